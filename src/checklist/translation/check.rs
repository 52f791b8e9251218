//! Whether translations are whole, up to date and true to their source in form.

use std::collections::{BTreeSet, HashMap};

use super::{ALIASES, CITED, difference, name_of, own_to_a_language, same};
use crate::catalog::CatalogFile;
use crate::checklist::check::braces;
use crate::diagnostic::{Code, Diagnostic, Suggestions};
use crate::document::{Entry, Kind, Node, Parsed, parse_torn};
use crate::i18n::{Message, tag};
use crate::source::{SourceId, Sources, Span};

/// Keys whose text is shown to people. `criteria` holds such texts under the names of options.
const TEXTS: [&str; 28] = [
    "title",
    "intro",
    "subject",
    "caveat",
    "joining",
    "status",
    "label",
    "prompt",
    "guidance",
    "evidence",
    "facts",
    "why",
    "text",
    "what",
    "first-step",
    "output",
    "indicator",
    "need",
    "name",
    "short",
    "purpose",
    "data-set",
    "standard",
    "route",
    "entry",
    "exit",
    "asks",
    "benefits",
];

/// Texts that may stay as they are: names of publications and short names are often the same in every language.
const OPTIONAL: [&str; 5] = ["publisher", "edition", "short", CITED, "source"];

/// Whether the text under a key is one that may be translated.
pub(super) fn is_shown(key: &str, criteria: bool, text: &str) -> bool {
    // The status of a checklist's origin is told in sentences; the standing towards a treaty is a single name.
    let told = key != "status" || text.contains(' ');
    (criteria || TEXTS.contains(&key) || OPTIONAL.contains(&key)) && told
}

/// Whether the text under a key is one that every translation has.
pub(super) fn is_needed(key: &str, criteria: bool, text: &str) -> bool {
    is_shown(key, criteria, text) && !OPTIONAL.contains(&key)
}

/// A file to translate into a language that its folder has translations in.
pub(super) struct Pair<'a> {
    pub(super) folder: &'a str,
    pub(super) tag: &'a str,
    pub(super) base: &'a CatalogFile,
    /// What translates it, if anything does.
    pub(super) overlay: Option<&'a CatalogFile>,
    /// Whether another language says what this one lacks, as Russian does for `ru-UZ`.
    pub(super) is_partial: bool,
}

/// The files that can be translated.
pub fn bases(files: &[CatalogFile]) -> impl Iterator<Item = &CatalogFile> {
    files.iter().filter(|file| {
        let in_folder = file.path.split_once('/').filter(|(_, name)| !name.contains('/'));
        in_folder.is_some_and(|(_, name)| is_translated(name))
    })
}

fn is_translated(name: &str) -> bool {
    name != "crosswalk.yaml" && name.ends_with(".yaml")
}

/// Every file to translate, by folder and language.
pub(super) fn pairs(files: &[CatalogFile]) -> Vec<Pair<'_>> {
    // Shipped data that stands in for a team's own has the shipped translations and no others.
    let own = || files.iter().filter(|file| !file.borrowed);
    let by_path: HashMap<&str, &CatalogFile> = own().map(|file| (file.path.as_str(), file)).collect();
    let mut pairs = Vec::new();
    let locales: BTreeSet<(&str, &str)> = own().filter_map(locale_of).collect();
    for &(folder, tag) in &locales {
        let known = locales.iter().filter(|(other, _)| *other == folder).map(|(_, tag)| *tag);
        let is_partial = tag::sayers(tag, known).len() > 1;
        for base in own() {
            let Some(name) = base.path.strip_prefix(folder).and_then(|name| name.strip_prefix('/')) else {
                continue;
            };
            if name.contains('/') || !is_translated(name) {
                continue;
            }
            let overlay = by_path.get(format!("{folder}/i18n/{tag}/{name}").as_str()).copied();
            pairs.push(Pair { folder, tag, base, overlay, is_partial });
        }
    }
    pairs
}

