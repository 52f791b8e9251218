//! The draft action plan: which actions, in which order, by when, and what they bring.
//!
//! The rules, which every report states and `docs/reference/scoring.md` tells in full:
//! - An action may be in the plan when it closes at least one gap. The treaty's own action for the country's standing
//!   comes first. An action that the team gave up is not in the plan; what it would have closed stays open.
//! - The plan names only so many actions (`selection`); the rest stand behind them, for later.
//! - They stand in the order of use (`order`): prerequisites first, then the nearer horizon, then decisions and rules
//!   before what is new, then what brings most.
//! - Their dates are spread over their horizons (`schedule`). Where the answers say by when a gap is to be closed, its
//!   action is due on that day, the latest where they name several, and where they name none, on the day that they name
//!   for a plan in words which the action refers to; but never before what it waits for. What a party carries out has its
//!   time from the day on which the treaty binds the country, where that is later.
//! - An action is worded for a country that has begun where the first question that it closes has some of its points.
//! - Where the answers say that the role which leads an action does not exist, its fallback leads it.
//! - A gap counts as closed when the last of its actions is done; then its question is at its target.

mod brings;
mod dates;
pub mod field;
pub mod file;
pub mod kept;
mod order;
mod schedule;
mod selection;
mod standing;
mod state;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use jiff::civil::Date;

use crate::checklist::{
    Action, ActionIndex, Adaptation, Catalog, Effort, Horizon, QuestionIndex, Standing, TreatyCase,
};
use crate::gap::Gap;
use crate::score::Scorecard;

pub use brings::Projection;
pub use dates::HorizonDates;
pub use schedule::{axis, quarter_end};
use standing::bound;
pub use standing::{Known, Word, case, standing};
pub use state::{begun, in_state, is_begun, planned};

/// What a plan is made for.
#[derive(Debug, Clone, Default)]
pub struct PlanContext {
    /// ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// Day from which time is counted, usually that of the assessment.
    pub from: Option<Date>,
    /// Day of the follow-up: what was due before it and is not done is late.
    pub as_of: Option<Date>,
    /// Target dates the team set.
    pub dates: HorizonDates,
    /// How many actions one agency is asked to lead within one horizon; no limit if `None`.
    pub per_agency: Option<usize>,
    /// How many actions the plan names; no limit if `None`.
    pub most: Option<usize>,
    /// The last horizon of which the plan names actions; all if `None`.
    pub until: Option<Horizon>,
    /// Actions that the plan names in any case: those of which the team's plan file speaks.
    pub named: BTreeSet<ActionIndex>,
    /// The actions of the adopted plan, which names these and no others.
    pub adopted: Option<BTreeSet<ActionIndex>>,
    /// Actions that the country has begun.
    pub begun: BTreeSet<ActionIndex>,
    /// The country's standing towards the treaty by the team's own word.
    pub standing: Option<Standing>,
    /// Since when it has that standing, by the team's own word.
    pub since: Option<Date>,
    /// The action that made the country a party, where the team's plan file marks one as done.
    pub joined: Option<ActionIndex>,
    /// Actions that the team gave up.
    pub dropped: BTreeSet<ActionIndex>,
    /// By when the answers plan to improve on a question.
    pub planned: BTreeMap<QuestionIndex, Date>,
}

impl PlanContext {
    /// The day for which the plan is made, as far as one is known.
    pub fn day(&self) -> Option<Date> {
        self.as_of.or(self.from)
    }

    /// The latest day that the answers to some questions name for a plan.
    fn latest(&self, questions: impl Iterator<Item = QuestionIndex>) -> Option<Date> {
        questions.filter_map(|question| self.planned.get(&question)).max().copied()
    }

    /// Where the plan's time axis begins: on the day of the assessment, or else a year before the short term ends.
    fn begin(&self) -> Option<Date> {
        let short = || self.dates.date(Horizon::Short, None)?.checked_sub(jiff::Span::new().years(1)).ok();
        self.from.or_else(short)
    }
}

