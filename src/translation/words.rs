//! Word files: their sentences with what a translator left beside them, and the same written.

use std::ops::Range;

use fluent_syntax::ast::{Comment, Entry};
use fluent_syntax::parser;

use super::cases::{Case, EMPTY, indented, is_blank, joined, whole};
use crate::i18n::is_shallow;

/// Stands before the English text that a translation was made from, in the comment above it.
const SOURCE: &str = "source:";

/// A sentence as a word file has it, with its parts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Message {
    pub(super) key: String,
    /// What the comment above it says besides the source.
    pub(super) note: String,
    /// The English that it was made from, where the comment tells it: its parts as [`parts`](Self::parts).
    pub(super) made_from: Option<Vec<Part>>,
    /// The sentence itself and what belongs to it, such as its hint.
    pub(super) parts: Vec<Part>,
    /// Where its name stands.
    pub(super) name: Range<usize>,
    /// Where it stands, from the comment to the end of its last line.
    at: Range<usize>,
}

/// A sentence, or a part that belongs to one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Part {
    /// Such as `hint`; none for the sentence itself.
    pub(super) name: Option<String>,
    /// What it says, in Fluent.
    pub(super) text: String,
}

impl Message {
    /// A part by its name.
    pub(super) fn part(&self, name: Option<&str>) -> Option<&str> {
        part(&self.parts, name)
    }
}

/// A part by its name, among some.
pub(super) fn part<'a>(parts: &'a [Part], name: Option<&str>) -> Option<&'a str> {
    parts.iter().find(|part| part.name.as_deref() == name).map(|part| part.text.as_str())
}

/// The sentences of a word file, in its order. Lines that are none are left out.
pub(super) fn messages(text: &str) -> Vec<Message> {
    if !is_shallow(text) {
        return Vec::new();
    }
    let resource = parser::parse(text).unwrap_or_else(|(resource, _)| resource);
    let place = |part: &str| (part.as_ptr() as usize).saturating_sub(text.as_ptr() as usize).min(text.len());
    let line_of = |at: usize| text[..at].rfind('\n').map_or(0, |end| end + 1);
    let first = |comment: &Comment<&str>| comment.content.first().map(|line| line_of(place(line)));
    let starts: Vec<usize> = resource
        .body
        .iter()
        .map(|entry| match entry {
            Entry::Message(message) => {
                message.comment.as_ref().and_then(first).unwrap_or(line_of(place(message.id.name)))
            }
            Entry::Term(term) => term.comment.as_ref().and_then(first).unwrap_or(line_of(place(term.id.name))),
            Entry::Comment(comment) | Entry::GroupComment(comment) | Entry::ResourceComment(comment) => {
                first(comment).unwrap_or(text.len())
            }
            Entry::Junk { content } => place(content),
        })
        .collect();
    let mut found = Vec::new();
    for (at, entry) in resource.body.iter().enumerate() {
        let Entry::Message(message) = entry else { continue };
        let end = starts.get(at + 1).copied().unwrap_or(text.len());
        let end = starts[at] + text[starts[at]..end].trim_end().len();
        let (note, made_from) = message.comment.as_ref().map_or_else(Default::default, told);
        let value = message.value.iter().map(|value| Part { name: None, text: whole(value) });
        let named = message.attributes.iter();
        let named = named.map(|part| Part { name: Some(part.id.name.to_owned()), text: whole(&part.value) });
        found.push(Message {
            key: message.id.name.to_owned(),
            name: place(message.id.name)..place(message.id.name) + message.id.name.len(),
            note,
            made_from,
            parts: value.chain(named).collect(),
            at: starts[at]..end,
        });
    }
    found
}

/// What a comment says: the note, and the source.
fn told(comment: &Comment<&str>) -> (String, Option<Vec<Part>>) {
    let lines = &comment.content;
    let at = lines.iter().position(|line| line.starts_with(SOURCE)).unwrap_or(lines.len());
    let (note, source) = lines.split_at(at);
    let source = source.join("\n");
    let made_from = source.strip_prefix(SOURCE).map(|source| {
        let message = messages(&format!("k ={source}\n")).into_iter().next();
        message.map(|message| message.parts).unwrap_or_default()
    });
    (note.join("\n").trim().to_owned(), made_from)
}

