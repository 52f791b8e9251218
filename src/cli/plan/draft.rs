//! The draft: a plan made from answers, with the team's decisions laid over it, and the document of it.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::answers::Answers;
use crate::assessment::Assessment;
use crate::checklist::{Adaptation, Catalog, Horizon};
use crate::cli::Context;
use crate::gap::{self, Gap};
use crate::plan::kept::{Kept, Now, Proposal};
use crate::plan::{Plan, PlanContext, begun, build, in_state, planned};
use crate::report::plan::{Inputs, Part};
use crate::report::prose::Prose;
use crate::report::told::Told;
use crate::report::{self, Report};
use crate::score::{Scorecard, score};
use crate::settings::{PlanSettings, Settings};
use crate::source::read_limited;

/// The drafted plan with everything it was made from.
pub(crate) struct Draft {
    /// What the team has otherwise, its own actions included.
    pub(in crate::cli) adaptation: Adaptation,
    scorecard: Scorecard,
    gaps: Vec<Gap>,
    unevidenced: Vec<usize>,
    /// What the plan was made for.
    pub(in crate::cli) context: PlanContext,
    /// The plan.
    pub(in crate::cli) plan: Plan,
    /// What an adopted plan would have otherwise if it were drafted now.
    pub(super) proposals: Vec<Proposal>,
}

impl Draft {
    /// Whether a checklist that it is about names a treaty of which there is a note on joining.
    pub(super) fn has_note(&self, catalog: &Catalog) -> bool {
        catalog.treaty_of(&self.scorecard.places()).is_some_and(|treaty| treaty.note.is_some())
    }

    /// The draft as the plan file takes it up.
    pub(super) fn now<'a>(&'a self, catalog: &'a Catalog, answers: &'a Answers, assessment: &'a Assessment) -> Now<'a> {
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
    /// The words and whose checklists they are.
    pub(super) prose: Prose<'a>,
    settings: &'a Settings,
    logo: Option<Vec<u8>>,
    with_confidential: bool,
    /// How many actions the plan names, if somebody says so; 0 for all.
    pub(super) most: Option<u32>,
    /// The last horizon of which it names any.
    pub(super) until: Option<Horizon>,
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
            since: answers.treaty.as_ref().and_then(|word| word.since),
            joined: kept.and_then(|kept| kept.joined(catalog)),
            dropped: kept.map(Kept::dropped).unwrap_or_default(),
            planned: planned(answers, assessment),
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
