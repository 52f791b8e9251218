//! The form as a sheet of a workbook: what stands on it, and what comes back of it.

use std::io::{Cursor, Write};

use serde_json::{Value as Json, json};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::desk;
use crate::docx::reader::Reader;
use crate::harness::Desk;
use crate::xlsx::Cells;

const PART: &str = "xl/worksheets/sheet1.xml";

/// The workbook of a questionnaire.
struct Book {
    parts: Reader,
    cells: Cells,
}

impl Book {
    fn of(desk: &Desk, arguments: &[&str]) -> Self {
        let ran = desk.run(&[&["template", "-o", "form.xlsx", "--force"], arguments].concat());
        assert_eq!(ran.code, 0, "{}", ran.err);
        assert!(ran.err.contains("form.xlsx") && ran.err.contains("`readiness merge`"), "{}", ran.err);
        let parts = Reader::new(&std::fs::read(desk.path("form.xlsx")).unwrap());
        let cells = Cells::of(&parts, 1);
        Self { parts, cells }
    }

    /// The workbook with words in some of its cells, as a spreadsheet program would write them.
    fn filled(&self, cells: &[(&str, &str)]) -> Vec<u8> {
        let mut sheet = self.parts.part(PART).to_owned();
        for (cell, words) in cells {
            let (before, rest) = sheet.split_once(&format!("<c r=\"{cell}\" s=\"")).unwrap();
            let (style, after) = rest.split_once("\"/>").unwrap();
            let value = match words.parse::<u32>() {
                Ok(number) => format!("><v>{number}</v>"),
                Err(_) => format!(" t=\"inlineStr\"><is><t xml:space=\"preserve\">{words}</t></is>"),
            };
            sheet = format!("{before}<c r=\"{cell}\" s=\"{style}\"{value}</c>{after}");
        }
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let names = ["[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels"];
        for name in [&names[..], &["xl/styles.xml", "xl/sharedStrings.xml", "xl/worksheets/sheet2.xml", PART]].concat()
        {
            zip.start_file(name, SimpleFileOptions::default()).unwrap();
            zip.write_all(if name == PART { sheet.as_bytes() } else { self.parts.bytes(name) }).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }
}

#[test]
fn what_is_to_be_filled_in_is_open_and_what_is_not_asked_turns_grey() {
    let desk = desk("country = \"XA\"\n");
    let book = Book::of(&desk, &["--agency", "customs", "--round", "2026"]);
    let column = |letter: &str| (5..=19).map(|row| book.cells.value(&format!("{letter}{row}"))).collect::<Vec<_>>();
    let ids = [
        ":country",
        ":round",
        ":agency",
        ":checklists:tech",
        ":name",
        ":on",
        "",
        "T2.1",
        "T2.1.1",
        "T2.2",
        "T2.2:none",
    ];
    assert_eq!(column("A")[..11], ids);
    assert_eq!(column("A")[11..], ["T2.2:passwords", "T2.2:tokens", "T2.2:audit", "T2.3"]);
    assert_eq!(column("D")[..7], ["XA", "2026", "customs", "2.1.0", "", "", ""]);
    assert_eq!(
        column("C")[7..12],
        [
            "No: None.\nPartly: Some.\nYes: All.",
            "A whole number from 0 to 100, in percent",
            "Mark with an x what holds, one or more.",
            "None: None.",
            "Passwords: Everyone has a password."
        ]
    );
    assert!(column("B")[8].ends_with("\nAsked if T2.1 is “Yes” or “Partly”"), "{}", column("B")[8]);
    let sheet = book.parts.part(PART);
    assert!(sheet.contains("<col min=\"1\" max=\"1\" width=\"0\" hidden=\"1\""), "keys are not seen");
    // T2.1.1 stands in row 13, under T2.1: nothing but yes and partly opens it.
    let grey = "sqref=\"A13:I13\"><cfRule type=\"expression\" dxfId=\"0\" priority=\"1\"><formula>AND($D$12&lt;&gt;\"Partly\",$D$12&lt;&gt;\"Yes\")</formula>";
    assert!(sheet.contains(grey), "{sheet}");
    assert_eq!(sheet.matches("<cfRule").count(), 1);
    assert!(sheet.contains("sqref=\"D12\"><formula1>lists!$A$1:$A$3</formula1>"));
    assert!(sheet.contains("type=\"whole\"") && sheet.contains("sqref=\"D13\""));
    assert!(sheet.contains("<sheetProtection sheet=\"1\""));
}

const TEAM: &str = "format: 1\ncountry: XA\nround: \"2026\"\nanswers:\n  T1.1: no\n";

#[test]
fn a_workbook_that_was_filled_in_arrives_as_any_form_does() {
    let desk = desk("country = \"XA\"\n");
    let book = Book::of(&desk, &["--agency", "customs", "--round", "2026"]);
    let cells = [
        ("D9", "A. Person"),
        ("D10", "46146"), // 4 May 2026
        ("D12", "Partly"),
        ("F12", "Decree 5\n A demonstration "),
        ("G12", "First.\n\nSecond."),
        ("H12", "A new system"),
        ("I12", "30 June 2027"),
        ("D13", "45"),
        ("D17", "X"),
        ("D18", "✓"),
        ("E19", "Nothing is planned"),
    ];
    desk.write("customs.xlsx", book.filled(&cells));
    desk.write("team.yaml", TEAM);
    let ran = desk.run(&["merge", "team.yaml", "customs.xlsx"]);
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    let expected = "  T2.1:
    agencies:
      \"customs\":
        value: partial
        evidence:
          - Decree 5
          - A demonstration
        note: |-
          First.

          Second.
        planned:
          by: 2027-06-30
          what: A new system
        name: A. Person
        on: 2026-05-04
        file: customs.xlsx
  T2.1.1:
    agencies:
      \"customs\":
        value: 45
        name: A. Person
        on: 2026-05-04
        file: customs.xlsx
  T2.2:
    agencies:
      \"customs\":
        value: [tokens, audit]
        name: A. Person
        on: 2026-05-04
        file: customs.xlsx
  T2.3:
    agencies:
      \"customs\":
        not-applicable: Nothing is planned
        name: A. Person
        on: 2026-05-04
        file: customs.xlsx
";
    assert_eq!(desk.read("team.yaml"), format!("{TEAM}{expected}"));
}

#[test]
fn what_is_refused_is_named_with_its_sheet_and_cell() {
    let desk = desk("country = \"XA\"\n");
    let book = Book::of(&desk, &["--agency", "customs", "--round", "2026"]);
    let cells = [("D12", "perhaps"), ("D13", "101"), ("D15", "no"), ("D16", "x"), ("D19", "A law"), ("I19", "soon")];
    desk.write("customs.xlsx", book.filled(&cells));
    desk.write("team.yaml", TEAM);
    let ran = desk.run(&["merge", "team.yaml", "customs.xlsx", "--format", "json"]);
    assert_eq!(ran.code, 1, "{}", ran.err);
    let report: Json = serde_json::from_str(&ran.out).unwrap();
    let refused = report["refused"].as_array().unwrap();
    let places: Vec<(&Json, &Json)> = refused.iter().map(|remark| (&remark["sheet"], &remark["cell"])).collect();
    let answers = json!("Answers");
    let cells = ["D12", "D13", "I19", "D15"].map(|cell| json!(cell));
    assert_eq!(places, cells.iter().map(|cell| (&answers, cell)).collect::<Vec<_>>());
    assert_eq!((&refused[0]["file"], &refused[0]["line"]), (&json!("customs.xlsx"), &Json::Null));
    assert!(refused[3]["message"].as_str().unwrap().contains("T2.2"), "{}", refused[3]);
    // What is sound arrives all the same.
    let team = desk.read("team.yaml");
    assert!(team.contains("value: A law") && !team.contains("T2.2"), "{team}");
    let ran = desk.run(&["merge", "team.yaml", "customs.xlsx", "--dry-run", "--format", "md"]);
    assert!(ran.out.contains("customs.xlsx, Answers!D13"), "{}", ran.out);
}

#[test]
fn a_form_in_another_language_is_understood_by_the_labels_of_that_language() {
    let desk = Desk::new();
    let book = Book::of(&desk, &["--agency", "customs", "--lang", "ru", "--round", "2026"]);
    let row = (1..1_000).find(|row| book.cells.value(&format!("A{row}")) == "A3.1").unwrap();
    let criteria = book.cells.value(&format!("C{row}"));
    assert!(criteria.contains("\nЧастично: "), "{criteria}");
    desk.write("ru.xlsx", book.filled(&[(&format!("D{row}"), "Частично")]));
    desk.write("team.yaml", "format: 1\ncountry: AA\nround: \"2026\"\nanswers:\n");
    let ran = desk.run(&["merge", "team.yaml", "ru.xlsx"]);
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    let expected = "  A3.1:\n    agencies:\n      \"customs\":\n        value: partial\n        file: ru.xlsx\n";
    assert!(desk.read("team.yaml").ends_with(expected), "{}", desk.read("team.yaml"));
}
