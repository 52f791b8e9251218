//! What commands share: the settings, the checklists and the answers of a run, read as its options say.

use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use jiff::civil::Date;

use super::language::Wish;
use super::usage::Usage;
use super::{Options, machine, place, read};
use crate::answers::Answers;
use crate::answers::load::Loader;
use crate::assessment::Scope;
use crate::catalog;
use crate::checklist::country;
use crate::checklist::edition::{Edition, Editions};
use crate::checklist::{Adaptation, Catalog, Horizon, load};
use crate::diagnostic;
use crate::i18n::{Message, Words};
use crate::lexicon::{Lexicon, date};
use crate::render::Format;
use crate::render::pdf::Fonts;
use crate::save;
use crate::settings::{self, Settings};
use crate::source::Sources;

/// What every command needs: the options, the words, and the files read so far.
#[derive(Debug)]
pub(crate) struct Context {
    pub options: Options,
    pub words: Words,
    /// What the language was chosen by.
    pub wish: Wish,
    pub sources: Sources,
    pub settings: Settings,
    /// Folder of the settings file, which its paths are relative to.
    pub settings_folder: Option<PathBuf>,
    /// Reads answers files; made with the catalog, whose earlier editions it knows.
    pub loader: Loader,
    /// Whether the terminal understands colours.
    pub(super) understands_colours: bool,
    /// The settings file as read, for the places of its entries.
    pub(super) settings_tree: Option<crate::document::Node>,
    /// The fonts of the documents written so far.
    pub(super) fonts: OnceLock<Fonts>,
}

/// Who reads what a command says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Readers {
    /// Text without a translation is marked.
    People,
    /// Text without a translation is as the checklist has it.
    Programs,
}

impl Readers {
    /// Those who read a format.
    pub fn of(format: Format) -> Self {
        if format.is_for_programs() { Self::Programs } else { Self::People }
    }
}

/// A team's answers, ready to be assessed.
#[derive(Debug)]
pub(crate) struct Loaded {
    pub catalog: Catalog,
    pub adaptation: Adaptation,
    pub answers: Answers,
    pub scope: Scope,
    /// Digest of the answers file.
    pub digest: String,
}

impl Context {
    pub(super) fn new(options: Options, wish: Wish) -> anyhow::Result<Self> {
        let asked = options.lang.is_some() || options.lang_dir.is_some();
        let words = match wish.words() {
            Err(error) if asked => return Err(error),
            // What is wrong with the settings is said where they are read or checked.
            words => words.unwrap_or_else(|_| Words::english()),
        };
        Ok(Self {
            options,
            words,
            wish,
            sources: Sources::new(),
            settings: Settings::default(),
            settings_folder: None,
            loader: Loader::default(),
            understands_colours: machine::understands_colours(),
            settings_tree: None,
            fonts: OnceLock::new(),
        })
    }

    /// Refuses to write over a file that this run reads, whatever name leads there: those read so far, and others.
    pub fn refuse_input(&self, output: &Path, others: &[&Path]) -> anyhow::Result<()> {
        let logo = self.logo();
        for input in self.sources.paths().chain(others.iter().copied()).chain(logo.as_deref()) {
            if save::is_same(output, input)? {
                return Err(Usage(Message::new("usage-output-is-input").with("file", output.display())).into());
            }
        }
        Ok(())
    }

    /// The picture for the cover.
    pub fn logo(&self) -> Option<PathBuf> {
        Some(self.settings_folder.as_ref()?.join(self.settings.logo.as_ref()?))
    }

    /// The settings file that holds for a place: the one that was named, or else the nearest.
    pub fn settings_beside(&self, beside: &Path) -> Result<Option<PathBuf>, Message> {
        self.options.config.clone().map_or_else(|| settings::find(beside), |path| Ok(Some(path)))
    }

    /// Reads the settings that hold for a file, and sets the language they name.
    pub fn read_settings(&mut self, beside: Option<&Path>) -> anyhow::Result<()> {
        let Some(path) = beside.map_or(Ok(self.options.config.clone()), |beside| self.settings_beside(beside))? else {
            return Ok(());
        };
        let mut diagnostics = Vec::new();
        let id = self.sources.read(&path)?;
        let loaded = settings::load(&self.sources, id, &mut diagnostics);
        let faulty = diagnostic::has_errors(&diagnostics);
        self.report(&mut diagnostics);
        let Some((settings, tree)) = loaded.filter(|_| !faulty) else {
            return Err(Message::new("faulty-file").with("file", path.display()).into());
        };
        let asked = Wish { tag: self.options.lang.clone(), folder: self.options.lang_dir.clone() };
        let wish = asked.or(&settings, &path);
        if wish.tag.is_some() || wish.folder.is_some() {
            self.words = wish.words()?;
            self.wish = wish;
        }
        if self.options.checklists.is_none() {
            self.options.checklists = read::checklists_named_by(&path, &settings)?;
        }
        self.settings = settings;
        self.settings_folder = path.parent().map(Path::to_path_buf);
        self.settings_tree = Some(tree);
        Ok(())
    }

