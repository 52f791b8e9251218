//! `readiness upgrade`, and answers to an earlier edition in every other command. The small checklist has one earlier
//! edition, `tech 2.0.0`: T1.2 is not asked any more, T2.9 is T2.1.1 today and weighs less, T2.1 has another criterion,
//! T2.2 another scale, and T2.3 is new.

use serde_json::Value as Json;

use crate::harness::{Desk, Ran};

const OLD: &str = "# ours\nformat: 1\ncountry: XA\nround: r1\nchecklists: { tech: 2.0.0 }\nanswers:\n  T1.1: yes\n  \
                   # asked the clerk\n  T1.2: no\n  T2.1: partial # seen\n  T2.9: 40\n  T2.2: [passwords, firewalls]\n";

const NEW: &str = "# ours\nformat: 1\ncountry: XA\nround: r1\nchecklists: { tech: 2.1.0 }\nanswers:\n  T1.1: yes\n  \
                   T2.1: { value: partial, carried: tech 2.0.0 } # seen\n  T2.1.1: 40\n\nretired:\n  \
                   # tech 2.0.0: Does the governing body meet?\n  # asked the clerk\n  T1.2: no\n  \
                   # tech 2.0.0: Which security measures are in use?\n  T2.2: \"passwords, firewalls\"\n";

fn desk() -> Desk {
    let desk = Desk::new();
    desk.copy("tests/fixtures/mini", "lists");
    desk.write("old.yaml", OLD);
    desk
}

fn run(desk: &Desk, arguments: &[&str]) -> Ran {
    desk.run(&[&["--lang", "en", "--checklists", "lists"], arguments].concat())
}

fn json(desk: &Desk, arguments: &[&str]) -> Json {
    let ran = run(desk, &[arguments, &["--format", "json"]].concat());
    assert_eq!(ran.code, 0, "{}", ran.err);
    serde_json::from_str(&ran.out).unwrap()
}

#[test]
fn a_file_is_brought_to_the_edition_of_today_once() {
    let desk = desk();
    let dry = run(&desk, &["upgrade", "old.yaml", "--dry-run"]);
    assert_eq!((dry.code, desk.read("old.yaml").as_str()), (0, OLD));
    let done = run(&desk, &["upgrade", "old.yaml"]);
    assert_eq!((done.code, desk.read("old.yaml").as_str()), (0, NEW), "{}", done.err);
    assert_eq!(done.out, dry.out);
    assert!(done.err.contains("One of them is to be confirmed"), "{}", done.err);
    let again = run(&desk, &["upgrade", "old.yaml"]);
    assert_eq!((again.code, again.out.as_str(), desk.read("old.yaml").as_str()), (0, "", NEW));
    assert!(again.err.contains("nothing was changed"), "{}", again.err);
    assert_eq!(run(&desk, &["check", "old.yaml"]).code, 0);
}

#[test]
fn what_became_of_every_answer_is_told() {
    let desk = desk();
    let told = json(&desk, &["upgrade", "old.yaml", "--dry-run"]);
    let answers: Vec<String> = told["answers"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| {
            let id = |side: &str| one[side]["question"].as_str().unwrap_or("–").to_owned();
            format!("{} {} {} {}", one["outcome"].as_str().unwrap(), id("then"), id("now"), one["changed"])
        })
        .collect();
    assert_eq!(
        answers,
        [
            "unchanged T1.1 T1.1 []",
            "retired T1.2 – []",
            "to-be-confirmed T2.1 T2.1 [\"criteria\"]",
            "moved T2.9 T2.1.1 [\"weight\"]",
            "value-retired T2.2 T2.2 [\"criteria\",\"scale\"]",
        ]
    );
    assert_eq!(told["checklists"], serde_json::json!([{ "checklist": "tech", "from": "2.0.0", "to": "2.1.0" }]));
    assert_eq!(told["new"][0]["question"], "T2.3");
    assert_eq!(told["answers"][2]["then"]["criteria"]["partial"], "Hardly any.");
    assert_eq!(told["answers"][2]["now"]["criteria"]["partial"], "Some.");
    let table = run(&desk, &["upgrade", "old.yaml", "--dry-run", "--format", "md"]).out;
    assert!(table.contains("| to be confirmed | T2.1 |"), "{table}");
    assert!(table.contains("| T2.1 | Partly | Hardly any. | Some. |"), "{table}");
    let csv = run(&desk, &["upgrade", "old.yaml", "--dry-run", "--format", "csv"]).out;
    assert!(csv.contains("moved,T2.9,T2.1.1,weight,What share of declarations is electronic?"), "{csv}");
}

