//! `readiness assess`: walk through the questions.
//!
//! The interview itself is in [`crate::interview`]; here are its terminal, its file and its clock.

mod carry;
pub(in crate::cli) mod input;
mod page;
mod practice;
pub(in crate::cli) mod screen;
mod session;

use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};

use clap::Args;
use jiff::Zoned;
use jiff::civil::Date;

use super::store::Store;
use super::usage::Usage;
use super::{Context, Exit, Readers, agency, place};
use crate::answers::load::Reading;
use crate::answers::{Answer, Answers};
use crate::checklist::{Adaptation, Catalog, QuestionIndex, Register};
use crate::diagnostic::{Code, Diagnostic};
use crate::i18n::Message;
use crate::interview::{Interview, Only, Opening, Setup, country};
use crate::lexicon::Lexicon;
use crate::source::{SourceId, Syntax};
use practice::Practice;
use session::Session;

/// Walk through the questions
///
/// Creates the answers file or goes on with it. Every answer is saved as it is given. Lines can be typed or piped in.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// Answers file, in YAML; its ending may be left out
    #[arg(required_unless_present = "practice")]
    file: Option<PathBuf>,
    /// Rehearse with made-up questions, of which nothing is kept
    #[arg(long, conflicts_with = "file")]
    practice: bool,
    /// Only the questions of these sections, parts or checklists, such as A3,A4
    #[arg(long, value_name = "ID", value_delimiter = ',')]
    section: Vec<String>,
    /// Only the questions that these agencies usually know, such as customs
    #[arg(long, value_name = "AGENCY", value_delimiter = ',')]
    agency: Vec<String>,
    /// Only questions without an answer
    #[arg(long, group = "only_some")]
    only_open: bool,
    /// Only questions marked for discussion
    #[arg(long, group = "only_some")]
    only_marked: bool,
    /// Only questions on which agencies differ and which nobody has settled
    #[arg(long, group = "only_some")]
    only_differing: bool,
    /// Only questions that one agency alone has answered
    #[arg(long, group = "only_some")]
    only_one_agency: bool,
    /// Only questions that an agency is to find out
    #[arg(long, group = "only_some")]
    only_asked: bool,
    /// Only answers carried from an earlier round and not confirmed
    #[arg(long, group = "only_some")]
    only_carried: bool,
    /// Go through the answers given so far
    #[arg(long, group = "only_some")]
    review: bool,
    /// Only the questions of this profile, such as quick; all for every question again
    #[arg(long, value_name = "ID")]
    profile: Option<String>,
    /// Stay at a question after its answer until Enter, where lines are piped in as well
    #[arg(long, conflicts_with = "straight_on")]
    stay: bool,
    /// Go straight on to the next question after an answer, as where lines are piped in
    #[arg(long)]
    straight_on: bool,
    /// Lines from top to bottom in the place of pages, as a screen reader wants them
    #[arg(long)]
    plain: bool,
    /// Answers of an earlier round, to be shown beside the questions
    #[arg(long, value_name = "FILE")]
    earlier: Option<PathBuf>,
    /// Answers to begin a new file with; with --round or --date of its own a new round
    #[arg(long, value_name = "FILE")]
    from: Option<PathBuf>,
    /// Country of a new file, by code or name: KG, Kyrgyzstan, Kyrgyz Republic
    #[arg(long, value_name = "COUNTRY")]
    country: Option<String>,
    /// Name of the round of a new file, such as the year
    #[arg(long, value_name = "NAME")]
    round: Option<String>,
    /// Day of the assessment in a new file, such as 2026-05-04 or 4.5.2026
    #[arg(long, value_name = "DATE")]
    date: Option<String>,
}

