//! The language of a document, and where its words change script or direction.

use std::borrow::Cow;
use std::ops::Range;

use unicode_bidi::{BidiClass, BidiInfo, Level, bidi_class};
use unicode_script::{Script, UnicodeScript};

use crate::checklist::translation::UNTRANSLATED;
use crate::i18n::in_digits;
use crate::i18n::tag::is_rtl;

/// Language and direction of a document, by which its runs differ from others.
#[derive(Debug, Clone)]
pub(super) struct Tongue {
    /// Tag of the language.
    pub(super) tag: String,
    /// Whether it runs from right to left.
    pub(super) rtl: bool,
    /// The script it is written in.
    pub(super) script: Script,
}

/// A part of a text in one script and one direction.
#[derive(Debug, PartialEq)]
pub(super) struct Piece {
    pub(super) range: Range<usize>,
    pub(super) rtl: bool,
    /// `None` where it has no letter.
    pub(super) script: Option<Script>,
}

impl Tongue {
    /// The language `tag`, of which `sample` is written in.
    pub(super) fn of(tag: &str, sample: &str) -> Self {
        let script = sample.chars().find_map(own_script).unwrap_or(Script::Latin);
        Self { tag: tag.to_owned(), rtl: is_rtl(tag), script }
    }

    /// A text with its digits as the language writes them.
    pub(super) fn in_digits(&self, text: &str) -> String {
        in_digits(&self.tag, text)
    }

    /// The font of most of the text, and the font of Chinese characters.
    pub(super) fn fonts(&self) -> (&'static str, &'static str) {
        let asian = match self.script {
            Script::Hangul => Script::Hangul,
            Script::Hiragana | Script::Katakana => Script::Katakana,
            _ => Script::Han,
        };
        (font(self.script, &self.tag), font(asian, &self.tag))
    }

    /// Whether a paragraph runs from right to left.
    pub(super) fn is_rtl<'a>(&self, texts: impl Iterator<Item = &'a str>) -> bool {
        runs_rtl(texts, self.rtl)
    }

    /// The language of words in a script, as far as it is known. Nobody said which language a text in another script has;
    /// Latin letters are names and untranslated English.
    pub(super) fn language(&self, script: Option<Script>) -> Option<&str> {
        let script = script.unwrap_or(self.script);
        if script == self.script { Some(self.tag.as_str()) } else { (script == Script::Latin).then_some("en") }
    }
}

/// Words without a letter of the document's own direction that are a sentence of another language, not a name.
const SENTENCE: usize = 4;

/// Whether a paragraph of a document runs from right to left. Where the document does, so do all of its paragraphs, though
/// most begin with the id of a question; only a whole sentence of another language runs its own way. In other documents
/// the first letter with a direction decides.
pub(super) fn runs_rtl<'a>(texts: impl Iterator<Item = &'a str>, rtl: bool) -> bool {
    let words = texts.flat_map(str::split_whitespace);
    let way = |word: &str| word.chars().find_map(direction);
    let mut words = words.filter_map(|word| Some((word, way(word)?)));
    if rtl {
        // A row of ids is no sentence.
        let words = words.filter(|(word, way)| *way || !word.contains(|letter: char| letter.is_ascii_digit()));
        let words: Vec<bool> = words.map(|(_, way)| way).take(MOST).collect();
        words.len() < SENTENCE || words.contains(&true)
    } else {
        words.next().is_some_and(|(_, way)| way)
    }
}

/// Words of a paragraph that are looked at for its direction.
const MOST: usize = 1000;

/// Ends a name or an id that runs from left to right, so that it turns nothing beside it around: a list of ids stays in the
/// order of the page.
const END: char = '\u{200f}';
/// Holds figures and signs at the ends of a sentence that runs from left to right in that direction.
const HELD: char = '\u{200e}';

/// A text of a paragraph that runs from right to left, with every name, id and sentence of another language in it kept
/// apart from what stands beside it.
pub(super) fn isolated(text: &str) -> Cow<'_, str> {
    let (mut out, mut rest) = (String::new(), 0);
    for run in runs(text) {
        let whole = if is_sentence(text, &run) { with_its_ends(text, &run, rest) } else { run.clone() };
        out.push_str(text.get(rest..whole.start).unwrap_or_default());
        if whole.start < run.start {
            out.push(HELD);
        }
        out.push_str(text.get(whole.clone()).unwrap_or_default());
        if whole.end > run.end {
            out.push(HELD);
        }
        out.push(END);
        rest = whole.end;
    }
    if rest == 0 {
        return Cow::Borrowed(text);
    }
    out.push_str(text.get(rest..).unwrap_or_default());
    Cow::Owned(out)
}

