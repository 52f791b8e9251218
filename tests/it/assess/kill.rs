//! Kills on a real terminal: whatever moment a session on pages ends at, what it confirmed is in the file.

use std::time::Duration;

use super::session::small_folder;
use super::wall::open;
use crate::harness::{Desk, is_long};

/// What is typed last, while nobody waits for it: a reply that records, and some that only draw.
const LAST: [&str; 5] = ["evidence last", "next", "??", "list open", "."];

/// One file, one session after the other, each killed at another moment: every session finds all that was confirmed before,
/// and what was typed last is there as a whole or not at all.
#[test]
fn sessions_that_are_killed_lose_nothing_they_confirmed() {
    let desk = Desk::new();
    let folder = small_folder().display().to_string();
    desk.write("m.yaml", "format: 1\ncountry: MN\n");
    let mut evidence = Vec::<String>::new();
    let mut chance = 1_u64;
    for number in 0..if is_long() { 500 } else { 8 } {
        let mut screen = open(&desk, &folder, "en", (80, 24));
        screen.press("go G.1\r", "G.1 (1–3, ?)> ");
        if evidence.len() > 6 {
            screen.press("clear evidence\r", "G.1: cleared.");
            evidence.clear();
        }
        let (typed, told, value) = [("yes", "G.1: Yes", "\"yes\""), ("no", "G.1: No", "\"no\"")][number % 2];
        screen.press(&format!("{typed}\r"), told);
        for part in 0..number % 3 {
            screen.press(&format!("evidence Act {number}, part {part}\r"), "G.1: evidence kept.");
            evidence.push(format!("\"Act {number}, part {part}\""));
        }
        let last = LAST[number % LAST.len()];
        screen.send(&format!("{last}\r"));
        // A pseudo-random moment in what follows, the same in every run.
        chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        std::thread::sleep(Duration::from_micros((chance >> 33) % 20_000));
        screen.kill();
        let text = desk.read("m.yaml");
        let file = |evidence: &[String]| match evidence {
            [] => format!("format: 1\ncountry: MN\nanswers:\n  G.1: {value}\n"),
            some => format!(
                "format: 1\ncountry: MN\nanswers:\n  G.1:\n    value: {value}\n    evidence:\n      - {}\n",
                some.join("\n      - ")
            ),
        };
        let with_last = [&evidence[..], &["last".to_owned()]].concat();
        if last == LAST[0] && text == file(&with_last) {
            evidence = with_last;
        }
        assert_eq!(text, file(&evidence), "kill {number}, while “{last}” was dealt with");
    }
}
