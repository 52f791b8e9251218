//! Gaps: ranked, with what each one blocks and what closes it; and claims that name no evidence.

use serde_json::{Value as Json, json};

use super::prose::Prose;
use super::told::Told;
use super::{Align, Anchor, Block, Inline, Report, Row, Sheet, Table};
use crate::assessment::Assessment;
use crate::gap::Gap;
use crate::i18n::Message;
use crate::save::producer;

/// The gaps of one answers file.
pub fn report(
    prose: &Prose<'_>,
    answers: &Told,
    assessment: &Assessment,
    gaps: &[Gap],
    unevidenced: &[usize],
) -> Report {
    let mut blocks = vec![Block::heading(1, prose.subject(answers))];
    let about = prose.about(answers);
    let lists = prose.catalog.lists_with(|index| assessment.includes(index));
    blocks.extend(about.iter().cloned().map(Block::paragraph));
    if gaps.is_empty() {
        blocks.push(Block::paragraph(prose.say("no-gaps")));
    } else {
        blocks.push(Block::Table(table(prose, answers, assessment, gaps.iter().enumerate())));
        blocks.push(Block::paragraph(prose.say("gap-rule")));
    }
    blocks.extend(unevidenced_block(prose, unevidenced));
    blocks.extend(prose.caveat(&lists));
    let data = json!({
        "format": 1,
        "producer": producer(),
        "caveat": prose.caveats(&lists, about),
        "country": answers.country,
        "round": answers.round,
        "profile": answers.profile,
        "profile-title": prose.profile_title(answers.profile.as_deref()),
        "withheld": answers.withheld(),
        "gaps": data(prose, answers, gaps),
        "unevidenced": unevidenced.iter().map(|&index| prose.catalog.questions[index].id.clone()).collect::<Vec<_>>(),
    });
    Report {
        meta: prose.meta(prose.say("title-gaps"), answers, &lists),
        blocks,
        data,
        sheet: Some(sheet(prose, answers, gaps)),
        book: Vec::new(),
    }
}

/// The gaps by rank, each linked to its question and to the actions that close it.
pub fn table<'a>(
    prose: &Prose<'_>,
    answers: &Told,
    assessment: &Assessment,
    ranked: impl Iterator<Item = (usize, &'a Gap)>,
) -> Table {
    let rows = ranked.map(|(rank, gap)| {
        let question = &prose.catalog.questions[gap.question];
        let actual = prose.outcome(question, assessment.outcomes[gap.question], answers.get(gap.question));
        let actions = prose.adaptation.closed_by(prose.catalog, gap.question);
        // The shortfall would tell the answer.
        let priority = if answers.is_withheld(gap.question) {
            "–".to_owned()
        } else {
            prose.words.number(format_args!("{} × {} = {}", gap.shortfall(), gap.weight, gap.priority))
        };
        Row {
            cells: vec![
                vec![Inline::plain(prose.words.number(rank + 1))],
                vec![vec![prose.question_link(gap.question)]],
                vec![Inline::plain(question.prompt.clone())],
                vec![Inline::plain(format!("{actual} {} {}", prose.words.arrow(), prose.target(question)))],
                vec![Inline::plain(priority)],
                vec![blocks(prose, gap)],
                vec![prose.list(actions.map(|action| prose.action_link(action)))],
            ],
            strong: false,
            anchor: Some(Anchor(format!("gap-{}", question.id))),
        }
    });
    Table {
        caption: None,
        columns: prose.columns(&[
            ("column-rank", Align::End, 0),
            ("column-id", Align::Start, 0),
            ("column-question", Align::Start, 8),
            ("column-answer-target", Align::Start, 4),
            ("column-priority", Align::End, 0),
            ("column-blocks", Align::Start, 4),
            ("column-actions", Align::Start, 2),
        ]),
        rows: rows.collect(),
    }
    .filled()
}

/// How many questions the column of blocked gaps names; the machine form has them all.
const FEW: usize = 5;

/// The first gaps that wait for one, and how many more there are.
fn blocks(prose: &Prose<'_>, gap: &Gap) -> super::Inlines {
    let mut row = prose.list(gap.blocks.iter().take(FEW).map(|&index| prose.question_link(index)));
    if let Some(more @ 1..) = gap.blocks.len().checked_sub(FEW) {
        let more = Message::new("blocks-more").count("count", more);
        row.push(Inline::Text(format!(" {}", prose.tell(&more))));
    }
    row
}

/// Claims that name no evidence, for the team to back up.
pub fn unevidenced_block(prose: &Prose<'_>, unevidenced: &[usize]) -> Vec<Block> {
    if unevidenced.is_empty() {
        return Vec::new();
    }
    let count = Message::new("unevidenced").count("count", unevidenced.len());
    let mut line = Inline::plain(prose.tell(&count) + " ");
    line.extend(prose.list(unevidenced.iter().map(|&index| prose.question_link(index))));
    vec![Block::Paragraph(line)]
}

/// The gaps as rows.
fn sheet(prose: &Prose<'_>, answers: &Told, gaps: &[Gap]) -> Sheet {
    let rows = gaps.iter().enumerate().map(|(rank, gap)| {
        let question = &prose.catalog.questions[gap.question];
        let blocks: Vec<&str> = gap.blocks.iter().map(|&index| prose.catalog.questions[index].id.as_str()).collect();
        let actions =
            prose.adaptation.closed_by(prose.catalog, gap.question).map(|index| prose.action(index).id.as_str());
        let figure = |figure: u64| if answers.is_withheld(gap.question) { String::new() } else { figure.to_string() };
        vec![
            (rank + 1).to_string(),
            question.id.clone(),
            question.prompt.clone(),
            figure(gap.actual.into()),
            gap.target.to_string(),
            gap.weight.to_string(),
            figure(gap.priority),
            blocks.join(" "),
            actions.collect::<Vec<_>>().join(" "),
        ]
    });
    let columns = vec!["rank", "question", "prompt", "actual", "target", "weight", "priority", "blocks", "closed_by"];
    Sheet { columns, rows: rows.collect() }
}

/// The gaps for machines.
pub fn data(prose: &Prose<'_>, answers: &Told, gaps: &[Gap]) -> Json {
    let catalog = prose.catalog;
    let gaps = gaps.iter().map(|gap| {
        let question = &catalog.questions[gap.question];
        let closed_by = prose.adaptation.closed_by(catalog, gap.question);
        let figure = |figure: u64| (!answers.is_withheld(gap.question)).then_some(figure);
        json!({
            "question": question.id,
            "prompt": question.prompt,
            "actual": figure(gap.actual.into()),
            "target": gap.target,
            "shortfall": figure(gap.shortfall().into()),
            "weight": gap.weight,
            "priority": figure(gap.priority),
            "blocks": gap.blocks.iter().map(|&index| catalog.questions[index].id.clone()).collect::<Vec<_>>(),
            "closed-by": closed_by.map(|index| &prose.action(index).id).collect::<Vec<_>>(),
        })
    });
    Json::Array(gaps.collect())
}
