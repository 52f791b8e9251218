//! Countries by whatever people call them: code, short or official name, former name, in every language at once.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::translation::UNTRANSLATED;
use crate::diagnostic::{Code, Diagnostic, nearest};
use crate::source::Span;

/// A country or territory with a code.
#[derive(Debug, Clone)]
pub struct Country {
    /// ISO 3166-1 alpha-2.
    pub code: String,
    /// Short name.
    pub name: String,
    /// Groups it belongs to.
    pub groups: Vec<String>,
    /// What else it is called, and its names in the other languages of the catalog.
    pub aliases: Vec<String>,
}

impl Country {
    fn names(&self) -> impl Iterator<Item = &str> {
        let name = self.name.trim_end_matches(UNTRANSLATED);
        [self.code.as_str(), name].into_iter().chain(self.aliases.iter().map(String::as_str))
    }
}

/// The country that a code or a whole name means.
pub fn named<'a>(countries: &'a [Country], written: &str) -> Option<&'a Country> {
    let wanted = folded(written);
    countries
        .iter()
        .find(|country| country.code.to_lowercase() == wanted)
        .or_else(|| countries.iter().find(|country| country.names().any(|name| folded(name) == wanted)))
}

/// Whether ISO 3166-1 leaves a code to users, for countries that are made up.
pub fn for_users(code: &str) -> bool {
    matches!(code, "AA" | "ZZ") || ("QM"..="QZ").contains(&code) || ("XA"..="XZ").contains(&code)
}

/// Whether a code has the form of one.
pub fn is_code(code: &str) -> bool {
    code.len() == 2 && code.chars().all(|letter| letter.is_ascii_uppercase())
}

/// The code of the country that a file names, by its code or a whole name; a code for a country that is made up is its
/// own. Without a list of countries every code is taken.
pub fn code_of(countries: &[Country], written: &str) -> Option<String> {
    match named(countries, written) {
        Some(country) => Some(country.code.clone()),
        None if is_code(written) && (countries.is_empty() || for_users(written)) => Some(written.to_owned()),
        None => None,
    }
}

/// The finding about words that name no country.
pub fn unknown(countries: &[Country], written: &str, place: Span) -> Diagnostic {
    let near = near(countries, written);
    let near = near.map_or_else(|| "none".to_owned(), |country| format!("{} ({})", country.code, country.name));
    Diagnostic::new(Code::BadCountry, place).with("code", written).with("near", near)
}

/// The countries with a name that begins as a text does, if that has three letters.
pub fn beginning<'a>(countries: &'a [Country], written: &str) -> Vec<&'a Country> {
    let wanted = folded(written);
    if wanted.chars().count() < 3 {
        return Vec::new();
    }
    countries.iter().filter(|country| country.names().any(|name| folded(name).starts_with(&wanted))).collect()
}

/// The country that was probably meant by a mistyped name.
pub fn near<'a>(countries: &'a [Country], written: &str) -> Option<&'a Country> {
    let wanted = folded(written);
    let names: Vec<(String, &Country)> = countries
        .iter()
        .flat_map(|country| country.names().skip(1).map(move |name| (folded(name), country)))
        // Names of countries resemble each other: one slip in five letters, and the first letter is right.
        .filter(|(name, _)| name.chars().next() == wanted.chars().next())
        .filter(|(name, _)| strsim::damerau_levenshtein(name, &wanted) * 5 <= wanted.chars().count())
        .collect();
    let name = nearest(&wanted, names.iter().map(|(name, _)| name.as_str()))?;
    names.iter().find(|(known, _)| known == name).map(|(_, country)| *country)
}

/// A name without what people write in several ways: capitals, accents, blanks, hyphens and brackets.
pub fn folded(name: &str) -> String {
    name.nfd()
        .filter(|letter| !is_combining_mark(*letter) && letter.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn catalog(language: &str) -> crate::checklist::Catalog {
        let mut sources = crate::source::Sources::new();
        let files = crate::catalog::shipped(&mut sources);
        crate::checklist::load::load(&sources, &files, language, &mut Vec::new()).unwrap()
    }

    #[test]
    fn official_usual_and_former_names_are_understood_in_a_session_of_either_language() {
        for language in ["en", "ru"] {
            let catalog = catalog(language);
            for (written, code) in [
                ("kg", "KG"),
                ("NO", "NO"),
                ("Kyrgyz Republic", "KG"),
                ("Lao PDR", "LA"),
                ("Laos", "LA"),
                ("Lao People's Democratic Republic", "LA"),
                ("South Korea", "KR"),
                ("north korea", "KP"),
                ("Islamic Republic of Iran", "IR"),
                ("Turkey", "TR"),
                ("Turkiye", "TR"),
                ("Vietnam", "VN"),
                ("Moldova", "MD"),
                ("USA", "US"),
                ("UK", "GB"),
                ("PNG", "PG"),
                ("Swaziland", "SZ"),
                ("Burma", "MM"),
                ("Cape Verde", "CV"),
                ("Macedonia", "MK"),
                ("East Timor", "TL"),
                ("Timor Leste", "TL"),
                ("Western Samoa", "WS"),
                ("Czech Republic", "CZ"),
                ("Macau", "MO"),
                ("Tanzania", "TZ"),
                ("Cote d'Ivoire", "CI"),
                ("Micronesia", "FM"),
                ("Россия", "RU"),
                ("РФ", "RU"),
                ("Кыргызстан", "KG"),
                ("Кыргызская Республика", "KG"),
                ("Киргизия", "KG"),
                ("Республика Казахстан", "KZ"),
                ("РК", "KZ"),
                ("Туркмения", "TM"),
                ("КНР", "CN"),
                ("Южная Корея", "KR"),
                ("Восточный Тимор", "TL"),
                ("Бирма", "MM"),
                ("Белоруссия", "BY"),
                ("Молдавия", "MD"),
                ("Молдова", "MD"),
                ("Иран", "IR"),
                ("сша", "US"),
            ] {
                assert_eq!(named(&catalog.countries, written).map(|country| &*country.code), Some(code), "{written}");
            }
        }
    }

    #[test]
    fn what_may_be_several_countries_names_them_all() {
        let catalog = catalog("en");
        let codes = |written| -> Vec<String> {
            beginning(&catalog.countries, written).iter().map(|country| country.code.clone()).collect()
        };
        assert_eq!(codes("Korea"), ["KP", "KR"]);
        assert_eq!(codes("Mong"), ["MN"]);
        assert!(codes("Mo").is_empty(), "two letters are no name");
    }

    #[test]
    fn a_slip_is_proposed_and_nothing_silly_is() {
        let catalog = catalog("en");
        let near = |written| near(&catalog.countries, written).map(|country| country.code.as_str());
        for (written, code) in [("Norwey", "NO"), ("Kazakstan", "KZ"), ("Kirgizstan", "KG"), ("Казакстан", "KZ")]
        {
            assert_eq!(near(written), Some(code), "{written}");
        }
        for written in ["Wakanda", "Ruritania", "Atlantis", "Eastern Samoa", "Land", ""] {
            assert_eq!(near(written), None, "{written}");
        }
    }
}
