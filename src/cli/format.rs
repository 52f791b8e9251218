//! Formats on the command line: which of them an argument takes, and which one is meant.

use std::path::Path;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};

use super::usage::Usage;
use crate::i18n::Message;
use crate::render::{Format, Work};

/// Reads a format among those in which this can be written.
pub(super) fn parser(work: Work) -> impl TypedValueParser<Value = Format> {
    among(move |format| format.can(work))
}

/// Reads a format among some.
pub(super) fn among(is_fit: impl Fn(&Format) -> bool) -> impl TypedValueParser<Value = Format> {
    let fit: Vec<Format> = Format::ALL.iter().copied().filter(is_fit).collect();
    let values = fit.iter().map(|format| PossibleValue::new(format.name()).help(format.help()));
    PossibleValuesParser::new(values.collect::<Vec<_>>())
        .try_map(move |name| fit.iter().copied().find(|format| format.name() == name).ok_or("no such format"))
}

/// The format of a report: that of the file to write, or the one in which it is printed.
pub(super) fn of_output(file: Option<&Path>, printed: Format) -> Result<Format, Usage> {
    file.map_or(Ok(printed), |file| of_document(None, file))
}

/// The format of a document: the one that was asked for, else the one that the ending of its file says.
pub(super) fn of_document(asked: Option<Format>, file: &Path) -> Result<Format, Usage> {
    of_file(asked, file, Work::Document)
}

/// The format of a file: the one that was asked for, else the one that its ending says, among those of some work.
pub(super) fn of_file(asked: Option<Format>, file: &Path, work: Work) -> Result<Format, Usage> {
    asked.or_else(|| Format::of_file(file, work)).ok_or_else(|| {
        let endings: Vec<String> = Format::of(work).map(|format| format!(".{}", format.ending())).collect();
        Usage(Message::new("usage-unknown-format").with("file", file.display()).listing("endings", endings))
    })
}
