//! A file straight into a value, without a tree in between: several times as fast, for files that are as they should be.
//!
//! Whatever is out of the ordinary — a fault, an anchor, a word in need of quotes — ends the reading without a word.
//! The caller then reads the file again as a tree, which finds every fault and its place. The value's type is made of
//! the parts in [`field`](super::field), so that whatever is read here is read as its tree would be.

use std::borrow::Cow;
use std::fmt;

use granit_parser::{ScalarStyle, Scanner, StrInput, TokenType, options};
use serde::de::{Deserialize, DeserializeSeed, Deserializer, IntoDeserializer, MapAccess, SeqAccess, Visitor};
use serde::forward_to_deserialize_any;

use super::shape::ambiguous;
use super::text::may_hide;
use super::yaml::{MAX_DEPTH, is_null};
use crate::source::{Source, Syntax};

/// Reads a file; `None` where anything is out of the ordinary.
pub fn read<'t, T: Deserialize<'t>>(source: &'t Source) -> Option<T> {
    if source.invalid_at.is_some() || source.byte_order_mark || may_hide(&source.text) {
        return None;
    }
    match source.syntax {
        Syntax::Yaml => yaml(&source.text).ok(),
        Syntax::Json => serde_json::from_str(&source.text).ok(),
        Syntax::Toml | Syntax::Lines => None,
    }
}

/// Something is out of the ordinary.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Stop;

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

fn yaml<'t, T: Deserialize<'t>>(text: &'t str) -> Result<T, Stop> {
    // A comment beside a value may have been meant as a part of it; the tree knows.
    if has_comment_beside_value(text) {
        return Err(Stop);
    }
    let options = options! {
        emit_comments: false,
        flow_nesting_limit: MAX_DEPTH,
        block_nesting_limit: MAX_DEPTH,
    };
    let mut tokens = Tokens { scanner: Scanner::with_options(StrInput::new(text), options), ahead: None };
    if !matches!(tokens.next()?, TokenType::StreamStart) {
        return Err(Stop);
    }
    if matches!(tokens.peek()?, TokenType::DocumentStart) {
        tokens.next()?;
    }
    let value = T::deserialize(tokens.begin()?)?;
    if matches!(tokens.next()?, TokenType::StreamEnd) { Ok(value) } else { Err(Stop) }
}

/// Whether a `#` that begins a comment, or could be taken for one, has something before it on its line. What stands
/// before is looked at only as far as the first character that is no blank.
fn has_comment_beside_value(text: &str) -> bool {
    text.match_indices('#').any(|(at, _)| {
        let before = &text[..at];
        let something = before.trim_end_matches([' ', '\t']);
        let is_beside = something.len() < before.len() || before.ends_with(':');
        is_beside && !something.is_empty() && !something.ends_with(['\n', '\r'])
    })
}

/// The tokens of a text. A parser above them would copy each several times over to make events of them, which takes as
/// long as all that is done with the answers; where tokens make no sense to us, the tree's parser says why.
struct Tokens<'de> {
    scanner: Scanner<'de, StrInput<'de>>,
    ahead: Option<TokenType<'de>>,
}

/// How a list or a map is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// One item a line, further in than what holds it.
    Block,
    /// A list whose dashes stand below the first letter of its key: nothing marks its beginning or its end.
    Flush,
    /// Between brackets.
    Flow,
}

/// A value as it begins.
enum First<'de> {
    Nothing,
    Word(Cow<'de, str>, ScalarStyle),
    List(Form),
    Map(Form),
}

/// A value whose first token was taken already.
struct Begun<'a, 'de> {
    first: First<'de>,
    rest: &'a mut Tokens<'de>,
}

impl<'de> Tokens<'de> {
    #[inline]
    fn scan(&mut self) -> Result<TokenType<'de>, Stop> {
        match self.scanner.next() {
            Some(Ok(token)) => Ok(token.into_parts().1),
            _ => Err(Stop),
        }
    }

    #[inline]
    fn next(&mut self) -> Result<TokenType<'de>, Stop> {
        match self.ahead.take() {
            Some(token) => Ok(token),
            None => self.scan(),
        }
    }

    #[inline]
    fn peek(&mut self) -> Result<&TokenType<'de>, Stop> {
        if self.ahead.is_none() {
            self.ahead = Some(self.scan()?);
        }
        self.ahead.as_ref().ok_or(Stop)
    }

    /// A value, where there must be one.
    #[inline]
    fn begin(&mut self) -> Result<Begun<'_, 'de>, Stop> {
        let first = match self.next()? {
            TokenType::Scalar(style, text) => First::Word(text, style),
            TokenType::BlockSequenceStart => First::List(Form::Block),
            TokenType::FlowSequenceStart => First::List(Form::Flow),
            TokenType::BlockMappingStart => First::Map(Form::Block),
            TokenType::FlowMappingStart => First::Map(Form::Flow),
            _ => return Err(Stop),
        };
        Ok(Begun { first, rest: self })
    }

    /// A value, where there may be none.
    #[inline]
    fn begin_or_nothing(&mut self) -> Result<Begun<'_, 'de>, Stop> {
        match self.peek()? {
            TokenType::Key
            | TokenType::BlockEntry
            | TokenType::BlockEnd
            | TokenType::FlowEntry
            | TokenType::FlowMappingEnd => Ok(Begun { first: First::Nothing, rest: self }),
            _ => self.begin(),
        }
    }
}

