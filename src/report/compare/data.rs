//! A comparison for machines.

use serde_json::{Value as Json, json};

use super::{Changes, Judged};
use crate::answers::Answer;
use crate::assessment::{Outcome, Scope};
use crate::report::Sheet;
use crate::report::prose::Prose;
use crate::report::scores::percent;
use crate::save::producer;

/// One row for each question and questionnaire that are compared.
pub(super) fn sheet(prose: &Prose<'_>, judged: &[Judged<'_>], common: &Scope) -> Sheet {
    let mut rows = Vec::new();
    for (index, question) in prose.catalog.questions.iter().enumerate().filter(|(index, _)| common.includes(*index)) {
        for one in judged {
            let answers = &one.side.answers;
            let Some((own, outcome, answer)) = one.at(index) else { continue };
            let (state, value) = match (outcome, answer.and_then(Answer::verdict)) {
                _ if one.is_on_file(index) => ("on-file", String::new()),
                (Outcome::NotApplicable, _) => ("not-applicable", String::new()),
                (_, Some(value)) => ("answered", crate::answers::write::names(own, value).join(" ")),
                _ => ("unanswered", String::new()),
            };
            rows.push(vec![
                question.id.clone(),
                question.prompt.clone(),
                one.side.file.clone(),
                answers.country.clone().unwrap_or_default(),
                answers.round.clone().unwrap_or_default(),
                state.to_owned(),
                value,
                answer.and_then(Answer::carried_from).unwrap_or_default().to_owned(),
            ]);
        }
    }
    Sheet { columns: vec!["question", "prompt", "file", "country", "round", "state", "value", "carried"], rows }
}

/// The comparison as one value.
pub(super) fn json(
    prose: &Prose<'_>,
    lists: &[usize],
    judged: &[Judged<'_>],
    common: &Scope,
    any: usize,
    changes: &[Changes],
) -> Json {
    let catalog = prose.catalog;
    let sides: Vec<Json> = judged
        .iter()
        .map(|one| {
            let answers = &one.side.answers;
            let scores: serde_json::Map<String, Json> = one
                .scorecard
                .lists
                .iter()
                .map(|list| {
                    let total = &list.total;
                    let figures = json!({
                        "earned": total.score.earned,
                        "possible": total.score.possible,
                        "percent": percent(total.score),
                        "answered": total.coverage.answered,
                        "carried": total.coverage.carried,
                        "asked": total.coverage.asked,
                    });
                    (one.catalog.checklists[list.checklist].id.clone(), figures)
                })
                .collect();
            json!({
                "file": one.side.file,
                "digest": one.side.digest,
                "country": answers.country,
                "round": answers.round,
                "profile": answers.profile,
                "profile-title": prose.profile_title(answers.profile.as_deref()),
                "withheld": answers.withheld(),
                "versions": answers.checklists.iter().cloned().collect::<std::collections::BTreeMap<_, _>>(),
                "earlier": super::versions(one.side).iter().cloned().collect::<std::collections::BTreeMap<_, _>>(),
                "scores": scores,
            })
        })
        .collect();
    let compared = (0..catalog.questions.len()).filter(|&index| common.includes(index));
    let questions: Vec<Json> = compared
        .map(|index| {
            let question = &catalog.questions[index];
            let answers = judged.iter().map(|one| {
                match one.at(index).map(|(own, outcome, answer)| (own, outcome, answer.and_then(Answer::verdict))) {
                    _ if one.is_on_file(index) => json!({ "on-file": true }),
                    Some((_, Outcome::NotApplicable, _)) => json!({ "not-applicable": true }),
                    Some((own, _, Some(value))) => {
                        let mut said = json!({ "value": crate::answers::write::names(own, value) });
                        if let Some(round) = one.at(index).and_then(|(_, _, answer)| answer?.carried_from()) {
                            said["carried"] = json!(round);
                        }
                        said
                    }
                    _ => Json::Null,
                }
            });
            json!({ "question": question.id, "answers": answers.collect::<Vec<_>>() })
        })
        .collect();
    let changes: Vec<Json> = changes
        .iter()
        .map(|changes| {
            let found = changes
                .found
                .iter()
                .map(|(index, change)| json!({ "question": catalog.questions[*index].id, "change": change.name() }));
            json!({ "from": changes.from, "to": changes.from + 1, "questions": found.collect::<Vec<_>>() })
        })
        .collect();
    json!({
        "format": 1,
        "producer": producer(),
        "caveat": prose.caveats(lists, super::parts(prose, judged)),
        "compared": questions.len(),
        "left-out": any - questions.len(),
        "questionnaires": sides,
        "changes": changes,
        "questions": questions,
    })
}
