//! Whatever the bytes, the check ends, quickly and with a report.

use proptest::prelude::*;
use readiness::answers::load::Loader;
use readiness::answers::write::yaml;
use readiness::answers::{AgencyAnswer, Answer, Answers, Planned, Speaker, Suggestion, Value};
use readiness::catalog::{CatalogFile, shipped};
use readiness::checklist::{AnswerKind, Catalog, load};
use readiness::diagnostic::{Diagnostic, allow, json, sarif, show};
use readiness::document::{self, text};
use readiness::i18n::Words;
use readiness::settings;
use readiness::source::{Sources, Syntax};

use crate::harness::is_long;

fn catalog() -> Catalog {
    let mut sources = Sources::new();
    let files = shipped(&mut sources);
    load::load(&sources, &files, "en", &mut Vec::new()).unwrap()
}

/// Everything that `check` does with one file of any kind, and the findings as every format writes them.
fn everything(bytes: &[u8], syntax: Syntax, catalog: &Catalog) -> Vec<Diagnostic> {
    let mut sources = Sources::new();
    let id = sources.add("x", bytes, syntax);
    let mut diagnostics = Vec::new();
    Loader::default().load(&sources, id, catalog, &mut diagnostics);
    if let Some((settings, tree)) = settings::load(&sources, id, &mut diagnostics) {
        settings::adaptation(&settings, &tree, catalog, &mut diagnostics);
    }
    for path in ["own/checklist.yaml", "own/P1.yaml", "data/countries.yaml", "data/treaty.yaml", "ledger.txt"] {
        let files = [CatalogFile { path: path.to_owned(), source: id, borrowed: false }];
        load::inspect(&sources, &files, None, &mut diagnostics);
    }
    let tree = document::parse(&sources, id, &mut Vec::new());
    text::check(sources.get(id).unwrap(), id, tree.as_ref(), false, &mut diagnostics);
    allow::apply(&mut diagnostics, &sources, |_| true);
    let words = Words::english();
    for finding in diagnostics.iter().take(20) {
        show::human(finding, &sources, &words, true);
    }
    json::write(std::io::sink(), &diagnostics, &sources, &words).unwrap();
    sarif::write(std::io::sink(), &diagnostics[..diagnostics.len().min(20)], &sources, &words).unwrap();
    diagnostics
}

/// What our files and their syntaxes are made of.
pub const PIECES: &[&str] = &[
    "format: 1\n",
    "id: ",
    "answers:\n",
    "questions:\n",
    "  - ",
    "- ",
    "  ",
    "\n",
    "\r\n",
    "\t",
    ": ",
    ":",
    "#",
    " #",
    "[",
    "]",
    "{",
    "}",
    "\"",
    "'",
    ",",
    "&a ",
    "*a",
    "!!str ",
    "|\n",
    ">-\n",
    "---\n",
    "...\n",
    "? ",
    "%",
    "@",
    "<<: ",
    "no",
    "A1.1",
    "value",
    "not-applicable: ",
    "applies-if: ",
    "any-of: ",
    "all: ",
    "question: ",
    "x",
    "1.10",
    "~",
    "\u{feff}",
    "\u{202e}",
    "e\u{301}",
    "А",
    "ខ្ញុំ",
    "编号",
    "\u{0}",
    "\\",
    "= ",
    "[[a]]\n",
    "a.b.c = ",
    "\"\"\"",
    "# readiness: allow bad-id – x\n",
    "source: ",
    "text: ",
    "retired",
    "question A1.1\n",
    "2025-06-31",
    "-1",
    "99999999999",
];

/// Text made of these pieces.
fn pieces() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES), 0..60).prop_map(|pieces| pieces.concat())
}

fn syntax() -> impl Strategy<Value = Syntax> {
    prop::sample::select(vec![Syntax::Yaml, Syntax::Toml, Syntax::Json])
}

#[test]
fn any_bytes_and_any_pieces_end_in_a_report() {
    let catalog = catalog();
    let mut runner =
        proptest::test_runner::TestRunner::new(ProptestConfig::with_cases(if is_long() { 150 } else { 40 }));
    let bytes = prop_oneof![
        pieces().prop_map(String::into_bytes),
        pieces().prop_map(|text| format!("format: 1\nanswers:\n  A1.1: {text}").into_bytes()),
        prop::collection::vec(any::<u8>(), 0..300),
        "\\PC*".prop_map(String::into_bytes),
    ];
    runner
        .run(&(bytes, syntax()), |(bytes, syntax)| {
            everything(&bytes, syntax, &catalog);
            Ok(())
        })
        .unwrap();
}

