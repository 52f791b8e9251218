//! What is found in answers files, whatever they are written in.

use super::*;
use crate::answers::Answer;
use crate::fixture::catalog;
use crate::source::Syntax;

/// The answers, and every finding by name with the characters it points at.
fn load(syntax: Syntax, text: &str) -> (Option<Answers>, Vec<(&'static str, String)>) {
    let mut sources = Sources::new();
    let id = sources.add("answers", text, syntax);
    let mut found = Vec::new();
    let answers = Loader::default().load(&sources, id, &catalog(), &mut found);
    let text = &sources.get(id).unwrap().text;
    let told = |finding: &Diagnostic| (finding.code.name(), text[finding.span().start..finding.span().end].to_owned());
    (answers, found.iter().map(told).collect())
}

fn found(syntax: Syntax, text: &str) -> Vec<(&'static str, String)> {
    load(syntax, text).1
}

/// An answer to T1.1 in every syntax that can say it, each also with a comment or a mark that only the tree reads.
fn everywhere(yaml: &str, json: &str, toml: Option<&str>) -> Vec<(Syntax, String)> {
    let mut files = vec![
        (Syntax::Yaml, format!("format: 1\nanswers:\n  T1.1: {{ {yaml} }}\n")),
        (Syntax::Yaml, format!("format: 1 # one\nanswers:\n  T1.1: {{ {yaml} }}\n")),
        (Syntax::Yaml, format!("format: 1\nanswers:\n  T1.1:\n    {}\n", yaml.replace(", ", "\n    "))),
        (Syntax::Json, format!("{{\"format\": 1, \"answers\": {{\"T1.1\": {{{json}}}}}}}")),
    ];
    files.extend(toml.map(|toml| (Syntax::Toml, format!("format = 1\nanswers.\"T1.1\" = {{ {toml} }}\n"))));
    files
}

#[test]
fn an_answer_may_be_confidential_in_every_syntax_and_is_written_so() {
    let given = "\"value\": \"no\", \"confidential\": true";
    for (syntax, text) in
        everywhere("value: no, confidential: true", given, Some("value = \"no\", confidential = true"))
    {
        let (answers, found) = load(syntax, &text);
        assert_eq!(found, [], "{text}");
        let (catalog, answers) = (catalog(), answers.unwrap());
        let place = catalog.question_by_id["T1.1"];
        assert!(answers.get(place).is_some_and(|answer| answer.confidential), "{text}");
        let (again, found) = load(Syntax::Yaml, &crate::answers::write::yaml(&answers, &catalog));
        assert_eq!((again, found), (Some(answers), Vec::new()));
    }
}

#[test]
fn a_reason_that_says_nothing_is_missing_in_every_syntax() {
    let blank = [
        everywhere("not-applicable: ", "\"not-applicable\": null", None),
        everywhere("not-applicable: ~", "\"not-applicable\": \"\\n\"", Some("not-applicable = \"\\n\"")),
        everywhere("not-applicable: NULL", "\"not-applicable\": \" \"", Some("not-applicable = \" \"")),
        everywhere("not-applicable: \"\"", "\"not-applicable\": \"\"", Some("not-applicable = \"\"")),
    ];
    for (syntax, text) in blank.into_iter().flatten() {
        let [(code, at)] = &found(syntax, &text)[..] else { panic!("{text}: {:?}", found(syntax, &text)) };
        assert_eq!((*code, at.trim_matches('"')), ("missing-reason", "not-applicable"), "{text}");
    }
    let with_value = [
        everywhere("not-applicable: , value: no", "\"not-applicable\": null, \"value\": \"no\"", None),
        everywhere(
            "not-applicable: '', value: no",
            "\"not-applicable\": \"\", \"value\": \"no\"",
            Some("not-applicable = \"\", value = \"no\""),
        ),
    ];
    for (syntax, text) in with_value.into_iter().flatten() {
        let codes: Vec<_> = found(syntax, &text).into_iter().map(|(code, _)| code).collect();
        assert_eq!(codes, ["missing-reason", "value-and-not-applicable"], "{text}");
    }
    let given =
        everywhere("not-applicable: no port", "\"not-applicable\": \"no port\"", Some("not-applicable = 'no port'"));
    for (syntax, text) in given {
        assert_eq!(found(syntax, &text), [], "{text}");
    }
}

#[test]
fn a_list_is_no_map() {
    for list in [
        r#""suggested": ["no", "no"]"#,
        r#""planned": ["2030-01-01", "words"]"#,
        r#""said-by": ["customs", "A", "2030-01-01"]"#,
        r#""agencies": [["customs", {"value": "no"}]]"#,
        r#""agencies": {"customs": ["no", "words", "A", "2030-01-01"]}"#,
    ] {
        let [(code, at)] = &found(Syntax::Json, &everywhere("", list, None)[3].1)[..] else { panic!("{list}") };
        assert_eq!(*code, "wrong-type", "{list}");
        assert!(list.contains(at.as_str()) && at.starts_with('['), "{list}: {at}");
    }
    for file in [r#"[1, "XA"]"#, r#"{"format": 1, "answers": []}"#, r#"{"format": 1, "checklists": ["tech", "2.1.0"]}"#]
    {
        assert_eq!(found(Syntax::Json, file)[0].0, "wrong-type", "{file}");
    }
}

#[test]
fn json_is_read_as_json_whatever_else_is_in_the_file() {
    let note = Answer { note: Some("a\u{7f}\u{fffe}b".to_owned()), ..Answer::default() };
    // What nobody sees is told as that, and never as faulty YAML.
    let unseen = ("invisible-character", "\u{7f}".to_owned());
    let warned = ("version-mismatch", "\"0.9.0\"".to_owned());
    for (head, expected) in
        [("", vec![unseen.clone()]), (r#""checklists": {"tech": "0.9.0"}, "#, vec![unseen.clone(), warned])]
    {
        let text = format!("{{{head}\"format\": 1, \"answers\": {{\"T1.1\": {{\"note\": \"a\u{7f}\u{fffe}b\"}}}}}}");
        let (answers, found) = load(Syntax::Json, &text);
        assert_eq!(found, expected);
        assert_eq!(answers.unwrap().given.into_iter().flatten().collect::<Vec<_>>(), std::slice::from_ref(&note));
    }
    // A key longer than YAML would have it.
    let text = format!(r#"{{"format": 1, "answers": {{"{}": "no"}}}}"#, "x".repeat(2000));
    assert_eq!(found(Syntax::Json, &text)[0].0, "unknown-question");
}

#[test]
fn every_fault_of_a_json_file_is_found_where_it_stands() {
    let text = r#"{"format": 1, "contry": "XA", "answers": {"T1.1": "perhaps", "T2.1": "no", "T2.1": "yes",
        "T2.2": {"planned": {"by": "2026-02-30"}, "note": 5, "marked": "true"}}}"#;
    let faults = [
        ("duplicate-key", r#""T2.1""#),
        ("unknown-key", r#""contry""#),
        ("bad-date", r#""2026-02-30""#),
        ("ambiguous-scalar", "5"),
        ("wrong-type", r#""true""#),
        ("impossible-value", r#""perhaps""#),
    ];
    assert_eq!(found(Syntax::Json, text), faults.map(|(code, at)| (code, at.to_owned())));
}

#[test]
fn comments_alone_are_an_empty_file() {
    for (syntax, text) in [
        (Syntax::Yaml, "# nothing yet\n"),
        (Syntax::Yaml, "\n# nothing\n  # yet"),
        (Syntax::Toml, "# nothing yet\n"),
        (Syntax::Json, " \n"),
    ] {
        let (answers, found) = load(syntax, text);
        assert_eq!((answers, found), (None, vec![("empty-file", String::new())]), "{text}");
    }
}

#[test]
fn a_file_takes_whatever_the_program_shows_and_a_session_takes() {
    let file = |value: &str, by: &str, country: &str| {
        format!(
            "format: 1\ncountry: {country}\nassessed-on: 4.5.2026\nanswers:\n  T1.1: {{ value: {value}, planned: {{ by: {by} }} }}\n"
        )
    };
    let (plain, none) = load(Syntax::Yaml, &file("\"yes\"", "2027-06-30", "MN"));
    assert!(none.is_empty() && plain.is_some(), "{none:?}");
    for (value, by, country) in [
        ("Yes", "Q2 2027", "Mongolia"),
        ("YES", "30.6.2027", "mn"),
        ("да", "I полугодие 2027 г.", "MONGOLIA"),
        ("y", "до июля 2027 года", "MN"),
    ] {
        assert_eq!(load(Syntax::Yaml, &file(value, by, country)), (plain.clone(), vec![]), "{value} {by} {country}");
    }
}

#[test]
fn a_word_that_is_no_option_is_answered_with_options_and_labels() {
    let mut sources = Sources::new();
    let id = sources.add("answers", "format: 1\nanswers:\n  T2.1: maybe\n", Syntax::Yaml);
    let mut found = Vec::new();
    Loader::default().load(&sources, id, &catalog(), &mut found);
    let said = crate::i18n::Words::english().tell_part(&found[0].message, "hint").unwrap();
    assert!(said.contains("partial (Partly)"), "{said}");
}

#[test]
fn days_of_another_calendar_are_asked_about_and_taken() {
    let text =
        "format: 1\nassessed-on: 2026-05-04\nanswers:\n  T1.1: { value: \"yes\", planned: { by: 2570-06-30 } }\n";
    let (answers, found) = load(Syntax::Yaml, text);
    assert_eq!(found, [("unlikely-date", "2570-06-30".to_owned())]);
    let planned = answers.unwrap().given.into_iter().flatten().find_map(|answer| answer.planned);
    assert_eq!(planned.unwrap().by, Some(jiff::civil::date(2570, 6, 30)));
}
