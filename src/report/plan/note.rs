//! The note on joining the treaty: what each article asks, where the country stands on it, what would change, what it may
//! ask for in return, what others have done, and the steps as questions to the ministry of foreign affairs.

use super::brief::short;
use super::{Inputs, actions, treaty};
use crate::assessment::Outcome;
use crate::checklist::{ActionKind, Instrument, Note, NoteArticle, NotePoint, Sure, Treaty, TreatyCase};
use crate::i18n::Message;
use crate::plan::{Step, case};
use crate::report::prose::Prose;
use crate::report::registers;
use crate::report::{Block, Column, Inline, Inlines, Row, Sheet, Table};

/// How many actions a list names: the note is a few pages, whatever the plan.
const FEW: usize = 6;
/// How many columns of a title or of a team's own words stand in a line.
const LETTERS: usize = 200;
/// What a question says of an article, in the order in which it is told.
const STATES: [(&str, &str); 6] = [
    ("note-in-place", "in_place"),
    ("note-in-part", "in_part"),
    ("note-missing", "missing"),
    ("note-open", "not_answered"),
    ("note-on-file", "confidential"),
    ("note-apart", "not_applicable"),
];

/// What the note is made from.
struct Page<'a> {
    prose: &'a Prose<'a>,
    inputs: &'a Inputs<'a>,
    treaty: &'a Treaty,
    note: &'a Note,
    case: TreatyCase,
}

impl<'a> Page<'a> {
    fn of(prose: &'a Prose<'a>, inputs: &'a Inputs<'a>) -> Option<Self> {
        let treaty = treaty::named(prose, inputs)?;
        let note = treaty.note.as_ref()?;
        let case = inputs.plan.standing.map_or(TreatyCase::Unconfirmed, |known| case(prose.catalog, known));
        Some(Self { prose, inputs, treaty, note, case })
    }
}

pub(super) fn blocks(prose: &Prose<'_>, inputs: &Inputs<'_>) -> Vec<Block> {
    let Some(page) = Page::of(prose, inputs) else { return Vec::new() };
    let mut blocks: Vec<Block> = treaty::whole(prose, inputs).into_iter().map(Block::Paragraph).collect();
    blocks.push(Block::heading(2, prose.say("note-articles")));
    blocks.push(Block::Table(page.articles()));
    blocks.extend(page.changes());
    blocks.push(Block::heading(2, page.told(Message::new("note-steps"))));
    blocks.push(page.steps());
    blocks.push(Block::heading(2, prose.say("note-returns")));
    blocks.extend(page.returns());
    blocks.push(Block::heading(2, prose.say("note-others")));
    blocks.extend(page.others().into_iter().map(Block::paragraph));
    blocks.push(Block::heading(2, prose.say("note-costs")));
    blocks.extend(page.costs());
    blocks.push(Block::heading(2, prose.say("note-reading")));
    blocks.extend(page.reading().into_iter().map(Block::paragraph));
    blocks
}

/// The articles as rows; nothing where there is no note.
pub(super) fn sheet(prose: &Prose<'_>, inputs: &Inputs<'_>) -> Sheet {
    let mut columns = vec!["article", "asks", "text_read"];
    columns.extend(STATES.map(|(_, name)| name));
    columns.push("actions");
    let rows = Page::of(prose, inputs).map(|page| page.note.articles.iter().map(|article| page.row(article)).collect());
    Sheet { columns, rows: rows.unwrap_or_default() }
}

