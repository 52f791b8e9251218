//! `readiness compare`: a few questionnaires question by question.

use std::path::PathBuf;

use clap::Args;

use super::usage::Usage;
use super::{Context, Exit, Readers};
use crate::assessment::assess;
use crate::i18n::Message;
use crate::render::{Format, csv, json, markdown};
use crate::report::compare::{Side, report};
use crate::report::prose::Prose;
use crate::save;

use super::score::Shown;

/// Compare questionnaires: rounds of one country, or countries side by side
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// Answers files, two at least, in the order in which they are to be compared
    #[arg(required = true, num_args = 2..)]
    answers: Vec<PathBuf>,
    /// File to write; its ending names the format. Printed if left out
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// How to print the comparison
    #[arg(long, value_enum, default_value_t = Shown::Table)]
    format: Shown,
    /// Replace a file that this program did not write
    #[arg(long)]
    force: bool,
}

pub(crate) fn run(arguments: &Arguments, context: &mut Context) -> anyhow::Result<Exit> {
    let format = match &arguments.output {
        Some(path) => Some(
            Format::of(path).ok_or_else(|| Usage(Message::new("usage-unknown-format").with("file", path.display())))?,
        ),
        None => None,
    };
    let readers = Readers::programs_if(match format {
        Some(format) => matches!(format, Format::Json | Format::Csv),
        None => matches!(arguments.format, Shown::Json | Shown::Csv),
    });
    // One catalog for all, with the settings that hold for the first: figures made by different rules cannot be compared.
    context.read_settings(arguments.answers.first().map(PathBuf::as_path))?;
    let (catalog, overlay) = context.catalog(readers)?;
    let mut loaded = Vec::with_capacity(arguments.answers.len());
    for path in &arguments.answers {
        loaded.push(context.answers(path, &catalog)?);
    }
    let mut sides = Vec::with_capacity(loaded.len());
    for (path, (answers, digest)) in arguments.answers.iter().zip(&loaded) {
        let assessment = assess(&catalog, &overlay, answers, &context.scope(&catalog, answers)?);
        sides.push(Side { file: path.display().to_string(), digest: digest.clone(), answers, assessment });
    }
    let prose = Prose { catalog: &catalog, overlay: &overlay, words: &context.words };
    let report = report(&prose, &sides);
    match (&arguments.output, format, arguments.format) {
        (Some(path), Some(format), _) => {
            save::output(path, &context.render(&report, format, &[])?, arguments.force)?;
        }
        (_, _, Shown::Table) => context.show(&report)?,
        (_, _, Shown::Md) => context.print(&markdown::render(&report))?,
        (_, _, Shown::Csv) => context.print(&csv::render(&report))?,
        (_, _, Shown::Json) => context.print(&json::render(&report))?,
    }
    Ok(Exit::Fine)
}
