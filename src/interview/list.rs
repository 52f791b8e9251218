//! Lists of questions, search, and the score of the section at hand.

use super::command::Listing;
use super::{Block, Interview, Step, choose};
use crate::answers::Answer;
use crate::assessment::Outcome;
use crate::checklist::QuestionIndex;
use crate::i18n::Message;
use crate::lexicon::stem;
use crate::report::prose::Prose;
use crate::score;

/// Most questions that one list shows; more would scroll away.
const PAGE: usize = 20;

impl Interview<'_> {
    pub(super) fn list(&mut self, rest: &str) -> Step {
        let (listing, place) = match self.commands.listing(rest) {
            Some((listing, place)) => (listing, place.to_owned()),
            None if rest.is_empty() => (Listing::Open, String::new()),
            None => return self.trouble(Message::new("trouble-list")),
        };
        let all = || self.course.clone();
        let among = if place.is_empty() { Some(all()) } else { self.place(&place).map(Iterator::collect) };
        let Some(among) = among else {
            return self.trouble(Message::new("trouble-place").with("reply", choose::shortened(&place)));
        };
        let found: Vec<QuestionIndex> =
            among.into_iter().filter(|question| self.is_listed(*question, listing)).collect();
        let key = match listing {
            Listing::Open => "list-open",
            Listing::Marked => "list-marked",
            Listing::Unevidenced => "list-unevidenced",
            Listing::Differ => "list-differ",
            Listing::Carried => "list-carried",
            Listing::Asked => "list-asked",
            Listing::OneVoice => "list-one-voice",
            Listing::Owed => return self.list_owed(),
            Listing::Agencies => return self.list_agencies(),
        };
        let show = self.listed(key, "list-more", &found);
        self.done(show)
    }

    pub(super) fn is_listed(&self, question: QuestionIndex, listing: Listing) -> bool {
        let answer = self.answers.get(question);
        self.is_asked(question)
            && match listing {
                Listing::Open => self.is_open(question),
                Listing::Marked => answer.is_some_and(|answer| answer.marked),
                Listing::Unevidenced => {
                    matches!(self.assessment.outcomes.get(question), Some(Outcome::Scored(points)) if *points > 0)
                        && answer.is_some_and(Answer::is_unevidenced)
                }
                Listing::Carried => self.is_carried(question),
                Listing::Asked => answer.is_some_and(|answer| answer.asks().next().is_some()),
                Listing::OneVoice => answer.is_some_and(Answer::is_one_voice),
                Listing::Owed => self.is_open(question),
                Listing::Agencies => false,
                Listing::Differ => answer.is_some_and(Answer::is_disputed),
            }
    }

    /// The first of some questions under a head; where there are more, `rest` says so and how to see them.
    fn listed(&self, key: &'static str, rest: &'static str, found: &[QuestionIndex]) -> Vec<Block> {
        let head = self.words.tell(&Message::new(key).count("count", found.len()));
        let mut show = vec![Block::Gap, Block::Heading(head)];
        for at in found.iter().take(PAGE) {
            let question = &self.catalog.questions[*at];
            let prompt = match self.asks_in_words(self.answers.get(*at)) {
                Some(asks) => format!("{} – {asks}", question.prompt),
                None => question.prompt.clone(),
            };
            show.push(Block::Item(question.id.clone(), prompt));
        }
        if let Some(more) = found.len().checked_sub(PAGE).filter(|more| *more > 0) {
            show.push(Block::Text(self.words.tell(&Message::new(rest).count("count", more))));
        }
        show.push(Block::Gap);
        show
    }

    /// The questions that hold all of some words, in whichever form.
    pub(super) fn find(&mut self, words: &str) -> Step {
        let holds = |question: &QuestionIndex| {
            let question = &self.catalog.questions[*question];
            let labels = question.answer.scale().map_or(&[][..], |scale| &scale.options);
            let mut text = format!("{} {} {} {}", question.id, question.prompt, question.guidance, question.evidence);
            for option in labels {
                text.push(' ');
                text.push_str(&option.label);
            }
            stem::holds(&text, words, self.words.tag())
        };
        let asked = (0..self.catalog.questions.len()).filter(|question| self.is_asked(*question));
        let found: Vec<QuestionIndex> = asked.filter(holds).collect();
        let show = self.listed("words-found", "words-more", &found);
        self.done(show)
    }

    /// The score of the section at hand with its coverage; one section, one checklist, never a blend.
    pub(super) fn section_score(&self) -> Vec<Block> {
        let Some(question) = self.catalog.questions.get(self.at) else { return Vec::new() };
        let Some((_, section)) = self.catalog.section(&question.section) else { return Vec::new() };
        let head = Message::new("score-section").with("id", &section.id).with("title", &section.title);
        let mut show = vec![Block::Gap, Block::Heading(self.words.tell(&head))];
        let card = score::score(self.catalog, &self.assessment);
        let parts = card.lists.iter().filter(|list| list.checklist == question.checklist).flat_map(|list| &list.parts);
        let list = &self.catalog.checklists[question.checklist];
        let standing = parts.into_iter().find_map(|part| {
            let place = list.parts[part.part].sections.iter().position(|known| known.id == section.id)?;
            part.sections.get(place).copied().flatten()
        });
        let Some(standing) = standing else { return show };
        let percent =
            |score: score::Score| score.whole().map_or_else(|| "–".to_owned(), |whole| self.words.percent(whole));
        let mut fact = |key, text| show.push(Block::Fact(self.words.say(key), text));
        match standing.score.whole() {
            Some(whole) => {
                let text = Message::new("score-percent").with("percent", self.words.percent(whole));
                fact("score-label", self.words.tell(&text));
            }
            None => fact("score-label", self.words.say("score-nothing")),
        }
        let coverage = Message::new("score-coverage")
            .count("answered", standing.coverage.answered)
            .count("asked", standing.coverage.asked)
            .with("percent", percent(standing.coverage.share()));
        fact("coverage-label", self.words.tell(&coverage));
        let range = Message::new("score-range")
            .with("lowest", percent(standing.lowest))
            .with("highest", percent(standing.highest));
        fact("range-label", self.words.tell(&range));
        let prose = Prose { catalog: self.catalog, adaptation: &self.adaptation, words: self.words };
        show.extend(prose.part(self.answers.profile.as_deref()).map(Block::Text));
        show.push(Block::Text(self.words.say("score-own")));
        show.push(Block::Gap);
        show
    }
}
