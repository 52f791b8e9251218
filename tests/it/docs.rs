//! The documents stay true: every command they show is run, every link they hold leads somewhere, and what is
//! generated is as it would be generated today.

use std::fs;
use std::path::PathBuf;

use crate::harness::{Desk, home, is_long};

/// The documents at the top, and everything below `docs/` and `examples/`, in order.
fn documents() -> Vec<PathBuf> {
    let top = ["README.md", "README.ru.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "checklists/README.md"];
    let mut found: Vec<PathBuf> = top.into_iter().map(home).collect();
    let mut waiting = vec![home("docs"), home("examples")];
    while let Some(folder) = waiting.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                waiting.push(path);
            } else if path.extension().is_some_and(|ending| ending == "md") {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// The commands of a document: the lines of blocks marked `sh` that begin with `readiness`, each block in order. A
/// block marked `sh no-test` is for people only.
fn commands(text: &str) -> Vec<Vec<String>> {
    let mut blocks = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if line.trim() != "```sh" {
            continue;
        }
        let block = lines.by_ref().take_while(|line| line.trim() != "```");
        let commands = block.map(str::trim).filter(|line| line.starts_with("readiness ")).map(str::to_owned);
        blocks.push(commands.collect());
    }
    blocks
}

/// Every command shown in a document works, in the order of the document, in a folder that holds the examples and the
/// checklists. Exit code 1 is a result (findings), not a failure. The Russian pages show the commands of the English ones,
/// which another test sees to: they are run where there is time.
#[test]
fn every_command_in_the_documents_works() {
    let mut count = 0;
    for document in documents() {
        let text = fs::read_to_string(&document).unwrap();
        let blocks = commands(&text);
        let is_again = document.parent().unwrap().ends_with("ru");
        if blocks.iter().all(Vec::is_empty) || is_again && !is_long() {
            continue;
        }
        let desk = Desk::new();
        desk.copy("examples", "examples");
        desk.copy("checklists", "checklists");
        // A page in Russian is tried in Russian.
        if is_again {
            desk.write("readiness.toml", "language = \"ru\"\n");
        }
        // A folder with the name of the document holds files that only this one speaks of.
        let beside = document.with_extension("");
        if beside.is_dir() {
            desk.copy(&beside.display().to_string(), "");
        }
        for command in blocks.into_iter().flatten() {
            let ran = desk.shell(&command);
            assert!(matches!(ran.code, 0 | 1), "{}: {command}\n{}", document.display(), ran.err);
            assert!(!ran.err.contains("panicked"), "{}: {command}\n{}", document.display(), ran.err);
            count += 1;
        }
    }
    assert!(count > 10, "only {count} commands were found");
}

/// A command as it is in every language: without its comment, what is piped into it and what stands in quotation marks.
/// The Russian pages have an example of their own.
fn bare(line: &str) -> Option<String> {
    let command = line[line.find("readiness ")?..].split(" #").next()?;
    let command: String = command.split('"').step_by(2).collect();
    Some(command.trim_end().replace("examples/ru/", "examples/early-starter/"))
}

/// What a page has in every language, from each heading to the next: first the heading, the blocks, their commands and
/// prompts, the items of lists and the rows of tables, in their order, then the numbers outside sessions.
fn outline(text: &str) -> Vec<[Vec<String>; 2]> {
    let mut parts: Vec<[Vec<String>; 2]> = Vec::new();
    let mut block = None;
    for line in text.lines() {
        if block.is_none() && line.starts_with('#') {
            parts.push(Default::default());
        }
        let [shape, numbers] = parts.last_mut().unwrap();
        match (block, line.strip_prefix("```")) {
            (None, Some(mark)) => {
                block = Some(mark);
                shape.push(line.to_owned());
            }
            (Some(_), Some(_)) => block = None,
            (Some("text"), None) => shape.extend(line.contains('>').then(|| ">".to_owned())),
            (Some(mark), None) if mark.starts_with("sh") => shape.extend(bare(line)),
            (_, None) => {
                let sign = line.split_whitespace().next().filter(|word| ["#", "##", "###", "-", "|"].contains(word));
                shape.extend(sign.map(str::to_owned));
                let digits = line.split(|letter: char| !letter.is_ascii_digit()).filter(|digits| !digits.is_empty());
                numbers.extend(digits.map(str::to_owned));
            }
        }
    }
    for [_, numbers] in &mut parts {
        numbers.sort();
    }
    parts
}

/// A guide that is there in Russian keeps up with the English one: both have the same outline, and each leads to the
/// other. A change of words alone is not seen.
#[test]
fn a_guide_in_russian_keeps_up_with_the_english_one() {
    let mut count = 0;
    for russian in documents() {
        let (folder, name) = (russian.parent().unwrap(), russian.file_name().unwrap());
        if ![home("docs/guide/ru"), home("docs/reference/ru")].iter().any(|guides| guides == folder) {
            continue;
        }
        let english = folder.with_file_name(name);
        let texts = [&english, &russian].map(|page| fs::read_to_string(page).unwrap());
        for (text, link) in texts.iter().zip(["ru", ".."]) {
            let link = format!("]({link}/{})", name.display());
            assert!(text.contains(&link), "{} and {}: {link}", english.display(), russian.display());
        }
        let [ours, theirs] = texts.each_ref().map(|text| outline(text));
        for (at, (ours, theirs)) in ours.iter().zip(&theirs).enumerate() {
            assert_eq!(ours, theirs, "{}, heading {}", russian.display(), at + 1);
        }
        assert_eq!(ours.len(), theirs.len(), "headings of {}", russian.display());
        count += 1;
    }
    assert!(count >= 5, "only {count} guides were found");
}

/// The tests that the promises about loss name are there, in the modules they are named in.
#[test]
fn every_test_that_a_promise_names_exists() {
    let text = fs::read_to_string(home("docs/reliability.md")).unwrap();
    let named: Vec<&str> = text.split('`').skip(1).step_by(2).filter(|name| name.contains("::")).collect();
    assert!(named.len() > 20, "{named:?}");
    for name in named {
        let (module, test) = name.rsplit_once("::").unwrap();
        let file = home("tests/it").join(format!("{}.rs", module.replace("::", "/")));
        let code = fs::read_to_string(&file).unwrap_or_default();
        assert!(code.contains(&format!("fn {test}()")), "{name}");
    }
}

/// Links to files of this project lead to files of this project.
#[test]
fn every_link_leads_somewhere() {
    let mut count = 0;
    for document in documents() {
        let text = fs::read_to_string(&document).unwrap();
        let folder = document.parent().unwrap();
        for (at, _) in text.match_indices("](") {
            let target = text[at + 2..].split([')', ' ', '#']).next().unwrap_or_default();
            if target.is_empty() || target.contains("://") || target.starts_with("mailto:") {
                continue;
            }
            count += 1;
            assert!(folder.join(target).exists(), "{}: {target} does not exist", document.display());
        }
    }
    assert!(count > 10, "only {count} links were found");
}

/// The reference of the command line is what the program's help says. `UPDATE=1 cargo test` writes it anew.
#[test]
fn the_command_line_reference_is_up_to_date() {
    let mut text = String::from(
        "# Command line\n\nMade from the program's own help; `UPDATE=1 cargo test --test it docs` writes it anew.\n",
    );
    let mut command = readiness::cli::command().max_term_width(100).term_width(100);
    command.build();
    text.push_str(&format!("\n## readiness\n\n```text\n{}```\n", trimmed(&command.render_long_help().to_string())));
    let names: Vec<String> = command.get_subcommands().map(|command| command.get_name().to_owned()).collect();
    for name in names.iter().filter(|name| *name != "help") {
        let help = command.find_subcommand_mut(name).unwrap().render_help().to_string();
        text.push_str(&format!("\n## readiness {name}\n\n```text\n{}```\n", trimmed(&help)));
    }
    let path = home("docs/reference/command-line.md");
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, &text).unwrap();
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert!(written == text, "docs/reference/command-line.md is out of date: run UPDATE=1 cargo test --test it docs");
}

