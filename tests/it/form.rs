//! Forms for a browser: which questions stand in whose form. What a browser makes of them is judged elsewhere.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use readiness::answers::{Answer, Answers, Value};
use readiness::assessment::{Scope, assess};
use readiness::checklist::{Adaptation, AnswerKind, Catalog, Question, load};
use readiness::form::{Form, page};
use readiness::i18n::Words;
use readiness::render::{Format, Work};
use readiness::report::prose::Prose;
use readiness::source::Sources;
use serde_json::{Value as Json, json};

use crate::harness::{Desk, run};
use crate::pdf::reader::Reader;

/// What the script of a form is told.
fn data(form: &str) -> Json {
    let (_, rest) = form.split_once("id=\"data\">").unwrap();
    serde_json::from_str(rest.split_once("</script>").unwrap().0).unwrap()
}

/// The ids of the questions of a form.
fn ids(form: &str) -> Vec<String> {
    let data = data(form);
    let questions = data["questions"].as_array().unwrap();
    questions.iter().map(|question| question["id"].as_str().unwrap().to_owned()).collect()
}

mod sheet;

const LISTS: &str = "tests/fixtures/mini";

fn desk(settings: &str) -> Desk {
    let desk = Desk::new();
    desk.copy(LISTS, "lists");
    desk.write("readiness.toml", format!("checklists = \"lists\"\n{settings}"));
    desk
}

#[test]
fn an_agency_s_form_asks_what_it_usually_knows_or_what_the_team_assigned_to_it() {
    let desk = desk("[assign]\njustice = [\"T2.1\", \"T1\"]\n\"Port of Alat\" = [\"T2.1.1\"]\n");
    let asked = |agency: &str| {
        let ran = desk.run(&["template", "--agency", agency, "-o", "form.html", "--force"]);
        assert_eq!(ran.code, 0, "{}", ran.err);
        ids(&desk.read("form.html"))
    };
    assert_eq!(asked("customs"), ["T2.2", "T2.3"]);
    assert_eq!(asked("port of alat"), ["T2.1.1"]);
    assert!(asked("Ministry of justice").ends_with(&["T1.1".to_owned(), "T2.1".to_owned()]));
    let ran = desk.run(&["template", "--agency", "costoms", "-o", "x.html"]);
    assert!(ran.code == 2 && ran.err.contains("did you mean Customs?"), "{}", ran.err);
    let ran = desk.run(&["template", "--agency", "unit", "-o", "x.html"]);
    assert!(ran.code == 2 && ran.err.contains("no question is for `unit`"), "{}", ran.err);
    // The same questions stand in a file for an editor.
    let ran = desk.run(&["template", "--agency", "Port of Alat"]);
    assert!(ran.out.contains("\n  T2.1.1:") && !ran.out.contains("\n  T2.2:"), "{}", ran.out);
    let listed = desk.run(&["list", "agencies"]).out;
    assert!(listed.contains("Customs  [usually knows 4 questions; asked by your team: 2]"), "{listed}");
    assert!(listed.contains("Port of Alat  [usually knows 0 questions; asked by your team: 1]"), "{listed}");
}

#[test]
fn an_assignment_to_a_name_or_a_place_that_is_a_slip_is_refused() {
    for (assign, found) in [("costums = [\"T1\"]", "did you mean `customs`?"), ("customs = [\"T9.1\"]", "`T9.1`")] {
        let desk = desk(&format!("[assign]\n{assign}\n"));
        let ran = desk.run(&["template", "--agency", "customs"]);
        assert!(ran.code == 3 && ran.err.contains(found), "{assign}: {}", ran.err);
    }
}

