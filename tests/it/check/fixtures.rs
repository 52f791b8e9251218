//! The fixtures: `tests/fixtures/check/<code>/<case>/` holds the files in which a case differs from the sound set in
//! `tests/fixtures/base`. `# error: CODE` or `# warning: CODE` announces a finding on the next line; where a file cannot
//! hold a comment, `expected.txt` says `FILE:LINE SEVERITY CODE`.

use std::fs;
use std::path::Path;

use readiness::diagnostic::Code;
use serde_json::Value;

use super::{home, readiness};
use crate::harness::copy;

/// File, line, severity and code.
type Finding = (String, usize, String, String);

/// What the comments of a case announce.
fn expected(case: &Path) -> Vec<Finding> {
    let list = case.join("expected.txt");
    if list.is_file() {
        let text = fs::read_to_string(list).unwrap();
        let mut found: Vec<Finding> = text
            .lines()
            .map(|line| {
                let [place, severity, code] = line.split(' ').collect::<Vec<_>>()[..] else { panic!("{line}") };
                let (file, number) = place.rsplit_once(':').unwrap();
                (file.to_owned(), number.parse().unwrap(), severity.to_owned(), code.to_owned())
            })
            .collect();
        found.sort();
        return found;
    }
    let mut found = Vec::new();
    let mut waiting = vec![case.to_path_buf()];
    while let Some(folder) = waiting.pop() {
        for path in fs::read_dir(folder).unwrap().flatten().map(|entry| entry.path()) {
            if path.is_dir() {
                waiting.push(path);
                continue;
            }
            let text = String::from_utf8_lossy(&fs::read(&path).unwrap()).into_owned();
            let file = path.strip_prefix(case).unwrap().to_string_lossy().into_owned();
            let mut announced: Vec<(String, String)> = Vec::new();
            for (place, line) in text.lines().enumerate() {
                let comment = line.trim().strip_prefix("# ").and_then(|comment| comment.split_once(": "));
                match comment {
                    Some((severity @ ("error" | "warning"), code)) => {
                        announced.push((severity.to_owned(), code.to_owned()));
                    }
                    _ => found
                        .extend(announced.drain(..).map(|(severity, code)| (file.clone(), place + 1, severity, code))),
                }
            }
        }
    }
    found.sort();
    found
}

/// What the program finds in the sound set with a case's files laid over it.
fn found(case: &Path) -> (Vec<Finding>, Vec<Value>) {
    let folder = tempfile::tempdir().unwrap();
    copy(&home("tests/fixtures/base"), folder.path());
    copy(case, folder.path());
    fs::remove_file(folder.path().join("expected.txt")).ok();
    let output = readiness(folder.path(), &["check", ".", "--format", "json"]);
    let printed: Value = serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|error| panic!("{}: {error}: {}", case.display(), String::from_utf8_lossy(&output.stderr)));
    let findings = printed["findings"].as_array().unwrap().clone();
    let errors = findings.iter().any(|finding| finding["severity"] == "error");
    assert_eq!(output.status.code(), Some(i32::from(errors)), "{}", case.display());
    let text = |finding: &Value, key: &str| finding[key].as_str().unwrap().to_owned();
    let mut all: Vec<Finding> = findings
        .iter()
        .map(|finding| {
            let line = usize::try_from(finding["line"].as_u64().unwrap()).unwrap();
            (text(finding, "file"), line, text(finding, "severity"), text(finding, "code"))
        })
        .collect();
    all.sort();
    (all, findings)
}

#[test]
fn faulty_files_give_the_announced_findings_and_near_misses_none() {
    let mut faults = Vec::new();
    for code in Code::all() {
        let folder = home("tests/fixtures/check").join(code.name());
        let mut cases: Vec<_> = fs::read_dir(&folder).unwrap().flatten().map(|entry| entry.path()).collect();
        cases.sort();
        let named =
            |start: &str| cases.iter().any(|case| case.file_name().unwrap().to_string_lossy().starts_with(start));
        assert!(named("faulty") && named("near-miss"), "{} has both kinds of case", code.name());
        for case in cases {
            let announced = expected(&case);
            let faulty = case.file_name().unwrap().to_string_lossy().starts_with("faulty");
            assert_eq!(faulty, !announced.is_empty(), "{}", case.display());
            if faulty {
                assert!(announced.iter().any(|(.., name)| name == code.name()), "{}", case.display());
            }
            let (found, _) = found(&case);
            if found != announced {
                let name = case.strip_prefix(home("tests/fixtures/check")).unwrap().display().to_string();
                faults.push(format!("{name}:\n  announced {announced:?}\n  found     {found:?}"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_finding_of_the_fixtures_reads_as_a_sentence_with_a_hint() {
    for code in Code::all() {
        let folder = home("tests/fixtures/check").join(code.name());
        for case in fs::read_dir(folder).unwrap().flatten() {
            for finding in found(&case.path()).1 {
                let (message, hint) =
                    (finding["message"].as_str().unwrap(), finding["hint"].as_str().unwrap_or_default());
                for text in [message, hint] {
                    assert!(!text.is_empty() && !text.contains("{ $") && !text.contains("{$"), "{finding}");
                }
                assert!(message.starts_with(|first: char| !first.is_uppercase()), "{message}");
            }
        }
    }
}
