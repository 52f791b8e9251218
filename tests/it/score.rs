//! Figures hold whatever is answered: the properties of scores, over the shipped checklists.

use std::sync::LazyLock;

use proptest::prelude::*;
use readiness::answers::{Answer, Answers, Value};
use readiness::assessment::{Outcome, Scope, assess};
use readiness::catalog;
use readiness::checklist::{Adaptation, AnswerKind, Catalog, Question, load};
use readiness::score::{Score, Scorecard, Standing, score};
use readiness::source::Sources;
use serde_json::{Value as Json, json};

use crate::harness::{Desk, Ran, is_long, run};

static CATALOG: LazyLock<Catalog> = LazyLock::new(|| {
    let mut sources = Sources::new();
    let files = catalog::shipped(&mut sources);
    load::load(&sources, &files, "en", &mut Vec::new()).unwrap()
});

/// An answer made of a random number: none, a reason why the question does not apply, or any value it can have.
fn answer(question: &Question, number: u64) -> Option<Answer> {
    let (kind, pick) = (number % 8, number / 8);
    let value = match &question.answer {
        AnswerKind::Percent => Value::Percent(u8::try_from(pick % 101).unwrap()),
        AnswerKind::Text => Value::Text("words".to_owned()),
        AnswerKind::Scale(scale) if scale.many => {
            Value::Options((0..scale.options.len()).filter(|place| pick >> place & 1 == 1).collect())
        }
        AnswerKind::Scale(scale) => Value::Options(vec![usize::try_from(pick).unwrap() % scale.options.len()]),
    };
    match kind {
        0..3 => None,
        3 => Some(Answer { not_applicable: Some("none here".to_owned()), ..Answer::default() }),
        _ => Some(Answer { value: Some(value), ..Answer::default() }),
    }
}

fn standings(card: &Scorecard) -> Vec<Standing> {
    let parts = || card.lists.iter().flat_map(|list| &list.parts);
    let sections = parts().flat_map(|part| part.sections.iter().flatten());
    let totals = card.lists.iter().map(|list| list.total).chain(parts().map(|part| part.total));
    totals.chain(sections.copied()).collect()
}

/// Whether one score is at most another, as fractions.
fn at_most(one: Score, other: Score) -> bool {
    u128::from(one.earned) * u128::from(other.possible) <= u128::from(other.earned) * u128::from(one.possible)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if is_long() { 2_000 } else { 100 }))]

    #[test]
    fn no_score_lies_outside_its_range_and_no_unasked_answer_counts(
        numbers in prop::collection::vec(any::<u32>(), CATALOG.questions.len()),
        weights in prop::collection::vec(0_u32..=5, CATALOG.questions.len()),
        is_quick in any::<bool>(),
        only in any::<prop::sample::Index>(),
    ) {
        let catalog = &*CATALOG;
        let mut adaptation = Adaptation::default();
        adaptation.weights = weights.into_iter().enumerate().collect();
        let given = catalog.questions.iter().zip(&numbers).map(|(question, number)| answer(question, (*number).into()));
        let profile = is_quick.then(|| "quick".to_owned());
        let answers = Answers { given: given.collect(), profile, ..Answers::default() };
        let scope = Scope::of(catalog, &answers);
        let assessment = assess(catalog, &adaptation, &answers, &scope);
        let card = score(catalog, &assessment);
        for Standing { score, coverage, lowest, highest } in standings(&card) {
            prop_assert!(score.earned <= score.possible && coverage.answered <= coverage.asked);
            prop_assert!(at_most(lowest, highest), "{lowest:?} {highest:?}");
            if score.possible > 0 {
                prop_assert!(lowest.possible > 0 && highest.possible > 0);
                prop_assert!(at_most(lowest, score) && at_most(score, highest), "{lowest:?} {score:?} {highest:?}");
            }
            let shown = [lowest, score, highest].map(Score::hundredths);
            prop_assert!(shown[1].is_none() || shown.is_sorted(), "{shown:?}");
        }

        let is_asked = |index: usize| !matches!(assessment.outcomes[index], Outcome::Hidden | Outcome::OutOfScope);
        let mut bare = answers.clone();
        let unasked = bare.given.iter_mut().enumerate().filter(|(index, _)| !is_asked(*index));
        unasked.for_each(|(_, answer)| *answer = None);
        prop_assert_eq!(&score(catalog, &assess(catalog, &adaptation, &bare, &scope)), &card);

        // A section has the same figures alone as among the others.
        let sections: Vec<_> = catalog.sections().collect();
        let (list, section) = sections[only.index(sections.len())];
        if list.by_default {
            let alone = Scope::at(catalog, &answers, &section.questions);
            let alone = score(catalog, &assess(catalog, &adaptation, &answers, &alone));
            let place = |card: &Scorecard| {
                let found = card.lists.iter().find(|found| catalog.checklists[found.checklist].id == list.id);
                found.into_iter().flat_map(|found| &found.parts).find_map(|part| {
                    let sections = &list.parts[part.part].sections;
                    part.sections[sections.iter().position(|known| known.id == section.id)?]
                })
            };
            prop_assert_eq!(place(&alone), place(&card));
        }
    }
}

