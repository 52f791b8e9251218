//! `readiness check --fix`: what needs nobody's judgement is written, and nothing else is touched.

use super::formats::changed;
use crate::harness::{Desk, Ran};

/// The sound fixtures with a translation into Russian, a new question and a new action.
fn grown() -> Desk {
    let question = "  - id: P1.5\n    prompt: Who pays?\n    guidance: Ask the ministry.\n    answer: text\n    \
        evidence: The budget.\n    agencies: [ministry]\n    weight: 0\nactions:\n";
    let action = "actions:\n  - id: pay-body\n    title: Pay the body\n    what: Pay it.\n    output: A payment.\n    \
        indicator: Payments in a year\n    closes: [P1.2]\n    lead: ministry\n    horizon: short\n    effort: low\n";
    let desk = changed(&[
        ("own/P1-bodies.yaml", "actions:\n", question),
        ("own/P1-bodies.yaml", "actions:\n", action),
        // A comment, a line of its own and no line break at the end.
        ("ledger.txt", "action join-treaty\n", "\n# the treaty\naction join-treaty"),
    ]);
    desk.copy("tests/fixtures/translated", "");
    std::fs::remove_file(desk.path("own/i18n/ru/P2-systems.yaml")).unwrap();
    desk
}

/// Exit code, findings and remarks.
fn fix(desk: &Desk, more: &[&str]) -> (i32, String, String) {
    let Ran { code, out, err } = desk.run(&[&["check", ".", "--fix"], more].concat());
    (code, out, err)
}

#[test]
fn new_ids_and_texts_to_translate_are_written_once_and_the_rest_stays() {
    let desk = grown();
    let ledger = desk.read("ledger.txt");
    let bodies = desk.read("own/i18n/ru/P1-bodies.yaml");
    let (code, findings, told) = fix(&desk, &["--all"]);
    assert_eq!(code, 0, "{findings}{told}");
    assert!(told.contains("./ledger.txt: 2 ids added\n"), "{told}");
    assert!(told.contains("./own/i18n/ru/P1-bodies.yaml: 7 texts to translate added\n"), "{told}");
    assert!(told.contains("./own/i18n/ru/P2-systems.yaml: 18 texts to translate added\n"), "{told}");
    // What is written is not done: each text is still missing.
    assert_eq!(findings.matches("missing-translation").count(), 7 + 18, "{findings}");
    let summed = fix(&desk, &[]).2;
    assert!(summed.contains("./own/i18n/ru/P1-bodies.yaml: 7 texts are not translated"), "{summed}");
    assert!(!findings.contains("unrecorded-id") && !findings.contains("empty-text"), "{findings}");

    assert_eq!(desk.read("ledger.txt"), ledger + "\naction pay-body\nquestion P1.5\n");
    let question = "  P1.5:\n    prompt:\n      source: \"Who pays?\"\n      text:\n    guidance:\n      source: Ask the \
        ministry.\n      text:\n    evidence:\n      source: The budget.\n      text:\nactions:\n";
    let action = "  pay-body:\n    title:\n      source: Pay the body\n      text:\n    what:\n      source: Pay it.\n      \
        text:\n    output:\n      source: A payment.\n      text:\n    indicator:\n      source: Payments in a year\n      \
        text:\n";
    let (head, tail) = bodies.split_once("actions:\n").unwrap();
    assert_eq!(desk.read("own/i18n/ru/P1-bodies.yaml"), format!("{head}{question}{tail}{action}"));
    let systems = desk.read("own/i18n/ru/P2-systems.yaml");
    assert!(systems.starts_with(
        "title:\n  source: Systems\n  text:\nintro:\n  source: What runs.\n  text:\nquestions:\n  P2.1:\n"
    ));

    let before = desk.all("");
    let (_, again, told) = fix(&desk, &["--all"]);
    assert_eq!((desk.all(""), again), (before, findings), "the second time nothing is lacking");
    assert!(!told.contains("added"), "{told}");
    // The checklist can be used, and the text is marked as not translated.
    let shown = desk.run(&["--checklists", ".", "--lang", "ru", "show", "P1.5"]);
    assert!(shown.out.contains("Who pays?\u{a0}[en]"));
}

#[test]
fn a_file_that_has_no_lines_to_put_anything_between_is_named_and_left() {
    let desk = grown();
    let braces = "{ title: { source: Bodies, text: Органы } }\n";
    desk.write("own/i18n/ru/P1-bodies.yaml", braces);
    let (_, _, told) = fix(&desk, &["--lang", "ru"]);
    assert!(told.contains("./own/i18n/ru/P1-bodies.yaml оставлен как есть"), "{told}");
    assert!(told.contains("./ledger.txt: добавлены 2 идентификатора"), "{told}");
    assert_eq!(desk.read("own/i18n/ru/P1-bodies.yaml"), braces);
}

#[test]
fn where_something_is_wrong_nothing_is_written() {
    let desk = grown();
    let faulty = desk.read("own/P1-bodies.yaml").replace("closes: [P1.2]", "closes: [P1.22]");
    desk.write("own/P1-bodies.yaml", faulty);
    let before = desk.all("");
    let (code, _, told) = fix(&desk, &[]);
    assert!(code == 1 && told.contains("nothing was added, because there are errors"), "{told}");
    assert_eq!(desk.all(""), before);
}

#[test]
fn only_a_folder_that_was_named_is_extended() {
    let desk = grown();
    let before = desk.all("");
    for named in ["own/P1-bodies.yaml", "answers/mn.yaml"] {
        assert_eq!(desk.run(&["check", named, "--fix"]).code, 2, "{named}");
    }
    assert_eq!(desk.run(&["check", ".", "--fix", "--watch"]).code, 2);
    assert_eq!(desk.all(""), before);
    // The shipped checklists stand in no folder.
    assert_eq!(Desk::new().run(&["check", "--fix"]).code, 2);
}
