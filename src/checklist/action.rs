//! What a country can do to close gaps.

use std::fmt;

use super::{ActionIndex, ActionKind, Effort, Horizon, QuestionIndex, Rank, TreatyCase};

/// What a country can do to close gaps.
#[derive(Debug, Clone)]
pub struct Action {
    /// Unique over all checklists.
    pub id: String,
    /// What a reader calls it: a letter and a number that do not change with the answers.
    pub number: String,
    /// Imperative, one line.
    pub title: String,
    /// What to do.
    pub what: String,
    /// How it is worded where the country has begun.
    pub begun: Option<Begun>,
    /// What exists when it is done.
    pub output: String,
    /// What is counted or observed.
    pub indicator: String,
    /// Questions whose shortfall it closes.
    pub closes: Vec<QuestionIndex>,
    /// What is known of the country's standing that calls for it, for the treaty's own actions.
    pub standing: Option<TreatyCase>,
    /// Role that leads.
    pub lead: String,
    /// Role that leads until there is the one that should.
    pub fallback: Option<String>,
    /// Roles that help.
    pub support: Vec<String>,
    /// By when.
    pub horizon: Horizon,
    /// How much work.
    pub effort: Effort,
    /// What sort of work it is, where its checklist says so.
    pub kind: Option<ActionKind>,
    /// Rank of the instrument that is usually needed, where the work is to make a rule.
    pub rank: Option<Rank>,
    /// What somebody can do on Monday.
    pub first_step: Option<String>,
    /// Whether a trader notices when it is done.
    pub traders_see: bool,
    /// Outside help: what, and from which roles.
    pub assistance: Option<Assistance>,
    /// Actions that must be finished first.
    pub after: Vec<ActionIndex>,
    /// Articles of the treaty that it serves.
    pub articles: Vec<String>,
    /// Measures of the WTO Trade Facilitation Agreement that it serves, by article.
    pub tfa: Vec<String>,
    /// Place in [`Catalog::objectives`](super::Catalog::objectives).
    pub objective: Option<usize>,
    /// Questions whose planned date is this action's where the answers it closes give none.
    pub planned_in: Vec<QuestionIndex>,
}

/// How an action is worded where the country has begun.
#[derive(Debug, Clone)]
pub struct Begun {
    /// Imperative, one line.
    pub title: String,
    /// What to do then, where it is not what the action says.
    pub what: Option<String>,
}

/// Outside help for an action.
#[derive(Debug, Clone)]
pub struct Assistance {
    /// What is needed.
    pub need: String,
    /// Roles that typically give it.
    pub from: Vec<String>,
}

impl Horizon {
    /// From the nearest to the farthest.
    pub const ALL: [Self; 3] = [Self::Short, Self::Medium, Self::Long];

    /// The name used in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Short => "short",
            Self::Medium => "medium",
            Self::Long => "long",
        }
    }
}

impl fmt::Display for Horizon {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl Effort {
    /// The name used in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Medium => "medium",
            Self::High => "high",
        }
    }
}

impl ActionKind {
    /// The name used in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Decision => "decision",
            Self::Rule => "rule",
            Self::RollOut => "roll-out",
            Self::Build => "build",
            Self::Exchange => "exchange",
            Self::Training => "training",
        }
    }
}

impl Rank {
    /// The name used in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Constitution => "constitution",
            Self::Act => "act",
            Self::Decree => "decree",
            Self::Order => "order",
            Self::Agreement => "agreement",
            Self::Procedure => "procedure",
        }
    }
}
