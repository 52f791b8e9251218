//! The small checklist has one earlier edition, `tech 2.0.0`: T1.2 is not asked any more, T2.9 is T2.1.1 today and weighs
//! less, T2.1 has another criterion, T2.2 another scale, and T2.3 is new.

use std::path::PathBuf;
use std::sync::Arc;

use super::*;
use crate::answers::load::{Given, Loader};
use crate::checklist::edition::{Changed, Editions};
use crate::diagnostic::Code;
use crate::fixture;
use crate::source::{Sources, Syntax};

fn editions(language: &str) -> Arc<Editions> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/mini");
    Arc::new(Editions::beside(Some(&folder), language))
}

/// Answers as they were given, with their edition.
fn given(text: &str, syntax: Syntax) -> (Answers, Arc<Edition>) {
    let mut sources = Sources::new();
    let id = sources.add("answers", text, syntax);
    let mut found = Vec::new();
    let given = Loader::with(editions("en")).given(&sources, id, &fixture::catalog(), &mut found);
    assert!(found.iter().all(|found| found.code == Code::EarlierEdition), "{found:?}");
    let Given { answers, edition } = given.unwrap();
    (answers, edition.unwrap())
}

/// The text brought to today's edition, read back and held against what was meant.
fn brought(text: &str) -> Option<String> {
    let catalog = fixture::catalog();
    let (answers, edition) = given(text, Syntax::Yaml);
    let upgraded = upgrade(answers, &edition, &catalog);
    let text = rewritten(text, &edition, &catalog, &upgraded)?;
    let (read, found) = fixture::load(&catalog, &text);
    assert!(found.is_empty(), "{found:?}\n{text}");
    let read = read.unwrap();
    assert_eq!(read.given, upgraded.answers.given, "{text}");
    assert_eq!(read.checklists, upgraded.answers.checklists);
    assert!(read.retired.keys().eq(upgraded.answers.retired.keys()), "{text}");
    Some(text)
}

const HEAD: &str = "format: 1\nchecklists: { law: 1.0.0, tech: 2.0.0 }\nanswers:\n";

#[test]
fn a_question_of_today_stands_for_one_that_has_its_id_or_a_former_one() {
    let catalog = fixture::catalog();
    let (_, edition) = given(HEAD, Syntax::Yaml);
    assert_eq!(edition.lists, [("tech".to_owned(), "2.0.0".to_owned())]);
    let heir = |id: &str| {
        let heir = edition.heirs[edition.catalog.question_by_id[id]]?;
        Some((catalog.questions[heir.question].id.as_str(), heir.changed))
    };
    let same = Changed::default();
    assert_eq!(heir("T1.1"), Some(("T1.1", same)));
    assert_eq!(heir("T1.2"), None);
    assert_eq!(heir("T2.1"), Some(("T2.1", Changed { criteria: true, ..same })));
    assert_eq!(heir("T2.9"), Some(("T2.1.1", Changed { weight: true, ..same })));
    assert_eq!(heir("T2.2"), Some(("T2.2", Changed { criteria: true, scale: true, ..same })));
    // A checklist that answers name as it is today is that of today.
    assert_eq!(heir("L.A.1"), Some(("L.A.1", same)));
}

#[test]
fn an_edition_speaks_the_language_that_is_asked_for() {
    let named = || [("tech", "2.0.0")].into_iter();
    let edition = editions("km").named(&fixture::catalog(), named()).unwrap();
    assert_eq!(edition.catalog.question("T1.2").unwrap().prompt, "តើគណៈកម្មាធិការប្រជុំឬទេ?");
    assert_eq!(edition.catalog.question("T1.1").unwrap().prompt, "Is there a governing body?");
    // What changed is seen in the text itself, not in how it was translated.
    assert_eq!(edition.heirs[0].unwrap().changed, Changed::default());
}

