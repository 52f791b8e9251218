//! The command line: that every command is wired to its work, and what bad input gets.

use std::fs;
use std::path::Path;
use std::thread;

use serde_json::Value as Json;

use crate::harness::{Desk, PROGRAM, Ran, home, run, scrubbed, version};

fn fixture(name: &str) -> String {
    home("tests/fixtures").join(name).display().to_string()
}

fn example(name: &str) -> String {
    home("examples").join(name).display().to_string()
}

const ANSWERS: &str = "format: 1\ncountry: KG\nround: \"1\"\nassessed-on: 2026-01-15\nanswers:\n  A1.1: no\n  A2.1.1: partial\n  A3.1: yes\n";

#[test]
fn score_prints_a_table_and_exact_json() {
    let desk = Desk::new();
    let file = desk.write("a.yaml", ANSWERS);
    let Ran { code, out: table, .. } = run(&["score", &file]);
    assert_eq!(code, 0);
    assert!(
        table.contains(&format!("Technical readiness {}", version("technical"))) && table.contains("50\u{a0}%"),
        "{table}"
    );
    assert!(table.contains("do not test whether a country may join"), "the caveat stands in every output");
    let Ran { code, out: json, .. } = run(&["score", &file, "--format", "json"]);
    assert_eq!(code, 0);
    let json: Json = serde_json::from_str(&json).unwrap();
    let technical = json["checklists"].as_array().unwrap().iter().find(|list| list["id"] == "technical").unwrap();
    // No 0 × 3, partly 50 × 3, yes 100 × 3, of 300 each.
    assert_eq!((&technical["earned"], &technical["possible"]), (&450.into(), &900.into()));
    assert_eq!(technical["percent"], 50.0);
    assert_eq!(technical["coverage"]["answered"], 3);
    let legal = json["checklists"].as_array().unwrap().iter().find(|list| list["id"] == "legal").unwrap();
    assert!(legal["percent"].is_null(), "nothing answered is no score");
}

#[test]
fn score_explains_itself() {
    let desk = Desk::new();
    let file = desk.write("a.yaml", ANSWERS);
    let Ran { code, out: text, .. } = run(&["score", &file, "--explain", "A2"]);
    assert_eq!(code, 0);
    assert!(text.contains("50 × 3") && text.contains("150/300") && text.contains("= 50\u{a0}%"), "{text}");
}

#[test]
fn a_missed_score_is_an_exit_code() {
    let desk = Desk::new();
    let file = desk.write("a.yaml", ANSWERS);
    assert_eq!(run(&["score", &file, "--only", "technical", "--fail-under", "50"]).code, 0);
    assert_eq!(run(&["score", &file, "--only", "technical", "--fail-under", "51"]).code, 1);
    assert_eq!(run(&["score", &file, "--fail-under", "1"]).code, 1, "a checklist without a score reaches none");
}

#[test]
fn gaps_are_ranked() {
    let desk = Desk::new();
    let file = desk.write("a.yaml", ANSWERS);
    let Ran { code, out: json, .. } = run(&["gaps", &file, "--format", "json"]);
    assert_eq!(code, 0);
    let json: Json = serde_json::from_str(&json).unwrap();
    let gaps = json["gaps"].as_array().unwrap();
    assert_eq!(gaps[0]["question"], "A1.1");
    assert_eq!(gaps[0]["priority"], 300);
    assert_eq!(gaps[1]["question"], "A2.1.1");
    assert_eq!(json["unevidenced"], serde_json::json!(["A2.1.1", "A3.1"]));
}

#[test]
fn target_dates_that_have_passed_are_refused_with_their_place() {
    let desk = Desk::new();
    let file = desk.write("a.yaml", ANSWERS);
    let settings = desk.write("readiness.toml", "[horizons]\nshort = 2025-12-31\nmedium = 2027-12-31\n");
    let Ran { code, out, err: complaint } = run(&["plan", &file]);
    assert_eq!((code, out.as_str()), (3, ""), "{complaint}");
    for part in [settings.as_str(), "short = 2025-12-31", "15 January 2026", "[horizons]"] {
        assert!(complaint.contains(part), "{part} in {complaint}");
    }
    assert_eq!(run(&["score", &file]).code, 0, "a score needs no dates");
}

