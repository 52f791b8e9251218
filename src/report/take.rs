//! What a ministry changed in the workbook of the plan: what was there, what it says now, and what became of it.

use serde_json::{Value as Json, json};

use super::prose::Prose;
use super::{Align, Block, Meta, Report, Row, Sheet, Table, progress, remarks};
use crate::i18n::Message;
use crate::merge::form::{Place, Remark};
use crate::merge::plan::{Change, Returned, Subject};
use crate::plan::field::Field;
use crate::plan::file::Status;
use crate::plan::kept::Kept;
use crate::save::producer;
use crate::visible::visible;

/// What is reported.
#[derive(Debug, Clone, Copy)]
pub struct Inputs<'a> {
    /// Name of the workbook.
    pub file: &'a str,
    /// Name of the plan file.
    pub plan: &'a str,
    /// What the plan file says.
    pub kept: &'a Kept,
    /// What the workbook came to.
    pub returned: &'a Returned,
}

/// How far the changes are.
#[derive(Debug, Clone, Copy)]
pub enum Shown<'a> {
    /// Nobody has decided.
    Proposed,
    /// For each change whether it is taken over.
    Settled(&'a [bool]),
}

/// What became of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Accepted,
    Proposed,
    Conflict,
}

impl State {
    const ALL: [Self; 3] = [Self::Accepted, Self::Proposed, Self::Conflict];

    fn key(self) -> &'static str {
        match self {
            Self::Accepted => "take-accepted",
            Self::Proposed => "take-proposed",
            Self::Conflict => "take-conflict",
        }
    }

    /// The name in machine output.
    fn name(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Proposed => "proposed",
            Self::Conflict => "conflict",
        }
    }
}

/// The report.
pub fn report(prose: &Prose<'_>, inputs: Inputs<'_>, shown: Shown<'_>) -> Report {
    let page = Page { prose, inputs, shown };
    let returned = inputs.returned;
    let title = prose.say("title-take");
    let mut blocks = vec![Block::heading(1, format!("{title}: {}", inputs.file)), Block::paragraph(page.sender())];
    if returned.changes.is_empty() && returned.refused.is_empty() {
        blocks.push(Block::paragraph(prose.tell(&Message::new("take-nothing").with("plan", inputs.plan))));
    }
    for state in State::ALL {
        blocks.extend(page.table(state));
    }
    blocks.extend(remarks::refused(prose, &returned.refused));
    blocks.extend(remarks::told(prose, returned.told.iter()));
    let lists = progress::lists(prose, inputs.kept.seen().keys().map(String::as_str));
    blocks.extend(prose.caveat(&lists));
    let meta = Meta {
        footer: format!("{title} · {}", inputs.plan),
        title,
        subtitle: inputs.plan.to_owned(),
        language: prose.words.tag().to_owned(),
        page_pattern: prose.say("page-pattern"),
        producer: producer(),
        subject: prose.topic(&lists),
        ..Meta::default()
    };
    Report { meta, blocks, data: page.data(), sheet: Some(page.sheet()), book: Vec::new() }
}

/// Whether a change is to be taken over, as a question.
pub fn question(prose: &Prose<'_>, change: &Change) -> Message {
    let [number, title] = subject(prose, change);
    let key = if change.is_conflict() { "take-ask-conflict" } else { "take-ask" };
    Message::new(key)
        .with("subject", format!("{number} {title}"))
        .with("field", prose.say(change.field.title()))
        .with("was", words(prose, change.field, &change.was))
        .with("ours", words(prose, change.field, &change.ours))
        .with("theirs", words(prose, change.field, &change.theirs))
}

/// By what a change is accepted: its number and key.
pub fn name(prose: &Prose<'_>, change: &Change) -> String {
    let [number, _] = subject(prose, change);
    format!("{number}:{}", change.field.key())
}

/// The number and title of what a change is about; an objective has its id for a number.
fn subject(prose: &Prose<'_>, change: &Change) -> [String; 2] {
    let number = match change.subject {
        Subject::Action(action) => &prose.action(action).number,
        Subject::Objective(at) => &prose.catalog.objectives[at].id,
    };
    [number.clone(), visible(&change.title).into_owned()]
}

fn id<'a>(prose: &Prose<'a>, change: &Change) -> &'a str {
    match change.subject {
        Subject::Action(action) => &prose.action(action).id,
        Subject::Objective(at) => &prose.catalog.objectives[at].id,
    }
}

/// What is said, as people read it.
fn words(prose: &Prose<'_>, field: Field, said: &str) -> String {
    match field {
        _ if said.is_empty() => "–".to_owned(),
        Field::Lead | Field::Support => prose.words.semicolons(said.lines().map(|role| prose.agency(role))),
        Field::Status => {
            let status = Status::ALL.into_iter().find(|status| status.name() == said);
            status.map_or_else(|| said.to_owned(), |status| prose.say(status.title()))
        }
        field if field.is_day() => said.parse().map_or_else(|_| said.to_owned(), |day| prose.words.date(day)),
        _ => said.replace('\n', " "),
    }
}

