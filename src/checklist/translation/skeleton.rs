//! Overlays written: what they lack with `source` filled and `text` empty, and translations that come from elsewhere.
//!
//! What stands in an overlay already and is not meant is not touched: lines are put between its lines, and the result is
//! read again and held against what was there. Where that cannot be, nothing is written.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::Range;

use super::check::{Pair, is_needed, is_shown, pairs};
use super::{ALIASES, name_of, own_to_a_language};
use crate::catalog::CatalogFile;
use crate::checklist::lack::Lack;
use crate::document::emit::{field, quoted, scalar};
use crate::document::{Entry, Kind, Node, parse};
use crate::i18n::Message;
use crate::source::{Sources, Syntax};

/// Columns that a folded text fills.
const WIDTH: usize = 116;

/// What is to stand at a place of an overlay.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Filling {
    /// A translation.
    Text {
        /// The text that it was made from.
        source: String,
        /// The translation; empty where nobody has made one.
        text: String,
        /// What the translator remarks; empty where there is nothing.
        note: String,
    },
    /// What else a country is called.
    Names(Vec<String>),
}

/// What is to stand in an overlay, by keys and ids from the top of the file.
pub type Fillings = BTreeMap<Vec<String>, Filling>;

/// A text of a file that may be translated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// Keys and ids from the top of the file.
    pub path: Vec<String>,
    /// The text; of a list of names all, one on each line, and where there is none what has no other name.
    pub text: String,
    /// Whether every translation has it.
    pub is_needed: bool,
    /// Whether it is a list of names that people use.
    pub is_names: bool,
}

/// The texts of a file that may be translated, in its order.
pub fn shown(base: &Node) -> Vec<Shown> {
    let mut found = Vec::new();
    below(base, "", &mut Vec::new(), &mut found);
    found
}

fn below(node: &Node, key: &str, path: &mut Vec<String>, found: &mut Vec<Shown>) {
    for child in children(node, key) {
        path.push(child.name.to_owned());
        let mut push = |text: String, is_needed, is_names| {
            found.push(Shown { path: path.clone(), text, is_needed, is_names });
        };
        match &child.node.kind {
            Kind::Scalar { text, .. } if is_shown(child.key, child.criteria, text) && !text.trim().is_empty() => {
                push(text.trim().to_owned(), is_needed(child.key, child.criteria, text), false);
            }
            Kind::List(_) | Kind::Scalar { .. } if child.key == ALIASES && node.has("code") => {
                let names = child.node.scalars().into_iter().filter_map(Node::text);
                push(names.collect::<Vec<_>>().join("\n"), false, true);
            }
            _ => below(child.node, child.key, path, found),
        }
        path.pop();
    }
}

/// The overlay of a file with what is to stand in it; `None` where it cannot be put in among what is there.
pub fn filled(base: &Node, over: Option<&str>, fillings: &Fillings) -> Option<String> {
    let Some(over) = over else {
        let mut text = String::new();
        children(base, "").iter().for_each(|child| {
            child.write(&mut text, 0, &mut Vec::new(), fillings);
        });
        return Some(text);
    };
    let tree = tree(over)?;
    let mut extension = Extension::of(base, &tree, over, fillings);
    extension.written().filter(|after| is_sound(&tree, after, fillings))
}

fn tree(text: &str) -> Option<Node> {
    let (mut sources, mut faults) = (Sources::new(), Vec::new());
    let id = sources.add("", text, Syntax::Yaml);
    parse(&sources, id, &mut faults).filter(|_| faults.is_empty())
}

/// Overlays that lack texts to translate. A language has them all as soon as it has one file of a checklist.
pub fn lacks(sources: &Sources, files: &[CatalogFile]) -> Vec<Lack> {
    let pairs = pairs(files);
    pairs.iter().filter(|pair| !pair.is_partial).filter_map(|pair| lack(sources, pair, &pairs)).collect()
}

