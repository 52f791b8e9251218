//! Answers files as written. No logic.

use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Error, MapAccess, SeqAccess, Visitor, value::MapAccessDeserializer};
use serde::{Deserialize, Deserializer};

use super::register::{Citation, Commitment, Exchange, Figure, Law, PaperRequirement, System, Union};
use crate::checklist::Standing;
use crate::document::field::{Day, Fields, Pairs, Text, Word};

/// A completed questionnaire.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, bound(deserialize = "'de: 't"))]
pub struct AnswersFile<'t> {
    /// Version of this file format; 1.
    pub format: u32,
    /// ISO 3166-1 alpha-2.
    pub country: Option<Text<'t>>,
    /// The country's standing towards the treaty, by the team's own word; it wins over the list of parties.
    pub treaty: Option<Fields<TreatyWordFile<'t>>>,
    /// The team's name for this round, such as a year.
    pub round: Option<Text<'t>>,
    /// Day that stands for the round.
    pub assessed_on: Option<Day>,
    /// Profile the team answered, if not every question.
    pub profile: Option<Text<'t>>,
    /// The agency that the file speaks for, where it is the form of one agency: its role or name.
    pub agency: Option<Text<'t>>,
    /// Who filled in the form.
    pub name: Option<Text<'t>>,
    /// Day on which the form was filled in.
    pub on: Option<Day>,
    /// Checklists with the version that was answered.
    #[serde(default)]
    pub checklists: Pairs<'t, Text<'t>>,
    /// Laws examined, by the key that answers cite them by.
    #[serde(default)]
    pub laws: Pairs<'t, Fields<Law>>,
    /// Documents that a rule wants on paper.
    #[serde(default)]
    pub paper_requirements: Vec<Fields<PaperRequirement>>,
    /// Electronic systems, by a key.
    #[serde(default)]
    pub systems: Pairs<'t, Fields<System>>,
    /// Documents exchanged with partners.
    #[serde(default)]
    pub exchanges: Vec<Fields<Exchange>>,
    /// Unions of states whose rules bind the country.
    #[serde(default)]
    pub union: Vec<Fields<Union>>,
    /// Commitments by measure of the WTO Trade Facilitation Agreement.
    #[serde(default)]
    pub tfa: Vec<Fields<Commitment>>,
    /// What paperless trade costs the country and brings it, dated and with a source.
    #[serde(default)]
    pub figures: Vec<Fields<Figure>>,
    /// Answers by question id.
    #[serde(default)]
    pub answers: Pairs<'t, Option<AnswerFile<'t>>>,
    /// Answers to questions that the checklists do not ask any more, by their ids: kept, and counted nowhere.
    #[serde(default)]
    pub retired: Pairs<'t, Option<AnswerFile<'t>>>,
}

/// What the team says of the country's standing towards the treaty.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, bound(deserialize = "'de: 't"))]
pub struct TreatyWordFile<'t> {
    /// The standing.
    pub standing: Standing,
    /// Since when: the day from which a party is bound, or the day of the signature.
    pub since: Option<Day>,
    /// Where that can be looked up.
    pub source: Option<Text<'t>>,
    /// Declarations that the country made, in their words.
    #[serde(default)]
    pub declarations: Vec<Text<'t>>,
    /// Reservations that the country made, in their words.
    #[serde(default)]
    pub reservations: Vec<Text<'t>>,
}

/// One answer: a bare value, or everything there is to say.
#[derive(Debug, Clone)]
pub enum AnswerFile<'t> {
    /// `A1.1: no` or `A4.2: [roles, audit]`.
    Short(ValueFile<'t>),
    /// A map.
    Long(Box<LongAnswerFile<'t>>),
}

/// A value: an option id, a number, words, or several option ids.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ValueFile<'t> {
    /// One.
    One(Word<'t>),
    /// Several.
    Many(Vec<Word<'t>>),
}

/// Everything there is to say about one question.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, bound(deserialize = "'de: 't"))]
pub struct LongAnswerFile<'t> {
    /// The verdict.
    pub value: Option<ValueFile<'t>>,
    /// Why the question does not apply to this country.
    // A reason that is missing has a finding of its own, so that empty text and nothing at all are let through to it.
    #[schemars(length(min = 0))]
    #[serde(default, deserialize_with = "reason")]
    pub not_applicable: Option<Text<'t>>,
    /// Legal basis or evidence.
    pub evidence: Option<ValueFile<'t>>,
    /// Places in laws of the register that it rests on.
    #[serde(default)]
    pub laws: Vec<Fields<Citation>>,
    /// The story behind the verdict.
    pub note: Option<Text<'t>>,
    /// What is planned, and by when.
    pub planned: Option<Fields<PlannedFile<'t>>>,
    /// Who said so.
    pub said_by: Option<Fields<SpeakerFile<'t>>>,
    /// What each agency said.
    #[serde(default)]
    pub agencies: Pairs<'t, Fields<AgencyAnswerFile<'t>>>,
    /// Why the team settled on the value although agencies differ.
    pub agreed: Option<Text<'t>>,
    /// Who finds out what nobody in the room knew.
    pub ask: Option<Fields<AskFile<'t>>>,
    /// Marked for discussion.
    pub marked: Option<bool>,
    /// Counted, and shown in documents only where that is asked for.
    pub confidential: Option<bool>,
    /// The round it was carried from; it is counted, and told apart until somebody confirms it.
    pub carried: Option<Text<'t>>,
    /// A value proposed by another source, not counted until confirmed.
    pub suggested: Option<Fields<SuggestionFile<'t>>>,
}

/// A future plan.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, bound(deserialize = "'de: 't"))]
pub struct PlannedFile<'t> {
    /// Target date.
    pub by: Option<Day>,
    /// What is planned.
    pub what: Option<Text<'t>>,
}

