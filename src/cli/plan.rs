//! `readiness plan`: the draft action plan.

use std::path::{Path, PathBuf};

use clap::builder::PossibleValue;
use clap::{Args, ValueEnum};
use jiff::Zoned;
use jiff::civil::Date;

use super::usage::Usage;
use super::{Context, Exit, Loaded, Readers, format};
use crate::answers::Answers;
use crate::assessment::{Assessment, assess};
use crate::checklist::{Adaptation, Catalog};
use crate::gap::Gap;
use crate::i18n::Message;
use crate::plan::kept::{self, Kept, Now};
use crate::plan::{Plan, PlanContext, build, in_state};
use crate::render::{Format, Work, template};
use crate::report::Report;
use crate::report::plan::{Inputs, Part};
use crate::report::prose::Prose;
use crate::report::told::Told;
use crate::score::{Scorecard, score};
use crate::settings::Settings;
use crate::source::{self, SourceId, Sources, Syntax, name_of, read_limited};
use crate::visible::visible_lines;
use crate::{diagnostic, gap, report, save};

/// Draft the action plan as Word, Excel, PDF, Markdown or JSON
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// Answers file
    answers: PathBuf,
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
    /// How much of the document is wanted
    #[arg(long, value_enum, default_value_t = Part::All)]
    part: Part,
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
    let output = arguments.output.as_deref().filter(|path| *path != Path::new("-"));
    let format = match output {
        Some(path) => format::of_document(arguments.format, path)?,
        None => arguments.format.unwrap_or(Format::Md),
    };
    let as_of = arguments.as_of.as_deref();
    let as_of = as_of.map(|text| context.day("--as-of", text, Zoned::now().date())).transpose()?;
    let readers = Readers::of(format);
    let mut loaded = context.load(&arguments.answers, readers)?;
    context.dates_ahead(&loaded.answers)?;
    let kept = match &arguments.plan {
        Some(path) => Some(kept_plan(context, &mut loaded, path)?),
        None => None,
    };
    if let Some(output) = output {
        let others = arguments.plan.iter().chain(&arguments.template).chain(&arguments.font);
        context.refuse_input(output, &others.map(PathBuf::as_path).collect::<Vec<_>>())?;
    }
    let drafting = Drafting::new(context, &loaded.catalog, &loaded.adaptation, arguments.with_confidential)?;
    let answers = &loaded.answers;
    let assessment = assess(&loaded.catalog, &loaded.adaptation, answers, &loaded.scope);
    let decided = kept.as_ref().map(|file| &file.kept);
    let draft = drafting.draft(answers, &assessment, decided, as_of);
    let mut digests = vec![(file_name(&arguments.answers), loaded.digest.clone())];
    digests.extend(kept.as_ref().and_then(|file| file.digest.clone()));
    let report = drafting.document(answers, &assessment, &draft, decided, digests, arguments.part);
    let bytes = match &arguments.template {
        Some(path) if format == Format::Md => own_template(path, &report)?,
        Some(_) => return Err(Usage(Message::new("usage-template-format")).into()),
        None => context.render(&report, format, &arguments.font)?,
    };
    if let Some(path) = output {
        save::guard(path, &bytes, arguments.force)?;
    }
    // What is decided is kept before anything is shown: whoever reads the plan may stop reading at any time.
    if let Some(file) = &kept {
        file.save(context, &loaded, &assessment, &draft)?;
    }
    match output {
        Some(path) => {
            save::output(path, &bytes, arguments.force)?;
            let done = Message::new("wrote").with("file", path.display()).count("actions", draft.plan.steps.len());
            context.remark(&context.words.tell(&done));
        }
        None => context.print_bytes(&bytes)?,
    }
    Ok(Exit::Fine)
}

