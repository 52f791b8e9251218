//! What every page for a browser has: one file that needs no network and says in a content policy what of it may run.

use sha2::{Digest, Sha256};

use crate::render::xml::text;

/// A page, whose texts are not yet escaped and whose body is.
#[derive(Debug)]
pub(crate) struct Page<'a> {
    /// BCP 47 tag of its language.
    pub language: &'a str,
    /// Whether it runs from right to left.
    pub rtl: bool,
    pub title: &'a str,
    /// What made it.
    pub generator: &'a str,
    pub style: &'a str,
    /// The one script that may run.
    pub script: Option<&'a str>,
    /// Whether it shows pictures that stand in it.
    pub has_pictures: bool,
    /// Markup.
    pub body: &'a str,
}

impl Page<'_> {
    /// The file.
    pub(crate) fn write(&self) -> String {
        let script = self.script.map(|script| format!("<script>{script}</script>\n")).unwrap_or_default();
        format!(
            "<!doctype html>\n<html lang=\"{}\"{}>\n<head>\n<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"generator\" content=\"{}\">\n<title>{}</title>\n<style>{}</style>\n</head>\n<body>\n\
             {}{script}</body>\n</html>\n",
            text(self.language),
            if self.rtl { " dir=\"rtl\"" } else { "" },
            self.policy(),
            text(self.generator),
            text(self.title),
            self.style,
            self.body,
        )
    }

    fn policy(&self) -> String {
        let script = self.script.map(|script| format!("script-src 'sha256-{}'; ", digest(script))).unwrap_or_default();
        let pictures = if self.has_pictures { "img-src data:; " } else { "" };
        format!(
            "default-src 'none'; {script}{pictures}style-src 'sha256-{}'; base-uri 'none'; form-action 'none'",
            digest(self.style)
        )
    }
}

/// The SHA-256 of a text, in Base64, as a content policy names what may run.
fn digest(text: &str) -> String {
    base64(&Sha256::digest(text))
}

/// Bytes as letters.
pub(crate) fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let bits = (0..3).fold(0_usize, |bits, at| bits << 8 | usize::from(three.get(at).copied().unwrap_or(0)));
        for at in 0..4 {
            let letter = char::from(LETTERS[bits >> (18 - 6 * at) & 63]);
            out.push(if at > three.len() { '=' } else { letter });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_is_written_as_a_content_policy_has_it() {
        assert_eq!(digest(""), "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }

    #[test]
    fn only_what_stands_in_the_page_may_run() {
        let page = Page {
            language: "fa\"><b>",
            rtl: true,
            title: "</title><script>",
            generator: "g",
            style: "",
            script: None,
            has_pictures: false,
            body: "<p>x</p>\n",
        };
        let written = page.write();
        assert!(written.contains("<html lang=\"fa&quot;&gt;&lt;b&gt;\" dir=\"rtl\">"), "{written}");
        assert!(written.contains("<title>&lt;/title&gt;&lt;script&gt;</title>"), "{written}");
        let empty = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";
        assert_eq!(
            page.policy(),
            format!("default-src 'none'; style-src {empty}; base-uri 'none'; form-action 'none'")
        );
        let page = Page { script: Some(""), has_pictures: true, ..page };
        let expected = format!("default-src 'none'; script-src {empty}; img-src data:; style-src {empty}; ");
        assert!(page.policy().starts_with(&expected), "{}", page.policy());
    }
}
