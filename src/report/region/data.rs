//! The regional comparison for machines.

use serde_json::{Value as Json, json};

use crate::batch::record::Record;
use crate::batch::region::{Region, Spread};
use crate::report::Sheet;
use crate::report::prose::Prose;
use crate::report::scores::changed_weights;
use crate::save::producer;

/// The comparison as one value.
pub(super) fn json(prose: &Prose<'_>, region: &Region<'_>, listed: &[&Record<'_>]) -> Json {
    let catalog = prose.catalog;
    let lists = catalog.checklists.iter().enumerate().filter(|(place, _)| region.asked[*place] > 0);
    let lists: Vec<Json> = lists
        .map(|(place, list)| {
            let sections = list.parts.iter().flat_map(|part| &part.sections);
            let sections: Vec<Json> = sections
                .filter_map(|section| Some(spread(&section.id, &section.title, region.sections.get(&section.id)?)))
                .collect();
            let mut entry = spread(&list.id, &list.title, &region.totals[place]);
            entry["version"] = json!(list.version);
            entry["questionnaires"] = json!(region.asked[place]);
            entry["answered-versions"] = json!(region.versions[place]);
            entry["sections"] = Json::Array(sections);
            entry
        })
        .collect();
    let gaps: Vec<Json> = region
        .common_gaps(usize::MAX)
        .into_iter()
        .map(|(index, count)| json!({ "question": catalog.questions[index].id, "questionnaires": count }))
        .collect();
    let actions: Vec<Json> = region
        .common_actions(usize::MAX)
        .into_iter()
        .map(|(index, count)| json!({ "action": catalog.actions[index].id, "questionnaires": count }))
        .collect();
    json!({
        "format": 1,
        "producer": producer(),
        "caveat": prose.caveats(&region.lists(), super::parts(prose, region)),
        "scored": region.scored,
        "faulty": region.faulty,
        "profiles": region.profiles,
        "carried": region.carried,
        "changed-weights": changed_weights(prose),
        "checklists": lists,
        "gaps": gaps,
        "actions": actions,
        "questionnaires": if region.is_listed() { json!(listed) } else { Json::Null },
    })
}

fn spread(id: &str, title: &str, spread: &Spread) -> Json {
    let [lowest, quarter, median, three_quarters, highest] =
        [0, 1, 2, 3, 4].map(|part| spread.rank(part, 4).map(|found| found.percent.number()));
    json!({
        "id": id,
        "title": title,
        "scored": spread.scored,
        "lowest": lowest,
        "quarter": quarter,
        "median": median,
        "three-quarters": three_quarters,
        "highest": highest,
    })
}

/// The figures that are about all questionnaires, a row each: how far they lie apart by checklist and section, then gaps
/// and actions by how many questionnaires have them. What each questionnaire says stands in the tables of results.
pub(super) fn sheet(prose: &Prose<'_>, region: &Region<'_>) -> Sheet {
    let catalog = prose.catalog;
    let mut rows = Vec::new();
    for (place, list) in catalog.checklists.iter().enumerate().filter(|(place, _)| region.asked[*place] > 0) {
        let asked = region.asked[place];
        rows.push(spread_row("checklist", &list.id, &list.title, asked, &region.totals[place]));
        for section in list.parts.iter().flat_map(|part| &part.sections) {
            if let Some(spread) = region.sections.get(&section.id) {
                rows.push(spread_row("section", &section.id, &section.title, asked, spread));
            }
        }
    }
    rows.extend(region.common_gaps(usize::MAX).into_iter().map(|(index, count)| {
        let question = &catalog.questions[index];
        count_row("gap", &question.id, &question.prompt, region.asked[question.checklist], count)
    }));
    rows.extend(region.common_actions(usize::MAX).into_iter().map(|(index, count)| {
        let action = &catalog.actions[index];
        count_row("action", &action.id, &action.title, region.scored, count)
    }));
    let columns = vec![
        "kind",
        "id",
        "title",
        "questionnaires",
        "having",
        "lowest",
        "quarter",
        "median",
        "three_quarters",
        "highest",
    ];
    Sheet { columns, rows }
}

fn spread_row(kind: &str, id: &str, title: &str, asked: usize, spread: &Spread) -> Vec<String> {
    let mut row = count_row(kind, id, title, asked, spread.scored);
    for (quarter, cell) in (0..=4).zip(row.iter_mut().skip(5)) {
        *cell = spread.rank(quarter, 4).map(|found| found.percent.to_string()).unwrap_or_default();
    }
    row
}

fn count_row(kind: &str, id: &str, title: &str, asked: usize, having: usize) -> Vec<String> {
    let mut row = vec![kind.to_owned(), id.to_owned(), title.to_owned(), asked.to_string(), having.to_string()];
    row.resize(10, String::new());
    row
}
