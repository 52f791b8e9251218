//! Two countries and many: what is said of the documents between them, seen from outside, and whether the shipped data keep
//! their promises.

use std::collections::BTreeMap;

use readiness::answers::{Answer, Answers, Value};
use readiness::assessment::{Assessment, Scope, Truth, assess};
use readiness::checklist::{Adaptation, AnswerKind, Catalog, load};
use readiness::pair::remedy;
use readiness::plan::PlanContext;
use readiness::score::score;
use readiness::source::Sources;
use readiness::{catalog, gap, plan};
use serde_json::Value as Json;

use crate::harness::{Desk, home, run};

/// The small checklists with their kinds of exchange, and three countries: X leads and writes and recognises nothing, Y the
/// other way round, Z has answered nothing.
fn desk() -> Desk {
    let desk = Desk::new();
    desk.copy("tests/fixtures/mini", "lists");
    desk.copy("tests/fixtures/pair", "lists/data");
    let head = |country: &str| format!("format: 1\ncountry: {country}\nassessed-on: 2026-01-01\n");
    desk.write("x.yaml", head("MN") + "answers: { T1.1: yes, T2.1: yes, T2.2: none, L.A.1: no }\n");
    desk.write("y.yaml", head("AM") + "answers: { T1.1: no, T2.1: partial, L.A.1: yes, L.A.a: partial }\n");
    desk.write("z.yaml", head("KG") + "answers: {}\n");
    desk
}

fn pair(desk: &Desk, files: [&str; 2], more: &[&str]) -> String {
    let ran = desk.run(&[&["pair", files[0], files[1], "--checklists", "lists"], more].concat());
    assert_eq!(ran.code, 0, "{}", ran.err);
    ran.out
}

fn json(desk: &Desk, files: [&str; 2]) -> Json {
    serde_json::from_str(&pair(desk, files, &["--format", "json"])).unwrap()
}

/// What is said of each document and direction.
fn told(data: &Json) -> BTreeMap<(String, String, String), Json> {
    let ways = data["exchanges"].as_array().unwrap();
    let name = |way: &Json, key: &str| way[key].as_str().unwrap().to_owned();
    ways.iter().map(|way| ((name(way, "exchange"), name(way, "sender"), name(way, "receiver")), way.clone())).collect()
}

#[test]
fn two_countries_the_other_way_round_are_told_the_same() {
    let desk = desk();
    for files in [["x.yaml", "y.yaml"], ["y.yaml", "z.yaml"], ["x.yaml", "z.yaml"]] {
        let [there, back] = [json(&desk, files), json(&desk, [files[1], files[0]])];
        assert_eq!(told(&there), told(&back), "{files:?}");
        assert_eq!(told(&there).len(), 4);
    }
}

#[test]
fn what_is_missing_is_told_with_the_side_the_action_and_its_day_in_the_plan() {
    let desk = desk();
    let data = json(&desk, ["x.yaml", "y.yaml"]);
    let way = &told(&data)[&("letter".to_owned(), "MN".to_owned(), "AM".to_owned())];
    assert_eq!((&way["state"], way["open"].as_array().unwrap().len()), (&"nearly".into(), 0));
    let missing = way["missing"].as_array().unwrap();
    assert_eq!(missing.len(), 1);
    assert_eq!((&missing[0]["country"], &missing[0]["requirement"]), (&"AM".into(), &"body".into()));
    let ran = desk.run(&["plan", "y.yaml", "--format", "json", "--checklists", "lists"]);
    let plan: Json = serde_json::from_str(&ran.out).unwrap();
    let step = plan["actions"].as_array().unwrap().iter().find(|step| step["id"] == "set-up-body").unwrap();
    let action = &missing[0]["actions"][0];
    assert_eq!(action["id"], "set-up-body");
    assert!(action["until"].is_string() && action["until"] == step["target-date"], "{action} {step}");
    // The team's own day in its plan file wins, for the side whose file it is.
    desk.write("p.yaml", "format: 1\nactions:\n  set-up-body: { target: 2026-09-30 }\n");
    let out = pair(&desk, ["y.yaml", "x.yaml"], &["--format", "json", "--plan", "p.yaml"]);
    let data: Json = serde_json::from_str(&out).unwrap();
    let way = &told(&data)[&("letter".to_owned(), "MN".to_owned(), "AM".to_owned())];
    assert_eq!(way["missing"][0]["actions"][0]["until"], "2026-09-30");
    assert_eq!(desk.read("p.yaml"), "format: 1\nactions:\n  set-up-body: { target: 2026-09-30 }\n");
}

