//! Agencies, instruments, objectives, countries, survey averages, profiles and crosswalks.

use std::collections::{HashMap, HashSet};

use super::scales::unknown_option;
use super::{Check, Known, Seen, conditions};
use crate::checklist::country::{folded, is_code};
use crate::checklist::file::CountriesFile;
use crate::checklist::files::CountryName;
use crate::checklist::{Agency, Country, Crossing, Instrument, Objective, Profile};
use crate::diagnostic::{Code, Diagnostic, nearest};
use crate::document::{Document, Node};
use crate::i18n::Message;
use crate::source::Span;

pub(super) fn agencies(check: &mut Check<'_>) {
    let Some(document) = &check.files.agencies else {
        return;
    };
    let mut seen = Seen::default();
    let nodes = document.tree.list("agencies");
    for (agency, node) in document.value.agencies.iter().zip(nodes) {
        check.declare(&mut seen, &agency.id, node.span_of("id"));
        check.agencies.entry(&agency.id).or_insert(check.catalog.agencies.len());
        check.catalog.agencies.push(Agency {
            id: agency.id.clone(),
            title: agency.title.clone(),
            kind: agency.kind,
            counts: agency.counts.unwrap_or(false),
            exists_if: None,
        });
    }
}

/// When the roles exist that may not: answers say so, and questions are known only after the roles.
pub(super) fn existence(check: &mut Check<'_>) {
    let Some(document) = &check.files.agencies else {
        return;
    };
    let nodes = document.tree.list("agencies");
    for (place, (agency, node)) in document.value.agencies.iter().zip(nodes).enumerate() {
        if let (Some(condition), Some(node)) = (&agency.exists_if, node.get("exists-if")) {
            check.catalog.agencies[place].exists_if = conditions::condition(check, condition, node);
        }
    }
}

pub(super) fn objectives(check: &mut Check<'_>) {
    let Some(document) = &check.files.objectives else {
        return;
    };
    let mut seen = Seen::default();
    let nodes = document.tree.list("objectives");
    for (objective, node) in document.value.objectives.iter().zip(nodes) {
        check.declare(&mut seen, &objective.id, node.span_of("id"));
        check.objectives.entry(&objective.id).or_insert(check.catalog.objectives.len());
        let measure = objective.measure.as_ref();
        let measure = measure.and_then(|name| check.resolve(Known::Question, name, node.span_of("measure")));
        check.catalog.objectives.push(Objective {
            id: objective.id.clone(),
            title: objective.title.clone(),
            indicator: objective.indicator.clone(),
            measure,
            target: objective.target,
        });
    }
}

pub(super) fn instruments(check: &mut Check<'_>) {
    let Some(document) = &check.files.instruments else {
        return;
    };
    let mut seen = Seen::default();
    let nodes = document.tree.list("instruments");
    for (instrument, node) in document.value.instruments.iter().zip(nodes) {
        check.declare(&mut seen, &instrument.id, node.span_of("id"));
        check.instruments.entry(&instrument.id).or_insert(check.catalog.instruments.len());
        check.catalog.instruments.push(Instrument {
            id: instrument.id.clone(),
            short: instrument.short.clone(),
            cited: instrument.cited.clone(),
            title: instrument.title.clone(),
            year: instrument.year,
            publisher: instrument.publisher.clone(),
            verified: instrument.verified,
            source: instrument.source.clone(),
            articles: instrument.articles.clone(),
        });
    }
}

pub(super) fn countries(check: &mut Check<'_>) {
    let Some(document) = &check.files.countries else {
        return;
    };
    let mut seen: HashMap<&str, Span> = HashMap::new();
    let nodes = document.tree.list("countries");
    for (country, node) in document.value.countries.iter().zip(nodes) {
        let span = node.span_of("code");
        if node.has("code") {
            if !is_code(&country.code) {
                check.report(Diagnostic::new(Code::BadCountry, span).with("code", &country.code).with("near", "none"));
            }
            once(check, &mut seen, &country.code, span);
        }
        check.catalog.countries.push(Country {
            code: country.code.clone(),
            name: country.name.clone(),
            groups: country.groups.clone(),
            aliases: country.aliases.clone(),
        });
    }
    for CountryName { code, name, .. } in &check.files.country_names {
        if let Some(country) = check.catalog.countries.iter_mut().find(|country| country.code == *code) {
            country.aliases.push(name.clone());
        }
    }
    country_names(check, document);
}

/// No name means two countries, and no alias says what another name says already.
fn country_names(check: &mut Check<'_>, document: &Document<CountriesFile>) {
    let nodes = document.tree.list("countries");
    // A code that stands there twice has its own finding.
    let mut codes = HashSet::new();
    let countries = document.value.countries.iter().zip(nodes);
    let countries: Vec<_> = countries.filter(|(country, _)| codes.insert(&country.code)).collect();
    let names = countries.iter().map(|(country, node)| (&*country.code, &*country.name, false, node.span_of("name")));
    let others = check.files.country_names.iter();
    let others = others.map(|other| (&*other.code, &*other.name, other.is_alias, other.span));
    let aliases = countries.iter().flat_map(|(country, node)| {
        let nodes = node.list("aliases");
        country.aliases.iter().zip(nodes).map(|(alias, node)| (&*country.code, &**alias, true, node.span))
    });
    let mut seen: HashMap<String, (&str, Span)> = HashMap::new();
    // Aliases come last: it is they that are too many.
    let (last, first): (Vec<_>, Vec<_>) = names.chain(others).chain(aliases).partition(|(_, _, alias, _)| *alias);
    for (code, name, is_alias, span) in first.into_iter().chain(last) {
        let folded = folded(name);
        if folded.is_empty() {
            continue;
        }
        match seen.get(&folded) {
            Some((other, place)) if is_alias || *other != code => {
                let finding = Diagnostic::new(Code::RepeatedName, span).with("name", name);
                check.report(finding.related(*place, Message::new("first-here")));
            }
            Some(_) => {}
            None => {
                seen.insert(folded, (code, span));
            }
        }
    }
}

