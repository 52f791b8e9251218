//! `readiness template`: an empty questionnaire to fill in, or a checklist to begin with.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use clap::Args;

use super::usage::Usage;
use super::{Context, Exit, Readers, agency, format};
use crate::answers::template::{Syntax, template};
use crate::answers::{Answer, Answers, Speaker, Suggestion, Value};
use crate::assessment::Scope;
use crate::checklist::{Adaptation, Catalog, Register, begin};
use crate::form::{self, Form};
use crate::i18n::{Message, Words};
use crate::lexicon::Lexicon;
use crate::render::{Format, Work};
use crate::report::handout;
use crate::report::prose::Prose;
use crate::save;

/// Write a questionnaire to fill in: a file for an editor, a form for a browser or a spreadsheet program, or paper
///
/// A form for a browser is one HTML file that works without a network. It saves the answers as a file that every command reads. A
/// workbook that was filled in is read by `merge`.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// File to write, .yaml, .toml, .html, .xlsx, .docx or .pdf; with --by-agency a folder. Of a checklist, its folder. Printed if left out
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// How to write it; if left out, as the ending of the file says, with --by-agency as HTML, printed as YAML
    #[arg(long, value_parser = format::parser(Work::Form))]
    format: Option<Format>,
    /// Only the questions of this profile
    #[arg(long, value_name = "ID")]
    profile: Option<String>,
    /// Only the questions for this agency: those that it usually knows or that the settings assign to it
    #[arg(long, value_name = "ID", conflicts_with = "from_survey")]
    agency: Option<String>,
    /// A questionnaire for every agency that a question is for, each in a file of the output folder
    #[arg(long, requires = "output", conflicts_with_all = ["agency", "from_survey"])]
    by_agency: bool,
    /// Name of the round, such as the year
    #[arg(long, value_name = "NAME")]
    round: Option<String>,
    /// Answers to the UN Global Survey checklist, which suggest answers to be confirmed
    #[arg(long, value_name = "FILE")]
    from_survey: Option<PathBuf>,
    /// Font file for a script that no font at hand can show; may be given several times
    #[arg(long, value_name = "FILE")]
    font: Vec<PathBuf>,
    /// Write a folder with a checklist of this name to begin with instead, which replaces nothing
    #[arg(long, value_name = "NAME", conflicts_with_all = ["profile", "agency", "by_agency", "round", "from_survey", "format", "force"])]
    checklist: Option<String>,
    /// Replace a file that is there already
    #[arg(long)]
    force: bool,
}

/// A questionnaire to be written.
struct Task<'a> {
    catalog: Catalog,
    adaptation: Adaptation,
    answers: Answers,
    /// All the questions that are asked of somebody.
    scope: Scope,
    arguments: &'a Arguments,
}

pub(crate) fn run(arguments: &Arguments, context: &mut Context) -> anyhow::Result<Exit> {
    if let Some(name) = &arguments.checklist {
        begun(context, name, arguments.output.as_deref().unwrap_or(Path::new(name)))?;
        return Ok(Exit::Fine);
    }
    let output = arguments.output.as_deref().filter(|path| *path != Path::new("-"));
    let format = format_of(arguments, output)?;
    let (catalog, adaptation, mut answers) = match &arguments.from_survey {
        Some(survey) => {
            let loaded = context.load(survey, Readers::People)?;
            let suggested = suggestions(context, &loaded.catalog, &loaded.answers);
            (loaded.catalog, loaded.adaptation, suggested)
        }
        None => {
            context.read_settings(Some(output.unwrap_or(Path::new("./."))))?;
            let (catalog, adaptation) = context.catalog(Readers::People)?;
            let answers = Answers { country: context.settings.country.clone(), ..Answers::empty(&catalog) };
            (catalog, adaptation, answers)
        }
    };
    if let Some(profile) = &arguments.profile {
        if catalog.profile(profile).is_none() {
            let known: Vec<&str> = catalog.profiles.iter().map(|profile| profile.id.as_str()).collect();
            let message = Message::new("usage-unknown-profile").with("name", profile).listing("known", known);
            return Err(Usage(message).into());
        }
        answers.profile = Some(profile.clone());
    }
    answers.round = arguments.round.clone().or(answers.round);
    let scope = context.scope(&catalog, &answers)?;
    let task = Task { catalog, adaptation, answers, scope, arguments };
    match (output, arguments.by_agency) {
        (Some(folder), true) => task.by_agency(format, folder, context)?,
        _ => task.one(format, output, context)?,
    }
    Ok(Exit::Fine)
}

