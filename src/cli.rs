//! The command line: arguments, the only printer, exit codes. One file for each subcommand.

pub mod assess;
pub mod batch;
pub mod check;
pub mod compare;
pub mod completions;
pub mod explain;
mod format;
pub mod gaps;
pub mod help;
mod language;
pub mod list;
mod machine;
pub mod man;
mod menu;
pub mod merge;
pub mod pair;
pub mod plan;
mod print;
mod read;
pub mod schema;
pub mod score;
pub mod show;
mod store;
pub mod template;
pub mod translate;
pub mod upgrade;
mod usage;

use std::ffi::OsString;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::{Arc, OnceLock};

use clap::error::ErrorKind;
use clap::{Args, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;

use crate::answers::Answers;
use crate::answers::load::Loader;
use crate::assessment::Scope;
use crate::catalog;
use crate::checklist::country;
use crate::checklist::edition::{Edition, Editions};
use crate::checklist::{Adaptation, Catalog, Horizon, Named, Register, load};
use crate::diagnostic::{self, nearest};
use crate::i18n::{Message, Words};
use crate::lexicon::{Lexicon, date};
use crate::render::Format;
use crate::render::pdf::Fonts;
use crate::save;
use crate::settings::{self, Settings};
use crate::source::Sources;
use crate::visible::visible_lines;
use language::Wish;
use usage::Usage;

/// What the program's exit code says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// All went well.
    Fine = 0,
    /// The work was done and found faults, or a wanted score was missed.
    Findings = 1,
    /// The arguments make no sense together. (clap uses the same code for arguments it cannot read.)
    Usage = 2,
    /// The work could not be done: something could not be read or written.
    Failed = 3,
}

/// Assess readiness for cross-border paperless trade and draft the action plan
#[derive(Debug, Parser)]
#[command(name = "readiness", bin_name = "readiness", version, max_term_width = 100)]
pub struct Cli {
    #[command(flatten)]
    pub(crate) options: Options,
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// Options of every command.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "Options of every command")]
pub(crate) struct Options {
    /// Folder of checklists to use instead of the shipped ones
    #[arg(long, global = true, value_name = "DIR")]
    pub checklists: Option<PathBuf>,
    /// Only this checklist, part, section or question, such as legal or A3
    #[arg(long, global = true, value_name = "ID")]
    pub only: Option<String>,
    /// Language of the words and checklists, such as en or ru; if left out, that of the settings or of the machine
    #[arg(long, global = true, value_name = "TAG")]
    pub lang: Option<String>,
    /// Folder of languages of your own: a folder for each, with word files and translated checklists
    #[arg(long, global = true, value_name = "DIR")]
    pub lang_dir: Option<PathBuf>,
    /// Settings file; if left out, readiness.toml beside the answers or in a folder above
    #[arg(long, global = true, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// When to use colour
    #[arg(long, global = true, value_enum, default_value_t = Color::Auto, value_name = "WHEN")]
    pub color: Color,
    /// Print results and faults only
    #[arg(short, long, global = true)]
    pub quiet: bool,
}

/// When to use colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    /// On a terminal, unless NO_COLOR is set.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Assess(assess::Arguments),
    Score(score::Arguments),
    Gaps(gaps::Arguments),
    Plan(plan::Arguments),
    Batch(batch::Arguments),
    Compare(compare::Arguments),
    Pair(pair::Arguments),
    Merge(merge::Arguments),
    Check(check::Arguments),
    Explain(explain::Arguments),
    List(list::Arguments),
    Schema(schema::Arguments),
    Show(show::Arguments),
    Template(template::Arguments),
    Translate(translate::Arguments),
    Upgrade(upgrade::Arguments),
    Completions(completions::Arguments),
    Man(man::Arguments),
}

/// Runs the program with the arguments of the process.
pub fn main() -> ExitCode {
    run(std::env::args_os().collect())
}

