//! The first minutes of a new file: which country, its standing towards the treaty, which round, which day.

use super::{Block, Interview, Step, Wish, choose};
use crate::checklist::{Country, country};
use crate::i18n::Message;
use crate::lexicon::date::{self, NoDate};

/// A question about the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opening {
    /// Which country.
    Country,
    /// What the team says of its standing towards the treaty.
    Treaty,
    /// What to call the round.
    Round,
    /// Which day stands for it.
    Date,
}

impl Interview<'_> {
    pub(super) fn opening_prompt(&self) -> String {
        match self.opening.first() {
            Some(Opening::Country) => self.words.say("ask-country"),
            Some(Opening::Treaty) => self.treaty_prompt(),
            Some(Opening::Round) => self.words.say("ask-round"),
            _ => self.words.tell(&Message::new("ask-date").with("today", self.words.date(self.today))),
        }
    }

    pub(super) fn open(&mut self, line: &str) -> Step {
        if let Some((super::command::Command::Leave, "")) = self.commands.command(line.trim_start_matches('/')) {
            return self.wish(Wish::Leave);
        }
        // The sentence that asks says all there is to say.
        if matches!(line, "?" | "？" | "؟") {
            return self.done(Vec::new());
        }
        let mut show = Vec::new();
        match self.opening.first() {
            Some(Opening::Country) if !line.is_empty() => match country(&self.catalog.countries, line) {
                Ok((code, name)) => {
                    show.push(self.kept(&Message::new("recorded-country").with("country", name)));
                    self.answers.country = Some(code);
                }
                Err(near) => {
                    let message = Message::new("trouble-country").with("reply", choose::shortened(line));
                    return self.trouble(message.with("near", near));
                }
            },
            Some(Opening::Treaty) => match self.treaty(line) {
                Ok(told) => show.push(told),
                Err(trouble) => return trouble,
            },
            // Any words can be a name, and one that is a command was hardly meant for it.
            Some(Opening::Round) if matches!(self.commands.command(line), Some((_, ""))) => {
                return self.trouble(Message::new("trouble-not-yet").with("reply", line));
            }
            Some(Opening::Round) if !line.is_empty() => self.answers.round = Some(line.to_owned()),
            Some(Opening::Date) if line != "-" => {
                let day = if line.is_empty() {
                    self.today
                } else {
                    let day = date::read(line, Some(self.today), &self.lexicon);
                    match day.map_err(|none| no_date(none, line)).and_then(|day| self.meant(day)) {
                        Ok(day) => day,
                        Err(trouble) => return self.trouble(trouble),
                    }
                };
                show.push(self.kept(&Message::new("recorded-date").with("date", self.words.date(day))));
                self.answers.assessed_on = Some(day);
            }
            _ => {}
        }
        self.opening.remove(0);
        self.skip_treaty();
        if self.opening.is_empty() {
            show.push(Block::Done(self.words.say("start-hint")));
            show.extend(self.first());
        }
        self.done(show)
    }

    /// Of a country that is not named, or of no treaty, nothing is asked.
    pub(super) fn skip_treaty(&mut self) {
        if self.opening.first() == Some(&Opening::Treaty) && !self.has_treaty() {
            self.opening.remove(0);
        }
    }
}

/// What is wrong with a line that should begin with a date.
pub(super) fn no_date(none: NoDate, line: &str) -> Message {
    let message = Message::new("trouble-date").with("reply", choose::shortened(line));
    message.with("why", none.why()).count("days", none.days())
}

/// The code and the name of a country, by its code, any of its names or the beginning of one. A code for a country that
/// is made up is its own name.
///
/// # Errors
///
/// The names that may be meant; `none` where there are none.
pub fn country(countries: &[Country], typed: &str) -> Result<(String, String), String> {
    let beginning = || country::beginning(countries, typed);
    let named = country::named(countries, typed).map_or_else(beginning, |country| vec![country]);
    if let [country] = named.as_slice() {
        return Ok((country.code.clone(), country.name.clone()));
    }
    let code = typed.to_uppercase();
    if country::for_users(&code) {
        return Ok((code.clone(), code));
    }
    let near = country::near(countries, typed);
    let names: Vec<&str> = named.into_iter().chain(near).take(MOST_NAMES).map(|country| &*country.name).collect();
    Err(if names.is_empty() { "none".to_owned() } else { names.join(" / ") })
}

/// Names that are proposed at most; more are no help.
const MOST_NAMES: usize = 5;
