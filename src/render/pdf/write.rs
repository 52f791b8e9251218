//! Pages to printpdf: glyphs, rules and tints as page operations, each marked with the tag it belongs to.

use std::collections::BTreeMap;

use printpdf::{
    Codepoint, Color as PdfColor, CurTransMat, DictItem, FontId, Line as PdfLine, LineDashPattern, LinePoint, Op,
    PaintMode, PdfFontHandle, Point, Pt, Rect, Rgb, TextItem, TextMatrix, XObjectId, XObjectTransform,
};

use super::embed::Embedded;
use super::flow::{Item, Page};
use super::line::{Line, Placed};
use super::object::{rounded, utf16};
use super::style::{Color, Sheet};
use super::tag::{Leaf, Tags};

/// The name of the logo in the file.
pub(super) const LOGO: &str = "Logo";

/// The active area of a link: its number, and left, bottom, right and top on the page.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Area {
    pub(super) page: usize,
    pub(super) link: usize,
    pub(super) area: [f32; 4],
}

/// Writes one page.
pub(super) struct Writer<'a> {
    sheet: &'static Sheet,
    embedded: &'a [Embedded],
    tags: &'a mut Tags,
    areas: &'a mut Vec<Area>,
    page: usize,
    ops: Vec<Op>,
    marks: usize,
    open: Option<Leaf>,
    in_text: bool,
    font: Option<(usize, f32)>,
    fill: Option<Color>,
    run: Option<Run>,
}

/// Glyphs that are shown together.
struct Run {
    start: (f32, f32),
    /// Where the reader's pen is after the glyphs so far.
    pen: f32,
    size: f32,
    glyphs: Vec<Codepoint>,
}

/// The operations of a page.
pub(super) fn page(
    sheet: &'static Sheet,
    number: usize,
    page: &Page,
    embedded: &[Embedded],
    tags: &mut Tags,
    areas: &mut Vec<Area>,
) -> Vec<Op> {
    let mut writer = Writer {
        sheet,
        embedded,
        tags,
        areas,
        page: number,
        ops: Vec::new(),
        marks: 0,
        open: None,
        in_text: false,
        font: None,
        fill: None,
        run: None,
    };
    if sheet.zoom > 1.0 {
        let matrix = CurTransMat::Raw([sheet.zoom, 0.0, 0.0, sheet.zoom, 0.0, 0.0]);
        writer.ops.push(Op::SetTransformationMatrix { matrix });
    }
    for item in &page.items {
        writer.item(item);
    }
    writer.close();
    writer.ops
}

