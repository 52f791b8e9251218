//! A sheet for every action that the plan names, grouped by the agency that leads.

use super::actions::horizon_key;
use super::{Inputs, chapter, findings, followup, objectives, treaty};
use crate::checklist::{Action, ActionKind, Effort, Horizon};
use crate::i18n::Message;
use crate::plan::file::Status;
use crate::plan::{Step, axis, quarter_end};
use crate::report::prose::Prose;
use crate::report::{Anchor, Block, Inline, Inlines, Span, Timeline};

pub(super) fn blocks(prose: &Prose<'_>, inputs: &Inputs<'_>) -> Vec<Block> {
    let mut leads: Vec<&str> = Vec::new();
    for step in inputs.plan.named() {
        let lead = prose.action(step.action).lead.as_str();
        if !leads.contains(&lead) {
            leads.push(lead);
        }
    }
    if leads.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![Block::PageBreak];
    blocks.extend(chapter(prose, "chapter-actions"));
    blocks.push(Block::Timeline(timeline(prose, inputs)));
    for lead in leads {
        blocks.push(Block::heading(2, prose.agency(lead)));
        let own = inputs.plan.named().filter(|step| prose.action(step.action).lead == lead);
        blocks.extend(own.flat_map(|step| sheet(prose, inputs, step)));
    }
    blocks
}

fn timeline(prose: &Prose<'_>, inputs: &Inputs<'_>) -> Timeline {
    let ends = Horizon::ALL.map(|horizon| inputs.context.dates.date(horizon, inputs.context.from));
    let begin = inputs.context.from.or(inputs.plan.named().filter_map(|step| step.start).min());
    let marks = axis(begin, ends);
    let mut ticks = Vec::new();
    if let Some(begin) = begin {
        ticks.push((0, prose.words.quarter(begin)));
    }
    for (horizon, mark) in Horizon::ALL.into_iter().zip(&marks[1..]) {
        let label =
            ends[horizon as usize].map_or_else(|| prose.say(horizon_key(horizon)), |end| prose.words.quarter(end));
        ticks.push((*mark, label));
    }
    let spans: Vec<Span> = inputs
        .plan
        .named()
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
        .named()
        .map(|step| {
            let horizon = prose.say(horizon_key(step.horizon));
            let due = step.end.map_or(horizon, |end| prose.words.quarter(end));
            format!("{}: {due}", prose.action(step.action).number)
        })
        .collect();
    Timeline { alt: format!("{}. {}", prose.say("plan-timeline"), prose.words.semicolons(&words)), ticks, spans }
}

/// The key of an effort's name.
pub(super) fn effort_key(effort: Effort) -> &'static str {
    match effort {
        Effort::Low => "effort-low",
        Effort::Medium => "effort-medium",
        Effort::High => "effort-high",
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
        for (key, text) in kept.decided.get(&step.action).into_iter().flat_map(objectives::own_words) {
            field(key, Inline::paragraphs(text));
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
        let articles: Vec<&str> = action.articles.iter().map(String::as_str).collect();
        let cited = prose.cited(&prose.catalog.instruments[treaty.instrument], &articles);
        field("field-articles", vec![Inline::plain(cited)]);
    }
    let decided = inputs.kept.and_then(|kept| kept.decided.get(&step.action));
    field("field-tfa", objectives::tfa(prose, prose.words.commas(&action.tfa), decided));
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
    Some(prose.words.semicolons([Some(kind), rank, seen].into_iter().flatten()))
}

/// Who leads an action, and until when where that is in another's place.
pub(super) fn lead(prose: &Prose<'_>, step: &Step) -> String {
    let lead = prose.agency(&prose.action(step.action).lead);
    match prose.adaptation.missing_lead(step.action) {
        Some(role) => prose.tell(&Message::new("lead-until").with("lead", lead).with("role", prose.agency(role))),
        None => lead.to_owned(),
    }
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
    let start = step.start.filter(|start| step.end.map(quarter_end) != Some(quarter_end(*start)));
    let message = match (start, step.end) {
        (Some(start), Some(end)) => Message::new("when-span")
            .with("start", prose.words.quarter(start))
            .with("end", prose.words.quarter(end))
            .with("horizon", step.horizon.name()),
        (None, Some(end)) => {
            Message::new("when-until").with("end", prose.words.quarter(end)).with("horizon", step.horizon.name())
        }
        (_, None) => Message::new(horizon_key(step.horizon)),
    };
    let proposed = step.proposed.map(|day| Message::new("when-proposed").with("date", prose.words.quarter(day)));
    std::iter::once(message).chain(proposed).map(|message| prose.tell(&message)).collect()
}
