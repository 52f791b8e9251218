//! What a report says, as lines to compare: once from its blocks, once from its Markdown as another program reads it.
//!
//! Every line begins with its kind. Emphasis, strong words and links are marked with brackets that no test writes
//! itself; white space counts as one space, since Markdown and HTML do not tell more. A link says which heading it leads to,
//! counted from the title: a row of a table is reached by the heading above it.

use std::collections::HashMap;

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use readiness::report::*;
use unicode_normalization::char::is_combining_mark;

/// The lines of a report's own blocks.
pub fn of_report(report: &Report) -> Vec<String> {
    let mut lines = vec![format!("h1 {}", report.meta.title)];
    if !report.meta.subtitle.trim().is_empty() {
        lines.push(format!("p {}", strong(&report.meta.subtitle)));
    }
    if !report.meta.lines.is_empty() {
        lines.push(format!("p {}", report.meta.lines.join("⏎")));
    }
    let places = places(report);
    report.blocks.iter().for_each(|block| self::block(&mut lines, block, &places));
    lines.iter().map(|line| tidy(&shown(line))).collect()
}

/// The number of the heading that every place stands under; the title is the first.
fn places(report: &Report) -> HashMap<&Anchor, usize> {
    let mut places = HashMap::new();
    let mut heading = 1;
    for block in &report.blocks {
        match block {
            Block::Heading { anchor, .. } => {
                heading += 1;
                places.extend(anchor.iter().map(|anchor| (anchor, heading)));
            }
            Block::Table(table) => {
                places.extend(table.rows.iter().filter_map(|row| Some((row.anchor.as_ref()?, heading))));
            }
            _ => {}
        }
    }
    places
}

fn block(lines: &mut Vec<String>, block: &Block, places: &HashMap<&Anchor, usize>) {
    let inlines = |text: &Inlines| inlines(text, places);
    match block {
        Block::Heading { level, text, .. } => {
            lines.push(format!("h{} {}", level + 1, inlines(text).replace('⏎', " ")));
        }
        Block::Paragraph(text) => lines.push(format!("p {}", inlines(text))),
        Block::Callout(items) => lines.extend(items.iter().map(|text| format!("q {}", inlines(text)))),
        Block::List { items, .. } => lines.extend(items.iter().map(|text| format!("- {}", inlines(text)))),
        Block::Table(table) => self::table(lines, table, places),
        Block::Bars(bars) => {
            lines.push(format!("p {}", bars.legend));
            lines.extend(bars.bars.iter().map(|bar| format!("- ▒ {} – {}", bar.label, bar.value)));
        }
        Block::Timeline(timeline) => {
            let label = |span: &Span| match &span.to {
                Some(to) => link(&span.label, to, places),
                None => span.label.clone(),
            };
            lines.extend(timeline.spans.iter().map(|span| format!("- ▒ {}", label(span))));
            let ticks: Vec<&str> = timeline.ticks.iter().map(|(_, label)| label.as_str()).collect();
            lines.push(format!("p {}", ticks.join(" · ")));
        }
        Block::Fields(fields) => {
            for (name, text) in fields {
                let text: Vec<String> = text.iter().map(&inlines).collect();
                lines.push(format!("- {} {}", strong(&format!("{name}:")), text.join("⏎")));
            }
        }
        Block::PageBreak => {}
    }
}

fn table(lines: &mut Vec<String>, table: &Table, places: &HashMap<&Anchor, usize>) {
    lines.extend(table.caption.iter().map(|caption| format!("p {}", marked("⟨", caption, "⟩"))));
    let titles: Vec<&str> = table.columns.iter().map(|column| column.title.as_str()).collect();
    lines.push(format!("head │{}│", titles.join("│")));
    for row in &table.rows {
        // Every line of a cell is a row, below the one that begins the cell.
        let cells = row.cells.iter().map(|cell| {
            let text = cell.iter().map(|text| inlines(text, places)).collect::<Vec<_>>().join("⏎");
            let lines = text.split('⏎').filter(|line| !shown(line).trim().is_empty());
            lines.map(|line| if row.strong { strong(line) } else { line.to_owned() }).collect()
        });
        let mut cells: Vec<std::collections::VecDeque<String>> = cells.collect();
        loop {
            let line: Vec<String> = cells.iter_mut().map(|cell| cell.pop_front().unwrap_or_default()).collect();
            lines.push(format!("row │{}│", line.join("│")));
            if cells.iter().all(|cell| cell.is_empty()) {
                break;
            }
        }
    }
}

