//! What one questionnaire of realistic size takes, step by step: `cargo bench`.

#![expect(clippy::expect_used, reason = "a benchmark that cannot go on should stop")]

#[path = "peers/made.rs"]
mod made;

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use readiness::answers::load::Loader;
use readiness::assessment::{Scope, assess};
use readiness::batch::record::{Line, Record};
use readiness::checklist::{Adaptation, Catalog};
use readiness::score::score;
use readiness::source::{SourceId, Sources, Syntax};

fn record<'a>(catalog: &'a Catalog, loader: &Loader, sources: &Sources, id: SourceId) -> Record<'a> {
    let read = loader.load(sources, id, catalog, &mut Vec::new());
    let answers = read.expect("made-up questionnaires are sound");
    let assessment = assess(catalog, &Adaptation::default(), &answers, &Scope::of(catalog, &answers));
    let scorecard = score(catalog, &assessment);
    Record::of(catalog, &answers, &assessment, &scorecard)
}

fn one(criterion: &mut Criterion) {
    let catalog = made::shipped();
    let loader = Loader::default();
    let mut sources = Sources::new();
    let yaml = sources.add("a.yaml", made::as_yaml(&catalog, 7), Syntax::Yaml);
    let json = sources.add("a.json", made::as_json(&catalog, 7), Syntax::Json);
    let toml = sources.add("a.toml", made::as_toml(&catalog, 7), Syntax::Toml);
    for (name, id) in [("yaml", yaml), ("json", json), ("toml", toml)] {
        let source = sources.get(id).expect("it was added").clone();
        let mut group = criterion.benchmark_group(name);
        group.throughput(Throughput::Bytes(source.text.len() as u64));
        match source.syntax {
            Syntax::Yaml => {
                group.bench_function("parse, granit", |bench| {
                    bench.iter(|| granit_parser::Parser::new_from_str(&source.text).map(black_box).count());
                });
                group.bench_function("parse, serde_yaml", |bench| {
                    bench.iter(|| serde_yaml::from_str::<serde_yaml::Value>(&source.text));
                });
            }
            Syntax::Json => {
                group.bench_function("parse, serde_json", |bench| {
                    bench.iter(|| serde_json::from_str::<serde_json::Value>(&source.text));
                });
            }
            Syntax::Toml => {
                group.bench_function("parse, toml", |bench| bench.iter(|| toml::from_str::<toml::Value>(&source.text)));
            }
            Syntax::Lines => {}
        }
        group.bench_function("load", |bench| {
            bench.iter(|| loader.load(&sources, id, &catalog, &mut Vec::new()));
        });
        group.bench_function("load, score, write", |bench| {
            bench.iter(|| Line::Record(Box::new(record(&catalog, &loader, &sources, id))).json());
        });
        group.finish();
    }
}

criterion_group!(benches, one);
criterion_main!(benches);
