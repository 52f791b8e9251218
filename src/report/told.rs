//! Answers as documents may tell them: what is confidential is taken out before anything is made of it, so that no
//! document, table or format can print it by oversight.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Deref;

use crate::answers::{Answer, Answers};
use crate::assessment::{Assessment, Outcome};
use crate::checklist::{Catalog, QuestionIndex};

/// Answers without what is confidential in them, unless that was asked for. Every report is made from these.
#[derive(Debug, Clone, Default)]
pub struct Told {
    answers: Answers,
    /// Questions in scope whose answer is confidential.
    confidential: BTreeSet<QuestionIndex>,
    shown: bool,
}

impl Told {
    /// Takes out what was said where the question or the answer is confidential; `shown` leaves it in.
    ///
    /// What it came to is in the assessment, and is counted either way.
    pub fn of(catalog: &Catalog, answers: &Answers, assessment: &Assessment, shown: bool) -> Self {
        let mut told = Self { answers: answers.clone(), confidential: BTreeSet::new(), shown };
        for index in (0..answers.given.len()).filter(|&index| answers.is_confidential(catalog, index)) {
            if assessment.includes(index) && assessment.outcomes[index] != Outcome::Hidden {
                told.confidential.insert(index);
            }
            if !shown {
                told.answers.given[index] = Some(Answer { confidential: true, ..Answer::default() });
            }
        }
        told
    }

    /// Whose answers they are and when they were given, and no answer.
    pub fn head_of(answers: &Answers) -> Self {
        let answers = Answers { given: Vec::new(), retired: BTreeMap::new(), ..answers.clone() };
        Self { answers, ..Self::default() }
    }

    /// Whether what was said about a question was taken out.
    pub fn is_withheld(&self, question: QuestionIndex) -> bool {
        !self.shown && self.confidential.contains(&question)
    }

    /// Whether a question is answered in a way that was taken out. What agencies say differently is no answer yet.
    pub fn is_on_file(&self, question: QuestionIndex, outcome: Outcome) -> bool {
        let answered = matches!(outcome, Outcome::Scored(_) | Outcome::Recorded | Outcome::NotApplicable);
        answered && self.is_withheld(question)
    }

    /// How many answers in scope were taken out.
    pub fn withheld(&self) -> usize {
        if self.shown { 0 } else { self.confidential.len() }
    }

    /// How many confidential answers in scope are left in, because somebody asked for them.
    pub fn shown(&self) -> usize {
        self.confidential.len() - self.withheld()
    }
}

impl Deref for Told {
    type Target = Answers;

    fn deref(&self) -> &Answers {
        &self.answers
    }
}
