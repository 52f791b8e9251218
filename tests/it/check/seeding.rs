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

/// What goes wrong in the middle of a question or an action: field, what to write, and the kind of finding.
#[test]
fn defects_of_single_lines_are_found_where_they_are() {
    let files = shipped(|name| !name.contains("/i18n/") && name != LEDGER);
    assert_eq!(check(&files), []);
    const EVIDENCE: &str = "    evidence";
    let long = "word ".repeat(80);
    let kinds: &[(&'static str, &str, &str)] = &[
        ("wrong-type", "    weight", "heavy"),
        ("out-of-range", "    weight", "9"),
        ("bad-value", "    effort", "lowest"),
        ("ambiguous-scalar", EVIDENCE, "No"),
        ("comment-in-value", EVIDENCE, "Form #5 of the order"),
        ("empty-text", EVIDENCE, "\"  \""),
        ("invalid-syntax", EVIDENCE, "The order: a decree"),
        ("invisible-character", EVIDENCE, "The \u{202e}order"),
        ("not-nfc", EVIDENCE, "Le de\u{301}cret"),
        ("over-long", EVIDENCE, &long),
        ("tab-character", EVIDENCE, "\tThe order"),
        ("too-deep", EVIDENCE, &"[".repeat(80)),
        ("unbalanced-placeholder", EVIDENCE, "The order of {country"),
        ("yaml-alias", EVIDENCE, "&order The order"),
        ("unknown-agency", "    lead", "nobody-at-all"),
        ("unknown-scale", "    answer", "no-such-scale"),
    ];
    for (code, field, text) in kinds {
        let mut seeds = lines(&files, |line| instead(line, field, text));
        if matches!(*code, "invalid-syntax" | "too-deep") {
            // Behind such an error a file is read on; what it lacks is not judged. One in each file is sown.
            let mut seen = std::collections::BTreeSet::new();
            seeds.retain(|seed| seen.insert(seed.file.clone()));
        }
        if *code == "unknown-scale" {
            // With all of them gone nobody would know which scale is used.
            seeds.truncate(PLACES);
        }
        sow(&files, seeds, code, &check);
    }
}

#[test]
fn missing_and_doubled_lines_are_found_where_they_belong() {
    let files = shipped(|name| !name.contains("/i18n/") && name != LEDGER);
    for field in ["    evidence", "    lead", "    horizon", "    indicator", "    weight"] {
        let gone = lines(&files, |line| value(line, field).map(|_| String::from("    # gone")));
        sow(&files, at_head(&files, gone), "missing-key", &check);
    }
    let below = |make: &dyn Fn(&str) -> Option<String>, field: &str| -> Vec<Seed> {
        let seeds = lines(&files, |line| value(line, field).and_then(|_| Some(format!("{line}\n{}", make(line)?))));
        seeds.into_iter().map(|seed| Seed { below: 1, ..seed }).collect()
    };
    sow(&files, below(&|line| Some(line.to_owned()), "    weight"), "duplicate-key", &check);
    sow(&files, below(&|_| Some("    wieght: 3".to_owned()), "    weight"), "unknown-key", &check);
    let half = |_: &str| Some("    applies-if: { question: A1.1 }".to_owned());
    sow(&files, below(&half, "    answer"), "condition-shape", &|sown: &Files| {
        // Questions that have a condition have two now, which is another kind.
        check(sown).into_iter().filter(|(.., code)| *code != "duplicate-key").collect()
    });
    let criteria = lines(&files, |line| {
        let (key, rest) = line.strip_prefix("      ")?.split_once(": ")?;
        let is_option = matches!(key, "\"no\"" | "\"yes\"" | "partial" | "none" | "pilot" | "full");
        (is_option && !rest.starts_with('>')).then(|| "      # gone".to_owned())
    });
    let mut criteria = one_for_each(&files, criteria);
    for seed in &mut criteria {
        seed.about = (0..seed.line).rev().find(|line| files[&seed.file][*line] == "    criteria:").unwrap();
    }
    sow(&files, criteria, "missing-criterion", &check);
    let doubled = lines(&files, |line| value(line, "    prompt").map(|_| format!("{line} Is it so?")));
    sow(&files, doubled, "double-question", &check);
}

#[test]
fn misspelt_names_are_found_where_they_stand() {
    let files = shipped(|name| !name.contains("/i18n/") && name != LEDGER);
    // The first name of a list in brackets, misspelt.
    let first = |field: &'static str, wrong: fn(&str) -> String| {
        lines(&files, move |line| {
            let list = value(line, field)?.strip_prefix('[')?.strip_suffix(']')?;
            let (name, rest) =
                list.split_once(", ").map_or((list, String::new()), |(name, rest)| (name, format!(", {rest}")));
            Some(format!("{field}: [{}{rest}]", wrong(name)))
        })
    };
    let longer = |name: &str| format!("{name}q");
    sow(&files, first("    closes", longer), "unknown-question", &check);
    sow(&files, first("    after", longer), "unknown-action", &check);
    sow(&files, first("    support", longer), "unknown-agency", &check);
    sow(&files, first("    agencies", |name| format!("{name}, {name}")), "repeated-name", &check);
    sow(&files, first("    agencies", |name| name.replacen(['a', 'o', 'e', 'c'], "а", 1)), "look-alike-character", &{
        // A name without any of the four letters stays as it is.
        |sown: &Files| check(sown)
    });
    let instruments = lines(&files, |line| {
        line.strip_prefix("      - { instrument: ").map(|rest| format!("      - {{ instrument: q{rest}"))
    });
    sow(&files, instruments, "unknown-instrument", &check);
    let options = lines(&files, |line| {
        let (before, after) = line.split_once("any-of: [")?;
        (before.trim_start().starts_with("- {")).then(|| format!("{before}any-of: [no-such-option, {after}"))
    });
    sow(&files, options, "unknown-option", &check);
}