fn run(arguments: Vec<OsString>) -> ExitCode {
    // Help is printed while arguments are read, so its language has to be known before.
    let wish = Wish::early(&arguments);
    // What is wrong with the wish is said in the language of the machine.
    let machine = || Wish::default().words().unwrap_or_else(|_| Words::english());
    let words = wish.words().unwrap_or_else(|_| machine());
    let mut command = help::command(&words);
    let read = command.try_get_matches_from_mut(&arguments).or_else(|error| {
        match usage::help_with_options(&error, &arguments) {
            Some(arguments) => command.try_get_matches_from_mut(arguments),
            None => Err(error),
        }
    });
    let cli = match read.and_then(|matches| Cli::from_arg_matches(&matches)) {
        Ok(cli) => cli,
        Err(error)
            if (arguments.len() <= 1 || usage::lacks_command(&error, &command))
                && io::stdin().is_terminal()
                && io::stdout().is_terminal() =>
        {
            return match wish.words() {
                Err(error) if arguments.len() > 1 => ExitCode::from(failed(&words, &error) as u8),
                _ => menu::run(&words, arguments.get(1..).unwrap_or_default(), run),
            };
        }
        Err(help) if help.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            let _ = help.print();
            return ExitCode::from(Exit::Usage as u8);
        }
        Err(error) if error.use_stderr() => {
            complain(&words, &usage::message(&error, &command, &arguments));
            return ExitCode::from(Exit::Usage as u8);
        }
        Err(help) => {
            // Help and version are results.
            let printed = help.print().and_then(|()| io::stdout().flush());
            let done = printed.map_or_else(|error| failed(&words, &error.into()), |()| Exit::Fine);
            return ExitCode::from(done as u8);
        }
    };
    let mut context = match Context::new(cli.options, wish) {
        Ok(context) => context,
        Err(error) => return ExitCode::from(failed(&words, &error) as u8),
    };
    let done = match cli.command {
        Command::Assess(arguments) => assess::run(&arguments, &mut context),
        Command::Score(arguments) => score::run(&arguments, &mut context),
        Command::Gaps(arguments) => gaps::run(&arguments, &mut context),
        Command::Plan(arguments) => plan::run(&arguments, &mut context),
        Command::Batch(arguments) => batch::run(&arguments, &mut context),
        Command::Compare(arguments) => compare::run(&arguments, &mut context),
        Command::Pair(arguments) => pair::run(&arguments, &mut context),
        Command::Merge(arguments) => merge::run(&arguments, &mut context),
        Command::Check(arguments) => check::run(&arguments, &mut context),
        Command::Explain(arguments) => explain::run(&arguments, &mut context),
        Command::List(arguments) => list::run(&arguments, &mut context),
        Command::Schema(arguments) => schema::run(&arguments, &mut context),
        Command::Show(arguments) => show::run(&arguments, &mut context),
        Command::Template(arguments) => template::run(&arguments, &mut context),
        Command::Translate(arguments) => translate::run(&arguments, &mut context),
        Command::Upgrade(arguments) => upgrade::run(&arguments, &mut context),
        Command::Completions(arguments) => completions::run(&arguments, &context),
        Command::Man(arguments) => man::run(&arguments, &context),
    };
    context.tell_unshown();
    ExitCode::from(done.unwrap_or_else(|error| failed(&context.words, &error)) as u8)
}

/// Says why something could not be done, and gives the exit code for it.
fn failed(words: &Words, error: &anyhow::Error) -> Exit {
    if let Some(Usage(message)) = error.downcast_ref() {
        complain(words, message);
        return Exit::Usage;
    }
    match (error.downcast_ref::<Message>(), error.downcast_ref::<io::Error>()) {
        (Some(message), _) => complain(words, message),
        // Whoever closed the pipe has read enough.
        (None, Some(error)) if error.kind() == io::ErrorKind::BrokenPipe => return Exit::Fine,
        // Every file has a message of its own, so this is about what was printed.
        (None, Some(error)) if error.kind() == io::ErrorKind::StorageFull => {
            complain(words, &Message::new("print-full"))
        }
        (None, Some(error)) => {
            complain(words, &Message::new("print-failed").saying("reason", Message::of_system(error)));
        }
        (None, None) => {
            let text = visible_lines(&format!("{error:#}"));
            let _ = writeln!(io::stderr(), "{}: {text}", words.say("severity-error"));
        }
    }
    Exit::Failed
}

