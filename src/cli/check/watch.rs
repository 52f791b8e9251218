//! Checking again whenever a file is saved.
//!
//! The files are looked at a few times a second: no service of the system is needed, network drives work, and a hundred
//! files cost nothing.

use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use super::super::failed;
use super::{Arguments, Context, Exit, Filter, once};
use crate::i18n::Message;
use crate::settings;
use crate::source::{Sources, files_below};

/// Time between two looks.
const PAUSE: Duration = Duration::from_millis(250);

/// Never comes back of itself, unless the arguments make no sense.
pub(super) fn run(arguments: &Arguments, filter: &Filter, context: &mut Context) -> anyhow::Result<Exit> {
    loop {
        let seen = state(arguments, context);
        context.sources = Sources::new();
        // A file may be gone for the moment in which an editor replaces it.
        if let Err(error) = once(arguments, filter, context) {
            failed(&context.words, &error);
        }
        context.remark(&context.words.tell(&Message::new("watching")));
        while state(arguments, context) == seen {
            std::thread::sleep(PAUSE);
        }
    }
}

/// Every file that may matter with its time and size.
fn state(arguments: &Arguments, context: &Context) -> Vec<(PathBuf, Option<SystemTime>, u64)> {
    let mut paths: Vec<PathBuf> = Vec::new();
    let named = arguments.paths.iter().map(PathBuf::as_path);
    for path in named.chain(context.options.checklists.as_deref()).chain(context.options.config.as_deref()) {
        if path.is_dir() {
            paths.extend(files_below(path).unwrap_or_default());
            paths.push(path.join(crate::catalog::LEDGER));
        } else {
            paths.push(path.to_path_buf());
        }
        paths.extend(settings::find(path).ok().flatten());
    }
    if arguments.paths.is_empty() {
        let settings = settings::find(Path::new("./.")).ok().flatten();
        let folder = settings.iter().filter_map(|path| path.parent());
        paths.extend(folder.flat_map(|folder| files_below(folder).unwrap_or_default()));
        paths.extend(settings.clone());
    }
    paths.sort();
    paths.dedup();
    paths
        .into_iter()
        .map(|path| {
            let about = std::fs::metadata(&path).ok();
            let time = about.as_ref().and_then(|about| about.modified().ok());
            (path, time, about.map_or(0, |about| about.len()))
        })
        .collect()
}
