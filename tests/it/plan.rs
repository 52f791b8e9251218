//! The plan file that a team keeps, and the files that a result may take the place of.

use std::fs;

use serde_json::Value as Json;

use crate::harness::{Desk, Ran, home};

/// Two gaps whose actions share the short term, and a third; assessed on a day.
fn answers(day: &str, round: &str) -> String {
    format!("format: 1\nround: \"{round}\"\nassessed-on: {day}\nanswers:\n  T1.1: no\n  T2.2: none\n")
}

/// A folder with the answers of one round.
fn desk() -> Desk {
    let desk = Desk::new();
    desk.write("a.yaml", answers("2026-05-04", "2026"));
    desk
}

/// Arguments with the small checklists.
fn with_lists<'a>(arguments: &[&'a str], lists: &'a str) -> Vec<&'a str> {
    arguments.iter().copied().chain(["--checklists", lists]).collect()
}

/// Runs the program with the small checklists.
fn run(desk: &Desk, arguments: &[&str]) -> Ran {
    desk.run(&with_lists(arguments, &home("tests/fixtures/mini").display().to_string()))
}

/// The actions of a plan by id, each with one of its entries.
fn actions(json: &str, key: &str) -> Vec<(String, Json)> {
    let json: Json = serde_json::from_str(json).unwrap();
    let actions = json["actions"].as_array().unwrap();
    actions.iter().map(|action| (action["id"].as_str().unwrap().to_owned(), action[key].clone())).collect()
}

#[test]
fn a_second_round_leaves_late_what_was_late() {
    let desk = desk();
    desk.write("b.yaml", answers("2027-05-04", "2027"));
    let first = run(&desk, &["plan", "a.yaml", "--plan", "k.yaml", "-o", "first.md"]);
    assert_eq!(first.code, 0, "{}", first.err);
    assert!(first.err.contains("k.yaml: the dates of 2 actions are kept there from now on"), "{}", first.err);
    let follow_up = |answers: &str, format: &str| {
        let ran = run(&desk, &["plan", answers, "--plan", "k.yaml", "--as-of", "2027-10-01", "--format", format]);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""));
        ran.out
    };
    // The short term of 365 days ends on 4 May 2027; half of it on 2 November, and that quarter with the year.
    let late = [("set-up-body", true), ("raise-security", true)].map(|(id, late)| (id.to_owned(), Json::from(late)));
    let due = [("set-up-body", "2026-12-31"), ("raise-security", "2027-05-04")]
        .map(|(id, day)| (id.to_owned(), Json::from(day)));
    // From 4 May 2027 on there would be 366 days, half of them until 3 November.
    let proposed = [("set-up-body", "2027-12-31"), ("raise-security", "2028-05-04")]
        .map(|(id, day)| (id.to_owned(), Json::from(day)));
    for answers in ["a.yaml", "b.yaml", "b.yaml"] {
        let json = follow_up(answers, "json");
        assert_eq!(actions(&json, "late"), late, "{answers}");
        assert_eq!(actions(&json, "target-date"), due, "{answers}");
        if answers == "b.yaml" {
            assert_eq!(actions(&json, "proposed-date"), proposed);
        }
    }
    let text = follow_up("b.yaml", "md");
    assert!(text.contains("2 actions planned, 0 under way, 0 done; 2 late"), "{text}");
    let sheets = ["plan", "b.yaml", "--plan", "k.yaml", "--as-of", "2027-10-01", "--part", "sheets"];
    let sheets = run(&desk, &sheets).out;
    assert!(sheets.contains("Proposed now: until Q4\u{a0}2027"), "{sheets}");
    // The team gives one of them more time.
    let kept = desk.read("k.yaml").replacen("status: planned", "status: planned\n    target: 2027-12-31", 1);
    desk.write("k.yaml", kept);
    let text = follow_up("b.yaml", "md");
    assert!(text.contains("2 actions planned, 0 under way, 0 done; one late"), "{text}");
    let moved = "first 1 October 2026 – 31 December 2026, now 1 October 2026 – 31 December 2027";
    assert!(text.contains(moved), "{text}");
}