fn inlines(text: &Inlines, places: &HashMap<&Anchor, usize>) -> String {
    text.iter()
        .map(|inline| match inline {
            Inline::Text(words) => words.clone(),
            Inline::Strong(words) => strong(words),
            Inline::Emphasis(words) => marked("⟨", words, "⟩"),
            Inline::Link { text, to } => link(text, to, places),
            Inline::Break => "⏎".to_owned(),
        })
        .collect()
}

/// Words that lead somewhere, or only words where the report has no such place.
fn link(text: &str, to: &Anchor, places: &HashMap<&Anchor, usize>) -> String {
    places.get(to).map_or_else(|| text.to_owned(), |heading| format!("⟪{text}→{heading}⟫"))
}

fn strong(words: &str) -> String {
    marked("⟦", words, "⟧")
}

/// Marks around words; white space at their edges stays outside, and nothing is not marked.
fn marked(open: &str, words: &str, close: &str) -> String {
    let words = shown(words);
    match words.trim() {
        "" => words.clone(),
        inner => words.replacen(inner, &format!("{open}{inner}{close}"), 1),
    }
}

/// What may steer a terminal or the reading direction is shown as a replacement character.
pub fn shown(text: &str) -> String {
    let steers = |letter: char| {
        letter.is_control() && letter != '\t'
            || ('\u{202a}'..='\u{202e}').contains(&letter)
            || ('\u{2066}'..='\u{2069}').contains(&letter)
            || ('\u{2028}'..='\u{2029}').contains(&letter)
    };
    text.chars().map(|letter| if steers(letter) { '\u{fffd}' } else { letter }).collect()
}

fn tidy(text: &str) -> String {
    let mut text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for edge in ["⏎", "│"] {
        text = text.split(edge).map(str::trim).collect::<Vec<_>>().join(edge);
    }
    text.trim().to_owned()
}

/// The lines of a Markdown text. Panics on whatever a report never writes: HTML but the first line, code, pictures,
/// rules, footnotes, mathematics, task lists, a link to a heading that is not there.
pub fn of_markdown(text: &str) -> Vec<String> {
    let forge = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_GFM
        | Options::ENABLE_MATH;
    let mut read = Read::default();
    for event in Parser::new_ext(text, forge) {
        read.event(event);
    }
    let headings = read
        .lines
        .iter()
        .filter_map(|line| line.strip_prefix('h')?.split_once(' '))
        .filter(|(level, _)| level.len() == 1);
    let identifiers = identifiers(headings.map(|(_, words)| words));
    let lines = read.lines.iter().map(|line| tidy(&followed(line, &identifiers)));
    lines.filter(|line| !line.is_empty()).collect()
}

/// The identifiers that GitHub gives to headings of these words, in the order of the document: small letters; all but
/// letters, marks, digits, hyphens and underscores left out; blanks as hyphens; what came before with a number.
fn identifiers<'a>(headings: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut seen = HashMap::<String, usize>::new();
    let number = |words: &str| {
        let mut identifier = String::new();
        for letter in words.trim().chars().flat_map(char::to_lowercase) {
            match letter {
                ' ' => identifier.push('-'),
                '-' | '_' => identifier.push(letter),
                letter if letter.is_alphanumeric() || is_combining_mark(letter) => identifier.push(letter),
                _ => {}
            }
        }
        let before = seen.entry(identifier.clone()).or_insert(0);
        *before += 1;
        if *before == 1 { identifier } else { format!("{identifier}-{}", *before - 1) }
    };
    headings.map(number).collect()
}

