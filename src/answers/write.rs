//! Answers back into a file: YAML in the order of the catalog, readable by a person and by every YAML reader.

use std::fmt::Write;

use super::{AgencyAnswer, Answer, Answers, Ask, Planned, Speaker, TreatyWord, Value, register};
use crate::checklist::{AnswerKind, Catalog, Question};
use crate::document::emit::{field, quoted, scalar};

/// The whole file. What it says is exactly what [`load`](super::load) reads back.
pub fn yaml(answers: &Answers, catalog: &Catalog) -> String {
    let mut out = String::from("format: 1\n");
    if let Some(country) = &answers.country {
        field(&mut out, 0, "country", country);
    }
    if let Some(word) = &answers.treaty {
        let _ = writeln!(out, "treaty: {}", treaty(word));
    }
    if let Some(round) = &answers.round {
        field(&mut out, 0, "round", round);
    }
    let date = answers.assessed_on.map(|date| date.to_string());
    if let Some(date) = date {
        let _ = writeln!(out, "assessed-on: {date}");
    }
    if let Some(profile) = &answers.profile {
        field(&mut out, 0, "profile", profile);
    }
    person(&mut out, 0, &answers.speaker);
    if !answers.checklists.is_empty() {
        out.push_str("checklists:\n");
        for (id, version) in &answers.checklists {
            field(&mut out, 2, id, version);
        }
    }
    register::write::registers(&mut out, &answers.registers);
    if answers.given.iter().any(Option::is_some) {
        out.push_str("answers:\n");
    }
    for (question, answer) in catalog.questions.iter().zip(&answers.given) {
        if let Some(answer) = answer {
            entry(&mut out, &question.id, &question.answer, answer);
        }
    }
    if !answers.retired.is_empty() {
        out.push_str("retired:\n");
    }
    for (id, answer) in &answers.retired {
        out.push_str(&retired(id, answer));
    }
    out
}

/// An answer to a question that is not asked any more, as it stands in the file, below `retired:`.
pub(super) fn retired(id: &str, answer: &Answer) -> String {
    let mut out = String::new();
    entry(&mut out, id, &AnswerKind::Text, answer);
    out
}

/// The team's word on the treaty, on one line behind its key.
pub(super) fn treaty(word: &TreatyWord) -> String {
    let mut fields = vec![format!("standing: {}", word.standing.name())];
    fields.extend(word.since.map(|day| format!("since: {day}")));
    fields.extend(word.source.as_deref().map(|source| format!("source: {}", quoted(source))));
    for (key, texts) in [("declarations", &word.declarations), ("reservations", &word.reservations)] {
        let texts: Vec<String> = texts.iter().map(|text| quoted(text)).collect();
        fields.extend((!texts.is_empty()).then(|| format!("{key}: [{}]", texts.join(", "))));
    }
    format!("{{ {} }}", fields.join(", "))
}

/// One answer as it stands in the file, below `answers:`.
pub fn one(question: &Question, answer: &Answer) -> String {
    let mut out = String::new();
    entry(&mut out, &question.id, &question.answer, answer);
    out
}

fn entry(out: &mut String, id: &str, kind: &AnswerKind, answer: &Answer) {
    let only_value = Answer { value: answer.value.clone(), ..Answer::default() };
    let key = scalar(id);
    if let Some(value) = &answer.value
        && *answer == only_value
    {
        let _ = write!(out, "  ");
        return value_field(out, 0, &key, kind, value, 4);
    }
    let _ = writeln!(out, "  {key}:");
    if let Some(value) = &answer.value {
        out.push_str("    ");
        value_field(out, 0, "value", kind, value, 6);
    }
    if let Some(reason) = &answer.not_applicable {
        field(out, 4, "not-applicable", reason);
    }
    evidence(out, 4, &answer.evidence);
    register::write::citations(out, 4, &answer.laws);
    if let Some(note) = &answer.note {
        field(out, 4, "note", note);
    }
    planned(out, 4, answer.planned.as_ref());
    if let Some(speaker) = &answer.said_by {
        out.push_str("    said-by:\n");
        person(out, 6, speaker);
    }
    if !answer.agencies.is_empty() {
        out.push_str("    agencies:\n");
        for said in &answer.agencies {
            let _ = writeln!(out, "      {}:", quoted(&said.agency));
            if let Some(value) = &said.value {
                out.push_str("        ");
                value_field(out, 0, "value", kind, value, 10);
            }
            if let Some(reason) = &said.not_applicable {
                field(out, 8, "not-applicable", reason);
            }
            evidence(out, 8, &said.evidence);
            if let Some(note) = &said.note {
                field(out, 8, "note", note);
            }
            planned(out, 8, said.planned.as_ref());
            ask(out, 8, said.ask.as_ref());
            person(out, 8, &Speaker { agency: None, name: said.name.clone(), on: said.on });
            if let Some(file) = &said.file {
                field(out, 8, "file", file);
            }
            if *said == (AgencyAnswer { agency: said.agency.clone(), ..AgencyAnswer::default() }) {
                // A map needs an entry; an agency that was asked and said nothing yet is worth keeping.
                let at = out.trim_end().len();
                out.truncate(at);
                out.push_str(" {}\n");
            }
        }
    }
    if let Some(reason) = &answer.agreed {
        field(out, 4, "agreed", reason);
    }
    ask(out, 4, answer.ask.as_ref());
    if answer.marked {
        out.push_str("    marked: true\n");
    }
    if answer.confidential {
        out.push_str("    confidential: true\n");
    }
    if let Some(round) = &answer.carried {
        field(out, 4, "carried", round);
    }
    if let Some(suggestion) = &answer.suggested {
        out.push_str("    suggested:\n      ");
        value_field(out, 0, "value", kind, &suggestion.value, 8);
        field(out, 6, "from", &suggestion.from);
    }
}

