//! Which question comes next, and why a question is asked or not.

use super::command::Listing;
use super::{Block, Interview, Only, State, Step, choose};
use crate::assessment::Outcome;
use crate::checklist::{Condition, OptionSet, QuestionIndex};
use crate::diagnostic::nearest;
use crate::i18n::Message;
use crate::lexicon::number::{ascii_digits, whole};
use crate::report::prose::Prose;

/// Most ids that one sentence lists.
const FEW: usize = 8;
/// Most alternatives of a condition that a sentence names.
const FEW_CONDITIONS: usize = 3;

impl<'a> Interview<'a> {
    /// Whether a question is asked as the answers stand.
    pub(super) fn is_asked(&self, question: QuestionIndex) -> bool {
        self.assessment.outcomes.get(question).is_some_and(|outcome| outcome.is_asked())
    }

    /// Whether a question waits for its answer.
    pub(super) fn is_open(&self, question: QuestionIndex) -> bool {
        self.assessment.outcomes.get(question) == Some(&Outcome::Unanswered)
    }

    /// Whether the answer to a question that is asked was carried from an earlier round and is not confirmed.
    pub(super) fn is_carried(&self, question: QuestionIndex) -> bool {
        self.is_asked(question) && self.assessment.carried[question]
    }

    fn is_wanted(&self, question: QuestionIndex) -> bool {
        self.is_asked(question)
            && match self.only {
                Only::All => true,
                Only::Open => self.is_open(question),
                Only::Marked => self.is_listed(question, Listing::Marked),
                Only::Carried => self.is_carried(question),
                Only::Differing => self.is_listed(question, Listing::Differ),
                Only::Asked => self.is_listed(question, Listing::Asked),
                Only::OneVoice => self.is_listed(question, Listing::OneVoice),
                Only::Given => self.answers.get(question).is_some(),
            }
    }

    /// The first question of the session: of all questions the first that is open from where the last session left off.
    pub(super) fn first(&mut self) -> Vec<Block> {
        let found = match self.only {
            Only::All => {
                let there = self.left_at.filter(|left| self.course.contains(left) && self.is_open(*left));
                let behind = || self.after(self.left_at, Self::is_open);
                there.or_else(behind).or_else(|| self.after(None, Self::is_open))
            }
            _ => self.after(None, Self::is_wanted),
        };
        match found {
            Some(question) => {
                self.at = question;
                self.state = State::Asking;
                self.question()
            }
            None => {
                self.at = self.course.first().copied().unwrap_or(0);
                let key = if self.only == Only::All { "end-all" } else { "nothing-here" };
                self.state = State::Finished;
                vec![self.told(key), self.told("end-leave")]
            }
        }
    }

    /// The first question of the course behind another one, or the first of all, that is of a kind.
    fn after(&self, here: Option<QuestionIndex>, kind: fn(&Self, QuestionIndex) -> bool) -> Option<QuestionIndex> {
        let behind = |question: &QuestionIndex| here.is_none_or(|here| *question > here);
        self.course.iter().copied().filter(behind).find(|question| kind(self, *question))
    }

    /// To the question after this one.
    pub(super) fn next(&mut self) -> Vec<Block> {
        let found = self.after(Some(self.at), Self::is_wanted);
        self.move_on(found)
    }

    /// To the open question after this one, or to the first one where the end was reached before.
    pub(super) fn skip(&mut self) -> Vec<Block> {
        let here = (self.state != State::Finished).then_some(self.at);
        let found = self.after(here, Self::is_open);
        self.move_on(found)
    }

    /// On after an answer: to the next question that still needs one, or that the session is about.
    pub(super) fn advance(&mut self) -> Vec<Block> {
        match self.only {
            Only::All | Only::Open => self.skip(),
            _ => self.next(),
        }
    }

    fn move_on(&mut self, to: Option<QuestionIndex>) -> Vec<Block> {
        match to {
            Some(question) => self.show_at(question),
            None => {
                if self.state == State::Asking {
                    self.trail.push(self.at);
                }
                self.state = State::Finished;
                self.at_the_end()
            }
        }
    }

    fn at_the_end(&self) -> Vec<Block> {
        let open = self.course.iter().filter(|question| self.is_open(**question)).count();
        let end = match open {
            0 => self.told("end-all"),
            open => self.tell(&Message::new("end-open").count("count", open)),
        };
        let carried = self.course.iter().filter(|question| self.is_carried(**question)).count();
        let carried = (carried > 0).then(|| self.tell(&Message::new("end-carried").count("count", carried)));
        [Block::Gap, end].into_iter().chain(carried).chain([self.told("end-leave")]).collect()
    }

    /// Goes to a question and shows it, remembering where we were.
    pub(super) fn show_at(&mut self, question: QuestionIndex) -> Vec<Block> {
        if self.state == State::Asking && question != self.at {
            self.trail.push(self.at);
        }
        self.at = question;
        self.state = State::Asking;
        self.question()
    }

