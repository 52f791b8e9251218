//! Blocks to the body of the document.

use std::collections::VecDeque;
use std::fmt::Write;

use super::figure::Pictures;
use super::marks::Marks;
use super::styles::{HEAD, WORD};
use super::table::is_wide;
use crate::render::pdf::Measured;
use crate::render::tongue::Tongue;
use crate::report::{Align, Anchor, Block, Inline, Inlines, Pages, Report};

/// Width and height of an A4 page, in twentieths of a point.
const PAGE: (u32, u32) = (11_906, 16_838);
/// Margin on the left and on the right.
const MARGIN: u32 = 1_300;
/// How many entries the contents may have before their deepest level is left out.
const ENTRIES: usize = 80;

/// What a paragraph is, beside its words.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shape<'a> {
    pub(super) style: &'a str,
    /// It stays on the page of what follows.
    pub(super) keep: bool,
    /// Its list, if it is part of one.
    pub(super) list: Option<usize>,
    pub(super) align: Align,
    /// Where its one tab leads, and whether dots lead there.
    pub(super) tab: Option<(u32, bool)>,
    /// Style of those of its words that have none of their own.
    pub(super) look: Option<&'a str>,
}

impl<'a> Shape<'a> {
    pub(super) fn of(style: &'a str) -> Self {
        Self { style, keep: false, list: None, align: Align::Start, tab: None, look: None }
    }
}

/// The body under way.
pub(super) struct Body<'a> {
    pub(super) tongue: &'a Tongue,
    pub(super) marks: Marks<'a>,
    pub(super) pictures: Pictures,
    /// How many ordered lists there are so far.
    pub(super) ordered: usize,
    pub(super) out: String,
    /// The deepest level of headings that the contents have; 0 where there are none.
    pub(super) deepest: u8,
    /// Whether the first page is a cover.
    has_cover: bool,
    /// Headings so far, as the contents count them.
    headings: usize,
    /// Bookmarks of headings whose part goes on, each with its level.
    open: Vec<(u8, usize)>,
    /// The place that the heading just above is.
    pub(super) under: Option<&'a Anchor>,
    /// Whether the next paragraph begins a page.
    new_page: bool,
    /// Whether the pages stand on their long side.
    landscape: bool,
    pages: Pages,
    /// The pages of headings that stand in the contents.
    pub(super) headed: Vec<usize>,
    /// The least room of the columns of tables that are still to come, in points, with their weights.
    pub(super) needs: VecDeque<Vec<(f32, u16)>>,
    /// Sections that have ended.
    sections: usize,
}

impl<'a> Body<'a> {
    pub(super) fn new(report: &'a Report, tongue: &'a Tongue, measured: Measured) -> Self {
        let has_cover = report.meta.contents.is_some();
        let listed = |block: &&Block| matches!(block, Block::Heading { level: ..=3, .. });
        let deepest = if report.blocks.iter().filter(listed).count() > ENTRIES { 2 } else { 3 };
        Self {
            tongue,
            marks: Marks::of(report),
            pictures: Pictures::default(),
            ordered: 0,
            out: String::new(),
            deepest: if has_cover { deepest } else { 0 },
            has_cover,
            headings: 0,
            open: Vec::new(),
            under: None,
            new_page: false,
            landscape: report.meta.pages == Pages::Slides,
            pages: report.meta.pages,
            headed: measured.headings,
            needs: measured.tables.into(),
            sections: 0,
        }
    }

    /// Width of the text.
    pub(super) fn measure(&self) -> u32 {
        measure(self.landscape)
    }

    /// What follows begins a page.
    pub(super) fn break_page(&mut self) {
        self.new_page = true;
    }

