//! Questions as the checklists have them: what `readiness show` prints.

use serde_json::Value as Json;

use super::prose::Prose;
use super::told::Told;
use super::{Block, Inline, Inlines, Report};
use crate::checklist::{AnswerKind, Question, QuestionIndex};
use crate::i18n::Message;

/// Questions with criteria, guidance and the actions that close their gaps.
pub fn report(prose: &Prose<'_>, questions: std::ops::Range<QuestionIndex>) -> Report {
    let lists = prose.catalog.lists_with(|index| questions.contains(&index));
    let mut blocks: Vec<Block> = questions.flat_map(|index| question(prose, index)).collect();
    for list in lists.iter().map(|&list| &prose.catalog.checklists[list]).filter(|list| !list.rules.is_empty()) {
        let title = Message::new("show-rules").with("title", &list.title);
        blocks.push(Block::heading(1, prose.tell(&title)));
        blocks.push(Block::List { ordered: false, items: prose.rules(list) });
    }
    Report {
        meta: prose.meta(prose.topic(&lists), &Told::default(), &lists),
        blocks,
        data: Json::Null,
        sheet: None,
        book: Vec::new(),
    }
}

fn question(prose: &Prose<'_>, index: QuestionIndex) -> Vec<Block> {
    let question = &prose.catalog.questions[index];
    let title = prose.catalog.section(&question.section).map(|(_, section)| section.title.clone()).unwrap_or_default();
    let heading = Inline::plain(format!("{}  {}", question.id, question.prompt));
    let mut fields: Vec<(String, Vec<Inlines>)> = Vec::new();
    let mut field = |key, text: Vec<Inlines>| fields.push((prose.say(key), text));
    field("show-place", vec![Inline::plain(place(prose, question, &title))]);
    if let Some(applies_if) = &question.applies_if {
        field("show-asked-if", vec![Inline::plain(prose.condition(applies_if, None, usize::MAX))]);
    }
    field("show-guidance", Inline::paragraphs(&question.guidance));
    field("show-options", options(prose, question));
    if let Some(case) = prose.borderline(question) {
        field("show-borderline", Inline::paragraphs(&case));
    }
    field("show-evidence", Inline::paragraphs(&question.evidence));
    field("show-agencies", vec![Inline::plain(prose.agencies(&question.agencies))]);
    let weight = prose.adaptation.weight(prose.catalog, index);
    if question.counts_at(weight) {
        let own = prose.adaptation.own_weight(prose.catalog, index);
        let number = |number: u32| prose.words.number(number);
        let times = Message::new("show-times").with("weight", number(weight)).with("own", number(own));
        let times = times.with("times", number(question.times));
        let weight = if question.times == 1 { number(weight) } else { prose.tell(&times) };
        let text = Message::new("show-counts").with("weight", weight).with("target", prose.target(question));
        field("show-weight", vec![Inline::plain(prose.tell(&text))]);
    }
    if !question.references.is_empty() {
        let cited: Vec<String> = question.references.iter().map(|reference| prose.cite_marked(reference)).collect();
        field("show-references", vec![Inline::plain(prose.words.semicolons(&cited))]);
    }
    if !question.closed_by.is_empty() {
        let actions = question.closed_by.iter().map(|&index| {
            let action = &prose.catalog.actions[index];
            Inline::plain(format!("{} {}", action.number, action.title))
        });
        field("show-actions", actions.collect());
    }
    vec![Block::Heading { level: 1, text: heading, anchor: None }, Block::Fields(fields)]
}

fn place(prose: &Prose<'_>, question: &Question, section: &str) -> String {
    let list = &prose.catalog.checklists[question.checklist];
    let number = match &question.official {
        Some(number) => prose.tell(&Message::new("show-official").with("number", number)),
        None => prose.say("show-ours"),
    };
    format!("{} {} · {} {section} · {number}", list.title, list.version, question.section)
}

fn options(prose: &Prose<'_>, question: &Question) -> Vec<Inlines> {
    let scale = match &question.answer {
        AnswerKind::Percent => return vec![Inline::plain(prose.say("template-percent"))],
        AnswerKind::Text => return vec![Inline::plain(prose.say("template-text"))],
        AnswerKind::Scale(scale) => scale,
    };
    let mut lines: Vec<Inlines> = Vec::new();
    if scale.many {
        lines.push(Inline::plain(prose.say("template-several")));
    }
    lines.extend(scale.options.iter().zip(&question.criteria).map(|(option, criterion)| {
        vec![Inline::Strong(option.label.clone()), Inline::Text(format!(" ({}): {criterion}", option.id))]
    }));
    lines
}
