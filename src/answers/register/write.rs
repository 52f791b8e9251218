//! Registers back into YAML: whatever they hold, in the order of their fields; what was left out is left out.

use std::fmt::Write;

use serde::Serialize;
use serde_json::Value as Json;

use super::{Citation, Registers};
use crate::document::emit::{field, quoted, scalar};

/// The registers as keys of the file.
pub(in crate::answers) fn registers(out: &mut String, registers: &Registers) {
    put_fields(out, 0, &json(registers));
}

/// What an answer cites of the laws, as a key of the answer at an indentation of `depth` spaces.
pub(in crate::answers) fn citations(out: &mut String, depth: usize, citations: &[Citation]) {
    put(out, depth, "laws", &json(citations));
}

fn json(said: &(impl Serialize + ?Sized)) -> Json {
    serde_json::to_value(said).unwrap_or_default()
}

fn put_fields(out: &mut String, depth: usize, said: &Json) {
    for (key, value) in said.as_object().into_iter().flatten() {
        put(out, depth, &scalar(key), value);
    }
}

fn put(out: &mut String, depth: usize, key: &str, value: &Json) {
    let pad = " ".repeat(depth);
    match value {
        Json::String(text) => field(out, depth, key, text),
        Json::Array(items) if items.first().is_some_and(Json::is_string) => {
            let items: Vec<String> = items.iter().filter_map(Json::as_str).map(quoted).collect();
            let _ = writeln!(out, "{pad}{key}: [{}]", items.join(", "));
        }
        Json::Array(items) if !items.is_empty() => {
            let _ = writeln!(out, "{pad}{key}:");
            for item in items {
                let dash = out.len() + depth + 2;
                put_fields(out, depth + 4, item);
                out.replace_range(dash..=dash, "-");
            }
        }
        Json::Object(fields) if !fields.is_empty() => {
            let _ = writeln!(out, "{pad}{key}:");
            put_fields(out, depth + 2, value);
        }
        _ => {}
    }
}
