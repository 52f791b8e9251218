//! The words of the tool itself, a folder for each language.
//!
//! Code names a message by its key; the sentence stands in `i18n/<language>/` (Project Fluent), or in word files that a
//! team keeps itself. What belongs to a checklist is never here.

mod facts;
pub mod sentences;
mod system;
pub mod tag;
#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, LazyLock, OnceLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use facts::Facts;
pub use facts::{DateWords, in_digits_of as in_digits, is_complex, setting};
pub use system::is_in_use;

/// The language every key exists in; what another language lacks is said in this one.
pub const FALLBACK: &str = "en";

/// The word files of one language.
struct Shipped {
    tag: &'static str,
    /// The names and texts of the files.
    files: &'static [(&'static str, &'static str)],
    /// The files as sentences, once somebody needs them: no program reads them twice.
    sentences: OnceLock<Vec<Arc<FluentResource>>>,
}

impl Shipped {
    fn sentences(&self) -> impl Iterator<Item = Arc<FluentResource>> {
        self.sentences
            .get_or_init(|| self.files.iter().filter_map(|(_, text)| resource(text)).collect())
            .iter()
            .cloned()
    }
}

type Bundle = FluentBundle<Arc<FluentResource>>;

/// The word files of a language, one for each room.
macro_rules! shipped {
    ($tag:literal) => {
        Shipped {
            tag: $tag,
            files: &[
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
            sentences: OnceLock::new(),
        }
    };
}

/// The languages that ship with the tool, English first.
static SHIPPED: [Shipped; 2] = [shipped!("en"), shipped!("ru")];

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
    /// Things in a row, with the mark between them that the language has.
    List(Vec<String>),
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

    /// Fills a gap with things in a row.
    #[must_use]
    pub fn listing<T: fmt::Display>(mut self, name: &'static str, items: impl IntoIterator<Item = T>) -> Self {
        self.args.push((name, Arg::List(items.into_iter().map(|item| item.to_string()).collect())));
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
    layers: Arc<Vec<Bundle>>,
    /// How many of them are in the language itself.
    own: usize,
    facts: Arc<Facts>,
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Words({})", self.tag)
    }
}

impl Words {
    /// English, which every key exists in.
    pub fn english() -> Self {
        static ENGLISH: LazyLock<Words> = LazyLock::new(|| Words::of(FALLBACK, vec![english(false)], 1));
        ENGLISH.clone()
    }

    /// The words for a language tag such as `en` or `ru-KG`; `None` where no word file ships for its language.
    pub fn shipped(tag: &str) -> Option<Self> {
        Self::with_own(tag, &OwnWords::new())
    }

    /// The words for a language tag, a team's own before those that ship; `None` where there are neither.
    pub fn with_own(tag: &str, own: &OwnWords) -> Option<Self> {
        // By this tag the rules of plurals are known: those of Dari are those of Persian.
        let usual: LanguageIdentifier = tag::chain(tag).first()?.parse().ok()?;
        let rtl = tag::is_rtl(tag);
        let own_texts = tag::sayers(tag, own.keys().map(String::as_str)).into_iter().filter_map(|tag| own.get(tag));
        let mut layers: Vec<_> =
            own_texts.map(|texts| bundle(usual.clone(), texts.iter().filter_map(|text| resource(text)), rtl)).collect();
        let shipped = tag::sayers(tag, Self::languages());
        for language in SHIPPED.iter().filter(|language| shipped.contains(&language.tag)) {
            layers.push(bundle(usual.clone(), language.sentences(), rtl));
        }
        if layers.is_empty() {
            return None;
        }
        let own = layers.len();
        if !shipped.contains(&FALLBACK) {
            layers.push(english(rtl));
        }
        Some(Self::of(tag, layers, own))
    }

    fn of(tag: &str, layers: Vec<Bundle>, own: usize) -> Self {
        let said = |key: &str| {
            let entry = layers.iter().take(own).find_map(|layer| Some((layer, layer.get_message(key)?.value()?)))?;
            Some(entry.0.format_pattern(entry.1, None, &mut Vec::new()).into_owned())
        };
        let facts = Arc::new(Facts::of(tag, said));
        Self { tag: tag.to_owned(), layers: Arc::new(layers), own, facts }
    }