#[test]
fn scores_and_gaps_are_written_in_the_format_of_the_file() {
    let desk = Desk::new();
    let file = desk.write("a.yaml", ANSWERS);
    for command in ["score", "gaps"] {
        for (name, start) in
            [("x.xlsx", &b"PK"[..]), ("x.docx", b"PK"), ("x.html", b"<!doctype html>"), ("x.csv", b"\xEF\xBB\xBF")]
        {
            let output = desk.path(&format!("{command}-{name}")).display().to_string();
            let Ran { code, out, err } = run(&[command, &file, "-o", &output]);
            assert_eq!((code, out.as_str()), (0, ""), "{err}");
            assert!(fs::read(&output).unwrap().starts_with(start), "{output}");
        }
        let theirs = desk.write("theirs.csv", "not ours");
        assert_ne!(run(&[command, &file, "-o", &theirs]).code, 0);
        assert_eq!(desk.read("theirs.csv"), "not ours");
        assert_eq!(run(&[command, &file, "-o", &theirs, "--force"]).code, 0);
    }
}

#[test]
fn the_plan_comes_in_every_format_and_twice_the_same() {
    let desk = Desk::new();
    let file = desk.write("a.yaml", ANSWERS);
    for name in ["plan.md", "plan.json", "plan.pdf"] {
        let output = desk.path(name).display().to_string();
        assert_eq!(run(&["plan", &file, "-o", &output]).code, 0, "{name}");
        let first = fs::read(&output).unwrap();
        assert_eq!(run(&["plan", &file, "-o", &output]).code, 0, "{name}: our own file is replaced");
        assert_eq!(first, fs::read(&output).unwrap(), "{name}: same input, same bytes");
    }
    let markdown = fs::read_to_string(desk.path("plan.md")).unwrap();
    assert!(markdown.contains("do not test whether a country may join"));
    let json: Json = serde_json::from_slice(&fs::read(desk.path("plan.json")).unwrap()).unwrap();
    assert_eq!(json["treaty"]["standing"], "party");
    assert_eq!(json["actions"][0]["id"], "implement-cpta");
    let pdf = fs::read(desk.path("plan.pdf")).unwrap();
    assert!(pdf.starts_with(b"%PDF-1.7"));
    assert_eq!(desk.names(), ["a.yaml", "plan.json", "plan.md", "plan.pdf"], "nothing is left beside the results");
}

#[test]
fn a_country_outside_the_treaty_begins_with_accession() {
    let desk = Desk::new();
    let file = desk.write("a.yaml", ANSWERS.replace("KG", "KZ"));
    // The list is of 20 December 2023, and says who is no party for a year.
    let Ran { out: json, .. } = run(&["plan", &file, "--as-of", "2024-12-20", "--format", "json"]);
    let json: Json = serde_json::from_str(&json).unwrap();
    assert_eq!(json["treaty"]["standing"], "none");
    assert_eq!(json["actions"][0]["id"], "join-cpta");
}

#[test]
fn a_stranger_s_file_is_not_overwritten() {
    let desk = Desk::new();
    let file = desk.write("a.yaml", ANSWERS);
    let mine = desk.write("plan.md", "my own plan");
    let Ran { code, err: error, .. } = run(&["plan", &file, "-o", &mine]);
    assert_eq!(code, 3);
    assert!(error.contains("--force"), "{error}");
    assert_eq!(fs::read_to_string(&mine).unwrap(), "my own plan");
    assert_eq!(run(&["plan", &file, "-o", &mine, "--force"]).code, 0);
}

#[test]
fn settings_are_found_upwards_and_what_they_change_is_printed() {
    let desk = Desk::new();
    desk.write(
        "readiness.toml",
        "ministry = \"Ministry of Commerce\"\n[weights]\n\"A1.1\" = 1\n[agencies]\ncabinet = \"Prime Minister's Office\"\n[horizons]\nshort = 2026-12-31\n",
    );
    fs::create_dir(desk.path("deep")).unwrap();
    let file = desk.write("deep/a.yaml", ANSWERS);
    let Ran { code, out: text, .. } = run(&["score", &file]);
    assert_eq!(code, 0);
    assert!(text.contains("Weight of A1.1 changed by the team from 3 to 1"), "{text}");
    let Ran { out: plan, .. } = run(&["plan", &file]);
    assert!(plan.contains("Ministry of Commerce") && plan.contains("Prime Minister's Office"));
    assert!(plan.contains("Q4\u{a0}2026"));
}

