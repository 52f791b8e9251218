//! What the tests of the interview share: a small checklist, a session that is a list of replies, a folder to run in.

use std::path::PathBuf;

use jiff::civil::{Date, date};
use readiness::answers::load::Loader;
use readiness::answers::{Answers, write};
use readiness::assessment::Scope;
use readiness::catalog;
use readiness::checklist::{Adaptation, Catalog, load};
use readiness::i18n::Words;
use readiness::interview::{Block, Interview, Only, Setup, Step};
use readiness::source::{Sources, Syntax};

use crate::harness::{Desk, Ran, home};

pub const TODAY: Date = date(2026, 5, 4);

/// Folder of the small checklist.
pub fn small_folder() -> PathBuf {
    home("tests/fixtures/port")
}

pub fn small() -> Catalog {
    let mut sources = Sources::new();
    let files = catalog::folder(&mut sources, &small_folder()).unwrap();
    let mut diagnostics = Vec::new();
    let catalog = load::load(&sources, &files, "en", &mut diagnostics);
    catalog.unwrap_or_else(|| panic!("{diagnostics:?}"))
}

pub fn shipped() -> Catalog {
    let mut sources = Sources::new();
    let files = catalog::shipped(&mut sources);
    load::load(&sources, &files, "en", &mut Vec::new()).unwrap()
}

/// Reads an answers file, which must be without faults.
pub fn answers(catalog: &Catalog, text: &str) -> Answers {
    let mut sources = Sources::new();
    let id = sources.add("answers.yaml", text, Syntax::Yaml);
    let mut diagnostics = Vec::new();
    let answers = Loader::default().load(&sources, id, catalog, &mut diagnostics).unwrap();
    assert!(!readiness::diagnostic::has_errors(&diagnostics), "{diagnostics:?}\n{text}");
    answers
}

/// A session over the small checklist, made by what differs from the plain one.
pub struct Plan {
    pub text: &'static str,
    pub only: Only,
    pub range: Option<&'static str>,
    pub stay: bool,
    pub earlier: Option<&'static str>,
}

impl Default for Plan {
    fn default() -> Self {
        Self { text: "format: 1\n", only: Only::All, range: None, stay: false, earlier: None }
    }
}

impl Plan {
    pub fn start<'a>(&self, catalog: &'a Catalog, words: &'a Words) -> Talk<'a> {
        let answers = answers(catalog, self.text);
        let scope = Scope::of(catalog, &answers);
        let mut interview = Interview::new(Setup {
            catalog,
            adaptation: Adaptation::default(),
            words,
            answers,
            scope,
            course: self.range.map(|id| catalog.place(id).unwrap().collect()),
            only: self.only,
            stay: self.stay,
            today: TODAY,
            earlier: self.earlier.map(|text| ("2019".to_owned(), super::session::answers(catalog, text))),
            opening: Vec::new(),
            left_at: None,
        });
        let last = interview.begin();
        Talk { catalog, interview, last }
    }
}

/// A running session and its last step.
pub struct Talk<'a> {
    pub catalog: &'a Catalog,
    pub interview: Interview<'a>,
    pub last: Step,
}

impl Talk<'_> {
    /// Gives one reply after the other.
    pub fn say(&mut self, replies: &[&str]) -> &mut Self {
        for reply in replies {
            self.last = self.interview.reply(reply);
        }
        self
    }

    /// The answers as a file, without its first line.
    pub fn file(&self) -> String {
        let text = write::yaml(self.interview.answers(), self.catalog);
        text.replacen("format: 1\n", "", 1).replacen("answers:\n", "", 1)
    }

    /// The id of the question that the last step shows.
    pub fn question(&self) -> Option<&str> {
        self.last.show.iter().rev().find_map(|block| match block {
            Block::Page(page) => Some(page.id.as_str()),
            _ => None,
        })
    }

    /// The last step's words, block by block.
    pub fn shown(&self) -> String {
        in_lines(&self.last.show)
    }

    /// Whether the last step complains.
    pub fn is_trouble(&self) -> bool {
        self.last.show.iter().any(|block| matches!(block, Block::Trouble(_)))
    }

    pub fn assert_shows(&self, words: &str) {
        assert!(self.shown().contains(words), "no {words:?} in:\n{}", self.shown());
    }
}

fn in_lines(blocks: &[Block]) -> String {
    let lines = blocks.iter().map(|block| match block {
        Block::Gap => String::new(),
        Block::Page(page) => in_lines(&page.lines()),
        Block::Fact(label, text) | Block::Said(label, text) => format!("{label}: {text}"),
        Block::Question(key, text) | Block::Item(key, text) => format!("{key} {text}"),
        Block::Choice(number, label, chosen) => format!("{}{number} {label}", if *chosen { "*" } else { "" }),
        Block::Place(text)
        | Block::Text(text)
        | Block::Heading(text)
        | Block::Kept(text)
        | Block::Done(text)
        | Block::Trouble(text) => text.clone(),
    });
    lines.collect::<Vec<_>>().join("\n")
}

impl Desk {
    /// `assess` with the small checklist and lines piped in.
    pub fn assess(&self, arguments: &[&str], lines: &[&str]) -> Ran {
        let folder = small_folder();
        let mut all = vec!["--checklists", folder.to_str().unwrap(), "assess"];
        all.extend(arguments);
        self.pipe(&all, lines.join("\n") + "\n")
    }
}