    /// Sets the blocks, each on the page that has room for it.
    pub(super) fn blocks(&mut self, blocks: &'a [Block]) {
        let is_slides = self.pages == Pages::Slides;
        for (block, is_wide) in blocks.iter().zip(landscape(blocks, &self.needs)) {
            let landscape = is_slides || is_wide;
            if landscape != self.landscape {
                self.section(false);
                self.landscape = landscape;
                self.new_page = false;
            }
            self.block(block);
            self.under = match block {
                Block::Heading { anchor, .. } => anchor.as_ref(),
                _ => None,
            };
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { .. } => self.heading(block),
            Block::Paragraph(words) => self.paragraph(Shape::of("Normal"), words),
            Block::Callout(paragraphs) => {
                paragraphs.iter().for_each(|words| self.paragraph(Shape::of("Callout"), words));
            }
            Block::List { ordered, items } => {
                self.ordered += usize::from(*ordered);
                let (style, list) = if *ordered { ("ListNumber", self.ordered + 1) } else { ("ListBullet", 1) };
                let shape = Shape { list: Some(list), ..Shape::of(style) };
                items.iter().for_each(|words| self.paragraph(shape, words));
            }
            Block::Table(table) => self.table(table),
            Block::Bars(bars) => self.bars(bars),
            Block::Timeline(timeline) => self.timeline(timeline),
            Block::Fields(fields) => self.fields(fields),
            Block::PageBreak => self.break_page(),
        }
    }

    /// A heading, and the bookmark of all that stands under it.
    fn heading(&mut self, block: &Block) {
        let Block::Heading { level, text, anchor } = block else { return };
        let level = (*level).clamp(1, 4);
        self.close(level);
        let style = ["Heading1", "Heading2", "Heading3", "Heading4"][usize::from(level) - 1];
        let rtl = self.properties(Shape::of(style), text);
        if let Some((name, number)) = anchor.as_ref().and_then(|anchor| self.marks.get(anchor)) {
            let _ = write!(self.out, "<w:bookmarkStart w:id=\"{number}\" w:name=\"{name}\"/>");
            self.open.push((level, number));
        }
        self.headings += 1;
        let number = self.marks.count() + self.headings;
        let _ = write!(self.out, "<w:bookmarkStart w:id=\"{number}\" w:name=\"{}\"/>", entry(self.headings));
        self.runs(text, None, rtl);
        let _ = write!(self.out, "<w:bookmarkEnd w:id=\"{number}\"/></w:p>");
    }

    /// Ends the bookmarks of parts that a heading of `level` ends.
    fn close(&mut self, level: u8) {
        while let Some((_, number)) = self.open.pop_if(|(open, _)| *open >= level) {
            let _ = write!(self.out, "<w:bookmarkEnd w:id=\"{number}\"/>");
        }
    }

    /// A paragraph.
    pub(super) fn paragraph(&mut self, shape: Shape<'_>, words: &[Inline]) {
        let rtl = self.properties(shape, words);
        self.runs(words, shape.look, rtl);
        self.out.push_str("</w:p>");
    }

    /// Begins a paragraph; says whether it runs from right to left.
    pub(super) fn properties(&mut self, shape: Shape<'_>, words: &[Inline]) -> bool {
        // Where a number stands at the end of the line, the line runs as the document does, in whichever language.
        let is_line = self.tongue.rtl && shape.tab.is_some();
        let rtl = is_line || self.tongue.is_rtl(words.iter().filter_map(Inline::words));
        let _ = write!(self.out, "<w:p><w:pPr><w:pStyle w:val=\"{}\"/>", shape.style);
        if shape.keep {
            self.out.push_str("<w:keepNext/>");
        }
        if std::mem::take(&mut self.new_page) {
            self.out.push_str("<w:pageBreakBefore/>");
        }
        if let Some(list) = shape.list {
            let _ = write!(self.out, "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"{list}\"/></w:numPr>");
        }
        if let Some((place, dots)) = shape.tab {
            let dots = if dots { " w:leader=\"dot\"" } else { "" };
            let _ = write!(self.out, "<w:tabs><w:tab w:val=\"right\"{dots} w:pos=\"{place}\"/></w:tabs>");
        }
        if rtl {
            self.out.push_str("<w:bidi/>");
        }
        // A paragraph that runs the other way than its table still stands where the column has its figures, and one that
        // runs from left to right stands where the writing of its document starts.
        if shape.align == Align::End {
            let side = if rtl == self.tongue.rtl { "right" } else { "left" };
            let _ = write!(self.out, "<w:jc w:val=\"{side}\"/>");
        } else if self.tongue.rtl && !rtl {
            self.out.push_str("<w:jc w:val=\"right\"/>");
        }
        self.out.push_str("</w:pPr>");
        rtl
    }

