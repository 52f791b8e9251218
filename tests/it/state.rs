//! Actions as the answers call for them, in every document.

use serde_json::Value as Json;

use crate::harness::Desk;

/// The small checklists in a folder `lists`, with pieces of their files put otherwise.
fn desk(changes: &[(&str, &str, &str)]) -> Desk {
    let desk = Desk::new();
    desk.copy("tests/fixtures/mini", "lists");
    for (file, from, to) in changes {
        let path = format!("lists/{file}");
        let text = desk.read(&path);
        assert_eq!(text.matches(from).count(), 1, "{file}: {from}");
        desk.write(&path, text.replace(from, to));
    }
    desk
}

/// The output of a run that must be fine.
fn fine(desk: &Desk, arguments: &[&str]) -> String {
    let ran = desk.run(&[arguments, &["--checklists", "lists"]].concat());
    assert_eq!(ran.code, 0, "{}", ran.err);
    ran.out
}

/// An action of a plan in JSON.
fn action(json: &str, id: &str) -> Json {
    let json: Json = serde_json::from_str(json).unwrap();
    json["actions"].as_array().unwrap().iter().find(|action| action["id"] == id).unwrap().clone()
}

#[test]
fn a_country_that_has_begun_is_told_what_is_left_to_do_in_every_document() {
    let begun = "    horizon: medium\n    begun: { title: Finish customs, what: Buy the rest. }";
    let desk = desk(&[("tech/T2-systems.yaml", "    horizon: medium", begun)]);
    let head = "format: 1\nassessed-on: 2026-05-04\nanswers:\n";
    desk.write("none.yaml", format!("{head}  T2.1: no\n"));
    desk.write("some.yaml", format!("{head}  T2.1: partial\n"));
    for (file, said, unsaid, what, state) in [
        ("none.yaml", "Automate customs", "Finish customs", "Buy a system.", "not-begun"),
        ("some.yaml", "Finish customs", "Automate customs", "Buy the rest.", "begun"),
    ] {
        for format in ["md", "json", "csv"] {
            for part in ["brief", "plan", "sheets", "all"] {
                let out = fine(&desk, &["plan", file, "--format", format, "--part", part]);
                assert!(out.contains(said) && !out.contains(unsaid), "{file} {format} {part}");
            }
        }
        let json = action(&fine(&desk, &["plan", file, "--format", "json"]), "automate-customs");
        assert_eq!((&json["title"], &json["what"], &json["state"]), (&said.into(), &what.into(), &state.into()));
        let kept = format!("plan-of-{file}");
        fine(&desk, &["plan", file, "--plan", &kept]);
        assert!(desk.read(&kept).contains(said) && !desk.read(&kept).contains(unsaid), "{file}");
    }
}

#[test]
fn an_action_without_words_for_it_is_begun_all_the_same_and_what_nobody_said_is_no_state() {
    let desk = desk(&[]);
    let of = |answer: &str| {
        desk.write("a.yaml", format!("format: 1\nassessed-on: 2026-05-04\nanswers:\n  T2.1: {answer}\n"));
        let rows = fine(&desk, &["plan", "a.yaml", "--format", "csv"]);
        let row = rows.lines().find(|row| row.contains("automate-customs")).unwrap().to_owned();
        (action(&fine(&desk, &["plan", "a.yaml", "--format", "json"]), "automate-customs")["state"].clone(), row)
    };
    let (state, row) = of("partial");
    assert!(state == "begun" && row.contains(",begun,"), "{row}");
    let (state, row) = of("no");
    assert!(state == "not-begun" && row.contains(",not-begun,"), "{row}");
    let (state, row) = of("{ value: partial, confidential: true }");
    assert!(state == Json::Null && !row.contains("begun,"), "{row}");
}

