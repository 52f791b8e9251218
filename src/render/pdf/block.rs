//! Blocks to strips and rows: how each kind of block looks, before pages are known.

use std::collections::VecDeque;

use super::flow::{Cell, Flow, Item, Place, Row, Strip};
use super::line::{Line, Setter};
use super::style::{self, ACCENT, BODY, CELL_Y, FIELD, LIST_INDENT, PARAGRAPH_GAP, QUIET, Sheet, TextStyle, VALUE};
use super::tag::{Note, Tag, Tags};
use super::text;
use crate::render::tongue::runs_rtl;
use crate::report::{Anchor, Block, Inline, Inlines};

/// Width of the names in a block of fields.
const FIELD_NAMES: f32 = 128.0;
/// Space around the text of a callout.
const CALLOUT: f32 = 12.0;

/// Lays out the blocks of one document.
pub(super) struct Builder<'a, 'f> {
    pub(super) setter: &'a mut Setter<'f>,
    pub(super) tags: &'a mut Tags,
    pub(super) flows: Vec<Flow>,
    panels: usize,
    /// Whether the last block was a heading; the next one then stands closer.
    after_heading: bool,
    /// Whether the last block was a paragraph; it introduces a table that follows and stays with its start.
    after_paragraph: bool,
}

impl<'a, 'f> Builder<'a, 'f> {
    pub(super) fn new(setter: &'a mut Setter<'f>, tags: &'a mut Tags) -> Self {
        Self { setter, tags, flows: Vec::new(), panels: 0, after_heading: false, after_paragraph: false }
    }

