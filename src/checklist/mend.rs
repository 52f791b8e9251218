//! What a folder of checklists lacks and can be written without anybody's judgement: lines of the ledger, and texts to
//! translate.

use super::check::ledger;
use super::lack::Lack;
use super::{load, translation};
use crate::catalog::CatalogFile;
use crate::diagnostic::has_errors;
use crate::source::Sources;

/// What the files of a folder lack; `None` where something in them is wrong, since an id that is misspelt would stand in
/// the ledger for good.
pub fn lacks(sources: &Sources, files: &[CatalogFile]) -> Option<Vec<Lack>> {
    let mut diagnostics = Vec::new();
    load::inspect(sources, files, None, &mut diagnostics);
    if has_errors(&diagnostics) {
        return None;
    }
    let mut lacks = Vec::new();
    lacks.extend(ledger::lack(sources, files, &diagnostics));
    lacks.extend(translation::lacks(sources, files));
    Some(lacks)
}
