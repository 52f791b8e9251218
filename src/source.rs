//! Input files as text: the only room that reads them.
//!
//! Every file that a finding could point to is kept here for as long as findings may be shown.

mod encoding;
mod name;

use std::borrow::Cow;
use std::fs::File;
use std::io::{ErrorKind, Read};
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::time::Duration;

use sha2::{Digest, Sha256};

use crate::i18n::{Message, is_in_use};
use crate::pattern;

pub use name::{is_reserved, name_of, text_of};

/// Largest file that is read, in bytes. A checklist of 100,000 questions stays below it.
pub const MAX_FILE_SIZE: u64 = 256 * 1024 * 1024;

/// How long a pipe may have nobody who writes to it.
const PATIENCE: Duration = Duration::from_secs(10);

/// The key of what is said about a file that is not there.
pub const MISSING: &str = "read-missing";

/// Names one file of a [`Sources`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct SourceId(u32);

/// A stretch of a file, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// The file.
    pub source: SourceId,
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

/// How a file's text is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Syntax {
    /// YAML 1.2.
    Yaml,
    /// TOML 1.0.
    Toml,
    /// JSON.
    Json,
    /// Words on lines: the ledger of ids.
    Lines,
}

impl Syntax {
    /// The syntax that a file name stands for, by its ending.
    pub fn of(path: &Path) -> Option<Self> {
        match path.extension()?.to_str()?.to_ascii_lowercase().as_str() {
            "yaml" | "yml" => Some(Self::Yaml),
            "toml" => Some(Self::Toml),
            "json" => Some(Self::Json),
            _ => None,
        }
    }
}

/// One file.
#[derive(Debug, Clone)]
pub struct Source {
    /// What the user calls it: the path as given, or a name in angle brackets.
    pub name: String,
    /// Its text, without a byte order mark; embedded files are not copied.
    pub text: Cow<'static, str>,
    /// How it is written.
    pub syntax: Syntax,
    /// Where the first byte stands that is not UTF-8; from there on the text is only an approximation.
    pub invalid_at: Option<usize>,
    /// The encoding that the bytes then look like, if they look like one.
    pub encoding: Option<&'static str>,
    /// Whether a byte order mark was taken off.
    pub byte_order_mark: bool,
    /// What a parser found in the text, for embedded files; empty otherwise.
    pub tape: &'static [u8],
    /// Where lines begin and how many characters stand before every stretch; made when somebody asks for a place.
    index: OnceLock<Index>,
}

/// Bytes between two entries of the index of characters.
const STRETCH: usize = 1024;

/// Makes finding the line and column of a byte quick, however long the file or the line is.
#[derive(Debug, Clone)]
struct Index {
    lines: Vec<usize>,
    characters: Vec<usize>,
}

impl Source {
    /// A file of these bytes.
    pub fn new(name: String, bytes: &[u8], syntax: Syntax) -> Self {
        let without_mark = bytes.strip_prefix(b"\xef\xbb\xbf");
        let rest = without_mark.unwrap_or(bytes);
        let (text, invalid_at) = match (std::str::from_utf8(rest), encoding::utf_16(rest)) {
            (Ok(text), None) => (text.to_owned(), None),
            // Latin letters in UTF-16 are letters of UTF-8 with a zero between them.
            (Ok(text), Some(_)) => (text.to_owned(), text.find('\0').or(Some(0))),
            (Err(error), _) => (String::from_utf8_lossy(rest).into_owned(), Some(error.valid_up_to())),
        };
        Self {
            name,
            text: text.into(),
            syntax,
            invalid_at,
            encoding: invalid_at.and_then(|_| encoding::likely(rest)),
            byte_order_mark: without_mark.is_some(),
            tape: &[],
            index: OnceLock::new(),
        }
    }

    /// Line and column of a byte; both count from 1, columns in characters.
    pub fn line_and_column(&self, offset: usize) -> (usize, usize) {
        let index = self.index();
        let offset = offset.min(self.text.len());
        let line = index.lines.partition_point(|start| *start <= offset);
        let start = index.lines.get(line.saturating_sub(1)).copied().unwrap_or(0);
        (line, self.characters_before(offset) - self.characters_before(start) + 1)
    }

