//! By what this tool knows its own results again, and tells them from what people go on with.

use std::path::Path;

/// Begins what stands in every result, so that this tool knows its own files again.
const MARK: &str = "written by readiness ";

/// What stands around the mark and its version: in Markdown, in HTML, in JSON, in the description of a PDF and in that of a Word
/// file.
const AROUND: [(&str, &str); 5] = [
    ("<!-- ", " -->"),
    ("<meta name=\"generator\" content=\"", "\">"),
    ("\"producer\": \"", "\""),
    ("<pdf:Producer>", "</pdf:Producer>"),
    ("<Application>", "</Application>"),
];

/// What made a result: the mark with the version of the program.
pub fn producer() -> String {
    format!("{MARK}{}", env!("CARGO_PKG_VERSION"))
}

/// What made a file that people go on with. It is no result, and never replaced unasked.
pub fn begun() -> String {
    format!("begun by readiness {}", env!("CARGO_PKG_VERSION"))
}

/// Whether a text is what a result says of the program that made it.
pub fn is_producer(text: &str) -> bool {
    text.strip_prefix(MARK).is_some_and(|version| {
        version.starts_with(|letter: char| letter.is_ascii_digit())
            && version.chars().all(|letter| letter.is_ascii_alphanumeric() || ".-+".contains(letter))
    })
}

/// Whether this tool wrote a file: it bears the mark or, being CSV, which has no room for one, the head of what is to
/// take its place.
pub(super) fn is_ours(path: &Path, before: &[u8], bytes: &[u8]) -> bool {
    let is_csv = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("csv"));
    let head = |bytes: &[u8]| bytes.split(|byte| matches!(byte, b'\r' | b'\n')).next().map(<[u8]>::to_vec);
    bears_mark(before) || is_csv && head(before) == head(bytes)
}

/// Whether a file's bytes say, where results say it, that this tool wrote it. Somebody's own text may speak of it too.
pub fn bears_mark(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    AROUND.iter().any(|(before, after)| {
        text.match_indices(&format!("{before}{MARK}")).any(|(at, _)| {
            let said = &text[at + before.len()..];
            said.split_once(after).is_some_and(|(producer, _)| is_producer(producer))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_results_say_of_themselves_is_the_mark() {
        for ours in [
            "<!-- written by readiness 0.1.0 -->\n\n# Plan",
            "text\n\n<!-- written by readiness 12.0.3-rc.1+b5 -->\n",
            "<!doctype html><meta name=\"generator\" content=\"written by readiness 0.1.0\">",
            "{\n  \"producer\": \"written by readiness 0.1.0\"\n}",
            "%PDF \u{fffd} <pdf:Producer>written by readiness 0.1.0</pdf:Producer>",
            "PK\u{3}\u{4} <Application>written by readiness 0.1.0</Application>",
            "The notes <!-- written by readiness experts --> and then <!-- written by readiness 0.1.0 -->",
        ] {
            assert!(bears_mark(ours.as_bytes()), "{ours}");
        }
        for theirs in [
            "These notes were written by readiness experts.",
            "<!-- written by readiness experts -->",
            "<!-- written by readiness 4 experts -->",
            "<!-- written by readiness -->",
            "# written by readiness 0.1.0. Edit everything above the line",
            "# begun by readiness 0.1.0. Edit everything above the line",
            "<!-- begun by readiness 0.1.0 -->",
            "<meta name=\"generator\" content=\"begun by readiness 0.1.0\">",
            "\"note\": \"written by readiness 0.1.0\"",
        ] {
            assert!(!bears_mark(theirs.as_bytes()), "{theirs}");
        }
    }
}
