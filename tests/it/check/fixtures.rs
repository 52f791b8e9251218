//! The fixtures: `tests/fixtures/check/<code>.yaml` holds the cases of a code, each as what it changes in the sound set
//! in `tests/fixtures/base`. In every faulty case the code is found, in every near miss nothing is.
//!
//! `# error: CODE` or `# warning: CODE` in a changed file announces a finding on the next line; where a file cannot hold a
//! comment, `finds` says `LINE SEVERITY CODE`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::sync::LazyLock;

use readiness::diagnostic::Code;
use serde::Deserialize;
use serde_json::Value;

use crate::harness::{Desk, home};

/// File, line, severity and code.
type Finding = (String, usize, String, String);

/// What a case does to the sound set.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Change {
    /// A folder of `tests/fixtures` whose files are laid over the set.
    overlay: Option<String>,
    #[serde(default)]
    file: String,
    /// Lines of the file that stand there once, and what stands there instead, both without the indentation they share.
    replace: Option<String>,
    #[serde(default)]
    with: String,
    /// The whole file.
    write: Option<String>,
    /// The file is written in Latin-1.
    #[serde(default, rename = "latin-1")]
    latin_1: bool,
    /// Findings that no comment announces.
    #[serde(default)]
    finds: Vec<String>,
}

impl Change {
    fn make(&self, desk: &Desk) {
        if let Some(overlay) = &self.overlay {
            return desk.copy(&format!("tests/fixtures/{overlay}"), "");
        }
        let text = match (&self.write, &self.replace) {
            (Some(text), None) => text.clone(),
            (None, Some(lines)) => patched(&desk.read(&self.file), lines, &self.with)
                .unwrap_or_else(|| panic!("{} holds this not once:\n{lines}", self.file)),
            _ => panic!("{}: either `write` or `replace`", self.file),
        };
        let latin_1 = |text: &str| text.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap()).collect();
        let bytes: Vec<u8> = if self.latin_1 { latin_1(&text) } else { text.into_bytes() };
        desk.write(&self.file, bytes);
    }
}

/// Replaces lines that stand in a text exactly once. Both sides get the indentation that the text has there.
fn patched(text: &str, old: &str, new: &str) -> Option<String> {
    let (lines, old): (Vec<&str>, Vec<&str>) = (text.lines().collect(), old.lines().collect());
    let indented = |indent: &str, line: &str| if line.is_empty() { String::new() } else { format!("{indent}{line}") };
    let mut places = lines.windows(old.len()).enumerate().filter_map(|(at, part)| {
        let indent = part[0].strip_suffix(old[0]).filter(|indent| indent.trim_start().is_empty())?;
        let same = part.iter().zip(&old).all(|(line, old)| *line == indented(indent, old));
        same.then_some((at, indent))
    });
    let (Some((at, indent)), None) = (places.next(), places.next()) else { return None };
    let new = new.lines().map(|line| indented(indent, line));
    let before = lines[..at].iter().map(|line| (*line).to_owned());
    let after = lines[at + old.len()..].iter().map(|line| (*line).to_owned());
    Some(before.chain(new).chain(after).map(|line| line + "\n").collect())
}

/// The findings that comments in a file announce.
fn commented(file: &str, text: &str) -> Vec<Finding> {
    let (mut found, mut waiting) = (Vec::new(), Vec::new());
    for (place, line) in text.lines().enumerate() {
        match line.trim().strip_prefix("# ").and_then(|comment| comment.split_once(": ")) {
            Some((severity @ ("error" | "warning"), code)) => waiting.push((severity.to_owned(), code.to_owned())),
            _ => found.extend(waiting.drain(..).map(|(severity, code)| (file.to_owned(), place + 1, severity, code))),
        }
    }
    found
}

/// What `finds` announces.
fn listed(change: &Change) -> impl Iterator<Item = Finding> {
    change.finds.iter().map(|finding| {
        let [line, severity, code] = finding.split(' ').collect::<Vec<_>>()[..] else { panic!("{finding}") };
        (change.file.clone(), line.parse().unwrap(), severity.to_owned(), code.to_owned())
    })
}

/// A case that was run.
struct Case {
    code: &'static str,
    name: String,
    announced: Vec<Finding>,
    found: Vec<Value>,
}

impl Case {
    fn run(code: &'static str, name: String, changes: &[Change]) -> Self {
        let desk = Desk::new();
        desk.copy("tests/fixtures/base", "");
        changes.iter().for_each(|change| change.make(&desk));
        let mut announced: Vec<Finding> = changes.iter().flat_map(listed).collect();
        let files: BTreeSet<&str> = changes.iter().map(|change| change.file.as_str()).collect();
        for file in files.into_iter().filter(|file| !file.is_empty()) {
            let bytes = fs::read(desk.path(file)).unwrap();
            announced.extend(commented(file, &String::from_utf8_lossy(&bytes)));
        }
        announced.sort();
        let ran = desk.run(&["check", ".", "--format", "json"]);
        let printed: Value =
            serde_json::from_str(&ran.out).unwrap_or_else(|error| panic!("{code}, {name}: {error}: {}", ran.err));
        let found = printed["findings"].as_array().unwrap().clone();
        let errors = found.iter().any(|finding| finding["severity"] == "error");
        assert_eq!(ran.code, i32::from(errors), "{code}, {name}");
        Self { code, name, announced, found }
    }

    fn findings(&self) -> Vec<Finding> {
        let text = |finding: &Value, key: &str| finding[key].as_str().unwrap().to_owned();
        let line = |finding: &Value| usize::try_from(finding["line"].as_u64().unwrap()).unwrap();
        let mut all: Vec<Finding> = (self.found.iter())
            .map(|finding| (text(finding, "file"), line(finding), text(finding, "severity"), text(finding, "code")))
            .collect();
        all.sort();
        all
    }
}

/// Every case of every code.
static CASES: LazyLock<Vec<Case>> = LazyLock::new(|| {
    let mut all = Vec::new();
    for code in Code::all() {
        let text = fs::read_to_string(home("tests/fixtures/check").join(code.name()).with_extension("yaml")).unwrap();
        let cases: BTreeMap<String, Vec<Change>> =
            serde_yaml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", code.name()));
        all.extend(cases.into_iter().map(|(name, changes)| Case::run(code.name(), name, &changes)));
    }
    all
});

#[test]
fn faulty_files_give_the_announced_findings_and_near_misses_none() {
    for code in Code::all().map(|code| code.name()) {
        let named = |start: &str| CASES.iter().any(|case| case.code == code && case.name.starts_with(start));
        assert!(named("faulty") && named("near-miss"), "{code} has both kinds of case");
    }
    let mut faults = Vec::new();
    for case in CASES.iter() {
        let (name, announced) = (format!("{}, {}", case.code, case.name), &case.announced);
        assert_eq!(case.name.starts_with("faulty"), announced.iter().any(|(.., code)| code == case.code), "{name}");
        assert_eq!(case.name.starts_with("near-miss"), announced.is_empty(), "{name}");
        let found = case.findings();
        if found != *announced {
            faults.push(format!("{name}:\n  announced {announced:?}\n  found     {found:?}"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_finding_of_the_fixtures_reads_as_a_sentence_with_a_hint() {
    for finding in CASES.iter().flat_map(|case| &case.found) {
        let (message, hint) = (finding["message"].as_str().unwrap(), finding["hint"].as_str().unwrap_or_default());
        for text in [message, hint] {
            assert!(!text.is_empty() && !text.contains("{ $") && !text.contains("{$"), "{finding}");
        }
        assert!(message.starts_with(|first: char| !first.is_uppercase()), "{message}");
    }
}
