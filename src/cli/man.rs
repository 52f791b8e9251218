//! `readiness man`: the manual page.

use clap::Args;

use super::{Context, Exit, help};

/// Print the manual page, in the format of man(1)
#[derive(Debug, Args)]
pub(crate) struct Arguments {}

pub(crate) fn run(_: &Arguments, context: &Context) -> anyhow::Result<Exit> {
    let mut page = Vec::new();
    clap_mangen::Man::new(help::command(&context.words)).render(&mut page)?;
    let mut page = String::from_utf8(page)?;
    for (english, key) in [
        ("NAME", "heading-name"),
        ("SYNOPSIS", "heading-usage"),
        ("DESCRIPTION", "heading-description"),
        ("VERSION", "heading-version"),
    ] {
        if !context.words.is_english() {
            let heading = context.words.say(key).to_uppercase();
            page = page.replacen(&format!("\n.SH {english}\n"), &format!("\n.SH {heading}\n"), 1);
        }
    }
    context.print(&page)?;
    Ok(Exit::Fine)
}
