//! A year with a plan that was adopted, and the sizes of its documents.

use std::fs;

use serde_json::Value as Json;

use crate::harness::{Desk, Ran, home, is_long};
use crate::pdf::reader::Reader;

fn run(desk: &Desk, arguments: &[&str]) -> Ran {
    let lists = home("tests/fixtures/mini").display().to_string();
    desk.run(&[arguments, &["--checklists", &lists]].concat())
}

/// The actions that a plan names: id, number, title, lead, target, late.
fn named(json: &str) -> Vec<[String; 6]> {
    let json: Json = serde_json::from_str(json).unwrap_or_else(|error| panic!("{error}: {json}"));
    let named = json["actions"].as_array().unwrap().iter().filter(|action| action["later"] == false);
    let keys = ["id", "number", "title", "lead", "target-date", "late"];
    named.map(|action| keys.map(|key| action[key].to_string().trim_matches('"').to_owned())).collect()
}

fn row(row: [&str; 6]) -> [String; 6] {
    row.map(str::to_owned)
}

#[test]
fn a_year_of_use_moves_no_date_by_itself_and_loses_no_word() {
    let desk = Desk::new();
    let answers = |day: &str, round: &str, given: &str| {
        format!("format: 1\nround: \"{round}\"\nassessed-on: {day}\nanswers:\n{given}")
    };
    desk.write("a.yaml", answers("2026-05-04", "2026", "  T1.1: no\n  T2.2: none\n"));
    assert_eq!(run(&desk, &["plan", "a.yaml", "--plan", "k.yaml", "-o", "may.md"]).code, 0);
    // May: adopted, with what the room decided.
    let by_hand = "    status: planned\n    budget: \"USD 40,000\"\n    donor: A bank\n    baseline: none in 2025\n    \
        risk: elections\n    tfa-category: C\n    tfa-date: 2027-06-30   # as notified\n";
    let text = desk.read("k.yaml").replacen("format: 1\n", "format: 1\nadopted-on: 2026-05-20   # in the hall\n", 1);
    let at = text.find("  raise-security:\n").unwrap();
    let text = format!("{}{}", &text[..at], text[at..].replacen("    status: planned\n", by_hand, 1));
    desk.write("k.yaml", text);
    let first = named(&run(&desk, &["plan", "a.yaml", "--plan", "k.yaml", "--format", "json"]).out);
    // By the rules: half of 365 days after 4 May 2026 lies in the last quarter.
    let security = ["raise-security", "T3", "Raise security", "customs", "2027-05-04"];
    let of = |late: &str| row([security[0], security[1], security[2], security[3], security[4], late]);
    let body = |late: &str| row(["set-up-body", "T1", "Set up a governing body", "cabinet", "2026-12-31", late]);
    assert!(first.contains(&of("false")) && first.contains(&body("false")), "{first:?}");
    let count = first.len();
    // Autumn: from the plan file alone, which stays as it is.
    let before = desk.read("k.yaml");
    let quarter = |day: &str| run(&desk, &["plan", "--plan", "k.yaml", "--part", "follow-up", "--as-of", day]).out;
    let autumn = quarter("2026-10-01");
    assert!(autumn.contains("under way, 0 done; none late"), "{autumn}");
    assert!(autumn.contains("Set up a governing body"), "due by the end of the next quarter: {autumn}");
    assert!(quarter("2027-01-05").contains("0 done; one late"));
    assert_eq!(desk.read("k.yaml"), before);
    let forms = run(&desk, &["plan", "--plan", "k.yaml", "--part", "sheets", "--as-of", "2027-01-05"]).out;
    assert!(forms.contains("Cabinet") && forms.contains("Raise security"), "{forms}");
    // The next May: the body is there, the law is not; a new round, a year later.
    desk.write("b.yaml", answers("2027-05-04", "2027", "  T1.1: yes\n  T2.2: none\n  L.A.1: no\n"));
    let second =
        |more: &[&str]| run(&desk, &[&["plan", "b.yaml", "--plan", "k.yaml", "--as-of", "2027-10-01"], more].concat());
    for _ in 0..2 {
        let now = named(&second(&["--format", "json"]).out);
        assert_eq!(now.len(), count, "{now:?}");
        assert!(now.contains(&of("true")) && now.contains(&body("true")), "what is late stays late: {now:?}");
    }
    let document = second(&[]).out;
    assert!(document.contains("No longer needed: T1 Set up a governing body"), "{document}");
    assert!(document.contains("New: L1 Pass the law (Ministry of justice, Q2\u{a0}2030)"), "{document}");
    assert!(document.contains("T3 Q2\u{a0}2028 instead of Q2\u{a0}2027"), "{document}");
    for words in [by_hand, "adopted-on: 2026-05-20   # in the hall\n"] {
        assert!(desk.read("k.yaml").contains(words), "{}", desk.read("k.yaml"));
    }
    // One by one, by number or by id; what nobody proposed is refused.
    assert_eq!(second(&["--accept", "L2"]).code, 2);
    let taken = second(&["--accept", "L1", "--format", "json"]);
    assert_eq!(taken.code, 0, "{}", taken.err);
    let now = named(&taken.out);
    assert!(now.contains(&row(["pass-law", "L1", "Pass the law", "justice", "2030-05-04", "false"])), "{now:?}");
    assert!(now.contains(&of("true")) && now.contains(&body("true")), "{now:?}");
    let now = named(&second(&["--accept", "raise-security,set-up-body", "--format", "json"]).out);
    assert!(
        now.contains(&row(["raise-security", "T3", "Raise security", "customs", "2028-05-04", "false"])),
        "{now:?}"
    );
    assert!(!now.iter().any(|action| action[0] == "set-up-body"), "{now:?}");
    let text = desk.read("k.yaml");
    assert!(text.contains("history: [{ until: 2027-10-01, target: 2027-05-04 }]"), "{text}");
    assert!(text.contains("ended: 2027-10-01") && text.contains("set-up-body: \"T1\""), "its number stays: {text}");
    assert!(text.contains(by_hand));
    assert!(quarter("2027-10-02").contains("4 May 2027 (until 1 October 2027); now 4 May 2028"));
}

