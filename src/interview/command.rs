//! The commands of a session, in the words of every shipped language.

use crate::i18n::Words;
use crate::lexicon::{Row, all_rows, languages};

/// What a person can ask for beside answering.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Command {
    Help,
    Back,
    Next,
    Skip,
    Again,
    Note,
    Evidence,
    Planned,
    NotApplicable,
    Mark,
    Ask,
    Who,
    Agree,
    Clear,
    Go,
    Find,
    List,
    Criteria,
    Score,
    Undo,
    Save,
    Reload,
    Leave,
}

/// Every command with its name in the word files and the key of its help, in the order in which help lists them.
pub(super) const COMMANDS: &[(Command, &str, &str)] = &[
    (Command::Next, "next", "command-next"),
    (Command::Back, "back", "command-back"),
    (Command::Skip, "skip", "command-skip"),
    (Command::Go, "go", "command-go"),
    (Command::Find, "find", "command-find"),
    (Command::List, "list", "command-list"),
    (Command::Again, "again", "command-again"),
    (Command::Criteria, "criteria", "command-criteria"),
    (Command::Note, "note", "command-note"),
    (Command::Evidence, "evidence", "command-evidence"),
    (Command::Planned, "planned", "command-planned"),
    (Command::NotApplicable, "not-applicable", "command-not-applicable"),
    (Command::Mark, "mark", "command-mark"),
    (Command::Ask, "ask", "command-ask"),
    (Command::Who, "who", "command-who"),
    (Command::Agree, "agree", "command-agree"),
    (Command::Clear, "clear", "command-clear"),
    (Command::Undo, "undo", "command-undo"),
    (Command::Score, "score", "command-score"),
    (Command::Save, "save", "command-save"),
    (Command::Reload, "reload", "command-reload"),
    (Command::Help, "help", "command-help"),
    (Command::Leave, "leave", "command-leave"),
];

/// What `list` can list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Listing {
    Open,
    Marked,
    Unevidenced,
    Differ,
    Carried,
    Asked,
    OneVoice,
    /// The open questions by who usually knows.
    Owed,
    /// The agencies that can be named.
    Agencies,
}

const LISTINGS: &[(Listing, &str)] = &[
    (Listing::Open, "open"),
    (Listing::Marked, "marked"),
    (Listing::Unevidenced, "unevidenced"),
    (Listing::Differ, "differ"),
    (Listing::Carried, "carried"),
    (Listing::Asked, "asked"),
    (Listing::OneVoice, "single"),
    (Listing::Owed, "owed"),
    (Listing::Agencies, "agencies"),
];

/// The words for commands and lists in all languages.
#[derive(Debug)]
pub(super) struct Commands {
    commands: Vec<Row>,
    lists: Vec<Row>,
    /// The words before the name of an agency that is new.
    new: Vec<Row>,
}

impl Commands {
    /// The words of every shipped language, and those of a session in a team's own language.
    pub(super) fn with(words: &Words) -> Self {
        let languages = languages(words);
        let all = |key| all_rows(&languages, key);
        Self { commands: all("command-words"), lists: all("list-words"), new: all("new-words") }
    }

