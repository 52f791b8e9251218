//! The plan file after a run: what the team wrote to the letter, and what the program adds.

use std::collections::BTreeSet;
use std::fmt::Write;

use jiff::civil::Date;

use super::Kept;
use super::changes::{is_known, is_settled};
use crate::assessment::Assessment;
use crate::checklist::{Action, ActionIndex, Adaptation, Catalog};
use crate::document::emit::{quoted, scalar};
use crate::document::{self, Kind, Node};
use crate::gap::Gap;
use crate::i18n::Words;
use crate::plan::file::{DatesFile, EarlierFile, LastRunFile, SeenFile};
use crate::plan::{Plan, Step};
use crate::save::begun;
use crate::source::{Sources, Syntax};
use crate::visible::visible;

/// Begins the line that parts the team's part of the file from the program's.
const BELOW: &str = "# ──── below this line";

/// What a run came to.
#[derive(Debug, Clone, Copy)]
pub struct Now<'a> {
    /// What was asked.
    pub catalog: &'a Catalog,
    /// What the team lays over it.
    pub adaptation: &'a Adaptation,
    /// The plan.
    pub plan: &'a Plan,
    /// The gaps.
    pub gaps: &'a [Gap],
    /// What each question came to.
    pub assessment: &'a Assessment,
    /// ISO 3166-1 alpha-2, where the answers say so.
    pub country: Option<&'a str>,
    /// Round of the answers.
    pub round: Option<&'a str>,
    /// The day the plan is made for.
    pub as_of: Option<Date>,
}

impl<'a> Now<'a> {
    /// An action as the team has it.
    pub fn action(&self, action: ActionIndex) -> &'a Action {
        self.adaptation.action(self.catalog, action)
    }
}

/// The plan file after a run: all that the team wrote, entries for new actions after its own ones, and at the end what
/// the plan is now. `before` is the file as it was; empty the first time. `None` where entries cannot be added to the
/// file as it is written.
pub fn rewrite(before: &str, kept: &Kept, now: &Now<'_>, words: &Words) -> Option<String> {
    // Lines that all end as on Windows stay so, and the program's end like them.
    let plain = before.replace("\r\n", "\n");
    if plain != before && plain.matches('\n').count() == before.matches("\r\n").count() {
        return Some(rewritten(&plain, kept, now, words)?.replace('\n', "\r\n"));
    }
    rewritten(before, kept, now, words)
}

fn rewritten(before: &str, kept: &Kept, now: &Now<'_>, words: &Words) -> Option<String> {
    let mut out = team(before)?;
    if out.trim().is_empty() {
        out = format!("# {}\n# {}\n\nformat: 1\n\nactions:", begun(), words.say("plan-file-intro"));
    }
    let new: Vec<&Step> = now.plan.named().filter(|step| !kept.decided.contains_key(&step.action)).collect();
    if !new.is_empty() {
        out = with_entries(out, now, &new)?;
    }
    out.truncate(out.trim_end().len());
    let _ = write!(out, "\n\n{BELOW} {}\n", words.say("plan-file-below"));
    last_run(&mut out, kept, now);
    Some(out)
}

/// The tree of a plan file's text.
fn tree(text: &str) -> Option<Node> {
    let mut sources = Sources::new();
    let id = sources.add("plan", text, Syntax::Yaml);
    document::parse(&sources, id, &mut Vec::new())
}

/// The text without what the program noted at the end of the last run. Whatever the team wrote behind that stays.
fn team(text: &str) -> Option<String> {
    if text.trim().is_empty() {
        return Some(String::new());
    }
    let whole = tree(text)?;
    let Some(entry) = whole.entry("last-run") else { return Some(text.to_owned()) };
    let key = entry.key_span.start;
    let start = text[..key]
        .rfind(&format!("\n{BELOW}"))
        .filter(|at| !text[*at..key].replace('\r', "").contains("\n\n"))
        .unwrap_or(key);
    let end = last_byte(&entry.value).max(entry.key_span.end);
    let end = text[end..].find('\n').map_or(text.len(), |at| end + at + 1);
    let (head, tail) = (text[..start].trim_end(), text[end..].trim());
    Some(if tail.is_empty() { head.to_owned() } else { format!("{head}\n\n{tail}") })
}

