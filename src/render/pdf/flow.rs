//! Pages: takes what blocks became, strip by strip, and breaks it into pages.
//!
//! Coordinates run from the top left corner here and are turned over when pages are written.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::line::Line;
use super::style::{ACCENT, Color, RULE, Sheet, TINT};
use super::tag::{Leaf, Tag, Tags};
use crate::report::Anchor;

/// Something to draw.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Item {
    /// Text; `x` is the left end of what is visible, `y` the top of the line.
    Text { x: f32, y: f32, line: Line },
    /// A filled rectangle.
    Fill { x: f32, y: f32, width: f32, height: f32, color: Color, leaf: Leaf },
    /// A straight line.
    Rule { from: (f32, f32), to: (f32, f32), width: f32, color: Color, dash: Option<f32>, leaf: Leaf },
    /// The logo.
    Picture { x: f32, y: f32, width: f32, height: f32, leaf: Leaf },
}

/// A piece of a block that is never broken.
#[derive(Debug, Default)]
pub(super) struct Strip {
    pub(super) height: f32,
    /// Space above, dropped at the top of a page.
    pub(super) before: f32,
    /// Whether it must not be parted from what follows.
    pub(super) keep: bool,
    pub(super) items: Vec<Item>,
    pub(super) places: Vec<Place>,
    /// Which tinted box it is part of.
    pub(super) panel: Option<usize>,
    /// Which figure it is part of.
    pub(super) figure: Option<Tag>,
}

/// Something on a page that can be led to.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Place {
    /// A target of links.
    Anchor(Anchor),
    /// A heading, for outline and contents.
    Heading { level: u8, words: String },
}

/// A row of cells, which breaks across pages if it is long.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) cells: Vec<Cell>,
    /// Space above and below the text.
    pub(super) pad: f32,
    /// Set off from its neighbours.
    pub(super) strong: bool,
    /// Whether a rule stands below it.
    pub(super) ruled: bool,
    pub(super) keep: bool,
    pub(super) places: Vec<Place>,
    /// What is repeated above it at the top of a new page.
    pub(super) head: Option<Rc<Head>>,
}

/// The lines of one cell.
#[derive(Debug, Default)]
pub(super) struct Cell {
    /// Each with its left end and the space above it.
    pub(super) lines: std::collections::VecDeque<(Line, f32, f32)>,
}

/// What is repeated at the top of a new page: decoration, as it was read already.
#[derive(Debug)]
pub(super) struct Head {
    pub(super) height: f32,
    pub(super) items: Vec<Item>,
}

/// A piece of the document, from top to bottom.
#[derive(Debug)]
pub(super) enum Flow {
    Strip(Strip),
    /// A strip with what is repeated above it at the top of a new page.
    Headed(Strip, Rc<Head>),
    Row(Row),
    NewPage,
}

/// A finished page.
#[derive(Debug, Default)]
pub(super) struct Page {
    /// In the order in which it is painted.
    pub(super) items: Vec<Item>,
    /// How many of the items are grounds, on which the others stand.
    grounds: usize,
}

/// Where a heading stands.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Entry {
    pub(super) level: u8,
    pub(super) words: String,
    pub(super) page: usize,
    pub(super) y: f32,
}

/// A laid out document.
#[derive(Debug)]
pub(super) struct Pages {
    pub(super) sheet: &'static Sheet,
    pub(super) pages: Vec<Page>,
    pub(super) anchors: BTreeMap<Anchor, (usize, f32)>,
    pub(super) headings: Vec<Entry>,
    y: f32,
    panel: Option<(usize, f32, f32)>,
}

impl Row {
    pub(super) fn height(&self) -> f32 {
        let tallest = self.cells.iter().map(|cell| cell.height(usize::MAX)).fold(0.0, f32::max);
        tallest + 2.0 * self.pad
    }

    /// The height without which the row is not begun on a page: all of it, or two lines if it is long.
    fn least(&self, sheet: &Sheet) -> f32 {
        let height = self.height();
        if height <= (sheet.bottom - sheet.top) * 0.3 {
            return height;
        }
        self.cells.iter().map(|cell| cell.height(2)).fold(0.0, f32::max) + 2.0 * self.pad
    }

    fn is_empty(&self) -> bool {
        self.cells.iter().all(|cell| cell.lines.is_empty())
    }
}

impl Cell {
    /// The height of its first `count` lines.
    fn height(&self, count: usize) -> f32 {
        self.lines.iter().take(count).map(|(line, _, before)| line.height + before).sum()
    }

    /// Takes the lines that fit into `room`, but not such that a single line is left.
    fn take(&mut self, room: f32, at_least: usize) -> Vec<(Line, f32, f32)> {
        let mut used = 0.0;
        let mut count = 0;
        for (line, _, before) in &self.lines {
            used += line.height + before;
            if used > room && count >= at_least {
                break;
            }
            count += 1;
        }
        if count + 1 == self.lines.len() && count > 2 {
            count -= 1;
        }
        self.lines.drain(..count).collect()
    }
}

