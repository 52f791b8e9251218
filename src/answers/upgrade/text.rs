//! The text of an answers file brought to today's edition: ids, marks and versions are changed where they stand, and
//! what is not asked any more goes to the end. Comments, blank lines and the order of the file stay.

use std::ops::Range;

use super::{Fate, Upgraded};
use crate::answers::write;
use crate::checklist::edition::{Edition, Heir};
use crate::checklist::{Catalog, QuestionIndex};
use crate::document::emit::{quoted, scalar};
use crate::document::lines::{end_of, indented, line_end, line_of, tree, with_line_breaks};
use crate::document::{Entry, Kind, comments};

/// The text of a YAML file that holds what [`Upgraded`] says; `None` where it is written in a way that is not
/// understood here. Whoever calls it reads the result back and compares, so that a wrong guess is never saved.
///
/// Above each answer that is not asked for any more stands a comment with its question.
pub fn rewritten(text: &str, edition: &Edition, today: &Catalog, upgraded: &Upgraded) -> Option<String> {
    let tree = tree(text)?;
    let mut changes = Changes { text, edition, today, upgraded, put: Vec::new(), retired: String::new() };
    for entry in tree.get("checklists")?.entries() {
        let list = today.checklist(&entry.key).filter(|list| edition.lists.iter().any(|(id, _)| *id == list.id));
        if let Some(list) = list {
            changes.put.push((entry.value.span.start..entry.value.span.end, scalar(&list.version)));
        }
    }
    for entry in tree.get("answers").into_iter().flat_map(|answers| answers.entries()) {
        changes.entry(entry)?;
    }
    if !changes.retired.is_empty() {
        changes.retire(tree.entry("retired"))?;
    }
    changes.made()
}

struct Changes<'a> {
    text: &'a str,
    edition: &'a Edition,
    today: &'a Catalog,
    upgraded: &'a Upgraded,
    /// What is put in the place of which stretch of the text.
    put: Vec<(Range<usize>, String)>,
    /// What stands below `retired:` in the end.
    retired: String,
}

