//! What the fields of a file are made of where it may be read [without a tree](super::direct): parts that take from a
//! file what its tree would give, and refuse what the [shape](super::shape) would report.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashSet};
use std::fmt;
use std::marker::PhantomData;

use jiff::civil::Date;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};

/// Words; not copied where they stand in the file as they are. Blank ones come through.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Text<'t>(pub Cow<'t, str>);

/// An option, a number or words: what it means is settled later.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word<'t>(pub Cow<'t, str>);

/// A day, written as year-month-day and in no other way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Day(pub Date);

/// A map with fields, and no list: serde would take the items of one for the fields, in their order.
#[derive(Debug, Clone)]
pub struct Fields<T>(pub T);

/// A map with keys of the user's own in the order of the file, each once.
#[derive(Debug, Clone)]
pub struct Pairs<'t, T>(pub Vec<(Cow<'t, str>, T)>);

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

    /// Other numbers of JSON could have been written in several ways.
    fn visit_u64<E>(self, number: u64) -> Result<Self::Value, E> {
        Ok(Cow::Owned(number.to_string()))
    }
}

impl<'de: 't, 't> Deserialize<'de> for Text<'t> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_str(Take).map(Self)
    }
}

impl<'de: 't, 't> Deserialize<'de> for Word<'t> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(Take).map(Self)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = from.deserialize_str(Take)?;
        let day = text.parse().ok().filter(|_| text.len() == 10);
        day.map(Self).ok_or_else(|| Error::custom("not a day"))
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Fields<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct TakeFields<T>(PhantomData<T>);

        impl<'de, T: Deserialize<'de>> Visitor<'de> for TakeFields<T> {
            type Value = Fields<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a map")
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Fields<T>, A::Error> {
                T::deserialize(MapAccessDeserializer::new(map)).map(Fields)
            }
        }

        from.deserialize_map(TakeFields(PhantomData))
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
                while let Some((Text(key), value)) = map.next_entry()? {
                    pairs.push((key, value));
                }
                let mut seen = HashSet::with_capacity(pairs.len());
                if pairs.iter().all(|(key, _)| seen.insert(key)) {
                    Ok(Pairs(pairs))
                } else {
                    Err(Error::custom("a key stands there twice"))
                }
            }
        }

        from.deserialize_map(TakePairs(PhantomData))
    }
}

/// Gives a part the schema of what it stands for.
macro_rules! schema_of {
    ($part:ty, $like:ty $(, $parameter:ident)?) => {
        impl$(<$parameter: JsonSchema>)? JsonSchema for $part {
            fn inline_schema() -> bool {
                <$like>::inline_schema()
            }

            fn schema_name() -> Cow<'static, str> {
                <$like>::schema_name()
            }

            fn schema_id() -> Cow<'static, str> {
                <$like>::schema_id()
            }

            fn json_schema(generator: &mut SchemaGenerator) -> Schema {
                <$like>::json_schema(generator)
            }
        }
    };
}

schema_of!(Text<'_>, String);
schema_of!(Fields<T>, T, T);
schema_of!(Pairs<'_, T>, BTreeMap<String, T>, T);

impl JsonSchema for Day {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Day".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "format": "date" })
    }
}
