//! Text for a terminal: tables that fit its width, no steering characters from anybody's file.

use std::fmt::Write;

use comfy_table::{
    Attribute, Cell, CellAlignment, ColumnConstraint, ContentArrangement, LineStyle, Table as Grid, TableStyle, Width,
    presets,
};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::render::gauge::gauge;
use crate::report::{Align, Block, Inlines, Report, Table};
use crate::visible::visible;

/// A table of figures: a line under its head and nothing else.
const FIGURES: TableStyle = TableStyle::new().header_separator(LineStyle::new('─', '─', '─', '─'));

/// Columns that an id or a number may ask for.
const LONGEST_ID: usize = 8;

/// Blanks beside what stands in a column.
const PADDING: usize = 2;

/// Where a report is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Screen {
    /// Characters in a line.
    pub width: usize,
    /// Whether bold type may be used.
    pub styled: bool,
}

/// The whole report, ready to print.
pub fn render(report: &Report, screen: Screen) -> String {
    let mut out = String::new();
    for block in &report.blocks {
        self::block(&mut out, block, screen);
    }
    let end = out.trim_end().len();
    out.truncate(end);
    out.push('\n');
    out
}

fn block(out: &mut String, block: &Block, screen: Screen) {
    match block {
        Block::Heading { text, .. } => {
            let _ = writeln!(out, "{}\n", strong(&plain(text), screen));
        }
        Block::Paragraph(text) => {
            let _ = writeln!(out, "{}\n", fill(&plain(text), screen, ""));
        }
        Block::Callout(paragraphs) => {
            for text in paragraphs {
                let _ = writeln!(out, "{}", fill(&plain(text), screen, "│ "));
            }
            out.push('\n');
        }
        Block::List { ordered, items } => {
            for (place, item) in items.iter().enumerate() {
                let mark = if *ordered { format!("{}. ", place + 1) } else { "- ".to_owned() };
                let indent = " ".repeat(mark.len());
                let options = textwrap::Options::new(screen.width).initial_indent(&mark).subsequent_indent(&indent);
                let _ = writeln!(out, "{}", textwrap::fill(&plain(item), options));
            }
            out.push('\n');
        }
        Block::Table(table) => {
            if let Some(caption) = &table.caption {
                let _ = writeln!(out, "{}", strong(&visible(caption), screen));
            }
            let _ = writeln!(out, "{}\n", grid(table, screen));
        }
        Block::Bars(bars) => {
            let _ = writeln!(out, "{}", fill(&visible(&bars.legend), screen, ""));
            for bar in &bars.bars {
                let _ = writeln!(out, "{} {}  {}", gauge(bar), visible(&bar.label), visible(&bar.value));
            }
            out.push('\n');
        }
        Block::Timeline(timeline) => {
            for span in &timeline.spans {
                let _ = writeln!(out, "- {}", visible(&span.label));
            }
            out.push('\n');
        }
        Block::Fields(fields) => {
            for (name, paragraphs) in fields {
                let text: Vec<String> = paragraphs.iter().map(plain).collect();
                let text = fill(&text.join("\n"), Screen { width: screen.width.saturating_sub(2), ..screen }, "  ");
                let _ = writeln!(out, "{}\n{text}", strong(&visible(name), screen));
            }
            out.push('\n');
        }
        Block::PageBreak => {}
    }
}