/// New entries at the end of the questions or actions of a section, with something wrong in them.
#[test]
fn defects_between_entries_are_found_where_they_are() {
    let files = shipped(|name| !name.contains("/i18n/") && name != LEDGER);
    let id_of = |file: &str| files[file].iter().find_map(|line| line.strip_prefix("id: ")).unwrap().to_owned();
    let words = |id: &str, more: &str| {
        format!(
            "  - id: {id}\n    prompt: Is this new?\n    guidance: Look.\n    answer: text\n    evidence: A look.\n    agencies: [customs]{more}"
        )
    };
    let scored = |id: &str, more: &str| {
        let criteria =
            "    criteria: { \"no\": It is not., \"yes\": It is. }\n    evidence: A look.\n    agencies: [customs]";
        format!("  - id: {id}\n    prompt: Is this new?\n    guidance: Look.\n    answer: yes-no\n{criteria}{more}")
    };
    // Before `actions:`, what a function makes of the section's id; `below` is the line of the finding in it.
    let questions = |make: &dyn Fn(&str) -> String, below: usize| -> Vec<Seed> {
        let sections = files.iter().filter(|(file, _)| is_section(file) && file.starts_with("technical"));
        sections
            .filter_map(|(file, lines)| {
                let line = lines.iter().position(|line| line == "actions:")?;
                let text = format!("{}\nactions:", make(&id_of(file)));
                Some(Seed { file: file.clone(), line, text, about: line, below })
            })
            .collect()
    };
    sow(&files, questions(&|id| words(&format!("{id}.q_1"), ""), 0), "bad-id", &check);
    sow(&files, questions(&|id| words(&format!("Z{id}.q"), ""), 0), "misplaced-id", &check);
    sow(
        &files,
        questions(&|id| format!("{}\n{}", words(&format!("{id}.qq"), ""), words(&format!("{id}.qq"), "")), 6),
        "duplicate-id",
        &check,
    );
    sow(
        &files,
        questions(&|id| format!("{}\n{}", words(&format!("{id}.qq"), ""), words(&format!("{id}.qQ"), "")), 6),
        "case-twin",
        &check,
    );
    sow(&files, questions(&|id| scored(&format!("{id}.qq"), "\n    weight: 1"), 0), "gap-without-action", &check);
    let on = |question: &str, option: &str| format!("{{ question: {question}, any-of: [{option}] }}");
    sow(
        &files,
        questions(
            &|id| {
                words(
                    &format!("{id}.qq"),
                    &format!("\n    applies-if: {}", on(&format!("{id}.qq"), "\"yes\"")).replace("text", "text"),
                )
            },
            6,
        ),
        "condition-kind",
        &{
            // A question in words that depends on itself has two faults; the circle is looked for below.
            |sown: &Files| check(sown).into_iter().filter(|(.., code)| *code != "condition-cycle").collect()
        },
    );
    let circle = |id: &str| {
        scored(&format!("{id}.qq"), &format!("\n    weight: 0\n    applies-if: {}", on(&format!("{id}.qq"), "\"yes\"")))
    };
    sow(&files, questions(&circle, 8), "condition-cycle", &check);
    let pair = |id: &str| {
        let (one, two) = (format!("{id}.zq1"), format!("{id}.zq2"));
        let one_on_two = scored(&one, &format!("\n    weight: 0\n    applies-if: {}", on(&two, "\"yes\"")));
        format!("{one_on_two}\n{}", scored(&two, &format!("\n    weight: 0\n    applies-if: {}", on(&one, "\"yes\""))))
    };
    sow(&files, questions(&pair, 8), "condition-cycle", &check);
    let early = |id: &str| {
        let (one, two) = (format!("{id}.zq1"), format!("{id}.zq2"));
        format!(
            "{}\n{}",
            words(&one, &format!("\n    applies-if: {}", on(&two, "\"yes\""))),
            scored(&two, "\n    weight: 0")
        )
    };
    sow(&files, questions(&early, 6), "condition-order", &check);
    let never = |id: &str| {
        let one = format!("{id}.zq1");
        let both = format!("\n    applies-if: {{ all: [{}, {}] }}", on(&one, "\"yes\""), on(&one, "\"no\""));
        format!("{}\n{}", scored(&one, "\n    weight: 0"), words(&format!("{id}.zq2"), &both))
    };
    sow(&files, questions(&never, 14), "condition-never-true", &check);
    let unreachable = |id: &str| {
        let (one, two) = (format!("{id}.zq1"), format!("{id}.zq2"));
        let both = format!("\n    applies-if: {{ all: [{}, {}] }}", on(&one, "\"no\""), on(&two, "\"yes\""));
        let second = scored(&two, &format!("\n    weight: 0\n    applies-if: {}", on(&one, "\"yes\"")));
        format!("{}\n{second}\n{}", scored(&one, "\n    weight: 0"), words(&format!("{id}.zq3"), &both))
    };
    sow(&files, questions(&unreachable, 23), "never-asked", &check);
    let action = |id: &str, more: &str| {
        format!(
            "  - id: {id}\n    title: Do it\n    what: Do it.\n    output: It.\n    indicator: It is done\n    lead: customs\n    effort: low{more}"
        )
    };
    let actions = |make: &dyn Fn(&str) -> String, below: usize| -> Vec<Seed> {
        let seeds = questions(&|id| make(&id.to_lowercase()), below);
        seeds
            .into_iter()
            .map(|seed| Seed {
                text: format!("actions:\n{}", seed.text.strip_suffix("\nactions:").unwrap()),
                below: below + 1,
                ..seed
            })
            .collect()
    };
    sow(&files, actions(&|id| action(&format!("do-{id}"), "\n    horizon: short"), 0), "action-without-gap", &check);
    let some = files.values().flatten().find_map(|line| value(line, "    closes")).unwrap().to_owned();
    let late = |id: &str| {
        let first = action(&format!("do-{id}"), &format!("\n    horizon: long\n    closes: {some}"));
        format!(
            "{first}\n{}",
            action(&format!("then-{id}"), &format!("\n    horizon: medium\n    closes: {some}\n    after: [do-{id}]"))
        )
    };
    sow(&files, actions(&late, 18), "horizon-order", &check);
    let ring = |id: &str| {
        let one =
            action(&format!("do-{id}"), &format!("\n    horizon: long\n    closes: {some}\n    after: [then-{id}]"));
        format!(
            "{one}\n{}",
            action(&format!("then-{id}"), &format!("\n    horizon: long\n    closes: {some}\n    after: [do-{id}]"))
        )
    };
    sow(&files, actions(&ring, 9), "action-cycle", &check);
}

