//! What checklists say of themselves in every document: what it is about, its caveat, and the treaty, each only where a
//! checklist that the document is about names it.

use super::{Catalog, QuestionIndex, Treaty};

impl Catalog {
    /// Places of the checklists that have a question of some kind, in their order.
    pub fn lists_with(&self, is_wanted: impl Fn(QuestionIndex) -> bool) -> Vec<usize> {
        let has = |place: &usize| self.checklists[*place].questions.clone().any(&is_wanted);
        (0..self.checklists.len()).filter(has).collect()
    }

    /// The treaty, where one of these checklists names it.
    pub fn treaty_of(&self, lists: &[usize]) -> Option<&Treaty> {
        self.treaty.as_ref().filter(|_| lists.iter().any(|&list| self.checklists[list].has_treaty))
    }

    /// What is said beside the figures of these checklists, each sentence once.
    pub fn caveats(&self, lists: &[usize]) -> Vec<&str> {
        let treaty = self.treaty_of(lists).and_then(|treaty| treaty.caveat.as_ref());
        let own = lists.iter().filter_map(|&list| self.checklists[list].caveat.as_ref());
        once(treaty.into_iter().chain(own))
    }

    /// What a document about these checklists is about, each of them once.
    pub fn subjects(&self, lists: &[usize]) -> Vec<&str> {
        let lists = lists.iter().map(|&list| &self.checklists[list]);
        once(lists.map(|list| list.subject.as_ref().unwrap_or(&list.title)))
    }
}

fn once<'a>(texts: impl Iterator<Item = &'a String>) -> Vec<&'a str> {
    let mut all = Vec::new();
    for text in texts.map(|text| text.trim_end()) {
        if !all.contains(&text) {
            all.push(text);
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use crate::fixture::changed;

    #[test]
    fn of_each_checklist_only_what_it_names_is_said_and_of_several_all_of_it_once() {
        let caveat = "treaty: treaty\ncaveat: Only a sample.\n";
        let (catalog, found) = changed(
            &[
                ("law/checklist.yaml", "treaty: treaty\n", caveat),
                ("tech/checklist.yaml", "treaty: treaty\n", "subject: Machines\ncaveat: Only a sample.\n"),
                ("data/treaty.yaml", "source: A list", "source: A list, caveat: Nobody must join."),
            ],
            &[],
        );
        let catalog = catalog.unwrap_or_else(|| panic!("{found:?}"));
        let [law, tech] = ["law", "tech"].map(|id| catalog.checklists.iter().position(|list| list.id == id).unwrap());
        assert!(catalog.treaty_of(&[tech]).is_none() && catalog.treaty_of(&[tech, law]).is_some());
        assert_eq!(catalog.caveats(&[tech]), ["Only a sample."]);
        assert_eq!(catalog.caveats(&[law, tech]), ["Nobody must join.", "Only a sample."]);
        assert_eq!(catalog.subjects(&[law, tech]), ["Law", "Machines"]);
        assert_eq!(catalog.lists_with(|index| catalog.checklists[tech].questions.contains(&index)), [tech]);
    }
}