fn grid(table: &Table, screen: Screen) -> String {
    let mut grid = Grid::new();
    // Rows of figures stand close; rows of sentences need a line between them.
    grid.load_style(if table.columns.len() > 4 { presets::UTF8_HORIZONTAL_ONLY } else { FIGURES });
    grid.set_content_arrangement(ContentArrangement::Dynamic);
    grid.set_width(u16::try_from(screen.width).unwrap_or(u16::MAX));
    // The width is known; asking a terminal again could give another answer when the output goes to a file.
    grid.force_no_tty();
    if screen.styled {
        grid.enforce_styling();
    }
    let head: Vec<String> = table.columns.iter().map(|column| visible(&column.title).into_owned()).collect();
    let cell = |paragraphs: &Vec<Inlines>| paragraphs.iter().map(plain).collect::<Vec<_>>().join("\n");
    let rows: Vec<Vec<String>> = table.rows.iter().map(|row| row.cells.iter().map(cell).collect()).collect();
    let rooms = rooms(&head, &rows, screen.width);
    let fitting = |(text, room): (&String, &usize)| Cell::new(fitting(text, *room));
    grid.set_header(head.iter().zip(&rooms).map(fitting));
    for (row, cells) in table.rows.iter().zip(&rows) {
        grid.add_row(
            cells
                .iter()
                .zip(&rooms)
                .map(fitting)
                .map(|cell| if row.strong { cell.add_attribute(Attribute::Bold) } else { cell }),
        );
    }
    for ((place, column), room) in table.columns.iter().enumerate().zip(rooms) {
        let Some(drawn) = grid.column_mut(place) else { continue };
        let room = Width::Fixed(u16::try_from(room + PADDING).unwrap_or(u16::MAX));
        drawn.set_constraint(ColumnConstraint::Absolute(room));
        if column.align == Align::End {
            drawn.set_cell_alignment(CellAlignment::Right);
        }
    }
    let text = grid.to_string();
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    lines.join("\n")
}

/// How wide each column is: at least as its longest word, or as much of it as there is room for where not all of these fit beside
/// each other; what is left goes to the columns that would be the highest.
fn rooms(head: &[String], rows: &[Vec<String>], width: usize) -> Vec<usize> {
    let cells = |place: usize| head.get(place).into_iter().chain(rows.iter().filter_map(move |row| row.get(place)));
    let longest = |place: usize, wanted: &dyn Fn(&str) -> bool| {
        let words = cells(place).flat_map(|text| text.split([' ', '\n'])).filter(|word| wanted(word));
        words.map(UnicodeWidthStr::width).max().unwrap_or(0)
    };
    let words: Vec<usize> = (0..head.len()).map(|place| longest(place, &|_| true)).collect();
    // One column of the table's own stands between two.
    let all = width.saturating_sub((words.len() * (PADDING + 1)).saturating_sub(1));
    // Numbers and ids are not cut where the others can give way for them.
    let whole: Vec<usize> =
        (0..head.len()).map(|place| longest(place, &|word| !has_hyphen(word)).min(LONGEST_ID)).collect();
    let narrow = |most: usize| -> Vec<usize> {
        words.iter().zip(&whole).map(|(word, whole)| (*word.min(&most)).max(*whole)).collect()
    };
    // The longest piece of a word that all columns can have, if they take so much room together.
    let fitting = |room: usize| (1..=all).rev().find(|most| narrow(*most).iter().sum::<usize>() <= room);
    // A third of the room stays for the fullest columns; where that is too much, words give way as far as they can.
    let mut rooms = match fitting(all * 2 / 3).or_else(|| fitting(all).map(|_| 1)) {
        _ if words.iter().sum::<usize>() <= all => words,
        Some(most) => narrow(most),
        None => words.iter().map(|word| (*word).min((all / head.len().max(1) / 2).max(1))).collect(),
    };
    let most = |width: &dyn Fn(&String) -> usize| -> Vec<usize> {
        (0..head.len()).map(|place| cells(place).map(width).max().unwrap_or(0)).collect()
    };
    let widest = most(&|text| text.split('\n').map(UnicodeWidthStr::width).max().unwrap_or(0));
    let fullest = most(&|text| text.width());
    for _ in rooms.iter().sum::<usize>()..all {
        let narrow = (0..rooms.len()).filter(|place| rooms[*place] < widest[*place]);
        let Some(place) = narrow.max_by_key(|place| fullest[*place] * 1_000 / rooms[*place].max(1)) else { break };
        rooms[place] += 1;
    }
    rooms
}

