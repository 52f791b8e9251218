//! A workbook of the plan that came back: which cells somebody changed, held against what was sent and what the plan file
//! says now.
//!
//! Nothing is decided here. What only the workbook says otherwise can be taken over; what the plan file says otherwise as
//! well is told with all three. What cannot be meant is refused, by sheet and cell.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::cells::{Book, Cell, Row, Sheet};
use super::form::{Place, Remark};
use super::outside::outside;
use crate::checklist::{ActionIndex, Adaptation, Catalog, Register};
use crate::document::text::is_hidden;
use crate::i18n::Message;
use crate::lexicon::{Lexicon, SEPARATORS, date, tfa_category};
use crate::plan::field::{Field, OF_ACTION, OF_OBJECTIVE};
use crate::plan::file::Status;
use crate::plan::kept::Kept;
use crate::plan::quarter_end;
use crate::report::book::shown;
use crate::report::plan::origin::{
    ABOUT, ACTIONS, CHECKLIST, COUNTRY, ENTRY, ID, NUMBER, OBJECTIVE, OBJECTIVES, QUARTER, SENDER, is_origin,
};
use crate::visible::visible;

/// The largest workbook that is read, in bytes.
pub const MAX_SIZE: u64 = 32 * 1024 * 1024;
/// The most remarks about one workbook.
const MOST: usize = 200;
/// Columns that nobody is to change: the objective's title beside those of an action.
const LOCKED: [&str; 7] = [NUMBER, "horizon", "effort", "gain", "closes", "later", OBJECTIVE];

/// What a change is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// An action.
    Action(ActionIndex),
    /// An objective, by its place in the catalog.
    Objective(usize),
}

/// A cell that was changed. What it says is said as a plan file says it; nothing where there are no words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What it is about.
    pub subject: Subject,
    /// The title that the action or objective had in the workbook when it was sent.
    pub title: String,
    /// What of it.
    pub field: Field,
    /// The cell.
    pub place: Place,
    /// What the workbook said when it was sent.
    pub was: String,
    /// What the plan says now.
    pub ours: String,
    /// What the cell says.
    pub theirs: String,
}

impl Change {
    /// Whether the plan says something else by now than when the workbook was sent.
    pub fn is_conflict(&self) -> bool {
        self.ours != self.was
    }
}

/// What a workbook came to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Returned {
    /// Who sent it, where somebody wrote that into it.
    pub sender: Option<String>,
    /// What the plan does not say yet.
    pub changes: Vec<Change>,
    /// What was refused.
    pub refused: Vec<Remark>,
    /// What else there is to know.
    pub told: Vec<Remark>,
}

/// Reads workbooks for one plan file.
#[derive(Debug, Clone, Copy)]
pub struct Reader<'a> {
    /// What was asked.
    pub catalog: &'a Catalog,
    /// The country's own names, and the wording of the plan file.
    pub adaptation: &'a Adaptation,
    /// What people call agencies, days and states.
    pub lexicon: &'a Lexicon,
    /// The plan file.
    pub kept: &'a Kept,
}

