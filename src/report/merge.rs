//! What came of merging forms: what differs, what was refused, what one voice says alone, what is agreed, and what nobody
//! has answered yet.

use std::collections::BTreeMap;

use serde_json::{Value as Json, json};

use super::prose::Prose;
use super::told::Told;
use super::{Align, Block, Inline, Inlines, Report, Row, Sheet, Table, remarks};
use crate::answers::{AgencyAnswer, Answer, write};
use crate::assessment::Assessment;
use crate::checklist::QuestionIndex;
use crate::i18n::Message;
use crate::merge::form::{Form, Remark};
use crate::merge::{Merged, Tally};
use crate::save::producer;

/// What is reported.
#[derive(Debug, Clone, Copy)]
pub struct Inputs<'a> {
    /// Name of the team's file.
    pub file: &'a str,
    /// Whether nothing was written.
    pub dry_run: bool,
    /// The forms, as they were given.
    pub forms: &'a [Form],
    /// What came of them.
    pub merged: &'a Merged,
    /// The merged answers, as they may be told.
    pub answers: &'a Told,
    /// What they come to.
    pub assessment: &'a Assessment,
    /// What was refused.
    pub refused: &'a [Remark],
    /// What else there is to know.
    pub told: &'a [Remark],
}

/// How far a question is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// What was said differs, and nobody has settled it.
    Differing,
    /// One agency alone has said what it comes to.
    OneVoice,
    /// All who spoke say the same, or the team has settled it.
    Agreed,
    /// Nobody has said what it comes to.
    Nobody,
}

impl State {
    /// How far a question is by its answer.
    pub fn of(answer: Option<&Answer>) -> Self {
        let Some(answer) = answer else { return Self::Nobody };
        let voices = answer.agencies.iter().filter(|said| said.position().is_some()).count();
        match (answer.position(), voices) {
            _ if answer.is_disputed() => Self::Differing,
            (None, 0) => Self::Nobody,
            (None, 1) => Self::OneVoice,
            _ => Self::Agreed,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Differing => "differing",
            Self::OneVoice => "one-voice",
            Self::Agreed => "agreed",
            Self::Nobody => "nobody",
        }
    }
}

/// The document.
pub fn report(prose: &Prose<'_>, inputs: Inputs<'_>) -> Report {
    let lists = prose.catalog.lists_with(|index| inputs.assessment.includes(index));
    let page = Page { prose, inputs, lists };
    let mut blocks = vec![Block::heading(1, prose.subject(inputs.answers))];
    if inputs.dry_run {
        blocks.push(Block::paragraph(prose.say("merge-dry-run")));
    }
    blocks.extend(page.forms());
    blocks.extend(page.counts());
    blocks.extend(remarks::refused(prose, inputs.refused));
    blocks.extend(remarks::told(prose, inputs.told.iter().chain(&inputs.merged.told)));
    blocks.extend(page.questions(State::Differing));
    blocks.extend(page.since());
    blocks.extend(page.questions(State::OneVoice));
    blocks.extend(page.questions(State::Agreed));
    blocks.extend(page.nobody());
    blocks.extend(prose.caveat(&page.lists));
    let meta = prose.meta(prose.say("title-merge"), inputs.answers, &page.lists);
    Report { meta, blocks, data: page.data(), sheet: Some(page.sheet()), book: Vec::new() }
}

struct Page<'a> {
    prose: &'a Prose<'a>,
    inputs: Inputs<'a>,
    /// The checklists that are asked.
    lists: Vec<usize>,
}