/// A draft action plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The actions that the plan names, in the order of use, and behind them those for later.
    pub steps: Vec<Step>,
    /// The country's standing towards the treaty, where the country is known and a checklist names the treaty.
    pub standing: Option<Known>,
    /// The score of each checklist of the scorecard after each horizon.
    pub projection: Vec<Projection>,
    /// Gaps, by place in the list of gaps, that no action closes.
    pub open: Vec<usize>,
}

/// One action of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The action.
    pub action: ActionIndex,
    /// The gaps it closes, by place in the list of gaps.
    pub gaps: Vec<usize>,
    /// Whether the plan does not name it but leaves it for later.
    pub later: bool,
    /// When it is due.
    pub horizon: Horizon,
    /// First day, where dates are known.
    pub start: Option<Date>,
    /// Last day, where dates are known.
    pub end: Option<Date>,
    /// The day by which the answers plan to close its gaps: the latest that they name for these, or else for a plan in words.
    pub planned: Option<Date>,
    /// Last day as it would be drafted now, where the team has kept another one.
    pub proposed: Option<Date>,
    /// Where it lies on the plan's time axis, in thousandths.
    pub span: (u16, u16),
    /// Weighted points of the gaps it closes.
    pub gain: u64,
    /// How many other actions of the plan cannot start before it is done.
    pub unlocks: usize,
    /// The actions of the plan that must be finished first.
    pub after: Vec<ActionIndex>,
}

impl Plan {
    /// The actions that the plan names.
    pub fn named(&self) -> impl Iterator<Item = &Step> {
        self.steps.iter().filter(|step| !step.later)
    }

    /// The actions that it leaves for later.
    pub fn later(&self) -> impl Iterator<Item = &Step> {
        self.steps.iter().filter(|step| step.later)
    }
}

impl Step {
    /// Lays dates over its own. Where only one is given and the other no longer fits, that one gives way, and the work
    /// keeps its length.
    fn move_to(&mut self, start: Option<Date>, end: Option<Date>) {
        let length = self.start.zip(self.end).and_then(|(start, end)| start.until(end).ok()).unwrap_or_default();
        self.start = start.or(self.start);
        self.end = end.or(self.end);
        if self.start.zip(self.end).is_some_and(|(start, end)| end < start) {
            if start.is_some() {
                self.end = self.start.map(|start| start.saturating_add(length));
            } else {
                self.start = self.end.map(|end| end.saturating_sub(length));
            }
        }
    }

    /// Puts it on the plan's time axis by its dates. What lies before the plan or after it stands at the edge.
    fn place(&mut self, context: &PlanContext) {
        let last = context.dates.date(Horizon::Long, context.from);
        if let (Some(start), Some(end), Some(begin), Some(last)) = (self.start, self.end, context.begin(), last) {
            let days = |date: Date| i64::from((date - begin).get_days());
            let mark = |date| u16::try_from((days(date) * 1000 / days(last).max(1)).clamp(0, 1000)).unwrap_or(1000);
            self.span = (mark(start), mark(end));
        }
    }
}

