//! The slides for a meeting: where the country stands, what is missing, what comes first, and what is to be decided.
//!
//! A slide is what a room reads: a bound on its lines, and beyond it how many more there are. A heading of level 2 and
//! the page break before it begin each.

use unicode_script::UnicodeScript;
use unicode_width::UnicodeWidthStr;

use super::{Inputs, actions, brief, decision, findings, followup};
use crate::i18n::{Message, is_complex};
use crate::report::prose::Prose;
use crate::report::{Bar, Block, Inline, Inlines, scores};
use crate::score::{ListScore, Score};

/// How many columns of letters stand in a line, at the size that a room reads.
const LINE: usize = 56;
/// The same in the small type of the first slide.
const SMALL_LINE: usize = 100;
/// Heights count in quarters of a line: an entry of a list has one of them above it.
const QUARTERS: usize = 4;
/// The height of a slide below its heading: five entries of two lines.
const HEIGHT: usize = FEW * (2 * QUARTERS + 1);
/// How many columns a label of a bar has in a line.
const LABEL: usize = 36;
/// How many lines of labels a figure has.
const LABELS: usize = 6;
/// The most gaps and first actions on a slide.
const FEW: usize = 5;
/// Quarters of the plan that are told.
const NEAR: usize = 4;
/// Checklists with sections on a slide of their own; where there are more, one slide shows those of all.
const LISTS: usize = 2;

pub(super) fn blocks(prose: &Prose<'_>, inputs: &Inputs<'_>) -> Vec<Block> {
    let places = inputs.scorecard.places();
    let mut blocks = opening(prose, inputs, &places);
    let mut slide = |title: String, content: Vec<Block>| {
        if !content.is_empty() {
            blocks.push(Block::PageBreak);
            blocks.push(Block::heading(2, line(&title)));
            blocks.extend(content);
        }
    };
    let lists = &inputs.scorecard.lists;
    slide(prose.say("slides-stand"), stand(prose, lists));
    if lists.len() > LISTS {
        slide(prose.say("slides-sections"), sections(prose, lists));
    } else {
        for list in lists {
            let title = Message::new("slides-sections-of").with("title", title(prose, list));
            slide(prose.tell(&title), sections(prose, std::slice::from_ref(list)));
        }
    }
    slide(prose.say("slides-agencies"), agencies(prose, inputs));
    slide(prose.say("slides-gaps"), gaps(prose, inputs));
    slide(prose.say("slides-first"), first(prose, inputs));
    slide(prose.say("slides-quarters"), quarters(prose, inputs));
    slide(prose.say("slides-changes"), changes(prose, inputs));
    let mut asked = asked(prose, inputs);
    asked.extend(prose.caveat(&places));
    slide(prose.say("slides-asked"), asked);
    blocks
}

/// Whose slides these are and of which day, and in small type how they are to be read.
fn opening(prose: &Prose<'_>, inputs: &Inputs<'_>, places: &[usize]) -> Vec<Block> {
    // What does not fit in a line is told in small type.
    let (own, long): (Vec<String>, Vec<String>) = inputs.said().into_iter().partition(|said| said.width() <= LINE);
    let assessed =
        inputs.answers.assessed_on.map(|day| Message::new("cover-assessed").with("date", prose.words.date(day)));
    let lines = own.into_iter().chain(assessed.map(|assessed| prose.tell(&assessed)));
    let lines: Vec<Inlines> = lines.map(|text| Inline::plain(line(&text))).collect();
    let mut small: Vec<String> = long.iter().map(|said| brief::short(said, SMALL_LINE)).collect();
    small.push(prose.say("cover-draft"));
    small.extend(Some(prose.about(inputs.answers).join(" ")).filter(|about| !about.is_empty()));
    small.extend(prose.caveats(places, None));
    let small = Block::Callout(small.into_iter().map(Inline::plain).collect());
    let lines = (!lines.is_empty()).then(|| Block::Paragraph(lines.join(&Inline::Break)));
    lines.into_iter().chain([small]).collect()
}

/// The name of a checklist, short enough for a line.
fn title(prose: &Prose<'_>, list: &ListScore) -> String {
    brief::short(&prose.catalog.checklists[list.checklist].title, LABEL)
}

/// The checklists as bars, and how many of their questions were answered.
fn stand(prose: &Prose<'_>, lists: &[ListScore]) -> Vec<Block> {
    let shown = &lists[..lists.len().min(LISTS + 1)];
    let bar = |list: &ListScore| {
        let title = title(prose, list);
        let bar = scores::bar(prose, title.clone(), &list.total);
        match list.total.score.possible {
            0 => bar,
            _ => Bar { label: format!("{title}: {}", brief::word(prose, list.total.score)), ..bar },
        }
    };
    let answered = shown.iter().map(|list| {
        let coverage = list.total.coverage;
        let message = Message::new("slides-answered").with("title", title(prose, list));
        Inline::plain(prose.tell(&message.count("answered", coverage.answered).count("asked", coverage.asked)))
    });
    let answered: Vec<Inlines> = answered.collect();
    let more = more(prose, lists.len() - shown.len());
    let figure = figure(prose, shown.iter().map(bar).collect());
    std::iter::once(figure).chain([Block::Paragraph(answered.join(&Inline::Break))]).chain(more).collect()
}