impl Reader<'_> {
    /// Reads a workbook under the name that its user gave it.
    ///
    /// # Errors
    ///
    /// A [`Message`] that says why nothing of the file is taken.
    pub fn read(&self, file: &str, bytes: &[u8]) -> Result<Returned, Message> {
        let mut book = Book::open(bytes)?;
        let strange = || Message::new("take-no-origin").with("file", file);
        let about = book.sheet(&[ID, ENTRY], &[ID, ENTRY], |title| title == ABOUT)?.ok_or_else(strange)?;
        let mut found = Found { file, returned: Returned::default() };
        self.belongs(&about, &mut found)?;
        let guide = book.sheet(&[ID, ENTRY], &[ID, ENTRY], |title| !is_origin(title))?;
        found.returned.sender = guide.as_ref().and_then(|guide| beside(guide, SENDER)).map(str::to_owned);
        let mut working = Vec::new();
        for (title, columns, wanted) in
            [(ACTIONS, columns(&OF_ACTION), [ID, NUMBER]), (OBJECTIVES, columns(&OF_OBJECTIVE), [ID, OBJECTIVE])]
        {
            let sent = book.sheet(&columns, &wanted, |known| known == title)?.ok_or_else(strange)?;
            self.numbers(&sent)?;
            match book.sheet(&columns, &wanted, |known| !is_origin(known))? {
                Some(sheet) => {
                    self.compare(&sheet, &sent, &mut found);
                    working.push((title, sheet.title));
                }
                // Where no objective was sent there is no sheet of them either.
                None if sent.rows.len() <= 1 => {}
                None => found.refuse(None, Message::new("take-sheet-gone").with("sheet", title)),
            }
        }
        for (sheet, cell, why) in outside(&mut book, &about, &working)? {
            found.refuse(Some(Place::Cell { sheet: visible(&sheet).into_owned(), cell }), why);
        }
        found.limit();
        Ok(found.returned)
    }

    /// Refuses the workbook of another country, and tells of another edition of the checklists.
    fn belongs(&self, about: &Sheet, found: &mut Found<'_>) -> Result<(), Message> {
        let ours = self.kept.last.as_ref().and_then(|last| last.country.as_deref());
        if let (Some(theirs), Some(ours)) = (beside(about, COUNTRY), ours)
            && theirs != ours
        {
            return Err(Message::new("take-other-country").with("theirs", visible(theirs)).with("ours", ours));
        }
        for list in &self.catalog.checklists {
            let theirs = beside(about, &format!("{CHECKLIST}{}", list.id));
            if let Some(theirs) = theirs.filter(|theirs| *theirs != list.version) {
                let why = Message::new("take-other-edition").with("list", &list.title).with("theirs", visible(theirs));
                found.tell(None, why.with("ours", &list.version));
            }
        }
        Ok(())
    }

    /// Refuses the workbook of another plan: within one plan an action has one number for good.
    fn numbers(&self, sent: &Sheet) -> Result<(), Message> {
        let Some(last) = &self.kept.last else { return Ok(()) };
        for row in &sent.rows {
            let (Some(id), Some(theirs)) = (row.get(ID), row.get(NUMBER)) else { continue };
            if let Some(ours) = last.numbers.get(&id.words).filter(|ours| **ours != theirs.words) {
                let why = Message::new("take-other-plan").with("action", visible(&id.words)).with("ours", ours);
                return Err(why.with("theirs", visible(&theirs.words)));
            }
        }
        Ok(())
    }

    fn compare(&self, sheet: &Sheet, sent: &Sheet, found: &mut Found<'_>) {
        let key = |row: &'_ Row| row.get(ID).map(|id| id.words.clone());
        // The first row has what people read above the columns.
        let head = sent.rows.first().and_then(key).unwrap_or_default();
        let sent_rows: BTreeMap<&str, &Row> =
            sent.rows.iter().skip(1).filter_map(|row| Some((row.get(ID)?.words.as_str(), row))).collect();
        for name in sent.columns.keys().filter(|name| !sheet.columns.contains_key(*name)) {
            let why = Message::new("take-column-gone").with("column", *name).with("sheet", visible(&sheet.title));
            found.tell(None, why);
        }
        let mut seen: BTreeMap<&str, Vec<&Row>> = BTreeMap::new();
        for row in &sheet.rows {
            match row.get(ID).map(|id| id.words.as_str()) {
                Some(id) if id == head => self.head(sheet, row, sent, found),
                Some(id) => seen.entry(id).or_default().push(row),
                None => found.refused(sheet, row.values().next(), Message::new("take-no-key")),
            }
        }
        for row in &sheet.rows {
            let Some((id, id_cell)) = row.get(ID).map(|cell| (cell.words.as_str(), cell)) else { continue };
            let rows = seen.get(id).map_or(&[][..], Vec::as_slice);
            // Of rows with one key the first speaks for all.
            if rows.first().is_none_or(|first| !std::ptr::eq(*first, row)) {
                continue;
            }
            match (sent_rows.get(id), self.subject(id, sent)) {
                (Some(_), Some(_)) if rows.len() > 1 => {
                    let places = rows.iter().filter_map(|row| Some(row.get(ID)?.place.as_str()));
                    let why = Message::new("take-doubled").with("id", visible(id)).listing("cells", places);
                    found.refused(sheet, Some(id_cell), why);
                }
                (Some(before), Some(subject)) => self.row(subject, (sheet, row), before, found),
                _ => found.refused(sheet, Some(id_cell), Message::new("take-unknown").with("id", visible(id))),
            }
        }
        for id in sent_rows.keys().filter(|id| !seen.contains_key(*id)) {
            let why = Message::new("take-row-gone").with("id", visible(id)).with("sheet", visible(&sheet.title));
            found.tell(None, why);
        }
    }

    /// What people read above the columns is not to be changed.
    fn head(&self, sheet: &Sheet, row: &Row, sent: &Sheet, found: &mut Found<'_>) {
        let Some(before) = sent.rows.first() else { return };
        for (name, cell) in row {
            let was = before.get(name).map(|before| before.words.as_str()).unwrap_or_default();
            if cell.words != was {
                found.refused(sheet, Some(cell), Message::new("take-locked").with("was", visible(was)));
            }
        }
    }

    fn subject(&self, id: &str, sent: &Sheet) -> Option<Subject> {
        if sent.title == ACTIONS {
            return self.adaptation.action_by_id(self.catalog, id).map(Subject::Action);
        }
        self.catalog.objectives.iter().position(|objective| objective.id == id).map(Subject::Objective)
    }

    /// What was changed in one row.
    fn row(&self, subject: Subject, (sheet, row): (&Sheet, &Row), before: &Row, found: &mut Found<'_>) {
        let (row, before) = (&said(row), &said(before));
        let words = |row: &Row, name: &str| row.get(name).map(|cell| cell.words.clone()).unwrap_or_default();
        let line = row.get(ID).map(|id| id.place.trim_start_matches(|letter: char| letter.is_ascii_alphabetic()));
        for name in LOCKED.into_iter().filter(|name| sheet.columns.contains_key(name)) {
            if words(row, name) != words(before, name) {
                let place = format!("{}{}", sheet.columns[name], line.unwrap_or_default());
                found.refused_at(sheet, &place, Message::new("take-locked").with("was", visible(&words(before, name))));
            }
        }
        let fields = if matches!(subject, Subject::Action(_)) { &OF_ACTION[..] } else { &OF_OBJECTIVE[..] };
        let title =
            words(before, if matches!(subject, Subject::Action(_)) { Field::Title.column() } else { OBJECTIVE });
        let mut changes: Vec<Change> = Vec::new();
        for &field in fields.iter().filter(|field| sheet.columns.contains_key(field.column())) {
            let own = field.column();
            // A target date that was left alone is moved by the quarter picked beside it.
            let by_quarter = field == Field::Target && is_moved(row, before) && words(row, own) == words(before, own);
            let name = if by_quarter { QUARTER } else { own };
            let is_error = row.get(name).is_some_and(|cell| cell.is_error);
            if !is_error && words(row, name) == words(before, name) {
                continue;
            }
            let place = format!("{}{}", sheet.columns[name], line.unwrap_or_default());
            let sent = words(before, own);
            let was = self.meant(field, &sent).unwrap_or(sent);
            let ours = self.ours(subject, field, &was);
            let theirs = match row.get(name) {
                Some(cell) if cell.is_error => Err(cell.no_words()),
                None if !(field.is_optional() && matches!(subject, Subject::Action(_)) || field == Field::Note) => {
                    Err(Message::new("take-emptied").with("was", visible(&words(before, name))))
                }
                _ if field == Field::Target => self.target(row, before, &was),
                _ => self.meant(field, &words(row, name)),
            };
            match theirs.and_then(|theirs| self.possible(field, theirs, &was)) {
                Ok(theirs) if theirs == was || theirs == ours => {}
                Ok(theirs) => {
                    let place = Place::Cell { sheet: visible(&sheet.title).into_owned(), cell: place };
                    changes.push(Change { subject, title: title.clone(), field, place, was, ours, theirs });
                }
                Err(why) => found.refused_at(sheet, &place, why),
            }
        }
        self.hold_together(subject, before, &mut changes, found);
        found.returned.changes.extend(changes);
    }

    /// The day that a target date is moved to, by itself or by the quarter picked beside it.
    fn target(&self, row: &Row, before: &Row, was: &str) -> Result<String, Message> {
        let words = |name: &str| row.get(name).map(|cell| cell.words.as_str()).unwrap_or_default();
        let day = self.meant(Field::Target, words(Field::Target.column()));
        if !is_moved(row, before) {
            return day;
        }
        let end = self.meant(Field::Target, words(QUARTER))?;
        let is_within = |day: &str| day.parse().ok().map(quarter_end) == end.parse().ok().map(quarter_end);
        match day {
            // The quarter in which the date lies already leaves it as it is.
            Ok(day) if is_within(&day) => Ok(day),
            Ok(day) if day != was => Err(Message::new("take-quarter").with("day", day).with("end", end)),
            _ => Ok(end),
        }
    }

    /// Refuses what does not go with the rest of the row.
    fn hold_together(&self, subject: Subject, before: &Row, changes: &mut Vec<Change>, found: &mut Found<'_>) {
        if !matches!(subject, Subject::Action(_)) {
            return;
        }
        let said = |field: Field, changes: &[Change]| {
            let changed = changes.iter().find(|change| change.field == field).map(|change| change.theirs.clone());
            let was = before.get(field.column()).and_then(|cell| self.meant(field, &cell.words).ok());
            changed.unwrap_or_else(|| self.ours(subject, field, &was.unwrap_or_default()))
        };
        let (start, target) = (said(Field::Start, changes), said(Field::Target, changes));
        let is_reversed = !start.is_empty() && !target.is_empty() && target < start;
        let is_unfounded =
            said(Field::Status, changes) == Status::Dropped.name() && said(Field::Reason, changes).is_empty();
        changes.retain(|change| {
            let why = match change.field {
                Field::Start | Field::Target if is_reversed => {
                    Message::new("take-reversed").with("start", &start).with("target", &target)
                }
                Field::Status | Field::Reason if is_unfounded => Message::new("take-no-reason"),
                _ => return true,
            };
            found.returned.refused.push(Remark { file: found.file.to_owned(), place: Some(change.place.clone()), why });
            false
        });
    }

    /// What the plan says now, as a workbook would show it. What nobody has written into the plan file is what was sent.
    fn ours(&self, subject: Subject, field: Field, was: &str) -> String {
        let own = match subject {
            Subject::Action(action) => self.standing(action, field),
            Subject::Objective(at) => {
                let own = self.kept.objectives.get(&self.catalog.objectives[at].id);
                own.and_then(|own| own.get(field)).or_else(|| (field == Field::Note).then(String::new))
            }
        };
        own.map_or_else(|| was.to_owned(), |own| shown(&own).trim().to_owned())
    }

    /// What the plan file says of an action: what was decided, or what stood when the plan was last made.
    fn standing(&self, action: ActionIndex, field: Field) -> Option<String> {
        if let Some(own) = self.kept.decided.get(&action).and_then(|decided| decided.get(field)) {
            return Some(own);
        }
        let seen = self.kept.seen().get(&self.adaptation.action(self.catalog, action).id);
        match field {
            Field::Status => Some(Status::default().name().to_owned()),
            Field::Lead => seen.map(|seen| seen.lead.clone()),
            Field::Support => seen.map(|seen| seen.support.join("\n")),
            Field::Start => seen?.start.map(|day| day.to_string()),
            Field::Target => seen?.target.map(|day| day.to_string()),
            field if field.is_optional() => Some(String::new()),
            _ => None,
        }
    }

    /// What the words of a cell mean, as a plan file says it.
    ///
    /// # Errors
    ///
    /// A [`Message`] where nobody can tell.
    fn meant(&self, field: Field, words: &str) -> Result<String, Message> {
        if words.is_empty() {
            return Ok(String::new());
        }
        if words.contains(is_hidden) {
            return Err(Message::new("take-hidden"));
        }
        match field {
            Field::Status => {
                let status = self.lexicon.status(words).map(|status| status.name().to_owned());
                status.ok_or_else(|| Message::new("take-no-status").with("words", visible(words)))
            }
            Field::Lead => match self.roles(words).as_slice() {
                [lead] => Ok(lead.clone()),
                _ => Err(Message::new("take-two-leads").with("words", visible(words))),
            },
            Field::Support => Ok(self.roles(words).join("\n")),
            Field::TfaCategory => {
                let letter = tfa_category(words).map(str::to_owned);
                letter.ok_or_else(|| Message::new("take-no-category").with("words", visible(words)))
            }
            field if field.is_day() => {
                let day = date::read(words, None, self.lexicon).map_err(|none| {
                    let message = Message::new("take-no-day").with("words", visible(words));
                    message.with("why", none.why()).count("days", none.days())
                })?;
                Ok(day.to_string())
            }
            _ => Ok(words.to_owned()),
        }
    }

    /// Refuses days that nobody means.
    fn possible(&self, field: Field, theirs: String, was: &str) -> Result<String, Message> {
        let known = was.parse::<Date>().ok().or_else(|| self.kept.last.as_ref()?.as_of);
        match (theirs.parse::<Date>(), known) {
            (Ok(day), Some(known)) if field.is_day() && date::is_far(day, known) => {
                Err(Message::new("take-far").with("day", day))
            }
            _ => Ok(theirs),
        }
    }

    /// The agencies of a cell, one a line or between signs of a list: their roles, or the names themselves. A name has commas
    /// of its own where nothing between them is an agency that is known.
    fn roles(&self, words: &str) -> Vec<String> {
        let register = Register::new(self.catalog, self.adaptation, self.lexicon, std::iter::empty());
        let names = words.split(['\n', ';']).map(str::trim).filter(|name| !is_dash(name));
        let roles = names.flat_map(|name| {
            let parts: Vec<&str> = name.split(SEPARATORS).map(str::trim).filter(|part| !is_dash(part)).collect();
            let is_list = register.called(name).is_none() && parts.iter().any(|part| register.called(part).is_some());
            let parts = if is_list { parts } else { vec![name] };
            parts.into_iter().map(|name| register.called(name).unwrap_or_else(|| name.to_owned())).collect::<Vec<_>>()
        });
        roles.collect()
    }
}

