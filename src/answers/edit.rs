//! Changes to a hand-written answers file: only the entries that changed are written anew.
//!
//! Comments, blank lines and the order of the file stay. A comment inside an entry that changes moves above it. Text
//! that is not written one entry to a line (`answers: { A1.1: no }`) is left alone; so is whatever else this module
//! does not understand. Whoever calls it reads the result back and compares, so that a wrong guess is never saved.

use super::{Answers, write};
use crate::checklist::{Catalog, QuestionIndex};
use crate::document::emit::scalar;
use crate::document::lines::{end_of, indented, line_end, line_of, of_entry, splice, tree, with_line_breaks};
use crate::document::{Entry, comments};

/// The text of a YAML file with the entries that differ between two sets of answers as they are in the second; `None`
/// where the text is not written one entry to a line.
pub fn edit(text: &str, catalog: &Catalog, before: &Answers, after: &Answers) -> Option<String> {
    if before.checklists != after.checklists || before.retired != after.retired {
        return None;
    }
    let mut text = text.to_owned();
    let (old, new) = (head(before), head(after));
    for (place, (key, value)) in new.iter().enumerate() {
        if old[place].1 != *value {
            text = edit_head(&text, &HEAD[..=place], key, value.as_deref())?;
        }
    }
    edit_answers(&text, catalog, before, after)
}

/// The keys above the answers, in the order in which they are written; `format` is always there.
const HEAD: [&str; 6] = ["format", "country", "treaty", "round", "assessed-on", "profile"];

fn head(answers: &Answers) -> [(&'static str, Option<String>); 6] {
    let date = answers.assessed_on.map(|date| date.to_string());
    [
        (HEAD[0], None),
        (HEAD[1], answers.country.as_deref().map(scalar)),
        (HEAD[2], answers.treaty.as_ref().map(write::treaty)),
        (HEAD[3], answers.round.as_deref().map(scalar)),
        (HEAD[4], date),
        (HEAD[5], answers.profile.as_deref().map(scalar)),
    ]
}

/// Changes a line above the answers, or adds it below the last of the keys that stand before it.
fn edit_head(text: &str, keys: &[&str], key: &str, value: Option<&str>) -> Option<String> {
    let tree = tree(text)?;
    let put = value.map(|value| format!("{key}: {value}\n")).unwrap_or_default();
    if let Some(entry) = tree.entry(key) {
        let (start, 0) = line_of(text, entry)? else { return None };
        let (place, put) = of_entry(text, &comments(text), start, 0, &put)?;
        return Some(splice(text, place.start, place.end, &put));
    }
    let above = keys.iter().rev().find_map(|key| tree.entry(key))?;
    let (start, 0) = line_of(text, above)? else { return None };
    let at = end_of(text, start, 0);
    Some(splice(text, at, at, &put))
}

/// What stands in the file for a question, comments and all.
pub fn entry_text<'t>(text: &'t str, catalog: &Catalog, question: QuestionIndex) -> Option<&'t str> {
    let tree = tree(text)?;
    let entry = tree.get("answers")?.entries().iter().find(|entry| is_of(catalog, entry, question))?;
    let (start, indent) = line_of(text, entry)?;
    Some(&text[start..end_of(text, start, indent)])
}

