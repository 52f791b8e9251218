//! A run that writes to a folder: tables, reports, plans, and a journal until all of them are whole.

use std::cell::RefCell;
use std::collections::HashMap;
use std::path::{Path, PathBuf};

use rayon::ThreadPool;
use sha2::{Digest, Sha256};

use super::plans::{self, Plans};
use super::tally::Tally;
use super::{Arguments, nothing};
use crate::batch::input::{Inputs, Named};
use crate::batch::pairs::{self, Members};
use crate::batch::record::Line;
use crate::batch::region::Region;
use crate::batch::results;
use crate::batch::table::Layout;
use crate::batch::{Batch, Came, Flow, Sound};
use crate::cli::plan::Drafting;
use crate::cli::{Context, Exit};
use crate::i18n::Message;
use crate::pair::many::Matrix;
use crate::render::{Format, Work, json};
use crate::report::pairs::report as pairs_report;
use crate::report::plan::Part;
use crate::report::prose::Prose;
use crate::report::region::{self, twins};
use crate::report::scores::changed_weights;
use crate::save::journal::{self, Journal};
use crate::save::producer;
use crate::save::{self, Aside};
use crate::source::{self, read_limited};

/// The name of the summary, which also says that a folder of results is this program's.
const SUMMARY: &str = "summary.json";

/// The name of the report on every two countries.
fn pairs_name(format: Format) -> String {
    format!("pairs-report.{}", format.ending())
}

/// The name of a report.
fn report_name(format: Format) -> String {
    format!("region.{}", format.ending())
}

/// What a run may leave in its folder, beside plans.
fn names() -> impl Iterator<Item = String> {
    let reports = Format::of(Work::Document).flat_map(|format| [report_name(format), pairs_name(format)]);
    std::iter::once(SUMMARY.to_owned()).chain(results::names()).chain(reports)
}

/// Whether a path below a folder of results is one of the results.
fn is_ours(below: &Path) -> bool {
    below.starts_with(plans::FOLDER) || names().any(|name| below == Path::new(&name))
}

/// Whether a folder holds results of this program, finished or under way.
fn holds_results(folder: &Path) -> Result<bool, Message> {
    if save::existing(&folder.join(journal::FILE_NAME))?.is_some() {
        return Ok(true);
    }
    let summary = match read_limited(&folder.join(SUMMARY)) {
        Ok(text) => serde_json::from_slice::<serde_json::Value>(&text).unwrap_or_default(),
        Err(error) if error.key == source::MISSING => return Ok(false),
        Err(error) => return Err(error),
    };
    Ok(summary["producer"].as_str().is_some_and(save::is_producer))
}

/// Folders of results among the inputs.
pub(super) struct Results {
    output: Option<PathBuf>,
    known: RefCell<HashMap<PathBuf, bool>>,
}

impl Results {
    pub fn new(output: Option<&Path>) -> Self {
        let output = output.and_then(|folder| std::fs::canonicalize(folder).ok());
        Self { output, known: RefCell::default() }
    }

    /// Whether a file is one of the results in any folder above it.
    pub fn holds(&self, path: &Path) -> bool {
        path.ancestors().skip(1).any(|folder| path.strip_prefix(folder).is_ok_and(is_ours) && self.is_results(folder))
    }

    fn is_results(&self, folder: &Path) -> bool {
        let mut known = self.known.borrow_mut();
        *known.entry(folder.to_path_buf()).or_insert_with(|| {
            let same = self.output.is_some() && std::fs::canonicalize(folder).ok() == self.output;
            // What cannot be looked into is read as a questionnaire, and what is wrong with it is told.
            same || holds_results(folder).unwrap_or(false)
        })
    }
}

/// A run that writes to a folder.
pub(super) struct Run<'a> {
    pub arguments: &'a Arguments,
    pub context: &'a Context,
    pub batch: &'a Batch<'a>,
    pub pool: &'a ThreadPool,
    pub folder: &'a Path,
    /// Codes of the countries along each route.
    pub corridors: &'a [Vec<String>],
}

