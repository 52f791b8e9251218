//! Whether checklist files make sense, and the [`Catalog`] they make.
//!
//! One small function for each kind of fault. Every function reports all it finds and goes on; what it cannot
//! understand it leaves out of the catalog, which is used only when no error was found.

mod actions;
mod conditions;
mod data;
mod questions;

use std::collections::{HashMap, HashSet};

use super::Catalog;
use super::load::CatalogFiles;
use crate::diagnostic::{Code, Diagnostic, nearest};
use crate::document::Node;
use crate::i18n::Message;
use crate::source::Span;

/// Makes the catalog, reporting every fault.
pub(super) fn catalog(files: &CatalogFiles, diagnostics: &mut Vec<Diagnostic>) -> Catalog {
    let mut check = Check {
        files,
        diagnostics,
        catalog: Catalog::default(),
        faulty: files.faulty().map(str::to_owned).collect(),
        question_spans: Vec::new(),
        action_spans: Vec::new(),
    };
    data::agencies(&mut check);
    data::instruments(&mut check);
    data::countries(&mut check);
    data::averages(&mut check);
    questions::lists(&mut check);
    conditions::conditions(&mut check);
    actions::actions(&mut check);
    data::profiles(&mut check);
    data::crosswalk(&mut check);
    check.catalog
}

struct Check<'a> {
    files: &'a CatalogFiles,
    diagnostics: &'a mut Vec<Diagnostic>,
    catalog: Catalog,
    /// Ids that exist in entries too broken to be read.
    faulty: HashSet<String>,
    /// Where the id of each question of the catalog stands, in the same order.
    question_spans: Vec<Span>,
    /// Where the id of each action of the catalog stands, in the same order.
    action_spans: Vec<Span>,
}

impl Check<'_> {
    fn report(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// Finds what a reference names, or reports it as unknown with the nearest known name.
    fn resolve(&mut self, code: Code, known: Known, name: &str, span: Span) -> Option<usize> {
        let found = match known {
            Known::Question => self.catalog.question_by_id.get(name).copied(),
            Known::Action => self.catalog.action_by_id.get(name).copied(),
            Known::Agency => self.catalog.agencies.iter().position(|agency| agency.id == name),
            Known::Instrument => self.catalog.instruments.iter().position(|instrument| instrument.id == name),
        };
        if found.is_none() && !self.faulty.contains(name) {
            let near = match known {
                Known::Question => nearest(name, self.catalog.question_by_id.keys().map(String::as_str)),
                Known::Action => nearest(name, self.catalog.action_by_id.keys().map(String::as_str)),
                Known::Agency => nearest(name, self.catalog.agencies.iter().map(|agency| agency.id.as_str())),
                Known::Instrument => nearest(name, self.catalog.instruments.iter().map(|entry| entry.id.as_str())),
            };
            let near = near.unwrap_or("none").to_owned();
            self.report(Diagnostic::new(code, span).with("name", name).with("near", near));
        }
        found
    }

    /// Reports every role in a list that no agencies file knows.
    fn roles(&mut self, names: &[String], node: Option<&Node>) {
        for (place, name) in names.iter().enumerate() {
            let span = node.and_then(|node| node.items().get(place)).map_or_else(Span::default, |item| item.span);
            self.resolve(Code::UnknownAgency, Known::Agency, name, span);
        }
    }
}

/// What a reference may name.
#[derive(Clone, Copy)]
enum Known {
    Question,
    Action,
    Agency,
    Instrument,
}

/// Reports ids that are used twice, showing both places, and ids that are not made of the letters ids are made of.
fn ids<'a>(diagnostics: &mut Vec<Diagnostic>, seen: &mut HashMap<&'a str, Span>, id: &'a str, span: Span) -> bool {
    let well_formed = id.len() <= 64
        && id.starts_with(|first: char| first.is_ascii_alphanumeric())
        && id.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '.' || letter == '-');
    if !well_formed {
        diagnostics.push(Diagnostic::new(Code::BadId, span).with("id", id));
    }
    match seen.get(id) {
        Some(first) => {
            diagnostics.push(
                Diagnostic::new(Code::DuplicateId, span).with("id", id).related(*first, Message::new("first-here")),
            );
            false
        }
        None => {
            seen.insert(id, span);
            well_formed
        }
    }
}

/// The cycles of a graph: each as its members in order, beginning with the one that comes first. A node is in at most
/// one of the cycles reported, so that mending them one by one ends.
fn cycles(edges: &[Vec<usize>]) -> Vec<Vec<usize>> {
    const NEW: u8 = 0;
    const OPEN: u8 = 1;
    const DONE: u8 = 2;
    let mut state = vec![NEW; edges.len()];
    let mut found = Vec::new();
    for start in 0..edges.len() {
        // The path from `start`, each with the place of the edge to look at next. A list, not recursion: a chain of a
        // hundred thousand must not overflow the stack.
        let mut path: Vec<(usize, usize)> = Vec::new();
        if state[start] == NEW {
            state[start] = OPEN;
            path.push((start, 0));
        }
        while let Some((node, edge)) = path.last_mut() {
            let Some(&next) = edges[*node].get(*edge) else {
                state[*node] = DONE;
                path.pop();
                continue;
            };
            *edge += 1;
            match state[next] {
                NEW => {
                    state[next] = OPEN;
                    path.push((next, 0));
                }
                OPEN => {
                    let from = path.iter().position(|(node, _)| *node == next).unwrap_or(0);
                    let mut members: Vec<usize> = path[from..].iter().map(|(node, _)| *node).collect();
                    let first = members.iter().enumerate().min_by_key(|(_, node)| **node).map_or(0, |(place, _)| place);
                    members.rotate_left(first);
                    found.push(members);
                }
                _ => {}
            }
        }
    }
    found.sort();
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cycle_is_named_by_exactly_its_members() {
        // 0 -> 1 -> 2 -> 1, 3 -> 3, 4 -> 0
        let edges = vec![vec![1], vec![2], vec![1], vec![3], vec![0]];
        assert_eq!(cycles(&edges), vec![vec![1, 2], vec![3]]);
    }

    #[test]
    fn a_chain_of_a_hundred_thousand_has_no_cycle_and_does_not_overflow() {
        let edges: Vec<Vec<usize>> = (0..100_000).map(|node| if node == 0 { vec![] } else { vec![node - 1] }).collect();
        assert!(cycles(&edges).is_empty());
    }

    #[test]
    fn two_ways_to_one_place_are_no_cycle() {
        assert!(cycles(&[vec![1, 2], vec![3], vec![3], vec![]]).is_empty());
    }
}