/// A line whose links say the number of the heading they lead to.
fn followed(line: &str, identifiers: &[String]) -> String {
    let mut pieces = line.split('→');
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let Some((target, rest)) = piece.strip_prefix('#').and_then(|piece| piece.split_once('⟫')) else {
            out.push('→');
            out.push_str(piece);
            continue;
        };
        let heading = identifiers.iter().position(|identifier| identifier == target);
        let heading = heading.unwrap_or_else(|| panic!("no heading is {target}: {identifiers:?}"));
        out.push_str(&format!("→{}⟫{rest}", heading + 1));
    }
    out
}

#[derive(Default)]
struct Read {
    lines: Vec<String>,
    /// The line being read; none between blocks.
    open: Option<String>,
    quoted: bool,
    items: usize,
    /// Target of the link being read; empty for an address written out.
    links: Vec<String>,
    comments: usize,
}

impl Read {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(words) => self.add(&words),
            Event::SoftBreak => self.add(" "),
            Event::HardBreak => self.add("⏎"),
            Event::Code(bar) => {
                assert!(bar.chars().all(|letter| "█▒░·".contains(letter)), "code: {bar}");
                self.add("▒");
            }
            Event::Html(html) => {
                assert!(self.comments == 0 && html.starts_with("<!-- written by readiness "), "HTML: {html}");
                self.comments += 1;
            }
            other => panic!("nothing in a report is {other:?}"),
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Heading { level, .. } => self.open(format!("h{} ", level_of(level))),
            Tag::Paragraph if self.items > 0 => {}
            Tag::Paragraph if self.quoted => self.open("q ".to_owned()),
            Tag::Paragraph => self.open("p ".to_owned()),
            Tag::BlockQuote(None) => self.quoted = true,
            Tag::List(_) => assert_eq!(self.items, 0, "a list within a list"),
            Tag::Item => {
                self.items += 1;
                self.open("- ".to_owned());
            }
            Tag::Table(_) | Tag::HtmlBlock => {}
            Tag::TableHead => self.open("head │".to_owned()),
            Tag::TableRow => self.open("row │".to_owned()),
            Tag::TableCell => {}
            Tag::Strong => self.add("⟦"),
            Tag::Emphasis => self.add("⟨"),
            Tag::Link { dest_url, .. } => {
                let target = dest_url.strip_prefix('#').map(str::to_owned);
                assert!(target.is_some() || dest_url.starts_with("http"), "a link to {dest_url}");
                self.add(if target.is_some() { "⟪" } else { "" });
                self.links.push(target.unwrap_or_default());
            }
            other => panic!("nothing in a report is {other:?}"),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph if self.items > 0 => self.add("⏎"),
            TagEnd::Heading(_) | TagEnd::Paragraph | TagEnd::TableHead | TagEnd::TableRow => self.close(),
            TagEnd::Item => {
                self.items -= 1;
                self.close();
            }
            TagEnd::BlockQuote(_) => self.quoted = false,
            TagEnd::TableCell => self.add("│"),
            TagEnd::Strong => self.add("⟧"),
            TagEnd::Emphasis => self.add("⟩"),
            TagEnd::Link => match self.links.pop() {
                Some(target) if !target.is_empty() => self.add(&format!("→#{target}⟫")),
                _ => {}
            },
            _ => {}
        }
    }

    fn open(&mut self, kind: String) {
        assert!(self.open.is_none(), "{kind} within {:?}", self.open);
        self.open = Some(kind);
    }

    fn add(&mut self, words: &str) {
        self.open.as_mut().unwrap_or_else(|| panic!("{words} outside of a block")).push_str(words);
    }

    fn close(&mut self) {
        let line = self.open.take().unwrap_or_default();
        self.lines.push(line.trim_end_matches('⏎').to_owned());
    }
}

fn level_of(level: HeadingLevel) -> u8 {
    level as u8
}