/// How a questionnaire is written: as it was asked for, or as the name of its file says.
fn format_of(arguments: &Arguments, output: Option<&Path>) -> Result<Format, Usage> {
    match (arguments.format, output) {
        (Some(format), _) => Ok(format),
        (None, None) => Ok(Format::Yaml),
        (None, Some(_)) if arguments.by_agency => Ok(Format::Html),
        (None, Some(path)) => Format::of_file(path, Work::Form)
            .ok_or_else(|| Usage(Message::new("usage-template-ending").with("file", path.display()))),
    }
}

impl Task<'_> {
    /// One questionnaire, of everything or for one agency.
    fn one(&self, format: Format, output: Option<&Path>, context: &Context) -> anyhow::Result<()> {
        let agency = self.arguments.agency.as_deref().map(|name| self.agency(name, &context.words)).transpose()?;
        let agency = agency.as_deref();
        let bytes = self.written(format, agency, context)?;
        let Some(path) = output else { return context.print_bytes(&bytes) };
        let fonts: Vec<&Path> = self.arguments.font.iter().map(PathBuf::as_path).collect();
        context.refuse_input(path, &fonts)?;
        save::create(path, &bytes, self.arguments.force)?;
        let wrote = Message::new(match format {
            Format::Yaml | Format::Toml => "wrote-template",
            Format::Html => "wrote-form",
            Format::Xlsx => "wrote-sheet",
            _ => "wrote-handout",
        });
        context.remark(&context.words.tell(&wrote.with("file", path.display())));
        Ok(())
    }

    /// The questionnaire of everything or for one agency, in a format.
    fn written(&self, format: Format, agency: Option<&str>, context: &Context) -> anyhow::Result<Vec<u8>> {
        let scope = agency.map_or_else(|| self.scope.clone(), |agency| self.scope_of(agency));
        let speaker = Speaker { agency: agency.map(str::to_owned), ..Speaker::default() };
        let answers = Answers { speaker, ..self.answers.clone() };
        let prose = Prose { catalog: &self.catalog, adaptation: &self.adaptation, words: &context.words };
        let form = Form { prose, answers: &answers, scope: &scope, agency };
        let template = |syntax| template(&self.catalog, &answers, &scope, &context.words, syntax).into_bytes();
        match format {
            Format::Yaml => Ok(template(Syntax::Yaml)),
            Format::Toml => Ok(template(Syntax::Toml)),
            Format::Html => Ok(form::page(&form).into_bytes()),
            Format::Xlsx => context.render(&form::sheet::report(&form), format, &[]),
            _ => context.render(&handout::report(&prose, &answers, &scope, agency), format, &self.arguments.font),
        }
    }

    /// A questionnaire for every agency that a question is for; says which questions are for nobody.
    fn by_agency(&self, format: Format, folder: &Path, context: &Context) -> anyhow::Result<()> {
        let asked = (0..self.catalog.questions.len()).filter(|&index| self.scope.includes(index));
        let (given, left): (Vec<usize>, Vec<usize>) =
            asked.partition(|&index| !self.adaptation.asked_of(&self.catalog, index).is_empty());
        let asked: BTreeSet<&str> =
            given.into_iter().flat_map(|index| self.adaptation.asked_of(&self.catalog, index)).collect();
        std::fs::create_dir_all(folder).map_err(|error| save::failure(folder, &error))?;
        let mut names = BTreeSet::new();
        for agency in &asked {
            let bytes = self.written(format, Some(agency), context)?;
            let mut name = file_name(agency);
            while !names.insert(name.clone()) {
                name.push('-');
            }
            let path = folder.join(format!("{name}.{}", format.ending()));
            context.refuse_input(&path, &[])?;
            save::create(&path, &bytes, self.arguments.force)?;
        }
        let wrote = Message::new("wrote-forms").with("folder", folder.display()).count("count", asked.len());
        context.remark(&context.words.tell(&wrote));
        if !left.is_empty() {
            let ids: Vec<&str> = left.into_iter().map(|index| self.catalog.questions[index].id.as_str()).collect();
            context.remark(&context.words.tell(&Message::new("form-for-nobody").listing("questions", ids)));
        }
        Ok(())
    }

    /// The agency that a user named, which some question is for.
    fn agency(&self, name: &str, words: &Words) -> Result<String, Usage> {
        let lexicon = Lexicon::with(words);
        let agency = agency(&Register::new(&self.catalog, &self.adaptation, &lexicon, std::iter::empty()), name)?;
        let scope = self.scope_of(&agency);
        let has_questions = (0..self.catalog.questions.len()).any(|index| scope.includes(index));
        let none = || Usage(Message::new("usage-agency-without-questions").with("name", name));
        has_questions.then_some(agency).ok_or_else(none)
    }

    /// The questions for an agency.
    fn scope_of(&self, agency: &str) -> Scope {
        let mut scope = self.scope.clone();
        scope.keep(|index| self.adaptation.asked_of(&self.catalog, index).contains(&agency));
        scope
    }
}

