//! A sentence of a word file as cases: whole sentences, one for each branch that may be taken.
//!
//! A translator who sees `{ $actions -> [one] … *[other] … }` has to know Fluent; who sees one row for 1, 21, 31 and one for 2, 3, 4
//! need not. The plural forms are those of the language translated into. What is too entangled for that stays as it is.

use std::collections::BTreeSet;

use fluent_syntax::ast::{
    Entry, Expression, Identifier, InlineExpression, Message, Pattern, PatternElement, Resource, VariantKey,
};
use fluent_syntax::{parser, serializer};

use crate::i18n::is_shallow;
use crate::i18n::sentences::{self, is_form};

/// The most cases that a sentence is taken apart into: two counts in a language of three forms.
const MAX_CASES: usize = 12;

/// What nobody has translated yet, in a word file: Fluent has no empty text.
pub(super) const EMPTY: &str = "{ \"\" }";

/// Which branch is taken where: names of gaps and what stands in them, such as `actions` and `few`.
pub(super) type Choices = Vec<(String, String)>;

/// A sentence that a branch leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Case {
    pub(super) choices: Choices,
    /// The sentence, its gaps in braces.
    pub(super) text: String,
}

/// What may stand in the gaps that a sentence chooses by.
#[derive(Debug, Default)]
pub(super) struct Keys(Vec<Key>);

#[derive(Debug)]
struct Key {
    /// The name of the gap.
    name: String,
    /// What may stand there, the last for all that is left.
    known: Vec<String>,
    /// Whether plural forms are among them.
    is_counted: bool,
}

impl Keys {
    /// Those of an English sentence, its plural forms replaced by those of another language; `None` where it chooses by
    /// something else than a gap.
    pub(super) fn of(english: &Pattern<&str>, forms: &[&str]) -> Option<Self> {
        let mut keys = Self::default();
        keys.collect(english)?;
        for Key { known, is_counted, .. } in &mut keys.0 {
            *is_counted = known.iter().any(|key| key == "one");
            if *is_counted {
                known.retain(|key| !is_form(key));
                known.extend(forms.iter().map(|form| (*form).to_owned()));
            }
        }
        Some(keys)
    }

    fn collect(&mut self, pattern: &Pattern<&str>) -> Option<()> {
        for element in &pattern.elements {
            let PatternElement::Placeable { expression: Expression::Select { selector, variants } } = element else {
                continue;
            };
            let InlineExpression::VariableReference { id } = selector else { return None };
            let at = self.0.iter().position(|key| key.name == id.name).unwrap_or(self.0.len());
            if at == self.0.len() {
                self.0.push(Key { name: id.name.to_owned(), known: Vec::new(), is_counted: false });
            }
            let known = &mut self.0[at].known;
            let (last, named): (Vec<_>, Vec<_>) = variants.iter().partition(|variant| variant.default);
            for variant in named.into_iter().chain(last) {
                let key = key(&variant.key).to_owned();
                if !known.contains(&key) {
                    known.push(key);
                }
            }
            for variant in variants {
                self.collect(&variant.value)?;
            }
        }
        Some(())
    }

    /// The cases of a sentence; `None` where it is too entangled, or has other branches than these.
    pub(super) fn cases(&self, pattern: &Pattern<&str>) -> Option<Vec<Case>> {
        let mut cases = self.extend(vec![Case { choices: Vec::new(), text: String::new() }], pattern)?;
        cases.iter_mut().for_each(|case| case.text = tidy(&case.text));
        Some(cases)
    }

    fn extend(&self, mut cases: Vec<Case>, pattern: &Pattern<&str>) -> Option<Vec<Case>> {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => cases.iter_mut().for_each(|case| case.text.push_str(value)),
                PatternElement::Placeable { expression: Expression::Inline(_) } => {
                    let told = whole(&Pattern { elements: vec![element.clone()] });
                    cases.iter_mut().for_each(|case| case.text.push_str(&told));
                }
                PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                    let InlineExpression::VariableReference { id } = selector else { return None };
                    let Key { known: keys, is_counted, .. } = self.0.iter().find(|key| key.name == id.name)?;
                    // A plural form that the language does not have is never taken.
                    let is_known = |key: &str| keys.iter().any(|known| known == key) || (*is_counted && is_form(key));
                    if variants.iter().any(|variant| !variant.default && !is_known(key(&variant.key))) {
                        return None;
                    }
                    let mut all = Vec::new();
                    for case in cases {
                        let chosen = case.choices.iter().find(|(name, _)| name == id.name).map(|(_, key)| key.clone());
                        let is_new = chosen.is_none() && keys.len() > 1;
                        for name in chosen.as_ref().map_or(keys.as_slice(), std::slice::from_ref) {
                            let named = variants.iter().find(|variant| key(&variant.key) == name);
                            let variant = named.or_else(|| variants.iter().find(|variant| variant.default))?;
                            let mut case = case.clone();
                            if is_new {
                                case.choices.push((id.name.to_owned(), name.clone()));
                            }
                            all.extend(self.extend(vec![case], &variant.value)?);
                        }
                    }
                    if all.len() > MAX_CASES {
                        return None;
                    }
                    cases = all;
                }
            }
        }
        Some(cases)
    }
}

