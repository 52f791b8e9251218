//! What the findings look like to people and to programs, and what the exit code says.

use std::fs;

use serde_json::Value;

use crate::harness::{Desk, home};

/// A desk with the sound fixtures and the given changes: file, what to replace, and by what.
pub fn changed(changes: &[(&str, &str, &str)]) -> Desk {
    let desk = Desk::new();
    desk.copy("tests/fixtures/base", "");
    for (file, old, new) in changes {
        let text = desk.read(file);
        assert!(text.contains(old), "{file} holds {old:?}");
        desk.write(file, text.replacen(old, new, 1));
    }
    desk
}

fn faulty() -> Desk {
    changed(&[
        ("own/P1-bodies.yaml", "closes: [P1.2]", "closes: [P1.22]"),
        ("own/P1-bodies.yaml", "Does a body lead the work?", "Does a body lead? Does it work?"),
        (
            "data/agencies.yaml",
            "  - { id: bank,",
            "  - { id: customs, title: Customs, kind: national }\n  - { id: bank,",
        ),
        ("data/countries.yaml", "name: Mongolia", "name: Монгол \u{202e}улс"),
    ])
}

#[test]
fn exit_codes_say_what_happened() {
    let sound = changed(&[]);
    let warned = changed(&[("own/P1-bodies.yaml", "Does a body lead the work?", "Does a body lead? Does it work?")]);
    let faulty = faulty();
    assert_eq!(sound.run(&["check", "."]).code, 0);
    assert_eq!(warned.run(&["check", "."]).code, 0);
    assert_eq!(warned.run(&["check", ".", "--deny", "warnings"]).code, 1);
    assert_eq!(warned.run(&["check", ".", "--deny", "double-question"]).code, 1);
    assert_eq!(warned.run(&["check", ".", "--deny", "over-long"]).code, 0);
    assert_eq!(warned.run(&["check", ".", "--deny", "warnings", "--allow", "double-question"]).code, 0);
    assert_eq!(faulty.run(&["check", "."]).code, 1);
    assert_eq!(faulty.run(&["check", ".", "--only", "double-question,over-long"]).code, 0);
    assert_eq!(faulty.run(&["check", ".", "--only", "duplicate-id"]).code, 1);
    assert_eq!(sound.run(&["check", ".", "--only", "duplicate"]).code, 2);
    assert_eq!(sound.run(&["check", ".", "--allow", "x", "--format", "xml"]).code, 2);
    assert_eq!(sound.run(&["check", "not-there.yaml"]).code, 3);
    assert_eq!(sound.run(&["explain", "duplicate-id"]).code, 0);
    assert_eq!(sound.run(&["explain", "duplicated-id"]).code, 2);
    assert_eq!(sound.run(&["schema", "section"]).code, 0);
    assert_eq!(sound.run(&["schema", "sections"]).code, 2);
}

#[test]
fn people_see_the_line_a_caret_and_what_to_do() {
    let folder = faulty();
    let shown = folder.run(&["check", "."]);
    insta::assert_snapshot!(shown.out);
    assert_eq!(shown.err, "14 files, 6 questions, no translations: 3 errors, 1 warning\n");
}

#[test]
fn one_file_of_a_checklist_is_checked_with_the_rest_and_reported_alone() {
    let folder = faulty();
    for (path, wanted) in [("own/P1-bodies.yaml", 2), ("own", 2), ("data/countries.yaml", 1), ("own/checklist.yaml", 0)]
    {
        let printed: Value = serde_json::from_str(&folder.run(&["check", path, "--format", "json"]).out).unwrap();
        assert_eq!(printed["findings"].as_array().unwrap().len(), wanted, "{path}: {printed:#}");
    }
}

#[test]
fn files_that_nobody_asked_about_stay_unmentioned() {
    let folder = changed(&[(
        "own/P1-bodies.yaml",
        "    prompt: Does a body lead the work?",
        "    # readiness: allow double-question – the law asks for both\n    prompt: Does a body lead? Does it work?",
    )]);
    for path in [".", "answers/mn.yaml", "readiness.toml", "plan.yaml", "own/P2-systems.yaml", "own/P1-bodies.yaml"] {
        assert_eq!(folder.run(&["check", path]).out, "", "{path}");
    }
}

