//! Findings as text for people and as data for machines.

use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};
use serde::Serialize;

use super::{Diagnostic, Label, Severity};
use crate::i18n::{Message, Words};
use crate::source::{Sources, Span};

/// A place as people and editors name it: lines and columns count from 1, columns in characters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Place {
    /// Path as the user gave it.
    pub file: String,
    /// First line.
    pub line: usize,
    /// First column.
    pub column: usize,
    /// Last line.
    pub end_line: usize,
    /// One past the last column.
    pub end_column: usize,
}

impl Place {
    /// Finds the line and column of a stretch of a file.
    pub fn of(sources: &Sources, span: Span) -> Self {
        let (name, text) = sources.get(span.source).map_or(("", ""), |source| (&source.name, &source.text));
        let (line, column) = line_and_column(text, span.start);
        let (end_line, end_column) = line_and_column(text, span.end);
        Self { file: name.to_owned(), line, column, end_line, end_column }
    }
}

fn line_and_column(text: &str, offset: usize) -> (usize, usize) {
    let before = text.get(..offset).unwrap_or(text);
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    (before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
}

/// One finding as rustc shows it: what, where with a caret, related places, and what to do.
pub fn human(diagnostic: &Diagnostic, sources: &Sources, words: &Words, color: bool) -> String {
    let title = words.tell(&diagnostic.message);
    let level = match diagnostic.severity() {
        Severity::Error => Level::ERROR.with_name(words.say("severity-error")),
        Severity::Warning => Level::WARNING.with_name(words.say("severity-warning")),
    };
    let labels: Vec<Option<String>> =
        diagnostic.labels.iter().map(|label| label.words.as_ref().map(|message| words.tell(message))).collect();
    let mut group = level.primary_title(title).id(diagnostic.code.name()).elements(Vec::<Origin<'_>>::new());
    for (place, (label, words)) in diagnostic.labels.iter().zip(&labels).enumerate() {
        let kind = if place == 0 { AnnotationKind::Primary } else { AnnotationKind::Context };
        let Some(source) = sources.get(label.span.source) else {
            continue;
        };
        let (window, line, start, end) = window(&source.text, label.span);
        let mark = kind.span(start..end).label(words.as_deref());
        group = group
            .element(Snippet::source(window.to_owned()).line_start(line).path(source.name.as_str()).annotation(mark));
    }
    let hint = words.tell_part(&diagnostic.message, "hint");
    let mut groups = vec![group];
    if let Some(hint) = hint {
        groups.push(
            Level::HELP.with_name(words.say("severity-help")).secondary_title(hint).elements(Vec::<Origin<'_>>::new()),
        );
    }
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    renderer.render(&groups)
}

/// The lines a span stands on, at most a screenful: the text, its first line's number, and the span within it.
fn window(text: &str, span: Span) -> (&str, usize, usize, usize) {
    let start = floor(text, span.start.min(text.len()));
    let from = text[..start].rfind('\n').map_or(0, |at| at + 1);
    let line_end = text[start..].find('\n').map_or(text.len(), |at| start + at);
    // A caret under the first line says enough about a value of many lines.
    let end = floor(text, span.end.clamp(start, line_end.max(start)));
    // A line of a hundred thousand characters would be no help; show the part around the place.
    let from = from.max(floor(text, start.saturating_sub(200)));
    let to = floor(text, line_end.min(end.saturating_add(200)));
    let end = end.min(to);
    (&text[from..to], text[..from].matches('\n').count() + 1, start - from, end - from)
}

/// The nearest character boundary at or before an offset.
fn floor(text: &str, mut offset: usize) -> usize {
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}

/// All findings for machines.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Findings {
    /// Version of this form; 1.
    pub format: u32,
    /// Sorted by file and place.
    pub findings: Vec<Finding>,
}

/// One finding for machines.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Finding {
    /// Stable name of the kind of fault.
    pub code: &'static str,
    /// `error` or `warning`.
    pub severity: &'static str,
    /// In the language of the session.
    pub message: String,
    /// Path as the user gave it.
    pub file: String,
    /// First line, from 1.
    pub line: usize,
    /// First column in characters, from 1.
    pub column: usize,
    /// Last line.
    pub end_line: usize,
    /// One past the last column.
    pub end_column: usize,
    /// Other places the finding speaks of.
    pub related: Vec<Related>,
    /// What to do.
    pub hint: Option<String>,
}

/// Another place a finding speaks of.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Related {
    /// What is there.
    pub message: String,
    /// Path as the user gave it.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

/// Findings for machines, in the order given.
pub fn findings(diagnostics: &[Diagnostic], sources: &Sources, words: &Words) -> Findings {
    let findings = diagnostics.iter().map(|diagnostic| {
        let Place { file, line, column, end_line, end_column } = Place::of(sources, diagnostic.span());
        let related = diagnostic.labels.iter().skip(1).map(|Label { span, words: message }| {
            let place = Place::of(sources, *span);
            Related {
                message: message.as_ref().map(|message: &Message| words.tell(message)).unwrap_or_default(),
                file: place.file,
                line: place.line,
                column: place.column,
            }
        });
        Finding {
            code: diagnostic.code.name(),
            severity: diagnostic.severity().name(),
            message: words.tell(&diagnostic.message),
            file,
            line,
            column,
            end_line,
            end_column,
            related: related.collect(),
            hint: words.tell_part(&diagnostic.message, "hint"),
        }
    });
    Findings { format: 1, findings: findings.collect() }
}