/// A file cut off anywhere, or with some bytes changed, is still read to its end or to its first real fault.
#[test]
fn shipped_files_cut_and_bent_end_in_a_report() {
    let catalog = catalog();
    let mut sources = Sources::new();
    let texts: Vec<String> = shipped(&mut sources)
        .iter()
        .filter(|file| file.path.ends_with("A8-other-matters.yaml") || file.path.ends_with("legal/checklist.yaml"))
        .map(|file| sources.get(file.source).unwrap().text.to_string())
        .collect();
    let mut runner =
        proptest::test_runner::TestRunner::new(ProptestConfig::with_cases(if is_long() { 60 } else { 20 }));
    let places = prop::collection::vec((any::<prop::sample::Index>(), pieces()), 1..4);
    runner
        .run(&(prop::sample::select(texts), places), |(text, places)| {
            let mut bytes = text.into_bytes();
            for (place, piece) in places {
                let at = place.index(bytes.len());
                let end = (at + piece.len()).min(bytes.len());
                bytes.splice(at..end, piece.into_bytes());
            }
            everything(&bytes, Syntax::Yaml, &catalog);
            Ok(())
        })
        .unwrap();
}

/// Inputs that are known to make readers slow, each a tenth of a megabyte in a long run. Work that grows with the square of the size
/// would not come to an end here; how long it takes is for the benchmark to say.
#[test]
fn what_makes_other_readers_slow_is_read_to_the_end() {
    let catalog = catalog();
    let size = if is_long() { 100_000 } else { 6_000 };
    let lines = |line: &dyn Fn(usize) -> String| {
        let mut text = String::from("format: 1\nanswers:\n");
        let mut number = 0;
        while text.len() < size {
            text.push_str(&line(number));
            number += 1;
        }
        text
    };
    let head = "format: 1\nid: P1\ntitle: x\norigin: ours\nintro: x\nquestions:\n";
    let inputs: Vec<(&str, Syntax, String)> = vec![
        ("unknown questions", Syntax::Yaml, lines(&|number| format!("  A{number}: x\n"))),
        ("unknown keys", Syntax::Yaml, lines(&|number| format!("k{number}: x\n"))),
        ("equal keys", Syntax::Yaml, lines(&|_| "  A1.1: x\n".to_owned())),
        ("options", Syntax::Yaml, format!("answers: {{ A4.2: [{}] }}", "roles, ".repeat(size / 7))),
        ("brackets", Syntax::Yaml, "[".repeat(size)),
        ("braces", Syntax::Yaml, "{".repeat(size)),
        ("dashes", Syntax::Yaml, "- ".repeat(size / 2)),
        ("marks", Syntax::Yaml, "? ".repeat(size / 2)),
        ("quotes", Syntax::Yaml, lines(&|number| format!("a{number}: \"x\n"))),
        ("errors", Syntax::Yaml, lines(&|number| format!("a{number}: b: c\n"))),
        (
            "anchors",
            Syntax::Yaml,
            lines(&|number| format!("  a{number}: &a{number} [*a{}]\n", number.saturating_sub(1))),
        ),
        ("comments", Syntax::Yaml, lines(&|_| "# readiness: allow bad-id – x\n".to_owned())),
        ("accents", Syntax::Yaml, lines(&|number| format!("  A{number}: e\u{301}\n"))),
        (
            "one line",
            Syntax::Json,
            format!(
                "{{\"answers\":{{{}}}}}",
                (0..size / 12).map(|number| format!("\"A{number}\":\"x\"")).collect::<Vec<_>>().join(",")
            ),
        ),
        ("dots", Syntax::Toml, format!("{}b = 1", "a.".repeat(size / 2))),
        ("tables", Syntax::Toml, lines(&|number| format!("[a{number}]\n"))),
        ("arrays", Syntax::Toml, format!("a = {}", "[".repeat(size))),
        (
            "conditions",
            Syntax::Yaml,
            format!(
                "{head}  - id: P1.1\n    applies-if:\n      all:\n{}",
                "        - { question: P1.1, any-of: [a] }\n".repeat(size / 42)
            ),
        ),
    ];
    for (_, syntax, text) in inputs {
        everything(text.as_bytes(), syntax, &catalog);
    }
}

