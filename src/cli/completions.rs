//! `readiness completions`: what a shell needs to complete this program's arguments.

use clap::Args;
use clap_complete::Shell;

use super::{Context, Exit, help};

/// Print the completion script of a shell
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// The shell
    #[arg(value_enum)]
    shell: Shell,
}

pub(crate) fn run(arguments: &Arguments, context: &Context) -> anyhow::Result<Exit> {
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut help::for_completion(&context.words), "readiness", &mut script);
    context.print_bytes(&script)?;
    Ok(Exit::Fine)
}
