//! `readiness compare`: a few questionnaires question by question.

use std::path::PathBuf;

use clap::Args;

use super::usage::Usage;
use super::{Context, Exit, Readers, format};
use crate::answers::load::Given;
use crate::assessment::assess;
use crate::i18n::Message;
use crate::pattern;
use crate::render::{Format, Work};
use crate::report::compare::{Side, report};
use crate::report::prose::Prose;
use crate::report::told::Told;
use crate::source::name_of;

/// Compare questionnaires: rounds of one country, or countries side by side
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// Answers files or patterns, two files at least, in the order in which they are to be compared
    #[arg(required = true)]
    answers: Vec<PathBuf>,
    /// File to write; its ending names the format. Printed if left out
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// How to print the comparison
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
    let paths = pattern::expand(&arguments.answers)?;
    if paths.len() < 2 {
        return Err(Usage(Message::new("usage-compare-two")).into());
    }
    let format = format::of_output(arguments.output.as_deref(), arguments.format)?;
    let readers = Readers::of(format);
    // The settings that hold for the first hold for all: figures made by different rules cannot be compared.
    context.read_settings(paths.first().map(PathBuf::as_path))?;
    let (catalog, adaptation) = context.catalog(readers)?;
    let mut loaded = Vec::with_capacity(paths.len());
    for path in &paths {
        loaded.push(context.given(path, &catalog)?);
    }
    let mut sides = Vec::with_capacity(loaded.len());
    for (path, (Given { answers, edition }, id)) in paths.iter().zip(&loaded) {
        let edition = edition.as_deref();
        // Each is scored by the checklists that it was given to.
        let assessment = match edition {
            None => assess(&catalog, &adaptation, answers, &context.scope(&catalog, answers)?),
            Some(edition) => {
                let scope = context.scope_of(edition, &catalog, answers)?;
                assess(&edition.catalog, &context.adaptation_of(edition, &adaptation), answers, &scope)
            }
        };
        let catalog = edition.map_or(&catalog, |edition| &edition.catalog);
        let answers = Told::of(catalog, answers, &assessment, arguments.with_confidential);
        let (file, digest) = (name_of(path), context.digest(*id));
        sides.push(Side { file, digest, answers, edition, assessment });
    }
    let prose = Prose { catalog: &catalog, adaptation: &adaptation, words: &context.words };
    let report = report(&prose, &sides);
    context.hand_over(&report, format, arguments.output.as_deref(), arguments.force)?;
    Ok(Exit::Fine)
}
