//! What each question came to: catalog × answers → exactly one [`Outcome`] per question.

use std::borrow::{Borrow, Cow};
use std::ops::Range;

use crate::answers::{Answer, Answers, Value};
use crate::checklist::{AnswerKind, Catalog, Condition, Question, QuestionIndex};

/// What a question came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Answered; earned these points of its checklist's full points.
    Scored(u32),
    /// Answered in words, or asked without being counted.
    Recorded,
    /// Does not apply to this country, for the reason in the answer.
    NotApplicable,
    /// Asked and not answered.
    Unanswered,
    /// Not asked: its condition does not hold.
    Hidden,
    /// Not part of this assessment: another checklist, profile or selection.
    OutOfScope,
}

/// Which questions an assessment is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scope {
    included: Vec<bool>,
}

/// What stands in for answers that were not given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fill {
    /// Nothing: unanswered stays unanswered.
    None,
    /// The lowest possible answer.
    Lowest,
    /// The highest possible answer.
    Highest,
}

/// The outcome of every question of a catalog, in its order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessment {
    /// One per question.
    pub outcomes: Vec<Outcome>,
}

impl Scope {
    /// Every question of every checklist.
    pub fn everything(catalog: &Catalog) -> Self {
        Self { included: vec![true; catalog.questions.len()] }
    }

    /// The questions an answers file is about: the checklists it names, or those asked by default, and of these the
    /// ones in its profile.
    pub fn of(catalog: &Catalog, answers: &Answers) -> Self {
        let mut scope = Self { included: vec![false; catalog.questions.len()] };
        for list in &catalog.checklists {
            let asked = if answers.checklists.is_empty() {
                list.by_default
            } else {
                answers.checklists.iter().any(|(id, _)| *id == list.id)
            };
            for index in list.questions.clone() {
                scope.included[index] = asked;
            }
        }
        if let Some(profile) = answers.profile.as_deref().and_then(|id| catalog.profile(id)) {
            scope.keep(|index| profile.questions.binary_search(&index).is_ok());
        }
        scope
    }

    /// The questions of one stretch that an answers file is about. A checklist that reaches over the whole stretch was
    /// asked for by name, and is in scope even where the answers file does not name it.
    pub fn at(catalog: &Catalog, answers: &Answers, wanted: &Range<QuestionIndex>) -> Self {
        let mut scope = Self::of(catalog, answers);
        for list in &catalog.checklists {
            if list.questions.start <= wanted.start && wanted.end <= list.questions.end {
                let profile = answers.profile.as_deref().and_then(|id| catalog.profile(id));
                for index in list.questions.clone() {
                    scope.included[index] =
                        profile.is_none_or(|profile| profile.questions.binary_search(&index).is_ok());
                }
            }
        }
        scope.keep(|index| wanted.contains(&index));
        scope
    }

    /// Leaves out every question that is not wanted.
    pub fn keep(&mut self, wanted: impl Fn(QuestionIndex) -> bool) {
        for (index, included) in self.included.iter_mut().enumerate() {
            *included &= wanted(index);
        }
    }

    /// Whether a question is part of it.
    pub fn includes(&self, question: QuestionIndex) -> bool {
        self.included.get(question).copied().unwrap_or(false)
    }
}

/// Finds the outcome of every question.
///
/// With a [`Fill`] other than `None` this is the assessment as it would be if every unanswered question were answered
/// so, follow-up questions included: the ends of the range a score lies in.
pub fn assess(catalog: &Catalog, answers: &Answers, scope: &Scope, fill: Fill) -> Assessment {
    let mut outcomes = Vec::with_capacity(catalog.questions.len());
    // The value of every question asked so far; a condition refers to earlier questions only.
    let mut values: Vec<Option<Cow<'_, Value>>> = Vec::with_capacity(catalog.questions.len());
    for (index, question) in catalog.questions.iter().enumerate() {
        let answer = answers.get(index);
        let asked = question.applies_if.as_ref().is_none_or(|condition| holds(condition, &values));
        let (outcome, value) = if !scope.includes(index) {
            // What was said about it still decides which of the others are asked.
            (Outcome::OutOfScope, answer.and_then(Answer::verdict).map(Cow::Borrowed))
        } else if !asked {
            (Outcome::Hidden, None)
        } else if answer.is_some_and(|answer| answer.not_applicable.is_some()) {
            (Outcome::NotApplicable, None)
        } else {
            let said = answer.and_then(Answer::verdict).map(Cow::Borrowed);
            let value = said.or_else(|| filled(question, fill).map(Cow::Owned));
            (outcome(catalog, question, value.as_deref()), value)
        };
        outcomes.push(outcome);
        values.push(value);
    }
    Assessment { outcomes }
}

/// Whether a condition holds, given the values of all earlier questions.
pub fn holds<V: Borrow<Value>>(condition: &Condition, values: &[Option<V>]) -> bool {
    match condition {
        Condition::Is { question, any_of } => match values.get(*question).and_then(Option::as_ref).map(V::borrow) {
            Some(Value::Options(chosen)) => chosen.iter().any(|place| any_of.contains(place)),
            _ => false,
        },
        Condition::All(parts) => parts.iter().all(|part| holds(part, values)),
        Condition::Any(parts) => parts.iter().any(|part| holds(part, values)),
    }
}

