//! What each question came to: catalog × weights × answers → exactly one [`Outcome`] per question.

mod truth;

use std::ops::Range;

use crate::answers::{Answer, Answers, Value};
use crate::checklist::{Adaptation, AnswerKind, Catalog, Checklist, Condition, OptionSet, Question, QuestionIndex};

pub use truth::Truth;

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
            None if answer.is_some_and(|answer| answer.does_not_apply().is_some()) => Self::NotApplicable,
            None => Self::Nothing,
            Some(Value::Options(places)) => Self::Options(places.iter().copied().collect()),
            Some(Value::Percent(percent)) => Self::Percent(*percent),
            Some(Value::Text(_)) => Self::Words,
        }
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
    /// Those of the questionnaire: its answers decide which of them are asked, and no others do.
    asked: Vec<bool>,
    /// Those that are looked at.
    wanted: Vec<bool>,
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
    /// What each question of the questionnaire came to, whether it is looked at or not.
    whole: Vec<Outcome>,
    /// Whether its answer was carried from an earlier round and is not confirmed yet.
    pub carried: Vec<bool>,
    /// Whether its answer is confidential: it counts, and nothing may be worded by it.
    pub confidential: Vec<bool>,
    /// The options that count, question by question: those of a question that is not asked do not.
    chosen: Vec<OptionSet>,
}

impl Scope {
    /// Every question of every checklist.
    pub fn everything(catalog: &Catalog) -> Self {
        let all = vec![true; catalog.questions.len()];
        Self { asked: all.clone(), wanted: all }
    }

    /// The questions an answers file is about: the checklists it names, or those asked by default, and of these the
    /// ones in its profile.
    pub fn of(catalog: &Catalog, answers: &Answers) -> Self {
        Self::of_lists(catalog, answers, |list| {
            if answers.checklists.is_empty() {
                list.by_default
            } else {
                answers.checklists.iter().any(|(id, _)| *id == list.id)
            }
        })
    }

    /// The questions of one stretch that an answers file is about. A checklist that reaches over the whole stretch was
    /// asked for by name, and is in scope even where the answers file does not name it.
    pub fn at(catalog: &Catalog, answers: &Answers, wanted: &Range<QuestionIndex>) -> Self {
        let named = Self::of(catalog, answers);
        let mut scope = Self::of_lists(catalog, answers, |list| {
            list.questions.clone().any(|index| named.asked[index])
                || (list.questions.start <= wanted.start && wanted.end <= list.questions.end)
        });
        scope.keep(|index| wanted.contains(&index));
        scope
    }

    /// The questions of some checklists that are in the profile.
    fn of_lists(catalog: &Catalog, answers: &Answers, is_asked: impl Fn(&Checklist) -> bool) -> Self {
        let mut asked = vec![false; catalog.questions.len()];
        let profile = answers.profile.as_deref().and_then(|id| catalog.profile(id));
        for list in catalog.checklists.iter().filter(|list| is_asked(list)) {
            for index in list.questions.clone() {
                asked[index] = profile.is_none_or(|profile| profile.questions.binary_search(&index).is_ok());
            }
        }
        Self { wanted: vec![true; asked.len()], asked }
    }

    /// Leaves out every question that is not wanted.
    pub fn keep(&mut self, wanted: impl Fn(QuestionIndex) -> bool) {
        for (index, kept) in self.wanted.iter_mut().enumerate() {
            *kept &= wanted(index);
        }
    }

    /// Whether a question is one of the questionnaire, so that its answer decides which others are asked.
    pub fn asks(&self, question: QuestionIndex) -> bool {
        self.asked.get(question).copied().unwrap_or(false)
    }

    /// Whether a question is part of it.
    pub fn includes(&self, question: QuestionIndex) -> bool {
        self.asked.get(question).is_some_and(|asked| *asked && self.wanted[question])
    }
}

