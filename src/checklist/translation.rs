//! Translations: text laid over a checklist's own, string by string.
//!
//! An overlay file mirrors the file it translates. Where that has a list of maps with ids, the overlay has a map from
//! id to entry; where that has text, the overlay has `source` (the text it was made from) and `text`.

mod check;
mod file;
mod locale;

use crate::document::{Kind, Node};

pub use check::check;
pub use file::TranslationFile;
pub use locale::{exists, nearest};

/// Puts every translated text in the place of its source.
///
/// A translation whose `source` is no longer the checklist's text is left out: the reader gets what the checklist says
/// now, and `check` names the string as stale.
pub fn apply(tree: &mut Node, overlay: &Node) {
    match &mut tree.kind {
        Kind::Map(entries) => {
            for entry in entries {
                if let Some(over) = overlay.get(&entry.key) {
                    apply(&mut entry.value, over);
                }
            }
        }
        Kind::List(items) => {
            let by_name: std::collections::HashMap<&str, &Node> =
                overlay.entries().iter().map(|entry| (entry.key.as_str(), &entry.value)).collect();
            for item in items {
                let over = name_of(item).and_then(|name| by_name.get(name).copied());
                if let Some(over) = over {
                    apply(item, over);
                }
            }
        }
        Kind::Scalar { text, .. } => {
            let source = overlay.get("source").and_then(Node::text);
            let translated = overlay.get("text").and_then(Node::text);
            if let (Some(source), Some(translated)) = (source, translated)
                && same(source, text)
                && !translated.trim().is_empty()
            {
                translated.clone_into(text);
            }
        }
        Kind::Null | Kind::Eaten { .. } | Kind::Faulty => {}
    }
}

/// What names an entry of a list: its id, or the code of a country.
fn name_of(item: &Node) -> Option<&str> {
    item.get("id").or_else(|| item.get("code")).and_then(Node::text)
}

/// Whether two texts differ in nothing but how their lines are folded.
fn same(a: &str, b: &str) -> bool {
    a.split_whitespace().eq(b.split_whitespace())
}
