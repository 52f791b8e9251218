//! What a team lays over a catalog, which itself stays as its files say.

use std::collections::BTreeMap;

use super::{Catalog, Question, QuestionIndex};

/// A team's weights and its country's names of the roles; by default none, so that everything is as the checklists say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Overlay {
    /// How much a question counts for this team.
    pub weights: BTreeMap<QuestionIndex, u32>,
    /// What the country calls a role, by its id.
    pub names: BTreeMap<String, String>,
}

impl Overlay {
    /// How much a question counts; 0 is asked and not counted.
    pub fn weight(&self, catalog: &Catalog, question: QuestionIndex) -> u32 {
        self.weights.get(&question).copied().unwrap_or(catalog.questions[question].weight)
    }

    /// Questions that count otherwise than their checklist says, each with its weight here.
    pub fn changed<'a>(&'a self, catalog: &'a Catalog) -> impl Iterator<Item = (&'a Question, u32)> {
        let weights = self.weights.iter().map(|(&question, &weight)| (&catalog.questions[question], weight));
        weights.filter(|(question, weight)| question.weight != *weight)
    }

    /// The title of a role: the country's, or that of the checklists, or the id itself where no title is known.
    pub fn agency<'a>(&'a self, catalog: &'a Catalog, id: &'a str) -> &'a str {
        self.names.get(id).map_or_else(|| catalog.agency(id), String::as_str)
    }
}