#[test]
fn json_is_what_its_schema_says() {
    let folder = faulty();
    let schema: Value = serde_json::from_str(&folder.run(&["schema", "findings"]).out).unwrap();
    let printed: Value = serde_json::from_str(&folder.run(&["check", ".", "--format", "json"]).out).unwrap();
    let faults: Vec<String> =
        jsonschema::validator_for(&schema).unwrap().iter_errors(&printed).map(|error| error.to_string()).collect();
    assert!(faults.is_empty(), "{faults:#?}");
    assert_eq!(printed["format"], 1);
    let finding = &printed["findings"][0];
    assert_eq!(finding["code"], "duplicate-id");
    assert_eq!(finding["file"], "data/agencies.yaml");
    assert_eq!([&finding["line"], &finding["column"], &finding["end-line"], &finding["end-column"]], [5, 11, 5, 18]);
    assert_eq!(finding["related"][0]["line"], 4);
    // Columns count characters, whatever their bytes.
    let hidden = &printed["findings"][1];
    assert_eq!([&hidden["line"], &hidden["column"], &hidden["end-column"]], [6, 30, 31]);
}

#[test]
fn sarif_is_what_the_published_schema_says() {
    let mut schema: Value =
        serde_json::from_str(&fs::read_to_string(home("tests/resources/sarif-2.1.0.json")).unwrap()).unwrap();
    // Two of its patterns are no regular expressions; the rest is used as it was published.
    for place in ["/definitions/run/properties/language", "/definitions/toolComponent/properties/language"] {
        schema.pointer_mut(place).unwrap().as_object_mut().unwrap().remove("pattern").unwrap();
    }
    let folder = faulty();
    let log: Value = serde_json::from_str(&folder.run(&["check", ".", "--format", "sarif"]).out).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let faults: Vec<String> = validator.iter_errors(&log).map(|error| error.to_string()).collect();
    assert!(faults.is_empty(), "{faults:#?}");
    let run = &log["runs"][0];
    assert_eq!(log["version"], "2.1.0");
    assert_eq!(run["tool"]["driver"]["name"], "readiness");
    let results = run["results"].as_array().unwrap();
    assert_eq!(results.len(), 4);
    for result in results {
        // What a forge needs to show a result beside its line.
        let rule = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(run["tool"]["driver"]["rules"][rule]["id"], result["ruleId"]);
        assert!(!result["message"]["text"].as_str().unwrap().is_empty());
        assert!(["error", "warning"].contains(&result["level"].as_str().unwrap()));
        let place = &result["locations"][0]["physicalLocation"];
        assert!(!place["artifactLocation"]["uri"].as_str().unwrap().contains(['\\', ' ']));
        assert!(place["region"]["startLine"].as_u64().unwrap() > 0);
        assert!(place["region"]["endColumn"].as_u64() >= place["region"]["startColumn"].as_u64());
    }
    assert!(run["tool"]["driver"]["rules"].as_array().unwrap().iter().all(|rule| {
        !rule["help"]["text"].as_str().unwrap().is_empty()
            && !rule["shortDescription"]["text"].as_str().unwrap().is_empty()
    }));
}

#[test]
fn annotations_are_one_line_each() {
    let folder = faulty();
    let lines = folder.run(&["check", ".", "--format", "github"]).out;
    assert_eq!(lines.lines().count(), 4);
    assert!(lines.contains(
        "::warning file=own/P1-bodies.yaml,line=8,endLine=8,col=13,endColumn=44,title=double-question::this asks 2 questions"
    ));
}

#[test]
fn findings_are_the_same_in_every_run() {
    let folder = faulty();
    let first = folder.run(&["check", ".", "--format", "sarif"]).out;
    for _ in 0..5 {
        assert_eq!(folder.run(&["check", ".", "--format", "sarif"]).out, first);
    }
}

