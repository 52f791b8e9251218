//! What a ministry wrote into a workbook of the plan where nothing of it is taken: over locked cells, beside the tables, on
//! sheets of its own, in comments. Each is named, so that nobody believes it taken.

use std::collections::{BTreeMap, BTreeSet};

use super::cells::{Book, Grid, Sheet, letters};
use crate::i18n::Message;
use crate::report::book::LISTS;
use crate::report::plan::origin::{ACTIONS, ENTRY, GUIDE, ID, OBJECTIVES, SENDER, SHEET, is_origin};
use crate::visible::visible_lines;

/// The most letters of what was written that are repeated.
const LETTERS: usize = 200;

/// The most pairs of rows that are held against each other.
const COMPARED: usize = 1_000_000;

/// Something that is not taken: the title of its sheet, its cell, and why.
pub(super) type Outside = (String, String, Message);
/// The cells of a row by the names of their columns.
type Row<'a> = BTreeMap<&'a str, &'a str>;

/// Finds all of it. `working` are the sheets out of which changes are taken, by those that say how they were sent; of these
/// only what has no column is left to be named.
///
/// # Errors
///
/// A [`Message`] when a sheet cannot be read.
pub(super) fn outside(book: &mut Book<'_>, about: &Sheet, working: &[(&str, String)]) -> Result<Vec<Outside>, Message> {
    let sent: Vec<(&str, &str)> = about
        .rows
        .iter()
        .filter_map(|row| Some((row.get(ID)?.words.strip_prefix(SHEET)?, row.get(ENTRY)?.words.as_str())))
        .collect();
    let mut found = Vec::new();
    let titles: Vec<String> = book.titles().into_iter().filter(|title| !is_origin(title) && title != LISTS).collect();
    for title in &titles {
        let grid = book.grid(title)?;
        let at_work = working.iter().find(|(_, sheet)| sheet == title).map(|(origin, _)| *origin);
        let by_title = || sent.iter().find(|(_, sheet)| sheet == title).map(|(origin, _)| *origin);
        let mut origin = at_work.or_else(by_title);
        for (known, sheet) in &sent {
            if origin.is_none() && !titles.iter().any(|title| title == sheet) {
                // Somebody has called it otherwise.
                origin = (names(&book.grid(known)?) == names(&grid)).then_some(*known);
            }
        }
        let before = origin.map(|origin| book.grid(origin)).transpose()?.unwrap_or_default();
        let names = names(&before);
        let columns: BTreeMap<u32, &str> = self::names(&grid)
            .into_iter()
            .filter_map(|(column, name)| Some((column, *names.values().find(|known| **known == name)?)))
            .collect();
        if at_work.is_none() && matches!(origin, Some(ACTIONS | OBJECTIVES)) {
            // That it cannot be read any more was said.
            continue;
        }
        let Some(origin) = origin.filter(|_| !columns.is_empty()) else {
            // A workbook of an earlier version does not say which sheets it had.
            let first = grid.keys().next().filter(|_| !sent.is_empty()).map(|&place| cell(place));
            let why = Message::new("take-own-sheet").count("count", grid.len());
            found.extend(first.map(|first| (title.clone(), first, why)));
            continue;
        };
        let beside = grid.iter().filter(|((row, column), _)| *row > 0 && !columns.contains_key(column));
        found.extend(beside.map(|(&place, words)| (title.clone(), cell(place), not_taken("take-beside", words))));
        if at_work.is_none() {
            let rows = rows(&grid, &columns, origin);
            typed_over(rows, self::rows(&before, &names, origin), |row, name, was, words| {
                let column = columns.iter().find(|(_, known)| **known == name).map_or(0, |(column, _)| *column);
                let why = match was {
                    "" => not_taken("take-beside", words),
                    was => Message::new("take-locked").with("was", short(was)),
                };
                found.push((title.clone(), cell((row, column)), why));
            });
        }
    }
    let comments = book.comments()?.into_iter();
    found.extend(comments.map(|[sheet, cell, words]| (sheet, cell, not_taken("take-comment", &words))));
    Ok(found)
}

