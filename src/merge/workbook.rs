//! A form in a workbook as an answers file, so that what is said of such a file is said of the form as well.

use super::cells::{Book, Cell, Row};
use super::form::{Place, Remark};
use crate::document::emit::quoted;
use crate::form::sheet::{ANSWER, COLUMNS, EVIDENCE, ID, MARK, NOTE, PART, PLANNED, PLANNED_BY, REASON};
use crate::i18n::Message;
use crate::visible::visible;

/// What else people put beside what holds.
const MARKS: [&str; 5] = [MARK, "х", "×", "✓", "✔"];

/// What a workbook says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Written {
    /// An answers file in YAML.
    pub(super) text: String,
    /// What could not be written into it, with the cells.
    pub(super) refused: Vec<(Place, Message)>,
    sheet: String,
    /// The cell that each line comes from.
    cells: Vec<String>,
}

impl Written {
    /// Writes the answers file of a workbook.
    ///
    /// # Errors
    ///
    /// A [`Message`] when it cannot be read, is larger than any form, or holds none.
    pub(super) fn of(bytes: &[u8]) -> Result<Self, Message> {
        let sheet = Book::open(bytes)?.sheet(&COLUMNS, &[ID, ANSWER], |_| true)?;
        let mut sheet = sheet.ok_or_else(|| Message::new("merge-no-sheet"))?;
        let mut written =
            Self { text: String::new(), refused: Vec::new(), sheet: sheet.title.clone(), cells: Vec::new() };
        for row in &mut sheet.rows {
            written.refused.extend(row.values().filter(|cell| cell.is_error).map(|cell| {
                let place = Place::Cell { sheet: visible(&sheet.title).into_owned(), cell: cell.place.clone() };
                (place, cell.no_words())
            }));
            row.retain(|_, cell| !cell.is_error);
        }
        let head = |row: &&Row| row.get(ID).is_some_and(|id| id.words.starts_with(PART));
        let (head, rows): (Vec<&Row>, Vec<&Row>) = sheet.rows.iter().partition(head);
        written.head(&head);
        written.line("answers:", "");
        let mut rows = rows.as_slice();
        while let [row, rest @ ..] = rows {
            let Some(id) = row.get(ID) else {
                rows = rest;
                continue;
            };
            let options = rest.iter().take_while(|row| option(row, &id.words).is_some()).count();
            written.question(id, row, &rest[..options]);
            rows = &rest[options..];
        }
        Ok(written)
    }

    /// Puts the cell into the place of the line that a remark names.
    pub(super) fn place(&self, remark: &mut Remark) {
        if let Some(Place::Line(line, _)) = remark.place {
            let cell = self.cells.get(line - 1).filter(|cell| !cell.is_empty());
            remark.place = cell.map(|cell| self.at(cell));
        }
    }

    fn at(&self, cell: &str) -> Place {
        Place::Cell { sheet: visible(&self.sheet).into_owned(), cell: cell.to_owned() }
    }

    fn line(&mut self, line: &str, cell: &str) {
        self.text.push_str(line);
        self.text.push('\n');
        self.cells.push(cell.to_owned());
    }

    /// What the file says about itself; what stands below a key comes after all others.
    fn head(&mut self, rows: &[&Row]) {
        self.line("format: 1", "");
        let given = rows.iter().filter_map(|row| {
            let key = row.get(ID)?.words.strip_prefix(PART)?;
            let (above, name) = key.split_once(PART).unwrap_or(("", key));
            Some((above, name, row.get(ANSWER)?))
        });
        let mut given: Vec<(&str, &str, &Cell)> = given.collect();
        given.sort_by_key(|(above, ..)| *above);
        let mut last = "";
        for (above, name, cell) in given {
            if above != last {
                self.line(&format!("{}:", quoted(above)), "");
                last = above;
            }
            let indent = if above.is_empty() { "" } else { "  " };
            self.line(&format!("{indent}{}: {}", quoted(name), quoted(&cell.words)), &cell.place);
        }
    }

    /// The answer to a question, with the rows of its options.
    fn question(&mut self, id: &Cell, row: &Row, options: &[&Row]) {
        let mut lines: Vec<(String, &str)> = Vec::new();
        let mut value: Vec<(String, &str)> = Vec::new();
        value.extend(row.get(ANSWER).map(|cell| (quoted(&cell.words), cell.place.as_str())));
        for (option, mark) in options.iter().filter_map(|row| Some((option(row, &id.words)?, row.get(ANSWER)?))) {
            if !MARKS.contains(&mark.words.to_lowercase().as_str()) {
                // Whoever wrote "no" there has not marked it; what was meant by the other marks is not known then.
                let why = Message::new("merge-no-mark").with("words", visible(&mark.words));
                self.refused.push((self.at(&mark.place), why.with("question", visible(&id.words))));
                value.clear();
                break;
            }
            value.push((quoted(option), &mark.place));
        }
        if let Some((first, place)) = value.first() {
            let all = value.iter().map(|(words, _)| words.as_str()).collect::<Vec<_>>().join(", ");
            let all = if options.is_empty() { first.clone() } else { format!("[{all}]") };
            lines.push((format!("value: {all}"), place));
        }
        let mut field = |name, key: &str| {
            if let Some(cell) = row.get(name) {
                lines.push((format!("{key}: {}", quoted(&cell.words)), &cell.place));
            }
        };
        field(REASON, "not-applicable");
        field(NOTE, "note");
        if let Some(cell) = row.get(EVIDENCE) {
            let sources = cell.words.lines().map(str::trim).filter(|line| !line.is_empty()).map(quoted);
            lines.push((format!("evidence: [{}]", sources.collect::<Vec<_>>().join(", ")), &cell.place));
        }
        let planned = [(PLANNED_BY, "by"), (PLANNED, "what")];
        let planned = planned.into_iter().filter_map(|(name, key)| Some((key, row.get(name)?)));
        let planned: Vec<(String, &str)> =
            planned.map(|(key, cell)| (format!("  {key}: {}", quoted(&cell.words)), cell.place.as_str())).collect();
        if let Some((_, place)) = planned.first() {
            lines.push(("planned:".to_owned(), place));
        }
        lines.extend(planned);
        if lines.is_empty() {
            return;
        }
        self.line(&format!("  {}:", quoted(&id.words)), &id.place);
        for (line, cell) in lines {
            self.line(&format!("    {line}"), cell);
        }
    }
}

/// The option that a row is about, where it is one of a question.
fn option<'a>(row: &'a Row, question: &str) -> Option<&'a str> {
    row.get(ID)?.words.strip_prefix(question)?.strip_prefix(PART)
}
