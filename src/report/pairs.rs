//! Every two countries of a region: how many could exchange each document, the actions that open most, and how far each
//! document gets along a route.
//!
//! Countries stand in order of their codes, and nobody is ranked.

use super::prose::Prose;
use super::{Align, Block, Column, Inline, Meta, Report, Row, Sheet, Table, pair};
use crate::checklist::exchange::Exchanges;
use crate::i18n::Message;
use crate::pair::State;
use crate::pair::many::{Lever, Matrix};
use crate::save::producer;

/// Countries of which every two stand in a table; of more there is the table of rows alone.
const ABREAST: usize = 12;

/// Actions that a report names.
const LEVERS: usize = 20;

/// The document.
pub fn report(
    prose: &Prose<'_>,
    exchanges: &Exchanges,
    matrix: &Matrix<'_>,
    corridors: &[Vec<String>],
    left_out: &[String],
) -> Report {
    let page = Page { prose, exchanges, matrix };
    let levers = matrix.levers();
    let mut blocks = page.opening(left_out);
    blocks.extend(page.counts());
    blocks.extend(page.levers(&levers));
    blocks.extend(corridors.iter().flat_map(|route| page.corridor(route)));
    blocks.extend(page.matrices());
    let all: Vec<usize> =
        (0..prose.catalog.checklists.len()).filter(|&list| prose.catalog.checklists[list].by_default).collect();
    blocks.extend(prose.caveat(&all));
    Report {
        meta: page.meta(),
        blocks,
        data: page.data(&levers, corridors, left_out),
        sheet: Some(page.sheet()),
        book: Vec::new(),
    }
}

struct Page<'p> {
    prose: &'p Prose<'p>,
    exchanges: &'p Exchanges,
    matrix: &'p Matrix<'p>,
}

