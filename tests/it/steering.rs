//! Nothing that somebody wrote steers the terminal of somebody else: whatever a file says and whatever it is called, no
//! command in any format prints a character that a terminal obeys, and no file for people holds one.

use std::fs;
use std::path::Path;

use crate::harness::{Desk, Ran};

/// Red, a title of the window, another way to begin a command, reading from the right, DEL, a line break for some, a
/// letter that nobody sees.
const STEERING: &str = "\u{1b}[31m\u{1b}]0;t\u{7}\u{9b}2J\u{202e}\u{7f}\u{2028}\u{e0041}";

/// The same as YAML and TOML write it between quotes.
const REFUSED: &str = r"\u001B[31m\u001B]0;t\u0007\u009B2J\u202E\u007F\u2028\U000E0041";

/// What a sound file may hold of it: the rest is a fault wherever it stands.
const ESCAPED: &str = r"[31m\u2028";

/// The same in the name of a file; Windows allows only a part of it.
const NAME: &str = if cfg!(windows) { "\u{202e}\u{9b}\u{2028}\u{e0041}" } else { STEERING };

/// Whether a terminal would obey, or a reader not see, a character.
fn steers(letter: char) -> bool {
    (letter.is_control() && !matches!(letter, '\n' | '\t'))
        || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}')
        || matches!(letter, '\u{e0000}'..='\u{e007f}')
}

/// Lines of CSV end with CR LF.
fn assert_harmless(text: &str, what: &str) {
    let text = text.replace("\r\n", "\n");
    if let Some(at) = text.find(steers) {
        let from = text[..at].char_indices().rev().nth(60).map_or(0, |(place, _)| place);
        panic!("{what} passes on {:?}", text[from..].chars().take(100).collect::<String>());
    }
}

/// A folder with checklists, questionnaires, a plan, settings and a template, all of which hold what steers.
struct Tainted(Desk);

impl Tainted {
    fn new() -> Self {
        let desk = Desk::new();
        desk.copy("tests/fixtures/mini", "lists");
        taint(&desk.path("lists"));
        let answers = |round: &str, answer: &str| {
            format!(
                "format: 1\ncountry: KG\nround: \"{round}{ESCAPED}\"\nassessed-on: {round}-01-15\nanswers:\n  T1.1:\n    value: {answer}\n    \
                 evidence: [\"e{ESCAPED}\"]\n    note: \"n{ESCAPED}\\nsecond\"\n    planned: {{ by: 2029-01-01, what: \"p{ESCAPED}\" }}\n    \
                 said-by: {{ agency: \"a{ESCAPED}\", name: \"b{ESCAPED}\", on: 2025-01-01 }}\n    agreed: \"c{ESCAPED}\"\n    \
                 agencies: {{ customs: {{ value: yes, note: \"d{ESCAPED}\" }} }}\n"
            )
        };
        desk.write(&format!("in/a{NAME}.yaml"), answers("2025", "\"no\""));
        desk.write(&format!("in/b{NAME}.yaml"), answers("2026", "\"yes\""));
        desk.write(
            &format!("faulty{NAME}.yaml"),
            format!(
                "format: 1\nround: \"{REFUSED}\" # {}\nanswers:\n  \"T9{REFUSED}\": yes\n  T1.1: \"x{REFUSED}\"\n",
                "\u{202e}\u{e0041}"
            ),
        );
        desk.write(
            &format!("kept{NAME}.yaml"),
            format!(
                "format: 1\nown-actions:\n  - id: own-line\n    title: \"t{ESCAPED}\"\n    what: \"w{ESCAPED}\"\n    lead: \"l{ESCAPED}\"\n    \
                 horizon: short\n    closes: [T1.1]\nactions:\n  set-up-body:\n    status: under-way\n    lead: \"l{ESCAPED}\"\n    \
                 budget: \"b{ESCAPED}\"\n    donor: \"d{ESCAPED}\"\n    note: \"n{ESCAPED}\"\n"
            ),
        );
        desk.write(
            "readiness.toml",
            format!("checklists = \"lists\"\nministry = \"m{ESCAPED}\"\ncover = [\"c{ESCAPED}\"]\n\n[agencies]\ncabinet = \"g{ESCAPED}\"\n"),
        );
        desk.write("own.jinja", format!("own {STEERING} {{{{ round }}}} {{{{ actions[0].title }}}}\r\nlast\r\n"));
        Self(desk)
    }