/// The English help texts that translators start from are the doc comments of today.
#[test]
fn the_help_sentences_are_up_to_date() {
    let text = readiness::cli::help::source();
    let path = home("src/i18n/en/help.ftl");
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, &text).unwrap();
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert!(written == text, "src/i18n/en/help.ftl is out of date: run UPDATE=1 cargo test --test it docs");
}

fn trimmed(text: &str) -> String {
    text.lines().map(|line| format!("{}\n", line.trim_end())).collect()
}

/// The columns of a table, as the reference of file formats names them.
#[test]
fn the_columns_of_a_plan_as_a_table_are_those_of_the_reference() {
    let reference = fs::read_to_string(home("docs/reference/file-formats.md")).unwrap();
    let desk = Desk::new();
    let answers = home("examples/early-starter/answers.yaml");
    for (rows, part) in [("actions", "plan"), ("questions", "annex")] {
        let ran = desk.run(&["plan", answers.to_str().unwrap(), "--format", "csv", "--part", part]);
        let head = ran.out.lines().next().unwrap().trim_start_matches('\u{feff}');
        let columns: Vec<String> = head.split(',').map(|column| format!("`{column}`")).collect();
        let line = format!("| {rows} | {} |", columns.join(", "));
        assert!(reference.lines().any(|found| found == line), "{line}");
    }
}