fn outcome(catalog: &Catalog, question: &Question, value: Option<&Value>) -> Outcome {
    match value {
        None => Outcome::Unanswered,
        Some(_) if !question.is_scored() => Outcome::Recorded,
        Some(value) => Outcome::Scored(points(catalog, question, value)),
    }
}

/// The points of a value: of one option its own; of several their sum, up to full points; of a percentage its share of
/// full points, rounded down to a whole point where full points are not 100.
pub fn points(catalog: &Catalog, question: &Question, value: &Value) -> u32 {
    let full = catalog.full_points(question);
    match (value, &question.answer) {
        (Value::Options(chosen), AnswerKind::Scale(scale)) => {
            let sum =
                chosen.iter().filter_map(|place| scale.options.get(*place)).map(|option| option.points).sum::<u32>();
            sum.min(full)
        }
        (Value::Percent(percent), _) => u32::from(*percent) * full / 100,
        _ => 0,
    }
}

/// The value that stands in for an answer that was not given.
fn filled(question: &Question, fill: Fill) -> Option<Value> {
    if fill == Fill::None || !question.is_scored() {
        return None;
    }
    let highest = fill == Fill::Highest;
    match &question.answer {
        AnswerKind::Percent => Some(Value::Percent(if highest { 100 } else { 0 })),
        AnswerKind::Text => None,
        AnswerKind::Scale(scale) if !scale.many => {
            Some(Value::Options(vec![if highest { scale.options.len().saturating_sub(1) } else { 0 }]))
        }
        AnswerKind::Scale(scale) => {
            let wanted = |place: &usize| (scale.options[*place].points > 0) == highest;
            let chosen: Vec<usize> = (0..scale.options.len()).filter(wanted).collect();
            Some(Value::Options(chosen))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{answers, catalog};

    fn outcome_of(entries: &str, id: &str) -> Outcome {
        let catalog = catalog();
        let answers = answers(&catalog, entries);
        let assessment = assess(&catalog, &answers, &Scope::everything(&catalog), Fill::None);
        assessment.outcomes[catalog.question_by_id[id]]
    }

    #[test]
    fn every_question_has_one_outcome() {
        assert_eq!(outcome_of("T1.1: yes", "T1.1"), Outcome::Scored(100));
        assert_eq!(outcome_of("T2.1: partial", "T2.1"), Outcome::Scored(50));
        assert_eq!(outcome_of("T2.3: words", "T2.3"), Outcome::Recorded);
        assert_eq!(outcome_of("T1.1: { not-applicable: because }", "T1.1"), Outcome::NotApplicable);
        assert_eq!(outcome_of("T1.1: no", "T2.1"), Outcome::Unanswered);
    }

    #[test]
    fn a_follow_up_is_asked_only_when_its_condition_holds() {
        assert_eq!(outcome_of("T2.1: no", "T2.1.1"), Outcome::Hidden);
        assert_eq!(outcome_of("T1.1: no", "T2.1.1"), Outcome::Hidden);
        assert_eq!(outcome_of("T2.1: partial", "T2.1.1"), Outcome::Unanswered);
        assert_eq!(outcome_of("T2.1: { not-applicable: because }", "T2.1.1"), Outcome::Hidden);
    }

    #[test]
    fn several_choices_are_added_up_to_full_points() {
        assert_eq!(outcome_of("T2.2: [passwords, tokens]", "T2.2"), Outcome::Scored(70));
        assert_eq!(outcome_of("T2.2: [passwords, tokens, audit]", "T2.2"), Outcome::Scored(100));
        assert_eq!(outcome_of("T2.2: none", "T2.2"), Outcome::Scored(0));
    }

    #[test]
    fn a_suggestion_is_never_counted() {
        let suggested = "T1.1: { suggested: { value: yes, from: elsewhere } }";
        assert_eq!(outcome_of(suggested, "T1.1"), Outcome::Unanswered);
    }

    #[test]
    fn agencies_that_agree_make_a_verdict_and_agencies_that_differ_make_none() {
        let agree = "T2.1: { agencies: { customs: { value: yes }, ports: { value: yes } } }";
        assert_eq!(outcome_of(agree, "T2.1"), Outcome::Scored(100));
        let differ = "T2.1: { agencies: { customs: { value: yes }, ports: { value: no } } }";
        assert_eq!(outcome_of(differ, "T2.1"), Outcome::Unanswered);
        let settled =
            "T2.1: { value: partial, agreed: reason, agencies: { customs: { value: yes }, ports: { value: no } } }";
        assert_eq!(outcome_of(settled, "T2.1"), Outcome::Scored(50));
    }

    #[test]
    fn a_profile_leaves_the_rest_out_of_scope() {
        let catalog = catalog();
        let mut answers = answers(&catalog, "T1.1: yes");
        answers.profile = Some("short".to_owned());
        let scope = Scope::of(&catalog, &answers);
        let assessment = assess(&catalog, &answers, &scope, Fill::None);
        let out = assessment.outcomes.iter().filter(|outcome| **outcome == Outcome::OutOfScope).count();
        assert_eq!(out, catalog.questions.len() - 2);
    }

    #[test]
    fn only_the_checklists_that_were_answered_are_in_scope() {
        let catalog = catalog();
        let mut answers = answers(&catalog, "T1.1: yes");
        answers.checklists = vec![("law".to_owned(), "1.0.0".to_owned())];
        let scope = Scope::of(&catalog, &answers);
        assert!(scope.includes(catalog.question_by_id["L.A.1"]));
        assert!(!scope.includes(catalog.question_by_id["T1.1"]));
    }
}
