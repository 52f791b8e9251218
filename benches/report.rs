//! How long a report takes: from answers to the finished document in memory, and from there to each format.
//!
//! `cargo bench --bench report`. Reading files and checklists is not in these figures; `peers/report.sh` measures the
//! whole program.

#[path = "../tests/it/render/draft.rs"]
mod draft;

use std::hint::black_box;
use std::path::Path;

use criterion::{Criterion, criterion_group, criterion_main};
use readiness::catalog;
use readiness::checklist::Adaptation;
use readiness::i18n::Words;
use readiness::render::pdf::Fonts;
use readiness::render::terminal::Screen;
use readiness::render::{Format, Means, Work, render};
use readiness::report::plan::Part;
use readiness::source::Sources;

const EXAMPLES: [&str; 3] = ["early-starter", "advanced", "mongolia-2019"];

fn reports(criterion: &mut Criterion) {
    let mut sources = Sources::new();
    let files = catalog::shipped(&mut sources);
    let catalog = draft::catalog(&mut sources, &files);
    let (words, adaptation) = (Words::english(), Adaptation::default());
    let fonts = Fonts::built_in();
    for example in EXAMPLES {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples").join(example).join("answers.yaml");
        let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let answers = draft::answers(&mut sources, &catalog, &text);
        let mut group = criterion.benchmark_group(example);
        group.bench_function("assess, score, plan, report", |bencher| {
            bencher.iter(|| draft::report(&catalog, &words, black_box(&answers), &adaptation, None, Part::All));
        });
        let report = draft::report(&catalog, &words, &answers, &adaptation, None, Part::All);
        let means = Means { fonts: &fonts, screen: Screen { width: 110, styled: false } };
        for format in Format::of(Work::Document) {
            group.sample_size(if format == Format::Pdf { 10 } else { 50 });
            group.bench_function(format.name(), |bencher| {
                bencher.iter(|| render(black_box(&report), format, means).map(|bytes| bytes.len()).ok())
            });
        }
        group.finish();
    }
}

criterion_group!(benches, reports);
criterion_main!(benches);
