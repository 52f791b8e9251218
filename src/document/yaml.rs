//! YAML into a tree, in one pass that hostile input cannot blow up.

use granit_parser::{ErrorKind, Event, Parser, ScalarStyle, ScanError, options};

use super::tree::Growing;
use super::{Kind, Node, Parsed, nothing};
use crate::diagnostic::{Code, Diagnostic};
use crate::i18n::Message;
use crate::source::{SourceId, Span};

/// Deepest nesting accepted; a checklist needs about ten levels.
pub(super) const MAX_DEPTH: usize = 64;

/// How often the parser is started again behind an error of syntax, and how many bytes it may read in doing so.
const MAX_RESTARTS: usize = 1000;
const MAX_REREAD: usize = 32 * 1024 * 1024;

pub(super) fn parse(text: &str, source: SourceId, diagnostics: &mut Vec<Diagnostic>) -> Parsed {
    let mut found = Vec::new();
    match tree(text, source, &mut found) {
        Ok(root) => {
            diagnostics.append(&mut found);
            root.map_or_else(|| nothing(source, diagnostics), Parsed::Whole)
        }
        Err(error) => recover(text, source, error, diagnostics),
    }
}

/// Blanks the lines that stop the parser, one error after the other, until the rest can be read.
///
/// An error is often noticed a line too late. The line itself is left out, and where that does not get the parser beyond
/// the next line, the one before it, or both. Where nothing does, the error is of a kind that cannot be stepped over.
fn recover(text: &str, source: SourceId, first: Box<Fault>, diagnostics: &mut Vec<Diagnostic>) -> Parsed {
    let mut blanked = text.to_owned();
    let mut fault = first;
    let mut reread = 0;
    for _ in 0..MAX_RESTARTS {
        let at = fault.offset;
        diagnostics.push(fault.finding);
        let line = line_around(text, at);
        let above = line_around(text, line.start.saturating_sub(1));
        let next_line = line_around(text, line.end + 1).end;
        let mut next = None;
        for choice in [line.clone(), above.clone(), above.start..line.end] {
            let kept = blanked[choice.clone()].to_owned();
            blanked.replace_range(choice.clone(), &blank(&kept));
            let mut found = Vec::new();
            match tree(&blanked, source, &mut found) {
                Ok(root) => {
                    diagnostics.append(&mut found);
                    return root.map_or(Parsed::Nothing, Parsed::Torn);
                }
                Err(behind) => {
                    reread += behind.offset;
                    if behind.offset > next_line {
                        next = Some(behind);
                        break;
                    }
                }
            }
            blanked.replace_range(choice, &kept);
        }
        match next {
            Some(behind) if reread < MAX_REREAD => fault = behind,
            _ => break,
        }
    }
    Parsed::Nothing
}

/// As many spaces as a text has bytes, with its line breaks where they were, so that every place stays what it is.
fn blank(text: &str) -> String {
    text.bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }).collect()
}

/// The bytes of the line that a byte stands on, without its line break.
fn line_around(text: &str, at: usize) -> std::ops::Range<usize> {
    let bytes = text.as_bytes();
    let at = at.min(bytes.len());
    let start = bytes[..at].iter().rposition(|byte| *byte == b'\n').map_or(0, |before| before + 1);
    let end = bytes[at..].iter().position(|byte| *byte == b'\n').map_or(bytes.len(), |after| at + after);
    start..end
}

/// What stopped the parser, and where.
struct Fault {
    finding: Diagnostic,
    offset: usize,
}

impl Fault {
    fn new(text: &str, source: SourceId, error: &ScanError) -> Box<Self> {
        let offset = error.marker().byte_offset().unwrap_or(0).min(text.len());
        let span = Span { source, start: offset, end: offset };
        let finding = match error.kind() {
            ErrorKind::RecursionLimitExceeded => Diagnostic::new(Code::TooDeep, span),
            _ => match tab_before(text, offset) {
                Some(tab) => Diagnostic::new(Code::TabCharacter, Span { source, start: tab, end: tab + 1 }),
                None => Diagnostic::new(Code::InvalidSyntax, span)
                    .with("syntax", "YAML")
                    .saying("reason", super::reason::of(&error.info())),
            },
        };
        Box::new(Self { finding, offset })
    }
}

/// A tab in the indentation of the line, the usual cause of an error on it.
fn tab_before(text: &str, offset: usize) -> Option<usize> {
    let line = line_around(text, offset);
    let slice = text.get(line.clone())?;
    let indentation = slice.len() - slice.trim_start_matches([' ', '\t']).len();
    slice[..indentation].find('\t').map(|at| line.start + at)
}

