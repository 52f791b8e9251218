//! Formats: each turns a [`Report`] into bytes and computes nothing.

pub mod csv;
pub mod docx;
mod figure;
pub mod format;
mod gauge;
pub mod html;
pub mod json;
pub mod markdown;
pub mod pdf;
pub mod template;
pub mod terminal;
mod tongue;
pub mod xlsx;
pub(crate) mod xml;

pub use format::{Format, Work};

use std::collections::BTreeSet;

use crate::i18n::Message;
use crate::report::{Anchor, Block, Report};

/// What a format may need beside the report.
#[derive(Clone, Copy)]
pub struct Means<'a> {
    /// For PDF.
    pub fonts: &'a pdf::Fonts,
    /// For tables on a terminal.
    pub screen: terminal::Screen,
}

/// Writes a report in a format.
///
/// # Errors
///
/// When a PDF holds a script that none of the fonts can show: [`pdf::MissingFonts`]. A [`Message`] when the format holds
/// no reports.
pub fn render(report: &Report, format: Format, means: Means<'_>) -> anyhow::Result<Vec<u8>> {
    Ok(match format {
        Format::Table => terminal::render(report, means.screen).into_bytes(),
        Format::Md => markdown::render(report).into_bytes(),
        Format::Pdf => pdf::render(report, means.fonts)?,
        Format::Docx => docx::render(report)?,
        Format::Xlsx => xlsx::render(report)?,
        Format::Html => html::render(report)?.into_bytes(),
        Format::Json => json::render(&report.data).into_bytes(),
        Format::Csv => csv::render(report).into_bytes(),
        Format::Jsonl | Format::Parquet | Format::Yaml | Format::Toml | Format::Po | Format::Xliff => {
            return Err(Message::new("format-no-report").with("format", format).into());
        }
    })
}

/// All places that links can lead to.
fn anchors(report: &Report) -> BTreeSet<&Anchor> {
    fn of_block(block: &Block) -> Vec<&Anchor> {
        match block {
            Block::Heading { anchor, .. } => anchor.iter().collect(),
            Block::Table(table) => table.rows.iter().filter_map(|row| row.anchor.as_ref()).collect(),
            _ => Vec::new(),
        }
    }
    report.blocks.iter().flat_map(of_block).collect()
}
