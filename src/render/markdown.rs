//! Markdown as forges and pandoc read it (GitHub flavour). Every text of a report is escaped: it stays text.
//!
//! Nothing is said in HTML, since pandoc leaves HTML out of Word: links lead to headings, and a line break within a cell
//! begins another row. Only the direction of a document that runs from right to left is, which Markdown cannot say.

mod links;

use std::fmt::Write;

use crate::render::gauge::gauge;
use crate::render::tongue::{isolated, runs_rtl};
use crate::report::{Align, Anchor, Block, Inline, Inlines, Meta, Report, Row, Table};
use crate::visible::visible;
use links::Links;

/// The whole document.
pub fn render(report: &Report) -> String {
    let links = Links::of(report);
    let mut out = String::new();
    head(&mut out, &report.meta, &links);
    for block in &report.blocks {
        self::block(&mut out, block, &links);
    }
    let end = out.trim_end().len();
    out.truncate(end);
    out.push_str(if links.rtl { "\n\n</div>\n" } else { "\n" });
    out
}

fn head(out: &mut String, meta: &Meta, links: &Links<'_>) {
    let _ = writeln!(out, "<!-- {} -->\n", meta.producer.replace("--", ""));
    if links.rtl {
        out.push_str("<div dir=\"rtl\">\n\n");
    }
    let _ = writeln!(out, "# {}\n", heading(&Inline::plain(&meta.title), links));
    if !meta.subtitle.trim().is_empty() {
        let _ = writeln!(out, "{}\n", paragraph(&vec![Inline::Strong(meta.subtitle.clone())], links));
    }
    let lines: Vec<Inlines> = meta.lines.iter().map(Inline::plain).collect();
    if !lines.is_empty() {
        let _ = writeln!(out, "{}\n", paragraph(&lines.join(&Inline::Break), links));
    }
}

fn block(out: &mut String, block: &Block, links: &Links<'_>) {
    match block {
        Block::Heading { level, text, .. } => {
            // The title is the only heading of level 1.
            let marks = "#".repeat(usize::from(*level).min(5) + 1);
            let _ = writeln!(out, "{marks} {}\n", heading(text, links));
        }
        Block::Paragraph(text) => {
            let _ = writeln!(out, "{}\n", paragraph(text, links));
        }
        Block::Callout(paragraphs) => {
            let quoted = paragraphs.iter().map(|text| paragraph(text, links).replace('\n', "\n> "));
            let quoted: Vec<String> = quoted.collect();
            let _ = writeln!(out, "> {}\n", quoted.join("\n>\n> "));
        }
        Block::List { ordered, items } => {
            for (place, item) in items.iter().enumerate() {
                let mark = if *ordered { format!("{}.", place + 1) } else { "-".to_owned() };
                let indent = " ".repeat(mark.len() + 1);
                let _ = writeln!(out, "{mark} {}", paragraph(item, links).replace('\n', &format!("\n{indent}")));
            }
            out.push('\n');
        }
        Block::Table(table) => self::table(out, table, links),
        Block::Bars(bars) => {
            let _ = writeln!(out, "{}\n", paragraph(&Inline::plain(bars.legend.clone()), links));
            for bar in &bars.bars {
                let _ = writeln!(out, "- `{}` {} – {}", gauge(bar), escape(&bar.label), escape(&bar.value));
            }
            out.push('\n');
        }
        Block::Timeline(timeline) => {
            for span in &timeline.spans {
                let label = match &span.to {
                    Some(to) => link(&span.label, to, links),
                    None => escape(&span.label),
                };
                let _ = writeln!(out, "- `{}` {label}", stretch(span.from, span.until));
            }
            let ticks: Vec<&str> = timeline.ticks.iter().map(|(_, label)| label.as_str()).collect();
            let _ = writeln!(out, "\n{}\n", paragraph(&Inline::plain(ticks.join(" · ")), links));
        }
        Block::Fields(fields) => {
            for (name, paragraphs) in fields {
                let text: Vec<String> = paragraphs.iter().map(|text| paragraph(text, links)).collect();
                let text = text.join("\n\n").replace('\n', "\n  ");
                let _ = writeln!(out, "- **{}:** {text}", escape(name).trim_start());
            }
            out.push('\n');
        }
        Block::PageBreak => {}
    }
}

fn table(out: &mut String, table: &Table, links: &Links<'_>) {
    if let Some(caption) = &table.caption {
        let _ = writeln!(out, "{}\n", paragraph(&vec![Inline::Emphasis(caption.clone())], links));
    }
    let titles: Vec<String> = table.columns.iter().map(|column| escape(&column.title)).collect();
    let _ = writeln!(out, "| {} |", titles.join(" | "));
    let rules: Vec<&str> =
        table.columns.iter().map(|column| if column.align == Align::End { "---:" } else { "---" }).collect();
    let _ = writeln!(out, "| {} |", rules.join(" | "));
    for row in &table.rows {
        self::row(out, row, links);
    }
    out.push('\n');
}

