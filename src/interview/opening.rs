//! The first minutes of a new file: which country, which round, which day.

use super::{Block, Interview, Step, Wish, choose, date};
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
        let mut show = Vec::new();
        match self.opening.first() {
            Some(Opening::Country) if !line.is_empty() => match country(&self.catalog.countries, line) {
                Ok(country) => {
                    show.push(self.tell(&Message::new("recorded-country").with("country", &country.name)));
                    self.answers.country = Some(country.code.clone());
                }
                Err(trouble) => return self.trouble(trouble),
            },
            Some(Opening::Round) if !line.is_empty() => self.answers.round = Some(line.to_owned()),
            Some(Opening::Date) if line != "-" => {
                let day = if line.is_empty() { Some(self.today) } else { date::read(line, self.today, &self.lexicon) };
                let Some(day) = day else {
                    return self.trouble(Message::new("trouble-date").with("reply", choose::shortened(line)));
                };
                show.push(self.tell(&Message::new("recorded-date").with("date", self.words.date(day))));
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

/// A country by its code, its name or the beginning of its name.
///
/// # Errors
///
/// A [`Message`] with the nearest name.
pub fn country<'c>(countries: &'c [Country], typed: &str) -> Result<&'c Country, Message> {
    let wanted = typed.to_lowercase();
    let whole = |country: &&Country| country.code.to_lowercase() == wanted || country.name.to_lowercase() == wanted;
    if let Some(country) = countries.iter().find(whole) {
        return Ok(country);
    }
    let mut beginning = countries.iter().filter(|country| country.name.to_lowercase().starts_with(&wanted));
    match (beginning.next(), beginning.next()) {
        (Some(country), None) if wanted.chars().count() >= 3 => Ok(country),
        _ => Err(match nearest(typed, countries.iter().map(|country| country.name.as_str())) {
            Some(near) => Message::new("trouble-country-near").with("near", near),
            None => Message::new("trouble-country"),
        }
        .with("reply", choose::shortened(typed))),
    }
}
