//! The treaty: what a plan says of a country's standing, by whose word, and what it begins with.
//!
//! The shipped list is of 20 December 2023. The days are worked out by hand from the days of deposit.

use serde_json::Value;

use crate::harness::Desk;

/// What a plan says of the treaty for machines, the action it begins with, and the sentence on the minister's page.
fn plan(desk: &Desk, head: &str, more: &[&str]) -> (Value, String, String) {
    desk.write("a.yaml", format!("format: 1\n{head}\nanswers:\n  I.A.a: no\n"));
    let ran = desk.run(&[&["plan", "a.yaml", "--format", "json"], more].concat());
    let data: Value = serde_json::from_str(&ran.out).unwrap_or_else(|error| panic!("{error}: {}", ran.err));
    let page = desk.run(&[&["plan", "a.yaml", "--part", "brief"], more].concat()).out;
    let told = page.lines().find(|line| line.contains("Framework Agreement on Facil")).unwrap_or_default().to_owned();
    (data["treaty"].clone(), data["actions"][0]["id"].as_str().unwrap_or_default().to_owned(), told)
}

fn of(country: &str, day: &str) -> String {
    format!("country: {country}\nassessed-on: {day}")
}

#[test]
fn every_standing_stands_beside_its_source_and_day() {
    let desk = Desk::new();
    let list = "the depositary's list, United Nations Treaty Collection, chapter X-20";
    let head = "United Nations Treaty Collection, chapter X-20";
    for (country, day, standing, word, source, as_of, since, first) in [
        // Among the first: from the entry into force, not from 90 days after 2 March 2018.
        ("AZ", "2026-05-04", "party", "list", list, "2023-12-20", Some("2021-02-20"), "implement-cpta"),
        // 18 August 2023 and 90 days: 13 in August, 30, 31, and 16 in November.
        ("RU", "2026-05-04", "party", "list", list, "2023-12-20", Some("2023-11-16"), "implement-cpta"),
        // 20 December 2023 and 90 days: 11 in December, 31, 29, and 19 in March.
        ("KG", "2026-05-04", "party", "list", list, "2023-12-20", Some("2024-03-19"), "implement-cpta"),
        ("KZ", "2024-12-20", "none", "list", head, "2023-12-20", None, "join-cpta"),
        ("KZ", "2024-12-21", "none", "outdated", head, "2023-12-20", None, "confirm-cpta"),
        ("AM", "2024-12-20", "signed", "list", list, "2023-12-20", Some("2017-09-22"), "ratify-cpta"),
        ("AM", "2024-12-21", "signed", "outdated", list, "2023-12-20", Some("2017-09-22"), "confirm-cpta"),
        (
            "UZ",
            "2026-05-04",
            "party",
            "secondary",
            "the chairman of Uzbekistan's State Customs Committee (Trend News Agency, 16 January 2025)",
            "2026-11-29",
            Some("2024-11-05"),
            "confirm-cpta",
        ),
        (
            "TH",
            "2026-05-04",
            "party",
            "secondary",
            "a news site (digitaltrade4.eu, 17 October 2025)",
            "2026-11-29",
            Some("2026-01-15"),
            "confirm-cpta",
        ),
    ] {
        let (data, begins, told) = plan(&desk, &of(country, day), &[]);
        let expected = serde_json::json!({
            "standing": standing, "word": word, "source": source, "as-of": as_of, "since": since,
        });
        assert_eq!(data, expected, "{country} on {day}");
        assert_eq!(begins, first, "{country} on {day}");
        assert!(told.contains(source), "{country}: {told}");
        let beside = if word == "secondary" { "29 November 2026" } else { "20 December 2023" };
        assert!(told.contains(beside), "{country}: {told}");
    }
}

#[test]
fn what_is_not_sure_is_told_as_that() {
    let desk = Desk::new();
    let told = |country, day, more: &[&str]| plan(&desk, &of(country, day), more).2;
    assert!(told("KZ", "2024-12-20", &[]).contains("Kazakhstan is not a party"));
    for old in [told("KZ", "2024-12-21", &[]), told("KZ", "2024-05-04", &["--as-of", "2026-05-04"])] {
        assert!(old.contains("was not in the list of parties") && !old.contains("is not a party to"), "{old}");
    }
    let secondary = told("UZ", "2026-05-04", &[]);
    assert!(secondary.contains("by the words of the chairman"), "{secondary}");
    assert!(secondary.contains("not seen in the depositary's list"), "{secondary}");
    assert!(!secondary.contains("is a party"), "{secondary}");
    assert!(told("RU", "2026-05-04", &[]).contains("16 November 2023 (worked out from the deposit)"));
}

#[test]
fn who_joined_after_the_day_of_the_assessment_was_no_party_on_it() {
    let desk = Desk::new();
    let (data, first, told) = plan(&desk, &of("RU", "2023-11-15"), &[]);
    assert!(told.contains("On 15 November 2023, Russian Federation was not yet a party"), "{told}");
    assert!(told.contains("bound from 16 November 2023"), "{told}");
    assert_eq!((data["standing"].as_str(), &*first), (Some("party"), "implement-cpta"));
    let (.., told) = plan(&desk, &of("RU", "2023-11-16"), &[]);
    assert!(told.contains("Russian Federation is a party"), "{told}");
}

