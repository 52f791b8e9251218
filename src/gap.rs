//! Gaps: where an answer falls short of what a ready country reaches, ranked by a rule that a reader can redo.
//!
//! A gap's *priority* is its shortfall in points times the weight of its question. Gaps are ranked by priority; among
//! equals, the one that blocks more other gaps comes first, then the one that is asked first.

use crate::answers::{Answer, Answers};
use crate::assessment::{Assessment, Outcome};
use crate::checklist::{ActionIndex, Adaptation, Catalog, QuestionIndex};

/// One gap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// The question.
    pub question: QuestionIndex,
    /// Points earned.
    pub actual: u32,
    /// Points that a ready country earns.
    pub target: u32,
    /// How much the question counts.
    pub weight: u32,
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
pub fn find(catalog: &Catalog, adaptation: &Adaptation, assessment: &Assessment) -> Vec<Gap> {
    let mut gaps: Vec<Gap> = catalog
        .questions
        .iter()
        .zip(assessment.outcomes.iter().zip(&assessment.weights))
        .enumerate()
        .filter_map(|(index, (question, (&outcome, &weight)))| match outcome {
            Outcome::Scored(actual) if actual < question.target => Some(Gap {
                question: index,
                actual,
                target: question.target,
                weight,
                priority: u64::from(question.target - actual) * u64::from(weight),
                blocks: Vec::new(),
            }),
            _ => None,
        })
        .collect();
    block(catalog, adaptation, &mut gaps);
    gaps.sort_by_key(|gap| (std::cmp::Reverse((gap.priority, gap.blocks.len())), gap.question));
    gaps
}

/// Finds for every gap which others wait for it. As in the plan, an action that closes no gap is not waited for.
fn block(catalog: &Catalog, adaptation: &Adaptation, gaps: &mut [Gap]) {
    let mut place = vec![None; catalog.questions.len()];
    for (index, gap) in gaps.iter().enumerate() {
        place[gap.question] = Some(index);
    }
    let is_needed = |action: ActionIndex| {
        let closes = &adaptation.action(catalog, action).closes;
        adaptation.is_own(catalog, action) || closes.iter().any(|&question| place[question].is_some())
    };
    let mut blocks = vec![Vec::new(); gaps.len()];
    for gap in gaps.iter() {
        let closing: Vec<ActionIndex> = adaptation.closed_by(catalog, gap.question).collect();
        for before in prerequisites(catalog, adaptation, &closing, &is_needed) {
            if closing.contains(&before) {
                continue;
            }
            for &question in &adaptation.action(catalog, before).closes {
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

/// Everything needed that must be finished before any of some actions can start.
fn prerequisites(
    catalog: &Catalog,
    adaptation: &Adaptation,
    actions: &[ActionIndex],
    is_needed: &impl Fn(ActionIndex) -> bool,
) -> Vec<ActionIndex> {
    let after = |action: ActionIndex| {
        adaptation.action(catalog, action).after.iter().copied().filter(|&before| is_needed(before))
    };
    let mut found = Vec::new();
    let mut seen = vec![false; adaptation.actions(catalog).len()];
    let mut waiting: Vec<ActionIndex> = actions.iter().flat_map(|&action| after(action)).collect();
    while let Some(action) = waiting.pop() {
        if !std::mem::replace(&mut seen[action], true) {
            found.push(action);
            waiting.extend(after(action));
        }
    }
    found
}

/// Questions whose answer claims something and names no evidence for it.
pub fn unevidenced(catalog: &Catalog, answers: &Answers, assessment: &Assessment) -> Vec<QuestionIndex> {
    (0..catalog.questions.len())
        .filter(|&index| {
            let claims = matches!(assessment.outcomes[index], Outcome::Scored(points) if points > 0);
            claims && answers.get(index).is_some_and(Answer::is_unevidenced)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::{Scope, assess};
    use crate::fixture::{answers, catalog};

    fn found(entries: &str) -> (Catalog, Vec<Gap>) {
        let catalog = catalog();
        let answers = answers(&catalog, entries);
        let assessment = assess(&catalog, &Adaptation::default(), &answers, &Scope::of(&catalog, &answers));
        let gaps = find(&catalog, &Adaptation::default(), &assessment);
        (catalog, gaps)
    }

    fn ids(catalog: &Catalog, gaps: &[Gap]) -> Vec<String> {
        gaps.iter().map(|gap| catalog.questions[gap.question].id.clone()).collect()
    }

    #[test]
    fn priority_is_shortfall_times_weight_against_the_target() {
        let (catalog, gaps) = found("T2.1: partial\nT2.1.1: 70\nT2.2: [tokens]");
        // T2.1: 50 × 2. T2.2: target 60, earned 50: 10 × 2. T2.1.1: target 80, earned 70: 10 × 1.
        assert_eq!(ids(&catalog, &gaps), ["T2.1", "T2.2", "T2.1.1"]);
        assert_eq!(gaps.iter().map(|gap| gap.priority).collect::<Vec<_>>(), [100, 20, 10]);
    }

    #[test]
    fn an_answer_at_its_target_is_no_gap_even_below_full_points() {
        let (_, gaps) = found("T2.1: yes\nT2.1.1: 80\nT2.2: [tokens, passwords]");
        assert!(gaps.is_empty(), "{gaps:?}");
    }

    #[test]
    fn unanswered_not_applicable_and_unasked_questions_are_no_gaps() {
        let (_, gaps) = found("T1.1: { not-applicable: because }\nT2.1:");
        assert!(gaps.is_empty(), "{gaps:?}");
    }

    #[test]
    fn a_gap_blocks_those_whose_action_comes_after_its_own() {
        let (catalog, gaps) = found("T1.1: no\nT2.1: no\nT2.2: none\nL.A.1: no");
        let of = |id: &str| gaps.iter().find(|gap| catalog.questions[gap.question].id == id).unwrap();
        let blocked: Vec<_> = of("T1.1").blocks.iter().map(|&index| catalog.questions[index].id.as_str()).collect();
        assert_eq!(blocked, ["T2.1", "T2.2"]);
        assert!(of("T2.1").blocks.is_empty());
    }

    #[test]
    fn among_equals_the_one_that_blocks_more_comes_first() {
        let (catalog, gaps) = found("L.A.1: no\nT1.1: no\nT2.1: no");
        assert_eq!(ids(&catalog, &gaps), ["T1.1", "L.A.1", "T2.1"], "300, 300, 200; T1.1 blocks one, L.A.1 none");
    }

    #[test]
    fn a_claim_without_evidence_is_named() {
        let catalog = catalog();
        let answers = answers(&catalog, "T1.1: yes\nT2.1: { value: yes, evidence: [law] }\nT2.2: none");
        let assessment = assess(&catalog, &Adaptation::default(), &answers, &Scope::of(&catalog, &answers));
        let bare = unevidenced(&catalog, &answers, &assessment);
        assert_eq!(bare, [catalog.question_by_id["T1.1"]]);
    }
}
