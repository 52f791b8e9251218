//! A checklist to begin with: one section with two questions and an action, sound as it stands.

use crate::catalog::LEDGER;
use crate::i18n::{Message, Words};

/// Its ids, as the ledger has them.
const IDS: &str = "section S1\nquestion S1.1\nquestion S1.2\naction adopt-rule\n";

/// Folders beside checklists that hold something else.
const TAKEN: [&str; 4] = ["data", "profiles", "editions", "i18n"];

/// Whether a checklist and its folder may have a name.
pub fn may_be_called(name: &str) -> bool {
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
    name.len() <= 64
        && name.starts_with(|first: char| first.is_ascii_alphabetic())
        && name.chars().all(is_plain)
        && !TAKEN.contains(&name)
}

/// The files of the folder that holds it, with their paths below it.
pub fn files(name: &str, words: &Words) -> [(String, String); 4] {
    let text = |message: &Message| words.tell(message) + "\n";
    [
        (format!("{name}/checklist.yaml"), text(&Message::new("begin-checklist").with("name", name))),
        (format!("{name}/S1-first.yaml"), text(&Message::new("begin-section"))),
        ("data/agencies.yaml".to_owned(), text(&Message::new("begin-agencies"))),
        (LEDGER.to_owned(), IDS.to_owned()),
    ]
}
