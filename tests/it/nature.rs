//! What a file is: every command that meets one counts it, names it or leaves it alone for the same reason.

use serde_json::Value;

use crate::harness::{Desk, Ran};

const SOUND: &str = "format: 1\ncountry: MN\nround: \"2025\"\nanswers:\n  A1.1: \"no\"\n";

/// What each line of JSON that `batch` printed speaks of, and whether it has faults.
fn lines(ran: &Ran) -> Vec<(String, bool)> {
    let line = |line: &str| {
        let line: Value = serde_json::from_str(line).unwrap();
        (line["input"].as_str().unwrap().to_owned(), line["findings"].is_array())
    };
    ran.out.lines().map(line).collect()
}

/// The files that `check` has findings about, each with its codes.
fn codes(desk: &Desk, arguments: &[&str]) -> Vec<(String, String)> {
    let ran = desk.run(&[&["check", "--format", "json"], arguments].concat());
    let found: Value = serde_json::from_str(&ran.out).unwrap();
    let text = |finding: &Value, key: &str| finding[key].as_str().unwrap().to_owned();
    found["findings"].as_array().unwrap().iter().map(|f| (text(f, "file"), text(f, "code"))).collect()
}

fn utf_16(text: &str) -> Vec<u8> {
    [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect()
}

/// One sound questionnaire among those that something is wrong with.
fn broken() -> Desk {
    let desk = Desk::new();
    desk.write("one/sound.yaml", SOUND);
    desk.write("one/a-empty.yaml", "");
    desk.write("one/b-comments.yaml", "# to be filled in\n");
    desk.write("one/c-cut.json", "{\"format\": 1, \"answers\": {\"A1.1\": ");
    desk.write("one/d-utf16.yaml", utf_16(SOUND));
    desk.write("one/e-misspelt.yaml", "format: 1\nanswer:\n  A1.1: \"no\"\n");
    desk.write("one/f-misspelt.yaml", "fromat: 1\ncountry: MN\n");
    desk.write("one/g-flat.yaml", "A1.1: \"no\"\nA1.2: \"no\"\n");
    // "country: MN, note: the ministry" in Windows-1251.
    desk.write("one/h-cyrillic.toml", b"format = 1\nround = \"\xec\xe8\xed\xe8\xf1\xf2\xe5\xf0\xf1\xf2\xe2\xee\"\n");
    desk
}

#[test]
fn what_check_finds_in_a_folder_is_what_batch_finds_in_it() {
    let desk = broken();
    let expected = [
        ("one/a-empty.yaml", "empty-file"),
        ("one/b-comments.yaml", "empty-file"),
        ("one/c-cut.json", "invalid-syntax"),
        ("one/d-utf16.yaml", "not-utf8"),
        ("one/e-misspelt.yaml", "unknown-key"),
        ("one/f-misspelt.yaml", "missing-key"),
        ("one/f-misspelt.yaml", "unknown-key"),
        ("one/g-flat.yaml", "missing-key"),
        ("one/g-flat.yaml", "unknown-key"),
        ("one/g-flat.yaml", "unknown-key"),
        ("one/h-cyrillic.toml", "not-utf8"),
    ];
    let mut found = codes(&desk, &["one"]);
    found.sort();
    let found: Vec<(&str, &str)> = found.iter().map(|(file, code)| (file.as_str(), code.as_str())).collect();
    assert_eq!(found, expected);
    let ran = desk.run(&["batch", "one"]);
    let mut faulty: Vec<&str> = expected.iter().map(|(file, _)| *file).collect();
    faulty.dedup();
    let told = lines(&ran);
    assert_eq!(told.iter().filter(|(_, faulty)| *faulty).map(|(file, _)| file.as_str()).collect::<Vec<_>>(), faulty);
    assert_eq!((ran.code, told.len()), (1, 9));
}

#[test]
fn the_likely_encoding_is_named() {
    let desk = broken();
    for (file, encoding) in [("one/d-utf16.yaml", "UTF-16"), ("one/h-cyrillic.toml", "Windows-1251")] {
        for command in ["check", "score"] {
            let ran = desk.run(&[command, file]);
            let told = ran.out + &ran.err;
            assert!(told.contains(&format!("it looks like {encoding}")), "{command} {file}: {told}");
        }
    }
}

#[test]
fn what_this_program_wrote_beside_the_answers_is_no_questionnaire() {
    let desk = Desk::new();
    desk.write("in/a.yaml", SOUND);
    for (format, name) in [("json", "plan.json"), ("md", "plan.md")] {
        let name = format!("in/{name}");
        let ran = desk.run(&["plan", "in/a.yaml", "--plan", "in/a.plan.yaml", "-o", &name, "--format", format]);
        assert_eq!(ran.code, 0, "{}", ran.err);
    }
    desk.write("in/score.json", desk.run(&["score", "in/a.yaml", "--format", "json"]).out);
    desk.write("in/found.json", desk.run(&["check", "in/a.yaml", "--format", "json"]).out);
    desk.write("in/readiness.toml", "country = \"MN\"\n");
    desk.write("in/package.json", "{\"name\": \"x\", \"version\": \"1.0.0\"}");
    let ran = desk.run(&["batch", "in", "-o", "out"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let left = "in/a.plan.yaml, in/found.json, in/package.json, in/plan.json, in/score.json";
    assert!(ran.err.contains(&format!("left alone, as this is nothing for this command: {left}\n")), "{}", ran.err);
    assert!(ran.err.contains("1 questionnaire"), "{}", ran.err);
    // The same files by a pattern that the shell leaves alone, and named one by one.
    assert_eq!(lines(&desk.run(&["batch", "in/*.*[nl]"])), [("in/a.yaml".to_owned(), false)]);
    assert_eq!(lines(&desk.run(&["batch", "in/a.plan.yaml", "in/a.yaml"])), [("in/a.yaml".to_owned(), false)]);
    // A stranger's file that was named is taken at the user's word.
    assert_eq!(lines(&desk.run(&["batch", "in/package.json"])), [("in/package.json".to_owned(), true)]);
    // The plan and the settings are checked; the rest is named.
    let ran = desk.run(&["check", "in"]);
    assert_eq!(ran.code, 0, "{}", ran.out);
    let left = "in/found.json, in/package.json, in/plan.json, in/score.json";
    assert!(ran.err.contains(&format!("nothing for this command: {left}\n")), "{}", ran.err);
    assert!(ran.err.contains("3 files"), "{}", ran.err);
}

#[test]
fn every_command_says_what_a_file_is_that_is_no_questionnaire() {
    let desk = Desk::new();
    desk.write("a.yaml", SOUND);
    desk.write("p.yaml", "format: 1\nactions: {}\n");
    for arguments in
        [&["score", "p.yaml"][..], &["plan", "p.yaml"], &["compare", "a.yaml", "p.yaml"], &["assess", "p.yaml"]]
    {
        let ran = desk.run(arguments);
        assert_eq!(ran.code, 3, "{arguments:?}");
        assert!(ran.err.contains("p.yaml is a plan file, not a questionnaire"), "{arguments:?}: {}", ran.err);
    }
    assert_eq!(desk.names(), ["a.yaml", "p.yaml"]);
}

#[test]
fn a_character_that_cannot_be_seen_is_judged_the_same_by_all() {
    let desk = Desk::new();
    let faulty = [
        ("bidi.yaml", format!("{SOUND}# \u{202e}turned\n")),
        ("delete.yaml", SOUND.replace("2025", "20\u{7f}25")),
        ("tag.yaml", SOUND.replace("MN\n", "MN # \u{e0041}\n")),
        ("escaped.yaml", SOUND.replace("2025", "20\\u202e25")),
        ("escaped.json", "{\"format\": 1, \"round\": \"20\\u202e25\", \"answers\": {}}".to_owned()),
        ("pair.json", "{\"format\": 1, \"round\": \"20\\udb40\\udc4125\", \"answers\": {}}".to_owned()),
        ("escaped.toml", "format = 1\nround = \"20\\u202e25\"\n".to_owned()),
    ];
    for (name, text) in &faulty {
        desk.write(name, text);
        assert!(codes(&desk, &[name]).iter().any(|(_, code)| code == "invisible-character"), "check {name}");
        for command in ["score", "plan", "gaps"] {
            let ran = desk.run(&[command, name]);
            assert_eq!(ran.code, 3, "{command} {name}");
            assert!(ran.err.contains("[invisible-character]"), "{command} {name}: {}", ran.err);
        }
        let ran = desk.run(&["batch", name]);
        assert!(ran.out.contains("\"invisible-character\""), "{name}: {}", ran.out);
    }
    // What other escapes stand for is as good as if it were written.
    desk.write("sound.json", "{\"format\": 1, \"round\": \"\\u041c\\n\\\\u202e\", \"answers\": {}}");
    assert_eq!(codes(&desk, &["sound.json"]), []);
    assert_eq!(desk.run(&["score", "sound.json"]).code, 0);
}

#[test]
fn of_a_file_with_very_many_faults_fifty_are_shown() {
    let desk = Desk::new();
    let ids: String = (0..300).map(|number| format!("  Z{number}.x: \"no\"\n")).collect();
    desk.write("a.yaml", format!("format: 1\nanswers:\n{ids}"));
    let count = |text: &str| text.matches("[unknown-question]").count();
    let more = "… and 250 more in a.yaml; `readiness check --all a.yaml` shows all";
    for command in ["score", "plan", "gaps", "batch", "assess"] {
        let ran = desk.run(&[command, "a.yaml"]);
        assert_eq!(count(&ran.err), 50, "{command}");
        assert!(ran.err.contains(more), "{command}: {}", ran.err);
    }
    let ran = desk.run(&["check", "a.yaml"]);
    assert_eq!((ran.code, count(&ran.out)), (1, 50));
    assert!(ran.err.contains(more) && ran.err.contains("300 errors"), "{}", ran.err);
    assert_eq!(count(&desk.run(&["check", "--all", "a.yaml"]).out), 300);
    // Programs get all.
    for format in ["json", "sarif"] {
        let ran = desk.run(&["check", "a.yaml", "--format", format]);
        assert!(ran.out.matches("Z299.x").count() >= 1 && !ran.err.contains("more in"), "{format}: {}", ran.err);
    }
}

#[test]
fn every_line_of_a_stream_is_checked() {
    let desk = Desk::new();
    desk.write(
        "in/many.jsonl",
        "{\"format\": 1, \"answers\": {\"A1.1\": \"no\"}}\n\n{\"format\": 1, \"answer\": {}}\n",
    );
    let expected = [("in/many.jsonl:3".to_owned(), "unknown-key".to_owned())];
    assert_eq!(codes(&desk, &["in"]), expected);
    assert_eq!(codes(&desk, &["in/many.jsonl"]), expected);
}

#[test]
fn the_same_questionnaire_twice_is_told_and_said_in_the_report() {
    let desk = Desk::new();
    desk.write("in/a.yaml", SOUND);
    desk.write("in/a (1).yaml", SOUND);
    desk.write("in/b.yaml", SOUND.replace("\"no\"", "\"yes\""));
    desk.write("in/c.yaml", SOUND.replace("2025", "2026"));
    for (language, same, round) in [
        (
            "en",
            "in/a.yaml is in/a (1).yaml once more, to the letter",
            "in/b.yaml is about the same country and round as in/a (1).yaml",
        ),
        (
            "ru",
            "in/a.yaml дословно повторяет in/a (1).yaml",
            "in/b.yaml – о той же стране и том же раунде, что и in/a (1).yaml",
        ),
    ] {
        let ran = desk.run(&["--lang", language, "batch", "in", "-o", "out"]);
        let report = desk.read("out/region.md");
        for text in [&ran.err, &report] {
            assert!(text.contains(same) && text.contains(round), "{text}");
            assert!(!text.contains("in/c.yaml is") && !text.contains("in/c.yaml –"), "{text}");
        }
    }
}

#[test]
fn patterns_serve_every_command_that_takes_several_files() {
    let desk = Desk::new();
    desk.write("a.yaml", SOUND);
    desk.write("b.yaml", SOUND.replace("2025", "2026").replace("\"no\"", "\"yes\""));
    let by_pattern = desk.run(&["compare", "*.yaml"]);
    assert_eq!(by_pattern.code, 0, "{}", by_pattern.err);
    assert_eq!(by_pattern, desk.run(&["compare", "a.yaml", "b.yaml"]));
    assert_eq!(desk.run(&["compare", "a.*"]).code, 2);
    assert!(desk.run(&["check", "*.yaml"]).err.contains("2 files"));
    assert!(desk.run(&["batch", "*.nosuch"]).err.contains("nothing matches *.nosuch"));
}

#[cfg(target_os = "linux")]
#[test]
fn a_name_that_is_no_text_stops_no_pattern() {
    use std::os::unix::ffi::OsStrExt;
    let desk = Desk::new();
    desk.write("a.yaml", SOUND);
    for name in [&b"n\xfe.yaml"[..], b"n\xff.yaml", b"n\xff.txt"] {
        std::fs::write(desk.path("").join(std::ffi::OsStr::from_bytes(name)), SOUND).unwrap();
    }
    let names = ["a.yaml", "n%FE.yaml", "n%FF.yaml"];
    let ran = desk.run(&["batch", "*.yaml", "-o", "out", "--plans"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let results = desk.read("out/results.jsonl");
    let inputs = results.lines().map(|line| serde_json::from_str::<Value>(line).unwrap()["input"].clone());
    assert_eq!(inputs.collect::<Vec<_>>(), names);
    let plans = desk.all("out/plans").into_keys().map(|path| path.display().to_string());
    assert_eq!(plans.collect::<Vec<_>>(), ["a.md", "n%FE.md", "n%FF.md"]);
}

#[cfg(target_os = "linux")]
#[test]
fn a_session_is_refused_a_pipe_and_leaves_nothing() {
    let desk = Desk::new();
    let ran = desk.shell("mkfifo a.yaml && readiness assess a.yaml");
    assert_eq!(ran.code, 3);
    assert!(ran.err.contains("a.yaml is no ordinary file"), "{}", ran.err);
    assert_eq!(desk.names(), ["a.yaml"]);
}

#[cfg(target_os = "linux")]
#[test]
fn help_that_cannot_be_printed_is_told() {
    let desk = Desk::new();
    for option in ["--help", "--version"] {
        let ran = desk.shell(&format!("readiness {option} > /dev/full"));
        assert_eq!(ran.code, 3, "{option}");
        assert!(ran.err.starts_with("error: "), "{option}: {}", ran.err);
    }
}

#[test]
fn an_empty_stream_is_nothing_unusual_and_a_plan_alone_is_told() {
    let desk = Desk::new();
    let ran = desk.pipe(&["batch", "-"], "\n");
    assert_eq!((ran.code, ran.out.as_str()), (0, ""));
    desk.write("p.yaml", "format: 1\nactions: {}\n");
    let ran = desk.run(&["batch", "p.yaml"]);
    assert_eq!((ran.code, ran.out.as_str()), (3, ""));
    assert!(ran.err.contains("there is no questionnaire in p.yaml"), "{}", ran.err);
}

#[test]
fn a_second_run_says_only_that_another_is_at_work() {
    let desk = Desk::new();
    desk.write("a.yaml", SOUND);
    let journal = desk.write("out/.readiness-batch.jsonl", "");
    let journal = std::fs::File::open(journal).unwrap();
    journal.lock().unwrap();
    let ran = desk.run(&["batch", "a.yaml", "-o", "out"]);
    assert_eq!(ran.code, 3);
    assert!(ran.err.starts_with("error: another run is at work in out\n"), "{}", ran.err);
    drop(journal);
    let ran = desk.run(&["batch", "a.yaml", "-o", "out"]);
    assert!(ran.err.starts_with("an interrupted run was left here"), "{}", ran.err);
}

#[test]
fn a_question_under_its_former_id_and_that_of_today_is_told_as_that() {
    let desk = Desk::new();
    desk.copy("tests/fixtures/base", "");
    desk.write("a.yaml", "format: 1\nanswers:\n  P1.2: none\n  P1.old: some\n");
    let ran = desk.run(&["check", "--checklists", ".", "a.yaml"]);
    assert!(ran.out.contains("`P1.old` is the former id of `P1.2`, and both are answered"), "{}", ran.out);
    assert!(!ran.out.contains("duplicate-id"), "{}", ran.out);
}
