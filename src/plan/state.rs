//! Actions as the answers call for them: worded and timed for a country that has begun, where it has, and left to those
//! who are there.
//!
//! What the team says of an action in its plan file stays as the team says it.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use jiff::civil::Date;

use crate::answers::Answers;
use crate::assessment::{Assessment, Outcome};
use crate::checklist::{Action, ActionIndex, ActionKind, Adaptation, Catalog, Condition, Horizon, QuestionIndex};

/// Whether the country has begun an action: whether the first question that it closes has some of its points. `None` where
/// the answers do not tell, and where the answer is confidential: the wording of an action would give it away.
pub fn is_begun(action: &Action, assessment: &Assessment) -> Option<bool> {
    let first = *action.closes.first()?;
    match assessment.outcomes[first] {
        _ if assessment.confidential[first] => None,
        Outcome::Scored(points) => Some(points > 0),
        _ => None,
    }
}

/// The actions that the country has begun.
pub fn begun(catalog: &Catalog, team: &Adaptation, assessment: &Assessment) -> BTreeSet<ActionIndex> {
    let begun = |action: &ActionIndex| is_begun(team.action(catalog, *action), assessment) == Some(true);
    team.actions(catalog).filter(begun).collect()
}

/// By when the answers plan to improve on a question. One that is not asked counts nowhere, so its day does not either.
pub fn planned(answers: &Answers, assessment: &Assessment) -> BTreeMap<QuestionIndex, Date> {
    let mut planned = answers.planned();
    planned.retain(|question, _| assessment.outcomes[*question].is_asked());
    planned
}

/// The team's adaptation with every action as the answers call for it.
///
/// What the country has begun to build is rolled out further, in the medium term at the latest. Where the answers say that
/// the role which leads an action does not exist, the action's fallback leads it; such a role does not help either.
#[must_use]
pub fn in_state(catalog: &Catalog, team: &Adaptation, assessment: &Assessment) -> Adaptation {
    let denied = |condition: &Condition| assessment.denies(catalog, condition);
    let absent: HashSet<&str> = catalog
        .agencies
        .iter()
        .filter(|agency| agency.exists_if.as_ref().is_some_and(denied))
        .map(|agency| agency.id.as_str())
        .collect();
    let mut adapted = team.clone();
    for (index, action) in catalog.actions.iter().enumerate().filter(|(index, _)| !team.is_fixed(*index)) {
        if let Some(begun) = &action.begun
            && is_begun(action, assessment) == Some(true)
        {
            let worded = adapted.edit(catalog, index);
            if worded.kind == Some(ActionKind::Build) {
                worded.kind = Some(ActionKind::RollOut);
            }
            worded.horizon = worded.horizon.min(Horizon::Medium);
            if worded.title == action.title {
                worded.title.clone_from(&begun.title);
            }
            if worded.what == action.what
                && let Some(what) = &begun.what
            {
                worded.what.clone_from(what);
            }
        }
        if let Some(fallback) = &action.fallback
            && absent.contains(action.lead.as_str())
            && adapted.action(catalog, index).lead == action.lead
        {
            adapted.stand_in(catalog, index, fallback);
        }
        let adapting = adapted.action(catalog, index);
        let helps = |role: &String| *role != adapting.lead && !absent.contains(role.as_str());
        let support: Vec<String> = adapting.support.iter().filter(|role| helps(role)).cloned().collect();
        if adapting.support == action.support && support.len() < action.support.len() {
            adapted.edit(catalog, index).support = support;
        }
    }
    adapted
}