fn key<'a>(key: &VariantKey<&'a str>) -> &'a str {
    match key {
        VariantKey::Identifier { name: key } | VariantKey::NumberLiteral { value: key } => key,
    }
}

/// A text without the empty ones in it, but for those that keep a blank at an end from being cut off.
fn tidy(text: &str) -> String {
    let bare = text.replace(EMPTY, "");
    if !bare.is_empty() && bare.trim().len() == bare.len() { bare } else { text.to_owned() }
}

/// A sentence as Fluent has it, from the margin.
pub(super) fn whole(pattern: &Pattern<&str>) -> String {
    let message =
        Message { id: Identifier { name: "k" }, value: Some(pattern.clone()), attributes: Vec::new(), comment: None };
    let told = serializer::serialize(&Resource { body: vec![Entry::Message(message)] });
    let told = told.strip_prefix("k =").unwrap_or(&told).trim_end();
    match told.strip_prefix('\n') {
        None => told.trim().to_owned(),
        Some(lines) => {
            let lines: Vec<&str> = lines.split('\n').map(|line| line.strip_prefix("    ").unwrap_or(line)).collect();
            lines.join("\n").trim().to_owned()
        }
    }
}

/// One sentence of Fluent from its cases.
pub(super) fn joined(cases: &[Case]) -> String {
    fn join(cases: &[&Case], depth: usize) -> String {
        let Some((name, _)) = cases.first().and_then(|case| case.choices.get(depth)) else {
            let text = cases.first().map_or("", |case| case.text.trim());
            return if text.is_empty() { EMPTY.to_owned() } else { guarded(text) };
        };
        let mut keys: Vec<&str> = Vec::new();
        for (_, key) in cases.iter().filter_map(|case| case.choices.get(depth)) {
            if !keys.contains(&key.as_str()) {
                keys.push(key);
            }
        }
        let mut out = format!("{{ ${name} ->\n");
        for key in &keys {
            let below: Vec<&Case> =
                cases.iter().copied().filter(|case| case.choices.get(depth).is_some_and(|(_, of)| of == key)).collect();
            let mark = if Some(key) == keys.last() { "   *" } else { "    " };
            out.push_str(&format!("{mark}[{key}]{}\n", indented(&join(&below, depth + 1), 8)));
        }
        out.push('}');
        out
    }
    join(&cases.iter().collect::<Vec<_>>(), 0)
}

/// A text as it stands behind a name: on the same line, or on lines of its own.
pub(super) fn indented(text: &str, depth: usize) -> String {
    if !text.contains('\n') {
        return format!(" {text}");
    }
    let pad = " ".repeat(depth);
    text.split('\n').map(|line| if line.is_empty() { "\n".to_owned() } else { format!("\n{pad}{line}") }).collect()
}

/// A text of several lines, none of which begins with what would be a branch or a part in a word file.
fn guarded(text: &str) -> String {
    if !text.contains('\n') {
        return text.to_owned();
    }
    let mut depth = 0_usize;
    let lines = text.split('\n').map(|line| {
        let rest = line.trim_start();
        let is_text = depth == 0;
        depth = line.chars().fold(depth, |depth, letter| match letter {
            '{' => depth + 1,
            '}' => depth.saturating_sub(1),
            _ => depth,
        });
        match rest.chars().next().filter(|first| is_text && "[*.".contains(*first)) {
            Some(first) => format!("{}{{ \"{first}\" }}{}", &line[..line.len() - rest.len()], &rest[1..]),
            None => line.to_owned(),
        }
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Reads a text as Fluent and hands on its one sentence; `None` where it is none.
pub(super) fn with_pattern<T>(text: &str, then: impl FnOnce(&Pattern<&str>) -> T) -> Option<T> {
    let text = format!("k ={}\n", indented(&guarded(text.trim()), 4));
    if !is_shallow(&text) {
        return None;
    }
    let resource = parser::parse(text.as_str()).ok()?;
    match resource.body.as_slice() {
        [Entry::Message(Message { value: Some(value), attributes, .. })] if attributes.is_empty() => Some(then(value)),
        _ => None,
    }
}

/// Whether nothing is said: no words, or no more than an empty text in quotes.
pub(super) fn is_blank(text: &str) -> bool {
    text.trim().is_empty() || with_pattern(text, sentences::is_blank) == Some(true)
}

/// The gaps of a sentence.
pub(super) fn gaps(text: &str) -> BTreeSet<String> {
    with_pattern(text, sentences::gaps).unwrap_or_default()
}
