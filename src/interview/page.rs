//! The question at hand as a whole: what a page shows of it, and the same in lines.

use std::time::Duration;

use super::{Block, Interview, State};
use crate::answers::{Answer, Position, Speaker, Value};
use crate::checklist::{AnswerKind, Question, QuestionIndex};
use crate::i18n::Message;

/// Answers of a session from which its pace can be told.
const PACE: u64 = 5;

/// Everything about the question at hand that is shown without being asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Where in the checklists it stands.
    pub place: String,
    /// Which one it is of how many that its checklist asks.
    pub number: String,
    /// How much of the section and of the whole is done, and the time left at this pace.
    pub progress: String,
    /// What the section is about, at its first question.
    pub intro: Option<String>,
    /// Id of the question.
    pub id: String,
    /// The question.
    pub prompt: String,
    /// Its options.
    pub choices: Vec<Choice>,
    /// How it is answered, where there are no options.
    pub how: Option<String>,
    /// Why it is asked, and what was said in an earlier round.
    pub before: Vec<Block>,
    /// The team's answer in words.
    pub answer: Option<Block>,
    /// What else was said about it.
    pub facts: Vec<Block>,
    /// The keys that matter now.
    pub keys: String,
}

/// An option of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What it is typed by.
    pub number: String,
    /// Its label.
    pub label: String,
    /// When it is true.
    pub criterion: String,
    /// Whether it was chosen.
    pub chosen: bool,
}

impl Page {
    /// The question in lines, for those who read from top to bottom: without criteria, which are asked for.
    pub fn lines(&self) -> Vec<Block> {
        let mut show = vec![Block::Gap, Block::Place(format!("{} · {}", self.place, self.number)), Block::Gap];
        if let Some(intro) = &self.intro {
            show.extend([Block::Text(intro.clone()), Block::Gap]);
        }
        show.extend([Block::Question(self.id.clone(), self.prompt.clone()), Block::Gap]);
        let choice = |choice: &Choice| Block::Choice(choice.number.clone(), choice.label.clone(), choice.chosen);
        show.extend(self.choices.iter().map(choice));
        show.extend(self.how.clone().map(Block::Text));
        let facts: Vec<Block> = self.before.iter().chain(&self.answer).chain(&self.facts).cloned().collect();
        if !facts.is_empty() {
            show.push(Block::Gap);
            show.extend(facts);
        }
        show.push(Block::Gap);
        show
    }
}

