//! What a workbook of the plan was made from, on sheets that nobody sees. By it whoever takes the workbook in again tells
//! what was changed in it from what was changed in the plan meanwhile.

use super::Inputs;
use crate::report::book::{Entry, Head, Leaf, Value};
use crate::report::prose::Prose;

/// The titles of the sheets: what the workbook is about, and the actions and objectives as they were sent.
pub const ABOUT: &str = "origin";
/// The actions.
pub const ACTIONS: &str = "origin_actions";
/// The objectives.
pub const OBJECTIVES: &str = "origin_objectives";

/// The column of keys.
pub const ID: &str = "id";
/// The column of what stands beside a key.
pub const ENTRY: &str = "entry";

/// The column of the numbers of actions.
pub const NUMBER: &str = "number";
/// The column of the titles of objectives.
pub const OBJECTIVE: &str = "objective";

/// The column of the quarters in which target dates lie; a quarter that is picked there moves the date.
pub const QUARTER: &str = "target_quarter";

/// The key of the cell in which a ministry says who it is.
pub const SENDER: &str = ":sent-by";
/// The key of the country.
pub const COUNTRY: &str = ":country";
/// Begins the key of a checklist, beside which its version stands.
pub const CHECKLIST: &str = ":checklists:";

/// Whether a title is that of one of these sheets.
pub fn is_origin(title: &str) -> bool {
    [ABOUT, ACTIONS, OBJECTIVES].contains(&title)
}

/// A sheet as it is sent.
pub(super) fn of(leaf: &Leaf, title: &str) -> Leaf {
    let heads = leaf.heads.iter().map(|head| Head { width: 0, entry: Entry::Locked, ..head.clone() });
    Leaf { title: title.to_owned(), heads: heads.collect(), rows: leaf.rows.clone(), ..Leaf::default() }
}

/// What the workbook is about.
pub(super) fn about(prose: &Prose<'_>, inputs: &Inputs<'_>) -> Leaf {
    let country = inputs.answers.country.as_deref().map(|country| (COUNTRY.to_owned(), country));
    let lists = prose.catalog.checklists.iter();
    let lists = lists.map(|list| (format!("{CHECKLIST}{}", list.id), list.version.as_str()));
    let rows = country.into_iter().chain(lists).map(|(key, told)| vec![Value::text(key), Value::text(told)]);
    let heads = [ID, ENTRY].map(|name| Head::locked(String::new(), name, 0));
    Leaf { title: ABOUT.to_owned(), heads: heads.to_vec(), rows: rows.collect(), ..Leaf::default() }
}
