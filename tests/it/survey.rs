//! The survey's scoring rule against the figures that were published.

use std::collections::BTreeMap;
use std::fmt::Write;

use readiness::checklist::file::AveragesFile;
use readiness::score::Score;

use crate::harness::{Desk, home, run};

/// Points possible in each group: three for each of its counted measures.
const GROUPS: [(&str, u64); 5] = [("S1", 15), ("S2", 24), ("S3", 9), ("S4", 27), ("S5", 18)];

/// A published percentage in hundredths.
fn hundredths(figure: &str) -> u64 {
    figure.replace('.', "").parse().unwrap()
}

/// The points that make a published percentage of a group.
fn points(group: &str, figure: &str) -> u64 {
    let possible = GROUPS.iter().find(|(id, _)| *id == group).unwrap().1;
    let found: Vec<u64> = (0..=possible)
        .filter(|earned| Score { earned: *earned, possible }.hundredths() == Some(hundredths(figure)))
        .collect();
    assert_eq!(found.len(), 1, "{group}: {figure} is made by exactly one number of points");
    found[0]
}

fn published() -> AveragesFile {
    let text = std::fs::read_to_string(home("checklists/data/survey-averages.yaml")).unwrap();
    serde_yaml::from_str(&text).unwrap()
}

#[test]
fn every_published_row_follows_from_the_points_of_its_groups() {
    let file = published();
    assert!(file.published.len() >= 6);
    for row in &file.published {
        let earned = row.groups.iter().map(|(group, figure)| points(group, &figure.0)).sum();
        let total = Score { earned, possible: 93 };
        assert_eq!(total.hundredths(), Some(hundredths(&row.total.0)), "{} {}", row.country, row.year);
    }
}

#[test]
fn a_published_row_follows_from_answers_to_the_measures() {
    let file = published();
    let row = file.published.iter().find(|row| row.year == 2025).unwrap();
    let listed = run(&["list", "survey"]).out;
    // Every group's points, given out measure by measure: three each until none are left. The measures that are asked
    // and not counted stand last in their groups.
    let mut left: BTreeMap<&str, u64> = BTreeMap::new();
    for (group, figure) in &row.groups {
        left.insert(group, points(group, &figure.0));
    }
    let mut counted: BTreeMap<&str, u64> = GROUPS.iter().map(|(id, possible)| (*id, possible / 3)).collect();
    let mut answers = String::from("format: 1\nchecklists: { survey: 1.0.0 }\nanswers:\n");
    for id in listed.split_whitespace().filter(|word| word.starts_with('S') && word.contains('.')) {
        let group = &id[..2];
        let Some(open) = counted.get_mut(group).filter(|open| **open > 0) else { continue };
        *open -= 1;
        let points = left.get_mut(group).unwrap();
        let given = (*points).min(3);
        *points -= given;
        writeln!(answers, "  {id}: {}", ["none", "pilot", "partial", "full"][usize::try_from(given).unwrap()]).unwrap();
    }
    assert!(left.values().all(|points| *points == 0), "{left:?}");
    let desk = Desk::new();
    desk.write("kg.yaml", answers);
    let scores = desk.run(&["score", "kg.yaml", "--format", "json"]).out;
    let scores: serde_json::Value = serde_json::from_str(&scores).unwrap();
    let survey = &scores["checklists"][0];
    assert_eq!((&survey["earned"], &survey["possible"]), (&79.into(), &93.into()), "{scores:#}");
    assert_eq!(survey["percent"], 84.95);
    for section in survey["parts"][0]["sections"].as_array().unwrap() {
        let figure = &row.groups[section["id"].as_str().unwrap()].0;
        let percent = format!("{:.2}", section["percent"].as_f64().unwrap());
        assert_eq!(&percent, figure);
    }
}
