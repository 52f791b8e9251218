//! Scores: exact sums, made from outcomes alone.
//!
//! A question earns its points times its weight, of its checklist's full points times its weight. A section, part or
//! checklist is the sum of its questions. Unanswered, not-applicable and unasked questions are in neither sum. Nothing
//! is rounded before a figure is printed, and nothing is decided on a rounded figure.
//!
//! These figures are the tool's own: no official score, weight or level exists for the readiness checklists.

use std::cmp::Ordering;
use std::ops::{Add, Range};

use crate::assessment::{Assessment, Outcome};
use crate::checklist::{Catalog, QuestionIndex};

/// Points earned out of points possible.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Score {
    /// Weighted points earned.
    pub earned: u64,
    /// Weighted points possible; 0 means that nothing was scored, which is not a score of zero.
    pub possible: u64,
}

/// How much of what was asked was answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Coverage {
    /// Counted questions with an answer.
    pub answered: usize,
    /// How many of these answers were carried from an earlier round and are not confirmed yet.
    pub carried: usize,
    /// Counted questions that were asked and apply.
    pub asked: usize,
    /// Counted questions that do not apply to this country.
    pub not_applicable: usize,
}

/// The score of a stretch of questions, and how far it can be relied on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Standing {
    /// Over the answered questions.
    pub score: Score,
    /// How many were answered.
    pub coverage: Coverage,
    /// The score if every unanswered question were answered with the lowest option.
    pub lowest: Score,
    /// The score if every unanswered question were answered with the highest option.
    pub highest: Score,
}

/// The standing of every checklist, part and section that is in scope. Checklists are never added up.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Scorecard {
    /// One per checklist in scope.
    pub lists: Vec<ListScore>,
}

/// The standing of one checklist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListScore {
    /// Place in [`Catalog::checklists`].
    pub checklist: usize,
    /// The whole checklist.
    pub total: Standing,
    /// Its parts in order.
    pub parts: Vec<PartScore>,
}

/// The standing of one part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartScore {
    /// Place in its checklist.
    pub part: usize,
    /// The whole part.
    pub total: Standing,
    /// Its sections in order; `None` for a section that is out of scope.
    pub sections: Vec<Option<Standing>>,
}

impl Scorecard {
    /// Places of its checklists in [`Catalog::checklists`].
    pub fn places(&self) -> Vec<usize> {
        self.lists.iter().map(|list| list.checklist).collect()
    }
}

impl Score {
    /// The share in hundredths of a percent, to be shown: rounded half up, but 100.00 for all points alone and 0.00 for
    /// none alone. `None` where nothing was scored.
    pub fn hundredths(self) -> Option<u64> {
        self.rounded(10_000)
    }

    /// The share in whole percents, as people read it: rounded as [`hundredths`](Self::hundredths) are, from the points and
    /// not from those.
    pub fn whole(self) -> Option<u64> {
        self.rounded(100)
    }

    /// The share of `all`, which stands for all points alone as 0 does for none alone.
    fn rounded(self, all: u64) -> Option<u64> {
        let (earned, possible) = (u128::from(self.earned), u128::from(self.possible));
        let rounded = (earned * u128::from(all) * 2 + possible).checked_div(possible * 2)?;
        let rounded = u64::try_from(rounded).ok()?;
        Some(match rounded {
            0 if self.earned > 0 => 1,
            rounded if rounded == all && self.earned < self.possible => all - 1,
            rounded => rounded,
        })
    }

    /// Which of two shares is greater; one of nothing is the least.
    pub fn compare(self, other: Self) -> Ordering {
        let times = |earned: u64, possible: u64| u128::from(earned) * u128::from(possible.max(1));
        times(self.earned, other.possible).cmp(&times(other.earned, self.possible))
    }

    /// Whether at least `part` of `of` was earned: compared as fractions, not as they are shown. Nothing is reached
    /// where nothing was scored.
    pub fn reaches(self, part: u64, of: u64) -> bool {
        self.possible > 0 && u128::from(self.earned) * u128::from(of) >= u128::from(part) * u128::from(self.possible)
    }
}

