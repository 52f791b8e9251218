//! How far a plan is, from the plan file alone: what is late, what falls due, what is done, which dates were moved; and for
//! each agency a form to fill in.

use std::collections::BTreeMap;

use jiff::Span;
use jiff::civil::Date;
use serde_json::json;

use super::prose::Prose;
use super::{Align, BLANK, Block, Inline, Inlines, Meta, Report, Row, Sheet, Table};
use crate::i18n::Message;
use crate::plan::file::{KeptFile, SeenFile, Status};
use crate::plan::kept::Kept;
use crate::plan::quarter_end;
use crate::save::producer;

/// How many letters of a remark stand on the page: there are two pages, whatever the remarks.
const LETTERS: usize = 90;
/// How many actions each list has, for the same reason; the agencies' sheets and the table for a spreadsheet have all.
const ROWS: usize = 20;

/// One action of the plan file.
struct Entry<'a> {
    number: &'a str,
    id: &'a str,
    title: &'a str,
    lead: String,
    due: Option<Date>,
    status: Status,
    seen: &'a SeenFile,
    decided: KeptFile,
}

impl Entry<'_> {
    fn is_late(&self, as_of: Date) -> bool {
        self.is_open() && self.due.is_some_and(|due| due < as_of)
    }

    fn is_open(&self) -> bool {
        matches!(self.status, Status::Planned | Status::UnderWay)
    }
}

/// The actions that the file's last run noted, by due day.
fn entries<'a>(prose: &'a Prose<'_>, kept: &'a Kept) -> Vec<Entry<'a>> {
    let mut entries: Vec<Entry<'a>> = Vec::new();
    for (id, seen) in kept.seen().iter().filter(|(_, seen)| seen.ended.is_none()) {
        let index = prose.adaptation.action_by_id(prose.catalog, id);
        let decided = index.and_then(|index| kept.decided.get(&index)).cloned().unwrap_or_default();
        let number = kept.last.as_ref().and_then(|last| last.numbers.get(id));
        let lead = decided.lead.clone().unwrap_or_else(|| seen.lead.clone());
        entries.push(Entry {
            number: number.map_or("", String::as_str),
            id,
            title: index
                .filter(|_| decided.title.is_some())
                .map_or(seen.title.as_str(), |index| prose.action(index).title.as_str()),
            lead: prose.agency(&lead).to_owned(),
            due: seen.due(&decided),
            status: decided.status.unwrap_or_default(),
            seen,
            decided,
        });
    }
    entries.sort_by_key(|entry| (entry.due, entry.number.to_owned()));
    entries
}

/// The follow-up of a plan on a day.
pub fn follow_up(prose: &Prose<'_>, kept: &Kept, as_of: Date) -> Report {
    let entries = entries(prose, kept);
    let mut blocks = vec![Block::paragraph(state(prose, &entries, as_of))];
    blocks.push(Block::Table(by_agency(prose, &entries, as_of)));
    let next = quarter_end(quarter_end(as_of).saturating_add(Span::new().days(1)));
    let is_next = |entry: &&Entry<'_>| entry.is_open() && entry.due.is_some_and(|due| due >= as_of && due <= next);
    let sections: [(&'static str, Vec<&Entry<'_>>); 2] = [
        ("progress-late", entries.iter().filter(|entry| entry.is_late(as_of)).collect()),
        ("progress-next", entries.iter().filter(is_next).collect()),
    ];
    for (key, entries) in sections {
        blocks.push(Block::heading(2, prose.say(key)));
        if entries.is_empty() {
            blocks.push(Block::paragraph(prose.say("progress-none")));
            continue;
        }
        blocks.push(Block::Table(table(prose, &entries[..entries.len().min(ROWS)])));
        blocks.extend(more(prose, entries.len()));
    }
    let done: Vec<String> = entries
        .iter()
        .filter(|entry| entry.status == Status::Done)
        .map(|entry| format!("{} {}", entry.number, short(entry.title)))
        .collect();
    blocks.push(Block::heading(2, prose.say("progress-done")));
    blocks.push(Block::paragraph(if done.is_empty() {
        prose.say("progress-none")
    } else {
        format!("{}.", prose.words.semicolons(&done))
    }));
    let moved: Vec<Inlines> = entries.iter().filter_map(|entry| moved(prose, entry)).collect();
    if !moved.is_empty() {
        blocks.push(Block::heading(2, prose.say("progress-moved")));
        let more = more(prose, moved.len());
        blocks.push(Block::List { ordered: false, items: moved.into_iter().take(ROWS).collect() });
        blocks.extend(more);
    }
    report(prose, kept, "title-follow-up", blocks, &entries, as_of, Some(2))
}

