//! `readiness check --fix`: writes what needs nobody's judgement, and says what it wrote.

use super::super::usage::Usage;
use super::targets::Target;
use super::{Context, catalog};
use crate::checklist::lack::Lack;
use crate::checklist::mend::lacks;
use crate::i18n::Message;
use crate::save;
use crate::source::{Sources, read_limited};

/// Extends the files of every folder of checklists that was named.
pub(super) fn run(targets: &[Target], context: &Context) -> anyhow::Result<()> {
    let folders: Vec<_> = targets
        .iter()
        .filter_map(|target| match target {
            Target::Checklists { folder: Some(folder), named: None } => Some(folder),
            _ => None,
        })
        .collect();
    if folders.is_empty() {
        return Err(Usage(Message::new("usage-fix-needs-folder")).into());
    }
    for folder in folders {
        let mut sources = Sources::new();
        let mut files = catalog::folder(&mut sources, folder)?;
        files.extend(context.wish.translations(&mut sources)?);
        let Some(lacks) = lacks(&sources, &files) else {
            let message = Message::new("fix-faulty").with("folder", folder.display());
            context.remark(&context.words.tell(&message));
            continue;
        };
        for lack in lacks {
            let told = write(lack)?;
            context.remark(&context.words.tell(&told));
        }
    }
    Ok(())
}

/// Writes one file; says what was added or that the file was left as it is.
fn write(lack: Lack) -> Result<Message, Message> {
    let left = || Message::new("fix-left").with("file", lack.path.display());
    let Some(after) = lack.after else { return Ok(left()) };
    match lack.before {
        None => save::create(&lack.path, after.as_bytes(), false)?,
        // It may have been saved meanwhile, or begin with a mark that is not part of its text.
        Some(before) if read_limited(&lack.path)? != before.as_bytes() => return Ok(left()),
        Some(_) => save::replace(&lack.path, after.as_bytes())?,
    }
    Ok(lack.about)
}
