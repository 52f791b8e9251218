//! A plan that was adopted: it stands as it was, and what the answers or a new edition would have otherwise is proposed.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::{Kept, Now};
use crate::checklist::{ActionIndex, Adaptation, Catalog};
use crate::plan::file::{DatesFile, KeptFile, SeenFile, Status, WasFile};

/// What would be otherwise than it was adopted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// The action.
    pub action: ActionIndex,
    /// What is proposed.
    pub what: Proposed,
}

/// What is proposed for one action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Proposed {
    /// That it be in the plan.
    New(SeenFile),
    /// That it be in the plan no longer: nothing is left for it to do.
    Gone,
    /// That it be otherwise.
    Other {
        /// Another title.
        title: Option<String>,
        /// Another lead.
        lead: Option<String>,
        /// Another last day, and the first day with it.
        dates: Option<(Option<Date>, Date)>,
    },
}

impl Kept {
    /// What each action was when the plan was last made, or adopted.
    pub fn seen(&self) -> &BTreeMap<String, SeenFile> {
        static NONE: BTreeMap<String, SeenFile> = BTreeMap::new();
        self.last.as_ref().map_or(&NONE, |last| &last.actions)
    }

    /// The actions of the adopted plan as it stands; `None` where the plan is not adopted, or not noted yet.
    pub fn adopted(&self, catalog: &Catalog, adaptation: &Adaptation) -> Option<BTreeSet<ActionIndex>> {
        self.adopted_on.filter(|_| !self.seen().is_empty())?;
        let dropped = self.dropped();
        let standing = self.seen().iter().filter(|(_, seen)| seen.ended.is_none());
        let actions = standing.filter_map(|(id, _)| adaptation.action_by_id(catalog, id));
        Some(actions.filter(|action| !dropped.contains(action)).collect())
    }

    /// Puts the words and leads that were adopted into the adaptation, and their dates in the place of the first ones; what
    /// the team decided by hand stands over them.
    pub fn freeze(&mut self, catalog: &Catalog, adaptation: &mut Adaptation) {
        self.stands = self.first.clone();
        for action in self.adopted(catalog, adaptation).into_iter().flatten() {
            let Some(seen) = self.seen().get(&adaptation.action(catalog, action).id).cloned() else { continue };
            self.stands.insert(action, DatesFile { start: seen.start, target: seen.target });
            let fixed = adaptation.fix(catalog, action);
            fixed.title.clone_from(&seen.title);
            fixed.lead.clone_from(&seen.lead);
            fixed.support.clone_from(&seen.support);
            if let Some(decided) = self.decided.get(&action) {
                super::wording(fixed, decided);
            }
        }
    }

    /// What the plan as it would be drafted `now` has otherwise than the adopted one; nothing where none is adopted.
    pub fn proposals(&self, now: &Now<'_>) -> Vec<Proposal> {
        let Some(adopted) = self.adopted(now.catalog, now.adaptation) else { return Vec::new() };
        let mut found = Vec::new();
        let step = |action: ActionIndex| now.plan.steps.iter().find(|step| step.action == action);
        for &action in &adopted {
            let own = self.decided.get(&action).cloned().unwrap_or_default();
            if own.status == Some(Status::Done) {
                continue;
            }
            let Some(step) = step(action) else {
                found.push(Proposal { action, what: Proposed::Gone });
                continue;
            };
            let (drafted, seen) = (now.action(action), &self.seen()[&now.action(action).id]);
            let other = |own: &Option<String>, drafted: &String, seen: &String| {
                (own.is_none() && drafted != seen).then(|| drafted.clone())
            };
            let title = other(&own.title, &drafted.title, &seen.title);
            let lead = other(&own.lead, &drafted.lead, &seen.lead);
            let end = step.end.filter(|end| own.target.is_none() && seen.target != Some(*end));
            let dates = end.map(|end| (step.start, end));
            if title.is_some() || lead.is_some() || dates.is_some() {
                found.push(Proposal { action, what: Proposed::Other { title, lead, dates } });
            }
        }
        let dropped = self.dropped();
        let new = now.plan.named().filter(|step| !adopted.contains(&step.action) && !dropped.contains(&step.action));
        found.extend(new.map(|step| Proposal { action: step.action, what: Proposed::New(SeenFile::of(now, step)) }));
        found
    }

