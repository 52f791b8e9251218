//! Passages: words of several lines, recorded line by line, so that not even half a note is lost.

use super::record::of_agency;
use super::{Block, Interview, State, Step};
use crate::answers::{Answer, Value};
use crate::i18n::Message;

/// Most characters of one passage; a book belongs beside the answers, not into them.
const LIMIT: usize = 100_000;

/// What a passage becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A paragraph more in the note.
    Note,
    /// The answer itself.
    Value,
}

/// A passage that is being typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Passage {
    kind: Kind,
    /// What was said about the question before.
    before: Option<Answer>,
    text: String,
    begun: bool,
}

impl Interview<'_> {
    /// Begins a passage, with a first line if there is one.
    pub(super) fn write(&mut self, kind: Kind, first: &str) -> Step {
        let before = self.given().cloned();
        let passage = Passage { kind, before, text: String::new(), begun: false };
        if first.is_empty() {
            self.state = State::Writing(Box::new(passage));
            return self.done(vec![self.told("ask-note")]);
        }
        let mut show = if kind == Kind::Value { vec![self.told("ask-text")] } else { Vec::new() };
        // Words that begin like a command may have been meant for one.
        if let Some((command, _)) = self.lexicon.command(first).filter(|_| kind == Kind::Value) {
            let word = super::lexicon::shown_word(self.words, command);
            show.push(self.tell(&Message::new("text-not-command").with("command", word)));
        }
        let mut step = self.writing(passage, first);
        step.show.splice(0..0, show);
        step
    }

    /// Takes a line of a passage, or several that were pasted.
    pub(super) fn writing(&mut self, mut passage: Passage, lines: &str) -> Step {
        for line in lines.split('\n') {
            if matches!(line.trim(), "." | "。" | "។") {
                return self.written(&passage);
            }
            let slashed = line.strip_prefix('/').and_then(|after| self.lexicon.command(after.trim()));
            if let Some((command, rest)) = slashed {
                let rest = rest.to_owned();
                let stay = std::mem::replace(&mut self.stay, true);
                let mut before = self.written(&passage).show;
                self.stay = stay;
                let mut step = self.obey(command, &rest);
                before.append(&mut step.show);
                return Step { show: before, ..step };
            }
            if passage.text.chars().count() + line.chars().count() > LIMIT {
                let trouble = Block::Trouble(self.words.tell(&Message::new("trouble-too-long").with("limit", LIMIT)));
                let mut step = self.written(&passage);
                step.show.insert(0, trouble);
                return step;
            }
            if !passage.text.is_empty() || !line.trim().is_empty() {
                passage.text.push_str(line.trim_end());
                passage.text.push('\n');
            }
        }
        if !passage.text.is_empty() {
            self.put_passage(&mut passage);
        }
        self.state = State::Writing(Box::new(passage));
        self.done(Vec::new())
    }

    fn put_passage(&mut self, passage: &mut Passage) {
        if !passage.begun {
            self.undo.push((self.at, passage.before.clone()));
            passage.begun = true;
        }
        let mut answer = passage.before.clone().unwrap_or_default();
        let text = passage.text.trim_end().to_owned();
        let speaker = self.speaker.clone();
        match (passage.kind, &speaker.agency) {
            (Kind::Note, Some(agency)) => {
                let said = of_agency(&mut answer, agency);
                said.note = Some(with_paragraph(said.note.take(), &text));
                said.name = speaker.name.or(said.name.take());
                said.on = Some(self.today);
            }
            (Kind::Note, None) => answer.note = Some(with_paragraph(answer.note.take(), &text)),
            (Kind::Value, Some(agency)) => {
                let said = of_agency(&mut answer, agency);
                said.value = Some(Value::Text(text));
                said.name = speaker.name.or(said.name.take());
                said.on = Some(self.today);
                answer.not_applicable = None;
            }
            (Kind::Value, None) => {
                answer.value = Some(Value::Text(text));
                answer.not_applicable = None;
            }
        }
        self.put(self.at, Some(answer));
    }

    fn written(&mut self, passage: &Passage) -> Step {
        self.state = State::Asking;
        if passage.text.is_empty() {
            return self.done(vec![self.told("recorded-nothing")]);
        }
        match passage.kind {
            Kind::Note => self.done(vec![self.told("recorded-note")]),
            Kind::Value => {
                let first = passage.text.lines().next().unwrap_or_default();
                let message = Message::new("recorded")
                    .with("question", &self.here().id)
                    .with("value", super::choose::shortened(first));
                let mut show = vec![self.tell(&message)];
                if !self.stay {
                    show.extend(self.advance());
                }
                self.done(show)
            }
        }
    }

    /// Takes back what was typed of a passage so far.
    pub(super) fn put_back(&mut self, passage: &Passage) {
        if passage.begun {
            self.undo.pop();
            self.put(self.at, passage.before.clone());
        }
    }
}

/// A text with a paragraph more.
fn with_paragraph(before: Option<String>, text: &str) -> String {
    match before {
        Some(before) if !before.trim().is_empty() => format!("{}\n\n{text}\n", before.trim_end()),
        _ if text.contains('\n') => format!("{text}\n"),
        _ => text.to_owned(),
    }
}
