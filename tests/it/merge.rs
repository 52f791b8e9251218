//! Forms that come back are merged: all that is sound arrives, and everything else is named.

use std::fs::File;

use readiness::checklist::{AnswerKind, Catalog, Question};
use readiness::source::Sources;
use readiness::{catalog, checklist};
use serde_json::{Value as Json, json};

use crate::harness::Desk;

fn shipped() -> Catalog {
    let mut sources = Sources::new();
    let files = catalog::shipped(&mut sources);
    checklist::load::load(&sources, &files, "en", &mut Vec::new()).unwrap()
}

/// Questions that are always asked and have one answer of several.
fn questions(catalog: &Catalog) -> Vec<&Question> {
    let plain = |question: &&Question| {
        matches!(&question.answer, AnswerKind::Scale(scale) if !scale.many) && question.applies_if.is_none()
    };
    catalog.questions.iter().filter(plain).take(20).collect()
}

/// The first or the second option of a question.
fn option(question: &Question, place: usize) -> &str {
    &question.answer.scale().unwrap().options[place].id
}

const HEAD: &str = "format: 1\ncountry: AA\nround: \"2026\"\n";

/// The places of the questions on which one agency differs from the four others.
const CONFLICTS: [usize; 6] = [0, 3, 4, 9, 14, 19];

/// Five agencies, twenty answers each, six of which differ from what the others say, and one answer that is none.
struct Round {
    desk: Desk,
    ids: Vec<String>,
    files: [&'static str; 5],
    /// The team's file as it is afterwards.
    expected: String,
}

impl Round {
    fn new() -> Self {
        let catalog = shipped();
        let questions = questions(&catalog);
        let ids: Vec<String> = questions.iter().map(|question| question.id.clone()).collect();
        let desk = Desk::new();
        let mut agencies: Vec<&str> = catalog.agencies.iter().take(5).map(|agency| agency.id.as_str()).collect();
        agencies.sort_unstable();
        let files = ["a.json", "b.yaml", "c.json", "d.toml", "e.json"];
        let says = |agency: usize, at: usize| {
            let differs = CONFLICTS.iter().position(|conflict| *conflict == at).is_some_and(|nth| nth % 5 == agency);
            option(questions[at], usize::from(differs))
        };
        for (agency, (name, file)) in agencies.iter().zip(files).enumerate() {
            let value = |at| if (agency, at) == (2, 7) { "perhaps" } else { says(agency, at) };
            let text = match file {
                "b.yaml" => {
                    let lines = ids.iter().enumerate().map(|(at, id)| format!("  {id}: \"{}\"\n", value(at)));
                    let lines: String = lines.collect();
                    format!("{HEAD}agency: {name}\nname: B. Person\non: 2026-03-02\nanswers:\n{lines}")
                }
                "d.toml" => {
                    let lines = ids.iter().enumerate().map(|(at, id)| format!("\"{id}\" = \"{}\"\n", value(at)));
                    let lines: String = lines.collect();
                    format!(
                        "format = 1\nagency = \"{name}\"\nname = \"D. Person\"\non = 2026-03-04\n[answers]\n{lines}"
                    )
                }
                _ => {
                    let answers = ids.iter().enumerate().map(|(at, id)| {
                        let said_by = json!({ "name": "J. Person", "on": "2026-03-01" });
                        (
                            id.clone(),
                            json!({ "value": value(at), "evidence": [format!("List {at}")], "said-by": said_by }),
                        )
                    });
                    let answers: serde_json::Map<String, Json> = answers.collect();
                    // One line for each key, as forms are saved: the place of a fault is the line.
                    let form = json!({ "format": 1, "round": "2026", "agency": name, "answers": answers });
                    serde_json::to_string_pretty(&form).unwrap()
                }
            };
            desk.write(&format!("forms/{file}"), text);
        }
        let (first, sixth) = (option(questions[0], 0), option(questions[5], 0));
        let head = format!("# The team's own.\n{HEAD}\nanswers:\n");
        let entry = |at: usize, own: &str| {
            let mut text = format!("  {}:\n{own}    agencies:\n", ids[at]);
            for (agency, (name, file)) in agencies.iter().zip(files).enumerate() {
                let (person, day) = match file {
                    "b.yaml" => ("B. Person", "2026-03-02"),
                    "d.toml" => ("D. Person", "2026-03-04"),
                    _ => ("J. Person", "2026-03-01"),
                };
                let is_refused = (agency, at) == (2, 7);
                let value = Some(says(agency, at)).filter(|_| !is_refused);
                text += &format!("      \"{name}\":\n");
                text += &value.map(|value| format!("        value: {}\n", written(value))).unwrap_or_default();
                if file.ends_with("json") {
                    text += &format!("        evidence:\n          - List {at}\n");
                }
                text += &format!("        name: {person}\n        on: {day}\n        file: {file}\n");
            }
            text
        };
        let team = format!(
            "{head}  # settled in the room\n  {}: {} # as the minister said\n\n  {}:\n    value: {}\n    note: Ours.\n# end\n",
            ids[5],
            written(sixth),
            ids[0],
            written(first),
        );
        desk.write("country.yaml", team);
        // What the team had stays in its order, with its comments; what is new follows the question before it.
        let mut expected = head;
        expected += "  # settled in the room\n  # as the minister said\n";
        expected += &entry(5, &format!("    value: {}\n", written(sixth)));
        (6..20).for_each(|at| expected += &entry(at, ""));
        expected += "\n";
        expected += &entry(0, &format!("    value: {}\n    note: Ours.\n", written(first)));
        (1..5).for_each(|at| expected += &entry(at, ""));
        expected += "# end\n";
        Self { desk, ids, files, expected }
    }

