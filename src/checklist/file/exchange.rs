//! `data/exchanges.yaml` as written. No logic.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{ConditionFile, ReferenceFile};

/// `data/exchanges.yaml`: which documents two countries can exchange, and what each side needs for it.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ExchangesFile {
    /// Version of this file format; 1.
    pub format: u32,
    /// What every output says beside its verdicts.
    #[schemars(length(max = 600))]
    pub caveat: String,
    /// Whose judgement the requirements are.
    #[schemars(length(max = 600))]
    pub status: String,
    /// Where a pair is nearly ready: the most, in percent of what a document requires of both sides together, that may be
    /// missing or not known. One thing alone may be in any case.
    #[schemars(range(min = 1, max = 99))]
    pub nearly: u32,
    /// Questions whose answers tell what two countries share as legal ground.
    #[serde(default)]
    pub ground: Vec<String>,
    /// What every kind of exchange needs.
    #[serde(default)]
    pub requirements: Vec<RequirementFile>,
    /// The kinds of exchange; what traders send most comes first.
    pub exchanges: Vec<ExchangeKindFile>,
    /// Words for the draft of a pilot's terms.
    pub pilot: PilotFile,
}

/// Something that one side needs.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct RequirementFile {
    /// Name; unlike those of all other requirements that one kind of exchange has.
    pub id: String,
    /// What it is about.
    pub topic: Topic,
    /// Who needs it.
    pub role: Role,
    /// Whether it only helps and changes no verdict; false if left out, and then nothing starts without it.
    pub helpful: Option<bool>,
    /// The state that is needed; stands behind "missing".
    #[schemars(length(max = 160))]
    pub title: String,
    /// The answers that say it is so.
    pub when: ConditionFile,
    /// Instruments that it rests on.
    #[serde(default)]
    pub references: Vec<ReferenceFile>,
    /// Actions that bring it about; those that close the questions of its condition if left out.
    #[serde(default)]
    pub actions: Vec<String>,
}

/// What a requirement is about, in the order in which it is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Topic {
    /// The document has effect in law abroad.
    LegalEffect,
    /// The sender's signature or seal is recognised.
    Signature,
    /// A system at home issues or accepts the document.
    System,
    /// Data follow a standard.
    Data,
    /// A secured link.
    Link,
    /// Somebody leads, and there is an agreement.
    Lead,
    /// Records are kept and count as evidence.
    Evidence,
}

/// Who needs something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// The country that sends.
    Sender,
    /// The country that receives.
    Receiver,
    /// Each of the two.
    Both,
}

/// One kind of exchange.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ExchangeKindFile {
    /// Name.
    pub id: String,
    /// The document, as shown to people.
    #[schemars(length(max = 120))]
    pub title: String,
    /// Pieces of words by which registers of exchanges name it, in any language.
    #[serde(default)]
    pub names: Vec<String>,
    /// What it is for.
    #[schemars(length(max = 300))]
    pub purpose: String,
    /// What is sent.
    #[schemars(length(max = 300))]
    pub data_set: String,
    /// The standard of its data.
    #[schemars(length(max = 160))]
    pub standard: String,
    /// How it travels.
    #[schemars(length(max = 200))]
    pub route: String,
    /// The role that issues it.
    pub sender: String,
    /// The role that accepts it.
    pub receiver: String,
    /// Where its requirements come from.
    #[schemars(length(max = 300))]
    pub source: Option<String>,
    /// What every kind needs and this one does not.
    #[serde(default)]
    pub without: Vec<String>,
    /// What this kind needs beside what every kind needs.
    #[serde(default)]
    pub requirements: Vec<RequirementFile>,
}

/// Words for the draft of a pilot's terms.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct PilotFile {
    /// Its phases in order.
    pub phases: Vec<PhaseFile>,
    /// By what its success is measured.
    pub measures: Vec<PointFile>,
    /// What is recorded of it for others.
    pub lessons: Vec<PointFile>,
}

/// One phase of a pilot.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct PhaseFile {
    /// Name.
    pub id: String,
    /// Shown to people.
    #[schemars(length(max = 120))]
    pub title: String,
    /// What must be so before it begins.
    #[schemars(length(max = 300))]
    pub entry: String,
    /// What must be so before it ends.
    #[schemars(length(max = 300))]
    pub exit: String,
}

/// One point of a list.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct PointFile {
    /// Name.
    pub id: String,
    /// Shown to people.
    #[schemars(length(max = 200))]
    pub text: String,
}
