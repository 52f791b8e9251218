//! A plan that a team keeps by hand: its edits are laid over the drafted plan, and never lost.
//!
//! The plan file has two parts. Above a marker line everything belongs to the team and is kept to the letter; new
//! actions are only ever added at its end. Below the line the program notes what the plan was, so that the next run can
//! say what changed.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use super::Plan;
use super::file::{KeptFile, LastRunFile, OwnActionFile, PlanFile, Status};
use crate::checklist::{Action, ActionIndex, Catalog, Effort};
use crate::diagnostic::{Code, Diagnostic, nearest};
use crate::document::emit::{quoted, scalar};
use crate::document::{self, Document, Node};
use crate::gap::Gap;
use crate::i18n::{Message, Words};
use crate::save::MARK;
use crate::source::{SourceId, Sources};

/// Begins the line that parts the team's part of the file from the program's.
const BELOW: &str = "# ──── below this line";

/// A team's decisions, valid against a catalog that holds its own actions too.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Kept {
    /// What was decided, by action.
    pub decided: BTreeMap<ActionIndex, KeptFile>,
    /// What the plan was when it was last made; `None` the first time.
    pub last: Option<LastRunFile>,
    /// Entries for actions that the checklists no longer have: kept in the file, told in the report.
    pub orphans: Vec<String>,
}

/// What became different since the plan was last made.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Changes {
    /// Actions that were not in the plan.
    pub added: Vec<ActionIndex>,
    /// Actions that were in the plan and whose gaps are closed now.
    pub achieved: Vec<ActionIndex>,
    /// Actions whose status is another, with the one before.
    pub moved: Vec<(ActionIndex, Status)>,
    /// Questions whose gap is closed.
    pub closed: Vec<String>,
    /// Questions with a new gap.
    pub opened: Vec<String>,
}

/// Something in the file that two readers could take differently; it is told and not decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict(pub Message);

/// Reads a plan file and puts the team's own actions and wording into the catalog.
pub fn load(sources: &Sources, id: SourceId, catalog: &mut Catalog, diagnostics: &mut Vec<Diagnostic>) -> Option<Kept> {
    let document: Document<PlanFile> = document::read(sources, id, diagnostics)?;
    let Document { value: file, tree, .. } = document;
    own_actions(&file, &tree, catalog, diagnostics);
    let mut kept = Kept { last: file.last_run, ..Kept::default() };
    for entry in tree.get("actions").map_or(&[][..], Node::entries) {
        let decided = file.actions.get(&entry.key).cloned().flatten().unwrap_or_default();
        let Some(&index) = catalog.action_by_id.get(&entry.key) else {
            if kept.last.as_ref().is_some_and(|last| last.numbers.contains_key(&entry.key)) {
                kept.orphans.push(entry.key.clone());
                continue;
            }
            let near = nearest(&entry.key, catalog.action_by_id.keys().map(String::as_str)).unwrap_or("none");
            diagnostics
                .push(Diagnostic::new(Code::UnknownAction, entry.key_span).with("name", &entry.key).with("near", near));
            continue;
        };
        if decided.status == Some(Status::Dropped)
            && decided.reason.as_deref().is_none_or(|reason| reason.trim().is_empty())
            && !entry.value.get("reason").is_some_and(Node::is_faulty)
        {
            diagnostics.push(Diagnostic::new(Code::DroppedWithoutReason, entry.value.span_of("status")));
        }
        if let (Some(start), Some(target)) = (decided.start, decided.target)
            && target < start
        {
            diagnostics.push(
                Diagnostic::new(Code::DatesReversed, entry.value.span_of("target"))
                    .with("start", start)
                    .with("target", target),
            );
        }
        wording(&mut catalog.actions[index], &decided);
        kept.decided.insert(index, decided);
    }
    if let Some(last) = &kept.last {
        for (id, number) in &last.numbers {
            if let Some(&index) = catalog.action_by_id.get(id) {
                catalog.actions[index].number.clone_from(number);
            }
        }
    }
    Some(kept)
}

