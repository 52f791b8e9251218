//! Checklist files as written. No logic: what these types mean is settled in `check`.
//!
//! The greatest lengths are those at which a text still fits its place: a prompt is read aloud, a label stands in a table.

mod action;
pub mod data;
mod edition;
mod exchange;
mod treaty;

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

pub use action::*;
pub use data::*;
pub use edition::*;
pub use exchange::*;
pub use treaty::*;

/// `checklist.yaml`: what a checklist is, its answer scales, and the order of its sections.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ChecklistFile {
    /// Version of this file format; 1.
    pub format: u32,
    /// Name of the checklist; letters, digits and hyphens.
    pub id: String,
    /// Version of the content, three numbers: answers record which version they were given to.
    pub version: String,
    /// Shown to people.
    #[schemars(length(max = 120))]
    pub title: String,
    /// What it covers.
    #[schemars(length(max = 1000))]
    pub intro: String,
    /// What documents about it are about; its title if left out.
    #[schemars(length(max = 120))]
    pub subject: Option<String>,
    /// What every output says beside its figures; nothing if left out.
    #[schemars(length(max = 600))]
    pub caveat: Option<String>,
    /// The instrument in `data/treaty.yaml` towards which its plans tell the country's standing; none if left out.
    pub treaty: Option<String>,
    /// What it follows, and how far that was verified.
    pub origin: OriginFile,
    /// Points of a full answer; every scale of the checklist runs from 0 to this.
    #[schemars(range(min = 1, max = 100))]
    pub full_points: u32,
    /// Letter before the numbers of its actions in a plan.
    pub action_prefix: Option<String>,
    /// Whether it is asked when nobody names a checklist; true if left out.
    pub by_default: Option<bool>,
    /// Answer scales that its questions share.
    pub scales: Vec<ScaleFile>,
    /// Parts with their sections, in the order in which they are asked.
    pub parts: Vec<PartFile>,
    /// How its criteria are read, whatever the question.
    #[serde(default)]
    pub rules: Vec<RuleFile>,
}

/// A rule by which all criteria of a checklist are read.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct RuleFile {
    /// Name within the checklist.
    pub id: String,
    /// Shown to people.
    #[schemars(length(max = 120))]
    pub title: String,
    /// The rule.
    #[schemars(length(max = 800))]
    pub text: String,
}

/// What a checklist follows.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct OriginFile {
    /// Who publishes the model.
    pub publisher: String,
    /// Its title.
    pub title: String,
    /// Its edition.
    pub edition: Option<String>,
    /// What follows the model and what does not.
    pub status: String,
}

/// A set of options that questions share.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ScaleFile {
    /// Name within the checklist.
    pub id: String,
    /// How many options an answer may hold; one if left out.
    pub select: Option<SelectFile>,
    /// What a ready country reaches: an option, or for several choices the points. A question may set its own.
    pub target: Option<Target>,
    /// From the lowest to the highest.
    pub options: Vec<OptionFile>,
}

/// How many options an answer may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SelectFile {
    /// Exactly one.
    One,
    /// Any number; their points are added, up to full points.
    Many,
}

/// One option.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct OptionFile {
    /// What answers files record.
    pub id: String,
    /// Shown to people.
    #[schemars(length(max = 100))]
    pub label: String,
    /// Points of this option.
    #[schemars(range(min = 0, max = 100))]
    pub points: u32,
    /// Cannot stand beside other options, such as "none of these".
    pub exclusive: Option<bool>,
}

/// A part: a group of sections.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct PartFile {
    /// Name within the checklist.
    pub id: String,
    /// Shown to people.
    #[schemars(length(max = 120))]
    pub title: String,
    /// Whether the title was read in the published checklist.
    pub origin: TitleOrigin,
    /// Ids of its sections, in order; each stands in a file of its own beside this one.
    pub sections: Vec<String>,
}

/// Where a title comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum TitleOrigin {
    /// Read in the published checklist.
    Established,
    /// The place exists by numbering; the title is ours.
    Inferred,
    /// Ours.
    Ours,
}

