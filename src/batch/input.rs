//! What is to be scored: files, folders, patterns, and streams with one questionnaire a line.

use std::collections::{HashSet, VecDeque};
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use unicode_normalization::UnicodeNormalization;

use crate::i18n::Message;
use crate::pattern;
use crate::render::{Format, Work};
use crate::settings;
use crate::source::{MAX_FILE_SIZE, Source, SourceId, Sources, Syntax, found_below, is_folder, name_of, open, text_of};

/// What the standard input is called in results and findings.
pub const STDIN: &str = "<stdin>";

/// Bytes of lines that are held in memory at once; a single longer line is still read, up to the size of a file.
const MAX_HELD: usize = 8 * 1024 * 1024;

/// Room for a line that is kept for the next one, in bytes, at most.
const MAX_KEPT: usize = 1024 * 1024;

/// What a questionnaire is called.
#[derive(Debug)]
pub struct Named {
    /// What the user calls it: a path, or a stream and the number of a line.
    pub name: String,
    /// A name for files that are made of it, unique within a run: its path below the folder the user named, without the
    /// ending.
    pub stem: String,
}

/// One questionnaire to be read.
#[derive(Debug)]
pub struct Input {
    /// What it is called.
    pub named: Named,
    /// Whether a user named it, or put it into a stream of questionnaires; other files were found in a folder.
    pub is_named: bool,
    content: Content,
}

#[derive(Debug)]
enum Content {
    /// A file of its own.
    File(PathBuf),
    /// A line of a stream of JSON.
    Line(Source),
    /// Something that could not even be opened, and why.
    Unread(Message),
}

impl Input {
    fn new(name: String, stem: String, content: Content) -> Self {
        Self { named: Named { name, stem }, is_named: true, content }
    }

    /// Reads it; where it cannot be read, a [`Message`] says why.
    pub fn read(self, sources: &mut Sources) -> (Named, Result<SourceId, Message>) {
        let read = match self.content {
            Content::File(path) => sources.read(&path),
            Content::Line(source) => Ok(sources.push(source)),
            Content::Unread(reason) => Err(reason),
        };
        (self.named, read)
    }
}

/// Where questionnaires come from.
#[derive(Debug)]
enum Origin {
    File { path: PathBuf, stem: String, is_named: bool },
    Lines { path: PathBuf, stem: String },
    Stdin { stem: String },
}

/// All questionnaires of a run, in an order that does not depend on timing.
pub struct Inputs {
    waiting: VecDeque<Origin>,
    stream: Option<Stream>,
}

struct Stream {
    name: String,
    /// The folder of what is made of its lines.
    stem: String,
    number: u64,
    reader: Box<dyn BufRead + Send>,
    /// The bytes of a line, in one place for all lines.
    line: Vec<u8>,
    /// Most bytes of a line.
    limit: u64,
}

impl Inputs {
    /// Finds the inputs behind the paths a user named: a file, a folder, a pattern such as `2019/*.yaml`, or `-` for
    /// the standard input. Files below a folder come in the order of their paths; `skip` says which are no inputs.
    ///
    /// # Errors
    ///
    /// A [`Message`] when a folder cannot be listed or a pattern finds nothing.
    pub fn find(paths: &[PathBuf], skip: &dyn Fn(&Path) -> bool) -> Result<Self, Message> {
        let mut found = Found::default();
        for path in paths {
            if path == Path::new("-") {
                found.stdin();
            } else if pattern::is_pattern(path) {
                for path in pattern::matching(path)?.iter().filter(|path| !skip(path)) {
                    found.add(path, skip, false)?;
                }
            } else {
                found.add(path, skip, true)?;
            }
        }
        Ok(Self { waiting: found.origins, stream: None })
    }

    /// How many there are, where that is known before they are read.
    pub fn count(&self) -> Option<usize> {
        let known = self.waiting.iter().all(|origin| matches!(origin, Origin::File { .. }));
        known.then_some(self.waiting.len())
    }

    /// Whether nothing was found.
    pub fn is_empty(&self) -> bool {
        self.waiting.is_empty() && self.stream.is_none()
    }

    /// The next inputs, `size` at most; none at the end.
    pub fn chunk(&mut self, size: usize) -> Vec<Input> {
        let mut chunk = Vec::with_capacity(size);
        let mut held = 0;
        while chunk.len() < size && held < MAX_HELD {
            let Some(input) = self.next_input() else { break };
            if let Content::Line(source) = &input.content {
                held += source.text.len();
            }
            chunk.push(input);
        }
        chunk
    }

