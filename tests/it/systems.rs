//! What is the same on every system, tried on this one: names, patterns, line ends.

use std::fs;
use std::path::PathBuf;

use crate::harness::{Desk, PROGRAM, Ran, home, run, scrubbed};

#[test]
fn the_program_has_one_name_whatever_its_file_is_called() {
    // A second name and no copy: what this process writes cannot be started while another test's child still holds it open.
    let beside = tempfile::tempdir_in(PathBuf::from(PROGRAM).parent().unwrap()).unwrap();
    let other = beside.path().join("readiness.exe");
    fs::hard_link(PROGRAM, &other).unwrap();
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

/// A step of a forge's workflow that runs a script, and each manifest for a package manager, is what it says it is.
#[test]
fn workflows_and_manifests_can_be_read_and_name_what_there_is() {
    let files = |folder: &str| fs::read_dir(home(folder)).unwrap().map(|entry| entry.unwrap().path());
    let mut scripts = Vec::new();
    for path in files(".github/workflows") {
        let text = fs::read_to_string(&path).unwrap();
        let workflow: serde_yaml::Value = serde_yaml::from_str(&text).unwrap();
        assert!(text.contains(&format!("rust:{}-bookworm", env!("CARGO_PKG_RUST_VERSION"))), "{}", path.display());
        assert!(text.contains(&format!("toolchain install {} ", env!("CARGO_PKG_RUST_VERSION"))), "{}", path.display());
        for (_, job) in workflow["jobs"].as_mapping().unwrap() {
            let steps = job["steps"].as_sequence().unwrap().iter();
            scripts.extend(steps.filter_map(|step| step["run"].as_str()?.split(' ').next()).map(str::to_owned));
        }
    }
    let own: Vec<&String> = scripts.iter().filter(|script| script.starts_with(".ci/")).collect();
    assert!(own.iter().any(|script| *script == ".ci/run") && own.iter().any(|script| *script == ".ci/release"));
    for script in own {
        assert!(home(script).exists(), "{script}");
    }
    // A mark that is filled in at a release begins with what YAML forbids at the beginning of a value.
    let filled = |path: PathBuf| fs::read_to_string(path).unwrap().replace('@', "");
    for path in files("packaging/winget") {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let manifest: serde_yaml::Value = serde_yaml::from_str(&filled(path)).unwrap();
        assert!(name.starts_with(manifest["PackageIdentifier"].as_str().unwrap()), "{name}");
    }
    let scoop: serde_json::Value = serde_json::from_str(&filled(home("packaging/readiness.json"))).unwrap();
    assert_eq!(scoop["bin"], "readiness.exe");
}

/// The script that makes a release refuses a guide with other pages than those whose order it knows, when it is late to learn it.
#[test]
fn the_guide_for_readers_without_a_network_has_every_page() {
    let script = fs::read_to_string(home(".ci/guide")).unwrap();
    let pages = script.lines().find_map(|line| line.strip_prefix("pages=(")?.strip_suffix(')')).unwrap();
    let mut pages: Vec<String> = pages.split(' ').map(|page| format!("{page}.md")).collect();
    pages.sort();
    let files =
        fs::read_dir(home("docs/guide")).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut files: Vec<String> = files.filter(|name| name.ends_with(".md")).collect();
    files.sort();
    assert_eq!(pages, files);
}

/// Nothing is built or installed before these are refused.
#[cfg(unix)]
#[test]
fn a_release_of_another_version_is_refused() {
    let desk = Desk::new();
    fs::create_dir(desk.path(".ci")).unwrap();
    fs::copy(home(".ci/release"), desk.path(".ci/release")).unwrap();
    desk.write("Cargo.toml", "[package]\nversion = \"1.2.0\"\n");
    desk.write("CHANGELOG.md", "# Changes\n\n## Unreleased\n\n## 1.2\n");
    let refused = |tag: &str| {
        let Ran { code, err, .. } = Ran::of(scrubbed("bash").arg(desk.path(".ci/release")).arg(tag));
        assert_eq!(code, 1, "{tag}");
        err
    };
    assert_eq!(refused("v1.2.1"), ".ci/release: the tag is v1.2.1 and Cargo.toml says 1.2.0\n");
    assert_eq!(refused("v1.2.0"), ".ci/release: the changelog has no heading for 1.2.0\n");
    // From here on it is a matter of git.
    desk.write("CHANGELOG.md", "# Changes\n\n## Unreleased\n\n## 1.2.0 (2026-11-29)\n");
    assert!(desk.shell("git init -q . && bash .ci/release v1.2.0").err.contains("files were changed"));
}
