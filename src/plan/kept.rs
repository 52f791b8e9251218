//! A plan that a team keeps by hand: its edits are laid over the drafted plan, and never lost.
//!
//! The plan file has two parts. Above a marker line everything belongs to the team and is kept to the letter; new
//! actions are only ever added behind its own. Below the line the program notes what the plan was, so that the next run can
//! say what changed.

mod adopted;
mod changes;
pub mod edit;
mod rewrite;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::file::{DatesFile, KeptFile, LastRunFile, ObjectiveFile, OwnActionFile, PlanFile, Status};
use super::{Plan, PlanContext};
use crate::checklist::{Action, ActionIndex, Adaptation, Catalog, Effort, TreatyCase};
use crate::diagnostic::{Code, Diagnostic, nearest};
use crate::document::{self, Document, Node};
use crate::source::{SourceId, Sources, Span};

pub use adopted::{Proposal, Proposed};
use changes::is_known;
pub use changes::{Changes, Conflict};
pub use rewrite::{Now, rewrite};

/// A team's decisions, valid against a catalog and the adaptation that holds its own actions.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Kept {
    /// What was decided, by action.
    pub decided: BTreeMap<ActionIndex, KeptFile>,
    /// The day on which the plan was adopted.
    pub adopted_on: Option<Date>,
    /// What the team says of the objectives, by id.
    pub objectives: BTreeMap<String, ObjectiveFile>,
    /// Actions of the team's own.
    pub own: Vec<OwnActionFile>,
    /// When each action was to be done when the team first saw it.
    pub first: BTreeMap<ActionIndex, DatesFile>,
    /// When each action is to be done as far as that is settled: as it was adopted, or first seen.
    stands: BTreeMap<ActionIndex, DatesFile>,
    /// What the plan was when it was last made; `None` the first time.
    pub last: Option<LastRunFile>,
    /// Entries for actions that the checklists no longer have: kept in the file, told in the report.
    pub orphans: Vec<String>,
}

