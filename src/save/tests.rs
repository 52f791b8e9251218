use super::*;

#[test]
fn what_may_have_been_edited_is_replaced_only_on_purpose() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.yaml");
    create(&path, b"one", false).unwrap();
    assert_eq!(create(&path, b"two", false).unwrap_err().key, "write-exists");
    assert_eq!(std::fs::read(&path).unwrap(), b"one");
    create(&path, b"two", true).unwrap();
    assert_eq!(std::fs::read(&path).unwrap(), b"two");
}

#[test]
fn a_file_is_replaced_whole_and_nothing_is_left_beside_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.yaml");
    replace(&path, b"one").unwrap();
    replace(&path, b"two").unwrap();
    assert_eq!(std::fs::read(&path).unwrap(), b"two");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn a_save_that_fails_at_any_stage_leaves_the_file_as_it_was_and_nothing_beside_it() {
    use std::io::{Error, ErrorKind};
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.yaml");
    replace(&path, b"one").unwrap();
    for (failing, kind, key) in [
        (Stage::Create, ErrorKind::ReadOnlyFilesystem, "write-denied"),
        (Stage::Write, ErrorKind::StorageFull, "write-full"),
        (Stage::Sync, ErrorKind::QuotaExceeded, "write-full"),
        (Stage::Rename, ErrorKind::NotFound, "write-no-folder"),
    ] {
        let mut fails = |stage| if stage == failing { Err(Error::from(kind)) } else { Ok(()) };
        assert_eq!(replace_stepwise(&path, None, b"two", &mut fails).unwrap_err().key, key);
        assert_eq!(std::fs::read(&path).unwrap(), b"one", "{failing:?}");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "{failing:?}");
    }
    // A folder that cannot be synced loses nothing that is not lost with the power: the name is taken already.
    let mut stages = Vec::new();
    let mut fails = |stage| {
        stages.push(stage);
        if stage == Stage::SyncFolder { Err(Error::from(ErrorKind::Unsupported)) } else { Ok(()) }
    };
    replace_stepwise(&path, None, b"two", &mut fails).unwrap();
    assert_eq!(stages, [Stage::Create, Stage::Write, Stage::Sync, Stage::Rename, Stage::SyncFolder]);
    assert_eq!(std::fs::read(&path).unwrap(), b"two");
}

/// Windows denies to replace what another program has open, and elsewhere it is a question of rights.
#[test]
fn a_file_that_is_open_elsewhere_is_told_as_that() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.pdf");
    let denied = io::Error::from(io::ErrorKind::PermissionDenied);
    assert_eq!(unnamed(&path, &denied, true).key, "write-denied", "there is no file to be open");
    std::fs::write(&path, "x").unwrap();
    assert_eq!(unnamed(&path, &denied, true).key, "in-use");
    assert_eq!(unnamed(&path, &denied, false).key, "write-denied");
    assert_eq!(failure(&path, &io::Error::from(io::ErrorKind::ResourceBusy)).key, "in-use");
}

#[test]
fn what_killed_saves_left_is_removed_once_it_is_old() {
    let folder = tempfile::tempdir().unwrap();
    let long_ago = std::time::SystemTime::now() - std::time::Duration::from_secs(7200);
    for (name, old) in [(".readiness-a.tmp", true), (".readiness-b.tmp", false), ("a.tmp", true)] {
        let file = File::create(folder.path().join(name)).unwrap();
        if old {
            file.set_modified(long_ago).unwrap();
        }
    }
    tidy(folder.path());
    let mut names: Vec<_> = std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names, [".readiness-b.tmp", "a.tmp"]);
    tidy_own(folder.path());
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    assert!(folder.path().join("a.tmp").exists());
}

#[test]
fn a_file_that_may_not_be_written_stays_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.yaml");
    std::fs::write(&path, "mine").unwrap();
    let mut permissions = std::fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(&path, permissions).unwrap();
    assert_eq!(replace(&path, b"other").unwrap_err().key, "write-denied");
    assert_eq!(std::fs::read(&path).unwrap(), b"mine");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told_and_a_device_stays_a_device() {
    use std::os::unix::fs::FileTypeExt;
    let error = replace(Path::new("/dev/full"), b"x").unwrap_err();
    assert_eq!(error.key, "write-full");
    assert!(std::fs::metadata("/dev/full").unwrap().file_type().is_char_device());
}

#[test]
fn a_missing_folder_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let error = replace(&folder.path().join("no/such/a.md"), b"x").unwrap_err();
    assert_eq!(error.key, "write-no-folder");
    assert!(error.to_string().contains("no/such/a.md"));
}