/// The cells of a row in which something is said.
fn said(row: &Row) -> Row {
    row.clone().into_iter().filter(|(_, cell)| cell.is_error || !is_dash(&cell.words)).collect()
}

/// Whether there is nothing, or only the dashes that people write for it.
fn is_dash(words: &str) -> bool {
    words.chars().all(|letter| matches!(letter, '-' | '–' | '—' | '−'))
}

/// The columns of a sheet that are looked at.
fn columns(fields: &[Field]) -> Vec<&'static str> {
    [ID, QUARTER].into_iter().chain(LOCKED).chain(fields.iter().map(|field| field.column())).collect()
}

/// Whether another quarter was picked beside the target date.
fn is_moved(row: &Row, before: &Row) -> bool {
    let words = |row: &'_ Row| row.get(QUARTER).map(|cell| cell.words.clone());
    row.contains_key(QUARTER) && words(row) != words(before)
}

/// What stands beside a key.
fn beside<'a>(sheet: &'a Sheet, key: &str) -> Option<&'a str> {
    let row = sheet.rows.iter().find(|row| row.get(ID).is_some_and(|id| id.words == key))?;
    row.get(ENTRY).filter(|cell| !cell.is_error).map(|cell| cell.words.as_str())
}

/// What is found in one workbook.
struct Found<'a> {
    file: &'a str,
    returned: Returned,
}

impl Found<'_> {
    fn tell(&mut self, place: Option<Place>, why: Message) {
        self.returned.told.push(Remark { file: self.file.to_owned(), place, why });
    }

    fn refused(&mut self, sheet: &Sheet, cell: Option<&Cell>, why: Message) {
        self.refused_at(sheet, cell.map_or("", |cell| &cell.place), why);
    }

    fn refused_at(&mut self, sheet: &Sheet, cell: &str, why: Message) {
        self.refuse(Some(Place::Cell { sheet: visible(&sheet.title).into_owned(), cell: cell.to_owned() }), why);
    }

    fn refuse(&mut self, place: Option<Place>, why: Message) {
        self.returned.refused.push(Remark { file: self.file.to_owned(), place, why });
    }

    /// Leaves as many remarks as somebody reads, and says how many there are.
    fn limit(&mut self) {
        for remarks in [&mut self.returned.refused, &mut self.returned.told] {
            if let Some(more @ 1..) = remarks.len().checked_sub(MOST) {
                remarks.truncate(MOST);
                let why = Message::new("take-more").count("count", more);
                remarks.push(Remark { file: self.file.to_owned(), place: None, why });
            }
        }
    }
}