#[test]
fn a_template_is_a_sound_questionnaire() {
    let desk = Desk::new();
    for name in ["blank.yaml", "blank.toml"] {
        let output = desk.path(name).display().to_string();
        assert_eq!(run(&["template", "-o", &output]).code, 0);
        let Ran { code, err: error, .. } = run(&["check", &output]);
        assert_eq!(code, 0, "{error}");
        let Ran { out: json, .. } = run(&["score", &output, "--format", "json"]);
        let json: Json = serde_json::from_str(&json).unwrap();
        assert_eq!(json["checklists"][0]["coverage"]["answered"], 0, "empty is unanswered");
    }
}

#[test]
fn the_three_syntaxes_say_the_same() {
    let desk = Desk::new();
    let yaml = desk.write("a.yaml", ANSWERS);
    let toml = desk.write(
        "a.toml",
        "format = 1\ncountry = \"KG\"\nround = \"1\"\nassessed-on = 2026-01-15\n[answers]\n\"A1.1\" = \"no\"\n\"A2.1.1\" = \"partial\"\n\"A3.1\" = \"yes\"\n",
    );
    let json = desk.write(
        "a.json",
        "{\n\t\"format\": 1, \"country\": \"KG\", \"round\": \"1\", \"assessed-on\": \"2026-01-15\",\n\t\"answers\": {\"A1.1\": \"no\", \"A2.1.1\": \"partial\", \"A3.1\": \"yes\"}\n}\n",
    );
    let scores: Vec<String> =
        [yaml, toml, json].iter().map(|file| run(&["score", file, "--format", "json"]).out).collect();
    assert!(scores[0].contains("\"earned\": 450"));
    assert_eq!(scores[0], scores[1]);
    assert_eq!(scores[0], scores[2]);
}

#[test]
fn a_team_s_own_checklists_replace_the_shipped_ones() {
    let desk = Desk::new();
    let file = desk.write("a.yaml", "format: 1\nanswers:\n  T1.1: yes\n");
    let Ran { code, out: text, err: error } = run(&["score", &file, "--checklists", &fixture("mini")]);
    assert_eq!(code, 0, "{error}");
    assert!(text.contains("Technology 2.1.0") && !text.contains("Legal readiness"), "{text}");
    // A translation that is out of date is found, and does not keep the team from working.
    let Ran { code, out: findings, .. } = run(&["check", &fixture("mini")]);
    assert!(code == 1 && findings.contains("stale-translation"), "{findings}");
}

#[test]
fn only_a_missing_questionnaire_is_offered_an_empty_one() {
    let desk = Desk::new();
    let file = desk.write("a.yaml", ANSWERS);
    let Ran { code, err: error, .. } = run(&["score", &desk.path("b.yaml").display().to_string()]);
    assert!(code == 3 && error.contains("b.yaml does not exist") && error.contains("readiness template -o"), "{error}");
    let Ran { code, err: error, .. } = run(&["plan", &file, "--template", "missing.jinja"]);
    assert!(code == 3 && error.contains("missing.jinja does not exist"), "{error}");
    assert!(error.contains("check the path") && !error.contains("readiness template"), "{error}");
    desk.write("readiness.toml", "logo = \"missing.png\"\n");
    let Ran { code, err: error, .. } = run(&["plan", &file]);
    assert!(code == 3 && error.contains("missing.png does not exist"), "{error}");
    assert!(!error.contains("readiness template"), "{error}");
}

#[test]
fn help_has_help() {
    let Ran { code, out: program, .. } = run(&["help"]);
    assert_eq!(code, 0);
    for flag in ["--help", "-h"] {
        assert_eq!(run(&["help", flag]), Ran { code: 0, out: program.clone(), err: String::new() }, "{flag}");
    }
    assert_eq!(run(&["help", "plan", "--help"]), run(&["help", "plan"]));
    assert_eq!(run(&["--lang", "ru", "help", "--help"]), run(&["--lang", "ru", "help"]));
}

