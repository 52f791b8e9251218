//! The questionnaire to be filled in on a screen: as a page, and as a [`sheet`].
//!
//! The page is one HTML file that works in any browser without a network, keeps what is filled in, and
//! saves it as an answers file.
//!
//! The page is put together by its own script out of the data that stands in it, so that no text of a checklist is ever
//! taken for markup. Which questions are asked, the script finds by the conditions that are written here.

mod sentences;
pub mod sheet;

use serde_json::{Map, Value as Json, json};

use crate::answers::Answers;
use crate::assessment::Scope;
use crate::checklist::{AnswerKind, AnswerScale, Checklist, Condition, Question, QuestionIndex};
use crate::i18n::Message;
use crate::page::Page;
use crate::render::xml;
use crate::report::prose::Prose;
use crate::save::begun;
use crate::visible::{steers, visible_lines};

const STYLE: &str = include_str!("form/form.css");
/// What the script knows without a page.
const RULES: [&str; 2] = [include_str!("form/conditions.js"), include_str!("form/answers.js")];
/// What of it needs one.
const PAGE: [&str; 2] = [include_str!("form/view.js"), include_str!("form/page.js")];

/// What a form is made of.
#[derive(Debug, Clone, Copy)]
pub struct Form<'a> {
    /// The questions and the words.
    pub prose: Prose<'a>,
    /// The head of the answers file that it saves: country, round and profile.
    pub answers: &'a Answers,
    /// The questions that it asks.
    pub scope: &'a Scope,
    /// The agency that fills it in: a role or a name of the team's own. Without one the answers are the team's.
    pub agency: Option<&'a str>,
}

/// Writes a form as an HTML file.
pub fn page(form: &Form<'_>) -> String {
    let data = form.data();
    let [rules, page] = [RULES.concat(), PAGE.concat()];
    // Within a block no name of the page gets in the way of one of the browser's.
    let script = format!("\"use strict\";\n{rules}{{\n{page}}}\n");
    let title = data.get("title").and_then(Json::as_str).unwrap_or_default();
    let subtitle = data.get("subtitle").and_then(Json::as_str).unwrap_or_default();
    let body = format!(
        "<noscript>{}</noscript>\n<script type=\"application/json\" id=\"data\">{}</script>\n",
        xml::text(&form.prose.say("form-no-script")),
        inert(&data),
    );
    Page {
        language: form.prose.words.tag(),
        rtl: form.prose.words.is_rtl(),
        title: &format!("{title} · {subtitle}"),
        generator: &begun(),
        style: STYLE,
        script: Some(&script),
        has_pictures: false,
        body: &body,
    }
    .write()
}