pub(crate) fn run(arguments: &Arguments, context: &mut Context) -> anyhow::Result<Exit> {
    let practice = arguments.practice.then(|| Practice::begin(context)).transpose()?;
    let named = arguments.file.as_deref().map(with_ending);
    let path = &named.or_else(|| practice.as_ref().map(Practice::answers)).unwrap_or_default();
    match Syntax::of(path) {
        Some(Syntax::Yaml) => {}
        Some(_) => {
            let yaml = path.with_extension("yaml");
            let message = Message::new("assess-yaml-only").with("file", path.display()).with("yaml", yaml.display());
            return Err(message.into());
        }
        None => return Err(Message::new("read-unknown-ending").with("file", path.display()).into()),
    }
    context.read_settings(Some(path))?;
    let (catalog, adaptation) = context.catalog(Readers::People)?;
    let today = Zoned::now().date();
    let day = arguments.date.as_deref().map(|text| context.day("--date", text, today)).transpose()?;
    let mut store = Store::open(path)?;
    let is_new = store.text().is_none();
    let mut told = Vec::new();
    if practice.is_some() {
        told.push(Message::new("practice-begins"));
    } else if is_new {
        told.push(Message::new("start-new").with("file", path.display()));
    }
    let mut is_new_round = false;
    let mut answers = match (store.text().map(<[u8]>::to_vec), &arguments.from) {
        (Some(_), Some(_)) => return Err(Message::new("assess-from-exists").with("file", path.display()).into()),
        (Some(text), None) => read(context, &catalog, path, text)?,
        (None, Some(from)) => {
            let taken = carry::take_over(from, arguments.round.as_deref(), day, context, &catalog)?;
            told.extend(taken.told);
            is_new_round = taken.is_new_round;
            taken.answers
        }
        (None, None) => begin(context, &catalog, practice.is_some()),
    };
    store.begin(answers.clone());
    head(arguments, path, day, &catalog, &mut answers, is_new)?;
    // A questionnaire that was begun by hand is not asked for what its team left out.
    let blank = answers.country.is_none() && answers.round.is_none() && answers.assessed_on.is_none();
    let untouched = answers.given.iter().all(Option::is_none);
    let opening =
        if is_new_round || untouched && (is_new || blank) { opening(&answers, untouched) } else { Vec::new() };
    let scope = context.scope(&catalog, &answers)?;
    let course = course(arguments, &catalog, &adaptation, &answers, context)?;
    let earlier = arguments.earlier.as_deref().map(|path| earlier(context, &catalog, path)).transpose()?;
    // The context is needed for files during the session, so the session has words of its own.
    let words = context.words.clone();
    let only = match arguments {
        Arguments { only_open: true, .. } => Only::Open,
        Arguments { only_marked: true, .. } => Only::Marked,
        Arguments { only_differing: true, .. } => Only::Differing,
        Arguments { only_carried: true, .. } => Only::Carried,
        Arguments { only_one_agency: true, .. } => Only::OneVoice,
        Arguments { only_asked: true, .. } => Only::Asked,
        Arguments { review: true, .. } => Only::Given,
        _ => Only::All,
    };
    // Nobody who pipes lines in presses Enter.
    let stay = arguments.stay || input::is_typed() && !arguments.straight_on;
    let catalog = &catalog;
    let left_at = store.left_at(catalog);
    let setup = Setup {
        catalog,
        adaptation,
        words: &words,
        answers,
        scope,
        course,
        only,
        stay,
        today,
        earlier,
        opening,
        left_at,
    };
    let styled = context.color(io::stdout().is_terminal()) && !input::is_plain_terminal();
    let paged = !arguments.plain && !input::is_plain_terminal();
    let interview = Interview::new(setup);
    let session = Session::new(catalog, &words, interview, store, path, styled, paged).passing(practice.is_some());
    session.run(context, &told, arguments.from.is_some())
}

/// A file by its name alone: the one that is there, or a new one in YAML.
fn with_ending(path: &Path) -> PathBuf {
    if path.extension().is_some() || path.is_file() {
        return path.to_owned();
    }
    let endings = ["yaml", "yml", "toml", "json"].map(|ending| path.with_extension(ending));
    let there = endings.iter().find(|path| path.is_file());
    there.unwrap_or(&endings[0]).clone()
}

