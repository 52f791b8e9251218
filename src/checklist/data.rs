//! What checklists have in common: roles, instruments and objectives.

use super::{AgencyKind, Condition, QuestionIndex, Reading};

/// A role that knows, leads, supports or assists.
#[derive(Debug, Clone)]
pub struct Agency {
    /// Name used in files.
    pub id: String,
    /// Shown to people.
    pub title: String,
    /// Where it sits.
    pub kind: AgencyKind,
    /// Whether it is one of the agencies that count, unless a team lists its own.
    pub counts: bool,
    /// The answers that say it exists, where there may be no such body.
    pub exists_if: Option<Condition>,
}

/// An international instrument.
#[derive(Debug, Clone)]
pub struct Instrument {
    /// Name used in files.
    pub id: String,
    /// Printed beside an article.
    pub short: String,
    /// The same behind an article, where the language has a form for that.
    pub cited: Option<String>,
    /// Full title.
    pub title: String,
    /// Year of adoption.
    pub year: u32,
    /// Who adopted it.
    pub publisher: String,
    /// How far it was read, where its row says so.
    pub verified: Option<Reading>,
    /// Where it was read.
    pub source: Option<String>,
    /// The articles that were read.
    pub articles: Vec<String>,
}

/// What the actions of a plan are to bring about.
#[derive(Debug, Clone)]
pub struct Objective {
    /// Name used in files.
    pub id: String,
    /// Shown to people.
    pub title: String,
    /// What is counted or observed.
    pub indicator: String,
    /// The question whose answer is the indicator's value today.
    pub measure: Option<QuestionIndex>,
    /// The value to reach.
    pub target: Option<u32>,
}

impl Instrument {
    /// Whether what is cited of it was read, as far as its row says how it was verified: all articles that are cited, such as
    /// `9(2)`, `4, 5` or `13–15`, or any of it where no article is named.
    pub fn is_verified(&self, article: Option<&str>) -> bool {
        match (self.verified, article) {
            (None, _) => true,
            (Some(Reading::None), _) => false,
            (Some(_), None) => true,
            (Some(_), Some(cited)) => cited.split(", ").all(|cited| self.has_read(cited)),
        }
    }

    /// Whether one article was read, every one from one to another, or the one of which it is a part.
    fn has_read(&self, cited: &str) -> bool {
        let is_read = |cited: &str| {
            self.articles.iter().any(|read| {
                cited.strip_prefix(read.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with(['(', '.']))
            })
        };
        let ends = cited.split_once('–').and_then(|(from, to)| Some((from.parse::<u32>().ok()?, to.parse().ok()?)));
        match ends {
            Some((from, to)) => (from..=to).all(|article| is_read(&article.to_string())),
            None => is_read(cited),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_read_is_verified() {
        let of = |verified, articles: &[&str]| Instrument {
            id: String::new(),
            short: String::new(),
            cited: None,
            title: String::new(),
            year: 2000,
            publisher: String::new(),
            verified,
            source: None,
            articles: articles.iter().map(|article| (*article).to_owned()).collect(),
        };
        let read = of(Some(Reading::Text), &["4", "5", "9", "10.4", "Annex C"]);
        for cited in ["4", "4, 5", "4–5", "9(2)", "9(4)–(5)", "10.4", "10.4.2", "Annex C"] {
            assert!(read.is_verified(Some(cited)), "{cited}");
        }
        for cited in ["6", "4, 6", "4–6", "10", "10.3", "45", "4–", "Annex D"] {
            assert!(!read.is_verified(Some(cited)), "{cited}");
        }
        assert!(read.is_verified(None));
        let nothing = of(Some(Reading::None), &["4"]);
        assert!(!nothing.is_verified(None) && !nothing.is_verified(Some("4")));
        assert!(of(None, &[]).is_verified(Some("4")), "nobody says how it was verified");
    }
}
