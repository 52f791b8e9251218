//! `readiness batch`: many questionnaires, one table; one bad file stops nothing, an interruption loses nothing.

mod again;
mod compare;
#[path = "../../benches/peers/made.rs"]
pub mod made;

use std::fs;
use std::path::Path;
use std::process::Stdio;

use serde_json::Value as Json;

use crate::harness::{Desk, Ran, version};

impl Desk {
    /// Runs `readiness batch` and expects an exit code.
    fn batch(&self, code: i32, arguments: &[&str]) -> Ran {
        let ran = self.run(&[&["batch"], arguments].concat());
        assert_eq!(ran.code, code, "{}", ran.err);
        ran
    }

    /// The values of a file with one on each line.
    fn lines(&self, name: &str) -> Vec<Json> {
        self.read(name).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }
}

/// A short questionnaire with a few answers that depend on its number.
fn small(number: usize) -> String {
    let one = ["\"yes\"", "\"no\""][number % 2];
    let two = ["\"yes\"", "partial", "\"no\""][number % 3];
    let technical = version("technical");
    format!(
        "format: 1\ncountry: MN\nround: \"{number}\"\nchecklists: {{ technical: {technical} }}\n\
         answers:\n  A1.1: {one}\n  A2.1.1: {two}\n  A3.1: {{ value: {two}, note: \"n {number}\" }}\n"
    )
}

/// Fifteen ways to break a questionnaire, each with the code of the finding it gets.
fn broken() -> Vec<(&'static str, &'static str, Vec<u8>)> {
    let text = |text: &str| text.as_bytes().to_vec();
    vec![
        ("yaml", "empty-file", text("")),
        ("yaml", "not-utf8", b"format: 1\ncountry: \xff\xfe\n".to_vec()),
        ("yaml", "invalid-syntax", text("format: 1\nanswers: [unclosed\n")),
        ("yaml", "duplicate-key", text("format: 1\nanswers:\n  A1.1: \"no\"\n  A1.1: \"yes\"\n")),
        ("yaml", "yaml-alias", text("format: 1\nanswers: &x\n  A1.1: *x\n")),
        ("yaml", "unknown-question", text("format: 1\nanswers:\n  Z9.9: \"no\"\n")),
        ("yaml", "impossible-value", text("format: 1\nanswers:\n  A3.1: maybe\n")),
        ("yaml", "out-of-range", text("format: -1\nanswers: {}\n")),
        ("yaml", "bad-date", text("format: 1\nassessed-on: 2019-02-31\n")),
        ("yaml", "bad-country", text("format: 1\ncountry: Atlantis\n")),
        ("yaml", "unknown-key", text("format: 1\ncuontry: MN\n")),
        ("yaml", "missing-key", text("country: MN\n")),
        ("yaml", "unsupported-format", text("format: 2\n")),
        (
            "yaml",
            "value-and-not-applicable",
            text("format: 1\nanswers:\n  A3.1: { value: \"no\", not-applicable: x }\n"),
        ),
        ("toml", "invalid-syntax", text("format = 1\n[answers\n")),
        ("json", "unknown-profile", text("{\"format\": 1, \"profile\": \"nosuch\"}")),
        ("json", "wrong-type", text("[]")),
    ]
}

