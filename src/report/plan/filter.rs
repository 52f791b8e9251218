//! By what the table of actions can be narrowed down: agency, objective, quarter.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::{Inputs, objectives};
use crate::plan::{Step, quarter_end};
use crate::report::prose::Prose;
use crate::report::{Facet, Filter};

/// The filter of the plan's table; nothing where there is not even a row to be left out.
pub(super) fn of(prose: &Prose<'_>, inputs: &Inputs<'_>) -> Option<Filter> {
    let steps: Vec<&Step> = inputs.plan.named().collect();
    if steps.len() < 2 {
        return None;
    }
    let agency = |step: &Step| prose.agency(&prose.action(step.action).lead).to_owned();
    let agencies: BTreeSet<String> = steps.iter().map(|step| agency(step)).collect();
    let agencies = prose.words.by_name(agencies.into_iter().map(|agency| (agency, ())));
    let agencies: Vec<String> = agencies.into_iter().map(|(agency, ())| agency).collect();
    // What serves no objective stands last in the table, and here.
    let objective = |step: &Step| prose.action(step.action).objective.unwrap_or(usize::MAX);
    let served: BTreeSet<usize> = steps.iter().map(|step| objective(step)).collect();
    let served: Vec<usize> = served.into_iter().collect();
    let quarter = |step: &Step| step.end.map(quarter_end);
    let quarters: BTreeSet<Option<Date>> = steps.iter().map(|step| quarter(step)).collect();
    let quarters: Vec<Option<Date>> = quarters.into_iter().collect();
    let place = |step: &&Step| {
        let places = [
            agencies.iter().position(|known| *known == agency(step)),
            served.binary_search(&objective(step)).ok(),
            quarters.binary_search(&quarter(step)).ok(),
        ];
        let places = places.into_iter().flatten().collect();
        (objectives::anchor(prose.action(step.action)), places)
    };
    let rows: BTreeMap<_, Vec<usize>> = steps.iter().map(place).collect();
    let title = |at: &usize| {
        prose.catalog.objectives.get(*at).map_or_else(|| prose.say("no-objective"), |objective| objective.title.clone())
    };
    let day = |day: &Option<Date>| day.map_or_else(|| "–".to_owned(), |day| prose.words.quarter(day));
    let facet = |key: &'static str, values: Vec<String>| Facet { label: prose.say(key), values };
    Some(Filter {
        facets: vec![
            facet("column-lead", agencies.clone()),
            facet("column-objective", served.iter().map(title).collect()),
            facet("column-target-date", quarters.iter().map(day).collect()),
        ],
        rows,
        label: prose.say("filter-label"),
        all: prose.say("filter-all"),
        shown: prose.say("filter-shown"),
    })
}
