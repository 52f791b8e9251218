//! Workbooks as nobody sends them in good faith.

use std::io::Write;

use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::*;
use crate::form::sheet::{ANSWER, COLUMNS, ID};

const HEAD: &str = r#"<row r="1"><c r="A1" t="inlineStr"><is><t>id</t></is></c><c r="D1" t="inlineStr"><is><t>answer</t></is></c></row>"#;

/// A workbook of one sheet with these rows, and with these texts to be referred to.
fn book(rows: &str, texts: &[&str]) -> Vec<u8> {
    let items: String = texts.iter().map(|text| format!("<si><t>{text}</t></si>")).collect();
    let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let parts = [
        (
            "_rels/.rels",
            format!(
                r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{kind}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!(
                r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{kind}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#
            ),
        ),
        (
            "xl/workbook.xml",
            format!(
                r#"<workbook xmlns="{main}" xmlns:r="{kind}"><sheets><sheet name="Answers" sheetId="1" r:id="rId1"/></sheets></workbook>"#
            ),
        ),
        ("xl/sharedStrings.xml", format!(r#"<sst xmlns="{main}">{items}</sst>"#)),
        ("xl/worksheets/sheet1.xml", format!(r#"<worksheet xmlns="{main}"><sheetData>{rows}</sheetData></worksheet>"#)),
    ];
    packed(&parts)
}

fn packed(parts: &[(&str, String)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, SimpleFileOptions::default().compression_method(CompressionMethod::Deflated)).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn read(bytes: &[u8]) -> Result<Option<Sheet>, Message> {
    Book::open(bytes)?.sheet(&COLUMNS, &[ID, ANSWER], |_| true)
}

fn error(bytes: &[u8]) -> &'static str {
    read(bytes).unwrap_err().key
}

#[test]
fn a_cell_says_what_its_program_last_showed_there() {
    let mut workbook = Workbook::new();
    workbook.add_worksheet().write_string(0, 0, "notes").unwrap();
    let sheet = workbook.add_worksheet();
    sheet.set_name("Ответы").unwrap();
    for (column, name) in [(0, "id"), (1, "question"), (3, "answer"), (4, "planned_by")] {
        sheet.write_string(0, column, name).unwrap();
    }
    let day = ExcelDateTime::from_ymd(2027, 6, 30).unwrap();
    sheet.write_string(2, 0, "T2.1").unwrap().write_string(2, 1, "asked").unwrap();
    sheet.write_formula(2, 3, Formula::new("=\"y\"&\"es\"").set_result("yes")).unwrap();
    sheet.write_datetime_with_format(2, 4, &day, &Format::new().set_num_format("yyyy-mm-dd")).unwrap();
    sheet.write_string(3, 0, "T2.1.1").unwrap().write_number(3, 3, 45.0).unwrap();
    let read = read(&workbook.save_to_buffer().unwrap()).unwrap().unwrap();
    let cell = |words: &str, place: &str| Cell {
        words: words.to_owned(),
        place: place.to_owned(),
        is_error: false,
        is_turned: false,
    };
    let first = [
        ("id", cell("T2.1", "A3")),
        ("answer", cell("yes", "D3")),
        ("planned_by", Cell { is_turned: true, ..cell("2027-06-30", "E3") }),
    ];
    let second = [("id", cell("T2.1.1", "A4")), ("answer", cell("45", "D4"))];
    assert_eq!((read.title.as_str(), read.rows), ("Ответы", vec![Row::from(first), Row::from(second)]));
    assert_eq!(read.columns[ANSWER], "D");
}

#[test]
fn a_formula_of_which_nothing_is_shown_says_so() {
    for (cell, words, is_error) in [
        ("<f>1+1</f><v></v>", "", true),
        ("<f>1+1</f>", "", true),
        ("<f>1+1</f><v>2</v>", "2", false),
        (r#"<f t="shared" si="18446744073709551615" ref="A1:XFD1048576">1</f><v>3</v>"#, "3", false),
    ] {
        let rows = format!(r#"{HEAD}<row r="2"><c r="D2">{cell}</c></row>"#);
        let read = read(&book(&rows, &[])).unwrap().unwrap();
        let expected = Cell { words: words.to_owned(), place: "D2".to_owned(), is_error, is_turned: false };
        assert_eq!(read.rows, [Row::from([(ANSWER, expected)])], "{cell}");
    }
    let error = r#"<row r="2"><c r="D2" t="e"><v>#REF!</v></c></row>"#;
    assert!(read(&book(&format!("{HEAD}{error}"), &[])).unwrap().unwrap().rows[0][ANSWER].is_error);
}

#[test]
fn what_is_no_form_is_refused() {
    assert_eq!(error(b"no archive"), "merge-sheet-broken");
    assert_eq!(error(&packed(&[("a.txt", "not a workbook".to_owned())])), "merge-sheet-broken");
    let other = r#"<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>"#;
    assert_eq!(read(&book(other, &[])).unwrap(), None);
    assert!(read(&book(HEAD, &[])).unwrap().unwrap().rows.is_empty());
}

#[test]
fn neither_what_is_packed_nor_what_is_said_of_it_takes_more_than_its_room() {
    let blanks = " ".repeat(usize::try_from(MAX_UNPACKED).unwrap() + 1);
    assert_eq!(error(&packed(&[("a.txt", blanks)])), "merge-sheet-large");
    let far = format!(r#"{HEAD}<row r="1048576"><c r="A1048576"><v>1</v></c></row>"#);
    assert_eq!(error(&book(&far, &[])), "merge-sheet-large");
    // A cell where no column has a name is no part of the form, however far away it is.
    let aside = format!(r#"{HEAD}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"#);
    assert!(read(&book(&aside, &[])).unwrap().unwrap().rows.is_empty());
    let long = "x".repeat(MAX_WORDS / 100);
    let again: String =
        (2..=103).map(|row| format!(r#"<row r="{row}"><c r="A{row}" t="s"><v>0</v></c></row>"#)).collect();
    assert_eq!(error(&book(&format!("{HEAD}{again}"), &[&long])), "merge-sheet-large");
}

#[test]
fn a_sheet_that_is_torn_anywhere_is_read_or_refused() {
    let rows = format!(
        r#"{HEAD}<row r="2"><c r="A2" t="s"><v>0</v></c><c r="D2" t="n" s="0"><f>1+1</f><v>2</v></c><c r="E2" t="d"><v>2027-06-30T00:00:00</v></c><c r="F2" t="e"><v>#REF!</v></c><c r="G2" t="b"><v>1</v></c></row>"#
    );
    for at in (0..rows.len()).step_by(5) {
        for letter in ["", "<", "9", "-", "\u{0}"] {
            let torn = format!("{}{letter}{}", &rows[..at], &rows[at + 1..]);
            let _ = read(&book(&torn, &["T2.1"]));
        }
    }
    for day in ["1e300", "-1", "NaN", "inf", "0", "2958465.99"] {
        let rows = format!(r#"{HEAD}<row r="2"><c r="A2" t="n"><v>{day}</v></c></row>"#);
        let _ = read(&book(&rows, &[]));
    }
}

#[test]
fn a_comment_is_read_with_its_sheet_and_cell() {
    let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let link = |kind: &str, target: &str| {
        format!(
            r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{kind}" Target="{target}"/></Relationships>"#
        )
    };
    let bytes = packed(&[
        ("xl/workbook.xml", format!(r#"<workbook xmlns:r="{kind}"><sheets><sheet name="Actions" r:id="rId1"/></sheets></workbook>"#)),
        ("xl/_rels/workbook.xml.rels", link(&format!("{kind}/worksheet"), "/xl/worksheets/sheet1.xml")),
        ("xl/worksheets/_rels/sheet1.xml.rels", link(&format!("{kind}/comments"), "../comments1.xml")),
        (
            "xl/comments1.xml",
            r#"<comments><commentList><comment ref="K5"><text><r><t>We do </t></r><r><t>not agree</t></r></text></comment></commentList></comments>"#.to_owned(),
        ),
    ]);
    assert_eq!(comments::of(&bytes).unwrap(), [["Actions", "K5", "We do not agree"].map(str::to_owned)]);
    assert!(comments::of(&book("", &[])).unwrap().is_empty());
}
