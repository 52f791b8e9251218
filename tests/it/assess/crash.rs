//! Kills: whatever moment the program ends at, the file is as it was after some answer.

use std::io::{Read, Write};
use std::process::Stdio;
use std::time::Duration;

use readiness::answers::{Answers, write};
use readiness::assessment::Scope;
use readiness::checklist::Adaptation;
use readiness::i18n::Words;
use readiness::interview::{Interview, Only, Setup};

use super::session::{TODAY, small, small_folder};
use crate::harness::{Desk, is_long};

/// Enough replies that a kill lands among them, with every kind of change.
fn replies() -> Vec<String> {
    let mut replies = Vec::new();
    for round in 0..4 {
        for reply in ["go G.1", "y", "45", "2,3", "two words", "and more", ".", "n"] {
            replies.push(reply.to_owned());
        }
        replies.push("go G.1".to_owned());
        replies.push(format!("note round {round}: связь есть не везде"));
        replies.push(format!("evidence photograph {round}"));
        replies.push("mark".to_owned());
        replies.push("n".to_owned());
        replies.push("undo".to_owned());
    }
    replies
}

/// The text of the file before the first reply and after each.
fn states(begin: &Answers) -> Vec<String> {
    let (catalog, words) = (small(), Words::english());
    let mut interview = Interview::new(Setup {
        catalog: &catalog,
        adaptation: Adaptation::default(),
        words: &words,
        answers: begin.clone(),
        scope: Scope::of(&catalog, begin),
        course: None,
        only: Only::All,
        stay: false,
        today: TODAY,
        earlier: None,
        opening: Vec::new(),
        left_at: None,
    });
    interview.begin();
    let mut states = vec![write::yaml(begin, &catalog)];
    for reply in replies() {
        interview.reply(&reply);
        states.push(write::yaml(interview.answers(), &catalog));
    }
    states
}

/// Every reply once, with the session killed while it is dealt with: the file is as before it or as after it, so that
/// nothing which the session has gone on from is lost.
#[test]
fn a_session_that_is_killed_at_any_moment_leaves_the_file_as_after_some_answer() {
    let catalog = small();
    let begin = super::session::answers(&catalog, "format: 1\ncountry: MN\n");
    let (states, replies) = (states(&begin), replies());
    let folder = small_folder();
    for number in (0..replies.len()).step_by(if is_long() { 1 } else { 5 }) {
        let place = Desk::new();
        place.write("m.yaml", &states[0]);
        let mut command = place.command(&["--checklists", folder.to_str().unwrap(), "assess", "m.yaml"]);
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let (mut stdin, mut stdout) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
        for reply in &replies[..number] {
            writeln!(stdin, "{reply}").unwrap();
        }
        read_prompts(&mut stdout, number + 1);
        writeln!(stdin, "{}", replies[number]).unwrap();
        // Where in the step the kill comes is different each time, and no matter.
        std::thread::sleep(Duration::from_micros(number as u64 * 370 % 4_000));
        child.kill().unwrap();
        child.wait().unwrap();
        let text = place.read("m.yaml");
        assert!(states[number..=number + 1].contains(&text), "killed at {:?}:\n{text}", replies[number]);
        // The log is whole lines, save for one that the kill may have cut short.
        if let Ok(log) = std::fs::read_to_string(place.path("m.yaml.log")) {
            let broken = log.lines().filter(|line| serde_json::from_str::<serde_json::Value>(line).is_err()).count();
            assert!(broken <= 1, "{log}");
        }
        // The next session goes on from there: nothing that the dead one left is in its way.
        if number % 10 == 0 {
            assert_eq!(place.assess(&["m.yaml"], &["go S.2", "y"]).code, 0);
            assert!(place.read("m.yaml").contains("S.2: \"yes\""));
        }
    }
}

/// Reads what a session shows until it has asked so many times; then everything before is dealt with.
fn read_prompts(out: &mut impl Read, count: usize) {
    let (mut seen, mut buffer) = (String::new(), [0; 4096]);
    while seen.matches("> ").count() < count {
        let read = out.read(&mut buffer).unwrap();
        assert!(read > 0, "the session ended early: {seen}");
        seen.push_str(&String::from_utf8_lossy(&buffer[..read]));
    }
}
