//! Known defects, sown into the shipped files at random places: each is found at its line, and nothing else is.
//!
//! A kind of defect says for a line of a file what to write instead. For each kind a hundred of its places are drawn and
//! all sown at once, so that findings must not hide or breed each other; in a long run then three of them one by one.

use std::collections::BTreeMap;
use std::fs;

use readiness::answers::load::Loader;
use readiness::catalog::{CatalogFile, LEDGER};
use readiness::checklist::load;
use readiness::diagnostic::{Diagnostic, sort};
use readiness::document::{self, text};
use readiness::source::{SourceId, Sources, Syntax};

use crate::harness::{home, is_long, version};

mod beside;
mod content;

const PLACES: usize = 100;
const ONE_BY_ONE: usize = 3;

/// A set of files by path, each as its lines.
type Files = BTreeMap<String, Vec<String>>;

/// A finding: file, line from 1, code.
type Found = (String, usize, &'static str);

/// Where a defect goes, and what is then found.
#[derive(Clone)]
struct Seed {
    file: String,
    /// The line, from 0, and what stands there afterwards.
    line: usize,
    text: String,
    /// The line, from 0, that the finding is about, and how many lines below its beginning; usually the same line.
    about: usize,
    below: usize,
}

/// Draws places: always the same ones.
struct Draw(u64);

impl Draw {
    fn next(&mut self, below: usize) -> usize {
        // The generator of Knuth's MMIX.
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % below
    }

    fn some(&mut self, mut seeds: Vec<Seed>, count: usize) -> Vec<Seed> {
        for place in (1..seeds.len()).rev() {
            let other = self.next(place + 1);
            seeds.swap(place, other);
        }
        seeds.truncate(count);
        seeds
    }
}

/// The shipped files of today whose path is wanted.
fn shipped(wanted: impl Fn(&str) -> bool) -> Files {
    let mut files = Files::new();
    let mut waiting = vec![home("checklists")];
    while let Some(folder) = waiting.pop() {
        for path in fs::read_dir(folder).unwrap().flatten().map(|entry| entry.path()) {
            if path.is_dir() {
                waiting.extend(Some(path).filter(|path| !path.ends_with("editions")));
                continue;
            }
            let name = path.strip_prefix(home("checklists")).unwrap().to_string_lossy().replace('\\', "/");
            if (name.ends_with(".yaml") || name == LEDGER) && wanted(&name) {
                files.insert(name, fs::read_to_string(path).unwrap().lines().map(str::to_owned).collect());
            }
        }
    }
    files
}

fn add(sources: &mut Sources, files: &Files) -> Vec<CatalogFile> {
    let added = files.iter().map(|(path, lines)| {
        let syntax = if path == LEDGER { Syntax::Lines } else { Syntax::Yaml };
        let source = sources.add(path.as_str(), lines.join("\n") + "\n", syntax);
        CatalogFile { path: path.clone(), source, borrowed: false }
    });
    added.collect()
}

fn told(sources: &Sources, mut diagnostics: Vec<Diagnostic>) -> Vec<Found> {
    sort(&mut diagnostics);
    let mut found: Vec<Found> = diagnostics
        .iter()
        .map(|finding| {
            let source = sources.get(finding.span().source).unwrap();
            (source.name.clone(), source.line_and_column(finding.span().start).0, finding.code.name())
        })
        .collect();
    found.sort();
    found
}

fn characters(sources: &Sources, ids: &[SourceId], diagnostics: &mut Vec<Diagnostic>) {
    for &id in ids {
        let source = sources.get(id).unwrap();
        let tabs = source.text.contains('\t');
        let tree = tabs.then(|| document::parse(sources, id, &mut Vec::new())).flatten();
        text::check(source, id, tree.as_ref(), false, diagnostics);
    }
}

fn check(files: &Files) -> Vec<Found> {
    let mut sources = Sources::new();
    let files = add(&mut sources, files);
    let mut diagnostics = Vec::new();
    load::inspect(&sources, &files, None, &mut diagnostics);
    let yaml: Vec<SourceId> = files.iter().filter(|file| file.path != LEDGER).map(|file| file.source).collect();
    characters(&sources, &yaml, &mut diagnostics);
    told(&sources, diagnostics)
}

/// The files with some seeds in them, and what must be found.
fn sown(files: &Files, seeds: &[Seed], code: &'static str) -> (Files, Vec<Found>) {
    let mut files = files.clone();
    for seed in seeds {
        files.get_mut(&seed.file).unwrap()[seed.line].clone_from(&seed.text);
    }
    let mut wanted = Vec::new();
    for seed in seeds {
        // A seed may be several lines long, so lines are counted in what was made of the file.
        let before: usize = files[&seed.file][..seed.about].iter().map(|text| text.lines().count().max(1)).sum();
        wanted.push((seed.file.clone(), before + 1 + seed.below, code));
    }
    wanted.sort();
    let lines = |lines: &Vec<String>| lines.iter().flat_map(|text| text.split('\n')).map(str::to_owned).collect();
    (files.iter().map(|(name, text)| (name.clone(), lines(text))).collect(), wanted)
}

/// Sows seeds of one kind, many at once and a few by themselves, and compares.
fn sow(files: &Files, seeds: Vec<Seed>, code: &'static str, check: &dyn Fn(&Files) -> Vec<Found>) {
    assert!(!seeds.is_empty(), "{code}: there are places for it");
    let mut draw = Draw(0x5eed ^ code.len() as u64);
    let chosen = draw.some(seeds, PLACES);
    let one_by_one = chosen.iter().take(if is_long() { ONE_BY_ONE } else { 0 }).map(std::slice::from_ref);
    for seeds in std::iter::once(chosen.as_slice()).chain(one_by_one) {
        let (sown, wanted) = sown(files, seeds, code);
        let found = check(&sown);
        if found != wanted {
            let more: Vec<_> = found.iter().filter(|finding| !wanted.contains(finding)).take(8).collect();
            let less: Vec<_> = wanted.iter().filter(|finding| !found.contains(finding)).take(8).collect();
            panic!("{code}, {} seeds, {} found:\nnot sown {more:#?}\nnot found {less:#?}", seeds.len(), found.len());
        }
    }
}

/// Seeds on every line of the sections that a function makes something of.
fn lines(files: &Files, make: impl Fn(&str) -> Option<String>) -> Vec<Seed> {
    let mut seeds = Vec::new();
    for (file, lines) in files.iter().filter(|(file, _)| is_section(file)) {
        for (line, text) in lines.iter().enumerate() {
            if let Some(text) = make(text) {
                seeds.push(Seed { file: file.clone(), line, text, about: line, below: 0 });
            }
        }
    }
    seeds
}

fn is_section(file: &str) -> bool {
    let folder = file.split('/').next().unwrap_or_default();
    ["legal", "technical", "survey"].contains(&folder)
        && file.matches('/').count() == 1
        && !file.contains("checklist.yaml")
        && !file.contains("crosswalk")
}

/// The value of a field that fits on its line.
fn value<'a>(line: &'a str, field: &str) -> Option<&'a str> {
    line.strip_prefix(field)?.strip_prefix(": ").filter(|value| !value.starts_with(['>', '|']))
}

/// The line replaced by another value of the same field.
fn instead(line: &str, field: &str, text: &str) -> Option<String> {
    value(line, field)?;
    Some(format!("{field}: {text}"))
}

/// Puts what is missing at the head of its entry: the line above that begins with `  - id: `.
fn at_head(files: &Files, seeds: Vec<Seed>) -> Vec<Seed> {
    seeds
        .into_iter()
        .map(|seed| {
            let about = (0..seed.line).rev().find(|line| files[&seed.file][*line].starts_with("  - id: ")).unwrap();
            Seed { about, ..seed }
        })
        .collect()
}

/// Only one seed for each entry of a list, so that they do not meet.
fn one_for_each(files: &Files, seeds: Vec<Seed>) -> Vec<Seed> {
    let mut heads = std::collections::BTreeSet::new();
    at_head(files, seeds.clone())
        .into_iter()
        .zip(seeds)
        .filter(|(head, _)| heads.insert((head.file.clone(), head.about)))
        .map(|(_, seed)| seed)
        .collect()
}
