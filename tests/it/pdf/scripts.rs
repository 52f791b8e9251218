//! Fonts and scripts.

use super::*;

#[test]
fn a_script_without_a_font_is_named_with_its_package() {
    let blocks = vec![
        heading(1, "គយ and ศุลกากร", ""),
        Block::Table(Table { caption: None, columns: vec![column("海关", Align::Start, 1)], rows: vec![] }),
    ];
    let error = render(&short(blocks), &Fonts::built_in()).unwrap_err();
    let missing = error.downcast_ref::<MissingFonts>().unwrap();
    let named: Vec<(&str, &str)> = missing.0.iter().map(|font| (font.script.as_str(), font.package)).collect();
    assert_eq!(
        named,
        [
            ("Chinese (Han)", "fonts-noto-cjk"),
            ("Khmer", "fonts-khmeros or fonts-noto-core"),
            ("Thai", "fonts-noto-core")
        ]
    );
    let message = error.to_string();
    assert!(message.contains("no font for Khmer (such as គ, U+1782): install the package fonts-khmeros"), "{message}");
    assert!(message.contains("--font"), "{message}");
}

#[test]
fn a_symbol_without_a_font_is_written_as_its_code_and_copies_as_itself() {
    let fonts = Fonts::built_in();
    let report = short(vec![Block::Paragraph(text("done ✓ ☎ ✓"))]);
    let reader = Reader::new(&render(&report, &fonts).unwrap());
    assert!(reader.content(0).contains("done ✓"));
    assert_eq!(fonts.unshown(), ['☎', '✓']);
}

/// How many fonts a file holds.
fn embedded(reader: &Reader) -> usize {
    let objects = reader.document.objects.values();
    objects.filter_map(|object| object.as_dict().ok()).filter(|dictionary| dictionary.has(b"FontFile2")).count()
}

#[test]
fn a_symbol_is_looked_for_in_other_fonts_whatever_stands_beside_it() {
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), font::with_ranges(&[[0x20b8, 0x20b8], [0x2713, 0x2713]])).unwrap();
    let fonts = Fonts::with_system(&[file.path().to_owned()]).unwrap();
    let report = short(vec![Block::Paragraph(text("40 000 ₸ ✓"))]);
    let reader = Reader::new(&render(&report, &fonts).unwrap());
    assert!(reader.content(0).contains("40 000 ₸ ✓"));
    assert_eq!(embedded(&reader), embedded(&read(&report)) + 1, "the signs are drawn with the font that has them");
    assert!(fonts.unshown().is_empty());
}

/// Renders with letters for Arabic, Khmer and Thai, whatever is installed.
fn read_with_letters(report: &Report) -> Reader {
    let file = tempfile::NamedTempFile::new().unwrap();
    let font = font::with_ranges(&[[0x600, 0x6FF], [0x1780, 0x17DD], [0xE00, 0xE5B]]);
    std::fs::write(file.path(), font).unwrap();
    let fonts = Fonts::with_system(&[file.path().to_owned()]).unwrap();
    Reader::new(&render(report, &fonts).unwrap())
}

/// Right edge of the text.
const RIGHT: f32 = 530.28;

#[test]
fn right_to_left_paragraphs_stand_at_the_right_and_read_in_order() {
    let arabic = "قانون المعاملات رقم 15 لسنة 2019 في Exampleland نافذ";
    let reader = read_with_letters(&short(vec![heading(1, "A", ""), Block::Paragraph(text(arabic))]));
    assert_eq!(reader.tags().all("P")[0].text, arabic);
    let runs: Vec<_> = reader.shown(0).into_iter().filter(|run| run.mark == Some(1)).collect();
    let place = |word: &str| runs.iter().find(|run| run.text.contains(word)).unwrap().left;
    assert!((runs[0].right - RIGHT).abs() < 0.1, "{:?}", runs[0]);
    assert!(place("قانون") > place("المعاملات"));
    assert!(place("رقم") > place("15") && place("15") > place("لسنة"));
    assert!(place("Exampleland") > place("نافذ"));
}

