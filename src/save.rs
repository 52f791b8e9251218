//! Files out: the only room that writes them. A file is whole or as it was before, never in between.

use std::fs::{File, Metadata};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use crate::i18n::{Message, is_in_use};
use crate::source::{Syntax, is_reserved, read_limited};

pub mod journal;
mod mark;

use mark::is_ours;
pub use mark::{bears_mark, begun, is_producer, producer};

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
        _ if is_in_use(error) => "in-use",
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "write-full",
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => "write-denied",
        io::ErrorKind::NotFound => "write-no-folder",
        _ => "write-failed",
    };
    Message::new(key).with("file", path.display()).saying("reason", Message::of_system(error))
}

/// What went wrong when a written file was to take its name. Windows then denies access to what another program has open:
/// its folder could just be written, and a file that is write-protected was refused before.
fn unnamed(path: &Path, error: &io::Error, is_windows: bool) -> Message {
    if is_windows && error.kind() == io::ErrorKind::PermissionDenied && path.is_file() {
        return Message::new("in-use").with("file", path.display());
    }
    failure(path, error)
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
        aside.persist(&self.target).map_err(|error| unnamed(&self.path, &error.error, cfg!(windows)))?;
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
    if is_reserved(path) {
        return Err(Message::new("name-reserved").with("file", path.display()));
    }
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
    guard(path, bytes, force)?;
    replace(path, bytes)
}

/// Refuses a result that would overwrite a file which this tool did not write, or which people go on with.
///
/// # Errors
///
/// A [`Message`] that says how to overwrite the file on purpose, or that it cannot be read.
pub fn guard(path: &Path, bytes: &[u8], force: bool) -> Result<(), Message> {
    if force || !existing(path)?.is_some_and(|before| before.is_file() && before.len() > 0) {
        return Ok(());
    }
    if matches!(Syntax::of(path), Some(Syntax::Yaml | Syntax::Toml)) {
        return Err(Message::new("write-exists").with("file", path.display()));
    }
    if is_ours(path, &read_limited(path)?, bytes) {
        return Ok(());
    }
    Err(Message::new("write-foreign").with("file", path.display()))
}

/// Whether two names lead to one file, whether it is there already or not.
///
/// # Errors
///
/// A [`Message`] when the system cannot tell.
pub fn is_same(one: &Path, other: &Path) -> Result<bool, Message> {
    match (existing(one)?, existing(other)?) {
        // Nothing but a file is opened: a pipe would wait for its writer.
        (Some(first), Some(second)) if first.is_file() && second.is_file() => {
            same_file::is_same_file(one, other).map_err(|error| failure(one, &error))
        }
        (None, None) => {
            let whole = |path: &Path| {
                let target = target(path)?;
                let folder = std::fs::canonicalize(folder(&target)).unwrap_or_else(|_| folder(&target).to_path_buf());
                Ok(folder.join(target.file_name().unwrap_or_default()))
            };
            Ok(whole(one)? == whole(other)?)
        }
        _ => Ok(false),
    }
}

/// Writes a file that is meant for editing, unless something stands there already: it may have been edited since.
///
/// # Errors
///
/// A [`Message`] as of [`replace`], or one that says how to overwrite the file on purpose.
pub fn create(path: &Path, bytes: &[u8], force: bool) -> Result<(), Message> {
    if !force && existing(path)?.is_some_and(|before| before.is_file() && before.len() > 0) {
        return Err(Message::new("write-exists").with("file", path.display()));
    }
    replace(path, bytes)
}

#[cfg(test)]
mod tests;