/// A word that stands where a value can stand, and whether it stands there without quotes.
fn word(first: First<'_>) -> Result<(Cow<'_, str>, bool), Stop> {
    match first {
        First::Word(text, style) => {
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
            First::Nothing => visitor.visit_unit(),
            First::Word(text, ScalarStyle::Plain) if is_null(&text) => visitor.visit_unit(),
            First::Word(text, _) => visit(text, visitor),
            First::List(form) => visitor.visit_seq(Items { tokens: self.rest, form, is_first: true }),
            First::Map(form) => visitor.visit_map(Items { tokens: self.rest, form, is_first: true }),
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
            First::Nothing => visitor.visit_none(),
            First::Word(text, ScalarStyle::Plain) if is_null(text) => visitor.visit_none(),
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

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        let (text, plain) = word(self.first)?;
        visitor.visit_u32(text.parse().ok().filter(|_| plain).ok_or(Stop)?)
    }

    /// One of a few known names.
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Stop> {
        visitor.visit_enum(word(self.first)?.0.into_deserializer())
    }

    forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u8 u16 u64 u128 f32 f64 char bytes byte_buf unit unit_struct newtype_struct seq tuple
        tuple_struct map struct ignored_any
    }
}

/// The items of a list, or the keys and values of a map.
struct Items<'a, 'de> {
    tokens: &'a mut Tokens<'de>,
    form: Form,
    is_first: bool,
}

impl<'de> Items<'_, 'de> {
    /// Goes to the next item between brackets; false at `end`, which is taken.
    fn flows_on(&mut self, end: &TokenType<'_>) -> Result<bool, Stop> {
        if !std::mem::take(&mut self.is_first) {
            let token = self.tokens.next()?;
            if token == *end {
                return Ok(false);
            }
            if !matches!(token, TokenType::FlowEntry) {
                return Err(Stop);
            }
        }
        let goes_on = self.tokens.peek()? != end;
        if !goes_on {
            self.tokens.next()?;
        }
        Ok(goes_on)
    }
}

impl<'de> SeqAccess<'de> for Items<'_, 'de> {
    type Error = Stop;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Stop> {
        match self.form {
            Form::Flow => {
                if !self.flows_on(&TokenType::FlowSequenceEnd)? {
                    return Ok(None);
                }
                return seed.deserialize(self.tokens.begin()?).map(Some);
            }
            Form::Block => match self.tokens.next()? {
                TokenType::BlockEntry => {}
                TokenType::BlockEnd => return Ok(None),
                _ => return Err(Stop),
            },
            Form::Flush => match self.tokens.peek()? {
                TokenType::BlockEntry => {
                    self.tokens.next()?;
                }
                TokenType::Key | TokenType::BlockEnd => return Ok(None),
                _ => return Err(Stop),
            },
        }
        seed.deserialize(self.tokens.begin_or_nothing()?).map(Some)
    }
}

impl<'de> MapAccess<'de> for Items<'_, 'de> {
    type Error = Stop;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Stop> {
        if self.form == Form::Flow && !self.flows_on(&TokenType::FlowMappingEnd)? {
            return Ok(None);
        }
        match self.tokens.next()? {
            TokenType::Key => {
                let key = self.tokens.begin()?;
                match &key.first {
                    First::Word(text, style) if *style != ScalarStyle::Plain || !is_null(text) => {
                        seed.deserialize(key).map(Some)
                    }
                    _ => Err(Stop),
                }
            }
            TokenType::BlockEnd if self.form == Form::Block => Ok(None),
            _ => Err(Stop),
        }
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Stop> {
        if !matches!(self.tokens.next()?, TokenType::Value) {
            return Err(Stop);
        }
        if self.form == Form::Block && matches!(self.tokens.peek()?, TokenType::BlockEntry) {
            return seed.deserialize(Begun { first: First::List(Form::Flush), rest: self.tokens });
        }
        seed.deserialize(self.tokens.begin_or_nothing()?)
    }
}

#[cfg(test)]
mod tests {
    use std::fmt;

    use proptest::prelude::*;
    use serde::de::{Deserialize, Error};

    use super::*;
    use crate::diagnostic::Code;
    use crate::document::{Kind, Node, parse};
    use crate::source::{Sources, Syntax};