#[test]
fn thirty_broken_files_of_fifteen_kinds_stop_none_of_the_others() {
    let place = Desk::new();
    let kinds = broken();
    // `format: -1` is an unsupported format, not a number out of range: what counts is that every kind is named.
    assert!(kinds.len() >= 15);
    for number in 0..970 {
        place.write(&format!("in/{}/{number:04}.yaml", number % 7), small(number));
    }
    for number in 0..30 {
        let (ending, _, bytes) = &kinds[number % kinds.len()];
        place.write(&format!("in/{}/{number:04}-broken.{ending}", number % 7), bytes);
    }
    let output = place.batch(1, &["in", "-o", "out"]);
    let results = place.lines("out/results.jsonl");
    let faults = place.lines("out/faults.jsonl");
    assert_eq!((results.len(), faults.len()), (970, 30));
    assert_eq!(place.read("out/results.csv").lines().count(), 971);
    for fault in &faults {
        let file = fault["input"].as_str().unwrap();
        let number: usize = file[file.len() - 16..][1..5].trim_matches('/').parse().unwrap_or_else(|_| {
            let name = Path::new(file).file_stem().unwrap().to_str().unwrap();
            name[..4].parse().unwrap()
        });
        let (_, code, _) = &kinds[number % kinds.len()];
        let found: Vec<&str> =
            fault["findings"].as_array().unwrap().iter().map(|f| f["code"].as_str().unwrap()).collect();
        let expected = if *code == "out-of-range" { "unsupported-format" } else { code };
        assert!(found.contains(&expected), "{file}: {expected} not in {found:?}");
        assert!(output.err.contains(file), "{file} is not named");
    }
    assert!(output.err.contains("970 scored, 30 with faults"), "{}", output.err);
}

#[test]
fn results_do_not_depend_on_how_many_work_at_once() {
    let place = Desk::new();
    for number in 0..60 {
        place.write(&format!("in/{number:03}.yaml"), small(number));
    }
    place.write("in/x.yaml", "nonsense");
    place.batch(1, &["in", "-o", "one", "--jobs", "1"]);
    place.batch(1, &["in", "-o", "four", "--jobs", "4"]);
    assert_eq!(place.all("one"), place.all("four"));
}

#[test]
fn a_figure_in_every_table_is_the_one_that_score_gives() {
    let place = Desk::new();
    place.write("mn.yaml", small(3));
    place.batch(0, &["mn.yaml", "-o", "out"]);
    let score: Json = serde_json::from_str(&place.run(&["score", "--format", "json", "mn.yaml"]).out).unwrap();
    let technical = &score["checklists"][0];
    let line = &place.lines("out/results.jsonl")[0]["checklists"][0];
    assert_eq!(line["checklist"], "technical");
    // A1.1 no, A2.1.1 yes, A3.1 yes.
    assert_eq!(line["score"]["earned"], technical["earned"]);
    assert_eq!(line["score"]["percent"], technical["percent"]);
    assert_eq!(line["score"]["lowest"], technical["range"]["lowest"]);
    assert_eq!(line["score"]["asked"], technical["coverage"]["asked"]);
    assert_eq!(line["gaps"], serde_json::json!(["A1.1"]));
    let csv = place.read("out/results.csv");
    let head: Vec<&str> = csv.lines().next().unwrap().split(',').collect();
    let row: Vec<&str> = csv.lines().nth(1).unwrap().split(',').collect();
    let cell = |name: &str| row[head.iter().position(|column| *column == name).unwrap()];
    assert_eq!(cell("technical_percent").parse::<f64>().unwrap(), technical["percent"].as_f64().unwrap());
    assert_eq!(cell("legal_percent"), "");
    assert_eq!(cell("round"), "3");
}

#[test]
fn a_stream_gives_one_line_for_every_line_in_their_order() {
    let place = Desk::new();
    let mut lines = Vec::new();
    for number in 0..300 {
        lines.push(match number {
            7 => "{\"format\": 1, \"answers\": {\"A1.1\": \"maybe\"}}".to_owned(),
            8 => "not json".to_owned(),
            _ => format!("{{\"format\":1,\"round\":\"{number}\",\"answers\":{{\"A1.1\":\"no\"}}}}"),
        });
    }
    place.write("in.jsonl", lines.join("\n"));
    let mut command = place.command(&["batch", "-", "--format", "jsonl"]);
    command.stdin(fs::File::open(place.path("in.jsonl")).unwrap());
    let output = command.output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let found: Vec<Json> =
        String::from_utf8(output.stdout).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(found.len(), 300);
    for (number, line) in found.iter().enumerate() {
        assert_eq!(line["input"], format!("<stdin>:{}", number + 1));
        match number {
            7 => assert_eq!(line["findings"][0]["code"], "impossible-value"),
            8 => assert!(line["findings"].is_array()),
            _ => assert_eq!(line["round"], number.to_string()),
        }
    }
}

