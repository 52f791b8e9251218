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
use crate::i18n::Message;
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
    Text,
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

    /// Reports what does not fit, takes it out, and gives the rest as a tree and as the value to deserialize.
    ///
    /// `faulty` receives the `id` of every map that was taken out. `None` when the whole tree does not fit.
    pub fn check(
        &self,
        tree: Node,
        diagnostics: &mut Vec<Diagnostic>,
        faulty: &mut Vec<String>,
    ) -> Option<(Node, Value)> {
        Check { named: &self.named, diagnostics, faulty }.value(&self.root, tree)
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
                    self.scalar = Some(if date { Scalar::Date } else { Scalar::Text });
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
                Scalar::Text | Scalar::Anything | Scalar::OneOf(_) => only("kind-text"),
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
    pub(super) fn name(&self) -> Message {
        Message::new(match self {
            Self::Null => "kind-nothing",
            Self::Scalar { .. } => "kind-text",
            Self::List(_) => "kind-list",
            Self::Map(_) => "kind-map",
        })
    }
}

struct Check<'a> {
    named: &'a [Branches],
    diagnostics: &'a mut Vec<Diagnostic>,
    faulty: &'a mut Vec<String>,
}

impl Check<'_> {
    fn value(&mut self, branches: &Branches, node: Node) -> Option<(Node, Value)> {
        if branches.null && matches!(node.kind, Kind::Null) {
            return Some((node, Value::Null));
        }
        let branches = branches.named.and_then(|place| self.named.get(place)).unwrap_or(branches);
        let span = node.span;
        match (node.kind, &branches.scalar, &branches.list, &branches.map) {
            (Kind::Scalar { text, plain }, Some(scalar), _, _) => {
                let value = self.scalar(scalar, &text, plain, span)?;
                Some((Node { span, kind: Kind::Scalar { text, plain } }, value))
            }
            (Kind::List(items), _, Some(item), _) => {
                let (items, values) = items.into_iter().filter_map(|node| self.value(item, node)).unzip();
                Some((Node { span, kind: Kind::List(items) }, Value::Sequence(values)))
            }
            (Kind::Map(entries), _, _, Some(map)) => self.map(map, entries, span),
            (Kind::Null, ..) if branches.null => Some((Node { span, kind: Kind::Null }, Value::Null)),
            (kind, ..) => {
                self.diagnostics.push(
                    Diagnostic::new(Code::WrongType, span)
                        .saying("expected", branches.expected())
                        .saying("found", kind.name()),
                );
                self.faulty.extend(Node { span, kind }.get("id").and_then(Node::text).map(str::to_owned));
                None
            }
        }
    }

    fn map(&mut self, map: &Map, entries: Vec<Entry>, span: Span) -> Option<(Node, Value)> {
        let id = entries.iter().find(|entry| entry.key == "id").and_then(|entry| entry.value.text()).map(str::to_owned);
        let mut kept = Vec::with_capacity(entries.len());
        let mut values = serde_yaml::Mapping::new();
        let mut sound = true;
        for required in &map.required {
            if !entries.iter().any(|entry| entry.key == *required) {
                sound = false;
                self.diagnostics.push(Diagnostic::new(Code::MissingKey, span).with("key", required));
            }
        }
        for Entry { key, key_span, key_plain, value } in entries {
            let field = map.fields.iter().find(|(name, _)| *name == key).map(|(_, field)| field);
            let Some(branches) = field.or(map.others.as_deref()) else {
                let near = nearest(&key, map.fields.iter().map(|(name, _)| name.as_str())).unwrap_or("none");
                let known: Vec<&str> = map.fields.iter().map(|(name, _)| name.as_str()).collect();
                self.diagnostics.push(
                    Diagnostic::new(Code::UnknownKey, key_span)
                        .with("key", &key)
                        .with("near", near)
                        .with("known", known.join(", ")),
                );
                continue;
            };
            if field.is_none() && key_plain && ambiguous(&key) {
                self.diagnostics.push(Diagnostic::new(Code::AmbiguousScalar, key_span).with("text", &key));
            }
            // A key with nothing after it, which may be left out, is as if it were left out.
            if matches!(value.kind, Kind::Null) && field.is_some() && !map.required.contains(&key) {
                continue;
            }
            match self.value(branches, value) {
                Some((node, value)) => {
                    values.insert(Value::String(key.clone()), value);
                    kept.push(Entry { key, key_span, key_plain, value: node });
                }
                None => sound &= !map.required.contains(&key),
            }
        }
        if !sound {
            self.faulty.extend(id);
            return None;
        }
        Some((Node { span, kind: Kind::Map(kept) }, Value::Mapping(values)))
    }

    fn scalar(&mut self, scalar: &Scalar, text: &str, plain: bool, span: Span) -> Option<Value> {
        match scalar {
            Scalar::Anything => return Some(Value::String(text.to_owned())),
            Scalar::Text => {
                if text.trim().is_empty() {
                    self.diagnostics.push(Diagnostic::new(Code::EmptyText, span));
                } else if plain && ambiguous(text) {
                    self.diagnostics.push(Diagnostic::new(Code::AmbiguousScalar, span).with("text", text));
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
                        .with("known", values.join(", ")),
                );
            }
            Scalar::Date => {
                if text.parse::<Date>().is_ok() && text.len() == 10 {
                    return Some(Value::String(text.to_owned()));
                }
                self.diagnostics.push(Diagnostic::new(Code::BadDate, span).with("value", text));
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
    const TRUTH: [&str; 8] = ["yes", "no", "on", "off", "true", "false", "y", "n"];
    TRUTH.contains(&text.to_ascii_lowercase().as_str())
        || (text.starts_with(|first: char| first.is_ascii_digit() || "+-.".contains(first))
            && text.chars().all(|letter| letter.is_ascii_digit() || "+-._:eExXo".contains(letter))
            && text.matches('.').count() <= 1
            && text.parse::<Date>().is_err()
            && text.chars().any(|letter| letter.is_ascii_digit()))
}
