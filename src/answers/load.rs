//! Answers files to valid [`Answers`]: every id, value and date held against the catalog.

use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

use super::direct;
use super::file::{AgencyAnswerFile, AnswerFile, AnswersFile, LongAnswerFile, PlannedFile, SpeakerFile, ValueFile};
use super::{AgencyAnswer, Answer, Answers, Planned, Speaker, Suggestion, Value};
use crate::assessment::{Outcome, Said, Scope, assess};
use crate::checklist::{AnswerKind, Catalog, Condition, OptionSet, Overlay, Question, QuestionIndex};
use crate::diagnostic::{Code, Diagnostic, Suggestions, nearest};
use crate::document::shape::Shape;
use crate::document::text::look_alike;
use crate::document::{Document, Node, Parsed, fit, parse_torn};
use crate::i18n::Message;
use crate::source::{SourceId, Sources, Span};

/// Reads answers files of one catalog; made once for many files.
#[derive(Debug, Clone, Default)]
pub struct Loader {
    /// Made when the first file is met in which there is something to find.
    shape: OnceLock<Shape>,
}

impl Loader {
    /// Reads one file, reporting every fault. What is faulty is left out; the caller decides whether findings that are
    /// errors stop the work.
    ///
    /// `None` when the file holds nothing usable.
    pub fn load(
        &self,
        sources: &Sources,
        id: SourceId,
        catalog: &Catalog,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Option<Answers> {
        if let Some(answers) = direct::read(sources.get(id)?, catalog) {
            debug_assert!(self.agrees(sources, id, catalog, &answers), "the two ways to read a file differ");
            return Some(answers);
        }
        self.load_tree(sources, id, catalog, diagnostics)
    }

    /// Reads one file for its score alone: the head of its answers, and what is said about each question.
    pub fn load_to_score(
        &self,
        sources: &Sources,
        id: SourceId,
        catalog: &Catalog,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Option<(Answers, Vec<Said>)> {
        if let Some(quick) = direct::read_to_score(sources.get(id)?, catalog) {
            return Some(quick);
        }
        let answers = self.load_tree(sources, id, catalog, diagnostics)?;
        let said = Said::all(&answers);
        Some((answers, said))
    }

    /// Reads one file by way of its tree, which knows the place of everything.
    pub fn load_tree(
        &self,
        sources: &Sources,
        id: SourceId,
        catalog: &Catalog,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Option<Answers> {
        let document = self.read(sources, id, diagnostics)?;
        let mut read = Read { catalog, suggestions: Suggestions::default(), rejected: HashSet::new(), diagnostics };
        let mut answers = read.head(&document.value, &document.tree);
        let mut places = vec![Span::default(); catalog.questions.len()];
        for entry in document.tree.get("answers").map_or(&[][..], Node::entries) {
            let Some(Some(file)) = document.value.answers.get(&entry.key) else {
                continue;
            };
            read.entry(&mut answers, &mut places, &entry.key, entry.key_span, file, &entry.value);
        }
        read.not_asked(&answers, &places);
        Some(answers)
    }

    /// Reads one file and judges its form alone.
    pub fn read(
        &self,
        sources: &Sources,
        id: SourceId,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Option<Document<AnswersFile>> {
        let tree = match parse_torn(sources, id, diagnostics) {
            Parsed::Whole(tree) => tree,
            Parsed::Torn(tree) => {
                self.shape().check_torn(tree, diagnostics);
                return None;
            }
            Parsed::Nothing => return None,
        };
        if let Some(format) = tree.get("format")
            && format.text().is_some_and(|text| text.parse() != Ok(1_u32))
        {
            let found = format.text().unwrap_or_default();
            diagnostics.push(Diagnostic::new(Code::UnsupportedFormat, format.span).with("found", found));
            return None;
        }
        fit::<AnswersFile>(self.shape(), tree, diagnostics)
    }

    fn shape(&self) -> &Shape {
        self.shape.get_or_init(Shape::of::<AnswersFile>)
    }

    /// Whether the tree says the same as the file read without one, and finds nothing.
    fn agrees(&self, sources: &Sources, id: SourceId, catalog: &Catalog, answers: &Answers) -> bool {
        let mut found = Vec::new();
        let other = self.load_tree(sources, id, catalog, &mut found);
        // JSON is read as YAML where a tree is needed, which knows fewer ways to escape a character.
        found.iter().any(|finding| finding.code == Code::InvalidSyntax)
            || (found.is_empty() && other.as_ref() == Some(answers))
    }
}

struct Read<'a> {
    catalog: &'a Catalog,
    suggestions: Suggestions,
    /// Questions whose value could not be understood: what follows from it is not known.
    rejected: HashSet<QuestionIndex>,
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl Read<'_> {
    fn head(&mut self, file: &AnswersFile, tree: &Node) -> Answers {
        if let Some(code) = &file.country
            && !is_country(self.catalog, code)
        {
            self.diagnostics.push(Diagnostic::new(Code::BadCountry, tree.span_of("country")).with("code", code));
        }
        if let Some(profile) = &file.profile
            && self.catalog.profile(profile).is_none()
        {
            let near = nearest(profile, self.catalog.profiles.iter().map(|profile| profile.id.as_str()));
            self.diagnostics.push(
                Diagnostic::new(Code::UnknownProfile, tree.span_of("profile"))
                    .with("name", profile)
                    .with("near", near.unwrap_or("none")),
            );
        }
        for entry in tree.get("checklists").map_or(&[][..], Node::entries) {
            self.version(&entry.key, entry.key_span, &entry.value);
        }
        Answers {
            country: file.country.clone(),
            round: file.round.clone(),
            assessed_on: file.assessed_on,
            profile: file.profile.clone(),
            checklists: file.checklists.iter().map(|(id, version)| (id.clone(), version.clone())).collect(),
            given: vec![None; self.catalog.questions.len()],
        }
    }

    fn version(&mut self, id: &str, span: Span, value: &Node) {
        let version = value.text().unwrap_or_default();
        match self.catalog.checklist(id) {
            None => {
                let near = nearest(id, self.catalog.checklists.iter().map(|list| list.id.as_str()));
                self.diagnostics.push(
                    Diagnostic::new(Code::UnknownChecklist, span).with("name", id).with("near", near.unwrap_or("none")),
                );
            }
            Some(list) if list.version != version => self.diagnostics.push(
                Diagnostic::new(Code::VersionMismatch, value.span)
                    .with("checklist", id)
                    .with("found", version)
                    .with("loaded", &list.version),
            ),
            Some(_) => {}
        }
    }

    fn entry(
        &mut self,
        answers: &mut Answers,
        places: &mut [Span],
        id: &str,
        span: Span,
        file: &AnswerFile,
        node: &Node,
    ) {
        let Some(&index) = self.catalog.question_by_id.get(id) else {
            let near = self.suggestions.nearest(id, self.catalog.question_by_id.keys().map(String::as_str));
            let unknown = Diagnostic::new(Code::UnknownQuestion, span).with("name", id);
            let unknown = unknown.with("near", near.unwrap_or("none"));
            self.rejected.extend(near.and_then(|near| self.catalog.question_by_id.get(near)));
            self.diagnostics.push(look_alike(id, span).unwrap_or(unknown));
            return;
        };
        let question = &self.catalog.questions[index];
        if answers.given[index].is_some() {
            // Only a question's old and new id, both present, lead here: equal keys were reported by the parser.
            self.diagnostics.push(
                Diagnostic::new(Code::DuplicateId, span)
                    .with("id", id)
                    .related(places[index], Message::new("first-here")),
            );
            return;
        }
        let answer = match file {
            AnswerFile::Short(value) => Answer { value: self.value(question, value, node), ..Answer::default() },
            AnswerFile::Long(long) => self.long(question, long, node),
        };
        places[index] = span;
        answers.given[index] = Some(answer).filter(|answer| !answer.is_empty());
    }

    fn long(&mut self, question: &Question, file: &LongAnswerFile, node: &Node) -> Answer {
        if let Some(entry) = node.entry("not-applicable") {
            let span = entry.key_span;
            let missing = file.not_applicable.as_ref().is_none_or(|reason| reason.trim().is_empty());
            if missing && !entry.value.is_faulty() {
                self.diagnostics.push(Diagnostic::new(Code::MissingReason, span));
            }
            if file.value.is_some() {
                // Which of the two holds is not known.
                self.rejected.extend(self.catalog.question_by_id.get(&question.id));
                let value = node.entry("value").map_or(node.span, |entry| entry.key_span);
                self.diagnostics.push(
                    Diagnostic::new(Code::ValueAndNotApplicable, span).related(value, Message::new("value-here")),
                );
            }
        }
        let nodes: HashMap<&str, &Node> = (node.get("agencies").map_or(&[][..], Node::entries).iter())
            .map(|entry| (entry.key.as_str(), &entry.value))
            .collect();
        let agencies = file
            .agencies
            .iter()
            .map(|(agency, said)| {
                self.agency(question, agency, said, nodes.get(agency.as_str()).copied().unwrap_or(node))
            })
            .collect();
        Answer {
            value: file.value.as_ref().and_then(|value| self.value(question, value, node.get("value").unwrap_or(node))),
            not_applicable: file.not_applicable.clone(),
            evidence: match &file.evidence {
                None => Vec::new(),
                Some(ValueFile::One(one)) => vec![one.clone()],
                Some(ValueFile::Many(many)) => many.clone(),
            },
            note: file.note.clone(),
            planned: file.planned.as_ref().map(|PlannedFile { by, what }| Planned { by: *by, what: what.clone() }),
            said_by: file.said_by.as_ref().map(|SpeakerFile { agency, name, on }| Speaker {
                agency: agency.clone(),
                name: name.clone(),
                on: *on,
            }),
            agencies,
            agreed: file.agreed.clone(),
            marked: file.marked.unwrap_or(false),
            suggested: file.suggested.as_ref().and_then(|suggestion| {
                let place = node.get("suggested").and_then(|node| node.get("value")).unwrap_or(node);
                let value = self.value(question, &suggestion.value, place)?;
                Some(Suggestion { value, from: suggestion.from.clone() })
            }),
        }
    }

    fn agency(&mut self, question: &Question, agency: &str, file: &AgencyAnswerFile, node: &Node) -> AgencyAnswer {
        let place = node.get("value").unwrap_or(node);
        AgencyAnswer {
            agency: agency.to_owned(),
            value: file.value.as_ref().and_then(|value| self.value(question, value, place)),
            note: file.note.clone(),
            name: file.name.clone(),
            on: file.on,
        }
    }

    fn value(&mut self, question: &Question, file: &ValueFile, node: &Node) -> Option<Value> {
        let found = value_of(question, file);
        if found.is_none() {
            self.rejected.extend(self.catalog.question_by_id.get(&question.id));
        }
        // What could not be read was reported as that.
        if found.is_none() && !node.is_faulty() && !node.items().iter().any(Node::is_faulty) {
            let expected = match &question.answer {
                AnswerKind::Percent => Message::new("expected-percent"),
                AnswerKind::Text => Message::new("expected-text"),
                AnswerKind::Scale(scale) => {
                    let options: Vec<&str> = scale.options.iter().map(|option| option.id.as_str()).collect();
                    let key = if scale.many { "expected-several" } else { "expected-one" };
                    Message::new(key).with("options", options.join(", "))
                }
            };
            let written = match file {
                ValueFile::One(one) => one.clone(),
                ValueFile::Many(many) => format!("[{}]", many.join(", ")),
            };
            self.diagnostics.push(
                Diagnostic::new(Code::ImpossibleValue, node.span)
                    .with("value", written)
                    .with("question", &question.id)
                    .saying("expected", expected),
            );
        }
        found
    }

    /// Answers to questions that the other answers close: kept in the file, not counted, and said so.
    fn not_asked(&mut self, answers: &Answers, places: &[Span]) {
        // Whether each question may depend on a value that was rejected.
        let mut doubtful: Vec<bool> = Vec::with_capacity(self.catalog.questions.len());
        for (index, question) in self.catalog.questions.iter().enumerate() {
            let condition = question.applies_if.as_ref();
            doubtful.push(
                self.rejected.contains(&index) || condition.is_some_and(|condition| rests_on(condition, &doubtful)),
            );
        }
        for index in not_asked(self.catalog, answers).filter(|index| !doubtful[*index]) {
            let question = &self.catalog.questions[index].id;
            self.diagnostics.push(Diagnostic::new(Code::AnswerNotAsked, places[index]).with("question", question));
        }
    }
}

/// Answers to questions that the other answers close: kept in the file, not counted, and said so.
pub(super) fn not_asked(catalog: &Catalog, answers: &Answers) -> impl Iterator<Item = QuestionIndex> {
    // Whether a question is asked does not depend on how much it counts.
    let assessment = assess(catalog, &Overlay::default(), answers, &Scope::everything(catalog));
    let hidden = |(index, outcome): (QuestionIndex, Outcome)| {
        (outcome == Outcome::Hidden && Said::of(answers.get(index)).is_value()).then_some(index)
    };
    assessment.outcomes.into_iter().enumerate().filter_map(hidden)
}

/// Whether a code names a country.
pub(super) fn is_country(catalog: &Catalog, code: &str) -> bool {
    code.len() == 2
        && code.chars().all(|letter| letter.is_ascii_uppercase())
        && (catalog.countries.is_empty() || catalog.country(code).is_some() || for_users(code))
}

/// Whether a condition speaks of any of the marked questions.
fn rests_on(condition: &Condition, marked: &[bool]) -> bool {
    match condition {
        Condition::Is { question, .. } => marked.get(*question).copied().unwrap_or(false),
        Condition::All(parts) | Condition::Any(parts) => parts.iter().any(|part| rests_on(part, marked)),
    }
}

/// Whether ISO 3166-1 leaves a code to users, for countries that are made up.
pub fn for_users(code: &str) -> bool {
    matches!(code, "AA" | "ZZ") || ("QM"..="QZ").contains(&code) || ("XA"..="XZ").contains(&code)
}

/// The value that a file's characters mean for a question; `None` when the question cannot have it.
pub fn value_of(question: &Question, file: &ValueFile) -> Option<Value> {
    match file {
        ValueFile::One(one) => value_from(question, std::slice::from_ref(one), false),
        ValueFile::Many(many) => value_from(question, many, true),
    }
}

/// The value that some words mean for a question; `several` says that they were written as a list.
pub(super) fn value_from<S: AsRef<str>>(question: &Question, names: &[S], several: bool) -> Option<Value> {
    Some(match said_from(question, names, several)? {
        Said::Options(options) => Value::Options(options.places().collect()),
        Said::Percent(percent) => Value::Percent(percent),
        Said::Words => Value::Text(names.first()?.as_ref().to_owned()),
        Said::Nothing | Said::NotApplicable => return None,
    })
}

/// What some words mean for a question; `None` when the question cannot have it.
pub(super) fn said_from<S: AsRef<str>>(question: &Question, names: &[S], several: bool) -> Option<Said> {
    match (&question.answer, names) {
        (AnswerKind::Text, [text]) if !several => Some(Said::Words).filter(|_| !text.as_ref().trim().is_empty()),
        (AnswerKind::Percent, [text]) if !several => {
            let text = text.as_ref().trim().trim_end_matches('%').trim_end();
            text.parse().ok().filter(|percent: &u8| *percent <= 100).map(Said::Percent)
        }
        (AnswerKind::Scale(scale), names) => {
            let place = |name: &S| scale.options.iter().position(|option| option.id == name.as_ref());
            let options: OptionSet = names.iter().map(place).collect::<Option<_>>()?;
            let fits = match options.count() {
                0 => false,
                1 => true,
                _ => scale.many && !options.places().any(|place| scale.options[place].exclusive),
            };
            fits.then_some(Said::Options(options))
        }
        _ => None,
    }
}
