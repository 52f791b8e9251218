//! What is wrong with texts, whatever they are about.

use super::Check;
use crate::diagnostic::{Code, Diagnostic};
use crate::document::{Kind, Node};
use crate::source::{Sources, Span};

/// Looks at every text of the checklists.
pub(super) fn texts(check: &mut Check<'_>) {
    let files = check.files;
    let lists = files
        .lists
        .iter()
        .flat_map(|list| std::iter::once(&list.head.tree).chain(list.documents().map(|document| &document.tree)));
    let profiles = files.profiles.iter().map(|document| &document.tree);
    let treaty = files.treaty.iter().map(|document| &document.tree);
    let exchanges = files.exchanges.iter().map(|document| &document.tree);
    for tree in lists.chain(profiles).chain(treaty).chain(exchanges) {
        for node in tree.scalars() {
            braces(check.sources, node, check.diagnostics);
        }
        for question in tree.list("questions") {
            if let Some(prompt) = question.get("prompt") {
                double(prompt, check.diagnostics);
            }
        }
    }
}

/// Two question marks in one prompt: one answer cannot stand for both.
fn double(prompt: &Node, diagnostics: &mut Vec<Diagnostic>) {
    let is_mark = |letter: char| matches!(letter, '?' | '？' | '؟' | '՞' | '⸮');
    let mut count = 0;
    let mut before = ' ';
    let mut quoted = false;
    for letter in prompt.text().unwrap_or_default().chars() {
        match letter {
            '“' | '«' | '„' => quoted = true,
            '”' | '»' => quoted = false,
            // Only the first of several marks in a row ends a question.
            _ if is_mark(letter) && !quoted && !is_mark(before) => count += 1,
            _ => {}
        }
        before = letter;
    }
    if count > 1 {
        diagnostics.push(Diagnostic::new(Code::DoubleQuestion, prompt.span).count("count", count));
    }
}

/// Every brace has its partner, and what stands between the two is a name.
pub(in crate::checklist) fn braces(sources: &Sources, node: &Node, diagnostics: &mut Vec<Diagnostic>) {
    let Kind::Scalar { text, .. } = &node.kind else {
        return;
    };
    if !text.contains('{') && !text.contains('}') {
        return;
    }
    let mut open: Option<usize> = None;
    let mut report = |number: usize, brace: char| {
        let span = brace_span(sources, node.span, number);
        diagnostics.push(Diagnostic::new(Code::UnbalancedPlaceholder, span).with("brace", brace));
    };
    for (number, brace) in text.chars().filter(|letter| matches!(letter, '{' | '}')).enumerate() {
        match (brace, open) {
            ('{', Some(earlier)) => {
                report(earlier, '{');
                open = Some(number);
            }
            ('{', None) => open = Some(number),
            (_, Some(_)) => open = None,
            (_, None) => report(number, '}'),
        }
    }
    if let Some(last) = open {
        report(last, '{');
    }
}

/// Where the brace of a number stands in a text as it is written.
fn brace_span(sources: &Sources, whole: Span, number: usize) -> Span {
    let written = sources.get(whole.source).and_then(|source| source.text.get(whole.start..whole.end));
    let at = written.and_then(|text| text.match_indices(['{', '}']).nth(number));
    at.map_or(whole, |(at, brace)| Span { start: whole.start + at, end: whole.start + at + brace.len(), ..whole })
}
