//! Data files as written: roles, instruments, objectives, countries, survey figures and crosswalks.

use std::collections::BTreeMap;

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Deserialize;

use super::ConditionFile;

/// `data/agencies.yaml`: roles that know, lead, support or assist.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct AgenciesFile {
    /// Version of this file format; 1.
    pub format: u32,
    /// The roles.
    pub agencies: Vec<AgencyFile>,
}

/// One role.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct AgencyFile {
    /// Name used in checklists and settings.
    pub id: String,
    /// Shown to people.
    #[schemars(length(max = 120))]
    pub title: String,
    /// Where it sits.
    pub kind: AgencyKind,
    /// Whether it is one of the agencies that count, unless a team lists its own; false if left out.
    pub counts: Option<bool>,
    /// The answers that say it exists, where there may be no such body.
    pub exists_if: Option<ConditionFile>,
}

/// Where a role sits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum AgencyKind {
    /// In the country.
    National,
    /// Outside: gives assistance.
    International,
}

/// `data/instruments.yaml`: what questions refer to.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct InstrumentsFile {
    /// Version of this file format; 1.
    pub format: u32,
    /// The instruments.
    pub instruments: Vec<InstrumentFile>,
}

/// One international instrument.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct InstrumentFile {
    /// Name used in references.
    pub id: String,
    /// Printed beside an article.
    pub short: String,
    /// The same behind an article, in a language that then has another form of it: `Рамочного соглашения` in `статья 6
    /// Рамочного соглашения`. A translation has it beside `short`, whose source it shares.
    pub cited: Option<String>,
    /// Full title.
    pub title: String,
    /// Year of adoption.
    #[schemars(range(min = 1800, max = 2100))]
    pub year: u32,
    /// Who adopted it.
    pub publisher: String,
    /// How this row was verified.
    pub verified: Option<Reading>,
    /// Where it was read.
    pub source: Option<String>,
    /// Articles, paragraphs or principles that were read. A reference to another one is shown as not verified.
    #[serde(default)]
    pub articles: Vec<String>,
}

/// How far an instrument was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Reading {
    /// Its text was read.
    Text,
    /// Its table of contents or a summary was read.
    Contents,
    /// Somebody else's words about it were read.
    Secondary,
    /// None of it was read.
    None,
}

/// `data/objectives.yaml`: what the actions of a plan are to bring about.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ObjectivesFile {
    /// Version of this file format; 1.
    pub format: u32,
    /// The objectives, in the order of a plan.
    pub objectives: Vec<ObjectiveFile>,
}

/// One objective.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ObjectiveFile {
    /// Name used in actions.
    pub id: String,
    /// Shown to people.
    #[schemars(length(max = 120))]
    pub title: String,
    /// What is counted or observed.
    #[schemars(length(max = 200))]
    pub indicator: String,
    /// The question whose answer is the indicator's value today.
    pub measure: Option<String>,
    /// The value to reach.
    #[schemars(range(min = 0))]
    pub target: Option<u32>,
}

/// `data/countries.yaml`: names and groups of countries.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct CountriesFile {
    /// Version of this file format; 1.
    pub format: u32,
    /// State of the lists.
    #[schemars(extend("format" = "date"), with = "String")]
    pub as_of: Date,
    /// Where they were read.
    pub source: String,
    /// The countries.
    pub countries: Vec<CountryFile>,
}

/// One country or territory with a code.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct CountryFile {
    /// ISO 3166-1 alpha-2.
    pub code: String,
    /// Short name.
    pub name: String,
    /// Groups it belongs to.
    #[serde(default)]
    pub groups: Vec<String>,
    /// What else it is called: official, usual and former names. A translation has a list of its own.
    #[serde(default)]
    pub aliases: Vec<String>,
}

/// `data/survey-averages.yaml`: published results of the survey, to compare with.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct AveragesFile {
    /// Version of this file format; 1.
    pub format: u32,
    /// Where they were read.
    pub source: String,
    /// Global averages by year.
    pub averages: Vec<AverageFile>,
    /// Published rows of single economies.
    #[serde(default)]
    pub published: Vec<PublishedFile>,
}

/// One global average.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct AverageFile {
    /// Year of the survey.
    #[schemars(range(min = 2015, max = 2100))]
    pub year: u32,
    /// As published.
    pub percent: Figure,
}

/// One published row.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct PublishedFile {
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// Year of the survey.
    #[schemars(range(min = 2015, max = 2100))]
    pub year: u32,
    /// All groups together, in percent.
    pub total: Figure,
    /// By section of the survey checklist.
    pub groups: BTreeMap<String, Figure>,
}

/// A figure exactly as published, digits and point.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Figure(pub String);

impl JsonSchema for Figure {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Figure".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "description": "A figure as published.", "type": ["string", "number"] })
    }
}

/// `crosswalk.yaml`: answers that one checklist's answers suggest for another.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct CrosswalkFile {
    /// Version of this file format; 1.
    pub format: u32,
    /// The suggestions.
    pub crosswalk: Vec<CrossingFile>,
}

/// One suggestion.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct CrossingFile {
    /// The answered question.
    pub from: String,
    /// The question an answer is suggested for.
    pub to: String,
    /// Option to option; an option left out suggests nothing.
    pub map: BTreeMap<String, String>,
}
