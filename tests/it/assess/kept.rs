//! What is confirmed is stored, what is stored is logged, and what could not be taken is told.

use super::session::small_folder;
use crate::harness::{Desk, PROGRAM, Ran};

/// Runs a shell command in which `$assess` stands for `assess` with the small checklist.
#[cfg(unix)]
fn shell(place: &Desk, script: &str) -> (i32, String) {
    let assess = format!("'{PROGRAM}' --checklists '{}' assess", small_folder().display());
    let ran = place.shell(&script.replace("$assess", &assess));
    (ran.code, ran.out + &ran.err)
}

#[test]
fn lines_of_a_piped_session_that_are_not_taken_are_told_by_their_number_and_end_in_findings() {
    let place = Desk::new();
    place.write("m.yaml", "format: 1\ncountry: MN\n");
    let ran = place.assess(&["m.yaml"], &["banana", "y", "140", "45"]);
    assert_eq!(ran.code, 1, "{}", ran.err);
    assert!(ran.err.contains("2 lines of the input were not taken: 1, 3"), "{}", ran.err);
    assert_eq!(place.read("m.yaml"), "format: 1\ncountry: MN\nanswers:\n  G.1: \"yes\"\n  G.1.1: 45\n");
    assert_eq!(place.assess(&["m.yaml"], &["skip"]).code, 0);
}

#[cfg(unix)]
#[test]
fn a_reader_that_leaves_early_costs_no_answer() {
    let place = Desk::new();
    place.write("m.yaml", "format: 1\ncountry: MN\n");
    // Far more than a pipe holds is said before the last answer.
    let (code, said) = shell(&place, "{ yes '?' | head -n 500; printf 'y\\n45\\n'; } | $assess m.yaml | head -n 1");
    assert_eq!(code, 0, "{said}");
    assert_eq!(place.read("m.yaml"), "format: 1\ncountry: MN\nanswers:\n  G.1: \"yes\"\n  G.1.1: 45\n");
}

#[test]
fn a_session_goes_on_behind_what_was_answered_last_and_not_at_what_was_left_open_before() {
    let place = Desk::new();
    place.write("m.yaml", "format: 1\ncountry: MN\n");
    place.assess(&["m"], &["next", "captains complain", ".", "quit"]);
    let first = |ran: Ran| ran.out.lines().find(|line| line.contains(" · ")).unwrap_or_default().to_owned();
    assert!(first(place.assess(&["m"], &[])).contains("S Ships · 3 of 3"));
    // A line that was cut short is passed over, and without a log the first open question comes.
    let log = place.read("m.yaml.log");
    place.write("m.yaml.log", format!("{log}{{\"time\":\"2026"));
    assert!(first(place.assess(&["m"], &[])).contains("S Ships · 3 of 3"));
    std::fs::remove_file(place.path("m.yaml.log")).unwrap();
    assert!(first(place.assess(&["m"], &[])).contains("G Gates · 1 of 3"));
    // Behind the last question comes what is open before it.
    place.assess(&["m"], &["go S.2", "no", "quit"]);
    assert!(first(place.assess(&["m"], &[])).contains("G Gates · 1 of 3"));
}

#[test]
fn an_answer_of_many_lines_is_one_line_of_the_log() {
    let place = Desk::new();
    place.write("m.yaml", "format: 1\ncountry: MN\n");
    let mut lines = vec!["go S.1", "note"];
    lines.extend(["a line of the note"; 200]);
    lines.push(".");
    assert_eq!(place.assess(&["m.yaml"], &lines).code, 0);
    let log = place.read("m.yaml.log");
    assert_eq!(log.lines().count(), 1);
    let line: serde_json::Value = serde_json::from_str(&log).unwrap();
    assert_eq!(line["before"], serde_json::Value::Null);
    assert_eq!(line["after"].as_str().unwrap().matches("a line of the note").count(), 200);
    // An input that ends within the note leaves it in the file and in the log.
    assert_eq!(place.assess(&["m.yaml"], &["go S.1", "note", "the last line"]).code, 0);
    assert!(place.read("m.yaml").contains("the last line"));
    assert!(place.read("m.yaml.log").lines().last().unwrap().contains("the last line"));
}

#[test]
fn the_summary_names_the_log_only_where_there_is_one() {
    let place = Desk::new();
    place.write("m.yaml", "format: 1\ncountry: MN\n");
    assert!(!place.assess(&["m.yaml"], &["skip"]).out.contains("m.yaml.log"));
    assert!(place.assess(&["m.yaml"], &["y"]).out.contains("m.yaml.log"));
}

#[cfg(unix)]
#[test]
fn the_log_of_private_answers_is_private_too() {
    use std::os::unix::fs::PermissionsExt;
    let place = Desk::new();
    place.write("m.yaml", "format: 1\ncountry: MN\n");
    for mode in [0o600, 0o664] {
        std::fs::set_permissions(place.path("m.yaml"), std::fs::Permissions::from_mode(mode)).unwrap();
        assert_eq!(place.assess(&["m.yaml"], &["note secret"]).code, 0);
        for name in ["m.yaml", "m.yaml.log"] {
            let found = std::fs::metadata(place.path(name)).unwrap().permissions().mode() & 0o777;
            assert_eq!(found, mode, "{name}");
        }
        std::fs::remove_file(place.path("m.yaml.log")).unwrap();
    }
}

/// Whether a second session, under another name or after the log was taken away, finds the first one at work.
#[cfg(unix)]
#[test]
fn one_file_has_one_session_whatever_its_name() {
    let place = Desk::new();
    place.write("m.yaml", "format: 1\ncountry: MN\n");
    std::os::unix::fs::symlink("m.yaml", place.path("link.yaml")).unwrap();
    let mut first = super::command::Live::start(&place, &["m.yaml"]);
    let ran = place.assess(&["link.yaml"], &["y"]);
    assert_eq!(ran.code, 3, "{}", ran.out);
    assert!(ran.err.contains("another session is open on link.yaml"), "{}", ran.err);
    // The log is begun anew with the next answer and keeps others out again.
    std::fs::remove_file(place.path("m.yaml.log")).unwrap();
    first.say("y", "G.1: Yes");
    assert!(place.read("m.yaml.log").contains("G.1"));
    assert_eq!(place.assess(&["m.yaml"], &["n"]).code, 3);
    assert_eq!(first.end().0, 0);
}

/// A folder that nobody may write to stands for any save that fails.
#[cfg(unix)]
#[test]
fn what_is_not_stored_is_not_confirmed() {
    let place = Desk::new();
    place.write("m.yaml", "format: 1\nanswers:\n  G.1: \"yes\"\n");
    let long = "long ".repeat(120);
    let script = format!("trap '' XFSZ; ulimit -f 1; printf 'note {long}\\n' | $assess m.yaml");
    let (code, said) = shell(&place, &script);
    assert_eq!(code, 3, "{said}");
    assert!(said.contains("Not saved: ") && !said.contains("note kept"), "{said}");
}
