//! A folder of results and the runs that meet in it: a second one, one that was killed, one that is taken up again.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use super::{made, small};
use crate::harness::{Desk, is_long, patiently};

#[test]
fn a_second_run_does_not_take_the_results_of_the_first_for_questionnaires() {
    let place = Desk::new();
    place.write("in/mn.yaml", small(1));
    place.batch(0, &["in", "-o", "in/results", "--plans"]);
    let first = place.all("in/results");
    place.batch(0, &["in", "-o", "in/results", "--plans"]);
    assert_eq!(place.all("in/results"), first);
    place.batch(0, &["in", "-o", "in", "--plans=json"]);
    place.batch(0, &["in", "-o", "in", "--plans=json"]);
    assert_eq!(place.lines("in/results.jsonl").len(), 1);
}

#[test]
fn tables_and_plans_in_csv_are_written_again() {
    let place = Desk::new();
    place.write("in/1.yaml", small(1));
    place.write("in/2.yaml", "nonsense");
    place.write("in/3.yaml", small(3));
    place.batch(1, &["in", "-o", "out", "--plans=csv"]);
    let first = place.all("out");
    // An earlier version had other columns.
    place.write("out/plans/1.csv", "id,name\r\n");
    place.batch(1, &["in", "-o", "out", "--plans=csv"]);
    assert_eq!(place.all("out"), first);
    // A plan that was written before the interruption and is not in the journal.
    place.batch(1, &["in", "-o", "cut", "--plans=csv", "--fail-fast"]);
    let journal = place.read("cut/.readiness-batch.jsonl");
    place.write("cut/.readiness-batch.jsonl", format!("{}\n", journal.lines().next().unwrap()));
    place.batch(1, &["in", "-o", "cut", "--plans=csv", "--resume"]);
    assert_eq!(place.all("cut"), first);
}

#[test]
fn plans_of_questionnaires_that_are_gone_or_faulty_go_with_the_next_run() {
    let place = Desk::new();
    for name in ["gone", "bad", "good"] {
        place.write(&format!("in/{name}/mn.yaml"), small(1));
    }
    place.batch(0, &["in", "-o", "out", "--plans=csv"]);
    place.write("out/plans/own.md", "mine");
    fs::remove_dir_all(place.path("in/gone")).unwrap();
    place.write("in/bad/mn.yaml", "nonsense");
    // A run that does not finish takes nothing away, and the one that goes on with it keeps what is still valid.
    place.batch(1, &["in", "-o", "out", "--plans=md", "--fail-fast"]);
    assert!(place.path("out/plans/gone/mn.csv").exists());
    place.batch(1, &["in", "-o", "out", "--plans=md", "--resume"]);
    let plans: Vec<PathBuf> = place.all("out/plans").into_keys().collect();
    assert_eq!(plans, [Path::new("good/mn.md"), Path::new("own.md")]);
    // A run for the tables alone leaves them.
    place.batch(1, &["in", "-o", "out"]);
    assert_eq!(place.all("out/plans").into_keys().collect::<Vec<_>>(), plans);
}

#[test]
fn a_run_taken_up_again_still_finds_what_is_faulty() {
    let place = Desk::new();
    place.write("in/a.yaml", small(1));
    place.write("in/b.yaml", small(2));
    place.batch(0, &["in", "-o", "out", "--plans"]);
    place.write("in/a.yaml", "nonsense");
    place.write("new/a.yaml", "nonsense");
    // The first run ends at the fault and leaves its journal.
    place.batch(1, &["in", "-o", "out", "--plans", "--fail-fast"]);
    place.batch(1, &["in", "-o", "out", "--plans", "--resume"]);
    assert_eq!(place.all("out/plans").into_keys().collect::<Vec<_>>(), [Path::new("b.md")]);
    place.batch(1, &["new", "-o", "other", "--fail-fast"]);
    place.batch(1, &["new", "-o", "other", "--fail-fast", "--resume"]);
    assert!(!place.path("other/summary.json").exists());
}

#[test]
fn an_empty_stream_leaves_earlier_results() {
    let place = Desk::new();
    place.write("a.yaml", small(1));
    place.write("none.jsonl", "\n\n");
    place.batch(0, &["a.yaml", "-o", "out"]);
    let before = place.all("out");
    assert!(place.batch(3, &["none.jsonl", "-o", "out"]).err.contains("none.jsonl"));
    assert_eq!(place.all("out"), before);
    // In print an empty part of a stream is nothing unusual.
    place.batch(0, &["none.jsonl"]);
}

