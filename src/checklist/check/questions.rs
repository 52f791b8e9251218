//! Checklists, scales, parts, sections and questions.

use std::collections::HashMap;
use std::sync::Arc;

use super::{Check, Known, ids};
use crate::checklist::file::{ChecklistFile, QuestionFile, ScaleFile, SelectFile};
use crate::checklist::load::ListFiles;
use crate::checklist::{AnswerKind, AnswerOption, AnswerScale, Checklist, Origin, Part, Question, Reference, Section};
use crate::diagnostic::{Code, Diagnostic, nearest};
use crate::document::Node;
use crate::i18n::Message;
use crate::source::Span;

/// Words that stand in place of a scale's id.
const PERCENT: &str = "percent";
const TEXT: &str = "text";

/// Reads all checklists into the catalog.
pub(super) fn lists(check: &mut Check<'_>) {
    let files = check.files;
    let mut question_ids = HashMap::new();
    let mut section_ids = HashMap::new();
    let mut list_ids = HashMap::new();
    for list in &files.lists {
        let head = &list.head.value;
        ids(check.diagnostics, &mut list_ids, &head.id, list.head.tree.span_of("id"));
        let scales = scales(check, head, &list.head.tree);
        let first = check.catalog.questions.len();
        let mut parts = Vec::new();
        for (place, part) in head.parts.iter().enumerate() {
            let part_first = check.catalog.questions.len();
            let mut sections = Vec::new();
            for (at, id) in part.sections.iter().enumerate() {
                let node = list.head.tree.get("parts").and_then(|parts| parts.items().get(place));
                let span = node
                    .and_then(|part| part.get("sections"))
                    .and_then(|sections| sections.items().get(at))
                    .map_or(list.head.tree.span, |section| section.span);
                ids(check.diagnostics, &mut section_ids, id, span);
                sections.extend(section(check, list, id, &scales, &mut question_ids));
            }
            let questions = part_first..check.catalog.questions.len();
            parts.push(Part { id: part.id.clone(), title: part.title.clone(), sections, questions });
        }
        let questions = first..check.catalog.questions.len();
        check.catalog.checklists.push(checklist(head, parts, questions));
    }
    for (index, question) in check.catalog.questions.iter().enumerate() {
        check.catalog.question_by_id.entry(question.id.clone()).or_insert(index);
    }
    former_ids(check, &question_ids);
}

fn checklist(head: &ChecklistFile, parts: Vec<Part>, questions: std::ops::Range<usize>) -> Checklist {
    Checklist {
        id: head.id.clone(),
        version: head.version.clone(),
        title: head.title.clone(),
        intro: head.intro.clone(),
        origin: Origin {
            publisher: head.origin.publisher.clone(),
            title: head.origin.title.clone(),
            edition: head.origin.edition.clone(),
            status: head.origin.status.clone(),
        },
        full_points: head.full_points,
        by_default: head.by_default.unwrap_or(true),
        parts,
        questions,
    }
}

/// A former id must not be the id of a question of today.
fn former_ids<'a>(check: &mut Check<'a>, seen: &HashMap<&'a str, Span>) {
    for list in &check.files.lists {
        for document in &list.sections {
            for (place, question) in document.value.questions.iter().enumerate() {
                let node = document.tree.get("questions").and_then(|list| list.items().get(place));
                let Some(index) = check.catalog.question_by_id.get(&question.id).copied() else {
                    continue;
                };
                for former in &question.formerly {
                    let span = node.map_or_else(Span::default, |node| node.span_of("formerly"));
                    if let Some(first) = seen.get(former.as_str()) {
                        check.diagnostics.push(
                            Diagnostic::new(Code::DuplicateId, span)
                                .with("id", former)
                                .related(*first, Message::new("first-here")),
                        );
                    } else {
                        check.catalog.question_by_id.entry(former.clone()).or_insert(index);
                    }
                }
            }
        }
    }
}