    fn next_input(&mut self) -> Option<Input> {
        loop {
            if let Some(stream) = &mut self.stream {
                if let Some(input) = stream.line() {
                    return Some(input);
                }
                self.stream = None;
            }
            match self.waiting.pop_front()? {
                Origin::File { path, stem, is_named } => {
                    let input = Input::new(name_of(&path), stem, Content::File(path));
                    return Some(Input { is_named, ..input });
                }
                Origin::Stdin { stem } => {
                    self.stream = Some(Stream::new(STDIN.to_owned(), stem, Box::new(std::io::stdin())));
                }
                Origin::Lines { path, stem } => match open(&path) {
                    Ok(file) => self.stream = Some(Stream::new(name_of(&path), stem, Box::new(file))),
                    Err(reason) => return Some(Input::new(name_of(&path), stem, Content::Unread(reason))),
                },
            }
        }
    }
}

impl Stream {
    fn new(name: String, stem: String, reader: Box<dyn Read + Send>) -> Self {
        let reader = Box::new(BufReader::with_capacity(1 << 16, reader));
        Self { name, stem, number: 0, reader, line: Vec::new(), limit: MAX_FILE_SIZE }
    }

    /// The next line that is not blank.
    fn line(&mut self) -> Option<Input> {
        loop {
            self.number += 1;
            let name = format!("{}:{}", self.name, self.number);
            let stem = format!("{}/{}", self.stem, self.number);
            self.line.clear();
            self.line.shrink_to(MAX_KEPT);
            match self.reader.by_ref().take(self.limit + 1).read_until(b'\n', &mut self.line) {
                Ok(0) => return None,
                Ok(_) => {}
                Err(error) => {
                    // What follows a failed read cannot be trusted to begin at a line.
                    self.reader = Box::new(std::io::empty());
                    let reason = Message::new("read-failed").with("file", &self.name);
                    let reason = reason.saying("reason", Message::of_system(&error));
                    return Some(Input::new(name, stem, Content::Unread(reason)));
                }
            }
            if self.line.len() as u64 > self.limit {
                // Should the rest fail to be read, the next line says so.
                if self.line.last() != Some(&b'\n') {
                    let _ = self.reader.skip_until(b'\n');
                }
                let reason = Message::new("read-too-large").with("file", &name);
                let reason = reason.with("limit", self.limit / (1024 * 1024));
                return Some(Input::new(name, stem, Content::Unread(reason)));
            }
            let text = self.line.trim_ascii_end();
            if !text.is_empty() {
                let source = Source::new(name.clone(), text, Syntax::Json);
                return Some(Input::new(name, stem, Content::Line(source)));
            }
        }
    }
}

/// Whether a file holds a questionnaire on every line.
pub fn is_stream(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("jsonl") || ending.eq_ignore_ascii_case("ndjson"))
}

/// What was found so far; nothing is taken twice.
#[derive(Default)]
struct Found {
    origins: VecDeque<Origin>,
    paths: HashSet<PathBuf>,
    stems: Stems,
}

/// Names for what is made of inputs. Each becomes a file with an ending of its own, or a folder for the lines of a
/// stream. They are kept folded: on many disks names that differ in capitals or in how accents are written are one.
#[derive(Default)]
struct Stems {
    files: HashSet<String>,
    streams: HashSet<String>,
    /// Every folder that these stand in, streams included.
    folders: HashSet<String>,
}

/// The endings of files that are made of an input, with their dots.
fn endings() -> impl Iterator<Item = String> {
    Format::of(Work::Document).map(|format| format!(".{}", format.ending()))
}

impl Stems {
    /// The first of the names that is free.
    fn take(&mut self, names: impl Iterator<Item = String>, stream: bool) -> String {
        let free = names.map(|stem| (folded(&stem), stem)).find(|(folded, _)| self.is_free(folded, stream));
        let (folded, stem) = free.unwrap_or_default();
        self.folders.extend(above(&folded).map(str::to_owned));
        if stream {
            self.folders.insert(folded.clone());
            self.streams.insert(folded);
        } else {
            self.files.insert(folded);
        }
        stem
    }

    fn is_free(&self, stem: &str, stream: bool) -> bool {
        // `a.md` cannot be the folder of one and the file of another.
        let is_file = |name: &str| {
            endings().any(|ending| name.strip_suffix(&ending).is_some_and(|stem| self.files.contains(stem)))
        };
        let free = |folder: &str| !self.streams.contains(folder) && !is_file(folder);
        above(stem).all(free)
            && if stream {
                free(stem) && !self.folders.contains(stem)
            } else {
                let is_folder = |ending| self.folders.contains(&format!("{stem}{ending}"));
                !self.files.contains(stem) && !endings().any(is_folder)
            }
    }
}

/// A name as disks compare it that make no difference between capitals and small letters.
fn folded(stem: &str) -> String {
    stem.nfc().collect::<String>().to_lowercase()
}

