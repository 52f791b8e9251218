//! Text within XML.

use crate::visible::steers;

/// Text as it may stand in XML, between tags and in quotes: escaped, without what XML cannot hold, and with what would
/// steer whoever reads it shown as a replacement character.
pub(crate) fn text(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\t' => escaped.push(' '),
            '\u{FFFE}' | '\u{FFFF}' => escaped.push('\u{FFFD}'),
            other if steers(other) => escaped.push('\u{FFFD}'),
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_breaks_out_and_nothing_steers() {
        assert_eq!(text("</rdf:li>&\"\u{0}"), "&lt;/rdf:li&gt;&amp;&quot;\u{FFFD}");
        assert_eq!(text("a\tb\u{FFFE}\u{202E}c\n"), "a b\u{FFFD}\u{FFFD}c\u{FFFD}");
        assert_eq!(text("ខ្មែរ é 'x'"), "ខ្មែរ é 'x'");
    }
}
