//! A new file that begins with the answers of another one: what travels, and what is told of the rest.

use std::path::Path;

use jiff::Zoned;
use jiff::civil::Date;

use super::{accepted, load, name_of, text_of};
use crate::answers::Answers;
use crate::checklist::Catalog;
use crate::cli::Context;
use crate::diagnostic::{Code, Diagnostic};
use crate::document::comments;
use crate::i18n::{Message, Words};
use crate::source::Syntax;

/// What another file gave to begin with.
pub(super) struct TakenOver {
    pub answers: Answers,
    /// Whether these answers begin a round of their own, with a name and a day of its own.
    pub is_new_round: bool,
    /// What to say about it before the first question.
    pub told: Vec<Message>,
}

/// The answers of another file, to begin a new one with. Where the command line names another round or day than that
/// file, they begin a new round: what they say is carried, and nobody has confirmed it yet.
///
/// # Errors
///
/// A [`Message`] where the file cannot be read or has faults. An answer to a question that the checklists do not have
/// is none: it stays where it is, and that is told.
pub(super) fn take_over(
    from: &Path,
    round: Option<&str>,
    day: Option<Date>,
    context: &mut Context,
    catalog: &Catalog,
) -> anyhow::Result<TakenOver> {
    let text = text_of(from)?;
    let comments = comment_count(from, &text);
    let (id, answers, found) = load(context, catalog, from, text);
    let brought: Vec<(String, String)> = found.iter().filter_map(brought).collect();
    let (gone, found): (Vec<_>, Vec<_>) = found.into_iter().partition(|found| found.code == Code::UnknownQuestion);
    let mut answers = accepted(context, id, answers, found)?;
    // The new file holds answers to the editions to which those of the other one were brought.
    for (id, version) in &mut answers.checklists {
        if let Some((_, today)) = brought.iter().find(|(list, _)| list == id) {
            version.clone_from(today);
        }
    }
    let other_round = round.is_some() && answers.round.as_deref() != round;
    let other_day = day.is_some() && answers.assessed_on != day;
    let is_new_round = other_round || other_day;
    let mut told = Vec::new();
    if is_new_round {
        let day = day.unwrap_or_else(|| Zoned::now().date());
        let before = name_of(from, &answers);
        told.extend(begin_round(&mut answers, &before, day, catalog, &context.words));
    } else {
        told.push(Message::new("from-same-round").with("file", from.display()));
    }
    if comments > 0 {
        told.push(Message::new("from-comments").count("count", comments).with("file", from.display()));
    }
    let retired = std::mem::take(&mut answers.retired);
    if !gone.is_empty() || !retired.is_empty() {
        let ids: Vec<&str> = retired.keys().map(String::as_str).chain(gone.iter().filter_map(name)).collect();
        let gone = Message::new("from-gone").count("count", ids.len()).listing("questions", ids);
        told.push(gone.with("file", from.display()));
    }
    Ok(TakenOver { answers, is_new_round, told })
}

/// Makes the answers of one round those with which the next begins. Returns what there is to tell of marks, which stay
/// behind, and of target dates that lie before the new day.
fn begin_round(answers: &mut Answers, round: &str, day: Date, catalog: &Catalog, words: &Words) -> Vec<Message> {
    (answers.round, answers.assessed_on) = (None, None);
    let (mut marked, mut past) = (Vec::new(), Vec::new());
    for (question, given) in catalog.questions.iter().zip(&mut answers.given) {
        let Some(answer) = given else { continue };
        if std::mem::take(&mut answer.marked) {
            marked.push(question.id.clone());
        }
        if let Some(by) = answer.planned.as_ref().and_then(|planned| planned.by).filter(|by| *by < day) {
            past.push(format!("{} ({})", question.id, words.date(by)));
        }
        if answer.is_settled() {
            // What an earlier round carried and nobody confirmed keeps the name of the round that said it.
            answer.carried.get_or_insert_with(|| round.to_owned());
        }
        *given = given.take().filter(|answer| !answer.is_empty());
    }
    let message = |key, ids: Vec<String>| {
        let told = Message::new(key).count("count", ids.len()).listing("questions", &ids);
        (!ids.is_empty()).then_some(told)
    };
    let past = message("from-planned", past).map(|past| past.with("day", words.date(day)));
    message("from-marked", marked).into_iter().chain(past).collect()
}

/// How many comments a file has that is written in YAML.
fn comment_count(path: &Path, text: &[u8]) -> usize {
    let text = std::str::from_utf8(text).ok().filter(|_| Syntax::of(path) == Some(Syntax::Yaml));
    text.map_or(0, |text| comments(text).len())
}

/// The name that a finding is about.
fn name(found: &Diagnostic) -> Option<&str> {
    found.message.gap("name")
}

/// The checklist that a finding says answers were brought to today's edition of, and the version of that.
fn brought(found: &Diagnostic) -> Option<(String, String)> {
    let gap = |key| found.message.gap(key).map(str::to_owned);
    (found.code == Code::EarlierEdition).then(|| gap("checklist").zip(gap("loaded"))).flatten()
}
