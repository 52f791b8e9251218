//! Where replies come from: a terminal with line editing, or plain lines.

use std::io::{self, BufRead, IsTerminal, Read, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use rustyline::completion::Completer;
use rustyline::error::ReadlineError;
use rustyline::highlight::Highlighter;
use rustyline::hint::Hinter;
use rustyline::history::MemHistory;
use rustyline::validate::Validator;
use rustyline::{CompletionType, Config, Editor, Helper};

use super::screen;

/// Longest line that is read, in bytes; a pipe may never send a line break.
const LONGEST: u64 = 1024 * 1024;

/// What came in.
pub(in crate::cli) enum Reply {
    /// A line, or several that were pasted.
    Line(String),
    /// A line that was not UTF-8.
    Unreadable,
    /// The key that interrupts.
    Interrupt,
    /// The end of the input.
    End,
    /// The input could not be read to its end.
    Broken(io::Error),
}

pub(in crate::cli) enum Input {
    /// Keys are edited until Enter. The flag says that the key that interrupts came while none was waited for; without it
    /// that key would end the program in the middle of a step.
    Terminal(Box<Editor<Words, MemHistory>>, Arc<AtomicBool>),
    /// Lines as they come; shown again where nobody typed them on this screen.
    Lines {
        /// Whether lines are shown again.
        echo: bool,
        /// Number of the line that was read last.
        line: usize,
    },
}

impl Input {
    /// Line editing where both ends are a terminal; the lines typed are forgotten when the session ends.
    pub(in crate::cli) fn open(completions: Vec<String>) -> Self {
        if is_typed() {
            let config = Config::builder().auto_add_history(true).completion_type(CompletionType::List).build();
            if let Ok(mut editor) = Editor::with_history(config, MemHistory::new()) {
                editor.set_helper(Some(Words(completions)));
                let interrupted = Arc::new(AtomicBool::new(false));
                // A terminal that cannot edit lines waits for them as for a file, where a flag would go unseen.
                // On Windows the key comes as a key wherever it is waited for, and between two questions nothing is unsaved.
                #[cfg(unix)]
                if !is_plain_terminal() {
                    let _ = signal_hook::flag::register(signal_hook::consts::SIGINT, Arc::clone(&interrupted));
                }
                return Self::Terminal(Box::new(editor), interrupted);
            }
        }
        Self::Lines { echo: !io::stdin().is_terminal(), line: 0 }
    }

    pub(super) fn is_terminal(&self) -> bool {
        matches!(self, Self::Terminal(..))
    }

    /// Says what is drawn when the window changes, or when a session that was stopped goes on. What was typed so far stays.
    #[cfg(unix)]
    pub(super) fn on_resize(&mut self, draw: impl Fn() -> Option<String> + Send + 'static) {
        use rustyline::ExternalPrinter;
        use signal_hook::consts::{SIGCONT, SIGWINCH};
        if let Self::Terminal(editor, _) = self
            && let Ok(mut printer) = editor.create_external_printer()
            && let Ok(mut signals) = signal_hook::iterator::Signals::new([SIGWINCH, SIGCONT])
        {
            std::thread::spawn(move || {
                for _ in signals.forever() {
                    let _ = draw().map(|screen| printer.print(screen));
                }
            });
        }
    }

    /// Windows tells no program that its window changed, so the next page is the first to fit it.
    #[cfg(not(unix))]
    pub(super) fn on_resize(&mut self, _draw: impl Fn() -> Option<String> + Send + 'static) {}

    /// Number of the piped line that was read last; `None` where a person types.
    pub(super) fn line(&self) -> Option<usize> {
        match self {
            Self::Lines { line: line @ 1.., .. } => Some(*line),
            _ => None,
        }
    }

    /// Asks for the next reply.
    pub(in crate::cli) fn read(&mut self, prompt: &str) -> io::Result<Reply> {
        let prompt = format!("{}> ", screen::visible(prompt));
        match self {
            Self::Terminal(_, interrupted) if interrupted.swap(false, Ordering::Relaxed) => Ok(Reply::Interrupt),
            Self::Terminal(editor, _) => {
                Ok(match editor.readline(&prompt) {
                    Ok(line) => Reply::Line(line),
                    Err(ReadlineError::Interrupted) => Reply::Interrupt,
                    // A terminal that was closed, or that sends what cannot be read, has no more to say.
                    Err(_) => Reply::End,
                })
            }
            Self::Lines { echo, line } => {
                say(&prompt)?;
                let mut bytes = Vec::new();
                let read = io::stdin().lock().take(LONGEST).read_until(b'\n', &mut bytes);
                if !matches!(read, Ok(1..)) {
                    say("\n")?;
                    return Ok(read.err().map_or(Reply::End, Reply::Broken));
                }
                *line += 1;
                let Ok(text) = String::from_utf8(bytes) else {
                    say("\n")?;
                    return Ok(Reply::Unreadable);
                };
                let text = text.strip_prefix('\u{feff}').unwrap_or(&text).trim_end_matches(['\n', '\r']).to_owned();
                if *echo {
                    say(&format!("{}\n", screen::visible(&text)))?;
                }
                Ok(Reply::Line(text))
            }
        }
    }
}

fn say(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    screen::heard(out.write_all(text.as_bytes()).and_then(|()| out.flush()))
}

/// Whether a person types, and sees it.
pub(in crate::cli) fn is_typed() -> bool {
    io::stdin().is_terminal() && io::stdout().is_terminal()
}

/// Whether the terminal says of itself that it can only print lines.
pub(super) fn is_plain_terminal() -> bool {
    std::env::var_os("TERM").is_some_and(|term| ["dumb", "cons25", "emacs"].iter().any(|plain| term == *plain))
}

/// Words that the Tab key completes.
pub(in crate::cli) struct Words(Vec<String>);

impl Completer for Words {
    type Candidate = String;

    fn complete(&self, line: &str, at: usize, _: &rustyline::Context<'_>) -> rustyline::Result<(usize, Vec<String>)> {
        let before = line.get(..at).unwrap_or(line);
        let start = before.rfind([' ', '/']).map_or(0, |blank| blank + 1);
        let typed = before[start..].to_lowercase();
        let fits = |word: &&String| !typed.is_empty() && word.to_lowercase().starts_with(&typed);
        Ok((start, self.0.iter().filter(fits).cloned().collect()))
    }
}

impl Helper for Words {}
impl Highlighter for Words {}
impl Hinter for Words {
    type Hint = String;
}
impl Validator for Words {}
