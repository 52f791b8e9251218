//! Registers held against the catalog and each other. What is faulty stays; whoever finds errors does not use it.

use serde::Serialize;
use serde_json::Value as Json;

use super::{Citation, Provision, Registers, Written};
use crate::checklist::{Catalog, country};
use crate::diagnostic::{Code, Diagnostic, nearest};
use crate::document::{Node, days};
use crate::lexicon::{Lexicon, date};
use crate::source::Span;

/// Holds registers, and what answers cite of them, against the catalog.
pub(in crate::answers) struct Check<'a> {
    /// What agencies and countries there are.
    pub catalog: &'a Catalog,
    /// Whether places are known; without a tree they are not.
    pub has_tree: bool,
    /// What was found.
    pub diagnostics: &'a mut Vec<Diagnostic>,
}

impl Check<'_> {
    /// Reports what is wrong in the registers. A partner becomes the code of its country.
    pub fn registers(&mut self, registers: &mut Registers, tree: Option<&Node>) {
        let below = |key: &str| tree.and_then(|tree| tree.get(key));
        let item = |key: &str, at: usize| below(key).and_then(|list| list.items().get(at));
        for (key, law) in &registers.laws {
            let node = below("laws").and_then(|laws| laws.get(key));
            self.day(law.date.as_ref(), node, "date");
            self.day(law.in_force_since.as_ref(), node, "in-force-since");
        }
        for (at, paper) in registers.paper_requirements.iter().enumerate() {
            let node = item("paper-requirements", at);
            self.agency(paper.agency.as_deref(), self.place(node, "agency"));
            if let Some(Provision::Cited(citation)) = &paper.provision {
                self.citation(citation, registers, node.and_then(|node| node.get("provision")));
            }
        }
        for (key, system) in &registers.systems {
            let node = below("systems").and_then(|systems| systems.get(key));
            self.day(system.since.as_ref(), node, "since");
            self.agency(system.agency.as_deref(), self.place(node, "agency"));
            for (at, agency) in system.joined.iter().enumerate() {
                let joined = node.and_then(|node| node.get("joined")?.items().get(at));
                self.agency(Some(agency), self.usable(joined));
            }
        }
        for (at, exchange) in registers.exchanges.iter_mut().enumerate() {
            let node = item("exchanges", at);
            self.day(exchange.since.as_ref(), node, "since");
            let is_union = registers.union.iter().any(|union| union.name == exchange.partner);
            let Some(place) = self.place(node, "partner").filter(|_| !is_union) else { continue };
            match country::code_of(&self.catalog.countries, &exchange.partner) {
                Some(code) => exchange.partner = code,
                None => {
                    self.diagnostics.push(country::unknown(&self.catalog.countries, &exchange.partner, place));
                }
            }
        }
        for (at, commitment) in registers.tfa.iter().enumerate() {
            self.day(commitment.date.as_ref(), item("tfa", at), "date");
        }
        for (at, figure) in registers.figures.iter().enumerate() {
            self.day(Some(&figure.date), item("figures", at), "date");
        }
        self.words(registers);
    }

    /// Reports the citations of an answer whose law is not in the register; `node` is their list.
    pub fn citations(&mut self, citations: &[Citation], registers: &Registers, node: Option<&Node>) {
        for (at, citation) in citations.iter().enumerate() {
            self.citation(citation, registers, node.and_then(|list| list.items().get(at)));
        }
        self.words(citations);
    }

    fn citation(&mut self, citation: &Citation, registers: &Registers, node: Option<&Node>) {
        if registers.law(&citation.law).is_none()
            && let Some(place) = self.place(node, "law")
        {
            let near = nearest(&citation.law, registers.laws.iter().map(|(key, _)| key.as_str()));
            let unknown = Diagnostic::new(Code::UnknownLaw, place).with("name", &citation.law);
            self.diagnostics.push(unknown.with("near", near.unwrap_or("none")));
        }
    }

    /// Reports what is written as the id of a role and is none. Any other words are an agency's own name.
    fn agency(&mut self, written: Option<&str>, place: Option<Span>) {
        let (Some(written), Some(place)) = (written, place) else { return };
        let is_id = written.bytes().all(|letter| matches!(letter, b'a'..=b'z' | b'0'..=b'9' | b'-'));
        let ids = || self.catalog.agencies.iter().map(|agency| agency.id.as_str());
        if is_id && !ids().any(|id| id == written) && !self.catalog.agencies.is_empty() {
            let near = nearest(written, ids()).unwrap_or("none").to_owned();
            self.diagnostics.push(Diagnostic::new(Code::UnknownAgency, place).with("name", written).with("near", near));
        }
    }

    /// Reports what is no day, month or year, or one of another calendar. Laws of the nineteenth century are in force.
    fn day(&mut self, written: Option<&Written>, node: Option<&Node>, key: &str) {
        let (Some(Written(text)), Some(place)) = (written, self.place(node, key)) else { return };
        match date::read(text, None, Lexicon::shipped()) {
            Ok(day) if day.year() > 1900 => days::check(None, vec![(day, place)], self.diagnostics),
            Ok(_) => {}
            Err(none) => {
                let finding = Diagnostic::new(Code::BadDate, place).with("value", text).with("date", "");
                self.diagnostics.push(finding.with("why", none.why()).count("days", none.days()));
            }
        }
    }

    /// Where the value under a key stands; `None` where a finding has said that it cannot be used.
    fn place(&self, node: Option<&Node>, key: &str) -> Option<Span> {
        self.usable(node.and_then(|node| node.get(key)))
    }

    fn usable(&self, node: Option<&Node>) -> Option<Span> {
        if self.has_tree { node.filter(|node| !node.is_faulty()).map(|node| node.span) } else { Some(Span::default()) }
    }

    /// Words that say nothing. In a tree the shape has found them; without one they are found here.
    fn words(&mut self, said: &(impl Serialize + ?Sized)) {
        if !self.has_tree && serde_json::to_value(said).is_ok_and(|said| has_blank(&said)) {
            self.diagnostics.push(Diagnostic::new(Code::EmptyText, Span::default()));
        }
    }
}

fn has_blank(said: &Json) -> bool {
    match said {
        Json::String(words) => words.trim().is_empty(),
        Json::Array(items) => items.iter().any(has_blank),
        Json::Object(fields) => fields.values().any(has_blank),
        _ => false,
    }
}
