//! From a file's text to a tree whose every node knows its place.
//!
//! YAML, TOML and JSON become the same [`Node`]. Hostile input stops here: depth is limited, aliases are refused,
//! duplicate keys are found. The tree is then held against the [`Shape`](shape::Shape) of the type it should become;
//! what does not fit is reported and taken out, and the rest is handed on, so that one run finds every fault.

pub mod direct;
pub mod emit;
pub mod shape;
mod tape;
mod toml;
mod yaml;

use schemars::JsonSchema;
use serde::de::DeserializeOwned;

use crate::diagnostic::{Code, Diagnostic};
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
    },
    /// A list.
    List(Vec<Node>),
    /// Keys and values in the order of the file.
    Map(Vec<Entry>),
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

    /// The text of a scalar.
    pub fn text(&self) -> Option<&str> {
        match &self.kind {
            Kind::Scalar { text, .. } => Some(text),
            _ => None,
        }
    }
}

/// A file as written: its value and the places it came from. The two agree, entry by entry.
#[derive(Debug, Clone)]
pub struct Document<T> {
    /// What the file says.
    pub value: T,
    /// Where it says so.
    pub tree: Node,
    /// Ids of entries that were taken out because of a fault: they exist, though nothing more is known of them.
    pub faulty: Vec<String>,
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
pub fn fit<T: DeserializeOwned>(shape: &Shape, tree: Node, diagnostics: &mut Vec<Diagnostic>) -> Option<Document<T>> {
    let span = tree.span;
    let mut faulty = Vec::new();
    let (tree, value) = shape.check(tree, diagnostics, &mut faulty)?;
    match serde_yaml::from_value(value) {
        Ok(value) => Some(Document { value, tree, faulty }),
        Err(error) => {
            diagnostics.push(Diagnostic::new(Code::WrongType, span).with("expected", error).with("found", ""));
            None
        }
    }
}

/// Parses a file's text into a tree.
pub fn parse(sources: &Sources, id: SourceId, diagnostics: &mut Vec<Diagnostic>) -> Option<Node> {
    let source = sources.get(id)?;
    let whole = Span { source: id, start: 0, end: 0 };
    if let Some(at) = source.invalid_at {
        diagnostics.push(Diagnostic::new(Code::NotUtf8, Span { source: id, start: at, end: at }).with("byte", at));
        return None;
    }
    if source.byte_order_mark {
        diagnostics.push(Diagnostic::new(Code::ByteOrderMark, whole));
    }
    if source.text.trim().is_empty() {
        diagnostics.push(Diagnostic::new(Code::EmptyFile, whole));
        return None;
    }
    if let Some(tree) = tape::read(source.tape, &source.text, id) {
        return Some(tree);
    }
    match source.syntax {
        Syntax::Yaml | Syntax::Json => yaml::parse(&source.text, id, diagnostics),
        Syntax::Toml => toml::parse(&source.text, id, diagnostics),
    }
}
