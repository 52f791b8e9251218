//! What was taken over, written into the plan file: only the words that change are touched, and every comment stays.

use std::collections::BTreeMap;
use std::ops::Range;

use jiff::civil::Date;

use super::Kept;
use super::rewrite::{belongs_from, last_byte, noted};
use crate::checklist::ActionIndex;
use crate::document::emit::{self, quoted, scalar};
use crate::document::lines::{end_of, indented, line_end, line_of, of_entry, tree, with_line_breaks};
use crate::document::{Entry, Kind, Node, comments};
use crate::plan::field::{Field, OF_ACTION, OF_OBJECTIVE};
use crate::plan::file::{SeenFile, WasFile};

/// The parts of the file that can be changed.
pub const ACTIONS: &str = "actions";
/// The objectives.
pub const OBJECTIVES: &str = "objectives";

/// One thing that is to be said of an action or objective.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// [`ACTIONS`] or [`OBJECTIVES`].
    pub part: &'static str,
    /// The id.
    pub id: String,
    /// What of it.
    pub field: Field,
    /// What is said, as [`KeptFile::get`](crate::plan::file::KeptFile::get) has it; nothing takes away what was said.
    pub value: String,
}

/// The actions whose last day is another one with these changes, as they are noted from a day on: what was before goes to the
/// history, as it does when the plan is made.
pub fn moved(kept: &Kept, edits: &[Edit], day: Option<Date>) -> BTreeMap<String, SeenFile> {
    let mut moved: BTreeMap<String, SeenFile> = BTreeMap::new();
    for edit in edits.iter().filter(|edit| edit.part == ACTIONS) {
        let (Some(seen), Ok(given)) = (kept.seen().get(&edit.id), edit.value.parse::<Date>()) else { continue };
        let seen = || moved.get(&edit.id).unwrap_or(seen).clone();
        let now = match edit.field {
            Field::Start => SeenFile { start: Some(given), ..seen() },
            Field::Target => {
                let mut now = SeenFile { target: Some(given), ..seen() };
                let was = kept.seen()[&edit.id].target.filter(|was| *was != given);
                now.history.extend(was.map(|was| WasFile { until: day, target: Some(was), ..WasFile::default() }));
                now
            }
            _ => continue,
        };
        moved.insert(edit.id.clone(), now);
    }
    moved.retain(|id, now| kept.seen()[id] != *now);
    moved
}

/// The text of a plan file with what was taken over, and with the actions of which the program noted something else:
/// `None` where the file is written in a way that is not understood here. Whoever calls it reads the result back and asks
/// [`is_as_meant`], so that a wrong guess is never saved.
pub fn edited(text: &str, edits: &[Edit], moved: &BTreeMap<String, SeenFile>) -> Option<String> {
    let mut text = text.to_owned();
    for edit in edits {
        let (place, put) = change(&text, edit)?;
        text.replace_range(place, &with_line_breaks(&text, &put));
    }
    for (id, seen) in moved {
        let tree = tree(&text)?;
        let entry = tree.get("last-run")?.get(ACTIONS)?.entry(id)?;
        let (start, indent) = line_of(&text, entry)?;
        let put = format!("{}{}: {}\n", " ".repeat(indent), scalar(id), noted(seen));
        text.replace_range(start..line_end(&text, start), &with_line_breaks(&text, &put));
    }
    Some(text)
}

/// Whether a file says what another one said, with these changes and nothing else. `id_of` tells an action's id.
pub fn is_as_meant(
    before: &Kept,
    after: &Kept,
    edits: &[Edit],
    moved: &BTreeMap<String, SeenFile>,
    id_of: impl Fn(ActionIndex) -> String,
) -> bool {
    let wanted = |part, id: &str, field, said: Option<String>| {
        let edit = edits.iter().find(|edit| edit.part == part && edit.id == id && edit.field == field);
        edit.map_or(said, |edit| Some(edit.value.clone()).filter(|value| !value.is_empty()))
    };
    let actions = before.decided.keys().chain(after.decided.keys()).all(|action| {
        let id = id_of(*action);
        let said = |kept: &Kept, field| kept.decided.get(action).and_then(|decided| decided.get(field));
        OF_ACTION.iter().all(|&field| wanted(ACTIONS, &id, field, said(before, field)) == said(after, field))
    });
    let objectives = before.objectives.keys().chain(after.objectives.keys()).all(|id| {
        let said = |kept: &Kept, field| kept.objectives.get(id).and_then(|own| own.get(field));
        OF_OBJECTIVE.iter().all(|&field| wanted(OBJECTIVES, id, field, said(before, field)) == said(after, field))
    });
    let is_there = |edit: &Edit| match edit.part {
        _ if edit.value.is_empty() => true,
        OBJECTIVES => after.objectives.contains_key(&edit.id),
        _ => after.decided.keys().any(|action| id_of(*action) == edit.id),
    };
    let mut last = before.last.clone();
    for (id, seen) in moved {
        last.get_or_insert_default().actions.insert(id.clone(), seen.clone());
    }
    let rest = |kept: &Kept| (kept.adopted_on, kept.own.clone(), kept.first.clone(), kept.orphans.clone());
    actions && objectives && edits.iter().all(is_there) && after.last == last && rest(before) == rest(after)
}

