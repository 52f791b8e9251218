//! What each question came to: catalog × weights × answers → exactly one [`Outcome`] per question.

use std::ops::Range;

use crate::answers::{Answer, Answers, Value};
use crate::checklist::{Adaptation, AnswerKind, Catalog, OptionSet, Question, QuestionIndex};

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

impl Outcome {
    /// Whether the question is asked in this assessment.
    pub fn is_asked(self) -> bool {
        !matches!(self, Self::Hidden | Self::OutOfScope)
    }
}

/// What was said about a question, as far as it is scored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Said {
    /// Nothing, or nothing that agencies agree on.
    #[default]
    Nothing,
    /// It does not apply.
    NotApplicable,
    /// One option of the scale or several.
    Options(OptionSet),
    /// A whole percentage.
    Percent(u8),
    /// Words.
    Words,
}

impl Said {
    /// What an answer says.
    pub fn of(answer: Option<&Answer>) -> Self {
        match answer.and_then(Answer::counted) {
            None if answer.is_some_and(|answer| answer.not_applicable.is_some()) => Self::NotApplicable,
            None => Self::Nothing,
            Some(Value::Options(places)) => Self::Options(places.iter().copied().collect()),
            Some(Value::Percent(percent)) => Self::Percent(*percent),
            Some(Value::Text(_)) => Self::Words,
        }
    }

    /// What the answers say, question by question.
    pub fn all(answers: &Answers) -> Vec<Self> {
        answers.given.iter().map(|answer| Self::of(answer.as_ref())).collect()
    }

    /// Whether it is a value, counted or not.
    pub fn is_value(self) -> bool {
        !matches!(self, Self::Nothing | Self::NotApplicable)
    }

    /// Its options; none where it is something else.
    pub fn options(self) -> OptionSet {
        match self {
            Self::Options(options) => options,
            _ => OptionSet::NONE,
        }
    }
}

/// Which questions an assessment is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scope {
    included: Vec<bool>,
}

/// What stands in for answers that were not given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fill {
    /// The lowest possible answer.
    Lowest,
    /// The highest possible answer.
    Highest,
}

/// What every question of a catalog came to, in its order, with what that rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessment {
    /// One per question.
    pub outcomes: Vec<Outcome>,
    /// How much each question counts.
    pub weights: Vec<u32>,
    /// Whether its answer was carried from an earlier round and is not confirmed yet.
    pub carried: Vec<bool>,
    /// What was said about each question.
    said: Vec<Said>,
    /// The options that count, question by question: those of a question that is not asked do not.
    chosen: Vec<OptionSet>,
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
pub fn assess(catalog: &Catalog, adaptation: &Adaptation, answers: &Answers, scope: &Scope) -> Assessment {
    let open = |included: &bool| if *included { Outcome::Unanswered } else { Outcome::OutOfScope };
    let mut said = Said::all(answers);
    said.resize(catalog.questions.len(), Said::Nothing);
    let carried = |index| answers.get(index).is_some_and(|answer| answer.carried_from().is_some());
    let mut assessment = Assessment {
        outcomes: scope.included.iter().map(open).collect(),
        weights: (0..catalog.questions.len()).map(|index| adaptation.weight(catalog, index)).collect(),
        carried: (0..catalog.questions.len()).map(carried).collect(),
        // What was said about a question out of scope still decides which of the others are asked.
        chosen: chosen(&said),
        said,
    };
    for index in 0..catalog.questions.len() {
        assessment.settle(catalog, index, None);
    }
    assessment
}

impl Assessment {
    /// Whether a question is part of it.
    pub fn includes(&self, question: QuestionIndex) -> bool {
        self.outcomes[question] != Outcome::OutOfScope
    }

    /// The assessment of fewer questions: those out of `scope` are no part of it any more.
    #[must_use]
    pub fn within(mut self, scope: &Scope) -> Self {
        for (index, outcome) in self.outcomes.iter_mut().enumerate() {
            if !scope.includes(index) {
                *outcome = Outcome::OutOfScope;
            }
        }
        self
    }

    /// The ends of the range a score lies in: the assessment as it would be if every unanswered question, follow-up
    /// questions included, were answered with the lowest possible answer, and with the highest.
    pub fn ends(&self, catalog: &Catalog) -> [Self; 2] {
        let mut ends = [self.clone(), self.clone()];
        // Where nothing is left to answer, a score lies where it is.
        if self.outcomes.contains(&Outcome::Unanswered) {
            for index in 0..catalog.questions.len() {
                ends[0].settle(catalog, index, Some(Fill::Lowest));
                ends[1].settle(catalog, index, Some(Fill::Highest));
            }
        }
        ends
    }

    /// Finds the outcome of a question that is open or depends on others, all of which are settled.
    fn settle(&mut self, catalog: &Catalog, index: QuestionIndex, fill: Option<Fill>) {
        let question = &catalog.questions[index];
        let before = self.outcomes[index];
        let open = matches!(before, Outcome::Unanswered | Outcome::Hidden);
        if before == Outcome::OutOfScope || (!open && question.applies_if.is_none()) {
            return;
        }
        if !question.is_asked(&self.chosen) {
            self.outcomes[index] = Outcome::Hidden;
            self.chosen[index] = OptionSet::NONE;
        } else if open {
            let counted = question.counts_at(self.weights[index]);
            let value = match (self.said[index], fill) {
                (Said::Nothing, Some(fill)) if counted => stand_in(question, fill),
                (said, _) => said,
            };
            self.outcomes[index] = match value {
                Said::Nothing => Outcome::Unanswered,
                Said::NotApplicable => Outcome::NotApplicable,
                _ if counted => Outcome::Scored(points(catalog, question, value)),
                _ => Outcome::Recorded,
            };
            self.chosen[index] = value.options();
        }
    }
}

/// The options that were chosen, question by question.
pub fn chosen(said: &[Said]) -> Vec<OptionSet> {
    said.iter().map(|said| said.options()).collect()
}

/// The points of a value: of one option its own; of several their sum, up to full points; of a percentage its share of
/// full points, rounded down to a whole point where full points are not 100.
fn points(catalog: &Catalog, question: &Question, said: Said) -> u32 {
    let full = catalog.full_points(question);
    match (said, &question.answer) {
        (Said::Percent(percent), _) => u32::from(percent) * full / 100,
        (said, AnswerKind::Scale(scale)) => {
            let options = said.options().places().filter_map(|place| scale.options.get(place));
            options.map(|option| option.points).sum::<u32>().min(full)
        }
        _ => 0,
    }
}

/// The value that stands in for an answer that was not given to a question that counts.
fn stand_in(question: &Question, fill: Fill) -> Said {
    let highest = fill == Fill::Highest;
    match &question.answer {
        AnswerKind::Percent => Said::Percent(if highest { 100 } else { 0 }),
        AnswerKind::Text => Said::Nothing,
        AnswerKind::Scale(scale) if !scale.many => {
            Said::Options(OptionSet::one(if highest { scale.options.len().saturating_sub(1) } else { 0 }))
        }
        AnswerKind::Scale(scale) => {
            let wanted = |place: &usize| (scale.options[*place].points > 0) == highest;
            Said::Options((0..scale.options.len()).filter(wanted).collect())
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
        let assessment = assess(&catalog, &Adaptation::default(), &answers, &Scope::everything(&catalog));
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
        let assessment = assess(&catalog, &Adaptation::default(), &answers, &scope);
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
