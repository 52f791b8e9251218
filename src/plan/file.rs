//! The plan file that a team keeps by hand, as written. No logic.

use std::collections::BTreeMap;

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Deserialize;

use crate::checklist::file::{Effort, Horizon};

/// A plan kept by hand: what the team decided about each action, and its own actions.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct PlanFile {
    /// Version of this file format; 1.
    pub format: u32,
    /// The day on which the plan was adopted: from then on no run changes what it says.
    #[schemars(extend("format" = "date"), with = "Option<String>")]
    pub adopted_on: Option<Date>,
    /// What the team says of the objectives, by id.
    #[serde(default)]
    pub objectives: BTreeMap<String, ObjectiveFile>,
    /// Actions of the team's own.
    #[serde(default)]
    pub own_actions: Vec<OwnActionFile>,
    /// What the team decided, by action id.
    #[serde(default)]
    pub actions: BTreeMap<String, Option<KeptFile>>,
    /// What the plan was when it was last made. Written by the program.
    pub last_run: Option<LastRunFile>,
}

/// What the team decided about an action. What is left out stays as the checklists have it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct KeptFile {
    /// How far it is; planned if left out.
    pub status: Option<Status>,
    /// The team's own title.
    pub title: Option<String>,
    /// The team's own description.
    pub what: Option<String>,
    /// The team's own result.
    pub output: Option<String>,
    /// The team's own indicator.
    pub indicator: Option<String>,
    /// Who leads: a role, or a name.
    pub lead: Option<String>,
    /// Who helps: roles or names.
    pub support: Option<Vec<String>>,
    /// First day.
    #[schemars(extend("format" = "date"), with = "Option<String>")]
    pub start: Option<Date>,
    /// Last day.
    #[schemars(extend("format" = "date"), with = "Option<String>")]
    pub target: Option<Date>,
    /// Money and people.
    pub budget: Option<String>,
    /// Who pays.
    pub donor: Option<String>,
    /// Where the indicator stands today.
    pub baseline: Option<String>,
    /// What may go wrong.
    pub risk: Option<String>,
    /// Category under the WTO Trade Facilitation Agreement.
    pub tfa_category: Option<TfaCategory>,
    /// The date notified for it.
    #[schemars(extend("format" = "date"), with = "Option<String>")]
    pub tfa_date: Option<Date>,
    /// Anything else, such as what was reported at the last meeting.
    pub note: Option<String>,
    /// Why a dropped action was dropped.
    pub reason: Option<String>,
}

/// What the team says of an objective. What is left out stays as the checklists have it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ObjectiveFile {
    /// Where it stands today.
    pub baseline: Option<String>,
    /// What is to be reached.
    pub target: Option<String>,
    /// What is counted or observed.
    pub indicator: Option<String>,
    /// Anything else.
    pub note: Option<String>,
}

/// When a member implements a measure of the WTO Trade Facilitation Agreement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
pub enum TfaCategory {
    /// At once.
    A,
    /// After a time.
    B,
    /// After a time and with help.
    C,
}

impl TfaCategory {
    /// The letter.
    pub fn name(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::B => "B",
            Self::C => "C",
        }
    }
}

/// How far an action is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, PartialOrd, Ord, Hash, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// Not begun.
    #[default]
    Planned,
    /// Begun.
    UnderWay,
    /// Finished.
    Done,
    /// Given up, for the reason stated.
    Dropped,
}

/// An action of the team's own.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct OwnActionFile {
    /// Unique; begins with `own-`.
    pub id: String,
    /// Imperative, one line.
    pub title: String,
    /// What to do.
    pub what: String,
    /// What exists when it is done.
    pub output: Option<String>,
    /// What is counted or observed.
    pub indicator: Option<String>,
    /// Questions whose shortfall it closes.
    #[serde(default)]
    pub closes: Vec<String>,
    /// Who leads: a role, or a name.
    pub lead: String,
    /// By when.
    pub horizon: Horizon,
    /// How much work; medium if left out.
    pub effort: Option<Effort>,
    /// Actions that must be finished first.
    #[serde(default)]
    pub after: Vec<String>,
}

