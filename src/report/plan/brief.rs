//! The minister's page: where the country stands, what is strong, what holds everything back, what to do first, and what
//! to decide.

use unicode_width::UnicodeWidthStr;

use super::{Inputs, decision, treaty};
use crate::i18n::Message;
use crate::report::prose::Prose;
use crate::report::{Block, Inline, Inlines, scores};
use crate::score::{ListScore, Score, Standing};

/// How many strong sections and first actions the page names.
const FEW: usize = 5;
/// How many gaps that hold others back.
const FEWER: usize = 3;
/// A section is called strong from this score on, in percent, where enough of it was answered.
const STRONG: u64 = 75;
/// Most letters of a preposition or another word that links, which does not end a text that is cut.
const LINKING: usize = 4;
/// How many columns of a name or a sentence stand on the page: it is one, whatever the names.
const LETTERS: usize = 120;

pub(super) fn blocks(prose: &Prose<'_>, inputs: &Inputs<'_>) -> Vec<Block> {
    let part = prose.part(inputs.answers.profile.as_deref());
    let mut blocks: Vec<Block> = part.into_iter().map(Block::paragraph).collect();
    let standing = inputs.scorecard.lists.iter().map(|list| Inline::plain(standing(prose, list)));
    blocks.push(Block::List { ordered: false, items: standing.collect() });
    let carried = inputs.scorecard.lists.iter().filter_map(|list| {
        let title = &prose.catalog.checklists[list.checklist].title;
        scores::carried(prose, title, inputs.answers, list.total.coverage)
    });
    blocks.extend(carried.map(Block::paragraph));
    blocks.extend(treaty::told(prose, inputs).map(Block::paragraph));
    blocks.push(Block::heading(2, prose.say("brief-strong")));
    blocks.push(strong(prose, inputs));
    blocks.push(Block::heading(2, prose.say("brief-back")));
    blocks.push(holds_back(prose, inputs));
    blocks.push(Block::heading(2, prose.say("brief-first")));
    blocks.push(first(prose, inputs));
    blocks.push(Block::heading(2, prose.say("brief-decision")));
    blocks.push(Block::paragraph(decision::asked(prose, inputs)));
    blocks.extend(prose.on_file(inputs.answers).into_iter().map(Block::paragraph));
    blocks
}

/// What the team says of the document, which other documents have on their cover.
pub(super) fn said(inputs: &Inputs<'_>) -> Option<Block> {
    inputs.said().map(|said| Block::Paragraph(vec![Inline::Emphasis(short(&said, LETTERS))]))
}

/// Text of so many columns at most, which leaves room for the rest of the page.
pub(super) fn short(text: &str, columns: usize) -> String {
    if text.width() <= columns {
        return text.to_owned();
    }
    let mut cut = String::new();
    for letter in text.chars() {
        cut.push(letter);
        if cut.width() >= columns {
            cut.pop();
            break;
        }
    }
    // A word that ends where the text is cut stays.
    if text.get(cut.len()..).is_some_and(|rest| rest.starts_with(' ')) {
        cut.push(' ');
    }
    format!("{}…", whole(&cut, columns))
}

/// The part of a text that was cut which can stand alone: its last clause, where that is most of it, or else its last word
/// that is not so short as prepositions are.
fn whole(cut: &str, columns: usize) -> &str {
    let clause =
        cut.rmatch_indices([',', ';', ':', '–', '(', '،', '؛']).map(|(at, _)| cut.get(..at).unwrap_or_default());
    let clause = clause.map(str::trim_end).next();
    if let Some(clause) = clause.filter(|clause| clause.width() * 4 >= columns * 3) {
        return clause;
    }
    let mut rest = cut.rsplit_once(' ').map_or(cut, |(head, _)| head);
    while let Some((head, last)) = rest.rsplit_once(' ')
        && last.chars().count() <= LINKING
        && last.chars().all(|letter| letter.is_alphabetic() && !letter.is_uppercase())
        && head.width() * 3 >= columns
    {
        rest = head;
    }
    rest.trim_end_matches([' ', ',', ';', ':', '–', '(', '،', '؛'])
}

/// How far a score is, in a word or two.
pub(super) fn word(prose: &Prose<'_>, score: Score) -> String {
    prose.say(match [75, 50, 25].map(|part| score.reaches(part, 100)) {
        [true, ..] => "stands-far",
        [_, true, _] => "stands-half",
        [.., true] => "stands-begun",
        _ => "stands-first",
    })
}

