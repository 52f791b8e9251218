//! The sheets of a report that has none of its own: its tables as people read them, and its rows for programs.

use std::collections::HashSet;

use crate::report::book::{Head, Leaf, Value};
use crate::report::{Block, Inlines, Report, Sheet, Table};
use crate::visible::visible;

/// The most letters of the name of a tab, with room for a number behind it.
const LONGEST: usize = 27;
/// The tab with the rows.
const ROWS: &str = "data";

/// A sheet for each table, named by its caption or by the heading above it, and one for the rows.
pub(super) fn of(report: &Report) -> Vec<Leaf> {
    // Names that Excel keeps for itself, and those that are used here.
    let mut taken: HashSet<String> = ["history", super::LISTS, ROWS].map(str::to_owned).into();
    let mut heading = String::new();
    let mut leaves = Vec::new();
    for block in &report.blocks {
        match block {
            Block::Heading { text, .. } => heading = words(text),
            Block::Table(table) => {
                let title = name(table.caption.as_deref().unwrap_or(&heading), &mut taken);
                leaves.push(leaf(title, table));
            }
            _ => {}
        }
    }
    leaves.extend(report.sheet.as_ref().map(rows));
    leaves
}

fn leaf(title: String, table: &Table) -> Leaf {
    let width = |at: usize| {
        let cells =
            table.rows.iter().filter_map(|row| row.cells.get(at)).flatten().map(|text| words(text).chars().count());
        u16::try_from(cells.max().unwrap_or_default().clamp(10, 60)).unwrap_or(60)
    };
    let heads = table.columns.iter().enumerate().map(|(at, column)| Head::locked(column.title.clone(), "", width(at)));
    let cell = |cell: &Vec<Inlines>| Value::text(cell.iter().map(words).collect::<Vec<_>>().join("\n"));
    let rows = table.rows.iter().map(|row| row.cells.iter().map(cell).collect()).collect();
    Leaf { title, heads: heads.collect(), rows, ..Leaf::default() }
}

/// The rows; what is a number there is one here.
fn rows(sheet: &Sheet) -> Leaf {
    let cell = |text: &String| match text.parse::<u64>() {
        Ok(count) if count.to_string() == *text => Value::Count(count),
        _ => Value::text(text),
    };
    Leaf {
        title: ROWS.to_owned(),
        heads: sheet.columns.iter().map(|name| Head::locked((*name).to_owned(), name, 18)).collect(),
        rows: sheet.rows.iter().map(|row| row.iter().map(cell).collect()).collect(),
        ..Leaf::default()
    }
}

fn words(text: &Inlines) -> String {
    text.iter().map(|inline| inline.words().unwrap_or("\n")).collect()
}

/// A name for a tab that programs take and that no other tab has.
fn name(wanted: &str, taken: &mut HashSet<String>) -> String {
    let is_kept = |letter: &char| !"[]:*?/\\'".contains(*letter);
    let name: String = visible(wanted).chars().filter(is_kept).take(LONGEST).collect();
    let name = name.trim().to_owned();
    let name = if name.is_empty() { "–".to_owned() } else { name };
    let numbered = (2..).map(|number| format!("{name} {number}"));
    let free = std::iter::once(name.clone()).chain(numbered).find(|name| taken.insert(name.to_lowercase()));
    free.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_tabs_are_such_that_programs_take_them_and_no_two_are_the_same() {
        let mut taken = HashSet::from(["data".to_owned()]);
        let long = "A title that is much longer than a tab of a workbook";
        let names = ["a/b: [c]?", "AB C", "Data", "''", long, long].map(|wanted| name(wanted, &mut taken));
        assert_eq!(names[..4], ["ab c", "AB C 2", "Data 2", "–"]);
        assert_eq!(names[4..], ["A title that is much longer", "A title that is much longer 2"]);
    }
}
