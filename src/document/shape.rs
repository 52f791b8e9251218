//! What a file of a given kind may hold, and the check of a tree against it.
//!
//! The shape is made from the same Rust type that the file becomes, through its JSON Schema: editors, published
//! schemas and this check cannot disagree. Only the parts of JSON Schema that our types produce are read.

use std::collections::HashMap;

use jiff::civil::Date;
use schemars::{JsonSchema, schema_for};
use serde_json::Value as Json;
use serde_yaml::Value;

use super::{Entry, Kind, Node};
use crate::diagnostic::{Code, Diagnostic, nearest};
use crate::document::text::look_alike;
use crate::i18n::Message;
use crate::lexicon::{Lexicon, date};
use crate::source::Span;

/// What a file may hold, ready to be held against many trees.
#[derive(Debug, Clone)]
pub struct Shape {
    root: Branches,
    named: Vec<Branches>,
}

/// What one value may be; several branches may be open at once.
#[derive(Debug, Clone, Default)]
struct Branches {
    null: bool,
    scalar: Option<Scalar>,
    list: Option<Box<Branches>>,
    map: Option<Map>,
    /// Another shape by its place in `named`; then the branches above are those of `null` only.
    named: Option<usize>,
}

#[derive(Debug, Clone, PartialEq)]
enum Scalar {
    /// Words, at most so many characters.
    Text {
        most: usize,
        /// Whether a type says in so many words that none are enough.
        may_be_empty: bool,
    },
    /// Text that may look like a number or a truth value; its meaning is settled later.
    Anything,
    Date,
    Truth,
    Integer {
        least: i64,
        most: i64,
    },
    OneOf(Vec<String>),
}

#[derive(Debug, Clone, Default)]
struct Map {
    fields: Vec<(String, Branches)>,
    required: Vec<String>,
    /// What further keys may hold; `None` allows no further keys.
    others: Option<Box<Branches>>,
}

impl Shape {
    /// The shape of a type.
    pub fn of<T: JsonSchema>() -> Self {
        let schema = schema_for!(T);
        let schema = schema.as_value();
        let none = serde_json::Map::new();
        let definitions = schema.get("$defs").and_then(Json::as_object).unwrap_or(&none);
        let places: HashMap<&str, usize> =
            definitions.keys().enumerate().map(|(place, name)| (name.as_str(), place)).collect();
        Self {
            root: Branches::of(schema, &places),
            named: definitions.values().map(|definition| Branches::of(definition, &places)).collect(),
        }
    }

    /// Reports what does not fit, and gives the tree and the value to deserialize; `None` when nothing fits.
    ///
    /// What cannot be used becomes [`Kind::Faulty`] in the tree. The value has a stand-in for it where one is needed, so
    /// that the rest can still be checked.
    pub fn check(&self, tree: Node, diagnostics: &mut Vec<Diagnostic>) -> Option<(Node, Value)> {
        self.run(tree, false, diagnostics)
    }

    /// Reports what does not fit in a tree that lacks some of its lines: nothing is said about what is missing.
    pub fn check_torn(&self, tree: Node, diagnostics: &mut Vec<Diagnostic>) {
        self.run(tree, true, diagnostics);
    }

    fn run(&self, tree: Node, torn: bool, diagnostics: &mut Vec<Diagnostic>) -> Option<(Node, Value)> {
        let mut check = Check { named: &self.named, torn, diagnostics };
        let (tree, value) = check.value(&self.root, tree);
        (!tree.is_faulty()).then_some((tree, value))
    }
}

impl Branches {
    fn of(schema: &Json, places: &HashMap<&str, usize>) -> Self {
        let mut branches = Self::default();
        branches.add(schema, places);
        branches
    }

