//! Answers files to valid [`Answers`].

use std::sync::{Arc, OnceLock};

use super::Answers;
use super::convert::convert;
use super::file::AnswersFile;
use super::upgrade::upgrade;
use crate::checklist::Catalog;
use crate::checklist::edition::{Edition, Editions};
use crate::diagnostic::{self, Code, Diagnostic};
use crate::document::field::Fields;
use crate::document::shape::Shape;
use crate::document::{Document, Kind, Node, Parsed, direct, fit, parse_torn};
use crate::nature::{self, Nature};
use crate::source::{Source, SourceId, Sources, Span, Syntax};

/// Reads answers files of one catalog; made once for many files.
#[derive(Debug, Clone, Default)]
pub struct Loader {
    /// Made when the first file is met in which there is something to find.
    shape: OnceLock<Shape>,
    /// Where earlier editions are found; by default there are none.
    editions: Arc<Editions>,
}

/// Answers as they were given.
#[derive(Debug, Clone)]
pub struct Given {
    /// The answers, valid against the checklists to which they were given.
    pub answers: Answers,
    /// These, where they are not those of today.
    pub edition: Option<Arc<Edition>>,
}

/// What came of reading a file as answers.
#[derive(Debug, Clone)]
pub enum Reading {
    /// Answers that can be used; what was found are warnings.
    Sound(Box<Answers>),
    /// A file with errors, which were found; or one that is something else by its nature.
    Faulty(Nature),
}

impl Reading {
    /// Judges what was read by what was found in it. Puts the findings in order.
    pub fn of(answers: Option<Answers>, sources: &Sources, id: SourceId, diagnostics: &mut Vec<Diagnostic>) -> Self {
        diagnostic::sort(diagnostics);
        let faulty = diagnostic::has_errors(diagnostics);
        if let Some(answers) = answers.filter(|_| !faulty) {
            return Self::Sound(Box::new(answers));
        }
        let nature = nature::of(sources, id);
        if nature.instead_of_answers().is_some() {
            // Held against a questionnaire it is faulty all over, which tells nobody anything.
            diagnostics.clear();
        }
        Self::Faulty(nature)
    }
}

impl Loader {
    /// A loader that knows earlier editions of the catalog's checklists.
    pub fn with(editions: Arc<Editions>) -> Self {
        Self { editions, ..Self::default() }
    }

