//! From a file's text to a tree whose every node knows its place.
//!
//! YAML, TOML and JSON become the same [`Node`]. Hostile input stops here: depth is limited, aliases are refused,
//! duplicate keys are found. The tree is then held against the [`Shape`] of the type it should become;
//! what does not fit is reported and taken out, and the rest is handed on, so that one run finds every fault.

pub mod days;
pub mod direct;
pub mod emit;
pub mod field;
mod json;
pub mod lines;
mod reason;
pub mod shape;
mod tape;
pub mod text;
mod toml;
mod tree;
pub mod xml;
mod yaml;

use schemars::JsonSchema;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::diagnostic::{Code, Diagnostic};
use crate::i18n::Message;
use crate::source::{SourceId, Sources, Span, Syntax};

use shape::Shape;

/// One value of a document, and where it stands.
#[derive(Debug, Clone)]
pub struct Node {
    /// The characters that make up the value.
    pub span: Span,
    /// The value.
    pub kind: Kind,
}

/// The kinds of value.
#[derive(Debug, Clone)]
pub enum Kind {
    /// Nothing was written.
    Null,
    /// Text, a number or a date: what it means is for the shape to say.
    Scalar {
        /// The characters after unescaping.
        text: String,
        /// Whether it was written without quotes.
        plain: bool,
        /// Whether the line goes on with what looks like a part of the text and is a comment: `Form #5`.
        cut: bool,
    },
    /// A list.
    List(Vec<Node>),
    /// Keys and values in the order of the file.
    Map(Vec<Entry>),
    /// Nothing was written, because a `#` turned it into a comment.
    Eaten {
        /// Whether the `#` touches what follows, as in `#5`; a comment begins with a space.
        tight: bool,
    },
    /// Something that could not be used. A finding has said so; no other check speaks of it.
    Faulty,
}

/// One key with its value.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The key's characters.
    pub key: String,
    /// Where the key stands.
    pub key_span: Span,
    /// Whether the key was written without quotes.
    pub key_plain: bool,
    /// The value.
    pub value: Node,
}

impl Node {
    /// The value under a key of a map.
    pub fn get(&self, key: &str) -> Option<&Self> {
        self.entry(key).map(|entry| &entry.value)
    }

    /// The items of the list behind a key of a map; none where there is none.
    pub fn list(&self, key: &str) -> &[Self] {
        self.get(key).map_or(&[], Self::items)
    }

    /// The entry of a key of a map.
    pub fn entry(&self, key: &str) -> Option<&Entry> {
        match &self.kind {
            Kind::Map(entries) => entries.iter().find(|entry| entry.key == key),
            _ => None,
        }
    }

    /// The entries of a list; none for anything else.
    pub fn items(&self) -> &[Self] {
        match &self.kind {
            Kind::List(items) => items,
            _ => &[],
        }
    }

    /// The entries of a map; none for anything else.
    pub fn entries(&self) -> &[Entry] {
        match &self.kind {
            Kind::Map(entries) => entries,
            _ => &[],
        }
    }

    /// Where the value under a key stands, or this node where there is no such key.
    pub fn span_of(&self, key: &str) -> Span {
        self.get(key).map_or(self.span, |node| node.span)
    }

    /// Whether a key was written and what it holds could be used.
    pub fn has(&self, key: &str) -> bool {
        self.get(key).is_some_and(|node| !node.is_faulty())
    }

    /// Whether a finding has already said that this cannot be used.
    pub fn is_faulty(&self) -> bool {
        matches!(self.kind, Kind::Faulty)
    }

    /// Where an entry begins that lacks something: its first key, or the node itself.
    pub fn head_span(&self) -> Span {
        self.entries().first().map_or(self.span, |entry| entry.key_span)
    }

    /// Every text that stands under the key `id`, at any depth: the names that a file declares.
    pub fn ids(&self) -> Vec<&str> {
        let mut found = Vec::new();
        let mut waiting = vec![self];
        while let Some(node) = waiting.pop() {
            waiting.extend(node.items());
            for entry in node.entries() {
                if entry.key == "id" {
                    found.extend(entry.value.text());
                }
                waiting.push(&entry.value);
            }
        }
        found
    }

    /// Every scalar below and including this node, in the order of the file.
    pub fn scalars(&self) -> Vec<&Self> {
        let mut found = Vec::new();
        let mut waiting = vec![self];
        while let Some(node) = waiting.pop() {
            match &node.kind {
                Kind::Scalar { .. } => found.push(node),
                Kind::List(items) => waiting.extend(items.iter().rev()),
                Kind::Map(entries) => waiting.extend(entries.iter().rev().map(|entry| &entry.value)),
                _ => {}
            }
        }
        found
    }

    /// The text of a scalar.
    pub fn text(&self) -> Option<&str> {
        match &self.kind {
            Kind::Scalar { text, .. } => Some(text),
            _ => None,
        }
    }
}

/// A file as written: its value and the places it came from.
///
/// The lists of the two agree, item by item. Where something cannot be used, the tree says [`Kind::Faulty`] and the
/// value has a harmless stand-in, so that the checks go on; the stand-in is never used, because a finding of an error
/// stands against the file.
#[derive(Debug, Clone)]
pub struct Document<T> {
    /// What the file says.
    pub value: T,
    /// Where it says so.
    pub tree: Node,
}

