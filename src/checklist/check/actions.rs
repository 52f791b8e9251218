//! Actions, their prerequisites, and whether every gap has one.

use std::collections::HashMap;

use super::{Check, Known, cycles, ids};
use crate::checklist::file::ActionFile;
use crate::checklist::{Action, Assistance};
use crate::diagnostic::{Code, Diagnostic};
use crate::document::Node;
use crate::i18n::Message;
use crate::source::Span;

/// Reads all actions into the catalog: the treaty's first, then those of each checklist in order.
pub(super) fn actions(check: &mut Check<'_>) {
    let files = check.files;
    let mut written: Vec<(&ActionFile, &Node, String)> = Vec::new();
    let none = [];
    if let Some(treaty) = &files.treaty {
        let nodes = treaty.tree.get("actions").map_or(&none[..], Node::items);
        written.extend(
            treaty
                .value
                .actions
                .iter()
                .zip(nodes)
                .enumerate()
                .map(|(place, (file, node))| (file, node, format!("C{}", place + 1))),
        );
    }
    for list in &files.lists {
        let prefix = list.head.value.action_prefix.as_deref().unwrap_or_default();
        let mut number = 0;
        for document in &list.sections {
            let nodes = document.tree.get("actions").map_or(&none[..], Node::items);
            for (file, node) in document.value.actions.iter().zip(nodes) {
                number += 1;
                written.push((file, node, format!("{prefix}{number}")));
            }
        }
    }
    names(check, &written);
    let built: Vec<Action> = written.iter().map(|(file, node, number)| action(check, file, node, number)).collect();
    check.catalog.actions = built;
    for index in 0..check.catalog.actions.len() {
        for question in check.catalog.actions[index].closes.clone() {
            check.catalog.questions[question].closed_by.push(index);
        }
    }
    order(check);
    every_gap_has_an_action(check);
}

fn names<'a>(check: &mut Check<'_>, written: &[(&'a ActionFile, &Node, String)]) {
    let mut seen: HashMap<&'a str, Span> = HashMap::new();
    for (index, (file, node, _)) in written.iter().enumerate() {
        let span = node.span_of("id");
        ids(check.diagnostics, &mut seen, &file.id, span);
        check.catalog.action_by_id.entry(file.id.clone()).or_insert(index);
        check.action_spans.push(span);
    }
}

fn action(check: &mut Check<'_>, file: &ActionFile, node: &Node, number: &str) -> Action {
    let mut refer = |code, known, names: &[String], key: &str| -> Vec<usize> {
        let nodes = node.get(key).map_or(&[][..], Node::items);
        names.iter().zip(nodes).filter_map(|(name, node)| check.resolve(code, known, name, node.span)).collect()
    };
    let closes = refer(Code::UnknownQuestion, Known::Question, &file.closes, "closes");
    let after = refer(Code::UnknownAction, Known::Action, &file.after, "after");
    refer(Code::UnknownAgency, Known::Agency, &file.support, "support");
    check.resolve(Code::UnknownAgency, Known::Agency, &file.lead, node.span_of("lead"));
    if let (Some(assistance), Some(node)) = (&file.assistance, node.get("assistance")) {
        check.roles(&assistance.from, node.get("from"));
    }
    if file.closes.is_empty() && file.status.is_none() {
        check.report(Diagnostic::new(Code::ActionWithoutGap, node.span_of("id")).with("id", &file.id));
    }
    Action {
        id: file.id.clone(),
        number: number.to_owned(),
        title: file.title.clone(),
        what: file.what.clone(),
        output: file.output.clone(),
        indicator: file.indicator.clone(),
        closes,
        standing: file.status,
        own: false,
        lead: file.lead.clone(),
        support: file.support.clone(),
        horizon: file.horizon,
        effort: file.effort,
        assistance: file
            .assistance
            .as_ref()
            .map(|help| Assistance { need: help.need.clone(), from: help.from.clone() }),
        after,
        articles: file.articles.clone(),
    }
}

/// Prerequisites make no circle and are due no later than what waits for them.
fn order(check: &mut Check<'_>) {
    let edges: Vec<Vec<usize>> = check.catalog.actions.iter().map(|action| action.after.clone()).collect();
    for members in cycles(&edges) {
        let names: Vec<&str> = members.iter().map(|&member| check.catalog.actions[member].id.as_str()).collect();
        let mut finding = Diagnostic::new(Code::ActionCycle, check.action_spans[members[0]])
            .with("members", names.join(" → "))
            .count("count", members.len());
        for &member in &members[1..] {
            finding = finding.related(check.action_spans[member], Message::new("part-of-cycle"));
        }
        check.diagnostics.push(finding);
    }
    for (index, action) in check.catalog.actions.iter().enumerate() {
        for &before in &action.after {
            let first = &check.catalog.actions[before];
            if first.horizon > action.horizon {
                check.diagnostics.push(
                    Diagnostic::new(Code::HorizonOrder, check.action_spans[index])
                        .with("id", &action.id)
                        .with("before", &first.id)
                        .related(check.action_spans[before], Message::new("prerequisite-here")),
                );
            }
        }
    }
}

/// A shortfall that no action closes would leave the plan silent about it. A checklist without any action is a
/// benchmark, not a basis for a plan, and is not held to this.
fn every_gap_has_an_action(check: &mut Check<'_>) {
    for (place, list) in check.catalog.checklists.iter().enumerate() {
        let questions = &check.catalog.questions[list.questions.clone()];
        if questions.iter().all(|question| question.closed_by.is_empty()) {
            continue;
        }
        for (index, question) in check.catalog.questions.iter().enumerate() {
            if question.checklist == place && question.is_scored() && question.closed_by.is_empty() {
                check.diagnostics.push(
                    Diagnostic::new(Code::GapWithoutAction, check.question_spans[index]).with("id", &question.id),
                );
            }
        }
    }
}
