//! The tool in other languages: what decides which, Russian without a word of English, and a team's own language.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::Stdio;

use assert_cmd::Command;
use serde_json::Value as Json;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

struct Output {
    code: i32,
    out: String,
    err: String,
}

/// Runs in a folder with nothing but the given variables of the environment.
fn run(folder: &Path, variables: &[(&str, &str)], arguments: &[&str]) -> Output {
    let output = Command::cargo_bin("readiness")
        .unwrap()
        .env_clear()
        .envs(variables.iter().copied())
        .current_dir(folder)
        .args(arguments)
        .output()
        .unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Output { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
}

fn at_home(arguments: &[&str]) -> Output {
    run(Path::new(ROOT), &[], arguments)
}

const EXAMPLE: &str = "examples/ru/answers.yaml";

#[test]
fn the_option_counts_more_than_the_settings_and_these_more_than_the_locale() {
    let desk = tempfile::tempdir().unwrap();
    let says = |variables: &[(&str, &str)], arguments: &[&str]| run(desk.path(), variables, arguments).out;
    let russian = [("LANG", "ru_KG.UTF-8")];
    assert!(says(&[], &["--help"]).contains("Usage:"));
    assert!(says(&russian, &["--help"]).contains("Вызов:"));
    assert!(says(&[("LANG", "ru_RU.UTF-8"), ("LC_ALL", "C.UTF-8")], &["--help"]).contains("Usage:"));
    assert!(says(&[("LC_MESSAGES", "ru_RU"), ("LANG", "en_US.UTF-8")], &["--help"]).contains("Вызов:"));
    assert!(says(&[("LANG", "xx_XX.UTF-8")], &["--help"]).contains("Usage:"), "a locale nobody translated");
    assert!(says(&russian, &["--lang", "en", "--help"]).contains("Usage:"));
    assert!(says(&[], &["score", "--lang=ru-KG", "--help"]).contains("Вызов: readiness score"));
    fs::write(desk.path().join("readiness.toml"), "language = \"ru\"\n").unwrap();
    assert!(says(&[], &["--help"]).contains("Вызов:"));
    assert!(says(&[("LANG", "en_US.UTF-8")], &["list"]).contains("Правовая готовность"));
    assert!(says(&russian, &["--lang", "en", "list"]).contains("Legal readiness"));
}

#[test]
fn wrong_arguments_are_told_in_the_language_with_the_same_exit_code() {
    for (arguments, says) in [
        (&["--lang", "ru", "nonsense"][..], "команды `nonsense` не существует"),
        (&["--lang", "ru", "scor"], "возможно, имелось в виду `score`?"),
        (&["--lang", "ru", "score"], "вызов: readiness score [ПАРАМЕТРЫ] <ОТВЕТЫ>"),
        (&["--lang", "ru", "score", "x", "--format", "xml"], "возможны: table, md, json"),
        (&["--lang", "ru", "score", "x", "--fail-under"], "нужно значение"),
        (&["--lang", "ru", "plan", "x", "--as-of", "never"], "`never` – недопустимое значение"),
        (&["--lang", "ru", "plan", "x", "--asof", "1"], "возможно, имелось в виду `--as-of`?"),
        (&["--lang", "ru", "plan", "x", "-o", "a.md", "-o", "b.md"], "стоит дважды"),
        (&["--lang", "ru", "list", "--quiet=3"], "не принимает значения"),
        (&["--lang", "xx", "list"], "there are no words in `xx`"),
    ] {
        let Output { code, out, err } = at_home(arguments);
        assert_eq!((code, out.as_str()), (2, ""), "{arguments:?}");
        assert!(err.contains(says), "{arguments:?}: {err}");
    }
}

/// Words in Latin letters that are no English: names, ids, and what is typed.
fn foreign(text: &str) -> Vec<String> {
    // Anchors, code and file names are the same in every language.
    let mut plain = String::new();
    let mut code = false;
    for piece in text.split('`') {
        if !code {
            plain.push_str(piece);
        }
        code = !code;
    }
    let plain = plain.replace("<br>", " ").replace("<!-- written by", "");
    let mut words = Vec::new();
    for word in plain.split_whitespace() {
        let skipped = ["](#", "id=\"", "--", "readiness", "://", ".yaml", ".toml", ".md", "SHA-256"];
        // A comment for the program itself, and digests.
        if word.len() == 64 || skipped.iter().any(|mark| word.contains(mark)) {
            continue;
        }
        for word in word.split(|letter: char| !letter.is_alphabetic()) {
            let latin = word.len() >= 3 && word.bytes().all(|letter| letter.is_ascii_alphabetic());
            // Capitals alone are numbers of sections and names: III, ISO, EDIFACT.
            if latin && word.bytes().any(|letter| letter.is_ascii_lowercase()) {
                words.push(word.to_owned());
            }
        }
    }
    words.sort();
    words.dedup();
    words
}

#[test]
fn no_english_word_is_left_in_russian() {
    let names = ["ePhyto", "Phyto", "Markdown", "Jinja", "drawback", "Enter", "Ctrl"];
    for arguments in [
        &["score", EXAMPLE][..],
        &["score", EXAMPLE, "--explain", "A3"],
        &["gaps", EXAMPLE],
        &["plan", EXAMPLE],
        &["list"],
        &["list", "legal"],
        &["list", "technical"],
    ] {
        let mut all = vec!["--lang", "ru"];
        all.extend(arguments);
        let Output { code, out, err } = at_home(&all);
        assert_eq!((code, err.as_str()), (0, ""), "{arguments:?}");
        // What stands in brackets behind a question is the id of its scale.
        let out: String = out.lines().map(|line| line.split("  [").next().unwrap_or(line).to_owned() + "\n").collect();
        let left: Vec<String> = foreign(&out).into_iter().filter(|word| !names.contains(&word.as_str())).collect();
        assert!(left.is_empty(), "{arguments:?}: {left:?}");
    }
}

/// Keys of a JSON text, numbers and ids, without what is said.
fn skeleton(value: &Json) -> Json {
    match value {
        Json::Object(map) => map.iter().map(|(key, value)| (key.clone(), skeleton(value))).collect(),
        Json::Array(list) => list.iter().map(skeleton).collect(),
        Json::String(text) if text.contains(' ') || !text.is_ascii() => Json::from("words"),
        // One word in one language may be several in another.
        Json::String(text) if text.chars().next().is_some_and(char::is_uppercase) && text.len() > 8 => {
            Json::from("words")
        }
        other => other.clone(),
    }
}

#[test]
fn machine_output_differs_in_its_words_only() {
    for arguments in [
        &["score", EXAMPLE, "--format", "json"][..],
        &["gaps", EXAMPLE, "--format", "json"],
        &["plan", EXAMPLE, "--format", "json"],
    ] {
        let read = |language| {
            let mut all = vec!["--lang", language];
            all.extend(arguments);
            let text = at_home(&all).out;
            (serde_json::from_str::<Json>(&text).unwrap(), text)
        };
        let ((english, _), (russian, text)) = (read("en"), read("ru"));
        let (english, russian) = (skeleton(&english), skeleton(&russian));
        assert_eq!(keys(&english), keys(&russian), "{arguments:?}");
        assert!(text.contains("готовность") || text.contains("Контрольные"));
        assert!(!text.contains("[en]"));
    }
}

/// Every path to a value with the value, where it is no text.
fn keys(value: &Json) -> Vec<String> {
    fn walk(value: &Json, path: &str, found: &mut Vec<String>) {
        match value {
            Json::Object(map) => map.iter().for_each(|(key, value)| walk(value, &format!("{path}.{key}"), found)),
            Json::Array(list) => list.iter().for_each(|value| walk(value, &format!("{path}[]"), found)),
            Json::String(_) => found.push(path.to_owned()),
            other => found.push(format!("{path}={other}")),
        }
    }
    let mut found = Vec::new();
    walk(value, "", &mut found);
    found
}

/// Lines piped into a session, and the answers file it leaves.
fn assess(arguments: &[&str], lines: &str) -> String {
    let desk = tempfile::tempdir().unwrap();
    let mut all = vec!["assess", "a.yaml", "--country", "MN", "--round", "1", "--date", "2026-05-02"];
    all.extend(arguments);
    let mut child = std::process::Command::new(env!("CARGO_BIN_EXE_readiness"))
        .env_clear()
        .current_dir(desk.path())
        .args(&all)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(lines.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    fs::read_to_string(desk.path().join("a.yaml")).unwrap()
}

#[test]
fn answers_are_understood_in_every_language_and_kept_by_id() {
    let lines = "да\nкомментарий Постановление есть.\nперейти A3.1\nчастично\nперейти A1.1\nНЕТ\nвыход\n";
    let english = assess(&["--lang", "en"], lines);
    let russian = assess(&["--lang", "ru"], "yes\nnote Постановление есть.\ngo A3.1\npartly\ngo A1.1\nno\nquit\n");
    for text in [&english, &russian] {
        for wanted in ["I.A.a: \"yes\"", "A3.1: partial", "A1.1: \"no\"", "Постановление есть."] {
            assert!(text.contains(wanted), "{wanted} in {text}");
        }
        assert!(!text.contains("частично") && !text.contains("partly"), "{text}");
    }
}

#[test]
fn a_team_s_own_language_needs_no_new_program() {
    let languages = format!("{ROOT}/tests/fixtures/languages");
    let mini = format!("{ROOT}/tests/fixtures/mini");
    let desk = tempfile::tempdir().unwrap();
    fs::write(desk.path().join("a.yaml"), "format: 1\nanswers:\n  T2.1: yes\n").unwrap();
    let own = |arguments: &[&str]| {
        let mut all = vec!["--lang", "km", "--lang-dir", &languages, "--checklists", &mini];
        all.extend(arguments);
        run(desk.path(), &[], &all)
    };
    // Its own words, its own translation of a checklist, and English for what it lacks.
    let score = own(&["score", "a.yaml"]);
    assert_eq!(score.code, 0, "{}", score.err);
    assert!(score.out.contains("ពិន្ទុ") && score.out.contains("T2  ប្រព័ន្ធ"), "{}", score.out);
    assert!(score.out.contains("Range if the rest were all no"), "{}", score.out);
    assert!(score.out.contains("100,00"), "its own decimal mark");
    // In a checklist that is being translated, what nobody has translated is marked; programs get it as it is.
    let show = own(&["show", "T2.2"]).out;
    assert!(show.contains("Which security measures are in use?\u{a0}[en]"), "{show}");
    assert!(own(&["show", "T2.1"]).out.contains("តើមានគយអេឡិចត្រូនិកឬទេ?"));
    assert!(!own(&["gaps", "a.yaml", "--format", "json"]).out.contains("[en]"));
    assert!(!own(&["show", "L.A.1"]).out.contains("[en]"), "nobody has begun to translate this checklist");
    // Help, faults and answers.
    assert!(own(&["score", "--help"]).out.contains("គណនាពិន្ទុ"));
    assert!(own(&["scor"]).err.contains("គ្មានពាក្យបញ្ជា `scor`"));
    let file =
        assess(&["--lang", "km", "--lang-dir", &languages, "--checklists", &mini, "--section", "T2"], "បាទ\nquit\n");
    assert!(file.contains("T2.1: \"yes\""), "{file}");
    // The same by the settings, and by a folder beside the checklists.
    fs::write(
        desk.path().join("readiness.toml"),
        format!("language = \"km\"\nlanguages = {languages:?}\nchecklists = {mini:?}\n"),
    )
    .unwrap();
    assert!(run(desk.path(), &[], &["score", "a.yaml"]).out.contains("T2  ប្រព័ន្ធ"));
    assert!(run(desk.path(), &[], &["score", "--help"]).out.contains("គណនាពិន្ទុ"));
}

#[test]
fn words_may_stand_beside_a_team_s_checklists() {
    let desk = tempfile::tempdir().unwrap();
    crate::harness::copy(&Path::new(ROOT).join("tests/fixtures/mini"), &desk.path().join("own"));
    crate::harness::copy(&Path::new(ROOT).join("tests/fixtures/languages"), &desk.path().join("own/words"));
    let help = run(desk.path(), &[], &["score", "--help", "--checklists", "own", "--lang", "km"]);
    assert!(help.out.contains("គណនាពិន្ទុ"), "{}", help.err);
    let list = run(desk.path(), &[], &["list", "--checklists", "own", "--lang", "km"]);
    assert!(list.out.contains("ប្រព័ន្ធ"), "{}{}", list.out, list.err);
}

#[test]
fn check_names_what_a_team_s_words_lack() {
    let desk = tempfile::tempdir().unwrap();
    fs::create_dir_all(desk.path().join("own/mn")).unwrap();
    fs::write(
        desk.path().join("own/mn/words.ftl"),
        "title-plan = Үйл ажиллагааны төлөвлөгөө\nwrote = { $file }\ntitle-plam = x\nno sentence\n",
    )
    .unwrap();
    let found = run(desk.path(), &[], &["check", "--lang-dir", "own", "--format", "json"]);
    let json: Json = serde_json::from_str(&found.out).unwrap();
    let findings: Vec<(&str, u64, &str)> = json["findings"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|finding| finding["file"].as_str().unwrap().ends_with("words.ftl"))
        .map(|finding| {
            let text = |key: &str| finding[key].as_str().unwrap_or_default();
            (text("code"), finding["line"].as_u64().unwrap(), text("message"))
        })
        .collect();
    let has = |code, line| findings.iter().any(|(found, at, _)| *found == code && *at == line);
    assert!(has("placeholder-mismatch", 2) && has("gone-translation", 3) && has("invalid-syntax", 4), "{findings:?}");
    let missing: Vec<_> = findings.iter().filter(|(code, ..)| *code == "missing-translation").collect();
    assert!(missing.len() > 300 && missing.iter().any(|(.., text)| text.contains("title-gaps")), "{}", missing.len());
    assert!(!missing.iter().any(|(.., text)| text.contains("`title-plan`")));
    assert_eq!(found.code, 1);
}

#[test]
fn a_folder_without_languages_is_named() {
    let desk = tempfile::tempdir().unwrap();
    let none = run(desk.path(), &[], &["--lang-dir", ".", "list"]);
    assert_eq!(none.code, 2);
    assert!(none.err.contains(". holds no languages"), "{}", none.err);
    let gone = run(desk.path(), &[], &["--lang-dir", "gone", "list"]);
    assert_eq!(gone.code, 3);
    assert!(gone.err.contains("gone does not exist"), "{}", gone.err);
}

/// Nothing that ships in Russian is missing, out of date or left over.
#[test]
fn the_shipped_translations_are_whole() {
    let desk = tempfile::tempdir().unwrap();
    let kinds = "missing-translation,stale-translation,gone-translation,identical-translation,placeholder-mismatch";
    let found = run(desk.path(), &[], &["check", "--only", kinds, "--deny", "warnings"]);
    assert_eq!((found.code, found.out.as_str()), (0, ""), "{}", found.err);
    let marked = run(desk.path(), &[], &["--lang", "ru", "show", "technical"]).out;
    assert!(marked.len() > 10_000 && !marked.contains("[en]"));
}
