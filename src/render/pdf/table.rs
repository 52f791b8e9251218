//! Tables: the widths of columns, the head that is repeated, the rows that break.

use std::rc::Rc;

use super::block::{Builder, plain};
use super::flow::{Cell, Flow, Head, Item, Place, Row, Strip};
use super::line::Setter;
use super::style::{ACCENT, CAPTION, CELL, CELL_STRONG, CELL_X, CELL_Y, HEAD, TINT};
use super::tag::{Leaf, Note, Tag};
use crate::report::{Align, Table};

/// A head higher than this is not repeated, so that rows keep their room.
const HEAD_LIMIT: f32 = 160.0;
/// A paragraph of up to this many bytes has a say in how wide its column is.
const SHORT: usize = 1000;
/// A table of this many rows stays on one page where it can, if it is not higher than `LOW` of the page: a high one would
/// leave as much of the page before it empty.
const TOGETHER: usize = 5;
const LOW: f32 = 0.4;

impl Builder<'_, '_> {
    pub(super) fn table(&mut self, table: &Table, parent: Tag) {
        let tag = self.tags.child(parent, "Table");
        if let Some(caption) = &table.caption {
            let caption_tag = self.tags.child(tag, "Caption");
            let words = [crate::report::Inline::Text(caption.clone())];
            let first = self.flows.len();
            self.lines(&words, CAPTION, self.sheet().room(), 14.0, None, caption_tag);
            if self.flows.len() - first <= 4 {
                self.flows.iter_mut().skip(first).for_each(Flow::keep);
            }
        }
        let rooms = self.rooms(table);
        let gap = if table.caption.is_some() { 4.0 } else { 11.0 };
        self.flows.push(Flow::Strip(Strip { before: gap, keep: true, ..Strip::default() }));
        let head = self.table_head(table, &rooms, tag);
        let body = self.tags.child(tag, "TBody");
        let mut rows = Vec::with_capacity(table.rows.len());
        for row in &table.rows {
            let row_tag = self.tags.child(body, "TR");
            let style = if row.strong { CELL_STRONG } else { CELL };
            let mut cells = Vec::with_capacity(rooms.len());
            for ((column, room), paragraphs) in table.columns.iter().zip(&rooms).zip(&row.cells) {
                let cell_tag = self.tags.child(row_tag, "TD");
                let cell = self.cell(paragraphs, style, *room, cell_tag);
                cells.push(self.aligned(cell, column.align, *room));
            }
            rows.push(Row {
                cells,
                pad: CELL_Y,
                strong: row.strong,
                ruled: true,
                keep: false,
                places: row.anchor.iter().cloned().map(Place::Anchor).collect(),
                head: head.clone(),
            });
        }
        let count = rows.len();
        let low = LOW * (self.sheet().bottom - self.sheet().top);
        let together = count <= TOGETHER && rows.iter().map(Row::height).sum::<f32>() <= low;
        for (index, row) in rows.iter_mut().enumerate() {
            row.keep = index + 1 < count && (row.strong || together || index + 2 == count);
        }
        self.flows.extend(rows.into_iter().map(Flow::Row));
        self.gap_below(8.0);
    }

