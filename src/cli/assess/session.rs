//! A session at the terminal: shows each step, saves before it asks for the next line, and says what could not be done.

use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use anstream::{AutoStream, ColorChoice};

use super::input::{Input, Reply};
use super::page::{Shown, sheet_rows};
use super::{Context, Exit, read, screen};
use crate::checklist::Catalog;
use crate::cli::store::Store;
use crate::i18n::{Message, Words};
use crate::interview::{Block, Interview, Step, Wish};

pub(super) struct Session<'a> {
    catalog: &'a Catalog,
    words: &'a Words,
    interview: Interview<'a>,
    store: Store,
    path: &'a Path,
    /// Whether the file goes when the session ends.
    passing: bool,
    styled: bool,
    input: Input,
    /// What stands on the screen, where questions are pages.
    shown: Option<Arc<Mutex<Shown>>>,
    since: Instant,
    /// Whether nothing was asked for yet: the first words have a screen of their own where they would crowd the question.
    begins: bool,
    /// Whether the file is to be written although nothing changed.
    anew: bool,
    /// Whether it was said that answers would be lost.
    warned: bool,
    /// Why the last save failed, so that the same is not said at length again.
    failing: Option<Message>,
    /// Lines of a piped session that could not be taken.
    refused: Vec<usize>,
    /// Why the input ended before its end.
    broken: Option<Message>,
}

impl<'a> Session<'a> {
    pub(super) fn new(
        catalog: &'a Catalog,
        words: &'a Words,
        interview: Interview<'a>,
        store: Store,
        path: &'a Path,
        styled: bool,
        paged: bool,
    ) -> Self {
        let mut input = Input::open(interview.completions());
        let keys = [words.say("page-more"), words.say("page-back")];
        let shown = (paged && input.is_terminal()).then(|| Arc::new(Mutex::new(Shown { keys, ..Shown::default() })));
        if let Some(shown) = shown.clone() {
            input.on_resize(move || size().map(|size| lock(&shown).draw(size, styled)));
        }
        Self {
            catalog,
            words,
            interview,
            store,
            path,
            passing: false,
            styled,
            input,
            shown,
            since: Instant::now(),
            begins: true,
            anew: false,
            warned: false,
            failing: None,
            refused: Vec::new(),
            broken: None,
        }
    }

    /// The same, with a file that goes when the session ends: it names no file to go on with.
    pub(super) fn passing(self, passing: bool) -> Self {
        Self { passing, ..self }
    }

    /// Asks until the session ends. `told` is said first; `anew` says that the file is written although it is not there.
    pub(super) fn run(mut self, context: &mut Context, told: &[Message], anew: bool) -> anyhow::Result<Exit> {
        self.anew = anew;
        let mut step = self.interview.begin();
        let told = told.iter().map(|message| Block::Text(self.words.tell(message)));
        step.show.splice(0..0, told);
        loop {
            let failed = self.save();
            if failed.is_err() {
                step.show.retain(|block| !matches!(block, Block::Kept(_)));
            }
            self.show(&step.show)?;
            match failed {
                Ok(None) => {}
                Ok(Some(told)) => self.show(&[Block::Text(self.words.tell(&told))])?,
                // What was asked for next says for itself that nothing is saved yet.
                Err(why) if step.wish == Wish::Ask => self.not_saved(&why)?,
                Err(_) => {}
            }
            let next = match std::mem::replace(&mut step.wish, Wish::Ask) {
                Wish::Ask => None,
                Wish::Leave => {
                    if self.may_leave()? {
                        break;
                    }
                    None
                }
                Wish::Save => self.save_again()?,
                Wish::Copy(to) => self.copy(&to)?,
                Wish::Reload => Some(self.reload(context)?),
            };
            if let Some(next) = next {
                step = next;
                continue;
            }
            let reply = loop {
                self.draw()?;
                let reply = self.input.read(&step.prompt)?;
                self.begins = false;
                let is_enter = matches!(&reply, Reply::Line(line) if line.trim().is_empty());
                if !(is_enter && self.turn()) {
                    break reply;
                }
            };
            if let Some(shown) = &self.shown {
                (lock(shown).told, lock(shown).sheet) = (Vec::new(), Vec::new());
            }
            match reply {
                Reply::Line(line) => step = self.interview.reply(&line),
                Reply::Unreadable => step = self.interview.unreadable(),
                Reply::Interrupt => step = self.interview.interrupt(),
                // The key that ends the input ends a passage first, where there is a person to go on.
                Reply::End if self.input.is_terminal() && self.interview.is_writing() => {
                    step = self.interview.reply(".");
                }
                Reply::End => break,
                Reply::Broken(error) => {
                    self.broken = Some(
                        Message::new("read-failed").with("file", "-").saying("reason", Message::of_system(&error)),
                    );
                    break;
                }
            }
            self.refused.extend(self.input.line().filter(|_| step.is_refusal()));
        }
        self.leave()
    }