    /// Reads one file, reporting every fault. What is faulty is left out; the caller decides whether findings that are
    /// errors stop the work. Answers to an earlier edition are brought to that of today, and a finding says so; which
    /// versions the file names stays what it is.
    ///
    /// `None` when the file holds nothing usable.
    pub fn load(
        &self,
        sources: &Sources,
        id: SourceId,
        catalog: &Catalog,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Option<Answers> {
        let Given { answers, edition } = self.given(sources, id, catalog, diagnostics)?;
        Some(match edition {
            Some(edition) => {
                let named = answers.checklists.clone();
                Answers { checklists: named, ..upgrade(answers, &edition, catalog).answers }
            }
            None => answers,
        })
    }

    /// Reads one file as [`load`](Self::load) does, and leaves its answers as they were given.
    pub fn given(
        &self,
        sources: &Sources,
        id: SourceId,
        catalog: &Catalog,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Option<Given> {
        match quick(sources.get(id)?, catalog) {
            Some(answers) => Some(Given { answers, edition: None }),
            None => self.load_tree(sources, id, catalog, diagnostics),
        }
    }

    /// Reads one file and says what came of it, with its findings in order.
    pub fn judge(
        &self,
        sources: &Sources,
        id: SourceId,
        catalog: &Catalog,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Reading {
        let answers = self.load(sources, id, catalog, diagnostics);
        Reading::of(answers, sources, id, diagnostics)
    }

    /// Reads one file by way of its tree, which knows the place of everything.
    fn load_tree(
        &self,
        sources: &Sources,
        id: SourceId,
        catalog: &Catalog,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Option<Given> {
        let mut tree = self.tree(sources, id, diagnostics)?;
        let edition = self.edition(&tree, catalog, diagnostics);
        let asked = edition.as_ref().map_or(catalog, |edition| &edition.catalog);
        if sources.get(id)?.syntax == Syntax::Toml {
            unquoted(&mut tree, asked, diagnostics);
        }
        let Document { value, tree } = fit(self.shape(), tree, diagnostics)?;
        let answers = convert(value, Some(&tree), asked, diagnostics);
        Some(Given { answers, edition })
    }

    /// The earlier edition that a file names; a finding for each checklist says so.
    fn edition(&self, tree: &Node, catalog: &Catalog, diagnostics: &mut Vec<Diagnostic>) -> Option<Arc<Edition>> {
        let named = || {
            let entries = tree.get("checklists").map_or(&[][..], Node::entries).iter();
            entries.filter_map(|entry| Some((entry.key.as_str(), entry.value.text()?, entry.value.span)))
        };
        let edition = self.editions.named(catalog, named().map(|(id, version, _)| (id, version)))?;
        for (id, version, span) in named() {
            let today = catalog.checklist(id).filter(|_| edition.lists.iter().any(|(list, _)| list == id));
            diagnostics.extend(today.map(|today| {
                let earlier = Diagnostic::new(Code::EarlierEdition, span).with("checklist", id);
                earlier.with("found", version).with("loaded", &today.version)
            }));
        }
        Some(edition)
    }

    /// Reads one file and judges its form alone.
    pub fn read(
        &self,
        sources: &Sources,
        id: SourceId,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Option<Document<AnswersFile<'static>>> {
        fit(self.shape(), self.tree(sources, id, diagnostics)?, diagnostics)
    }

    /// The tree of a file of a version that is known here.
    fn tree(&self, sources: &Sources, id: SourceId, diagnostics: &mut Vec<Diagnostic>) -> Option<Node> {
        let tree = match parse_torn(sources, id, diagnostics) {
            Parsed::Whole(tree) => tree,
            Parsed::Torn(tree) => {
                self.shape().check_torn(tree, diagnostics);
                return None;
            }
            Parsed::Nothing => return None,
        };
        if let Some(format) = tree.get("format")
            && format.text().is_some_and(|text| text.parse() != Ok(1_u32))
        {
            let found = format.text().unwrap_or_default();
            diagnostics.push(Diagnostic::new(Code::UnsupportedFormat, format.span).with("found", found));
            return None;
        }
        Some(tree)
    }

    fn shape(&self) -> &Shape {
        self.shape.get_or_init(Shape::of::<AnswersFile<'static>>)
    }
}

/// Takes out the answers under ids that TOML takes for several keys, as in `[answers.A1.1]`, and reports them.
fn unquoted(tree: &mut Node, catalog: &Catalog, diagnostics: &mut Vec<Diagnostic>) {
    let Kind::Map(head) = &mut tree.kind else { return };
    let answers = head.iter_mut().find(|entry| entry.key == "answers").map(|entry| &mut entry.value.kind);
    let Some(Kind::Map(entries)) = answers else { return };
    entries.retain_mut(|entry| {
        if catalog.question_by_id.contains_key(&entry.key) {
            return true;
        }
        let found = diagnostics.len();
        prune(&entry.key, entry.key_span, &mut entry.value, catalog, diagnostics);
        found == diagnostics.len() || !entry.value.entries().is_empty()
    });
}

/// Takes out of a map what is a question under the joined keys that lead there.
fn prune(id: &str, from: Span, node: &mut Node, catalog: &Catalog, diagnostics: &mut Vec<Diagnostic>) {
    let Kind::Map(entries) = &mut node.kind else { return };
    entries.retain_mut(|entry| {
        let id = format!("{id}.{}", entry.key);
        if catalog.question_by_id.contains_key(&id) {
            // The keys stand in one line where they were written with points, or apart in a table of their own.
            let together = from.end < entry.key_span.start && entry.key_span.start - from.start < id.len() + 8;
            let place = if together { Span { end: entry.key_span.end, ..from } } else { entry.key_span };
            diagnostics.push(Diagnostic::new(Code::UnquotedId, place).with("id", id));
            return false;
        }
        let found = diagnostics.len();
        prune(&id, from, &mut entry.value, catalog, diagnostics);
        found == diagnostics.len() || !entry.value.entries().is_empty()
    });
}

/// The answers of a file in which there is nothing to find, not even a warning; every other one is read as a tree.
fn quick(source: &Source, catalog: &Catalog) -> Option<Answers> {
    let Fields(file) = direct::read::<Fields<AnswersFile<'_>>>(source)?;
    let mut found = Vec::new();
    let answers = (file.format == 1).then(|| convert(file, None, catalog, &mut found));
    answers.filter(|_| found.is_empty())
}

#[cfg(test)]
mod tests;
#[cfg(test)]
mod twin;
