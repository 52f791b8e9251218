//! `readiness compare`: rounds of one country, and several countries, question by question.

use std::collections::BTreeMap;

use serde_json::Value as Json;

use super::made;
use crate::harness::{Desk, version};

/// `readiness compare` with its result as JSON.
fn compare(place: &Desk, files: &[&str]) -> Json {
    let ran = place.run(&[&["compare", "--format", "json"], files].concat());
    assert_eq!(ran.code, 0, "{}", ran.err);
    serde_json::from_str(&ran.out).unwrap()
}

#[test]
fn rounds_of_one_country_are_compared_question_by_question() {
    let place = Desk::new();
    let head = format!("format: 1\ncountry: MN\nchecklists: {{ technical: {} }}\n", version("technical"));
    place.write(
        "2019.yaml",
        format!(
            "{head}round: \"2019\"\nanswers:\n  A1.1: \"no\"\n  A2.1.1: \"yes\"\n  A3.1: partial\n  A3.4: \"no\"\n  \
             A3.6: {{ value: \"no\", note: \"old\" }}\n  A4.1.1: \"yes\"\n"
        ),
    );
    place.write(
        "2021.yaml",
        format!(
            "{head}round: \"2021\"\nanswers:\n  A1.1: \"yes\"\n  A2.1.1: partial\n  A3.1: partial\n  \
             A3.4: {{ not-applicable: \"none planned\" }}\n  A3.6: {{ value: \"no\", note: \"new\" }}\n  A7.1: \"yes\"\n"
        ),
    );
    let found = compare(&place, &["2019.yaml", "2021.yaml"]);
    let changes: BTreeMap<&str, &str> = found["changes"][0]["questions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|change| (change["question"].as_str().unwrap(), change["change"].as_str().unwrap()))
        .collect();
    let expected = [
        ("A1.1", "improved"),
        ("A2.1.1", "slipped"),
        ("A3.4", "other-answer"),
        ("A3.6", "note"),
        ("A4.1.1", "no-longer-answered"),
        ("A7.1", "newly-answered"),
    ];
    for (question, change) in expected {
        assert_eq!(changes.get(question), Some(&change), "{question}");
    }
    assert!(!changes.contains_key("A3.1"), "what did not change is no change");
    // Only the second round was asked the follow-up questions that its answers open.
    let (compared, left_out) = (found["compared"].as_u64().unwrap(), found["left-out"].as_u64().unwrap());
    let catalog = made::shipped();
    let questions = catalog.checklist("technical").unwrap().questions.clone();
    let always = questions.clone().filter(|&index| catalog.questions[index].applies_if.is_none()).count() as u64;
    assert!(left_out > 0 && compared >= always && compared + left_out <= questions.len() as u64);
}

#[test]
fn only_questions_that_all_were_asked_about_are_compared() {
    let place = Desk::new();
    place.write("both.yaml", "format: 1\ncountry: MN\nanswers:\n  A1.1: \"yes\"\n  I.A.a: \"no\"\n");
    place.write(
        "technical.yaml",
        format!(
            "format: 1\ncountry: KG\nchecklists: {{ technical: {} }}\nanswers:\n  A1.1: \"no\"\n",
            version("technical")
        ),
    );
    let found = compare(&place, &["both.yaml", "technical.yaml"]);
    let catalog = made::shipped();
    // No two answers here open the same follow-up question.
    let asked = |list: &str| {
        let questions = catalog.checklist(list).unwrap().questions.clone();
        questions.filter(|&index| catalog.questions[index].applies_if.is_none()).count() as u64
    };
    assert_eq!(found["compared"], asked("technical"));
    assert!(found["left-out"].as_u64().unwrap() >= asked("legal"));
    for side in found["questionnaires"].as_array().unwrap() {
        let lists: Vec<&String> = side["scores"].as_object().unwrap().keys().collect();
        assert_eq!(lists, ["technical"], "a score of questions that only one was asked about cannot be compared");
    }
    assert_eq!(found["changes"], serde_json::json!([]), "two countries have no rounds");
    let a11 = found["questions"].as_array().unwrap().iter().find(|one| one["question"] == "A1.1").unwrap();
    assert_eq!(a11["answers"], serde_json::json!([{ "value": ["yes"] }, { "value": ["no"] }]));
}

/// Three answers, of which the later round confirms one, carries one and changes one.
#[test]
fn answers_that_were_carried_are_told_apart_in_comparisons_tables_and_the_region() {
    let place = Desk::new();
    let head = format!("format: 1\ncountry: MN\nchecklists: {{ technical: {} }}\n", version("technical"));
    place.write(
        "1.yaml",
        format!("{head}round: \"2019\"\nanswers:\n  A1.1: \"no\"\n  A2.1.1: \"yes\"\n  A3.1: partial\n"),
    );
    place.write(
        "2.yaml",
        format!(
            "{head}round: \"2021\"\nanswers:\n  A1.1: {{ value: \"no\", carried: \"2019\" }}\n  A2.1.1: \"yes\"\n  \
             A3.1: {{ value: \"yes\", carried: \"2020\" }}\n"
        ),
    );
    let found = compare(&place, &["1.yaml", "2.yaml"]);
    let changes = &found["changes"][0]["questions"];
    let expected =
        serde_json::json!([{ "question": "A1.1", "change": "carried" }, { "question": "A3.1", "change": "improved" }]);
    assert_eq!(*changes, expected);
    let scores = |side: usize| &found["questionnaires"][side]["scores"]["technical"];
    assert_eq!(
        [0, 1].map(|side| (&scores(side)["answered"], &scores(side)["carried"])),
        [(&3.into(), &0.into()), (&3.into(), &2.into())]
    );
    let answer = found["questions"].as_array().unwrap().iter().find(|one| one["question"] == "A1.1").unwrap();
    assert_eq!((&answer["answers"][0]["carried"], &answer["answers"][1]["carried"]), (&Json::Null, &"2019".into()));
    let table = place.run(&["compare", "1.yaml", "2.yaml", "--format", "md"]).out;
    assert!(table.contains("2 of them carried from 2019, 2020"), "{table}");
    assert!(table.contains("1 carried over and not confirmed"), "{table}");
    assert!(table.contains("Carried from 2020, not confirmed") && !table.contains("| A1.1 |"), "{table}");
    let rows = place.run(&["compare", "1.yaml", "2.yaml", "--format", "csv"]).out;
    assert!(rows.lines().any(|row| row.starts_with("A1.1,") && row.ends_with(",no,2019")), "{rows}");
    // In tables and in the region.
    place.batch(0, &["1.yaml", "2.yaml", "-o", "out", "--report", "md", "--report", "json"]);
    let lines = place.lines("out/results.jsonl");
    let carried = |line: usize| &lines[line]["checklists"][0]["score"]["carried"];
    assert_eq!((carried(0), carried(1)), (&0.into(), &2.into()));
    let csv = place.read("out/results.csv");
    let column = csv.lines().next().unwrap().split(',').position(|name| name == "technical_carried").unwrap();
    let cells: Vec<&str> = csv.lines().skip(1).map(|row| row.split(',').nth(column).unwrap()).collect();
    assert_eq!(cells, ["0", "2"]);
    let region = place.read("out/region.md");
    let told =
        "One questionnaire counts answers that were carried from an earlier round and that nobody has confirmed since";
    assert!(region.contains(told) && region.contains("Mongolia, 2021 (2)"), "{region}");
    assert_eq!(serde_json::from_str::<Json>(&place.read("out/region.json")).unwrap()["carried"], 1);
}
