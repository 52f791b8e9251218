//! Changes to a hand-written answers file: only the entries that changed are written anew.
//!
//! Comments, blank lines and the order of the file stay. A comment inside an entry that changes moves above it. Text
//! that is not written one entry to a line (`answers: { A1.1: no }`) is left alone; so is whatever else this module
//! does not understand. Whoever calls it reads the result back and compares, so that a wrong guess is never saved.

use super::{Answers, write};
use crate::checklist::{Catalog, QuestionIndex};
use crate::document::{Entry, Node, comments, parse};
use crate::source::{Sources, Syntax};

/// The text of a YAML file with the entries of some questions as they are in `answers`; `None` where the text is not
/// written one entry to a line.
pub fn edit(text: &str, catalog: &Catalog, answers: &Answers, changed: &[QuestionIndex]) -> Option<String> {
    let mut text = text.to_owned();
    for question in changed {
        let entry = answers.get(*question).map(|answer| write::one(&catalog.questions[*question], answer));
        text = edit_one(&text, catalog, *question, entry.as_deref())?;
    }
    Some(text)
}

/// What stands in the file for a question, comments and all.
pub fn entry_text<'t>(text: &'t str, catalog: &Catalog, question: QuestionIndex) -> Option<&'t str> {
    let tree = tree(text)?;
    let entry = tree.get("answers")?.entries().iter().find(|entry| is_of(catalog, entry, question))?;
    let (start, indent) = line_of(text, entry)?;
    Some(&text[start..end_of(text, start, indent)])
}

fn edit_one(text: &str, catalog: &Catalog, question: QuestionIndex, new: Option<&str>) -> Option<String> {
    let tree = tree(text)?;
    let Some(answers) = tree.entry("answers") else {
        let line_break = if text.ends_with('\n') { "" } else { "\n" };
        return Some(format!("{text}{}", with_line_breaks(text, &format!("{line_break}answers:\n{}", new?))));
    };
    let (answers_line, 0) = line_of(text, answers)? else { return None };
    let entries = answers.value.entries();
    if let Some(entry) = entries.iter().find(|entry| is_of(catalog, entry, question)) {
        let (start, indent) = line_of(text, entry)?;
        let end = end_of(text, start, indent);
        let mut put = String::new();
        for comment in comments(text).into_iter().filter(|at| (start..end).contains(&at.start)) {
            put.push_str(&format!("{}{}\n", " ".repeat(indent), text.get(comment)?.trim_end()));
        }
        put.push_str(&indented(new.unwrap_or_default(), indent));
        return Some(splice(text, start, end, &put));
    }
    let Some(new) = new else { return Some(text.to_owned()) };
    // After the nearest earlier question that has an entry; before everything else where there is none.
    let index = |entry: &Entry| catalog.question_by_id.get(&entry.key).copied();
    let earlier =
        entries.iter().filter(|entry| index(entry).is_some_and(|index| index < question)).max_by_key(|e| index(e));
    let (at, indent) = match (earlier, entries.first()) {
        (Some(entry), _) => {
            let (start, indent) = line_of(text, entry)?;
            (end_of(text, start, indent), indent)
        }
        (None, first) => {
            let indent = first.map_or(Some(2), |first| line_of(text, first).map(|(_, indent)| indent))?;
            (line_end(text, answers_line), indent)
        }
    };
    Some(splice(text, at, at, &indented(new, indent)))
}

fn tree(text: &str) -> Option<Node> {
    let mut sources = Sources::new();
    let id = sources.add("", text, Syntax::Yaml);
    parse(&sources, id, &mut Vec::new())
}

fn is_of(catalog: &Catalog, entry: &Entry, question: QuestionIndex) -> bool {
    catalog.question_by_id.get(&entry.key) == Some(&question)
}

/// Where the line of an entry begins, and how far its key is indented; `None` where more than blanks stand before it.
fn line_of(text: &str, entry: &Entry) -> Option<(usize, usize)> {
    let before = text.get(..entry.key_span.start)?;
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    let pad = &before[start..];
    pad.bytes().all(|byte| byte == b' ').then_some((start, pad.len()))
}

/// Where an entry ends: before the next line that is not indented deeper than its key, without the blank lines there.
fn end_of(text: &str, start: usize, indent: usize) -> usize {
    let mut end = line_end(text, start);
    let mut at = end;
    while at < text.len() {
        let next = line_end(text, at);
        let line = &text[at..next];
        let depth = line.len() - line.trim_start_matches(' ').len();
        if !line.trim().is_empty() {
            if depth <= indent {
                break;
            }
            end = next;
        }
        at = next;
    }
    end
}

fn line_end(text: &str, from: usize) -> usize {
    text[from..].find('\n').map_or(text.len(), |at| from + at + 1)
}

/// An entry that is indented by two blanks, indented as its neighbours are.
fn indented(entry: &str, indent: usize) -> String {
    let pad = " ".repeat(indent);
    let lines = entry.lines().map(|line| match line.strip_prefix("  ") {
        Some(rest) => format!("{pad}{rest}\n"),
        None => format!("{line}\n"),
    });
    lines.collect()
}

fn splice(text: &str, start: usize, end: usize, put: &str) -> String {
    let (before, after) = (&text[..start], &text[end..]);
    let line_break = if before.is_empty() || before.ends_with('\n') { "" } else { "\n" };
    format!("{before}{}{after}", with_line_breaks(text, &format!("{line_break}{put}")))
}

/// New text with the line breaks that the file has.
fn with_line_breaks(text: &str, new: &str) -> String {
    if text.contains("\r\n") { new.replace('\n', "\r\n") } else { new.to_owned() }
}
