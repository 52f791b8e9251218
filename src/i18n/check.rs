//! Whether word files are whole and true to the English ones: the same sentences, with the same gaps.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

use super::{SHIPPED, resource};
use crate::diagnostic::{Code, Diagnostic, Suggestions};
use crate::source::{SourceId, Sources, Span};

/// One sentence of a word file, or a part of one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sentence {
    /// Names of its gaps.
    pub gaps: BTreeSet<String>,
    /// Where its name stands, in bytes.
    pub at: Range<usize>,
}

/// The sentences of a word file by name, parts as `name.part`; and the places that are no sentence.
pub fn sentences(text: &str) -> (BTreeMap<String, Sentence>, Vec<Range<usize>>) {
    let mut found = BTreeMap::new();
    let mut faults = Vec::new();
    let Some(resource) = resource(text) else {
        faults.push(0..0);
        return (found, faults);
    };
    // The names are slices of the text that was parsed, so their addresses are their places.
    let start = resource.source().as_ptr() as usize;
    let place = |name: &str| {
        let at = (name.as_ptr() as usize).saturating_sub(start);
        at..at + name.len()
    };
    for entry in resource.entries() {
        match entry {
            Entry::Message(message) => {
                if let Some(value) = &message.value {
                    let sentence = Sentence { gaps: gaps(value), at: place(message.id.name) };
                    found.insert(message.id.name.to_owned(), sentence);
                }
                for part in &message.attributes {
                    let sentence = Sentence { gaps: gaps(&part.value), at: place(part.id.name) };
                    found.insert(format!("{}.{}", message.id.name, part.id.name), sentence);
                }
            }
            Entry::Junk { content } => {
                let at = place(content.trim_end());
                faults.push(at.start..at.start + content.lines().next().unwrap_or_default().trim_end().len());
            }
            _ => {}
        }
    }
    (found, faults)
}

fn gaps(pattern: &Pattern<&str>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    collect(pattern, &mut found);
    found
}

fn collect(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            collect_from(expression, found);
        }
    }
}

