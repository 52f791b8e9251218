//! All files of a catalog together, as written: what loading hands to the checks.

use std::collections::HashSet;

use super::file::{
    AgenciesFile, AveragesFile, CountriesFile, CrosswalkFile, ExchangesFile, InstrumentsFile, ObjectivesFile,
    TreatyFile,
};
use super::file::{ChecklistFile, ProfileFile, SectionFile};
use crate::document::{Document, Node};
use crate::source::{SourceId, Span};

/// One checklist's files.
#[derive(Debug)]
pub(super) struct ListFiles {
    pub head: Document<ChecklistFile>,
    /// Its translations into every language.
    pub translations: Vec<Node>,
    /// One for each section that `checklist.yaml` names, part by part; `None` where its file could not be used.
    pub sections: Vec<Option<Document<SectionFile>>>,
}

impl ListFiles {
    /// The section files that could be used.
    pub fn documents(&self) -> impl Iterator<Item = &Document<SectionFile>> {
        self.sections.iter().flatten()
    }
}

/// A name of a country in a translation.
#[derive(Debug)]
pub(super) struct CountryName {
    /// ISO 3166-1 alpha-2.
    pub code: String,
    pub name: String,
    /// Whether it is one of several beside the short name.
    pub is_alias: bool,
    pub span: Span,
}

/// All files of a catalog, as written.
#[derive(Debug, Default)]
pub(super) struct CatalogFiles {
    pub lists: Vec<ListFiles>,
    pub profiles: Vec<Document<ProfileFile>>,
    pub agencies: Option<Document<AgenciesFile>>,
    pub instruments: Option<Document<InstrumentsFile>>,
    pub objectives: Option<Document<ObjectivesFile>>,
    pub treaty: Option<Document<TreatyFile>>,
    pub exchanges: Option<Document<ExchangesFile>>,
    pub countries: Option<Document<CountriesFile>>,
    /// Names of countries in every language of the catalog.
    pub country_names: Vec<CountryName>,
    pub averages: Option<Document<AveragesFile>>,
    pub crosswalks: Vec<Document<CrosswalkFile>>,
    pub ledger: Option<SourceId>,
    /// Shipped files that stand in for what a team's folder lacks.
    pub borrowed: HashSet<SourceId>,
    pub lost: Lost,
}

/// What stands in files that could not be used: it exists, though nothing more is known of it. Nothing is reported as
/// missing or unknown that may be among it.
#[derive(Debug, Default)]
pub(super) struct Lost {
    /// Whether any file was lost.
    pub any: bool,
    /// The ids in them, as far as they can be made out.
    pub ids: HashSet<String>,
    /// Sections whose file was lost, or where an entry has no usable id.
    pub sections: HashSet<String>,
}
