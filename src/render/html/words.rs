//! Words, each in the language that they are known to be in.

use std::borrow::Cow;

use crate::checklist::translation::UNTRANSLATED;
use crate::render::tongue::{Tongue, isolated, pieces};
use crate::render::xml;

/// Text as markup that says where its language changes, in a paragraph that runs as `rtl` says.
pub(super) fn marked(text: &str, tongue: &Tongue, rtl: bool) -> String {
    let isolated = if rtl { isolated(text) } else { Cow::Borrowed(text) };
    let text = isolated.as_ref();
    if text.ends_with(UNTRANSLATED) && tongue.tag != "en" {
        return span(text, Some("en"));
    }
    let mut stretches: Vec<(&str, Option<&str>)> = Vec::new();
    let mut start = 0;
    for piece in pieces(text, rtl) {
        let words = text.get(piece.range.clone()).unwrap_or_default();
        let own = Some(tongue.tag.as_str());
        // The numbers of questions and actions have letters and are of no language.
        let language = if has_word(words) { tongue.language(piece.script) } else { own };
        match stretches.last_mut() {
            Some((last, before)) if *before == language => {
                *last = text.get(start..piece.range.end).unwrap_or_default();
            }
            _ => {
                start = piece.range.start;
                stretches.push((words, language));
            }
        }
    }
    let own = Some(tongue.tag.as_str());
    let said = |(words, language): (&str, Option<&str>)| {
        if language == own { xml::text(words) } else { span(words, language) }
    };
    stretches.into_iter().map(said).collect()
}

/// Words of another language; of one that nobody knows, where there is none.
fn span(words: &str, language: Option<&str>) -> String {
    format!("<span lang=\"{}\">{}</span>", language.unwrap_or_default(), xml::text(words))
}

/// Whether two letters stand together.
fn has_word(text: &str) -> bool {
    let letters: Vec<bool> = text.chars().map(char::is_alphabetic).collect();
    letters.windows(2).any(|two| two == [true, true])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_of_language_is_said_and_a_number_is_none() {
        let russian = Tongue::of("ru", "План");
        assert_eq!(marked("Мера A1.1: да", &russian, false), "Мера A1.1: да");
        assert_eq!(marked("ВТО, Single Window.", &russian, false), "ВТО, <span lang=\"en\">Single Window.</span>");
        assert_eq!(marked("ផែនការ", &russian, false), "<span lang=\"\">ផែនការ</span>");
        assert_eq!(marked("Law, 12\u{a0}[en]", &russian, false), "<span lang=\"en\">Law, 12\u{a0}[en]</span>");
        let persian = Tongue::of("fa", "برنامه");
        assert_eq!(marked("سلام (12)", &persian, true), "سلام (12)");
    }

    #[test]
    fn text_stays_text() {
        let english = Tongue::of("en", "Plan");
        assert_eq!(marked("<b>&\"\u{202e}", &english, false), "&lt;b&gt;&amp;&quot;\u{fffd}");
        assert_eq!(marked("</span>да", &english, false), "&lt;/span&gt;<span lang=\"\">да</span>");
    }
}