/// What a file needs that its overlay lacks, with nothing translated.
fn needed(base: &Node, over: Option<&Node>) -> Fillings {
    let has = |path: &[String]| over.and_then(|over| path.iter().try_fold(over, |node, name| node.get(name))).is_some();
    let lacks = |shown: &Shown| shown.is_needed && !has(&shown.path);
    let empty = |shown: Shown| Filling::Text { source: shown.text, text: String::new(), note: String::new() };
    shown(base).into_iter().filter(lacks).map(|shown| (shown.path.clone(), empty(shown))).collect()
}

fn lack(sources: &Sources, pair: &Pair<'_>, all: &[Pair<'_>]) -> Option<Lack> {
    let base = parse(sources, pair.base.source, &mut Vec::new())?;
    if let Some(overlay) = pair.overlay {
        let source = sources.get(overlay.source)?;
        let over = parse(sources, overlay.source, &mut Vec::new())?;
        let needed = needed(&base, Some(&over));
        return (!needed.is_empty()).then(|| Lack {
            path: source.name.clone().into(),
            before: Some(source.text.to_string()),
            after: filled(&base, Some(&source.text), &needed),
            about: about(&source.name, needed.len()),
        });
    }
    // Beside the other files of the language.
    let beside = all.iter().filter(|other| (other.folder, other.tag) == (pair.folder, pair.tag));
    let beside = sources.get(beside.filter_map(|other| other.overlay).next()?.source)?;
    let name = pair.base.path.rsplit('/').next()?;
    let needed = needed(&base, None);
    let path = std::path::Path::new(&beside.name).with_file_name(name);
    let about = about(path.display(), needed.len());
    (!needed.is_empty()).then(|| Lack { path, before: None, after: filled(&base, None, &needed), about })
}

fn about(file: impl std::fmt::Display, count: usize) -> Message {
    Message::new("fixed-translation").with("file", file).count("count", count)
}

/// Something below a key or an id of the file to translate.
struct Child<'a> {
    /// What its translation is found by.
    name: &'a str,
    node: &'a Node,
    /// The key it stands under; entries of a list have none.
    key: &'a str,
    /// Whether it is one of the criteria of a question.
    criteria: bool,
}

fn children<'a>(node: &'a Node, key: &str) -> Vec<Child<'a>> {
    let named = |item: &'a Node| name_of(item).map(|name| Child { name, node: item, key: "", criteria: false });
    let keyed =
        |entry: &'a Entry| Child { name: &entry.key, node: &entry.value, key: &entry.key, criteria: key == "criteria" };
    match &node.kind {
        Kind::Map(entries) => {
            let own = own_to_a_language(node);
            let own = own.map(|(key, node)| Child { name: key, node, key, criteria: false });
            entries.iter().map(keyed).chain(own).collect()
        }
        Kind::List(items) => items.iter().filter_map(named).collect(),
        _ => Vec::new(),
    }
}

impl<'a> Child<'a> {
    /// Writes what is to stand here and below at an indentation of `depth` spaces; gives the number of texts.
    fn write(&self, out: &mut String, depth: usize, path: &mut Vec<&'a str>, fillings: &Fillings) -> usize {
        let mut body = String::new();
        path.push(self.name);
        let count = match filling(fillings, path) {
            Some(filling) => {
                filling.write(&mut body, depth + 2);
                1
            }
            None => {
                let below = children(self.node, self.key);
                body.push('\n');
                below.iter().map(|child| child.write(&mut body, depth + 2, path, fillings)).sum()
            }
        };
        path.pop();
        if count > 0 {
            out.push_str(&format!("{}{}:{body}", " ".repeat(depth), scalar(self.name)));
        }
        count
    }
}

fn filling<'a>(fillings: &'a Fillings, path: &[&str]) -> Option<&'a Filling> {
    fillings.get(&path.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>())
}

