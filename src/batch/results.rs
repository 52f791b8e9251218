//! The files of a finished run: the tables, and the list of what could not be scored.
//!
//! Every file is written to the side first; only when all of them are whole do they take their names.

use std::path::Path;

use rayon::ThreadPool;
use rayon::prelude::*;

use super::beside;
use super::pairs::PAIRS;
use super::record::{Line, Record};
use super::sink::{Sink, put};
use super::table::{Layout, csv_row};
use crate::i18n::Message;
use crate::render::{Format, Work};
use crate::save::Aside;
use crate::save::journal::{Journal, Place};

/// The table of questionnaires.
const RESULTS: &str = "results";

/// The table of their sections.
const SECTIONS: &str = "sections";

/// The list of what could not be scored.
const FAULTS: &str = "faults.jsonl";

/// The name of a table's file.
pub(super) fn name(table: &str, format: Format) -> String {
    format!("{table}.{}", format.ending())
}

/// What a run may leave in its folder, beside plans and reports.
pub fn names() -> impl Iterator<Item = String> {
    let tables =
        Format::of(Work::Tables).flat_map(|format| [RESULTS, SECTIONS, PAIRS].map(|table| name(table, format)));
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
        let mut texts = Self { json: json + "\n", row: String::new(), sections: String::new() };
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
struct Files<'a> {
    folder: &'a Path,
    layout: &'a Layout,
    tables: Vec<Tables>,
    faults: Option<Aside>,
}

/// The files of one format: one for results, and one for sections where a result does not hold its own.
struct Tables {
    format: Format,
    results: Sink,
    sections: Option<Sink>,
}

impl Tables {
    /// Begins the files of a format; none where it holds no tables.
    fn new(format: Format, folder: &Path, layout: &Layout) -> anyhow::Result<Option<Self>> {
        let begin = |table, columns| Sink::new(format, &folder.join(name(table, format)), table, columns);
        let Some(results) = begin(RESULTS, &layout.results)? else { return Ok(None) };
        let sections = if format == Format::Jsonl { None } else { begin(SECTIONS, &layout.sections)? };
        Ok(Some(Self { format, results, sections }))
    }

    fn add(&mut self, record: &Record<'_>, texts: &Texts, layout: &Layout) -> Result<(), Message> {
        let text = if self.format == Format::Csv { &texts.row } else { &texts.json };
        self.results.row(text, || layout.row(record))?;
        let Some(sections) = &mut self.sections else { return Ok(()) };
        if self.format == Format::Csv {
            return sections.row(&texts.sections, Vec::new);
        }
        layout.section_rows(record).try_for_each(|row| sections.row("", || row))
    }

    fn finish(self) -> Result<Vec<Aside>, Message> {
        std::iter::once(self.results).chain(self.sections).map(Sink::finish).collect()
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
                self.tables.iter_mut().try_for_each(|tables| tables.add(record, texts, self.layout))
            }
        }
    }

    fn fault(&mut self, json: &str) -> Result<(), Message> {
        if self.faults.is_none() {
            self.faults = Some(Aside::new(&self.folder.join(FAULTS))?);
        }
        match &mut self.faults {
            Some(file) => put(file, json),
            None => Ok(()),
        }
    }

    fn finish(self) -> Result<Vec<Aside>, Message> {
        let mut done = Vec::new();
        for tables in self.tables {
            done.extend(tables.finish()?);
        }
        done.extend(self.faults);
        Ok(done)
    }
}
