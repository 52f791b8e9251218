//! Keys in a real pseudo-terminal: line editing, Ctrl-C, Ctrl-Z, Ctrl-D, a resized and a closed window.

use std::io::{Read, Write};
use std::os::fd::AsFd;
use std::process::Child;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;

use pty_process::Size;
use pty_process::blocking::{Command, Pty, open};

use super::session::small_folder;
use crate::harness::{Desk, PROGRAM, patiently};

/// What line editing writes to the terminal when it begins and before its prompt: from here on keys are keys.
const READY: &[u8] = b"\x1b[?2004h";

/// A program on a terminal of its own.
pub struct Screen {
    keys: Pty,
    child: Child,
    out: Arc<Mutex<Vec<u8>>>,
    /// Whether the reader is to let go of the window at the next thing it reads.
    is_closing: Arc<AtomicBool>,
    reader: JoinHandle<()>,
}

impl Screen {
    fn open(place: &Desk, program: &str, arguments: &[&str], term: &str) -> Self {
        Self::sized(place, program, arguments, term, (80, 40))
    }

    /// A terminal of so many columns and rows.
    pub fn sized(place: &Desk, program: &str, arguments: &[&str], term: &str, (columns, rows): (u16, u16)) -> Self {
        let (keys, terminal) = open().unwrap();
        keys.resize(Size::new(rows, columns)).unwrap();
        let child = Command::new(program)
            .args(arguments)
            .current_dir(place.folder())
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("TERM", term)
            .env("LC_ALL", "C.UTF-8")
            .env("PS1", "shell$ ")
            .env("ENV", "")
            .spawn(terminal)
            .unwrap();
        let out = Arc::new(Mutex::new(Vec::new()));
        let is_closing = Arc::new(AtomicBool::new(false));
        let mut from = std::fs::File::from(keys.as_fd().try_clone_to_owned().unwrap());
        let (kept, closing) = (Arc::clone(&out), Arc::clone(&is_closing));
        let reader = std::thread::spawn(move || {
            let mut buffer = [0; 4096];
            while let Ok(read @ 1..) = from.read(&mut buffer) {
                kept.lock().unwrap().extend_from_slice(&buffer[..read]);
                if closing.load(Ordering::SeqCst) {
                    break;
                }
            }
        });
        Self { keys, child, out, is_closing, reader }
    }

    /// `assess` with the small checklist, at its first prompt.
    fn assess(place: &Desk, arguments: &[&str]) -> (Self, String) {
        let folder = small_folder();
        let mut all = vec!["--checklists", folder.to_str().unwrap(), "assess"];
        all.extend(arguments);
        let screen = Self::open(place, PROGRAM, &all, "xterm");
        let first = screen.wait(0, is_ready);
        (screen, first)
    }

    /// Presses keys and waits for some words and for the next prompt: a key that comes before it may be taken by the
    /// terminal instead of the program, and what is still on its way would be taken for the answer to the next key.
    pub fn press(&mut self, keys: &str, words: &str) -> String {
        let before = self.send(keys);
        self.wait(before, |out| is_ready(out) && text(out).contains(words))
    }

    /// Presses keys after which no prompt of the session comes, and waits for some words.
    pub fn press_until(&mut self, keys: &str, words: &str) -> String {
        let before = self.send(keys);
        self.wait_for(before, words)
    }

    /// Presses keys and gives how much was on the screen before.
    pub fn send(&mut self, keys: &str) -> usize {
        let before = self.out.lock().unwrap().len();
        self.keys.write_all(keys.as_bytes()).unwrap();
        before
    }

    pub fn wait_for(&self, before: usize, words: &str) -> String {
        self.wait(before, |out| text(out).contains(words))
    }

    /// Waits until what appeared after some bytes is what is wanted, and gives it.
    pub fn wait(&self, before: usize, wanted: impl Fn(&[u8]) -> bool) -> String {
        patiently(|| {
            let out = &self.out.lock().unwrap()[before..];
            if wanted(out) { Ok(text(out)) } else { Err(format!("{:?}", text(out))) }
        })
    }

    /// Changes the size of the window, and gives how much was on the screen before.
    pub fn resize(&self, columns: u16, rows: u16) -> usize {
        let before = self.out.lock().unwrap().len();
        self.keys.resize(Size::new(rows, columns)).unwrap();
        before
    }