/// The folders above a name.
fn above(stem: &str) -> impl Iterator<Item = &str> {
    stem.match_indices('/').map(|(end, _)| &stem[..end])
}

impl Found {
    fn stdin(&mut self) {
        if self.paths.insert(PathBuf::from("-")) {
            let names = std::iter::once("stdin".to_owned()).chain((2..).map(|count| format!("stdin-{count}")));
            let stem = self.stems.take(names, true);
            self.origins.push_back(Origin::Stdin { stem });
        }
    }

    fn add(&mut self, path: &Path, skip: &dyn Fn(&Path) -> bool, is_named: bool) -> Result<(), Message> {
        // What is named as a file and cannot be looked at is a fault of its own as well; of anything else nobody can tell.
        let is_file = Syntax::of(path).is_some() || is_stream(path);
        if !is_folder(path).or_else(|error| if is_file { Ok(false) } else { Err(error) })? {
            // A path that does not exist becomes a fault of its own when its turn comes, and stops nothing else.
            self.take(path.to_path_buf(), path.parent().unwrap_or(Path::new("")), is_named);
            return Ok(());
        }
        let wanted = |path: &Path| {
            let is_settings = path.file_name().is_some_and(|name| name == settings::FILE_NAME);
            (Syntax::of(path).is_some() || is_stream(path)) && !is_settings && !skip(path)
        };
        for found in found_below(path, &wanted)? {
            self.take(found, path, false);
        }
        Ok(())
    }

    fn take(&mut self, path: PathBuf, folder: &Path, is_named: bool) {
        // One file may be named in several ways.
        if !self.paths.insert(std::fs::canonicalize(&path).unwrap_or_else(|_| path.clone())) {
            return;
        }
        let below = path.strip_prefix(folder).unwrap_or(&path);
        let parts = |below: &Path| {
            let parts: Vec<String> = below.components().map(|part| text_of(part.as_os_str())).collect();
            parts.join("/")
        };
        // `mn.yaml` and `mn.json` keep their endings where they stand side by side; the rest is counted through.
        let (short, whole) = (parts(&below.with_extension("")), parts(below));
        // A folder may be what stands in the way, so the counted names stand in it or in none.
        let counted = (2..).flat_map(|count| [whole.clone(), whole.replace('/', "-")].map(|n| format!("{n}-{count}")));
        let all = [short, whole.clone()].into_iter().chain(counted);
        let stream = is_stream(&path);
        let stem = self.stems.take(all, stream);
        self.origins.push_back(if stream {
            Origin::Lines { path, stem }
        } else {
            Origin::File { path, stem, is_named }
        });
    }
}

#[cfg(test)]
mod tests {
    use std::ffi::OsStr;

    use super::*;

    fn names(inputs: &mut Inputs) -> Vec<String> {
        std::iter::from_fn(|| inputs.next_input()).map(|input| input.named.name).collect()
    }

