//! Markdown as forges and pandoc read it (GitHub flavour). Every text of a report is escaped: it stays text.

use std::fmt::Write;

use crate::report::{Align, Anchor, Block, Inline, Inlines, Meta, Report, Row, Table};
use crate::visible::visible;

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
    let _ = writeln!(out, "# {}\n", line(&Inline::plain(&meta.title)));
    if !meta.subtitle.trim().is_empty() {
        let _ = writeln!(out, "{}\n", paragraph(&vec![Inline::Strong(meta.subtitle.clone())]));
    }
    let lines: Vec<Inlines> = meta.lines.iter().map(Inline::plain).collect();
    if !lines.is_empty() {
        let _ = writeln!(out, "{}\n", paragraph(&lines.join(&Inline::Break)));
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
                    Some(to) => link(&span.label, to),
                    None => escape(&span.label),
                };
                let _ = writeln!(out, "- `{}` {label}", stretch(span.from, span.until));
            }
            let ticks: Vec<&str> = timeline.ticks.iter().map(|(_, label)| label.as_str()).collect();
            let _ = writeln!(out, "\n{}\n", paragraph(&Inline::plain(ticks.join(" · "))));
        }
        Block::Fields(fields) => {
            for (name, paragraphs) in fields {
                let text: Vec<String> = paragraphs.iter().map(paragraph).collect();
                let text = text.join("\n\n").replace('\n', "\n  ");
                let _ = writeln!(out, "- **{}:** {text}", escape(name).trim_start());
            }
            out.push('\n');
        }
        Block::PageBreak => {}
    }
}

fn table(out: &mut String, table: &Table) {
    if let Some(caption) = &table.caption {
        let _ = writeln!(out, "{}\n", paragraph(&vec![Inline::Emphasis(caption.clone())]));
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
    anchor.map_or_else(String::new, |anchor| format!("<a id=\"{}\"></a>", name(anchor)))
}

fn link(text: &str, to: &Anchor) -> String {
    format!("[{}](#{})", escape(text), name(to))
}

/// An anchor as it may stand in HTML and in an address. A team names its own actions, so it may hold anything; what is
/// not a letter, a digit, a full stop or a hyphen becomes its number.
fn name(anchor: &Anchor) -> String {
    let mut name = String::with_capacity(anchor.0.len());
    for letter in anchor.0.chars() {
        if letter.is_ascii_alphanumeric() || letter == '.' || letter == '-' {
            name.push(letter);
        } else {
            let _ = write!(name, "_{:x}_", u32::from(letter));
        }
    }
    name
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
    let lines = text.split(|inline| matches!(inline, Inline::Break)).map(|line| {
        let mut out = String::new();
        for inline in line {
            match inline {
                Inline::Text(words) => with_addresses(&mut out, words),
                Inline::Strong(words) => wrap(&mut out, "**", words),
                Inline::Emphasis(words) => wrap(&mut out, "*", words),
                Inline::Link { text, to } => out.push_str(&link(text, to)),
                Inline::Break => {}
            }
        }
        guard(&out)
    });
    lines.collect::<Vec<_>>().join(line_break)
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
        let address = rest[..end].trim_end_matches(|letter: char| letter.is_ascii_punctuation() && letter != '/');
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
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '$' | '#' => {
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

/// A bar of twenty characters.
fn gauge(length: Option<u16>) -> String {
    match length {
        None => "·".repeat(20),
        Some(length) => {
            let filled = ((usize::from(length) + 250) / 500).min(20);
            format!("{}{}", "█".repeat(filled), "░".repeat(20 - filled))
        }
    }
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
        assert_eq!(escape("<script>*a*|b</script>"), "&lt;script&gt;\\*a\\*\\|b&lt;/script&gt;");
        assert_eq!(escape("\u{1b}[31m\u{202e}x"), "\u{fffd}\\[31m\u{fffd}x");
        assert_eq!(escape("@someone"), "&#64;someone");
        assert_eq!(escape("a :bomb: at 9: www.x.org"), "a \\:bomb: at 9: www\\.x.org");
        assert_eq!(paragraph(&Inline::plain("# no heading")), "\\# no heading");
        assert_eq!(paragraph(&Inline::plain("1. no list")), "1\\. no list");
        assert_eq!(paragraph(&Inline::plain("- no list")), "\\- no list");
        assert_eq!(paragraph(&Inline::plain("1.5 metres")), "1.5 metres");
    }

    #[test]
    fn an_address_can_be_followed_and_ends_where_it_ends() {
        let text = |words: &str| paragraph(&Inline::plain(words));
        assert_eq!(text("see https://x.org/a_b?c=1&d=2."), "see <https://x.org/a_b?c=1&d=2>.");
        assert_eq!(text("(http://x.org/a/)"), "(<http://x.org/a/>)");
        assert_eq!(text("https://x.org/a_b|c_d"), "<https://x.org/a_b>\\|c\\_d");
        assert_eq!(text("http is not https://"), "http is not https\\://");
        assert_eq!(text("javascript:alert(1)"), "javascript\\:alert(1)");
    }

    #[test]
    fn an_anchor_is_a_name_whatever_the_team_called_its_action() {
        let anchor = Anchor("action-own-\"><img src=x>".to_owned());
        let heading = Block::Heading { level: 1, text: Inline::plain("A #"), anchor: Some(anchor.clone()) };
        let mut out = String::new();
        block(&mut out, &heading);
        let name = "action-own-_22__3e__3c_img_20_src_3d_x_3e_";
        assert_eq!(out, format!("## <a id=\"{name}\"></a>A \\#\n\n"));
        assert_eq!(link("A", &anchor), format!("[A](#{name})"));
    }

    #[test]
    fn nothing_at_all_is_no_emphasis_and_no_rule() {
        let meta = Meta { title: "# T #".to_owned(), subtitle: " ".to_owned(), ..Meta::default() };
        let mut out = String::new();
        head(&mut out, &meta);
        assert_eq!(out, "<!--  -->\n\n# \\# T \\#\n\n");
        let lines = vec!["- one".to_owned(), "# two".to_owned()];
        let mut out = String::new();
        head(&mut out, &Meta { lines, ..Meta::default() });
        assert!(out.ends_with("\n\\- one\\\n\\# two\n\n"), "{out}");
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
        let text = vec![Inline::Text("b".to_owned()), Inline::Strong(" a\u{85}".to_owned())];
        assert_eq!(paragraph(&text), "b **a\u{fffd}**");
    }

    #[test]
    fn nothing_measured_is_not_zero() {
        assert_ne!(gauge(None), gauge(Some(0)));
        assert_eq!(gauge(Some(10_000)), "█".repeat(20));
        assert_eq!(gauge(Some(5_000)), "██████████░░░░░░░░░░");
    }
}
