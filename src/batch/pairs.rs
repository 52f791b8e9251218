//! Every two countries of a run: which questionnaires stand for them, and the table of what could go from one to another.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::Path;

use serde::Serialize;

use super::record::{Line, Record};
use super::results;
use super::sink::Sink;
use super::table::{Cell, Column, Kind, csv_row};
use crate::checklist::exchange::Exchanges;
use crate::i18n::Message;
use crate::pair::many::{Matrix, Member};
use crate::render::{Format, json};
use crate::save::Aside;

/// The table of pairs.
pub const PAIRS: &str = "pairs";

/// The questionnaires that stand for their countries: of each country the newest, and of two of one day the later one.
#[derive(Debug, Default)]
pub struct Members {
    newest: BTreeMap<String, (Option<String>, String, Member<'static>)>,
    /// Inputs that stand for no country: it is not named, or there is a newer one.
    pub left_out: Vec<String>,
}

impl Members {
    /// Adds what came of one input.
    pub fn add(&mut self, line: &Line<'static>) {
        let Line::Record(record) = line else { return };
        let Record { input, country, assessed_on, exchanges, .. } = record.as_ref();
        let (Some(code), Some(side)) = (country, exchanges) else {
            return self.left_out.push(input.clone());
        };
        let member = Member { code: code.clone(), side: side.clone() };
        if let Some((known, ..)) = self.newest.get(code)
            && known > assessed_on
        {
            return self.left_out.push(input.clone());
        }
        let older = self.newest.insert(code.clone(), (assessed_on.clone(), input.clone(), member));
        self.left_out.extend(older.map(|(_, input, _)| input));
    }

    /// The countries by their codes.
    pub fn take(&mut self) -> Vec<Member<'static>> {
        std::mem::take(&mut self.newest).into_values().map(|(.., member)| member).collect()
    }
}

/// One row: a document that one country could send to another.
#[derive(Debug, Serialize)]
struct Row<'a> {
    exchange: &'a str,
    sender: &'a str,
    receiver: &'a str,
    state: &'static str,
    missing: usize,
    open: usize,
    sender_missing: &'a [Cow<'a, str>],
    receiver_missing: &'a [Cow<'a, str>],
    sender_open: &'a [Cow<'a, str>],
    receiver_open: &'a [Cow<'a, str>],
    since: Option<&'a str>,
}

/// The columns of the table.
pub fn columns() -> Vec<Column> {
    let columns = [
        ("exchange", Kind::Text),
        ("sender", Kind::Text),
        ("receiver", Kind::Text),
        ("state", Kind::Text),
        ("missing", Kind::Count),
        ("open", Kind::Count),
        ("sender_missing", Kind::Text),
        ("receiver_missing", Kind::Text),
        ("sender_open", Kind::Text),
        ("receiver_open", Kind::Text),
        ("since", Kind::Text),
    ];
    columns.map(|(name, kind)| Column { name: name.to_owned(), kind }).into()
}

/// Writes the table in every format, and gives the finished files, which have not taken their names yet.
///
/// # Errors
///
/// When a file cannot be written.
pub fn write(
    folder: &Path,
    exchanges: &Exchanges,
    matrix: &Matrix<'_>,
    formats: &[Format],
) -> anyhow::Result<Vec<Aside>> {
    let columns = columns();
    let mut sinks = Vec::new();
    for format in formats {
        let sink = Sink::new(*format, &folder.join(results::name(PAIRS, *format)), PAIRS, &columns)?;
        sinks.extend(sink.map(|sink| (*format, sink)));
    }
    for (from, to, verdict) in matrix.all() {
        let row = Row {
            exchange: &exchanges.kinds[verdict.kind].id,
            sender: &matrix.members[from].code,
            receiver: &matrix.members[to].code,
            state: verdict.state.name(),
            missing: verdict.missing(),
            open: verdict.open(),
            sender_missing: &verdict.sender.missing,
            receiver_missing: &verdict.receiver.missing,
            sender_open: &verdict.sender.open,
            receiver_open: &verdict.receiver.open,
            since: verdict.recorded.first().and_then(|entry| entry.said.since.as_deref()),
        };
        add(&mut sinks, &row)?;
    }
    sinks.into_iter().map(|(_, sink)| Ok(sink.finish()?)).collect()
}

fn add(sinks: &mut [(Format, Sink)], row: &Row<'_>) -> Result<(), Message> {
    let lists =
        [row.sender_missing, row.receiver_missing, row.sender_open, row.receiver_open].map(|list| list.join(" "));
    let text = |text| Cell::Text(Some(text));
    let mut cells = vec![text(row.exchange), text(row.sender), text(row.receiver), text(row.state)];
    cells.extend([row.missing, row.open].map(|count| Cell::Count(Some(count as u64))));
    cells.extend(lists.iter().map(|list| Cell::Text(Some(list.as_str()).filter(|list| !list.is_empty()))));
    cells.push(Cell::Text(row.since));
    sinks.iter_mut().try_for_each(|(format, sink)| {
        let mut text = String::new();
        match format {
            Format::Csv => csv_row(&mut text, &cells),
            _ => text = json::line(row) + "\n",
        }
        sink.row(&text, || cells.clone())
    })
}
