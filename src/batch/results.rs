//! The files of a finished run: the tables, and the list of what could not be scored.
//!
//! Every file is written to the side first; only when all of them are whole do they take their names.

use std::io::{self, Write};
use std::path::Path;

use rayon::ThreadPool;
use rayon::prelude::*;

use super::beside;
use super::parquet::Table;
use super::record::{Line, Record};
use super::table::{Column, Layout, csv_head, csv_row};
use crate::i18n::Message;
use crate::render::{Format, Work};
use crate::save::journal::{Journal, Place};
use crate::save::producer;
use crate::save::{Aside, failure};

/// The table of questionnaires.
const RESULTS: &str = "results";

/// The table of their sections.
const SECTIONS: &str = "sections";

/// The list of what could not be scored.
const FAULTS: &str = "faults.jsonl";

/// The name of a table's file.
fn name(table: &str, format: Format) -> String {
    format!("{table}.{}", format.ending())
}

/// What a run may leave in its folder, beside plans and reports.
pub fn names() -> impl Iterator<Item = String> {
    let tables = Format::of(Work::Tables).flat_map(|format| [RESULTS, SECTIONS].map(|table| name(table, format)));
    tables.chain([FAULTS.to_owned()])
}

/// Lines that are read back at once.
const CHUNK: usize = 128;

/// Writes the tables of a finished run, whose lines stand in the journal at `places`; `each` sees every line once, in
/// order. Gives the finished files, which have not taken their names yet.
///
/// # Errors
///
/// When the journal cannot be read or a file not be written.
pub fn write(
    folder: &Path,
    layout: &Layout,
    formats: &[Format],
    journal: &mut Journal,
    places: &[Place],
    pool: &ThreadPool,
    each: &mut dyn FnMut(&Line<'static>),
) -> anyhow::Result<Vec<Aside>> {
    let mut files = Files::new(folder, layout, formats)?;
    // What a chunk holds is written while the next one is read back, so there is one more at the end, which is empty.
    let mut done: Vec<Option<(Line<'static>, Texts)>> = Vec::new();
    for places in places.chunks(CHUNK).chain(std::iter::once(&[][..])) {
        let lines = journal.lines(places)?;
        let read = |text: String| Line::read(&text).map(|line| Texts::of(text, line, layout, formats));
        let (next, written) = beside(
            pool,
            || lines.into_par_iter().map(read).collect(),
            || {
                done.into_iter().flatten().try_for_each(|(line, texts)| {
                    each(&line);
                    files.add(&line, &texts)
                })
            },
        );
        written?;
        done = next;
    }
    Ok(files.finish()?)
}

/// What one line becomes in the text formats.
struct Texts {
    json: String,
    row: String,
    sections: String,
}

impl Texts {
    fn of(json: String, line: Line<'static>, layout: &Layout, formats: &[Format]) -> (Line<'static>, Self) {
        let mut texts = Self { json, row: String::new(), sections: String::new() };
        if let (Line::Record(record), true) = (&line, formats.contains(&Format::Csv)) {
            csv_row(&mut texts.row, &layout.row(record));
            for row in layout.section_rows(record) {
                csv_row(&mut texts.sections, &row);
            }
        }
        (line, texts)
    }
}

/// What went wrong with a table as Parquet.
fn parquet_failure(folder: &Path, table: &str, error: &io::Error) -> Message {
    failure(&folder.join(name(table, Format::Parquet)), error)
}

/// The files under way.
struct Files<'a> {
    folder: &'a Path,
    layout: &'a Layout,
    tables: Vec<Tables>,
    faults: Option<Aside>,
}

/// The files of one format: one for results, and one for sections where a result does not hold its own.
enum Tables {
    Csv(Aside, Aside),
    Jsonl(Aside),
    Parquet(Box<Table<Aside>>, Box<Table<Aside>>),
}

impl Tables {
    /// Begins the files of a format; none where it holds no tables.
    fn new(format: Format, folder: &Path, layout: &Layout) -> anyhow::Result<Option<Self>> {
        let aside = |table| Aside::new(&folder.join(name(table, format)));
        let csv = |table, columns: &[Column]| {
            let mut head = String::new();
            csv_head(&mut head, columns);
            let mut file = aside(table)?;
            put(&mut file, &head)?;
            Ok::<_, Message>(file)
        };
        Ok(Some(match format {
            Format::Csv => Self::Csv(csv(RESULTS, &layout.results)?, csv(SECTIONS, &layout.sections)?),
            Format::Jsonl => Self::Jsonl(aside(RESULTS)?),
            Format::Parquet => Self::Parquet(
                Box::new(Table::new(aside(RESULTS)?, RESULTS, &layout.results, producer())?),
                Box::new(Table::new(aside(SECTIONS)?, SECTIONS, &layout.sections, producer())?),
            ),
            Format::Table | Format::Md | Format::Pdf | Format::Docx | Format::Xlsx | Format::Html | Format::Json => {
                return Ok(None);
            }
        }))
    }

    fn add(&mut self, record: &Record<'_>, texts: &Texts, layout: &Layout, folder: &Path) -> Result<(), Message> {
        match self {
            Self::Csv(results, sections) => {
                put(results, &texts.row)?;
                put(sections, &texts.sections)
            }
            Self::Jsonl(results) => {
                put(results, &texts.json)?;
                put(results, "\n")
            }
            Self::Parquet(results, sections) => {
                results.row(&layout.row(record)).map_err(|error| parquet_failure(folder, RESULTS, &error))?;
                layout
                    .section_rows(record)
                    .try_for_each(|row| sections.row(&row))
                    .map_err(|error| parquet_failure(folder, SECTIONS, &error))
            }
        }
    }

    fn finish(self, folder: &Path) -> Result<Vec<Aside>, Message> {
        Ok(match self {
            Self::Csv(results, sections) => vec![results, sections],
            Self::Jsonl(results) => vec![results],
            Self::Parquet(results, sections) => vec![
                results.finish().map_err(|error| parquet_failure(folder, RESULTS, &error))?,
                sections.finish().map_err(|error| parquet_failure(folder, SECTIONS, &error))?,
            ],
        })
    }
}

impl<'a> Files<'a> {
    fn new(folder: &'a Path, layout: &'a Layout, formats: &[Format]) -> anyhow::Result<Self> {
        let mut tables = Vec::new();
        for format in formats {
            tables.extend(Tables::new(*format, folder, layout)?);
        }
        Ok(Self { folder, layout, tables, faults: None })
    }

    fn add(&mut self, line: &Line<'_>, texts: &Texts) -> Result<(), Message> {
        match line {
            Line::Faults(_) => self.fault(&texts.json),
            Line::Record(record) => {
                self.tables.iter_mut().try_for_each(|tables| tables.add(record, texts, self.layout, self.folder))
            }
        }
    }

    fn fault(&mut self, json: &str) -> Result<(), Message> {
        if self.faults.is_none() {
            self.faults = Some(Aside::new(&self.folder.join(FAULTS))?);
        }
        match &mut self.faults {
            Some(file) => put(file, json).and_then(|()| put(file, "\n")),
            None => Ok(()),
        }
    }

    fn finish(self) -> Result<Vec<Aside>, Message> {
        let mut done = Vec::new();
        for tables in self.tables {
            done.extend(tables.finish(self.folder)?);
        }
        done.extend(self.faults);
        Ok(done)
    }
}

fn put(file: &mut Aside, text: &str) -> Result<(), Message> {
    file.write_all(text.as_bytes()).map_err(|error| failure(file.path(), &error))
}
