//! `readiness plan`: the draft action plan.

mod draft;
mod file;
mod take;

use std::path::{Path, PathBuf};

use clap::builder::PossibleValue;
use clap::{Args, ValueEnum};
use jiff::Zoned;
use jiff::civil::Date;

use super::usage::Usage;
use super::{Context, Exit, Readers, format};
use crate::assessment::assess;
use crate::checklist::Horizon;
use crate::i18n::Message;
use crate::render::{Format, Work, template};
use crate::report::plan::Part;
use crate::report::prose::Prose;
use crate::report::{Report, progress};
use crate::save;
use crate::source::read_limited;
use crate::visible::visible_lines;
pub(in crate::cli) use file::file_name;
use file::{accept, kept_plan};

pub(crate) use draft::Drafting;
pub(super) use file::judged;

/// Draft the action plan as Word, Excel, PDF, Markdown or JSON
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// Answers file; the follow-up and the sheets can be made from the plan file alone
    answers: Option<PathBuf>,
    /// File to write; its ending names the format. Printed if left out
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Format, where the file's ending does not say
    #[arg(long, value_parser = format::parser(Work::Document))]
    format: Option<Format>,
    /// Plan file that the team keeps by hand; created if it does not exist
    #[arg(long, value_name = "FILE")]
    plan: Option<PathBuf>,
    /// The day of the follow-up, such as 2027-10-01, 1.10.2027 or today: what was due before it is late. The day of the
    /// assessment if left out
    #[arg(long, value_name = "DATE")]
    as_of: Option<String>,
    /// How many actions the plan names, 0 for all; the rest stand in a list for later
    #[arg(long, value_name = "N")]
    most: Option<u32>,
    /// Name only actions that are due by the end of this term
    #[arg(long, value_enum)]
    horizon: Option<Horizon>,
    /// Which document is wanted
    #[arg(long, value_enum, default_value_t = Part::Plan)]
    part: Part,
    /// Workbook of the plan that a ministry sent back: shows what was changed in it, to be taken over with --accept
    #[arg(long, value_name = "FILE", requires = "plan", conflicts_with_all = ["answers", "part", "template", "most", "horizon"])]
    take: Option<PathBuf>,
    /// Take over what is proposed for these actions of an adopted plan or of a workbook, by number or id; all for everything
    #[arg(long, value_name = "ID", value_delimiter = ',', requires = "plan")]
    accept: Vec<String>,
    /// Template of your own for the Markdown, in the language of Jinja
    #[arg(long, value_name = "FILE")]
    template: Option<PathBuf>,
    /// Font file for a script that no font at hand can show; may be given several times
    #[arg(long, value_name = "FILE")]
    font: Vec<PathBuf>,
    /// Replace a file that this program did not write
    #[arg(long)]
    force: bool,
    /// Show confidential answers as well, and mark the output as confidential
    #[arg(long)]
    with_confidential: bool,
}

pub(crate) fn run(arguments: &Arguments, context: &mut Context) -> anyhow::Result<Exit> {
    let as_of = arguments.as_of.as_deref();
    let as_of = as_of.map(|text| context.day("--as-of", text, Zoned::now().date())).transpose()?;
    if let Some(taken) = &arguments.take {
        return take::run(arguments, taken, context, as_of);
    }
    let output = arguments.output.as_deref().filter(|path| *path != Path::new("-"));
    let format = match output {
        Some(path) => format::of_document(arguments.format, path)?,
        None => arguments.format.unwrap_or(Format::Md),
    };
    let readers = Readers::of(format);
    let Some(answers_path) = &arguments.answers else {
        return from_plan_alone(arguments, context, format, as_of);
    };
    let mut loaded = context.load(answers_path, readers)?;
    context.dates_ahead(&loaded.answers)?;
    let mut kept = match &arguments.plan {
        Some(path) => Some(kept_plan(context, &mut loaded, path)?),
        None => None,
    };
    if let Some(output) = output {
        let others = arguments.plan.iter().chain(&arguments.template).chain(&arguments.font);
        context.refuse_input(output, &others.map(PathBuf::as_path).collect::<Vec<_>>())?;
    }
    let mut drafting = Drafting::new(context, &loaded.catalog, &loaded.adaptation, arguments.with_confidential)?;
    drafting.most = arguments.most.or(drafting.most);
    drafting.until = arguments.horizon;
    let answers = &loaded.answers;
    let assessment = assess(&loaded.catalog, &loaded.adaptation, answers, &loaded.scope);
    let decided = kept.as_ref().map(|file| &file.kept);
    let mut draft = drafting.draft(answers, &assessment, decided, as_of);
    let mut adaptation = loaded.adaptation.clone();
    if let Some(file) = kept.as_mut().filter(|_| !arguments.accept.is_empty()) {
        accept(&mut file.kept, &draft, &loaded.catalog, &arguments.accept)?;
        adaptation = adaptation.loose(&loaded.catalog);
        file.kept.freeze(&loaded.catalog, &mut adaptation);
        drafting.prose.adaptation = &adaptation;
        draft = drafting.draft(answers, &assessment, Some(&file.kept), as_of);
    }
    let decided = kept.as_ref().map(|file| &file.kept);
    let mut digests = vec![(file_name(answers_path), loaded.digest.clone())];
    digests.extend(kept.as_ref().and_then(|file| file.digest.clone()));
    let report = match decided.filter(|_| arguments.part == Part::FollowUp) {
        Some(kept) => {
            let noted = kept.as_noted(&draft.now(&loaded.catalog, answers, &assessment));
            let prose = Prose { adaptation: &draft.adaptation, ..drafting.prose };
            progress::follow_up(&prose, &noted, draft.context.day().unwrap_or_else(|| Zoned::now().date()))
        }
        None if arguments.part == Part::FollowUp => return Err(Usage(Message::new("usage-plan-needed")).into()),
        None if arguments.part == Part::TreatyNote && !draft.has_note(&loaded.catalog) => {
            return Err(Usage(Message::new("usage-no-note")).into());
        }
        None => drafting.document(answers, &assessment, &draft, decided, digests, arguments.part),
    };
    let bytes = rendered(arguments, context, &report, format)?;
    if let Some(path) = output {
        save::guard(path, &bytes, arguments.force)?;
    }
    // What is decided is kept before anything is shown: whoever reads the plan may stop reading at any time.
    if let Some(file) = &kept {
        file.save(context, &loaded, &assessment, &draft)?;
    }
    deliver(arguments, context, output, &bytes, draft.plan.named().count())
}

