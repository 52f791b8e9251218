//! Answers files, and the checklists that settings name, as every command reads them.

use std::path::{Path, PathBuf};

use super::Context;
use crate::answers::Answers;
use crate::answers::load::{Given, Reading};
use crate::checklist::Catalog;
use crate::diagnostic::{Code, Diagnostic};
use crate::i18n::Message;
use crate::save;
use crate::settings::Settings;
use crate::source::{self, SourceId, Syntax};

impl Context {
    /// Loads one answers file against checklists that are loaded already; gives its digest with it.
    pub fn answers(&mut self, path: &Path, catalog: &Catalog) -> anyhow::Result<(Answers, String)> {
        let id = self.answers_file(path)?;
        let mut diagnostics = Vec::new();
        let reading = self.loader.judge(&self.sources, id, catalog, &mut diagnostics);
        let mut answers = self.sound(reading, diagnostics, id)?;
        if answers.country.is_none() {
            answers.country.clone_from(&self.settings.country);
        }
        Ok((answers, self.digest(id)))
    }

    /// Loads one answers file as it was given, be it to an earlier edition of the checklists.
    pub fn given(&mut self, path: &Path, catalog: &Catalog) -> anyhow::Result<(Given, SourceId)> {
        let id = self.answers_file(path)?;
        let mut diagnostics = Vec::new();
        let given = self.loader.given(&self.sources, id, catalog, &mut diagnostics);
        diagnostics.retain(|found| found.code != Code::EarlierEdition);
        let edition = given.as_ref().and_then(|given| given.edition.clone());
        let reading = Reading::of(given.map(|given| given.answers), &self.sources, id, &mut diagnostics);
        let mut answers = self.sound(reading, diagnostics, id)?;
        if answers.country.is_none() {
            answers.country.clone_from(&self.settings.country);
        }
        Ok((Given { answers, edition }, id))
    }

    /// Reads the text of an answers file.
    fn answers_file(&mut self, path: &Path) -> Result<SourceId, Message> {
        // Only a questionnaire can be made out of nothing, and not as JSON.
        self.sources.read(path).map_err(|error| match error.key {
            source::MISSING if Syntax::of(path) != Some(Syntax::Json) => {
                Message::new("answers-missing").with("file", path.display())
            }
            _ => error,
        })
    }

    /// What says exactly which text a file had.
    pub fn digest(&self, id: SourceId) -> String {
        self.sources.get(id).map(source::Source::digest).unwrap_or_default()
    }

    /// Reports what was found in an answers file, and refuses one that cannot be used.
    pub fn sound(&self, reading: Reading, mut diagnostics: Vec<Diagnostic>, id: SourceId) -> Result<Answers, Message> {
        self.report(&mut diagnostics);
        let file = self.sources.get(id).map_or("", |source| &source.name);
        match reading {
            Reading::Sound(answers) => Ok(*answers),
            Reading::Faulty(nature) => Err(match nature.instead_of_answers() {
                Some(what) => Message::new("not-answers").with("file", file).saying("what", what),
                None => Message::new("faulty-file").with("file", file),
            }),
        }
    }
}

/// The folder of checklists that a settings file names; it must be there.
pub(crate) fn checklists_named_by(path: &Path, settings: &Settings) -> Result<Option<PathBuf>, Message> {
    let Some(named) = &settings.checklists else { return Ok(None) };
    let folder = path.parent().unwrap_or(Path::new(".")).join(named);
    if save::existing(&folder)?.is_some() {
        return Ok(Some(folder));
    }
    let missing = Message::new("settings-no-checklists").with("file", path.display());
    Err(missing.with("folder", folder.display()))
}
