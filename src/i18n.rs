//! The words of the tool itself, a folder for each language.
//!
//! Code names a message by its key; the sentence stands in `i18n/<language>/` (Project Fluent), or in word files that a
//! team keeps itself. What belongs to a checklist is never here.

pub mod sentences;
mod system;
#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

pub use system::is_in_use;

/// The language every key exists in; what another language lacks is said in this one.
pub const FALLBACK: &str = "en";

/// The word files of one language: its tag, and the names and texts of the files.
type Shipped = (&'static str, &'static [(&'static str, &'static str)]);

/// The word files of a language, one for each room.
macro_rules! shipped {
    ($tag:literal) => {
        (
            $tag,
            &[
                ("general.ftl", include_str!(concat!("i18n/", $tag, "/general.ftl"))),
                ("diagnostics.ftl", include_str!(concat!("i18n/", $tag, "/diagnostics.ftl"))),
                ("report.ftl", include_str!(concat!("i18n/", $tag, "/report.ftl"))),
                ("plan.ftl", include_str!(concat!("i18n/", $tag, "/plan.ftl"))),
                ("cli.ftl", include_str!(concat!("i18n/", $tag, "/cli.ftl"))),
                ("help.ftl", include_str!(concat!("i18n/", $tag, "/help.ftl"))),
                ("interview.ftl", include_str!(concat!("i18n/", $tag, "/interview.ftl"))),
                ("room.ftl", include_str!(concat!("i18n/", $tag, "/room.ftl"))),
                ("batch.ftl", include_str!(concat!("i18n/", $tag, "/batch.ftl"))),
                ("form.ftl", include_str!(concat!("i18n/", $tag, "/form.ftl"))),
                ("merge.ftl", include_str!(concat!("i18n/", $tag, "/merge.ftl"))),
                ("sheet.ftl", include_str!(concat!("i18n/", $tag, "/sheet.ftl"))),
                ("slides.ftl", include_str!(concat!("i18n/", $tag, "/slides.ftl"))),
                ("book.ftl", include_str!(concat!("i18n/", $tag, "/book.ftl"))),
                ("pair.ftl", include_str!(concat!("i18n/", $tag, "/pair.ftl"))),
                ("note.ftl", include_str!(concat!("i18n/", $tag, "/note.ftl"))),
                ("take.ftl", include_str!(concat!("i18n/", $tag, "/take.ftl"))),
                ("begin.ftl", include_str!(concat!("i18n/", $tag, "/begin.ftl"))),
                ("translate.ftl", include_str!(concat!("i18n/", $tag, "/translate.ftl"))),
            ],
        )
    };
}

/// The languages that ship with the tool, English first.
const SHIPPED: &[Shipped] = &[shipped!("en"), shipped!("ru")];

/// Braces within braces that a word file may have; more is no sentence.
const MAX_DEPTH: usize = 32;

/// A team's own word files: texts by the tag of their language.
pub type OwnWords = BTreeMap<String, Vec<String>>;

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

    /// The words in a gap, where it was filled with words.
    pub fn gap(&self, name: &str) -> Option<&str> {
        self.args.iter().find_map(|(gap, arg)| match arg {
            Arg::Text(text) if *gap == name => Some(text.as_str()),
            _ => None,
        })
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

/// The words of one language. A copy is cheap.
#[derive(Clone)]
pub struct Words {
    tag: String,
    /// From the words of the language itself to English; the first that has a sentence says it.
    layers: Arc<Vec<FluentBundle<FluentResource>>>,
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Words({})", self.tag)
    }
}

impl Words {
    /// English, which every key exists in.
    pub fn english() -> Self {
        Self { tag: FALLBACK.to_owned(), layers: Arc::new(vec![english()]) }
    }

    /// The words for a language tag such as `en` or `ru-KG`; `None` where no word file ships for its language.
    pub fn shipped(tag: &str) -> Option<Self> {
        Self::with_own(tag, &OwnWords::new())
    }

    /// The words for a language tag, a team's own before those that ship; `None` where there are neither.
    pub fn with_own(tag: &str, own: &OwnWords) -> Option<Self> {
        let id: LanguageIdentifier = tag.parse().ok()?;
        let language = id.language.as_str();
        let mut layers = Vec::new();
        let tags = if tag == language { vec![tag] } else { vec![tag, language] };
        for texts in tags.iter().filter_map(|tag| own.get(*tag)) {
            layers.push(bundle(id.clone(), texts.iter().map(String::as_str)));
        }
        if let Some((_, files)) = SHIPPED.iter().find(|(name, _)| language == *name) {
            layers.push(bundle(id.clone(), files.iter().map(|(_, text)| *text)));
        }
        if layers.is_empty() {
            return None;
        }
        if language != FALLBACK {
            layers.push(english());
        }
        Some(Self { tag: id.to_string(), layers: Arc::new(layers) })
    }

