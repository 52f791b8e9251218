//! CSV: the rows of a report for a spreadsheet, as RFC 4180 has them, in UTF-8.

use crate::report::Report;

/// The report's rows with a head; empty where a report has none.
///
/// A spreadsheet takes text that begins with `=`, `+`, `-`, `@`, a tab or a carriage return for a formula. Such text gets
/// an apostrophe in front, which spreadsheets take for "this is text". Numbers stay numbers.
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

fn quoted(cell: &str) -> String {
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && cell.parse::<i64>().is_err();
    let text = format!("{}{cell}", if formula { "'" } else { "" });
    if text.contains([',', '"', '\n', '\r']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
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
    }
}
