//! The PDF renderer, judged by reading its files again with lopdf.

#![expect(clippy::float_arithmetic, reason = "places on a page are floats")]

mod breaks;
mod font;
pub mod reader;
pub mod sample;
mod scripts;
mod slides;

use reader::Reader;
use readiness::render::pdf::{Fonts, MissingFonts, render};
use readiness::report::*;
use sample::{column, heading, link, report, short, text};

/// Writes a file for a look, and for the checks of `tests/pdf_external.sh`.
fn keep(name: &str, bytes: &[u8]) {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR"));
    std::fs::write(folder.join(name), bytes).unwrap();
}

/// Renders with the built-in font and reads again.
fn read(report: &Report) -> Reader {
    Reader::new(&render(report, &Fonts::built_in()).unwrap())
}

/// All words of the body, page by page.
fn words(reader: &Reader) -> String {
    (0..reader.page_count()).map(|page| reader.content(page)).collect()
}

/// Asserts that no text leaves the page.
fn assert_inside(reader: &Reader) {
    for page in 0..reader.page_count() {
        for run in reader.shown(page) {
            let is_inside = run.left >= 40.0 && run.right <= 555.0 && run.baseline >= 25.0 && run.baseline <= 800.0;
            assert!(is_inside, "page {page}: {run:?}");
        }
    }
}

#[test]
fn every_kind_of_block_is_rendered() {
    let bytes = render(&sample::everything(), &Fonts::built_in()).unwrap();
    keep("everything.pdf", &bytes);
    let reader = Reader::new(&bytes);
    assert_inside(&reader);
    let words = words(&reader);
    for expected in [
        "Republic of Exampleland, second round",
        "Not an entry test. The checklists do not test",
        "Монгол Улсын Засгийн газар: өргөн мэдүүлэг, үйлчилгээ.",
        "Ελληνικά: η εθνική θυρίδα",
        "the committee has slowed since 2019",
        "62.5 %",
        "Lead agency",
        "Scores by section",
    ] {
        assert!(words.contains(expected), "{expected}");
    }
}

#[test]
fn the_document_says_what_it_is() {
    let mut report = sample::everything();
    report.meta.title = "Бэлэн байдал".to_owned();
    report.meta.language = "mn".to_owned();
    let reader = read(&report);
    let info = reader.document.trailer.get(b"Info").unwrap().as_reference().unwrap();
    let info = reader.document.get_dictionary(info).unwrap();
    assert_eq!(reader::text(info.get(b"Title").unwrap()), "Бэлэн байдал");
    assert_eq!(reader::text(info.get(b"CreationDate").unwrap()), "D:20260314");
    assert_eq!(reader::text(info.get(b"Producer").unwrap()), "readiness 0.1.0");
    assert_eq!(reader::text(reader.catalog().get(b"Lang").unwrap()), "mn");
    let metadata = reader.catalog().get(b"Metadata").unwrap().as_reference().unwrap();
    let metadata = reader.document.get_object(metadata).unwrap().as_stream().unwrap();
    let metadata = String::from_utf8(metadata.content.clone()).unwrap();
    assert!(metadata.contains("<pdfuaid:part>1</pdfuaid:part>"));
    assert!(metadata.contains("Бэлэн байдал</rdf:li>"));
    assert_eq!(reader.document.version, "1.7");
}

#[test]
fn a_date_that_is_not_known_is_left_out() {
    let mut report = short(vec![heading(1, "A", "")]);
    let dates = |report: &Report| {
        let reader = read(report);
        let info = reader.document.trailer.get(b"Info").unwrap().as_reference().unwrap();
        let info = reader.document.get_dictionary(info).unwrap();
        let metadata = reader.catalog().get(b"Metadata").unwrap().as_reference().unwrap();
        let metadata = reader.document.get_object(metadata).unwrap().as_stream().unwrap();
        (info.has(b"CreationDate"), String::from_utf8_lossy(&metadata.content).contains("CreateDate"))
    };
    assert_eq!(dates(&report), (true, true));
    report.meta.date = None;
    assert_eq!(dates(&report), (false, false));
}

#[test]
fn the_same_report_gives_the_same_bytes_also_in_parallel() {
    let report = sample::everything();
    let fonts = Fonts::built_in();
    let first = render(&report, &fonts).unwrap();
    std::thread::scope(|scope| {
        let others: Vec<_> = (0..4).map(|_| scope.spawn(|| render(&report, &fonts).unwrap())).collect();
        for other in others {
            assert!(other.join().unwrap() == first);
        }
    });
    assert!(render(&report, &Fonts::built_in()).unwrap() == first, "fonts loaded anew");
}

