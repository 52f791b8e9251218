//! A rehearsal: made-up questions and a file that nobody keeps.

use std::path::PathBuf;

use tempfile::TempDir;

use crate::cli::Context;
use crate::i18n::Message;
use crate::save;

/// The files of the made-up checklist, by their paths.
const FILES: [(&str, &str); 6] = [
    ("practice/checklist.yaml", include_str!("../../../examples/practice/practice/checklist.yaml")),
    ("practice/R1-ferry.yaml", include_str!("../../../examples/practice/practice/R1-ferry.yaml")),
    ("practice/R2-pier.yaml", include_str!("../../../examples/practice/practice/R2-pier.yaml")),
    ("practice/i18n/ru/checklist.yaml", include_str!("../../../examples/practice/practice/i18n/ru/checklist.yaml")),
    ("practice/i18n/ru/R1-ferry.yaml", include_str!("../../../examples/practice/practice/i18n/ru/R1-ferry.yaml")),
    ("practice/i18n/ru/R2-pier.yaml", include_str!("../../../examples/practice/practice/i18n/ru/R2-pier.yaml")),
];

/// The folder of a rehearsal, which goes when it ends.
pub(super) struct Practice(TempDir);

impl Practice {
    /// Lays out the made-up checklist and has this run ask it.
    ///
    /// # Errors
    ///
    /// A [`Message`] when nothing can be written to the folder for passing files.
    pub(super) fn begin(context: &mut Context) -> Result<Self, Message> {
        let failed = |error| save::failure(&std::env::temp_dir(), &error);
        let folder = tempfile::tempdir().map_err(failed)?;
        for (name, text) in FILES {
            let path = folder.path().join("checklists").join(name);
            let above = path.parent().unwrap_or(folder.path());
            std::fs::create_dir_all(above).and_then(|()| std::fs::write(&path, text)).map_err(failed)?;
        }
        context.options.checklists = Some(folder.path().join("checklists"));
        Ok(Self(folder))
    }

    /// The file that the session writes.
    pub(super) fn answers(&self) -> PathBuf {
        self.0.path().join("rehearsal.yaml")
    }
}
