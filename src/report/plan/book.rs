//! The plan as a workbook: the actions to be worked on, and what they come from.

use super::{Inputs, actions, cards, followup};
use crate::plan::Step;
use crate::plan::file::Status;
use crate::report::book::{Chart, Entry, Head, Leaf, Value};
use crate::report::prose::Prose;
use crate::score::{Score, Standing};

/// The sheets, in the order of their tabs.
pub(super) fn leaves(prose: &Prose<'_>, inputs: &Inputs<'_>) -> Vec<Leaf> {
    vec![work(prose, inputs), agencies(prose, inputs), gaps(prose, inputs), scores(prose, inputs), guide(prose, inputs)]
}

fn leaf(title: String, heads: Vec<Head>, rows: Vec<Vec<Value>>) -> Leaf {
    Leaf { title, heads, rows, charts: Vec::new() }
}

/// The actions, with the cells that a ministry fills in.
fn work(prose: &Prose<'_>, inputs: &Inputs<'_>) -> Leaf {
    let locked = |key, name, width| Head::locked(prose.say(key), name, width);
    let open = |key, name, width, entry| Head { title: prose.say(key), name, width, entry };
    let statuses = [Status::Planned, Status::UnderWay, Status::Done, Status::Dropped];
    let statuses = statuses.map(|status| prose.say(followup::status_key(status))).to_vec();
    let agencies = prose.catalog.agencies.iter().map(|agency| prose.agency(&agency.id).to_owned()).collect();
    let heads = vec![
        locked("column-id", "number", 7),
        locked("book-id", "id", 24),
        locked("book-horizon", "horizon", 14),
        open("column-action", "title", 40, Entry::Text),
        open("field-what", "what", 50, Entry::Text),
        open("field-lead", "lead", 26, Entry::OneOf(agencies)),
        locked("field-support", "support", 26),
        open("book-start", "start", 12, Entry::Day),
        open("column-target-date", "target_date", 12, Entry::Day),
        open("column-status", "status", 13, Entry::OneOf(statuses)),
        open("field-budget", "budget", 20, Entry::Text),
        open("field-donor", "donor", 20, Entry::Text),
        open("field-note", "note", 36, Entry::Text),
        open("field-output", "output", 36, Entry::Text),
        open("field-indicator", "indicator", 36, Entry::Text),
        locked("field-effort", "effort", 12),
        locked("book-gain", "gain", 9),
        locked("book-closes", "closes", 16),
    ];
    let rows = inputs.plan.steps.iter().map(|step| {
        let action = prose.action(step.action);
        let decided = inputs.kept.and_then(|kept| kept.decided.get(&step.action));
        let said = |text: Option<&Option<String>>| Value::text(text.cloned().flatten().unwrap_or_default());
        let closes: Vec<&str> =
            (step.gaps.iter()).map(|&gap| prose.catalog.questions[inputs.gaps[gap].question].id.as_str()).collect();
        vec![
            Value::text(&action.number),
            Value::text(&action.id),
            Value::text(prose.say(actions::horizon_key(step.horizon))),
            Value::text(&action.title),
            Value::text(&action.what),
            Value::text(prose.agency(&action.lead)),
            Value::text(prose.agencies(&action.support)),
            step.start.map_or(Value::Nothing, Value::Day),
            step.end.map_or(Value::Nothing, Value::Day),
            Value::text(status(prose, inputs, step)),
            said(decided.map(|decided| &decided.budget)),
            said(decided.map(|decided| &decided.donor)),
            said(decided.map(|decided| &decided.note)),
            Value::text(&action.output),
            Value::text(&action.indicator),
            Value::text(prose.say(cards::effort_key(action.effort))),
            Value::Count(step.gain),
            Value::text(closes.join(" ")),
        ]
    });
    leaf(prose.say("book-actions"), heads, rows.collect())
}

fn status(prose: &Prose<'_>, inputs: &Inputs<'_>, step: &Step) -> String {
    prose.say(followup::status_key(inputs.kept.map_or(Status::Planned, |kept| kept.status(step.action))))
}

