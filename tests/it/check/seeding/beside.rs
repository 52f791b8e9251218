//! Defects in what stands beside questions and actions: heads, data, the ledger, translations, answers.

use super::*;

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
            && !name.contains("exchanges")
            && !name.contains("treaty")
    });
    // Roles and objectives speak of questions that are left out here, as the treaty and the kinds of exchange do.
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