#[test]
fn questions_nobody_answered_are_asked_and_count_as_no_no() {
    let desk = desk();
    let data = json(&desk, ["x.yaml", "z.yaml"]);
    let way = &told(&data)[&("letter".to_owned(), "MN".to_owned(), "KG".to_owned())];
    assert_eq!((&way["state"], way["missing"].as_array().unwrap().len()), (&"not-known".into(), 0));
    let asked = |place: usize| way["open"][place]["questions"].to_string();
    // Whether foreign signatures are recognised is asked only once it is known that there is a law at all.
    assert_eq!([asked(0), asked(1), asked(2)], ["[\"L.A.1\"]", "[\"T2.1\"]", "[\"T1.1\"]"]);
    let text = pair(&desk, ["x.yaml", "z.yaml"], &["--format", "md"]);
    assert!(text.contains("Does a law recognise electronic documents?"), "{text}");
}

#[test]
fn what_is_confidential_stays_at_home() {
    let desk = desk();
    let secret = desk.read("y.yaml").replace("T1.1: no", "T1.1: { value: no, confidential: true, note: Zanzibar }");
    desk.write("y.yaml", secret);
    let data = json(&desk, ["x.yaml", "y.yaml"]);
    let way = &told(&data)[&("parcel".to_owned(), "MN".to_owned(), "AM".to_owned())];
    assert_eq!(way["missing"].as_array().unwrap().len(), 0);
    assert_eq!(way["open"][0]["questions"], serde_json::json!([]), "nobody is asked what was answered");
    assert_eq!(data["countries"][1]["withheld"], 1);
    let text = pair(&desk, ["x.yaml", "y.yaml"], &["--format", "md"]);
    assert!(text.contains("one answer is confidential") && text.contains("Answered in confidence"), "{text}");
    assert!(!text.contains("Zanzibar"));
}

#[test]
fn files_are_named_without_the_folders_of_whoever_asks_where_that_tells_them_apart() {
    let desk = desk();
    for (file, to) in
        [("x.yaml", "home/x.yaml"), ("y.yaml", "home/y.yaml"), ("x.yaml", "a/in.yaml"), ("y.yaml", "b/in.yaml")]
    {
        desk.write(to, desk.read(file));
    }
    let text = pair(&desk, ["home/x.yaml", "home/y.yaml"], &["--format", "md"]);
    assert!(text.contains("(x.yaml)") && text.contains("(y.yaml)"), "{text}");
    let text = pair(&desk, ["a/in.yaml", "b/in.yaml"], &["--format", "md"]);
    assert!(text.contains("(a/in.yaml)") && text.contains("(b/in.yaml)"), "{text}");
}

#[test]
fn every_format_says_what_it_is_not() {
    let desk = desk();
    for format in ["table", "md", "json"] {
        assert!(pair(&desk, ["x.yaml", "y.yaml"], &["--format", format]).contains("On paper only."), "{format}");
    }
    for ending in ["pdf", "docx", "xlsx", "csv", "md", "json"] {
        pair(&desk, ["x.yaml", "y.yaml"], &["-o", &format!("pair.{ending}")]);
    }
    let rows = desk.read("pair.csv");
    let first = "\u{feff}exchange,title,sender,receiver,state,missing,open,";
    assert!(rows.starts_with(first) && rows.lines().count() == 5, "{rows}");
    let text = pair(&desk, ["x.yaml", "y.yaml"], &["--format", "md"]);
    for part in
        ["Draft terms of a pilot: Letter", "to be agreed", "Alphabet", "Days on the road", "Which stamps were lost"]
    {
        assert!(text.contains(part), "{part}: {text}");
    }
}