impl Filling {
    /// Writes what stands behind the colon.
    fn write(&self, out: &mut String, depth: usize) {
        match self {
            Self::Names(_) => out.push_str(&format!("{}\n", self.on_one_line())),
            Self::Text { source, text, note } => {
                out.push('\n');
                folded(out, depth, "source", source);
                if text.is_empty() {
                    out.push_str(&format!("{}text:\n", " ".repeat(depth)));
                } else {
                    folded(out, depth, "text", text);
                }
                if !note.is_empty() {
                    folded(out, depth, "note", note);
                }
            }
        }
    }

    /// What stands behind the colon of a key that has others beside it.
    fn on_one_line(&self) -> String {
        match self {
            Self::Names(names) => {
                format!(" [{}]", names.iter().map(|name| quoted(name)).collect::<Vec<_>>().join(", "))
            }
            Self::Text { source, text, note } => {
                let note = if note.is_empty() { String::new() } else { format!(", note: {}", quoted(note)) };
                format!(" {{ source: {}, text: {}{note} }}", quoted(source), quoted(text))
            }
        }
    }

    /// Whether an overlay says this already.
    fn is_said(&self, node: &Node) -> bool {
        let said = |key: &str| node.get(key).and_then(Node::text).unwrap_or_default().trim_end();
        match self {
            Self::Names(names) => node.items().iter().filter_map(Node::text).eq(names.iter().map(String::as_str)),
            Self::Text { source, text, note } => {
                said("source") == source.trim_end()
                    && said("text") == text.trim_end()
                    && said("note") == note.trim_end()
            }
        }
    }
}

/// Writes a text; what is long and has one paragraph is folded, as people write it.
fn folded(out: &mut String, depth: usize, key: &str, text: &str) {
    let folds = text.chars().count() > WIDTH - depth
        && !text.chars().any(char::is_control)
        && text.split(' ').all(|word| !word.is_empty());
    if !folds {
        return field(out, depth, key, text);
    }
    let pad = " ".repeat(depth);
    out.push_str(&format!("{pad}{key}: >-\n"));
    let options = textwrap::Options::new(WIDTH - depth)
        .break_words(false)
        .word_separator(textwrap::WordSeparator::AsciiSpace)
        .word_splitter(textwrap::WordSplitter::NoHyphenation);
    for line in textwrap::wrap(text, options) {
        out.push_str(&format!("{pad}  {line}\n"));
    }
}

/// What is put into an overlay, and where.
struct Extension<'a> {
    text: &'a str,
    fillings: &'a Fillings,
    /// What is taken out of the text, how far from the margin its place is, and what comes there.
    edits: Vec<(Range<usize>, usize, String)>,
    /// Whether all of them have a place on lines of their own.
    fits: bool,
}

impl<'a> Extension<'a> {
    fn of(base: &Node, over: &Node, text: &'a str, fillings: &'a Fillings) -> Self {
        let mut extension = Self { text, fillings, edits: Vec::new(), fits: true };
        extension.below(base, "", over, &mut Vec::new());
        extension
    }