/// The sections that stand lowest, as bars, of those that enough was answered of.
fn sections(prose: &Prose<'_>, lists: &[ListScore]) -> Vec<Block> {
    let asked = lists.iter().flat_map(|list| &list.parts).flat_map(|part| &part.sections).flatten().count();
    let mut bars: Vec<(Score, Bar)> = Vec::new();
    for (section, standing) in lists.iter().flat_map(|list| scores::telling(prose, list)) {
        let label = brief::short(&format!("{} {}", section.id, section.title), 2 * LABEL - 6);
        bars.push((standing.score, scores::bar(prose, label, standing)));
    }
    bars.sort_by(|(one, _), (other, _)| one.compare(*other));
    let bars = bars.into_iter().map(|(_, bar)| bar);
    let (bars, _) = fitting(bars, LABELS, |bar| lines(&bar.label, LABEL));
    let left = asked - bars.len();
    if asked == 0 {
        return Vec::new();
    }
    if bars.is_empty() {
        return vec![Block::paragraph(prose.say("slides-none-telling"))];
    }
    let more = (left > 0).then(|| prose.tell(&Message::new("slides-higher").count("count", left)));
    std::iter::once(figure(prose, bars)).chain(more.map(Block::paragraph)).collect()
}

fn figure(prose: &Prose<'_>, bars: Vec<Bar>) -> Block {
    Block::Bars(scores::figure(prose, bars, ["slides-legend", "slides-open"]))
}

/// What agencies answered otherwise than each other.
fn agencies(prose: &Prose<'_>, inputs: &Inputs<'_>) -> Vec<Block> {
    let items = findings::differing(prose, inputs).map(|(_, question, answer)| {
        let said = answer.agencies.iter().map(|said| {
            let agency = brief::short(prose.agency(&said.agency), LINE / 2);
            format!("{agency} – {}", brief::short(&prose.position(question, said.position()), LINE / 3))
        });
        let said = brief::short(&prose.words.semicolons(said), 2 * LINE - 6);
        let asked = brief::short(&format!("{} {}", question.id, question.prompt), 2 * LINE - 6);
        vec![Inline::Strong(asked), Inline::Break, Inline::Text(said)]
    });
    listed(prose, items.collect())
}

/// The gaps of the highest priority, with what the answer was.
fn gaps(prose: &Prose<'_>, inputs: &Inputs<'_>) -> Vec<Block> {
    let items = inputs.gaps.iter().take(FEW).map(|gap| {
        let question = &prose.catalog.questions[gap.question];
        let outcome = inputs.assessment.outcomes[gap.question];
        let answer = brief::short(&prose.outcome(question, outcome, inputs.answers.get(gap.question)), LINE / 2);
        named(&question.id, &question.prompt, &answer, " ")
    });
    let items: Vec<Inlines> = items.collect();
    few(prose, items, "no-gaps")
}

/// The first actions of the plan, each with who leads it and by when.
fn first(prose: &Prose<'_>, inputs: &Inputs<'_>) -> Vec<Block> {
    let items = inputs.plan.named().take(FEW).map(|step| {
        let action = prose.action(step.action);
        let end =
            step.end.map_or_else(|| prose.say(actions::horizon_key(step.horizon)), |end| prose.words.quarter(end));
        let lead = brief::short(prose.agency(&action.lead), 2 * LINE / 3);
        named(&action.number, &action.title, &prose.words.commas([lead, end]), " – ")
    });
    let items: Vec<Inlines> = items.collect();
    few(prose, items, "no-actions")
}

/// A number and a title, cut so that what stands after it has its room in two lines.
fn named(id: &str, title: &str, tail: &str, between: &str) -> Inlines {
    let title = format!("{id} {}", title.trim_end());
    let room = (2 * LINE - 6).saturating_sub(tail.width() + between.len());
    vec![Inline::Strong(brief::short(&title, room)), Inline::Text(format!("{between}{tail}"))]
}

