//! What may be shown of text that comes from files and from people: nothing that a terminal would obey.

use std::borrow::Cow;

/// Text as it may be shown to people: what would steer a terminal or turn the reading direction of its surroundings is
/// shown as a replacement character instead of being obeyed.
pub fn visible(text: &str) -> Cow<'_, str> {
    if !text.contains(steers) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(|letter| if steers(letter) { '\u{fffd}' } else { letter }).collect())
}

/// The same for text of several lines, which stay lines. A line may end as Windows ends it.
pub fn visible_lines(text: &str) -> String {
    let lines: Vec<_> = text.split('\n').map(|line| visible(line.strip_suffix('\r').unwrap_or(line))).collect();
    lines.join("\n")
}

/// Whether a character steers a terminal, turns the reading direction of its surroundings, or is one of the tags, which
/// nobody sees and programs read.
pub fn steers(letter: char) -> bool {
    (letter.is_control() && letter != '\t')
        || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}')
        || matches!(letter, '\u{e0000}'..='\u{e007f}')
}

/// Whether people see a character: neither blanks nor marks that only join letters or turn them.
pub fn is_seen(letter: char) -> bool {
    let is_mark =
        matches!(letter, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}');
    !(steers(letter) || letter.is_whitespace() || is_mark)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_steers_is_replaced_and_what_scripts_need_stays() {
        let steering = "\u{1b}\u{7f}\u{9b}\u{202e}\u{2028}\u{2069}\u{e0041}\n\r";
        assert_eq!(visible(steering), "\u{fffd}".repeat(9));
        let needed = "a\tb\u{200d}c\u{200e}ខ្ញុំ é\u{a0}";
        assert!(matches!(visible(needed), Cow::Borrowed(text) if text == needed));
        assert_eq!(visible_lines("a\r\nb\u{1b}\nc"), "a\nb\u{fffd}\nc");
    }
}