/// Who finds out, and by when.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, bound(deserialize = "'de: 't"))]
pub struct AskFile<'t> {
    /// Role or name of the agency.
    pub agency: Text<'t>,
    /// Day by which it says so.
    pub by: Option<Day>,
}

/// Who gave an answer.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, bound(deserialize = "'de: 't"))]
pub struct SpeakerFile<'t> {
    /// Role or name of the agency.
    pub agency: Option<Text<'t>>,
    /// Person.
    pub name: Option<Text<'t>>,
    /// Day.
    pub on: Option<Day>,
}

/// What one agency said.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, bound(deserialize = "'de: 't"))]
pub struct AgencyAnswerFile<'t> {
    /// Its verdict.
    pub value: Option<ValueFile<'t>>,
    /// Why it holds that the question does not apply to this country.
    #[schemars(length(min = 0))]
    #[serde(default, deserialize_with = "reason")]
    pub not_applicable: Option<Text<'t>>,
    /// Legal basis or evidence that it names.
    pub evidence: Option<ValueFile<'t>>,
    /// Its own words.
    pub note: Option<Text<'t>>,
    /// What it plans, and by when.
    pub planned: Option<Fields<PlannedFile<'t>>>,
    /// Who can find out what it does not know.
    pub ask: Option<Fields<AskFile<'t>>>,
    /// Person.
    pub name: Option<Text<'t>>,
    /// Day.
    pub on: Option<Day>,
    /// Name of the file that it came in.
    pub file: Option<Text<'t>>,
}

/// A value proposed by another source.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, bound(deserialize = "'de: 't"))]
pub struct SuggestionFile<'t> {
    /// The proposed verdict.
    pub value: ValueFile<'t>,
    /// Where it comes from.
    pub from: Text<'t>,
}

/// A reason that was written; blank where nothing stands behind its key.
fn reason<'de: 't, 't, D: Deserializer<'de>>(from: D) -> Result<Option<Text<'t>>, D::Error> {
    Option::deserialize(from).map(Option::unwrap_or_default).map(Some)
}

// An answer is written in several forms. `serde(untagged)` would do, and would answer every mistake inside the long form
// with "did not match any variant"; a visitor keeps the real message.
struct Forms;

impl<'de> Visitor<'de> for Forms {
    type Value = AnswerFile<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value, a list of options, or a map")
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<AnswerFile<'de>, E> {
        Ok(AnswerFile::Short(ValueFile::One(Word(text.into()))))
    }

    fn visit_str<E>(self, text: &str) -> Result<AnswerFile<'de>, E> {
        Ok(AnswerFile::Short(ValueFile::One(Word(text.to_owned().into()))))
    }

    fn visit_u64<E>(self, number: u64) -> Result<AnswerFile<'de>, E> {
        Ok(AnswerFile::Short(ValueFile::One(Word(number.to_string().into()))))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<AnswerFile<'de>, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = items.next_element()? {
            values.push(value);
        }
        Ok(AnswerFile::Short(ValueFile::Many(values)))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<AnswerFile<'de>, A::Error> {
        LongAnswerFile::deserialize(MapAccessDeserializer::new(map)).map(Box::new).map(AnswerFile::Long)
    }
}

impl<'de: 't, 't> Deserialize<'de> for AnswerFile<'t> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(Forms)
    }
}

impl<'de: 't, 't> Deserialize<'de> for ValueFile<'t> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        match AnswerFile::deserialize(from)? {
            AnswerFile::Short(value) => Ok(value),
            AnswerFile::Long(_) => Err(Error::custom("a map is no value")),
        }
    }
}

impl JsonSchema for ValueFile<'_> {
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

impl JsonSchema for AnswerFile<'_> {
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
