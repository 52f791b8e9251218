//! Files out: the only room that writes them. A file is whole or as it was before, never in between.

use std::fs::{File, Metadata};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use crate::i18n::Message;

pub mod journal;

/// Stands in every file this tool writes for people, so that it knows its own files again.
pub const MARK: &str = "written by readiness";

/// What made a file: the mark with the version of the program.
pub fn producer() -> String {
    format!("{MARK} {}", env!("CARGO_PKG_VERSION"))
}

/// Replaces a file: the bytes go to the side, are synced, and take the name in one step.
///
/// # Errors
///
/// A [`Message`] that names the file when the folder cannot be written, the disk is full or the name cannot be taken;
/// then the file is as it was before.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<(), Message> {
    replace_stepwise(path, None, bytes, &mut |_| Ok(()))
}

/// Writes a file that holds what another one holds: whoever may not read that one may not read this one either.
///
/// # Errors
///
/// A [`Message`] as of [`replace`].
pub fn replace_like(path: &Path, like: &Path, bytes: &[u8]) -> Result<(), Message> {
    replace_stepwise(path, Some(like), bytes, &mut |_| Ok(()))
}

/// What is known of a file; `None` where there is none. Only "not found" means that: a drive that does not answer may
/// hold the file all the same.
///
/// # Errors
///
/// A [`Message`] when the system cannot tell.
pub fn existing(path: &Path) -> Result<Option<Metadata>, Message> {
    match std::fs::metadata(path) {
        Ok(about) => Ok(Some(about)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(failure(path, &error)),
    }
}

/// What went wrong with a file that was to be written, in the user's words.
pub fn failure(path: &Path, error: &io::Error) -> Message {
    let key = match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "write-full",
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => "write-denied",
        io::ErrorKind::NotFound => "write-no-folder",
        _ => "write-failed",
    };
    Message::new(key).with("file", path.display()).with("reason", error)
}

/// Removes what saves that were killed left in a folder, once it is so old that no save can still be at it.
pub fn tidy(folder: &Path) {
    let old = |path: &Path| {
        let age = std::fs::metadata(path).and_then(|file| file.modified()).map(|time| time.elapsed());
        matches!(age, Ok(Ok(age)) if age > std::time::Duration::from_secs(3600))
    };
    remove_left(folder, &old);
}

/// Removes what saves that were killed left in a folder that nobody else is at work in, however short a time ago.
pub fn tidy_own(folder: &Path) {
    remove_left(folder, &|_| true);
}

fn remove_left(folder: &Path, wanted: &dyn Fn(&Path) -> bool) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if name.starts_with(ASIDE.0) && name.ends_with(ASIDE.1) && wanted(&entry.path()) {
            let _ = std::fs::remove_file(entry.path());
        }
    }
}

/// How the name of a file that is being written begins and ends.
const ASIDE: (&str, &str) = (".readiness-", ".tmp");

/// What a save does, one after the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    Create,
    Write,
    Sync,
    Rename,
    SyncFolder,
}

/// Called before each stage, so that a test can let any of them fail.
type Before<'a> = &'a mut dyn FnMut(Stage) -> io::Result<()>;

/// The save itself.
fn replace_stepwise(path: &Path, like: Option<&Path>, bytes: &[u8], before: Before<'_>) -> Result<(), Message> {
    let failed = |error: &io::Error| failure(path, error);
    let target = target(path)?;
    if existing(&target)?.is_some_and(|found| !found.is_file() && !found.is_dir()) {
        // A device or a pipe is written to; taking its name would replace it by a file.
        let written = File::options().write(true).open(&target).and_then(|mut device| device.write_all(bytes));
        return written.map_err(|error| failed(&error));
    }
    before(Stage::Create).map_err(|error| failed(&error))?;
    let mut aside = Aside::like(path, like)?;
    before(Stage::Write).and_then(|()| aside.write_all(bytes)).map_err(|error| failed(&error))?;
    aside.publish_stepwise(before)
}

/// A file that is written piece by piece, beside its place, and takes its name when it is whole.
#[derive(Debug)]
pub struct Aside {
    path: PathBuf,
    target: PathBuf,
    file: BufWriter<NamedTempFile>,
}

impl Aside {
    /// Begins a file.
    ///
    /// # Errors
    ///
    /// A [`Message`] when its folder or the file that has its name cannot be written.
    pub fn new(path: &Path) -> Result<Self, Message> {
        Self::like(path, None)
    }

