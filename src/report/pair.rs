//! Two countries: which document could go from one to the other now, what is missing on whose side, what both share as legal
//! ground, and a draft of the terms for the best pilots.
//!
//! The document is made for two countries, so nothing confidential of either is in it.

mod data;
mod ground;
mod terms;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::prose::Prose;
use super::told::Told;
use super::{Align, Block, Column, Inline, Inlines, Meta, Report, Row, Table};
use crate::assessment::{Assessment, Truth};
use crate::checklist::exchange::{Exchanges, Requirement};
use crate::checklist::{Action, Adaptation, QuestionIndex};
use crate::i18n::Message;
use crate::pair::{self, Part, State, Verdict, remedy, verdicts};
use crate::plan::{Plan, PlanContext, Step};
use crate::save::producer;

/// Documents for which the terms of a pilot are drafted.
const PILOTS: usize = 3;

/// One of the two countries.
#[derive(Debug)]
pub struct Side<'a> {
    /// What the user calls its file.
    pub file: String,
    /// SHA-256 of its text.
    pub digest: String,
    /// What it says, without what is confidential.
    pub answers: Told,
    /// The questions whose answers were left out.
    pub withheld: BTreeSet<QuestionIndex>,
    /// What each question came to.
    pub assessment: Assessment,
    /// What it brings.
    pub brings: pair::Side<'a>,
    /// Its plan, what that was made for, and its actions as they stand there.
    pub plan: Plan,
    /// What its plan was made for.
    pub context: PlanContext,
    /// Its actions as they stand in the plan.
    pub adaptation: Adaptation,
}

/// One direction of one document.
struct Way<'p> {
    /// Place of the country that sends; the other one receives.
    from: usize,
    verdict: Verdict<'p>,
}

/// Something that a country lacks.
struct Lack<'p> {
    side: usize,
    requirement: &'p Requirement,
    /// Whether it is known to be missing; otherwise nobody knows.
    is_missing: bool,
}

/// The document.
pub fn report(prose: &Prose<'_>, exchanges: &Exchanges, sides: &[Side<'_>; 2]) -> Report {
    let names = sides.each_ref().map(|side| prose.country(&side.answers).unwrap_or_else(|| side.file.clone()));
    let known = |place: usize| (sides[place].answers.country.as_deref(), &sides[place].brings);
    let mut ways: Vec<Way<'_>> = Vec::new();
    for from in [0, 1] {
        let found = verdicts(exchanges, known(from), known(1 - from));
        ways.extend(found.into_iter().map(|verdict| Way { from, verdict }));
    }
    ways.sort_by_key(|way| (way.verdict.rank(), way.from));
    let page = Page { prose, exchanges, sides, names, ways };
    let terms = page.terms();
    let mut blocks = page.verdicts();
    blocks.extend(page.nearly());
    blocks.extend(page.lacks());
    blocks.extend(page.questions());
    blocks.extend(page.ground());
    blocks.extend(terms.iter().flat_map(|terms| terms.blocks(&page)));
    if !terms.is_empty() {
        blocks.extend(page.pilot());
    }
    blocks.extend(prose.caveat(&page.lists()));
    Report {
        meta: page.meta(),
        blocks,
        data: data::json(&page, &terms),
        sheet: Some(data::sheet(&page)),
        book: Vec::new(),
    }
}

struct Page<'p> {
    prose: &'p Prose<'p>,
    exchanges: &'p Exchanges,
    sides: &'p [Side<'p>; 2],
    names: [String; 2],
    /// Both directions of every document, the furthest first.
    ways: Vec<Way<'p>>,
}

impl<'p> Page<'p> {
    fn say(&self, key: &'static str) -> String {
        self.prose.say(key)
    }

    fn tell(&self, message: &Message) -> String {
        self.prose.tell(message)
    }

    /// The checklists of which either country was asked anything.
    fn lists(&self) -> Vec<usize> {
        self.prose.catalog.lists_with(|index| self.sides.iter().any(|side| side.assessment.includes(index)))
    }

    fn meta(&self) -> Meta {
        let title = self.say("title-pair");
        let subtitle = self.names.join(" – ");
        Meta {
            footer: format!("{title} · {subtitle}"),
            title,
            subtitle,
            language: self.prose.words.tag().to_owned(),
            date: self.sides.iter().filter_map(|side| side.answers.assessed_on).max().map(|day| day.to_string()),
            page_pattern: self.say("page-pattern"),
            producer: producer(),
            subject: self.prose.topic(&self.lists()),
            ..Meta::default()
        }
    }

