//! Many questionnaires side by side: where each stands by section, how far they lie apart, what gaps and actions they
//! have in common, and how each country moved from round to round.
//!
//! Countries stand in order of their names. A ranking is made only where it is asked for.

mod book;
mod data;

use super::prose::Prose;
use super::scores::{self, changes};
use super::{Align, Bar, Bars, Block, Column, Inline, Inlines, Meta, Report, Row, Table};
use crate::batch::record::{Figures, ListRecord, Record};
use crate::batch::region::{LISTED, Likeness, Occurring, Region, Spread, Twin};
use crate::checklist::{Checklist, Part};
use crate::i18n::Message;
use crate::save::producer;

/// Gaps and actions that a report names.
const COMMON: usize = 20;

/// Questionnaires with carried answers that a report names.
const CARRIED: usize = 20;

/// The document.
pub fn report(prose: &Prose<'_>, region: &Region<'_>, rank: bool) -> Report {
    let mut page = Page { prose, region, listed: order(prose, &region.listed), blocks: Vec::new() };
    page.opening();
    page.places(rank);
    page.rounds();
    page.spread();
    page.common_gaps();
    page.common_actions();
    page.closing();
    let book = page.leaves(rank);
    let Page { listed, blocks, .. } = page;
    Report {
        meta: meta(prose, region),
        blocks,
        data: data::json(prose, region, &listed),
        sheet: Some(data::sheet(prose, region)),
        book,
    }
}

/// What to say of questionnaires that seem to be there twice; of many, of some.
pub fn twins(twins: &[Twin]) -> Vec<Message> {
    let mut told: Vec<Message> = (twins.iter().take(COMMON))
        .map(|Twin { likeness, input, first }| {
            let key = match likeness {
                Likeness::Text => "region-same-text",
                Likeness::Round => "region-same-round",
            };
            Message::new(key).with("file", input).with("first", first)
        })
        .collect();
    if twins.len() > COMMON {
        told.push(Message::new("region-more-twins").count("count", twins.len() - COMMON));
    }
    told
}

/// By name of the country, then by day and round.
fn order<'a>(prose: &Prose<'_>, listed: &'a [Record<'static>]) -> Vec<&'a Record<'static>> {
    let mut listed: Vec<&Record<'_>> = listed.iter().collect();
    listed.sort_by_cached_key(|record| (record.assessed_on.clone(), record.round.clone(), record.input.clone()));
    listed.sort_by(|one, other| prose.words.compare(&country(prose, one), &country(prose, other)));
    listed
}

fn country(prose: &Prose<'_>, record: &Record<'_>) -> String {
    match &record.country {
        Some(code) => prose.catalog.country(code).map_or_else(|| code.clone(), |country| country.name.clone()),
        None => record.input.clone(),
    }
}

fn name(prose: &Prose<'_>, record: &Record<'_>) -> String {
    let name = match &record.round {
        Some(round) => prose.words.commas([country(prose, record).as_str(), round]),
        None => country(prose, record),
    };
    with_profile(prose, record, name)
}

/// A name, with the profile behind it where not every question was asked.
fn with_profile(prose: &Prose<'_>, record: &Record<'_>, name: String) -> String {
    match prose.profile_title(record.profile.as_deref()) {
        Some(title) => format!("{name} ({title})"),
        None => name,
    }
}

/// For each profile that was answered, how many questionnaires are only a part.
pub fn parts(prose: &Prose<'_>, region: &Region<'_>) -> Vec<String> {
    let part = |(id, count): (&String, &usize)| {
        let title = prose.profile_title(Some(id.as_str()))?;
        Some(prose.tell(&Message::new("region-part").count("count", *count).with("title", title)))
    };
    region.profiles.iter().filter_map(part).collect()
}

fn meta(prose: &Prose<'_>, region: &Region<'_>) -> Meta {
    let title = prose.say("title-region");
    let subtitle = prose.tell(&Message::new("region-count").count("count", region.scored));
    let used = prose.catalog.checklists.iter().zip(&region.asked).filter(|(_, asked)| **asked > 0);
    let lists: Vec<String> = used.map(|(list, _)| format!("{} {}", list.title, list.version)).collect();
    Meta {
        footer: format!("{title} · {subtitle}"),
        title,
        subtitle,
        lines: vec![lists.join(" · ")],
        language: prose.words.tag().to_owned(),
        date: region.listed.iter().filter_map(|record| record.assessed_on.clone()).max(),
        contents: Some(prose.say("contents")),
        page_pattern: prose.say("page-pattern"),
        producer: producer(),
        subject: prose.topic(&region.lists()),
        ..Meta::default()
    }
}

