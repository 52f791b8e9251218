//! What goes in comes out: by value for each rule, and for whatever a form may hold.

use std::sync::LazyLock;

use proptest::prelude::*;

use super::form::Form;
use super::*;
use crate::answers::{Ask, Planned, Position, Suggestion, Value};
use crate::checklist::Catalog;
use crate::fixture;

/// The catalog, read once for all.
fn catalog() -> &'static Catalog {
    static CATALOG: LazyLock<Catalog> = LazyLock::new(fixture::catalog);
    &CATALOG
}

fn form(catalog: &Catalog, file: &str, head: &str, entries: &str) -> Form {
    let entries: String = entries.lines().map(|line| format!("  {line}\n")).collect();
    let (answers, found) = fixture::load(catalog, &format!("format: 1\n{head}\nanswers:\n{entries}"));
    assert!(found.is_empty(), "{found:?}");
    let path = format!("forms/{file}");
    Form { path, file: file.to_owned(), digest: file.to_owned(), answers: answers.unwrap(), is_team: false }
}

fn laptop(catalog: &Catalog, file: &str, entries: &str) -> Form {
    Form { is_team: true, ..form(catalog, file, "country: XA", entries) }
}

fn team(catalog: &Catalog, entries: &str) -> Answers {
    form(catalog, "", "country: XA", entries).answers
}

/// The entries of answers as a file has them.
fn entries(catalog: &Catalog, answers: &Answers) -> String {
    let yaml = crate::answers::write::yaml(answers, catalog);
    yaml.split_once("answers:\n").map_or(String::new(), |(_, entries)| entries.to_owned())
}

#[test]
fn what_an_agency_said_stands_under_its_name_with_person_day_and_file() {
    let catalog = catalog();
    let ours = team(catalog, "T1.1: { value: yes, evidence: [Decree 1], note: Ours. }");
    let head = "agency: customs\nname: A. Person\non: 2026-03-02";
    let said = "T1.1:\n  value: no\n  evidence: [Decree 1, Decree 2]\n  note: Theirs.\n  planned: { by: 2027-01-31, what: a law }\n\
                T2.1:\n  not-applicable: no border posts\n  said-by: { name: B. Person, on: 2026-03-03 }";
    let merged = merge(&ours, None, &[form(catalog, "customs.json", head, said)]);
    let expected = "  T1.1:
    value: \"yes\"
    evidence:
      - Decree 1
    note: Ours.
    agencies:
      \"customs\":
        value: \"no\"
        evidence:
          - Decree 1
          - Decree 2
        note: Theirs.
        planned:
          by: 2027-01-31
          what: a law
        name: A. Person
        on: 2026-03-02
        file: customs.json
  T2.1:
    agencies:
      \"customs\":
        not-applicable: no border posts
        name: B. Person
        on: 2026-03-03
        file: customs.json
";
    assert_eq!(entries(catalog, &merged.answers), expected);
    assert_eq!(merged.tallies, [Tally { said: 2, new: 2, changed: Vec::new() }]);
    // A lone voice that the question does not apply counts, as a lone voice for a value does.
    let answer = merged.answers.get(catalog.question_by_id["T2.1"]).unwrap();
    assert_eq!((answer.does_not_apply(), answer.counted()), (Some("no border posts"), None));
}

#[test]
fn who_finds_out_and_by_when_stays_until_that_agency_has_said_it() {
    let catalog = catalog();
    let ours = team(catalog, "T1.1:\n  ask: { agency: cabinet, by: 2026-05-08 }");
    let unknown = "T1.1:\n  note: Not known to us.\n  ask: { agency: unit, by: 2026-06-01 }";
    let first = form(catalog, "customs.json", "agency: customs", unknown);
    let merged = merge(&ours, None, &[first]).answers;
    let expected = "  T1.1:
    agencies:
      \"customs\":
        note: Not known to us.
        ask:
          agency: unit
          by: 2026-06-01
        file: customs.json
    ask:
      agency: cabinet
      by: 2026-05-08
";
    assert_eq!(entries(catalog, &merged), expected);
    let asked = |answers: &Answers| -> Vec<String> {
        answers.get(catalog.question_by_id["T1.1"]).unwrap().asks().map(|ask| ask.agency.clone()).collect()
    };
    assert_eq!(asked(&merged), ["cabinet", "unit"]);
    let answered = merge(&merged, None, &[form(catalog, "unit.json", "agency: unit", "T1.1: yes")]).answers;
    assert_eq!(asked(&answered), ["cabinet"]);
    // Two laptops that ask two agencies: both are kept.
    let laptops = merge(&ours, None, &[laptop(catalog, "b.yaml", "T1.1:\n  ask: { agency: unit }")]).answers;
    assert_eq!(asked(&laptops), ["cabinet", "unit"]);
}

