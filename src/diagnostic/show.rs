//! Findings as text for people, the way rustc shows them.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};
use serde::Serialize;

use super::{Diagnostic, Severity};
use crate::i18n::Words;
use crate::source::{Source, Sources, Span};
use crate::visible::{visible, visible_lines};

/// Longer lines are shown in part, in characters' bytes.
const LONG_LINE: usize = 400;

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
        let Some(source) = sources.get(span.source) else {
            return Self { file: String::new(), line: 1, column: 1, end_line: 1, end_column: 1 };
        };
        let (line, column) = source.line_and_column(span.start);
        let (end_line, end_column) = source.line_and_column(span.end.max(span.start));
        Self { file: shown_name(source).to_owned(), line, column, end_line, end_column }
    }
}

/// A file's name as it is shown: `./` before it says nothing, and forges do not understand it.
fn shown_name(source: &Source) -> &str {
    source.name.strip_prefix("./").unwrap_or(&source.name)
}

/// One finding as rustc shows it: what, where with a caret, related places, and what to do.
pub fn human(diagnostic: &Diagnostic, sources: &Sources, words: &Words, color: bool) -> String {
    let level = match diagnostic.severity() {
        Severity::Error => Level::ERROR.with_name(words.say("severity-error")),
        Severity::Warning => Level::WARNING.with_name(words.say("severity-warning")),
    };
    // Names of files and words from them may hold what would steer the terminal.
    let title = visible_lines(&words.tell(&diagnostic.message));
    let mut group = level.primary_title(title).id(diagnostic.code.name()).elements(Vec::<Origin<'_>>::new());
    for (place, label) in diagnostic.labels.iter().enumerate() {
        let kind = if place == 0 { AnnotationKind::Primary } else { AnnotationKind::Context };
        let Some(source) = sources.get(label.span.source) else {
            continue;
        };
        let window = Window::of(source, label.span);
        let mark =
            kind.span(window.mark).label(label.words.as_ref().map(|message| visible_lines(&words.tell(message))));
        let name = visible(shown_name(source)).into_owned();
        let snippet = Snippet::source(window.text).line_start(window.line).annotation(mark);
        group = match window.column {
            None => group.element(snippet.path(name)),
            // The start of the line is not shown, so the place has to be told.
            Some(column) => group.element(Origin::path(name).line(window.line).char_column(column)).element(snippet),
        };
    }
    let mut groups = vec![group];
    if let Some(hint) = words.tell_part(&diagnostic.message, "hint") {
        groups.push(
            Level::HELP
                .with_name(words.say("severity-help"))
                .secondary_title(visible_lines(&hint))
                .elements(Vec::<Origin<'_>>::new()),
        );
    }
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    renderer.decor_style(DecorStyle::Ascii).render(&groups)
}

/// What is shown of the line that a finding stands on.
struct Window {
    text: String,
    line: usize,
    /// The marked bytes within the text. A caret under the first line says enough about a value of many lines.
    mark: std::ops::Range<usize>,
    /// The column of the mark, where the text does not begin with the line.
    column: Option<usize>,
}

impl Window {
    fn of(source: &Source, span: Span) -> Self {
        let text = &*source.text;
        let start = floor(text, span.start.min(text.len()));
        let (number, column) = source.line_and_column(start);
        let line = source.line(number);
        let start = start.min(line.end);
        let end = floor(text, span.end.clamp(start, line.end));
        if line.len() <= LONG_LINE {
            let (text, mark) = shown(["", &text[line.start..start], &text[start..end], &text[end..line.end], ""]);
            return Self { text, line: number, mark, column: None };
        }
        let from = floor(text, start.saturating_sub(60).max(line.start));
        let to = floor(text, line.end.min(start.saturating_add(120)));
        let end = end.clamp(start, to.max(start));
        let (before, after) = (if from > line.start { "… " } else { "" }, if to < line.end { " …" } else { "" });
        let (text, mark) = shown([before, &text[from..start], &text[start..end], &text[end..to], after]);
        Self { text, line: number, mark, column: Some(column) }
    }
}

/// A line made visible, and where its marked part then stands: the third of the five it is made of.
fn shown(parts: [&str; 5]) -> (String, std::ops::Range<usize>) {
    let [before, left, marked, right, after] = parts.map(visible);
    let start = before.len() + left.len();
    let mark = start..start + marked.len();
    ([before, left, marked, right, after].concat(), mark)
}

/// The nearest character boundary at or before an offset.
fn floor(text: &str, mut offset: usize) -> usize {
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Code;
    use crate::source::Syntax;

    fn shown(text: &str, word: &str) -> String {
        let mut sources = Sources::new();
        let id = sources.add("x.yaml", text, Syntax::Yaml);
        let start = text.find(word).unwrap();
        let span = Span { source: id, start, end: start + word.len() };
        human(&Diagnostic::new(Code::BadId, span).with("id", word), &sources, &Words::english(), false)
    }

    #[test]
    fn the_caret_stands_under_wide_and_combining_letters() {
        // Four columns for two wide characters, and two marks that take none.
        assert!(shown("id: 编号 x\n", "x").contains("1 | id: 编号 x\n  |          ^\n"));
        assert!(shown("id: ខ្ញុំ x\n", "ខ្ញុំ").contains("  |     ^"));
        assert!(shown("a: 1\r\nid: 编号\r\n", "编号").contains("2 | id: 编号\n  |     ^^^^\n"));
    }

    #[test]
    fn a_line_without_end_is_shown_in_part_with_its_true_column() {
        let text = format!("{}needle{}", "字".repeat(1000), "x".repeat(100_000));
        let shown = shown(&text, "needle");
        assert!(shown.contains("--> x.yaml:1:1001"), "{shown}");
        assert!(shown.contains("needle") && shown.len() < 2000, "{shown}");
        assert!(shown.contains("^^^^^^"), "{shown}");
    }

    #[test]
    fn a_terminal_finds_nothing_to_obey() {
        let mut sources = Sources::new();
        let id = sources.add("\u{1b}[2Jx.yaml", "id: \u{1b}[31mx\n", Syntax::Yaml);
        let finding =
            Diagnostic::new(Code::BadId, Span { source: id, start: 4, end: 9 }).with("id", "\u{1b}[31m\u{9b}x");
        let shown = human(&finding, &sources, &Words::english(), false);
        assert!(shown.contains("x.yaml:1:5") && !shown.contains(['\u{1b}', '\u{9b}']), "{shown:?}");
    }
}
