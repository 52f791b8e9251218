//! `readiness check`: are these files sound?

mod fix;
mod targets;
mod watch;

use std::collections::{BTreeMap, HashSet};
use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;

use clap::{Args, ValueEnum};
use jiff::Zoned;

use super::usage::Usage;
use super::{Context, Exit, complain, language};
use crate::answers::load::Loader;
use crate::batch::input::Inputs;
use crate::checklist::edition::{self, Editions};
use crate::checklist::{Adaptation, Catalog, load, translation};
use crate::diagnostic::{self, Code, Diagnostic, Severity, allow, github, json, nearest, sarif, show};
use crate::document::{self, text};
use crate::i18n::Message;
use crate::plan::{file::PlanFile, kept};
use crate::source::{SourceId, Sources, Syntax};
use crate::translation::stale_words;
use crate::{catalog, settings};
use targets::{Beside, Target};

/// Check checklists, answers, plan and settings files
#[derive(Debug, Clone, Args)]
#[command(after_help = "Exit codes: 0 clean, 1 findings, 2 wrong arguments, 3 could not run.")]
pub(crate) struct Arguments {
    /// Folders of checklists, answers files, plan files or readiness.toml; the shipped checklists if left out
    paths: Vec<PathBuf>,
    /// How to print the findings
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
    /// Treat findings of this kind as errors; `warnings` for all of them
    #[arg(long, value_name = "CODE", value_delimiter = ',')]
    deny: Vec<String>,
    /// Leave findings of this kind out
    #[arg(long, value_name = "CODE", value_delimiter = ',')]
    allow: Vec<String>,
    /// Leave findings of all other kinds out
    // The same name as the option of every command: what is checked is chosen by paths, and only the kind is left.
    #[arg(long, id = "only", value_name = "CODE", value_delimiter = ',')]
    only: Vec<String>,
    /// Show people every finding, also beyond the fiftieth of a file; programs always get all
    #[arg(long)]
    all: bool,
    /// Check again whenever a file is saved, until it is stopped
    #[arg(long)]
    watch: bool,
    /// Write new ids into the ledger and texts to translate into translations, in folders of checklists; all else stays
    #[arg(long, conflicts_with = "watch")]
    fix: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people
    Human,
    /// For programs; `readiness schema findings` describes it
    Json,
    /// SARIF 2.1.0, for forges
    Sarif,
    /// Annotations in a job log
    Github,
}

pub(crate) fn run(arguments: &Arguments, context: &mut Context) -> anyhow::Result<Exit> {
    let filter = Filter::of(arguments)?;
    if arguments.watch {
        return watch::run(arguments, &filter, context);
    }
    once(arguments, &filter, context)
}

/// Checks everything once and prints what was found.
fn once(arguments: &Arguments, filter: &Filter, context: &mut Context) -> anyhow::Result<Exit> {
    let (targets, left) = targets::targets(&arguments.paths, context)?;
    if arguments.fix {
        fix::run(&targets, context)?;
    }
    let mut checked = Checked::default();
    for target in &targets {
        checked.target(context, target)?;
    }
    checked.words(context)?;
    checked.characters(context);
    let mut diagnostics = checked.diagnostics;
    diagnostic::sort(&mut diagnostics);
    diagnostics.retain(|finding| !checked.silent.contains(&finding.span().source));
    let held = allow::apply(&mut diagnostics, &context.sources, |id| !checked.silent.contains(&id));
    diagnostics.retain(|finding| filter.keeps(finding.code));
    diagnostic::sort(&mut diagnostics);
    let errors = diagnostics.iter().filter(|finding| finding.severity() == Severity::Error).count();
    let warnings = diagnostics.len() - errors;
    let failed = diagnostics.iter().any(|finding| filter.is_error(finding));
    // Programs get all: what they leave out is for them to decide.
    let is_limited = !arguments.all && matches!(arguments.format, Format::Human | Format::Github);
    let is_summed = is_limited && !filter.only.contains(&Code::MissingTranslation);
    let untranslated = if is_summed { untranslated(&mut diagnostics) } else { BTreeMap::new() };
    let more = if is_limited { diagnostic::limit(&mut diagnostics) } else { Vec::new() };
    // Files in the order of their names, in whatever order they were needed.
    diagnostics.sort_by_cached_key(|finding| {
        context.sources.get(finding.span().source).map(|source| source.name.clone()).unwrap_or_default()
    });
    print(arguments.format, &diagnostics, context)?;
    for (id, count) in &untranslated {
        let file = context.sources.get(*id).map_or("", |source| &source.name);
        context.remark(&context.words.tell(&Message::new("untranslated").count("count", *count).with("file", file)));
    }
    context.tell_more(&more);
    context.tell_left_alone(&left);
    let key = if errors + warnings == 0 { "summary-clean" } else { "summary-findings" };
    let summary = Message::new(key)
        .count("files", checked.files)
        .count("questions", if checked.questions > 0 { checked.questions } else { checked.answered })
        .count("locales", checked.locales)
        .count("errors", errors)
        .count("warnings", warnings)
        .count("held", held);
    context.remark(&context.words.tell(&summary));
    for message in &checked.unread {
        complain(&context.words, message);
    }
    if !checked.unread.is_empty() {
        return Ok(Exit::Failed);
    }
    Ok(if failed { Exit::Findings } else { Exit::Fine })
}