    /// Runs a command and holds what it prints against the rule. `wanted` are the exit codes it may have.
    fn run(&self, wanted: &[i32], arguments: &[&str]) -> String {
        self.run_with(wanted, arguments, "")
    }

    fn run_with(&self, wanted: &[i32], arguments: &[&str], input: &str) -> String {
        let Ran { code, out, err: error } = self.0.pipe(arguments, input);
        assert!(wanted.contains(&code), "{arguments:?}: {code}\n{error}");
        assert_harmless(&out, &format!("standard output of {arguments:?}"));
        assert_harmless(&error, &format!("standard error of {arguments:?}"));
        out
    }

    /// Every file for people and every JSON below a folder.
    fn assert_files_harmless(&self, folder: &Path) -> usize {
        let mut count = 0;
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let ending = path.extension().unwrap_or_default().to_str().unwrap().to_owned();
            if path.is_dir() {
                count += self.assert_files_harmless(&path);
            } else if ["md", "csv", "json", "jsonl"].contains(&ending.as_str()) {
                assert_harmless(&fs::read_to_string(&path).unwrap(), &path.display().to_string());
                count += 1;
            }
        }
        count
    }
}

/// Titles, prompts and other words of checklists.
fn taint(folder: &Path) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            taint(&path);
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        let lines = text.lines().map(|line| {
            let word = ["title", "prompt", "guidance", "intro", "what", "output", "indicator", "evidence"]
                .into_iter()
                .find(|key| line.trim_start_matches([' ', '-']).starts_with(&format!("{key}: ")));
            match word.and_then(|key| line.split_once(&format!("{key}: ")).map(|(before, words)| (key, before, words)))
            {
                Some((key, before, words)) if !words.starts_with(['"', '|', '>', '[', '{']) => {
                    format!("{before}{key}: \"{words}{ESCAPED}\"\n")
                }
                _ => format!("{line}\n"),
            }
        });
        fs::write(&path, lines.collect::<String>()).unwrap();
    }
}

fn named(name: &str) -> String {
    name.replace("NAME", NAME)
}

#[test]
fn results_steer_nothing_in_any_format() {
    let desk = Tainted::new();
    let (first, second, kept) = (named("in/aNAME.yaml"), named("in/bNAME.yaml"), named("keptNAME.yaml"));
    for format in ["table", "md", "json", "csv"] {
        assert!(desk.run(&[0], &["score", &first, "--format", format]).contains("[31m"), "the words themselves stay");
        desk.run(&[0], &["gaps", &first, "--format", format]);
        desk.run(&[0], &["compare", &first, &second, "--format", format]);
    }
    desk.run(&[0], &["score", &first, "--explain", "T1"]);
    for format in ["md", "json", "csv"] {
        let file = named(&format!("planNAME.{format}"));
        desk.run(&[0], &["plan", &first, "--format", format]);
        desk.run(&[0], &["plan", &first, "--plan", &kept, "--part", "annex", "--format", format]);
        desk.run(&[0], &["plan", &first, "--plan", &kept, "-o", &file]);
        desk.run(&[0], &["compare", &first, &second, "-o", &named(&format!("sidesNAME.{format}"))]);
    }
    let own = desk.run(&[0], &["plan", &first, "--template", "own.jinja"]);
    assert!(own.contains("\nlast\n"), "{own:?}");
    assert_eq!(desk.assert_files_harmless(desk.0.folder()), 6);
}

#[test]
fn batches_steer_nothing_printed_or_in_a_folder() {
    let desk = Tainted::new();
    let faulty = named("faultyNAME.yaml");
    for format in ["jsonl", "csv"] {
        assert!(desk.run(&[1], &["batch", "in", &faulty, "--format", format]).contains("[31m"));
    }
    let line = format!("{{\"format\":1,\"round\":\"{ESCAPED}\",\"answers\":{{}}}}\n");
    assert!(desk.run_with(&[0], &["batch", "-"], &line).contains("[31m"));
    for plans in ["md", "csv", "json"] {
        let all =
            ["batch", "in", &faulty, "-o", "out", "--report", "md,json,csv", "--rank", &format!("--plans={plans}")];
        desk.run(&[1], &all);
        // Tables as CSV and JSON Lines, faults, the summary, three reports, two plans, and two lists of the program's own.
        assert!(desk.assert_files_harmless(&desk.0.path("out")) >= 10);
    }
}

