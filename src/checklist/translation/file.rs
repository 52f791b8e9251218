//! Translation files as written, for editors: what they hold is checked against the file they translate.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

/// `i18n/<locale>/<file>`: mirrors the file it translates. A list of entries becomes a map from their ids, a text becomes
/// `source` and `text`.
#[derive(Debug)]
pub struct TranslationFile;

impl JsonSchema for TranslationFile {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "TranslationFile".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "Mirrors the file it translates: keys and ids as there, and for each text what it was made from and the translation.",
            "type": "object",
            "properties": { "format": { "description": "Version of this file format; 1.", "const": 1 } },
            "additionalProperties": { "$ref": "#/$defs/Entry" },
            "$defs": {
                "Entry": { "anyOf": [{ "$ref": "#/$defs/Text" }, { "$ref": "#/$defs/Group" }, { "$ref": "#/$defs/Names" }] },
                "Text": {
                    "description": "A translated text.",
                    "type": "object",
                    "properties": {
                        "source": { "description": "The text that the translation was made from.", "type": "string", "minLength": 1 },
                        "text": { "description": "The translation.", "type": "string", "minLength": 1 },
                        "note": { "description": "What the translator remarks; nobody else is shown it.", "type": "string", "minLength": 1 }
                    },
                    "required": ["source", "text"],
                    "additionalProperties": false
                },
                "Names": {
                    "description": "What else a country is called in this language.",
                    "type": "array",
                    "items": { "type": "string", "minLength": 1 }
                },
                "Group": {
                    "description": "Translations below a key or an id.",
                    "type": "object",
                    "additionalProperties": { "$ref": "#/$defs/Entry" }
                }
            }
        })
    }
}
