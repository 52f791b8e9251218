//! Tables: the widths of columns, a head that is repeated, rows that do not break.

#![expect(clippy::float_arithmetic, reason = "layout is geometry; no score is computed here")]

use std::fmt::Write;

use super::body::{Body, Shape, measure};
use crate::render::pdf::share;
use crate::render::xml;
use crate::report::{Inline, Inlines, Table};

/// A point of the PDF in twentieths of a point: text of cells is a little larger here, and Word alone knows its fonts.
const POINT: f32 = 21.0;
/// Width of the names in a block of fields.
const NAMES: u32 = 2_560;
/// Word takes no longer tag of a content control.
const LONGEST_TAG: usize = 64;
/// A row of more letters than this may break: there are pages that it does not fit on.
const WHOLE: usize = 1_500;

impl Body<'_> {
    pub(super) fn table(&mut self, table: &Table) {
        if let Some(caption) = &table.caption {
            self.paragraph(Shape { keep: true, ..Shape::of("Caption") }, &Inline::plain(caption));
        } else {
            self.gap(true);
        }
        let needs = self.needs.pop_front().unwrap_or_default();
        let widths = widths(&needs, self.measure());
        let title = table.caption.as_deref().unwrap_or_default();
        self.begin_table("Table", &widths, true, title);
        self.begin_row(true, true);
        for (column, width) in table.columns.iter().zip(&widths) {
            let shape = Shape { align: column.align, ..Shape::of("TableHead") };
            self.cell(*width, 1, shape, &[Inline::plain(&column.title)]);
        }
        self.out.push_str("</w:tr>");
        for row in &table.rows {
            self.begin_row(letters(row.cells.iter().flatten()) <= WHOLE, false);
            let mark = row.anchor.as_ref().and_then(|anchor| self.marks.get(anchor));
            if let Some((name, number)) = mark {
                let _ = write!(
                    self.out,
                    "<w:bookmarkStart w:id=\"{number}\" w:name=\"{name}\"/><w:bookmarkEnd w:id=\"{number}\"/>"
                );
            }
            let look = row.strong.then_some("Strong");
            for ((column, width), cell) in table.columns.iter().zip(&widths).zip(&row.cells) {
                let shape = Shape { align: column.align, look, keep: row.strong, ..Shape::of("TableText") };
                self.cell(*width, 1, shape, cell);
            }
            self.out.push_str("</w:tr>");
        }
        self.end_table();
    }

    /// Names and values; those of an action are the content of a control that has its id.
    pub(super) fn fields(&mut self, fields: &[(String, Vec<Inlines>)]) {
        if fields.is_empty() {
            return;
        }
        let widths = [NAMES, self.measure() - NAMES];
        // A program finds an action by the place that its heading is: names of bookmarks are too short for that.
        let tag: Option<String> = self.under.map(|anchor| anchor.0.chars().take(LONGEST_TAG).collect());
        if let Some(tag) = &tag {
            let tag = xml::text(tag);
            let _ = write!(self.out, "<w:sdt><w:sdtPr><w:tag w:val=\"{tag}\"/></w:sdtPr><w:sdtContent>");
        }
        self.begin_table("Fields", &widths, false, "");
        for (name, values) in fields {
            self.begin_row(letters(values.iter()) <= WHOLE, false);
            self.cell(widths[0], 1, Shape::of("FieldName"), &[Inline::plain(name)]);
            self.cell(widths[1], 1, Shape::of("TableText"), values);
            self.out.push_str("</w:tr>");
        }
        self.out.push_str("</w:tbl>");
        if tag.is_some() {
            self.out.push_str("</w:sdtContent></w:sdt>");
        }
        self.gap(false);
    }

    /// Begins a table with columns of these widths; `says` is what it shows, for readers who do not see it.
    pub(super) fn begin_table(&mut self, style: &str, widths: &[u32], has_head: bool, says: &str) {
        let rtl = if self.tongue.rtl { "<w:bidiVisual/>" } else { "" };
        let (head, look) = if has_head { (1, "0620") } else { (0, "0600") };
        let _ = write!(
            self.out,
            "<w:tbl><w:tblPr><w:tblStyle w:val=\"{style}\"/>{rtl}<w:tblW w:w=\"{}\" w:type=\"dxa\"/>\
             <w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"{look}\" w:firstRow=\"{head}\" w:lastRow=\"0\" \
             w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/>",
            widths.iter().sum::<u32>(),
        );
        if !says.is_empty() {
            let _ = write!(self.out, "<w:tblDescription w:val=\"{}\"/>", xml::text(says));
        }
        self.out.push_str("</w:tblPr><w:tblGrid>");
        for width in widths {
            let _ = write!(self.out, "<w:gridCol w:w=\"{width}\"/>");
        }
        self.out.push_str("</w:tblGrid>");
    }

    /// Begins a row; a head is repeated on every page.
    pub(super) fn begin_row(&mut self, is_whole: bool, is_head: bool) {
        let whole = if is_whole { "<w:cantSplit/>" } else { "" };
        let head = if is_head { "<w:tblHeader/>" } else { "" };
        let _ = write!(self.out, "<w:tr><w:trPr>{whole}{head}</w:trPr>");
    }

    /// A cell over `span` columns.
    pub(super) fn cell(&mut self, width: u32, span: usize, shape: Shape<'_>, paragraphs: &[Inlines]) {
        self.begin_cell(width, span);
        for words in paragraphs {
            self.paragraph(shape, words);
        }
        // A cell without a paragraph is a fault to Word.
        if paragraphs.is_empty() {
            self.paragraph(shape, &[]);
        }
        self.out.push_str("</w:tc>");
    }

    pub(super) fn begin_cell(&mut self, width: u32, span: usize) {
        let _ = write!(self.out, "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>");
        if span > 1 {
            let _ = write!(self.out, "<w:gridSpan w:val=\"{span}\"/>");
        }
        self.out.push_str("</w:tcPr>");
    }

    /// Ends a table; two that touch would be one.
    pub(super) fn end_table(&mut self) {
        self.out.push_str("</w:tbl>");
        self.gap(false);
    }
}

/// Whether a table asks for more room than a page has between its margins.
pub(super) fn is_wide(needs: &[(f32, u16)]) -> bool {
    needs.iter().map(|(least, _)| least * POINT).sum::<f32>() > measure(false) as f32
}

/// The widths of the columns, which fill the measure.
fn widths(needs: &[(f32, u16)], measure: u32) -> Vec<u32> {
    let needs: Vec<(f32, u16)> = needs.iter().map(|(least, weight)| (least * POINT, *weight)).collect();
    share(&needs, measure as f32).into_iter().map(|width| width.round() as u32).collect()
}

/// How many letters paragraphs have.
fn letters<'a>(paragraphs: impl Iterator<Item = &'a Inlines>) -> usize {
    let of = |inline: &Inline| match inline {
        Inline::Text(text) | Inline::Strong(text) | Inline::Emphasis(text) | Inline::Link { text, .. } => text.len(),
        // A line of its own takes the room of many letters.
        Inline::Break => 60,
    };
    paragraphs.flatten().map(of).sum()
}
