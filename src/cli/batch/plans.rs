//! Which plans a folder of results holds, so that a later run takes away those that speak of other questionnaires.
//!
//! The list stands beside the journal and is added to before a plan is written: it names every plan that any run wrote,
//! an interrupted one too. Nothing that is not on it is ever removed.

use std::collections::BTreeSet;
use std::fs::OpenOptions;
use std::io::Write;
use std::path::{Component, Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::i18n::Message;
use crate::render::{Format, Work, json};
use crate::save;
use crate::source::{self, read_limited};

/// The folder of plans within a folder of results.
pub const FOLDER: &str = "plans";

/// The name of the list within a folder of results.
const LIST: &str = ".readiness-plans.jsonl";

/// The plans of a folder of results.
pub(super) struct Plans {
    folder: PathBuf,
    list: PathBuf,
    earlier: BTreeSet<String>,
    /// What this run wrote or found up to date.
    made: Mutex<BTreeSet<String>>,
}

impl Plans {
    /// Reads what earlier runs wrote to a folder of results.
    pub fn open(results: &Path) -> Result<Self, Message> {
        let list = results.join(LIST);
        let text = match read_limited(&list) {
            Ok(text) => text,
            Err(error) if error.key == source::MISSING => Vec::new(),
            Err(error) => return Err(error),
        };
        let names = text.split(|byte| *byte == b'\n').filter_map(|line| serde_json::from_slice::<String>(line).ok());
        // Whatever the list says, nothing outside the folder is touched.
        let inside = |name: &String| Path::new(name).components().all(|part| matches!(part, Component::Normal(_)));
        let earlier = names.filter(inside).collect();
        Ok(Self { folder: results.join(FOLDER), list, earlier, made: Mutex::default() })
    }

    /// Where a plan stands.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// Whether a plan of an earlier run bears no mark, so that the list alone says whose it is.
    pub fn is_unmarked(&self, name: &str) -> bool {
        let format = Format::of_file(Path::new(name), Work::Document);
        format.is_some_and(|format| !format.bears_mark()) && self.earlier.contains(name)
    }

    /// Notes a plan, before it is written.
    pub fn note(&self, name: String) -> Result<(), Message> {
        let mut made = self.made();
        if !self.earlier.contains(&name) && !made.contains(&name) {
            let failed = |error: &std::io::Error| save::failure(&self.list, error);
            let mut file = OpenOptions::new().append(true).create(true).open(&self.list).map_err(|e| failed(&e))?;
            // A line that an interruption cut short must not swallow this one.
            file.write_all(format!("\n{}\n", json::line(&name)).as_bytes()).map_err(|e| failed(&e))?;
        }
        made.insert(name);
        Ok(())
    }

    /// Removes what a run that was killed left half written.
    pub fn tidy(&self) {
        let mut waiting = vec![self.folder.clone()];
        while let Some(folder) = waiting.pop() {
            save::tidy_own(&folder);
            let below = std::fs::read_dir(&folder).into_iter().flatten().flatten();
            // A link is not followed: it could lead anywhere.
            waiting.extend(
                below.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir())).map(|entry| entry.path()),
            );
        }
    }

    /// Removes the plans of earlier runs that this one did not write again.
    pub fn finish(&self) -> Result<(), Message> {
        let made = self.made();
        for name in self.earlier.difference(&made) {
            let path = self.path(name);
            let is_there = save::existing(&path)?.is_some_and(|about| about.is_file());
            // Somebody may have put a file of his own in its place.
            if is_there && (self.is_unmarked(name) || save::bears_mark(&read_limited(&path)?)) {
                std::fs::remove_file(&path).map_err(|error| save::failure(&path, &error))?;
                let folders = path.ancestors().skip(1).take_while(|above| above.starts_with(&self.folder));
                // A folder that still holds something stays.
                for folder in folders {
                    if std::fs::remove_dir(folder).is_err() {
                        break;
                    }
                }
            }
        }
        if !made.is_empty() {
            let lines: String = made.iter().map(|name| format!("{}\n", json::line(&name))).collect();
            return save::replace(&self.list, lines.as_bytes());
        }
        if save::existing(&self.list)?.is_some() {
            std::fs::remove_file(&self.list).map_err(|error| save::failure(&self.list, &error))?;
        }
        Ok(())
    }

    fn made(&self) -> MutexGuard<'_, BTreeSet<String>> {
        self.made.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark() -> String {
        format!("<!-- {} -->", save::producer())
    }

    #[test]
    fn what_this_run_did_not_write_goes_and_a_strangers_file_stays() {
        let folder = tempfile::tempdir().unwrap();
        let put = |name: &str, text: &str| {
            let path = folder.path().join(FOLDER).join(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        };
        let first = Plans::open(folder.path()).unwrap();
        for name in ["old/a.md", "replaced.md", "kept.md", "old.csv"] {
            first.note(name.to_owned()).unwrap();
            put(name, &mark());
        }
        // The first run is interrupted while it adds to the list.
        OpenOptions::new().append(true).open(folder.path().join(LIST)).unwrap().write_all(b"\n\"cut").unwrap();
        put("replaced.md", "mine");
        put("own.md", &mark());
        std::fs::write(folder.path().join("outside.md"), mark()).unwrap();
        Plans::open(folder.path()).unwrap().note("../outside.md".to_owned()).unwrap();
        let second = Plans::open(folder.path()).unwrap();
        second.note("kept.md".to_owned()).unwrap();
        second.note("new.md".to_owned()).unwrap();
        put("new.md", &mark());
        second.finish().unwrap();
        let there = |name: &str| folder.path().join(FOLDER).join(name).exists();
        assert!(!there("old") && !there("old.csv"), "what only an earlier run wrote");
        assert!(there("kept.md") && there("new.md") && there("own.md") && there("replaced.md"));
        assert!(folder.path().join("outside.md").exists());
        Plans::open(folder.path()).unwrap().finish().unwrap();
        assert!(!there("kept.md") && there("own.md") && !folder.path().join(LIST).exists());
    }
}