/// A form for each agency that leads an action: its actions, and room for what it reports.
pub fn forms(prose: &Prose<'_>, kept: &Kept, as_of: Date) -> Report {
    let entries = entries(prose, kept);
    let mut leads: BTreeMap<&str, Vec<&Entry<'_>>> = BTreeMap::new();
    for entry in entries.iter().filter(|entry| entry.is_open()) {
        leads.entry(&entry.lead).or_default().push(entry);
    }
    let mut blocks = Vec::new();
    for (lead, entries) in prose.words.by_name(leads) {
        if !blocks.is_empty() {
            blocks.push(Block::PageBreak);
        }
        blocks.push(Block::heading(1, lead));
        blocks.push(Block::paragraph(prose.say("progress-form")));
        let rows = entries.iter().map(|entry| {
            let [number, title, due] = cells(prose, entry);
            Row::of_words([number, title, due, BLANK.into(), BLANK.into(), BLANK.into()])
        });
        blocks.push(Block::Table(Table {
            caption: None,
            columns: prose.columns(&[
                ("column-id", Align::Start, 0),
                ("column-action", Align::Start, 6),
                ("column-target-date", Align::Start, 0),
                ("column-status", Align::Start, 4),
                ("column-reported", Align::Start, 4),
                ("column-new-date", Align::Start, 4),
            ]),
            rows: rows.collect(),
        }));
    }
    if blocks.is_empty() {
        blocks.push(Block::paragraph(prose.say("progress-none")));
    }
    report(prose, kept, "title-forms", blocks, &entries, as_of, None)
}

/// How many actions a list leaves out.
fn more(prose: &Prose<'_>, count: usize) -> Option<Block> {
    let more = count.checked_sub(ROWS).filter(|more| *more > 0)?;
    Some(Block::paragraph(prose.tell(&Message::new("progress-more").count("count", more))))
}

/// Text that leaves room for the rest of the page.
fn short(text: &str) -> String {
    let text = text.trim().replace('\n', " ");
    if text.chars().count() <= LETTERS {
        return text;
    }
    let cut: String = text.chars().take(LETTERS - 1).collect();
    format!("{}…", cut.trim_end())
}

fn state(prose: &Prose<'_>, entries: &[Entry<'_>], as_of: Date) -> String {
    let count = |status| entries.iter().filter(|entry| entry.status == status).count();
    let summary = Message::new("followup-summary")
        .count("planned", count(Status::Planned))
        .count("under-way", count(Status::UnderWay))
        .count("done", count(Status::Done))
        .count("late", entries.iter().filter(|entry| entry.is_late(as_of)).count());
    let day = Message::new("followup-as-of").with("date", prose.words.date(as_of));
    format!("{} {}", prose.tell(&day), prose.tell(&summary))
}

/// How many actions of each agency are how far.
fn by_agency(prose: &Prose<'_>, entries: &[Entry<'_>], as_of: Date) -> Table {
    let mut agencies: BTreeMap<&str, [usize; 4]> = BTreeMap::new();
    for entry in entries.iter().filter(|entry| entry.status != Status::Dropped) {
        let counts = agencies.entry(&entry.lead).or_default();
        counts[match entry.status {
            Status::UnderWay => 1,
            Status::Done => 2,
            Status::Planned | Status::Dropped => 0,
        }] += 1;
        counts[3] += usize::from(entry.is_late(as_of));
    }
    let rows = prose.words.by_name(agencies).into_iter().map(|(agency, counts)| {
        let counts = counts.map(|count| if count == 0 { "–".to_owned() } else { prose.words.number(count) });
        Row::of_words(std::iter::once(agency.to_owned()).chain(counts))
    });
    Table {
        caption: None,
        columns: prose.columns(&[
            ("column-lead", Align::Start, 6),
            ("status-planned", Align::End, 2),
            ("status-under-way", Align::End, 2),
            ("status-done", Align::End, 2),
            ("status-late", Align::End, 2),
        ]),
        rows: rows.collect(),
    }
    .filled()
}

/// Number, title and due quarter of an action.
fn cells(prose: &Prose<'_>, entry: &Entry<'_>) -> [String; 3] {
    let due = entry.due.map_or_else(|| "–".to_owned(), |due| prose.words.quarter(due));
    [entry.number.to_owned(), short(entry.title), due]
}

fn table(prose: &Prose<'_>, entries: &[&Entry<'_>]) -> Table {
    let rows = entries.iter().map(|entry| {
        let [number, title, due] = cells(prose, entry);
        let status = match entry.status {
            Status::UnderWay => prose.say("status-under-way"),
            _ => prose.say("status-planned"),
        };
        let note = entry.decided.note.as_deref().map(short).unwrap_or_default();
        Row::of_words([number, title, short(&entry.lead), due, status, note])
    });
    Table {
        caption: None,
        columns: prose.columns(&[
            ("column-id", Align::Start, 0),
            ("column-action", Align::Start, 7),
            ("column-lead", Align::Start, 5),
            ("column-target-date", Align::Start, 0),
            ("column-status", Align::Start, 3),
            ("field-note", Align::Start, 4),
        ]),
        rows: rows.collect(),
    }
    .filled()
}

