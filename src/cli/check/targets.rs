//! What there is to check at the places a user named.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::path::{Path, PathBuf};

use super::Context;
use crate::batch::input::is_stream;
use crate::catalog::{EDITIONS, LEDGER, is_head, is_words};
use crate::cli::read::checklists_named_by;
use crate::i18n::Message;
use crate::nature::{self, Nature};
use crate::source::{Sources, Syntax, found_below, is_folder, name_of};
use crate::{pattern, settings};

/// Something to check.
#[derive(Debug)]
pub(super) enum Target {
    /// A folder of checklists; the shipped ones if `None`.
    Checklists {
        folder: Option<PathBuf>,
        /// The files that were named, where not the whole folder was; findings in others are left out.
        named: Option<HashSet<PathBuf>>,
    },
    /// A settings file and the checklists that it speaks of.
    Settings { path: PathBuf, beside: Beside },
    /// An answers file and the checklists that it answers.
    Answers { path: PathBuf, beside: Beside },
    /// Many answers files, one on every line, and the checklists that they answer.
    Lines { path: PathBuf, beside: Beside },
    /// A plan that is kept by hand, and the checklists whose actions it speaks of.
    Plan { path: PathBuf, beside: Beside },
}

/// The checklists that a file is held against.
#[derive(Debug, Clone)]
pub(super) enum Beside {
    /// Those in a folder; the shipped ones if `None`.
    Known(Option<PathBuf>),
    /// The settings that would name them cannot be read.
    Unknown,
}

/// Everything to check, checklists first; and the files in the folders that are nothing to check.
pub(super) fn targets(paths: &[PathBuf], context: &Context) -> anyhow::Result<(Vec<Target>, Vec<String>)> {
    let paths = &pattern::expand(paths)?;
    let mut found = Found::default();
    if paths.is_empty() {
        let settings = context.settings_beside(Path::new("./."))?;
        if let Beside::Known(folder) = beside(context, settings.as_deref())? {
            found.whole.insert(folder);
        }
        found.settings.extend(settings.map(|path| relative(&path)));
    }
    for path in paths {
        if is_folder(path)? {
            found.folder(path)?;
        } else {
            found.file(path);
        }
    }
    if found.is_empty() {
        let folder = paths.first().map_or_else(String::new, |path| path.display().to_string());
        return Err(Message::new("nothing-to-check").with("folder", folder).into());
    }
    let mut targets: Vec<Target> =
        found.whole.iter().map(|folder| Target::Checklists { folder: folder.clone(), named: None }).collect();
    for (folder, files) in found.parts {
        if !found.whole.contains(&Some(folder.clone())) {
            targets.push(Target::Checklists { folder: Some(folder), named: Some(files) });
        }
    }
    for path in found.settings {
        let beside = beside(context, Some(&path))?;
        targets.push(Target::Settings { path, beside });
    }
    let around = |path: &Path| beside(context, context.settings_beside(path)?.as_deref());
    for path in found.answers {
        targets.push(Target::Answers { beside: around(&path)?, path });
    }
    for path in found.lines {
        targets.push(Target::Lines { beside: around(&path)?, path });
    }
    for path in found.plans {
        targets.push(Target::Plan { beside: around(&path)?, path });
    }
    Ok((targets, found.left.iter().map(|path| name_of(path)).collect()))
}

/// The checklists that hold beside a settings file, or where there is none.
fn beside(context: &Context, settings: Option<&Path>) -> Result<Beside, Message> {
    if let Some(folder) = &context.options.checklists {
        return Ok(Beside::Known(Some(folder.clone())));
    }
    let Some(settings) = settings else {
        return Ok(Beside::Known(None));
    };
    let mut sources = Sources::new();
    // What is wrong with the settings is said where they are checked.
    let read = sources.read(settings).ok().and_then(|id| settings::load(&sources, id, &mut Vec::new()));
    let Some((read, _)) = read else { return Ok(Beside::Unknown) };
    Ok(Beside::Known(checklists_named_by(settings, &read)?.map(|folder| relative(&folder))))
}

/// A path below the current folder as a user would write it; any other path as it is.
pub(super) fn relative(path: &Path) -> PathBuf {
    let below = std::env::current_dir().ok().and_then(|here| path.strip_prefix(here).ok().map(Path::to_path_buf));
    match below {
        Some(below) if below.as_os_str().is_empty() => PathBuf::from("."),
        Some(below) => below,
        None => path.to_path_buf(),
    }
}

/// One name for a file, however it was written.
pub(super) fn canonical(path: &Path) -> PathBuf {
    std::fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf())
}

#[derive(Default)]
struct Found {
    whole: BTreeSet<Option<PathBuf>>,
    parts: BTreeMap<PathBuf, HashSet<PathBuf>>,
    settings: BTreeSet<PathBuf>,
    answers: BTreeSet<PathBuf>,
    lines: BTreeSet<PathBuf>,
    plans: BTreeSet<PathBuf>,
    /// What is nothing to check.
    left: BTreeSet<PathBuf>,
}

