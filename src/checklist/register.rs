//! The agencies by whatever people call them: one matcher for sessions, settings and arguments.

use super::{Adaptation, Catalog};
use crate::lexicon::{Lexicon, plain};

/// Letters that the beginning of a name needs to stand for it.
const ENOUGH: usize = 3;
/// Letters that two forms of one word share, at least.
const STEM: usize = 4;
/// Letters of an ending, at most.
const ENDING: usize = 3;
/// Names that are proposed at most; more are no help.
const MOST: usize = 4;

/// The agencies that can be named.
#[derive(Debug)]
pub struct Register<'a> {
    catalog: &'a Catalog,
    adaptation: &'a Adaptation,
    lexicon: &'a Lexicon,
    /// Agencies that no checklist knows, by the names they were added under.
    own: Vec<&'a str>,
}

/// What a name stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Named {
    /// One agency, by its role, or by its name where it has none.
    One(String),
    /// Any of these titles.
    Several(Vec<String>),
    /// No agency; these titles are near.
    Nobody(Vec<String>),
}

impl<'a> Register<'a> {
    /// The roles of a catalog as a team calls them, those agencies of its own that it assigned questions to, and others.
    pub fn new(
        catalog: &'a Catalog,
        adaptation: &'a Adaptation,
        lexicon: &'a Lexicon,
        own: impl Iterator<Item = &'a str>,
    ) -> Self {
        let assigned = adaptation.assigned.values().flatten().map(String::as_str);
        let mut own: Vec<&str> =
            own.chain(assigned).filter(|name| !catalog.agencies.iter().any(|role| role.id == *name)).collect();
        own.sort_unstable();
        own.dedup();
        Self { catalog, adaptation, lexicon, own }
    }

    /// Every agency: its role, or its name where it has none, and its title.
    pub fn all(&self) -> impl Iterator<Item = (&'a str, &'a str)> {
        let (catalog, adaptation) = (self.catalog, self.adaptation);
        let roles = catalog.agencies.iter().map(|role| role.id.as_str());
        roles.chain(self.own.iter().copied()).map(move |id| (id, adaptation.agency(catalog, id)))
    }

    /// The agency whose whole name this is: its role, the country's or the checklists' title, or what it is called in any
    /// language and any case of a word. The country's own titles go before what others call an agency.
    pub fn called(&self, typed: &str) -> Option<String> {
        let wanted = plain(typed);
        let wanted = wanted.split_whitespace().collect::<Vec<_>>();
        let is_same = |name: &str, same: fn(&str, &str) -> bool| {
            let name = plain(name);
            let words: Vec<&str> = name.split_whitespace().collect();
            words.len() == wanted.len() && words.iter().zip(&wanted).all(|(word, wanted)| same(word, wanted))
        };
        let equal: fn(&str, &str) -> bool = |one, other| one == other;
        let own = self.fitting(|id, title| is_same(id, equal) || is_same(title, equal));
        let any = |same| self.fitting(|id, _| self.lexicon.words_of_agency(id).any(|word| is_same(word, same)));
        let found = [own, any(equal), any(is_form)].into_iter().find(|found| !found.is_empty())?;
        found.first().filter(|_| !wanted.is_empty()).map(|(id, _)| (*id).to_owned())
    }

    /// The agency that a name means: its whole name, or the beginning of its role or of words of it, where only one agency
    /// has such words.
    pub fn find(&self, typed: &str) -> Named {
        if let Some(id) = self.called(typed) {
            return Named::One(id);
        }
        let wanted = typed.to_lowercase();
        let wanted: Vec<&str> = wanted.split_whitespace().collect();
        if wanted.iter().map(|word| word.chars().count()).sum::<usize>() < ENOUGH {
            return Named::Nobody(Vec::new());
        }
        let begins = |name: &str| {
            let name = name.to_lowercase();
            let words: Vec<&str> = name.split([' ', '-']).collect();
            words.windows(wanted.len()).any(|words| {
                words.iter().zip(&wanted).all(|(word, wanted)| word.starts_with(wanted) || is_form(word, wanted))
            })
        };
        let role = wanted.join("-");
        let by_role = self.fitting(|id, _| id.starts_with(&role));
        let by_words =
            || self.fitting(|id, title| begins(title) || begins(id) || self.lexicon.words_of_agency(id).any(begins));
        let found = if by_role.is_empty() { by_words() } else { by_role };
        match found.as_slice() {
            [] => Named::Nobody(self.near(&wanted.join(" "))),
            [(id, _)] => Named::One((*id).to_owned()),
            several => Named::Several(titles(several.iter().map(|(_, title)| *title))),
        }
    }

