//! The plan as a workbook: the actions to be worked on, and what they come from.

use jiff::ToSpan;
use jiff::civil::Date;

use super::{Inputs, actions, cards, objectives, origin};
use crate::plan::field::{Field, OF_OBJECTIVE};
use crate::plan::file::{Status, TfaCategory};
use crate::plan::{Step, quarter_end};
use crate::report::book::{Chart, Drawn, Entry, Head, Leaf, Value};
use crate::report::prose::Prose;
use crate::score::{Score, Standing};

/// The most quarters that are offered: ten years and more.
const MOST_QUARTERS: usize = 60;

/// The sheets, in the order of their tabs.
pub(super) fn leaves(prose: &Prose<'_>, inputs: &Inputs<'_>) -> Vec<Leaf> {
    let mut shown = vec![
        (origin::ACTIONS, work(prose, inputs)),
        (origin::AGENCIES, agencies(prose, inputs)),
        (origin::GAPS, gaps(prose, inputs)),
        (origin::SCORES, scores(prose, inputs)),
        (origin::OBJECTIVES, aims(prose, inputs)),
        (origin::GUIDE, guide(prose, inputs)),
    ];
    let sent: Vec<Leaf> = shown.iter().map(|(title, leaf)| origin::of(leaf, title)).collect();
    shown.retain(|(_, leaf)| !leaf.rows.is_empty());
    let about = origin::about(prose, inputs, &shown);
    shown.into_iter().map(|(_, leaf)| leaf).chain([about]).chain(sent).collect()
}

fn leaf(title: String, heads: Vec<Head>, rows: Vec<Vec<Value>>) -> Leaf {
    Leaf { title, heads, rows, ..Leaf::default() }
}

/// A column that people fill in.
fn open(prose: &Prose<'_>, field: Field, width: u16, entry: Entry) -> Head {
    Head { title: prose.say(field.title()), name: field.column(), width, entry }
}

/// The actions, with the cells that a ministry fills in.
fn work(prose: &Prose<'_>, inputs: &Inputs<'_>) -> Leaf {
    let locked = |key, name, width| Head::locked(prose.say(key), name, width);
    let open = |field: Field, width, entry| open(prose, field, width, entry);
    let statuses = Status::ALL.map(|status| prose.say(status.title())).to_vec();
    let categories = [TfaCategory::A, TfaCategory::B, TfaCategory::C].map(|category| category.name().to_owned());
    let agencies = prose.catalog.agencies.iter().map(|agency| prose.agency(&agency.id).to_owned()).collect();
    // What is known stands before what is still to be written, which a print leaves out as long as it is empty.
    let heads = vec![
        locked("column-id", origin::NUMBER, 7),
        open(Field::Title, 40, Entry::Text),
        locked("book-id", origin::ID, 24),
        locked("book-horizon", "horizon", 14),
        open(Field::What, 50, Entry::Text),
        open(Field::Lead, 26, Entry::OneOf(agencies)),
        open(Field::Support, 26, Entry::Text),
        open(Field::Start, 12, Entry::Day),
        open(Field::Target, 12, Entry::Day),
        Head { entry: quarters(prose, &inputs.plan.steps), ..locked("book-quarter", origin::QUARTER, 13) },
        open(Field::Status, 16, Entry::OneOf(statuses)),
        open(Field::Output, 36, Entry::Text),
        open(Field::Indicator, 36, Entry::Text),
        locked("field-effort", "effort", 12),
        locked("book-gain", "gain", 9),
        locked("book-closes", "closes", 16),
        locked("book-named", "later", 12),
        open(Field::Reason, 20, Entry::Text),
        open(Field::Budget, 20, Entry::Text),
        open(Field::Donor, 20, Entry::Text),
        open(Field::Baseline, 20, Entry::Text),
        open(Field::Risk, 20, Entry::Text),
        open(Field::TfaCategory, 10, Entry::OneOf(categories.to_vec())),
        open(Field::TfaDate, 12, Entry::Day),
        open(Field::Note, 36, Entry::Text),
    ];
    let rows = inputs.plan.steps.iter().map(|step| {
        let action = prose.action(step.action);
        let decided = inputs.kept.and_then(|kept| kept.decided.get(&step.action));
        let said = |field| Value::text(decided.and_then(|decided| decided.get(field)).unwrap_or_default());
        let day = |day: Option<Date>| day.map_or(Value::Nothing, Value::Day);
        let helpers: Vec<&str> = action.support.iter().map(|role| prose.agency(role)).collect();
        let closes: Vec<&str> =
            (step.gaps.iter()).map(|&gap| prose.catalog.questions[inputs.gaps[gap].question].id.as_str()).collect();
        vec![
            Value::text(&action.number),
            Value::text(&action.title),
            Value::text(&action.id),
            Value::text(prose.say(actions::horizon_key(step.horizon))),
            Value::text(&action.what),
            Value::text(prose.agency(&action.lead)),
            Value::text(helpers.join("\n")),
            day(step.start),
            day(step.end),
            step.end.map_or(Value::Nothing, |day| Value::text(prose.words.quarter(day))),
            Value::text(status(prose, inputs, step)),
            Value::text(&action.output),
            Value::text(&action.indicator),
            Value::text(prose.say(cards::effort_key(action.effort))),
            Value::Count(step.gain),
            Value::text(closes.join(" ")),
            Value::text(prose.say(if step.later { "book-later" } else { "book-now" })),
            said(Field::Reason),
            said(Field::Budget),
            said(Field::Donor),
            said(Field::Baseline),
            said(Field::Risk),
            said(Field::TfaCategory),
            day(decided.and_then(|decided| decided.tfa_date)),
            said(Field::Note),
        ]
    });
    Leaf { kept: 2, ..leaf(prose.say("book-actions"), heads, rows.collect()) }
}

