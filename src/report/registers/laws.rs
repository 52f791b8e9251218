//! Laws examined: each with the answers that rest on it, then provision by provision, and what still wants paper.

use super::{agency, citing, day, lines, strong, table};
use crate::answers::register::{Citation, Law, LawStatus, Provision, Registers, Written};
use crate::assessment::Assessment;
use crate::checklist::Rank;
use crate::i18n::Message;
use crate::report::prose::Prose;
use crate::report::told::Told;
use crate::report::{Block, Inline, Inlines, Row};

pub(super) fn blocks(prose: &Prose<'_>, answers: &Told, assessment: &Assessment) -> Vec<Block> {
    let mut blocks = examined(prose, answers, assessment);
    blocks.extend(provisions(prose, answers, assessment));
    blocks.extend(papers(prose, &answers.registers));
    blocks
}

fn examined(prose: &Prose<'_>, answers: &Told, assessment: &Assessment) -> Vec<Block> {
    let row = |(key, law): &(String, Law)| {
        let number =
            law.number.as_ref().map(|Written(number)| prose.tell(&Message::new("law-number").with("number", number)));
        let dated: Vec<String> = number.into_iter().chain(law.date.as_ref().map(|date| day(prose, date))).collect();
        let mut title = vec![strong(&law.title)];
        title.extend((!dated.is_empty()).then(|| Inline::plain(prose.words.commas(&dated))));
        let text: Vec<&str> = law.language.iter().chain(&law.link).map(String::as_str).collect();
        title.extend((!text.is_empty()).then(|| vec![Inline::Emphasis(prose.words.commas(&text))]));
        let mut status = lines([Some(prose.say(law_status(law.status))), law.stage.clone()]);
        let since = law.in_force_since.as_ref().map(|since| Message::new("law-since").with("day", day(prose, since)));
        status.extend(since.map(|since| Inline::plain(prose.tell(&since))));
        let resting = citing(prose.catalog, answers)
            .filter(|(question, answer)| {
                assessment.includes(*question) && answer.laws.iter().any(|citation| citation.law == *key)
            })
            .map(|(question, _)| prose.question_link(question));
        Row::of(vec![title, rank(prose, law.rank), status, vec![prose.list(resting)]])
    };
    table(
        prose,
        None,
        &[("column-law", 7), ("column-law-rank", 4), ("column-status", 4), ("column-resting", 4)],
        answers.registers.laws.iter().map(row).collect(),
    )
}

/// Model provision, national provision and gap, question by question.
fn provisions(prose: &Prose<'_>, answers: &Told, assessment: &Assessment) -> Vec<Block> {
    let told = citing(prose.catalog, answers).filter(|(question, _)| assessment.outcomes[*question].is_asked()).map(
        |(index, answer)| {
            let question = &prose.catalog.questions[index];
            let models = lines(question.references.iter().map(|reference| Some(prose.cite(reference))));
            let national = answer.laws.iter().flat_map(|citation| provision(&answers.registers, citation)).collect();
            let verdict = prose.verdict(question, assessment.outcomes[index], Some(answer));
            let asked = vec![vec![prose.question_link(index)], Inline::plain(question.prompt.clone())];
            Row::of(vec![asked, models, national, vec![strong(&verdict)]])
        },
    );
    let columns = [("column-question", 5), ("column-model", 4), ("column-national", 7), ("column-gap", 3)];
    table(prose, Some("laws-provisions"), &columns, told.collect())
}

/// Where a provision stands, its words, and its words in the language of the report.
fn provision(registers: &Registers, citation: &Citation) -> Vec<Inlines> {
    let mut told = vec![strong(&registers.cite(citation))];
    let quoted = citation.quote.iter().flat_map(|quote| Inline::paragraphs(quote));
    told.extend(quoted.map(|words| words.into_iter().map(set_apart).collect()));
    told.extend(citation.translation.iter().flat_map(|words| Inline::paragraphs(words)));
    told
}

fn set_apart(words: Inline) -> Inline {
    match words {
        Inline::Text(text) => Inline::Emphasis(text),
        other => other,
    }
}

fn papers(prose: &Prose<'_>, registers: &Registers) -> Vec<Block> {
    let rows = registers.paper_requirements.iter().map(|paper| {
        let rule = match &paper.provision {
            Some(Provision::Cited(citation)) => provision(registers, citation),
            Some(Provision::Words(words)) => Inline::paragraphs(words),
            None => Vec::new(),
        };
        let note = paper.note.iter().flat_map(|note| Inline::paragraphs(note)).collect();
        let agency = agency(prose, paper.agency.as_ref());
        Row::of(vec![lines([Some(paper.document.clone())]), agency, rule, rank(prose, paper.rank_of_change), note])
    });
    let columns = [
        ("column-document", 4),
        ("column-agency", 4),
        ("column-provision", 5),
        ("column-rank-of-change", 4),
        ("column-note", 4),
    ];
    table(prose, Some("paper-requirements"), &columns, rows.collect())
}

fn law_status(status: LawStatus) -> &'static str {
    match status {
        LawStatus::InForce => "law-in-force",
        LawStatus::Adopted => "law-adopted",
        LawStatus::Bill => "law-bill",
        LawStatus::Draft => "law-draft",
        LawStatus::Repealed => "law-repealed",
    }
}

fn rank(prose: &Prose<'_>, rank: Option<Rank>) -> Vec<Inlines> {
    lines([rank.map(|rank| prose.rank(rank))])
}
