//! Made-up questionnaires of realistic size, the same for the same number: for benchmarks and tests only.

#![expect(clippy::expect_used, reason = "nothing can be measured or tested without it")]

use readiness::answers::write::{names, yaml};
use readiness::answers::{AgencyAnswer, Answer, Answers, Planned, Speaker, Value};
use readiness::assessment::Said;
use readiness::catalog;
use readiness::checklist::{AnswerKind, Catalog, OptionSet, Question, load};
use readiness::source::Sources;
use serde_json::{Map, Value as Json, json};

/// The shipped checklists.
pub fn shipped() -> Catalog {
    let mut sources = Sources::new();
    let files = catalog::shipped(&mut sources);
    load::load(&sources, &files, "en", &mut Vec::new()).expect("the shipped checklists are sound")
}

/// Numbers that look random and are the same every time (splitmix64).
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x5851_f42d_4c95_7f2d)
    }

    /// A number below `sides`.
    pub fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) % sides as u64) as usize
    }

    fn one_in(&mut self, sides: usize) -> bool {
        self.roll(sides) == 0
    }

    fn pick<'a, T: ?Sized>(&mut self, from: &[&'a T]) -> &'a T {
        from[self.roll(from.len())]
    }
}

const COUNTRIES: [&str; 12] = ["AM", "AZ", "BD", "KG", "KH", "KZ", "LA", "MM", "MN", "NP", "TJ", "UZ"];
const SOURCES: [&str; 6] = [
    "Customs Code, articles 12 to 18, as amended in 2021",
    "Government Resolution No. 214 of 3 June 2018 on the national single window",
    "Interview with the customs administration, 14 March",
    "Закон об электронном документе и электронной цифровой подписи, статья 7",
    "Annual report of the ICT agency, section 4.2 (network coverage of border posts)",
    "https://www.example.org/trade-facilitation/annual-report-2022.pdf",
];
const NOTES: [&str; 5] = [
    "The system covers import and export declarations at all 14 customs offices; transit is still lodged on paper.",
    "A draft amendment has been before parliament since last autumn and is expected to pass this year.",
    "Three of the seven agencies have finished the analysis of their processes, two are under way.",
    "Система охватывает все пункты пропуска, кроме двух высокогорных, где связь обеспечивается по спутнику.",
    "Participants of the national consultation disagreed; the working group will look at the question again.",
];
const AGENCIES: [&str; 4] = ["customs", "trade-ministry", "ict-agency", "Ministry of Agriculture, plant quarantine"];

/// One completed questionnaire.
pub fn answers(catalog: &Catalog, number: u64) -> Answers {
    let mut dice = Dice::new(number);
    let year = 2019 + i16::try_from(dice.roll(6)).unwrap_or(0);
    let mut answers = Answers::empty(catalog);
    answers.country = Some(COUNTRIES[dice.roll(COUNTRIES.len())].to_owned());
    answers.round = Some(year.to_string());
    answers.assessed_on = jiff::civil::Date::new(year, 1 + i8::try_from(dice.roll(12)).unwrap_or(0), 15).ok();
    let asked = catalog.checklists.iter().filter(|list| list.by_default);
    answers.checklists = asked.map(|list| (list.id.clone(), list.version.clone())).collect();
    // An advanced country says yes more often; no country says yes to everything.
    let level = 1 + dice.roll(4);
    let mut chosen: Vec<OptionSet> = Vec::new();
    for (index, question) in catalog.questions.iter().enumerate() {
        let in_scope = catalog.checklists[question.checklist].by_default;
        let asked = question.is_asked(&chosen);
        let given = (in_scope && asked && !dice.one_in(20)).then(|| answer(&mut dice, question, level));
        chosen.push(Said::of(given.as_ref()).options());
        answers.given[index] = given;
    }
    answers
}

