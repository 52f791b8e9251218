//! Kinds of exchange between two countries, and what each side needs for them.

use super::file::{PilotFile, Role, Topic};
use super::{ActionIndex, Condition, QuestionIndex, Reference};

/// Place of a requirement in [`Exchanges::requirements`].
pub type RequirementIndex = usize;

/// All kinds of exchange of a catalog.
#[derive(Debug, Clone)]
pub struct Exchanges {
    /// What every output says beside its verdicts.
    pub caveat: String,
    /// Whose judgement the requirements are.
    pub status: String,
    /// The percentage of what a document requires of both sides that may be missing or not known where a pair is nearly ready.
    pub nearly: usize,
    /// Questions whose answers tell what two countries share as legal ground.
    pub ground: Vec<QuestionIndex>,
    /// Everything that any kind needs: what all need comes first.
    pub requirements: Vec<Requirement>,
    /// The kinds; what traders send most comes first.
    pub kinds: Vec<ExchangeKind>,
    /// Words for the draft of a pilot's terms.
    pub pilot: PilotFile,
}

/// Something that one side needs.
#[derive(Debug, Clone)]
pub struct Requirement {
    /// Name.
    pub id: String,
    /// Whether every kind of exchange has it that does not say otherwise.
    pub is_common: bool,
    /// What it is about.
    pub topic: Topic,
    /// Who needs it.
    pub role: Role,
    /// Whether nothing starts without it; what only helps changes no verdict.
    pub is_required: bool,
    /// The state that is needed.
    pub title: String,
    /// The answers that say it is so.
    pub when: Condition,
    /// Instruments that it rests on.
    pub references: Vec<Reference>,
    /// Actions that bring it about.
    pub actions: Vec<ActionIndex>,
}

/// One kind of exchange.
#[derive(Debug, Clone)]
pub struct ExchangeKind {
    /// Name.
    pub id: String,
    /// The document, as shown to people.
    pub title: String,
    /// Pieces of words by which registers of exchanges name it, in small letters; its id and its title are among them.
    pub names: Vec<String>,
    /// What it is for.
    pub purpose: String,
    /// What is sent.
    pub data_set: String,
    /// The standard of its data.
    pub standard: String,
    /// How it travels.
    pub route: String,
    /// The role that issues it.
    pub sender: String,
    /// The role that accepts it.
    pub receiver: String,
    /// Where its requirements come from.
    pub source: Option<String>,
    /// What it needs, in the order in which it is told.
    pub requirements: Vec<RequirementIndex>,
    /// Most required things that may be missing or not known, on both sides together, where a pair is nearly ready.
    pub nearly: usize,
}

impl Exchanges {
    /// The kind that a register means by a document: the one of which the longest name occurs in its words.
    pub fn named(&self, document: &str) -> Option<usize> {
        let document = document.to_lowercase();
        let longest = |kind: &ExchangeKind| {
            let found = kind.names.iter().filter(|name| document.contains(name.as_str()));
            found.map(|name| name.chars().count()).max()
        };
        let found = self.kinds.iter().enumerate().filter_map(|(place, kind)| Some((longest(kind)?, place)));
        found.max_by_key(|(length, place)| (*length, std::cmp::Reverse(*place))).map(|(_, place)| place)
    }
}

impl Condition {
    /// The questions that it looks at, each once, in the order in which it names them.
    pub fn questions(&self) -> Vec<QuestionIndex> {
        let mut found = Vec::new();
        self.collect(&mut found);
        found
    }

    fn collect(&self, found: &mut Vec<QuestionIndex>) {
        match self {
            Self::Is { question, .. } => {
                if !found.contains(question) {
                    found.push(*question);
                }
            }
            Self::All(parts) | Self::Any(parts) => parts.iter().for_each(|part| part.collect(found)),
        }
    }
}
