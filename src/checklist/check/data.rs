//! Agencies, instruments, countries, the treaty, survey averages, profiles and crosswalks.

use std::collections::HashMap;

use super::{Check, Known, ids};
use crate::checklist::{Agency, Country, Crossing, Instrument, Profile, Treaty};
use crate::diagnostic::{Code, Diagnostic};
use crate::document::Node;
use crate::source::Span;

pub(super) fn agencies(check: &mut Check<'_>) {
    let Some(document) = &check.files.agencies else {
        return;
    };
    let mut seen = HashMap::new();
    let nodes = document.tree.get("agencies").map_or(&[][..], Node::items);
    for (agency, node) in document.value.agencies.iter().zip(nodes) {
        ids(check.diagnostics, &mut seen, &agency.id, node.span_of("id"));
        check.catalog.agencies.push(Agency { id: agency.id.clone(), title: agency.title.clone(), kind: agency.kind });
    }
}

/// Instruments, and the treaty that is one of them.
pub(super) fn instruments(check: &mut Check<'_>) {
    let files = check.files;
    if let Some(document) = &files.instruments {
        let mut seen = HashMap::new();
        let nodes = document.tree.get("instruments").map_or(&[][..], Node::items);
        for (instrument, node) in document.value.instruments.iter().zip(nodes) {
            ids(check.diagnostics, &mut seen, &instrument.id, node.span_of("id"));
            check.catalog.instruments.push(Instrument {
                id: instrument.id.clone(),
                short: instrument.short.clone(),
                title: instrument.title.clone(),
                year: instrument.year,
                publisher: instrument.publisher.clone(),
            });
        }
    }
    let Some(document) = &files.treaty else {
        return;
    };
    let file = &document.value;
    let span = document.tree.get("treaty").map_or(document.tree.span, |node| node.span_of("instrument"));
    let found = check.resolve(Code::UnknownInstrument, Known::Instrument, &file.treaty.instrument, span);
    let Some(instrument) = found else { return };
    check.catalog.treaty = Some(Treaty {
        instrument,
        as_of: file.treaty.as_of,
        source: file.treaty.source.clone(),
        parties: file.parties.iter().map(|party| (party.country.clone(), party.date, party.kind)).collect(),
        signatories: file.signatories.iter().map(|state| (state.country.clone(), state.date)).collect(),
    });
    let mut seen = HashMap::new();
    for key in ["parties", "signatories"] {
        for node in document.tree.get(key).map_or(&[][..], Node::items) {
            if let Some(code) = node.get("country").and_then(Node::text) {
                country_code(check, code, node.span_of("country"));
                ids(check.diagnostics, &mut seen, code, node.span_of("country"));
            }
        }
    }
}

pub(super) fn countries(check: &mut Check<'_>) {
    let Some(document) = &check.files.countries else {
        return;
    };
    let mut seen = HashMap::new();
    let nodes = document.tree.get("countries").map_or(&[][..], Node::items);
    for (country, node) in document.value.countries.iter().zip(nodes) {
        let span = node.span_of("code");
        country_code(check, &country.code, span);
        ids(check.diagnostics, &mut seen, &country.code, span);
        check.catalog.countries.push(Country {
            code: country.code.clone(),
            name: country.name.clone(),
            groups: country.groups.clone(),
        });
    }
}

pub(super) fn averages(check: &mut Check<'_>) {
    let Some(document) = &check.files.averages else {
        return;
    };
    check.catalog.averages =
        document.value.averages.iter().map(|average| (average.year, average.percent.0.clone())).collect();
}

fn country_code(check: &mut Check<'_>, code: &str, span: Span) {
    if code.len() != 2 || !code.chars().all(|letter| letter.is_ascii_uppercase()) {
        check.report(Diagnostic::new(Code::BadCountry, span).with("code", code));
    }
}

pub(super) fn profiles(check: &mut Check<'_>) {
    let files = check.files;
    let mut seen = HashMap::new();
    for document in &files.profiles {
        let file = &document.value;
        ids(check.diagnostics, &mut seen, &file.id, document.tree.span_of("id"));
        let nodes = document.tree.get("questions").map_or(&[][..], Node::items);
        let mut questions = Vec::new();
        let mut named = HashMap::new();
        for (name, node) in file.questions.iter().zip(nodes) {
            ids(check.diagnostics, &mut named, name, node.span);
            questions.extend(check.resolve(Code::UnknownQuestion, Known::Question, name, node.span));
        }
        questions.sort_unstable();
        questions.dedup();
        check.catalog.profiles.push(Profile {
            id: file.id.clone(),
            title: file.title.clone(),
            intro: file.intro.clone(),
            questions,
        });
    }
}

pub(super) fn crosswalk(check: &mut Check<'_>) {
    let files = check.files;
    for document in &files.crosswalks {
        let nodes = document.tree.get("crosswalk").map_or(&[][..], Node::items);
        for (file, node) in document.value.crosswalk.iter().zip(nodes) {
            let from = check.resolve(Code::UnknownQuestion, Known::Question, &file.from, node.span_of("from"));
            let to = check.resolve(Code::UnknownQuestion, Known::Question, &file.to, node.span_of("to"));
            let (Some(from), Some(to)) = (from, to) else {
                continue;
            };
            let mut map = Vec::new();
            for entry in node.get("map").map_or(&[][..], Node::entries) {
                let source = option(check, from, &entry.key, entry.key_span);
                let target = option(check, to, entry.value.text().unwrap_or_default(), entry.value.span);
                map.extend(source.zip(target));
            }
            check.catalog.crosswalk.push(Crossing { from, to, map });
        }
    }
}

fn option(check: &mut Check<'_>, question: usize, name: &str, span: Span) -> Option<usize> {
    let scale = check.catalog.questions[question].answer.scale();
    let found = scale.and_then(|scale| scale.options.iter().position(|option| option.id == name));
    if found.is_none() {
        check.report(Diagnostic::new(Code::UnknownOption, span).with("name", name).with("near", "none"));
    }
    found
}
