//! How the blocks of an interview look: as lines of text, wrapped at words, in weight and blank space alone.

use std::io;

use textwrap::{Options, WordSeparator, WrapAlgorithm};
use unicode_width::UnicodeWidthStr;

use crate::interview::Block;
use crate::visible::visible_lines;

/// Longest line; longer ones are hard to follow with the eye, however wide the terminal is.
const WIDEST: usize = 88;
/// Shortest line that is still wrapped; below it the terminal breaks the lines.
const NARROWEST: usize = 20;
/// Widest id or command that others are lined up with.
const WIDEST_KEY: usize = 25;

pub(super) const BOLD: &str = "\x1b[1m";
pub(super) const PLAIN: &str = "\x1b[0m";

/// The lines of some blocks.
pub(super) fn render(blocks: &[Block], width: usize, styled: bool) -> String {
    let width = width.clamp(NARROWEST, WIDEST);
    let mut out = String::new();
    let mut key_width = 0;
    for (place, block) in blocks.iter().enumerate() {
        match block {
            Block::Gap => {
                if !out.is_empty() && !out.ends_with("\n\n") || out.is_empty() && place == 0 {
                    out.push('\n');
                }
            }
            Block::Place(text) | Block::Text(text) | Block::Kept(text) | Block::Done(text) | Block::Trouble(text) => {
                paragraphs(&mut out, text, "", "", width);
            }
            Block::Heading(text) => bold(&mut out, &wrapped(text, "", "", width), styled),
            Block::Question(id, prompt) => {
                let pad = " ".repeat((id.width() + 2).min(WIDEST_KEY));
                bold(&mut out, &wrapped(prompt, &format!("{id}  "), &pad, width), styled);
            }
            Block::Choice(number, label, chosen) => {
                let first = format!("{} {number:>2}  ", if *chosen { "*" } else { " " });
                let lines = wrapped(label, &first, "      ", width);
                if *chosen { bold(&mut out, &lines, styled) } else { plain(&mut out, &lines) }
            }
            Block::Fact(label, text) | Block::Said(label, text) if text.contains('\n') => {
                paragraphs(&mut out, &format!("{label}:"), "", "", width);
                paragraphs(&mut out, text, "  ", "  ", width);
            }
            Block::Fact(label, text) | Block::Said(label, text) => {
                paragraphs(&mut out, &format!("{label}: {text}"), "", "  ", width)
            }
            Block::Page(page) => {
                let lines = render(&page.lines(), width, styled);
                let lines =
                    if out.is_empty() || out.ends_with("\n\n") { lines.trim_start_matches('\n') } else { &lines };
                if out.is_empty() && place == 0 {
                    out.push('\n');
                }
                out.push_str(lines);
            }
            Block::Item(key, text) => {
                if !matches!(place.checked_sub(1).map(|before| &blocks[before]), Some(Block::Item(..))) {
                    key_width = widest_key(&blocks[place..]);
                }
                let pad = " ".repeat(key_width.saturating_sub(key.width()));
                let rest = " ".repeat(key_width + 4);
                paragraphs(&mut out, text, &format!("  {key}{pad}  "), &rest, width);
            }
        }
    }
    out
}

/// Text that cannot move the cursor or turn letters around: it comes from files and from people. A tab has no width that
/// could be counted, so it becomes a blank.
pub(super) fn visible(text: &str) -> String {
    visible_lines(text).replace('\t', " ")
}

/// What became of something shown. That nobody listens any more is no reason to drop the replies that are still to come:
/// what they record is in the file.
pub(super) fn heard(shown: io::Result<()>) -> io::Result<()> {
    match shown {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        shown => shown,
    }
}

fn widest_key(blocks: &[Block]) -> usize {
    let keys = blocks.iter().map_while(|block| match block {
        Block::Item(key, _) => Some(key.width()),
        _ => None,
    });
    keys.max().unwrap_or(0).min(WIDEST_KEY)
}