#[test]
fn another_report_gets_another_identity() {
    let id = |title: &str| {
        let reader = read(&short(vec![heading(1, title, "")]));
        format!("{:?}", reader.document.trailer.get(b"ID").unwrap())
    };
    assert_eq!(id("A"), id("A"));
    assert_ne!(id("A"), id("B"));
}

#[test]
fn headings_nest_in_the_outline_and_lead_to_their_pages() {
    let reader = read(&sample::everything());
    let outline = reader.outline();
    let expected: Vec<(usize, &str, usize)> = vec![
        (1, "Summary", 2),
        (2, "Scores", 2),
        (2, "What to do first", 2),
        (1, "Gaps and actions", 3),
        (2, "Gap A1.1: governance", 3),
        (3, "Action 1: a council with authority", 3),
        (4, "Evidence", 3),
        (1, "Annex: all answers", 4),
    ];
    let outline: Vec<_> = outline.iter().map(|(level, words, page)| (*level, words.as_str(), *page)).collect();
    assert_eq!(outline, expected);
}

#[test]
fn the_contents_give_the_pages_of_the_headings_and_lead_there() {
    let reader = read(&sample::everything());
    let contents = reader.tags();
    let entries: Vec<&str> = contents.all("TOCI").iter().map(|entry| entry.text.as_str()).collect();
    assert_eq!(
        entries,
        [
            "Summary3",
            "Scores3",
            "What to do first3",
            "Gaps and actions4",
            "Gap A1.1: governance4",
            "Action 1: a council with authority4",
            "Annex: all answers5"
        ]
    );
    let links = reader.links();
    let of_contents: Vec<(&str, usize)> =
        links.iter().filter(|link| link.page == 1).map(|link| (link.words.as_str(), link.target)).collect();
    assert_eq!(of_contents.first(), Some(&("Summary", 2)));
    assert!(of_contents.contains(&("Annex: all answers", 4)));
}

#[test]
fn long_contents_move_the_pages_that_they_name() {
    let blocks = (0..150).map(|number| heading(1, &format!("Chapter {number}"), ""));
    let reader = read(&report(blocks.collect()));
    let tags = reader.tags();
    let outline = reader.outline();
    let entries = tags.all("TOCI");
    assert_eq!(entries.len(), 150);
    assert!(outline[0].2 > 2, "the contents take more than one page");
    for (entry, (_, words, page)) in entries.iter().zip(&outline) {
        assert_eq!(entry.text, format!("{words}{}", page + 1));
        assert!(reader.content(*page).contains(words));
    }
}

#[test]
fn links_lead_from_gap_to_action_to_annex_and_back() {
    let reader = read(&sample::everything());
    let links = reader.links();
    let target = |words: &str| links.iter().find(|link| link.words == words && link.page > 1).map(|link| link.target);
    assert_eq!(target("gap A1.1"), Some(3));
    assert_eq!(target("answers in full"), Some(4));
    assert_eq!(target("A1.1 Governing structure"), Some(4));
    assert_eq!(target("A council with authority"), Some(3), "from the timeline");
    assert_eq!(links.iter().filter(|link| link.words == "action 1" && link.target == 3).count(), 60);
    let linked = reader.tags().all("Link").iter().map(|tag| tag.links).sum::<usize>();
    assert_eq!(linked, links.len(), "every link has its tag");
    for link in &links {
        assert!(link.rect[0] < link.rect[2] && link.rect[1] < link.rect[3], "{link:?}");
    }
}

#[test]
fn a_link_that_leads_nowhere_is_plain_text() {
    let blocks = vec![heading(1, "A", ""), Block::Paragraph(vec![link("lost", "no such place")])];
    let reader = read(&short(blocks));
    assert!(reader.links().is_empty());
    assert!(words(&reader).contains("lost"));
    assert!(reader.tags().all("Link").is_empty());
}

#[test]
fn a_link_over_two_lines_is_one_link_with_two_areas() {
    let long = "a very long link ".repeat(10);
    let blocks = vec![heading(1, "A", "a"), Block::Paragraph(vec![link(&long, "a")])];
    let reader = read(&short(blocks));
    assert_eq!(reader.links().len(), 2);
    assert_eq!(reader.tags().all("Link").len(), 1);
}