    fn add(&mut self, schema: &Json, places: &HashMap<&str, usize>) {
        if let Some(name) = schema.get("$ref").and_then(Json::as_str) {
            self.named = name.rsplit('/').next().and_then(|name| places.get(name)).copied();
        }
        for key in ["anyOf", "oneOf"] {
            for choice in schema.get(key).and_then(Json::as_array).into_iter().flatten() {
                self.add(choice, places);
            }
        }
        if let Some(value) = schema.get("const").and_then(Json::as_str) {
            self.add_choice(value);
            return;
        }
        if let Some(values) = schema.get("enum").and_then(Json::as_array) {
            for value in values {
                match value.as_str() {
                    Some(text) => self.add_choice(text),
                    None => self.null |= value.is_null(),
                }
            }
            return;
        }
        let types: Vec<&str> = match schema.get("type") {
            Some(Json::String(one)) => vec![one],
            Some(Json::Array(many)) => many.iter().filter_map(Json::as_str).collect(),
            _ => return,
        };
        if types.contains(&"string") && (types.contains(&"integer") || types.contains(&"number")) {
            self.scalar = Some(Scalar::Anything);
        }
        for kind in types {
            match kind {
                "null" => self.null = true,
                "array" => {
                    self.list =
                        Some(Box::new(schema.get("items").map_or_else(Self::default, |items| Self::of(items, places))));
                }
                "object" => self.map = Some(Map::of(schema, places)),
                _ if self.scalar == Some(Scalar::Anything) => {}
                "boolean" => self.scalar = Some(Scalar::Truth),
                "integer" => {
                    let bound = |key| schema.get(key).and_then(Json::as_i64);
                    self.scalar = Some(Scalar::Integer {
                        least: bound("minimum").unwrap_or(i64::MIN),
                        most: bound("maximum").unwrap_or(i64::MAX),
                    });
                }
                _ => {
                    let date = schema.get("format").and_then(Json::as_str) == Some("date");
                    let most = schema.get("maxLength").and_then(Json::as_u64);
                    let most = most.and_then(|most| usize::try_from(most).ok()).unwrap_or(usize::MAX);
                    let may_be_empty = schema.get("minLength").and_then(Json::as_u64) == Some(0);
                    self.scalar = Some(if date { Scalar::Date } else { Scalar::Text { most, may_be_empty } });
                }
            }
        }
    }

    fn add_choice(&mut self, value: &str) {
        match &mut self.scalar {
            Some(Scalar::OneOf(values)) => values.push(value.to_owned()),
            _ => self.scalar = Some(Scalar::OneOf(vec![value.to_owned()])),
        }
    }

    /// The key of the message that names what is allowed here.
    fn expected(&self) -> Message {
        let only = |key| Message::new(key);
        match (&self.scalar, self.list.is_some(), self.map.is_some()) {
            (None, true, false) => only("kind-list"),
            (None, false, true) => only("kind-map"),
            (Some(scalar), false, false) => match scalar {
                Scalar::Text { .. } | Scalar::Anything | Scalar::OneOf(_) => only("kind-text"),
                Scalar::Date => only("kind-date"),
                Scalar::Truth => only("kind-truth"),
                Scalar::Integer { .. } => only("kind-integer"),
            },
            _ => only("kind-several"),
        }
    }
}

impl Map {
    fn of(schema: &Json, places: &HashMap<&str, usize>) -> Self {
        let fields = schema.get("properties").and_then(Json::as_object);
        let required = schema.get("required").and_then(Json::as_array);
        Self {
            fields: fields
                .into_iter()
                .flatten()
                .map(|(name, field)| (name.clone(), Branches::of(field, places)))
                .collect(),
            required: required.into_iter().flatten().filter_map(|name| name.as_str().map(str::to_owned)).collect(),
            others: schema
                .get("additionalProperties")
                .filter(|others| others.is_object())
                .map(|others| Box::new(Branches::of(others, places))),
        }
    }
}

impl Kind {
    /// The key of the message that names this kind of value.
    pub(crate) fn name(&self) -> Message {
        Message::new(match self {
            Self::Null | Self::Eaten { .. } | Self::Faulty => "kind-nothing",
            Self::Scalar { .. } => "kind-text",
            Self::List(_) => "kind-list",
            Self::Map(_) => "kind-map",
        })
    }
}

/// Deepest stand-in that is made; only a type that requires itself would need more.
const MAX_STAND_IN: usize = 8;