#[test]
fn every_question_is_in_the_form_of_each_agency_that_it_is_for() {
    let desk = Desk::new();
    let ran = desk.run(&["template", "--by-agency", "-o", "forms"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(!ran.err.contains("for nobody"), "{}", ran.err);
    let forms = desk.all("forms");
    assert!(forms.len() > 20);
    let mut asked = BTreeSet::new();
    for (name, form) in forms {
        let form = String::from_utf8(form).unwrap();
        assert_eq!(data(&form)["agency"]["id"], name.file_stem().unwrap().to_str().unwrap());
        asked.extend(ids(&form));
    }
    desk.run(&["template", "-o", "all.html"]);
    let all = desk.read("all.html");
    assert!(all.len() < 1_000_000, "the whole checklist is {} bytes", all.len());
    assert_eq!(asked, ids(&all).into_iter().collect());
    let again = desk.run(&["template", "--by-agency", "-o", "forms"]);
    assert!(again.code == 3 && again.err.contains("--force"), "{}", again.err);
}

#[test]
fn every_agency_has_its_questionnaire_in_any_format_and_its_file_for_an_editor_says_whom_it_is_for() {
    let desk = desk("");
    let names = ["customs", "cabinet"];
    for format in Format::of(Work::Form) {
        let ran = desk.run(&["template", "--by-agency", "--round", "2026", "--format", format.name(), "-o", "forms"]);
        assert_eq!(ran.code, 0, "{format}: {}", ran.err);
        for name in names {
            assert!(desk.path("forms").join(format!("{name}.{}", format.ending())).is_file(), "{format}: {name}");
        }
    }
    assert_eq!(desk.all("forms").len() % Format::of(Work::Form).count(), 0);
    desk.write("country.yaml", "format: 1\nround: \"2026\"\n");
    // What somebody fills in with an editor comes back under the agency.
    for (file, empty, given) in [
        ("forms/customs.yaml", "\n  T2.1:\n", "\n  T2.1: \"no\"\n"),
        ("forms/cabinet.toml", "\n# \"T1.1\" = \"\"\n", "\n\"T1.1\" = \"yes\"\n"),
    ] {
        let text = desk.read(file);
        assert!(text.contains(empty), "{file}: {text}");
        desk.write(file, text.replace(empty, given));
        let ran = desk.run(&["merge", "country.yaml", file]);
        assert_eq!(ran.code, 0, "{file}: {} {}", ran.out, ran.err);
    }
    let merged = desk.read("country.yaml");
    assert!(merged.contains("customs") && merged.contains("cabinet"), "{merged}");
    // The format that was asked for goes before the ending, and is printed too.
    let ran = desk.run(&["template", "--agency", "customs", "--format", "toml"]);
    assert!(ran.out.contains("\nagency = \"customs\"") && ran.out.contains("\n[answers]\n"), "{}", ran.out);
    assert_eq!(desk.run(&["template", "--format", "csv"]).code, 2);
}

#[test]
fn a_question_of_nobody_is_told() {
    let desk = desk("");
    let systems =
        desk.read("lists/tech/T1-bodies.yaml").replace("agencies: [cabinet]\n    weight", "agencies: []\n    weight");
    desk.write("lists/tech/T1-bodies.yaml", systems);
    let ran = desk.run(&["template", "--by-agency", "-o", "forms"]);
    assert!(ran.code == 0 && ran.err.contains("these questions are for nobody: T1.1"), "{}", ran.err);
}

#[test]
fn a_form_without_an_agency_and_with_a_wrong_ending() {
    let ran = run(&["template", "-o", "form.pdx"]);
    assert!(ran.code == 2 && ran.err.contains(".html"), "{}", ran.err);
    let ran = run(&["template", "--by-agency"]);
    assert_eq!(ran.code, 2, "{}", ran.err);
}

#[test]
fn the_quick_profile_on_paper_is_short_enough_to_be_filled_in() {
    let desk = Desk::new();
    for language in ["en", "ru"] {
        let ran = desk.run(&["template", "--profile", "quick", "--lang", language, "-o", "paper.pdf", "--force"]);
        assert_eq!(ran.code, 0, "{}", ran.err);
        let paper = Reader::new(&fs::read(desk.path("paper.pdf")).unwrap());
        assert!(paper.page_count() <= 12, "{language}: {} pages", paper.page_count());
        let text: String = (0..paper.page_count()).map(|page| paper.content(page)).collect();
        assert!(text.contains("□") && text.contains("A1.1"), "{text}");
    }
}

/// Numbers that are the same in every run.
struct Draw(u64);

impl Draw {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % limit
    }

    fn answer(&mut self, question: &Question) -> Option<Answer> {
        let value = match (self.below(8), &question.answer) {
            (0, _) => return None,
            (1, _) => return Some(Answer { not_applicable: Some("a reason".to_owned()), ..Answer::default() }),
            (_, AnswerKind::Percent) => Value::Percent(50),
            (_, AnswerKind::Text) => Value::Text("words".to_owned()),
            (_, AnswerKind::Scale(scale)) => {
                let first = self.below(scale.options.len());
                let second = self.below(scale.options.len());
                let both = scale.many && ![first, second].iter().any(|&place| scale.options[place].exclusive);
                let places = if both { BTreeSet::from([first, second]) } else { BTreeSet::from([first]) };
                Value::Options(places.into_iter().collect())
            }
        };
        Some(Answer { value: Some(value), ..Answer::default() })
    }
}

/// Writes forms and 1,000 questionnaires that were filled in at random, with the questions that the program asks there.
/// What the browser asks there is held against it by `tests/form_external.sh`.
#[test]
fn questionnaires_for_the_browser() {
    let mut sources = Sources::new();
    let files = readiness::catalog::shipped(&mut sources);
    let catalog = load::load(&sources, &files, "en", &mut Vec::new()).unwrap();
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("forms");
    fs::create_dir_all(&folder).unwrap();
    let mut draw = Draw(1);
    let mut cases = Vec::new();
    let mut closed = 0;
    for (name, profile, agency) in [
        ("whole", None, None),
        ("quick", Some("quick"), None),
        ("customs", None, Some("customs")),
        ("single-window-operator", None, Some("single-window-operator")),
    ] {
        let empty = Answers { profile: profile.map(str::to_owned), ..Answers::empty(&catalog) };
        let whole = Scope::of(&catalog, &empty);
        let mut scope = whole.clone();
        scope.keep(|index| agency.is_none_or(|agency| catalog.questions[index].agencies.iter().any(|id| id == agency)));
        write(&catalog, &empty, &scope, agency, &folder.join(format!("{name}.html")));
        let inside: Vec<usize> = (0..catalog.questions.len()).filter(|&index| scope.includes(index)).collect();
        for _ in 0..250 {
            let given = catalog.questions.iter().map(|question| draw.answer(question)).collect();
            let answers = Answers { given, ..empty.clone() };
            let assessment = assess(&catalog, &Adaptation::default(), &answers, &whole);
            let asked: Vec<bool> = inside.iter().map(|&index| assessment.outcomes[index].is_asked()).collect();
            closed += asked.iter().filter(|asked| !**asked).count();
            let said = inside.iter().map(|&index| match answers.get(index).and_then(Answer::counted) {
                Some(Value::Options(places)) => json!(places),
                _ => json!([]),
            });
            cases.push(json!({ "form": name, "said": said.collect::<Json>(), "asked": asked }));
        }
    }
    assert!(cases.len() == 1_000 && closed > 10_000, "{closed} questions were closed");
    fs::write(folder.join("cases.json"), json!(cases).to_string()).unwrap();
}

fn write(catalog: &Catalog, answers: &Answers, scope: &Scope, agency: Option<&str>, path: &Path) {
    let (adaptation, words) = (Adaptation::default(), Words::english());
    let prose = Prose { catalog, adaptation: &adaptation, words: &words };
    fs::write(path, page(&Form { prose, answers, scope, agency })).unwrap();
}