#[test]
fn options_of_every_command_may_stand_after_help() {
    for (after, before) in [
        (&["help", "--lang", "ru"][..], &["--lang", "ru", "help"][..]),
        (&["help", "--lang=ru", "plan"], &["--lang", "ru", "help", "plan"]),
        (&["help", "plan", "-q", "--lang", "ru"], &["--lang", "ru", "help", "plan"]),
    ] {
        let helped = run(after);
        assert_eq!((helped.code, helped.out.contains("Вызов: readiness")), (0, true), "{after:?}: {}", helped.err);
        assert_eq!(helped, run(before), "{after:?}");
    }
    let Ran { code, err, .. } = run(&["help", "--nosuch"]);
    assert!(code == 2 && err.contains("`--nosuch`") && !err.contains("command `--nosuch`"), "{err}");
}

#[test]
fn list_and_show_find_their_place() {
    let Ran { code, out: text, .. } = run(&["list"]);
    assert_eq!(code, 0);
    assert!(text.contains("I.A") && text.contains("B6"));
    let Ran { out: text, .. } = run(&["list", "A3"]);
    assert!(text.contains("A3.2.1"));
    let Ran { out: text, .. } = run(&["show", "A3.2"]);
    assert!(text.contains("Asked if") && text.contains("A2.1.1 is “Yes” or “Partly”"), "{text}");
    let Ran { code, err: error, .. } = run(&["show", "A3.22"]);
    assert_eq!(code, 2);
    assert!(error.contains("did you mean"), "{error}");
}

#[test]
fn completions_and_manual_are_written() {
    assert!(run(&["completions", "bash"]).out.contains("readiness"));
    assert!(run(&["man"]).out.contains(".TH readiness"));
}

#[test]
fn wrong_arguments_are_exit_code_2() {
    assert_eq!(run(&["nonsense"]).code, 2);
    assert_eq!(run(&["score"]).code, 2);
    let desk = Desk::new();
    let file = desk.write("a.yaml", ANSWERS);
    assert_eq!(run(&["plan", &file, "-o", "plan.odt"]).code, 2);
    assert_eq!(run(&["--lang", "xx", "list"]).code, 2);
}

/// What a bad file gets: exit code 3, its name, and a word on what is wrong. Nothing panics, nothing is written.
#[test]
fn bad_files_get_a_clear_message() {
    let desk = Desk::new();
    let deep = format!("{}1{}", "[".repeat(100_000), "]".repeat(100_000));
    let deep_block = (0..3_000).map(|depth| format!("{}a:\n", " ".repeat(depth))).collect::<String>();
    let bomb = "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\n";
    let cases: Vec<(&str, Vec<u8>, &str)> = vec![
        ("empty.yaml", vec![], "the file is empty"),
        ("latin1.yaml", b"format: 1\nround: \"caf\xe9\"\n".to_vec(), "not UTF-8"),
        ("bomb.yaml", bomb.into(), "aliases"),
        ("deep.yaml", deep.into(), "nested too deeply"),
        ("deep-block.yaml", deep_block.into(), "nested too deeply"),
        ("twice.yaml", "format: 1\nanswers:\n  A1.1: no\n  A1.1: yes\n".into(), "stands twice"),
        ("cut.yaml", "format: 1\nanswers:\n  A1.1: { value: \"ye".into(), "not YAML"),
        ("tab.yaml", "format: 1\nanswers:\n\tA1.1: no\n".into(), "a tab stands where"),
        (
            "percent.yaml",
            "format: 1\nanswers:\n  A2.1.1: yes\n  A2.1.1.d: 140\n".into(),
            "a whole number from 0 to 100",
        ),
        ("date.yaml", "format: 1\nassessed-on: 2026-02-31\n".into(), "that month has 28 days"),
        ("list.yaml", "format: 1\nchecklists: { legl: 1.0.0 }\n".into(), "did you mean `legal`"),
        ("key.yaml", "format: 1\nanswer: {}\n".into(), "did you mean `answers`"),
        ("version.yaml", "format: 2\nanswers: {}\n".into(), "reads format 1"),
        ("value.yaml", "format: 1\nanswers:\n  A1.1: partial\n".into(), "one of no, yes"),
        ("broken.toml", "format = 1\n[answers\n".into(), "not TOML"),
        ("broken.json", "{\"format\": 1,".into(), "not JSON"),
    ];
    for (name, content, says) in cases {
        let file = desk.write(name, content);
        let output = desk.path("plan.md");
        let Ran { code, err: error, .. } = run(&["plan", &file, "-o", &output.display().to_string()]);
        assert_eq!(code, 3, "{name}: {error}");
        assert!(error.contains(says), "{name}: {error}");
        assert!(error.contains(name), "{name}: {error}");
        assert!(!error.contains("panicked"), "{name}: {error}");
        assert!(!output.exists(), "{name}");
    }
}