impl Page<'_> {
    fn told(&self, message: Message) -> String {
        let case = match self.case {
            TreatyCase::None => "none",
            TreatyCase::Signed => "signed",
            TreatyCase::Party => "party",
            TreatyCase::Unconfirmed => "unconfirmed",
        };
        self.prose.tell(&message.with("standing", case))
    }

    fn instrument(&self) -> &Instrument {
        &self.prose.catalog.instruments[self.treaty.instrument]
    }

    fn is_read(&self, article: &str) -> bool {
        self.instrument().articles.iter().any(|read| read == article)
    }

    /// What is in place for an article, and so on through [`STATES`].
    fn states<'b>(&self, article: &'b NoteArticle) -> [Vec<&'b str>; STATES.len()] {
        let mut states = [const { Vec::new() }; STATES.len()];
        for (question, what) in &article.stands {
            let outcome = self.inputs.assessment.outcomes[*question];
            let state = match outcome {
                _ if self.inputs.answers.is_on_file(*question, outcome) => 4,
                Outcome::Scored(points) if points >= self.prose.catalog.questions[*question].target => 0,
                Outcome::Scored(1..) => 1,
                Outcome::Scored(0) => 2,
                Outcome::Unanswered => 3,
                Outcome::NotApplicable => 5,
                Outcome::Recorded | Outcome::Hidden | Outcome::OutOfScope => continue,
            };
            states[state].push(what.as_str());
        }
        states
    }

    /// Whether an action closes a gap that tells where the country stands on an article, and that may be told.
    fn serves(&self, step: &Step, article: &NoteArticle) -> bool {
        let mut closed = step.gaps.iter().map(|&gap| self.inputs.gaps[gap].question);
        closed.any(|gap| !self.inputs.answers.is_withheld(gap) && article.stands.iter().any(|(asked, _)| *asked == gap))
    }

    /// The numbers of the actions that would change where the country stands on an article.
    fn numbers(&self, article: &NoteArticle) -> String {
        let steps = self.inputs.plan.steps.iter().filter(|step| self.serves(step, article));
        steps.map(|step| self.prose.action(step.action).number.as_str()).collect::<Vec<_>>().join(", ")
    }

    fn articles(&self) -> Table {
        let rows = self.note.articles.iter().map(|article| {
            let number = Message::new("note-article").with("number", &article.number);
            let mut asks =
                vec![vec![Inline::Strong(self.prose.tell(&number)), Inline::Text(format!(" {}", article.asks))]];
            if !self.is_read(&article.number) {
                asks.push(vec![Inline::Emphasis(self.prose.say("note-unread"))]);
            }
            let told = STATES.iter().zip(self.states(article)).filter(|(_, what)| !what.is_empty());
            let told = told.map(|((key, _), what)| {
                vec![Inline::Strong(self.prose.say(key)), Inline::Text(format!(" {}", what.join("; ")))]
            });
            let mut told: Vec<Inlines> = told.collect();
            if told.is_empty() {
                told.push(Inline::plain(self.prose.say("note-not-asked")));
            }
            let numbers = Some(self.numbers(article)).filter(|numbers| !numbers.is_empty());
            Row::of(vec![asks, told, vec![Inline::plain(numbers.unwrap_or_else(|| "–".to_owned()))]])
        });
        let columns = [("note-asks", 6), ("note-stands", 6), ("note-actions", 2)];
        let columns = columns.map(|(key, width)| Column::start(self.prose.say(key), width));
        Table { caption: None, columns: columns.to_vec(), rows: rows.collect() }
    }

    fn row(&self, article: &NoteArticle) -> Vec<String> {
        let read = if self.is_read(&article.number) { "yes" } else { "no" };
        let mut row = vec![article.number.clone(), article.asks.clone(), read.to_owned()];
        row.extend(self.states(article).map(|what| what.join("; ")));
        row.push(self.numbers(article));
        row
    }

    /// The first actions that would change where the country stands: rules, and everything else.
    fn changes(&self) -> Vec<Block> {
        let steps: Vec<&Step> = (self.inputs.plan.steps.iter())
            .filter(|step| self.note.articles.iter().any(|article| self.serves(step, article)))
            .collect();
        let is_rule = |step: &&Step| self.prose.action(step.action).kind == Some(ActionKind::Rule);
        let (rules, works): (Vec<&Step>, Vec<&Step>) = steps.into_iter().partition(is_rule);
        let mut blocks = vec![Block::heading(2, self.prose.say("note-changes"))];
        if rules.is_empty() && works.is_empty() {
            blocks.push(Block::paragraph(self.prose.say("note-no-changes")));
        }
        for (key, steps) in [("note-in-law", rules), ("note-in-systems", works)] {
            if steps.is_empty() {
                continue;
            }
            let shown = steps.iter().filter(|step| !step.later).take(FEW);
            let items: Vec<Inlines> = shown.map(|step| self.action(step)).collect();
            let left = steps.len() - items.len();
            blocks.push(Block::heading(3, self.prose.say(key)));
            if !items.is_empty() {
                blocks.push(Block::List { ordered: false, items });
            }
            let more = Message::new("note-more").count("count", left);
            blocks.extend((left > 0).then(|| Block::paragraph(self.prose.tell(&more))));
        }
        blocks
    }

    /// An action with who leads it and by when.
    fn action(&self, step: &Step) -> Inlines {
        let action = self.prose.action(step.action);
        vec![
            Inline::Text(format!("{} {}. ", action.number, short(&action.title, LETTERS))),
            Inline::Emphasis(short(&actions::who_and_when(self.prose, step), LETTERS)),
        ]
    }

    fn points<'b>(&'b self, points: &'b [NotePoint]) -> impl Iterator<Item = Inlines> + 'b {
        points.iter().filter(|point| point.is_for(self.case)).map(|point| {
            let mut line = Inline::plain(point.text.trim_end());
            line.extend(point.article.as_ref().map(|article| {
                let cited = Message::new("note-cited").with("number", article);
                Inline::Text(format!(" {}", self.prose.tell(&cited)))
            }));
            line
        })
    }

    /// The plan's own action on the treaty, and what to ask about it.
    fn steps(&self) -> Block {
        let own = self.inputs.plan.steps.iter().find(|step| self.prose.action(step.action).standing.is_some());
        let own = own.map(|step| {
            let action = self.prose.action(step.action);
            let mut line = vec![Inline::Strong(format!("{} {}.", action.number, short(&action.title, LETTERS)))];
            line.extend(action.first_step.as_ref().map(|first| Inline::Text(format!(" {}", first.trim_end()))));
            line
        });
        Block::List { ordered: true, items: own.into_iter().chain(self.points(&self.note.steps)).collect() }
    }

    fn returns(&self) -> Vec<Block> {
        let mut blocks = vec![Block::List { ordered: false, items: self.points(&self.note.returns).collect() }];
        let helped = self.inputs.plan.named().map(|step| self.prose.action(step.action));
        let helped: Vec<&str> =
            helped.filter(|action| action.assistance.is_some()).map(|action| action.number.as_str()).collect();
        if !helped.is_empty() {
            let first = helped.iter().take(FEW).copied().collect::<Vec<_>>().join(", ");
            let is_more = if helped.len() > FEW { "yes" } else { "no" };
            let help = Message::new("note-help").count("count", helped.len()).with("more", is_more);
            let help = help.with("actions", first);
            blocks.push(Block::paragraph(self.prose.tell(&help)));
        }
        blocks
    }

    /// Who is a party since when, who signed and who accepted the amendments, and the country's own partners among them.
    fn others(&self) -> Vec<String> {
        let prose = self.prose;
        let own = self.inputs.answers.country.as_deref().unwrap_or_default();
        let name = |code: &str| prose.catalog.country(code).map_or_else(|| code.to_owned(), |known| known.name.clone());
        let dated = |code: &str, day| format!("{} ({})", name(code), prose.words.date(day));
        let as_of = prose.words.date(self.treaty.as_of);
        let list = |key: &'static str, rows: Vec<String>| {
            let message = Message::new(key).with("list", rows.join("; ")).with("as-of", &as_of);
            (!rows.is_empty()).then(|| prose.tell(&message.with("source", &self.treaty.source)))
        };
        let others = || self.treaty.parties.iter().filter(|party| party.country != own);
        let verified = others().filter(|party| party.source.sure == Sure::Verified);
        let verified = verified.map(|party| dated(&party.country, party.deposited.unwrap_or(party.effect)));
        let mut told: Vec<String> = list("note-parties", verified.collect()).into_iter().collect();
        told.extend(others().filter(|party| party.source.sure == Sure::Secondary).map(|party| {
            let day = party.source.day.map_or_else(|| "none".to_owned(), |day| prose.words.date(day));
            let message = Message::new("note-secondary").with("country", name(&party.country)).with("day", day);
            prose.tell(&message.with("since", prose.words.date(party.effect)).with("source", &party.source.title))
        }));
        let signed = self.treaty.signatories.iter().filter(|row| row.country != own);
        told.extend(list("note-signed", signed.map(|row| dated(&row.country, row.date)).collect()));
        for amendment in &self.treaty.amendments {
            let accepted: Vec<String> = amendment.accepted.iter().map(|row| dated(&row.country, row.date)).collect();
            let message = Message::new("note-amendments").with("title", &amendment.title).with("as-of", &as_of);
            told.extend((!accepted.is_empty()).then(|| prose.tell(&message.with("list", accepted.join("; ")))));
        }
        let mut partners: Vec<&str> = Vec::new();
        for exchange in &self.inputs.answers.registers.exchanges {
            if self.treaty.party(&exchange.partner).is_some() && !partners.contains(&exchange.partner.as_str()) {
                partners.push(&exchange.partner);
            }
        }
        told.extend(list("note-partners", partners.into_iter().map(name).collect()));
        told
    }

    /// What the team counted, what its plan file says of means, and what is published of benefits.
    fn costs(&self) -> Vec<Block> {
        let figures = self.inputs.answers.registers.figures.iter();
        let counted: Vec<Inlines> =
            figures.map(|figure| Inline::plain(short(&registers::figure(self.prose, figure), LETTERS))).collect();
        let budget = |step: &Step| {
            let budget = self.inputs.kept?.decided.get(&step.action)?.budget.as_deref()?;
            let action = self.prose.action(step.action);
            Some(Inline::plain(format!(
                "{} {}: {}",
                action.number,
                short(&action.title, LETTERS),
                short(budget, LETTERS)
            )))
        };
        let budgets: Vec<Inlines> = self.inputs.plan.steps.iter().filter_map(budget).collect();
        let mut blocks = Vec::new();
        if counted.is_empty() && budgets.is_empty() {
            blocks.push(Block::paragraph(self.prose.say("note-no-figures")));
        }
        for (key, lines) in [("note-figures", counted), ("note-budgets", budgets)] {
            let more = Message::new("note-more").count("count", lines.len().saturating_sub(FEW));
            let is_more = lines.len() > FEW;
            if !lines.is_empty() {
                blocks.push(Block::paragraph(self.prose.say(key)));
                blocks.push(Block::List { ordered: false, items: lines.into_iter().take(FEW).collect() });
            }
            blocks.extend(is_more.then(|| Block::paragraph(self.prose.tell(&more))));
        }
        blocks.extend(self.note.benefits.iter().map(|benefits| Block::paragraph(benefits.trim_end())));
        blocks
    }

    /// Whose words these are, and which articles were read.
    fn reading(&self) -> Vec<String> {
        let points = self.note.steps.iter().chain(&self.note.returns).filter(|point| point.is_for(self.case));
        let cited = points.filter_map(|point| point.article.as_deref());
        let cited = self.note.articles.iter().map(|article| article.number.as_str()).chain(cited);
        let numbers = |is_read: bool| {
            let mut numbers: Vec<&str> = Vec::new();
            for number in cited.clone().filter(|number| self.is_read(number) == is_read) {
                if !numbers.contains(&number) {
                    numbers.push(number);
                }
            }
            if numbers.is_empty() { "none".to_owned() } else { numbers.join(", ") }
        };
        let read = Message::new("note-read").with("read", numbers(true)).with("unread", numbers(false));
        let source = self.instrument().source.as_deref().map_or("none", str::trim_end);
        vec![self.note.status.trim_end().to_owned(), self.prose.tell(&read.with("source", source))]
    }
}
