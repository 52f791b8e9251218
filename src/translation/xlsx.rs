//! Rows as a workbook, for ministries: the English locked, the translation open.

use super::csv::{COLUMNS, cells};
use super::take::{Returned, Row};
use super::{State, Text};
use crate::i18n::{Message, Words, tag};
use crate::merge::cells::{Book, Cell};
use crate::render::xlsx;
use crate::report::book::{Entry, Head, Leaf, Value};
use crate::report::{Meta, Report};
use crate::save::producer;
use crate::visible::visible;

/// The strings as a workbook, with a sheet that says how it is filled in.
///
/// # Errors
///
/// When there are more rows than Excel knows.
pub fn write(tag: &str, texts: &[&Text], words: &Words) -> anyhow::Result<Vec<u8>> {
    let states = [State::Done, State::Stale, State::Missing, State::Optional].map(|state| state.name().to_owned());
    let heads = [
        ("strings-id", 24, Entry::Locked),
        ("strings-context", 30, Entry::Locked),
        ("strings-source", 50, Entry::Locked),
        ("strings-text", 50, Entry::Text),
        ("strings-note", 24, Entry::Text),
        ("strings-terms", 24, Entry::Locked),
        ("strings-state", 10, Entry::OneOf(states.into())),
        ("strings-before", 24, Entry::Locked),
        ("strings-letters", 10, Entry::Locked),
    ];
    let heads = heads.into_iter().zip(COLUMNS);
    let heads = heads.map(|((key, width, entry), name)| {
        let title = words.tell(&Message::new(key).with("tag", tag));
        Head { title, name, width, entry }
    });
    let value = |text: &str| if text.is_empty() { Value::Nothing } else { Value::text(text) };
    let rows = texts.iter().map(|text| cells(text).iter().map(|cell| value(cell)).collect());
    let strings = leaf(words.say("strings-sheet"), heads.collect(), rows.collect());
    let how = ["strings-how-fill", "strings-how-braces", "strings-how-state", "strings-how-back"];
    let heads = vec![Head::locked(words.say("book-use"), "", 100)];
    let how = leaf(words.say("book-use"), heads, how.map(|key| vec![Value::text(words.say(key))]).into());
    let title = words.tell(&Message::new("strings-title").with("tag", tag));
    let meta = Meta { title, language: words.tag().to_owned(), producer: producer(), ..Meta::default() };
    xlsx::render(&Report {
        meta,
        blocks: Vec::new(),
        data: serde_json::Value::Null,
        sheet: None,
        book: vec![strings, how],
    })
}

fn leaf(title: String, heads: Vec<Head>, rows: Vec<Vec<Value>>) -> Leaf {
    Leaf { title, heads, rows, ..Leaf::default() }
}

/// The rows of a workbook, and the language that the heading above the translations names.
///
/// # Errors
///
/// A [`Message`] when it is no such workbook, cannot be read, or is larger than any that is taken.
pub fn read(bytes: &[u8]) -> Result<Returned, Message> {
    let sheet = Book::open(bytes)?.sheet(&COLUMNS, &["id", "source", "text"], |_| true)?;
    let sheet = sheet.ok_or_else(|| Message::new("translation-no-column").with("column", "text"))?;
    let column = sheet.columns.get("text").cloned().unwrap_or_default();
    let has_notes = sheet.columns.contains_key("note");
    let number = |place: &str| place.trim_start_matches(|letter: char| !letter.is_ascii_digit()).to_owned();
    let mut returned = Returned::default();
    for (number, row) in sheet.rows.iter().filter_map(|row| Some((number(&row.get("id")?.place), row))) {
        let cell = |name: &str| row.get(name).map_or_else(String::new, |cell| cell.words.clone());
        // What people read above the columns.
        if number == "2" {
            let heading = cell("text");
            let named = heading.rsplit_once(':').map(|(_, named)| named.trim());
            returned.languages.extend(named.filter(|named| tag::exists(named, &[])).map(str::to_owned));
            continue;
        }
        returned.rows.push(Row {
            place: format!("{column}{number}"),
            id: cell("id"),
            source: cell("source"),
            text: cell("text"),
            note: has_notes.then(|| cell("note")),
            state: cell("state"),
            is_unfinished: false,
            fault: row.get("text").and_then(no_text),
        });
    }
    Ok(returned)
}

/// Why a cell is no translation that somebody typed.
fn no_text(cell: &Cell) -> Option<Message> {
    if cell.is_error {
        return Some(cell.no_words());
    }
    cell.is_turned.then(|| Message::new("translation-no-text").with("words", visible(&cell.words)))
}
