//! What a document says, before any format: the last place that decides content.
//!
//! A [`Report`] is a list of [`Block`]s for readers and a value for machines, both made from the same assessment. A
//! renderer may lay blocks out; it may not compute a score, reorder rows or add a sentence. Every string in a report
//! is plain text: a renderer escapes it for its format.

mod about;
pub mod book;
mod citation;
pub mod compare;
pub mod gaps;
pub mod handout;
pub mod merge;
pub mod pair;
pub mod pairs;
pub mod plan;
pub mod progress;
pub mod prose;
pub mod questions;
pub mod region;
pub mod registers;
mod remarks;
pub mod scores;
pub mod take;
pub mod told;
pub mod translation;
pub mod upgrade;

use std::collections::BTreeMap;

/// What stands where somebody writes by hand.
const BLANK: &str = "____________";

/// A finished document, ready for any renderer.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// Title, language and the like.
    pub meta: Meta,
    /// The content in reading order.
    pub blocks: Vec<Block>,
    /// The same content for machines; the JSON renderer writes this and nothing else.
    pub data: serde_json::Value,
    /// Its rows for a spreadsheet, where it has rows; the CSV renderer writes this and nothing else.
    pub sheet: Option<Sheet>,
    /// Its sheets for people who go on in a workbook; where there are none, the rows are the one sheet.
    pub book: Vec<book::Leaf>,
}

/// Rows for a spreadsheet. The columns' names do not change with the language; they have underscores and no hyphens, as
/// those of the tables of results, so that no query has to quote them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sheet {
    /// The head.
    pub columns: Vec<&'static str>,
    /// As many cells as columns each.
    pub rows: Vec<Vec<String>>,
}

/// What a document says about itself.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Meta {
    /// Document title, for the cover and the file's metadata.
    pub title: String,
    /// Second line of the cover, such as the country and the round.
    pub subtitle: String,
    /// Further lines of the cover: ministry, date, checklist versions. Without them and without contents a document has
    /// no cover.
    pub lines: Vec<String>,
    /// One line at the foot of every page.
    pub footer: String,
    /// BCP 47 tag of the language of the tool's own words, such as `en`.
    pub language: String,
    /// ISO 8601 date that stands for the document (never the clock), if known.
    pub date: Option<String>,
    /// Title of the table of contents; `None` for short documents that have none. A PDF of so many pages at most has none.
    pub contents: Option<String>,
    /// What its pages are like, where the format has pages.
    pub pages: Pages,
    /// How many pages the document may have, where that matters: it is set smaller, as far as that can be read.
    pub most_pages: Option<usize>,
    /// Pattern of the page number, with `{page}` and `{pages}`, in the document's language.
    pub page_pattern: String,
    /// Who made the file, such as `readiness 0.1.0`.
    pub producer: String,
    /// Subject and keywords for the file's metadata.
    pub subject: String,
    /// A picture for the cover (PNG or JPEG bytes), given by the team.
    pub logo: Option<Vec<u8>>,
    /// By what one of its tables can be narrowed down, in a format that can.
    pub filter: Option<Filter>,
}

/// By what the rows of a table can be narrowed down.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Filter {
    /// What it is for.
    pub label: String,
    /// What is chosen where a facet is not to count.
    pub all: String,
    /// Pattern of how many rows are left, with `{shown}` and `{all}`.
    pub shown: String,
    /// What can be chosen.
    pub facets: Vec<Facet>,
    /// The rows of the table, each with the place of its value in each facet.
    pub rows: BTreeMap<Anchor, Vec<usize>>,
}

/// One way to narrow a table down.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Facet {
    /// Its name.
    pub label: String,
    /// One of them is chosen.
    pub values: Vec<String>,
}

/// What the pages of a document are like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Pages {
    /// A4, to be read on paper.
    #[default]
    Portrait,
    /// 16:9 in large type, for a projector: every page break begins a slide.
    Slides,
}

/// A place in the document that a link can lead to; unique within one report.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Anchor(pub String);

/// One piece of a document.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A heading. `level` is 1 to 4; a document's levels never skip downwards.
    Heading {
        /// 1 is a chapter.
        level: u8,
        /// The words.
        text: Inlines,
        /// Where links to this heading lead.
        anchor: Option<Anchor>,
    },
    /// Running text.
    Paragraph(Inlines),
    /// Running text that must not be overlooked: the caveat, a warning.
    Callout(Vec<Inlines>),
    /// A bulleted or numbered list.
    List {
        /// Numbered from 1 instead of bulleted.
        ordered: bool,
        /// One entry each.
        items: Vec<Inlines>,
    },
    /// A table with a head row.
    Table(Table),
    /// Score bars, 0 to 100 %.
    Bars(Bars),
    /// A plan along a time axis.
    Timeline(Timeline),
    /// Pairs of a name and its value, such as the fields of one action.
    Fields(Vec<(String, Vec<Inlines>)>),
    /// What follows starts on a new page, where the format has pages.
    PageBreak,
}

/// Text with its emphasis, links and line breaks, in reading order.
pub type Inlines = Vec<Inline>;

/// One run of text.
#[derive(Debug, Clone, PartialEq)]
pub enum Inline {
    /// Plain words; may hold any character a user typed, but no line break.
    Text(String),
    /// Words to stand out.
    Strong(String),
    /// Words set apart, such as a user's own note.
    Emphasis(String),
    /// Words that lead to an [`Anchor`] of the same report.
    Link {
        /// The words.
        text: String,
        /// Where they lead.
        to: Anchor,
    },
    /// A line break inside a paragraph.
    Break,
}

