//! A form that came back: what of it is sound, and what is refused, with its place.
//!
//! Whatever comes back is hostile until it was read: its size is bounded, and nothing in it is obeyed. Readers for other
//! kinds of form belong into [`Reader::read`]: each makes an answers file of it, and tells where in the form a line stands.

use std::collections::BTreeMap;
use std::path::Path;

use super::workbook::Written;
use crate::answers::load::Loader;
use crate::answers::{Answer, Answers, Ask, Planned, Value};
use crate::checklist::{Catalog, QuestionIndex, Register};
use crate::diagnostic::{self, Code, Diagnostic, Severity};
use crate::document::text::is_hidden;
use crate::document::{Node, parse};
use crate::i18n::Message;
use crate::nature;
use crate::source::{Source, SourceId, Sources, Syntax, name_of};
use crate::visible::visible;

/// Largest form that is read, in bytes: a hundred times a form in which every question has pages of notes.
const MAX_SIZE: u64 = 32 * 1024 * 1024;

/// A file of answers that came back and holds something sound.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// Its path as the user named it.
    pub path: String,
    /// Its name without the folders, which are others on every laptop.
    pub file: String,
    /// Digest of its text.
    pub digest: String,
    /// What it says; the agencies by their roles, where they have one.
    pub answers: Answers,
    /// Whether it is the team's own file, from another laptop.
    pub is_team: bool,
}

/// Something to say about a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// The file, as the user named it.
    pub file: String,
    /// Where in it.
    pub place: Option<Place>,
    /// What there is to say.
    pub why: Message,
}

/// A place in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// Line and column of a text, from 1.
    Line(usize, usize),
    /// A cell of a workbook.
    Cell {
        /// The title of its sheet.
        sheet: String,
        /// Its column and row, such as `D7`.
        cell: String,
    },
}

/// What a file came to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Arrived {
    /// What of it is sound.
    pub form: Option<Form>,
    /// What of it was refused.
    pub refused: Vec<Remark>,
    /// What else is to be known about it.
    pub told: Vec<Remark>,
}

/// Reads the forms for one team's file.
#[derive(Debug)]
pub struct Reader<'a> {
    /// What was asked.
    pub catalog: &'a Catalog,
    /// The agencies by whatever people call them, those that the team's answers name among them.
    pub register: &'a Register<'a>,
    /// The team's answers.
    pub ours: &'a Answers,
    /// The team's country, by its file or its settings.
    pub country: Option<&'a str>,
    /// The agency for which forms speak that do not say so.
    pub agency: Option<&'a str>,
    /// Whether a file that names no agency is the team's own, from another laptop.
    pub team: bool,
    /// Reads answers files.
    pub loader: &'a Loader,
}

