//! Scores and findings by section, differences between agencies, and the gaps.

use std::collections::{BTreeMap, BTreeSet};

use super::{Inputs, chapter};
use crate::answers::{Answer, Answers, Value};
use crate::assessment::Outcome;
use crate::checklist::{Question, QuestionIndex};
use crate::i18n::Message;
use crate::report::prose::Prose;
use crate::report::{Align, Block, Inline, Inlines, Row, Table, gaps as gap_report, scores as score_report};

pub(super) fn scores(prose: &Prose<'_>, inputs: &Inputs<'_>) -> Vec<Block> {
    let mut blocks = vec![Block::PageBreak];
    blocks.extend(chapter(prose, "chapter-scores"));
    for list in &inputs.scorecard.lists {
        let title = &prose.catalog.checklists[list.checklist].title;
        blocks.push(Block::heading(2, title.clone()));
        blocks.push(Block::Bars(score_report::bars(prose, list)));
        blocks.push(Block::Table(score_report::table(prose, list)));
        blocks.extend(score_report::carried(prose, title, inputs.answers, list.total.coverage).map(Block::paragraph));
    }
    blocks
}

/// What was said, section by section, with the evidence given. Sections without an answer are named in one line.
pub(super) fn blocks(prose: &Prose<'_>, inputs: &Inputs<'_>) -> Vec<Block> {
    let mut blocks = vec![Block::PageBreak];
    blocks.extend(chapter(prose, "chapter-findings"));
    blocks.push(Block::paragraph(prose.say("findings-rule")));
    let mut silent = Vec::new();
    for (_, section) in prose.catalog.sections() {
        let asked = section.questions.clone().any(|index| inputs.assessment.outcomes[index].is_asked());
        let answered: Vec<QuestionIndex> =
            section.questions.clone().filter(|&index| is_answered(inputs.assessment.outcomes[index])).collect();
        let name = format!("{} {}", section.id, section.title);
        if answered.is_empty() {
            silent.extend(asked.then_some(name));
            continue;
        }
        // What was said without evidence or note is in the annex; here it would only be the same words again.
        let told: Vec<QuestionIndex> =
            answered.into_iter().filter(|&index| !told(prose, inputs, index).is_empty()).collect();
        if !told.is_empty() {
            blocks.push(Block::heading(2, name));
            blocks.push(Block::Table(findings(prose, inputs, &told)));
        }
    }
    if !silent.is_empty() {
        let silent = Message::new("findings-silent").with("sections", prose.words.semicolons(&silent));
        blocks.push(Block::paragraph(prose.tell(&silent)));
    }
    blocks.extend(gap_report::unevidenced_block(prose, inputs.unevidenced));
    blocks
}

fn is_answered(outcome: Outcome) -> bool {
    matches!(outcome, Outcome::Scored(_) | Outcome::Recorded | Outcome::NotApplicable)
}

fn findings(prose: &Prose<'_>, inputs: &Inputs<'_>, answered: &[QuestionIndex]) -> Table {
    let rows = answered.iter().map(|&index| {
        let question = &prose.catalog.questions[index];
        let answer = inputs.answers.get(index);
        let verdict = prose.verdict(question, inputs.assessment.outcomes[index], answer);
        let mut said = vec![vec![Inline::Strong(verdict)]];
        said.extend(answer.and_then(|answer| carried(prose, answer)));
        Row::of(vec![
            vec![vec![prose.question_link(index)]],
            vec![Inline::plain(question.prompt.clone())],
            said,
            told(prose, inputs, index),
        ])
    });
    Table {
        caption: None,
        columns: prose.columns(&[
            ("column-id", Align::Start, 0),
            ("column-question", Align::Start, 6),
            ("column-answer", Align::Start, 4),
            ("column-account", Align::Start, 8),
        ]),
        rows: rows.collect(),
    }
}

/// That an answer was carried from an earlier round and is not confirmed.
pub(super) fn carried(prose: &Prose<'_>, answer: &Answer) -> Option<Inlines> {
    let told = Message::new("answer-carried").with("round", answer.carried_from()?);
    Some(vec![Inline::Emphasis(prose.tell(&told))])
}

/// What was said about a question: the words of an answer in words, then evidence, note and the rest.
pub(super) fn told(prose: &Prose<'_>, inputs: &Inputs<'_>, index: QuestionIndex) -> Vec<Inlines> {
    let Some(answer) = inputs.answers.get(index) else { return Vec::new() };
    let mut paragraphs = Vec::new();
    if let Some(Value::Text(words)) = answer.verdict()
        && inputs.assessment.outcomes[index] == Outcome::Recorded
    {
        paragraphs.extend(Inline::paragraphs(words));
    }
    paragraphs.extend(account(prose, inputs.answers, answer));
    paragraphs
}

