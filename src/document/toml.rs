//! TOML into the same tree as YAML.

use ::toml::Spanned;
use ::toml::de::{DeTable, DeValue};

use super::{Entry, Kind, Node, Parsed, nothing, reason};
use crate::diagnostic::{Code, Diagnostic};
use crate::lexicon::{Lexicon, date};
use crate::source::{SourceId, Span};

pub(super) fn parse(text: &str, source: SourceId, diagnostics: &mut Vec<Diagnostic>) -> Parsed {
    let (table, errors) = DeTable::parse_recoverable(text);
    for error in &errors {
        let range = error.span().unwrap_or(0..0);
        if let Some(finding) = date_without_quotes(text, range.start, source) {
            diagnostics.push(finding);
            continue;
        }
        let place = Span { source, start: range.start, end: range.end };
        let finding = Diagnostic::new(Code::InvalidSyntax, place).with("syntax", "TOML");
        diagnostics.push(finding.saying("reason", reason::of(error.message())));
    }
    if !errors.is_empty() {
        return Parsed::Nothing;
    }
    let table = table.into_inner();
    if table.is_empty() {
        return nothing(source, diagnostics);
    }
    let span = Span { source, start: 0, end: text.trim_end().len() };
    Parsed::Whole(Node { span, kind: map(table, source) })
}

/// A fault where the value of a line is a date as people write it, which TOML takes in quotes only.
fn date_without_quotes(text: &str, at: usize, source: SourceId) -> Option<Diagnostic> {
    let begin = text.get(..at)?.rfind('\n').map_or(0, |newline| newline + 1);
    let line = text.get(begin..)?.lines().next()?;
    let (key, value) = line.split_once('=')?;
    let written = value.split('#').next().unwrap_or(value).trim();
    let date = date::read(written, None, Lexicon::shipped()).ok()?;
    let start = begin + key.len() + 1 + (value.len() - value.trim_start().len());
    let place = Span { source, start, end: start + written.len() };
    let finding = Diagnostic::new(Code::BadDate, place).with("value", written).with("date", date);
    Some(finding.with("why", "quotes").with("days", 0))
}

fn map(table: DeTable<'_>, source: SourceId) -> Kind {
    let entries = table
        .into_iter()
        .map(|(key, value)| Entry {
            key_span: place(key.span(), source),
            // A bare key is text in TOML, whatever it looks like.
            key_plain: false,
            key: key.into_inner().into_owned(),
            value: node(value, source),
        })
        .collect();
    Kind::Map(entries)
}

fn node(value: Spanned<DeValue<'_>>, source: SourceId) -> Node {
    let span = place(value.span(), source);
    let plain = |text: String| Kind::Scalar { text, plain: true, cut: false };
    let kind = match value.into_inner() {
        DeValue::String(text) => Kind::Scalar { text: text.into_owned(), plain: false, cut: false },
        DeValue::Integer(number) => plain(number.to_string()),
        DeValue::Float(number) => plain(number.to_string()),
        DeValue::Boolean(truth) => plain(truth.to_string()),
        DeValue::Datetime(date) => plain(date.to_string()),
        DeValue::Array(items) => Kind::List(items.into_iter().map(|item| node(item, source)).collect()),
        DeValue::Table(table) => map(table, source),
    };
    Node { span, kind }
}

fn place(range: std::ops::Range<usize>, source: SourceId) -> Span {
    Span { source, start: range.start, end: range.end }
}
