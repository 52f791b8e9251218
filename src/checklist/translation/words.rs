//! Whether a team's own word files are true to the English ones: the same sentences, with the same gaps.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;

use super::difference;
use crate::diagnostic::{Code, Diagnostic, Suggestions};
use crate::i18n::Words;
use crate::i18n::sentences::{english, sentences};
use crate::source::{SourceId, Sources, Span};

/// Checks a team's own word files against the English ones. What a shipped language lacks is found by a test.
pub fn check_words(sources: &Sources, files: &[(String, SourceId)], diagnostics: &mut Vec<Diagnostic>) {
    let english = english();
    let mut languages: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    let mut suggestions = Suggestions::default();
    // Where sentences stand that say nothing yet.
    let mut begun: HashMap<(&str, String), Span> = HashMap::new();
    for (tag, id) in files {
        let Some(source) = sources.get(*id) else { continue };
        let span = |at: Range<usize>| Span { source: *id, start: at.start, end: at.end };
        let (found, faults) = sentences(&source.text);
        for fault in faults {
            diagnostics.push(
                Diagnostic::new(Code::InvalidSyntax, span(fault)).with("syntax", "Fluent").with("reason", "key = …"),
            );
        }
        let blank = found.iter().filter(|(_, sentence)| sentence.is_blank);
        begun.extend(blank.map(|(name, sentence)| ((tag.as_str(), name.clone()), span(sentence.at.clone()))));
        for (name, sentence) in found.iter().filter(|(_, sentence)| !sentence.is_blank) {
            let Some(original) = english.get(name) else {
                let near = suggestions.nearest(name, english.keys().map(String::as_str)).unwrap_or("none").to_owned();
                diagnostics.push(
                    Diagnostic::new(Code::GoneTranslation, span(sentence.at.clone()))
                        .with("name", name)
                        .with("near", near),
                );
                continue;
            };
            diagnostics.extend(difference(&original.gaps, &sentence.gaps, span(sentence.at.clone())));
        }
        languages
            .entry(tag)
            .or_default()
            .extend(found.into_iter().filter(|(_, sentence)| !sentence.is_blank).map(|(name, _)| name));
    }
    for (tag, found) in &languages {
        let shipped = Words::languages().any(|shipped| tag.split('-').next() == Some(shipped));
        let first = files.iter().find(|(of, _)| of == tag);
        let Some((_, id)) = first.filter(|_| !shipped) else { continue };
        for name in english.keys().filter(|name| !found.contains(*name)) {
            let start = Span { source: *id, start: 0, end: 0 };
            let place = begun.get(&(*tag, name.clone())).copied().unwrap_or(start);
            diagnostics.push(Diagnostic::new(Code::MissingTranslation, place).with("path", name).with("locale", tag));
        }
    }
}
