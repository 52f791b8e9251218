//! Embeds every YAML file and the ledger of ids below `checklists/`, and the page of every kind of finding, so that the
//! program needs no files beside it and adding a file is the only step.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let home = PathBuf::from(env::var("CARGO_MANIFEST_DIR").map_err(io::Error::other)?);
    pages(&home.join("docs/diagnostics"))?;
    let root = home.join("checklists");
    println!("cargo::rerun-if-changed={}", root.display());
    let mut files = Vec::new();
    collect(&root, &mut files)?;
    files.sort();
    let mut code = String::from("static FILES: &[(&str, &str)] = &[\n");
    for file in &files {
        let below = file.strip_prefix(&root).map_err(io::Error::other)?;
        let name: Vec<_> = below.components().map(|part| part.as_os_str().to_string_lossy()).collect();
        let _ = writeln!(code, "    ({:?}, include_str!({:?})),", name.join("/"), file.display().to_string());
    }
    code.push_str("];\n");
    fs::write(Path::new(&env::var("OUT_DIR").map_err(io::Error::other)?).join("checklists.rs"), code)
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
