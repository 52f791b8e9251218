//! Many questionnaires, one catalog: each becomes a [`Record`] or a list of faults, in the order of the inputs.
//!
//! The work is spread over threads; what comes out never depends on which of them was faster. One bad file stops
//! nothing. This room decides what a result holds; it writes no files and prints nothing.

pub mod input;
pub mod pairs;
#[cfg_attr(not(feature = "parquet"), path = "batch/no_parquet.rs")]
pub mod parquet;
pub mod record;
pub mod region;
pub mod results;
mod sink;
pub mod table;

use rayon::ThreadPool;
use rayon::prelude::*;

use crate::answers::Answers;
use crate::answers::load::{Loader, Reading};
use crate::assessment::{Assessment, Scope, assess};
use crate::checklist::{Adaptation, Catalog, QuestionIndex};
use crate::diagnostic::{self, Diagnostic};
use crate::i18n::{Message, Words};
use crate::nature::Nature;
use crate::pair::Side;
use crate::score::score;
use crate::source::{Source, Sources};
use crate::visible::visible_lines;

use input::{Input, Inputs, Named};
use record::{Faults, Line, Record};

/// What every questionnaire of a run has in common.
#[derive(Debug)]
pub struct Batch<'a> {
    /// What is asked.
    pub catalog: &'a Catalog,
    /// What the team lays over it.
    pub adaptation: &'a Adaptation,
    /// The language of findings.
    pub words: &'a Words,
    /// Reads answers files.
    pub loader: Loader,
    /// Country of questionnaires that do not name theirs.
    pub country: Option<String>,
    /// The questions that are wanted, if not all.
    pub only: Option<std::ops::Range<QuestionIndex>>,
    /// Whether it is told what each country brings to an exchange of documents.
    pub pairs: bool,
    /// Whether findings are coloured.
    pub color: bool,
}

/// What came of one input.
#[derive(Debug)]
pub struct Done<'a> {
    /// What the user calls it.
    pub name: String,
    /// What it came to.
    pub came: Came<'a>,
}

/// What an input came to.
#[derive(Debug)]
pub enum Came<'a> {
    /// Its result was known before.
    Known,
    /// It is no questionnaire: a plan, settings, a result, or a file of others that nobody named.
    LeftAlone,
    /// There is something to write.
    Made(Made<'a>),
}

/// A result, or why there is none.
#[derive(Debug)]
pub struct Made<'a> {
    /// For tables.
    pub line: Line<'a>,
    /// The same as a line of JSON.
    pub json: String,
    /// Faults for people.
    pub told: Option<String>,
}

/// A questionnaire without errors, for work beyond its scores.
#[derive(Debug)]
pub struct Sound<'a> {
    /// What it is called.
    pub named: &'a Named,
    /// SHA-256 of its text.
    pub digest: &'a str,
    /// What it says.
    pub answers: &'a Answers,
    /// What each question came to.
    pub assessment: &'a Assessment,
}

/// More to be made of every sound questionnaire, such as its plan. A [`Message`] says why it cannot be made of this one,
/// which then counts as faulty; a failure stops the run.
pub type Also<'a> = dyn Fn(&Sound<'_>) -> anyhow::Result<Result<(), Message>> + Sync + 'a;

/// Whether the result of an input, by its name and digest, is known already.
pub type Known<'a> = dyn Fn(&Named, &str) -> bool + Sync + 'a;