    /// The command that a line begins with, and what follows it. The longest phrase counts: `go to A3` is not `go`
    /// with `to A3`.
    pub(super) fn command<'a>(&self, line: &'a str) -> Option<(Command, &'a str)> {
        let mut best: Option<(usize, Command, &str)> = None;
        for (name, words) in &self.commands {
            for word in words {
                let Some(rest) = without_prefix(line, word) else { continue };
                let ends = rest.is_empty() || rest.starts_with([' ', ':', '\t', '\u{a0}', '\n', '\u{ff1a}']);
                if ends
                    && best.is_none_or(|(length, ..)| word.len() > length)
                    && let Some(command) = command_named(name)
                {
                    best = Some((word.len(), command, rest.trim_start_matches([':', '\u{ff1a}']).trim()));
                }
            }
        }
        best.map(|(_, command, rest)| (command, rest))
    }

    /// The command after a slash, where its first letters are enough.
    pub(super) fn command_by_beginning<'a>(&self, line: &'a str) -> Option<(Command, &'a str)> {
        if let Some(found) = self.command(line) {
            return Some(found);
        }
        let (first, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
        let first = first.to_lowercase();
        let mut fitting = self.commands.iter().filter(|(_, words)| words.iter().any(|word| word.starts_with(&first)));
        let (name, _) = fitting.next()?;
        (!first.is_empty() && fitting.all(|(other, _)| other == name)).then_some(())?;
        Some((command_named(name)?, rest.trim()))
    }

    /// The name of an agency that is new, where the word for that stands before it.
    pub(super) fn new_agency<'a>(&self, line: &'a str) -> Option<&'a str> {
        let words = self.new.iter().flat_map(|(_, words)| words);
        let mut rests = words.filter_map(|word| without_prefix(line, word));
        rests.find(|rest| rest.starts_with([' ', ':'])).map(|rest| rest.trim_start_matches([' ', ':']))
    }

    /// Words of commands, for "did you mean".
    pub(super) fn command_words(&self) -> impl Iterator<Item = &str> {
        self.commands.iter().flat_map(|(_, words)| words).map(String::as_str)
    }

    /// What to list, and what follows it.
    pub(super) fn listing<'a>(&self, line: &'a str) -> Option<(Listing, &'a str)> {
        for (name, words) in &self.lists {
            for word in words {
                let Some(rest) = without_prefix(line, word) else { continue };
                if rest.is_empty() || rest.starts_with(char::is_whitespace) {
                    let listing = LISTINGS.iter().find(|(_, known)| known == name)?.0;
                    return Some((listing, rest.trim()));
                }
            }
        }
        None
    }
}

/// The first word of every command in one language, as help shows them.
pub(super) fn shown_commands(words: &Words) -> Vec<(String, &'static str)> {
    COMMANDS.iter().map(|(command, _, help)| (shown_word(words, *command), *help)).collect()
}

/// The word for a command that help shows: the English one where the language has none yet.
pub(super) fn shown_word(words: &Words, command: Command) -> String {
    let name = COMMANDS.iter().find(|(known, ..)| *known == command).map_or("", |(_, name, _)| name);
    let languages = [words.clone(), Words::english()];
    let mut named = all_rows(&languages, "command-words").into_iter().filter(|(row, _)| row == name);
    named.find_map(|(_, words)| words.into_iter().next()).unwrap_or_default()
}

fn command_named(name: &str) -> Option<Command> {
    COMMANDS.iter().find(|(_, known, _)| *known == name).map(|(command, ..)| *command)
}

/// What follows a word that a line begins with, whatever the case of its letters.
fn without_prefix<'a>(line: &'a str, word: &str) -> Option<&'a str> {
    let mut rest = line.chars();
    for wanted in word.chars() {
        let same = rest.next()?.to_lowercase().eq(std::iter::once(wanted));
        same.then_some(())?;
    }
    Some(rest.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::table;

    #[test]
    fn every_command_and_listing_has_words_in_every_language_and_every_row_means_something() {
        for words in Words::languages().filter_map(Words::shipped) {
            let rows = table(&words, "command-words");
            for (_, name, help) in COMMANDS {
                assert!(rows.iter().any(|(row, words)| row == name && !words.is_empty()), "{name}");
                assert_ne!(words.say(help), *help);
            }
            assert_eq!(rows.len(), COMMANDS.len());
            let lists = table(&words, "list-words");
            assert_eq!(lists.len(), LISTINGS.len());
            assert!(LISTINGS.iter().all(|(_, name)| lists.iter().any(|(row, _)| row == name)));
        }
    }

    #[test]
    fn no_word_stands_for_two_commands() {
        let known = Commands::with(&Words::english());
        for (name, words) in &known.commands {
            for word in words {
                let (found, rest) = known.command(word).unwrap();
                assert_eq!(Some(found), command_named(name), "{word}");
                assert_eq!(rest, "");
            }
        }
    }

    #[test]
    fn the_longest_phrase_counts_and_the_rest_follows() {
        let known = Commands::with(&Words::english());
        assert_eq!(known.command("Go to A3"), Some((Command::Go, "A3")));
        assert_eq!(known.command("NOT APPLICABLE: no ports"), Some((Command::NotApplicable, "no ports")));
        assert_eq!(known.command("noted"), None);
        assert_eq!(known.command_by_beginning("b"), Some((Command::Back, "")));
        assert_eq!(known.command_by_beginning("e some act"), None);
        assert_eq!(known.command_by_beginning("ev some act"), Some((Command::Evidence, "some act")));
        assert_eq!(known.command_by_beginning(""), None);
    }
}
