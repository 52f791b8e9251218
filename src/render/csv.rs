//! CSV: the rows of a report for a spreadsheet, as RFC 4180 has them, in UTF-8.

use super::visible;
use crate::report::Report;

/// The report's rows with a head; empty where a report has none.
///
/// A spreadsheet takes text that begins with `=`, `+`, `-`, `@`, one of their wide forms, a tab or a line break for a
/// formula. Such text gets an apostrophe in front, which spreadsheets take for "this is text". Numbers stay numbers. What
/// would steer a terminal is replaced, as in every form that people look at; line breaks stay.
pub fn render(report: &Report) -> String {
    let mut out = String::new();
    let Some(sheet) = &report.sheet else { return out };
    let head: Vec<String> = sheet.columns.iter().map(|column| (*column).to_owned()).collect();
    for row in std::iter::once(&head).chain(&sheet.rows) {
        let cells: Vec<String> = row.iter().map(|cell| quoted(cell)).collect();
        out.push_str(&cells.join(","));
        out.push_str("\r\n");
    }
    out
}

/// What a formula begins with, in one spreadsheet or another.
const FORMULA: [char; 10] = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\n'];

fn quoted(cell: &str) -> String {
    let lines: Vec<_> = cell.split('\n').map(|line| visible(line.strip_suffix('\r').unwrap_or(line))).collect();
    let cell = lines.join("\n");
    let formula = cell.starts_with(FORMULA) && cell.parse::<i64>().is_err();
    let text = format!("{}{cell}", if formula { "'" } else { "" });
    if text.contains([',', '"', '\n']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commas_quotes_and_line_breaks_stay_in_their_cell() {
        assert_eq!(quoted("plain"), "plain");
        assert_eq!(quoted("a, b"), "\"a, b\"");
        assert_eq!(quoted("say \"no\""), "\"say \"\"no\"\"\"");
        assert_eq!(quoted("one\ntwo"), "\"one\ntwo\"");
    }

    #[test]
    fn text_is_never_a_formula() {
        assert_eq!(quoted("=1+1"), "'=1+1");
        assert_eq!(quoted("@SUM(A1)"), "'@SUM(A1)");
        assert_eq!(quoted("-12"), "-12", "a number stays one");
        assert_eq!(quoted("＝1+1"), "'＝1+1");
        assert_eq!(quoted("\n=1+1"), "\"'\n=1+1\"");
    }

    #[test]
    fn a_terminal_finds_nothing_to_obey() {
        assert_eq!(quoted("\u{1b}[31m\u{202e}a\r\nb\u{9b}c"), "\"\u{fffd}[31m\u{fffd}a\nb\u{fffd}c\"");
    }
}