    /// Begins a file that may be read by whoever may read another one.
    fn like(path: &Path, like: Option<&Path>) -> Result<Self, Message> {
        let target = target(path)?;
        let before = existing(&target)?;
        if before.as_ref().is_some_and(Metadata::is_dir) {
            return Err(Message::new("write-folder").with("file", path.display()));
        }
        if before.as_ref().is_some_and(|before| before.permissions().readonly()) {
            return Err(Message::new("write-denied").with("file", path.display()));
        }
        let model = match (before, like) {
            (None, Some(like)) => existing(like)?,
            (before, _) => before,
        };
        let mut builder = tempfile::Builder::new();
        builder.prefix(ASIDE.0).suffix(ASIDE.1);
        #[cfg(unix)]
        if model.is_none() {
            // The usual permissions of a new file; a temporary file's would lock out colleagues.
            use std::os::unix::fs::PermissionsExt;
            builder.permissions(std::fs::Permissions::from_mode(0o666));
        }
        let file = builder.tempfile_in(folder(&target)).map_err(|error| failure(path, &error))?;
        if let Some(model) = model {
            take_over(file.as_file(), &model).map_err(|error| failure(path, &error))?;
        }
        Ok(Self { path: path.to_path_buf(), target, file: BufWriter::with_capacity(1 << 16, file) })
    }

    /// The name the file will take.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Gives the file its name.
    ///
    /// # Errors
    ///
    /// A [`Message`] when its last bytes cannot be written or the name cannot be taken; then the file that has the
    /// name is as it was before.
    pub fn publish(self) -> Result<(), Message> {
        self.publish_stepwise(&mut |_| Ok(()))
    }

    fn publish_stepwise(self, before: Before<'_>) -> Result<(), Message> {
        let failed = |error: &io::Error| failure(&self.path, error);
        let aside = self.file.into_inner().map_err(|error| failed(error.error()))?;
        before(Stage::Sync).and_then(|()| aside.as_file().sync_all()).map_err(|error| failed(&error))?;
        before(Stage::Rename).map_err(|error| failed(&error))?;
        aside.persist(&self.target).map_err(|error| failed(&error.error))?;
        // The new name itself is safe only once the folder is synced; not every system can, and then nothing is lost
        // but the last change.
        let _ = before(Stage::SyncFolder).and_then(|()| File::open(folder(&self.target))?.sync_all());
        Ok(())
    }
}

impl Write for Aside {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

/// The file that a name leads to. A link keeps pointing where it did: what it points to is replaced, or made.
fn target(path: &Path) -> Result<PathBuf, Message> {
    match std::fs::canonicalize(path) {
        Ok(target) => Ok(target),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            Ok(std::fs::read_link(path).map_or_else(|_| path.to_path_buf(), |to| folder(path).join(to)))
        }
        Err(error) => Err(failure(path, &error)),
    }
}

/// Gives a file the permissions and, as far as the system allows it, the owner and group of another one. They are set on
/// the open file: those that are asked for when it is made go through the process's mask.
pub fn take_over(file: &File, model: &Metadata) -> io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::{MetadataExt, fchown};
        let own = file.metadata()?;
        if (own.uid(), own.gid()) != (model.uid(), model.gid()) {
            let _ =
                fchown(file, Some(model.uid()), Some(model.gid())).or_else(|_| fchown(file, None, Some(model.gid())));
        }
    }
    file.set_permissions(model.permissions())
}

/// The folder a file stands in.
fn folder(target: &Path) -> &Path {
    match target.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// Writes a result for people, unless that would overwrite a file that this tool did not write.
///
/// # Errors
///
/// A [`Message`] as of [`replace`], or one that says how to overwrite the file on purpose.
pub fn output(path: &Path, bytes: &[u8], force: bool) -> Result<(), Message> {
    if !force && path.is_file() {
        let before = crate::source::read_limited(path)?;
        if !is_ours(path, &before, bytes) && !before.is_empty() {
            return Err(Message::new("write-foreign").with("file", path.display()));
        }
    }
    replace(path, bytes)
}

/// Writes a file that is meant for editing, unless something stands there already: it may have been edited since.
///
/// # Errors
///
/// A [`Message`] as of [`replace`], or one that says how to overwrite the file on purpose.
pub fn create(path: &Path, bytes: &[u8], force: bool) -> Result<(), Message> {
    if !force && path.metadata().is_ok_and(|before| before.is_file() && before.len() > 0) {
        return Err(Message::new("write-exists").with("file", path.display()));
    }
    replace(path, bytes)
}

/// Whether this tool wrote a file: it bears the mark or, being CSV, which has no room for one, the head of what is to
/// take its place.
fn is_ours(path: &Path, before: &[u8], bytes: &[u8]) -> bool {
    let is_csv = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("csv"));
    let head = |bytes: &[u8]| bytes.split(|byte| matches!(byte, b'\r' | b'\n')).next().map(<[u8]>::to_vec);
    bears_mark(before) || is_csv && head(before) == head(bytes)
}

/// Whether a file's bytes say that this tool wrote it.
pub fn bears_mark(bytes: &[u8]) -> bool {
    bytes.windows(MARK.len()).any(|window| window == MARK.as_bytes())
}

#[cfg(test)]
mod tests {
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
        let mut names: Vec<_> =
            std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
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
        output(&path, format!("{MARK}: new").as_bytes(), true).unwrap();
        output(&path, b"newer", false).unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"newer");
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
        assert_eq!(replace(&one, b"x").unwrap_err().key, "write-failed");
        assert!(existing(&folder.path().join("none")).unwrap().is_none());
    }
}
