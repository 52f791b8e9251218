//! What became of the answers to an earlier edition of the checklists: which are to be confirmed, which stand under
//! another id, which are kept and not counted, and what is asked for the first time.

use serde_json::{Value as Json, json};

use super::prose::Prose;
use super::told::Told;
use super::{Align, Block, Inline, Report, Row, Sheet, Table};
use crate::answers::upgrade::{Fate, Upgraded};
use crate::checklist::edition::{Changed, Edition};
use crate::checklist::{AnswerKind, Question, QuestionIndex};
use crate::i18n::Message;
use crate::save::producer;

/// The report. `orphans` are actions of a plan file that the checklists do not have. `in_full` every answer has a row,
/// and every question its wording then and now, which fills many screens; else there are ids.
pub fn report(prose: &Prose<'_>, edition: &Edition, upgraded: &Upgraded, orphans: &[String], in_full: bool) -> Report {
    let page = Page { prose, edition, upgraded };
    let mut blocks = vec![Block::heading(1, prose.subject(&upgraded.answers)), Block::paragraph(page.versions())];
    blocks.push(Block::paragraph(prose.tell(&page.counts())));
    if in_full {
        blocks.extend(page.fates());
        blocks.extend(page.wording());
    } else {
        blocks.push(page.ids());
        blocks.push(Block::paragraph(prose.say("upgrade-more")));
    }
    if !upgraded.new.is_empty() {
        let rows = upgraded.new.iter().map(|&index| {
            let question = &prose.catalog.questions[index];
            Row::of_words([question.id.clone(), question.prompt.clone(), prose.words.number(question.weight)])
        });
        let columns = prose.columns(&[
            ("column-id", Align::Start, 0),
            ("column-question", Align::Start, 8),
            ("column-weight", Align::End, 0),
        ]);
        let caption = Some(prose.say("upgrade-new"));
        blocks.push(Block::Table(Table { caption, columns, rows: rows.collect() }));
    }
    if !orphans.is_empty() {
        let message = Message::new("upgrade-orphans").count("count", orphans.len());
        blocks.push(Block::paragraph(prose.tell(&message.with("actions", prose.words.commas(orphans)))));
    }
    let sheet = Some(page.sheet());
    // It tells what became of the answers, and none of them.
    let lists = prose.catalog.lists_with(|index| upgraded.answers.get(index).is_some());
    let meta = prose.meta(prose.say("title-upgrade"), &Told::head_of(&upgraded.answers), &lists);
    Report { meta, blocks, data: page.data(orphans), sheet, book: Vec::new() }
}

struct Page<'a> {
    prose: &'a Prose<'a>,
    edition: &'a Edition,
    upgraded: &'a Upgraded,
}

/// What is told of an answer. The order is that of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Outcome {
    Doubted,
    Emptied,
    Moved,
    Retired,
    Stands,
}

impl Outcome {
    fn key(self) -> &'static str {
        match self {
            Self::Doubted => "upgrade-doubted",
            Self::Emptied => "upgrade-emptied",
            Self::Moved => "upgrade-moved",
            Self::Retired => "upgrade-retired",
            Self::Stands => "upgrade-stands",
        }
    }

    /// The name in machine output.
    fn name(self) -> &'static str {
        match self {
            Self::Doubted => "to-be-confirmed",
            Self::Emptied => "value-retired",
            Self::Moved => "moved",
            Self::Retired => "retired",
            Self::Stands => "unchanged",
        }
    }
}