    #[test]
    fn folders_patterns_and_streams_give_their_questionnaires_once_and_in_order() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        std::fs::create_dir(at("b")).unwrap();
        for name in ["b/2.json", "a.yaml", "z.toml", "readiness.toml", "note.txt", ".hidden.yaml", "out.json"] {
            std::fs::write(at(name), "x").unwrap();
        }
        std::fs::write(at("many.jsonl"), "{}\n\n  \n{}\r\n{}").unwrap();
        let skip = |path: &Path| path.ends_with("out.json");
        let paths = [folder.path().to_path_buf(), at("*.yaml"), at("gone.yaml")];
        let mut inputs = Inputs::find(&paths, &skip).unwrap();
        let found: Vec<String> = names(&mut inputs)
            .into_iter()
            .map(|name| name.strip_prefix(folder.path().to_str().unwrap()).unwrap().replace('\\', "/"))
            .collect();
        assert_eq!(
            found,
            ["/a.yaml", "/b/2.json", "/many.jsonl:1", "/many.jsonl:4", "/many.jsonl:5", "/z.toml", "/gone.yaml"]
        );
    }

    #[test]
    fn a_line_that_is_too_long_is_refused_and_the_next_ones_are_read() {
        let long = "x".repeat(200_000);
        let text = format!("{{}}\n{long}\n[]\n{long}");
        let mut stream = Stream::new("s".to_owned(), "s".to_owned(), Box::new(std::io::Cursor::new(text)));
        stream.limit = 100;
        let read: Vec<Result<String, &str>> = std::iter::from_fn(|| stream.line())
            .map(|input| {
                let mut sources = Sources::new();
                let (_, read) = input.read(&mut sources);
                read.map(|id| sources.get(id).unwrap().text.to_string()).map_err(|message| message.key)
            })
            .collect();
        let too_large = Err("read-too-large");
        assert_eq!(read, [Ok("{}".to_owned()), too_large.clone(), Ok("[]".to_owned()), too_large]);
    }

    #[test]
    fn names_for_what_is_made_of_inputs_are_unique() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["a/mn.yaml", "a/mn.json", "b/mn.yaml"] {
            std::fs::create_dir_all(folder.path().join(name).parent().unwrap()).unwrap();
            std::fs::write(folder.path().join(name), "x").unwrap();
        }
        let paths = [folder.path().to_path_buf(), folder.path().join("b"), folder.path().join("a")];
        let mut inputs = Inputs::find(&paths, &|_| false).unwrap();
        let stems: Vec<String> = inputs.chunk(9).iter().map(|input| input.named.stem.clone()).collect();
        assert_eq!(stems, ["a/mn", "a/mn.yaml", "b/mn"]);
    }

    #[test]
    fn nothing_made_of_one_input_stands_in_the_way_of_another() {
        let folder = tempfile::tempdir().unwrap();
        let put = |name: &str, text: &str| {
            std::fs::create_dir_all(folder.path().join(name).parent().unwrap()).unwrap();
            std::fs::write(folder.path().join(name), text).unwrap();
        };
        for name in ["in/a.yaml", "in/a.md/x.yaml", "in/many-1.yaml", "in/many.yaml", "in/many/1.yaml", "c.yaml"] {
            put(name, "x");
        }
        for name in ["in/many.jsonl", "in/a.pdf.jsonl", "stdin.jsonl"] {
            put(name, "{}\n{}");
        }
        for name in ["other/c.md/y.yaml", "other/c.pdf.jsonl"] {
            put(name, "{}");
        }
        let paths = ["in", "stdin.jsonl", "c.yaml", "other"].map(|name| folder.path().join(name));
        let mut inputs = Inputs::find(&paths, &|_| false).unwrap();
        let stems: Vec<String> = inputs.chunk(99).iter().map(|input| input.named.stem.clone()).collect();
        assert_eq!(stems.len(), 14);
        for ending in endings() {
            // Exactly what a file system would say.
            let place = tempfile::tempdir().unwrap();
            for stem in &stems {
                let path = place.path().join(format!("{stem}{ending}"));
                std::fs::create_dir_all(path.parent().unwrap()).unwrap();
                std::fs::File::create_new(&path).unwrap_or_else(|error| panic!("{stem}{ending}: {error}: {stems:?}"));
            }
        }
    }

    #[test]
    fn names_that_some_disks_take_for_one_become_two() {
        let mut stems = Stems::default();
        let mut take = |names: &[&str]| stems.take(names.iter().map(|name| (*name).to_owned()), false);
        assert_eq!(take(&["MN"]), "MN");
        assert_eq!(take(&["mn", "mn.yaml"]), "mn.yaml");
        assert_eq!(take(&["\u{419}"]), "\u{419}");
        assert_eq!(take(&["\u{438}\u{306}", "2"]), "2", "the same letter, small and with a separate accent");
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn names_that_differ_in_bytes_that_are_no_text_stay_two() {
        use std::os::unix::ffi::OsStrExt;
        let folder = tempfile::tempdir().unwrap();
        for name in [b"n\xfe.yaml", b"n\xff.yaml"] {
            std::fs::write(folder.path().join(OsStr::from_bytes(name)), "").unwrap();
        }
        let named = Inputs::find(&[folder.path().to_path_buf()], &|_| false).unwrap().chunk(9);
        let stems: Vec<&str> = named.iter().map(|input| input.named.stem.as_str()).collect();
        assert_eq!(stems, ["n%FE", "n%FF"]);
        assert!(named[0].named.name.ends_with("/n%FE.yaml") && named[1].named.name.ends_with("/n%FF.yaml"));
    }

    #[test]
    fn a_file_that_is_named_in_two_ways_counts_once() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        std::fs::create_dir(at("in")).unwrap();
        std::fs::write(at("in/a.yaml"), "x").unwrap();
        let paths = [at("in/../in/a.yaml"), at("in"), at("./in/a.yaml"), at("gone.yaml"), at("gone.yaml")];
        let names = names(&mut Inputs::find(&paths, &|_| false).unwrap());
        assert_eq!(names, [&paths[0], &paths[3]].map(|path| path.display().to_string()));
    }

    #[test]
    fn a_pattern_that_finds_nothing_is_said() {
        let folder = tempfile::tempdir().unwrap();
        let error = Inputs::find(&[folder.path().join("*.yaml")], &|_| false).err().unwrap();
        assert_eq!(error.key, "pattern-no-match");
    }
}