/// What each agency leads, by day.
fn agencies(prose: &Prose<'_>, inputs: &Inputs<'_>) -> Leaf {
    let heads = vec![
        Head::locked(prose.say("column-agency"), "lead", 34),
        Head::locked(prose.say("column-id"), "number", 7),
        Head::locked(prose.say("column-action"), "title", 60),
        Head::locked(prose.say("column-target-date"), "target_date", 12),
        Head::locked(prose.say("column-status"), "status", 13),
    ];
    let mut steps: Vec<&Step> = inputs.plan.steps.iter().collect();
    steps.sort_by_key(|step| (prose.agency(&prose.action(step.action).lead), step.end.is_none(), step.end));
    let rows = steps.into_iter().map(|step| {
        let action = prose.action(step.action);
        vec![
            Value::text(prose.agency(&action.lead)),
            Value::text(&action.number),
            Value::text(&action.title),
            step.end.map_or(Value::Nothing, Value::Day),
            Value::text(status(prose, inputs, step)),
        ]
    });
    leaf(prose.say("book-agencies"), heads, rows.collect())
}

/// The gaps, ranked.
fn gaps(prose: &Prose<'_>, inputs: &Inputs<'_>) -> Leaf {
    let heads = vec![
        Head::locked(prose.say("column-rank"), "rank", 7),
        Head::locked(prose.say("column-id"), "question", 10),
        Head::locked(prose.say("column-question"), "prompt", 70),
        Head::locked(prose.say("column-answer"), "value", 30),
        Head::locked(prose.say("column-priority"), "priority", 12),
        Head::locked(prose.say("column-actions"), "closed_by", 20),
    ];
    let rows = inputs.gaps.iter().enumerate().map(|(rank, gap)| {
        let question = &prose.catalog.questions[gap.question];
        let (outcome, answer) = (inputs.assessment.outcomes[gap.question], inputs.answers.get(gap.question));
        let closed = prose.adaptation.closed_by(prose.catalog, gap.question);
        let closed: Vec<&str> = closed.map(|action| prose.action(action).number.as_str()).collect();
        let is_withheld = inputs.answers.is_withheld(gap.question);
        vec![
            Value::Count(rank as u64 + 1),
            Value::text(&question.id),
            Value::text(&question.prompt),
            Value::text(prose.outcome(question, outcome, answer)),
            if is_withheld { Value::Nothing } else { Value::Count(gap.priority) },
            Value::text(closed.join(" ")),
        ]
    });
    leaf(prose.say("chapter-gaps"), heads, rows.collect())
}

/// The scores of every section, with a chart for each checklist, and its total below.
fn scores(prose: &Prose<'_>, inputs: &Inputs<'_>) -> Leaf {
    let heads = vec![
        Head::locked(prose.say("column-checklist"), "checklist", 24),
        Head::locked(prose.say("column-section"), "section", 46),
        Head::locked(prose.say("column-score"), "percent", 10),
        Head::locked(prose.say("column-lowest"), "lowest", 10),
        Head::locked(prose.say("column-highest"), "highest", 10),
        Head::locked(prose.say("column-answered"), "answered", 11),
        Head::locked(prose.say("book-asked"), "asked", 10),
    ];
    let row = |checklist: &str, section: String, standing: &Standing| {
        let percent = |score: Score| score.hundredths().map_or(Value::Nothing, Value::Percent);
        vec![
            Value::text(checklist),
            Value::text(section),
            percent(standing.score),
            percent(standing.lowest),
            percent(standing.highest),
            Value::Count(standing.coverage.answered as u64),
            Value::Count(standing.coverage.asked as u64),
        ]
    };
    let (mut rows, mut charts) = (Vec::new(), Vec::new());
    for list in &inputs.scorecard.lists {
        let checklist = &prose.catalog.checklists[list.checklist];
        let first = rows.len();
        for part in &list.parts {
            for (section, standing) in checklist.parts[part.part].sections.iter().zip(&part.sections) {
                let title = format!("{} {}", section.id, section.title);
                rows.extend(standing.as_ref().map(|standing| row(&checklist.title, title, standing)));
            }
        }
        charts.push(Chart { title: checklist.title.clone(), rows: first..rows.len(), names: 1, figures: 2 });
        rows.push(row(&checklist.title, prose.say("column-all"), &list.total));
    }
    Leaf { charts, ..leaf(prose.say("book-scores"), heads, rows) }
}

/// How the workbook is used, and what no document is without.
fn guide(prose: &Prose<'_>, inputs: &Inputs<'_>) -> Leaf {
    let heads = vec![Head::locked(prose.say("book-use"), "text", 100)];
    let lines = ["book-use-open", "book-use-locked", "book-use-text", "book-use-back"].map(|key| prose.say(key));
    let caveat = prose.caveats(&inputs.scorecard.places(), None);
    let rows = lines.into_iter().chain(caveat).map(|line| vec![Value::text(line)]).collect();
    leaf(prose.say("book-use"), heads, rows)
}
