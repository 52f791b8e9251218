//! Findings as data for programs: a versioned form of our own, described by `readiness schema findings`.

use std::io::Write;

use schemars::JsonSchema;
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::show::Place;
use super::{Diagnostic, Severity};
use crate::i18n::Words;
use crate::render::json::Shown;
use crate::source::Sources;

/// What `readiness check --format json` prints.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Findings {
    /// Version of this form; 1.
    pub format: u32,
    /// Sorted by file and place.
    pub findings: Vec<Finding>,
}

/// One finding.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Finding {
    /// Stable name of the kind of fault; `readiness explain` says more about it.
    pub code: &'static str,
    /// How grave it is.
    pub severity: Severity,
    /// What is wrong, in the language of the session.
    pub message: String,
    /// Path as the user gave it.
    pub file: String,
    /// First line, from 1.
    #[schemars(range(min = 1))]
    pub line: usize,
    /// First column in characters, from 1.
    #[schemars(range(min = 1))]
    pub column: usize,
    /// Last line.
    #[schemars(range(min = 1))]
    pub end_line: usize,
    /// One past the last column.
    #[schemars(range(min = 1))]
    pub end_column: usize,
    /// Other places the finding speaks of.
    pub related: Vec<Related>,
    /// What to do.
    pub hint: Option<String>,
}

/// Another place a finding speaks of.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Related {
    /// What is there.
    pub message: String,
    /// Path as the user gave it.
    pub file: String,
    /// First line, from 1.
    #[schemars(range(min = 1))]
    pub line: usize,
    /// First column in characters, from 1.
    #[schemars(range(min = 1))]
    pub column: usize,
    /// Last line.
    #[schemars(range(min = 1))]
    pub end_line: usize,
    /// One past the last column.
    #[schemars(range(min = 1))]
    pub end_column: usize,
}

/// Writes findings for programs, in the order given: the form of [`Findings`], one finding after the other.
///
/// # Errors
///
/// When they cannot be written.
pub fn write(out: impl Write, diagnostics: &[Diagnostic], sources: &Sources, words: &Words) -> serde_json::Result<()> {
    let mut serializer = serde_json::Serializer::pretty(Shown(out));
    let mut all = serializer.serialize_map(Some(2))?;
    all.serialize_entry("format", &1)?;
    all.serialize_entry("findings", &Each(diagnostics, |one: &Diagnostic| finding(one, sources, words)))?;
    SerializeMap::end(all)
}

/// A list that is made entry by entry while it is written, so that a hundred thousand findings take no memory twice.
pub(super) struct Each<'a, F>(pub &'a [Diagnostic], pub F);

impl<T: Serialize, F: Fn(&Diagnostic) -> T> Serialize for Each<'_, F> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(&self.1))
    }
}

/// One finding with its words and places.
pub fn finding(diagnostic: &Diagnostic, sources: &Sources, words: &Words) -> Finding {
    let Place { file, line, column, end_line, end_column } = Place::of(sources, diagnostic.span());
    let related = diagnostic.labels.iter().skip(1).map(|label| {
        let Place { file, line, column, end_line, end_column } = Place::of(sources, label.span);
        let message = label.words.as_ref().map(|message| words.tell(message)).unwrap_or_default();
        Related { message, file, line, column, end_line, end_column }
    });
    Finding {
        code: diagnostic.code.name(),
        severity: diagnostic.severity(),
        message: words.tell(&diagnostic.message),
        file,
        line,
        column,
        end_line,
        end_column,
        related: related.collect(),
        hint: words.tell_part(&diagnostic.message, "hint"),
    }
}
