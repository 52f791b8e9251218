//! The files of a finished run: the tables, and the list of what could not be scored.
//!
//! Every file is written to the side first; only when all of them are whole do they take their names.

use std::io::Write;
use std::path::{Path, PathBuf};

use rayon::ThreadPool;
use rayon::prelude::*;

use super::beside;
use super::parquet::Table;
use super::record::{Line, Record};
use super::table::{Cell, Layout, csv_head, csv_row};
use crate::i18n::Message;
use crate::report::prose::producer;
use crate::save::journal::{Journal, Place};
use crate::save::{Aside, failure};

/// A format of the tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, clap::ValueEnum)]
pub enum Format {
    /// Text that every spreadsheet and every language reads
    Csv,
    /// One JSON object a line, with its sections
    Jsonl,
    /// Typed columns for DuckDB, pandas and Spark
    Parquet,
}

impl Format {
    /// Whether this build writes it.
    pub fn is_built(self) -> bool {
        self != Self::Parquet || cfg!(feature = "parquet")
    }
}

/// What a run may leave in its folder, beside plans and reports.
pub const FILES: [&str; 6] =
    ["results.csv", "sections.csv", "results.jsonl", "results.parquet", "sections.parquet", "faults.jsonl"];

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
                    files.add(&line, &texts, layout)
                })
            },
        );
        written?;
        done = next;
    }
    files.finish()
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

/// The files under way.
struct Files {
    csv: Option<(Aside, Aside)>,
    jsonl: Option<Aside>,
    parquet: Option<(Table<Aside>, Table<Aside>)>,
    faults: Option<Aside>,
    folder: PathBuf,
}

impl Files {
    fn new(folder: &Path, layout: &Layout, formats: &[Format]) -> anyhow::Result<Self> {
        let aside = |name: &str| Aside::new(&folder.join(name));
        let mut files = Self { csv: None, jsonl: None, parquet: None, faults: None, folder: folder.to_path_buf() };
        if formats.contains(&Format::Csv) {
            let (mut results, mut sections) = (aside("results.csv")?, aside("sections.csv")?);
            put(&mut results, &csv_head(&layout.results))?;
            put(&mut sections, &csv_head(&layout.sections))?;
            files.csv = Some((results, sections));
        }
        if formats.contains(&Format::Jsonl) {
            files.jsonl = Some(aside("results.jsonl")?);
        }
        if formats.contains(&Format::Parquet) {
            let results = Table::new(aside("results.parquet")?, "results", &layout.results, producer())?;
            let sections = Table::new(aside("sections.parquet")?, "sections", &layout.sections, producer())?;
            files.parquet = Some((results, sections));
        }
        Ok(files)
    }

    fn add(&mut self, line: &Line<'_>, texts: &Texts, layout: &Layout) -> anyhow::Result<()> {
        match line {
            Line::Faults(_) => self.fault(&texts.json)?,
            Line::Record(record) => self.record(record, texts, layout)?,
        }
        Ok(())
    }

    fn fault(&mut self, json: &str) -> Result<(), Message> {
        if self.faults.is_none() {
            self.faults = Some(Aside::new(&self.folder.join("faults.jsonl"))?);
        }
        match &mut self.faults {
            Some(file) => put(file, json).and_then(|()| put(file, "\n")),
            None => Ok(()),
        }
    }

    fn record(&mut self, record: &Record<'_>, texts: &Texts, layout: &Layout) -> anyhow::Result<()> {
        if let Some((results, sections)) = &mut self.csv {
            put(results, &texts.row)?;
            put(sections, &texts.sections)?;
        }
        if let Some(file) = &mut self.jsonl {
            put(file, &texts.json)?;
            put(file, "\n")?;
        }
        if let Some((results, sections)) = &mut self.parquet {
            let failed = |name, error| failure(&self.folder.join(name), &error);
            results.row(&layout.row(record)).map_err(|error| failed("results.parquet", error))?;
            let rows: Vec<Vec<Cell<'_>>> = layout.section_rows(record).collect();
            for row in rows {
                sections.row(&row).map_err(|error| failed("sections.parquet", error))?;
            }
        }
        Ok(())
    }

    fn finish(self) -> anyhow::Result<Vec<Aside>> {
        let mut done = Vec::new();
        if let Some((results, sections)) = self.csv {
            done.extend([results, sections]);
        }
        done.extend(self.jsonl);
        if let Some((results, sections)) = self.parquet {
            let failed = |name, error| failure(&self.folder.join(name), &error);
            done.push(results.finish().map_err(|error| failed("results.parquet", error))?);
            done.push(sections.finish().map_err(|error| failed("sections.parquet", error))?);
        }
        done.extend(self.faults);
        Ok(done)
    }
}

fn put(file: &mut Aside, text: &str) -> Result<(), Message> {
    file.write_all(text.as_bytes()).map_err(|error| failure(file.path(), &error))
}
