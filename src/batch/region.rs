//! What many results come to together: where each stands, how far they lie apart, what they have in common.
//!
//! Results are added one by one. The memory this takes depends on the checklists, not on how many results there are:
//! only the first [`LISTED`] are kept one by one.

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap};

use super::record::{Figures, Line, Percent, Record};
use crate::checklist::{ActionIndex, Catalog, QuestionIndex, Standing};
use crate::plan::{PlanContext, case, standing};

/// Questionnaires that a report lists one by one; a report on more has their spread alone.
pub const LISTED: usize = 400;

/// Inputs with faults that a report names.
const NAMED: usize = 50;

/// The sum of many results.
#[derive(Debug)]
pub struct Region<'a> {
    catalog: &'a Catalog,
    /// Questionnaires that were scored.
    pub scored: usize,
    /// Inputs with faults.
    pub faulty: usize,
    /// The names of some of them.
    pub faulty_names: Vec<String>,
    /// The first results.
    pub listed: Vec<Record<'static>>,
    /// How the percentages of each checklist lie, by place of the checklist.
    pub totals: Vec<Spread>,
    /// How the percentages of each section lie, by id of the section.
    pub sections: HashMap<String, Spread>,
    /// How many questionnaires a checklist was part of, by place of the checklist.
    pub asked: Vec<usize>,
    /// How many questionnaires fall short of the target of each question.
    pub gaps: Vec<usize>,
    /// For how many questionnaires each action closes a gap.
    pub actions: Vec<usize>,
    /// Profiles that were answered instead of every question: how many questionnaires each.
    pub profiles: BTreeMap<String, usize>,
    /// Questionnaires that count answers which were carried from an earlier round and are not confirmed.
    pub carried: usize,
    /// Versions that files say they were answered with, by checklist: how many questionnaires for each.
    pub versions: Vec<BTreeMap<String, usize>>,
    /// Questionnaires that seem to be there twice.
    pub twins: Vec<Twin>,
    /// The first results again, by what no two should have in common.
    seen: HashMap<(Likeness, String), String>,
}

/// What two questionnaires have in common that no two should.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Likeness {
    /// Every character.
    Text,
    /// Country and round.
    Round,
}

/// A questionnaire that seems to be another one again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Twin {
    /// What both have in common.
    pub likeness: Likeness,
    /// The one that came later.
    pub input: String,
    /// The one that came first.
    pub first: String,
}

/// How percentages lie: how often each occurs.
#[derive(Debug, Clone, Default)]
pub struct Spread {
    counts: BTreeMap<Occurring, u32>,
    /// How many there are.
    pub scored: usize,
}

/// A percentage that occurs, rounded once for programs and once for people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Occurring {
    /// In hundredths.
    pub percent: Percent,
    /// In whole percents.
    pub whole: u64,
}

impl Spread {
    fn add(&mut self, figures: &Figures) {
        if let (Some(percent), Some(whole)) = (figures.percent, figures.share().whole()) {
            *self.counts.entry(Occurring { percent, whole }).or_default() += 1;
            self.scored += 1;
        }
    }

    /// The percentage that a share of all reaches or stays below: by rank, so that it is always one that occurs.
    /// `part` of `of`, such as 1 of 2 for the median.
    pub fn rank(&self, part: usize, of: usize) -> Option<Occurring> {
        // The first is the lowest even where the share asked for is none.
        let wanted = (self.scored * part).div_ceil(of).max(1);
        let mut seen = 0;
        let found = self.counts.iter().find(|(_, count)| {
            seen += **count as usize;
            seen >= wanted
        });
        found.map(|(occurring, _)| *occurring)
    }
}

impl<'a> Region<'a> {
    /// No results yet.
    pub fn new(catalog: &'a Catalog) -> Self {
        Self {
            catalog,
            scored: 0,
            faulty: 0,
            faulty_names: Vec::new(),
            listed: Vec::new(),
            totals: vec![Spread::default(); catalog.checklists.len()],
            sections: HashMap::new(),
            asked: vec![0; catalog.checklists.len()],
            gaps: vec![0; catalog.questions.len()],
            actions: vec![0; catalog.actions.len()],
            profiles: BTreeMap::new(),
            carried: 0,
            versions: vec![BTreeMap::new(); catalog.checklists.len()],
            twins: Vec::new(),
            seen: HashMap::new(),
        }
    }

    /// Adds what came of one input.
    pub fn add(&mut self, line: &Line<'static>) {
        match line {
            Line::Faults(faults) => {
                self.faulty += 1;
                if self.faulty_names.len() < NAMED {
                    self.faulty_names.push(faults.input.clone());
                }
            }
            Line::Record(record) => self.record(record),
        }
    }

