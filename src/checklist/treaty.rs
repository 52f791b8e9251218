//! The treaty: who belongs to it, since when, and by whose word.

use jiff::Span;
use jiff::civil::Date;

use super::QuestionIndex;
use super::file::{NotePointFile, PartyKind, Standing, Sure, TreatyCase};

/// The treaty and its parties as of a day.
#[derive(Debug, Clone)]
pub struct Treaty {
    /// Place in [`Catalog::instruments`](super::Catalog::instruments).
    pub instrument: usize,
    /// What is said of it beside every figure.
    pub caveat: Option<String>,
    /// What is said of it where a plan opens with joining it.
    pub joining: Option<String>,
    /// The depositary's list was complete up to this day.
    pub as_of: Date,
    /// Where it was read.
    pub source: String,
    /// Every party, by the list or by somebody else's word.
    pub parties: Vec<Party>,
    /// Those that signed only.
    pub signatories: Vec<TreatyRow>,
    /// Amendments, and who accepted them.
    pub amendments: Vec<Amendment>,
    /// What a note on joining says, where there is one.
    pub note: Option<Note>,
}

/// What a note on joining says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Whose words and whose judgement it is.
    pub status: String,
    /// What the articles ask, in their order.
    pub articles: Vec<NoteArticle>,
    /// What a country may ask for in return.
    pub returns: Vec<NotePoint>,
    /// What to ask the ministry of foreign affairs.
    pub steps: Vec<NotePoint>,
    /// What is published of benefits, with its source.
    pub benefits: Option<String>,
}

/// What one article asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteArticle {
    /// Its number.
    pub number: String,
    /// What it asks.
    pub asks: String,
    /// The questions that tell where a country stands, each with what it has that gives the highest answer.
    pub stands: Vec<(QuestionIndex, String)>,
}

/// A point of a list in a note on joining.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotePoint {
    /// The point.
    pub text: String,
    /// Article that it rests on.
    pub article: Option<String>,
    /// For whom it is; empty for everybody.
    standing: Vec<TreatyCase>,
}

/// A country that is a party, or is said to be one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Party {
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// Day of the deposit, where it was read.
    pub deposited: Option<Date>,
    /// Day from which it is bound.
    pub effect: Date,
    /// Whether that day was worked out from the deposit, not read.
    pub is_worked_out: bool,
    /// How it became a party, where that was read.
    pub kind: Option<PartyKind>,
    /// Articles on which it made a reservation.
    pub reservations: Vec<String>,
    /// Whose word it is.
    pub source: TreatySource,
}

/// What a country did on a day: sign, or accept an amendment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TreatyRow {
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// The day.
    pub date: Date,
    /// Whose word it is.
    pub source: TreatySource,
}

/// Where a row was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TreatySource {
    /// What is printed of it.
    pub title: String,
    /// How sure it is.
    pub sure: Sure,
    /// How far it reaches or when it was read.
    pub day: Option<Date>,
}

/// Amendments adopted together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amendment {
    /// What they are called within a sentence.
    pub title: String,
    /// When they enter into force.
    pub what: String,
    /// Who accepted them.
    pub accepted: Vec<TreatyRow>,
}

impl Treaty {
    /// Whether the list is too old on a day to say that a country is no party: more than a year. Where no day is known,
    /// nobody can say that it is not.
    pub fn is_old(&self, day: Option<Date>) -> bool {
        day.is_none_or(|day| is_out_of_date(self.as_of, day))
    }

    /// A country's row among the parties.
    pub fn party(&self, country: &str) -> Option<&Party> {
        self.parties.iter().find(|party| party.country == country)
    }

    /// A country's row among those that signed and have not become parties.
    pub fn signatory(&self, country: &str) -> Option<&TreatyRow> {
        self.signatories.iter().find(|row| row.country == country)
    }
}

impl NotePoint {
    /// Whether it is for a country of this standing.
    pub fn is_for(&self, case: TreatyCase) -> bool {
        self.standing.is_empty() || self.standing.contains(&case)
    }
}

impl From<&NotePointFile> for NotePoint {
    fn from(file: &NotePointFile) -> Self {
        Self { text: file.text.clone(), article: file.article.clone(), standing: file.standing.clone() }
    }
}

/// Whether what was true on a day is more than a year old on another.
pub fn is_out_of_date(as_of: Date, day: Date) -> bool {
    as_of.checked_add(Span::new().years(1)).is_ok_and(|limit| day > limit)
}

impl From<Standing> for TreatyCase {
    fn from(standing: Standing) -> Self {
        match standing {
            Standing::None => Self::None,
            Standing::Signed => Self::Signed,
            Standing::Party => Self::Party,
        }
    }
}

impl Standing {
    /// The name used in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Signed => "signed",
            Self::Party => "party",
        }
    }
}