impl Add for Score {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            earned: self.earned.saturating_add(other.earned),
            possible: self.possible.saturating_add(other.possible),
        }
    }
}

impl Standing {
    /// The lowest and the highest that the score can become, where the answers that are missing can move it.
    pub fn range(&self) -> Option<[Score; 2]> {
        (self.lowest != self.score || self.highest != self.score).then_some([self.lowest, self.highest])
    }

    /// Whether enough was answered to call the stretch strong or weak: three questions, and half of those asked.
    pub fn is_telling(&self) -> bool {
        self.coverage.answered >= 3 && self.coverage.answered * 2 >= self.coverage.asked
    }
}

impl Add for Standing {
    type Output = Self;

    /// The standing of two stretches of questions together.
    fn add(self, other: Self) -> Self {
        Self {
            score: self.score + other.score,
            coverage: Coverage {
                answered: self.coverage.answered + other.coverage.answered,
                carried: self.coverage.carried + other.coverage.carried,
                asked: self.coverage.asked + other.coverage.asked,
                not_applicable: self.coverage.not_applicable + other.coverage.not_applicable,
            },
            lowest: self.lowest + other.lowest,
            highest: self.highest + other.highest,
        }
    }
}

impl Coverage {
    /// Counts a question that is scored when it is answered.
    fn count(&mut self, outcome: Outcome, carried: bool) {
        match outcome {
            Outcome::Scored(_) => {
                self.answered += 1;
                self.carried += usize::from(carried);
                self.asked += 1;
            }
            Outcome::Unanswered => self.asked += 1,
            Outcome::NotApplicable => self.not_applicable += 1,
            Outcome::Recorded | Outcome::Hidden | Outcome::OutOfScope => {}
        }
    }

    /// The share answered: one point for each question that was asked.
    pub fn share(self) -> Score {
        Score { earned: self.answered as u64, possible: self.asked as u64 }
    }
}

/// The weighted points of one question; zero of zero unless it was scored.
pub fn question_score(catalog: &Catalog, assessment: &Assessment, question: QuestionIndex) -> Score {
    let weight = u64::from(assessment.weights[question]);
    match assessment.outcomes[question] {
        Outcome::Scored(points) => Score {
            earned: u64::from(points) * weight,
            possible: u64::from(catalog.full_points(&catalog.questions[question])) * weight,
        },
        _ => Score::default(),
    }
}

