//! A question as a page: it begins on a clear screen, fits it, and its foot shows the keys that matter.

use textwrap::core::display_width;

use super::screen::{BOLD, PLAIN, render, visible, wrapped};
use crate::interview::{Block, Page};

/// Longest line of a page; longer ones are hard to follow with the eye, however wide the wall is.
const WIDEST: usize = 96;
/// Where options begin their words.
const INDENT: &str = "      ";

/// What stands on the screen, so that it can be drawn again when the window changes.
#[derive(Debug, Clone, Default)]
pub(super) struct Shown {
    /// The question at hand.
    pub page: Option<Page>,
    /// What was done last, shown above the foot.
    pub told: Vec<Block>,
    /// Lines that stand in the place of the page, from the first that was not shown yet.
    pub sheet: Vec<String>,
    /// What Enter does where a sheet stands: goes on in it, or goes back.
    pub keys: [String; 2],
}

impl Shown {
    /// The whole screen as it is written, of so many columns and rows, up to where the next line is typed. What does not
    /// fit beside the question becomes a sheet of its own.
    pub(super) fn draw(&self, (columns, rows): (usize, usize), styled: bool) -> String {
        let lines = match &self.page {
            Some(page) if self.sheet.is_empty() => question(page, &self.told, columns, rows, styled),
            page => sheet(&self.sheet, &self.keys, page.is_some(), columns, rows),
        };
        // Every line is written over the one that stood there, so that the wall does not flicker.
        format!("\x1b[H{}\x1b[J\r\n", lines.join("\x1b[K\r\n"))
    }

    /// Whether what was done last leaves the question room beside it.
    pub(super) fn has_room(&self, (columns, rows): (usize, usize)) -> bool {
        self.told_lines(columns).len() <= rows / 3
    }

    /// Whether the question stands on the screen with all its criteria beside what was done last.
    pub(super) fn is_whole(&self, (columns, rows): (usize, usize)) -> bool {
        let width = columns.min(WIDEST);
        let told = blocks(&self.told, width, false).len();
        self.page.as_ref().is_some_and(|page| fitting(page, told, width, rows).criterion == usize::MAX)
    }

    /// What was done last, in lines.
    pub(super) fn told_lines(&self, columns: usize) -> Vec<String> {
        blocks(&self.told, columns, false)
    }
}

/// Rows that a sheet of this height shows at a time.
pub(super) fn sheet_rows(rows: usize) -> usize {
    rows.saturating_sub(3).max(1)
}

/// A sheet: as many of its lines as fit, and what Enter does where it is no reply: goes on in it, or back to a question.
/// What asks for a reply stands right above it.
fn sheet(lines: &[String], keys: &[String; 2], is_before: bool, columns: usize, rows: usize) -> Vec<String> {
    let room = sheet_rows(rows);
    let mut page: Vec<String> = lines.iter().take(room).cloned().collect();
    let is_last = lines.len() <= room;
    if is_last && !is_before {
        return page;
    }
    page.resize(room, String::new());
    page.extend([String::new(), cut(&keys[usize::from(is_last)], columns)]);
    page
}

/// The lines of a question with what was done last and its foot: everything where it fits, and less of what can be had
/// elsewhere where it does not.
fn question(page: &Page, told: &[Block], columns: usize, rows: usize, styled: bool) -> Vec<String> {
    let width = columns.min(WIDEST);
    let told = blocks(told, width, false);
    let room = room(told.len(), rows);
    let lines = body(page, width, styled, fitting(page, told.len(), width, rows));
    let mut lines = short(lines, room, width);
    lines.resize(room, String::new());
    if !told.is_empty() {
        lines.push(String::new());
        lines.extend(told);
    }
    lines.push(String::new());
    lines.push(cut(&page.keys, width));
    lines
}

/// Rows for a question beside so many lines of what was done last and the foot.
fn room(told: usize, rows: usize) -> usize {
    rows.saturating_sub(3 + usize::from(told > 0) + told).max(1)
}

/// How much of a question fits beside so many lines of what was done last.
fn fitting(page: &Page, told: usize, width: usize, rows: usize) -> Plenty {
    let room = room(told, rows);
    let fits = |plenty: &Plenty| body(page, width, false, *plenty).len() <= room;
    Plenty::all(page.choices.len()).find(fits).unwrap_or(Plenty::LEAST)
}

/// How much of a question is shown.
#[derive(Debug, Clone, Copy)]
struct Plenty {
    /// Whether the section is introduced.
    intro: bool,
    /// Whether blank lines part the options.
    air: bool,
    /// Most lines of what else was said.
    fact: usize,
    /// Most lines of an option with its criterion.
    criterion: usize,
    /// How many options, from the first, have a line more.
    longer: usize,
}

impl Plenty {
    const LEAST: Self = Self { intro: false, air: false, fact: 1, criterion: 1, longer: 0 };

    /// From everything to the least, for a question of so many options.
    fn all(options: usize) -> impl Iterator<Item = Self> {
        let full = Self { intro: true, air: true, fact: usize::MAX, criterion: usize::MAX, longer: 0 };
        let first = [full, Self { air: false, ..full }, Self { air: false, intro: false, ..full }];
        let facts = [3, 1].map(|fact| Self { air: false, intro: false, fact, ..full });
        let longer = move |criterion| (0..options.max(1)).rev().map(move |longer| (criterion, longer));
        let criteria = (1..=8).rev().flat_map(longer);
        let criteria = criteria.map(|(criterion, longer)| Self { criterion, longer, ..Self::LEAST });
        first.into_iter().chain(facts).chain(criteria)
    }
}

