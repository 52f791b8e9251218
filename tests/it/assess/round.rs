//! A new round begun from an old one: what was carried, what is confirmed, and what did not come along.

use readiness::i18n::Words;
use readiness::interview::Only;
use serde_json::json;

use super::session::{Plan, small, small_folder};
use crate::harness::{Desk, Ran};

/// Two answers carried from 2025, one that was given since, and a note that says nothing of a verdict.
const CARRIED: &str = r#"format: 1
answers:
  G.1: { value: "yes", evidence: a photograph, carried: "2025" }
  G.1.1: 40
  S.1: { note: ask again, carried: "2025" }
  S.2: { not-applicable: no ships, carried: "2025" }
"#;

#[test]
fn a_carried_answer_is_shown_as_that_and_enter_confirms_it() {
    let (catalog, words) = (small(), Words::english());
    let mut talk = Plan { text: CARRIED, only: Only::Given, ..Plan::default() }.start(&catalog, &words);
    talk.assert_shows("Port readiness: 3 of 5 questions done, 2 of them carried over from 2025 and not confirmed");
    talk.assert_shows("Carried over from 2025 and not confirmed. Enter confirms it");
    talk.say(&[""]);
    talk.assert_shows("G.1: confirmed: Yes");
    assert_eq!(talk.question(), Some("G.1.1"));
    assert!(!talk.shown().contains("Carried over"), "an answer of this round:\n{}", talk.shown());
    assert!(talk.file().starts_with("  G.1:\n    value: \"yes\"\n    evidence:\n      - a photograph\n  G.1.1: 40\n"));
    talk.say(&[""]);
    assert!(!talk.shown().contains("confirmed"), "Enter at an answer of this round only goes on:\n{}", talk.shown());
    talk.say(&["go S.2", ""]);
    talk.assert_shows("S.2: confirmed: Not applicable: no ships");
    talk.say(&["undo", "undo"]);
    assert!(
        talk.file()
            .contains("  G.1:\n    value: \"yes\"\n    evidence:\n      - a photograph\n    carried: \"2025\"\n")
    );
    assert!(talk.file().contains("    not-applicable: no ships\n    carried: \"2025\"\n"));
}

#[test]
fn going_on_confirms_nothing_and_a_new_answer_replaces_the_mark() {
    let (catalog, words) = (small(), Words::english());
    let file = |replies: &[&str]| {
        let mut talk = Plan { text: CARRIED, only: Only::Carried, ..Plan::default() }.start(&catalog, &words);
        talk.say(replies).file()
    };
    let first = |replies: &[&str]| file(replies).split("  G.1.1").next().unwrap().to_owned();
    for kept in ["next", "skip", "back", "note fine", "evidence a decree", "mark"] {
        assert!(first(&[kept]).contains("carried: \"2025\""), "{kept}");
    }
    for said in ["n", "y", "na no gate", "clear"] {
        assert!(!first(&[said]).contains("carried"), "{said}");
    }
    // One agency says nothing for the whole team.
    assert!(first(&["customs: no"]).contains("carried: \"2025\""));
}

#[test]
fn an_agency_that_answers_again_speaks_for_itself_alone() {
    let (catalog, words) = (small(), Words::english());
    let one = "format: 1\nanswers:\n  G.1: { agencies: { customs: { value: \"no\" } }, carried: \"2025\" }\n";
    let two = "format: 1\nanswers:\n  G.1:\n    agencies: { customs: { value: \"no\" }, ports: { value: \"no\" } }\n    \
               carried: \"2025\"\n";
    for (text, stays) in [(one, false), (two, true)] {
        let mut talk = Plan { text, ..Plan::default() }.start(&catalog, &words);
        assert_eq!(talk.say(&["go G.1", "customs: no"]).file().contains("carried"), stays, "{text}");
    }
}

#[test]
fn carried_answers_are_listed_and_gone_through_alone() {
    let (catalog, words) = (small(), Words::english());
    let mut talk = Plan { text: CARRIED, only: Only::Carried, ..Plan::default() }.start(&catalog, &words);
    assert_eq!(talk.question(), Some("G.1"));
    talk.say(&["list carried"]);
    talk.assert_shows("2 answers carried over from last time and not confirmed\nG.1 Is the gate electronic?\nS.2 Is");
    talk.say(&["list carried S"]);
    talk.assert_shows("One answer carried over from last time and not confirmed\nS.2 Is");
    talk.last.show = talk.interview.summary(Some("m.yaml"), None);
    talk.assert_shows("Carried over and not confirmed: 2 questions: G.1, S.2");
    assert_eq!(talk.say(&[""]).question(), Some("S.2"));
    assert_eq!(talk.say(&["next"]).question(), None);
    talk.assert_shows("One answer is carried over from last time and not confirmed; `list carried` names it.");
    talk.say(&["go S.2", "y"]);
    talk.last.show = talk.interview.summary(Some("m.yaml"), None);
    assert!(!talk.shown().to_lowercase().contains("carried"), "{}", talk.shown());
}

/// An old round with everything that does not come along.
const OLD: &str = r#"# ours
format: 1
country: MN
round: "2025"
assessed-on: 2025-05-04
answers:
  G.1: # the big one
    value: "yes"
    planned: { by: 2025-12-31, what: a decree }
    said-by: { agency: customs, on: 2024-02-29 }
  G.1.1:
    value: 40
    planned: { by: 2026-05-04 }
    marked: true
  G.9: "no" # was dropped
  S.1: { marked: true }
  S.2: { value: "no", carried: "2023" }
"#;
const NEXT: [&str; 7] = ["b.yaml", "--from", "a.yaml", "--round", "2026", "--date", "2026-05-04"];

