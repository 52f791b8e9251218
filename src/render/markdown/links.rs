//! Where the links of a Markdown document lead: to headings, by the identifier that whoever reads the document makes of a
//! heading's words.
//!
//! Forges and pandoc make it alike. A target written as HTML would be lost on the way to Word. Only headings have an
//! identifier, so a link to a row of a table leads to the heading above the table.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::i18n::tag;
use crate::report::{Anchor, Block, Inlines, Report};
use crate::visible::visible;

/// Anchors of a report with the identifier of the heading that a link to them leads to.
#[derive(Default)]
pub(super) struct Links<'a> {
    places: BTreeMap<&'a Anchor, String>,
    /// Whether the document runs from right to left.
    pub(super) rtl: bool,
}

impl<'a> Links<'a> {
    /// The places of a whole document, whose title is its first heading.
    pub(super) fn of(report: &'a Report) -> Self {
        let mut headings = Headings::default();
        let mut links = BTreeMap::new();
        headings.next(&report.meta.title);
        for block in &report.blocks {
            match block {
                Block::Heading { text, anchor, .. } => {
                    headings.next(&words(text));
                    links.extend(anchor.iter().zip(headings.latest.clone()));
                }
                Block::Table(table) => {
                    let anchors = table.rows.iter().filter_map(|row| row.anchor.as_ref());
                    links.extend(anchors.filter_map(|anchor| Some((anchor, headings.latest.clone()?))));
                }
                _ => {}
            }
        }
        Self { places: links, rtl: tag::is_rtl(&report.meta.language) }
    }

    /// The identifier to link to; `None` where the document has no such place.
    pub(super) fn to(&self, anchor: &Anchor) -> Option<&str> {
        self.places.get(anchor).map(String::as_str)
    }
}

/// The headings of a document, from its beginning.
#[derive(Default)]
struct Headings {
    /// How often an identifier was made of words, by that identifier.
    made: HashMap<String, usize>,
    taken: BTreeSet<String>,
    /// Identifier of the latest heading that a link can lead to.
    latest: Option<String>,
}

impl Headings {
    fn next(&mut self, words: &str) {
        let Some(plain) = identifier(words) else { return };
        let made = self.made.entry(plain.clone()).or_default();
        let numbered = if *made == 0 { plain } else { format!("{plain}-{made}") };
        *made += 1;
        // `A`, `A 1`, `A` make `a-1` twice; whoever follows it comes to the first.
        if self.taken.insert(numbered.clone()) {
            self.latest = Some(numbered);
        }
    }
}

/// The words of a heading as a reader of the document sees them.
fn words(text: &Inlines) -> String {
    text.iter().map(|inline| inline.words().unwrap_or(" ")).collect()
}

/// Small letters, digits, marks, hyphens and underscores of a heading, blanks as hyphens; `None` where nothing is left or
/// where readers disagree.
fn identifier(words: &str) -> Option<String> {
    let words = visible(words).split_whitespace().collect::<Vec<_>>().join(" ");
    // Numbers such as ½, ² and Ⅳ stay for pandoc and go for forges.
    if words.chars().any(|letter| letter.is_numeric() && !letter.nfkd().eq([letter])) {
        return None;
    }
    let kept =
        |letter: &char| letter.is_alphanumeric() || is_combining_mark(*letter) || matches!(letter, '-' | '_' | ' ');
    let identifier = words.chars().filter(kept).flat_map(char::to_lowercase);
    let identifier: String = identifier.map(|letter| if letter == ' ' { '-' } else { letter }).collect();
    (!identifier.is_empty()).then_some(identifier)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Inline, Meta, Row, Table};

    #[test]
    fn an_identifier_is_what_forges_make_of_the_words() {
        let made = |words: &str| identifier(words).unwrap_or_default();
        assert_eq!(made("A1 Governance bodies"), "a1-governance-bodies");
        assert_eq!(made("План: «что – дальше» 1.5 & x"), "план-что--дальше-15--x");
        assert_eq!(made(" T\u{a0}1  snake_case, non-stop "), "t-1-snake_case-non-stop");
        assert_eq!(made("ក្រ"), "ក្រ", "a mark without a letter of its own is kept");
        assert_eq!(made("<b>x</b> @y #z"), "bxb-y-z");
        assert_eq!(identifier("Cut it to ½"), None);
        assert_eq!(identifier("?!"), None);
    }

    #[test]
    fn every_place_leads_to_a_heading_that_exists() {
        let anchor = |name: &str| Anchor(name.to_owned());
        let heading = |words: &str, name: &str| Block::Heading {
            level: 1,
            text: Inline::plain(words),
            anchor: Some(anchor(name)),
        };
        let row = Row { anchor: Some(anchor("row")), ..Row::default() };
        let report = Report {
            meta: Meta { title: "A".to_owned(), ..Meta::default() },
            blocks: vec![
                heading("A", "second"),
                Block::Table(Table { rows: vec![row], ..Table::default() }),
                heading("A 2", "like-the-third"),
                heading("A", "third"),
                heading("…", "nothing"),
                heading("B", "b"),
            ],
            data: serde_json::Value::Null,
            sheet: None,
            book: Vec::new(),
        };
        let links = Links::of(&report);
        let expected = [
            ("second", "a-1"),
            ("row", "a-1"),
            ("like-the-third", "a-2"),
            ("third", "a-2"),
            ("nothing", "a-2"),
            ("b", "b"),
        ];
        for (name, identifier) in expected {
            assert_eq!(links.to(&anchor(name)), Some(identifier), "{name}");
        }
        assert_eq!(links.to(&anchor("elsewhere")), None);
    }
}
