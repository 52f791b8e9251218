//! A workbook of the plan that a ministry sent back: what was changed in it is shown, and taken over where somebody wants it.

use std::io::{self, Write};
use std::path::Path;

use jiff::Zoned;
use jiff::civil::Date;

use super::Arguments;
use super::file::{judged, write};
use crate::checklist::{Adaptation, Catalog};
use crate::cli::assess::input::{Input, Reply, is_typed};
use crate::cli::assess::screen::wrapped;
use crate::cli::usage::Usage;
use crate::cli::{Context, Exit, Readers, format};
use crate::i18n::Message;
use crate::lexicon::Lexicon;
use crate::merge::plan::{Change, MAX_SIZE, Reader, Returned, Subject};
use crate::plan::kept::edit::{ACTIONS, Edit, OBJECTIVES, edited, is_as_meant, moved};
use crate::plan::kept::{self, Kept};
use crate::render::Format;
use crate::report::prose::Prose;
use crate::report::take::{Inputs, Shown, name, question, report};
use crate::source::{SourceId, Syntax, name_of};
use crate::{diagnostic, save};

pub(super) fn run(
    arguments: &Arguments,
    taken: &Path,
    context: &mut Context,
    as_of: Option<Date>,
) -> anyhow::Result<Exit> {
    let Some(path) = &arguments.plan else { return Err(Usage(Message::new("usage-take-plan")).into()) };
    let output = arguments.output.as_deref().filter(|path| *path != Path::new("-"));
    let format = match output {
        Some(path) => format::of_document(arguments.format, path)?,
        None => arguments.format.unwrap_or(Format::Table),
    };
    if let Some(output) = output {
        context.refuse_input(output, &[path, taken])?;
    }
    context.read_settings(Some(path))?;
    let (catalog, mut adaptation) = context.catalog(Readers::of(format))?;
    let id = context.sources.read(path)?;
    let kept = judged(context, id, path, &catalog, &mut adaptation)?;
    let bytes = context.sources.read_bytes(taken, MAX_SIZE)?;
    let lexicon = Lexicon::with(&context.words);
    let reader = Reader { catalog: &catalog, adaptation: &adaptation, lexicon: &lexicon, kept: &kept };
    let returned = reader.read(&name_of(taken), &bytes)?;
    let prose = Prose { catalog: &catalog, adaptation: &adaptation, words: &context.words };
    let inputs = Inputs { file: &name_of(taken), plan: &name_of(path), kept: &kept, returned: &returned };
    let is_asked = arguments.accept.is_empty() && output.is_none() && format == Format::Table && is_typed();
    let accepted = if is_asked {
        context.show(&report(&prose, inputs, Shown::Proposed), format)?;
        match asked(&prose, &returned)? {
            Ok(accepted) => accepted,
            Err(agreed) => return Err(broken_off(&prose, &returned, &agreed, [taken, path]).into()),
        }
    } else {
        wanted(&catalog, &adaptation, &returned, &arguments.accept)?
    };
    let is_written = accepted.contains(&true);
    let shown = if arguments.accept.is_empty() { Shown::Proposed } else { Shown::Settled(&accepted) };
    let bytes = context.render(&report(&prose, inputs, shown), format, &arguments.font)?;
    if let Some(output) = output {
        save::guard(output, &bytes, arguments.force)?;
    }
    if is_written {
        let day = as_of.unwrap_or_else(|| Zoned::now().date());
        let edits = edits(&catalog, &adaptation, &returned, &accepted);
        save_edits(context, (id, path), &catalog, &kept, &edits, day)?;
    }
    match output {
        Some(output) => save::output(output, &bytes, arguments.force)?,
        None if is_asked => {}
        None => context.print_bytes(&bytes)?,
    }
    let count = accepted.iter().filter(|accepted| **accepted).count();
    let done = if is_written { Message::new("take-wrote") } else { Message::new("take-unchanged") };
    context.remark(&context.words.tell(&done.with("file", path.display()).count("count", count)));
    Ok(if returned.refused.is_empty() { Exit::Fine } else { Exit::Findings })
}

/// Which changes are named: those of an action or objective by number or id, or one of them with its key behind a colon.
/// What the plan file says otherwise as well has to be named with its key.
fn wanted(
    catalog: &Catalog,
    adaptation: &Adaptation,
    returned: &Returned,
    names: &[String],
) -> Result<Vec<bool>, Usage> {
    let mut accepted = vec![false; returned.changes.len()];
    for name in names.iter().filter(|name| *name != "none") {
        let (subject, key) = name.split_once(':').map_or((name.as_str(), None), |(subject, key)| (subject, Some(key)));
        let is_action = |action| {
            let action = adaptation.action(catalog, action);
            action.id == subject || action.number == subject
        };
        let is_subject = |change: &Change| match change.subject {
            Subject::Action(action) => is_action(action),
            Subject::Objective(at) => catalog.objectives[at].id == subject,
        };
        // What was taken over before is no mistake: the same command again changes nothing.
        let is_known = name == "all"
            || adaptation.actions(catalog).any(is_action)
            || catalog.objectives.iter().any(|objective| objective.id == subject);
        for (change, accepted) in returned.changes.iter().zip(&mut accepted) {
            let is_meant = match key {
                Some(key) => is_subject(change) && change.field.key() == key,
                None => (name == "all" || is_subject(change)) && !change.is_conflict(),
            };
            *accepted |= is_meant;
        }
        if !is_known {
            return Err(Usage(Message::new("usage-nothing-proposed").with("name", name)));
        }
    }
    Ok(accepted)
}

