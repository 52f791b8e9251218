//! Gaps: where an answer falls short of what a ready country reaches, ranked by a rule that a reader can redo.
//!
//! A gap's *priority* is its shortfall in points times the weight of its question. Gaps are ranked by priority; among
//! equals, the one that blocks more other gaps comes first, then the one that is asked first.

use crate::answers::Answers;
use crate::assessment::{Assessment, Outcome};
use crate::checklist::{Catalog, QuestionIndex};

/// One gap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// The question.
    pub question: QuestionIndex,
    /// Points earned.
    pub actual: u32,
    /// Points that a ready country earns.
    pub target: u32,
    /// Shortfall times weight.
    pub priority: u64,
    /// Questions of gaps that can be closed only after this one: an action that closes them comes after an action that
    /// closes this one.
    pub blocks: Vec<QuestionIndex>,
}

impl Gap {
    /// Points missing.
    pub fn shortfall(&self) -> u32 {
        self.target - self.actual
    }
}

/// All gaps of an assessment, the most pressing first.
pub fn find(catalog: &Catalog, assessment: &Assessment) -> Vec<Gap> {
    let mut gaps: Vec<Gap> = catalog
        .questions
        .iter()
        .zip(&assessment.outcomes)
        .enumerate()
        .filter_map(|(index, (question, outcome))| match outcome {
            Outcome::Scored(actual) if *actual < question.target => Some(Gap {
                question: index,
                actual: *actual,
                target: question.target,
                priority: u64::from(question.target - actual) * u64::from(question.weight),
                blocks: Vec::new(),
            }),
            _ => None,
        })
        .collect();
    block(catalog, &mut gaps);
    gaps.sort_by_key(|gap| (std::cmp::Reverse((gap.priority, gap.blocks.len())), gap.question));
    gaps
}

/// Finds for every gap which others wait for it.
fn block(catalog: &Catalog, gaps: &mut [Gap]) {
    let mut place = vec![None; catalog.questions.len()];
    for (index, gap) in gaps.iter().enumerate() {
        place[gap.question] = Some(index);
    }
    let mut blocks = vec![Vec::new(); gaps.len()];
    for gap in gaps.iter() {
        let own = &catalog.questions[gap.question].closed_by;
        for before in prerequisites(catalog, own) {
            if own.contains(&before) {
                continue;
            }
            for &question in &catalog.actions[before].closes {
                if let Some(blocking) = place[question].filter(|_| question != gap.question) {
                    blocks[blocking].push(gap.question);
                }
            }
        }
    }
    for (gap, mut waiting) in gaps.iter_mut().zip(blocks) {
        waiting.sort_unstable();
        waiting.dedup();
        gap.blocks = waiting;
    }
}

/// Everything that must be finished before any of some actions can start.
fn prerequisites(catalog: &Catalog, actions: &[usize]) -> Vec<usize> {
    let mut found = Vec::new();
    let mut seen = vec![false; catalog.actions.len()];
    let mut waiting: Vec<usize> = actions.iter().flat_map(|&action| &catalog.actions[action].after).copied().collect();
    while let Some(action) = waiting.pop() {
        if !std::mem::replace(&mut seen[action], true) {
            found.push(action);
            waiting.extend(&catalog.actions[action].after);
        }
    }
    found
}

/// Questions whose answer claims something and names no evidence for it.
pub fn unevidenced(catalog: &Catalog, answers: &Answers, assessment: &Assessment) -> Vec<QuestionIndex> {
    (0..catalog.questions.len())
        .filter(|&index| {
            let claims = matches!(assessment.outcomes[index], Outcome::Scored(points) if points > 0);
            claims && answers.get(index).is_some_and(|answer| answer.evidence.is_empty())
        })
        .collect()
}