#[test]
fn only_another_version_that_is_there_is_an_edition() {
    let catalog = fixture::catalog();
    for named in [vec![], vec![("tech", "2.1.0")], vec![("tech", "1.0.0")], vec![("none", "2.0.0")]] {
        assert!(editions("en").named(&catalog, named.iter().copied()).is_none(), "{named:?}");
    }
    assert!(Editions::default().named(&catalog, [("tech", "2.0.0")].into_iter()).is_none());
}

#[test]
fn nothing_that_was_said_is_lost() {
    let catalog = fixture::catalog();
    let text = format!(
        "{HEAD}  T1.1: yes\n  T1.2: {{ value: no, note: never met }}\n  T2.1: partial\n  T2.9: 40\n  \
         T2.2: {{ value: [passwords, firewalls], evidence: the policy, agreed: by a vote }}\n"
    );
    let (answers, edition) = given(&text, Syntax::Yaml);
    let upgraded = upgrade(answers, &edition, &catalog);
    let now = |id: &str| upgraded.answers.get(catalog.question_by_id[id]);
    let value = |id: &str| now(id).and_then(|answer| answer.value.clone());
    assert_eq!(value("T1.1"), Some(Value::Options(vec![1])));
    assert_eq!(now("T1.1").unwrap().carried, None);
    assert_eq!(value("T2.1"), Some(Value::Options(vec![1])));
    assert_eq!(now("T2.1").unwrap().carried.as_deref(), Some("tech 2.0.0"));
    assert_eq!(value("T2.1.1"), Some(Value::Percent(40)));
    assert_eq!(now("T2.1.1").unwrap().carried, None, "a weight makes no answer untrue");
    // What the scale of today cannot say leaves the rest of the answer where it is.
    let evidence = Answer { evidence: vec!["the policy".to_owned()], ..Answer::default() };
    assert_eq!(now("T2.2"), Some(&evidence));
    let words = |text: &str| Some(Value::Text(text.to_owned()));
    let retired = &upgraded.answers.retired;
    assert_eq!(retired.keys().collect::<Vec<_>>(), ["T1.2", "T2.2"]);
    assert_eq!(retired["T1.2"].value, words("no"));
    assert_eq!(retired["T1.2"].note.as_deref(), Some("never met"));
    assert_eq!(retired["T2.2"].value, words("passwords, firewalls"));
    assert_eq!(retired["T2.2"].agreed.as_deref(), Some("by a vote"));
    assert_eq!(upgraded.new, [catalog.question_by_id["T2.3"]]);
    let versions: Vec<_> = upgraded.answers.checklists.iter().map(|(id, version)| format!("{id} {version}")).collect();
    assert_eq!(versions, ["law 1.0.0", "tech 2.1.0"]);
    // Written anew, the file says the same.
    let (read, found) = fixture::load(&catalog, &crate::answers::write::yaml(&upgraded.answers, &catalog));
    assert_eq!((read.unwrap(), found), (upgraded.answers, Vec::new()));
}

#[test]
fn what_is_to_be_confirmed_already_keeps_the_name_of_its_round() {
    let (answers, edition) = given(&format!("{HEAD}  T2.1: {{ value: no, carried: r0 }}\n"), Syntax::Yaml);
    let catalog = fixture::catalog();
    let upgraded = upgrade(answers, &edition, &catalog);
    assert_eq!(upgraded.answers.get(catalog.question_by_id["T2.1"]).unwrap().carried.as_deref(), Some("r0"));
    assert_eq!(
        brought(&format!("{HEAD}  T2.1: {{ value: no, carried: r0 }}\n")).unwrap().matches("carried").count(),
        1
    );
}

#[test]
fn answers_in_toml_are_read_by_the_ids_of_their_edition() {
    let text =
        "format = 1\n[checklists]\ntech = \"2.0.0\"\n[answers]\n\"T1.2\" = \"no\"\n\"T2.1\" = \"yes\"\n\"T2.9\" = 40\n";
    let (answers, edition) = given(text, Syntax::Toml);
    let upgraded = upgrade(answers, &edition, &fixture::catalog());
    assert_eq!(upgraded.fates.values().filter(|fate| **fate == Fate::Retired).count(), 1);
    assert_eq!(upgraded.answers.given.iter().flatten().count(), 2);
}

