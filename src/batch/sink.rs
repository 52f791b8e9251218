//! One table in one format, under way: the one place where a row becomes part of a file.

use std::io::Write;
use std::path::{Path, PathBuf};

use super::parquet::Table;
use super::table::{Cell, Column, csv_head};
use crate::i18n::Message;
use crate::render::Format;
use crate::save::{Aside, failure, producer};

/// A table under way.
pub(super) enum Sink {
    /// A row is text: CSV, and JSON Lines.
    Text(Aside),
    /// A row is typed cells.
    Parquet(Box<Table<Aside>>, PathBuf),
}

impl Sink {
    /// Begins a table; none in a format that holds no tables.
    pub(super) fn new(format: Format, path: &Path, table: &str, columns: &[Column]) -> anyhow::Result<Option<Self>> {
        Ok(Some(match format {
            Format::Csv => {
                let mut head = String::new();
                csv_head(&mut head, columns);
                let mut file = Aside::new(path)?;
                put(&mut file, &head)?;
                Self::Text(file)
            }
            Format::Jsonl => Self::Text(Aside::new(path)?),
            Format::Parquet => {
                let file = Aside::new(path)?;
                let table = Table::new(file, table, columns, producer()).map_err(|error| failure(path, &error))?;
                Self::Parquet(Box::new(table), path.to_owned())
            }
            _ => return Ok(None),
        }))
    }

    /// Adds a row: as text with its line break, or as cells.
    pub(super) fn row<'c>(&mut self, text: &str, cells: impl FnOnce() -> Vec<Cell<'c>>) -> Result<(), Message> {
        match self {
            Self::Text(file) => put(file, text),
            Self::Parquet(table, path) => table.row(&cells()).map_err(|error| failure(path, &error)),
        }
    }

    /// The finished file.
    pub(super) fn finish(self) -> Result<Aside, Message> {
        match self {
            Self::Text(file) => Ok(file),
            Self::Parquet(table, path) => table.finish().map_err(|error| failure(&path, &error)),
        }
    }
}

/// Writes text to a file under way.
pub(super) fn put(file: &mut Aside, text: &str) -> Result<(), Message> {
    file.write_all(text.as_bytes()).map_err(|error| failure(file.path(), &error))
}