#[test]
fn tags_follow_the_report() {
    let reader = read(&sample::everything());
    let root = reader.tags();
    assert_eq!(root.kind, "Document");
    let [cover, contents, body] = root.kids.as_slice() else { panic!("three parts") };
    assert!(cover.kids.iter().all(|kid| kid.kind == "P"));
    assert_eq!(contents.kids.iter().map(|kid| kid.kind.as_str()).collect::<Vec<_>>(), ["H1", "TOC"]);
    let kinds: Vec<&str> = body.kids.iter().map(|kid| kid.kind.as_str()).collect();
    let expected = [
        "H1", "Div", "P", "H2", "Figure", "P", "H2", "L", "L", "H1", "Div", "H2", "H3", "L", "H4", "P", "Table", "H1",
        "Table",
    ];
    assert_eq!(kinds, expected);
}

#[test]
fn tables_have_head_cells_and_captions() {
    let reader = read(&sample::everything());
    let root = reader.tags();
    let tables = root.all("Table");
    assert_eq!(tables[0].kids[0].kind, "Caption");
    assert_eq!(tables[0].kids[0].text, "Scores by section");
    let heads: Vec<&str> = tables[0].all("TH").iter().map(|cell| cell.text.as_str()).collect();
    assert_eq!(heads, ["Section", "Earned", "Possible", "Score"]);
    assert!(root.all("TH").iter().all(|cell| cell.scope.as_deref() == Some("Column")));
    let rows: Vec<Vec<&str>> = tables[0].kids[2]
        .all("TR")
        .iter()
        .map(|row| row.kids.iter().map(|cell| cell.text.as_str()).collect())
        .collect();
    assert_eq!(rows[1], ["A2 Level of automation", "1,250", "10,000", "12.5 %"]);
    assert_eq!(tables[1].all("TR").len(), 61);
}

#[test]
fn figures_say_the_same_in_words() {
    let root = read(&sample::everything()).tags();
    let alts: Vec<String> = root.all("Figure").iter().filter_map(|figure| figure.alt.clone()).collect();
    assert_eq!(alts, [sample::bars().alt, sample::timeline().alt]);
}

#[test]
fn the_head_of_a_table_is_repeated_on_every_page_but_read_once() {
    let reader = read(&short(vec![heading(1, "A", ""), Block::Table(sample::answers(150))]));
    assert!(reader.page_count() > 3);
    assert!(reader.content(0).contains("QuestionAnswer"));
    for page in 1..reader.page_count() {
        assert!(reader.decoration(page).contains("QuestionAnswer"), "page {page}");
        assert!(!reader.content(page).contains("QuestionAnswer"), "page {page}");
    }
}

#[test]
fn the_footer_is_read_once_and_pages_are_numbered() {
    let reader = read(&sample::everything());
    let footer = sample::everything().meta.footer;
    let last = reader.page_count() - 1;
    assert!(reader.content(0).contains(&footer));
    assert!(!reader.decoration(0).contains("Page 1"), "the cover has no number");
    assert!(reader.decoration(last).contains(&footer));
    assert!(reader.decoration(last).contains(&format!("Page {} of {}", last + 1, last + 1)));
}

#[test]
fn a_logo_stands_on_the_cover_in_its_proportions() {
    let mut pixels = Vec::new();
    let mut encoder = png::Encoder::new(&mut pixels, 200, 100);
    encoder.set_color(png::ColorType::Rgb);
    encoder.write_header().unwrap().write_image_data(&[90; 60_000]).unwrap();
    let mut report = sample::everything();
    report.meta.logo = Some(pixels);
    let bytes = render(&report, &Fonts::built_in()).unwrap();
    keep("logo.pdf", &bytes);
    let reader = Reader::new(&bytes);
    let page = reader.document.page_iter().next().unwrap();
    let images = reader.document.get_page_images(page).unwrap();
    assert_eq!((images[0].width, images[0].height), (200, 100));
    let content = String::from_utf8(reader.document.get_page_content(page)).unwrap();
    assert!(content.contains("160 0 0 80 65 699.89 cm\n/Logo Do"), "{content}");
    report.meta.logo = Some(b"GIF89a".to_vec());
    let error = render(&report, &Fonts::built_in()).unwrap_err().to_string();
    assert_eq!(error, "the logo is neither a PNG nor a JPEG picture");
}

#[test]
fn a_short_document_has_neither_cover_nor_contents() {
    let reader = read(&short(vec![Block::Paragraph(text("Words."))]));
    assert_eq!(reader.page_count(), 1);
    assert!(reader.content(0).starts_with("Readiness for cross-border paperless tradeRepublic"), "it has its title");
    assert!(reader.decoration(0).contains("Page 1 of 1"));
    let reader = read(&short(vec![heading(1, "Own title", "")]));
    assert!(reader.content(0).starts_with("Own title"));
}