    /// The words of a paragraph.
    pub(super) fn runs(&mut self, words: &[Inline], look: Option<&str>, rtl: bool) {
        for inline in words {
            match inline {
                Inline::Text(words) => self.out.push_str(&self.tongue.runs(words, look, rtl)),
                Inline::Strong(words) => self.out.push_str(&self.tongue.runs(words, Some("Strong"), rtl)),
                Inline::Emphasis(words) => self.out.push_str(&self.tongue.runs(words, Some("Emphasis"), rtl)),
                Inline::Link { text, to } => match self.marks.get(to) {
                    Some((name, _)) => {
                        let runs = self.tongue.runs(text, Some("Hyperlink"), rtl);
                        let _ =
                            write!(self.out, "<w:hyperlink w:anchor=\"{name}\" w:history=\"1\">{runs}</w:hyperlink>");
                    }
                    None => self.out.push_str(&self.tongue.runs(text, look, rtl)),
                },
                Inline::Break => self.out.push_str("<w:r><w:br/></w:r>"),
            }
        }
    }

    /// A paragraph that takes no room: it parts tables, and begins a page where a table cannot. `keep` holds it to what
    /// follows.
    pub(super) fn gap(&mut self, keep: bool) {
        self.paragraph(Shape { keep, ..Shape::of("Gap") }, &Inlines::new());
    }

    /// Ends the last section and with it the body.
    pub(super) fn end(&mut self) {
        self.close(0);
        self.section(true);
    }

    /// Ends a section: the pages so far are as they were begun.
    fn section(&mut self, is_last: bool) {
        let (width, height) = if self.landscape { (PAGE.1, PAGE.0) } else { PAGE };
        let side = if self.landscape { " w:orient=\"landscape\"" } else { "" };
        let foot = if self.landscape { "rIdFoot2" } else { "rIdFoot1" };
        let is_cover = self.has_cover && self.sections == 0;
        let first = if is_cover { "<w:footerReference w:type=\"first\" r:id=\"rIdFoot3\"/>" } else { "" };
        let title = if is_cover { "<w:titlePg/>" } else { "" };
        let rtl = if self.tongue.rtl { "<w:bidi/>" } else { "" };
        let section = format!(
            "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"{foot}\"/>{first}\
             <w:pgSz w:w=\"{width}\" w:h=\"{height}\"{side}/><w:pgMar w:top=\"1240\" w:right=\"{MARGIN}\" \
             w:bottom=\"1400\" w:left=\"{MARGIN}\" w:header=\"600\" w:footer=\"600\" w:gutter=\"0\"/>{title}{rtl}</w:sectPr>"
        );
        self.sections += 1;
        if is_last {
            self.out.push_str(&section);
        } else {
            let _ = write!(self.out, "<w:p><w:pPr><w:pStyle w:val=\"Gap\"/>{section}</w:pPr></w:p>");
        }
    }

    /// The part with the body.
    pub(super) fn document(&self) -> String {
        format!(
            "{HEAD}<w:document {WORD} xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
             xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" \
             xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
             xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><w:body>{}</w:body></w:document>",
            self.out
        )
    }
}

/// Width of the text on a page.
pub(super) fn measure(landscape: bool) -> u32 {
    (if landscape { PAGE.1 } else { PAGE.0 }) - 2 * MARGIN
}

/// The bookmark to which an entry of the contents leads.
pub(super) fn entry(heading: usize) -> String {
    format!("_Toc{heading:06}")
}

/// Which blocks stand on pages that lie on their side: tables that need the room, with what introduces them.
fn landscape(blocks: &[Block], needs: &VecDeque<Vec<(f32, u16)>>) -> Vec<bool> {
    let mut landscape = vec![false; blocks.len()];
    let tables = blocks.iter().enumerate().filter(|(_, block)| matches!(block, Block::Table(_)));
    for ((at, _), _) in tables.zip(needs).filter(|(_, needs)| is_wide(needs)) {
        let before = blocks.get(..at).unwrap_or_default();
        let said = before.iter().rev().take_while(|block| matches!(block, Block::Paragraph(_))).count();
        let headings =
            before.iter().rev().skip(said).take_while(|block| matches!(block, Block::Heading { .. })).count();
        for place in landscape.iter_mut().take(at + 1).skip(at - said - headings) {
            *place = true;
        }
    }
    landscape
}