/// The quarters that a target may be moved to: from the first day of the plan to two years after its last.
fn quarters(prose: &Prose<'_>, steps: &[Step]) -> Entry {
    let days = || steps.iter().flat_map(|step| [step.start, step.end]).flatten();
    let (Some(first), Some(last)) = (days().min(), days().max()) else { return Entry::Text };
    let last = last.saturating_add(2.years());
    let quarters = std::iter::successors(Some(first), |day| Some(day.saturating_add(3.months())));
    let quarters = quarters.map(quarter_end).take_while(|day| *day <= quarter_end(last)).take(MOST_QUARTERS);
    Entry::OneOf(quarters.map(|day| prose.words.quarter(day)).collect())
}

/// The objectives that the plan serves, with the cells in which a ministry says otherwise.
fn aims(prose: &Prose<'_>, inputs: &Inputs<'_>) -> Leaf {
    let mut heads = vec![
        Head::locked(prose.say("book-id"), origin::ID, 14),
        Head::locked(prose.say("column-objective"), origin::OBJECTIVE, 40),
    ];
    heads.extend(OF_OBJECTIVE.map(|field| open(prose, field, 36, Entry::Text)));
    let rows = objectives::served(prose, inputs).into_iter().map(|(at, _)| {
        let objective = &prose.catalog.objectives[at];
        let said = |field| Value::text(objectives::says(prose, inputs, objective, field).unwrap_or_default());
        [vec![Value::text(&objective.id), Value::text(&objective.title)], OF_OBJECTIVE.map(said).to_vec()].concat()
    });
    leaf(prose.say("book-objectives"), heads, rows.collect())
}

fn status(prose: &Prose<'_>, inputs: &Inputs<'_>, step: &Step) -> String {
    prose.say(inputs.kept.map_or(Status::Planned, |kept| kept.status(step.action)).title())
}

/// What each agency leads, by day.
fn agencies(prose: &Prose<'_>, inputs: &Inputs<'_>) -> Leaf {
    let heads = vec![
        Head::locked(prose.say("column-agency"), "lead", 34),
        Head::locked(prose.say("column-id"), "number", 7),
        Head::locked(prose.say("column-action"), "title", 60),
        Head::locked(prose.say("column-target-date"), "target_date", 12),
        Head::locked(prose.say("column-status"), "status", 16),
    ];
    let mut steps: Vec<&Step> = inputs.plan.steps.iter().collect();
    let lead = |step: &Step| prose.agency(&prose.action(step.action).lead);
    steps.sort_by_key(|step| (step.end.is_none(), step.end));
    steps.sort_by(|one, other| prose.words.compare(lead(one), lead(other)));
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
        Head::locked(prose.say("column-lowest"), "lowest", 12),
        Head::locked(prose.say("column-highest"), "highest", 12),
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
        // Of a checklist that nobody has answered there is nothing to draw.
        let is_scored = rows[first..].iter().any(|row: &Vec<Value>| row[2] != Value::Nothing);
        let chart = Chart { title: checklist.title.clone(), rows: first..rows.len(), names: 1, drawn: Drawn::Bars(2) };
        charts.extend(is_scored.then_some(chart));
        rows.push(row(&checklist.title, prose.say("column-all"), &list.total));
    }
    Leaf { charts, ..leaf(prose.say("book-scores"), heads, rows) }
}

/// Who sends it back, how the workbook is used, and what no document is without.
fn guide(prose: &Prose<'_>, inputs: &Inputs<'_>) -> Leaf {
    let lines = ["book-use-open", "book-use-locked", "book-use-text", "book-use-back"].map(|key| prose.say(key));
    let caveat = prose.caveats(&inputs.scorecard.places(), None);
    let told = lines.into_iter().chain(caveat).map(|line| vec![Value::Nothing, Value::text(line), Value::Nothing]);
    let asked = vec![Value::text(origin::SENDER), Value::text(prose.say("book-sender")), Value::Nothing];
    let rows: Vec<_> = std::iter::once(asked).chain(told).collect();
    let heads = vec![
        Head::locked(String::new(), origin::ID, 0),
        Head::locked(prose.say("book-use"), "text", 100),
        Head { title: String::new(), name: origin::ENTRY, width: 40, entry: Entry::Each(vec![Entry::Text]) },
    ];
    leaf(prose.say("book-use"), heads, rows)
}
