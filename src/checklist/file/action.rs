//! Actions as written. No logic.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::TreatyCase;

/// What a country can do to close gaps.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ActionFile {
    /// Unique over all checklists, never reused.
    pub id: String,
    /// Imperative, one line, for a country that has nothing of it.
    #[schemars(length(max = 120))]
    pub title: String,
    /// What to do.
    #[schemars(length(max = 800))]
    pub what: String,
    /// The same for a country that has begun: the first question of `closes` has some of its points.
    pub begun: Option<BegunFile>,
    /// What exists when it is done.
    #[schemars(length(max = 240))]
    pub output: String,
    /// What is counted or observed.
    #[schemars(length(max = 200))]
    pub indicator: String,
    /// Questions whose shortfall it closes.
    #[serde(default)]
    pub closes: Vec<String>,
    /// Only in the treaty file: what is known of the country's standing that calls for it.
    pub standing: Option<TreatyCase>,
    /// Role that leads.
    pub lead: String,
    /// Role that leads until there is the one that should, where that may not exist.
    pub fallback: Option<String>,
    /// Roles that help.
    #[serde(default)]
    pub support: Vec<String>,
    /// By when.
    pub horizon: Horizon,
    /// How much work.
    pub effort: Effort,
    /// What sort of work it is.
    pub kind: Option<ActionKind>,
    /// Rank of the instrument that is usually needed, where the work is to make a rule.
    pub rank: Option<Rank>,
    /// What somebody can do on Monday.
    #[schemars(length(max = 300))]
    pub first_step: Option<String>,
    /// Whether a trader notices when it is done; false if left out.
    pub traders_see: Option<bool>,
    /// Outside help.
    pub assistance: Option<AssistanceFile>,
    /// Actions that must be finished first.
    #[serde(default)]
    pub after: Vec<String>,
    /// Articles of the treaty that it serves.
    #[serde(default)]
    pub articles: Vec<String>,
    /// Measures of the WTO Trade Facilitation Agreement that it serves, by article.
    #[serde(default)]
    pub tfa: Vec<String>,
    /// One of `data/objectives.yaml`.
    pub objective: Option<String>,
    /// Questions whose planned date is this action's where the answers it closes give none.
    #[serde(default)]
    pub planned_in: Vec<String>,
}

/// How an action is worded where the country has begun.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct BegunFile {
    /// Imperative, one line.
    #[schemars(length(max = 120))]
    pub title: String,
    /// What to do then; what the action says if left out.
    #[schemars(length(max = 800))]
    pub what: Option<String>,
}

/// What sort of work an action is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ActionKind {
    /// Somebody decides, or is given a mandate.
    Decision,
    /// A rule is made or changed.
    Rule,
    /// What works already is brought to more places or people.
    RollOut,
    /// Something is made that was not there.
    Build,
    /// Documents or data begin to cross the border.
    Exchange,
    /// People learn.
    Training,
}

/// Rank of a national instrument, from the highest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Rank {
    /// The constitution.
    Constitution,
    /// An act of parliament.
    Act,
    /// A decree of the government.
    Decree,
    /// An order of a ministry or agency.
    Order,
    /// An agreement between states or between agencies.
    Agreement,
    /// An internal procedure or a contract.
    Procedure,
}

/// Outside help for an action.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct AssistanceFile {
    /// What is needed.
    #[schemars(length(max = 300))]
    pub need: String,
    /// Who typically gives it.
    pub from: Vec<String>,
}

/// By when an action is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Horizon {
    /// About one year.
    Short,
    /// About three years.
    Medium,
    /// About five years.
    Long,
}

/// How much work an action is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Effort {
    /// One agency, its own means.
    Low,
    /// Several agencies, or a budget line.
    Medium,
    /// Legislation, procurement or works.
    High,
}