/// Writes the answers that changed, all in one go: a file of many voices is long, and is parsed but once.
fn edit_answers(text: &str, catalog: &Catalog, before: &Answers, after: &Answers) -> Option<String> {
    let changed = (0..after.given.len()).filter(|&at| before.get(at) != after.get(at));
    let new = changed.map(|at| (at, after.get(at).map(|answer| write::one(&catalog.questions[at], answer))));
    let new: Vec<(QuestionIndex, Option<String>)> = new.collect();
    let tree = tree(text)?;
    let Some(answers) = tree.entry("answers") else {
        let entries: String = new.into_iter().filter_map(|(_, entry)| entry).collect();
        let line_break = if text.ends_with('\n') { "" } else { "\n" };
        let put = if entries.is_empty() { entries } else { format!("{line_break}answers:\n{entries}") };
        return Some(format!("{text}{}", with_line_breaks(text, &put)));
    };
    let (answers_line, 0) = line_of(text, answers)? else { return None };
    let entries = answers.value.entries();
    let mut known: Vec<(QuestionIndex, &Entry)> = Vec::with_capacity(entries.len());
    known.extend(entries.iter().filter_map(|entry| Some((*catalog.question_by_id.get(&entry.key)?, entry))));
    known.sort_by_key(|(index, _)| *index);
    let comments = comments(text);
    let mut splices = Vec::with_capacity(new.len());
    for (question, new) in new {
        let at = known.partition_point(|(index, _)| *index < question);
        if let Some((_, entry)) = known.get(at).filter(|(index, _)| *index == question) {
            let (start, indent) = line_of(text, entry)?;
            let put = indented(new.as_deref().unwrap_or_default(), indent);
            splices.push(of_entry(text, &comments, start, indent, &put)?);
            continue;
        }
        let Some(new) = new else { continue };
        // After the nearest earlier question that has an entry; before everything else where there is none.
        let (at, indent) = match (at.checked_sub(1).map(|at| known[at].1), entries.first()) {
            (Some(entry), _) => {
                let (start, indent) = line_of(text, entry)?;
                (end_of(text, start, indent), indent)
            }
            (None, first) => {
                let indent = first.map_or(Some(2), |first| line_of(text, first).map(|(_, indent)| indent))?;
                (line_end(text, answers_line), indent)
            }
        };
        splices.push((at..at, indented(&new, indent)));
    }
    // New entries at one place stay in the order of the questions, behind what is written anew there.
    splices.sort_by_key(|(place, _)| (place.end, place.start));
    let mut edited = String::with_capacity(text.len() + splices.iter().map(|(_, put)| put.len()).sum::<usize>());
    let mut done = 0;
    for (place, put) in splices {
        edited.push_str(text.get(done..place.start)?);
        if !edited.is_empty() && !edited.ends_with('\n') {
            edited.push_str(&with_line_breaks(text, "\n"));
        }
        edited.push_str(&with_line_breaks(text, &put));
        done = place.end;
    }
    edited.push_str(text.get(done..)?);
    Some(edited)
}

