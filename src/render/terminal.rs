//! Text for a terminal: tables that fit its width, no steering characters from anybody's file.

use std::fmt::Write;

use comfy_table::{Attribute, Cell, CellAlignment, ContentArrangement, LineStyle, Table as Grid, TableStyle, presets};

use crate::render::gauge::gauge;
use crate::report::{Align, Block, Inline, Inlines, Report, Table};
use crate::visible::visible;

/// A table of figures: a line under its head and nothing else.
const FIGURES: TableStyle = TableStyle::new().header_separator(LineStyle::new('─', '─', '─', '─'));

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
                let _ = writeln!(out, "{} {}  {}", gauge(bar.length), visible(&bar.label), visible(&bar.value));
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
    grid.set_header(table.columns.iter().map(|column| Cell::new(visible(&column.title))));
    for row in &table.rows {
        grid.add_row(row.cells.iter().map(|paragraphs| {
            let text: Vec<String> = paragraphs.iter().map(plain).collect();
            let cell = Cell::new(text.join("\n"));
            if row.strong { cell.add_attribute(Attribute::Bold) } else { cell }
        }));
    }
    for (place, column) in table.columns.iter().enumerate() {
        if let (Align::End, Some(column)) = (column.align, grid.column_mut(place)) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    let text = grid.to_string();
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    lines.join("\n")
}

/// The words alone; a line break stays one.
fn plain(text: &Inlines) -> String {
    text.iter()
        .map(|inline| match inline {
            Inline::Text(words) | Inline::Strong(words) | Inline::Emphasis(words) => visible(words).into_owned(),
            Inline::Link { text, .. } => visible(text).into_owned(),
            Inline::Break => "\n".to_owned(),
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
