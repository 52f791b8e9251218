//! A checklist of another field: what the tool says of it is what stands in its own files, and nothing of the shipped ones.

use std::fs;

use readiness::render::Format;
use serde_json::Value;

use crate::harness::{Desk, Ran};
use crate::pdf::reader::Reader;

/// What belongs to the shipped checklists, their treaty and their field, in the languages of the tool. The names of columns
/// and keys are those of the format, whatever the field.
const FOREIGN: [&str; 22] = [
    "treaty",
    "accede",
    "accession",
    "trade",
    "trading",
    "paperless",
    "cross-border",
    "customs",
    "framework agreement",
    "escap",
    "cpta",
    "wto",
    "legal and technical",
    "договор",
    "присоедин",
    "торгов",
    "безбумаж",
    "трансгранич",
    "тамож",
    "рамочн",
    "эскато",
    "правовог",
];

/// A desk with the example of another field.
fn desk() -> Desk {
    let desk = Desk::new();
    desk.copy("examples/safety", "");
    desk
}

/// All texts of a value, without its keys.
fn texts(value: &Value) -> String {
    match value {
        Value::String(text) => format!("{text}\n"),
        Value::Array(items) => items.iter().map(texts).collect(),
        Value::Object(entries) => entries.values().map(texts).collect(),
        _ => String::new(),
    }
}

/// What a reader of a file is told.
fn told(format: Format, bytes: &[u8]) -> String {
    let text = || String::from_utf8(bytes.to_vec()).unwrap();
    match format {
        Format::Json => texts(&serde_json::from_slice(bytes).unwrap()),
        Format::Csv => text().split_once('\n').unwrap().1.to_owned(),
        Format::Pdf => {
            let reader = Reader::new(bytes);
            let pages = (0..reader.page_count()).map(|page| reader.content(page) + &reader.decoration(page));
            let about = reader.about();
            pages.collect::<String>() + &about
        }
        Format::Docx | Format::Xlsx => crate::docx::reader::Reader::new(bytes).words(),
        _ => text(),
    }
}

fn assert_own(what: &str, told: &str) {
    let folded = told.to_lowercase();
    let found: Vec<&str> = FOREIGN.into_iter().filter(|word| folded.contains(word)).collect();
    let lines = || folded.lines().filter(|line| found.iter().any(|word| line.contains(word))).collect::<Vec<_>>();
    assert!(found.is_empty(), "{what} says {found:?}: {:#?}", lines());
}

/// The caveat of the example, in the language; a page may break its lines.
fn assert_caveat(what: &str, language: &str, told: &str) {
    let caveat = if language == "en" {
        "Whether a workplace is safe is found"
    } else {
        "видно только на месте"
    };
    let words: String = told.split_whitespace().collect();
    assert!(words.contains(&caveat.replace(' ', "")), "{what} does not carry the caveat: {told}");
}

#[test]
fn no_document_about_another_field_speaks_of_the_shipped_one() {
    let desk = desk();
    for language in ["en", "ru"] {
        let mut runs = 0;
        for (command, files) in [
            ("score", &["answers.yaml"][..]),
            ("gaps", &["answers.yaml"]),
            ("compare", &["earlier.yaml", "answers.yaml"]),
            ("plan", &["answers.yaml"]),
        ] {
            for format in Format::ALL.iter().filter(|format| !matches!(format, Format::Jsonl | Format::Parquet)) {
                let what = format!("{command} --format {} --lang {language}", format.name());
                let mut command = desk.command(&[&[command], files, &["--format", format.name()]].concat());
                let output = command.args(["--lang", language]).output().unwrap();
                // Not every command writes every format.
                if output.status.code() == Some(2) {
                    continue;
                }
                runs += 1;
                assert_eq!(output.status.code(), Some(0), "{what}: {}", String::from_utf8_lossy(&output.stderr));
                let told = told(*format, &output.stdout);
                assert_own(&what, &told);
                assert_own(&what, &String::from_utf8_lossy(&output.stderr));
                if *format != Format::Csv {
                    assert_caveat(&what, language, &told);
                }
            }
        }
        assert!(runs >= 13, "{runs} runs");
        for part in ["brief", "plan", "report", "annex", "sheets"] {
            let Ran { code, out, err } = desk.run(&["plan", "answers.yaml", "--part", part, "--lang", language]);
            assert_eq!(code, 0, "{err}");
            assert_own(part, &out);
        }
        let ran = desk.run(&["plan", "answers.yaml", "--part", "treaty-note", "--lang", language]);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{}", ran.err);
        for arguments in [&["show", "S1"][..], &["score", "answers.yaml", "--explain", "S1"], &["template"], &["list"]]
        {
            let Ran { code, out, err } = desk.run(&[arguments, &["--lang", language]].concat());
            assert_eq!(code, 0, "{err}");
            let told = out.lines().filter(|line| !line.starts_with("tfa") && !line.starts_with("# tfa"));
            assert_own(arguments[0], &told.collect::<Vec<_>>().join("\n"));
        }
    }
}

