use super::many::{Matrix, Member};
use super::*;
use crate::answers::Value;
use crate::assessment::{Scope, assess};
use crate::checklist::{Adaptation, AnswerKind};
use crate::fixture;

/// X leads and writes, and does not recognise what comes; Y the other way round; of Z nobody knows anything.
const X: &str = "country: MN\nanswers: { T1.1: yes, T2.1: yes, T2.2: none, L.A.1: no }";
const Y: &str = "country: AM\nanswers: { T1.1: no, T2.1: partial, L.A.1: yes, L.A.a: partial }";
const Z: &str = "country: KG\nanswers: {}";

fn answers(catalog: &Catalog, text: &str) -> Answers {
    let (answers, found) = fixture::load(catalog, &format!("format: 1\n{text}"));
    assert!(found.is_empty(), "{found:?}");
    answers.unwrap()
}

fn side<'a>(catalog: &'a Catalog, answers: &Answers) -> Side<'a> {
    let assessment = assess(catalog, &Adaptation::default(), answers, &Scope::everything(catalog));
    Side::of(catalog, catalog.exchanges.as_ref().unwrap(), answers, &assessment)
}

/// Verdicts of the two kinds, letter and parcel, from one country to another.
fn states(from: &str, to: &str) -> Vec<(State, usize, usize)> {
    let catalog = fixture::with_exchanges();
    let (from, to) = (answers(&catalog, from), answers(&catalog, to));
    let (sends, receives) = (side(&catalog, &from), side(&catalog, &to));
    let exchanges = catalog.exchanges.as_ref().unwrap();
    let known = (from.country.as_deref(), &sends);
    let found = verdicts(exchanges, known, (to.country.as_deref(), &receives));
    found.iter().map(|verdict| (verdict.state, verdict.missing(), verdict.open())).collect()
}

#[test]
fn the_matrix_of_three_countries_is_the_one_that_was_worked_out_by_hand() {
    // Y has no body.
    assert_eq!(states(X, Y), [(State::Nearly, 1, 0), (State::Nearly, 1, 0)]);
    // Y has no body and writes in part only, X recognises nothing: three, where two are a few.
    assert_eq!(states(Y, X), [(State::NotYet, 3, 0), (State::Nearly, 1, 0)]);
    // Z may recognise, lead and read, or not; a parcel waits for a body alone.
    assert_eq!(states(X, Z), [(State::NotKnown, 0, 3), (State::Nearly, 0, 1)]);
    // X recognises nothing, and Z may lead and write, or not.
    assert_eq!(states(Z, X), [(State::NotKnown, 1, 2), (State::Nearly, 0, 1)]);
    // A few are two of the five things that a letter requires, and one of the two of a parcel: one that is missing and one
    // that nobody knows are more.
    assert_eq!(states(Y, Z), [(State::NotKnown, 2, 3), (State::NotKnown, 1, 1)]);
    let ready = "country: AM\nanswers: { T1.1: yes, T2.1: yes, L.A.1: yes, L.A.a: yes }";
    assert_eq!(states(X, ready), [(State::Ready, 0, 0), (State::Ready, 0, 0)]);
}

#[test]
fn what_does_not_apply_is_no_exchange_and_no_reproach() {
    let without = "country: AM\nanswers: { T1.1: yes, T2.1: { not-applicable: No coast. }, L.A.1: yes, L.A.a: yes }";
    assert_eq!(states(X, without)[0].0, State::Apart);
    // What every kind needs and does not apply asks nothing.
    let unled = "country: AM\nanswers: { T1.1: { not-applicable: Two people. }, T2.1: yes, L.A.1: yes, L.A.a: yes }";
    assert_eq!(states(X, unled), [(State::Ready, 0, 0), (State::Ready, 0, 0)]);
}

