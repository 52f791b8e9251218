//! Bookmarks: where the links of a document lead, and by which name a program finds an action again.

use std::collections::{HashMap, HashSet};

use crate::report::{Anchor, Block, Report};

/// Word takes no longer name.
const LONGEST: usize = 40;

/// The bookmarks of a document, each with its name and its number.
#[derive(Debug, Default)]
pub(super) struct Marks<'a> {
    marks: HashMap<&'a Anchor, (String, usize)>,
}

impl<'a> Marks<'a> {
    /// A bookmark for every place that links can lead to.
    pub(super) fn of(report: &'a Report) -> Self {
        let mut marks = HashMap::new();
        let mut taken = HashSet::new();
        for anchor in report.blocks.iter().flat_map(anchors) {
            let number = marks.len();
            marks.entry(anchor).or_insert_with(|| (free(&anchor.0, &mut taken), number));
        }
        Self { marks }
    }

    /// Name and number of a bookmark.
    pub(super) fn get(&self, anchor: &Anchor) -> Option<(&str, usize)> {
        self.marks.get(anchor).map(|(name, number)| (name.as_str(), *number))
    }

    /// How many there are.
    pub(super) fn count(&self) -> usize {
        self.marks.len()
    }
}

fn anchors(block: &Block) -> Vec<&Anchor> {
    match block {
        Block::Heading { anchor, .. } => anchor.iter().collect(),
        Block::Table(table) => table.rows.iter().filter_map(|row| row.anchor.as_ref()).collect(),
        _ => Vec::new(),
    }
}

/// A name that Word takes: letters, digits and low lines, a letter first, and none that differs in capitals alone.
fn free(anchor: &str, taken: &mut HashSet<String>) -> String {
    let letter = |letter: char| if letter.is_ascii_alphanumeric() { letter } else { '_' };
    let mut name: String = anchor.chars().map(letter).collect();
    if !name.starts_with(|first: char| first.is_ascii_alphabetic()) {
        name.insert(0, 'x');
    }
    name.truncate(LONGEST);
    if taken.insert(name.to_ascii_lowercase()) {
        return name;
    }
    name.truncate(LONGEST - 8);
    let mut names = (2..).map(|count| format!("{name}_{count}"));
    names.find(|name| taken.insert(name.to_ascii_lowercase())).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_such_that_word_takes_them_and_no_two_are_the_same() {
        let mut taken = HashSet::new();
        let long = format!("action-{}", "x".repeat(60));
        let names = ["action-A1.1", "Action-a1_1", "1", "ព", &long, &long].map(|anchor| free(anchor, &mut taken));
        assert_eq!(names[..4], ["action_A1_1", "Action_a1_1_2", "x1", "x_"]);
        assert_eq!(names[4].len(), 40);
        assert_eq!(names[5], format!("action_{}_2", "x".repeat(25)));
    }
}
