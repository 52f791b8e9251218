//! Commands, and the single lines that some of them ask for.

use super::command::Command;
use super::opening::no_date;
use super::write::Kind;
use super::{Block, Field, Interview, State, Step, Wish};
use crate::i18n::Message;
use crate::lexicon::date;

impl Interview<'_> {
    pub(super) fn obey(&mut self, command: Command, rest: &str) -> Step {
        if self.state == State::Finished && needs_question(command) {
            return self.trouble(Message::new("trouble-command-here"));
        }
        let show = match command {
            Command::Help if rest.is_empty() => self.short_help(),
            Command::Help => self.help(),
            Command::Next => self.next(),
            Command::Skip => self.skip(),
            Command::Again => self.question(),
            Command::Criteria => self.criteria(),
            Command::Score => self.section_score(),
            Command::Back => return self.back(),
            Command::List => return self.list(rest),
            Command::Undo => return self.take_back(),
            Command::Mark => return self.mark(),
            Command::Clear => return self.clear(rest),
            Command::Reload => return self.wish(Wish::Reload),
            Command::Leave => return self.wish(Wish::Leave),
            Command::Save if rest.is_empty() => return self.wish(Wish::Save),
            Command::Save => return self.wish(Wish::Copy(rest.to_owned())),
            Command::Note => return self.note(rest),
            Command::Evidence => return self.ask_unless(Field::Evidence, rest),
            Command::NotApplicable => return self.ask_unless(Field::Reason, rest),
            Command::Ask => return self.ask_unless(Field::Ask, rest),
            Command::Who => return self.ask_unless(Field::Who, rest),
            Command::Go => return self.ask_unless(Field::Go, rest),
            Command::Find => return self.ask_unless(Field::Find, rest),
            Command::Planned => return self.ask_unless(Field::PlannedBy, rest),
            Command::Agree if self.given().is_none_or(|answer| answer.agencies.is_empty()) => {
                return self.trouble(Message::new("trouble-no-agencies"));
            }
            Command::Agree => return self.ask_unless(Field::Agreed, rest),
        };
        self.done(show)
    }

    /// Records a note at once where its line came with the command; otherwise asks for it.
    fn note(&mut self, rest: &str) -> Step {
        let begun = self.write(Kind::Note, rest);
        if rest.is_empty() {
            return begun;
        }
        let mut step = self.reply(".");
        step.show.splice(0..0, begun.show.into_iter().filter(|block| matches!(block, Block::Trouble(_))));
        step
    }

    /// Fills a field with what came with the command; otherwise asks for it.
    fn ask_unless(&mut self, field: Field, rest: &str) -> Step {
        if !rest.is_empty() {
            return self.fill(field, rest);
        }
        self.state = State::Filling(field);
        self.done(Vec::new())
    }

    /// Takes the line that was asked for. An empty one leaves everything as it is.
    pub(super) fn fill(&mut self, field: Field, line: &str) -> Step {
        let finished = self.state == State::Finished;
        self.state = State::Asking;
        let slashed = line.strip_prefix('/').and_then(|after| self.commands.command(after));
        // A word alone is a command here too, except where words are searched for or bodies are named.
        let names = matches!(field, Field::Who | Field::Ask | Field::Go | Field::Find);
        let bare = self.commands.command(line).filter(|(_, rest)| rest.is_empty() && !names);
        if let Some((command, rest)) = slashed.or(bare) {
            let rest = rest.to_owned();
            // What was typed before is not dropped without a word.
            let mut show = match &field {
                Field::AgreedReason(value) => {
                    let value = self.value_in_words(self.here(), value);
                    vec![Block::Trouble(self.words.tell(&self.about_here("trouble-not-settled").with("value", value)))]
                }
                _ => Vec::new(),
            };
            let mut step = self.obey(command, &rest);
            show.append(&mut step.show);
            return Step { show, ..step };
        }
        // At its own prompt a command that names an agency may stand before the name.
        let again = match (&field, self.commands.command(line)) {
            (Field::Who, Some((Command::Who, rest))) | (Field::Ask, Some((Command::Ask, rest))) => rest,
            _ => line,
        };
        let line = if again.is_empty() { line } else { again };
        if let Some(all) = help_asked(line) {
            self.state = State::Filling(field);
            let show = if all { self.help() } else { self.short_help() };
            return self.done(show);
        }
        // Words that begin like a command may have been meant for one.
        let meant = self.commands.command(line).filter(|(_, rest)| !rest.is_empty() && !names);
        let hint = meant.map(|(command, _)| {
            let word = super::command::shown_word(self.words, command);
            self.tell(&Message::new("field-not-command").with("command", word))
        });
        let mut step = self.take(field, line, finished);
        step.show.extend(hint);
        step
    }

    fn take(&mut self, field: Field, line: &str, finished: bool) -> Step {
        match field {
            Field::Who => self.who(line),
            Field::PlannedBy if line.is_empty() => self.ask_unless(Field::PlannedWhat(None), ""),
            Field::PlannedWhat(Some(_)) if line.is_empty() => self.done(Vec::new()),
            Field::PlannedWhat(by) => self.planned(by, line),
            _ if line.is_empty() => self.done(vec![self.told("recorded-nothing")]),
            Field::Ask => self.ask_agency(line),
            Field::Evidence => self.evidence(line),
            Field::Reason => self.not_applicable(line),
            Field::Go | Field::Find => {
                if finished {
                    self.state = State::Finished;
                }
                if field == Field::Go { self.go(line) } else { self.find(line) }
            }
            Field::PlannedBy => {
                let begun = date::leading(line, self.today, &self.lexicon).map_err(|none| no_date(none, line));
                match begun.and_then(|(by, what)| Ok((self.meant(by)?, what))) {
                    Ok((by, "")) => {
                        // The day is kept before more is asked: whatever comes next, it stays.
                        let mut show = self.planned(Some(by), "").show;
                        let mut step = self.ask_unless(Field::PlannedWhat(Some(by)), "");
                        show.append(&mut step.show);
                        Step { show, ..step }
                    }
                    Ok((by, what)) => self.planned(Some(by), what),
                    Err(trouble) => {
                        self.state = State::Filling(Field::PlannedBy);
                        self.trouble(trouble)
                    }
                }
            }
            Field::Agreed => match self.value(line) {
                Ok(value) => self.ask_unless(Field::AgreedReason(value), ""),
                Err(trouble) => {
                    self.state = State::Filling(Field::Agreed);
                    self.trouble(trouble)
                }
            },
            Field::AgreedReason(value) => {
                let show = self.team_answer(value, Some(line.to_owned()));
                self.after_answer(show)
            }
        }
    }

    /// What to type now, short enough to stand beside the question.
    fn short_help(&self) -> Vec<Block> {
        if self.state == State::Finished {
            return self.help();
        }
        let first = std::iter::once(self.help_for_answer());
        let rest = ["help-short-enter", "help-short-evidence", "help-short-agency", "help-short-unknown"];
        let more = ["help-short-move", "help-short-leave", "help-short-more"];
        let told = |key| Message::new(key).with("agency", self.agency_as_example());
        first.chain(rest).chain(more).map(|key| Block::Text(self.words.tell(&told(key)))).collect()
    }

    /// A role that the checklists have, whatever their field is.
    fn agency_as_example(&self) -> &str {
        self.catalog.agencies.first().map_or("", |agency| &agency.id)
    }

    /// All commands, and how this question is answered.
    fn help(&self) -> Vec<Block> {
        let mut show = vec![Block::Gap];
        if self.state != State::Finished {
            show.push(Block::Text(self.words.say(self.help_for_answer())));
        }
        show.push(Block::Text(self.words.say("help-slash")));
        show.extend([Block::Gap, Block::Heading(self.words.say("help-commands"))]);
        let agency = self.agency_as_example();
        for (word, help) in super::command::shown_commands(self.words) {
            show.push(Block::Item(word, self.words.tell(&Message::new(help).with("agency", agency))));
        }
        show.push(Block::Gap);
        show
    }
}

/// Whether a line asks for help, and if so, for all of it.
pub(super) fn help_asked(line: &str) -> Option<bool> {
    let marks = line.chars().all(|letter| matches!(letter, '?' | '？' | '؟')) && !line.is_empty();
    marks.then(|| line.chars().count() > 1)
}

fn needs_question(command: Command) -> bool {
    use Command::{Again, Agree, Ask, Clear, Criteria, Evidence, Mark, Next, NotApplicable, Note, Planned};
    matches!(command, Again | Agree | Ask | Clear | Criteria | Evidence | Mark | Next | Note | NotApplicable | Planned)
}
