//! The options of a scale: which a word means, and some of them as a set.

use super::translation::UNTRANSLATED;
use super::{AnswerOption, AnswerScale};
use crate::lexicon::Lexicon;

impl AnswerScale {
    /// The place of the option that a word names: its id, its label or what people write for it in any language, in
    /// capitals or not. The lexicon is made where an id does not do.
    pub fn named<'l>(&self, lexicon: impl FnOnce() -> &'l Lexicon, word: &str) -> Option<usize> {
        let find = |fits: &dyn Fn(&AnswerOption) -> bool| self.options.iter().position(fits);
        find(&|option| option.id == word).or_else(|| {
            let word = word.trim().to_lowercase();
            let lexicon = lexicon();
            find(&|option| option.id == word)
                .or_else(|| find(&|option| option.label.trim_end_matches(UNTRANSLATED).to_lowercase() == word))
                .or_else(|| find(&|option| option.labels.iter().any(|label| label.to_lowercase() == word)))
                .or_else(|| find(&|option| lexicon.words_of_option(&option.id).any(|known| known == word)))
        })
    }
}

impl AnswerOption {
    /// The id, and the label where it says more.
    pub fn in_words(&self) -> String {
        if self.label.to_lowercase() == self.id { self.id.clone() } else { format!("{} ({})", self.id, self.label) }
    }
}

/// A set of options of one scale, by their places. A scale has at most [`OptionSet::MOST`] options, so a set is one
/// number, and whether a condition holds is found without looking anything up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct OptionSet(u64);

impl OptionSet {
    /// No option.
    pub const NONE: Self = Self(0);
    /// Most options of a scale.
    pub const MOST: usize = 64;

    /// One option; none for a place beyond [`OptionSet::MOST`].
    pub fn one(place: usize) -> Self {
        Self(u32::try_from(place).ok().and_then(|place| 1_u64.checked_shl(place)).unwrap_or(0))
    }

    /// Whether it holds an option.
    pub fn has(self, place: usize) -> bool {
        self.meets(Self::one(place))
    }

    /// Whether both hold one and the same option.
    pub fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// How many options it holds.
    pub fn count(self) -> usize {
        self.0.count_ones() as usize
    }

    /// The places of its options, from the lowest.
    pub fn places(self) -> impl Iterator<Item = usize> {
        let mut left = self.0;
        std::iter::from_fn(move || {
            let place = left.trailing_zeros() as usize;
            let found = left != 0;
            left &= left.wrapping_sub(1);
            found.then_some(place)
        })
    }

    /// The places of its options, from the highest: as one lists what is wanted, “yes or partly”.
    pub fn from_highest(self) -> impl Iterator<Item = usize> {
        (0..Self::MOST).rev().filter(move |place| self.has(*place))
    }
}

impl FromIterator<usize> for OptionSet {
    fn from_iter<T: IntoIterator<Item = usize>>(places: T) -> Self {
        Self(places.into_iter().fold(0, |set, place| set | Self::one(place).0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_has_what_was_put_in() {
        let set: OptionSet = [63, 0, 5, 5].into_iter().collect();
        assert_eq!(set.places().collect::<Vec<_>>(), [0, 5, 63]);
        assert_eq!(set.from_highest().collect::<Vec<_>>(), [63, 5, 0]);
        assert_eq!(set.count(), 3);
        assert!(set.has(63) && !set.has(1) && !set.has(64) && !set.has(usize::MAX));
        assert!(set.meets(OptionSet::one(5)) && !set.meets(OptionSet::one(6)) && !set.meets(OptionSet::one(69)));
        assert_eq!(OptionSet::NONE.places().next(), None);
    }

    #[test]
    fn an_option_is_named_by_its_id_or_a_label_of_any_language_whatever_is_spoken() {
        for language in ["en", "ru"] {
            let mut sources = crate::source::Sources::new();
            let files = crate::catalog::shipped(&mut sources);
            let catalog = crate::checklist::load::load(&sources, &files, language, &mut Vec::new()).unwrap();
            let question =
                catalog.questions.iter().find(|question| catalog.checklists[question.checklist].id == "survey");
            let scale = question.unwrap().answer.scale().unwrap();
            for word in ["partial", "PARTIAL", "Partially implemented", "Внедрено частично", "частично"]
            {
                let named = scale.named(Lexicon::shipped, word).map(|place| &*scale.options[place].id);
                assert_eq!(named, Some("partial"), "{word} in {language}");
            }
            assert_eq!(scale.named(Lexicon::shipped, "part of it"), None);
        }
    }
}
