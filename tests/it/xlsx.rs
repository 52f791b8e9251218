//! Workbooks, judged by unpacking and parsing them again: typed cells, lists, locks, and nothing that is a formula.

use std::collections::BTreeMap;
use std::fs;

use readiness::render::xlsx::render;
use readiness::report::book::{Chart, Drawn, Entry, Head, Leaf, Value};
use readiness::report::plan::Part;
use readiness::report::*;
use roxmltree::{Document, Node};

use crate::docx::reader::Reader;
use crate::harness::Desk;
use crate::pdf::sample::{self, column, heading, short, text};
use crate::render::{example, hostile, shown};

/// A sheet as its cells: their kind, their style and what they hold, by place.
pub(crate) struct Cells(BTreeMap<String, (String, String, String)>);

impl Cells {
    pub(crate) fn of(reader: &Reader, number: usize) -> Self {
        let strings = Document::parse(reader.part("xl/sharedStrings.xml")).unwrap();
        let items = strings.root_element().children().filter(Node::is_element);
        let strings: Vec<String> = items.map(|item| all_text(item)).collect();
        let part = format!("xl/worksheets/sheet{number}.xml");
        let sheet = Document::parse(reader.part(&part)).unwrap();
        let mut cells = BTreeMap::new();
        for cell in sheet.descendants().filter(|node| node.tag_name().name() == "c") {
            assert!(cell.children().all(|node| node.tag_name().name() == "v"), "a cell with more than a value");
            let of = |name: &str| cell.attribute(name).unwrap_or_default().to_owned();
            let value = all_text(cell);
            let value = if of("t") == "s" { strings[value.parse::<usize>().unwrap()].clone() } else { value };
            cells.insert(of("r"), (of("t"), of("s"), value));
        }
        Self(cells)
    }

    fn kind(&self, place: &str) -> &str {
        &self.0[place].0
    }

    pub(crate) fn value(&self, place: &str) -> &str {
        self.0.get(place).map_or("", |cell| &cell.2)
    }
}

fn all_text(node: Node) -> String {
    node.descendants().filter(Node::is_text).filter_map(|text| text.text()).collect()
}

/// Whether the cells of a style are locked, and how they show numbers.
fn style(reader: &Reader, number: &str) -> (bool, u32) {
    let styles = Document::parse(reader.part("xl/styles.xml")).unwrap();
    let formats = styles.descendants().find(|node| node.tag_name().name() == "cellXfs").unwrap();
    let format = formats.children().filter(Node::is_element).nth(number.parse().unwrap()).unwrap();
    let lock = format.children().find(|node| node.tag_name().name() == "protection");
    let is_open = lock.is_some_and(|lock| lock.attribute("locked") == Some("0"));
    (!is_open, format.attribute("numFmtId").unwrap().parse().unwrap())
}

fn book(leaf: Leaf) -> Report {
    let mut report = short(Vec::new());
    report.book = vec![leaf];
    report
}

fn leaf(rows: Vec<Vec<Value>>) -> Leaf {
    let head = |title: &str, name, entry| Head { title: title.to_owned(), name, width: 20, entry };
    let heads = vec![
        Head::locked("Ключ".to_owned(), "id", 10),
        head("Срок", "target_date", Entry::Day),
        head("Состояние", "status", Entry::OneOf(vec!["planned".to_owned(), "done".to_owned()])),
        head("Заметка", "note", Entry::Text),
        Head::locked("Балл".to_owned(), "percent", 10),
    ];
    Leaf { title: "Меры".to_owned(), heads, rows, ..Leaf::default() }
}

fn row(note: &str) -> Vec<Value> {
    let day = "2027-03-31".parse().unwrap();
    let (id, note) = (Value::text("set-up-body"), Value::text(note));
    vec![id, Value::Day(day), Value::text("planned"), note, Value::Percent(6_140)]
}

