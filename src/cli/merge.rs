//! `readiness merge`: what agencies and other laptops sent back, into the team's file.

use std::path::{Path, PathBuf};

use clap::Args;

use super::store::Store;
use super::{Context, Exit, Readers, format};
use crate::answers::load::{Loader, Reading};
use crate::answers::{Answers, write};
use crate::assessment::assess;
use crate::checklist::{Catalog, Register};
use crate::diagnostic::{Code, Diagnostic, has_errors};
use crate::i18n::Message;
use crate::lexicon::Lexicon;
use crate::merge::form::{Form, Reader, Remark};
use crate::merge::merge;
use crate::pattern;
use crate::render::{Format, Work};
use crate::report::merge::{Inputs, report};
use crate::report::prose::Prose;
use crate::report::told::Told;
use crate::save;
use crate::source::{SourceId, Sources, Syntax, found_below, is_folder, name_of, read_limited};

/// Bring the forms of agencies and the files of other laptops into the team's answers file
///
/// What an agency said goes under its name, with person, day and file. Nothing is overwritten: where answers differ, all of
/// them stay until the team settles on one.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// Answers file of the team, in YAML
    file: PathBuf,
    /// Forms that came back, in YAML, TOML, JSON or Excel: files, folders or patterns
    #[arg(required = true)]
    forms: Vec<PathBuf>,
    /// Agency for which those forms speak that do not say so themselves
    #[arg(long, value_name = "NAME")]
    agency: Option<String>,
    /// Forms that name no agency are the team's own file, from another laptop
    #[arg(long, conflicts_with = "agency")]
    team: bool,
    /// File that the team and the other laptops went on from; implies --team
    #[arg(long, value_name = "FILE", conflicts_with = "agency")]
    base: Option<PathBuf>,
    /// Write no answers; only show what would come of it
    #[arg(long)]
    dry_run: bool,
    /// File to write the report to; its ending names the format. Printed if left out
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// How to print the report
    #[arg(long, value_parser = format::parser(Work::Screen), default_value_t = Format::Table)]
    format: Format,
    /// Replace a file that this program did not write
    #[arg(long)]
    force: bool,
    /// Show confidential answers as well, and mark the output as confidential
    #[arg(long)]
    with_confidential: bool,
}

pub(crate) fn run(arguments: &Arguments, context: &mut Context) -> anyhow::Result<Exit> {
    let path = arguments.file.as_path();
    if !matches!(Syntax::of(path), None | Some(Syntax::Yaml)) {
        let yaml = path.with_extension("yaml");
        let message = Message::new("assess-yaml-only").with("file", path.display()).with("yaml", yaml.display());
        return Err(message.into());
    }
    let format = match &arguments.output {
        Some(path) => format::of_document(None, path)?,
        None => arguments.format,
    };
    context.read_settings(Some(path))?;
    let (catalog, adaptation) = context.catalog(Readers::of(format))?;
    if save::existing(path)?.is_none() {
        return Err(Message::new("answers-missing").with("file", path.display()).into());
    }
    // The file is this run's alone from before it is read until it is written.
    let mut store = if arguments.dry_run { None } else { Some(Store::open(path)?) };
    let text = match store.as_ref().and_then(Store::text) {
        Some(text) => text.to_vec(),
        None => read_limited(path)?,
    };
    let id = context.sources.add(name_of(path), text, Syntax::of(path).unwrap_or(Syntax::Yaml));
    let ours = sound(context, &catalog, id)?;
    let base = arguments.base.as_deref().map(|base| base_of(context, &catalog, base)).transpose()?;
    let country = ours.country.clone().or_else(|| context.settings.country.clone());
    let lexicon = Lexicon::with(&context.words);
    let reader = Reader {
        catalog: &catalog,
        register: &Register::new(&catalog, &adaptation, &lexicon, ours.agencies()),
        ours: &ours,
        country: country.as_deref(),
        agency: arguments.agency.as_deref(),
        team: arguments.team || base.is_some(),
        loader: &context.loader,
    };
    let skipped = [Some(path), arguments.base.as_deref()];
    let skipped: Vec<&Path> = skipped.into_iter().flatten().collect();
    let (mut forms, mut refused, mut told): (Vec<Form>, Vec<Remark>, Vec<Remark>) = Default::default();
    for path in paths(&arguments.forms, &skipped)? {
        if matches!(save::existing(&path), Ok(Some(about)) if !about.is_file()) {
            // A pipe would wait for its writer.
            let why = Message::new("read-special").with("file", path.display());
            refused.push(Remark { file: name_of(&path), place: None, why });
            continue;
        }
        let arrived = reader.read(&path, &mut context.sources);
        forms.extend(arrived.form);
        refused.extend(arrived.refused);
        told.extend(arrived.told);
    }
    let merged = merge(&ours, base.as_ref(), &forms);
    readable(&catalog, &merged.answers)?;
    let mut answers = merged.answers.clone();
    answers.country = country;
    let assessment = assess(&catalog, &adaptation, &answers, &context.scope(&catalog, &answers)?);
    let answers = Told::of(&catalog, &answers, &assessment, arguments.with_confidential);
    let file = name_of(path);
    let inputs = Inputs {
        file: &file,
        dry_run: arguments.dry_run,
        forms: &forms,
        merged: &merged,
        answers: &answers,
        assessment: &assessment,
        refused: &refused,
        told: &told,
    };
    let prose = Prose { catalog: &catalog, adaptation: &adaptation, words: &context.words };
    let report = context.render(&report(&prose, inputs), format, &[])?;
    if let Some(output) = &arguments.output {
        context.refuse_input(output, &[path])?;
        save::guard(output, &report, arguments.force)?;
    }
    let new = (0..ours.given.len()).filter(|&at| ours.get(at) != merged.answers.get(at)).count();
    if let Some(store) = &mut store {
        store.begin(ours.clone());
        if let Some(told) = store.save(&catalog, &merged.answers, false, true)? {
            context.remark(&context.words.tell(&told));
        }
        let key = if merged.answers == ours { "merge-unchanged" } else { "merge-wrote" };
        context.remark(&context.words.tell(&Message::new(key).with("file", &file).count("new", new)));
    }
    match &arguments.output {
        Some(path) => save::output(path, &report, arguments.force)?,
        None => context.print_bytes(&report)?,
    }
    Ok(if refused.is_empty() { Exit::Fine } else { Exit::Findings })
}

