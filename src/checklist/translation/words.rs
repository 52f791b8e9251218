//! Whether a team's own word files are true to the English ones: the same sentences with the same gaps, every row of the
//! tables, and the forms that counts have in the language.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;

use super::check::unknown_tag;
use super::difference;
use crate::diagnostic::{Code, Diagnostic, Suggestions};
use crate::i18n::sentences::{english, sentences};
use crate::i18n::{Message, Words, setting, tag};
use crate::lexicon::rows;
use crate::source::{SourceId, Sources, Span};
use crate::visible::visible;

/// Tables whose rows the program knows; those of others are ids, of which a team may have its own.
const CLOSED: [&str; 5] = ["command-words", "list-words", "month-words", "weekday-words", "date-words"];

/// Checks a team's own word files against the English ones. What a shipped language lacks is found by a test.
pub fn check_words(
    sources: &Sources,
    files: &[(String, SourceId)],
    countries: &[&str],
    diagnostics: &mut Vec<Diagnostic>,
) {
    let english = english();
    let names: BTreeSet<String> = english.keys().cloned().collect();
    let mut languages: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    let mut suggestions = Suggestions::default();
    // Where sentences stand that say nothing yet.
    let mut begun: HashMap<(&str, String), Span> = HashMap::new();
    for (tag, id) in files {
        let Some(source) = sources.get(*id) else { continue };
        if !languages.contains_key(tag.as_str()) {
            diagnostics.extend(unknown_tag(tag, countries, *id));
        }
        let span = |at: Range<usize>| Span { source: *id, start: at.start, end: at.end };
        let (found, faults) = sentences(&source.text);
        for (fault, reason) in faults {
            let finding = Diagnostic::new(Code::InvalidSyntax, span(fault)).with("syntax", "Fluent");
            diagnostics.push(finding.saying("reason", Message::new(reason)));
        }
        let mut gone = |name: &str, at: Span, known: &BTreeSet<String>| {
            let near = suggestions.nearest(name, known.iter().map(String::as_str)).unwrap_or("none").to_owned();
            Diagnostic::new(Code::GoneTranslation, at).with("of", "words").with("name", name).with("near", near)
        };
        let blank = found.iter().filter(|(_, sentence)| sentence.is_blank);
        begun.extend(blank.map(|(name, sentence)| ((tag.as_str(), name.clone()), span(sentence.at.clone()))));
        for (name, sentence) in found.iter().filter(|(_, sentence)| !sentence.is_blank) {
            let at = span(sentence.at.clone());
            let Some(original) = english.get(name) else {
                diagnostics.push(gone(name, at, &names));
                continue;
            };
            diagnostics.extend(difference(&original.gaps, &sentence.gaps, at));
            let lacking: BTreeSet<&str> = sentence.plurals.iter().flat_map(|plural| plural.lacking(tag)).collect();
            if !lacking.is_empty() {
                diagnostics.push(Diagnostic::new(Code::PluralForm, at).with("name", name).listing("forms", lacking));
            }
            let (known, given) = (table(name, &original.text), table(name, &sentence.text));
            for row in known.iter().filter(|row| !given.contains(*row)) {
                let path = format!("{name}: {row}");
                diagnostics.push(Diagnostic::new(Code::MissingTranslation, at).with("path", path).with("locale", tag));
            }
            for row in unknown_rows(name, &original.text, &sentence.text) {
                diagnostics.push(gone(&row, at, &known));
            }
            if let Some(allowed) = setting(name, sentence.text.trim()) {
                let finding = Diagnostic::new(Code::BadValue, at).with("value", visible(sentence.text.trim()));
                diagnostics.push(finding.with("near", "none").saying("known", allowed));
            }
        }
        languages
            .entry(tag)
            .or_default()
            .extend(found.into_iter().filter(|(_, sentence)| !sentence.is_blank).map(|(name, _)| name));
    }
    for (tag, found) in &languages {
        let shipped = !tag::sayers(tag, Words::languages()).is_empty();
        let first = files.iter().find(|(of, _)| of == tag);
        let Some((_, id)) = first.filter(|_| !shipped) else { continue };
        for name in english.keys().filter(|name| !found.contains(*name)) {
            let start = Span { source: *id, start: 0, end: 0 };
            let place = begun.get(&(*tag, name.clone())).copied().unwrap_or(start);
            diagnostics.push(Diagnostic::new(Code::MissingTranslation, place).with("path", name).with("locale", tag));
        }
    }
}

/// The rows of a table that the program does not know, where it knows all that there are.
pub fn unknown_rows(name: &str, english: &str, given: &str) -> Vec<String> {
    let known = table(name, english);
    table(name, given).into_iter().filter(|row| CLOSED.contains(&name) && !known.contains(row)).collect()
}

/// The names of the rows of a table that hold words.
fn table(name: &str, text: &str) -> BTreeSet<String> {
    let is_table = name.ends_with("-words");
    rows(text).filter(|(_, words)| is_table && !words.is_empty()).map(|(row, _)| row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Syntax;

    #[test]
    fn what_is_a_name_or_a_setting_is_no_text() {
        let mut sources = Sources::new();
        let text = "list-comma = авто\ndecimal-mark = auto\nlist-words =\n    open: нээлттэй\n    нээх: x\n";
        let id = sources.add("general.ftl".to_owned(), text, Syntax::Lines);
        let mut found = Vec::new();
        check_words(&sources, &[("mn".to_owned(), id)], &[], &mut found);
        let found = found.iter().filter(|finding| !matches!(finding.code, Code::MissingTranslation));
        let found: Vec<_> = found.map(|finding| (finding.code, finding.span().start)).collect();
        let at = |line: &str| text.find(line).unwrap();
        assert_eq!(found, [(Code::BadValue, at("list-comma")), (Code::GoneTranslation, at("list-words"))]);
    }
}
