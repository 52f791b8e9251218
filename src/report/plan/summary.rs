//! The minister's page: what is strong, what is missing, what to do first.

use super::{Inputs, chapter, treaty};
use crate::assessment::Outcome;
use crate::i18n::Message;
use crate::report::prose::Prose;
use crate::report::{Block, Inline, Inlines, scores};
use crate::score::{ListScore, Standing};

/// How many entries each list of this page has.
const FEW: usize = 5;
/// A section is called strong from this score on, in percent, where enough of it was answered.
const STRONG: u64 = 75;

pub(super) fn blocks(prose: &Prose<'_>, inputs: &Inputs<'_>) -> Vec<Block> {
    let mut blocks = chapter(prose, "chapter-summary");
    blocks.extend(prose.about(inputs.answers).into_iter().map(Block::paragraph));
    for list in &inputs.scorecard.lists {
        blocks.push(Block::paragraph(standing(prose, list)));
        blocks.extend(scores::carried(prose, inputs.answers, list).map(Block::paragraph));
    }
    blocks.extend(treaty::told(prose, inputs).map(Block::paragraph));
    blocks.push(Block::heading(2, prose.say("summary-strong")));
    blocks.push(strong(prose, inputs));
    blocks.push(Block::heading(2, prose.say("summary-missing")));
    blocks.push(missing(prose, inputs));
    blocks.push(Block::heading(2, prose.say("summary-first")));
    blocks.push(first(prose, inputs));
    blocks
}

/// Where one checklist stands, in a sentence.
fn standing(prose: &Prose<'_>, list: &ListScore) -> String {
    let title = &prose.catalog.checklists[list.checklist].title;
    let Standing { score, coverage, lowest, highest } = list.total;
    if coverage.asked == 0 {
        return prose.tell(&Message::new("summary-none-applies").with("title", title));
    }
    if score.possible == 0 {
        return prose.tell(&Message::new("summary-nothing").with("title", title).count("asked", coverage.asked));
    }
    let key = if coverage.answered == coverage.asked { "summary-complete" } else { "summary-partial" };
    prose.tell(
        &Message::new(key)
            .with("title", title)
            .with("score", prose.score(score))
            .count("answered", coverage.answered)
            .count("asked", coverage.asked)
            .with("lowest", prose.score(lowest))
            .with("highest", prose.score(highest)),
    )
}

/// Sections that score well; where none does yet, single answers that reach their target.
fn strong(prose: &Prose<'_>, inputs: &Inputs<'_>) -> Block {
    let mut sections: Vec<(u64, Inlines)> = Vec::new();
    for list in &inputs.scorecard.lists {
        for part in &list.parts {
            let names = &prose.catalog.checklists[list.checklist].parts[part.part];
            for (section, standing) in names.sections.iter().zip(&part.sections) {
                let Some(standing) = standing.filter(Standing::is_telling) else { continue };
                let Standing { score, coverage, .. } = standing;
                if score.reaches(STRONG, 100) {
                    let name = Inline::Strong(format!("{} {}", section.id, section.title));
                    let figures = format!(": {} ({})", prose.score(score), prose.coverage(coverage));
                    sections.push((score.hundredths().unwrap_or(0), vec![name, Inline::Text(figures)]));
                }
            }
        }
    }
    sections.sort_by_key(|(share, _)| std::cmp::Reverse(*share));
    let mut items: Vec<Inlines> = sections.into_iter().take(FEW).map(|(_, line)| line).collect();
    if items.is_empty() {
        items = strong_answers(prose, inputs);
    }
    list_or(prose, items, "summary-nothing-strong")
}

fn strong_answers(prose: &Prose<'_>, inputs: &Inputs<'_>) -> Vec<Inlines> {
    let questions = &prose.catalog.questions;
    let reached = |index: &usize| matches!(inputs.assessment.outcomes[*index], Outcome::Scored(points) if points >= questions[*index].target);
    // That an answer is strong tells what it is.
    let is_told = |index: &usize| !inputs.answers.is_withheld(*index);
    let mut reached: Vec<usize> = (0..questions.len()).filter(reached).filter(is_told).collect();
    reached.sort_by_key(|&index| std::cmp::Reverse(inputs.assessment.weights[index]));
    reached
        .into_iter()
        .take(FEW)
        .map(|index| {
            let answer = prose.outcome(&questions[index], inputs.assessment.outcomes[index], inputs.answers.get(index));
            vec![
                prose.question_link(index),
                Inline::Text(format!(" {} ", questions[index].prompt)),
                Inline::Strong(answer),
            ]
        })
        .collect()
}

/// The gaps of the highest rank.
fn missing(prose: &Prose<'_>, inputs: &Inputs<'_>) -> Block {
    let items = inputs.gaps.iter().take(FEW).map(|gap| {
        let question = &prose.catalog.questions[gap.question];
        let outcome = inputs.assessment.outcomes[gap.question];
        let answer = prose.outcome(question, outcome, inputs.answers.get(gap.question));
        let mut line = vec![
            prose.question_link(gap.question),
            Inline::Text(format!(" {} ", question.prompt)),
            Inline::Strong(answer),
        ];
        if !gap.blocks.is_empty() {
            let waiting = Message::new("summary-blocks").count("count", gap.blocks.len());
            line.push(Inline::Text(format!(". {}", prose.tell(&waiting))));
        }
        line
    });
    list_or(prose, items.collect(), "no-gaps")
}

/// The first actions of the plan.
fn first(prose: &Prose<'_>, inputs: &Inputs<'_>) -> Block {
    let items = inputs.plan.steps.iter().take(FEW).map(|step| {
        let action = prose.action(step.action);
        let mut line = vec![
            prose.action_link(step.action),
            Inline::Strong(format!(" {}", action.title)),
            Inline::Text(format!(". {}", super::actions::who_and_when(prose, step))),
        ];
        let key = if step.gaps.is_empty() { None } else { Some("summary-closes") };
        if let Some(key) = key {
            let brings = Message::new(key).count("gaps", step.gaps.len()).count("unlocks", step.unlocks);
            line.push(Inline::Text(format!(" {}", prose.tell(&brings))));
        }
        line
    });
    list_or(prose, items.collect(), "no-actions")
}

fn list_or(prose: &Prose<'_>, items: Vec<Inlines>, otherwise: &'static str) -> Block {
    if items.is_empty() { Block::paragraph(prose.say(otherwise)) } else { Block::List { ordered: false, items } }
}
