//! A questionnaire on paper: boxes to mark, where to go on, and room to write.

use serde_json::Value as Json;

use super::prose::Prose;
use super::told::Told;
use super::{Block, Column, Inline, Inlines, Report, Row, Table};
use crate::answers::Answers;
use crate::assessment::Scope;
use crate::checklist::{AnswerKind, AnswerScale, Condition, Question, QuestionIndex};
use crate::i18n::Message;

/// What is marked with a cross.
const BOX: char = '□';
/// Room for a few words.
const SHORT: &str = "___________";
/// Room for a line in the narrow column.
const LINE: &str = "______________________";

/// The questions in scope for one agency, or for whoever writes its name on the paper.
pub fn report(prose: &Prose<'_>, answers: &Answers, scope: &Scope, agency: Option<&str>) -> Report {
    let title = match agency {
        Some(id) => prose.tell(&Message::new("form-title-agency").with("agency", prose.agency(id))),
        None => prose.say("form-title"),
    };
    let lists = prose.catalog.lists_with(|index| scope.includes(index));
    let meta = prose.meta(title.clone(), &Told::head_of(answers), &lists);
    let mut blocks = vec![Block::heading(1, title)];
    let is_named = answers.country.is_some() || answers.round.is_some();
    let subject = is_named.then(|| prose.subject(answers));
    let profile = prose.profile_title(answers.profile.as_deref()).map(str::to_owned);
    let about: Vec<String> = subject.into_iter().chain(profile).collect();
    if !about.is_empty() {
        blocks.push(Block::paragraph(about.join(" · ")));
    }
    blocks.push(Block::paragraph(prose.say("handout-how")));
    blocks.extend(prose.caveat(&lists));
    let asked: Vec<QuestionIndex> = (0..prose.catalog.questions.len()).filter(|&index| scope.includes(index)).collect();
    let columns = vec![
        Column::start(prose.say("handout-question"), 5),
        Column::start(agency.map_or_else(|| prose.say("form-agency"), |id| prose.agency(id).to_owned()), 2),
    ];
    // One table, so that a section with few questions does not begin a page.
    let mut rows = Vec::new();
    for (_, section) in prose.catalog.sections() {
        let inside = asked.iter().enumerate().filter(|(_, index)| section.questions.contains(*index));
        let inside: Vec<Row> = inside.map(|(at, _)| question(prose, &asked[at..])).collect();
        if !inside.is_empty() {
            let title = format!("{} {}", section.id, section.title);
            rows.push(Row { strong: true, ..Row::of_words([title, String::new()]) });
            rows.extend(inside);
        }
    }
    blocks.push(Block::Table(Table { caption: None, columns, rows }));
    let field = |key: &'static str, value: &str| format!("{}: {value}", prose.say(key));
    let signed = [
        field("form-agency", agency.map_or(LINE, |id| prose.agency(id))),
        field("form-name", LINE),
        field("form-on", SHORT),
        field("handout-signature", LINE),
    ];
    blocks.push(Block::paragraph(signed.join("   ")));
    Report { meta, blocks, data: Json::Null, sheet: None, book: Vec::new() }
}

/// The first of the questions, with where each of its answers leads among the others.
fn question(prose: &Prose<'_>, asked: &[QuestionIndex]) -> Row {
    let question = &prose.catalog.questions[asked[0]];
    let mut told: Vec<Inlines> = vec![vec![Inline::Strong(format!("{}  {}", question.id, question.prompt))]];
    if let Some(applies_if) = &question.applies_if {
        let condition = prose.condition(applies_if, None, usize::MAX);
        let asked_if = Message::new("form-asked-if").with("condition", condition);
        told.push(vec![Inline::Emphasis(prose.tell(&asked_if))]);
    }
    match &question.answer {
        AnswerKind::Scale(scale) => {
            if scale.many {
                told.push(Inline::plain(prose.say("form-several")));
            }
            told.extend((0..scale.options.len()).map(|place| option(prose, question, scale, place, asked)));
        }
        AnswerKind::Percent => told.push(Inline::plain(format!("{SHORT}\u{a0}%"))),
        AnswerKind::Text => told.extend([LINE, LINE].map(Inline::plain)),
    }
    let instead = [
        Message::new("handout-not-applicable").with("line", LINE),
        Message::new("handout-unknown").with("line", SHORT).with("day", SHORT),
    ];
    let instead = instead.map(|message| format!("{BOX} {}", prose.tell(&message)));
    let write = ["handout-evidence", "form-note"].map(|key| format!("{} {SHORT} {LINE}", prose.say(key)));
    // Lines, not paragraphs: the space between these would make it a third longer.
    let told = told.join(&Inline::Break);
    Row::of(vec![vec![told], instead.into_iter().chain(write).map(Inline::plain).collect()])
}

/// One box with its criterion, and where to go on where the answer closes the questions that follow.
fn option(
    prose: &Prose<'_>,
    question: &Question,
    scale: &AnswerScale,
    place: usize,
    asked: &[QuestionIndex],
) -> Inlines {
    let mut line = vec![Inline::Text(format!("{BOX} ")), Inline::Strong(scale.options[place].label.clone())];
    if let Some(criterion) = question.criteria.get(place).filter(|criterion| !criterion.is_empty()) {
        line.push(Inline::Text(format!(": {}", criterion.trim_end())));
    }
    if !scale.many
        && let Some(next) = go_on(prose, place, asked)
    {
        let arrow = match next {
            Some(index) => format!(" {} {}", prose.words.arrow(), prose.catalog.questions[index].id),
            None => format!(" {} {}", prose.words.arrow(), prose.say("handout-end")),
        };
        line.push(Inline::Strong(arrow));
    }
    line
}

