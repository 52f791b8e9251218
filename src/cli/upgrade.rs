//! `readiness upgrade`: answers to an earlier edition of the checklists, brought to today's.

use std::path::{Path, PathBuf};

use clap::Args;

use super::usage::Usage;
use super::{Context, Exit, Readers, format};
use crate::answers::load::{Given, Loader};
use crate::answers::upgrade::{Fate, Upgraded, rewritten, upgrade};
use crate::answers::{Answers, write};
use crate::checklist::edition::Edition;
use crate::checklist::{Adaptation, Catalog};
use crate::diagnostic::{self, Code};
use crate::i18n::Message;
use crate::plan::kept;
use crate::render::{Format, Work};
use crate::report::prose::Prose;
use crate::report::upgrade::report;
use crate::save;
use crate::source::{SourceId, Sources, Syntax, read_limited};

/// Bring answers to an earlier edition of the checklists to today's, and tell what is to be confirmed
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// Answers file
    answers: PathBuf,
    /// File to write, .yaml; the answers file itself if left out
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Plan file, to tell which of its actions the checklists do not have any more
    #[arg(long, value_name = "FILE")]
    plan: Option<PathBuf>,
    /// How to print what became of the answers
    #[arg(long, value_parser = format::parser(Work::Screen), default_value_t = Format::Table)]
    format: Format,
    /// Tell it and write nothing
    #[arg(long)]
    dry_run: bool,
    /// Replace a file that exists
    #[arg(long)]
    force: bool,
}

pub(crate) fn run(arguments: &Arguments, context: &mut Context) -> anyhow::Result<Exit> {
    let path = &arguments.answers;
    if let Some(output) = arguments.output.as_deref().filter(|output| Syntax::of(output) != Some(Syntax::Yaml)) {
        return Err(Usage(Message::new("usage-upgrade-ending").with("file", output.display())).into());
    }
    context.read_settings(Some(path))?;
    let (catalog, adaptation) = context.catalog(Readers::of(arguments.format))?;
    let (Given { answers, edition }, id) = context.given(path, &catalog)?;
    let Some(edition) = edition else {
        return nothing_to_do(path, &answers, &catalog, context);
    };
    let upgraded = upgrade(answers, &edition, &catalog);
    let text = new_text(arguments, context, id, &edition, &catalog, &upgraded)?;
    let orphans = match &arguments.plan {
        Some(plan) => orphans(plan, context, &catalog)?,
        None => Vec::new(),
    };
    if !arguments.dry_run {
        write_to(arguments, context, id, &text)?;
    }
    let prose = Prose { catalog: &catalog, adaptation: &adaptation, words: &context.words };
    let report = report(&prose, &edition, &upgraded, &orphans, arguments.format != Format::Table);
    context.show(&report, arguments.format)?;
    let written = arguments.output.as_ref().unwrap_or(path).display();
    let key = if arguments.dry_run { "upgrade-dry" } else { "upgrade-wrote" };
    let doubted = upgraded.fates.values().filter(|fate| matches!(fate, Fate::Doubted(_))).count();
    context.remark(&context.words.tell(&Message::new(key).with("file", written).count("count", doubted)));
    Ok(Exit::Fine)
}

/// Answers that are to no edition that is known: to today's, or nobody can tell what was asked.
fn nothing_to_do(path: &Path, answers: &Answers, catalog: &Catalog, context: &Context) -> anyhow::Result<Exit> {
    let file = path.display();
    if answers.checklists.is_empty() {
        return Err(Message::new("upgrade-no-version").with("file", file).into());
    }
    for (id, version) in &answers.checklists {
        if let Some(list) = catalog.checklist(id).filter(|list| list.version != *version) {
            let unknown = Message::new("upgrade-unknown").with("file", file).with("checklist", id);
            return Err(unknown.with("found", version).with("loaded", &list.version).into());
        }
    }
    context.remark(&context.words.tell(&Message::new("upgrade-nothing").with("file", file)));
    Ok(Exit::Fine)
}

/// The text to write: that of the file with what changed, where it is YAML and can be kept; else, for another file, all
/// of it anew.
fn new_text(
    arguments: &Arguments,
    context: &Context,
    id: SourceId,
    edition: &Edition,
    catalog: &Catalog,
    upgraded: &Upgraded,
) -> Result<String, Message> {
    let source = context.sources.get(id).filter(|source| source.syntax == Syntax::Yaml);
    let kept = source.and_then(|source| rewritten(&source.text, edition, catalog, upgraded));
    let file = arguments.answers.display();
    match kept.filter(|text| holds(text, catalog, &upgraded.answers)) {
        Some(text) => Ok(text),
        None if arguments.output.is_some() => Ok(write::yaml(&upgraded.answers, catalog)),
        None => {
            let yaml = arguments.answers.with_extension("new.yaml");
            Err(Message::new("upgrade-not-kept").with("file", file).with("yaml", yaml.display()))
        }
    }
}

/// Whether a text says exactly what the answers are. Of those that are not asked for any more it has the words as they
/// were written.
fn holds(text: &str, catalog: &Catalog, answers: &Answers) -> bool {
    let mut sources = Sources::new();
    let id = sources.add("", text, Syntax::Yaml);
    let mut found = Vec::new();
    let read = Loader::default().load(&sources, id, catalog, &mut found).filter(|_| !diagnostic::has_errors(&found));
    read.is_some_and(|read| {
        let retired = read.retired.keys().eq(answers.retired.keys());
        // The settings name a country where the file names none.
        retired && Answers { country: read.country.clone(), retired: read.retired.clone(), ..answers.clone() } == read
    })
}

/// Saves the text, unless somebody changed what it was made from, or something else stands where it goes.
fn write_to(arguments: &Arguments, context: &Context, id: SourceId, text: &str) -> anyhow::Result<()> {
    if let Some(output) = &arguments.output {
        context.refuse_input(output, &[])?;
        return Ok(save::create(output, text.as_bytes(), arguments.force)?);
    }
    let path = &arguments.answers;
    let mut now = Sources::new();
    let again = now.add("", read_limited(path)?, Syntax::Yaml);
    if now.get(again).map(|now| &now.text) != context.sources.get(id).map(|read| &read.text) {
        return Err(Message::new("upgrade-changed").with("file", path.display()).into());
    }
    Ok(save::replace(path, text.as_bytes())?)
}

/// Actions of a plan file that the checklists do not have any more.
fn orphans(path: &Path, context: &mut Context, catalog: &Catalog) -> anyhow::Result<Vec<String>> {
    let id = context.sources.read(path)?;
    let mut diagnostics = Vec::new();
    let kept = kept::load(&context.sources, id, catalog, &mut Adaptation::default(), &mut diagnostics);
    let (unknown, mut others): (Vec<_>, Vec<_>) =
        diagnostics.into_iter().partition(|found| found.code == Code::UnknownAction);
    let faulty = diagnostic::has_errors(&others);
    context.report(&mut others);
    let Some(kept) = kept.filter(|_| !faulty) else {
        return Err(Message::new("faulty-file").with("file", path.display()).into());
    };
    // Those that the plan has proposed before, and those that somebody wrote down.
    let written = unknown.iter().filter_map(|found| found.message.gap("name"));
    Ok(kept.orphans.iter().map(String::as_str).chain(written).map(str::to_owned).collect())
}
