//! Score bars and timelines, drawn as vectors; their words stand beside them as text.

use std::rc::Rc;

use super::block::Builder;
use super::flow::{Flow, Head, Item, Strip};
use super::style::{ACCENT, ACCENT_LIGHT, CELL, QUIET, RULE, SMALL, TRACK, TextStyle};
use super::table::decoration;
use super::tag::{Leaf, Tag};
use crate::render::figure::{self, Shows};
use crate::report::{Bar, Bars, Inline, Span, Timeline};

/// Share of the measure that figures beside bars take at most.
const VALUES: f32 = 0.34;
/// Space between a label and its bar.
const GUTTER: f32 = 12.0;
/// Height of a track.
const THICK: f32 = 9.0;
/// Height of a bar on its track.
const BAR: f32 = 5.0;
/// Space below each bar.
const GAP: f32 = 5.0;
/// How many lines a label of the time axis may take.
const TICK_LINES: usize = 3;

impl Builder<'_, '_> {
    pub(super) fn bars(&mut self, bars: &Bars, parent: Tag) {
        let figure = self.tags.child(parent, "Figure");
        if let Some(element) = self.tags.element(figure) {
            element.alt = Some(bars.alt.clone());
        }
        let mut values = 0.0_f32;
        for bar in &bars.bars {
            values =
                values.max(self.setter.natural(&[Inline::Text(bar.value.clone())], TextStyle { bold: true, ..CELL }));
        }
        let values = values.clamp(24.0, self.sheet().measure() * VALUES) + 1.0;
        self.gap_above(12.0);
        self.lines(&[Inline::Text(bars.legend.clone())], SMALL, self.sheet().room(), 4.0, None, figure);
        if let Some(Flow::Strip(legend)) = self.flows.last_mut() {
            // It stands above the first bar, never alone.
            legend.keep = true;
        }
        for (index, bar) in bars.bars.iter().enumerate() {
            let keep = index == 0 || index + 2 == bars.bars.len();
            self.bar(bar, values, keep, figure);
        }
        self.gap_below(6.0);
    }

    fn bar(&mut self, bar: &Bar, values: f32, keep: bool, figure: Tag) {
        let (margin, measure) = self.sheet().room();
        let labels = measure * self.sheet().labels;
        let label = [Inline::Text(bar.label.clone())];
        let label = self.setter.paragraph(&label, CELL, labels - GUTTER, self.tags, Some(figure));
        let leaf = self.tags.leaf(figure);
        let value = [Inline::Text(bar.value.clone())];
        let style = TextStyle {
            bold: bar.length.is_some(),
            color: if bar.length.is_some() { CELL.color } else { QUIET },
            ..CELL
        };
        let value = self.setter.paragraph(&value, style, values, self.tags, Some(figure));
        let x = margin + labels;
        let width = measure - labels - values - GUTTER;
        let middle = label.first().map_or(CELL.leading, |line| line.height) / 2.0;
        let mut drawn = track(bar, x, width, middle, leaf);
        let count = label.len().max(value.len());
        let (mut label, mut value) = (label.into_iter(), value.into_iter());
        for index in 0..count {
            let last = index + 1 == count;
            let (label, value) = (label.next(), value.next());
            let height = [&label, &value].into_iter().flatten().map(|line| line.height).fold(0.0, f32::max);
            let mut items = std::mem::take(&mut drawn);
            if let Some(line) = value {
                let (x, room) = self.placed((margin + measure - values, values));
                let x = if self.setter.rtl { x } else { x + room - line.width };
                items.push(Item::Text { x, y: 0.0, line });
            }
            items.extend(label.map(|line| self.start(line, (margin, labels - GUTTER))));
            let height = height + if last { GAP } else { 0.0 };
            let keep = if last { keep } else { index < 3 };
            self.flows.push(Flow::Strip(Strip { height, keep, items, figure: Some(figure), ..Strip::default() }));
        }
    }

    pub(super) fn timeline(&mut self, timeline: &Timeline, parent: Tag) {
        let group = self.tags.child(parent, "Div");
        let figure = self.tags.child(group, "Figure");
        if let Some(element) = self.tags.element(figure) {
            element.alt = Some(timeline.alt.clone());
        }
        let list = self.tags.child(group, "L");
        let (margin, measure) = self.sheet().room();
        let labels = measure * self.sheet().labels;
        let (x, width) = (margin + labels, measure - labels);
        self.gap_above(12.0);
        let axis = self.axis(timeline, x, width, figure);
        let (axis_height, axis_items) = axis;
        let again: Vec<Item> = axis_items.iter().cloned().map(decoration).collect();
        let head = Rc::new(Head { height: axis_height, items: again });
        let strip =
            Strip { height: axis_height, keep: true, items: axis_items, figure: Some(figure), ..Strip::default() };
        self.flows.push(Flow::Strip(strip));
        for (index, span) in timeline.spans.iter().enumerate() {
            let item = self.tags.child(list, "LI");
            let body = self.tags.child(item, "LBody");
            let label = match &span.to {
                Some(to) => Inline::Link { text: span.label.clone(), to: to.clone() },
                None => Inline::Text(span.label.clone()),
            };
            let lines = self.setter.paragraph(&[label], CELL, labels - GUTTER, self.tags, Some(body));
            let leaf = self.tags.leaf(figure);
            let count = lines.len();
            let mut drawn = span_items(span, x, width, CELL.leading / 2.0 + 1.5, leaf);
            for (at, line) in lines.into_iter().enumerate() {
                let last = at + 1 == count;
                let height = line.height + if last { GAP } else { 0.0 };
                let mut items = ticks(timeline, x, width, height);
                items.append(&mut drawn);
                items.push(self.start(line, (margin, labels - GUTTER)));
                let keep = if last { index == 0 } else { at < 3 };
                let strip = Strip { height, keep, items, figure: Some(figure), ..Strip::default() };
                self.flows.push(Flow::Headed(strip, Rc::clone(&head)));
            }
        }
        self.gap_below(6.0);
    }

