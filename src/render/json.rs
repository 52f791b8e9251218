//! JSON: the machine form of a report, and nothing else.

use std::fmt::Write;

use super::steers;
use crate::report::Report;

/// The report's data, indented, with a line break at the end.
///
/// What would steer a terminal is written by its number, so that the data stays what it is and the text can be shown.
pub fn render(report: &Report) -> String {
    let text = format!("{:#}\n", report.data);
    if !text.contains(hidden) {
        return text;
    }
    let mut out = String::with_capacity(text.len() + 64);
    for letter in text.chars() {
        if hidden(letter) {
            let _ = write!(out, "\\u{:04x}", u32::from(letter));
        } else {
            out.push(letter);
        }
    }
    out
}

/// Steering characters stand only within strings, the line breaks of the indent apart; none lies above U+FFFF.
fn hidden(letter: char) -> bool {
    steers(letter) && letter != '\n'
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Meta;

    #[test]
    fn steering_characters_are_written_by_number_and_read_back() {
        let data = serde_json::json!({ "note": "a\u{1b}[31m\u{202e}b\u{9b}c\u{7f}" });
        let report = Report { meta: Meta::default(), blocks: Vec::new(), data, sheet: None };
        let text = render(&report);
        assert_eq!(text, "{\n  \"note\": \"a\\u001b[31m\\u202eb\\u009bc\\u007f\"\n}\n");
        assert_eq!(serde_json::from_str::<serde_json::Value>(&text).unwrap(), report.data);
    }
}
