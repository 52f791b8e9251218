//! YAML (and JSON, which is YAML) into a tree, in one pass that hostile input cannot blow up.

use std::collections::HashMap;

use granit_parser::{Event, Parser, ScalarStyle, options};

use super::{Entry, Kind, Node};
use crate::diagnostic::{Code, Diagnostic};
use crate::i18n::Message;
use crate::source::{SourceId, Span};

/// Deepest nesting accepted; a checklist needs about ten levels.
pub(super) const MAX_DEPTH: usize = 64;

/// A list or map whose end has not been read yet.
struct Open {
    start: usize,
    kind: Kind,
    /// The key that waits for its value, in a map.
    key: Option<(String, Span, bool)>,
    /// Where each key of a map stood first.
    seen: HashMap<String, Span>,
}

pub(super) fn parse(text: &str, source: SourceId, diagnostics: &mut Vec<Diagnostic>) -> Option<Node> {
    let options = options! {
        emit_comments: false,
        flow_nesting_limit: MAX_DEPTH,
        block_nesting_limit: MAX_DEPTH,
    };
    let mut open: Vec<Open> = Vec::new();
    let mut root = None;
    let mut sound = true;
    for event in Parser::new_from_str_with_options(text, options) {
        let (event, at) = match event {
            Ok(event) => event,
            Err(error) => {
                let start = error.marker().byte_offset().unwrap_or(0).min(text.len());
                diagnostics.push(
                    Diagnostic::new(Code::InvalidSyntax, Span { source, start, end: start })
                        .with("syntax", "YAML")
                        .with("reason", error.info()),
                );
                return None;
            }
        };
        let range = at.byte_range().unwrap_or(0..0);
        let span = Span { source, start: range.start, end: range.end };
        let mut refuse = |what: &str| {
            diagnostics.push(Diagnostic::new(Code::YamlAlias, span).with("what", what));
            sound = false;
        };
        let finished = match event {
            Event::Scalar(value, style, anchor, tag) => {
                if anchor != 0 {
                    refuse("anchor");
                }
                if tag.is_some() {
                    refuse("tag");
                }
                let plain = style == ScalarStyle::Plain;
                let kind = if plain && matches!(&*value, "" | "~" | "null") {
                    Kind::Null
                } else {
                    Kind::Scalar { text: value.into_owned(), plain }
                };
                Some(Node { span: trimmed(text, span), kind })
            }
            Event::SequenceStart(_, anchor, tag) => {
                if anchor != 0 || tag.is_some() {
                    refuse(if tag.is_some() { "tag" } else { "anchor" });
                }
                open.push(Open::new(span.start, Kind::List(Vec::new())));
                None
            }
            Event::MappingStart(_, anchor, tag) => {
                if anchor != 0 || tag.is_some() {
                    refuse(if tag.is_some() { "tag" } else { "anchor" });
                }
                open.push(Open::new(span.start, Kind::Map(Vec::new())));
                None
            }
            Event::SequenceEnd | Event::MappingEnd => open.pop().map(|closed| Node {
                span: trimmed(text, Span { source, start: closed.start, end: span.end.max(closed.start) }),
                kind: closed.kind,
            }),
            Event::Alias(_) | Event::UnresolvedAlias(_) => {
                refuse("alias");
                Some(Node { span, kind: Kind::Null })
            }
            Event::DocumentStart(..) if root.is_some() => {
                diagnostics.push(
                    Diagnostic::new(Code::InvalidSyntax, span)
                        .with("syntax", "YAML")
                        .saying("reason", Message::new("second-document")),
                );
                return None;
            }
            _ => None,
        };
        if let Some(node) = finished {
            match open.last_mut() {
                Some(parent) => sound &= parent.take(node, diagnostics),
                None => root = Some(node),
            }
        }
    }
    root.filter(|_| sound)
}

impl Open {
    fn new(start: usize, kind: Kind) -> Self {
        Self { start, kind, key: None, seen: HashMap::new() }
    }

    /// Puts a finished node where it belongs; false when it cannot belong here.
    fn take(&mut self, node: Node, diagnostics: &mut Vec<Diagnostic>) -> bool {
        match &mut self.kind {
            Kind::List(items) => items.push(node),
            Kind::Map(entries) => match self.key.take() {
                Some((key, key_span, key_plain)) => {
                    // The second of two equal keys is reported and left out: neither silently wins.
                    if let Some(first) = self.seen.get(&key) {
                        diagnostics.push(
                            Diagnostic::new(Code::DuplicateKey, key_span)
                                .with("key", &key)
                                .related(*first, Message::new("first-here")),
                        );
                    } else {
                        self.seen.insert(key.clone(), key_span);
                        entries.push(Entry { key, key_span, key_plain, value: node });
                    }
                }
                None => match node.kind {
                    Kind::Scalar { text, plain } => self.key = Some((text, node.span, plain)),
                    Kind::Null => self.key = Some(("null".to_owned(), node.span, true)),
                    _ => {
                        diagnostics.push(
                            Diagnostic::new(Code::WrongType, node.span)
                                .saying("expected", Message::new("kind-text"))
                                .saying("found", node.kind.name()),
                        );
                        self.key = Some((String::new(), node.span, false));
                        return false;
                    }
                },
            },
            _ => {}
        }
        true
    }
}

/// Block values end at the start of the next token; a caret should end at their last character.
fn trimmed(text: &str, span: Span) -> Span {
    let slice = text.get(span.start..span.end).unwrap_or("");
    Span { end: span.start + slice.trim_end().len(), ..span }
}
