//! Actions, their prerequisites, and whether every gap has one.

use std::collections::HashSet;

use super::conditions::circle;
use super::{Check, Known, Seen, graph};
use crate::checklist::file::ActionFile;
use crate::checklist::{Action, Assistance, Begun};
use crate::diagnostic::{Code, Diagnostic};
use crate::document::Node;
use crate::i18n::Message;
use crate::source::Span;

/// An action as it stands in its file, with the number a reader calls it by.
type WrittenAction<'a> = (&'a ActionFile, &'a Node, String);

/// Reads all actions into the catalog: the treaty's first, then those of each checklist in order.
pub(super) fn actions(check: &mut Check<'_>) {
    let written = written(check);
    let mut seen = Seen::default();
    for (index, (file, node, _)) in written.iter().enumerate() {
        let span = node.span_of("id");
        if check.declare(&mut seen, &file.id, span) {
            check.catalog.action_by_id.insert(file.id.clone(), index);
        }
        check.action_spans.push(span);
    }
    let mut closed = Closed::default();
    let built: Vec<Action> =
        written.iter().map(|(file, node, number)| action(check, file, node, number, &mut closed)).collect();
    check.catalog.actions = built;
    for index in 0..check.catalog.actions.len() {
        for question in check.catalog.actions[index].closes.clone() {
            check.catalog.questions[question].closed_by.push(index);
        }
    }
    order(check, &written);
    closes_nothing(check, &written);
    every_gap_has_an_action(check, &closed);
}

fn written<'a>(check: &Check<'a>) -> Vec<WrittenAction<'a>> {
    let files = check.files;
    let mut written: Vec<WrittenAction<'a>> = Vec::new();
    if let Some(treaty) = &files.treaty {
        let nodes = treaty.tree.list("actions");
        let actions = treaty.value.actions.iter().zip(nodes).enumerate();
        written.extend(actions.map(|(place, (file, node))| (file, node, format!("C{}", place + 1))));
    }
    for list in &files.lists {
        let prefix = list.head.value.action_prefix.as_deref().unwrap_or_default();
        let mut number = 0;
        for document in list.documents() {
            let nodes = document.tree.list("actions");
            for (file, node) in document.value.actions.iter().zip(nodes) {
                number += 1;
                written.push((file, node, format!("{prefix}{number}")));
            }
        }
    }
    written
}

/// What actions were meant to close, beside what they close.
#[derive(Default)]
struct Closed {
    /// Questions that misspelt names probably mean.
    meant: HashSet<usize>,
    /// Whether some name might mean any question.
    anything: bool,
}

fn action(check: &mut Check<'_>, file: &ActionFile, node: &Node, number: &str, closed: &mut Closed) -> Action {
    let closes = check.resolve_all(Known::Question, &file.closes, node.get("closes"));
    for name in &file.closes {
        if check.find(Known::Question, name).is_none() {
            match check.meant(Known::Question, name) {
                Some(question) => closed.meant.insert(question),
                None => std::mem::replace(&mut closed.anything, true),
            };
        }
    }
    closed.anything |= node.get("closes").is_some_and(Node::is_faulty);
    let after = check.resolve_all(Known::Action, &file.after, node.get("after"));
    check.resolve_all(Known::Agency, &file.support, node.get("support"));
    check.resolve(Known::Agency, &file.lead, node.span_of("lead"));
    if let Some(fallback) = &file.fallback {
        check.resolve(Known::Agency, fallback, node.span_of("fallback"));
    }
    let objective =
        file.objective.as_ref().and_then(|name| check.resolve(Known::Objective, name, node.span_of("objective")));
    let planned_in = check.resolve_all(Known::Question, &file.planned_in, node.get("planned-in"));
    if let (Some(assistance), Some(node)) = (&file.assistance, node.get("assistance")) {
        check.resolve_all(Known::Agency, &assistance.from, node.get("from"));
    }
    Action {
        id: file.id.clone(),
        number: number.to_owned(),
        title: file.title.clone(),
        what: file.what.clone(),
        begun: file.begun.as_ref().map(|begun| Begun { title: begun.title.clone(), what: begun.what.clone() }),
        output: file.output.clone(),
        indicator: file.indicator.clone(),
        closes,
        standing: file.standing,
        lead: file.lead.clone(),
        fallback: file.fallback.clone(),
        support: file.support.clone(),
        horizon: file.horizon,
        effort: file.effort,
        kind: file.kind,
        rank: file.rank,
        first_step: file.first_step.clone(),
        traders_see: file.traders_see.unwrap_or(false),
        assistance: file
            .assistance
            .as_ref()
            .map(|help| Assistance { need: help.need.clone(), from: help.from.clone() }),
        after,
        articles: file.articles.clone(),
        tfa: file.tfa.clone(),
        objective,
        planned_in,
    }
}

