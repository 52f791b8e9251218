//! Scores: by checklist, part and section, and how one of them came about.

use serde_json::{Value as Json, json};

use super::prose::Prose;
use super::registers;
use super::told::Told;
use super::{Align, Bar, Bars, Block, Inline, Inlines, Report, Row, Sheet, Table};
use crate::assessment::{Assessment, Outcome};
use crate::checklist::{QuestionIndex, Section};
use crate::i18n::Message;
use crate::save::producer;
use crate::score::{Coverage, Score, Scorecard, Standing, question_score};

/// The scores of one answers file.
pub fn report(prose: &Prose<'_>, answers: &Told, scorecard: &Scorecard, changes: &[Inlines]) -> Report {
    let mut blocks = vec![Block::heading(1, prose.subject(answers))];
    blocks.extend(prose.about(answers).into_iter().map(Block::paragraph));
    for list in &scorecard.lists {
        blocks.push(Block::Table(table(prose, list)));
        let title = &prose.catalog.checklists[list.checklist].title;
        blocks.extend(carried(prose, title, answers, list.total.coverage).map(Block::paragraph));
    }
    if scorecard.lists.is_empty() {
        blocks.push(Block::paragraph(prose.say("nothing-in-scope")));
    }
    blocks.extend(section_weights(prose).map(Block::paragraph));
    if !changes.is_empty() {
        blocks.push(Block::List { ordered: false, items: changes.to_vec() });
    }
    let lists = scorecard.places();
    blocks.push(Block::paragraph(prose.score_reading(&lists)));
    blocks.extend(prose.caveat(&lists));
    let meta = prose.meta(prose.say("title-scores"), answers, &lists);
    Report {
        meta,
        blocks,
        data: data(prose, answers, scorecard),
        sheet: Some(sheet(prose, answers, scorecard)),
        book: Vec::new(),
    }
}

/// The table of one checklist, a row for each part and section.
pub fn table(prose: &Prose<'_>, list: &crate::score::ListScore) -> Table {
    let checklist = &prose.catalog.checklists[list.checklist];
    let mut rows = Vec::new();
    for part in &list.parts {
        let names = &checklist.parts[part.part];
        rows.push(row(prose, format!("{}  {}", names.id, names.title), &part.total, true));
        for (section, standing) in names.sections.iter().zip(&part.sections) {
            if let Some(standing) = standing {
                rows.push(row(prose, format!("{}  {}", section.id, section.title), standing, false));
            }
        }
    }
    rows.push(row(prose, checklist.title.clone(), &list.total, true));
    Table {
        caption: Some(format!("{} {}", checklist.title, checklist.version)),
        columns: prose.columns(&[
            ("column-section", Align::Start, 5),
            ("column-score", Align::End, 0),
            ("column-answered", Align::End, 0),
            ("column-range", Align::End, 3),
        ]),
        rows,
    }
    .filled()
}

fn row(prose: &Prose<'_>, name: String, standing: &Standing, strong: bool) -> Row {
    let cells = [name, prose.score(standing.score), prose.coverage(standing.coverage), prose.range(standing)];
    Row { strong, ..Row::of_words(cells) }
}

/// How many of the answers that count were carried from an earlier round and are not confirmed, where there are any.
pub fn carried(prose: &Prose<'_>, title: &str, answers: &Told, coverage: Coverage) -> Option<String> {
    let carried = Message::new("score-carried")
        .with("title", title)
        .with("rounds", answers.carried_from())
        .count("answered", coverage.answered)
        .count("asked", coverage.asked)
        .count("carried", coverage.carried);
    (coverage.carried > 0).then(|| prose.tell(&carried))
}

/// The sections of a checklist as bars.
pub fn bars(prose: &Prose<'_>, list: &crate::score::ListScore) -> Bars {
    let checklist = &prose.catalog.checklists[list.checklist];
    let mut bars = Vec::new();
    for part in &list.parts {
        let names = &checklist.parts[part.part];
        for (section, standing) in names.sections.iter().zip(&part.sections) {
            let Some(standing) = standing else { continue };
            bars.push(bar(prose, format!("{}  {}", section.id, section.title), standing));
        }
    }
    let figure = figure(prose, bars, ["bars-legend", "bars-open"]);
    Bars { alt: format!("{}. {}", checklist.title, figure.alt), ..figure }
}

/// Bars with what they say in words, and how they are read: the second sentence stands where a bar could still move.
pub fn figure(prose: &Prose<'_>, bars: Vec<Bar>, [legend, open]: [&'static str; 2]) -> Bars {
    let words: Vec<String> = bars.iter().map(|bar| format!("{}: {}", bar.label, bar.value)).collect();
    let is_open = bars.iter().any(|bar| bar.range.is_some_and(|(lowest, highest)| lowest < highest));
    let legend = if is_open { format!("{} {}", prose.say(legend), prose.say(open)) } else { prose.say(legend) };
    Bars { alt: prose.words.semicolons(&words), legend, bars }
}

