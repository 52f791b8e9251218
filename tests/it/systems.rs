//! What is the same on every system, tried on this one: names, patterns, line ends.

use std::fs;

use crate::harness::{Desk, PROGRAM, Ran, home, run, scrubbed};

#[test]
fn the_program_has_one_name_whatever_its_file_is_called() {
    let desk = Desk::new();
    let other = desk.path("readiness.exe");
    fs::copy(PROGRAM, &other).unwrap();
    for arguments in [&["--help"][..], &["plan", "--help"], &["plan"], &["--lang", "ru", "score", "--nosuch"]] {
        let renamed = Ran::of(scrubbed(other.to_str().unwrap()).args(arguments));
        assert_eq!(renamed, run(arguments), "{arguments:?}");
        assert!(!(renamed.out + &renamed.err).contains(".exe"));
    }
}

/// PowerShell and cmd.exe leave patterns to the program.
#[test]
fn a_pattern_is_no_missing_file_to_a_command_that_takes_one() {
    let desk = Desk::new();
    desk.write("mn.yaml", "format: 1\n");
    for arguments in [&["score", "*.yaml"][..], &["gaps", "m?.yaml"], &["plan", "m*.yaml", "-o", "a.md"]] {
        let Ran { code, err, .. } = desk.run(arguments);
        assert_eq!(code, 3, "{arguments:?}");
        assert!(err.contains("is a pattern, and a single file is wanted here"), "{err}");
    }
    assert_eq!(desk.run(&["check", "*.yaml"]).code, 0);
}

/// A checkout of git may end the lines of every file as Windows does.
#[test]
fn checklists_with_other_line_ends_give_the_same_plan() {
    let desk = Desk::new();
    desk.copy("checklists", "lists");
    desk.copy("examples/early-starter", "mine");
    let plan = |desk: &Desk| {
        let made = desk.run(&["plan", "mine/answers.yaml", "--checklists", "lists", "--format", "json"]);
        assert_eq!((made.code, made.err.as_str()), (0, ""));
        // Digests say which bytes were read.
        made.out.lines().filter(|line| !line.contains("sha256")).collect::<Vec<_>>().join("\n")
    };
    let before = plan(&desk);
    for (name, bytes) in desk.all("lists").into_iter().chain(desk.all("mine")) {
        let place =
            ["lists", "mine"].map(|folder| desk.path(folder).join(&name)).into_iter().find(|path| path.exists());
        let text = String::from_utf8(bytes).unwrap();
        fs::write(place.unwrap(), text.replace('\n', "\r\n")).unwrap();
    }
    assert!(desk.read("lists/technical/checklist.yaml").contains("\r\n"));
    assert_eq!(plan(&desk), before);
}

/// Texts are put into the program and into digests, so that the same commit has to give the same bytes.
#[test]
fn a_checkout_ends_lines_alike_on_every_system() {
    let rules = fs::read_to_string(home(".gitattributes")).unwrap();
    assert!(rules.lines().any(|line| line == "* text=auto eol=lf"), "{rules}");
}

#[test]
fn a_path_of_windows_in_the_settings_is_told_with_what_to_write() {
    let desk = Desk::new();
    desk.write("readiness.toml", "checklists = \"my\\lists\"\n");
    let Ran { err, out, .. } = desk.run(&["check", "readiness.toml"]);
    assert!((out + &err).contains("the folders of a path can be parted by `/`"));
}
