//! Defects in questions and actions.

use super::*;

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