impl<T> Document<T> {
    /// The same file, its value as another type has it.
    pub fn into<U: From<T>>(self) -> Document<U> {
        Document { value: self.value.into(), tree: self.tree }
    }
}

/// Reads a file's text as a `T`, reporting every fault of its shape.
///
/// `None` when nothing usable is left; then at least one finding says why.
pub fn read<T: DeserializeOwned + JsonSchema>(
    sources: &Sources,
    id: SourceId,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Document<T>> {
    let tree = parse(sources, id, diagnostics)?;
    fit(&Shape::of::<T>(), tree, diagnostics)
}

/// Holds a parsed tree against a shape and makes the value from what fits.
pub fn fit<T: Deserialize<'static>>(
    shape: &Shape,
    tree: Node,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Document<T>> {
    let span = tree.head_span();
    let (tree, value) = shape.check(tree, diagnostics)?;
    match T::deserialize(value) {
        Ok(value) => Some(Document { value, tree }),
        Err(error) => {
            diagnostics.push(Diagnostic::new(Code::WrongType, span).with("expected", error).with("found", ""));
            None
        }
    }
}

/// Where the comments of a YAML text stand, from `#` to the end of the line.
pub fn comments(text: &str) -> Vec<std::ops::Range<usize>> {
    yaml::comments(text)
}

/// Parses a file's text into a tree.
pub fn parse(sources: &Sources, id: SourceId, diagnostics: &mut Vec<Diagnostic>) -> Option<Node> {
    match parse_torn(sources, id, diagnostics) {
        Parsed::Whole(node) => Some(node),
        Parsed::Torn(_) | Parsed::Nothing => None,
    }
}

/// What became of a file's text.
#[derive(Debug, Clone)]
pub enum Parsed {
    /// All of it was read.
    Whole(Node),
    /// Lines that could not be read were left out; what the rest says is worth checking, what it lacks is not.
    Torn(Node),
    /// Nothing can be said about it.
    Nothing,
}

/// Parses a file's text, and after an error of syntax goes on behind it: every such error is reported in one run.
pub fn parse_torn(sources: &Sources, id: SourceId, diagnostics: &mut Vec<Diagnostic>) -> Parsed {
    let Some(source) = sources.get(id) else {
        return Parsed::Nothing;
    };
    let start = Span { source: id, start: 0, end: 0 };
    if let Some(at) = source.invalid_at {
        let place = Span { source: id, start: at, end: at };
        let likely = source.encoding.unwrap_or("none");
        diagnostics.push(Diagnostic::new(Code::NotUtf8, place).with("byte", at).with("likely", likely));
        return Parsed::Nothing;
    }
    if source.byte_order_mark {
        diagnostics.push(Diagnostic::new(Code::ByteOrderMark, start));
    }
    if source.text.trim().is_empty() {
        return nothing(id, diagnostics);
    }
    if let Some(tree) = tape::read(source.tape, &source.text, id) {
        return Parsed::Whole(tree);
    }
    if let Some(conflict) = conflict(&source.text, id) {
        diagnostics.push(conflict);
        return Parsed::Nothing;
    }
    let may_hide = text::may_hide(&source.text);
    if may_hide {
        text::hidden(&source.text, id, diagnostics);
    }
    let parsed = match source.syntax {
        Syntax::Yaml => yaml::parse(&source.text, id, diagnostics),
        Syntax::Json => json::parse(&source.text, id, diagnostics),
        Syntax::Toml => toml::parse(&source.text, id, diagnostics),
        Syntax::Lines => Parsed::Nothing,
    };
    if let (true, Parsed::Whole(tree) | Parsed::Torn(tree)) = (may_hide, &parsed) {
        text::hidden_escapes(&source.text, tree, diagnostics);
    }
    parsed
}

/// The first place where a merge left both sides for somebody to choose; nothing in such a file is what anybody wrote.
fn conflict(text: &str, source: SourceId) -> Option<Diagnostic> {
    if !text.contains("<<<<<<< ") {
        return None;
    }
    let lines = text.split_inclusive('\n').scan(0, |end, line| {
        *end += line.len();
        Some((*end - line.len(), line.trim_end()))
    });
    let mut marks = ["<<<<<<< ", "=======", ">>>>>>> "].into_iter().peekable();
    let mut places = Vec::new();
    for (start, line) in lines {
        if let Some(mark) = marks.peek().filter(|mark| line.starts_with(**mark)) {
            places.push(Span { source, start, end: start + mark.trim_end().len() });
            marks.next();
        }
    }
    match places[..] {
        [ours, _, theirs] => {
            Some(Diagnostic::new(Code::MergeConflict, ours).related(theirs, Message::new("conflict-ends-here")))
        }
        _ => None,
    }
}

/// What is said of a file without a word, or with comments alone.
fn nothing(source: SourceId, diagnostics: &mut Vec<Diagnostic>) -> Parsed {
    diagnostics.push(Diagnostic::new(Code::EmptyFile, Span { source, start: 0, end: 0 }));
    Parsed::Nothing
}
