//! The program killed at any moment of a save.

use std::process::Stdio;
use std::time::{Duration, Instant};

use super::saves::{Ended, SAVES, Scene};
use super::share;
use crate::batch::made::Dice;
use crate::harness::{PROGRAM, scrubbed};

/// Kills in all.
const ALL: usize = 500;

#[test]
fn a_save_that_is_killed_at_any_moment_loses_nothing() {
    let mut troubles = Vec::new();
    let mut dice = Dice::new(14);
    for save in SAVES {
        let scene = Scene::new(save);
        let begin = Instant::now();
        let desk = scene.desk();
        assert_eq!(scene.run(&desk).code, Some(0));
        let whole = usize::try_from(begin.elapsed().as_micros()).unwrap();
        for _ in 0..share(ALL).div_ceil(SAVES.len()) {
            let desk = scene.desk();
            let mut command = scene.command(&desk, scrubbed(PROGRAM), usize::MAX);
            let mut run = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
            let moment = dice.roll(whole);
            std::thread::sleep(Duration::from_micros(moment as u64));
            run.kill().unwrap();
            let ended = Ended::from(run.wait_with_output().unwrap());
            troubles.extend(scene.trouble(&desk, &ended).into_iter().map(|told| format!("after {moment} µs: {told}")));
        }
    }
    assert!(troubles.is_empty(), "{}", troubles.join("\n"));
}