#[test]
fn checklists_without_exchanges_say_so_and_a_third_plan_is_refused() {
    let desk = desk();
    std::fs::remove_file(desk.path("lists/data/exchanges.yaml")).unwrap();
    let ran = desk.run(&["pair", "x.yaml", "y.yaml", "--checklists", "lists"]);
    assert!(ran.code == 3 && ran.err.contains("exchanges.yaml"), "{ran:?}");
    let plans = ["--plan", "a.yaml", "--plan", "b.yaml", "--plan", "c.yaml"];
    let ran = desk.run(&[&["pair", "x.yaml", "y.yaml"][..], &plans].concat());
    assert!(ran.code == 2 && ran.err.contains("more plan files"), "{ran:?}");
}

#[test]
fn many_countries_are_rows_a_report_and_corridors() {
    let desk = desk();
    desk.write("older.yaml", desk.read("y.yaml").replace("2026-01-01", "2024-01-01").replace("T1.1: no", "T1.1: yes"));
    let files = ["x.yaml", "y.yaml", "z.yaml", "older.yaml"];
    let run = |out: &str, more: &[&str]| {
        let batch = [&["batch"][..], &files, &["--checklists", "lists", "-o", out, "--pairs"], more].concat();
        let ran = desk.run(&batch);
        assert_eq!(ran.code, 0, "{}", ran.err);
    };
    run("out", &["--corridor", "mn, Armenia,kg", "--corridor", "mn,xa", "--report", "md,json"]);
    let rows = desk.read("out/pairs.csv");
    // Two documents between every two of three countries; the older questionnaire stands for nobody.
    assert_eq!(rows.lines().count(), 1 + 2 * 6, "{rows}");
    assert!(rows.contains("\r\nletter,AM,MN,not-yet,3,0,writes body,law,,,\r\n"), "{rows}");
    assert!(rows.contains("\r\nletter,MN,KG,not-known,0,3,,,,law reads body,\r\n"), "{rows}");
    let line = r#"{"exchange":"parcel","sender":"MN","receiver":"AM","state":"nearly","missing":1,"open":0,"#;
    assert!(desk.read("out/pairs.jsonl").contains(line));
    let report = desk.read("out/pairs-report.md");
    for part in [
        "On paper only.",
        "older.yaml",
        "Mongolia – Armenia – Kyrgyzstan",
        "Not told, since there are no answers from XA",
    ] {
        assert!(report.contains(part), "{part}: {report}");
    }
    let data: Json = serde_json::from_str(&desk.read("out/pairs-report.json")).unwrap();
    let lever = &data["levers"][0];
    assert_eq!((&lever["country"], &lever["actions"]), (&"AM".into(), &serde_json::json!(["set-up-body"])));
    assert_eq!(lever["opens"].as_array().unwrap().len(), 3);
    let letter = &data["corridors"][0]["exchanges"][0];
    assert_eq!(
        (&letter["links"], &letter["weakest"]),
        (&serde_json::json!(["nearly", "not-known"]), &"not-known".into())
    );
    assert!(desk.read("out/summary.json").contains("On paper only."));
    // What one run says of two countries is what the other says.
    let two = told(&json(&desk, ["x.yaml", "y.yaml"]));
    for ((exchange, sender, receiver), way) in two {
        let row = format!("\r\n{exchange},{sender},{receiver},{},", way["state"].as_str().unwrap());
        assert!(rows.contains(&row), "{row}");
    }
    // A run without pairs leaves none of an earlier one.
    let ran = desk.run(&["batch", "x.yaml", "--checklists", "lists", "-o", "out"]);
    assert!(ran.code == 0 && !desk.path("out/pairs.csv").exists() && !desk.path("out/pairs-report.md").exists());
    assert!(!desk.read("out/results.jsonl").contains("\"exchanges\""));
}