impl Page<'_> {
    /// Every answer with its question then, its question of today, and what is told of it.
    fn answers(&self) -> impl Iterator<Item = (&Question, Option<&Question>, Changed, Outcome)> {
        self.upgraded.fates.iter().map(|(&place, fate)| {
            let then = &self.edition.catalog.questions[place];
            let now = fate.heir().map(|heir| &self.prose.catalog.questions[heir.question]);
            let outcome = match fate {
                Fate::Doubted(_) => Outcome::Doubted,
                Fate::Emptied(_) => Outcome::Emptied,
                Fate::Retired => Outcome::Retired,
                Fate::Stands(_) if now.is_some_and(|now| now.id != then.id) => Outcome::Moved,
                Fate::Stands(_) => Outcome::Stands,
            };
            (then, now, fate.heir().map(|heir| heir.changed).unwrap_or_default(), outcome)
        })
    }

    fn versions(&self) -> String {
        let version = |(id, version): &(String, String)| {
            let today = self.prose.catalog.checklist(id).map_or("", |list| &list.version);
            format!("{id} {version} {} {today}", self.prose.words.arrow())
        };
        self.prose.words.commas(self.edition.lists.iter().map(version))
    }

    fn counts(&self) -> Message {
        let count = |wanted| self.answers().filter(|(.., outcome)| *outcome == wanted).count();
        Message::new("upgrade-counts")
            .count("doubted", count(Outcome::Doubted))
            .count("emptied", count(Outcome::Emptied))
            .count("moved", count(Outcome::Moved))
            .count("retired", count(Outcome::Retired))
            .count("stands", count(Outcome::Stands))
            .count("new", self.upgraded.new.len())
    }

    /// The ids of the answers that do not simply stand, by what is told of them.
    fn ids(&self) -> Block {
        let outcomes = [Outcome::Doubted, Outcome::Emptied, Outcome::Moved, Outcome::Retired];
        let items = outcomes.into_iter().filter_map(|wanted| {
            let answers = self.answers().filter(|(.., outcome)| *outcome == wanted);
            let ids: Vec<String> = answers.map(|(then, now, ..)| id(self.prose, then, now)).collect();
            let line = vec![
                Inline::Strong(self.prose.say(wanted.key())),
                Inline::Text(format!(": {}", self.prose.words.commas(&ids))),
            ];
            (!ids.is_empty()).then_some(line)
        });
        Block::List { ordered: false, items: items.collect() }
    }

    /// Every answer that does not simply stand.
    fn fates(&self) -> Option<Block> {
        let mut told: Vec<_> = self.answers().filter(|(.., outcome)| *outcome != Outcome::Stands).collect();
        told.sort_by_key(|(.., outcome)| *outcome);
        let rows: Vec<Row> = told
            .into_iter()
            .map(|(then, now, changed, outcome)| {
                let changed: Vec<String> = parts(changed).iter().map(|(key, _)| self.prose.say(key)).collect();
                let prompt = now.unwrap_or(then).prompt.clone();
                Row::of_words([
                    self.prose.say(outcome.key()),
                    id(self.prose, then, now),
                    prompt,
                    self.prose.words.commas(&changed),
                ])
            })
            .collect();
        let columns = self.prose.columns(&[
            ("column-answer", Align::Start, 3),
            ("column-id", Align::Start, 2),
            ("column-question", Align::Start, 8),
            ("column-changed", Align::Start, 3),
        ]);
        (!rows.is_empty()).then_some(Block::Table(Table { caption: None, columns, rows }))
    }

    /// What a question said then and says now, for the answers that are to be confirmed or given anew.
    fn wording(&self) -> Option<Block> {
        let mut rows = Vec::new();
        for (then, now, _, outcome) in self.answers() {
            let Some(now) = now.filter(|_| matches!(outcome, Outcome::Doubted | Outcome::Emptied)) else { continue };
            let mut row = |part: String, before: &str, after: &str| {
                if before != after {
                    rows.push(Row::of_words([now.id.clone(), part, before.to_owned(), after.to_owned()]));
                }
            };
            row(self.prose.say("column-question"), &then.prompt, &now.prompt);
            let (before, after) = (criteria(then), criteria(now));
            for (id, label, text) in &after {
                let earlier = before.iter().find(|(other, ..)| other == id).map_or("–", |(.., text)| text);
                row((*label).to_owned(), earlier, text);
            }
            for (_, label, text) in before.iter().filter(|(id, ..)| !after.iter().any(|(other, ..)| other == id)) {
                row((*label).to_owned(), text, "–");
            }
        }
        let columns = self.prose.columns(&[
            ("column-id", Align::Start, 0),
            ("column-part", Align::Start, 2),
            ("column-then", Align::Start, 6),
            ("column-now", Align::Start, 6),
        ]);
        let caption = Some(self.prose.say("upgrade-wording"));
        (!rows.is_empty()).then_some(Block::Table(Table { caption, columns, rows }))
    }

    fn sheet(&self) -> Sheet {
        let answers = self.answers().map(|(then, now, changed, outcome)| {
            let changed: Vec<&str> = parts(changed).iter().map(|(_, name)| *name).collect();
            let now = now.map(|now| now.id.clone()).unwrap_or_default();
            vec![outcome.name().to_owned(), then.id.clone(), now, changed.join(" "), then.prompt.clone()]
        });
        let new = self.upgraded.new.iter().map(|&index| {
            let question = &self.prose.catalog.questions[index];
            let id = question.id.clone();
            vec!["new".to_owned(), String::new(), id, String::new(), question.prompt.clone()]
        });
        Sheet { columns: vec!["outcome", "then", "now", "changed", "prompt"], rows: answers.chain(new).collect() }
    }

    fn data(&self, orphans: &[String]) -> Json {
        let lists = self.edition.lists.iter().map(|(id, version)| {
            let today = self.prose.catalog.checklist(id).map(|list| &list.version);
            json!({ "checklist": id, "from": version, "to": today })
        });
        let answers = self.answers().map(|(then, now, changed, outcome)| {
            json!({
                "outcome": outcome.name(),
                "changed": parts(changed).iter().map(|(_, name)| *name).collect::<Vec<_>>(),
                "then": question(then),
                "now": now.map(question),
            })
        });
        let new = |&index: &QuestionIndex| {
            let question = &self.prose.catalog.questions[index];
            json!({ "question": question.id, "prompt": question.prompt, "weight": question.weight })
        };
        json!({
            "format": 1,
            "producer": producer(),
            "country": self.upgraded.answers.country,
            "round": self.upgraded.answers.round,
            "checklists": lists.collect::<Vec<_>>(),
            "answers": answers.collect::<Vec<_>>(),
            "new": self.upgraded.new.iter().map(new).collect::<Vec<_>>(),
            "actions-gone": orphans,
        })
    }
}

