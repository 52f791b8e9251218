//! Checklists: valid, immutable, in one language.
//!
//! Everything that is asked, and everything that follows from an answer, is in a [`Catalog`]. It is made by
//! [`load::load`] alone, which reports what is wrong with the files; whoever holds a `Catalog` need not check again.
//! Questions, actions and checklists are named by their place in it, so that every later step is a walk over lists.

mod about;
mod action;
mod adaptation;
pub mod begin;
pub mod check;
pub mod country;
mod data;
mod dated;
pub mod edition;
pub mod exchange;
pub mod file;
mod files;
pub mod lack;
pub mod load;
pub mod mend;
mod options;
mod register;
pub mod translation;
pub mod treaty;

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::Arc;

pub use action::{Action, Assistance, Begun};
pub use adaptation::Adaptation;
pub use country::Country;
pub use data::{Agency, Instrument, Objective};
pub use file::{
    ActionKind, AgencyKind, Effort, Horizon, PartyKind, Rank, Reading, Standing, Sure, TitleOrigin, TreatyCase,
};
pub use options::OptionSet;
pub use register::{Named, Register};
pub use treaty::{Amendment, Note, NoteArticle, NotePoint, Party, Treaty, TreatyRow, TreatySource};

/// Place of a question in [`Catalog::questions`].
pub type QuestionIndex = usize;
/// Place of an action in [`Catalog::actions`].
pub type ActionIndex = usize;

/// Everything that can be asked and done, from all checklists that were loaded together.
#[derive(Debug, Clone, Default)]
pub struct Catalog {
    /// The checklists, in the order of their folders' names as given by `checklist.yaml` order rules.
    pub checklists: Vec<Checklist>,
    /// All questions, in the order in which they are asked.
    pub questions: Vec<Question>,
    /// All actions, in the order of their files; the treaty's come first.
    pub actions: Vec<Action>,
    /// Named choices of questions.
    pub profiles: Vec<Profile>,
    /// Roles.
    pub agencies: Vec<Agency>,
    /// Instruments that questions refer to.
    pub instruments: Vec<Instrument>,
    /// What the actions of a plan are to bring about, in the order of a plan.
    pub objectives: Vec<Objective>,
    /// The treaty and its parties, where known.
    pub treaty: Option<Treaty>,
    /// Country names and groups, by code.
    pub countries: Vec<Country>,
    /// Kinds of exchange between two countries, where any are known.
    pub exchanges: Option<exchange::Exchanges>,
    /// Published survey averages: year and percent, with their source.
    pub averages: Vec<(u32, String)>,
    /// Answers that one checklist's answers suggest for another.
    pub crosswalk: Vec<Crossing>,
    /// Question by id and by every former id.
    pub question_by_id: HashMap<String, QuestionIndex>,
    /// Action by id.
    pub action_by_id: HashMap<String, ActionIndex>,
    /// Ids of questions and actions that were retired for good, as the ledger has them.
    pub retired: HashSet<String>,
}

/// One checklist.
#[derive(Debug, Clone)]
pub struct Checklist {
    /// Name used in answers files and options.
    pub id: String,
    /// Version of the content.
    pub version: String,
    /// Shown to people.
    pub title: String,
    /// What it covers.
    pub intro: String,
    /// What documents about it are about, where that is not its title.
    pub subject: Option<String>,
    /// What is said beside its figures.
    pub caveat: Option<String>,
    /// Whether its plans tell the country's standing towards the treaty.
    pub has_treaty: bool,
    /// What it follows.
    pub origin: Origin,
    /// Points of a full answer.
    pub full_points: u32,
    /// Whether it is asked when nobody names a checklist.
    pub by_default: bool,
    /// How its criteria are read, whatever the question.
    pub rules: Vec<Rule>,
    /// Its parts.
    pub parts: Vec<Part>,
    /// Its questions' places.
    pub questions: Range<QuestionIndex>,
}

/// A rule by which all criteria of a checklist are read.
#[derive(Debug, Clone)]
pub struct Rule {
    /// Name within the checklist.
    pub id: String,
    /// Shown to people.
    pub title: String,
    /// The rule.
    pub text: String,
}

/// What a checklist follows, and how far that was verified.
#[derive(Debug, Clone)]
pub struct Origin {
    /// Who publishes the model.
    pub publisher: String,
    /// Its title.
    pub title: String,
    /// Its edition.
    pub edition: Option<String>,
    /// What follows the model and what does not.
    pub status: String,
}