    /// The page that is laid out.
    pub(super) fn sheet(&self) -> &'static Sheet {
        self.setter.sheet
    }

    /// Lays out `block` as part of the tag `parent`.
    pub(super) fn block(&mut self, block: &Block, parent: Tag) {
        if self.after_paragraph
            && matches!(block, Block::Table(_) | Block::Bars(_) | Block::Timeline(_))
            && let Some(last) = self.flows.last_mut()
        {
            last.keep();
        }
        match block {
            Block::Heading { level, text, anchor } => self.heading(*level, text, anchor.as_ref(), parent),
            Block::Paragraph(words) => self.text(words, parent),
            Block::Callout(paragraphs) => self.callout(paragraphs, parent),
            Block::List { ordered, items } => self.list(*ordered, items, parent),
            Block::Table(table) => self.table(table, parent),
            Block::Bars(bars) => self.bars(bars, parent),
            Block::Timeline(timeline) => self.timeline(timeline, parent),
            Block::Fields(fields) => self.fields(fields, parent),
            Block::PageBreak => self.flows.push(Flow::NewPage),
        }
        self.after_heading = matches!(block, Block::Heading { .. });
        self.after_paragraph = matches!(block, Block::Paragraph(_));
    }

    fn heading(&mut self, level: u8, words: &[Inline], anchor: Option<&Anchor>, parent: Tag) {
        let (style, before, after) = style::heading(level);
        let (before, after) = (before * self.setter.scale, after * self.setter.scale);
        let before = if self.after_heading { before * 0.45 } else { before };
        let kind = match level {
            0 | 1 => "H1",
            2 => "H2",
            3 => "H3",
            _ => "H4",
        };
        let tag = self.tags.child(parent, kind);
        let lines = self.setter.paragraph(words, style, self.sheet().measure(), self.tags, Some(tag));
        let mut places: Vec<Place> = anchor.cloned().map(Place::Anchor).into_iter().collect();
        places.push(Place::Heading { level: level.clamp(1, 4), words: plain(words) });
        let count = lines.len();
        for (index, line) in lines.into_iter().enumerate() {
            let last = index + 1 == count;
            self.flows.push(Flow::Strip(Strip {
                before: if index == 0 { before } else { 0.0 },
                height: line.height + if last { after } else { 0.0 },
                // A heading of many lines would be hostile; it may then break like any text.
                keep: last || index < 6,
                places: std::mem::take(&mut places),
                items: vec![self.start(line, self.sheet().room())],
                ..Strip::default()
            }));
        }
    }

    fn text(&mut self, words: &[Inline], parent: Tag) {
        let tag = self.tags.child(parent, "P");
        self.lines(words, BODY, self.sheet().room(), PARAGRAPH_GAP * self.setter.scale, None, tag);
    }

    /// A paragraph in strips of one line each, such that no line stands alone on a page.
    pub(super) fn lines(
        &mut self,
        words: &[Inline],
        style: TextStyle,
        (x, width): (f32, f32),
        before: f32,
        panel: Option<usize>,
        tag: Tag,
    ) {
        let lines = self.setter.paragraph(words, style, width, self.tags, Some(tag));
        let count = lines.len();
        for (index, line) in lines.into_iter().enumerate() {
            self.flows.push(Flow::Strip(Strip {
                before: if index == 0 { before } else { 0.0 },
                height: line.height,
                keep: count > 1 && (index == 0 || index + 2 == count),
                items: vec![self.start(line, (x, width))],
                panel,
                ..Strip::default()
            }));
        }
    }

    fn callout(&mut self, paragraphs: &[Inlines], parent: Tag) {
        let sheet = self.sheet();
        let scale = sheet.callout.size / BODY.size;
        let room = (sheet.margin + CALLOUT + 3.0, sheet.measure() - 2.0 * CALLOUT - 3.0);
        let tag = self.tags.child(parent, "Div");
        self.panels += 1;
        let panel = Some(self.panels);
        let pad = (CALLOUT - 3.0) * scale;
        let head = |before| Flow::Strip(Strip { before, height: pad, keep: true, panel, ..Strip::default() });
        self.flows.push(head(PARAGRAPH_GAP + 2.0));
        for (index, words) in paragraphs.iter().enumerate() {
            let paragraph = self.tags.child(tag, "P");
            let before = if index == 0 { 0.0 } else { PARAGRAPH_GAP * scale };
            self.lines(words, sheet.callout, room, before, panel, paragraph);
        }
        // The last line keeps the foot of the box.
        if let Some(Flow::Strip(last)) = self.flows.last_mut() {
            last.keep = true;
        }
        let foot = Strip { height: pad, panel, ..Strip::default() };
        self.flows.push(Flow::Strip(foot));
        self.gap_below(4.0);
    }

    /// Empty space above what follows, from which it is not parted.
    pub(super) fn gap_above(&mut self, before: f32) {
        self.flows.push(Flow::Strip(Strip { before, keep: true, ..Strip::default() }));
    }

    /// Empty space below what came before.
    pub(super) fn gap_below(&mut self, before: f32) {
        self.flows.push(Flow::Strip(Strip { before, ..Strip::default() }));
    }

    fn list(&mut self, ordered: bool, items: &[Inlines], parent: Tag) {
        let (margin, measure) = self.sheet().room();
        let list = self.tags.child(parent, "L");
        if let Some(element) = self.tags.element(list) {
            element.note = if ordered { Note::Numbered } else { Note::Bulleted };
        }
        for (index, words) in items.iter().enumerate() {
            let item = self.tags.child(list, "LI");
            let label = self.tags.child(item, "Lbl");
            let body = self.tags.child(item, "LBody");
            let mark = if ordered { format!("{}.", self.setter.number(index + 1)) } else { "•".to_owned() };
            let style = TextStyle { color: if ordered { QUIET } else { ACCENT }, ..BODY };
            let rtl = self.setter.rtl || runs_rtl(words.iter().filter_map(Inline::words), false);
            let indent = if ordered && items.len() > 99 { LIST_INDENT + 12.0 } else { LIST_INDENT };
            let mark = self.setter.paragraph(&[Inline::Text(mark)], style, indent, self.tags, Some(label));
            let first = self.flows.len();
            // The text leaves room for the mark on the side where its own writing starts.
            let x = if rtl == self.setter.rtl { margin + indent } else { margin };
            let before = if index == 0 { PARAGRAPH_GAP } else { 3.5 };
            self.lines(words, BODY, (x, measure - indent), before, None, body);
            let marks = mark.into_iter().take(1).map(|line| {
                let x = if rtl { margin + measure - line.width - 2.0 } else { margin + 2.0 };
                Item::Text { x, y: 0.0, line }
            });
            if let Some(Flow::Strip(strip)) = self.flows.get_mut(first) {
                strip.items.splice(0..0, marks);
            }
        }
    }

    fn fields(&mut self, fields: &[(String, Vec<Inlines>)], parent: Tag) {
        let (margin, measure) = self.sheet().room();
        let list = self.tags.child(parent, "L");
        self.gap_above(PARAGRAPH_GAP);
        for (index, (name, values)) in fields.iter().enumerate() {
            let item = self.tags.child(list, "LI");
            // A list item must have a body, so a name without a value is one.
            let kind = if values.is_empty() { "LBody" } else { "Lbl" };
            let label = self.tags.child(item, kind);
            let name = [Inline::Text(name.clone())];
            let names = self.cell(&[name.to_vec()], FIELD, (margin, FIELD_NAMES - 10.0), label);
            let room = (margin + FIELD_NAMES, measure - FIELD_NAMES);
            let values = if values.is_empty() {
                Cell::default()
            } else {
                let body = self.tags.child(item, "LBody");
                self.cell(values, VALUE, room, body)
            };
            self.flows.push(Flow::Row(Row {
                cells: vec![names, values],
                pad: CELL_Y,
                strong: false,
                ruled: true,
                // The last one does not stand on a page by itself.
                keep: index + 2 == fields.len(),
                places: Vec::new(),
                head: None,
            }));
        }
        self.gap_below(4.0);
    }

    /// The lines of a cell's paragraphs; more than one paragraph get a tag each.
    pub(super) fn cell(&mut self, paragraphs: &[Inlines], style: TextStyle, room: (f32, f32), tag: Tag) -> Cell {
        let mut lines = VecDeque::new();
        for (index, words) in paragraphs.iter().enumerate() {
            let tag = if paragraphs.len() > 1 { self.tags.child(tag, "P") } else { tag };
            for (at, line) in self.setter.paragraph(words, style, room.1, self.tags, Some(tag)).into_iter().enumerate()
            {
                let before = if index > 0 && at == 0 { style.leading * 0.4 } else { 0.0 };
                let (x, width) = self.placed(room);
                let x = if self.setter.rtl || line.rtl { x + width - line.width } else { x };
                lines.push_back((line, x, before));
            }
        }
        Cell { lines }
    }

    /// A box in its place: mirrored in documents that run from right to left.
    pub(super) fn placed(&self, (x, width): (f32, f32)) -> (f32, f32) {
        if self.setter.rtl { (self.sheet().width - x - width, width) } else { (x, width) }
    }

    /// A line at the side of its box where its writing starts.
    pub(super) fn start(&self, line: Line, room: (f32, f32)) -> Item {
        let (x, width) = self.placed(room);
        let x = if self.setter.rtl || line.rtl { x + width - line.width } else { x };
        Item::Text { x, y: 0.0, line }
    }
}

/// The words alone, for the outline and the contents.
pub(super) fn plain(words: &[Inline]) -> String {
    let mut text = String::new();
    for inline in words {
        match inline.words() {
            Some(words) => text::clean(words, &mut text),
            None => text.push(' '),
        }
    }
    text
}
