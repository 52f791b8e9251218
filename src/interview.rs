//! The interview: a walk through the questions that takes replies and gives steps.
//!
//! It knows no terminal, no clock and no file. Whoever holds it shows the blocks of each [`Step`], saves
//! [`Interview::answers`], does what the step wishes, and hands in the next line. Every reply that records something
//! has changed the answers when [`Interview::reply`] returns, so that saving after each one loses nothing.

mod agencies;
mod choose;
mod command;
mod list;
mod obey;
mod opening;
mod page;
mod record;
mod show;
mod step;
mod summary;
mod treaty;
mod walk;
mod write;

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::answers::{Answer, Answers, Speaker, Value};
use crate::assessment::{Assessment, Scope, assess};
use crate::checklist::{Adaptation, AnswerKind, Catalog, Question, QuestionIndex};
use crate::document::text::is_hidden;
use crate::i18n::{Message, Words};
use crate::lexicon::date::is_far;
use crate::lexicon::{Lexicon, number};
use command::{Command, Commands};

pub use opening::{Opening, country};
pub use page::{Choice, Page};
pub use step::{Block, Step, Wish};

/// What an interview starts from.
#[derive(Debug)]
pub struct Setup<'a> {
    /// The questions.
    pub catalog: &'a Catalog,
    /// What the team lays over them.
    pub adaptation: Adaptation,
    /// The language in which it speaks.
    pub words: &'a Words,
    /// The answers given so far.
    pub answers: Answers,
    /// What the assessment is about.
    pub scope: Scope,
    /// The questions to go through in their order, if not all.
    pub course: Option<Vec<QuestionIndex>>,
    /// Which of them to go through.
    pub only: Only,
    /// Whether to stay at a question after its answer until told to go on.
    pub stay: bool,
    /// The day of the session.
    pub today: Date,
    /// An earlier round: what to call it, and its answers.
    pub earlier: Option<(String, Answers)>,
    /// What to ask about the file before the first question.
    pub opening: Vec<Opening>,
    /// The question that was dealt with last, where an earlier session is known to have left off.
    pub left_at: Option<QuestionIndex>,
}

/// Which questions to go through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Only {
    /// All that are asked.
    All,
    /// Those without an answer.
    Open,
    /// Those marked for discussion.
    Marked,
    /// Those on which agencies differ, and which nobody has settled.
    Differing,
    /// Those about which something was said.
    Given,
    /// Those whose answer was carried from an earlier round and is not confirmed.
    Carried,
    /// Those that an agency was asked to find out.
    Asked,
    /// Those answered by one agency alone.
    OneVoice,
}

/// A session.
#[derive(Debug)]
pub struct Interview<'a> {
    catalog: &'a Catalog,
    adaptation: Adaptation,
    words: &'a Words,
    lexicon: Lexicon,
    commands: Commands,
    answers: Answers,
    scope: Scope,
    course: Vec<QuestionIndex>,
    only: Only,
    stay: bool,
    today: Date,
    earlier: Option<(String, Answers)>,
    opening: Vec<Opening>,
    left_at: Option<QuestionIndex>,
    assessment: Assessment,
    speaker: Speaker,
    state: State,
    at: QuestionIndex,
    /// Where we came from, for `back`.
    trail: Vec<QuestionIndex>,
    /// What changed answers were before, for `undo`.
    undo: Vec<(QuestionIndex, Option<Answer>)>,
    touched: BTreeSet<QuestionIndex>,
    /// Section whose introduction was shown last.
    introduced: Option<&'a str>,
    /// Whether the question at hand is the first one seen of its section.
    begins: bool,
    /// Whether the question at hand was answered since it was shown, so that Enter goes on from it.
    answered: bool,
    /// Whether it was said that Enter goes on.
    hinted: bool,
    interrupted: bool,
    /// A day that was typed and is so far away that it was not taken.
    doubted: Option<Date>,
}

/// What the next line will be taken for.
#[derive(Debug, Clone, PartialEq, Eq)]
enum State {
    /// Something about the file.
    Opening,
    /// An answer or a command.
    Asking,
    /// A line of a passage.
    Writing(Box<write::Passage>),
    /// One line for a field.
    Filling(Field),
    /// A command, after the last question.
    Finished,
}

/// A single line that was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Field {
    Evidence,
    PlannedBy,
    PlannedWhat(Option<Date>),
    Reason,
    Who,
    Ask,
    Go,
    Find,
    Agreed,
    AgreedReason(Value),
}

impl<'a> Interview<'a> {
    /// A session that has not begun.
    pub fn new(setup: Setup<'a>) -> Self {
        let Setup { catalog, adaptation, words, answers, scope, course, only, stay, today, earlier, opening, left_at } =
            setup;
        Self {
            assessment: assess(catalog, &adaptation, &answers, &scope),
            catalog,
            adaptation,
            words,
            lexicon: Lexicon::with(words),
            commands: Commands::with(words),
            answers,
            scope,
            course: course.unwrap_or_else(|| (0..catalog.questions.len()).collect()),
            only,
            stay,
            today,
            earlier,
            opening,
            left_at,
            speaker: Speaker::default(),
            state: State::Finished,
            at: 0,
            trail: Vec::new(),
            undo: Vec::new(),
            touched: BTreeSet::new(),
            introduced: None,
            begins: false,
            answered: false,
            hinted: false,
            interrupted: false,
            doubted: None,
        }
    }

