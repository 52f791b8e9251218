//! What `docs/guide/ci.md` hands out works as it stands there.

use std::fs;

use serde_json::Value;

use super::formats::changed;
use crate::harness::{Desk, home};

/// The text of the block that is marked so.
fn block(mark: &str) -> String {
    let guide = fs::read_to_string(home("docs/guide/ci.md")).unwrap();
    let (_, rest) = guide.split_once(&format!("\n```{mark}\n")).unwrap_or_else(|| panic!("a block is marked {mark}"));
    rest.split_once("\n```").unwrap().0.to_owned() + "\n"
}

/// Runs a line as a forge does: by a shell that finds the program.
fn run(desk: &Desk, line: &str) -> (i32, String) {
    let ran = desk.shell(line);
    (ran.code, ran.out)
}

#[test]
#[cfg(unix)]
fn the_workflow_passes_sound_files_and_fails_faulty_ones() {
    let workflow: Value = serde_yaml::from_str(&block("yaml workflow")).unwrap();
    let steps = workflow["jobs"]["check"]["steps"].as_array().unwrap();
    let commands: Vec<&str> = steps.iter().filter_map(|step| step["run"].as_str()).collect();
    assert!(workflow["on"].is_object() && workflow["permissions"]["security-events"] == "write");
    let [_, check, collect] = commands[..] else { panic!("{commands:?}") };
    let sound = changed(&[]);
    let warned = changed(&[("own/P1-bodies.yaml", "Does a body lead the work?", "Does a body lead? Does it work?")]);
    assert_eq!(run(&sound, check), (0, String::new()));
    let (code, lines) = run(&warned, check);
    assert_eq!(code, 1);
    assert!(lines.starts_with("::warning file=own/P1-bodies.yaml,line=8,"), "{lines}");
    assert_eq!(run(&warned, collect).0, 0);
    let upload = steps.iter().find_map(|step| step["with"]["sarif_file"].as_str()).unwrap();
    let log: Value = serde_json::from_str(&warned.read(upload)).unwrap();
    assert_eq!(log["runs"][0]["results"][0]["ruleId"], "double-question");
    // What the first step wrote is no file of ours, and does not disturb the next run.
    assert_eq!(run(&sound, collect).0, 0);
    assert_eq!(run(&sound, check).0, 0);
}

#[test]
#[cfg(unix)]
fn the_hooks_refuse_faulty_files() {
    let hook = block("sh hook");
    assert!(hook.starts_with("#!/bin/sh\n"));
    let framework: Value = serde_yaml::from_str(&block("yaml pre-commit")).unwrap();
    let entry = framework["repos"][0]["hooks"][0]["entry"].as_str().unwrap();
    let sound = changed(&[]);
    let faulty = changed(&[("own/P1-bodies.yaml", "closes: [P1.2]", "closes: [P1.22]")]);
    for script in [hook.as_str(), entry] {
        assert_eq!(run(&sound, script).0, 0, "{script}");
        assert_eq!(run(&faulty, script).0, 1, "{script}");
    }
}