fn own_actions(file: &PlanFile, tree: &Node, catalog: &mut Catalog, diagnostics: &mut Vec<Diagnostic>) {
    let nodes = tree.get("own-actions").map_or(&[][..], Node::items);
    let first = catalog.actions.len();
    // Where an entry has no usable id, a finding has said so.
    let named = |(own, _): &(&OwnActionFile, &Node)| !own.id.is_empty();
    for (own, node) in file.own_actions.iter().zip(nodes).filter(named) {
        if catalog.action_by_id.contains_key(&own.id) {
            diagnostics.push(Diagnostic::new(Code::DuplicateId, node.span_of("id")).with("id", &own.id));
            continue;
        }
        let index = catalog.actions.len();
        let mut closes = Vec::new();
        for (question, node) in own.closes.iter().zip(node.get("closes").map_or(&[][..], Node::items)) {
            if node.is_faulty() {
                continue;
            }
            match catalog.question_by_id.get(question) {
                Some(&question) => closes.push(question),
                None => diagnostics.push(
                    Diagnostic::new(Code::UnknownQuestion, node.span).with("name", question).with("near", "none"),
                ),
            }
        }
        for &question in &closes {
            catalog.questions[question].closed_by.push(index);
        }
        catalog.action_by_id.insert(own.id.clone(), index);
        catalog.actions.push(Action {
            id: own.id.clone(),
            number: format!("O{}", index - first + 1),
            title: own.title.clone(),
            what: own.what.clone(),
            output: own.output.clone().unwrap_or_default(),
            indicator: own.indicator.clone().unwrap_or_default(),
            closes,
            standing: None,
            own: true,
            lead: own.lead.clone(),
            support: Vec::new(),
            horizon: own.horizon,
            effort: own.effort.unwrap_or(Effort::Medium),
            assistance: None,
            after: Vec::new(),
            articles: Vec::new(),
        });
    }
    // Prerequisites may name any action, also one of the team's own that stands later.
    for (own, node) in file.own_actions.iter().zip(nodes) {
        let Some(&index) = catalog.action_by_id.get(&own.id).filter(|index| **index >= first) else { continue };
        for (before, node) in own.after.iter().zip(node.get("after").map_or(&[][..], Node::items)) {
            if node.is_faulty() {
                continue;
            }
            match catalog.action_by_id.get(before) {
                // The team's own actions wait for others; nothing of the checklists waits for them, so that no circle
                // can arise but among the own ones, which may only name those above them.
                Some(&before) if before < index => catalog.actions[index].after.push(before),
                Some(_) => diagnostics.push(Diagnostic::new(Code::OwnActionOrder, node.span).with("name", before)),
                None => diagnostics
                    .push(Diagnostic::new(Code::UnknownAction, node.span).with("name", before).with("near", "none")),
            }
        }
    }
}

/// Puts the team's words in the place of the checklist's.
fn wording(action: &mut Action, decided: &KeptFile) {
    let say = |place: &mut String, own: &Option<String>| {
        if let Some(own) = own {
            place.clone_from(own);
        }
    };
    say(&mut action.title, &decided.title);
    say(&mut action.what, &decided.what);
    say(&mut action.output, &decided.output);
    say(&mut action.indicator, &decided.indicator);
    say(&mut action.lead, &decided.lead);
    if let Some(support) = &decided.support {
        action.support.clone_from(support);
    }
}

impl Kept {
    /// An action's status.
    pub fn status(&self, action: ActionIndex) -> Status {
        self.decided.get(&action).and_then(|decided| decided.status).unwrap_or_default()
    }

    /// Actions that the team gave up.
    pub fn dropped(&self) -> BTreeSet<ActionIndex> {
        self.decided
            .iter()
            .filter(|(_, decided)| decided.status == Some(Status::Dropped))
            .map(|(action, _)| *action)
            .collect()
    }

    /// Actions of the file that are no longer needed: their gaps are closed.
    pub fn achieved(&self, plan: &Plan) -> Vec<ActionIndex> {
        let planned: BTreeSet<ActionIndex> = plan.steps.iter().map(|step| step.action).collect();
        let gone = |action: &&ActionIndex| !planned.contains(*action) && self.status(**action) != Status::Dropped;
        self.decided.keys().filter(gone).copied().collect()
    }