#[test]
fn another_file_is_written_and_none_is_overwritten() {
    let desk = desk();
    assert_eq!(run(&desk, &["upgrade", "old.yaml", "-o", "new.yaml"]).code, 0);
    assert_eq!((desk.read("old.yaml"), desk.read("new.yaml")), (OLD.to_owned(), NEW.to_owned()));
    desk.write("new.yaml", "mine\n");
    assert_eq!(run(&desk, &["upgrade", "old.yaml", "-o", "new.yaml"]).code, 3);
    assert_eq!(desk.read("new.yaml"), "mine\n");
    assert_eq!(run(&desk, &["upgrade", "old.yaml", "-o", "new.yaml", "--force"]).code, 0);
    assert_eq!(desk.read("new.yaml"), NEW);
    assert_eq!(run(&desk, &["upgrade", "old.yaml", "-o", "old.yaml"]).code, 2);
    assert_eq!(run(&desk, &["upgrade", "old.yaml", "-o", "new.toml"]).code, 2);
    assert_eq!(desk.read("old.yaml"), OLD);
}

#[test]
fn what_is_not_written_in_yaml_line_by_line_is_written_anew_into_another_file() {
    let desk = desk();
    let json =
        "{\"format\": 1, \"checklists\": {\"tech\": \"2.0.0\"}, \"answers\": {\"T1.2\": \"no\", \"T2.1\": \"yes\"}}";
    desk.write("old.json", json);
    let refused = run(&desk, &["upgrade", "old.json"]);
    assert_eq!((refused.code, refused.out.as_str(), desk.read("old.json").as_str()), (3, "", json));
    assert!(refused.err.contains("readiness upgrade old.json -o old.new.yaml"), "{}", refused.err);
    assert_eq!(run(&desk, &["upgrade", "old.json", "-o", "old.new.yaml"]).code, 0);
    assert_eq!(
        desk.read("old.new.yaml"),
        "format: 1\nchecklists:\n  tech: 2.1.0\nanswers:\n  T2.1:\n    value: \"yes\"\n    carried: tech 2.0.0\n\
         retired:\n  T1.2: \"no\"\n"
    );
}

#[test]
fn what_was_asked_has_to_be_known() {
    let desk = desk();
    for (head, said) in
        [("", "does not say which version"), ("checklists: { tech: 1.0.0 }\n", "what that asked is not known here")]
    {
        let text = format!("format: 1\n{head}answers:\n  T1.1: yes\n");
        desk.write("a.yaml", &text);
        let ran = run(&desk, &["upgrade", "a.yaml"]);
        assert_eq!((ran.code, desk.read("a.yaml")), (3, text));
        assert!(ran.err.contains(said), "{}", ran.err);
    }
}

#[test]
fn an_action_of_a_plan_that_is_gone_is_named() {
    let desk = desk();
    let plan = "format: 1\nlast-run:\n  numbers: { set-up-body: T1, buy-computers: T9 }\n\
                actions:\n  set-up-body: { status: done }\n  buy-computers: { status: under-way }\n  \
                hire-staff: { status: planned }\n";
    desk.write("plan.yaml", plan);
    let told = json(&desk, &["upgrade", "old.yaml", "--dry-run", "--plan", "plan.yaml"]);
    assert_eq!(told["actions-gone"], serde_json::json!(["buy-computers", "hire-staff"]));
    assert_eq!(desk.read("plan.yaml"), plan);
}

#[test]
fn a_plan_file_outlives_the_actions_and_questions_of_its_edition() {
    let desk = desk();
    let ids = "question T1.1\nquestion T1.2 retired\nquestion T2.1\nquestion T2.1.1\nquestion T2.2\nquestion T2.3\n\
               question T2.9\nquestion L.A.1\naction hire-staff retired\n";
    desk.write("lists/ledger.txt", ids);
    let team = "format: 1\nown-actions:\n  - id: own-meet\n    title: Meet\n    what: Every month.\n    closes: [T1.2, T2.9]\n    \
                lead: cabinet\n    horizon: short\n    after: [hire-staff]\nactions:\n  # agreed in May\n  \
                buy-computers: { status: under-way, budget: 5 million }\n  hire-staff: { status: done }\n";
    let plan = format!("{team}last-run:\n  numbers: {{ buy-computers: \"T1\" }}\n  gaps: [T1.2, T2.9]\n");
    desk.write("plan.yaml", &plan);
    let ran = run(&desk, &["upgrade", "old.yaml", "--plan", "plan.yaml", "--format", "json"]);
    assert_eq!((ran.code, desk.read("plan.yaml")), (0, plan), "{}", ran.err);
    let told: Json = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(told["actions-gone"], serde_json::json!(["buy-computers", "hire-staff"]));
    assert_eq!(ran.err.matches("was retired").count(), 2, "{}", ran.err);
    // The next plan keeps every entry, and says which of them have no action any more.
    let arguments = ["plan", "old.yaml", "--plan", "plan.yaml", "--format", "md"];
    let first = run(&desk, &arguments);
    assert_eq!(first.code, 0, "{}", first.err);
    for gone in ["buy-computers (T1)", "hire-staff"] {
        assert!(first.out.contains(&format!("speaks of {gone}, which the checklists no longer have")), "{}", first.out);
    }
    let kept = desk.read("plan.yaml");
    assert!(kept.starts_with(team) && kept.contains("buy-computers: \"T1\""), "{kept}");
    assert!(!kept.contains("set-up-body: \"T1\""), "{kept}");
    let second = run(&desk, &arguments);
    assert_eq!((second.code, desk.read("plan.yaml")), (0, kept), "{}", second.err);
    assert_eq!(run(&desk, &["check", "plan.yaml"]).code, 0);
}

