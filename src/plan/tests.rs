//! The rules of the plan, one by one.

use super::*;
use crate::assessment::{Scope, assess};
use crate::checklist::ActionKind;
use crate::fixture::{answers, catalog, changed};
use crate::gap::find;
use crate::score::{Score, score};

fn planned(entries: &str, context: &PlanContext) -> (Catalog, Plan) {
    let catalog = catalog();
    let answers = answers(&catalog, entries);
    let assessment = assess(&catalog, &Adaptation::default(), &answers, &Scope::of(&catalog, &answers));
    let gaps = find(&catalog, &Adaptation::default(), &assessment);
    let plan = build(&catalog, &Adaptation::default(), &gaps, &score(&catalog, &assessment), context);
    (catalog, plan)
}

/// The title and the work of `automate-customs`, worded for both states, and whether it is called begun.
fn worded(entries: &str, decided: &str) -> (String, String, Option<bool>) {
    let begun = "    horizon: medium\n    begun: { title: Finish customs, what: Buy the rest. }";
    let (catalog, _) = changed(&[("tech/T2-systems.yaml", "    horizon: medium", begun)], &[]);
    let catalog = catalog.unwrap();
    let mut team = Adaptation::default();
    let index = catalog.action_by_id["automate-customs"];
    if !decided.is_empty() {
        team.edit(&catalog, index).title = decided.to_owned();
    }
    let answers = answers(&catalog, entries);
    let assessment = assess(&catalog, &team, &answers, &Scope::of(&catalog, &answers));
    let adapted = in_state(&catalog, &team, &assessment);
    let action = adapted.action(&catalog, index);
    (action.title.clone(), action.what.clone(), is_begun(action, &assessment))
}

#[test]
fn an_action_is_worded_for_what_the_country_has() {
    let fresh = ("Automate customs".to_owned(), "Buy a system.".to_owned(), Some(false));
    let begun = ("Finish customs".to_owned(), "Buy the rest.".to_owned(), Some(true));
    // The first question it closes decides, T2.1; the other, T2.1.1, does not.
    assert_eq!(worded("T2.1: no", ""), fresh);
    assert_eq!(worded("T2.1: partial", ""), begun);
    assert_eq!(worded("T2.1: yes\nT2.1.1: 10", ""), begun);
    let untold = (fresh.0, fresh.1, None);
    assert_eq!(worded("T1.1: yes", ""), untold, "nothing was said");
    assert_eq!(worded("T2.1: { not-applicable: No border. }", ""), untold);
    assert_eq!(worded("T2.1: { value: partial, confidential: true }", ""), untold, "it would tell the answer");
    let own = worded("T2.1: partial", "Our own words");
    assert_eq!(own, ("Our own words".to_owned(), begun.1, Some(true)), "the team's words stay");
}

#[test]
fn what_the_country_has_begun_to_build_is_rolled_out_in_the_medium_term() {
    let begun = "    horizon: long\n    kind: build\n    begun: { title: Finish customs }";
    let (catalog, _) = changed(&[("tech/T2-systems.yaml", "    horizon: medium", begun)], &[]);
    let catalog = catalog.unwrap();
    let adapted = |entries: &str| {
        let (team, answers) = (Adaptation::default(), answers(&catalog, entries));
        let assessment = assess(&catalog, &team, &answers, &Scope::of(&catalog, &answers));
        let adapted = in_state(&catalog, &team, &assessment);
        let action = adapted.action(&catalog, catalog.action_by_id["automate-customs"]);
        (action.kind, action.horizon)
    };
    assert_eq!(adapted("T2.1: no"), (Some(ActionKind::Build), Horizon::Long));
    assert_eq!(adapted("T2.1: partial"), (Some(ActionKind::RollOut), Horizon::Medium));
}