impl Changes<'_> {
    fn entry(&mut self, entry: &Entry) -> Option<()> {
        let Some(&place) = self.edition.catalog.question_by_id.get(&entry.key) else { return Some(()) };
        match self.upgraded.fates.get(&place) {
            Some(Fate::Stands(heir) | Fate::Doubted(heir)) => self.stands(entry, *heir),
            Some(Fate::Emptied(heir)) => self.emptied(entry, place, *heir),
            Some(Fate::Retired) => self.retired(entry, place),
            // An entry that says nothing is no answer. It stays where its question is asked, and else goes.
            None => match self.edition.heirs.get(place).copied().flatten() {
                Some(heir) => self.stands(entry, heir),
                None => {
                    let (start, indent) = line_of(self.text, entry)?;
                    self.put.push((start..end_of(self.text, start, indent), String::new()));
                    Some(())
                }
            },
        }
    }

    fn stands(&mut self, entry: &Entry, heir: Heir) -> Option<()> {
        let now = &self.today.questions[heir.question].id;
        if entry.key != *now {
            self.put.push((entry.key_span.start..entry.key_span.end, scalar(now)));
        }
        let carried = self.upgraded.answers.get(heir.question).and_then(|answer| answer.carried.as_deref());
        match carried.filter(|_| entry.value.get("carried").is_none()) {
            Some(carried) => self.mark(entry, &format!("carried: {}", scalar(carried))),
            None => Some(()),
        }
    }

    /// Moves an entry, with the comments that stand directly above it, below `retired:`.
    fn retired(&mut self, entry: &Entry, place: QuestionIndex) -> Option<()> {
        let (line, indent) = line_of(self.text, entry)?;
        let end = end_of(self.text, line, indent);
        let start = self.comments_above(line, indent);
        self.comment(place);
        let id = scalar(&self.edition.catalog.questions[place].id);
        let key = entry.key_span;
        let moved = format!("{}{id}{}", self.text.get(start..key.start)?, self.text.get(key.end..end)?);
        self.retired.push_str(&moved_to(&moved, indent, 2));
        self.put.push((start..end, String::new()));
        Some(())
    }

    /// Writes an entry anew without its value, which goes below `retired:`.
    fn emptied(&mut self, entry: &Entry, place: QuestionIndex, heir: Heir) -> Option<()> {
        let id = &self.edition.catalog.questions[place].id;
        self.comment(place);
        self.retired.push_str(&write::retired(id, self.upgraded.answers.retired.get(id)?));
        let (start, indent) = line_of(self.text, entry)?;
        let end = end_of(self.text, start, indent);
        let mut put = String::new();
        for comment in comments(self.text).into_iter().filter(|at| (start..end).contains(&at.start)) {
            put.push_str(&format!("{}{}\n", " ".repeat(indent), self.text.get(comment)?.trim_end()));
        }
        if let Some(left) = self.upgraded.answers.get(heir.question) {
            put.push_str(&indented(&write::one(&self.today.questions[heir.question], left), indent));
        }
        self.put.push((start..end, put));
        Some(())
    }

    /// Adds the mark of an answer that is to be confirmed, in the way in which its entry is written.
    fn mark(&mut self, entry: &Entry, mark: &str) -> Option<()> {
        let text = self.text;
        let span = entry.value.span;
        let value = text.get(span.start..span.end)?;
        let (is_map, is_plain) = match entry.value.kind {
            Kind::Map(_) => (true, false),
            Kind::Scalar { plain, .. } => (false, plain),
            _ => (false, false),
        };
        if is_map && value.starts_with('{') {
            let inner = value.strip_suffix('}')?.trim_end();
            let at = span.start + inner.len();
            let comma = if inner.ends_with([',', '{']) { "" } else { "," };
            self.put.push((at..at, format!("{comma} {mark}")));
            return Some(());
        }
        if !is_map && !value.contains('\n') && (is_plain || value.starts_with(['"', '\'', '['])) {
            let parts = is_plain && value.contains([',', '[', ']', '{', '}']);
            let whole = if parts { quoted(value) } else { value.to_owned() };
            self.put.push((span.start..span.end, format!("{{ value: {whole}, {mark} }}")));
            return Some(());
        }
        let (start, indent) = line_of(text, entry)?;
        let end = end_of(text, start, indent);
        let line_break = if text[..end].ends_with('\n') { "" } else { "\n" };
        if let Some(field) = entry.value.entries().first() {
            let (_, deeper) = line_of(text, field)?;
            self.put.push((end..end, format!("{line_break}{}{mark}\n", " ".repeat(deeper))));
            return Some(());
        }
        // A value of several lines goes one step deeper, below a key of its own.
        let colon = entry.key_span.end + text.get(entry.key_span.end..)?.find(':')? + 1;
        let pad = " ".repeat(indent + 2);
        let first = line_end(text, colon);
        let deeper = moved_to(&text[first..end], indent, indent + 2);
        let head = text[colon..first].replace("\r\n", "\n");
        self.put.push((colon..end, format!("\n{pad}value:{head}{deeper}{pad}{mark}\n")));
        Some(())
    }

    /// A comment with the question as it was asked, and in which edition.
    fn comment(&mut self, place: QuestionIndex) {
        let catalog = &self.edition.catalog;
        let question = &catalog.questions[place];
        let list = &catalog.checklists[question.checklist];
        let prompt: Vec<&str> = question.prompt.split_whitespace().collect();
        self.retired.push_str(&format!("  # {} {}: {}\n", list.id, list.version, prompt.join(" ")));
    }

    /// Where the comments begin that stand directly above a line, at its indentation.
    fn comments_above(&self, mut start: usize, indent: usize) -> usize {
        while start > 0 {
            let above = self.text[..start - 1].rfind('\n').map_or(0, |at| at + 1);
            let line = &self.text[above..start];
            let depth = line.len() - line.trim_start_matches(' ').len();
            if depth != indent || !line.trim_start().starts_with('#') {
                break;
            }
            start = above;
        }
        start
    }

    /// Puts the retired answers behind those that are there already, or to the end of the file.
    fn retire(&mut self, there: Option<&Entry>) -> Option<()> {
        let retired = std::mem::take(&mut self.retired);
        let (at, put) = match there {
            Some(entry) => {
                let (start, 0) = line_of(self.text, entry)? else { return None };
                let first = entry.value.entries().first();
                let indent = first.map_or(Some(2), |first| line_of(self.text, first).map(|(_, indent)| indent))?;
                (end_of(self.text, start, 0), moved_to(&retired, 2, indent))
            }
            None => (self.text.len(), format!("\nretired:\n{retired}")),
        };
        let line_break = if self.text[..at].ends_with('\n') { "" } else { "\n" };
        self.put.push((at..at, format!("{line_break}{put}")));
        Some(())
    }

    /// The text with all that is put in; `None` where two changes meet.
    fn made(mut self) -> Option<String> {
        self.put.sort_by_key(|(range, _)| (range.start, range.end));
        let mut made = String::with_capacity(self.text.len() + 1024);
        let mut done = 0;
        for (range, put) in &self.put {
            made.push_str(self.text.get(done..range.start)?);
            made.push_str(&with_line_breaks(self.text, put));
            done = range.end;
        }
        made.push_str(self.text.get(done..)?);
        Some(made)
    }
}

/// Lines that are indented by `from` blanks at least, indented by `to`; with the line breaks of Unix, also at the end.
fn moved_to(lines: &str, from: usize, to: usize) -> String {
    let pad = " ".repeat(to);
    let mut moved = String::with_capacity(lines.len());
    for line in lines.lines() {
        match line.get(from..).filter(|rest| !rest.trim().is_empty() && line[..from].trim().is_empty()) {
            Some(rest) => {
                moved.push_str(&pad);
                moved.push_str(rest);
            }
            None => moved.push_str(line),
        }
        moved.push('\n');
    }
    moved
}
