//! Actions as the answers call for them: worded for a country that has begun, where it has, and led by somebody who is there.
//!
//! What the team says of an action in its plan file stays as the team says it.

use std::collections::HashSet;

use crate::assessment::{Assessment, Outcome};
use crate::checklist::{Adaptation, Catalog, Condition};

/// The team's adaptation with every action as the answers call for it.
///
/// A country has begun an action when the first question that it closes has some of its points. Where the answers say that
/// the role which leads an action does not exist, the action's fallback leads it.
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
    for (index, action) in catalog.actions.iter().enumerate() {
        let has_points = |&first: &usize| matches!(assessment.outcomes[first], Outcome::Scored(points) if points > 0);
        if let Some(begun) = &action.begun
            && action.closes.first().is_some_and(has_points)
        {
            let worded = adapted.begin(catalog, index);
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
    }
    adapted
}
