//! What a team lays over a catalog, which itself stays as its files say.

use std::collections::{BTreeMap, BTreeSet};

use super::{Action, ActionIndex, Catalog, Question, QuestionIndex};

/// A team's weights, actions and wording, and its country's names of the roles; by default none, so that everything is
/// as the checklists say.
///
/// The settings give the weights and the names, a plan file kept by hand the rest; what the answers say of the actions
/// comes last.
#[derive(Debug, Clone, Default)]
pub struct Adaptation {
    /// How much a question counts for this team within its section.
    pub weights: BTreeMap<QuestionIndex, u32>,
    /// What the country calls a role, by its id.
    pub names: BTreeMap<String, String>,
    /// Roles that the team counts, where it says so.
    pub counting: Vec<String>,
    /// Whom the team asks, where it says so: roles and agencies of its own.
    pub assigned: BTreeMap<QuestionIndex, BTreeSet<String>>,
    /// Actions of the team's own. Their places follow those of the catalog's actions.
    own: Vec<Action>,
    /// Actions of the catalog in the team's words, or by a number they had before.
    edited: BTreeMap<ActionIndex, Action>,
    /// Actions that an adopted plan fixes, as they would be without it.
    fixed: BTreeMap<ActionIndex, Action>,
    /// Roles that should lead an action and do not exist yet.
    missing: BTreeMap<ActionIndex, String>,
}

impl Adaptation {
    /// How much a question counts in every sum: its weight, the team's if it set one, as often as its section says; 0 is
    /// asked and not counted.
    pub fn weight(&self, catalog: &Catalog, question: QuestionIndex) -> u32 {
        self.own_weight(catalog, question) * catalog.questions[question].times
    }

    /// How much a question counts within its section: the team's weight if it set one.
    pub fn own_weight(&self, catalog: &Catalog, question: QuestionIndex) -> u32 {
        self.weights.get(&question).copied().unwrap_or(catalog.questions[question].weight)
    }

    /// Questions that count otherwise within their section than their checklist says, each with its weight here.
    pub fn changed<'a>(&'a self, catalog: &'a Catalog) -> impl Iterator<Item = (&'a Question, u32)> {
        let weights = self.weights.iter().map(|(&question, &weight)| (&catalog.questions[question], weight));
        weights.filter(|(question, weight)| question.weight != *weight)
    }

    /// The title of a role: the country's, or that of the checklists, or the id itself where no title is known.
    pub fn agency<'a>(&'a self, catalog: &'a Catalog, id: &'a str) -> &'a str {
        self.names.get(id).map_or_else(|| catalog.agency(id), String::as_str)
    }

    /// The roles that criteria mean by "the agencies that count": the team's, or those of the checklists.
    pub fn agencies_that_count<'a>(&'a self, catalog: &'a Catalog) -> impl Iterator<Item = &'a str> {
        let own = self.counting.iter().map(String::as_str);
        let shipped = catalog.agencies.iter().filter(|agency| agency.counts && self.counting.is_empty());
        own.chain(shipped.map(|agency| agency.id.as_str()))
    }

    /// Whom a question is for: the agencies that the team assigned it to, or the roles that usually know.
    pub fn asked_of<'a>(&'a self, catalog: &'a Catalog, question: QuestionIndex) -> Vec<&'a str> {
        match self.assigned.get(&question) {
            Some(assigned) => assigned.iter().map(String::as_str).collect(),
            None => catalog.questions[question].agencies.iter().map(String::as_str).collect(),
        }
    }

    /// The roles, and behind them the agencies of the team's own that it assigned questions to.
    pub fn agencies<'a>(&'a self, catalog: &'a Catalog) -> Vec<&'a str> {
        let roles: Vec<&str> = catalog.agencies.iter().map(|agency| agency.id.as_str()).collect();
        let assigned: BTreeSet<&str> = self.assigned.values().flatten().map(String::as_str).collect();
        let own: Vec<&str> = assigned.into_iter().filter(|agency| !roles.contains(agency)).collect();
        [roles, own].concat()
    }

    /// An action by its place.
    pub fn action<'a>(&'a self, catalog: &'a Catalog, action: ActionIndex) -> &'a Action {
        match action.checked_sub(catalog.actions.len()) {
            Some(own) => &self.own[own],
            None => self.edited.get(&action).unwrap_or(&catalog.actions[action]),
        }
    }

    /// The place of an action by its id.
    pub fn action_by_id(&self, catalog: &Catalog, id: &str) -> Option<ActionIndex> {
        let own = || self.own.iter().position(|own| own.id == id).map(|own| catalog.actions.len() + own);
        catalog.action_by_id.get(id).copied().or_else(own)
    }

    /// The places of all actions, the team's own last.
    pub fn actions(&self, catalog: &Catalog) -> std::ops::Range<ActionIndex> {
        0..catalog.actions.len() + self.own.len()
    }

    /// Whether a team added an action to its plan by hand; such an action is in the plan whatever the gaps.
    pub fn is_own(&self, catalog: &Catalog, action: ActionIndex) -> bool {
        action >= catalog.actions.len()
    }

    /// Actions that close a question's gap, in their order.
    pub fn closed_by(&self, catalog: &Catalog, question: QuestionIndex) -> impl Iterator<Item = ActionIndex> {
        let own = self.own.iter().enumerate().filter(move |(_, own)| own.closes.contains(&question));
        let first = catalog.actions.len();
        catalog.questions[question].closed_by.iter().copied().chain(own.map(move |(own, _)| first + own))
    }

    /// The role that should lead an action and, by the answers, does not exist yet; another one leads in its place.
    pub fn missing_lead(&self, action: ActionIndex) -> Option<&str> {
        self.missing.get(&action).map(String::as_str)
    }

    /// Gives an action another lead until there is the role that should.
    pub fn stand_in(&mut self, catalog: &Catalog, action: ActionIndex, lead: &str) {
        let missing = std::mem::replace(&mut self.edit(catalog, action).lead, lead.to_owned());
        self.missing.insert(action, missing);
    }

    /// An action, to be put as it was adopted: what the answers say of it changes it no more.
    pub fn fix(&mut self, catalog: &Catalog, action: ActionIndex) -> &mut Action {
        let loose = self.action(catalog, action).clone();
        self.fixed.entry(action).or_insert(loose);
        self.edit(catalog, action)
    }

    /// Whether an action stands as it was adopted.
    pub fn is_fixed(&self, action: ActionIndex) -> bool {
        self.fixed.contains_key(&action)
    }

    /// The same, as if no plan had been adopted.
    #[must_use]
    pub fn loose(&self, catalog: &Catalog) -> Self {
        let mut loose = Self { fixed: BTreeMap::new(), ..self.clone() };
        for (&index, action) in &self.fixed {
            loose.edit(catalog, index).clone_from(action);
        }
        loose
    }

    /// Adds an action of the team's own and gives its place.
    pub fn add(&mut self, catalog: &Catalog, own: Action) -> ActionIndex {
        self.own.push(own);
        catalog.actions.len() + self.own.len() - 1
    }

    /// An action, to be put otherwise than it is.
    pub fn edit(&mut self, catalog: &Catalog, action: ActionIndex) -> &mut Action {
        match action.checked_sub(catalog.actions.len()) {
            Some(own) => &mut self.own[own],
            None => self.edited.entry(action).or_insert_with(|| catalog.actions[action].clone()),
        }
    }
}