    fn fitting(&self, fits: impl Fn(&str, &str) -> bool) -> Vec<(&'a str, &'a str)> {
        self.all().filter(|(id, title)| fits(id, title)).collect()
    }

    /// Titles of agencies that a slip of the finger may have meant.
    fn near(&self, wanted: &str) -> Vec<String> {
        let closeness = |(id, title): &(&str, &str)| {
            let title = title.to_lowercase();
            let names = [*id, title.as_str()].into_iter().chain(self.lexicon.words_of_agency(id));
            let words = names.flat_map(|name| {
                // A whole name before a word of one.
                std::iter::once((name, 0)).chain(name.split([' ', '-']).map(|word| (word, 1)))
            });
            let far = |(word, part)| (strsim::damerau_levenshtein(word, wanted), part);
            words.map(far).min().unwrap_or((usize::MAX, 1))
        };
        let most = (wanted.chars().count() / 3).max(1);
        let mut near: Vec<((usize, u8), &str)> = self.all().map(|agency| (closeness(&agency), agency.1)).collect();
        near.retain(|((distance, _), _)| *distance <= most);
        near.sort_by_key(|(distance, _)| *distance);
        titles(near.into_iter().map(|(_, title)| title))
    }
}

fn titles<'t>(titles: impl Iterator<Item = &'t str>) -> Vec<String> {
    titles.take(MOST).map(str::to_owned).collect()
}

/// Whether two words are one in different cases, as Russian has them: the same stem with short endings.
fn is_form(one: &str, other: &str) -> bool {
    if one == other {
        return true;
    }
    let stem = one.chars().zip(other.chars()).take_while(|(one, other)| one == other).count();
    let ends = |word: &str| {
        let ending: Vec<char> = word.chars().skip(stem).collect();
        ending.len() <= ENDING && ending.iter().all(|letter| ('а'..='я').contains(letter) || *letter == 'ё')
    };
    let cyrillic = one.starts_with(|first: char| ('а'..='я').contains(&first));
    cyrillic && stem >= STEM && ends(one) && ends(other)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Words;

    #[test]
    fn an_agency_answers_to_every_name_and_a_slip_founds_none() {
        let mut sources = crate::source::Sources::new();
        let files = crate::catalog::shipped(&mut sources);
        let catalog = crate::checklist::load::load(&sources, &files, "en", &mut Vec::new()).unwrap();
        let lexicon = Lexicon::with(&Words::english());
        let mut adaptation = Adaptation::default();
        adaptation.names.insert("port-operators".to_owned(), "Samoa Ports Authority".to_owned());
        let register = Register::new(&catalog, &adaptation, &lexicon, ["Kava Board", "customs"].into_iter());
        let one = |id: &str| Named::One(id.to_owned());
        for (typed, id) in [
            ("customs", "customs"),
            ("Customs Administration", "customs"),
            ("justice", "justice-ministry"),
            ("ministry of justice", "justice-ministry"),
            ("samoa ports", "port-operators"),
            ("kava", "Kava Board"),
            ("border", "border-guard"),
            ("transport", "transport-ministry"),
            ("министерство юстиции", "justice-ministry"),
            ("Министерством юстиции", "justice-ministry"),
            ("пограничной службы", "border-guard"),
        ] {
            assert_eq!(register.find(typed), one(id), "{typed}");
        }
        assert!(matches!(register.find("trade"), Named::Several(titles) if titles.len() > 1));
        assert!(matches!(register.find("custms"), Named::Nobody(near) if near[0] == "Customs administration"));
        assert_eq!(register.find("knows"), Named::Nobody(Vec::new()));
        assert_eq!(register.all().count(), catalog.agencies.len() + 1, "customs is a role, and no agency of its own");
    }
}
