//! Entries of a YAML text as lines, for changes that leave the rest of the file as it is: comments, blank lines and order.
//!
//! It understands text that is written one entry to a line. Whoever changes a text reads the result back and compares, so
//! that a wrong guess is never saved.

use std::ops::Range;

use super::{Entry, Node, parse};
use crate::source::{Sources, Syntax};

/// The tree of a YAML text.
pub fn tree(text: &str) -> Option<Node> {
    let mut sources = Sources::new();
    let id = sources.add("", text, Syntax::Yaml);
    parse(&sources, id, &mut Vec::new())
}

/// Where the line of an entry begins, and how far its key is indented; `None` where more than blanks stand before it.
pub fn line_of(text: &str, entry: &Entry) -> Option<(usize, usize)> {
    let before = text.get(..entry.key_span.start)?;
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    let pad = &before[start..];
    pad.bytes().all(|byte| byte == b' ').then_some((start, pad.len()))
}

/// Where an entry ends: before the next line that is not indented deeper than its key, without the blank lines there.
pub fn end_of(text: &str, start: usize, indent: usize) -> usize {
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
    // A block that keeps its last line breaks owns the blank lines that follow it.
    let keeps = text[start..end].contains("|+") || text[start..end].contains(">+");
    if keeps { at } else { end }
}

/// Where the line ends that a byte stands in, with its break.
pub fn line_end(text: &str, from: usize) -> usize {
    text[from..].find('\n').map_or(text.len(), |at| from + at + 1)
}

/// An entry that is indented by two blanks, indented as its neighbours are.
pub fn indented(entry: &str, indent: usize) -> String {
    let pad = " ".repeat(indent);
    let lines = entry.lines().map(|line| match line.strip_prefix("  ") {
        Some(rest) => format!("{pad}{rest}\n"),
        None => format!("{line}\n"),
    });
    lines.collect()
}

/// The place of an entry and the text to put there; comments that stand in it go above it.
pub fn of_entry(
    text: &str,
    comments: &[Range<usize>],
    start: usize,
    indent: usize,
    put: &str,
) -> Option<(Range<usize>, String)> {
    let end = end_of(text, start, indent);
    let mut lines = String::new();
    for comment in comments.iter().filter(|at| (start..end).contains(&at.start)) {
        lines.push_str(&format!("{}{}\n", " ".repeat(indent), text.get(comment.clone())?.trim_end()));
    }
    Some((start..end, lines + put))
}

/// The text with other words in the place of a stretch, which begin a line of their own.
pub fn splice(text: &str, start: usize, end: usize, put: &str) -> String {
    let (before, after) = (&text[..start], &text[end..]);
    let line_break = if before.is_empty() || before.ends_with('\n') { "" } else { "\n" };
    format!("{before}{}{after}", with_line_breaks(text, &format!("{line_break}{put}")))
}

/// New text with the line breaks that the file has.
pub fn with_line_breaks(text: &str, new: &str) -> String {
    if text.contains("\r\n") { new.replace('\n', "\r\n") } else { new.to_owned() }
}
