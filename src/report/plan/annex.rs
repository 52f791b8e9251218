//! The annex: every question with its answer, and how the figures were made.

use super::{Inputs, chapter, findings, treaty};
use crate::answers::Value;
use crate::assessment::Outcome;
use crate::checklist::{AnswerKind, Question, QuestionIndex};
use crate::i18n::Message;
use crate::report::prose::Prose;
use crate::report::{Align, Anchor, Block, Inline, Inlines, Row, Table};

pub(super) fn questions(prose: &Prose<'_>, inputs: &Inputs<'_>) -> Vec<Block> {
    let mut blocks = vec![Block::PageBreak];
    blocks.extend(chapter(prose, "chapter-annex"));
    for (_, section) in prose.catalog.sections() {
        let shown: Vec<QuestionIndex> =
            section.questions.clone().filter(|&index| inputs.assessment.includes(index)).collect();
        if !shown.is_empty() {
            blocks.push(Block::heading(2, format!("{} {}", section.id, section.title)));
            blocks.push(Block::Table(table(prose, inputs, &shown)));
        }
    }
    blocks
}

fn table(prose: &Prose<'_>, inputs: &Inputs<'_>, questions: &[QuestionIndex]) -> Table {
    let rows = questions.iter().map(|&index| {
        let question = &prose.catalog.questions[index];
        let answer = inputs.answers.get(index);
        let outcome = inputs.assessment.outcomes[index];
        let waits = prose.waits(inputs.assessment, index);
        let verdict = waits.unwrap_or_else(|| prose.verdict(question, outcome, answer));
        let mut said = vec![match outcome {
            Outcome::Scored(_) | Outcome::Recorded => vec![Inline::Strong(verdict)],
            _ => vec![Inline::Emphasis(verdict)],
        }];
        if let Outcome::Scored(_) = outcome {
            said.extend(
                answer.and_then(|answer| answer.verdict()).map(|value| criteria(question, value)).unwrap_or_default(),
            );
        }
        said.extend(answer.and_then(|answer| findings::carried(prose, answer)));
        let references: Vec<String> = question.references.iter().map(|reference| prose.cite(reference)).collect();
        let mut prompt = vec![Inline::plain(question.prompt.clone())];
        if !references.is_empty() {
            prompt.push(vec![Inline::Emphasis(prose.words.semicolons(&references))]);
        }
        Row {
            // Back to the gap, where there is one and the gaps are part of the document.
            cells: vec![
                vec![vec![Inline::Link { text: question.id.clone(), to: Anchor(format!("gap-{}", question.id)) }]],
                prompt,
                said,
                findings::told(prose, inputs, index),
            ],
            strong: false,
            anchor: Some(Anchor(format!("question-{}", question.id))),
        }
    });
    let rows = rows.collect();
    let columns = prose.columns(&[
        ("column-id", Align::Start, 0),
        ("column-question", Align::Start, 6),
        ("column-answer-criterion", Align::Start, 6),
        ("column-account", Align::Start, 6),
    ]);
    Table { caption: None, columns, rows }.filled()
}

/// The criteria that a value says are met.
fn criteria(question: &Question, value: &Value) -> Vec<Inlines> {
    match (value, &question.answer) {
        (Value::Options(places), AnswerKind::Scale(_)) => places
            .iter()
            .filter_map(|place| question.criteria.get(*place))
            .filter(|criterion| !criterion.is_empty())
            .map(|criterion| Inline::plain(criterion.clone()))
            .collect(),
        _ => Vec::new(),
    }
}

/// The rules of the plan and the files it was made from, in short.
pub(super) fn method_in_short(prose: &Prose<'_>, inputs: &Inputs<'_>) -> Vec<Block> {
    let mut blocks = vec![Block::heading(2, prose.say("chapter-method"))];
    let mut rules = vec![Inline::plain(prose.say("plan-rule"))];
    rules.extend(treaty::named(prose, inputs).map(|_| Inline::plain(prose.say("article-rule"))));
    rules.extend(limits(prose, inputs));
    let files =
        inputs.digests.iter().map(|(name, digest)| format!("{name} (SHA-256 {})", &digest[..digest.len().min(12)]));
    let files: Vec<String> = files.collect();
    if !files.is_empty() {
        rules.push(Inline::plain(
            prose.tell(&Message::new("method-files").with("files", prose.words.semicolons(&files))),
        ));
    }
    blocks.push(Block::List { ordered: false, items: rules });
    blocks
}