struct Check<'a> {
    named: &'a [Branches],
    torn: bool,
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl<'a> Check<'a> {
    fn resolve<'b>(&self, branches: &'b Branches) -> &'b Branches
    where
        'a: 'b,
    {
        branches.named.and_then(|place| self.named.get(place)).unwrap_or(branches)
    }

    fn value(&mut self, outer: &Branches, node: Node) -> (Node, Value) {
        let branches = self.resolve(outer);
        let null = outer.null || branches.null;
        let span = node.span;
        match (node.kind, &branches.scalar, &branches.list, &branches.map) {
            (Kind::Null | Kind::Eaten { tight: false }, ..) if null => (Node { span, kind: Kind::Null }, Value::Null),
            (Kind::Scalar { text, plain, cut }, Some(scalar), _, _) => {
                match self.scalar(scalar, &text, plain, cut, span) {
                    Some(value) => (Node { span, kind: Kind::Scalar { text, plain, cut } }, value),
                    None => self.faulty(branches, span),
                }
            }
            (Kind::List(items), _, Some(item), _) => {
                let (items, values) = items.into_iter().map(|node| self.value(item, node)).unzip();
                (Node { span, kind: Kind::List(items) }, Value::Sequence(values))
            }
            (Kind::Map(entries), _, _, Some(map)) => self.map(map, entries, span),
            (Kind::Faulty, ..) => self.faulty(branches, span),
            (Kind::Eaten { .. }, ..) => {
                self.diagnostics.push(Diagnostic::new(Code::CommentInValue, span));
                self.faulty(branches, span)
            }
            (Kind::Null, Some(Scalar::Text { .. }), None, None) => {
                self.diagnostics.push(Diagnostic::new(Code::EmptyText, span));
                self.faulty(branches, span)
            }
            (kind, ..) => {
                // A list or map of many lines is shown by where it begins.
                let place = Node { span, kind };
                self.diagnostics.push(
                    Diagnostic::new(Code::WrongType, place.head_span())
                        .saying("expected", branches.expected())
                        .saying("found", place.kind.name()),
                );
                self.faulty(branches, span)
            }
        }
    }

    fn faulty(&self, branches: &Branches, span: Span) -> (Node, Value) {
        (Node { span, kind: Kind::Faulty }, self.stand_in(branches, 0))
    }

    /// A value that deserializes, in place of one that could not be used.
    fn stand_in(&self, outer: &Branches, depth: usize) -> Value {
        let branches = self.resolve(outer);
        if outer.null || branches.null || depth > MAX_STAND_IN {
            return Value::Null;
        }
        if let Some(scalar) = &branches.scalar {
            return match scalar {
                Scalar::Text { .. } | Scalar::Anything => Value::String(String::new()),
                Scalar::Date => Value::String("2000-01-01".to_owned()),
                Scalar::Truth => Value::Bool(false),
                Scalar::Integer { least, .. } => Value::Number((*least).max(0).into()),
                Scalar::OneOf(values) => Value::String(values.first().cloned().unwrap_or_default()),
            };
        }
        let Some(map) = &branches.map else {
            return Value::Sequence(Vec::new());
        };
        let mut values = serde_yaml::Mapping::new();
        for (name, field) in map.fields.iter().filter(|(name, _)| map.required.contains(name)) {
            values.insert(Value::String(name.clone()), self.stand_in(field, depth + 1));
        }
        Value::Mapping(values)
    }

    fn map(&mut self, map: &Map, entries: Vec<Entry>, span: Span) -> (Node, Value) {
        let mut kept = Vec::with_capacity(entries.len());
        let mut values = serde_yaml::Mapping::new();
        let head = entries.first().map_or(span, |entry| entry.key_span);
        for Entry { key, key_span, key_plain, value } in entries {
            let field = map.fields.iter().find(|(name, _)| *name == key).map(|(_, field)| field);
            let Some(branches) = field.or(map.others.as_deref()) else {
                self.unknown(map, &key, key_span, &value);
                continue;
            };
            if field.is_none() && key_plain && ambiguous(&key) {
                self.diagnostics.push(Diagnostic::new(Code::AmbiguousScalar, key_span).with("text", &key));
            }
            // A key with nothing after it, which may be left out, is as if it were left out.
            let speaks = matches!(branches.scalar, Some(Scalar::Text { may_be_empty: true, .. }));
            if matches!(value.kind, Kind::Null) && field.is_some() && !speaks && !map.required.contains(&key) {
                continue;
            }
            let (node, value) = self.value(branches, value);
            // A key that may be left out is left out when its value cannot be used.
            if !node.is_faulty() || map.required.contains(&key) {
                values.insert(Value::String(key.clone()), value);
            }
            kept.push(Entry { key, key_span, key_plain, value: node });
        }
        for required in &map.required {
            if values.contains_key(required.as_str()) {
                continue;
            }
            if !self.torn {
                self.diagnostics.push(Diagnostic::new(Code::MissingKey, head).with("key", required));
            }
            if let Some((_, field)) = map.fields.iter().find(|(name, _)| name == required) {
                values.insert(Value::String(required.clone()), self.stand_in(field, 0));
            }
        }
        (Node { span, kind: Kind::Map(kept) }, Value::Mapping(values))
    }

    fn unknown(&mut self, map: &Map, key: &str, span: Span, value: &Node) {
        // `<<: *base` was refused as an alias already.
        if key == "<<" && value.is_faulty() {
            return;
        }
        if let Some(finding) = look_alike(key, span) {
            self.diagnostics.push(finding);
            return;
        }
        let near = nearest(key, map.fields.iter().map(|(name, _)| name.as_str()));
        // All that is known is a long list; it is kept only where it will be shown.
        let known = match near {
            Some(_) => Vec::new(),
            None => map.fields.iter().map(|(name, _)| name.as_str()).collect(),
        };
        self.diagnostics.push(
            Diagnostic::new(Code::UnknownKey, span)
                .with("key", key)
                .with("near", near.unwrap_or("none"))
                .listing("known", known),
        );
    }

    fn scalar(&mut self, scalar: &Scalar, text: &str, plain: bool, cut: bool, span: Span) -> Option<Value> {
        match scalar {
            Scalar::Anything => return Some(Value::String(text.to_owned())),
            Scalar::Text { most, may_be_empty } => {
                if text.trim().is_empty() && !may_be_empty {
                    self.diagnostics.push(Diagnostic::new(Code::EmptyText, span));
                    return None;
                }
                if cut {
                    self.diagnostics.push(Diagnostic::new(Code::CommentInValue, Span { start: span.end, ..span }));
                } else if plain && ambiguous(text) {
                    self.diagnostics.push(Diagnostic::new(Code::AmbiguousScalar, span).with("text", text));
                }
                if text.len() > *most && text.chars().count() > *most {
                    self.diagnostics.push(
                        Diagnostic::new(Code::OverLong, span).count("count", text.chars().count()).count("most", *most),
                    );
                }
                return Some(Value::String(text.to_owned()));
            }
            Scalar::OneOf(values) => {
                if values.iter().any(|value| value == text) {
                    return Some(Value::String(text.to_owned()));
                }
                let near = nearest(text, values.iter().map(String::as_str)).unwrap_or("none");
                self.diagnostics.push(
                    Diagnostic::new(Code::BadValue, span)
                        .with("value", text)
                        .with("near", near)
                        .listing("known", values),
                );
            }
            Scalar::Date => {
                if text.len() == 10 && text.parse::<Date>().is_ok() {
                    return Some(Value::String(text.to_owned()));
                }
                // Whoever reads a file a year later does not know which day was "today".
                match date::read(text, None, Lexicon::shipped()) {
                    Ok(date) => return Some(Value::String(date.to_string())),
                    Err(none) => {
                        let finding = Diagnostic::new(Code::BadDate, span).with("value", text).with("date", "");
                        self.diagnostics.push(finding.with("why", none.why()).count("days", none.days()));
                    }
                }
            }
            Scalar::Truth => match text {
                "true" if plain => return Some(Value::Bool(true)),
                "false" if plain => return Some(Value::Bool(false)),
                _ => self.wrong(span, "kind-truth"),
            },
            Scalar::Integer { least, most } => match text.parse::<i64>() {
                Ok(number) if plain && (*least..=*most).contains(&number) => {
                    return Some(Value::Number(number.into()));
                }
                Ok(number) if plain => self.diagnostics.push(
                    Diagnostic::new(Code::OutOfRange, span)
                        .with("value", number)
                        .with("least", least)
                        .with("most", most),
                ),
                _ => self.wrong(span, "kind-integer"),
            },
        }
        None
    }

    fn wrong(&mut self, span: Span, expected: &'static str) {
        self.diagnostics.push(
            Diagnostic::new(Code::WrongType, span)
                .saying("expected", Message::new(expected))
                .saying("found", Message::new("kind-text")),
        );
    }
}

