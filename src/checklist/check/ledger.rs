//! The ledger of ids: every id that was ever given, so that none disappears unnoticed and none is given twice.
//!
//! Answers files live for years and name questions by id. The ledger is a plain list, one `question ID`, `action ID` or
//! `section ID` on a line; `retired` behind it says that the id is gone for good.

use std::collections::{HashMap, HashSet};

use super::Check;
use crate::catalog::{CatalogFile, LEDGER};
use crate::checklist::lack::Lack;
use crate::diagnostic::{Code, Diagnostic};
use crate::i18n::Message;
use crate::source::{SourceId, Sources, Span};

const KINDS: [&str; 3] = ["question", "action", "section"];

/// One line of the ledger.
struct Line<'a> {
    kind: &'a str,
    id: &'a str,
    span: Span,
    retired: bool,
}

/// The ledger with a line for each id that the findings say it lacks, if it lacks any. Where it is sorted it stays so.
pub fn lack(sources: &Sources, files: &[CatalogFile], diagnostics: &[Diagnostic]) -> Option<Lack> {
    let source = sources.get(files.iter().find(|file| file.path == LEDGER)?.source)?;
    let unrecorded = diagnostics.iter().filter(|finding| finding.code == Code::UnrecordedId);
    let mut lines: Vec<String> = unrecorded
        .filter_map(|finding| Some(format!("{} {}", finding.message.gap("kind")?, finding.message.gap("id")?)))
        .collect();
    lines.sort();
    let about = Message::new("fixed-ledger").with("file", &source.name).count("count", lines.len());
    let after = Some(extended(&source.text, &lines));
    let (path, before) = (source.name.clone().into(), Some(source.text.to_string()));
    (!lines.is_empty()).then_some(Lack { path, before, after, about })
}

/// Puts each new line behind the last one that comes before it, or before all others where none does.
fn extended(text: &str, lines: &[String]) -> String {
    let line_break = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let mut all: Vec<String> = text.split_inclusive('\n').map(str::to_owned).collect();
    if let Some(last) = all.last_mut().filter(|last| !last.ends_with('\n')) {
        last.push_str(line_break);
    }
    for line in lines {
        let holds = |other: &String| !matches!(other.trim_start().chars().next(), None | Some('#'));
        let before = all.iter().rposition(|other| holds(other) && other.trim_end() <= line.as_str());
        let place = before.map(|place| place + 1).or_else(|| all.iter().position(holds)).unwrap_or(all.len());
        all.insert(place, format!("{line}{line_break}"));
    }
    all.concat()
}

/// Holds the ledger against the checklists, where there is one.
pub(super) fn ledger(check: &mut Check<'_>) {
    let Some(source) = check.files.ledger else { return };
    let Some(text) = check.sources.get(source).map(|source| &*source.text) else {
        return;
    };
    let lines = lines(text, source, check.diagnostics);
    let mut first: HashMap<(&str, &str), &Line<'_>> = HashMap::new();
    for line in &lines {
        if let Some(earlier) = first.get(&(line.kind, line.id)) {
            let finding = Diagnostic::new(Code::RepeatedName, line.span).with("name", line.id);
            check.report(finding.related(earlier.span, Message::new("first-here")));
        } else {
            first.insert((line.kind, line.id), line);
        }
    }
    let retired = lines.iter().filter(|line| line.retired);
    check.catalog.retired = retired.map(|line| line.id.to_owned()).collect();
    let today = today(check);
    for (kind, id, span) in &today {
        match first.get(&(*kind, id.as_str())) {
            None => {
                let finding = Diagnostic::new(Code::UnrecordedId, *span).with("kind", kind).with("id", id);
                check.report(finding);
            }
            Some(line) if line.retired => {
                let finding = Diagnostic::new(Code::ReusedId, *span).with("id", id);
                check.report(finding.related(line.span, Message::new("ledger-here")));
            }
            Some(_) => {}
        }
    }
    vanished(check, &lines, &today);
}

/// Ids of the ledger that nothing has any more, unless they may stand in something that could not be read.
fn vanished(check: &mut Check<'_>, lines: &[Line<'_>], today: &[(&'static str, String, Span)]) {
    if check.files.lost.any || !check.files.lost.sections.is_empty() {
        return;
    }
    let used: HashSet<(&str, &str)> = today.iter().map(|(kind, id, _)| (*kind, id.as_str())).collect();
    for line in lines.iter().filter(|line| !line.retired) {
        // A former id stands for the question that took its place.
        let former = line.kind == "question" && check.catalog.question_by_id.contains_key(line.id);
        if !used.contains(&(line.kind, line.id)) && !former {
            check
                .diagnostics
                .push(Diagnostic::new(Code::VanishedId, line.span).with("kind", line.kind).with("id", line.id));
        }
    }
}

/// Every id of today with its kind and place.
fn today(check: &Check<'_>) -> Vec<(&'static str, String, Span)> {
    let questions = check.written.iter().filter(|written| written.first);
    let questions = questions.map(|written| ("question", written.file.id.clone(), written.span));
    let actions = check.catalog.actions.iter().zip(&check.action_spans).enumerate();
    let actions = actions
        .filter(|(index, (action, _))| check.catalog.action_by_id.get(&action.id) == Some(index))
        .map(|(_, (action, span))| ("action", action.id.clone(), *span));
    let sections = check.section_spans.iter().map(|(id, span)| ("section", (*id).to_owned(), *span));
    questions.chain(actions).chain(sections).filter(|(_, id, _)| !id.is_empty()).collect()
}

fn lines<'a>(text: &'a str, source: SourceId, diagnostics: &mut Vec<Diagnostic>) -> Vec<Line<'a>> {
    let mut found = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let content = line.split('#').next().unwrap_or_default();
        let words: Vec<&str> = content.split_whitespace().take(4).collect();
        let place = |word: &str| {
            let at = start + (word.as_ptr() as usize - line.as_ptr() as usize);
            Span { source, start: at, end: at + word.len() }
        };
        match words.as_slice() {
            [] => {}
            [kind, id] if KINDS.contains(kind) => {
                found.push(Line { kind, id, span: place(id), retired: false });
            }
            [kind, id, "retired"] if KINDS.contains(kind) => {
                found.push(Line { kind, id, span: place(id), retired: true });
            }
            _ => {
                let end = start + content.trim_end().len();
                let indentation = content.len() - content.trim_start().len();
                diagnostics
                    .push(Diagnostic::new(Code::BadLedgerLine, Span { source, start: start + indentation, end }));
            }
        }
        start += line.len();
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn new_lines_go_where_the_order_has_them_and_to_the_end_where_there_is_none() {
        let lines = ["action b".to_owned(), "question A1.3".to_owned()];
        let sorted = "# all\naction a\naction c\nquestion A1.2\n\nsection A1";
        assert_eq!(
            extended(sorted, &lines),
            "# all\naction a\naction b\naction c\nquestion A1.2\nquestion A1.3\n\nsection A1\n"
        );
        assert_eq!(
            extended("section A1\r\naction a\r\n", &lines),
            "section A1\r\naction a\r\naction b\r\nquestion A1.3\r\n"
        );
        assert_eq!(extended("", &lines), "action b\nquestion A1.3\n");
        assert_eq!(extended("# all\naction c\n# the end\n", &lines[..1]), "# all\naction b\naction c\n# the end\n");
    }
}
