//! Translations: text laid over a checklist's own, string by string.
//!
//! An overlay file mirrors the file it translates. Where that has a list of maps with ids, the overlay has a map from
//! id to entry; where that has text, the overlay has `source` (the text it was made from) and `text`.

mod check;
mod file;
mod skeleton;
mod words;

use std::collections::{BTreeSet, HashMap};

use crate::diagnostic::{Code, Diagnostic};
use crate::document::{Entry, Kind, Node};
use crate::source::Span;

pub use check::{bases, check, placeholders};
pub use file::TranslationFile;
pub use skeleton::{Filling, Fillings, Shown, filled, lacks, shown};
pub use words::{check_words, unknown_rows};

/// Stands behind a text that nobody has translated, where people read it.
pub const UNTRANSLATED: &str = "\u{a0}[en]";

/// The list of names beside that of a country.
const ALIASES: &str = "aliases";

/// How an instrument is called behind the article of it that is cited.
const CITED: &str = "cited";

/// Puts every translated text in the place of its source; the first overlay that has a text gives it.
///
/// A translation whose `source` is no longer the checklist's text is left out: the reader gets what the checklist says
/// now, marked if `mark` says so, and `check` names the string as stale.
pub fn apply(tree: &mut Node, overlays: &[&Node], mark: bool) {
    lay(tree, overlays, mark, "", false);
}

fn lay(node: &mut Node, overlays: &[&Node], mark: bool, key: &str, criteria: bool) {
    let cited = cited(node, overlays);
    match &mut node.kind {
        Kind::Map(entries) => {
            for entry in &mut *entries {
                let below: Vec<&Node> = overlays.iter().filter_map(|overlay| overlay.get(&entry.key)).collect();
                lay(&mut entry.value, &below, mark, &entry.key, key == "criteria");
            }
            entries.extend(cited);
        }
        Kind::List(items) => {
            let by_name: Vec<HashMap<&str, &Node>> = overlays
                .iter()
                .map(|overlay| overlay.entries().iter().map(|entry| (entry.key.as_str(), &entry.value)).collect())
                .collect();
            for item in items {
                let Some(name) = name_of(item) else { continue };
                let below: Vec<&Node> = by_name.iter().filter_map(|overlay| overlay.get(name).copied()).collect();
                lay(item, &below, mark, "", false);
            }
        }
        Kind::Scalar { text, .. } => {
            if let Some(translated) = overlays.iter().find_map(|overlay| translated(overlay, text)) {
                translated.clone_into(text);
            } else if mark && check::is_needed(key, criteria, text) && !text.trim().is_empty() {
                text.truncate(text.trim_end().len());
                text.push_str(UNTRANSLATED);
            }
        }
        Kind::Null | Kind::Eaten { .. } | Kind::Faulty => {}
    }
}

/// What an overlay says instead of a text, if it was made from that very text. Where a text does not change any more, as
/// in an earlier edition, its translation may stand alone.
fn translated<'a>(overlay: &'a Node, text: &str) -> Option<&'a str> {
    if let Some(translated) = overlay.text() {
        return (!translated.trim().is_empty()).then_some(translated);
    }
    let source = overlay.get("source").and_then(Node::text)?;
    let translated = overlay.get("text").and_then(Node::text)?;
    (same(source, text) && !translated.trim().is_empty()).then_some(translated)
}

/// What an instrument is called where it is cited, as an overlay says it for the name that the instrument has.
fn cited(node: &Node, overlays: &[&Node]) -> Option<Entry> {
    let (_, short) = own_to_a_language(node).filter(|(key, _)| *key == CITED)?;
    let text = short.text()?;
    overlays.iter().find_map(|overlay| {
        let entry = overlay.entry(CITED)?;
        let text = translated(&entry.value, text)?.to_owned();
        let kind = Kind::Scalar { text, plain: false, cut: false };
        Some(Entry { value: Node { kind, ..entry.value.clone() }, ..entry.clone() })
    })
}

/// What one language has and another has not, by the key under which an overlay says it, with the name that it goes with:
/// other names of a country, and how an instrument is called where it is cited.
fn own_to_a_language(node: &Node) -> Option<(&'static str, &Node)> {
    let key = if node.has("code") { ALIASES } else { CITED };
    let name = node.get(if key == ALIASES { "name" } else { "short" })?;
    (!node.has(key)).then_some((key, name))
}

/// What names an entry of a list: its id, or the code of a country.
fn name_of(item: &Node) -> Option<&str> {
    item.get("id").or_else(|| item.get("code")).and_then(Node::text)
}

/// What stands under a key of a map, or under a name in a list.
pub fn child<'a>(node: &'a Node, name: &str) -> Option<&'a Node> {
    node.get(name).or_else(|| node.items().iter().find(|item| name_of(item) == Some(name)))
}

/// Whether two texts differ in nothing but how their lines are folded.
pub fn same(a: &str, b: &str) -> bool {
    a.split_whitespace().eq(b.split_whitespace())
}

/// What is wrong with the gaps that a translation leaves to be filled, where they are not those of its source.
fn difference(wanted: &BTreeSet<String>, found: &BTreeSet<String>, span: Span) -> Option<Diagnostic> {
    let lacking = wanted.difference(found).map(|name| format!("−{name}"));
    let added = found.difference(wanted).map(|name| format!("+{name}"));
    let difference: Vec<String> = lacking.chain(added).collect();
    let is_none = difference.is_empty();
    (!is_none).then(|| Diagnostic::new(Code::PlaceholderMismatch, span).listing("difference", difference))
}
