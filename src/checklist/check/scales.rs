//! Answer scales.

use std::collections::HashMap;
use std::sync::Arc;

use super::{Check, Seen};
use crate::checklist::file::{ScaleFile, SelectFile};
use crate::checklist::files::ListFiles;
use crate::checklist::{AnswerOption, AnswerScale, OptionSet};
use crate::diagnostic::{Code, Diagnostic, nearest};
use crate::document::Node;
use crate::document::text::look_alike;
use crate::i18n::Message;
use crate::source::Span;

/// Most options of a scale. Nobody chooses well among more, and whatever looks through options stays quick.
const MAX_OPTIONS: usize = OptionSet::MOST;

/// The scales of one checklist.
pub(super) struct Scales<'a> {
    pub(super) by_id: HashMap<&'a str, Scale<'a>>,
    /// Whether all of them could be read, so that an unknown name is surely unknown.
    pub(super) known: bool,
}

pub(super) struct Scale<'a> {
    pub(super) scale: Arc<AnswerScale>,
    pub(super) target: Target<'a>,
    span: Span,
    /// Whether every option could be read, so that an unknown option is surely unknown.
    pub(super) sound: bool,
    pub(super) used: bool,
}

/// What a scale says a ready country reaches.
#[derive(Clone, Copy)]
pub(super) struct Target<'a> {
    pub(super) option: Option<&'a str>,
    /// Whether what it says could be read.
    pub(super) known: bool,
}

/// Reads the scales of a checklist.
pub(super) fn scales<'a>(check: &mut Check<'a>, list: &'a ListFiles) -> Scales<'a> {
    let (head, tree) = (&list.head.value, &list.head.tree);
    let mut scales = Scales { by_id: HashMap::new(), known: tree.has("scales") };
    let mut seen = Seen::default();
    for (scale, node) in head.scales.iter().zip(tree.list("scales")) {
        let span = node.span_of("id");
        scales.known &= node.has("id");
        let first = check.declare(&mut seen, &scale.id, span);
        let said = |key| !node.get(key).is_some_and(Node::is_faulty);
        let sound = options(check, scale, node) && said("select");
        if sound && tree.has("full-points") {
            points(check, scale, node, head.full_points);
        }
        if !first {
            continue;
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
                    labels: labels(list, &scale.id, &option.id),
                    points: option.points,
                    exclusive: option.exclusive.unwrap_or(false),
                })
                .collect(),
        };
        let target = scale.target.as_ref().map(|target| target.0.as_str());
        let target = Target { option: target, known: said("target") };
        scales.by_id.insert(&scale.id, Scale { scale: Arc::new(built), target, span, sound, used: false });
    }
    scales
}

/// Checks the options of a scale by themselves; false where one could not be read.
fn options<'a>(check: &mut Check<'a>, scale: &'a ScaleFile, node: &Node) -> bool {
    let Some(list) = node.get("options").filter(|list| !list.is_faulty()) else {
        return false;
    };
    let count = scale.options.len();
    if !(2..=MAX_OPTIONS).contains(&count) {
        let span = node.entry("options").map_or(list.span, |entry| entry.key_span);
        check.report(Diagnostic::new(Code::OptionCount, span).count("count", count).count("most", MAX_OPTIONS));
        return false;
    }
    let mut seen = Seen::default();
    let mut labels: HashMap<String, (&str, Span)> = HashMap::new();
    let mut sound = true;
    for (option, node) in scale.options.iter().zip(list.items()) {
        check.declare(&mut seen, &option.id, node.span_of("id"));
        sound &= node.has("id") && node.has("points");
        if node.has("label") {
            alike(check, &mut labels, &option.id, &option.label, node.span_of("label"));
        }
    }
    sound
}

/// The option that was probably meant by a name that none of them has.
pub(super) fn nearest_option<'b>(name: &str, options: &'b [AnswerOption]) -> Option<&'b str> {
    nearest(name, options.iter().map(|option| option.id.as_str()))
}

/// The finding for a name that none of the options has.
pub(super) fn unknown_option(name: &str, options: &[AnswerOption], span: Span) -> Diagnostic {
    let near = nearest_option(name, options).unwrap_or("none");
    let unknown = Diagnostic::new(Code::UnknownOption, span).with("name", name).with("near", near);
    look_alike(name, span).unwrap_or(unknown)
}

/// Two options that say the same cannot be told apart.
pub(super) fn alike<'b>(
    check: &mut Check<'_>,
    seen: &mut HashMap<String, (&'b str, Span)>,
    option: &'b str,
    text: &str,
    span: Span,
) {
    let mut words = String::with_capacity(text.len());
    for word in text.trim_end_matches(['.', ' ']).split_whitespace() {
        words.push_str(if words.is_empty() { "" } else { " " });
        words.push_str(word);
    }
    if words.is_ascii() {
        words.make_ascii_lowercase();
    } else {
        words = words.to_lowercase();
    }
    match seen.entry(words) {
        std::collections::hash_map::Entry::Vacant(place) => {
            place.insert((option, span));
        }
        std::collections::hash_map::Entry::Occupied(place) => {
            let (other, first) = place.get();
            let finding = Diagnostic::new(Code::OptionsAlike, span).with("option", option).with("other", other);
            check.diagnostics.push(finding.related(*first, Message::new("other-here")));
        }
    }
}

/// A scale of one choice rises from 0 to full points; a scale of several choices can reach full points.
fn points(check: &mut Check<'_>, scale: &ScaleFile, node: &Node, full: u32) {
    let nodes = node.list("options");
    let finding = |span| Diagnostic::new(Code::PointsOrder, span).with("scale", &scale.id).with("full", full);
    let place = |at: usize| nodes.get(at).map_or(node.span, |node| node.span_of("points"));
    if scale.select == Some(SelectFile::Many) {
        if scale.options.iter().map(|option| option.points).sum::<u32>() < full {
            check.report(finding(node.span_of("id")));
        }
        return;
    }
    let points: Vec<u32> = scale.options.iter().map(|option| option.points).collect();
    let last = points.len().saturating_sub(1);
    for (at, pair) in points.windows(2).enumerate() {
        if pair[0] >= pair[1] {
            check.report(finding(place(at + 1)).related(place(at), Message::new("other-here")));
        }
    }
    if points.first() != Some(&0) {
        check.report(finding(place(0)));
    }
    if points.last() != Some(&full) {
        check.report(finding(place(last)));
    }
}

/// The labels of an option in all languages.
fn labels(list: &ListFiles, scale: &str, option: &str) -> Vec<String> {
    let label = |tree: &Node| {
        let option = tree.get("scales")?.get(scale)?.get("options")?.get(option)?;
        let label = option.get("label")?;
        let parts = label.entries().iter().map(|part| &part.value).chain([label]);
        Some(parts.filter_map(|part| part.text()?.trim().to_owned().into()).collect())
    };
    list.translations.iter().filter_map(label).flat_map(|labels: Vec<String>| labels).collect()
}

/// A scale that no question uses is a leftover, or a question uses another one by mistake.
pub(super) fn unused_scales(check: &mut Check<'_>, list: &ListFiles, scales: &Scales<'_>) {
    if list.sections.iter().any(Option::is_none) || !list.head.tree.has("parts") {
        return;
    }
    let mut unused: Vec<_> = scales.by_id.iter().filter(|(_, scale)| !scale.used).collect();
    unused.sort_by_key(|(_, scale)| scale.span);
    for (id, scale) in unused.into_iter().filter(|(id, _)| !id.is_empty()) {
        check.report(Diagnostic::new(Code::UnusedScale, scale.span).with("scale", id));
    }
}