/// Says what went wrong and what to do about it.
fn complain(words: &Words, message: &Message) {
    say(words, "severity-error", message);
}

/// Says a sentence with how grave it is, and its hint below.
fn say(words: &Words, severity: &'static str, message: &Message) {
    let mut err = io::stderr().lock();
    // The name of a file may hold what would steer the terminal.
    let _ = writeln!(err, "{}: {}", words.say(severity), visible_lines(&words.tell(message)));
    if let Some(hint) = words.tell_part(message, "hint") {
        let _ = writeln!(err, "  {}: {}", words.say("severity-help"), visible_lines(&hint));
    }
}

/// The command with all its arguments, for help, completions and the manual.
pub fn command() -> clap::Command {
    Cli::command()
}

/// What every command needs: the options, the words, and the files read so far.
#[derive(Debug)]
pub(crate) struct Context {
    pub options: Options,
    pub words: Words,
    /// What the language was chosen by.
    pub wish: Wish,
    pub sources: Sources,
    pub settings: Settings,
    /// Folder of the settings file, which its paths are relative to.
    pub settings_folder: Option<PathBuf>,
    /// Reads answers files; made with the catalog, whose earlier editions it knows.
    pub loader: Loader,
    /// Whether the terminal understands colours.
    understands_colours: bool,
    /// The settings file as read, for the places of its entries.
    settings_tree: Option<crate::document::Node>,
    /// The fonts of the documents written so far.
    fonts: OnceLock<Fonts>,
}

/// Who reads what a command says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Readers {
    /// Text without a translation is marked.
    People,
    /// Text without a translation is as the checklist has it.
    Programs,
}

impl Readers {
    /// Those who read a format.
    pub fn of(format: Format) -> Self {
        if format.is_for_programs() { Self::Programs } else { Self::People }
    }
}

/// A team's answers, ready to be assessed.
#[derive(Debug)]
pub(crate) struct Loaded {
    pub catalog: Catalog,
    pub adaptation: Adaptation,
    pub answers: Answers,
    pub scope: Scope,
    /// Digest of the answers file.
    pub digest: String,
}

impl Context {
    fn new(options: Options, wish: Wish) -> anyhow::Result<Self> {
        let asked = options.lang.is_some() || options.lang_dir.is_some();
        let words = match wish.words() {
            Err(error) if asked => return Err(error),
            // What is wrong with the settings is said where they are read or checked.
            words => words.unwrap_or_else(|_| Words::english()),
        };
        Ok(Self {
            options,
            words,
            wish,
            sources: Sources::new(),
            settings: Settings::default(),
            settings_folder: None,
            loader: Loader::default(),
            understands_colours: machine::understands_colours(),
            settings_tree: None,
            fonts: OnceLock::new(),
        })
    }

    /// Refuses to write over a file that this run reads, whatever name leads there: those read so far, and others.
    pub fn refuse_input(&self, output: &Path, others: &[&Path]) -> anyhow::Result<()> {
        let logo = self.logo();
        for input in self.sources.paths().chain(others.iter().copied()).chain(logo.as_deref()) {
            if save::is_same(output, input)? {
                return Err(Usage(Message::new("usage-output-is-input").with("file", output.display())).into());
            }
        }
        Ok(())
    }

    /// The picture for the cover.
    pub fn logo(&self) -> Option<PathBuf> {
        Some(self.settings_folder.as_ref()?.join(self.settings.logo.as_ref()?))
    }