#[test]
fn the_day_that_the_answers_name_is_the_only_one_on_the_sheet() {
    let desk = Desk::new();
    let planned = "T1.1: { value: \"no\", planned: { by: 2027-06-30, what: a decree } }";
    desk.write("a.yaml", answers("2026-05-04", "2026").replace("T1.1: no", planned));
    let sheets = run(&desk, &["plan", "a.yaml", "--part", "sheets"]).out;
    let text = run(&desk, &["plan", "a.yaml"]).out;
    let sheet = sheets.split("Set up a governing body").last().unwrap().split("### ").next().unwrap();
    assert!(sheet.contains("Planned by 30 June 2027: a decree"), "{sheet}");
    assert!(sheet.contains("until Q2\u{a0}2027 (short term)"), "{sheet}");
    // The short term ends on 4 May 2027, and the other action waits for this one: both are told without a plan file too.
    assert!(text.contains("T1 is to be finished by 30 June 2027, after its term ends on 4 May 2027"), "{text}");
    let waits = "T3 is to be finished by 30 September 2027, after its term ends on 4 May 2027";
    assert!(text.contains(waits), "{text}");
}

#[cfg(unix)]
#[test]
fn where_nothing_was_answered_nobody_is_asked_to_adopt_anything() {
    let desk = Desk::new();
    desk.write("none.yaml", "format: 1\nassessed-on: 2026-05-04\nanswers: {}\n");
    for part in ["brief", "plan", "slides"] {
        let said = desk.run(&["plan", "none.yaml", "--part", part, "--format", "md"]).out;
        assert!(said.contains("The answers call for no action so far."), "{part}: {said}");
        assert!(said.contains("There is nothing to decide yet.") && !said.contains(" 0 actions"), "{part}: {said}");
    }
}

#[test]
fn a_plan_file_that_somebody_changed_meanwhile_is_left_alone() {
    let desk = desk();
    run(&desk, &["plan", "a.yaml", "--plan", "k.yaml", "-o", "first.md"]);
    let edited = desk.read("k.yaml").replacen("status: planned", "status: planned\n    lead: Ms. Edited", 1);
    assert_eq!(desk.shell("mkfifo own.jinja").code, 0);
    for (lang, told) in [("en", "k.yaml was changed by another program"), ("ru", "k.yaml изменила другая программа")]
    {
        fs::write(desk.path("k.yaml"), desk.read("k.yaml").replace("    lead: Ms. Edited\n", "")).unwrap();
        let lists = home("tests/fixtures/mini").display().to_string();
        let arguments = ["plan", "a.yaml", "--plan", "k.yaml", "--template", "own.jinja", "--lang", lang];
        let mut command = desk.command(&with_lists(&arguments, &lists));
        let (pipe, place, text) = (desk.path("own.jinja"), desk.path("k.yaml"), edited.clone());
        // The program reads its template after the plan file, and waits for what comes through the pipe.
        let editor = std::thread::spawn(move || {
            let template = fs::File::options().write(true).open(pipe).unwrap();
            fs::write(place, text).unwrap();
            std::io::Write::write_all(&mut &template, b"x").unwrap();
        });
        let ran = Ran::of(&mut command);
        editor.join().unwrap();
        assert_eq!((ran.code, ran.out.as_str()), (3, ""), "{}", ran.err);
        assert!(ran.err.contains(told), "{}", ran.err);
        assert_eq!(desk.read("k.yaml"), edited);
    }
}

#[test]
fn a_reader_that_has_read_enough_costs_no_plan_file() {
    let desk = desk();
    let lists = home("tests/fixtures/mini").display().to_string();
    let mut command = desk.command(&with_lists(&["plan", "a.yaml", "--plan", "k.yaml"], &lists));
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let status = command.stdout(writer).status().unwrap();
    assert_eq!(status.code(), Some(0));
    assert!(desk.read("k.yaml").starts_with("# begun by readiness "), "{}", desk.read("k.yaml"));
}