    /// The languages that ship.
    pub fn languages() -> impl Iterator<Item = &'static str> {
        SHIPPED.iter().map(|(tag, _)| *tag)
    }

    /// The word files that ship for a language, by their names; none where it has none.
    pub fn files(tag: &str) -> &'static [(&'static str, &'static str)] {
        SHIPPED.iter().find(|(name, _)| *name == tag).map_or(&[], |(_, files)| files)
    }

    /// The language's tag.
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// Whether these words are English.
    pub fn is_english(&self) -> bool {
        self.tag.split('-').next() == Some(FALLBACK)
    }

    /// A sentence without gaps.
    pub fn say(&self, key: &'static str) -> String {
        self.tell(&Message::new(key))
    }

    /// A sentence with its gaps filled.
    pub fn tell(&self, message: &Message) -> String {
        let told = self.find(message.key, None, &message.args);
        debug_assert!(told.is_some(), "no sentence {}", message.key);
        told.unwrap_or_else(|| message.key.to_owned())
    }

    /// A part of a sentence, such as its hint, where the word file has one.
    pub fn tell_part(&self, message: &Message, part: &str) -> Option<String> {
        self.find(message.key, Some(part), &message.args)
    }

    /// A sentence without gaps whose key is put together from names, such as those of commands.
    pub fn text(&self, key: &str) -> Option<String> {
        self.find(key, None, &[])
    }

    /// The quarter of the year in which a day lies, as this language writes it: `Q2 2027`.
    pub fn quarter(&self, date: jiff::civil::Date) -> String {
        let quarter = date.month().unsigned_abs().div_ceil(3);
        self.tell(&Message::new("quarter").count("quarter", usize::from(quarter)).with("year", date.year()))
    }

    fn find(&self, key: &str, part: Option<&str>, gaps: &[(&'static str, Arg)]) -> Option<String> {
        let mut args = FluentArgs::new();
        for (name, value) in gaps {
            args.set(
                *name,
                match value {
                    Arg::Text(text) => FluentValue::String(Cow::Borrowed(text.as_str())),
                    Arg::Count(count) => FluentValue::from(*count),
                    Arg::Message(inner) => FluentValue::String(Cow::Owned(self.tell(inner))),
                },
            );
        }
        let said = self.layers.iter().filter_map(|bundle| {
            let entry = bundle.get_message(key)?;
            let pattern = match part {
                None => entry.value(),
                Some(part) => entry.get_attribute(part).map(|attribute| attribute.value()),
            };
            Some(bundle.format_pattern(pattern?, Some(&args), &mut Vec::new()).into_owned())
        });
        // What a language has left empty is not translated yet: the next one says it, unless it says nothing either.
        let mut empty = None;
        for said in said {
            if !said.trim().is_empty() {
                return Some(said);
            }
            empty = empty.or(Some(said));
        }
        empty
    }

    /// Whole percents as people read them: `85 %`.
    pub fn percent(&self, whole: u64) -> String {
        format!("{whole}\u{a0}%")
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
}

fn english() -> FluentBundle<FluentResource> {
    // The tag is one that is always read.
    bundle(FALLBACK.parse().unwrap_or_default(), SHIPPED[0].1.iter().map(|(_, text)| *text))
}

fn bundle<'a>(tag: LanguageIdentifier, texts: impl Iterator<Item = &'a str>) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    // Isolation marks around every gap would end up in files and in copied text.
    bundle.set_use_isolating(false);
    for text in texts {
        // A broken line in a word file loses that line only; `check` names it.
        if let Some(resource) = resource(text) {
            bundle.add_resource_overriding(resource);
        }
    }
    bundle
}

/// A word file as sentences; `None` where its braces are nested as in no sentence, which the parser would not survive.
fn resource(text: &str) -> Option<FluentResource> {
    is_shallow(text).then(|| FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource))
}

/// Whether the braces of a text are nested no deeper than a parser bears.
pub fn is_shallow(text: &str) -> bool {
    let mut depth = 0_usize;
    text.bytes().all(|letter| {
        match letter {
            b'{' => depth += 1,
            b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth <= MAX_DEPTH
    })
}
