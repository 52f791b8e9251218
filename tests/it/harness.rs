//! What several tests need.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

/// How long a test waits for what must come. No test passes sooner or later for it: it only ends one that hangs.
pub const PATIENCE: Duration = Duration::from_secs(300);

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
pub fn copy(from: &Path, to: &Path) {
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
