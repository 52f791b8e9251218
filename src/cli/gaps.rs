//! `readiness gaps`: what is missing, the most pressing first.

use std::path::PathBuf;

use clap::Args;

use super::{Context, Exit, Loaded, Readers, format};
use crate::assessment::assess;
use crate::gap;
use crate::render::{Format, Work};
use crate::report::gaps;
use crate::report::prose::Prose;
use crate::report::told::Told;

/// Rank the gaps of an answers file, with what each one blocks
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// Answers file
    answers: PathBuf,
    /// File to write; its ending names the format. Printed if left out
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// How to print the gaps
    #[arg(long, value_parser = format::parser(Work::Screen), default_value_t = Format::Table)]
    format: Format,
    /// Replace a file that this program did not write
    #[arg(long)]
    force: bool,
    /// Show confidential answers as well, and mark the output as confidential
    #[arg(long)]
    with_confidential: bool,
}

pub(crate) fn run(arguments: &Arguments, context: &mut Context) -> anyhow::Result<Exit> {
    let format = format::of_output(arguments.output.as_deref(), arguments.format)?;
    let readers = Readers::of(format);
    let Loaded { catalog, adaptation, answers, scope, .. } = context.load(&arguments.answers, readers)?;
    let prose = Prose { catalog: &catalog, adaptation: &adaptation, words: &context.words };
    let assessment = assess(&catalog, &adaptation, &answers, &scope);
    let found = gap::find(&catalog, &adaptation, &assessment);
    let unevidenced = gap::unevidenced(&catalog, &answers, &assessment);
    let told = Told::of(&catalog, &answers, &assessment, arguments.with_confidential);
    let report = gaps::report(&prose, &told, &assessment, &found, &unevidenced);
    context.hand_over(&report, format, arguments.output.as_deref(), arguments.force)?;
    Ok(Exit::Fine)
}
