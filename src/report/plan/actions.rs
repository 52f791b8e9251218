//! The plan for adoption: what is decided, the objectives, one table of all actions, what it brings, and who follows it up.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{Inputs, chapter, decision, followup, objectives, treaty};
use crate::checklist::Horizon;
use crate::i18n::Message;
use crate::plan::{Step, quarter_end};
use crate::report::prose::Prose;
use crate::report::{Align, Block, Inline, Row, Table};

pub(super) fn blocks(prose: &Prose<'_>, inputs: &Inputs<'_>) -> Vec<Block> {
    let mut blocks = decision::blocks(prose, inputs);
    blocks.extend(objectives::blocks(prose, inputs));
    blocks.extend(chapter(prose, "chapter-plan"));
    let named: Vec<&Step> = inputs.plan.named().collect();
    if named.is_empty() {
        blocks.push(Block::paragraph(prose.say("no-actions")));
        return blocks;
    }
    blocks.push(Block::paragraph(prose.say("plan-table-rule")));
    blocks.extend(stand_ins(prose, &named));
    blocks.push(Block::Table(objectives::table(prose, inputs)));
    if inputs.kept.is_none() {
        blocks.extend(followup::conflicts(prose, inputs));
    }
    blocks.extend(later(prose, inputs));
    let brings = brings(prose, inputs).filled();
    if !brings.rows.is_empty() {
        blocks.push(Block::heading(2, prose.say("plan-projection")));
        blocks.push(Block::Table(brings));
        blocks.push(Block::paragraph(prose.say("brings-half")));
        blocks.extend(treaty::named(prose, inputs).map(|_| Block::paragraph(prose.say("brings-source"))));
        blocks.push(Block::paragraph(prose.say("projection-rule")));
    }
    if named.iter().any(|step| step.end.is_some()) {
        blocks.push(Block::heading(2, prose.say("plan-timeline")));
        blocks.push(Block::Table(quarters(prose, &named)));
    }
    blocks.push(Block::heading(2, prose.say("plan-leads")));
    blocks.push(Block::Table(leads(prose, &named)));
    blocks.extend(decision::signatures(prose, inputs));
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

/// Who leads an action and by when, in a sentence.
pub(super) fn who_and_when(prose: &Prose<'_>, step: &Step) -> String {
    let action = prose.action(step.action);
    let message = match step.end {
        Some(end) => Message::new("lead-by").with("date", prose.words.quarter(end)),
        None => Message::new("lead-in").with("horizon", step.horizon.name()),
    };
    prose.tell(&message.with("lead", prose.agency(&action.lead)))
}

/// The actions that the plan leaves for later.
fn later(prose: &Prose<'_>, inputs: &Inputs<'_>) -> Vec<Block> {
    let mut leads: Vec<(&str, Vec<String>)> = Vec::new();
    for step in inputs.plan.later() {
        let action = prose.action(step.action);
        let name = format!("{} {}", action.number, action.title);
        match leads.iter_mut().find(|(lead, _)| *lead == action.lead) {
            Some((_, names)) => names.push(name),
            None => leads.push((&action.lead, vec![name])),
        }
    }
    if leads.is_empty() {
        return Vec::new();
    }
    let line = |(lead, names): (&str, Vec<String>)| {
        vec![Inline::Strong(prose.agency(lead).to_owned()), Inline::Text(format!(": {}.", names.join("; ")))]
    };
    let items = leads.into_iter().map(line).collect();
    vec![
        Block::heading(2, prose.say("plan-later")),
        Block::paragraph(prose.say("plan-later-rule")),
        Block::List { ordered: false, items },
    ]
}

/// The gaps closed and the score of each checklist of which anything was answered: today, with half of the plan, and with all of it.
fn brings(prose: &Prose<'_>, inputs: &Inputs<'_>) -> Table {
    let lists = inputs.plan.projection.iter().zip(&inputs.scorecard.lists);
    let rows = lists.filter(|(_, now)| now.total.coverage.answered > 0).map(|(list, now)| {
        let done = |closed: usize, score| {
            prose.tell(&Message::new("brings").with("score", prose.score(score)).count("closed", closed))
        };
        Row::of_words([
            prose.catalog.checklists[list.checklist].title.clone(),
            prose.coverage(now.total.coverage),
            prose.score(list.today),
            done(list.half_closed, list.half),
            done(list.full_closed, list.full),
        ])
    });
    Table {
        caption: None,
        columns: prose.columns(&[
            ("column-checklist", Align::Start, 4),
            ("column-answered", Align::End, 0),
            ("column-today", Align::End, 2),
            ("column-half", Align::End, 4),
            ("column-full", Align::End, 4),
        ]),
        rows: rows.collect(),
    }
}

/// The actions that fall due in each quarter; those without a date are first.
pub(super) fn due<'a>(steps: &[&'a Step]) -> BTreeMap<Option<Date>, Vec<&'a Step>> {
    let mut due: BTreeMap<Option<Date>, Vec<&Step>> = BTreeMap::new();
    for step in steps {
        due.entry(step.end.map(quarter_end)).or_default().push(step);
    }
    due
}

/// What falls due in each quarter.
fn quarters(prose: &Prose<'_>, steps: &[&Step]) -> Table {
    let rows = due(steps).into_iter().map(|(quarter, steps)| {
        let name = quarter.map_or_else(|| "–".to_owned(), |day| prose.words.quarter(day));
        Row::of_lines([Inline::plain(name), prose.list(steps.iter().map(|step| prose.action_link(step.action)))])
    });
    Table {
        caption: None,
        columns: prose.columns(&[("column-target-date", Align::Start, 2), ("column-due", Align::Start, 9)]),
        rows: rows.collect(),
    }
}

/// Who leads, and how many actions in each term: those who lead most come first.
pub(super) fn led<'a>(prose: &'a Prose<'_>, steps: impl Iterator<Item = &'a Step>) -> Vec<(&'a str, [usize; 3])> {
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
    counts
}

fn leads(prose: &Prose<'_>, steps: &[&Step]) -> Table {
    let counts = led(prose, steps.iter().copied());
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

/// For each role that does not exist yet, which actions others lead in its place.
fn stand_ins(prose: &Prose<'_>, steps: &[&Step]) -> Vec<Block> {
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
