//! `readiness plan`: the draft action plan.

use std::path::{Path, PathBuf};

use clap::Args;

use super::{Context, Exit, Loaded};
use crate::assessment::{Fill, assess};
use crate::i18n::Message;
use crate::plan::{PlanContext, build};
use crate::render::Format;
use crate::report::plan::{Inputs, Part};
use crate::report::prose::Prose;
use crate::score::score;
use crate::source::read_limited;
use crate::{gap, report, save};

/// Draft the action plan as Markdown, PDF or JSON
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// Answers file
    answers: PathBuf,
    /// File to write; its ending names the format. Printed if left out
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Format, where the file's ending does not say
    #[arg(long, value_enum)]
    format: Option<Format>,
    /// How much of the document is wanted
    #[arg(long, value_enum, default_value_t = Part::All)]
    part: Part,
    /// Font file for a script that no font at hand can show; may be given several times
    #[arg(long, value_name = "FILE")]
    font: Vec<PathBuf>,
    /// Replace a file that this program did not write
    #[arg(long)]
    force: bool,
}

pub(crate) fn run(arguments: &Arguments, context: &mut Context) -> anyhow::Result<Exit> {
    let format = format(arguments)?;
    let loaded = context.load(&arguments.answers)?;
    let report = document(context, &loaded, &arguments.answers, arguments.part)?;
    let bytes = context.render(&report, format, &arguments.font)?;
    match &arguments.output {
        Some(path) if path != Path::new("-") => {
            save::output(path, &bytes, arguments.force)?;
            let done = Message::new("wrote").with("file", path.display()).count("actions", report_actions(&report));
            context.remark(&context.words.tell(&done));
        }
        _ => context.print_bytes(&bytes)?,
    }
    Ok(Exit::Fine)
}

fn format(arguments: &Arguments) -> anyhow::Result<Format> {
    match (arguments.format, &arguments.output) {
        (Some(format), _) => Ok(format),
        (None, Some(path)) if path != Path::new("-") => {
            Format::of(path).ok_or_else(|| Message::new("usage-unknown-format").with("file", path.display()).into())
        }
        _ => Ok(Format::Md),
    }
}

fn report_actions(report: &report::Report) -> usize {
    report.data["actions"].as_array().map_or(0, Vec::len)
}

/// The plan of one answers file as a document.
pub(crate) fn document(context: &Context, loaded: &Loaded, path: &Path, part: Part) -> anyhow::Result<report::Report> {
    let Loaded { catalog, answers, scope, digest } = loaded;
    let settings = &context.settings;
    let prose = Prose { catalog, words: &context.words };
    let assessment = assess(catalog, answers, scope, Fill::None);
    let scorecard = score(catalog, answers, scope);
    let gaps = gap::find(catalog, &assessment);
    let unevidenced = gap::unevidenced(catalog, answers, &assessment);
    let plan_context = PlanContext {
        country: answers.country.clone(),
        from: answers.assessed_on,
        dates: settings.horizons.clone(),
        per_agency: settings.plan.per_agency(),
    };
    let plan = build(catalog, &gaps, &scorecard, &plan_context);
    let logo = match (&settings.logo, &context.settings_folder) {
        (Some(logo), Some(folder)) => Some(read_limited(&folder.join(logo))?),
        _ => None,
    };
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let inputs = Inputs {
        answers,
        scope,
        assessment: &assessment,
        scorecard: &scorecard,
        gaps: &gaps,
        unevidenced: &unevidenced,
        plan: &plan,
        context: &plan_context,
        cover: settings.ministry.iter().chain(&settings.cover).cloned().collect(),
        logo,
        digests: vec![(name, digest.clone())],
    };
    Ok(report::plan::build(&prose, &inputs, part))
}
