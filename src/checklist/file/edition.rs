//! Checklists of an earlier edition as written: what is needed to read answers that were given to it, to score them, and
//! to say what has changed since. Whatever else stands in a copy of a checklist's files is left aside.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::{
    ChecklistFile, ConditionFile, OriginFile, PartFile, ProfileFile, QuestionFile, ScaleFile, SectionFile, Target,
    TitleOrigin,
};

/// `checklist.yaml` of an earlier edition.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct EarlierChecklistFile {
    /// Version of this file format; 1.
    pub format: u32,
    /// Name of the checklist.
    pub id: String,
    /// The version by which answers name it.
    pub version: String,
    /// Shown to people.
    pub title: String,
    /// Points of a full answer.
    pub full_points: u32,
    /// Whether it is asked when nobody names a checklist; true if left out.
    pub by_default: Option<bool>,
    /// Answer scales that its questions share.
    pub scales: Vec<ScaleFile>,
    /// Parts with their sections.
    pub parts: Vec<EarlierPartFile>,
}

/// A part of an earlier edition.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct EarlierPartFile {
    /// Name within the checklist.
    pub id: String,
    /// Shown to people.
    pub title: String,
    /// Ids of its sections, in order.
    pub sections: Vec<String>,
}

/// A section of an earlier edition.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct EarlierSectionFile {
    /// Version of this file format; 1.
    pub format: u32,
    /// Id as `checklist.yaml` names it.
    pub id: String,
    /// Shown to people.
    pub title: String,
    /// How often the weight of each of its questions counted; once if left out.
    pub weight: Option<u32>,
    /// In the order in which they were asked.
    pub questions: Vec<EarlierQuestionFile>,
}

/// A question of an earlier edition.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct EarlierQuestionFile {
    /// Unique over all checklists, never reused.
    pub id: String,
    /// Number in the published checklist.
    pub official: Option<String>,
    /// Ids it had before.
    #[serde(default)]
    pub formerly: Vec<String>,
    /// One question.
    pub prompt: String,
    /// Id of a scale, or `percent`, or `text`.
    pub answer: String,
    /// What makes each option true, by option id.
    #[serde(default)]
    pub criteria: BTreeMap<String, String>,
    /// How much it counted.
    pub weight: Option<u32>,
    /// What a ready country reached.
    pub target: Option<Target>,
    /// When it was asked; always if left out.
    pub applies_if: Option<ConditionFile>,
}

/// A profile of an earlier edition.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct EarlierProfileFile {
    /// Version of this file format; 1.
    pub format: u32,
    /// Name.
    pub id: String,
    /// Shown to people.
    pub title: String,
    /// Ids of its questions.
    pub questions: Vec<String>,
}

impl From<EarlierChecklistFile> for ChecklistFile {
    fn from(file: EarlierChecklistFile) -> Self {
        let part = |part: EarlierPartFile| PartFile {
            id: part.id,
            title: part.title,
            origin: TitleOrigin::Ours,
            sections: part.sections,
        };
        Self {
            format: file.format,
            id: file.id,
            version: file.version,
            title: file.title,
            intro: String::new(),
            subject: None,
            caveat: None,
            treaty: None,
            origin: OriginFile { publisher: String::new(), title: String::new(), edition: None, status: String::new() },
            full_points: file.full_points,
            action_prefix: None,
            by_default: file.by_default,
            scales: file.scales,
            parts: file.parts.into_iter().map(part).collect(),
            rules: Vec::new(),
        }
    }
}

impl From<EarlierSectionFile> for SectionFile {
    fn from(file: EarlierSectionFile) -> Self {
        let question = |question: EarlierQuestionFile| QuestionFile {
            id: question.id,
            official: question.official,
            formerly: question.formerly,
            prompt: question.prompt,
            guidance: String::new(),
            answer: question.answer,
            criteria: question.criteria,
            evidence: String::new(),
            agencies: Vec::new(),
            weight: question.weight,
            target: question.target,
            applies_if: question.applies_if,
            references: Vec::new(),
            confidential: None,
            borderline: None,
        };
        Self {
            format: file.format,
            id: file.id,
            title: file.title,
            origin: TitleOrigin::Ours,
            intro: String::new(),
            weight: file.weight,
            questions: file.questions.into_iter().map(question).collect(),
            actions: Vec::new(),
        }
    }
}

impl From<EarlierProfileFile> for ProfileFile {
    fn from(file: EarlierProfileFile) -> Self {
        Self { format: file.format, id: file.id, title: file.title, intro: String::new(), questions: file.questions }
    }
}