#[test]
fn the_text_keeps_its_comments_and_its_order() {
    let text = "# ours\nformat: 1\ncountry: XA\nchecklists: { law: 1.0.0, tech: 2.0.0 } # both\n\nanswers:\n\n  # Bodies\n\n  \
                L.A.1: yes\n  T1.1: yes\n  # asked the clerk\n  T1.2: { value: no, note: \"never met\" } # why\n  \
                T2.1: partial # seen\n  T2.9: 40\n  # the policy\n  T2.2: [passwords, firewalls]\n# end\n";
    let expected = "# ours\nformat: 1\ncountry: XA\nchecklists: { law: 1.0.0, tech: 2.1.0 } # both\n\nanswers:\n\n  \
                    # Bodies\n\n  L.A.1: yes\n  T1.1: yes\n  T2.1: { value: partial, carried: tech 2.0.0 } # seen\n  \
                    T2.1.1: 40\n  # the policy\n# end\n\nretired:\n  # tech 2.0.0: Does the governing body meet?\n  \
                    # asked the clerk\n  T1.2: { value: no, note: \"never met\" } # why\n  \
                    # tech 2.0.0: Which security measures are in use?\n  T2.2: \"passwords, firewalls\"\n";
    assert_eq!(brought(text).as_deref(), Some(expected));
    let windows = text.replace('\n', "\r\n");
    assert_eq!(brought(&windows), Some(expected.replace('\n', "\r\n")));
}

#[test]
fn an_answer_is_marked_in_the_way_in_which_it_is_written() {
    for (entry, marked) in [
        ("T2.1: \"no\"", "T2.1: { value: \"no\", carried: tech 2.0.0 }"),
        ("T2.1: { value: no, }", "T2.1: { value: no, carried: tech 2.0.0 }"),
        ("T2.1: { value: no,\n    note: a }", "T2.1: { value: no,\n    note: a, carried: tech 2.0.0 }"),
        ("T2.1:\n      value: no # a\n      # b", "T2.1:\n      value: no # a\n      # b\n      carried: tech 2.0.0"),
        ("T2.1:\n    not-applicable: a", "T2.1:\n    not-applicable: a\n    carried: tech 2.0.0"),
        ("T2.1:\n    note: not settled", "T2.1:\n    note: not settled"),
        ("T2.2: [passwords, tokens] # c", "T2.2: { value: [passwords, tokens], carried: tech 2.0.0 } # c"),
        (
            "T2.2: # a\n    - passwords\n    # b\n    - tokens",
            "T2.2:\n    value: # a\n      - passwords\n      # b\n      - tokens\n    carried: tech 2.0.0",
        ),
    ] {
        let text = brought(&format!("{HEAD}  {entry}\n  L.A.1: no\n"));
        let head = HEAD.replace("2.0.0", "2.1.0");
        assert_eq!(text, Some(format!("{head}  {marked}\n  L.A.1: no\n")));
        // At the end of a file without a last line break.
        assert!(brought(&format!("{HEAD}  {entry}")).is_some(), "{entry}");
    }
}

#[test]
fn what_was_retired_before_stays_where_it_is() {
    let text = format!("{HEAD}  T1.2: no\nretired:\n    T0.1: yes # long ago\n\n# end\n");
    let text = brought(&text).unwrap();
    let end =
        "retired:\n    T0.1: yes # long ago\n    # tech 2.0.0: Does the governing body meet?\n    T1.2: no\n\n# end\n";
    assert!(text.ends_with(end), "{text}");
}

#[test]
fn a_text_that_cannot_be_kept_is_not_guessed_at() {
    let catalog = fixture::catalog();
    let text = "{ format: 1, checklists: { tech: 2.0.0 }, answers: { T1.2: no } }\n";
    let (answers, edition) = given(text, Syntax::Yaml);
    let upgraded = upgrade(answers, &edition, &catalog);
    assert_eq!(rewritten(text, &edition, &catalog, &upgraded), None);
}
