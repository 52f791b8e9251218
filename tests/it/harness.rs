//! What the tests share: the program in an environment that is the same everywhere, a folder to run it in, and patience.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

/// The program.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_readiness");

/// How long a test waits for what must come. No test passes sooner or later for it: it only ends one that hangs.
pub const PATIENCE: Duration = Duration::from_secs(300);

/// The version of a shipped checklist, as its file has it.
pub fn version(list: &str) -> String {
    let head = fs::read_to_string(home("checklists").join(list).join("checklist.yaml")).unwrap();
    head.lines().find_map(|line| line.strip_prefix("version: ")).unwrap().to_owned()
}

/// A path in this repository.
pub fn home(below: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(below)
}

/// A command away from the settings, the language and the terminal of whoever runs the tests; other programs are found,
/// this one before all.
pub fn scrubbed(program: &str) -> Command {
    let mut command = Command::new(program);
    let folders = std::env::var_os("PATH").unwrap_or_default();
    let ours = Path::new(PROGRAM).parent().unwrap().to_path_buf();
    let path = std::env::join_paths(std::iter::once(ours).chain(std::env::split_paths(&folders))).unwrap();
    command.env_clear().env("PATH", path).stdin(Stdio::null());
    // Without it no program starts on Windows.
    command.envs(std::env::var_os("SystemRoot").map(|folder| ("SystemRoot", folder)));
    command
}

/// Runs the program in the folder of this repository.
pub fn run(arguments: &[&str]) -> Ran {
    Ran::of(scrubbed(PROGRAM).current_dir(home("")).args(arguments))
}

/// What a run came to.
#[derive(Debug, PartialEq)]
pub struct Ran {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Ran {
    /// Runs a command to its end.
    pub fn of(command: &mut Command) -> Self {
        Self::from(command.output().unwrap())
    }
}

impl From<Output> for Ran {
    fn from(Output { status, stdout, stderr }: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Self { code: status.code().unwrap(), out: text(stdout), err: text(stderr) }
    }
}

/// A folder of its own for a test.
pub struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder().join(name)
    }

    /// Writes a file, with the folders above it, and gives its whole path.
    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, content).unwrap();
        path.display().to_string()
    }

    /// Lays a folder of this repository over one of the desk.
    pub fn copy(&self, from: &str, to: &str) {
        copy(&home(from), &self.path(to));
    }

    pub fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    /// The names of what lies on the desk.
    pub fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.folder()).unwrap();
        let mut names: Vec<String> =
            entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    /// Every file below a folder with its bytes.
    pub fn all(&self, name: &str) -> BTreeMap<PathBuf, Vec<u8>> {
        let mut found = BTreeMap::new();
        let mut waiting = vec![self.path(name)];
        while let Some(folder) = waiting.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    waiting.push(path);
                } else {
                    found.insert(path.strip_prefix(self.path(name)).unwrap().to_owned(), fs::read(&path).unwrap());
                }
            }
        }
        found
    }

    /// The program, to be run here.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = scrubbed(PROGRAM);
        command.current_dir(self.folder()).args(arguments);
        command
    }

    pub fn run(&self, arguments: &[&str]) -> Ran {
        Ran::of(&mut self.command(arguments))
    }

    /// Runs a line as a shell does.
    pub fn shell(&self, line: &str) -> Ran {
        Ran::of(scrubbed("sh").args(["-c", line]).current_dir(self.folder()))
    }

    /// Runs with some bytes piped in.
    pub fn pipe(&self, arguments: &[&str], input: impl AsRef<[u8]>) -> Ran {
        let mut command = self.command(arguments);
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let (mut stdin, input) = (child.stdin.take().unwrap(), input.as_ref().to_vec());
        // A command that leaves early closes the pipe; that is its right.
        let writer = std::thread::spawn(move || drop(stdin.write_all(&input)));
        let output = child.wait_with_output().unwrap();
        writer.join().unwrap();
        Ran::from(output)
    }
}

/// Waits until something has come about; what is there instead is told when it does not.
pub fn patiently<T>(mut wanted: impl FnMut() -> Result<T, String>) -> T {
    let begin = Instant::now();
    loop {
        match wanted() {
            Ok(found) => return found,
            Err(instead) => assert!(begin.elapsed() < PATIENCE, "what was waited for did not come: {instead}"),
        }
        std::thread::sleep(Duration::from_millis(2));
    }
}

/// Whether all is to be tried of which there is much; otherwise some of every kind is.
pub fn is_long() -> bool {
    std::env::var_os("READINESS_LONG").is_some()
}

/// Copies a folder with all that is in it.
fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, &target).unwrap();
        }
    }
}
