//! What is true of a language stands in no line of the code: arrows, the marks between the items of a list, the order of
//! names. A search through sources and templates says so.

use std::fs;

use crate::harness::home;

/// Rooms that put words together for people.
const SPEAKING: [&str; 6] = ["src/report", "src/interview", "src/form", "src/render", "src/translation", "src/cli"];

/// Those of them that put things in an order for readers.
const ORDERING: [&str; 3] = ["src/report", "src/interview", "src/form"];

/// Lines that look so and are not: the end of the file's path, and a piece of the line.
const INNOCENT: [(&str, &str); 12] = [
    // One of the two arrows is chosen here, by the direction of the language.
    ("src/i18n.rs", "if rtl {"),
    // The members of a cycle are ids of a file, and the sources of an answer stand in a cell for programs.
    ("src/checklist/check/conditions.rs", ".join(\" → \")"),
    ("src/checklist/check/conditions.rs", "push_str(\" → …\")"),
    ("src/report/plan/sheet.rs", "grounds(answer).join(\"; \")"),
    ("src/translation/terms.rs", "translated.join(\"; \")"),
    // These put places in order, or what no reader sees in this order.
    ("src/interview/choose.rs", "places.sort_unstable()"),
    ("src/report/merge.rs", "names.sort_unstable()"),
    ("src/report/merge.rs", "changes.sort_unstable()"),
    ("src/report/pair.rs", "kinds.sort_unstable()"),
    ("src/report/pairs.rs", "kinds.sort_unstable()"),
    ("src/report/pair/terms.rs", "sides.sort_unstable()"),
    ("src/report/pair/data.rs", "ids.sort_unstable()"),
];

/// The lines of a file in which something of a language is hard-wired.
fn hard_wired<'t>(path: &str, text: &'t str) -> Vec<&'t str> {
    let is_in = |rooms: &[&str]| rooms.iter().any(|room| path.starts_with(room));
    let code = text.split("#[cfg(test)]").next().unwrap_or_default();
    let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
    let is_wrong = |line: &&str| {
        let arrow = line.contains(['→', '←', '⟶', '⇒']);
        // The items of a list put together, and names in the order of their code points.
        let has = |pieces: &[&str]| pieces.iter().any(|piece| line.contains(piece));
        arrow
            || is_in(&SPEAKING) && has(&[".join(\", \")", ".join(\"; \")", ".join(\"، \")"])
            || is_in(&ORDERING) && has(&[".sort()", ".sort_unstable()"])
    };
    let innocent = |line: &&str| INNOCENT.iter().any(|(file, piece)| path == *file && line.contains(piece));
    lines.filter(is_wrong).filter(|line| !innocent(line)).collect()
}

/// Sources, scripts and templates of the program, by their paths below the repository.
fn sources() -> Vec<(String, String)> {
    let (mut found, mut waiting) = (Vec::new(), vec!["src".to_owned()]);
    while let Some(folder) = waiting.pop() {
        for entry in fs::read_dir(home(&folder)).unwrap().map(Result::unwrap) {
            let path = format!("{folder}/{}", entry.file_name().into_string().unwrap());
            if entry.path().is_dir() {
                waiting.push(path);
            } else if !path.ends_with(".ftl") && !path.contains("tests") {
                found.push((path, fs::read_to_string(entry.path()).unwrap()));
            }
        }
    }
    found
}

#[test]
fn nothing_of_a_language_is_hard_wired() {
    let sources = sources();
    for wanted in ["src/report/prose.rs", "src/cli/merge.rs", "src/form/page.js", "src/render/html/filter.js"] {
        assert!(sources.iter().any(|(path, _)| path == wanted), "{wanted}");
    }
    let wrong = sources.iter().flat_map(|(path, text)| {
        hard_wired(path, text).into_iter().map(move |line| format!("{path}: {}", line.trim()))
    });
    let wrong: Vec<String> = wrong.collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    // What is excused is there.
    for (file, piece) in INNOCENT {
        let text = sources.iter().find(|(path, _)| path == file).map(|(_, text)| text.as_str());
        assert!(text.is_some_and(|text| text.contains(piece)), "{file}: {piece}");
    }
}

#[test]
fn what_is_hard_wired_is_found_where_it_stands() {
    for (path, text, found) in [
        ("src/report/x.rs", "let a = 1;\nlet told = ids.join(\", \");\n", 1),
        ("src/form/x.js", "const told = ids.join(\"; \");\nconst arrow = '→';\n", 2),
        ("src/interview/x.rs", "names.sort_unstable();\nnames.sort();\n", 2),
        ("src/score.rs", "say(\"A ← B\")\n", 1),
        // Other rooms say nothing; comments and tests may say anything.
        ("src/answers.rs", "names.sort();\nids.join(\", \")\n", 0),
        ("src/report/x.rs", "// A → B\n#[cfg(test)]\nmod tests { ids.join(\", \") }\n", 0),
    ] {
        assert_eq!(hard_wired(path, text).len(), found, "{path}: {text}");
    }
}