/// The place of one change and the text to put there.
fn change(text: &str, edit: &Edit) -> Option<(Range<usize>, String)> {
    let tree = tree(text)?;
    let Some(part) = tree.entry(edit.part) else {
        let below = tree.entry(ACTIONS).or_else(|| tree.entry("last-run"));
        let at = below.map_or(text.len(), |entry| belongs_from(text, entry.key_span.start));
        let line_break = if text[..at].is_empty() || text[..at].ends_with('\n') { "" } else { "\n" };
        return Some((at..at, format!("{line_break}\n{}:\n{}", edit.part, entry(edit))));
    };
    let Some(known) = part.value.entry(&edit.id) else {
        if text[part.value.span.start..].starts_with('{') {
            return None;
        }
        let (at, indent) = match part.value.entries().last() {
            Some(last) => line_of(text, last).map(|(start, indent)| (end_of(text, start, indent), indent))?,
            None => (line_end(text, part.key_span.start), 2),
        };
        let line_break = if text[..at].ends_with('\n') { "" } else { "\n" };
        return Some((at..at, format!("{line_break}{}", indented(&entry(edit), indent))));
    };
    let is_in_braces = text[known.value.span.start..].starts_with('{') && matches!(known.value.kind, Kind::Map(_));
    if is_in_braces { in_braces(&known.value, edit) } else { in_lines(text, known, edit) }
}

/// A whole entry, indented by two blanks.
fn entry(edit: &Edit) -> String {
    format!("  {}:\n{}", scalar(&edit.id), lines(edit, 4))
}

/// The key with its value, on lines of its own.
fn lines(edit: &Edit, depth: usize) -> String {
    let mut out = String::new();
    match inline(edit) {
        Some(value) => out = format!("{}{}: {value}\n", " ".repeat(depth), edit.field.key()),
        None => emit::field(&mut out, depth, edit.field.key(), &edit.value),
    }
    out
}

/// The value on one line, where it is one.
fn inline(edit: &Edit) -> Option<String> {
    match edit.field {
        Field::Support => {
            let names: Vec<String> = edit.value.lines().map(quoted).collect();
            Some(format!("[{}]", names.join(", ")))
        }
        // Days and states stand without quotes.
        field if field.is_day() || matches!(field, Field::Status | Field::TfaCategory) => Some(edit.value.clone()),
        _ => (!edit.value.contains('\n')).then(|| scalar(&edit.value)),
    }
}

/// A change to an entry whose keys stand below each other.
fn in_lines(text: &str, known: &Entry, edit: &Edit) -> Option<(Range<usize>, String)> {
    let keys = known.value.entries();
    let Some(key) = keys.iter().find(|key| key.key == edit.field.key()) else {
        let (at, indent) = match keys.last() {
            Some(last) => line_of(text, last).map(|(start, indent)| (end_of(text, start, indent), indent))?,
            None => {
                let (start, indent) = line_of(text, known)?;
                (line_end(text, start), indent + 2)
            }
        };
        let line_break = if text[..at].ends_with('\n') { "" } else { "\n" };
        let put = if edit.value.is_empty() { String::new() } else { lines(edit, indent) };
        return Some((at..at, format!("{line_break}{put}")));
    };
    let span = key.value.span.start..key.value.span.end;
    let is_plain = matches!(key.value.kind, Kind::Scalar { .. }) && !text[span.clone()].contains('\n');
    if let Some(value) = inline(edit).filter(|_| is_plain && !edit.value.is_empty()) {
        return Some((span, value));
    }
    let (start, indent) = line_of(text, key)?;
    let put = if edit.value.is_empty() { String::new() } else { lines(edit, indent) };
    of_entry(text, &comments(text), start, indent, &put)
}