#[test]
fn nothing_measured_is_not_zero() {
    let bars = |length| {
        Block::Bars(Bars {
            legend: "How the bars are read".to_owned(),
            alt: "alt".to_owned(),
            bars: vec![Bar { label: "A".to_owned(), length, range: None, value: "–".to_owned() }],
        })
    };
    let drawing = |length| {
        let reader = read(&short(vec![heading(1, "A", ""), bars(length)]));
        let page = reader.document.page_iter().next().unwrap();
        let content = String::from_utf8(reader.document.get_page_content(page)).unwrap();
        (content.matches(" re\n").count(), content.contains("[0.8 1.2] 0 d"))
    };
    assert_eq!(drawing(None), (0, true), "an empty dashed track");
    assert_eq!(drawing(Some(0)), (1, false), "a track without a bar");
    assert_eq!(drawing(Some(5000)), (2, false), "a track with a bar");
}

#[test]
fn hostile_words_stay_text_and_inside_the_page() {
    let word = "W".repeat(600);
    let pile = format!("Z{}", "\u{301}\u{323}".repeat(100));
    let words_of = [
        word.as_str(),
        pile.as_str(),
        "invoice\u{202E}fdp.exe",
        "bell\u{7} null\u{0} escape\u{1b}[31m",
        ") Tj ET Q /Evil Do (",
        "<</MCID 0>> EMC EMC EMC",
        "\u{1F600}\u{10FFFF}\u{E000}",
        "\u{200B}\u{2060}\u{FEFF}",
        "",
    ];
    let mut blocks = vec![heading(1, "A", ""), Block::Paragraph(text(&"W".repeat(10_000)))];
    for words in words_of {
        let inlines = |words: &str| {
            vec![Inline::Text(words.to_owned()), Inline::Strong(words.to_owned()), link(words, "nowhere")]
        };
        blocks.push(heading(2, words, words));
        blocks.push(Block::Paragraph(inlines(words)));
        blocks.push(Block::Callout(vec![inlines(words), inlines(words)]));
        blocks.push(Block::List { ordered: true, items: vec![inlines(words)] });
        blocks.push(Block::Fields(vec![(words.to_owned(), vec![inlines(words)])]));
        blocks.push(Block::Table(Table {
            caption: Some(words.to_owned()),
            columns: vec![column(words, Align::Start, 0), column(words, Align::End, 0), column("x", Align::End, 1)],
            rows: vec![Row { cells: vec![vec![text(words)], vec![text(words)], vec![]], strong: true, anchor: None }],
        }));
        let mut bars = sample::bars();
        bars.bars[0].label = words.to_owned();
        bars.bars[1].value = words.to_owned();
        blocks.push(Block::Bars(bars));
        let mut timeline = sample::timeline();
        timeline.spans[0].label = words.to_owned();
        timeline.ticks[1].1 = words.to_owned();
        blocks.push(Block::Timeline(timeline));
    }
    let mut report = report(blocks);
    report.meta.title = word.clone();
    report.meta.subtitle = word.clone();
    report.meta.footer = word.clone();
    report.meta.page_pattern = word.clone();
    report.meta.lines = vec![word.clone()];
    let bytes = render(&report, &Fonts::built_in()).unwrap();
    keep("hostile.pdf", &bytes);
    let reader = Reader::new(&bytes);
    assert_inside(&reader);
    let words = words(&reader);
    assert!(words.contains(") Tj ET Q /Evil Do ("));
    assert!(words.contains("invoicefdp.exe"));
    assert!(words.contains("bell\u{FFFD} null\u{FFFD} escape\u{FFFD}[31m"));
    assert!(words.contains('\u{1F600}'), "a symbol without a font copies as itself");
}

#[test]
fn tables_of_any_shape_are_set() {
    let cell = |words: &str| vec![text(words)];
    let many = (0..60).map(|number| column(&format!("Column {number}"), Align::End, number % 3)).collect();
    let rows = vec![Row { cells: vec![cell("1000"); 60], ..Row::default() }; 3];
    let tables = [
        Table::default(),
        Table { caption: Some("none".to_owned()), columns: vec![], rows: vec![Row::default()] },
        Table { caption: None, columns: many, rows },
        Table { caption: None, columns: vec![column("A", Align::Start, 0)], rows: vec![] },
        Table {
            caption: None,
            columns: vec![column("A", Align::Start, 65535), column("B", Align::Start, 1)],
            rows: vec![Row { cells: vec![cell("too"), cell("many"), cell("cells")], ..Row::default() }, Row::default()],
        },
    ];
    let reader = read(&short(tables.into_iter().map(Block::Table).collect()));
    assert_inside(&reader);
}

