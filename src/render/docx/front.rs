//! What goes around the blocks: cover, contents and the foot of each page.

use std::fmt::Write;

use super::body::{Body, Shape, entry, measure};
use super::styles::{HEAD, WORD};
use crate::report::{Block, Inline, Meta, Report};

/// Space above the title on the cover, in twentieths of a point.
const TITLE_TOP: u32 = 3_400;

impl Body<'_> {
    /// Cover and contents, or the title of a document that has neither.
    pub(super) fn front(&mut self, report: &Report, logo: Option<(&[u8], (u32, u32))>) {
        let meta = &report.meta;
        if meta.contents.is_none() && meta.lines.is_empty() {
            if !matches!(report.blocks.first(), Some(Block::Heading { .. })) {
                self.paragraph(Shape::of("Heading1"), &Inline::plain(&meta.title));
                if !meta.subtitle.is_empty() {
                    self.paragraph(Shape::of("Normal"), &[Inline::Strong(meta.subtitle.clone())]);
                }
            }
            return;
        }
        if let Some((bytes, size)) = logo {
            self.logo(bytes, size, &meta.title);
        }
        let _ = write!(
            self.out,
            "<w:p><w:pPr><w:pStyle w:val=\"Gap\"/><w:spacing w:before=\"{TITLE_TOP}\"/></w:pPr></w:p>"
        );
        self.paragraph(Shape::of("Title"), &Inline::plain(&meta.title));
        if !meta.subtitle.is_empty() {
            self.paragraph(Shape::of("Subtitle"), &Inline::plain(&meta.subtitle));
        }
        for line in &meta.lines {
            self.paragraph(Shape::of("CoverLine"), &Inline::plain(line));
        }
        self.break_page();
        if let Some(title) = &meta.contents {
            self.contents(title, report);
            self.break_page();
        }
    }

    /// The contents: a field that Word can fill anew, with its entries and their pages already in it.
    fn contents(&mut self, title: &str, report: &Report) {
        let deepest = self.deepest;
        let pages = std::mem::take(&mut self.headed);
        self.out.push_str(
            "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/><w:docPartUnique/>\
             </w:docPartObj></w:sdtPr><w:sdtContent>",
        );
        self.paragraph(Shape::of("TOCHeading"), &Inline::plain(title));
        let mut begin = format!(
            "{}<w:r><w:instrText xml:space=\"preserve\"> TOC \\o \"1-{deepest}\" \\h \\z \\u </w:instrText></w:r>{}",
            mark("begin"),
            mark("separate")
        );
        let headings = report.blocks.iter().filter_map(|block| match block {
            Block::Heading { level, text, .. } => Some(((*level).clamp(1, 4), text)),
            _ => None,
        });
        let headings = headings.zip(pages).enumerate().filter(|(_, ((level, _), _))| *level <= deepest);
        for (place, ((level, text), page)) in headings {
            let style = ["TOC1", "TOC2", "TOC3"][usize::from(level) - 1];
            let rtl = self.properties(Shape { tab: Some((measure(false), true)), ..Shape::of(style) }, text);
            let name = entry(place + 1);
            let _ = write!(self.out, "{}<w:hyperlink w:anchor=\"{name}\" w:history=\"1\">", std::mem::take(&mut begin));
            self.runs(&Inline::unlinked(text), None, rtl);
            let _ = write!(
                self.out,
                "<w:r><w:tab/></w:r>{}<w:r><w:instrText xml:space=\"preserve\"> PAGEREF {name} \\h </w:instrText></w:r>\
                 {}<w:r><w:t>{page}</w:t></w:r>{}</w:hyperlink></w:p>",
                mark("begin"),
                mark("separate"),
                mark("end")
            );
        }
        if begin.is_empty() {
            let _ = write!(self.out, "<w:p><w:pPr><w:pStyle w:val=\"Gap\"/></w:pPr>{}</w:p>", mark("end"));
        }
        self.out.push_str("</w:sdtContent></w:sdt>");
    }

    /// The parts with the feet: of a page, of a page on its side, and of the cover, which has no number.
    pub(super) fn feet(&mut self, meta: &Meta) -> [String; 3] {
        [(false, true), (true, true), (false, false)].map(|(landscape, numbered)| {
            let before = std::mem::take(&mut self.out);
            let words = Inline::plain(&meta.footer);
            let rtl = self.properties(Shape { tab: Some((measure(landscape), false)), ..Shape::of("Footer") }, &words);
            self.runs(&words, None, rtl);
            if numbered {
                self.out.push_str("<w:r><w:tab/></w:r>");
                self.number(&meta.page_pattern, rtl);
            }
            let foot = std::mem::replace(&mut self.out, before);
            format!("{HEAD}<w:ftr {WORD}>{foot}</w:p></w:ftr>")
        })
    }

    /// The number of a page, as the language says it.
    fn number(&mut self, pattern: &str, rtl: bool) {
        for part in pattern.split_inclusive('}') {
            let (words, field) = match part.rsplit_once('{') {
                Some((words, "page}")) => (words, Some("PAGE")),
                Some((words, "pages}")) => (words, Some("NUMPAGES")),
                _ => (part, None),
            };
            self.out.push_str(&self.tongue.runs(words, None, rtl));
            if let Some(field) = field {
                let _ = write!(self.out, "<w:fldSimple w:instr=\" {field} \"><w:r><w:t>1</w:t></w:r></w:fldSimple>");
            }
        }
    }
}

/// A mark of a field.
fn mark(kind: &str) -> String {
    format!("<w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r>")
}