/// What the file of an agency of any name may be called on every system.
fn file_name(agency: &str) -> String {
    agency.chars().map(|letter| if letter.is_alphanumeric() { letter } else { '-' }).collect()
}

/// Writes a checklist to begin with, where none of its files is there yet.
fn begun(context: &Context, name: &str, folder: &Path) -> anyhow::Result<()> {
    if !begin::may_be_called(name) {
        return Err(Usage(Message::new("usage-checklist-name").with("name", name)).into());
    }
    let files = begin::files(name, &context.words).map(|(path, text)| (folder.join(path), text));
    for (path, _) in &files {
        if save::existing(path)?.is_some() {
            return Err(Message::new("checklist-exists").with("file", path.display()).into());
        }
    }
    for (path, text) in &files {
        let parent = path.parent().unwrap_or(folder);
        std::fs::create_dir_all(parent).map_err(|error| save::failure(parent, &error))?;
        save::create(path, text.as_bytes(), false)?;
    }
    context.remark(&context.words.tell(&Message::new("wrote-checklist").with("folder", folder.display())));
    Ok(())
}

/// What the answers to one checklist suggest for the others. A suggestion is never counted until somebody confirms it.
fn suggestions(context: &Context, catalog: &Catalog, survey: &Answers) -> Answers {
    let mut suggested =
        Answers { country: survey.country.clone(), round: survey.round.clone(), ..Answers::empty(catalog) };
    for crossing in &catalog.crosswalk {
        let Some(Value::Options(places)) = survey.get(crossing.from).and_then(Answer::verdict) else { continue };
        let target = crossing.map.iter().find(|(from, _)| places.first() == Some(from));
        let Some((_, option)) = target else { continue };
        // Where several measures speak to one question, the lowest of them is suggested: it is the safer claim.
        let lower = suggested.get(crossing.to).and_then(|answer| answer.suggested.as_ref()).is_some_and(
            |earlier| matches!(&earlier.value, Value::Options(places) if places.first().is_some_and(|place| place <= option)),
        );
        if lower {
            continue;
        }
        let from = Message::new("suggested-by-survey").with("question", &catalog.questions[crossing.from].id);
        suggested.given[crossing.to] = Some(Answer {
            suggested: Some(Suggestion { value: Value::Options(vec![*option]), from: context.words.tell(&from) }),
            ..Answer::default()
        });
    }
    suggested
}
