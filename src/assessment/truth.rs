//! What answers say of a condition: it holds, it does not, nobody knows, or it is about something that does not apply.

use super::{Assessment, Outcome};
use crate::checklist::{Catalog, Condition, QuestionIndex};

/// What answers say of a condition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Truth {
    /// It holds.
    Yes,
    /// It does not hold.
    No,
    /// Nobody knows: answers are missing.
    Open,
    /// It is about something that does not apply to this country.
    Apart,
}

impl Assessment {
    /// Whether the answers say that a condition does not hold. What was not asked or not answered says nothing.
    pub fn denies(&self, catalog: &Catalog, condition: &Condition) -> bool {
        matches!(self.holds(catalog, condition), Truth::No | Truth::Apart)
    }

    /// What the answers say of a condition. What was not asked or not answered says nothing, and what hangs on it neither.
    pub fn holds(&self, catalog: &Catalog, condition: &Condition) -> Truth {
        match condition {
            Condition::Is { question, any_of } => match self.whole[*question] {
                Outcome::Unanswered | Outcome::OutOfScope => Truth::Open,
                Outcome::NotApplicable => Truth::Apart,
                // It is not asked because its own condition does not hold, or nobody knows whether it does.
                Outcome::Hidden => {
                    let opens = catalog.questions[*question].applies_if.as_ref();
                    opens.map_or(Truth::No, |opens| self.holds(catalog, opens))
                }
                _ if self.chosen[*question].meets(*any_of) => Truth::Yes,
                _ => Truth::No,
            },
            Condition::All(parts) => self.foremost(catalog, parts, [Truth::Apart, Truth::No, Truth::Open, Truth::Yes]),
            Condition::Any(parts) => self.foremost(catalog, parts, [Truth::Yes, Truth::Open, Truth::No, Truth::Apart]),
        }
    }

    /// The first of the truths in an order that one of some conditions has.
    fn foremost(&self, catalog: &Catalog, parts: &[Condition], order: [Truth; 4]) -> Truth {
        let found: Vec<Truth> = parts.iter().map(|part| self.holds(catalog, part)).collect();
        order.into_iter().find(|truth| found.contains(truth)).unwrap_or(Truth::No)
    }

    /// The questions to answer, so that what the answers say of a condition is known; none where it is.
    pub fn opens(&self, catalog: &Catalog, condition: &Condition) -> Vec<QuestionIndex> {
        if self.holds(catalog, condition) != Truth::Open {
            return Vec::new();
        }
        let mut found = match condition {
            Condition::Is { question, .. } => match &catalog.questions[*question].applies_if {
                Some(opens) if self.whole[*question] == Outcome::Hidden => self.opens(catalog, opens),
                _ => vec![*question],
            },
            Condition::All(parts) | Condition::Any(parts) => {
                parts.iter().flat_map(|part| self.opens(catalog, part)).collect()
            }
        };
        found.sort_unstable();
        found.dedup();
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::{Scope, assess};
    use crate::checklist::{Adaptation, OptionSet};
    use crate::fixture::{answers, catalog};

    #[test]
    fn what_nobody_said_is_open_and_what_does_not_apply_is_apart() {
        let catalog = catalog();
        let place = |id: &str| catalog.question_by_id[id];
        let is_not_no =
            |id: &str| Condition::Is { question: place(id), any_of: [1, 2].into_iter().collect::<OptionSet>() };
        let told = |entries: &str, condition: &Condition| {
            let answers = answers(&catalog, entries);
            let assessment = assess(&catalog, &Adaptation::default(), &answers, &Scope::everything(&catalog));
            (assessment.holds(&catalog, condition), assessment.opens(&catalog, condition))
        };
        // Whether foreign signatures are recognised is asked where a law recognises documents.
        let signatures = is_not_no("L.A.a");
        assert_eq!(told("L.A.1: yes\nL.A.a: partial", &signatures), (Truth::Yes, vec![]));
        assert_eq!(told("L.A.1: yes\nL.A.a: no", &signatures), (Truth::No, vec![]));
        assert_eq!(told("L.A.1: no", &signatures), (Truth::No, vec![]));
        assert_eq!(told("L.A.1: yes", &signatures), (Truth::Open, vec![place("L.A.a")]));
        assert_eq!(told("T1.1: yes", &signatures), (Truth::Open, vec![place("L.A.1")]));
        assert_eq!(told("L.A.1: { not-applicable: because }", &signatures).0, Truth::Apart);
        // One that is missing is enough where all are needed; one that is not known may do where any is.
        let parts = vec![is_not_no("T2.1"), is_not_no("L.A.1")];
        let (all, any) = (Condition::All(parts.clone()), Condition::Any(parts));
        assert_eq!((told("T2.1: no", &all).0, told("T2.1: no", &any).0), (Truth::No, Truth::Open));
        assert_eq!((told("T2.1: yes", &all).0, told("T2.1: yes", &any).0), (Truth::Open, Truth::Yes));
        assert_eq!(told("T2.1: no", &any).1, [place("L.A.1")]);
    }
}