#[test]
fn a_plan_in_words_dates_an_action_where_the_answers_it_closes_do_not() {
    let refers = "    horizon: medium\n    planned-in: [T2.3]";
    let short = "format: 1\nid: short\ntitle: Short\nintro: One question.\nquestions: [T2.1]\n";
    let changes = [("tech/T2-systems.yaml", "    horizon: medium", refers)];
    let (catalog, _) = changed(&changes, &[("profiles/short.yaml", short, false)]);
    let catalog = catalog.unwrap();
    let end_in = |profile: Option<&str>, entries: &str| {
        let mut answers = answers(&catalog, entries);
        answers.profile = profile.map(str::to_owned);
        let team = Adaptation::default();
        let assessment = assess(&catalog, &team, &answers, &Scope::of(&catalog, &answers));
        let gaps = find(&catalog, &team, &assessment);
        let planned = super::planned(&answers, &assessment);
        let context = PlanContext { from: answers.assessed_on, planned, ..PlanContext::default() };
        let plan = build(&catalog, &team, &gaps, &score(&catalog, &assessment), &context);
        let step = plan.steps.into_iter().find(|step| catalog.actions[step.action].id == "automate-customs").unwrap();
        (step.planned.map(|day| day.to_string()), step.end.unwrap().to_string())
    };
    let end = |entries: &str| end_in(None, entries);
    let words = "T2.3: { value: A system., planned: { by: 2027-08-09 } }";
    // Assessed on 1 January 2026; the medium term ends three years later.
    assert_eq!(end("T2.1: no"), (None, "2029-01-01".to_owned()));
    let day = |day: &str| (Some(day.to_owned()), day.to_owned());
    assert_eq!(end(&format!("T2.1: no\n{words}")), day("2027-08-09"));
    let own = "T2.1: { value: no, planned: { by: 2028-02-03 } }";
    assert_eq!(end(&format!("{own}\n{words}")), day("2028-02-03"), "what is said of the gap itself comes first");
    let unasked = end_in(Some("short"), &format!("T2.1: no\n{words}"));
    assert_eq!(unasked, (None, "2029-01-01".to_owned()), "the profile does not ask for the plan in words");
}

fn ids(catalog: &Catalog, plan: &Plan) -> Vec<String> {
    plan.steps.iter().map(|step| catalog.actions[step.action].id.clone()).collect()
}

const ALL_NO: &str = "L.A.1: no\nT1.1: no\nT2.1: no\nT2.2: none";

#[test]
fn prerequisites_come_first_then_the_nearer_horizon_then_what_brings_most() {
    let (catalog, plan) = planned(ALL_NO, &PlanContext::default());
    assert_eq!(ids(&catalog, &plan), ["set-up-body", "raise-security", "pass-law", "automate-customs"]);
    let place = |id: &str| plan.steps.iter().position(|step| catalog.actions[step.action].id == id).unwrap();
    for step in &plan.steps {
        for &before in &step.after {
            assert!(place(&catalog.actions[before].id) < place(&catalog.actions[step.action].id));
        }
    }
}

#[test]
fn an_action_whose_gap_is_closed_is_left_out_and_its_followers_do_not_wait() {
    let (catalog, plan) = planned("T1.1: yes\nT2.2: none", &PlanContext::default());
    assert_eq!(ids(&catalog, &plan), ["raise-security"]);
    assert!(plan.steps[0].after.is_empty());
}

/// The list is of 20 December 2023: MN a party, AM signed, KG neither.
fn of(country: &str, day: &str) -> PlanContext {
    PlanContext { country: Some(country.to_owned()), from: day.parse().ok(), ..PlanContext::default() }
}

#[test]
fn the_treaty_opens_the_plan_by_the_country_s_standing() {
    for (country, first) in [("MN", "implement"), ("AM", "ratify"), ("KG", "join")] {
        let (catalog, plan) = planned(ALL_NO, &of(country, "2024-12-20"));
        assert_eq!(ids(&catalog, &plan)[0], first, "{country}");
    }
    let (catalog, plan) = planned(ALL_NO, &PlanContext::default());
    assert_eq!(plan.standing, None);
    assert!(!ids(&catalog, &plan).contains(&"join".to_owned()), "an unnamed country has no standing");
}