#[test]
fn defects_of_heads_and_data_are_found_where_they_are() {
    let files = shipped(|name| !name.contains("/i18n/") && name != LEDGER);
    let in_file = |name: &str, make: &dyn Fn(&str) -> Option<String>| -> Vec<Seed> {
        let mut seeds = Vec::new();
        for (file, lines) in files.iter().filter(|(file, _)| file.ends_with(name)) {
            for (line, text) in lines.iter().enumerate() {
                seeds.extend(make(text).map(|text| Seed { file: file.clone(), line, text, about: line, below: 0 }));
            }
        }
        seeds
    };
    let replaced =
        |old: &'static str, new: &'static str| move |line: &str| line.contains(old).then(|| line.replacen(old, new, 1));
    sow(&files, in_file("checklist.yaml", &replaced("points: 50 }", "points: 0 }")), "points-order", &check);
    sow(&files, in_file("checklist.yaml", &replaced("points: 50 }", "points: 101 }")), "out-of-range", &check);
    let more_sections = |line: &str| {
        let (before, after) = line.split_once("sections: [")?;
        let first = after.split([',', ']']).next()?;
        Some(format!("{before}sections: [{first}Z, {after}"))
    };
    sow(&files, in_file("checklist.yaml", &more_sections), "missing-file", &check);
    sow(&files, in_file("checklist.yaml", &replaced("version: 1.0.0", "version: 1.0-rc")), "bad-version", &check);
    sow(&files, in_file("checklist.yaml", &replaced("label: \"Yes\"", "label: \"no\"")), "options-alike", &check);
    let spare = "  - id: spare\n    target: b\n    options:\n      - { id: a, label: A, points: 0 }\n      - { id: b, label: B, points: ";
    let full = |line: &str| (line == "parts:").then_some(());
    let unused = |line: &str| full(line).map(|()| format!("{spare}100 }}\nparts:"));
    let mut seeds = in_file("checklist.yaml", &unused);
    seeds.retain(|seed| !seed.file.starts_with("survey"));
    sow(&files, seeds, "unused-scale", &check);
    let lonely = |line: &str| full(line).map(|()| "  - id: spare\n    target: b\n    options: []\nparts:".to_owned());
    let seeds = in_file("checklist.yaml", &lonely).into_iter().map(|seed| Seed { below: 2, ..seed }).collect();
    sow(&files, seeds, "option-count", &|sown: &Files| {
        check(sown).into_iter().filter(|(.., code)| *code != "unused-scale").collect()
    });
    sow(&files, in_file("data/treaty.yaml", &replaced(", date: 20", ", date: 29")), "date-order", &check);
    sow(&files, in_file("data/treaty.yaml", &replaced(", date: 20", ", date: 2O")), "bad-date", &check);
    let upper = |line: &str| {
        let (_, rest) = line.split_once("{ country: ")?;
        Some(format!("  - {{ country: qq{}", rest.get(2..)?))
    };
    let mut seeds = in_file("data/treaty.yaml", &upper);
    seeds.truncate(1);
    sow(&files, seeds, "bad-country", &check);
    let twice = |line: &str| line.starts_with("  - { code: ").then(|| format!("{line}\n{line}"));
    let seeds = in_file("data/countries.yaml", &twice).into_iter().map(|seed| Seed { below: 1, ..seed }).collect();
    sow(&files, seeds, "repeated-name", &check);
    let profile = |line: &str| line.starts_with("  - ").then(|| format!("{line}q"));
    sow(&files, in_file("profiles/quick.yaml", &profile), "unknown-question", &check);
}