/// Reports a name that stands in a list of data twice.
pub(super) fn once<'b>(check: &mut Check<'_>, seen: &mut HashMap<&'b str, Span>, name: &'b str, span: Span) {
    if let Some(first) = seen.get(name) {
        let finding = Diagnostic::new(Code::RepeatedName, span).with("name", name);
        check.report(finding.related(*first, Message::new("first-here")));
    } else {
        seen.insert(name, span);
    }
}

/// Published results of the survey, against the survey's own sections.
pub(super) fn averages(check: &mut Check<'_>) {
    let Some(document) = &check.files.averages else {
        return;
    };
    let file = &document.value;
    let mut years = HashMap::new();
    let nodes = document.tree.list("averages");
    for (average, node) in file.averages.iter().zip(nodes) {
        figure(check, &average.percent.0, node.get("percent"));
        if node.has("year") {
            let year = node.get("year").and_then(Node::text).unwrap_or_default();
            once(check, &mut years, year, node.span_of("year"));
        }
    }
    let codes: HashSet<&str> =
        check.files.countries.iter().flat_map(|file| &file.value.countries).map(|entry| entry.code.as_str()).collect();
    let sections: HashSet<String> = check.catalog.sections().map(|(_, section)| section.id.clone()).collect();
    let nodes = document.tree.list("published");
    for (row, node) in file.published.iter().zip(nodes) {
        if node.has("country") && !codes.is_empty() && !codes.contains(row.country.as_str()) {
            check.report(
                Diagnostic::new(Code::BadCountry, node.span_of("country"))
                    .with("code", &row.country)
                    .with("near", "none"),
            );
        }
        figure(check, &row.total.0, node.get("total"));
        for entry in node.get("groups").map_or(&[][..], Node::entries) {
            figure(check, entry.value.text().unwrap_or_default(), Some(&entry.value));
            // Without the survey among the checklists there is nothing to compare with.
            let survey_here = row.groups.keys().any(|name| sections.contains(name));
            if survey_here && !sections.contains(&entry.key) && !check.files.lost.sections.contains(&entry.key) {
                let near = nearest(&entry.key, sections.iter().map(String::as_str)).unwrap_or("none");
                let finding = Diagnostic::new(Code::UnknownSection, entry.key_span).with("name", &entry.key);
                check.report(finding.with("near", near));
            }
        }
    }
    check.catalog.averages = file.averages.iter().map(|average| (average.year, average.percent.0.clone())).collect();
}

/// A percentage as published: digits with at most one point, from 0 to 100.
fn figure(check: &mut Check<'_>, text: &str, node: Option<&Node>) {
    let Some(node) = node.filter(|node| !node.is_faulty()) else {
        return;
    };
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let digits = |part: &str| !part.is_empty() && part.chars().all(|letter| letter.is_ascii_digit());
    if !digits(whole) || !digits(fraction) {
        let finding = Diagnostic::new(Code::WrongType, node.span).saying("expected", Message::new("kind-figure"));
        return check.report(finding.saying("found", Message::new("kind-text")));
    }
    let hundred = whole.trim_start_matches('0') == "100" && fraction.trim_end_matches('0').is_empty();
    if whole.trim_start_matches('0').len() > 2 && !hundred {
        let finding = Diagnostic::new(Code::OutOfRange, node.span).with("value", text);
        check.report(finding.with("least", 0).with("most", 100));
    }
}

pub(super) fn profiles(check: &mut Check<'_>) {
    let files = check.files;
    let mut seen = Seen::default();
    for document in &files.profiles {
        let file = &document.value;
        check.declare(&mut seen, &file.id, document.tree.span_of("id"));
        let mut questions = check.resolve_all(Known::Question, &file.questions, document.tree.get("questions"));
        questions.sort_unstable();
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
    let mut pairs: HashMap<(usize, usize), Span> = HashMap::new();
    for document in &files.crosswalks {
        let nodes = document.tree.list("crosswalk");
        for (file, node) in document.value.crosswalk.iter().zip(nodes) {
            let from = check.resolve(Known::Question, &file.from, node.span_of("from"));
            let to = check.resolve(Known::Question, &file.to, node.span_of("to"));
            let (Some(from), Some(to)) = (from, to) else {
                continue;
            };
            let span = node.span_of("to");
            if let Some(first) = pairs.get(&(from, to)) {
                let finding =
                    Diagnostic::new(Code::RepeatedName, span).with("name", format!("{} – {}", file.from, file.to));
                check.report(finding.related(*first, Message::new("first-here")));
            } else {
                pairs.insert((from, to), span);
            }
            let mut map = Vec::new();
            for entry in node.get("map").map_or(&[][..], Node::entries) {
                let source = option(check, from, &entry.key, entry.key_span);
                let target = entry.value.text().and_then(|name| option(check, to, name, entry.value.span));
                map.extend(source.zip(target));
            }
            check.catalog.crosswalk.push(Crossing { from, to, map });
        }
    }
}

/// The place of an option that is named for a question.
fn option(check: &mut Check<'_>, question: usize, name: &str, span: Span) -> Option<usize> {
    let scale = check.catalog.questions[question].answer.scale();
    let options = scale.map_or(&[][..], |scale| &scale.options);
    let found = options.iter().position(|option| option.id == name);
    if found.is_none() && check.written(question).answer_known {
        let finding = unknown_option(name, options, span);
        check.report(finding);
    }
    found
}