    /// Shows blocks: at once in lines, or with the next page.
    fn show(&self, blocks: &[Block]) -> io::Result<()> {
        if let Some(shown) = &self.shown {
            let told = blocks.iter().filter(|block| !matches!(block, Block::Page(_))).cloned();
            lock(shown).told.extend(told);
            return Ok(());
        }
        self.print(&screen::render(blocks, width(), self.styled))
    }

    /// Draws the question at hand as a page with what was done last, or what was done last as a sheet of its own.
    fn draw(&self) -> io::Result<()> {
        let (Some(shown), Some(size)) = (&self.shown, size()) else { return Ok(()) };
        let mut shown = lock(shown);
        shown.page = self.interview.page(self.since.elapsed());
        let is_crowded = !shown.has_room(size) || self.begins && !shown.is_whole(size);
        if shown.sheet.is_empty() && (shown.page.is_none() || is_crowded) {
            shown.sheet = shown.told_lines(size.0);
        }
        self.print(&shown.draw(size, self.styled))
    }

    /// What Enter does where a sheet stands before the question: turns to its next screen, or back to the question.
    /// `false` where Enter is a reply.
    fn turn(&self) -> bool {
        let (Some(shown), Some((_, rows))) = (&self.shown, size()) else { return false };
        let mut shown = lock(shown);
        let room = sheet_rows(rows);
        if shown.sheet.len() > room {
            shown.sheet.drain(..room);
            return true;
        }
        let is_back = !shown.sheet.is_empty() && shown.page.is_some();
        if is_back {
            shown.sheet.clear();
            shown.told = self.interview.asking();
        }
        is_back
    }

    fn print(&self, text: &str) -> io::Result<()> {
        let steered = self.styled || text.starts_with('\u{1b}');
        let choice = if steered { ColorChoice::Always } else { ColorChoice::Never };
        let mut out = AutoStream::new(io::stdout().lock(), choice);
        screen::heard(out.write_all(text.as_bytes()).and_then(|()| out.flush()))
    }

    fn save(&mut self) -> Result<Option<Message>, Message> {
        let done = self.store.save(self.catalog, self.interview.answers(), self.anew, !self.interview.is_writing());
        if done.is_ok() {
            (self.anew, self.warned, self.failing) = (false, false, None);
        }
        done
    }

    fn not_saved(&mut self, why: &Message) -> io::Result<()> {
        let told = Message::new("not-saved").with("why", self.words.tell(why));
        let mut show = vec![Block::Trouble(self.words.tell(&told))];
        if self.failing.as_ref() != Some(why) {
            show.extend(self.words.tell_part(why, "hint").map(Block::Text));
            show.extend([Block::Text(self.words.say("not-saved-hint")), Block::Gap]);
        }
        self.failing = Some(why.clone());
        self.show(&show)
    }

    /// Saves because it was asked for, even where the file is gone.
    fn save_again(&mut self) -> io::Result<Option<Step>> {
        self.anew = true;
        match self.save() {
            Ok(_) => {
                let message = Message::new("saved-here").with("file", self.path.display());
                self.show(&[Block::Done(self.words.tell(&message))])?;
            }
            Err(why) => self.not_saved(&why)?,
        }
        self.anew = false;
        Ok(None)
    }

    fn copy(&mut self, to: &str) -> io::Result<Option<Step>> {
        let to = Path::new(to.trim_matches('"'));
        match self.store.copy(self.catalog, self.interview.answers(), to) {
            Ok(()) => {
                let message = Message::new("saved-copy").with("file", to.display());
                self.show(&[Block::Done(self.words.tell(&message))])?;
            }
            Err(why) => self.tell_fault(&why)?,
        }
        Ok(None)
    }

    fn tell_fault(&self, why: &Message) -> io::Result<()> {
        let mut show = vec![Block::Trouble(self.words.tell(why))];
        show.extend(self.words.tell_part(why, "hint").map(Block::Text));
        self.show(&show)
    }

