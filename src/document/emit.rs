//! YAML out: text that every YAML reader takes for what was meant.
//!
//! The YAML crates leave `no` and `1.10` unquoted, which other readers turn into a truth value and a number.

use std::fmt::Write;

use super::shape::ambiguous;
use crate::visible::steers;

/// Text as a YAML scalar on one line, quoted wherever a reader could mistake it.
pub fn scalar(text: &str) -> String {
    let plain = text.starts_with(|first: char| first.is_alphanumeric())
        && !text.ends_with([' ', ':'])
        && !text.contains(": ")
        && !text.contains(" #")
        && text.chars().all(|letter| letter.is_alphanumeric() || " -_./()%;'’–—:#+@«»".contains(letter))
        && !ambiguous(text)
        && !matches!(text, "null" | "Null" | "NULL");
    if plain { text.to_owned() } else { quoted(text) }
}

/// Text as an item of a list in brackets, where commas and brackets part the items.
pub fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            // Characters that YAML forbids, that end a line for some readers, or that hide text from a reader.
            letter if must_escape(letter) => {
                let _ = write!(out, "\\U{:08X}", u32::from(letter));
            }
            letter => out.push(letter),
        }
    }
    out.push('"');
    out
}

/// Writes `key: text` at an indentation of `depth` spaces; text of several lines becomes a literal block, so that a
/// person can read and edit it.
pub fn field(out: &mut String, depth: usize, key: &str, text: &str) {
    let pad = " ".repeat(depth);
    let block = text.contains('\n')
        && !text.starts_with([' ', '\n', '\t'])
        && !text.chars().any(|letter| letter != '\n' && must_escape(letter))
        && !text.lines().any(|line| line.ends_with([' ', '\t']) && line.trim().is_empty());
    if !block {
        let _ = writeln!(out, "{pad}{key}: {}", scalar(text));
        return;
    }
    // `|` ends the text with exactly one line break, `|-` with none, `|+` keeps what is there.
    let trailing = text.len() - text.trim_end_matches('\n').len();
    let chomp = match trailing {
        0 => "|-",
        1 => "|",
        _ => "|+",
    };
    let _ = writeln!(out, "{pad}{key}: {chomp}");
    for line in text.strip_suffix('\n').unwrap_or(text).split('\n') {
        if line.is_empty() {
            out.push('\n');
        } else {
            let _ = writeln!(out, "{pad}  {line}");
        }
    }
}

fn must_escape(letter: char) -> bool {
    letter == '\t' || steers(letter) || matches!(letter, '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn words_that_other_readers_misread_are_quoted() {
        for (text, written) in [
            ("no", "\"no\""),
            ("Yes", "\"Yes\""),
            ("1.10", "\"1.10\""),
            ("1.0.0", "1.0.0"),
            ("12", "\"12\""),
            ("partial", "partial"),
            ("a: b", "\"a: b\""),
            ("null", "\"null\""),
            ("", "\"\""),
            ("да", "да"),
            ("- x", "\"- x\""),
            ("NO", "\"NO\""),
        ] {
            assert_eq!(scalar(text), written);
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(text in "\\PC*|[ -~\n]*|(?s).*") {
            let mut out = String::new();
            field(&mut out, 0, "key", &text);
            let read: std::collections::BTreeMap<String, String> = serde_yaml::from_str(&out).unwrap();
            // YAML has one line break; a carriage return before it is kept by escaping.
            prop_assert_eq!(&read["key"], &text);
        }
    }
}
