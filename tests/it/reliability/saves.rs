//! The saves of every command that writes, and what must hold after one that something went wrong with: each file is as it
//! was or as it was to be, nothing that was confirmed is missing, and the same command goes on from there.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value as Json;

use crate::harness::{Desk, PROGRAM, home, scrubbed};

const SOUND: &str = "# ours\nformat: 1\ncountry: XA\nround: r1\nassessed-on: 2026-01-15\nchecklists: { tech: 2.1.0 }\nanswers:\n  \
                     T1.1: no # nobody meets\n";
const OLD: &str = "# ours\nformat: 1\ncountry: XA\nround: r1\nchecklists: { tech: 2.0.0 }\nanswers:\n  T1.1: yes\n  T1.2: no\n  \
                   T2.1: partial # seen\n  T2.9: 40\n";
const FORM: &str =
    "format: 1\ncountry: XA\nround: r1\nchecklists: { tech: 2.1.0 }\nanswers:\n  T2.1: yes\n  T2.1.1: 40\n";
const PLAN: &str = "# ours\nformat: 1\nactions:\n  set-up-body:\n    status: under-way\n    lead: Ms. Edited\n";

/// A command that writes, with its files named from the desk, so that what the system is asked can be told apart.
pub struct Save {
    /// `DESK` stands for the folder of the desk.
    line: &'static str,
    /// Lines that are piped in. Each is dealt with when the next one is asked for.
    replies: &'static [&'static str],
    /// Files in which nothing may be lost, and which are whole once the command has been run again.
    kept: &'static [&'static str],
}

pub const SAVES: &[Save] = &[
    Save {
        line: "assess DESK/a.yaml",
        replies: &["go T1.1", "y", "go T2.1", "note Seen in the office", "yes", "go T2.1.1", "40", "go T2.2", "none"],
        kept: &["a.yaml"],
    },
    Save { line: "plan DESK/a.yaml --plan DESK/k.yaml -o DESK/out.md", replies: &[], kept: &["k.yaml"] },
    Save { line: "plan DESK/a.yaml --plan DESK/new.yaml -o DESK/out.docx", replies: &[], kept: &["new.yaml"] },
    Save { line: "merge DESK/a.yaml DESK/form.yaml --agency customs --format md", replies: &[], kept: &["a.yaml"] },
    Save { line: "upgrade DESK/old.yaml", replies: &[], kept: &["old.yaml"] },
    Save { line: "template -o DESK/q.yaml --force", replies: &[], kept: &["q.yaml"] },
    Save { line: "check DESK/base --fix", replies: &[], kept: &["base/ledger.txt"] },
    Save {
        line: "batch DESK/in -o DESK/out --resume --plans=md --format csv --format jsonl --jobs 1",
        replies: &[],
        kept: &["out/results.csv", "out/results.jsonl", "out/region.md", "out/summary.json", "out/plans/1.md"],
    },
];

/// What is wrong with a message that names no file.
pub const NOT_NAMED: &str = "no file is named";

type Files = BTreeMap<PathBuf, Vec<u8>>;

/// A save with every state in which it may leave the files.
pub struct Scene {
    pub save: &'static Save,
    begin: Desk,
    states: Vec<Files>,
}

/// How a run of a save ended.
pub struct Ended {
    /// The exit code; `None` where it was killed.
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

impl From<Output> for Ended {
    fn from(output: Output) -> Self {
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        Self { code: output.status.code(), out: text(&output.stdout), err: text(&output.stderr) }
    }
}

impl Scene {
    /// Runs the save undisturbed, an interview once for each of its replies.
    pub fn new(save: &'static Save) -> Self {
        let begin = Desk::new();
        begin.copy("tests/fixtures/mini", "lists");
        for below in ["own", "data", "profiles"] {
            begin.copy(&format!("tests/fixtures/base/{below}"), &format!("base/{below}"));
        }
        // One question is not in the ledger yet.
        let ledger = fs::read_to_string(home("tests/fixtures/base/ledger.txt")).unwrap();
        begin.write("base/ledger.txt", ledger.replace("question P2.2\n", ""));
        begin.write("a.yaml", SOUND);
        begin.write("old.yaml", OLD);
        begin.write("form.yaml", FORM);
        begin.write("k.yaml", PLAN);
        begin.write("q.yaml", "# an earlier one\n");
        for number in 1..=3 {
            begin.write(&format!("in/{number}.yaml"), SOUND.replace("r1", &format!("r{number}")));
        }
        let mut scene = Self { save, begin, states: Vec::new() };
        scene.states.push(files(&scene.begin));
        for count in 1..=save.replies.len().max(1) {
            let desk = scene.desk();
            let ended = Ended::from(scene.command(&desk, scrubbed(PROGRAM), count).output().unwrap());
            assert_eq!(ended.code, Some(0), "{}: {}", save.line, ended.err);
            scene.states.push(files(&desk));
        }
        scene
    }

    /// A desk as it is before the save.
    pub fn desk(&self) -> Desk {
        let desk = Desk::new();
        desk.copy(self.begin.folder().to_str().unwrap(), "");
        desk
    }

    /// The command with so many of its replies, away from the desk; `program` may be one that runs the program.
    pub fn command(&self, desk: &Desk, mut program: Command, replies: usize) -> Command {
        let folder = desk.folder().to_str().unwrap();
        let input = tempfile::NamedTempFile::new().unwrap();
        fs::write(&input, self.save.replies[..replies.min(self.save.replies.len())].join("\n") + "\n").unwrap();
        let lists = desk.path("lists");
        program.args(self.save.line.split(' ').map(|word| word.replace("DESK", folder)));
        program.arg("--checklists").arg(lists).current_dir("/").env("TMPDIR", folder);
        program.stdin(File::open(input.path()).unwrap());
        program
    }

