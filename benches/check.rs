//! How long a check takes, beside parsing the same files alone: both grow with the size and no faster.

use std::fmt::Write;
use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use readiness::catalog::{CatalogFile, shipped};
use readiness::checklist::load;
use readiness::document;
use readiness::source::{Sources, Syntax};

/// Questions of one section.
const SECTION: usize = 100;

const HEAD: &str = "format: 1
id: own
version: 1.0.0
title: Made up
intro: As many questions as wanted.
origin: { publisher: Nobody, title: Nothing, status: Made up for a benchmark. }
full-points: 100
scales:
  - id: degree
    target: \"yes\"
    options:
      - { id: \"no\", label: \"No\", points: 0 }
      - { id: partial, label: Partly, points: 50 }
      - { id: \"yes\", label: \"Yes\", points: 100 }
parts:
  - id: P
    title: The only part
    origin: ours
    sections: [";

/// A checklist of so many questions, every tenth with a condition, and an action for every ten.
fn checklist(questions: usize) -> (Sources, Vec<CatalogFile>) {
    let mut sources = Sources::new();
    let mut files: Vec<CatalogFile> = shipped(&mut sources)
        .into_iter()
        .filter(|file| file.path.starts_with("data/") && !file.path.contains("i18n"))
        .collect();
    files.retain(|file| !file.path.ends_with("survey-averages.yaml"));
    let sections = questions / SECTION;
    let names: Vec<String> = (0..sections).map(|section| format!("S{section}")).collect();
    let mut add = |path: String, text: String| {
        let source = sources.add(path.clone(), text, Syntax::Yaml);
        files.push(CatalogFile { path, source, borrowed: false });
    };
    add("own/checklist.yaml".to_owned(), format!("{HEAD}{}]\n", names.join(", ")));
    for name in &names {
        let mut text =
            format!("format: 1\nid: {name}\ntitle: Section\norigin: ours\nintro: Some questions.\nquestions:\n");
        for number in 0..SECTION {
            let _ = write!(
                text,
                "  - id: {name}.{number}\n    prompt: Is the thing number {number} in place?\n    guidance: >-\n      Look at the last twelve \
                 months and not at what\n      was planned. Ask those who work with it.\n    answer: degree\n    criteria:\n      \"no\": It \
                 is not there.\n      partial: It is there in part.\n      \"yes\": It is there.\n    evidence: The decree, with its \
                 articles.\n    agencies: [customs, trade-ministry]\n    weight: {}\n",
                number % 5 + 1
            );
            if number % 10 == 9 {
                let _ =
                    writeln!(text, "    applies-if: {{ question: {name}.{}, any-of: [partial, \"yes\"] }}", number - 1);
            }
        }
        text.push_str("actions:\n");
        for ten in 0..SECTION / 10 {
            let closes: Vec<String> = (ten * 10..ten * 10 + 10).map(|number| format!("{name}.{number}")).collect();
            let after = if ten > 0 { format!("    after: [do-{name}-{}]\n", ten - 1) } else { String::new() };
            let _ = write!(
                text,
                "  - id: do-{name}-{ten}\n    title: Do it\n    what: Do it well.\n    output: It is done.\n    indicator: Share done\n    \
                 closes: [{}]\n    lead: customs\n    horizon: short\n    effort: low\n{after}",
                closes.join(", ")
            );
        }
        add(format!("own/{name}.yaml"), text);
    }
    (sources, files)
}

fn check(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("check");
    group.sample_size(10);
    for questions in [1_000, 10_000, 100_000] {
        let (sources, files) = checklist(questions);
        group.throughput(Throughput::Elements(questions as u64));
        group.bench_with_input(BenchmarkId::new("whole", questions), &(), |bencher, ()| {
            bencher.iter(|| {
                let mut diagnostics = Vec::new();
                let inspected = load::inspect(&sources, &files, None, &mut diagnostics);
                assert!(diagnostics.is_empty() && inspected.questions == questions, "{:?}", diagnostics.first());
                black_box(inspected)
            });
        });
        group.bench_with_input(BenchmarkId::new("parse alone", questions), &(), |bencher, ()| {
            bencher.iter(|| {
                for file in &files {
                    black_box(document::parse(&sources, file.source, &mut Vec::new()));
                }
            });
        });
    }
    group.finish();
}

criterion_group!(benches, check);
criterion_main!(benches);
