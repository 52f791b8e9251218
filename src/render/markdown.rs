//! Markdown as forges and pandoc read it (GitHub flavour). Every text of a report is escaped: it stays text.

use std::fmt::Write;

use super::visible;
use crate::report::{Align, Anchor, Block, Inline, Inlines, Meta, Report, Row, Table};

/// The whole document.
pub fn render(report: &Report) -> String {
    let mut out = String::new();
    head(&mut out, &report.meta);
    for block in &report.blocks {
        self::block(&mut out, block);
    }
    let end = out.trim_end().len();
    out.truncate(end);
    out.push('\n');
    out
}

fn head(out: &mut String, meta: &Meta) {
    let _ = writeln!(out, "<!-- {} -->\n", meta.producer.replace("--", ""));
    let _ = writeln!(out, "# {}\n", escape(&meta.title));
    if !meta.subtitle.is_empty() {
        let _ = writeln!(out, "**{}**\n", escape(&meta.subtitle));
    }
    for line in &meta.lines {
        let _ = writeln!(out, "{}  ", escape(line));
    }
    if !meta.lines.is_empty() {
        out.push('\n');
    }
}

fn block(out: &mut String, block: &Block) {
    match block {
        Block::Heading { level, text, anchor } => {
            // The title is the only heading of level 1.
            let marks = "#".repeat(usize::from(*level).min(5) + 1);
            let _ = writeln!(out, "{marks} {}{}\n", target(anchor.as_ref()), line(text));
        }
        Block::Paragraph(text) => {
            let _ = writeln!(out, "{}\n", paragraph(text));
        }
        Block::Callout(paragraphs) => {
            let quoted: Vec<String> = paragraphs.iter().map(|text| paragraph(text).replace('\n', "\n> ")).collect();
            let _ = writeln!(out, "> {}\n", quoted.join("\n>\n> "));
        }
        Block::List { ordered, items } => {
            for (place, item) in items.iter().enumerate() {
                let mark = if *ordered { format!("{}.", place + 1) } else { "-".to_owned() };
                let indent = " ".repeat(mark.len() + 1);
                let _ = writeln!(out, "{mark} {}", paragraph(item).replace('\n', &format!("\n{indent}")));
            }
            out.push('\n');
        }
        Block::Table(table) => self::table(out, table),
        Block::Bars(bars) => {
            for bar in &bars.bars {
                let _ = writeln!(out, "- `{}` {} – {}", gauge(bar.length), escape(&bar.label), escape(&bar.value));
            }
            out.push('\n');
        }
        Block::Timeline(timeline) => {
            for span in &timeline.spans {
                let label = match &span.to {
                    Some(to) => format!("[{}](#{})", escape(&span.label), to.0),
                    None => escape(&span.label),
                };
                let _ = writeln!(out, "- `{}` {label}", stretch(span.from, span.until));
            }
            let ticks: Vec<String> = timeline.ticks.iter().map(|(_, label)| escape(label)).collect();
            let _ = writeln!(out, "\n{}\n", ticks.join(" · "));
        }
        Block::Fields(fields) => {
            for (name, paragraphs) in fields {
                let text: Vec<String> = paragraphs.iter().map(paragraph).collect();
                let text = text.join("\n\n").replace('\n', "\n  ");
                let _ = writeln!(out, "- **{}:** {text}", escape(name));
            }
            out.push('\n');
        }
        Block::PageBreak => {}
    }
}

fn table(out: &mut String, table: &Table) {
    if let Some(caption) = &table.caption {
        let _ = writeln!(out, "*{}*\n", escape(caption));
    }
    let titles: Vec<String> = table.columns.iter().map(|column| escape(&column.title)).collect();
    let _ = writeln!(out, "| {} |", titles.join(" | "));
    let rules: Vec<&str> =
        table.columns.iter().map(|column| if column.align == Align::End { "---:" } else { "---" }).collect();
    let _ = writeln!(out, "| {} |", rules.join(" | "));
    for row in &table.rows {
        let cells: Vec<String> =
            row.cells.iter().enumerate().map(|(place, cell)| self::cell(row, place, cell)).collect();
        let _ = writeln!(out, "| {} |", cells.join(" | "));
    }
    out.push('\n');
}

fn cell(row: &Row, place: usize, paragraphs: &[Inlines]) -> String {
    let text: Vec<String> = paragraphs.iter().map(line).collect();
    let mut text = text.join("<br><br>");
    if row.strong && !text.is_empty() {
        text = format!("**{text}**");
    }
    if place == 0 { format!("{}{text}", target(row.anchor.as_ref())) } else { text }
}

