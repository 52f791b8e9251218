//! `readiness show`: one question with everything there is to know about it.

use std::path::Path;

use clap::Args;

use super::{Context, Exit, Readers, place};
use crate::render::Format;
use crate::report::prose::Prose;
use crate::report::questions;

/// Show a question with its criteria and guidance
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// A question, or a section for all of its questions
    place: String,
}

pub(crate) fn run(arguments: &Arguments, context: &mut Context) -> anyhow::Result<Exit> {
    context.read_settings(Some(Path::new("./.")))?;
    let (catalog, adaptation) = context.catalog(Readers::People)?;
    let range = place(&catalog, &arguments.place)?;
    let report = questions::report(&Prose { catalog: &catalog, adaptation: &adaptation, words: &context.words }, range);
    context.show(&report, Format::Table)?;
    Ok(Exit::Fine)
}
