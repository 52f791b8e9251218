//! Names of files: what results call them, and which of them are none.

use std::ffi::OsStr;
use std::path::{MAIN_SEPARATOR, Path};

/// What results and findings call a file: its path with `/` on every system, so that those of different machines fit
/// together.
pub fn name_of(path: &Path) -> String {
    name_with(&text_of(path.as_os_str()), MAIN_SEPARATOR)
}

fn name_with(path: &str, separator: char) -> String {
    // What begins so is taken by Windows letter by letter.
    if separator == '\\' && path.starts_with(r"\\?\") {
        return path.to_owned();
    }
    path.replace(separator, "/")
}

/// A name as text; a byte that is not UTF-8 becomes `%FF`, so that two names stay two.
pub fn text_of(name: &OsStr) -> String {
    name.as_encoded_bytes().utf8_chunks().fold(String::new(), |mut text, chunk| {
        text.push_str(chunk.valid());
        text.extend(chunk.invalid().iter().map(|byte| format!("%{byte:02X}")));
        text
    })
}

/// Whether the system takes a name for something else than a file: Windows takes `nul.md` for nothing at all, and what
/// stands behind the colon of `plan.md:2` for a part of `plan.md` that nobody sees.
pub fn is_reserved(path: &Path) -> bool {
    cfg!(windows) && path.file_name().is_some_and(|name| is_reserved_on_windows(&name.to_string_lossy()))
}

fn is_reserved_on_windows(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_ascii_lowercase();
    let numbered = |device| {
        let mut number = stem.strip_prefix(device).unwrap_or_default().chars();
        matches!((number.next(), number.next()), (Some('0'..='9' | '¹' | '²' | '³'), None))
    };
    name.contains(':')
        || matches!(stem.as_str(), "con" | "prn" | "aux" | "nul" | "conin$" | "conout$")
        || numbered("com")
        || numbered("lpt")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_has_one_name_on_every_system() {
        assert_eq!(name_with(r"data\in\mn.yaml", '\\'), "data/in/mn.yaml");
        assert_eq!(name_with(r"C:\data\mn.yaml", '\\'), "C:/data/mn.yaml");
        assert_eq!(name_with(r"\\?\C:\mn.yaml", '\\'), r"\\?\C:\mn.yaml");
        assert_eq!(name_with(r"a\b/mn.yaml", '/'), r"a\b/mn.yaml", "a letter like any other");
    }

    #[test]
    fn devices_and_streams_are_no_files() {
        for name in
            ["nul", "NUL.md", "con.yaml", "aux.tar.gz", "com1.pdf", "LPT9", "com².md", "nul .md", "plan.md:2.md"]
        {
            assert!(is_reserved_on_windows(name), "{name}");
        }
        for name in ["null.md", "mn.yaml", "console.md", "com.yaml", "com10.md", "lpta", "комиссия.yaml", "a.nul"]
        {
            assert!(!is_reserved_on_windows(name), "{name}");
        }
    }
}
