//! A small catalog for tests: few enough questions to redo every figure by hand, and untouched by changes to the
//! shipped checklists.

use crate::answers::Answers;
use crate::answers::load::Loader;
use crate::catalog::CatalogFile;
use crate::checklist::{Catalog, load};
use crate::diagnostic::Diagnostic;
use crate::source::{Sources, Syntax};

/// Two checklists: `law` (section L.A) and `tech` (sections T1 and T2).
pub const FILES: &[(&str, &str)] = &[
    ("law/checklist.yaml", include_str!("../tests/fixtures/mini/law/checklist.yaml")),
    ("law/L.A-basics.yaml", include_str!("../tests/fixtures/mini/law/L.A-basics.yaml")),
    ("tech/checklist.yaml", include_str!("../tests/fixtures/mini/tech/checklist.yaml")),
    ("tech/T1-bodies.yaml", include_str!("../tests/fixtures/mini/tech/T1-bodies.yaml")),
    ("tech/T2-systems.yaml", include_str!("../tests/fixtures/mini/tech/T2-systems.yaml")),
    ("tech/i18n/km/T1-bodies.yaml", include_str!("../tests/fixtures/mini/tech/i18n/km/T1-bodies.yaml")),
    ("profiles/short.yaml", include_str!("../tests/fixtures/mini/profiles/short.yaml")),
    ("data/agencies.yaml", include_str!("../tests/fixtures/mini/data/agencies.yaml")),
    ("data/instruments.yaml", include_str!("../tests/fixtures/mini/data/instruments.yaml")),
    ("data/treaty.yaml", include_str!("../tests/fixtures/mini/data/treaty.yaml")),
    ("data/countries.yaml", include_str!("../tests/fixtures/mini/data/countries.yaml")),
];

/// Kinds of exchange that fit the small catalog.
pub const EXCHANGES: &str = include_str!("../tests/fixtures/pair/exchanges.yaml");

/// The catalog with its kinds of exchange.
pub fn with_exchanges() -> Catalog {
    let (catalog, diagnostics) = changed(&[], &[("data/exchanges.yaml", EXCHANGES, false)]);
    assert!(diagnostics.is_empty(), "{diagnostics:?}");
    catalog.unwrap()
}

/// The catalog in a language.
pub fn catalog_in(language: &str) -> Catalog {
    let (catalog, diagnostics) = changed_in(language, &[], &[]);
    assert!(diagnostics.is_empty(), "{diagnostics:?}");
    catalog.unwrap()
}

/// What is put otherwise in a file: its path, what stands there once, and what stands there instead.
pub type Change<'a> = (&'a str, &'a str, &'a str);

/// The catalog with pieces of its files put otherwise and with other files (path, text, whether it is borrowed), and what
/// is found.
pub fn changed_in(
    language: &str,
    changes: &[Change<'_>],
    more: &[(&str, &str, bool)],
) -> (Option<Catalog>, Vec<Diagnostic>) {
    let mut sources = Sources::new();
    let mut files = Vec::new();
    for (path, text) in FILES.iter().filter(|(path, _)| !more.iter().any(|(other, ..)| other == path)) {
        let mut text = (*text).to_owned();
        for (_, from, to) in changes.iter().filter(|(of, ..)| of == path) {
            assert_eq!(text.matches(from).count(), 1, "{path}: {from}");
            text = text.replace(from, to);
        }
        let source = sources.add(*path, text, Syntax::Yaml);
        files.push(CatalogFile { path: (*path).to_owned(), source, borrowed: false });
    }
    for (path, text, borrowed) in more {
        let source = sources.add(*path, *text, Syntax::Yaml);
        files.push(CatalogFile { path: (*path).to_owned(), source, borrowed: *borrowed });
    }
    let mut diagnostics = Vec::new();
    let catalog = load::load(&sources, &files, language, &mut diagnostics);
    (catalog, diagnostics)
}

/// The same in English.
pub fn changed(changes: &[Change<'_>], more: &[(&str, &str, bool)]) -> (Option<Catalog>, Vec<Diagnostic>) {
    changed_in("en", changes, more)
}

/// The catalog as written.
pub fn catalog() -> Catalog {
    catalog_in("en")
}

/// Answers, and what was found wrong with them, from the lines of an answers file.
pub fn load(catalog: &Catalog, text: &str) -> (Option<Answers>, Vec<Diagnostic>) {
    let mut sources = Sources::new();
    let id = sources.add("answers.yaml", text, Syntax::Yaml);
    let mut diagnostics = Vec::new();
    let answers = Loader::default().load(&sources, id, catalog, &mut diagnostics);
    (answers, diagnostics)
}

/// Sound answers from the entries below `answers:`.
pub fn answers(catalog: &Catalog, entries: &str) -> Answers {
    let entries: String = entries.lines().map(|line| format!("  {}\n", line.trim_start())).collect();
    let text = format!("format: 1\ncountry: XA\nround: r1\nassessed-on: 2026-01-01\nanswers:\n{entries}");
    let (answers, diagnostics) = load(catalog, &text);
    assert!(diagnostics.is_empty(), "{diagnostics:?}");
    answers.unwrap()
}