/// A folder in which all depends on all is checked to the end, and every knot is told.
#[test]
fn checklists_that_are_all_knots_are_checked_to_the_end() {
    let folder = super::formats::changed(&[]);
    let mut text = String::from("format: 1\nid: P1\ntitle: x\norigin: ours\nintro: x\nquestions:\n");
    let count = 150;
    for number in 0..count {
        let parts: Vec<String> =
            (0..count).map(|other| format!("{{ question: P1.{other}, any-of: [some] }}")).collect();
        text.push_str(&format!(
            "  - id: P1.{number}\n    prompt: x\n    guidance: x\n    answer: degree\n    criteria: {{ none: a, some: b, all: c }}\n    evidence: x\n    agencies: [customs]\n    weight: 1\n    applies-if: {{ any: [{}] }}\n",
            parts.join(", ")
        ));
    }
    folder.write("own/P1-bodies.yaml", text);
    let ran = folder.run(&["check", "own", "--format", "json", "--only", "condition-cycle"]);
    assert_eq!(ran.code, 1, "{}", ran.err);
}

prop_compose! {
    fn words()(words in "[\\PC\n\t]{1,40}") -> String { words }
}

fn a_value(kind: &AnswerKind, choice: usize, text: &str) -> Option<Value> {
    match kind {
        AnswerKind::Text => Some(text).filter(|text| !text.trim().is_empty()).map(|text| Value::Text(text.to_owned())),
        AnswerKind::Percent => Some(Value::Percent(u8::try_from(choice % 101).unwrap())),
        AnswerKind::Scale(scale) => Some(Value::Options(vec![choice % scale.options.len()])),
    }
}

/// What this program writes it finds nothing wrong with.
#[test]
fn answers_written_by_the_program_are_clean() {
    let catalog = catalog();
    let mut runner =
        proptest::test_runner::TestRunner::new(ProptestConfig::with_cases(if is_long() { 60 } else { 20 }));
    let entry = (any::<prop::sample::Index>(), any::<u16>(), words(), any::<u8>());
    runner
        .run(&prop::collection::vec(entry, 0..12), |entries| {
            let mut answers = Answers::empty(&catalog);
            answers.country = Some("MN".to_owned());
            for (index, choice, text, form) in entries {
                let index = index.index(catalog.questions.len());
                let kind = &catalog.questions[index].answer;
                let words = Some(text.clone()).filter(|text| !text.trim().is_empty());
                let bit = |number: u8| form & (1 << number) != 0;
                let value = a_value(kind, usize::from(choice), &text);
                let answer = Answer {
                    value: value.clone().filter(|_| bit(0)),
                    not_applicable: words.clone().filter(|_| !bit(0) && bit(1)),
                    evidence: words.clone().filter(|_| bit(2)).into_iter().collect(),
                    note: words.clone().filter(|_| bit(3)),
                    planned: bit(4)
                        .then(|| Planned { by: None, what: words.clone() })
                        .filter(|plan| plan.what.is_some()),
                    said_by: words.clone().filter(|_| bit(5)).map(|name| Speaker {
                        agency: None,
                        name: Some(name),
                        on: None,
                    }),
                    agencies: words
                        .clone()
                        .filter(|_| bit(6))
                        .map(|agency| AgencyAnswer { agency, value: value.clone(), ..AgencyAnswer::default() })
                        .into_iter()
                        .collect(),
                    suggested: value.zip(words).filter(|_| bit(7)).map(|(value, from)| Suggestion { value, from }),
                    ..Answer::default()
                };
                answers.given[index] = Some(answer).filter(|answer| !answer.is_empty());
            }
            let mut sources = Sources::new();
            let written = yaml(&answers, &catalog);
            let id = sources.add("x.yaml", written.as_str(), Syntax::Yaml);
            let mut diagnostics = Vec::new();
            let read = Loader::default().load(&sources, id, &catalog, &mut diagnostics);
            let tree = document::parse(&sources, id, &mut diagnostics);
            text::check(sources.get(id).unwrap(), id, tree.as_ref(), true, &mut diagnostics);
            // That a question is not asked is said about what the team answered, not about the file.
            diagnostics.retain(|finding| finding.code.name() != "answer-not-asked");
            prop_assert!(diagnostics.is_empty(), "{written}\n{diagnostics:#?}");
            prop_assert_eq!(read.map(|read| read.given), Some(answers.given));
            Ok(())
        })
        .unwrap();
}