    /// The settings file that holds for a place: the one that was named, or else the nearest.
    pub fn settings_beside(&self, beside: &Path) -> Result<Option<PathBuf>, Message> {
        self.options.config.clone().map_or_else(|| settings::find(beside), |path| Ok(Some(path)))
    }

    /// Reads the settings that hold for a file, and sets the language they name.
    pub fn read_settings(&mut self, beside: Option<&Path>) -> anyhow::Result<()> {
        let Some(path) = beside.map_or(Ok(self.options.config.clone()), |beside| self.settings_beside(beside))? else {
            return Ok(());
        };
        let mut diagnostics = Vec::new();
        let id = self.sources.read(&path)?;
        let loaded = settings::load(&self.sources, id, &mut diagnostics);
        let faulty = diagnostic::has_errors(&diagnostics);
        self.report(&mut diagnostics);
        let Some((settings, tree)) = loaded.filter(|_| !faulty) else {
            return Err(Message::new("faulty-file").with("file", path.display()).into());
        };
        let asked = Wish { tag: self.options.lang.clone(), folder: self.options.lang_dir.clone() };
        let wish = asked.or(&settings, &path);
        if wish.tag.is_some() || wish.folder.is_some() {
            self.words = wish.words()?;
            self.wish = wish;
        }
        if self.options.checklists.is_none() {
            self.options.checklists = read::checklists_named_by(&path, &settings)?;
        }
        self.settings = settings;
        self.settings_folder = path.parent().map(Path::to_path_buf);
        self.settings_tree = Some(tree);
        Ok(())
    }

    /// Loads the checklists, and what the settings that were read lay over them.
    pub fn catalog(&mut self, readers: Readers) -> anyhow::Result<(Catalog, Adaptation)> {
        let mut files = match &self.options.checklists {
            Some(folder) => catalog::folder(&mut self.sources, folder)?,
            None => catalog::shipped(&mut self.sources),
        };
        files.extend(self.wish.translations(&mut self.sources)?);
        let editions = Editions::beside(self.options.checklists.as_deref(), self.words.tag());
        self.loader = Loader::with(Arc::new(editions));
        let mut diagnostics = Vec::new();
        let load = match readers {
            Readers::People => load::for_people,
            Readers::Programs => load::load,
        };
        let loaded = load(&self.sources, &files, self.words.tag(), &mut diagnostics);
        let Some(catalog) = loaded else {
            self.report(&mut diagnostics);
            return Err(Message::new("faulty-checklists").into());
        };
        // Warnings about checklists are for those who edit them, not for every run.
        diagnostics.clear();
        let Some(tree) = &self.settings_tree else { return Ok((catalog, Adaptation::default())) };
        let adaptation = settings::adaptation(&self.settings, tree, &catalog, &mut diagnostics);
        let faulty = diagnostic::has_errors(&diagnostics);
        self.report(&mut diagnostics);
        if faulty {
            return Err(Message::new("faulty-settings").into());
        }
        let country = self.settings.country.take();
        self.settings.country = country.and_then(|country| country::code_of(&catalog.countries, &country));
        Ok((catalog, adaptation))
    }

    /// What the settings lay over an earlier edition of the checklists: what they say of its questions, and of those that
    /// ask the same `today`.
    pub fn adaptation_of(&self, edition: &Edition, today: &Adaptation) -> Adaptation {
        let adapted = |tree| settings::adaptation(&self.settings, tree, &edition.catalog, &mut Vec::new());
        let mut adaptation = self.settings_tree.as_ref().map(adapted).unwrap_or_default();
        for (place, heir) in edition.heirs.iter().enumerate() {
            if let Some(weight) = heir.and_then(|heir| today.weights.get(&heir.question)) {
                adaptation.weights.entry(place).or_insert(*weight);
            }
        }
        adaptation
    }