/// Drafts the plan that closes the gaps.
pub fn build(
    catalog: &Catalog,
    adaptation: &Adaptation,
    gaps: &[Gap],
    scorecard: &Scorecard,
    context: &PlanContext,
) -> Plan {
    let treaty = catalog.treaty_of(&scorecard.places());
    let standing = treaty.and_then(|treaty| standing(treaty, context));
    let case = standing.map(|known| case(catalog, known));
    let mut closes: BTreeMap<ActionIndex, Vec<usize>> = BTreeMap::new();
    for (place, gap) in gaps.iter().enumerate() {
        for action in adaptation.closed_by(catalog, gap.question).filter(|action| !context.dropped.contains(action)) {
            closes.entry(action).or_default().push(place);
        }
    }
    let mut always = context.named.clone();
    for index in adaptation.actions(catalog) {
        let action = adaptation.action(catalog, index);
        let called_for = adaptation.is_own(catalog, index) || (action.standing.is_some() && action.standing == case);
        if called_for && !context.dropped.contains(&index) {
            closes.entry(index).or_default();
            always.insert(index);
        }
    }
    for &action in context.adopted.iter().flatten() {
        closes.entry(action).or_default();
    }
    let bound = treaty.and_then(|treaty| bound(treaty, context));
    let candidates = Candidates { catalog, adaptation, gaps, context, bound, closes };
    let mut steps = candidates.steps(&candidates.named(&always));
    for step in &mut steps {
        let in_words = || context.latest(adaptation.action(catalog, step.action).planned_in.iter().copied());
        step.planned = context.latest(step.gaps.iter().map(|&gap| gaps[gap].question)).or_else(in_words);
    }
    let work = |index| schedule::Work { effort: candidates.action(index).effort, free: candidates.free(index) };
    schedule::dates(&mut steps, &work, context);
    unlocks(&mut steps);
    let projection = brings::project(catalog, gaps, scorecard, &steps);
    let closed: BTreeSet<usize> = steps.iter().flat_map(|step| step.gaps.iter().copied()).collect();
    let open = (0..gaps.len()).filter(|place| !closed.contains(place)).collect();
    Plan { steps, standing, projection, open }
}

/// The actions that a plan may name, each with the gaps it closes, by place in the list of gaps.
struct Candidates<'a> {
    catalog: &'a Catalog,
    adaptation: &'a Adaptation,
    gaps: &'a [Gap],
    context: &'a PlanContext,
    /// The day from which the treaty binds the country.
    bound: Option<Date>,
    closes: BTreeMap<ActionIndex, Vec<usize>>,
}

impl<'a> Candidates<'a> {
    fn action(&self, action: ActionIndex) -> &'a Action {
        self.adaptation.action(self.catalog, action)
    }

    /// The day from which an action can be carried out at all, where there is one.
    fn free(&self, action: ActionIndex) -> Option<Date> {
        self.bound.filter(|_| self.action(action).standing == Some(TreatyCase::Party))
    }

    /// The horizon of an action: its own, or the first that is not over on the day from which it can be carried out.
    fn term(&self, action: ActionIndex) -> Horizon {
        let own = self.action(action).horizon;
        let Some(free) = self.free(action) else { return own };
        let PlanContext { dates, from, .. } = self.context;
        let open = |horizon: &Horizon| dates.date(*horizon, *from).is_none_or(|end| end > free);
        Horizon::ALL.into_iter().filter(|horizon| *horizon >= own).find(open).unwrap_or(Horizon::Long)
    }

    /// Weighted points of the gaps an action closes.
    fn gain(&self, action: ActionIndex) -> u64 {
        self.closes[&action].iter().map(|&gap| self.gaps[gap].priority).sum()
    }

    /// The actions that must be finished before one, as far as the plan has them.
    fn before(&self, action: ActionIndex) -> impl Iterator<Item = ActionIndex> {
        self.action(action).after.iter().copied().filter(|other| self.closes.contains_key(other))
    }
}

fn unlocks(steps: &mut [Step]) {
    let place: HashMap<ActionIndex, usize> =
        steps.iter().enumerate().map(|(place, step)| (step.action, place)).collect();
    for index in 0..steps.len() {
        let mut seen = vec![false; steps.len()];
        let mut waiting: Vec<usize> = steps[index].after.iter().map(|action| place[action]).collect();
        while let Some(other) = waiting.pop() {
            if !std::mem::replace(&mut seen[other], true) {
                waiting.extend(steps[other].after.iter().map(|action| place[action]));
            }
        }
        for (other, seen) in seen.into_iter().enumerate() {
            steps[other].unlocks += usize::from(seen);
        }
    }
}

/// What an action brings for the work it takes: its gain shared out over one, two or three parts of effort.
pub fn yield_of(gain: u64, effort: Effort) -> u64 {
    gain / (effort as u64 + 1)
}

#[cfg(test)]
mod tests;
