//! Checklists, parts, sections and questions.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::scales::{Scales, Target, alike, nearest_option, scales, unknown_option, unused_scales};
use super::{Check, Known, Seen, Written, treaty};
use crate::checklist::file::{ChecklistFile, QuestionFile, ReferenceFile};
use crate::checklist::files::ListFiles;
use crate::checklist::{
    AnswerKind, AnswerOption, Borderline, Checklist, Origin, Part, Question, Reference, Rule, Section,
};
use crate::diagnostic::{Code, Diagnostic};
use crate::document::text::look_alike;
use crate::document::{Document, Node};
use crate::i18n::Message;
use crate::source::Span;

/// Words that stand in place of a scale's id.
const PERCENT: &str = "percent";
const TEXT: &str = "text";

/// Reads all checklists into the catalog.
pub(super) fn lists(check: &mut Check<'_>) {
    let files = check.files;
    let mut seen = (Seen::default(), Seen::default(), Seen::default());
    for list in &files.lists {
        let head = &list.head.value;
        let tree = &list.head.tree;
        check.declare(&mut seen.0, &head.id, tree.span_of("id"));
        version(check, head, tree);
        let mut rule_ids = Seen::default();
        for (rule, node) in head.rules.iter().zip(tree.list("rules")) {
            check.declare(&mut rule_ids, &rule.id, node.span_of("id"));
        }
        let mut scales = scales(check, list);
        let first = check.catalog.questions.len();
        let mut parts = Vec::new();
        let mut part_ids = Seen::default();
        let mut documents = list.sections.iter();
        for (part, node) in head.parts.iter().zip(tree.list("parts")) {
            check.declare(&mut part_ids, &part.id, node.span_of("id"));
            let part_first = check.catalog.questions.len();
            let mut sections = Vec::new();
            for (id, node) in part.sections.iter().zip(node.list("sections")) {
                let document = documents.next().and_then(Option::as_ref);
                if check.declare(&mut seen.1, id, node.span) {
                    check.section_spans.push((id, node.span));
                }
                if let Some(document) = document {
                    sections.push(section(check, list, id, document, &mut scales, &mut seen.2));
                }
            }
            let questions = part_first..check.catalog.questions.len();
            parts.push(Part { id: part.id.clone(), title: part.title.clone(), sections, questions });
        }
        let questions = first..check.catalog.questions.len();
        let has_treaty = treaty::named(check, list);
        check.catalog.checklists.push(checklist(head, has_treaty, parts, questions));
        unused_scales(check, list, &scales);
    }
    former_ids(check, &seen.2);
}

fn checklist(head: &ChecklistFile, has_treaty: bool, parts: Vec<Part>, questions: std::ops::Range<usize>) -> Checklist {
    Checklist {
        id: head.id.clone(),
        version: head.version.clone(),
        title: head.title.clone(),
        intro: head.intro.clone(),
        subject: head.subject.clone(),
        caveat: head.caveat.clone(),
        has_treaty,
        origin: Origin {
            publisher: head.origin.publisher.clone(),
            title: head.origin.title.clone(),
            edition: head.origin.edition.clone(),
            status: head.origin.status.clone(),
        },
        full_points: head.full_points,
        by_default: head.by_default.unwrap_or(true),
        rules: head
            .rules
            .iter()
            .map(|rule| Rule { id: rule.id.clone(), title: rule.title.clone(), text: rule.text.clone() })
            .collect(),
        parts,
        questions,
    }
}

/// Three numbers: answers say which version they were given to, and a reader must see which of two is the newer.
fn version(check: &mut Check<'_>, head: &ChecklistFile, tree: &Node) {
    let number = |part: &str| !part.is_empty() && part.len() <= 9 && part.chars().all(|letter| letter.is_ascii_digit());
    let parts: Vec<&str> = head.version.split('.').collect();
    if tree.has("version") && !(parts.len() == 3 && parts.iter().all(|part| number(part))) {
        check.report(Diagnostic::new(Code::BadVersion, tree.span_of("version")).with("version", &head.version));
    }
}