    /// The head row: once with its meaning, and as decoration for every further page.
    fn table_head(&mut self, table: &Table, rooms: &[(f32, f32)], tag: Tag) -> Option<Rc<Head>> {
        let head = self.tags.child(tag, "THead");
        let row = self.tags.child(head, "TR");
        let mut cells = Vec::with_capacity(rooms.len());
        for (column, room) in table.columns.iter().zip(rooms) {
            let cell_tag = self.tags.child(row, "TH");
            if let Some(element) = self.tags.element(cell_tag) {
                element.note = Note::ColumnHead;
            }
            let words = vec![vec![crate::report::Inline::Text(column.title.clone())]];
            let cell = self.cell(&words, HEAD, *room, cell_tag);
            cells.push(self.aligned(cell, column.align, *room));
        }
        let tallest = cells.iter().map(Cell::full_height).fold(0.0, f32::max);
        let height = tallest + 2.0 * CELL_Y;
        if height > HEAD_LIMIT {
            let row =
                Row { cells, pad: CELL_Y, strong: true, ruled: true, keep: false, places: Vec::new(), head: None };
            self.flows.push(Flow::Row(row));
            return None;
        }
        let (margin, measure) = self.sheet().room();
        let mut items = vec![
            Item::Fill { x: margin, y: 0.0, width: measure, height, color: TINT, leaf: Leaf::NONE },
            Item::Rule {
                from: (margin, height),
                to: (margin + measure, height),
                width: 0.9,
                color: ACCENT,
                dash: None,
                leaf: Leaf::NONE,
            },
        ];
        for cell in cells {
            let mut y = height - CELL_Y - cell.full_height();
            for (line, x, before) in cell.lines {
                y += before;
                let height = line.height;
                items.push(Item::Text { x, y, line });
                y += height;
            }
        }
        let again = items.iter().cloned().map(decoration).collect();
        self.flows.push(Flow::Strip(Strip { height, keep: true, items, ..Strip::default() }));
        Some(Rc::new(Head { height, items: again }))
    }

    /// Moves the lines of a cell of figures to the end of its room.
    fn aligned(&self, mut cell: Cell, align: Align, room: (f32, f32)) -> Cell {
        if align == Align::End {
            let (x, width) = self.placed(room);
            for (line, place, _) in &mut cell.lines {
                *place = if self.setter.rtl { x } else { x + width - line.width };
            }
        }
        cell
    }

    /// Left end and width of each column's text.
    fn rooms(&mut self, table: &Table) -> Vec<(f32, f32)> {
        let (margin, measure) = self.sheet().room();
        let needs = self.setter.needs(table);
        let mut x = margin;
        let mut rooms = Vec::with_capacity(needs.len());
        for width in share(&needs, measure) {
            rooms.push((x + CELL_X, (width - 2.0 * CELL_X).max(1.0)));
            x += width;
        }
        rooms
    }
}

impl Setter<'_> {
    /// The least room that each column needs, and its weight: no word is parted, unless it is longer than words are.
    pub(super) fn needs(&mut self, table: &Table) -> Vec<(f32, u16)> {
        let measure = self.sheet.measure();
        let mut needs = Vec::with_capacity(table.columns.len());
        for (index, column) in table.columns.iter().enumerate() {
            let mut longest = self.longest(&[crate::report::Inline::Text(column.title.clone())], HEAD);
            let limit = if column.width > 0 { measure * 0.2 } else { f32::MAX };
            for row in &table.rows {
                let style = if row.strong { CELL_STRONG } else { CELL };
                for paragraph in row.cells.get(index).into_iter().flatten() {
                    if longest >= limit || column.width > 0 && plain(paragraph).len() > SHORT {
                        continue;
                    }
                    let needed = match column.align {
                        // No word of an answer is parted.
                        Align::Start => self.longest(paragraph, style),
                        // A figure and its unit stay together.
                        Align::End => self.natural(paragraph, style),
                    };
                    longest = longest.max(needed.min(limit));
                }
            }
            needs.push((longest + 2.0 * CELL_X + 0.1, column.width));
        }
        needs
    }
}