    fn record(&mut self, record: &Record<'static>) {
        self.scored += 1;
        if let Some(profile) = &record.profile {
            *self.profiles.entry(profile.clone()).or_default() += 1;
        }
        self.carried += usize::from(record.carried() > 0);
        if self.listed.len() < LISTED {
            self.listed.push(record.clone());
            self.twin(record);
        }
        let mut closing = vec![false; self.catalog.actions.len()];
        let mut lists = Vec::new();
        for list in &record.checklists {
            let place = self.catalog.checklists.iter().position(|known| known.id == list.checklist);
            if let Some(place) = place {
                lists.push(place);
                self.asked[place] += 1;
                self.totals[place].add(&list.score);
                if let Some(version) = &list.answered_version {
                    *self.versions[place].entry(version.clone()).or_default() += 1;
                }
            }
            for section in &list.sections {
                match self.sections.get_mut(&*section.section) {
                    Some(spread) => spread.add(&section.score),
                    None => self.sections.entry(section.section.to_string()).or_default().add(&section.score),
                }
            }
            for id in &list.gaps {
                if let Some(&question) = self.catalog.question_by_id.get(&**id) {
                    self.gaps[question] += 1;
                    for &action in &self.catalog.questions[question].closed_by {
                        closing[action] = true;
                    }
                }
            }
        }
        let treaty = self.catalog.treaty_of(&lists);
        let case = treaty.and_then(|treaty| standing(treaty, &context(record))).map(|known| case(self.catalog, known));
        for (action, closing) in self.catalog.actions.iter().zip(&mut closing) {
            *closing |= action.standing.is_some() && action.standing == case;
        }
        for (count, closing) in self.actions.iter_mut().zip(closing) {
            *count += usize::from(closing);
        }
    }

    /// Looks for an earlier result that this one seems to be again. Only those that are listed are held against each
    /// other: who scores thousands has simulated them.
    fn twin(&mut self, record: &Record<'_>) {
        let round = record.country.as_ref().zip(record.round.as_ref());
        let round = round.map(|(country, round)| (Likeness::Round, format!("{country} {round}")));
        // The same text says the same country and round, which is no second finding.
        for key in std::iter::once((Likeness::Text, record.digest.clone())).chain(round) {
            let likeness = key.0;
            match self.seen.entry(key) {
                Entry::Occupied(first) => {
                    return self.twins.push(Twin { likeness, input: record.input.clone(), first: first.get().clone() });
                }
                Entry::Vacant(free) => {
                    free.insert(record.input.clone());
                }
            }
        }
    }

    /// Places of the checklists that any questionnaire was asked.
    pub fn lists(&self) -> Vec<usize> {
        (0..self.asked.len()).filter(|&place| self.asked[place] > 0).collect()
    }

    /// Whether every result is listed.
    pub fn is_listed(&self) -> bool {
        self.listed.len() == self.scored
    }

    /// The questions that most fall short of, beginning with the most common; among equals, the first asked.
    pub fn common_gaps(&self, most: usize) -> Vec<(QuestionIndex, usize)> {
        common(&self.gaps, most)
    }

    /// The actions that close gaps of most, beginning with the most common; among equals, the first in the checklists.
    pub fn common_actions(&self, most: usize) -> Vec<(ActionIndex, usize)> {
        common(&self.actions, most)
    }
}

/// What is known of a country's standing towards the treaty is told as for its own plan.
fn context(record: &Record<'_>) -> PlanContext {
    let said = |standing: &Standing| Some(standing.name()) == record.treaty.as_deref();
    PlanContext {
        country: record.country.clone(),
        from: record.assessed_on.as_ref().and_then(|day| day.parse().ok()),
        standing: [Standing::None, Standing::Signed, Standing::Party].into_iter().find(said),
        ..PlanContext::default()
    }
}

fn common(counts: &[usize], most: usize) -> Vec<(usize, usize)> {
    let mut found: Vec<(usize, usize)> = counts.iter().copied().enumerate().filter(|(_, count)| *count > 0).collect();
    found.sort_by_key(|(index, count)| (std::cmp::Reverse(*count), *index));
    found.truncate(most);
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::score::Score;

    fn of(earned: u64, possible: u64) -> Figures {
        let percent = Score { earned, possible }.hundredths().map(Percent);
        Figures { earned, possible, percent, ..Figures::default() }
    }

    #[test]
    fn quartiles_are_percentages_that_occur() {
        let mut spread = Spread::default();
        for percent in [10, 20, 30, 40, 50] {
            spread.add(&of(percent, 100));
        }
        spread.add(&Figures::default());
        assert_eq!(spread.scored, 5);
        // Ranks by the rule: 1, 2, 3, 4 and 5 of 5.
        let found = [0, 1, 2, 3, 4].map(|part| spread.rank(part, 4).unwrap().whole);
        assert_eq!(found, [10, 20, 30, 40, 50]);
        spread.add(&of(60, 100));
        assert_eq!(spread.rank(1, 2), Some(Occurring { percent: Percent(3000), whole: 30 }), "of six the third");
        assert_eq!(Spread::default().rank(1, 2), None);
    }

    /// 3,199 of 3,786 are 84.4955… %, and 169 of 200 are 84.5 %.
    #[test]
    fn a_rank_is_rounded_for_people_from_its_points() {
        let mut spread = Spread::default();
        spread.add(&of(169, 200));
        spread.add(&of(3_199, 3_786));
        let found = [0, 4].map(|part| spread.rank(part, 4).unwrap());
        assert_eq!(found.map(|found| (found.percent, found.whole)), [(Percent(8_450), 84), (Percent(8_450), 85)]);
    }

    #[test]
    fn the_most_common_comes_first_and_among_equals_the_first_asked() {
        assert_eq!(common(&[1, 0, 3, 1, 3], 3), [(2, 3), (4, 3), (0, 1)]);
    }
}
