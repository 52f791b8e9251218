//! The facilitator's guide: its commands work one after the other, and its sessions are what a session says.

use crate::harness::{Desk, home};

/// A fenced block: what it is marked as, and its lines.
fn blocks(text: &str) -> Vec<(&str, Vec<&str>)> {
    let mut found = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if let Some(mark) = line.strip_prefix("```") {
            found.push((mark, lines.by_ref().take_while(|line| *line != "```").collect()));
        }
    }
    found
}

/// What was typed in a session, without the prompts.
fn typed<'t>(session: &[&'t str]) -> Vec<&'t str> {
    let prompt = |line: &&'t str| line.starts_with("> ") || line.starts_with("…> ") || line.contains(", ?)>");
    session
        .iter()
        .copied()
        .filter(|line| prompt(line))
        .filter_map(|line| line.split_once('>'))
        .map(|(_, typed)| typed.trim_start())
        .collect()
}

#[test]
fn the_guide_for_a_consultation_is_played_from_beginning_to_end() {
    let reason = "not-applicable: All sites are reached by satellite only";
    play("docs/guide/consultation.md", "en", [reason, "agreed: \"Large posts", "A3.5.1: \"yes\""]);
}

#[test]
fn the_guide_in_russian_is_played_in_russian() {
    let reason = "not-applicable: Все пункты подключены только через спутник";
    play("docs/guide/ru/consultation.md", "ru", [reason, "agreed: \"На крупных постах", "A3.5.1: \"yes\""]);
}

/// Runs the commands of a guide and plays its sessions, in a language. The file of the country then has the answers.
fn play(guide: &str, language: &str, answered: [&str; 3]) {
    let guide = std::fs::read_to_string(home(guide)).unwrap();
    let place = Desk::new();
    place.write("readiness.toml", format!("language = \"{language}\"\n"));
    let example = "examples/mongolia-2019/answers.yaml";
    place.write(example, std::fs::read(home(example)).unwrap());
    let (mut commands, mut sessions, mut last) = (0, 0, Vec::new());
    for (mark, lines) in blocks(&guide) {
        match mark {
            "sh" => {
                for line in lines {
                    let words: Vec<&str> = line.split(' ').skip(1).collect();
                    let ran = place.pipe(&words, "");
                    assert!(matches!(ran.code, 0 | 1), "{line}: {}", ran.err);
                    commands += 1;
                    last = words;
                }
            }
            // What a block shows is all there, in its order; other lines may stand between.
            "text" => {
                // A person presses Enter after an answer.
                let ran = place.pipe(&[&last[..], &["--stay"]].concat(), &(typed(&lines).join("\n") + "\n"));
                let mut said = ran.out.lines();
                for line in lines.into_iter().filter(|line| !line.is_empty()) {
                    assert!(
                        said.any(|said| said.trim_end() == line),
                        "{last:?} does not say {line:?} here:\n{}",
                        ran.out
                    );
                }
                sessions += 1;
            }
            _ => {}
        }
    }
    assert!(commands >= 18 && sessions >= 4, "{commands} commands, {sessions} sessions");
    let answers = place.read("country.yaml");
    for expected in answered {
        assert!(answers.contains(expected), "{expected} in\n{answers}");
    }
    assert!(place.read("half-day.yaml").contains("checklists:") && !place.read("half-day.yaml").contains("profile"));
    assert!(std::fs::read(place.path("plan.pdf")).unwrap().starts_with(b"%PDF"));
}