#[test]
fn a_list_older_than_a_year_says_of_nobody_that_it_is_no_party() {
    for (country, first) in [("MN", "implement"), ("AM", "confirm"), ("KG", "confirm")] {
        let (catalog, plan) = planned(ALL_NO, &of(country, "2024-12-21"));
        assert_eq!(ids(&catalog, &plan)[0], first, "{country}");
        let (catalog, plan) = planned(ALL_NO, &of(country, ""));
        assert_eq!(ids(&catalog, &plan)[0], first, "{country} on no day");
        let later = PlanContext { as_of: "2025-06-30".parse().ok(), ..of(country, "2024-01-01") };
        let (catalog, plan) = planned(ALL_NO, &later);
        assert_eq!(ids(&catalog, &plan)[0], first, "{country}: the day of the follow-up counts");
    }
}

#[test]
fn the_team_s_word_wins_over_the_list() {
    for (country, day) in [("MN", "2024-01-01"), ("KG", "2026-01-01")] {
        for (said, first) in [(Standing::Party, "implement"), (Standing::Signed, "ratify"), (Standing::None, "join")] {
            let context = PlanContext { standing: Some(said), ..of(country, day) };
            let (catalog, plan) = planned(ALL_NO, &context);
            assert_eq!(ids(&catalog, &plan)[0], first, "{country}");
            assert_eq!(plan.standing, Some(Known { standing: said, word: Word::Team }));
        }
    }
}

#[test]
fn one_agency_is_asked_no_more_than_the_limit_within_a_horizon() {
    let context = PlanContext { per_agency: Some(1), ..of("KG", "2024-01-01") };
    let (catalog, plan) = planned(ALL_NO, &context);
    // The cabinet leads both `join` and `set-up-body`: the second moves on, and what waits for it moves with it.
    let horizon = |id: &str| plan.steps.iter().find(|step| catalog.actions[step.action].id == id).unwrap().horizon;
    assert_eq!(horizon("join"), Horizon::Short);
    assert_eq!(horizon("set-up-body"), Horizon::Medium);
    assert!(horizon("raise-security") >= Horizon::Medium);
    assert!(horizon("automate-customs") >= Horizon::Medium);
}

#[test]
fn the_projection_closes_a_gap_in_the_horizon_of_its_last_action() {
    let (_, plan) = planned(ALL_NO, &PlanContext::default());
    let tech = &plan.projection[1];
    // T1.1 300 and T2.2 (60 × 2) in the short term, T2.1 200 in the medium term, of 700 answered.
    assert_eq!(tech.today, Score { earned: 0, possible: 700 });
    assert_eq!(tech.after.map(|score| score.earned), [420, 620, 620]);
    let law = &plan.projection[0];
    assert_eq!(law.after.map(|score| score.earned), [0, 300, 300]);
}

#[test]
fn what_the_plan_brings_at_half_leaves_out_gaps_whose_last_action_is_in_the_other_half() {
    let (_, plan) = planned(ALL_NO, &PlanContext::default());
    // set-up-body and raise-security are the first half: T1.1 and T2.2.
    let [law, tech] = [0, 1].map(|list| {
        let Projection { half, half_closed, full, full_closed, .. } = plan.projection[list];
        (half.earned, half_closed, full.earned, full_closed)
    });
    assert_eq!(law, (0, 0, 300, 1));
    assert_eq!(tech, (420, 2, 620, 3));
}

#[test]
fn actions_are_spread_over_their_horizon_and_end_with_a_quarter() {
    let date = |text: &str| text.parse::<Date>().unwrap();
    let context = PlanContext { from: Some(date("2026-01-01")), ..PlanContext::default() };
    let (catalog, plan) = planned(ALL_NO, &context);
    let dates = |id: &str| {
        let step = plan.steps.iter().find(|step| catalog.actions[step.action].id == id).unwrap();
        [step.start.unwrap(), step.end.unwrap()].map(|day| day.to_string())
    };
    // Half of 365 days is 182: 2 July 2026. Both of the short term take little effort, a quarter.
    assert_eq!(dates("set-up-body"), ["2026-07-01", "2026-09-30"]);
    assert_eq!(dates("raise-security"), ["2026-10-02", "2027-01-01"]);
    // Half of 731 days is 365: 1 January 2028. High effort is a year, medium half a year.
    assert_eq!(dates("pass-law"), ["2027-04-01", "2028-03-31"]);
    assert_eq!(dates("automate-customs"), ["2028-07-02", "2029-01-01"]);
    let body = plan.steps.iter().find(|step| catalog.actions[step.action].id == "set-up-body").unwrap();
    assert_eq!(body.unlocks, 2);
}

