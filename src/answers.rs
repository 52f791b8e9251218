//! Answers: what a national team said, valid against a catalog.

mod convert;
pub mod edit;
pub mod file;
pub mod load;
pub mod register;
pub mod template;
pub mod upgrade;
pub mod value;
pub mod write;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::checklist::{Catalog, QuestionIndex, Standing};
use register::{Citation, Registers};

/// All answers of one country in one round.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answers {
    /// ISO 3166-1 alpha-2, where the file says so.
    pub country: Option<String>,
    /// What the team says of the country's standing towards the treaty.
    pub treaty: Option<TreatyWord>,
    /// The team's name for this round, such as a year.
    pub round: Option<String>,
    /// Day that stands for the round.
    pub assessed_on: Option<Date>,
    /// Profile the team answered, if not every question.
    pub profile: Option<String>,
    /// Checklists and versions the answers were given to.
    pub checklists: Vec<(String, String)>,
    /// What the country keeps beside its answers.
    pub registers: Registers,
    /// One entry per question of the catalog, in its order.
    pub given: Vec<Option<Answer>>,
    /// Answers to questions that the checklists do not ask any more, by id: kept, and counted nowhere. Their values are
    /// the words of the file.
    pub retired: BTreeMap<String, Answer>,
}

/// What the team says of the country's standing towards the treaty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TreatyWord {
    /// The standing.
    pub standing: Standing,
    /// The day from which a party is bound, or that of the signature.
    pub since: Option<Date>,
    /// Where that can be looked up.
    pub source: Option<String>,
    /// Declarations that the country made, in their words.
    pub declarations: Vec<String>,
    /// Reservations that the country made, in their words.
    pub reservations: Vec<String>,
}

/// What was said about one question.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answer {
    /// The verdict.
    pub value: Option<Value>,
    /// Why the question does not apply to this country.
    pub not_applicable: Option<String>,
    /// Legal basis or evidence, one source each.
    pub evidence: Vec<String>,
    /// Places in laws of the register that it rests on.
    pub laws: Vec<Citation>,
    /// The story behind the verdict, in paragraphs.
    pub note: Option<String>,
    /// What is planned, and by when.
    pub planned: Option<Planned>,
    /// Who said so.
    pub said_by: Option<Speaker>,
    /// What each agency said, where several were asked.
    pub agencies: Vec<AgencyAnswer>,
    /// Why the team settled on the value although agencies differ.
    pub agreed: Option<String>,
    /// Who finds out what nobody in the room knew; the question is open until somebody answers it.
    pub ask: Option<Ask>,
    /// Marked for discussion.
    pub marked: bool,
    /// Counted, and shown only where that is asked for.
    pub confidential: bool,
    /// The round it was carried from, until somebody confirms that it still holds.
    pub carried: Option<String>,
    /// A value proposed by another source, not counted until somebody confirms it.
    pub suggested: Option<Suggestion>,
}

/// A verdict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Places of the options in the question's scale, ascending; exactly one unless the scale allows several.
    Options(Vec<usize>),
    /// A whole percentage.
    Percent(u8),
    /// Words.
    Text(String),
}

/// A future plan.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Planned {
    /// Target date.
    pub by: Option<Date>,
    /// What is planned.
    pub what: Option<String>,
}

/// Who finds out, and by when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    /// Role or name of the agency.
    pub agency: String,
    /// Day by which it says so.
    pub by: Option<Date>,
}

/// Who gave an answer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Speaker {
    /// Role or name of the agency.
    pub agency: Option<String>,
    /// Person.
    pub name: Option<String>,
    /// Day.
    pub on: Option<Date>,
}

/// What one agency said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgencyAnswer {
    /// Role or name of the agency.
    pub agency: String,
    /// Its verdict.
    pub value: Option<Value>,
    /// Its own words.
    pub note: Option<String>,
    /// Person.
    pub name: Option<String>,
    /// Day.
    pub on: Option<Date>,
}

/// A value proposed by another source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// The proposed verdict.
    pub value: Value,
    /// Where it comes from.
    pub from: String,
}

impl Answers {
    /// No answers yet to any question of a catalog.
    pub fn empty(catalog: &Catalog) -> Self {
        Self { given: vec![None; catalog.questions.len()], ..Self::default() }
    }

    /// By when the answers plan to improve on each question that they name a day for.
    pub fn planned(&self) -> BTreeMap<QuestionIndex, Date> {
        let day = |answer: &Option<Answer>| answer.as_ref()?.planned.as_ref()?.by;
        self.given.iter().enumerate().filter_map(|(question, answer)| Some((question, day(answer)?))).collect()
    }

    /// The answer to a question, if anything was said about it.
    pub fn get(&self, question: usize) -> Option<&Answer> {
        self.given.get(question).and_then(Option::as_ref)
    }

    /// What an answer rests on, a line each: its evidence, then the laws that it cites.
    pub fn grounds(&self, answer: &Answer) -> Vec<String> {
        let cited = answer.laws.iter().map(|citation| self.registers.cite(citation));
        answer.evidence.iter().cloned().chain(cited).collect()
    }

    /// The rounds from which answers were carried that nobody has confirmed since, in the order of their names, with
    /// commas between them.
    pub fn carried_from(&self) -> String {
        let rounds = self.given.iter().flatten().filter_map(Answer::carried_from);
        let rounds: BTreeSet<&str> = rounds.collect();
        rounds.into_iter().collect::<Vec<_>>().join(", ")
    }
}

impl Answer {
    /// The verdict that counts: the team's own, or what every agency that gave one said alike.
    ///
    /// Agencies that differ make no verdict until the team records the value it agreed on.
    pub fn verdict(&self) -> Option<&Value> {
        if self.value.is_some() {
            return self.value.as_ref();
        }
        let mut values = self.agencies.iter().filter_map(|agency| agency.value.as_ref());
        let first = values.next()?;
        values.all(|value| value == first).then_some(first)
    }

    /// The verdict, unless the question does not apply.
    pub fn counted(&self) -> Option<&Value> {
        self.verdict().filter(|_| self.not_applicable.is_none())
    }

    /// Whether it says what the question came to: a verdict, or that it does not apply.
    pub fn is_settled(&self) -> bool {
        self.not_applicable.is_some() || self.verdict().is_some()
    }

    /// The round that a settled answer was carried from and for which nobody has confirmed it since.
    pub fn carried_from(&self) -> Option<&str> {
        self.carried.as_deref().filter(|_| self.is_settled())
    }

    /// Whether it names neither evidence nor a law.
    pub fn is_unevidenced(&self) -> bool {
        self.evidence.is_empty() && self.laws.is_empty()
    }

    /// Whether agencies gave different verdicts.
    pub fn agencies_differ(&self) -> bool {
        let mut values = self.agencies.iter().filter_map(|agency| agency.value.as_ref());
        let first = values.next();
        values.any(|value| Some(value) != first)
    }

    /// Whether the verdict is the word of one agency and of nobody else.
    pub fn is_one_voice(&self) -> bool {
        let voices = self.agencies.iter().filter(|said| said.value.is_some()).count();
        self.value.is_none() && self.not_applicable.is_none() && voices == 1
    }

    /// Whether nothing at all was said.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