#[test]
fn what_a_register_says_comes_first_whoever_says_it() {
    let entry = |of: &str, entry: &str| format!("{of}\nexchanges: [{{ document: Letters, {entry} }}]");
    let first = |from: &str, to: &str| states(from, to)[0].0;
    let live = entry(X, "partner: AM, status: live, direction: sends, since: 2024-05-01");
    assert_eq!((first(&live, Y), first(Y, &live), first(&live, Z)), (State::Live, State::NotYet, State::NotKnown));
    let back = entry(Y, "partner: MN, status: live, direction: receives");
    assert_eq!((first(X, &back), first(&back, X)), (State::Live, State::NotYet));
    let both = entry(X, "partner: Armenia, status: pilot");
    assert_eq!((first(&both, Y), first(Y, &both)), (State::Trial, State::Trial), "no direction is both");
    assert_eq!(first(&both, &back), State::Live, "the further of two");
    let planned = entry(X, "partner: AM, status: planned");
    assert_eq!(first(&planned, Y), State::Nearly, "a plan is none");
    let union = |of: &str| format!("{of}\nunion: [{{ name: Posts }}]");
    let members = entry(X, "partner: Posts, status: live") + "\nunion: [{ name: Posts }]";
    assert_eq!((first(&members, &union(Y)), first(&members, Y)), (State::Live, State::Nearly));
}

#[test]
fn an_answer_that_gets_better_never_makes_a_document_less_ready() {
    let catalog = fixture::with_exchanges();
    let exchanges = catalog.exchanges.as_ref().unwrap();
    let chosen = |answers: &Answers, question: usize| {
        answers.get(question).and_then(|answer| answer.value.clone()).unwrap_or(Value::Options(Vec::new()))
    };
    let mut tried = 0;
    for (one, other) in [(X, Y), (Y, X), (X, Z), (Z, X), (Y, Z), (Z, Y), (X, X), (Y, Y)] {
        let other = answers(&catalog, other);
        let partner = side(&catalog, &other);
        let before = answers(&catalog, one);
        let start = side(&catalog, &before);
        for (index, question) in catalog.questions.iter().enumerate() {
            let AnswerKind::Scale(scale) = &question.answer else { continue };
            let Value::Options(now) = chosen(&before, index) else { continue };
            for better in now.first().map_or(0, |now| now + 1)..scale.options.len() {
                let mut after = before.clone();
                let answer = after.given[index].get_or_insert_default();
                // An answer where there was none is better news only where it is the best.
                if now.is_empty() && better + 1 < scale.options.len() {
                    continue;
                }
                answer.value = Some(Value::Options(vec![better]));
                let end = side(&catalog, &after);
                for turned in [false, true] {
                    let judge = |side| {
                        let (from, to) = if turned { (&partner, side) } else { (side, &partner) };
                        let found = verdicts(exchanges, (None, from), (None, to));
                        found.iter().map(|verdict| verdict.state).collect::<Vec<_>>()
                    };
                    let pairs = judge(&start).into_iter().zip(judge(&end));
                    assert!(pairs.clone().all(|(before, after)| after <= before), "{} {better}", question.id);
                    tried += 1;
                }
            }
        }
    }
    assert!(tried > 40, "{tried}");
}

#[test]
fn the_actions_that_open_documents_by_themselves_are_those_found_by_hand() {
    let catalog = fixture::with_exchanges();
    let exchanges = catalog.exchanges.as_ref().unwrap();
    let members = [X, Y, Z].map(|text| {
        let answers = answers(&catalog, text);
        Member { code: answers.country.clone().unwrap(), side: side(&catalog, &answers) }
    });
    let matrix = Matrix::of(exchanges, &members[..2]);
    let levers = matrix.levers();
    let found: Vec<_> = levers.iter().map(|lever| (lever.member, &*lever.actions, &*lever.opens)).collect();
    // A body of Y opens the letter to Y, and parcels both ways. Letters from Y wait for both countries.
    assert_eq!(found, [(1, &["set-up-body"][..], &[(0, 0, 1), (1, 0, 1), (1, 1, 0)][..])]);
    // From X by Y to Z: nearly, and then not known, since Y lacks two things for letters and Z answered nothing.
    let matrix = Matrix::of(exchanges, &members);
    let chain: Vec<State> = matrix.chain(0, &[0, 1, 2]).iter().map(|verdict| verdict.state).collect();
    assert_eq!(chain, [State::Nearly, State::NotKnown]);
    assert!(matrix.at(0, 1, 1).is_none() && matrix.all().count() == 2 * 6);
}
