//! `readiness batch`: many questionnaires, one table.

mod folder;
mod plans;
mod tally;

use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::{Path, PathBuf};

use clap::Args;
use rayon::{ThreadPool, ThreadPoolBuilder};
use same_file::Handle;

use super::usage::Usage;
use super::{Context, Exit, Readers, format, place};
use crate::batch::input::Inputs;
use crate::batch::record::Line;
use crate::batch::table::{Layout, csv_head, csv_row};
use crate::batch::{Batch, Came, Flow};
use crate::checklist::{Catalog, country};
use crate::i18n::Message;
use crate::render::{Format, Work};

use folder::{Results, Run};
use tally::Tally;

/// Score many questionnaires into one table, with a report and a plan each if wanted
#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of the command line")]
pub(crate) struct Arguments {
    /// Answers files, folders of them, patterns, or - for a stream with one questionnaire in JSON on every line
    #[arg(required = true)]
    paths: Vec<PathBuf>,
    /// Folder to write results to; printed line by line if left out
    #[arg(short, long, value_name = "DIR")]
    output: Option<PathBuf>,
    /// Formats of the tables; all into a folder, jsonl when printed
    #[arg(long, value_parser = format::parser(Work::Tables), value_delimiter = ',')]
    format: Vec<Format>,
    /// Formats of the regional comparison; Markdown if left out
    #[arg(long, value_parser = format::parser(Work::Document), value_name = "FORMAT", value_delimiter = ',')]
    report: Vec<Format>,
    /// Add a ranking by score to the regional comparison
    #[arg(long)]
    rank: bool,
    /// Say as well which documents every two of the countries could exchange, and what is missing on each side
    #[arg(long)]
    pairs: bool,
    /// Countries along a route, such as mn,cn,kz: how far each document gets from link to link; may be given several times
    #[arg(long, value_name = "COUNTRIES", requires = "pairs")]
    corridor: Vec<String>,
    /// Write a plan for each questionnaire as well
    #[arg(
        long,
        value_parser = format::parser(Work::Document),
        value_name = "FORMAT",
        num_args = 0..=1,
        require_equals = true,
        default_missing_value = "md"
    )]
    plans: Option<Format>,
    /// Font file for a script that no font at hand can show; may be given several times
    #[arg(long, value_name = "FILE")]
    font: Vec<PathBuf>,
    /// How many questionnaires to work on at once; as many as there are processors if left out
    #[arg(short, long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    jobs: Option<u16>,
    /// Go on after a questionnaire with faults; this is the default
    #[arg(long, conflicts_with = "fail_fast")]
    keep_going: bool,
    /// Stop at the first questionnaire with faults and write no tables or reports
    #[arg(long)]
    fail_fast: bool,
    /// Go on with a run that was interrupted: do only what is left
    #[arg(long)]
    resume: bool,
    /// Replace files that this program did not write
    #[arg(long)]
    force: bool,
    /// Show confidential answers in the plans as well, and mark these as confidential
    #[arg(long, requires = "plans")]
    with_confidential: bool,
}

pub(crate) fn run(arguments: &Arguments, context: &mut Context) -> anyhow::Result<Exit> {
    let printed = usage(arguments)?;
    let beside = arguments.paths.iter().find(|path| *path != Path::new("-")).map(|path| {
        // The settings that hold for a folder may stand in it.
        if path.is_dir() { path.join("answers") } else { path.clone() }
    });
    context.read_settings(beside.as_deref())?;
    let readers = if arguments.output.is_none() { Readers::Programs } else { Readers::People };
    let (catalog, adaptation) = context.catalog(readers)?;
    let only = context.options.only.as_deref().map(|id| place(&catalog, id)).transpose()?;
    let batch = Batch {
        catalog: &catalog,
        adaptation: &adaptation,
        words: &context.words,
        loader: context.loader.clone(),
        country: context.settings.country.clone(),
        only,
        pairs: arguments.pairs,
        color: context.color(io::stderr().is_terminal()),
    };
    let jobs = arguments.jobs.map_or(0, usize::from);
    let pool = ThreadPoolBuilder::new().num_threads(jobs).build()?;
    let mut inputs = find(arguments)?;
    let tally = Tally::new(context, inputs.count());
    match &arguments.output {
        None => print(&batch, &pool, &mut inputs, printed, arguments, tally),
        Some(folder) => {
            let corridors = corridors(arguments, &catalog)?;
            let run = Run { arguments, context, batch: &batch, pool: &pool, folder, corridors: &corridors };
            run.write(&mut inputs, tally)
        }
    }
}