fn tree(text: &str, source: SourceId, diagnostics: &mut Vec<Diagnostic>) -> Result<Option<Node>, Box<Fault>> {
    let options = options! {
        emit_comments: false,
        emit_unresolved_aliases: true,
        flow_nesting_limit: MAX_DEPTH,
        block_nesting_limit: MAX_DEPTH,
    };
    let mut tree = Growing::default();
    for event in Parser::new_from_str_with_options(text, options) {
        let (event, at) = event.map_err(|error| Fault::new(text, source, &error))?;
        let range = at.byte_range().unwrap_or(0..0);
        let span = Span { source, start: range.start, end: range.end };
        let mut refuse = |anchor: bool, tag: bool| {
            for what in [("anchor", anchor), ("tag", tag)].into_iter().filter(|(_, is)| *is).map(|(what, _)| what) {
                diagnostics.push(Diagnostic::new(Code::YamlAlias, span).with("what", what));
            }
        };
        let finished = match event {
            Event::Scalar(value, style, anchor, tag) => {
                refuse(anchor != 0, tag.is_some());
                Some(scalar(text, span, value.into_owned(), style == ScalarStyle::Plain))
            }
            Event::SequenceStart(_, anchor, tag) => {
                refuse(anchor != 0, tag.is_some());
                tree.begin(span.start, Kind::List(Vec::new()));
                None
            }
            Event::MappingStart(_, anchor, tag) => {
                refuse(anchor != 0, tag.is_some());
                tree.begin(span.start, Kind::Map(Vec::new()));
                None
            }
            Event::SequenceEnd | Event::MappingEnd => tree.end().map(|(start, kind)| Node {
                span: trimmed(text, Span { source, start, end: span.end.max(start) }),
                kind,
            }),
            Event::Alias(_) | Event::UnresolvedAlias(_) => {
                diagnostics.push(Diagnostic::new(Code::YamlAlias, span).with("what", "alias"));
                Some(Node { span, kind: Kind::Faulty })
            }
            Event::DocumentStart(..) if tree.root.is_some() => {
                diagnostics.push(
                    Diagnostic::new(Code::InvalidSyntax, span)
                        .with("syntax", "YAML")
                        .saying("reason", Message::new("second-document")),
                );
                break;
            }
            _ => None,
        };
        if let Some(node) = finished {
            tree.take(node, diagnostics);
        }
    }
    Ok(tree.root)
}

fn scalar(text: &str, span: Span, value: String, plain: bool) -> Node {
    let span = trimmed(text, span);
    let rest = text.get(span.end..).unwrap_or("");
    let rest = rest.trim_start_matches([' ', '\t', ':']);
    let tight = rest.strip_prefix('#').map(|comment| !comment.starts_with([' ', '#', '\t', '\n', '\r', '!', '-', '=']));
    if plain && span.start == span.end {
        return match tight {
            Some(tight) => {
                let start = text.len() - rest.len();
                let length = rest.find('\n').unwrap_or(rest.len());
                let length = rest.get(..length).map_or(0, |line| line.trim_end().len());
                Node {
                    span: Span { start, end: start + length, ..span },
                    kind: Kind::Eaten { tight: tight && length > 1 },
                }
            }
            None => Node { span, kind: Kind::Null },
        };
    }
    if plain && is_null(&value) {
        return Node { span, kind: Kind::Null };
    }
    // `Form #5` loses its number; `yes-no #todo` is a comment in a hurry.
    let numbered = rest.get(1..).is_some_and(|comment| comment.starts_with(|first: char| first.is_ascii_digit()));
    let cut = plain && tight == Some(true) && (numbered || value.contains(' '));
    Node { span, kind: Kind::Scalar { text: value, plain, cut } }
}

/// Whether a word without quotes stands for nothing.
pub(super) fn is_null(text: &str) -> bool {
    matches!(text, "" | "~" | "null" | "Null" | "NULL")
}

/// Where the comments of a text stand, from `#` to the end of the line; none where the text is not YAML.
pub(super) fn comments(text: &str) -> Vec<std::ops::Range<usize>> {
    let options = options! {
        emit_comments: true,
        flow_nesting_limit: MAX_DEPTH,
        block_nesting_limit: MAX_DEPTH,
    };
    let mut found = Vec::new();
    for event in Parser::new_from_str_with_options(text, options) {
        match event {
            Ok((Event::Comment(..), at)) => found.extend(at.byte_range()),
            Ok(_) => {}
            Err(_) => break,
        }
    }
    found
}

/// Block values end at the start of the next token; a caret should end at their last character.
fn trimmed(text: &str, span: Span) -> Span {
    let slice = text.get(span.start..span.end).unwrap_or("");
    Span { end: span.start + slice.trim_end().len(), ..span }
}
