//! What changed since a plan was last made, and what its file and the answers say differently.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use sha2::{Digest, Sha256};

use super::{Kept, Now};
use crate::assessment::Outcome;
use crate::checklist::{Action, ActionIndex, Horizon, QuestionIndex, TreatyCase};
use crate::i18n::{Message, Words};
use crate::plan::file::{DatesFile, EarlierFile, KeptFile, Status};
use crate::plan::{Plan, PlanContext};

/// What became different since the plan was last made.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Changes {
    /// Actions that were not in the plan.
    pub added: Vec<ActionIndex>,
    /// Actions that were in the plan and whose gaps are closed now.
    pub achieved: Vec<ActionIndex>,
    /// Actions that were in the plan and of which the answers say nothing this time.
    pub unknown: Vec<ActionIndex>,
    /// Actions whose status is another, with the one before.
    pub moved: Vec<(ActionIndex, Status)>,
    /// Actions whose dates the team moved, with the first ones; told as long as they differ.
    pub redated: Vec<(ActionIndex, DatesFile)>,
    /// Actions about which the team decided something else beside the status: owner, dates, money, wording.
    pub edited: Vec<ActionIndex>,
    /// Questions whose gap is closed.
    pub closed: Vec<String>,
    /// Questions with a new gap.
    pub opened: Vec<String>,
}

/// Something in the file that two readers could take differently; it is told and not decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict(pub Message);
impl Kept {
    /// Actions whose dates are no longer the first ones.
    fn redated(&self, plan: &Plan) -> Vec<(ActionIndex, DatesFile)> {
        let other = |first: Option<Date>, now: Option<Date>| first.is_some() && first != now;
        let moved = plan.steps.iter().filter_map(|step| {
            let first = *self.first.get(&step.action)?;
            (other(first.start, step.start) || other(first.target, step.end)).then_some((step.action, first))
        });
        moved.collect()
    }

    /// What changes are told against: the plan as it was for another day or round, however often it is made for this
    /// one. Otherwise the document of a meeting would say something else in its second format.
    pub(super) fn baseline(&self, now: &Now<'_>) -> Option<EarlierFile> {
        let last = self.last.as_ref()?;
        let earlier = last.earlier.clone().filter(|_| last.is_of(now.round, now.as_of));
        Some(earlier.unwrap_or_else(|| last.state()))
    }

    /// A mark for what the team decided about each action beside its status.
    pub(super) fn edits(&self, now: &Now<'_>) -> BTreeMap<String, String> {
        let told = self.decided.iter().filter_map(|(action, decided)| {
            let rest = KeptFile { status: None, ..decided.clone() };
            let digest = Sha256::digest(format!("{rest:?}"));
            let mark = digest.iter().take(4).map(|byte| format!("{byte:02x}")).collect();
            (rest != KeptFile::default()).then(|| (now.action(*action).id.clone(), mark))
        });
        told.collect()
    }

    /// What became different since the plan was last made; nothing the first time.
    pub fn changes(&self, now: &Now<'_>) -> Changes {
        let Some(EarlierFile { status, gaps: gaps_before, edits }) = self.baseline(now) else {
            return Changes::default();
        };
        let Now { catalog, adaptation, plan, gaps, assessment, .. } = *now;
        let planned: BTreeSet<ActionIndex> = plan.steps.iter().map(|step| step.action).collect();
        let named: BTreeSet<ActionIndex> = plan.named().map(|step| step.action).collect();
        let known = |id: &String| adaptation.action_by_id(catalog, id);
        let was: BTreeSet<ActionIndex> = status.keys().filter_map(known).collect();
        let dropped = self.dropped();
        let open: BTreeSet<&str> = gaps.iter().map(|gap| catalog.questions[gap.question].id.as_str()).collect();
        let before: BTreeSet<&str> = gaps_before.iter().map(String::as_str).collect();
        let names = |ids: Vec<&&str>| ids.into_iter().map(|id| (*id).to_owned()).collect();
        let moved = was.iter().filter_map(|&action| {
            let old = status.get(&now.action(action).id).copied().unwrap_or_default();
            (old != self.status(action)).then_some((action, old))
        });
        let edits_now = self.edits(now);
        let edited: BTreeSet<ActionIndex> = edits.keys().chain(edits_now.keys()).filter_map(known).collect();
        let differs = |action: &ActionIndex| {
            let id = &now.action(*action).id;
            edits.get(id) != edits_now.get(id)
        };
        let edited = edited.into_iter().filter(differs);
        let left = was.difference(&planned).filter(|action| !dropped.contains(action)).copied();
        let (achieved, unknown) = left.partition(|action| is_known(now.action(*action), now, &gaps_before));
        let closed = before.difference(&open).filter(|id| {
            let question = catalog.question_by_id.get(**id);
            question.is_some_and(|&question| is_settled(assessment.outcomes[question]))
        });
        Changes {
            added: named.difference(&was).copied().collect(),
            achieved,
            unknown,
            moved: moved.collect(),
            redated: self.redated(plan),
            edited: edited.collect(),
            closed: names(closed.collect()),
            opened: names(open.difference(&before).collect()),
        }
    }

