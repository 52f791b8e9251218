//! What the plan is to bring about: its objectives, and under them its actions in one table.

use super::{Inputs, cards, chapter, followup};
use crate::assessment::Outcome;
use crate::checklist::{Action, AnswerKind, Objective};
use crate::i18n::Message;
use crate::plan::Step;
use crate::plan::field::Field;
use crate::plan::file::KeptFile;
use crate::report::prose::Prose;
use crate::report::{Align, Anchor, Block, Inline, Inlines, Row, Table};

/// How many agencies that help stand in the table; the sheet of an action has all.
const FEW: usize = 3;

/// The named actions by objective, in the order of the objectives; those that serve none come last.
fn groups<'a>(prose: &Prose<'_>, inputs: &'a Inputs<'_>) -> Vec<(Option<usize>, Vec<&'a Step>)> {
    let objectives = (0..prose.catalog.objectives.len()).map(Some).chain([None]);
    let group = |objective| {
        let steps = inputs.plan.named().filter(|step| prose.action(step.action).objective == objective);
        (objective, steps.collect::<Vec<_>>())
    };
    objectives.map(group).filter(|(_, steps)| !steps.is_empty()).collect()
}

/// The objectives that named actions serve, each with those actions.
pub(super) fn served<'a>(prose: &Prose<'_>, inputs: &'a Inputs<'_>) -> Vec<(usize, Vec<&'a Step>)> {
    groups(prose, inputs).into_iter().filter_map(|(objective, steps)| Some((objective?, steps))).collect()
}

/// What the plan says of an objective: what the team has written, or what follows from the checklists and answers.
pub(super) fn says(prose: &Prose<'_>, inputs: &Inputs<'_>, objective: &Objective, field: Field) -> Option<String> {
    let own = inputs.kept.and_then(|kept| kept.objectives.get(&objective.id)?.get(field));
    own.or_else(|| match field {
        Field::Indicator => Some(objective.indicator.clone()),
        Field::Baseline => baseline(prose, inputs, objective),
        Field::Goal => target(prose, objective),
        _ => None,
    })
}

/// The objectives with where each stands, its indicator, baseline and target.
pub(super) fn blocks(prose: &Prose<'_>, inputs: &Inputs<'_>) -> Vec<Block> {
    let rows = served(prose, inputs).into_iter().map(|(objective, steps)| {
        let objective = &prose.catalog.objectives[objective];
        let says = |field| says(prose, inputs, objective, field);
        let title = vec![Inline::Strong(objective.title.clone())];
        let note = says(Field::Note).as_deref().map(Inline::paragraphs);
        let cell = |field| vec![Inline::plain(says(field).unwrap_or_default())];
        Row::of(vec![
            [vec![title], note.unwrap_or_default()].concat(),
            vec![Inline::plain(stands(inputs, prose, &steps))],
            cell(Field::Indicator),
            cell(Field::Baseline),
            cell(Field::Goal),
        ])
    });
    let rows: Vec<Row> = rows.collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let columns = prose.columns(&[
        ("column-objective", Align::Start, 6),
        ("column-stands", Align::Start, 4),
        ("field-indicator", Align::Start, 5),
        ("column-baseline", Align::Start, 3),
        ("column-target", Align::Start, 3),
    ]);
    let mut blocks = chapter(prose, "chapter-objectives");
    blocks.push(Block::Table(Table { caption: None, columns, rows }.filled()));
    blocks
}

/// The value of its indicator that an objective is to reach: its own, or the answer that a ready country gives.
fn target(prose: &Prose<'_>, objective: &Objective) -> Option<String> {
    let measure = objective.measure.map(|at| &prose.catalog.questions[at]);
    match (objective.target, measure) {
        (Some(target), Some(question)) if matches!(question.answer, AnswerKind::Percent) => {
            Some(format!("{target}\u{a0}%"))
        }
        (Some(target), _) => Some(target.to_string()),
        (None, measure) => Some(prose.target(measure?)),
    }
}

/// Where an objective stands: how many of its actions the country has begun, by its answers.
fn stands(inputs: &Inputs<'_>, prose: &Prose<'_>, steps: &[&Step]) -> String {
    let begun = steps.iter().filter(|step| super::state(inputs, prose.action(step.action)) == Some("begun"));
    prose.tell(&Message::new("objective-stands").count("begun", begun.count()).count("all", steps.len()))
}