/// What the plan was when it was last made.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct LastRunFile {
    /// ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// Round of the answers.
    pub round: Option<String>,
    /// The day it was made for.
    #[schemars(extend("format" = "date"), with = "Option<String>")]
    pub as_of: Option<Date>,
    /// Numbers of the actions of the plan, by id.
    #[serde(default)]
    pub numbers: BTreeMap<String, String>,
    /// Dates of the actions as the team first saw them, by id; no later run moves them.
    #[serde(default)]
    pub first_dates: BTreeMap<String, DatesFile>,
    /// What each action of the plan was, by id; where the plan is adopted, what it stays.
    #[serde(default)]
    pub actions: BTreeMap<String, SeenFile>,
    /// Status of the actions of the plan, by id.
    #[serde(default)]
    pub status: BTreeMap<String, Status>,
    /// Questions that had a gap.
    #[serde(default)]
    pub gaps: Vec<String>,
    /// Marks of what the team had decided about actions beside their status: another mark, another decision.
    #[serde(default)]
    pub edits: BTreeMap<String, String>,
    /// What the plan was before that: changes are told since then, as often as the plan is made for the same day.
    pub earlier: Option<EarlierFile>,
}

/// An action as it was when the plan was last made, or adopted.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct SeenFile {
    /// Its title.
    pub title: String,
    /// Who led it.
    pub lead: String,
    /// Who helped.
    #[serde(default)]
    pub support: Vec<String>,
    /// First day.
    #[schemars(extend("format" = "date"), with = "Option<String>")]
    pub start: Option<Date>,
    /// Last day.
    #[schemars(extend("format" = "date"), with = "Option<String>")]
    pub target: Option<Date>,
    /// The objective it served.
    pub objective: Option<String>,
    /// The day on which it was taken out of the adopted plan, as no longer needed.
    #[schemars(extend("format" = "date"), with = "Option<String>")]
    pub ended: Option<Date>,
    /// What was otherwise before, the oldest first.
    #[serde(default)]
    pub history: Vec<WasFile>,
}

/// What an action was before it was changed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct WasFile {
    /// The day until which it was so.
    #[schemars(extend("format" = "date"), with = "Option<String>")]
    pub until: Option<Date>,
    /// Its title.
    pub title: Option<String>,
    /// Who led it.
    pub lead: Option<String>,
    /// Last day.
    #[schemars(extend("format" = "date"), with = "Option<String>")]
    pub target: Option<Date>,
}

/// When an action was to be done when the team first saw it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct DatesFile {
    /// First day.
    #[schemars(extend("format" = "date"), with = "Option<String>")]
    pub start: Option<Date>,
    /// Last day.
    #[schemars(extend("format" = "date"), with = "Option<String>")]
    pub target: Option<Date>,
}

impl LastRunFile {
    /// What the plan was, without what it was before that.
    pub fn state(&self) -> EarlierFile {
        EarlierFile { status: self.status.clone(), gaps: self.gaps.clone(), edits: self.edits.clone() }
    }

    /// Whether it was made for this round and day.
    pub fn is_of(&self, round: Option<&str>, as_of: Option<Date>) -> bool {
        self.round.as_deref() == round && self.as_of == as_of
    }
}

/// What the plan was at an earlier time.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct EarlierFile {
    /// Status of the actions of the plan, by id.
    #[serde(default)]
    pub status: BTreeMap<String, Status>,
    /// Questions that had a gap.
    #[serde(default)]
    pub gaps: Vec<String>,
    /// Marks of what the team had decided about actions beside their status: another mark, another decision.
    #[serde(default)]
    pub edits: BTreeMap<String, String>,
}

impl Status {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Planned, Self::UnderWay, Self::Done, Self::Dropped];

    /// The key of what people call it.
    pub fn title(self) -> &'static str {
        match self {
            Self::Planned => "status-planned",
            Self::UnderWay => "status-under-way",
            Self::Done => "status-done",
            Self::Dropped => "status-dropped",
        }
    }

    /// The name used in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::UnderWay => "under-way",
            Self::Done => "done",
            Self::Dropped => "dropped",
        }
    }
}