impl Page<'_> {
    /// The questions that are asked and in a state, in the order of the catalog.
    fn in_state(&self, state: State) -> Vec<QuestionIndex> {
        let Inputs { merged, assessment, .. } = self.inputs;
        let questions = 0..self.prose.catalog.questions.len();
        let is_shown = |index: QuestionIndex| {
            // An answer to a question that is not asked now may be asked for later; that nobody gave one says nothing.
            assessment.includes(index) && (state != State::Nobody || assessment.outcomes[index].is_asked())
        };
        questions.filter(|&index| is_shown(index) && State::of(merged.answers.get(index)) == state).collect()
    }

    fn heading(&self, key: &'static str, count: usize) -> Block {
        Block::heading(2, self.prose.tell(&Message::new(key).count("count", count)))
    }

    /// Which forms came in, and what each brought.
    fn forms(&self) -> Vec<Block> {
        let Inputs { forms, merged, .. } = self.inputs;
        if forms.is_empty() {
            return vec![Block::paragraph(self.prose.say("merge-no-forms"))];
        }
        let mut rows: Vec<(&Form, &Tally)> = forms.iter().zip(&merged.tallies).collect();
        rows.sort_by_key(|(form, _)| &form.path);
        let rows = rows.into_iter().map(|(form, tally)| {
            let words = [
                form.path.clone(),
                self.speaker(form),
                self.prose.words.number(tally.said),
                self.prose.words.number(tally.new),
            ];
            Row::of_words(words)
        });
        let columns = self.prose.columns(&[
            ("column-form", Align::Start, 4),
            ("column-speaker", Align::Start, 4),
            ("column-given", Align::End, 0),
            ("column-new", Align::End, 0),
        ]);
        vec![Block::Table(Table { caption: None, columns, rows: rows.collect() })]
    }

    /// For whom a form speaks.
    fn speaker(&self, form: &Form) -> String {
        if form.is_team {
            return self.prose.say("merge-laptop");
        }
        let mut names: Vec<&str> = form.answers.speaker.agency.as_deref().into_iter().collect();
        for answer in form.answers.given.iter().flatten() {
            let signed = answer.said_by.iter().filter_map(|speaker| speaker.agency.as_deref());
            names.extend(signed.chain(answer.agencies.iter().map(|said| said.agency.as_str())));
        }
        names.sort_unstable();
        names.dedup();
        let names = self.prose.words.by_name(names.into_iter().map(|name| (self.prose.agency(name), ())));
        self.prose.words.semicolons(names.into_iter().map(|(name, ())| name))
    }

    fn counts(&self) -> Vec<Block> {
        let count = |state| self.in_state(state).len();
        let counts = Message::new("merge-counts")
            .count("differing", count(State::Differing))
            .count("one", count(State::OneVoice))
            .count("agreed", count(State::Agreed))
            .count("nobody", count(State::Nobody));
        vec![Block::paragraph(self.prose.tell(&counts.count("refused", self.inputs.refused.len())))]
    }

    /// The questions in a state, each with what everybody said.
    fn questions(&self, state: State) -> Vec<Block> {
        let found = self.in_state(state);
        if found.is_empty() {
            return Vec::new();
        }
        let (title, reading) = match state {
            State::Differing => ("merge-differing", Some("merge-differing-reading")),
            State::OneVoice => ("merge-one-voice", None),
            State::Agreed => ("merge-agreed", None),
            State::Nobody => ("merge-nobody", None),
        };
        let mut blocks = vec![self.heading(title, found.len())];
        let reading = reading.map(|key| self.prose.tell(&Message::new(key).with("file", self.inputs.file)));
        blocks.extend(reading.map(Block::paragraph));
        let rows = found.into_iter().map(|index| {
            let question = &self.prose.catalog.questions[index];
            let words = [question.id.clone(), question.prompt.clone()].map(|words| vec![Inline::plain(words)]);
            Row::of(words.into_iter().chain([self.said(index)]).collect())
        });
        let columns = self.prose.columns(&[
            ("column-id", Align::Start, 0),
            ("column-question", Align::Start, 5),
            ("column-said-by-whom", Align::Start, 6),
        ]);
        blocks.push(Block::Table(Table { caption: None, columns, rows: rows.collect() }));
        blocks
    }

    /// What the team and the agencies said about a question, a line each.
    fn said(&self, index: QuestionIndex) -> Vec<Inlines> {
        let question = &self.prose.catalog.questions[index];
        let answer = self.inputs.answers.get(index);
        let mut lines = Vec::new();
        if let Some(answer) = answer {
            let team = answer.position().map(|position| {
                let said = self.prose.position(question, Some(position));
                let reason = answer.agreed.as_deref().or(answer.not_applicable.as_deref());
                self.line(&self.prose.say("merge-team"), said, reason, None)
            });
            lines.extend(team);
            for voice in answer.agencies.iter().filter(|said| said.position().is_some()) {
                let said = self.prose.position(question, voice.position());
                let words = voice.not_applicable.as_deref().or(voice.note.as_deref());
                lines.push(self.line(self.prose.agency(&voice.agency), said, words, Some(voice)));
            }
        }
        if lines.is_empty() {
            // What was said is confidential, and taken out.
            lines.push(Inline::plain(self.prose.say("outcome-on-file")));
        }
        lines
    }

    /// Who said what, why, and when.
    fn line(&self, who: &str, said: String, words: Option<&str>, voice: Option<&AgencyAnswer>) -> Inlines {
        let mut line = vec![Inline::Strong(format!("{who}: ")), Inline::Text(said)];
        if let Some(words) = words {
            line.push(Inline::Text(format!(" ({})", words.split_whitespace().collect::<Vec<_>>().join(" "))));
        }
        let on = voice.and_then(|voice| voice.on).map(|on| self.prose.words.date(on));
        let name = voice.and_then(|voice| voice.name.clone());
        let signed: Vec<String> = name.into_iter().chain(on).collect();
        if !signed.is_empty() {
            line.push(Inline::Emphasis(format!(" – {}", self.prose.words.commas(&signed))));
        }
        line
    }

    /// What each laptop changed since the file that all went on from.
    fn since(&self) -> Vec<Block> {
        let Inputs { forms, merged, file, .. } = self.inputs;
        let laptops = forms.iter().zip(&merged.tallies).filter(|(form, _)| form.is_team);
        let mut changes: Vec<(&str, &[QuestionIndex])> =
            laptops.map(|(form, tally)| (form.path.as_str(), tally.changed.as_slice())).collect();
        changes.sort_unstable();
        changes.insert(0, (file, &merged.changed_here));
        let items: Vec<Inlines> = changes
            .iter()
            .filter(|(_, questions)| !questions.is_empty())
            .map(|(file, questions)| Inline::plain(format!("{file}: {}", self.ids(questions))))
            .collect();
        if items.is_empty() {
            return Vec::new();
        }
        vec![Block::heading(2, self.prose.say("merge-since")), Block::List { ordered: false, items }]
    }

    fn ids(&self, questions: &[QuestionIndex]) -> String {
        let ids = questions.iter().map(|&index| self.prose.catalog.questions[index].id.as_str());
        self.prose.words.commas(ids)
    }

    /// What nobody has answered, by who usually knows.
    fn nobody(&self) -> Vec<Block> {
        let found = self.in_state(State::Nobody);
        if found.is_empty() {
            return Vec::new();
        }
        let mut by_agency: BTreeMap<&str, Vec<QuestionIndex>> = BTreeMap::new();
        for &index in &found {
            let asked_of = self.prose.adaptation.asked_of(self.prose.catalog, index);
            let agency = asked_of.first().copied().unwrap_or_default();
            by_agency.entry(agency).or_default().push(index);
        }
        let named =
            |agency: &str| if agency.is_empty() { "–".to_owned() } else { self.prose.agency(agency).to_owned() };
        let by_name = by_agency.into_iter().map(|(agency, questions)| (named(agency), self.ids(&questions)));
        let rows =
            self.prose.words.by_name(by_name).into_iter().map(|(who, questions)| Row::of_words([who, questions]));
        let columns =
            self.prose.columns(&[("column-usually-knows", Align::Start, 3), ("column-questions", Align::Start, 7)]);
        let table = Block::Table(Table { caption: None, columns, rows: rows.collect() });
        vec![self.heading("merge-nobody", found.len()), table]
    }

    /// A row for whatever anybody said about a question, and for whatever was refused.
    fn sheet(&self) -> Sheet {
        let mut rows = Vec::new();
        for state in [State::Differing, State::OneVoice, State::Agreed, State::Nobody] {
            for index in self.in_state(state) {
                let question = &self.prose.catalog.questions[index];
                let row = |agency: &str, value: String, said: &AgencyAnswer| {
                    vec![
                        state.name().to_owned(),
                        question.id.clone(),
                        agency.to_owned(),
                        value,
                        said.note.clone().unwrap_or_default(),
                        said.name.clone().unwrap_or_default(),
                        said.on.map(|on| on.to_string()).unwrap_or_default(),
                        said.file.clone().unwrap_or_default(),
                    ]
                };
                let before = rows.len();
                if let Some(answer) = self.inputs.answers.get(index) {
                    let team = AgencyAnswer { note: answer.note.clone(), ..as_voice(answer) };
                    rows.extend(answer.position().map(|_| row("", self.value(index, &team), &team)));
                    rows.extend(answer.agencies.iter().map(|said| row(&said.agency, self.value(index, said), said)));
                }
                if rows.len() == before {
                    rows.push(row("", String::new(), &AgencyAnswer::default()));
                }
            }
        }
        for remark in self.inputs.refused {
            let why = self.prose.tell(&remark.why);
            let cells = ["refused", "", "", "", &why, "", "", &remarks::where_is(remark)];
            rows.push(cells.map(str::to_owned).to_vec());
        }
        Sheet { columns: vec!["state", "question", "agency", "value", "note", "name", "on", "file"], rows }
    }

    /// A position as a file says it.
    fn value(&self, index: QuestionIndex, said: &AgencyAnswer) -> String {
        match (&said.value, &said.not_applicable) {
            (_, Some(_)) => "not-applicable".to_owned(),
            (Some(value), None) => write::names(&self.prose.catalog.questions[index], value).join(" "),
            (None, None) => String::new(),
        }
    }

    fn data(&self) -> Json {
        let Inputs { forms, merged, answers, dry_run, .. } = self.inputs;
        let ids = |questions: &[QuestionIndex]| -> Vec<&str> {
            questions.iter().map(|&index| self.prose.catalog.questions[index].id.as_str()).collect()
        };
        let remark = |remark: &Remark| remarks::data(self.prose, remark);
        let mut came: Vec<(&Form, &Tally)> = forms.iter().zip(&merged.tallies).collect();
        came.sort_by_key(|(form, _)| &form.path);
        let came = came.into_iter().map(|(form, tally)| {
            json!({
                "file": form.path,
                "digest": form.digest,
                "agency": form.answers.speaker.agency,
                "team": form.is_team,
                "said": tally.said,
                "new": tally.new,
                "changed": ids(&tally.changed),
            })
        });
        let mut data = json!({
            "format": 1,
            "producer": producer(),
            "caveat": self.prose.caveats(&self.lists, self.prose.about(answers)),
            "country": answers.country,
            "round": answers.round,
            "withheld": answers.withheld(),
            "dry-run": dry_run,
            "forms": came.collect::<Vec<_>>(),
            "changed-here": ids(&merged.changed_here),
            "refused": self.inputs.refused.iter().map(remark).collect::<Vec<_>>(),
            "told": self.inputs.told.iter().chain(&merged.told).map(remark).collect::<Vec<_>>(),
        });
        for state in [State::Differing, State::OneVoice, State::Agreed, State::Nobody] {
            data[state.name()] = json!(ids(&self.in_state(state)));
        }
        data
    }
}

/// The team's position and who took it, as an agency's would be.
fn as_voice(answer: &Answer) -> AgencyAnswer {
    let said_by = answer.said_by.clone().unwrap_or_default();
    AgencyAnswer {
        value: answer.value.clone(),
        not_applicable: answer.not_applicable.clone(),
        name: said_by.name,
        on: said_by.on,
        ..AgencyAnswer::default()
    }
}
