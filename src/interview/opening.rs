//! The first minutes of a new file: which country, which round, which day.

use super::{Block, Interview, Step, Wish, choose, date};
use crate::answers::value::for_users;
use crate::checklist::Country;
use crate::diagnostic::nearest;
use crate::i18n::Message;

/// A question about the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opening {
    /// Which country.
    Country,
    /// What to call the round.
    Round,
    /// Which day stands for it.
    Date,
}

impl Interview<'_> {
    pub(super) fn opening_prompt(&self) -> String {
        match self.opening.first() {
            Some(Opening::Country) => self.words.say("ask-country"),
            Some(Opening::Round) => self.words.say("ask-round"),
            _ => self.words.tell(&Message::new("ask-date").with("today", self.words.date(self.today))),
        }
    }

    pub(super) fn open(&mut self, line: &str) -> Step {
        if let Some((super::lexicon::Command::Leave, "")) = self.lexicon.command(line.trim_start_matches('/')) {
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
                Err(trouble) => return self.trouble(trouble),
            },
            Some(Opening::Round) if !line.is_empty() => self.answers.round = Some(line.to_owned()),
            Some(Opening::Date) if line != "-" => {
                let day = if line.is_empty() { Some(self.today) } else { date::read(line, self.today, &self.lexicon) };
                let Some(day) = day else {
                    return self.trouble(Message::new("trouble-date").with("reply", choose::shortened(line)));
                };
                show.push(self.kept(&Message::new("recorded-date").with("date", self.words.date(day))));
                self.answers.assessed_on = Some(day);
            }
            _ => {}
        }
        self.opening.remove(0);
        if self.opening.is_empty() {
            show.push(Block::Done(self.words.say("start-hint")));
            show.extend(self.first());
        }
        self.done(show)
    }
}

/// The code and the name of a country, by its code, its name or the beginning of its name. A code for a country that is
/// made up is its own name.
///
/// # Errors
///
/// A [`Message`] with the nearest name.
pub fn country(countries: &[Country], typed: &str) -> Result<(String, String), Message> {
    let wanted = typed.to_lowercase();
    let whole = |country: &&Country| country.code.to_lowercase() == wanted || country.name.to_lowercase() == wanted;
    let mut beginning = countries.iter().filter(|country| country.name.to_lowercase().starts_with(&wanted));
    let only = beginning.next().filter(|_| beginning.next().is_none() && wanted.chars().count() >= 3);
    if let Some(country) = countries.iter().find(whole).or(only) {
        return Ok((country.code.clone(), country.name.clone()));
    }
    let code = typed.to_uppercase();
    if for_users(&code) {
        return Ok((code.clone(), code));
    }
    Err(match nearest(typed, countries.iter().map(|country| country.name.as_str())) {
        Some(near) => Message::new("trouble-country-near").with("near", near),
        None => Message::new("trouble-country"),
    }
    .with("reply", choose::shortened(typed)))
}