    fn below<'b>(&mut self, base: &'b Node, key: &str, over: &Node, path: &mut Vec<&'b str>) {
        let first = over.entries().first().map(|entry| entry.key_span.start);
        let depth = first.and_then(|at| self.indentation(at));
        // What has nothing before it goes behind all the rest.
        let mut place = over.entries().last().map(|entry| self.end(entry));
        for child in children(base, key) {
            if let Some(entry) = over.entry(child.name) {
                path.push(child.name);
                match filling(self.fillings, path) {
                    Some(filling) if filling.is_said(&entry.value) => {}
                    Some(filling) => self.replace(entry, filling),
                    None => self.below(child.node, child.key, &entry.value, path),
                }
                path.pop();
                place = Some(self.end(entry));
                continue;
            }
            let mut written = String::new();
            let count = child.write(&mut written, depth.unwrap_or(0), path, self.fillings);
            match place.zip(depth) {
                _ if count == 0 => {}
                Some((place, depth)) => self.edits.push((place..place, depth, written)),
                None => self.fits = false,
            }
        }
    }

    /// Puts something else behind the colon of an entry.
    fn replace(&mut self, entry: &Entry, filling: &Filling) {
        let behind = self.text.get(entry.key_span.end..).and_then(|rest| rest.find(':'));
        let Some(start) = behind.map(|at| entry.key_span.end + at + 1) else {
            self.fits = false;
            return;
        };
        let end = last_byte(self.text, entry).max(start);
        match self.indentation(entry.key_span.start) {
            // In braces, or with something behind it on its line.
            None => self.edits.push((start..end, 0, filling.on_one_line())),
            Some(_) if !self.text[end..].lines().next().unwrap_or_default().trim().is_empty() => {
                self.edits.push((start..end, 0, filling.on_one_line()));
            }
            Some(depth) => {
                let mut written = String::new();
                filling.write(&mut written, depth + 2);
                self.edits.push((start..end, 0, written.trim_end().to_owned()));
            }
        }
    }

    /// The spaces before what stands first on its line; `None` where something stands before it, as in braces.
    fn indentation(&self, at: usize) -> Option<usize> {
        let before = self.text.get(..at)?;
        let line = before.get(before.rfind('\n').map_or(0, |end| end + 1)..)?;
        line.bytes().all(|letter| letter == b' ').then_some(line.len())
    }

    /// Where the line behind an entry begins.
    fn end(&self, entry: &Entry) -> usize {
        let last = last_byte(self.text, entry);
        self.text.get(last..).and_then(|rest| rest.find('\n')).map_or(self.text.len(), |at| last + at + 1)
    }

    /// The overlay with what it lacked.
    fn written(&mut self) -> Option<String> {
        // What belongs to the entry above comes before what follows it.
        self.edits.sort_by_key(|(place, depth, _)| (place.start, Reverse(*depth)));
        let line_break = if self.text.contains("\r\n") { "\r\n" } else { "\n" };
        let mut out = String::with_capacity(self.text.len() * 2);
        let mut from = 0;
        for (place, _, written) in &self.edits {
            out.push_str(self.text.get(from..place.start)?);
            if place.is_empty() && written.ends_with('\n') && !out.is_empty() && !out.ends_with('\n') {
                out.push_str(line_break);
            }
            out.push_str(&written.replace('\n', line_break));
            from = place.end;
        }
        out.push_str(self.text.get(from..)?);
        self.fits.then_some(out)
    }
}

/// The last byte of an entry; comments behind it belong to what follows.
fn last_byte(text: &str, entry: &Entry) -> usize {
    let span = entry.value.span;
    match (&entry.value.kind, entry.value.entries().last()) {
        (Kind::Null | Kind::Eaten { .. }, _) => {
            let colon = text.get(entry.key_span.end..).and_then(|rest| rest.find(':'));
            colon.map_or(entry.key_span.end, |at| entry.key_span.end + at + 1)
        }
        (_, Some(last)) if !text.get(span.start..).is_some_and(|rest| rest.starts_with('{')) => last_byte(text, last),
        _ => text.get(..span.end).map_or(0, |until| until.trim_end().len()),
    }
}

/// Whether an extended overlay says what it was to say, and of all else what it said before.
fn is_sound(before: &Node, after: &str, fillings: &Fillings) -> bool {
    let Some(after) = tree(after) else { return false };
    let node = |path: &[String]| path.iter().try_fold(&after, |node, name| node.get(name));
    let is_said = |(path, filling): (&Vec<String>, &Filling)| node(path).is_some_and(|node| filling.is_said(node));
    fillings.iter().all(is_said) && says(&after, before, &mut Vec::new(), fillings)
}