#[test]
fn a_weight_of_a_retired_question_is_told_and_stops_nothing() {
    let desk = desk();
    desk.write("lists/ledger.txt", "question T1.2 retired\n");
    desk.write("readiness.toml", "[weights]\n\"T1.2\" = 4\n\"T2.9\" = 2\n");
    let ran = run(&desk, &["score", "old.yaml", "--format", "json"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.err.contains("`T1.2` was retired"), "{}", ran.err);
    // T1.1 yes 3 × 100, T2.1 partly 2 × 50, T2.1.1, which was T2.9, 40 % 2 × 40.
    let scores: Json = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(scores["checklists"][0]["earned"], 480, "{scores:#}");
}

#[test]
fn an_old_file_scores_as_it_will_once_it_is_brought_along() {
    let desk = desk();
    let before = run(&desk, &["score", "old.yaml", "--format", "json"]);
    assert_eq!(before.code, 0, "{}", before.err);
    assert!(before.err.contains("earlier-edition") && before.err.contains("readiness upgrade"), "{}", before.err);
    // T1.1 yes 3 × 100, T2.1 partly 2 × 50, T2.1.1 40 % 1 × 40; T2.2, which weighs 2, is open.
    let scores: Json = serde_json::from_str(&before.out).unwrap();
    assert_eq!(scores["checklists"][0]["earned"], 440, "{scores:#}");
    desk.write("new.yaml", NEW);
    let after = run(&desk, &["score", "new.yaml", "--format", "json"]);
    assert_eq!((after.out, after.err), (before.out, String::new()));
    for command in ["gaps", "plan"] {
        assert_eq!(run(&desk, &[command, "old.yaml"]).code, 0, "{command}");
    }
}

#[test]
fn a_session_does_not_mix_two_editions() {
    let desk = desk();
    let ran = run(&desk, &["assess", "old.yaml"]);
    assert_eq!((ran.code, desk.read("old.yaml").as_str()), (3, OLD));
    assert!(ran.err.contains("readiness upgrade old.yaml"), "{}", ran.err);
}

#[test]
fn a_new_round_begins_with_the_answers_of_an_earlier_edition() {
    let desk = desk();
    let arguments = ["--lang", "en", "--checklists", "lists", "assess", "next.yaml", "--from", "old.yaml"];
    let ran = desk.pipe(&[&arguments[..], &["--round", "r2", "--date", "2027-05-03"]].concat(), "quit\n");
    assert_eq!(ran.code, 0, "{}", ran.err);
    let next = desk.read("next.yaml");
    assert!(next.contains("  tech: 2.1.0\n") && next.contains("  T2.1.1:\n    value: 40\n"), "{next}");
    assert!(!next.contains("T1.2") && !next.contains("retired"), "{next}");
    let said = format!("{}{}", ran.out, ran.err);
    assert!(said.contains("T1.2, T2.2"), "{said}");
    assert_eq!(run(&desk, &["check", "next.yaml"]).code, 0);
}

#[test]
fn a_batch_says_which_edition_was_answered() {
    let desk = desk();
    let ran = run(&desk, &["batch", "old.yaml"]);
    let line: Json = serde_json::from_str(ran.out.lines().next().unwrap()).unwrap();
    assert_eq!(line["checklists"][0]["answered_version"], "2.0.0", "{line:#}");
    assert_eq!(line["checklists"][0]["score"]["earned"], 440, "{line:#}");
}

#[test]
fn two_rounds_are_compared_each_by_its_own_edition() {
    let desk = desk();
    desk.write(
        "new.yaml",
        "format: 1\ncountry: XA\nround: r2\nchecklists: { tech: 2.1.0 }\nanswers:\n  T1.1: yes\n  T2.1: \"no\"\n  \
         T2.2: [passwords]\n  T2.3: more\n",
    );
    desk.write(
        "newer.yaml",
        "format: 1\ncountry: XA\nround: r2\nchecklists: { tech: 2.1.0 }\nanswers:\n  T1.1: yes\n  T2.1: yes\n  \
         T2.1.1: 60\n  T2.2: [passwords]\n",
    );
    let found = json(&desk, &["compare", "old.yaml", "new.yaml"]);
    let changes = |found: &Json| -> Vec<String> {
        let changes = found["changes"][0]["questions"].as_array().unwrap();
        changes.iter().map(|one| format!("{} {}", one["question"], one["change"]).replace('"', "")).collect()
    };
    // That customs has slipped is nothing that these two tell: "partly" meant less then.
    assert_eq!(changes(&found), ["T2.1 not-comparable", "T2.2 not-comparable"]);
    let old = &found["questionnaires"][0];
    assert_eq!(old["earlier"], serde_json::json!({ "tech": "2.0.0" }));
    // By its own edition: T1.1 3 × 100, T1.2 1 × 0, T2.1 2 × 50, T2.9 2 × 40, T2.2 2 × (20 + 30).
    assert_eq!((&old["scores"]["tech"]["earned"], &old["scores"]["tech"]["possible"]), (&580.into(), &1000.into()));
    // By today's: T1.1 3 × 100, T2.1 2 × 0, T2.2 2 × 20; T2.1.1 is not asked.
    let new = &found["questionnaires"][1]["scores"]["tech"];
    assert_eq!((&new["earned"], &new["possible"]), (&340.into(), &700.into()));
    // A question that only moved is compared by either id.
    let found = json(&desk, &["compare", "old.yaml", "newer.yaml"]);
    assert_eq!(changes(&found), ["T2.1 not-comparable", "T2.1.1 improved", "T2.2 not-comparable"]);
    let text = run(&desk, &["compare", "old.yaml", "newer.yaml"]).out;
    for sentence in ["each is scored with its own", "2 questions were changed", "not compared: the question was"] {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(text.contains(sentence), "{sentence}\n{text}");
    }
    // So it is where one place alone is compared that the old edition does not know by this id, or not at all.
    let only = |id| json(&desk, &["compare", "old.yaml", "newer.yaml", "--only", id]);
    assert_eq!(changes(&only("T2.1.1")), ["T2.1.1 improved"]);
    assert_eq!(only("T2.3")["compared"], 0);
    // Two rounds of one edition are compared as it asked them.
    desk.write("older.yaml", OLD.replace("r1", "r0").replace("T2.1: partial", "T2.1: no"));
    let found = json(&desk, &["compare", "older.yaml", "old.yaml"]);
    assert!(changes(&found).contains(&"T2.1 improved".to_owned()), "{found}");
}

#[test]
fn what_is_confidential_today_is_not_printed_from_an_old_file() {
    let desk = desk();
    let today = "lists/tech/T2-systems.yaml";
    desk.write(today, desk.read(today).replace("  - id: T2.1\n", "  - id: T2.1\n    confidential: true\n"));
    desk.write("older.yaml", OLD.replace("r1", "r0").replace("T2.1: partial", "T2.1: \"yes\""));
    let found = json(&desk, &["compare", "older.yaml", "old.yaml"]);
    let of = |id| found["questions"].as_array().unwrap().iter().find(|one| one["question"] == id).unwrap();
    assert_eq!(of("T2.1")["answers"], serde_json::json!([{ "on-file": true }, { "on-file": true }]));
    assert_eq!(of("T1.1")["answers"][0], serde_json::json!({ "value": ["yes"] }));
    let shown = json(&desk, &["compare", "older.yaml", "old.yaml", "--with-confidential"]);
    assert!(shown.to_string().contains("partial"), "{shown}");
}

#[test]
fn the_editions_beside_checklists_are_checked() {
    let desk = desk();
    let name = "lists/editions/2.0.0/tech/T1-bodies.yaml";
    // The translation of today's checklist is stale; what is frozen needs nothing more.
    let sound = desk.run(&["check", "lists"]);
    assert!(!sound.out.contains("editions"), "{}", sound.out);
    let faulty = desk.read(name).replace("answer: two-step", "answer: tow-step");
    desk.write(name, faulty);
    let ran = desk.run(&["check", "lists", "--only", "unknown-scale"]);
    assert_eq!(ran.code, 1);
    assert!(ran.out.contains("unknown-scale") && ran.out.contains("T1-bodies.yaml"), "{}", ran.out);
}
