//! Whether checklist files make sense, and the [`Catalog`] they make.
//!
//! One small function for each kind of fault. Every function reports all it finds and goes on; what it cannot
//! understand it leaves out of the catalog, which is used only when no error was found. A fault is reported once: what
//! merely follows from it is not.

mod actions;
mod conditions;
mod data;
mod exchange;
mod graph;
pub(super) mod ledger;
mod questions;
mod reach;
mod scales;
mod text;
mod treaty;

pub(super) use text::braces;

use std::collections::HashMap;

use super::file::QuestionFile;
use super::files::CatalogFiles;
use super::{Catalog, QuestionIndex};
use crate::diagnostic::{Code, Diagnostic, Suggestions};
use crate::document::Node;
use crate::document::text::look_alike;
use crate::i18n::Message;
use crate::source::{Sources, Span};

/// Makes the catalog, reporting every fault.
///
/// What a borrowed file says of questions and roles that the team's own folder does not have is left out in silence, and no
/// finding leads there: the team has no such file, and nothing to mend in it.
pub(super) fn catalog(sources: &Sources, files: &CatalogFiles, diagnostics: &mut Vec<Diagnostic>) -> Catalog {
    let before = diagnostics.len();
    let mut check = Check {
        sources,
        files,
        diagnostics,
        catalog: Catalog::default(),
        agencies: HashMap::new(),
        instruments: HashMap::new(),
        objectives: HashMap::new(),
        written: Vec::new(),
        action_spans: Vec::new(),
        section_spans: Vec::new(),
        suggestions: Suggestions::default(),
    };
    data::agencies(&mut check);
    data::instruments(&mut check);
    data::countries(&mut check);
    treaty::treaty(&mut check);
    questions::lists(&mut check);
    data::averages(&mut check);
    conditions::conditions(&mut check);
    data::existence(&mut check);
    data::objectives(&mut check);
    actions::actions(&mut check);
    treaty::note(&mut check);
    exchange::exchanges(&mut check);
    data::profiles(&mut check);
    data::crosswalk(&mut check);
    ledger::ledger(&mut check);
    text::texts(&mut check);
    let catalog = check.catalog;
    let found = diagnostics.split_off(before);
    let is_own = |span: Span| !files.borrowed.contains(&span.source);
    diagnostics.extend(found.into_iter().filter(|finding| is_own(finding.span())).map(|mut finding| {
        finding.labels.retain(|label| is_own(label.span));
        finding
    }));
    catalog
}

struct Check<'a> {
    sources: &'a Sources,
    files: &'a CatalogFiles,
    diagnostics: &'a mut Vec<Diagnostic>,
    catalog: Catalog,
    agencies: HashMap<&'a str, usize>,
    instruments: HashMap<&'a str, usize>,
    objectives: HashMap<&'a str, usize>,
    /// How each question of the catalog was written, in the same order.
    written: Vec<Written<'a>>,
    /// Where the id of each action of the catalog stands, in the same order.
    action_spans: Vec<Span>,
    /// Ids of sections and where `checklist.yaml` names them.
    section_spans: Vec<(&'a str, Span)>,
    suggestions: Suggestions,
}

/// A question of the catalog as it stands in its file.
struct Written<'a> {
    file: &'a QuestionFile,
    node: &'a Node,
    /// Where its id stands.
    span: Span,
    /// Whether its answer is known; a finding has said so where it is not.
    answer_known: bool,
    /// False for the second of two questions with one id.
    first: bool,
}

/// What a reference may name.
#[derive(Clone, Copy)]
enum Known {
    Question,
    Action,
    Agency,
    Instrument,
    Objective,
}

impl Known {
    fn unknown(self) -> Code {
        match self {
            Self::Question => Code::UnknownQuestion,
            Self::Action => Code::UnknownAction,
            Self::Agency => Code::UnknownAgency,
            Self::Instrument => Code::UnknownInstrument,
            Self::Objective => Code::UnknownObjective,
        }
    }
}