/// Where words stand that run from left to right, with what is between them.
fn runs(text: &str) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    let mut is_open = false;
    for (at, letter) in text.char_indices() {
        let is_of_name = match direction(letter) {
            Some(rtl) => !rtl,
            None => letter.is_ascii_digit() || bidi_class(letter) == BidiClass::NSM,
        };
        let end = at + letter.len_utf8();
        match runs.last_mut().filter(|_| is_open) {
            Some(run) if is_of_name => run.end = end,
            // What stands between two of its words is the name's; it ends where the language of the text goes on.
            Some(_) if letter.is_ascii() || "’“”…\u{a0}".contains(letter) || bidi_class(letter) == BidiClass::EN =>
                {}
            Some(run) if "–—".contains(letter) && words(text, run) >= SENTENCE => {}
            Some(_) => is_open = false,
            None if direction(letter) == Some(false) => {
                runs.push(at..end);
                is_open = true;
            }
            None => {}
        }
    }
    runs
}

fn words(text: &str, run: &Range<usize>) -> usize {
    text.get(run.clone()).unwrap_or_default().split_whitespace().count()
}

/// Whether a run is a sentence or said to be untranslated, not a name: what stands at its ends is its own.
fn is_sentence(text: &str, run: &Range<usize>) -> bool {
    let untranslated = UNTRANSLATED.trim_start().trim_end_matches(']');
    words(text, run) >= SENTENCE || text.get(run.clone()).is_some_and(|run| run.ends_with(untranslated))
}

/// A sentence with the figures that it begins with, behind `from`, and the signs that it ends with.
fn with_its_ends(text: &str, run: &Range<usize>, from: usize) -> Range<usize> {
    let before = text.get(from..run.start).unwrap_or_default();
    let is_figure = |letter: char| letter == ' ' || letter == '%' || bidi_class(letter) == BidiClass::EN;
    let figures = before.len() - before.trim_end_matches(is_figure).len();
    let figures = before.get(before.len() - figures..).unwrap_or_default().trim_start();
    let after = text.get(run.end..).unwrap_or_default();
    let signs = after.len() - after.trim_start_matches(['.', '?', '!', '…', ')', ']', '”', '"']).len();
    run.start - figures.len()..run.end + signs
}

/// Parts a text where its direction or its script changes. What has no script of its own goes with what is before it.
pub(super) fn pieces(text: &str, rtl: bool) -> Vec<Piece> {
    let level = if rtl { Level::rtl() } else { Level::ltr() };
    let info = BidiInfo::new(text, Some(level));
    let mut pieces: Vec<Piece> = Vec::new();
    for (at, letter) in text.char_indices() {
        let rtl = info.levels.get(at).is_some_and(Level::is_rtl);
        let script = own_script(letter);
        let end = at + letter.len_utf8();
        match pieces.last_mut() {
            Some(last) if last.rtl == rtl && (script.is_none() || last.script.is_none() || last.script == script) => {
                last.range.end = end;
                last.script = last.script.or(script);
            }
            _ => pieces.push(Piece { range: at..end, rtl, script }),
        }
    }
    pieces
}

fn direction(letter: char) -> Option<bool> {
    match bidi_class(letter) {
        BidiClass::L => Some(false),
        BidiClass::R | BidiClass::AL => Some(true),
        _ => None,
    }
}

/// The script of a letter; `None` for digits, signs and whatever belongs to several scripts.
fn own_script(letter: char) -> Option<Script> {
    Some(letter.script()).filter(|script| !matches!(script, Script::Common | Script::Inherited | Script::Unknown))
}

