//! What is confidential is counted, and stands in no document, table or format unless somebody asks for it.

use std::fs;
use std::path::Path;

use crate::harness::Desk;
use crate::pdf::reader::Reader;

/// Stands in everything that is confidential, and in nothing else.
const MARKER: &str = "Zanzibar";

/// Small checklists, two of whose questions are confidential, with two rounds of answers. Among them is a confidential
/// answer to a question that is not; `T2.2` is for everybody.
fn desk() -> Desk {
    let desk = Desk::new();
    desk.copy("tests/fixtures/mini", "lists");
    let path = "lists/tech/T2-systems.yaml";
    let text = desk.read(path).replace("  - id: T2.1\n", "  - id: T2.1\n    confidential: true\n");
    let text = text.replace("  - id: T2.3\n", "  - id: T2.3\n    confidential: true\n");
    let partly = "partial: Some.";
    assert!(text.contains(partly));
    desk.write(path, text.replace(partly, &format!("partial: Some. {MARKER}")));
    for (file, round, value) in [("a.yaml", "2025", "\"no\""), ("b.yaml", "2026", "partial")] {
        desk.write(
            file,
            format!(
                "format: 1\ncountry: KG\nround: \"{round}\"\nassessed-on: {round}-02-03\n\
                 laws: {{ act: {{ title: An act, status: in-force }} }}\nanswers:\n  \
                 T1.1: {{ value: \"no\", confidential: true, note: \"n {MARKER}\", evidence: [\"e {MARKER}\"], \
                 laws: [{{ law: act, article: \"a {MARKER}\", quote: \"q {MARKER}\", translation: \"t {MARKER}\" }}] }}\n  \
                 T2.1: {{ value: {value}, note: \"n {MARKER}\", evidence: [\"e {MARKER}\"], agreed: \"a {MARKER}\", \
                 planned: {{ by: 2030-03-04, what: \"p {MARKER}\" }}, said-by: {{ agency: customs, name: \"s {MARKER}\" }}, \
                 agencies: {{ customs: {{ value: \"yes\", note: \"c {MARKER}\" }}, justice: {{ value: \"no\" }} }} }}\n  \
                 T2.2: {{ value: [passwords], note: For everybody. }}\n  \
                 T2.3: \"w {MARKER}\"\n  \
                 L.A.1: {{ not-applicable: \"r {MARKER}\", confidential: true }}\n"
            ),
        );
    }
    desk
}

