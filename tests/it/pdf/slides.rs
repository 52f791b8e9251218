//! Slides: what a room reads, and no more of it.

use readiness::render::pdf::{Fonts, render};
use readiness::report::plan::Part;
use readiness::report::{Block, Pages, Report};

use super::keep;
use super::reader::Reader;
use crate::render::{example_in, hostile_part};

/// 13.33 by 7.5 inches, in points.
const PAGE: (f32, f32) = (960.0, 540.0);
/// The least that running text may measure, and the small type of caveats and feet.
const LEAST: f32 = 23.99;
const SMALL: f32 = 11.5;

/// As many pages as slides, from six to ten, with all words inside them and as large as promised.
fn assert_slides(report: &Report, name: &str, least: usize) -> Reader {
    assert_eq!(report.meta.pages, Pages::Slides);
    let bytes = render(report, &Fonts::built_in()).unwrap();
    keep(&format!("slides-{name}.pdf"), &bytes);
    let reader = Reader::new(&bytes);
    let slides = 1 + report.blocks.iter().filter(|block| **block == Block::PageBreak).count();
    assert_eq!(reader.page_count(), slides, "{name}: a slide has more than a page");
    assert!((least..=10).contains(&slides), "{name} has {slides} slides");
    for page in 0..slides {
        for run in reader.shown(page) {
            let is_inside =
                run.left >= 40.0 && run.right <= PAGE.0 - 40.0 && run.baseline >= 15.0 && run.baseline <= PAGE.1 - 30.0;
            assert!(is_inside, "{name}, page {page}: {run:?}");
            assert!(run.size >= SMALL, "{name}, page {page}: {run:?}");
        }
    }
    reader
}

#[test]
fn every_example_fits_in_both_languages() {
    for name in ["early-starter", "advanced", "mongolia-2019", "nepal-2025", "survey", "ru"] {
        for language in ["en", "ru"] {
            assert_slides(&example_in(language, name, Part::Slides), &format!("{name}-{language}"), 6);
        }
    }
}

#[test]
fn the_legend_tells_what_is_pale() {
    for (language, pale) in [("en", "pale"), ("ru", "бледн")] {
        for part in [Part::Slides, Part::Report] {
            let mut open = 0;
            for block in example_in(language, "nepal-2025", part).blocks {
                let Block::Bars(figure) = block else { continue };
                let is_open = figure.bars.iter().any(|bar| bar.range.is_some_and(|(lowest, highest)| lowest < highest));
                assert_eq!(figure.legend.to_lowercase().contains(pale), is_open, "{}", figure.legend);
                open += usize::from(is_open);
            }
            assert!(open > 0, "{part:?} shows no bar that could still move");
        }
    }
}

#[test]
fn a_section_that_few_questions_tell_of_is_not_among_the_lowest() {
    for name in ["early-starter", "mongolia-2019", "nepal-2025", "survey"] {
        let report = example_in("en", name, Part::Slides);
        let lowest = report.blocks.iter().skip_while(|block| {
            !matches!(block, Block::Heading { level: 2, text, .. } if
            text.iter().any(|words| words.words().is_some_and(|words| words.contains("lowest"))))
        });
        for block in lowest {
            let Block::Bars(figure) = block else { continue };
            for bar in &figure.bars {
                let (_, counts) = bar.value.split_once('(').unwrap_or_else(|| panic!("{name}: {}", bar.value));
                let (answered, asked) = counts.trim_end_matches(')').split_once('/').unwrap();
                let [answered, asked] = [answered, asked].map(|count| count.parse::<usize>().unwrap());
                assert!(answered >= 3 && answered * 2 >= asked, "{name}: {} {}", bar.label, bar.value);
            }
        }
    }
}

#[test]
fn names_of_any_length_fit() {
    let report = hostile_part(Part::Slides);
    assert_slides(&report, "hostile", 5);
}

#[test]
fn running_text_is_read_from_the_back_of_the_room_and_the_caveat_stands_small_on_the_first_and_the_last() {
    let reader = assert_slides(&example_in("en", "early-starter", Part::Slides), "early-starter", 6);
    let last = reader.page_count() - 1;
    let size_of = |page: usize, word: &str| {
        let shown = reader.shown(page);
        shown.iter().find(|run| run.text.contains(word)).unwrap_or_else(|| panic!("{word} on page {page}")).size
    };
    // The first words of what the meeting is asked for, and of a line of the title slide.
    assert!(size_of(last, "adopt") >= LEAST);
    assert!(size_of(0, "Assessed") >= LEAST);
    for page in [0, last] {
        assert!(size_of(page, "checklists") < LEAST);
    }
    for page in 0..=last {
        let caveat = "No official score, weight or level of readiness exists";
        assert_eq!(reader.content(page).contains(caveat), page == 0 || page == last, "page {page}");
    }
}

#[test]
fn the_page_is_that_of_a_projector() {
    let reader = assert_slides(&example_in("en", "survey", Part::Slides), "survey", 6);
    let (_, page) = reader.document.get_pages().into_iter().next().unwrap();
    let page = reader.document.get_dictionary(page).unwrap();
    let edges = page.get(b"MediaBox").unwrap().as_array().unwrap();
    let edges: Vec<f32> = edges.iter().map(|edge| edge.as_float().unwrap()).collect();
    assert_eq!(edges, [0.0, 0.0, PAGE.0, PAGE.1]);
}