/// A sentence to be written: its parts with the cases of each, in the language and in English.
#[derive(Debug, Default)]
pub(super) struct Entered {
    pub(super) key: String,
    pub(super) note: String,
    pub(super) parts: Vec<Entering>,
}

/// A part to be written.
#[derive(Debug, Default)]
pub(super) struct Entering {
    pub(super) name: Option<String>,
    pub(super) cases: Vec<Case>,
    /// What it was made from; none where nobody knows.
    pub(super) made_from: Option<String>,
}

impl Entered {
    /// The lines of a sentence in a word file.
    fn lines(&self) -> String {
        let body = |text: &dyn Fn(&Entering) -> String| {
            let mut out = String::new();
            for part in &self.parts {
                match &part.name {
                    None => out.push_str(&indented(&text(part), 4)),
                    Some(name) => out.push_str(&format!("\n    .{name} ={}", indented(&text(part), 8))),
                }
            }
            out
        };
        let mut out = String::new();
        for line in self.note.lines() {
            out.push_str(format!("# {line}").trim_end());
            out.push('\n');
        }
        // Where one part has a source, all have.
        if self.parts.iter().any(|part| part.made_from.is_some()) {
            let source = body(&|part| part.made_from.clone().unwrap_or_else(|| EMPTY.to_owned()));
            for (place, line) in source.split('\n').enumerate() {
                let line = if place == 0 { format!("{SOURCE}{line}") } else { line.to_owned() };
                out.push_str(format!("# {line}").trim_end());
                out.push('\n');
            }
        }
        out.push_str(&format!("{} ={}\n", self.key, body(&|part| joined(&part.cases))));
        out
    }
}

/// A word file with some sentences put in: in the place of those that have their names, or behind all others. `None` where
/// what comes of it does not say what it should.
pub(super) fn written(before: &str, entered: &[Entered]) -> Option<String> {
    let known = messages(before);
    let line_break = if before.contains("\r\n") { "\r\n" } else { "\n" };
    let (mut out, mut from, mut behind) = (String::new(), 0, String::new());
    let mut placed: Vec<(Range<usize>, String)> = Vec::new();
    for entry in entered {
        let lines = entry.lines().replace('\n', line_break);
        // The last of several is the one that counts.
        match known.iter().rev().find(|message| message.key == entry.key) {
            Some(message) => placed.push((message.at.clone(), lines.trim_end().to_owned())),
            None => {
                behind.push_str(line_break);
                behind.push_str(&lines);
            }
        }
    }
    placed.sort_by_key(|(at, _)| at.start);
    for (at, lines) in placed {
        out.push_str(before.get(from..at.start)?);
        out.push_str(&lines);
        from = at.end;
    }
    out.push_str(&before[from..]);
    if !out.is_empty() && !out.ends_with('\n') {
        out.push_str(line_break);
    }
    if out.is_empty() {
        behind = behind.strip_prefix(line_break).unwrap_or(&behind).to_owned();
    }
    out.push_str(&behind);
    is_sound(&out, &known, entered).then_some(out)
}

/// Whether a word file says what was put into it, and all else as before.
fn is_sound(after: &str, before: &[Message], entered: &[Entered]) -> bool {
    let now = messages(after);
    let find = |key: &str| now.iter().rev().find(|message| message.key == key);
    let is_put = |entry: &Entered| {
        let Some(found) = find(&entry.key) else { return false };
        let told =
            |part: &Entering| found.part(part.name.as_deref()).is_some_and(|text| same(text, &joined(&part.cases)));
        found.note == entry.note.trim() && found.parts.len() == entry.parts.len() && entry.parts.iter().all(told)
    };
    let is_kept = |message: &Message| {
        entered.iter().any(|entry| entry.key == message.key)
            || find(&message.key).is_some_and(|found| found.parts == message.parts && found.note == message.note)
    };
    entered.iter().all(is_put) && before.iter().all(is_kept)
}

/// Whether two texts of Fluent say the same, however they are set.
pub(super) fn same(one: &str, other: &str) -> bool {
    let told = |text: &str| super::cases::with_pattern(text, whole).unwrap_or_else(|| text.to_owned());
    one == other || told(one) == told(other) || (is_blank(one) && is_blank(other))
}
