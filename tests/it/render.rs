//! Markdown, JSON and CSV, judged by reading them again: the same structure and the same words, whatever anybody typed.

pub mod draft;
mod outline;
pub use outline::shown;
mod sheet;

use proptest::prelude::*;
use readiness::catalog;
use readiness::checklist::{Adaptation, Catalog, load};
use readiness::diagnostic::Code;
use readiness::i18n::Words;
use readiness::plan::kept;
use readiness::render::pdf::Fonts;
use readiness::render::terminal::Screen;
use readiness::render::{Format, Means, render, terminal};
use readiness::report::plan::Part;
use readiness::report::*;
use readiness::source::{Sources, Syntax};

use crate::harness::{home, is_long};

fn text(report: &Report, format: Format) -> String {
    let means = Means { fonts: &Fonts::built_in(), screen: Screen { width: 110, styled: false } };
    String::from_utf8(render(report, format, means).unwrap()).unwrap()
}

/// The mini fixture's checklists.
fn mini(sources: &mut Sources) -> Catalog {
    let files = catalog::folder(sources, &home("tests/fixtures/mini")).unwrap();
    draft::catalog(sources, &files)
}

/// An example that ships with the tool.
pub fn example(name: &str, part: Part) -> Report {
    example_in("en", name, part)
}

/// The same in a language.
pub fn example_in(language: &str, name: &str, part: Part) -> Report {
    let mut sources = Sources::new();
    let files = catalog::shipped(&mut sources);
    let catalog = load::load(&sources, &files, language, &mut Vec::new()).unwrap();
    let words = Words::shipped(language).unwrap();
    let answers = std::fs::read_to_string(home("examples").join(name).join("answers.yaml")).unwrap();
    let answers = draft::answers(&mut sources, &catalog, &answers);
    draft::report(&catalog, &words, &answers, &Adaptation::default(), None, part)
}

/// Words that something would obey: Markdown, HTML, a spreadsheet, a terminal, the reading direction.
const HOSTILE: &str = "# a `b` **c** [d](http://e.org) ![f](g.png) <script>alert(1)</script> | h | &lt; &amp;copy; $i$ ~~j~~ @k :bomb: [^1] https://l.org/m_n?o=1&p=~2. www.q_r.org \u{1b}[31ms\u{202e}t\\";

/// A plan of the mini fixture in which every text that a team can write is hostile.
pub fn hostile() -> Report {
    hostile_part(Part::All)
}

/// A part of it.
pub fn hostile_part(part: Part) -> Report {
    let mut sources = Sources::new();
    let (catalog, mut adaptation) = (mini(&mut sources), Adaptation::default());
    let quoted = serde_json::to_string(HOSTILE).unwrap();
    let long = "=1+1 <b>".repeat(100 * 1024 / 8);
    let own = format!(
        r#"{{"format": 1, "own-actions": [{{"id": "own-\"><img src=x onerror=alert(1)>", "title": {quoted},
            "what": "1. no list\n- no list\n# no heading\n---\n===\n> no quote\n    no code\n~~~\n\n```\n+ no\n2) no",
            "lead": "=cmd|' /C calc'!A0", "horizon": "short", "effort": "low", "closes": []}}],
            "actions": {{"own-\"><img src=x onerror=alert(1)>": {{"budget": "-1+1", "donor": {quoted}, "note": {quoted}}}}}}}"#
    );
    let mut diagnostics = Vec::new();
    let id = sources.add("plan.json", own, Syntax::Json);
    let kept = kept::load(&sources, id, &catalog, &mut adaptation, &mut diagnostics).unwrap();
    // What cannot be seen is a fault of the file; a renderer does not rely on that.
    assert!(diagnostics.iter().all(|finding| finding.code == Code::InvisibleCharacter), "{diagnostics:?}");
    let answers = format!(
        r#"{{"format": 1, "country": "XA", "round": {quoted}, "assessed-on": "2026-01-01", "answers": {{
            "T1.1": {{"value": "no", "evidence": [{quoted}, "=1+1"], "note": "{long}"}},
            "L.A.1": {{"value": "partial", "note": {quoted}, "planned": {{"what": {quoted}}}}}}}}}"#
    );
    let answers = draft::answers(&mut sources, &catalog, &answers);
    draft::report(&catalog, &Words::english(), &answers, &adaptation, Some(&kept), part)
}