#[test]
fn an_agency_that_says_more_of_the_same_adds_to_what_it_said() {
    let catalog = catalog();
    let head = "agency: customs\nname: A. Person\non: 2026-03-02";
    let first = form(catalog, "a.json", head, "T1.1: { value: yes, evidence: [One], note: First. }");
    let later = head.replace("03-02", "03-09");
    let second = form(catalog, "b.json", &later, "T1.1: { value: yes, evidence: [One, Two], note: Second. }");
    let both = merge(&team(catalog, ""), None, &[second, first]).answers;
    let said = &both.get(catalog.question_by_id["T1.1"]).unwrap().agencies;
    assert_eq!(said.len(), 1);
    assert_eq!(said[0].evidence, ["One", "Two"]);
    assert_eq!(said[0].note.as_deref(), Some("First.\n\nSecond."));
    assert_eq!((said[0].on.unwrap().to_string().as_str(), said[0].file.as_deref()), ("2026-03-02", Some("a.json")));
}

#[test]
fn a_form_that_was_filled_in_twice_leaves_two_voices_that_differ() {
    let catalog = catalog();
    let one = form(catalog, "customs.json", "agency: customs\non: 2026-03-02", "T1.1: yes\nT2.1: yes");
    let other = form(catalog, "customs-2.json", "agency: customs\non: 2026-03-03", "T1.1: no\nT2.1: yes");
    let merged = merge(&team(catalog, ""), None, &[one, other]).answers;
    let names = |id: &str| -> Vec<String> {
        let answer = merged.get(catalog.question_by_id[id]).unwrap();
        answer.agencies.iter().map(|said| said.agency.clone()).collect()
    };
    // The earlier one has the plain name.
    assert_eq!(names("T1.1"), ["customs", "customs (customs-2.json)"]);
    assert_eq!(names("T2.1"), ["customs"]);
    assert!(merged.get(catalog.question_by_id["T1.1"]).unwrap().is_disputed());
}

#[test]
fn with_the_common_file_what_only_one_laptop_changed_is_taken_from_it() {
    let catalog = catalog();
    let base = team(catalog, "T1.1: yes\nT2.1: { value: yes, note: Old. }\nT2.2: [tokens]\nT2.3: Words\nL.A.1: no");
    let ours = team(catalog, "T1.1: no\nT2.1: { value: yes, note: Old. }\nT2.2: [audit]\nT2.3: Words\nL.A.1: no");
    let theirs = laptop(catalog, "b.yaml", "T1.1: yes\nT2.1: { value: partial, note: New. }\nT2.2: [none]\nL.A.1: no");
    let merged = merge(&ours, Some(&base), &[theirs]);
    let expected = "  L.A.1: \"no\"
  T1.1: \"no\"
  T2.1:
    value: partial
    note: New.
  T2.2:
    value: [audit]
    agencies:
      \"b.yaml\":
        value: [none]
        file: b.yaml
";
    assert_eq!(entries(catalog, &merged.answers), expected);
    let ids = |questions: &[usize]| -> Vec<&str> {
        questions.iter().map(|&index| catalog.questions[index].id.as_str()).collect()
    };
    assert_eq!(ids(&merged.changed_here), ["T1.1", "T2.2"]);
    assert_eq!(ids(&merged.tallies[0].changed), ["T2.1", "T2.2", "T2.3"]);
    assert!(merged.answers.get(catalog.question_by_id["T2.2"]).unwrap().is_disputed());
}