/// Finds the outcome of every question.
pub fn assess(catalog: &Catalog, adaptation: &Adaptation, answers: &Answers, scope: &Scope) -> Assessment {
    let open = |asked: &bool| if *asked { Outcome::Unanswered } else { Outcome::OutOfScope };
    let whole: Vec<Outcome> = scope.asked.iter().map(open).collect();
    let carried = |index| answers.get(index).is_some_and(|answer| answer.carried_from().is_some());
    let mut assessment = Assessment {
        outcomes: whole.clone(),
        weights: (0..whole.len()).map(|index| adaptation.weight(catalog, index)).collect(),
        carried: (0..whole.len()).map(carried).collect(),
        confidential: (0..whole.len()).map(|index| answers.is_confidential(catalog, index)).collect(),
        chosen: vec![OptionSet::NONE; whole.len()],
        whole,
    };
    for (index, question) in catalog.questions.iter().enumerate() {
        assessment.settle(catalog, index, question, Said::of(answers.get(index)));
    }
    assessment.outcomes.clone_from(&assessment.whole);
    assessment.within(scope)
}

impl Assessment {
    /// Whether a question is part of it.
    pub fn includes(&self, question: QuestionIndex) -> bool {
        self.outcomes[question] != Outcome::OutOfScope
    }