#[cfg(unix)]
#[test]
fn what_cannot_be_looked_at_is_not_taken_for_absent() {
    use std::os::unix::fs::symlink;
    let desk = desk();
    let tie = |one: &str, other: &str| {
        symlink(other, desk.path(one)).unwrap();
        symlink(one, desk.path(other)).unwrap();
    };
    tie("k.yaml", "k2.yaml");
    let ran = run(&desk, &["plan", "a.yaml", "--plan", "k.yaml"]);
    assert_eq!((ran.code, ran.out.as_str()), (3, ""), "the plan is not made as if there were no plan file");
    assert!(ran.err.contains("k.yaml"), "{}", ran.err);
    // A list of plans that cannot be read is not begun anew, and a journal that cannot be looked at stops the run.
    for hidden in [".readiness-plans.jsonl", ".readiness-batch.jsonl", "summary.json", "results.csv"] {
        let folder = format!("out{hidden}");
        fs::create_dir(desk.path(&folder)).unwrap();
        for (one, other) in [(hidden, "other"), ("other", hidden)] {
            symlink(other, desk.path(&folder).join(one)).unwrap();
        }
        let ran = run(&desk, &["batch", "a.yaml", "-o", &folder, "--plans=md"]);
        assert_eq!(ran.code, 3, "{hidden}: {}", ran.err);
        assert!(ran.err.contains(hidden), "{}", ran.err);
        assert!(!desk.path(&folder).join("region.md").exists(), "{hidden}");
    }
    // So does a ledger, without which retired ids would pass, and so do a team's own languages.
    for hidden in ["ledger.txt", "words"] {
        let lists = format!("lists-{hidden}");
        desk.copy("tests/fixtures/mini", &lists);
        for (one, other) in [(hidden, "other"), ("other", hidden)] {
            symlink(other, desk.path(&lists).join(one)).unwrap();
        }
        let ran = desk.run(&["score", "a.yaml", "--checklists", &lists]);
        assert_eq!((ran.code, ran.out.as_str()), (3, ""), "{hidden}");
        assert!(ran.err.contains(hidden), "{}", ran.err);
    }
    // So does what is to be checked, of which nobody can tell whether it is a folder.
    tie("loop", "loop2");
    let ran = desk.run(&["check", "loop", "--fix"]);
    assert_eq!((ran.code, ran.out.as_str()), (3, ""), "{}", ran.err);
    assert!(ran.err.contains("loop"), "{}", ran.err);
    let ran = run(&desk, &["batch", "loop", "-o", "results"]);
    assert_eq!((ran.code, desk.path("results").exists()), (3, false), "{}", ran.err);
    // So do settings.
    tie("readiness.toml", "readiness2.toml");
    for arguments in [&["score", "a.yaml"][..], &["template", "-o", "q.yaml"], &["check", "a.yaml"]] {
        let ran = run(&desk, arguments);
        assert_eq!((ran.code, ran.out.as_str()), (3, ""), "{arguments:?}");
        assert!(ran.err.contains("readiness.toml"), "{}", ran.err);
    }
    assert!(!desk.path("q.yaml").exists());
}

#[test]
fn a_result_takes_the_place_of_nothing_that_the_run_reads() {
    let desk = desk();
    desk.write("logo.md", "a picture");
    desk.write("font.md", "a font");
    desk.write("own.md", "{{ country }}");
    desk.write("readiness.toml", "logo = \"logo.md\"\n");
    desk.write("b.json", "{\"format\": 1, \"country\": \"XA\", \"answers\": {}}");
    assert_eq!(run(&desk, &["plan", "a.yaml", "--plan", "k.yaml", "--format", "md", "-o", "first.md"]).code, 0);
    fs::hard_link(desk.path("k.yaml"), desk.path("hard.md")).unwrap();
    let before = desk.all(".");
    let plan = ["plan", "a.yaml", "--plan", "k.yaml", "--template", "own.md", "--format", "md", "--font", "font.md"];
    let outputs = ["a.yaml", "./a.yaml", "k.yaml", "hard.md", "own.md", "readiness.toml", "logo.md", "font.md"];
    let mut runs: Vec<Vec<&str>> = outputs.iter().map(|output| [&plan[..], &["-o", output]].concat()).collect();
    // Not there yet, and the same all the same.
    runs.push(vec!["plan", "a.yaml", "--plan", "new.yaml", "--format", "md", "-o", "./new.yaml"]);
    runs.push(vec!["compare", "a.yaml", "b.json", "-o", "b.json"]);
    runs.push(vec!["template", "--from-survey", "a.yaml", "-o", "a.yaml"]);
    for run_of in runs {
        for arguments in [run_of.clone(), [&run_of[..], &["--force"]].concat()] {
            let ran = run(&desk, &arguments);
            assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{arguments:?}: {}", ran.err);
            assert!(ran.err.contains("is read by this run"), "{arguments:?}: {}", ran.err);
            assert_eq!(desk.all("."), before, "{arguments:?}");
        }
    }
    // The settings of a batch may stand anywhere.
    desk.write("out/summary.json", "{\"country\": \"XA\"}");
    let ran = run(&desk, &["batch", "a.yaml", "-o", "out", "--force", "--config", "out/summary.json"]);
    assert_eq!(ran.code, 2, "{}", ran.err);
    assert_eq!(desk.read("out/summary.json"), "{\"country\": \"XA\"}");
}

