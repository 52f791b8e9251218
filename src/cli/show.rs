//! `readiness show`: one question with everything there is to know about it.

use clap::Args;

use super::{Context, Exit, place};

/// Show a question with its criteria and guidance
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// A question, or a section for all of its questions
    place: String,
}

pub(crate) fn run(arguments: &Arguments, context: &mut Context) -> anyhow::Result<Exit> {
    let settings = context.read_settings(Some(std::path::Path::new("./.")))?;
    let catalog = context.catalog(settings.as_ref())?;
    let range = place(&catalog, &arguments.place)?;
    let mut out = String::new();
    for question in &catalog.questions[range] {
        out.push_str(&format!("{}\n{}\n", question.id, question.prompt));
    }
    context.print(&out)?;
    Ok(Exit::Fine)
}
