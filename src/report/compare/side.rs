//! The questionnaires of a comparison, each with the checklists that it was given to.

use crate::answers::Answer;
use crate::assessment::{Assessment, Outcome, Scope};
use crate::checklist::edition::{Changed, Edition};
use crate::checklist::{Catalog, Question, QuestionIndex};
use crate::report::prose::Prose;
use crate::report::told::Told;
use crate::score::{Scorecard, Standing, score};

/// One questionnaire to compare.
#[derive(Debug)]
pub struct Side<'a> {
    /// What the user calls it.
    pub file: String,
    /// SHA-256 of its text.
    pub digest: String,
    /// What it says.
    pub answers: Told,
    /// The checklists that it was given to, where they are not those of today.
    pub edition: Option<&'a Edition>,
    /// What each question of these checklists came to.
    pub assessment: Assessment,
}

/// A questionnaire with what it came to.
pub(super) struct Judged<'a> {
    pub side: &'a Side<'a>,
    pub name: String,
    /// The checklists that it was given to.
    pub catalog: &'a Catalog,
    /// Over the questions that are compared; where editions differ, over all that it was asked.
    pub scorecard: Scorecard,
    /// The place in its own checklists of each question of today.
    own: Vec<Option<QuestionIndex>>,
}

impl<'a> Judged<'a> {
    pub fn of(prose: &Prose<'a>, side: &'a Side<'a>) -> Self {
        let today = prose.catalog;
        let mut own: Vec<Option<QuestionIndex>> = vec![None; today.questions.len()];
        match side.edition {
            None => own = (0..own.len()).map(Some).collect(),
            // Of two questions that became one, the one that kept its id stands for it.
            Some(edition) => edition.heirs.iter().enumerate().for_each(|(place, heir)| {
                let Some(heir) = heir else { return };
                let same = edition.catalog.questions[place].id == today.questions[heir.question].id;
                let entry = &mut own[heir.question];
                *entry = Some(place).filter(|_| same).or(*entry).or(Some(place));
            }),
        }
        Self {
            side,
            name: match (&side.answers.country, &side.answers.round) {
                // Nothing tells them apart but their files.
                (None, None) => side.file.clone(),
                _ => prose.subject(&side.answers),
            },
            catalog: side.edition.map_or(today, |edition| &edition.catalog),
            scorecard: Scorecard::default(),
            own,
        }
    }

    /// Scores it by its own checklists: over some questions of today, or over all that it was asked.
    pub fn score(&mut self, common: Option<&Scope>) {
        let mut assessment = self.side.assessment.clone();
        if let Some(common) = common {
            let mut scope = Scope::everything(self.catalog);
            let wanted = |place: &QuestionIndex| self.own[*place].filter(|_| common.includes(*place));
            let wanted: Vec<QuestionIndex> = (0..self.own.len()).filter_map(|place| wanted(&place)).collect();
            scope.keep(|own| wanted.contains(&own));
            assessment = assessment.within(&scope);
        }
        self.scorecard = score(self.catalog, &assessment);
    }

    /// Whether it was asked a question of today.
    pub fn asked(&self, question: QuestionIndex) -> bool {
        self.own[question].is_some_and(|own| self.side.assessment.outcomes[own].is_asked())
    }

    /// A question of today as it was asked here, what it came to, and what was said.
    pub fn at(&self, question: QuestionIndex) -> Option<(&Question, Outcome, Option<&Answer>)> {
        let own = self.own[question]?;
        Some((&self.catalog.questions[own], self.side.assessment.outcomes[own], self.side.answers.get(own)))
    }

    /// Whether a question of today is answered here in a way that was taken out.
    pub fn is_on_file(&self, question: QuestionIndex) -> bool {
        self.own[question].is_some_and(|own| self.side.answers.is_on_file(own, self.side.assessment.outcomes[own]))
    }

    /// What was changed in a question of today since it was asked here.
    pub fn changed(&self, question: QuestionIndex) -> Changed {
        let heir = |own: QuestionIndex| self.side.edition.and_then(|edition| edition.heirs[own]);
        self.own[question].and_then(heir).map(|heir| heir.changed).unwrap_or_default()
    }

    /// What a section came to, by the ids of its checklist and of itself.
    pub fn standing(&self, list: &str, section: &str) -> Option<Standing> {
        let place = self.catalog.checklists.iter().position(|own| own.id == list)?;
        let scores = self.scorecard.lists.iter().find(|scores| scores.checklist == place)?;
        let mut parts = self.catalog.checklists[place].parts.iter().enumerate();
        parts.find_map(|(part, names)| {
            let at = names.sections.iter().position(|own| own.id == section)?;
            let scores = scores.parts.iter().find(|score| score.part == part)?;
            scores.sections.get(at).copied().flatten()
        })
    }

    /// What a checklist came to.
    pub fn total(&self, list: &str) -> Option<Standing> {
        let place = self.catalog.checklists.iter().position(|own| own.id == list)?;
        self.scorecard.lists.iter().find(|scores| scores.checklist == place).map(|scores| scores.total)
    }
}

/// The earlier checklists of a questionnaire with their versions; none where all are those of today.
pub(super) fn versions<'a>(side: &Side<'a>) -> &'a [(String, String)] {
    side.edition.map_or(&[], |edition| &edition.lists)
}
