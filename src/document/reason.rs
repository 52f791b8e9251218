//! Why a parser refused a text, in the user's language: the parsers know English only.
//!
//! Their sentences are sorted into kinds by what they mention. What fits no kind is told by its place alone.

use crate::i18n::Message;

/// What the sentences of the parsers mention, and the kind of fault that is; the first that is mentioned counts.
const KINDS: &[(&str, &str)] = &[
    ("string values must be quoted", "syntax-unquoted"),
    ("quoted scalar", "syntax-quote"),
    ("parsing a string", "syntax-quote"),
    ("basic string", "syntax-quote"),
    ("literal string", "syntax-quote"),
    ("invalid escape", "syntax-escape"),
    ("escape", "syntax-escape"),
    ("surrogate", "syntax-escape"),
    ("code point", "syntax-escape"),
    ("unicode", "syntax-escape"),
    ("indent", "syntax-indentation"),
    ("mapping values are not allowed", "syntax-colon"),
    ("unclosed", "syntax-bracket"),
    ("parsing a list", "syntax-bracket"),
    ("parsing an object", "syntax-bracket"),
    ("misplaced bracket", "syntax-bracket"),
    ("trailing comma", "syntax-extra-comma"),
    ("extra comma", "syntax-extra-comma"),
    ("missing comma", "syntax-no-comma"),
    ("expected `,`", "syntax-no-comma"),
    ("expected ','", "syntax-no-comma"),
    ("key must be a string", "syntax-key"),
    ("unquoted key", "syntax-key"),
    ("invalid key", "syntax-key"),
    ("expected `:`", "syntax-no-value"),
    ("expected ':'", "syntax-no-value"),
    ("could not find expected", "syntax-no-value"),
    ("key with no value", "syntax-no-value"),
    ("missing assignment", "syntax-no-value"),
    ("missing value", "syntax-no-value"),
    ("expected value", "syntax-no-value"),
    ("parsing a value", "syntax-no-value"),
    ("control character", "syntax-control"),
    ("number", "syntax-number"),
    ("radix", "syntax-number"),
    ("leading zero", "syntax-number"),
    ("between digits", "syntax-number"),
    ("trailing characters", "syntax-extra"),
    ("unexpected content", "syntax-extra"),
    ("unexpected key or value", "syntax-extra"),
    ("duplicate key", "syntax-twice"),
    ("unknown anchor", "syntax-anchor"),
    ("anchor", "syntax-anchor"),
    ("alias", "syntax-anchor"),
];

/// The kind of fault that a parser's sentence tells of.
pub(super) fn of(sentence: &str) -> Message {
    let kind = KINDS.iter().find(|(mentioned, _)| sentence.contains(mentioned));
    Message::new(kind.map_or("syntax-unclear", |(_, key)| key))
}
