//! An answer as it stands in a file, for reading without a tree.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use jiff::civil::Date;
use serde::Deserialize;
use serde::de::{Deserializer, Error, MapAccess, SeqAccess, Visitor};

use crate::document::direct::Stop;

/// Something is out of the ordinary; the caller learns no more than that.
pub(super) fn stop<E: Error>() -> E {
    E::custom(Stop)
}

/// Words that say something.
pub(super) struct Text<'de>(pub(super) Cow<'de, str>);

/// A day, written as year-month-day and in no other way.
pub(super) struct Day(pub(super) Date);

/// Words that mean themselves, or a key that may be anything.
pub(super) struct Plain<'de>(pub(super) Cow<'de, str>);

/// One of a few known names.
pub(super) struct Name<'de>(pub(super) Cow<'de, str>);

/// An option, a number or words.
pub(super) struct Word<'de>(pub(super) Cow<'de, str>);

/// A value: one word or several.
#[derive(PartialEq, Eq)]
pub(super) enum Raw<'de> {
    One(Cow<'de, str>),
    Many(Vec<Cow<'de, str>>),
}

/// Words that say something, judged and not kept.
pub(super) struct UnkeptText;

/// A word or several, judged and not kept.
pub(super) struct Unkept;

/// An answer with more than its value; `T` is what its words become, `E` its evidence.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct Long<'t, T, E> {
    #[serde(borrow)]
    pub(super) value: Option<Raw<'t>>,
    pub(super) not_applicable: Option<T>,
    pub(super) evidence: Option<E>,
    pub(super) note: Option<T>,
    pub(super) planned: Option<PlannedEntry<T>>,
    pub(super) said_by: Option<SpeakerEntry<T>>,
    #[serde(borrow, default = "Pairs::default")]
    pub(super) agencies: Pairs<'t, AgencyEntry<'t, T>>,
    pub(super) agreed: Option<T>,
    pub(super) marked: Option<bool>,
    #[serde(borrow)]
    pub(super) suggested: Option<SuggestionEntry<'t, T>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct PlannedEntry<T> {
    pub(super) by: Option<Day>,
    pub(super) what: Option<T>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct SpeakerEntry<T> {
    pub(super) agency: Option<T>,
    pub(super) name: Option<T>,
    pub(super) on: Option<Day>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct AgencyEntry<'t, T> {
    #[serde(borrow)]
    pub(super) value: Option<Raw<'t>>,
    pub(super) note: Option<T>,
    pub(super) name: Option<T>,
    pub(super) on: Option<Day>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct SuggestionEntry<'t, T> {
    #[serde(borrow)]
    pub(super) value: Raw<'t>,
    pub(super) from: T,
}

/// A map with keys of the user's own, each at most once, in the order of the keys.
pub(super) struct Pairs<'de, T>(pub(super) Vec<(Cow<'de, str>, T)>);

impl<T> Default for Pairs<'_, T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

/// Takes words as they come.
struct Take;

impl<'de> Visitor<'de> for Take {
    type Value = Cow<'de, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("words")
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(text))
    }

    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Cow::Owned(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Self::Value, E> {
        Ok(Cow::Owned(text))
    }

    /// JSON and YAML have numbers; here their digits count.
    fn visit_u64<E>(self, number: u64) -> Result<Self::Value, E> {
        Ok(Cow::Owned(number.to_string()))
    }
}

impl<'de: 't, 't> Deserialize<'de> for Plain<'t> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_str(Take).map(Self)
    }
}

impl<'de: 't, 't> Deserialize<'de> for Name<'t> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_identifier(Take).map(Self)
    }
}

impl<'de: 't, 't> Deserialize<'de> for Word<'t> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(Take).map(Self)
    }
}

impl<'de: 't, 't> Deserialize<'de> for Text<'t> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = from.deserialize_str(Take)?;
        if text.trim().is_empty() { Err(stop()) } else { Ok(Self(text)) }
    }
}

impl<'de> Deserialize<'de> for UnkeptText {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_str(Self)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = from.deserialize_str(Take)?;
        match text.parse() {
            Ok(date) if text.len() == 10 => Ok(Self(date)),
            _ => Err(stop()),
        }
    }
}

impl<'de: 't, 't> Deserialize<'de> for Raw<'t> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(TakeRaw)
    }
}

impl<'de> Deserialize<'de> for Unkept {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(Self)
    }
}

/// Takes a value as it comes.
pub(super) struct TakeRaw;

impl<'de> Visitor<'de> for TakeRaw {
    type Value = Raw<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Raw<'de>, E> {
        Take.visit_borrowed_str(text).map(Raw::One)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Raw<'de>, E> {
        Take.visit_str(text).map(Raw::One)
    }

    fn visit_string<E: Error>(self, text: String) -> Result<Raw<'de>, E> {
        Take.visit_string(text).map(Raw::One)
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Raw<'de>, E> {
        Take.visit_u64(number).map(Raw::One)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Raw<'de>, A::Error> {
        let mut words = Vec::new();
        while let Some(Word(word)) = items.next_element()? {
            words.push(word);
        }
        Ok(Raw::Many(words))
    }
}

impl Visitor<'_> for UnkeptText {
    type Value = Self;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("words")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self, E> {
        if text.trim().is_empty() { Err(stop()) } else { Ok(self) }
    }

    fn visit_u64<E>(self, _: u64) -> Result<Self, E> {
        Ok(self)
    }
}

impl<'de> Visitor<'de> for Unkept {
    type Value = Self;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("words")
    }

    fn visit_str<E>(self, _: &str) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Self, A::Error> {
        while let Some(Word(_)) = items.next_element()? {}
        Ok(self)
    }
}

impl<'de: 't, 't, T: Deserialize<'de>> Deserialize<'de> for Pairs<'t, T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct TakePairs<T>(PhantomData<T>);

        impl<'de, T: Deserialize<'de>> Visitor<'de> for TakePairs<T> {
            type Value = Pairs<'de, T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a map")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Pairs<'de, T>, A::Error> {
                let mut pairs: Vec<(Cow<'de, str>, T)> = Vec::new();
                while let Some(Plain(key)) = map.next_key()? {
                    pairs.push((key, map.next_value()?));
                }
                pairs.sort_by(|a, b| a.0.cmp(&b.0));
                let twice = pairs.windows(2).any(|pair| pair[0].0 == pair[1].0);
                if twice { Err(stop()) } else { Ok(Pairs(pairs)) }
            }
        }

        from.deserialize_map(TakePairs(PhantomData))
    }
}
