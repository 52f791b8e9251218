mod dates;

use super::*;
use crate::answers::Answers;
use crate::assessment::{Assessment, Outcome, Scope, assess};
use crate::fixture::{answers, catalog};
use crate::gap::{Gap, find};
use crate::i18n::Words;
use crate::plan::{PlanContext, Step, build};
use crate::score::score;
use crate::source::Syntax;

struct Made {
    catalog: Catalog,
    adaptation: Adaptation,
    kept: Kept,
    plan: Plan,
    gaps: Vec<Gap>,
    assessment: Assessment,
    context: PlanContext,
    file: String,
    codes: Vec<&'static str>,
    said: Vec<String>,
}

impl Made {
    fn id(&self, action: ActionIndex) -> &str {
        &self.adaptation.action(&self.catalog, action).id
    }

    fn action(&self, id: &str) -> &Action {
        let action = self.adaptation.action_by_id(&self.catalog, id).unwrap();
        self.adaptation.action(&self.catalog, action)
    }

    fn now(&self) -> Now<'_> {
        Now {
            catalog: &self.catalog,
            adaptation: &self.adaptation,
            plan: &self.plan,
            gaps: &self.gaps,
            assessment: &self.assessment,
            country: Some("AA"),
            round: Some("r1"),
            as_of: self.context.from,
        }
    }

    fn changes(&self) -> Changes {
        self.kept.changes(&self.now())
    }

    fn step(&self, id: &str) -> &Step {
        self.plan.steps.iter().find(|step| self.id(step.action) == id).unwrap()
    }

    /// First and last day of an action.
    fn dates(&self, id: &str) -> [String; 2] {
        let step = self.step(id);
        [step.start, step.end].map(|day| day.unwrap().to_string())
    }

    /// What is to be settled.
    fn conflicts(&self) -> Vec<&'static str> {
        let found = self.kept.conflicts(&self.now(), &self.context, &Words::english());
        found.iter().map(|conflict| conflict.0.key).collect()
    }
}

#[test]
fn line_ends_are_those_of_the_file() {
    let answers = "T1.1: no";
    let first = make("", answers).file;
    let second = make(&first, answers).file;
    let windows = |text: &str| text.replace('\n', "\r\n");
    assert_eq!(make(&windows(&first), answers).file, windows(&second));
    // Lines that a team has mixed are left to it.
    let mixed = first.replacen('\n', "\r\n", 1);
    assert_eq!(make(&mixed, answers).file, second.replacen('\n', "\r\n", 1));
}

/// One run over a plan file and answers of 1 January 2026.
fn make(file: &str, entries: &str) -> Made {
    make_on("2026-01-01", file, entries)
}

/// One run over a plan file and answers of a day.
fn make_on(day: &str, file: &str, entries: &str) -> Made {
    make_of(catalog(), day, file, entries)
}

/// One run over a plan file and answers of a day, with some checklists.
fn make_of(catalog: Catalog, day: &str, file: &str, entries: &str) -> Made {
    let mut adaptation = Adaptation::default();
    let (mut codes, mut said) = (Vec::new(), Vec::new());
    let mut kept = Kept::default();
    if !file.is_empty() {
        let mut sources = Sources::new();
        let id = sources.add("plan.yaml", file, Syntax::Yaml);
        let mut diagnostics = Vec::new();
        kept = load(&sources, id, &catalog, &mut adaptation, &mut diagnostics).unwrap_or_default();
        codes = diagnostics.iter().map(|finding| finding.code.name()).collect();
        said = diagnostics.iter().map(|finding| Words::english().tell(&finding.message)).collect();
    }
    let answers = Answers { assessed_on: day.parse().ok(), ..answers(&catalog, entries) };
    let assessment = assess(&catalog, &adaptation, &answers, &Scope::of(&catalog, &answers));
    let gaps = find(&catalog, &adaptation, &assessment);
    let from = answers.assessed_on;
    let context = PlanContext { from, dropped: kept.dropped(), planned: answers.planned(), ..PlanContext::default() };
    let mut plan = build(&catalog, &adaptation, &gaps, &score(&catalog, &assessment), &context);
    kept.lay_over(&mut plan, &context);
    let now = Now {
        catalog: &catalog,
        adaptation: &adaptation,
        plan: &plan,
        gaps: &gaps,
        assessment: &assessment,
        country: Some("AA"),
        round: Some("r1"),
        as_of: from,
    };
    let file = rewrite(file, &kept, &now, &Words::english()).unwrap_or_default();
    Made { catalog, adaptation, kept, plan, gaps, assessment, context, file, codes, said }
}