/// The value of an objective's indicator today, where an answer gives it.
fn baseline(prose: &Prose<'_>, inputs: &Inputs<'_>, objective: &Objective) -> Option<String> {
    let measure = objective.measure?;
    let outcome = inputs.assessment.outcomes[measure];
    let is_given = matches!(outcome, Outcome::Scored(_) | Outcome::Recorded) && !inputs.answers.is_withheld(measure);
    let question = &prose.catalog.questions[measure];
    is_given.then(|| prose.outcome(question, outcome, inputs.answers.get(measure)))
}

/// The table that is the plan: its actions by objective.
pub(super) fn table(prose: &Prose<'_>, inputs: &Inputs<'_>) -> Table {
    let groups = groups(prose, inputs);
    let is_grouped = groups.iter().any(|(objective, _)| objective.is_some());
    let mut rows = Vec::new();
    for (objective, steps) in groups {
        if is_grouped {
            let title =
                objective.map_or_else(|| prose.say("no-objective"), |at| prose.catalog.objectives[at].title.clone());
            let mut cells = vec![Vec::new(); 7];
            cells[1] = vec![Inline::plain(title)];
            rows.push(Row { cells, strong: true, anchor: None });
        }
        rows.extend(steps.into_iter().map(|step| row(prose, inputs, step)));
    }
    Table {
        caption: None,
        columns: prose.columns(&[
            ("column-id", Align::Start, 0),
            ("column-action-result", Align::Start, 9),
            ("column-lead-support", Align::Start, 5),
            ("column-target-date", Align::Start, 0),
            ("column-means", Align::Start, 4),
            ("column-tfa", Align::Start, 2),
            ("column-status", Align::Start, 3),
        ]),
        rows,
    }
    .filled()
}

fn row(prose: &Prose<'_>, inputs: &Inputs<'_>, step: &Step) -> Row {
    let action = prose.action(step.action);
    let decided = inputs.kept.and_then(|kept| kept.decided.get(&step.action));
    let told = |key: &'static str, text: &str| {
        vec![Inline::Emphasis(format!("{}: ", prose.say(key))), Inline::Text(text.trim().replace('\n', " "))]
    };
    let mut what = vec![Inline::plain(action.title.clone())];
    for (key, text) in [("field-output", &action.output), ("field-indicator", &action.indicator)] {
        if !text.is_empty() {
            what.push(told(key, text));
        }
    }
    let mut lead = vec![Inline::plain(cards::lead(prose, step))];
    if !action.support.is_empty() {
        let mut names = prose.agencies(&action.support[..action.support.len().min(FEW)]);
        if let Some(more @ 1..) = action.support.len().checked_sub(FEW) {
            names = format!("{names} {}", prose.tell(&Message::new("support-more").count("count", more)));
        }
        lead.push(vec![Inline::Emphasis(names)]);
    }
    let mut means: Vec<Inlines> = Vec::new();
    means.extend(action.assistance.as_ref().map(|help| Inline::plain(help.need.clone())));
    for (key, text) in decided.into_iter().flat_map(own_words) {
        means.push(told(key, text));
    }
    let status = match inputs.kept {
        Some(_) => vec![followup::status_text(prose, inputs, step)],
        None => Vec::new(),
    };
    Row {
        cells: vec![
            vec![vec![prose.action_link(step.action)]],
            what,
            lead,
            vec![Inline::plain(step.end.map_or_else(|| "–".to_owned(), |end| prose.words.quarter(end)))],
            means,
            tfa(prose, action.tfa.join(", "), decided),
            status,
        ],
        strong: false,
        anchor: Some(anchor(action)),
    }
}

/// The place of an action's row.
pub(super) fn anchor(action: &Action) -> Anchor {
    Anchor(format!("row-{}", action.id))
}

/// What the team says by hand of an action's means, each with the key of its name.
pub(super) fn own_words(decided: &KeptFile) -> impl Iterator<Item = (&'static str, &str)> {
    let words = [
        ("field-budget", &decided.budget),
        ("field-donor", &decided.donor),
        ("field-baseline", &decided.baseline),
        ("field-risk", &decided.risk),
        ("field-note", &decided.note),
    ];
    words.into_iter().filter_map(|(key, text)| Some((key, text.as_deref()?)))
}

/// The TFA measures of an action, and the category and date that the team gives them.
pub(super) fn tfa(prose: &Prose<'_>, articles: String, decided: Option<&KeptFile>) -> Vec<Inlines> {
    let category = decided.and_then(|decided| decided.tfa_category).map(|category| category.name().to_owned());
    let date = decided.and_then(|decided| decided.tfa_date).map(|date| prose.words.quarter(date));
    let lines = [Some(articles).filter(|text| !text.is_empty()), category, date];
    lines.into_iter().flatten().map(Inline::plain).collect()
}
