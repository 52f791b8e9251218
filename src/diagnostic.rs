//! What is wrong with a user's file, and where.
//!
//! A [`Diagnostic`] is data: a code, the places, and what fills the gaps of its sentence. Its words stand in the word
//! files under the code; one room for each form turns them into text, JSON, SARIF or the annotations of a forge.

pub mod allow;
pub mod code;
pub mod github;
pub mod json;
pub mod sarif;
pub mod show;

use std::collections::BTreeMap;

use crate::i18n::Message;
use crate::source::{SourceId, Span};

pub use code::{Code, Severity};

/// One fault in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// Which kind of fault.
    pub code: Code,
    /// What fills the gaps of the sentence; its key is the code's name.
    pub message: Message,
    /// Where it is; the first place is the primary one.
    pub labels: Vec<Label>,
}

/// A place that a diagnostic speaks of.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Label {
    /// Where.
    pub span: Span,
    /// What is there, for places beside the primary one.
    pub words: Option<Message>,
}

impl Diagnostic {
    /// A fault of a kind at a place.
    pub fn new(code: Code, span: Span) -> Self {
        Self { code, message: Message::new(code.name()), labels: vec![Label { span, words: None }] }
    }

    /// Fills a gap of the sentence.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl std::fmt::Display) -> Self {
        self.message = self.message.with(name, value);
        self
    }

    /// Fills a gap of the sentence with things in a row.
    #[must_use]
    pub fn listing<T: std::fmt::Display>(mut self, name: &'static str, items: impl IntoIterator<Item = T>) -> Self {
        self.message = self.message.listing(name, items);
        self
    }

    /// Fills a gap of the sentence with another sentence.
    #[must_use]
    pub fn saying(mut self, name: &'static str, value: Message) -> Self {
        self.message = self.message.saying(name, value);
        self
    }

    /// Fills a gap of the sentence with a count.
    #[must_use]
    pub fn count(mut self, name: &'static str, value: usize) -> Self {
        self.message = self.message.count(name, value);
        self
    }

    /// Adds a related place and says what is there.
    #[must_use]
    pub fn related(mut self, span: Span, words: Message) -> Self {
        self.labels.push(Label { span, words: Some(words) });
        self
    }

    /// The primary place.
    pub fn span(&self) -> Span {
        self.labels.first().map(|label| label.span).unwrap_or_default()
    }

    /// Error or warning.
    pub fn severity(&self) -> Severity {
        self.code.severity()
    }
}

/// Sorts findings by file, place and code, and drops repeats, so that output never depends on the order of checks.
pub fn sort(diagnostics: &mut Vec<Diagnostic>) {
    diagnostics.sort_by(|a, b| {
        (a.span(), a.code.name(), &a.message, &a.labels).cmp(&(b.span(), b.code.name(), &b.message, &b.labels))
    });
    diagnostics.dedup();
}

/// Findings of one file that are shown; a file with more is not one with slips but something else.
pub const MAX_SHOWN: usize = 50;

/// Takes out what no reader needs any more: beyond [`MAX_SHOWN`] findings of a file, warnings before errors. Says of which
/// files how many went.
pub fn limit(diagnostics: &mut Vec<Diagnostic>) -> Vec<(SourceId, usize)> {
    let mut files: BTreeMap<SourceId, (usize, usize)> = BTreeMap::new();
    for finding in diagnostics.iter() {
        let (errors, warnings) = files.entry(finding.span().source).or_default();
        *if finding.severity() == Severity::Error { errors } else { warnings } += 1;
    }
    // From here on, how many of either kind may stay.
    let mut gone = Vec::new();
    for (id, (errors, warnings)) in &mut files {
        let all = *errors + *warnings;
        *errors = (*errors).min(MAX_SHOWN);
        *warnings = (*warnings).min(MAX_SHOWN - *errors);
        let more = all - *errors - *warnings;
        gone.extend((more > 0).then_some((*id, more)));
    }
    diagnostics.retain(|finding| {
        let Some((errors, warnings)) = files.get_mut(&finding.span().source) else { return true };
        let left = if finding.severity() == Severity::Error { errors } else { warnings };
        let stays = *left > 0;
        *left = left.saturating_sub(1);
        stays
    });
    gone
}

/// Whether any finding is an error.
pub fn has_errors(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().any(|diagnostic| diagnostic.severity() == Severity::Error)
}

