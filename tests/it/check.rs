//! `readiness check`: every kind of finding has a page, faulty files in which exactly it is found, and near misses in
//! which nothing is.

mod fix;
mod fixtures;
mod formats;
mod guide;
pub mod hostile;
mod seeding;
mod watch;

use std::collections::BTreeSet;

use readiness::diagnostic::Code;

use crate::harness::home;

fn names_in(folder: &str) -> BTreeSet<String> {
    let entries = std::fs::read_dir(home(folder)).expect("the folder exists");
    let names = entries.flatten().map(|entry| entry.path());
    names
        .filter(|path| !path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.')))
        .map(|path| path.file_stem().unwrap().to_string_lossy().into_owned())
        .collect()
}

#[test]
fn codes_pages_and_fixtures_are_the_same_set() {
    let codes: BTreeSet<String> = Code::all().map(|code| code.name().to_owned()).collect();
    let mut pages = names_in("docs/diagnostics");
    assert!(pages.remove("ru"), "the folder of the Russian pages");
    assert_eq!(pages, codes, "docs/diagnostics");
    assert_eq!(names_in("docs/diagnostics/ru"), codes, "docs/diagnostics/ru");
    assert_eq!(names_in("tests/fixtures/check"), codes, "tests/fixtures/check");
}
