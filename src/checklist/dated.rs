//! Dated data: whether what a file says is more than a year old.
//!
//! It is not a fault of the file and depends on the day, so it is looked at apart from the checks, for whoever keeps the
//! file.

use jiff::civil::{Date, date};

use super::files::CatalogFiles;
use super::treaty::is_out_of_date;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::{SourceId, Span};

/// Reports the data of the files that are `own` which are out of date on a day.
pub(super) fn dated(
    files: &CatalogFiles,
    own: impl Fn(SourceId) -> bool,
    today: Date,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut look = |day: Date, span: Span| {
        if own(span.source) && is_out_of_date(day, today) {
            diagnostics.push(Diagnostic::new(Code::OutdatedData, span).with("date", day).with("today", today));
        }
    };
    if let Some(document) = &files.treaty
        && let Some(head) = document.tree.get("treaty").filter(|head| head.has("as-of"))
    {
        look(document.value.treaty.as_of, head.span_of("as-of"));
    }
    if let Some(document) = files.countries.as_ref().filter(|document| document.tree.has("as-of")) {
        look(document.value.as_of, document.tree.span_of("as-of"));
    }
    // A survey is of a year: its figures are as old as the end of the latest one.
    if let Some(document) = &files.averages {
        let rows = document.tree.list("averages");
        let years = document.value.averages.iter().zip(rows).filter(|(_, row)| row.has("year"));
        if let Some((latest, row)) = years.max_by_key(|(average, _)| average.year)
            && let Ok(year) = i16::try_from(latest.year)
        {
            look(date(year.clamp(1, 9998), 12, 31), row.span_of("year"));
        }
    }
}