/// The sections of a checklist that can be called strong or weak, each with its name: enough of them was answered.
pub fn telling<'a>(
    prose: &Prose<'a>,
    list: &'a crate::score::ListScore,
) -> impl Iterator<Item = (&'a Section, &'a Standing)> {
    let parts = &prose.catalog.checklists[list.checklist].parts;
    let sections = list.parts.iter().flat_map(|part| parts[part.part].sections.iter().zip(&part.sections));
    sections.filter_map(|(section, standing)| Some((section, standing.as_ref().filter(|it| it.is_telling())?)))
}

/// A score as a bar, with how many questions were answered.
pub fn bar(prose: &Prose<'_>, label: String, standing: &Standing) -> Bar {
    let small = |score: Score| score.hundredths().and_then(|hundredths| u16::try_from(hundredths).ok());
    // Where nothing was answered, the range is the whole axis and says nothing.
    let range = standing.range().filter(|_| standing.coverage.answered > 0);
    Bar {
        label,
        length: small(standing.score),
        range: range.and_then(|[lowest, highest]| small(lowest).zip(small(highest))),
        value: match standing.score.hundredths() {
            Some(_) => format!("{} ({})", prose.score(standing.score), prose.coverage(standing.coverage)),
            None => prose.coverage(standing.coverage),
        },
    }
}

/// How the score of a stretch of questions came about, question by question.
pub fn explain(
    prose: &Prose<'_>,
    answers: &Told,
    assessment: &Assessment,
    questions: std::ops::Range<QuestionIndex>,
    place: &str,
) -> Report {
    let catalog = prose.catalog;
    let lists = catalog.lists_with(|index| questions.contains(&index));
    let mut total = Score::default();
    let mut rows = Vec::new();
    for index in questions {
        let (question, outcome) = (&catalog.questions[index], assessment.outcomes[index]);
        if outcome == Outcome::OutOfScope {
            continue;
        }
        let score = question_score(catalog, assessment, index);
        total = total + score;
        let (points, weighted) = match outcome {
            Outcome::Scored(points) if !answers.is_withheld(index) => (
                prose.words.number(format_args!("{points} × {}", assessment.weights[index])),
                prose.words.part(score.earned, score.possible),
            ),
            _ => ("–".to_owned(), "–".to_owned()),
        };
        let waits = prose.waits(assessment, index);
        let answer = waits.unwrap_or_else(|| prose.outcome(question, outcome, answers.get(index)));
        let cells = [question.id.clone(), question.prompt.clone(), answer, points, weighted];
        rows.push(Row::of_words(cells));
    }
    let sum = format!("{} = {}", prose.words.part(total.earned, total.possible), prose.score(total));
    let cells = [String::new(), prose.say("explain-sum"), String::new(), String::new(), sum];
    rows.push(Row { strong: true, ..Row::of_words(cells) });
    let table = Table {
        caption: Some(prose.tell(&Message::new("explain-caption").with("place", place))),
        columns: prose.columns(&[
            ("column-id", Align::Start, 2),
            ("column-question", Align::Start, 6),
            ("column-answer", Align::Start, 3),
            ("column-points", Align::End, 2),
            ("column-weighted", Align::End, 3),
        ]),
        rows,
    };
    let mut blocks: Vec<Block> = prose.about(answers).into_iter().map(Block::paragraph).collect();
    blocks.push(Block::Table(table));
    blocks.push(Block::paragraph(prose.say("explain-rule")));
    blocks.extend(section_weights(prose).map(Block::paragraph));
    blocks.extend(prose.caveat(&lists));
    Report {
        meta: prose.meta(prose.say("title-scores"), answers, &lists),
        blocks,
        data: Json::Null,
        sheet: None,
        book: Vec::new(),
    }
}

/// The scores as rows: one for each checklist, part and section.
fn sheet(prose: &Prose<'_>, answers: &Told, scorecard: &Scorecard) -> Sheet {
    let columns = vec![
        "checklist",
        "level",
        "id",
        "title",
        "earned",
        "possible",
        "percent",
        "answered",
        "carried",
        "asked",
        "not_applicable",
        "lowest",
        "highest",
        "profile",
    ];
    let mut rows = Vec::new();
    for list in &scorecard.lists {
        let checklist = &prose.catalog.checklists[list.checklist];
        let mut row = |level: &str, id: &str, title: &str, standing: &Standing| {
            let figure = |score: Score| decimals(score).unwrap_or_default();
            rows.push(vec![
                checklist.id.clone(),
                level.to_owned(),
                id.to_owned(),
                title.to_owned(),
                standing.score.earned.to_string(),
                standing.score.possible.to_string(),
                figure(standing.score),
                standing.coverage.answered.to_string(),
                standing.coverage.carried.to_string(),
                standing.coverage.asked.to_string(),
                standing.coverage.not_applicable.to_string(),
                figure(standing.lowest),
                figure(standing.highest),
                answers.profile.clone().unwrap_or_default(),
            ]);
        };
        row("checklist", &checklist.id, &checklist.title, &list.total);
        for part in &list.parts {
            let names = &checklist.parts[part.part];
            row("part", &names.id, &names.title, &part.total);
            for (section, standing) in names.sections.iter().zip(&part.sections) {
                if let Some(standing) = standing {
                    row("section", &section.id, &section.title, standing);
                }
            }
        }
    }
    Sheet { columns, rows }
}