fn scales(
    check: &mut Check<'_>,
    head: &ChecklistFile,
    tree: &Node,
) -> HashMap<String, (Arc<AnswerScale>, Option<String>)> {
    let mut scales = HashMap::new();
    let mut seen = HashMap::new();
    let none = [];
    let nodes = tree.get("scales").map_or(&none[..], Node::items);
    for (scale, node) in head.scales.iter().zip(nodes) {
        ids(check.diagnostics, &mut seen, &scale.id, node.span_of("id"));
        points(check, scale, node, head.full_points);
        let mut options = HashMap::new();
        for (option, node) in scale.options.iter().zip(node.get("options").map_or(&none[..], Node::items)) {
            ids(check.diagnostics, &mut options, &option.id, node.span_of("id"));
        }
        let built = AnswerScale {
            id: scale.id.clone(),
            many: scale.select == Some(SelectFile::Many),
            options: scale
                .options
                .iter()
                .map(|option| AnswerOption {
                    id: option.id.clone(),
                    label: option.label.clone(),
                    points: option.points,
                    exclusive: option.exclusive.unwrap_or(false),
                })
                .collect(),
        };
        scales.insert(scale.id.clone(), (Arc::new(built), scale.target.as_ref().map(|target| target.0.clone())));
    }
    scales
}

/// A scale of one choice rises from 0 to full points; a scale of several choices can reach full points.
fn points(check: &mut Check<'_>, scale: &ScaleFile, node: &Node, full: u32) {
    let points: Vec<u32> = scale.options.iter().map(|option| option.points).collect();
    let sound = if scale.select == Some(SelectFile::Many) {
        points.iter().sum::<u32>() >= full
    } else {
        points.first() == Some(&0) && points.last() == Some(&full) && points.windows(2).all(|pair| pair[0] < pair[1])
    };
    if !sound {
        let span = node.span_of("id");
        check.report(Diagnostic::new(Code::PointsOrder, span).with("scale", &scale.id).with("full", full));
    }
}

fn section<'a>(
    check: &mut Check<'a>,
    list: &'a ListFiles,
    id: &str,
    scales: &HashMap<String, (Arc<AnswerScale>, Option<String>)>,
    seen: &mut HashMap<&'a str, Span>,
) -> Option<Section> {
    let document = list.sections.iter().find(|section| section.value.id == *id)?;
    let first = check.catalog.questions.len();
    let none = [];
    let nodes = document.tree.get("questions").map_or(&none[..], Node::items);
    for (question, node) in document.value.questions.iter().zip(nodes) {
        let span = node.span_of("id");
        ids(check.diagnostics, seen, &question.id, span);
        let below = question.id.strip_prefix(id);
        if !below.is_some_and(|rest| rest.starts_with('.')) {
            check.report(Diagnostic::new(Code::MisplacedId, span).with("id", &question.id).with("section", id));
        }
        let built = self::question(check, list, id, question, node, scales);
        check.catalog.questions.push(built);
        check.question_spans.push(span);
    }
    Some(Section {
        id: id.to_owned(),
        title: document.value.title.clone(),
        origin: document.value.origin,
        intro: document.value.intro.clone(),
        questions: first..check.catalog.questions.len(),
    })
}

fn question(
    check: &mut Check<'_>,
    list: &ListFiles,
    section: &str,
    file: &QuestionFile,
    node: &Node,
    scales: &HashMap<String, (Arc<AnswerScale>, Option<String>)>,
) -> Question {
    let answer = answer(check, file, node, scales);
    let full = list.head.value.full_points;
    let weight = match answer {
        AnswerKind::Text => 0,
        _ => weight(check, file, node),
    };
    let default = scales.get(&file.answer).and_then(|(_, target)| target.clone());
    let target = target(check, file, node, &answer, default, full);
    let criteria = criteria(check, file, node, &answer);
    check.roles(&file.agencies, node.get("agencies"));
    let references = references(check, file, node);
    Question {
        id: file.id.clone(),
        official: file.official.clone(),
        checklist: check.catalog.checklists.len(),
        section: section.to_owned(),
        prompt: file.prompt.clone(),
        guidance: file.guidance.clone(),
        answer,
        criteria,
        evidence: file.evidence.clone(),
        agencies: file.agencies.clone(),
        weight,
        original_weight: weight,
        target,
        applies_if: None,
        references,
        closed_by: Vec::new(),
    }
}

