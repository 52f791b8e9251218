//! What a start without a command on a terminal shows, such as a double click: a few things to do, by number.

use std::ffi::OsString;
use std::io::{self, BufRead, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use crate::i18n::{Message, Words};
use crate::lexicon::number::whole;
use crate::nature;
use crate::source::Syntax;
use crate::visible::visible_lines;

/// What can be chosen, in the order of the numbers.
const CHOICES: [&str; 6] = ["menu-new", "menu-go-on", "menu-results", "menu-plan", "menu-forms", "menu-practice"];

/// Asks what to do and does it with the options of the start, until Enter alone.
pub(super) fn run(words: &Words, options: &[OsString], act: impl Fn(Vec<OsString>) -> ExitCode) -> ExitCode {
    let mut done = ExitCode::SUCCESS;
    loop {
        let mut text = format!("\n{}\n\n", words.say("menu-title"));
        for (place, key) in CHOICES.iter().enumerate() {
            text += &format!("  {}  {}\n", words.number(place + 1), words.say(key));
        }
        let Some(line) = ask(&format!("{text}\n{}", words.say("menu-ask"))) else { return done };
        if line.is_empty() {
            return done;
        }
        let arguments = match whole(&line).unwrap_or_default() {
            1 => ask(&words.say("menu-name"))
                .and_then(|name| (!name.is_empty()).then(|| vec!["assess".into(), named(&name)])),
            2 => file(words).map(|file| vec!["assess".into(), file]),
            3 => file(words).map(|file| vec!["score".into(), file]),
            4 => file(words).map(|file| {
                let plan = Path::new(&file).with_extension("pdf");
                vec!["plan".into(), file, "-o".into(), plan.into_os_string()]
            }),
            5 => Some(vec!["template".into(), "-o".into(), "questionnaire.yaml".into()]),
            6 => Some(vec!["assess".into(), "--practice".into()]),
            _ => None,
        };
        if let Some(arguments) = arguments {
            done = act([&["readiness".into()], options, &arguments].concat());
        }
    }
}

/// The name of a new file; one that looks like an option is none.
fn named(name: &str) -> OsString {
    if name.starts_with('-') { format!("./{name}").into() } else { name.into() }
}

/// The questionnaire that is meant: the only one here, or the one that is chosen.
fn file(words: &Words) -> Option<OsString> {
    let found = questionnaires();
    if found.len() == 1 {
        return found.into_iter().next().map(PathBuf::into_os_string);
    }
    let mut text = String::from("\n");
    for (place, path) in found.iter().enumerate() {
        text += &format!("  {}  {}\n", words.number(place + 1), visible_lines(&path.display().to_string()));
    }
    let key = if found.is_empty() { "menu-none" } else { "menu-which" };
    let line = ask(&format!("{text}\n{}", words.tell(&Message::new(key))))?;
    let number = whole(&line).and_then(|number| number.checked_sub(1));
    match number.and_then(|place| found.get(place)) {
        Some(path) => Some(path.clone().into_os_string()),
        None => (!line.is_empty()).then(|| named(&line)),
    }
}

/// The questionnaires in this folder, by name.
fn questionnaires() -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(".") else { return Vec::new() };
    let names = entries.filter_map(|entry| Some(PathBuf::from(entry.ok()?.file_name())));
    let is_one =
        |path: &PathBuf| Syntax::of(path).is_some() && path.is_file() && nature::at(path) == nature::Nature::Answers;
    let mut found: Vec<PathBuf> = names.filter(is_one).collect();
    found.sort();
    found
}

fn ask(text: &str) -> Option<String> {
    let mut out = io::stdout().lock();
    write!(out, "{text}> ").and_then(|()| out.flush()).ok()?;
    drop(out);
    let mut line = String::new();
    let read = io::stdin().lock().read_line(&mut line).ok()?;
    (read > 0).then(|| line.trim().to_owned())
}
