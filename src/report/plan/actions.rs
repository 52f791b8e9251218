//! The plan: by horizon, on a timeline, by lead agency, and a sheet for every action.

use std::collections::BTreeMap;

use super::{Inputs, chapter, findings, followup, treaty};
use crate::checklist::{Action, ActionKind, Effort, Horizon};
use crate::i18n::Message;
use crate::plan::file::Status;
use crate::plan::{Step, axis, yield_of};
use crate::report::prose::Prose;
use crate::report::{Align, Anchor, Block, Inline, Inlines, Row, Span, Table, Timeline};

/// How many actions the short lists of the plan name.
const FEW: usize = 10;

pub(super) fn blocks(prose: &Prose<'_>, inputs: &Inputs<'_>) -> Vec<Block> {
    let steps = &inputs.plan.steps;
    let mut blocks = vec![Block::PageBreak];
    blocks.extend(chapter(prose, "chapter-plan"));
    if steps.is_empty() {
        blocks.push(Block::paragraph(prose.say("no-actions")));
        return blocks;
    }
    blocks.push(Block::paragraph(prose.say("plan-rule")));
    if let Some(limit) = inputs.context.per_agency {
        blocks.push(Block::paragraph(prose.tell(&Message::new("plan-limit").count("limit", limit))));
    }
    blocks.extend(stand_ins(prose, steps));
    for horizon in Horizon::ALL {
        let due: Vec<&Step> = steps.iter().filter(|step| step.horizon == horizon).collect();
        if !due.is_empty() {
            blocks.push(Block::heading(2, horizon_title(prose, inputs, horizon, due.len())));
            blocks.push(Block::Table(overview(prose, &due)));
        }
    }
    if inputs.kept.is_none() {
        blocks.extend(followup::conflicts(prose, inputs));
    }
    blocks.push(Block::heading(2, prose.say("plan-projection")));
    blocks.push(Block::paragraph(prose.say("projection-rule")));
    blocks.push(Block::Table(projection(prose, inputs)));
    blocks.push(Block::heading(2, prose.say("plan-timeline")));
    blocks.push(Block::Timeline(timeline(prose, inputs)));
    blocks.push(Block::heading(2, prose.say("plan-leads")));
    blocks.push(Block::Table(leads(prose, steps)));
    blocks.extend(unlocks(prose, steps));
    blocks.push(Block::heading(2, prose.say("plan-yield")));
    blocks.push(Block::paragraph(prose.say("yield-rule")));
    blocks.push(Block::Table(best(prose, steps)));
    blocks.push(Block::PageBreak);
    blocks.extend(chapter(prose, "chapter-actions"));
    for horizon in Horizon::ALL {
        let due: Vec<&Step> = steps.iter().filter(|step| step.horizon == horizon).collect();
        if !due.is_empty() {
            blocks.push(Block::heading(2, prose.say(horizon_key(horizon))));
            blocks.extend(due.into_iter().flat_map(|step| sheet(prose, inputs, step)));
        }
    }
    blocks
}

/// The key of a horizon's name.
pub(super) fn horizon_key(horizon: Horizon) -> &'static str {
    match horizon {
        Horizon::Short => "horizon-short",
        Horizon::Medium => "horizon-medium",
        Horizon::Long => "horizon-long",
    }
}

/// The key of an effort's name.
pub(super) fn effort_key(effort: Effort) -> &'static str {
    match effort {
        Effort::Low => "effort-low",
        Effort::Medium => "effort-medium",
        Effort::High => "effort-high",
    }
}

fn horizon_title(prose: &Prose<'_>, inputs: &Inputs<'_>, horizon: Horizon, count: usize) -> String {
    let name = prose.say(horizon_key(horizon));
    let message = match inputs.context.dates.date(horizon, inputs.context.from) {
        Some(date) => Message::new("horizon-until").with("date", prose.words.date(date)),
        None => Message::new("horizon-open"),
    };
    prose.tell(&message.with("name", name).count("count", count))
}

/// Who leads an action and by when, in a sentence.
pub(super) fn who_and_when(prose: &Prose<'_>, step: &Step) -> String {
    let action = prose.action(step.action);
    let message = match step.end {
        Some(end) => Message::new("lead-by").with("date", prose.words.date(end)),
        None => Message::new("lead-in").with("horizon", step.horizon.name()),
    };
    prose.tell(&message.with("lead", prose.agency(&action.lead)))
}