impl Interview<'_> {
    /// Shows the question at hand anew; the introduction of its section once.
    pub(super) fn question(&mut self) -> Vec<Block> {
        self.answered = false;
        let section = self.catalog.section(&self.here().section).map(|(_, section)| section.id.as_str());
        self.begins = self.introduced != section;
        self.introduced = section;
        vec![Block::Page(Box::new(self.page_here(Duration::ZERO)))]
    }

    /// The page of the question at hand, after so much time in the session; `None` where none is asked.
    pub fn page(&self, elapsed: Duration) -> Option<Page> {
        (!matches!(self.state, State::Opening | State::Finished)).then(|| self.page_here(elapsed))
    }

    fn page_here(&self, elapsed: Duration) -> Page {
        let question = self.here();
        let section = self.catalog.section(&question.section).map(|(_, section)| section);
        let given = self.given();
        let mut facts = Vec::new();
        if let Some(answer) = given {
            self.given_facts(question, answer, &mut facts);
        }
        let value = given.and_then(|answer| answer.value.as_ref());
        let answer = value.map(|value| self.value_in_words(question, value));
        let choices = self.choices();
        Page {
            place: self.place_line(),
            number: self.number_line(),
            progress: self.progress_line(elapsed),
            intro: section.filter(|_| self.begins).map(|section| section.intro.clone()),
            id: question.id.clone(),
            prompt: question.prompt.clone(),
            how: choices.is_empty().then(|| self.words.say(self.help_for_answer())),
            choices,
            before: self.before(),
            answer: answer.map(|answer| Block::Fact(self.words.say("fact-answer"), answer)),
            facts,
            keys: self.keys(),
        }
    }

    fn choices(&self) -> Vec<Choice> {
        let question = self.here();
        let AnswerKind::Scale(scale) = &question.answer else { return Vec::new() };
        let chosen = self.given().and_then(Answer::verdict);
        let choice = |(place, option): (usize, &crate::checklist::AnswerOption)| Choice {
            number: self.words.number(place + 1),
            label: option.label.clone(),
            criterion: question.criteria.get(place).map(|text| text.trim_end().to_owned()).unwrap_or_default(),
            chosen: matches!(chosen, Some(Value::Options(places)) if places.contains(&place)),
        };
        scale.options.iter().enumerate().map(choice).collect()
    }

    fn place_line(&self) -> String {
        let question = self.here();
        let list = &self.catalog.checklists[question.checklist];
        let title = self.catalog.section(&question.section).map_or("", |(_, section)| &section.title);
        let place = Message::new("place").with("checklist", &list.title).with("section", &question.section);
        self.words.tell(&place.with("title", title))
    }

    fn number_line(&self) -> String {
        let list = &self.catalog.checklists[self.here().checklist];
        let asked = list.questions.clone().filter(|at| self.is_asked(*at));
        let (before, total) = asked.fold((0, 0), |(before, total), at| (before + usize::from(at < self.at), total + 1));
        self.words.tell(&Message::new("place-number").count("number", before + 1).count("total", total))
    }

    /// How far the section and the whole are, and how long the rest takes at the pace of this session.
    fn progress_line(&self, elapsed: Duration) -> String {
        let (section_done, section_asked) = self.done_of(self.section_here());
        let (done, asked) = self.done_of(self.course.iter().copied());
        let told = Message::new("page-progress")
            .with("section", &self.here().section)
            .count("section-done", section_done)
            .count("section-asked", section_asked)
            .count("done", done)
            .count("asked", asked);
        let line = self.words.tell(&told);
        let answered = self.touched.iter().filter(|question| !self.is_open(**question)).count() as u64;
        let open = asked.saturating_sub(done) as u64;
        if answered < PACE || open == 0 {
            return line;
        }
        // To five minutes: nobody knows it better.
        let minutes = (elapsed.as_secs() * open / answered / 60).div_ceil(5).max(1) * 5;
        let left = Message::new("page-left").count("hours", (minutes / 60) as usize);
        let left = left.count("minutes", (minutes % 60) as usize);
        format!("{line} · {}", self.words.tell(&left))
    }

    fn section_here(&self) -> std::ops::Range<QuestionIndex> {
        self.catalog.section(&self.here().section).map_or(0..0, |(_, section)| section.questions.clone())
    }

    /// How many of some questions are done, and how many are asked.
    fn done_of(&self, questions: impl Iterator<Item = QuestionIndex>) -> (usize, usize) {
        let asked = questions.filter(|question| self.is_asked(*question));
        asked.fold((0, 0), |(done, asked), question| (done + usize::from(!self.is_open(question)), asked + 1))
    }

    /// The five keys that matter now.
    fn keys(&self) -> String {
        let carried = self.is_carried(self.at);
        let key = match &self.state {
            State::Writing(_) => "keys-writing",
            State::Filling(_) => "keys-filling",
            _ if carried => "keys-carried",
            _ if self.answered || !self.is_open(self.at) => "keys-answered",
            _ => "keys-open",
        };
        self.words.say(key)
    }

    /// Why the question is asked, and what was said in an earlier round.
    fn before(&self) -> Vec<Block> {
        let mut facts = Vec::new();
        if let Some(reason) = self.reason() {
            facts.push(Block::Fact(self.words.say("fact-asked-because"), reason));
        }
        if let Some((round, earlier)) = &self.earlier
            && let Some(answer) = earlier.get(self.at)
        {
            let said = self.answer_in_words(self.here(), answer);
            let label = self.words.tell(&Message::new("fact-earlier").with("round", round));
            facts.push(Block::Fact(label, said));
        }
        facts
    }

    fn given_facts(&self, question: &Question, answer: &Answer, facts: &mut Vec<Block>) {
        let mut fact = |key, text: String| facts.push(Block::Fact(self.words.say(key), text));
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
        if let Some(ask) = &answer.ask {
            fact("fact-ask", self.ask_in_words(ask));
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
            facts.push(Block::Said(self.speaker_in_words(&speaker).unwrap_or_default(), text));
            let evidence = said.evidence.iter().map(|source| ("fact-evidence", source.clone()));
            let planned = said.planned.iter().map(|planned| ("fact-planned", self.planned_in_words(planned)));
            let ask = said.ask.iter().map(|ask| ("fact-ask", self.ask_in_words(ask)));
            let more = evidence.chain(planned).chain(ask);
            facts.extend(more.map(|(key, text)| Block::Fact(self.words.say(key), text)));
        }
        if answer.is_disputed() {
            let counts = answer.position().is_some();
            facts.push(Block::Text(self.words.say(if counts { "fact-differ-team" } else { "fact-differ" })));
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
}
