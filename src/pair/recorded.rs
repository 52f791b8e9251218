//! What registers of exchanges say of a document between two countries.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::Side;
use crate::answers::register::{Direction, Exchange, ExchangeStatus, Registers, Written};
use crate::checklist::exchange::Exchanges;

/// An entry of a register, as far as it says whether a document is exchanged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recorded<'a> {
    /// Id of the kind of exchange.
    pub exchange: Cow<'a, str>,
    /// Code of the other country, or the name of a union.
    pub partner: String,
    /// How far it is.
    pub status: ExchangeStatus,
    /// Which way it goes; where the register does not say, both.
    pub direction: Option<Direction>,
    /// Day or year since which that is so.
    pub since: Option<String>,
}

/// An entry, and whose register it stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry<'s> {
    /// Whether it stands in the register of the country that sends.
    pub by_sender: bool,
    /// What it says.
    pub said: &'s Recorded<'s>,
}

/// What a register says, entry by entry; documents that are no known kind of exchange are left out.
pub(super) fn of<'a>(exchanges: &'a Exchanges, registers: &Registers) -> Vec<Recorded<'a>> {
    let recorded = |exchange: &Exchange| {
        let kind = &exchanges.kinds[exchanges.named(&exchange.document)?];
        Some(Recorded {
            exchange: Cow::Borrowed(&kind.id),
            partner: exchange.partner.clone(),
            status: exchange.status,
            direction: exchange.direction,
            since: exchange.since.as_ref().map(|Written(since)| since.clone()),
        })
    };
    registers.exchanges.iter().filter_map(recorded).collect()
}

/// What the registers of two countries say of a document that one sends to the other, the furthest first.
pub(super) fn between<'s>(
    kind: &str,
    from: (Option<&str>, &'s Side<'s>),
    to: (Option<&str>, &'s Side<'s>),
) -> Vec<Entry<'s>> {
    let entries = |by_sender: bool, own: &'s Side<'s>, other: (Option<&str>, &'s Side<'s>)| {
        let against = if by_sender { Direction::Receives } else { Direction::Sends };
        let told = own
            .recorded
            .iter()
            .filter(move |said| said.exchange == kind && said.direction != Some(against) && is_with(said, own, other));
        told.map(move |said| Entry { by_sender, said }).collect::<Vec<_>>()
    };
    let mut found = entries(true, from.1, to);
    found.extend(entries(false, to.1, from));
    found.sort_by_key(|entry| order(entry.said.status));
    found
}

/// Whether the partner of an entry is another country, or a union to which both belong.
fn is_with(said: &Recorded<'_>, own: &Side<'_>, (code, other): (Option<&str>, &Side<'_>)) -> bool {
    let both = |name: &String| own.unions.contains(name) && other.unions.contains(name);
    code == Some(said.partner.as_str()) || both(&said.partner)
}

fn order(status: ExchangeStatus) -> u8 {
    match status {
        ExchangeStatus::Live => 0,
        ExchangeStatus::Pilot => 1,
        ExchangeStatus::Planned => 2,
    }
}