    /// What both ways of reading see.
    #[derive(Debug, PartialEq)]
    enum Seen {
        Nothing,
        Word(String),
        List(Vec<Seen>),
        Map(Vec<(Seen, Seen)>),
    }

    impl<'de> Deserialize<'de> for Seen {
        fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
            struct See;
            impl<'de> Visitor<'de> for See {
                type Value = Seen;
                fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    f.write_str("anything")
                }
                fn visit_unit<E: Error>(self) -> Result<Seen, E> {
                    Ok(Seen::Nothing)
                }
                fn visit_str<E: Error>(self, text: &str) -> Result<Seen, E> {
                    Ok(Seen::Word(text.to_owned()))
                }
                fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Seen, A::Error> {
                    let mut items = Vec::new();
                    while let Some(item) = list.next_element()? {
                        items.push(item);
                    }
                    Ok(Seen::List(items))
                }
                fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Seen, A::Error> {
                    let mut entries = Vec::new();
                    while let Some(entry) = map.next_entry()? {
                        entries.push(entry);
                    }
                    Ok(Seen::Map(entries))
                }
            }
            from.deserialize_any(See)
        }
    }

    impl From<&Node> for Seen {
        fn from(node: &Node) -> Self {
            match &node.kind {
                Kind::Scalar { text, .. } => Self::Word(text.clone()),
                Kind::List(items) => Self::List(items.iter().map(Self::from).collect()),
                Kind::Map(entries) => Self::Map(
                    entries.iter().map(|entry| (Self::Word(entry.key.clone()), Self::from(&entry.value))).collect(),
                ),
                Kind::Null | Kind::Eaten { .. } | Kind::Faulty => Self::Nothing,
            }
        }
    }

    /// What the tree's parser sees; `None` where it finds a fault.
    fn tree(text: &str) -> Option<Seen> {
        let mut sources = Sources::new();
        let id = sources.add("text", text, Syntax::Yaml);
        let mut found = Vec::new();
        let tree = parse(&sources, id, &mut found);
        tree.as_ref().filter(|_| found.is_empty()).map(Seen::from)
    }

    fn direct(text: &str) -> Option<Seen> {
        yaml(text).ok()
    }

    #[test]
    fn a_comment_that_could_be_a_part_of_a_value_is_seen() {
        for line in ["a: b # c", "a:#c", "  - x #", "\u{a0} #5", "# a\t#b", "x#y #z"] {
            assert!(has_comment_beside_value(&format!("a: b\n{line}\n")), "{line}");
        }
        for line in ["", "# c", " \t # c#d", "a: b#c", "- https://x.example/y#z"] {
            assert!(!has_comment_beside_value(&format!("{line}\r{line}\n{line}")), "{line}");
        }
    }

    #[test]
    fn every_form_is_read() {
        for text in [
            "a: b",
            "--- \na: 'b'\nc: \"d\\te\"\n",
            "a:\n- b\n- c\nd:\n  - e\n  -\n  - f: g\n    h: i\n",
            "a: [b, [c], {d: e}, ]\nf: {g: h, i: , j: [] }\nk: {}\n",
            "a: |-\n  b\n  c\n\n  d\ne: >\n  f\n  g\n",
            "? a\n: b\nc:\nd: ~\n",
            "- - a\n  - b\n- c\n-\n",
            "a:\n  # nothing\n  b: c\n",
        ] {
            let text = text.replace("\\n", "\n");
            assert!(direct(&text).is_some(), "{text}");
            assert_eq!(direct(&text), tree(&text), "{text}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

        /// Whatever is read without a tree is what the tree says, also where the text makes little sense.
        #[test]
        fn nothing_is_read_otherwise_than_as_a_tree(
            lines in prop::collection::vec("[ ]{0,4}(- |- - |\\? |: )?([ab\"'\\[\\]{},:#&*!|>~-]{0,2}|a: ?|b: ?|'a': )(x|\\[|\\]|\\{|\\}|\\[x, y\\]|\\{x: y\\}|\"x\"|- x|: y|\\||>-|)", 0..7)
        ) {
            let text = lines.join("\n");
            if let Some(seen) = direct(&text) {
                if let Some(told) = tree(&text) {
                    prop_assert_eq!(seen, told, "{}", text);
                } else {
                    // The tree's parser also looks for keys that occur twice, which is left to the types here.
                    let mut sources = Sources::new();
                    let id = sources.add("text", text.as_str(), Syntax::Yaml);
                    let mut found = Vec::new();
                    parse(&sources, id, &mut found);
                    let only_twice = found.iter().all(|finding| finding.code == Code::DuplicateKey);
                    prop_assert!(only_twice && !found.is_empty(), "{}: {:?}", text, found);
                }
            }
        }
    }
}