/// Shares `measure` among columns, each with the least width it needs and its weight.
pub(in crate::render) fn share(columns: &[(f32, u16)], measure: f32) -> Vec<f32> {
    let equal = measure / columns.len().max(1) as f32;
    let cap = (measure * 0.4).max(equal);
    let least: Vec<f32> = columns.iter().map(|(least, _)| least.min(cap)).collect();
    let needed: f32 = least.iter().sum();
    if needed > measure {
        return least.iter().map(|least| least * measure / needed).collect();
    }
    // Columns that would get less than they need get what they need; the others share the rest.
    let mut is_fixed: Vec<bool> = columns.iter().map(|(_, weight)| *weight == 0).collect();
    if is_fixed.iter().all(|fixed| *fixed) {
        let slack = (measure - needed) / columns.len().max(1) as f32;
        return least.iter().map(|least| least + slack).collect();
    }
    loop {
        let taken: f32 = least.iter().zip(&is_fixed).filter(|(_, fixed)| **fixed).map(|(least, _)| least).sum();
        let weights: f32 = columns
            .iter()
            .zip(&is_fixed)
            .filter(|(_, fixed)| !**fixed)
            .map(|((_, weight), _)| f32::from(*weight))
            .sum();
        let part = |index: usize| {
            columns.get(index).map_or(0.0, |(_, weight)| (measure - taken) * f32::from(*weight) / weights)
        };
        let tight = (0..columns.len()).filter(|index| {
            is_fixed.get(*index) == Some(&false) && part(*index) < least.get(*index).copied().unwrap_or_default()
        });
        let tight: Vec<usize> = tight.collect();
        if tight.is_empty() {
            let width = |(index, fixed): (usize, &bool)| {
                if *fixed { least.get(index).copied().unwrap_or_default() } else { part(index) }
            };
            return is_fixed.iter().enumerate().map(width).collect();
        }
        for index in tight {
            if let Some(fixed) = is_fixed.get_mut(index) {
                *fixed = true;
            }
        }
    }
}

/// The same item without its meaning.
pub(super) fn decoration(item: Item) -> Item {
    match item {
        Item::Text { x, y, line } => Item::Text { x, y, line: line.decorated(Leaf::NONE) },
        Item::Fill { x, y, width, height, color, .. } => Item::Fill { x, y, width, height, color, leaf: Leaf::NONE },
        Item::Rule { from, to, width, color, dash, .. } => {
            Item::Rule { from, to, width, color, dash, leaf: Leaf::NONE }
        }
        Item::Picture { x, y, width, height, .. } => Item::Picture { x, y, width, height, leaf: Leaf::NONE },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::pdf::measured;
    use crate::report::{Block, Column, Meta, Report};

    #[test]
    fn weights_share_what_narrow_columns_leave() {
        assert_eq!(share(&[(40.0, 0), (10.0, 1), (10.0, 3)], 440.0), [40.0, 100.0, 300.0]);
    }

    #[test]
    fn no_column_is_narrower_than_its_head() {
        let widths = share(&[(80.0, 1), (10.0, 9)], 400.0);
        assert_eq!(widths, [80.0, 320.0]);
    }

    #[test]
    fn a_column_has_room_for_its_longest_word_in_a_script_without_a_font_as_well() {
        let least = |title: &str| {
            let table = Table { columns: vec![Column::start(title, 1)], ..Table::default() };
            let meta = Meta { language: "fa".to_owned(), ..Meta::default() };
            let blocks = vec![Block::Table(table)];
            let report = Report { meta, blocks, data: serde_json::Value::Null, sheet: None, book: Vec::new() };
            measured(&report).tables[0][0].0
        };
        // No letter is wider than it is high, and a code such as [U+0634] for each would be far wider.
        let most = 5.0 * HEAD.size + 2.0 * CELL_X + 0.2;
        assert!(least("شماره") > 2.0 * CELL_X + 15.0 && least("شماره") < most);
        assert_eq!(least("Срок исполнения"), least("исполнения"));
        assert!(least("исполнения") > least("Срок"));
    }

    #[test]
    fn columns_always_fill_the_measure_and_no_more() {
        for columns in [vec![(1e6, 0), (1e6, 0)], vec![(5.0, 0)], vec![(300.0, 1); 7], vec![(50.0, 65535), (50.0, 1)]] {
            let total: f32 = share(&columns, 465.0).iter().sum();
            assert!((total - 465.0).abs() < 0.01, "{columns:?} -> {total}");
        }
        assert!(share(&[], 465.0).is_empty());
    }
}