fn evidence(out: &mut String, depth: usize, sources: &[String]) {
    let pad = " ".repeat(depth);
    if !sources.is_empty() {
        let _ = writeln!(out, "{pad}evidence:");
    }
    for source in sources {
        let _ = writeln!(out, "{pad}  - {}", if source.contains('\n') { quoted(source) } else { scalar(source) });
    }
}

fn planned(out: &mut String, depth: usize, planned: Option<&Planned>) {
    let Some(planned) = planned else { return };
    let pad = " ".repeat(depth);
    let _ = writeln!(out, "{pad}planned:");
    if let Some(by) = planned.by {
        let _ = writeln!(out, "{pad}  by: {by}");
    }
    if let Some(what) = &planned.what {
        field(out, depth + 2, "what", what);
    }
}

fn ask(out: &mut String, depth: usize, ask: Option<&Ask>) {
    let Some(ask) = ask else { return };
    let pad = " ".repeat(depth);
    let _ = writeln!(out, "{pad}ask:");
    field(out, depth + 2, "agency", &ask.agency);
    if let Some(by) = ask.by {
        let _ = writeln!(out, "{pad}  by: {by}");
    }
}

fn person(out: &mut String, depth: usize, speaker: &Speaker) {
    if let Some(agency) = &speaker.agency {
        field(out, depth, "agency", agency);
    }
    if let Some(name) = &speaker.name {
        field(out, depth, "name", name);
    }
    if let Some(on) = speaker.on {
        let _ = writeln!(out, "{}on: {on}", " ".repeat(depth));
    }
}

/// Writes `key: value` where the line is already indented; the lines of words that need several go to `depth` spaces.
fn value_field(out: &mut String, pad: usize, key: &str, kind: &AnswerKind, value: &Value, depth: usize) {
    let written = names_of(kind, value);
    match value {
        Value::Text(text) if text.contains('\n') => {
            let mut block = String::new();
            field(&mut block, depth.saturating_sub(2), key, text);
            out.push_str(block.trim_start_matches(' '));
        }
        Value::Options(_) if kind.scale().is_some_and(|scale| scale.many) => {
            let names: Vec<String> = written.iter().map(|name| scalar(name)).collect();
            let _ = writeln!(out, "{}{key}: [{}]", " ".repeat(pad), names.join(", "));
        }
        Value::Percent(percent) => {
            let _ = writeln!(out, "{}{key}: {percent}", " ".repeat(pad));
        }
        _ => field(out, pad, key, written.first().map_or("", String::as_str)),
    }
}

/// What a file says for a value: option ids, the number, or the words.
pub fn names(question: &Question, value: &Value) -> Vec<String> {
    names_of(&question.answer, value)
}

fn names_of(kind: &AnswerKind, value: &Value) -> Vec<String> {
    match (value, kind) {
        (Value::Options(places), AnswerKind::Scale(scale)) => {
            places.iter().filter_map(|place| scale.options.get(*place)).map(|option| option.id.clone()).collect()
        }
        (Value::Percent(percent), _) => vec![percent.to_string()],
        (Value::Text(text), _) => vec![text.clone()],
        (Value::Options(_), _) => Vec::new(),
    }
}