impl Found {
    fn is_empty(&self) -> bool {
        let files = [&self.settings, &self.answers, &self.lines, &self.plans];
        self.whole.is_empty() && self.parts.is_empty() && files.iter().all(|files| files.is_empty())
    }

    /// Everything in a folder: checklists wherever they stand, settings by their name, answers by what they hold.
    fn folder(&mut self, path: &Path) -> Result<(), Message> {
        let files = found_below(path, &|file| Syntax::of(file).is_some() || is_stream(file))?;
        let single = path.join("checklist.yaml").is_file();
        if single && self.one_of_many(path, &files) {
            return Ok(());
        }
        let roots: BTreeSet<PathBuf> = if single {
            BTreeSet::from([path.to_path_buf()])
        } else {
            let heads = files.iter().filter(|file| is_head(file));
            heads.filter_map(|head| head.parent()?.parent()).map(Path::to_path_buf).collect()
        };
        self.whole.extend(roots.iter().cloned().map(Some));
        let languages: HashSet<PathBuf> =
            found_below(path, &is_words)?.iter().filter_map(|file| file.parent().map(Path::to_path_buf)).collect();
        for file in files {
            if roots.iter().any(|root| belongs(&file, root, single)) {
                continue;
            }
            if let Some(language) = file.ancestors().find(|folder| languages.contains(*folder)) {
                self.left.insert(language.to_path_buf());
                continue;
            }
            let nature = if is_stream(&file) { None } else { Some(nature::at(&file)) };
            match nature {
                None => self.lines.insert(file),
                Some(Nature::Settings) => self.settings.insert(file),
                // What nobody can read may have been meant as one.
                Some(Nature::Answers | Nature::Unreadable) => self.answers.insert(file),
                Some(Nature::Plan) => self.plans.insert(file),
                Some(Nature::Checklist | Nature::Result | Nature::Foreign) => self.left.insert(file),
            };
        }
        Ok(())
    }

    /// One checklist that stands among others refers to them: all are looked at, and its own findings are shown.
    fn one_of_many(&mut self, path: &Path, files: &[PathBuf]) -> bool {
        let absolute = canonical(path);
        let Some(root) = absolute.parent() else {
            return false;
        };
        let shared = ["data", "profiles"].iter().any(|name| root.join(name).is_dir());
        let beside = std::fs::read_dir(root).is_ok_and(|entries| {
            entries.flatten().filter(|entry| entry.path().join("checklist.yaml").is_file()).count() > 1
        });
        if shared || beside {
            let named = files.iter().map(|file| canonical(file)).collect();
            self.parts.insert(relative(root), named);
        }
        shared || beside
    }

    /// One file that was named: a part of some checklists by where it stands, otherwise settings or answers.
    fn file(&mut self, path: &Path) {
        let root = path
            .ancestors()
            .skip(1)
            .take(5)
            .map(|folder| if folder.as_os_str().is_empty() { Path::new(".") } else { folder });
        let root = root.into_iter().find(|root| {
            let ledger = path.file_name().is_some_and(|name| name == LEDGER) && path.parent() == Some(*root);
            let single = root.join("checklist.yaml").is_file();
            path.exists() && !single && (belongs(path, root, false) || (ledger && has_checklists(root)))
        });
        if path.file_name().is_some_and(|name| name == settings::FILE_NAME) {
            self.settings.insert(path.to_path_buf());
        } else if let Some(root) = root {
            self.parts.entry(root.to_path_buf()).or_default().insert(canonical(path));
        } else if is_stream(path) {
            self.lines.insert(path.to_path_buf());
        } else if nature::at(path) == Nature::Plan {
            self.plans.insert(path.to_path_buf());
        } else {
            self.answers.insert(path.to_path_buf());
        }
    }
}

/// Whether a folder has a checklist in one of its folders.
fn has_checklists(root: &Path) -> bool {
    std::fs::read_dir(root)
        .is_ok_and(|entries| entries.flatten().any(|entry| entry.path().join("checklist.yaml").is_file()))
}

/// Whether a file is part of the checklists in a folder.
fn belongs(file: &Path, root: &Path, single: bool) -> bool {
    if file.extension().is_none_or(|ending| ending != "yaml") {
        return false;
    }
    let below = if root == Path::new(".") { file.strip_prefix(".").unwrap_or(file) } else { file };
    let Ok(below) = below.strip_prefix(root).or_else(|_| if root == Path::new(".") { Ok(below) } else { Err(()) })
    else {
        return false;
    };
    let parts: Vec<String> = below.components().map(|part| part.as_os_str().to_string_lossy().into_owned()).collect();
    match parts.as_slice() {
        [_] => single,
        [first, ..] if single => matches!(first.as_str(), "i18n" | "data" | "profiles" | EDITIONS),
        [first, ..] => {
            root.join(first).join("checklist.yaml").is_file()
                || (matches!(first.as_str(), "data" | "profiles" | EDITIONS) && has_checklists(root))
        }
        [] => false,
    }
}
