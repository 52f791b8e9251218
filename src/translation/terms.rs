//! The terms of the glossary that a text holds, with what another language calls them where the glossary says so.

/// The glossary of the documents: English and Russian.
const GLOSSARY: &str = include_str!("../../docs/glossary.md");

/// The language of its second column.
const LANGUAGE: &str = "ru";

/// A term in English, and in the language that is translated into.
struct Term {
    english: String,
    /// In small letters, as it is looked for.
    wanted: String,
    translated: Option<String>,
}

/// The terms of the glossary for a language.
pub(super) struct Terms(Vec<Term>);

impl Terms {
    /// Reads the glossary.
    pub(super) fn of(tag: &str) -> Self {
        let is_told = tag.split('-').next() == Some(LANGUAGE);
        let mut terms = Vec::new();
        for row in GLOSSARY.lines().filter_map(|line| line.strip_prefix("| ")) {
            let mut cells = row.split(" |");
            let (Some(english), Some(translated)) = (cells.next(), cells.next()) else { continue };
            if english == "English" {
                continue;
            }
            let (english, translated): (Vec<&str>, Vec<&str>) =
                (english.split(';').map(bare).collect(), translated.split(';').map(str::trim).collect());
            for (place, term) in english.iter().enumerate() {
                let same = if english.len() == translated.len() {
                    translated[place].to_owned()
                } else {
                    translated.join("; ")
                };
                terms.push(Term {
                    english: (*term).to_owned(),
                    wanted: term.to_lowercase(),
                    translated: is_told.then_some(same),
                });
            }
        }
        // A long term holds the shorter ones that its words make up.
        terms.sort_by_key(|term| std::cmp::Reverse(term.wanted.len()));
        Self(terms)
    }

    /// Those in a text, one a line; one that is part of another there is left out.
    pub(super) fn within(&self, text: &str) -> String {
        let mut left = text.to_lowercase();
        let mut found = Vec::new();
        for term in self.0.iter().filter(|term| !term.wanted.is_empty()) {
            let Some(at) = position(&left, &term.wanted) else { continue };
            left.replace_range(at..at + term.wanted.len(), &" ".repeat(term.wanted.len()));
            found.push(match &term.translated {
                Some(translated) => format!("{} = {translated}", term.english),
                None => term.english.clone(),
            });
        }
        found.join("\n")
    }
}

/// A term without what stands in brackets behind it.
fn bare(term: &str) -> &str {
    term.split(" (").next().unwrap_or(term).trim()
}

/// Where a term stands in a text as a word of its own, be it one of several.
fn position(text: &str, term: &str) -> Option<usize> {
    text.match_indices(term).map(|(at, _)| at).find(|at| {
        let before = text[..*at].chars().next_back();
        let behind = &text[at + term.len()..];
        let behind = behind.strip_prefix('s').unwrap_or(behind).chars().next();
        !before.is_some_and(char::is_alphanumeric) && !behind.is_some_and(char::is_alphanumeric)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_term_counts_and_only_whole_words_do() {
        let text = "Cross-border paperless trade needs carriers; traders carry.";
        assert_eq!(Terms::of("mn").within(text), "cross-border paperless trade\ncarrier\ntrader");
        let russian = Terms::of("ru-KG").within("paperless trade");
        assert_eq!(russian, "paperless trade = безбумажная торговля");
    }
}