/// Where the last word of a value ends.
pub(super) fn last_byte(node: &Node) -> usize {
    match &node.kind {
        Kind::List(items) => items.last().map_or(node.span.end, last_byte),
        Kind::Map(entries) => {
            entries.last().map_or(node.span.end, |entry| last_byte(&entry.value).max(entry.key_span.end))
        }
        _ => node.span.end,
    }
}

/// Adds entries for new actions behind the team's own ones.
fn with_entries(mut text: String, now: &Now<'_>, new: &[&Step]) -> Option<String> {
    let whole = tree(&text)?;
    let Some(actions) = whole.entry("actions") else {
        text.truncate(text.trim_end().len());
        text.push_str("\n\nactions:\n");
        text.push_str(&entries(now, new, 2));
        return Some(text);
    };
    let indent = match actions.value.entries().first() {
        // Between braces nothing can be added without touching what stands there.
        _ if text[actions.value.span.start..].starts_with('{') => return None,
        Some(first) => first.key_span.start - text[..first.key_span.start].rfind('\n').map_or(0, |at| at + 1),
        None => 2,
    };
    let after = whole.entries().iter().map(|entry| entry.key_span.start).find(|start| *start > actions.key_span.start);
    let at = after.map_or(text.len(), |key| belongs_from(&text, key));
    let (head, tail) = (text[..at].trim_end().to_owned(), text[at..].trim_start_matches('\n'));
    let added = entries(now, new, indent);
    Some(if tail.is_empty() { format!("{head}\n{added}") } else { format!("{head}\n{added}\n{tail}") })
}

/// Where the lines begin that belong to the key at `key`: the comments above it.
pub(super) fn belongs_from(text: &str, key: usize) -> usize {
    let mut from = key;
    for line in text[..key].split_inclusive('\n').rev() {
        if !(line.trim().is_empty() || line.starts_with('#')) {
            break;
        }
        from -= line.len();
    }
    from
}

fn entries(now: &Now<'_>, steps: &[&Step], indent: usize) -> String {
    let mut out = String::new();
    let space = " ".repeat(indent);
    for step in steps {
        let action = now.action(step.action);
        let _ = writeln!(out, "\n{space}# {} {}", action.number, visible(&action.title.replace('\n', " ")));
        let _ = writeln!(out, "{space}{}:\n{space}  status: planned", scalar(&action.id));
        let _ = writeln!(out, "{space}  # lead: {}", scalar(now.adaptation.agency(now.catalog, &action.lead)));
        if let Some(end) = step.end {
            let _ = writeln!(out, "{space}  # target: {end}");
        }
        let _ = writeln!(out, "{space}  # budget: \"\"\n{space}  # note: \"\"");
    }
    out
}

