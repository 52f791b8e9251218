//! YAML straight into a value, event by event, without a tree in between: for files that are as they should be.
//!
//! Whatever is out of the ordinary — a fault, an anchor, a word in need of quotes — ends the reading with [`Stop`],
//! which says nothing. The caller then reads the file again as a tree, which finds every fault and its place.

use std::borrow::Cow;
use std::fmt;

use granit_parser::{Event, Parser, ScalarStyle, StrInput, options};
use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::forward_to_deserialize_any;

use super::shape::ambiguous;
use super::yaml::MAX_DEPTH;

/// Something is out of the ordinary.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stop;

impl fmt::Display for Stop {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("out of the ordinary")
    }
}

impl std::error::Error for Stop {}

impl serde::de::Error for Stop {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

/// Reads YAML.
///
/// # Errors
///
/// [`Stop`] when anything is out of the ordinary.
pub fn yaml<'de, S: DeserializeSeed<'de>>(text: &'de str, seed: S) -> Result<S::Value, Stop> {
    let options = options! {
        emit_comments: false,
        flow_nesting_limit: MAX_DEPTH,
        block_nesting_limit: MAX_DEPTH,
    };
    let mut events = Events { parser: Parser::new_from_str_with_options(text, options) };
    let begun = matches!(events.next()?, Event::StreamStart) && matches!(events.next()?, Event::DocumentStart(..));
    if !begun {
        return Err(Stop);
    }
    let value = seed.deserialize(events.begin()?)?;
    let ended = matches!(events.next()?, Event::DocumentEnd) && matches!(events.next()?, Event::StreamEnd);
    if ended { Ok(value) } else { Err(Stop) }
}

struct Events<'de> {
    parser: Parser<'de, StrInput<'de>>,
}

/// A value whose first event was taken already. Looking ahead would copy every event once more.
struct Begun<'a, 'de> {
    first: Event<'de>,
    rest: &'a mut Events<'de>,
}

impl<'de> Events<'de> {
    #[inline]
    fn next(&mut self) -> Result<Event<'de>, Stop> {
        match self.parser.next_event() {
            Some(Ok((event, _))) => Ok(event),
            _ => Err(Stop),
        }
    }

    #[inline]
    fn begin(&mut self) -> Result<Begun<'_, 'de>, Stop> {
        let first = self.next()?;
        Ok(Begun { first, rest: self })
    }
}

fn is_null(text: &str) -> bool {
    matches!(text, "" | "~" | "null")
}

/// A word that stands where a value can stand, and whether it stands there without quotes.
fn word(event: Event<'_>) -> Result<(Cow<'_, str>, bool), Stop> {
    match event {
        Event::Scalar(text, style, 0, None) => {
            let plain = style == ScalarStyle::Plain;
            if plain && is_null(&text) { Err(Stop) } else { Ok((text, plain)) }
        }
        _ => Err(Stop),
    }
}

fn visit<'de, V: Visitor<'de>>(text: Cow<'de, str>, visitor: V) -> Result<V::Value, Stop> {
    match text {
        Cow::Borrowed(text) => visitor.visit_borrowed_str(text),
        Cow::Owned(text) => visitor.visit_string(text),
    }
}

impl<'de> Deserializer<'de> for Begun<'_, 'de> {
    type Error = Stop;

    /// A word whose meaning is settled later, a list, a map, or nothing.
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        match self.first {
            Event::Scalar(text, style, 0, None) => {
                if style == ScalarStyle::Plain && is_null(&text) {
                    visitor.visit_unit()
                } else {
                    visit(text, visitor)
                }
            }
            Event::SequenceStart(_, 0, None) => visitor.visit_seq(self.rest),
            Event::MappingStart(_, 0, None) => visitor.visit_map(self.rest),
            _ => Err(Stop),
        }
    }

    /// Words; ones that another reader would take for something else are out of the ordinary.
    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        let (text, plain) = word(self.first)?;
        if plain && ambiguous(&text) { Err(Stop) } else { visit(text, visitor) }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        self.deserialize_str(visitor)
    }

    /// A key that is one of a few known names.
    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        visit(word(self.first)?.0, visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        match &self.first {
            Event::Scalar(text, ScalarStyle::Plain, 0, None) if is_null(text) => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        let (text, plain) = word(self.first)?;
        match &*text {
            "true" if plain => visitor.visit_bool(true),
            "false" if plain => visitor.visit_bool(false),
            _ => Err(Stop),
        }
    }

    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        let (text, plain) = word(self.first)?;
        visitor.visit_u64(text.parse().ok().filter(|_| plain).ok_or(Stop)?)
    }

    forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u8 u16 u32 u128 f32 f64 char bytes byte_buf unit unit_struct newtype_struct seq tuple
        tuple_struct map struct enum ignored_any
    }
}

impl<'de> SeqAccess<'de> for &mut Events<'de> {
    type Error = Stop;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Stop> {
        let begun = self.begin()?;
        if matches!(begun.first, Event::SequenceEnd) { Ok(None) } else { seed.deserialize(begun).map(Some) }
    }
}

impl<'de> MapAccess<'de> for &mut Events<'de> {
    type Error = Stop;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Stop> {
        let begun = self.begin()?;
        if matches!(begun.first, Event::MappingEnd) { Ok(None) } else { seed.deserialize(begun).map(Some) }
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Stop> {
        seed.deserialize(self.begin()?)
    }
}