/// The days that an action was due on, one after the other, where it was moved.
fn moved(prose: &Prose<'_>, entry: &Entry<'_>) -> Option<Inlines> {
    let mut days: Vec<String> = Vec::new();
    for was in &entry.seen.history {
        let Some(target) = was.target else { continue };
        let message = match was.until {
            Some(until) => Message::new("moved-until").with("until", prose.words.date(until)),
            None => Message::new("moved-before"),
        };
        days.push(prose.tell(&message.with("target", prose.words.date(target))));
    }
    if entry.decided.target.is_some_and(|target| Some(target) != entry.seen.target) {
        days.extend(
            entry
                .seen
                .target
                .map(|target| prose.tell(&Message::new("moved-before").with("target", prose.words.date(target)))),
        );
    }
    let now = prose.tell(&Message::new("moved-now").with("target", prose.words.date(entry.due?)));
    let head = Inline::Strong(format!("{} {}", entry.number, short(entry.title)));
    (!days.is_empty()).then(|| vec![head, Inline::Text(format!(": {}; {now}", prose.words.semicolons(&days)))])
}

/// The checklists whose gaps the actions close; those that name the treaty, where an action is the treaty's own.
pub(super) fn lists<'i>(prose: &Prose<'_>, ids: impl Iterator<Item = &'i str>) -> Vec<usize> {
    let actions = ids.filter_map(|id| prose.adaptation.action_by_id(prose.catalog, id));
    let actions: Vec<_> = actions.map(|action| prose.action(action)).collect();
    let is_about = |place: &usize| {
        let list = &prose.catalog.checklists[*place];
        actions.iter().any(|action| {
            (action.standing.is_some() && list.has_treaty)
                || action.closes.iter().any(|question| list.questions.contains(question))
        })
    };
    (0..prose.catalog.checklists.len()).filter(is_about).collect()
}

fn report(
    prose: &Prose<'_>,
    kept: &Kept,
    title: &'static str,
    mut blocks: Vec<Block>,
    entries: &[Entry<'_>],
    as_of: Date,
    most_pages: Option<usize>,
) -> Report {
    let country = kept.last.as_ref().and_then(|last| last.country.as_deref());
    let name =
        country.map(|code| prose.catalog.country(code).map_or_else(|| code.to_owned(), |known| known.name.clone()));
    let mut subtitle: Vec<String> = name.into_iter().collect();
    if let Some(day) = kept.adopted_on {
        subtitle.push(prose.tell(&Message::new("subtitle-adopted").with("date", prose.words.date(day))));
    }
    let subtitle = prose.words.commas(&subtitle);
    let rows = entries.iter().map(|entry| {
        let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
        vec![
            entry.number.to_owned(),
            entry.id.to_owned(),
            entry.title.to_owned(),
            entry.lead.clone(),
            day(entry.due),
            entry.status.name().to_owned(),
            entry.is_late(as_of).to_string(),
            entry.decided.note.clone().unwrap_or_default(),
        ]
    });
    let rows: Vec<Vec<String>> = rows.collect();
    let columns = vec!["number", "id", "title", "lead", "target_date", "status", "late", "note"];
    let actions: Vec<_> = entries
        .iter()
        .map(|entry| {
            let history = entry.seen.history.iter().map(|was| {
                let day = |day: Option<Date>| day.map(|day| day.to_string());
                json!({ "until": day(was.until), "title": was.title, "lead": was.lead, "target-date": day(was.target) })
            });
            json!({
                "number": entry.number,
                "id": entry.id,
                "title": entry.title,
                "lead": entry.lead,
                "target-date": entry.due.map(|day| day.to_string()),
                "status": entry.status.name(),
                "late": entry.is_late(as_of),
                "note": entry.decided.note,
                "history": history.collect::<Vec<_>>(),
            })
        })
        .collect();
    let data = json!({
        "format": 1,
        "producer": producer(),
        "country": country,
        "as-of": as_of.to_string(),
        "adopted-on": kept.adopted_on.map(|day| day.to_string()),
        "actions": actions,
    });
    let lists = lists(prose, entries.iter().map(|entry| entry.id));
    blocks.extend(prose.caveat(&lists));
    let meta = Meta {
        title: prose.say(title),
        footer: format!("{} · {subtitle}", prose.say(title)),
        subtitle,
        language: prose.words.tag().to_owned(),
        date: Some(as_of.to_string()),
        page_pattern: prose.say("page-pattern"),
        producer: producer(),
        subject: prose.topic(&lists),
        most_pages,
        ..Meta::default()
    };
    Report { meta, blocks, data, sheet: Some(Sheet { columns, rows }), book: Vec::new() }
}
