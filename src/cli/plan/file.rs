//! The plan file beside the answers: read, judged, and written again without losing what is in it.

use std::path::{Path, PathBuf};

use super::draft::Draft;
use crate::assessment::Assessment;
use crate::checklist::{Adaptation, Catalog};
use crate::cli::usage::Usage;
use crate::cli::{Context, Loaded};
use crate::i18n::Message;
use crate::plan::kept::{self, Kept, Proposal};
use crate::source::{self, SourceId, Sources, Syntax, name_of};
use crate::{diagnostic, save};

/// A plan file kept by hand.
pub(super) struct KeptPlan {
    path: PathBuf,
    /// The file's text before this run; `None` if it did not exist.
    text: Option<String>,
    /// What the team decided in it.
    pub(super) kept: Kept,
    /// Its name and SHA-256, if it existed.
    pub(super) digest: Option<(String, String)>,
}

/// Reads and judges the plan file, which may not exist yet.
pub(super) fn kept_plan(context: &mut Context, loaded: &mut Loaded, path: &Path) -> anyhow::Result<KeptPlan> {
    let Some(id) = read_if_there(&mut context.sources, path)? else {
        return Ok(KeptPlan { path: path.to_owned(), text: None, kept: Kept::default(), digest: None });
    };
    let kept = judged(context, id, path, &loaded.catalog, &mut loaded.adaptation)?;
    let source = context.sources.get(id);
    let text = source.map(|source| source.text.to_string());
    let digest = source.map(|source| (file_name(path), source.digest()));
    Ok(KeptPlan { path: path.to_owned(), text, kept, digest })
}

/// What a plan file says, put into the adaptation as well; it must have no errors.
pub(in crate::cli) fn judged(
    context: &mut Context,
    id: SourceId,
    path: &Path,
    catalog: &Catalog,
    adaptation: &mut Adaptation,
) -> anyhow::Result<Kept> {
    let mut diagnostics = Vec::new();
    let kept = kept::load(&context.sources, id, catalog, adaptation, &mut diagnostics);
    let faulty = diagnostic::has_errors(&diagnostics);
    context.report(&mut diagnostics);
    Ok(kept.filter(|_| !faulty).ok_or_else(|| Message::new("faulty-file").with("file", path.display()))?)
}

fn read_if_there(sources: &mut Sources, path: &Path) -> Result<Option<SourceId>, Message> {
    match sources.read(path) {
        Ok(id) => Ok(Some(id)),
        Err(error) if error.key == source::MISSING => Ok(None),
        Err(error) => Err(error),
    }
}

impl KeptPlan {
    /// Adds what is new to the file. The result must say everything the file said before; otherwise it is left alone, and
    /// so it is where somebody changed it since it was read.
    pub(super) fn save(
        &self,
        context: &mut Context,
        loaded: &Loaded,
        assessment: &Assessment,
        draft: &Draft,
    ) -> anyhow::Result<()> {
        let catalog = &loaded.catalog;
        let now = draft.now(catalog, &loaded.answers, assessment);
        let refused = || Message::new("plan-not-extended").with("file", self.path.display());
        let before = self.text.as_deref().unwrap_or_default();
        let text = kept::rewrite(before, &self.kept, &now, &context.words).ok_or_else(refused)?;
        let id = context.sources.add(name_of(&self.path), text.clone(), Syntax::Yaml);
        let mut found = Vec::new();
        let again = kept::load(&context.sources, id, catalog, &mut Adaptation::default(), &mut found);
        let kept = &self.kept;
        let Some(again) = again.filter(|again| {
            again.own == kept.own
                && again.orphans == kept.orphans
                && kept.decided.iter().all(|(action, decided)| again.decided.get(action) == Some(decided))
                && kept.first.iter().all(|(action, dates)| again.first.get(action) == Some(dates))
                && !diagnostic::has_errors(&found)
        }) else {
            return Err(refused().into());
        };
        write(&self.path, self.text.as_deref(), &text)?;
        let kept_now = again.first.len() - kept.first.len();
        if kept_now > 0 {
            let told = Message::new("plan-dates").with("file", self.path.display()).count("actions", kept_now);
            context.remark(&context.words.tell(&told));
        }
        Ok(())
    }
}

/// Writes a plan file, unless somebody changed it since it was read, or it says that already.
pub(super) fn write(path: &Path, before: Option<&str>, text: &str) -> anyhow::Result<()> {
    let mut now = Sources::new();
    let id = read_if_there(&mut now, path)?;
    if id.and_then(|id| now.get(id)).map(|source| source.text.as_ref()) != before {
        return Err(Message::new("plan-changed").with("file", path.display()).into());
    }
    if before != Some(text) {
        save::replace(path, text.as_bytes())?;
    }
    Ok(())
}

/// Takes over what is proposed for the actions that were named.
pub(super) fn accept(kept: &mut Kept, draft: &Draft, catalog: &Catalog, wanted: &[String]) -> anyhow::Result<()> {
    let all = wanted.iter().any(|name| name == "all");
    let action = |proposal: &Proposal| draft.adaptation.action(catalog, proposal.action);
    let is = |proposal: &Proposal, name: &str| action(proposal).id == name || action(proposal).number == name;
    if let Some(name) = wanted.iter().find(|name| !all && !draft.proposals.iter().any(|proposal| is(proposal, name))) {
        return Err(Usage(Message::new("usage-nothing-proposed").with("name", name)).into());
    }
    for proposal in &draft.proposals {
        if all || wanted.iter().any(|name| is(proposal, name)) {
            kept.accept(&action(proposal).id, proposal, draft.context.day());
        }
    }
    Ok(())
}

/// The last part of a path, as documents name a file.
pub(in crate::cli) fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
