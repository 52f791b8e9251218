//! Excel: a workbook of a report's sheets, with typed cells, lists to choose from, and locks on what is not to be changed.
//!
//! The first row of a sheet is hidden and holds the names of columns that stay the same in every language. Every text is
//! written as text: nothing in a cell is a formula or a link.

use std::borrow::Cow;
use std::io::{Cursor, Write};

use rust_xlsxwriter::{
    Chart as Figure, ChartEmptyCells, ChartMarker, ChartMarkerType, ChartType, DocProperties, ExcelDateTime, Format,
    FormatAlign, FormatBorder, ProtectionOptions, Workbook, Worksheet,
};
use textwrap::wrap;
use unicode_width::UnicodeWidthStr;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::i18n::tag;
use crate::render::xml;
use crate::report::book::{Chart, Drawn, Entry, Head, LISTS, Leaf, Value, shown, tables};
use crate::report::{Meta, Report};

mod entries;

/// The row with the names of columns, the row with what people read, and the first row with cells.
const NAMES: u32 = 0;
const TITLES: u32 = 1;
const FIRST: u32 = 2;
/// The most letters of a footer; each may count twice.
const FOOT: usize = 100;
/// Height of a line in points, and the most lines of a row: it may be 409 points high.
const LINE: u32 = 15;
const HIGHEST: u32 = 27;
/// The same in pixels, and those that a bar of a chart takes and what is around them.
const LINE_PIXELS: u32 = 20;
const BAR: u32 = 28;
const AROUND: u32 = 110;
/// The most letters of a word that a column is made wide enough for.
const LONGEST: usize = 24;
/// Letters beside each other on a printed page that can still be read, and on one of twice the size.
const PAGE: u32 = 170;
const PAGE_OF_A3: u32 = 240;
/// Letters beside each other on a printed page in the size of the screen.
const SCALED: u32 = 105;
/// The height of a chart with lines, in rows of bars.
const LINES: u32 = 12;
/// Marks on lines, each its own shape.
const SHAPES: [ChartMarkerType; 6] = [
    ChartMarkerType::Circle,
    ChartMarkerType::Square,
    ChartMarkerType::Triangle,
    ChartMarkerType::Diamond,
    ChartMarkerType::X,
    ChartMarkerType::Star,
];

/// Turns a report into a workbook: its own sheets, or its tables and rows where it has none.
///
/// # Errors
///
/// When a sheet has more rows or columns than Excel knows.
pub fn render(report: &Report) -> anyhow::Result<Vec<u8>> {
    let leaves: Cow<'_, [Leaf]> = if report.book.is_empty() {
        Cow::Owned(tables::added(Vec::new(), &report.blocks, report.sheet.as_ref()))
    } else {
        Cow::Borrowed(&report.book)
    };
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(&report.meta)?);
    let mut lists: Vec<&[String]> = Vec::new();
    for leaf in leaves.iter() {
        let sheet = workbook.add_worksheet();
        set(sheet, leaf, &report.meta, &mut lists)?;
    }
    if !lists.is_empty() {
        let sheet = workbook.add_worksheet();
        sheet.set_name(LISTS)?.set_hidden(true);
        for (column, list) in lists.iter().enumerate() {
            for (row, text) in list.iter().enumerate() {
                sheet.write_string(u32::try_from(row)?, u16::try_from(column)?, shown(text))?;
            }
        }
    }
    marked(workbook.save_to_buffer()?, &report.meta)
}