/// The known name nearest to a mistyped one, if one is near enough to be meant.
pub fn nearest<'a>(typed: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // A name of hundreds of letters is no slip of the pen, and comparing it would take long.
    if typed.len() > 100 {
        return None;
    }
    // A third of the letters may be wrong; more than that is guessing.
    let length = typed.chars().count();
    let limit = (length / 3).max(1);
    let typed = typed.to_lowercase();
    let letters = Letters::of(&typed);
    known
        .into_iter()
        .filter(|name| name.len() <= 400 && name.chars().count().abs_diff(length) <= limit)
        // Comparing whole names takes long; most of them do not even have the same letters.
        .filter(|name| letters.differ_from(name) <= limit)
        .map(|name| (strsim::damerau_levenshtein(&typed, &name.to_lowercase()), name))
        .filter(|(distance, _)| *distance <= limit)
        .min()
        .map(|(_, name)| name)
}

/// How often each letter stands in a name, without regard to capitals.
struct Letters([u8; Self::KINDS]);

impl Letters {
    /// Letters beyond ASCII share a place with others: two names may then seem more alike than they are, never less.
    const KINDS: usize = 64;

    fn place(letter: char) -> usize {
        letter.to_lowercase().map(|letter| u32::from(letter) as usize).sum::<usize>() % Self::KINDS
    }

    fn of(name: &str) -> Self {
        let mut counts = [0_u8; Self::KINDS];
        for letter in name.chars() {
            let count = &mut counts[Self::place(letter)];
            *count = count.saturating_add(1);
        }
        Self(counts)
    }

    /// At least so many letters have to be changed, put in or left out to make one name of the other.
    fn differ_from(&self, name: &str) -> usize {
        let mut left = self.0;
        let mut more = 0;
        for letter in name.chars() {
            match &mut left[Self::place(letter)] {
                0 => more += 1,
                count => *count -= 1,
            }
        }
        more.max(left.iter().map(|count| usize::from(*count)).sum())
    }
}

/// Names compared in search of suggestions before there are no more of them.
const MAX_COMPARED: usize = 1_000_000;

/// Nearest names, as long as looking for them stays quick: a file of a hundred thousand unknown names gets its findings
/// without a suggestion for each.
#[derive(Debug, Clone)]
pub struct Suggestions {
    left: usize,
}

impl Default for Suggestions {
    fn default() -> Self {
        Self { left: MAX_COMPARED }
    }
}

impl Suggestions {
    /// The known name nearest to a mistyped one.
    pub fn nearest<'a>(&mut self, typed: &str, known: impl ExactSizeIterator<Item = &'a str>) -> Option<&'a str> {
        self.left = self.left.saturating_sub(known.len());
        if self.left == 0 { None } else { nearest(typed, known) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_name_is_the_one_that_was_meant() {
        let known = ["A1.1", "A1.a", "weight", "evidence", "ЁЛКА", "guidance"];
        for (typed, meant) in [
            ("wieght", Some("weight")),
            ("Weight", Some("weight")),
            ("evidense", Some("evidence")),
            ("A1.l", Some("A1.1")),
            ("ёлкi", Some("ЁЛКА")),
            ("horizon", None),
            ("", None),
        ] {
            assert_eq!(nearest(typed, known), meant, "{typed}");
        }
    }

    #[test]
    fn of_each_file_so_many_findings_stay_and_errors_before_warnings() {
        let mut sources = crate::source::Sources::new();
        let [first, second] = ["a", "b"].map(|name| sources.add(name, "", crate::source::Syntax::Yaml));
        let at = |code, source, start| Diagnostic::new(code, Span { source, start, end: start });
        let mut found: Vec<Diagnostic> = (0..60).map(|start| at(Code::OverLong, first, start)).collect();
        found.extend((60..90).map(|start| at(Code::BadId, first, start)));
        found.extend((0..50).map(|start| at(Code::OverLong, second, start)));
        assert_eq!(limit(&mut found), [(first, 40)]);
        let places: Vec<usize> = found.iter().map(|finding| finding.span().start).collect();
        // All thirty errors, the first twenty warnings, in their order, and the other file untouched.
        assert_eq!(places, (0..20).chain(60..90).chain(0..50).collect::<Vec<_>>());
    }

    #[test]
    fn suggestions_end_before_they_take_long() {
        let names: Vec<String> = (0..100_000).map(|number| format!("A{number}")).collect();
        let mut suggestions = Suggestions::default();
        let found = (0..100).filter(|_| suggestions.nearest("A777x", names.iter().map(String::as_str)).is_some());
        assert_eq!(found.count(), 9);
    }
}
