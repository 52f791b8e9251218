//! What it takes to bring a hundred forms of the whole questionnaire into a team's file, step by step, beside the parser
//! alone: `cargo bench --bench merge`.

#![expect(clippy::expect_used, reason = "a benchmark that cannot go on should stop")]

#[path = "peers/made.rs"]
#[expect(dead_code, reason = "forms come as JSON")]
mod made;

use std::path::PathBuf;

use criterion::{Criterion, criterion_group, criterion_main};
use readiness::answers::load::Loader;
use readiness::answers::{Answers, edit, write};
use readiness::checklist::{Adaptation, Register};
use readiness::lexicon::Lexicon;
use readiness::merge::form::{Form, Reader};
use readiness::merge::merge;
use readiness::source::{Sources, Syntax};
use serde_json::{Value as Json, json};

const FORMS: u64 = 100;

fn hundred(criterion: &mut Criterion) {
    let catalog = made::shipped();
    let loader = Loader::default();
    let (adaptation, lexicon) = (Adaptation::default(), Lexicon::shipped());
    let folder = tempfile::tempdir().expect("there is room for the forms");
    let forms: Vec<(PathBuf, String)> = (0..FORMS)
        .map(|number| {
            let mut form: Json =
                serde_json::from_str(&made::as_json(&catalog, number)).expect("it was written as JSON");
            for (key, value) in [("country", "XA".to_owned()), ("round", "2026".to_owned())] {
                form[key] = json!(value);
            }
            form["agency"] = json!(format!("Agency {number}"));
            (folder.path().join(format!("{number:03}.json")), form.to_string())
        })
        .collect();
    for (path, text) in &forms {
        std::fs::write(path, text).expect("there is room for a form");
    }
    let empty = Answers { country: Some("XA".into()), round: Some("2026".into()), ..Answers::empty(&catalog) };
    // What one run of the program does: every form is read, merged, and the file is edited where answers are new.
    let run = |ours: &Answers, text: &str| {
        let reader = Reader {
            catalog: &catalog,
            register: &Register::new(&catalog, &adaptation, lexicon, ours.agencies()),
            ours,
            country: Some("XA"),
            agency: None,
            team: false,
            loader: &loader,
        };
        let mut sources = Sources::new();
        let forms: Vec<Form> = forms.iter().filter_map(|(path, _)| reader.read(path, &mut sources).form).collect();
        assert_eq!(forms.len(), 100);
        let merged = merge(ours, None, &forms).answers;
        let text = edit::edit(text, &catalog, ours, &merged).expect("the file can be edited");
        (merged, text)
    };
    let begun = write::yaml(&empty, &catalog);
    let (merged, text) = run(&empty, &begun);
    let (again, same) = run(&merged, &text);
    assert!(again == merged && same == text, "the same forms change nothing");
    let mut sources = Sources::new();
    let id = sources.add("country.yaml", text.as_str(), Syntax::Yaml);
    let mut group = criterion.benchmark_group("merge, a hundred forms");
    group.sample_size(10);
    group.bench_function("parse the forms, serde_json", |bench| {
        bench.iter(|| forms.iter().filter(|(_, text)| serde_json::from_str::<Json>(text).is_ok()).count());
    });
    group.bench_function("parse what comes of it, granit", |bench| {
        bench.iter(|| granit_parser::Parser::new_from_str(&text).count());
    });
    group.bench_function("load what comes of it", |bench| {
        bench.iter(|| loader.load(&sources, id, &catalog, &mut Vec::new()));
    });
    group.bench_function("read, merge, edit", |bench| bench.iter(|| run(&empty, &begun)));
    group.bench_function("the same again", |bench| bench.iter(|| run(&merged, &text)));
    group.finish();
}

criterion_group!(benches, hundred);
criterion_main!(benches);
