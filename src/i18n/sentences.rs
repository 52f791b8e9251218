//! What a word file holds: its sentences by name, and the gaps of each.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

use super::{SHIPPED, resource};

/// One sentence of a word file, or a part of one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sentence {
    /// Names of its gaps.
    pub gaps: BTreeSet<String>,
    /// Where its name stands, in bytes.
    pub at: Range<usize>,
    /// Whether it says nothing yet: a sentence to be translated.
    pub is_blank: bool,
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
                    let sentence = sentence(value, place(message.id.name));
                    found.insert(message.id.name.to_owned(), sentence);
                }
                for part in &message.attributes {
                    let sentence = sentence(&part.value, place(part.id.name));
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

fn sentence(pattern: &Pattern<&str>, at: Range<usize>) -> Sentence {
    Sentence { gaps: gaps(pattern), at, is_blank: is_blank(pattern) }
}

fn is_blank(pattern: &Pattern<&str>) -> bool {
    pattern.elements.iter().all(|element| match element {
        PatternElement::TextElement { value } => value.trim().is_empty(),
        PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
            variants.iter().all(|variant| is_blank(&variant.value))
        }
        PatternElement::Placeable { expression: Expression::Inline(InlineExpression::StringLiteral { value }) } => {
            value.trim().is_empty()
        }
        PatternElement::Placeable { .. } => false,
    })
}

/// The gaps of a sentence.
pub fn gaps(pattern: &Pattern<&str>) -> BTreeSet<String> {
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
    SHIPPED[0].1.iter().flat_map(|(_, text)| sentences(text).0).collect()
}
