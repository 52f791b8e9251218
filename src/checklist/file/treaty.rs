//! `data/treaty.yaml` as written. No logic.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Deserialize;

use super::{ActionFile, TreatyCase};

/// `data/treaty.yaml`: who is a party, as of a date, by whose word, and what follows from it.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct TreatyFile {
    /// Version of this file format; 1.
    pub format: u32,
    /// Which treaty, and how far the lists below reach.
    pub treaty: TreatyHead,
    /// Where rows were read, and how sure that is. A row that names none was read in the depositary's list.
    #[serde(default)]
    pub sources: Vec<TreatySourceFile>,
    /// The parties.
    pub parties: Vec<PartyFile>,
    /// Signed only.
    #[serde(default)]
    pub signatories: Vec<TreatyRowFile>,
    /// Amendments, and who accepted them.
    #[serde(default)]
    pub amendments: Vec<AmendmentFile>,
    /// One action for each standing, and one for a standing that is not known for sure.
    pub actions: Vec<ActionFile>,
    /// What a note on joining says; there is none if left out.
    pub note: Option<NoteFile>,
}

/// Which treaty, and how far its lists reach.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct TreatyHead {
    /// Id in `data/instruments.yaml`.
    pub instrument: String,
    /// What every output about a checklist that names the treaty says of it; nothing if left out.
    #[schemars(length(max = 600))]
    pub caveat: Option<String>,
    /// What is said where a plan opens with joining it, behind a semicolon; nothing if left out.
    #[schemars(length(max = 200))]
    pub joining: Option<String>,
    /// The lists are complete up to this day.
    #[schemars(extend("format" = "date"), with = "String")]
    pub as_of: Date,
    /// Where the depositary's list was read.
    pub source: String,
    /// Since when the treaty is in force.
    #[schemars(extend("format" = "date"), with = "Option<String>")]
    pub in_force: Option<Date>,
    /// Days from the deposit to the day from which a party is bound; none if left out.
    #[schemars(range(max = 1000))]
    pub wait: Option<u16>,
}

/// Where rows were read.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct TreatySourceFile {
    /// Name used in the rows.
    pub id: String,
    /// Whose word it is, as it is printed behind "by the words of".
    #[schemars(length(max = 160))]
    pub title: String,
    /// How sure it is.
    pub sure: Sure,
    /// Day on which it was read.
    #[schemars(extend("format" = "date"), with = "Option<String>")]
    pub read: Option<Date>,
}

/// How sure a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Sure {
    /// Read in the depositary's own list.
    Verified,
    /// Somebody else's word; not seen in the depositary's list.
    Secondary,
}

/// One party. At least one of the two days is known.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct PartyFile {
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// Day of the deposit.
    #[schemars(extend("format" = "date"), with = "Option<String>")]
    pub date: Option<Date>,
    /// Day from which it is bound, where that was read; otherwise it is worked out from the deposit.
    #[schemars(extend("format" = "date"), with = "Option<String>")]
    pub effect: Option<Date>,
    /// How it became a party, where that was read.
    pub kind: Option<PartyKind>,
    /// Articles on which it made a reservation.
    #[serde(default)]
    pub reservations: Vec<String>,
    /// One of `sources`; the depositary's list if left out.
    pub source: Option<String>,
}

/// How a state becomes a party.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum PartyKind {
    /// Without having signed.
    Accession,
    /// After signing.
    Ratification,
    /// After signing, where the constitution calls it so.
    Approval,
}

/// One state, and what it did on a day: sign, or accept an amendment.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct TreatyRowFile {
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// The day.
    #[schemars(extend("format" = "date"), with = "String")]
    pub date: Date,
    /// One of `sources`; the depositary's list if left out.
    pub source: Option<String>,
}

/// Amendments adopted together.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct AmendmentFile {
    /// Unique among the amendments.
    pub id: String,
    /// Day of the adoption.
    #[schemars(extend("format" = "date"), with = "String")]
    pub date: Date,
    /// What they are called within a sentence, with the depositary's notification.
    #[schemars(length(max = 160))]
    pub title: String,
    /// When they enter into force.
    #[schemars(length(max = 400))]
    pub what: String,
    /// Who accepted them.
    #[serde(default)]
    pub accepted: Vec<TreatyRowFile>,
}

/// What a note on joining says.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct NoteFile {
    /// Whose words and whose judgement it is.
    #[schemars(length(max = 500))]
    pub status: String,
    /// What the articles ask, in their order. Which of them were read is said in `data/instruments.yaml`.
    pub articles: Vec<NoteArticleFile>,
    /// What a country may ask for in return.
    #[serde(default)]
    pub returns: Vec<NotePointFile>,
    /// What to ask the ministry of foreign affairs.
    #[serde(default)]
    pub steps: Vec<NotePointFile>,
    /// What is published of benefits, with its source; no figure of any one country.
    #[schemars(length(max = 400))]
    pub benefits: Option<String>,
}

/// What one article asks, and what tells where a country stands on it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct NoteArticleFile {
    /// Number of the article.
    pub id: String,
    /// What it asks, in words of our own.
    #[schemars(length(max = 300))]
    pub asks: String,
    /// The questions that tell where a country stands.
    pub stands: Vec<NoteStandFile>,
}

/// A question that tells where a country stands on an article.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct NoteStandFile {
    /// Id of the question.
    pub id: String,
    /// What a country has that gives its highest answer, in a few words.
    #[schemars(length(max = 80))]
    pub what: String,
}

/// A point of a list in a note on joining.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct NotePointFile {
    /// Name.
    pub id: String,
    /// The point.
    #[schemars(length(max = 300))]
    pub text: String,
    /// Article that it rests on.
    pub article: Option<String>,
    /// For whom it is; for everybody if left out.
    #[serde(default)]
    pub standing: Vec<TreatyCase>,
}
