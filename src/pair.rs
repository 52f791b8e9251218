//! Two countries and the documents between them: what could go from one to the other now, and what is missing.
//!
//! The rule, which `docs/reference/pairs.md` tells in full. A required thing is missing where the answers say that it is
//! not so, and open where they do not say. Both are counted on both sides together:
//! - ready: nothing is missing, and nothing is open;
//! - nearly: no more than a few are missing or open, so that it is nearly ready whatever the open answers say; a few is a
//!   share of what the document requires, and one at least;
//! - not yet: more than a few are missing, whatever the open answers say;
//! - not known: the open answers decide.
//!
//! What a register of exchanges says comes before all that. What only helps changes no verdict. So an answer that gets better
//! never makes a document less ready, and an answer that nobody gave is never a "no".

pub mod many;
mod recorded;
pub mod remedy;

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::answers::Answers;
use crate::answers::register::ExchangeStatus;
use crate::assessment::{Assessment, Truth};
use crate::checklist::exchange::{ExchangeKind, Exchanges, Requirement};
use crate::checklist::file::Role;
use crate::checklist::{ActionIndex, Catalog, Condition, QuestionIndex};

pub use recorded::{Entry, Recorded};

/// How far a document is that one country could send to another; the further, the earlier here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// It goes every day, by the word of a register.
    Live,
    /// It is on trial, by the word of a register.
    Trial,
    /// Nothing that is required is missing.
    Ready,
    /// Only a few things are missing.
    Nearly,
    /// Answers are missing.
    NotKnown,
    /// More is missing.
    NotYet,
    /// It is about something that one of the countries does not have.
    Apart,
}

impl State {
    /// All of them, the furthest first.
    pub const ALL: [Self; 7] =
        [Self::Live, Self::Trial, Self::Ready, Self::Nearly, Self::NotKnown, Self::NotYet, Self::Apart];

    /// The name in machine output.
    pub fn name(self) -> &'static str {
        match self {
            Self::Live => "live",
            Self::Trial => "trial",
            Self::Ready => "ready",
            Self::Nearly => "nearly",
            Self::NotKnown => "not-known",
            Self::NotYet => "not-yet",
            Self::Apart => "not-applicable",
        }
    }

    /// Whether it waits for something that is missing or not known.
    pub fn waits(self) -> bool {
        matches!(self, Self::Trial | Self::Nearly | Self::NotKnown | Self::NotYet)
    }

    /// Whether a pilot is something to prepare: it is neither running nor far away.
    pub fn can_begin(self) -> bool {
        matches!(self, Self::Trial | Self::Ready | Self::Nearly)
    }
}

/// What one country brings to an exchange with any other.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Side<'a> {
    /// One for each kind of exchange, in their order.
    pub kinds: Vec<KindSide<'a>>,
    /// What its register says is exchanged, as far as the kinds are known.
    pub recorded: Vec<Recorded<'a>>,
    /// Unions of states that it belongs to.
    pub unions: Vec<String>,
}

/// What one country brings to one kind of exchange.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct KindSide<'a> {
    /// Id of the kind.
    pub exchange: Cow<'a, str>,
    /// As the one that sends.
    pub sends: Part<'a>,
    /// As the one that receives.
    pub receives: Part<'a>,
}

/// What one country lacks for its part in an exchange, by the ids of requirements.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Part<'a> {
    /// Required, and not so.
    pub missing: Vec<Cow<'a, str>>,
    /// Required, and not known.
    pub open: Vec<Cow<'a, str>>,
    /// Actions of which each would bring about all that is missing, with nothing else done.
    pub ends: Vec<Cow<'a, str>>,
    /// Would help, and is not so or not known.
    pub helpful: Vec<Cow<'a, str>>,
    /// Whether it is about something that the country does not have.
    pub is_apart: bool,
}

/// How far one document is that one country could send to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict<'s> {
    /// Place of the kind of exchange.
    pub kind: usize,
    /// How far it is.
    pub state: State,
    /// What the country that sends lacks.
    pub sender: &'s Part<'s>,
    /// What the country that receives lacks.
    pub receiver: &'s Part<'s>,
    /// What registers say of it, the furthest first.
    pub recorded: Vec<Entry<'s>>,
}

impl Verdict<'_> {
    /// How many required things are missing on both sides.
    pub fn missing(&self) -> usize {
        self.sender.missing.len() + self.receiver.missing.len()
    }

    /// How many required things nobody knows on both sides.
    pub fn open(&self) -> usize {
        self.sender.open.len() + self.receiver.open.len()
    }

    /// What it is ranked by: how far it is, how little is missing, how little is not known, and what traders send.
    pub fn rank(&self) -> (State, usize, usize, usize) {
        (self.state, self.missing(), self.open(), self.kind)
    }
}

