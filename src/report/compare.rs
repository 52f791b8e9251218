//! A few questionnaires question by question: what changed between two rounds of one country, or what several
//! countries answered side by side.
//!
//! Only questions that every questionnaire was asked are compared, in the scores as well; the document says how many
//! these are. A follow-up question whose condition does not hold was not asked.

mod book;
mod data;
mod side;

use std::collections::BTreeSet;

use super::book::tables;
use super::prose::Prose;
use super::scores::carried;
use super::{Align, Block, Column, Inline, Meta, Report, Row, Table};
use crate::answers::Answer;
use crate::assessment::{Outcome, Scope};
use crate::checklist::{Checklist, QuestionIndex, Section};
use crate::i18n::Message;
use crate::save::producer;
use crate::score::Standing;
use side::{Judged, versions};

pub use side::Side;

/// What became of one question from one round to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// More points than before.
    Improved,
    /// Fewer points than before.
    Slipped,
    /// An answer where there was none.
    Answered,
    /// No answer where there was one.
    Lost,
    /// Another answer with the same points, or one that is not counted.
    Value,
    /// The same answer with another note, evidence, plan or speaker.
    Note,
    /// The same answer, taken over from an earlier round and not confirmed since.
    Carried,
    /// The question itself was changed in between, so that its answers cannot be held against each other.
    Question,
}

impl Change {
    const ALL: [Self; 8] = [
        Self::Improved,
        Self::Slipped,
        Self::Answered,
        Self::Lost,
        Self::Value,
        Self::Note,
        Self::Carried,
        Self::Question,
    ];

    fn key(self) -> &'static str {
        match self {
            Self::Improved => "compare-improved",
            Self::Slipped => "compare-slipped",
            Self::Answered => "compare-answered",
            Self::Lost => "compare-lost",
            Self::Value => "compare-value",
            Self::Note => "compare-note",
            Self::Carried => "compare-carried",
            Self::Question => "compare-question",
        }
    }

    /// The name in machine output.
    fn name(self) -> &'static str {
        match self {
            Self::Improved => "improved",
            Self::Slipped => "slipped",
            Self::Answered => "newly-answered",
            Self::Lost => "no-longer-answered",
            Self::Value => "other-answer",
            Self::Note => "note",
            Self::Carried => "carried",
            Self::Question => "not-comparable",
        }
    }

    /// What became of a question; `None` where nothing changed.
    fn between(before: (Outcome, Option<&Answer>), after: (Outcome, Option<&Answer>)) -> Option<Self> {
        let answered = |outcome| matches!(outcome, Outcome::Scored(_) | Outcome::Recorded | Outcome::NotApplicable);
        match (before.0, after.0) {
            (Outcome::Scored(old), Outcome::Scored(new)) if new > old => Some(Self::Improved),
            (Outcome::Scored(old), Outcome::Scored(new)) if new < old => Some(Self::Slipped),
            (old, new) if !answered(old) && answered(new) => Some(Self::Answered),
            (old, new) if answered(old) && !answered(new) => Some(Self::Lost),
            _ => {
                let verdict = |answer: Option<&Answer>| answer.and_then(Answer::verdict).cloned();
                // What was carried is another answer for it in the file alone.
                let said = |answer: Option<&Answer>| answer.map(|answer| Answer { carried: None, ..answer.clone() });
                if verdict(before.1) != verdict(after.1) {
                    Some(Self::Value)
                } else if after.1.and_then(Answer::carried_from).is_some() {
                    Some(Self::Carried)
                } else {
                    (said(before.1) != said(after.1)).then_some(Self::Note)
                }
            }
        }
    }
}

