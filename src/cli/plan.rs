//! `readiness plan`: the draft action plan.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use clap::builder::PossibleValue;
use clap::{Args, ValueEnum};
use jiff::Zoned;
use jiff::civil::Date;

use super::usage::Usage;
use super::{Context, Exit, Loaded, Readers, format};
use crate::answers::Answers;
use crate::assessment::{Assessment, assess};
use crate::checklist::{Adaptation, Catalog, Horizon};
use crate::gap::Gap;
use crate::i18n::Message;
use crate::plan::kept::{self, Kept, Now, Proposal};
use crate::plan::{Plan, PlanContext, begun, build, in_state};
use crate::render::{Format, Work, template};
use crate::report::plan::{Inputs, Part};
use crate::report::prose::Prose;
use crate::report::told::Told;
use crate::report::{Report, progress};
use crate::score::{Scorecard, score};
use crate::settings::{PlanSettings, Settings};
use crate::source::{self, SourceId, Sources, Syntax, name_of, read_limited};
use crate::visible::visible_lines;
use crate::{diagnostic, gap, report, save};

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
    /// Take over what is proposed for these actions of an adopted plan, by number or id; all for everything
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
    let output = arguments.output.as_deref().filter(|path| *path != Path::new("-"));
    let format = match output {
        Some(path) => format::of_document(arguments.format, path)?,
        None => arguments.format.unwrap_or(Format::Md),
    };
    let as_of = arguments.as_of.as_deref();
    let as_of = as_of.map(|text| context.day("--as-of", text, Zoned::now().date())).transpose()?;
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
        None => drafting.document(answers, &assessment, &draft, decided, digests, arguments.part),
    };
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
            let done = Message::new("wrote").with("file", path.display()).count("actions", draft.plan.named().count());
            context.remark(&context.words.tell(&done));
        }
        None => context.print_bytes(&bytes)?,
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
    let mut diagnostics = Vec::new();
    let kept = kept::load(&context.sources, id, &catalog, &mut adaptation, &mut diagnostics);
    let faulty = diagnostic::has_errors(&diagnostics);
    context.report(&mut diagnostics);
    let kept = kept.filter(|_| !faulty).ok_or_else(|| Message::new("faulty-file").with("file", path.display()))?;
    let prose = Prose { catalog: &catalog, adaptation: &adaptation, words: &context.words };
    let as_of = as_of.unwrap_or_else(|| Zoned::now().date());
    let report = match arguments.part {
        Part::Sheets => progress::forms(&prose, &kept, as_of),
        _ => progress::follow_up(&prose, &kept, as_of),
    };
    let bytes = context.render(&report, format, &arguments.font)?;
    match output {
        Some(output) => {
            save::output(output, &bytes, arguments.force)?;
            let done = Message::new("wrote").with("file", output.display()).count("actions", kept.seen().len());
            context.remark(&context.words.tell(&done));
        }
        None => context.print_bytes(&bytes)?,
    }
    Ok(Exit::Fine)
}

/// Takes over what is proposed for the actions that were named.
fn accept(kept: &mut Kept, draft: &Draft, catalog: &Catalog, wanted: &[String]) -> anyhow::Result<()> {
    let all = wanted.iter().any(|name| name == "all");
    let action = |proposal: &Proposal| draft.adaptation.action(catalog, proposal.action);
    let is = |proposal: &Proposal, name: &str| action(proposal).id == name || action(proposal).number == name;
    if let Some(name) = wanted.iter().find(|name| !all && !draft.proposals.iter().any(|proposal| is(proposal, name))) {
        return Err(Usage(Message::new("usage-nothing-proposed").with("name", name)).into());
    }
    for proposal in &draft.proposals {
        if all || wanted.iter().any(|name| is(proposal, name)) {
            kept.accept(&action(proposal).id, proposal, draft.context.day());
        }
    }
    Ok(())
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
        let now = draft.now(catalog, &loaded.answers, assessment);
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
    /// What an adopted plan would have otherwise if it were drafted now.
    proposals: Vec<Proposal>,
}

impl Draft {
    fn now<'a>(&'a self, catalog: &'a Catalog, answers: &'a Answers, assessment: &'a Assessment) -> Now<'a> {
        Now {
            catalog,
            adaptation: &self.adaptation,
            plan: &self.plan,
            gaps: &self.gaps,
            assessment,
            country: answers.country.as_deref(),
            round: answers.round.as_deref(),
            as_of: self.context.as_of,
        }
    }
}

/// What the plans of one or many answers files have in common.
pub(crate) struct Drafting<'a> {
    prose: Prose<'a>,
    settings: &'a Settings,
    logo: Option<Vec<u8>>,
    with_confidential: bool,
    /// How many actions the plan names, if somebody says so; 0 for all.
    most: Option<u32>,
    /// The last horizon of which it names any.
    until: Option<Horizon>,
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
        let settings = &context.settings;
        Ok(Self { prose, settings, logo, with_confidential, most: settings.plan.most, until: None })
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
            most: PlanSettings::limit(self.most, PlanSettings::MOST),
            until: self.until,
            named: kept.map(Kept::named).unwrap_or_default(),
            adopted: kept.and_then(|kept| kept.adopted(catalog, &adaptation)),
            begun: begun(catalog, &adaptation, assessment),
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
        let mut draft =
            Draft { adaptation, scorecard, gaps, unevidenced, context: plan_context, plan, proposals: Vec::new() };
        if let Some(kept) = kept.filter(|_| draft.context.adopted.is_some()) {
            draft.proposals = self.proposals(answers, assessment, kept, &draft);
        }
        draft
    }

    /// What would be otherwise if the adopted plan were drafted anew.
    fn proposals(&self, answers: &Answers, assessment: &Assessment, kept: &Kept, adopted: &Draft) -> Vec<Proposal> {
        let catalog = self.prose.catalog;
        let adaptation = in_state(catalog, &self.prose.adaptation.loose(catalog), assessment);
        let context = PlanContext { adopted: None, named: BTreeSet::new(), ..adopted.context.clone() };
        let plan = build(catalog, &adaptation, &adopted.gaps, &adopted.scorecard, &context);
        let now = Now { adaptation: &adaptation, plan: &plan, ..adopted.now(catalog, answers, assessment) };
        kept.proposals(&now)
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
            proposals: &draft.proposals,
            cover: self.settings.ministry.iter().chain(&self.settings.cover).cloned().collect(),
            logo: self.logo.clone(),
            digests,
        };
        report::plan::build(&Prose { adaptation: &draft.adaptation, ..self.prose }, &inputs, part)
    }
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
        &[Self::Brief, Self::Plan, Self::Report, Self::Annex, Self::Sheets, Self::FollowUp, Self::All]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        let (name, help) = match self {
            Self::Brief => ("brief", "The minister's page"),
            Self::Plan => ("plan", "The plan for adoption"),
            Self::Report => ("report", "What was found, section by section"),
            Self::Annex => ("annex", "Every question with its answer"),
            Self::Sheets => ("sheets", "A sheet for every action, by lead agency"),
            Self::FollowUp => ("follow-up", "How far the plan is, from the plan file alone"),
            Self::All => ("all", "All of them in one"),
        };
        Some(PossibleValue::new(name).help(help))
    }
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