/// Prerequisites make no circle and are due no later than what waits for them.
fn order(check: &mut Check<'_>, written: &[WrittenAction<'_>]) {
    let edges: Vec<Vec<usize>> = check.catalog.actions.iter().map(|action| action.after.clone()).collect();
    // Where an action names another one in its `after` list.
    let place = |check: &Check<'_>, action: usize, before: usize| {
        let (file, node, _) = &written[action];
        let at = file.after.iter().position(|name| *name == check.catalog.actions[before].id);
        let item = at.and_then(|at| node.get("after")?.items().get(at));
        item.map_or(check.action_spans[action], |item| item.span)
    };
    for members in graph::circles(&edges) {
        let names: Vec<&str> = members.iter().map(|&member| check.catalog.actions[member].id.as_str()).collect();
        let spans: Vec<Span> =
            (0..members.len()).map(|at| place(check, members[at], members[(at + 1) % members.len()])).collect();
        let finding = circle(Code::ActionCycle, &names, spans.into_iter());
        check.diagnostics.push(finding);
    }
    for (index, action) in check.catalog.actions.iter().enumerate() {
        for &before in &action.after {
            let first = &check.catalog.actions[before];
            let known = written[index].1.has("horizon") && written[before].1.has("horizon");
            if known && first.horizon > action.horizon {
                let span = place(check, index, before);
                check.diagnostics.push(
                    Diagnostic::new(Code::HorizonOrder, span)
                        .with("id", &action.id)
                        .with("before", &first.id)
                        .related(check.action_spans[before], Message::new("prerequisite-here")),
                );
            }
        }
    }
}

/// An action that ends no shortfall would never be part of a plan: nothing is named in `closes`, or only questions
/// that have no shortfall because they are not counted. The treaty's own actions follow from its status instead.
fn closes_nothing(check: &mut Check<'_>, written: &[WrittenAction<'_>]) {
    for (index, (file, node, _)) in written.iter().enumerate() {
        let action = &check.catalog.actions[index];
        let doubtful = node.get("closes").is_some_and(Node::is_faulty) || action.closes.len() < file.closes.len();
        let counts = |&question: &usize| {
            let written = check.written(question);
            check.catalog.questions[question].is_scored()
                || !written.answer_known
                || written.node.get("weight").is_some_and(Node::is_faulty)
        };
        let treaty = node.get("standing").is_some();
        if !treaty && !doubtful && !action.closes.iter().any(counts) {
            let finding = Diagnostic::new(Code::ActionWithoutGap, node.span_of("id")).with("id", &file.id);
            check.diagnostics.push(finding);
        }
    }
}

/// A shortfall that no action closes would leave the plan silent about it. A checklist without any action is a
/// benchmark, not a basis for a plan, and is not held to this.
fn every_gap_has_an_action(check: &mut Check<'_>, closed: &Closed) {
    if closed.anything || check.files.lost.any || !check.files.lost.sections.is_empty() {
        return;
    }
    for list in &check.catalog.checklists {
        let all = list.questions.clone();
        if check.catalog.questions[all.clone()].iter().all(|question| question.closed_by.is_empty()) {
            continue;
        }
        for index in all {
            let question = &check.catalog.questions[index];
            let written = &check.written[index];
            let silent =
                !written.first || !written.answer_known || written.node.get("weight").is_some_and(Node::is_faulty);
            if !silent && question.is_scored() && question.closed_by.is_empty() && !closed.meant.contains(&index) {
                check.diagnostics.push(Diagnostic::new(Code::GapWithoutAction, written.span).with("id", &question.id));
            }
        }
    }
}
