//! Criteria, prompts, and what was said, in words.

use super::{Block, Field, Interview, State};
use crate::answers::{Answer, Planned, Speaker, Value};
use crate::checklist::{AnswerKind, Question};
use crate::i18n::Message;
use crate::report::prose::Prose;

impl<'a> Interview<'a> {
    /// When each answer is true, and what to look for.
    pub(super) fn criteria(&self) -> Vec<Block> {
        let question = self.here();
        let mut show = vec![Block::Gap];
        if let Some(scale) = question.answer.scale() {
            for (option, criterion) in scale.options.iter().zip(&question.criteria) {
                show.push(Block::Fact(option.label.clone(), criterion.clone()));
            }
        }
        if show.len() > 1 {
            show.push(Block::Gap);
        }
        let agencies: Vec<&str> = question.agencies.iter().map(|agency| self.agency(agency)).collect();
        let prose = Prose { catalog: self.catalog, adaptation: &self.adaptation, words: self.words };
        let references: Vec<String> = question.references.iter().map(|reference| prose.cite(reference)).collect();
        for (key, text) in [
            ("criteria-borderline", prose.borderline(question).unwrap_or_default()),
            ("criteria-guidance", question.guidance.clone()),
            ("criteria-evidence", question.evidence.clone()),
            ("criteria-agencies", self.words.commas(&agencies)),
            ("criteria-references", self.words.semicolons(&references)),
        ] {
            if !text.trim().is_empty() {
                show.push(Block::Fact(self.words.say(key), text.trim_end().to_owned()));
            }
        }
        let rules = &self.catalog.checklists[question.checklist].rules;
        show.extend((!rules.is_empty()).then_some(Block::Gap));
        show.extend(rules.iter().map(|rule| Block::Fact(rule.title.clone(), rule.text.trim_end().to_owned())));
        show.push(Block::Gap);
        show
    }

    pub(super) fn help_for_answer(&self) -> &'static str {
        match &self.here().answer {
            AnswerKind::Scale(scale) if scale.many => "help-answers-several",
            AnswerKind::Scale(_) => "help-answers",
            AnswerKind::Percent => "help-answers-percent",
            AnswerKind::Text => "help-answers-text",
        }
    }

    /// What stands before the next line.
    pub(super) fn prompt(&self) -> String {
        match &self.state {
            State::Opening | State::Filling(_) => String::new(),
            State::Asking => self.question_prompt(),
            State::Writing(_) => self.words.say("prompt-more"),
            State::Finished => self.words.say("prompt-end"),
        }
    }

    /// The sentence that asks for the next line, where it is not an answer.
    pub(super) fn ask(&self) -> Option<String> {
        let State::Filling(field) = &self.state else {
            return (self.state == State::Opening).then(|| self.opening_prompt());
        };
        Some(self.words.say(match field {
            Field::Evidence => "ask-evidence",
            Field::PlannedBy => "ask-planned-by",
            Field::PlannedWhat(_) => "ask-planned-what",
            Field::Reason => "ask-reason",
            Field::Who => "ask-who",
            Field::Ask => "ask-ask",
            Field::Go => "ask-go",
            Field::Find => "ask-find",
            Field::Agreed => "ask-agreed",
            Field::AgreedReason(_) => "ask-agreed-reason",
        }))
    }

    fn question_prompt(&self) -> String {
        let question = self.here();
        let (key, count) = match &question.answer {
            AnswerKind::Scale(scale) if scale.many => ("prompt-several", scale.options.len()),
            AnswerKind::Scale(scale) => ("prompt-one", scale.options.len()),
            AnswerKind::Percent => ("prompt-percent", 0),
            AnswerKind::Text => ("prompt-text", 0),
        };
        let prompt = self.words.tell(&Message::new(key).with("id", &question.id).count("count", count));
        match &self.speaker.agency {
            Some(agency) => self
                .words
                .tell(&Message::new("prompt-speaker").with("prompt", prompt).with("agency", self.agency(agency))),
            None => prompt,
        }
    }

    /// A value as the question's own labels say it.
    pub(super) fn value_in_words(&self, question: &Question, value: &Value) -> String {
        match (value, question.answer.scale()) {
            (Value::Options(places), Some(scale)) => {
                let labels = places.iter().filter_map(|place| scale.options.get(*place));
                self.words.semicolons(labels.map(|option| option.label.as_str()))
            }
            (Value::Percent(percent), _) => self.words.tell(&Message::new("percent-value").with("number", percent)),
            (Value::Text(text), _) => text.trim_end().to_owned(),
            (Value::Options(_), None) => String::new(),
        }
    }

    /// The heart of an answer: its verdict, or why there is none.
    pub(super) fn answer_in_words(&self, question: &Question, answer: &Answer) -> String {
        if let Some(reason) = answer.does_not_apply() {
            return format!("{}: {reason}", self.words.say("fact-not-applicable"));
        }
        match answer.verdict() {
            Some(value) => self.value_in_words(question, value),
            None => self.words.say("agency-without-answer"),
        }
    }

    pub(super) fn planned_in_words(&self, planned: &Planned) -> String {
        match (planned.by, &planned.what) {
            (Some(by), Some(what)) => {
                self.words.tell(&Message::new("planned-both").with("date", self.words.date(by)).with("what", what))
            }
            (Some(by), None) => self.words.date(by),
            (None, what) => what.clone().unwrap_or_default(),
        }
    }

    pub(super) fn speaker_in_words(&self, speaker: &Speaker) -> Option<String> {
        let agency = speaker.agency.as_deref().map(|agency| self.agency(agency));
        let who = match (agency, &speaker.name) {
            (Some(agency), Some(name)) => {
                self.words.tell(&Message::new("person-agency").with("agency", agency).with("name", name))
            }
            (Some(agency), None) => agency.to_owned(),
            (None, name) => name.clone()?,
        };
        Some(match speaker.on {
            Some(on) => self.words.tell(&Message::new("said").with("who", who).with("date", self.words.date(on))),
            None => who,
        })
    }
}