/// Whether a tree says all that another one does, apart from what is to be said otherwise.
fn says<'a>(after: &Node, before: &'a Node, path: &mut Vec<&'a str>, fillings: &Fillings) -> bool {
    if filling(fillings, path).is_some() {
        return true;
    }
    match (&after.kind, &before.kind) {
        (Kind::Map(_), Kind::Map(entries)) => entries.iter().all(|entry| {
            path.push(&entry.key);
            let said = after.get(&entry.key).is_some_and(|value| says(value, &entry.value, path, fillings));
            path.pop();
            said
        }),
        (Kind::List(a), Kind::List(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| says(a, b, path, fillings))
        }
        (Kind::Null, Kind::Null) => true,
        _ => after.text().is_some() && after.text() == before.text(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BASE: &str = "format: 1\nid: P1\ntitle: Bodies\nquestions:\n  - id: P1.1\n    prompt: \"Who: a body?\"\n    \
        answer: degree\n    criteria:\n      \"no\": Nobody.\n      some: A few.\n    weight: 3\n  - id: P1.2\n    prompt: Why?\n";

    /// The overlay with what it lacks, if it can be extended.
    fn extended(over: &str) -> Option<String> {
        let base = tree(BASE).unwrap();
        filled(&base, Some(over), &needed(&base, tree(over).as_ref()))
    }

    #[test]
    fn what_an_overlay_lacks_stands_where_the_file_has_it() {
        let over = "# ours\ntitle:   {source: Bodies, text: Органы}   # short\nquestions:\n  P1.1:\n    criteria:\n      \
            some:\n        source: A few.\n        text: >-\n          Некоторые.\n\n    # the second\n  P1.2:\n    prompt: { \
            source: Why?, text: Зачем? }\n# end\n";
        let wanted = "# ours\ntitle:   {source: Bodies, text: Органы}   # short\nquestions:\n  P1.1:\n    criteria:\n      \
            some:\n        source: A few.\n        text: >-\n          Некоторые.\n      \"no\":\n        source: Nobody.\n        \
            text:\n    prompt:\n      source: \"Who: a body?\"\n      text:\n\n    # the second\n  P1.2:\n    prompt: { \
            source: Why?, text: Зачем? }\n# end\n";
        assert_eq!(extended(over).unwrap(), wanted);
        assert_eq!(extended(wanted).unwrap(), wanted, "nothing is lacking any more");
        let other_breaks = |text: &str| text.replace('\n', "\r\n");
        assert_eq!(extended(&other_breaks(over)).unwrap(), other_breaks(wanted));
    }

    #[test]
    fn an_overlay_that_ends_without_a_line_break_is_extended() {
        let over = "title: { source: Bodies, text: Органы }";
        let wanted = "title: { source: Bodies, text: Органы }\nquestions:\n  P1.1:\n    prompt:\n      source: \"Who: a \
            body?\"\n      text:\n    criteria:\n      \"no\":\n        source: Nobody.\n        text:\n      some:\n        \
            source: A few.\n        text:\n  P1.2:\n    prompt:\n      source: \"Why?\"\n      text:\n";
        assert_eq!(extended(over).unwrap(), wanted);
    }

    #[test]
    fn what_stands_in_braces_has_no_lines_to_put_anything_between() {
        assert_eq!(extended("{ title: { source: Bodies, text: Органы } }\n"), None);
        assert_eq!(
            extended("title: { source: Bodies, text: Органы }\nquestions: { P1.1: { prompt: { source: a } } }\n"),
            None
        );
    }

    #[test]
    fn a_long_text_is_folded_and_says_the_same() {
        let text = "word ".repeat(60).trim_end().to_owned();
        let mut out = String::new();
        folded(&mut out, 4, "source", &text);
        assert!(out.lines().count() > 2 && out.lines().all(|line| line.len() <= WIDTH + 2), "{out}");
        assert_eq!(tree(&out).unwrap().get("source").unwrap().text(), Some(text.as_str()));
    }
}