#[test]
fn cells_are_typed_and_only_what_is_to_be_filled_in_is_open() {
    let reader = Reader::new(&render(&book(leaf(vec![row("x")]))).unwrap());
    let cells = Cells::of(&reader, 1);
    let across = |row: u32| ["A", "B", "C", "D", "E"].map(|column| cells.value(&format!("{column}{row}")).to_owned());
    assert_eq!(across(1), ["id", "target_date", "status", "note", "percent"], "stable names");
    assert_eq!(across(2), ["Ключ", "Срок", "Состояние", "Заметка", "Балл"]);
    // 31 March 2027 is 46 477 days after the day before 1 January 1900, with the leap day of 1900 that Excel believes in.
    assert_eq!(across(3), ["set-up-body", "46477", "planned", "x", "0.614"]);
    assert_eq!([cells.kind("A3"), cells.kind("B3"), cells.kind("E3")], ["s", "", ""]);
    let locked = ["A3", "B3", "C3", "D3", "E3"].map(|place| style(&reader, &cells.0[place].1).0);
    assert_eq!(locked, [true, false, false, false, true]);
    let sheet = reader.part("xl/worksheets/sheet1.xml");
    assert!(sheet.contains("<sheetProtection sheet=\"1\"") && sheet.contains("<row r=\"1\""));
    assert!(sheet.contains("hidden=\"1\""), "the row of stable names");
    assert!(sheet.contains("<autoFilter ref=\"A2:E3\"/>") && sheet.contains("topLeftCell=\"A3\""));
    assert!(sheet.contains("type=\"list\"") && sheet.contains("lists!$A$1:$A$2") && sheet.contains("type=\"date\""));
    assert!(sheet.contains("orientation=\"landscape\"") && sheet.contains("paperSize=\"9\""));
    let lists = Cells::of(&reader, 2);
    assert_eq!([lists.value("A1"), lists.value("A2")], ["planned", "done"]);
    assert!(reader.part("xl/workbook.xml").contains("name=\"lists\" sheetId=\"2\" state=\"hidden\""));
}

#[test]
fn text_is_text_whatever_it_looks_like() {
    let texts = [
        "=1+1",
        "@SUM(A1)",
        "https://x.org/",
        "internal:Sheet1!A1",
        "_x0041_",
        "a\u{1b}b\u{202e}\u{FFFE}",
        "1e5",
        "{=1}",
    ];
    let reader = Reader::new(&render(&book(leaf(texts.map(row).to_vec()))).unwrap());
    let cells = Cells::of(&reader, 1);
    let sheet = reader.part("xl/worksheets/sheet1.xml");
    assert!(!sheet.contains("<f>") && !sheet.contains("hyperlink"));
    for (place, text) in texts.iter().enumerate() {
        let place = format!("D{}", place + 3);
        // What looks like an escape is escaped itself.
        let expected = shown(text).replace('\u{FFFE}', "\u{FFFD}").replace("_x0041_", "_x005F_x0041_");
        assert_eq!((cells.kind(&place), cells.value(&place)), ("s", expected.as_str()));
    }
    let long = "é".repeat(40_000);
    let reader = Reader::new(&render(&book(leaf(vec![row(&long)]))).unwrap());
    let cells = Cells::of(&reader, 1);
    assert_eq!(cells.value("D3").chars().count(), 32_002);
    assert!(cells.value("D3").ends_with(" …"), "a text that is cut says so");
}

#[test]
fn a_plan_is_a_workbook_with_a_row_for_every_action() {
    let report = example("early-starter", Part::Plan);
    let reader = Reader::new(&render(&report).unwrap());
    let workbook = Document::parse(reader.part("xl/workbook.xml")).unwrap();
    let sheets = workbook.descendants().filter(|node| node.tag_name().name() == "sheet");
    let names: Vec<&str> = sheets.map(|sheet| sheet.attribute("name").unwrap()).collect();
    let shown = ["Actions", "By agency", "Gaps", "Scores", "Objectives", "How to use this"];
    let hidden = [
        "origin",
        "origin_actions",
        "origin_agencies",
        "origin_gaps",
        "origin_scores",
        "origin_objectives",
        "origin_guide",
        "lists",
    ];
    assert_eq!(names, [&shown[..], &hidden].concat());
    for name in hidden {
        assert!(reader.part("xl/workbook.xml").contains(&format!("name=\"{name}\" sheetId=")), "{name}");
    }
    let states = workbook.descendants().filter(|node| node.attribute("state") == Some("hidden"));
    assert_eq!(states.count(), hidden.len());
    let cells = Cells::of(&reader, 1);
    let actions = report.data["actions"].as_array().unwrap();
    for (place, action) in actions.iter().enumerate() {
        let at = |column: &str| cells.value(&format!("{column}{}", place + 3));
        assert_eq!((at("A"), at("C")), (action["number"].as_str().unwrap(), action["id"].as_str().unwrap()));
        assert_eq!(at("B"), action["title"].as_str().unwrap());
    }
    assert_eq!(cells.value(&format!("C{}", actions.len() + 3)), "");
    // Number and title stay in view and on each printed page, whose last column is the last with something in it.
    let sheet = reader.part("xl/worksheets/sheet1.xml");
    assert!(sheet.contains("topLeftCell=\"C3\"") && sheet.contains("paperSize=\"8\""), "{sheet}");
    let names = reader.part("xl/workbook.xml");
    let last = format!("Actions!$A$2:$Q${}</definedName>", actions.len() + 2);
    assert!(names.contains("Actions!$A:$B,Actions!$2:$2") && names.contains(&last), "{names}");
    let scores = reader.part("xl/worksheets/sheet4.xml");
    assert!(scores.contains("<rowBreaks count=\"2\"") && !scores.contains("fitToPage"), "each chart has its page");
    assert!(reader.part("xl/charts/chart1.xml").contains("$C$3"), "a chart of the sections");
    let guide = reader.part("xl/sharedStrings.xml");
    assert!(guide.contains("do not test whether a country may join"), "the caveat is there");
}