#[test]
fn what_a_party_carries_out_has_its_time_from_the_day_that_binds_it() {
    let last = |context: &PlanContext| {
        let (catalog, plan) = planned(ALL_NO, context);
        let step = plan.steps.iter().find(|step| catalog.actions[step.action].id == "implement").unwrap();
        step.end.unwrap().to_string()
    };
    // Bound from 27 July 2022: three months later is 26 October, and the quarter ends with the year.
    assert_eq!(last(&of("MN", "2019-05-02")), "2022-12-31");
    // Bound already: a third of 366 days after 1 January 2024 is 2 May.
    assert_eq!(last(&of("MN", "2024-01-01")), "2024-06-30");
    let said = |since: &str| PlanContext {
        standing: Some(Standing::Party),
        since: since.parse().ok(),
        ..of("MN", "2019-05-02")
    };
    // Three months from 10 January 2021 are over on 9 April.
    assert_eq!(last(&said("2021-01-10")), "2021-06-30", "the team's word wins over the list");
    // A third of 366 days after 2 May 2019 is 1 September.
    assert_eq!(last(&said("")), "2019-09-30", "no day is known");
}

/// The plan of a catalog whose actions have other words.
fn planned_with(changes: &[crate::fixture::Change<'_>], entries: &str, context: &PlanContext) -> (Catalog, Plan) {
    let catalog = changed(changes, &[]).0.unwrap();
    let answers = answers(&catalog, entries);
    let team = Adaptation::default();
    let assessment = assess(&catalog, &team, &answers, &Scope::of(&catalog, &answers));
    let gaps = find(&catalog, &team, &assessment);
    let context = PlanContext { begun: begun(&catalog, &team, &assessment), ..context.clone() };
    let plan = build(&catalog, &team, &gaps, &score(&catalog, &assessment), &context);
    (catalog, plan)
}

/// Every action is due in the short term and waits for none; `automate-customs`, `raise-security`, `set-up-body` and
/// `pass-law` are of these kinds.
fn kinds<'a>(kinds: &'a [String; 4]) -> [crate::fixture::Change<'a>; 4] {
    [
        ("tech/T2-systems.yaml", "    horizon: medium\n    effort: medium\n    after: [set-up-body]\n", &kinds[0]),
        ("tech/T2-systems.yaml", "    horizon: short\n    effort: low\n    after: [set-up-body]\n", &kinds[1]),
        ("tech/T1-bodies.yaml", "    horizon: short\n    effort: low\n", &kinds[2]),
        ("law/L.A-basics.yaml", "    horizon: medium\n    effort: high\n", &kinds[3]),
    ]
}

fn of_kinds(names: [&str; 4]) -> [String; 4] {
    names.map(|kind| format!("    horizon: short\n    effort: low\n    kind: {kind}\n"))
}

#[test]
fn decisions_come_before_rules_and_what_works_before_what_is_new() {
    let order = |names: [&str; 4], entries: &str| {
        let kinds_of = of_kinds(names);
        let (catalog, plan) = planned_with(&kinds(&kinds_of), entries, &PlanContext::default());
        ids(&catalog, &plan)
    };
    // By gain alone: set-up-body and pass-law 300, automate-customs 200, raise-security 120.
    let found = order(["decision", "rule", "exchange", "build"], ALL_NO);
    assert_eq!(found, ["automate-customs", "raise-security", "pass-law", "set-up-body"]);
    // A roll-out of what the country has begun stands beside the rules, another one beside training.
    let found = order(["roll-out", "training", "rule", "build"], ALL_NO);
    assert_eq!(found, ["set-up-body", "automate-customs", "raise-security", "pass-law"]);
    let begun = "L.A.1: no\nT1.1: no\nT2.1: no\nT2.2: passwords";
    let found = order(["training", "roll-out", "rule", "build"], begun);
    assert_eq!(found, ["set-up-body", "raise-security", "automate-customs", "pass-law"]);
}

