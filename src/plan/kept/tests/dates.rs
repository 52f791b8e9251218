//! Dates that a team has seen, moved or planned.

use super::*;

/// What is wrong with a plan of one action whose term is the year 2026, and its dates, after the team decided something.
fn decided(what: &str) -> (Vec<String>, [String; 2]) {
    let file = make("", "T1.1: no").file.replacen("status: planned", what, 1);
    let made = make(&file, "T1.1: no");
    let step = &made.plan.steps[0];
    (made.said.clone(), [step.start, step.end].map(|date| date.unwrap().to_string()))
}

#[test]
fn work_keeps_its_length_where_a_drafted_date_no_longer_fits() {
    let dated = |start: &str, end: &str| (Vec::new(), [start.to_owned(), end.to_owned()]);
    assert_eq!(decided("status: planned"), dated("2026-10-02", "2027-01-01"));
    assert_eq!(decided("target: 2026-10-02"), dated("2026-10-02", "2026-10-02"), "a single day fits");
    // 91 days before and after.
    assert_eq!(decided("target: 2026-10-01"), dated("2026-07-02", "2026-10-01"));
    assert_eq!(decided("start: 2027-01-02"), dated("2027-01-02", "2027-04-03"));
    assert_eq!(decided("start: 2026-05-06\n    target: 2026-05-06"), dated("2026-05-06", "2026-05-06"));
    let (said, _) = decided("start: 2026-05-06\n    target: 2026-05-05");
    assert_eq!(said, ["the target date 2026-05-05 is before the start 2026-05-06"]);
}

#[test]
fn work_that_starts_before_what_it_waits_for_is_told() {
    // The second is due in the last quarter of 2026, from 2 October on, and so is the first, alone, at first.
    let conflicts = |target: &str| {
        let file = make("", "T1.1: no").file.replacen("status: planned", &format!("target: {target}"), 1);
        let made = make(&file, "T1.1: no\nT2.2: none");
        let found = made.kept.conflicts(&made.now(), &made.context, &Words::english());
        found.iter().map(|conflict| conflict.0.key).collect::<Vec<_>>()
    };
    assert_eq!(conflicts("2026-10-02"), [] as [&str; 0]);
    assert_eq!(conflicts("2026-10-03"), ["conflict-order"]);
    assert_eq!(conflicts("2027-01-01"), ["conflict-order"]);
    assert_eq!(conflicts("2027-01-02"), ["conflict-horizon", "conflict-order"]);
}

/// The short term has 365 days from 4 May 2026 on; half of them end on 2 November, and the quarter with the year. Both take
/// three months.
const BODY: [&str; 2] = ["2026-10-01", "2026-12-31"];
const SECURITY: [&str; 2] = ["2027-02-05", "2027-05-04"];
const TWO_GAPS: &str = "T1.1: no\nT2.2: none";

#[test]
fn a_date_that_was_seen_stays_whatever_a_later_round_proposes() {
    let first = make_on("2026-05-04", "", TWO_GAPS);
    assert_eq!(
        (first.dates("set-up-body"), first.dates("raise-security")),
        (BODY.map(Into::into), SECURITY.map(Into::into))
    );
    let second = make_on("2027-05-04", &first.file, TWO_GAPS);
    assert_eq!(
        (second.dates("set-up-body"), second.dates("raise-security")),
        (BODY.map(Into::into), SECURITY.map(Into::into))
    );
    // Half of the next short term ends on 3 November 2027, and its quarter with the year.
    let proposed = |id| second.step(id).proposed.map(|day| day.to_string());
    assert_eq!(proposed("set-up-body").as_deref(), Some("2027-12-31"));
    assert_eq!(proposed("raise-security").as_deref(), Some("2028-05-04"));
    assert_eq!(second.changes().redated, []);
    // An action that leaves the plan and comes back keeps the day it was given.
    let closed = make_on("2028-05-04", &second.file, "T1.1: yes\nT2.2: none");
    let third = make_on("2029-05-04", &closed.file, TWO_GAPS);
    assert_eq!(third.dates("set-up-body"), BODY);
    // What is done has no new date proposed to it; what is new gets one of now.
    let done = first.file.replacen("status: planned", "status: done", 1);
    let again = make_on("2027-05-04", &done, "T1.1: no\nT2.2: none\nL.A.1: no");
    assert_eq!(again.step("set-up-body").proposed, None);
    assert_eq!(again.dates("pass-law"), ["2029-05-05", "2030-05-04"]);
}

