//! What changed since the plan was last made, and how far it is: the page for the follow-up meeting.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{Inputs, chapter};
use crate::checklist::ActionIndex;
use crate::i18n::Message;
use crate::plan::Step;
use crate::plan::file::Status;
use crate::plan::kept::{Kept, Now, Proposal, Proposed};
use crate::report::prose::Prose;
use crate::report::{Align, Block, Inline, Inlines, Row, Table};

/// Nothing where the team keeps no plan file.
pub(super) fn blocks(prose: &Prose<'_>, inputs: &Inputs<'_>) -> Vec<Block> {
    let Some(kept) = inputs.kept else { return Vec::new() };
    let mut blocks = vec![Block::PageBreak];
    blocks.extend(chapter(prose, "chapter-followup"));
    blocks.extend(status(prose, inputs, kept));
    blocks.extend(proposed(prose, inputs, kept));
    blocks.extend(changes(prose, inputs, kept));
    blocks.extend(conflicts(prose, inputs));
    blocks.extend(dropped(prose, kept));
    blocks
}

fn now<'a>(prose: &Prose<'a>, inputs: &Inputs<'a>) -> Now<'a> {
    Now {
        catalog: prose.catalog,
        adaptation: prose.adaptation,
        plan: inputs.plan,
        gaps: inputs.gaps,
        assessment: inputs.assessment,
        country: inputs.answers.country.as_deref(),
        round: inputs.answers.round.as_deref(),
        as_of: inputs.context.as_of,
    }
}

/// Whether an action that is not finished should have been by the day of the follow-up.
pub(super) fn is_late(inputs: &Inputs<'_>, step: &Step) -> bool {
    let status = inputs.kept.map_or(Status::Planned, |kept| kept.status(step.action));
    let due = step.end.zip(inputs.context.as_of).is_some_and(|(end, as_of)| end < as_of);
    due && status != Status::Done
}

/// An action's status in words, with "late" where it is.
pub(super) fn status_text(prose: &Prose<'_>, inputs: &Inputs<'_>, step: &Step) -> Inlines {
    let status = inputs.kept.map_or(Status::Planned, |kept| kept.status(step.action));
    let mut text = Inline::plain(prose.say(status.title()));
    if is_late(inputs, step) {
        text.push(Inline::Text(prose.words.comma().to_owned()));
        text.push(Inline::Strong(prose.say("status-late")));
    }
    text
}

/// How many actions are how far.
pub(super) fn counts(prose: &Prose<'_>, inputs: &Inputs<'_>, kept: &Kept) -> String {
    let mut counts: BTreeMap<Status, usize> = BTreeMap::new();
    for step in inputs.plan.named() {
        *counts.entry(kept.status(step.action)).or_default() += 1;
    }
    let count = |status| counts.get(&status).copied().unwrap_or(0);
    let late = inputs.plan.named().filter(|step| is_late(inputs, step)).count();
    let summary = Message::new("followup-summary")
        .count("planned", count(Status::Planned))
        .count("under-way", count(Status::UnderWay))
        .count("done", count(Status::Done))
        .count("late", late);
    prose.tell(&summary)
}

fn status(prose: &Prose<'_>, inputs: &Inputs<'_>, kept: &Kept) -> Vec<Block> {
    let mut text = counts(prose, inputs, kept);
    if let Some(as_of) = inputs.context.as_of {
        text = format!("{} {text}", prose.tell(&Message::new("followup-as-of").with("date", prose.words.date(as_of))));
    }
    let mut blocks = vec![Block::paragraph(text)];
    let achieved = kept.achieved(&now(prose, inputs));
    if !achieved.is_empty() {
        let names = achieved.iter().map(|&action| {
            let action = prose.action(action);
            format!("{} {}", action.number, action.title)
        });
        let text = Message::new("followup-achieved").with("actions", prose.words.semicolons(names));
        blocks.push(Block::paragraph(prose.tell(&text)));
    }
    // The meeting talks about what moves: late first, then under way, then what is due within the nearest horizon.
    let mut steps: Vec<&Step> = inputs
        .plan
        .named()
        .filter(|step| is_late(inputs, step) || kept.status(step.action) != Status::Planned)
        .collect();
    steps.sort_by_key(|step| !is_late(inputs, step));
    if steps.is_empty() {
        return blocks;
    }
    let rows = steps.into_iter().map(|step| {
        let action = prose.action(step.action);
        let decided = kept.decided.get(&step.action);
        let remarks = decided.iter().flat_map(|decided| [&decided.budget, &decided.donor, &decided.note]).flatten();
        Row::of(vec![
            vec![vec![prose.action_link(step.action)]],
            vec![Inline::plain(action.title.clone())],
            vec![Inline::plain(prose.agency(&action.lead))],
            vec![Inline::plain(step.end.map_or_else(|| "–".to_owned(), |end| prose.words.date(end)))],
            vec![status_text(prose, inputs, step)],
            remarks.flat_map(|text| Inline::paragraphs(text)).collect(),
        ])
    });
    blocks.push(Block::Table(Table {
        caption: None,
        columns: prose.columns(&[
            ("column-id", Align::Start, 0),
            ("column-action", Align::Start, 7),
            ("column-lead", Align::Start, 4),
            ("column-target-date", Align::Start, 3),
            ("column-status", Align::Start, 3),
            ("column-remarks", Align::Start, 6),
        ]),
        rows: rows.collect(),
    }));
    blocks
}

fn changes(prose: &Prose<'_>, inputs: &Inputs<'_>, kept: &Kept) -> Vec<Block> {
    let mut blocks = vec![Block::heading(2, prose.say("followup-changes"))];
    if kept.last.is_none() {
        blocks.push(Block::paragraph(prose.say("followup-first")));
        return blocks;
    }
    let items = changed(prose, inputs, kept);
    blocks.push(if items.is_empty() {
        Block::paragraph(prose.say("followup-nothing"))
    } else {
        Block::List { ordered: false, items }
    });
    blocks
}

