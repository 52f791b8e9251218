//! The comparison as a workbook: typed figures to be sorted and filtered, scores by section as a heat map, and a line for
//! each country from round to round.

use std::collections::BTreeMap;

use super::{COMMON, Page, by_country, country, name, parts, with_profile};
use crate::batch::record::{Figures, Record};
use crate::batch::region::{LISTED, Spread};
use crate::checklist::{Checklist, Section};
use crate::i18n::Message;
use crate::report::book::{Chart, Drawn, Head, Leaf, Value};

impl Page<'_> {
    /// The sheets; that with what no document is without comes last.
    pub(super) fn leaves(&self, rank: bool) -> Vec<Leaf> {
        let mut leaves = Vec::new();
        if self.region.is_listed() {
            let scores = self.places_leaf("book-scores", percent);
            leaves.push(Leaf { shaded: 1..scores.heads.len(), ..scores });
            leaves.push(self.places_leaf("column-answered", |found| Value::text(self.coverage(found))));
            leaves.extend(self.rounds_leaf());
            leaves.extend(rank.then(|| self.ranks_leaf()));
        }
        leaves.extend([self.spread_leaf(), self.gaps_leaf(), self.actions_leaf(), self.reading_leaf()]);
        leaves
    }

    fn head(&self, key: &'static str, name: &'static str, width: u16) -> Head {
        Head::locked(self.prose.say(key), name, width)
    }

    /// What each questionnaire has by checklist and section; nothing where that was not asked.
    fn places_leaf(&self, title: &'static str, cell: impl Fn(&Figures) -> Value + Copy) -> Leaf {
        let mut heads = vec![self.head("column-questionnaire", "questionnaire", 34)];
        let mut columns: Vec<(&Checklist, Option<&Section>)> = Vec::new();
        for list in self.used() {
            columns.push((list, None));
            columns.extend(list.parts.iter().flat_map(|part| &part.sections).map(|section| (list, Some(section))));
        }
        heads.extend(columns.iter().map(|(list, section)| match section {
            Some(section) => Head::locked(section.id.clone(), "", 6),
            None => Head::locked(list.title.clone(), "", 14),
        }));
        let rows = self.listed.iter().map(|record| {
            let figures =
                columns.iter().map(|(list, section)| figures(record, list, *section).map_or(Value::Nothing, cell));
            std::iter::once(Value::text(name(self.prose, record))).chain(figures).collect()
        });
        Leaf { title: self.prose.say(title), heads, rows: rows.collect(), ..Leaf::default() }
    }

    /// The countries that answered more than once, a column each, and the rounds of each checklist below each other.
    fn rounds_leaf(&self) -> Option<Leaf> {
        let countries = by_country(&self.listed);
        let mut heads = vec![self.head("book-round", "round", 34)];
        for rounds in &countries {
            heads.push(Head::locked(country(self.prose, rounds[0]), "", 14));
            heads.push(self.head("column-answered", "", 11));
        }
        let lines: Vec<usize> = (0..countries.len()).map(|place| 1 + 2 * place).collect();
        let (mut rows, mut headings, mut charts) = (Vec::new(), Vec::new(), Vec::new());
        for list in self.used() {
            let rounds = self.rounds_of(list, &countries);
            if rounds.len() < 2 {
                continue;
            }
            headings.push(rows.len());
            let mut title = vec![Value::text(&list.title)];
            title.resize(heads.len(), Value::Nothing);
            rows.push(title);
            let first = rows.len();
            rows.extend(rounds.into_iter().map(|(round, found)| {
                let cells = found.into_iter().flat_map(|found| match found {
                    Some(found) => [percent(found), Value::text(self.coverage(found))],
                    None => [Value::Nothing, Value::Nothing],
                });
                std::iter::once(Value::text(round)).chain(cells).collect()
            }));
            let (title, drawn) = (list.title.clone(), Drawn::Lines(lines.clone()));
            charts.push(Chart { title, rows: first..rows.len(), names: 0, drawn });
        }
        let title = self.prose.say("region-rounds");
        (!charts.is_empty()).then(|| Leaf { title, heads, rows, charts, headings, ..Leaf::default() })
    }

    /// The rounds in which a checklist was answered, in the order of their first days, with what each country has there.
    fn rounds_of<'r>(
        &self,
        list: &Checklist,
        countries: &[Vec<&'r Record<'static>>],
    ) -> Vec<(String, Vec<Option<&'r Figures>>)> {
        let mut found: BTreeMap<String, (Option<&str>, Vec<Option<&Figures>>)> = BTreeMap::new();
        for (place, rounds) in countries.iter().enumerate() {
            for record in rounds {
                let Some(figures) = figures(record, list, None).filter(|figures| figures.percent.is_some()) else {
                    continue;
                };
                let round = record.round.as_deref().or(record.assessed_on.as_deref()).unwrap_or("–");
                let (day, row) = found
                    .entry(with_profile(self.prose, record, round.to_owned()))
                    .or_insert_with(|| (record.assessed_on.as_deref(), vec![None; countries.len()]));
                *day = (*day).min(record.assessed_on.as_deref());
                row[place] = Some(figures);
            }
        }
        let mut found: Vec<_> = found.into_iter().collect();
        found.sort_by_key(|(_, (day, _))| *day);
        found.into_iter().map(|(round, (_, row))| (round, row)).collect()
    }

    fn ranks_leaf(&self) -> Leaf {
        let heads = vec![
            self.head("column-checklist", "checklist", 24),
            self.head("column-rank", "rank", 8),
            self.head("column-questionnaire", "questionnaire", 34),
            self.head("column-score", "percent", 10),
            self.head("column-answered", "answered", 11),
            self.head("book-asked", "asked", 10),
        ];
        let rows = self.used().flat_map(|list| {
            self.ranked(list).into_iter().map(|(rank, record, found)| {
                vec![
                    Value::text(&list.title),
                    Value::Count(rank as u64),
                    Value::text(name(self.prose, record)),
                    percent(&found.score),
                    Value::Count(found.score.answered as u64),
                    Value::Count(found.score.asked as u64),
                ]
            })
        });
        Leaf { title: self.prose.say("region-rank"), heads, rows: rows.collect(), ..Leaf::default() }
    }

    fn spread_leaf(&self) -> Leaf {
        let heads = vec![
            self.head("column-checklist", "checklist", 24),
            self.head("column-section", "section", 46),
            self.head("column-scored", "scored", 10),
            self.head("column-lowest", "lowest", 10),
            self.head("column-quarter", "quarter", 10),
            self.head("column-median", "median", 10),
            self.head("column-three-quarters", "three_quarters", 12),
            self.head("column-highest", "highest", 10),
        ];
        let row = |list: &Checklist, section: String, spread: &Spread| {
            let ranks = (0..=4).map(|quarter| spread.rank(quarter, 4));
            let ranks = ranks.map(|found| found.map_or(Value::Nothing, |found| Value::Percent(found.percent.0)));
            let told = [Value::text(&list.title), Value::text(section), Value::Count(spread.scored as u64)];
            told.into_iter().chain(ranks).collect()
        };
        let mut rows = Vec::new();
        for list in self.used() {
            for section in list.parts.iter().flat_map(|part| &part.sections) {
                let spread = self.region.sections.get(&section.id);
                rows.extend(spread.map(|spread| row(list, format!("{} {}", section.id, section.title), spread)));
            }
            let total = self.prose.catalog.checklists.iter().position(|other| other.id == list.id);
            rows.extend(total.map(|place| row(list, self.prose.say("column-all"), &self.region.totals[place])));
        }
        Leaf { title: self.prose.say("region-spread"), heads, rows, ..Leaf::default() }
    }

    fn gaps_leaf(&self) -> Leaf {
        let heads = vec![
            self.head("column-id", "id", 10),
            self.head("column-question", "question", 70),
            self.head("column-questionnaires", "having", 16),
            self.head("book-asked", "asked", 10),
            self.head("column-actions", "actions", 16),
        ];
        let rows = self.region.common_gaps(usize::MAX).into_iter().map(|(index, count)| {
            let question = &self.prose.catalog.questions[index];
            let actions = question.closed_by.iter().map(|&action| self.prose.catalog.actions[action].number.as_str());
            vec![
                Value::text(&question.id),
                Value::text(&question.prompt),
                Value::Count(count as u64),
                Value::Count(self.region.asked[question.checklist] as u64),
                Value::text(self.prose.words.commas(actions)),
            ]
        });
        Leaf { title: self.prose.say("region-gaps"), heads, rows: rows.collect(), ..Leaf::default() }
    }

    fn actions_leaf(&self) -> Leaf {
        let heads = vec![
            self.head("column-id", "id", 10),
            self.head("column-action", "action", 60),
            self.head("column-lead", "lead", 36),
            self.head("column-questionnaires", "having", 16),
        ];
        let rows = self.region.common_actions(usize::MAX).into_iter().map(|(index, count)| {
            let action = &self.prose.catalog.actions[index];
            vec![
                Value::text(&action.number),
                Value::text(&action.title),
                Value::text(self.prose.agency(&action.lead)),
                Value::Count(count as u64),
            ]
        });
        Leaf { title: self.prose.say("region-actions"), heads, rows: rows.collect(), ..Leaf::default() }
    }

    /// How all of it is read, and what is not in it.
    fn reading_leaf(&self) -> Leaf {
        let lists = self.region.lists();
        let mut told = self.prose.caveats(&lists, [self.prose.say("region-no-ranking")]);
        told.extend(parts(self.prose, self.region));
        told.push(self.prose.score_reading(&lists));
        told.push(self.prose.say("book-shades"));
        if !self.region.is_listed() {
            told.push(self.prose.tell(&Message::new("region-too-many").count("most", LISTED)));
        }
        if self.region.faulty > 0 {
            told.push(self.prose.tell(&Message::new("region-left-out-reading").count("count", self.region.faulty)));
            told.extend(self.region.faulty_names.iter().take(COMMON).cloned());
        }
        let title = self.prose.say("chapter-reading");
        let heads = vec![Head::locked(title.clone(), "text", 100)];
        let rows = told.into_iter().map(|line| vec![Value::text(line)]);
        Leaf { title, heads, rows: rows.collect(), ..Leaf::default() }
    }

    fn coverage(&self, figures: &Figures) -> String {
        self.prose.words.part(figures.answered, figures.asked)
    }
}

/// What a questionnaire has for a checklist or a section of it.
fn figures<'r>(record: &'r Record<'static>, list: &Checklist, section: Option<&Section>) -> Option<&'r Figures> {
    let found = record.checklists.iter().find(|found| found.checklist == list.id)?;
    match section {
        Some(section) => found.sections.iter().find(|found| found.section == section.id).map(|found| &found.score),
        None => Some(&found.score),
    }
}

fn percent(figures: &Figures) -> Value {
    figures.percent.map_or(Value::Nothing, |percent| Value::Percent(percent.0))
}
