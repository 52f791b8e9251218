//! A file that lacks what the tool can write, with and without it.

use std::path::PathBuf;

use crate::i18n::Message;

/// A file that lacks something.
#[derive(Debug)]
pub struct Lack {
    /// Where it stands.
    pub path: PathBuf,
    /// Its text as read; `None` where there is no such file yet.
    pub before: Option<String>,
    /// Its text with what it lacked and all that stood in it; `None` where that cannot be.
    pub after: Option<String>,
    /// What is said about it when it is written.
    pub about: Message,
}
