//! What documents say of the checklists that they are about, as these say it themselves.

use super::prose::Prose;
use super::{Block, Inline, Inlines};

impl Prose<'_> {
    /// What a document about these checklists is about.
    pub fn topic(&self, lists: &[usize]) -> String {
        self.catalog.subjects(lists).join(" · ")
    }

    /// How scores are read; where there are several, that they stay several.
    pub fn score_reading(&self, lists: &[usize]) -> String {
        let reading = self.say("score-reading");
        if lists.len() > 1 { format!("{reading} {}", self.say("scores-apart")) } else { reading }
    }

    /// The caveat of these checklists for programs, with what is said of these questionnaires beside it.
    pub fn caveats(&self, lists: &[usize], more: impl IntoIterator<Item = String>) -> Vec<String> {
        self.catalog.caveats(lists).into_iter().map(str::to_owned).chain(more).collect()
    }

    /// The caveat that every output about these checklists carries, where they have one.
    pub fn caveat(&self, lists: &[usize]) -> Option<Block> {
        let texts: Vec<Inlines> = self.caveats(lists, None).into_iter().map(Inline::plain).collect();
        (!texts.is_empty()).then_some(Block::Callout(texts))
    }
}
