//! `readiness check --watch`: what is saved is checked again.

use std::fs;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::sync::mpsc;

use super::formats::changed;
use crate::harness::PATIENCE;

#[test]
fn a_saved_fault_is_found_and_a_mended_one_is_gone() {
    let folder = changed(&[]);
    let mut child = Command::new(env!("CARGO_BIN_EXE_readiness"))
        .args(["check", ".", "--watch"])
        .current_dir(folder.path())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let (send, lines) = mpsc::channel();
    let stderr = child.stderr.take().unwrap();
    std::thread::spawn(move || {
        for line in BufReader::new(stderr).lines().map_while(Result::ok) {
            if send.send(line).is_err() {
                break;
            }
        }
    });
    let summary = |wanted: &str| while !lines.recv_timeout(PATIENCE).expect(wanted).contains(wanted) {};
    summary("nothing to mend");
    let file = folder.path().join("own/P1-bodies.yaml");
    let sound = fs::read_to_string(&file).unwrap();
    fs::write(&file, sound.replace("closes: [P1.2]", "closes: [P1.22]")).unwrap();
    summary("1 error");
    fs::write(&file, sound).unwrap();
    summary("nothing to mend");
    // A new file counts as well.
    fs::write(folder.path().join("data/agencis.yaml"), "format: 1\nagencies: []\n").unwrap();
    summary("1 warning");
    child.kill().unwrap();
    child.wait().unwrap();
}