    /// Merges the forms in an order.
    fn merge(&self, order: &[usize], more: &[&str]) -> crate::harness::Ran {
        let forms: Vec<String> = order.iter().map(|at| format!("forms/{}", self.files[*at])).collect();
        let mut arguments = vec!["merge", "country.yaml"];
        arguments.extend(forms.iter().map(String::as_str));
        arguments.extend(more);
        self.desk.run(&arguments)
    }
}

/// An option as a YAML file has it.
fn written(option: &str) -> String {
    if matches!(option, "yes" | "no") { format!("\"{option}\"") } else { option.to_owned() }
}

#[test]
fn five_agencies_come_together_in_any_order_and_what_differs_and_what_is_refused_is_told() {
    let round = Round::new();
    let before = round.desk.read("country.yaml");
    let dry = round.merge(&[0, 1, 2, 3, 4], &["--dry-run", "--format", "json"]);
    assert_eq!(dry.code, 1, "{}", dry.err);
    assert_eq!(round.desk.names(), ["country.yaml", "forms"]);
    assert_eq!(round.desk.read("country.yaml"), before);
    let told: Json = serde_json::from_str(&dry.out).unwrap();
    let conflicts: Vec<&str> = CONFLICTS.iter().map(|at| round.ids[*at].as_str()).collect();
    let mut differing: Vec<&str> =
        told["differing"].as_array().unwrap().iter().map(|id| id.as_str().unwrap()).collect();
    differing.sort_by_key(|id| round.ids.iter().position(|known| known == id));
    assert_eq!(differing, conflicts);
    assert_eq!((told["agreed"].as_array().unwrap().len(), &told["one-voice"]), (14, &json!([])));
    let refused = told["refused"].as_array().unwrap();
    assert_eq!((refused.len(), &refused[0]["file"]), (1, &json!("forms/c.json")));
    let form = round.desk.read("forms/c.json");
    let line = form.lines().position(|line| line.contains("perhaps")).unwrap() + 1;
    assert_eq!(refused[0]["line"], json!(line));

    for order in [[0, 1, 2, 3, 4], [4, 3, 2, 1, 0], [2, 0, 4, 1, 3]] {
        round.desk.write("country.yaml", &before);
        let ran = round.merge(&order, &["-o", "report.md", "--force"]);
        assert_eq!((ran.code, ran.out.as_str()), (1, ""), "{}", ran.err);
        assert_eq!(round.desk.read("country.yaml"), round.expected, "{order:?}");
    }
    let again = round.merge(&[1, 0, 2, 3, 4], &["-o", "report.md"]);
    assert!(again.err.contains("not a byte changed"), "{}", again.err);
    assert_eq!(round.desk.read("country.yaml"), round.expected);
    let report = round.desk.read("report.md");
    assert!(report.contains("Answers that differ (6)") && report.contains("Refused (1)"), "{report}");
    // One by one, in another order, they come to the same as well.
    round.desk.write("country.yaml", &before);
    for at in [3, 1, 4, 0, 2] {
        round.merge(&[at], &[]);
    }
    assert_eq!(round.desk.read("country.yaml"), round.expected);

    // Then the room settles what differs, and that alone.
    let steps = "agree 1\nbecause\n".repeat(2);
    let session = round.desk.pipe(&["assess", "country.yaml", "--only-differing", "--lang", "en"], steps);
    assert_eq!(session.code, 0, "{}", session.err);
    let asked = |at: usize| session.out.contains(&format!("\n{}  ", round.ids[at]));
    // The first conflict has the team's own answer, which the agency contradicts without anybody having said why.
    assert!(CONFLICTS[..3].iter().all(|at| asked(*at)), "{}", session.out);
    assert!([1, 2, 5, 6].iter().all(|at| !asked(*at)), "{}", session.out);
    let left = round.merge(&[0, 1, 2, 3, 4], &["--dry-run", "--format", "json"]);
    let left: Json = serde_json::from_str(&left.out).unwrap();
    assert_eq!(left["differing"].as_array().unwrap().len(), 4);
}

#[test]
fn whatever_comes_back_is_named_and_nothing_of_it_does_harm() {
    let catalog = shipped();
    let questions = questions(&catalog);
    let (id, value) = (&questions[0].id, option(questions[0], 0));
    let desk = Desk::new();
    let team = format!("{HEAD}answers: # ours\n  {}: \"{}\"\n", questions[1].id, option(questions[1], 0));
    desk.write("country.yaml", &team);
    let form = |more: &str| format!("format: 1\nagency: customs\n{more}answers:\n  {id}: \"{value}\"\n");
    let utf_16: Vec<u8> = form("").encode_utf16().flat_map(u16::to_le_bytes).collect();
    let hostile: [(&str, Vec<u8>, &str); 14] = [
        ("wide.yaml", [&b"\xff\xfe"[..], &utf_16].concat(), "UTF-16"),
        ("deep.json", format!("{{\"format\": 1, \"answers\": {}", "[".repeat(50_000)).into(), "deep.json"),
        ("empty.yaml", Vec::new(), "empty"),
        ("other.yaml", "format: 1\nagency: customs\nanswers:\n  ZZ9.9: \"yes\"\n".into(), "ZZ9.9"),
        ("country-b.yaml", form("country: BB\n").into(), "country"),
        ("last.yaml", form("round: \"2025\"\n").into(), "another round: 2025, not 2026"),
        ("plan.yaml", "format: 1\nactions:\n  lead-agency: { status: planned }\n".into(), "a plan file"),
        ("nobody.yaml", form("").replace("agency: customs\n", "").into(), "--agency"),
        ("form.ods", b"PK\x03\x04".to_vec(), "only .xlsx is read"),
        ("form.odt", b"PK\x03\x04".to_vec(), "an ending this program does not read"),
        ("form.xlsx", b"PK\x03\x04".to_vec(), "no workbook that can be read"),
        ("cut.json", format!("{{\"format\": 1, \"agency\": \"customs\", \"answers\": {{\"{id}\": ").into(), "cut.json"),
        (
            "old.yaml",
            format!("format: 1\nagency: customs\nanswers:\n  {id}: {{ value: \"{value}\", carried: \"2025\" }}\n")
                .into(),
            "nobody has confirmed",
        ),
        ("hidden.yaml", form("name: A\u{202e}B\n").into(), "U+202E"),
    ];
    for (name, text, why) in hostile {
        let name = format!("forms/{name}");
        desk.write(&name, text);
        let ran = desk.run(&["merge", "country.yaml", &name, "--format", "md", "--lang", "en"]);
        assert_eq!(ran.code, 1, "{name}: {}", ran.err);
        assert!(ran.out.contains(why) && ran.out.contains(&name.replace("forms/", "")), "{name}: {}", ran.out);
        if !name.contains("hidden") {
            assert_eq!(desk.read("country.yaml"), team, "{name}");
        }
    }
    // The name with a character that nobody sees went, its answer came.
    assert!(desk.read("country.yaml").contains(&format!("{id}:\n    agencies:\n      \"customs\":\n        value")));
    desk.write("country.yaml", &team);
    let huge = File::create(desk.path("forms/huge.json")).unwrap();
    huge.set_len(33 * 1024 * 1024).unwrap();
    let steering =
        "format: 1\nagency: customs\nanswers:\n  ID: { value: \"VALUE\", note: \"a\\x1b[2Jb\", evidence: [List] }\n";
    desk.write("forms/steering.yaml", steering.replace("ID", id).replace("VALUE", value));
    let ran = desk.run(&["merge", "country.yaml", "forms", "--format", "md", "--lang", "en"]);
    assert_eq!(ran.code, 1);
    assert!(ran.out.contains("huge.json is larger than 32 MiB"), "{}", ran.out);
    assert!(!ran.out.contains('\u{1b}') && !ran.err.contains('\u{1b}'));
    let merged = desk.read("country.yaml");
    assert!(merged.starts_with(&team) || merged.contains("answers: # ours\n"), "{merged}");
    assert!(merged.contains("evidence:\n          - List") && !merged.contains("note"), "{merged}");
    assert_eq!(desk.run(&["check", "country.yaml"]).code, 0);
}

#[test]
fn two_laptops_that_went_on_from_one_file_come_together() {
    let catalog = shipped();
    let questions = questions(&catalog);
    let entry =
        |at: usize, place: usize| format!("  {}: {}\n", questions[at].id, written(option(questions[at], place)));
    let desk = Desk::new();
    desk.write("base.yaml", format!("{HEAD}answers:\n{}{}", entry(0, 0), entry(1, 0)));
    desk.write("country.yaml", format!("{HEAD}answers:\n{} # here\n{}", entry(0, 1).trim_end(), entry(1, 0)));
    desk.write("laptop.yaml", format!("{HEAD}answers:\n{}{}{}", entry(0, 0), entry(1, 1), entry(2, 0)));
    let nobody = desk.run(&["merge", "country.yaml", "laptop.yaml", "--lang", "en"]);
    assert_eq!(nobody.code, 1, "{}", nobody.err);
    assert!(nobody.out.contains("--team"), "{}", nobody.out);
    let merged = desk.run(&["merge", "country.yaml", "laptop.yaml", "--base", "base.yaml", "--format", "json"]);
    assert_eq!(merged.code, 0, "{}", merged.err);
    let expected = format!("{HEAD}answers:\n{} # here\n{}{}", entry(0, 1).trim_end(), entry(1, 1), entry(2, 0));
    assert_eq!(desk.read("country.yaml"), expected);
    let told: Json = serde_json::from_str(&merged.out).unwrap();
    assert_eq!(told["changed-here"], json!([questions[0].id]));
    assert_eq!(told["forms"][0]["changed"], json!([questions[1].id, questions[2].id]));
    // Without the common file both answers stay.
    let differ = desk.run(&["merge", "laptop.yaml", "country.yaml", "--team", "--format", "json"]);
    assert_eq!(differ.code, 0, "{}", differ.err);
    let told: Json = serde_json::from_str(&differ.out).unwrap();
    assert_eq!(told["differing"], json!([questions[0].id]));
    assert!(desk.read("laptop.yaml").contains("\"country.yaml\":\n"));
}

#[test]
fn what_is_confidential_is_merged_and_not_printed() {
    let catalog = shipped();
    let id = &questions(&catalog)[0].id;
    let desk = Desk::new();
    desk.write("country.yaml", HEAD);
    let value = written(option(questions(&catalog)[0], 0));
    let said = format!("{{ value: {value}, note: Weakness, confidential: true }}");
    desk.write("a.yaml", format!("format: 1\nagency: customs\nanswers:\n  {id}: {said}\n"));
    desk.write("b.yaml", format!("format: 1\nagency: Port authority\nanswers:\n  {id}: {said}\n"));
    for format in ["table", "json", "csv", "md"] {
        let ran = desk.run(&["merge", "country.yaml", "a.yaml", "b.yaml", "--format", format]);
        assert!(
            ran.code == 0 && !ran.out.contains("Weakness") && ran.out.contains(id.as_str()),
            "{format}: {}",
            ran.out
        );
    }
    assert!(desk.read("country.yaml").contains("Weakness"));
    let shown = desk.run(&["merge", "country.yaml", "a.yaml", "--format", "md", "--with-confidential"]);
    assert!(shown.out.contains("Weakness"), "{}", shown.out);
}

#[test]
fn who_finds_out_what_an_agency_does_not_know_is_asked_in_the_room_and_stands_in_the_annex() {
    let catalog = shipped();
    let id = &questions(&catalog)[0].id;
    let desk = Desk::new();
    desk.write("country.yaml", HEAD);
    // As a form for a browser saves it: the agency by its title.
    let said = json!({ "note": "Not known to us.", "ask": { "agency": "Ministry of Justice", "by": "2026-06-01" } });
    let answers = json!({ id: { "agencies": { "customs": said }, "said-by": { "agency": "customs" } } });
    desk.write("customs.json", json!({ "format": 1, "answers": answers }).to_string());
    let merged = desk.run(&["merge", "country.yaml", "customs.json"]);
    assert_eq!(merged.code, 0, "{}{}", merged.out, merged.err);
    let ask = "        ask:\n          agency: justice-ministry\n          by: 2026-06-01\n";
    assert!(desk.read("country.yaml").contains(ask), "{}", desk.read("country.yaml"));
    let session = desk.pipe(&["assess", "country.yaml", "--only-asked", "--lang", "en"], "list asked\n");
    let told = "Ministry of justice, by 1 June 2026";
    assert!(session.out.contains(&format!("\n{id}  ")) && session.out.contains(told), "{}", session.out);
    let plan = desk.run(&["plan", "country.yaml", "--part", "annex", "--lang", "en"]);
    assert!(plan.out.contains("Expected from Ministry of justice by 1 June 2026"), "{}", plan.err);
    let found =
        format!("format: 1\nagency: минюст\nanswers:\n  {id}: {}\n", written(option(questions(&catalog)[0], 0)));
    desk.write("justice.yaml", found);
    assert_eq!(desk.run(&["merge", "country.yaml", "justice.yaml"]).code, 0);
    let session = desk.pipe(&["assess", "country.yaml", "--only-asked", "--lang", "en"], "");
    assert!(!session.out.contains(told), "{}", session.out);
}
