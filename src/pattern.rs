//! Patterns of file names, such as `2019/*.yaml`, for shells that leave them to the program, as on Windows.
//!
//! `*` stands for any characters within a name, `?` for one, `[a-z]` for one of these, `[!a-z]` for one that is none of
//! them, and `**` for any number of folders. Names that begin with a point are found only where the pattern has that
//! point. A name need not be UTF-8: what is not counts as a character of its own.

use std::path::{Component, Path, PathBuf};

use crate::i18n::Message;

/// Names that are looked at in vain before the search ends: `/**/*.yaml` would else walk through the whole disk.
const MAX_VAIN: usize = 100_000;

/// The paths that were named, each pattern among them replaced by what it stands for. What exists is no pattern,
/// whatever its name looks like.
///
/// # Errors
///
/// A [`Message`] when a pattern finds nothing, or too much that it does not mean.
pub fn expand(paths: &[PathBuf]) -> Result<Vec<PathBuf>, Message> {
    let mut found = Vec::with_capacity(paths.len());
    for path in paths {
        if is_pattern(path) {
            found.extend(matching(path)?);
        } else {
            found.push(path.clone());
        }
    }
    Ok(found)
}

/// Whether a path stands for others.
pub fn is_pattern(path: &Path) -> bool {
    let has_signs = |part| matches!(part, Component::Normal(name) if has_signs(&name.to_string_lossy()));
    path.components().any(has_signs) && std::fs::symlink_metadata(path).is_err()
}

fn has_signs(text: &str) -> bool {
    text.contains(['*', '?', '['])
}

/// The paths that a pattern stands for, in order.
///
/// # Errors
///
/// A [`Message`] when there are none, or when the search looks at too many others.
pub fn matching(pattern: &Path) -> Result<Vec<PathBuf>, Message> {
    let told = |key| Message::new(key).with("pattern", pattern.display());
    let mut search = Search { left: MAX_VAIN };
    let found = search.all(pattern).ok_or_else(|| told("pattern-too-wide").count("count", MAX_VAIN))?;
    if found.is_empty() { Err(told("pattern-no-match")) } else { Ok(found) }
}

/// A search, and how many more names it may look at in vain.
struct Search {
    left: usize,
}

impl Search {
    /// Goes through the parts of a pattern from left to right; `None` where it looked at too much.
    fn all(&mut self, pattern: &Path) -> Option<Vec<PathBuf>> {
        let mut found = vec![PathBuf::new()];
        let mut parts = pattern.components().peekable();
        while let Some(part) = parts.next() {
            let is_last = parts.peek().is_none();
            found = match part {
                Component::Normal(name) if name == "**" => self.folders(found)?,
                Component::Normal(name) if has_signs(&name.to_string_lossy()) => {
                    self.named(&found, &name.to_string_lossy(), is_last)?
                }
                part => found.into_iter().map(|path| path.join(part)).collect(),
            };
        }
        found.retain(|path| std::fs::symlink_metadata(path).is_ok());
        found.sort();
        found.dedup();
        Some(found)
    }

    /// These folders and all below them. A link is not followed: it could lead back up and never end.
    fn folders(&mut self, from: Vec<PathBuf>) -> Option<Vec<PathBuf>> {
        let mut found = Vec::new();
        let mut waiting = from;
        while let Some(folder) = waiting.pop() {
            for entry in entries(&folder) {
                let is_hidden = entry.file_name().as_encoded_bytes().starts_with(b".");
                if !is_hidden && entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                    waiting.push(folder.join(entry.file_name()));
                }
                self.in_vain()?;
            }
            found.push(folder);
        }
        Some(found)
    }

    /// What has a matching name in one of the folders.
    fn named(&mut self, folders: &[PathBuf], pattern: &str, is_last: bool) -> Option<Vec<PathBuf>> {
        let pattern: Vec<char> = pattern.chars().collect();
        let mut found = Vec::new();
        for folder in folders {
            for entry in entries(folder) {
                let name = entry.file_name();
                let path = folder.join(&name);
                let letters: Vec<char> = name.to_string_lossy().chars().collect();
                let is_shown = letters.first() != Some(&'.') || pattern.first() == Some(&'.');
                if is_shown && fits(&pattern, &letters) && (is_last || path.is_dir()) {
                    found.push(path);
                } else {
                    self.in_vain()?;
                }
            }
        }
        Some(found)
    }

    fn in_vain(&mut self) -> Option<()> {
        self.left = self.left.checked_sub(1)?;
        Some(())
    }
}

/// What stands in a folder; nothing where it cannot be listed.
fn entries(folder: &Path) -> impl Iterator<Item = std::fs::DirEntry> {
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    std::fs::read_dir(folder).into_iter().flatten().flatten()
}

/// Whether a name is one that a pattern without folders stands for.
fn fits(pattern: &[char], name: &[char]) -> bool {
    // Where the last `*` stands, and how much of the name it takes: what a mismatch goes back to.
    let mut star: Option<(usize, usize)> = None;
    let (mut at, mut taken) = (0, 0);
    loop {
        let step = match (pattern.get(at), name.get(taken)) {
            (None, None) => return true,
            (Some('*'), _) => {
                star = Some((at, taken));
                at += 1;
                continue;
            }
            (Some(_), Some(letter)) => one(&pattern[at..], *letter),
            _ => None,
        };
        match (step, &mut star) {
            (Some(length), _) => (at, taken) = (at + length, taken + 1),
            (None, Some((before, from))) if *from < name.len() => {
                *from += 1;
                (at, taken) = (*before + 1, *from);
            }
            _ => return false,
        }
    }
}