struct Page<'a> {
    prose: &'a Prose<'a>,
    inputs: Inputs<'a>,
    shown: Shown<'a>,
}

impl Page<'_> {
    fn changes(&self) -> impl Iterator<Item = (&Change, State)> {
        self.inputs.returned.changes.iter().enumerate().map(|(at, change)| {
            let is_accepted = matches!(self.shown, Shown::Settled(accepted) if accepted.get(at) == Some(&true));
            let open = if change.is_conflict() { State::Conflict } else { State::Proposed };
            (change, if is_accepted { State::Accepted } else { open })
        })
    }

    fn sender(&self) -> String {
        let message = match &self.inputs.returned.sender {
            Some(sender) => Message::new("take-sender").with("sender", sender),
            None => Message::new("take-no-sender"),
        };
        self.prose.tell(&message)
    }

    fn table(&self, state: State) -> Vec<Block> {
        let prose = self.prose;
        let changes: Vec<&Change> =
            self.changes().filter(|(_, found)| *found == state).map(|(found, _)| found).collect();
        if changes.is_empty() {
            return Vec::new();
        }
        let is_conflict = state == State::Conflict;
        let rows = changes.iter().map(|change| {
            let say = |said: &str| words(prose, change.field, said);
            let [number, title] = subject(prose, change);
            let mut cells = vec![number, title, prose.say(change.field.title()), say(&change.was)];
            cells.extend(is_conflict.then(|| say(&change.ours)));
            cells.push(say(&change.theirs));
            Row::of_words(cells)
        });
        let mut columns = vec![
            ("column-id", Align::Start, 0),
            ("column-action", Align::Start, 5),
            ("column-field", Align::Start, 3),
            ("column-was", Align::Start, 4),
        ];
        columns.extend(is_conflict.then_some(("column-in-plan", Align::Start, 4)));
        columns.push(("column-in-workbook", Align::Start, 4));
        let table = Table { caption: None, columns: prose.columns(&columns), rows: rows.collect() };
        let heading = Block::heading(2, prose.tell(&Message::new(state.key()).count("count", changes.len())));
        let reading = match state {
            State::Accepted => None,
            State::Proposed => Some("take-proposed-reading"),
            State::Conflict => Some("take-conflict-reading"),
        };
        let reading = reading.map(|key| Block::paragraph(prose.tell(&self.example(key, changes[0]))));
        [heading].into_iter().chain(reading).chain([Block::Table(table)]).collect()
    }

    /// How something is taken over, shown by one change.
    fn example(&self, key: &'static str, change: &Change) -> Message {
        let [number, _] = subject(self.prose, change);
        Message::new(key).with("number", number).with("key", change.field.key())
    }

    fn sheet(&self) -> Sheet {
        let changes = self.changes().map(|(change, state)| {
            let [number, _] = subject(self.prose, change);
            let (sheet, cell) = place(change);
            let said = [state.name(), &number, id(self.prose, change), change.field.key()].map(str::to_owned);
            let values = [&change.was, &change.ours, &change.theirs].map(String::clone);
            said.into_iter().chain(values).chain([format!("{sheet}!{cell}")]).collect()
        });
        let refused = self.inputs.returned.refused.iter().map(|remark: &Remark| {
            let why = self.prose.tell(&remark.why);
            ["refused", "", "", "", "", "", &why, &remarks::where_is(remark)].map(str::to_owned).to_vec()
        });
        let columns = vec!["state", "number", "id", "field", "was", "plan", "workbook", "cell"];
        Sheet { columns, rows: changes.chain(refused).collect() }
    }

    fn data(&self) -> Json {
        let prose = self.prose;
        let changes = self.changes().map(|(change, state)| {
            let ([number, title], (sheet, cell)) = (subject(prose, change), place(change));
            json!({
                "state": state.name(),
                "part": match change.subject { Subject::Action(_) => "actions", Subject::Objective(_) => "objectives" },
                "id": id(prose, change),
                "number": number,
                "title": title,
                "field": change.field.key(),
                "was": change.was,
                "plan": change.ours,
                "workbook": change.theirs,
                "sheet": sheet,
                "cell": cell,
            })
        });
        let remark = |remark: &Remark| remarks::data(prose, remark);
        let lists = progress::lists(prose, self.inputs.kept.seen().keys().map(String::as_str));
        json!({
            "format": 1,
            "producer": producer(),
            "caveat": prose.caveats(&lists, None),
            "file": self.inputs.file,
            "plan": self.inputs.plan,
            "sender": self.inputs.returned.sender,
            "changes": changes.collect::<Vec<_>>(),
            "refused": self.inputs.returned.refused.iter().map(remark).collect::<Vec<_>>(),
            "told": self.inputs.returned.told.iter().map(remark).collect::<Vec<_>>(),
        })
    }
}

/// The sheet and the cell of a change.
fn place(change: &Change) -> (&str, &str) {
    match &change.place {
        Place::Cell { sheet, cell } => (sheet, cell),
        Place::Line(..) => ("", ""),
    }
}
