//! Answers to an earlier edition of the checklists, brought to today's: nothing that was said is lost, and what may not
//! hold any more is marked to be confirmed.

mod text;

use std::collections::BTreeMap;

use super::write::names;
use super::{AgencyAnswer, Answer, Answers, Suggestion, Value};
use crate::checklist::edition::{Edition, Heir};
use crate::checklist::{AnswerKind, Catalog, Question, QuestionIndex};

pub use text::rewritten;

/// Answers with what became of them.
#[derive(Debug, Clone)]
pub struct Upgraded {
    /// The answers, valid against the checklists of today.
    pub answers: Answers,
    /// What became of each answer that was given, by the place of its question in the edition, in the order of that.
    pub fates: BTreeMap<QuestionIndex, Fate>,
    /// Questions of today that the edition did not ask, of the checklists that are brought along.
    pub new: Vec<QuestionIndex>,
}

/// What became of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It stands for a question of today.
    Stands(Heir),
    /// It stands, and has to be confirmed: the question is not the same.
    Doubted(Heir),
    /// Its value cannot be given any more. What else was said stands; the value is kept among the retired answers.
    Emptied(Heir),
    /// Nothing asks today what it answered, or another answer stands there already. It is kept among the retired answers.
    Retired,
}

impl Fate {
    /// The question of today that the answer stands for.
    pub fn heir(self) -> Option<Heir> {
        match self {
            Self::Stands(heir) | Self::Doubted(heir) | Self::Emptied(heir) => Some(heir),
            Self::Retired => None,
        }
    }
}

/// Brings answers that are valid against an edition to the checklists of today.
pub fn upgrade(answers: Answers, edition: &Edition, today: &Catalog) -> Upgraded {
    let then = &edition.catalog;
    let mut given: Vec<Option<Answer>> = vec![None; today.questions.len()];
    let (mut retired, mut fates) = (answers.retired, BTreeMap::new());
    // Of two questions that became one, the answer to that which has kept its id stands.
    let mut order: Vec<(QuestionIndex, Answer)> =
        answers.given.into_iter().enumerate().filter_map(|(place, answer)| Some((place, answer?))).collect();
    order.sort_by_key(|(place, _)| {
        let heir = edition.heirs.get(*place).copied().flatten();
        heir.is_none_or(|heir| today.questions[heir.question].id != then.questions[*place].id)
    });
    for (place, answer) in order {
        let question = &then.questions[place];
        let heir = edition.heirs.get(place).copied().flatten().filter(|heir| given[heir.question].is_none());
        let Some(heir) = heir else {
            retired.insert(question.id.clone(), in_words(question, answer));
            fates.insert(place, Fate::Retired);
            continue;
        };
        let (mut answer, lost) = moved(answer, question, &today.questions[heir.question]);
        let fate = if let Some(lost) = lost {
            retired.insert(question.id.clone(), in_words(question, lost));
            Fate::Emptied(heir)
        } else if heir.changed.doubts_answers() && answer.is_settled() {
            // What was not confirmed before keeps the name of the round that it comes from.
            answer.carried.get_or_insert_with(|| origin(edition, question));
            Fate::Doubted(heir)
        } else {
            Fate::Stands(heir)
        };
        given[heir.question] = Some(answer).filter(|answer| !answer.is_empty());
        fates.insert(place, fate);
    }
    let version = |(id, version): (String, String)| {
        let today = today.checklist(&id).filter(|_| edition.lists.iter().any(|(list, _)| *list == id));
        let version = today.map_or(version, |list| list.version.clone());
        (id, version)
    };
    let checklists = answers.checklists.into_iter().map(version).collect();
    let new = new(edition, today);
    Upgraded { answers: Answers { checklists, given, retired, ..answers }, fates, new }
}

/// Which edition an answer was given to, such as `legal 1.0.0`; stands where otherwise the name of a round stands.
fn origin(edition: &Edition, question: &Question) -> String {
    let list = &edition.catalog.checklists[question.checklist];
    format!("{} {}", list.id, list.version)
}

/// The questions that nothing of the edition stands for, in the checklists that it has an earlier version of.
fn new(edition: &Edition, today: &Catalog) -> Vec<QuestionIndex> {
    let known: Vec<QuestionIndex> = edition.heirs.iter().flatten().map(|heir| heir.question).collect();
    let lists = edition.lists.iter().filter_map(|(id, _)| today.checklist(id));
    let mut new: Vec<QuestionIndex> = lists.flat_map(|list| list.questions.clone()).collect();
    new.retain(|index| !known.contains(index));
    new.sort_unstable();
    new
}

/// An answer as one to the question of today, and what of it cannot be said there: its value, with what agencies said,
/// why the team agreed, and what was suggested.
fn moved(mut answer: Answer, from: &Question, to: &Question) -> (Answer, Option<Answer>) {
    let value = |value: &Value| same_value(value, from, to);
    let own = answer.value.as_ref().map(value);
    let agency = |said: &AgencyAnswer| {
        let value = said.value.as_ref().map(value);
        (value != Some(None)).then(|| AgencyAnswer { value: value.flatten(), ..said.clone() })
    };
    let agencies: Option<Vec<AgencyAnswer>> = answer.agencies.iter().map(agency).collect();
    let suggested = answer
        .suggested
        .as_ref()
        .map(|suggested| Some(Suggestion { value: value(&suggested.value)?, from: suggested.from.clone() }));
    if let (Some(agencies), false, false) = (agencies, own == Some(None), suggested == Some(None)) {
        let moved = Answer { value: own.flatten(), agencies, suggested: suggested.flatten(), ..answer };
        return (moved, None);
    }
    let lost = Answer {
        value: answer.value.take(),
        agencies: std::mem::take(&mut answer.agencies),
        agreed: answer.agreed.take(),
        suggested: answer.suggested.take(),
        ..Answer::default()
    };
    (answer, Some(lost))
}

/// The value that says today what a value said; `None` where nothing does.
fn same_value(value: &Value, from: &Question, to: &Question) -> Option<Value> {
    match (value, &to.answer) {
        (Value::Percent(percent), AnswerKind::Percent) => Some(Value::Percent(*percent)),
        (Value::Text(text), AnswerKind::Text) => Some(Value::Text(text.clone())),
        (Value::Options(places), AnswerKind::Scale(scale)) => {
            let place = |name: &String| scale.options.iter().position(|option| option.id == *name);
            let mut found: Vec<usize> = names(from, value).iter().map(place).collect::<Option<_>>()?;
            found.sort_unstable();
            let alone = found.len() == 1;
            let fits = alone || scale.many && !found.iter().any(|place| scale.options[*place].exclusive);
            (fits && found.len() == places.len()).then_some(Value::Options(found))
        }
        _ => None,
    }
}

/// An answer whose values are the words that a file has for them.
fn in_words(question: &Question, answer: Answer) -> Answer {
    let words = |value: Value| Value::Text(names(question, &value).join(", "));
    let said = |said: AgencyAnswer| AgencyAnswer { value: said.value.map(words), ..said };
    Answer {
        value: answer.value.map(words),
        agencies: answer.agencies.into_iter().map(said).collect(),
        suggested: answer.suggested.map(|from| Suggestion { value: words(from.value), from: from.from }),
        ..answer
    }
}

#[cfg(test)]
mod tests;