#[test]
fn the_first_run_writes_a_file_that_the_second_leaves_as_it_is() {
    let first = make("", "T1.1: no\nT2.2: none");
    assert!(first.file.contains("\n  set-up-body:\n    status: planned\n"), "{}", first.file);
    let second = make(&first.file, "T1.1: no\nT2.2: none");
    assert_eq!(second.codes, [] as [&str; 0]);
    assert_eq!(second.file, first.file);
    assert_eq!(second.changes(), Changes::default());
}

#[test]
fn what_the_team_wrote_is_kept_to_the_letter() {
    let first = make("", "T1.1: no");
    let edit = "status: under-way   # since Monday\n    lead: \"A. Person\"\n    target: 2026-02-28\n    title: Found the council";
    let edited = first.file.replace("status: planned", edit).replace("\nactions:", "\n# our own remark\nactions:");
    let second = make(&edited, "T1.1: no\nT2.2: none");
    assert_eq!(second.codes, [] as [&str; 0]);
    let head = &edited[..edited.find("# ──── below").unwrap()];
    assert!(second.file.starts_with(head.trim_end()), "{}", second.file);
    assert!(second.file.contains("\n  raise-security:\n"), "new actions are added: {}", second.file);
    let step = second.plan.steps.iter().find(|step| second.id(step.action) == "set-up-body").unwrap();
    assert_eq!(step.end.map(|end| end.to_string()).as_deref(), Some("2026-02-28"));
    let action = second.adaptation.action(&second.catalog, step.action);
    assert_eq!((action.lead.as_str(), action.title.as_str()), ("A. Person", "Found the council"));
}

#[test]
fn closed_gaps_are_achieved_and_new_ones_told() {
    let first = make("", "T1.1: no\nT2.1: yes");
    let second = make(&first.file, "T1.1: yes\nT2.1: no");
    let changes = second.changes();
    let id = |action: &ActionIndex| second.catalog.actions[*action].id.clone();
    assert_eq!(changes.achieved.iter().map(id).collect::<Vec<_>>(), ["set-up-body"]);
    assert_eq!(changes.added.iter().map(id).collect::<Vec<_>>(), ["automate-customs"]);
    assert_eq!((changes.closed, changes.opened), (vec!["T1.1".to_owned()], vec!["T2.1".to_owned()]));
    assert_eq!(second.kept.achieved(&second.now()), [second.catalog.action_by_id["set-up-body"]]);
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
    let keys: Vec<_> = done
        .kept
        .conflicts(&done.now(), &done.context, &Words::english())
        .iter()
        .map(|conflict| conflict.0.key)
        .collect();
    assert_eq!(keys, ["conflict-done"]);
}

#[test]
fn the_team_s_own_actions_join_the_plan() {
    let own = "format: 1\nown-actions:\n  - { id: own-a, title: A, what: B, lead: customs, horizon: short, closes: [T2.2], after: [set-up-body] }\n  - { id: own-b, title: C, what: D, lead: customs, horizon: short, after: [own-c] }\nactions:\n";
    let made = make(own, "T1.1: no\nT2.2: none");
    assert_eq!(made.codes, ["unknown-action"]);
    let place = |id: &str| made.plan.steps.iter().position(|step| made.id(step.action) == id).unwrap();
    assert!(place("set-up-body") < place("own-a"));
    assert!(place("own-b") < made.plan.steps.len());
    assert_eq!(made.action("own-a").number, "O1");
}