#[test]
fn without_the_common_file_both_stay_where_laptops_differ() {
    let catalog = catalog();
    let ours = team(catalog, "T1.1: { value: yes, evidence: [One], said-by: { name: A } }\nT2.1: no");
    let theirs = laptop(
        catalog,
        "b.yaml",
        "T1.1: { value: no, evidence: [Two], said-by: { name: B, agency: ports } }\nT2.3: Words",
    );
    let expected = "  T1.1:
    value: \"yes\"
    evidence:
      - One
      - Two
    said-by:
      name: A
    agencies:
      \"ports\":
        value: \"no\"
        name: B
        file: b.yaml
  T2.1: \"no\"
  T2.3: Words
";
    let merged = merge(&ours, None, &[theirs]);
    assert_eq!(entries(catalog, &merged.answers), expected);
    let other = Form { answers: Answers { round: Some("r2".to_owned()), ..ours.clone() }, ..laptop(catalog, "c", "") };
    let ours = Answers { round: Some("r1".to_owned()), ..ours };
    let merged = merge(&ours, None, &[other]);
    assert_eq!((merged.answers.round.as_deref(), merged.told.len()), (Some("r1"), 1));
}

/// Words from a few, so that two files often say the same and often not.
fn words() -> impl Strategy<Value = Option<String>> {
    prop_oneof![
        3 => Just(None),
        4 => prop::sample::select(vec!["a", "b", "a\n\nb", " a ", "c: d\n", "b\n\n\na"]).prop_map(|text| Some(text.to_owned())),
        1 => "[a-z\n]{1,9}".prop_filter("words", |text| !text.trim().is_empty()).prop_map(Some),
    ]
}

fn day() -> impl Strategy<Value = Option<jiff::civil::Date>> {
    prop::option::of((1_i8..4).prop_map(|day| jiff::civil::date(2026, 3, day)))
}

fn plan() -> impl Strategy<Value = Option<Planned>> {
    (day(), words()).prop_map(|(by, what)| Some(Planned { by, what }).filter(|plan| *plan != Planned::default()))
}

fn ask() -> impl Strategy<Value = Option<Ask>> {
    let ask = |(agency, by): (&str, _)| Ask { agency: agency.to_owned(), by };
    prop::option::of((prop::sample::select(vec!["customs", "justice"]), day()).prop_map(ask))
}

/// A value, that the question does not apply, or neither.
fn stand() -> impl Strategy<Value = (Option<Value>, Option<String>)> {
    prop_oneof![
        (0_usize..2).prop_map(|place| (Some(Value::Options(vec![place])), None)),
        words().prop_map(|reason| (None, reason)),
    ]
}

fn voice() -> BoxedStrategy<AgencyAnswer> {
    let name = prop::sample::select(vec!["customs", "ports", "b.json"]);
    let evidence = prop::collection::vec(prop::sample::select(vec!["x", "y", "z"]).prop_map(str::to_owned), 0..3);
    let file = prop::option::of(Just("a.json".to_owned()));
    (name, stand(), evidence, words(), (plan(), ask()), words(), day(), file)
        .prop_map(|(agency, (value, not_applicable), evidence, note, (planned, ask), name, on, file)| AgencyAnswer {
            agency: agency.to_owned(),
            value,
            not_applicable,
            evidence,
            note,
            planned,
            ask,
            name,
            on,
            file,
        })
        .boxed()
}

fn answer() -> BoxedStrategy<Option<Answer>> {
    let flags = (any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>());
    let whole = (voice(), prop::collection::vec(voice(), 0..3), words(), flags);
    whole
        .prop_map(|(said, mut agencies, agreed, (marked, confidential, is_signed, is_suggested))| {
            agencies.sort();
            agencies.dedup_by(|one, other| one.agency == other.agency);
            let suggested = Suggestion { value: Value::Options(vec![0]), from: "survey".to_owned() };
            let answer = Answer {
                value: said.value,
                not_applicable: said.not_applicable,
                evidence: said.evidence,
                note: said.note,
                planned: said.planned,
                ask: said.ask,
                said_by: Some(Speaker {
                    agency: Some(said.agency).filter(|_| is_signed),
                    name: said.name,
                    on: said.on,
                })
                .filter(|speaker| *speaker != Speaker::default()),
                agencies,
                agreed,
                marked,
                confidential,
                carried: None,
                suggested: Some(suggested).filter(|_| is_suggested),
                laws: Vec::new(),
            };
            Some(answer).filter(|answer| !answer.is_empty())
        })
        .boxed()
}