fn assert_same(report: &Report) {
    let markdown = text(report, Format::Md);
    let (found, expected) = (outline::of_markdown(&markdown), outline::of_report(report));
    for (found, expected) in found.iter().zip(&expected) {
        assert_eq!(found, expected);
    }
    assert_eq!(found.len(), expected.len());
}

#[test]
fn markdown_has_the_structure_and_the_words_of_the_report() {
    for name in ["early-starter", "advanced", "mongolia-2019", "nepal-2025"] {
        let report = example(name, Part::All);
        let tables = report.blocks.iter().filter(|block| matches!(block, Block::Table(_))).count();
        assert!(tables > 20, "{name} has {tables} tables");
        assert_same(&report);
    }
}

#[test]
fn a_part_of_the_document_is_whole_in_itself() {
    for part in [Part::Brief, Part::Plan, Part::Report, Part::Annex, Part::Sheets, Part::Slides, Part::TreatyNote] {
        assert_same(&example("early-starter", part));
    }
}

/// A separator of lines is white space to Rust, and stands as a replacement character in what is shown.
#[test]
fn a_line_of_nothing_but_a_separator_is_a_line() {
    let lone = |text: &str| vec![Inline::Text(text.to_owned())];
    assert_same(&around("", &lone(" "), &lone("\u{2028}"), ""));
}

#[test]
fn hostile_text_stays_text_in_markdown() {
    let report = hostile();
    assert!(outline::of_report(&report).iter().any(|line| line.contains("<script>alert(1)</script>")));
    assert_same(&report);
}

#[test]
fn json_is_the_data_of_the_report_to_the_letter() {
    for report in [example("early-starter", Part::All), hostile()] {
        let json = text(&report, Format::Json);
        let read: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!(read, report.data);
        assert!(json.ends_with("}\n"));
    }
    let hostile = hostile();
    let titles: Vec<&str> =
        hostile.data["actions"].as_array().unwrap().iter().filter_map(|action| action["title"].as_str()).collect();
    assert!(titles.contains(&HOSTILE), "{titles:?}");
}

#[test]
fn csv_has_the_rows_of_the_report_and_no_formula() {
    for report in [example("early-starter", Part::All), example("early-starter", Part::Annex), hostile()] {
        let csv = text(&report, Format::Csv);
        let read = sheet::read(csv.strip_prefix('\u{feff}').expect("Excel reads UTF-8 only with its mark"));
        let expected = report.sheet.unwrap();
        assert_eq!(read[0], expected.columns);
        assert_eq!(read.len() - 1, expected.rows.len());
        for (found, expected) in read[1..].iter().zip(&expected.rows) {
            for (found, expected) in found.iter().zip(expected) {
                let expected = expected.split('\n').map(shown).collect::<Vec<_>>().join("\n");
                assert!(*found == expected || found.strip_prefix('\'') == Some(&expected), "{found} for {expected}");
                assert!(!found.starts_with(['=', '+', '-', '@', '\t', '\r']), "a formula: {found}");
            }
            assert_eq!(found.len(), expected.len());
        }
    }
}

#[test]
fn a_terminal_is_told_nothing_but_text() {
    let screen = Screen { width: 80, styled: false };
    let shown = terminal::render(&hostile(), screen);
    let steering = |letter: char| letter.is_control() && letter != '\n' || letter == '\u{202e}';
    assert!(!shown.contains(steering));
    assert!(shown.contains("<script>"));
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    for format in [Format::Md, Format::Json, Format::Csv] {
        assert_eq!(text(&hostile(), format), text(&hostile(), format));
    }
}

