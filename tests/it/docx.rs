//! Word files, judged by unpacking and parsing them again: the same words, real styles, and nothing that points nowhere.

pub mod reader;

use reader::{Reader, WORD};
use readiness::render::docx::render;
use readiness::render::pdf;
use readiness::report::plan::Part;
use readiness::report::*;

use crate::pdf::reader::Reader as Pages;
use crate::pdf::sample::{self, column, heading, short};
use crate::render::{example, hostile};

fn read(report: &Report) -> Reader {
    Reader::new(&render(report).unwrap())
}

/// The words of a report's blocks in reading order, without white space. Words that no reader of a report may see as they
/// are stand as replacement characters.
fn words(report: &Report) -> String {
    let inlines = |text: &Inlines| {
        let words = text.iter().map(|inline| match inline {
            Inline::Text(words) | Inline::Strong(words) | Inline::Emphasis(words) => words.as_str(),
            Inline::Link { text, .. } => text,
            Inline::Break => "",
        });
        words.collect::<String>()
    };
    let block = |block: &Block| match block {
        Block::Heading { text, .. } | Block::Paragraph(text) => inlines(text),
        Block::Callout(items) | Block::List { items, .. } => items.iter().map(inlines).collect(),
        Block::Table(table) => {
            let head = table.columns.iter().map(|column| column.title.clone());
            let cells = table.rows.iter().flat_map(|row| &row.cells).flatten().map(inlines);
            table.caption.iter().cloned().chain(head).chain(cells).collect()
        }
        Block::Bars(bars) => {
            let rows = bars.bars.iter().map(|bar| format!("{}{}", bar.label, bar.value));
            bars.legend.clone() + &rows.collect::<String>()
        }
        Block::Timeline(timeline) => {
            let ticks = timeline.ticks.iter().map(|(_, label)| label.clone());
            ticks.chain(timeline.spans.iter().map(|span| span.label.clone())).collect()
        }
        Block::Fields(fields) => fields
            .iter()
            .map(|(name, text)| format!("{name}{}", text.iter().map(inlines).collect::<String>()))
            .collect(),
        Block::PageBreak => String::new(),
    };
    bare(&crate::render::shown(&report.blocks.iter().map(block).collect::<String>()))
}

/// Text without blanks, and without the mark by which a name turns nothing beside it around.
fn bare(text: &str) -> String {
    text.split_whitespace().collect::<String>().replace('\u{200f}', "")
}

#[test]
fn the_body_has_the_words_of_the_report_in_order_and_no_others() {
    for report in [example("early-starter", Part::All), sample::everything(), sample::scripts(), hostile()] {
        let reader = read(&report);
        let front = format!("{}{}{}", report.meta.title, report.meta.subtitle, report.meta.lines.concat());
        let found = bare(&reader.body_words());
        let expected = format!("{}{}", bare(&crate::render::shown(&front)), words(&report));
        let differs = found.chars().zip(expected.chars()).position(|(found, expected)| found != expected);
        let near =
            |text: &str| text.chars().skip(differs.unwrap_or_default().saturating_sub(20)).take(80).collect::<String>();
        assert!(found == expected, "{:?} instead of {:?}", near(&found), near(&expected));
    }
}

#[test]
fn headings_captions_and_tables_have_the_styles_of_their_kind() {
    let report = sample::everything();
    let reader = read(&report);
    let styled = |style: &str| reader.paragraphs(style);
    assert_eq!(styled("Heading1"), ["Summary", "Gaps and actions", "Annex: all answers"]);
    assert_eq!(styled("Heading2"), ["Scores", "What to do first", "Gap A1.1: governance"]);
    assert_eq!(styled("Heading3"), ["Action 1: a council with authority"]);
    assert_eq!(styled("Heading4"), ["Evidence"]);
    assert_eq!(styled("Caption"), ["Scores by section", "All answers"]);
    assert_eq!(styled("Title"), ["Readiness for cross-border paperless trade"]);
    assert_eq!(styled("ListNumber").len(), 3);
    assert_eq!(styled("ListBullet").len(), 2);
    assert_eq!(styled("Callout").len(), 2);
    let known = reader.style_names();
    for name in ["heading 1", "heading 2", "heading 3", "caption", "Table", "toc 1", "List Number"] {
        assert!(known.contains(&name.to_owned()), "{name}");
    }
    for style in reader.used_styles() {
        assert!(reader.style_ids().contains(&style), "{style} is used and not there");
    }
}

#[test]
fn the_head_of_a_table_is_repeated_and_a_row_does_not_break() {
    let reader = read(&sample::everything());
    let tables = reader.tables("Table");
    assert_eq!(tables.iter().map(Vec::len).collect::<Vec<_>>(), [4, 61]);
    for rows in tables {
        for (place, row) in rows.iter().enumerate() {
            assert_eq!(row.is_head, place == 0);
            assert!(row.is_whole);
        }
    }
    let long = Row::of_words(["x".to_owned(), "word ".repeat(1_000)]);
    let table = Table { caption: None, columns: vec![Column::start("a", 1), Column::start("b", 1)], rows: vec![long] };
    let reader = read(&short(vec![heading(1, "A", ""), Block::Table(table)]));
    assert!(!reader.tables("Table")[0][1].is_whole, "a row that is longer than a page has to break");
}