#[test]
fn yaml_toml_and_json_of_one_questionnaire_give_the_same_result() {
    let place = Desk::new();
    let catalog = made::shipped();
    place.write("q.yaml", made::as_yaml(&catalog, 5));
    place.write("q.json", made::as_json(&catalog, 5));
    place.write("q.toml", made::as_toml(&catalog, 5));
    place.write("q.jsonl", made::as_json(&catalog, 5));
    place.batch(0, &["q.yaml", "q.json", "q.toml", "q.jsonl", "-o", "out"]);
    let mut lines = place.lines("out/results.jsonl");
    assert_eq!(lines.len(), 4);
    for line in &mut lines {
        line["input"] = Json::Null;
        line["digest"] = Json::Null;
    }
    assert!(lines.windows(2).all(|pair| pair[0] == pair[1]));
    assert!(lines[0]["checklists"][0]["score"]["percent"].as_f64().unwrap() > 0.0);
}

/// On Windows and macOS `MN.md` and `mn.md` are one file.
#[test]
fn names_that_differ_in_capitals_alone_make_two_plans() {
    let place = Desk::new();
    place.write("one/MN.yaml", small(1));
    place.write("two/mn.yaml", small(2));
    place.batch(0, &["one/MN.yaml", "two/mn.yaml", "-o", "out", "--plans"]);
    let plans: Vec<_> = place.all("out/plans").into_keys().collect();
    let folded: std::collections::BTreeSet<String> =
        plans.iter().map(|path| path.to_str().unwrap().to_lowercase()).collect();
    assert_eq!((plans.len(), folded.len()), (2, 2), "{plans:?}");
}