    /// Takes one proposal over on a day; what was before goes to the history.
    pub fn accept(&mut self, id: &str, proposal: &Proposal, day: Option<Date>) {
        let Some(last) = &mut self.last else { return };
        match &proposal.what {
            Proposed::New(seen) => {
                let history = last.actions.remove(id).map(|before| before.history).unwrap_or_default();
                last.actions.insert(id.to_owned(), SeenFile { history, ..seen.clone() });
            }
            Proposed::Gone => {
                if let Some(seen) = last.actions.get_mut(id) {
                    seen.ended = day.or(last.as_of);
                }
            }
            Proposed::Other { title, lead, dates } => {
                let Some(seen) = last.actions.get_mut(id) else { return };
                let mut was = WasFile { until: day, ..WasFile::default() };
                if let Some(title) = title {
                    was.title = Some(std::mem::replace(&mut seen.title, title.clone()));
                }
                if let Some(lead) = lead {
                    was.lead = Some(std::mem::replace(&mut seen.lead, lead.clone()));
                }
                if let Some((start, end)) = dates {
                    was.target = seen.target.replace(*end);
                    seen.start = *start;
                }
                seen.history.push(was);
            }
        }
    }

    /// The same as the file has it after this run.
    #[must_use]
    pub fn as_noted(&self, now: &Now<'_>) -> Self {
        let mut noted = self.clone();
        let last = noted.last.get_or_insert_default();
        last.actions = self.noted(now);
        last.country = now.country.map(str::to_owned);
        last.numbers.extend(
            now.plan.named().map(|step| (now.action(step.action).id.clone(), now.action(step.action).number.clone())),
        );
        noted
    }

    /// What is noted of each action from now on: what it is now where the plan is not adopted, and what was adopted where
    /// it is. A date that the team moved goes to the history.
    pub(super) fn noted(&self, now: &Now<'_>) -> BTreeMap<String, SeenFile> {
        let mut noted = self.seen().clone();
        let is_adopted = self.adopted(now.catalog, now.adaptation).is_some();
        if !is_adopted {
            // What is no longer needed is no part of a plan that nobody adopted, unless it was done.
            let named: BTreeSet<&str> = now.plan.named().map(|step| now.action(step.action).id.as_str()).collect();
            let is_done = |id: &String| {
                let action = now.adaptation.action_by_id(now.catalog, id);
                action.is_some_and(|action| self.status(action) == Status::Done)
            };
            noted.retain(|id, _| named.contains(id.as_str()) || is_done(id));
        }
        for step in now.plan.named() {
            let id = &now.action(step.action).id;
            match noted.get_mut(id) {
                Some(seen) => {
                    if seen.target != step.end {
                        let was = seen.target.filter(|_| step.end.is_some());
                        seen.history.extend(was.map(|day| WasFile {
                            until: now.as_of,
                            target: Some(day),
                            ..WasFile::default()
                        }));
                    }
                    let current = SeenFile::of(now, step);
                    let history = std::mem::take(&mut seen.history);
                    *seen = if is_adopted {
                        SeenFile { start: current.start, target: current.target, history, ..seen.clone() }
                    } else {
                        SeenFile { history, ..current }
                    };
                }
                None if is_adopted => {}
                None => {
                    noted.insert(id.clone(), SeenFile::of(now, step));
                }
            }
        }
        noted
    }
}

impl SeenFile {
    /// An action as a plan has it.
    fn of(now: &Now<'_>, step: &crate::plan::Step) -> Self {
        let action = now.action(step.action);
        Self {
            title: action.title.clone(),
            lead: action.lead.clone(),
            support: action.support.clone(),
            start: step.start,
            target: step.end,
            objective: action.objective.map(|at| now.catalog.objectives[at].id.clone()),
            ended: None,
            history: Vec::new(),
        }
    }

    /// The last day, with what the team decided by hand.
    pub fn due(&self, decided: &KeptFile) -> Option<Date> {
        decided.target.or(self.target)
    }
}