#[test]
fn every_link_leads_somewhere_and_every_action_has_a_control_with_its_id() {
    for report in [example("early-starter", Part::Sheets), hostile(), sample::everything()] {
        let reader = read(&report);
        let (marks, links) = (reader.bookmarks(), reader.links());
        for name in &marks {
            let rest = name.trim_start_matches(|letter: char| letter.is_ascii_alphanumeric() || letter == '_');
            assert!(rest.is_empty() && name.len() <= 40, "{name}");
            assert_eq!(marks.iter().filter(|other| other.eq_ignore_ascii_case(name)).count(), 1, "{name}");
        }
        assert!(!links.is_empty());
        assert_eq!(links.iter().find(|link| !marks.contains(link)), None);
        reader.assert_marks_end();
    }
    let report = example("early-starter", Part::Sheets);
    let ids: Vec<String> = report.data["actions"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|action| action["later"] == false)
        .map(|action| action["id"].as_str().unwrap().to_owned())
        .collect();
    let tags = read(&report).attributes("tag", "val");
    assert_eq!(tags.len(), ids.len());
    for id in ids {
        assert!(tags.contains(&format!("action-{id}")), "{id}");
    }
}

#[test]
fn the_contents_are_a_field_that_holds_its_entries_already() {
    let reader = read(&sample::everything());
    let instructions = reader.all_text("instrText");
    assert_eq!(instructions[0].trim(), "TOC \\o \"1-3\" \\h \\z \\u");
    let entries = ["TOC1", "TOC2", "TOC3"].map(|style| reader.paragraphs(style).len());
    assert_eq!(entries, [3, 3, 1]);
    assert!(instructions[1..].iter().all(|field| field.trim().starts_with("PAGEREF _Toc")), "{instructions:?}");
    let kinds = ["begin", "separate", "end"].map(|kind| reader.count("fldChar", "fldCharType", kind));
    assert_eq!(kinds, [8; 3], "every field is whole");
    assert_eq!(reader.paragraphs("TOCHeading"), ["Contents"]);
    // Their pages are those of the PDF, and no question is asked when the file is opened.
    let paper = Pages::new(&pdf::render(&sample::everything(), &pdf::Fonts::built_in()).unwrap());
    for entry in ["TOC1", "TOC2", "TOC3"].iter().flat_map(|style| reader.paragraphs(style)) {
        let words = entry.trim_end_matches(|letter: char| letter.is_ascii_digit());
        let page: usize = entry[words.len()..].parse().unwrap();
        assert!(page > 2 && paper.content(page - 1).contains(words.trim()), "{entry}: {}", paper.content(page - 1));
    }
    assert!(!reader.part("word/settings.xml").contains("updateFields"));
    let short = read(&short(vec![Block::paragraph("x")]));
    assert_eq!(short.paragraphs("Heading1"), ["Readiness for cross-border paperless trade"]);
}

#[test]
fn pages_have_numbers_and_the_cover_has_none() {
    let reader = read(&sample::everything());
    assert_eq!(reader.part_words("word/footer1.xml"), format!("{}Page 1 of 1", sample::everything().meta.footer));
    assert_eq!(reader.part_words("word/footer3.xml"), sample::everything().meta.footer);
    let foot = reader.part("word/footer1.xml");
    assert!(foot.contains("w:instr=\" PAGE \"") && foot.contains("w:instr=\" NUMPAGES \""));
    assert!(reader.part("word/document.xml").contains("<w:titlePg/>"));
}

#[test]
fn a_table_that_is_too_wide_stands_on_pages_on_their_side() {
    let wide = Table {
        caption: None,
        columns: (0..12).map(|place| column(&format!("Column number {place}"), Align::End, 0)).collect(),
        rows: vec![Row::of_words((0..12).map(|place| format!("{place}00,000.00 %")))],
    };
    let narrow = Block::paragraph("After it.");
    let reader = read(&short(vec![
        heading(1, "A", ""),
        Block::paragraph("Before it."),
        heading(2, "Wide", ""),
        Block::Table(wide),
        narrow,
    ]));
    assert_eq!(reader.sections(), [(11_906, 16_838), (16_838, 11_906), (11_906, 16_838)]);
    let document = reader.part("word/document.xml");
    let (section, heading) = (document.find("<w:sectPr>").unwrap(), document.find(">Wide<").unwrap());
    assert!(section < heading, "what introduces the table goes with it");
    assert_eq!(read(&sample::everything()).sections().len(), 1);
}