#[test]
fn findings_steer_nothing_in_any_format() {
    let desk = Tainted::new();
    let (first, faulty, kept) = (named("in/aNAME.yaml"), named("faultyNAME.yaml"), named("keptNAME.yaml"));
    for format in ["human", "json", "sarif", "github"] {
        desk.run(&[1], &["check", &faulty, "--format", format]);
        desk.run(&[0, 1], &["check", "lists", "readiness.toml", &first, &kept, "--format", format]);
    }
    for command in ["score", "gaps", "plan"] {
        desk.run(&[3], &[command, &faulty]);
    }
}

/// What a file holds beyond that is refused by every command that reads it, and shown to nobody on the way.
#[test]
fn what_steers_is_refused_wherever_it_stands() {
    let desk = Tainted::new();
    let answers = format!("format: 1\nanswers:\n  T1.1: {{ value: \"no\", note: \"n{REFUSED}\" }}\n");
    desk.0.write("answers.yaml", &answers);
    desk.0.write("answers.json", r#"{"format":1,"round":"\u001b[31m\u202e"}"#);
    desk.0.write("plan.yaml", format!("format: 1\nactions:\n  set-up-body: {{ note: \"n{REFUSED}\" }}\n"));
    desk.0.write("own.toml", format!("ministry = \"m{REFUSED}\"\n"));
    let first = named("in/aNAME.yaml");
    for file in ["answers.yaml", "answers.json"] {
        for command in ["score", "gaps", "plan"] {
            desk.run(&[3], &[command, file]);
        }
        desk.run(&[1], &["check", file]);
        desk.run(&[1], &["batch", file]);
    }
    desk.run(&[3], &["assess", "answers.yaml"]);
    desk.run(&[3], &["plan", &first, "--plan", "plan.yaml"]);
    desk.run(&[3], &["score", &first, "--config", "own.toml"]);
}

#[test]
fn questions_steer_nothing() {
    let desk = Tainted::new();
    let (first, second) = (named("in/aNAME.yaml"), named("in/bNAME.yaml"));
    assert!(desk.run(&[0], &["list"]).contains("[31m"));
    for arguments in [["list", "T1"], ["show", "T1"], ["show", "T1.1"]] {
        assert!(desk.run(&[0], &arguments).contains("[31m"));
    }
    assert!(desk.run(&[0], &["template"]).contains("[31m"));
    for file in ["q.yaml", "q.toml"] {
        desk.run(&[0], &["template", "-o", file]);
        assert_harmless(&desk.0.read(file), file);
        desk.run(&[0], &["template", "--from-survey", &first, "-o", file, "--force"]);
        assert_harmless(&desk.0.read(file), file);
    }
    desk.run_with(&[0], &["assess", &first], "?\nlist\n1\nnote x\nback\nquit\n");
    desk.run_with(&[0], &["assess", &second], "\n\n\nquit\n");
    assert_harmless(&desk.0.read(&first), "an answers file after assess");
}

#[test]
fn what_is_said_of_wrong_arguments_steers_nothing() {
    let desk = Tainted::new();
    let first = named("in/aNAME.yaml");
    let gone = named("goneNAME.yaml");
    for command in ["score", "gaps", "plan", "check"] {
        desk.run(&[3], &[command, &gone]);
    }
    // Where the name may be a pattern, nothing matches it.
    desk.run(&[1, 3], &["batch", &gone]);
    desk.run(&[3], &["batch", &named("goneNAME*.yaml")]);
    for arguments in [
        ["explain", STEERING],
        ["list", STEERING],
        ["show", STEERING],
        ["schema", STEERING],
        ["completions", STEERING],
        [STEERING, "x"],
        ["list", &format!("--{STEERING}")],
    ] {
        desk.run(&[2], &arguments);
    }
    for option in ["--only", "--lang", "--format"] {
        desk.run(&[2], &["score", &first, option, STEERING]);
    }
    for option in ["--config", "--checklists"] {
        desk.run(&[3], &["score", &first, option, &gone]);
    }
    desk.run(&[2], &["plan", &first, "-o", &named("planNAME.odt")]);
    desk.run(&[2], &["batch", &first, "-o", "out", "--report", STEERING]);
    desk.run(&[3], &["plan", &first, "-o", &named("noNAME/plan.md")]);
}
