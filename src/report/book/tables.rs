//! Sheets out of what a report has: its tables as people read them, and its rows for programs.

use std::collections::HashSet;

use super::{Head, LISTS, Leaf, Value};
use crate::report::{Block, Inlines, Sheet, Table};
use crate::visible::visible;

/// The most letters of the name of a tab, with room for a number behind it.
const LONGEST: usize = 27;
/// The tab with the rows.
const ROWS: &str = "data";

/// Adds to the sheets of a report one for each of these tables, named by its caption or by the heading above it, and one for
/// the rows.
pub fn added(mut leaves: Vec<Leaf>, blocks: &[Block], sheet: Option<&Sheet>) -> Vec<Leaf> {
    // Names that Excel keeps for itself, and those that are used here.
    let mut taken: HashSet<String> = ["history", LISTS, ROWS].map(str::to_owned).into();
    taken.extend(leaves.iter().map(|leaf| leaf.title.to_lowercase()));
    let mut heading = String::new();
    for block in blocks {
        match block {
            Block::Heading { text, .. } => heading = words(text),
            Block::Table(table) => {
                let title = name(table.caption.as_deref().unwrap_or(&heading), &mut taken);
                leaves.push(leaf(title, table));
            }
            _ => {}
        }
    }
    leaves.extend(sheet.map(rows));
    leaves
}

fn leaf(title: String, table: &Table) -> Leaf {
    let width = |at: usize| {
        let cells =
            table.rows.iter().filter_map(|row| row.cells.get(at)).flatten().map(|text| words(text).chars().count());
        u16::try_from(cells.max().unwrap_or_default().clamp(10, 60)).unwrap_or(60)
    };
    let heads = table.columns.iter().enumerate().map(|(at, column)| Head::locked(column.title.clone(), "", width(at)));
    let cell = |cell: &Vec<Inlines>| typed(&cell.iter().map(words).collect::<Vec<_>>().join("\n"));
    let rows = table.rows.iter().map(|row| row.cells.iter().map(cell).collect()).collect();
    Leaf { title, heads: heads.collect(), rows, ..Leaf::default() }
}

/// What stands in a table, as people read it: a whole number or percent is one, and all else is words.
fn typed(text: &str) -> Value {
    let percent = text.strip_suffix(['%', '٪']).map(str::trim).and_then(whole).map(Value::WholePercent);
    percent.or_else(|| whole(text).map(Value::Count)).unwrap_or_else(|| Value::text(text))
}

/// A whole number as it is written everywhere.
fn whole(text: &str) -> Option<u64> {
    text.parse().ok().filter(|number: &u64| number.to_string() == text)
}

/// A number with two decimals as programs write it, in hundredths.
fn hundredths(text: &str) -> Option<i64> {
    let (whole, decimals) = text.split_once('.')?;
    let hundredths: i64 = format!("{whole}{decimals}").parse().ok()?;
    let sign = if hundredths < 0 { "-" } else { "" };
    let (units, rest) = (hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100);
    (format!("{sign}{units}.{rest:02}") == text).then_some(hundredths)
}

/// The rows. A column in which nothing but numbers stands has numbers.
fn rows(sheet: &Sheet) -> Leaf {
    let number = |text: &str| match whole(text) {
        Some(count) => Some(Value::Count(count)),
        None if text.is_empty() => Some(Value::Nothing),
        None => hundredths(text).map(Value::Hundredths),
    };
    let is_number =
        |column: usize| sheet.rows.iter().filter_map(|row| row.get(column)).all(|text| number(text).is_some());
    let numbers: Vec<bool> = (0..sheet.columns.len()).map(is_number).collect();
    let cell =
        |(text, is_number): (&String, &bool)| number(text).filter(|_| *is_number).unwrap_or_else(|| Value::text(text));
    Leaf {
        title: ROWS.to_owned(),
        heads: sheet.columns.iter().map(|name| Head::locked((*name).to_owned(), name, 18)).collect(),
        rows: sheet.rows.iter().map(|row| row.iter().zip(&numbers).map(cell).collect()).collect(),
        ..Leaf::default()
    }
}

fn words(text: &Inlines) -> String {
    text.iter().map(|inline| inline.words().unwrap_or("\n")).collect()
}

/// A name for a tab that programs take and that no other tab has.
fn name(wanted: &str, taken: &mut HashSet<String>) -> String {
    let is_kept = |letter: &char| !"[]:*?/\\'".contains(*letter);
    let whole: String = visible(wanted).chars().filter(is_kept).collect();
    let mut name: String = whole.chars().take(LONGEST).collect();
    // A title that is too long ends with a word, where it has several.
    if whole.chars().nth(LONGEST).is_some_and(|next| !next.is_whitespace())
        && let Some((words, _)) = name.rsplit_once(char::is_whitespace)
    {
        name = words.to_owned();
    }
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
        assert_eq!(name("Техническая готовность 2.0.0", &mut HashSet::new()), "Техническая готовность");
        let names = ["a/b: [c]?", "AB C", "Data", "''", long, long].map(|wanted| name(wanted, &mut taken));
        assert_eq!(names[..4], ["ab c", "AB C 2", "Data 2", "–"]);
        assert_eq!(names[4..], ["A title that is much longer", "A title that is much longer 2"]);
    }

    #[test]
    fn figures_are_numbers_and_what_only_looks_like_one_is_words() {
        assert_eq!(
            ["27\u{a0}%", "100%", "600"].map(typed),
            [Value::WholePercent(27), Value::WholePercent(100), Value::Count(600)]
        );
        for words in ["007", "27 % (3/4)", "1.5", "–", "T1", "%"] {
            assert_eq!(typed(words), Value::text(words));
        }
        assert_eq!(["24.66", "-3.20", "0.05"].map(hundredths), [Some(2466), Some(-320), Some(5)]);
        assert_eq!(["2.0.0", "1.5", "-0.00", "01.20", "1.-5"].map(hundredths), [None; 5]);
        let columns = vec!["id", "percent"];
        let lines = [["1.10", "24.66"], ["I.A", ""]].map(|row| row.map(str::to_owned).to_vec()).to_vec();
        let found = rows(&Sheet { columns, rows: lines }).rows;
        assert_eq!(found[0], [Value::text("1.10"), Value::Hundredths(2466)]);
        assert_eq!(found[1], [Value::text("I.A"), Value::Nothing]);
    }
}