/// A former id stands for one question: not for one of today, and not for two.
fn former_ids(check: &mut Check<'_>, seen: &Seen<'_>) {
    let mut former: HashMap<&str, Span> = HashMap::new();
    for index in 0..check.written.len() {
        let Written { file, node, .. } = *check.written(index);
        let nodes = node.list("formerly");
        for (id, node) in file.formerly.iter().zip(nodes).filter(|(id, _)| !id.is_empty()) {
            if let Some(today) = seen.exact.get(id.as_str()) {
                let finding = Diagnostic::new(Code::ReusedId, *today).with("id", id);
                check.report(finding.related(node.span, Message::new("formerly-here")));
            } else if let Some(first) = former.get(id.as_str()) {
                let finding = Diagnostic::new(Code::DuplicateId, node.span).with("id", id);
                check.report(finding.related(*first, Message::new("first-here")));
            } else {
                former.insert(id, node.span);
                check.catalog.question_by_id.entry(id.clone()).or_insert(index);
            }
        }
    }
}

fn section<'a>(
    check: &mut Check<'a>,
    list: &'a ListFiles,
    id: &str,
    document: &'a Document<crate::checklist::file::SectionFile>,
    scales: &mut Scales<'a>,
    seen: &mut Seen<'a>,
) -> Section {
    let first = check.catalog.questions.len();
    let times = document.value.weight.unwrap_or(1);
    let nodes = document.tree.list("questions");
    for (question, node) in document.value.questions.iter().zip(nodes) {
        let span = node.span_of("id");
        let is_first = check.declare(seen, &question.id, span);
        let below = question.id.strip_prefix(id);
        if !question.id.is_empty() && !below.is_some_and(|rest| rest.starts_with('.')) {
            check.report(Diagnostic::new(Code::MisplacedId, span).with("id", &question.id).with("section", id));
        }
        let (mut built, answer_known) = self::question(check, list, id, question, node, scales);
        built.times = times;
        let index = check.catalog.questions.len();
        if is_first {
            check.catalog.question_by_id.insert(question.id.clone(), index);
        }
        check.catalog.questions.push(built);
        check.written.push(Written { file: question, node, span, answer_known, first: is_first });
    }
    unscored(check, id, document, first);
    Section {
        id: id.to_owned(),
        title: document.value.title.clone(),
        origin: document.value.origin,
        intro: document.value.intro.clone(),
        weight: times,
        questions: first..check.catalog.questions.len(),
    }
}

/// A section none of whose questions is counted has no score, and a report would be silent about it.
fn unscored(check: &mut Check<'_>, id: &str, document: &Document<crate::checklist::file::SectionFile>, first: usize) {
    let doubtful = |index: usize| {
        let written = check.written(index);
        !written.answer_known || written.node.get("weight").is_some_and(Node::is_faulty)
    };
    let all = first..check.catalog.questions.len();
    let scored = all.clone().any(|index| check.catalog.questions[index].is_scored() || doubtful(index));
    if !scored && document.tree.has("questions") {
        let span = document.tree.span_of("id");
        check.report(Diagnostic::new(Code::UnscoredSection, span).with("section", id));
    }
}

fn question(
    check: &mut Check<'_>,
    list: &ListFiles,
    section: &str,
    file: &QuestionFile,
    node: &Node,
    scales: &mut Scales<'_>,
) -> (Question, bool) {
    let full = list.head.value.full_points;
    let (answer, scale_target, known) = answer(check, file, node, scales);
    let weight = match answer {
        AnswerKind::Text => 0,
        _ => weight(check, file, node),
    };
    let full_known = list.head.tree.has("full-points") && (scale_target.known || file.target.is_some());
    let target = if known && full_known { target(check, file, node, &answer, scale_target.option, full) } else { full };
    let criteria = if known { criteria(check, file, node, &answer) } else { Vec::new() };
    check.resolve_all(Known::Agency, &file.agencies, node.get("agencies"));
    let references = references(check, &file.references, node);
    let borderline = if known { borderline(check, file, node, &answer) } else { None };
    let question = Question {
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
        times: 1,
        target,
        applies_if: None,
        references,
        confidential: file.confidential.unwrap_or(false),
        borderline,
        closed_by: Vec::new(),
    };
    (question, known)
}

