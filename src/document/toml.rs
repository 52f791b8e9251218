//! TOML into the same tree as YAML.

use ::toml::Spanned;
use ::toml::de::{DeTable, DeValue};

use super::{Entry, Kind, Node, Parsed, nothing};
use crate::diagnostic::{Code, Diagnostic};
use crate::source::{SourceId, Span};

pub(super) fn parse(text: &str, source: SourceId, diagnostics: &mut Vec<Diagnostic>) -> Parsed {
    let (table, errors) = DeTable::parse_recoverable(text);
    for error in &errors {
        let range = error.span().unwrap_or(0..0);
        let place = Span { source, start: range.start, end: range.end };
        diagnostics
            .push(Diagnostic::new(Code::InvalidSyntax, place).with("syntax", "TOML").with("reason", error.message()));
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
