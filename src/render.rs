//! Formats: each turns a [`Report`] into bytes and computes nothing.

pub mod csv;
pub mod docx;
pub mod format;
mod gauge;
pub mod json;
pub mod markdown;
pub mod pdf;
pub mod template;
pub mod terminal;
pub mod xlsx;
mod xml;

pub use format::{Format, Work};

use crate::i18n::Message;
use crate::report::Report;

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
/// rows of results and no reports.
pub fn render(report: &Report, format: Format, means: Means<'_>) -> anyhow::Result<Vec<u8>> {
    Ok(match format {
        Format::Table => terminal::render(report, means.screen).into_bytes(),
        Format::Md => markdown::render(report).into_bytes(),
        Format::Pdf => pdf::render(report, means.fonts)?,
        Format::Docx => docx::render(report)?,
        Format::Xlsx => xlsx::render(report)?,
        Format::Json => json::render(&report.data).into_bytes(),
        Format::Csv => csv::render(report).into_bytes(),
        Format::Jsonl | Format::Parquet => return Err(Message::new("format-no-report").with("format", format).into()),
    })
}
