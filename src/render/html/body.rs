//! Blocks to the body of the page.

use std::collections::BTreeSet;
use std::fmt::Write;

use super::{filter, words};
use crate::render::tongue::Tongue;
use crate::render::{anchors, xml};
use crate::report::{Align, Anchor, Block, Column, Filter, Inline, Inlines, Pages, Report, Row, Table};

/// The body under way.
pub(super) struct Body<'a> {
    pub(super) tongue: &'a Tongue,
    pub(super) out: String,
    pages: Pages,
    filter: Option<&'a Filter>,
    /// Where links can lead.
    anchors: BTreeSet<&'a Anchor>,
    /// The level of its highest headings: short documents have no chapters.
    highest: u8,
    /// Headings so far.
    headings: usize,
    /// The place of the last heading, which names what stands under it.
    under: String,
}

impl<'a> Body<'a> {
    pub(super) fn new(report: &'a Report, tongue: &'a Tongue) -> Self {
        let levels = report.blocks.iter().filter_map(|block| match block {
            Block::Heading { level, .. } => Some(*level),
            _ => None,
        });
        let highest = levels.min().unwrap_or(1);
        Self {
            tongue,
            out: String::new(),
            pages: report.meta.pages,
            filter: report.meta.filter.as_ref(),
            anchors: anchors(report),
            highest,
            headings: 0,
            under: String::new(),
        }
    }

    pub(super) fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { level, text, anchor } => {
                // The title is the only heading of level 1, and no level below it is left out.
                let tag = ["h2", "h3", "h4", "h5"][usize::from(level.saturating_sub(self.highest)).min(3)];
                self.headings += 1;
                self.under = self.place(anchor.as_ref(), self.headings);
                self.paragraph(tag, &format!(" id=\"{}\"", self.under), text);
                self.out.push('\n');
            }
            Block::Paragraph(words) => self.line("p", words),
            Block::Callout(paragraphs) => {
                self.out.push_str("<div class=\"callout\" role=\"note\">\n");
                paragraphs.iter().for_each(|words| self.line("p", words));
                self.out.push_str("</div>\n");
            }
            Block::List { ordered, items } => {
                let tag = if *ordered { "ol" } else { "ul" };
                let _ = writeln!(self.out, "<{tag}>");
                for words in items {
                    // The marks of a list stand on the side of the page's language, whichever way an entry runs.
                    self.out.push_str("<li>");
                    self.paragraphs(std::slice::from_ref(words));
                    self.out.push_str("</li>\n");
                }
                let _ = writeln!(self.out, "</{tag}>");
            }
            Block::Table(table) => self.table(table),
            Block::Bars(bars) => self.bars(bars),
            Block::Timeline(timeline) => self.timeline(timeline),
            Block::Fields(fields) => self.fields(fields),
            Block::PageBreak if self.pages == Pages::Slides => self.out.push_str("</section>\n<section>\n"),
            Block::PageBreak => self.out.push_str("<div class=\"page\"></div>\n"),
        }
    }

    /// The identifier of a heading: that of its anchor or, since anchors have no colon, its number.
    pub(super) fn place(&self, anchor: Option<&Anchor>, number: usize) -> String {
        anchor.map_or_else(|| format!("part:{number}"), identifier)
    }

    /// A table, which scrolls where the screen is too narrow for it.
    fn table(&mut self, table: &Table) {
        let is_filtered = |filter: &&Filter| {
            table.rows.iter().filter_map(|row| row.anchor.as_ref()).any(|anchor| filter.rows.contains_key(anchor))
        };
        if let Some(filter) = self.filter.filter(is_filtered) {
            self.filter(filter);
        }
        let name = if self.under.is_empty() {
            table.caption.as_ref().map_or_else(String::new, |caption| format!(" aria-label=\"{}\"", xml::text(caption)))
        } else {
            format!(" aria-labelledby=\"{}\"", self.under)
        };
        let scroll = if is_stacked(&table.columns) { "scroll stacked" } else { "scroll" };
        let _ = writeln!(self.out, "<div class=\"{scroll}\" role=\"group\" tabindex=\"0\"{name}>\n<table>");
        if let Some(caption) = &table.caption {
            self.line("caption", &Inline::plain(caption));
        }
        self.out.push_str("<thead>\n<tr>");
        for column in &table.columns {
            let tag = if column.title.is_empty() { "td" } else { "th" };
            let scope = if column.title.is_empty() { "" } else { " scope=\"col\"" };
            self.paragraph(tag, &format!("{scope}{}", class(column)), &Inline::plain(&column.title));
        }
        self.out.push_str("</tr>\n</thead>\n<tbody>\n");
        table.rows.iter().for_each(|row| self.row(row, &table.columns));
        self.out.push_str("</tbody>\n</table>\n</div>\n");
    }

    fn row(&mut self, row: &Row, columns: &[Column]) {
        let strong = if row.strong { " class=\"strong\"" } else { "" };
        let id = row.anchor.as_ref().map_or_else(String::new, |anchor| format!(" id=\"{}\"", identifier(anchor)));
        let facets = filter::facets(self.filter, row.anchor.as_ref());
        let _ = write!(self.out, "<tr{strong}{id}{facets}>");
        let is_stacked = is_stacked(columns);
        for (place, (cell, column)) in row.cells.iter().zip(columns).enumerate() {
            // What a row is about stands first in it.
            let is_name =
                place == 0 && cell.iter().flatten().filter_map(Inline::words).any(|words| !words.trim().is_empty());
            let (tag, scope) = if is_name { ("th", " scope=\"row\"") } else { ("td", "") };
            let head = if is_stacked && place > 0 && !column.title.is_empty() {
                format!(" data-head=\"{}\"", xml::text(&column.title))
            } else {
                String::new()
            };
            let _ = write!(self.out, "<{tag}{scope}{}{head}>", class(column));
            self.paragraphs(cell);
            let _ = write!(self.out, "</{tag}>");
        }
        self.out.push_str("</tr>\n");
    }

    fn fields(&mut self, fields: &[(String, Vec<Inlines>)]) {
        self.out.push_str("<dl>\n");
        for (name, values) in fields {
            self.out.push_str("<div>");
            self.paragraph("dt", "", &Inline::plain(name));
            self.out.push_str("<dd>");
            self.paragraphs(values);
            self.out.push_str("</dd></div>\n");
        }
        self.out.push_str("</dl>\n");
    }

    /// What stands in a cell.
    fn paragraphs(&mut self, paragraphs: &[Inlines]) {
        match paragraphs {
            [words] if self.is_rtl(words) == self.tongue.rtl => self.inlines(words, self.tongue.rtl),
            _ => paragraphs.iter().for_each(|words| self.paragraph("p", "", words)),
        }
    }

    /// An element on a line of its own.
    fn line(&mut self, tag: &str, words: &[Inline]) {
        self.paragraph(tag, "", words);
        self.out.push('\n');
    }

    /// An element with its words, which says where it runs another way than the page.
    pub(super) fn paragraph(&mut self, tag: &str, attributes: &str, words: &[Inline]) {
        let rtl = self.is_rtl(words);
        let turned = match (rtl, self.tongue.rtl) {
            (true, false) => " dir=\"rtl\"",
            (false, true) => " dir=\"ltr\"",
            _ => "",
        };
        let _ = write!(self.out, "<{tag}{attributes}{turned}>");
        self.inlines(words, rtl);
        let _ = write!(self.out, "</{tag}>");
    }

    fn is_rtl(&self, words: &[Inline]) -> bool {
        self.tongue.is_rtl(words.iter().filter_map(Inline::words))
    }

    fn inlines(&mut self, words: &[Inline], rtl: bool) {
        for inline in words {
            let said = words::marked(inline.words().unwrap_or_default(), self.tongue, rtl);
            let _ = match inline {
                Inline::Text(_) => write!(self.out, "{said}"),
                Inline::Strong(_) => write!(self.out, "<strong>{said}</strong>"),
                Inline::Emphasis(_) => write!(self.out, "<em>{said}</em>"),
                Inline::Link { to, .. } if self.anchors.contains(to) => {
                    write!(self.out, "<a href=\"#{}\">{said}</a>", identifier(to))
                }
                Inline::Link { .. } => write!(self.out, "{said}"),
                Inline::Break => write!(self.out, "<br>"),
            };
        }
    }
}