/// Answers to two questions of one kind.
fn some_answers(catalog: &Catalog) -> impl Strategy<Value = Answers> + use<> {
    let empty = Answers::empty(catalog);
    let (first, second) = (catalog.question_by_id["T1.1"], catalog.question_by_id["L.A.1"]);
    (answer(), answer()).prop_map(move |(one, other)| {
        let mut answers = empty.clone();
        (answers.given[first], answers.given[second]) = (one, other);
        answers
    })
}

fn some_form(catalog: &Catalog) -> impl Strategy<Value = Form> + use<> {
    let file = prop::sample::select(vec!["a.json", "b.json", "c.json"]);
    (some_answers(catalog), file, any::<bool>(), voice()).prop_map(|(mut answers, file, is_team, speaker)| {
        if !is_team {
            answers.speaker = Speaker { agency: Some(speaker.agency), name: speaker.name, on: speaker.on };
        }
        let digest = format!("{answers:?}");
        Form { path: file.to_owned(), file: file.to_owned(), digest, answers, is_team }
    })
}

/// Every position, paragraph, source, name, plan and question to somebody else that an answer holds.
fn content(answer: &Answer) -> Vec<String> {
    let mut found = Vec::new();
    let mut words = |kind: &str, text: &Option<String>| {
        let paragraphs = text.iter().flat_map(|text| text.split("\n\n")).map(str::trim);
        found.extend(paragraphs.filter(|part| !part.is_empty()).map(|part| format!("{kind} {part}")));
    };
    for text in [&answer.not_applicable, &answer.note, &answer.agreed] {
        words("words", text);
    }
    words("name", &answer.said_by.as_ref().and_then(|speaker| speaker.name.clone()));
    for said in &answer.agencies {
        words("words", &said.not_applicable);
        words("words", &said.note);
        words("name", &said.name);
    }
    found.extend(answer.sources().into_iter().map(|source| format!("source {source}")));
    let plans = answer.planned.iter().chain(answer.agencies.iter().filter_map(|said| said.planned.as_ref()));
    found.extend(plans.map(|plan| format!("plan {plan:?}")));
    let asks = answer.ask.iter().chain(answer.agencies.iter().filter_map(|said| said.ask.as_ref()));
    found.extend(asks.map(|ask| format!("ask {ask:?}")));
    let positions = answer.position().into_iter().chain(answer.agencies.iter().filter_map(AgencyAnswer::position));
    found.extend(positions.map(|position| match position {
        Position::Value(value) => format!("value {value:?}"),
        Position::NotApplicable => "does not apply".to_owned(),
    }));
    found
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_that_goes_in_is_missing_in_what_comes_out(
        (ours, base, forms) in {
            let catalog = catalog();
            let forms = prop::collection::vec(some_form(catalog), 0..5);
            (some_answers(catalog), prop::option::weighted(0.3, some_answers(catalog)), forms)
        },
        turn in 0_usize..5,
    ) {
        let catalog = catalog();
        let merged = merge(&ours, base.as_ref(), &forms);
        for question in 0..catalog.questions.len() {
            let out = merged.answers.get(question).map(content).unwrap_or_default();
            let known = base.as_ref().and_then(|base| base.get(question)).map(content).unwrap_or_default();
            let all = std::iter::once(&ours).chain(forms.iter().map(|form| &form.answers));
            for thing in all.filter_map(|answers| answers.get(question)).flat_map(content) {
                // What the common file held may have been taken out since, on purpose.
                prop_assert!(out.contains(&thing) || known.contains(&thing), "{thing} is missing in {out:#?}");
            }
        }
        // In any order, and again, and one after the other again.
        let mut turned = forms.clone();
        turned.rotate_left(turn.min(forms.len()));
        prop_assert_eq!(&merge(&ours, base.as_ref(), &turned).answers, &merged.answers);
        turned.reverse();
        prop_assert_eq!(&merge(&ours, base.as_ref(), &turned).answers, &merged.answers);
        prop_assert_eq!(&merge(&merged.answers, base.as_ref(), &forms).answers, &merged.answers);
        // What came out is a file that can be read again.
        let (again, found) = fixture::load(catalog, &crate::answers::write::yaml(&merged.answers, catalog));
        prop_assert_eq!(again.as_ref(), Some(&merged.answers), "{:?}", found);
    }
}