impl Reader<'_> {
    /// Reads one form, by the ending of its name.
    pub fn read(&self, path: &Path, sources: &mut Sources) -> Arrived {
        let mut arrived = Arrived::default();
        let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
        let read = match ending.as_deref() {
            Some("xlsx") => self.read_workbook(path, sources, &mut arrived),
            Some("ods" | "xls") => Err(Message::new("merge-sheet-other")),
            _ => sources.read_within(path, MAX_SIZE).and_then(|id| self.take_in(id, path, sources, &mut arrived)),
        };
        if let Err(why) = read {
            arrived.form = None;
            arrived.refused.push(Remark { file: name_of(path), place: None, why });
        }
        arrived
    }

    /// Reads a form in a workbook.
    ///
    /// # Errors
    ///
    /// A [`Message`] that says why nothing of the file is taken.
    fn read_workbook(&self, path: &Path, sources: &mut Sources, arrived: &mut Arrived) -> Result<(), Message> {
        let written = Written::of(&sources.read_bytes(path, MAX_SIZE)?)?;
        let file = name_of(path);
        let id = sources.add(&file, &written.text, Syntax::Yaml);
        let taken = self.take_in(id, path, sources, arrived);
        arrived.refused.iter_mut().chain(&mut arrived.told).for_each(|remark| written.place(remark));
        let refused = written.refused.into_iter();
        arrived.refused.extend(refused.map(|(place, why)| Remark { file: file.clone(), place: Some(place), why }));
        taken
    }

    /// Takes in a form that is an answers file.
    ///
    /// # Errors
    ///
    /// A [`Message`] that says why nothing of the file is taken.
    fn take_in(&self, id: SourceId, path: &Path, sources: &Sources, arrived: &mut Arrived) -> Result<(), Message> {
        let mut found = Vec::new();
        let answers = self.loader.load(sources, id, self.catalog, &mut found);
        diagnostic::sort(&mut found);
        if diagnostic::has_errors(&found)
            && let Some(what) = nature::of(sources, id).instead_of_answers()
        {
            return Err(Message::new("not-answers").with("file", path.display()).saying("what", what));
        }
        let faulty = diagnostic::has_errors(&found);
        self.sort_out(found, sources, arrived);
        let Some(mut answers) = answers else { return Ok(()) };
        self.belongs(&answers, path, &mut arrived.told)?;
        let is_team = self.team && answers.speaker.agency.is_none();
        if is_team && faulty {
            // What could not be read would look as if it had been taken out there.
            return Err(Message::new("faulty-file").with("file", path.display()));
        }
        if !is_team {
            answers.speaker.agency = answers.speaker.agency.filter(|name| is_clean(name));
            answers.speaker.name = answers.speaker.name.filter(|name| is_clean(name));
            answers.given.iter_mut().flatten().for_each(clean);
            self.name_agencies(&mut answers);
            self.take_out(&mut answers, id, path, sources, &mut arrived.refused);
        }
        let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
        arrived.form = Some(Form {
            path: name_of(path),
            file: visible(&name).into_owned(),
            digest: sources.get(id).map(Source::digest).unwrap_or_default(),
            answers,
            is_team,
        });
        Ok(())
    }

    /// Errors are refusals; warnings are told, but for answers to questions that only other agencies' answers open.
    fn sort_out(&self, mut found: Vec<Diagnostic>, sources: &Sources, arrived: &mut Arrived) {
        found.retain(|finding| finding.code != Code::AnswerNotAsked);
        let more = diagnostic::limit(&mut found);
        for finding in found {
            let to = match finding.severity() {
                Severity::Error => &mut arrived.refused,
                Severity::Warning => &mut arrived.told,
            };
            let span = finding.span();
            let Some(source) = sources.get(span.source) else { continue };
            let place = Some(place(source, span.start));
            to.push(Remark { file: source.name.clone(), place, why: finding.message });
        }
        for (id, count) in more {
            let file = sources.get(id).map_or("", |source| &source.name);
            let why = Message::new("findings-more").count("count", count).with("file", file);
            arrived.refused.push(Remark { file: file.to_owned(), place: None, why });
        }
    }

    /// Refuses a form of another country or another round, and tells where only the form names one.
    fn belongs(&self, form: &Answers, path: &Path, told: &mut Vec<Remark>) -> Result<(), Message> {
        let country = (self.country, form.country.as_deref(), "merge-other-country", "merge-only-country");
        let round = (self.ours.round.as_deref(), form.round.as_deref(), "merge-other-round", "merge-only-round");
        for (ours, theirs, other, only) in [country, round] {
            let Some(theirs) = theirs else { continue };
            match ours {
                Some(ours) if ours != theirs => {
                    return Err(Message::new(other).with("theirs", theirs).with("ours", ours));
                }
                Some(_) => {}
                None => {
                    let why = Message::new(only).with("theirs", theirs);
                    told.push(Remark { file: name_of(path), place: None, why });
                }
            }
        }
        Ok(())
    }

    /// Puts roles for the names of agencies, and the agency that was named for forms that do not name theirs.
    fn name_agencies(&self, form: &mut Answers) {
        let speaker = &mut form.speaker.agency;
        if speaker.is_none() {
            *speaker = self.agency.map(str::to_owned);
        }
        // A form says the same few names at many answers; each is looked for once.
        let mut roles: BTreeMap<String, String> = BTreeMap::new();
        let mut name = |name: &mut String| {
            if let Some(role) = roles.get(name.as_str()) {
                name.clone_from(role);
            } else if let Some(role) = self.register.called(name) {
                roles.insert(std::mem::replace(name, role.clone()), role);
            } else {
                roles.insert(name.clone(), name.clone());
            }
        };
        speaker.iter_mut().for_each(&mut name);
        for answer in form.given.iter_mut().flatten() {
            answer.said_by.iter_mut().filter_map(|speaker| speaker.agency.as_mut()).for_each(&mut name);
            answer.ask.iter_mut().for_each(|ask| name(&mut ask.agency));
            for said in &mut answer.agencies {
                name(&mut said.agency);
                said.ask.iter_mut().for_each(|ask| name(&mut ask.agency));
            }
        }
    }

    /// Takes out what nobody said, and what was said in an earlier round and not confirmed.
    fn take_out(&self, form: &mut Answers, id: SourceId, path: &Path, sources: &Sources, refused: &mut Vec<Remark>) {
        let (mut nobody, mut carried): (Vec<QuestionIndex>, Vec<QuestionIndex>) = (Vec::new(), Vec::new());
        let has_agency = form.speaker.agency.is_some();
        for (question, given) in form.given.iter_mut().enumerate() {
            let Some(answer) = given else { continue };
            if answer.carried.is_some() {
                carried.push(question);
                *given = None;
                continue;
            }
            // What the program itself proposed was said by nobody.
            answer.suggested = None;
            let is_signed = has_agency || answer.said_by.as_ref().is_some_and(|speaker| speaker.agency.is_some());
            let own = Answer { agencies: Vec::new(), ..answer.clone() };
            if !is_signed && !own.is_empty() {
                nobody.push(question);
                *answer = Answer { agencies: std::mem::take(&mut answer.agencies), ..Answer::default() };
            }
            if answer.is_empty() {
                *given = None;
            }
        }
        let file = name_of(path);
        // One sentence for all of them: what is to be done is the same.
        for (key, questions) in [("merge-no-agency", nobody), ("merge-carried", carried)] {
            let ids: Vec<&str> = questions.iter().map(|&at| self.catalog.questions[at].id.as_str()).collect();
            if let Some(&first) = questions.first() {
                let why = Message::new(key).count("count", ids.len()).listing("questions", ids);
                refused.push(Remark { file: file.clone(), place: self.place(sources, id, first), why });
            }
        }
    }

    /// Where the answer to a question stands.
    fn place(&self, sources: &Sources, id: SourceId, question: QuestionIndex) -> Option<Place> {
        let tree: Node = parse(sources, id, &mut Vec::new())?;
        let entries = tree.get("answers")?.entries();
        let entry = entries.iter().find(|entry| self.catalog.question_by_id.get(&entry.key) == Some(&question))?;
        Some(place(sources.get(id)?, entry.key_span.start))
    }
}