    /// The answers as they stand.
    pub fn answers(&self) -> &Answers {
        &self.answers
    }

    /// The first step.
    pub fn begin(&mut self) -> Step {
        self.skip_treaty();
        let mut show = self.greeting();
        if self.opening.is_empty() {
            show.extend(self.first());
        } else {
            self.state = State::Opening;
        }
        self.step(show)
    }

    /// Takes one reply: a line, or several that were pasted together.
    pub fn reply(&mut self, reply: &str) -> Step {
        self.interrupted = false;
        // Keys that a plain terminal does not understand arrive as control characters; they are no part of an answer, and
        // neither is what nobody sees in a text that was pasted.
        let reply: String = reply.chars().filter(|letter| *letter != '\r' && !is_hidden(*letter)).collect();
        let reply = reply.trim_end_matches(['\n', '\r']);
        if let State::Writing(passage) = self.state.clone() {
            return self.writing(*passage, reply);
        }
        let line = reply.split_whitespace().collect::<Vec<_>>().join(" ");
        match self.state.clone() {
            State::Opening => self.open(&line),
            State::Filling(field) => self.fill(field, &line),
            _ => self.asked(&line, reply),
        }
    }

    /// The key that interrupts: leaves an entry that was begun; at a question, leaves the session the second time.
    pub fn interrupt(&mut self) -> Step {
        match self.state.clone() {
            State::Writing(passage) => {
                self.put_back(&passage);
                self.state = State::Asking;
                self.done(vec![self.told("interrupt-entry")])
            }
            State::Filling(field) => {
                self.state = State::Asking;
                // The day of a plan was taken already, and stays.
                let is_kept = matches!(field, Field::PlannedWhat(Some(_)));
                let show = if is_kept { Vec::new() } else { vec![self.told("interrupt-entry")] };
                self.done(show)
            }
            _ if self.interrupted => self.wish(Wish::Leave),
            _ => {
                self.interrupted = true;
                self.done(vec![self.told("interrupt-saved")])
            }
        }
    }

    /// A line that could not be read as text.
    pub fn unreadable(&mut self) -> Step {
        self.trouble(Message::new("trouble-bytes"))
    }

    /// Puts other answers in the place of these: what another program changed was taken in.
    pub fn replace(&mut self, answers: Answers) {
        // A passage is kept as it was typed so far; going on with it would overwrite what was taken in.
        if matches!(self.state, State::Writing(_) | State::Filling(_)) {
            self.state = State::Asking;
        }
        let kept = |(question, _): &(QuestionIndex, _)| answers.get(*question) == self.answers.get(*question);
        self.undo.retain(kept);
        self.answers = answers;
        self.assess();
    }

    /// A step that shows the present question, or what stands in its place, after what else there is to say. What was
    /// taken in may have closed the question.
    pub fn resume(&mut self, mut show: Vec<Block>) -> Step {
        if self.state == State::Asking && !self.is_asked(self.at) {
            show.push(self.tell(&Message::new("no-longer-asked").with("question", &self.here().id)));
            show.extend(self.advance());
        } else if self.state == State::Asking {
            show.extend(self.question());
        }
        self.step(show)
    }

    /// What asks for the next line, where that is no answer.
    pub fn asking(&self) -> Vec<Block> {
        self.ask().map(Block::Text).into_iter().collect()
    }

    /// Words that can be typed, for a terminal that completes them: commands, and ids of places.
    pub fn completions(&self) -> Vec<String> {
        let commands = command::shown_commands(self.words).into_iter().map(|(word, _)| word);
        commands.chain(self.catalog.places().map(str::to_owned)).collect()
    }

    /// Whether a passage is being typed, which the end of the input should end first.
    pub fn is_writing(&self) -> bool {
        matches!(self.state, State::Writing(_))
    }

    /// What an answer says, in a few words.
    pub fn in_words(&self, question: QuestionIndex, answer: Option<&Answer>) -> String {
        match answer {
            Some(answer) => self.answer_in_words(&self.catalog.questions[question], answer),
            None => self.words.say("agency-without-answer"),
        }
    }