impl Page<'_> {
    fn say(&self, key: &'static str) -> String {
        self.prose.say(key)
    }

    fn name(&self, code: &str) -> String {
        self.prose.catalog.country(code).map_or_else(|| code.to_owned(), |country| country.name.clone())
    }

    fn member(&self, place: usize) -> String {
        self.name(&self.matrix.members[place].code)
    }

    fn meta(&self) -> Meta {
        let title = self.say("title-pairs");
        let count = Message::new("pairs-count").count("count", self.matrix.members.len());
        let subtitle = self.prose.tell(&count);
        Meta {
            footer: format!("{title} · {subtitle}"),
            title,
            subtitle,
            language: self.prose.words.tag().to_owned(),
            page_pattern: self.say("page-pattern"),
            producer: producer(),
            ..Meta::default()
        }
    }

    fn opening(&self, left_out: &[String]) -> Vec<Block> {
        let reading = Message::new("pair-reading").count("nearly", self.exchanges.nearly);
        let mut blocks = vec![
            Block::heading(1, self.say("title-pairs")),
            Block::Callout([&self.exchanges.caveat, &self.exchanges.status].map(Inline::plain).into()),
            Block::paragraph(self.prose.tell(&reading)),
        ];
        if !left_out.is_empty() {
            let told = Message::new("pairs-left-out")
                .count("count", left_out.len())
                .with("files", self.prose.words.commas(left_out));
            blocks.push(Block::paragraph(self.prose.tell(&told)));
        }
        blocks
    }

    /// How many pairs are how far, document by document.
    fn counts(&self) -> Vec<Block> {
        let mut columns = vec![Column::start(self.say("column-document"), 5)];
        columns.extend(State::ALL.map(|state| Column {
            title: pair::state(self.prose, state),
            align: Align::End,
            width: 2,
        }));
        let rows = self.exchanges.kinds.iter().enumerate().map(|(place, kind)| {
            let count = |state| {
                let all = self.matrix.all().filter(|(.., verdict)| verdict.kind == place && verdict.state == state);
                self.prose.words.number(all.count())
            };
            Row::of_words([kind.title.clone()].into_iter().chain(State::ALL.map(count)))
        });
        let table = Table { caption: None, columns, rows: rows.collect() };
        vec![
            Block::heading(1, self.say("pairs-counts")),
            Block::paragraph(self.say("pairs-counts-reading")),
            Block::Table(table),
        ]
    }

    /// The actions that open most.
    fn levers(&self, levers: &[Lever<'_>]) -> Vec<Block> {
        let mut blocks = vec![Block::heading(1, self.say("pairs-levers"))];
        if levers.is_empty() {
            blocks.push(Block::paragraph(self.say("pairs-no-levers")));
            return blocks;
        }
        let rows = levers.iter().take(LEVERS).map(|lever| {
            let action = |id: &&str| {
                let action = self.prose.action(*self.prose.catalog.action_by_id.get(*id)?);
                Some(Inline::plain(format!("{} {}", action.number, action.title)))
            };
            let mut kinds: Vec<usize> = lever.opens.iter().map(|(kind, ..)| *kind).collect();
            kinds.sort_unstable();
            kinds.dedup();
            let kinds: Vec<&str> = kinds.iter().map(|kind| self.exchanges.kinds[*kind].title.as_str()).collect();
            Row::of(vec![
                vec![Inline::plain(self.member(lever.member))],
                lever.actions.iter().filter_map(action).collect(),
                vec![Inline::plain(self.prose.words.number(lever.opens.len()))],
                vec![Inline::plain(self.prose.words.semicolons(&kinds))],
            ])
        });
        let columns = self.prose.columns(&[
            ("column-country", Align::Start, 2),
            ("column-action", Align::Start, 5),
            ("pairs-opens", Align::End, 1),
            ("pairs-documents", Align::Start, 6),
        ]);
        blocks.push(Block::paragraph(self.say("pairs-levers-reading")));
        blocks.push(Block::Table(Table { caption: None, columns, rows: rows.collect() }));
        blocks
    }

    /// How far each document gets along a route, there and back.
    fn corridor(&self, codes: &[String]) -> Vec<Block> {
        let names: Vec<String> = codes.iter().map(|code| self.name(code)).collect();
        let title = Message::new("pairs-corridor").with("route", names.join(" – "));
        let mut blocks = vec![Block::heading(1, self.prose.tell(&title))];
        let route: Vec<Option<usize>> = codes.iter().map(|code| self.place(code)).collect();
        let absent: Vec<&str> =
            names.iter().zip(&route).filter(|(_, place)| place.is_none()).map(|(name, _)| name.as_str()).collect();
        if !absent.is_empty() {
            let told = Message::new("pairs-absent").with("countries", self.prose.words.commas(&absent));
            blocks.push(Block::paragraph(self.prose.tell(&told)));
            return blocks;
        }
        blocks.push(Block::paragraph(self.say("pairs-corridor-reading")));
        let mut route: Vec<usize> = route.into_iter().flatten().collect();
        for _ in [0, 1] {
            blocks.push(Block::Table(self.route(&route)));
            route.reverse();
        }
        blocks
    }

    fn route(&self, route: &[usize]) -> Table {
        let mut columns = vec![Column::start(self.say("column-document"), 4)];
        let links = route.windows(2).map(|link| {
            let names: Vec<String> = link.iter().map(|place| self.member(*place)).collect();
            Column::start(names.join(&format!(" {} ", self.prose.words.arrow())), 3)
        });
        columns.extend(links);
        columns.push(Column::start(self.say("pairs-weakest"), 3));
        let rows = self.exchanges.kinds.iter().enumerate().map(|(place, kind)| {
            let links: Vec<State> = self.matrix.chain(place, route).iter().map(|verdict| verdict.state).collect();
            let weakest = links.iter().max().map(|state| pair::state(self.prose, *state));
            let links = links.iter().map(|state| pair::state(self.prose, *state));
            Row::of_words([kind.title.clone()].into_iter().chain(links).chain(weakest))
        });
        Table { caption: None, columns, rows: rows.collect() }
    }

    fn place(&self, code: &str) -> Option<usize> {
        self.matrix.members.iter().position(|member| member.code == code)
    }

    /// A table for each document: who sends in the rows, who receives in the columns.
    fn matrices(&self) -> Vec<Block> {
        let count = self.matrix.members.len();
        if count > ABREAST {
            let told = Message::new("pairs-too-many").count("most", ABREAST);
            return vec![Block::heading(1, self.say("pairs-matrices")), Block::paragraph(self.prose.tell(&told))];
        }
        let legend = State::ALL.map(|state| format!("{} {}", self.mark(state), pair::state(self.prose, state)));
        let mut blocks = vec![
            Block::heading(1, self.say("pairs-matrices")),
            Block::paragraph(self.prose.tell(&Message::new("pairs-legend").with("legend", legend.join(" · ")))),
        ];
        for (place, kind) in self.exchanges.kinds.iter().enumerate() {
            let mut columns = vec![Column::start(self.say("pairs-sender"), 4)];
            columns.extend(self.matrix.members.iter().map(|member| Column::start(member.code.clone(), 2)));
            let rows = (0..count).map(|from| {
                let cells = (0..count).map(|to| match self.matrix.at(place, from, to) {
                    None => String::new(),
                    Some(verdict) => match verdict.missing() + verdict.open() {
                        lacks @ 1.. if verdict.state.waits() => format!("{} {lacks}", self.mark(verdict.state)),
                        _ => self.mark(verdict.state),
                    },
                });
                Row::of_words([self.member(from)].into_iter().chain(cells))
            });
            blocks.push(Block::Table(Table { caption: Some(kind.title.clone()), columns, rows: rows.collect() }));
        }
        blocks
    }

    fn mark(&self, state: State) -> String {
        self.say(match state {
            State::Live => "pairs-mark-live",
            State::Trial => "pairs-mark-trial",
            State::Ready => "pairs-mark-ready",
            State::Nearly => "pairs-mark-nearly",
            State::NotKnown => "pairs-mark-open",
            State::NotYet => "pairs-mark-no",
            State::Apart => "pairs-mark-apart",
        })
    }

    /// The rows of the table of pairs, as far as a spreadsheet of a report goes.
    fn sheet(&self) -> Sheet {
        let rows = self.matrix.all().map(|(from, to, verdict)| {
            vec![
                self.exchanges.kinds[verdict.kind].id.clone(),
                self.matrix.members[from].code.clone(),
                self.matrix.members[to].code.clone(),
                verdict.state.name().to_owned(),
                verdict.missing().to_string(),
                verdict.open().to_string(),
            ]
        });
        Sheet { columns: vec!["exchange", "sender", "receiver", "state", "missing", "open"], rows: rows.collect() }
    }

    fn data(&self, levers: &[Lever<'_>], corridors: &[Vec<String>], left_out: &[String]) -> serde_json::Value {
        let code = |place: usize| self.matrix.members[place].code.as_str();
        let kind = |place: usize| self.exchanges.kinds[place].id.as_str();
        let levers = levers.iter().map(|lever| {
            let opens = lever.opens.iter().map(|&(place, from, to)| {
                serde_json::json!({ "exchange": kind(place), "sender": code(from), "receiver": code(to) })
            });
            serde_json::json!({
                "country": code(lever.member),
                "actions": lever.actions,
                "opens": opens.collect::<Vec<_>>(),
            })
        });
        let corridors = corridors.iter().map(|codes| {
            let route: Vec<usize> = codes.iter().filter_map(|code| self.place(code)).collect();
            let is_whole = route.len() == codes.len();
            let links = |place: usize| {
                let links = self.matrix.chain(place, &route);
                let states: Vec<&str> = links.iter().map(|verdict| verdict.state.name()).collect();
                let weakest = links.iter().map(|verdict| verdict.state).max().map(State::name);
                serde_json::json!({ "exchange": kind(place), "links": states, "weakest": weakest })
            };
            let exchanges = (0..self.exchanges.kinds.len()).filter(|_| is_whole).map(links);
            serde_json::json!({ "route": codes, "exchanges": exchanges.collect::<Vec<_>>() })
        });
        serde_json::json!({
            "format": 1,
            "producer": producer(),
            "caveat": self.exchanges.caveat,
            "status": self.exchanges.status,
            "nearly": self.exchanges.nearly,
            "countries": self.matrix.members.iter().map(|member| member.code.as_str()).collect::<Vec<_>>(),
            "left-out": left_out,
            "levers": levers.collect::<Vec<_>>(),
            "corridors": corridors.collect::<Vec<_>>(),
        })
    }
}
