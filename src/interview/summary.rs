//! The first and the last words of a session: what was done, what is open, and who owes it.

use super::command::Listing;
use super::{Block, Interview, Step};
use crate::assessment::Outcome;
use crate::checklist::QuestionIndex;
use crate::i18n::Message;

/// Most ids that one line of the last screen names.
const FEW: usize = 4;
/// Most agencies that the last screen names: it is one screen.
const MOST_OWING: usize = 4;

impl Interview<'_> {
    /// How far the assessment has come, where it has begun.
    pub(super) fn greeting(&self) -> Vec<Block> {
        let mut show = self.progress();
        if self.answers.given.iter().all(Option::is_none) {
            show.clear();
        }
        show.extend(self.caveat());
        if self.opening.is_empty() {
            show.push(self.told("start-hint"));
        }
        show
    }

    /// What the questions and the score are not, where the checklists say such a thing of themselves.
    fn caveat(&self) -> Option<Block> {
        let lists: Vec<usize> = (0..self.catalog.checklists.len()).collect();
        let treaty = self.catalog.treaty_of(&lists).and_then(|treaty| treaty.caveat.as_ref());
        let key = match treaty {
            Some(_) => "start-treaty",
            None if self.catalog.checklists.iter().any(|list| list.caveat.is_some()) => "score-own",
            None => return None,
        };
        Some(self.told(key))
    }

    /// What was done, what is open and who owes it, and what to type next. `file` and `log` are shown as given; without
    /// a log, none is named, and without a file nothing was kept.
    pub fn summary(&self, file: Option<&str>, log: Option<&str>) -> Vec<Block> {
        let changed = self.touched.len();
        let mut show = vec![
            Block::Heading(self.words.say("sum-title")),
            Block::Text(self.words.tell(&Message::new("sum-changed").count("count", changed))),
        ];
        show.extend(self.progress());
        show.push(Block::Gap);
        let owed = self.owed();
        if !owed.is_empty() {
            show.push(Block::Heading(self.words.say("sum-open")));
            let count = |(who, questions): &(String, Vec<QuestionIndex>)| {
                Block::Fact(who.clone(), self.counted(questions, FEW))
            };
            show.extend(owed.iter().take(MOST_OWING).map(count));
            if let Some(more) = owed.len().checked_sub(MOST_OWING).filter(|more| *more > 0) {
                show.push(Block::Text(self.words.tell(&Message::new("sum-more").count("count", more))));
            }
            show.push(Block::Gap);
        }
        show.extend(self.to_find_out());
        for (key, listing) in [
            ("sum-marked", Listing::Marked),
            ("sum-differ", Listing::Differ),
            ("sum-one-voice", Listing::OneVoice),
            ("sum-unevidenced", Listing::Unevidenced),
            ("sum-carried", Listing::Carried),
        ] {
            let found: Vec<QuestionIndex> =
                (0..self.assessment.outcomes.len()).filter(|question| self.is_listed(*question, listing)).collect();
            if !found.is_empty() {
                show.push(Block::Fact(self.words.say(key), self.counted(&found, FEW)));
            }
        }
        let Some(file) = file.map(quoted) else {
            show.extend([Block::Gap, self.told("practice-ends")]);
            return show;
        };
        if let Some(log) = log {
            show.push(Block::Fact(self.words.say("sum-log"), log.to_owned()));
        }
        show.push(Block::Gap);
        show.push(Block::Fact(self.words.say("sum-next"), format!("readiness assess {file}")));
        show.push(Block::Fact(self.words.say("sum-plan"), format!("readiness plan {file} -o plan.pdf")));
        show
    }

    /// One line for each checklist: done of asked.
    fn progress(&self) -> Vec<Block> {
        let mut show = Vec::new();
        for list in &self.catalog.checklists {
            let asked: Vec<QuestionIndex> = list.questions.clone().filter(|at| self.is_asked(*at)).collect();
            let done = asked.iter().filter(|at| self.assessment.outcomes[**at] != Outcome::Unanswered).count();
            if !asked.is_empty() {
                let carried = asked.iter().filter(|at| self.is_carried(**at)).count();
                let message = Message::new(if carried == 0 { "progress-answered" } else { "progress-carried" })
                    .with("checklist", &list.title)
                    .count("done", done)
                    .count("asked", asked.len())
                    .with("rounds", self.answers.carried_from())
                    .count("carried", carried);
                show.push(Block::Text(self.words.tell(&message)));
            }
        }
        show
    }

    /// Who was asked to find out what, and by when.
    fn to_find_out(&self) -> Option<Block> {
        let asked = (0..self.assessment.outcomes.len()).filter(|question| self.is_listed(*question, Listing::Asked));
        let told = asked.filter_map(|question| {
            let asks = self.asks_in_words(self.answers.get(question))?;
            Some(format!("{} – {asks}", self.catalog.questions[question].id))
        });
        let told: Vec<String> = told.collect();
        let list = self.words.semicolons(told.iter().take(FEW).map(String::as_str));
        let more = told.len().saturating_sub(FEW);
        let list = match more {
            0 => list,
            more => self.words.tell(&Message::new("and-more").with("list", list).count("count", more)),
        };
        (!told.is_empty()).then(|| Block::Fact(self.words.say("sum-asked"), list))
    }

    /// All open questions by who usually knows.
    pub(super) fn list_owed(&mut self) -> Step {
        let mut show = vec![Block::Gap, Block::Heading(self.words.say("sum-open"))];
        let count = |(who, questions): (String, Vec<QuestionIndex>)| {
            let counted = self.counted(&questions, usize::MAX);
            Block::Fact(who, counted)
        };
        show.extend(self.owed().into_iter().map(count));
        self.done(show)
    }

    /// The open questions by the agency that is asked first, the one that owes most at the top.
    fn owed(&self) -> Vec<(String, Vec<QuestionIndex>)> {
        let mut owed: Vec<(&str, Vec<QuestionIndex>)> = Vec::new();
        for question in (0..self.assessment.outcomes.len()).filter(|question| self.is_open(*question)) {
            let agency = self.adaptation.asked_of(self.catalog, question).first().copied().unwrap_or_default();
            match owed.iter_mut().find(|(known, _)| *known == agency) {
                Some((_, questions)) => questions.push(question),
                None => owed.push((agency, vec![question])),
            }
        }
        owed.sort_by_key(|(_, questions)| std::cmp::Reverse(questions.len()));
        let block = |(agency, questions): (&str, Vec<QuestionIndex>)| {
            let who = match agency {
                "" => self.words.say("sum-nobody"),
                agency => self.agency(agency).to_owned(),
            };
            (who, questions)
        };
        owed.into_iter().map(block).collect()
    }

    /// How many questions, and which where they are no more than so many.
    fn counted(&self, questions: &[QuestionIndex], most: usize) -> String {
        let ids = if questions.len() > most { "none".to_owned() } else { self.first_ids(questions, most) };
        self.words.tell(&Message::new("sum-owed").count("count", questions.len()).with("questions", ids))
    }
}

/// A file name as it is typed in a command.
fn quoted(file: &str) -> String {
    if file.contains(char::is_whitespace) { format!("\"{file}\"") } else { file.to_owned() }
}
