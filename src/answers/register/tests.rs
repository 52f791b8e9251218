//! What registers are read as, in every syntax, and what is written of them.

use super::*;
use crate::answers::load::Loader;
use crate::answers::{Answers, template, write};
use crate::fixture::catalog;
use crate::source::{Sources, Syntax};

const YAML: &str = r#"format: 1
country: XA
treaty: { standing: signed, declarations: ["On electronic seals."], reservations: [] }
laws:
  edoc:
    title: Electronic Documents Act
    number: 14
    date: 2014
    rank: act
    status: in-force
    in-force-since: 2015-07-01
    language: xx
    link: https://laws.example/14
  bill: { title: Trade Data Bill, status: bill, stage: second reading }
paper-requirements:
  - { document: Invoice, agency: customs, provision: { law: edoc, article: 7 }, rank-of-change: order }
  - { document: Stamp, provision: custom of the port, note: "asked for at the pass" }
systems:
  entry:
    name: Entry
    agency: customs
    kind: declaration
    status: live
    since: 2018
    users: 120
    connects-to: [ports, "Bank: portal"]
    next-phase: payment
    joined: [customs, Port authority]
  ports: { name: Port community, status: planned }
exchanges:
  - { document: Manifest, partner: Mongolia, status: pilot, direction: sends, since: 2025-10, standard: XML, platform: queue, legal-basis: protocol, note: daily, source: minutes }
union:
  - { name: Union of the pass, what: one declaration }
tfa:
  - { measure: 10.4, category: C, date: 2028-12-31, assistance: "two experts" }
answers:
  T1.1:
    value: yes
    laws:
      - { law: edoc, article: 8(1), quote: Alle Urkunden, translation: All documents }
"#;

fn load(syntax: Syntax, text: &str) -> Answers {
    let mut sources = Sources::new();
    let id = sources.add("answers", text, syntax);
    let mut found = Vec::new();
    let answers = Loader::default().load(&sources, id, &catalog(), &mut found);
    assert!(found.is_empty(), "{found:?}");
    answers.unwrap()
}

fn yaml() -> Answers {
    load(Syntax::Yaml, YAML)
}

fn written(text: &str) -> Option<Written> {
    Some(Written(text.to_owned()))
}

#[test]
fn everything_that_is_written_is_read() {
    let Answers { treaty, registers, given, .. } = yaml();
    assert_eq!(treaty.unwrap().declarations, ["On electronic seals."]);
    let law = registers.law("edoc").unwrap();
    assert_eq!((&law.number, &law.date, law.rank), (&written("14"), &written("2014"), Some(Rank::Act)));
    assert_eq!((law.status, &law.in_force_since), (LawStatus::InForce, &written("2015-07-01")));
    assert_eq!(registers.law("bill").unwrap().stage.as_deref(), Some("second reading"));
    assert!(registers.law("other").is_none());
    let [invoice, stamp] = &registers.paper_requirements[..] else { panic!() };
    let Some(Provision::Cited(cited)) = &invoice.provision else { panic!() };
    assert_eq!(
        (registers.cite(cited).as_str(), invoice.rank_of_change),
        ("Electronic Documents Act, 7", Some(Rank::Order))
    );
    assert_eq!(stamp.provision, Some(Provision::Words("custom of the port".to_owned())));
    let (key, entry) = &registers.systems[0];
    assert_eq!((key.as_str(), &entry.users, &entry.since), ("entry", &written("120"), &written("2018")));
    assert_eq!(entry.connects_to, ["ports", "Bank: portal"]);
    assert_eq!(entry.joined, ["customs", "Port authority"]);
    let exchange = &registers.exchanges[0];
    assert_eq!((exchange.partner.as_str(), exchange.direction), ("MN", Some(Direction::Sends)), "by its code");
    assert_eq!(registers.union[0].what.as_deref(), Some("one declaration"));
    assert_eq!((&registers.tfa[0].measure.0[..], registers.tfa[0].category), ("10.4", Category::C));
    let answer = given.iter().flatten().next().unwrap();
    assert_eq!(answer.laws[0].article, written("8(1)"));
    assert!(!answer.is_unevidenced());
}