impl<'a> Side<'a> {
    /// What a country brings, from its answers, none of which is confidential.
    pub fn of(catalog: &'a Catalog, exchanges: &'a Exchanges, answers: &Answers, assessment: &Assessment) -> Self {
        let truths: Vec<Truth> =
            exchanges.requirements.iter().map(|requirement| assessment.holds(catalog, &requirement.when)).collect();
        let part = |kind: &'a ExchangeKind, role: Role| {
            let mut part = Part::default();
            for &place in &kind.requirements {
                let requirement = &exchanges.requirements[place];
                if requirement.role == role || requirement.role == Role::Both {
                    part.add(requirement, truths[place]);
                }
            }
            part.ends = ends(catalog, exchanges, assessment, kind, &part.missing);
            part
        };
        let kind = |kind: &'a ExchangeKind| KindSide {
            exchange: Cow::Borrowed(&kind.id),
            sends: part(kind, Role::Sender),
            receives: part(kind, Role::Receiver),
        };
        Self {
            kinds: exchanges.kinds.iter().map(kind).collect(),
            recorded: recorded::of(exchanges, &answers.registers),
            unions: answers.registers.union.iter().map(|union| union.name.clone()).collect(),
        }
    }
}

/// The actions of which each brings about all that is missing for a kind.
fn ends<'a>(
    catalog: &'a Catalog,
    exchanges: &Exchanges,
    assessment: &Assessment,
    kind: &ExchangeKind,
    missing: &[Cow<'_, str>],
) -> Vec<Cow<'a, str>> {
    let needed = kind.requirements.iter().map(|place| &exchanges.requirements[*place]);
    let missing: Vec<&Requirement> = needed.filter(|needed| missing.iter().any(|id| *id == needed.id)).collect();
    let Some(first) = missing.first() else { return Vec::new() };
    let ends_all = |action: &ActionIndex| {
        let closes = &catalog.actions[*action].closes;
        let ends = |needed: &&Requirement| {
            needed.actions.contains(action) && would_hold(catalog, assessment, &needed.when, closes)
        };
        missing.iter().all(ends)
    };
    let actions = first.actions.iter().copied().filter(ends_all);
    actions.map(|action| Cow::Borrowed(catalog.actions[action].id.as_str())).collect()
}

/// Whether a condition would hold if some questions were at their targets.
fn would_hold(catalog: &Catalog, assessment: &Assessment, condition: &Condition, closed: &[QuestionIndex]) -> bool {
    let part = |part: &Condition| would_hold(catalog, assessment, part, closed);
    match condition {
        Condition::Is { question, .. } => {
            closed.contains(question) || assessment.holds(catalog, condition) == Truth::Yes
        }
        Condition::All(parts) => parts.iter().all(part),
        Condition::Any(parts) => parts.iter().any(part),
    }
}

impl<'a> Part<'a> {
    fn add(&mut self, requirement: &'a Requirement, truth: Truth) {
        let id = Cow::Borrowed(requirement.id.as_str());
        match (truth, requirement.is_required) {
            (Truth::Yes, _) => {}
            (Truth::No | Truth::Open, false) => self.helpful.push(id),
            (Truth::No, true) => self.missing.push(id),
            (Truth::Open, true) => self.open.push(id),
            // What every kind needs and does not apply asks nothing; what the kind itself needs is what it is about.
            (Truth::Apart, required) => self.is_apart |= required && !requirement.is_common,
        }
    }
}

/// How far each document is that `from` could send to `to`, in the order of the kinds. Each is a country's code, where it is
/// known, and what it brings.
pub fn verdicts<'s>(
    exchanges: &Exchanges,
    from: (Option<&str>, &'s Side<'s>),
    to: (Option<&str>, &'s Side<'s>),
) -> Vec<Verdict<'s>> {
    let kinds = from.1.kinds.iter().zip(&to.1.kinds).enumerate();
    kinds
        .map(|(kind, (sends, receives))| {
            let recorded = recorded::between(&sends.exchange, from, to);
            let (sender, receiver) = (&sends.sends, &receives.receives);
            let nearly = exchanges.kinds[kind].nearly;
            let state = state(nearly, sender, receiver, recorded.first().map(|entry| entry.said.status));
            Verdict { kind, state, sender, receiver, recorded }
        })
        .collect()
}

/// The rule.
fn state(nearly: usize, sender: &Part<'_>, receiver: &Part<'_>, recorded: Option<ExchangeStatus>) -> State {
    let missing = sender.missing.len() + receiver.missing.len();
    let open = sender.open.len() + receiver.open.len();
    match recorded {
        Some(ExchangeStatus::Live) => State::Live,
        Some(ExchangeStatus::Pilot) => State::Trial,
        _ if sender.is_apart || receiver.is_apart => State::Apart,
        _ if missing + open == 0 => State::Ready,
        _ if missing + open <= nearly => State::Nearly,
        _ if missing > nearly => State::NotYet,
        _ => State::NotKnown,
    }
}

#[cfg(test)]
mod tests;
