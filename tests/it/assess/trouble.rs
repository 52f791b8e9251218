//! What other programs and a full disk do to the file of a session: nothing that was saved is lost.

use super::command::Live;
use super::session::small_folder;
use crate::harness::{Desk, PROGRAM, Ran};

#[test]
fn a_file_that_an_editor_changed_is_not_overwritten_and_can_be_taken_in() {
    let place = Desk::new();
    place.write("m.yaml", "format: 1\nanswers:\n  G.1: \"yes\"\n");
    let mut live = Live::start(&place, &["m.yaml"]);
    live.say("45", "G.1.1: 45 %");
    let edited = place.read("m.yaml").replace("G.1: \"yes\"", "G.1: { value: \"yes\", note: by hand } # new");
    place.write("m.yaml", &edited);
    live.say("3", "was changed by another program");
    assert_eq!(place.read("m.yaml"), edited);
    live.say("quit", "One answer is not saved.");
    let log = place.read("m.yaml.log");
    live.say("save", "Not saved");
    assert_eq!(place.read("m.yaml"), edited);
    assert_eq!(place.read("m.yaml.log"), log, "what is not saved is not in the log");
    live.say("reload", "one answer had changed: G.1");
    assert_eq!(place.read("m.yaml"), edited + "  G.1.2: [cameras]\n");
    live.say("x", "");
    assert_eq!(live.end().0, 0);
    assert!(place.read("m.yaml").ends_with("  G.1.2: [cameras]\n  S.1: x\n"));
}

#[test]
fn a_session_does_not_stay_at_a_question_that_the_file_closed() {
    let place = Desk::new();
    place.write("m.yaml", "format: 1\nanswers:\n  G.1: \"yes\"\n");
    let mut live = Live::start(&place, &["m.yaml"]);
    live.say("again", "G.1.1 (");
    place.write("m.yaml", "format: 1\nanswers:\n  G.1: \"no\"\n");
    live.say("reload", "G.1.1 is no longer asked; the session goes on after it.");
    live.say("Long queues", "ends the text");
    live.say(".", "S.1");
    assert_eq!(live.end().0, 0);
    assert_eq!(place.read("m.yaml"), "format: 1\nanswers:\n  G.1: \"no\"\n  S.1: Long queues\n");
}

#[test]
fn an_answer_that_was_changed_in_both_places_is_asked_again() {
    let place = Desk::new();
    place.write("m.yaml", "format: 1\nanswers:\n  G.1: \"no\"\n");
    let mut live = Live::start(&place, &["m.yaml", "--review"]);
    place.write("m.yaml", "format: 1\nanswers:\n  G.1: \"yes\"\n");
    live.say("p", "was changed by another program");
    live.say("reload", "The file's answer stands: Yes.");
    live.say("go G.1", "Answer: Yes");
    live.say("p", "G.1: Partly");
    assert_eq!(live.end().0, 0);
    assert_eq!(place.read("m.yaml"), "format: 1\nanswers:\n  G.1: partial\n");
}

#[test]
fn answers_that_cannot_be_saved_at_the_end_are_rescued() {
    let place = Desk::new();
    std::fs::create_dir(place.path("stick")).unwrap();
    place.write("stick/m.yaml", "format: 1\nanswers:\n  G.1: \"yes\"\n");
    let mut live = Live::start(&place, &["stick/m.yaml"]);
    live.say("45", "G.1.1: 45 %");
    std::fs::rename(place.path("stick"), place.path("pulled")).unwrap();
    live.say("3", "is no longer there");
    live.say("long queues", "Not saved");
    let (code, err) = live.end();
    assert_eq!(code, 3);
    assert!(err.contains("m.unsaved.yaml"), "{err}");
    let saved = "format: 1\nanswers:\n  G.1: \"yes\"\n  G.1.1: 45\n";
    assert_eq!(place.read("pulled/m.yaml"), saved);
    assert_eq!(place.read("m.unsaved.yaml"), format!("{saved}  G.1.2: [cameras]\n  S.1: long queues\n"));
}

#[test]
fn a_copy_can_be_written_elsewhere_and_never_over_a_file() {
    let place = Desk::new();
    place.write("m.yaml", "format: 1\nanswers:\n  G.1: \"no\"\n");
    place.write("there.yaml", "mine");
    let mut live = Live::start(&place, &["m.yaml"]);
    std::fs::remove_file(place.path("m.yaml")).unwrap();
    live.say("x", "is no longer there");
    live.say("/save there.yaml", "exists already");
    live.say("/save copy.yaml", "A copy is in copy.yaml");
    let text = "format: 1\nanswers:\n  G.1: \"no\"\n  S.1: x\n";
    assert_eq!(place.read("copy.yaml"), text);
    live.say("/save", "Saved in m.yaml.");
    assert_eq!(place.read("m.yaml"), text);
    assert_eq!(place.read("there.yaml"), "mine");
    assert_eq!(live.end().0, 0);
}

#[test]
fn a_second_session_on_the_same_file_does_not_start() {
    let place = Desk::new();
    place.write("m.yaml", "format: 1\ncountry: MN\n");
    let live = Live::start(&place, &["m.yaml"]);
    let ran = place.assess(&["m.yaml"], &["y"]);
    assert_eq!(ran.code, 3);
    assert!(ran.err.contains("another session is open on m.yaml"), "{}", ran.err);
    assert_eq!(live.end().0, 0);
    assert_eq!(place.assess(&["m.yaml"], &["y"]).code, 0);
}

#[test]
fn a_log_that_cannot_be_written_stops_the_session_before_it_starts() {
    let place = Desk::new();
    place.write("m.yaml", "format: 1\n");
    std::fs::create_dir(place.path("m.yaml.log")).unwrap();
    let ran = place.assess(&["m.yaml"], &["y"]);
    assert_eq!(ran.code, 3);
    assert!(ran.err.contains("m.yaml.log"), "{}", ran.err);
    assert_eq!(place.read("m.yaml"), "format: 1\n");
}

/// The shell limits how large a file may grow, which is a full disk as far as the program can tell.
#[cfg(unix)]
#[test]
fn a_full_disk_is_told_and_loses_nothing_that_was_saved() {
    let place = Desk::new();
    let note = "long ".repeat(60);
    place.write("m.yaml", "format: 1\nanswers:\n  G.1: \"yes\"\n");
    let script = format!(
        "trap '' XFSZ; ulimit -f 1; printf '45\\nnote {note}\\nnote {note}\\n3\\n' | '{}' --checklists '{}' assess m.yaml",
        PROGRAM,
        small_folder().display(),
    );
    let Ran { code, out, .. } = place.shell(&script);
    assert!(out.contains("G.1.1: 45 %") && out.contains("Not saved: "), "{out}");
    assert_eq!(code, 3, "{out}");
    let text = place.read("m.yaml");
    assert!(text.starts_with("format: 1\nanswers:\n  G.1: \"yes\"\n  G.1.1: 45\n") && text.len() <= 512, "{text}");
    assert!(!text.contains("cameras"));
}
