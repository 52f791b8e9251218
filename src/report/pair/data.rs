//! Two countries for machines.

use serde_json::{Value as Json, json};

use super::terms::Terms;
use super::{Lack, Page, Way};
use crate::pair::Entry;
use crate::report::Sheet;
use crate::save::producer;

/// One row for each direction of each document, the furthest first.
pub(super) fn sheet(page: &Page<'_>) -> Sheet {
    let rows = page.ways.iter().map(|way| {
        let verdict = &way.verdict;
        let kind = &page.exchanges.kinds[verdict.kind];
        let ids = |list: &[std::borrow::Cow<'_, str>]| list.join(" ");
        let actions = |side: usize| {
            let lacks = page.lacking(way).filter(|lack| lack.side == side && lack.is_missing);
            let mut ids: Vec<&str> =
                lacks.flat_map(|lack| page.steps(&lack)).map(|step| action(page, step.action)).collect();
            ids.sort_unstable();
            ids.dedup();
            ids.join(" ")
        };
        let since = verdict.recorded.first().and_then(|entry| entry.said.since.clone());
        vec![
            kind.id.clone(),
            kind.title.clone(),
            code(page, way.from),
            code(page, 1 - way.from),
            verdict.state.name().to_owned(),
            verdict.missing().to_string(),
            verdict.open().to_string(),
            ids(&verdict.sender.missing),
            ids(&verdict.receiver.missing),
            ids(&verdict.sender.open),
            ids(&verdict.receiver.open),
            actions(way.from),
            actions(1 - way.from),
            since.unwrap_or_default(),
        ]
    });
    let columns = vec![
        "exchange",
        "title",
        "sender",
        "receiver",
        "state",
        "missing",
        "open",
        "sender_missing",
        "receiver_missing",
        "sender_open",
        "receiver_open",
        "sender_actions",
        "receiver_actions",
        "since",
    ];
    Sheet { columns, rows: rows.collect() }
}

/// The code of a country, or else the name of its file.
fn code(page: &Page<'_>, side: usize) -> String {
    let side = &page.sides[side];
    side.answers.country.clone().unwrap_or_else(|| side.file.clone())
}

fn action<'p>(page: &'p Page<'_>, action: usize) -> &'p str {
    &page.prose.action(action).id
}

/// The whole as one value.
pub(super) fn json(page: &Page<'_>, terms: &[Terms]) -> Json {
    let countries = (0..2).map(|place| {
        let side = &page.sides[place];
        json!({
            "country": side.answers.country,
            "name": page.names[place],
            "round": side.answers.round,
            "assessed-on": side.answers.assessed_on.map(|day| day.to_string()),
            "file": side.file,
            "digest": side.digest,
            "withheld": side.withheld.len(),
            "treaty": page.treaty(place),
        })
    });
    json!({
        "format": 1,
        "producer": producer(),
        "caveat": std::iter::once(page.exchanges.caveat.clone())
            .chain(page.prose.caveats(&page.lists(), None))
            .collect::<Vec<_>>(),
        "status": page.exchanges.status,
        "nearly": page.exchanges.nearly,
        "countries": countries.collect::<Vec<_>>(),
        "exchanges": page.ways.iter().map(|way| self::way(page, way)).collect::<Vec<_>>(),
        "terms": terms.iter().map(|terms| self::terms(page, terms)).collect::<Vec<_>>(),
    })
}

fn way(page: &Page<'_>, way: &Way<'_>) -> Json {
    let verdict = &way.verdict;
    let kind = &page.exchanges.kinds[verdict.kind];
    let of = |is_missing: bool| -> Vec<Json> {
        let lacks = page.lacking(way).filter(|lack| lack.is_missing == is_missing);
        lacks.map(|lack| self::lack(page, &lack)).collect()
    };
    json!({
        "exchange": kind.id,
        "title": kind.title,
        "sender": code(page, way.from),
        "receiver": code(page, 1 - way.from),
        "state": verdict.state.name(),
        "missing": of(true),
        "open": of(false),
        "helpful": { "sender": verdict.sender.helpful, "receiver": verdict.receiver.helpful },
        "recorded": verdict.recorded.iter().map(|entry| recorded(page, way, entry)).collect::<Vec<_>>(),
    })
}

fn recorded(page: &Page<'_>, way: &Way<'_>, entry: &Entry<'_>) -> Json {
    json!({
        "by": code(page, if entry.by_sender { way.from } else { 1 - way.from }),
        "partner": entry.said.partner,
        "status": entry.said.status,
        "direction": entry.said.direction,
        "since": entry.said.since,
    })
}

fn lack(page: &Page<'_>, lack: &Lack<'_>) -> Json {
    let steps = page.steps(lack).into_iter().filter(|_| lack.is_missing).map(|step| {
        json!({
            "id": action(page, step.action),
            "until": step.end.map(|day| day.to_string()),
            "later": step.later,
        })
    });
    let questions = page.open(lack.side, lack.requirement).filter(|_| !lack.is_missing);
    json!({
        "country": code(page, lack.side),
        "requirement": lack.requirement.id,
        "title": lack.requirement.title,
        "references": lack.requirement.references.iter().map(|reference| page.prose.cite(reference)).collect::<Vec<_>>(),
        "actions": steps.collect::<Vec<_>>(),
        "questions": questions.map(|question| page.id(question)).collect::<Vec<_>>(),
    })
}

fn terms(page: &Page<'_>, terms: &Terms) -> Json {
    let fields = terms.fields.iter().map(|(key, lines)| {
        let name = key.strip_prefix("terms-").unwrap_or(key);
        (name.to_owned(), json!(lines))
    });
    json!({
        "exchange": page.exchanges.kinds[terms.kind].id,
        "fields": fields.collect::<serde_json::Map<_, _>>(),
    })
}
