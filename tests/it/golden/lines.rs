//! A report as lines of plain text: every word, figure and length that its blocks, data and rows hold.

use readiness::report::{Block, Inline, Inlines, Report, Row, Sheet, Table};
use serde_json::Value as Json;

/// What no figure is made of and every document repeats.
const REPEATED: [&str; 2] = ["caveat", "producer"];

/// How long a list or a map within the data may be to stand on one line.
const WIDTH: usize = 150;

/// The blocks of a report.
pub fn blocks(report: &Report) -> String {
    let meta = &report.meta;
    let mut lines = vec![
        format!("title {} · {} · {}", meta.title, meta.subtitle, meta.date.as_deref().unwrap_or("–")),
        format!("foot {} · {} · {} · {}", meta.footer, meta.page_pattern, meta.subject, meta.language),
    ];
    lines.extend(meta.contents.iter().map(|title| format!("contents {title}")));
    lines.extend(meta.lines.iter().map(|line| format!("cover {line}")));
    report.blocks.iter().for_each(|block| self::block(block, &mut lines));
    lines.join("\n")
}

/// The headings of a report.
pub fn outline(report: &Report) -> String {
    let headings: Vec<Block> =
        report.blocks.iter().filter(|block| matches!(block, Block::Heading { .. })).cloned().collect();
    let mut lines = Vec::new();
    headings.iter().for_each(|block| self::block(block, &mut lines));
    lines.join("\n")
}

/// The data of a report for machines.
pub fn data(report: &Report) -> String {
    let mut data = report.data.clone();
    if let Some(entries) = data.as_object_mut() {
        entries.retain(|key, _| !REPEATED.contains(&key.as_str()));
    }
    let mut lines = Vec::new();
    value("data ", &data, 0, &mut lines);
    lines.join("\n")
}

/// The rows of a report for a spreadsheet.
pub fn rows(report: &Report) -> String {
    let Some(Sheet { columns, rows }) = &report.sheet else { return "no rows".to_owned() };
    let head = format!("rows | {} |", columns.join(" | "));
    let rows = rows.iter().map(|row| format!("  | {} |", row.join(" | ")));
    std::iter::once(head).chain(rows).collect::<Vec<_>>().join("\n")
}

fn block(block: &Block, lines: &mut Vec<String>) {
    match block {
        Block::Heading { level, text, anchor } => {
            let anchor = anchor.as_ref().map_or_else(String::new, |anchor| format!(" {{{}}}", anchor.0));
            lines.push(format!("{} {}{anchor}", "#".repeat(usize::from(*level)), words(text)));
        }
        Block::Paragraph(text) => lines.push(format!("p {}", words(text))),
        Block::Callout(items) => lines.extend(items.iter().map(|text| format!("> {}", words(text)))),
        Block::List { ordered, items } => {
            let mark = if *ordered { "1." } else { "-" };
            lines.extend(items.iter().map(|text| format!("{mark} {}", words(text))));
        }
        Block::Table(table) => self::table(table, lines),
        Block::Bars(bars) => {
            lines.push(format!("bars {}", bars.alt));
            lines.extend(bars.bars.iter().map(|bar| {
                let length = bar.length.map_or_else(|| "–".to_owned(), |length| length.to_string());
                let range = bar.range.map_or_else(String::new, |(lowest, highest)| format!(" of {lowest}–{highest}"));
                format!("  {}: {length}{range}: {}", bar.label, bar.value)
            }));
        }
        Block::Timeline(timeline) => {
            lines.push(format!("timeline {}", timeline.alt));
            lines.extend(timeline.ticks.iter().map(|(at, label)| format!("  at {at}: {label}")));
            lines.extend(timeline.spans.iter().map(|span| {
                let to = span.to.as_ref().map_or_else(String::new, |to| format!(" → {}", to.0));
                let done = if span.done { " done" } else { "" };
                format!("  {}–{}: {}{to}{done}", span.from, span.until, span.label)
            }));
        }
        Block::Fields(fields) => {
            lines.extend(fields.iter().map(|(name, text)| format!("{name}: {}", paragraphs(text))));
        }
        Block::PageBreak => lines.push("page".to_owned()),
    }
}

fn table(table: &Table, lines: &mut Vec<String>) {
    let titles: Vec<&str> = table.columns.iter().map(|column| column.title.as_str()).collect();
    lines.push(format!("table {}| {} |", table.caption.as_deref().unwrap_or_default(), titles.join(" | ")));
    lines.extend(table.rows.iter().map(|Row { cells, strong, anchor }| {
        let cells: Vec<String> = cells.iter().map(|cell| paragraphs(cell)).collect();
        let anchor = anchor.as_ref().map_or_else(String::new, |anchor| format!(" {{{}}}", anchor.0));
        format!("  {}| {} |{anchor}", if *strong { "total " } else { "" }, cells.join(" | "))
    }));
}

fn paragraphs(text: &[Inlines]) -> String {
    text.iter().map(words).collect::<Vec<_>>().join(" ¶ ")
}

fn words(text: &Inlines) -> String {
    let words = text.iter().map(|inline| match inline {
        Inline::Text(words) => words.clone(),
        Inline::Strong(words) => format!("*{words}*"),
        Inline::Emphasis(words) => format!("_{words}_"),
        Inline::Link { text, to } => format!("[{text}→{}]", to.0),
        Inline::Break => " / ".to_owned(),
    });
    words.collect()
}

/// A value of the data: what is short about it on one line, and each long entry below.
fn value(name: &str, json: &Json, depth: usize, lines: &mut Vec<String>) {
    let space = "  ".repeat(depth);
    match json {
        Json::Object(entries) => {
            let (long, short): (Vec<_>, Vec<_>) =
                entries.iter().partition(|(_, entry)| (entry.is_object() || entry.is_array()) && is_long(entry));
            let short: Vec<String> = short.iter().map(|(key, entry)| format!("{key} {entry}")).collect();
            lines.push(format!("{space}{name}{}", short.join(", ")));
            long.iter().for_each(|(key, entry)| value(&format!("{key}: "), entry, depth + 1, lines));
        }
        Json::Array(entries) if is_long(json) => {
            lines.push(format!("{space}{}", name.trim_end()));
            entries.iter().for_each(|entry| value("- ", entry, depth + 1, lines));
        }
        _ => lines.push(format!("{space}{name}{json}")),
    }
}

fn is_long(json: &Json) -> bool {
    json.to_string().len() > WIDTH
}
