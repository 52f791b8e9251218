//! The plan for machines.

use std::collections::BTreeSet;

use serde_json::{Value as Json, json};

use super::{Inputs, treaty};
use crate::checklist::{ActionKind, Horizon, Objective, Rank};
use crate::plan::Step;
use crate::plan::file::TfaCategory;
use crate::plan::kept::{Proposal, Proposed};
use crate::report::prose::Prose;
use crate::report::{gaps, scores};

pub(super) fn data(prose: &Prose<'_>, inputs: &Inputs<'_>) -> Json {
    let mut data = scores::data(prose, inputs.answers, inputs.scorecard);
    data["treaty"] = treaty::data(prose, inputs);
    data["horizons"] = Horizon::ALL
        .iter()
        .map(|horizon| {
            let date = inputs.context.dates.date(*horizon, inputs.context.from);
            (horizon.name().to_owned(), json!(date.map(|date| date.to_string())))
        })
        .collect::<serde_json::Map<_, _>>()
        .into();
    data["actions-per-agency"] = json!(inputs.context.per_agency);
    data["most"] = json!(inputs.context.most);
    data["gaps"] = gaps::data(prose, inputs.answers, inputs.gaps);
    data["unevidenced"] = ids(prose, inputs.unevidenced);
    data["objectives"] = objectives(prose, inputs);
    data["actions"] = inputs.plan.steps.iter().map(|step| action(prose, inputs, step)).collect();
    data["projection"] = inputs
        .plan
        .projection
        .iter()
        .map(|list| {
            json!({
                "checklist": prose.catalog.checklists[list.checklist].id,
                "today": scores::percent(list.today),
                "short": scores::percent(list.after[0]),
                "medium": scores::percent(list.after[1]),
                "long": scores::percent(list.after[2]),
                "half": scores::percent(list.half),
                "half-closed": list.half_closed,
                "full": scores::percent(list.full),
                "full-closed": list.full_closed,
            })
        })
        .collect();
    data["adopted-on"] = json!(inputs.kept.and_then(|kept| kept.adopted_on).map(|day| day.to_string()));
    data["proposals"] = inputs.proposals.iter().map(|proposal| proposed(prose, proposal)).collect();
    data["inputs"] = inputs.digests.iter().map(|(name, digest)| json!({ "file": name, "sha256": digest })).collect();
    data
}

fn ids(prose: &Prose<'_>, questions: &[usize]) -> Json {
    questions.iter().map(|&index| prose.catalog.questions[index].id.clone()).collect::<Vec<_>>().into()
}

/// The objectives that actions of the plan serve, in their order.
fn objectives(prose: &Prose<'_>, inputs: &Inputs<'_>) -> Json {
    let served: BTreeSet<usize> =
        inputs.plan.steps.iter().filter_map(|step| prose.action(step.action).objective).collect();
    let entry = |objective: &Objective| {
        json!({
            "id": objective.id,
            "title": objective.title,
            "indicator": objective.indicator,
            "measure": objective.measure.map(|question| &prose.catalog.questions[question].id),
            "target": objective.target,
        })
    };
    served.into_iter().map(|objective| entry(&prose.catalog.objectives[objective])).collect()
}

/// What would be otherwise than it was adopted.
fn proposed(prose: &Prose<'_>, proposal: &Proposal) -> Json {
    let action = prose.action(proposal.action);
    let (what, title, lead, target) = match &proposal.what {
        Proposed::New(seen) => ("new", Some(&seen.title), Some(&seen.lead), seen.target),
        Proposed::Gone => ("gone", None, None, None),
        Proposed::Other { title, lead, dates } => ("other", title.as_ref(), lead.as_ref(), dates.map(|(_, end)| end)),
    };
    json!({
        "number": action.number,
        "id": action.id,
        "proposed": what,
        "title": title,
        "lead": lead,
        "target-date": target.map(|date| date.to_string()),
    })
}

fn action(prose: &Prose<'_>, inputs: &Inputs<'_>, step: &Step) -> Json {
    let action = prose.action(step.action);
    let decided = inputs.kept.and_then(|kept| kept.decided.get(&step.action));
    let closes: Vec<usize> = step.gaps.iter().map(|&gap| inputs.gaps[gap].question).collect();
    let after: Vec<&str> = step.after.iter().map(|&before| prose.action(before).id.as_str()).collect();
    json!({
        "number": action.number,
        "later": step.later,
        "id": action.id,
        "title": action.title,
        "state": super::state(inputs, action),
        "what": action.what,
        "output": action.output,
        "indicator": action.indicator,
        "closes": ids(prose, &closes),
        "lead": action.lead,
        "lead-instead-of": prose.adaptation.missing_lead(step.action),
        "support": action.support,
        "horizon": step.horizon.name(),
        "start": step.start.map(|date| date.to_string()),
        "target-date": step.end.map(|date| date.to_string()),
        "proposed-date": step.proposed.map(|date| date.to_string()),
        "effort": action.effort.name(),
        "kind": action.kind.map(ActionKind::name),
        "rank": action.rank.map(Rank::name),
        "first-step": action.first_step,
        "traders-see": action.traders_see,
        "objective": action.objective.map(|objective| &prose.catalog.objectives[objective].id),
        "assistance": action.assistance.as_ref().map(|help| json!({ "need": help.need, "from": help.from })),
        "after": after,
        "gain": step.gain,
        "unlocks": step.unlocks,
        "articles": action.articles,
        "tfa": action.tfa,
        "status": inputs.kept.map(|kept| kept.status(step.action).name()),
        "late": super::followup::is_late(inputs, step),
        "budget": decided.and_then(|decided| decided.budget.clone()),
        "donor": decided.and_then(|decided| decided.donor.clone()),
        "note": decided.and_then(|decided| decided.note.clone()),
        "baseline": decided.and_then(|decided| decided.baseline.clone()),
        "risk": decided.and_then(|decided| decided.risk.clone()),
        "tfa-category": decided.and_then(|decided| decided.tfa_category).map(TfaCategory::name),
        "tfa-date": decided.and_then(|decided| decided.tfa_date).map(|date| date.to_string()),
    })
}