/// Evidence, reason, note, plan and speaker of an answer, a paragraph each.
pub(super) fn account(prose: &Prose<'_>, answers: &Answers, answer: &Answer) -> Vec<Inlines> {
    let mut paragraphs = Vec::new();
    if let Some(reason) = answer.does_not_apply() {
        paragraphs.extend(Inline::paragraphs(reason));
    }
    for source in answers.grounds(answer) {
        paragraphs.push(Inline::plain(prose.tell(&Message::new("account-evidence").with("source", source))));
    }
    for text in answer.note.iter().chain(&answer.agreed) {
        paragraphs.extend(Inline::paragraphs(text));
    }
    if let Some(planned) = &answer.planned {
        let what = planned.what.clone().unwrap_or_default();
        let text = match planned.by {
            Some(by) => Message::new("account-planned-by").with("what", what).with("by", prose.words.date(by)),
            None => Message::new("account-planned").with("what", what),
        };
        paragraphs.push(Inline::plain(prose.tell(&text)));
    }
    for ask in answer.asks() {
        let agency = prose.agency(&ask.agency);
        let text = match ask.by {
            Some(by) => Message::new("account-ask-by").with("agency", agency).with("by", prose.words.date(by)),
            None => Message::new("account-ask").with("agency", agency),
        };
        paragraphs.push(Inline::plain(prose.tell(&text)));
    }
    if let Some(speaker) = &answer.said_by {
        let agency = speaker.agency.as_deref().map(|agency| prose.agency(agency).to_owned());
        let who: Vec<String> =
            [speaker.name.clone(), agency, speaker.on.map(|on| prose.words.date(on))].into_iter().flatten().collect();
        paragraphs.push(vec![Inline::Emphasis(prose.words.commas(&who))]);
    }
    paragraphs
}

/// The questions on which agencies gave different answers.
pub(super) fn differing<'a>(
    prose: &Prose<'a>,
    inputs: &'a Inputs<'_>,
) -> impl Iterator<Item = (QuestionIndex, &'a Question, &'a Answer)> {
    let asked = prose.catalog.questions.iter().enumerate().filter(|(index, _)| inputs.assessment.includes(*index));
    asked.filter_map(|(index, question)| {
        let answer = inputs.answers.get(index).filter(|answer| answer.agencies_differ())?;
        Some((index, question, answer))
    })
}

/// What agencies said on which they differ, and what was agreed.
pub(super) fn agencies(prose: &Prose<'_>, inputs: &Inputs<'_>) -> Vec<Block> {
    let mut rows = Vec::new();
    for (index, question, answer) in differing(prose, inputs) {
        let said = answer.agencies.iter().map(|said| {
            let value = prose.position(question, said.position());
            let mut line = vec![Inline::Text(format!("{}: {value}", prose.agency(&said.agency)))];
            if let Some(note) = &said.note {
                line.push(Inline::Text(format!(" ({})", note.trim().replace('\n', " "))));
            }
            line
        });
        let mut agreed =
            vec![vec![Inline::Strong(prose.outcome(question, inputs.assessment.outcomes[index], Some(answer)))]];
        agreed.extend(answer.agreed.iter().flat_map(|reason| Inline::paragraphs(reason)));
        rows.push(Row::of(vec![
            vec![vec![prose.question_link(index)]],
            vec![Inline::plain(question.prompt.clone())],
            said.collect(),
            agreed,
        ]));
    }
    if rows.is_empty() {
        return Vec::new();
    }
    let mut blocks = chapter(prose, "chapter-agencies");
    blocks.push(Block::paragraph(prose.say("agencies-rule")));
    blocks.push(Block::Table(Table {
        caption: None,
        columns: prose.columns(&[
            ("column-id", Align::Start, 0),
            ("column-question", Align::Start, 6),
            ("column-said", Align::Start, 6),
            ("column-agreed", Align::Start, 5),
        ]),
        rows,
    }));
    blocks
}

pub(super) fn gaps(prose: &Prose<'_>, inputs: &Inputs<'_>) -> Vec<Block> {
    let mut blocks = vec![Block::PageBreak];
    blocks.extend(chapter(prose, "chapter-gaps"));
    if inputs.gaps.is_empty() {
        blocks.push(Block::paragraph(prose.say("no-gaps")));
        return blocks;
    }
    blocks.push(Block::paragraph(prose.say("gap-rule")));
    for (_, section) in prose.catalog.sections() {
        let ranked = inputs.gaps.iter().enumerate().filter(|(_, gap)| section.questions.contains(&gap.question));
        let table = gap_report::table(prose, inputs.answers, inputs.assessment, ranked);
        if !table.rows.is_empty() {
            blocks.push(Block::heading(2, format!("{} {}", section.id, section.title)));
            blocks.push(Block::Table(table));
        }
    }
    blocks
}

/// Who took part: the agencies whose answers stand in the file, and the people who gave them.
pub(super) fn people(prose: &Prose<'_>, inputs: &Inputs<'_>) -> Vec<Block> {
    let mut said: BTreeMap<String, (usize, BTreeSet<String>)> = BTreeMap::new();
    for answer in inputs.answers.given.iter().flatten() {
        let speaker = answer.said_by.iter();
        for (agency, name) in speaker.map(|speaker| (speaker.agency.as_deref(), speaker.name.as_ref())) {
            let agency = agency.map_or_else(|| prose.say("no-agency"), |agency| prose.agency(agency).to_owned());
            let (count, names) = said.entry(agency).or_default();
            *count += 1;
            names.extend(name.cloned());
        }
        for other in &answer.agencies {
            said.entry(prose.agency(&other.agency).to_owned()).or_default().0 += 1;
        }
    }
    if said.is_empty() {
        return Vec::new();
    }
    let rows = prose.words.by_name(said).into_iter().map(|(agency, (count, names))| {
        let names = prose.words.by_name(names.into_iter().map(|name| (name, ())));
        let names = prose.words.semicolons(names.iter().map(|(name, ())| name));
        Row::of_words([agency, names, prose.words.number(count)])
    });
    let table = Table {
        caption: None,
        columns: prose.columns(&[
            ("column-office", Align::Start, 6),
            ("column-name", Align::Start, 8),
            ("column-answers", Align::End, 2),
        ]),
        rows: rows.collect(),
    };
    let mut blocks = chapter(prose, "chapter-people");
    blocks.push(Block::Table(table.filled()));
    blocks
}