impl Form<'_> {
    /// All that the script is told.
    fn data(&self) -> Map<String, Json> {
        let catalog = self.prose.catalog;
        let asked: Vec<QuestionIndex> =
            (0..catalog.questions.len()).filter(|&index| self.scope.includes(index)).collect();
        let place = |index| asked.binary_search(&index).ok();
        let sections = catalog.sections().filter_map(|(_, section)| {
            let questions: Vec<usize> = section.questions.clone().filter_map(place).collect();
            let told = json!({
                "id": shown(&section.id),
                "title": shown(&section.title),
                "intro": shown(&section.intro),
                "questions": questions,
            });
            (!questions.is_empty()).then_some(told)
        });
        let lists: Vec<&Checklist> = catalog
            .checklists
            .iter()
            .filter(|list| list.questions.clone().any(|index| place(index).is_some()))
            .collect();
        let roles =
            catalog.agencies.iter().map(|agency| json!({ "id": agency.id, "title": shown(self.agency(&agency.id)) }));
        let data = json!({
            "key": self.key(&lists),
            "title": self.title(),
            "subtitle": shown(&self.subtitle(&lists)),
            "about": self.about(&lists),
            "agency": self.agency.map(|id| json!({ "id": id, "title": shown(self.agency(id)) })),
            "roles": roles.collect::<Json>(),
            "country": self.answers.country,
            "round": self.answers.round,
            "profile": self.answers.profile,
            "checklists": lists.iter().map(|list| (list.id.clone(), json!(list.version))).collect::<Map<_, _>>(),
            "sections": sections.collect::<Json>(),
            "questions": asked.iter().map(|&index| self.question(index, &place)).collect::<Json>(),
            "words": sentences::all(self.prose.words),
            "rtl": self.prose.words.is_rtl(),
            "digits": self.prose.words.number("0123456789"),
            "comma": self.prose.words.comma(),
        });
        match data {
            Json::Object(data) => data,
            _ => Map::new(),
        }
    }

    fn agency<'b>(&'b self, id: &'b str) -> &'b str {
        self.prose.agency(id)
    }

    /// Under what the browser keeps the answers: the same form in another language goes on with them.
    fn key(&self, lists: &[&Checklist]) -> String {
        let lists: Vec<String> = lists.iter().map(|list| format!("{} {}", list.id, list.version)).collect();
        let Answers { country, round, profile, .. } = self.answers;
        let head =
            [country.as_deref(), round.as_deref(), profile.as_deref(), self.agency].map(Option::unwrap_or_default);
        format!("readiness {}", json!([lists, head]))
    }

    fn title(&self) -> String {
        let title = match self.agency {
            Some(id) => self.prose.tell(&Message::new("form-title-agency").with("agency", self.agency(id))),
            None => self.prose.say("form-title"),
        };
        shown(&title)
    }

    /// Country and round, the profile, and the checklists with their versions.
    fn subtitle(&self, lists: &[&Checklist]) -> String {
        let Answers { country, round, profile, .. } = self.answers;
        let subject = (country.is_some() || round.is_some()).then(|| self.prose.subject(self.answers));
        let profile = self.prose.profile_title(profile.as_deref()).map(str::to_owned);
        let lists = lists.iter().map(|list| format!("{} {}", list.title, list.version));
        subject.into_iter().chain(profile).chain(lists).collect::<Vec<_>>().join(" · ")
    }

    /// The rules by which criteria are read, and the caveats.
    fn about(&self, lists: &[&Checklist]) -> Vec<String> {
        let rules = lists.iter().flat_map(|list| &list.rules);
        let rules = rules.map(|rule| shown(&format!("{}: {}", rule.title, rule.text.trim_end())));
        let asked = self.prose.catalog.lists_with(|index| self.scope.includes(index));
        let caveats = self.prose.caveats(&asked, None);
        rules.chain(caveats.iter().map(|caveat| shown(caveat))).collect()
    }

    fn question(&self, index: QuestionIndex, place: &impl Fn(QuestionIndex) -> Option<usize>) -> Json {
        let question = &self.prose.catalog.questions[index];
        let (kind, options) = match &question.answer {
            AnswerKind::Scale(scale) => (if scale.many { "many" } else { "one" }, options(question, scale)),
            AnswerKind::Percent => ("percent", Vec::new()),
            AnswerKind::Text => ("text", Vec::new()),
        };
        let agencies = self.prose.agencies(&question.agencies);
        let agencies = Message::new("form-agencies").with("agencies", agencies);
        let mut told = json!({
            "id": question.id,
            "prompt": shown(&question.prompt),
            "kind": kind,
            "options": options,
            "guidance": shown(&question.guidance),
            "evidence": shown(question.evidence.trim_end()),
            "agencies": if question.agencies.is_empty() { String::new() } else { shown(&self.prose.tell(&agencies)) },
        });
        if let Some(case) = self.prose.borderline(question) {
            told["borderline"] = json!(shown(&case));
        }
        if let Some(suggested) = self.suggested(index) {
            told["suggested"] = json!(shown(&suggested));
        }
        if let Some(applies_if) = &question.applies_if {
            let condition = self.condition(applies_if, place);
            told["askedIf"] = json!(shown(&self.asked_if(applies_if, &condition)));
            told["condition"] = condition;
        }
        told
    }

    /// What another source proposes, in words.
    fn suggested(&self, index: QuestionIndex) -> Option<String> {
        let suggestion = self.answers.get(index)?.suggested.as_ref()?;
        let value = self.prose.value(&self.prose.catalog.questions[index], &suggestion.value);
        Some(self.prose.tell(&Message::new("form-suggested").with("value", value).with("from", &suggestion.from)))
    }

    /// When a question is asked, in words.
    fn asked_if(&self, applies_if: &Condition, condition: &Json) -> String {
        let told = self.prose.condition(applies_if, None, usize::MAX);
        let told = self.prose.tell(&Message::new("form-asked-if").with("condition", told));
        if rests_on_others(condition) { format!("{told}\n{}", self.prose.say("form-asked-elsewhere")) } else { told }
    }

    /// A condition as the script reads it: `["is", question, options]`, `["all", …]`, `["any", …]`, whether it holds
    /// where that is known, or null where the answers of other agencies decide.
    fn condition(&self, condition: &Condition, place: &impl Fn(QuestionIndex) -> Option<usize>) -> Json {
        let parts = |kind: &str, parts: &[Condition]| {
            let parts = parts.iter().map(|part| self.condition(part, place));
            std::iter::once(json!(kind)).chain(parts).collect::<Json>()
        };
        match condition {
            Condition::All(all) => parts("all", all),
            Condition::Any(any) => parts("any", any),
            Condition::Is { question, any_of } => match place(*question) {
                Some(place) => json!(["is", place, any_of.places().collect::<Vec<_>>()]),
                // What is not asked in this questionnaire opens no other question.
                None if !self.scope.asks(*question) => json!(false),
                None => match &self.prose.catalog.questions[*question].applies_if {
                    Some(applies_if) => json!(["all", self.condition(applies_if, place), null]),
                    None => Json::Null,
                },
            },
        }
    }
}

/// Whether the answers of other agencies have a part in a condition.
fn rests_on_others(condition: &Json) -> bool {
    condition.is_null() || condition.as_array().is_some_and(|parts| parts.iter().any(rests_on_others))
}

fn options(question: &Question, scale: &AnswerScale) -> Vec<Json> {
    let criteria = question.criteria.iter().map(String::as_str).chain(std::iter::repeat(""));
    let told = scale.options.iter().zip(criteria).map(|(option, criterion)| {
        json!({
            "id": option.id,
            "label": shown(&option.label),
            "criterion": shown(criterion.trim_end()),
            "exclusive": option.exclusive,
        })
    });
    told.collect()
}

/// Text as people may be shown it.
fn shown(text: &str) -> String {
    visible_lines(text)
}

/// JSON that ends no script, begins no comment and steers nothing, whatever its texts hold.
fn inert(data: &Map<String, Json>) -> String {
    let mut out = String::new();
    for letter in json!(data).to_string().chars() {
        if matches!(letter, '<' | '>' | '&') || steers(letter) {
            out.extend(letter.encode_utf16(&mut [0; 2]).iter().map(|unit| format!("\\u{unit:04x}")));
        } else {
            out.push(letter);
        }
    }
    out
}

#[cfg(test)]
mod tests;
