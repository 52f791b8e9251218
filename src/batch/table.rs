//! The result tables: their columns, and their rows as CSV.
//!
//! Two tables: `results` has one row for each questionnaire, `sections` one for each questionnaire and section. The
//! columns depend on the checklists that are loaded and on nothing else, so that tables of different runs fit together.

use std::borrow::Cow;
use std::collections::HashMap;

use super::record::{Figures, Percent, Record};
use crate::checklist::Catalog;
use crate::render::csv;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Words.
    Text,
    /// A day.
    Date,
    /// A whole number.
    Count,
    /// A percentage with two decimals.
    Percent,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its stable name.
    pub name: String,
    /// What it holds.
    pub kind: Kind,
}

/// One value of a row; an empty one is `None`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cell<'a> {
    /// Words, or a day as year-month-day.
    Text(Option<&'a str>),
    /// A whole number.
    Count(Option<u64>),
    /// A percentage.
    Percent(Option<Percent>),
}

/// The columns of both tables for one catalog.
#[derive(Debug)]
pub struct Layout {
    /// Columns of `results`.
    pub results: Vec<Column>,
    /// Columns of `sections`.
    pub sections: Vec<Column>,
    /// Ids of the checklists in the order of their columns.
    lists: Vec<String>,
    titles: HashMap<String, String>,
}

/// The columns that say whose result a row is.
const HEAD: [(&str, Kind); 6] = [
    ("input", Kind::Text),
    ("country", Kind::Text),
    ("round", Kind::Text),
    ("assessed_on", Kind::Date),
    ("profile", Kind::Text),
    ("treaty", Kind::Text),
];

/// The columns of figures.
const FIGURES: [(&str, Kind); 9] = [
    ("earned", Kind::Count),
    ("possible", Kind::Count),
    ("percent", Kind::Percent),
    ("lowest", Kind::Percent),
    ("highest", Kind::Percent),
    ("answered", Kind::Count),
    ("asked", Kind::Count),
    ("not_applicable", Kind::Count),
    ("carried", Kind::Count),
];

impl Layout {
    /// The columns for a catalog.
    pub fn of(catalog: &Catalog) -> Self {
        let column = |name: &str, kind| Column { name: name.to_owned(), kind };
        let mut results: Vec<Column> = HEAD.iter().map(|(name, kind)| column(name, *kind)).collect();
        results.push(column("digest", Kind::Text));
        results.push(column("warnings", Kind::Count));
        for list in &catalog.checklists {
            // A hyphen in a column's name would have to be quoted in every query.
            let id = list.id.replace('-', "_");
            let mut add = |name: &str, kind| results.push(column(&format!("{id}_{name}"), kind));
            add("version", Kind::Text);
            for (name, kind) in FIGURES {
                add(name, kind);
            }
            add("gaps", Kind::Count);
        }
        let mut sections: Vec<Column> = HEAD.iter().map(|(name, kind)| column(name, *kind)).collect();
        for name in ["checklist", "version", "part", "section", "title"] {
            sections.push(column(name, Kind::Text));
        }
        sections.extend(FIGURES.iter().map(|(name, kind)| column(name, *kind)));
        sections.push(column("gaps", Kind::Count));
        Self {
            results,
            sections,
            lists: catalog.checklists.iter().map(|list| list.id.clone()).collect(),
            titles: catalog.sections().map(|(_, section)| (section.id.clone(), section.title.clone())).collect(),
        }
    }

    /// The row of a questionnaire in `results`.
    pub fn row<'a>(&self, record: &'a Record<'_>) -> Vec<Cell<'a>> {
        let mut row = Vec::with_capacity(self.results.len());
        head(record, &mut row);
        row.push(Cell::Text(Some(&record.digest)));
        row.push(Cell::Count(Some(record.warnings as u64)));
        for id in &self.lists {
            let list = record.checklists.iter().find(|list| list.checklist == *id);
            row.push(Cell::Text(list.map(|list| &*list.version)));
            figures(list.map(|list| &list.score), &mut row);
            row.push(Cell::Count(list.map(|list| list.gaps.len() as u64)));
        }
        row
    }

    /// The rows of a questionnaire in `sections`.
    pub fn section_rows<'a>(&'a self, record: &'a Record<'_>) -> impl Iterator<Item = Vec<Cell<'a>>> {
        record.checklists.iter().flat_map(move |list| {
            list.sections.iter().map(move |section| {
                let mut row = Vec::with_capacity(self.sections.len());
                head(record, &mut row);
                let title = self.titles.get(&*section.section).map(String::as_str);
                let names = [&list.checklist, &list.version, &section.part, &section.section];
                row.extend(names.into_iter().map(|name| Cell::Text(Some(&**name))));
                row.push(Cell::Text(title));
                figures(Some(&section.score), &mut row);
                row.push(Cell::Count(Some(section.gaps as u64)));
                row
            })
        })
    }
}

fn head<'a>(record: &'a Record, row: &mut Vec<Cell<'a>>) {
    row.push(Cell::Text(Some(&record.input)));
    for text in [&record.country, &record.round, &record.assessed_on, &record.profile, &record.treaty] {
        row.push(Cell::Text(text.as_deref()));
    }
}

fn figures(figures: Option<&Figures>, row: &mut Vec<Cell<'_>>) {
    let count = |count: fn(&Figures) -> u64| Cell::Count(figures.map(count));
    let percent = |percent: fn(&Figures) -> Option<Percent>| Cell::Percent(figures.and_then(percent));
    row.extend([
        count(|figures| figures.earned),
        count(|figures| figures.possible),
        percent(|figures| figures.percent),
        percent(|figures| figures.lowest),
        percent(|figures| figures.highest),
        count(|figures| figures.answered as u64),
        count(|figures| figures.asked as u64),
        count(|figures| figures.not_applicable as u64),
        count(|figures| figures.carried as u64),
    ]);
}

/// Adds the head of a table as a record of CSV.
pub fn csv_head(out: &mut String, columns: &[Column]) {
    csv::record(out, columns.iter().map(|column| Cow::Borrowed(column.name.as_str())));
}

/// Adds a row as a record of CSV.
pub fn csv_row(out: &mut String, row: &[Cell<'_>]) {
    csv::record(
        out,
        row.iter().map(|cell| match cell {
            Cell::Text(text) => Cow::Borrowed(text.unwrap_or_default()),
            Cell::Count(count) => count.map_or(Cow::Borrowed(""), |count| Cow::Owned(count.to_string())),
            Cell::Percent(percent) => percent.map_or(Cow::Borrowed(""), |percent| Cow::Owned(percent.to_string())),
        }),
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_cell_is_not_a_zero() {
        let mut out = String::new();
        csv_row(
            &mut out,
            &[Cell::Text(None), Cell::Count(None), Cell::Percent(None), Cell::Percent(Some(Percent(8495)))],
        );
        assert_eq!(out, ",,,84.95\r\n");
    }
}