/// The report by a team's own template. The mark that tells our files from others stands at its end.
fn own_template(path: &Path, report: &Report) -> anyhow::Result<Vec<u8>> {
    let text = String::from_utf8(read_limited(path)?)
        .map_err(|_| Message::new("template-not-utf8").with("file", path.display()))?;
    let text = template::render(report, &path.display().to_string(), &text)?;
    Ok(format!("{}\n\n<!-- {} -->\n", visible_lines(text.trim_end()), report.meta.producer).into_bytes())
}

/// A plan file kept by hand.
struct KeptPlan {
    path: PathBuf,
    /// The file's text before this run; `None` if it did not exist.
    text: Option<String>,
    kept: Kept,
    digest: Option<(String, String)>,
}

fn kept_plan(context: &mut Context, loaded: &mut Loaded, path: &Path) -> anyhow::Result<KeptPlan> {
    let Some(id) = read_if_there(&mut context.sources, path)? else {
        return Ok(KeptPlan { path: path.to_owned(), text: None, kept: Kept::default(), digest: None });
    };
    let mut diagnostics = Vec::new();
    let kept = kept::load(&context.sources, id, &loaded.catalog, &mut loaded.adaptation, &mut diagnostics);
    let faulty = diagnostic::has_errors(&diagnostics);
    context.report(&mut diagnostics);
    let (Some(kept), Some(source)) = (kept.filter(|_| !faulty), context.sources.get(id)) else {
        return Err(Message::new("faulty-file").with("file", path.display()).into());
    };
    let digest = Some((file_name(path), source.digest()));
    Ok(KeptPlan { path: path.to_owned(), text: Some(source.text.to_string()), kept, digest })
}

fn read_if_there(sources: &mut Sources, path: &Path) -> Result<Option<SourceId>, Message> {
    match sources.read(path) {
        Ok(id) => Ok(Some(id)),
        Err(error) if error.key == source::MISSING => Ok(None),
        Err(error) => Err(error),
    }
}

impl KeptPlan {
    /// Adds what is new to the file. The result must say everything the file said before; otherwise it is left alone, and
    /// so it is where somebody changed it since it was read.
    fn save(
        &self,
        context: &mut Context,
        loaded: &Loaded,
        assessment: &Assessment,
        draft: &Draft,
    ) -> anyhow::Result<()> {
        let catalog = &loaded.catalog;
        let now = Now {
            catalog,
            adaptation: &draft.adaptation,
            plan: &draft.plan,
            gaps: &draft.gaps,
            assessment,
            round: loaded.answers.round.as_deref(),
            as_of: draft.context.as_of,
        };
        let refused = || Message::new("plan-not-extended").with("file", self.path.display());
        let before = self.text.as_deref().unwrap_or_default();
        let text = kept::rewrite(before, &self.kept, &now, &context.words).ok_or_else(refused)?;
        let id = context.sources.add(name_of(&self.path), text.clone(), Syntax::Yaml);
        let mut found = Vec::new();
        let again = kept::load(&context.sources, id, catalog, &mut Adaptation::default(), &mut found);
        let kept = &self.kept;
        let Some(again) = again.filter(|again| {
            again.own == kept.own
                && again.orphans == kept.orphans
                && kept.decided.iter().all(|(action, decided)| again.decided.get(action) == Some(decided))
                && kept.first.iter().all(|(action, dates)| again.first.get(action) == Some(dates))
                && !diagnostic::has_errors(&found)
        }) else {
            return Err(refused().into());
        };
        let mut now = Sources::new();
        let id = read_if_there(&mut now, &self.path)?;
        if id.and_then(|id| now.get(id)).map(|source| source.text.as_ref()) != self.text.as_deref() {
            return Err(Message::new("plan-changed").with("file", self.path.display()).into());
        }
        if self.text.as_ref() != Some(&text) {
            save::replace(&self.path, text.as_bytes())?;
        }
        let kept_now = again.first.len() - kept.first.len();
        if kept_now > 0 {
            let told = Message::new("plan-dates").with("file", self.path.display()).count("actions", kept_now);
            context.remark(&context.words.tell(&told));
        }
        Ok(())
    }
}

