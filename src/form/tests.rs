use serde_json::{Value as Json, json};

use super::{Form, page};
use crate::answers::Answers;
use crate::assessment::Scope;
use crate::checklist::{Adaptation, Catalog};
use crate::fixture::{catalog, changed};
use crate::i18n::Words;
use crate::report::prose::Prose;

/// The text of a form that asks some of the questions.
fn form(catalog: &Catalog, profile: Option<&str>, wanted: &[&str]) -> String {
    form_of("customs", catalog, profile, wanted)
}

fn form_of(agency: &str, catalog: &Catalog, profile: Option<&str>, wanted: &[&str]) -> String {
    let answers = Answers { profile: profile.map(str::to_owned), ..Answers::empty(catalog) };
    let mut scope = Scope::of(catalog, &answers);
    scope.keep(|index| wanted.is_empty() || wanted.contains(&catalog.questions[index].id.as_str()));
    let (adaptation, words) = (Adaptation::default(), Words::english());
    let prose = Prose { catalog, adaptation: &adaptation, words: &words };
    page(&Form { prose, answers: &answers, scope: &scope, agency: Some(agency) })
}

/// What the script of a form is told.
fn data(form: &str) -> Json {
    let (_, rest) = form.split_once("id=\"data\">").unwrap();
    serde_json::from_str(rest.split_once("</script>").unwrap().0).unwrap()
}

fn condition(form: &str, id: &str) -> Json {
    let data = data(form);
    let questions = data["questions"].as_array().unwrap().clone();
    questions.into_iter().find(|question| question["id"] == id).unwrap()["condition"].clone()
}

#[test]
fn a_condition_rests_on_the_form_s_own_questions_and_leaves_open_what_others_answer() {
    let below = [(
        "tech/T2-systems.yaml",
        "weight: 2\n  - id: T2.1.1",
        "weight: 2\n    applies-if: { question: T1.1, any-of: [\"yes\"] }\n  - id: T2.1.1",
    )];
    let (chained, _) = changed(&below, &[]);
    let (plain, chained) = (catalog(), chained.unwrap());
    // Places are those of the form: L.A has three questions before T1.1.
    assert_eq!(condition(&form(&plain, None, &["T2.1", "T2.1.1"]), "T2.1.1"), json!(["is", 0, [1, 2]]));
    assert_eq!(condition(&form(&plain, None, &["T2.1.1"]), "T2.1.1"), Json::Null);
    let through = json!(["all", ["is", 0, [1]], null]);
    assert_eq!(condition(&form(&chained, None, &["T1.1", "T2.1.1"]), "T2.1.1"), through);
    let told = data(&form(&plain, None, &["T2.1.1"]));
    let asked_if =
        "Asked if T2.1 is “Yes” or “Partly”\nThis rests on answers that other agencies give. Answer it if you can.";
    assert_eq!(told["questions"][0]["askedIf"], asked_if);
}

#[test]
fn what_is_asked_of_nobody_opens_no_question() {
    let profile = "format: 1\nid: short\ntitle: Short\nintro: Two questions.\nquestions: [T1.1, T2.1.1]\n";
    let (catalog, _) = changed(&[], &[("profiles/short.yaml", profile, false)]);
    assert_eq!(condition(&form(&catalog.unwrap(), Some("short"), &[]), "T2.1.1"), json!(false));
}

#[test]
fn no_text_of_a_checklist_is_markup_or_turns_the_direction() {
    let hostile = "Is <!--<script>alert(1)</script> & \\\"it\\\" in place?";
    let prompt = format!("prompt: \"{hostile}\"");
    let changes = [("tech/T2-systems.yaml", "prompt: Is electronic customs in place?", prompt.as_str())];
    let (catalog, _) = changed(&changes, &[]);
    let form = form_of("</title>\u{202e}<b>", &catalog.unwrap(), None, &["T2.1"]);
    assert_eq!(form.matches("<script").count(), 2);
    assert_eq!(form.matches("</script>").count(), 2);
    assert_eq!(form.matches("</title>").count(), 1);
    assert!(!form.contains("<!--") && !form.contains('\u{202e}'));
    let data = data(&form);
    assert_eq!(data["questions"][0]["prompt"], "Is <!--<script>alert(1)</script> & \"it\" in place?");
    assert_eq!(data["title"], "Questionnaire: </title>\u{fffd}<b>");
}