#[test]
fn the_words_beside_a_bar_are_all_there() {
    let mut bars = sample::bars();
    let range =
        "33.33 % (from 25.93 % to 87.04 %), the lowest and the highest of fifty-three countries over six rounds";
    bars.bars[0].value = range.to_owned();
    let reader = read(&short(vec![Block::Bars(bars)]));
    let words = words(&reader);
    for word in range.split(' ') {
        assert!(words.contains(word), "{word} is missing in {words}");
    }
    assert_inside(&reader);
}

#[test]
fn a_small_table_stays_on_one_page_with_the_paragraph_before_it() {
    let row = |words: &str| Row { cells: vec![vec![text(words)]], ..Row::default() };
    let rows = vec![row("First row."), row("Second row."), row("Last row.")];
    let table = Table { caption: None, columns: vec![column("Head", Align::Start, 1)], rows };
    let mut moved = 0;
    for lines in 24..36 {
        let mut blocks: Vec<Block> = (0..lines).map(|_| Block::Paragraph(text("Line."))).collect();
        blocks.push(Block::Paragraph(text("Introduction.")));
        blocks.push(Block::Table(table.clone()));
        let reader = read(&short(blocks));
        let page = |word: &str| (0..reader.page_count()).find(|page| reader.content(*page).contains(word)).unwrap();
        assert_eq!(page("Introduction."), page("Last row."), "{lines} lines");
        moved += usize::from(page("Introduction.") == 1);
    }
    assert!((1..12).contains(&moved), "moved {moved} times");
}

#[test]
fn a_high_table_of_few_rows_begins_where_there_is_room_and_its_head_has_a_row_below_it() {
    let row = |words: &str| Row { cells: vec![[vec![text(words)], vec![text("More."); 9]].concat()], ..Row::default() };
    let rows = ["First row.", "Second row.", "Third row.", "Fourth row.", "Last row."].map(row).to_vec();
    let table = Table { caption: None, columns: vec![column("Head", Align::Start, 1)], rows };
    for lines in 2..36 {
        let mut blocks: Vec<Block> = (0..lines).map(|_| Block::Paragraph(text("Line."))).collect();
        blocks.extend([heading(2, "Heading", ""), Block::Table(table.clone())]);
        let reader = read(&short(blocks));
        let page = |word: &str| (0..reader.page_count()).find(|page| reader.content(*page).contains(word)).unwrap();
        assert_eq!(page("Heading"), page("First row."), "{lines} lines");
        assert!(lines > 12 || page("First row.") == 0, "{lines} lines leave room for the first row");
        assert!(page("Last row.") > page("First row."), "{lines} lines");
    }
}

#[test]
fn figures_beyond_their_axis_stay_on_it() {
    let bars = Bars {
        legend: "How the bars are read".to_owned(),
        alt: String::new(),
        bars: vec![Bar { label: String::new(), length: Some(65535), range: Some((9000, 65535)), value: String::new() }],
    };
    let span = Span { label: String::new(), to: None, from: 65535, until: 0, done: true };
    let timeline = Timeline { alt: String::new(), ticks: vec![(65535, "end".to_owned()); 9], spans: vec![span] };
    let empty = Timeline { alt: String::new(), ticks: vec![], spans: vec![] };
    let blocks = vec![Block::Bars(bars), Block::Timeline(timeline), Block::Timeline(empty)];
    let reader = read(&short(blocks));
    let page = reader.document.page_iter().next().unwrap();
    let content = lopdf::content::Content::decode(&reader.document.get_page_content(page)).unwrap();
    for operation in content.operations.iter().filter(|operation| operation.operator == "re") {
        let edge: Vec<f32> = operation.operands.iter().map(|edge| edge.as_float().unwrap()).collect();
        assert!(edge[0] >= 0.0 && edge[2] >= 0.0 && edge[0] + edge[2] <= 531.0, "{edge:?}");
    }
}

#[test]
fn an_empty_report_is_a_document() {
    let empty =
        Report { meta: Meta::default(), blocks: vec![], data: serde_json::Value::Null, sheet: None, book: Vec::new() };
    assert_eq!(read(&empty).page_count(), 1);
    let mut with_cover = empty.clone();
    with_cover.meta.contents = Some(String::new());
    assert_eq!(read(&with_cover).page_count(), 3);
}
