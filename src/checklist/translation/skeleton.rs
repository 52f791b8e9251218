//! Texts to translate: what an overlay lacks, written with `source` filled and `text` empty.
//!
//! What stands in an overlay already is not touched: lines are put between its lines, and the result is read again and
//! held against what was there. Where that cannot be, nothing is written.

use std::cmp::Reverse;

use super::check::{Pair, is_shown, pairs};
use super::name_of;
use crate::catalog::CatalogFile;
use crate::checklist::lack::Lack;
use crate::document::emit::{field, scalar};
use crate::document::{Entry, Kind, Node, parse};
use crate::i18n::Message;
use crate::source::{Sources, Syntax};

/// Columns that a folded text fills.
const WIDTH: usize = 116;

/// Overlays that lack texts to translate. A language has them all as soon as it has one file of a checklist.
pub fn lacks(sources: &Sources, files: &[CatalogFile]) -> Vec<Lack> {
    let pairs = pairs(files);
    pairs.iter().filter(|pair| !pair.is_partial).filter_map(|pair| lack(sources, pair, &pairs)).collect()
}

fn lack(sources: &Sources, pair: &Pair<'_>, all: &[Pair<'_>]) -> Option<Lack> {
    let base = parse(sources, pair.base.source, &mut Vec::new())?;
    if let Some(overlay) = pair.overlay {
        let source = sources.get(overlay.source)?;
        let over = parse(sources, overlay.source, &mut Vec::new())?;
        let mut extension = Extension::of(&base, &over, &source.text);
        let count = extension.count;
        let after = extension.written().filter(|after| is_sound(&base, &over, after));
        return (count > 0).then(|| Lack {
            path: source.name.clone().into(),
            before: Some(source.text.to_string()),
            after,
            about: about(&source.name, count),
        });
    }
    // Beside the other files of the language.
    let beside = all.iter().filter(|other| (other.folder, other.tag) == (pair.folder, pair.tag));
    let beside = sources.get(beside.filter_map(|other| other.overlay).next()?.source)?;
    let name = pair.base.path.rsplit('/').next()?;
    let mut text = String::new();
    let count = children(&base, "").iter().map(|child| child.write(&mut text, 0)).sum();
    let path = std::path::Path::new(&beside.name).with_file_name(name);
    let about = about(path.display(), count);
    (count > 0).then_some(Lack { path, before: None, after: Some(text), about })
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
        Kind::Map(entries) => entries.iter().map(keyed).collect(),
        Kind::List(items) => items.iter().filter_map(named).collect(),
        _ => Vec::new(),
    }
}

impl Child<'_> {
    /// Writes the texts to translate at an indentation of `depth` spaces; gives their number.
    fn write(&self, out: &mut String, depth: usize) -> usize {
        let (mut body, pad) = (String::new(), " ".repeat(depth + 2));
        let count = match &self.node.kind {
            Kind::Scalar { text, .. } if is_shown(self.key, self.criteria, text) && !text.trim().is_empty() => {
                source(&mut body, depth + 2, text);
                body.push_str(&format!("{pad}text:\n"));
                1
            }
            _ => children(self.node, self.key).iter().map(|child| child.write(&mut body, depth + 2)).sum(),
        };
        if count > 0 {
            out.push_str(&format!("{}{}:\n{body}", " ".repeat(depth), scalar(self.name)));
        }
        count
    }
}

/// Writes the text a translation is made from; what is long and has one paragraph is folded, as people write it.
fn source(out: &mut String, depth: usize, text: &str) {
    let folds = text.chars().count() > WIDTH - depth
        && !text.chars().any(char::is_control)
        && text.split(' ').all(|word| !word.is_empty());
    if !folds {
        return field(out, depth, "source", text);
    }
    let pad = " ".repeat(depth);
    out.push_str(&format!("{pad}source: >-\n"));
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
    /// Where in the text, how far from the margin, and what.
    inserts: Vec<(usize, usize, String)>,
    /// Texts that the overlay lacks.
    count: usize,
    /// Whether all of them have a place on lines of their own.
    fits: bool,
}