/// Folder and language of a translation.
fn locale_of(file: &CatalogFile) -> Option<(&str, &str)> {
    let (folder, rest) = file.path.split_once("/i18n/")?;
    Some((folder, rest.split_once('/')?.0))
}

/// Checks every translation of a catalog, and counts the locales.
pub fn check(sources: &Sources, files: &[CatalogFile], countries: &[&str], diagnostics: &mut Vec<Diagnostic>) -> usize {
    let mut locales: BTreeSet<(&str, &str)> = BTreeSet::new();
    for file in files.iter().filter(|file| !file.borrowed) {
        if let Some((folder, tag)) = locale_of(file)
            && locales.insert((folder, tag))
        {
            diagnostics.extend(unknown_tag(tag, countries, file.source));
        }
    }
    for pair in pairs(files) {
        // What is wrong with the file itself was said when it was read.
        let Parsed::Whole(base) = parse_torn(sources, pair.base.source, &mut Vec::new()) else {
            continue;
        };
        let mut strings = Strings {
            sources,
            locale: pair.tag,
            is_partial: pair.is_partial,
            path: Vec::new(),
            suggestions: Suggestions::default(),
            diagnostics: &mut *diagnostics,
        };
        match pair.overlay.map(|overlay| parse_torn(sources, overlay.source, strings.diagnostics)) {
            None => strings.missing(&base, None, "", false),
            Some(Parsed::Whole(over)) => strings.map(&base, &over, false),
            Some(Parsed::Torn(_) | Parsed::Nothing) => {}
        }
    }
    locales.iter().map(|(_, tag)| tag).collect::<BTreeSet<_>>().len()
}

/// What is wrong with the name of a language's folder, said where its first file begins.
pub(super) fn unknown_tag(name: &str, countries: &[&str], source: SourceId) -> Option<Diagnostic> {
    let finding = || {
        let near = tag::nearest(name, countries).unwrap_or_else(|| "none".to_owned());
        Diagnostic::new(Code::BadLocale, Span { source, start: 0, end: 0 }).with("tag", name).with("near", near)
    };
    (!tag::exists(name, countries)).then(finding)
}