/// What was said to the changes one by one: of each whether it is taken over. An error has what was agreed to before somebody
/// broke off.
type Asked = Result<Vec<bool>, Vec<bool>>;

/// Asks for each change whether it is taken over.
fn asked(prose: &Prose<'_>, returned: &Returned) -> anyhow::Result<Asked> {
    let mut input = Input::open(Vec::new());
    let mut accepted = Vec::new();
    let mut rest = None;
    for change in &returned.changes {
        // What differs on three sides is answered by itself.
        let answer = match rest.filter(|rest| !(*rest && change.is_conflict())) {
            Some(rest) => rest,
            None => loop {
                let width = textwrap::termwidth();
                let asked = wrapped(&prose.tell(&question(prose, change)), "", "  ", width);
                let keys = wrapped(&prose.say("take-keys"), "  ", "  ", width);
                let mut out = io::stdout().lock();
                writeln!(out, "\n{}", [asked, keys].concat().join("\n"))?;
                drop(out);
                let word = match input.read("  ")? {
                    Reply::Line(line) => line.trim().to_lowercase(),
                    Reply::Unreadable => continue,
                    Reply::Interrupt => return Ok(Err(accepted)),
                    Reply::End | Reply::Broken(_) => {
                        rest = Some(false);
                        break false;
                    }
                };
                let is = |key| prose.say(key).split(", ").any(|known| known == word);
                if is("take-yes") || is("take-no") {
                    break is("take-yes");
                }
                if is("take-all") || is("take-none") {
                    rest = Some(is("take-all"));
                    break is("take-all");
                }
            },
        };
        accepted.push(answer);
    }
    Ok(Ok(accepted))
}

/// That somebody broke off, so that nothing was written, and how what was agreed to is taken over all the same.
fn broken_off(prose: &Prose<'_>, returned: &Returned, agreed: &[bool], [taken, path]: [&Path; 2]) -> Message {
    let names =
        returned.changes.iter().zip(agreed).filter(|(_, agreed)| **agreed).map(|(change, _)| name(prose, change));
    let names: Vec<String> = names.collect();
    let message = Message::new("take-broken-off").with("file", path.display()).with("taken", taken.display());
    message.count("count", names.len()).with("names", names.join(","))
}

/// What is to be written for the changes that were accepted.
fn edits(catalog: &Catalog, adaptation: &Adaptation, returned: &Returned, accepted: &[bool]) -> Vec<Edit> {
    let taken = returned.changes.iter().zip(accepted).filter(|(_, accepted)| **accepted);
    let edit = |(change, _): (&Change, _)| {
        let (part, id) = match change.subject {
            Subject::Action(action) => (ACTIONS, adaptation.action(catalog, action).id.clone()),
            Subject::Objective(at) => (OBJECTIVES, catalog.objectives[at].id.clone()),
        };
        Edit { part, id, field: change.field, value: change.theirs.clone() }
    };
    taken.map(edit).collect()
}

/// Writes the plan file with what was accepted. The result must say exactly that and all it said before.
fn save_edits(
    context: &mut Context,
    (id, path): (SourceId, &Path),
    catalog: &Catalog,
    before: &Kept,
    edits: &[Edit],
    day: Date,
) -> anyhow::Result<()> {
    let moved = moved(before, edits, Some(day));
    let text = context.sources.get(id).map(|source| source.text.to_string()).unwrap_or_default();
    let refused = || Message::new("take-not-written").with("file", path.display());
    let new = edited(&text, edits, &moved).ok_or_else(refused)?;
    let again = context.sources.add(name_of(path), new.clone(), Syntax::Yaml);
    let (mut adaptation, mut found) = (Adaptation::default(), Vec::new());
    let after = kept::load(&context.sources, again, catalog, &mut adaptation, &mut found);
    let id_of = |action| adaptation.action(catalog, action).id.clone();
    let is_sound =
        !diagnostic::has_errors(&found) && after.is_some_and(|after| is_as_meant(before, &after, edits, &moved, id_of));
    if !is_sound {
        return Err(refused().into());
    }
    write(path, Some(&text), &new)
}
