//! Comments that hold a finding back: `# readiness: allow CODE – reason` above the line or at its end.
//!
//! Only `check` honours them: a finding that is held back is not printed and does not count; a file that cannot be
//! used stays so.

use std::collections::HashMap;

use granit_parser::{Event, Parser, options};

use super::{Code, Diagnostic, nearest};
use crate::source::{Source, SourceId, Sources, Span, Syntax};

/// Begins every such comment.
const MARK: &str = "readiness: allow";

/// One comment.
struct Allow {
    span: Span,
    /// The line it speaks of, from 1.
    line: usize,
    codes: Vec<Code>,
    used: bool,
}

/// Takes out the findings that comments hold back and adds what is wrong with the comments; says how many went.
///
/// Only comments in files that were asked about count: in any other file there are no findings to hold back.
pub fn apply(diagnostics: &mut Vec<Diagnostic>, sources: &Sources, asked: impl Fn(SourceId) -> bool) -> usize {
    let mut found = Vec::new();
    let mut allows: Vec<Allow> = Vec::new();
    for (id, source) in sources.iter().filter(|(id, source)| asked(*id) && source.text.contains(MARK)) {
        let speaking = speaking_lines(&source.text);
        for (at, text) in comments(source) {
            allows.extend(allow(source, id, at, text, &speaking, &mut found));
        }
    }
    if allows.is_empty() && found.is_empty() {
        return 0;
    }
    let mut by_line: HashMap<(SourceId, usize), Vec<usize>> = HashMap::new();
    for (place, allow) in allows.iter().enumerate() {
        by_line.entry((allow.span.source, allow.line)).or_default().push(place);
    }
    let before = diagnostics.len();
    diagnostics.retain(|finding| {
        let span = finding.span();
        let Some(source) = sources.get(span.source) else {
            return true;
        };
        let (line, _) = source.line_and_column(span.start);
        let mut kept = true;
        for &place in by_line.get(&(span.source, line)).into_iter().flatten() {
            if allows[place].codes.contains(&finding.code) {
                allows[place].used = true;
                kept = false;
            }
        }
        kept
    });
    let held = before - diagnostics.len();
    let unused = allows.iter().filter(|allow| !allow.used && !allow.codes.is_empty());
    diagnostics.extend(unused.map(|allow| Diagnostic::new(Code::UnusedAllow, allow.span)));
    diagnostics.append(&mut found);
    held
}

/// The comments of a file: where each begins, and its text without the mark of a comment.
fn comments(source: &Source) -> Vec<(usize, &str)> {
    match source.syntax {
        Syntax::Json => Vec::new(),
        Syntax::Yaml => {
            let options = options! { emit_comments: true, max_buffered_comment_events: 1 << 20 };
            let events = Parser::new_from_str_with_options(&source.text, options);
            events
                .map_while(Result::ok)
                .filter(|(event, _)| matches!(event, Event::Comment(..)))
                .filter_map(|(_, at)| at.byte_range())
                .filter_map(|range| Some((range.start, source.text.get(range)?.trim_start_matches('#'))))
                .collect()
        }
        Syntax::Toml | Syntax::Lines => {
            let mut start = 0;
            let mut found = Vec::new();
            for line in source.text.split_inclusive('\n') {
                // Where lines hold words, a `#` behind them is one of the words.
                let begins = source.syntax == Syntax::Toml || line.trim_start().starts_with('#');
                if let Some(at) = line.find('#').filter(|_| begins) {
                    found.push((start + at, line[at..].trim_start_matches('#')));
                }
                start += line.len();
            }
            found
        }
    }
}

