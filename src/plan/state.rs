//! Actions as the answers call for them: worded for a country that has begun, where it has.
//!
//! What the team says of an action in its plan file stays as the team says it.

use crate::assessment::{Assessment, Outcome};
use crate::checklist::{Adaptation, Catalog};

/// The team's adaptation with every action as the answers call for it.
///
/// A country has begun an action when the first question that it closes has some of its points.
#[must_use]
pub fn in_state(catalog: &Catalog, team: &Adaptation, assessment: &Assessment) -> Adaptation {
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
    }
    adapted
}
