//! `readiness check`: are these files sound?

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::{Context, Exit};
use crate::answers::load::Loader;
use crate::checklist::{Catalog, load};
use crate::diagnostic::{self, Diagnostic, Severity, show};
use crate::i18n::Message;
use crate::source::files_below;
use crate::{catalog, settings};

/// Check checklists, answers and settings files
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// Folders of checklists, answers files or readiness.toml; the shipped checklists if left out
    paths: Vec<PathBuf>,
    /// How to print the findings
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people
    Human,
    /// For programs
    Json,
}

pub(crate) fn run(arguments: &Arguments, context: &mut Context) -> anyhow::Result<Exit> {
    let mut checked = Checked::default();
    if arguments.paths.is_empty() {
        let settings = None::<&crate::document::Node>;
        let _ = settings;
        let files = match &context.options.checklists {
            Some(folder) => catalog::folder(&mut context.sources, folder)?,
            None => catalog::shipped(&mut context.sources),
        };
        checked.checklists(context, &files);
    }
    for path in &arguments.paths {
        checked.path(context, path)?;
    }
    let mut diagnostics = checked.diagnostics;
    diagnostic::sort(&mut diagnostics);
    match arguments.format {
        Format::Json => {
            let findings = show::findings(&diagnostics, &context.sources, &context.words);
            context.print(&(serde_json::to_string_pretty(&findings)? + "\n"))?;
        }
        Format::Human => context.report(&mut diagnostics),
    }
    let errors = diagnostics.iter().filter(|finding| finding.severity() == Severity::Error).count();
    let warnings = diagnostics.len() - errors;
    let key = if diagnostics.is_empty() { "summary-clean" } else { "summary-findings" };
    let summary = Message::new(key)
        .count("files", checked.files)
        .count("questions", checked.questions)
        .count("errors", errors)
        .count("warnings", warnings);
    context.remark(&context.words.tell(&summary));
    Ok(if errors > 0 { Exit::Findings } else { Exit::Fine })
}

#[derive(Default)]
struct Checked {
    diagnostics: Vec<Diagnostic>,
    files: usize,
    questions: usize,
    /// The catalog that answers files are held against, once one was loaded.
    catalog: Option<Catalog>,
}

impl Checked {
    fn path(&mut self, context: &mut Context, path: &Path) -> anyhow::Result<()> {
        if path.is_dir() {
            let holds_checklists = files_below(path)?.iter().any(|file| file.ends_with("checklist.yaml"));
            if holds_checklists {
                let files = catalog::folder(&mut context.sources, path)?;
                self.checklists(context, &files);
                return Ok(());
            }
            for file in files_below(path)? {
                self.file(context, &file)?;
            }
            return Ok(());
        }
        self.file(context, path)
    }

    fn checklists(&mut self, context: &Context, files: &[catalog::CatalogFile]) {
        let loaded = load::load(&context.sources, files, &context.words.tag(), &mut self.diagnostics);
        self.files += files.len();
        self.questions += loaded.as_ref().map_or(0, |catalog| catalog.questions.len());
    }

    fn file(&mut self, context: &mut Context, path: &Path) -> anyhow::Result<()> {
        let is_settings = path.file_name().is_some_and(|name| name == settings::FILE_NAME);
        self.files += 1;
        if self.catalog.is_none() {
            self.catalog = Some(context.catalog(None)?);
        }
        let id = context.sources.read(path)?;
        let Some(catalog) = &self.catalog else {
            return Ok(());
        };
        if is_settings {
            if let Some((settings, tree)) = settings::load(&context.sources, id, &mut self.diagnostics) {
                settings::apply(&settings, &tree, &mut catalog.clone(), &mut self.diagnostics);
            }
            return Ok(());
        }
        if let Some(answers) = Loader::default().load(&context.sources, id, catalog, &mut self.diagnostics) {
            self.questions += answers.given.iter().flatten().count();
        }
        Ok(())
    }
}
