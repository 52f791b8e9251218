//! What the words of a file mean.

use super::Value;
use super::file::ValueFile;
use crate::checklist::{AnswerKind, Catalog, OptionSet, Question};
use crate::document::field::Word;

/// The value that a file's words mean for a question; `None` when the question cannot have it.
pub(super) fn value_of(question: &Question, file: &ValueFile<'_>) -> Option<Value> {
    let (words, several) = match file {
        ValueFile::One(one) => (std::slice::from_ref(one), false),
        ValueFile::Many(many) => (&many[..], true),
    };
    match (&question.answer, words) {
        (AnswerKind::Text, [Word(text)]) if !several && !text.trim().is_empty() => {
            Some(Value::Text(text.clone().into_owned()))
        }
        (AnswerKind::Percent, [Word(text)]) if !several => {
            let number = text.trim().trim_end_matches('%').trim_end();
            number.parse().ok().filter(|percent: &u8| *percent <= 100).map(Value::Percent)
        }
        (AnswerKind::Scale(scale), words) => {
            let place = |Word(name): &Word<'_>| scale.options.iter().position(|option| option.id == *name);
            let options: OptionSet = words.iter().map(place).collect::<Option<_>>()?;
            let fits = match options.count() {
                0 => false,
                1 => true,
                _ => scale.many && !options.places().any(|place| scale.options[place].exclusive),
            };
            fits.then(|| Value::Options(options.places().collect()))
        }
        _ => None,
    }
}

/// Whether a code names a country.
pub(super) fn is_country(catalog: &Catalog, code: &str) -> bool {
    code.len() == 2
        && code.chars().all(|letter| letter.is_ascii_uppercase())
        && (catalog.countries.is_empty() || catalog.country(code).is_some() || for_users(code))
}

/// Whether ISO 3166-1 leaves a code to users, for countries that are made up.
pub fn for_users(code: &str) -> bool {
    matches!(code, "AA" | "ZZ") || ("QM"..="QZ").contains(&code) || ("XA"..="XZ").contains(&code)
}