fn set<'a>(sheet: &mut Worksheet, leaf: &'a Leaf, meta: &Meta, lists: &mut Vec<&'a [String]>) -> anyhow::Result<()> {
    sheet.set_name(&leaf.title)?.set_right_to_left(tag::is_rtl(&meta.language));
    let head = Format::new()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::Top)
        .set_background_color(0xEF_F3F6)
        .set_font_color(0x0F_4F73)
        .set_border_bottom(FormatBorder::Medium);
    let last = FIRST + u32::try_from(leaf.rows.len())?.max(1) - 1;
    let widths = widths(leaf);
    for (column, (wanted, width)) in leaf.heads.iter().zip(&widths).enumerate() {
        let column = u16::try_from(column)?;
        sheet.set_column_width(column, f64::from(*width))?;
        sheet.write_string(NAMES, column, wanted.name)?;
        sheet.write_string_with_format(TITLES, column, shown(&wanted.title), &head)?;
        if wanted.width == 0 {
            sheet.set_column_hidden(column)?;
        }
        entries::rules(sheet, column, last, &wanted.entry, lists)?;
    }
    let titles = leaf.heads.iter().zip(&widths).map(|(head, width)| lines(&head.title, *width)).max().unwrap_or(1);
    sheet.set_row_height(TITLES, LINE * titles)?;
    for (row, values) in (FIRST..).zip(&leaf.rows) {
        // Not every program finds the height of a row by itself.
        let lines = values.iter().zip(&widths).map(|(value, width)| match value {
            Value::Text(text) => lines(text, *width),
            _ => 1,
        });
        sheet.set_row_height(row, LINE * lines.max().unwrap_or(1))?;
        let at = usize::try_from(row - FIRST)?;
        for ((column, value), head) in (0..).zip(values).zip(&leaf.heads) {
            let mut look = look(head.entry.at(at));
            if leaf.headings.contains(&at) {
                look = look.set_bold();
            }
            // A heat map is read in whole percents, as documents are; the cell keeps all of the figure.
            let share_format = if leaf.shaded.contains(&usize::from(column)) { "0%" } else { "0.00%" };
            write(sheet, (row, column), value, look, share_format)?;
        }
    }
    entries::grey(sheet, leaf)?;
    entries::shade(sheet, leaf)?;
    sheet.set_hidden(leaf.is_hidden());
    sheet.set_row_hidden(NAMES)?;
    sheet.set_freeze_panes(FIRST, u16::try_from(leaf.kept)?)?;
    let columns = u16::try_from(leaf.heads.len().max(1))? - 1;
    if columns > 0 {
        sheet.autofilter(TITLES, 0, last, columns)?;
    }
    // Without a password: it keeps from mistakes and from nothing else.
    sheet.protect_with_options(&ProtectionOptions {
        format_columns: true,
        format_rows: true,
        sort: true,
        use_autofilter: true,
        ..ProtectionOptions::default()
    });
    print(sheet, meta)?;
    fit(sheet, leaf, &widths, last)?;
    // Charts stand below the rows, one below the other and each as high as its bars need; a page of its own cuts none.
    let mut at = last + 2;
    let mut breaks = Vec::new();
    for chart in leaf.charts.iter().filter(|chart| !chart.rows.is_empty()) {
        let bars = match &chart.drawn {
            Drawn::Bars(_) => u32::try_from(chart.rows.len())?,
            Drawn::Lines(columns) => LINES.max(u32::try_from(columns.len())?),
        };
        let height = bars * BAR + AROUND;
        sheet.insert_chart(at, 0, drawn(leaf, chart)?.set_height(height))?;
        breaks.push(at);
        at += height / LINE_PIXELS + 2;
    }
    sheet.set_page_breaks(&breaks)?;
    Ok(())
}

/// The widths of the columns: as was asked for, and wide enough for their longest word, unless it is longer than words are.
fn widths(leaf: &Leaf) -> Vec<u16> {
    let longest = |text: &str| text.split_whitespace().map(UnicodeWidthStr::width).max().unwrap_or_default();
    let of = |(column, head): (usize, &Head)| {
        if head.width == 0 {
            return 0;
        }
        let cells = leaf.rows.iter().filter_map(|row| row.get(column)).map(|value| match value {
            Value::Text(text) => longest(text),
            _ => 0,
        });
        let letters = cells.max().unwrap_or_default().max(longest(&head.title)).min(LONGEST);
        // As in `lines`; bold letters and what stands beside them take the rest.
        head.width.max(u16::try_from(letters * 10 / 9 + 2).unwrap_or_default())
    };
    leaf.heads.iter().enumerate().map(of).collect()
}

/// How many lines a text takes in a column, at most as many as a row can have; in a hidden one it takes no room.
fn lines(text: &str, width: u16) -> u32 {
    if width == 0 {
        return 1;
    }
    // Letters are wider than the figures that a width is counted in, those of most scripts by a tenth.
    let room = (usize::from(width) * 9 / 10).max(1);
    let lines: usize = text.lines().map(|line| if line.width() <= room { 1 } else { wrap(line, room).len() }).sum();
    u32::try_from(lines).unwrap_or(HIGHEST).clamp(1, HIGHEST)
}

/// How a cell looks by what may be written into it.
fn look(entry: &Entry) -> Format {
    let look = Format::new()
        .set_text_wrap()
        .set_align(FormatAlign::Top)
        .set_border_bottom(FormatBorder::Thin)
        .set_border_bottom_color(0xC7_D1DA);
    match entry {
        Entry::Locked | Entry::Each(_) => look.set_background_color(0xF6_F7F8),
        Entry::Percent => look.set_unlocked().set_num_format("0"),
        Entry::Day => look.set_unlocked().set_num_format("yyyy-mm-dd"),
        Entry::Text | Entry::OneOf(_) => look.set_unlocked().set_num_format("@"),
    }
}

