//! The draft action plan: which actions, in which order, by when, and what they bring.
//!
//! The rules, which every report states:
//! - An action is in the plan when it closes at least one gap. The treaty's own action for the country's standing comes
//!   first.
//! - An action is due in its own horizon, or in that of its latest prerequisite, if that is later. Where an agency
//!   would lead more actions in a horizon than it is asked to lead at once, those that stand later in the plan move on.
//! - Where the answers say by when a gap is to be closed, its action is due on that day, the latest where they name several;
//!   what that contradicts is told. Where they name none, the day counts that they name for a plan in words which the action
//!   refers to.
//! - Actions stand in order of horizon, prerequisites first, then by what they bring: the weighted points of the gaps
//!   they close.
//! - An action is worded for a country that has begun where the first question that it closes has some of its points.
//! - Where the answers say that the role which leads an action does not exist, its fallback leads it.
//! - An action that the team gave up is not in the plan; what it would have closed stays open.
//! - A gap counts as closed when the last of its actions is due; then its question is at its target.

mod dates;
pub mod file;
pub mod kept;
mod standing;
mod state;

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap, HashMap};

use jiff::civil::Date;

use crate::checklist::{Action, ActionIndex, Adaptation, Catalog, Effort, Horizon, QuestionIndex, Standing};
use crate::gap::Gap;
use crate::score::{Score, Scorecard};

pub use dates::HorizonDates;
pub use standing::{Known, Word, case, standing};
pub use state::{in_state, is_begun};

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
    /// The country's standing towards the treaty by the team's own word.
    pub standing: Option<Standing>,
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
    /// The actions in the order in which they should be started.
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

/// The score of one checklist, today and after each horizon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Projection {
    /// Place in [`Catalog::checklists`].
    pub checklist: usize,
    /// Today.
    pub today: Score,
    /// After the short, medium and long horizon.
    pub after: [Score; 3],
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
    let mut closes: HashMap<ActionIndex, Vec<usize>> = HashMap::new();
    for (place, gap) in gaps.iter().enumerate() {
        for action in adaptation.closed_by(catalog, gap.question).filter(|action| !context.dropped.contains(action)) {
            closes.entry(action).or_default().push(place);
        }
    }
    for index in adaptation.actions(catalog) {
        let action = adaptation.action(catalog, index);
        let called_for = adaptation.is_own(catalog, index) || (action.standing.is_some() && action.standing == case);
        if called_for && !context.dropped.contains(&index) {
            closes.entry(index).or_default();
        }
    }
    let mut steps = order(&|action| adaptation.action(catalog, action), gaps, &closes, context.per_agency);
    dates(&mut steps, context);
    for step in &mut steps {
        let in_words = || context.latest(adaptation.action(catalog, step.action).planned_in.iter().copied());
        step.planned = context.latest(step.gaps.iter().map(|&gap| gaps[gap].question)).or_else(in_words);
        step.move_to(None, step.planned);
        if let (Some(start), Some(end), Some(from)) = (step.start, step.planned, context.from) {
            // Nothing begins before the plan does.
            step.start = Some(start.max(from.min(end)));
        }
        if step.planned.is_some() {
            step.place(context);
        }
    }
    unlocks(&mut steps);
    let projection = project(catalog, gaps, scorecard, &steps);
    let closed: BTreeSet<usize> = steps.iter().flat_map(|step| step.gaps.iter().copied()).collect();
    let open = (0..gaps.len()).filter(|place| !closed.contains(place)).collect();
    Plan { steps, standing, projection, open }
}

/// Puts the actions in order and gives each its horizon.
fn order<'a>(
    look_up: &impl Fn(ActionIndex) -> &'a Action,
    gaps: &[Gap],
    closes: &HashMap<ActionIndex, Vec<usize>>,
    per_agency: Option<usize>,
) -> Vec<Step> {
    let mut waiting: HashMap<ActionIndex, usize> = HashMap::new();
    let mut followers: HashMap<ActionIndex, Vec<ActionIndex>> = HashMap::new();
    let mut due: HashMap<ActionIndex, Horizon> = HashMap::new();
    for &action in closes.keys() {
        let before: Vec<_> = look_up(action).after.iter().filter(|other| closes.contains_key(other)).collect();
        waiting.insert(action, before.len());
        due.insert(action, look_up(action).horizon);
        for &other in before {
            followers.entry(other).or_default().push(action);
        }
    }
    let gain = |action: ActionIndex| closes[&action].iter().map(|&gap| gaps[gap].priority).sum::<u64>();
    // The treaty's action leads its horizon; then what brings most; then the order of the checklists.
    let rank = |action: ActionIndex, horizon: Horizon| {
        let first = look_up(action).standing.is_some();
        Reverse((horizon, Reverse(first), Reverse(gain(action)), action))
    };
    let mut ready: BinaryHeap<_> =
        waiting.iter().filter(|(_, count)| **count == 0).map(|(&action, _)| rank(action, due[&action])).collect();
    let mut led: HashMap<(&str, Horizon), usize> = HashMap::new();
    let mut steps = Vec::with_capacity(closes.len());
    while let Some(Reverse((mut horizon, _, _, action))) = ready.pop() {
        let lead = look_up(action).lead.as_str();
        let full = |led: &HashMap<(&str, Horizon), usize>| {
            per_agency.is_some_and(|limit| led.get(&(lead, horizon)).copied().unwrap_or(0) >= limit)
        };
        if horizon != Horizon::Long && full(&led) {
            horizon = if horizon == Horizon::Short { Horizon::Medium } else { Horizon::Long };
            ready.push(rank(action, horizon));
            continue;
        }
        *led.entry((lead, horizon)).or_default() += 1;
        for &follower in followers.get(&action).map_or(&[][..], Vec::as_slice) {
            if let Some(due) = due.get_mut(&follower) {
                *due = (*due).max(horizon);
            }
            if let Some(count) = waiting.get_mut(&follower) {
                *count -= 1;
                if *count == 0 {
                    ready.push(rank(follower, due[&follower]));
                }
            }
        }
        let after = look_up(action).after.iter().filter(|other| closes.contains_key(other)).copied().collect();
        steps.push(Step {
            action,
            gaps: closes[&action].clone(),
            horizon,
            start: None,
            end: None,
            planned: None,
            proposed: None,
            span: (0, 1000),
            gain: gain(action),
            unlocks: 0,
            after,
        });
    }
    steps
}

