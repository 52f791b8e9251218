//! The scores of a comparison as sheets: a heat map of sections, and a line for each checklist from round to round.

use super::Page;
use crate::report::book::{Chart, Drawn, Head, Leaf, Value};
use crate::score::Standing;

impl Page<'_> {
    /// The sheets with scores; lines only where rounds of one country follow each other.
    pub(super) fn leaves(&self, rounds: bool) -> Vec<Leaf> {
        std::iter::once(self.heat_map()).chain(rounds.then(|| self.lines())).collect()
    }

    fn heat_map(&self) -> Leaf {
        let names = || self.judged.iter().map(|one| one.name.as_str());
        let answered = self.prose.say("column-answered");
        let mut heads = vec![
            Head::locked(self.prose.say("column-checklist"), "checklist", 24),
            Head::locked(self.prose.say("column-section"), "section", 46),
        ];
        heads.extend(names().map(|name| Head::locked(name.to_owned(), "", 14)));
        heads.extend(names().map(|name| Head::locked(format!("{name}: {answered}"), "", 14)));
        let (mut rows, mut headings) = (Vec::new(), Vec::new());
        for (list, sections) in self.scored() {
            for (name, standings) in sections {
                let row = [Value::text(&list.title), Value::text(name)].into_iter();
                rows.push(row.chain(standings.iter().map(percent)).chain(standings.iter().map(coverage)).collect());
            }
            headings.push(rows.len() - 1);
        }
        let shaded = 2..2 + self.judged.len();
        Leaf { title: self.prose.say("book-scores"), heads, rows, headings, shaded, ..Leaf::default() }
    }

    fn lines(&self) -> Leaf {
        let totals: Vec<_> =
            self.scored().into_iter().filter_map(|(list, mut rows)| Some((list, rows.pop()?.1))).collect();
        let mut heads = vec![Head::locked(self.prose.say("book-round"), "round", 34)];
        for (list, _) in &totals {
            heads.push(Head::locked(list.title.clone(), "", 14));
            heads.push(Head::locked(self.prose.say("column-answered"), "", 11));
        }
        let rows: Vec<Vec<Value>> = (self.judged.iter().enumerate())
            .map(|(side, one)| {
                let cells = totals.iter().flat_map(|(_, sides)| [percent(&sides[side]), coverage(&sides[side])]);
                std::iter::once(Value::text(&one.name)).chain(cells).collect()
            })
            .collect();
        let drawn = Drawn::Lines((0..totals.len()).map(|place| 1 + 2 * place).collect());
        let title = self.prose.say("region-rounds");
        let chart = Chart { title: title.clone(), rows: 0..rows.len(), names: 0, drawn };
        Leaf { title, heads, rows, charts: vec![chart], ..Leaf::default() }
    }
}

fn percent(standing: &Option<Standing>) -> Value {
    let found = standing.as_ref().and_then(|standing| standing.score.hundredths());
    found.map_or(Value::Nothing, Value::Percent)
}

fn coverage(standing: &Option<Standing>) -> Value {
    let told = |standing: &Standing| format!("{}/{}", standing.coverage.answered, standing.coverage.asked);
    standing.as_ref().map_or(Value::Nothing, |standing| Value::text(told(standing)))
}