#[test]
fn what_a_team_adds_and_rewords_leaves_the_checklists_as_they_are() {
    let file = "format: 1\nown-actions:\n  - { id: own-a, title: A, what: B, lead: customs, horizon: short, closes: [T1.1], after: [raise-security] }\nactions:\n  set-up-body: { title: Name a body, lead: A. Person, support: [customs] }\nlast-run:\n  numbers: { set-up-body: \"T7\" }\n";
    let made = make(file, "T1.1: no\nT2.2: none");
    assert_eq!(made.codes, [] as [&str; 0]);
    let Made { catalog, adaptation, .. } = &made;
    let (body, own) = (made.action("set-up-body"), made.action("own-a"));
    assert_eq!((body.title.as_str(), body.lead.as_str(), body.number.as_str()), ("Name a body", "A. Person", "T7"));
    assert_eq!((own.title.as_str(), own.number.as_str()), ("A", "O1"));
    let question = catalog.question_by_id["T1.1"];
    let closing = |question| adaptation.closed_by(catalog, question).map(|action| made.id(action)).collect::<Vec<_>>();
    assert_eq!(closing(question), ["set-up-body", "own-a"]);
    // The gap that the team's own action waits for blocks the one that it closes.
    let blocking = made.gaps.iter().find(|gap| catalog.questions[gap.question].id == "T2.2").unwrap();
    assert_eq!(blocking.blocks, [question]);
    // In the checklists nothing of it stands.
    let fresh = crate::fixture::catalog();
    let content = |catalog: &Catalog| format!("{:?}", (&catalog.questions, &catalog.actions, &catalog.agencies));
    assert_eq!(content(catalog), content(&fresh));
    assert_eq!(catalog.action_by_id, fresh.action_by_id);
    assert_eq!(catalog.actions[catalog.action_by_id["set-up-body"]].title, "Set up a governing body");
}

const OWN: &str = "own-actions:\n- id: own-a\n  title: A\n  what: B\n  lead: customs\n  horizon: short\n";

#[test]
fn what_stands_behind_the_program_s_part_is_kept() {
    let first = make("", "T1.1: no");
    let second = make(&format!("{}\n# Ours:\n{OWN}", first.file), "T1.1: no\nT2.2: none");
    assert_eq!(second.codes, [] as [&str; 0]);
    assert!(second.file.contains(&format!("# Ours:\n{OWN}")), "{}", second.file);
    let third = make(&second.file, "T1.1: no\nT2.2: none");
    assert_eq!((third.codes.len(), &third.file), (0, &second.file));
    assert_eq!(third.action("own-a").title, "A");
}

#[test]
fn new_actions_are_added_below_their_key_however_the_file_is_ordered() {
    for file in [
        format!("format: 1\nactions:   # ours\n  set-up-body:\n    status: done\n\n# Own ones.\n{OWN}"),
        format!("format: 1\nactions:\n    set-up-body:\n        status: done\n{OWN}"),
        format!("format: 1\n{OWN}"),
        make("", "T1.1: no").file.replace(&format!("{} ", "# ──── below this line"), "# "),
    ] {
        let made = make(&file, "T1.1: no\nT2.2: none");
        assert_eq!(made.codes, [] as [&str; 0], "{file}");
        let again = make(&made.file, "T1.1: no\nT2.2: none");
        assert_eq!(again.codes, [] as [&str; 0], "{}", made.file);
        assert!(again.kept.decided.contains_key(&again.catalog.action_by_id["raise-security"]), "{}", made.file);
        assert_eq!((&again.kept.own, &again.file), (&made.kept.own, &made.file));
    }
}

#[test]
fn a_file_that_cannot_be_added_to_is_left_alone() {
    let made = make("format: 1\nactions: { set-up-body: { status: done } }\n", "T1.1: no\nT2.2: none");
    assert_eq!((made.codes.len(), made.file.as_str()), (0, ""));
}

#[test]
fn what_was_not_answered_is_neither_closed_nor_achieved() {
    let first = make("", "T1.1: no");
    let second = make(&first.file, "");
    let changes = second.changes();
    let body = second.catalog.action_by_id["set-up-body"];
    assert_eq!(changes, Changes { unknown: vec![body], ..Changes::default() });
    assert_eq!(second.kept.achieved(&second.now()), [] as [usize; 0]);
    // What was known before is not forgotten either.
    let third = make(&second.file, "T1.1: yes");
    let changes = third.changes();
    assert_eq!((changes.achieved, changes.closed), (vec![body], vec!["T1.1".to_owned()]));
}

