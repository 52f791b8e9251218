//! A draft of the terms of a pilot, in the fields of the public database of exchanges. Only what the answers, the registers, the
//! plans and the data say stands in it; the rest is to be agreed.

use super::{PILOTS, Page, Way};
use crate::assessment::Truth;
use crate::checklist::exchange::Requirement;
use crate::checklist::file::{Role, Topic};
use crate::i18n::Message;
use crate::report::{Align, BLANK, Block, Inline, Row, Table};

/// The terms for one document.
pub(super) struct Terms {
    /// Place of the kind of exchange.
    pub kind: usize,
    pub title: String,
    /// Key of the name of a field, and its lines; none where it is to be agreed.
    pub fields: Vec<(&'static str, Vec<String>)>,
}

impl<'p> Page<'p> {
    /// Drafts for the documents that are nearest to a pilot.
    pub(super) fn terms(&self) -> Vec<Terms> {
        let mut kinds: Vec<usize> = Vec::new();
        for way in self.ways.iter().filter(|way| way.verdict.state.can_begin()) {
            if !kinds.contains(&way.verdict.kind) && kinds.len() < PILOTS {
                kinds.push(way.verdict.kind);
            }
        }
        kinds.into_iter().map(|kind| self.draft(kind)).collect()
    }

    /// What holds for each of these pilots: phases, measures of success, and lessons to record.
    pub(super) fn pilot(&self) -> Vec<Block> {
        let pilot = &self.exchanges.pilot;
        let table = |heading: &'static str, columns: &[(&'static str, u16)], rows: Vec<Row>| {
            let columns: Vec<_> = columns.iter().map(|&(key, width)| (key, Align::Start, width)).collect();
            let table = Table { caption: None, columns: self.prose.columns(&columns), rows };
            [Block::heading(2, self.say(heading)), Block::Table(table)]
        };
        let phases = pilot.phases.iter().map(|phase| {
            Row::of_words([phase.title.clone(), phase.entry.clone(), phase.exit.clone(), BLANK.to_owned()])
        });
        let mut blocks = vec![Block::PageBreak, Block::heading(1, self.say("terms-each"))];
        blocks.extend(table(
            "terms-phases",
            &[("terms-phase", 2), ("terms-entry", 5), ("terms-exit", 5), ("column-day", 2)],
            phases.collect(),
        ));
        let blank = |text: &String| Row::of_words([text.clone(), BLANK.to_owned(), BLANK.to_owned()]);
        blocks.extend(table(
            "terms-measures",
            &[("terms-measure", 6), ("column-baseline", 2), ("column-target", 2)],
            pilot.measures.iter().map(|measure| blank(&measure.text)).collect(),
        ));
        let lessons = pilot.lessons.iter().map(|lesson| Inline::plain(lesson.text.clone()));
        blocks.push(Block::heading(2, self.say("terms-lessons")));
        blocks.push(Block::List { ordered: false, items: lessons.collect() });
        blocks
    }

    fn draft(&self, place: usize) -> Terms {
        let kind = &self.exchanges.kinds[place];
        // Where only one direction can begin, the pilot is about that one.
        let ways: Vec<&Way<'p>> =
            self.ways.iter().filter(|way| way.verdict.kind == place && way.verdict.state.can_begin()).collect();
        let from_records = |part: fn(&crate::answers::register::Exchange) -> Option<&String>| {
            let all = (0..2).flat_map(|side| self.exchanges(side));
            let about = all.filter(|exchange| self.exchanges.named(&exchange.document) == Some(place));
            let mut found: Vec<String> = Vec::new();
            for said in about.filter_map(part) {
                if !found.contains(said) {
                    found.push(said.clone());
                }
            }
            found
        };
        let or = |found: Vec<String>, usual: &String| if found.is_empty() { vec![usual.clone()] } else { found };
        let status = ways.iter().map(|way| format!("{}: {}", self.direction(way.from), self.verdict(&way.verdict)));
        let mut basis: Vec<String> = self.both_parties().into_iter().collect();
        basis.extend(from_records(|exchange| exchange.legal_basis.as_ref()));
        basis.extend(self.lines(&ways, &[Topic::LegalEffect]));
        let fields = vec![
            ("terms-status", status.collect()),
            ("terms-purpose", vec![kind.purpose.clone()]),
            ("terms-document", vec![kind.title.clone()]),
            ("terms-data-set", vec![kind.data_set.clone()]),
            ("terms-data-model", or(from_records(|exchange| exchange.standard.as_ref()), &kind.standard)),
            ("terms-route", or(from_records(|exchange| exchange.platform.as_ref()), &kind.route)),
            ("terms-legal-basis", basis),
            ("terms-security", self.lines(&ways, &[Topic::Signature, Topic::Link])),
            ("terms-records", self.lines(&ways, &[Topic::Evidence])),
            ("terms-roles", self.roles(place, &ways)),
            ("terms-coverage", Vec::new()),
            ("terms-before", self.before(&ways)),
            ("terms-start", self.start(&ways)),
            ("terms-period", Vec::new()),
        ];
        Terms { kind: place, title: kind.title.clone(), fields }
    }

    /// What is needed under some topics, with how each country stands.
    fn lines(&self, ways: &[&Way<'p>], topics: &[Topic]) -> Vec<String> {
        let Some(first) = ways.first() else { return Vec::new() };
        let needed = self.exchanges.kinds[first.verdict.kind].requirements.iter();
        let needed = needed.map(|place| &self.exchanges.requirements[*place]);
        needed.filter(|needed| topics.contains(&needed.topic)).map(|needed| self.line(ways, needed)).collect()
    }

    fn line(&self, ways: &[&Way<'p>], requirement: &Requirement) -> String {
        let mut sides: Vec<usize> = ways.iter().flat_map(|way| sides_of(way.from, requirement.role)).collect();
        sides.sort_unstable();
        sides.dedup();
        let stands = sides.into_iter().map(|side| {
            let stands = match self.truth(side, requirement) {
                Truth::Yes => "yes",
                Truth::No => "no",
                Truth::Open => "open",
                Truth::Apart => "apart",
            };
            self.tell(&Message::new("pair-stands").with("country", &self.names[side]).with("stands", stands))
        });
        let stands = stands.collect::<Vec<_>>().join("; ");
        let cited: Vec<String> =
            requirement.references.iter().map(|reference| self.prose.cite_marked(reference)).collect();
        let cited = if cited.is_empty() { "none".to_owned() } else { cited.join(", ") };
        let line = Message::new("pair-line").with("what", &requirement.title).with("cited", cited);
        let line = line.with("need", if requirement.is_required { "required" } else { "helpful" });
        self.tell(&line.with("stands", stands))
    }

    /// Who issues and who accepts, and who leads.
    fn roles(&self, place: usize, ways: &[&Way<'p>]) -> Vec<String> {
        let kind = &self.exchanges.kinds[place];
        let mut lines = Vec::new();
        for way in ways {
            for (side, role, key) in
                [(way.from, &kind.sender, "terms-issues"), (1 - way.from, &kind.receiver, "terms-accepts")]
            {
                let line = Message::new(key).with("country", &self.names[side]);
                lines.push(self.tell(&line.with("agency", self.prose.agency(role))));
            }
        }
        lines.extend(self.lines(ways, &[Topic::Lead]));
        lines
    }

    /// What must be done before it begins.
    fn before(&self, ways: &[&Way<'p>]) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for lack in ways.iter().flat_map(|way| self.lacking(way)) {
            let line = self.lack_with_remedy(&lack);
            if !lines.contains(&line) {
                lines.push(line);
            }
        }
        if lines.is_empty() { vec![self.say("terms-nothing-before")] } else { lines }
    }

    /// The earliest day by the plans; nothing where they do not say or answers are missing.
    fn start(&self, ways: &[&Way<'p>]) -> Vec<String> {
        let mut latest = None;
        for lack in ways.iter().flat_map(|way| self.lacking(way)) {
            match self.until(&lack).filter(|_| lack.is_missing) {
                None => return Vec::new(),
                day => latest = latest.max(day),
            }
        }
        let told = latest.map(|day| Message::new("terms-after").with("day", self.prose.words.date(day)));
        told.map(|told| self.tell(&told)).into_iter().collect()
    }
}

impl Terms {
    pub(super) fn blocks(&self, page: &Page<'_>) -> Vec<Block> {
        let heading = Message::new("terms-draft").with("document", &self.title);
        let mut blocks = vec![Block::PageBreak, Block::heading(1, page.tell(&heading))];
        blocks.push(Block::paragraph(page.say("terms-reading")));
        let agreed = |lines: &[String]| {
            if lines.is_empty() {
                vec![vec![Inline::Emphasis(page.say("terms-open"))]]
            } else {
                lines.iter().flat_map(|line| Inline::paragraphs(line)).collect()
            }
        };
        blocks.push(Block::Fields(self.fields.iter().map(|(key, lines)| (page.say(key), agreed(lines))).collect()));
        blocks
    }
}

/// The places of the countries that something is required of, where the first of two sends.
fn sides_of(from: usize, role: Role) -> Vec<usize> {
    match role {
        Role::Sender => vec![from],
        Role::Receiver => vec![1 - from],
        Role::Both => vec![from, 1 - from],
    }
}
