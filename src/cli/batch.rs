//! `readiness batch`: many questionnaires, one table.

use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::{Path, PathBuf};

use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};
use rayon::{ThreadPool, ThreadPoolBuilder};
use sha2::{Digest, Sha256};

use super::plan::Drafting;
use super::{Context, Exit, place};
use crate::answers::load::Loader;
use crate::batch::input::{Input, Inputs};
use crate::batch::record::Line;
use crate::batch::results::{self, Format};
use crate::batch::table::{Layout, csv_head, csv_row};
use crate::batch::{Batch, Flow, Sound};
use crate::i18n::Message;
use crate::report::plan::Part;
use crate::report::prose::producer;
use crate::save::journal::{self, Journal};
use crate::{render, save};

/// Files with faults that the summary names.
const NAMED: usize = 20;

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
    #[arg(long, value_enum, value_delimiter = ',')]
    format: Vec<Format>,
    /// Write a plan for each questionnaire as well
    #[arg(long, value_enum, value_name = "FORMAT", num_args = 0..=1, require_equals = true, default_missing_value = "md")]
    plans: Option<render::Format>,
    /// How many questionnaires to work on at once; as many as there are processors if left out
    #[arg(short, long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    jobs: Option<u16>,
    /// Go on after a questionnaire with faults; this is the default
    #[arg(long, conflicts_with = "fail_fast")]
    keep_going: bool,
    /// Stop at the first questionnaire with faults and write nothing
    #[arg(long)]
    fail_fast: bool,
    /// Go on with a run that was interrupted: do only what is left
    #[arg(long)]
    resume: bool,
    /// Replace files that this program did not write
    #[arg(long)]
    force: bool,
}

pub(crate) fn run(arguments: &Arguments, context: &mut Context) -> anyhow::Result<Exit> {
    let printed = usage(arguments)?;
    let beside = arguments.paths.iter().find(|path| *path != Path::new("-")).map(|path| {
        // The settings that hold for a folder may stand in it.
        if path.is_dir() { path.join("answers") } else { path.clone() }
    });
    let settings = context.read_settings(beside.as_deref())?;
    let catalog = context.catalog(settings.as_ref())?;
    let only = context.options.only.as_deref().map(|id| place(&catalog, id)).transpose()?;
    let batch = Batch {
        catalog: &catalog,
        words: &context.words,
        loader: Loader::default(),
        country: context.settings.country.clone(),
        only,
        color: context.color(io::stderr().is_terminal()),
    };
    let jobs = arguments.jobs.map_or(0, usize::from);
    let pool = ThreadPoolBuilder::new().num_threads(jobs).build()?;
    let mut inputs = find(arguments)?;
    let tally = Tally::new(context, inputs.count());
    match &arguments.output {
        None => print(&batch, &pool, &mut inputs, printed, arguments.fail_fast, tally),
        Some(folder) => {
            let run = Run { arguments, context, batch: &batch, pool: &pool, folder };
            run.write(&mut inputs, tally)
        }
    }
}

/// What the options mean together; the format to print.
fn usage(arguments: &Arguments) -> Result<Format, Message> {
    if arguments.output.is_some() {
        return Ok(Format::Jsonl);
    }
    let needs = [(arguments.plans.is_some(), "--plans"), (arguments.resume, "--resume"), (arguments.force, "--force")];
    if let Some((_, option)) = needs.iter().find(|(given, _)| *given) {
        return Err(Message::new("usage-batch-needs-folder").with("option", option));
    }
    match arguments.format.as_slice() {
        [] => Ok(Format::Jsonl),
        [format @ (Format::Jsonl | Format::Csv)] => Ok(*format),
        _ => Err(Message::new("usage-batch-one-format")),
    }
}

fn find(arguments: &Arguments) -> Result<Inputs, Message> {
    let results = arguments.output.as_deref().and_then(|folder| std::fs::canonicalize(folder).ok());
    // A second run over the same folder must not take the results of the first for questionnaires.
    let skip = |path: &Path| match (&results, std::fs::canonicalize(path)) {
        (Some(results), Ok(path)) => path.strip_prefix(results).is_ok_and(is_ours),
        _ => false,
    };
    let inputs = Inputs::find(&arguments.paths, &skip)?;
    if inputs.is_empty() {
        let paths: Vec<String> = arguments.paths.iter().map(|path| path.display().to_string()).collect();
        return Err(Message::new("batch-nothing").with("paths", paths.join(", ")));
    }
    Ok(inputs)
}

/// Whether a path below the folder of results is one of the results.
fn is_ours(below: &Path) -> bool {
    below.starts_with("plans") || below.to_str().is_some_and(|name| results::FILES.contains(&name))
}