/// The text of whatever was written.
fn text(path: &Path) -> String {
    let bytes = fs::read(path).unwrap();
    if path.extension().is_some_and(|ending| ending == "pdf") {
        let reader = Reader::new(&bytes);
        return (0..reader.page_count()).map(|page| reader.content(page) + &reader.decoration(page)).collect();
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Everything that commands print and write about the answers, with the arguments that made it.
fn everything(desk: &Desk, more: &[&str]) -> Vec<(String, String)> {
    let lists = ["--checklists", "lists"];
    let mut made = Vec::new();
    let mut run = |arguments: &[&str]| {
        let ran = desk.run(&[arguments, more, &lists].concat());
        assert_eq!(ran.code, 0, "{arguments:?}: {}", ran.err);
        made.push((arguments.join(" "), ran.out));
    };
    let screen = ["table", "md", "json", "csv"];
    for format in screen {
        run(&["score", "b.yaml", "--format", format]);
        run(&["gaps", "b.yaml", "--format", format]);
        run(&["compare", "a.yaml", "b.yaml", "--format", format]);
    }
    for place in ["law", "tech", "T2", "T2.1"] {
        run(&["score", "b.yaml", "--explain", place]);
    }
    for format in ["md", "json", "csv"] {
        for part in ["brief", "plan", "report", "annex", "sheets", "all"] {
            run(&["plan", "b.yaml", "--plan", "kept.yaml", "--part", part, "--format", format]);
        }
    }
    run(&["plan", "b.yaml", "-o", "plan.pdf"]);
    run(&["compare", "a.yaml", "b.yaml", "-o", "compare.pdf"]);
    for format in ["md", "json", "csv"] {
        let plans = format!("--plans={format}");
        run(&["batch", "a.yaml", "b.yaml", "-o", format, &plans, "--report", "md,json,csv"]);
    }
    for file in ["plan.pdf", "compare.pdf", "kept.yaml"] {
        made.push((file.to_owned(), text(&desk.path(file))));
    }
    for folder in ["md", "json", "csv"] {
        for (path, bytes) in desk.all(folder) {
            made.push((path.display().to_string(), String::from_utf8_lossy(&bytes).into_owned()));
        }
    }
    made
}

#[test]
fn a_marker_in_what_is_confidential_is_found_in_no_output() {
    let desk = desk();
    let made = everything(&desk, &[]);
    assert!(made.len() > 40, "{}", made.len());
    for (what, text) in &made {
        assert!(!text.contains(MARKER), "{what} tells it:\n{text}");
    }
    let of = |name: &str| &made.iter().find(|(what, _)| what == name).unwrap().1;
    // T1.1, T2.1, T2.3 and L.A.1; what is not confidential is told.
    let told = "4 confidential answers are counted and not shown";
    for name in [
        "score b.yaml --format md",
        "score b.yaml --explain tech",
        "gaps b.yaml --format md",
        "compare a.yaml b.yaml --format md",
        "plan b.yaml --plan kept.yaml --part brief --format md",
        "plan b.yaml --plan kept.yaml --part plan --format md",
        "plan b.yaml --plan kept.yaml --part annex --format md",
        "plan b.yaml --plan kept.yaml --part all --format md",
        "plan b.yaml --plan kept.yaml --part all --format json",
        "plan.pdf",
    ] {
        assert!(of(name).contains(told), "{name}: {}", of(name));
    }
    assert!(of("plan b.yaml --plan kept.yaml --part annex --format md").contains("For everybody."));
    // Counted: 0 of 300, 50 × 2 of 200 and 20 × 2 of 200.
    let json: serde_json::Value = serde_json::from_str(of("score b.yaml --format json")).unwrap();
    let tech = json["checklists"].as_array().unwrap().iter().find(|list| list["id"] == "tech").unwrap();
    assert_eq!((&tech["earned"], &tech["possible"], &json["withheld"]), (&140.into(), &700.into(), &4.into()));
}

#[test]
fn neither_the_answer_nor_what_would_tell_it_is_printed() {
    let desk = desk();
    let run = |arguments: &[&str]| desk.run(&[arguments, &["--checklists", "lists"]].concat()).out;
    let line = |out: &str, of: &str| out.lines().find(|line| line.contains(of)).unwrap().to_owned();
    let explained = line(&run(&["score", "b.yaml", "--explain", "T2.1", "--format", "md"]), "| T2.1 |");
    assert!(explained.contains("Answered, on file") && !explained.contains("50"), "{explained}");
    let gap = line(&run(&["gaps", "b.yaml", "--format", "csv"]), "T2.1,");
    // Rank, question, prompt, actual, target, weight, priority.
    assert!(gap.contains("T2.1,Is electronic customs in place?,,100,2,,"), "{gap}");
    let json: serde_json::Value = serde_json::from_str(&run(&["gaps", "b.yaml", "--format", "json"])).unwrap();
    let gap = json["gaps"].as_array().unwrap().iter().find(|gap| gap["question"] == "T2.1").unwrap().clone();
    assert!(["actual", "shortfall", "priority"].iter().all(|key| gap[key].is_null()), "{gap}");
    let annex = run(&["plan", "b.yaml", "--part", "annex", "--format", "csv"]);
    let annexed = line(&annex, "T2.1,");
    assert!(annexed.contains("T2.1,Is electronic customs in place?,on-file,,,2,,,,,,"), "{annexed}");
    assert!(line(&annex, "L.A.1,").contains(",on-file,"));
    let compared = run(&["compare", "a.yaml", "b.yaml", "--format", "csv"]);
    let compared: Vec<&str> = compared.lines().filter(|line| line.starts_with("T2.1,")).collect();
    assert!(compared.len() == 2 && compared.iter().all(|line| line.ends_with(",on-file,,")), "{compared:?}");
}

#[test]
fn who_asks_for_it_gets_it_in_a_document_that_says_so_on_every_page() {
    let desk = desk();
    let made = everything(&desk, &["--with-confidential"]);
    let of = |name: &str| &made.iter().find(|(what, _)| what == name).unwrap().1;
    let annex = of("plan b.yaml --plan kept.yaml --part annex --format md");
    for piece in ["n", "e", "a", "p", "s", "c", "w", "r"] {
        let said = format!("{piece} {MARKER}");
        let anywhere = made.iter().any(|(_, text)| text.contains(&said));
        assert!(anywhere, "{said}");
    }
    assert!(annex.contains("This document shows 4 confidential answers."), "{annex}");
    assert!(annex.contains(&format!("n {MARKER}")) && !annex.contains("not shown"), "{annex}");
    desk.run(&["plan", "b.yaml", "-o", "marked.pdf", "--with-confidential", "--checklists", "lists"]);
    let reader = Reader::new(&fs::read(desk.path("marked.pdf")).unwrap());
    // The cover has no footer.
    for page in 1..reader.page_count() {
        assert!(reader.decoration(page).contains("Confidential"), "page {page}");
    }
}
