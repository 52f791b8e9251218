//! What there is to say about files that came back: what was refused, and what else is to be known, each with its place.

use serde_json::{Value as Json, json};

use super::prose::Prose;
use super::{Align, Block, Inline, Inlines, Row, Table};
use crate::i18n::Message;
use crate::merge::form::{Place, Remark};

/// What was refused, with why.
pub(super) fn refused(prose: &Prose<'_>, refused: &[Remark]) -> Vec<Block> {
    if refused.is_empty() {
        return Vec::new();
    }
    let rows = refused.iter().map(|remark| {
        let mut why = vec![Inline::plain(prose.tell(&remark.why))];
        why.extend(prose.words.tell_part(&remark.why, "hint").map(|hint| vec![Inline::Emphasis(hint)]));
        Row::of(vec![vec![Inline::plain(where_is(remark))], why])
    });
    let columns = prose.columns(&[("column-where", Align::Start, 3), ("column-why", Align::Start, 7)]);
    let table = Block::Table(Table { caption: None, columns, rows: rows.collect() });
    vec![heading(prose, "merge-refused", refused.len()), table]
}

/// What else is to be known.
pub(super) fn told<'a>(prose: &Prose<'_>, told: impl Iterator<Item = &'a Remark>) -> Vec<Block> {
    let items: Vec<Inlines> =
        told.map(|remark| Inline::plain(format!("{}: {}", where_is(remark), prose.tell(&remark.why)))).collect();
    if items.is_empty() {
        return Vec::new();
    }
    vec![heading(prose, "merge-told", items.len()), Block::List { ordered: false, items }]
}

fn heading(prose: &Prose<'_>, key: &'static str, count: usize) -> Block {
    Block::heading(2, prose.tell(&Message::new(key).count("count", count)))
}

/// The file that a remark is about, and the place in it.
pub(super) fn where_is(remark: &Remark) -> String {
    match &remark.place {
        Some(Place::Line(line, column)) => format!("{}:{line}:{column}", remark.file),
        Some(Place::Cell { sheet, cell }) => format!("{}, {sheet}!{cell}", remark.file),
        None => remark.file.clone(),
    }
}

/// A remark as programs read it.
pub(super) fn data(prose: &Prose<'_>, remark: &Remark) -> Json {
    let mut told = json!({ "file": remark.file, "line": null, "column": null });
    match &remark.place {
        Some(Place::Line(line, column)) => (told["line"], told["column"]) = (json!(line), json!(column)),
        Some(Place::Cell { sheet, cell }) => (told["sheet"], told["cell"]) = (json!(sheet), json!(cell)),
        None => {}
    }
    told["message"] = json!(prose.tell(&remark.why));
    told
}