/// Reads a plan file and puts the team's own actions, wording and numbers into the adaptation.
pub fn load(
    sources: &Sources,
    id: SourceId,
    catalog: &Catalog,
    adaptation: &mut Adaptation,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Kept> {
    let document: Document<PlanFile> = document::read(sources, id, diagnostics)?;
    let Document { value: file, tree, .. } = document;
    own_actions(&file, &tree, catalog, adaptation, diagnostics);
    let mut kept = Kept {
        adopted_on: file.adopted_on,
        objectives: file.objectives,
        own: file.own_actions,
        last: file.last_run,
        ..Kept::default()
    };
    if let Some(last) = &mut kept.last {
        // A gap that was noted under a former id is the same gap.
        for gap in last.earlier.iter_mut().flat_map(|earlier| &mut earlier.gaps).chain(&mut last.gaps) {
            if let Some(&question) = catalog.question_by_id.get(gap) {
                gap.clone_from(&catalog.questions[question].id);
            }
        }
    }
    let mut days = Vec::new();
    for entry in tree.get("actions").map_or(&[][..], Node::entries) {
        let decided = file.actions.get(&entry.key).cloned().flatten().unwrap_or_default();
        let Some(index) = adaptation.action_by_id(catalog, &entry.key) else {
            let was_planned = kept.last.as_ref().is_some_and(|last| last.numbers.contains_key(&entry.key));
            if was_planned || catalog.retired.contains(&entry.key) {
                kept.orphans.push(entry.key.clone());
                continue;
            }
            let known = adaptation.actions(catalog).map(|action| adaptation.action(catalog, action).id.as_str());
            let near = nearest(&entry.key, known).unwrap_or("none");
            diagnostics
                .push(Diagnostic::new(Code::UnknownAction, entry.key_span).with("name", &entry.key).with("near", near));
            continue;
        };
        if decided.status == Some(Status::Dropped)
            && decided.reason.as_deref().is_none_or(|reason| reason.trim().is_empty())
            && !entry.value.get("reason").is_some_and(Node::is_faulty)
        {
            diagnostics.push(Diagnostic::new(Code::DroppedWithoutReason, entry.value.span_of("status")));
        }
        if let (Some(start), Some(target)) = (decided.start, decided.target)
            && target < start
        {
            diagnostics.push(
                Diagnostic::new(Code::DatesReversed, entry.value.span_of("target"))
                    .with("start", start)
                    .with("target", target),
            );
        }
        let named = [("start", decided.start), ("target", decided.target)];
        days.extend(named.iter().filter_map(|(key, day)| Some(((*day)?, entry.value.span_of(key)))));
        wording(adaptation.edit(catalog, index), &decided);
        kept.decided.insert(index, decided);
    }
    let last = kept.last.as_ref().and_then(|last| last.as_of).zip(tree.get("last-run"));
    document::days::check(last.map(|(day, node)| (day, node.span_of("as-of"))), days, diagnostics);
    let first = kept.last.iter().flat_map(|last| &last.first_dates);
    kept.first = first.filter_map(|(id, dates)| Some((adaptation.action_by_id(catalog, id)?, *dates))).collect();
    number(&kept, catalog, adaptation);
    kept.freeze(catalog, adaptation);
    Some(kept)
}

/// Gives every action the number it had. A new one gets one that none ever had, be it of the team's own or of an edition
/// of the checklists that counts otherwise.
fn number(kept: &Kept, catalog: &Catalog, adaptation: &mut Adaptation) {
    let none = BTreeMap::new();
    let numbers = kept.last.as_ref().map_or(&none, |last| &last.numbers);
    let mut taken: BTreeSet<String> = numbers.values().cloned().collect();
    let new = catalog.actions.iter().filter(|action| !numbers.contains_key(&action.id));
    let new: BTreeSet<&str> = new.map(|action| action.number.as_str()).collect();
    for action in adaptation.actions(catalog) {
        let Action { id, number: drafted, .. } = adaptation.action(catalog, action);
        let is_own = adaptation.is_own(catalog, action);
        if let Some(number) = numbers.get(id) {
            adaptation.edit(catalog, action).number.clone_from(number);
        } else if is_own || taken.contains(drafted) {
            let letters = if is_own { "O" } else { drafted.trim_end_matches(|letter: char| letter.is_ascii_digit()) };
            let mut free = (1_usize..).map(|number| format!("{letters}{number}"));
            let number = free.find(|number| !taken.contains(number) && !new.contains(number.as_str()));
            let number = number.unwrap_or_default();
            taken.insert(number.clone());
            adaptation.edit(catalog, action).number = number;
        }
    }
}

fn own_actions(
    file: &PlanFile,
    tree: &Node,
    catalog: &Catalog,
    adaptation: &mut Adaptation,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let nodes = tree.list("own-actions");
    // Where an entry has no usable id, a finding has said so.
    let named = |(own, _): &(&OwnActionFile, &Node)| !own.id.is_empty();
    for (own, node) in file.own_actions.iter().zip(nodes).filter(named) {
        if adaptation.action_by_id(catalog, &own.id).is_some() {
            diagnostics.push(Diagnostic::new(Code::DuplicateId, node.span_of("id")).with("id", &own.id));
            continue;
        }
        let mut closes = Vec::new();
        for (question, node) in own.closes.iter().zip(node.list("closes")) {
            if node.is_faulty() {
                continue;
            }
            match catalog.question_by_id.get(question) {
                Some(&question) => closes.push(question),
                None => diagnostics.push(unknown(Code::UnknownQuestion, question, node.span, catalog)),
            }
        }
        let action = Action {
            id: own.id.clone(),
            number: String::new(),
            title: own.title.clone(),
            what: own.what.clone(),
            begun: None,
            output: own.output.clone().unwrap_or_default(),
            indicator: own.indicator.clone().unwrap_or_default(),
            closes,
            standing: None,
            lead: own.lead.clone(),
            fallback: None,
            support: Vec::new(),
            horizon: own.horizon,
            effort: own.effort.unwrap_or(Effort::Medium),
            kind: None,
            rank: None,
            first_step: None,
            traders_see: false,
            assistance: None,
            after: Vec::new(),
            articles: Vec::new(),
            tfa: Vec::new(),
            objective: None,
            planned_in: Vec::new(),
        };
        adaptation.add(catalog, action);
    }
    // Prerequisites may name any action, also one of the team's own that stands later.
    for (own, node) in file.own_actions.iter().zip(nodes) {
        let index = adaptation.action_by_id(catalog, &own.id).filter(|index| adaptation.is_own(catalog, *index));
        let Some(index) = index else { continue };
        for (before, node) in own.after.iter().zip(node.list("after")) {
            if node.is_faulty() {
                continue;
            }
            match adaptation.action_by_id(catalog, before) {
                // The team's own actions wait for others; nothing of the checklists waits for them, so that no circle
                // can arise but among the own ones, which may only name those above them.
                Some(before) if before < index => adaptation.edit(catalog, index).after.push(before),
                Some(_) => diagnostics.push(Diagnostic::new(Code::OwnActionOrder, node.span).with("name", before)),
                None => diagnostics.push(unknown(Code::UnknownAction, before, node.span, catalog)),
            }
        }
    }
}

/// The finding for an id that nothing has: it was retired, or is misspelt.
fn unknown(code: Code, id: &str, span: Span, catalog: &Catalog) -> Diagnostic {
    if catalog.retired.contains(id) {
        return Diagnostic::new(Code::RetiredId, span).with("id", id);
    }
    Diagnostic::new(code, span).with("name", id).with("near", "none")
}

/// Puts the team's words in the place of the checklist's.
fn wording(action: &mut Action, decided: &KeptFile) {
    let say = |place: &mut String, own: &Option<String>| {
        if let Some(own) = own {
            place.clone_from(own);
        }
    };
    say(&mut action.title, &decided.title);
    say(&mut action.what, &decided.what);
    say(&mut action.output, &decided.output);
    say(&mut action.indicator, &decided.indicator);
    say(&mut action.lead, &decided.lead);
    if let Some(support) = &decided.support {
        action.support.clone_from(support);
    }
}

impl Kept {
    /// An action's status.
    pub fn status(&self, action: ActionIndex) -> Status {
        self.decided.get(&action).and_then(|decided| decided.status).unwrap_or_default()
    }

    /// Actions that the team gave up.
    pub fn dropped(&self) -> BTreeSet<ActionIndex> {
        self.decided
            .iter()
            .filter(|(_, decided)| decided.status == Some(Status::Dropped))
            .map(|(action, _)| *action)
            .collect()
    }

    /// Actions that the plan names in any case: those of the file that are not given up.
    pub fn named(&self) -> BTreeSet<ActionIndex> {
        let is_kept = |action: &ActionIndex| self.status(*action) != Status::Dropped;
        self.decided.keys().copied().filter(is_kept).collect()
    }

    /// The treaty's action that is done and has made the country a party: to accede, to ratify, or to confirm that it is one.
    pub fn joined(&self, catalog: &Catalog) -> Option<ActionIndex> {
        let joins = |action: &ActionIndex| {
            let case = catalog.actions.get(*action).and_then(|action| action.standing);
            case.is_some_and(|case| case != TreatyCase::Party) && self.status(*action) == Status::Done
        };
        self.decided.keys().copied().find(joins)
    }

    /// Actions of the file that are no longer needed: their gaps are closed.
    pub fn achieved(&self, now: &Now<'_>) -> Vec<ActionIndex> {
        let planned: BTreeSet<ActionIndex> = now.plan.steps.iter().map(|step| step.action).collect();
        let before = self.baseline(now).map(|before| before.gaps).unwrap_or_default();
        let gone = |action: &&ActionIndex| {
            !planned.contains(*action)
                && self.status(**action) != Status::Dropped
                && is_known(now.action(**action), now, &before)
        };
        self.decided.keys().filter(gone).copied().collect()
    }

    /// Lays the dates that the team has seen over the drafted ones, and over them those that it decided. What is drafted
    /// otherwise than it was at first is kept beside them as a proposal.
    pub fn lay_over(&self, plan: &mut Plan, context: &PlanContext) {
        for step in &mut plan.steps {
            let (begun, drafted) = (step.start, step.end);
            let first = self.stands.get(&step.action).copied().unwrap_or_default();
            step.move_to(first.start, first.target);
            if let Some(decided) = self.decided.get(&step.action) {
                step.move_to(decided.start, decided.target);
            }
            if (step.start, step.end) != (begun, drafted) {
                step.place(context);
            }
            let is_new = first.target.is_some() && drafted != first.target && drafted != step.end;
            step.proposed = drafted.filter(|_| is_new && self.status(step.action) != Status::Done);
        }
    }
}

#[cfg(test)]
mod tests;