/// The answers of a file of the team's own, which has to be sound as a whole.
fn sound(context: &Context, catalog: &Catalog, id: SourceId) -> Result<Answers, Message> {
    let mut found = Vec::new();
    let answers = context.loader.load(&context.sources, id, catalog, &mut found);
    // A file holds the answers to one edition, and is brought to another only where somebody asks for that.
    if found.iter().any(|finding| finding.code == Code::EarlierEdition) {
        let file = context.sources.get(id).map_or("", |source| &source.name);
        return Err(Message::new("assess-earlier").with("file", file));
    }
    let reading = Reading::of(answers, &context.sources, id, &mut found);
    // Answers below a closed question are kept on purpose, and may be open again with what comes in.
    found.retain(|finding: &Diagnostic| finding.code != Code::AnswerNotAsked);
    context.sound(reading, found, id)
}

/// The answers that the team and the other laptops went on from.
fn base_of(context: &mut Context, catalog: &Catalog, path: &Path) -> anyhow::Result<Answers> {
    let id = context.sources.read(path)?;
    Ok(sound(context, catalog, id)?)
}

/// The files behind the paths that were named, each once; those that are no forms, whatever was named, are left out.
fn paths(named: &[PathBuf], skipped: &[&Path]) -> Result<Vec<PathBuf>, Message> {
    let mut found: Vec<PathBuf> = Vec::new();
    for path in pattern::expand(named)? {
        let below = if is_folder(&path)? { found_below(&path, &|_| true)? } else { vec![path] };
        for path in below {
            let mut known = found.iter().map(PathBuf::as_path).chain(skipped.iter().copied());
            // What does not exist is told when it is read.
            if !known.any(|other| other == path || save::is_same(other, &path).unwrap_or(false)) {
                found.push(path);
            }
        }
    }
    Ok(found)
}

/// Makes sure that the answers can be read again as they are, before anything is written.
fn readable(catalog: &Catalog, answers: &Answers) -> Result<(), Message> {
    let mut sources = Sources::new();
    let id = sources.add("", write::yaml(answers, catalog), Syntax::Yaml);
    let mut found = Vec::new();
    let again = Loader::default().load(&sources, id, catalog, &mut found);
    if again.as_ref() == Some(answers) && !has_errors(&found) {
        return Ok(());
    }
    Err(Message::new("merge-unreadable"))
}
