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

impl Passage {
    /// Whether a line more fits.
    fn has_room(&self, line: &str) -> bool {
        self.text.chars().count() + line.chars().count() <= LIMIT
    }
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
        if let Some((command, _)) = self.commands.command(first).filter(|_| kind == Kind::Value) {
            let word = super::command::shown_word(self.words, command);
            show.push(self.tell(&Message::new("text-not-command").with("command", word)));
        }
        let mut step = self.writing(passage, first);
        step.show.splice(0..0, show);
        step
    }

    /// Takes a line of a passage, or several that were pasted. What of them the passage does not take is told.
    pub(super) fn writing(&mut self, mut passage: Passage, lines: &str) -> Step {
        let mut lines = lines.split('\n').peekable();
        let mut command = None;
        let mut ended = false;
        while let Some(line) = lines.next_if(|line| passage.has_room(line)) {
            ended = matches!(line.trim(), "." | "。" | "។");
            let slashed = line.strip_prefix('/').and_then(|after| self.commands.command(after.trim()));
            command = slashed.map(|(command, rest)| (command, rest.to_owned()));
            if ended || command.is_some() {
                break;
            }
            if !passage.text.is_empty() || !line.trim().is_empty() {
                passage.text.push_str(line.trim_end());
                passage.text.push('\n');
            }
        }
        if !passage.text.is_empty() {
            self.put_passage(&mut passage);
        }
        let left = self.left_out(!ended && command.is_none(), lines);
        let mut step = match command {
            Some((command, rest)) => {
                let stay = std::mem::replace(&mut self.stay, true);
                let mut before = self.written(&passage).show;
                self.stay = stay;
                let mut step = self.obey(command, &rest);
                before.append(&mut step.show);
                Step { show: before, ..step }
            }
            None if ended => self.written(&passage),
            None => {
                self.state = State::Writing(Box::new(passage));
                self.done(Vec::new())
            }
        };
        step.show.splice(0..0, left);
        step
    }

    /// That lines of a paste were not taken: too long for the passage, or behind its end.
    fn left_out<'l>(&self, for_length: bool, lines: impl Iterator<Item = &'l str>) -> Option<Block> {
        let lines: Vec<&str> = lines.filter(|line| !line.trim().is_empty()).collect();
        let first = lines.first()?;
        let key = if for_length { "trouble-too-long" } else { "trouble-behind-end" };
        let told = Message::new(key)
            .with("limit", LIMIT)
            .count("count", lines.len())
            .with("first", super::choose::shortened(first.trim()));
        Some(Block::Trouble(self.words.tell(&told)))
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
                (answer.not_applicable, answer.ask) = (None, None);
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
            Kind::Note => {
                let show = vec![self.kept(&self.about_here("recorded-note"))];
                self.done(show)
            }
            Kind::Value => {
                let first = passage.text.lines().next().unwrap_or_default();
                let message = self.about_here("recorded-value").with("value", super::choose::shortened(first));
                let show = vec![self.kept(&message)];
                self.after_answer(show)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::Answers;
    use crate::assessment::Scope;
    use crate::checklist::Adaptation;
    use crate::fixture::catalog;
    use crate::i18n::Words;
    use crate::interview::{Only, Setup};

    /// What a note holds after some replies at the first question, and whether the last step complains or confirms.
    fn note(replies: &[&str]) -> (Option<String>, bool, bool) {
        let (catalog, words) = (catalog(), Words::english());
        let answers = Answers::empty(&catalog);
        let mut talk = Interview::new(Setup {
            catalog: &catalog,
            adaptation: Adaptation::default(),
            words: &words,
            scope: Scope::of(&catalog, &answers),
            answers,
            course: None,
            only: Only::All,
            stay: true,
            today: "2026-01-01".parse().unwrap(),
            earlier: None,
            opening: Vec::new(),
        });
        let at = talk.at;
        let mut step = talk.begin();
        for reply in replies {
            step = talk.reply(reply);
        }
        let note = talk.answers().get(at).and_then(|answer| answer.note.clone());
        let any = |wanted: fn(&Block) -> bool| step.show.iter().any(wanted);
        (note, any(|block| matches!(block, Block::Trouble(_))), any(|block| matches!(block, Block::Kept(_))))
    }

    #[test]
    fn a_paste_with_its_closing_point_is_kept() {
        assert_eq!(note(&["note", "One.\nTwo.\n."]), (Some("One.\nTwo.\n".to_owned()), false, true));
        assert_eq!(note(&["note", "One.", "Two.\n."]), (Some("One.\nTwo.\n".to_owned()), false, true));
    }

    #[test]
    fn a_paste_that_ends_in_a_command_is_kept_and_the_command_is_done() {
        let (kept, trouble, _) = note(&["note", "One.\n/mark"]);
        assert_eq!((kept.as_deref(), trouble), (Some("One."), false));
    }

    #[test]
    fn lines_behind_the_end_of_a_paste_are_told_and_not_taken() {
        assert_eq!(note(&["note", "One.\n.\nno\n"]), (Some("One.".to_owned()), true, true));
    }

    #[test]
    fn what_is_too_long_is_told_and_what_came_before_it_is_kept() {
        let long = "a".repeat(LIMIT + 1);
        assert_eq!(note(&["note", &long]), (None, true, false));
        assert_eq!(note(&["note", &format!("One.\n{long}\nTwo.")]), (Some("One.".to_owned()), true, false));
        assert_eq!(note(&["note", &long, "Short.", "."]), (Some("Short.".to_owned()), false, true));
        assert_eq!(note(&[&format!("note {long}")]), (None, true, false));
    }
}