#[test]
fn where_an_agency_leads_too_much_what_is_new_moves_on_and_no_decision() {
    // Customs leads both; by gain alone automate-customs, 200, would keep its place before raise-security, 120.
    let kinds_of = of_kinds(["build", "roll-out", "rule", "rule"]);
    let context = PlanContext { per_agency: Some(1), ..PlanContext::default() };
    let (catalog, plan) = planned_with(&kinds(&kinds_of), ALL_NO, &context);
    let horizon = |id: &str| plan.steps.iter().find(|step| catalog.actions[step.action].id == id).unwrap().horizon;
    assert_eq!(horizon("raise-security"), Horizon::Short);
    assert_eq!(horizon("automate-customs"), Horizon::Medium);
}

fn named<'a>(catalog: &'a Catalog, plan: &Plan) -> Vec<&'a str> {
    plan.named().map(|step| catalog.actions[step.action].id.as_str()).collect()
}

#[test]
fn the_plan_names_those_that_bring_most_for_their_effort_with_all_they_wait_for() {
    // For their effort: set-up-body 300, raise-security 120, pass-law 300 ÷ 3 = 100, automate-customs 200 ÷ 2 = 100; of the
    // last two, pass-law has the higher gain.
    let most = |most| planned(ALL_NO, &PlanContext { most: Some(most), ..PlanContext::default() });
    let (catalog, plan) = most(3);
    assert_eq!(named(&catalog, &plan), ["set-up-body", "raise-security", "pass-law"]);
    assert_eq!(ids(&catalog, &plan).len(), 4, "nothing is lost");
    // Later: no date of its own, no part in what the plan brings.
    let later: Vec<&Step> = plan.later().collect();
    assert_eq!((later[0].end, plan.projection[1].full.earned), (None, 420));
    let (catalog, plan) = most(1);
    assert_eq!(named(&catalog, &plan), ["set-up-body"]);
}

#[test]
fn what_the_team_s_file_speaks_of_and_the_treaty_are_named_whatever_the_number() {
    let catalog = catalog();
    let automate = catalog.action_by_id["automate-customs"];
    let context = PlanContext { most: Some(1), named: BTreeSet::from([automate]), ..of("KG", "2024-01-01") };
    let (catalog, plan) = planned(ALL_NO, &context);
    assert_eq!(named(&catalog, &plan), ["join", "set-up-body", "automate-customs"]);
}

#[test]
fn a_plan_until_a_horizon_names_nothing_that_is_due_later() {
    let context = PlanContext { until: Some(Horizon::Short), ..PlanContext::default() };
    let (catalog, plan) = planned(ALL_NO, &context);
    assert_eq!(named(&catalog, &plan), ["set-up-body", "raise-security"]);
    assert_eq!(ids(&catalog, &plan), ["set-up-body", "raise-security", "pass-law", "automate-customs"]);

    // What the team's file speaks of and falls due later takes no room either.
    let named_by_team = BTreeSet::from([catalog.action_by_id["pass-law"], catalog.action_by_id["automate-customs"]]);
    let context =
        PlanContext { until: Some(Horizon::Short), most: Some(2), named: named_by_team, ..PlanContext::default() };
    let (catalog, plan) = planned(ALL_NO, &context);
    assert_eq!(named(&catalog, &plan), ["set-up-body", "raise-security"]);
}

#[test]
fn the_team_s_own_dates_stand() {
    let date = |text: &str| text.parse::<Date>().unwrap();
    let dates = HorizonDates { short: Some(date("2026-06-30")), ..HorizonDates::default() };
    let context = PlanContext { from: Some(date("2026-01-01")), dates, ..PlanContext::default() };
    let (_, plan) = planned("T1.1: no", &context);
    assert_eq!(plan.steps[0].end, Some(date("2026-06-30")));
}