    /// What the file and the answers say differently.
    pub fn conflicts(&self, now: &Now<'_>, context: &PlanContext, words: &Words) -> Vec<Conflict> {
        let plan = now.plan;
        let mut found = Vec::new();
        for step in plan.named() {
            let action = now.action(step.action);
            if self.status(step.action) == Status::Done && !step.gaps.is_empty() {
                found.push(Conflict(
                    Message::new("conflict-done").with("action", &action.number).count("gaps", step.gaps.len()),
                ));
            }
            let until = context.dates.date(step.horizon, context.from);
            if let (Some(end), Some(until)) = (step.end, until)
                && end > until
            {
                found.push(Conflict(
                    Message::new("conflict-horizon")
                        .with("action", &action.number)
                        .with("target", words.date(end))
                        .with("until", words.date(until)),
                ));
            }
            let from = match step.horizon {
                Horizon::Short => context.from,
                Horizon::Medium => context.dates.date(Horizon::Short, context.from),
                Horizon::Long => context.dates.date(Horizon::Medium, context.from),
            };
            if let (Some(planned), Some(from)) = (step.planned.filter(|_| step.planned == step.end), from)
                && planned < from
            {
                found.push(Conflict(
                    Message::new("conflict-planned")
                        .with("action", &action.number)
                        .with("target", words.date(planned))
                        .with("from", words.date(from)),
                ));
            }
            for before in &step.after {
                let earlier = plan.steps.iter().find(|step| step.action == *before).and_then(|earlier| earlier.end);
                if let (Some(planned), Some(earlier)) = (step.planned, earlier)
                    && planned < earlier
                    && step.end == Some(earlier)
                {
                    found.push(Conflict(
                        Message::new("conflict-waits")
                            .with("action", &action.number)
                            .with("target", words.date(planned))
                            .with("before", &now.action(*before).number)
                            .with("end", words.date(earlier)),
                    ));
                }
                let late = earlier.zip(step.start).is_some_and(|(end, start)| end > start);
                if late && self.status(step.action) != Status::Done {
                    found.push(Conflict(
                        Message::new("conflict-order")
                            .with("action", &action.number)
                            .with("before", &now.action(*before).number),
                    ));
                }
            }
        }
        let dropped = self.dropped();
        for step in &plan.steps {
            for before in now.action(step.action).after.iter().filter(|before| dropped.contains(before)) {
                found.push(Conflict(
                    Message::new("conflict-dropped")
                        .with("action", &now.action(step.action).number)
                        .with("before", &now.action(*before).number),
                ));
            }
        }
        for id in &self.orphans {
            let number = self.last.as_ref().and_then(|last| last.numbers.get(id));
            let action = number.map_or_else(|| id.clone(), |number| format!("{id} ({number})"));
            found.push(Conflict(Message::new("conflict-orphan").with("action", action)));
        }
        found
    }
}

/// Whether an outcome says that a question which had a gap has none any more. Not answered is not an answer, and a
/// question that is no longer asked may only wait for another one.
pub(super) fn is_settled(outcome: Outcome) -> bool {
    matches!(outcome, Outcome::Scored(_) | Outcome::Recorded | Outcome::NotApplicable)
}

/// Whether the answers speak of everything an action is for, as far as that was asked: now, or when it was one of the
/// gaps `before`. Of the treaty's own action nothing is known before it is known for sure that the country is a party: that
/// the list grew old achieves nothing.
pub(super) fn is_known(action: &Action, now: &Now<'_>, before: &[String]) -> bool {
    let was_asked = |question: &&QuestionIndex| {
        now.assessment.includes(**question) || before.contains(&now.catalog.questions[**question].id)
    };
    if action.standing.is_some() {
        return now.plan.standing.is_some_and(|known| known.case() == TreatyCase::Party);
    }
    let mut asked = action.closes.iter().filter(was_asked).peekable();
    (action.closes.is_empty() || asked.peek().is_some())
        && asked.all(|&question| is_settled(now.assessment.outcomes[question]))
}