/// The scores for machines.
pub fn data(prose: &Prose<'_>, answers: &Told, scorecard: &Scorecard) -> Json {
    let lists: Vec<Json> = scorecard
        .lists
        .iter()
        .map(|list| {
            let checklist = &prose.catalog.checklists[list.checklist];
            let parts: Vec<Json> = list
                .parts
                .iter()
                .map(|part| {
                    let names = &checklist.parts[part.part];
                    let sections = names.sections.iter().zip(&part.sections);
                    let sections: Vec<Json> = sections
                        .filter_map(|(section, total)| {
                            total.as_ref().map(|total| entry(&section.id, &section.title, total))
                        })
                        .collect();
                    let mut entry = entry(&names.id, &names.title, &part.total);
                    entry["sections"] = Json::Array(sections);
                    entry
                })
                .collect();
            let mut entry = entry(&checklist.id, &checklist.title, &list.total);
            entry["version"] = json!(checklist.version);
            entry["parts"] = Json::Array(parts);
            entry
        })
        .collect();
    json!({
        "format": 1,
        "producer": producer(),
        "caveat": prose.caveats(&scorecard.places(), prose.about(answers)),
        "country": answers.country,
        "round": answers.round,
        "assessed-on": answers.assessed_on.map(|date| date.to_string()),
        "profile": answers.profile,
        "profile-title": prose.profile_title(answers.profile.as_deref()),
        "withheld": answers.withheld(),
        "changed-weights": changed_weights(prose),
        "section-weights": heavy_sections(prose)
            .map(|section| (section.id.clone(), json!(section.weight)))
            .collect::<serde_json::Map<_, _>>(),
        "checklists": lists,
        "registers": registers::data(prose, answers),
    })
}

/// Sections whose questions count more often than once.
fn heavy_sections<'a>(prose: &Prose<'a>) -> impl Iterator<Item = &'a Section> {
    prose.catalog.sections().map(|(_, section)| section).filter(|section| section.weight > 1)
}

/// Which sections make their questions count more often than once, where any does.
pub fn section_weights(prose: &Prose<'_>) -> Option<String> {
    let sections: Vec<String> =
        heavy_sections(prose).map(|section| format!("{} × {}", section.id, section.weight)).collect();
    let message = Message::new("sections-multiplied").with("sections", prose.words.commas(&sections));
    (!sections.is_empty()).then(|| prose.tell(&message))
}

/// Weights that the team changed, one line each.
pub fn changes(prose: &Prose<'_>) -> Vec<Inlines> {
    let changed = prose.adaptation.changed(prose.catalog);
    changed
        .map(|(question, weight)| {
            let line = Message::new("changed-weight")
                .with("id", &question.id)
                .with("was", prose.words.number(question.weight))
                .with("now", prose.words.number(weight));
            Inline::plain(prose.tell(&line))
        })
        .collect()
}

/// Weights that the team changed, as they are and as they were.
pub fn changed_weights(prose: &Prose<'_>) -> Json {
    let changed = prose.adaptation.changed(prose.catalog);
    changed
        .map(|(question, weight)| (question.id.clone(), json!({ "weight": weight, "was": question.weight })))
        .collect::<serde_json::Map<_, _>>()
        .into()
}

fn entry(id: &str, title: &str, standing: &Standing) -> Json {
    json!({
        "id": id,
        "title": title,
        "earned": standing.score.earned,
        "possible": standing.score.possible,
        "percent": percent(standing.score),
        "coverage": coverage(standing.coverage),
        "range": { "lowest": percent(standing.lowest), "highest": percent(standing.highest) },
    })
}

fn coverage(coverage: Coverage) -> Json {
    json!({
        "answered": coverage.answered,
        "carried": coverage.carried,
        "asked": coverage.asked,
        "not-applicable": coverage.not_applicable,
        "percent": percent(coverage.share()),
    })
}

/// A percentage with two decimals; null where nothing was scored.
pub fn percent(score: Score) -> Json {
    // The digits are exact; only JSON's notion of a number is not.
    let number = decimals(score).and_then(|digits| digits.parse::<f64>().ok());
    number.map_or(Json::Null, |number| json!(number))
}

/// A percentage with two decimals, as tables for programs have it.
fn decimals(score: Score) -> Option<String> {
    score.hundredths().map(|hundredths| format!("{}.{:02}", hundredths / 100, hundredths % 100))
}