/// The question to go on with after an option of the first question, `None` for the end; nothing where it is the next.
fn go_on(prose: &Prose<'_>, place: usize, asked: &[QuestionIndex]) -> Option<Option<QuestionIndex>> {
    let mut closed = Vec::new();
    for &index in &asked[1..] {
        let condition = prose.catalog.questions[index].applies_if.as_ref();
        if condition.is_none_or(|condition| decided(condition, asked[0], place, &closed) != Some(false)) {
            return (!closed.is_empty()).then_some(Some(index));
        }
        closed.push(index);
    }
    (!closed.is_empty()).then_some(None)
}

/// Whether a condition holds, where an option of one question and the questions that it closes decide that.
fn decided(condition: &Condition, of: QuestionIndex, place: usize, closed: &[QuestionIndex]) -> Option<bool> {
    let all = |parts: &[Condition], wanted: bool| {
        let parts: Vec<Option<bool>> = parts.iter().map(|part| decided(part, of, place, closed)).collect();
        if parts.contains(&Some(!wanted)) {
            return Some(!wanted);
        }
        parts.iter().all(|part| *part == Some(wanted)).then_some(wanted)
    };
    match condition {
        Condition::Is { question, any_of } if *question == of => Some(any_of.has(place)),
        Condition::Is { question, .. } => closed.contains(question).then_some(false),
        Condition::All(parts) => all(parts, true),
        Condition::Any(parts) => all(parts, false),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checklist::{Adaptation, Catalog};
    use crate::fixture::{catalog, changed};
    use crate::i18n::Words;

    /// The lines of the left column.
    fn lines(catalog: &Catalog, wanted: &[&str]) -> Vec<String> {
        let answers = Answers::empty(catalog);
        let mut scope = Scope::of(catalog, &answers);
        scope.keep(|index| wanted.contains(&catalog.questions[index].id.as_str()));
        let (adaptation, words) = (Adaptation::default(), Words::english());
        let prose = Prose { catalog, adaptation: &adaptation, words: &words };
        let report = report(&prose, &answers, &scope, Some("customs"));
        let Some(Block::Table(table)) = report.blocks.iter().find(|block| matches!(block, Block::Table(_))) else {
            return Vec::new();
        };
        assert_eq!(table.columns[1].title, "Customs");
        let text = |inline: &Inline| match inline {
            Inline::Text(text) | Inline::Strong(text) | Inline::Emphasis(text) => text.clone(),
            _ => "\n".to_owned(),
        };
        let cells = table.rows.iter().flat_map(|row| &row.cells[0]);
        cells
            .flat_map(|cell| cell.iter().map(text).collect::<String>().lines().map(str::to_owned).collect::<Vec<_>>())
            .collect()
    }

    #[test]
    fn an_answer_that_closes_what_follows_leads_past_it() {
        let told = lines(&catalog(), &["T2.1", "T2.1.1", "T2.2"]);
        assert_eq!(
            told,
            [
                "T2 Systems",
                "T2.1  Is electronic customs in place?",
                "□ No: None. → T2.2",
                "□ Partly: Some.",
                "□ Yes: All.",
                "T2.1.1  What share of declarations is electronic?",
                "Asked if T2.1 is “Yes” or “Partly”",
                "___________\u{a0}%",
                "T2.2  Which security measures are in use?",
                "One or more of these",
                "□ None: None.",
                "□ Passwords: Everyone has a password.",
                "□ Tokens: Everyone has a token.",
                "□ Audit: Once a year.",
            ]
        );
        assert_eq!(lines(&catalog(), &["T2.1", "T2.1.1"])[2], "□ No: None. → end");
    }

    #[test]
    fn what_stands_on_a_closed_question_is_closed_with_it() {
        let below =
            "applies-if: { any: [{ question: T2.1.1, any-of: [\"yes\"] }, { question: T2.1, any-of: [\"yes\"] }] }";
        let changes = [
            (
                "tech/T2-systems.yaml",
                "answer: percent",
                "answer: two-step\n    criteria: { \"no\": Few., \"yes\": Most. }",
            ),
            ("tech/T2-systems.yaml", "    target: 80\n", ""),
            ("tech/T2-systems.yaml", "  - id: T2.3\n", &format!("  - id: T2.3\n    {below}\n")),
        ];
        let (catalog, found) = changed(&changes, &[]);
        let told = lines(&catalog.unwrap_or_else(|| panic!("{found:?}")), &["T2.1", "T2.1.1", "T2.3", "T1.1"]);
        // T2.3 is asked if T2.1 or T2.1.1 is yes: neither is after a no, and either may be after a partly.
        assert!(told.contains(&"□ No: None. → end".to_owned()), "{told:?}");
        assert!(told.contains(&"□ Partly: Some.".to_owned()), "{told:?}");
    }
}
