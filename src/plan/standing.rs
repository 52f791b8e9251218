//! What is known of a country's standing towards the treaty, and by whose word.
//!
//! What the team says wins over the list; a treaty's action that the team's plan file marks as done wins over both. Of the
//! list, a verified row holds whatever its age, since parties stay parties. That a country was missing from it says
//! something about a later day only as long as the list is not more than a year old.

use jiff::civil::Date;

use super::PlanContext;
use crate::checklist::{ActionIndex, Catalog, Standing, Sure, Treaty, TreatyCase};

/// A country's standing towards the treaty, as far as it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Known {
    /// The standing.
    pub standing: Standing,
    /// Whose word it is.
    pub word: Word,
}

/// Whose word a standing is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Word {
    /// The national team's, in its answers file.
    Team,
    /// The team's plan file, which marks this action as done.
    Done(ActionIndex),
    /// The depositary's list, as read.
    List,
    /// The depositary's list, which may have changed since: on its day the country was no party.
    OldList,
    /// Somebody else's; not seen in the depositary's list.
    Secondary,
}

impl Known {
    /// What it calls for: to confirm it first, where nobody can be sure.
    pub fn case(&self) -> TreatyCase {
        match self.word {
            Word::OldList | Word::Secondary => TreatyCase::Unconfirmed,
            Word::Team | Word::Done(_) | Word::List => self.standing.into(),
        }
    }
}

/// A country's standing; `None` where neither the country nor the team's own word is known.
pub fn standing(treaty: &Treaty, context: &PlanContext) -> Option<Known> {
    let known = |standing, word| Some(Known { standing, word });
    match (context.standing, context.joined) {
        (None | Some(Standing::None | Standing::Signed), Some(done)) => {
            return known(Standing::Party, Word::Done(done));
        }
        (Some(standing), _) => return known(standing, Word::Team),
        (None, None) => {}
    }
    let country = context.country.as_deref()?;
    let word = |sure| match sure {
        Sure::Verified => Word::List,
        Sure::Secondary => Word::Secondary,
    };
    if let Some(party) = treaty.party(country) {
        return known(Standing::Party, word(party.source.sure));
    }
    let signatory = treaty.signatory(country);
    let (standing, word) = match signatory {
        Some(row) => (Standing::Signed, word(row.source.sure)),
        None => (Standing::None, Word::List),
    };
    let old = word == Word::List && treaty.is_old(context.day());
    known(standing, if old { Word::OldList } else { word })
}

/// The day from which the treaty binds the country: by the team's word of its standing, where it has given one.
pub(super) fn bound(treaty: &Treaty, context: &PlanContext) -> Option<Date> {
    match context.standing {
        Some(standing) => context.since.filter(|_| standing == Standing::Party),
        None => treaty.party(context.country.as_deref()?).map(|party| party.effect),
    }
}

/// What a standing calls for; where the checklists have no action for one that is not sure, they have no doubts either.
pub fn case(catalog: &Catalog, known: Known) -> TreatyCase {
    let case = known.case();
    let has = catalog.actions.iter().any(|action| action.standing == Some(case));
    if has { case } else { known.standing.into() }
}
