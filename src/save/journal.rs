//! What a long run has finished so far, one line each, so that an interrupted run loses only what was under way.
//!
//! A journal is only ever added to. Its first line says which run it belongs to; every other line is the result of one
//! input. A line that was cut short by the interruption is dropped.

use std::collections::HashMap;
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{BufRead, BufReader, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use super::failure;
use crate::i18n::Message;

/// The name of a journal within its folder.
pub const FILE_NAME: &str = ".readiness-batch.jsonl";

/// Where one line stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    start: u64,
    length: usize,
}

/// Finds the name and, where the input could be read, the digest that a line speaks of.
pub type Origin<'a> = dyn Fn(&str) -> Option<(String, Option<String>)> + 'a;

/// A run's journal, open for more.
#[derive(Debug)]
pub struct Journal {
    path: PathBuf,
    file: File,
    end: u64,
    known: HashMap<String, (String, Place)>,
}

impl Journal {
    /// Begins the journal of a run, or goes on with the one that an interrupted run left in the folder.
    ///
    /// `origin` finds the name and digest of a line's input; a line it does not understand counts as cut short, and so
    /// does everything after it.
    ///
    /// # Errors
    ///
    /// A [`Message`] when the folder cannot be written, another run is at work in it, or `resume` is wanted and the
    /// journal there belongs to a run with other checklists or options.
    pub fn open(folder: &Path, run: &str, resume: bool, origin: &Origin<'_>) -> Result<Self, Message> {
        let path = folder.join(FILE_NAME);
        let failed = |error: &std::io::Error| failure(&path, error);
        let mut options = OpenOptions::new();
        let file = options.read(true).write(true).create(true).truncate(false).open(&path).map_err(|e| failed(&e))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                return Err(Message::new("batch-busy").with("folder", folder.display()));
            }
            // A file system without locks cannot tell; two runs at once are unlikely enough.
            Err(TryLockError::Error(_)) => {}
        }
        let mut journal = Self { path: path.clone(), file, end: 0, known: HashMap::new() };
        if resume {
            journal.take_up(run, origin).map_err(|error| match error {
                Fault::Io(error) => failed(&error),
                Fault::OtherRun => Message::new("batch-other-run").with("folder", folder.display()),
            })?;
        }
        journal.file.set_len(journal.end).map_err(|error| failed(&error))?;
        journal.file.seek(SeekFrom::Start(journal.end)).map_err(|error| failed(&error))?;
        if journal.end == 0 {
            journal.add(run)?;
        }
        Ok(journal)
    }

    /// Finds what is finished already.
    fn take_up(&mut self, run: &str, origin: &Origin<'_>) -> Result<(), Fault> {
        let mut reader = BufReader::with_capacity(1 << 16, &self.file);
        let mut line = Vec::new();
        let mut first = true;
        loop {
            line.clear();
            let length = reader.read_until(b'\n', &mut line).map_err(Fault::Io)?;
            let Some(text) = line.strip_suffix(b"\n").and_then(|text| std::str::from_utf8(text).ok()) else { break };
            if first {
                if text != run {
                    return Err(Fault::OtherRun);
                }
                first = false;
            } else {
                let Some((name, digest)) = origin(text) else { break };
                // What has no digest is tried again.
                if let Some(digest) = digest {
                    self.known.insert(name, (digest, Place { start: self.end, length: text.len() }));
                }
            }
            self.end += length as u64;
        }
        Ok(())
    }

    /// Digest and place of the line of every input that was finished when the journal was opened, by its name.
    pub fn take_known(&mut self) -> HashMap<String, (String, Place)> {
        std::mem::take(&mut self.known)
    }

    /// Adds a line.
    ///
    /// # Errors
    ///
    /// A [`Message`] when it cannot be written.
    pub fn add(&mut self, text: &str) -> Result<Place, Message> {
        let place = Place { start: self.end, length: text.len() };
        // One call for the line and its end: whoever reads after an interruption sees it whole or cut short.
        let line = format!("{text}\n");
        self.file.write_all(line.as_bytes()).map_err(|error| failure(&self.path, &error))?;
        self.end += line.len() as u64;
        Ok(place)
    }

    /// The lines at some places, in the order given. Places that follow each other are read in one go.
    ///
    /// # Errors
    ///
    /// A [`Message`] when they cannot be read.
    pub fn lines(&mut self, places: &[Place]) -> Result<Vec<String>, Message> {
        let failed = |error: std::io::Error| {
            Message::new("read-failed").with("file", self.path.display()).saying("reason", Message::of_system(&error))
        };
        let mut reader = BufReader::with_capacity(1 << 16, &self.file);
        let mut lines = Vec::with_capacity(places.len());
        for place in places {
            let now = reader.stream_position().map_err(failed)?;
            let ahead = i64::try_from(place.start).unwrap_or(i64::MAX) - i64::try_from(now).unwrap_or(0);
            reader.seek_relative(ahead).map_err(failed)?;
            let mut bytes = vec![0; place.length];
            reader.read_exact(&mut bytes).map_err(failed)?;
            lines.push(String::from_utf8_lossy(&bytes).into_owned());
        }
        self.file.seek(SeekFrom::Start(self.end)).map_err(failed)?;
        Ok(lines)
    }

    /// Ends the run: nothing is left to take up.
    ///
    /// # Errors
    ///
    /// A [`Message`] when the file cannot be removed.
    pub fn close(self) -> Result<(), Message> {
        drop(self.file);
        std::fs::remove_file(&self.path).map_err(|error| failure(&self.path, &error))
    }
}

enum Fault {
    Io(std::io::Error),
    OtherRun,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn origin(text: &str) -> Option<(String, Option<String>)> {
        let (name, digest) = text.split_once(' ')?;
        Some((name.to_owned(), Some(digest.to_owned()).filter(|digest| digest != "-")))
    }

    #[test]
    fn what_is_finished_is_found_again_and_a_line_cut_short_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let mut journal = Journal::open(folder.path(), "run 1", false, &origin).unwrap();
        let first = journal.add("a 1").unwrap();
        journal.add("b -").unwrap();
        let third = journal.add("c 3").unwrap();
        journal.file.write_all(b"d 4").unwrap();
        drop(journal);
        let mut journal = Journal::open(folder.path(), "run 1", true, &origin).unwrap();
        let known = journal.take_known();
        let wanted = [("a".to_owned(), ("1".to_owned(), first)), ("c".to_owned(), ("3".to_owned(), third))];
        assert_eq!(known, wanted.into());
        let fifth = journal.add("e 5").unwrap();
        assert_eq!(journal.lines(&[fifth, first, third]).unwrap(), ["e 5", "a 1", "c 3"]);
        journal.close().unwrap();
        assert!(!folder.path().join(FILE_NAME).exists());
    }

    #[test]
    fn another_run_s_journal_is_not_taken_up() {
        let folder = tempfile::tempdir().unwrap();
        drop(Journal::open(folder.path(), "run 1", false, &origin).unwrap());
        assert_eq!(Journal::open(folder.path(), "run 2", true, &origin).unwrap_err().key, "batch-other-run");
        // Without resuming, a new run begins from nothing.
        let mut journal = Journal::open(folder.path(), "run 2", false, &origin).unwrap();
        assert!(journal.take_known().is_empty());
    }

    #[test]
    fn two_runs_in_one_folder_are_kept_apart() {
        let folder = tempfile::tempdir().unwrap();
        let _first = Journal::open(folder.path(), "run", false, &origin).unwrap();
        assert_eq!(Journal::open(folder.path(), "run", false, &origin).unwrap_err().key, "batch-busy");
    }
}
