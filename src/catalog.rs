//! Where checklist files come from: the ones embedded in the program, or a team's own folder.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use crate::i18n::Message;
use crate::source::{MISSING, SourceId, Sources, Syntax, files_below, is_folder, read_limited};

/// The ledger of ids beside the checklists.
pub const LEDGER: &str = "ledger.txt";

/// The folder beside the checklists that holds their earlier editions: `editions/1.0.0/legal/checklist.yaml`.
pub const EDITIONS: &str = "editions";

// `FILES`: path below `checklists/`, content and prepared tree of every YAML file there, and of the ledger, written by
// `build.rs`.
include!(concat!(env!("OUT_DIR"), "/checklists.rs"));

/// A checklist file and its path below the folder of checklists, with `/` between folders.
#[derive(Debug, Clone)]
pub struct CatalogFile {
    /// Such as `legal/I.A-electronic-transactions.yaml`.
    pub path: String,
    /// Its text.
    pub source: SourceId,
    /// Whether it is a shipped file that stands in for one a team's folder lacks.
    pub borrowed: bool,
}

/// The checklists that ship with the tool, as they are today.
pub fn shipped(sources: &mut Sources) -> Vec<CatalogFile> {
    embedded(sources, |path| !Path::new(path).starts_with(EDITIONS))
}

fn embedded(sources: &mut Sources, is_wanted: impl Fn(&str) -> bool) -> Vec<CatalogFile> {
    let wanted = FILES.iter().filter(|(path, ..)| is_wanted(path));
    wanted
        .map(|(path, text, tape)| CatalogFile {
            path: (*path).to_owned(),
            source: if *path == LEDGER {
                sources.add(format!("checklists/{path}"), *text, Syntax::Lines)
            } else {
                sources.add_embedded(format!("checklists/{path}"), text, tape)
            },
            borrowed: false,
        })
        .collect()
}

/// The earlier editions beside the checklists in a folder, or beside the shipped ones; their paths begin with
/// [`EDITIONS`].
///
/// # Errors
///
/// A [`Message`] when the folder or one of its files cannot be read.
pub fn editions(sources: &mut Sources, folder: Option<&Path>) -> Result<Vec<CatalogFile>, Message> {
    let Some(folder) = folder else {
        return Ok(embedded(sources, |path| Path::new(path).starts_with(EDITIONS)));
    };
    let root = folder.join(EDITIONS);
    if !is_folder(&root)? {
        return Ok(Vec::new());
    }
    let mut files = Vec::new();
    for path in files_below(&root)?.into_iter().filter(|path| Syntax::of(path) == Some(Syntax::Yaml)) {
        files.push(CatalogFile { path: below(&path, folder), source: sources.read(&path)?, borrowed: false });
    }
    Ok(files)
}

/// A path below a folder, with `/` between folders.
fn below(path: &Path, folder: &Path) -> String {
    let below = path.strip_prefix(folder).unwrap_or(path);
    let parts: Vec<_> = below.components().map(|part| part.as_os_str().to_string_lossy().into_owned()).collect();
    parts.join("/")
}

/// A team's own checklists. Data files that the folder lacks (agencies, instruments, treaty, countries) are the
/// shipped ones, so that a folder with nothing but questions works; the treaty counts only where a checklist names it.
///
/// # Errors
///
/// A [`Message`] when the folder or one of its files cannot be read.
pub fn folder(sources: &mut Sources, folder: &Path) -> Result<Vec<CatalogFile>, Message> {
    let mut files = Vec::new();
    let paths = files_below(folder)?;
    // A folder that is itself one checklist is taken as if it stood in a folder of checklists.
    let single = folder.join("checklist.yaml").is_file();
    // The folder may hold more than checklists: answers, settings, whatever a team keeps together.
    let lists: HashSet<PathBuf> =
        paths.iter().filter(|path| is_head(path)).filter_map(|path| path.parent()).map(Path::to_path_buf).collect();
    let of_list = |path: &Path| path.ancestors().skip(1).any(|above| lists.contains(above));
    for path in paths {
        let data = path.starts_with(folder.join("data")) || path.starts_with(folder.join("profiles"));
        let earlier = path.starts_with(folder.join(EDITIONS));
        if Syntax::of(&path) != Some(Syntax::Yaml) || earlier || !(data || of_list(&path)) {
            continue;
        }
        let below = below(&path, folder);
        let below = if single && !below.starts_with("data/") && !below.starts_with("profiles/") {
            format!("own/{below}")
        } else {
            below
        };
        files.push(CatalogFile { path: below, source: sources.read(&path)?, borrowed: false });
    }
    if files.is_empty() {
        return Err(Message::new("no-checklists").with("folder", folder.display()));
    }
    let ledger = folder.join(LEDGER);
    match read_limited(&ledger) {
        Ok(bytes) => {
            let source = sources.add(ledger.display().to_string(), bytes, Syntax::Lines);
            files.push(CatalogFile { path: LEDGER.to_owned(), source, borrowed: false });
        }
        Err(error) if error.key == MISSING => {}
        Err(error) => return Err(error),
    }
    // A translation comes with the file it translates: the shipped one would not fit a team's own file.
    let own: Vec<String> = files.iter().map(|file| file.path.clone()).collect();
    let translates = |path: &str| path.rsplit('/').next().map(|name| format!("data/{name}"));
    for (path, text, tape) in FILES.iter().filter(|(path, ..)| path.starts_with("data/")) {
        if !own.iter().any(|own| own == path || translates(path).as_ref() == Some(own)) {
            let source = sources.add_embedded(format!("checklists/{path}"), text, tape);
            files.push(CatalogFile { path: (*path).to_owned(), source, borrowed: true });
        }
    }
    Ok(files)
}

/// A team's own translations of checklists: `<language>/<checklist>/<file>` in its folder of languages stands for
/// `<checklist>/i18n/<language>/<file>` among the checklists.
///
/// # Errors
///
/// A [`Message`] when the folder or one of its files cannot be read.
pub fn translations(sources: &mut Sources, folder: &Path) -> Result<Vec<CatalogFile>, Message> {
    let mut files = Vec::new();
    for path in files_below(folder)? {
        let below = path.strip_prefix(folder).unwrap_or(&path);
        let names: Vec<_> = below.components().map(|part| part.as_os_str().to_string_lossy()).collect();
        if let [tag, list, name] = names.as_slice()
            && Syntax::of(&path) == Some(Syntax::Yaml)
        {
            let path_in_catalog = format!("{list}/i18n/{tag}/{name}");
            files.push(CatalogFile { path: path_in_catalog, source: sources.read(&path)?, borrowed: false });
        }
    }
    Ok(files)
}

/// Whether a file says what a checklist of today is; its translations and its earlier editions have the same name.
pub fn is_head(path: &Path) -> bool {
    let aside = |part: std::path::Component<'_>| part.as_os_str() == "i18n" || part.as_os_str() == EDITIONS;
    let translates = || path.parent().and_then(Path::parent).is_some_and(is_language);
    path.ends_with("checklist.yaml") && !path.components().any(aside) && !translates()
}

/// Whether a folder is one of a language: word files stand in it, and translations of checklists in folders beside them.
fn is_language(folder: &Path) -> bool {
    std::fs::read_dir(folder).is_ok_and(|entries| entries.flatten().any(|entry| is_words(&entry.path())))
}

/// Whether a file has the words of a language.
pub fn is_words(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == "ftl")
}
