//! Words of a paragraph to runs: each with its language, its direction and a font that its script has in Windows.

use std::borrow::Cow;

use crate::i18n::is_complex;
use crate::render::tongue::{Piece, Tongue, font, isolated, pieces};
use crate::render::xml;

impl Tongue {
    /// The runs of a text, in a paragraph that runs as `rtl` says. `look` is a style of characters.
    pub(super) fn runs(&self, text: &str, look: Option<&str>, rtl: bool) -> String {
        let mut out = String::new();
        let isolated = if rtl { isolated(text) } else { Cow::Borrowed(text) };
        let text = isolated.as_ref();
        for piece in pieces(text, rtl) {
            let words = text.get(piece.range.clone()).unwrap_or_default();
            out.push_str("<w:r><w:rPr>");
            if let Some(look) = look {
                out.push_str(&format!("<w:rStyle w:val=\"{look}\"/>"));
            }
            out.push_str(&self.writing(&piece));
            out.push_str(&format!("</w:rPr><w:t xml:space=\"preserve\">{}</w:t></w:r>", xml::text(words)));
        }
        out
    }

    /// Font, direction and language of a piece, in the order that the schema asks for.
    fn writing(&self, piece: &Piece) -> String {
        let script = piece.script.unwrap_or(self.script);
        let mut out = String::new();
        if script != self.script {
            let font = font(script, &self.tag);
            out.push_str(&format!(
                "<w:rFonts w:ascii=\"{font}\" w:hAnsi=\"{font}\" w:eastAsia=\"{font}\" w:cs=\"{font}\"/>"
            ));
        }
        let language = self.language(piece.script);
        if language.is_none() {
            out.push_str("<w:noProof/>");
        }
        if piece.rtl {
            out.push_str("<w:rtl/>");
        } else if is_complex(script) {
            out.push_str("<w:cs/>");
        }
        if let Some(language) = language {
            let tag = xml::text(language);
            out.push_str(&format!("<w:lang w:val=\"{tag}\" w:eastAsia=\"{tag}\" w:bidi=\"{tag}\"/>"));
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_run_has_the_language_it_is_written_in() {
        let russian = Tongue::of("ru", "План");
        let runs = russian.runs("Мера ВТО, Single Window", None, false);
        let expected = "<w:r><w:rPr><w:lang w:val=\"ru\" w:eastAsia=\"ru\" w:bidi=\"ru\"/></w:rPr>\
            <w:t xml:space=\"preserve\">Мера ВТО, </w:t></w:r>";
        assert!(runs.starts_with(expected), "{runs}");
        assert!(runs.contains("w:val=\"en\""), "{runs}");
        let khmer = Tongue::of("en", "Plan").runs("ផែនការ", Some("Strong"), false);
        assert!(khmer.contains("<w:rStyle w:val=\"Strong\"/><w:rFonts w:ascii=\"Leelawadee UI\""), "{khmer}");
        assert!(khmer.contains("<w:noProof/><w:cs/></w:rPr>"), "nobody said that it is Khmer: {khmer}");
    }
}
