//! Where checklist files come from: the ones embedded in the program, or a team's own folder.

use std::path::Path;

use crate::i18n::Message;
use crate::source::{SourceId, Sources, Syntax, files_below};

// `FILES`: path below `checklists/`, content and prepared tree of every YAML file there, written by `build.rs`.
include!(concat!(env!("OUT_DIR"), "/checklists.rs"));

/// A checklist file and its path below the folder of checklists, with `/` between folders.
#[derive(Debug, Clone)]
pub struct CatalogFile {
    /// Such as `legal/I.A-electronic-transactions.yaml`.
    pub path: String,
    /// Its text.
    pub source: SourceId,
}

/// The checklists that ship with the tool.
pub fn shipped(sources: &mut Sources) -> Vec<CatalogFile> {
    FILES
        .iter()
        .map(|(path, text, tape)| CatalogFile {
            path: (*path).to_owned(),
            source: sources.add_embedded(format!("checklists/{path}"), text, tape),
        })
        .collect()
}

/// A team's own checklists. Data files that the folder lacks (agencies, instruments, treaty, countries) are the
/// shipped ones, so that a folder with nothing but questions works.
///
/// # Errors
///
/// A [`Message`] when the folder or one of its files cannot be read.
pub fn folder(sources: &mut Sources, folder: &Path) -> Result<Vec<CatalogFile>, Message> {
    let mut files = Vec::new();
    let paths = files_below(folder)?;
    // A folder that is itself one checklist is taken as if it stood in a folder of checklists.
    let single = folder.join("checklist.yaml").is_file();
    for path in paths {
        if Syntax::of(&path) != Some(Syntax::Yaml) {
            continue;
        }
        let below = path.strip_prefix(folder).unwrap_or(&path);
        let below: Vec<_> = below.components().map(|part| part.as_os_str().to_string_lossy().into_owned()).collect();
        let below = below.join("/");
        let below = if single && !below.starts_with("data/") && !below.starts_with("profiles/") {
            format!("own/{below}")
        } else {
            below
        };
        files.push(CatalogFile { path: below, source: sources.read(&path)? });
    }
    if files.is_empty() {
        return Err(Message::new("no-checklists").with("folder", folder.display()));
    }
    for (path, text, tape) in FILES.iter().filter(|(path, ..)| path.starts_with("data/")) {
        if !files.iter().any(|file| file.path == *path) {
            let source = sources.add_embedded(format!("checklists/{path}"), text, tape);
            files.push(CatalogFile { path: (*path).to_owned(), source });
        }
    }
    Ok(files)
}