/// A table; every row has as many cells as there are columns.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    /// What the table shows, one line; stands above it.
    pub caption: Option<String>,
    /// The head row.
    pub columns: Vec<Column>,
    /// The body.
    pub rows: Vec<Row>,
}

/// One column of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// The head cell.
    pub title: String,
    /// How its cells stand.
    pub align: Align,
    /// Share of the width relative to the other columns; 0 keeps the column as narrow as its longest word.
    pub width: u16,
}

/// How the text of a column stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// At the start of the line (left, in a left-to-right language).
    Start,
    /// At the end of the line, for figures.
    End,
}

/// One row of a table.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Row {
    /// One entry per column; each is a list of paragraphs.
    pub cells: Vec<Vec<Inlines>>,
    /// A total or a heading within the table, set off from its neighbours.
    pub strong: bool,
    /// Where links to this row lead.
    pub anchor: Option<Anchor>,
}

/// A row of horizontal bars on one axis from 0 to 100 %.
#[derive(Debug, Clone, PartialEq)]
pub struct Bars {
    /// The same content in words, for readers who do not see the picture.
    pub alt: String,
    /// How the bars are read, in a line.
    pub legend: String,
    /// From top to bottom.
    pub bars: Vec<Bar>,
}

/// One bar.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    /// What is measured.
    pub label: String,
    /// Length in hundredths of a percent, 0 to 10 000; `None` where nothing was measured, which is not zero.
    pub length: Option<u16>,
    /// Where the end of the bar could still move to, in hundredths of a percent, lowest and highest.
    pub range: Option<(u16, u16)>,
    /// The figure as printed beside the bar.
    pub value: String,
}

/// Spans along a time axis; positions are thousandths of its width, 0 to 1000.
#[derive(Debug, Clone, PartialEq)]
pub struct Timeline {
    /// The same content in words.
    pub alt: String,
    /// Marks on the axis with their labels, such as the end of a horizon.
    pub ticks: Vec<(u16, String)>,
    /// From top to bottom.
    pub spans: Vec<Span>,
}

/// One row of a timeline.
#[derive(Debug, Clone, PartialEq)]
pub struct Span {
    /// What happens.
    pub label: String,
    /// Where the label leads.
    pub to: Option<Anchor>,
    /// Start and end.
    pub from: u16,
    /// End, not before `from`.
    pub until: u16,
    /// Whether it is finished already.
    pub done: bool,
}

impl Block {
    /// A heading that nothing leads to.
    pub fn heading(level: u8, text: impl Into<String>) -> Self {
        Self::Heading { level, text: Inline::plain(text), anchor: None }
    }

    /// A paragraph of plain words.
    pub fn paragraph(text: impl Into<String>) -> Self {
        Self::Paragraph(Inline::plain(text))
    }
}

impl Column {
    /// A column whose text stands at the start of the line.
    pub fn start(title: impl Into<String>, width: u16) -> Self {
        Self { title: title.into(), align: Align::Start, width }
    }
}

impl Table {
    /// The table without columns that are empty on every row, or have nothing but a dash there.
    #[must_use]
    pub fn filled(mut self) -> Self {
        let is_empty = |cell: &Vec<Inlines>| {
            cell.iter()
                .flatten()
                .all(|inline| matches!(inline, Inline::Text(words) if words.is_empty() || words == "–"))
        };
        let width = if self.rows.is_empty() { 0 } else { self.columns.len() };
        for place in (0..width).rev() {
            if self.rows.iter().all(|row| row.cells.get(place).is_none_or(is_empty)) {
                self.columns.remove(place);
                for row in &mut self.rows {
                    row.cells.remove(place);
                }
            }
        }
        self
    }
}

impl Row {
    /// An ordinary row, each cell a list of paragraphs.
    pub fn of(cells: Vec<Vec<Inlines>>) -> Self {
        Self { cells, ..Self::default() }
    }

    /// An ordinary row of cells with one paragraph each.
    pub fn of_lines(cells: impl IntoIterator<Item = Inlines>) -> Self {
        Self::of(cells.into_iter().map(|cell| vec![cell]).collect())
    }

    /// An ordinary row of plain words.
    pub fn of_words(cells: impl IntoIterator<Item = String>) -> Self {
        Self::of_lines(cells.into_iter().map(Inline::plain))
    }
}

impl Inline {
    /// Its words; none of a line break.
    pub fn words(&self) -> Option<&str> {
        match self {
            Self::Text(words) | Self::Strong(words) | Self::Emphasis(words) => Some(words),
            Self::Link { text, .. } => Some(text),
            Self::Break => None,
        }
    }

    /// The words of a heading without their own links, on one line: an entry of the contents is one already.
    pub fn unlinked(words: &[Self]) -> Inlines {
        let word = |inline: &Self| match inline {
            Self::Link { text, .. } => Self::Text(text.clone()),
            Self::Break => Self::Text(" ".to_owned()),
            other => other.clone(),
        };
        words.iter().map(word).collect()
    }

    /// Turns text as a user wrote it into paragraphs: blank lines part paragraphs, single line breaks stay.
    pub fn paragraphs(text: &str) -> Vec<Inlines> {
        let mut paragraphs = Vec::new();
        let mut current = Inlines::new();
        for line in text.lines() {
            if line.trim().is_empty() {
                if !current.is_empty() {
                    paragraphs.push(std::mem::take(&mut current));
                }
                continue;
            }
            if !current.is_empty() {
                current.push(Self::Break);
            }
            current.push(Self::Text(line.trim_end().to_owned()));
        }
        if !current.is_empty() {
            paragraphs.push(current);
        }
        paragraphs
    }

    /// A paragraph of plain words.
    pub fn plain(text: impl Into<String>) -> Inlines {
        vec![Self::Text(text.into())]
    }
}