#[test]
fn a_stranger_s_file_is_overwritten_only_on_purpose() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.md");
    std::fs::write(&path, "my own notes").unwrap();
    assert_eq!(output(&path, b"new", false).unwrap_err().key, "write-foreign");
    assert_eq!(std::fs::read(&path).unwrap(), b"my own notes");
    output(&path, format!("<!-- {} -->", producer()).as_bytes(), true).unwrap();
    output(&path, b"newer", false).unwrap();
    assert_eq!(std::fs::read(&path).unwrap(), b"newer");
    // What is named as people's files are is theirs, whatever it says.
    for name in ["plan.yaml", "readiness.toml"] {
        let path = folder.path().join(name);
        std::fs::write(&path, format!("# <!-- {} -->", producer())).unwrap();
        assert_eq!(output(&path, b"new", false).unwrap_err().key, "write-exists");
        output(&path, b"new", true).unwrap();
    }
}

#[test]
fn a_table_of_ours_is_known_by_its_head() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.csv");
    output(&path, b"id,title\r\na,1\r\n", false).unwrap();
    output(&path, b"id,title\r\nb,2\r\n", false).unwrap();
    assert_eq!(output(&path, b"id,name\r\n", false).unwrap_err().key, "write-foreign");
    assert_eq!(std::fs::read(&path).unwrap(), b"id,title\r\nb,2\r\n");
    // Elsewhere a first line says nothing.
    let path = folder.path().join("plan.md");
    std::fs::write(&path, "# Plan\nmy own").unwrap();
    assert_eq!(output(&path, b"# Plan\n", false).unwrap_err().key, "write-foreign");
}

#[cfg(unix)]
#[test]
fn a_replaced_file_keeps_its_permissions_and_a_copy_takes_them_over() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let [path, copy] = ["a.yaml", "copy.yaml"].map(|name| folder.path().join(name));
    let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    std::fs::write(&path, "one").unwrap();
    // Whatever the mask of the process is, it takes something from the one or from the other.
    for wanted in [0o600, 0o664, 0o666] {
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(wanted)).unwrap();
        replace(&path, b"two").unwrap();
        assert_eq!(mode(&path), wanted);
        replace_like(&copy, &path, b"two").unwrap();
        assert_eq!(mode(&copy), wanted);
        std::fs::remove_file(&copy).unwrap();
    }
}

#[cfg(unix)]
#[test]
fn a_link_to_nothing_yet_stays_a_link() {
    let folder = tempfile::tempdir().unwrap();
    let link = folder.path().join("link.md");
    std::os::unix::fs::symlink("new.md", &link).unwrap();
    replace(&link, b"one").unwrap();
    assert!(std::fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(std::fs::read(folder.path().join("new.md")).unwrap(), b"one");
}

#[cfg(unix)]
#[test]
fn what_cannot_be_told_is_not_taken_for_absent() {
    let folder = tempfile::tempdir().unwrap();
    let [one, two] = ["one", "two"].map(|name| folder.path().join(name));
    std::os::unix::fs::symlink(&one, &two).unwrap();
    std::os::unix::fs::symlink(&two, &one).unwrap();
    assert_eq!(existing(&one).unwrap_err().key, "write-failed");
    for write in [output, create] {
        assert_eq!(write(&one, b"x", false).unwrap_err().key, "write-failed");
    }
    assert_eq!(replace(&one, b"x").unwrap_err().key, "write-failed");
    assert_eq!(is_same(&folder.path().join("none"), &one).unwrap_err().key, "write-failed");
    assert!(existing(&folder.path().join("none")).unwrap().is_none());
}

#[cfg(unix)]
#[test]
fn a_file_is_the_same_under_any_name() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    std::fs::create_dir(at("sub")).unwrap();
    std::fs::write(at("a.md"), "one").unwrap();
    std::fs::write(at("b.md"), "one").unwrap();
    std::os::unix::fs::symlink("a.md", at("link.md")).unwrap();
    std::os::unix::fs::symlink("new.md", at("ahead.md")).unwrap();
    std::fs::hard_link(at("a.md"), at("hard.md")).unwrap();
    for (one, other, same) in [
        ("a.md", "sub/../a.md", true),
        ("a.md", "link.md", true),
        ("hard.md", "a.md", true),
        ("a.md", "b.md", false),
        ("new.md", "sub/../new.md", true),
        ("ahead.md", "new.md", true),
        ("new.md", "newer.md", false),
        ("a.md", "new.md", false),
    ] {
        assert_eq!(is_same(&at(one), &at(other)), Ok(same), "{one} and {other}");
    }
}