/// The document. Rounds of one country are compared one after the other, others side by side.
pub fn report(prose: &Prose<'_>, sides: &[Side<'_>]) -> Report {
    let mut judged: Vec<Judged<'_>> = sides.iter().map(|side| Judged::of(prose, side)).collect();
    // A follow-up question that one country was not asked would count in the others' scores alone.
    let mut common = Scope::everything(prose.catalog);
    common.keep(|index| judged.iter().all(|one| one.asked(index)));
    let any = (0..prose.catalog.questions.len()).filter(|&index| judged.iter().any(|one| one.asked(index))).count();
    let lists = prose.catalog.lists_with(|index| judged.iter().any(|one| one.asked(index)));
    let editions_differ = sides.windows(2).any(|pair| versions(&pair[0]) != versions(&pair[1]));
    judged.iter_mut().for_each(|one| one.score(Some(&common).filter(|_| !editions_differ)));
    let rounds = sides
        .windows(2)
        .all(|pair| pair[0].answers.country.is_some() && pair[0].answers.country == pair[1].answers.country);
    let mut page = Page {
        prose,
        lists: &lists,
        common: &common,
        judged: &judged,
        editions_differ,
        blocks: Vec::new(),
        changes: Vec::new(),
    };
    page.opening(any);
    let (mut leaves, mut told) = (Vec::new(), 0);
    if page.questions().next().is_none() {
        page.sentence(&Message::new("compare-nothing-common"));
    } else {
        page.scores();
        told = page.blocks.len();
        leaves = page.leaves(rounds);
        if rounds {
            page.rounds();
        } else {
            page.side_by_side();
        }
    }
    page.blocks.extend(prose.caveat(&lists));
    let Page { blocks, changes, .. } = page;
    let data = data::json(prose, &lists, &judged, &common, any, &changes);
    let sheet = data::sheet(prose, &judged, &common);
    let book = tables::added(leaves, &blocks[told..], Some(&sheet));
    Report { meta: meta(prose, &lists, &judged), blocks, data, sheet: Some(sheet), book }
}

/// Whether two questionnaires were asked a question in the same words, with the same criteria and the same options.
fn asked_alike(one: &Judged<'_>, other: &Judged<'_>, question: QuestionIndex) -> bool {
    versions(one.side) == versions(other.side) || ![one, other].iter().any(|one| one.changed(question).doubts_answers())
}

/// The name of a section or checklist, and what each questionnaire came to in it.
type Scored = (String, Vec<Option<Standing>>);

/// The questions that changed between two rounds.
struct Changes {
    from: usize,
    found: Vec<(QuestionIndex, Change)>,
}

struct Page<'a> {
    prose: &'a Prose<'a>,
    /// Places of the checklists of which anything was asked.
    lists: &'a [usize],
    common: &'a Scope,
    judged: &'a [Judged<'a>],
    editions_differ: bool,
    blocks: Vec<Block>,
    changes: Vec<Changes>,
}

impl<'a> Page<'a> {
    fn sentence(&mut self, message: &Message) {
        self.blocks.push(Block::paragraph(self.prose.tell(message)));
    }