/// Notes what the plan is now, so that the next run can say what changed. Of what the answers do not speak, the note of
/// the run before stands.
fn last_run(out: &mut String, kept: &Kept, now: &Now<'_>) {
    let before = kept.last.clone().unwrap_or_default();
    let (mut numbers, mut statuses) = (before.numbers.clone(), before.status.clone());
    // So does its date: it was agreed on once.
    let mut first_dates = before.first_dates.clone();
    // An action that left the plan keeps its number, in case it comes back; it is noted as planned only as long as
    // nothing is known about it.
    statuses.retain(|id, _| {
        let action = now.adaptation.action_by_id(now.catalog, id);
        action.is_some_and(|action| !is_known(now.action(action), now, &before.gaps))
    });
    for step in now.plan.named() {
        let action = now.action(step.action);
        numbers.insert(action.id.clone(), action.number.clone());
        statuses.insert(action.id.clone(), kept.status(step.action));
        if step.end.is_some() {
            first_dates.entry(action.id.clone()).or_insert(DatesFile { start: step.start, target: step.end });
        }
    }
    let open = now.gaps.iter().map(|gap| &now.catalog.questions[gap.question].id);
    let unknown = before.gaps.iter().filter(|id| {
        let question = now.catalog.question_by_id.get(*id);
        question.is_some_and(|&question| !is_settled(now.assessment.outcomes[question]))
    });
    let mut seen = BTreeSet::new();
    let gaps: Vec<String> = open.chain(unknown).filter(|id| seen.insert((*id).clone())).cloned().collect();
    let current = EarlierFile { status: statuses, gaps, edits: kept.edits(now) };
    let same_day = before.is_of(now.round, now.as_of);
    let last = kept.last.as_ref().map(LastRunFile::state).filter(|last| !same_day || *last != current);
    let earlier = before.earlier.filter(|_| same_day).or(last);
    out.push_str("last-run:\n");
    if let Some(country) = now.country {
        let _ = writeln!(out, "  country: {}", quoted(country));
    }
    if let Some(round) = now.round {
        let _ = writeln!(out, "  round: {}", scalar(round));
    }
    if let Some(as_of) = now.as_of {
        let _ = writeln!(out, "  as-of: {as_of}");
    }
    let numbers = numbers.into_iter().map(|(id, number)| (id, quoted(&number)));
    map(out, "  ", "numbers", numbers.collect());
    map(out, "  ", "first-dates", first_dates.into_iter().map(|(id, dates)| (id, day_by_day(dates))).collect());
    map(out, "  ", "actions", kept.noted(now).iter().map(|(id, seen)| (id.clone(), noted(seen))).collect());
    state(out, "  ", &current);
    if let Some(earlier) = earlier {
        out.push_str("  earlier:\n");
        if earlier == EarlierFile::default() {
            out.push_str("    gaps: []\n");
        }
        state(out, "    ", &earlier);
    }
}

/// An action as it is noted, in one line.
pub(super) fn noted(seen: &SeenFile) -> String {
    let list = |items: Vec<String>| format!("[{}]", items.join(", "));
    let words = |key: &str, text: &str| Some(format!("{key}: {}", quoted(text)));
    let day = |key: &str, day: Option<Date>| day.map(|day| format!("{key}: {day}"));
    let was = seen.history.iter().map(|was| {
        let parts = [
            day("until", was.until),
            was.title.as_deref().and_then(|title| words("title", title)),
            was.lead.as_deref().and_then(|lead| words("lead", lead)),
            day("target", was.target),
        ];
        format!("{{ {} }}", parts.into_iter().flatten().collect::<Vec<_>>().join(", "))
    });
    let parts = [
        words("title", &seen.title),
        words("lead", &seen.lead),
        Some(list(seen.support.iter().map(|role| quoted(role)).collect()))
            .filter(|_| !seen.support.is_empty())
            .map(|roles| format!("support: {roles}")),
        day("start", seen.start),
        day("target", seen.target),
        seen.objective.as_deref().and_then(|id| words("objective", id)),
        day("ended", seen.ended),
        Some(list(was.collect())).filter(|_| !seen.history.is_empty()).map(|history| format!("history: {history}")),
    ];
    format!("{{ {} }}", parts.into_iter().flatten().collect::<Vec<_>>().join(", "))
}

fn day_by_day(dates: DatesFile) -> String {
    let days = [("start", dates.start), ("target", dates.target)];
    let days = days.into_iter().filter_map(|(key, day)| Some(format!("{key}: {}", day?)));
    format!("{{ {} }}", days.collect::<Vec<_>>().join(", "))
}

fn state(out: &mut String, space: &str, state: &EarlierFile) {
    let status = state.status.iter().map(|(id, status)| (id.clone(), status.name().to_owned()));
    map(out, space, "status", status.collect());
    map(out, space, "edits", state.edits.iter().map(|(id, mark)| (id.clone(), quoted(mark))).collect());
    if !state.gaps.is_empty() {
        let gaps: Vec<String> = state.gaps.iter().map(|id| quoted(id)).collect();
        let _ = writeln!(out, "{space}gaps: [{}]", gaps.join(", "));
    }
}

fn map(out: &mut String, space: &str, key: &str, entries: Vec<(String, String)>) {
    if entries.is_empty() {
        return;
    }
    let _ = writeln!(out, "{space}{key}:");
    for (id, value) in entries {
        let _ = writeln!(out, "{space}  {}: {value}", scalar(&id));
    }
}