#[test]
fn where_the_lead_does_not_exist_its_fallback_leads_and_every_document_says_so() {
    let role = "title: Customs, kind: national, exists-if: { question: T2.1, any-of: [partial, \"yes\"] }";
    let desk = desk(&[
        ("data/agencies.yaml", "title: Customs, kind: national", role),
        (
            "tech/T2-systems.yaml",
            "    horizon: medium",
            "    horizon: medium\n    fallback: cabinet\n    support: [justice, cabinet, customs]",
        ),
    ]);
    let head = "format: 1\nassessed-on: 2026-05-04\nanswers:\n";
    desk.write("none.yaml", format!("{head}  T2.1: no\n"));
    desk.write("some.yaml", format!("{head}  T2.1: partial\n"));
    desk.write("ours.yaml", "format: 1\nactions:\n  automate-customs: { lead: justice }\n");
    let of = |arguments: &[&str]| {
        let json = action(&fine(&desk, &[&["plan"], arguments, &["--format", "json"]].concat()), "automate-customs");
        (json["lead"].clone(), json["lead-instead-of"].clone())
    };
    assert_eq!(of(&["none.yaml"]), ("cabinet".into(), "customs".into()));
    assert_eq!(of(&["some.yaml"]), ("customs".into(), Json::Null));
    assert_eq!(of(&["none.yaml", "--plan", "ours.yaml"]), ("justice".into(), Json::Null), "the team's own word stays");
    let support = |file: &str| {
        action(&fine(&desk, &["plan", file, "--format", "json"]), "automate-customs")["support"].to_string()
    };
    assert_eq!(support("none.yaml"), r#"["justice"]"#, "neither who leads nor who does not exist helps");
    assert_eq!(support("some.yaml"), r#"["justice","cabinet"]"#);
    let document = fine(&desk, &["plan", "none.yaml", "--part", "plan"]);
    assert!(document.contains("By the answers there is no such body yet: Customs."), "{document}");
    assert!(document.contains("Cabinet, until there is: Customs"), "{document}");
    assert!(!fine(&desk, &["plan", "some.yaml", "--part", "plan"]).contains("until there is"));
    let rows = fine(&desk, &["plan", "none.yaml", "--format", "csv"]);
    let row = rows.lines().find(|line| line.contains("automate-customs")).unwrap();
    assert!(row.contains(",Cabinet,") && row.contains(",not-begun,Customs,"), "{row}");
}

#[test]
fn what_a_checklist_says_of_an_action_is_in_the_data_and_on_its_sheet() {
    let said = "    horizon: medium\n    kind: rule\n    rank: decree\n    first-step: Call them.\n    traders-see: true\n    \
        tfa: [\"10.4\", \"7.1\"]\n    objective: paper";
    let desk = desk(&[("tech/T2-systems.yaml", "    horizon: medium", said)]);
    desk.write(
        "lists/data/objectives.yaml",
        "format: 1\nobjectives:\n  - { id: other, title: Other, indicator: None }\n  - { id: paper, title: No paper, indicator: \
         Sheets, measure: T2.1.1, target: 80 }\n",
    );
    desk.write("a.yaml", "format: 1\nassessed-on: 2026-05-04\nanswers:\n  T1.1: no\n  T2.1: no\n");
    let json = fine(&desk, &["plan", "a.yaml", "--format", "json"]);
    let told = action(&json, "automate-customs");
    let wanted = serde_json::json!({
        "kind": "rule", "rank": "decree", "first-step": "Call them.", "traders-see": true, "tfa": ["10.4", "7.1"],
        "objective": "paper",
    });
    for (key, value) in wanted.as_object().unwrap() {
        assert_eq!(&told[key], value, "{key}");
    }
    let plain = action(&json, "set-up-body");
    assert_eq!((&plain["kind"], &plain["traders-see"], &plain["objective"]), (&Json::Null, &false.into(), &Json::Null));
    let all: Json = serde_json::from_str(&json).unwrap();
    let served = serde_json::json!([
        { "id": "paper", "title": "No paper", "indicator": "Sheets", "measure": "T2.1.1", "target": 80 }
    ]);
    assert_eq!(all["objectives"], served, "only what an action serves");
    let document = fine(&desk, &["plan", "a.yaml", "--part", "sheets"]);
    for piece in ["Call them.", "Rule; decree of the government; traders notice it", "No paper", "10.4, 7.1"] {
        assert_eq!(document.matches(piece).count(), 1, "{piece}");
    }
    let rows = fine(&desk, &["plan", "a.yaml", "--format", "csv"]);
    let row = rows.lines().find(|line| line.contains("automate-customs")).unwrap();
    assert!(row.ends_with(",paper,rule,decree,Call them.,true,10.4 7.1,false,,,,"), "{row}");
}

#[test]
fn rules_and_worked_cases_stand_where_criteria_are_looked_up_and_rules_in_the_method() {
    let case = "    weight: 2\n    borderline: { facts: One screen., answer: partial, why: All means all., source: A report }\n  - id: T2.1.1";
    let rules = "rules:\n  - { id: time, title: Time, text: A draft is no. }\nparts:";
    let desk = desk(&[
        ("tech/T2-systems.yaml", "    weight: 2\n  - id: T2.1.1", case),
        ("tech/checklist.yaml", "parts:", rules),
    ]);
    desk.write("a.yaml", "format: 1\nassessed-on: 2026-05-04\nanswers:\n  T1.1: no\n  T2.1: no\n");
    let one_line = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let told = "One screen. This is “Partly”: All means all. (A report)";
    let shown = one_line(fine(&desk, &["show", "T2.1"]));
    assert!(shown.contains(told) && shown.contains("Time: A draft is no."), "{shown}");
    let section = one_line(fine(&desk, &["show", "T2"]));
    assert_eq!((section.matches(told).count(), section.matches("Time: A draft").count()), (1, 1), "{section}");
    assert!(!one_line(fine(&desk, &["show", "L.A.1"])).contains("A draft"));
    for part in ["annex", "all"] {
        let document = one_line(fine(&desk, &["plan", "a.yaml", "--part", part]));
        assert_eq!(document.matches("A draft is no.").count(), 1, "{part}");
    }
    let arguments = ["assess", "a.yaml", "--section", "T2.1", "--checklists", "lists"];
    let interview = desk.pipe(&arguments, "go T2.1\ncriteria\nquit\n");
    let interview = one_line(interview.out + &interview.err);
    assert!(interview.contains(told) && interview.contains("A draft is no."), "{interview}");
}

#[test]
fn the_agencies_that_count_are_listed_and_stand_in_the_method() {
    let desk = desk(&[("data/agencies.yaml", "{ id: customs, ", "{ id: customs, counts: true, ")]);
    desk.write("a.yaml", "format: 1\nassessed-on: 2026-05-04\nanswers:\n  T1.1: no\n");
    let listed = fine(&desk, &["list", "agencies"]);
    let line = |out: &str, id: &str| out.lines().find(|line| line.trim_start().starts_with(id)).unwrap().to_owned();
    assert_eq!(listed.lines().count(), 4);
    assert!(line(&listed, "customs").ends_with("; counts]") && !line(&listed, "justice").contains("counts"));
    let method = |desk: &Desk| fine(desk, &["plan", "a.yaml", "--part", "annex"]);
    assert!(method(&desk).contains("The agencies that count"));
    desk.write("readiness.toml", "agencies-that-count = [\"justice\"]\n\n[agencies]\njustice = \"Our justice\"\n");
    let listed = fine(&desk, &["list", "agencies"]);
    assert!(
        line(&listed, "justice").contains("Our justice")
            && line(&listed, "justice").ends_with("counts]")
            && !line(&listed, "customs").contains("counts")
    );
    let told = method(&desk);
    let at = told.find("The agencies that count").unwrap();
    assert!(told[at..].lines().take(3).any(|line| line.contains("Our justice")), "{}", &told[at..]);
}

#[test]
fn an_article_that_nobody_read_is_shown_as_not_verified() {
    let cited = |row: &str| {
        let desk = desk(&[
            ("data/instruments.yaml", "publisher: Nobody", &format!("publisher: Nobody{row}")),
            (
                "tech/T1-bodies.yaml",
                "    weight: 3",
                "    weight: 3\n    references:\n      - { instrument: treaty, article: \"5\" }\n      \
              - { instrument: treaty, article: \"6\" }",
            ),
        ]);
        let shown = fine(&desk, &["show", "T1.1"]);
        shown.lines().find(|line| line.contains("TR 5")).unwrap().trim().to_owned()
    };
    assert!(cited("").ends_with("TR 5; TR 6"), "{}", cited(""));
    let read = cited(", verified: text, source: A library, articles: [\"5\"]");
    assert!(read.ends_with("TR 5; TR 6 (not verified)"), "{read}");
    let unread = cited(", verified: none");
    assert!(unread.ends_with("TR 5 (not verified); TR 6 (not verified)"), "{unread}");
}
