//! Systems, who runs and who has joined them, and what is exchanged with partners.

use super::{agency, day, lines, one_line, strong, table};
use crate::answers::register::{Direction, Exchange, ExchangeStatus, Registers, System, SystemStatus, Written};
use crate::i18n::Message;
use crate::report::prose::Prose;
use crate::report::{Align, Block, Column, Inline, Inlines, Row, Table};

/// Systems that stand side by side in one table; a page has room for no more.
const ABREAST: usize = 5;

pub(super) fn blocks(prose: &Prose<'_>, registers: &Registers) -> Vec<Block> {
    let mut blocks = listed(prose, registers);
    blocks.extend(joined(prose, registers));
    blocks.extend(exchanges(prose, Some("exchanges-listed"), registers.exchanges.iter()));
    blocks
}

fn listed(prose: &Prose<'_>, registers: &Registers) -> Vec<Block> {
    let systems = &registers.systems;
    let name = |key: &String| {
        let known = systems.iter().find(|(known, _)| known == key);
        known.map_or(key, |(_, system)| &system.name).clone()
    };
    let rows = systems.iter().map(|(_, system)| {
        let mut called = vec![strong(&system.name)];
        called.extend(lines([system.kind.clone()]));
        let connected: Vec<String> = system.connects_to.iter().map(name).collect();
        Row::of(vec![
            called,
            agency(prose, system.agency.as_ref()),
            since(prose, system_status(system.status), system.since.as_ref()),
            lines([system.users.as_ref().map(|Written(users)| users.clone())]),
            lines([Some(prose.words.semicolons(&connected))]),
            lines([system.next_phase.clone()]),
        ])
    });
    let columns = [
        ("column-system", 5),
        ("column-agency", 4),
        ("column-status", 4),
        ("column-users", 4),
        ("column-connected", 4),
        ("column-next", 4),
    ];
    table(prose, Some("systems-listed"), &columns, rows.collect())
}

/// Which agency runs and which has joined each system.
fn joined(prose: &Prose<'_>, registers: &Registers) -> Vec<Block> {
    let systems = &registers.systems;
    let mut agencies: Vec<&String> = Vec::new();
    for agency in systems.iter().flat_map(|(_, system)| system.agency.iter().chain(&system.joined)) {
        if !agencies.contains(&agency) {
            agencies.push(agency);
        }
    }
    let cell = |system: &System, agency: &String| {
        if system.agency.as_ref() == Some(agency) {
            prose.say("system-runs")
        } else if system.joined.contains(agency) {
            prose.say("system-joined")
        } else {
            "–".to_owned()
        }
    };
    let mut blocks = Vec::new();
    // As many tables as are needed, each about as wide as the others.
    let tables = systems.len().div_ceil(ABREAST).max(1);
    let abreast = systems.len().div_ceil(tables).max(1);
    for abreast in systems.chunks(abreast).filter(|_| !agencies.is_empty()) {
        let mut columns = prose.columns(&[("column-agency", Align::Start, 5)]);
        columns.extend(abreast.iter().map(|(_, system)| Column::start(one_line(&system.name), 4)));
        let row = |agency: &&String| {
            let cells = abreast.iter().map(|(_, system)| cell(system, agency));
            Row::of_words([prose.agency(agency).to_owned()].into_iter().chain(cells))
        };
        blocks.push(Block::Table(Table { caption: None, columns, rows: agencies.iter().map(row).collect() }));
    }
    if !blocks.is_empty() {
        blocks.insert(0, Block::heading(2, prose.say("systems-agencies")));
    }
    blocks
}

/// Exchanges as a table; nothing where there are none.
pub(in crate::report) fn exchanges<'a>(
    prose: &Prose<'_>,
    heading: Option<&'static str>,
    exchanges: impl Iterator<Item = &'a Exchange>,
) -> Vec<Block> {
    let rows = exchanges.map(|exchange| {
        let partner = prose.catalog.country(&exchange.partner).map_or(&exchange.partner, |country| &country.name);
        let way = exchange.direction.map(|direction| prose.say(way(direction)));
        let [note, source] =
            [&exchange.note, &exchange.source].map(|text| text.iter().flat_map(|text| Inline::paragraphs(text)));
        Row::of(vec![
            lines([Some(exchange.document.clone())]),
            lines([Some(partner.clone()), way]),
            since(prose, exchange_status(exchange.status), exchange.since.as_ref()),
            lines([exchange.standard.clone(), exchange.platform.clone()]),
            lines([exchange.legal_basis.clone()]),
            note.chain(source).collect(),
        ])
    });
    let columns = [
        ("column-document", 4),
        ("column-partner", 4),
        ("column-status", 4),
        ("column-standard", 4),
        ("column-basis", 4),
        ("column-note", 4),
    ];
    table(prose, heading, &columns, rows.collect())
}

fn system_status(status: SystemStatus) -> &'static str {
    match status {
        SystemStatus::Live => "running-live",
        SystemStatus::Pilot => "running-pilot",
        SystemStatus::Planned => "running-planned",
        SystemStatus::Retired => "running-retired",
    }
}

fn exchange_status(status: ExchangeStatus) -> &'static str {
    match status {
        ExchangeStatus::Live => "running-live",
        ExchangeStatus::Pilot => "running-pilot",
        ExchangeStatus::Planned => "running-planned",
    }
}

fn way(direction: Direction) -> &'static str {
    match direction {
        Direction::Sends => "exchange-sends",
        Direction::Receives => "exchange-receives",
        Direction::Both => "exchange-both",
    }
}

/// How far something is, and since when.
fn since(prose: &Prose<'_>, status: &'static str, since: Option<&Written>) -> Vec<Inlines> {
    let told = since.map(|since| prose.tell(&Message::new("status-since").with("day", day(prose, since))));
    lines([Some(prose.say(status)), told])
}
