//! What a session gives: what to show, and what to do next.

use super::Page;

/// What to show, and what to do next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// What to show, from top to bottom.
    pub show: Vec<Block>,
    /// What to show where the next line is typed; empty where the last block asks already.
    pub prompt: String,
    /// What to do before asking for the next line.
    pub wish: Wish,
}

impl Step {
    /// Whether what was typed, or a part of it, could not be taken.
    pub fn is_refusal(&self) -> bool {
        self.show.iter().any(|block| matches!(block, Block::Trouble(_)))
    }
}

/// What a session asks of whoever holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wish {
    /// Ask for the next line.
    Ask,
    /// Try again to save.
    Save,
    /// Write a copy of the answers to another file.
    Copy(String),
    /// Take in what another program changed in the file.
    Reload,
    /// End the session.
    Leave,
}

/// A piece of what is shown. How it looks is for the terminal to decide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// Where in the checklists we are.
    Place(String),
    /// A question: its id and words.
    Question(String, String),
    /// An option: its number, its label, and whether it was chosen.
    Choice(String, String, bool),
    /// Something recorded or known: what it is, and what it says.
    Fact(String, String),
    /// What an agency said: who, and what.
    Said(String, String),
    /// Words in paragraphs.
    Text(String),
    /// A head over what follows.
    Heading(String),
    /// A line of a list: its key and words.
    Item(String, String),
    /// What was recorded. It is shown only once it is stored.
    Kept(String),
    /// What was done or is so.
    Done(String),
    /// What was not understood or cannot be done.
    Trouble(String),
    /// An empty line.
    Gap,
    /// The question at hand, whole.
    Page(Box<Page>),
}