    /// The bytes of a line, which counts from 1, without its line break.
    pub fn line(&self, line: usize) -> Range<usize> {
        let lines = &self.index().lines;
        let start = lines.get(line.saturating_sub(1)).copied().unwrap_or(self.text.len());
        let end = lines.get(line).copied().unwrap_or(self.text.len());
        start..start + self.text[start..end].trim_end_matches(['\n', '\r']).len()
    }

    fn index(&self) -> &Index {
        self.index.get_or_init(|| {
            let breaks = self.text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1);
            let mut sum = 0;
            let characters = self.text.as_bytes().chunks(STRETCH).map(|stretch| {
                let before = sum;
                sum += begun(stretch);
                before
            });
            Index { lines: std::iter::once(0).chain(breaks).collect(), characters: characters.collect() }
        })
    }

    fn characters_before(&self, offset: usize) -> usize {
        let stretch = offset / STRETCH;
        let counted = self.index().characters.get(stretch).copied();
        let from = if counted.is_some() { stretch * STRETCH } else { 0 };
        counted.unwrap_or(0) + begun(&self.text.as_bytes()[from..offset])
    }

    /// SHA-256 of the text, in hexadecimal: says exactly which input a result was made from.
    pub fn digest(&self) -> String {
        let digit = |half: u8| char::from(b"0123456789abcdef"[usize::from(half)]);
        let bytes = Sha256::digest(self.text.as_bytes());
        bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
    }
}

/// How many characters begin in some bytes.
fn begun(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0xc0 != 0x80).count()
}

/// All files read so far.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    files: Vec<Source>,
    paths: Vec<PathBuf>,
}

impl Sources {
    /// No files yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds text that is already in memory, such as standard input.
    pub fn add(&mut self, name: impl Into<String>, text: impl AsRef<[u8]>, syntax: Syntax) -> SourceId {
        self.push(Source::new(name.into(), text.as_ref(), syntax))
    }

    /// Adds an embedded file with what a parser found in it when the program was built.
    pub fn add_embedded(&mut self, name: String, text: &'static str, tape: &'static [u8]) -> SourceId {
        self.push(Source {
            name,
            text: text.into(),
            syntax: Syntax::Yaml,
            invalid_at: None,
            encoding: None,
            byte_order_mark: false,
            tape,
            index: OnceLock::new(),
        })
    }

    /// Adds a file that was made elsewhere.
    pub fn push(&mut self, source: Source) -> SourceId {
        let id = SourceId(u32::try_from(self.files.len()).unwrap_or(u32::MAX));
        self.files.push(source);
        id
    }

    /// Reads a file whole.
    ///
    /// # Errors
    ///
    /// A [`Message`] that names the file and what to do when it does not exist, is a folder, is larger than
    /// [`MAX_FILE_SIZE`], has an ending that is none of `.yaml`, `.yml`, `.toml`, `.json`, or cannot be read.
    pub fn read(&mut self, path: &Path) -> Result<SourceId, Message> {
        self.read_within(path, MAX_FILE_SIZE)
    }

    /// Reads a file whole, if it has no more than so many bytes.
    ///
    /// # Errors
    ///
    /// A [`Message`] as of [`read`](Self::read).
    pub fn read_within(&mut self, path: &Path, limit: u64) -> Result<SourceId, Message> {
        let Some(syntax) = Syntax::of(path) else {
            // An ending says nothing about what is not there, or is a folder.
            return Err(match std::fs::metadata(path) {
                Ok(about) if about.is_dir() => Message::new("read-folder").with("file", path.display()),
                Ok(_) => Message::new("read-unknown-ending").with("file", path.display()),
                Err(error) => unreadable(path, &error),
            });
        };
        let bytes = self.read_bytes(path, limit)?;
        Ok(self.add(name_of(path), bytes, syntax))
    }