fn overview(prose: &Prose<'_>, steps: &[&Step]) -> Table {
    let rows = steps.iter().map(|step| {
        let action = prose.action(step.action);
        Row::of_lines([
            vec![prose.action_link(step.action)],
            Inline::plain(action.title.clone()),
            Inline::plain(prose.agency(&action.lead)),
            // A date in a narrow column stays on one line.
            Inline::plain(step.end.map_or_else(|| "–".to_owned(), |end| prose.words.date(end).replace(' ', "\u{a0}"))),
            Inline::plain(prose.say(effort_key(action.effort))),
            Inline::plain(if step.gaps.is_empty() { "–".to_owned() } else { step.gain.to_string() }),
        ])
    });
    Table {
        caption: None,
        columns: prose.columns(&[
            ("column-id", Align::Start, 0),
            ("column-action", Align::Start, 8),
            ("column-lead", Align::Start, 6),
            ("column-target-date", Align::Start, 0),
            ("column-effort", Align::Start, 3),
            ("column-gain", Align::End, 2),
        ]),
        rows: rows.collect(),
    }
}

fn projection(prose: &Prose<'_>, inputs: &Inputs<'_>) -> Table {
    let rows = inputs.plan.projection.iter().map(|list| {
        let mut cells = vec![Inline::plain(prose.catalog.checklists[list.checklist].title.clone())];
        cells.push(Inline::plain(prose.score(list.today)));
        cells.extend(list.after.iter().map(|score| Inline::plain(prose.score(*score))));
        Row::of_lines(cells)
    });
    Table {
        caption: None,
        columns: prose.columns(&[
            ("column-checklist", Align::Start, 4),
            ("column-today", Align::End, 2),
            ("column-after-short", Align::End, 3),
            ("column-after-medium", Align::End, 3),
            ("column-after-long", Align::End, 3),
        ]),
        rows: rows.collect(),
    }
}

fn timeline(prose: &Prose<'_>, inputs: &Inputs<'_>) -> Timeline {
    let ends = Horizon::ALL.map(|horizon| inputs.context.dates.date(horizon, inputs.context.from));
    let begin = inputs.context.from.or(inputs.plan.steps.iter().filter_map(|step| step.start).min());
    let marks = axis(begin, ends);
    let mut ticks = Vec::new();
    if let Some(begin) = begin {
        ticks.push((0, prose.words.date(begin)));
    }
    for (horizon, mark) in Horizon::ALL.into_iter().zip(&marks[1..]) {
        let label = ends[horizon as usize].map_or_else(|| prose.say(horizon_key(horizon)), |end| prose.words.date(end));
        ticks.push((*mark, label));
    }
    let spans: Vec<Span> = inputs
        .plan
        .steps
        .iter()
        .map(|step| {
            let action = prose.action(step.action);
            Span {
                label: format!("{} {}", action.number, action.title),
                to: Some(Anchor(format!("action-{}", action.id))),
                from: step.span.0,
                until: step.span.1,
                done: inputs.kept.is_some_and(|kept| kept.status(step.action) == Status::Done),
            }
        })
        .collect();
    let words: Vec<String> = inputs
        .plan
        .steps
        .iter()
        .map(|step| {
            let horizon = prose.say(horizon_key(step.horizon));
            let due = step.end.map_or(horizon, |end| prose.words.date(end));
            format!("{}: {due}", prose.action(step.action).number)
        })
        .collect();
    Timeline { alt: format!("{}. {}", prose.say("plan-timeline"), words.join("; ")), ticks, spans }
}

fn leads(prose: &Prose<'_>, steps: &[Step]) -> Table {
    let mut counts: Vec<(&str, [usize; 3])> = Vec::new();
    for step in steps {
        let lead = prose.action(step.action).lead.as_str();
        let place = counts.iter().position(|(agency, _)| *agency == lead).unwrap_or_else(|| {
            counts.push((lead, [0; 3]));
            counts.len() - 1
        });
        counts[place].1[step.horizon as usize] += 1;
    }
    counts.sort_by_key(|(_, counts)| std::cmp::Reverse(counts.iter().sum::<usize>()));
    let rows = counts.iter().map(|(agency, counts)| {
        let mut cells = vec![Inline::plain(prose.agency(agency))];
        cells.extend(
            counts.iter().map(|count| Inline::plain(if *count == 0 { "–".to_owned() } else { count.to_string() })),
        );
        cells.push(Inline::plain(counts.iter().sum::<usize>().to_string()));
        Row::of_lines(cells)
    });
    Table {
        caption: None,
        columns: prose.columns(&[
            ("column-lead", Align::Start, 6),
            ("horizon-short", Align::End, 2),
            ("horizon-medium", Align::End, 2),
            ("horizon-long", Align::End, 2),
            ("column-all", Align::End, 2),
        ]),
        rows: rows.collect(),
    }
}

