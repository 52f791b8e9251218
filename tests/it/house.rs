//! What the documents say about the house is so: its crates, its rooms, its figures.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use readiness::checklist::{Catalog, load};
use readiness::source::Sources;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

pub fn read(document: &str) -> String {
    fs::read_to_string(root().join(document)).unwrap()
}

/// The rows of the first table below a heading, cell by cell, without its head.
pub fn table(text: &str, heading: &str) -> Vec<Vec<String>> {
    let (_, below) = text.split_once(&format!("\n## {heading}\n")).unwrap_or_else(|| panic!("no {heading}"));
    let rows = below.lines().skip_while(|line| !line.starts_with('|')).take_while(|line| line.starts_with('|'));
    let cells = |row: &str| row.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect();
    rows.skip(2).map(cells).collect()
}

/// The numbers in a text, in order.
fn numbers(text: &str) -> Vec<usize> {
    text.split(|letter: char| !letter.is_ascii_digit()).filter_map(|digits| digits.parse().ok()).collect()
}

/// Every crate that is asked for, by the name it is published under.
fn crates() -> BTreeSet<String> {
    fn gather(table: &toml::Table, found: &mut BTreeSet<String>) {
        for (key, value) in table {
            if key.ends_with("dependencies") {
                for (name, asked) in value.as_table().unwrap() {
                    let published = asked.get("package").and_then(toml::Value::as_str);
                    found.insert(published.unwrap_or(name).to_owned());
                }
            } else if key == "target" {
                value.as_table().unwrap().values().for_each(|target| gather(target.as_table().unwrap(), found));
            }
        }
    }
    let mut found = BTreeSet::new();
    gather(&read("Cargo.toml").parse().unwrap(), &mut found);
    found
}

#[test]
fn every_crate_stands_in_the_design_with_a_reason_and_no_other_does() {
    let mut told = BTreeSet::new();
    for row in table(&read("docs/design.md"), "Dependencies") {
        let [work, names, reason] = &row[..] else { panic!("{row:?}") };
        assert!(!work.is_empty() && reason.len() > 10, "no reason: {row:?}");
        for name in names.split(", ") {
            assert!(told.insert(name.to_owned()), "{name} stands there twice");
        }
    }
    assert_eq!(told, crates());
}

#[test]
fn every_room_stands_in_the_architecture_and_no_other_does() {
    let mut told = BTreeSet::new();
    for row in table(&read("docs/architecture.md"), "Rooms of `src/`") {
        told.extend(row[0].split(", ").map(|name| name.trim_matches(['`', '/']).to_owned()));
    }
    let rooms = fs::read_dir(root().join("src")).unwrap();
    let rooms: BTreeSet<String> = rooms.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    assert_eq!(told, rooms);
}

#[test]
fn every_subcommand_is_a_module_of_its_name() {
    let mut command = readiness::cli::command();
    command.build();
    let names: Vec<&str> = command.get_subcommands().map(|command| command.get_name()).collect();
    assert!(names.len() > 10, "{names:?}");
    for name in names.into_iter().filter(|name| *name != "help") {
        assert!(root().join(format!("src/cli/{name}.rs")).is_file(), "src/cli/{name}.rs");
    }
}

pub fn shipped() -> Catalog {
    let mut sources = Sources::new();
    let files = readiness::catalog::shipped(&mut sources);
    load::load(&sources, &files, "en", &mut Vec::new()).unwrap()
}

/// The tables of the README files: the label of a row in English and in Russian, and the figures that follow it.
#[test]
fn the_figures_of_the_readme_are_those_of_the_checklists() {
    let catalog = shipped();
    let of = |id: &str| catalog.checklist(id).unwrap();
    let size = |id: &str| {
        let sections = catalog.sections().filter(|(checklist, _)| checklist.id == id).count();
        vec![of(id).questions.len(), sections]
    };
    let survey = &catalog.questions[of("survey").questions.clone()];
    let counted = survey.iter().filter(|question| question.weight > 0).count();
    let quick = catalog.profile("quick").unwrap();
    let rows = [
        ("legal checklist", "правовой перечень", size("legal")),
        ("technical checklist", "технический перечень", size("technical")),
        ("UN Global Survey", "Глобальное обследование ООН", vec![survey.len(), counted]),
        ("actions that close gaps", "мероприятия, устраняющие пробелы", vec![catalog.actions.len()]),
        ("short profile", "краткий профиль", vec![quick.questions.len()]),
    ];
    for (document, place) in [("README.md", 0), ("README.ru.md", 1)] {
        let text = read(document);
        for (english, russian, figures) in &rows {
            let label = format!("| {} |", [english, russian][place]);
            let row = text.lines().find_map(|line| line.strip_prefix(&label));
            let row = row.unwrap_or_else(|| panic!("{document} has no row {label}"));
            assert_eq!(numbers(row), *figures, "{document}: {label}{row}");
        }
    }
}

/// The session that a document shows counts as many questions as a session has.
#[test]
fn the_sessions_shown_have_as_many_questions_as_a_session_has() {
    let folder = tempfile::tempdir().unwrap();
    let count = |text: &str, mark: &str| -> Vec<usize> {
        let lines = text.lines().filter(|line| line.contains(" · ") && !line.starts_with('|'));
        lines.filter_map(|line| line.rsplit_once(mark)).filter_map(|(_, last)| last.trim().parse().ok()).collect()
    };
    for (language, mark, document) in [("en", " of ", "README.md"), ("ru", " из ", "README.ru.md")] {
        let head = ["--country", "AA", "--round", "1", "--date", "2026-01-01"];
        let mut session = Command::new(env!("CARGO_BIN_EXE_readiness"))
            .current_dir(&folder)
            .args(["--lang", language, "assess", &format!("{language}.yaml")])
            .args(head)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        session.stdin.take().unwrap().write_all(b"\n").unwrap();
        let shown = String::from_utf8(session.wait_with_output().unwrap().stdout).unwrap();
        let asked = count(&shown, mark);
        assert!(!asked.is_empty(), "{shown}");
        let told = count(&read(document), mark);
        assert!(!told.is_empty() && told.iter().all(|told| *told == asked[0]), "{document}: {told:?}, {asked:?}");
    }
}

/// The program is as old in the changelog as in its manifest, and the checklists as in theirs.
#[test]
fn the_changelog_knows_the_versions() {
    let text = read("CHANGELOG.md");
    assert!(text.contains("\n## Unreleased\n"));
    assert!(text.contains(&format!("\n## {}", env!("CARGO_PKG_VERSION"))));
    for checklist in &shipped().checklists {
        let line = format!("{} {}", checklist.id, checklist.version);
        assert!(text.contains(&line), "CHANGELOG.md does not say {line}");
    }
}