fn write(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    value: &Value,
    look: Format,
    share_format: &str,
) -> anyhow::Result<()> {
    // A number ends a little before the words in the next column begin.
    let look = match value {
        Value::Nothing | Value::Text(_) => look,
        _ => look.set_align(FormatAlign::Right).set_indent(1),
    };
    match value {
        Value::Nothing => sheet.write_blank(row, column, &look)?,
        Value::Text(text) => sheet.write_string_with_format(row, column, shown(text), &look)?,
        Value::Count(count) => sheet.write_number_with_format(row, column, *count as f64, &look)?,
        Value::Hundredths(hundredths) => {
            let look = look.set_num_format("0.00");
            sheet.write_number_with_format(row, column, part(*hundredths, 100.0), &look)?
        }
        Value::Percent(hundredths) => {
            let look = look.set_num_format(share_format);
            // Programs of tables have 1 for all of something.
            sheet.write_number_with_format(row, column, part(i64::try_from(*hundredths)?, 10_000.0), &look)?
        }
        Value::WholePercent(percent) => {
            let look = look.set_num_format("0%");
            sheet.write_number_with_format(row, column, part(i64::try_from(*percent)?, 100.0), &look)?
        }
        Value::Day(day) => {
            // In the middle it touches no text beside it, whichever way the sheet runs.
            let look = look.set_num_format("yyyy-mm-dd").set_align(FormatAlign::Center);
            let day = ExcelDateTime::parse_from_str(&day.to_string())?;
            sheet.write_datetime_with_format(row, column, &day, &look)?
        }
    };
    Ok(())
}

/// So many parts of a unit.
#[expect(
    clippy::float_arithmetic,
    reason = "cells know no other numbers; what is shown is rounded to hundredths again"
)]
fn part(count: i64, unit: f64) -> f64 {
    count as f64 / unit
}

/// Figures from 0 to 100 %: bars with the first row on top, or a line for each column.
fn drawn(leaf: &Leaf, chart: &Chart) -> anyhow::Result<Figure> {
    let (first, last) = (FIRST + u32::try_from(chart.rows.start)?, FIRST + u32::try_from(chart.rows.end)? - 1);
    let range = |column: usize| {
        let column = u16::try_from(column)?;
        Ok::<_, anyhow::Error>((leaf.title.as_str(), first, column, last, column))
    };
    let mut figure = match &chart.drawn {
        Drawn::Bars(figures) => {
            let mut bars = Figure::new(ChartType::Bar);
            bars.add_series().set_categories(range(chart.names)?).set_values(range(*figures)?);
            bars.legend().set_hidden();
            // Lying bars have their names on the upright axis, which counts from below.
            bars.y_axis().set_reverse();
            bars.x_axis().set_min(0).set_max(1).set_num_format("0%");
            bars
        }
        Drawn::Lines(columns) => {
            let mut lines = Figure::new(ChartType::Line);
            for (&column, shape) in columns.iter().zip(SHAPES.iter().cycle()) {
                let title = (leaf.title.as_str(), TITLES, u16::try_from(column)?);
                // The shape tells lines apart where colours cannot.
                let marker = ChartMarker::new().set_type(*shape).set_size(8).clone();
                let line = lines.add_series().set_name(title).set_marker(&marker);
                line.set_categories(range(chart.names)?).set_values(range(column)?);
            }
            lines.show_empty_cells_as(ChartEmptyCells::Connected);
            lines.y_axis().set_min(0).set_max(1).set_num_format("0%");
            lines
        }
    };
    // A title that begins like a formula would be taken for a place in the workbook.
    figure.title().set_name(shown(chart.title.trim_start_matches('=')).as_str());
    figure.set_width(720).set_alt_text(shown(&chart.title));
    Ok(figure)
}

/// Sets a sheet on as many pages beside each other as its columns need to be read.
fn fit(sheet: &mut Worksheet, leaf: &Leaf, widths: &[u16], last: u32) -> anyhow::Result<()> {
    let width = |widths: &[u16]| widths.iter().copied().map(u32::from).sum::<u32>();
    let is_empty =
        |column: &usize| leaf.rows.iter().all(|row| row.get(*column).is_none_or(|cell| *cell == Value::Nothing));
    let count = leaf.heads.len();
    let empty = (0..count).rev().take_while(|column| leaf.kept > 0 && is_empty(column)).count();
    let (kept, printed) = (&widths[..leaf.kept], &widths[..count - empty]);
    let mut room = PAGE;
    if leaf.kept > 0 {
        let [kept, printed] = [kept, printed].map(|heads| u16::try_from(heads.len().max(1) - 1));
        sheet.set_repeat_columns(0, kept?)?.set_print_area(TITLES, 0, last, printed?)?;
    }
    if width(printed) > PAGE {
        room = PAGE_OF_A3;
        sheet.set_paper_size(8);
    }
    if leaf.charts.is_empty() {
        let pages = (width(printed) - width(kept)).div_ceil(room.saturating_sub(width(kept)).max(1));
        sheet.set_print_fit_to_pages(u16::try_from(pages)?, 0);
    } else {
        // Programs that fit a sheet to its pages obey no breaks, so it is made smaller instead.
        let percent = (SCALED * 100 / width(printed).max(1)).clamp(10, 100);
        sheet.set_print_scale(u16::try_from(percent)?);
    }
    Ok(())
}

