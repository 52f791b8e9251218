//! The plan and the answers as rows for a spreadsheet.

use super::{Inputs, followup};
use crate::answers::write::names;
use crate::assessment::Outcome;
use crate::checklist::{ActionKind, Rank};
use crate::plan::file::{Status, TfaCategory};
use crate::report::Sheet;
use crate::report::prose::Prose;

/// One row for each action of the plan.
pub(super) fn actions(prose: &Prose<'_>, inputs: &Inputs<'_>) -> Sheet {
    let catalog = prose.catalog;
    let rows = inputs.plan.steps.iter().map(|step| {
        let action = prose.action(step.action);
        let decided = inputs.kept.and_then(|kept| kept.decided.get(&step.action));
        let text = |text: Option<&Option<String>>| text.cloned().flatten().unwrap_or_default();
        let date = |date: Option<jiff::civil::Date>| date.map(|date| date.to_string()).unwrap_or_default();
        let closes = step.gaps.iter().map(|&gap| catalog.questions[inputs.gaps[gap].question].id.as_str());
        let after = step.after.iter().map(|&before| prose.action(before).number.as_str());
        let status = inputs.kept.map_or(Status::Planned, |kept| kept.status(step.action));
        vec![
            action.number.clone(),
            action.id.clone(),
            action.title.clone(),
            action.what.clone(),
            action.output.clone(),
            action.indicator.clone(),
            closes.collect::<Vec<_>>().join(" "),
            prose.agency(&action.lead).to_owned(),
            prose.agencies(&action.support),
            step.horizon.name().to_owned(),
            date(step.start),
            date(step.end),
            date(step.proposed),
            action.effort.name().to_owned(),
            action.assistance.as_ref().map(|help| help.need.clone()).unwrap_or_default(),
            action.assistance.as_ref().map(|help| prose.agencies(&help.from)).unwrap_or_default(),
            after.collect::<Vec<_>>().join(" "),
            step.gain.to_string(),
            step.unlocks.to_string(),
            action.articles.join(" "),
            status.name().to_owned(),
            followup::is_late(inputs, step).to_string(),
            text(decided.map(|decided| &decided.budget)),
            text(decided.map(|decided| &decided.donor)),
            text(decided.map(|decided| &decided.note)),
            super::state(inputs, action).unwrap_or_default().to_owned(),
            prose.adaptation.missing_lead(step.action).map(|role| prose.agency(role).to_owned()).unwrap_or_default(),
            action.objective.map(|objective| catalog.objectives[objective].id.clone()).unwrap_or_default(),
            action.kind.map(ActionKind::name).unwrap_or_default().to_owned(),
            action.rank.map(Rank::name).unwrap_or_default().to_owned(),
            action.first_step.clone().unwrap_or_default(),
            action.traders_see.to_string(),
            action.tfa.join(" "),
            step.later.to_string(),
            text(decided.map(|decided| &decided.baseline)),
            text(decided.map(|decided| &decided.risk)),
            decided.and_then(|decided| decided.tfa_category).map(TfaCategory::name).unwrap_or_default().to_owned(),
            date(decided.and_then(|decided| decided.tfa_date)),
        ]
    });
    let columns = vec![
        "number",
        "id",
        "title",
        "what",
        "output",
        "indicator",
        "closes",
        "lead",
        "support",
        "horizon",
        "start",
        "target_date",
        "proposed_date",
        "effort",
        "assistance",
        "assistance_from",
        "after",
        "gain",
        "unlocks",
        "articles",
        "status",
        "late",
        "budget",
        "donor",
        "note",
        "state",
        "lead_instead_of",
        "objective",
        "kind",
        "rank",
        "first_step",
        "traders_see",
        "tfa",
        "later",
        "baseline",
        "risk",
        "tfa_category",
        "tfa_date",
    ];
    Sheet { columns, rows: rows.collect() }
}

/// One row for each question in scope.
pub(super) fn answers(prose: &Prose<'_>, inputs: &Inputs<'_>) -> Sheet {
    let catalog = prose.catalog;
    let mut rows = Vec::new();
    for (index, question) in catalog.questions.iter().enumerate() {
        let outcome = inputs.assessment.outcomes[index];
        let on_file = inputs.answers.is_on_file(index, outcome);
        let state = match outcome {
            _ if on_file => "on-file",
            Outcome::Scored(_) => "answered",
            Outcome::Recorded => "recorded",
            Outcome::NotApplicable => "not-applicable",
            Outcome::Unanswered => "unanswered",
            Outcome::Hidden => "not-asked",
            Outcome::OutOfScope => continue,
        };
        let answer = inputs.answers.get(index);
        let value = answer.and_then(|answer| answer.verdict()).map(|value| names(question, value).join(" "));
        let planned = answer.and_then(|answer| answer.planned.as_ref());
        let points = match outcome {
            Outcome::Scored(points) if !on_file => points.to_string(),
            _ => String::new(),
        };
        rows.push(vec![
            catalog.checklists[question.checklist].id.clone(),
            question.section.clone(),
            question.id.clone(),
            question.prompt.clone(),
            state.to_owned(),
            value.unwrap_or_default(),
            points,
            inputs.assessment.weights[index].to_string(),
            answer.map(|answer| inputs.answers.grounds(answer).join("; ")).unwrap_or_default(),
            answer.and_then(|answer| answer.note.clone()).unwrap_or_default(),
            answer.and_then(|answer| answer.does_not_apply()).unwrap_or_default().to_owned(),
            planned.and_then(|planned| planned.by).map(|by| by.to_string()).unwrap_or_default(),
            planned.and_then(|planned| planned.what.clone()).unwrap_or_default(),
            answer.and_then(|answer| answer.carried_from()).unwrap_or_default().to_owned(),
        ]);
    }
    let columns = vec![
        "checklist",
        "section",
        "question",
        "prompt",
        "state",
        "value",
        "points",
        "weight",
        "evidence",
        "note",
        "not_applicable",
        "planned_by",
        "planned_what",
        "carried",
    ];
    Sheet { columns, rows }
}