/// What a session said, its lines put together again.
fn said(ran: &Ran) -> String {
    ran.out.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_new_round_carries_the_answers_and_tells_what_stayed_behind() {
    let place = Desk::new();
    place.write("a.yaml", OLD);
    let ran = place.assess(&NEXT, &[]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!(place.read("a.yaml"), OLD);
    assert_eq!(
        place.read("b.yaml"),
        r#"format: 1
country: MN
round: "2026"
assessed-on: 2026-05-04
answers:
  G.1:
    value: "yes"
    planned:
      by: 2025-12-31
      what: a decree
    said-by:
      agency: customs
      on: 2024-02-29
    carried: "2025"
  G.1.1:
    value: 40
    planned:
      by: 2026-05-04
    carried: "2025"
  S.2:
    value: "no"
    carried: "2023"
"#
    );
    let said = said(&ran);
    for told in [
        "3 comments in a.yaml did not come along; they stay there.",
        "One answer in a.yaml did not come along, because the checklists do not have its question: G.9",
        "2 marks for discussion did not come along: G.1.1, S.1",
        "One plan has a target date before 4 May 2026: G.1 (31 December 2025)",
        "Port readiness: 3 of 5 questions done, 3 of them carried over from 2023, 2025 and not confirmed",
    ] {
        assert!(said.contains(told), "no {told:?} in {said}");
    }
    let ran = place.run(&["--checklists", small_folder().to_str().unwrap(), "check", "b.yaml"]);
    assert!(ran.code == 0 && ran.out.contains("warning[planned-past]"), "{}{}", ran.out, ran.err);
    assert!(
        ran.out.contains("`G.1` is planned by 2025-12-31, before the day of the assessment, 2026-05-04"),
        "{}",
        ran.out
    );
}

#[test]
fn a_new_round_without_a_day_or_a_name_is_asked_for_them() {
    let place = Desk::new();
    place.write("a.yaml", OLD);
    let head = |name: &str| place.read(name).split("answers:").next().unwrap().to_owned();
    place.assess(&["b.yaml", "--from", "a.yaml", "--round", "2026"], &["4 May 2026"]);
    assert_eq!(head("b.yaml"), "format: 1\ncountry: MN\nround: \"2026\"\nassessed-on: 2026-05-04\n");
    place.assess(&["c.yaml", "--from", "a.yaml", "--date", "2026-05-04"], &["second"]);
    assert_eq!(head("c.yaml"), "format: 1\ncountry: MN\nround: second\nassessed-on: 2026-05-04\n");
}

#[test]
fn the_same_round_in_another_file_carries_nothing() {
    let place = Desk::new();
    place.write("a.yaml", OLD);
    for arguments in [&[][..], &["--round", "2025", "--date", "2025-05-04"]] {
        let all: Vec<&str> = ["b.yaml", "--from", "a.yaml"].iter().chain(arguments).copied().collect();
        let ran = place.assess(&all, &[]);
        let text = place.read("b.yaml");
        assert!(text.contains("round: \"2025\"\nassessed-on: 2025-05-04\n"), "{text}");
        assert!(!text.contains("carried: \"2025\"") && text.matches("marked: true").count() == 2, "{text}");
        let said = said(&ran);
        assert!(said.contains("the round is the same. Give --round or --date to begin a new round"), "{said}");
        assert!(said.contains("3 comments in a.yaml did not come along"), "{said}");
        std::fs::remove_file(place.path("b.yaml")).unwrap();
    }
}

#[test]
fn scores_and_the_plan_count_carried_answers_and_say_how_many() {
    let place = Desk::new();
    let folder = small_folder();
    let run = |arguments: &[&str]| {
        let ran = place.run(&[&["--checklists", folder.to_str().unwrap()], arguments].concat());
        assert_eq!(ran.code, 0, "{}", ran.err);
        ran
    };
    place.write("a.yaml", OLD);
    place.assess(&NEXT, &[]);
    // Counted are G.1, G.1.1, G.1.2 and S.2; three of them have answers, all of them carried.
    let told = "Port readiness: 3 of 4 answered, 3 of them carried from 2023, 2025 and not confirmed.";
    let score = |file: &str| -> serde_json::Value {
        serde_json::from_str(&run(&["score", file, "--format", "json"]).out).unwrap()
    };
    assert!(said(&run(&["score", "b.yaml"])).contains(told));
    let coverage = &score("b.yaml")["checklists"][0]["coverage"];
    assert_eq!([&coverage["answered"], &coverage["carried"], &coverage["asked"]], [&json!(3), &json!(3), &json!(4)]);
    // (2 × 100 + 40 + 0) of (2 × 100 + 100 + 100): what is carried counts like any other answer.
    assert_eq!(score("b.yaml")["checklists"][0]["percent"], json!(60.0));
    for part in ["brief", "all"] {
        let plan = said(&run(&["plan", "b.yaml", "--part", part, "--format", "md"]));
        assert!(plan.contains(told), "{plan}");
    }
    let annex = run(&["plan", "b.yaml", "--part", "annex", "--format", "md"]).out;
    assert_eq!(annex.matches("Carried from 2025, not confirmed").count(), 2, "{annex}");
    assert_eq!(annex.matches("Carried from 2023, not confirmed").count(), 1, "{annex}");
    assert!(annex.contains("An answer carried from an earlier round counts as it stands."), "{annex}");
    // One is confirmed, one answered anew.
    place.assess(&["b.yaml", "--only-carried"], &["", "50", "next"]);
    let coverage = &score("b.yaml")["checklists"][0]["coverage"];
    assert_eq!([&coverage["answered"], &coverage["carried"]], [&json!(3), &json!(1)]);
    place.assess(&["b.yaml", "--only-carried"], &[""]);
    assert!(!run(&["plan", "b.yaml", "--format", "md"]).out.to_lowercase().contains("carried"));
}
