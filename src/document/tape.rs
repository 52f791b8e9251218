//! The tree of an embedded file from the list that `build.rs` made of it, many times as fast as parsing its text.
//!
//! The list holds one entry for each value, in the order of the file: a mark, and where the value begins and how long
//! it is.
//!
//! | mark | stands for |
//! |---|---|
//! | `0` | nothing was written |
//! | `=` | a word without quotes, which is what stands at its place |
//! | `p`, `q` | a word without or with quotes; its length and characters follow |
//! | `[`, `{` | a list or a map begins; in a map, keys and values take turns |
//! | `]` | the innermost of them ends; its place follows here |
//!
//! Numbers take seven bits a byte, the lowest first.

use super::{Entry, Kind, Node};
use crate::source::{SourceId, Span};

/// The tree; `None` when the list does not make one, which only a defect of `build.rs` could bring about.
pub(super) fn read(tape: &[u8], text: &str, source: SourceId) -> Option<Node> {
    let mut open: Vec<Kind> = Vec::new();
    // The key that waits for its value, for each open map.
    let mut keys: Vec<Option<(String, Span, bool)>> = Vec::new();
    let mut rest = tape;
    loop {
        let (&mark, after) = rest.split_first()?;
        rest = after;
        let node = match mark {
            b'[' | b'{' => {
                open.push(if mark == b'[' { Kind::List(Vec::new()) } else { Kind::Map(Vec::new()) });
                keys.push(None);
                continue;
            }
            b']' => {
                let span = span(&mut rest, source)?;
                keys.pop()?.is_none().then_some(())?;
                Node { span, kind: open.pop()? }
            }
            b'0' => Node { span: span(&mut rest, source)?, kind: Kind::Null },
            b'=' => {
                let span = span(&mut rest, source)?;
                let text = text.get(span.start..span.end)?.to_owned();
                Node { span, kind: Kind::Scalar { text, plain: true, cut: false } }
            }
            b'p' | b'q' => {
                let span = span(&mut rest, source)?;
                let length = number(&mut rest)?;
                let (characters, after) = rest.split_at_checked(length)?;
                rest = after;
                let text = std::str::from_utf8(characters).ok()?.to_owned();
                Node { span, kind: Kind::Scalar { text, plain: mark == b'p', cut: false } }
            }
            _ => return None,
        };
        match (open.last_mut(), keys.last_mut()) {
            (Some(Kind::List(items)), _) => items.push(node),
            (Some(Kind::Map(entries)), Some(waiting)) => match (waiting.take(), node.kind) {
                (None, Kind::Scalar { text, plain, .. }) => *waiting = Some((text, node.span, plain)),
                (Some((key, key_span, key_plain)), kind) => {
                    entries.push(Entry { key, key_span, key_plain, value: Node { span: node.span, kind } });
                }
                _ => return None,
            },
            _ => return rest.is_empty().then_some(node),
        }
    }
}

fn span(rest: &mut &[u8], source: SourceId) -> Option<Span> {
    let start = number(rest)?;
    Some(Span { source, start, end: start.checked_add(number(rest)?)? })
}

fn number(rest: &mut &[u8]) -> Option<usize> {
    let mut number = 0_usize;
    for (place, byte) in rest.iter().enumerate().take(9) {
        number |= usize::from(byte & 0x7f) << (7 * place);
        if byte & 0x80 == 0 {
            *rest = &rest[place + 1..];
            return Some(number);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use crate::source::{Sources, Syntax};

    #[test]
    fn every_embedded_file_is_the_tree_that_its_text_makes() {
        let mut sources = Sources::new();
        let files = crate::catalog::shipped(&mut sources);
        assert!(files.len() > 40);
        for file in files.into_iter().filter(|file| file.path != crate::catalog::LEDGER) {
            let source = sources.get(file.source).unwrap();
            assert!(!source.tape.is_empty(), "{} was not prepared", file.path);
            let mut found = Vec::new();
            let prepared = super::super::parse(&sources, file.source, &mut found).unwrap();
            let mut texts = Sources::new();
            let id = texts.add("text", source.text.as_bytes(), Syntax::Yaml);
            let parsed = super::super::parse(&texts, id, &mut found).unwrap();
            assert!(found.is_empty(), "{}: {found:?}", file.path);
            // The two differ in nothing but the number of their file.
            let number = |tree| format!("{tree:?}").replace(&format!("{:?}", file.source), &format!("{id:?}"));
            assert_eq!(number(prepared), number(parsed), "{}", file.path);
        }
    }

    #[test]
    fn a_list_that_was_cut_short_makes_no_tree() {
        let mut sources = Sources::new();
        let id = sources.add("text", "a: [b]\n", Syntax::Yaml);
        let tape = [b"{=\0\x01[=\x04\x01]\x03\x03]\0\x06".as_slice(), b"{=\0\x01", b"]", b"=\x80", b""];
        let whole = super::read(tape[0], "a: [b]\n", id).unwrap();
        assert_eq!(whole.get("a").unwrap().items()[0].text(), Some("b"));
        for broken in &tape[1..] {
            assert!(super::read(broken, "a: [b]\n", id).is_none());
        }
        for end in 0..tape[0].len() {
            assert!(super::read(&tape[0][..end], "a: [b]\n", id).is_none());
        }
    }
}