#[test]
fn what_is_printed_into_the_folder_is_no_questionnaire() {
    let place = Desk::new();
    place.write("in/a.yaml", small(1));
    for arguments in [&["in"][..], &["in/*"], &["in/a.yaml", "in/b.json"]] {
        let file = fs::File::create(place.path("in/b.json")).unwrap();
        let status =
            place.command(&[&["batch"], arguments].concat()).stdout(file).stderr(Stdio::null()).status().unwrap();
        assert_eq!(status.code(), Some(0), "{arguments:?}");
        assert_eq!(place.lines("in/b.json").len(), 1);
    }
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_nowhere_is_a_fault() {
    let place = Desk::new();
    place.write("in/a.yaml", small(1));
    std::os::unix::fs::symlink("/nowhere/x.yaml", place.path("in/b.yaml")).unwrap();
    let output = place.batch(1, &["in"]);
    assert!(output.err.contains("b.yaml"));
}

#[test]
fn a_plan_whose_target_dates_are_over_is_refused_for_that_questionnaire_alone() {
    let place = Desk::new();
    place.write("in/readiness.toml", "[horizons]\nshort = 2020-12-31\n");
    for year in ["2019", "2021"] {
        place.write(
            &format!("in/{year}.yaml"),
            small(1).replace("format: 1\n", &format!("format: 1\nassessed-on: {year}-05-02\n")),
        );
    }
    let output = place.batch(1, &["in", "-o", "out", "--plans"]);
    assert!(output.err.contains("short = 2020-12-31"), "{}", output.err);
    assert_eq!(place.all("out/plans").into_keys().collect::<Vec<_>>(), [Path::new("2019.md")]);
    let faults: Json = serde_json::from_str(&place.read("out/faults.jsonl")).unwrap();
    assert_eq!(faults["findings"][0]["code"], "horizon-passed");
    assert!(faults["digest"].is_string());
    // Scores alone need no target dates.
    place.batch(0, &["in", "-o", "scores"]);
}

#[test]
fn options_that_make_no_sense_together_are_refused() {
    let place = Desk::new();
    place.write("1.yaml", small(1));
    for arguments in [
        &["1.yaml", "--plans"][..],
        &["1.yaml", "--resume"],
        &["1.yaml", "--format", "parquet"],
        &["1.yaml", "--format", "csv,jsonl"],
        &["1.yaml", "-o", "out", "--fail-fast", "--keep-going"],
        &["1.yaml", "-o", "out.xlsx"],
        &["1.yaml", "-o", "out.csv"],
    ] {
        place.batch(2, arguments);
    }
    let output = place.batch(3, &["*.nothing"]);
    assert!(output.err.contains("nothing matches"));
    fs::create_dir(place.path("empty")).unwrap();
    let output = place.batch(3, &["empty"]);
    assert!(output.err.contains("no questionnaire in empty"));
}

/// A build without Parquet says so, and leaves that table out where none was asked for by name.
#[test]
fn parquet_is_written_or_said_to_be_missing() {
    let place = Desk::new();
    place.write("1.yaml", small(1));
    place.batch(0, &["1.yaml", "-o", "out"]);
    let is_built = cfg!(feature = "parquet");
    assert_eq!(place.path("out/results.parquet").exists(), is_built);
    assert!(place.path("out/results.csv").exists() && place.path("out/results.jsonl").exists());
    let output = place.batch(if is_built { 0 } else { 2 }, &["1.yaml", "-o", "again", "--format", "parquet"]);
    assert_eq!(output.err.contains("this build of the program cannot write Parquet"), !is_built);
}

#[test]
fn a_missing_file_is_a_fault_of_its_own() {
    let place = Desk::new();
    place.write("1.yaml", small(1));
    let output = place.batch(1, &["gone.yaml", "1.yaml", "-o", "out"]);
    assert!(output.err.contains("gone.yaml does not exist"));
    assert_eq!(place.lines("out/results.jsonl").len(), 1);
    assert_eq!(place.lines("out/faults.jsonl")[0]["findings"][0]["code"], "read-missing");
}

#[test]
fn messages_say_what_is_there() {
    let place = Desk::new();
    let output = place.batch(1, &["nodir"]);
    assert!(output.err.contains("nodir does not exist"), "{}", output.err);
    // Nothing but the lines above names the faults of a run that is printed.
    place.write("in.jsonl", "nonsense\n".repeat(25));
    let output = place.batch(1, &["in.jsonl"]);
    assert!(output.err.ends_with("… and 5 more, each of them named above\n"), "{}", output.err);
    let output = place.batch(1, &["in.jsonl", "-o", "out"]);
    assert!(output.err.ends_with("… and 5 more; faults.jsonl names them all\n"), "{}", output.err);
}

#[cfg(unix)]
#[test]
fn the_name_of_a_file_does_not_steer_the_terminal() {
    let place = Desk::new();
    place.write("in/\u{1b}[31mbad.yaml", "nonsense");
    place.write("in/\u{1b}[31mgood.yaml", small(1));
    for arguments in [
        &["batch", "in", "-o", "out"][..],
        &["batch", "in", "\u{1b}[31mgone.yaml"],
        &["check", "in/\u{1b}[31mbad.yaml"],
        &["check", "in/\u{1b}[31mbad.yaml", "--format", "github"],
        &["score", "in/\u{1b}[31mbad.yaml"],
        &["score", "\u{1b}[31mgone.yaml"],
        &["compare", "in/\u{1b}[31mgood.yaml", "in/\u{1b}[31mgood.yaml"],
        &["compare", "in/\u{1b}[31mgood.yaml", "\u{1b}[31mgone.yaml"],
    ] {
        let ran = place.run(arguments);
        let shown = ran.out + &ran.err;
        assert!(shown.contains("\u{fffd}[31m") && !shown.contains('\u{1b}'), "{arguments:?}: {shown:?}");
    }
}

#[test]
fn the_regional_report_says_who_is_where_and_ranks_only_when_asked() {
    let place = Desk::new();
    let technical = version("technical");
    let put = |name: &str, country: &str, round: &str, a11: &str, a31: &str| {
        place.write(
            &format!("in/{name}.yaml"),
            format!(
                "format: 1\ncountry: {country}\nround: \"{round}\"\nassessed-on: {round}-05-01\n\
                 checklists: {{ technical: {technical} }}\nanswers:\n  A1.1: \"{a11}\"\n  A3.1: \"{a31}\"\n"
            ),
        );
    };
    put("x", "UZ", "2021", "no", "yes");
    put("y", "MN", "2021", "yes", "yes");
    put("z", "MN", "2019", "no", "no");
    place.batch(0, &["in", "-o", "out", "--report", "md,json,csv"]);
    let text = place.read("out/region.md");
    let line = |start: &str| text.lines().find(|line| line.starts_with(start)).unwrap_or_default().to_owned();
    // The rounds of one country in the order of their days, whatever the files are called.
    let progress = line("| Mongolia | 2019:");
    assert!(progress.find("2019: 0\u{a0}%").unwrap() < progress.find("→ 2021: 100\u{a0}%").unwrap(), "{progress}");
    assert!(!text.contains("| Uzbekistan | 2021: "), "one round is no progress");
    assert!(line("| A1.1 |").contains("2 of 3"), "two of three lack a governing body: {}", line("| A1.1 |"));
    assert!(!text.contains("Ranking"));
    let data: Json = serde_json::from_str(&place.read("out/region.json")).unwrap();
    let technical = &data["checklists"][0];
    assert_eq!(
        (&technical["scored"], &technical["lowest"], &technical["highest"]),
        (&3.into(), &0.0.into(), &100.0.into())
    );
    assert_eq!(data["gaps"][0], serde_json::json!({ "question": "A1.1", "questionnaires": 2 }));
    let rows = place.read("out/region.csv");
    let rows: Vec<&str> = rows.strip_prefix('\u{feff}').unwrap().lines().collect();
    assert_eq!(rows[0], "kind,id,title,questionnaires,having,lowest,quarter,median,three_quarters,highest");
    assert!(
        rows[1].starts_with("checklist,technical,") && rows[1].ends_with(",3,3,0.00,0.00,50.00,100.00,100.00"),
        "{}",
        rows[1]
    );
    assert!(rows.iter().any(|row| row.starts_with("section,A1,") && row.contains(",3,3,0.00,")), "{rows:?}");
    let gap = rows.iter().find(|row| row.starts_with("gap,A1.1,")).unwrap();
    assert!(gap.ends_with(",3,2,,,,,"), "{gap}");
    assert!(rows.iter().any(|row| row.starts_with("action,")));
    place.batch(0, &["in", "-o", "out", "--rank"]);
    let text = place.read("out/region.md");
    let ranked = &text[text.find("Ranking: Technical").unwrap()..];
    let first = ranked.lines().find(|line| line.starts_with("| 1 |")).unwrap();
    assert!(first.contains("Mongolia, 2021"), "{first}");
    assert!(!place.path("out/region.json").exists(), "a report of an earlier run must not stay beside newer tables");
}

#[test]
fn every_plan_is_the_one_that_plan_writes() {
    let place = Desk::new();
    place.write("in/mn.yaml", small(3));
    place.write("in/deep/kg.yaml", small(4));
    place.batch(0, &["in", "-o", "out", "--plans"]);
    let one = place.run(&["plan", "in/deep/kg.yaml"]).out;
    // The one names its input by its file name, the other by its path.
    assert_eq!(place.read("out/plans/deep/kg.md").replace("in/deep/kg.yaml", "kg.yaml"), one);
    assert!(place.path("out/plans/mn.md").exists());
}