/// Prints one line for every questionnaire, in their order; holds nothing back and keeps nothing.
fn print(
    batch: &Batch<'_>,
    pool: &ThreadPool,
    inputs: &mut Inputs,
    format: Format,
    fail_fast: bool,
    mut tally: Tally<'_>,
) -> anyhow::Result<Exit> {
    let layout = Layout::of(batch.catalog);
    let mut out = BufWriter::with_capacity(1 << 16, io::stdout().lock());
    if format == Format::Csv {
        out.write_all(csv_head(&layout.results).as_bytes())?;
    }
    batch.run(pool, inputs, &|_, _| false, None, &mut |done| {
        let Some(made) = done.made else { return Ok(Flow::More) };
        match (&made.line, format) {
            (Line::Record(record), Format::Csv) => {
                let mut row = String::new();
                csv_row(&mut row, &layout.row(record));
                out.write_all(row.as_bytes())?;
            }
            (Line::Faults(_), Format::Csv) => {}
            _ => {
                out.write_all(made.json.as_bytes())?;
                out.write_all(b"\n")?;
            }
        }
        tally.add(&done.name, made.told.as_deref());
        Ok(if fail_fast && made.told.is_some() { Flow::Enough } else { Flow::More })
    })?;
    out.flush()?;
    Ok(tally.finish())
}

/// A run that writes to a folder.
struct Run<'a> {
    arguments: &'a Arguments,
    context: &'a Context,
    batch: &'a Batch<'a>,
    pool: &'a ThreadPool,
    folder: &'a Path,
}

impl Run<'_> {
    fn write(&self, inputs: &mut Inputs, mut tally: Tally<'_>) -> anyhow::Result<Exit> {
        let formats = self.formats();
        std::fs::create_dir_all(self.folder).map_err(|error| save::unwritten(self.folder, &error))?;
        self.guard()?;
        let mut journal = self.journal(&formats)?;
        let known = journal.take_known();
        if !known.is_empty() {
            let message = Message::new("batch-taken-up").count("count", known.len());
            self.context.remark(&self.context.words.tell(&message));
        }
        let drafting = Drafting::new(self.context, self.batch.catalog)?;
        let plan = |sound: &Sound<'_>| self.plan(&drafting, sound);
        let also = self.arguments.plans.is_some().then_some(&plan as &crate::batch::Also<'_>);
        let is_known = |input: &Input, digest: &str| {
            known.get(&input.name()).is_some_and(|(before, _)| before == digest)
                && self.plan_path(input.stem()).is_none_or(|path| path.is_file() || !self.arguments.resume)
        };
        let mut places = Vec::new();
        let mut stopped = None;
        self.batch.run(self.pool, inputs, &is_known, also, &mut |done| {
            let told = match done.made {
                None => {
                    places.extend(known.get(&done.name).map(|(_, place)| *place));
                    None
                }
                Some(made) => {
                    places.push(journal.add(&made.json)?);
                    made.told
                }
            };
            tally.add(&done.name, told.as_deref());
            if self.arguments.fail_fast && told.is_some() {
                stopped = Some(done.name);
                return Ok(Flow::Enough);
            }
            Ok(Flow::More)
        })?;
        if let Some(file) = stopped {
            tally.finish();
            self.context.remark(&self.context.words.tell(&Message::new("batch-stopped").with("file", file)));
            return Ok(Exit::Findings);
        }
        self.publish(&formats, &mut journal, &places)?;
        journal.close()?;
        Ok(tally.finish())
    }

    fn formats(&self) -> Vec<Format> {
        let mut formats = self.arguments.format.clone();
        if formats.is_empty() {
            formats = vec![Format::Csv, Format::Jsonl, Format::Parquet];
        }
        formats.sort();
        formats.dedup();
        formats
    }

    /// Refuses a folder that holds somebody else's files under the names of the results.
    fn guard(&self) -> Result<(), Message> {
        let ours = self.folder.join(journal::FILE_NAME).exists() || self.folder.join(SUMMARY).exists();
        if ours || self.arguments.force {
            return Ok(());
        }
        match results::FILES.iter().map(|name| self.folder.join(name)).find(|path| path.exists()) {
            Some(path) => Err(Message::new("batch-foreign").with("file", path.display())),
            None => Ok(()),
        }
    }

    fn journal(&self, formats: &[Format]) -> Result<Journal, Message> {
        let resume = self.arguments.resume;
        if !resume && self.folder.join(journal::FILE_NAME).exists() {
            self.context.remark(&self.context.words.say("batch-left-over"));
        }
        let origin = |text: &str| {
            let line = Line::read(text)?;
            let (name, digest) = line.origin();
            Some((name.to_owned(), digest.map(str::to_owned)))
        };
        let _ = formats;
        Journal::open(self.folder, &self.fingerprint(), resume, &origin)
    }

    /// The first line of the journal: equal for two runs only if they would give the same results for the same
    /// questionnaire.
    fn fingerprint(&self) -> String {
        let mut hash = Sha256::new();
        // Checklists and settings; questionnaires are read later and apart.
        for (_, source) in self.context.sources.iter() {
            hash.update(source.name.as_bytes());
            hash.update([0]);
            hash.update(source.text.as_bytes());
            hash.update([0]);
        }
        let options = &self.context.options;
        hash.update(format!("{:?} {:?} {:?}", options.only, self.context.words.tag(), self.arguments.plans));
        let run: String = hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
        serde_json::json!({ "format": 1, "producer": producer(), "run": run }).to_string()
    }

    fn plan_path(&self, stem: &str) -> Option<PathBuf> {
        let ending = match self.arguments.plans? {
            render::Format::Md => "md",
            render::Format::Pdf => "pdf",
            render::Format::Json => "json",
        };
        Some(self.folder.join("plans").join(format!("{stem}.{ending}")))
    }

    fn plan(&self, drafting: &Drafting<'_>, sound: &Sound<'_>) -> anyhow::Result<()> {
        let (Some(path), Some(format)) = (self.plan_path(sound.stem), self.arguments.plans) else { return Ok(()) };
        let digests = vec![(sound.name.to_owned(), sound.digest.to_owned())];
        let report = drafting.document(sound.answers, sound.scope, digests, Part::All);
        let bytes = render::render(&report, format)?;
        let folder = path.parent().unwrap_or(self.folder);
        std::fs::create_dir_all(folder).map_err(|error| save::unwritten(folder, &error))?;
        save::output(&path, &bytes, self.arguments.force)?;
        Ok(())
    }

    fn publish(&self, formats: &[Format], journal: &mut Journal, places: &[journal::Place]) -> anyhow::Result<()> {
        let layout = Layout::of(self.batch.catalog);
        let files = results::write(self.folder, &layout, formats, journal, places, self.pool, &mut |_| {})?;
        for file in files {
            file.publish()?;
        }
        Ok(())
    }
}