#[test]
fn a_report_without_sheets_of_its_own_has_one_for_each_table_and_one_for_its_rows() {
    let table = Table {
        caption: None,
        columns: vec![column("Country", Align::Start, 1)],
        rows: vec![Row::of_lines([text("=XA")])],
    };
    let mut report = short(vec![heading(1, "Where they stand?", ""), Block::Table(table)]);
    report.sheet =
        Some(Sheet { columns: vec!["country", "count"], rows: vec![vec!["XA".to_owned(), "12".to_owned()]] });
    let reader = Reader::new(&render(&report).unwrap());
    assert!(reader.part("xl/workbook.xml").contains("name=\"Where they stand\""));
    let (first, second) = (Cells::of(&reader, 1), Cells::of(&reader, 2));
    assert_eq!([first.value("A2"), first.value("A3")], ["Country", "=XA"]);
    assert_eq!([second.value("A2"), second.value("A3"), second.value("B3")], ["country", "XA", "12"]);
    assert_eq!((second.kind("A3"), second.kind("B3")), ("s", ""), "a number is a number");
    let reader = Reader::new(&render(&hostile()).unwrap());
    assert!(!reader.part("xl/worksheets/sheet1.xml").contains("<f>"));
}

#[test]
fn a_chart_shows_the_rows_it_was_given() {
    let rows = vec![row("a"), row("b"), row("c")];
    let chart = Chart { title: "=Sections".to_owned(), rows: 1..3, names: 0, drawn: Drawn::Bars(4) };
    let reader = Reader::new(&render(&book(Leaf { charts: vec![chart], ..leaf(rows) })).unwrap());
    let drawn = reader.part("xl/charts/chart1.xml");
    assert!(drawn.contains("$A$4:$A$5") && drawn.contains("$E$4:$E$5"), "{drawn}");
    assert!(drawn.contains("<a:t>Sections</a:t>") && drawn.contains("<c:max val=\"1\"/>"));
}