#[test]
fn a_session_about_another_field_speaks_of_no_other() {
    let desk = desk();
    for (language, replies) in [
        ("en", "XB\n2027\n2027-01-11\nhelp\ny\nagain\ncriteria\nwho inspectorate\nn\nscore\nlist\nleave\n"),
        ("ru", "XB\n2027\n2027-01-11\nпомощь\nда\nкритерии\nкто inspectorate\nнет\nбаллы\nсписок\nвыход\n"),
    ] {
        let file = format!("{language}.yaml");
        let ran = desk.pipe(&["assess", &file, "--lang", language], replies);
        assert_eq!(ran.code, 0, "{}", ran.err);
        assert!(ran.out.contains("S1.2"), "{}", ran.out);
        assert_own("assess", &(ran.out + &ran.err));
        assert_own("the answers file", &desk.read(&file));
    }
}

#[test]
fn a_plan_says_what_its_checklist_is_about_and_opens_with_its_own_work() {
    let data: Value = serde_json::from_str(&desk().run(&["plan", "answers.yaml", "--format", "json"]).out).unwrap();
    assert_eq!(data["treaty"], Value::Null);
    assert_eq!(
        data["caveat"],
        serde_json::json!([
            "These figures are about rules and habits. Whether a workplace is safe is found by looking at it."
        ])
    );
    // Of the rules, 3 × 50 + 2 × 100 + 2 × 0 of 700; of practice, 2 × 35 + 3 × 50 + 2 × 70 of 700: 710 of 1400.
    assert_eq!((&data["checklists"][0]["earned"], &data["checklists"][0]["possible"]), (&710.into(), &1400.into()));
    let actions: Vec<&str> =
        data["actions"].as_array().unwrap().iter().map(|one| one["id"].as_str().unwrap()).collect();
    assert!(actions.contains(&"found-inspectorate") && actions.len() == 5, "{actions:?}");
}

/// Only what the folder itself holds is found fault with: shipped data that stands in for its own is not its team's.
#[test]
fn whatever_a_folder_brings_itself_no_finding_leads_out_of_it() {
    let instruments = "format: 1\ninstruments:\n  - { id: c155, short: C155, title: Safety Convention, year: 1981, publisher: ILO }\n";
    let countries = "format: 1\nas-of: 2100-01-01\nsource: A list\ncountries:\n  - { code: XB, name: Beta }\n";
    let objectives = "format: 1\nobjectives:\n  - { id: safe, title: Safe work, indicator: Accidents }\n";
    for (name, text) in [("", ""), ("instruments", instruments), ("countries", countries), ("objectives", objectives)] {
        for agencies in [true, false] {
            let desk = desk();
            if !name.is_empty() {
                desk.write(&format!("checklists/data/{name}.yaml"), text);
            }
            if !agencies {
                fs::remove_dir_all(desk.path("checklists/data/i18n")).unwrap();
                fs::remove_file(desk.path("checklists/data/agencies.yaml")).unwrap();
            }
            let ran = desk.run(&["check", "checklists", "--format", "json"]);
            let found: Value = serde_json::from_str(&ran.out).unwrap_or_else(|error| panic!("{error}: {}", ran.err));
            for finding in found["findings"].as_array().unwrap() {
                for place in [&finding["file"]]
                    .into_iter()
                    .chain(finding["related"].as_array().into_iter().flatten().map(|one| &one["file"]))
                {
                    let file = place.as_str().unwrap();
                    assert!(desk.path(file).is_file(), "{file}: {finding}");
                }
            }
            // Roles that the shipped list does not have are the only fault there can be.
            assert_eq!(ran.code, i32::from(!agencies), "{name}: {}", ran.out);
        }
    }
}