/// The name of the summary, which also says that a folder of results is this program's.
const SUMMARY: &str = "summary.json";

/// Counts results and tells how far the run is.
struct Tally<'a> {
    context: &'a Context,
    bar: ProgressBar,
    total: Option<usize>,
    done: usize,
    faulty: Vec<String>,
    faults: usize,
}

impl<'a> Tally<'a> {
    fn new(context: &'a Context, total: Option<usize>) -> Self {
        let shown = io::stderr().is_terminal() && !context.options.quiet;
        let bar = match total {
            _ if !shown => ProgressBar::hidden(),
            Some(total) => ProgressBar::new(total as u64).with_style(
                ProgressStyle::with_template("{bar:30} {pos}/{len}  {msg}  {eta}")
                    .unwrap_or_else(|_| ProgressStyle::default_bar()),
            ),
            None => ProgressBar::new_spinner(),
        };
        Self { context, bar, total, done: 0, faulty: Vec::new(), faults: 0 }
    }

    fn add(&mut self, name: &str, told: Option<&str>) {
        self.done += 1;
        if let Some(told) = told {
            self.faults += 1;
            if self.faulty.len() < NAMED {
                self.faulty.push(name.to_owned());
            }
            self.bar.suspend(|| {
                let _ = writeln!(io::stderr(), "{told}\n");
            });
        }
        self.bar.inc(1);
        // In a log, a line every tenth of the way, or every ten thousand where the end is not known.
        let step = self.total.map_or(10_000, |total| (total / 10).max(100));
        if self.bar.is_hidden() && self.done % step == 0 && self.total != Some(self.done) {
            let message = match self.total {
                Some(total) => Message::new("batch-progress").count("total", total),
                None => Message::new("batch-progress-open"),
            };
            let message = message.count("done", self.done).count("faulty", self.faults);
            self.context.remark(&self.context.words.tell(&message));
        }
    }

    fn finish(self) -> Exit {
        self.bar.finish_and_clear();
        let words = &self.context.words;
        let summary = Message::new("batch-summary")
            .count("total", self.done)
            .count("scored", self.done - self.faults)
            .count("faulty", self.faults);
        self.context.remark(&words.tell(&summary));
        if self.faults == 0 {
            return Exit::Fine;
        }
        let files = Message::new("batch-summary-faults").with("files", self.faulty.join(", "));
        self.context.remark(&words.tell(&files));
        if self.faults > self.faulty.len() {
            let more = Message::new("batch-summary-more").count("count", self.faults - self.faulty.len());
            self.context.remark(&words.tell(&more));
        }
        Exit::Findings
    }
}