#[test]
fn pairs_need_a_folder_and_corridors_need_countries() {
    let desk = desk();
    let usage = |more: &[&str], words: &str| {
        let ran = desk.run(&[&["batch", "x.yaml", "--checklists", "lists", "--pairs"], more].concat());
        assert!(ran.code == 2 && ran.err.contains(words), "{ran:?}");
    };
    usage(&[], "--pairs");
    usage(&["-o", "out", "--corridor", "mn,Atlantis"], "Atlantis");
    usage(&["-o", "out", "--corridor", "mn"], "two countries");
}

fn shipped() -> Catalog {
    let mut sources = Sources::new();
    let files = catalog::shipped(&mut sources);
    load::load(&sources, &files, "en", &mut Vec::new()).unwrap()
}

fn judged(catalog: &Catalog, answers: &Answers) -> Assessment {
    assess(catalog, &Adaptation::default(), answers, &Scope::everything(catalog))
}

/// Answers that give every question of one option the one at a place, or the highest below it.
fn all(catalog: &Catalog, place: usize) -> Answers {
    let mut answers = Answers::empty(catalog);
    for (question, given) in catalog.questions.iter().zip(&mut answers.given) {
        let AnswerKind::Scale(scale) = &question.answer else { continue };
        let place = place.min(scale.options.len() - 1);
        *given = Some(Answer { value: Some(Value::Options(vec![place])), ..Answer::default() });
    }
    answers
}

#[test]
fn no_better_answer_takes_away_what_a_shipped_requirement_needs() {
    let catalog = shipped();
    let exchanges = catalog.exchanges.as_ref().unwrap();
    let rank = |truth| match truth {
        Truth::No => Some(0),
        Truth::Open => Some(1),
        Truth::Yes => Some(2),
        Truth::Apart => None,
    };
    for base in 0..2 {
        let before = all(&catalog, base);
        let start = judged(&catalog, &before);
        let start: Vec<_> =
            exchanges.requirements.iter().map(|needed| rank(start.holds(&catalog, &needed.when))).collect();
        for (index, question) in catalog.questions.iter().enumerate() {
            let AnswerKind::Scale(scale) = &question.answer else { continue };
            if scale.many {
                continue;
            }
            for better in base + 1..scale.options.len() {
                let mut after = before.clone();
                after.given[index] = Some(Answer { value: Some(Value::Options(vec![better])), ..Answer::default() });
                let end = judged(&catalog, &after);
                for (needed, start) in exchanges.requirements.iter().zip(&start) {
                    let end = rank(end.holds(&catalog, &needed.when));
                    assert!(end >= *start, "{}: a better answer to {} takes it away", needed.id, question.id);
                }
            }
        }
    }
}

#[test]
fn no_shipped_requirement_looks_at_what_a_country_keeps_to_itself() {
    let catalog = shipped();
    let exchanges = catalog.exchanges.as_ref().unwrap();
    let asked = exchanges.requirements.iter().flat_map(|needed| needed.when.questions());
    for question in asked.chain(exchanges.ground.iter().copied()) {
        assert!(!catalog.questions[question].confidential, "{}", catalog.questions[question].id);
    }
}

#[test]
fn the_plan_of_a_country_brings_about_whatever_a_shipped_exchange_requires() {
    let catalog = shipped();
    let exchanges = catalog.exchanges.as_ref().unwrap();
    let team = Adaptation::default();
    let answers = all(&catalog, 0);
    let assessment = judged(&catalog, &answers);
    let gaps = gap::find(&catalog, &team, &assessment);
    let plan = plan::build(&catalog, &team, &gaps, &score(&catalog, &assessment), &PlanContext::default());
    let mut missing = 0;
    for needed in exchanges.requirements.iter().filter(|needed| needed.is_required) {
        let asked = needed.when.questions();
        for action in &needed.actions {
            let action = &catalog.actions[*action];
            assert!(action.closes.iter().any(|closed| asked.contains(closed)), "{}: {}", needed.id, action.id);
        }
        if assessment.holds(&catalog, &needed.when) == Truth::No {
            missing += 1;
            let steps = remedy::steps(&catalog, &assessment, &plan, needed);
            assert!(steps.is_some_and(|steps| !steps.is_empty()), "no plan brings about {}", needed.id);
        }
    }
    assert!(missing > 0);
}