/// The place of a byte of a text.
fn place(source: &Source, at: usize) -> Place {
    let (line, column) = source.line_and_column(at);
    Place::Line(line, column)
}

/// Takes out of an answer what findings have refused already and what is left all the same: words with characters that
/// nobody sees, reasons that say nothing, and two positions of which nobody knows which one holds.
fn clean(answer: &mut Answer) {
    one_position(&mut answer.value, &mut answer.not_applicable);
    words(&mut answer.note);
    words(&mut answer.agreed);
    answer.evidence.retain(|source| is_clean(source));
    plan(&mut answer.planned);
    asked(&mut answer.ask);
    if let Some(speaker) = &mut answer.said_by {
        words(&mut speaker.agency);
        words(&mut speaker.name);
    }
    answer.agencies.retain(|said| is_clean(&said.agency));
    for said in &mut answer.agencies {
        one_position(&mut said.value, &mut said.not_applicable);
        words(&mut said.note);
        words(&mut said.name);
        words(&mut said.file);
        said.evidence.retain(|source| is_clean(source));
        plan(&mut said.planned);
        asked(&mut said.ask);
    }
}

fn one_position(value: &mut Option<Value>, not_applicable: &mut Option<String>) {
    words(not_applicable);
    if value.is_some() && not_applicable.is_some() {
        (*value, *not_applicable) = (None, None);
    }
    *value = value.take().filter(|value| !matches!(value, Value::Text(words) if !is_clean(words)));
}

fn plan(planned: &mut Option<Planned>) {
    if let Some(plan) = planned {
        words(&mut plan.what);
    }
    *planned = planned.take().filter(|plan| *plan != Planned::default());
}

fn asked(ask: &mut Option<Ask>) {
    *ask = ask.take().filter(|ask| is_clean(&ask.agency));
}

fn words(text: &mut Option<String>) {
    *text = text.take().filter(|words| is_clean(words));
}

/// Whether words say something, and nothing that nobody sees.
fn is_clean(words: &str) -> bool {
    !words.trim().is_empty() && !words.contains(is_hidden)
}