    /// The labels of the time axis, on as many rows as they need.
    fn axis(&mut self, timeline: &Timeline, x: f32, width: f32, figure: Tag) -> (f32, Vec<Item>) {
        let mut items = Vec::new();
        let mut rows: Vec<f32> = Vec::new();
        let mut labels = Vec::new();
        let mut before = 0;
        for (place, label) in &timeline.ticks {
            let words = [Inline::Text(label.clone())];
            let broad = f32::from(place.saturating_sub(before)) / 1000.0;
            let broad = width * broad.clamp(0.24, 0.5) - 8.0;
            before = *place;
            let lines = self.setter.paragraph(&words, SMALL, broad, self.tags, Some(figure));
            let broad = lines.iter().map(|line| line.width).fold(0.0, f32::max);
            // A label ends at its mark, unless there is no room before it.
            let at = x + at(figure::place(*place), width);
            let left = (at - broad - 4.0).max(x);
            let free = rows.iter().position(|end| *end <= left);
            let row = free.unwrap_or_else(|| {
                if rows.len() < 4 {
                    rows.push(0.0);
                }
                rows.len() - 1
            });
            if let Some(end) = rows.get_mut(row) {
                *end = left + broad + 6.0;
            }
            labels.push((row, left, broad, lines));
        }
        let deepest = |row: usize| {
            let of_row = labels.iter().filter(move |(at, ..)| *at == row);
            of_row.map(|(.., lines)| lines.len().min(TICK_LINES)).max().unwrap_or(0) as f32 * SMALL.leading
        };
        let heights: Vec<f32> = (0..rows.len()).map(deepest).collect();
        let height: f32 = heights.iter().sum::<f32>() + 4.0;
        for (row, left, broad, lines) in labels {
            let above: f32 = heights.iter().take(row).sum();
            for (index, line) in lines.into_iter().take(TICK_LINES).enumerate() {
                let y = above + index as f32 * SMALL.leading;
                let (x, _) = self.placed((left + broad - line.width, line.width));
                items.push(Item::Text { x, y, line });
            }
        }
        items.push(Item::Rule {
            from: (x, height),
            to: (x + width, height),
            width: 0.9,
            color: ACCENT,
            dash: None,
            leaf: Leaf::NONE,
        });
        items.extend(ticks(timeline, x, width, 4.0).into_iter().map(|item| item.moved(height)));
        (height + 4.0, items)
    }
}

/// Track, range and bar; an empty dashed track where nothing was measured.
fn track(bar: &Bar, x: f32, width: f32, middle: f32, leaf: Leaf) -> Vec<Item> {
    let mut items = Vec::new();
    for stretch in figure::of_bar(bar) {
        let (height, color) = match stretch.shows {
            Shows::Track => (THICK, TRACK),
            Shows::Open => (THICK, ACCENT_LIGHT),
            Shows::Bar | Shows::Due | Shows::Done => (BAR, ACCENT),
            Shows::Nothing => {
                let (top, bottom, end) = (middle - THICK / 2.0, middle + THICK / 2.0, x + width);
                let dash = |from, to| Item::Rule { from, to, width: 0.7, color: QUIET, dash: Some(2.0), leaf };
                items.push(dash((x, top), (end, top)));
                items.push(dash((x, bottom), (end, bottom)));
                items.push(dash((x, top), (x, bottom)));
                items.push(dash((end, top), (end, bottom)));
                continue;
            }
        };
        let (from, length) = (at(stretch.from, width), at(stretch.until - stretch.from, width));
        items.push(Item::Fill { x: x + from, y: middle - height / 2.0, width: length, height, color, leaf });
    }
    items
}

/// A place of a strip of this width.
fn at(place: u16, width: f32) -> f32 {
    width * f32::from(place) / f32::from(figure::WIDE)
}

/// The marks of the axis, beside one label.
fn ticks(timeline: &Timeline, x: f32, width: f32, height: f32) -> Vec<Item> {
    let mark = |place: u16| {
        let at = x + at(figure::place(place), width);
        Item::Rule { from: (at, 0.0), to: (at, height), width: 0.5, color: RULE, dash: None, leaf: Leaf::NONE }
    };
    timeline.ticks.iter().map(|(place, _)| mark(*place)).collect()
}

/// The span itself: full where it is still to do, hollow where it is done.
fn span_items(span: &Span, x: f32, width: f32, middle: f32, leaf: Leaf) -> Vec<Item> {
    let stretch = figure::of_span(span);
    let (from, length) = (x + at(stretch.from, width), at(stretch.until - stretch.from, width));
    let fill = |inset: f32, color| Item::Fill {
        x: from + inset,
        y: middle - THICK / 2.0 + inset,
        width: length - 2.0 * inset,
        height: THICK - 2.0 * inset,
        color,
        leaf,
    };
    if stretch.shows == Shows::Done {
        vec![fill(0.0, ACCENT), fill(0.8, ACCENT_LIGHT)]
    } else {
        vec![fill(0.0, ACCENT)]
    }
}
