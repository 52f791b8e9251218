//! The rules of the plan, one by one.

use super::*;
use crate::assessment::{Scope, assess};
use crate::fixture::{answers, catalog, changed};
use crate::gap::find;
use crate::score::score;

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
    let own = worded("T2.1: partial", "Our own words");
    assert_eq!(own, ("Our own words".to_owned(), begun.1, Some(true)), "the team's words stay");
}

#[test]
fn a_plan_in_words_dates_an_action_where_the_answers_it_closes_do_not() {
    let refers = "    horizon: medium\n    planned-in: [T2.3]";
    let (catalog, _) = changed(&[("tech/T2-systems.yaml", "    horizon: medium", refers)], &[]);
    let catalog = catalog.unwrap();
    let end = |entries: &str| {
        let answers = answers(&catalog, entries);
        let team = Adaptation::default();
        let assessment = assess(&catalog, &team, &answers, &Scope::of(&catalog, &answers));
        let gaps = find(&catalog, &team, &assessment);
        let context = PlanContext { from: answers.assessed_on, planned: answers.planned(), ..PlanContext::default() };
        let plan = build(&catalog, &team, &gaps, &score(&catalog, &assessment), &context);
        let step = plan.steps.into_iter().find(|step| catalog.actions[step.action].id == "automate-customs").unwrap();
        (step.planned.map(|day| day.to_string()), step.end.unwrap().to_string())
    };
    let words = "T2.3: { value: A system., planned: { by: 2027-08-09 } }";
    // Assessed on 1 January 2026; the medium term ends three years later.
    assert_eq!(end("T2.1: no"), (None, "2029-01-01".to_owned()));
    let day = |day: &str| (Some(day.to_owned()), day.to_owned());
    assert_eq!(end(&format!("T2.1: no\n{words}")), day("2027-08-09"));
    let own = "T2.1: { value: no, planned: { by: 2028-02-03 } }";
    assert_eq!(end(&format!("{own}\n{words}")), day("2028-02-03"), "what is said of the gap itself comes first");
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
fn actions_that_wait_for_each_other_share_their_horizon_out() {
    let date = |text: &str| text.parse::<Date>().unwrap();
    let context = PlanContext { from: Some(date("2026-01-01")), ..PlanContext::default() };
    let (catalog, plan) = planned(ALL_NO, &context);
    let step = |id: &str| plan.steps.iter().find(|step| catalog.actions[step.action].id == id).unwrap();
    assert_eq!(step("set-up-body").start, Some(date("2026-01-01")));
    assert_eq!(step("set-up-body").end, step("raise-security").start);
    assert_eq!(step("raise-security").end, Some(date("2027-01-01")));
    assert_eq!(step("pass-law").end, Some(date("2029-01-01")));
    assert_eq!(step("set-up-body").unlocks, 2);
}

#[test]
fn the_team_s_own_dates_stand() {
    let date = |text: &str| text.parse::<Date>().unwrap();
    let dates = HorizonDates { short: Some(date("2026-06-30")), ..HorizonDates::default() };
    let context = PlanContext { from: Some(date("2026-01-01")), dates, ..PlanContext::default() };
    let (_, plan) = planned("T1.1: no", &context);
    assert_eq!(plan.steps[0].end, Some(date("2026-06-30")));
}

#[test]
fn the_axis_is_marked_by_days_where_the_dates_follow_each_other() {
    let date = |text: &str| text.parse::<Date>().ok();
    let marks = |ends: [&str; 3]| axis(date("2026-01-01"), ends.map(date));
    // 10, 30 and 40 days after the beginning.
    assert_eq!(marks(["2026-01-11", "2026-01-31", "2026-02-10"]), [0, 250, 750, 1000]);
    assert_eq!(marks(["2026-01-01", "2026-01-31", "2026-02-10"]), [0, 0, 750, 1000]);
    assert_eq!(marks(["2026-01-11", "2026-01-11", "2026-02-10"]), [0, 250, 250, 1000]);
    for ends in [
        ["2025-12-31", "2026-01-31", "2026-02-10"],
        ["2026-01-11", "2026-01-10", "2026-02-10"],
        ["2026-01-01", "2026-01-01", "2026-01-01"],
        ["2026-01-11", "", "2026-02-10"],
    ] {
        assert_eq!(marks(ends), AXIS, "{ends:?}");
    }
}
