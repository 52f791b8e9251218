//! The words of the tool itself, one file per language.
//!
//! Code names a message by its key; the sentence stands in `i18n/<language>.ftl` (Project Fluent). What belongs to a
//! checklist is never here.

use std::borrow::Cow;
use std::fmt;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::{LanguageIdentifier, langid};

/// The language every key exists in; what another language lacks is said in this one.
pub const FALLBACK: &str = "en";

/// The word files that ship with the tool: one folder per language, one file per room.
const SHIPPED: &[(&str, &[&str])] = &[(
    "en",
    &[
        include_str!("i18n/en/general.ftl"),
        include_str!("i18n/en/diagnostics.ftl"),
        include_str!("i18n/en/report.ftl"),
        include_str!("i18n/en/cli.ftl"),
        include_str!("i18n/en/interview.ftl"),
        include_str!("i18n/en/batch.ftl"),
    ],
)];

/// A sentence to be said in the user's language: a key and what fills its gaps.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Message {
    /// Names the sentence in the word files.
    pub key: &'static str,
    /// What fills the sentence's gaps, by name.
    pub args: Vec<(&'static str, Arg)>,
}

/// What fills a gap of a sentence.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Arg {
    /// Words, printed as they are.
    Text(String),
    /// A count; the sentence takes the plural form it asks for.
    Count(u64),
    /// Another sentence, said in the same language.
    Message(Box<Message>),
}

impl Message {
    /// The sentence behind a key.
    pub const fn new(key: &'static str) -> Self {
        Self { key, args: Vec::new() }
    }

    /// Fills a gap with words.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl fmt::Display) -> Self {
        self.args.push((name, Arg::Text(value.to_string())));
        self
    }

    /// Fills a gap with another sentence.
    #[must_use]
    pub fn saying(mut self, name: &'static str, value: Self) -> Self {
        self.args.push((name, Arg::Message(Box::new(value))));
        self
    }

    /// Fills a gap with a count.
    #[must_use]
    pub fn count(mut self, name: &'static str, value: usize) -> Self {
        self.args.push((name, Arg::Count(value as u64)));
        self
    }
}

impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&Words::english().tell(self))
    }
}

impl std::error::Error for Message {}

/// The words of one language.
pub struct Words {
    tag: LanguageIdentifier,
    bundle: FluentBundle<FluentResource>,
    fallback: Option<Box<Words>>,
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Words({})", self.tag)
    }
}

impl Words {
    /// English, which every key exists in.
    pub fn english() -> Self {
        Self::build(langid!("en"), SHIPPED[0].1, None)
    }

    /// The words for a language tag such as `en` or `ru-KG`; `None` where no word file ships for its language.
    pub fn shipped(tag: &str) -> Option<Self> {
        let tag: LanguageIdentifier = tag.parse().ok()?;
        let (name, texts) = SHIPPED.iter().find(|(name, _)| tag.language.as_str() == *name)?;
        let fallback = (*name != FALLBACK).then(|| Box::new(Self::english()));
        Some(Self::build(tag, texts, fallback))
    }

    /// The languages that ship.
    pub fn languages() -> impl Iterator<Item = &'static str> {
        SHIPPED.iter().map(|(tag, _)| *tag)
    }

    fn build(tag: LanguageIdentifier, texts: &[&str], fallback: Option<Box<Self>>) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![tag.clone()]);
        // Isolation marks around every gap would end up in files and in copied text.
        bundle.set_use_isolating(false);
        for text in texts {
            // A broken line in a word file loses that line only; the test of the word files finds it.
            let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(resource, _)| resource);
            bundle.add_resource_overriding(resource);
        }
        Self { tag, bundle, fallback }
    }

    /// The language's tag.
    pub fn tag(&self) -> String {
        self.tag.to_string()
    }

    /// A sentence without gaps.
    pub fn say(&self, key: &'static str) -> String {
        self.tell(&Message::new(key))
    }

    /// A sentence with its gaps filled.
    pub fn tell(&self, message: &Message) -> String {
        self.find(message, None).unwrap_or_else(|| message.key.to_owned())
    }

    /// A part of a sentence, such as its hint, where the word file has one.
    pub fn tell_part(&self, message: &Message, part: &str) -> Option<String> {
        self.find(message, Some(part))
    }

    fn find(&self, message: &Message, part: Option<&str>) -> Option<String> {
        let found = self.bundle.get_message(message.key).and_then(|entry| match part {
            None => entry.value(),
            Some(part) => entry.get_attribute(part).map(|attribute| attribute.value()),
        });
        let Some(pattern) = found else {
            return self.fallback.as_ref().and_then(|fallback| fallback.find(message, part));
        };
        let mut args = FluentArgs::new();
        for (name, value) in &message.args {
            args.set(
                *name,
                match value {
                    Arg::Text(text) => FluentValue::String(Cow::Borrowed(text.as_str())),
                    Arg::Count(count) => FluentValue::from(*count),
                    Arg::Message(inner) => FluentValue::String(Cow::Owned(self.tell(inner))),
                },
            );
        }
        let mut problems = Vec::new();
        Some(self.bundle.format_pattern(pattern, Some(&args), &mut problems).into_owned())
    }

    /// A share in hundredths of a percent, as this language writes it: `84.95 %`.
    pub fn percent(&self, hundredths: u64) -> String {
        format!("{}\u{a0}%", self.decimal(hundredths))
    }

    /// Hundredths as a number with two decimals: `84.95`.
    pub fn decimal(&self, hundredths: u64) -> String {
        format!("{}{}{:02}", hundredths / 100, self.say("decimal-mark"), hundredths % 100)
    }

    /// A date as this language writes it in running text.
    pub fn date(&self, date: jiff::civil::Date) -> String {
        const MONTHS: [&str; 12] = [
            "month-1", "month-2", "month-3", "month-4", "month-5", "month-6", "month-7", "month-8", "month-9",
            "month-10", "month-11", "month-12",
        ];
        let month = MONTHS
            .get(usize::from(date.month().unsigned_abs()).wrapping_sub(1))
            .map_or_else(String::new, |key| self.say(key));
        self.tell(&Message::new("date").with("day", date.day()).with("month", month).with("year", date.year()))
    }

    /// Every key of a shipped word file, in its order; for the tests that hold word files against the code.
    pub fn keys(tag: &str) -> Vec<String> {
        let texts = SHIPPED.iter().find(|(name, _)| *name == tag).map_or(&[][..], |(_, texts)| texts);
        (texts.iter())
            .flat_map(|text| text.lines())
            .filter(|line| line.starts_with(|first: char| first.is_ascii_lowercase()))
            .filter_map(|line| line.split_once(" =").map(|(key, _)| key.to_owned()))
            .collect()
    }
}
