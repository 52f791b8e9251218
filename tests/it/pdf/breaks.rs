//! Where a page or a line ends.

use super::*;

#[test]
fn a_heading_never_stands_alone_at_the_foot_of_a_page() {
    let first = || text("After it.");
    let table = |rows| Table { caption: None, columns: vec![column("After it.", Align::Start, 1)], rows };
    let row = Row { cells: vec![vec![first()]], ..Row::default() };
    let long_row = Row { cells: vec![vec![text(&"word ".repeat(3000))]], ..Row::default() };
    let mut bars = sample::bars();
    bars.bars[0].label = "After it.".to_owned();
    let mut timeline = sample::timeline();
    timeline.ticks[0].1 = "After it.".to_owned();
    let kinds = [
        Block::Paragraph(first()),
        Block::Callout(vec![first()]),
        Block::List { ordered: false, items: vec![first()] },
        Block::Fields(vec![("After it.".to_owned(), vec![first()])]),
        Block::Table(table(vec![row])),
        Block::Table(table(vec![long_row])),
        Block::Bars(bars),
        Block::Timeline(timeline),
        heading(3, "After it.", ""),
    ];
    for kind in kinds {
        for lines in 24..36 {
            let mut blocks: Vec<Block> = (0..lines).map(|_| Block::Paragraph(text("Line."))).collect();
            blocks.push(heading(2, "Heading", ""));
            blocks.push(kind.clone());
            let reader = read(&short(blocks));
            let page = (0..reader.page_count()).find(|page| reader.content(*page).contains("Heading")).unwrap();
            assert!(reader.content(page).contains("After it."), "{lines} lines, {kind:?}");
        }
    }
}

#[test]
fn no_line_of_a_paragraph_stands_alone_on_a_page() {
    let long = "word ".repeat(90);
    for before in 24..40 {
        let mut blocks: Vec<Block> = (0..before).map(|_| Block::Paragraph(text("Line."))).collect();
        blocks.push(Block::Paragraph(text(&long)));
        let reader = read(&short(blocks));
        for page in 0..reader.page_count() {
            let runs = reader.shown(page);
            let mut lines: Vec<i32> =
                runs.iter().filter(|run| run.text.contains("word")).map(|run| run.baseline as i32).collect();
            lines.dedup();
            assert_ne!(lines.len(), 1, "{before} lines before, page {page}");
        }
    }
}

#[test]
fn a_cell_longer_than_a_page_breaks_across_pages_and_loses_nothing() {
    let cell: String = (0..12_000).map(|number| format!("{number} ")).collect();
    let table = Table {
        caption: None,
        columns: vec![column("No.", Align::Start, 0), column("Note", Align::Start, 1)],
        rows: vec![Row { cells: vec![vec![text("A1")], vec![text(&cell)]], ..Row::default() }],
    };
    let reader = read(&short(vec![Block::Table(table)]));
    assert!(reader.page_count() > 5);
    assert_inside(&reader);
    let root = reader.tags();
    let cells = root.all("TD");
    assert_eq!(cells.len(), 2);
    assert_eq!(cells[1].text.trim(), cell.trim());
}