    fn questions(&self) -> impl Iterator<Item = QuestionIndex> + use<'a> {
        let common = self.common;
        (0..self.prose.catalog.questions.len()).filter(|&index| common.includes(index))
    }

    /// What is compared, and how far the questionnaires overlap.
    fn opening(&mut self, any: usize) {
        let names: Vec<&str> = self.judged.iter().map(|one| one.name.as_str()).collect();
        self.blocks.push(Block::heading(1, names.join(" · ")));
        self.blocks.extend(parts(self.prose, self.judged).into_iter().map(Block::paragraph));
        let items = self.judged.iter().map(|one| {
            let answers = &one.side.answers;
            let versions: Vec<String> =
                answers.checklists.iter().map(|(id, version)| format!("{id} {version}")).collect();
            let versions = if versions.is_empty() {
                self.prose.say("compare-no-versions")
            } else {
                self.prose.words.commas(&versions)
            };
            let message = Message::new("compare-versions").with("name", format!("{} ({})", one.name, one.side.file));
            let profile = self.prose.profile_title(answers.profile.as_deref()).unwrap_or("none");
            Inline::plain(self.prose.tell(&message.with("versions", versions).with("profile", profile)))
        });
        self.blocks.push(Block::List { ordered: false, items: items.collect() });
        for one in self.judged {
            for list in &one.scorecard.lists {
                let title = format!("{} – {}", one.name, one.catalog.checklists[list.checklist].title);
                let told = carried(self.prose, &title, &one.side.answers, list.total.coverage);
                self.blocks.extend(told.map(Block::paragraph));
            }
        }
        let common = self.questions().count();
        let scored = if self.editions_differ { "all" } else { "common" };
        let reading = Message::new("compare-reading").count("common", common).count("rest", any - common);
        self.sentence(&reading.with("scored", scored));
        if self.editions_differ {
            return self.sentence(&Message::new("compare-editions"));
        }
        for list in &self.prose.catalog.checklists {
            let mut versions = self.judged.iter().map(|one| {
                one.side.answers.checklists.iter().find(|(id, _)| *id == list.id).map(|(_, version)| version)
            });
            let first = versions.next().flatten();
            if versions.any(|version| version != first && version.is_some() && first.is_some()) {
                self.sentence(&Message::new("compare-version-differs").with("checklist", &list.title));
            }
        }
    }

    fn scores(&mut self) {
        self.blocks.push(Block::heading(1, self.prose.say("compare-scores")));
        for (list, sections) in self.scored() {
            let last = sections.len() - 1;
            let rows = sections.into_iter().enumerate();
            let rows = rows.map(|(at, (name, standings))| self.score_row(name, &standings, at == last)).collect();
            let columns = self.columns("column-section", 4, 3);
            self.blocks.push(Block::Table(Table { caption: Some(list.title.clone()), columns, rows }));
        }
        self.blocks.push(Block::paragraph(self.prose.score_reading(self.lists)));
    }

    /// What every questionnaire came to in each checklist that all of them answered: the sections, and all of it last.
    fn scored(&self) -> Vec<(&'a Checklist, Vec<Scored>)> {
        let mut scored = Vec::new();
        for list in &self.prose.catalog.checklists {
            let totals: Vec<_> = self.judged.iter().map(|one| one.total(&list.id)).collect();
            if totals.iter().any(Option::is_none) {
                continue;
            }
            // Sections that only an earlier edition has come last.
            let mut sections: Vec<&Section> = Vec::new();
            let earlier = self.judged.iter().filter_map(|one| one.catalog.checklist(&list.id));
            for section in
                std::iter::once(list).chain(earlier).flat_map(|list| &list.parts).flat_map(|part| &part.sections)
            {
                if !sections.iter().any(|known| known.id == section.id) {
                    sections.push(section);
                }
            }
            let mut rows = Vec::new();
            for section in sections {
                let standings: Vec<_> = self.judged.iter().map(|one| one.standing(&list.id, &section.id)).collect();
                if standings.iter().any(Option::is_some) {
                    rows.push((format!("{}  {}", section.id, section.title), standings));
                }
            }
            rows.push((list.title.clone(), totals));
            scored.push((list, rows));
        }
        scored
    }

    fn score_row(&self, name: String, standings: &[Option<Standing>], strong: bool) -> Row {
        let mut cells = vec![vec![Inline::plain(name)]];
        cells.extend(standings.iter().map(|standing| {
            vec![Inline::plain(match standing {
                None => "–".to_owned(),
                Some(standing) => {
                    format!("{} ({})", self.prose.score(standing.score), self.prose.coverage(standing.coverage))
                }
            })]
        }));
        Row { cells, strong, anchor: None }
    }

    /// A column for names, and one for each questionnaire.
    fn columns(&self, first: &'static str, width: u16, each: u16) -> Vec<Column> {
        let mut columns = vec![Column::start(self.prose.say(first), width)];
        let sides = self.judged.iter().map(|one| Column::start(one.name.clone(), each));
        columns.extend(sides);
        columns
    }

    /// What changed, round after round.
    fn rounds(&mut self) {
        for (from, pair) in self.judged.windows(2).enumerate() {
            let [before, after] = pair else { continue };
            let title = Message::new("compare-changes").with("from", &before.name).with("to", &after.name);
            self.blocks.push(Block::heading(1, self.prose.tell(&title)));
            let found: Vec<(QuestionIndex, Change)> =
                self.questions().filter_map(|index| Some((index, change(before, after, index)?))).collect();
            let count = |wanted: &[Change]| found.iter().filter(|(_, change)| wanted.contains(change)).count();
            let counts = Message::new("compare-counts")
                .count("improved", count(&[Change::Improved]))
                .count("slipped", count(&[Change::Slipped]))
                .count("answered", count(&[Change::Answered]))
                .count("lost", count(&[Change::Lost]))
                .count("other", count(&[Change::Value, Change::Note]))
                .count("carried", count(&[Change::Carried]))
                .count("same", self.questions().count() - found.len());
            self.sentence(&counts);
            self.changed_questions(count(&[Change::Question]));
            let mut rows = Vec::new();
            // What is as it was is only counted.
            for change in Change::ALL.into_iter().filter(|change| *change != Change::Carried) {
                for (index, _) in found.iter().filter(|(_, found)| *found == change) {
                    rows.push(self.change_row(*index, before, after, change));
                }
            }
            if rows.is_empty() {
                self.sentence(&Message::new("compare-no-changes"));
            } else {
                let mut columns = self.prose.columns(&[
                    ("column-change", Align::Start, 3),
                    ("column-id", Align::Start, 2),
                    ("column-question", Align::Start, 8),
                ]);
                columns.extend([before, after].map(|one| Column::start(one.name.clone(), 4)));
                self.blocks.push(Block::Table(Table { caption: None, columns, rows }));
            }
            self.changes.push(Changes { from, found });
        }
    }

    fn change_row(&self, index: QuestionIndex, before: &Judged<'_>, after: &Judged<'_>, change: Change) -> Row {
        let question = &self.prose.catalog.questions[index];
        let cells = [
            self.prose.say(change.key()),
            question.id.clone(),
            question.prompt.clone(),
            self.answer(before, index),
            self.answer(after, index),
        ];
        Row::of_words(cells)
    }

    /// How many questions are not compared because they were changed.
    fn changed_questions(&mut self, count: usize) {
        if count > 0 {
            self.sentence(&Message::new("compare-changed-questions").count("count", count));
        }
    }

    fn answer(&self, one: &Judged<'_>, index: QuestionIndex) -> String {
        let Some((own, outcome, answer)) = one.at(index) else { return String::new() };
        let said = self.prose.outcome(own, outcome, answer);
        match answer.and_then(Answer::carried_from) {
            None => said,
            Some(round) => {
                format!("{said} · {}", self.prose.tell(&Message::new("answer-carried").with("round", round)))
            }
        }
    }

    /// Questions that were answered differently, section by section.
    fn side_by_side(&mut self) {
        self.blocks.push(Block::heading(1, self.prose.say("compare-questions")));
        let verdict = |one: &Judged<'_>, index| {
            let (_, outcome, answer) = one.at(index)?;
            Some((outcome, answer.and_then(Answer::verdict).cloned()))
        };
        let alike = |index: &QuestionIndex| self.judged.windows(2).all(|pair| asked_alike(&pair[0], &pair[1], *index));
        let (alike, changed): (Vec<_>, Vec<_>) = self.questions().partition(alike);
        let differ: Vec<QuestionIndex> = alike
            .into_iter()
            .filter(|&index| {
                let mut verdicts = self.judged.iter().map(|one| verdict(one, index));
                let first = verdicts.next();
                verdicts.any(|other| Some(other) != first)
            })
            .collect();
        self.sentence(&Message::new("compare-differences").count("count", differ.len()));
        self.changed_questions(changed.len());
        let catalog = self.prose.catalog;
        for (_, section) in catalog.sections() {
            let rows: Vec<Row> = differ
                .iter()
                .filter(|index| section.questions.contains(index))
                .map(|&index| {
                    let question = &catalog.questions[index];
                    let mut cells = vec![vec![Inline::plain(format!("{}  {}", question.id, question.prompt))]];
                    cells.extend(self.judged.iter().map(|one| vec![Inline::plain(self.answer(one, index))]));
                    Row::of(cells)
                })
                .collect();
            if !rows.is_empty() {
                let columns = self.columns("column-question", 6, 3);
                let caption = Some(format!("{}  {}", section.id, section.title));
                self.blocks.push(Block::Table(Table { caption, columns, rows }));
            }
        }
    }
}