fn is_of(catalog: &Catalog, entry: &Entry, question: QuestionIndex) -> bool {
    catalog.question_by_id.get(&entry.key) == Some(&question)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::answers::{Answer, Value};
    use crate::fixture;

    /// The text with one answer put in, read back and held against what was meant.
    fn with(text: &str, id: &str, answer: Option<Answer>) -> Option<String> {
        let catalog = fixture::catalog();
        let before = fixture::load(&catalog, text).0.unwrap();
        let mut after = before.clone();
        after.given[catalog.question_by_id[id]] = answer;
        let edited = edit(text, &catalog, &before, &after)?;
        let (read_back, diagnostics) = fixture::load(&catalog, &edited);
        assert_eq!(read_back.as_ref(), Some(&after), "{diagnostics:?}\n{edited}");
        Some(edited)
    }

    fn first_option() -> Option<Answer> {
        Some(Answer { value: Some(Value::Options(vec![0])), ..Answer::default() })
    }

    fn ids() -> Vec<String> {
        fixture::catalog().questions.iter().map(|question| question.id.clone()).collect()
    }

    #[test]
    fn a_new_answer_follows_the_question_before_it_and_nothing_else_changes() {
        let ids = ids();
        let (first, second, last) = (&ids[0], &ids[1], &ids[2]);
        let text = format!("# top\nformat: 1 # one\nanswers: # below\n  # second\n  {second}: no\n\n# end\n");
        let put = |id: &str| with(&text, id, first_option()).unwrap();
        assert_eq!(put(last), text.replace(": no\n", &format!(": no\n  {last}: \"no\"\n")));
        assert_eq!(put(first), text.replace("below\n", &format!("below\n  {first}: \"no\"\n")));
        assert_eq!(
            with("format: 1", first, first_option()).unwrap(),
            format!("format: 1\nanswers:\n  {first}: \"no\"\n")
        );
        let empty = format!("format: 1\nanswers:\n  {first}:\n# end");
        assert_eq!(with(&empty, first, first_option()).unwrap(), empty.replace(":\n#", ": \"no\"\n#"));
    }

    #[test]
    fn a_comment_inside_an_entry_moves_above_it_and_a_number_sign_in_words_does_not() {
        let id = &ids()[0];
        let text = format!(
            "format: 1\nanswers:\n  {id}: # a\n    value: no # b\n    # c\n    note: |\n      # words\n      d # e\n"
        );
        let edited = with(&text, id, first_option()).unwrap();
        assert_eq!(edited, format!("format: 1\nanswers:\n  # a\n  # b\n  # c\n  {id}: \"no\"\n"));
        assert_eq!(with(&text, id, None).unwrap(), "format: 1\nanswers:\n  # a\n  # b\n  # c\n");
    }

    #[test]
    fn many_changes_at_once_are_what_they_are_one_by_one() {
        let catalog = fixture::catalog();
        let ids = ids();
        // In another order than that of the checklists, without a line break at the end.
        let text = format!("format: 1\nanswers: # all\n    {}: no # a\n    # b\n    {}: yes", ids[3], ids[1]);
        let before = fixture::load(&catalog, &text).0.unwrap();
        let mut after = before.clone();
        for at in [0, 1, 2, 4, 5] {
            after.given[at] = Some(Answer { note: Some(format!("n{at}")), ..Answer::default() });
        }
        after.given[3] = None;
        let edited = edit(&text, &catalog, &before, &after).unwrap();
        let note = |at: usize| format!("    {}:\n      note: n{at}\n", ids[at]);
        let expected = [note(0), "    # a\n".to_owned(), note(4), note(5), "    # b\n".to_owned(), note(1), note(2)];
        assert_eq!(edited, format!("format: 1\nanswers: # all\n{}", expected.concat()));
        assert_eq!(fixture::load(&catalog, &edited).0, Some(after));
    }

    #[test]
    fn what_is_not_written_one_entry_to_a_line_is_left_alone() {
        let id = &ids()[0];
        for text in [format!("format: 1\nanswers: {{ {id}: no }}\n"), "{ format: 1, answers: {} }\n".to_owned()] {
            assert_eq!(with(&text, id, None), with(&text, id, None));
            let catalog = fixture::catalog();
            let before = fixture::load(&catalog, &text).0.unwrap();
            let mut after = before.clone();
            after.given[0] = Some(Answer { note: Some("x".to_owned()), ..Answer::default() });
            let read_back = edit(&text, &catalog, &before, &after).map(|text| fixture::load(&catalog, &text).0);
            assert_ne!(read_back, Some(Some(after)), "a guess that is right by chance is no rule");
        }
    }

    #[test]
    fn the_head_is_changed_line_by_line() {
        let catalog = fixture::catalog();
        let text = "format: 1\n# who\nround: r1 # old\nanswers:\n";
        let before = fixture::load(&catalog, "format: 1\nround: r1\n").0.unwrap();
        let mut after = before.clone();
        (after.country, after.round) = (Some("XA".to_owned()), Some("no".to_owned()));
        let edited = edit(text, &catalog, &before, &after).unwrap();
        assert_eq!(edited, "format: 1\ncountry: XA\n# who\n# old\nround: \"no\"\nanswers:\n");
        after.round = None;
        assert_eq!(edit(text, &catalog, &before, &after).unwrap(), "format: 1\ncountry: XA\n# who\n# old\nanswers:\n");
    }

    proptest! {
        #[test]
        fn answers_put_in_one_after_the_other_are_read_back_whatever_their_words(
            notes in proptest::collection::vec(
                // A note without a letter is none, and a finding of its own.
                (0_usize..3, "(?s)[ -~\n#:é网ខ]{1,40}".prop_filter("words", |note| !note.trim().is_empty())),
                1..6
            )
        ) {
            let ids = ids();
            let mut text = "# ours\nformat: 1\nanswers:\n".to_owned();
            for (at, note) in notes {
                let answer = Answer { note: Some(note), ..Answer::default() };
                text = with(&text, &ids[at], Some(answer)).unwrap();
                prop_assert!(text.starts_with("# ours\n"));
            }
        }
    }
}
