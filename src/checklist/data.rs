//! What checklists have in common: roles, instruments and objectives.

use super::{AgencyKind, Condition, QuestionIndex, Reading};

/// A role that knows, leads, supports or assists.
#[derive(Debug, Clone)]
pub struct Agency {
    /// Name used in files.
    pub id: String,
    /// Shown to people.
    pub title: String,
    /// Where it sits.
    pub kind: AgencyKind,
    /// Whether it is one of the agencies that count, unless a team lists its own.
    pub counts: bool,
    /// The answers that say it exists, where there may be no such body.
    pub exists_if: Option<Condition>,
}

/// An international instrument.
#[derive(Debug, Clone)]
pub struct Instrument {
    /// Name used in files.
    pub id: String,
    /// Printed beside an article.
    pub short: String,
    /// Full title.
    pub title: String,
    /// Year of adoption.
    pub year: u32,
    /// Who adopted it.
    pub publisher: String,
    /// How far it was read, where its row says so.
    pub verified: Option<Reading>,
    /// Where it was read.
    pub source: Option<String>,
    /// The articles that were read.
    pub articles: Vec<String>,
}

/// What the actions of a plan are to bring about.
#[derive(Debug, Clone)]
pub struct Objective {
    /// Name used in files.
    pub id: String,
    /// Shown to people.
    pub title: String,
    /// What is counted or observed.
    pub indicator: String,
    /// The question whose answer is the indicator's value today.
    pub measure: Option<QuestionIndex>,
    /// The value to reach.
    pub target: Option<u32>,
}
