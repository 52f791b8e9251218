//! A language out of the program and back in: every string of the tool for one language, as rows for translators.
//!
//! Words come from word files and the texts of checklists from overlays; here they are one list, which every format writes
//! and reads. The files stay as they are: [`take`] puts rows back into them.

mod cases;
pub mod csv;
mod gather;
pub mod po;
mod scope;
pub mod status;
pub mod take;
mod terms;
#[cfg(test)]
mod tests;
mod words;
pub mod xliff;
pub mod xlsx;

use std::collections::BTreeSet;

pub use gather::{Own, gather, stale_words};
pub use scope::Scope;

/// Every string of the tool for one language.
#[derive(Debug, Clone, Default)]
pub struct Strings {
    /// The tag of the language.
    pub tag: String,
    /// The strings, words first, in the order of their files.
    pub texts: Vec<Text>,
}

/// One string of the tool.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// What a row is found by again: file and place, such as `words/plan.ftl:wrote[actions=one]`.
    pub id: String,
    /// Where it is kept.
    pub at: At,
    /// Where it is seen, and what stands before it there.
    pub context: String,
    /// The English.
    pub source: String,
    /// The translation; empty where there is none.
    pub text: String,
    /// The English that the translation was made from, where it is known.
    pub made_from: Option<String>,
    /// What the translator remarks.
    pub note: String,
    /// Whether every translation has it; titles of publications and other names of a country may stay away.
    pub is_needed: bool,
    /// Who needs it first.
    pub scope: Scope,
    /// Terms of the glossary in it, one a line.
    pub terms: String,
    /// How many letters it may have, where there is a limit.
    pub most_letters: Option<usize>,
    /// The gaps in its source.
    pub gaps: BTreeSet<String>,
    /// Gaps that a plural form may leave out: `one file`.
    pub spare: BTreeSet<String>,
}

/// Where a string is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum At {
    /// In a word file.
    Words {
        /// The name of the shipped file.
        file: &'static str,
        /// The name of the sentence.
        key: String,
        /// The part of it, such as its hint.
        part: Option<String>,
        /// The branches that lead to it: names of gaps and what stands in them.
        choices: Vec<(String, String)>,
    },
    /// In an overlay.
    Overlay {
        /// The file that it translates, such as `legal/checklist.yaml`.
        file: String,
        /// Keys and ids from the top of that file.
        path: Vec<String>,
        /// Whether it is a list of names.
        is_names: bool,
    },
}

/// How far a string is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// Translated from the English of today.
    Done,
    /// Translated from what the English was before.
    Stale,
    /// To be translated.
    Missing,
    /// Not translated, and it need not be.
    Optional,
}

impl State {
    /// What files and programs call it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Stale => "stale",
            Self::Missing => "missing",
            Self::Optional => "optional",
        }
    }
}

impl Text {
    /// How far it is.
    pub fn state(&self) -> State {
        if self.text.is_empty() {
            return if self.is_needed { State::Missing } else { State::Optional };
        }
        let is_stale = self.made_from.as_deref().is_some_and(|made_from| !self.is_made_from(made_from));
        if is_stale { State::Stale } else { State::Done }
    }

    /// Whether an English text is the one of today.
    pub fn is_made_from(&self, english: &str) -> bool {
        crate::checklist::translation::same(english, &self.source)
    }

    /// The English it was made from, where that has changed since.
    pub fn before(&self) -> &str {
        self.made_from.as_deref().filter(|_| self.state() == State::Stale).unwrap_or_default()
    }

    /// The file it is kept in: `plan.ftl` or `legal/checklist.yaml`.
    pub fn file(&self) -> &str {
        match &self.at {
            At::Words { file, .. } => file,
            At::Overlay { file, .. } => file,
        }
    }
}
