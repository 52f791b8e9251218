//! How far a translation is: by file, and by what a team wants to do with it.

use std::collections::BTreeMap;

use super::{Scope, State, Strings, Text};

/// How many strings are how far.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Translated from the English of today.
    pub done: usize,
    /// Translated from an earlier English.
    pub stale: usize,
    /// Not translated.
    pub missing: usize,
    /// English words of all strings.
    pub words: usize,
    /// English words of those that are stale or missing.
    pub left: usize,
}

impl Tally {
    fn add(&mut self, text: &Text) {
        let words = text.source.split_whitespace().count();
        let count = match text.state() {
            State::Optional => return,
            State::Done => &mut self.done,
            State::Stale => &mut self.stale,
            State::Missing => &mut self.missing,
        };
        *count += 1;
        self.words += words;
        if text.state() != State::Done {
            self.left += words;
        }
    }

    /// The share of words that are translated, in hundredths of a percent; never all while something is left.
    pub fn hundredths(&self) -> u16 {
        let done = self.words - self.left;
        let share = (done * 10_000).checked_div(self.words).unwrap_or(10_000);
        u16::try_from(share).unwrap_or(10_000)
    }
}

/// How far a translation is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Status {
    /// By file, in the order of the strings.
    pub files: Vec<(String, Tally)>,
    /// By who needs it; each holds what stands before it.
    pub uses: [(Scope, Tally); 3],
}

impl Status {
    /// Counts the strings of a language.
    pub fn of(strings: &Strings) -> Self {
        let mut files: Vec<(String, Tally)> = Vec::new();
        let mut places: BTreeMap<&str, usize> = BTreeMap::new();
        let mut uses = [Scope::Interview, Scope::Quick, Scope::Full].map(|scope| (scope, Tally::default()));
        for text in &strings.texts {
            let place = *places.entry(text.file()).or_insert(files.len());
            if place == files.len() {
                files.push((text.file().to_owned(), Tally::default()));
            }
            files[place].1.add(text);
            uses.iter_mut().filter(|(scope, _)| text.scope <= *scope).for_each(|(_, tally)| tally.add(text));
        }
        // Some hold nothing but titles of publications, which may stay as they are.
        files.retain(|(_, tally)| tally.words > 0);
        Self { files, uses }
    }
}