/// The codes of the countries along each route.
fn corridors(arguments: &Arguments, catalog: &Catalog) -> anyhow::Result<Vec<Vec<String>>> {
    if arguments.pairs && catalog.exchanges.is_none() {
        return Err(Message::new("pair-no-exchanges").into());
    }
    let code = |name: &str| {
        let name = name.trim();
        let unknown = || Usage(Message::new("usage-corridor-country").with("name", name));
        let known = |name: &str| country::code_of(&catalog.countries, name);
        known(name).or_else(|| known(&name.to_uppercase())).ok_or_else(unknown)
    };
    let route = |written: &String| {
        let route: Vec<String> = written.split(',').map(code).collect::<Result<_, _>>()?;
        if route.len() < 2 { Err(Usage(Message::new("usage-corridor-short")).into()) } else { Ok(route) }
    };
    arguments.corridor.iter().map(route).collect()
}

/// What the options mean together; the format to print.
fn usage(arguments: &Arguments) -> Result<Format, Usage> {
    if !arguments.format.iter().all(|format| format.is_built()) {
        return Err(Usage(Message::new("usage-batch-no-parquet")));
    }
    if let Some(folder) = &arguments.output {
        let table = Format::of_file(folder, Work::Tables).map(|format| ("--format", format));
        let report = || Format::of_file(folder, Work::Document).map(|format| ("--report", format));
        let Some((option, format)) = table.or_else(report).filter(|_| !folder.is_dir()) else {
            return Ok(Format::Jsonl);
        };
        let message = Message::new("usage-batch-folder").with("file", folder.display()).with("option", option);
        return Err(Usage(message.with("folder", folder.with_extension("").display()).with("format", format)));
    }
    let needs = [
        (arguments.plans.is_some(), "--plans"),
        (arguments.resume, "--resume"),
        (arguments.force, "--force"),
        (arguments.rank, "--rank"),
        (arguments.pairs, "--pairs"),
        (!arguments.report.is_empty(), "--report"),
    ];
    if let Some((_, option)) = needs.iter().find(|(given, _)| *given) {
        return Err(Usage(Message::new("usage-batch-needs-folder").with("option", option)));
    }
    match arguments.format.as_slice() {
        [] => Ok(Format::Jsonl),
        [format] if format.can(Work::Lines) => Ok(*format),
        _ => {
            let formats: Vec<&str> = Format::of(Work::Lines).map(Format::name).collect();
            Err(Usage(Message::new("usage-batch-one-format").listing("formats", formats)))
        }
    }
}

fn find(arguments: &Arguments) -> Result<Inputs, Message> {
    // A second run must not take the results of the first for questionnaires, and none what it prints itself.
    let results = Results::new(arguments.output.as_deref());
    let printed = printed_to();
    let is_printed = |path: &Path| {
        let file = printed.as_ref().filter(|_| path.is_file());
        file.is_some_and(|file| Handle::from_path(path).is_ok_and(|other| other == *file))
    };
    let skip = |path: &Path| results.holds(path) || is_printed(path);
    let paths: Vec<PathBuf> = arguments.paths.iter().filter(|path| !is_printed(path)).cloned().collect();
    let inputs = Inputs::find(&paths, &skip)?;
    if inputs.is_empty() { Err(nothing(arguments)) } else { Ok(inputs) }
}

/// The file behind the standard output, if it is one.
fn printed_to() -> Option<Handle> {
    let output = Handle::stdout().ok()?;
    output.as_file().metadata().is_ok_and(|about| about.is_file()).then_some(output)
}

/// That no questionnaire was found.
fn nothing(arguments: &Arguments) -> Message {
    let paths: Vec<String> = arguments.paths.iter().map(|path| path.display().to_string()).collect();
    Message::new("batch-nothing").listing("paths", paths)
}

/// Prints one line for every questionnaire, in their order; holds nothing back and keeps nothing.
fn print(
    batch: &Batch<'_>,
    pool: &ThreadPool,
    inputs: &mut Inputs,
    format: Format,
    arguments: &Arguments,
    mut tally: Tally<'_>,
) -> anyhow::Result<Exit> {
    let layout = Layout::of(batch.catalog);
    let mut out = BufWriter::with_capacity(1 << 16, io::stdout().lock());
    let mut text = String::new();
    if format == Format::Csv {
        csv_head(&mut text, &layout.results);
    }
    batch.run(pool, inputs, &|_, _| false, None, &mut |done| {
        let Came::Made(made) = done.came else {
            tally.leave(done.name);
            return Ok(Flow::More);
        };
        match (format, &made.line) {
            (Format::Csv, Line::Record(record)) => csv_row(&mut text, &layout.row(record)),
            (Format::Csv, Line::Faults(_)) => {}
            _ => text.extend([&made.json, "\n"]),
        }
        out.write_all(text.as_bytes())?;
        text.clear();
        tally.add(&done.name, made.told.as_deref());
        Ok(if arguments.fail_fast && made.told.is_some() { Flow::Enough } else { Flow::More })
    })?;
    out.write_all(text.as_bytes())?;
    out.flush()?;
    // An empty part of a stream is nothing unusual; files of which none is a questionnaire are.
    if tally.only_left_alone() {
        tally.tell_left_alone();
        return Err(nothing(arguments).into());
    }
    Ok(tally.finish())
}
