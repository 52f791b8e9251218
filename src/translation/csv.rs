//! Rows as CSV, for spreadsheets and scripts.

use std::borrow::Cow;
use std::collections::BTreeSet;

use csv::{ReaderBuilder, StringRecord};

use super::Text;
use super::take::{Returned, Row};
use crate::i18n::Message;
use crate::merge::cells::letters;
use crate::render::csv::{BYTE_ORDER_MARK, plain, record};
use crate::visible::visible;

/// The columns of a table for translators, the same in every language.
pub(super) const COLUMNS: [&str; 9] =
    ["id", "context", "source", "text", "note", "terms", "state", "source_before", "most_letters"];

/// The most letters of a field, as of a cell in a spreadsheet.
const LONGEST: usize = 32_767;

/// The strings as a table.
pub fn write(strings: &[&Text]) -> String {
    let mut out = String::from(BYTE_ORDER_MARK);
    record(&mut out, COLUMNS.iter().map(|column| Cow::Borrowed(*column)));
    for text in strings {
        record(&mut out, cells(text).into_iter());
    }
    out
}

/// The cells of a row.
pub(super) fn cells(text: &Text) -> [Cow<'_, str>; COLUMNS.len()] {
    [
        Cow::Borrowed(&text.id),
        Cow::Borrowed(&text.context),
        Cow::Borrowed(&text.source),
        Cow::Borrowed(&text.text),
        Cow::Borrowed(&text.note),
        Cow::Borrowed(&text.terms),
        Cow::Borrowed(text.state().name()),
        Cow::Borrowed(text.before()),
        Cow::Owned(text.most_letters.map_or_else(String::new, |most| most.to_string())),
    ]
}

/// The rows of a table, whatever separates its columns.
///
/// # Errors
///
/// A [`Message`] when it is no table of this kind, is not UTF-8, or a field is longer than any cell.
pub fn read(bytes: &[u8]) -> Result<Returned, Message> {
    let text = std::str::from_utf8(bytes).map_err(|_| Message::new("translation-not-utf-8").with("format", "csv"))?;
    let text = text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text);
    // Excel writes what the country of its user asks for.
    let head = text.lines().next().unwrap_or_default();
    let separator =
        [',', ';', '\t'].into_iter().max_by_key(|separator| head.matches(*separator).count()).unwrap_or(',') as u8;
    let mut records = records(text, separator)?.into_iter();
    let head = records.next().unwrap_or_default();
    let place = |name: &str| head.iter().position(|title| title.trim() == name);
    let lacks = |name: &str| Message::new("translation-no-column").with("column", name);
    let wanted = |name: &str| place(name).ok_or_else(|| lacks(name));
    let (id, source, text) = (wanted("id")?, wanted("source")?, wanted("text")?);
    let (note, state) = (place("note"), place("state"));
    let rows = records.enumerate().filter(|(_, cells)| cells.iter().any(|cell| !cell.trim().is_empty()));
    let rows = rows.map(|(at, cells)| {
        let cell = |column: usize| plain(cells.get(column).unwrap_or_default()).trim().to_owned();
        Row {
            place: format!("{}{}", letters(u32::try_from(text).unwrap_or(u32::MAX)), at + 2),
            id: cell(id),
            source: cell(source),
            text: cell(text),
            note: note.map(cell),
            state: state.map(cell).unwrap_or_default(),
            is_unfinished: false,
            fault: None,
        }
    });
    Ok(Returned { languages: BTreeSet::new(), rows: rows.collect() })
}

/// The fields of each record.
fn records(text: &str, separator: u8) -> Result<Vec<StringRecord>, Message> {
    let mut reader = ReaderBuilder::new();
    let reader = reader.delimiter(separator).has_headers(false).flexible(true);
    let records = reader.from_reader(text.as_bytes()).into_records().map(|record| {
        // Text in memory that is UTF-8 and may have rows of any length is always read.
        let record = record.unwrap_or_default();
        match record.iter().find(|field| field.chars().count() > LONGEST) {
            Some(field) => {
                let begin: String = field.chars().take(40).collect();
                Err(Message::new("translation-long-field").with("text", visible(&begin)))
            }
            None => Ok(record),
        }
    });
    records.collect()
}