#[test]
fn dates_that_the_team_moved_are_told_against_the_first_ones() {
    let first = make_on("2026-05-04", "", TWO_GAPS);
    let moved = first.file.replacen("status: planned", "status: planned\n    target: 2027-02-28", 1);
    let second = make_on("2027-05-04", &moved, TWO_GAPS);
    assert_eq!(second.dates("set-up-body"), ["2026-10-01", "2027-02-28"]);
    let day = |day: &str| day.parse::<Date>().ok();
    let dates = DatesFile { start: day(BODY[0]), target: day(BODY[1]) };
    let body = second.catalog.action_by_id["set-up-body"];
    assert_eq!(second.changes().redated, [(body, dates)]);
    // It is told again in every later document, as long as it is so.
    let third = make_on("2028-05-04", &second.file, TWO_GAPS);
    assert_eq!(third.changes().redated, [(body, dates)]);
    let back = third.file.replacen("    target: 2027-02-28\n", "", 1);
    let fourth = make_on("2028-05-04", &back, TWO_GAPS);
    assert_eq!((fourth.dates("set-up-body"), fourth.changes().redated), (BODY.map(Into::into), Vec::new()));
}

#[test]
fn a_plan_file_without_first_dates_takes_those_of_its_next_run() {
    let before = make_on("2026-05-04", "", TWO_GAPS).file;
    let (head, rest) = before.split_once("  first-dates:\n").unwrap();
    let rest: String =
        rest.lines().skip_while(|line| line.starts_with("    ")).map(|line| format!("{line}\n")).collect();
    let old = format!("{head}{rest}").replacen("# begun by", "# written by", 1);
    let second = make_on("2027-05-04", &old, TWO_GAPS);
    assert_eq!(second.codes, [] as [&str; 0]);
    assert!(second.file.starts_with("# written by readiness "), "its first line stays: {}", second.file);
    assert_eq!(second.dates("raise-security"), ["2028-02-05", "2028-05-04"]);
    let third = make_on("2028-05-04", &second.file, TWO_GAPS);
    assert_eq!(third.dates("raise-security"), ["2028-02-05", "2028-05-04"]);
}

#[test]
fn the_day_that_the_answers_name_is_the_target_of_the_action() {
    // By themselves: the first in the third quarter of 2026, and the second to 1 January 2027.
    let planned = |day: &str| make("", &format!("T1.1: no\nT2.2: {{ value: none, planned: {{ by: {day} }} }}"));
    let within = planned("2026-10-15");
    assert_eq!(
        (within.dates("raise-security"), within.conflicts()),
        (["2026-10-01", "2026-10-15"].map(Into::into), vec![])
    );
    let late = planned("2027-06-30");
    assert_eq!(late.dates("raise-security"), ["2027-04-01", "2027-06-30"]);
    assert_eq!(late.conflicts(), ["conflict-horizon"]);
    // A day before the end of what it waits for moves to it, and is told.
    let early = planned("2026-06-01");
    assert_eq!(early.dates("raise-security"), ["2026-09-30", "2026-09-30"]);
    assert_eq!(early.conflicts(), ["conflict-waits"]);
    // The latest of two days holds; the medium term begins on 1 January 2027.
    let two = "T1.1: yes\nT2.1: { value: partial, planned: { by: 2026-12-15 } }\nT2.1.1: { value: 10, planned: { by: 2026-11-30 } }";
    let medium = make("", two);
    assert_eq!(medium.dates("automate-customs")[1], "2026-12-15");
    assert_eq!(medium.conflicts(), ["conflict-planned"]);
    // A day that the answers name later is a proposal like any other.
    let later = make(&within.file, "T1.1: no\nT2.2: { value: none, planned: { by: 2026-12-01 } }");
    assert_eq!(later.dates("raise-security"), ["2026-10-01", "2026-10-15"]);
    assert_eq!(later.step("raise-security").proposed.map(|day| day.to_string()).as_deref(), Some("2026-12-01"));
}