/// The report in its format; by the team's own template where there is one.
fn rendered(arguments: &Arguments, context: &Context, report: &Report, format: Format) -> anyhow::Result<Vec<u8>> {
    match &arguments.template {
        Some(path) if format == Format::Md => own_template(path, report),
        Some(_) => Err(Usage(Message::new("usage-template-format")).into()),
        None => context.render(report, format, &arguments.font),
    }
}

/// Writes or prints a document of a plan with so many actions.
fn deliver(
    arguments: &Arguments,
    context: &Context,
    output: Option<&Path>,
    bytes: &[u8],
    actions: usize,
) -> anyhow::Result<Exit> {
    match output {
        Some(path) => {
            save::output(path, bytes, arguments.force)?;
            let done = Message::new("wrote").with("file", path.display()).count("actions", actions);
            context.remark(&context.words.tell(&done));
        }
        None => context.print_bytes(bytes)?,
    }
    Ok(Exit::Fine)
}

/// A document that is made from the plan file and nothing else. The file stays as it is.
fn from_plan_alone(
    arguments: &Arguments,
    context: &mut Context,
    format: Format,
    as_of: Option<Date>,
) -> anyhow::Result<Exit> {
    let (Some(path), Part::FollowUp | Part::Sheets) = (&arguments.plan, arguments.part) else {
        return Err(Usage(Message::new("usage-answers-needed")).into());
    };
    let output = arguments.output.as_deref().filter(|path| *path != Path::new("-"));
    if let Some(output) = output {
        context.refuse_input(output, &[path])?;
    }
    context.read_settings(Some(path))?;
    let (catalog, mut adaptation) = context.catalog(Readers::of(format))?;
    let id = context.sources.read(path)?;
    let kept = judged(context, id, path, &catalog, &mut adaptation)?;
    let prose = Prose { catalog: &catalog, adaptation: &adaptation, words: &context.words };
    let as_of = as_of.unwrap_or_else(|| Zoned::now().date());
    let report = match arguments.part {
        Part::Sheets => progress::forms(&prose, &kept, as_of),
        _ => progress::follow_up(&prose, &kept, as_of),
    };
    let bytes = rendered(arguments, context, &report, format)?;
    deliver(arguments, context, output, &bytes, kept.seen().len())
}

/// The report by a team's own template. The mark that tells our files from others stands at its end.
fn own_template(path: &Path, report: &Report) -> anyhow::Result<Vec<u8>> {
    let text = String::from_utf8(read_limited(path)?)
        .map_err(|_| Message::new("template-not-utf8").with("file", path.display()))?;
    let text = template::render(report, &path.display().to_string(), &text)?;
    Ok(format!("{}\n\n<!-- {} -->\n", visible_lines(text.trim_end()), report.meta.producer).into_bytes())
}

impl ValueEnum for Horizon {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.name()))
    }
}

impl ValueEnum for Part {
    fn value_variants<'a>() -> &'a [Self] {
        &[
            Self::Brief,
            Self::Plan,
            Self::Report,
            Self::Annex,
            Self::Sheets,
            Self::Slides,
            Self::TreatyNote,
            Self::FollowUp,
            Self::All,
        ]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        let (name, help) = match self {
            Self::Brief => ("brief", "The minister's page"),
            Self::Plan => ("plan", "The plan for adoption"),
            Self::Report => ("report", "What was found, section by section"),
            Self::Annex => ("annex", "Every question with its answer"),
            Self::Sheets => ("sheets", "A sheet for every action, by lead agency"),
            Self::Slides => ("slides", "Six to ten slides for a meeting"),
            Self::TreatyNote => ("treaty-note", "What joining the treaty would mean, or what it asks of a party next"),
            Self::FollowUp => ("follow-up", "How far the plan is, from the plan file alone"),
            Self::All => ("all", "All of them in one"),
        };
        Some(PossibleValue::new(name).help(help))
    }
}
