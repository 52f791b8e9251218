use crate::checklist::{ActionKind, Condition, OptionSet, Rank, Reading};
use crate::fixture;

const OBJECTIVES: &str = "format: 1\nobjectives:\n  - { id: paper, title: No paper, indicator: Sheets, measure: T2.1.1, \
    target: 80 }\n";

#[test]
fn what_checklists_say_of_questions_actions_and_data_is_in_the_catalog() {
    let changes = [
        ("tech/checklist.yaml", "parts:", "rules:\n  - { id: time, title: Time, text: A draft is no. }\nparts:"),
        ("tech/T2-systems.yaml", "intro: What runs.", "intro: What runs.\nweight: 2"),
        (
            "tech/T2-systems.yaml",
            "    weight: 2\n  - id: T2.1.1",
            "    weight: 2\n    confidential: true\n    borderline: { facts: One screen., answer: partial, why: All means \
             all., source: A report }\n  - id: T2.1.1",
        ),
        (
            "tech/T2-systems.yaml",
            "    horizon: medium",
            "    horizon: medium\n    begun: { title: Finish it, what: Buy the rest. }\n    fallback: cabinet\n    kind: rule\n    \
             rank: decree\n    first-step: Call them.\n    traders-see: true\n    tfa: [\"10.4\"]\n    objective: paper\n    \
             planned-in: [T2.3]",
        ),
        (
            "data/agencies.yaml",
            "title: Customs, kind: national",
            "title: Customs, kind: national, counts: true, exists-if: { question: T2.1, any-of: [partial, \"yes\"] }",
        ),
        (
            "data/instruments.yaml",
            "publisher: Nobody",
            "publisher: Nobody, verified: contents, source: A library, articles: [\"5\", \"8\"]",
        ),
    ];
    let (catalog, findings) = fixture::changed(&changes, &[("data/objectives.yaml", OBJECTIVES, false)]);
    assert!(findings.is_empty(), "{findings:?}");
    let catalog = catalog.unwrap();
    let place = |id: &str| catalog.question_by_id[id];

    let rules = &catalog.checklist("tech").unwrap().rules;
    assert_eq!((&*rules[0].id, &*rules[0].title, &*rules[0].text), ("time", "Time", "A draft is no."));
    assert_eq!(["T1", "T2"].map(|id| catalog.section(id).unwrap().1.weight), [1, 2]);
    let question = catalog.question("T2.1").unwrap();
    let case = question.borderline.as_ref().unwrap();
    assert!(question.confidential && !catalog.question("T1.1").unwrap().confidential);
    assert_eq!((&*case.facts, case.answer, &*case.why), ("One screen.", 1, "All means all."));
    assert_eq!(case.source.as_deref(), Some("A report"));
    let action = &catalog.actions[catalog.action_by_id["automate-customs"]];
    let begun = action.begun.as_ref().unwrap();
    assert_eq!((&*begun.title, begun.what.as_deref()), ("Finish it", Some("Buy the rest.")));
    assert_eq!((action.kind, action.rank), (Some(ActionKind::Rule), Some(Rank::Decree)));
    assert_eq!((action.fallback.as_deref(), action.first_step.as_deref()), (Some("cabinet"), Some("Call them.")));
    assert!(action.traders_see && !catalog.actions[catalog.action_by_id["raise-security"]].traders_see);
    assert_eq!((&*action.tfa, &*action.planned_in), (&["10.4".to_owned()][..], &[place("T2.3")][..]));
    let objective = &catalog.objectives[action.objective.unwrap()];
    assert_eq!((&*objective.id, objective.measure, objective.target), ("paper", Some(place("T2.1.1")), Some(80)));
    let customs = catalog.agencies.iter().find(|agency| agency.id == "customs").unwrap();
    let exists = Condition::Is { question: place("T2.1"), any_of: [1, 2].into_iter().collect::<OptionSet>() };
    assert_eq!((customs.counts, &customs.exists_if), (true, &Some(exists)));
    let treaty = &catalog.instruments[0];
    assert_eq!((treaty.verified, treaty.source.as_deref()), (Some(Reading::Contents), Some("A library")));
    assert_eq!(treaty.articles, ["5", "8"]);
}