/// The id of a question, with that of today where it is another one.
fn id(prose: &Prose<'_>, then: &Question, now: Option<&Question>) -> String {
    match now {
        Some(now) if now.id != then.id => format!("{} {} {}", then.id, prose.words.arrow(), now.id),
        _ => then.id.clone(),
    }
}

fn question(question: &Question) -> Json {
    let criteria: serde_json::Map<String, Json> =
        criteria(question).into_iter().map(|(id, _, text)| (id.to_owned(), json!(text))).collect();
    json!({ "question": question.id, "prompt": question.prompt, "criteria": criteria, "weight": question.weight })
}

/// The options of a question, each by id, with its label and what makes it true.
fn criteria(question: &Question) -> Vec<(&str, &str, &str)> {
    let AnswerKind::Scale(scale) = &question.answer else { return Vec::new() };
    let options = scale.options.iter().zip(&question.criteria);
    options.map(|(option, text)| (option.id.as_str(), option.label.as_str(), text.as_str())).collect()
}

/// The parts of a question that were changed: the keys of their words, and their names in machine output.
fn parts(changed: Changed) -> Vec<(&'static str, &'static str)> {
    [
        (changed.prompt, ("part-prompt", "prompt")),
        (changed.criteria, ("part-criteria", "criteria")),
        (changed.scale, ("part-scale", "scale")),
        (changed.weight, ("part-weight", "weight")),
        (changed.condition, ("part-condition", "condition")),
    ]
    .into_iter()
    .filter_map(|(is_changed, part)| is_changed.then_some(part))
    .collect()
}