    /// Runs the save to its end, undisturbed.
    pub fn run(&self, desk: &Desk) -> Ended {
        let command = &mut self.command(desk, scrubbed(PROGRAM), usize::MAX);
        Ended::from(command.output().unwrap())
    }

    /// What is not as it must be after a run that something went wrong with.
    pub fn trouble(&self, desk: &Desk, ended: &Ended) -> Vec<String> {
        let mut found = Vec::new();
        // An input that cannot be read is a finding of the check, a fault in the results of a batch and a form that is refused.
        let is_finding =
            ended.code == Some(1) && ["check ", "batch ", "merge "].iter().any(|one| self.save.line.starts_with(one));
        let now = files(desk);
        let name = |path: &Path| path.file_name().unwrap().to_string_lossy().into_owned();
        let paths = self.states.iter().flat_map(BTreeMap::keys).chain(now.keys());
        for path in paths.collect::<std::collections::BTreeSet<_>>() {
            let (name, bytes) = (name(path), now.get(path));
            let is_whole = if name.ends_with(".log") || name.starts_with(".readiness-") && name.ends_with(".jsonl") {
                lines_are_whole(bytes, ended.code.is_none())
            } else if name.starts_with(".readiness-") || name.ends_with(".unsaved.yaml") {
                // What a killed save leaves is removed by a later one.
                ended.code != Some(0)
            } else {
                self.states.iter().any(|state| state.get(path) == bytes)
            };
            if !is_whole && !is_finding {
                found.push(format!("{} is neither as before nor as after", path.display()));
            }
        }
        let last = self.states.last().unwrap();
        let kept =
            |state: &Files| self.save.kept.iter().all(|path| now.get(Path::new(path)) == state.get(Path::new(path)));
        let is_last = |path: &Path| name(path).ends_with(".log") || now.get(path) == last.get(path);
        match ended.code {
            Some(0) if !last.keys().all(|path| is_last(path)) => {
                found.push("it says that all went well, and it is not stored".to_owned())
            }
            // The settings are looked for in the folders above as well.
            Some(3)
                if ![desk.folder().to_str().unwrap(), "readiness.toml"].iter().any(|name| ended.err.contains(name)) =>
            {
                found.push(NOT_NAMED.to_owned())
            }
            Some(0 | 3) | None => {}
            Some(1) if is_finding => {}
            Some(code) => found.push(format!("it ends with {code}")),
        }
        if !self.save.replies.is_empty() {
            // Whatever was dealt with when a line was asked for is stored, here or where the session says.
            let asked = ended.out.matches("> ").count();
            let dealt_with = asked.saturating_sub(1).min(self.save.replies.len());
            let is_stored = self.states[dealt_with..].iter().any(kept);
            let is_told =
                ended.code == Some(3) && ended.err.contains(".unsaved.yaml") || ended.out.contains("Not saved");
            if !is_stored && !is_told {
                found.push(format!("{dealt_with} lines were dealt with, and not all is stored"));
            }
        }
        // Once nothing is in the way, the same command ends as it would have. A note that is given again is added.
        let again = self.run(desk);
        let now = files(desk);
        let is_there = |path: &&&str| {
            let text =
                |files: &Files| files.get(Path::new(path)).map(|bytes| String::from_utf8_lossy(bytes).into_owned());
            let (now, wanted) = (text(&now).unwrap_or_default(), text(last).unwrap());
            let mut lines = wanted.lines().map(|line| line.trim().trim_start_matches("note: "));
            now == wanted || !self.save.replies.is_empty() && lines.all(|line| now.contains(line))
        };
        let lost: Vec<_> = self.save.kept.iter().filter(|path| !is_there(path)).collect();
        if again.code != Some(0) || !lost.is_empty() {
            found.push(format!("run again: {:?}, {lost:?} differ: {}", again.code, again.err));
        }
        if !found.is_empty() {
            found.push(format!("ended with {:?}\n{}\n{}", ended.code, ended.out, ended.err));
        }
        found
    }
}

/// Every file with its text, in which the folder of the desk has one name whatever it is.
fn files(desk: &Desk) -> Files {
    let folder = desk.folder().to_str().unwrap();
    let named = |bytes| match String::from_utf8(bytes) {
        Ok(text) => text.replace(folder, "DESK").into_bytes(),
        Err(error) => error.into_bytes(),
    };
    desk.all("").into_iter().map(|(path, bytes)| (path, named(bytes))).collect()
}

/// Whether every line is JSON, save for one that a kill may have cut short at the end.
fn lines_are_whole(bytes: Option<&Vec<u8>>, killed: bool) -> bool {
    let text = String::from_utf8_lossy(bytes.map_or(&[], Vec::as_slice)).into_owned();
    let mut lines: Vec<&str> = text.lines().collect();
    if killed && !text.ends_with('\n') {
        lines.pop();
    }
    lines.iter().filter(|line| !line.is_empty()).all(|line| serde_json::from_str::<Json>(line).is_ok())
}

/// Undisturbed, every save is what its cases expect.
#[test]
fn every_save_is_whole_where_nothing_goes_wrong() {
    for save in SAVES {
        let scene = Scene::new(save);
        let desk = scene.desk();
        let ended = scene.run(&desk);
        assert_eq!(scene.trouble(&desk, &ended), Vec::<String>::new(), "{}", save.line);
        assert!(scene.states.first() != scene.states.last(), "{} writes", save.line);
    }
}