impl<'a> Check<'a> {
    fn report(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// Finds what a reference names, or reports it as unknown with the nearest known name.
    fn resolve(&mut self, known: Known, name: &str, span: Span) -> Option<usize> {
        let found = self.find(known, name);
        if found.is_some() || self.may_be_lost(known, name) {
            return found;
        }
        if let Some(finding) = look_alike(name, span) {
            self.report(finding);
            return None;
        }
        let near = self.near(known, name).unwrap_or("none").to_owned();
        self.report(Diagnostic::new(known.unknown(), span).with("name", name).with("near", near));
        None
    }

    fn find(&self, known: Known, name: &str) -> Option<usize> {
        match known {
            Known::Question => self.catalog.question_by_id.get(name).copied(),
            Known::Action => self.catalog.action_by_id.get(name).copied(),
            Known::Agency => self.agencies.get(name).copied(),
            Known::Instrument => self.instruments.get(name).copied(),
            Known::Objective => self.objectives.get(name).copied(),
        }
    }

    /// What a name that is not known was probably meant to be.
    fn meant(&mut self, known: Known, name: &str) -> Option<usize> {
        let near = self.near(known, name)?.to_owned();
        self.find(known, &near)
    }

    fn near(&mut self, known: Known, name: &str) -> Option<&str> {
        let catalog = &self.catalog;
        match known {
            Known::Question => self.suggestions.nearest(name, catalog.question_by_id.keys().map(String::as_str)),
            Known::Action => self.suggestions.nearest(name, catalog.action_by_id.keys().map(String::as_str)),
            Known::Agency => self.suggestions.nearest(name, self.agencies.keys().copied()),
            Known::Instrument => self.suggestions.nearest(name, self.instruments.keys().copied()),
            Known::Objective => self.suggestions.nearest(name, self.objectives.keys().copied()),
        }
    }

    /// Whether a name may stand in something that could not be read, which a finding has said already.
    fn may_be_lost(&self, known: Known, name: &str) -> bool {
        let lost = &self.files.lost;
        name.is_empty()
            || lost.ids.contains(name)
            || match known {
                // A question's id begins with its section's; there are as many beginnings as points.
                Known::Question => name.match_indices('.').any(|(at, _)| lost.sections.contains(&name[..at])),
                Known::Action => !lost.sections.is_empty(),
                Known::Agency => self.files.agencies.as_ref().is_none_or(|file| !file.tree.has("agencies")),
                Known::Instrument => self.files.instruments.as_ref().is_none_or(|file| !file.tree.has("instruments")),
                Known::Objective => self.files.objectives.as_ref().is_none_or(|file| !file.tree.has("objectives")),
            }
    }

    /// Finds everything that a list of references names; a name that stands in it twice is reported.
    fn resolve_all(&mut self, known: Known, names: &[String], node: Option<&Node>) -> Vec<usize> {
        let nodes = node.map_or(&[][..], Node::items);
        self.repeated(names.iter().map(String::as_str).zip(nodes.iter().map(|node| node.span)));
        let mut found: Vec<usize> =
            names.iter().zip(nodes).filter_map(|(name, node)| self.resolve(known, name, node.span)).collect();
        let mut seen = std::collections::HashSet::new();
        found.retain(|index| seen.insert(*index));
        found
    }

    /// Reports every name that stands in a list twice.
    fn repeated<'b>(&mut self, names: impl Iterator<Item = (&'b str, Span)>) {
        let mut seen: HashMap<&str, Span> = HashMap::new();
        for (name, span) in names.filter(|(name, _)| !name.is_empty()) {
            if let Some(first) = seen.get(name) {
                let finding = Diagnostic::new(Code::RepeatedName, span).with("name", name);
                self.diagnostics.push(finding.related(*first, Message::new("first-here")));
            } else {
                seen.insert(name, span);
            }
        }
    }

    /// Declares an id: reports it when it is used twice, when only capital letters tell it from another one, and when
    /// it is not made of the letters ids are made of. True when it is the first of its name.
    fn declare(&mut self, seen: &mut Seen<'a>, id: &'a str, span: Span) -> bool {
        if id.is_empty() {
            return false;
        }
        if let Some(first) = seen.exact.get(id) {
            let finding = Diagnostic::new(Code::DuplicateId, span).with("id", id);
            self.report(finding.related(*first, Message::new("first-here")));
            return false;
        }
        let well_formed = id.len() <= 64
            && id.starts_with(|first: char| first.is_ascii_alphanumeric())
            && id.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '.' || letter == '-');
        if let Some(finding) = look_alike(id, span) {
            self.report(finding);
        } else if !well_formed {
            self.report(Diagnostic::new(Code::BadId, span).with("id", id));
        }
        let folded = id.to_lowercase();
        if let Some((other, place)) = seen.folded.get(&folded) {
            let finding = Diagnostic::new(Code::CaseTwin, span).with("id", id).with("other", other);
            self.report(finding.related(*place, Message::new("other-here")));
        }
        seen.exact.insert(id, span);
        seen.folded.insert(folded, (id, span));
        true
    }

    /// How a question of the catalog was written.
    fn written(&self, question: QuestionIndex) -> &Written<'a> {
        &self.written[question]
    }
}

/// Ids declared so far.
#[derive(Default)]
struct Seen<'a> {
    exact: HashMap<&'a str, Span>,
    folded: HashMap<String, (&'a str, Span)>,
}
