//! Answers files to valid [`Answers`].

use std::sync::OnceLock;

use super::Answers;
use super::convert::convert;
use super::file::AnswersFile;
use crate::checklist::Catalog;
use crate::diagnostic::{Code, Diagnostic};
use crate::document::field::Fields;
use crate::document::shape::Shape;
use crate::document::{Document, Parsed, direct, fit, parse_torn};
use crate::source::{Source, SourceId, Sources};

/// Reads answers files of one catalog; made once for many files.
#[derive(Debug, Clone, Default)]
pub struct Loader {
    /// Made when the first file is met in which there is something to find.
    shape: OnceLock<Shape>,
}

impl Loader {
    /// Reads one file, reporting every fault. What is faulty is left out; the caller decides whether findings that are
    /// errors stop the work.
    ///
    /// `None` when the file holds nothing usable.
    pub fn load(
        &self,
        sources: &Sources,
        id: SourceId,
        catalog: &Catalog,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Option<Answers> {
        quick(sources.get(id)?, catalog).or_else(|| self.load_tree(sources, id, catalog, diagnostics))
    }

    /// Reads one file by way of its tree, which knows the place of everything.
    fn load_tree(
        &self,
        sources: &Sources,
        id: SourceId,
        catalog: &Catalog,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Option<Answers> {
        let Document { value, tree } = self.read(sources, id, diagnostics)?;
        Some(convert(value, Some(&tree), catalog, diagnostics))
    }

    /// Reads one file and judges its form alone.
    pub fn read(
        &self,
        sources: &Sources,
        id: SourceId,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Option<Document<AnswersFile<'static>>> {
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
        fit(self.shape(), tree, diagnostics)
    }

    fn shape(&self) -> &Shape {
        self.shape.get_or_init(Shape::of::<AnswersFile<'static>>)
    }
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