#[test]
fn every_fault_of_a_file_is_found_in_one_run_each_at_its_place() {
    let desk = Desk::new();
    let file = desk.write(
        "a.yaml",
        "format: 1\ncountry: XQ9\nassessed-on: 2026-02-31\nanswers:\n  A1.1: maybe\n  A99: yes\n  A2.1.1: no\n  A2.1.1.1: yes\n  A3.1: { value: yes, not-applicable: because }\n",
    );
    let Ran { code, out: json, .. } = run(&["check", &file, "--format", "json"]);
    assert_eq!(code, 1);
    let json: Json = serde_json::from_str(&json).unwrap();
    let found: Vec<(String, u64, u64)> = json["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|finding| {
            let number = |key: &str| finding[key].as_u64().unwrap();
            (finding["code"].as_str().unwrap().to_owned(), number("line"), number("column"))
        })
        .collect();
    for expected in [
        ("bad-country", 2, 10),
        ("bad-date", 3, 14),
        ("impossible-value", 5, 9),
        ("unknown-question", 6, 3),
        ("answer-not-asked", 8, 3),
        ("value-and-not-applicable", 9, 23),
    ] {
        let expected = (expected.0.to_owned(), expected.1, expected.2);
        assert!(found.contains(&expected), "{expected:?} is not in {found:#?}");
    }
}

#[test]
fn files_that_cannot_be_read_are_named() {
    let desk = Desk::new();
    let missing = desk.path("no.yaml").display().to_string();
    let Ran { code, err: error, .. } = run(&["score", &missing]);
    assert_eq!(code, 3);
    assert!(error.contains("does not exist") && error.contains("no.yaml"), "{error}");
    let folder = desk.path("folder.yaml");
    fs::create_dir(&folder).unwrap();
    let Ran { code, err: error, .. } = run(&["score", &folder.display().to_string()]);
    assert_eq!(code, 3);
    assert!(error.contains("is a folder"), "{error}");
    let large = desk.path("large.yaml");
    fs::File::create(&large).unwrap().set_len(5_000_000_000).unwrap();
    let Ran { code, err: error, .. } = run(&["score", &large.display().to_string()]);
    assert_eq!(code, 3);
    assert!(error.contains("larger than"), "{error}");
}

#[test]
fn settings_that_name_no_checklists_are_named_themselves() {
    let desk = Desk::new();
    desk.write("a.yaml", ANSWERS);
    desk.write("readiness.toml", "checklists = \"nowhere\"\n");
    for arguments in [&["score", "a.yaml"][..], &["check", "readiness.toml"], &["check", "a.yaml"], &["template"]] {
        let ran = desk.run(arguments);
        assert_eq!((ran.code, ran.out.as_str()), (3, ""), "{arguments:?}: {}", ran.err);
        assert!(ran.err.contains("readiness.toml") && ran.err.contains("nowhere"), "{arguments:?}: {}", ran.err);
    }
    assert_eq!(desk.run(&["score", "a.yaml", "--checklists", &home("checklists").display().to_string()]).code, 0);
}

