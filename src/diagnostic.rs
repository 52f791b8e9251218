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

use crate::i18n::Message;
use crate::source::Span;

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
    known
        .into_iter()
        .filter(|name| name.len() <= 400 && name.chars().count().abs_diff(length) <= limit)
        .map(|name| (strsim::damerau_levenshtein(&typed, &name.to_lowercase()), name))
        .filter(|(distance, _)| *distance <= limit)
        .min()
        .map(|(_, name)| name)
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