/// The questions of the sections and of the agencies that the command line names; `None` where it names neither.
fn course(
    arguments: &Arguments,
    catalog: &Catalog,
    adaptation: &Adaptation,
    answers: &Answers,
    context: &Context,
) -> anyhow::Result<Option<Vec<QuestionIndex>>> {
    if arguments.section.is_empty() && arguments.agency.is_empty() {
        return Ok(None);
    }
    let places = arguments.section.iter().map(|id| place(catalog, id.trim())).collect::<anyhow::Result<Vec<_>>>()?;
    let lexicon = Lexicon::with(&context.words);
    let register = Register::new(catalog, adaptation, &lexicon, answers.agencies());
    let agencies = arguments.agency.iter().map(|name| agency(&register, name)).collect::<Result<Vec<_>, _>>()?;
    let is_meant = |question: &QuestionIndex| {
        let knows = |agency: &String| {
            let mut asked = answers.get(*question).into_iter().flat_map(Answer::asks);
            adaptation.asked_of(catalog, *question).contains(&agency.as_str()) || asked.any(|ask| ask.agency == *agency)
        };
        (places.is_empty() || places.iter().any(|place| place.contains(question)))
            && (agencies.is_empty() || agencies.iter().any(knows))
    };
    Ok(Some((0..catalog.questions.len()).filter(is_meant).collect()))
}

/// The answers that the text of a session's file holds; a file with faults is left alone.
fn read(context: &mut Context, catalog: &Catalog, path: &Path, text: Vec<u8>) -> anyhow::Result<Answers> {
    let (id, answers, found) = load(context, catalog, path, text);
    // A session asks the questions of today, and a file holds the answers to one edition.
    if found.iter().any(|found| found.code == Code::EarlierEdition) {
        return Err(Message::new("assess-earlier").with("file", path.display()).into());
    }
    accepted(context, id, answers, found)
}

/// What a file's text holds, and what was found in it.
fn load(
    context: &mut Context,
    catalog: &Catalog,
    path: &Path,
    text: Vec<u8>,
) -> (SourceId, Option<Answers>, Vec<Diagnostic>) {
    let syntax = Syntax::of(path).unwrap_or(Syntax::Yaml);
    let id = context.sources.add(crate::source::name_of(path), text, syntax);
    let mut diagnostics = Vec::new();
    let answers = context.loader.load(&context.sources, id, catalog, &mut diagnostics);
    (id, answers, diagnostics)
}

/// Reports what was found in a file, and gives its answers where none of it is an error.
fn accepted(
    context: &Context,
    id: SourceId,
    answers: Option<Answers>,
    mut diagnostics: Vec<Diagnostic>,
) -> anyhow::Result<Answers> {
    let reading = Reading::of(answers, &context.sources, id, &mut diagnostics);
    // Answers below a closed question are kept on purpose; the session says so where it matters.
    diagnostics.retain(|finding| finding.code != Code::AnswerNotAsked);
    Ok(context.sound(reading, diagnostics, id)?)
}

/// The text of a file of answers beside the session's own.
fn text_of(path: &Path) -> anyhow::Result<Vec<u8>> {
    let text = crate::source::read_limited(path)?;
    if Syntax::of(path).is_none() {
        return Err(Message::new("read-unknown-ending").with("file", path.display()).into());
    }
    Ok(text)
}

