//! Commands, and the single lines that some of them ask for.

use super::command::Command;
use super::opening::no_date;
use super::write::Kind;
use super::{Block, Field, Interview, State, Step, Wish};
use crate::answers::Speaker;
use crate::checklist::Agency;
use crate::i18n::Message;
use crate::lexicon::date;

impl Interview<'_> {
    pub(super) fn obey(&mut self, command: Command, rest: &str) -> Step {
        if self.state == State::Finished && needs_question(command) {
            return self.trouble(Message::new("trouble-command-here"));
        }
        let show = match command {
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
        if rest.is_empty() { begun } else { self.reply(".") }
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
        let names = matches!(field, Field::Who | Field::Go | Field::Find);
        let bare = self.commands.command(line).filter(|(_, rest)| rest.is_empty() && !names);
        if let Some((command, rest)) = slashed.or(bare) {
            let rest = rest.to_owned();
            // A day that was given stays, whatever is asked for in place of what is planned by it.
            let mut show = match field {
                Field::PlannedWhat(by @ Some(_)) => self.planned(by, "").show,
                _ => Vec::new(),
            };
            let mut step = self.obey(command, &rest);
            show.append(&mut step.show);
            return Step { show, ..step };
        }
        if line == "?" {
            self.state = State::Filling(field);
            let show = self.help();
            return self.done(show);
        }
        match field {
            Field::Who => self.who(line),
            Field::PlannedBy if line.is_empty() => self.ask_unless(Field::PlannedWhat(None), ""),
            Field::PlannedWhat(by) => self.planned(by, line),
            _ if line.is_empty() => self.done(vec![self.told("recorded-nothing")]),
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
                    Ok((by, "")) => self.ask_unless(Field::PlannedWhat(Some(by)), ""),
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
                let mut show = self.team_answer(value, Some(line.to_owned()));
                if !self.stay {
                    show.extend(self.advance());
                }
                self.done(show)
            }
        }
    }

    /// Sets who is answering from here on: `agency, name`, where a role may be named by its id or its title.
    fn who(&mut self, line: &str) -> Step {
        let (agency, name) = line.split_once([',', '，']).unwrap_or((line, ""));
        let (agency, name) = (agency.trim(), name.trim());
        let is_team = agency.is_empty() || self.lexicon.is_team(&agency.to_lowercase());
        // A body that the checklists do not know speaks under the name that was typed.
        let agency = self.known_agency(agency).unwrap_or_else(|| agency.to_owned());
        self.speaker = Speaker {
            agency: Some(agency).filter(|_| !is_team),
            name: Some(name.to_owned()).filter(|name| !name.is_empty()),
            on: None,
        };
        let show = match self.speaker_in_words(&self.speaker) {
            Some(who) => self.tell(&Message::new("who-now").with("who", who)),
            None => self.told("who-team"),
        };
        self.done(vec![show])
    }

    /// The role that a name means: its id, its title, what it is called in any language, or the beginning of one of
    /// them.
    pub(super) fn known_agency(&self, name: &str) -> Option<String> {
        let wanted = name.to_lowercase();
        let agencies = &self.catalog.agencies;
        let titled = |known: &&Agency| known.id == wanted || self.agency(&known.id).to_lowercase() == wanted;
        let called = |known: &&Agency| self.lexicon.words_of_agency(&known.id).any(|word| word == wanted);
        let begins = |known: &&Agency| {
            known.id.starts_with(&wanted)
                || self.agency(&known.id).to_lowercase().starts_with(&wanted)
                || self.lexicon.words_of_agency(&known.id).any(|word| word.starts_with(&wanted))
        };
        let mut fitting = agencies.iter().filter(begins);
        let only = fitting.next().filter(|_| fitting.next().is_none() && wanted.chars().count() >= 3);
        // The team's own titles go before what others call a body.
        let known = agencies.iter().find(titled).or_else(|| agencies.iter().find(called)).or(only);
        known.map(|known| known.id.clone())
    }

    /// All commands, and how this question is answered.
    fn help(&self) -> Vec<Block> {
        let mut show = vec![Block::Gap];
        if self.state != State::Finished {
            show.push(Block::Text(self.words.say(self.help_for_answer())));
        }
        show.push(Block::Text(self.words.say("help-slash")));
        show.extend([Block::Gap, Block::Heading(self.words.say("help-commands"))]);
        // A role that the checklists have, as an example.
        let agency = self.catalog.agencies.first().map_or("", |agency| &agency.id);
        for (word, help) in super::command::shown_commands(self.words) {
            show.push(Block::Item(word, self.words.tell(&Message::new(help).with("agency", agency))));
        }
        show.push(Block::Gap);
        show
    }
}

fn needs_question(command: Command) -> bool {
    use Command::{Again, Agree, Clear, Criteria, Evidence, Mark, Next, NotApplicable, Note, Planned};
    matches!(command, Again | Agree | Clear | Criteria | Evidence | Mark | Next | Note | NotApplicable | Planned)
}