/// Whether another YAML reader would take unquoted text for a truth value or a number.
pub(super) fn ambiguous(text: &str) -> bool {
    const WORDS: [&str; 12] = ["yes", "no", "on", "off", "true", "false", "y", "n", ".inf", "-.inf", "+.inf", ".nan"];
    // No number is this long, and most texts are longer.
    text.len() <= 40
        && (WORDS.contains(&text.to_ascii_lowercase().as_str())
            || (text.starts_with(|first: char| first.is_ascii_digit() || "+-.".contains(first))
                && text.chars().any(|letter| letter.is_ascii_digit())
                && (is_decimal(text) || is_based(text))
                && text.parse::<Date>().is_err()))
}

/// An integer, a number with a point or an exponent, or digits in groups of sixty: `10:30` is 630 to many readers.
fn is_decimal(text: &str) -> bool {
    let text = text.strip_prefix(['+', '-']).unwrap_or(text);
    let (mantissa, exponent) =
        text.split_once(['e', 'E']).map_or((text, None), |(before, after)| (before, Some(after)));
    let is_number = |part: &str| part.chars().all(|letter| letter.is_ascii_digit() || letter == '_');
    let exponent_fits = exponent.is_none_or(|exponent| {
        let digits = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
        !digits.is_empty() && digits.chars().all(|letter| letter.is_ascii_digit())
    });
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    exponent_fits
        && mantissa.chars().any(|letter| letter.is_ascii_digit())
        && !mantissa.starts_with('_')
        && is_number(fraction)
        && (is_number(whole) || whole.split(':').all(|part| !part.is_empty() && is_number(part)))
}

/// Hexadecimal, octal and binary numbers.
fn is_based(text: &str) -> bool {
    let text = text.trim_start_matches(['+', '-']);
    let digits = |prefix: &str, base: u32| {
        text.strip_prefix(prefix).is_some_and(|rest| rest.chars().all(|letter| letter == '_' || letter.is_digit(base)))
    };
    digits("0x", 16) || digits("0o", 8) || digits("0b", 2)
}