    /// From which country to which.
    fn direction(&self, from: usize) -> String {
        format!("{} {} {}", self.names[from], self.prose.words.arrow(), self.names[1 - from])
    }

    fn verdicts(&self) -> Vec<Block> {
        let mut blocks = vec![
            Block::heading(1, self.say("pair-verdicts")),
            Block::Callout([&self.exchanges.caveat, &self.exchanges.status].map(Inline::plain).into()),
        ];
        let files = self.sides.iter().map(|side| format!("{} ({})", self.prose.subject(&side.answers), side.file));
        blocks.push(Block::List { ordered: false, items: files.map(Inline::plain).collect() });
        let reading = Message::new("pair-reading").count("nearly", self.exchanges.nearly);
        blocks.push(Block::paragraph(self.tell(&reading)));
        for (side, name) in self.sides.iter().zip(&self.names).filter(|(side, _)| !side.withheld.is_empty()) {
            let withheld = Message::new("pair-withheld").with("country", name).count("count", side.withheld.len());
            blocks.push(Block::paragraph(self.tell(&withheld)));
        }
        // A document stands where its better direction does.
        let mut order: Vec<usize> = Vec::new();
        for way in &self.ways {
            if !order.contains(&way.verdict.kind) {
                order.push(way.verdict.kind);
            }
        }
        let rows = order.into_iter().map(|kind| {
            let cell = |from| {
                let way = self.ways.iter().find(|way| way.verdict.kind == kind && way.from == from);
                way.map(|way| self.verdict(&way.verdict)).unwrap_or_default()
            };
            Row::of_words([self.exchanges.kinds[kind].title.clone(), cell(0), cell(1)])
        });
        let columns = vec![
            Column::start(self.say("column-document"), 4),
            Column::start(self.direction(0), 4),
            Column::start(self.direction(1), 4),
        ];
        blocks.push(Block::Table(Table { caption: None, columns, rows: rows.collect() }));
        blocks
    }

    /// A verdict in a few words, with what is missing counted.
    fn verdict(&self, verdict: &Verdict<'_>) -> String {
        let state = state(self.prose, verdict.state);
        let since = verdict.recorded.first().and_then(|entry| entry.said.since.as_deref());
        match verdict.state {
            State::Live | State::Trial => match since {
                Some(since) => self.prose.words.commas([state, self.tell(&self.since(since))]),
                None => state,
            },
            State::Ready | State::Apart => state,
            State::Nearly | State::NotKnown | State::NotYet => {
                let counts = Message::new("pair-counts").count("missing", verdict.missing());
                format!("{state} ({})", self.tell(&counts.count("open", verdict.open())))
            }
        }
    }

    /// Since when, in words where it is a day.
    fn since(&self, since: &str) -> Message {
        let day = since.parse::<Date>().map_or_else(|_| since.to_owned(), |day| self.prose.words.date(day));
        Message::new("status-since").with("day", day)
    }

