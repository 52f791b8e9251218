//! Whether a question can ever be asked.
//!
//! A condition is turned into the ways in which it can come true, each a set of answers that questions must have; a
//! way that asks one question for answers that exclude each other is none. Where there are too many ways to follow,
//! the question is taken to be askable: this check would rather be silent than wrong.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::rc::Rc;

use super::Check;
use crate::checklist::{AnswerScale, Condition, OptionSet, QuestionIndex};
use crate::diagnostic::{Code, Diagnostic};

/// Most ways that are followed for one question, and most questions that one way speaks of.
const MAX_WAYS: usize = 32;
const MAX_QUESTIONS: usize = 32;

/// How many answers are looked at in all before every further question is taken to be askable.
const MAX_STEPS: usize = 4_000_000;

/// Answers that questions must have: for each, sets of options of which at least one must be chosen.
type Way = BTreeMap<QuestionIndex, Vec<OptionSet>>;

/// Reports conditions that contradict themselves, and questions that no answers lead to.
pub(super) fn reach(check: &mut Check<'_>, knots: &[usize]) {
    let always = Rc::new(vec![Way::new()]);
    let left = Cell::new(MAX_STEPS);
    let mut ways: Vec<Rc<Vec<Way>>> = Vec::with_capacity(check.catalog.questions.len());
    for index in 0..check.catalog.questions.len() {
        let Some(condition) = check.catalog.questions[index].applies_if.clone() else {
            ways.push(Rc::clone(&always));
            continue;
        };
        let mut alone = Follow { check, before: &[], knots, index, left: &left, clash: None };
        let found = alone.ways(&condition);
        let clash = alone.clash;
        let place = check.written(index).node.entry("applies-if").map(|entry| entry.key_span).unwrap_or_default();
        if found.is_empty() {
            let name = clash.map_or("", |question| check.catalog.questions[question].id.as_str());
            let finding = Diagnostic::new(Code::ConditionNeverTrue, place).with("name", name);
            check.diagnostics.push(finding);
            ways.push(Rc::clone(&always));
            continue;
        }
        let found = Follow { check, before: &ways, knots, index, left: &left, clash: None }.ways(&condition);
        if found.is_empty() {
            let finding = Diagnostic::new(Code::NeverAsked, place).with("id", &check.catalog.questions[index].id);
            check.diagnostics.push(finding);
            // Whatever depends on this one is not to blame.
            ways.push(Rc::clone(&always));
        } else {
            ways.push(Rc::new(found));
        }
    }
}

struct Follow<'a, 'b> {
    check: &'a Check<'b>,
    /// The ways in which earlier questions come to be asked; empty to look at one condition by itself.
    before: &'a [Rc<Vec<Way>>],
    knots: &'a [usize],
    index: QuestionIndex,
    /// Steps that are left.
    left: &'a Cell<usize>,
    /// The question that was last asked for answers that exclude each other.
    clash: Option<QuestionIndex>,
}

impl Follow<'_, '_> {
    fn ways(&mut self, condition: &Condition) -> Vec<Way> {
        match condition {
            Condition::Is { question, any_of } => self.is(*question, *any_of),
            Condition::Any(parts) => {
                let mut found = Vec::new();
                for part in parts {
                    found.append(&mut self.ways(part));
                }
                limited(found)
            }
            Condition::All(parts) => {
                let mut found = vec![Way::new()];
                for part in parts {
                    let part = self.ways(part);
                    let mut both = Vec::new();
                    for (a, b) in found.iter().flat_map(|a| part.iter().map(move |b| (a, b))) {
                        both.extend(self.join(a, b));
                    }
                    found = limited(both);
                }
                found
            }
        }
    }

    /// A question has one of these answers, which means that it was asked.
    fn is(&mut self, question: QuestionIndex, any_of: OptionSet) -> Vec<Way> {
        let own = Way::from([(question, vec![any_of])]);
        let circular = self.knots[question] == self.knots[self.index];
        match self.before.get(question).filter(|_| !circular) {
            None => vec![own],
            Some(before) => before.iter().filter_map(|way| self.join(way, &own)).collect(),
        }
    }

    /// Both ways at once, if they do not exclude each other.
    fn join(&mut self, a: &Way, b: &Way) -> Option<Way> {
        let size = |way: &Way| way.values().map(|sets| sets.len() + 1).sum::<usize>();
        let left = self.left.get().saturating_sub(size(a) + size(b));
        self.left.set(left);
        if left == 0 {
            return Some(Way::new());
        }
        let mut both = a.clone();
        for (question, sets) in b {
            let wanted = both.entry(*question).or_default();
            wanted.extend(sets);
            wanted.sort_unstable();
            wanted.dedup();
            let possible =
                self.check.catalog.questions[*question].answer.scale().is_none_or(|scale| can_have(scale, wanted));
            if !possible {
                self.clash = Some(*question);
                return None;
            }
        }
        while both.len() > MAX_QUESTIONS {
            both.pop_first();
        }
        Some(both)
    }
}

/// Whether one answer can hold an option of every set.
fn can_have(scale: &AnswerScale, sets: &[OptionSet]) -> bool {
    let by_itself = |place: usize| sets.iter().all(|set| set.has(place));
    if !scale.many {
        return (0..scale.options.len()).any(by_itself);
    }
    let exclusive = |place: usize| scale.options[place].exclusive;
    let free = |set: &OptionSet| (0..scale.options.len()).any(|place| !exclusive(place) && set.has(place));
    sets.iter().all(free) || (0..scale.options.len()).any(|place| exclusive(place) && by_itself(place))
}

/// Too many ways to follow count as one that asks for nothing.
fn limited(mut ways: Vec<Way>) -> Vec<Way> {
    ways.sort();
    ways.dedup();
    if ways.len() > MAX_WAYS { vec![Way::new()] } else { ways }
}
