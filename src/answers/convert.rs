//! Answers as written to valid [`Answers`]: every id, value and date held against the catalog.

use std::collections::{BTreeMap, HashMap, HashSet};

use jiff::civil::Date;

use super::file::{
    AgencyAnswerFile, AnswerFile, AnswersFile, AskFile, LongAnswerFile, PlannedFile, SpeakerFile, TreatyWordFile,
    ValueFile,
};
use super::register::{Registers, check::Check};
use super::value::value_of;
use super::{AgencyAnswer, Answer, Answers, Ask, Planned, Speaker, Suggestion, TreatyWord, Value};
use crate::checklist::country;
use crate::checklist::{AnswerKind, AnswerOption, Catalog, Condition, OptionSet, Question, QuestionIndex};
use crate::diagnostic::{Code, Diagnostic, Suggestions, nearest};
use crate::document::field::{Day, Fields, Pairs, Text, Word};
use crate::document::text::look_alike;
use crate::document::{Entry, Node, days};
use crate::i18n::Message;
use crate::lexicon::date::is_far;
use crate::source::Span;

/// Makes answers of a file as written and reports every fault. What is faulty is left out.
///
/// `tree` says where everything stands. Without one, findings have no place and are good for one thing: to tell that
/// the file has to be read as a tree.
pub(super) fn convert(
    file: AnswersFile<'_>,
    tree: Option<&Node>,
    catalog: &Catalog,
    diagnostics: &mut Vec<Diagnostic>,
) -> Answers {
    let questions = catalog.questions.len();
    let mut registers = Registers {
        laws: keyed(file.laws),
        paper_requirements: listed(file.paper_requirements),
        systems: keyed(file.systems),
        exchanges: listed(file.exchanges),
        union: listed(file.union),
        tfa: listed(file.tfa),
        figures: listed(file.figures),
    };
    Check { catalog, has_tree: tree.is_some(), diagnostics }.registers(&mut registers, tree);
    let mut read = Converter {
        catalog,
        has_tree: tree.is_some(),
        registers,
        assessed_on: file.assessed_on.map(|Day(date)| date),
        suggestions: Suggestions::default(),
        given: vec![None; questions],
        places: vec![Span::default(); questions],
        former: HashMap::new(),
        rejected: HashSet::new(),
        days: Vec::new(),
        diagnostics,
    };
    let mut entries = entries(tree, "answers");
    for (id, answer) in file.answers.0 {
        let entry = entries.find(|entry| entry.key == id);
        if let Some(answer) = answer {
            read.entry(&id, answer, entry);
        }
    }
    let mut entries = self::entries(tree, "retired");
    let mut retired = BTreeMap::new();
    for (id, answer) in file.retired.0 {
        let node = entries.find(|entry| entry.key == id).map(|entry| &entry.value);
        if let Some(answer) = answer {
            retired.insert(id.into_owned(), read.answer(None, answer, node));
        }
    }
    let profile = read.profile(file.profile, tree);
    read.not_asked(profile.as_deref());
    let mut entries = self::entries(tree, "checklists");
    let mut checklists: Vec<(String, String)> = Vec::new();
    for (id, version) in file.checklists.0 {
        let entry = entries.find(|entry| entry.key == id);
        checklists.push((id.into_owned(), read.words(version)));
        read.version(checklists.last(), entry);
    }
    checklists.sort();
    let treaty = file.treaty.map(|Fields(word)| read.treaty(word, tree.and_then(|tree| tree.get("treaty"))));
    let speaker = Speaker {
        agency: read.some_words(file.agency),
        name: read.some_words(file.name),
        on: read.day(file.on, tree, "on"),
    };
    days::check(
        read.assessed_on.map(|day| (day, span_at(tree, "assessed-on"))),
        read.days.split_off(0),
        read.diagnostics,
    );
    Answers {
        country: read.country(file.country, tree),
        treaty,
        round: read.some_words(file.round),
        assessed_on: read.assessed_on,
        profile,
        speaker,
        checklists,
        registers: read.registers,
        given: read.given,
        retired,
    }
}