#[test]
fn an_action_whose_gap_is_closed_is_achieved_whatever_was_never_asked() {
    let first = make("", "T2.1: no");
    let action = first.catalog.action_by_id["automate-customs"];
    let follow_up = first.catalog.question_by_id["T2.1.1"];
    let mut second = make(&first.file, "T2.1: yes");
    assert_eq!(second.changes().unknown, [action], "T2.1.1 is asked now, and not answered");
    // As in a profile without it: neither round asked.
    second.assessment.outcomes[follow_up] = Outcome::OutOfScope;
    assert_eq!((second.changes().achieved, second.changes().unknown), (vec![action], vec![]));
    assert_eq!(second.kept.achieved(&second.now()), [action]);
    // Where its own gap is what was not asked again, nothing is known.
    second.assessment.outcomes[second.catalog.question_by_id["T2.1"]] = Outcome::OutOfScope;
    assert_eq!((second.changes().achieved, second.changes().unknown), (vec![], vec![action]));
    assert_eq!(second.kept.achieved(&second.now()), [] as [usize; 0]);
}

#[test]
fn a_date_of_the_team_s_moves_the_drafted_one_and_what_follows_is_told() {
    let first = make("", "T1.1: no");
    let step = |made: &Made| made.plan.steps.iter().find(|step| step.gaps.contains(&0)).cloned().unwrap();
    let length = step(&first).start.unwrap().until(step(&first).end.unwrap()).unwrap();
    let second = make(&first.file.replacen("status: planned", "start: 2040-01-01", 1), "T1.1: no");
    let start = "2040-01-01".parse::<Date>().unwrap();
    assert_eq!((step(&second).start, step(&second).end), (Some(start), Some(start.saturating_add(length))));
    let conflicts = second.kept.conflicts(&second.now(), &second.context, &Words::english());
    assert!(conflicts.iter().any(|conflict| conflict.0.key == "conflict-horizon"), "{conflicts:?}");
}

#[test]
fn a_new_own_action_gets_a_number_that_none_had() {
    let own = |ids: &[&str]| {
        let entry = |id| format!("- {{ id: {id}, title: A, what: B, lead: customs, horizon: short }}\n");
        format!("own-actions:\n{}", ids.iter().map(entry).collect::<String>())
    };
    let first = make(&format!("format: 1\n{}", own(&["own-b"])), "");
    let second = make(&first.file.replace(&own(&["own-b"]), &own(&["own-a", "own-b"])), "");
    let number = |id: &str| second.action(id).number.clone();
    assert_eq!((number("own-b"), number("own-a")), ("O1".to_owned(), "O2".to_owned()));
}

#[test]
fn a_number_once_given_stays() {
    let first = make("", "T1.1: no");
    let renumbered = first.file.replace("set-up-body: \"T1\"", "set-up-body: \"T7\"");
    let second = make(&renumbered, "T1.1: no");
    assert_eq!(second.action("set-up-body").number, "T7");
}

#[test]
fn an_edition_that_counts_its_actions_otherwise_gives_no_number_twice() {
    let made = make("format: 1\nlast-run:\n  numbers: { gone: T1 }\n", "T1.1: no\nT2.1: no\nT2.2: none");
    let numbers: Vec<&str> =
        made.plan.steps.iter().map(|step| made.action(made.id(step.action)).number.as_str()).collect();
    // T1 was that of an action that is gone; T2 and T3 are those of the others.
    assert_eq!(made.action("set-up-body").number, "T4");
    assert_eq!(BTreeSet::from_iter(&numbers).len(), numbers.len(), "{numbers:?}");
    let again = make(&made.file, "T1.1: no\nT2.1: no\nT2.2: none");
    assert_eq!((again.action("set-up-body").number.as_str(), &again.file), ("T4", &made.file));
}

