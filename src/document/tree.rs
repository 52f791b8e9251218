//! A tree that grows value by value, in the order of the file.

use std::collections::HashMap;

use super::{Entry, Kind, Node};
use crate::diagnostic::{Code, Diagnostic};
use crate::i18n::Message;
use crate::source::Span;

/// A tree as far as it has been read.
#[derive(Default)]
pub(super) struct Growing {
    /// The whole, once its end has been read.
    pub(super) root: Option<Node>,
    open: Vec<Open>,
}

/// A list or map whose end has not been read yet.
struct Open {
    start: usize,
    kind: Kind,
    /// The key that waits for its value, in a map.
    key: Option<Key>,
    /// Where each key of a map stood first.
    seen: HashMap<String, Span>,
}

struct Key {
    text: String,
    span: Span,
    plain: bool,
    /// False for a list or map in the place of a key: what it holds is left out.
    usable: bool,
}

impl Growing {
    /// How many lists and maps are open.
    pub(super) fn depth(&self) -> usize {
        self.open.len()
    }

    /// Begins a list or a map.
    pub(super) fn begin(&mut self, start: usize, kind: Kind) {
        self.open.push(Open { start, kind, key: None, seen: HashMap::new() });
    }

    /// Ends the innermost list or map; says where it began.
    pub(super) fn end(&mut self) -> Option<(usize, Kind)> {
        self.open.pop().map(|closed| (closed.start, closed.kind))
    }

    /// Puts a finished value where it belongs; in a map, keys and values take turns.
    pub(super) fn take(&mut self, node: Node, diagnostics: &mut Vec<Diagnostic>) {
        match self.open.last_mut() {
            Some(parent) => parent.take(node, diagnostics),
            None => self.root = Some(node),
        }
    }
}

impl Open {
    fn take(&mut self, node: Node, diagnostics: &mut Vec<Diagnostic>) {
        match &mut self.kind {
            Kind::List(items) => items.push(node),
            Kind::Map(entries) => match self.key.take() {
                Some(key) if !key.usable => {}
                Some(Key { text, span, plain, .. }) => {
                    // The second of two equal keys is reported and left out: neither silently wins.
                    if let Some(first) = self.seen.get(&text) {
                        diagnostics.push(
                            Diagnostic::new(Code::DuplicateKey, span)
                                .with("key", &text)
                                .related(*first, Message::new("first-here")),
                        );
                    } else {
                        self.seen.insert(text.clone(), span);
                        // A value that is not there stands where its key stands.
                        let missing = node.span.start == node.span.end && matches!(node.kind, Kind::Null);
                        let value = if missing { Node { span, ..node } } else { node };
                        entries.push(Entry { key: text, key_span: span, key_plain: plain, value });
                    }
                }
                None => self.key = Some(Key::from(node, diagnostics)),
            },
            _ => {}
        }
    }
}

impl Key {
    fn from(node: Node, diagnostics: &mut Vec<Diagnostic>) -> Self {
        let span = node.span;
        match node.kind {
            Kind::Scalar { text, plain, .. } => Self { text, span, plain, usable: true },
            Kind::Null | Kind::Eaten { .. } => Self { text: "null".to_owned(), span, plain: true, usable: true },
            Kind::Faulty => Self { text: String::new(), span, plain: false, usable: false },
            kind => {
                diagnostics.push(
                    Diagnostic::new(Code::WrongType, span)
                        .saying("expected", Message::new("kind-text"))
                        .saying("found", kind.name()),
                );
                Self { text: String::new(), span, plain: false, usable: false }
            }
        }
    }
}