    /// The options that decide which questions are asked, question by question.
    pub fn chosen(&self) -> &[OptionSet] {
        &self.chosen
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

    /// The ends of the range of a score: the assessment as it would be if every unanswered question, and every
    /// follow-up question that this opens, were answered with the lowest possible answer, and with the highest. What
    /// was said about a question while it was not asked does not count here either.
    ///
    /// An answer only ever opens questions, so what was scored stays scored; and what is added earns nothing, or all
    /// that is possible. So no score lies outside its range.
    pub fn ends(&self, catalog: &Catalog) -> [Self; 2] {
        [Fill::Lowest, Fill::Highest].map(|fill| self.filled(catalog, fill))
    }

    fn filled(&self, catalog: &Catalog, fill: Fill) -> Self {
        let mut end = self.clone();
        // Where nothing is left to answer, a score lies where it is.
        if !self.whole.contains(&Outcome::Unanswered) {
            return end;
        }
        for (index, question) in catalog.questions.iter().enumerate() {
            if matches!(self.whole[index], Outcome::Unanswered | Outcome::Hidden) {
                end.settle(catalog, index, question, stand_in(question, fill));
                if self.includes(index) {
                    end.outcomes[index] = end.whole[index];
                }
            }
        }
        end
    }

    /// The unanswered questions on which it depends whether a question will be asked; none where that is settled.
    pub fn waits_for(&self, catalog: &Catalog, question: QuestionIndex) -> Vec<QuestionIndex> {
        if self.whole[question] != Outcome::Hidden {
            return Vec::new();
        }
        let condition = catalog.questions[question].applies_if.as_ref();
        let mut waiting = condition.and_then(|condition| self.missing(catalog, condition)).unwrap_or_default();
        waiting.sort_unstable();
        waiting.dedup();
        waiting
    }

    /// The unanswered questions that a condition waits for; `None` where it does not hold whatever they are answered.
    fn missing(&self, catalog: &Catalog, condition: &Condition) -> Option<Vec<QuestionIndex>> {
        match condition {
            Condition::Is { question, any_of } => match self.whole[*question] {
                Outcome::Unanswered => Some(vec![*question]),
                Outcome::Hidden => Some(self.waits_for(catalog, *question)).filter(|waiting| !waiting.is_empty()),
                _ => self.chosen[*question].meets(*any_of).then(Vec::new),
            },
            Condition::All(parts) => {
                let parts: Option<Vec<_>> = parts.iter().map(|part| self.missing(catalog, part)).collect();
                parts.map(|parts| parts.concat())
            }
            Condition::Any(parts) => {
                let parts: Vec<_> = parts.iter().filter_map(|part| self.missing(catalog, part)).collect();
                (!parts.is_empty()).then(|| parts.concat())
            }
        }
    }

    /// Finds the outcome of a question of the questionnaire, all before which are settled, from what is said about it.
    fn settle(&mut self, catalog: &Catalog, index: QuestionIndex, question: &Question, said: Said) {
        if self.whole[index] == Outcome::OutOfScope {
            return;
        }
        let is_asked = question.is_asked(&self.chosen);
        self.chosen[index] = if is_asked { said.options() } else { OptionSet::NONE };
        self.whole[index] = match said {
            _ if !is_asked => Outcome::Hidden,
            Said::Nothing => Outcome::Unanswered,
            Said::NotApplicable => Outcome::NotApplicable,
            _ if question.counts_at(self.weights[index]) => Outcome::Scored(points(catalog, question, said)),
            _ => Outcome::Recorded,
        };
    }
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

/// The value that stands in for an answer that was not given; none where words are asked for.
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
    fn a_follow_up_waits_for_the_unanswered_question_that_can_open_it() {
        let catalog = catalog();
        let waits = |entries: &str, id: &str| {
            let answers = answers(&catalog, entries);
            let assessment = assess(&catalog, &Adaptation::default(), &answers, &Scope::everything(&catalog));
            assessment.waits_for(&catalog, catalog.question_by_id[id])
        };
        let parent = catalog.question_by_id["T2.1"];
        assert_eq!(waits("T1.1: yes", "T2.1.1"), [parent]);
        assert!(waits("T2.1: no", "T2.1.1").is_empty(), "closed for good");
        assert!(waits("T2.1: yes", "T2.1.1").is_empty(), "asked");
        assert!(waits("T1.1: yes", "T2.1").is_empty(), "open, and waits for nothing");
    }

    #[test]
    fn only_what_was_answered_denies_a_condition() {
        let catalog = catalog();
        let place = |id: &str| catalog.question_by_id[id];
        let high = |id: &str, options: &[usize]| Condition::Is {
            question: place(id),
            any_of: options.iter().copied().collect(),
        };
        let denied = |entries: &str, condition: &Condition| {
            let answers = answers(&catalog, entries);
            let scope = Scope::everything(&catalog);
            assess(&catalog, &Adaptation::default(), &answers, &scope).denies(&catalog, condition)
        };
        let customs = high("T2.1", &[1, 2]);
        assert!(denied("T2.1: no", &customs));
        assert!(denied("T2.1: { not-applicable: because }", &customs));
        assert!(!denied("T2.1: partial", &customs));
        assert!(!denied("T1.1: no", &customs), "nobody said");
        let (no_body, body) = (high("T1.1", &[0]), high("T1.1", &[1]));
        let both = Condition::All(vec![customs.clone(), body.clone()]);
        assert!(denied("T1.1: no", &both) && !denied("T1.1: yes", &both));
        let either = Condition::Any(vec![customs, no_body]);
        assert!(!denied("T1.1: yes", &either) && denied("T1.1: yes\nT2.1: no", &either));
        let mut scope = Scope::everything(&catalog);
        scope.asked[place("T1.1")] = false;
        let answers = answers(&catalog, "T1.1: no");
        let assessment = assess(&catalog, &Adaptation::default(), &answers, &scope);
        assert!(!assessment.denies(&catalog, &body), "it was not asked");
    }

    #[test]
    fn what_was_said_outside_the_profile_decides_nothing() {
        let catalog = catalog();
        let mut answers = answers(&catalog, "T2.1: yes\nT2.1.1: 40");
        let asked = |answers: &Answers, wanted: &[&str]| {
            let mut scope = Scope::of(&catalog, answers);
            for (index, question) in catalog.questions.iter().enumerate() {
                scope.asked[index] &= wanted.contains(&question.id.as_str());
            }
            assess(&catalog, &Adaptation::default(), answers, &scope).outcomes[catalog.question_by_id["T2.1.1"]]
        };
        assert_eq!(asked(&answers, &["T2.1", "T2.1.1"]), Outcome::Scored(40));
        assert_eq!(asked(&answers, &["T2.1.1"]), Outcome::Hidden);
        // Where only a stretch of the questionnaire is looked at, the rest of it still decides.
        answers.profile = None;
        let place = catalog.question_by_id["T2.1.1"];
        let alone = Scope::at(&catalog, &answers, &(place..place + 1));
        let assessment = assess(&catalog, &Adaptation::default(), &answers, &alone);
        assert_eq!(assessment.outcomes[place], Outcome::Scored(40));
        assert_eq!(assessment.outcomes[place - 1], Outcome::OutOfScope);
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