#[test]
fn what_a_killed_run_left_half_written_goes_with_the_next_one() {
    let place = Desk::new();
    place.write("in/deep/mn.yaml", small(1));
    place.batch(0, &["in", "-o", "out", "--plans"]);
    let first = place.all("out");
    for name in ["out/.readiness-a.tmp", "out/plans/.readiness-b.tmp", "out/plans/deep/.readiness-c.tmp"] {
        place.write(name, "half");
    }
    place.batch(0, &["in", "-o", "out", "--plans"]);
    assert_eq!(place.all("out").into_keys().collect::<Vec<_>>(), first.into_keys().collect::<Vec<_>>());
}

#[test]
fn a_strangers_results_are_left_alone() {
    let place = Desk::new();
    place.write("mn.yaml", small(1));
    place.write("out/results.csv", "mine");
    let output = place.batch(3, &["mn.yaml", "-o", "out"]);
    assert!(output.err.contains("--force"));
    assert_eq!(place.read("out/results.csv"), "mine");
    place.batch(0, &["mn.yaml", "-o", "out", "--force"]);
    assert!(place.read("out/results.csv").starts_with("input,country,"));
}

#[test]
fn the_first_fault_ends_a_run_that_is_to_fail_fast_and_nothing_is_written() {
    let place = Desk::new();
    place.write("in/1.yaml", small(1));
    place.write("in/2.yaml", "nonsense");
    place.write("in/3.yaml", small(3));
    place.batch(1, &["in", "-o", "out", "--fail-fast"]);
    assert!(!place.path("out/results.csv").exists());
    // What was finished is not lost once the file is mended.
    place.write("in/2.yaml", small(2));
    let output = place.batch(0, &["in", "-o", "out", "--resume"]);
    assert!(output.err.contains("1 questionnaire was finished before"), "{}", output.err);
    assert_eq!(place.lines("out/results.jsonl").len(), 3);
}

#[test]
fn a_run_that_is_cut_short_anywhere_ends_with_the_same_bytes() {
    let place = Desk::new();
    for number in 0..40 {
        place.write(&format!("in/{number:03}.yaml"), small(number));
    }
    place.write("in/x.yaml", "nonsense");
    place.batch(1, &["in", "-o", "whole"]);
    let whole = place.all("whole");
    // `--fail-fast` leaves a journal with everything in it; cut at any byte, it is what an interruption leaves.
    place.batch(1, &["in", "-o", "cut", "--fail-fast"]);
    let journal = fs::read(place.path("cut/.readiness-batch.jsonl")).unwrap();
    let mut dice = made::Dice::new(1);
    for _ in 0..if is_long() { 12 } else { 4 } {
        fs::remove_dir_all(place.path("cut")).unwrap();
        // Even the first line, which says what run it was, may be cut: then the run begins anew.
        let at = dice.roll(journal.len() + 1);
        place.write("cut/.readiness-batch.jsonl", &journal[..at]);
        place.batch(1, &["in", "-o", "cut", "--resume"]);
        assert_eq!(place.all("cut"), whole, "cut at byte {at}");
    }
}

#[test]
fn a_run_that_is_killed_again_and_again_ends_with_the_same_bytes() {
    // One worker reads as many inputs ahead while it works on as many: so many are not noted before the input ends.
    const AHEAD: usize = 64;
    let kills = if is_long() { 12 } else { 2 };
    let count = (kills + 1) * AHEAD;
    let place = Desk::new();
    for number in 0..count {
        place.write(&format!("in/{number:04}.yaml"), small(number));
    }
    let arguments = ["batch", "in", "-", "-o", "out", "--resume", "--plans=json", "--jobs", "1"];
    place.batch(0, &["in", "-", "-o", "whole", "--plans=json"]);
    let whole = place.all("whole");
    let noted = || fs::read_to_string(place.path("out/.readiness-batch.jsonl")).map_or(0, |text| text.lines().count());
    let mut dice = made::Dice::new(2);
    for _ in 0..kills {
        // A run that waits for more lines cannot end; it is killed when it has got on, each time at another moment.
        let enough = (noted() + AHEAD - 10).min(count - AHEAD);
        let mut run = place
            .command(&arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        patiently(|| if noted() > enough { Ok(()) } else { Err(format!("{} of {enough} lines", noted())) });
        std::thread::sleep(Duration::from_micros(dice.roll(20_000) as u64));
        run.kill().unwrap();
        run.wait().unwrap();
        assert!(!place.path("out/results.csv").exists(), "results are complete or absent");
    }
    // A file that was under way when the process was killed is gone as well.
    place.batch(0, &arguments[1..]);
    assert!(place.all("out") == whole, "{:?}", place.all("out").keys());
}

#[test]
fn a_run_is_resumed_only_with_the_options_it_had() {
    let place = Desk::new();
    place.write("in/1.yaml", small(1));
    place.write("in/2.yaml", "nonsense");
    place.batch(1, &["in", "-o", "out", "--fail-fast"]);
    let output = place.batch(3, &["in", "-o", "out", "--resume", "--only", "A1"]);
    assert!(output.err.contains("other checklists, settings or options"), "{}", output.err);
}
