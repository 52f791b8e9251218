//! The type scale, the grid and the colours: every measure of the page in one place, in points.

/// Width of an A4 page.
pub(super) const PAGE_WIDTH: f32 = 595.28;
/// Height of an A4 page.
pub(super) const PAGE_HEIGHT: f32 = 841.89;
/// Left and right margin.
pub(super) const MARGIN: f32 = 65.0;
/// Width of the text.
pub(super) const MEASURE: f32 = PAGE_WIDTH - 2.0 * MARGIN;
/// Where the text starts, from the top edge.
pub(super) const TOP: f32 = 62.0;
/// Where the text ends, from the top edge.
pub(super) const BOTTOM: f32 = PAGE_HEIGHT - 70.0;
/// Baseline of the footer, from the top edge.
pub(super) const FOOTER: f32 = PAGE_HEIGHT - 40.0;
/// Space between two paragraphs.
pub(super) const PARAGRAPH_GAP: f32 = 6.5;
/// How far a list's text stands from the margin.
pub(super) const LIST_INDENT: f32 = 17.0;
/// Space beside the text of a table cell.
pub(super) const CELL_X: f32 = 5.0;
/// Space above and below the text of a table cell.
pub(super) const CELL_Y: f32 = 3.6;

/// How large text is set where a document would have more pages than it may, one after the other until it fits.
pub(super) const SMALLER: [f32; 6] = [0.96, 0.92, 0.88, 0.84, 0.8, 0.76];

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
/// The footer.
pub(super) const FOOT: TextStyle = TextStyle::new(7.8, 10.0, false, QUIET);
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
