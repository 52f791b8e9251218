//! XML that others wrote.

use roxmltree::{Document, ParsingOptions};

/// Elements within elements that a file may have; XLIFF needs ten.
const MAX_DEPTH: usize = 64;
/// The most elements that are read, many times as many as all strings of the tool have.
const MOST: u32 = 1_000_000;

/// Reads XML without a document type.
///
/// # Errors
///
/// When it is no XML, or more or deeper than any file that is meant.
pub fn parse(text: &str) -> anyhow::Result<Document<'_>> {
    anyhow::ensure!(is_shallow(text), "nested too deep");
    Ok(Document::parse_with_options(text, ParsingOptions { allow_dtd: false, nodes_limit: MOST })?)
}

/// Whether elements are nested no deeper than the parser bears; what is no XML at all is left to it.
fn is_shallow(text: &str) -> bool {
    let mut depth = 0_usize;
    text.split('<').skip(1).all(|tag| {
        let mut quote = None;
        let end = tag.char_indices().find(|(_, letter)| {
            match (*letter, quote) {
                ('"' | '\'', None) => quote = Some(*letter),
                (letter, Some(open)) if letter == open => quote = None,
                _ => {}
            }
            *letter == '>' && quote.is_none()
        });
        let inside = end.map_or(tag, |(end, _)| &tag[..end]);
        if inside.starts_with('/') {
            depth = depth.saturating_sub(1);
        } else if !inside.starts_with(['!', '?']) && !inside.ends_with('/') {
            depth += 1;
        }
        depth <= MAX_DEPTH
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_end_the_parser_is_refused() {
        assert!(parse("<a><b x='>'/><!-- < --><b>1</b></a>").is_ok());
        for text in ["<a>".repeat(200_000), format!("<!DOCTYPE a [<!ENTITY b \"{}\">]><a>&b;</a>", "x".repeat(100))] {
            assert!(parse(&text).is_err(), "{text:.40}");
        }
    }
}