#[test]
fn two_hundred_faults_in_one_file_are_two_hundred_findings() {
    let folder = changed(&[]);
    let mut text = folder.read("own/P1-bodies.yaml");
    let (head, tail) = text.split_once("actions:\n").unwrap();
    let mut out = head.to_owned();
    // Every kind of shape fault, some of them several to an entry, and errors of syntax between them.
    let faults = [
        "    wieght: 1\n",
        "    prompt: [a, list]\n",
        "    references: none\n",
        "    guidance: &anchor Text\n",
        "    evidence: Yes\n",
        "    target: { a: map }\n",
        "    formerly: [[x]]\n",
        "    official: ''\n",
    ];
    for number in 0..200 {
        out.push_str(&format!("  - id: P1.x{number}\n"));
        let fault = faults[number % faults.len()];
        let fields = [
            ("prompt", "    prompt: Is it so?\n"),
            ("guidance", "    guidance: Look.\n"),
            ("answer", "    answer: text\n"),
            ("evidence", "    evidence: A look.\n"),
            ("agencies", "    agencies: [customs]\n"),
        ];
        for (key, field) in fields {
            if !fault.trim_start().starts_with(key) {
                out.push_str(field);
            }
        }
        out.push_str(fault);
    }
    out.push_str("actions:\n");
    out.push_str(tail);
    text = out;
    folder.write("own/P1-bodies.yaml", &text);
    fs::remove_file(folder.path("ledger.txt")).unwrap();
    let count = |format: &str| {
        serde_json::from_str::<Value>(&folder.run(&["check", ".", "--format", format]).out).unwrap()["findings"]
            .as_array()
            .unwrap()
            .clone()
    };
    let found = count("json");
    let lines: std::collections::BTreeSet<u64> =
        found.iter().map(|finding| finding["line"].as_u64().unwrap()).collect();
    assert_eq!((found.len(), lines.len()), (200, 200));
    // Broken lines among them are findings of their own, and hide none of the others.
    let broken =
        text.replacen("    answer: text\n    evidence: A look.\n", "    answer: ]\n    evidence: A look.\n", 1);
    let broken = broken.replacen(
        "    prompt: Is it so?\n    guidance: Look.\n    evidence: A",
        "    prompt: Is it: so?\n    guidance: Look.\n    evidence: A",
        1,
    );
    folder.write("own/P1-bodies.yaml", broken);
    let found = count("json");
    let syntax = found.iter().filter(|finding| finding["code"] == "invalid-syntax").count();
    assert!(syntax >= 1 && found.len() >= 200 + syntax, "{} findings, {syntax} of syntax", found.len());
}

/// `UPDATE=1 cargo test --test it check::formats` writes them anew.
#[test]
fn published_schemas_are_those_of_the_program() {
    for (name, make) in readiness::cli::schema::SCHEMAS {
        let path = home("docs/reference/schema").join(format!("{name}.json"));
        let printed = readiness::cli::schema::text(*make).unwrap();
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&path, &printed).unwrap();
        }
        let published = fs::read_to_string(&path).unwrap_or_default();
        assert_eq!(published, printed, "readiness schema {name} > {}", path.display());
    }
    let files = super::names_in("docs/reference/schema");
    assert_eq!(files.len(), readiness::cli::schema::SCHEMAS.len());
}

#[test]
fn shipped_files_fit_the_schema_that_their_first_line_names() {
    let mut waiting = vec![home("checklists")];
    let mut count = 0;
    while let Some(folder) = waiting.pop() {
        for path in fs::read_dir(folder).unwrap().flatten().map(|entry| entry.path()) {
            if path.is_dir() {
                // An earlier edition lacks what answers to it do not need, and nobody edits it: `check` looks at it.
                waiting.extend(Some(path).filter(|path| !path.ends_with("editions")));
                continue;
            }
            let Some(text) = Some(&path).filter(|path| path.extension().is_some_and(|ending| ending == "yaml")) else {
                continue;
            };
            let text = fs::read_to_string(text).unwrap();
            let named = text.lines().next().unwrap().strip_prefix("# yaml-language-server: $schema=");
            let named = named.unwrap_or_else(|| panic!("{} names its schema", path.display()));
            let schema = path.parent().unwrap().join(named);
            let schema = fs::read_to_string(&schema).unwrap_or_else(|_| panic!("{}: {named}", path.display()));
            let schema: Value = serde_json::from_str(&schema).unwrap();
            let value: Value = serde_yaml::from_str(&text).unwrap();
            let faults: Vec<String> = jsonschema::validator_for(&schema)
                .unwrap()
                .iter_errors(&value)
                .map(|error| format!("{}: {error}", error.instance_path()))
                .collect();
            assert!(faults.is_empty(), "{}: {faults:#?}", path.display());
            count += 1;
        }
    }
    assert!(count > 40);
}
