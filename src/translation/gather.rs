//! All strings of a language, from the word files and overlays that ship and from those of a team.

use std::collections::{BTreeSet, HashMap};

use super::cases::{Case, Keys, gaps, is_blank, with_pattern};
use super::scope::{Quick, Scope};
use super::terms::Terms;
use super::words::{Message, Part, messages, part};
use super::{At, State, Strings, Text};
use crate::catalog::CatalogFile;
use crate::checklist::translation::{Shown, bases, child, shown};
use crate::diagnostic::{Code, Diagnostic};
use crate::document::{Node, parse};
use crate::i18n::sentences::forms;
use crate::i18n::{FALLBACK, Words, tag};
use crate::source::{SourceId, Sources, Span};

/// Names of the sheets of workbooks, and the most letters that programs allow there.
const TABS: [&str; 8] = [
    "book-actions",
    "book-agencies",
    "book-objectives",
    "book-scores",
    "book-use",
    "chapter-gaps",
    "sheet-title",
    "strings-sheet",
];
const LONGEST_TAB: usize = 31;

/// A word file of a team: the tag of its language, and its text.
pub type Own = (String, SourceId);

/// Every string for a language: what the checklist `files` and the program have, and what translates it among these files
/// and the word files of a team. What a language of a country lacks is that of the language.
pub fn gather(tag: &str, sources: &Sources, files: &[CatalogFile], own: &[Own], words: &Words) -> Strings {
    let mut strings = Strings { tag: tag.to_owned(), texts: Vec::new() };
    let of_overlay =
        |file: &'_ CatalogFile| file.path.split_once("/i18n/")?.1.split_once('/').map(|(tag, _)| tag.to_owned());
    let known: BTreeSet<String> = (files.iter().filter_map(of_overlay))
        .chain(own.iter().map(|(tag, _)| tag.clone()))
        .chain(Words::languages().map(str::to_owned))
        .collect();
    let sayers = tag::sayers(tag, known.iter().map(String::as_str));
    let tags: Vec<&str> = std::iter::once(tag).chain(sayers.into_iter().filter(|sayer| *sayer != tag)).collect();
    strings.words(&tags, sources, own, words);
    strings.overlays(&tags, sources, files);
    let terms = Terms::of(tag);
    strings.texts.iter_mut().for_each(|text| text.terms = terms.within(&text.source));
    strings
}

/// Finds the sentences in word files of a team that were translated from an earlier English.
pub fn stale_words(sources: &Sources, own: &[Own], diagnostics: &mut Vec<Diagnostic>) {
    for (tag, id) in own {
        let Some(source) = sources.get(*id) else { continue };
        let mut strings = Strings::default();
        strings.words(&[tag], sources, &[(tag.clone(), *id)], &Words::english());
        let stale: BTreeSet<&str> = strings
            .texts
            .iter()
            .filter(|text| text.state() == State::Stale)
            .filter_map(|text| match &text.at {
                At::Words { key, .. } => Some(key.as_str()),
                At::Overlay { .. } => None,
            })
            .collect();
        for message in messages(&source.text).iter().filter(|message| stale.contains(message.key.as_str())) {
            let span = Span { source: *id, start: message.name.start, end: message.name.end };
            diagnostics.push(Diagnostic::new(Code::StaleTranslation, span));
        }
    }
}

/// The tree of an embedded or read file; `None` where it is broken, which was said when it was read.
fn tree(sources: &Sources, id: SourceId) -> Option<Node> {
    parse(sources, id, &mut Vec::new())
}

impl Strings {
    fn words(&mut self, tags: &[&str], sources: &Sources, own: &[Own], words: &Words) {
        let mut layers: Vec<HashMap<String, Message>> = Vec::new();
        let by_key = |text: &str| messages(text).into_iter().map(|message| (message.key.clone(), message));
        for tag in tags {
            let of_tag = own.iter().filter(|(of, _)| of == tag).filter_map(|(_, id)| sources.get(*id));
            layers.push(of_tag.flat_map(|source| by_key(&source.text)).collect());
            layers.push(Words::files(tag).iter().flat_map(|(_, text)| by_key(text)).collect());
        }
        let mut forms = forms(tags[0]);
        if forms.is_empty() {
            forms.push(("other", Vec::new()));
        }
        for (file, text) in Words::files(FALLBACK) {
            for english in messages(text) {
                let told = Told { file, english: &english, forms: &forms, words };
                for part in &english.parts {
                    let said = layers.iter().filter_map(|layer| layer.get(&english.key));
                    let said =
                        said.filter(|message| message.part(part.name.as_deref()).is_some_and(|text| !is_blank(text)));
                    let kept = layers[0].get(&english.key);
                    self.texts.extend(told.rows(part, said.into_iter().next().or(kept)));
                }
            }
        }
    }

