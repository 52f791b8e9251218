//! What a folder of checklists lacks and can be written without anybody's judgement: lines of the ledger, and texts to
//! translate.

use std::path::PathBuf;

use super::check::ledger;
use super::{load, translation};
use crate::catalog::CatalogFile;
use crate::diagnostic::has_errors;
use crate::i18n::Message;
use crate::source::Sources;

/// A file that lacks something.
#[derive(Debug)]
pub struct Lack {
    /// Where it stands.
    pub path: PathBuf,
    /// Its text as read; `None` where there is no such file yet.
    pub before: Option<String>,
    /// Its text with what it lacked and all that stood in it; `None` where that cannot be.
    pub after: Option<String>,
    /// What is said about it when it is written.
    pub about: Message,
}

/// What the files of a folder lack; `None` where something in them is wrong, since an id that is misspelt would stand in
/// the ledger for good.
pub fn lacks(sources: &Sources, files: &[CatalogFile]) -> Option<Vec<Lack>> {
    let mut diagnostics = Vec::new();
    load::inspect(sources, files, &mut diagnostics);
    if has_errors(&diagnostics) {
        return None;
    }
    let mut lacks = Vec::new();
    lacks.extend(ledger::lack(sources, files, &diagnostics));
    lacks.extend(translation::lacks(sources, files));
    Some(lacks)
}