/// Takes out the texts that nobody has translated yet, of which there may be thousands: how many there are in each file.
fn untranslated(diagnostics: &mut Vec<Diagnostic>) -> BTreeMap<SourceId, usize> {
    let mut files = BTreeMap::new();
    diagnostics.retain(|finding| {
        let is_missing = finding.code == Code::MissingTranslation;
        if is_missing {
            *files.entry(finding.span().source).or_default() += 1;
        }
        !is_missing
    });
    files
}

fn print(format: Format, diagnostics: &[Diagnostic], context: &Context) -> anyhow::Result<()> {
    let (sources, words) = (&context.sources, &context.words);
    let color = context.color(io::stdout().is_terminal());
    // Written one by one: there may be a hundred thousand.
    let mut out = BufWriter::new(io::stdout().lock());
    match format {
        Format::Human => {
            for finding in diagnostics {
                writeln!(out, "{}\n", show::human(finding, sources, words, color))?;
            }
        }
        Format::Json => {
            json::write(&mut out, diagnostics, sources, words).map_err(io::Error::from)?;
            writeln!(out)?;
        }
        Format::Sarif => {
            sarif::write(&mut out, diagnostics, sources, words).map_err(io::Error::from)?;
            writeln!(out)?;
        }
        Format::Github => {
            for finding in diagnostics {
                out.write_all(github::line(finding, sources, words).as_bytes())?;
            }
        }
    }
    out.flush()?;
    Ok(())
}

/// Which kinds of finding are wanted, and how grave they are taken.
struct Filter {
    only: HashSet<Code>,
    allow: HashSet<Code>,
    deny: HashSet<Code>,
    deny_warnings: bool,
}

impl Filter {
    fn of(arguments: &Arguments) -> Result<Self, Usage> {
        let code = |name: &String| {
            name.parse::<Code>().map_err(|()| {
                let near = nearest(name, Code::all().map(Code::name)).unwrap_or("none");
                Usage(Message::new("usage-unknown-code").with("name", name).with("near", near))
            })
        };
        let warnings = |name: &&String| name.as_str() == "warnings";
        Ok(Self {
            only: arguments.only.iter().map(code).collect::<Result<_, _>>()?,
            allow: arguments.allow.iter().map(code).collect::<Result<_, _>>()?,
            deny: arguments.deny.iter().filter(|name| !warnings(name)).map(code).collect::<Result<_, _>>()?,
            deny_warnings: arguments.deny.iter().any(|name| warnings(&name)),
        })
    }

    fn keeps(&self, code: Code) -> bool {
        !self.allow.contains(&code) && (self.only.is_empty() || self.only.contains(&code))
    }

    fn is_error(&self, finding: &Diagnostic) -> bool {
        finding.severity() == Severity::Error || self.deny_warnings || self.deny.contains(&finding.code)
    }
}