    /// Loads checklists and one answers file.
    pub fn load(&mut self, path: &Path, readers: Readers) -> anyhow::Result<Loaded> {
        self.read_settings(Some(path))?;
        let (catalog, adaptation) = self.catalog(readers)?;
        let (answers, digest) = self.answers(path, &catalog)?;
        let scope = self.scope(&catalog, &answers)?;
        Ok(Loaded { catalog, adaptation, answers, scope, digest })
    }

    /// The day that an argument names. One that is many years away is taken, and remarked upon.
    pub fn day(&self, option: &str, text: &str, today: Date) -> Result<Date, Usage> {
        let day = date::read(text, Some(today), &Lexicon::with(&self.words)).map_err(|none| {
            let message = Message::new("usage-date").with("option", option).with("text", text);
            Usage(message.with("why", none.why()).count("days", none.days()))
        })?;
        if date::is_far(day, today) {
            let far = Message::new("date-far").with("option", option).with("date", self.words.date(day));
            self.remark(&self.words.tell(&far));
        }
        Ok(day)
    }

    /// Refuses target dates that are over on the day of assessment: what is planned by them would be late at once.
    pub fn dates_ahead(&self, answers: &Answers) -> Result<(), Message> {
        let (Some((horizon, date)), Some(day)) =
            (self.settings.horizons.passed(answers.assessed_on), answers.assessed_on)
        else {
            return Ok(());
        };
        let source = self.settings_tree.as_ref().and_then(|tree| self.sources.get(tree.span_of("horizons").source));
        let key = match horizon {
            Horizon::Short => "short",
            Horizon::Medium => "medium",
            Horizon::Long => "long",
        };
        Err(Message::new("horizon-passed")
            .with("file", source.map_or(settings::FILE_NAME, |source| &source.name))
            .with("key", key)
            .with("date", date)
            .with("day", self.words.date(day)))
    }

    /// The questions of an edition that the answers to it and `--only` speak of. Where the edition does not have that place,
    /// it is what asks today what stands there.
    pub fn scope_of(&self, edition: &Edition, today: &Catalog, answers: &Answers) -> anyhow::Result<Scope> {
        let then = &edition.catalog;
        let Some(only) = self.options.only.as_ref().filter(|only| then.place(only).is_none()) else {
            return self.scope(then, answers);
        };
        let wanted = place(today, only)?;
        let mut scope = Scope::of(then, answers);
        scope.keep(|index| edition.heirs[index].is_some_and(|heir| wanted.contains(&heir.question)));
        Ok(scope)
    }

    /// The questions that the answers and `--only` speak of.
    pub fn scope(&self, catalog: &Catalog, answers: &Answers) -> anyhow::Result<Scope> {
        let Some(only) = &self.options.only else {
            return Ok(Scope::of(catalog, answers));
        };
        Ok(Scope::at(catalog, answers, &place(catalog, only)?))
    }
}

/// The agency that a user named on the command line.
pub(crate) fn agency(register: &Register<'_>, name: &str) -> Result<String, Usage> {
    let near = match register.find(name) {
        Named::One(agency) => return Ok(agency),
        Named::Several(near) | Named::Nobody(near) => near,
    };
    let near = if near.is_empty() { "none".to_owned() } else { near.join(" / ") };
    Err(Usage(Message::new("usage-unknown-agency").with("name", name).with("near", near)))
}

/// The questions at a place a user named, or an error with the nearest known name.
pub(crate) fn place(catalog: &Catalog, id: &str) -> anyhow::Result<std::ops::Range<usize>> {
    let written = || catalog.places().find(|known| known.eq_ignore_ascii_case(id));
    catalog.place(id).or_else(|| catalog.place(written()?)).ok_or_else(|| {
        let near = nearest(id, catalog.places()).unwrap_or("none");
        Usage(Message::new("usage-unknown-place").with("name", id).with("near", near)).into()
    })
}