/// A group of sections.
#[derive(Debug, Clone)]
pub struct Part {
    /// Name within the checklist.
    pub id: String,
    /// Shown to people.
    pub title: String,
    /// Its sections.
    pub sections: Vec<Section>,
    /// Its questions' places.
    pub questions: Range<QuestionIndex>,
}

/// A group of questions.
#[derive(Debug, Clone)]
pub struct Section {
    /// Name, unique over all checklists.
    pub id: String,
    /// Shown to people.
    pub title: String,
    /// Where the title comes from.
    pub origin: TitleOrigin,
    /// One or two sentences.
    pub intro: String,
    /// How often the weight of each of its questions counts.
    pub weight: u32,
    /// Its questions' places.
    pub questions: Range<QuestionIndex>,
}

/// One question.
#[derive(Debug, Clone)]
pub struct Question {
    /// Unique over all checklists.
    pub id: String,
    /// Number in the published checklist, where established.
    pub official: Option<String>,
    /// Place of its checklist.
    pub checklist: usize,
    /// Id of its section.
    pub section: String,
    /// The question.
    pub prompt: String,
    /// Why it matters, what to look for, who would know.
    pub guidance: String,
    /// What an answer looks like.
    pub answer: AnswerKind,
    /// What makes each option true, in the order of the options; empty where none were written.
    pub criteria: Vec<String>,
    /// What to cite.
    pub evidence: String,
    /// Roles that usually know.
    pub agencies: Vec<String>,
    /// How much it counts within its section; 0 is asked and not counted. What it counts in sums is
    /// [`Adaptation::weight`].
    pub weight: u32,
    /// How often its section makes it count.
    pub times: u32,
    /// Points that a ready country reaches.
    pub target: u32,
    /// When it is asked; always if `None`.
    pub applies_if: Option<Condition>,
    /// Instruments it rests on.
    pub references: Vec<Reference>,
    /// Whether its answers are counted, and shown only where that is asked for.
    pub confidential: bool,
    /// A case on the border between two options.
    pub borderline: Option<Borderline>,
    /// Actions that close its gap, in the order of the actions.
    pub closed_by: Vec<ActionIndex>,
}

/// A worked case that makes two assessors hesitate.
#[derive(Debug, Clone)]
pub struct Borderline {
    /// The state of affairs.
    pub facts: String,
    /// Place of the option that it is.
    pub answer: usize,
    /// The clause or rule that decides.
    pub why: String,
    /// Where the facts are from, where they are public facts of a country.
    pub source: Option<String>,
}

/// What an answer looks like.
#[derive(Debug, Clone)]
pub enum AnswerKind {
    /// Options of a scale.
    Scale(Arc<AnswerScale>),
    /// A whole number from 0 to 100.
    Percent,
    /// Words; recorded and not counted.
    Text,
}

/// Options that questions share.
#[derive(Debug, Clone)]
pub struct AnswerScale {
    /// Name within the checklist.
    pub id: String,
    /// Whether an answer may hold several options.
    pub many: bool,
    /// From the lowest to the highest.
    pub options: Vec<AnswerOption>,
}

/// One option.
#[derive(Debug, Clone)]
pub struct AnswerOption {
    /// What answers files record.
    pub id: String,
    /// Shown to people.
    pub label: String,
    /// The same in every language of the catalog.
    pub labels: Vec<String>,
    /// Its points.
    pub points: u32,
    /// Cannot stand beside others.
    pub exclusive: bool,
}

/// When a question is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Condition {
    /// An earlier question has one of these options (by place in its scale).
    Is {
        /// The earlier question.
        question: QuestionIndex,
        /// Options of its scale.
        any_of: OptionSet,
    },
    /// Every one holds.
    All(Vec<Condition>),
    /// At least one holds.
    Any(Vec<Condition>),
}

/// A place in an instrument.
#[derive(Debug, Clone)]
pub struct Reference {
    /// Place in [`Catalog::instruments`].
    pub instrument: usize,
    /// Article, as it is cited.
    pub article: Option<String>,
}

/// A named choice of questions.
#[derive(Debug, Clone)]
pub struct Profile {
    /// Name.
    pub id: String,
    /// Shown to people.
    pub title: String,
    /// What it is for.
    pub intro: String,
    /// Its questions, in the order in which they are asked.
    pub questions: Vec<QuestionIndex>,
}