/// What falls due in the next quarters: how many actions, and the first of them.
fn quarters(prose: &Prose<'_>, inputs: &Inputs<'_>) -> Vec<Block> {
    let steps: Vec<_> = inputs.plan.named().filter(|step| step.end.is_some()).collect();
    let due = actions::due(&steps);
    let items = due.iter().filter_map(|(quarter, steps)| {
        let action = prose.action(steps.first()?.action);
        let count = Message::new("slides-due").count("count", steps.len());
        let head = format!("{}: {}", prose.words.quarter((*quarter)?), prose.tell(&count));
        let others = Message::new("slides-others").count("count", steps.len() - 1);
        let others = if steps.len() > 1 { format!(" {}", prose.tell(&others)) } else { String::new() };
        let room = (2 * LINE - 6).saturating_sub(head.width() + others.width());
        let first = brief::short(&format!("{} {}", action.number, action.title), room);
        Some(vec![Inline::Strong(head), Inline::Text(format!(" – {first}{others}"))])
    });
    let items: Vec<Inlines> = items.take(NEAR).collect();
    let last = due.keys().next_back().copied().flatten();
    let later = last.filter(|_| due.len() > NEAR).map(|last| {
        let later = Message::new("slides-later").with("last", prose.words.quarter(last));
        Block::paragraph(prose.tell(&later.count("count", due.len() - NEAR)))
    });
    listed(prose, items).into_iter().chain(later).collect()
}

/// What is otherwise than when the plan was last made, where the team keeps it.
fn changes(prose: &Prose<'_>, inputs: &Inputs<'_>) -> Vec<Block> {
    let Some(kept) = inputs.kept.filter(|kept| kept.last.is_some()) else { return Vec::new() };
    let mut items = vec![Inline::plain(followup::counts(prose, inputs, kept))];
    let changed = followup::changed(prose, inputs, kept);
    if changed.is_empty() {
        items.push(Inline::plain(prose.say("followup-nothing")));
    }
    items.extend(changed.iter().map(|line| Inline::plain(brief::short(&words(line), 2 * LINE - 6))));
    listed(prose, items)
}

/// What the meeting is asked for.
fn asked(prose: &Prose<'_>, inputs: &Inputs<'_>) -> Vec<Block> {
    if inputs.kept.is_some_and(|kept| kept.adopted_on.is_some()) || inputs.plan.named().next().is_none() {
        return vec![Block::paragraph(decision::asked(prose, inputs))];
    }
    let adopt = Message::new("slides-adopt").count("actions", inputs.plan.named().count());
    let asks = [prose.tell(&adopt), prose.say("slides-body"), prose.say("slides-persons"), prose.say("slides-report")];
    vec![Block::List { ordered: true, items: asks.into_iter().map(Inline::plain).collect() }]
}

/// A text cut to one line.
pub(super) fn line(text: &str) -> String {
    brief::short(text, LINE)
}

/// The first entries of a ranking, as many as a slide has room for.
fn few(prose: &Prose<'_>, items: Vec<Inlines>, otherwise: &'static str) -> Vec<Block> {
    if items.is_empty() {
        return vec![Block::paragraph(prose.say(otherwise))];
    }
    let (items, _) = fitting(items.into_iter(), HEIGHT, height);
    vec![Block::List { ordered: false, items }]
}

/// How high an entry of a list is: lines of scripts that go far above and below the line are a quarter higher.
fn height(line: &Inlines) -> usize {
    let words = words(line);
    let is_high = words.chars().any(|letter| is_complex(letter.script()));
    let line = QUARTERS + usize::from(is_high);
    line * lines(&words, LINE) + 1
}

/// As many lines as a slide has, and how many more there are.
fn listed(prose: &Prose<'_>, items: Vec<Inlines>) -> Vec<Block> {
    let all: usize = items.iter().map(height).sum();
    // That there are more takes a line, and space above it.
    let room = if all > HEIGHT { HEIGHT - QUARTERS - 2 } else { HEIGHT };
    let (items, left) = fitting(items.into_iter(), room, height);
    let list = (!items.is_empty()).then_some(Block::List { ordered: false, items });
    list.into_iter().chain(more(prose, left)).collect()
}

fn more(prose: &Prose<'_>, left: usize) -> Option<Block> {
    (left > 0).then(|| Block::paragraph(prose.tell(&Message::new("slides-more").count("count", left))))
}

/// The first of `all` that have room, and how many have none.
fn fitting<T>(all: impl Iterator<Item = T>, room: usize, height: impl Fn(&T) -> usize) -> (Vec<T>, usize) {
    let (mut taken, mut left, mut used) = (Vec::new(), 0, 0);
    for one in all {
        used += height(&one);
        if used <= room && left == 0 {
            taken.push(one);
        } else {
            left += 1;
        }
    }
    (taken, left)
}

/// How many lines of so many columns a text takes.
fn lines(text: &str, columns: usize) -> usize {
    text.split('\n').map(|line| line.width().div_ceil(columns).max(1)).sum()
}

/// The words of a line.
fn words(line: &Inlines) -> String {
    line.iter().map(|inline| inline.words().unwrap_or("\n")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_is_as_high_as_its_lines_and_higher_in_scripts_that_are() {
        let of = |words: &str| height(&Inline::plain(words));
        assert_eq!(of("WTO, закон, 法"), 5);
        assert_eq!(of(&"x".repeat(LINE + 1)), 9);
        assert_eq!([of("قانون"), of("ច្បាប់")], [6, 6]);
    }
}
