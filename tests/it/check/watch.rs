//! `readiness check --watch`: what is saved is checked again.

use std::fs;
use std::io::{BufRead, BufReader};
use std::process::Stdio;
use std::sync::mpsc;

use super::formats::changed;
use crate::harness::{Desk, PATIENCE};

#[test]
fn a_saved_fault_is_found_and_a_mended_one_is_gone() {
    let (folder, desk) = (changed(&[]), Desk::new());
    let mut command = folder.command(&["check", ".", "--watch"]);
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
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
    // As an editor saves: at no moment is there half a file.
    let save = |text: &str| {
        let file = desk.write("new", text);
        fs::rename(file, folder.path("own/P1-bodies.yaml")).unwrap();
    };
    let sound = folder.read("own/P1-bodies.yaml");
    save(&sound.replace("closes: [P1.2]", "closes: [P1.22]"));
    summary("1 error");
    save(&sound);
    summary("nothing to mend");
    // A new file counts as well.
    folder.write("data/agencis.yaml", "format: 1\nagencies: []\n");
    summary("1 warning");
    child.kill().unwrap();
    child.wait().unwrap();
}