/// Two countries of which one answered twice; what they come to is worked out by hand.
#[test]
fn a_region_is_a_heat_map_with_a_line_for_each_country_that_answered_more_than_once() {
    let desk = Desk::new();
    desk.copy("tests/fixtures/mini", "lists");
    for (file, country, round, answers) in [
        ("a.yaml", "AM", "2019", "T2.1: no, T2.2: none"),
        ("b.yaml", "AM", "2021", "T2.1: partial, T2.1.1: 40, T2.2: none"),
        ("c.yaml", "MN", "2021", "T1.1: yes"),
        ("d.yaml", "MN", "2023", "T1.1: yes, T2.1: yes, T2.1.1: 40"),
    ] {
        let text = format!("format: 1\ncountry: {country}\nround: \"{round}\"\nassessed-on: {round}-05-01\n");
        desk.write(&format!("answers/{file}"), format!("{text}answers: {{ {answers} }}\n"));
    }
    let ran = desk.run(&["batch", "answers", "--checklists", "lists", "-o", "out", "--report", "xlsx"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let reader = Reader::new(&fs::read(desk.path("out/region.xlsx")).unwrap());
    let scores = Cells::of(&reader, 1);
    let across = |cells: &Cells, columns: [&str; 4], row: u32| {
        columns.map(|column| cells.value(&format!("{column}{row}")).to_owned())
    };
    let technology = |cells: &Cells, row| across(cells, ["A", "D", "E", "F"], row);
    assert_eq!(technology(&scores, 2), ["Country, round", "Technology", "T1", "T2"]);
    // Weights 3; 2, 1 and 2. Of b: 50 × 2 + 40 × 1 of 500. Of d: 300 of 300, and 200 + 40 of 300.
    assert_eq!(technology(&scores, 3), ["Armenia, 2019", "0", "", "0"], "what was not answered is empty and not zero");
    assert_eq!(technology(&scores, 4), ["Armenia, 2021", "0.28", "", "0.28"]);
    assert_eq!(technology(&scores, 5), ["Mongolia, 2021", "1", "1", ""]);
    assert_eq!(technology(&scores, 6), ["Mongolia, 2023", "0.9", "1", "0.8"]);
    let sheet = reader.part("xl/worksheets/sheet1.xml");
    assert!(sheet.contains("<conditionalFormatting sqref=\"B3:F6\">") && sheet.contains("<colorScale>"), "{sheet}");
    assert_eq!(technology(&Cells::of(&reader, 2), 4)[1..], ["3/4", "0/1", "3/3"], "no figure without its coverage");
    // Round by round, what each country came to and how much was answered. Nobody has answered about the law.
    let rounds = Cells::of(&reader, 3);
    let round = |row| across(&rounds, ["A", "B", "C", "D"], row);
    assert_eq!(round(2), ["Round", "Armenia", "Answered", "Mongolia"]);
    assert_eq!(round(3)[0], "Technology");
    assert_eq!(round(4), ["2019", "0", "2/3", ""]);
    assert_eq!(round(5), ["2021", "0.28", "3/4", "1"]);
    assert_eq!(round(6), ["2023", "", "", "0.9"]);
    let drawn = reader.part("xl/charts/chart1.xml");
    for place in ["$B$2", "$D$2", "$A$4:$A$6", "$B$4:$B$6", "$D$4:$D$6", "<c:lineChart>"] {
        assert!(drawn.contains(place), "{place}: {drawn}");
    }
    // Without colours the lines are told apart by their marks.
    assert!(drawn.contains("<c:symbol val=\"circle\"/>") && drawn.contains("<c:symbol val=\"square\"/>"));
}

/// Two rounds of one country, over the questions that both were asked: one of them has a follow-up question more.
#[test]
fn a_comparison_is_a_heat_map_with_a_line_for_each_checklist_and_its_tables() {
    let desk = Desk::new();
    desk.copy("tests/fixtures/mini", "lists");
    for (round, answers) in [("2019", "T2.1: no, T2.2: none"), ("2021", "T2.1: partial, T2.1.1: 40, T2.2: none")] {
        let text = format!("format: 1\ncountry: AM\nround: \"{round}\"\nassessed-on: {round}-05-01\n");
        desk.write(&format!("{round}.yaml"), format!("{text}answers: {{ {answers} }}\n"));
    }
    let ran = desk.run(&["compare", "2019.yaml", "2021.yaml", "--checklists", "lists", "-o", "rounds.xlsx"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let reader = Reader::new(&fs::read(desk.path("rounds.xlsx")).unwrap());
    let scores = Cells::of(&reader, 1);
    let row = |name: &str| {
        let row = (3..20).find(|row| scores.value(&format!("B{row}")).starts_with(name)).unwrap();
        ["C", "D", "E", "F"].map(|column| scores.value(&format!("{column}{row}")).to_owned())
    };
    assert_eq!(scores.value("C2"), "Armenia, 2019");
    // Weights 3 and 2 of what is not answered and of none; 50 × 2 of 400.
    assert_eq!(row("T1"), ["", "", "0/1", "0/1"]);
    assert_eq!(row("T2"), ["0", "0.25", "2/2", "2/2"]);
    assert_eq!(row("Technology"), ["0", "0.25", "2/3", "2/3"]);
    let sheet = reader.part("xl/worksheets/sheet1.xml");
    assert!(sheet.contains("<conditionalFormatting sqref=\"C3:D") && sheet.contains("<colorScale>"), "{sheet}");
    let rounds = Cells::of(&reader, 2);
    assert_eq!(["A3", "A4"].map(|place| rounds.value(place)), ["Armenia, 2019", "Armenia, 2021"]);
    assert!(reader.part("xl/charts/chart1.xml").contains("<c:lineChart>"));
    let names = reader.part("xl/workbook.xml");
    assert!(names.contains("name=\"Scores\"") && names.contains("name=\"data\""), "{names}");
    assert!(Cells::of(&reader, 3).value("A2") == "Change", "the table of what changed");
}

#[test]
fn the_same_report_gives_the_same_bytes_and_says_what_wrote_it() {
    let mut report = example("early-starter", Part::Plan);
    let bytes = render(&report).unwrap();
    assert_eq!(bytes, render(&report).unwrap());
    assert!(readiness::save::bears_mark(&bytes));
    let reader = Reader::new(&bytes);
    assert!(reader.times().iter().all(|time| *time == (1980, 1, 1, 0, 0, 0)));
    assert!(reader.part("docProps/core.xml").contains("2026-03-12T00:00:00Z"));
    report.meta.date = None;
    let undated = Reader::new(&render(&report).unwrap());
    assert!(undated.part("docProps/core.xml").contains("1980-01-01T00:00:00Z"), "never the clock");
    assert!(render(&sample::everything()).is_ok());
}
