//! Embeds every YAML file and the ledger of ids below `checklists/`, and the page of every kind of finding, so that the
//! program needs no files beside it and adding a file is the only step.
//!
//! Beside its text each file is embedded as the list of what a YAML parser finds in it, so that the program need not
//! parse a megabyte every time it starts; `src/document/tape.rs` reads that list and says what it looks like. A file
//! with anything out of the ordinary gets no list: the program parses it and says what is wrong. Earlier editions get none
//! either, since few answers are as old.

use std::collections::HashSet;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

use granit_parser::{Event, Parser, ScalarStyle};

fn main() -> io::Result<()> {
    let home = PathBuf::from(env::var("CARGO_MANIFEST_DIR").map_err(io::Error::other)?);
    let out = PathBuf::from(env::var("OUT_DIR").map_err(io::Error::other)?);
    pages(&home.join("docs/diagnostics"))?;
    let root = home.join("checklists");
    println!("cargo::rerun-if-changed={}", root.display());
    println!("cargo::rerun-if-changed=build.rs");
    let mut files = Vec::new();
    collect(&root, &mut files)?;
    files.sort();
    let mut code = String::from("static FILES: &[(&str, &str, &[u8])] = &[\n");
    for (place, file) in files.iter().enumerate() {
        let below = file.strip_prefix(&root).map_err(io::Error::other)?;
        let name: Vec<_> = below.components().map(|part| part.as_os_str().to_string_lossy()).collect();
        let text = fs::read_to_string(file).unwrap_or_default();
        let tape = out.join(format!("{place}.tape"));
        let is_earlier = below.starts_with("editions");
        fs::write(&tape, if is_earlier { None } else { record(&text) }.unwrap_or_default())?;
        let (text, tape) = (file.display().to_string(), tape.display().to_string());
        let _ = writeln!(code, "    ({:?}, include_str!({text:?}), include_bytes!({tape:?})),", name.join("/"));
    }
    code.push_str("];\n");
    fs::write(out.join("checklists.rs"), code)
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else if path.extension().is_some_and(|ending| ending == "yaml") || path.ends_with("checklists/ledger.txt") {
            files.push(path);
        }
    }
    Ok(())
}

/// The pages on kinds of findings: language, name of the kind and text. English stands in the folder itself, every other
/// language in a folder of its own.
fn pages(folder: &Path) -> io::Result<()> {
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut pages = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = |path: &Path| path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() {
            for entry in fs::read_dir(&path)? {
                pages.push((name(&path), entry?.path()));
            }
        } else {
            pages.push(("en".to_owned(), path));
        }
    }
    pages.retain(|(_, path)| path.extension().is_some_and(|ending| ending == "md"));
    pages.sort();
    let mut code = String::from("static PAGES: &[(&str, &str, &str)] = &[\n");
    for (language, file) in &pages {
        let name = file.file_stem().unwrap_or_default().to_string_lossy();
        let _ = writeln!(code, "    ({language:?}, {name:?}, include_str!({:?})),", file.display().to_string());
    }
    code.push_str("];\n");
    fs::write(Path::new(&env::var("OUT_DIR").map_err(io::Error::other)?).join("pages.rs"), code)
}

/// What a map or list that is not finished yet has seen.
enum Open {
    List { start: usize },
    Map { start: usize, keys: HashSet<String>, key: bool },
}

/// The list of what stands in a file; `None` when anything is out of the ordinary.
fn record(text: &str) -> Option<Vec<u8>> {
    let mut tape = Vec::new();
    let mut open: Vec<Open> = Vec::new();
    let mut documents = 0;
    for event in Parser::new_from_str(text) {
        let (event, at) = event.ok()?;
        let range = at.byte_range().unwrap_or(0..0);
        match event {
            Event::Scalar(value, style, 0, None) => {
                let end = trimmed(text, range.start, range.end);
                let plain = style == ScalarStyle::Plain;
                let is_key = match open.last_mut() {
                    Some(Open::Map { keys, key, .. }) => {
                        *key = !*key;
                        if *key && !keys.insert(value.to_string()) {
                            return None;
                        }
                        *key
                    }
                    _ => false,
                };
                if plain && matches!(&*value, "" | "~" | "null") {
                    if is_key {
                        return None;
                    }
                    tape.push(b'0');
                    place(&mut tape, range.start, end);
                } else if plain && text.get(range.start..end) == Some(&*value) {
                    tape.push(b'=');
                    place(&mut tape, range.start, end);
                } else {
                    tape.push(if plain { b'p' } else { b'q' });
                    place(&mut tape, range.start, end);
                    number(&mut tape, value.len());
                    tape.extend(value.as_bytes());
                }
            }
            Event::SequenceStart(_, 0, None) => {
                value(&mut open)?;
                tape.push(b'[');
                open.push(Open::List { start: range.start });
            }
            Event::MappingStart(_, 0, None) => {
                value(&mut open)?;
                tape.push(b'{');
                open.push(Open::Map { start: range.start, keys: HashSet::new(), key: false });
            }
            Event::SequenceEnd | Event::MappingEnd => {
                let (Open::List { start } | Open::Map { start, .. }) = open.pop()?;
                tape.push(b']');
                place(&mut tape, start, trimmed(text, start, range.end.max(start)));
            }
            Event::DocumentStart(..) => documents += 1,
            Event::StreamStart | Event::StreamEnd | Event::DocumentEnd | Event::Comment(..) => {}
            _ => return None,
        }
    }
    (documents == 1).then_some(tape)
}

/// A list or map stands where a value stands; as the key of a map it is out of the ordinary.
fn value(open: &mut [Open]) -> Option<()> {
    if let Some(Open::Map { key, .. }) = open.last_mut() {
        if !*key {
            return None;
        }
        *key = false;
    }
    Some(())
}

/// Where a value that begins at `start` ends, without the space before the next one.
fn trimmed(text: &str, start: usize, end: usize) -> usize {
    start + text.get(start..end).unwrap_or("").trim_end().len()
}

fn place(tape: &mut Vec<u8>, start: usize, end: usize) {
    number(tape, start);
    number(tape, end - start);
}

/// Seven bits a byte, the lowest first; all bytes but the last have their highest bit set.
fn number(tape: &mut Vec<u8>, mut number: usize) {
    while number >= 0x80 {
        tape.push((number as u8 & 0x7f) | 0x80);
        number >>= 7;
    }
    tape.push(number as u8);
}
