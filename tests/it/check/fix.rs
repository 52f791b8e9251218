//! `readiness check --fix`: what needs nobody's judgement is written, and nothing else is touched.

use std::fs;
use std::path::Path;

use super::formats::changed;
use super::{home, readiness};

/// The sound fixtures with a translation into Russian, a new question and a new action.
fn grown() -> tempfile::TempDir {
    let question = "  - id: P1.5\n    prompt: Who pays?\n    guidance: Ask the ministry.\n    answer: text\n    \
        evidence: The budget.\n    agencies: [ministry]\n    weight: 0\nactions:\n";
    let action = "actions:\n  - id: pay-body\n    title: Pay the body\n    what: Pay it.\n    output: A payment.\n    \
        indicator: Payments in a year\n    closes: [P1.2]\n    lead: ministry\n    horizon: short\n    effort: low\n";
    let folder = changed(&[
        ("own/P1-bodies.yaml", "actions:\n", question),
        ("own/P1-bodies.yaml", "actions:\n", action),
        // A comment, a line of its own and no line break at the end.
        ("ledger.txt", "action join-treaty\n", "\n# the treaty\naction join-treaty"),
    ]);
    crate::harness::copy(&home("tests/fixtures/check/missing-translation/near-miss"), folder.path());
    fs::remove_file(folder.path().join("own/i18n/ru/P2-systems.yaml")).unwrap();
    folder
}

fn read(folder: &Path, file: &str) -> String {
    fs::read_to_string(folder.join(file)).unwrap()
}

/// Exit code, findings and remarks.
fn fix(folder: &Path, more: &[&str]) -> (i32, String, String) {
    let output = readiness(folder, &[&["check", ".", "--fix"], more].concat());
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (output.status.code().unwrap(), text(&output.stdout), text(&output.stderr))
}

/// All files of a folder with their bytes.
fn all(folder: &Path) -> Vec<(std::path::PathBuf, Vec<u8>)> {
    let files = readiness::source::found_below(folder, &|_| true).unwrap();
    files.into_iter().map(|path| (path.clone(), fs::read(path).unwrap())).collect()
}

#[test]
fn new_ids_and_texts_to_translate_are_written_once_and_the_rest_stays() {
    let folder = grown();
    let ledger = read(folder.path(), "ledger.txt");
    let bodies = read(folder.path(), "own/i18n/ru/P1-bodies.yaml");
    let (code, findings, told) = fix(folder.path(), &[]);
    assert_eq!(code, 0, "{findings}{told}");
    assert!(told.contains("./ledger.txt: 2 ids added\n"), "{told}");
    assert!(told.contains("./own/i18n/ru/P1-bodies.yaml: 7 texts to translate added\n"), "{told}");
    assert!(told.contains("./own/i18n/ru/P2-systems.yaml: 18 texts to translate added\n"), "{told}");
    // What is written is not done: each text is still missing.
    assert_eq!(findings.matches("missing-translation").count(), 7 + 18, "{findings}");
    assert!(!findings.contains("unrecorded-id") && !findings.contains("empty-text"), "{findings}");

    assert_eq!(read(folder.path(), "ledger.txt"), ledger + "\naction pay-body\nquestion P1.5\n");
    let question = "  P1.5:\n    prompt:\n      source: \"Who pays?\"\n      text:\n    guidance:\n      source: Ask the \
        ministry.\n      text:\n    evidence:\n      source: The budget.\n      text:\nactions:\n";
    let action = "  pay-body:\n    title:\n      source: Pay the body\n      text:\n    what:\n      source: Pay it.\n      \
        text:\n    output:\n      source: A payment.\n      text:\n    indicator:\n      source: Payments in a year\n      \
        text:\n";
    let (head, tail) = bodies.split_once("actions:\n").unwrap();
    assert_eq!(read(folder.path(), "own/i18n/ru/P1-bodies.yaml"), format!("{head}{question}{tail}{action}"));
    let systems = read(folder.path(), "own/i18n/ru/P2-systems.yaml");
    assert!(systems.starts_with(
        "title:\n  source: Systems\n  text:\nintro:\n  source: What runs.\n  text:\nquestions:\n  P2.1:\n"
    ));

    let before = all(folder.path());
    let (_, again, told) = fix(folder.path(), &[]);
    assert_eq!((all(folder.path()), again), (before, findings), "the second time nothing is lacking");
    assert!(!told.contains("added"), "{told}");
    // The checklist can be used, and the text is marked as not translated.
    let shown = readiness(folder.path(), &["--checklists", ".", "--lang", "ru", "show", "P1.5"]);
    assert!(String::from_utf8_lossy(&shown.stdout).contains("Who pays?\u{a0}[en]"));
}

#[test]
fn a_file_that_has_no_lines_to_put_anything_between_is_named_and_left() {
    let folder = grown();
    let path = folder.path().join("own/i18n/ru/P1-bodies.yaml");
    fs::write(&path, "{ title: { source: Bodies, text: Органы } }\n").unwrap();
    let (_, _, told) = fix(folder.path(), &["--lang", "ru"]);
    assert!(told.contains("./own/i18n/ru/P1-bodies.yaml оставлен как есть"), "{told}");
    assert!(told.contains("./ledger.txt: добавлены 2 идентификатора"), "{told}");
    assert_eq!(fs::read_to_string(path).unwrap(), "{ title: { source: Bodies, text: Органы } }\n");
}

#[test]
fn where_something_is_wrong_nothing_is_written() {
    let folder = grown();
    let path = folder.path().join("own/P1-bodies.yaml");
    fs::write(&path, read(folder.path(), "own/P1-bodies.yaml").replace("closes: [P1.2]", "closes: [P1.22]")).unwrap();
    let before = all(folder.path());
    let (code, _, told) = fix(folder.path(), &[]);
    assert!(code == 1 && told.contains("nothing was added, because there are errors"), "{told}");
    assert_eq!(all(folder.path()), before);
}

#[test]
fn only_a_folder_that_was_named_is_extended() {
    let folder = grown();
    let before = all(folder.path());
    for named in ["own/P1-bodies.yaml", "answers/mn.yaml"] {
        let output = readiness(folder.path(), &["check", named, "--fix"]);
        assert_eq!(output.status.code(), Some(2), "{named}");
    }
    let output = readiness(folder.path(), &["check", ".", "--fix", "--watch"]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(all(folder.path()), before);
    // The shipped checklists stand in no folder.
    assert_eq!(readiness(tempfile::tempdir().unwrap().path(), &["check", "--fix"]).status.code(), Some(2));
}