    /// What is lacking for one direction of a document; the sender's side first.
    fn lacking<'w>(&'w self, way: &'w Way<'p>) -> impl Iterator<Item = Lack<'w>> {
        let Verdict { sender, receiver, kind, .. } = &way.verdict;
        let of = move |side: usize, part: &'w Part<'p>| {
            let missing = part.missing.iter().map(|id| (id, true));
            let all = missing.chain(part.open.iter().map(|id| (id, false)));
            all.filter_map(move |(id, is_missing)| {
                Some(Lack { side, requirement: self.exchanges.requirement(*kind, id)?, is_missing })
            })
        };
        of(way.from, sender).chain(of(1 - way.from, receiver))
    }

    /// The documents that lack only a little, with all that they lack.
    fn nearly(&self) -> Vec<Block> {
        let lacks = |way: &&Way<'p>| way.verdict.state.can_begin() && self.lacking(way).next().is_some();
        // Directions that lack the same are told together.
        let mut told: Vec<(usize, Vec<String>, Vec<String>)> = Vec::new();
        for way in self.ways.iter().filter(lacks) {
            let mut lines: Vec<String> = self.lacking(way).map(|lack| self.lack_with_remedy(&lack)).collect();
            lines.sort_by(|one, other| self.prose.words.compare(one, other));
            let (kind, direction) = (way.verdict.kind, self.direction(way.from));
            match told.iter_mut().find(|(known, _, same)| *known == kind && *same == lines) {
                Some((_, directions, _)) => directions.push(direction),
                None => told.push((kind, vec![direction], lines)),
            }
        }
        let rows = told.into_iter().map(|(kind, directions, lines)| {
            let title = self.exchanges.kinds[kind].title.clone();
            let title = std::iter::once(title).chain(directions).map(Inline::plain).collect();
            Row::of(vec![title, lines.into_iter().map(Inline::plain).collect()])
        });
        let rows: Vec<Row> = rows.collect();
        if rows.is_empty() {
            return Vec::new();
        }
        let columns = self.prose.columns(&[("column-document", Align::Start, 4), ("pair-missing", Align::Start, 9)]);
        vec![Block::heading(1, self.say("pair-nearly")), Block::Table(Table { caption: None, columns, rows })]
    }

    /// What is lacking, and that nobody knows where that is so.
    fn lack(&self, lack: &Lack<'_>) -> String {
        let title = &lack.requirement.title;
        if lack.is_missing { title.clone() } else { self.tell(&Message::new("pair-open").with("what", title)) }
    }

    /// What a country lacks and what ends it, in a line.
    fn lack_with_remedy(&self, lack: &Lack<'_>) -> String {
        let line = Message::new("terms-lack").with("country", &self.names[lack.side]);
        self.tell(&line.with("what", self.lack(lack)).with("remedy", self.remedy_in_short(lack)))
    }

    /// What ends a lack: the actions of that country's plan, or the questions to answer.
    fn remedy(&self, lack: &Lack<'_>) -> Vec<Inlines> {
        if !lack.is_missing {
            return vec![Inline::plain(self.answer(lack))];
        }
        let steps: Vec<Inlines> =
            self.steps(lack).iter().map(|step| Inline::plain(self.step(lack.side, step))).collect();
        if steps.is_empty() { vec![Inline::plain(self.say("pair-no-action"))] } else { steps }
    }

    /// The same in a line: the numbers of the actions, and the day by which they are done.
    fn remedy_in_short(&self, lack: &Lack<'_>) -> String {
        if !lack.is_missing {
            return self.answer(lack);
        }
        let steps = self.steps(lack);
        if steps.is_empty() {
            return self.say("pair-no-action");
        }
        let action = |step: &&Step| self.action(lack.side, step).number.as_str();
        let numbers: Vec<&str> = steps.iter().map(action).collect();
        let until = self.until(lack).map_or_else(|| "none".to_owned(), |day| self.prose.words.date(day));
        let told = Message::new("pair-step").with("action", self.prose.words.commas(&numbers)).with("until", until);
        self.tell(&told.with("later", if steps.iter().any(|step| step.later) { "yes" } else { "no" }))
    }

    /// The questions to answer.
    fn answer(&self, lack: &Lack<'_>) -> String {
        let ids: Vec<&str> = self.open(lack.side, lack.requirement).map(|index| self.id(index)).collect();
        let answer =
            Message::new("pair-answer").count("count", ids.len()).with("questions", self.prose.words.commas(&ids));
        if ids.is_empty() { self.say("pair-asked-withheld") } else { self.tell(&answer) }
    }

    fn id(&self, question: QuestionIndex) -> &str {
        &self.prose.catalog.questions[question].id
    }

    /// The questions that say whether a country has what is required. What it answered in confidence is not asked again.
    fn open(&self, side: usize, requirement: &Requirement) -> impl Iterator<Item = QuestionIndex> {
        let side = &self.sides[side];
        let open = side.assessment.opens(self.prose.catalog, &requirement.when);
        open.into_iter().filter(|question| !side.withheld.contains(question))
    }

    /// The steps of the country's plan that end a lack, in the order of the plan; none where its plan does not end it.
    fn steps<'w>(&'w self, lack: &Lack<'w>) -> Vec<&'w Step> {
        let side = &self.sides[lack.side];
        remedy::steps(self.prose.catalog, &side.assessment, &side.plan, lack.requirement).unwrap_or_default()
    }

    /// The day by which the country's plan ends a lack; nothing where it does not say.
    fn until(&self, lack: &Lack<'_>) -> Option<Date> {
        let ends: Option<Vec<Date>> = self.steps(lack).iter().map(|step| step.end).collect();
        ends?.into_iter().max()
    }

    fn action(&self, side: usize, step: &Step) -> &Action {
        self.sides[side].adaptation.action(self.prose.catalog, step.action)
    }

    /// An action of a country's plan with its day.
    fn step(&self, side: usize, step: &Step) -> String {
        let action = self.action(side, step);
        let name = format!("{} {}", action.number, action.title);
        let until = step.end.map_or_else(|| "none".to_owned(), |day| self.prose.words.date(day));
        let told = Message::new("pair-step").with("action", name).with("until", until);
        self.tell(&told.with("later", if step.later { "yes" } else { "no" }))
    }

    /// What each country lacks, with the documents that wait for it; what most wait for comes first.
    fn lacks(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        for place in [0, 1] {
            // What several documents need is said once, by its title.
            let mut waiting: Vec<(Lack<'_>, Vec<&Way<'_>>)> = Vec::new();
            for way in self.ways.iter().filter(|way| way.verdict.state.waits()) {
                for lack in self.lacking(way).filter(|lack| lack.side == place && lack.is_missing) {
                    match waiting.iter_mut().find(|(known, _)| known.requirement.title == lack.requirement.title) {
                        Some((_, ways)) => ways.push(way),
                        None => waiting.push((lack, vec![way])),
                    }
                }
            }
            waiting.sort_by_key(|(_, ways)| std::cmp::Reverse(ways.len()));
            let rows = waiting.iter().map(|(lack, ways)| {
                Row::of(vec![
                    vec![Inline::plain(self.lack(lack))],
                    vec![Inline::plain(self.waiting(ways))],
                    self.remedy(lack),
                ])
            });
            let rows: Vec<Row> = rows.collect();
            if rows.is_empty() {
                continue;
            }
            if blocks.is_empty() {
                blocks.push(Block::heading(1, self.say("pair-lacks")));
            }
            blocks.push(Block::heading(2, self.names[place].clone()));
            let columns = self.prose.columns(&[
                ("pair-missing", Align::Start, 4),
                ("pair-waiting", Align::Start, 4),
                ("pair-remedy", Align::Start, 5),
            ]);
            blocks.push(Block::Table(Table { caption: None, columns, rows }));
        }
        blocks
    }

    /// The documents of some ways, each once.
    fn waiting(&self, ways: &[&Way<'_>]) -> String {
        let mut kinds: Vec<usize> = ways.iter().map(|way| way.verdict.kind).collect();
        kinds.sort_unstable();
        kinds.dedup();
        if kinds.len() == self.exchanges.kinds.len() && kinds.len() > 1 {
            return self.say("pair-all-documents");
        }
        self.prose.words.semicolons(kinds.iter().map(|kind| self.exchanges.kinds[*kind].title.as_str()))
    }

    /// What each country still has to answer.
    fn questions(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        for (place, name) in self.names.iter().enumerate() {
            let mut asked: BTreeMap<QuestionIndex, Vec<&Way<'_>>> = BTreeMap::new();
            for way in self.ways.iter().filter(|way| way.verdict.state.waits()) {
                for lack in self.lacking(way).filter(|lack| lack.side == place && !lack.is_missing) {
                    self.open(place, lack.requirement).for_each(|index| asked.entry(index).or_default().push(way));
                }
            }
            let rows = asked.iter().map(|(index, ways)| {
                let question = &self.prose.catalog.questions[*index];
                Row::of_words([question.id.clone(), question.prompt.clone(), self.waiting(ways)])
            });
            let rows: Vec<Row> = rows.collect();
            if rows.is_empty() {
                continue;
            }
            if blocks.is_empty() {
                blocks.push(Block::heading(1, self.say("pair-questions")));
            }
            blocks.push(Block::heading(2, name.clone()));
            let columns = self.prose.columns(&[
                ("column-id", Align::Start, 1),
                ("column-question", Align::Start, 6),
                ("pair-waiting", Align::Start, 4),
            ]);
            blocks.push(Block::Table(Table { caption: None, columns, rows }));
        }
        blocks
    }

    /// Whether a country has what is required.
    fn truth(&self, side: usize, requirement: &Requirement) -> Truth {
        self.sides[side].assessment.holds(self.prose.catalog, &requirement.when)
    }
}

/// A verdict's name.
pub(super) fn state(prose: &Prose<'_>, state: State) -> String {
    prose.say(match state {
        State::Live => "pair-live",
        State::Trial => "pair-trial",
        State::Ready => "pair-ready",
        State::Nearly => "pair-nearly-ready",
        State::NotKnown => "pair-not-known",
        State::NotYet => "pair-not-yet",
        State::Apart => "pair-apart",
    })
}
