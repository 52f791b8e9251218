//! What a workbook of the plan was made from, on sheets that nobody sees. By it whoever takes the workbook in again tells
//! what was changed in it from what was changed in the plan meanwhile.

use super::Inputs;
use crate::report::book::{Entry, Head, Leaf, Value};
use crate::report::prose::Prose;

/// The titles of the sheets: what the workbook is about, and each of its sheets as it was sent.
pub const ABOUT: &str = "origin";
/// The actions.
pub const ACTIONS: &str = "origin_actions";
/// What each agency leads.
pub const AGENCIES: &str = "origin_agencies";
/// The gaps.
pub const GAPS: &str = "origin_gaps";
/// The scores.
pub const SCORES: &str = "origin_scores";
/// The objectives.
pub const OBJECTIVES: &str = "origin_objectives";
/// How the workbook is used.
pub const GUIDE: &str = "origin_guide";

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
/// Begins the key of a sheet as it was sent, beside which the title stands that people see on its tab.
pub const SHEET: &str = ":sheets:";

/// Whether a title is that of one of these sheets.
pub fn is_origin(title: &str) -> bool {
    [ABOUT, ACTIONS, AGENCIES, GAPS, SCORES, OBJECTIVES, GUIDE].contains(&title)
}

/// A sheet as it is sent.
pub(super) fn of(leaf: &Leaf, title: &str) -> Leaf {
    let heads = leaf.heads.iter().map(|head| Head { width: 0, entry: Entry::Locked, ..head.clone() });
    Leaf { title: title.to_owned(), heads: heads.collect(), rows: leaf.rows.clone(), ..Leaf::default() }
}

/// What the workbook is about, and which sheets it has.
pub(super) fn about(prose: &Prose<'_>, inputs: &Inputs<'_>, shown: &[(&'static str, Leaf)]) -> Leaf {
    let country = inputs.answers.country.as_deref().map(|country| (COUNTRY.to_owned(), country));
    let lists = prose.catalog.checklists.iter();
    let lists = lists.map(|list| (format!("{CHECKLIST}{}", list.id), list.version.as_str()));
    let sheets = shown.iter().map(|(origin, leaf)| (format!("{SHEET}{origin}"), leaf.title.as_str()));
    let rows =
        country.into_iter().chain(lists).chain(sheets).map(|(key, told)| vec![Value::text(key), Value::text(told)]);
    let heads = [ID, ENTRY].map(|name| Head::locked(String::new(), name, 0));
    Leaf { title: ABOUT.to_owned(), heads: heads.to_vec(), rows: rows.collect(), ..Leaf::default() }
}