#[test]
fn a_borrowed_file_may_speak_of_what_a_teams_folder_does_not_have() {
    let agencies = "format: 1\nagencies:\n  - { id: cabinet, title: Cabinet, kind: national, exists-if: { question: A1.1, \
        any-of: [\"yes\"] } }\n  - { id: customs, title: Customs, kind: national }\n  - { id: justice, title: Justice, kind: \
        national }\n  - { id: unit, title: Unit, kind: international }\n";
    for (borrowed, errors) in [(true, 0), (false, 1)] {
        let (catalog, findings) = fixture::changed(&[], &[("data/agencies.yaml", agencies, borrowed)]);
        assert_eq!(findings.len(), errors, "{findings:?}");
        assert_eq!(catalog.is_some(), borrowed);
        assert!(catalog.is_none_or(|catalog| catalog.agencies[0].exists_if.is_none()));
    }
}

#[test]
fn every_new_text_is_translated() {
    let changes = [
        (
            "tech/T1-bodies.yaml",
            "    weight: 3",
            "    weight: 3\n    borderline: { facts: F, answer: \"no\", why: W, source: S }",
        ),
        ("tech/T1-bodies.yaml", "    horizon: short", "    horizon: short\n    begun: { title: B }\n    first-step: M"),
        ("tech/checklist.yaml", "parts:", "rules:\n  - { id: time, title: R, text: T }\nparts:"),
    ];
    let word = |source: &str, text: &str| format!("{{ source: {source}, text: {text} }}");
    let bodies = format!(
        "questions:\n  T1.1:\n    borderline: {{ facts: {}, why: {}, source: {} }}\nactions:\n  set-up-body:\n    begun: {{ title: \
         {} }}\n    first-step: {}\n",
        word("F", "f"),
        word("W", "w"),
        word("S", "s"),
        word("B", "b"),
        word("M", "m")
    );
    let list = format!("rules:\n  time: {{ title: {}, text: {} }}\n", word("R", "r"), word("T", "t"));
    let more = [
        ("tech/i18n/km/T1-bodies.yaml", bodies.as_str(), false),
        ("tech/i18n/km/checklist.yaml", list.as_str(), false),
    ];
    let (catalog, findings) = fixture::changed_in("km", &changes, &more);
    assert!(findings.is_empty(), "{findings:?}");
    let catalog = catalog.unwrap();
    let case = catalog.question("T1.1").unwrap().borderline.clone().unwrap();
    assert_eq!((&*case.facts, &*case.why, case.source.as_deref()), ("f", "w", Some("s")));
    let action = &catalog.actions[catalog.action_by_id["set-up-body"]];
    assert_eq!(
        (action.begun.as_ref().map(|begun| &*begun.title), action.first_step.as_deref()),
        (Some("b"), Some("m"))
    );
    let rule = &catalog.checklist("tech").unwrap().rules[0];
    assert_eq!((&*rule.title, &*rule.text), ("r", "t"));
}

/// A language has the form of a name or has it not; made from an earlier name it is not used.
#[test]
fn a_translation_says_what_an_instrument_is_called_where_it_is_cited() {
    for (source, cited) in [("TR", Some("Trakti")), ("TREATY", None)] {
        let text = format!(
            "instruments:\n  treaty:\n    short: {{ source: TR, text: Trakt }}\n    cited: {{ source: {source}, text: Trakti }}\n"
        );
        let more = [("data/i18n/km/instruments.yaml", text.as_str(), false)];
        let (catalog, findings) = fixture::changed_in("km", &[], &more);
        assert!(findings.is_empty(), "{findings:?}");
        let treaty = catalog.unwrap().instruments.remove(0);
        assert_eq!((treaty.short.as_str(), treaty.cited.as_deref()), ("Trakt", cited));
    }
    let (catalog, _) =
        fixture::changed(&[("data/instruments.yaml", "short: TR,", "short: TR, cited: the Treaty,")], &[]);
    assert_eq!(catalog.unwrap().instruments[0].cited.as_deref(), Some("the Treaty"));
}
