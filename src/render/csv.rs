//! CSV: rows for a spreadsheet, as RFC 4180 has them, in UTF-8.

use std::borrow::Cow;

use crate::report::Report;
use crate::visible::{steers, visible_lines};

/// Without it Excel takes UTF-8 for an alphabet of the machine, and shows Cyrillic as noise.
pub const BYTE_ORDER_MARK: char = '\u{feff}';

/// The report's rows with a head, for people who open them in a spreadsheet; empty where a report has none.
pub fn render(report: &Report) -> String {
    let mut out = String::new();
    let Some(sheet) = &report.sheet else { return out };
    out.push(BYTE_ORDER_MARK);
    record(&mut out, sheet.columns.iter().map(|column| Cow::Borrowed(*column)));
    for row in &sheet.rows {
        record(&mut out, row.iter().map(|cell| Cow::Borrowed(cell.as_str())));
    }
    out
}

/// Adds a record: a row of cells with the line break after it.
pub fn record<'a>(out: &mut String, cells: impl Iterator<Item = Cow<'a, str>>) {
    for (place, text) in cells.enumerate() {
        if place > 0 {
            out.push(',');
        }
        cell(out, &text);
    }
    out.push_str("\r\n");
}

/// What a formula begins with, in one spreadsheet or another.
const FORMULA: [char; 10] = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\n'];

/// A spreadsheet runs text that begins like a formula. Such text gets an apostrophe in front, which spreadsheets take for
/// "this is text"; a negative number is none and stays a number. What would steer a terminal is replaced, as in every
/// form that people look at; line breaks stay.
fn cell(out: &mut String, text: &str) {
    let text = if text.contains(steers) { Cow::Owned(visible_lines(text)) } else { Cow::Borrowed(text) };
    let formula = text.starts_with(FORMULA) && !is_negative(&text);
    // Some programs cut blanks at the ends of what is not quoted.
    let quoted = formula || text.contains([',', '"', '\n']) || text.starts_with(' ') || text.ends_with(' ');
    if !quoted {
        return out.push_str(&text);
    }
    out.push_str(if formula { "\"'" } else { "\"" });
    out.push_str(&text.replace('"', "\"\""));
    out.push('"');
}

/// What a cell said before it was written: without the apostrophe that keeps it from being a formula.
pub fn plain(text: &str) -> &str {
    text.strip_prefix('\'').filter(|rest| rest.starts_with(FORMULA)).unwrap_or(text)
}

fn is_negative(text: &str) -> bool {
    text.strip_prefix('-').is_some_and(|digits| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(text: &str) -> String {
        let mut out = String::new();
        cell(&mut out, text);
        out
    }

    #[test]
    fn commas_quotes_blanks_and_line_breaks_stay_in_their_cell() {
        assert_eq!(written("plain"), "plain");
        assert_eq!(written("a, b"), "\"a, b\"");
        assert_eq!(written("say \"no\""), "\"say \"\"no\"\"\"");
        assert_eq!(written("one\ntwo"), "\"one\ntwo\"");
        assert_eq!(written(" a"), "\" a\"");
        assert_eq!(written("a "), "\"a \"");
    }

    #[test]
    fn text_is_never_a_formula() {
        assert_eq!(written("=HYPERLINK(\"http://x\")"), "\"'=HYPERLINK(\"\"http://x\"\")\"");
        for text in ["=1+1", "+1", "-1+1", "-", "-x", "@SUM(A1)", "\tx", "＝1+1", "\n=1+1"] {
            assert_eq!(written(text), format!("\"'{text}\""));
        }
        assert_eq!(written("-12"), "-12", "a number stays one");
        assert_eq!(written("a=b"), "a=b");
    }

    #[test]
    fn a_terminal_finds_nothing_to_obey() {
        assert_eq!(written("\u{1b}[31m\u{202e}a\r\nb\u{9b}c"), "\"\u{fffd}[31m\u{fffd}a\nb\u{fffd}c\"");
        assert_eq!(written("\rx"), "\u{fffd}x");
    }

    #[test]
    fn cells_stand_between_commas_and_an_empty_one_is_empty() {
        let mut out = String::new();
        record(&mut out, ["", "84.95", "", "x"].map(Cow::Borrowed).into_iter());
        assert_eq!(out, ",84.95,,x\r\n");
    }
}