/// What a new file begins with where no other is taken over.
fn begin(context: &Context, catalog: &Catalog, practice: bool) -> Answers {
    let mut answers = Answers::empty(catalog);
    if practice {
        // A country that is made up, and a head that says all: the rehearsal begins with its first question.
        answers.round = Some("0".to_owned());
        answers.country = Some("XA".to_owned());
        answers.assessed_on = Some(Zoned::now().date());
        answers.checklists = catalog.checklists.iter().map(|list| (list.id.clone(), list.version.clone())).collect();
        return answers;
    }
    let only = context.options.only.as_deref().and_then(|id| catalog.checklist(id));
    let asked = catalog.checklists.iter().filter(|list| only.map_or(list.by_default, |only| only.id == list.id));
    answers.checklists = asked.map(|list| (list.id.clone(), list.version.clone())).collect();
    answers.checklists.sort();
    answers.country.clone_from(&context.settings.country);
    answers
}

/// Puts into the head of the file what the command line says about it. A file that exists and says otherwise is left
/// alone: it may be about another country or round.
fn head(
    arguments: &Arguments,
    path: &Path,
    day: Option<Date>,
    catalog: &Catalog,
    answers: &mut Answers,
    is_new: bool,
) -> anyhow::Result<()> {
    let code = |name: &String| {
        let unknown = |near| Usage(Message::new("usage-unknown-country").with("reply", name).with("near", near));
        country(&catalog.countries, name).map(|(code, _)| code).map_err(unknown)
    };
    let asked = arguments.country.as_ref().map(code).transpose()?;
    let before = if is_new { Answers::default() } else { answers.clone() };
    let days = [before.assessed_on, day].map(|day| day.map(|day| day.to_string()));
    for (key, option, there, asked) in [
        ("country", "--country", &before.country, &asked),
        ("round", "--round", &before.round, &arguments.round),
        ("assessed-on", "--date", &days[0], &days[1]),
    ] {
        if let (Some(there), Some(asked)) = (there, asked)
            && there != asked
        {
            let message = Message::new("assess-head-differs").with("file", path.display());
            let message = message.with("key", key).with("there", there).with("option", option).with("asked", asked);
            return Err(message.into());
        }
    }
    answers.country = asked.or_else(|| answers.country.take());
    answers.round = arguments.round.clone().or_else(|| answers.round.take());
    answers.assessed_on = day.or(answers.assessed_on);
    match arguments.profile.as_deref() {
        None => {}
        Some("all") => answers.profile = None,
        Some(id) if catalog.profile(id).is_some() => answers.profile = Some(id.to_owned()),
        Some(id) => {
            let known = catalog.profiles.iter().map(|profile| profile.id.as_str()).chain(["all"]);
            return Err(Usage(Message::new("usage-unknown-profile").with("name", id).listing("known", known)).into());
        }
    }
    Ok(())
}

/// What a file without answers is asked for: what its head, the command line and the settings left open. Where they say
/// all, the session begins with the questions. A new round goes on with what the team said of the treaty, or did not say.
fn opening(answers: &Answers, untouched: bool) -> Vec<Opening> {
    let head = [answers.country.is_none(), answers.round.is_none(), answers.assessed_on.is_none()];
    let asked = [
        (Opening::Country, head[0]),
        (Opening::Treaty, untouched && answers.treaty.is_none() && head.contains(&true)),
        (Opening::Round, head[1]),
        (Opening::Date, head[2]),
    ];
    asked.into_iter().filter(|(_, open)| *open).map(|(opening, _)| opening).collect()
}

/// The answers of an earlier round, and what to call it.
fn earlier(context: &mut Context, catalog: &Catalog, path: &Path) -> anyhow::Result<(String, Answers)> {
    let (id, answers, diagnostics) = load(context, catalog, path, text_of(path)?);
    let answers = accepted(context, id, answers, diagnostics)?;
    Ok((name_of(path, &answers), answers))
}

/// What to call the round of a file: by its own name, its year, or the name of the file.
fn name_of(path: &Path, answers: &Answers) -> String {
    let file = path.file_stem().map(|name| name.to_string_lossy().into_owned());
    let year = answers.assessed_on.map(|date| date.year().to_string());
    answers.round.clone().or(year).or(file).unwrap_or_default()
}
