//! `readiness gaps`: what is missing, the most pressing first.

use std::path::PathBuf;

use clap::Args;

use super::score::Shown;
use super::{Context, Exit, Loaded, Readers};
use crate::assessment::assess;
use crate::gap;
use crate::render::{csv, json, markdown};
use crate::report::gaps;
use crate::report::prose::Prose;

/// Rank the gaps of an answers file, with what each one blocks
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// Answers file
    answers: PathBuf,
    /// How to print the gaps
    #[arg(long, value_enum, default_value_t = Shown::Table)]
    format: Shown,
}

pub(crate) fn run(arguments: &Arguments, context: &mut Context) -> anyhow::Result<Exit> {
    let readers = Readers::programs_if(matches!(arguments.format, Shown::Json | Shown::Csv));
    let Loaded { catalog, overlay, answers, scope, .. } = context.load(&arguments.answers, readers)?;
    let prose = Prose { catalog: &catalog, overlay: &overlay, words: &context.words };
    let assessment = assess(&catalog, &overlay, &answers, &scope);
    let found = gap::find(&catalog, &overlay, &assessment);
    let unevidenced = gap::unevidenced(&catalog, &answers, &assessment);
    let report = gaps::report(&prose, &answers, &assessment, &found, &unevidenced);
    match arguments.format {
        Shown::Table => context.show(&report)?,
        Shown::Md => context.print(&markdown::render(&report))?,
        Shown::Csv => context.print(&csv::render(&report))?,
        Shown::Json => context.print(&json::render(&report))?,
    }
    Ok(Exit::Fine)
}
