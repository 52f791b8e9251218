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
    /// Whom the file speaks for, where it is the form of one agency and not the team's own.
    pub speaker: Speaker,
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
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Value {
    /// Places of the options in the question's scale, ascending; exactly one unless the scale allows several.
    Options(Vec<usize>),
    /// A whole percentage.
    Percent(u8),
    /// Words.
    Text(String),
}

/// A future plan.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Planned {
    /// Target date.
    pub by: Option<Date>,
    /// What is planned.
    pub what: Option<String>,
}

/// Who finds out, and by when.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
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
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct AgencyAnswer {
    /// Role or name of the agency.
    pub agency: String,
    /// Its verdict.
    pub value: Option<Value>,
    /// Why it holds that the question does not apply to this country.
    pub not_applicable: Option<String>,
    /// Legal basis or evidence that it names, one source each.
    pub evidence: Vec<String>,
    /// Its own words.
    pub note: Option<String>,
    /// What it plans, and by when.
    pub planned: Option<Planned>,
    /// Who can find out what it does not know.
    pub ask: Option<Ask>,
    /// Person.
    pub name: Option<String>,
    /// Day.
    pub on: Option<Date>,
    /// Name of the file that it came in.
    pub file: Option<String>,
}

/// What somebody holds a question to come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Position<'a> {
    /// A verdict.
    Value(&'a Value),
    /// It does not apply to this country.
    NotApplicable,
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

    /// Whether what was said about a question is confidential: the question is, or the answer.
    pub fn is_confidential(&self, catalog: &Catalog, question: QuestionIndex) -> bool {
        self.get(question).is_some_and(|answer| answer.confidential || catalog.questions[question].confidential)
    }

    /// The answers without those that are confidential, and which these are: what another country may be told.
    pub fn without_confidential(&self, catalog: &Catalog) -> (Self, BTreeSet<QuestionIndex>) {
        let mut answers = self.clone();
        let withheld: BTreeSet<QuestionIndex> =
            (0..self.given.len()).filter(|&question| self.is_confidential(catalog, question)).collect();
        withheld.iter().for_each(|&question| answers.given[question] = None);
        (answers, withheld)
    }

    /// By when the answers plan to improve on each question that they name a day for.
    pub fn planned(&self) -> BTreeMap<QuestionIndex, Date> {
        let day = |answer: &Option<Answer>| answer.as_ref()?.planned_by();
        self.given.iter().enumerate().filter_map(|(question, answer)| Some((question, day(answer)?))).collect()
    }

    /// The answer to a question, if anything was said about it.
    pub fn get(&self, question: usize) -> Option<&Answer> {
        self.given.get(question).and_then(Option::as_ref)
    }

    /// What an answer rests on, a line each: its evidence, then the laws that it cites.
    pub fn grounds(&self, answer: &Answer) -> Vec<String> {
        let cited = answer.laws.iter().map(|citation| self.registers.cite(citation));
        answer.sources().into_iter().map(str::to_owned).chain(cited).collect()
    }

    /// Every agency that the answers name, by its role or name; some more than once.
    pub fn agencies(&self) -> impl Iterator<Item = &str> {
        self.given.iter().flatten().flat_map(|answer| {
            let said = answer.agencies.iter().map(|said| said.agency.as_str());
            let spoke = answer.said_by.as_ref().and_then(|speaker| speaker.agency.as_deref());
            let asked = answer.ask.iter().chain(answer.agencies.iter().filter_map(|said| said.ask.as_ref()));
            said.chain(spoke).chain(asked.map(|ask| ask.agency.as_str()))
        })
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
    /// The verdict that counts: the team's own, or what every agency that took a position said alike.
    ///
    /// Agencies that differ make no verdict until the team records the value it agreed on.
    pub fn verdict(&self) -> Option<&Value> {
        if self.value.is_some() || self.agencies_differ() {
            return self.value.as_ref();
        }
        self.agencies.iter().find_map(|said| said.value.as_ref())
    }

    /// Why the question does not apply: by the team's word, or by that of every agency that took a position.
    pub fn does_not_apply(&self) -> Option<&str> {
        if self.value.is_some() || self.not_applicable.is_some() || self.agencies_differ() {
            return self.not_applicable.as_deref();
        }
        self.agencies.iter().find_map(|said| said.not_applicable.as_deref())
    }

    /// The verdict, unless the question does not apply.
    pub fn counted(&self) -> Option<&Value> {
        self.verdict().filter(|_| self.does_not_apply().is_none())
    }

    /// Whether it says what the question came to: a verdict, or that it does not apply.
    pub fn is_settled(&self) -> bool {
        self.does_not_apply().is_some() || self.verdict().is_some()
    }

    /// The team's own position.
    pub fn position(&self) -> Option<Position<'_>> {
        position(self.value.as_ref(), self.not_applicable.as_ref())
    }

    /// The sources that the team and the agencies name, each once.
    pub fn sources(&self) -> Vec<&str> {
        let mut sources: Vec<&str> = Vec::new();
        for source in self.evidence.iter().chain(self.agencies.iter().flat_map(|said| &said.evidence)) {
            if !sources.contains(&source.as_str()) {
                sources.push(source);
            }
        }
        sources
    }

    /// The day by which something is planned: the team's, or that of every agency that names one.
    pub fn planned_by(&self) -> Option<Date> {
        if self.planned.is_some() {
            return self.planned.as_ref()?.by;
        }
        let mut days = self.agencies.iter().filter_map(|said| said.planned.as_ref()?.by);
        let first = days.next()?;
        days.all(|day| day == first).then_some(first)
    }

    /// Who is to find out, by the word of the team and by that of agencies that do not know: the latter no more where the
    /// team took a position, and none of those who have said since what they found.
    pub fn asks(&self) -> impl Iterator<Item = &Ask> {
        let is_open = self.position().is_none();
        let unknowing = self.agencies.iter().filter(move |said| is_open && said.position().is_none());
        let all = self.ask.iter().chain(unknowing.filter_map(|said| said.ask.as_ref()));
        let has_said = |agency| self.agencies.iter().any(|said| said.agency == agency && said.position().is_some());
        all.filter(move |ask| !has_said(ask.agency.as_str()))
    }

    /// The round that a settled answer was carried from and for which nobody has confirmed it since.
    pub fn carried_from(&self) -> Option<&str> {
        self.carried.as_deref().filter(|_| self.is_settled())
    }

    /// Whether neither evidence nor a law is named for it.
    pub fn is_unevidenced(&self) -> bool {
        self.sources().is_empty() && self.laws.is_empty()
    }

    /// Whether agencies took different positions.
    pub fn agencies_differ(&self) -> bool {
        differ(self.agencies.iter().filter_map(AgencyAnswer::position))
    }

    /// Whether positions differ and nobody settled it: those of agencies, or that of an agency and the team's, where the
    /// team gave no reason for its own.
    pub fn is_disputed(&self) -> bool {
        let team = self.position();
        let settled = team.is_some() && self.agreed.is_some();
        !settled && differ(team.into_iter().chain(self.agencies.iter().filter_map(AgencyAnswer::position)))
    }

    /// Whether what it came to is the word of one agency and of nobody else.
    pub fn is_one_voice(&self) -> bool {
        self.position().is_none() && self.agencies.iter().filter(|said| said.position().is_some()).count() == 1
    }

    /// Whether nothing at all was said.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl AgencyAnswer {
    /// What it holds the question to come to, if it says so.
    pub fn position(&self) -> Option<Position<'_>> {
        position(self.value.as_ref(), self.not_applicable.as_ref())
    }
}

fn position<'a>(value: Option<&'a Value>, not_applicable: Option<&String>) -> Option<Position<'a>> {
    match not_applicable {
        Some(_) => Some(Position::NotApplicable),
        None => value.map(Position::Value),
    }
}

fn differ<'a>(mut positions: impl Iterator<Item = Position<'a>>) -> bool {
    let first = positions.next();
    positions.any(|position| Some(position) != first)
}