/// What changed since the plan was last made, a line each.
pub(super) fn changed(prose: &Prose<'_>, inputs: &Inputs<'_>, kept: &Kept) -> Vec<Inlines> {
    let changes = kept.changes(&now(prose, inputs));
    let mut items: Vec<Inlines> = Vec::new();
    let mut actions = |key: &'static str, actions: &[ActionIndex]| {
        for &action in actions {
            let mut line = Inline::plain(format!("{}: ", prose.say(key)));
            line.push(prose.action_link(action));
            line.push(Inline::Text(format!(" {}", prose.action(action).title)));
            items.push(line);
        }
    };
    actions("change-added", &changes.added);
    actions("change-achieved", &changes.achieved);
    actions("change-unknown", &changes.unknown);
    actions("change-edited", &changes.edited);
    for (action, before) in &changes.moved {
        let now = kept.status(*action);
        let text =
            Message::new("change-moved").with("before", prose.say(before.title())).with("now", prose.say(now.title()));
        let title = &prose.action(*action).title;
        items.push(vec![prose.action_link(*action), Inline::Text(format!(" {title}: {}", prose.tell(&text)))]);
    }
    for (action, first) in &changes.redated {
        let step = inputs.plan.steps.iter().find(|step| step.action == *action);
        let (start, end) = step.map_or((None, None), |step| (step.start, step.end));
        let text = Message::new("change-dates")
            .with("first", span(prose, first.start, first.target))
            .with("now", span(prose, start, end));
        let title = &prose.action(*action).title;
        items.push(vec![prose.action_link(*action), Inline::Text(format!(" {title}: {}", prose.tell(&text)))]);
    }
    for (key, questions) in [("change-closed", &changes.closed), ("change-opened", &changes.opened)] {
        if !questions.is_empty() {
            items.push(Inline::plain(format!("{}: {}", prose.say(key), prose.words.commas(questions))));
        }
    }
    items
}

/// What an adopted plan would have otherwise, in lines that name how to take it over.
fn proposed(prose: &Prose<'_>, inputs: &Inputs<'_>, kept: &Kept) -> Vec<Block> {
    if inputs.proposals.is_empty() {
        return Vec::new();
    }
    let mut items: Vec<Inlines> = Vec::new();
    let mut dates: Vec<String> = Vec::new();
    for Proposal { action, what } in inputs.proposals {
        let action = prose.action(*action);
        let named = |message: Message| message.with("action", &action.number).with("title", &action.title);
        let quarter = |day: Option<Date>| day.map_or_else(|| "–".to_owned(), |day| prose.words.quarter(day));
        match what {
            Proposed::New(seen) => {
                let new = named(Message::new("proposed-new")).with("lead", prose.agency(&seen.lead));
                items.push(Inline::plain(prose.tell(&new.with("until", quarter(seen.target)))));
            }
            Proposed::Gone => items.push(Inline::plain(prose.tell(&named(Message::new("proposed-gone"))))),
            Proposed::Other { title, lead, dates: other } => {
                if let Some(title) = title {
                    let told = named(Message::new("proposed-title")).with("other", title);
                    items.push(Inline::plain(prose.tell(&told)));
                }
                if let Some(lead) = lead {
                    let told = named(Message::new("proposed-lead")).with("other", prose.agency(lead));
                    items.push(Inline::plain(prose.tell(&told)));
                }
                let before = kept.seen().get(&action.id).and_then(|seen| seen.target);
                dates.extend(other.map(|(_, end)| {
                    let told = named(Message::new("proposed-date")).with("other", quarter(Some(end)));
                    prose.tell(&told.with("before", quarter(before)))
                }));
            }
        }
    }
    if !dates.is_empty() {
        items.push(Inline::plain(
            prose.tell(&Message::new("proposed-dates").with("dates", prose.words.semicolons(&dates))),
        ));
    }
    vec![
        Block::heading(2, prose.say("proposed")),
        Block::paragraph(prose.say("proposed-rule")),
        Block::List { ordered: false, items },
    ]
}

/// From one day to another.
fn span(prose: &Prose<'_>, start: Option<Date>, end: Option<Date>) -> String {
    let day = |day: Option<Date>| day.map_or_else(|| "…".to_owned(), |day| prose.words.date(day));
    format!("{} – {}", day(start), day(end))
}

/// What the files say differently, whether the team keeps a plan file or not.
pub(super) fn conflicts(prose: &Prose<'_>, inputs: &Inputs<'_>) -> Vec<Block> {
    let nothing = Kept::default();
    let conflicts = inputs.kept.unwrap_or(&nothing).conflicts(&now(prose, inputs), inputs.context, prose.words);
    if conflicts.is_empty() {
        return Vec::new();
    }
    let items = conflicts.iter().map(|conflict| Inline::plain(prose.tell(&conflict.0))).collect();
    vec![Block::heading(2, prose.say("followup-conflicts")), Block::List { ordered: false, items }]
}

fn dropped(prose: &Prose<'_>, kept: &Kept) -> Vec<Block> {
    let items: Vec<Inlines> = kept
        .dropped()
        .into_iter()
        .map(|action| {
            let reason = kept.decided.get(&action).and_then(|decided| decided.reason.clone()).unwrap_or_default();
            let action = prose.action(action);
            Inline::plain(format!("{} {}: {reason}", action.number, action.title))
        })
        .collect();
    if items.is_empty() {
        return Vec::new();
    }
    vec![Block::heading(2, prose.say("followup-dropped")), Block::List { ordered: false, items }]
}
