//! What is known of one questionnaire once it is scored: the columns of the result tables.
//!
//! A [`Record`] is one line of `results.jsonl`; the names of its fields are the names of the columns everywhere.

use std::borrow::Cow;
use std::fmt;
use std::ops::Range;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::answers::Answers;
use crate::assessment::{Assessment, Outcome};
use crate::checklist::{Catalog, QuestionIndex};
use crate::diagnostic::json::Finding;
use crate::render::json;
use crate::score::{Score, Scorecard, Standing};

/// One line of a run: a result, or why there is none.
#[derive(Debug, Clone, PartialEq)]
pub enum Line<'a> {
    /// A result.
    Record(Box<Record<'a>>),
    /// What is wrong with the input.
    Faults(Box<Faults>),
}

/// The result of one questionnaire. What it takes from the checklists is not copied.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Record<'a> {
    /// The file, or the file and the line.
    pub input: String,
    /// SHA-256 of its text.
    pub digest: String,
    /// ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// The team's name for the round.
    pub round: Option<String>,
    /// Day that stands for the round.
    pub assessed_on: Option<String>,
    /// Profile, if not every question was asked.
    pub profile: Option<String>,
    /// The country's standing towards the treaty, where the team says it: `party`, `signed` or `none`.
    #[serde(default)]
    pub treaty: Option<String>,
    /// Findings that are no errors.
    pub warnings: usize,
    /// One for each checklist in scope.
    pub checklists: Vec<ListRecord<'a>>,
}

/// The result of one checklist.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ListRecord<'a> {
    /// Id of the checklist.
    pub checklist: Cow<'a, str>,
    /// Version of the checklist that the answers were scored with.
    pub version: Cow<'a, str>,
    /// Version that the file says it was answered with.
    pub answered_version: Option<String>,
    /// The whole checklist.
    pub score: Figures,
    /// Ids of the questions that fall short of their target.
    pub gaps: Vec<Cow<'a, str>>,
    /// Its sections in order.
    pub sections: Vec<SectionRecord<'a>>,
}

/// The result of one section.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct SectionRecord<'a> {
    /// Id of the part it belongs to.
    pub part: Cow<'a, str>,
    /// Id of the section.
    pub section: Cow<'a, str>,
    /// The whole section.
    pub score: Figures,
    /// How many questions fall short of their target.
    pub gaps: usize,
}

/// The figures of a stretch of questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Figures {
    /// Weighted points earned.
    pub earned: u64,
    /// Weighted points possible over the answered questions.
    pub possible: u64,
    /// The share, rounded once; nothing where nothing was scored.
    pub percent: Option<Percent>,
    /// The share if every unanswered question were answered with the lowest option.
    pub lowest: Option<Percent>,
    /// The share if every unanswered question were answered with the highest option.
    pub highest: Option<Percent>,
    /// Counted questions with an answer.
    pub answered: usize,
    /// Counted questions that were asked and apply.
    pub asked: usize,
    /// Counted questions that do not apply.
    pub not_applicable: usize,
    /// How many of the answers were carried from an earlier round and are not confirmed.
    #[serde(default)]
    pub carried: usize,
}

/// A share in hundredths of a percent; written as a number with two decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Percent(pub u64);

/// What is wrong with one input.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Faults {
    /// The file, or the file and the line.
    pub input: String,
    /// SHA-256 of its text, where it could be read.
    pub digest: Option<String>,
    /// As `readiness check --format json` gives them.
    pub findings: Vec<serde_json::Value>,
    /// Further findings that were left out.
    pub more: usize,
}

impl<'a> Record<'a> {
    /// The result of one questionnaire; the input's name and digest are left to the caller.
    pub fn of(catalog: &'a Catalog, answers: &Answers, assessment: &Assessment, scorecard: &Scorecard) -> Self {
        // Gaps stand in the order of the questions.
        let within = |gaps: &[QuestionIndex], questions: &Range<QuestionIndex>| {
            let before = |end: QuestionIndex| gaps.partition_point(|index| *index < end);
            before(questions.end) - before(questions.start)
        };
        let lists = scorecard.lists.iter().map(|score| {
            let list = &catalog.checklists[score.checklist];
            let gaps = gaps(catalog, assessment, &list.questions);
            let sections = score.parts.iter().flat_map(|score| {
                let part = &list.parts[score.part];
                let standings = part.sections.iter().zip(&score.sections);
                standings.filter_map(move |(section, standing)| Some((part, section, standing.as_ref()?)))
            });
            ListRecord {
                checklist: Cow::Borrowed(&list.id),
                version: Cow::Borrowed(&list.version),
                answered_version: answers.checklists.iter().find(|(id, _)| *id == list.id).map(|(_, v)| v.clone()),
                score: Figures::of(&score.total),
                gaps: gaps.iter().map(|index| Cow::Borrowed(catalog.questions[*index].id.as_str())).collect(),
                sections: sections
                    .map(|(part, section, standing)| SectionRecord {
                        part: Cow::Borrowed(&part.id),
                        section: Cow::Borrowed(&section.id),
                        score: Figures::of(standing),
                        gaps: within(&gaps, &section.questions),
                    })
                    .collect(),
            }
        });
        Self {
            country: answers.country.clone(),
            round: answers.round.clone(),
            assessed_on: answers.assessed_on.map(|date| date.to_string()),
            profile: answers.profile.clone(),
            treaty: answers.treaty.as_ref().map(|word| word.standing.name().to_owned()),
            checklists: lists.collect(),
            ..Self::default()
        }
    }
}

