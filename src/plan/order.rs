//! The order of use: what comes first, and in which horizon each action lies.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap};

use super::{Candidates, Step};
use crate::checklist::{ActionIndex, ActionKind, Horizon};

/// What an action is in the order of use: those of an earlier class come first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Class {
    /// The treaty's own action.
    Treaty,
    /// A decision or a mandate.
    Decision,
    /// A rule, and what traders soon feel: a roll-out, or anything else they notice, that the country has begun.
    Ground,
    /// Training, other roll-outs, and what has no kind.
    Roll,
    /// Something new.
    Build,
    /// Exchange across the border.
    Exchange,
}

/// The place of an action among those of its horizon: its class, then what it brings, then the order of the checklists.
type Rank = (Class, Reverse<u64>, ActionIndex);

/// The horizon of each action.
type Due = BTreeMap<ActionIndex, Horizon>;

impl Candidates<'_> {
    fn class(&self, index: ActionIndex) -> Class {
        let action = self.action(index);
        let is_felt = action.traders_see || action.kind == Some(ActionKind::RollOut);
        match action.kind {
            _ if action.standing.is_some() => Class::Treaty,
            Some(ActionKind::Decision) => Class::Decision,
            Some(ActionKind::Rule) => Class::Ground,
            _ if is_felt && self.context.begun.contains(&index) => Class::Ground,
            Some(ActionKind::Training | ActionKind::RollOut) | None => Class::Roll,
            Some(ActionKind::Build) => Class::Build,
            Some(ActionKind::Exchange) => Class::Exchange,
        }
    }

    fn rank(&self, action: ActionIndex) -> Rank {
        (self.class(action), Reverse(self.gain(action)), action)
    }

    /// The horizon of every candidate by itself, or that of its latest prerequisite, if that is later.
    pub(super) fn horizons(&self) -> Due {
        let mut due: Due = self.closes.keys().map(|&action| (action, self.term(action))).collect();
        self.settle(&mut due);
        due
    }

    /// Puts what waits for an action into no earlier horizon than that action.
    fn settle(&self, due: &mut Due) {
        loop {
            let late = due.iter().filter_map(|(&action, &horizon)| {
                let latest = self.before(action).map(|before| due[&before]).max()?;
                (latest > horizon).then_some((action, latest))
            });
            let late: Vec<_> = late.collect();
            if late.is_empty() {
                return;
            }
            due.extend(late);
        }
    }

    /// The horizons once no agency leads more of the `named` actions in one than it is asked to: as long as one does, the
    /// last by rank of all that such agencies lead there moves on, with what waits for it.
    fn evened(&self, named: &BTreeSet<ActionIndex>) -> Due {
        let mut due = self.horizons();
        let Some(limit) = self.context.per_agency else { return due };
        for (horizon, next) in [(Horizon::Short, Horizon::Medium), (Horizon::Medium, Horizon::Long)] {
            loop {
                let here: Vec<ActionIndex> = named.iter().copied().filter(|action| due[action] == horizon).collect();
                let mut led: BTreeMap<&str, usize> = BTreeMap::new();
                for &action in &here {
                    *led.entry(&self.action(action).lead).or_default() += 1;
                }
                let crowded = here.into_iter().filter(|&action| led[self.action(action).lead.as_str()] > limit);
                let Some(last) = crowded.max_by_key(|&action| self.rank(action)) else { break };
                due.insert(last, next);
                self.settle(&mut due);
            }
        }
        due
    }

    /// The steps of the plan: the named actions in the order of use, and behind them, in the same order, the rest.
    pub(super) fn steps(&self, named: &BTreeSet<ActionIndex>) -> Vec<Step> {
        let due = self.evened(named);
        let is_later = |action: ActionIndex| {
            !named.contains(&action) || self.context.until.is_some_and(|until| due[&action] > until)
        };
        let rank = |action: ActionIndex| Reverse((is_later(action), due[&action], self.rank(action)));
        let mut waiting: BTreeMap<ActionIndex, usize> = BTreeMap::new();
        let mut followers: BTreeMap<ActionIndex, Vec<ActionIndex>> = BTreeMap::new();
        for &action in self.closes.keys() {
            waiting.insert(action, self.before(action).count());
            self.before(action).for_each(|before| followers.entry(before).or_default().push(action));
        }
        let free = waiting.iter().filter(|(_, count)| **count == 0);
        let mut ready: BinaryHeap<_> = free.map(|(&action, _)| rank(action)).collect();
        let mut steps = Vec::with_capacity(self.closes.len());
        while let Some(Reverse((later, horizon, (.., action)))) = ready.pop() {
            for &follower in followers.get(&action).map_or(&[][..], Vec::as_slice) {
                if let Some(count) = waiting.get_mut(&follower) {
                    *count -= 1;
                    if *count == 0 {
                        ready.push(rank(follower));
                    }
                }
            }
            steps.push(Step {
                action,
                gaps: self.closes[&action].clone(),
                later,
                horizon,
                start: None,
                end: None,
                planned: None,
                proposed: None,
                span: (0, 1000),
                gain: self.gain(action),
                unlocks: 0,
                after: self.before(action).collect(),
            });
        }
        steps
    }
}
