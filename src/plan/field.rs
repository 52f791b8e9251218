//! What people change of an action or an objective: in the plan file by hand, or in a workbook that is taken in again.

use super::file::{KeptFile, ObjectiveFile};

/// One thing that the team decides about an action or an objective.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// The title of an action.
    Title,
    /// What to do.
    What,
    /// Who leads.
    Lead,
    /// Who helps.
    Support,
    /// First day.
    Start,
    /// Last day.
    Target,
    /// How far an action is.
    Status,
    /// Why it was dropped.
    Reason,
    /// Money and people.
    Budget,
    /// Who pays.
    Donor,
    /// Where the indicator stands today.
    Baseline,
    /// What may go wrong.
    Risk,
    /// Category under the WTO Trade Facilitation Agreement.
    TfaCategory,
    /// The date notified for it.
    TfaDate,
    /// Anything else.
    Note,
    /// What exists when it is done.
    Output,
    /// What is counted or observed.
    Indicator,
    /// The value of its indicator that an objective is to reach.
    Goal,
}

/// What is decided about an action.
pub const OF_ACTION: [Field; 17] = [
    Field::Title,
    Field::What,
    Field::Lead,
    Field::Support,
    Field::Start,
    Field::Target,
    Field::Status,
    Field::Reason,
    Field::Budget,
    Field::Donor,
    Field::Baseline,
    Field::Risk,
    Field::TfaCategory,
    Field::TfaDate,
    Field::Note,
    Field::Output,
    Field::Indicator,
];
/// What is decided about an objective.
pub const OF_OBJECTIVE: [Field; 4] = [Field::Indicator, Field::Baseline, Field::Goal, Field::Note];

impl Field {
    /// The key in the plan file.
    pub fn key(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::What => "what",
            Self::Lead => "lead",
            Self::Support => "support",
            Self::Start => "start",
            Self::Target | Self::Goal => "target",
            Self::Status => "status",
            Self::Reason => "reason",
            Self::Budget => "budget",
            Self::Donor => "donor",
            Self::Baseline => "baseline",
            Self::Risk => "risk",
            Self::TfaCategory => "tfa-category",
            Self::TfaDate => "tfa-date",
            Self::Note => "note",
            Self::Output => "output",
            Self::Indicator => "indicator",
        }
    }

    /// The name of the column in a workbook.
    pub fn column(self) -> &'static str {
        match self {
            Self::Target => "target_date",
            Self::Goal => "goal",
            Self::TfaCategory => "tfa_category",
            Self::TfaDate => "tfa_date",
            field => field.key(),
        }
    }

    /// The key of what people read above the column.
    pub fn title(self) -> &'static str {
        match self {
            Self::Title => "column-action",
            Self::What => "field-what",
            Self::Lead => "field-lead",
            Self::Support => "field-support",
            Self::Start => "book-start",
            Self::Target => "column-target-date",
            Self::Status => "column-status",
            Self::Reason => "book-reason",
            Self::Budget => "field-budget",
            Self::Donor => "field-donor",
            Self::Baseline => "field-baseline",
            Self::Risk => "field-risk",
            Self::TfaCategory => "book-tfa-category",
            Self::TfaDate => "book-tfa-date",
            Self::Note => "field-note",
            Self::Output => "field-output",
            Self::Indicator => "field-indicator",
            Self::Goal => "column-target",
        }
    }

    /// Whether it may be left out of an action: then nobody has said anything.
    pub fn is_optional(self) -> bool {
        use Field::{Baseline, Budget, Donor, Note, Reason, Risk, TfaCategory, TfaDate};
        matches!(self, Reason | Budget | Donor | Baseline | Risk | TfaCategory | TfaDate | Note)
    }

    /// Whether it is a day.
    pub fn is_day(self) -> bool {
        matches!(self, Self::Start | Self::Target | Self::TfaDate)
    }
}

impl KeptFile {
    /// What was decided, as the plan file says it; those who help one a line.
    pub fn get(&self, field: Field) -> Option<String> {
        match field {
            Field::Title => self.title.clone(),
            Field::What => self.what.clone(),
            Field::Lead => self.lead.clone(),
            Field::Support => self.support.as_ref().map(|roles| roles.join("\n")),
            Field::Start => self.start.map(|day| day.to_string()),
            Field::Target => self.target.map(|day| day.to_string()),
            Field::Status => self.status.map(|status| status.name().to_owned()),
            Field::Reason => self.reason.clone(),
            Field::Budget => self.budget.clone(),
            Field::Donor => self.donor.clone(),
            Field::Baseline => self.baseline.clone(),
            Field::Risk => self.risk.clone(),
            Field::TfaCategory => self.tfa_category.map(|category| category.name().to_owned()),
            Field::TfaDate => self.tfa_date.map(|day| day.to_string()),
            Field::Note => self.note.clone(),
            Field::Output => self.output.clone(),
            Field::Indicator => self.indicator.clone(),
            Field::Goal => None,
        }
    }
}

impl ObjectiveFile {
    /// What the team says.
    pub fn get(&self, field: Field) -> Option<String> {
        match field {
            Field::Indicator => self.indicator.clone(),
            Field::Baseline => self.baseline.clone(),
            Field::Goal => self.target.clone(),
            Field::Note => self.note.clone(),
            _ => None,
        }
    }
}