fn collect_from(expression: &Expression<&str>, found: &mut BTreeSet<String>) {
    let inline = match expression {
        Expression::Inline(inline) => inline,
        Expression::Select { selector, variants } => {
            for variant in variants {
                collect(&variant.value, found);
            }
            selector
        }
    };
    match inline {
        InlineExpression::VariableReference { id } => {
            found.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => collect_from(expression, found),
        _ => {}
    }
}

/// The sentences of English, which every key exists in.
pub fn english() -> BTreeMap<String, Sentence> {
    SHIPPED[0].1.iter().flat_map(|text| sentences(text).0).collect()
}

/// Checks a team's own word files against the English ones. What a shipped language lacks is found by a test.
pub fn check(sources: &Sources, files: &[(String, SourceId)], diagnostics: &mut Vec<Diagnostic>) {
    let english = english();
    let mut languages: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    let mut suggestions = Suggestions::default();
    for (tag, id) in files {
        let Some(source) = sources.get(*id) else { continue };
        let span = |at: Range<usize>| Span { source: *id, start: at.start, end: at.end };
        let (found, faults) = sentences(&source.text);
        for fault in faults {
            diagnostics.push(
                Diagnostic::new(Code::InvalidSyntax, span(fault)).with("syntax", "Fluent").with("reason", "key = …"),
            );
        }
        for (name, sentence) in &found {
            let Some(original) = english.get(name) else {
                let near = suggestions.nearest(name, english.keys().map(String::as_str)).unwrap_or("none").to_owned();
                diagnostics.push(
                    Diagnostic::new(Code::GoneTranslation, span(sentence.at.clone()))
                        .with("name", name)
                        .with("near", near),
                );
                continue;
            };
            let lacking = original.gaps.difference(&sentence.gaps).map(|gap| format!("−{gap}"));
            let added = sentence.gaps.difference(&original.gaps).map(|gap| format!("+{gap}"));
            let difference: Vec<String> = lacking.chain(added).collect();
            if !difference.is_empty() {
                diagnostics.push(
                    Diagnostic::new(Code::PlaceholderMismatch, span(sentence.at.clone()))
                        .with("difference", difference.join(", ")),
                );
            }
        }
        languages.entry(tag).or_default().extend(found.into_keys());
    }
    for (tag, found) in &languages {
        let shipped = super::Words::languages().any(|shipped| tag.split('-').next() == Some(shipped));
        let first = files.iter().find(|(of, _)| of == tag);
        let Some((_, id)) = first.filter(|_| !shipped) else { continue };
        for name in english.keys().filter(|name| !found.contains(*name)) {
            let start = Span { source: *id, start: 0, end: 0 };
            diagnostics.push(Diagnostic::new(Code::MissingTranslation, start).with("path", name).with("locale", tag));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shipped(tag: &str) -> BTreeMap<String, Sentence> {
        let (_, texts) = SHIPPED.iter().find(|(name, _)| *name == tag).unwrap();
        let mut all = BTreeMap::new();
        for text in *texts {
            let (found, faults) = sentences(text);
            assert!(found.keys().all(|name| !all.contains_key(name)), "{tag}: a name stands in two files");
            assert!(faults.is_empty(), "{tag}: {:?}", faults.iter().map(|at| &text[at.clone()]).collect::<Vec<_>>());
            all.extend(found);
        }
        all
    }

    #[test]
    fn every_language_has_the_same_sentences_with_the_same_gaps() {
        let english = shipped("en");
        assert!(english.len() > 300);
        for tag in super::super::Words::languages().skip(1) {
            let other = shipped(tag);
            let lacking: Vec<&String> = english.keys().filter(|name| !other.contains_key(*name)).collect();
            let added: Vec<&String> = other.keys().filter(|name| !english.contains_key(*name)).collect();
            assert!(lacking.is_empty() && added.is_empty(), "{tag} lacks {lacking:#?} and has {added:#?} of its own");
            for (name, sentence) in &english {
                assert_eq!(sentence.gaps, other[name].gaps, "{tag}: gaps of {name}");
            }
        }
    }

    #[test]
    fn russian_plurals_take_three_forms() {
        let words = super::super::Words::shipped("ru").unwrap();
        let tell = |count| words.tell(&crate::i18n::Message::new("wrote").with("file", "x").count("actions", count));
        let found: Vec<String> = [1, 2, 5, 11, 12, 21, 22, 25, 101, 111].map(tell).into();
        let forms: Vec<&str> = found.iter().filter_map(|line| line.rsplit(' ').next()).collect();
        assert_eq!(forms, ["мера", "меры", "мер", "мер", "мер", "мера", "меры", "мер", "мера", "мер"]);
    }

    #[test]
    fn numbers_and_dates_are_written_as_the_language_does() {
        let words = super::super::Words::shipped("ru-KG").unwrap();
        assert_eq!(words.tag(), "ru-KG");
        assert_eq!(words.percent(8_495), "84,95\u{a0}%");
        assert_eq!(words.date(jiff::civil::date(2019, 5, 2)), "2\u{a0}мая 2019\u{a0}г.");
    }

    /// The literals of the code in their order, tests left out.
    fn literals() -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        let mut waiting = vec![std::path::PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/src"))];
        while let Some(folder) = waiting.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    waiting.push(path);
                } else if path.extension().is_some_and(|ending| ending == "rs") {
                    let text = std::fs::read_to_string(&path).unwrap();
                    let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
                    found.extend(text.split('"').map(str::to_owned));
                }
            }
        }
        found
    }

    #[test]
    fn every_sentence_is_said_somewhere() {
        let literals = literals();
        let made = |name: &str| {
            // The names of these are put together from those of commands, arguments and kinds of finding.
            name.starts_with("help-") || name.starts_with("value-") || name.parse::<Code>().is_ok()
        };
        let english = shipped("en");
        let idle: Vec<&String> =
            english.keys().filter(|name| !name.contains('.') && !made(name) && !literals.contains(*name)).collect();
        assert!(idle.is_empty(), "nobody says {idle:#?}");
        for code in Code::all().map(Code::name) {
            assert!(english.contains_key(code) && english.contains_key(&format!("{code}.hint")), "{code}");
        }
    }

    #[test]
    fn everything_that_is_said_has_a_sentence() {
        let english = shipped("en");
        // Names of sentences begin alike, and nothing else in the code begins like them.
        let families = [
            "account-",
            "caveat-",
            "change-",
            "chapter-",
            "column-",
            "condition-",
            "conflict-",
            "cover-",
            "effort-",
            "expected-",
            "faulty-",
            "field-",
            "followup-",
            "heading-",
            "horizon-",
            "kind-",
            "lead-",
            "method-",
            "month-",
            "outcome-",
            "party-",
            "plan-file-",
            "read-",
            "severity-",
            "show-",
            "status-",
            "summary-",
            "template-",
            "title-",
            "treaty-",
            "usage-",
            "write-",
        ];
        let wanting: Vec<String> = literals()
            .into_iter()
            .filter(|text| families.iter().any(|family| text.starts_with(family) && text != family))
            .filter(|text| text.bytes().all(|letter| letter.is_ascii_alphanumeric() || letter == b'-'))
            .filter(|text| !english.contains_key(text))
            .collect();
        assert!(wanting.is_empty(), "no sentence for {wanting:#?}");
    }

    #[test]
    fn braces_without_end_are_no_sentence() {
        let text = format!("a = {}x{}\n", "{".repeat(100_000), "}".repeat(100_000));
        assert!(sentences(&text).0.is_empty());
        let own = crate::i18n::OwnWords::from([("km".to_owned(), vec![text])]);
        assert_eq!(crate::i18n::Words::with_own("km", &own).unwrap().say("title-plan"), "Draft action plan");
    }
}