    /// Reads a file that is no text, if it has no more than so many bytes.
    ///
    /// # Errors
    ///
    /// A [`Message`] that names the file when it does not exist, is a folder, is larger, or cannot be read.
    pub fn read_bytes(&mut self, path: &Path, limit: u64) -> Result<Vec<u8>, Message> {
        let bytes = read_up_to(path, limit)?;
        self.paths.push(path.to_path_buf());
        Ok(bytes)
    }

    /// The paths of the files that were read.
    pub fn paths(&self) -> impl Iterator<Item = &Path> {
        self.paths.iter().map(PathBuf::as_path)
    }

    /// The file behind an id.
    pub fn get(&self, id: SourceId) -> Option<&Source> {
        self.files.get(id.0 as usize)
    }

    /// All files in the order in which they were read.
    pub fn iter(&self) -> impl Iterator<Item = (SourceId, &Source)> {
        self.files.iter().enumerate().map(|(index, file)| (SourceId(u32::try_from(index).unwrap_or(u32::MAX)), file))
    }
}

/// Opens a file that is read piece by piece.
///
/// # Errors
///
/// A [`Message`] when it is missing, a folder, or may not be read.
pub fn open(path: &Path) -> Result<File, Message> {
    if is_reserved(path) {
        return Err(Message::new("name-reserved").with("file", path.display()));
    }
    let about = std::fs::metadata(path).map_err(|error| unreadable(path, &error))?;
    if about.is_dir() {
        return Err(Message::new("read-folder").with("file", path.display()));
    }
    if is_pipe(&about) {
        return open_pipe(path);
    }
    File::open(path).map_err(|error| unreadable(path, &error))
}

#[cfg(unix)]
fn is_pipe(about: &std::fs::Metadata) -> bool {
    std::os::unix::fs::FileTypeExt::is_fifo(&about.file_type())
}

#[cfg(not(unix))]
fn is_pipe(_: &std::fs::Metadata) -> bool {
    false
}

/// Opens a pipe that has a name. The system lets whoever opens it wait until somebody else writes to it, be it for ever.
fn open_pipe(path: &Path) -> Result<File, Message> {
    let (sender, opened) = std::sync::mpsc::channel();
    let name = path.to_path_buf();
    std::thread::spawn(move || sender.send(File::open(name)));
    match opened.recv_timeout(PATIENCE) {
        Ok(file) => file.map_err(|error| unreadable(path, &error)),
        Err(_) => Err(Message::new("read-no-writer").with("file", path.display())),
    }
}

/// Whether a folder stands at a path; `false` where there is nothing.
///
/// # Errors
///
/// A [`Message`] when the system cannot tell.
pub fn is_folder(path: &Path) -> Result<bool, Message> {
    use ErrorKind::{InvalidFilename, NotADirectory, NotFound};
    match std::fs::metadata(path) {
        Ok(about) => Ok(about.is_dir()),
        Err(error) if matches!(error.kind(), NotFound | NotADirectory | InvalidFilename) => Ok(false),
        Err(error) => Err(unreadable(path, &error)),
    }
}

/// What went wrong with a file that was to be read, in the user's words.
pub fn unreadable(path: &Path, error: &std::io::Error) -> Message {
    let key = match error.kind() {
        _ if is_in_use(error) => "in-use",
        // Windows refuses the signs of a pattern in a name.
        ErrorKind::NotFound | ErrorKind::InvalidFilename if pattern::is_pattern(path) => "read-pattern",
        ErrorKind::NotFound => MISSING,
        ErrorKind::PermissionDenied => "read-denied",
        ErrorKind::IsADirectory => "read-folder",
        _ => "read-failed",
    };
    Message::new(key).with("file", path.display()).saying("reason", Message::of_system(error))
}

/// Reads at most [`MAX_FILE_SIZE`] bytes, whatever the file claims to be: a device or a growing log has no honest size.
pub fn read_limited(path: &Path) -> Result<Vec<u8>, Message> {
    read_up_to(path, MAX_FILE_SIZE)
}