fn target(anchor: Option<&Anchor>) -> String {
    anchor.map_or_else(String::new, |anchor| format!("<a id=\"{}\"></a>", anchor.0))
}

/// Inlines where line breaks are allowed.
fn paragraph(text: &Inlines) -> String {
    inlines(text, "\\\n")
}

/// Inlines on one line, as in a cell or a heading.
fn line(text: &Inlines) -> String {
    inlines(text, "<br>")
}

fn inlines(text: &Inlines, line_break: &str) -> String {
    let mut out = String::new();
    for (place, inline) in text.iter().enumerate() {
        let starts_line = place == 0 || matches!(text[place - 1], Inline::Break);
        match inline {
            Inline::Text(words) => {
                let escaped = escape(words);
                out.push_str(&if starts_line { guard(&escaped) } else { escaped });
            }
            Inline::Strong(words) => wrap(&mut out, "**", words),
            Inline::Emphasis(words) => wrap(&mut out, "*", words),
            Inline::Link { text, to } => {
                let _ = write!(out, "[{}](#{})", escape(text), to.0);
            }
            Inline::Break => out.push_str(line_break),
        }
    }
    out
}

/// Emphasis marks count only where they touch a letter; white space stays outside them.
fn wrap(out: &mut String, mark: &str, words: &str) {
    let inner = words.trim();
    if inner.is_empty() {
        out.push_str(words);
        return;
    }
    let start = words.len() - words.trim_start().len();
    let _ = write!(out, "{}{mark}{}{mark}{}", &words[..start], escape(inner), &words[start + inner.len()..]);
}

/// Text in which Markdown and HTML find nothing to obey.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for letter in visible(text).chars() {
        match letter {
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '$' => {
                out.push('\\');
                out.push(letter);
            }
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            // A forge would tell a stranger that he was mentioned.
            '@' => out.push_str("&#64;"),
            '\n' | '\t' => out.push(' '),
            letter => out.push(letter),
        }
    }
    out
}

/// Escapes what would make a heading, a list or a rule at the start of a line.
fn guard(text: &str) -> String {
    let text = text.trim_start();
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    let mut rest = text[digits..].chars();
    let marks = rest.next().is_some_and(|mark| mark == '.' || mark == ')');
    if digits > 0 && marks && rest.next().is_none_or(char::is_whitespace) {
        return format!("{}\\{}", &text[..digits], &text[digits..]);
    }
    if text.starts_with(['#', '+', '-', '=']) { format!("\\{text}") } else { text.to_owned() }
}

/// A bar of twenty characters.
fn gauge(length: Option<u16>) -> String {
    match length {
        None => "·".repeat(20),
        Some(length) => {
            let filled = (usize::from(length) + 250) / 500;
            format!("{}{}", "█".repeat(filled), "░".repeat(20 - filled.min(20)))
        }
    }
}

/// A stretch of an axis of thirty characters.
fn stretch(from: u16, until: u16) -> String {
    let from = usize::from(from) * 30 / 1000;
    let until = (usize::from(until) * 30 / 1000).max(from + 1).min(30);
    format!("{}{}{}", "·".repeat(from), "█".repeat(until - from), "·".repeat(30 - until))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hostile_text_stays_text() {
        assert_eq!(escape("<script>*a*|b</script>"), "&lt;script&gt;\\*a\\*\\|b&lt;/script&gt;");
        assert_eq!(escape("\u{1b}[31m\u{202e}x"), "\u{fffd}\\[31m\u{fffd}x");
        assert_eq!(escape("@someone"), "&#64;someone");
        assert_eq!(paragraph(&Inline::plain("# no heading")), "\\# no heading");
        assert_eq!(paragraph(&Inline::plain("1. no list")), "1\\. no list");
        assert_eq!(paragraph(&Inline::plain("- no list")), "\\- no list");
        assert_eq!(paragraph(&Inline::plain("1.5 metres")), "1.5 metres");
    }

    #[test]
    fn line_breaks_stay_line_breaks() {
        let text = &Inline::paragraphs("one\ntwo\n\nthree");
        assert_eq!(text.len(), 2);
        assert_eq!(paragraph(&text[0]), "one\\\ntwo");
        assert_eq!(line(&text[0]), "one<br>two");
    }

    #[test]
    fn emphasis_touches_its_words() {
        assert_eq!(paragraph(&vec![Inline::Strong(" a ".to_owned())]), " **a** ");
    }

    #[test]
    fn nothing_measured_is_not_zero() {
        assert_ne!(gauge(None), gauge(Some(0)));
        assert_eq!(gauge(Some(10_000)), "█".repeat(20));
        assert_eq!(gauge(Some(5_000)), "██████████░░░░░░░░░░");
    }
}
