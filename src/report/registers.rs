//! What the country keeps beside its answers, as annexes: laws with what rests on them, requirements of paper, systems by
//! agency, exchanges, and what binds the country. Nothing is said of a register that is empty.

mod laws;
pub(super) mod systems;

use jiff::civil::Date;
use serde_json::{Value as Json, json};

use super::plan::chapter;
use super::prose::Prose;
use super::told::Told;
use super::{Align, Block, Inline, Inlines, Row, Table};
use crate::answers::Answer;
use crate::answers::register::{Figure, Written};
use crate::assessment::Assessment;
use crate::checklist::{Catalog, QuestionIndex};
use crate::i18n::Message;

/// All annexes that have something to say.
pub fn blocks(prose: &Prose<'_>, answers: &Told, assessment: &Assessment) -> Vec<Block> {
    let mut blocks = Vec::new();
    for (key, annex) in [
        ("chapter-laws", laws::blocks(prose, answers, assessment)),
        ("chapter-systems", systems::blocks(prose, &answers.registers)),
        ("chapter-commitments", commitments(prose, answers).into_iter().collect()),
    ] {
        if !annex.is_empty() {
            blocks.push(Block::PageBreak);
            blocks.extend(chapter(prose, key));
            blocks.extend(annex);
        }
    }
    blocks
}

/// Questions with the answers that cite laws, as far as both may be told.
fn citing<'a>(catalog: &Catalog, answers: &'a Told) -> impl Iterator<Item = (QuestionIndex, &'a Answer)> {
    let answer = |question| Some((question, answers.get(question).filter(|answer| !answer.laws.is_empty())?));
    (0..catalog.questions.len()).filter_map(answer)
}

/// Unions, declarations, reservations, commitments and figures, as far as there are any.
fn commitments(prose: &Prose<'_>, answers: &Told) -> Option<Block> {
    let registers = &answers.registers;
    let unions = registers.union.iter().flat_map(|union| {
        let what = union.what.iter().flat_map(|what| Inline::paragraphs(what));
        [strong(&union.name)].into_iter().chain(what)
    });
    let [declared, reserved] =
        treaty_texts(answers).map(|texts| texts.iter().flat_map(|text| Inline::paragraphs(text)).collect::<Vec<_>>());
    let measures = registers.tfa.iter().map(|commitment| {
        let Written(measure) = &commitment.measure;
        let told = Message::new("tfa-line")
            .with("measure", measure)
            .with("category", commitment.category.name())
            .with("date", commitment.date.as_ref().map_or_else(|| "none".to_owned(), |date| day(prose, date)))
            .with("assistance", commitment.assistance.as_deref().map_or_else(|| "none".to_owned(), one_line));
        Inline::plain(prose.tell(&told))
    });
    let figures = registers.figures.iter().map(|figure| Inline::plain(self::figure(prose, figure)));
    let told = [
        ("unions-binding", unions.collect()),
        ("treaty-declarations", declared),
        ("treaty-reservations", reserved),
        ("tfa-commitments", measures.collect::<Vec<_>>()),
        ("figures-counted", figures.collect()),
    ]
    .into_iter()
    .filter(|(_, told)| !told.is_empty())
    .map(|(key, told)| (prose.say(key), told));
    Some(told.collect::<Vec<_>>()).filter(|told| !told.is_empty()).map(Block::Fields)
}

/// A cost or a benefit in a line, with its day and its source.
pub(super) fn figure(prose: &Prose<'_>, figure: &Figure) -> String {
    let Written(much) = &figure.figure;
    let told = Message::new("figure-line")
        .with("kind", figure.kind.name())
        .with("what", one_line(&figure.what))
        .with("figure", one_line(much))
        .with("date", day(prose, &figure.date))
        .with("source", one_line(&figure.source));
    prose.tell(&told)
}

/// Declarations and reservations that the country made to the treaty.
fn treaty_texts(answers: &Told) -> [&[String]; 2] {
    let word = answers.treaty.as_ref();
    word.map_or([&[], &[]], |word| [&word.declarations, &word.reservations])
}

/// The registers for machines, in the words of the answers file, with every citation beside them; null where there is
/// nothing in any of them.
pub fn data(prose: &Prose<'_>, answers: &Told) -> Json {
    let [declarations, reservations] = treaty_texts(answers);
    if answers.registers.is_empty() && declarations.is_empty() && reservations.is_empty() {
        return Json::Null;
    }
    let mut data = serde_json::to_value(&answers.registers).unwrap_or_default();
    data["declarations"] = json!(declarations);
    data["reservations"] = json!(reservations);
    data["citations"] = citing(prose.catalog, answers)
        .flat_map(|(question, answer)| answer.laws.iter().map(move |citation| (question, citation)))
        .map(|(question, citation)| {
            json!({
                "question": prose.catalog.questions[question].id,
                "law": citation.law,
                "article": citation.article,
                "quote": citation.quote,
                "translation": citation.translation,
            })
        })
        .collect();
    data
}

/// A table below a heading of its own; nothing where it has no rows.
fn table(
    prose: &Prose<'_>,
    heading: Option<&'static str>,
    columns: &[(&'static str, u16)],
    rows: Vec<Row>,
) -> Vec<Block> {
    if rows.is_empty() {
        return Vec::new();
    }
    let columns: Vec<_> = columns.iter().map(|&(key, width)| (key, Align::Start, width)).collect();
    let table = Block::Table(Table { caption: None, columns: prose.columns(&columns), rows });
    heading.map(|key| Block::heading(2, prose.say(key))).into_iter().chain([table]).collect()
}

/// A name to stand out.
fn strong(name: &str) -> Inlines {
    vec![Inline::Strong(one_line(name))]
}

/// Words without their line breaks, for places that have room for one line.
fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A paragraph for each thing there is to say.
fn lines(said: impl IntoIterator<Item = Option<String>>) -> Vec<Inlines> {
    said.into_iter().flatten().filter(|line| !line.is_empty()).flat_map(|line| Inline::paragraphs(&line)).collect()
}

/// The agency, by the name of its role or its own.
fn agency(prose: &Prose<'_>, agency: Option<&String>) -> Vec<Inlines> {
    lines([agency.map(|agency| prose.agency(agency).to_owned())])
}

/// A day in words; a year, or a day in other words, as it is written.
pub(super) fn day(prose: &Prose<'_>, Written(text): &Written) -> String {
    text.parse::<Date>().map_or_else(|_| text.clone(), |day| prose.words.date(day))
}
