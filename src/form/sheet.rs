//! The questionnaire as a sheet of a workbook: a row for each question, and beside it what is to be filled in.
//!
//! What stands in the first row and the first column, which nobody sees, is the same in every language: by it the sheet is
//! read again.

use std::ops::Range;

use serde_json::Value as Json;

use super::Form;
use crate::checklist::{AnswerKind, AnswerScale, Condition, Question, QuestionIndex};
use crate::report::Report;
use crate::report::book::{Entry, Greyed, Head, Leaf, Value, When};
use crate::report::told::Told;

/// Names of the columns: that of the keys, and those that people fill in.
pub const ID: &str = "id";
/// The answer.
pub const ANSWER: &str = "answer";
/// Why the question does not apply.
pub const REASON: &str = "not_applicable";
/// Evidence, one source a line.
pub const EVIDENCE: &str = "evidence";
/// The note.
pub const NOTE: &str = "note";
/// What is planned.
pub const PLANNED: &str = "planned_what";
/// By when it is planned.
pub const PLANNED_BY: &str = "planned_by";
/// All of these.
pub const COLUMNS: [&str; 7] = [ID, ANSWER, REASON, EVIDENCE, NOTE, PLANNED, PLANNED_BY];

/// Parts what a key is about from what it means there: `T2.2:tokens` is an option of a question, `:agency` a line of the head
/// and `:checklists:tech` a line below one.
pub const PART: char = ':';
/// What is put beside an option that holds, where several can.
pub const MARK: &str = "x";

/// The column with the answers.
const ANSWERS: usize = 3;

/// The form as a report that has one sheet.
pub fn report(form: &Form<'_>) -> Report {
    let asked: Vec<QuestionIndex> =
        (0..form.prose.catalog.questions.len()).filter(|&index| form.scope.includes(index)).collect();
    let lists = form.prose.catalog.lists_with(|index| form.scope.includes(index));
    let meta = form.prose.meta(form.title(), &Told::head_of(form.answers), &lists);
    let mut sheet = Sheet { form, rows: Vec::new(), headings: vec![0], places: Vec::new() };
    sheet.head(&lists);
    for (_, section) in form.prose.catalog.sections() {
        let inside: Vec<QuestionIndex> = asked.iter().copied().filter(|at| section.questions.contains(at)).collect();
        if !inside.is_empty() {
            sheet.headings.push(sheet.rows.len());
            sheet.rows.push(Row::told(format!("{} {}", section.id, section.title)));
        }
        for index in inside {
            sheet.question(index);
        }
    }
    Report { meta, blocks: Vec::new(), data: Json::Null, sheet: None, book: vec![sheet.leaf()] }
}

/// A row of the sheet.
struct Row {
    id: String,
    question: String,
    criteria: String,
    /// What stands in the place of the answer already.
    given: Value,
    /// What may be written there.
    answer: Entry,
    /// Whether a reason, evidence and the rest can be written beside it.
    is_question: bool,
}

impl Row {
    /// A row into which nothing is written.
    fn told(question: String) -> Self {
        Self::of(String::new(), question, Entry::Locked)
    }

    fn of(id: String, question: String, answer: Entry) -> Self {
        Self { id, question, criteria: String::new(), given: Value::Nothing, answer, is_question: false }
    }
}

struct Sheet<'a> {
    form: &'a Form<'a>,
    rows: Vec<Row>,
    headings: Vec<usize>,
    /// The rows of each question: its own, and where several options can hold one for each of them.
    places: Vec<(QuestionIndex, Range<usize>)>,
}

