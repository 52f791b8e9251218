//! What goes around the blocks: cover, contents and the foot of each page.

use super::block::Builder;
use super::flow::{Entry, Flow, Item, Pages, Strip};
use super::line::{Line, Setter};
use super::picture::Picture;
use super::style::{self, ACCENT, COVER_LINE, RULE, SUBTITLE, Sheet, TITLE, TextStyle};
use super::tag::{Leaf, Tag, Tags};
use crate::report::{Anchor, Inline, Meta};

/// Where the title stands on the cover.
const TITLE_TOP: f32 = 190.0;
/// Room for page numbers on the contents page.
const NUMBERS: f32 = 42.0;
/// How many entries the contents may have before its deepest level is left out.
const ENTRIES: usize = 80;

/// The cover.
pub(super) fn cover(
    meta: &Meta,
    logo: Option<&Picture>,
    setter: &mut Setter<'_>,
    tags: &mut Tags,
    parent: Tag,
) -> Pages {
    let room = setter.sheet.room();
    let mut builder = Builder::new(setter, tags);
    let mut above = TITLE_TOP;
    if let Some(logo) = logo {
        let (width, height) = picture_size(logo.width, logo.height);
        // The title names whose document it is, so a reader who listens misses nothing.
        let picture = Item::Picture { x: room.0, y: 0.0, width, height, leaf: Leaf::NONE };
        builder.flows.push(Flow::Strip(Strip { height, items: vec![picture], ..Strip::default() }));
        above = (above - height).max(40.0);
    }
    builder.flows.push(Flow::Strip(Strip { height: above, ..Strip::default() }));
    let words = |text: &str| [Inline::Text(text.to_owned())];
    let tag = builder.tags.child(parent, "P");
    builder.lines(&words(&meta.title), TITLE, room, 0.0, None, tag);
    if !meta.subtitle.is_empty() {
        let tag = builder.tags.child(parent, "P");
        builder.lines(&words(&meta.subtitle), SUBTITLE, room, 10.0, None, tag);
    }
    let rule = Item::Fill { x: room.0, y: 26.0, width: 56.0, height: 2.2, color: ACCENT, leaf: Leaf::NONE };
    builder.flows.push(Flow::Strip(Strip { height: 56.0, items: vec![rule], ..Strip::default() }));
    for line in &meta.lines {
        let tag = builder.tags.child(parent, "P");
        builder.lines(&words(line), COVER_LINE, room, 2.0, None, tag);
    }
    let flows = builder.flows;
    Pages::lay(flows, setter.sheet, tags)
}

/// Title and subtitle of a document that has no cover.
pub(super) fn title(meta: &Meta, builder: &mut Builder<'_, '_>, parent: Tag) {
    let room = builder.sheet().room();
    let (style, _, _) = style::heading(1);
    let tag = builder.tags.child(parent, "H1");
    builder.lines(&[Inline::Text(meta.title.clone())], style, room, 0.0, None, tag);
    if !meta.subtitle.is_empty() {
        let tag = builder.tags.child(parent, "P");
        let style = TextStyle { size: 12.0, leading: 17.0, ..SUBTITLE };
        builder.lines(&[Inline::Text(meta.subtitle.clone())], style, room, 2.0, None, tag);
    }
    builder.gap_below(8.0);
}

/// The anchor of the heading `index`, for links from the contents.
pub(super) fn heading_anchor(index: usize) -> Anchor {
    Anchor(format!("\u{1}{index}"))
}

/// Whether `anchor` is one of a heading's own.
pub(super) fn is_heading_anchor(anchor: &Anchor) -> bool {
    anchor.0.starts_with('\u{1}')
}

/// The contents, for body pages that come `before` pages later, counted without the contents' own.
pub(super) fn contents(
    title: &str,
    headings: &[Entry],
    before: usize,
    setter: &mut Setter<'_>,
    tags: &mut Tags,
    parent: Tag,
) -> Pages {
    let deepest = if headings.iter().filter(|entry| entry.level <= 3).count() > ENTRIES { 2 } else { 3 };
    let mut count = 1;
    // How many pages the contents take does not depend on the numbers: once to count, once to set.
    let links = setter.links.len();
    for _ in 0..2 {
        let mut trial = Tags::new();
        let pages = listing(title, headings, deepest, before + count, setter, &mut trial, Tags::ROOT);
        setter.links.truncate(links);
        count = pages.pages.len();
    }
    listing(title, headings, deepest, before + count, setter, tags, parent)
}