fn body(page: &Page, width: usize, styled: bool, plenty: Plenty) -> Vec<String> {
    // Which question it is stands on the narrowest wall too.
    let number = format!(" · {}", page.number);
    let place = cut(&page.place, width.saturating_sub(display_width(&number)));
    let mut lines = vec![place + &number, cut(&page.progress, width), String::new()];
    if let Some(intro) = page.intro.as_ref().filter(|_| plenty.intro) {
        lines.extend(wrapped(intro, "", "", width));
        lines.push(String::new());
    }
    let pad = " ".repeat((display_width(&page.id) + 2).min(INDENT.len() + 4));
    let prompt = wrapped(&page.prompt, &format!("{}  ", page.id), &pad, width);
    lines.extend(prompt.iter().map(|line| strong(line, styled)));
    lines.push(String::new());
    lines.extend(page.how.iter().flat_map(|how| wrapped(how, "", "", width)));
    for (place, choice) in page.choices.iter().enumerate() {
        if plenty.air && place > 0 {
            lines.push(String::new());
        }
        let first = format!("{} {:>2}  ", if choice.chosen { "*" } else { " " }, choice.number);
        let label = if choice.criterion.is_empty() { choice.label.clone() } else { format!("{}:", choice.label) };
        let text = if choice.criterion.is_empty() { label.clone() } else { format!("{label} {}", choice.criterion) };
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let most = plenty.criterion.saturating_add(usize::from(place < plenty.longer));
        let mut option = short(wrapped(&text, &first, INDENT, width), most, width);
        if let Some(line) = option.first_mut() {
            *line = strong_part(line, &first, &visible(&label), styled);
        }
        lines.extend(option);
    }
    let answer = page.answer.iter().filter(|_| page.choices.is_empty());
    let facts: Vec<&Block> = page.before.iter().chain(answer).chain(&page.facts).collect();
    if !facts.is_empty() {
        lines.push(String::new());
    }
    let widths = facts.iter().filter_map(|fact| match fact {
        Block::Said(who, said) => Some((display_width(who), display_width(&one_line(said)))),
        _ => None,
    });
    let (who, said) = widths.fold((0, 0), |(who, said), width| (who.max(width.0), said.max(width.1)));
    // Who spoke gives way to what was said, up to half of the line.
    let column = who.min(width.saturating_sub(said.min(width / 2) + 2));
    for fact in facts {
        let fact = match fact {
            Block::Said(who, said) => {
                lines.extend(row(who, said, column, plenty.fact, width));
                continue;
            }
            Block::Fact(label, text) if plenty.fact < usize::MAX => {
                wrapped(&format!("{label}: {}", one_line(text)), "", "  ", width)
            }
            other => blocks(std::slice::from_ref(other), width, styled),
        };
        lines.extend(short(fact, plenty.fact, width));
    }
    lines
}

/// Who said something beside what was said, each in its column and in no more lines than so many.
fn row(who: &str, said: &str, column: usize, most: usize, width: usize) -> Vec<String> {
    let left = short(wrapped(who, "", "", column), most, column);
    let rest = width.saturating_sub(column + 2).max(1);
    let right = short(wrapped(&one_line(said), "", "", rest), most, rest);
    let none = String::new();
    let line = |at: usize| {
        let (who, said) = (left.get(at).unwrap_or(&none), right.get(at).unwrap_or(&none));
        let pad = " ".repeat((column + 2).saturating_sub(display_width(who)));
        format!("{who}{pad}{said}").trim_end().to_owned()
    };
    (0..left.len().max(right.len())).map(line).collect()
}

/// The first lines of a few; that there are more is shown.
fn short(mut lines: Vec<String>, most: usize, width: usize) -> Vec<String> {
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            *last = cut(&format!("{last} …"), width);
        }
    }
    lines
}

/// A line that is not wrapped, without what does not fit.
fn cut(line: &str, width: usize) -> String {
    let line = visible(line);
    if display_width(&line) <= width {
        return line;
    }
    let mut first = wrapped(&line, "", "", width.saturating_sub(2)).into_iter();
    match (first.next(), first.next()) {
        (Some(first), Some(_)) => format!("{first} …"),
        (Some(first), None) => first,
        (None, _) => String::new(),
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn blocks(blocks: &[Block], width: usize, styled: bool) -> Vec<String> {
    let text = render(blocks, width, styled);
    text.trim_matches('\n').lines().map(str::to_owned).collect()
}

fn strong(line: &str, styled: bool) -> String {
    let text = line.trim_start();
    if !styled || text.is_empty() {
        return line.to_owned();
    }
    format!("{}{BOLD}{text}{PLAIN}", &line[..line.len() - text.len()])
}

/// A line of an option whose label is strong.
fn strong_part(line: &str, first: &str, label: &str, styled: bool) -> String {
    match line.strip_prefix(first).and_then(|rest| rest.strip_prefix(label)) {
        Some(rest) if styled => format!("{first}{BOLD}{label}{PLAIN}{rest}"),
        _ => line.to_owned(),
    }
}