impl Flow {
    fn least(&self, sheet: &Sheet) -> f32 {
        match self {
            Self::Strip(strip) | Self::Headed(strip, _) => strip.before + strip.height,
            Self::Row(row) => row.least(sheet),
            Self::NewPage => 0.0,
        }
    }

    fn keeps(&self) -> bool {
        match self {
            Self::Strip(strip) | Self::Headed(strip, _) => strip.keep,
            Self::Row(row) => row.keep,
            Self::NewPage => false,
        }
    }
}

impl Pages {
    /// Breaks a document into pages.
    pub(super) fn lay(flows: Vec<Flow>, sheet: &'static Sheet, tags: &mut Tags) -> Self {
        let mut pages = Self {
            sheet,
            pages: vec![Page::default()],
            anchors: BTreeMap::new(),
            headings: Vec::new(),
            y: sheet.top,
            panel: None,
        };
        let mut group = Vec::new();
        for flow in flows {
            let keeps = flow.keeps();
            group.push(flow);
            if !keeps {
                pages.place_group(&mut group, tags);
            }
        }
        pages.place_group(&mut group, tags);
        pages.close_panel();
        pages
    }

    /// Adds the pages of a further part.
    pub(super) fn append(&mut self, other: Self) {
        let before = self.pages.len();
        self.pages.extend(other.pages);
        self.anchors.extend(other.anchors.into_iter().map(|(anchor, (page, y))| (anchor, (page + before, y))));
        self.headings.extend(other.headings.into_iter().map(|entry| Entry { page: entry.page + before, ..entry }));
    }

    /// Paints each page in reading order, decoration first: some programs read pages as they are painted.
    pub(super) fn sort(&mut self, order: &[usize]) {
        for page in &mut self.pages {
            page.items.sort_by_key(|item| order.get(item.leaf().index()).copied().unwrap_or(0));
        }
    }

    /// Turns the pages over, for documents that run from right to left; text has its place already.
    pub(super) fn mirror(&mut self) {
        let width = self.sheet.width;
        for page in &mut self.pages {
            page.items = std::mem::take(&mut page.items).into_iter().map(|item| item.mirrored(width)).collect();
        }
    }

    /// Places pieces that belong together: on this page if they fit, else on the next.
    fn place_group(&mut self, group: &mut Vec<Flow>, tags: &mut Tags) {
        let Sheet { top, bottom, .. } = *self.sheet;
        let needed: f32 = group.iter().map(|flow| flow.least(self.sheet)).sum();
        let fits = self.y + needed <= bottom || needed > bottom - top;
        if !fits && !self.is_fresh() {
            self.turn();
            let head = group.first().and_then(Flow::head).cloned();
            self.repeat(head.as_deref());
        }
        for flow in group.drain(..) {
            match flow {
                Flow::Strip(strip) => self.place_strip(strip, None, tags),
                Flow::Headed(strip, head) => self.place_strip(strip, Some(&head), tags),
                Flow::Row(row) => self.place_row(row),
                Flow::NewPage if self.is_fresh() => {}
                Flow::NewPage => self.turn(),
            }
        }
    }

    fn is_fresh(&self) -> bool {
        self.y <= self.sheet.top
    }

    /// Starts a new page.
    fn turn(&mut self) {
        self.close_panel();
        self.pages.push(Page::default());
        self.y = self.sheet.top;
    }

    fn place_strip(&mut self, strip: Strip, head: Option<&Head>, tags: &mut Tags) {
        if self.y + strip.before + strip.height > self.sheet.bottom && !self.is_fresh() {
            self.turn();
            self.repeat(head);
        }
        let before = if self.is_fresh() { 0.0 } else { strip.before };
        match (&mut self.panel, strip.panel) {
            (Some((open, _, _)), Some(panel)) if *open == panel => {}
            (_, panel) => {
                self.close_panel();
                self.panel = panel.map(|panel| (panel, self.y + before, self.y));
            }
        }
        self.y += before;
        self.note(strip.places);
        if let Some(figure) = strip.figure {
            let (left, measure) = self.sheet.room();
            let (top, bottom) = (self.sheet.height - self.y, self.sheet.height - self.y - strip.height);
            let area = [left, bottom, left + measure, top].map(|edge| edge * self.sheet.zoom);
            tags.extend(figure, self.pages.len() - 1, area);
        }
        self.draw(strip.items);
        self.y += strip.height;
        if let Some((_, _, end)) = &mut self.panel {
            *end = self.y;
        }
    }

    fn place_row(&mut self, mut row: Row) {
        self.close_panel();
        self.note(std::mem::take(&mut row.places));
        let head = row.head.clone();
        let mut is_begun = false;
        loop {
            let room = self.sheet.bottom - self.y;
            let must = if is_begun { row.height().min(row.pad * 2.0 + 24.0) } else { row.least(self.sheet) };
            if must > room && !self.is_fresh() && !self.has_only(head.as_deref()) {
                self.turn();
                self.repeat(head.as_deref());
                continue;
            }
            self.place_part(&mut row);
            is_begun = true;
            if row.is_empty() {
                return;
            }
            self.turn();
            self.repeat(head.as_deref());
        }
    }

