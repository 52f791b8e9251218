//! The language of a session: what `--lang` asks for, what the settings say, or the locale of the machine.
//!
//! Help is printed while arguments are read, so the language is looked for before.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::machine;
use super::usage::Usage;
use crate::catalog::{self, CatalogFile};
use crate::i18n::{FALLBACK, Message, OwnWords, Words, tag};
use crate::settings;
use crate::source::{SourceId, Sources, Syntax, name_of, read_limited};

/// Folder within a folder of checklists that may hold a team's own languages.
const BESIDE_CHECKLISTS: &str = "words";

/// What a language is chosen by.
#[derive(Debug, Default, Clone)]
pub(crate) struct Wish {
    /// Tag of the language, where somebody named one.
    pub tag: Option<String>,
    /// Folder of the team's own languages.
    pub folder: Option<PathBuf>,
}

impl Wish {
    /// What the arguments and the settings of the current folder ask for. Whatever is wrong with them is said later, when
    /// they are read in earnest.
    pub fn early(arguments: &[OsString]) -> Self {
        let option = |name: &str| {
            let mut rest = arguments.iter().skip(1).map(|argument| argument.to_string_lossy());
            while let Some(argument) = rest.next() {
                if argument == "--" {
                    return None;
                }
                if argument == name {
                    return rest.next().map(|value| value.into_owned());
                }
                if let Some(value) = argument.strip_prefix(name).and_then(|rest| rest.strip_prefix('=')) {
                    return Some(value.to_owned());
                }
            }
            None
        };
        let checklists = option("--checklists").map(PathBuf::from);
        let own = Self { tag: option("--lang"), folder: option("--lang-dir").map(PathBuf::from) };
        let settings =
            option("--config").map(PathBuf::from).or_else(|| settings::find(Path::new("./.")).ok().flatten());
        let mut sources = Sources::new();
        let settings = settings.and_then(|path| {
            let id = sources.read(&path).ok()?;
            let (settings, _) = settings::load(&sources, id, &mut Vec::new())?;
            Some((settings, path))
        });
        match &settings {
            Some((settings, path)) => own.or(settings, path),
            None => own,
        }
        .beside(checklists.as_deref())
    }

    /// What was not asked for is taken from the settings.
    pub fn or(self, settings: &settings::Settings, path: &Path) -> Self {
        let below = |folder: &String| path.parent().unwrap_or(Path::new(".")).join(folder);
        Self {
            tag: self.tag.or_else(|| settings.language.clone()),
            folder: self.folder.or_else(|| settings.languages.as_ref().map(below)),
        }
        .beside(settings.checklists.as_ref().map(below).as_deref())
    }

    /// Where no folder of languages is named, the one in a folder of checklists is taken.
    fn beside(mut self, checklists: Option<&Path>) -> Self {
        if self.folder.is_none() {
            let beside = checklists.map(|folder| folder.join(BESIDE_CHECKLISTS));
            // What cannot be looked at is tried, so that somebody says what is wrong with it.
            let is_there = |folder: &PathBuf| match std::fs::metadata(folder) {
                Ok(about) => about.is_dir(),
                Err(error) => !matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory),
            };
            self.folder = beside.filter(is_there);
        }
        self
    }

    /// The words that were asked for; without a wish those of the machine's locale, or else English.
    pub fn words(&self) -> anyhow::Result<Words> {
        let own = match &self.folder {
            Some(folder) => own_words(folder)?,
            None => OwnWords::new(),
        };
        let mut known: BTreeSet<&str> = Words::languages().collect::<BTreeSet<_>>();
        known.extend(own.keys().map(String::as_str));
        match &self.tag {
            Some(tag) => Words::with_own(tag, &own).filter(|_| tag::exists(tag, &[])).ok_or_else(|| {
                let near = tag::nearest(tag, &[]).filter(|near| near != tag);
                let message = Message::new("usage-unknown-language")
                    .with("tag", tag)
                    .with("near", near.as_deref().unwrap_or("none"))
                    .listing("known", known);
                Usage(message).into()
            }),
            // The country counts only where the team has words for it, so that two machines with the same files write the
            // same bytes.
            None => Ok(locales()
                .iter()
                .find_map(|locale| Words::with_own(tag::sayers(locale, known.iter().copied()).first()?, &own))
                .unwrap_or_else(Words::english)),
        }
    }

    /// The translations of checklists in the folder of the team's own languages.
    pub fn translations(&self, sources: &mut Sources) -> Result<Vec<CatalogFile>, Message> {
        match &self.folder {
            Some(folder) => catalog::translations(sources, folder),
            None => Ok(Vec::new()),
        }
    }
}