/// The entries of a map below a key, in the order of the file.
fn entries<'n>(node: Option<&'n Node>, key: &str) -> std::slice::Iter<'n, Entry> {
    node.and_then(|node| node.get(key)).map_or(&[][..], Node::entries).iter()
}

fn keyed<T>(Pairs(pairs): Pairs<'_, Fields<T>>) -> Vec<(String, T)> {
    pairs.into_iter().map(|(key, Fields(entry))| (key.into_owned(), entry)).collect()
}

fn listed<T>(entries: Vec<Fields<T>>) -> Vec<T> {
    entries.into_iter().map(|Fields(entry)| entry).collect()
}

fn value_at<'n>(node: Option<&'n Node>, key: &str) -> Option<&'n Node> {
    node.map(|node| node.get(key).unwrap_or(node))
}

fn span_at(node: Option<&Node>, key: &str) -> Span {
    value_at(node, key).map_or_else(Span::default, |node| node.span)
}

fn key_span(entry: Option<&Entry>) -> Span {
    entry.map_or_else(Span::default, |entry| entry.key_span)
}

struct Converter<'a> {
    catalog: &'a Catalog,
    has_tree: bool,
    registers: Registers,
    assessed_on: Option<Date>,
    suggestions: Suggestions,
    given: Vec<Option<Answer>>,
    /// Where the answer to each question stands.
    places: Vec<Span>,
    /// Former ids by which questions were answered.
    former: HashMap<QuestionIndex, String>,
    /// Questions whose value could not be understood: what follows from it is not known.
    rejected: HashSet<QuestionIndex>,
    /// All days that are named, but the one that stands for the round.
    days: Vec<(Date, Span)>,
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl Converter<'_> {
    /// Words that say something. In a tree the shape has found those that do not; without one they are found here.
    fn words(&mut self, Text(words): Text<'_>) -> String {
        if !self.has_tree && words.trim().is_empty() {
            self.diagnostics.push(Diagnostic::new(Code::EmptyText, Span::default()));
        }
        words.into_owned()
    }

    fn day(&mut self, day: Option<Day>, node: Option<&Node>, key: &str) -> Option<Date> {
        let Day(date) = day?;
        self.days.push((date, span_at(node, key)));
        Some(date)
    }

    fn some_words(&mut self, text: Option<Text<'_>>) -> Option<String> {
        text.map(|text| self.words(text))
    }

    fn treaty(&mut self, file: TreatyWordFile<'_>, node: Option<&Node>) -> TreatyWord {
        TreatyWord {
            standing: file.standing,
            since: self.day(file.since, node, "since"),
            source: self.some_words(file.source),
            declarations: file.declarations.into_iter().map(|text| self.words(text)).collect(),
            reservations: file.reservations.into_iter().map(|text| self.words(text)).collect(),
        }
    }

    fn country(&mut self, written: Option<Text<'_>>, tree: Option<&Node>) -> Option<String> {
        let written = self.words(written?);
        let countries = &self.catalog.countries;
        let known = country::code_of(countries, &written);
        if known.is_none() {
            self.diagnostics.push(country::unknown(countries, &written, span_at(tree, "country")));
        }
        known.or(Some(written))
    }

    fn profile(&mut self, name: Option<Text<'_>>, tree: Option<&Node>) -> Option<String> {
        let name = self.words(name?);
        if self.catalog.profile(&name).is_none() {
            let near = nearest(&name, self.catalog.profiles.iter().map(|profile| profile.id.as_str()));
            self.diagnostics.push(
                Diagnostic::new(Code::UnknownProfile, span_at(tree, "profile"))
                    .with("name", &name)
                    .with("near", near.unwrap_or("none")),
            );
        }
        Some(name)
    }

    fn version(&mut self, named: Option<&(String, String)>, entry: Option<&Entry>) {
        let Some((id, version)) = named else { return };
        match self.catalog.checklist(id) {
            None => {
                let near = nearest(id, self.catalog.checklists.iter().map(|list| list.id.as_str()));
                self.diagnostics.push(
                    Diagnostic::new(Code::UnknownChecklist, key_span(entry))
                        .with("name", id)
                        .with("near", near.unwrap_or("none")),
                );
            }
            Some(list) if list.version != *version => {
                let place = entry.map_or_else(Span::default, |entry| entry.value.span);
                self.diagnostics.push(
                    Diagnostic::new(Code::VersionMismatch, place)
                        .with("checklist", id)
                        .with("found", version)
                        .with("loaded", &list.version),
                );
            }
            Some(_) => {}
        }
    }

    fn entry(&mut self, id: &str, file: AnswerFile<'_>, entry: Option<&Entry>) {
        let span = key_span(entry);
        let Some(&index) = self.catalog.question_by_id.get(id) else {
            let near = self.suggestions.nearest(id, self.catalog.question_by_id.keys().map(String::as_str));
            let unknown = Diagnostic::new(Code::UnknownQuestion, span).with("name", id);
            let unknown = unknown.with("near", near.unwrap_or("none"));
            self.rejected.extend(near.and_then(|near| self.catalog.question_by_id.get(near)));
            self.diagnostics.push(look_alike(id, span).unwrap_or(unknown));
            return;
        };
        if self.given[index].is_some() {
            // Only a question's old and new id, both present, lead here: equal keys were reported by the parser.
            let now = &self.catalog.questions[index].id;
            let former = if id == now { self.former.get(&index).map_or("", String::as_str) } else { id };
            self.diagnostics.push(
                Diagnostic::new(Code::AnsweredTwice, span)
                    .with("former", former)
                    .with("id", now)
                    .related(self.places[index], Message::new("first-here")),
            );
            return;
        }
        if id != self.catalog.questions[index].id {
            self.former.insert(index, id.to_owned());
        }
        let node = entry.map(|entry| &entry.value);
        let answer = self.answer(Some(index), file, node);
        self.places[index] = span;
        if !answer.is_empty() {
            self.given[index] = Some(answer);
        }
    }

    /// An answer to a question, or to one that is not asked any more.
    fn answer(&mut self, index: Option<QuestionIndex>, file: AnswerFile<'_>, node: Option<&Node>) -> Answer {
        match file {
            AnswerFile::Short(value) => Answer { value: self.value(index, &value, node), ..Answer::default() },
            AnswerFile::Long(long) => self.long(index, long, node),
        }
    }

    fn long(&mut self, index: Option<QuestionIndex>, file: Box<LongAnswerFile<'_>>, node: Option<&Node>) -> Answer {
        self.one_position(index, file.value.is_some(), file.not_applicable.as_ref(), node);
        let laws = listed(file.laws);
        let mut check = Check { catalog: self.catalog, has_tree: self.has_tree, diagnostics: self.diagnostics };
        check.citations(&laws, &self.registers, node.and_then(|node| node.get("laws")));
        let mut agency_entries = entries(node, "agencies");
        let agencies = file.agencies.0.into_iter().map(|(agency, Fields(said))| {
            let entry = agency_entries.find(|entry| entry.key == agency);
            self.agency(index, agency.into_owned(), said, entry.map(|entry| &entry.value))
        });
        let mut agencies: Vec<AgencyAnswer> = agencies.collect();
        agencies.sort_by(|a, b| a.agency.cmp(&b.agency));
        Answer {
            value: file.value.and_then(|value| self.value(index, &value, value_at(node, "value"))),
            not_applicable: file.not_applicable.map(|Text(reason)| reason.into_owned()),
            evidence: sources(file.evidence),
            laws,
            note: self.some_words(file.note),
            planned: file.planned.map(|Fields(planned)| self.planned(index, planned, value_at(node, "planned"))),
            said_by: file.said_by.map(|Fields(SpeakerFile { agency, name, on })| Speaker {
                agency: self.some_words(agency),
                name: self.some_words(name),
                on: self.day(on, value_at(node, "said-by"), "on"),
            }),
            agencies,
            agreed: self.some_words(file.agreed),
            ask: file.ask.map(|Fields(ask)| self.ask(ask, value_at(node, "ask"))),
            marked: file.marked.unwrap_or(false),
            confidential: file.confidential.unwrap_or(false),
            carried: self.some_words(file.carried),
            suggested: file.suggested.and_then(|Fields(suggestion)| {
                let place = value_at(value_at(node, "suggested"), "value");
                let from = self.words(suggestion.from);
                Some(Suggestion { value: self.value(index, &suggestion.value, place)?, from })
            }),
        }
    }

    /// Reports a reason that says nothing, and one that stands beside a value.
    fn one_position(
        &mut self,
        index: Option<QuestionIndex>,
        has_value: bool,
        given: Option<&Text<'_>>,
        node: Option<&Node>,
    ) {
        let reason = node.and_then(|node| node.entry("not-applicable"));
        if given.is_some_and(|Text(reason)| reason.trim().is_empty()) {
            self.diagnostics.push(Diagnostic::new(Code::MissingReason, key_span(reason)));
        }
        if has_value && (given.is_some() || reason.is_some()) {
            // Which of the two holds is not known.
            self.rejected.extend(index);
            let value = node.and_then(|node| node.entry("value"));
            self.diagnostics.push(
                Diagnostic::new(Code::ValueAndNotApplicable, key_span(reason))
                    .related(key_span(value), Message::new("value-here")),
            );
        }
    }

    fn planned(&mut self, index: Option<QuestionIndex>, file: PlannedFile<'_>, node: Option<&Node>) -> Planned {
        let by = self.day(file.by, node, "by");
        // A day that is many years away from the assessment is asked about as that.
        if let (Some(by), Some(assessed_on), Some(index)) = (by, self.assessed_on, index)
            && by < assessed_on
            && !is_far(by, assessed_on)
        {
            self.diagnostics.push(
                Diagnostic::new(Code::PlannedPast, span_at(node, "by"))
                    .with("question", &self.catalog.questions[index].id)
                    .with("by", by)
                    .with("assessed-on", assessed_on),
            );
        }
        Planned { by, what: self.some_words(file.what) }
    }

    fn ask(&mut self, file: AskFile<'_>, node: Option<&Node>) -> Ask {
        Ask { agency: self.words(file.agency), by: self.day(file.by, node, "by") }
    }

    fn agency(
        &mut self,
        index: Option<QuestionIndex>,
        agency: String,
        file: AgencyAnswerFile<'_>,
        node: Option<&Node>,
    ) -> AgencyAnswer {
        self.one_position(index, file.value.is_some(), file.not_applicable.as_ref(), node);
        AgencyAnswer {
            agency,
            value: file.value.and_then(|value| self.value(index, &value, value_at(node, "value"))),
            not_applicable: file.not_applicable.map(|Text(reason)| reason.into_owned()),
            evidence: sources(file.evidence),
            note: self.some_words(file.note),
            planned: file.planned.map(|Fields(planned)| self.planned(index, planned, value_at(node, "planned"))),
            ask: file.ask.map(|Fields(ask)| self.ask(ask, value_at(node, "ask"))),
            name: self.some_words(file.name),
            on: self.day(file.on, node, "on"),
            file: self.some_words(file.file),
        }
    }

    fn value(&mut self, index: Option<QuestionIndex>, file: &ValueFile<'_>, node: Option<&Node>) -> Option<Value> {
        let Some(index) = index else { return words_of(file) };
        let question = &self.catalog.questions[index];
        let found = value_of(question, file);
        if found.is_none() {
            self.rejected.insert(index);
            // What could not be read was reported as that.
            if !node.is_some_and(|node| node.is_faulty() || node.items().iter().any(Node::is_faulty)) {
                self.impossible(question, file, node);
            }
        }
        found
    }

    fn impossible(&mut self, question: &Question, file: &ValueFile<'_>, node: Option<&Node>) {
        let expected = match &question.answer {
            AnswerKind::Percent => Message::new("expected-percent"),
            AnswerKind::Text => Message::new("expected-text"),
            AnswerKind::Scale(scale) => {
                let options: Vec<String> = scale.options.iter().map(AnswerOption::in_words).collect();
                let key = if scale.many { "expected-several" } else { "expected-one" };
                Message::new(key).listing("options", options)
            }
        };
        let written = match file {
            ValueFile::One(Word(one)) => one.clone().into_owned(),
            ValueFile::Many(many) => {
                let words: Vec<&str> = many.iter().map(|Word(word)| &**word).collect();
                format!("[{}]", words.join(", "))
            }
        };
        self.diagnostics.push(
            Diagnostic::new(Code::ImpossibleValue, node.map_or_else(Span::default, |node| node.span))
                .with("value", written)
                .with("question", &question.id)
                .saying("expected", expected),
        );
    }

    /// Answers to questions that the other answers close: kept in the file, not counted, and said so. Those that are not
    /// in the profile neither open nor close any.
    fn not_asked(&mut self, profile: Option<&str>) {
        let questions = &self.catalog.questions;
        let profile = profile.and_then(|id| self.catalog.profile(id));
        let is_in_profile = |index| profile.is_none_or(|profile| profile.questions.binary_search(&index).is_ok());
        let mut chosen: Vec<OptionSet> = Vec::with_capacity(questions.len());
        // Whether each question may depend on a value that was rejected.
        let mut doubtful: Vec<bool> = Vec::with_capacity(questions.len());
        for (index, question) in questions.iter().enumerate() {
            let condition = question.applies_if.as_ref();
            doubtful.push(
                self.rejected.contains(&index) || condition.is_some_and(|condition| rests_on(condition, &doubtful)),
            );
            let value = self.given[index].as_ref().filter(|_| is_in_profile(index)).and_then(Answer::counted);
            let is_asked = question.is_asked(&chosen);
            chosen.push(match value {
                Some(Value::Options(places)) if is_asked => places.iter().copied().collect(),
                _ => OptionSet::NONE,
            });
            if value.is_some() && !is_asked && !doubtful[index] {
                let finding = Diagnostic::new(Code::AnswerNotAsked, self.places[index]);
                self.diagnostics.push(finding.with("question", &question.id));
            }
        }
    }
}

/// What the value of an answer says whose question nobody knows any more: its words.
fn words_of(file: &ValueFile<'_>) -> Option<Value> {
    let words = match file {
        ValueFile::One(one) => std::slice::from_ref(one),
        ValueFile::Many(many) => many,
    };
    let words: Vec<&str> = words.iter().map(|Word(word)| &**word).filter(|word| !word.trim().is_empty()).collect();
    (!words.is_empty()).then(|| Value::Text(words.join(", ")))
}

/// The sources that a file names, one or several.
fn sources(written: Option<ValueFile<'_>>) -> Vec<String> {
    match written {
        None => Vec::new(),
        Some(ValueFile::One(Word(one))) => vec![one.into_owned()],
        Some(ValueFile::Many(many)) => many.into_iter().map(|Word(word)| word.into_owned()).collect(),
    }
}

/// Whether a condition speaks of any of the marked questions.
fn rests_on(condition: &Condition, marked: &[bool]) -> bool {
    match condition {
        Condition::Is { question, .. } => marked.get(*question).copied().unwrap_or(false),
        Condition::All(parts) | Condition::Any(parts) => parts.iter().any(|part| rests_on(part, marked)),
    }
}