#[test]
fn without_answers_only_what_the_plan_file_has_can_be_made() {
    let desk = Desk::new();
    desk.write("a.yaml", "format: 1\nanswers:\n  T1.1: no\n");
    assert_eq!(run(&desk, &["plan", "a.yaml", "--plan", "k.yaml", "-o", "plan.md"]).code, 0);
    for arguments in [&["plan"][..], &["plan", "--plan", "k.yaml"], &["plan", "--part", "follow-up"]] {
        let ran = run(&desk, arguments);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{arguments:?}");
        assert!(ran.err.contains("answers file"), "{}", ran.err);
    }
}

fn pages(desk: &Desk, arguments: &[&str]) -> usize {
    let ran = desk.run(&[&["--quiet", "plan"], arguments, &["-o", "out.pdf", "--force"]].concat());
    assert_eq!(ran.code, 0, "{arguments:?}: {}", ran.err);
    Reader::new(&fs::read(desk.path("out.pdf")).unwrap()).page_count()
}

#[test]
fn every_document_has_the_pages_that_people_read() {
    let desk = Desk::new();
    for example in fs::read_dir(home("examples")).unwrap() {
        let answers = example.unwrap().path().join("answers.yaml");
        if !answers.is_file() {
            continue;
        }
        let answers = answers.display().to_string();
        // Russian is the longer of the two.
        for language in if is_long() { &["en", "ru"][..] } else { &["ru"] } {
            let of = |part: &str| pages(&desk, &[&answers, "--part", part, "--lang", language]);
            assert_eq!(of("brief"), 1, "{answers} {language}");
            assert!(of("plan") <= 15, "{answers} {language}");
            // Another field has no treaty.
            if !answers.contains("safety") {
                assert!(of("treaty-note") <= 4, "{answers} {language}");
            }
        }
    }
}

#[test]
fn long_names_and_late_actions_fit_as_well() {
    let desk = Desk::new();
    let name =
        "Interministerial Commission for the Comprehensive Modernisation of Foreign Trade Procedures and Documents";
    let roles = ["cabinet", "customs", "trade", "nttc", "justice", "digital", "foreign-affairs"];
    let names: String = roles.iter().map(|role| format!("{role} = \"{name}\"\n")).collect();
    let known = desk.run(&["list", "agencies"]).out;
    let names: String = names
        .lines()
        .filter(|line| known.lines().any(|known| known.split_whitespace().next() == line.split(' ').next()))
        .map(|line| format!("{line}\n"))
        .collect();
    desk.write("readiness.toml", format!("ministry = \"{name}\"\n\n[agencies]\n{names}"));
    let answers = fs::read_to_string(home("examples/early-starter/answers.yaml")).unwrap();
    desk.write("a.yaml", answers);
    for language in ["en", "ru"] {
        assert_eq!(pages(&desk, &["a.yaml", "--part", "brief", "--lang", language]), 1, "{language}");
    }
    pages(&desk, &["a.yaml", "--plan", "k.yaml"]);
    for language in ["en", "ru"] {
        let late = ["--plan", "k.yaml", "--part", "follow-up", "--as-of", "2035-01-01", "--lang", language];
        assert!(pages(&desk, &late) <= 2, "{language}");
    }
}