fn read_up_to(path: &Path, limit: u64) -> Result<Vec<u8>, Message> {
    let file = open(path)?;
    let size = file.metadata().map_or(0, |about| about.len()).min(limit);
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(0));
    file.take(limit + 1).read_to_end(&mut bytes).map_err(|error| unreadable(path, &error))?;
    if bytes.len() as u64 > limit {
        return Err(Message::new("read-too-large").with("file", path.display()).with("limit", limit / (1024 * 1024)));
    }
    Ok(bytes)
}

/// The file of a name that is nearest to a place: in its folder or above; a folder is a place of its own.
///
/// # Errors
///
/// A [`Message`] when the system cannot tell whether one of them is there.
pub fn nearest_above(from: &Path, name: &str) -> Result<Option<PathBuf>, Message> {
    let folder = is_folder(from)?;
    let from = std::path::absolute(from).map_err(|error| unreadable(from, &error))?;
    for folder in from.ancestors().skip(usize::from(!folder)) {
        let path = folder.join(name);
        match std::fs::metadata(&path) {
            Ok(about) if about.is_file() => return Ok(Some(path)),
            Ok(_) => {}
            Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {}
            Err(error) => return Err(unreadable(&path, &error)),
        }
    }
    Ok(None)
}

/// The files below a folder whose ending this tool reads, in order of their paths; hidden ones are left out.
///
/// # Errors
///
/// A [`Message`] when the folder cannot be listed.
pub fn files_below(folder: &Path) -> Result<Vec<PathBuf>, Message> {
    found_below(folder, &|path| Syntax::of(path).is_some())
}

/// The wanted files below a folder, in order of their paths; hidden ones are left out.
///
/// # Errors
///
/// A [`Message`] when the folder cannot be listed.
pub fn found_below(folder: &Path, wanted: &dyn Fn(&Path) -> bool) -> Result<Vec<PathBuf>, Message> {
    let mut found = Vec::new();
    let mut waiting = vec![folder.to_path_buf()];
    while let Some(next) = waiting.pop() {
        let failed = |error: std::io::Error| unreadable(&next, &error);
        for entry in std::fs::read_dir(&next).map_err(failed)? {
            let entry = entry.map_err(failed)?;
            let path = entry.path();
            let kind = entry.file_type().map_err(failed)?;
            if entry.file_name().to_string_lossy().starts_with('.') {
                continue;
            }
            // A link to a folder is not followed: it could lead back up and never end.
            if kind.is_dir() {
                waiting.push(path);
            } else if wanted(&path) && (kind.is_file() || kind.is_symlink() && (path.is_file() || !path.exists())) {
                // A link to nothing is found as well, so that somebody says that it leads nowhere.
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_exist_is_not_blamed_for_its_ending() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("a.txt"), "x").unwrap();
        let error = |name: &str| Sources::new().read(&folder.path().join(name)).unwrap_err().key;
        assert_eq!(error("gone"), "read-missing");
        assert_eq!(error(""), "read-folder");
        assert_eq!(error("a.txt"), "read-unknown-ending");
        assert_eq!(error("*.yaml"), "read-pattern", "a shell may leave it to the program");
        let told = |kind| unreadable(&folder.path().join("2?.yaml"), &std::io::Error::from(kind)).key;
        assert_eq!(told(ErrorKind::InvalidFilename), "read-pattern", "as Windows says it");
        assert_eq!(told(ErrorKind::ResourceBusy), "in-use");
    }

    #[test]
    fn columns_count_characters_wherever_a_line_stands() {
        let mut sources = Sources::new();
        let long = "ក".repeat(5000);
        let id = sources.add("x", format!("a\n{long}b\r\nc"), Syntax::Yaml);
        let source = sources.get(id).unwrap();
        assert_eq!(source.line_and_column(0), (1, 1));
        assert_eq!(source.line_and_column(2), (2, 1));
        assert_eq!(source.line_and_column(2 + long.len()), (2, 5001));
        assert_eq!(source.line_and_column(source.text.len() - 1), (3, 1));
        assert_eq!(source.line_and_column(usize::MAX), (3, 2));
        assert_eq!(&source.text[source.line(2)], format!("{long}b"));
        assert_eq!(source.line(9), source.text.len()..source.text.len());
    }
}