impl Sheet<'_> {
    /// What the file says about itself: what was asked, of whom, and who answered when.
    fn head(&mut self, lists: &[usize]) {
        let Form { prose, answers, agency, .. } = *self.form;
        let known = [
            (":country", "sheet-country", answers.country.as_deref()),
            (":round", "sheet-round", answers.round.as_deref()),
            (":profile", "sheet-profile", answers.profile.as_deref()),
            (":agency", "form-agency", agency),
        ];
        let known = known.into_iter().filter_map(|(id, key, given)| Some((id.to_owned(), prose.say(key), given?)));
        let lists = lists.iter().map(|&list| &prose.catalog.checklists[list]);
        let lists = lists.map(|list| (format!(":checklists:{}", list.id), list.title.clone(), list.version.as_str()));
        let told = known
            .chain(lists)
            .map(|(id, title, given)| Row { given: Value::text(given), ..Row::of(id, title, Entry::Locked) });
        self.rows = vec![Row::told(self.form.title()), Row::told(prose.say("sheet-how"))];
        self.rows.extend(told);
        let asked = [
            (":agency", "form-agency", Entry::Text),
            (":name", "form-name", Entry::Text),
            (":on", "form-on", Entry::Day),
        ];
        let asked = asked.into_iter().filter(|(id, ..)| agency.is_none() || *id != ":agency");
        self.rows.extend(asked.map(|(id, key, entry)| Row::of(id.to_owned(), prose.say(key), entry)));
    }

    fn question(&mut self, index: QuestionIndex) {
        let prose = self.form.prose;
        let question = &prose.catalog.questions[index];
        let first = self.rows.len();
        let mut told = vec![format!("{}  {}", question.id, question.prompt)];
        if let Some(applies_if) = &question.applies_if {
            let asked = |index| self.form.scope.includes(index).then_some(index);
            told.push(self.form.asked_if(applies_if, &self.form.condition(applies_if, &asked)));
        }
        told.extend(self.form.suggested(index));
        let (criteria, entry) = match &question.answer {
            AnswerKind::Scale(scale) if scale.many => (prose.say("sheet-several"), Entry::Locked),
            AnswerKind::Scale(scale) => {
                let labels = scale.options.iter().map(|option| option.label.clone());
                (criteria(question, scale).join("\n"), Entry::OneOf(labels.collect()))
            }
            AnswerKind::Percent => (prose.say("form-percent"), Entry::Percent),
            AnswerKind::Text => (prose.say("form-text"), Entry::Text),
        };
        self.rows.push(Row { criteria, is_question: true, ..Row::of(question.id.clone(), told.join("\n"), entry) });
        if let AnswerKind::Scale(scale) = &question.answer
            && scale.many
        {
            self.rows.extend(scale.options.iter().zip(self::criteria(question, scale)).map(|(option, criteria)| {
                let id = format!("{}{PART}{}", question.id, option.id);
                Row { criteria, ..Row::of(id, String::new(), Entry::OneOf(vec![MARK.to_owned()])) }
            }));
        }
        self.places.push((index, first..self.rows.len()));
    }

    /// When a question is surely closed by what stands in other rows.
    fn closed(&self, condition: &Condition) -> Option<When> {
        match condition {
            Condition::Is { question, any_of } => {
                let (_, rows) = self.places.iter().find(|(index, _)| index == question)?;
                let AnswerKind::Scale(scale) = &self.form.prose.catalog.questions[*question].answer else {
                    return None;
                };
                let none_of = |row, texts| When::NoneOf { row, column: ANSWERS, texts };
                if scale.many {
                    let marks = any_of.places().map(|place| none_of(rows.start + 1 + place, vec![MARK.to_owned()]));
                    return Some(When::All(marks.collect()));
                }
                let labels = any_of.places().map(|place| scale.options[place].label.clone());
                Some(none_of(rows.start, labels.collect()))
            }
            Condition::All(parts) => {
                let closed: Vec<When> = parts.iter().filter_map(|part| self.closed(part)).collect();
                (!closed.is_empty()).then_some(When::Any(closed))
            }
            Condition::Any(parts) => parts.iter().map(|part| self.closed(part)).collect::<Option<_>>().map(When::All),
        }
    }

    fn leaf(self) -> Leaf {
        let prose = self.form.prose;
        let greyed = self.places.iter().filter_map(|(index, rows)| {
            let when = self.closed(prose.catalog.questions[*index].applies_if.as_ref()?)?;
            Some(rows.clone().map(move |row| Greyed { row, when: when.clone() }))
        });
        let greyed = greyed.flatten().collect();
        let beside = [
            (REASON, "form-reason", 24, Entry::Text),
            (EVIDENCE, "form-evidence", 36, Entry::Text),
            (NOTE, "form-note", 36, Entry::Text),
            (PLANNED, "form-planned-what", 28, Entry::Text),
            (PLANNED_BY, "form-planned-by", 14, Entry::Day),
        ];
        let mut heads = vec![
            Head::locked(String::new(), ID, 0),
            Head::locked(prose.say("sheet-question"), "question", 50),
            Head::locked(prose.say("sheet-criteria"), "criteria", 44),
        ];
        let answers = self.rows.iter().map(|row| row.answer.clone()).collect();
        heads.push(Head { title: prose.say("sheet-answer"), name: ANSWER, width: 18, entry: Entry::Each(answers) });
        heads.extend(beside.map(|(name, key, width, entry)| {
            let entries = self.rows.iter().map(|row| if row.is_question { entry.clone() } else { Entry::Locked });
            Head { title: prose.say(key), name, width, entry: Entry::Each(entries.collect()) }
        }));
        let columns = heads.len();
        let rows = self.rows.into_iter().map(|row| {
            let mut cells = vec![Value::text(row.id), Value::text(row.question), Value::text(row.criteria), row.given];
            cells.resize(columns, Value::Nothing);
            cells
        });
        let title = prose.say("sheet-title");
        Leaf { title, heads, rows: rows.collect(), greyed, headings: self.headings, ..Leaf::default() }
    }
}

/// What each option means, one after the other.
fn criteria(question: &Question, scale: &AnswerScale) -> Vec<String> {
    let criteria = question.criteria.iter().map(String::as_str).chain(std::iter::repeat(""));
    let told = scale.options.iter().zip(criteria).map(|(option, criterion)| match criterion.trim_end() {
        "" => option.label.clone(),
        criterion => format!("{}: {criterion}", option.label),
    });
    told.collect()
}