#[test]
fn a_left_to_right_line_holds_right_to_left_words_in_their_own_order() {
    let mixed = "The words جمارك اليوم stand here";
    let reader = read_with_letters(&short(vec![heading(1, "A", ""), Block::Paragraph(text(mixed))]));
    assert_eq!(reader.tags().all("P")[0].text, mixed);
    let runs = reader.shown(0);
    let place = |word: &str| runs.iter().find(|run| run.text.contains(word)).unwrap().left;
    assert!(place("words") < place("اليوم") && place("اليوم") < place("جمارك"));
    assert!(place("جمارك") < place("stand"));
}

#[test]
fn a_document_in_a_right_to_left_language_is_mirrored() {
    let table = Table {
        caption: None,
        columns: vec![column("رقم", Align::Start, 1), column("نقاط", Align::End, 1)],
        rows: vec![Row { cells: vec![vec![text("اول")], vec![text("75")]], ..Row::default() }],
    };
    let mut report = short(vec![heading(1, "تقرير", ""), Block::Table(table)]);
    report.meta.language = "fa".to_owned();
    report.meta.footer = "ختم".to_owned();
    report.meta.page_pattern = "{page}/{pages}".to_owned();
    let reader = read_with_letters(&report);
    let runs = reader.shown(0);
    let at = |word: &str| runs.iter().find(|run| run.text.contains(word)).unwrap_or_else(|| panic!("{word}: {runs:?}"));
    assert!((at("تقرير").right - RIGHT).abs() < 0.1);
    assert!((at("اول").right - (RIGHT - 5.0)).abs() < 0.1, "the first column is the right one");
    assert!((at("75").left - 70.0).abs() < 0.1, "figures stand at the end, which is the left");
    assert!((at("ختم").right - RIGHT).abs() < 0.1);
    assert!((at("۱").left - 65.0).abs() < 0.1);
}

#[test]
fn khmer_and_thai_break_between_words() {
    let khmer = "ប្រព័ន្ធបញ្ជរតែមួយជាតិទទួលយកប្រតិវេទន៍គយអេឡិចត្រូនិកនិងលិខិតអនុញ្ញាតរបស់ក្រសួង".repeat(4);
    let thai = "ระบบหน้าต่างเดียวแห่งชาติรับใบขนสินค้าทางอิเล็กทรอนิกส์และใบอนุญาตของทุกหน่วยงาน".repeat(4);
    for words in [khmer, thai] {
        let reader = read_with_letters(&short(vec![heading(1, "A", ""), Block::Paragraph(text(&words))]));
        assert_inside(&reader);
        assert_eq!(reader.tags().all("P")[0].text, words);
        let mut lines: Vec<(i32, String)> = Vec::new();
        for run in reader.shown(0).into_iter().filter(|run| run.mark == Some(1)) {
            match lines.last_mut() {
                Some((baseline, line)) if *baseline == run.baseline as i32 => line.push_str(&run.text),
                _ => lines.push((run.baseline as i32, run.text)),
            }
        }
        assert!(lines.len() > 3, "{lines:?}");
        let segmenter = icu_segmenter::LineSegmenter::new_auto(Default::default());
        let breaks: Vec<usize> = segmenter.segment_str(&words).collect();
        let mut place = 0;
        for (_, line) in lines {
            place += line.len();
            assert!(breaks.contains(&place), "a line ends inside a word: {line}");
        }
    }
}

#[test]
#[ignore = "needs the system's fonts; see tests/pdf_external.sh"]
fn every_script_of_our_teams_is_shaped() {
    let bytes = render(&sample::scripts(), &Fonts::with_system(&[]).unwrap()).unwrap();
    keep("scripts.pdf", &bytes);
    let reader = Reader::new(&bytes);
    assert_inside(&reader);
    let root = reader.tags();
    for ((name, words), paragraph) in sample::SCRIPTS.iter().zip(root.kids[2].all("P")) {
        assert_eq!(paragraph.text, format!("{words} {words} {words} {words}"), "{name}");
    }
}