/// What one comment holds back; `None` for any other comment.
fn allow(
    source: &Source,
    id: SourceId,
    at: usize,
    text: &str,
    speaking: &[usize],
    found: &mut Vec<Diagnostic>,
) -> Option<Allow> {
    let rest = text.trim().strip_prefix(MARK)?;
    let span = Span { source: id, start: at, end: at + source.text.get(at..)?.lines().next()?.trim_end().len() };
    let mut codes = Vec::new();
    let mut words = rest.split_whitespace();
    let mut reason = false;
    for word in words.by_ref() {
        let name = word.trim_end_matches([',', ':']);
        if matches!(word, "–" | "—" | "-" | "--" | ":") {
            reason = true;
            break;
        }
        match name.parse() {
            Ok(code) => codes.push(code),
            Err(()) => {
                let place = source.text.get(span.start..span.end).and_then(|text| text.find(word)).unwrap_or(0);
                let place = Span { start: at + place, end: at + place + name.len(), ..span };
                let near = nearest(name, Code::all().map(Code::name)).unwrap_or("none");
                found.push(Diagnostic::new(Code::UnknownCode, place).with("name", name).with("near", near));
            }
        }
        if word.ends_with(':') {
            reason = true;
            break;
        }
    }
    if !reason || words.next().is_none() {
        let code = codes.first().map_or("CODE", |code: &Code| code.name());
        found.push(Diagnostic::new(Code::AllowWithoutReason, span).with("code", code));
    }
    // It speaks of its own line where something stands before it, otherwise of the next that says anything.
    let (own, _) = source.line_and_column(at);
    let before = source.text.get(source.line(own).start..at).unwrap_or_default();
    let line = if before.trim().is_empty() { speaking.get(own).copied().unwrap_or(own) } else { own };
    Some(Allow { span, line, codes, used: false })
}

/// For each line, counted from 0, the number of the first line from it on that holds more than a comment.
fn speaking_lines(text: &str) -> Vec<usize> {
    let lines: Vec<&str> = text.lines().collect();
    let mut found = vec![0; lines.len()];
    let mut next = lines.len() + 1;
    for (place, line) in lines.iter().enumerate().rev() {
        let line = line.trim_start();
        if !line.is_empty() && !line.starts_with('#') {
            next = place + 1;
        }
        found[place] = next;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(text: &str, findings: &[(Code, &str)]) -> (Vec<&'static str>, usize) {
        let mut sources = Sources::new();
        let id = sources.add("x.yaml", text, Syntax::Yaml);
        let mut diagnostics: Vec<Diagnostic> = findings
            .iter()
            .map(|(code, at)| {
                let start = text.find(at).unwrap();
                Diagnostic::new(*code, Span { source: id, start, end: start + at.len() })
            })
            .collect();
        let held = apply(&mut diagnostics, &sources, |_| true);
        (diagnostics.iter().map(|finding| finding.code.name()).collect(), held)
    }

    #[test]
    fn a_comment_holds_back_what_stands_on_the_next_line() {
        let text = "# readiness: allow bad-id – it is the official one\n# and more words\na: here\nb: there\n";
        assert_eq!(run(text, &[(Code::BadId, "here"), (Code::BadId, "there")]), (vec!["bad-id"], 1));
        assert_eq!(run("a: here # readiness: allow bad-id: why\n", &[(Code::BadId, "here")]), (vec![], 1));
        let text = "# readiness: allow bad-id, over-long - two at once\na: here\n";
        assert_eq!(run(text, &[(Code::BadId, "here"), (Code::OverLong, "here")]), (vec![], 2));
    }

    #[test]
    fn a_comment_that_does_nothing_or_says_nothing_is_a_finding() {
        assert_eq!(run("# readiness: allow bad-id – gone\na: here\n", &[]), (vec!["unused-allow"], 0));
        assert_eq!(
            run("# readiness: allow bad-id\na: here\n", &[(Code::BadId, "here")]),
            (vec!["allow-without-reason"], 1)
        );
        assert_eq!(run("# readiness: allow bad-ids – x\na: here\n", &[]), (vec!["unknown-code"], 0));
    }

    #[test]
    fn words_in_a_text_are_no_comment() {
        assert_eq!(
            run("a: |\n  # readiness: allow bad-id – no\n  here\n", &[(Code::BadId, "here")]),
            (vec!["bad-id"], 0)
        );
    }
}
