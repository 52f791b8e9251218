//! From the words of a report to text that is safe to set: one string per line the writer broke, with its spans.
//!
//! Every string is hostile: control characters are shown as such, overrides of the writing direction have no effect,
//! and nothing here lets one run of text change how the next one stands.

use std::borrow::Cow;
use std::ops::Range;

use unicode_bidi::{BidiClass, bidi_class};
use unicode_script::{Script, UnicodeScript};

use crate::render::tongue::isolated;
use crate::report::{Anchor, Inline};

/// How many marks may stand on one letter before the next one gets a letter of its own.
const MARKS: usize = 6;

/// A part of a text with one look.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Span<'a> {
    pub(super) range: Range<usize>,
    pub(super) bold: bool,
    pub(super) italic: bool,
    pub(super) link: Option<&'a Anchor>,
    /// Counts the runs of the paragraph, so that two links side by side stay two.
    pub(super) run: usize,
}

/// What stands between two line breaks of the writer.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Segment<'a> {
    pub(super) text: String,
    pub(super) spans: Vec<Span<'a>>,
}

/// Makes a paragraph's words safe and splits them at the writer's line breaks; `rtl` says which way the paragraph runs.
pub(super) fn segments(inlines: &[Inline], rtl: bool) -> Vec<Segment<'_>> {
    let mut segments = vec![Segment::default()];
    for (run, inline) in inlines.iter().enumerate() {
        let (words, bold, italic, link) = match inline {
            Inline::Text(words) => (words, false, false, None),
            Inline::Strong(words) => (words, true, false, None),
            Inline::Emphasis(words) => (words, false, true, None),
            Inline::Link { text, to } => (text, false, false, Some(to)),
            Inline::Break => {
                segments.push(Segment::default());
                continue;
            }
        };
        if let Some(segment) = segments.last_mut() {
            let start = segment.text.len();
            let words = if rtl { isolated(words) } else { Cow::Borrowed(words.as_str()) };
            clean(&words, &mut segment.text);
            let range = start..segment.text.len();
            if !range.is_empty() {
                segment.spans.push(Span { range, bold, italic, link, run });
            }
        }
    }
    segments
}

/// Appends `words` to `text`, made safe.
pub(super) fn clean(words: &str, text: &mut String) {
    let mut open: Vec<char> = Vec::new();
    let mut marks = 0;
    for character in words.chars() {
        if is_mark(character) {
            marks += 1;
            if marks > MARKS {
                text.push('\u{25CC}');
                marks = 1;
            }
        } else {
            marks = 0;
        }
        match character {
            '\t' | '\n' | '\u{0B}' | '\u{0C}' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => text.push(' '),
            // Overrides would show the letters in another order than they are copied.
            '\u{202D}' | '\u{202E}' | '\u{FEFF}' => {}
            '\u{202A}' | '\u{202B}' => open_level(character, '\u{202C}', &mut open, text),
            '\u{2066}'..='\u{2068}' => open_level(character, '\u{2069}', &mut open, text),
            '\u{202C}' | '\u{2069}' => {
                if open.last() == Some(&character) {
                    open.pop();
                    text.push(character);
                }
            }
            _ if is_forbidden(character) => text.push('\u{FFFD}'),
            _ => text.push(character),
        }
    }
    text.extend(open.iter().rev());
}

/// Opens an embedding or isolate that `close` will end; deeper ones than anyone writes are dropped.
fn open_level(character: char, close: char, open: &mut Vec<char>, text: &mut String) {
    if open.len() < 16 {
        open.push(close);
        text.push(character);
    } else {
        // Its end has to be dropped as well, or it would close another one.
        open.insert(0, close);
    }
}

/// Controls and codes that are no characters: shown as the replacement character.
fn is_forbidden(character: char) -> bool {
    let code = u32::from(character);
    character.is_control() || (0xFDD0..=0xFDEF).contains(&code) || code & 0xFFFE == 0xFFFE
}

/// Marks that stand on any letter and could pile up.
fn is_mark(character: char) -> bool {
    character.script() == Script::Inherited && bidi_class(character) == BidiClass::NSM
}

/// Characters that shape their neighbours and have no look of their own.
pub(super) fn is_invisible(character: char) -> bool {
    matches!(u32::from(character),
        0xAD | 0x34F | 0x61C | 0x115F | 0x1160 | 0x17B4 | 0x17B5 | 0x180B..=0x180F | 0x200B..=0x200F
        | 0x202A..=0x202E | 0x2060..=0x206F | 0x3164 | 0xFE00..=0xFE0F | 0xFEFF | 0xFFA0
        | 0xE0000..=0xE0FFF)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cleaned(words: &str) -> String {
        let mut text = String::new();
        clean(words, &mut text);
        text
    }

    #[test]
    fn control_characters_are_shown_and_line_ends_become_spaces() {
        assert_eq!(cleaned("a\u{0}b\u{1b}[31mc\u{9b}d\u{7f}"), "a\u{FFFD}b\u{FFFD}[31mc\u{FFFD}d\u{FFFD}");
        assert_eq!(cleaned("a\tb\r\nc\u{2028}d"), "a b  c d");
        assert_eq!(cleaned("\u{FFFF}\u{FDD0}"), "\u{FFFD}\u{FFFD}");
    }

    #[test]
    fn an_override_has_no_effect_and_what_is_opened_is_closed() {
        assert_eq!(cleaned("invoice\u{202E}fdp.exe"), "invoicefdp.exe");
        assert_eq!(cleaned("a\u{202B}b"), "a\u{202B}b\u{202C}");
        assert_eq!(cleaned("a\u{2069}\u{202C}b"), "ab");
        assert_eq!(cleaned("\u{2067}a\u{2069}b"), "\u{2067}a\u{2069}b");
    }

    #[test]
    fn marks_do_not_pile_up() {
        let pile = format!("a{}", "\u{301}".repeat(14));
        let set = cleaned(&pile);
        assert_eq!(set.matches('\u{25CC}').count(), 2);
        assert_eq!(set.matches('\u{301}').count(), 14);
    }

    #[test]
    fn a_break_parts_segments_and_runs_keep_their_look() {
        let to = Anchor("gap".to_owned());
        let inlines = [
            Inline::Text("See ".to_owned()),
            Inline::Link { text: "gap 1".to_owned(), to: to.clone() },
            Inline::Break,
            Inline::Strong("now".to_owned()),
        ];
        let segments = segments(&inlines, false);
        assert_eq!(segments.len(), 2);
        assert_eq!(segments[0].text, "See gap 1");
        assert_eq!(segments[0].spans[1].link, Some(&to));
        assert_eq!(segments[0].spans[1].range, 4..9);
        assert!(segments[1].spans[0].bold);
    }
}