struct Page<'a> {
    prose: &'a Prose<'a>,
    region: &'a Region<'a>,
    listed: Vec<&'a Record<'static>>,
    blocks: Vec<Block>,
}

impl Page<'_> {
    fn chapter(&mut self, key: &'static str) {
        self.blocks.push(Block::heading(1, self.prose.say(key)));
    }

    fn sentence(&mut self, message: &Message) {
        self.blocks.push(Block::paragraph(self.prose.tell(message)));
    }

    fn opening(&mut self) {
        let lists = self.region.lists();
        let callout = self.prose.caveats(&lists, [self.prose.say("region-no-ranking")]);
        self.chapter("chapter-reading");
        self.blocks.push(Block::Callout(callout.into_iter().map(Inline::plain).collect()));
        self.blocks.extend(parts(self.prose, self.region).into_iter().map(Block::paragraph));
        self.blocks.push(Block::paragraph(self.prose.score_reading(&lists)));
        for (list, versions) in self.prose.catalog.checklists.iter().zip(&self.region.versions) {
            let other: Vec<String> = versions
                .iter()
                .filter(|(version, _)| **version != list.version)
                .map(|(version, count)| format!("{version} ({count})"))
                .collect();
            if !other.is_empty() {
                let message = Message::new("region-other-versions").with("checklist", &list.title);
                self.sentence(
                    &message.with("versions", self.prose.words.commas(&other)).with("version", &list.version),
                );
            }
        }
        if self.region.carried > 0 {
            let listed = self.listed.iter().filter(|record| record.carried() > 0).take(CARRIED);
            let names = listed.map(|record| format!("{} ({})", name(self.prose, record), record.carried()));
            let message = Message::new("region-carried").count("count", self.region.carried);
            self.sentence(&message.with("names", self.prose.words.semicolons(names)));
        }
        for message in twins(&self.region.twins) {
            self.sentence(&message);
        }
        let changes = changes(self.prose);
        if !changes.is_empty() {
            self.blocks.push(Block::List { ordered: false, items: changes });
        }
    }

    /// Who is where, part by part.
    fn places(&mut self, rank: bool) {
        self.chapter("region-places");
        if !self.region.is_listed() {
            return self.sentence(&Message::new("region-too-many").count("most", LISTED));
        }
        self.sentence(&Message::new("region-places-reading"));
        for (place, list) in self.prose.catalog.checklists.iter().enumerate() {
            if self.region.asked[place] == 0 {
                continue;
            }
            self.blocks.push(Block::heading(2, format!("{} {}", list.title, list.version)));
            for part in &list.parts {
                let table = self.part(list, part);
                self.blocks.push(Block::Table(table));
            }
            if rank {
                let table = self.ranking(list);
                self.sentence(&Message::new("region-rank-reading"));
                self.blocks.push(Block::Table(table));
            }
        }
    }

    fn part(&self, list: &Checklist, part: &Part) -> Table {
        let figure = |title: &str| Column { title: title.to_owned(), align: Align::End, width: 2 };
        let mut columns = vec![Column::start(self.prose.say("column-questionnaire"), 4)];
        columns.extend(part.sections.iter().map(|section| figure(&section.id)));
        let of = |record: &Record<'static>| record.checklists.iter().find(|found| found.checklist == list.id).cloned();
        let rows = self.listed.iter().filter_map(|record| of(record).map(|found| (record, found)));
        let rows = rows.map(|(record, found)| {
            let sections = part.sections.iter().map(|section| {
                let found = found.sections.iter().find(|record| record.section == section.id);
                self.cell(found.map(|record| &record.score))
            });
            let mut cells = vec![vec![Inline::plain(name(self.prose, record))]];
            cells.extend(sections);
            Row::of(cells)
        });
        Table { caption: Some(format!("{}  {}", part.id, part.title)), columns, rows: rows.collect() }
    }

    /// A score over its coverage; neither stands alone.
    fn cell(&self, figures: Option<&Figures>) -> Vec<Inlines> {
        match figures {
            None => vec![Inline::plain("–")],
            Some(figures) => vec![vec![
                // The unit stands in the sentence above; in a table of eight columns there is no room for it.
                Inline::Text(self.prose.score(figures.share())),
                Inline::Break,
                Inline::Text(self.prose.words.part(figures.answered, figures.asked)),
            ]],
        }
    }

    fn percent(&self, found: Option<Occurring>) -> String {
        found.map_or_else(|| "–".to_owned(), |found| self.prose.words.percent(found.whole))
    }

    /// The questionnaires by their scores, each with its rank.
    fn ranked(&self, list: &Checklist) -> Vec<(usize, &Record<'static>, &ListRecord<'static>)> {
        let scored = self.listed.iter().filter_map(|record| {
            let found = record.checklists.iter().find(|found| found.checklist == list.id)?;
            found.score.percent.map(|_| (0, *record, found))
        });
        let mut ranked: Vec<_> = scored.collect();
        ranked.sort_by_key(|(_, _, found)| std::cmp::Reverse(found.score.percent));
        for place in 0..ranked.len() {
            let before = place.checked_sub(1).map(|before| (ranked[before].0, ranked[before].2.score.percent));
            // Equal scores share a rank.
            ranked[place].0 = match before {
                Some((rank, percent)) if percent == ranked[place].2.score.percent => rank,
                _ => place + 1,
            };
        }
        ranked
    }

    fn ranking(&self, list: &Checklist) -> Table {
        let rows = self.ranked(list).into_iter().map(|(rank, record, found)| {
            let coverage = self.prose.words.part(found.score.answered, found.score.asked);
            Row::of_words([
                self.prose.words.number(rank),
                name(self.prose, record),
                self.prose.score(found.score.share()),
                coverage,
            ])
        });
        Table {
            caption: Some(format!("{}: {}", self.prose.say("region-rank"), list.title)),
            columns: self.prose.columns(&[
                ("column-rank", Align::End, 1),
                ("column-questionnaire", Align::Start, 5),
                ("column-score", Align::End, 2),
                ("column-answered", Align::End, 2),
            ]),
            rows: rows.collect(),
        }
    }

    /// How each country that was assessed more than once moved.
    fn rounds(&mut self) {
        let countries = by_country(&self.listed);
        if countries.is_empty() || !self.region.is_listed() {
            return;
        }
        self.chapter("region-rounds");
        self.sentence(&Message::new("region-rounds-reading"));
        let used: Vec<&Checklist> = self.used().collect();
        let mut columns = vec![Column::start(self.prose.say("column-country"), 2)];
        columns.extend(used.iter().map(|list| Column::start(list.title.clone(), 5)));
        let rows = countries.iter().map(|rounds| {
            let mut cells = vec![vec![Inline::plain(country(self.prose, rounds[0]))]];
            cells.extend(used.iter().map(|list| vec![Inline::plain(self.progress(list, rounds))]));
            Row::of(cells)
        });
        let table = Table { caption: None, columns, rows: rows.collect() };
        self.blocks.push(Block::Table(table));
    }

    /// `2019: 35.48 % (20/31) → 2021: 67.74 % (31/31)`.
    fn progress(&self, list: &Checklist, rounds: &[&Record<'_>]) -> String {
        let steps = rounds.iter().filter_map(|record| {
            let found = record.checklists.iter().find(|found| found.checklist == list.id)?;
            let round = record.round.as_deref().or(record.assessed_on.as_deref()).unwrap_or("–");
            let round = with_profile(self.prose, record, round.to_owned());
            let figures = &found.score;
            let part = self.prose.words.part(figures.answered, figures.asked);
            Some(format!("{round}: {} ({part})", self.prose.score(figures.share())))
        });
        let steps: Vec<String> = steps.collect();
        if steps.is_empty() { "–".to_owned() } else { steps.join(&format!(" {} ", self.prose.words.arrow())) }
    }

    fn used(&self) -> impl Iterator<Item = &Checklist> {
        let asked = &self.region.asked;
        self.prose.catalog.checklists.iter().zip(asked).filter(|(_, asked)| **asked > 0).map(|(list, _)| list)
    }

    /// How far questionnaires lie apart.
    fn spread(&mut self) {
        self.chapter("region-spread");
        self.sentence(&Message::new("region-spread-reading"));
        let mut blocks = Vec::new();
        for (place, list) in self.prose.catalog.checklists.iter().enumerate() {
            if self.region.asked[place] == 0 {
                continue;
            }
            let mut rows = Vec::new();
            let mut bars = Vec::new();
            for section in list.parts.iter().flat_map(|part| &part.sections) {
                let Some(spread) = self.region.sections.get(&section.id) else { continue };
                let label = format!("{}  {}", section.id, section.title);
                bars.extend(self.bar(&label, spread));
                rows.push(self.spread_row(label, spread));
            }
            let mut total = self.spread_row(list.title.clone(), &self.region.totals[place]);
            total.strong = true;
            rows.push(total);
            let figure = scores::figure(self.prose, bars, ["region-legend", "region-open"]);
            blocks.push(Block::Bars(Bars { alt: format!("{}. {}", list.title, figure.alt), ..figure }));
            blocks.push(Block::Table(Table {
                caption: Some(format!("{} {}", list.title, list.version)),
                columns: self.prose.columns(&[
                    ("column-section", Align::Start, 5),
                    ("column-scored", Align::End, 2),
                    ("column-lowest", Align::End, 2),
                    ("column-quarter", Align::End, 2),
                    ("column-median", Align::End, 2),
                    ("column-three-quarters", Align::End, 2),
                    ("column-highest", Align::End, 2),
                ]),
                rows,
            }));
        }
        self.blocks.extend(blocks);
    }

    fn spread_row(&self, name: String, spread: &Spread) -> Row {
        let mut cells = vec![name, self.prose.words.number(spread.scored)];
        cells.extend((0..=4).map(|quarter| self.percent(spread.rank(quarter, 4))));
        Row::of_words(cells)
    }

    /// The median as a bar, with the lowest and highest as its range.
    fn bar(&self, label: &str, spread: &Spread) -> Option<Bar> {
        let small = |found: Option<Occurring>| found.and_then(|found| u16::try_from(found.percent.0).ok());
        let [lowest, median, highest] = [0, 2, 4].map(|quarter| spread.rank(quarter, 4));
        Some(Bar {
            label: label.to_owned(),
            length: small(median),
            range: small(lowest).zip(small(highest)),
            value: format!("{} ({} – {})", self.percent(Some(median?)), self.percent(lowest), self.percent(highest)),
        })
    }

    fn common_gaps(&mut self) {
        self.chapter("region-gaps");
        let found = self.region.common_gaps(COMMON);
        if found.is_empty() {
            return self.sentence(&Message::new("region-no-gaps"));
        }
        self.sentence(&Message::new("region-gaps-reading").count("count", found.len()));
        let rows = found.into_iter().map(|(index, count)| {
            let question = &self.prose.catalog.questions[index];
            let asked = self.region.asked[question.checklist];
            let actions: Vec<&str> =
                question.closed_by.iter().map(|&action| self.prose.catalog.actions[action].number.as_str()).collect();
            let actions = if actions.is_empty() { "–".to_owned() } else { self.prose.words.commas(&actions) };
            Row::of_words([question.id.clone(), question.prompt.clone(), self.of(count, asked), actions])
        });
        let rows = rows.collect();
        let columns = self.prose.columns(&[
            ("column-id", Align::Start, 2),
            ("column-question", Align::Start, 8),
            ("column-questionnaires", Align::End, 3),
            ("column-actions", Align::Start, 3),
        ]);
        self.blocks.push(Block::Table(Table { caption: None, columns, rows }));
    }

    fn common_actions(&mut self) {
        let found = self.region.common_actions(COMMON);
        if found.is_empty() {
            return;
        }
        self.chapter("region-actions");
        self.sentence(&Message::new("region-actions-reading").count("count", found.len()));
        let rows = found.into_iter().map(|(index, count)| {
            let action = &self.prose.catalog.actions[index];
            let lead = self.prose.agency(&action.lead).to_owned();
            Row::of_words([action.number.clone(), action.title.clone(), lead, self.of(count, self.region.scored)])
        });
        let rows = rows.collect();
        let columns = self.prose.columns(&[
            ("column-id", Align::Start, 2),
            ("column-action", Align::Start, 8),
            ("column-lead", Align::Start, 4),
            ("column-questionnaires", Align::End, 3),
        ]);
        self.blocks.push(Block::Table(Table { caption: None, columns, rows }));
    }

    fn of(&self, count: usize, all: usize) -> String {
        self.prose.tell(&Message::new("region-of").count("count", count).count("all", all))
    }

    /// What is not in these figures.
    fn closing(&mut self) {
        if self.region.faulty == 0 {
            return;
        }
        self.chapter("region-left-out");
        self.sentence(&Message::new("region-left-out-reading").count("count", self.region.faulty));
        let items = self.region.faulty_names.iter().map(|name| Inline::plain(name.clone())).collect();
        self.blocks.push(Block::List { ordered: false, items });
    }
}

/// The records of every country with more than one, in their order.
fn by_country<'a>(listed: &[&'a Record<'static>]) -> Vec<Vec<&'a Record<'static>>> {
    let mut countries: Vec<Vec<&Record<'_>>> = Vec::new();
    for record in listed.iter().filter(|record| record.country.is_some()) {
        match countries.last_mut() {
            Some(rounds) if rounds[0].country == record.country => rounds.push(record),
            _ => countries.push(vec![record]),
        }
    }
    countries.retain(|rounds| rounds.len() > 1);
    countries
}