    /// Back to where we came from.
    pub(super) fn back(&mut self) -> Step {
        while let Some(question) = self.trail.pop() {
            if self.is_asked(question) {
                self.at = question;
                self.state = State::Asking;
                let show = self.question();
                return self.step(show);
            }
        }
        // Nothing was seen before: the question that stands before this one, if there is one.
        let before = self.course.iter().rev().copied().find(|at| *at < self.at && self.is_asked(*at));
        match before {
            Some(question) => {
                self.at = question;
                self.state = State::Asking;
                let show = self.question();
                self.step(show)
            }
            None => self.trouble(Message::new("trouble-first")),
        }
    }

    /// To a place that a person named: an id, or a number within the checklist at hand.
    pub(super) fn go(&mut self, name: &str) -> Step {
        let Some(range) = self.place(name) else {
            let near = nearest(name, self.catalog.places());
            let message = match near {
                Some(near) => Message::new("trouble-place-near").with("near", near),
                None => Message::new("trouble-place"),
            };
            return self.trouble(message.with("reply", choose::shortened(name)));
        };
        let first_asked = range.clone().find(|question| self.is_asked(*question));
        match first_asked {
            Some(question) => {
                let show = self.show_at(question);
                self.step(show)
            }
            None => {
                let question = range.start;
                let id = &self.catalog.questions[question].id;
                let hidden = self.assessment.outcomes.get(question) == Some(&Outcome::Hidden);
                match self.catalog.questions[question].applies_if.as_ref().filter(|_| hidden) {
                    Some(condition) => {
                        let condition = self.condition(condition, None);
                        self.trouble(Message::new("trouble-hidden").with("question", id).with("condition", condition))
                    }
                    None => self.trouble(Message::new("trouble-scope").with("question", id)),
                }
            }
        }
    }

    /// The questions at a place; ids in any case of letters.
    pub(super) fn place(&self, name: &str) -> Option<std::ops::Range<QuestionIndex>> {
        let name = &ascii_digits(name);
        if let Some(range) = self.catalog.place(name) {
            return Some(range);
        }
        if let Some(id) = self.catalog.places().find(|id| id.eq_ignore_ascii_case(name)) {
            return self.catalog.place(id);
        }
        let number = whole(name)?;
        let list = &self.catalog.checklists[self.here().checklist];
        let question =
            list.questions.clone().filter(|question| self.is_asked(*question)).nth(number.checked_sub(1)?)?;
        Some(question..question + 1)
    }

    /// Why the question at hand is asked, where its asking depends on other answers.
    pub(super) fn reason(&self) -> Option<String> {
        let condition = self.here().applies_if.as_ref()?;
        Some(self.condition(condition, Some(self.assessment.chosen())))
    }

    fn condition(&self, condition: &Condition, chosen: Option<&[OptionSet]>) -> String {
        Prose { catalog: self.catalog, adaptation: &self.adaptation, words: self.words }.condition(
            condition,
            chosen,
            FEW_CONDITIONS,
        )
    }

    /// Ids in a sentence, not more than can be read.
    pub fn ids(&self, questions: &[QuestionIndex]) -> String {
        self.first_ids(questions, FEW)
    }

    /// So many ids in a sentence, and how many more there are.
    pub(super) fn first_ids(&self, questions: &[QuestionIndex], most: usize) -> String {
        let shown = questions.iter().take(most).map(|question| self.catalog.questions[*question].id.as_str());
        let list = self.words.commas(shown);
        match questions.len().checked_sub(most).filter(|more| *more > 0) {
            Some(more) => self.words.tell(&Message::new("and-more").with("list", list).count("count", more)),
            None => list,
        }
    }

    /// What a change of outcomes opened and closed, in words.
    pub(super) fn effects(&self, before: &[Outcome]) -> Vec<Block> {
        let hidden = |outcome: Option<&Outcome>| outcome == Some(&Outcome::Hidden);
        let changed = |from: bool| {
            (0..self.assessment.outcomes.len())
                .filter(move |at| hidden(before.get(*at)) == from && hidden(self.assessment.outcomes.get(*at)) != from)
        };
        let has_answer = |question: &QuestionIndex| self.answers.get(*question).is_some();
        let (reopened, opened): (Vec<_>, Vec<_>) = changed(true).partition(has_answer);
        let closed: Vec<_> = changed(false).collect();
        let kept = closed.iter().filter(|question| has_answer(question)).count();
        let mut show = Vec::new();
        let mut say = |key, questions: &[QuestionIndex]| {
            if !questions.is_empty() {
                let ids = self.ids(questions);
                show.push(self.tell(&Message::new(key).count("count", questions.len()).with("questions", ids)));
            }
        };
        say("questions-opened", &opened);
        say("questions-reopened", &reopened);
        say("questions-closed", &closed);
        if kept > 0 {
            show.push(self.tell(&Message::new("closed-kept").count("count", kept)));
        }
        show
    }
}