#[derive(Default)]
struct Checked {
    diagnostics: Vec<Diagnostic>,
    files: usize,
    questions: usize,
    /// Questions that answers files say something about.
    answered: usize,
    locales: usize,
    /// Catalogs that were looked at, by folder; `None` for the shipped one. What is faulty holds no catalog.
    catalogs: BTreeMap<Option<PathBuf>, Option<Rc<Catalog>>>,
    /// Files that were read for the sake of others: nobody asked about them.
    silent: HashSet<SourceId>,
    /// Answers and settings files that were read: their texts are their authors' own.
    own_words: HashSet<SourceId>,
    /// What reads answers files, by the folder of their checklists.
    loaders: BTreeMap<Option<PathBuf>, Loader>,
    /// Why files could not be read.
    unread: Vec<Message>,
}

impl Checked {
    fn target(&mut self, context: &mut Context, target: &Target) -> anyhow::Result<()> {
        match target {
            Target::Checklists { folder, named } => {
                let before = context.sources.iter().count();
                self.catalog(context, folder.as_deref())?;
                if let Some(named) = named {
                    let others = context.sources.iter().skip(before);
                    let others =
                        others.filter(|(_, source)| !named.contains(&targets::canonical(Path::new(&source.name))));
                    self.silent.extend(others.map(|(id, _)| id));
                }
                Ok(())
            }
            Target::Settings { path, beside } => self.settings(context, path, beside),
            Target::Answers { path, beside } => {
                match context.sources.read(path) {
                    Ok(id) => self.answers(context, id, beside)?,
                    Err(message) => self.unread.push(message),
                }
                self.files += 1;
                Ok(())
            }
            Target::Lines { path, beside } => self.lines(context, path, beside),
            Target::Plan { path, beside } => self.plan(context, path, beside),
        }
    }

    /// The checklists of a folder, looked at once.
    fn catalog(&mut self, context: &mut Context, folder: Option<&Path>) -> anyhow::Result<Option<Rc<Catalog>>> {
        let key = folder.map(Path::to_path_buf);
        if let Some(known) = self.catalogs.get(&key) {
            return Ok(known.clone());
        }
        let mut files = match folder {
            Some(folder) => catalog::folder(&mut context.sources, folder)?,
            None => catalog::shipped(&mut context.sources),
        };
        files.extend(context.wish.translations(&mut context.sources)?);
        let today = Zoned::now().date();
        let inspected = load::inspect(&context.sources, &files, Some(today), &mut self.diagnostics);
        let earlier = catalog::editions(&mut context.sources, folder)?;
        edition::inspect(&context.sources, &files, &earlier, &mut self.diagnostics);
        self.files += files.iter().chain(&earlier).filter(|file| !file.borrowed).count();
        self.questions += inspected.questions;
        self.locales = self.locales.max(inspected.locales);
        let catalog = inspected.catalog.map(Rc::new);
        self.catalogs.insert(key, catalog.clone());
        Ok(catalog)
    }

    /// The checklists that a file is held against. Those that nobody asked to check are reported only where they
    /// cannot be used.
    fn catalog_beside(&mut self, context: &mut Context, beside: &Beside) -> anyhow::Result<Option<Rc<Catalog>>> {
        let Beside::Known(folder) = beside else {
            return Ok(None);
        };
        let folder = folder.as_deref();
        if self.catalogs.contains_key(&folder.map(Path::to_path_buf)) {
            return self.catalog(context, folder);
        }
        let (files, questions, locales, before) = (self.files, self.questions, self.locales, self.diagnostics.len());
        let read = context.sources.iter().count();
        let catalog = self.catalog(context, folder)?;
        (self.files, self.questions, self.locales) = (files, questions, locales);
        if catalog.is_some() {
            self.diagnostics.truncate(before);
            self.silent.extend(context.sources.iter().skip(read).map(|(id, _)| id));
        }
        Ok(catalog)
    }