fn not_taken(key: &'static str, words: &str) -> Message {
    Message::new(key).with("words", short(words))
}

/// The names of the columns.
fn names(grid: &Grid) -> BTreeMap<u32, &str> {
    grid.range((0, 0)..(1, 0)).map(|(&(_, column), name)| (column, name.as_str())).collect()
}

/// The rows below the names. Who sends the workbook back is taken.
fn rows<'a>(grid: &'a Grid, columns: &BTreeMap<u32, &'a str>, origin: &str) -> BTreeMap<u32, Row<'a>> {
    let mut rows: BTreeMap<u32, Row<'a>> = BTreeMap::new();
    for (&(row, column), words) in grid.range((1, 0)..) {
        if let Some(name) = columns.get(&column) {
            rows.entry(row).or_default().insert(name, words);
        }
    }
    for row in rows.values_mut().filter(|row| origin == GUIDE && row.get(ID) == Some(&SENDER)) {
        row.remove(ENTRY);
    }
    rows
}

/// Calls for each cell that says something else than when it was sent. Rows may stand in another order: a row that was not
/// sent like this is held against that of those that are missing which is most like it.
fn typed_over<'a>(
    mut rows: BTreeMap<u32, Row<'a>>,
    mut sent: BTreeMap<u32, Row<'a>>,
    mut tell: impl FnMut(u32, &str, &str, &str),
) {
    let mut left: BTreeMap<Row<'_>, Vec<u32>> = BTreeMap::new();
    for (at, row) in &sent {
        left.entry(row.clone()).or_default().push(*at);
    }
    rows.retain(|_, row| match left.get_mut(row).and_then(Vec::pop) {
        Some(at) => {
            sent.remove(&at);
            false
        }
        None => true,
    });
    // Of rows without end only some are looked at: nobody has typed them.
    let near = COMPARED / rows.len().max(1);
    for (at, row) in rows {
        let alike = |before: &Row<'_>| row.iter().filter(|(name, words)| before.get(*name) == Some(words)).count();
        let most = sent.iter().take(near).map(|(at, before)| (alike(before), std::cmp::Reverse(*at))).max();
        let before = most.filter(|(alike, _)| *alike > 0).and_then(|(_, at)| sent.remove(&at.0)).unwrap_or_default();
        let all: BTreeSet<&str> = row.keys().chain(before.keys()).copied().collect();
        for name in all {
            let [was, words] = [&before, &row].map(|row| row.get(name).copied().unwrap_or_default());
            if was != words {
                tell(at, name, was, words);
            }
        }
    }
}

fn cell((row, column): (u32, u32)) -> String {
    format!("{}{}", letters(column), row + 1)
}

/// What was written, as much of it as tells which cell is meant.
fn short(words: &str) -> String {
    let words = visible_lines(words).replace('\n', " ");
    match words.char_indices().nth(LETTERS) {
        Some((end, _)) => format!("{}…", words.get(..end).unwrap_or_default()),
        None => words,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_typed_over_are_found_in_whichever_order_the_rows_stand() {
        let row = |words: [&'static str; 2]| Row::from([("lead", words[0]), ("status", words[1])]);
        let sent = [row(["Customs", "planned"]), row(["Ports", "planned"]), row(["Ports", "done"])];
        let back = [row(["Ports", "done"]), row(["Ports", "given up"]), row(["Customs", "planned"]), row(["x", "y"])];
        let by_place = |rows: &[Row<'static>]| (2..).zip(rows.iter().cloned()).collect::<BTreeMap<u32, _>>();
        let mut found = Vec::new();
        typed_over(by_place(&back), by_place(&sent), |row, name, was, words| {
            found.push(format!("{row} {name}: {was} > {words}"));
        });
        assert_eq!(found, ["3 status: planned > given up", "5 lead:  > x", "5 status:  > y"]);
    }
}