    /// Loads the checklists, and what the settings that were read lay over them.
    pub fn catalog(&mut self, readers: Readers) -> anyhow::Result<(Catalog, Adaptation)> {
        let mut files = match &self.options.checklists {
            Some(folder) => catalog::folder(&mut self.sources, folder)?,
            None => catalog::shipped(&mut self.sources),
        };
        files.extend(self.wish.translations(&mut self.sources)?);
        let editions = Editions::beside(self.options.checklists.as_deref(), self.words.tag());
        self.loader = Loader::with(Arc::new(editions));
        let mut diagnostics = Vec::new();
        let load = match readers {
            Readers::People => load::for_people,
            Readers::Programs => load::load,
        };
        let loaded = load(&self.sources, &files, self.words.tag(), &mut diagnostics);
        let Some(catalog) = loaded else {
            self.report(&mut diagnostics);
            return Err(Message::new("faulty-checklists").into());
        };
        // Warnings about checklists are for those who edit them, not for every run.
        diagnostics.clear();
        let Some(tree) = &self.settings_tree else { return Ok((catalog, Adaptation::default())) };
        let adaptation = settings::adaptation(&self.settings, tree, &catalog, &mut diagnostics);
        let faulty = diagnostic::has_errors(&diagnostics);
        self.report(&mut diagnostics);
        if faulty {
            return Err(Message::new("faulty-settings").into());
        }
        let country = self.settings.country.take();
        self.settings.country = country.and_then(|country| country::code_of(&catalog.countries, &country));
        Ok((catalog, adaptation))
    }

    /// What the settings lay over an earlier edition of the checklists: what they say of its questions, and of those that
    /// ask the same `today`.
    pub fn adaptation_of(&self, edition: &Edition, today: &Adaptation) -> Adaptation {
        let adapted = |tree| settings::adaptation(&self.settings, tree, &edition.catalog, &mut Vec::new());
        let mut adaptation = self.settings_tree.as_ref().map(adapted).unwrap_or_default();
        for (place, heir) in edition.heirs.iter().enumerate() {
            if let Some(weight) = heir.and_then(|heir| today.weights.get(&heir.question)) {
                adaptation.weights.entry(place).or_insert(*weight);
            }
        }
        adaptation
    }

    /// Loads checklists and one answers file.
    pub fn load(&mut self, path: &Path, readers: Readers) -> anyhow::Result<Loaded> {
        self.read_settings(Some(path))?;
        let (catalog, adaptation) = self.catalog(readers)?;
        let (answers, digest) = self.answers(path, &catalog)?;
        let scope = self.scope(&catalog, &answers)?;
        Ok(Loaded { catalog, adaptation, answers, scope, digest })
    }

    /// The day that an argument names. One that is many years away is taken, and remarked upon.
    pub fn day(&self, option: &str, text: &str, today: Date) -> Result<Date, Usage> {
        let day = date::read(text, Some(today), &Lexicon::with(&self.words)).map_err(|none| {
            let message = Message::new("usage-date").with("option", option).with("text", text);
            Usage(message.with("why", none.why()).count("days", none.days()))
        })?;
        if date::is_far(day, today) {
            let far = Message::new("date-far").with("option", option).with("date", self.words.date(day));
            self.remark(&self.words.tell(&far));
        }
        Ok(day)
    }

    /// Refuses target dates that are over on the day of assessment: what is planned by them would be late at once.
    pub fn dates_ahead(&self, answers: &Answers) -> Result<(), Message> {
        let (Some((horizon, date)), Some(day)) =
            (self.settings.horizons.passed(answers.assessed_on), answers.assessed_on)
        else {
            return Ok(());
        };
        let source = self.settings_tree.as_ref().and_then(|tree| self.sources.get(tree.span_of("horizons").source));
        let key = match horizon {
            Horizon::Short => "short",
            Horizon::Medium => "medium",
            Horizon::Long => "long",
        };
        Err(Message::new("horizon-passed")
            .with("file", source.map_or(settings::FILE_NAME, |source| &source.name))
            .with("key", key)
            .with("date", date)
            .with("day", self.words.date(day)))
    }

    /// The questions of an edition that the answers to it and `--only` speak of. Where the edition does not have that place,
    /// it is what asks today what stands there.
    pub fn scope_of(&self, edition: &Edition, today: &Catalog, answers: &Answers) -> anyhow::Result<Scope> {
        let then = &edition.catalog;
        let Some(only) = self.options.only.as_ref().filter(|only| then.place(only).is_none()) else {
            return self.scope(then, answers);
        };
        let wanted = place(today, only)?;
        let mut scope = Scope::of(then, answers);
        scope.keep(|index| edition.heirs[index].is_some_and(|heir| wanted.contains(&heir.question)));
        Ok(scope)
    }

    /// The questions that the answers and `--only` speak of.
    pub fn scope(&self, catalog: &Catalog, answers: &Answers) -> anyhow::Result<Scope> {
        let Some(only) = &self.options.only else {
            return Ok(Scope::of(catalog, answers));
        };
        Ok(Scope::at(catalog, answers, &place(catalog, only)?))
    }
}
