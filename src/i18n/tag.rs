//! Tags of languages: which exist, which was meant, which way they run, and what says what another lacks.

use icu_locale::{
    LanguageIdentifier, Locale, LocaleCanonicalizer, LocaleDirectionality, LocaleExpander, LocaleFallbacker,
};
use isolang::Language;

/// Whether a tag names a language of ISO 639, and a country that exists where it names one.
///
/// Without a list of countries every well-formed country code is taken.
pub fn exists(tag: &str, countries: &[&str]) -> bool {
    let Ok(id) = tag.parse::<LanguageIdentifier>() else {
        return false;
    };
    let language = id.language.as_str();
    let known = match language.len() {
        2 => Language::from_639_1(language).is_some(),
        // A language with a code of two letters is named by it, so that each has one tag.
        3 => Language::from_639_3(language).is_some_and(|language| language.to_639_1().is_none()),
        _ => false,
    };
    known
        && id.to_string() == tag
        && id.region.is_none_or(|region| {
            !region.is_alphabetic() || countries.is_empty() || countries.contains(&region.as_str())
        })
}

/// The tag that was probably meant: in its usual form, the language's short code for its long one or its name, or a
/// country's code taken for the language that is written almost the same.
pub fn nearest(tag: &str, countries: &[&str]) -> Option<String> {
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
    let tag = tag.replace('_', "-");
    let written = tag.parse::<LanguageIdentifier>().map_or(tag, |id| id.to_string());
    let (language, rest) = written.split_at(written.find('-').unwrap_or(written.len()));
    let language = language.to_lowercase();
    let code = match TAKEN_FOR.iter().find(|(taken, _)| *taken == language) {
        Some((_, meant)) => (*meant).to_owned(),
        None => {
            let name = language.clone();
            let by_name = || Language::match_names(move |known| known.eq_ignore_ascii_case(&name)).next();
            let meant = Language::from_639_3(&language).or_else(by_name);
            meant.map_or(language, |meant| meant.to_639_1().unwrap_or(meant.to_639_3()).to_owned())
        }
    };
    Some(format!("{code}{rest}")).filter(|tag| exists(tag, countries))
}

/// Whether a language runs from right to left.
pub fn is_rtl(tag: &str) -> bool {
    usual(tag).is_some_and(|usual| LocaleDirectionality::new_extended().is_right_to_left(&usual.id))
}

/// Whether two tags name one language, as programs write them: `kk_KZ` is `kk`, and Dari is not Persian.
pub fn is_same(one: &str, other: &str) -> bool {
    let full = |tag: &str| {
        let mut locale = usual(&tag.replace('_', "-"))?;
        LocaleExpander::new_extended().maximize(&mut locale.id);
        Some(locale.id)
    };
    one == other || full(one).is_some_and(|one| Some(one) == full(other))
}

/// Those of the known tags in which something may be said to a reader of a language, the nearest first: what `ru-KG`
/// lacks is said in `ru`; Dari, `prs`, is the Persian of Afghanistan, and what it lacks is said in `fa`. What is written
/// in another script, as `uz-Cyrl` is, falls back on nothing.
pub fn sayers<'a>(tag: &str, known: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let known: Vec<(&str, Option<String>)> =
        known.into_iter().map(|tag| (tag, chain(tag).into_iter().next())).collect();
    let mut sayers: Vec<&str> = known.iter().map(|(known, _)| *known).filter(|known| *known == tag).collect();
    for step in chain(tag) {
        let same = known.iter().filter(|(known, usual)| usual.as_ref() == Some(&step) && !sayers.contains(known));
        let same: Vec<&str> = same.map(|(known, _)| *known).collect();
        sayers.extend(same);
    }
    sayers
}

/// The tag by which a language is known, without what goes without saying, and then all that it falls back on.
pub(super) fn chain(tag: &str) -> Vec<String> {
    let Some(usual) = usual(tag) else { return Vec::new() };
    let mut steps = LocaleFallbacker::new().for_config(Default::default()).fallback_for((&usual).into());
    let mut chain = Vec::new();
    while !steps.get().is_unknown() {
        chain.push(steps.get().to_string());
        steps.step();
    }
    chain
}

/// The locale of a tag, by the name that CLDR has for it.
pub(super) fn usual(tag: &str) -> Option<Locale> {
    let mut locale: Locale = tag.parse().ok()?;
    LocaleCanonicalizer::new_common().canonicalize(&mut locale);
    Some(locale)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_that_name_a_language_exist() {
        for tag in ["en", "ru", "kk", "zh-Hans", "ru-KG", "es-419", "uz-Latn", "kjh", "prs", "en-XA"] {
            assert!(exists(tag, &["KG", "XA"]), "{tag}");
        }
        for tag in ["xx", "kz", "rus", "ru-XX", "EN", "english", "mongolian", "", "r", "ru_", "kk-", "mn_MN"] {
            assert!(!exists(tag, &["KG"]), "{tag}");
        }
    }

    #[test]
    fn what_was_meant_is_understood() {
        for (typed, meant) in [
            ("kz", "kk"),
            ("rus-KG", "ru-KG"),
            ("RU-kg", "ru-KG"),
            ("ru_KG", "ru-KG"),
            ("kz_KZ", "kk-KZ"),
            ("mongolian", "mn"),
            ("Dari", "prs"),
        ] {
            assert_eq!(nearest(typed, &["KG", "KZ"]).as_deref(), Some(meant), "{typed}");
        }
        for typed in ["qq", "xx", "", "languages", "ru-XX"] {
            assert_eq!(nearest(typed, &["KG"]), None, "{typed}");
        }
    }

    #[test]
    fn direction_is_a_matter_of_the_script() {
        for tag in ["fa-AF", "prs", "uz-Arab-AF", "ar-XB", "ckb", "ug", "dv", "ps"] {
            assert!(is_rtl(tag), "{tag}");
        }
        for tag in ["uz-Latn-UZ", "sd-Deva", "en", "kk", "", "nonsense-"] {
            assert!(!is_rtl(tag), "{tag}");
        }
    }

    #[test]
    fn one_language_has_many_tags_and_relatives_are_others() {
        for (one, other) in [("kk", "kk_KZ"), ("ru-RU", "ru"), ("fa-AF", "prs"), ("zh-Hant", "zh_TW"), ("?", "?")] {
            assert!(is_same(one, other), "{one} {other}");
        }
        for (one, other) in [("prs", "fa"), ("ru-KG", "ru"), ("uz-Cyrl", "uz"), ("mn", "fa"), ("?", "mn"), ("?", "!")] {
            assert!(!is_same(one, other), "{one} {other}");
        }
    }

    #[test]
    fn a_language_falls_back_on_what_its_readers_can_read() {
        let known = ["en", "fa", "prs", "ru", "ru-KG", "uz", "kz-"];
        for (tag, expected) in [
            ("ru-KG", &["ru-KG", "ru"][..]),
            ("ru-KZ", &["ru"]),
            ("prs", &["prs", "fa"]),
            ("fa-AF", &["prs", "fa"]),
            ("fa-IR", &["fa"]),
            ("uz-Latn", &["uz"]),
            ("uz-Cyrl", &[]),
            ("mn", &[]),
            ("", &[]),
        ] {
            assert_eq!(sayers(tag, known), expected, "{tag}");
        }
    }
}