#[cfg(unix)]
#[test]
fn a_pipe_is_read_where_somebody_writes_to_it_and_not_waited_for_without_end() {
    let desk = Desk::new();
    desk.write("a.yaml", ANSWERS);
    assert_eq!(desk.shell("mkfifo p.yaml").code, 0);
    let whole = desk.run(&["score", "a.yaml", "--format", "csv"]);
    // The writer may come later than the reader, or stand on a pipe without a name.
    let ran = desk.shell("(sleep 1; cat a.yaml > p.yaml) & readiness score p.yaml --format csv");
    assert_eq!((ran.code, &ran.out), (0, &whole.out), "{}", ran.err);
    let ran = desk.shell("echo '{{ round }}!' | readiness plan a.yaml --template /dev/stdin");
    assert!(ran.code == 0 && ran.out.starts_with("1!"), "{}{}", ran.out, ran.err);
    // Each waits for a while: they wait at once.
    thread::scope(|all| {
        for arguments in [&["score", "p.yaml"][..], &["check", "p.yaml"], &["score", "a.yaml", "--config", "p.yaml"]] {
            let desk = &desk;
            all.spawn(move || {
                let ran = desk.run(arguments);
                assert_eq!(ran.code, 3, "{arguments:?}: {}", ran.err);
                assert!(ran.err.contains("nobody writes to p.yaml"), "{arguments:?}: {}", ran.err);
            });
        }
    });
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_are_read() {
    let desk = Desk::new();
    let file = desk.write("a.yaml", format!("\u{feff}{}", ANSWERS.replace('\n', "\r\n")));
    let Ran { code, out: json, err: error } = run(&["score", &file, "--format", "json"]);
    assert_eq!(code, 0, "{error}");
    assert!(json.contains("\"earned\": 450"));
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told() {
    let desk = Desk::new();
    let file = desk.write("a.yaml", ANSWERS);
    let Ran { code, err: error, .. } = run(&["plan", &file, "--format", "md", "--force", "-o", "/dev/full"]);
    assert_eq!(code, 3);
    assert!(error.contains("the disk is full"), "{error}");
    for command in ["score", "batch"] {
        let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let mut printing = scrubbed(PROGRAM);
        let output = printing.args([command, &file]).stdout(full).output().unwrap();
        assert_eq!(output.status.code(), Some(3));
        let error = String::from_utf8(output.stderr).unwrap();
        assert!(error.contains("the result could not be printed"), "{error}");
    }
}

#[test]
fn every_example_is_sound_and_makes_a_plan() {
    let mut seen = 0;
    for entry in fs::read_dir(example("")).unwrap() {
        let file = entry.unwrap().path().join("answers.yaml");
        if !file.is_file() {
            continue;
        }
        seen += 1;
        let path = file.display().to_string();
        let Ran { code, err: findings, .. } = run(&["check", &path]);
        assert_eq!(code, 0, "{path}: {findings}");
        let Ran { code, out: plan, err: error } = run(&["plan", &path]);
        assert_eq!(code, 0, "{path}: {error}");
        assert!(plan.contains("# Draft action plan"));
    }
    assert!(seen >= 1);
}

#[test]
fn the_shipped_checklists_are_clean() {
    // Whether the data is out of date depends on the day, not on the files.
    let Ran { code, out: json, .. } = run(&["check", "--format", "json", "--allow", "outdated-data"]);
    assert_eq!(code, 0);
    let json: Json = serde_json::from_str(&json).unwrap();
    assert_eq!(json["findings"].as_array().unwrap().len(), 0, "{:#}", json["findings"]);
    assert!(Path::new(&fixture("mini")).is_dir());
}

/// Arguments are bytes; a wrong one beside a file name that is no text gets its sentence like any other.
#[cfg(unix)]
#[test]
fn a_wrong_argument_beside_one_that_is_no_text_is_said() {
    use std::os::unix::ffi::OsStrExt;

    let name = std::ffi::OsStr::from_bytes(b"\xff.toml");
    let rest = ["batch", "a.yaml", "--jobs", "loud"];
    let output = scrubbed(PROGRAM).arg("--config").arg(name).args(rest).output().unwrap();
    let told = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{told}");
    assert!(told.contains("loud") && told.contains("readiness batch --help"), "{told}");
}