impl Writer<'_> {
    fn item(&mut self, item: &Item) {
        match item {
            Item::Text { x, y, line } => self.line(line, *x, self.sheet.height - y - line.baseline),
            Item::Fill { x, y, width, height, color, leaf } => {
                self.mark(*leaf);
                self.leave_text();
                self.color(*color);
                let (x, y) = (rounded(*x), rounded(self.sheet.height - y - height));
                let mut rectangle = Rect::from_xywh(Pt(x), Pt(y), Pt(rounded(*width)), Pt(rounded(*height)));
                rectangle.mode = Some(PaintMode::Fill);
                self.ops.push(Op::DrawRectangle { rectangle });
            }
            Item::Rule { from, to, width, color, dash, leaf } => {
                self.mark(*leaf);
                self.leave_text();
                self.rule(*from, *to, *width, *color, *dash);
            }
            Item::Picture { x, y, width, height, leaf } => {
                self.mark(*leaf);
                self.leave_text();
                let transform = XObjectTransform {
                    translate_x: Some(Pt(rounded(*x))),
                    translate_y: Some(Pt(rounded(self.sheet.height - y - height))),
                    scale_x: Some(rounded(*width)),
                    scale_y: Some(rounded(*height)),
                    no_auto_scale: true,
                    ..XObjectTransform::default()
                };
                self.ops.push(Op::UseXobject { id: XObjectId(LOGO.to_owned()), transform });
            }
        }
    }

    fn rule(&mut self, from: (f32, f32), to: (f32, f32), width: f32, color: Color, dash: Option<f32>) {
        self.ops.push(Op::SetOutlineColor { col: rgb(color) });
        self.ops.push(Op::SetOutlineThickness { pt: Pt(width) });
        let pattern = dash.map(|dash| [dash * 0.4, dash * 0.6]).into_iter().flatten().map(rounded).collect();
        self.ops.push(Op::SetLineDashPattern { dash: LineDashPattern { offset: 0.0, pattern } });
        let point = |(x, y): (f32, f32)| LinePoint {
            p: Point { x: Pt(rounded(x)), y: Pt(rounded(self.sheet.height - y)) },
            bezier: false,
        };
        let line = PdfLine { points: vec![point(from), point(to)], is_closed: false };
        self.ops.push(Op::DrawLine { line });
    }

    /// Shows the words of a line in logical order, each in its place.
    fn line(&mut self, line: &Line, x: f32, baseline: f32) {
        let is_one = |a: &Placed, b: &Placed| {
            let is_apart = a.word.edges.1 && b.word.edges.0;
            let is_rtl = a.word.is_rtl() || b.word.is_rtl();
            let is_blank = a.word.blank || b.word.blank;
            !is_apart && !is_rtl && !is_blank && a.leaf == b.leaf && a.link == b.link
        };
        for words in line.words.chunk_by(is_one) {
            let is_shown = words.iter().any(|word| !word.word.glyphs.is_empty());
            // Decoration is not read, so what it says does not matter.
            let is_actual =
                words.iter().any(|word| word.word.actual.is_some() && self.tags.content(word.leaf).is_some());
            if is_shown && is_actual {
                self.mark(words.first().map_or(Leaf::NONE, |word| word.leaf));
                self.flush();
                let says: String = words.iter().map(|word| word.word.says()).collect();
                let text = DictItem::String { data: utf16(&says), literal: false };
                let map = BTreeMap::from([("ActualText".to_owned(), text)]);
                self.ops.push(Op::BeginMarkedContentWithProperties {
                    tag: "Span".to_owned(),
                    properties: DictItem::Dict { map },
                });
            }
            for word in words.iter().filter(|word| !word.word.glyphs.is_empty()) {
                if let Some(link) = word.link {
                    self.area(link, word, line, x, baseline);
                }
                self.word(word, x + word.x, baseline);
            }
            if is_shown && is_actual {
                self.flush();
                self.ops.push(Op::EndMarkedContent);
            }
        }
        self.flush();
    }

    fn word(&mut self, placed: &Placed, x: f32, baseline: f32) {
        let word = &placed.word;
        let Some(face) = self.embedded.get(word.face()) else {
            return;
        };
        self.mark(placed.leaf);
        if !self.in_text {
            self.ops.push(Op::StartTextSection);
            self.in_text = true;
            self.font = None;
        }
        if self.font != Some((word.face(), placed.size)) {
            self.flush();
            let font = PdfFontHandle::External(FontId(face.id.clone()));
            self.ops.push(Op::SetFont { font, size: Pt(placed.size) });
            self.font = Some((word.face(), placed.size));
        }
        if self.fill != Some(placed.color) {
            self.flush();
            self.color(placed.color);
        }
        let mut pen = x;
        for glyph in &word.glyphs {
            let at = (pen + glyph.dx * placed.size, baseline + glyph.dy * placed.size);
            self.glyph(at, placed.size, glyph.code, face.width(glyph.code));
            pen += glyph.advance * placed.size;
        }
    }

    /// Shows one glyph: as part of the run if it stands on the same line, else in a new one.
    fn glyph(&mut self, at: (f32, f32), size: f32, gid: u16, width: f32) {
        let is_apart = self
            .run
            .as_ref()
            .is_some_and(|run| (run.start.1 - at.1).abs() > 0.004 || (run.pen - at.0).abs() > 2.0 * size);
        if is_apart {
            self.flush();
        }
        let run = self.run.get_or_insert_with(|| {
            let start = (rounded(at.0), rounded(at.1));
            Run { start, pen: start.0, size, glyphs: Vec::new() }
        });
        let shift = ((run.pen - at.0) / size * 1000.0).round();
        // Rounding of widths adds up before it shows.
        if shift.abs() >= 4.0
            && let Some(before) = run.glyphs.last_mut()
        {
            before.offset += shift;
            run.pen -= shift * size / 1000.0;
        }
        run.glyphs.push(Codepoint::new(gid, 0.0));
        run.pen += width * size / 1000.0;
    }

    /// Shows the glyphs collected.
    fn flush(&mut self) {
        if let Some(run) = self.run.take() {
            debug_assert!(run.size > 0.0, "text has a size");
            let matrix = TextMatrix::Raw([1.0, 0.0, 0.0, 1.0, run.start.0, run.start.1]);
            self.ops.push(Op::SetTextMatrix { matrix });
            self.ops.push(Op::ShowText { items: vec![TextItem::GlyphIds(run.glyphs)] });
        }
    }

    fn leave_text(&mut self) {
        self.flush();
        if self.in_text {
            self.ops.push(Op::EndTextSection);
            self.in_text = false;
        }
    }

    fn color(&mut self, color: Color) {
        if self.fill != Some(color) {
            self.ops.push(Op::SetFillColor { col: rgb(color) });
            self.fill = Some(color);
        }
    }

    /// Opens the marked content of `leaf`, unless it is open.
    fn mark(&mut self, leaf: Leaf) {
        if self.open == Some(leaf) {
            return;
        }
        self.close();
        self.open = Some(leaf);
        let Some((tag, _)) = self.tags.content(leaf) else {
            let name = |name: &str| DictItem::Name(name.as_bytes().to_vec());
            let mut map = BTreeMap::from([("Type".to_owned(), name("Pagination"))]);
            if leaf == Leaf::FOOT {
                map.insert("Subtype".to_owned(), name("Footer"));
                map.insert("Attached".to_owned(), DictItem::Array(vec![name("Bottom")]));
            }
            self.ops.push(Op::BeginMarkedContentWithProperties {
                tag: "Artifact".to_owned(),
                properties: DictItem::Dict { map },
            });
            return;
        };
        let kind = self.tags.elements.get(tag.index()).map_or("P", |element| element.kind);
        let number = DictItem::Int(i64::try_from(self.marks).unwrap_or_default());
        let properties = DictItem::Dict { map: BTreeMap::from([("MCID".to_owned(), number)]) };
        self.ops.push(Op::BeginMarkedContentWithProperties { tag: kind.to_owned(), properties });
        self.tags.mark(leaf, self.page, self.marks);
        self.marks += 1;
    }

    fn close(&mut self) {
        self.leave_text();
        if self.open.take().is_some() {
            self.ops.push(Op::EndMarkedContent);
        }
    }

    /// Adds the place of a linked word to the link's active area on this line.
    fn area(&mut self, link: usize, word: &Placed, line: &Line, x: f32, baseline: f32) {
        let left = x + word.x;
        let right = left + word.word.width * word.size;
        let top = baseline + line.baseline;
        let bottom = top - line.height;
        if let Some(last) = self.areas.last_mut()
            && last.link == link
            && last.page == self.page
            && (last.area[3] - top).abs() < 0.01
        {
            last.area[0] = last.area[0].min(left);
            last.area[2] = last.area[2].max(right);
            return;
        }
        self.areas.push(Area { page: self.page, link, area: [left, bottom, right, top] });
    }
}

fn rgb(color: Color) -> PdfColor {
    PdfColor::Rgb(Rgb { r: color.0, g: color.1, b: color.2, icc_profile: None })
}