#[test]
fn defects_of_the_ledger_are_found_where_they_are() {
    let files = shipped(|name| !name.contains("/i18n/"));
    let seeds = |make: &dyn Fn(&str) -> Option<String>, below: usize| -> Vec<Seed> {
        let lines = files[LEDGER].iter().enumerate();
        lines
            .filter(|(_, text)| text.starts_with("question ") && !text.ends_with("retired"))
            .filter_map(|(line, text)| {
                Some(Seed { file: LEDGER.to_owned(), line, text: make(text)?, about: line, below })
            })
            .collect()
    };
    sow(&files, seeds(&|line| Some(format!("{line}\n{}", line.replace('.', ".zz"))), 1), "vanished-id", &check);
    sow(&files, seeds(&|line| Some(format!("{line}\n{line}")), 1), "repeated-name", &check);
    sow(&files, seeds(&|line| Some(format!("{line}\nquestoin X")), 1), "bad-ledger-line", &check);
    // A line that is gone, or that says an id is retired, is reported where the question stands.
    let at_question = |seeds: Vec<Seed>, code: &'static str| {
        let chosen = Draw(7).some(seeds, 20);
        let (sown, _) = sown(&files, &chosen, code);
        let mut wanted: Vec<Found> = chosen
            .iter()
            .map(|seed| {
                let id = files[LEDGER][seed.line].strip_prefix("question ").unwrap();
                let place = files.iter().find_map(|(file, lines)| {
                    let at = lines.iter().position(|line| *line == format!("  - id: {id}"))?;
                    Some((file.clone(), at + 1, code))
                });
                place.unwrap_or_else(|| panic!("{id} stands in a file"))
            })
            .collect();
        wanted.sort();
        assert_eq!(check(&sown), wanted, "{code}");
    };
    let current = |line: &str| {
        let id = line.strip_prefix("question ")?;
        files.values().flatten().any(|line| *line == format!("  - id: {id}")).then_some(())
    };
    at_question(seeds(&|line| current(line).map(|()| "# gone".to_owned()), 0), "unrecorded-id");
    at_question(seeds(&|line| current(line).map(|()| format!("{line} retired")), 0), "reused-id");
}

