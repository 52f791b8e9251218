//! The command line: arguments, the only printer, exit codes. One file for each subcommand.

pub mod assess;
pub mod batch;
pub mod check;
pub mod compare;
pub mod completions;
mod context;
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
use std::path::PathBuf;
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{Args, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};

use crate::checklist::{Catalog, Named, Register};
use crate::diagnostic::nearest;
use crate::i18n::{Message, Words};
use crate::visible::visible_lines;
use context::{Context, Loaded, Readers};
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