/// A4 on its side, the head on every page.
fn print(sheet: &mut Worksheet, meta: &Meta) -> anyhow::Result<()> {
    sheet.set_landscape().set_paper_size(9).set_repeat_rows(TITLES, TITLES)?;
    // Within a footer this sign begins a code.
    let text = |text: &str| shown(text).chars().take(FOOT).collect::<String>().replace('&', "&&").replace('\n', " ");
    let number = text(&meta.page_pattern).replace("{page}", "&P").replace("{pages}", "&N");
    sheet.set_footer(format!("&L{}&R{number}", text(&meta.footer)));
    Ok(())
}

fn properties(meta: &Meta) -> anyhow::Result<DocProperties> {
    let day = meta.date.as_deref().and_then(|date| date.get(..10)?.parse::<jiff::civil::Date>().ok());
    // Without a day of its own a file says the first day that archives know, and never the clock's.
    let day = match day {
        Some(day) => ExcelDateTime::parse_from_str(&day.to_string())?,
        None => ExcelDateTime::from_ymd(1980, 1, 1)?,
    };
    let title = format!("{} – {}", meta.title, meta.subtitle);
    Ok(DocProperties::new().set_title(shown(&title)).set_subject(shown(&meta.subject)).set_creation_datetime(&day))
}

/// Says what wrote the file in a part that a program finds without unpacking, and that is gone once somebody has saved the
/// workbook: then it is theirs, and no later run takes its place.
fn marked(bytes: Vec<u8>, meta: &Meta) -> anyhow::Result<Vec<u8>> {
    let mut zip = ZipWriter::new_append(Cursor::new(bytes))?;
    let plain = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(zip::DateTime::default());
    zip.start_file("docProps/producer.xml", plain)?;
    write!(zip, "<Application>{}</Application>", xml::text(&meta.producer))?;
    let mut bytes = zip.finish()?.into_inner();
    made_alike(&mut bytes).ok_or_else(|| anyhow::anyhow!("a workbook is no archive"))?;
    Ok(bytes)
}

/// Lets every entry in the directory of an archive say that it was made on Unix, wherever it was: the same workbook is the
/// same bytes.
fn made_alike(archive: &mut [u8]) -> Option<()> {
    let number = |archive: &[u8], at: usize| {
        let bytes: [u8; 2] = archive.get(at..at + 2)?.try_into().ok()?;
        Some(usize::from(u16::from_le_bytes(bytes)))
    };
    let end = archive.len().checked_sub(22)?;
    let count = number(archive, end + 10)?;
    let mut at = number(archive, end + 16)? | number(archive, end + 18)? << 16;
    for _ in 0..count {
        *archive.get_mut(at + 5)? = zip::System::Unix as u8;
        at += 46 + number(archive, at + 28)? + number(archive, at + 30)? + number(archive, at + 32)?;
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_column_is_narrower_than_its_longest_word() {
        let head = |title: &str, width| Head::locked(title.to_owned(), "name", width);
        let rows = vec![vec![Value::Text("запланировано".to_owned()), Value::Nothing, Value::Text("a b".to_owned())]];
        let leaf = Leaf {
            heads: vec![head("Да", 10), head("Срок исполнения", 0), head("Срок исполнения", 8)],
            rows,
            ..Leaf::default()
        };
        let [wide, hidden, short] = widths(&leaf)[..] else { panic!("three columns") };
        assert!(wide > 13 && short > 10, "{wide} {short}");
        assert_eq!(hidden, 0);
    }

    #[test]
    fn a_workbook_does_not_say_on_which_system_it_was_made() {
        let archive = |system| {
            let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
            for name in ["a", "folder/b"] {
                zip.start_file(name, SimpleFileOptions::default().system(system)).unwrap();
                zip.write_all(b"x").unwrap();
            }
            zip.finish().unwrap().into_inner()
        };
        let (mut windows, unix) = (archive(zip::System::Dos), archive(zip::System::Unix));
        assert_ne!(windows, unix);
        made_alike(&mut windows).unwrap();
        assert_eq!(windows, unix);
    }
}
