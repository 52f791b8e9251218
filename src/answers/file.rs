//! Answers files as written. No logic.

use std::collections::BTreeMap;
use std::fmt;

use jiff::civil::Date;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{MapAccess, SeqAccess, Visitor, value::MapAccessDeserializer};
use serde::{Deserialize, Deserializer};

/// A completed questionnaire.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct AnswersFile {
    /// Version of this file format; 1.
    pub format: u32,
    /// ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// The team's name for this round, such as a year.
    pub round: Option<String>,
    /// Day that stands for the round.
    #[schemars(extend("format" = "date"), with = "Option<String>")]
    pub assessed_on: Option<Date>,
    /// Profile the team answered, if not every question.
    pub profile: Option<String>,
    /// Checklists with the version that was answered.
    #[serde(default)]
    pub checklists: BTreeMap<String, String>,
    /// Answers by question id.
    #[serde(default)]
    pub answers: BTreeMap<String, Option<AnswerFile>>,
}

/// One answer: a bare value, or everything there is to say.
#[derive(Debug, Clone)]
pub enum AnswerFile {
    /// `A1.1: no` or `A4.2: [roles, audit]`.
    Short(ValueFile),
    /// A map.
    Long(Box<LongAnswerFile>),
}

/// A value: an option id, a number, words, or several option ids.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ValueFile {
    /// One.
    One(String),
    /// Several.
    Many(Vec<String>),
}

/// Everything there is to say about one question.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct LongAnswerFile {
    /// The verdict.
    pub value: Option<ValueFile>,
    /// Why the question does not apply to this country.
    // A reason that is missing has a finding of its own, so that empty text is let through to it.
    #[schemars(length(min = 0))]
    pub not_applicable: Option<String>,
    /// Legal basis or evidence.
    pub evidence: Option<ValueFile>,
    /// The story behind the verdict.
    pub note: Option<String>,
    /// What is planned, and by when.
    pub planned: Option<PlannedFile>,
    /// Who said so.
    pub said_by: Option<SpeakerFile>,
    /// What each agency said.
    #[serde(default)]
    pub agencies: BTreeMap<String, AgencyAnswerFile>,
    /// Why the team settled on the value although agencies differ.
    pub agreed: Option<String>,
    /// Marked for discussion.
    pub marked: Option<bool>,
    /// A value proposed by another source, not counted until confirmed.
    pub suggested: Option<SuggestionFile>,
}

/// A future plan.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct PlannedFile {
    /// Target date.
    #[schemars(extend("format" = "date"), with = "Option<String>")]
    pub by: Option<Date>,
    /// What is planned.
    pub what: Option<String>,
}

/// Who gave an answer.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct SpeakerFile {
    /// Role or name of the agency.
    pub agency: Option<String>,
    /// Person.
    pub name: Option<String>,
    /// Day.
    #[schemars(extend("format" = "date"), with = "Option<String>")]
    pub on: Option<Date>,
}

/// What one agency said.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct AgencyAnswerFile {
    /// Its verdict.
    pub value: Option<ValueFile>,
    /// Its own words.
    pub note: Option<String>,
    /// Person.
    pub name: Option<String>,
    /// Day.
    #[schemars(extend("format" = "date"), with = "Option<String>")]
    pub on: Option<Date>,
}

/// A value proposed by another source.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct SuggestionFile {
    /// The proposed verdict.
    pub value: ValueFile,
    /// Where it comes from.
    pub from: String,
}

// An answer is written in two forms. `serde(untagged)` would do, and would answer every mistake inside the long form
// with "did not match any variant"; a visitor keeps the real message.
impl<'de> Deserialize<'de> for AnswerFile {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Forms;

        impl<'de> Visitor<'de> for Forms {
            type Value = AnswerFile;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a value, a list of options, or a map")
            }

            fn visit_str<E>(self, text: &str) -> Result<AnswerFile, E> {
                Ok(AnswerFile::Short(ValueFile::One(text.to_owned())))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, items: A) -> Result<AnswerFile, A::Error> {
                Values.visit_seq(items).map(AnswerFile::Short)
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<AnswerFile, A::Error> {
                let long = LongAnswerFile::deserialize(MapAccessDeserializer::new(map))?;
                Ok(AnswerFile::Long(Box::new(long)))
            }
        }

        deserializer.deserialize_any(Forms)
    }
}

struct Values;

impl<'de> Visitor<'de> for Values {
    type Value = ValueFile;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value or a list of values")
    }

    fn visit_str<E>(self, text: &str) -> Result<ValueFile, E> {
        Ok(ValueFile::One(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<ValueFile, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = items.next_element::<String>()? {
            values.push(value);
        }
        Ok(ValueFile::Many(values))
    }
}

impl<'de> Deserialize<'de> for ValueFile {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Values)
    }
}

impl JsonSchema for ValueFile {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Value".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "An option id, a whole number, words, or several option ids.",
            "anyOf": [
                { "type": ["string", "number"] },
                { "type": "array", "items": { "type": ["string", "number"] } }
            ]
        })
    }
}

impl JsonSchema for AnswerFile {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Answer".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        // The long form is written out here, not referred to: a shape has one named branch at most.
        let mut long = LongAnswerFile::json_schema(generator);
        if let Some(long) = long.as_object_mut() {
            long.remove("description");
        }
        json_schema!({
            "description": "One answer: a bare value, or a map with everything there is to say.",
            "anyOf": [
                { "type": ["string", "number"] },
                { "type": "array", "items": { "type": ["string", "number"] } },
                long
            ]
        })
    }
}