    fn overlays(&mut self, tags: &[&str], sources: &Sources, files: &[CatalogFile]) {
        let bases: Vec<(&str, Node)> =
            bases(files).filter_map(|file| Some((file.path.as_str(), tree(sources, file.source)?))).collect();
        let quick = Quick::of(&bases);
        for (file, base) in &bases {
            let Some((folder, name)) = file.rsplit_once('/') else { continue };
            let layers = tags.iter().flat_map(|tag| {
                let path = format!("{folder}/i18n/{tag}/{name}");
                // Files of a team come behind those that ship, and count more.
                files.iter().rev().filter(move |file| file.path == path).filter_map(|file| tree(sources, file.source))
            });
            let layers: Vec<Node> = layers.collect();
            for text in shown(base) {
                let said = layers.iter().filter_map(|layer| said(layer, &text));
                let said =
                    said.into_iter().find(|said| !said.text.is_empty() || !said.note.is_empty()).unwrap_or_default();
                self.texts.push(Text {
                    id: format!("{file}:{}", text.path.join(".")),
                    context: context(base, &text.path),
                    text: said.text,
                    made_from: said.made_from,
                    note: said.note,
                    is_needed: text.is_needed,
                    scope: quick.scope(file, base, &text.path),
                    gaps: crate::checklist::translation::placeholders(&text.text),
                    spare: Default::default(),
                    terms: String::new(),
                    most_letters: None,
                    source: text.text,
                    at: At::Overlay { file: (*file).to_owned(), path: text.path, is_names: text.is_names },
                });
            }
        }
    }
}

/// What an overlay says of a text.
#[derive(Default)]
struct Said {
    text: String,
    made_from: Option<String>,
    note: String,
}

fn said(overlay: &Node, text: &Shown) -> Option<Said> {
    let node = text.path.iter().try_fold(overlay, |node, name| node.get(name))?;
    if text.is_names {
        let names: Vec<&str> = node.items().iter().filter_map(Node::text).collect();
        return Some(Said { text: names.join("\n"), ..Said::default() });
    }
    let part = |key: &str| node.get(key).and_then(Node::text).unwrap_or_default().trim().to_owned();
    match node.text() {
        Some(text) => Some(Said { text: text.trim().to_owned(), ..Said::default() }),
        None => Some(Said { text: part("text"), made_from: Some(part("source")), note: part("note") }),
    }
}

/// Where a text of a checklist is seen: the heading above it, and what it is there.
fn context(base: &Node, path: &[String]) -> String {
    let headline = |node: &Node| {
        ["prompt", "title", "name", "label"]
            .iter()
            .find_map(|key| Some((*key, node.get(key)?.text()?.trim().to_owned())))
    };
    let (mut node, mut above, mut from) = (Some(base), None, 0);
    for (place, name) in path.iter().enumerate() {
        let is_last = place + 1 == path.len();
        if let Some((key, told)) = node.and_then(headline)
            && !(is_last && key == name)
        {
            (above, from) = (Some(told), place);
        }
        node = node.and_then(|node| child(node, name));
    }
    above.into_iter().chain(path[from..].iter().cloned()).collect::<Vec<_>>().join(" › ")
}

/// A sentence of a word file, and what is needed to make rows of it.
struct Told<'a> {
    file: &'static str,
    english: &'a Message,
    forms: &'a [(&'static str, Vec<u8>)],
    words: &'a Words,
}