/// A row of the document is as many rows of Markdown as its highest cell has lines; Markdown knows no other line break in
/// a cell.
fn row(out: &mut String, row: &Row, links: &Links<'_>) {
    let cells: Vec<Vec<String>> = row.cells.iter().map(|cell| self::cell(cell, row.strong, links)).collect();
    let height = cells.iter().map(Vec::len).max().unwrap_or_default().max(1);
    for place in 0..height {
        let line: Vec<&str> = cells.iter().map(|cell| cell.get(place).map_or("", String::as_str)).collect();
        let _ = writeln!(out, "| {} |", line.join(" | "));
    }
}

/// The lines of a cell, of whichever paragraph.
fn cell(paragraphs: &[Inlines], strong: bool, links: &Links<'_>) -> Vec<String> {
    let lines = paragraphs.iter().flat_map(|text| lines(text, links)).filter(|line| !line.is_empty());
    lines.map(|line| if strong { format!("**{line}**") } else { line }).collect()
}

/// Words that lead to a heading, or only words where the document has no such place.
fn link(text: &str, to: &Anchor, links: &Links<'_>) -> String {
    match links.to(to) {
        Some(identifier) => format!("[{}](#{identifier})", escape(text)),
        None => escape(text),
    }
}

/// Inlines where line breaks are allowed.
fn paragraph(text: &Inlines, links: &Links<'_>) -> String {
    lines(text, links).collect::<Vec<_>>().join("\\\n")
}

/// Inlines as a heading has them: on one line, and with single plain blanks, since identifiers are made of it.
fn heading(text: &Inlines, links: &Links<'_>) -> String {
    let words = lines(text, links).collect::<Vec<_>>().join(" ");
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The lines of a paragraph.
fn lines(text: &Inlines, links: &Links<'_>) -> impl Iterator<Item = String> {
    let rtl = links.rtl && runs_rtl(text.iter().filter_map(Inline::words), true);
    let said = move |words: &str| if rtl { isolated(words).into_owned() } else { words.to_owned() };
    text.split(|inline| matches!(inline, Inline::Break)).map(move |line| {
        let mut out = String::new();
        for inline in line {
            match inline {
                Inline::Text(words) => with_addresses(&mut out, &said(words)),
                Inline::Strong(words) => wrap(&mut out, "**", &said(words)),
                Inline::Emphasis(words) => wrap(&mut out, "*", &said(words)),
                Inline::Link { text, to } => out.push_str(&link(&said(text), to, links)),
                Inline::Break => {}
            }
        }
        guard(&out)
    })
}

/// Emphasis marks count only where they touch a letter; white space stays outside them.
fn wrap(out: &mut String, mark: &str, words: &str) {
    let words = visible(words);
    let inner = words.trim();
    if inner.is_empty() {
        out.push_str(&words);
        return;
    }
    let start = words.len() - words.trim_start().len();
    let _ = write!(out, "{}{mark}{}{mark}{}", &words[..start], escape(inner), &words[start + inner.len()..]);
}

/// Escaped text in which an address stays one that can be followed. Forges look for addresses in what is written, not
/// in what is meant: between pointed brackets they find them without the marks of escaping.
fn with_addresses(out: &mut String, mut text: &str) {
    while let Some(start) = text.find("http") {
        let (before, rest) = text.split_at(start);
        out.push_str(&escape(before));
        let end = rest.find(|letter| !is_of_address(letter)).unwrap_or(rest.len());
        let address =
            rest[..end].trim_end_matches(|letter: char| letter.is_ascii_punctuation() && !matches!(letter, '/' | '='));
        let host = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"));
        if host.is_some_and(|host| host.starts_with(|letter: char| letter.is_ascii_alphanumeric())) {
            let _ = write!(out, "<{address}>");
            text = &rest[address.len()..];
        } else {
            out.push_str("http");
            text = &rest["http".len()..];
        }
    }
    out.push_str(&escape(text));
}

/// Whether a character of an address means nothing else to Markdown between pointed brackets.
fn is_of_address(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || "-._~:/?#@!$&'()*+,=%".contains(letter)
}

/// Text in which Markdown and HTML find nothing to obey.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let text = visible(text);
    for (place, letter) in text.char_indices() {
        match letter {
            '\\' | '`' | '*' | '_' | '[' | ']' | '{' | '|' | '~' | '^' | '$' | '#' => {
                out.push('\\');
                out.push(letter);
            }
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            // A forge would tell a stranger that he was mentioned.
            '@' => out.push_str("&#64;"),
            // Nor does anything become an address or a little picture that was not one.
            ':' if text[place + 1..].starts_with(|next: char| !next.is_whitespace()) => out.push_str("\\:"),
            '.' if text[..place].ends_with("www") => out.push_str("\\."),
            '\n' | '\t' => out.push(' '),
            letter => out.push(letter),
        }
    }
    out
}

