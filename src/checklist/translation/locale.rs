//! Which locale tags exist.

use isolang::Language;
use unic_langid::LanguageIdentifier;

/// Whether a tag names a language of ISO 639, and a country that exists where it names one.
///
/// Without a list of countries every well-formed country code is taken.
pub fn exists(tag: &str, countries: &[&str]) -> bool {
    let Ok(locale) = tag.parse::<LanguageIdentifier>() else {
        return false;
    };
    let language = locale.language.as_str();
    let known = match language.len() {
        2 => Language::from_639_1(language).is_some(),
        // A language with a code of two letters is named by it, so that each has one tag.
        3 => Language::from_639_3(language).is_some_and(|language| language.to_639_1().is_none()),
        _ => false,
    };
    let region = locale.region.as_ref().map(|region| region.as_str().to_owned());
    known
        && tag.split(['-', '_']).next() == Some(language)
        && region.is_none_or(|region| {
            region.chars().all(|letter| letter.is_ascii_digit())
                || countries.is_empty()
                || countries.contains(&region.as_str())
        })
}

/// The tag that was probably meant: the language's short code for its long one, or a country's code taken for the
/// language that is written almost the same.
pub fn nearest(tag: &str, countries: &[&str]) -> Option<String> {
    let rest_of = |language: &str| tag.get(language.len()..).unwrap_or_default().to_owned();
    let language = tag.split(['-', '_']).next().unwrap_or_default();
    if let Some(short) = Language::from_639_3(&language.to_lowercase()).and_then(|language| language.to_639_1()) {
        return Some(format!("{short}{}", rest_of(language))).filter(|tag| exists(tag, countries));
    }
    // Countries whose language has another code; these are the ones that are often taken for each other.
    const TAKEN_FOR: [(&str, &str); 14] = [
        ("kz", "kk"),
        ("kg", "ky"),
        ("tj", "tg"),
        ("tm", "tk"),
        ("kh", "km"),
        ("cn", "zh"),
        ("jp", "ja"),
        ("ge", "ka"),
        ("mm", "my"),
        ("vn", "vi"),
        ("ua", "uk"),
        ("bd", "bn"),
        ("np", "ne"),
        ("ir", "fa"),
    ];
    let (_, meant) = TAKEN_FOR.iter().find(|(taken, _)| *taken == language.to_lowercase())?;
    Some(format!("{meant}{}", rest_of(language))).filter(|tag| exists(tag, countries))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_that_name_a_language_exist() {
        for tag in ["en", "ru", "kk", "zh-Hans", "ru-KG", "es-419", "uz-Latn", "kjh"] {
            assert!(exists(tag, &["KG"]), "{tag}");
        }
        for tag in ["xx", "kz", "rus", "ru-XX", "EN", "english", "", "r", "ru_", "kk-"] {
            assert!(!exists(tag, &["KG"]), "{tag}");
        }
    }

    #[test]
    fn a_country_taken_for_a_language_is_understood() {
        assert_eq!(nearest("kz", &[]).as_deref(), Some("kk"));
        assert_eq!(nearest("rus-KG", &["KG"]).as_deref(), Some("ru-KG"));
        assert_eq!(nearest("qq", &[]), None);
    }
}