/// One row of the scores as JSON, by id.
fn row<'a>(rows: &'a Json, id: &str) -> Option<&'a Json> {
    rows.as_array()?.iter().find_map(|one| {
        if one["id"] == id { Some(one) } else { row(&one["parts"], id).or_else(|| row(&one["sections"], id)) }
    })
}

#[test]
fn what_markdown_hides_and_json_prints_agree() {
    let desk = Desk::new();
    // A3.1.a was answered although A3.1, which would open it, is open.
    let file = desk.write("a.yaml", "format: 1\nanswers:\n  A1.1: yes\n  A3.1.a: no\n");
    let scores: Json = serde_json::from_str(&run(&["score", &file, "--format", "json"]).out).unwrap();
    let technical = row(&scores["checklists"], "technical").unwrap();
    assert_eq!((&technical["percent"], &technical["range"]["highest"]), (&json!(100.0), &json!(100.0)));
    // Every section of which only a follow-up of another section's question is left has a range, and nothing is hidden.
    let markdown = run(&["score", &file, "--format", "md"]).out;
    for line in markdown.lines().filter(|line| line.starts_with("| ") && line.contains('/')) {
        let cells: Vec<&str> = line.split('|').map(|cell| cell.trim().trim_matches('*')).collect();
        let Some(found) = row(&scores["checklists"], cells[1].split(' ').next().unwrap()) else { continue };
        let closed = [&found["range"]["lowest"], &found["range"]["highest"]].map(|end| *end == found["percent"]);
        assert_eq!(cells[4] == "–", closed == [true, true], "{line}\n{found}");
    }
}

#[test]
fn a_missed_threshold_says_which_figure_missed_which() {
    let desk = Desk::new();
    // A1.1 and A3.1 weigh 3: 300 + 150 of 600.
    let file = desk.write("a.yaml", "format: 1\nanswers:\n  A1.1: yes\n  A3.1: partial\n");
    let technical = |wanted: &str| {
        let Ran { code, err, .. } = run(&["score", &file, "--only", "technical", "--fail-under", wanted]);
        (code, err.replace('\u{a0}', " "))
    };
    for wanted in ["0", "74.99", "75", "75,00"] {
        assert_eq!(technical(wanted), (0, String::new()), "{wanted}");
    }
    let missed = |wanted: &str| format!("technical: 75.00 % is below {wanted} % (450 of 600 points)\n");
    assert_eq!(technical("75.000001"), (1, missed("75.000001")));
    assert_eq!(technical("80,5"), (1, missed("80.5")));
    assert_eq!(technical("101").0, 2);
    let Ran { code, err, .. } = run(&["score", &file, "--fail-under", "0"]);
    let said = "legal: nothing was scored, so 0 % is not reached\n";
    assert_eq!((code, err.replace('\u{a0}', " ").as_str()), (1, said));
    let help = run(&["score", "--help"]).out;
    assert!(help.split_whitespace().collect::<Vec<_>>().join(" ").contains("such as 80 or 78.73"), "{help}");
}

