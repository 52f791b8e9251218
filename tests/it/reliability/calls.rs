//! Every system call of every save, failed once and killed at once. strace does that, which is why only
//! `tests/reliability_external.sh` runs it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use super::is_whole;
use super::saves::{Ended, NOT_NAMED, SAVES, Scene};
use crate::harness::{Desk, PROGRAM, scrubbed};

/// What the system may be asked about a file.
const CALLS: &str = "open,openat,read,write,writev,pwrite64,fsync,fdatasync,rename,renameat,renameat2,close,fstat,newfstatat,\
                     statx,lstat,stat,link,linkat,unlink,unlinkat,chmod,fchmod,fchown,ftruncate,flock,lseek,mkdir,getdents64,\
                     readlink,readlinkat,access";

/// What happens at a call.
const MISHAPS: [&str; 3] = ["error=EIO", "error=ENOSPC", "signal=KILL"];

/// The calls about files of the desk, other than the checklists that are read: which, and the how manieth of its thread.
fn calls(scene: &Scene) -> BTreeSet<(String, usize)> {
    let (desk, aside) = (scene.desk(), Desk::new());
    let log = aside.path("log");
    let ended = traced(scene, &desk, &log, &["-y"]);
    assert_eq!(ended.code, Some(0), "{}", ended.err);
    let mut counts = BTreeMap::new();
    let (mut found, mut folders) = (BTreeSet::new(), BTreeSet::new());
    let folder = desk.folder().to_str().unwrap();
    for line in fs::read_to_string(&log).unwrap().lines() {
        let Some((thread, (call, rest))) =
            line.split_once(' ').and_then(|(thread, rest)| Some((thread, rest.split_once('(')?)))
        else {
            continue;
        };
        let call = call.trim();
        let count: &mut usize = counts.entry((thread.to_owned(), call.to_owned())).or_default();
        *count += 1;
        if rest.contains(folder) && !rest.contains("/lists/") {
            found.insert((call.to_owned(), *count));
        }
        // That a folder which was read can be closed is what the standard library takes for granted.
        if call == "close" && fs::metadata(closed(rest)).is_ok_and(|about| about.is_dir()) {
            folders.insert((call.to_owned(), *count));
        }
    }
    &found - &folders
}

/// The path that is closed: `3</a/path>) = 0`.
fn closed(rest: &str) -> &Path {
    let path = rest.split_once('<').and_then(|(_, rest)| rest.split_once('>'));
    Path::new(path.map_or("", |(path, _)| path))
}

fn traced(scene: &Scene, desk: &Desk, log: &Path, how: &[&str]) -> Ended {
    let mut strace = scrubbed("strace");
    strace
        .args(["-f", "-qq", "--seccomp-bpf", "-o"])
        .arg(log)
        .args(["-e", &format!("trace={CALLS}")])
        .args(how)
        .arg(PROGRAM);
    Ended::from(scene.command(desk, strace, usize::MAX).output().unwrap())
}

#[test]
#[ignore = "needs strace; see tests/reliability_external.sh"]
fn a_save_of_which_any_call_fails_or_is_the_last_loses_nothing() {
    let (mut troubles, mut count) = (Vec::new(), 0);
    for save in SAVES {
        let scene = Scene::new(save);
        let aside = Desk::new();
        let mishaps = calls(&scene).into_iter().flat_map(|call| MISHAPS.map(|mishap| (call.clone(), mishap)));
        for ((call, number), mishap) in mishaps.step_by(if is_whole() { 1 } else { 7 }) {
            count += 1;
            let desk = scene.desk();
            let inject = format!("inject={call}:{mishap}:when={number}");
            let ended = traced(&scene, &desk, &aside.path("log"), &["-e", &inject]);
            // What is counted is counted in every thread: this one was to load the program.
            if ended.code == Some(127) {
                continue;
            }
            let found = scene.trouble(&desk, &ended);
            // It may have been the message itself that could not be written; what it came to is told last.
            if call == "write" && matches!(&found[..], [told, _] if told == NOT_NAMED) {
                continue;
            }
            troubles.extend(found.into_iter().map(|told| format!("{inject}: {told}")));
        }
    }
    println!("{count} mishaps");
    assert!(count > 100, "only {count} calls were found");
    assert!(troubles.is_empty(), "{}", troubles.join("\n"));
}