fn answer(dice: &mut Dice, question: &Question, level: usize) -> Answer {
    if dice.one_in(50) {
        return Answer {
            not_applicable: Some("a landlocked country has no sea ports".to_owned()),
            ..Answer::default()
        };
    }
    let value = value(dice, question, level);
    let mut answer = Answer { value: Some(value.clone()), ..Answer::default() };
    // Half of the answers are a bare verdict.
    if dice.one_in(2) {
        return answer;
    }
    answer.evidence = (0..=dice.roll(2)).map(|_| dice.pick(&SOURCES).to_owned()).collect();
    if dice.one_in(3) {
        answer.note = Some((0..=dice.roll(3)).map(|_| dice.pick(&NOTES)).collect::<Vec<_>>().join("\n"));
    }
    if dice.one_in(6) {
        answer.planned = Some(Planned {
            by: jiff::civil::Date::new(2027, 6, 30).ok(),
            what: Some("extend the system to the remaining agencies".to_owned()),
        });
    }
    if dice.one_in(8) {
        answer.said_by = Some(Speaker { agency: Some(dice.pick(&AGENCIES).to_owned()), name: None, on: None });
    }
    if dice.one_in(16) {
        let said = |agency: &str| AgencyAnswer {
            agency: agency.to_owned(),
            value: Some(value.clone()),
            note: Some(NOTES[2].to_owned()),
            ..AgencyAnswer::default()
        };
        answer.agencies = AGENCIES[..2].iter().map(|agency| said(agency)).collect();
    }
    answer
}

fn value(dice: &mut Dice, question: &Question, level: usize) -> Value {
    match &question.answer {
        AnswerKind::Percent => Value::Percent(u8::try_from(dice.roll(101)).unwrap_or(0)),
        AnswerKind::Text => Value::Text(dice.pick(&NOTES).to_owned()),
        AnswerKind::Scale(scale) if scale.many => {
            let free = (0..scale.options.len()).filter(|place| !scale.options[*place].exclusive);
            let mut chosen: Vec<usize> = free.filter(|_| dice.roll(5) < level).collect();
            if chosen.is_empty() {
                chosen.push(0);
            }
            Value::Options(chosen)
        }
        AnswerKind::Scale(scale) => {
            let last = scale.options.len() - 1;
            Value::Options(vec![if dice.roll(5) < level { last } else { dice.roll(last + 1) }])
        }
    }
}

/// A questionnaire as YAML.
pub fn as_yaml(catalog: &Catalog, number: u64) -> String {
    yaml(&answers(catalog, number), catalog)
}

/// A questionnaire as JSON, on one line.
pub fn as_json(catalog: &Catalog, number: u64) -> String {
    json_of(catalog, &answers(catalog, number)).to_string()
}

/// A questionnaire as TOML.
pub fn as_toml(catalog: &Catalog, number: u64) -> String {
    let json = json_of(catalog, &answers(catalog, number));
    toml::to_string(&json).expect("every questionnaire can be written as TOML")
}

fn json_of(catalog: &Catalog, answers: &Answers) -> Json {
    let mut given = Map::new();
    for (question, answer) in catalog.questions.iter().zip(&answers.given) {
        if let Some(answer) = answer {
            given.insert(question.id.clone(), answer_json(question, answer));
        }
    }
    json!({
        "format": 1,
        "country": answers.country,
        "round": answers.round,
        "assessed-on": answers.assessed_on.map(|date| date.to_string()),
        "checklists": answers.checklists.iter().cloned().collect::<std::collections::BTreeMap<_, _>>(),
        "answers": given,
    })
}

fn answer_json(question: &Question, answer: &Answer) -> Json {
    let value = answer.value.as_ref().map(|value| {
        let mut names = names(question, value);
        match value {
            Value::Options(_) if question.answer.scale().is_some_and(|scale| scale.many) => json!(names),
            Value::Percent(percent) => json!(percent),
            _ => json!(names.remove(0)),
        }
    });
    if let (Some(value), true) = (&value, *answer == Answer { value: answer.value.clone(), ..Answer::default() }) {
        return value.clone();
    }
    let mut long = Map::new();
    let mut put = |key: &str, value: Option<Json>| {
        if let Some(value) = value {
            long.insert(key.to_owned(), value);
        }
    };
    put("value", value.clone());
    put("not-applicable", answer.not_applicable.as_ref().map(|reason| json!(reason)));
    put("evidence", Some(json!(answer.evidence)).filter(|_| !answer.evidence.is_empty()));
    put("note", answer.note.as_ref().map(|note| json!(note)));
    let planned = answer.planned.as_ref();
    put("planned", planned.map(|plan| json!({ "by": plan.by.map(|by| by.to_string()), "what": plan.what })));
    put("said-by", answer.said_by.as_ref().map(|speaker| json!({ "agency": speaker.agency })));
    let agencies: Map<String, Json> = (answer.agencies.iter())
        .map(|said| (said.agency.clone(), json!({ "value": value, "note": said.note })))
        .collect();
    put("agencies", Some(Json::Object(agencies)).filter(|_| !answer.agencies.is_empty()));
    Json::Object(long)
}