#[test]
fn figures_say_what_they_show() {
    let report = sample::everything();
    let reader = read(&report);
    let said = reader.attributes("tblDescription", "val");
    assert_eq!(
        said,
        [sample::bars().alt, sample::timeline().alt, "Scores by section".to_owned(), "All answers".to_owned()]
    );
    let pictures = reader.pictures();
    assert_eq!(pictures.len(), 5 + 3);
    assert_eq!(pictures[0].0, "62.5 %");
    for (_, target) in pictures {
        assert!(reader.bytes(&format!("word/{target}")).starts_with(b"\x89PNG"), "{target}");
    }
}

#[test]
fn every_run_says_its_language_and_a_right_to_left_document_runs_from_the_right() {
    let mut report = short(vec![
        heading(1, "برنامه", ""),
        Block::paragraph("سامانه Single Window"),
        Block::Table(Table {
            caption: None,
            columns: vec![column("شماره", Align::Start, 1), column("امتیاز", Align::End, 1)],
            rows: vec![Row::of_words(["یک".to_owned(), "75".to_owned()])],
        }),
    ]);
    report.meta.language = "fa".to_owned();
    report.meta.title = "برنامه".to_owned();
    let reader = read(&report);
    let document = reader.part("word/document.xml");
    assert!(document.contains("<w:bidiVisual/>"));
    assert_eq!(reader.count_of("p", "bidi"), reader.all_of("p"), "every paragraph");
    let run = |words: &str| {
        let at = document.find(&format!(">{words}<")).unwrap();
        document[..at].rsplit_once("<w:r>").unwrap().1
    };
    assert!(run("سامانه ").contains("<w:rtl/><w:lang w:val=\"fa\""));
    assert!(run("Single Window").contains("w:val=\"en\"") && !run("Single Window").contains("<w:rtl/>"));
    assert!(run("75").contains("w:val=\"fa\""));
    for report in [example("early-starter", Part::Plan), sample::scripts()] {
        let reader = read(&report);
        let spoken = reader.count_of("rPr", "lang") + reader.count_of("rPr", "noProof");
        assert_eq!(spoken, reader.all_of("rPr"), "a run without a language");
    }
}

#[test]
fn what_the_file_says_of_itself() {
    let reader = read(&sample::everything());
    let core = reader.part("docProps/core.xml");
    for expected in [
        "<dc:title>Readiness for cross-border paperless trade – Republic of Exampleland, second round</dc:title>",
        "<dc:subject>Assessment and draft action plan</dc:subject>",
        "<dc:language>en</dc:language>",
        "<dcterms:created xsi:type=\"dcterms:W3CDTF\">2026-03-14T00:00:00Z</dcterms:created>",
    ] {
        assert!(core.contains(expected), "{core}");
    }
    assert!(reader.part("docProps/app.xml").contains("<Application>readiness 0.1.0</Application>"));
    let mut undated = sample::everything();
    undated.meta.date = Some("next spring".to_owned());
    assert!(!read(&undated).part("docProps/core.xml").contains("dcterms:created"));
}

#[test]
fn the_same_report_gives_the_same_bytes_and_times_that_say_nothing() {
    let bytes = render(&sample::everything()).unwrap();
    assert_eq!(bytes, render(&sample::everything()).unwrap());
    for time in Reader::new(&bytes).times() {
        assert_eq!(time, (1980, 1, 1, 0, 0, 0));
    }
}

#[test]
fn every_part_is_named_and_every_relation_leads_to_a_part() {
    let reader = read(&sample::everything());
    reader.assert_whole();
    assert!(WORD.ends_with("/main"));
}

#[test]
fn a_logo_stands_on_the_cover_and_what_is_no_picture_is_refused() {
    let mut report = sample::everything();
    report.meta.logo = Some(b"GIF89a".to_vec());
    assert!(render(&report).is_err());
    let mut png = Vec::new();
    let mut encoder = png::Encoder::new(&mut png, 4, 2);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.write_header().unwrap().write_image_data(&[0; 8]).unwrap();
    report.meta.logo = Some(png.clone());
    let reader = read(&report);
    let (says, target) = &reader.pictures()[0];
    assert_eq!(says, "Readiness for cross-border paperless trade");
    assert_eq!(reader.bytes(&format!("word/{target}")), png);
    assert_eq!(reader.extents()[0], (2_032_000, 1_016_000), "as high as its room, twice as wide");
}

#[test]
fn a_plan_of_many_actions_has_contents() {
    let reader = read(&example("early-starter", Part::Plan));
    assert_eq!(reader.paragraphs("TOCHeading"), ["Contents"]);
    assert!(reader.paragraphs("TOC1").iter().any(|entry| entry.starts_with("Action plan")));
}

#[test]
fn a_document_with_a_cover_and_no_contents_has_its_title() {
    let mut report = example("early-starter", Part::Plan);
    report.meta.contents = None;
    let reader = read(&report);
    assert_eq!(reader.paragraphs("Title"), ["Draft action plan"]);
    assert_eq!(reader.paragraphs("Subtitle"), ["XA, 2026"]);
    assert_eq!(reader.paragraphs("TOCHeading"), [""; 0]);
}

#[test]
fn bars_say_how_they_are_read() {
    assert_eq!(read(&sample::everything()).paragraphs("FigureText")[0], sample::bars().legend);
}
