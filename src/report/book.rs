//! Sheets of a workbook: what people sort, filter and fill in, in typed cells.

pub mod tables;

use std::ops::Range;

use jiff::civil::Date;

use crate::visible::visible_lines;

/// The sheet with the lists to choose from, which nobody sees.
pub const LISTS: &str = "lists";
/// The most letters that a cell holds.
const LONGEST: usize = 32_000;

/// A sheet of a workbook.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Leaf {
    /// What stands on its tab; short, since programs allow 31 letters.
    pub title: String,
    /// Its columns.
    pub heads: Vec<Head>,
    /// As many cells as columns each.
    pub rows: Vec<Vec<Value>>,
    /// Charts of stretches of rows.
    pub charts: Vec<Chart>,
    /// Rows that lose their colour where nothing is to be written into them.
    pub greyed: Vec<Greyed>,
    /// Rows that are headings of those below.
    pub headings: Vec<usize>,
    /// How many of the first columns stay in view, and on each printed page; where some do, what follows the last column with
    /// something in it is not printed.
    pub kept: usize,
    /// Columns with percents whose cells are the darker the higher the figure.
    pub shaded: Range<usize>,
}

/// A row that is greyed as long as other cells have it so.
#[derive(Debug, Clone, PartialEq)]
pub struct Greyed {
    /// The row.
    pub row: usize,
    /// When it is greyed.
    pub when: When,
}

/// What other cells say.
#[derive(Debug, Clone, PartialEq)]
pub enum When {
    /// A cell holds none of these texts; capitals do not matter.
    NoneOf {
        /// Its row.
        row: usize,
        /// Its column.
        column: usize,
        /// The texts.
        texts: Vec<String>,
    },
    /// All of these.
    All(Vec<Self>),
    /// One of these or more.
    Any(Vec<Self>),
}

/// A column of a sheet.
#[derive(Debug, Clone, PartialEq)]
pub struct Head {
    /// What people read.
    pub title: String,
    /// What programs go by; the same in every language.
    pub name: &'static str,
    /// Its width in letters; 0 hides it, and a sheet none of whose columns is to be seen.
    pub width: u16,
    /// What may be written into its cells.
    pub entry: Entry,
}

/// What people may write into the cells of a column.
#[derive(Debug, Clone, PartialEq)]
pub enum Entry {
    /// Nothing: it says what was found.
    Locked,
    /// Any text.
    Text,
    /// A day.
    Day,
    /// One of these. Something else is asked about, and taken.
    OneOf(Vec<String>),
    /// A whole number from 0 to 100.
    Percent,
    /// Something of its own in every row.
    Each(Vec<Self>),
}

/// What a cell holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Nothing, which is neither zero nor an empty text.
    Nothing,
    /// Words, whatever they look like.
    Text(String),
    /// A number of things.
    Count(u64),
    /// A number in hundredths.
    Hundredths(i64),
    /// A share in hundredths of a percent.
    Percent(u64),
    /// A share in whole percents.
    WholePercent(u64),
    /// A day.
    Day(Date),
}

/// Figures from 0 to 100 % of some rows.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// What it shows.
    pub title: String,
    /// The rows.
    pub rows: Range<usize>,
    /// The column with their names.
    pub names: usize,
    /// How the figures are drawn.
    pub drawn: Drawn,
}

/// How figures are drawn.
#[derive(Debug, Clone, PartialEq)]
pub enum Drawn {
    /// A bar for each row, as long as the figure of this column.
    Bars(usize),
    /// A line for each of these columns, from row to row.
    Lines(Vec<usize>),
}

/// Text for a cell: what steers is shown as such, and what is too long ends with dots.
pub fn shown(text: &str) -> String {
    let text = visible_lines(text).replace(['\u{FFFE}', '\u{FFFF}'], "\u{FFFD}");
    if text.chars().count() <= LONGEST {
        return text;
    }
    text.chars().take(LONGEST).chain(" …".chars()).collect()
}

impl Leaf {
    /// Whether nobody is to see it.
    pub fn is_hidden(&self) -> bool {
        !self.heads.is_empty() && self.heads.iter().all(|head| head.width == 0)
    }
}

impl Entry {
    /// What may be written into the cell of a row.
    pub fn at(&self, row: usize) -> &Self {
        match self {
            Self::Each(entries) => entries.get(row).unwrap_or(&Self::Locked),
            entry => entry,
        }
    }
}

impl Head {
    /// A column that nobody writes into.
    pub fn locked(title: String, name: &'static str, width: u16) -> Self {
        Self { title, name, width, entry: Entry::Locked }
    }
}

impl Value {
    /// Words; nothing where there are none.
    pub fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() { Self::Nothing } else { Self::Text(text) }
    }
}
