//! Checklist files to a [`Catalog`]: parse, translate, hold against their shapes, check.

use super::check;
use super::file::{
    AgenciesFile, AveragesFile, ChecklistFile, CountriesFile, CrosswalkFile, InstrumentsFile, ProfileFile, SectionFile,
    TreatyFile,
};
use super::{Catalog, translation};
use crate::catalog::CatalogFile;
use crate::diagnostic::{Code, Diagnostic, has_errors};
use crate::document::shape::Shape;
use crate::document::{Document, fit, parse};
use crate::source::{SourceId, Sources, Span};

/// One checklist's files.
#[derive(Debug)]
pub(super) struct ListFiles {
    pub head: Document<ChecklistFile>,
    pub sections: Vec<Document<SectionFile>>,
}

/// All files of a catalog, as written.
#[derive(Debug, Default)]
pub(super) struct CatalogFiles {
    pub lists: Vec<ListFiles>,
    pub profiles: Vec<Document<ProfileFile>>,
    pub agencies: Option<Document<AgenciesFile>>,
    pub instruments: Option<Document<InstrumentsFile>>,
    pub treaty: Option<Document<TreatyFile>>,
    pub countries: Option<Document<CountriesFile>>,
    pub averages: Option<Document<AveragesFile>>,
    pub crosswalks: Vec<Document<CrosswalkFile>>,
}

impl CatalogFiles {
    /// Ids of entries that were taken out because of a fault; references to them are not reported again.
    pub fn faulty(&self) -> impl Iterator<Item = &str> {
        let lists = self
            .lists
            .iter()
            .flat_map(|list| list.head.faulty.iter().chain(list.sections.iter().flat_map(|section| &section.faulty)));
        let agencies = self.agencies.iter().flat_map(|file| &file.faulty);
        let instruments = self.instruments.iter().flat_map(|file| &file.faulty);
        lists.chain(agencies).chain(instruments).map(String::as_str)
    }
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
    let before = diagnostics.len();
    let parsed = read(sources, files, language, diagnostics);
    let catalog = check::catalog(&parsed, diagnostics);
    let new = diagnostics.get(before..).unwrap_or(&[]);
    (!has_errors(new)).then_some(catalog)
}

fn read(sources: &Sources, files: &[CatalogFile], language: &str, diagnostics: &mut Vec<Diagnostic>) -> CatalogFiles {
    let mut read = Reader { sources, files, language, diagnostics };
    let mut parsed = CatalogFiles {
        agencies: read.one("data/agencies.yaml"),
        instruments: read.one("data/instruments.yaml"),
        treaty: read.one("data/treaty.yaml"),
        countries: read.one("data/countries.yaml"),
        averages: read.one("data/survey-averages.yaml"),
        ..CatalogFiles::default()
    };
    let section_shape = Shape::of::<SectionFile>();
    for file in files {
        let Some((folder, name)) = file.path.split_once('/') else {
            continue;
        };
        match (folder, name) {
            ("profiles", name) if !name.contains('/') => parsed.profiles.extend(read.file(file, None)),
            (_, "crosswalk.yaml") => parsed.crosswalks.extend(read.file(file, None)),
            (_, "checklist.yaml") => parsed.lists.extend(read.list(file, folder, &section_shape)),
            _ => {}
        }
    }
    // Checklists that are asked by default come first, so that conditions may refer from one to the next.
    parsed.lists.sort_by_key(|list| {
        let head = &list.head.value;
        (!head.by_default.unwrap_or(true), head.id.clone())
    });
    parsed
}

struct Reader<'a> {
    sources: &'a Sources,
    files: &'a [CatalogFile],
    language: &'a str,
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl Reader<'_> {
    fn one<T: serde::de::DeserializeOwned + schemars::JsonSchema>(&mut self, path: &str) -> Option<Document<T>> {
        let file = self.files.iter().find(|file| file.path == path)?;
        self.file(file, None)
    }

    fn file<T: serde::de::DeserializeOwned + schemars::JsonSchema>(
        &mut self,
        file: &CatalogFile,
        shape: Option<&Shape>,
    ) -> Option<Document<T>> {
        let mut tree = parse(self.sources, file.source, self.diagnostics)?;
        if let Some(format) = tree.get("format")
            && format.text().is_some_and(|text| text.parse() != Ok(1_u32))
        {
            let found = format.text().unwrap_or_default();
            self.diagnostics.push(Diagnostic::new(Code::UnsupportedFormat, format.span).with("found", found));
            return None;
        }
        if let Some(overlay) = self.overlay(&file.path) {
            translation::apply(&mut tree, &overlay);
        }
        match shape {
            Some(shape) => fit(shape, tree, self.diagnostics),
            None => fit(&Shape::of::<T>(), tree, self.diagnostics),
        }
    }

    /// The translation of a file: the same name below `i18n/<language>/` beside it.
    fn overlay(&mut self, path: &str) -> Option<crate::document::Node> {
        let (folder, name) = path.rsplit_once('/')?;
        let wanted = format!("{folder}/i18n/{}/{name}", self.language);
        let file = self.files.iter().find(|file| file.path == wanted)?;
        parse(self.sources, file.source, self.diagnostics)
    }

    fn list(&mut self, file: &CatalogFile, folder: &str, shape: &Shape) -> Option<ListFiles> {
        let head: Document<ChecklistFile> = self.file(file, None)?;
        let mut sections = Vec::new();
        let files = self.files;
        for part in &head.value.parts {
            for id in &part.sections {
                // A section's file begins with its id: `A3.yaml` or `A3-infrastructure.yaml`.
                let found = files.iter().find(|file| {
                    let name = file.path.strip_prefix(folder).and_then(|name| name.strip_prefix('/'));
                    let stem = name.and_then(|name| name.strip_suffix(".yaml"));
                    stem.is_some_and(|stem| {
                        !stem.contains('/')
                            && stem
                                .strip_prefix(id.as_str())
                                .is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
                    })
                });
                match found {
                    Some(file) => sections.extend(self.file(file, Some(shape))),
                    None => {
                        let span = named_in(&head.tree, id).unwrap_or_else(|| start_of(file.source));
                        self.diagnostics
                            .push(Diagnostic::new(Code::MissingFile, span).with("section", id).with("folder", folder));
                    }
                }
            }
        }
        Some(ListFiles { head, sections })
    }
}

/// Where `checklist.yaml` names a section.
fn named_in(tree: &crate::document::Node, id: &str) -> Option<Span> {
    let parts = tree.get("parts")?.items();
    let named = parts.iter().filter_map(|part| part.get("sections")).flat_map(crate::document::Node::items);
    named.filter(|node| node.text() == Some(id)).map(|node| node.span).next()
}

fn start_of(source: SourceId) -> Span {
    Span { source, start: 0, end: 0 }
}