    /// A terminal of so many columns and rows that got everything from some byte on.
    pub fn terminal(&self, from: usize, (columns, rows): (u16, u16)) -> vt100::Parser {
        let mut terminal = vt100::Parser::new(rows.try_into().unwrap(), columns.try_into().unwrap(), 0);
        terminal.process(&self.out.lock().unwrap()[from..]);
        terminal
    }

    /// What stands on such a terminal.
    pub fn seen(&self, from: usize, size: (u16, u16)) -> Vec<String> {
        self.terminal(from, size).screen().rows(0, size.0).map(|row| row.trim_end().to_owned()).collect()
    }

    /// Kills the program as it stands.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Closes the window: nobody holds the terminal's other end any more.
    fn close(mut self) -> Child {
        self.is_closing.store(true, Ordering::SeqCst);
        // The key is shown, which wakes the reader.
        self.keys.write_all(b"x").unwrap();
        self.reader.join().unwrap();
        self.child
    }

    pub fn code(mut self) -> Option<i32> {
        patiently(|| self.child.try_wait().unwrap().ok_or_else(|| text(&self.out.lock().unwrap()))).code()
    }
}

/// Whether line editing has begun and shown a prompt.
pub fn is_ready(out: &[u8]) -> bool {
    let begun = out.windows(READY.len()).rposition(|part| part == READY);
    begun.is_some_and(|at| text(&out[at..]).contains("> "))
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn begun() -> Desk {
    let place = Desk::new();
    place.write("m.yaml", "format: 1\ncountry: MN\n");
    place
}

const BEGUN: &str = "format: 1\ncountry: MN\nanswers:\n";

#[test]
fn keys_are_edited_until_enter_and_the_question_stands_out_by_weight() {
    let place = begun();
    let (mut screen, first) = Screen::assess(&place, &["m.yaml"]);
    assert!(first.contains("\u{1b}[1mG.1  Is the gate electronic?\u{1b}[0m"), "{first:?}");
    assert!(first.contains("G.1 (1–3, ?)> "), "{first:?}");
    // A slip of the finger is wiped out before Enter.
    screen.press("no\u{7f}\u{7f}yes\r", "G.1: Yes");
    screen.press("\r", "G.1.1 (0–100 %, ?)> ");
    screen.press("note Связь ខ្មែរ 网络\r", "note kept.");
    screen.press_until("\u{4}", "To make the plan");
    assert_eq!(screen.code(), Some(0));
    assert_eq!(
        place.read("m.yaml"),
        format!("{BEGUN}  G.1: \"yes\"\n  G.1.1:\n    note: \"Связь ខ្មែរ 网络\"\n")
            .replace("\"Связь ខ្មែរ 网络\"", &note(&place))
    );
}

/// The note as the file has it, quoted or not: what matters is that it is whole.
fn note(place: &Desk) -> String {
    let text = place.read("m.yaml");
    let note = text.lines().find_map(|line| line.trim().strip_prefix("note: ")).unwrap().to_owned();
    assert!(note.contains("Связь ខ្មែរ 网络"), "{text}");
    note
}

#[test]
fn ctrl_c_leaves_an_entry_first_and_the_session_only_the_second_time() {
    let place = begun();
    let (mut screen, _) = Screen::assess(&place, &["m.yaml"]);
    screen.press("y\r", "G.1: Yes");
    screen.press("\r", "G.1.1 (0–100 %, ?)> ");
    screen.press("note\r", "A line with nothing but a point ends it.");
    screen.press("half a\r", "…> ");
    screen.press("\u{3}", "Left out; nothing of it was recorded.");
    screen.press("\u{3}", "Everything is saved. Ctrl-C once more leaves");
    screen.press("45\r", "G.1.1: 45 %");
    screen.press("\r", "G.1.2 (any of 1–4, ?)> ");
    screen.press("\u{3}", "Everything is saved.");
    screen.press_until("\u{3}", "To make the plan");
    assert_eq!(screen.code(), Some(0));
    assert_eq!(place.read("m.yaml"), format!("{BEGUN}  G.1: \"yes\"\n  G.1.1: 45\n"));
}

#[test]
fn ctrl_z_stops_the_session_and_a_change_made_meanwhile_is_noticed() {
    let place = begun();
    let folder = small_folder();
    let mut shell = Screen::open(&place, "sh", &["-i"], "xterm");
    shell.wait_for(0, "shell$ ");
    let run = format!("'{}' --checklists '{}' assess m.yaml\r", PROGRAM, folder.display());
    shell.press(&run, "G.1 (1–3, ?)> ");
    shell.press("y\r", "G.1: Yes");
    shell.press("\r", "G.1.1 (0–100 %, ?)> ");
    shell.press_until("\u{1a}", "shell$ ");
    // The shell has the terminal again, and the file can be changed behind the session's back.
    shell.press_until("echo '# mine' >> m.yaml; echo chan''ged\r", "changed\r\nshell$ ");
    shell.press("fg\r", "G.1.1 (0–100 %, ?)> ");
    shell.press("45\r", "was changed by another program");
    assert_eq!(place.read("m.yaml"), format!("{BEGUN}  G.1: \"yes\"\n# mine\n"));
    shell.press("reload\r", "The file was read again");
    shell.press_until("quit\r", "shell$ ");
    shell.press_until("exit\r", "exit");
    shell.code();
    assert_eq!(place.read("m.yaml"), format!("{BEGUN}  G.1: \"yes\"\n  G.1.1: 45\n# mine\n"));
}

#[test]
fn a_resized_window_is_filled_anew() {
    let place = begun();
    let (mut screen, _) = Screen::assess(&place, &["m.yaml"]);
    let longest = |rows: Vec<String>| rows.iter().map(|row| row.chars().count()).max().unwrap();
    screen.press("?\r", "A point shows the guidance");
    assert!((60..=80).contains(&longest(screen.seen(0, (80, 40)))));
    let before = screen.resize(50, 40);
    screen.press("?\r", "A point shows the guidance");
    // Nothing is cut off at the narrower edge.
    let rows = screen.seen(before, (50, 40));
    assert!(rows.join(" ").contains("?? shows every command"), "{rows:?}");
    screen.press_until("quit\r", "To make the plan");
    assert_eq!(screen.code(), Some(0));
}

#[test]
fn a_closed_window_loses_nothing_not_even_half_a_note() {
    let place = begun();
    let (mut screen, _) = Screen::assess(&place, &["m.yaml"]);
    screen.press("y\r", "G.1: Yes");
    screen.press("\r", "G.1.1 (0–100 %, ?)> ");
    screen.press("note\r", "ends it.");
    screen.press("the first line\r", "…> ");
    screen.press("the second line\r", "…> ");
    let mut child = screen.close();
    patiently(|| child.try_wait().unwrap().ok_or_else(|| "the program goes on".to_owned()));
    assert_eq!(
        place.read("m.yaml"),
        format!("{BEGUN}  G.1: \"yes\"\n  G.1.1:\n    note: |\n      the first line\n      the second line\n")
    );
    assert_eq!(place.assess(&["m.yaml"], &["45"]).code, 0, "nothing holds the file any more");
}

#[test]
fn a_terminal_is_sent_colours_only_where_it_understands_them() {
    let place = Desk::new();
    place.write("m.yaml", "format: 1\nround: 1\nround: 2\n");
    place.write("a.yaml", "format: 1\ncountry: MN\nanswers:\n  A1.1: \"no\"\n");
    for (arguments, words, code) in [
        (&["check", "m.yaml"][..], "duplicate-key", 1),
        (&["show", "A1.1"], "A1.1", 0),
        (&["score", "a.yaml"], "Technical", 0),
        (&["compare", "a.yaml", "a.yaml"], "Technical", 0),
        (&["score", "--help"], "Usage", 0),
        (&["score", "missing.yaml"], "missing.yaml", 3),
    ] {
        for (term, is_coloured) in [("xterm", code != 3), ("dumb", false)] {
            let screen = Screen::open(&place, PROGRAM, arguments, term);
            let shown = screen.wait_for(0, words);
            assert_eq!(shown.contains('\u{1b}'), is_coloured, "{arguments:?} {term}: {shown:?}");
            assert_eq!(screen.code(), Some(code), "{arguments:?}");
        }
    }
}

#[test]
fn a_dumb_terminal_gets_plain_lines() {
    let place = begun();
    let folder = small_folder();
    let arguments = ["--checklists", folder.to_str().unwrap(), "assess", "m.yaml"];
    let mut screen = Screen::open(&place, PROGRAM, &arguments, "dumb");
    screen.wait_for(0, "G.1 (1–3, ?)> ");
    screen.press_until("y\n", "G.1: Yes");
    screen.press_until("\n", "G.1.1 (0–100 %, ?)> ");
    screen.press_until("quit\n", "To make the plan");
    assert!(!screen.out.lock().unwrap().contains(&0x1b));
    assert_eq!(screen.code(), Some(0));
    assert_eq!(place.read("m.yaml"), format!("{BEGUN}  G.1: \"yes\"\n"));
}