/// Rows of the tables below a heading of the page about the example pairs, cell by cell.
fn rows(heading: &str) -> Vec<Vec<String>> {
    let page = std::fs::read_to_string(home("examples/pairs/README.md")).unwrap();
    let part = page.split("\n## ").find(|part| part.starts_with(heading)).unwrap();
    let rows = part.lines().filter_map(|line| line.strip_prefix("| ")?.strip_suffix(" |"));
    rows.map(|row| row.split(" | ").map(str::to_owned).collect()).collect()
}

/// The sum by hand says of each direction the verdict, and then each thing that is missing or not known, with its side.
#[test]
fn the_invented_countries_are_judged_as_the_sum_by_hand_says() {
    let names = [
        ("live", "live"),
        ("on trial", "trial"),
        ("ready", "ready"),
        ("nearly", "nearly"),
        ("not known", "not-known"),
        ("not yet", "not-yet"),
        ("does not apply", "not-applicable"),
    ];
    let names = BTreeMap::from(names);
    let ran = run(&["pair", "examples/pairs/harbour.yaml", "examples/pairs/upland.yaml", "--format", "json"]);
    let told = told(&serde_json::from_str(&ran.out).unwrap());
    let mut seen = Vec::new();
    for row in rows("Two invented countries") {
        let document = row[0].split(" (").next().unwrap();
        for (cell, [from, to]) in row[1..].iter().zip([["XP", "XQ"], ["XQ", "XP"]]) {
            // The first table tells of what all kinds ask for.
            let Some(way) = told.get(&(document.to_owned(), from.to_owned(), to.to_owned())) else { continue };
            let (verdict, lacks) = cell.split_once(": ").unwrap_or((cell, ""));
            assert_eq!(way["state"], *names[verdict], "{document} {from}");
            seen.push(names[verdict]);
            if ["live", "on trial", "does not apply"].contains(&verdict) {
                continue;
            }
            let words: Vec<&str> = lacks.split([' ', ',']).filter(|word| !word.is_empty()).collect();
            let pairs = words.windows(2).filter(|pair| ["XP", "XQ"].contains(&pair[0]));
            let mut by_hand: Vec<[&str; 2]> = pairs.map(|pair| [pair[0], pair[1]]).collect();
            let lacks = ["missing", "open"].into_iter().flat_map(|what| way[what].as_array().unwrap());
            let mut found: Vec<[&str; 2]> =
                lacks.map(|lack| ["country", "requirement"].map(|key| lack[key].as_str().unwrap())).collect();
            by_hand.sort_unstable();
            found.sort_unstable();
            assert_eq!(found, by_hand, "{document} {from}");
        }
    }
    assert_eq!(seen.len(), told.len(), "each direction of each document");
    assert!(names.values().all(|name| seen.contains(name)), "{seen:?}");
}

#[test]
fn an_exchange_that_runs_comes_out_as_ready_from_what_it_shows_itself() {
    let desk = Desk::new();
    let rows = rows("Exchanges that run");
    for row in &rows[1..] {
        for (file, country) in [("a.yaml", "MN"), ("b.yaml", "AM")] {
            let answers: String = row[2].split(", ").map(|id| format!("  {id}: partial\n")).collect();
            desk.write(file, format!("format: 1\ncountry: {country}\nassessed-on: 2026-01-01\nanswers:\n{answers}"));
        }
        let ran = desk.run(&["pair", "a.yaml", "b.yaml", "--format", "json"]);
        let told = told(&serde_json::from_str(&ran.out).unwrap());
        let way = &told[&(row[1].clone(), "MN".to_owned(), "AM".to_owned())];
        assert_eq!(way["state"], "ready", "{row:?} {}", way["missing"]);
    }
    assert!(rows.len() > 15);
}