#[test]
fn the_treaty_is_told_where_a_checklist_names_it_and_nowhere_else() {
    let desk = desk();
    let head = desk.read("checklists/safety/checklist.yaml");
    let check = |desk: &Desk| desk.run(&["check", "checklists"]);
    let treaty = "format: 1\ntreaty: { instrument: c155, as-of: 2100-01-01, source: A list, caveat: Nobody has to join. }\n\
                  parties: []\nactions:\n  - { id: join, standing: none, title: Join it, what: Sign it., output: A paper., \
                  indicator: Papers, lead: labour-ministry, horizon: short, effort: low }\n";
    desk.write("checklists/data/treaty.yaml", treaty);
    let ran = check(&desk);
    assert!(ran.out.contains("stray-file") && ran.out.contains("treaty.yaml"), "{}", ran.out);
    // The shipped instruments do not have it; the team's own do.
    desk.write("checklists/safety/checklist.yaml", head.replace("origin:\n", "treaty: c155\norigin:\n"));
    let ran = check(&desk);
    assert!(
        ran.out.contains("unknown-instrument") && ran.out.matches("unknown-instrument").count() == 1,
        "{}",
        ran.out
    );
    desk.write(
        "checklists/data/instruments.yaml",
        "format: 1\ninstruments:\n  - { id: c155, short: C155, title: Safety Convention, year: 1981, publisher: ILO }\n",
    );
    assert_eq!(check(&desk).code, 0, "{}", check(&desk).out);
    let data: Value = serde_json::from_str(&desk.run(&["plan", "answers.yaml", "--format", "json"]).out).unwrap();
    assert_eq!((&data["treaty"]["standing"], &data["actions"][0]["id"]), (&"none".into(), &"join".into()));
    assert_eq!(data["caveat"][0], "Nobody has to join.");
    let page = desk.run(&["plan", "answers.yaml", "--part", "brief"]).out;
    assert!(page.contains("not a party to the Safety Convention") && page.contains("opens with accession."), "{page}");
    // Another instrument is not the treaty of the folder.
    desk.write("checklists/safety/checklist.yaml", head.replace("origin:\n", "treaty: c156\norigin:\n"));
    assert_eq!(check(&desk).code, 1);
}

#[test]
fn a_checklist_to_begin_with_is_sound_in_every_language_and_replaces_nothing() {
    for language in ["en", "ru"] {
        let desk = Desk::new();
        let ran = desk.run(&["template", "--checklist", "safety", "-o", "ours", "--lang", language]);
        assert_eq!(ran.code, 0, "{}", ran.err);
        let before = desk.all("ours");
        let files: Vec<String> = before.keys().map(|path| path.display().to_string().replace('\\', "/")).collect();
        assert_eq!(files, ["data/agencies.yaml", "ledger.txt", "safety/S1-first.yaml", "safety/checklist.yaml"]);
        let ran = desk.run(&["check", "ours", "--deny", "warnings", "--lang", language]);
        assert_eq!(ran.code, 0, "{}", ran.out);
        assert!(
            desk.read("ours/safety/S1-first.yaml").matches("\n  - id: ").count() == 3,
            "two questions and an action"
        );
        let ran = desk.run(&["template", "--checklist", "safety", "-o", "ours"]);
        assert!(ran.code == 3 && ran.err.contains("exists already"), "{}", ran.err);
        fs::remove_file(desk.path("ours/safety/checklist.yaml")).unwrap();
        assert_eq!(desk.run(&["template", "--checklist", "safety", "-o", "ours"]).code, 3);
        assert!(!desk.path("ours/safety/checklist.yaml").exists(), "nothing is written beside what is there");
    }
    let desk = Desk::new();
    for name in ["data", "i18n", "a/b", "..", "-", "1a", "охрана", ""] {
        assert_eq!(desk.run(&["template", &format!("--checklist={name}")]).code, 2, "{name}");
    }
    assert_eq!(desk.names(), [""; 0]);
}
