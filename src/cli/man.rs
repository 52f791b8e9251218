//! `readiness man`: the manual page.

use clap::Args;

use super::{Context, Exit, help};

/// Print the manual page, in the format of man(1)
#[derive(Debug, Args)]
pub(crate) struct Arguments {}

pub(crate) fn run(_: &Arguments, context: &Context) -> anyhow::Result<Exit> {
    let mut page = Vec::new();
    clap_mangen::Man::new(help::command(&context.words)).render(&mut page)?;
    context.print_bytes(&page)?;
    Ok(Exit::Fine)
}
