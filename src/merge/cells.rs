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

use crate::i18n::Message;
use crate::visible::visible;

mod comments;

/// The most bytes of all that is packed in a workbook, and the most that its cells may hold, however often each is said.
const MAX_UNPACKED: u64 = 64 * 1024 * 1024;
const MAX_WORDS: usize = 32 * 1024 * 1024;
/// The most rows: ten times the questions and options of all checklists.
const MAX_ROWS: u32 = 20_000;
/// The most sheets that are looked at.
const MAX_SHEETS: usize = 30;
/// With this begin workbooks of Excel before 2007, and those that have a password.
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
/// What a workbook of OpenDocument has behind the head of its first part.
const OPEN_DOCUMENT: &[u8] = b"mimetypeapplication/vnd.oasis.opendocument.";
/// What a cell takes beside its words, in bytes.
const ROOM_OF_CELL: usize = 32;
/// Days are counted from the last but one of 1899; a number beyond the year 9999 is none.
const LAST_DAY: f64 = 2_958_466.0;

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Cell {
    /// Its words, without blanks around them.
    pub(crate) words: String,
    /// What a spreadsheet calls it: its column and row.
    pub(crate) place: String,
    /// Whether it has a formula of which its program shows nothing that can be taken.
    pub(crate) is_error: bool,
    /// Whether its program holds a day, or one of yes and no, whatever was typed.
    pub(crate) is_turned: bool,
}

impl Cell {
    /// That it shows nothing that can be taken.
    pub(crate) fn no_words(&self) -> Message {
        Message::new("merge-no-words").with("words", visible(&self.words))
    }
}

/// The cells of a row by the names of their columns.
pub(crate) type Row = BTreeMap<&'static str, Cell>;

/// A sheet of a workbook: its title, its columns that are known as a spreadsheet calls them, and the rows with something in
/// them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Sheet {
    pub(crate) title: String,
    pub(crate) columns: BTreeMap<&'static str, String>,
    pub(crate) rows: Vec<Row>,
}

/// The words of all cells of a sheet by row and column, from 0.
pub(super) type Grid = BTreeMap<(u32, u32), String>;

/// A workbook that has its room.
pub(crate) struct Book<'a> {
    sheets: Xlsx<Cursor<&'a [u8]>>,
    bytes: &'a [u8],
}

impl<'a> Book<'a> {
    /// Opens a workbook.
    ///
    /// # Errors
    ///
    /// A [`Message`] when it cannot be read, or is larger than any that is taken.
    pub(crate) fn open(bytes: &'a [u8]) -> Result<Self, Message> {
        if bytes.get(30..).is_some_and(|bytes| bytes.starts_with(OPEN_DOCUMENT)) || bytes.starts_with(COMPOUND) {
            return Err(Message::new("merge-sheet-other"));
        }
        if !is_bounded(bytes).map_err(|error| broken(&error))? {
            return Err(too_large());
        }
        let sheets = Xlsx::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
        Ok(Self { sheets, bytes })
    }

    /// The titles of the sheets that are looked at.
    pub(super) fn titles(&self) -> Vec<String> {
        self.sheets.sheet_names().into_iter().take(MAX_SHEETS).collect()
    }

    /// All cells of a sheet in which something stands; none where it is no sheet of cells.
    ///
    /// # Errors
    ///
    /// A [`Message`] when it cannot be read, or is larger than any that is taken.
    pub(super) fn grid(&mut self, title: &str) -> Result<Grid, Message> {
        let mut cells = match self.sheets.worksheet_cells_reader(title) {
            Ok(cells) => cells,
            Err(XlsxError::NotAWorksheet(_)) => return Ok(Grid::new()),
            Err(error) => return Err(broken(&error)),
        };
        let (mut grid, mut room) = (Grid::new(), MAX_WORDS);
        while let Some(cell) = cells.next_cell_with_formula_metadata().map_err(|error| broken(&error))? {
            let words = words(&cell.value);
            if !words.is_empty() || cell.formula.is_some() {
                room = room.checked_sub(words.len() + ROOM_OF_CELL).ok_or_else(too_large)?;
                grid.insert(cell.pos, words);
            }
        }
        Ok(grid)
    }

    /// The comments beside cells: the title of the sheet, the cell, and what is said.
    ///
    /// # Errors
    ///
    /// A [`Message`] when they cannot be read.
    pub(super) fn comments(&self) -> Result<Vec<[String; 3]>, Message> {
        comments::of(self.bytes).map_err(|error| broken(&*error))
    }

    /// The first sheet that has all the columns that are `wanted`, among those whose titles may be meant.
    ///
    /// # Errors
    ///
    /// A [`Message`] when it cannot be read, or is larger than any that is taken.
    pub(crate) fn sheet(
        &mut self,
        columns: &[&'static str],
        wanted: &[&str],
        is_meant: impl Fn(&str) -> bool,
    ) -> Result<Option<Sheet>, Message> {
        for title in self.titles().into_iter().filter(|title| is_meant(title)) {
            match read(&mut self.sheets, &title, columns, wanted) {
                Ok(Some(sheet)) => return sheet.map(Some),
                // Charts and macros have sheets of their own.
                Ok(None) | Err(XlsxError::NotAWorksheet(_)) => {}
                Err(error) => return Err(broken(&error)),
            }
        }
        Ok(None)
    }
}

fn broken(error: &dyn std::fmt::Display) -> Message {
    Message::new("merge-sheet-broken").with("reason", error)
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

/// A sheet, where its first row names all columns that are wanted.
fn read<R: Read + io::Seek>(
    book: &mut Xlsx<R>,
    title: &str,
    known: &[&'static str],
    wanted: &[&str],
) -> Result<Option<Result<Sheet, Message>>, XlsxError> {
    let mut cells = book.worksheet_cells_reader(title)?;
    let has_all =
        |columns: &BTreeMap<u32, &'static str>| wanted.iter().all(|wanted| columns.values().any(|name| name == wanted));
    let mut columns = BTreeMap::new();
    let mut rows: BTreeMap<u32, Row> = BTreeMap::new();
    let mut room = MAX_WORDS;
    while let Some(cell) = cells.next_cell_with_formula_metadata()? {
        let (row, column) = cell.pos;
        let words = words(&cell.value);
        if row == 0 {
            columns.extend(known.iter().find(|name| **name == words).map(|name| (column, *name)));
            continue;
        }
        if !has_all(&columns) {
            return Ok(None);
        }
        let is_error = matches!(cell.value, DataRef::Error(_)) || (cell.formula.is_some() && words.is_empty());
        let Some(&name) = columns.get(&column).filter(|_| is_error || !words.is_empty()) else { continue };
        match room.checked_sub(words.len()) {
            Some(left) if row < MAX_ROWS => room = left,
            _ => return Ok(Some(Err(too_large()))),
        }
        let place = format!("{}{}", letters(column), row + 1);
        let is_turned = matches!(cell.value, DataRef::DateTime(_) | DataRef::DateTimeIso(_) | DataRef::Bool(_));
        rows.entry(row).or_default().insert(name, Cell { words, place, is_error, is_turned });
    }
    let columns = has_all(&columns).then(|| columns.iter().map(|(column, name)| (*name, letters(*column))).collect());
    let rows = rows.into_values().collect();
    Ok(columns.map(|columns| Ok(Sheet { title: title.to_owned(), columns, rows })))
}

/// What a spreadsheet calls a column.
pub(crate) fn letters(column: u32) -> String {
    u16::try_from(column).map_or_else(|_| "?".to_owned(), column_number_to_name)
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
