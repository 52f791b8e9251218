//! What a plan would bring.

use super::Step;
use crate::checklist::{Catalog, Horizon};
use crate::gap::Gap;
use crate::score::{Score, Scorecard};

/// The score of one checklist, today and once actions that the plan names are done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Projection {
    /// Place in [`Catalog::checklists`].
    pub checklist: usize,
    /// Today.
    pub today: Score,
    /// After the short, medium and long horizon.
    pub after: [Score; 3],
    /// Once the first half of the actions is done, in the order of use.
    pub half: Score,
    /// How many gaps that closes.
    pub half_closed: usize,
    /// Once all of them are done.
    pub full: Score,
    /// How many gaps that closes.
    pub full_closed: usize,
}

/// What closes the gaps of each checklist; a gap closes with the last of its actions, and not if that is left for later.
pub(super) fn project(catalog: &Catalog, gaps: &[Gap], scorecard: &Scorecard, steps: &[Step]) -> Vec<Projection> {
    let named = steps.iter().filter(|step| !step.later).count();
    let half = named.div_ceil(2);
    // The horizon and the place of the last action of each gap.
    let mut last: Vec<Option<(Horizon, usize)>> = vec![None; gaps.len()];
    for (place, step) in steps.iter().enumerate() {
        for &gap in &step.gaps {
            let (horizon, latest) = last[gap].unwrap_or((step.horizon, place));
            last[gap] = Some((horizon.max(step.horizon), latest.max(place)));
        }
    }
    let one = |list: &crate::score::ListScore| {
        let today = list.total.score;
        let closed = |is_done: &dyn Fn(Horizon, usize) -> bool| {
            let done = gaps.iter().zip(&last).filter(|(gap, last)| {
                catalog.questions[gap.question].checklist == list.checklist
                    && last.is_some_and(|(horizon, place)| place < named && is_done(horizon, place))
            });
            let (earned, count) = done.fold((0, 0), |(sum, count), (gap, _)| (sum + gap.priority, count + 1));
            (Score { earned: today.earned + earned, possible: today.possible }, count)
        };
        let after = Horizon::ALL.map(|until| closed(&|horizon, _| horizon <= until).0);
        let (half, half_closed) = closed(&|_, place| place < half);
        let (full, full_closed) = closed(&|_, _| true);
        Projection { checklist: list.checklist, today, after, half, half_closed, full, full_closed }
    };
    scorecard.lists.iter().map(one).collect()
}