/// How many actions the plan names, and one agency leads.
fn limits(prose: &Prose<'_>, inputs: &Inputs<'_>) -> Vec<Inlines> {
    let treaty = if treaty::named(prose, inputs).is_some() { "yes" } else { "no" };
    let most = inputs.context.most.map(|most| Message::new("plan-most").count("limit", most).with("treaty", treaty));
    let per_agency = inputs.context.per_agency.map(|limit| Message::new("plan-limit").count("limit", limit));
    most.iter().chain(&per_agency).map(|message| Inline::plain(prose.tell(message))).collect()
}

/// How the figures were made, from which files, and what the content follows.
pub(super) fn method(prose: &Prose<'_>, inputs: &Inputs<'_>) -> Vec<Block> {
    let mut blocks = vec![Block::PageBreak];
    blocks.extend(chapter(prose, "chapter-method"));
    let lists = inputs.scorecard.places();
    let treaty = treaty::named(prose, inputs);
    let mut rules = vec![prose.say("explain-rule"), prose.score_reading(&lists)];
    rules.extend(["range-rule", "gap-rule", "plan-rule", "projection-rule"].map(|key| prose.say(key)));
    rules.extend(treaty.map(|_| prose.say("article-rule")));
    let mut rules: Vec<Inlines> = rules.into_iter().map(Inline::plain).collect();
    rules.extend(crate::report::scores::section_weights(prose).map(Inline::plain));
    if inputs.assessment.carried.contains(&true) {
        rules.push(Inline::plain(prose.say("carried-rule")));
    }
    rules.extend(limits(prose, inputs));
    blocks.push(Block::List { ordered: false, items: rules });
    blocks.push(Block::heading(2, prose.say("method-sources")));
    let mut fields: Vec<(String, Vec<Inlines>)> = Vec::new();
    for list in &inputs.scorecard.lists {
        let list = &prose.catalog.checklists[list.checklist];
        let edition = list.origin.edition.iter().map(|edition| format!(", {edition}")).collect::<String>();
        let model = format!("{}: {}{edition}", list.origin.publisher, list.origin.title);
        fields.push((
            format!("{} {}", list.title, list.version),
            vec![Inline::plain(model), Inline::plain(list.origin.status.clone())],
        ));
        if !list.rules.is_empty() {
            let title = Message::new("show-rules").with("title", &list.title);
            fields.push((prose.tell(&title), prose.rules(list)));
        }
    }
    if let Some(treaty) = treaty {
        let text =
            Message::new("method-treaty").with("source", &treaty.source).with("as-of", prose.words.date(treaty.as_of));
        fields.push((prose.say("method-treaty-title"), vec![Inline::plain(prose.tell(&text))]));
    }
    let profile = match inputs.answers.profile.as_deref().and_then(|id| prose.catalog.profile(id)) {
        Some(profile) => profile.title.clone(),
        None => prose.say("profile-full"),
    };
    fields.push((prose.say("method-profile"), vec![Inline::plain(profile)]));
    let counting: Vec<String> = prose.adaptation.agencies_that_count(prose.catalog).map(str::to_owned).collect();
    if !counting.is_empty() {
        fields.push((prose.say("agencies-counting"), vec![Inline::plain(prose.agencies(&counting))]));
    }
    let changes = crate::report::scores::changes(prose);
    let unchanged = || vec![Inline::plain(prose.say("method-no-changes"))];
    fields.push((prose.say("method-settings"), if changes.is_empty() { unchanged() } else { changes }));
    for (name, digest) in &inputs.digests {
        fields.push((name.clone(), vec![Inline::plain(format!("SHA-256 {digest}"))]));
    }
    blocks.push(Block::Fields(fields));
    blocks
}