/// What an answer looks like, its scale's target, and whether both are known.
fn answer<'a>(
    check: &mut Check<'_>,
    file: &QuestionFile,
    node: &Node,
    scales: &mut Scales<'a>,
) -> (AnswerKind, Target<'a>, bool) {
    let none = Target { option: None, known: true };
    match file.answer.as_str() {
        PERCENT => return (AnswerKind::Percent, none, true),
        TEXT => return (AnswerKind::Text, none, true),
        id => {
            if let Some(scale) = scales.by_id.get_mut(id) {
                scale.used = true;
                let kind = AnswerKind::Scale(Arc::clone(&scale.scale));
                return (kind, scale.target, scale.sound);
            }
        }
    }
    let id = file.answer.as_str();
    if id.is_empty() || !scales.known {
        // Whatever was meant, some scale may be it.
        scales.by_id.values_mut().for_each(|scale| scale.used = true);
        return (AnswerKind::Text, none, false);
    }
    let span = node.span_of("answer");
    let names: Vec<&str> = scales.by_id.keys().copied().chain([PERCENT, TEXT]).collect();
    let near = check.suggestions.nearest(id, names.into_iter());
    match near.and_then(|near| scales.by_id.get_mut(near)) {
        Some(scale) => scale.used = true,
        None => scales.by_id.values_mut().for_each(|scale| scale.used = true),
    }
    let unknown = Diagnostic::new(Code::UnknownScale, span).with("name", id).with("near", near.unwrap_or("none"));
    check.report(look_alike(id, span).unwrap_or(unknown));
    (AnswerKind::Text, none, false)
}

fn weight(check: &mut Check<'_>, file: &QuestionFile, node: &Node) -> u32 {
    file.weight.unwrap_or_else(|| {
        if !node.get("weight").is_some_and(Node::is_faulty) {
            check.report(Diagnostic::new(Code::MissingKey, node.head_span()).with("key", "weight"));
        }
        1
    })
}

/// The points a ready country reaches: the question's own target, or its scale's.
fn target(
    check: &mut Check<'_>,
    file: &QuestionFile,
    node: &Node,
    answer: &AnswerKind,
    default: Option<&str>,
    full: u32,
) -> u32 {
    if node.get("target").is_some_and(Node::is_faulty) {
        return full;
    }
    let Some(wanted) = file.target.as_ref().map(|target| target.0.as_str()).or(default) else {
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
        check.report(Diagnostic::new(Code::BadTarget, span).with("target", wanted));
        full
    })
}

/// Every option of the scale has its criterion, every criterion its option, and no two are the same.
fn criteria(check: &mut Check<'_>, file: &QuestionFile, node: &Node, answer: &AnswerKind) -> Vec<String> {
    let options: &[AnswerOption] = answer.scale().map_or(&[], |scale| &scale.options);
    let written = node.get("criteria");
    if written.is_some_and(Node::is_faulty) {
        return Vec::new();
    }
    let entries = written.map_or(&[][..], Node::entries);
    let named: HashSet<&str> = entries.iter().map(|entry| entry.key.as_str()).collect();
    // A criterion whose name is misspelt is one finding, not two.
    let mut misspelt = HashSet::new();
    let mut texts = HashMap::new();
    for entry in entries {
        if options.iter().any(|option| option.id == entry.key) {
            if let Some(text) = entry.value.text() {
                alike(check, &mut texts, &entry.key, text, entry.value.span);
            }
            continue;
        }
        misspelt.extend(nearest_option(&entry.key, options));
        check.report(unknown_option(&entry.key, options, entry.key_span));
    }
    for option in options.iter().filter(|option| !named.contains(option.id.as_str())) {
        if !misspelt.contains(option.id.as_str()) {
            let span = node.entry("criteria").map_or(node.span_of("id"), |entry| entry.key_span);
            check.report(Diagnostic::new(Code::MissingCriterion, span).with("option", &option.id));
        }
    }
    options.iter().map(|option| file.criteria.get(&option.id).cloned().unwrap_or_default()).collect()
}

/// The worked case; what it comes to is an option of the question's scale.
fn borderline(check: &mut Check<'_>, file: &QuestionFile, node: &Node, answer: &AnswerKind) -> Option<Borderline> {
    let (case, node) = file.borderline.as_ref().zip(node.get("borderline"))?;
    let options: &[AnswerOption] = answer.scale().map_or(&[], |scale| &scale.options);
    let Some(place) = options.iter().position(|option| option.id == case.answer) else {
        if node.has("answer") {
            check.report(unknown_option(&case.answer, options, node.span_of("answer")));
        }
        return None;
    };
    Some(Borderline { facts: case.facts.clone(), answer: place, why: case.why.clone(), source: case.source.clone() })
}

/// The instruments that something rests on.
pub(super) fn references(check: &mut Check<'_>, files: &[ReferenceFile], node: &Node) -> Vec<Reference> {
    let nodes = node.list("references");
    let mut found = Vec::new();
    for (reference, node) in files.iter().zip(nodes) {
        let instrument = check.resolve(Known::Instrument, &reference.instrument, node.span_of("instrument"));
        found.extend(instrument.map(|instrument| Reference { instrument, article: reference.article.clone() }));
    }
    found
}