/// A font that Windows has for a script.
pub(super) fn font(script: Script, language: &str) -> &'static str {
    let language = language.to_ascii_lowercase();
    let is_traditional = ["hant", "-tw", "-hk", "-mo"].iter().any(|part| language.contains(part));
    match script {
        Script::Khmer | Script::Lao | Script::Thai => "Leelawadee UI",
        Script::Bengali
        | Script::Devanagari
        | Script::Gujarati
        | Script::Gurmukhi
        | Script::Kannada
        | Script::Malayalam
        | Script::Oriya
        | Script::Sinhala
        | Script::Tamil
        | Script::Telugu => "Nirmala UI",
        Script::Myanmar => "Myanmar Text",
        Script::Mongolian => "Mongolian Baiti",
        Script::Tibetan => "Microsoft Himalaya",
        Script::Ethiopic => "Ebrima",
        Script::Thaana => "MV Boli",
        Script::Hangul => "Malgun Gothic",
        Script::Hiragana | Script::Katakana => "Yu Gothic",
        Script::Han if language.starts_with("ja") => "Yu Gothic",
        Script::Han if language.starts_with("ko") => "Malgun Gothic",
        Script::Bopomofo => "Microsoft JhengHei",
        Script::Han if is_traditional => "Microsoft JhengHei",
        Script::Han => "Microsoft YaHei",
        _ => "Segoe UI",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parted(text: &str, rtl: bool) -> Vec<(&str, bool)> {
        pieces(text, rtl).into_iter().map(|piece| (&text[piece.range], piece.rtl)).collect()
    }

    #[test]
    fn a_text_is_parted_where_its_direction_or_its_script_changes() {
        assert_eq!(parted("plain, 12 %", false), [("plain, 12 %", false)]);
        assert_eq!(parted("Мера A1.1", false), [("Мера ", false), ("A1.1", false)]);
        assert_eq!(parted("سلام WTO.", true), [("سلام ", true), ("WTO", false), (".", true)]);
        assert_eq!(parted("", true), []);
    }

    #[test]
    fn a_paragraph_runs_as_its_document_does() {
        let persian = Tongue::of("fa", "برنامه");
        for words in [
            "12 %",
            "A1.1",
            "WTO سلام",
            "A1 Law on Signatures سلام",
            "Asian Development Bank",
            "L2، L10، L14، L18، T42",
            "ظ2 one two three four",
        ] {
            assert!(persian.is_rtl([words].into_iter()), "{words}");
        }
        assert!(!persian.is_rtl(["Is there a law?", "[en]"].into_iter()));
        let english = Tongue::of("en", "Plan");
        assert!(english.is_rtl(["– سلام WTO"].into_iter()) && !english.is_rtl(["WTO سلام"].into_iter()));
    }

    #[test]
    fn names_and_ids_turn_nothing_around() {
        let shown = |text: &str| {
            let text = isolated(text);
            let info = BidiInfo::new(&text, Some(Level::rtl()));
            info.reorder_line(&info.paragraphs[0], 0..text.len()).replace([END, HELD], "")
        };
        // The first of them stands at the right.
        assert_eq!(shown("A1.1، A1.2: ب"), "ب :A1.2 ،A1.1");
        // A sentence has its own full stop and the figure that it begins with; a name has not.
        assert_eq!(shown("ب: Rules, forms and fees."), "Rules, forms and fees. :ب");
        assert_eq!(shown("ب: ۸۸ of ۸۸ questions answered"), "۸۸ of ۸۸ questions answered :ب");
        assert_eq!(shown("ب: Rules in order.\u{a0}[en]"), "Rules in order.\u{a0}[en] :ب");
        assert_eq!(shown("ب: WTO."), ".WTO :ب");
        // Brackets are turned where they are drawn.
        assert_eq!(shown("ب (accession، ۲۷ ج)"), ")ج ۲۷ ،accession( ب");
        assert_eq!(shown("ISO 3166، Single Window"), "Single Window ،ISO 3166");
        assert_eq!(shown("A1 ← A2"), "A2 ← A1");
        assert_eq!(isolated("12 ب"), "12 ب");
        // An address stays whole.
        assert_eq!(isolated("https://a.org/b?c=d#e ب"), format!("https://a.org/b?c=d#e{END} ب"));
    }

    #[test]
    fn chinese_characters_have_the_font_of_the_language() {
        assert_eq!(Tongue::of("zh-Hant-TW", "計畫").fonts(), ("Microsoft JhengHei", "Microsoft JhengHei"));
        assert_eq!(Tongue::of("ja", "計画").fonts().1, "Yu Gothic");
        assert_eq!(Tongue::of("ru", "План").fonts(), ("Segoe UI", "Microsoft YaHei"));
    }
}