/// Whether the cells of a row stand below each other on a narrow screen: there is text behind the first column.
fn is_stacked(columns: &[Column]) -> bool {
    columns.len() > 2 && columns.iter().skip(1).any(|column| class(column) == WIDE)
}

const WIDE: &str = " class=\"wide\"";

/// How a column stands, and how much room it asks for.
fn class(column: &Column) -> &'static str {
    match (column.align, column.width) {
        (Align::End, _) => " class=\"end\"",
        (Align::Start, 0) => " class=\"narrow\"",
        (Align::Start, 1..=4) => "",
        (Align::Start, _) => WIDE,
    }
}

/// The identifier of a place: its letters, digits, dots and hyphens, and the number of every other letter.
fn identifier(anchor: &Anchor) -> String {
    let mut out = String::new();
    for letter in anchor.0.chars() {
        if letter.is_ascii_alphanumeric() || matches!(letter, '-' | '.') {
            out.push(letter);
        } else {
            let _ = write!(out, "_{:x}_", u32::from(letter));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identifier_is_no_two_places_and_no_markup() {
        let of = |anchor: &str| identifier(&Anchor(anchor.to_owned()));
        assert_eq!(of("action-A1.1"), "action-A1.1");
        assert_eq!(of("x\"> y"), "x_22__3e__20_y");
        assert_ne!(of("a_b"), of("a b"));
        assert_ne!(of("part:1"), "part:1");
    }
}
