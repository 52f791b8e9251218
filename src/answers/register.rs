//! What a country keeps beside its answers: laws examined, requirements of paper, systems, exchanges, unions, the
//! commitments of the WTO Trade Facilitation Agreement, and figures of costs and benefits.
//!
//! An entry is words and names of a few choices, so that it is the same as written and as used; `check` holds it
//! against the catalog and the other entries.

pub(super) mod check;
pub(super) mod write;

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::value::MapAccessDeserializer;
use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::checklist::Rank;
use crate::document::field::Word;

/// All registers of an answers file, each in the order of the file; empty where the file has none.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Registers {
    /// Laws examined, by the key that answers cite them by.
    #[serde(serialize_with = "keyed")]
    pub laws: Vec<(String, Law)>,
    /// Documents that a rule wants on paper.
    pub paper_requirements: Vec<PaperRequirement>,
    /// Electronic systems, by a key.
    #[serde(serialize_with = "keyed")]
    pub systems: Vec<(String, System)>,
    /// Documents exchanged with partners.
    pub exchanges: Vec<Exchange>,
    /// Unions of states whose rules bind the country.
    pub union: Vec<Union>,
    /// Commitments by measure of the WTO Trade Facilitation Agreement.
    pub tfa: Vec<Commitment>,
    /// What paperless trade costs the country and brings it.
    pub figures: Vec<Figure>,
}

/// A law or another binding rule that was examined.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Law {
    /// What it is called.
    pub title: String,
    /// Its official number.
    pub number: Option<Written>,
    /// Day or year of its adoption.
    pub date: Option<Written>,
    /// Its rank.
    pub rank: Option<Rank>,
    /// How far it is.
    pub status: LawStatus,
    /// Where a bill or a draft stands.
    pub stage: Option<String>,
    /// Day or year since which it is in force.
    pub in_force_since: Option<Written>,
    /// Language of the text that was read.
    pub language: Option<String>,
    /// Where the text can be read.
    pub link: Option<String>,
}

/// How far a law is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum LawStatus {
    /// It binds.
    InForce,
    /// It is passed and does not bind yet.
    Adopted,
    /// It is before parliament.
    Bill,
    /// It is being written.
    Draft,
    /// It binds no more.
    Repealed,
}

/// A place in a law of the register.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Citation {
    /// Key of the law.
    pub law: String,
    /// Article or section, as the law counts.
    pub article: Option<Written>,
    /// Its words.
    pub quote: Option<String>,
    /// Its words in the language of the report.
    pub translation: Option<String>,
}

/// A document that a rule wants on paper.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct PaperRequirement {
    /// The document.
    pub document: String,
    /// Role or name of the agency that asks for it.
    pub agency: Option<String>,
    /// The rule.
    pub provision: Option<Provision>,
    /// Rank of the instrument that can change the rule.
    pub rank_of_change: Option<Rank>,
    /// What else there is to say.
    pub note: Option<String>,
}

/// The rule that a requirement rests on: a place in a law of the register, or words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Provision {
    /// A law of the register.
    Cited(Citation),
    /// Any other.
    Words(String),
}

/// An electronic system.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct System {
    /// What it is called.
    pub name: String,
    /// Role or name of the agency that runs it.
    pub agency: Option<String>,
    /// What kind of system: an option of a checklist, or words.
    pub kind: Option<String>,
    /// How far it is.
    pub status: SystemStatus,
    /// Day or year since which that is so.
    pub since: Option<Written>,
    /// Who uses it, or how many do.
    pub users: Option<Written>,
    /// Systems it is connected to, by key or name.
    #[serde(default)]
    pub connects_to: Vec<String>,
    /// What comes next.
    pub next_phase: Option<String>,
    /// Roles or names of the agencies that have joined it.
    #[serde(default)]
    pub joined: Vec<String>,
}

/// How far a system is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SystemStatus {
    /// In use.
    Live,
    /// On trial.
    Pilot,
    /// Not there yet.
    Planned,
    /// Out of use.
    Retired,
}