    /// Lays the team's dates over the drafted ones.
    pub fn lay_over(&self, plan: &mut Plan) {
        for step in &mut plan.steps {
            let Some(decided) = self.decided.get(&step.action) else { continue };
            step.start = decided.start.or(step.start);
            step.end = decided.target.or(step.end);
            if let (Some(start), Some(end)) = (step.start, step.end)
                && end < start
            {
                // Only one of the two was set by the team; the drafted other one gives way.
                step.start = decided.start.map_or(Some(end), |start| Some(start.min(end)));
            }
        }
    }

    /// What became different since the plan was last made; nothing the first time.
    pub fn changes(&self, catalog: &Catalog, plan: &Plan, gaps: &[Gap]) -> Changes {
        let Some(last) = &self.last else { return Changes::default() };
        let planned: BTreeSet<ActionIndex> = plan.steps.iter().map(|step| step.action).collect();
        let was: BTreeSet<ActionIndex> =
            last.status.keys().filter_map(|id| catalog.action_by_id.get(id)).copied().collect();
        let dropped = self.dropped();
        let open: BTreeSet<&str> = gaps.iter().map(|gap| catalog.questions[gap.question].id.as_str()).collect();
        let before: BTreeSet<&str> = last.gaps.iter().map(String::as_str).collect();
        let names = |ids: Vec<&&str>| ids.into_iter().map(|id| (*id).to_owned()).collect();
        let moved = was.iter().filter_map(|&action| {
            let old = last.status.get(&catalog.actions[action].id).copied().unwrap_or_default();
            (old != self.status(action)).then_some((action, old))
        });
        Changes {
            added: planned.difference(&was).copied().collect(),
            achieved: was.difference(&planned).filter(|action| !dropped.contains(action)).copied().collect(),
            moved: moved.collect(),
            closed: names(before.difference(&open).collect()),
            opened: names(open.difference(&before).collect()),
        }
    }

    /// What the file and the answers say differently.
    pub fn conflicts(&self, catalog: &Catalog, plan: &Plan) -> Vec<Conflict> {
        let mut found = Vec::new();
        for step in &plan.steps {
            let action = &catalog.actions[step.action];
            if self.status(step.action) == Status::Done && !step.gaps.is_empty() {
                found.push(Conflict(
                    Message::new("conflict-done").with("action", &action.number).count("gaps", step.gaps.len()),
                ));
            }
            for before in &step.after {
                let earlier = plan.steps.iter().find(|step| step.action == *before);
                let late =
                    earlier.and_then(|earlier| earlier.end).zip(step.start).is_some_and(|(end, start)| end > start);
                if late && self.decided.get(&step.action).is_some_and(|decided| decided.start.is_some()) {
                    found.push(Conflict(
                        Message::new("conflict-order")
                            .with("action", &action.number)
                            .with("before", &catalog.actions[*before].number),
                    ));
                }
            }
        }
        let dropped = self.dropped();
        for step in &plan.steps {
            for before in catalog.actions[step.action].after.iter().filter(|before| dropped.contains(before)) {
                found.push(Conflict(
                    Message::new("conflict-dropped")
                        .with("action", &catalog.actions[step.action].number)
                        .with("before", &catalog.actions[*before].number),
                ));
            }
        }
        for id in &self.orphans {
            found.push(Conflict(Message::new("conflict-orphan").with("action", id)));
        }
        found
    }
}