    /// Takes in what another program changed, and puts this session's unsaved answers on top.
    fn reload(&mut self, context: &mut Context) -> anyhow::Result<Step> {
        let text = match self.store.read_again() {
            Ok(Some(text)) => text,
            Ok(None) => {
                self.tell_fault(&Message::new("file-gone").with("file", self.path.display()))?;
                return Ok(self.interview.resume(Vec::new()));
            }
            Err(why) => {
                self.tell_fault(&why)?;
                return Ok(self.interview.resume(Vec::new()));
            }
        };
        let Ok(theirs) = read(context, self.catalog, self.path, text.clone()) else {
            self.tell_fault(&Message::new("file-faulty").with("file", self.path.display()))?;
            return Ok(self.interview.resume(Vec::new()));
        };
        let merged = self.store.merge(text, theirs, self.interview.answers());
        let mut show = Vec::new();
        let questions = self.interview.ids(&merged.changed);
        let told = Message::new("reloaded").count("count", merged.changed.len()).with("questions", questions);
        show.push(Block::Done(self.words.tell(&told)));
        for (question, ours) in &merged.conflicts {
            let told = Message::new("reload-conflict")
                .with("question", &self.catalog.questions[*question].id)
                .with("theirs", self.interview.in_words(*question, merged.answers.get(*question)))
                .with("ours", self.interview.in_words(*question, ours.as_ref()));
            show.push(Block::Trouble(self.words.tell(&told)));
        }
        self.interview.replace(merged.answers);
        Ok(self.interview.resume(show))
    }

    /// Whether nothing would be lost; said once, not asked for ever.
    fn may_leave(&mut self) -> io::Result<bool> {
        let unsaved = self.store.unsaved(self.interview.answers());
        if unsaved == 0 || self.warned {
            return Ok(true);
        }
        self.warned = true;
        let told = Message::new("unsaved-leave").count("count", unsaved);
        self.show(&[Block::Trouble(self.words.tell(&told))])?;
        Ok(false)
    }

    /// How a session ends of which every answer is stored.
    fn outcome(self) -> anyhow::Result<Exit> {
        if let Some(broken) = self.broken {
            return Err(broken.into());
        }
        if self.refused.is_empty() {
            return Ok(Exit::Fine);
        }
        let told = Message::new("lines-refused").count("count", self.refused.len()).listing("lines", &self.refused);
        let _ = writeln!(io::stderr(), "{}", self.words.tell(&told));
        Ok(Exit::Findings)
    }

    fn leave(mut self) -> anyhow::Result<Exit> {
        if self.shown.take().is_some() {
            self.print("\x1b[H\x1b[J")?;
        }
        // What was still being typed when the input ended is in the file, and belongs in the log too.
        let _ = self.store.save(self.catalog, self.interview.answers(), self.anew, true);
        let log = self.store.log_path().map(|log| log.display().to_string());
        let file = (!self.passing).then(|| self.path.display().to_string());
        let summary = self.interview.summary(file.as_deref(), log.as_deref());
        self.show(&summary)?;
        if self.store.unsaved(self.interview.answers()) == 0 || self.warned {
            return self.outcome();
        }
        // Nobody is there to say where to: the nearest place that takes a file.
        let name = self.path.with_extension("unsaved.yaml");
        let name = name.file_name().unwrap_or_default();
        for folder in [PathBuf::from("."), std::env::temp_dir()] {
            let copy = folder.join(name);
            if self.store.copy(self.catalog, self.interview.answers(), &copy).is_ok() {
                let message = Message::new("unsaved-rescued").with("file", self.path.display());
                return Err(message.with("copy", copy.display()).into());
            }
        }
        Err(Message::new("unsaved-lost").with("file", self.path.display()).into())
    }
}

/// What stands on the screen; a thread that failed while it drew has changed nothing in it.
fn lock(shown: &Mutex<Shown>) -> MutexGuard<'_, Shown> {
    shown.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Columns and rows of the terminal that a page takes, where it says them. The last column stays empty: what clears the
/// rest of a line takes the letter there with it on some terminals.
fn size() -> Option<(usize, usize)> {
    let (columns, rows) = terminal_size::terminal_size()?;
    (columns.0 > 1 && rows.0 > 0).then_some((usize::from(columns.0) - 1, rows.0.into()))
}

/// Columns of the terminal, asked for anew each time: windows change.
fn width() -> usize {
    if io::stdout().is_terminal() { textwrap::termwidth() } else { 80 }
}