#[test]
fn json_and_toml_say_the_same_as_yaml() {
    let expected = yaml();
    let registers = serde_json::to_value(&expected.registers).unwrap();
    let mut file = serde_json::json!({
        "format": 1, "country": "XA",
        "treaty": { "standing": "signed", "declarations": ["On electronic seals."] },
        "answers": { "T1.1": { "value": "yes", "laws": [
            { "law": "edoc", "article": "8(1)", "quote": "Alle Urkunden", "translation": "All documents" }
        ] } },
    });
    file.as_object_mut().unwrap().extend(registers.as_object().unwrap().clone());
    assert_eq!(load(Syntax::Json, &file.to_string()), expected);
    let toml = r#"format = 1
        laws.edoc = { title = "Electronic Documents Act", status = "in-force", date = 2014-05-01, number = 14 }
        [[paper-requirements]]
        document = "Invoice"
        provision = { law = "edoc", article = 7 }
        [answers."T1.1"]
        laws = [{ law = "edoc" }]
    "#;
    let read = load(Syntax::Toml, toml);
    let law = read.registers.law("edoc").unwrap();
    assert_eq!((&law.date, &law.number), (&written("2014-05-01"), &written("14")));
    assert!(matches!(read.registers.paper_requirements[0].provision, Some(Provision::Cited(_))));
    assert_eq!(read.given.iter().flatten().next().unwrap().laws.len(), 1);
}

#[test]
fn what_is_written_anew_is_read_back() {
    let mut answers = yaml();
    // Words of every sort, in keys too.
    answers.registers.laws[1].0 = "no: 1".to_owned();
    answers.registers.laws[1].1.stage = Some("first\n\nsecond # line\n".to_owned());
    answers.registers.exchanges[0].document = "two\nlines".to_owned();
    answers.treaty.as_mut().unwrap().reservations = vec!["a \"b\",\nc".to_owned()];
    let text = write::yaml(&answers, &catalog());
    assert_eq!(load(Syntax::Yaml, &text), answers, "{text}");
    assert!(text.contains("\n  edoc:\n    title: Electronic Documents Act\n    number: \"14\"\n"), "{text}");
    assert!(text.contains("\nexchanges:\n  - document: |-\n"), "{text}");
    let none = write::yaml(&Answers::empty(&catalog()), &catalog());
    assert_eq!(none, "format: 1\n", "registers without entries are not written");
}

#[test]
fn words_that_say_nothing_are_found_in_either_way_of_reading() {
    for text in [
        "format: 1\nunion:\n  - { name: \" \" }\n",
        "format: 1 # one\nunion:\n  - { name: \" \" }\n",
        "format: 1\nlaws: { a: { title: A, status: bill } }\nanswers:\n  T1.1: { value: yes, laws: [{ law: a, quote: '' }] }\n",
    ] {
        let found = crate::fixture::load(&catalog(), text).1;
        assert_eq!(found.iter().map(|finding| finding.code.name()).collect::<Vec<_>>(), ["empty-text"], "{text}");
    }
}

#[test]
fn the_entries_that_a_questionnaire_proposes_are_entries() {
    let catalog = catalog();
    let (none, words) = (Answers::empty(&catalog), crate::i18n::Words::english());
    let scope = crate::assessment::Scope::everything(&catalog);
    for (as_written, syntax) in [(template::Syntax::Yaml, Syntax::Yaml), (template::Syntax::Toml, Syntax::Toml)] {
        let text = template::template(&catalog, &none, &scope, &words, as_written);
        let entries = text.lines().filter_map(|line| line.strip_prefix("# "));
        let entries = entries.filter(|line| line.ends_with(['}', ']']) && !line.starts_with("treaty"));
        let mut filled = if syntax == Syntax::Yaml { "format: 1\n" } else { "format = 1\n" }.to_owned();
        filled += &entries.collect::<Vec<_>>().join("\n");
        for (key, name) in [("agency", "\"Port\""), ("partner", "\"XB\"")] {
            for between in [": ", " = "] {
                filled = filled.replace(&format!("{key}{between}\"\""), &format!("{key}{between}{name}"));
            }
        }
        let filled = filled.replace("\"\"", "\"2026\"");
        let registers = load(syntax, &filled).registers;
        assert_eq!((registers.laws.len(), registers.paper_requirements.len(), registers.systems.len()), (1, 1, 1));
        assert_eq!((registers.exchanges.len(), registers.union.len(), registers.tfa.len()), (1, 1, 1));
    }
}