/// A change to an entry between braces.
fn in_braces(map: &Node, edit: &Edit) -> Option<(Range<usize>, String)> {
    let value = match edit.field {
        Field::Support => inline(edit)?,
        field if field.is_day() || matches!(field, Field::Status | Field::TfaCategory) => edit.value.clone(),
        _ => quoted(&edit.value),
    };
    let keys = map.entries();
    let Some(at) = keys.iter().position(|key| key.key == edit.field.key()) else {
        let (put, at) = match keys.last() {
            Some(last) => (format!(", {}: {value}", edit.field.key()), last_byte(&last.value).max(last.key_span.end)),
            None => (format!(" {}: {value} ", edit.field.key()), map.span.start + 1),
        };
        return Some((at..at, if edit.value.is_empty() { String::new() } else { put }));
    };
    let span = keys[at].value.span.start..last_byte(&keys[at].value);
    if !edit.value.is_empty() {
        return Some((span, value));
    }
    let (start, end) = match (at.checked_sub(1), keys.get(at + 1)) {
        (Some(before), _) => (last_byte(&keys[before].value), span.end),
        (None, Some(next)) => (keys[at].key_span.start, next.key_span.start),
        (None, None) => (keys[at].key_span.start, span.end),
    };
    Some((start..end, String::new()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(text: &str, part: &'static str, id: &str, field: Field, value: &str) -> Option<String> {
        let edit = Edit { part, id: id.to_owned(), field, value: value.to_owned() };
        edited(text, &[edit], &BTreeMap::new())
    }

    #[test]
    fn only_the_words_that_change_are_touched() {
        let text = "format: 1 # ours\n\nactions:\n  a: # first\n    status: planned\n    target: 2027-01-31   # agreed\n    \
                    # budget: \"\"\n    note: |\n      one\n      two # words\n\n  b:\n\n# end\nlast-run:\n  round: r1\n";
        let put = |field, value| with(text, ACTIONS, "a", field, value).unwrap();
        let target = "target: 2027-01-31   # agreed\n";
        for (field, value, before, after) in [
            (Field::Target, "2027-06-30", target, "target: 2027-06-30   # agreed\n"),
            (Field::Status, "done", "status: planned", "status: done"),
            (Field::Target, "", target, "# agreed\n"),
            (Field::Note, "no", "note: |\n      one\n      two # words\n", "note: \"no\"\n"),
            (Field::Budget, "a: b", "two # words\n", "two # words\n    budget: \"a: b\"\n"),
            (Field::Support, "x\ny, z", "two # words\n", "two # words\n    support: [\"x\", \"y, z\"]\n"),
            (Field::Risk, "c\nd", "two # words\n", "two # words\n    risk: |-\n      c\n      d\n"),
            (Field::Risk, "", "", ""),
        ] {
            assert_eq!(put(field, value), text.replacen(before, after, 1), "{field:?} {value}");
        }
        let b = with(text, ACTIONS, "b", Field::Status, "done").unwrap();
        assert_eq!(b, text.replace("  b:\n", "  b:\n    status: done\n"));
        let new = with(text, ACTIONS, "c", Field::Lead, "Board").unwrap();
        assert_eq!(new, text.replace("  b:\n", "  b:\n  c:\n    lead: Board\n"));
        let aims = with(text, OBJECTIVES, "lead", Field::Goal, "four").unwrap();
        assert_eq!(aims, text.replacen("\n\nactions", "\n\nobjectives:\n  lead:\n    target: four\n\nactions", 1));
        let windows = text.replace('\n', "\r\n");
        let put = with(&windows, ACTIONS, "b", Field::Status, "done").unwrap();
        assert_eq!(put, b.replace('\n', "\r\n"));
    }

    #[test]
    fn entries_between_braces_stay_there() {
        let text = "actions:\n  a: { status: planned, note: x } # one\n  b: {}\nobjectives: { lead: { target: y } }\n";
        for (id, field, value, before, after) in [
            ("a", Field::Status, "done", "planned", "done"),
            ("a", Field::Note, "1, 2", "note: x", "note: \"1, 2\""),
            ("a", Field::Note, "", ", note: x", ""),
            ("a", Field::Status, "", "status: planned, ", ""),
            ("a", Field::Donor, "no", "note: x", "note: x, donor: \"no\""),
            ("b", Field::Target, "2027-01-31", "{}", "{ target: 2027-01-31 }"),
        ] {
            assert_eq!(with(text, ACTIONS, id, field, value).unwrap(), text.replacen(before, after, 1), "{field:?}");
        }
        let aims = with(text, OBJECTIVES, "lead", Field::Baseline, "none").unwrap();
        assert_eq!(aims, text.replace("target: y", "target: y, baseline: \"none\""));
        assert_eq!(with(text, OBJECTIVES, "across", Field::Goal, "z"), None, "between braces no line can be added");
    }
}
