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