impl Run<'_> {
    pub fn write(&self, inputs: &mut Inputs, mut tally: Tally<'_>) -> anyhow::Result<Exit> {
        let formats = self.formats();
        std::fs::create_dir_all(self.folder).map_err(|error| save::failure(self.folder, &error))?;
        self.guard()?;
        let mut journal = self.journal()?;
        let known = journal.take_known();
        if !known.is_empty() {
            let message = Message::new("batch-taken-up").count("count", known.len());
            self.context.remark(&self.context.words.tell(&message));
        }
        let drafting =
            Drafting::new(self.context, self.batch.catalog, self.batch.adaptation, self.arguments.with_confidential)?;
        let plans = Plans::open(self.folder)?;
        // The journal is locked, so whatever is half written here was left by a run that was killed.
        save::tidy_own(self.folder);
        plans.tidy();
        let plan = |sound: &Sound<'_>| self.plan(&drafting, &plans, sound);
        let also = self.arguments.plans.is_some().then_some(&plan as &crate::batch::Also<'_>);
        let is_known = |named: &Named, digest: &str| {
            let same = known.get(&named.name).is_some_and(|(before, _)| before == digest);
            let plan = self.plan_name(&named.stem);
            // What cannot be noted is planned again, and says then what is wrong.
            same && plan.is_none_or(|name| plans.path(&name).is_file() && plans.note(name).is_ok())
        };
        let mut places = Vec::new();
        let mut stopped = None;
        self.batch.run(self.pool, inputs, &is_known, also, &mut |done| {
            let told = match done.came {
                Came::LeftAlone => {
                    tally.leave(done.name);
                    return Ok(Flow::More);
                }
                Came::Known => {
                    places.extend(known.get(&done.name).map(|(_, place)| *place));
                    None
                }
                Came::Made(made) => {
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
            if self.arguments.plans.is_some() {
                self.context.remark(&self.context.words.say("batch-stopped-plans"));
            }
            return Ok(Exit::Findings);
        }
        // An empty stream is no reason to give up the results of an earlier run.
        if places.is_empty() {
            journal.close()?;
            tally.tell_left_alone();
            return Err(nothing(self.arguments).into());
        }
        let region = self.publish(&formats, &mut journal, &places)?;
        // A run that writes tables alone says nothing about the plans of an earlier one.
        if self.arguments.plans.is_some() {
            plans.finish()?;
        }
        journal.close()?;
        for message in twins(&region.twins) {
            self.context.remark(&self.context.words.tell(&message));
        }
        Ok(tally.finish_with(region.scored, region.faulty, &region.faulty_names))
    }

    fn formats(&self) -> Vec<Format> {
        let mut formats = self.arguments.format.clone();
        if formats.is_empty() {
            formats = Format::of(Work::Tables).filter(|format| format.is_built()).collect();
        }
        formats.sort();
        formats.dedup();
        formats
    }

    /// Refuses a folder that holds somebody else's files, or what this run reads, under the names of the results.
    fn guard(&self) -> anyhow::Result<()> {
        let fonts: Vec<&Path> = self.arguments.font.iter().map(PathBuf::as_path).collect();
        for path in names().map(|name| self.folder.join(name)) {
            self.context.refuse_input(&path, &fonts)?;
        }
        if self.arguments.force || holds_results(self.folder)? {
            return Ok(());
        }
        for path in names().map(|name| self.folder.join(name)) {
            if save::existing(&path)?.is_some() {
                return Err(Message::new("batch-foreign").with("file", path.display()).into());
            }
        }
        Ok(())
    }

    fn journal(&self) -> Result<Journal, Message> {
        let resume = self.arguments.resume;
        let is_left_over = !resume && save::existing(&self.folder.join(journal::FILE_NAME))?.is_some();
        let origin = |text: &str| {
            // What is faulty is looked at again: it costs little, and nothing of an earlier run is taken for its result.
            Some(match Line::read(text)? {
                Line::Record(record) => (record.input, Some(record.digest)),
                Line::Faults(faults) => (faults.input, None),
            })
        };
        let journal = Journal::open(self.folder, &self.fingerprint(), resume, &origin)?;
        // Not before it is known that no other run is at work on it.
        if is_left_over {
            self.context.remark(&self.context.words.say("batch-left-over"));
        }
        Ok(journal)
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
        let Arguments { plans, with_confidential, pairs, .. } = self.arguments;
        hash.update(format!("{:?} {:?} {plans:?} {with_confidential} {pairs}", options.only, self.context.words.tag()));
        let run: String = hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
        serde_json::json!({ "format": 1, "producer": producer(), "run": run }).to_string()
    }

    fn plan_name(&self, stem: &str) -> Option<String> {
        Some(format!("{stem}.{}", self.arguments.plans?.ending()))
    }

    fn plan(&self, drafting: &Drafting<'_>, plans: &Plans, sound: &Sound<'_>) -> anyhow::Result<Result<(), Message>> {
        let (Some(name), Some(format)) = (self.plan_name(&sound.named.stem), self.arguments.plans) else {
            return Ok(Ok(()));
        };
        if let Err(message) = self.context.dates_ahead(sound.answers) {
            return Ok(Err(message));
        }
        let path = plans.path(&name);
        let digests = vec![(sound.named.name.clone(), sound.digest.to_owned())];
        let draft = drafting.draft(sound.answers, sound.assessment, None, None);
        let report = drafting.document(sound.answers, sound.assessment, &draft, None, digests, Part::Plan);
        let bytes = self.context.render(&report, format, &self.arguments.font)?;
        let folder = path.parent().unwrap_or(self.folder);
        std::fs::create_dir_all(folder).map_err(|error| save::failure(folder, &error))?;
        let force = self.arguments.force || plans.is_unmarked(&name);
        plans.note(name)?;
        save::output(&path, &bytes, force)?;
        Ok(Ok(()))
    }

    /// Writes every file of the results to the side, and gives them their names once all of them are whole.
    fn publish(
        &self,
        formats: &[Format],
        journal: &mut Journal,
        places: &[journal::Place],
    ) -> anyhow::Result<Region<'_>> {
        let layout = Layout::of(self.batch.catalog);
        let mut region = Region::new(self.batch.catalog);
        let mut members = Members::default();
        let mut each = |line: &Line<'static>| {
            region.add(line);
            if self.arguments.pairs {
                members.add(line);
            }
        };
        let mut files = results::write(self.folder, &layout, formats, journal, places, self.pool, &mut each)?;
        let prose =
            Prose { catalog: self.batch.catalog, adaptation: self.batch.adaptation, words: &self.context.words };
        let report = region::report(&prose, &region, self.arguments.rank);
        let tables = formats;
        let formats = if self.arguments.report.is_empty() { &[Format::Md][..] } else { &self.arguments.report };
        for format in formats {
            let bytes = self.context.render(&report, *format, &self.arguments.font)?;
            files.push(self.aside(&report_name(*format), &bytes)?);
        }
        files.extend(self.pairs(&prose, &mut members, tables, formats)?);
        // The summary says that the folder is finished, so it takes its name last.
        files.push(self.aside(SUMMARY, json::render(&self.summary(&prose, &region)).as_bytes())?);
        self.clear(&files)?;
        for file in files {
            file.publish()?;
        }
        Ok(region)
    }

    /// The table and the report of every two countries, where they are wanted.
    fn pairs(
        &self,
        prose: &Prose<'_>,
        members: &mut Members,
        tables: &[Format],
        reports: &[Format],
    ) -> anyhow::Result<Vec<Aside>> {
        let Some(exchanges) = self.batch.catalog.exchanges.as_ref().filter(|_| self.arguments.pairs) else {
            return Ok(Vec::new());
        };
        let (found, left_out) = (members.take(), std::mem::take(&mut members.left_out));
        let matrix = Matrix::of(exchanges, &found);
        let mut files = pairs::write(self.folder, exchanges, &matrix, tables)?;
        let report = pairs_report(prose, exchanges, &matrix, self.corridors, &left_out);
        for format in reports {
            let bytes = self.context.render(&report, *format, &self.arguments.font)?;
            files.push(self.aside(&pairs_name(*format), &bytes)?);
        }
        Ok(files)
    }

    fn aside(&self, name: &str, bytes: &[u8]) -> Result<Aside, Message> {
        let path = self.folder.join(name);
        let mut file = Aside::new(&path)?;
        std::io::Write::write_all(&mut file, bytes).map_err(|error| save::failure(&path, &error))?;
        Ok(file)
    }

    /// Removes results of an earlier run that this one does not replace, as they would speak of other questionnaires, and
    /// before them the earlier summary, as the folder is not finished until the new one stands.
    fn clear(&self, files: &[Aside]) -> Result<(), Message> {
        for name in names() {
            let path = self.folder.join(&name);
            let replaced = name != SUMMARY && files.iter().any(|file| file.path() == path);
            if !replaced && save::existing(&path)?.is_some() {
                std::fs::remove_file(&path).map_err(|error| save::failure(&path, &error))?;
            }
        }
        Ok(())
    }

    /// What the tables cannot say about themselves.
    fn summary(&self, prose: &Prose<'_>, region: &Region<'_>) -> serde_json::Value {
        let lists = self.batch.catalog.checklists.iter();
        let exchanges = self.batch.catalog.exchanges.as_ref().filter(|_| self.arguments.pairs);
        let pairs = exchanges.map(|exchanges| exchanges.caveat.clone());
        serde_json::json!({
            "format": 1,
            "producer": producer(),
            "caveat": prose.caveats(&region.lists(), region::parts(prose, region).into_iter().chain(pairs)),
            "checklists": lists.map(|list| (list.id.clone(), list.version.clone().into())).collect::<serde_json::Map<_, serde_json::Value>>(),
            "changed-weights": changed_weights(prose),
            "only": self.context.options.only,
            "scored": region.scored,
            "faulty": region.faulty,
        })
    }
}