impl<'a> Batch<'a> {
    /// Scores one input.
    ///
    /// # Errors
    ///
    /// Only what `also` fails with.
    pub fn one(&self, input: Input, known: &Known<'_>, also: Option<&Also<'_>>) -> anyhow::Result<Done<'a>> {
        let mut sources = Sources::new();
        let is_named = input.is_named;
        let (named, read) = input.read(&mut sources);
        let id = match read {
            Ok(id) => id,
            Err(message) => return Ok(self.refused(named.name, None, &message)),
        };
        let digest = sources.get(id).map(Source::digest).unwrap_or_default();
        if known(&named, &digest) {
            return Ok(Done { name: named.name, came: Came::Known });
        }
        let mut diagnostics = Vec::new();
        let mut answers = match self.loader.judge(&sources, id, self.catalog, &mut diagnostics) {
            Reading::Sound(answers) => answers,
            Reading::Faulty(nature) => {
                let is_foreign = nature == Nature::Foreign && !is_named;
                return Ok(if is_foreign || nature.instead_of_answers().is_some() {
                    Done { name: named.name, came: Came::LeftAlone }
                } else {
                    self.faulty(named.name, digest, &sources, diagnostics)
                });
            }
        };
        if answers.country.is_none() {
            answers.country.clone_from(&self.country);
        }
        let assessment = assess(self.catalog, self.adaptation, &answers, &self.scope(&answers));
        if let Some(also) = also {
            let sound = Sound { named: &named, digest: &digest, answers: &answers, assessment: &assessment };
            if let Err(message) = also(&sound)? {
                return Ok(self.refused(named.name, Some(digest), &message));
            }
        }
        let scorecard = score(self.catalog, &assessment);
        let mut record = Record::of(self.catalog, &answers, &assessment, &scorecard);
        record.input.clone_from(&named.name);
        record.digest = digest;
        record.warnings = diagnostics.len();
        record.exchanges = self.brings(&answers, assessment);
        Ok(Done::new(named.name, Line::Record(Box::new(record)), None))
    }

    /// What a country brings to an exchange of documents, where that is wanted; nothing of it rests on what is confidential.
    fn brings(&self, answers: &Answers, assessment: Assessment) -> Option<Side<'a>> {
        let exchanges = self.catalog.exchanges.as_ref().filter(|_| self.pairs)?;
        let (open, withheld) = answers.without_confidential(self.catalog);
        let assessment = match withheld.is_empty() {
            true => assessment,
            false => assess(self.catalog, self.adaptation, &open, &self.scope(answers)),
        };
        Some(Side::of(self.catalog, exchanges, &open, &assessment))
    }

    /// The questions that a questionnaire and `--only` speak of.
    fn scope(&self, answers: &Answers) -> Scope {
        match &self.only {
            Some(range) => Scope::at(self.catalog, answers, range),
            None => Scope::of(self.catalog, answers),
        }
    }

    fn refused(&self, name: String, digest: Option<String>, message: &Message) -> Done<'a> {
        let told = self.words.tell(message);
        let hint = self.words.tell_part(message, "hint");
        let faults = Faults::refused(&name, digest, message.key, told.clone(), hint);
        let told = format!("{}: {}", self.words.say("severity-error"), visible_lines(&told));
        Done::new(name, Line::Faults(Box::new(faults)), Some(told))
    }

    fn faulty(&self, name: String, digest: String, sources: &Sources, mut diagnostics: Vec<Diagnostic>) -> Done<'a> {
        let more = diagnostic::limit(&mut diagnostics).iter().map(|(_, count)| count).sum();
        let mut told: Vec<String> = diagnostics
            .iter()
            .map(|finding| diagnostic::show::human(finding, sources, self.words, self.color))
            .collect();
        if more > 0 {
            let more = Message::new("findings-more").count("count", more).with("file", &name);
            told.push(visible_lines(&self.words.tell(&more)));
        }
        let findings: Vec<_> =
            diagnostics.iter().map(|finding| diagnostic::json::finding(finding, sources, self.words)).collect();
        let faults = Faults::found(&name, digest, &findings, more);
        Done::new(name, Line::Faults(Box::new(faults)), Some(told.join("\n\n")))
    }

    /// Scores all inputs whose result is not known and hands what came of each to `take`, in the order of the inputs,
    /// until it says that it has enough.
    ///
    /// # Errors
    ///
    /// What `also` and `take` fail with.
    pub fn run(
        &self,
        pool: &ThreadPool,
        inputs: &mut Inputs,
        known: &Known<'_>,
        also: Option<&Also<'_>>,
        take: &mut dyn FnMut(Done<'a>) -> anyhow::Result<Flow>,
    ) -> anyhow::Result<Flow> {
        let size = pool.current_num_threads().max(1) * CHUNK;
        let mut chunk = inputs.chunk(size);
        let mut done = Vec::new();
        while !(chunk.is_empty() && done.is_empty()) {
            // While these are worked on, the next inputs are read and the last results handed over.
            let work = || {
                rayon::join(
                    || chunk.into_par_iter().map(|input| self.one(input, known, also)).collect::<Vec<_>>(),
                    || inputs.chunk(size),
                )
            };
            let hand_over = || {
                for done in done {
                    if take(done?)? == Flow::Enough {
                        return Ok(Flow::Enough);
                    }
                }
                anyhow::Ok(Flow::More)
            };
            let ((now, next), flow) = beside(pool, work, hand_over);
            if flow? == Flow::Enough {
                return Ok(Flow::Enough);
            }
            (done, chunk) = (now, next);
        }
        Ok(Flow::More)
    }
}

/// Does some work in the pool, and something else here meanwhile.
pub(crate) fn beside<T: Default + Send, U>(
    pool: &ThreadPool,
    work: impl FnOnce() -> T + Send,
    here: impl FnOnce() -> U,
) -> (T, U) {
    let mut worked = T::default();
    let here = pool.in_place_scope(|scope| {
        scope.spawn(|_| worked = work());
        here()
    });
    (worked, here)
}

impl<'a> Done<'a> {
    fn new(name: String, line: Line<'a>, told: Option<String>) -> Self {
        let json = line.json();
        Self { name, came: Came::Made(Made { line, json, told }) }
    }
}

/// Inputs per thread that are worked on before results are handed over. Threads wait for each other at the end of a
/// round, so a round takes much longer than one input.
const CHUNK: usize = 64;

/// Whether to go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flow {
    /// Go on.
    More,
    /// No further result is wanted.
    Enough,
}