#[test]
fn the_team_s_own_word_wins_over_the_list() {
    let desk = Desk::new();
    let word = "treaty: { standing: party, since: 2025-03-01, source: Notification C.N.9 }";
    let (data, first, told) = plan(&desk, &format!("{}\n{word}", of("KZ", "2026-05-04")), &[]);
    let expected = serde_json::json!({
        "standing": "party", "word": "team", "source": "Notification C.N.9", "as-of": "2026-05-04", "since": "2025-03-01",
    });
    assert_eq!((data, &*first), (expected, "implement-cpta"));
    for part in ["1 March 2025", "the national team's own word (Notification C.N.9; answers of 4 May 2026)"] {
        assert!(told.contains(part), "{told}");
    }
    let (_, first, told) = plan(&desk, &format!("{}\ntreaty: {{ standing: none }}", of("MN", "2026-05-04")), &[]);
    assert_eq!(first, "join-cpta");
    assert!(told.contains("Mongolia is not a party") && told.contains("no source named"), "{told}");
}

#[test]
fn an_action_that_is_done_makes_the_country_a_party() {
    let desk = Desk::new();
    for (country, day, action) in
        [("KZ", "2024-05-04", "join-cpta"), ("AM", "2024-05-04", "ratify-cpta"), ("UZ", "2026-05-04", "confirm-cpta")]
    {
        let file = format!("{country}.plan.yaml");
        let more = ["--plan", &*file];
        assert_eq!(plan(&desk, &of(country, day), &more).1, action);
        let kept = desk.read(&file);
        assert!(kept.contains(&format!("\n  {action}:\n    status: planned")), "{kept}");
        let kept =
            kept.replacen(&format!("{action}:\n    status: planned"), &format!("{action}:\n    status: done"), 1);
        desk.write(&file, kept);
        for _ in 0..2 {
            let (data, first, told) = plan(&desk, &of(country, day), &more);
            assert_eq!((data["standing"].as_str(), data["word"].as_str()), (Some("party"), Some("plan")), "{country}");
            assert_eq!(first, "implement-cpta", "{country}");
            assert!(told.contains("is marked as done"), "{told}");
        }
        // It is told as achieved, and not asked for again.
        let page = desk.run(&["plan", "a.yaml", "--plan", &file, "--part", "brief"]).out;
        assert!(!page.contains("nothing is known of it"), "{page}");
        let data: Value =
            serde_json::from_str(&desk.run(&["plan", "a.yaml", "--plan", &file, "--format", "json"]).out).unwrap();
        let ids: Vec<&str> = data["actions"].as_array().unwrap().iter().filter_map(|one| one["id"].as_str()).collect();
        assert!(!ids.contains(&action), "{country}: {ids:?}");
    }
}

#[test]
fn a_list_that_grew_old_achieves_nothing() {
    let desk = Desk::new();
    let more = ["--plan", "kept.yaml"];
    assert_eq!(plan(&desk, &of("KZ", "2024-12-20"), &more).1, "join-cpta");
    plan(&desk, &of("KZ", "2024-12-21"), &more);
    let page = desk.run(&["plan", "a.yaml", "--plan", "kept.yaml", "--part", "plan"]).out;
    assert!(page.contains("whether it is achieved is not known: C1 Accede"), "{page}");
    assert!(!page.contains("Achieved so far"), "{page}");
}

#[test]
fn a_session_asks_for_the_standing_and_takes_nothing_that_was_not_said() {
    let said = |replies: &str| {
        let desk = Desk::new();
        let ran = desk.pipe(&["assess", "m.yaml"], format!("{replies}quit\n"));
        let text = desk.read("m.yaml");
        let line = text.lines().find(|line| line.starts_with("treaty:")).map(str::to_owned);
        // Lines are as long as the terminal is wide.
        (line, ran.out.split_whitespace().collect::<Vec<_>>().join(" "))
    };
    for silent in ["Mongolia\n\n2026\n\nyes\n", "Mongolia\n4\n2026\n\nyes\n", "Mongolia\ndo not know\n2026\n\nyes\n"] {
        let (line, out) = said(silent);
        assert_eq!(line, None, "{silent}");
        assert!(out.contains("is the country a party?"), "{out}");
        assert!(out.contains("In the list of 20 December 2023 it is a party, bound since 25 October 2022."), "{out}");
    }
    let own = |reply: &str| said(&format!("Mongolia\n{reply}\n2026\n\nyes\n")).0.unwrap_or_default();
    assert_eq!(
        own("="),
        "treaty: { standing: party, since: 2022-10-25, source: \"the depositary's list, United Nations Treaty \
         Collection, chapter X-20, 2023-12-20\" }"
    );
    assert_eq!(own("1"), "treaty: { standing: party }");
    assert_eq!(own("signed 2.3.2025"), "treaty: { standing: signed, since: 2025-03-02 }");
    let full = "treaty: { standing: party, since: 2025-03-01, source: \"letter of the ministry\" }";
    assert_eq!(own("1 2025-03-01 letter of the ministry"), full);
    assert_eq!(own("3 by the ministry"), "treaty: { standing: none, source: \"by the ministry\" }");
    // A country that is not named has no standing to ask for.
    assert!(!said("\n2026\n\nyes\n").1.contains("is the country a party?"));
}