/// Escapes what would make a list, a rule or a heading of the line above at the start of a finished line.
fn guard(line: &str) -> String {
    let line = line.trim_start();
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    let mut rest = line[digits..].chars();
    let marks = rest.next().is_some_and(|mark| mark == '.' || mark == ')');
    if digits > 0 && marks && rest.next().is_none_or(char::is_whitespace) {
        return format!("{}\\{}", &line[..digits], &line[digits..]);
    }
    if line.starts_with(['+', '-', '=']) { format!("\\{line}") } else { line.to_owned() }
}

/// A stretch of an axis of thirty characters.
fn stretch(from: u16, until: u16) -> String {
    let from = (usize::from(from) * 30 / 1000).min(29);
    let until = (usize::from(until) * 30 / 1000).max(from + 1).min(30);
    format!("{}{}{}", "·".repeat(from), "█".repeat(until - from), "·".repeat(30 - until))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hostile_text_stays_text() {
        let text = |words: &str| paragraph(&Inline::plain(words), &Links::default());
        assert_eq!(escape("<script>*a*|b</script>"), "&lt;script&gt;\\*a\\*\\|b&lt;/script&gt;");
        assert_eq!(escape("\u{1b}[31m\u{202e}x"), "\u{fffd}\\[31m\u{fffd}x");
        assert_eq!(escape("@someone"), "&#64;someone");
        assert_eq!(escape("a :bomb: at 9: www.x.org"), "a \\:bomb: at 9: www\\.x.org");
        assert_eq!(text("# no heading"), "\\# no heading");
        assert_eq!(text("1. no list"), "1\\. no list");
        assert_eq!(text("- no list"), "\\- no list");
        assert_eq!(text("1.5 metres"), "1.5 metres");
    }

    #[test]
    fn an_address_can_be_followed_and_ends_where_it_ends() {
        let text = |words: &str| paragraph(&Inline::plain(words), &Links::default());
        assert_eq!(text("see https://x.org/a_b?c=1&d=2."), "see <https://x.org/a_b?c=1&d=2>.");
        assert_eq!(text("(http://x.org/a/)"), "(<http://x.org/a/>)");
        assert_eq!(text("https://x.org/a?lang= and"), "<https://x.org/a?lang=> and");
        assert_eq!(text("https://x.org/a_b|c_d"), "<https://x.org/a_b>\\|c\\_d");
        assert_eq!(text("http is not https://"), "http is not https\\://");
        assert_eq!(text("javascript:alert(1)"), "javascript\\:alert(1)");
    }

    #[test]
    fn nothing_at_all_is_no_emphasis_and_no_rule() {
        let meta = Meta { title: "# T #".to_owned(), subtitle: " ".to_owned(), ..Meta::default() };
        let mut out = String::new();
        head(&mut out, &meta, &Links::default());
        assert_eq!(out, "<!--  -->\n\n# \\# T \\#\n\n");
        let lines = vec!["- one".to_owned(), "# two".to_owned()];
        let mut out = String::new();
        head(&mut out, &Meta { lines, ..Meta::default() }, &Links::default());
        assert!(out.ends_with("\n\\- one\\\n\\# two\n\n"), "{out}");
    }

    #[test]
    fn line_breaks_stay_line_breaks() {
        let text = Inline::paragraphs("one\ntwo\n\nthree");
        assert_eq!(text.len(), 2);
        assert_eq!(paragraph(&text[0], &Links::default()), "one\\\ntwo");
        let cells = vec![vec![Inline::plain("1")], text, vec![Inline::plain("x"), Inline::plain("y")]];
        let mut out = String::new();
        row(&mut out, &Row { cells, ..Row::default() }, &Links::default());
        assert_eq!(out, "| 1 | one | x |\n|  | two | y |\n|  | three |  |\n");
    }

    #[test]
    fn emphasis_touches_its_words() {
        let text = vec![Inline::Text("b".to_owned()), Inline::Strong(" a\u{85}".to_owned())];
        assert_eq!(paragraph(&text, &Links::default()), "b **a\u{fffd}**");
    }
}