/// One section with its questions and the actions that close their gaps.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct SectionFile {
    /// Version of this file format; 1.
    pub format: u32,
    /// Id as `checklist.yaml` names it.
    pub id: String,
    /// Shown to people.
    #[schemars(length(max = 120))]
    pub title: String,
    /// Whether the title was read in the published checklist.
    pub origin: TitleOrigin,
    /// One or two sentences.
    #[schemars(length(max = 500))]
    pub intro: String,
    /// How often the weight of each of its questions counts; once if left out.
    #[schemars(range(min = 1, max = 5))]
    pub weight: Option<u32>,
    /// In the order in which they are asked.
    pub questions: Vec<QuestionFile>,
    /// What closes the gaps.
    #[serde(default)]
    pub actions: Vec<ActionFile>,
}

/// One question.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct QuestionFile {
    /// Unique over all checklists, never reused; begins with the section's id.
    pub id: String,
    /// Number in the published checklist, where that is established.
    pub official: Option<String>,
    /// Ids this question had before, so that old answers still load.
    #[serde(default)]
    pub formerly: Vec<String>,
    /// One question.
    #[schemars(length(max = 200))]
    pub prompt: String,
    /// Why it matters, what to look for, who would know.
    #[schemars(length(max = 1000))]
    pub guidance: String,
    /// Id of a scale, or `percent`, or `text`.
    pub answer: String,
    /// What makes each option true, by option id.
    #[serde(default)]
    #[schemars(extend("additionalProperties" = { "type": "string", "maxLength": 400 }))]
    pub criteria: BTreeMap<String, String>,
    /// What to cite.
    #[schemars(length(max = 300))]
    pub evidence: String,
    /// Roles that usually know.
    pub agencies: Vec<String>,
    /// 1 to 5; 0 for a question that is asked and not counted. Left out for text.
    #[schemars(range(min = 0, max = 5))]
    pub weight: Option<u32>,
    /// What a ready country reaches, where it is not the scale's target: an option id, or a number for percentages.
    pub target: Option<Target>,
    /// When the question is asked; always if left out.
    pub applies_if: Option<ConditionFile>,
    /// Instruments that the question rests on.
    #[serde(default)]
    pub references: Vec<ReferenceFile>,
    /// Whether answers are counted and shown only where that is asked for; false if left out.
    pub confidential: Option<bool>,
    /// A case on the border between two options, and which of them it is.
    pub borderline: Option<BorderlineFile>,
}

/// A worked case that makes two assessors hesitate.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct BorderlineFile {
    /// The state of affairs.
    #[schemars(length(max = 600))]
    pub facts: String,
    /// The option that it is.
    pub answer: String,
    /// The clause or rule that decides.
    #[schemars(length(max = 400))]
    pub why: String,
    /// Where the facts are from, where they are public facts of a country.
    #[schemars(length(max = 240))]
    pub source: Option<String>,
}

/// An option id or a whole number.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Target(pub String);

impl JsonSchema for Target {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Target".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "An option id or a whole number.",
            "type": ["string", "integer"]
        })
    }
}

/// A condition: exactly one of `all`, `any`, or `question` with `any-of`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ConditionFile {
    /// True when every one is.
    pub all: Option<Vec<ConditionFile>>,
    /// True when at least one is.
    pub any: Option<Vec<ConditionFile>>,
    /// The earlier question whose answer decides.
    pub question: Option<String>,
    /// The options of that question that make this true.
    pub any_of: Option<Vec<String>>,
}

/// A place in an instrument.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ReferenceFile {
    /// Id in `data/instruments.yaml`.
    pub instrument: String,
    /// Article, section or recommendation, as it is cited.
    pub article: Option<String>,
}

/// A country's standing towards the treaty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// Neither party nor signatory.
    None,
    /// Signed and not ratified.
    Signed,
    /// Party.
    Party,
}

/// What is known of a country's standing, and so which of the treaty's own actions it is called to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum TreatyCase {
    /// Neither party nor signatory.
    None,
    /// Signed and not ratified.
    Signed,
    /// Party.
    Party,
    /// Not known for sure: the list is old, or only somebody else says so.
    Unconfirmed,
}

/// `profiles/*.yaml`: a named choice of questions.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ProfileFile {
    /// Version of this file format; 1.
    pub format: u32,
    /// Name.
    pub id: String,
    /// Shown to people.
    #[schemars(length(max = 120))]
    pub title: String,
    /// What it is for.
    #[schemars(length(max = 500))]
    pub intro: String,
    /// Ids of its questions.
    pub questions: Vec<String>,
}
