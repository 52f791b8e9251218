//! `readiness explain`: what a kind of finding means and how to mend it.

use clap::Args;

use super::usage::Usage;
use super::{Context, Exit};
use crate::diagnostic::{Code, Severity, nearest};
use crate::i18n::Message;

/// Explain a kind of finding
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// Its name, as it stands in brackets before a finding; all names if left out
    code: Option<String>,
}

pub(crate) fn run(arguments: &Arguments, context: &mut Context) -> anyhow::Result<Exit> {
    let Some(name) = &arguments.code else {
        let grave = |code: Code| match code.severity() {
            Severity::Error => context.words.say("severity-error"),
            Severity::Warning => context.words.say("severity-warning"),
        };
        let lines: String = Code::all().map(|code| format!("{:<26} {}\n", code.name(), grave(code))).collect();
        context.print(&lines)?;
        return Ok(Exit::Fine);
    };
    let Ok(code) = name.parse::<Code>() else {
        let near = nearest(name, Code::all().map(Code::name)).unwrap_or("none");
        return Err(Usage(Message::new("usage-unknown-code").with("name", name).with("near", near)).into());
    };
    context.print(code.page(context.words.tag()))?;
    Ok(Exit::Fine)
}
