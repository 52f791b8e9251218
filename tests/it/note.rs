//! The note on joining the treaty: what stands in it for whom. Rows are worked out by hand from the answers.

use std::collections::BTreeMap;

use crate::harness::Desk;

/// The note in Markdown about a country on a day, with answers.
fn note(desk: &Desk, head: &str, answers: &str) -> String {
    desk.write("a.yaml", format!("format: 1\n{head}\nanswers:\n{answers}"));
    let ran = desk.run(&["plan", "a.yaml", "--part", "treaty-note"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    ran.out
}

/// A country on a day.
fn of(country: &str, day: &str) -> String {
    format!("country: {country}\nassessed-on: {day}")
}

/// The cells of a line; none has a quotation mark in it.
fn cells(line: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut quoted = false;
    for letter in line.chars() {
        match letter {
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(String::new()),
            _ => cells.last_mut().unwrap().push(letter),
        }
    }
    cells
}

/// The rows of the note as a sheet: the cells by their columns, by article.
fn rows(desk: &Desk) -> BTreeMap<String, BTreeMap<String, String>> {
    let ran = desk.run(&["plan", "a.yaml", "--part", "treaty-note", "--format", "csv"]);
    let mut lines = ran.out.trim_start_matches('\u{feff}').lines().map(cells);
    let columns = lines.next().unwrap();
    let rows = lines.map(|line| columns.iter().cloned().zip(line).collect::<BTreeMap<_, _>>());
    rows.map(|row| (row["article"].clone(), row)).collect()
}

#[test]
fn the_standing_decides_what_is_asked() {
    let desk = Desk::new();
    let headings =
        ["Steps of accession", "Steps of ratification", "Confirm the standing first", "What implementation asks"];
    for (head, place) in [
        (of("KZ", "2024-12-20"), 0),
        (of("AM", "2024-12-20"), 1),
        // The list is older than a year.
        (of("KZ", "2024-12-21"), 2),
        (of("TH", "2026-05-04"), 2),
        ("round: \"2026\"".to_owned(), 2),
        (of("MN", "2026-05-04"), 3),
    ] {
        let note = note(&desk, &head, "  I.A.a: no\n");
        for (at, heading) in headings.into_iter().enumerate() {
            assert_eq!(note.contains(heading), at == place, "{head}: {heading}");
        }
        let is_party = place == 3;
        assert_eq!(note.contains("Accelerator Programme"), !is_party, "{head}");
        assert_eq!(note.contains("Which measures of this plan"), is_party, "{head}");
        assert!(note.contains("17(7)") && note.contains("amendments of 29 April 2022"), "{head}");
        let caveat = note.find("do not test whether a country may join").unwrap();
        assert!(caveat < note.find("## ").unwrap(), "{head}");
    }
}

#[test]
fn an_article_has_what_the_answers_say_of_it() {
    let desk = Desk::new();
    let answers =
        "  I.A.a: yes\n  I.B.1: partial\n  II.B.1: no\n  A4.1.1: { value: no, confidential: true }\n  A1.1: no\n";
    let said = note(&desk, &of("KZ", "2024-12-20"), answers);
    let rows = rows(&desk);
    let cell = |article: &str, column: &str| rows[article][column].as_str();
    assert_eq!(cell("5", "in_place"), "legal effect of electronic form");
    assert_eq!(cell("5", "in_part"), "signatures by any technology");
    assert_eq!(cell("5", "missing"), "the same rules on paper and electronically");
    assert_eq!(cell("5", "confidential"), "a binding security policy");
    assert_eq!(cell("6", "missing"), "a leading inter-agency body");
    // T1 closes A1.1.
    assert_eq!(cell("6", "actions"), "T1");
    assert_eq!(
        ["5", "8", "9", "6", "12", "14"].map(|of| cell(of, "text_read")),
        ["yes", "yes", "yes", "no", "no", "no"]
    );
    assert_eq!(said.matches("Text and number not verified.").count(), 6, "articles 6, 7, 10, 12, 13, 14");
    assert!(said.contains("Not verified are articles 6, 7, 10, 12, 13, 14, 11:"), "{said}");
}

#[test]
fn an_answer_in_confidence_names_no_action() {
    let desk = Desk::new();
    for (confidential, named) in [(true, false), (false, true)] {
        note(&desk, &of("KZ", "2024-12-20"), &format!("  A1.1: {{ value: no, confidential: {confidential} }}\n"));
        let row = &rows(&desk)["6"];
        assert_eq!(row["actions"] == "T1", named, "{row:?}");
        assert_eq!(row["missing"] == "a leading inter-agency body", named, "{row:?}");
    }
}

#[test]
fn parties_stand_with_their_day_and_the_country_is_none_of_the_others() {
    let desk = Desk::new();
    let head =
        format!("{}\nexchanges:\n  - {{ document: Manifest, partner: CN, status: live }}", of("MN", "2026-05-04"));
    let said = note(&desk, &head, "  A1.1: no\n");
    assert!(said.contains("state of 20 December 2023") && said.contains("China (22 November 2020)"), "{said}");
    assert!(said.contains("Thailand participates since 15 January 2026 by the words of a news site"), "{said}");
    assert!(said.contains("live, on trial or planned: China."), "{said}");
    assert!(!said.contains("Mongolia (27 July 2022)"), "{said}");
}

#[test]
fn figures_are_those_of_the_plan_file_and_no_others() {
    let desk = Desk::new();
    let none = "The team gave no figures";
    assert!(note(&desk, &of("KZ", "2024-12-20"), "  A1.1: no\n").contains(none));
    desk.write(
        "k.yaml",
        "format: 1\nactions:\n  empower-governing-body: { budget: \"USD 40,000, decree of 2 May\" }\n",
    );
    let said = desk.run(&["plan", "a.yaml", "--plan", "k.yaml", "--part", "treaty-note"]).out;
    assert!(said.contains(": USD 40,000, decree of 2 May") && !said.contains(none), "{said}");
}
