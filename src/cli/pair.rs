//! `readiness pair`: two countries and the documents between them.

use std::path::PathBuf;

use clap::Args;

use super::plan::{Drafting, file_name, judged};
use super::usage::Usage;
use super::{Context, Exit, Readers, format};
use crate::assessment::assess;
use crate::i18n::Message;
use crate::pair;
use crate::render::{Format, Work};
use crate::report::pair::{Side, report};
use crate::report::prose::Prose;
use crate::report::told::Told;
use crate::save;
use crate::source::name_of;

/// Say which documents two countries could exchange now, and what is missing on each side
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// Answers files of the two countries
    #[arg(required = true, num_args = 2)]
    answers: Vec<PathBuf>,
    /// File to write; its ending names the format. Printed if left out
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// How to print it
    #[arg(long, value_parser = format::parser(Work::Screen), default_value_t = Format::Table)]
    format: Format,
    /// Plan file of the first country, which is left as it is; given again, of the second
    #[arg(long, value_name = "FILE")]
    plan: Vec<PathBuf>,
    /// Font file for a script that no font at hand can show; may be given several times
    #[arg(long, value_name = "FILE")]
    font: Vec<PathBuf>,
    /// Replace a file that this program did not write
    #[arg(long)]
    force: bool,
}

pub(crate) fn run(arguments: &Arguments, context: &mut Context) -> anyhow::Result<Exit> {
    if arguments.plan.len() > arguments.answers.len() {
        return Err(Usage(Message::new("usage-pair-plans")).into());
    }
    let format = match &arguments.output {
        Some(path) => format::of_document(None, path)?,
        None => arguments.format,
    };
    context.read_settings(arguments.answers.first().map(PathBuf::as_path))?;
    let (catalog, adaptation) = context.catalog(Readers::of(format))?;
    let mut loaded = Vec::new();
    for (place, path) in arguments.answers.iter().enumerate() {
        let (answers, digest) = context.answers(path, &catalog)?;
        context.dates_ahead(&answers)?;
        let mut adaptation = adaptation.clone();
        let kept = match arguments.plan.get(place) {
            Some(path) => {
                let id = context.sources.read(path)?;
                Some(judged(context, id, path, &catalog, &mut adaptation)?)
            }
            None => None,
        };
        // A document names files without the folders of whoever made it, as long as that tells the two apart.
        let others = arguments.answers.iter().filter(|other| file_name(other) == file_name(path)).count();
        let name = if others == 1 { file_name(path) } else { name_of(path) };
        loaded.push((name, answers, digest, adaptation, kept));
    }
    let exchanges = catalog.exchanges.as_ref().ok_or_else(|| Message::new("pair-no-exchanges"))?;
    if let Some(path) = &arguments.output {
        context.refuse_input(path, &arguments.font.iter().map(PathBuf::as_path).collect::<Vec<_>>())?;
    }
    let mut sides = Vec::new();
    for (file, answers, digest, adaptation, kept) in loaded {
        let scope = context.scope(&catalog, &answers)?;
        let drafting = Drafting::new(context, &catalog, &adaptation, false)?;
        let draft = drafting.draft(&answers, &assess(&catalog, &adaptation, &answers, &scope), kept.as_ref(), None);
        let (answers, withheld) = answers.without_confidential(&catalog);
        let assessment = assess(&catalog, &adaptation, &answers, &scope);
        sides.push(Side {
            file,
            digest,
            brings: pair::Side::of(&catalog, exchanges, &answers, &assessment),
            answers: Told::of(&catalog, &answers, &assessment, false),
            withheld,
            assessment,
            plan: draft.plan,
            context: draft.context,
            adaptation: draft.adaptation,
        });
    }
    let Ok(sides) = <[Side<'_>; 2]>::try_from(sides) else {
        return Err(Usage(Message::new("usage-pair-two")).into());
    };
    let prose = Prose { catalog: &catalog, adaptation: &adaptation, words: &context.words };
    let report = report(&prose, exchanges, &sides);
    match &arguments.output {
        Some(path) => save::output(path, &context.render(&report, format, &arguments.font)?, arguments.force)?,
        None => context.show(&report, format)?,
    }
    Ok(Exit::Fine)
}
