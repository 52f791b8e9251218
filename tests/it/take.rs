//! The workbook of a plan that comes back from a ministry, changed cell by cell as a spreadsheet would.

use std::fs;
use std::io::{Cursor, Write};

use serde_json::Value as Json;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::docx::reader::Reader;
use crate::harness::{Desk, Ran, home};
use crate::xlsx::Cells;

/// What is written into a cell.
enum Put<'a> {
    Text(&'a str),
    /// The element that holds its value.
    Raw(&'a str),
    Nothing,
}

use Put::{Nothing, Raw, Text};

fn run(desk: &Desk, arguments: &[&str]) -> Ran {
    let lists = home("tests/fixtures/mini").display().to_string();
    desk.run(&[arguments, &["--checklists", &lists]].concat())
}

/// A plan of three actions, and its workbook in a language.
fn sent(language: &str) -> Desk {
    let desk = Desk::new();
    desk.write(
        "a.yaml",
        "format: 1\ncountry: MN\nassessed-on: 2026-05-04\nanswers:\n  T1.1: no\n  T2.2: none\n  L.A.1: no\n",
    );
    for _ in 0..2 {
        let ran =
            run(&desk, &["plan", "a.yaml", "--plan", "k.yaml", "-o", "actions.xlsx", "--lang", language, "--force"]);
        assert_eq!(ran.code, 0, "{}", ran.err);
    }
    desk
}

/// The place of an action's cell in a column of the sheet of actions.
fn place(desk: &Desk, id: &str, column: &str) -> String {
    let cells = Cells::of(&Reader::new(&fs::read(desk.path("actions.xlsx")).unwrap()), 1);
    let letter = |name: &str| ('A'..='Y').find(|letter| cells.value(&format!("{letter}1")) == name).unwrap();
    let row = (3..50).find(|row| cells.value(&format!("{}{row}", letter("id"))) == id).unwrap();
    format!("{}{row}", letter(column))
}

/// Writes the workbook anew with other words in some cells of a sheet.
fn change(desk: &Desk, sheet: usize, cells: &[(String, Put<'_>)]) {
    let reader = Reader::new(&fs::read(desk.path("actions.xlsx")).unwrap());
    let part = format!("xl/worksheets/sheet{sheet}.xml");
    let mut text = reader.part(&part).to_owned();
    for (place, put) in cells {
        let start = text.find(&format!("<c r=\"{place}\"")).unwrap();
        let (empty, full) = (text[start..].find("/>").unwrap() + 2, text[start..].find("</c>").unwrap() + 4);
        // An empty cell ends where it begins; another one holds elements that end so.
        let is_empty = !text[start..start + empty - 2].contains('>');
        let new = match put {
            Text(words) => format!("<c r=\"{place}\" t=\"inlineStr\"><is><t>{words}</t></is></c>"),
            Raw(value) => format!("<c r=\"{place}\">{value}</c>"),
            Nothing => String::new(),
        };
        text.replace_range(start..start + if is_empty { empty } else { full }, &new);
    }
    replace(desk, &part, &text);
}

fn replace(desk: &Desk, changed: &str, text: &str) {
    let bytes = fs::read(desk.path("actions.xlsx")).unwrap();
    let names: Vec<String> = {
        let archive = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
        archive.file_names().map(|name| name.unwrap().into_owned()).collect()
    };
    let reader = Reader::new(&bytes);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for name in names {
        zip.start_file(name.as_str(), SimpleFileOptions::default()).unwrap();
        zip.write_all(if name == changed { text.as_bytes() } else { reader.bytes(&name) }).unwrap();
    }
    desk.write("actions.xlsx", zip.finish().unwrap().into_inner());
}

fn take(desk: &Desk, more: &[&str]) -> Ran {
    let day = ["--as-of", "2026-10-01"];
    run(desk, &[&["plan", "--take", "actions.xlsx", "--plan", "k.yaml"], &day[..], more].concat())
}

/// The changes that are listed: state, number, field, what was sent, what the plan says, what the workbook says, the cell.
fn listed(ran: &Ran) -> Vec<[String; 7]> {
    let json: Json = serde_json::from_str(&ran.out).unwrap_or_else(|error| panic!("{error}: {}{}", ran.out, ran.err));
    let keys = ["state", "number", "field", "was", "plan", "workbook", "cell"];
    let changes = json["changes"].as_array().unwrap();
    changes.iter().map(|change| keys.map(|key| change[key].as_str().unwrap().to_owned())).collect()
}

#[test]
fn what_was_changed_is_listed_and_written_only_where_it_is_accepted() {
    let desk = sent("en");
    let cell = |id: &str, column: &str| place(&desk, id, column);
    let security = |column: &str| cell("raise-security", column);
    let [status, target, note, lead] = ["status", "target_date", "note", "lead"].map(security);
    let budget = cell("set-up-body", "budget");
    change(
        &desk,
        1,
        &[
            (status.clone(), Text("under way")),
            (target.clone(), Text("Q4 2027")),
            (note.clone(), Text("=1+1 &amp; more")),
            (lead.clone(), Text("Board of Ports")),
            (budget.clone(), Raw("<f>40000</f><v>40000</v>")),
        ],
    );
    let guide = Cells::of(&Reader::new(&fs::read(desk.path("actions.xlsx")).unwrap()), 5);
    assert_eq!(guide.value("A3"), ":sent-by");
    change(&desk, 5, &[("C3".to_owned(), Text("Ministry of Finance"))]);
    let before = desk.read("k.yaml");
    let proposed = take(&desk, &["--format", "json"]);
    assert_eq!(proposed.code, 0, "{}", proposed.err);
    let row = |row: [&str; 7]| row.map(str::to_owned);
    let expected = [
        row(["proposed", "T3", "lead", "customs", "customs", "Board of Ports", &lead]),
        row(["proposed", "T3", "target", "2027-05-04", "2027-05-04", "2027-12-31", &target]),
        row(["proposed", "T3", "status", "planned", "planned", "under-way", &status]),
        row(["proposed", "T3", "note", "", "", "=1+1 & more", &note]),
        row(["proposed", "T1", "budget", "", "", "40000", &budget]),
    ];
    let mut found = listed(&proposed);
    found.sort();
    let mut sorted = expected.clone();
    sorted.sort();
    assert_eq!(found, sorted);
    assert!(proposed.out.contains("\"sender\": \"Ministry of Finance\""), "{}", proposed.out);
    assert_eq!(take(&desk, &["--accept", "none"]).code, 0);
    assert_eq!(desk.read("k.yaml"), before, "nobody has accepted anything");
    // One cell, then the rest of a row.
    assert_eq!(take(&desk, &["--accept", "T3:status"]).code, 0);
    assert_eq!(take(&desk, &["--accept", "raise-security"]).code, 0);
    let after = desk.read("k.yaml");
    let new = "    status: under-way\n    lead: Board of Ports\n    target: 2027-12-31\n    note: \"=1+1 & more\"\n    # lead";
    assert!(after.contains(&format!("  raise-security:\n{new}")), "{after}");
    assert!(after.contains("target: 2027-12-31, history: [{ until: 2026-10-01, target: 2027-05-04 }] }"), "{after}");
    for line in before.lines().filter(|line| line.contains('#')) {
        assert!(after.contains(line), "{line}");
    }
    assert_eq!(take(&desk, &["--accept", "all"]).code, 0);
    let after = desk.read("k.yaml");
    assert!(after.contains("budget: \"40000\""), "{after}");
    let again = take(&desk, &["--accept", "all,T3"]);
    assert_eq!((again.code, desk.read("k.yaml")), (0, after), "the same file again changes not one byte");
    assert!(
        again.out.contains("nothing that k.yaml does not say") && again.err.contains("not a byte"),
        "{}",
        again.out
    );
    // Later runs go on from there.
    let follow = run(&desk, &["plan", "--plan", "k.yaml", "--part", "follow-up", "--as-of", "2026-11-01"]).out;
    assert!(follow.contains("4 May 2027 (until 1 October 2026); now 31 December 2027"), "{follow}");
    assert_eq!(run(&desk, &["plan", "a.yaml", "--plan", "k.yaml", "-o", "plan.md"]).code, 0);
    assert_eq!(desk.read("k.yaml").matches("history:").count(), 1);
    assert_eq!(take(&desk, &["--accept", "Z9"]).code, 2);
}

#[test]
fn what_cannot_be_meant_is_refused_with_its_cell_and_what_is_gone_is_kept() {
    for (column, put, why) in [
        ("target_date", Text("31.2.2027"), "no such day"),
        ("target_date", Text("soon"), "could not be understood"),
        ("target_date", Text("2570-01-31"), "many years away"),
        ("target_date", Text("2026-05-05"), "comes before the first"),
        ("target_quarter", Text("soon"), "could not be understood"),
        ("target_quarter", Raw("<f>A1</f><v></v>"), "shows no words"),
        ("start", Raw("<f>A1</f><v></v>"), "shows no words"),
        ("note", Raw("<f>A1</f>"), "shows no words"),
        ("status", Text("finished?"), "is no status"),
        ("status", Text("given up"), "why is not said"),
        ("status", Nothing, "it stays “planned”"),
        ("lead", Nothing, "it stays “Customs”"),
        ("tfa_category", Text("D"), "is no category"),
        ("donor", Text("a\u{202e}b"), "letters that nobody sees"),
        ("number", Text("T9"), "not to be changed; it stays “T3”"),
        ("effort", Text("none"), "not to be changed"),
        ("id", Text("raise-everything"), "nothing in the plan has the key `raise-everything`"),
        ("id", Text("set-up-body"), "stands here more than once"),
        ("id", Nothing, "a row without a key"),
    ] {
        let desk = sent("en");
        let before = desk.read("k.yaml");
        let cell = place(&desk, "raise-security", column);
        change(&desk, 1, &[(cell.clone(), put)]);
        let ran = take(&desk, &["--accept", "all", "--format", "md"]);
        assert_eq!((ran.code, desk.read("k.yaml")), (1, before), "{column} {why}: {}{}", ran.out, ran.err);
        // Markdown sets a backslash before what it would take for a sign of its own.
        let (out, is_row) = (ran.out.replace('\\', ""), column == "id");
        assert!(out.contains(why) && (is_row || out.contains(&format!("Actions!{cell}"))), "{why}: {out}");
        assert_eq!(is_row, out.contains("the row of `raise-security` is gone; the plan keeps it"), "{out}");
    }
    // An action is given up with its reason beside it.
    let desk = sent("en");
    let cells = ["status", "reason"].map(|column| place(&desk, "raise-security", column));
    let [status, reason] = cells;
    change(&desk, 1, &[(status, Text("Given up")), (reason, Text("the port has closed"))]);
    assert_eq!(take(&desk, &["--accept", "T3"]).code, 0);
    assert!(desk.read("k.yaml").contains("status: dropped\n    reason: the port has closed\n"));
}

#[test]
fn a_quarter_is_picked_instead_of_a_date() {
    let desk = sent("ru");
    let [day, quarter] = ["target_date", "target_quarter"].map(|column| place(&desk, "raise-security", column));
    let reader = Reader::new(&fs::read(desk.path("actions.xlsx")).unwrap());
    // 4 May 2027 lies in the second quarter; what is offered begins with the plan and ends two years after it.
    assert_eq!(Cells::of(&reader, 1).value(&quarter), "II\u{a0}кв. 2027\u{a0}г.");
    let sheet = reader.part("xl/worksheets/sheet1.xml");
    let column = quarter.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let rule = sheet.split("<dataValidation ").find(|rule| rule.contains(&format!("sqref=\"{column}3:")));
    assert!(rule.is_some_and(|rule| rule.contains("type=\"list\"")), "{sheet}");
    for (put, moved) in [
        ("II кв. 2027 г.", None),
        ("второй квартал 2027", None),
        ("IV\u{a0}кв. 2027\u{a0}г.", Some("2027-12-31")),
        ("IV кв. 2027 г.", Some("2027-12-31")),
        ("2028 Q2", Some("2028-06-30")),
    ] {
        let desk = sent("ru");
        change(&desk, 1, &[(quarter.clone(), Text(put))]);
        let ran = take(&desk, &["--format", "json"]);
        assert_eq!(ran.code, 0, "{put}: {}", ran.err);
        let rows: Vec<_> =
            listed(&ran).into_iter().map(|[.., field_was, plan, now, cell]| [field_was, plan, now, cell]).collect();
        let wanted = moved.map(|moved| ["2027-05-04", "2027-05-04", moved, &quarter].map(str::to_owned));
        assert_eq!(rows, wanted.into_iter().collect::<Vec<_>>(), "{put}");
    }
    // A date of its own goes before the quarter in which it lies; another quarter is refused.
    for (put, code) in [("2027-11-15", 0), ("2027-08-15", 1)] {
        let desk = sent("ru");
        change(&desk, 1, &[(day.clone(), Text(put)), (quarter.clone(), Text("IV кв. 2027 г."))]);
        let ran = take(&desk, &["--format", "json"]);
        assert_eq!(ran.code, code, "{put}: {}{}", ran.out, ran.err);
        assert_eq!(listed(&ran).iter().any(|row| row[5] == put && row[6] == day), code == 0, "{}", ran.out);
    }
}

#[test]
fn what_the_plan_says_otherwise_by_now_is_told_and_not_guessed() {
    let desk = sent("en");
    let target = place(&desk, "raise-security", "target_date");
    change(&desk, 1, &[(target, Text("2027-12-31"))]);
    let text = desk.read("k.yaml");
    let at = text.find("  raise-security:\n").unwrap();
    let text = format!(
        "{}{}",
        &text[..at],
        text[at..].replacen("status: planned\n", "status: planned\n    target: 2027-06-30 # agreed\n", 1)
    );
    desk.write("k.yaml", &text);
    let ran = take(&desk, &["--accept", "all", "--format", "json"]);
    let row = &listed(&ran)[0];
    assert_eq!(row[..6], ["conflict", "T3", "target", "2027-05-04", "2027-06-30", "2027-12-31"]);
    assert_eq!((take(&desk, &["--accept", "T3"]).code, desk.read("k.yaml")), (0, text.clone()));
    assert!(take(&desk, &[]).out.contains("Changed in the plan as well (1)"));
    assert_eq!(take(&desk, &["--accept", "T3:target"]).code, 0);
    assert!(desk.read("k.yaml").contains("    target: 2027-12-31 # agreed\n"));
    // What both have changed to the same is no news.
    let desk = sent("en");
    change(&desk, 1, &[(place(&desk, "raise-security", "status"), Text("done"))]);
    let text = desk.read("k.yaml");
    let at = text.find("  raise-security:\n").unwrap();
    desk.write("k.yaml", format!("{}{}", &text[..at], text[at..].replacen("status: planned", "status: done", 1)));
    assert!(listed(&take(&desk, &["--format", "json"])).is_empty());
}

#[test]
fn a_workbook_of_something_else_is_refused() {
    let desk = sent("en");
    let plan = desk.read("k.yaml");
    for (name, text, why) in [
        ("country", plan.replace("country: \"MN\"", "country: \"AM\""), "of another country: MN, not AM"),
        ("plan", plan.replace("raise-security: \"T3\"", "raise-security: \"T7\""), "of another plan"),
    ] {
        assert_ne!(text, plan, "{name}");
        desk.write("k.yaml", &text);
        let ran = take(&desk, &["--accept", "all"]);
        assert_eq!((ran.code, ran.out.as_str()), (3, ""), "{name}");
        assert!(ran.err.contains(why) && desk.read("k.yaml") == text, "{}", ran.err);
    }
    desk.write("k.yaml", &plan);
    assert_eq!(run(&desk, &["score", "a.yaml"]).code, 0);
    assert_eq!(run(&desk, &["template", "-o", "actions.xlsx", "--force"]).code, 0);
    let ran = take(&desk, &[]);
    assert!(ran.code == 3 && ran.err.contains("no workbook of a plan"), "{}", ran.err);
    assert_eq!(run(&desk, &["plan", "--take", "actions.xlsx"]).code, 2);
    assert_eq!(run(&desk, &["plan", "a.yaml", "--take", "actions.xlsx", "--plan", "k.yaml"]).code, 2);
}

#[test]
fn an_adopted_plan_takes_it_in_the_same_way_in_any_language() {
    let desk = sent("ru");
    let cells = ["status", "target_date", "tfa_category"].map(|column| place(&desk, "raise-security", column));
    let [status, target, category] = cells;
    // The Russian letter looks like the Latin one.
    change(&desk, 1, &[(status, Text("Выполняется")), (target, Text("31 декабря 2027")), (category, Text("С"))]);
    desk.write("k.yaml", desk.read("k.yaml").replacen("format: 1\n", "format: 1\nadopted-on: 2026-05-20\n", 1));
    let ran = take(&desk, &["--accept", "all"]);
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    let text = desk.read("k.yaml");
    assert!(text.contains("    status: under-way\n    target: 2027-12-31\n    tfa-category: C\n"), "{text}");
    let json = run(&desk, &["plan", "a.yaml", "--plan", "k.yaml", "--as-of", "2027-06-01", "--format", "json"]).out;
    let json: Json = serde_json::from_str(&json).unwrap();
    let action = json["actions"].as_array().unwrap().iter().find(|action| action["id"] == "raise-security").unwrap();
    assert_eq!((&action["target-date"], &action["late"]), (&Json::from("2027-12-31"), &Json::from(false)));
    let russian = take(&desk, &["--lang", "ru"]);
    assert!(russian.out.contains("нет ничего, чего уже не было бы"), "{}", russian.out);
}

#[test]
fn objectives_come_back_too() {
    let desk = Desk::new();
    desk.write("a.yaml", fs::read(home("examples/early-starter/answers.yaml")).unwrap());
    assert_eq!(desk.run(&["plan", "a.yaml", "--plan", "k.yaml", "-o", "actions.xlsx"]).code, 0);
    let cells = Cells::of(&Reader::new(&fs::read(desk.path("actions.xlsx")).unwrap()), 5);
    assert_eq!([cells.value("A3"), cells.value("E1"), cells.value("F1")], ["lead", "goal", "note"]);
    change(&desk, 5, &[("E3".to_owned(), Text("four meetings a year")), ("F3".to_owned(), Text("as promised"))]);
    let ran = desk.run(&["plan", "--take", "actions.xlsx", "--plan", "k.yaml", "--accept", "lead"]);
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    let text = desk.read("k.yaml");
    assert!(text.contains("objectives:\n  lead:\n    target: four meetings a year\n    note: as promised\n"), "{text}");
}

/// Writes more cells at the end of a row of a sheet.
fn write_beside(desk: &Desk, sheet: usize, cell: &str, words: &str) {
    let reader = Reader::new(&fs::read(desk.path("actions.xlsx")).unwrap());
    let part = format!("xl/worksheets/sheet{sheet}.xml");
    let mut text = reader.part(&part).to_owned();
    let row = cell.trim_start_matches(|letter: char| letter.is_ascii_alphabetic());
    let start = text.find(&format!("<row r=\"{row}\"")).unwrap();
    let end = start + text[start..].find("</row>").unwrap();
    text.insert_str(end, &format!("<c r=\"{cell}\" t=\"inlineStr\"><is><t>{words}</t></is></c>"));
    replace(desk, &part, &text);
}

fn refused(ran: &Ran) -> Vec<(String, String)> {
    let json: Json = serde_json::from_str(&ran.out).unwrap_or_else(|error| panic!("{error}: {}{}", ran.out, ran.err));
    let rows = json["refused"].as_array().unwrap().iter();
    rows.map(|row| {
        let told = |key: &str| row[key].as_str().unwrap_or_default().to_owned();
        (format!("{}!{}", told("sheet"), told("cell")), told("message"))
    })
    .collect()
}

/// Renames a sheet.
fn rename(desk: &Desk, title: &str, new: &str) {
    let text = Reader::new(&fs::read(desk.path("actions.xlsx")).unwrap()).part("xl/workbook.xml").to_owned();
    assert!(text.contains(&format!("name=\"{title}\"")), "{text}");
    replace(desk, "xl/workbook.xml", &text.replace(&format!("name=\"{title}\""), &format!("name=\"{new}\"")));
}

#[test]
fn what_stands_outside_the_white_cells_is_named_and_never_lost_in_silence() {
    let desk = sent("en");
    let ran = take(&desk, &["--format", "json"]);
    assert_eq!((ran.code, refused(&ran)), (0, Vec::new()), "what comes back untouched says nothing");
    // The sheets: actions, by agency, gaps, scores, how to use this.
    change(&desk, 2, &[("E3".to_owned(), Text("done long ago"))]);
    change(&desk, 4, &[("C3".to_owned(), Raw("<v>0.99</v>"))]);
    change(&desk, 5, &[("C3".to_owned(), Text("Ministry of Finance"))]);
    change(&desk, 1, &[("D2".to_owned(), Text("Our horizon"))]);
    write_beside(&desk, 1, "AB3", "our opinion");
    write_beside(&desk, 3, "H4", "not so");
    rename(&desk, "By agency", "Agencies");
    let ran = take(&desk, &["--format", "json"]);
    let found = refused(&ran);
    let places: Vec<&str> = found.iter().map(|(place, _)| place.as_str()).collect();
    assert_eq!((ran.code, places), (1, vec!["Actions!D2", "Actions!AB3", "Agencies!E3", "Gaps!H4", "Scores!C3"]));
    let whys = ["it stays “Horizon”", "“our opinion”", "it stays “planned”", "“not so”", "it stays “0”"];
    for ((place, why), wanted) in found.iter().zip(whys) {
        assert!(why.contains(wanted), "{place}: {why}");
    }
}

#[test]
fn without_what_was_sent_nothing_is_taken_and_without_its_actions_only_that_is_said() {
    let desk = sent("en");
    rename(&desk, "origin_actions", "mine");
    let ran = take(&desk, &[]);
    assert!(ran.code == 3 && ran.err.contains("hidden sheets are gone"), "{}{}", ran.out, ran.err);
    let desk = sent("en");
    change(&desk, 1, &[("A1".to_owned(), Nothing), ("C1".to_owned(), Nothing)]);
    let ran = take(&desk, &["--format", "json"]);
    let whys: Vec<String> = refused(&ran).into_iter().map(|(_, why)| why).collect();
    assert_eq!((ran.code, whys), (1, vec!["the sheet of actions is gone; the plan keeps them".to_owned()]));
    assert!(!take(&desk, &[]).out.contains("says nothing"));
}

#[test]
fn agencies_are_listed_as_people_list_them_and_a_dash_is_nobody() {
    for (column, put, wanted) in [
        ("support", "Customs, Ministry of trade", Some("customs\nMinistry of trade")),
        ("support", "Bank; Customs، Ports", Some("Bank\ncustoms\nPorts")),
        ("support", "Ministry of sea, land and air", Some("Ministry of sea, land and air")),
        ("lead", "Customs, Ministry of trade", None),
        ("budget", "—", None),
    ] {
        let desk = sent("en");
        change(&desk, 1, &[(place(&desk, "raise-security", column), Text(put))]);
        let ran = take(&desk, &["--format", "json"]);
        let found: Vec<String> = listed(&ran).into_iter().map(|[.., workbook, _]| workbook).collect();
        assert_eq!(found, wanted.map(str::to_owned).into_iter().collect::<Vec<_>>(), "{put}: {}", ran.out);
        assert_eq!(ran.code == 1, column == "lead", "{put}: {}", ran.out);
    }
}

#[test]
fn another_kind_of_workbook_is_called_by_its_name() {
    let desk = sent("en");
    let head = [&b"PK\x03\x04"[..], &[0; 26], b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet"].concat();
    desk.write("actions.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and more");
    let ran = run(&desk, &["plan", "--take", "actions.xls", "--plan", "k.yaml"]);
    assert!(ran.code == 3 && ran.err.contains("such as .ods or .xls"), "{}", ran.err);
    desk.write("actions.ods", head);
    for arguments in
        [["plan", "--take", "actions.ods", "--plan", "k.yaml"], ["merge", "a.yaml", "actions.ods", "--lang", "en"]]
    {
        let ran = run(&desk, &arguments);
        assert!(format!("{}{}", ran.out, ran.err).contains("save it as .xlsx"), "{}{}", ran.out, ran.err);
    }
}

#[cfg(unix)]
#[test]
fn whoever_breaks_off_has_written_nothing_and_is_told_how_to_take_over_what_was_agreed() {
    use crate::assess::terminal::{Screen, is_ready};
    use crate::harness::PROGRAM;
    let desk = sent("en");
    let [status, note] = ["status", "note"].map(|column| place(&desk, "raise-security", column));
    change(&desk, 1, &[(status, Text("under way")), (note, Text("We began in the spring with what was there"))]);
    let before = desk.read("k.yaml");
    let lists = home("tests/fixtures/mini").display().to_string();
    let arguments = ["--checklists", &lists, "plan", "--take", "actions.xlsx", "--plan", "k.yaml"];
    let mut screen = Screen::sized(&desk, PROGRAM, &arguments, "xterm", (60, 40));
    screen.wait(0, is_ready);
    let asked = screen.press("y\r", "Take it over?");
    assert!(
        asked.replace('\r', "").contains("in the spring with\n  what was there"),
        "words are whole at the edge: {asked}"
    );
    let said = screen.press_until("\x03", "--accept T3:status");
    assert!(said.contains("k.yaml was left as it is"), "{said}");
    assert_eq!((screen.code(), desk.read("k.yaml")), (Some(3), before));
}
