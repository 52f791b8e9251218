//! Many countries: a matrix for each document, the actions that open most, and chains of countries along a route.

use std::collections::BTreeMap;

use super::{Side, Verdict, verdicts};
use crate::checklist::exchange::{Exchanges, Requirement};

/// A country of a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member<'a> {
    /// ISO 3166-1 alpha-2.
    pub code: String,
    /// What it brings.
    pub side: Side<'a>,
}

/// How far every document is between every two of some countries.
#[derive(Debug)]
pub struct Matrix<'s> {
    /// By code of the countries.
    pub members: &'s [Member<'s>],
    /// Verdicts in the order of the kinds, for every two countries: `from` times the count of members plus `to`. None for a
    /// country and itself.
    cells: Vec<Vec<Verdict<'s>>>,
}

/// A document between two countries: its kind, the place of the country that sends, and of the one that receives.
pub type Link = (usize, usize, usize);

/// Actions of one country of which each would make the same documents ready, if it were done and nothing else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lever<'s> {
    /// Place of the country.
    pub member: usize,
    /// Ids of the actions.
    pub actions: Vec<&'s str>,
    /// What they open.
    pub opens: Vec<Link>,
}

impl<'s> Matrix<'s> {
    /// Judges every two countries in both directions.
    pub fn of(exchanges: &Exchanges, members: &'s [Member<'s>]) -> Self {
        let known = |member: &'s Member<'s>| (Some(member.code.as_str()), &member.side);
        let pairs = members.iter().flat_map(|from| members.iter().map(move |to| (from, to)));
        let cell = |(from, to): (&'s Member<'s>, &'s Member<'s>)| {
            if from.code == to.code { Vec::new() } else { verdicts(exchanges, known(from), known(to)) }
        };
        Self { members, cells: pairs.map(cell).collect() }
    }

    /// How far one document is that one country could send to another; nothing for a country and itself.
    pub fn at(&self, kind: usize, from: usize, to: usize) -> Option<&Verdict<'s>> {
        self.cells.get(from * self.members.len() + to)?.get(kind)
    }

    /// Every verdict with its two countries, sender by sender.
    pub fn all(&self) -> impl Iterator<Item = (usize, usize, &Verdict<'s>)> {
        let count = self.members.len().max(1);
        let cells = self.cells.iter().enumerate();
        cells.flat_map(move |(place, cell)| cell.iter().map(move |verdict| (place / count, place % count, verdict)))
    }

    /// The actions that open documents by themselves, those that open most first.
    pub fn levers(&self) -> Vec<Lever<'s>> {
        let mut found: BTreeMap<(usize, &'s str), Vec<Link>> = BTreeMap::new();
        for (from, to, verdict) in self.all().filter(|(.., verdict)| verdict.state.waits() && verdict.open() == 0) {
            let (member, lacks) = match (verdict.sender.missing.is_empty(), verdict.receiver.missing.is_empty()) {
                (false, true) => (from, verdict.sender),
                (true, false) => (to, verdict.receiver),
                _ => continue,
            };
            for action in &lacks.ends {
                found.entry((member, action)).or_default().push((verdict.kind, from, to));
            }
        }
        let mut levers: Vec<Lever<'s>> = Vec::new();
        for ((member, action), opens) in found {
            match levers.iter_mut().find(|known| known.member == member && known.opens == opens) {
                Some(known) => known.actions.push(action),
                None => levers.push(Lever { member, actions: vec![action], opens }),
            }
        }
        levers.sort_by_key(|lever| std::cmp::Reverse(lever.opens.len()));
        levers
    }

    /// The verdicts of one document from link to link of a chain of countries, one way. The chain is as strong as its
    /// weakest link.
    pub fn chain(&self, kind: usize, route: &[usize]) -> Vec<&Verdict<'s>> {
        route.windows(2).filter_map(|link| self.at(kind, *link.first()?, *link.last()?)).collect()
    }
}

impl Exchanges {
    /// A requirement of a kind by its id.
    pub fn requirement(&self, kind: usize, id: &str) -> Option<&Requirement> {
        let places = self.kinds.get(kind)?.requirements.iter();
        places.map(|place| &self.requirements[*place]).find(|requirement| requirement.id == id)
    }
}