#[test]
fn defects_of_translations_are_found_where_they_are() {
    let mut files = shipped(|name| {
        name != LEDGER
            && !name.starts_with("legal")
            && !name.starts_with("technical")
            && !name.starts_with("profiles")
            && !name.contains("crosswalk")
    });
    // Roles and objectives speak of questions that are left out here.
    let speaks =
        |line: &String| ["exists-if:", "measure:", "target:"].iter().any(|key| line.trim_start().starts_with(key));
    for (_, lines) in files.iter_mut().filter(|(name, _)| name.starts_with("data/")) {
        lines.retain(|line| !speaks(line));
    }
    assert_eq!(check(&files), []);
    let seeds = |make: &dyn Fn(&str, &str) -> Option<String>, below: usize| -> Vec<Seed> {
        let mut seeds = Vec::new();
        for (file, lines) in files.iter().filter(|(file, _)| file.starts_with("survey/i18n/ru/S")) {
            for (line, pair) in lines.windows(2).enumerate() {
                let text = make(&pair[0], &pair[1]).map(|text| Seed {
                    file: file.clone(),
                    line: line + 1,
                    text,
                    about: line + 1,
                    below,
                });
                seeds.extend(text);
            }
        }
        seeds
    };
    let of = |above: &str, key: &str| above.trim_start() == format!("{key}: >-");
    sow(
        &files,
        seeds(&|above, line| of(above, "source").then(|| format!("{line} And more.")), 0),
        "stale-translation",
        &check,
    );
    let braces = |above: &str, line: &str| of(above, "text").then(|| format!("{line} {{name}}"));
    sow(&files, seeds(&braces, 0), "placeholder-mismatch", &check);
    let open = |above: &str, line: &str| of(above, "text").then(|| format!("{line} {{name"));
    sow(&files, seeds(&open, 0), "unbalanced-placeholder", &check);
    let gone = |_: &str, line: &str| {
        (line == "questions:").then(|| "questions:\n  S9.z:\n    prompt: { source: Gone, text: Нет }".to_owned())
    };
    sow(&files, seeds(&gone, 1), "gone-translation", &check);
    // A short text on one line, whose translation is left out or is the text itself.
    for (code, wanted) in [("identical-translation", true), ("missing-translation", false)] {
        let mut found = Vec::new();
        for (file, lines) in files.iter().filter(|(file, _)| file.starts_with("survey/i18n/ru/S")) {
            for at in 1..lines.len().saturating_sub(4) {
                let depth = lines[at].len() - lines[at].trim_start().len();
                let shape = [&lines[at], &lines[at + 2], &lines[at + 4]];
                let single = shape[0].trim() == "source: >-"
                    && shape[1].trim() == "text: >-"
                    && depth == 6
                    && lines[at - 1] == "    evidence:";
                let next = lines[at + 4].len() - lines[at + 4].trim_start().len() <= 4;
                if single && next && wanted {
                    found.push(Seed {
                        file: file.clone(),
                        line: at + 3,
                        text: lines[at + 1].clone(),
                        about: at + 3,
                        below: 0,
                    });
                } else if single && next {
                    // The whole entry becomes a comment: its five lines, of which the first stands for all.
                    found.push(Seed { file: file.clone(), line: at - 1, text: String::new(), about: at - 1, below: 0 });
                }
            }
        }
        if wanted {
            sow(&files, found, code, &check);
            continue;
        }
        for seed in Draw(3).some(found, if is_long() { 10 } else { 2 }) {
            let mut files = files.clone();
            let lines = files.get_mut(&seed.file).unwrap();
            let head = (0..seed.line)
                .rev()
                .find(|line| lines[*line].starts_with("    ") && !lines[*line].starts_with("     "));
            let first = (0..seed.line).rev().find(|line| lines[*line].starts_with("  S")).unwrap() + 1;
            assert!(head.is_some());
            lines[seed.line..seed.line + 5].fill("    # gone".to_owned());
            assert_eq!(check(&files), [(seed.file.clone(), first + 1, code)]);
        }
    }
}