/// Where one checklist stands, in a sentence.
fn standing(prose: &Prose<'_>, list: &ListScore) -> String {
    let title = &prose.catalog.checklists[list.checklist].title;
    let Standing { score, coverage, .. } = list.total;
    if coverage.asked == 0 {
        return prose.tell(&Message::new("summary-none-applies").with("title", title));
    }
    if score.possible == 0 {
        return prose.tell(&Message::new("summary-nothing").with("title", title).count("asked", coverage.asked));
    }
    let key = if coverage.answered == coverage.asked { "brief-complete" } else { "brief-partial" };
    prose.tell(
        &Message::new(key)
            .with("title", title)
            .with("word", word(prose, score))
            .with("score", prose.score(score))
            .count("answered", coverage.answered)
            .count("asked", coverage.asked),
    )
}

/// Sections that score well on enough answers.
fn strong(prose: &Prose<'_>, inputs: &Inputs<'_>) -> Block {
    let telling = inputs.scorecard.lists.iter().flat_map(|list| scores::telling(prose, list));
    let strong = telling.filter(|(_, standing)| standing.score.reaches(STRONG, 100));
    let mut sections: Vec<(Score, &str)> =
        strong.map(|(section, standing)| (standing.score, section.title.as_str())).collect();
    sections.sort_by(|(one, _), (other, _)| other.compare(*one));
    let names =
        sections.iter().take(FEW).map(|(score, title)| format!("{} ({})", short(title, LETTERS), prose.score(*score)));
    let names: Vec<String> = names.collect();
    let nothing = || prose.say("brief-nothing-strong");
    Block::paragraph(if names.is_empty() { nothing() } else { format!("{}.", prose.words.semicolons(&names)) })
}

/// The gaps that most others wait for.
fn holds_back(prose: &Prose<'_>, inputs: &Inputs<'_>) -> Block {
    let mut gaps: Vec<_> = inputs.gaps.iter().collect();
    gaps.sort_by_key(|gap| std::cmp::Reverse((gap.blocks.len(), gap.priority)));
    let items = gaps.into_iter().take(FEWER).map(|gap| {
        let question = &prose.catalog.questions[gap.question];
        let outcome = inputs.assessment.outcomes[gap.question];
        let answer = prose.outcome(question, outcome, inputs.answers.get(gap.question));
        let mut line = vec![
            Inline::Text(format!("{} {} ", question.id, short(&question.prompt, LETTERS))),
            Inline::Strong(format!("{}.", short(&answer, LETTERS))),
        ];
        if !gap.blocks.is_empty() {
            let waiting = Message::new("summary-blocks").count("count", gap.blocks.len());
            line.push(Inline::Text(format!(" {}", prose.tell(&waiting))));
        }
        line
    });
    list_or(prose, items.collect(), "no-gaps")
}

/// The first actions of the plan.
fn first(prose: &Prose<'_>, inputs: &Inputs<'_>) -> Block {
    let items = inputs.plan.named().take(FEW).map(|step| {
        let action = prose.action(step.action);
        vec![
            Inline::Strong(format!("{} {}", action.number, short(&action.title, LETTERS))),
            Inline::Text(format!(". {}", short(&super::actions::who_and_when(prose, step), LETTERS))),
        ]
    });
    list_or(prose, items.collect(), "no-actions")
}

fn list_or(prose: &Prose<'_>, items: Vec<Inlines>, otherwise: &'static str) -> Block {
    if items.is_empty() { Block::paragraph(prose.say(otherwise)) } else { Block::List { ordered: false, items } }
}

#[cfg(test)]
mod tests {
    use super::short;

    #[test]
    fn a_cut_ends_with_a_clause_or_a_word_of_weight() {
        assert_eq!(short("Law on data", 11), "Law on data");
        assert_eq!(short("Adopt the rules for the exchange of documents", 33), "Adopt the rules for the exchange…");
        assert_eq!(short("Adopt the rules for the exchange of documents", 36), "Adopt the rules for the exchange…");
        assert_eq!(short("Принять порядок обмена данными для всех ведомств", 36), "Принять порядок обмена данными…");
        assert_eq!(short("Adopt rules for exchange, as the treaty asks of all", 32), "Adopt rules for exchange…");
        assert_eq!(short("Name the lead agency, with its budget", 30), "Name the lead agency…");
        assert_eq!(short("One, two of three things that follow", 30), "One, two of three things…");
        assert_eq!(short("Unbreakable", 5), "Unbr…");
    }
}