#[test]
fn what_the_checklists_retired_is_kept_and_told() {
    let team = "format: 1\nown-actions:\n  # ours\n  - { id: own-a, title: A, what: B, lead: customs, horizon: short, \
                closes: [T2.2, T1.2], after: [hire-staff, set-up-body] }\nactions:\n  \
                hire-staff: { status: under-way, note: two of five }\n  buy-screens: { status: done }\n";
    let file = format!("{team}last-run:\n  numbers: {{ buy-screens: T9 }}\n");
    let catalog = Catalog { retired: ["T1.2", "hire-staff"].map(str::to_owned).into(), ..catalog() };
    let made = make_of(catalog.clone(), "2026-01-01", &file, "T1.1: no\nT2.2: none");
    assert_eq!(made.codes, ["retired-id", "retired-id"]);
    assert_eq!(made.kept.orphans, ["hire-staff", "buy-screens"]);
    let told = made.kept.conflicts(&made.now(), &made.context, &Words::english());
    let told: Vec<String> = told.iter().map(|conflict| Words::english().tell(&conflict.0)).collect();
    assert!(told[0].contains("hire-staff,") && told[1].contains("buy-screens (T9),"), "{told:?}");
    // What is still there stands, and the file says all that it said, also after another run.
    assert_eq!(made.action("own-a").closes, [catalog.question_by_id["T2.2"]]);
    assert_eq!(made.action("own-a").after, [catalog.action_by_id["set-up-body"]]);
    assert!(made.file.starts_with(team) && made.file.contains("buy-screens: \"T9\""), "{}", made.file);
    let again = make_of(catalog, "2026-01-01", &made.file, "T1.1: no\nT2.2: none");
    assert_eq!((&again.file, &again.kept.orphans), (&made.file, &made.kept.orphans));
}

#[test]
fn a_gap_noted_under_a_former_id_is_the_same_gap() {
    let before = "format: 1\nlast-run:\n  round: r0\n  as-of: 2025-01-01\n  gaps: [T2.9]\n";
    let open = make(before, "T2.1: yes\nT2.1.1: 40").changes();
    assert_eq!((open.opened, open.closed), (vec![], vec![]));
    let closed = make(before, "T2.1: yes\nT2.1.1: 90").changes();
    assert_eq!((closed.opened, closed.closed), (vec![], vec!["T2.1.1".to_owned()]));
}

#[test]
fn changes_are_told_again_however_often_the_plan_is_made_for_the_same_day() {
    let first = make("", "T1.1: no");
    let second = make(&first.file.replace("status: planned\n    # lead", "status: done\n    # lead"), "T1.1: no");
    assert_eq!(second.changes().moved.len(), 1);
    let third = make(&second.file, "T1.1: no");
    assert_eq!((third.changes(), &third.file), (second.changes(), &second.file));
    // For the next meeting they are told against this one.
    let day = |from: &Made| from.context.from.map(|day| day.tomorrow().unwrap());
    let now = Now { as_of: day(&third), ..third.now() };
    assert_eq!(third.kept.changes(&now), Changes::default());
}

#[test]
fn what_the_team_decided_anew_is_told() {
    let first = make("", "T1.1: no");
    let second = make(&first.file.replacen("status: planned", "lead: A. Person", 1), "T1.1: no");
    let body = second.catalog.action_by_id["set-up-body"];
    assert_eq!(second.changes(), Changes { edited: vec![body], ..Changes::default() });
    let third = make(&second.file, "T1.1: no");
    assert_eq!((third.changes(), &third.file), (second.changes(), &second.file));
}

#[test]
fn an_own_action_waits_for_none_that_stands_below_it() {
    let codes = |first: &str, second: &str| {
        let entry = |id: &str, after: &str| {
            format!("- {{ id: {id}, title: A, what: B, lead: customs, horizon: short, after: [{after}] }}\n")
        };
        make(&format!("format: 1\nown-actions:\n{}{}", entry("own-a", first), entry("own-b", second)), "").codes
    };
    assert_eq!(codes("", "own-a"), [] as [&str; 0]);
    assert_eq!(codes("own-b", ""), ["own-action-order"]);
    assert_eq!(codes("own-a", ""), ["own-action-order"], "nor for itself");
}