#[test]
fn defects_of_answers_are_found_where_they_are() {
    let mut sources = Sources::new();
    let files = readiness::catalog::shipped(&mut sources);
    let catalog = load::load(&sources, &files, "en", &mut Vec::new()).unwrap();
    let name = "examples/mongolia-2019/answers.yaml".to_owned();
    let text = fs::read_to_string(home(&name)).unwrap();
    let files = Files::from([(name.clone(), text.lines().map(str::to_owned).collect())]);
    let loader = Loader::default();
    let check = |files: &Files| {
        let mut sources = Sources::new();
        let id = sources.add(name.as_str(), files[&name].join("\n") + "\n", Syntax::Yaml);
        let mut diagnostics = Vec::new();
        loader.load(&sources, id, &catalog, &mut diagnostics);
        characters(&sources, &[id], &mut diagnostics);
        told(&sources, diagnostics)
    };
    assert_eq!(check(&files), []);
    let seeds = |make: &dyn Fn(&str) -> Option<String>, below: usize| -> Vec<Seed> {
        let lines = files[&name].iter().enumerate();
        lines
            .filter_map(|(line, text)| Some(Seed { file: name.clone(), line, text: make(text)?, about: line, below }))
            .collect()
    };
    let is_value = |line: &str| line.starts_with("    value: ");
    sow(
        &files,
        seeds(&|line| is_value(line).then(|| "    value: certainly".to_owned()), 0),
        "impossible-value",
        &check,
    );
    sow(&files, seeds(&|line| is_value(line).then(|| format!("{line}\n    vlaue: no")), 1), "unknown-key", &check);
    sow(
        &files,
        seeds(&|line| is_value(line).then(|| format!("{line}\n    not-applicable: It is not.")), 1),
        "value-and-not-applicable",
        &check,
    );
    sow(&files, seeds(&|line| is_value(line).then(|| format!("{line}\n{line}")), 1), "duplicate-key", &check);
    sow(
        &files,
        seeds(&|line| is_value(line).then(|| "    not-applicable: \"\"".to_owned()), 0),
        "missing-reason",
        &|sown: &Files| {
            // Without the value other questions are no longer asked, and that is told as well.
            check(sown).into_iter().filter(|(.., code)| *code != "answer-not-asked").collect()
        },
    );
    sow(
        &files,
        seeds(&|line| is_value(line).then(|| format!("{line}\n    planned: {{ by: 2027-02-30 }}")), 1),
        "bad-date",
        &check,
    );
    let unknown = |line: &str| {
        let id = line.strip_prefix("  ")?.strip_suffix(':')?;
        (!id.starts_with(' ')).then(|| format!("  {id}zz:"))
    };
    sow(&files, seeds(&unknown, 0), "unknown-question", &|sown: &Files| {
        check(sown).into_iter().filter(|(.., code)| *code != "answer-not-asked").collect()
    });
    fn once<'a>(old: &'a str, new: &'a str) -> impl Fn(&str) -> Option<String> + 'a {
        move |line| (line == old).then(|| new.to_owned())
    }
    sow(&files, seeds(&once("country: MN", "country: MNG"), 0), "bad-country", &check);
    sow(&files, seeds(&once("country: MN", "country: MN\nprofile: quikc"), 1), "unknown-profile", &check);
    let (legal, technical) = (version("legal"), version("technical"));
    let versions = &format!("checklists: {{ legal: {legal}, technical: {technical} }}");
    let (other, misspelt) =
        (versions.replace(&format!("technical: {technical}"), "technical: 0.9.0"), versions.replace("legal", "legla"));
    sow(&files, seeds(&once(versions, &other), 0), "version-mismatch", &check);
    sow(&files, seeds(&once(versions, &misspelt), 0), "unknown-checklist", &check);
    sow(&files, seeds(&once("format: 1", "format: 2"), 0), "unsupported-format", &check);
}