/// Where each horizon begins and ends on the time axis, in thousandths, where no dates are known.
const AXIS: [u16; 4] = [0, 200, 600, 1000];

/// Spreads the actions over their horizons. Actions that wait for each other within one horizon share it out equally:
/// the second of three takes the second third.
fn dates(steps: &mut [Step], context: &PlanContext) {
    let place: HashMap<ActionIndex, usize> =
        steps.iter().enumerate().map(|(place, step)| (step.action, place)).collect();
    // How many actions of the same horizon come before each, and how many after it, along the longest chain.
    let mut before = vec![0_usize; steps.len()];
    for (index, step) in steps.iter().enumerate() {
        let chain = step.after.iter().map(|action| place[action]).filter(|&other| steps[other].horizon == step.horizon);
        before[index] = chain.map(|other| before[other] + 1).max().unwrap_or(0);
    }
    let mut behind = vec![0_usize; steps.len()];
    for index in (0..steps.len()).rev() {
        for action in &steps[index].after {
            let other = place[action];
            if steps[other].horizon == steps[index].horizon {
                behind[other] = behind[other].max(behind[index] + 1);
            }
        }
    }
    let ends = Horizon::ALL.map(|horizon| context.dates.date(horizon, context.from));
    let begin = context.begin();
    let marks = axis(begin, ends);
    for (index, step) in steps.iter_mut().enumerate() {
        let (links, link) = (before[index] + behind[index] + 1, before[index]);
        let horizon = step.horizon as usize;
        let (from, until) = (marks[horizon], marks[horizon + 1]);
        let at = |link: usize| from + u16::try_from(usize::from(until - from) * link / links).unwrap_or(0);
        step.span = (at(link), at(link + 1));
        let first = if horizon == 0 { begin } else { ends[horizon - 1] };
        if let (Some(first), Some(last)) = (first, ends[horizon]) {
            let days = i64::from((last - first).get_days()).max(0);
            let links = i64::try_from(links).unwrap_or(1);
            let day = |link: usize| {
                let days = days * i64::try_from(link).unwrap_or(0) / links;
                first.checked_add(jiff::Span::new().days(days)).ok()
            };
            step.start = day(link);
            step.end = day(link + 1);
        }
    }
}

/// Where the plan begins and where each horizon ends on the time axis, in thousandths.
pub fn axis(begin: Option<Date>, ends: [Option<Date>; 3]) -> [u16; 4] {
    let (Some(begin), [Some(short), Some(medium), Some(long)]) = (begin, ends) else { return AXIS };
    let days = |date: Date| i64::from((date - begin).get_days());
    let whole = days(long);
    if whole <= 0 || days(short) < 0 || days(medium) < days(short) {
        return AXIS;
    }
    let mark = |date| u16::try_from(days(date) * 1000 / whole).unwrap_or(1000).min(1000);
    [0, mark(short), mark(medium), 1000]
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

fn project(catalog: &Catalog, gaps: &[Gap], scorecard: &Scorecard, steps: &[Step]) -> Vec<Projection> {
    // The horizon in which each gap closes: that of the last of its actions.
    let mut closed: Vec<Option<Horizon>> = vec![None; gaps.len()];
    for step in steps {
        for &gap in &step.gaps {
            closed[gap] = closed[gap].max(Some(step.horizon));
        }
    }
    scorecard
        .lists
        .iter()
        .map(|list| {
            let today = list.total.score;
            let after = Horizon::ALL.map(|horizon| {
                let gained = gaps.iter().zip(&closed).filter(|(gap, closed)| {
                    catalog.questions[gap.question].checklist == list.checklist
                        && closed.is_some_and(|closed| closed <= horizon)
                });
                let gained = gained.map(|(gap, _)| gap.priority).sum::<u64>();
                Score { earned: today.earned + gained, possible: today.possible }
            });
            Projection { checklist: list.checklist, today, after }
        })
        .collect()
}

/// What an action brings for the work it takes: its gain shared out over one, two or three parts of effort.
pub fn yield_of(step: &Step, effort: Effort) -> u64 {
    step.gain / (effort as u64 + 1)
}

#[cfg(test)]
mod tests;