/// The plan file after a run: the team's part to the letter, entries for new actions at its end, and below the line what
/// the plan is now. `before` is the file as it was; empty the first time.
pub fn rewrite(
    before: &str,
    catalog: &Catalog,
    kept: &Kept,
    plan: &Plan,
    gaps: &[Gap],
    round: Option<&str>,
    words: &Words,
) -> String {
    let head = before.find(&format!("\n{BELOW}")).map_or(before, |at| &before[..=at]);
    let mut out = head.trim_end().to_owned();
    if out.is_empty() {
        let _ = writeln!(out, "# {MARK} {}. {}", env!("CARGO_PKG_VERSION"), words.say("plan-file-intro"));
        out.push_str("\nformat: 1\n\nactions:");
    } else if !out.lines().any(|line| line.trim_end() == "actions:") {
        out.push_str("\n\nactions:");
    }
    out.push('\n');
    for step in &plan.steps {
        let action = &catalog.actions[step.action];
        if kept.decided.contains_key(&step.action) {
            continue;
        }
        let _ = writeln!(out, "\n  # {} {}", action.number, action.title.replace('\n', " "));
        let _ = writeln!(out, "  {}:\n    status: planned", scalar(&action.id));
        let _ = writeln!(out, "    # lead: {}", scalar(catalog.agency(&action.lead)));
        if let Some(end) = step.end {
            let _ = writeln!(out, "    # target: {end}");
        }
        out.push_str("    # budget: \"\"\n    # note: \"\"\n");
    }
    let _ = writeln!(out, "\n{BELOW} {}", words.say("plan-file-below"));
    out.push_str("last-run:\n");
    if let Some(round) = round {
        let _ = writeln!(out, "  round: {}", scalar(round));
    }
    let mut numbers = kept.last.as_ref().map(|last| last.numbers.clone()).unwrap_or_default();
    let mut statuses = kept.last.as_ref().map(|last| last.status.clone()).unwrap_or_default();
    // An action that left the plan keeps its number, in case it comes back; it is no longer noted as planned.
    let planned: BTreeSet<&str> = plan.steps.iter().map(|step| catalog.actions[step.action].id.as_str()).collect();
    statuses.retain(|id, _| planned.contains(id.as_str()));
    for step in &plan.steps {
        let action = &catalog.actions[step.action];
        numbers.insert(action.id.clone(), action.number.clone());
        statuses.insert(action.id.clone(), kept.status(step.action));
    }
    let map = |out: &mut String, key: &str, entries: Vec<(String, String)>| {
        if entries.is_empty() {
            return;
        }
        let _ = writeln!(out, "  {key}:");
        for (id, value) in entries {
            let _ = writeln!(out, "    {}: {value}", scalar(&id));
        }
    };
    map(&mut out, "numbers", numbers.into_iter().map(|(id, number)| (id, quoted(&number))).collect());
    map(&mut out, "status", statuses.into_iter().map(|(id, status)| (id, status.name().to_owned())).collect());
    let gaps: Vec<String> = gaps.iter().map(|gap| quoted(&catalog.questions[gap.question].id)).collect();
    if !gaps.is_empty() {
        let _ = writeln!(out, "  gaps: [{}]", gaps.join(", "));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::{Fill, Scope, assess};
    use crate::fixture::{answers, catalog};
    use crate::gap::find;
    use crate::plan::{PlanContext, build};
    use crate::score::score;
    use crate::source::Syntax;

    struct Made {
        catalog: Catalog,
        kept: Kept,
        plan: Plan,
        gaps: Vec<Gap>,
        file: String,
        codes: Vec<&'static str>,
    }

    /// One run over a plan file and answers.
    fn make(file: &str, entries: &str) -> Made {
        let mut catalog = catalog();
        let mut codes = Vec::new();
        let mut kept = Kept::default();
        if !file.is_empty() {
            let mut sources = Sources::new();
            let id = sources.add("plan.yaml", file, Syntax::Yaml);
            let mut diagnostics = Vec::new();
            kept = load(&sources, id, &mut catalog, &mut diagnostics).unwrap_or_default();
            codes = diagnostics.iter().map(|finding| finding.code.name()).collect();
        }
        let answers = answers(&catalog, entries);
        let scope = Scope::of(&catalog, &answers);
        let gaps = find(&catalog, &assess(&catalog, &answers, &scope, Fill::None));
        let from = answers.assessed_on;
        let context = PlanContext { from, dropped: kept.dropped(), ..PlanContext::default() };
        let mut plan = build(&catalog, &gaps, &score(&catalog, &answers, &scope), &context);
        kept.lay_over(&mut plan);
        let file = rewrite(file, &catalog, &kept, &plan, &gaps, Some("r1"), &Words::english());
        Made { catalog, kept, plan, gaps, file, codes }
    }

    #[test]
    fn the_first_run_writes_a_file_that_the_second_leaves_as_it_is() {
        let first = make("", "T1.1: no\nT2.2: none");
        assert!(first.file.contains("\n  set-up-body:\n    status: planned\n"), "{}", first.file);
        let second = make(&first.file, "T1.1: no\nT2.2: none");
        assert_eq!(second.codes, [] as [&str; 0]);
        assert_eq!(second.file, first.file);
        assert_eq!(second.kept.changes(&second.catalog, &second.plan, &second.gaps), Changes::default());
    }

    #[test]
    fn what_the_team_wrote_is_kept_to_the_letter() {
        let first = make("", "T1.1: no");
        let edit = "status: under-way   # since Monday\n    lead: \"A. Person\"\n    target: 2026-02-28\n    title: Found the council";
        let edited = first.file.replace("status: planned", edit).replace("\nactions:", "\n# our own remark\nactions:");
        let second = make(&edited, "T1.1: no\nT2.2: none");
        assert_eq!(second.codes, [] as [&str; 0]);
        let head = &edited[..edited.find(BELOW).unwrap()];
        assert!(second.file.starts_with(head.trim_end()), "{}", second.file);
        assert!(second.file.contains("\n  raise-security:\n"), "new actions are added: {}", second.file);
        let step =
            second.plan.steps.iter().find(|step| second.catalog.actions[step.action].id == "set-up-body").unwrap();
        assert_eq!(step.end.map(|end| end.to_string()).as_deref(), Some("2026-02-28"));
        let action = &second.catalog.actions[step.action];
        assert_eq!((action.lead.as_str(), action.title.as_str()), ("A. Person", "Found the council"));
    }

    #[test]
    fn closed_gaps_are_achieved_and_new_ones_told() {
        let first = make("", "T1.1: no\nT2.1: yes");
        let second = make(&first.file, "T1.1: yes\nT2.1: no");
        let changes = second.kept.changes(&second.catalog, &second.plan, &second.gaps);
        let id = |action: &ActionIndex| second.catalog.actions[*action].id.clone();
        assert_eq!(changes.achieved.iter().map(id).collect::<Vec<_>>(), ["set-up-body"]);
        assert_eq!(changes.added.iter().map(id).collect::<Vec<_>>(), ["automate-customs"]);
        assert_eq!((changes.closed, changes.opened), (vec!["T1.1".to_owned()], vec!["T2.1".to_owned()]));
        assert_eq!(second.kept.achieved(&second.plan), [second.catalog.action_by_id["set-up-body"]]);
    }

    #[test]
    fn a_dropped_action_needs_a_reason_and_leaves_its_gap_open() {
        let first = make("", "T1.1: no");
        let without = make(&first.file.replace("status: planned", "status: dropped"), "T1.1: no");
        assert_eq!(without.codes, ["dropped-without-reason"]);
        let with = first.file.replacen("status: planned", "status: dropped\n    reason: no money", 1);
        let with = make(&with, "T1.1: no");
        assert_eq!(with.codes, [] as [&str; 0]);
        assert!(with.plan.steps.is_empty());
        assert_eq!(with.plan.open, [0]);
    }

    #[test]
    fn contradictions_are_told() {
        let first = make("", "T1.1: no");
        let done = make(&first.file.replace("status: planned", "status: done"), "T1.1: no");
        let keys: Vec<_> =
            done.kept.conflicts(&done.catalog, &done.plan).iter().map(|conflict| conflict.0.key).collect();
        assert_eq!(keys, ["conflict-done"]);
    }

    #[test]
    fn the_team_s_own_actions_join_the_plan() {
        let own = "format: 1\nown-actions:\n  - { id: own-a, title: A, what: B, lead: customs, horizon: short, closes: [T2.2], after: [set-up-body] }\n  - { id: own-b, title: C, what: D, lead: customs, horizon: short, after: [own-c] }\nactions:\n";
        let made = make(own, "T1.1: no\nT2.2: none");
        assert_eq!(made.codes, ["unknown-action"]);
        let place =
            |id: &str| made.plan.steps.iter().position(|step| made.catalog.actions[step.action].id == id).unwrap();
        assert!(place("set-up-body") < place("own-a"));
        assert!(place("own-b") < made.plan.steps.len());
        assert_eq!(made.catalog.actions[made.catalog.action_by_id["own-a"]].number, "O1");
    }

    #[test]
    fn a_number_once_given_stays() {
        let first = make("", "T1.1: no");
        let renumbered = first.file.replace("set-up-body: \"T1\"", "set-up-body: \"T7\"");
        let second = make(&renumbered, "T1.1: no");
        assert_eq!(second.catalog.actions[second.catalog.action_by_id["set-up-body"]].number, "T7");
    }
}
