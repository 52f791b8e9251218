//! The question at hand, in blocks.

use super::{Block, Field, Interview, State};
use crate::answers::{Answer, Planned, Position, Speaker, Value};
use crate::checklist::{AnswerKind, Question};
use crate::i18n::Message;
use crate::report::prose::Prose;

impl<'a> Interview<'a> {
    /// Everything about the question at hand that is shown without being asked for.
    pub(super) fn question(&mut self) -> Vec<Block> {
        let question = self.here();
        let mut show = vec![Block::Gap, self.place_line(), Block::Gap];
        if let Some((_, section)) = self.catalog.section(&question.section)
            && self.introduced != Some(section.id.as_str())
        {
            self.introduced = Some(&section.id);
            show.extend([Block::Text(section.intro.clone()), Block::Gap]);
        }
        show.extend([Block::Question(question.id.clone(), question.prompt.clone()), Block::Gap]);
        if let AnswerKind::Scale(scale) = &question.answer {
            let chosen = self.given().and_then(Answer::verdict);
            for (place, option) in scale.options.iter().enumerate() {
                let is_chosen = matches!(chosen, Some(Value::Options(places)) if places.contains(&place));
                show.push(Block::Choice(place + 1, option.label.clone(), is_chosen));
            }
        } else {
            show.push(Block::Text(self.words.say(self.help_for_answer())));
        }
        let facts = self.facts();
        if !facts.is_empty() {
            show.push(Block::Gap);
            show.extend(facts);
        }
        show.push(Block::Gap);
        show
    }

    fn place_line(&self) -> Block {
        let question = self.here();
        let list = &self.catalog.checklists[question.checklist];
        let asked = list.questions.clone().filter(|at| self.is_asked(*at));
        let (before, total) = asked.fold((0, 0), |(before, total), at| (before + usize::from(at < self.at), total + 1));
        let title = self.catalog.section(&question.section).map_or("", |(_, section)| &section.title);
        Block::Place(
            self.words.tell(
                &Message::new("place")
                    .with("checklist", &list.title)
                    .with("section", &question.section)
                    .with("title", title)
                    .with("number", before + 1)
                    .with("total", total),
            ),
        )
    }

    /// What is known about the question: why it is asked, what was said, what is suggested.
    fn facts(&self) -> Vec<Block> {
        let question = self.here();
        let mut facts = Vec::new();
        let mut fact = |key, text: String| facts.push(Block::Fact(self.words.say(key), text));
        if let Some(reason) = self.reason() {
            fact("fact-asked-because", reason);
        }
        if let Some((round, earlier)) = &self.earlier
            && let Some(answer) = earlier.get(self.at)
        {
            let said = self.answer_in_words(question, answer);
            let label = self.words.tell(&Message::new("fact-earlier").with("round", round));
            facts.push(Block::Fact(label, said));
        }
        if let Some(answer) = self.given() {
            self.given_facts(question, answer, &mut facts);
        }
        facts
    }

    fn given_facts(&self, question: &Question, answer: &Answer, facts: &mut Vec<Block>) {
        let mut fact = |key, text: String| facts.push(Block::Fact(self.words.say(key), text));
        if let Some(value) = &answer.value {
            fact("fact-answer", self.value_in_words(question, value));
        }
        if let Some(reason) = &answer.not_applicable {
            fact("fact-not-applicable", reason.clone());
        }
        if let Some(who) = answer.said_by.as_ref().and_then(|speaker| self.speaker_in_words(speaker)) {
            fact("fact-said-by", who);
        }
        if let Some(reason) = &answer.agreed {
            fact("fact-agreed", reason.clone());
        }
        for evidence in self.answers.grounds(answer) {
            fact("fact-evidence", evidence);
        }
        if let Some(note) = &answer.note {
            fact("fact-note", note.trim_end().to_owned());
        }
        if let Some(planned) = &answer.planned {
            fact("fact-planned", self.planned_in_words(planned));
        }
        for said in &answer.agencies {
            let speaker = Speaker { agency: Some(said.agency.clone()), name: said.name.clone(), on: said.on };
            let mut text = match said.position() {
                Some(Position::Value(value)) => self.value_in_words(question, value),
                Some(Position::NotApplicable) => {
                    let reason = said.not_applicable.as_deref().unwrap_or_default();
                    format!("{}: {}", self.words.say("fact-not-applicable"), reason.trim_end())
                }
                None => self.words.say("agency-without-answer"),
            };
            if let Some(note) = &said.note {
                text = self.words.tell(&Message::new("agency-note").with("value", text).with("note", note.trim_end()));
            }
            facts.push(Block::Fact(self.speaker_in_words(&speaker).unwrap_or_default(), text));
            let evidence = said.evidence.iter().map(|source| ("fact-evidence", source.clone()));
            let planned = said.planned.iter().map(|planned| ("fact-planned", self.planned_in_words(planned)));
            facts.extend(evidence.chain(planned).map(|(key, text)| Block::Fact(self.words.say(key), text)));
        }
        if answer.is_disputed() {
            facts.push(Block::Text(self.words.say("fact-differ")));
        }
        if let Some(suggestion) = answer.suggested.as_ref().filter(|_| answer.verdict().is_none()) {
            let text = Message::new("suggested")
                .with("value", self.value_in_words(question, &suggestion.value))
                .with("from", &suggestion.from);
            facts.push(Block::Fact(self.words.say("fact-suggested"), self.words.tell(&text)));
        }
        if let Some(round) = answer.carried_from() {
            facts.push(Block::Text(self.words.tell(&Message::new("fact-carried").with("round", round))));
        }
        if answer.marked {
            facts.push(Block::Text(self.words.say("fact-marked")));
        }
    }

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
            ("criteria-agencies", agencies.join(", ")),
            ("criteria-references", references.join("; ")),
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
        let prompt = self.words.tell(&Message::new(key).with("id", &question.id).with("count", count));
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
                labels.map(|option| option.label.as_str()).collect::<Vec<_>>().join("; ")
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
