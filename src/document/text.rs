//! Faults of single characters: those that cannot be seen, that look like others, or that readers treat differently.
//!
//! What cannot be seen is looked for in every file that is read, as nobody can answer for what he does not see; the rest
//! is for those who edit checklists, and runs in `check` alone.

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use super::{Kind, Node};
use crate::diagnostic::{Code, Diagnostic};
use crate::source::{Source, SourceId, Span, Syntax};

/// Reports the faults of a file's characters that matter to those who edit it; `tree` says where its texts and keys
/// stand, where it could be read.
///
/// In a file of a team's own words, such as answers, accents may be written as they come.
pub fn check(source: &Source, id: SourceId, tree: Option<&Node>, own_words: bool, diagnostics: &mut Vec<Diagnostic>) {
    // What stands behind bytes that are no text is a guess.
    if source.invalid_at.is_some() {
        return;
    }
    if !own_words {
        not_nfc(&source.text, id, diagnostics);
    }
    if let (Some(tree), Syntax::Yaml) = (tree, source.syntax) {
        tabs(&source.text, id, tree, diagnostics);
    }
}

/// The same letter can be one character or two. Unless all texts use the one form, equal words are not equal.
/// One finding for each line, at its first such word.
fn not_nfc(text: &str, source: SourceId, diagnostics: &mut Vec<Diagnostic>) {
    if text.is_ascii() || is_nfc_quick(text.chars()) == IsNormalized::Yes {
        return;
    }
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let decomposed =
            !line.is_ascii() && is_nfc_quick(line.chars()) != IsNormalized::Yes && !line.nfc().eq(line.chars());
        if decomposed {
            let word = words(line).find(|(_, word)| !word.nfc().eq(word.chars()));
            let (at, word) = word.unwrap_or((0, line.trim_end()));
            let span = Span { source, start: start + at, end: start + at + word.len() };
            let composed: String = word.nfc().take(60).collect();
            diagnostics.push(Diagnostic::new(Code::NotNfc, span).with("word", composed));
        }
        start += line.len();
    }
}

/// The words of a line with their places.
fn words(line: &str) -> impl Iterator<Item = (usize, &str)> {
    let base = line.as_ptr() as usize;
    line.split_whitespace().map(move |word| (word.as_ptr() as usize - base, word))
}

