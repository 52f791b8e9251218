//! `readiness template`: an empty questionnaire to fill in, or a checklist to begin with.

use std::path::{Path, PathBuf};

use clap::Args;

use super::usage::Usage;
use super::{Context, Exit, Readers};
use crate::answers::template::{Syntax, template};
use crate::answers::{Answer, Answers, Suggestion, Value};
use crate::checklist::{Catalog, begin};
use crate::i18n::Message;
use crate::save;
use crate::source::Syntax as Ending;

/// Write a questionnaire with every question, its condition and its options, ready to fill in; or a checklist to begin with
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// File to write, .yaml or .toml; printed as YAML if left out. Of a checklist, the folder; its name if left out
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Only the questions of this profile
    #[arg(long, value_name = "ID")]
    profile: Option<String>,
    /// Answers to the UN Global Survey checklist, which suggest answers to be confirmed
    #[arg(long, value_name = "FILE")]
    from_survey: Option<PathBuf>,
    /// Write a folder with a checklist of this name to begin with instead, which replaces nothing
    #[arg(long, value_name = "NAME", conflicts_with_all = ["profile", "from_survey", "force"])]
    checklist: Option<String>,
    /// Replace a file that this program did not write
    #[arg(long)]
    force: bool,
}

pub(crate) fn run(arguments: &Arguments, context: &mut Context) -> anyhow::Result<Exit> {
    if let Some(name) = &arguments.checklist {
        begun(context, name, arguments.output.as_deref().unwrap_or(Path::new(name)))?;
        return Ok(Exit::Fine);
    }
    let output = arguments.output.as_deref().filter(|path| *path != Path::new("-"));
    let syntax = match output.map(Ending::of) {
        None | Some(Some(Ending::Yaml)) => Syntax::Yaml,
        Some(Some(Ending::Toml)) => Syntax::Toml,
        Some(_) => {
            let file = output.unwrap_or(Path::new("")).display();
            return Err(Usage(Message::new("usage-template-ending").with("file", file)).into());
        }
    };
    let (catalog, mut answers) = match &arguments.from_survey {
        Some(survey) => {
            let loaded = context.load(survey, Readers::People)?;
            let suggested = suggestions(context, &loaded.catalog, &loaded.answers);
            (loaded.catalog, suggested)
        }
        None => {
            context.read_settings(Some(output.unwrap_or(Path::new("./."))))?;
            let (catalog, _) = context.catalog(Readers::People)?;
            let answers = Answers { country: context.settings.country.clone(), ..Answers::empty(&catalog) };
            (catalog, answers)
        }
    };
    if let Some(profile) = &arguments.profile {
        if catalog.profile(profile).is_none() {
            let known: Vec<&str> = catalog.profiles.iter().map(|profile| profile.id.as_str()).collect();
            let message = Message::new("usage-unknown-profile").with("name", profile).with("known", known.join(", "));
            return Err(Usage(message).into());
        }
        answers.profile = Some(profile.clone());
    }
    let scope = context.scope(&catalog, &answers)?;
    let text = template(&catalog, &answers, &scope, &context.words, syntax);
    match output {
        Some(path) => {
            context.refuse_input(path, &[])?;
            save::create(path, text.as_bytes(), arguments.force)?;
            context.remark(&context.words.tell(&Message::new("wrote-template").with("file", path.display())));
        }
        None => context.print(&text)?,
    }
    Ok(Exit::Fine)
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
