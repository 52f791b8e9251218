//! What is to be decided about the plan, who follows it up, and the place to sign.

use super::{Inputs, actions, chapter};
use crate::i18n::Message;
use crate::report::prose::Prose;
use crate::report::{Align, BLANK, Block, Inline, Row, Table};

/// How many agencies have a line to sign on.
const SIGNATURES: usize = 8;

/// What the minister is asked for, in a sentence or two.
pub(super) fn asked(prose: &Prose<'_>, inputs: &Inputs<'_>) -> String {
    let adopted = inputs.kept.and_then(|kept| kept.adopted_on);
    let actions = inputs.plan.named().count();
    prose.tell(&match adopted {
        Some(day) => Message::new("asked-adopted").with("date", prose.words.date(day)).count("actions", actions),
        None => Message::new("asked-draft").count("actions", actions),
    })
}

/// The decision that the meeting takes.
pub(super) fn blocks(prose: &Prose<'_>, inputs: &Inputs<'_>) -> Vec<Block> {
    let mut blocks = chapter(prose, "chapter-decision");
    let last = inputs.plan.named().filter_map(|step| step.end).max();
    let until = last.map_or_else(|| "none".to_owned(), |last| prose.words.quarter(last));
    let actions = inputs.plan.named().count();
    if let Some(day) = inputs.kept.and_then(|kept| kept.adopted_on) {
        let adopted = Message::new("decision-adopted").with("date", prose.words.date(day)).count("actions", actions);
        blocks.push(Block::paragraph(prose.tell(&adopted)));
        return blocks;
    }
    if actions == 0 {
        blocks.push(Block::paragraph(asked(prose, inputs)));
        return blocks;
    }
    let adopt = Message::new("decision-adopt").with("until", until).count("actions", actions);
    let body = Message::new("decision-body").with("body", BLANK);
    let mut items = vec![prose.tell(&adopt), prose.tell(&body), prose.say("decision-persons")];
    items.push(prose.say("decision-report"));
    blocks.push(Block::paragraph(prose.say("decision-intro")));
    blocks.push(Block::List { ordered: true, items: items.into_iter().map(Inline::plain).collect() });
    blocks
}

/// Who follows the plan up and how often, and the place where those sign who lead most of it.
pub(super) fn signatures(prose: &Prose<'_>, inputs: &Inputs<'_>) -> Vec<Block> {
    let mut blocks = vec![Block::heading(2, prose.say("plan-follows"))];
    blocks.push(Block::paragraph(prose.say("plan-follows-rule")));
    blocks.push(Block::heading(2, prose.say("plan-signed")));
    let leads = actions::led(prose, inputs.plan.named()).into_iter().take(SIGNATURES);
    let offices = leads.map(|(lead, _)| prose.agency(lead).to_owned()).chain([BLANK.to_owned()]);
    let rows = offices.map(|office| Row::of_words([office, BLANK.into(), BLANK.into(), BLANK.into()]));
    blocks.push(Block::Table(Table {
        caption: None,
        columns: prose.columns(&[
            ("column-office", Align::Start, 5),
            ("column-name", Align::Start, 4),
            ("column-signature", Align::Start, 4),
            ("column-day", Align::Start, 3),
        ]),
        rows: rows.collect(),
    }));
    blocks
}
