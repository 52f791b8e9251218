//! How far a translation is, for the team and its translators.

use serde_json::{Value as Json, json};

use super::{Align, Bar, Bars, Block, Column, Inline, Meta, Report, Row, Sheet, Table};
use crate::i18n::{Message, Words};
use crate::save::producer;
use crate::translation::Scope;
use crate::translation::status::{Status, Tally};

/// The document about the translation into a language.
pub fn report(tag: &str, status: &Status, words: &Words) -> Report {
    let title = words.tell(&Message::new("translated-title").with("tag", tag));
    let mut blocks = vec![Block::heading(1, &title), Block::Bars(bars(status, words))];
    let uses = status.uses.iter().map(|(scope, tally)| Inline::plain(could(*scope, tally, words)));
    blocks.push(Block::List { ordered: false, items: uses.collect() });
    let (open, whole): (Vec<_>, Vec<_>) = status.files.iter().partition(|(_, tally)| tally.left > 0);
    if !open.is_empty() {
        blocks.push(Block::paragraph(words.tell(&Message::new("translated-whole").count("files", whole.len()))));
        blocks.push(Block::Table(table(&open, words)));
    }
    let meta = Meta {
        footer: title.clone(),
        title,
        language: words.tag().to_owned(),
        page_pattern: words.say("page-pattern"),
        producer: producer(),
        ..Meta::default()
    };
    Report { meta, blocks, data: data(tag, status), sheet: Some(sheet(status)), book: Vec::new() }
}

fn key(scope: Scope) -> &'static str {
    match scope {
        Scope::Interview => "translated-interview",
        Scope::Quick => "translated-quick",
        Scope::Full => "translated-full",
    }
}

fn bars(status: &Status, words: &Words) -> Bars {
    let bars = status.uses.iter().map(|(scope, tally)| Bar {
        label: words.say(key(*scope)),
        length: Some(tally.hundredths()),
        range: None,
        value: words.tell(
            &Message::new("translated-left")
                .with("percent", words.percent(u64::from(tally.hundredths() / 100)))
                .count("words", tally.left),
        ),
    });
    let bars: Vec<Bar> = bars.collect();
    let alt: Vec<String> = bars.iter().map(|bar| format!("{}: {}", bar.label, bar.value)).collect();
    Bars { alt: words.semicolons(&alt), legend: words.say("translated-legend"), bars }
}

/// What a team could do today, were it to begin.
fn could(scope: Scope, tally: &Tally, words: &Words) -> String {
    let english = 10_000 - u64::from(tally.hundredths());
    let key = match (scope, tally.left) {
        (Scope::Interview, 0) => return words.say("translated-can-interview"),
        (Scope::Quick, 0) => return words.say("translated-can-quick"),
        (Scope::Full, 0) => return words.say("translated-can-full"),
        (Scope::Interview, _) => "translated-could-interview",
        (Scope::Quick, _) => "translated-could-quick",
        (Scope::Full, _) => "translated-could-full",
    };
    words.tell(&Message::new(key).with("percent", words.percent(english.div_ceil(100))))
}

fn table(open: &[&(String, Tally)], words: &Words) -> Table {
    let end = |key| Column { align: Align::End, ..Column::start(words.say(key), 0) };
    let columns = vec![
        Column::start(words.say("translated-file"), 1),
        end("translated-done"),
        end("translated-stale"),
        end("translated-missing"),
        end("translated-words"),
    ];
    let rows = open.iter().map(|(file, tally)| {
        let figures = [tally.done, tally.stale, tally.missing, tally.left].map(|count| words.number(count));
        Row::of_lines(std::iter::once(file.clone()).chain(figures).map(Inline::plain))
    });
    Table { caption: None, columns, rows: rows.collect() }
}

fn data(tag: &str, status: &Status) -> Json {
    let counts = |tally: &Tally| {
        json!({
            "done": tally.done,
            "stale": tally.stale,
            "missing": tally.missing,
            "words": tally.words,
            "words-left": tally.left,
        })
    };
    let uses = status.uses.iter().map(|(scope, tally)| (scope.name().to_owned(), counts(tally)));
    let files = status.files.iter().map(|(file, tally)| {
        let mut told = counts(tally);
        told["file"] = json!(file);
        told
    });
    json!({
        "format": 1,
        "tool": producer(),
        "language": tag,
        "uses": uses.collect::<serde_json::Map<_, _>>(),
        "files": files.collect::<Vec<_>>(),
    })
}

fn sheet(status: &Status) -> Sheet {
    let rows = status.files.iter().map(|(file, tally)| {
        let figures = [tally.done, tally.stale, tally.missing, tally.words, tally.left].map(|count| count.to_string());
        std::iter::once(file.clone()).chain(figures).collect()
    });
    Sheet { columns: vec!["file", "done", "stale", "missing", "words", "words_left"], rows: rows.collect() }
}
