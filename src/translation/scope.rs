//! Which strings a team needs first.

use std::collections::BTreeSet;

use crate::document::Node;

/// How much is translated; each holds what stands before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    /// The words of the interview and of reports.
    Interview,
    /// Also the questions of the profile for half a day, with their actions, and the words of plans and forms.
    Quick,
    /// All.
    Full,
}

/// The profile for half a day.
const PROFILE: &str = "profiles/quick.yaml";

impl Scope {
    /// What the command line and programs call it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Interview => "interview",
            Self::Quick => "quick",
            Self::Full => "full",
        }
    }

    /// Those who need a word file first.
    pub(super) fn of_words(file: &str) -> Self {
        match file {
            "general.ftl" | "interview.ftl" | "room.ftl" | "report.ftl" | "cli.ftl" => Self::Interview,
            "plan.ftl" | "form.ftl" | "sheet.ftl" => Self::Quick,
            _ => Self::Full,
        }
    }
}

/// What belongs to the profile for half a day.
pub(super) struct Quick<'a> {
    questions: BTreeSet<&'a str>,
    /// Folders of the checklists that have one of them.
    lists: BTreeSet<&'a str>,
}

impl<'a> Quick<'a> {
    /// Looks through the files that are translated, by their paths.
    pub(super) fn of(files: &'a [(&'a str, Node)]) -> Self {
        let profile = files.iter().find(|(path, _)| *path == PROFILE);
        let questions: BTreeSet<&str> =
            profile.iter().flat_map(|(_, tree)| tree.list("questions")).filter_map(Node::text).collect();
        let has_one = |tree: &Node| {
            tree.list("questions").iter().filter_map(|item| item.get("id")?.text()).any(|id| questions.contains(id))
        };
        let lists = files.iter().filter(|(_, tree)| has_one(tree)).map(|(path, _)| folder(path)).collect();
        Self { questions, lists }
    }

    /// Those who need a text of a file first.
    pub(super) fn scope(&self, file: &str, tree: &Node, path: &[String]) -> Scope {
        let item = |list: &str| {
            let [first, id, ..] = path else { return None };
            let items = tree.list(list).iter();
            items.filter(|_| first == list).find(|item| item.get("id").and_then(Node::text) == Some(id.as_str()))
        };
        let is_asked = |node: &Node| node.text().is_some_and(|id| self.questions.contains(id));
        let is_quick = match file {
            PROFILE | "data/agencies.yaml" | "data/objectives.yaml" => true,
            // Its caveat stands in every output, and its actions open every plan.
            "data/treaty.yaml" => path.first().is_none_or(|key| key != "note"),
            _ if !self.lists.contains(folder(file)) => false,
            _ => match (item("questions"), item("actions")) {
                (Some(question), _) => question.get("id").is_some_and(is_asked),
                (_, Some(action)) => action
                    .list("closes")
                    .iter()
                    .any(|closed| is_asked(closed) || closed.get("question").is_some_and(is_asked)),
                (None, None) => true,
            },
        };
        if is_quick { Scope::Quick } else { Scope::Full }
    }
}

fn folder(path: &str) -> &str {
    path.split_once('/').map_or("", |(folder, _)| folder)
}
