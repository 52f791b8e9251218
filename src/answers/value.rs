//! What the words of a file mean.

use super::Value;
use super::file::ValueFile;
use crate::checklist::{AnswerKind, OptionSet, Question};
use crate::document::field::Word;
use crate::lexicon::{Lexicon, number};

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
        (AnswerKind::Percent, [Word(text)]) if !several => number::percent(text).map(Value::Percent),
        (AnswerKind::Scale(scale), words) => {
            let place = |Word(word): &Word<'_>| scale.named(Lexicon::shipped, word);
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
