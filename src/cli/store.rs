//! The answers file of a session: locked, watched, saved after every answer, with a log of every change.
//!
//! Nothing that another program wrote is overwritten: before each save the file is compared with what this session
//! last read or wrote.

use std::collections::BTreeMap;
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{ErrorKind, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use same_file::Handle;
use serde_json::json;

use crate::answers::load::Loader;
use crate::answers::{Answer, Answers, edit, write};
use crate::checklist::{Catalog, QuestionIndex};
use crate::i18n::Message;
use crate::save;
use crate::source::{self, Sources, Syntax, read_limited};

/// How much of the end of a log is looked at: more than two answers of the greatest length take.
const END_OF_LOG: u64 = 1024 * 1024;

pub(in crate::cli) struct Store {
    path: PathBuf,
    log_path: PathBuf,
    log: File,
    /// Changed answers that are not in the log yet, each with what stood in the file before.
    unlogged: BTreeMap<QuestionIndex, Option<String>>,
    loader: Loader,
    /// What the file holds, as this session last read or wrote it; `None` before there is a file.
    text: Option<Vec<u8>>,
    saved: Answers,
    /// What was last written elsewhere because it could not be written here.
    copied: Option<Answers>,
}

/// What another program changed, and where it contradicts this session.
pub(in crate::cli) struct Merged {
    pub answers: Answers,
    pub changed: Vec<QuestionIndex>,
    /// Questions that were changed in both, with what was said here.
    pub conflicts: Vec<(QuestionIndex, Option<Answer>)>,
}

impl Store {
    /// Takes the file for this session alone, whether it exists or not.
    ///
    /// # Errors
    ///
    /// A [`Message`] when another session has it, or when nothing could be written beside it anyway.
    pub(in crate::cli) fn open(path: &Path) -> Result<Self, Message> {
        if let Ok(file) = std::fs::metadata(path) {
            if file.permissions().readonly() {
                return Err(Message::new("write-denied").with("file", path.display()));
            }
            // A pipe gives its text once and cannot be saved to; a folder is told as one when it is read.
            if !file.is_file() && !file.is_dir() {
                return Err(Message::new("read-special").with("file", path.display()));
            }
        }
        // The log lies beside the file itself, whatever name led there: it is what keeps a second session out.
        let mut log_path = std::fs::canonicalize(path).unwrap_or_else(|_| path.to_owned()).into_os_string();
        log_path.push(".log");
        let log_path = PathBuf::from(log_path);
        let log = open_log(&log_path, path)?;
        if let Some(folder) = path.parent() {
            save::tidy(if folder.as_os_str().is_empty() { Path::new(".") } else { folder });
        }
        let text = read(path)?;
        Ok(Self {
            path: path.to_owned(),
            log_path,
            log,
            unlogged: BTreeMap::new(),
            loader: Loader::default(),
            text,
            saved: Answers::default(),
            copied: None,
        })
    }

    /// What the file held when it was opened.
    pub(in crate::cli) fn text(&self) -> Option<&[u8]> {
        self.text.as_deref()
    }

    /// Says what the file's text means, so that changes can be told from it.
    pub(in crate::cli) fn begin(&mut self, saved: Answers) {
        self.saved = saved;
    }

    /// The log, where there is one: a session that recorded nothing has none, and somebody may have taken it away.
    pub(in crate::cli) fn log_path(&self) -> Option<&Path> {
        let is_there = std::fs::metadata(&self.log_path).is_ok_and(|log| log.len() > 0);
        is_there.then_some(self.log_path.as_path())
    }

    /// The question whose answer was changed last, by the end of the log.
    pub(in crate::cli) fn left_at(&self, catalog: &Catalog) -> Option<QuestionIndex> {
        let mut log = File::open(self.log_path()?).ok()?;
        let length = log.metadata().ok()?.len();
        log.seek(SeekFrom::Start(length.saturating_sub(END_OF_LOG))).ok()?;
        let mut end = Vec::new();
        log.take(END_OF_LOG).read_to_end(&mut end).ok()?;
        // A line that a kill cut short is none.
        let lines = end.rsplit(|byte| *byte == b'\n');
        let last = lines.filter_map(|line| serde_json::from_slice::<serde_json::Value>(line).ok()).next()?;
        catalog.question_by_id.get(last.get("question")?.as_str()?).copied()
    }

    /// How many answers are not in the file.
    pub(in crate::cli) fn unsaved(&self, answers: &Answers) -> usize {
        if self.copied.as_ref() == Some(answers) || self.saved == *answers {
            return 0;
        }
        self.changed(answers).len().max(1)
    }

    /// Saves what changed; nothing where nothing did. Returns what there is to tell. An answer that is still being
    /// typed, line by line, is logged once it is whole.
    ///
    /// # Errors
    ///
    /// A [`Message`] that says why the file is as it was before.
    pub(in crate::cli) fn save(
        &mut self,
        catalog: &Catalog,
        answers: &Answers,
        anew: bool,
        whole: bool,
    ) -> Result<Option<Message>, Message> {
        let is_new = self.text.is_none();
        if self.saved == *answers && !(anew && is_new) {
            return Ok(self.log(catalog, answers, whole));
        }
        let now = read(&self.path)?;
        if now != self.text {
            let is_gone = now.is_none();
            if !(is_gone && anew) {
                let key = if is_gone { "file-gone" } else { "file-changed" };
                return Err(Message::new(key).with("file", self.path.display()));
            }
        }
        let changed = self.changed(answers);
        let edited = self.edited(catalog, answers);
        let mut told = None;
        if edited.is_none()
            && let Some(before) = now.as_ref().filter(|before| **before != write::yaml(&self.saved, catalog).as_bytes())
        {
            let copy = free_name(&self.path);
            save::replace_like(&copy, &self.path, before)?;
            told = Some(Message::new("file-rewritten").with("file", self.path.display()).with("copy", copy.display()));
        }
        let text = edited.unwrap_or_else(|| write::yaml(answers, catalog));
        let before = self.before(catalog, &changed);
        save::replace(&self.path, text.as_bytes())?;
        self.text = Some(text.into_bytes());
        self.saved = answers.clone();
        for (at, before) in before {
            self.unlogged.entry(at).or_insert(before);
        }
        Ok(told.or(self.log(catalog, answers, whole)))
    }

    /// Writes all answers to another file, which must not exist.
    ///
    /// # Errors
    ///
    /// A [`Message`] when it exists or cannot be written.
    pub(in crate::cli) fn copy(&mut self, catalog: &Catalog, answers: &Answers, to: &Path) -> Result<(), Message> {
        if std::fs::symlink_metadata(to).is_ok() {
            return Err(Message::new("file-exists").with("file", to.display()));
        }
        if Syntax::of(to) != Some(Syntax::Yaml) {
            return Err(Message::new("read-unknown-ending").with("file", to.display()));
        }
        save::replace_like(to, &self.path, write::yaml(answers, catalog).as_bytes())?;
        self.copied = Some(answers.clone());
        Ok(())
    }

    /// Reads the file again as bytes, for [`merge`](Self::merge).
    pub(in crate::cli) fn read_again(&self) -> Result<Option<Vec<u8>>, Message> {
        read(&self.path)
    }

    /// Brings together what the file says now and what this session changed since it last agreed with the file.
    pub(in crate::cli) fn merge(&mut self, text: Vec<u8>, theirs: Answers, ours: &Answers) -> Merged {
        let mut answers = theirs.clone();
        let (mut changed, mut conflicts) = (Vec::new(), Vec::new());
        for question in 0..theirs.given.len() {
            let (base, theirs, ours) = (self.saved.get(question), theirs.get(question), ours.get(question));
            if theirs != base {
                changed.push(question);
            }
            if ours != base && ours != theirs {
                if theirs == base {
                    answers.given[question] = ours.cloned();
                } else {
                    conflicts.push((question, ours.cloned()));
                }
            }
        }
        self.saved = theirs;
        self.text = Some(text);
        Merged { answers, changed, conflicts }
    }

    fn changed(&self, answers: &Answers) -> Vec<QuestionIndex> {
        (0..answers.given.len()).filter(|question| self.saved.get(*question) != answers.get(*question)).collect()
    }

    /// The file's text with only the changed entries written anew, where that gives exactly these answers.
    fn edited(&self, catalog: &Catalog, answers: &Answers) -> Option<String> {
        let text = std::str::from_utf8(self.text.as_deref()?).ok()?;
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let edited = edit::edit(text, catalog, &self.saved, answers)?;
        let mut sources = Sources::new();
        let id = sources.add("", edited.as_str(), Syntax::Yaml);
        let mut diagnostics = Vec::new();
        let read_back = self.loader.load(&sources, id, catalog, &mut diagnostics)?;
        (read_back == *answers && !crate::diagnostic::has_errors(&diagnostics)).then_some(edited)
    }

    /// What stands in the file of answers that are about to change.
    fn before(&self, catalog: &Catalog, changed: &[QuestionIndex]) -> Vec<(QuestionIndex, Option<String>)> {
        let text = self.text.as_deref().and_then(|text| std::str::from_utf8(text).ok()).unwrap_or_default();
        let before = |at: QuestionIndex| {
            let canonical = || self.saved.get(at).map(|answer| write::one(&catalog.questions[at], answer));
            edit::entry_text(text, catalog, at).map(str::to_owned).or_else(canonical)
        };
        changed.iter().map(|&at| (at, before(at))).collect()
    }

    /// Logs what is in the file now, behind the save: the log tells nothing that was not stored. Where that fails the answers
    /// are stored all the same; it is told, and the next save tries again.
    fn log(&mut self, catalog: &Catalog, answers: &Answers, whole: bool) -> Option<Message> {
        let why = if whole { self.write_log(catalog, answers).err()? } else { return None };
        Some(Message::new("log-failed").with("file", self.path.display()).saying("why", why))
    }

    /// One line for each changed answer: when, which question, what stood in the file and what stands there now.
    fn write_log(&mut self, catalog: &Catalog, answers: &Answers) -> Result<(), Message> {
        if self.unlogged.is_empty() {
            return Ok(());
        }
        self.find_log()?;
        let time = Timestamp::now().strftime("%Y-%m-%dT%H:%M:%SZ").to_string();
        let mut lines = String::new();
        for (&at, before) in &self.unlogged {
            let question = &catalog.questions[at];
            let after = answers.get(at).map(|answer| write::one(question, answer));
            let line = json!({ "time": time, "question": question.id, "before": before, "after": after });
            lines.push_str(&line.to_string());
            lines.push('\n');
        }
        let written = self.log.write_all(lines.as_bytes()).and_then(|()| self.log.sync_data());
        written.map_err(|error| save::failure(&self.log_path, &error))?;
        self.unlogged.clear();
        Ok(())
    }

    /// Begins the log anew where somebody took it away: it is also what keeps a second session out.
    fn find_log(&mut self) -> Result<(), Message> {
        let is_there = Handle::from_path(&self.log_path)
            .and_then(|there| Ok(there == Handle::from_file(self.log.try_clone()?)?))
            .unwrap_or(false);
        if !is_there {
            self.log = open_log(&self.log_path, &self.path)?;
        }
        Ok(())
    }
}

/// Opens the log of an answers file for this session alone; whoever may read the answers may read it.
fn open_log(log_path: &Path, answers: &Path) -> Result<File, Message> {
    let failed = |error: &std::io::Error| save::failure(log_path, error);
    let is_new = save::existing(log_path)?.is_none();
    let mut options = OpenOptions::new();
    let log = options.read(true).append(true).create(true).open(log_path).map_err(|error| failed(&error))?;
    if is_new && let Some(model) = save::existing(answers)? {
        save::take_over(&log, &model).map_err(|error| failed(&error))?;
    }
    // Some network drives and memory sticks know no locks; the comparison before each save is left then.
    match log.try_lock() {
        Err(TryLockError::WouldBlock) => {
            Err(Message::new("session-open").with("file", answers.display()).with("system", std::env::consts::OS))
        }
        _ => Ok(log),
    }
}

impl Drop for Store {
    /// A session in which nothing was recorded leaves no log behind.
    fn drop(&mut self) {
        if self.log.metadata().is_ok_and(|log| log.len() == 0) {
            let _ = std::fs::remove_file(&self.log_path);
        }
    }
}

fn read(path: &Path) -> Result<Option<Vec<u8>>, Message> {
    match read_limited(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.key == source::MISSING => Ok(None),
        Err(error) => Err(error),
    }
}

/// A name beside a file that is not taken: `mongolia.yaml.before-2026-05-02`. Its ending is none that is read as
/// answers, so that a folder of questionnaires does not hold the same one twice.
fn free_name(path: &Path) -> PathBuf {
    let today = jiff::Zoned::now().date();
    let name = |number: usize| {
        let mut name = path.as_os_str().to_owned();
        name.push(format!(".before-{today}"));
        if number > 1 {
            name.push(format!("-{number}"));
        }
        PathBuf::from(name)
    };
    (1..)
        .map(name)
        .find(|name| matches!(std::fs::symlink_metadata(name), Err(error) if error.kind() == ErrorKind::NotFound))
        .unwrap_or_else(|| name(1))
}