/// A text of which no word is wider than its column: one that would be is cut where the column ends, with a hyphen where its
/// script has one.
fn fitting(text: &str, room: usize) -> String {
    let word = |word: &str| {
        if word.width() <= room {
            return word.to_owned();
        }
        let hyphen = if room > 2 && has_hyphen(word) { "-" } else { "" };
        let (mut cut, mut used) = (String::new(), 0);
        for letter in word.chars() {
            let wide = letter.width().unwrap_or(0);
            if used + wide > room - hyphen.len() {
                cut.push_str(if cut.ends_with('-') { "" } else { hyphen });
                cut.push('\n');
                used = 0;
            }
            cut.push(letter);
            used += wide;
        }
        cut
    };
    text.split('\n').map(|line| line.split(' ').map(word).collect::<Vec<_>>().join(" ")).collect::<Vec<_>>().join("\n")
}

/// Whether a word is parted with a hyphen: one of letters of a script that has capitals, and so has the hyphen.
fn has_hyphen(word: &str) -> bool {
    let is_cased = |letter: char| letter.is_lowercase() || letter.is_uppercase() || letter.width() == Some(0);
    let letters = word.trim_matches(|sign: char| !sign.is_alphanumeric());
    letters.chars().all(|letter| is_cased(letter) || letter == '-')
}

/// The words alone; a line break stays one.
fn plain(text: &Inlines) -> String {
    text.iter()
        .map(|inline| {
            inline.words().map_or(
                "
"
                .into(),
                visible,
            )
        })
        .collect()
}

fn fill(text: &str, screen: Screen, indent: &str) -> String {
    let options = textwrap::Options::new(screen.width).initial_indent(indent).subsequent_indent(indent);
    textwrap::fill(text, options)
}

fn strong(text: &str, screen: Screen) -> String {
    if screen.styled { format!("\u{1b}[1m{text}\u{1b}[0m") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Column, Row};

    fn drawn(width: usize, head: &[&str], cells: &[&str]) -> Vec<String> {
        let columns = head.iter().map(|title| Column::start((*title).to_owned(), 1)).collect();
        let rows = vec![Row::of_words(cells.iter().map(|cell| (*cell).to_owned()))];
        let table = Table { caption: None, columns, rows };
        grid(&table, Screen { width, styled: false }).lines().map(|line| line.trim().to_owned()).collect()
    }

    #[test]
    fn a_word_that_fits_its_table_is_not_cut() {
        let text = "Кто отвечает за каждое из этих мероприятий и к какому дню";
        let lines = drawn(40, &["Мероприятие", "Подтверждающие"], &[text, "администрирование"]);
        assert!(lines.iter().any(|line| line.ends_with("администрирование")), "{lines:#?}");
        assert!(lines[0].ends_with("Подтверждающие"), "{lines:#?}");
        assert!(lines.iter().any(|line| line.contains("мероприятий")), "{lines:#?}");
    }

    #[test]
    fn a_word_that_is_wider_than_its_table_is_cut_with_a_hyphen_where_its_script_has_one() {
        // A blank on each side leaves 18 columns, of which the hyphen takes one.
        let lines = drawn(20, &["x"], &["нефтегазопереработка-и"]);
        assert_eq!(lines[2..], ["нефтегазоперерабо-", "тка-и"]);
        let lines = drawn(20, &["x"], &["https://example.org/a/b"]);
        assert_eq!(lines[2..], ["https://example.or", "g/a/b"]);
        let lines = drawn(20, &["x"], &["编号编号编号编号编号"]);
        assert_eq!(lines[2..], ["编号编号编号编号编", "号"]);
    }

    #[test]
    fn columns_that_have_no_room_for_their_words_give_way_and_the_fullest_gets_what_is_left() {
        let words = ["aaaaaaaaaa", "bb", "cccccccc"].map(str::to_owned);
        // Three times two blanks and what stands between leave 12. Words of three letters take 8 of them; of what is left, the
        // first and the third get as much as makes them equally high.
        assert_eq!(rooms(&words, &[], 20), [5, 2, 5]);
        assert_eq!(rooms(&words, &[], 80), [10, 2, 8]);
        // An id of six keeps its room, and the words give way for it.
        let words = ["aaaaaaaaaa", "B6.1.1"].map(str::to_owned);
        assert_eq!(rooms(&words, &[], 18), [7, 6]);
    }
}
