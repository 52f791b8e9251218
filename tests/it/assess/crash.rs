//! Kills: whatever moment the program ends at, the file is as it was after some answer.

use std::collections::HashSet;
use std::io::Write;
use std::process::Stdio;
use std::time::{Duration, Instant};

use readiness::answers::{Answers, write};
use readiness::assessment::Scope;
use readiness::checklist::Adaptation;
use readiness::i18n::Words;
use readiness::interview::{Interview, Only, Setup};

use super::session::{Place, TODAY, small, small_folder};

const TIMES: u32 = 50;

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

/// Every text that the file may hold: before the first answer, and after each.
fn allowed(begin: &Answers) -> HashSet<String> {
    let (catalog, words) = (small(), Words::english());
    let mut interview = Interview::new(Setup {
        catalog: &catalog,
        adaptation: Adaptation::default(),
        words: &words,
        answers: begin.clone(),
        scope: Scope::of(&catalog, begin),
        range: None,
        only: Only::All,
        stay: false,
        today: TODAY,
        earlier: None,
        opening: Vec::new(),
    });
    interview.begin();
    let mut allowed = HashSet::from([write::yaml(begin, &catalog)]);
    for reply in replies() {
        interview.reply(&reply);
        allowed.insert(write::yaml(interview.answers(), &catalog));
    }
    allowed
}

#[test]
fn a_session_that_is_killed_at_any_moment_leaves_the_file_as_after_some_answer() {
    let catalog = small();
    let begin = super::session::answers(&catalog, "format: 1\ncountry: MN\n");
    let allowed = allowed(&begin);
    let input = replies().join("\n") + "\n";
    let folder = small_folder();
    let mut seen = HashSet::new();
    // How long the whole session takes decides how long the longest one may live.
    let mut longest = Duration::ZERO;
    for time in 0..=TIMES {
        let place = Place::new();
        place.write("m.yaml", &write::yaml(&begin, &catalog));
        let mut command = place.command(&["--checklists", folder.to_str().unwrap(), "assess", "m.yaml"]);
        let started = Instant::now();
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
        if time == 0 {
            // The later rounds hold replies that fit no question any more, which is told.
            assert_eq!(child.wait().unwrap().code(), Some(1));
            longest = started.elapsed();
        } else {
            // Steps that share no divisor with the number of runs reach every part of the session.
            let wait = longest * (time * 37 % TIMES) / TIMES;
            std::thread::sleep(wait.saturating_sub(started.elapsed()));
            child.kill().unwrap();
            child.wait().unwrap();
        }
        let text = place.read("m.yaml");
        assert!(allowed.contains(&text), "a third thing after {:?}:\n{text}", started.elapsed());
        // The next session goes on from there: nothing that the dead one left is in its way.
        if time % 10 == 0 {
            assert_eq!(place.assess(&["m.yaml"], &["go S.2", "y"]).code, 0);
            assert!(place.read("m.yaml").contains("S.2: \"yes\""));
        }
        // The log is whole lines, save for one that the kill may have cut short.
        if let Ok(log) = std::fs::read_to_string(place.path("m.yaml.log")) {
            let broken = log.lines().filter(|line| serde_json::from_str::<serde_json::Value>(line).is_err()).count();
            assert!(broken <= 1, "{log}");
        }
        seen.insert(text);
    }
    assert!(seen.len() >= 5, "only {} states were seen: the kills all came at the same moment", seen.len());
}