fn paragraphs(out: &mut String, text: &str, first: &str, rest: &str, width: usize) {
    for (place, line) in text.lines().enumerate() {
        if line.trim().is_empty() {
            out.push('\n');
            continue;
        }
        plain(out, &wrapped(line, if place == 0 { first } else { rest }, rest, width));
    }
}

pub(in crate::cli) fn wrapped(text: &str, first: &str, rest: &str, width: usize) -> Vec<String> {
    let first = visible(first);
    let options = Options::new(width)
        .initial_indent(&first)
        .subsequent_indent(rest)
        .word_separator(WordSeparator::UnicodeBreakProperties)
        .wrap_algorithm(WrapAlgorithm::FirstFit);
    textwrap::wrap(&visible(text), options).into_iter().map(std::borrow::Cow::into_owned).collect()
}

fn plain(out: &mut String, lines: &[String]) {
    for line in lines {
        out.push_str(line);
        out.push('\n');
    }
}

fn bold(out: &mut String, lines: &[String], styled: bool) {
    if !styled {
        return plain(out, lines);
    }
    for line in lines {
        let text = line.trim_start();
        let pad = &line[..line.len() - text.len()];
        out.push_str(&format!("{pad}{BOLD}{text}{PLAIN}\n"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn question() -> Vec<Block> {
        vec![
            Block::Gap,
            Block::Question(
                "A3.1".to_owned(),
                "Does network service reach every border post, port and site?".to_owned(),
            ),
            Block::Gap,
            Block::Gap,
            Block::Choice("1".to_owned(), "No".to_owned(), false),
            Block::Choice("2".to_owned(), "Partly".to_owned(), true),
            Block::Fact("Note".to_owned(), "one\n\ntwo".to_owned()),
        ]
    }

    #[test]
    fn a_question_stands_by_its_id_and_blank_lines_do_not_pile_up() {
        assert_eq!(
            render(&question(), 40, false),
            "\nA3.1  Does network service reach every\n      border post, port and site?\n\n   1  No\n*  2  Partly\nNote:\n  one\n\n  two\n"
        );
        let styled = render(&question(), 200, true);
        assert!(styled.contains("\x1b[1mA3.1  Does network service reach every border post, port and site?\x1b[0m\n"));
    }

    #[test]
    fn words_of_scripts_without_blanks_are_wrapped_between_words() {
        let khmer = "បណ្តាញអ៊ីនធឺណិតមិនទាន់គ្របដណ្តប់ច្រកព្រំដែនទាំងអស់នៅឡើយទេ";
        let out = render(&[Block::Text(khmer.to_owned())], 24, false);
        assert!(out.lines().count() > 1 && out.lines().all(|line| line.width() <= 24), "{out}");
        assert_eq!(out.replace('\n', ""), khmer);
        // A line never begins with a sign that belongs to the letter before it.
        let combining = |line: &str| line.starts_with(|first: char| ('\u{17b4}'..='\u{17d3}').contains(&first));
        assert!(!out.lines().any(combining), "{out}");
        let chinese =
            render(&[Block::Text("边境口岸的网络尚未全部覆盖，偏远地区的连接仍然缓慢。".to_owned())], 20, false);
        assert!(chinese.lines().all(|line| line.width() <= 20 && !line.starts_with(['，', '。'])), "{chinese}");
    }

    #[test]
    fn what_people_wrote_cannot_move_the_cursor() {
        let text = "a\x1b[2Jb\u{202e}c\td\u{9b}e\u{200d}";
        assert_eq!(visible(text), "a\u{fffd}[2Jb\u{fffd}c d\u{fffd}e\u{200d}");
        assert!(!render(&[Block::Item("k\x1b".to_owned(), text.to_owned())], 80, false).contains('\x1b'));
    }

    #[test]
    fn no_width_breaks_the_lines_wrongly() {
        for width in [0, 1, 20, 60, 200, usize::MAX] {
            let out = render(&question(), width, false);
            assert!(out.lines().all(|line| line.width() <= width.clamp(NARROWEST, WIDEST)), "{width}: {out}");
        }
    }
}