#[test]
fn all_points_alone_are_shown_as_a_hundred() {
    let desk = Desk::new();
    // 100 × 5 of every question but one that weighs 0; A2.1.1.d is a percentage, and follows from A2.1.1.
    let file = desk.write("a.yaml", "format: 1\nanswers:\n  A2.1.1: yes\n  A2.1.1.d: 99\n");
    desk.write("readiness.toml", "[weights]\n\"A2.1.1\" = 5\n\"A2.1.1.d\" = 0\n");
    assert_eq!(run(&["score", &file, "--only", "A2", "--fail-under", "100"]).code, 0);
    desk.write("readiness.toml", "[weights]\n\"A2.1.1\" = 5\n\"A2.1.1.d\" = 1\n");
    let Ran { code, err, .. } = run(&["score", &file, "--only", "A2", "--fail-under", "100"]);
    // 599 of 600.
    assert_eq!(code, 1, "{err}");
    assert!(err.contains("(599 of 600 points)"), "{err}");
}

#[test]
fn a_part_is_told_as_a_part_wherever_figures_stand() {
    const SAID: &str = "not comparable with those of the full checklists";
    const TITLE: &str = "Quick assessment for a half-day session";
    let desk = Desk::new();
    let text = |profile: &str, round: &str| {
        format!(
            "format: 1\ncountry: AA\nround: \"{round}\"\nassessed-on: 2026-05-04\n{profile}answers:\n  A1.1: no\n  I.A.a: yes\n"
        )
    };
    let quick = desk.write("quick.yaml", text("profile: quick\n", "1"));
    let full = desk.write("full.yaml", text("", "2"));
    let commands: [&[&str]; 9] = [
        &["score"],
        &["score", "--explain", "I.A"],
        &["gaps"],
        &["plan", "--part", "brief"],
        &["plan", "--part", "plan"],
        &["plan", "--part", "report"],
        &["plan", "--part", "annex"],
        &["plan", "--part", "sheets"],
        &["compare", &full],
    ];
    for command in commands {
        for format in ["md", "json"] {
            if command.contains(&"--explain") && format == "json" {
                continue;
            }
            let said = |file: &str| {
                let arguments = [command, &[file, "--format", format]].concat();
                let Ran { code, out, err } = run(&arguments);
                assert_eq!(code, 0, "{arguments:?}: {err}");
                out.contains(SAID) && out.contains(TITLE)
            };
            assert!(said(&quick), "{command:?} as {format}");
            assert!(!said(&full), "{command:?} as {format}");
        }
    }
    let Ran { code, err, .. } = desk.run(&["batch", &quick, &full, "-o", "out", "--report", "md,json"]);
    assert_eq!(code, 0, "{err}");
    for name in ["out/region.md", "out/region.json", "out/summary.json"] {
        let text = desk.read(name);
        assert!(text.contains(SAID) && text.contains(TITLE), "{name}: {text}");
    }
    assert!(desk.read("out/region.md").contains(&format!("1 ({TITLE})")));
}

#[test]
fn what_was_answered_outside_the_profile_opens_nothing() {
    let desk = Desk::new();
    // A2.p1 is not in the profile; A3.2 follows from it and from others that are.
    let text = "format: 1\nprofile: quick\nanswers:\n  A2.1.1: no\n  A2.p1: yes\n  A3.2: no\n";
    let file = desk.write("a.yaml", text);
    let figures = |file: &str| {
        let Ran { out, err, .. } = run(&["score", file, "--only", "technical", "--format", "json"]);
        let scores: Json = serde_json::from_str(&out).unwrap();
        let technical = row(&scores["checklists"], "technical").unwrap();
        (technical["earned"].clone(), technical["possible"].clone(), err.contains("answer-not-asked"))
    };
    // A2.1.1 weighs 3.
    assert_eq!(figures(&file), (json!(0), json!(300), true));
    // In the whole questionnaire A2.p1 (2) opens A3.2 (3).
    let whole = desk.write("b.yaml", text.replace("profile: quick\n", ""));
    assert_eq!(figures(&whole), (json!(200), json!(800), false));
}

#[test]
fn no_section_is_called_strong_on_an_answer_or_two() {
    let desk = Desk::new();
    let head = "format: 1\nprofile: quick\nanswers:\n";
    let file = desk.write("a.yaml", format!("{head}  IV.A.1: yes\n"));
    let page = run(&["plan", &file, "--part", "brief", "--format", "md"]).out;
    assert!(!page.contains("100\u{a0}%)") && !page.contains("IV.A.1"), "{page}");
    assert!(page.contains("Nothing yet, by the answers"), "{page}");
}