/// The actions that most others wait for.
fn unlocks(prose: &Prose<'_>, steps: &[Step]) -> Vec<Block> {
    let mut unlocking: Vec<&Step> = steps.iter().filter(|step| step.unlocks > 0).collect();
    if unlocking.is_empty() {
        return Vec::new();
    }
    unlocking.sort_by_key(|step| std::cmp::Reverse(step.unlocks));
    let rows = unlocking.into_iter().take(FEW).map(|step| {
        Row::of_lines([
            vec![prose.action_link(step.action)],
            Inline::plain(prose.action(step.action).title.clone()),
            Inline::plain(step.unlocks.to_string()),
        ])
    });
    let table = Table {
        caption: None,
        columns: prose.columns(&[
            ("column-id", Align::Start, 0),
            ("column-action", Align::Start, 8),
            ("column-unlocks", Align::End, 2),
        ]),
        rows: rows.collect(),
    };
    vec![Block::heading(2, prose.say("plan-unlocks")), Block::Table(table)]
}

/// The actions that bring most for the work they take.
fn best(prose: &Prose<'_>, steps: &[Step]) -> Table {
    let effort = |step: &Step| prose.action(step.action).effort;
    let mut best: Vec<&Step> = steps.iter().filter(|step| step.gain > 0).collect();
    best.sort_by_key(|step| std::cmp::Reverse(yield_of(step, effort(step))));
    let rows = best.into_iter().take(FEW).map(|step| {
        Row::of_lines([
            vec![prose.action_link(step.action)],
            Inline::plain(prose.action(step.action).title.clone()),
            Inline::plain(prose.say(effort_key(effort(step)))),
            Inline::plain(step.gain.to_string()),
            Inline::plain(yield_of(step, effort(step)).to_string()),
        ])
    });
    Table {
        caption: None,
        columns: prose.columns(&[
            ("column-id", Align::Start, 0),
            ("column-action", Align::Start, 7),
            ("column-effort", Align::Start, 2),
            ("column-gain", Align::End, 2),
            ("column-yield", Align::End, 2),
        ]),
        rows: rows.collect(),
    }
}

/// Everything about one action.
fn sheet(prose: &Prose<'_>, inputs: &Inputs<'_>, step: &Step) -> Vec<Block> {
    let action = prose.action(step.action);
    let title = Block::Heading {
        level: 3,
        text: Inline::plain(format!("{} {}", action.number, action.title)),
        anchor: Some(Anchor(format!("action-{}", action.id))),
    };
    let mut fields: Vec<(String, Vec<Inlines>)> = Vec::new();
    let mut field = |key: &'static str, text: Vec<Inlines>| {
        if !text.is_empty() {
            fields.push((prose.say(key), text));
        }
    };
    field("field-why", why(prose, inputs, step));
    field("field-what", Inline::paragraphs(&action.what));
    field("field-first-step", action.first_step.iter().flat_map(|step| Inline::paragraphs(step)).collect());
    field("field-output", Inline::paragraphs(&action.output));
    field("field-indicator", Inline::paragraphs(&action.indicator));
    field("field-lead", vec![Inline::plain(lead(prose, step))]);
    if !action.support.is_empty() {
        field("field-support", vec![Inline::plain(prose.agencies(&action.support))]);
    }
    field("field-when", when(prose, step).into_iter().map(Inline::plain).collect());
    if let Some(kept) = inputs.kept {
        field("column-status", vec![followup::status_text(prose, inputs, step)]);
        if let Some(decided) = kept.decided.get(&step.action) {
            for (key, text) in
                [("field-budget", &decided.budget), ("field-donor", &decided.donor), ("field-note", &decided.note)]
            {
                field(key, text.iter().flat_map(|text| Inline::paragraphs(text)).collect());
            }
        }
    }
    field("field-effort", vec![Inline::plain(prose.say(effort_key(action.effort)))]);
    field("field-kind", kind(prose, action).map(Inline::plain).into_iter().collect());
    let objective = action.objective.map(|objective| prose.catalog.objectives[objective].title.clone());
    field("field-objective", objective.map(Inline::plain).into_iter().collect());
    if let Some(help) = &action.assistance {
        let text = Message::new("assistance").with("need", &help.need).with("from", prose.agencies(&help.from));
        field("field-assistance", vec![Inline::plain(prose.tell(&text))]);
    }
    if !step.after.is_empty() {
        field("field-after", vec![prose.list(step.after.iter().map(|&before| prose.action_link(before)))]);
    }
    if step.unlocks > 0 {
        let text = Message::new("unlocks").count("count", step.unlocks);
        field("field-unlocks", vec![Inline::plain(prose.tell(&text))]);
    }
    if !action.articles.is_empty()
        && let Some(treaty) = treaty::named(prose, inputs)
    {
        let short = &prose.catalog.instruments[treaty.instrument].short;
        field("field-articles", vec![Inline::plain(format!("{short} {}", action.articles.join(", ")))]);
    }
    if !action.tfa.is_empty() {
        field("field-tfa", vec![Inline::plain(action.tfa.join(", "))]);
    }
    vec![title, Block::Fields(fields)]
}

