//! Words without their endings, so that one form of a word finds another: «подписей», «подпись».

use std::borrow::Cow;

use rust_stemmers::{Algorithm, Stemmer};

use crate::i18n::tag;

/// The languages whose endings are known.
const LANGUAGES: [(&str, Algorithm); 18] = [
    ("ar", Algorithm::Arabic),
    ("da", Algorithm::Danish),
    ("de", Algorithm::German),
    ("el", Algorithm::Greek),
    ("en", Algorithm::English),
    ("es", Algorithm::Spanish),
    ("fi", Algorithm::Finnish),
    ("fr", Algorithm::French),
    ("hu", Algorithm::Hungarian),
    ("it", Algorithm::Italian),
    ("nl", Algorithm::Dutch),
    ("no", Algorithm::Norwegian),
    ("pt", Algorithm::Portuguese),
    ("ro", Algorithm::Romanian),
    ("ru", Algorithm::Russian),
    ("sv", Algorithm::Swedish),
    ("ta", Algorithm::Tamil),
    ("tr", Algorithm::Turkish),
];

/// Whether all of some words stand in a text: as they are, within others, or in another form.
pub fn holds(text: &str, words: &str, language: &str) -> bool {
    let text = text.to_lowercase();
    let known = tag::sayers(language, LANGUAGES.iter().map(|(tag, _)| *tag));
    let algorithm = LANGUAGES.iter().find(|(tag, _)| known.contains(tag)).map(|(_, algorithm)| *algorithm);
    let stemmer = algorithm.map(Stemmer::create);
    let stands = |word: &str| {
        let Some(stemmer) = &stemmer else { return false };
        let stem = stem(stemmer, word);
        text.split(|letter: char| !letter.is_alphanumeric()).any(|other| self::stem(stemmer, other) == stem)
    };
    words.to_lowercase().split_whitespace().all(|word| text.contains(word) || stands(word))
}

/// The stem of a word. «Подпись» and «запись» end as a verb with -сь does, and would lose more than their other forms.
fn stem<'a>(stemmer: &Stemmer, word: &'a str) -> Cow<'a, str> {
    match word.strip_suffix("пись") {
        Some(start) => Cow::Owned(stemmer.stem(&format!("{start}писи")).into_owned()),
        None => stemmer.stem(word),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_of_a_word_finds_every_other() {
        for typed in ["подпись", "подписи", "подписей", "подписью", "ПОДПИСИ", "электронной подписью"]
        {
            assert!(holds("Признаёт ли закон электронные подписи?", typed, "ru-KG"), "{typed}");
        }
        assert!(holds("Does a law recognise electronic signatures?", "signature recognised", "en"));
        assert!(!holds("Подписан ли договор?", "печатей", "ru"));
        // Where the endings are not known, a part of a word still finds it.
        assert!(holds("Электрондық қолтаңбалар", "қолтаңба", "kk") && !holds("қолтаңба", "қолтаңбалар", "kk"));
    }
}
