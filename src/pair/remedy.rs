//! What a country's plan does about something that is missing, so that pairs say what plans say.

use jiff::civil::Date;

use crate::assessment::{Assessment, Outcome, Truth};
use crate::checklist::exchange::Requirement;
use crate::checklist::{Catalog, Condition, QuestionIndex};
use crate::plan::{Plan, Step};

/// The steps of a plan after which something required holds, in their order there; `None` where it does not hold after the
/// plan either. Where one of several things would do, it is the one that the plan brings first; of a
/// question that is not asked yet, what opens it, until the next round asks it.
pub fn steps<'p>(
    catalog: &Catalog,
    assessment: &Assessment,
    plan: &'p Plan,
    requirement: &Requirement,
) -> Option<Vec<&'p Step>> {
    let walk = Walk { catalog, assessment, plan, requirement, asked: requirement.when.questions() };
    let mut steps = walk.condition(&requirement.when)?;
    steps.sort_unstable();
    steps.dedup();
    Some(steps.into_iter().map(|place| &plan.steps[place]).collect())
}

struct Walk<'a> {
    catalog: &'a Catalog,
    assessment: &'a Assessment,
    plan: &'a Plan,
    requirement: &'a Requirement,
    /// The questions of its condition.
    asked: Vec<QuestionIndex>,
}

impl Walk<'_> {
    /// Places of the steps after which a condition holds.
    fn condition(&self, condition: &Condition) -> Option<Vec<usize>> {
        if self.assessment.holds(self.catalog, condition) == Truth::Yes {
            return Some(Vec::new());
        }
        match condition {
            Condition::Is { question, .. } => {
                let opens = self.catalog.questions[*question].applies_if.as_ref();
                // A question that is not asked has no gap yet: first comes what opens it.
                let opening = opens.filter(|_| self.assessment.outcomes[*question] == Outcome::Hidden);
                let first = opening.and_then(|opens| self.condition(opens)).filter(|steps| !steps.is_empty());
                match (first, self.closing(*question)) {
                    (Some(first), Some(then)) => Some([first, then].concat()),
                    (first, then) => first.or(then),
                }
            }
            Condition::All(parts) => {
                let parts: Option<Vec<_>> = parts.iter().map(|part| self.condition(part)).collect();
                parts.map(|parts| parts.concat())
            }
            Condition::Any(parts) => {
                parts.iter().filter_map(|part| self.condition(part)).min_by_key(|steps| self.cost(steps))
            }
        }
    }

    /// The steps that bring a question to its target.
    fn closing(&self, question: QuestionIndex) -> Option<Vec<usize>> {
        let closing = &self.catalog.questions[question].closed_by;
        // Beside what the requirement names, there is what opens its questions.
        let is_named = |step: &Step| self.requirement.actions.contains(&step.action) || !self.asked.contains(&question);
        let is_one = |step: &Step| closing.contains(&step.action) && is_named(step);
        let steps = self.plan.steps.iter().enumerate().filter(|(_, step)| is_one(step));
        let steps: Vec<usize> = steps.map(|(place, _)| place).collect();
        (!steps.is_empty()).then_some(steps)
    }

    /// What steps are compared by: whether the plan leaves any for later, the last day, and how many they are.
    fn cost(&self, steps: &[usize]) -> (bool, Date, usize) {
        let steps = || steps.iter().map(|place| &self.plan.steps[*place]);
        let days: Option<Vec<Date>> = steps().map(|step| step.end).collect();
        let last = days.and_then(|days| days.into_iter().max()).unwrap_or(Date::MAX);
        (steps().any(|step| step.later), last, steps().count())
    }
}