fn listing(
    title: &str,
    headings: &[Entry],
    deepest: u8,
    offset: usize,
    setter: &mut Setter<'_>,
    tags: &mut Tags,
    parent: Tag,
) -> Pages {
    let sheet = setter.sheet;
    let (margin, measure) = sheet.room();
    let mut builder = Builder::new(setter, tags);
    let (style, _, _) = style::heading(1);
    let tag = builder.tags.child(parent, "H1");
    builder.lines(&[Inline::Text(title.to_owned())], style, sheet.room(), 0.0, None, tag);
    builder.gap_below(8.0);
    let list = builder.tags.child(parent, "TOC");
    for (index, entry) in headings.iter().enumerate().filter(|(_, entry)| entry.level <= deepest) {
        let (style, before) = style::contents_entry(entry.level);
        let indent = f32::from(entry.level.saturating_sub(1)) * 14.0;
        let item = builder.tags.child(list, "TOCI");
        let reference = builder.tags.child(item, "Reference");
        let words = [Inline::Link { text: entry.words.clone(), to: heading_anchor(index) }];
        let first = builder.flows.len();
        let room = (margin + indent, measure - indent - NUMBERS);
        builder.lines(&words, style, room, before, None, reference);
        let number = builder.setter.number(entry.page + offset + 1);
        let number = builder.number(&number, TextStyle { bold: false, ..style });
        let (x, width) = builder.placed((margin + measure - NUMBERS, NUMBERS));
        let rtl = builder.setter.rtl;
        if let Some(Flow::Strip(last)) = builder.flows.get_mut(first..).and_then(<[Flow]>::last_mut) {
            recolor(last, style);
            let leader = last.items.iter().find_map(|item| match item {
                Item::Text { line, .. } => Some(leader(sheet, indent, line.width, style)),
                _ => None,
            });
            last.items.extend(leader.flatten());
            for line in number.into_iter().take(1) {
                let x = if rtl { x } else { x + width - line.width };
                last.items.push(Item::Text { x, y: 0.0, line });
            }
        }
        for flow in builder.flows.iter_mut().skip(first) {
            if let Flow::Strip(strip) = flow {
                recolor(strip, style);
            }
        }
    }
    let flows = builder.flows;
    Pages::lay(flows, setter.sheet, tags)
}

impl Builder<'_, '_> {
    /// The page number of an entry, as part of the entry's link.
    fn number(&mut self, number: &str, style: TextStyle) -> Vec<Line> {
        let link = self.setter.links.len().checked_sub(1);
        let leaf = link.and_then(|link| self.setter.links.get(link)).map(|link| link.leaf);
        let tag = leaf.and_then(|leaf| self.tags.content(leaf)).map(|(tag, _)| *tag);
        let words = [Inline::Text(number.to_owned())];
        let mut lines = self.setter.paragraph(&words, style, NUMBERS, self.tags, tag);
        let placed = lines.iter_mut().flat_map(|line| &mut line.words);
        placed.for_each(|word| word.link = link);
        lines
    }
}

/// Entries are links throughout and need no colour to say so.
fn recolor(strip: &mut Strip, style: TextStyle) {
    for item in &mut strip.items {
        if let Item::Text { line, .. } = item {
            line.words.iter_mut().for_each(|word| word.color = style.color);
        }
    }
}

/// The dots from an entry to its number.
fn leader(sheet: &Sheet, indent: f32, width: f32, style: TextStyle) -> Option<Item> {
    let (margin, measure) = sheet.room();
    let from = margin + indent + width + 6.0;
    let to = margin + measure - NUMBERS + 14.0;
    let y = style.leading * 0.72;
    (from + 8.0 < to).then_some(Item::Rule {
        from: (from, y),
        to: (to, y),
        width: 0.6,
        color: RULE,
        dash: Some(2.2),
        leaf: Leaf::NONE,
    })
}

/// The foot of each page: the footer at the start, the page number at the end. The cover has no number.
///
/// The footer is content of the tag `first` on the first page and decoration on all others, so it is read once.
pub(super) fn feet(pages: &mut Pages, meta: &Meta, setter: &mut Setter<'_>, tags: &mut Tags, first: Tag) {
    let count = pages.pages.len();
    let sheet = setter.sheet;
    let (margin, measure) = sheet.room();
    let room = measure * 0.72;
    let footer = [Inline::Text(meta.footer.clone())];
    let tag = tags.child(first, "P");
    let mut read = setter.paragraph(&footer, sheet.foot, room, tags, Some(tag));
    read.truncate(1);
    let footer = read.first().cloned().map(|line| line.decorated(Leaf::FOOT));
    for (index, page) in pages.pages.iter_mut().enumerate() {
        let number = setter.number(index + 1);
        let words = meta.page_pattern.replace("{pages}", &setter.number(count));
        let words = words.replace("{page}", &number);
        let number = setter.paragraph(&[Inline::Text(words)], sheet.foot, measure - room, tags, None);
        let number = number.into_iter().next().map(|line| line.decorated(Leaf::FOOT));
        let number = number.filter(|_| index > 0 || meta.contents.is_none());
        let y = sheet.footer - sheet.foot.leading;
        let gap = sheet.foot.leading * 0.7;
        page.items.push(Item::Rule {
            from: (margin, y - gap),
            to: (margin + measure, y - gap),
            width: 0.5,
            color: RULE,
            dash: None,
            leaf: Leaf::NONE,
        });
        let rtl = setter.rtl;
        let footer = read.pop().or_else(|| footer.clone());
        page.items.extend(footer.map(|line| {
            let x = if rtl { margin + measure - line.width } else { margin };
            Item::Text { x, y, line }
        }));
        page.items.extend(number.map(|line| {
            let x = if rtl { margin } else { margin + measure - line.width };
            Item::Text { x, y, line }
        }));
    }
}

/// Width and height of the logo on the cover, in its own proportions.
fn picture_size(width: u32, height: u32) -> (f32, f32) {
    let (width, height) = (width.max(1) as f32, height.max(1) as f32);
    let scale = (180.0 / width).min(80.0 / height);
    (width * scale, height * scale)
}

/// Gives each heading an anchor of its own.
pub(super) fn anchor_headings(pages: &mut Pages) {
    for (index, entry) in pages.headings.iter().enumerate() {
        pages.anchors.insert(heading_anchor(index), (entry.page, entry.y));
    }
}
