//! JSON into the same tree. The JSON crate says whether a text is JSON; where its values stand is found here.

use super::tree::Growing;
use super::yaml::MAX_DEPTH;
use super::{Kind, Node, Parsed, reason};
use crate::diagnostic::{Code, Diagnostic};
use crate::source::{SourceId, Span};

pub(super) fn parse(text: &str, source: SourceId, diagnostics: &mut Vec<Diagnostic>) -> Parsed {
    // All of it is read: what is skipped would not be looked at closely.
    if let Err(error) = serde_json::from_str::<serde_json::Value>(text) {
        let before: usize = text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
        let at = text.floor_char_boundary(before + error.column().saturating_sub(1));
        let span = Span { source, start: at, end: at };
        if error.to_string().starts_with("recursion limit") {
            diagnostics.push(Diagnostic::new(Code::TooDeep, span));
        } else {
            let finding = Diagnostic::new(Code::InvalidSyntax, span).with("syntax", "JSON");
            diagnostics.push(finding.saying("reason", reason::of(&error.to_string())));
        }
        return Parsed::Nothing;
    }
    tree(text, source, diagnostics).map_or(Parsed::Nothing, Parsed::Whole)
}

/// The tree of a text that is known to be JSON.
fn tree(text: &str, source: SourceId, diagnostics: &mut Vec<Diagnostic>) -> Option<Node> {
    let mut tree = Growing::default();
    let mut end = 0;
    while let Some(&first) = text.as_bytes().get(end) {
        let start = end;
        end += length(&text.as_bytes()[start..]);
        let span = Span { source, start, end };
        let token = text.get(start..end)?;
        let node = match first {
            b' ' | b'\t' | b'\r' | b'\n' | b',' | b':' => continue,
            b'[' | b'{' if tree.depth() == MAX_DEPTH => {
                diagnostics.push(Diagnostic::new(Code::TooDeep, span));
                return None;
            }
            b'[' | b'{' => {
                tree.begin(start, if first == b'[' { Kind::List(Vec::new()) } else { Kind::Map(Vec::new()) });
                continue;
            }
            b']' | b'}' => {
                let (start, kind) = tree.end()?;
                Node { span: Span { start, ..span }, kind }
            }
            b'"' => {
                let text = serde_json::from_str(token).ok()?;
                Node { span, kind: Kind::Scalar { text, plain: false, cut: false } }
            }
            _ if token == "null" => Node { span, kind: Kind::Null },
            _ => Node { span, kind: Kind::Scalar { text: token.to_owned(), plain: true, cut: false } },
        };
        tree.take(node, diagnostics);
    }
    tree.root
}

/// How many bytes the first token of valid JSON has: a text with its quotes, a number or word, or a single mark.
fn length(json: &[u8]) -> usize {
    let end = match json.first() {
        Some(b'"') => {
            let mut escaped = true;
            json.iter().position(|byte| {
                let ends = *byte == b'"' && !escaped;
                escaped = *byte == b'\\' && !escaped;
                ends
            })
        }
        Some(b'-' | b'0'..=b'9' | b'a'..=b'z') => {
            let in_word = |byte: &u8| byte.is_ascii_alphanumeric() || b"+-.".contains(byte);
            return json.iter().position(|byte| !in_word(byte)).unwrap_or(json.len());
        }
        _ => Some(0),
    };
    end.map_or(json.len(), |end| end + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::parse;
    use crate::i18n::Message;
    use crate::source::{Sources, Syntax};

    /// Every value with its place, and what was found, as `code start..end`.
    fn read(text: &str) -> (Option<Node>, Vec<String>) {
        let mut sources = Sources::new();
        let id = sources.add("x.json", text, Syntax::Json);
        let mut found = Vec::new();
        let tree = parse(&sources, id, &mut found);
        let told = |finding: &Diagnostic| {
            let span = finding.span();
            format!("{} {}..{}", finding.code.name(), span.start, span.end)
        };
        (tree, found.iter().map(told).collect())
    }

    #[test]
    fn half_a_character_is_no_json() {
        let mut found = Vec::new();
        super::parse(r#"{"round": "\ud800"}"#, SourceId::default(), &mut found);
        let place = Span { source: SourceId::default(), start: 17, end: 17 };
        let expected = Diagnostic::new(Code::InvalidSyntax, place).with("syntax", "JSON");
        assert_eq!(found, [expected.saying("reason", Message::new("syntax-escape"))]);
    }

    #[test]
    fn every_value_knows_its_place() {
        let text = "{ \"a\\\\\": [1e5, true,null], \"\\\"\u{7f}\": \"\\u00e9\\\"\" }";
        let (tree, found) = read(text);
        let tree = tree.unwrap();
        assert_eq!(found, ["invisible-character 30..31"]);
        let at = |span: Span| &text[span.start..span.end];
        assert_eq!(at(tree.span), text);
        let [list, word] = tree.entries() else { panic!("{tree:?}") };
        assert_eq!(
            (list.key.as_str(), at(list.key_span), at(list.value.span)),
            ("a\\", r#""a\\""#, "[1e5, true,null]")
        );
        assert_eq!(
            (word.key.as_str(), at(word.key_span), at(word.value.span)),
            ("\"\u{7f}", "\"\\\"\u{7f}\"", r#""\u00e9\"""#)
        );
        assert_eq!(word.value.text(), Some("é\""));
        let [number, truth, null] = list.value.items() else { panic!("{list:?}") };
        assert!(matches!(&number.kind, Kind::Scalar { text, plain: true, .. } if text == "1e5"));
        assert_eq!((at(truth.span), at(null.span)), ("true", "null"));
        assert!(matches!(null.kind, Kind::Null));
    }

    #[test]
    fn every_second_key_is_found_and_depth_is_limited() {
        assert_eq!(read(r#"{"a":1,"b":{"c":2,"c":3},"\u0061":4}"#).1, ["duplicate-key 18..21", "duplicate-key 25..33"]);
        let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
        assert_eq!(read(&nested(64)).1, [""; 0]);
        assert_eq!(read(&nested(65)).1, ["too-deep 64..65"]);
        assert_eq!(read(&nested(100_000)).1.len(), 1);
    }
}