/// Whether a character turns the order of what a reader sees around, or has no business in a text. Joiners and
/// zero-width spaces belong to the writing of many languages and are left alone.
pub fn is_hidden(letter: char) -> bool {
    let turns = matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let stray = letter.is_control() && !matches!(letter, '\n' | '\r' | '\t');
    turns || stray || matches!(letter, '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// Whether a text holds what cannot be seen, or an escape that may stand for it.
pub(super) fn may_hide(text: &str) -> bool {
    let raw = if text.is_ascii() {
        text.bytes().any(|byte| byte.is_ascii_control() && !b"\n\r\t".contains(&byte))
    } else {
        text.contains(is_hidden)
    };
    raw || text.match_indices('\\').any(|(at, _)| may_be_hidden_escape(&text.as_bytes()[at + 1..]))
}

/// Whether what follows a backslash may stand for what cannot be seen. It may as well be no escape at all.
fn may_be_hidden_escape(rest: &[u8]) -> bool {
    let digits = match rest.first() {
        Some(b'u') => rest.get(1..5),
        Some(b'U') => rest.get(1..9),
        Some(b'x') => rest.get(1..3),
        Some(first) => return b"0abefvN".contains(first),
        None => return false,
    };
    let code = digits.and_then(|digits| u32::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok());
    // Tags are written as a pair, of which this is the first half.
    code.is_some_and(|code| code == 0xdb40 || char::from_u32(code).is_some_and(is_hidden))
}

/// Reports what cannot be seen in a file as it is written.
pub(super) fn hidden(text: &str, source: SourceId, diagnostics: &mut Vec<Diagnostic>) {
    // Several in a row are one fault.
    let mut last: Option<usize> = None;
    for (at, letter) in text.char_indices().filter(|(_, letter)| is_hidden(*letter)) {
        let end = at + letter.len_utf8();
        if last != Some(at) {
            let span = Span { source, start: at, end };
            diagnostics.push(Diagnostic::new(Code::InvisibleCharacter, span).with("code", code_point(letter)));
        } else if let Some(finding) = diagnostics.last_mut().and_then(|finding| finding.labels.first_mut()) {
            finding.span.end = end;
        }
        last = Some(end);
    }
}

/// Reports what cannot be seen and stands in a file as an escape, such as `\u202e`.
pub(super) fn hidden_escapes(text: &str, tree: &Node, diagnostics: &mut Vec<Diagnostic>) {
    let mut look = |words: &str, span: Span| {
        let written = text.get(span.start..span.end).unwrap_or_default();
        if let Some(letter) = words.chars().find(|letter| is_hidden(*letter))
            && !written.contains(letter)
        {
            diagnostics.push(Diagnostic::new(Code::InvisibleCharacter, span).with("code", code_point(letter)));
        }
    };
    let mut waiting = vec![tree];
    while let Some(node) = waiting.pop() {
        if let Some(words) = node.text() {
            look(words, node.span);
        }
        waiting.extend(node.items());
        for entry in node.entries() {
            look(&entry.key, entry.key_span);
            waiting.push(&entry.value);
        }
    }
}

/// Tabs between the words of YAML: this reader takes some of them, others stop. One finding for each line.
fn tabs(text: &str, source: SourceId, tree: &Node, diagnostics: &mut Vec<Diagnostic>) {
    if !text.contains('\t') {
        return;
    }
    let texts = texts_of(tree);
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let comment = line.match_indices('#').map(|(at, _)| at).find(|&at| {
            let after_space = at == 0 || line[..at].ends_with([' ', '\t']);
            after_space && !within(&texts, start + at)
        });
        let end = comment.unwrap_or(line.trim_end().len());
        let tab = line[..end].match_indices('\t').map(|(at, _)| start + at).find(|&at| !within(&texts, at));
        // What only stands before a comment, or after everything, is nobody's indentation.
        if let Some(at) = tab.filter(|&at| !line[at - start..end].trim().is_empty()) {
            diagnostics.push(Diagnostic::new(Code::TabCharacter, Span { source, start: at, end: at + 1 }));
        }
        start += line.len();
    }
}

/// The places of all texts and keys, in their order.
fn texts_of(tree: &Node) -> Vec<Span> {
    let mut found = Vec::new();
    let mut waiting = vec![tree];
    while let Some(node) = waiting.pop() {
        if matches!(node.kind, Kind::Scalar { .. }) {
            found.push(node.span);
        }
        waiting.extend(node.items());
        for entry in node.entries() {
            found.push(entry.key_span);
            waiting.push(&entry.value);
        }
    }
    found.sort_unstable();
    found
}

fn within(spans: &[Span], at: usize) -> bool {
    let after = spans.partition_point(|span| span.start <= at);
    after.checked_sub(1).and_then(|last| spans.get(last)).is_some_and(|span| at < span.end)
}

/// A finding about the first character of a name that cannot be told from another one by looking, or be seen at all.
pub fn look_alike(name: &str, span: Span) -> Option<Diagnostic> {
    let doubtful = |letter: char| latin_twin(letter).is_some() || is_invisible(letter);
    // A word in another script is no slip; a name that is Latin but for what cannot be told from Latin is one.
    if name.is_ascii() || !name.chars().all(|letter| letter.is_ascii() || doubtful(letter)) {
        return None;
    }
    name.char_indices().find_map(|(at, letter)| {
        let quoted = span.end.saturating_sub(span.start).saturating_sub(name.len()) / 2;
        let start = span.start + quoted + at;
        let place = Span { start, end: start + letter.len_utf8(), ..span };
        if let Some(latin) = latin_twin(letter) {
            return Some(
                Diagnostic::new(Code::LookAlikeCharacter, place)
                    .with("letter", letter)
                    .with("code", code_point(letter))
                    .with("latin", latin),
            );
        }
        is_invisible(letter).then(|| Diagnostic::new(Code::InvisibleCharacter, place).with("code", code_point(letter)))
    })
}

fn code_point(letter: char) -> String {
    format!("U+{:04X}", u32::from(letter))
}

fn is_invisible(letter: char) -> bool {
    letter.is_control()
        || (letter.is_whitespace() && letter != ' ')
        || matches!(letter, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{e0000}'..='\u{e0fff}')
}

/// The Latin letter, digit or mark that a Cyrillic, Greek, Armenian or wide character looks like.
fn latin_twin(letter: char) -> Option<char> {
    // Wide forms stand in the order of ASCII.
    if let '\u{ff01}'..='\u{ff5e}' = letter {
        return char::from_u32(u32::from(letter) - 0xff01 + 0x21);
    }
    const TWINS: &[(char, &str)] = &[
        ('A', "АΑ"),
        ('B', "ВΒ"),
        ('C', "СϹ"),
        ('E', "ЕΕ"),
        ('H', "НΗ"),
        ('I', "ІΙӀ"),
        ('J', "ЈͿ"),
        ('K', "КΚ"),
        ('M', "МΜ"),
        ('N', "Ν"),
        ('O', "ОΟՕ"),
        ('P', "РΡ"),
        ('S', "ЅՏ"),
        ('T', "ТΤ"),
        ('U', "Ս"),
        ('X', "ХΧ"),
        ('Y', "УΥҮ"),
        ('Z', "Ζ"),
        ('a', "аα"),
        ('c', "сϲ"),
        ('e', "е"),
        ('g', "ց"),
        ('h', "һհ"),
        ('i', "іι"),
        ('j', "јϳ"),
        ('n', "ո"),
        ('o', "оοօ"),
        ('p', "рρ"),
        ('q', "գ"),
        ('s', "ѕ"),
        ('u', "սυ"),
        ('v', "ѵν"),
        ('x', "хχ"),
        ('y', "уγү"),
        ('-', "‐‑‒–—−"),
        ('.', "․。"),
    ];
    TWINS.iter().find(|(_, twins)| twins.contains(letter)).map(|(latin, _)| *latin)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::parse;
    use crate::source::Sources;

    fn found(text: &str) -> Vec<(&'static str, usize, usize)> {
        let mut sources = Sources::new();
        let id = sources.add("x.yaml", text, Syntax::Yaml);
        let mut diagnostics = Vec::new();
        let tree = parse(&sources, id, &mut diagnostics);
        check(sources.get(id).unwrap(), id, tree.as_ref(), false, &mut diagnostics);
        diagnostics.iter().map(|finding| (finding.code.name(), finding.span().start, finding.span().end)).collect()
    }

    #[test]
    fn a_tab_between_words_is_found_and_one_within_a_text_is_not() {
        assert_eq!(found("a:\tb\n"), [("tab-character", 2, 3)]);
        assert_eq!(found("a:\n\tb: 1\n"), [("tab-character", 3, 4)]);
        assert_eq!(found("a: \"x\ty\"\nb: 1 #\tcomment\nc: |\n  x\ty\n"), []);
        assert_eq!(found("#\tcomment\na: 1\t\n"), []);
    }

    #[test]
    fn decomposed_letters_are_found_once_for_each_line() {
        assert_eq!(found("a: cafe\u{301} e\u{301}\nb: caf\u{e9}\n"), [("not-nfc", 3, 9)]);
    }

    #[test]
    fn what_may_be_hidden_is_found_however_it_is_written() {
        for text in
            ["\u{7f}", "é\u{202e}", "\\u202e", "\\u202E", "\\U000E0041", "\\udb40\\udc41", "\\x7f", "\\b", "\\N", "\0"]
        {
            assert!(may_hide(text), "{text:?}");
        }
        for text in ["a\n\r\tb", "é\u{200d}", "\\u00e9", "\\n\\t\\\"", "\\u043a", "\\"] {
            assert!(!may_hide(text), "{text:?}");
        }
    }

    #[test]
    fn an_escape_is_a_fault_of_the_text_it_stands_in() {
        assert_eq!(found("a: \"x\\u202ey\"\n"), [("invisible-character", 3, 13)]);
        assert_eq!(found("\"a\\x7f\": 1\n"), [("invisible-character", 0, 7)]);
        assert_eq!(found("a: \"x\\u00e9\"\n"), []);
    }

    #[test]
    fn marks_of_khmer_and_joiners_of_persian_are_no_fault() {
        assert_eq!(found("a: ខ្ញុំ\u{200b}ចង់\nb: می\u{200c}خواهم\n"), []);
        assert_eq!(
            found("a: x\u{202e}y\u{202e}\u{202d}\n"),
            [("invisible-character", 4, 7), ("invisible-character", 8, 14)]
        );
    }

    #[test]
    fn a_cyrillic_letter_in_a_name_is_named() {
        let span = Span { start: 10, end: 14, ..Span::default() };
        let finding = look_alike("\u{410}1.", span).unwrap();
        assert_eq!((finding.code, finding.span().start, finding.span().end), (Code::LookAlikeCharacter, 10, 12));
        assert!(look_alike("A1.1", span).is_none());
        assert_eq!(look_alike("A\u{200b}1", span).unwrap().code, Code::InvisibleCharacter);
    }
}