#[test]
fn what_people_go_on_with_is_replaced_only_on_purpose() {
    let desk = desk();
    assert_eq!(run(&desk, &["template", "-o", "q.yaml"]).code, 0);
    assert!(desk.read("q.yaml").starts_with("# begun by readiness "), "{}", desk.read("q.yaml"));
    assert_eq!(run(&desk, &["plan", "a.yaml", "--plan", "k.yaml", "-o", "first.md"]).code, 0);
    let old = desk.read("k.yaml").replacen("# begun by", "# written by", 1);
    desk.write("old.yaml", &old);
    desk.write("s.toml", "format = 1\n");
    desk.write("mine.md", "These notes were written by readiness experts.\n");
    for (name, told) in [
        ("q.yaml", "may have been edited"),
        ("k.yaml", "may have been edited"),
        ("old.yaml", "may have been edited"),
        ("s.toml", "may have been edited"),
        ("mine.md", "was not written by this program"),
    ] {
        let before = desk.read(name);
        let ran = run(&desk, &["plan", "a.yaml", "--format", "md", "-o", name]);
        assert_eq!((ran.code, desk.read(name)), (3, before), "{name}");
        assert!(ran.err.contains(told), "{}", ran.err);
        assert_eq!(run(&desk, &["plan", "a.yaml", "--format", "md", "-o", name, "--force"]).code, 0);
    }
    // A plan file of an earlier version is read on, and keeps its first line.
    desk.write("old.yaml", &old);
    assert_eq!(run(&desk, &["plan", "a.yaml", "--plan", "old.yaml", "-o", "second.md"]).code, 0);
    assert_eq!(desk.read("old.yaml"), old);
}

#[test]
fn a_result_that_may_not_be_written_leaves_the_plan_file_as_it_was() {
    let desk = desk();
    desk.write("mine.md", "mine");
    let ran = run(&desk, &["plan", "a.yaml", "--plan", "k.yaml", "-o", "mine.md"]);
    assert_eq!((ran.code, desk.names()), (3, vec!["a.yaml".to_owned(), "mine.md".to_owned()]));
}

/// One filter that asks for two gigabytes, and a text that is doubled forty times.
#[test]
fn a_template_that_takes_too_much_memory_is_stopped() {
    let desk = desk();
    desk.write("wide.jinja", "{{ \"x\\ny\" | indent(width=2000000000) }}");
    desk.write(
        "doubled.jinja",
        "{% set all = namespace(text=\"12345678\") %}{% for _ in range(40) %}{% set all.text = all.text ~ all.text %}{% endfor %}",
    );
    for template in ["wide.jinja", "doubled.jinja"] {
        for (lang, told) in [("en", "it takes too much memory"), ("ru", "он занимает слишком много памяти")]
        {
            let ran = run(&desk, &["plan", "a.yaml", "-o", "out.md", "--template", template, "--lang", lang]);
            assert_eq!(ran.code, 3, "{}", ran.err);
            assert!(ran.err.contains(told) && ran.err.contains(template), "{}", ran.err);
            assert!(!desk.path("out.md").exists());
        }
    }
}
