//! What a word file holds: its sentences by name, the gaps of each, and its forms for counts.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};
use fluent_syntax::parser::ErrorKind;
use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use unic_langid::LanguageIdentifier;

use super::{SHIPPED, resource};

/// One sentence of a word file, or a part of one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sentence {
    /// Names of its gaps.
    pub gaps: BTreeSet<String>,
    /// Its choices among forms for a count.
    pub plurals: Vec<Plural>,
    /// Its words outside gaps.
    pub text: String,
    /// Where its name stands, in bytes.
    pub at: Range<usize>,
    /// Whether it says nothing yet: a sentence to be translated.
    pub is_blank: bool,
}

impl Sentence {
    fn of(pattern: &Pattern<&str>, at: Range<usize>) -> Self {
        let mut sentence = Self { at, is_blank: is_blank(pattern), ..Self::default() };
        sentence.collect(pattern);
        sentence
    }

    fn collect(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.text.push_str(value),
                PatternElement::Placeable { expression } => self.collect_from(expression),
            }
        }
    }

    fn collect_from(&mut self, expression: &Expression<&str>) {
        let inline = match expression {
            Expression::Inline(inline) => inline,
            Expression::Select { selector, variants } => {
                for variant in variants {
                    self.collect(&variant.value);
                }
                self.plurals.extend(Plural::of(variants));
                selector
            }
        };
        match inline {
            InlineExpression::VariableReference { id } => {
                self.gaps.insert(id.name.to_owned());
            }
            InlineExpression::Placeable { expression } => self.collect_from(expression),
            _ => {}
        }
    }
}

/// A choice among forms for a count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plural {
    /// Names of the forms: `one`, `few`.
    forms: BTreeSet<String>,
    /// The one among them that is taken where no other fits.
    default: String,
}

/// What a count can be called, in the order of CLDR.
const FORMS: [(PluralCategory, &str); 6] = [
    (PluralCategory::ZERO, "zero"),
    (PluralCategory::ONE, "one"),
    (PluralCategory::TWO, "two"),
    (PluralCategory::FEW, "few"),
    (PluralCategory::MANY, "many"),
    (PluralCategory::OTHER, "other"),
];

impl Plural {
    fn of(variants: &[Variant<&str>]) -> Option<Self> {
        let named = |variant: &Variant<&str>| match &variant.key {
            VariantKey::Identifier { name } => Some((*name).to_owned()),
            VariantKey::NumberLiteral { .. } => None,
        };
        let forms: BTreeSet<String> = variants.iter().filter_map(named).collect();
        let default = variants.iter().find(|variant| variant.default).and_then(named)?;
        // `other` alone stands in every choice, whatever it is about.
        (forms.len() > 1 && forms.iter().all(|form| is_form(form))).then_some(Self { forms, default })
    }

    /// The forms that whole numbers of a language ask for and this choice does not have. The default may stand for one
    /// form, whatever it is called.
    pub fn lacking(&self, tag: &str) -> Vec<&'static str> {
        let wanted: Vec<&str> = forms(tag).into_iter().map(|(form, _)| form).collect();
        let lacking: Vec<&str> = wanted.iter().copied().filter(|form| !self.forms.contains(*form)).collect();
        let stands_in = usize::from(!wanted.contains(&self.default.as_str()));
        if lacking.len() > stands_in { lacking } else { Vec::new() }
    }
}

/// Whether a branch of a sentence is called as a form for a count is.
pub fn is_form(name: &str) -> bool {
    FORMS.iter().any(|(_, form)| *form == name)
}

/// The forms that whole numbers have in a language, each with numbers that take it; none where its rules are not known.
pub fn forms(tag: &str) -> Vec<(&'static str, Vec<u8>)> {
    let language = super::tag::chain(tag).pop().and_then(|tag| tag.parse::<LanguageIdentifier>().ok());
    let rules = language.and_then(|id| PluralRules::create(id, PluralRuleType::CARDINAL).ok());
    let Some(rules) = rules else { return Vec::new() };
    // No rule of whole numbers that people meet looks further than two digits and a hundred.
    let forms = FORMS.iter().map(|(category, name)| {
        (*name, (0..=200_u8).filter(|number| rules.select(*number).as_ref() == Ok(category)).collect())
    });
    forms.filter(|(_, numbers): &(_, Vec<u8>)| !numbers.is_empty()).collect()
}

/// A place in a word file that is no sentence, and the key of what is wrong with it.
pub type Fault = (Range<usize>, &'static str);

/// The sentences of a word file by name, parts as `name.part`; and the places that are no sentence.
pub fn sentences(text: &str) -> (BTreeMap<String, Sentence>, Vec<Fault>) {
    let mut found = BTreeMap::new();
    let mut faults = Vec::new();
    let Some(resource) = resource(text) else {
        faults.push((0..0, "syntax-fluent"));
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
                    let sentence = Sentence::of(value, place(message.id.name));
                    found.insert(message.id.name.to_owned(), sentence);
                }
                for part in &message.attributes {
                    let sentence = Sentence::of(&part.value, place(part.id.name));
                    found.insert(format!("{}.{}", message.id.name, part.id.name), sentence);
                }
            }
            Entry::Junk { content } => {
                let at = place(content.trim_end());
                let end = at.start + content.lines().next().unwrap_or_default().trim_end().len();
                faults.push((at.start..end, reason(content)));
            }
            _ => {}
        }
    }
    (found, faults)
}

/// Whether a sentence says nothing yet: Fluent has no empty text but one in quotes.
pub fn is_blank(pattern: &Pattern<&str>) -> bool {
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
    Sentence::of(pattern, 0..0).gaps
}

/// Why the parser could make nothing of some lines.
fn reason(lines: &str) -> &'static str {
    let faults = fluent_syntax::parser::parse_runtime(lines).err().map(|(_, faults)| faults);
    match faults.iter().flatten().next().map(|fault| &fault.kind) {
        Some(ErrorKind::MissingDefaultVariant) => "syntax-no-default",
        Some(ErrorKind::MultipleDefaultVariants) => "syntax-two-defaults",
        Some(ErrorKind::ExpectedToken('}') | ErrorKind::UnbalancedClosingBrace) => "syntax-braces",
        _ => "syntax-fluent",
    }
}

/// The sentences of English, which every key exists in.
pub fn english() -> BTreeMap<String, Sentence> {
    SHIPPED[0].files.iter().flat_map(|(_, text)| sentences(text).0).collect()
}
