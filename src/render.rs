//! Formats: each turns a [`Report`] into bytes and computes nothing.

pub mod csv;
pub mod json;
pub mod markdown;
pub mod pdf;
pub mod template;
pub mod terminal;

use std::borrow::Cow;
use std::path::Path;

use crate::report::Report;

/// A format for files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// Markdown as forges render it
    Md,
    /// PDF, A4
    Pdf,
    /// JSON for programs
    Json,
    /// Rows for a spreadsheet
    Csv,
}

impl Format {
    /// The format that a file name stands for, by its ending.
    pub fn of(path: &Path) -> Option<Self> {
        match path.extension()?.to_str()?.to_ascii_lowercase().as_str() {
            "md" | "markdown" => Some(Self::Md),
            "pdf" => Some(Self::Pdf),
            "json" => Some(Self::Json),
            "csv" => Some(Self::Csv),
            _ => None,
        }
    }
}

/// Writes a report in a format; `fonts` are used by PDF alone.
///
/// # Errors
///
/// When a PDF holds a script that none of the fonts can show: [`pdf::MissingFonts`].
pub fn render(report: &Report, format: Format, fonts: &pdf::Fonts) -> anyhow::Result<Vec<u8>> {
    Ok(match format {
        Format::Md => markdown::render(report).into_bytes(),
        Format::Csv => csv::render(report).into_bytes(),
        Format::Json => json::render(report).into_bytes(),
        Format::Pdf => pdf::render(report, fonts)?,
    })
}

/// Text as it may be shown to people: what would steer a terminal or turn the reading direction of its surroundings is
/// shown as a replacement character instead of being obeyed.
pub(crate) fn visible(text: &str) -> Cow<'_, str> {
    if !text.contains(steers) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(|letter| if steers(letter) { '\u{fffd}' } else { letter }).collect())
}

/// The same for text of several lines, which stay lines.
pub(crate) fn visible_lines(text: &str) -> String {
    let lines: Vec<_> = text.split('\n').map(visible).collect();
    lines.join("\n")
}

/// Whether a character steers a terminal or turns the reading direction of its surroundings.
fn steers(letter: char) -> bool {
    (letter.is_control() && letter != '\t')
        || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}')
}