/// What became of a question that both were asked; `None` where nothing changed, or nothing was said of a question that
/// was changed itself.
fn change(before: &Judged<'_>, after: &Judged<'_>, question: QuestionIndex) -> Option<Change> {
    let ((_, old, said), (_, new, says)) = (before.at(question)?, after.at(question)?);
    if asked_alike(before, after, question) {
        return Change::between((old, said), (new, says));
    }
    let is_settled = |answer: Option<&Answer>| answer.is_some_and(Answer::is_settled);
    (is_settled(said) || is_settled(says)).then_some(Change::Question)
}

/// What is said of each questionnaire: that it is only a part, what it withholds.
fn parts(prose: &Prose<'_>, judged: &[Judged<'_>]) -> BTreeSet<String> {
    judged.iter().flat_map(|one| prose.about(&one.side.answers)).collect()
}

fn meta(prose: &Prose<'_>, lists: &[usize], judged: &[Judged<'_>]) -> Meta {
    let names: Vec<&str> = judged.iter().map(|one| one.name.as_str()).collect();
    let (title, subtitle) = (prose.say("title-compare"), names.join(" · "));
    Meta {
        footer: prose.footer(format!("{title} · {subtitle}"), judged.iter().any(|one| one.side.answers.shown() > 0)),
        title,
        subtitle,
        language: prose.words.tag().to_owned(),
        date: judged.iter().filter_map(|one| one.side.answers.assessed_on).max().map(|date| date.to_string()),
        page_pattern: prose.say("page-pattern"),
        producer: producer(),
        subject: prose.topic(lists),
        ..Meta::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::assess;
    use crate::checklist::Adaptation;
    use crate::fixture::{answers, catalog};
    use crate::i18n::Words;
    use crate::report::told::Told;

    #[test]
    fn a_follow_up_that_only_one_was_asked_counts_in_no_score() {
        let catalog = catalog();
        let words = Words::english();
        let adaptation = Adaptation::default();
        let prose = Prose { catalog: &catalog, adaptation: &adaptation, words: &words };
        let all = [answers(&catalog, "T1.1: yes\nT2.1: no"), answers(&catalog, "T1.1: yes\nT2.1: yes\nT2.1.1: 50")];
        let sides: Vec<Side<'_>> = all
            .iter()
            .map(|answers| {
                let assessment = assess(&catalog, &adaptation, answers, &Scope::everything(&catalog));
                let answers = Told::of(&catalog, answers, &assessment, false);
                Side { file: String::new(), digest: String::new(), answers, edition: None, assessment }
            })
            .collect();
        let data = report(&prose, &sides).data;
        let questions: Vec<&str> =
            data["questions"].as_array().unwrap().iter().map(|one| one["question"].as_str().unwrap()).collect();
        assert!(questions.contains(&"T2.1") && !questions.contains(&"T2.1.1"), "{questions:?}");
        assert_eq!(data["left-out"], 1);
        let asked = |side: usize| &data["questionnaires"][side]["scores"]["tech"]["asked"];
        assert_eq!(asked(0), asked(1));
    }
}
