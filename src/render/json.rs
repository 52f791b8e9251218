//! JSON: a value for programs, which may be shown on a terminal all the same.
//!
//! What would steer a terminal is written by its number, so that the data stays what it is and the text can be shown.

use std::io::{self, Write};

use serde::Serialize;

use crate::visible::steers;

/// A value, indented, with a line break at the end.
pub fn render(value: &impl Serialize) -> String {
    // Nothing can fail: our values have text for keys.
    shown(serde_json::to_string_pretty(value).unwrap_or_default()) + "\n"
}

/// A value on one line, without a line break.
pub fn line(value: &impl Serialize) -> String {
    shown(serde_json::to_string(value).unwrap_or_default())
}

fn shown(text: String) -> String {
    // A batch asks this of every line, and nearly every line is plain.
    let plain = text.bytes().all(|byte| matches!(byte, b' '..=b'~'));
    if plain || !text.contains(hidden) { text } else { by_number(&text) }
}

/// Hides what would steer a terminal in JSON that is written piece by piece.
///
/// `serde_json` hands over whole characters, and within strings alone there is something to hide.
pub struct Shown<W>(pub W);

impl<W: Write> Write for Shown<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.write_all(bytes)?;
        Ok(bytes.len())
    }

    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        match std::str::from_utf8(bytes) {
            Ok(text) if text.contains(hidden) => self.0.write_all(by_number(text).as_bytes()),
            _ => self.0.write_all(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

/// The line breaks of the indent stay.
fn hidden(letter: char) -> bool {
    steers(letter) && letter != '\n'
}

fn by_number(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for letter in text.chars() {
        if hidden(letter) {
            // Beyond U+FFFF a character has two numbers.
            out.extend(letter.encode_utf16(&mut [0; 2]).iter().map(|unit| format!("\\u{unit:04x}")));
        } else {
            out.push(letter);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steering_characters_are_written_by_number_and_read_back() {
        let data = serde_json::json!({ "no\u{202e}te": "a\u{1b}[31m\u{202e}b\u{9b}c\u{7f}\n\u{e0041}" });
        let text = "\"no\\u202ete\":\"a\\u001b[31m\\u202eb\\u009bc\\u007f\\n\\udb40\\udc41\"";
        assert_eq!(line(&data), format!("{{{text}}}"));
        assert_eq!(render(&data), format!("{{\n  {}\n}}\n", text.replace("\":\"", "\": \"")));
        let mut written = Vec::new();
        serde_json::to_writer(Shown(&mut written), &data).unwrap();
        assert_eq!(String::from_utf8(written).unwrap(), line(&data));
        for text in [line(&data), render(&data)] {
            assert_eq!(serde_json::from_str::<serde_json::Value>(&text).unwrap(), data);
        }
    }
}