struct Strings<'a> {
    sources: &'a Sources,
    locale: &'a str,
    is_partial: bool,
    /// Keys and ids from the top of the file to the string that is looked at.
    path: Vec<String>,
    suggestions: Suggestions,
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl Strings<'_> {
    /// Compares the entries of two maps.
    fn map(&mut self, base: &Node, over: &Node, criteria: bool) {
        let Kind::Map(entries) = &over.kind else {
            return self.wrong(over);
        };
        for entry in entries {
            let top = self.path.is_empty() && entry.key == "format";
            let own = own_to_a_language(base).filter(|(key, _)| *key == CITED && entry.key == CITED);
            match base.get(&entry.key).or(own.map(|(_, short)| short)) {
                Some(_) if top => {}
                // Names that people use in a language are no translation of those in another.
                _ if entry.key == ALIASES && base.has("code") => self.aliases(&entry.value),
                Some(value) if has_texts(value, &entry.key, criteria) => {
                    self.path.push(entry.key.clone());
                    self.value(value, entry);
                    self.path.pop();
                }
                // A key that the source has and that holds nothing to translate, or one it never has.
                Some(_) => self.unknown(base, entry, criteria),
                None if criteria || TEXTS.contains(&entry.key.as_str()) || entry.key == "assistance" => {
                    self.gone(entry, base.entries().iter().map(|entry| entry.key.as_str()).collect());
                }
                None => self.unknown(base, entry, criteria),
            }
        }
        let translated: BTreeSet<&str> = entries.iter().map(|entry| entry.key.as_str()).collect();
        for entry in base.entries().iter().filter(|entry| !translated.contains(entry.key.as_str())) {
            self.path.push(entry.key.clone());
            self.missing(&entry.value, Some(over.head_span()), &entry.key, criteria);
            self.path.pop();
        }
    }

    fn aliases(&mut self, list: &Node) {
        let is_text = |item: &Node| item.is_faulty() || item.text().is_some_and(|text| !text.trim().is_empty());
        let wrong = match &list.kind {
            Kind::List(items) => items.iter().find(|item| !is_text(item)).map(|item| (item, "kind-text")),
            Kind::Faulty => None,
            _ => Some((list, "kind-list")),
        };
        if let Some((node, expected)) = wrong {
            self.diagnostics.push(
                Diagnostic::new(Code::WrongType, node.head_span())
                    .saying("expected", Message::new(expected))
                    .saying("found", node.kind.name()),
            );
        }
    }

    fn value(&mut self, base: &Node, entry: &Entry) {
        match &base.kind {
            Kind::Scalar { text, .. } => self.string(base.span, text, entry),
            Kind::List(items) => self.list(items, entry),
            Kind::Map(_) => self.map(base, &entry.value, entry.key == "criteria"),
            _ => {}
        }
    }

    /// Compares a list of named entries with a map from their names.
    fn list(&mut self, items: &[Node], entry: &Entry) {
        let Kind::Map(overs) = &entry.value.kind else {
            return self.wrong(&entry.value);
        };
        let by_name: HashMap<&str, &Node> = items.iter().filter_map(|item| Some((name_of(item)?, item))).collect();
        for over in overs {
            match by_name.get(over.key.as_str()) {
                Some(item) => {
                    self.path.push(over.key.clone());
                    self.map(item, &over.value, false);
                    self.path.pop();
                }
                None => self.gone(over, by_name.keys().copied().collect()),
            }
        }
        let translated: BTreeSet<&str> = overs.iter().map(|over| over.key.as_str()).collect();
        for item in items {
            if let Some(name) = name_of(item).filter(|name| !translated.contains(name)) {
                self.path.push(name.to_owned());
                self.missing(item, Some(entry.key_span), "", false);
                self.path.pop();
            }
        }
    }

    /// Compares one string with its translation.
    fn string(&mut self, base_span: Span, base: &str, entry: &Entry) {
        let Kind::Map(parts) = &entry.value.kind else {
            return self.wrong(&entry.value);
        };
        const PARTS: [&str; 3] = ["source", "text", "note"];
        for part in parts.iter().filter(|part| !PARTS.contains(&part.key.as_str())) {
            let near = crate::diagnostic::nearest(&part.key, PARTS);
            self.diagnostics.push(
                Diagnostic::new(Code::UnknownKey, part.key_span)
                    .with("key", &part.key)
                    .with("near", near.unwrap_or("none"))
                    .listing("known", PARTS),
            );
        }
        for key in ["source", "text"] {
            let finding = match entry.value.get(key) {
                None => Diagnostic::new(Code::MissingKey, entry.key_span).with("key", key),
                Some(node) => match &node.kind {
                    Kind::Scalar { text, .. } if !text.trim().is_empty() => continue,
                    // A text to translate that nobody has translated yet.
                    Kind::Scalar { .. } | Kind::Null if key == "text" => {
                        Diagnostic::new(Code::MissingTranslation, entry.key_span)
                            .with("path", self.path.join("."))
                            .with("locale", self.locale)
                            .related(base_span, Message::new("untranslated-here"))
                    }
                    Kind::Scalar { .. } | Kind::Null => Diagnostic::new(Code::EmptyText, node.span),
                    Kind::Eaten { .. } => Diagnostic::new(Code::CommentInValue, node.span),
                    Kind::Faulty => continue,
                    kind => Diagnostic::new(Code::WrongType, node.head_span())
                        .saying("expected", Message::new("kind-text"))
                        .saying("found", kind.name()),
                },
            };
            self.diagnostics.push(finding);
        }
        let (Some(source), Some(text)) = (entry.value.get("source"), entry.value.get("text")) else {
            return;
        };
        let (Some(made_from), Some(translated)) = (source.text(), text.text()) else {
            return;
        };
        if made_from.trim().is_empty() || translated.trim().is_empty() {
            return;
        }
        if !same(made_from, base) {
            let finding = Diagnostic::new(Code::StaleTranslation, source.span);
            self.diagnostics.push(finding.related(base_span, Message::new("source-here")));
        }
        let may_stay = OPTIONAL.contains(&entry.key.as_str());
        if same(made_from, translated) && !may_stay && made_from.chars().any(char::is_lowercase) {
            self.diagnostics.push(Diagnostic::new(Code::IdenticalTranslation, text.span));
        }
        let before = self.diagnostics.len();
        braces(self.sources, text, self.diagnostics);
        if self.diagnostics.len() == before {
            let (wanted, found) = (placeholders(made_from), placeholders(translated));
            self.diagnostics.extend(difference(&wanted, &found, text.span));
        }
    }

    /// Reports every string below a node that nobody translated: at the place in the overlay where it belongs, or in
    /// the source where there is no overlay at all.
    fn missing(&mut self, base: &Node, place: Option<Span>, key: &str, criteria: bool) {
        if self.is_partial {
            return;
        }
        match &base.kind {
            Kind::Scalar { text, .. } if is_needed(key, criteria, text) => {
                let finding = Diagnostic::new(Code::MissingTranslation, place.unwrap_or(base.span))
                    .with("path", self.path.join("."))
                    .with("locale", self.locale);
                self.diagnostics.push(match place {
                    Some(_) => finding.related(base.span, Message::new("untranslated-here")),
                    None => finding,
                });
            }
            Kind::List(items) => {
                for item in items {
                    if let Some(name) = name_of(item) {
                        self.path.push(name.to_owned());
                        self.missing(item, place, "", false);
                        self.path.pop();
                    }
                }
            }
            Kind::Map(entries) => {
                for entry in entries {
                    self.path.push(entry.key.clone());
                    self.missing(&entry.value, place, &entry.key, key == "criteria");
                    self.path.pop();
                }
            }
            _ => {}
        }
    }

    fn gone(&mut self, entry: &Entry, known: Vec<&str>) {
        let near = self.suggestions.nearest(&entry.key, known.into_iter()).unwrap_or("none").to_owned();
        self.diagnostics.push(
            Diagnostic::new(Code::GoneTranslation, entry.key_span)
                .with("of", "checklist")
                .with("name", &entry.key)
                .with("near", near),
        );
    }

    fn unknown(&mut self, base: &Node, entry: &Entry, criteria: bool) {
        let known: Vec<&str> = (base.entries().iter())
            .filter(|entry| has_texts(&entry.value, &entry.key, criteria))
            .map(|entry| entry.key.as_str())
            .chain(own_to_a_language(base).map(|(key, _)| key))
            .collect();
        let near = crate::diagnostic::nearest(&entry.key, known.iter().copied());
        self.diagnostics.push(
            Diagnostic::new(Code::UnknownKey, entry.key_span)
                .with("key", &entry.key)
                .with("near", near.unwrap_or("none"))
                .listing("known", known),
        );
    }

    fn wrong(&mut self, node: &Node) {
        if node.is_faulty() {
            return;
        }
        self.diagnostics.push(
            Diagnostic::new(Code::WrongType, node.head_span())
                .saying("expected", Message::new("kind-map"))
                .saying("found", node.kind.name()),
        );
    }
}

/// Whether anything below a node is shown to people.
fn has_texts(node: &Node, key: &str, criteria: bool) -> bool {
    match &node.kind {
        Kind::Scalar { .. } => criteria || TEXTS.contains(&key) || OPTIONAL.contains(&key),
        Kind::List(items) => items.iter().any(|item| name_of(item).is_some() && has_texts(item, "", false)),
        Kind::Map(entries) => entries.iter().any(|entry| has_texts(&entry.value, &entry.key, key == "criteria")),
        _ => false,
    }
}

/// The names in braces.
pub fn placeholders(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for piece in text.split('{').skip(1) {
        if let Some((name, _)) = piece.split_once('}') {
            found.insert(name.trim().to_owned());
        }
    }
    found
}