    /// Whether the page holds nothing but a repeated head.
    fn has_only(&self, head: Option<&Head>) -> bool {
        head.is_some_and(|head| self.y <= self.sheet.top + head.height)
    }

    /// Places as much of a row as fits.
    fn place_part(&mut self, row: &mut Row) {
        let (left, measure) = self.sheet.room();
        let room = self.sheet.bottom - self.y - 2.0 * row.pad;
        let whole = row.height() - 2.0 * row.pad <= room;
        let top = self.y;
        let mut tallest = 0.0_f32;
        let mut items = Vec::new();
        for cell in &mut row.cells {
            let lines = if whole { cell.lines.drain(..).collect() } else { cell.take(room, 1) };
            let mut y = row.pad;
            for (index, (line, x, before)) in lines.into_iter().enumerate() {
                y += if index == 0 { 0.0 } else { before };
                let height = line.height;
                items.push(Item::Text { x, y, line });
                y += height;
            }
            tallest = tallest.max(y + row.pad);
        }
        if row.strong {
            let ground = Item::Fill { x: left, y: top, width: measure, height: tallest, color: TINT, leaf: Leaf::NONE };
            self.ground(ground);
        }
        self.draw(items);
        self.y = top + tallest;
        if row.ruled {
            let (from, to) = ((left, tallest), (left + measure, tallest));
            self.y = top;
            self.draw(vec![Item::Rule { from, to, width: 0.5, color: RULE, dash: None, leaf: Leaf::NONE }]);
            self.y = top + tallest;
        }
    }

    /// Draws the head of a table again.
    fn repeat(&mut self, head: Option<&Head>) {
        if let Some(head) = head {
            self.draw(head.items.clone());
            self.y += head.height;
        }
    }

    /// Notes where links and contents lead.
    fn note(&mut self, places: Vec<Place>) {
        let page = self.pages.len() - 1;
        let y = self.y;
        for place in places {
            match place {
                Place::Anchor(anchor) => {
                    self.anchors.entry(anchor).or_insert((page, y));
                }
                Place::Heading { level, words } => self.headings.push(Entry { level, words, page, y }),
            }
        }
    }

    /// Draws items whose `y` counts from the current height.
    fn draw(&mut self, items: Vec<Item>) {
        let down = self.y;
        if let Some(page) = self.pages.last_mut() {
            page.items.extend(items.into_iter().map(|item| item.moved(down)));
        }
    }

    /// Draws something below all that stands on the page.
    fn ground(&mut self, item: Item) {
        if let Some(page) = self.pages.last_mut() {
            page.items.insert(page.grounds, item);
            page.grounds += 1;
        }
    }

    /// Draws the tinted box behind the strips placed last.
    fn close_panel(&mut self) {
        let Some((_, top, end)) = self.panel.take() else {
            return;
        };
        if end > top {
            let fill = |x, width, color| Item::Fill { x, y: top, width, height: end - top, color, leaf: Leaf::NONE };
            let (left, measure) = self.sheet.room();
            self.ground(fill(left, measure, TINT));
            self.ground(fill(left, 2.5, ACCENT));
        }
    }
}

impl Item {
    /// The same, further down.
    pub(super) fn moved(mut self, down: f32) -> Self {
        match &mut self {
            Self::Text { y, .. } | Self::Fill { y, .. } | Self::Picture { y, .. } => *y += down,
            Self::Rule { from, to, .. } => {
                from.1 += down;
                to.1 += down;
            }
        }
        self
    }

    /// The content it begins with.
    fn leaf(&self) -> Leaf {
        match self {
            Self::Text { line, .. } => line.words.first().map_or(Leaf::NONE, |word| word.leaf),
            Self::Fill { leaf, .. } | Self::Rule { leaf, .. } | Self::Picture { leaf, .. } => *leaf,
        }
    }

    /// The same, mirrored on a page of this width: for documents that run from right to left.
    fn mirrored(mut self, page: f32) -> Self {
        match &mut self {
            Self::Text { .. } => {}
            Self::Fill { x, width, .. } | Self::Picture { x, width, .. } => *x = page - *x - *width,
            Self::Rule { from, to, .. } => {
                from.0 = page - from.0;
                to.0 = page - to.0;
            }
        }
        self
    }
}

impl Flow {
    fn head(&self) -> Option<&Rc<Head>> {
        match self {
            Self::Headed(_, head) => Some(head),
            Self::Row(row) => row.head.as_ref(),
            Self::Strip(_) | Self::NewPage => None,
        }
    }

    /// Binds this piece to the next.
    pub(super) fn keep(&mut self) {
        match self {
            Self::Strip(strip) | Self::Headed(strip, _) => strip.keep = true,
            Self::Row(row) => row.keep = true,
            Self::NewPage => {}
        }
    }
}

impl Cell {
    pub(super) fn full_height(&self) -> f32 {
        self.height(usize::MAX)
    }
}
