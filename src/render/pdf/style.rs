//! The type scale, the grid and the colours: every measure of the page in one place, in points.

use crate::report::Pages;

/// A page and what of the look depends on it. Its measures are those of the text before `zoom` makes all of it larger.
#[derive(Debug, PartialEq)]
pub(super) struct Sheet {
    /// Width of the page.
    pub(super) width: f32,
    /// Height of the page.
    pub(super) height: f32,
    /// Left and right margin.
    pub(super) margin: f32,
    /// Where the text starts, from the top edge.
    pub(super) top: f32,
    /// Where the text ends, from the top edge.
    pub(super) bottom: f32,
    /// Baseline of the footer, from the top edge.
    pub(super) footer: f32,
    /// How much larger everything is in the file.
    pub(super) zoom: f32,
    /// Share of the width that the labels of bars and timelines take.
    pub(super) labels: f32,
    /// Text of a callout.
    pub(super) callout: TextStyle,
    /// The footer.
    pub(super) foot: TextStyle,
    /// How large text is set where a document would have more pages than it may, one after the other until it fits.
    pub(super) smaller: &'static [f32],
}

/// A4.
const PORTRAIT: Sheet = Sheet {
    width: 595.28,
    height: 841.89,
    margin: 65.0,
    top: 62.0,
    bottom: 771.89,
    footer: 801.89,
    zoom: 1.0,
    labels: 0.4,
    callout: BODY,
    foot: TextStyle::new(7.8, 10.0, false, QUIET),
    smaller: &[0.96, 0.92, 0.88, 0.84, 0.8, 0.76],
};

/// 13.33 by 7.5 inches: running text is 25 points high, and never less than 24.
const SLIDES: Sheet = Sheet {
    width: 384.0,
    height: 216.0,
    margin: 20.0,
    top: 14.0,
    bottom: 199.0,
    footer: 210.5,
    zoom: 2.5,
    labels: 0.56,
    callout: TextStyle::new(5.5, 7.3, false, INK),
    foot: TextStyle::new(5.0, 6.6, false, QUIET),
    smaller: &[0.96],
};

impl Sheet {
    pub(super) const fn of(pages: Pages) -> &'static Self {
        match pages {
            Pages::Portrait => &PORTRAIT,
            Pages::Slides => &SLIDES,
        }
    }

    /// Width of the text.
    pub(super) const fn measure(&self) -> f32 {
        self.width - 2.0 * self.margin
    }

    /// Left end and width of the text.
    pub(super) const fn room(&self) -> (f32, f32) {
        (self.margin, self.measure())
    }
}

/// Space between two paragraphs.
pub(super) const PARAGRAPH_GAP: f32 = 6.5;
/// How far a list's text stands from the margin.
pub(super) const LIST_INDENT: f32 = 17.0;
/// Space beside the text of a table cell.
pub(super) const CELL_X: f32 = 5.0;
/// Space above and below the text of a table cell.
pub(super) const CELL_Y: f32 = 3.6;

/// A colour, as red, green and blue from 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Color(pub(super) f32, pub(super) f32, pub(super) f32);

/// Running text.
pub(super) const INK: Color = Color(0.11, 0.12, 0.14);
/// Secondary text: labels, captions, the footer.
pub(super) const QUIET: Color = Color(0.35, 0.39, 0.44);
/// The one accent: headings, links, bars.
pub(super) const ACCENT: Color = Color(0.06, 0.31, 0.45);
/// The accent, lighter: what is still open on a bar or a timeline.
pub(super) const ACCENT_LIGHT: Color = Color(0.67, 0.80, 0.87);
/// Ground of head rows and callouts.
pub(super) const TINT: Color = Color(0.937, 0.953, 0.965);
/// Ground of the tracks of bars.
pub(super) const TRACK: Color = Color(0.895, 0.918, 0.937);
/// Thin lines.
pub(super) const RULE: Color = Color(0.78, 0.82, 0.855);

/// Size, line distance, weight and colour of a piece of text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct TextStyle {
    /// Height of the em square.
    pub(super) size: f32,
    /// Distance from baseline to baseline.
    pub(super) leading: f32,
    /// Bold throughout.
    pub(super) bold: bool,
    /// Colour of plain words.
    pub(super) color: Color,
}

impl TextStyle {
    const fn new(size: f32, leading: f32, bold: bool, color: Color) -> Self {
        Self { size, leading, bold, color }
    }

    /// The same, larger or smaller.
    pub(super) fn scaled(self, scale: f32) -> Self {
        Self { size: self.size * scale, leading: self.leading * scale, ..self }
    }
}

/// Running text.
pub(super) const BODY: TextStyle = TextStyle::new(10.0, 14.4, false, INK);
/// Table cells.
pub(super) const CELL: TextStyle = TextStyle::new(8.8, 12.4, false, INK);
/// Table cells of a row set off.
pub(super) const CELL_STRONG: TextStyle = TextStyle::new(8.8, 12.4, true, INK);
/// Head cells.
pub(super) const HEAD: TextStyle = TextStyle::new(8.2, 11.4, true, ACCENT);
/// Captions and axis labels.
pub(super) const SMALL: TextStyle = TextStyle::new(8.2, 11.4, false, QUIET);
/// Captions of tables.
pub(super) const CAPTION: TextStyle = TextStyle::new(8.8, 12.4, true, INK);
/// Names in a block of fields.
pub(super) const FIELD: TextStyle = TextStyle::new(8.8, 13.2, true, QUIET);
/// Values in a block of fields.
pub(super) const VALUE: TextStyle = TextStyle::new(9.4, 13.2, false, INK);
/// The title on the cover.
pub(super) const TITLE: TextStyle = TextStyle::new(30.0, 38.0, true, ACCENT);
/// The second line of the cover.
pub(super) const SUBTITLE: TextStyle = TextStyle::new(16.0, 23.0, false, INK);
/// Further lines of the cover.
pub(super) const COVER_LINE: TextStyle = TextStyle::new(10.5, 16.5, false, QUIET);

/// Headings by level, with the space above and below.
pub(super) const fn heading(level: u8) -> (TextStyle, f32, f32) {
    match level {
        0 | 1 => (TextStyle::new(20.0, 26.0, true, ACCENT), 30.0, 10.0),
        2 => (TextStyle::new(14.0, 19.0, true, ACCENT), 20.0, 5.0),
        3 => (TextStyle::new(11.4, 16.0, true, INK), 16.0, 4.0),
        _ => (TextStyle::new(10.0, 15.0, true, QUIET), 12.0, 3.0),
    }
}

/// Entries of the contents page by heading level, with the space above.
pub(super) const fn contents_entry(level: u8) -> (TextStyle, f32) {
    match level {
        0 | 1 => (TextStyle::new(10.4, 15.0, true, INK), 9.0),
        2 => (TextStyle::new(9.6, 13.6, false, INK), 1.4),
        _ => (TextStyle::new(9.0, 13.0, false, QUIET), 0.5),
    }
}