/// The languages of the machine, the most wanted first.
fn locales() -> Vec<String> {
    let variables = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(std::env::var_os);
    wanted(variables, machine::languages)
}

/// The language of the first of the variables that says anything, or else those of the system.
fn wanted(mut variables: impl Iterator<Item = OsString>, system: impl FnOnce() -> Vec<String>) -> Vec<String> {
    let said = match variables.find(|value| !value.is_empty()) {
        Some(value) => value.into_string().into_iter().collect(),
        None => system(),
    };
    said.iter().map(|locale| tag_of(locale)).collect()
}

/// The tag of a locale's name: `ru-KG` for `ru_KG.UTF-8`, `uz-Cyrl-UZ` for `uz_UZ@cyrillic`.
fn tag_of(locale: &str) -> String {
    let name = locale.split(['.', '@']).next().unwrap_or_default();
    let script = match locale.split_once('@') {
        Some((_, "cyrillic")) => "-Cyrl",
        Some((_, "latin")) => "-Latn",
        _ => "",
    };
    match name.split_once(['_', '-']) {
        _ if matches!(name, "C" | "POSIX") => FALLBACK.to_owned(),
        Some((language, country)) => format!("{language}{script}-{country}"),
        None => format!("{name}{script}"),
    }
}

/// The word files of a folder that has a folder for each language.
pub(crate) fn word_files(folder: &Path) -> anyhow::Result<Vec<(String, PathBuf)>> {
    let failed =
        |error| Message::new("read-failed").with("file", folder.display()).saying("reason", Message::of_system(&error));
    let (mut found, mut languages) = (Vec::new(), 0);
    if !folder.is_dir() {
        return Err(Message::new("read-missing").with("file", folder.display()).into());
    }
    for entry in std::fs::read_dir(folder).map_err(failed)? {
        let language = entry.map_err(failed)?.path();
        let Some(tag) = language.file_name().and_then(|name| name.to_str()).filter(|_| language.is_dir()) else {
            continue;
        };
        languages += 1;
        for entry in std::fs::read_dir(&language).map_err(failed)? {
            let path = entry.map_err(failed)?.path();
            if path.extension().is_some_and(|ending| ending == "ftl") {
                found.push((tag.to_owned(), path));
            }
        }
    }
    if languages == 0 {
        return Err(Usage(Message::new("usage-no-languages").with("folder", folder.display())).into());
    }
    found.sort();
    Ok(found)
}

fn own_words(folder: &Path) -> anyhow::Result<OwnWords> {
    let mut own = OwnWords::new();
    for (tag, path) in word_files(folder)? {
        let text = String::from_utf8_lossy(&read_limited(&path)?).into_owned();
        own.entry(tag).or_default().push(text);
    }
    Ok(own)
}

/// The word files of a folder as sources, for findings about them.
pub(crate) fn word_sources(sources: &mut Sources, folder: &Path) -> anyhow::Result<Vec<(String, SourceId)>> {
    let files = word_files(folder)?.into_iter();
    files.map(|(tag, path)| Ok((tag, sources.add(name_of(&path), read_limited(&path)?, Syntax::Lines)))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locale_names_a_language_and_a_country() {
        for (locale, tag) in [
            ("ru_KG.UTF-8", "ru-KG"),
            ("ru", "ru"),
            ("C.UTF-8", "en"),
            ("POSIX", "en"),
            ("uz_UZ.UTF-8@cyrillic", "uz-Cyrl-UZ"),
            ("zh-Hans-CN", "zh-Hans-CN"),
        ] {
            assert_eq!(tag_of(locale), tag, "{locale}");
        }
    }

    /// Windows sets no variable, and has a list of what its user reads.
    #[test]
    fn the_system_is_asked_where_no_variable_says_anything() {
        let windows = || vec!["kk-KZ".to_owned(), "ru-RU".to_owned(), "en-US".to_owned()];
        let wanted = |variables: &[&str]| wanted(variables.iter().map(OsString::from), windows);
        assert_eq!(wanted(&[]), ["kk-KZ", "ru-RU", "en-US"]);
        assert_eq!(wanted(&["", "en_US.UTF-8"]), ["en-US"]);
        assert_eq!(wanted(&["C.UTF-8", "ru_RU"]), ["en"]);
    }
}