/// Scores every checklist, part and section that an assessment is about.
pub fn score(catalog: &Catalog, actual: &Assessment) -> Scorecard {
    let [lowest, highest] = actual.ends(catalog);
    let standing = |questions: &Range<QuestionIndex>| {
        let in_scope = questions.clone().any(|index| actual.includes(index));
        in_scope.then(|| {
            let mut standing = Standing::default();
            for index in questions.clone() {
                if !catalog.questions[index].counts_at(actual.weights[index]) {
                    continue;
                }
                let of = |assessment: &Assessment| question_score(catalog, assessment, index);
                standing.score = standing.score + of(actual);
                standing.lowest = standing.lowest + of(&lowest);
                standing.highest = standing.highest + of(&highest);
                standing.coverage.count(actual.outcomes[index], actual.carried[index]);
            }
            standing
        })
    };
    let total = |parts: &mut dyn Iterator<Item = Standing>| parts.reduce(Standing::add);
    let lists = catalog.checklists.iter().enumerate().filter_map(|(place, list)| {
        let parts = list.parts.iter().enumerate().filter_map(|(place, part)| {
            let sections: Vec<_> = part.sections.iter().map(|section| standing(&section.questions)).collect();
            Some(PartScore { part: place, total: total(&mut sections.iter().flatten().copied())?, sections })
        });
        let parts: Vec<PartScore> = parts.collect();
        Some(ListScore { checklist: place, total: total(&mut parts.iter().map(|part| part.total))?, parts })
    });
    Scorecard { lists: lists.collect() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::Answers;
    use crate::assessment::{Scope, assess};
    use crate::checklist::Adaptation;
    use crate::fixture::{answers, catalog};

    fn scorecard(catalog: &Catalog, answers: &Answers) -> Scorecard {
        score(catalog, &assess(catalog, &Adaptation::default(), answers, &Scope::of(catalog, answers)))
    }

    fn scored(entries: &str) -> Scorecard {
        let catalog = catalog();
        let answers = answers(&catalog, entries);
        scorecard(&catalog, &answers)
    }

    #[test]
    fn sections_and_checklists_are_sums_of_weighted_points() {
        // T1.1 yes: 100 × 3. T2.1 partly: 50 × 2. T2.1.1 40 %: 40 × 1. T2.2 tokens: 50 × 2.
        let card = scored("T1.1: yes\nT2.1: partial\nT2.1.1: 40\nT2.2: [tokens]");
        let tech = card.lists.iter().find(|list| list.checklist == 1).unwrap();
        assert_eq!(tech.parts[0].sections[0].unwrap().score, Score { earned: 300, possible: 300 });
        assert_eq!(tech.parts[0].sections[1].unwrap().score, Score { earned: 240, possible: 500 });
        assert_eq!(tech.total.score, Score { earned: 540, possible: 800 });
        assert_eq!(tech.total.score.hundredths(), Some(6_750));
    }

    #[test]
    fn unanswered_is_not_zero_and_not_applicable_leaves_the_base() {
        let card = scored("T1.1: yes\nT2.1: { not-applicable: none here }");
        let tech = card.lists.iter().find(|list| list.checklist == 1).unwrap();
        assert_eq!(tech.total.score, Score { earned: 300, possible: 300 });
        assert_eq!(tech.total.coverage, Coverage { answered: 1, carried: 0, asked: 2, not_applicable: 1 });
        let law = card.lists.iter().find(|list| list.checklist == 0).unwrap();
        assert_eq!(law.total.score.hundredths(), None, "nothing scored is no score of zero");
    }

    #[test]
    fn the_range_answers_every_open_question_with_its_follow_ups() {
        // Open: T2.1 (and behind it T2.1.1) and T2.2. All no: 300 of 300 + 200 + 200; T2.1.1 is not asked.
        // All yes: 300 + 200 + 100 + 200 of the same.
        let card = scored("T1.1: yes");
        let tech = card.lists.iter().find(|list| list.checklist == 1).unwrap();
        assert_eq!(tech.total.lowest, Score { earned: 300, possible: 700 });
        assert_eq!(tech.total.highest, Score { earned: 800, possible: 800 });
    }

    #[test]
    fn what_was_said_about_an_unasked_question_is_in_no_figure() {
        // T2.1.1 waits for T2.1: in the range it is as open as T2.1, whatever stands in the file.
        for said in ["0", "100", "{ not-applicable: no }"] {
            let catalog = catalog();
            let text = format!("format: 1\nanswers:\n  T1.1: yes\n  T2.1.1: {said}\n");
            // That nobody asked is told, and no fault.
            let card = scorecard(&catalog, &crate::fixture::load(&catalog, &text).0.unwrap());
            let tech = card.lists.iter().find(|list| list.checklist == 1).unwrap();
            assert_eq!(tech.total.score, Score { earned: 300, possible: 300 });
            assert_eq!(tech.total.lowest, Score { earned: 300, possible: 700 });
            assert_eq!(tech.total.highest, Score { earned: 800, possible: 800 });
        }
    }

    #[test]
    fn a_range_is_told_where_something_can_still_move() {
        let [bodies, systems] = [0, 1].map(|section| {
            let card = scored("T1.1: yes\nT2.1: no\nT2.2: none");
            card.lists.iter().find(|list| list.checklist == 1).unwrap().parts[0].sections[section].unwrap()
        });
        assert_eq!((bodies.range(), systems.range()), (None, None));
        let open = scored("T1.1: yes").lists.last().unwrap().parts[0].sections[1].unwrap();
        let (none, all) = (Score { earned: 0, possible: 400 }, Score { earned: 500, possible: 500 });
        assert_eq!(open.range(), Some([none, all]));
    }

    #[test]
    fn three_answers_and_half_of_those_asked_tell_something() {
        let telling = |answered, asked| {
            Standing { coverage: Coverage { answered, asked, not_applicable: 0, carried: 0 }, ..Standing::default() }
                .is_telling()
        };
        assert!(!telling(1, 1) && !telling(2, 2) && telling(3, 3));
        assert!(telling(3, 6) && !telling(3, 7) && !telling(0, 0));
    }

    #[test]
    fn checklists_are_never_added_up() {
        let card = scored("T1.1: yes\nL.A.1: no");
        assert_eq!(card.lists.len(), 2);
        assert_eq!(card.lists[0].total.score, Score { earned: 0, possible: 300 });
        assert_eq!(card.lists[1].total.score, Score { earned: 300, possible: 300 });
    }

    #[test]
    fn all_and_nothing_are_shown_for_all_and_nothing_alone() {
        for (earned, possible, hundredths) in [
            (0, 68_800, 0),
            (1, 68_800, 1),
            (68_798, 68_800, 9_999),
            (68_799, 68_800, 9_999),
            (68_800, 68_800, 10_000),
            (1, u64::MAX, 1),
            (u64::MAX - 1, u64::MAX, 9_999),
        ] {
            assert_eq!(Score { earned, possible }.hundredths(), Some(hundredths), "{earned}/{possible}");
        }
    }

    #[test]
    fn a_threshold_is_compared_with_the_points_and_not_with_what_is_shown() {
        let score = Score { earned: 866, possible: 1_100 };
        assert_eq!(score.hundredths(), Some(7_873), "78.7272… is shown as 78.73");
        assert!(score.reaches(7_872, 10_000) && !score.reaches(7_873, 10_000));
        assert!(!Score { earned: 68_798, possible: 68_800 }.reaches(1, 1));
        assert!(!Score::default().reaches(0, 1), "nothing scored reaches nothing");
        assert!(Score { earned: 0, possible: 1 }.reaches(0, 1));
    }

    /// 3,199 of 3,786 are 84.4955… %: from 84.50 it would become 85.
    #[test]
    fn whole_percents_are_rounded_from_the_points_and_not_from_hundredths() {
        for (earned, possible, whole) in [
            (3_199, 3_786, 84),
            (169, 200, 85),
            (16_899, 20_000, 84),
            (0, 7, 0),
            (1, 1_000, 1),
            (999, 1_000, 99),
            (7, 7, 100),
        ] {
            assert_eq!(Score { earned, possible }.whole(), Some(whole), "{earned}/{possible}");
        }
        assert_eq!(Score { earned: 3_199, possible: 3_786 }.hundredths(), Some(8_450));
        assert_eq!(Score::default().whole(), None);
    }

    #[test]
    fn shares_are_compared_as_fractions() {
        let share = |earned, possible| Score { earned, possible };
        assert_eq!(share(68_798, 68_800).compare(share(68_799, 68_800)), Ordering::Less);
        assert_eq!(share(1, 3).compare(share(2, 6)), Ordering::Equal);
        assert_eq!(share(1, 2).compare(share(0, 0)), Ordering::Greater);
    }

    #[test]
    fn percentages_are_rounded_once_half_up() {
        for (earned, possible, hundredths) in
            [(79, 93, 8_495), (1, 3, 3_333), (2, 3, 6_667), (1, 8, 1_250), (1, 16, 625), (1, 32, 313), (0, 7, 0)]
        {
            assert_eq!(Score { earned, possible }.hundredths(), Some(hundredths), "{earned}/{possible}");
        }
        assert_eq!(Score { earned: u64::MAX, possible: u64::MAX }.hundredths(), Some(10_000));
    }
}
