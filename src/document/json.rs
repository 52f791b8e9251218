//! JSON into the same tree. JSON is YAML, but not all YAML is JSON: other readers of a `.json` file would stop.

use super::{Parsed, yaml};
use crate::diagnostic::{Code, Diagnostic};
use crate::source::{SourceId, Span};

pub(super) fn parse(text: &str, source: SourceId, diagnostics: &mut Vec<Diagnostic>) -> Parsed {
    if let Err(error) = serde_json::from_str::<serde::de::IgnoredAny>(text) {
        let before: usize = text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
        let mut at = (before + error.column().saturating_sub(1)).min(text.len());
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        let span = Span { source, start: at, end: at };
        if error.to_string().starts_with("recursion limit") {
            diagnostics.push(Diagnostic::new(Code::TooDeep, span));
        } else {
            // The place is ours to show; what serde_json adds about it would say it twice.
            let reason = error.to_string();
            let reason = reason.split(" at line ").next().unwrap_or_default();
            diagnostics.push(Diagnostic::new(Code::InvalidSyntax, span).with("syntax", "JSON").with("reason", reason));
        }
        return Parsed::Nothing;
    }
    yaml::parse(text, source, diagnostics)
}
