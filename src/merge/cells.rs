//! The cells of a workbook that came back, as words. Only this file knows calamine.
//!
//! Nothing is computed: where a cell has a formula, what the sender's program last showed there is taken for what it says.
//! How much is unpacked and kept is bounded, whatever the file claims about itself.

use std::collections::BTreeMap;
use std::io::{self, Cursor, Read};

use calamine::{Data, DataRef, Reader, Xlsx, XlsxError};
use jiff::civil::Date;
use rust_xlsxwriter::column_number_to_name;
use zip::ZipArchive;

use crate::form::sheet;
use crate::i18n::Message;

/// The most bytes of all that is packed in a workbook, and the most that its cells may hold, however often each is said.
const MAX_UNPACKED: u64 = 64 * 1024 * 1024;
const MAX_WORDS: usize = 32 * 1024 * 1024;
/// The most rows: ten times the questions and options of all checklists.
const MAX_ROWS: u32 = 20_000;
/// The most sheets that are looked at.
const MAX_SHEETS: usize = 20;
/// Days are counted from the last but one of 1899; a number beyond the year 9999 is none.
const LAST_DAY: f64 = 2_958_466.0;

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Cell {
    /// Its words, without blanks around them.
    pub(super) words: String,
    /// What a spreadsheet calls it: its column and row.
    pub(super) place: String,
}

/// The cells of a row by the names of their columns.
pub(super) type Row = BTreeMap<&'static str, Cell>;

/// The sheet of a workbook that is a form: its title, and the rows with something in them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Sheet {
    pub(super) title: String,
    pub(super) rows: Vec<Row>,
}

/// Finds the form in a workbook.
///
/// # Errors
///
/// A [`Message`] when it cannot be read, is larger than any form, or holds none.
pub(super) fn read(bytes: &[u8]) -> Result<Sheet, Message> {
    let broken = |error: &dyn std::fmt::Display| Message::new("merge-sheet-broken").with("reason", error);
    if !is_bounded(bytes).map_err(|error| broken(&error))? {
        return Err(too_large());
    }
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
    for title in book.sheet_names().into_iter().take(MAX_SHEETS) {
        match form(&mut book, &title) {
            Ok(Some(rows)) => return Ok(Sheet { title, rows: rows? }),
            // Charts and macros have sheets of their own.
            Ok(None) | Err(XlsxError::NotAWorksheet(_)) => {}
            Err(error) => return Err(broken(&error)),
        }
    }
    Err(Message::new("merge-no-sheet"))
}

fn too_large() -> Message {
    Message::new("merge-sheet-large").with("megabytes", MAX_UNPACKED / (1024 * 1024)).with("rows", MAX_ROWS)
}

/// Whether all that is packed in an archive has its room. What the archive says about that is not believed.
fn is_bounded(bytes: &[u8]) -> io::Result<bool> {
    let mut archive = ZipArchive::new(Cursor::new(bytes))?;
    let mut room = MAX_UNPACKED;
    for at in 0..archive.len() {
        let part = archive.by_index(at)?;
        match room.checked_sub(io::copy(&mut part.take(room + 1), &mut io::sink())?) {
            Some(left) => room = left,
            None => return Ok(false),
        }
    }
    Ok(true)
}

/// The rows of a sheet, where its first row says that it is a form.
fn form<R: Read + io::Seek>(book: &mut Xlsx<R>, title: &str) -> Result<Option<Result<Vec<Row>, Message>>, XlsxError> {
    let mut cells = book.worksheet_cells_reader(title)?;
    let is_form = |columns: &BTreeMap<u32, &'static str>| {
        [sheet::ID, sheet::ANSWER].iter().all(|wanted| columns.values().any(|name| name == wanted))
    };
    let mut columns = BTreeMap::new();
    let mut rows: BTreeMap<u32, Row> = BTreeMap::new();
    let mut room = MAX_WORDS;
    while let Some(cell) = cells.next_cell()? {
        let (row, column) = cell.get_position();
        let words = words(cell.get_value());
        if row == 0 {
            columns.extend(sheet::COLUMNS.iter().find(|name| **name == words).map(|name| (column, *name)));
            continue;
        }
        if !is_form(&columns) {
            return Ok(None);
        }
        let Some(&name) = columns.get(&column).filter(|_| !words.is_empty()) else { continue };
        match room.checked_sub(words.len()) {
            Some(left) if row < MAX_ROWS => room = left,
            _ => return Ok(Some(Err(too_large()))),
        }
        let column = u16::try_from(column).map_or_else(|_| "?".to_owned(), column_number_to_name);
        let place = format!("{column}{}", row + 1);
        rows.entry(row).or_default().insert(name, Cell { words, place });
    }
    Ok(is_form(&columns).then(|| Ok(rows.into_values().collect())))
}

/// What a cell says.
fn words(value: &DataRef<'_>) -> String {
    match value {
        DataRef::DateTime(day) if (0.0..LAST_DAY).contains(&day.as_f64()) => {
            let (year, month, day, ..) = day.to_ymd_hms_milli();
            let parts = (i16::try_from(year), i8::try_from(month), i8::try_from(day));
            match parts {
                (Ok(year), Ok(month), Ok(day)) => {
                    Date::new(year, month, day).map_or_else(|_| String::new(), |day| day.to_string())
                }
                _ => String::new(),
            }
        }
        DataRef::DateTimeIso(day) => day.split('T').next().unwrap_or_default().to_owned(),
        other => Data::from(other.clone()).to_string().trim().replace("\r\n", "\n"),
    }
}

#[cfg(test)]
mod tests;
