//! `readiness list`: what is asked.

use clap::Args;

use super::{Context, Exit, Readers, place};
use crate::checklist::{Adaptation, AnswerKind, Catalog};
use crate::i18n::{Message, Words};
use crate::visible::visible;

/// List sections and questions, or the roles that agencies have
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// A checklist, part, section or question, or the word agencies; everything if left out
    place: Option<String>,
}

/// What lists roles in the place of questions.
const AGENCIES: &str = "agencies";

pub(crate) fn run(arguments: &Arguments, context: &mut Context) -> anyhow::Result<Exit> {
    context.read_settings(Some(std::path::Path::new("./.")))?;
    let (catalog, adaptation) = context.catalog(Readers::People)?;
    if arguments.place.as_deref() == Some(AGENCIES) {
        context.print(&agencies(&catalog, &adaptation, &context.words))?;
        return Ok(Exit::Fine);
    }
    let wanted = arguments.place.as_ref().or(context.options.only.as_ref());
    let range = match wanted {
        Some(id) => place(&catalog, id)?,
        None => 0..catalog.questions.len(),
    };
    let mut out = String::new();
    for (list, section) in catalog.sections() {
        let shown = range.start.max(section.questions.start)..range.end.min(section.questions.end);
        if shown.is_empty() {
            continue;
        }
        out.push_str(&format!("\n{}  {}  ({})\n", section.id, visible(&section.title), visible(&list.title)));
        // Without a place the sections are enough; three hundred questions would scroll away.
        if wanted.is_none() {
            continue;
        }
        for question in &catalog.questions[shown] {
            let kind = match &question.answer {
                AnswerKind::Scale(scale) => scale.id.as_str(),
                AnswerKind::Percent => "percent",
                AnswerKind::Text => "text",
            };
            out.push_str(&format!("  {:<12} {}  [{kind}]\n", question.id, visible(&question.prompt)));
        }
    }
    context.print(out.trim_start_matches('\n'))?;
    Ok(Exit::Fine)
}

/// The roles with the country's names of them, behind them the team's own agencies: whether they count, and how many
/// questions are for each, by the checklists and by the team where it assigned them otherwise.
fn agencies(catalog: &Catalog, adaptation: &Adaptation, words: &Words) -> String {
    let counting: Vec<&str> = adaptation.agencies_that_count(catalog).collect();
    let line = |id: &str| {
        let all = catalog.questions.iter().enumerate();
        let usual = all.clone().filter(|(_, question)| question.agencies.iter().any(|agency| agency == id)).count();
        let asked = all.filter(|(index, _)| adaptation.asked_of(catalog, *index).contains(&id)).count();
        let mut told = vec![words.tell(&Message::new("agency-questions").count("count", usual))];
        if asked != usual || adaptation.assigned.values().any(|assigned| assigned.contains(id)) {
            told.push(words.tell(&Message::new("agency-assigned").count("count", asked)));
        }
        if counting.contains(&id) {
            told.push(words.say("agency-counts"));
        }
        format!("  {:<28} {}  [{}]\n", visible(id), visible(adaptation.agency(catalog, id)), words.semicolons(told))
    };
    adaptation.agencies(catalog).into_iter().map(line).collect()
}