    fn settings(&mut self, context: &mut Context, path: &Path, beside: &Beside) -> anyhow::Result<()> {
        let id = context.sources.read(path)?;
        self.files += 1;
        self.own_words.insert(id);
        let catalog = self.catalog_beside(context, beside)?;
        if let Some((settings, tree)) = settings::load(&context.sources, id, &mut self.diagnostics)
            && let Some(catalog) = catalog
        {
            settings::adaptation(&settings, &tree, &catalog, &mut self.diagnostics);
        }
        Ok(())
    }

    /// Many answers files, of which those without a finding are forgotten again.
    fn lines(&mut self, context: &mut Context, path: &Path, beside: &Beside) -> anyhow::Result<()> {
        self.files += 1;
        let catalog = self.catalog_beside(context, beside)?;
        let mut inputs = Inputs::find(&[path.to_path_buf()], &|_| false)?;
        while let Some(input) = inputs.chunk(1).pop() {
            let mut sources = Sources::new();
            let id = match input.read(&mut sources) {
                (_, Ok(id)) => id,
                (_, Err(message)) => {
                    self.unread.push(message);
                    continue;
                }
            };
            let loader = self.loader(context, beside);
            let mut found = Vec::new();
            let answers = catalog.as_ref().and_then(|catalog| loader.load(&sources, id, catalog, &mut found));
            match sources.get(id).filter(|_| answers.is_none() || !found.is_empty()) {
                Some(line) => {
                    let id = context.sources.push(line.clone());
                    self.answers(context, id, beside)?;
                }
                None => self.answered += answers.iter().flat_map(|answers| answers.given.iter().flatten()).count(),
            }
        }
        Ok(())
    }

    fn answers(&mut self, context: &mut Context, id: SourceId, beside: &Beside) -> anyhow::Result<()> {
        self.own_words.insert(id);
        let catalog = self.catalog_beside(context, beside)?;
        let loader = self.loader(context, beside);
        let Some(catalog) = catalog else {
            // Without checklists only its form can be judged.
            loader.read(&context.sources, id, &mut self.diagnostics);
            return Ok(());
        };
        if let Some(answers) = loader.load(&context.sources, id, &catalog, &mut self.diagnostics) {
            self.answered += answers.given.iter().flatten().count();
        }
        Ok(())
    }

    /// What reads the answers to some checklists.
    fn loader(&mut self, context: &Context, beside: &Beside) -> Loader {
        let Beside::Known(folder) = beside else { return Loader::default() };
        let editions = || Arc::new(Editions::beside(folder.as_deref(), context.words.tag()));
        self.loaders.entry(folder.clone()).or_insert_with(|| Loader::with(editions())).clone()
    }

    /// The word files of the team's own languages.
    fn words(&mut self, context: &mut Context) -> anyhow::Result<()> {
        let Some(folder) = context.wish.folder.clone() else { return Ok(()) };
        let files = language::word_sources(&mut context.sources, &folder)?;
        self.files += files.len();
        translation::check_words(&context.sources, &files, &mut self.diagnostics);
        stale_words(&context.sources, &files, &mut self.diagnostics);
        Ok(())
    }

    fn plan(&mut self, context: &mut Context, path: &Path, beside: &Beside) -> anyhow::Result<()> {
        let id = context.sources.read(path)?;
        self.files += 1;
        self.own_words.insert(id);
        match self.catalog_beside(context, beside)? {
            Some(catalog) => {
                kept::load(&context.sources, id, &catalog, &mut Adaptation::default(), &mut self.diagnostics);
            }
            None => {
                document::read::<PlanFile>(&context.sources, id, &mut self.diagnostics);
            }
        }
        Ok(())
    }

    /// Looks at the characters of every file that was read.
    fn characters(&mut self, context: &Context) {
        for (id, source) in context.sources.iter() {
            if source.syntax == Syntax::Lines || self.silent.contains(&id) {
                continue;
            }
            let own_words = self.own_words.contains(&id);
            // Tabs are rare, and where they stand can only be told from the tree.
            let tree =
                source.text.contains('\t').then(|| document::parse(&context.sources, id, &mut Vec::new())).flatten();
            text::check(source, id, tree.as_ref(), own_words, &mut self.diagnostics);
        }
    }
}