/// How much of a pattern stands for a letter; `None` where it stands for another.
fn one(pattern: &[char], letter: char) -> Option<usize> {
    match pattern {
        ['?', ..] => Some(1),
        ['[', rest @ ..] => {
            let (inverted, rest) = match rest {
                ['!', rest @ ..] => (true, rest),
                rest => (false, rest),
            };
            // A bracket that stands first is one of the letters.
            let end = 1 + rest.iter().skip(1).position(|letter| *letter == ']')?;
            (among(&rest[..end], letter) != inverted).then_some(1 + usize::from(inverted) + end + 1)
        }
        [first, ..] => (*first == letter).then_some(1),
        [] => None,
    }
}

/// Whether a letter is one of a set such as `a-z_`.
fn among(set: &[char], letter: char) -> bool {
    match set {
        [from, '-', to, rest @ ..] => (*from..=*to).contains(&letter) || among(rest, letter),
        [first, rest @ ..] => *first == letter || among(rest, letter),
        [] => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_stand_for_what_a_shell_takes_them_for() {
        let letters = |text: &str| text.chars().collect::<Vec<char>>();
        let fits = |pattern: &str, name: &str| fits(&letters(pattern), &letters(name));
        for (pattern, name) in [
            ("*.yaml", "a.yaml"),
            ("a*b*c", "a-b-b-c"),
            ("*", ""),
            ("**", "x"),
            ("?.json", "é.json"),
            ("[a-c]x", "bx"),
            ("[!a-c]x", "dx"),
            ("[]]", "]"),
            ("[*]", "*"),
            ("[a-]", "-"),
        ] {
            assert!(fits(pattern, name), "{pattern} {name}");
        }
        for (pattern, name) in [
            ("*.yaml", "a.yml"),
            ("a*b", "ab-"),
            ("?", ""),
            ("[a-c]x", "dx"),
            ("[!a-c]x", "ax"),
            ("[a", "a"),
            ("A", "a"),
            ("", "a"),
        ] {
            assert!(!fits(pattern, name), "{pattern} {name}");
        }
        // Going back goes to the last star alone.
        assert!(!fits(&"*a".repeat(1000), &"a".repeat(999)));
    }

    #[test]
    fn folders_are_searched_as_far_as_the_pattern_reaches() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["a.yaml", "b.yml", ".c.yaml", "x/a.yaml", "x/y/a.yaml", ".z/a.yaml", "y/b.yaml"] {
            let path = folder.path().join(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, "").unwrap();
        }
        let found = |pattern: &str| {
            let found = matching(&folder.path().join(pattern)).unwrap_or_default();
            let below = found.iter().map(|path| path.strip_prefix(folder.path()).unwrap().display().to_string());
            below.map(|path| path.replace('\\', "/")).collect::<Vec<String>>()
        };
        assert_eq!(found("*.yaml"), ["a.yaml"]);
        assert_eq!(found(".*.yaml"), [".c.yaml"]);
        assert_eq!(found("*/a.yaml"), ["x/a.yaml"]);
        assert_eq!(found("**/a.yaml"), ["a.yaml", "x/a.yaml", "x/y/a.yaml"]);
        assert_eq!(found("x/**/*.yaml"), ["x/a.yaml", "x/y/a.yaml"]);
        assert_eq!(found("[xy]/?.yaml"), ["x/a.yaml", "y/b.yaml"]);
        assert_eq!(matching(&folder.path().join("*.nosuch")).unwrap_err().key, "pattern-no-match");
    }

    #[test]
    fn a_search_ends_after_so_many_names_that_it_did_not_mean() {
        let folder = tempfile::tempdir().unwrap();
        for number in 0..9 {
            std::fs::write(folder.path().join(format!("{number}.yaml")), "").unwrap();
        }
        let found = |pattern: &str, left| Search { left }.all(&folder.path().join(pattern)).map(|found| found.len());
        assert_eq!(found("*.yaml", 0), Some(9), "what is meant is no search in vain");
        assert_eq!((found("*.toml", 9), found("*.toml", 8)), (Some(0), None));
        assert_eq!((found("**/*.yaml", 9), found("**/*.yaml", 8)), (Some(9), None));
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_name_that_is_no_text_stops_nothing() {
        use std::os::unix::ffi::OsStrExt;
        let folder = tempfile::tempdir().unwrap();
        let strange = folder.path().join(std::ffi::OsStr::from_bytes(b"n\xff.yaml"));
        std::fs::write(&strange, "").unwrap();
        std::fs::write(folder.path().join("a.yaml"), "").unwrap();
        assert_eq!(matching(&folder.path().join("*.yaml")).unwrap(), [folder.path().join("a.yaml"), strange.clone()]);
        assert_eq!(matching(&folder.path().join("n?.yaml")).unwrap(), [strange]);
    }
}