fn answer(
    check: &mut Check<'_>,
    file: &QuestionFile,
    node: &Node,
    scales: &HashMap<String, (Arc<AnswerScale>, Option<String>)>,
) -> AnswerKind {
    match file.answer.as_str() {
        PERCENT => AnswerKind::Percent,
        TEXT => AnswerKind::Text,
        id => match scales.get(id) {
            Some((scale, _)) => AnswerKind::Scale(Arc::clone(scale)),
            None => {
                if !check.faulty.contains(id) {
                    let known = scales.keys().map(String::as_str).chain([PERCENT, TEXT]);
                    let near = nearest(id, known).unwrap_or("none").to_owned();
                    let span = node.span_of("answer");
                    check.report(Diagnostic::new(Code::UnknownScale, span).with("name", id).with("near", near));
                }
                AnswerKind::Text
            }
        },
    }
}

fn weight(check: &mut Check<'_>, file: &QuestionFile, node: &Node) -> u32 {
    file.weight.unwrap_or_else(|| {
        check.report(Diagnostic::new(Code::MissingKey, node.span_of("id")).with("key", "weight"));
        1
    })
}

/// The points a ready country reaches: the question's own target, or its scale's.
fn target(
    check: &mut Check<'_>,
    file: &QuestionFile,
    node: &Node,
    answer: &AnswerKind,
    default: Option<String>,
    full: u32,
) -> u32 {
    let Some(wanted) = file.target.as_ref().map(|target| target.0.clone()).or(default) else {
        if !matches!(answer, AnswerKind::Text) {
            check.report(Diagnostic::new(Code::MissingTarget, node.span_of("id")).with("id", &file.id));
        }
        return full;
    };
    let found = match answer {
        AnswerKind::Scale(scale) if !scale.many => {
            scale.options.iter().find(|option| option.id == wanted).map(|option| option.points)
        }
        AnswerKind::Scale(_) => wanted.parse().ok().filter(|points| *points <= full),
        AnswerKind::Percent => {
            wanted.parse().ok().filter(|percent| *percent <= 100).map(|percent: u32| percent * full / 100)
        }
        AnswerKind::Text => Some(full),
    };
    found.unwrap_or_else(|| {
        let span = if file.target.is_some() { node.span_of("target") } else { node.span_of("answer") };
        check.report(Diagnostic::new(Code::BadTarget, span).with("target", &wanted));
        full
    })
}

/// Every option of the scale has its criterion, and every criterion its option.
fn criteria(check: &mut Check<'_>, file: &QuestionFile, node: &Node, answer: &AnswerKind) -> Vec<String> {
    let options: &[AnswerOption] = answer.scale().map_or(&[], |scale| &scale.options);
    for option in options {
        if !file.criteria.contains_key(&option.id) {
            let span = node.entry("criteria").map_or(node.span_of("id"), |entry| entry.key_span);
            check.report(Diagnostic::new(Code::MissingCriterion, span).with("option", &option.id));
        }
    }
    for entry in node.get("criteria").map_or(&[][..], Node::entries) {
        if !options.iter().any(|option| option.id == entry.key) {
            let near = nearest(&entry.key, options.iter().map(|option| option.id.as_str())).unwrap_or("none");
            check.report(
                Diagnostic::new(Code::UnknownOption, entry.key_span).with("name", &entry.key).with("near", near),
            );
        }
    }
    options.iter().map(|option| file.criteria.get(&option.id).cloned().unwrap_or_default()).collect()
}

fn references(check: &mut Check<'_>, file: &QuestionFile, node: &Node) -> Vec<Reference> {
    let none = [];
    let nodes = node.get("references").map_or(&none[..], Node::items);
    let mut found = Vec::new();
    for (reference, node) in file.references.iter().zip(nodes) {
        let span = node.span_of("instrument");
        let instrument = check.resolve(Code::UnknownInstrument, Known::Instrument, &reference.instrument, span);
        found.extend(instrument.map(|instrument| Reference { instrument, article: reference.article.clone() }));
    }
    found
}