impl Told<'_> {
    /// The rows of a sentence or of a part of it.
    fn rows(&self, part: &Part, said: Option<&Message>) -> Vec<Text> {
        let forms: Vec<&str> = self.forms.iter().map(|(form, _)| *form).collect();
        let english = with_pattern(&part.text, |pattern| {
            let keys = Keys::of(pattern, &forms)?;
            let cases = keys.cases(pattern)?;
            Some((keys, cases))
        });
        let name = part.name.as_deref();
        let text = said.and_then(|message| message.part(name)).unwrap_or_default();
        let made_from = said.and_then(|message| message.made_from.as_deref()).map(|parts| self::part(parts, name));
        if let Some((keys, cases)) = english.flatten() {
            let split = |text: &str| with_pattern(text, |pattern| keys.cases(pattern)).flatten();
            let blank = || cases.iter().map(|case| Case { text: String::new(), ..case.clone() }).collect();
            let texts = if is_blank(text) { Some(blank()) } else { split(text) };
            if let Some(texts) = texts.filter(|texts| same_cases(texts, &cases)) {
                let sources = made_from.map(|made_from| {
                    let whole = made_from.unwrap_or_default();
                    let split = split(whole).filter(|split| same_cases(split, &cases));
                    split.map_or_else(
                        || vec![whole.to_owned(); cases.len()],
                        |split| split.into_iter().map(|case| case.text).collect(),
                    )
                });
                let rows = cases.into_iter().zip(texts).enumerate();
                return rows
                    .map(|(at, (case, text))| {
                        let made_from = sources.as_ref().and_then(|sources| sources.get(at).cloned());
                        self.row(part, case, text.text, made_from, said)
                    })
                    .collect();
            }
        }
        let whole = Case { choices: Vec::new(), text: part.text.clone() };
        vec![self.row(part, whole, text.to_owned(), made_from.map(|text| text.unwrap_or_default().to_owned()), said)]
    }

    fn row(&self, part: &Part, case: Case, text: String, made_from: Option<String>, said: Option<&Message>) -> Text {
        let Case { choices, text: source } = case;
        let mut id = format!("words/{}:{}", self.file, self.english.key);
        if let Some(name) = &part.name {
            id.push_str(&format!(".{name}"));
        }
        if !choices.is_empty() {
            let told: Vec<String> = choices.iter().map(|(name, key)| format!("{name}={key}")).collect();
            id.push_str(&format!("[{}]", told.join(",")));
        }
        let numbers = |key: &str| self.forms.iter().find(|(form, _)| *form == key).map(|(_, numbers)| numbers);
        let chosen = choices.iter().map(|(name, key)| match numbers(key) {
            None => format!("${name} = {key}"),
            Some(numbers) => {
                let some: Vec<String> = numbers.iter().take(5).map(u8::to_string).collect();
                let more = (numbers.len() > 5).then(|| "…".to_owned());
                format!("${name} = {}", self.words.commas(some.into_iter().chain(more)))
            }
        });
        let context = std::iter::once(self.words.say(seen(self.file)))
            .chain(part.name.clone())
            .chain(chosen)
            .chain(Some(self.english.note.replace('\n', " ")).filter(|note| !note.is_empty()));
        // A sentence that is put together from branches has its note beside the first.
        let is_first = self.english.parts.first() == Some(part)
            && choices.iter().all(|(_, key)| numbers(key).is_none_or(|_| key == self.forms[0].0));
        let counted = choices.iter().filter(|(_, key)| numbers(key).is_some()).map(|(name, _)| name.clone());
        Text {
            context: context.collect::<Vec<_>>().join(" › "),
            text: if is_blank(&text) { String::new() } else { text.trim().to_owned() },
            made_from,
            note: said.filter(|_| is_first).map_or_else(String::new, |message| message.note.clone()),
            is_needed: !is_blank(&source),
            scope: Scope::of_words(self.file),
            gaps: gaps(&source),
            spare: counted.collect(),
            terms: String::new(),
            most_letters: TABS.contains(&self.english.key.as_str()).then_some(LONGEST_TAB),
            source: source.trim().to_owned(),
            at: At::Words { file: self.file, key: self.english.key.clone(), part: part.name.clone(), choices },
            id,
        }
    }
}

/// Whether two sentences branch alike.
fn same_cases(one: &[Case], other: &[Case]) -> bool {
    one.iter().map(|case| &case.choices).eq(other.iter().map(|case| &case.choices))
}

/// Where people see what a word file says.
fn seen(file: &str) -> &'static str {
    match file {
        "interview.ftl" | "room.ftl" | "begin.ftl" => "seen-interview",
        "report.ftl" | "slides.ftl" | "book.ftl" | "note.ftl" => "seen-report",
        "plan.ftl" | "take.ftl" => "seen-plan",
        "form.ftl" | "sheet.ftl" => "seen-form",
        "help.ftl" => "seen-help",
        "diagnostics.ftl" => "seen-check",
        "batch.ftl" | "pair.ftl" | "merge.ftl" => "seen-other",
        "general.ftl" => "seen-everywhere",
        _ => "seen-terminal",
    }
}