    fn asked(&mut self, line: &str, whole: &str) -> Step {
        let here = self.state == State::Asking;
        match line {
            "" if here => return self.enter(),
            "" => return self.wish(Wish::Leave),
            "." | "។" | "。" => return self.obey(Command::Criteria, ""),
            "=" => return self.accept(),
            _ => {}
        }
        if let Some(all) = obey::help_asked(line) {
            return self.obey(Command::Help, if all { "all" } else { "" });
        }
        if let Some(after) = line.strip_prefix(['/', '／']) {
            return match self.commands.command_by_beginning(after) {
                Some((command, rest)) => {
                    let rest = rest.to_owned();
                    self.obey(command, &rest)
                }
                None => self.trouble(Message::new("trouble-command").with("reply", choose::shortened(line))),
            };
        }
        if here && let Some(value) = self.exact_value(line) {
            return self.answer(value);
        }
        // Where an answer is words, words are an answer: only a command alone, or a place to go to, is taken for one.
        let is_text = here && matches!(self.here().answer, AnswerKind::Text);
        if let Some((command, rest)) = self.commands.command(line)
            && (!is_text || rest.is_empty() || command == Command::Go && self.place(rest).is_some())
        {
            let rest = rest.to_owned();
            return self.obey(command, &rest);
        }
        if line.chars().any(|letter| !letter.is_ascii_digit()) && self.place(line).is_some() {
            return self.go(line);
        }
        if !here {
            return self.trouble(Message::new("trouble-command-here"));
        }
        if is_text {
            return self.write(write::Kind::Value, whole);
        }
        match self.value(line) {
            Ok(value) => self.answer(value),
            Err(trouble) => {
                // `customs: yes` records one agency's answer and leaves the question open to the next one.
                if let Some((agency, said)) = line.split_once([':', '：']) {
                    match (self.named_agency(agency), self.value(said.trim())) {
                        (Ok(agency), Ok(value)) => {
                            let show = self.agency_answer(&agency, value);
                            self.answered = true;
                            return self.done(show);
                        }
                        (Ok(_), Err(trouble)) | (Err(trouble), Ok(_)) => return self.trouble(trouble),
                        (Err(_), Err(_)) => {}
                    }
                }
                let near = crate::diagnostic::nearest(line, self.commands.command_words());
                self.trouble(match near.filter(|_| line.chars().count() > 3) {
                    Some(near) => Message::new("trouble-option-near").with("reply", line).with("near", near),
                    None => trouble,
                })
            }
        }
    }

    /// The value that a reply names beyond doubt, before it is taken for a command.
    fn exact_value(&self, line: &str) -> Option<Value> {
        match &self.here().answer {
            AnswerKind::Scale(scale) => {
                choose::exactly(scale, &self.lexicon, line).map(|place| Value::Options(vec![place]))
            }
            AnswerKind::Percent => number::percent(line).map(Value::Percent),
            AnswerKind::Text => None,
        }
    }

    /// The value that a reply means, or what is wrong with it.
    fn value(&self, line: &str) -> Result<Value, Message> {
        match &self.here().answer {
            AnswerKind::Scale(scale) => choose::several(scale, &self.lexicon, line).map(Value::Options),
            AnswerKind::Percent => number::percent(line)
                .map(Value::Percent)
                .ok_or_else(|| Message::new("trouble-percent").with("reply", choose::shortened(line))),
            AnswerKind::Text => Ok(Value::Text(line.to_owned())),
        }
    }

    /// A day that was typed; one that is far away is asked for a second time.
    fn meant(&mut self, day: Date) -> Result<Date, Message> {
        if !is_far(day, self.today) || self.doubted.take() == Some(day) {
            return Ok(day);
        }
        self.doubted = Some(day);
        Err(Message::new("trouble-date-far").with("date", self.words.date(day)))
    }

    fn assess(&mut self) {
        self.assessment = assess(self.catalog, &self.adaptation, &self.answers, &self.scope);
    }

    /// The name of a role.
    fn agency<'b>(&'b self, id: &'b str) -> &'b str {
        self.adaptation.agency(self.catalog, id)
    }

    fn here(&self) -> &'a Question {
        &self.catalog.questions[self.at]
    }

    /// What was said so far about the question at hand.
    fn given(&self) -> Option<&Answer> {
        self.answers.get(self.at)
    }

    fn told(&self, key: &'static str) -> Block {
        Block::Done(self.words.say(key))
    }

    fn tell(&self, message: &Message) -> Block {
        Block::Done(self.words.tell(message))
    }

    /// A message about the question at hand.
    fn about_here(&self, key: &'static str) -> Message {
        Message::new(key).with("question", &self.here().id)
    }

    /// The confirmation of something recorded.
    fn kept(&self, message: &Message) -> Block {
        Block::Kept(self.words.tell(message))
    }

    fn trouble(&mut self, message: Message) -> Step {
        let show = vec![Block::Trouble(self.words.tell(&message))];
        self.step(show)
    }

    /// A step that shows what was done and asks again at the same place.
    fn done(&mut self, show: Vec<Block>) -> Step {
        self.step(show)
    }

    fn wish(&mut self, wish: Wish) -> Step {
        Step { wish, ..self.step(Vec::new()) }
    }

    fn step(&self, mut show: Vec<Block>) -> Step {
        show.extend(self.ask().map(Block::Text));
        Step { show, prompt: self.prompt(), wish: Wish::Ask }
    }
}