/// An answer of one checklist that suggests an answer of another.
#[derive(Debug, Clone)]
pub struct Crossing {
    /// The answered question.
    pub from: QuestionIndex,
    /// The question an answer is suggested for.
    pub to: QuestionIndex,
    /// Places of options in the two scales.
    pub map: Vec<(usize, usize)>,
}

impl Catalog {
    /// A question by its id or a former id.
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.question_by_id.get(id).map(|&index| &self.questions[index])
    }

    /// A section by its id, with its checklist.
    pub fn section(&self, id: &str) -> Option<(&Checklist, &Section)> {
        self.sections().find(|(_, section)| section.id == id)
    }

    /// All sections in the order in which they are asked.
    pub fn sections(&self) -> impl Iterator<Item = (&Checklist, &Section)> {
        self.checklists.iter().flat_map(|list| {
            list.parts.iter().flat_map(move |part| part.sections.iter().map(move |section| (list, section)))
        })
    }

    /// A checklist by its id.
    pub fn checklist(&self, id: &str) -> Option<&Checklist> {
        self.checklists.iter().find(|list| list.id == id)
    }

    /// A profile by its id.
    pub fn profile(&self, id: &str) -> Option<&Profile> {
        self.profiles.iter().find(|profile| profile.id == id)
    }

    /// The title of a role; the id itself where no title is known.
    pub fn agency<'a>(&'a self, id: &'a str) -> &'a str {
        self.agencies.iter().find(|agency| agency.id == id).map_or(id, |agency| &agency.title)
    }

    /// A country by its code.
    pub fn country(&self, code: &str) -> Option<&Country> {
        self.countries.iter().find(|country| country.code == code)
    }

    /// Points of a full answer to a question.
    pub fn full_points(&self, question: &Question) -> u32 {
        self.checklists[question.checklist].full_points
    }

    /// The questions that stand at a place named by a user: a checklist, a part, a section or a question.
    pub fn place(&self, id: &str) -> Option<Range<QuestionIndex>> {
        if let Some(list) = self.checklist(id) {
            return Some(list.questions.clone());
        }
        if let Some((_, section)) = self.section(id) {
            return Some(section.questions.clone());
        }
        if let Some(part) = self.checklists.iter().flat_map(|list| &list.parts).find(|part| part.id == id) {
            return Some(part.questions.clone());
        }
        self.question_by_id.get(id).map(|&index| index..index + 1)
    }

    /// Every id that [`place`](Self::place) understands, for "did you mean".
    pub fn places(&self) -> impl Iterator<Item = &str> {
        let parts = self.checklists.iter().flat_map(|list| &list.parts);
        (self.checklists.iter().map(|list| list.id.as_str()))
            .chain(parts.map(|part| part.id.as_str()))
            .chain(self.sections().map(|(_, section)| section.id.as_str()))
            .chain(self.questions.iter().map(|question| question.id.as_str()))
    }
}

impl AnswerKind {
    /// The scale, where there is one.
    pub fn scale(&self) -> Option<&AnswerScale> {
        match self {
            Self::Scale(scale) => Some(scale),
            Self::Percent | Self::Text => None,
        }
    }
}

impl Question {
    /// Whether its answer is counted, as its checklist has it.
    pub fn is_scored(&self) -> bool {
        self.counts_at(self.weight)
    }

    /// Whether its answer is counted where it has this weight.
    pub fn counts_at(&self, weight: u32) -> bool {
        weight > 0 && !matches!(self.answer, AnswerKind::Text)
    }

    /// Whether it is asked, given the options that were chosen for the earlier ones.
    pub fn is_asked(&self, chosen: &[OptionSet]) -> bool {
        self.applies_if.as_ref().is_none_or(|condition| condition.holds(chosen))
    }
}

impl Condition {
    /// Whether it holds, given the options that were chosen for the earlier questions.
    pub fn holds(&self, chosen: &[OptionSet]) -> bool {
        match self {
            Self::Is { question, any_of } => chosen.get(*question).is_some_and(|chosen| chosen.meets(*any_of)),
            Self::All(parts) => parts.iter().all(|part| part.holds(chosen)),
            Self::Any(parts) => parts.iter().any(|part| part.holds(chosen)),
        }
    }
}
