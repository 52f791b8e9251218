//! Which actions the plan names, and which it leaves for later.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::{Candidates, yield_of};
use crate::checklist::ActionIndex;

impl Candidates<'_> {
    /// The actions that the plan names, none that is due too late: `always` some, and then, as long as there is room, those that bring most for
    /// their effort. Each comes with all that it waits for; what does not fit is passed over.
    pub(super) fn named(&self, always: &BTreeSet<ActionIndex>) -> BTreeSet<ActionIndex> {
        if let Some(adopted) = &self.context.adopted {
            return adopted.clone();
        }
        let due = self.horizons();
        let in_time = |action: &ActionIndex| self.context.until.is_none_or(|until| due[action] <= until);
        let mut named = BTreeSet::new();
        for &action in always.iter().filter(|action| self.closes.contains_key(action) && in_time(action)) {
            self.add(action, &mut named);
        }
        let most = self.context.most.unwrap_or(usize::MAX);
        let mut rest: Vec<ActionIndex> = self.closes.keys().copied().filter(in_time).collect();
        rest.sort_by_cached_key(|&action| {
            let gain = self.gain(action);
            (Reverse(yield_of(gain, self.action(action).effort)), Reverse(gain), action)
        });
        for action in rest {
            let mut with = named.clone();
            self.add(action, &mut with);
            if with.len() <= most {
                named = with;
            }
        }
        named
    }

    /// Adds an action and what it waits for.
    fn add(&self, action: ActionIndex, named: &mut BTreeSet<ActionIndex>) {
        if named.insert(action) {
            self.before(action).for_each(|before| self.add(before, named));
        }
    }
}