    /// The languages that ship.
    pub fn languages() -> impl Iterator<Item = &'static str> {
        SHIPPED.iter().map(|language| language.tag)
    }

    /// The word files that ship for a language, by their names; none where it has none.
    pub fn files(tag: &str) -> &'static [(&'static str, &'static str)] {
        SHIPPED.iter().find(|language| language.tag == tag).map_or(&[], |language| language.files)
    }

    /// The language's tag.
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// Whether these words are the shipped English and nothing else.
    pub fn is_english(&self) -> bool {
        self.layers.len() == 1
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
        self.tell(
            &Message::new("quarter").count("quarter", usize::from(quarter)).with("year", self.number(date.year())),
        )
    }

    fn find(&self, key: &str, part: Option<&str>, gaps: &[(&'static str, Arg)]) -> Option<String> {
        let mut args = FluentArgs::new();
        // An English sentence that nobody has translated has English marks.
        let is_own = self.own_layers().any(|layer| layer.has_message(key));
        let comma = if is_own { self.comma() } else { ", " };
        for (name, value) in gaps {
            args.set(
                *name,
                match value {
                    Arg::Text(text) => FluentValue::String(Cow::Borrowed(text.as_str())),
                    Arg::List(items) => FluentValue::String(Cow::Owned(joined(items, comma))),
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

    /// Whether the language runs from right to left.
    pub fn is_rtl(&self) -> bool {
        self.facts.rtl
    }

    /// From one thing to the next, the way the language runs.
    pub fn arrow(&self) -> &'static str {
        arrow(self.facts.rtl)
    }

    /// A whole number in the digits of the language.
    pub fn number(&self, number: impl fmt::Display) -> String {
        self.facts.in_digits(&number.to_string())
    }

    /// So many out of so many: `20/31`.
    pub fn part(&self, some: impl fmt::Display, all: impl fmt::Display) -> String {
        self.number(format_args!("{some}/{all}"))
    }

    /// Whole percents as people read them: `85 %`.
    pub fn percent(&self, whole: impl fmt::Display) -> String {
        format!("{}\u{a0}{}", self.number(whole), self.facts.percent_sign)
    }

    /// Hundredths as a number with two decimals: `84.95`.
    pub fn decimal(&self, hundredths: u64) -> String {
        let decimals = self.number(format_args!("{:02}", hundredths % 100));
        format!("{}{}{decimals}", self.number(hundredths / 100), self.facts.decimal_mark)
    }

    /// What stands before the decimals of a number.
    pub fn decimal_mark(&self) -> &str {
        &self.facts.decimal_mark
    }

    /// Words in a row, with commas between them as the language has them.
    pub fn commas<T: AsRef<str>>(&self, items: impl IntoIterator<Item = T>) -> String {
        joined(items, &self.facts.comma)
    }

    /// What stands between two words in a row.
    pub fn comma(&self) -> &str {
        &self.facts.comma
    }

    /// Words in a row that may have commas in them.
    pub fn semicolons<T: AsRef<str>>(&self, items: impl IntoIterator<Item = T>) -> String {
        joined(items, &self.facts.semicolon)
    }

    /// How people who read the language order two names.
    pub fn compare(&self, one: &str, other: &str) -> Ordering {
        self.facts.compare(one, other)
    }

    /// What is listed by name, in the order in which people look for names.
    pub fn by_name<K: AsRef<str>, V>(&self, entries: impl IntoIterator<Item = (K, V)>) -> Vec<(K, V)> {
        let mut entries: Vec<(K, V)> = entries.into_iter().collect();
        entries.sort_by(|(one, _), (other, _)| self.compare(one.as_ref(), other.as_ref()));
        entries
    }

    /// A date as this language writes it in running text; where its readers count years otherwise, by their calendar too.
    pub fn date(&self, day: jiff::civil::Date) -> String {
        let by_cldr = || self.facts.date(day).filter(|_| !self.own_layers().any(|layer| layer.has_message("date")));
        let date = by_cldr().unwrap_or_else(|| self.date_in_words(day));
        match self.facts.date_beside(day) {
            Some(own) => self.tell(&Message::new("date-in-both").with("date", date).with("own", own)),
            None => date,
        }
    }

    /// Whether a year is one of the other calendar that the language has: 1406, where it is Solar Hijri.
    pub fn counts_otherwise(&self, year: i16) -> bool {
        self.facts.counts_otherwise(year)
    }

    /// A day of the other calendar of the language; `None` where it has no such day, or no other calendar.
    pub fn day_beside(&self, year: i16, month: i8, day: i8) -> Option<jiff::civil::Date> {
        self.facts.day_beside(year, month, day)
    }

    /// The words of dates as CLDR writes them in the language, in the Gregorian calendar and in the other one; none of the
    /// latter where it has no months of its own.
    pub fn date_words(&self) -> [DateWords; 2] {
        self.facts.date_words()
    }

    fn date_in_words(&self, date: jiff::civil::Date) -> String {
        const MONTHS: [&str; 12] = [
            "month-1", "month-2", "month-3", "month-4", "month-5", "month-6", "month-7", "month-8", "month-9",
            "month-10", "month-11", "month-12",
        ];
        let month = MONTHS
            .get(usize::from(date.month().unsigned_abs()).wrapping_sub(1))
            .map_or_else(String::new, |key| self.say(key));
        let (day, year) = (self.number(date.day()), self.number(date.year()));
        self.tell(&Message::new("date").with("day", day).with("month", month).with("year", year))
    }

    /// The words of the language itself.
    fn own_layers(&self) -> impl Iterator<Item = &Bundle> {
        self.layers.iter().take(self.own)
    }
}

fn joined<T: AsRef<str>>(items: impl IntoIterator<Item = T>, mark: &str) -> String {
    let mut row = String::new();
    for (place, item) in items.into_iter().enumerate() {
        if place > 0 {
            row.push_str(mark);
        }
        row.push_str(item.as_ref());
    }
    row
}

/// English, in a document that runs as `rtl` says.
fn english(rtl: bool) -> Bundle {
    // The tag is one that is always read.
    bundle(FALLBACK.parse().unwrap_or_default(), SHIPPED[0].sentences(), rtl)
}

/// From one thing to the next, the way that a language runs.
fn arrow(rtl: bool) -> &'static str {
    if rtl { "←" } else { "→" }
}

fn bundle(tag: LanguageIdentifier, sentences: impl Iterator<Item = Arc<FluentResource>>, rtl: bool) -> Bundle {
    let counts = facts::counts(&tag.to_string());
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    bundle.set_formatter(counts);
    // It fails where the name is taken, which that of a new bundle is not.
    let _ = bundle.add_function("ARROW", move |_, _| FluentValue::from(arrow(rtl)));
    // Isolation marks around every gap would end up in files and in copied text.
    bundle.set_use_isolating(false);
    sentences.for_each(|sentences| bundle.add_resource_overriding(sentences));
    bundle
}

/// A word file as sentences; `None` where its braces are nested as in no sentence, which the parser would not survive. A
/// broken line loses that line only; `check` names it.
fn resource(text: &str) -> Option<Arc<FluentResource>> {
    let read = || FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource);
    is_shallow(text).then(|| Arc::new(read()))
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