/// Questions of a stretch that fall short of their target.
fn gaps(catalog: &Catalog, assessment: &Assessment, questions: &Range<QuestionIndex>) -> Vec<QuestionIndex> {
    let short = |index: &QuestionIndex| matches!(assessment.outcomes[*index], Outcome::Scored(points) if points < catalog.questions[*index].target);
    questions.clone().filter(short).collect()
}

impl Record<'_> {
    /// How many of the answers that count were carried from an earlier round and are not confirmed.
    pub fn carried(&self) -> usize {
        self.checklists.iter().map(|list| list.score.carried).sum()
    }
}

impl Figures {
    /// The figures of a standing.
    pub fn of(standing: &Standing) -> Self {
        let percent = |score: Score| score.hundredths().map(Percent);
        Self {
            earned: standing.score.earned,
            possible: standing.score.possible,
            percent: percent(standing.score),
            lowest: percent(standing.lowest),
            highest: percent(standing.highest),
            answered: standing.coverage.answered,
            asked: standing.coverage.asked,
            not_applicable: standing.coverage.not_applicable,
            carried: standing.coverage.carried,
        }
    }
}

impl Faults {
    /// An input that could not be read, or of which something wanted cannot be made.
    pub fn refused(name: &str, digest: Option<String>, code: &str, message: String, hint: Option<String>) -> Self {
        let finding = serde_json::json!({
            "code": code, "severity": "error", "message": message, "file": name, "hint": hint,
        });
        Self { input: name.to_owned(), digest, findings: vec![finding], more: 0 }
    }

    /// An input with faults.
    pub fn found(name: &str, digest: String, findings: &[Finding], more: usize) -> Self {
        let findings = findings.iter().filter_map(|finding| serde_json::to_value(finding).ok()).collect();
        Self { input: name.to_owned(), digest: Some(digest), findings, more }
    }
}

impl Line<'_> {
    /// The line as JSON, without a line break.
    pub fn json(&self) -> String {
        match self {
            Self::Record(record) => json::line(record),
            Self::Faults(faults) => json::line(faults),
        }
    }

    /// Reads a line back.
    pub fn read(text: &str) -> Option<Line<'static>> {
        // Only a result has checklists, and only faults have findings; either refuses the other.
        match serde_json::from_str::<Record<'static>>(text) {
            Ok(record) => Some(Line::Record(Box::new(record))),
            Err(_) => serde_json::from_str::<Faults>(text).ok().map(|faults| Line::Faults(Box::new(faults))),
        }
    }
}

impl fmt::Display for Percent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:02}", self.0 / 100, self.0 % 100)
    }
}

impl Figures {
    /// The points as a share.
    pub fn share(&self) -> Score {
        Score { earned: self.earned, possible: self.possible }
    }
}

impl Percent {
    /// The number as programs without exact decimals hold it: the one nearest to the two decimals.
    #[expect(
        clippy::float_arithmetic,
        clippy::cast_precision_loss,
        reason = "dividing two whole numbers gives the nearest number there is; no score is computed from it"
    )]
    pub fn number(self) -> f64 {
        self.0 as f64 / 100.0
    }
}

impl Serialize for Percent {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(self.number())
    }
}

impl<'de> Deserialize<'de> for Percent {
    #[expect(
        clippy::float_arithmetic,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "reads back what `serialize` wrote; the nearest whole number is exact there"
    )]
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self((f64::deserialize(deserializer)? * 100.0).round() as u64))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_percentage_with_two_decimals_is_written_exactly_and_read_back() {
        for hundredths in 0..=10_000 {
            let text = serde_json::to_string(&Percent(hundredths)).unwrap();
            let digits = text.parse::<f64>().unwrap();
            assert_eq!(format!("{digits:.2}"), Percent(hundredths).to_string());
            assert_eq!(serde_json::from_str::<Percent>(&text).unwrap(), Percent(hundredths));
        }
    }

    #[test]
    fn a_result_is_one_line_that_shows_nothing_raw_and_is_read_back() {
        let record = Record { input: "a \"b\"\n\u{1}\u{202e}é.yaml".into(), round: None, ..Record::default() };
        let line = Line::Record(Box::new(record));
        let text = line.json();
        assert!(text.starts_with(r#"{"input":"a \"b\"\n\u0001\u202eé.yaml","digest":"","country":null,"#), "{text}");
        assert_eq!(Line::read(&text), Some(line));
    }

    #[test]
    fn a_result_and_a_list_of_faults_are_told_apart() {
        let record = Line::Record(Box::default());
        assert_eq!(Line::read(&record.json()), Some(record));
        let faults = Line::Faults(Box::new(Faults::refused("a.yaml", None, "read-missing", "gone".to_owned(), None)));
        assert_eq!(Line::read(&faults.json()), Some(faults));
        assert_eq!(Line::read(r#"{"input":"a.yaml","digest":"#), None);
    }
}
