//! When questions are asked.

use super::scales::unknown_option;
use super::{Check, Known, Written, graph, reach};
use crate::checklist::file::ConditionFile;
use crate::checklist::{Condition, OptionSet, QuestionIndex};
use crate::diagnostic::{Code, Diagnostic};
use crate::document::Node;
use crate::i18n::Message;
use crate::source::Span;

/// Deepest nesting of a condition; the parser's own limit is higher.
const MAX_DEPTH: usize = 16;

/// Reads the conditions of all questions into the catalog.
pub(super) fn conditions(check: &mut Check<'_>) {
    let count = check.catalog.questions.len();
    let mut edges: Vec<Vec<QuestionIndex>> = vec![Vec::new(); count];
    let mut places: Vec<Vec<Span>> = vec![Vec::new(); count];
    for index in 0..count {
        let Written { file, node, .. } = *check.written(index);
        let (Some(condition), Some(node)) = (&file.applies_if, node.get("applies-if")) else {
            continue;
        };
        let mut read = Read { check, edges: &mut edges[index], places: &mut places[index] };
        let built = read.condition(condition, node, 0);
        check.catalog.questions[index].applies_if = built;
    }
    let knots = graph::knots(&edges);
    circles(check, &edges, &places);
    later(check, &edges, &places, &knots);
    reach::reach(check, &knots);
}

/// Reads a condition that is not a question's own: any question may stand in it.
pub(super) fn condition(check: &mut Check<'_>, file: &ConditionFile, node: &Node) -> Option<Condition> {
    let (mut edges, mut places) = (Vec::new(), Vec::new());
    Read { check, edges: &mut edges, places: &mut places }.condition(file, node, 0)
}

/// One finding for each circle. It shows where each member names the next.
fn circles(check: &mut Check<'_>, edges: &[Vec<QuestionIndex>], places: &[Vec<Span>]) {
    for members in graph::circles(edges) {
        let names: Vec<&str> = members.iter().map(|&member| check.catalog.questions[member].id.as_str()).collect();
        let spans = members.iter().enumerate().map(|(at, &member)| {
            let next = members[(at + 1) % members.len()];
            let edge = edges[member].iter().position(|&target| target == next);
            edge.and_then(|edge| places[member].get(edge)).copied().unwrap_or_default()
        });
        let finding = circle(Code::ConditionCycle, &names, spans);
        check.diagnostics.push(finding);
    }
}

/// Members of a circle that are named and shown.
const MAX_MEMBERS: usize = 50;

/// A finding about a circle of things that wait for each other; of a very long one it shows the beginning.
pub(super) fn circle(code: Code, names: &[&str], mut spans: impl Iterator<Item = Span>) -> Diagnostic {
    let first = spans.next().unwrap_or_default();
    let mut members = names[..names.len().min(MAX_MEMBERS)].join(" → ");
    if names.len() > MAX_MEMBERS {
        members.push_str(" → …");
    }
    let finding = Diagnostic::new(code, first).with("members", members).count("count", names.len());
    spans.take(MAX_MEMBERS - 1).fold(finding, |finding, span| finding.related(span, Message::new("next-here")))
}

/// A question cannot depend on one that is asked after it. Members of a circle are reported as a circle only.
fn later(check: &mut Check<'_>, edges: &[Vec<QuestionIndex>], places: &[Vec<Span>], knots: &[usize]) {
    for (index, targets) in edges.iter().enumerate() {
        for (&target, &span) in targets.iter().zip(&places[index]) {
            if target > index && knots[index] != knots[target] {
                let name = check.catalog.questions[target].id.clone();
                let place = check.written(target).span;
                let finding = Diagnostic::new(Code::ConditionOrder, span).with("name", name);
                check.report(finding.related(place, Message::new("asked-here")));
            }
        }
    }
}

struct Read<'a, 'b> {
    check: &'a mut Check<'b>,
    /// Questions the condition depends on, each once, and where it names them first.
    edges: &'a mut Vec<QuestionIndex>,
    places: &'a mut Vec<Span>,
}

impl Read<'_, '_> {
    fn condition(&mut self, file: &ConditionFile, node: &Node, depth: usize) -> Option<Condition> {
        if node.is_faulty() || node.entries().iter().any(|entry| entry.value.is_faulty()) {
            return None;
        }
        match (&file.all, &file.any, &file.question, &file.any_of) {
            _ if depth > MAX_DEPTH => {}
            (Some(parts), None, None, None) if !parts.is_empty() => {
                return self.parts(parts, node.get("all")?, depth).map(Condition::All);
            }
            (None, Some(parts), None, None) if !parts.is_empty() => {
                return self.parts(parts, node.get("any")?, depth).map(Condition::Any);
            }
            (None, None, Some(question), Some(options)) if !options.is_empty() => {
                return self.is(question, options, node);
            }
            _ => {}
        }
        self.check.report(Diagnostic::new(Code::ConditionShape, node.head_span()));
        None
    }

    fn parts(&mut self, parts: &[ConditionFile], node: &Node, depth: usize) -> Option<Vec<Condition>> {
        let read: Vec<_> =
            parts.iter().zip(node.items()).map(|(part, node)| self.condition(part, node, depth + 1)).collect();
        read.into_iter().collect()
    }

    fn is(&mut self, question: &str, options: &[String], node: &Node) -> Option<Condition> {
        let span = node.span_of("question");
        let index = self.check.resolve(Known::Question, question, span)?;
        if !self.edges.contains(&index) {
            self.edges.push(index);
            self.places.push(span);
        }
        if !self.check.written(index).answer_known {
            return None;
        }
        let Some(scale) = self.check.catalog.questions[index].answer.scale() else {
            self.check.report(Diagnostic::new(Code::ConditionKind, span).with("name", question));
            return None;
        };
        let nodes = node.list("any-of");
        let mut any_of = Vec::new();
        let mut findings = Vec::new();
        let mut sound = true;
        for (option, node) in options.iter().zip(nodes) {
            match scale.options.iter().position(|known| known.id == *option) {
                Some(place) => any_of.push(place),
                None => {
                    sound = false;
                    findings.extend((!option.is_empty()).then(|| unknown_option(option, &scale.options, node.span)));
                }
            }
        }
        self.check.diagnostics.append(&mut findings);
        self.check.repeated(options.iter().map(String::as_str).zip(nodes.iter().map(|node| node.span)));
        // A scale with too many options is a finding of its own.
        sound &= any_of.iter().all(|place| *place < OptionSet::MOST);
        sound.then(|| Condition::Is { question: index, any_of: any_of.into_iter().collect() })
    }
}
