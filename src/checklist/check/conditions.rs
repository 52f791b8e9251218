//! When questions are asked.

use super::{Check, Known, cycles};
use crate::checklist::file::ConditionFile;
use crate::checklist::{AnswerKind, Condition, QuestionIndex};
use crate::diagnostic::{Code, Diagnostic, nearest};
use crate::document::Node;
use crate::i18n::Message;
use crate::source::Span;

/// Deepest nesting of a condition; the parser's own limit is higher.
const MAX_DEPTH: usize = 16;

/// Reads the conditions of all questions into the catalog.
pub(super) fn conditions(check: &mut Check<'_>) {
    let files = check.files;
    let none = [];
    let mut edges = vec![Vec::new(); check.catalog.questions.len()];
    let mut places = vec![Vec::new(); check.catalog.questions.len()];
    for list in &files.lists {
        for document in &list.sections {
            let nodes = document.tree.get("questions").map_or(&none[..], Node::items);
            for (file, node) in document.value.questions.iter().zip(nodes) {
                let Some(condition) = &file.applies_if else {
                    continue;
                };
                let Some(&index) = check.catalog.question_by_id.get(&file.id) else {
                    continue;
                };
                let Some(node) = node.get("applies-if") else {
                    continue;
                };
                let mut read = Read { check, edges: &mut edges[index], places: &mut places[index] };
                let built = read.condition(condition, node, 0);
                check.catalog.questions[index].applies_if = built;
            }
        }
    }
    let found = cycles(&edges);
    for members in &found {
        let names: Vec<&str> = members.iter().map(|&member| check.catalog.questions[member].id.as_str()).collect();
        let mut diagnostic = Diagnostic::new(Code::ConditionCycle, check.question_spans[members[0]])
            .with("members", names.join(" → "))
            .count("count", members.len());
        for &member in &members[1..] {
            diagnostic = diagnostic.related(check.question_spans[member], Message::new("part-of-cycle"));
        }
        check.diagnostics.push(diagnostic);
    }
    later(check, &edges, &places, &found);
}

/// A question cannot depend on one that is asked after it. Members of a cycle are reported as a cycle only.
fn later(check: &mut Check<'_>, edges: &[Vec<QuestionIndex>], places: &[Vec<Span>], cycles: &[Vec<QuestionIndex>]) {
    for (index, targets) in edges.iter().enumerate() {
        for (&target, &span) in targets.iter().zip(&places[index]) {
            let circular = cycles.iter().any(|members| members.contains(&index) && members.contains(&target));
            if target >= index && !circular {
                let name = check.catalog.questions[target].id.clone();
                let place = check.question_spans[target];
                check.report(
                    Diagnostic::new(Code::ConditionOrder, span)
                        .with("name", name)
                        .related(place, Message::new("asked-here")),
                );
            }
        }
    }
}

struct Read<'a, 'b> {
    check: &'a mut Check<'b>,
    /// Questions the condition depends on, and where it names them.
    edges: &'a mut Vec<QuestionIndex>,
    places: &'a mut Vec<Span>,
}

impl Read<'_, '_> {
    fn condition(&mut self, file: &ConditionFile, node: &Node, depth: usize) -> Option<Condition> {
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
        self.check.report(Diagnostic::new(Code::ConditionShape, node.span));
        None
    }

    fn parts(&mut self, parts: &[ConditionFile], node: &Node, depth: usize) -> Option<Vec<Condition>> {
        let read: Vec<_> =
            parts.iter().zip(node.items()).map(|(part, node)| self.condition(part, node, depth + 1)).collect();
        read.into_iter().collect()
    }

    fn is(&mut self, question: &str, options: &[String], node: &Node) -> Option<Condition> {
        let span = node.span_of("question");
        let index = self.check.resolve(Code::UnknownQuestion, Known::Question, question, span)?;
        self.edges.push(index);
        self.places.push(span);
        let AnswerKind::Scale(scale) = self.check.catalog.questions[index].answer.clone() else {
            self.check.report(Diagnostic::new(Code::ConditionKind, span).with("name", question));
            return None;
        };
        let mut any_of = Vec::new();
        for (option, node) in options.iter().zip(node.get("any-of").map_or(&[][..], Node::items)) {
            match scale.options.iter().position(|known| known.id == *option) {
                Some(place) => any_of.push(place),
                None => {
                    let near = nearest(option, scale.options.iter().map(|known| known.id.as_str())).unwrap_or("none");
                    let finding =
                        Diagnostic::new(Code::UnknownOption, node.span).with("name", option).with("near", near);
                    self.check.report(finding);
                }
            }
        }
        Some(Condition::Is { question: index, any_of })
    }
}