/// Pieces that mean something to Markdown, in any order.
fn words() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[a-zа-я0-9 ]{1,4}",
        4 => "[-#*_+=~`|<>!&$^:;.()\\[\\]{}\\\\\"'/@]{1,3}",
        1 => prop::sample::select(vec![
            "<b>", "</b>", "<!--", "-->", "&amp;", "&#35;", "&copy;", "](#x)", "http://a_b.c/d_e?f=1&g;h*i*", "https://",
            "www.a_b.c", "a@b.c", "1. ", "2) ", "- ", "    ", "\t", "***", "---", "===", "```", "~~~", "$$", "[^1]", "[x] ",
            "<br>", "\\|", "\\\\", "a | b", ":smile:", "\u{a0}", "\u{1b}[1m", "\u{202e}", "\u{2028}", "\u{85}", "。",
        ]).prop_map(str::to_owned),
    ];
    prop::collection::vec(piece, 0..8).prop_map(|pieces| pieces.concat())
}

/// Running text: what is emphasised or linked stands between spaces, as in every report.
fn inlines() -> impl Strategy<Value = Inlines> {
    let inline = prop_oneof![
        3 => words().prop_map(Inline::Text),
        1 => words().prop_map(Inline::Strong),
        1 => words().prop_map(Inline::Emphasis),
        1 => (words(), prop::sample::select(vec!["heading", "row", "elsewhere"]))
            .prop_map(|(text, to)| Inline::Link { text: format!("x{text}"), to: Anchor(to.to_owned()) }),
    ];
    let line = prop::collection::vec(inline, 1..4).prop_map(|inlines| {
        let mut line = vec![Inline::Text("a".to_owned())];
        line.extend(inlines.into_iter().flat_map(|inline| [Inline::Text(" ".to_owned()), inline]));
        line.into_iter().skip(1).collect::<Inlines>()
    });
    prop::collection::vec(line, 1..3).prop_map(|lines| lines.join(&Inline::Break))
}

/// The same words in every kind of block.
fn around(title: &str, one: &Inlines, two: &Inlines, plain: &str) -> Report {
    let column = |title: &str| Column { title: title.to_owned(), align: Align::End, width: 1 };
    let cells = |cells: [&Inlines; 2]| Row { cells: cells.map(|cell| vec![cell.clone()]).to_vec(), ..Row::default() };
    let anchor = |name: &str| Some(Anchor(name.to_owned()));
    let total =
        Row { strong: true, anchor: anchor("row"), ..cells([&Inline::plain(format!("x{plain}x")), &Inlines::new()]) };
    let between = |text: &Inlines| [Inline::plain("x "), text.clone(), Inline::plain(" x")].concat();
    let before = |text: &Inlines| [text.clone(), Inline::plain(" x")].concat();
    Report {
        meta: Meta {
            title: format!("x {title}"),
            subtitle: plain.to_owned(),
            lines: vec![format!("x{plain}"), format!("{plain}x")],
            producer: "written by readiness 1".to_owned(),
            ..Meta::default()
        },
        blocks: vec![
            Block::Heading { level: 1, text: Inline::plain(format!("x {title}")), anchor: anchor("heading") },
            Block::Paragraph(between(one)),
            Block::Paragraph(before(one)),
            Block::Callout(vec![before(one), before(two)]),
            Block::List { ordered: true, items: vec![before(two), before(one)] },
            Block::Paragraph(Inline::plain("x")),
            Block::Fields(vec![(format!("x{plain}"), vec![between(one), before(two)])]),
            Block::Table(Table {
                caption: Some(format!("{plain}x")),
                columns: vec![column(&format!("x{plain}")), column("x")],
                rows: vec![cells([one, two]), total],
            }),
        ],
        data: serde_json::Value::Null,
        sheet: None,
        book: Vec::new(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: if is_long() { 300 } else { 60 }, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_written_reads_the_same(title in words(), one in inlines(), two in inlines(), plain in words()) {
        let report = around(&title, &one, &two, &plain);
        assert_same(&report);
    }
}
