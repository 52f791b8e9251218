//! JSON into the same tree. JSON is YAML, but not all YAML is JSON: other readers of a `.json` file would stop.

use super::{Parsed, yaml};
use crate::diagnostic::{Code, Diagnostic};
use crate::source::{SourceId, Span};

pub(super) fn parse(text: &str, source: SourceId, diagnostics: &mut Vec<Diagnostic>) -> Parsed {
    // All of it is read: what is skipped would not be looked at closely.
    if let Err(error) = serde_json::from_str::<serde_json::Value>(text) {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_a_character_is_no_json() {
        let mut found = Vec::new();
        parse(r#"{"round": "\ud800"}"#, SourceId::default(), &mut found);
        // The YAML reader would find it as well, and say that it is no YAML.
        let place = Span { source: SourceId::default(), start: 17, end: 17 };
        let expected = Diagnostic::new(Code::InvalidSyntax, place).with("syntax", "JSON");
        assert_eq!(found, [expected.with("reason", "unexpected end of hex escape")]);
    }
}