/// What sort of work an action is, with the rank of the rule it needs, and whether traders notice it.
fn kind(prose: &Prose<'_>, action: &Action) -> Option<String> {
    let kind = prose.say(match action.kind? {
        ActionKind::Decision => "kind-of-decision",
        ActionKind::Rule => "kind-of-rule",
        ActionKind::RollOut => "kind-of-roll-out",
        ActionKind::Build => "kind-of-build",
        ActionKind::Exchange => "kind-of-exchange",
        ActionKind::Training => "kind-of-training",
    });
    let rank = action.rank.map(|rank| prose.rank(rank));
    let seen = action.traders_see.then(|| prose.say("traders-see-it"));
    Some([Some(kind), rank, seen].into_iter().flatten().collect::<Vec<_>>().join("; "))
}

/// Who leads an action, and until when where that is in another's place.
fn lead(prose: &Prose<'_>, step: &Step) -> String {
    let lead = prose.agency(&prose.action(step.action).lead);
    match prose.adaptation.missing_lead(step.action) {
        Some(role) => prose.tell(&Message::new("lead-until").with("lead", lead).with("role", prose.agency(role))),
        None => lead.to_owned(),
    }
}

/// For each role that does not exist yet, which actions others lead in its place.
fn stand_ins(prose: &Prose<'_>, steps: &[Step]) -> Vec<Block> {
    let mut roles: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for step in steps {
        if let Some(role) = prose.adaptation.missing_lead(step.action) {
            roles.entry(role).or_default().push(&prose.action(step.action).number);
        }
    }
    let told = roles.into_iter().map(|(role, actions)| {
        let message = Message::new("lead-missing").with("role", prose.agency(role));
        Block::paragraph(prose.tell(&message.with("actions", actions.join(", "))))
    });
    told.collect()
}

/// The gaps an action closes, each with the country's own situation.
fn why(prose: &Prose<'_>, inputs: &Inputs<'_>, step: &Step) -> Vec<Inlines> {
    if prose.action(step.action).standing.is_some() {
        return treaty::whole(prose, inputs);
    }
    if step.gaps.is_empty() {
        return vec![Inline::plain(prose.say("why-own"))];
    }
    let mut paragraphs = Vec::new();
    for &place in &step.gaps {
        let gap = &inputs.gaps[place];
        let question = &prose.catalog.questions[gap.question];
        let answer = inputs.answers.get(gap.question);
        let outcome = inputs.assessment.outcomes[gap.question];
        paragraphs.push(vec![
            prose.question_link(gap.question),
            Inline::Text(format!(" {} ", question.prompt)),
            Inline::Strong(prose.outcome(question, outcome, answer)),
        ]);
        paragraphs.extend(answer.map(|answer| findings::account(prose, inputs.answers, answer)).unwrap_or_default());
    }
    paragraphs
}

/// The dates of an action, and what would be proposed now in their place.
fn when(prose: &Prose<'_>, step: &Step) -> Vec<String> {
    let message = match (step.start, step.end) {
        (Some(start), Some(end)) => Message::new("when-span")
            .with("start", prose.words.date(start))
            .with("end", prose.words.date(end))
            .with("horizon", step.horizon.name()),
        (None, Some(end)) => {
            Message::new("when-until").with("end", prose.words.date(end)).with("horizon", step.horizon.name())
        }
        (_, None) => Message::new(horizon_key(step.horizon)),
    };
    let proposed = step.proposed.map(|day| Message::new("when-proposed").with("date", prose.words.date(day)));
    std::iter::once(message).chain(proposed).map(|message| prose.tell(&message)).collect()
}