/// The drafted plan with everything it was made from.
pub(crate) struct Draft {
    adaptation: Adaptation,
    scorecard: Scorecard,
    gaps: Vec<Gap>,
    unevidenced: Vec<usize>,
    context: PlanContext,
    plan: Plan,
}

/// What the plans of one or many answers files have in common.
pub(crate) struct Drafting<'a> {
    prose: Prose<'a>,
    settings: &'a Settings,
    logo: Option<Vec<u8>>,
    with_confidential: bool,
}

impl<'a> Drafting<'a> {
    pub(crate) fn new(
        context: &'a Context,
        catalog: &'a Catalog,
        adaptation: &'a Adaptation,
        with_confidential: bool,
    ) -> anyhow::Result<Self> {
        let logo = context.logo().map(|logo| read_limited(&logo)).transpose()?;
        let prose = Prose { catalog, adaptation, words: &context.words };
        Ok(Self { prose, settings: &context.settings, logo, with_confidential })
    }

    /// Drafts the plan of one answers file, with the team's decisions laid over it.
    pub(crate) fn draft(
        &self,
        answers: &Answers,
        assessment: &Assessment,
        kept: Option<&Kept>,
        as_of: Option<Date>,
    ) -> Draft {
        let (Prose { catalog, adaptation, .. }, settings) = (self.prose, self.settings);
        let adaptation = in_state(catalog, adaptation, assessment);
        let scorecard = score(catalog, assessment);
        let gaps = gap::find(catalog, &adaptation, assessment);
        let plan_context = PlanContext {
            country: answers.country.clone(),
            from: answers.assessed_on,
            as_of: as_of.or(answers.assessed_on),
            dates: settings.horizons.clone(),
            per_agency: settings.plan.per_agency(),
            standing: answers.treaty.as_ref().map(|word| word.standing),
            joined: kept.and_then(|kept| kept.joined(catalog)),
            dropped: kept.map(Kept::dropped).unwrap_or_default(),
            planned: answers.planned(),
        };
        let mut plan = build(catalog, &adaptation, &gaps, &scorecard, &plan_context);
        if let Some(kept) = kept {
            kept.lay_over(&mut plan, &plan_context);
        }
        let unevidenced = gap::unevidenced(catalog, answers, assessment);
        Draft { adaptation, scorecard, gaps, unevidenced, context: plan_context, plan }
    }

    /// The plan of one answers file as a document.
    pub(crate) fn document(
        &self,
        answers: &Answers,
        assessment: &Assessment,
        draft: &Draft,
        kept: Option<&Kept>,
        digests: Vec<(String, String)>,
        part: Part,
    ) -> Report {
        let inputs = Inputs {
            answers: &Told::of(self.prose.catalog, answers, assessment, self.with_confidential),
            assessment,
            scorecard: &draft.scorecard,
            gaps: &draft.gaps,
            unevidenced: &draft.unevidenced,
            plan: &draft.plan,
            context: &draft.context,
            kept,
            cover: self.settings.ministry.iter().chain(&self.settings.cover).cloned().collect(),
            logo: self.logo.clone(),
            digests,
        };
        report::plan::build(&Prose { adaptation: &draft.adaptation, ..self.prose }, &inputs, part)
    }
}

impl ValueEnum for Part {
    fn value_variants<'a>() -> &'a [Self] {
        &[Self::Summary, Self::Plan, Self::Annex, Self::All]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        let (name, help) = match self {
            Self::Summary => ("summary", "The minister's page"),
            Self::Plan => ("plan", "The plan with its action sheets"),
            Self::Annex => ("annex", "Every question with its answer"),
            Self::All => ("all", "The whole document"),
        };
        Some(PossibleValue::new(name).help(help))
    }
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
