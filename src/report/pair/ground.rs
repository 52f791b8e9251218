//! What two countries share as legal ground: the treaty, agreements, exchanges on record, and what both answered about them.

use jiff::civil::Date;

use super::{Page, Side};
use crate::answers::Answers;
use crate::answers::register::{Exchange, Law};
use crate::checklist::{Rank, Standing};
use crate::i18n::Message;
use crate::plan::Word;
use crate::report::plan::treaty::{self, Grounds};
use crate::report::registers::{day, systems};
use crate::report::{Align, Block, Column, Inline, Inlines, Row, Table};

impl Page<'_> {
    pub(super) fn ground(&self) -> Vec<Block> {
        let mut blocks =
            vec![Block::heading(1, self.say("pair-ground")), Block::paragraph(self.say("pair-ground-reading"))];
        let treaty: Vec<Inlines> = (0..2).filter_map(|place| self.treaty(place)).map(Inline::plain).collect();
        if !treaty.is_empty() {
            blocks.push(Block::List { ordered: false, items: treaty });
        }
        blocks.extend(self.table(
            "pair-agreements",
            &[("pair-agreement", 6), ("pair-since", 3), ("pair-recorded-by", 3)],
            self.agreements(),
        ));
        blocks.extend(self.recorded());
        blocks.extend(self.answers());
        blocks
    }

    /// A country's standing towards the treaty, where a checklist names one and the standing is known.
    pub(super) fn treaty(&self, place: usize) -> Option<String> {
        let side = &self.sides[place];
        let treaty = self.prose.catalog.treaty_of(&self.lists())?;
        let known = side.plan.standing?;
        let Grounds { source, day, since } = treaty::grounds(self.prose, (&side.answers, &side.context), treaty, known);
        let date = |day: Option<Date>| day.map_or_else(|| "none".to_owned(), |day| self.prose.words.date(day));
        let word = match known.word {
            Word::Team | Word::Done(_) => "team",
            Word::List => "list",
            Word::OldList => "old",
            Word::Secondary => "secondary",
        };
        let told = Message::new("pair-treaty")
            .with("country", &self.names[place])
            .with("treaty", &self.prose.catalog.instruments[treaty.instrument].title)
            .with("standing", known.standing.name())
            .with("since", date(since))
            .with("word", word)
            .with("source", source.unwrap_or_else(|| "none".to_owned()))
            .with("day", date(day));
        Some(self.tell(&told))
    }

    fn table(&self, heading: &'static str, columns: &[(&'static str, u16)], rows: Vec<Row>) -> Vec<Block> {
        if rows.is_empty() {
            return Vec::new();
        }
        let columns: Vec<_> = columns.iter().map(|&(key, width)| (key, Align::Start, width)).collect();
        let table = Table { caption: None, columns: self.prose.columns(&columns), rows };
        vec![Block::heading(2, self.say(heading)), Block::Table(table.filled())]
    }

    /// Agreements in the registers of laws; one that both have stands there once.
    fn agreements(&self) -> Vec<Row> {
        let of = |place: usize| {
            let laws = self.sides[place].answers.registers.laws.iter().map(|(_, law)| law);
            laws.filter(|law| law.rank == Some(Rank::Agreement)).collect::<Vec<_>>()
        };
        let same = |one: &Law, other: &Law| {
            one.title.to_lowercase() == other.title.to_lowercase()
                || (one.number.is_some() && one.number == other.number)
        };
        let [first, second] = [of(0), of(1)];
        let row = |law: &Law, by: String| {
            let since = law.in_force_since.as_ref().or(law.date.as_ref());
            let since = since.map_or_else(|| "–".to_owned(), |since| day(self.prose, since));
            Row::of_words([law.title.clone(), since, by])
        };
        let mut rows = Vec::new();
        for law in &first {
            let is_shared = second.iter().any(|other| same(law, other));
            rows.push(row(law, if is_shared { self.prose.words.commas(&self.names) } else { self.names[0].clone() }));
        }
        let only = second.iter().filter(|law| !first.iter().any(|other| same(law, other)));
        rows.extend(only.map(|law| row(law, self.names[1].clone())));
        rows
    }

    /// Exchanges that either register has with the other country or a union of both, of whatever document.
    pub(super) fn exchanges(&self, place: usize) -> impl Iterator<Item = &Exchange> {
        let [own, other] = [place, 1 - place].map(|place| &self.sides[place].answers);
        own.registers.exchanges.iter().filter(move |exchange| {
            let is_union =
                |answers: &Answers| answers.registers.union.iter().any(|union| union.name == exchange.partner);
            other.country.as_deref() == Some(exchange.partner.as_str()) || (is_union(own) && is_union(other))
        })
    }

    /// What each register says of exchanges with the other country.
    fn recorded(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        for (place, name) in self.names.iter().enumerate() {
            let table = systems::exchanges(self.prose, None, self.exchanges(place));
            if !table.is_empty() {
                let by = Message::new("pair-register").with("country", name);
                blocks.push(Block::heading(2, self.tell(&by)));
                blocks.extend(table);
            }
        }
        blocks
    }

    /// What both answered to the questions that the data name, with what the answers rest on.
    fn answers(&self) -> Vec<Block> {
        let catalog = self.prose.catalog;
        let rows = self.exchanges.ground.iter().map(|&index| {
            let question = &catalog.questions[index];
            let cell = |place: usize| {
                let side = &self.sides[place];
                let answer = side.answers.get(index);
                let said = self.prose.outcome(question, side.assessment.outcomes[index], answer);
                let said = if side.withheld.contains(&index) { self.say("outcome-on-file") } else { said };
                let grounds = answer.map(|answer| side.answers.grounds(answer)).unwrap_or_default();
                std::iter::once(said).chain(grounds).flat_map(|line| Inline::paragraphs(&line)).collect()
            };
            Row::of(vec![vec![Inline::plain(format!("{} {}", question.id, question.prompt))], cell(0), cell(1)])
        });
        let rows: Vec<Row> = rows.collect();
        if rows.is_empty() {
            return Vec::new();
        }
        let mut columns = vec![Column::start(self.say("column-question"), 4)];
        columns.extend(self.names.iter().map(|name| Column::start(name.clone(), 4)));
        vec![Block::heading(2, self.say("pair-answered")), Block::Table(Table { caption: None, columns, rows })]
    }

    /// That both are parties to the treaty, where that is so.
    pub(super) fn both_parties(&self) -> Option<String> {
        let is_party = |side: &Side<'_>| side.plan.standing.is_some_and(|known| known.standing == Standing::Party);
        let treaty = self.prose.catalog.treaty_of(&self.lists())?;
        let title = &self.prose.catalog.instruments[treaty.instrument].title;
        let told = Message::new("pair-both-parties").with("treaty", title);
        self.sides.iter().all(is_party).then(|| self.tell(&told))
    }
}