/// A document exchanged with a partner.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Exchange {
    /// The document.
    pub document: String,
    /// The other country, or a union of the register.
    pub partner: String,
    /// How far it is.
    pub status: ExchangeStatus,
    /// Which way it goes.
    pub direction: Option<Direction>,
    /// Day or year since which that is so.
    pub since: Option<Written>,
    /// Standard of the document or the data.
    pub standard: Option<String>,
    /// System or network it goes over.
    pub platform: Option<String>,
    /// Agreement, protocol or rule it rests on.
    pub legal_basis: Option<String>,
    /// What else there is to say.
    pub note: Option<String>,
    /// Where that can be looked up.
    pub source: Option<String>,
}

/// How far an exchange is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ExchangeStatus {
    /// Documents cross the border every day.
    Live,
    /// On trial.
    Pilot,
    /// Not there yet.
    Planned,
}

/// Which way a document goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// To the partner.
    Sends,
    /// From the partner.
    Receives,
    /// Both ways.
    Both,
}

/// A union of states whose rules bind the country.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Union {
    /// What it is called.
    pub name: String,
    /// What of its rules bears on paperless trade.
    pub what: Option<String>,
}

/// What a country has notified to the WTO of a measure of the Trade Facilitation Agreement.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Commitment {
    /// The measure, by article.
    pub measure: Written,
    /// The category.
    pub category: Category,
    /// Day or year by which it is to be implemented.
    pub date: Option<Written>,
    /// Help that is asked for or agreed.
    pub assistance: Option<String>,
}

/// Category of a commitment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
pub enum Category {
    /// Implemented from the beginning.
    A,
    /// Implemented after a time.
    B,
    /// Implemented after a time and with help.
    C,
}

impl Category {
    /// The letter.
    pub fn name(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::B => "B",
            Self::C => "C",
        }
    }
}

/// What something costs the country or brings it, by somebody's count.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Figure {
    /// A cost or a benefit.
    pub kind: FigureKind,
    /// What is counted.
    pub what: String,
    /// How much, with its unit, as it was published or counted.
    pub figure: Written,
    /// Day or year of the figure.
    pub date: Written,
    /// Where it can be looked up, or who counted.
    pub source: String,
}

/// What a figure is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum FigureKind {
    /// What it costs.
    Cost,
    /// What it brings.
    Benefit,
}

impl FigureKind {
    /// The name used in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Cost => "cost",
            Self::Benefit => "benefit",
        }
    }
}

/// A number, a day, a year or words, taken as they are written, with quotes or without.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Written(pub String);

impl Registers {
    /// Whether there is nothing in any of them.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The law that is cited by a key.
    pub fn law(&self, key: &str) -> Option<&Law> {
        self.laws.iter().find(|(known, _)| known == key).map(|(_, law)| law)
    }

    /// A citation in a line: the law's title, and where in it.
    pub fn cite(&self, citation: &Citation) -> String {
        let law = self.law(&citation.law).map_or(&citation.law, |law| &law.title);
        match &citation.article {
            Some(Written(article)) => format!("{law}, {article}"),
            None => law.clone(),
        }
    }
}

/// Writes a list of keys and values as a map, in its order.
fn keyed<S: Serializer, T: Serialize>(pairs: &[(String, T)], to: S) -> Result<S::Ok, S::Error> {
    to.collect_map(pairs.iter().map(|(key, value)| (key, value)))
}

impl<'de> Deserialize<'de> for Written {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Word::deserialize(from).map(|Word(word)| Self(word.into_owned()))
    }
}

impl JsonSchema for Written {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Written".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": ["string", "number"] })
    }
}

// Two forms, told apart by a visitor and not by serde, whose message for a mistake inside the map would be of no use.
impl<'de> Deserialize<'de> for Provision {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Forms;

        impl<'de> Visitor<'de> for Forms {
            type Value = Provision;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("words, or a map")
            }

            fn visit_str<E>(self, words: &str) -> Result<Provision, E> {
                Ok(Provision::Words(words.to_owned()))
            }

            fn visit_u64<E>(self, number: u64) -> Result<Provision, E> {
                Ok(Provision::Words(number.to_string()))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Provision, A::Error> {
                Citation::deserialize(MapAccessDeserializer::new(map)).map(Provision::Cited)
            }
        }

        from.deserialize_any(Forms)
    }
}

impl Serialize for Provision {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Cited(citation) => citation.serialize(to),
            Self::Words(words) => words.serialize(to),
        }
    }
}

impl JsonSchema for Provision {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Provision".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({ "anyOf": [{ "type": ["string", "number"] }, Citation::json_schema(generator)] })
    }
}

#[cfg(test)]
mod tests;