impl<'a> Extension<'a> {
    fn of(base: &Node, over: &Node, text: &'a str) -> Self {
        let mut extension = Self { text, inserts: Vec::new(), count: 0, fits: true };
        extension.below(base, "", over);
        extension
    }

    fn below(&mut self, base: &Node, key: &str, over: &Node) {
        let first = over.entries().first().map(|entry| entry.key_span.start);
        let depth = first.and_then(|at| self.indentation(at));
        // What has nothing before it goes behind all the rest.
        let mut place = over.entries().last().map(|entry| self.end(entry));
        for child in children(base, key) {
            if let Some(entry) = over.entry(child.name) {
                self.below(child.node, child.key, &entry.value);
                place = Some(self.end(entry));
                continue;
            }
            let mut written = String::new();
            let count = child.write(&mut written, depth.unwrap_or(0));
            self.count += count;
            match place.zip(depth) {
                _ if count == 0 => {}
                Some((place, depth)) => self.inserts.push((place, depth, written)),
                None => self.fits = false,
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
        self.inserts.sort_by_key(|(place, depth, _)| (*place, Reverse(*depth)));
        let line_break = if self.text.contains("\r\n") { "\r\n" } else { "\n" };
        let mut out = String::with_capacity(self.text.len() * 2);
        let mut from = 0;
        for (place, _, written) in &self.inserts {
            out.push_str(self.text.get(from..*place)?);
            if !out.is_empty() && !out.ends_with('\n') {
                out.push_str(line_break);
            }
            out.push_str(&written.replace('\n', line_break));
            from = *place;
        }
        out.push_str(self.text.get(from..)?);
        self.fits.then_some(out)
    }
}

/// The last byte of an entry; comments behind it belong to what follows.
fn last_byte(text: &str, entry: &Entry) -> usize {
    let span = entry.value.span;
    match (&entry.value.kind, entry.value.entries().last()) {
        (Kind::Null | Kind::Eaten { .. }, _) => entry.key_span.end,
        (_, Some(last)) if !text.get(span.start..).is_some_and(|rest| rest.starts_with('{')) => last_byte(text, last),
        _ => text.get(..span.end).map_or(0, |until| until.trim_end().len()),
    }
}

/// Whether an extended overlay says all that it said before, and lacks nothing any more.
fn is_sound(base: &Node, over: &Node, after: &str) -> bool {
    let (mut sources, mut faults) = (Sources::new(), Vec::new());
    let id = sources.add("", after, Syntax::Yaml);
    let extended = parse(&sources, id, &mut faults).filter(|_| faults.is_empty());
    extended.is_some_and(|extended| says(&extended, over) && Extension::of(base, &extended, after).count == 0)
}

/// Whether a tree says all that another one does.
fn says(after: &Node, before: &Node) -> bool {
    match (&after.kind, &before.kind) {
        (Kind::Map(_), Kind::Map(entries)) => {
            entries.iter().all(|entry| after.get(&entry.key).is_some_and(|value| says(value, &entry.value)))
        }
        (Kind::List(a), Kind::List(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| says(a, b)),
        (Kind::Null, Kind::Null) => true,
        _ => after.text().is_some() && after.text() == before.text(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tree(text: &str) -> Node {
        let mut sources = Sources::new();
        let id = sources.add("", text, Syntax::Yaml);
        parse(&sources, id, &mut Vec::new()).unwrap()
    }

    const BASE: &str = "format: 1\nid: P1\ntitle: Bodies\nquestions:\n  - id: P1.1\n    prompt: \"Who: a body?\"\n    \
        answer: degree\n    criteria:\n      \"no\": Nobody.\n      some: A few.\n    weight: 3\n  - id: P1.2\n    prompt: Why?\n";

    /// The overlay with what it lacks, if it can be extended.
    fn extended(over: &str) -> Option<String> {
        let (base, tree) = (tree(BASE), tree(over));
        Extension::of(&base, &tree, over).written().filter(|after| is_sound(&base, &tree, after))
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
        source(&mut out, 4, &text);
        assert!(out.lines().count() > 2 && out.lines().all(|line| line.len() <= WIDTH + 2), "{out}");
        assert_eq!(tree(&out).get("source").unwrap().text(), Some(text.as_str()));
    }
}
