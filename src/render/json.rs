//! JSON: the machine form of a report, and nothing else.

use crate::report::Report;

/// The report's data, indented, with a line break at the end.
pub fn render(report: &Report) -> String {
    format!("{:#}\n", report.data)
}
