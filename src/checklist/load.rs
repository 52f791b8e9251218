//! Checklist files to a [`Catalog`]: parse, translate, hold against their shapes, check.

use std::collections::{BTreeSet, HashMap, HashSet};

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::de::DeserializeOwned;

use super::check;
use super::file::{ChecklistFile, EarlierChecklistFile, EarlierProfileFile, EarlierSectionFile, SectionFile};
use super::files::{CatalogFiles, CountryName, ListFiles, Lost};
use super::{Catalog, dated, translation};
use crate::catalog::{CatalogFile, LEDGER};
use crate::diagnostic::{Code, Diagnostic, Severity, has_errors, nearest};
use crate::document::shape::Shape;
use crate::document::{Document, Entry, Node, Parsed, fit, parse, parse_torn};
use crate::i18n::tag;
use crate::source::{SourceId, Sources, Span};

/// What `check` wants to know beside the findings.
#[derive(Debug)]
pub struct Inspected {
    /// The catalog, where no finding is an error.
    pub catalog: Option<Catalog>,
    /// Questions that were looked at.
    pub questions: usize,
    /// Locales that the checklists are translated into.
    pub locales: usize,
}

/// Loads the catalog in a language; text that has no translation stays as the checklist has it.
///
/// `None` when a finding is an error; all findings are in `diagnostics` either way.
pub fn load(
    sources: &Sources,
    files: &[CatalogFile],
    language: &str,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Catalog> {
    load_as(sources, files, language, false, diagnostics)
}

/// Loads the catalog for people: in a checklist that is translated into their language, text without a translation is
/// marked.
pub fn for_people(
    sources: &Sources,
    files: &[CatalogFile],
    language: &str,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Catalog> {
    load_as(sources, files, language, true, diagnostics)
}

fn load_as(
    sources: &Sources,
    files: &[CatalogFile],
    language: &str,
    mark: bool,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Catalog> {
    let before = diagnostics.len();
    let parsed = read(sources, files, language, mark, Age::Today, diagnostics);
    let catalog = check::catalog(sources, &parsed, diagnostics);
    let new = diagnostics.get(before..).unwrap_or(&[]);
    (!has_errors(new)).then_some(catalog)
}

/// Loads checklists of which some are of an earlier edition. Its files may lack whatever neither reading nor scoring an
/// answer needs; actions, the treaty and the crosswalk are not read at all.
///
/// `None` when a finding is an error. Findings that are none are left out: nobody edits an edition any more.
pub(super) fn earlier(
    sources: &Sources,
    files: &[CatalogFile],
    language: &str,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Catalog> {
    let mut found = Vec::new();
    let mut parsed = read(sources, files, language, false, Age::Earlier, &mut found);
    (parsed.treaty, parsed.exchanges, parsed.ledger) = (None, None, None);
    parsed.crosswalks.clear();
    let catalog = check::catalog(sources, &parsed, &mut found);
    // Data and profiles may be those of today, which speak of what is asked today; and a copy of a checklist's files may
    // hold whatever a later program knows.
    let in_folder = |folder: &str| -> HashSet<SourceId> {
        files.iter().filter(|file| file.path.starts_with(folder)).map(|file| file.source).collect()
    };
    let (data, profiles) = (in_folder("data/"), in_folder("profiles/"));
    found.retain(|found| match found.code {
        Code::UnknownKey => false,
        Code::UnknownQuestion if profiles.contains(&found.span().source) => false,
        code => code.severity() == Severity::Error && !data.contains(&found.span().source),
    });
    let is_sound = found.is_empty();
    diagnostics.append(&mut found);
    is_sound.then_some(catalog)
}

/// Looks at everything there is to check: the checklists as they are written, every translation, and, where a day is given,
/// whether dated data is out of date on it. Data that a folder borrows is not its team's to bring up to date.
pub fn inspect(
    sources: &Sources,
    files: &[CatalogFile],
    today: Option<Date>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Inspected {
    let before = diagnostics.len();
    let parsed = read(sources, files, "", false, Age::Today, diagnostics);
    let catalog = check::catalog(sources, &parsed, diagnostics);
    let sound = !has_errors(diagnostics.get(before..).unwrap_or(&[]));
    if let Some(today) = today {
        dated::dated(&parsed, |source| !parsed.borrowed.contains(&source), today, diagnostics);
    }
    let questions = catalog.questions.len();
    let countries: Vec<&str> = catalog.countries.iter().map(|country| country.code.as_str()).collect();
    let locales = translation::check(sources, files, &countries, diagnostics);
    Inspected { catalog: sound.then_some(catalog), questions, locales }
}

/// Which edition the files of checklists are of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Age {
    Today,
    /// Some are of an earlier one.
    Earlier,
}

fn read(
    sources: &Sources,
    files: &[CatalogFile],
    language: &str,
    mark: bool,
    age: Age,
    diagnostics: &mut Vec<Diagnostic>,
) -> CatalogFiles {
    let by_path = files.iter().map(|file| (file.path.as_str(), file)).collect();
    let translations = Translations::of(files, language);
    let mut read = Reader { sources, files, by_path, translations, mark, age, lost: Lost::default(), diagnostics };
    let mut parsed = CatalogFiles {
        agencies: read.one("data/agencies.yaml"),
        instruments: read.one("data/instruments.yaml"),
        objectives: read.one("data/objectives.yaml"),
        treaty: read.one("data/treaty.yaml"),
        exchanges: read.one("data/exchanges.yaml"),
        countries: read.one("data/countries.yaml"),
        country_names: read.country_names(),
        averages: read.one("data/survey-averages.yaml"),
        ledger: files.iter().find(|file| file.path == LEDGER).map(|file| file.source),
        borrowed: files.iter().filter(|file| file.borrowed).map(|file| file.source).collect(),
        ..CatalogFiles::default()
    };
    let section_shape = match age {
        Age::Today => Shape::of::<SectionFile>(),
        Age::Earlier => Shape::of::<EarlierSectionFile>(),
    };
    let folders: HashSet<&str> = files.iter().filter_map(|file| file.path.strip_suffix("/checklist.yaml")).collect();
    for file in files {
        let Some((folder, name)) = file.path.split_once('/') else {
            continue;
        };
        match (folder, name) {
            ("profiles", name) if !name.contains('/') => parsed.profiles.extend(match age {
                Age::Today => read.file(file, None),
                Age::Earlier => read.file(file, None).map(Document::<EarlierProfileFile>::into),
            }),
            (_, "crosswalk.yaml") => parsed.crosswalks.extend(read.file(file, None)),
            (_, "checklist.yaml") => parsed.lists.extend(read.list(file, folder, &section_shape)),
            _ => read.stray(file, folder, name, &folders),
        }
    }
    // Checklists that are asked by default come first, so that conditions may refer from one to the next.
    parsed.lists.sort_by_key(|list| {
        let head = &list.head.value;
        (!head.by_default.unwrap_or(true), head.id.clone())
    });
    read.treaty(&mut parsed);
    parsed.lost = read.lost;
    parsed
}

/// The data files that are read.
const DATA: [&str; 7] = [
    "agencies.yaml",
    "instruments.yaml",
    "objectives.yaml",
    "treaty.yaml",
    "exchanges.yaml",
    "countries.yaml",
    "survey-averages.yaml",
];

struct Reader<'a> {
    sources: &'a Sources,
    files: &'a [CatalogFile],
    by_path: HashMap<&'a str, &'a CatalogFile>,
    translations: Translations<'a>,
    /// Whether text without a translation is marked.
    mark: bool,
    age: Age,
    lost: Lost,
    diagnostics: &'a mut Vec<Diagnostic>,
}

/// Which translations are wanted.
struct Translations<'a> {
    /// Tags of the translations, the nearest to the language first.
    tags: Vec<&'a str>,
    /// Folders that are translated into it.
    folders: HashSet<&'a str>,
}

impl<'a> Translations<'a> {
    fn of(files: &'a [CatalogFile], language: &str) -> Self {
        let translated = |file: &'a CatalogFile| {
            let (folder, rest) = file.path.split_once("/i18n/")?;
            Some((rest.split_once('/')?.0, folder))
        };
        let translated: BTreeSet<(&str, &str)> = files.iter().filter_map(translated).collect();
        let tags = tag::sayers(language, translated.iter().map(|(tag, _)| *tag).collect::<BTreeSet<_>>());
        let folders = translated.iter().filter(|(tag, _)| tags.contains(tag)).map(|(_, folder)| *folder).collect();
        Self { tags, folders }
    }
}

impl Reader<'_> {
    fn one<T: DeserializeOwned + JsonSchema>(&mut self, path: &str) -> Option<Document<T>> {
        let file = *self.by_path.get(path)?;
        self.file(file, None)
    }

    /// Reads a file; where it cannot be used, what it declares is remembered as lost.
    fn file<T: DeserializeOwned + JsonSchema>(
        &mut self,
        file: &CatalogFile,
        shape: Option<&Shape>,
    ) -> Option<Document<T>> {
        let own;
        let shape = match shape {
            Some(shape) => shape,
            None => {
                own = Shape::of::<T>();
                &own
            }
        };
        match parse_torn(self.sources, file.source, self.diagnostics) {
            Parsed::Nothing => {
                let text = self.sources.get(file.source).map_or("", |source| &source.text);
                self.lost.ids.extend(ids_in(text).map(str::to_owned));
            }
            Parsed::Torn(tree) => {
                let text = self.sources.get(file.source).map_or("", |source| &source.text);
                self.lost.ids.extend(ids_in(text).map(str::to_owned));
                shape.check_torn(tree, self.diagnostics);
            }
            Parsed::Whole(mut tree) => {
                let format =
                    tree.get("format").filter(|node| node.text().is_some_and(|text| text.parse() != Ok(1_u32)));
                if let Some(format) = format {
                    let found = format.text().unwrap_or_default();
                    self.diagnostics.push(Diagnostic::new(Code::UnsupportedFormat, format.span).with("found", found));
                    self.lost.ids.extend(tree.ids().into_iter().map(str::to_owned));
                } else {
                    self.translate(&mut tree, &file.path);
                    if let Some(document) = fit(shape, tree, self.diagnostics) {
                        return Some(document);
                    }
                }
            }
        }
        self.lost.any = true;
        None
    }

    /// Lays the translations of a file over it: the same name below `i18n/<language>/` beside it.
    fn translate(&mut self, tree: &mut Node, path: &str) {
        let Some((folder, name)) = path.rsplit_once('/') else { return };
        if !self.translations.folders.contains(folder) {
            return;
        }
        let mut overlays = Vec::new();
        for tag in &self.translations.tags {
            if let Some(file) = self.by_path.get(format!("{folder}/i18n/{tag}/{name}").as_str()) {
                overlays.extend(parse(self.sources, file.source, self.diagnostics));
            }
        }
        translation::apply(tree, &overlays.iter().collect::<Vec<_>>(), self.mark);
    }

    /// The translations of a file into all languages, whichever is wanted: people write the names that they know.
    fn translations(&self, folder: &str, name: &str) -> Vec<Node> {
        let translates = |file: &&CatalogFile| {
            let rest = file.path.strip_prefix(folder).and_then(|rest| rest.strip_prefix("/i18n/"));
            rest.and_then(|rest| rest.split_once('/')).is_some_and(|(_, translated)| translated == name)
        };
        // What is wrong with a translation is said by its own check.
        let tree = |file: &CatalogFile| parse(self.sources, file.source, &mut Vec::new());
        self.files.iter().filter(translates).filter_map(tree).collect()
    }

    fn country_names(&self) -> Vec<CountryName> {
        let mut names = Vec::new();
        for tree in self.translations("data", "countries.yaml") {
            for Entry { key: code, value, .. } in tree.get("countries").map_or(&[][..], Node::entries) {
                let name = value.get("name").into_iter().flat_map(Node::entries).map(|part| (&part.value, false));
                let aliases = value.get("aliases").into_iter().flat_map(Node::items).map(|alias| (alias, true));
                names.extend(name.chain(aliases).filter_map(|(node, is_alias)| {
                    let name = node.text()?.trim().to_owned();
                    Some(CountryName { code: code.clone(), name, is_alias, span: node.span })
                }));
            }
        }
        names
    }

    fn list(&mut self, file: &CatalogFile, folder: &str, shape: &Shape) -> Option<ListFiles> {
        let files: Vec<&CatalogFile> =
            self.files.iter().filter(|file| section_stem(&file.path, folder).is_some()).collect();
        // A section's file begins with its id: `A3.yaml` or `A3-infrastructure.yaml`.
        let mut by_name: HashMap<&str, usize> = HashMap::new();
        for (place, file) in files.iter().enumerate() {
            let stem = section_stem(&file.path, folder).unwrap_or_default();
            for (at, _) in stem.match_indices('-').chain([(stem.len(), "")]) {
                by_name.entry(&stem[..at]).or_insert(place);
            }
        }
        let mut claimed = vec![false; files.len()];
        let head: Option<Document<ChecklistFile>> = match self.age {
            Age::Today => self.file(file, None),
            Age::Earlier => self.file(file, None).map(Document::<EarlierChecklistFile>::into),
        };
        let mut sections = Vec::new();
        let parts = head.as_ref().map_or(&[][..], |head| head.tree.list("parts"));
        for node in parts.iter().flat_map(|part| part.list("sections")) {
            let Some(id) = node.text() else {
                sections.push(None);
                continue;
            };
            let Some(&place) = by_name.get(id) else {
                let missing = Diagnostic::new(Code::MissingFile, node.span).with("section", id).with("folder", folder);
                self.diagnostics.push(missing);
                self.lost.any = true;
                self.lost.sections.insert(id.to_owned());
                sections.push(None);
                continue;
            };
            // The second of two equal names is reported when the ids are checked.
            let first = !std::mem::replace(&mut claimed[place], true);
            sections.push(if first { self.section(files[place], id, shape) } else { None });
        }
        let known: Vec<&str> = parts.iter().flat_map(|part| part.list("sections")).filter_map(Node::text).collect();
        let complete = head.as_ref().is_some_and(|head| head.tree.has("parts"));
        for (file, _) in files.iter().zip(&claimed).filter(|(_, claimed)| !**claimed) {
            self.unclaimed(file, &known, complete, shape);
        }
        Some(ListFiles { head: head?, translations: self.translations(folder, "checklist.yaml"), sections })
    }

    fn section_file(&mut self, file: &CatalogFile, shape: &Shape) -> Option<Document<SectionFile>> {
        match self.age {
            Age::Today => self.file(file, Some(shape)),
            Age::Earlier => self.file(file, Some(shape)).map(Document::<EarlierSectionFile>::into),
        }
    }

    fn section(&mut self, file: &CatalogFile, id: &str, shape: &Shape) -> Option<Document<SectionFile>> {
        let document = self.section_file(file, shape);
        let Some(document) = document else {
            self.lost.sections.insert(id.to_owned());
            return None;
        };
        if document.tree.has("id") && document.value.id != id {
            self.diagnostics.push(
                Diagnostic::new(Code::SectionMismatch, document.tree.span_of("id"))
                    .with("section", id)
                    .with("id", &document.value.id),
            );
        }
        for list in ["questions", "actions"] {
            let items = document.tree.list(list);
            if items.iter().any(|item| !item.has("id")) || document.tree.get(list).is_some_and(Node::is_faulty) {
                self.lost.sections.insert(id.to_owned());
            }
        }
        Some(document)
    }

    /// A file beside `checklist.yaml` that no part names.
    fn unclaimed(&mut self, file: &CatalogFile, known: &[&str], complete: bool, shape: &Shape) {
        let start = Span { source: file.source, start: 0, end: 0 };
        let is_section = match parse_torn(self.sources, file.source, &mut Vec::new()) {
            Parsed::Whole(tree) | Parsed::Torn(tree) => tree.get("questions").is_some(),
            Parsed::Nothing => true,
        };
        if !is_section {
            self.diagnostics.push(Diagnostic::new(Code::StrayFile, start).with("near", "none"));
            return;
        }
        let document = self.section_file(file, shape);
        // What it declares is not part of the catalog, yet whoever refers to it means it.
        let Some(document) = document else { return };
        self.lost.any = true;
        self.lost.ids.extend(document.tree.ids().into_iter().map(str::to_owned));
        self.lost.sections.insert(document.value.id.clone());
        if complete && document.tree.has("id") {
            let id = &document.value.id;
            let near = nearest(id, known.iter().copied()).unwrap_or("none");
            self.diagnostics.push(
                Diagnostic::new(Code::UnknownSection, document.tree.span_of("id")).with("name", id).with("near", near),
            );
        }
    }

    /// Leaves out the treaty where no checklist names it.
    fn treaty(&mut self, parsed: &mut CatalogFiles) {
        let is_named = parsed.lists.iter().any(|list| list.head.value.treaty.is_some());
        let unread = parsed.treaty.take_if(|_| !is_named).map(|document| document.tree.span.source);
        let own = unread.filter(|source| self.age == Age::Today && !self.lost.any && !parsed.borrowed.contains(source));
        if let Some(source) = own {
            let start = Span { source, start: 0, end: 0 };
            self.diagnostics.push(Diagnostic::new(Code::StrayFile, start).with("near", "none"));
        }
    }

    /// A file in a folder of the catalog that nothing reads.
    fn stray(&mut self, file: &CatalogFile, folder: &str, name: &str, folders: &HashSet<&str>) {
        let near = if let Some(rest) = name.strip_prefix("i18n/") {
            // A translation has the name of what it translates.
            match rest.split_once('/') {
                Some((_, base)) if self.by_path.contains_key(format!("{folder}/{base}").as_str()) => return,
                Some((_, base)) if !base.contains('/') => {
                    let beside = self.files.iter().filter_map(|file| file.path.strip_prefix(folder)?.strip_prefix('/'));
                    nearest(base, beside.filter(|name| !name.contains('/')))
                }
                _ => None,
            }
        } else if let Some(stem) = name.strip_suffix(".yml").filter(|_| folders.contains(folder)) {
            // Everything is found by its name, and names end in `.yaml`.
            let start = Span { source: file.source, start: 0, end: 0 };
            let near = format!("{folder}/{stem}.yaml");
            return self.diagnostics.push(Diagnostic::new(Code::StrayFile, start).with("near", near));
        } else if folder == "data" {
            if DATA.contains(&name) {
                return;
            }
            nearest(name, DATA)
        } else if folder != "profiles" && (!folders.contains(folder) || !name.contains('/')) {
            // Beside a checklist.yaml it is a section, which `list` looks at; elsewhere it is none of our business.
            return;
        } else {
            None
        };
        let start = Span { source: file.source, start: 0, end: 0 };
        self.diagnostics.push(Diagnostic::new(Code::StrayFile, start).with("near", near.unwrap_or("none")));
    }
}

/// The name of a section's file without its folder and ending; `None` for any other file.
fn section_stem<'a>(path: &'a str, folder: &str) -> Option<&'a str> {
    let stem = path.strip_prefix(folder)?.strip_prefix('/')?.strip_suffix(".yaml")?;
    (!stem.contains('/') && stem != "checklist" && stem != "crosswalk").then_some(stem)
}

/// The ids that a text seems to declare: whatever stands behind `id:`.
fn ids_in(text: &str) -> impl Iterator<Item = &str> {
    text.match_indices("id:").filter_map(|(at, _)| {
        let free = text[..at].chars().next_back().is_none_or(|before| !before.is_alphanumeric() && before != '-');
        let rest = text[at + 3..].lines().next().unwrap_or_default();
        let name = rest.trim_start().trim_start_matches(['"', '\'']);
        let end = name.find(|letter: char| letter.is_whitespace() || "\"',}]#".contains(letter)).unwrap_or(name.len());
        (free && end > 0).then(|| &name[..end])
    })
}

#[cfg(test)]
mod tests;
