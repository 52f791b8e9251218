//! What replies change in the answers.

use super::{Block, Field, Interview, Only, State, Step};
use crate::answers::{AgencyAnswer, Answer, Planned, Position, Speaker, Value};
use crate::checklist::QuestionIndex;
use crate::i18n::Message;
use crate::lexicon::number::whole;

impl Interview<'_> {
    /// Changes what was said about the question at hand, so that it can be undone, and says what that opened or closed.
    pub(super) fn change(&mut self, edit: impl FnOnce(&mut Answer)) -> Vec<Block> {
        let before = self.answers.get(self.at).cloned();
        let mut answer = before.clone().unwrap_or_default();
        edit(&mut answer);
        let after = Some(answer).filter(|answer| !answer.is_empty());
        if after == before {
            return Vec::new();
        }
        self.undo.push((self.at, before));
        self.put(self.at, after)
    }

    /// Puts an answer in its place.
    pub(super) fn put(&mut self, question: QuestionIndex, answer: Option<Answer>) -> Vec<Block> {
        let before = self.assessment.outcomes.clone();
        self.answers.given[question] = answer;
        self.touched.insert(question);
        self.assess();
        self.effects(&before)
    }

    /// Records a verdict: the team's, or that of the agency that is answering.
    pub(super) fn answer(&mut self, value: Value) -> Step {
        if let Some(agency) = self.speaker.agency.clone() {
            let show = self.agency_answer(&agency, value);
            return self.after_answer(show);
        }
        let contradicts = |answer: &Answer| {
            answer.agencies.iter().filter_map(AgencyAnswer::position).any(|said| said != Position::Value(&value))
        };
        if self.given().is_some_and(contradicts) {
            self.state = State::Filling(Field::AgreedReason(value));
            return self.done(Vec::new());
        }
        let show = self.team_answer(value, None);
        self.after_answer(show)
    }

    /// The whole team's verdict, with its reason where agencies differ.
    pub(super) fn team_answer(&mut self, value: Value, agreed: Option<String>) -> Vec<Block> {
        let earlier = self.given().and_then(|answer| answer.value.clone()).filter(|earlier| *earlier != value);
        let said_by = (self.speaker != Speaker::default()).then(|| self.signed());
        // A session about what is to be discussed settles it.
        let settles = self.only == Only::Marked;
        let mut show = vec![self.recorded(&value)];
        if let Some(earlier) = earlier {
            let was = self.value_in_words(self.here(), &earlier);
            show.push(self.tell(&Message::new("recorded-was").with("value", was)));
        }
        show.extend(self.change(|answer| {
            answer.value = Some(value);
            (answer.not_applicable, answer.carried, answer.ask) = (None, None, None);
            // What was to be discussed is settled.
            answer.marked &= !settles && agreed.is_none();
            if agreed.is_some() {
                answer.agreed = agreed;
            }
            if said_by.is_some() {
                answer.said_by = said_by;
            }
        }));
        show
    }

    pub(super) fn agency_answer(&mut self, agency: &str, value: Value) -> Vec<Block> {
        let Speaker { agency: speaking, name, on } = self.signed();
        let name = name.filter(|_| speaking.as_deref() == Some(agency));
        let shown = self.value_in_words(self.here(), &value);
        let mut show = vec![
            self.kept(&self.about_here("recorded-agency").with("agency", self.agency(agency)).with("value", shown)),
        ];
        show.extend(self.change(|answer| {
            answer.not_applicable = None;
            answer.ask.take_if(|ask| ask.agency == agency);
            let said = of_agency(answer, agency);
            said.value = Some(value);
            (said.not_applicable, said.ask) = (None, None);
            said.on = on;
            if name.is_some() {
                said.name = name;
            }
            // What the team or another agency said in an earlier round is not confirmed by what this one says.
            let said_alone =
                answer.value.is_none() && answer.agencies.iter().filter(|said| said.value.is_some()).count() == 1;
            if said_alone {
                answer.carried = None;
            }
        }));
        let Some(answer) = self.given() else { return show };
        if let Some(team) = &answer.value {
            let team = self.value_in_words(self.here(), team);
            show.push(self.tell(&Message::new("recorded-team-stands").with("value", team)));
        } else if answer.agencies_differ() {
            let agencies: Vec<&str> = answer
                .agencies
                .iter()
                .filter(|said| said.value.is_some())
                .map(|said| self.agency(&said.agency))
                .collect();
            show.push(self.tell(&Message::new("recorded-differ").with("agencies", self.words.commas(&agencies))));
        }
        show
    }

    /// Stays until Enter, or goes on at once where that was asked for.
    pub(super) fn after_answer(&mut self, mut show: Vec<Block>) -> Step {
        self.state = State::Asking;
        self.answered = true;
        if !self.stay {
            show.extend(self.advance());
        } else if !std::mem::replace(&mut self.hinted, true) {
            show.push(self.told("hint-enter"));
        }
        self.done(show)
    }

    /// Records the value that a suggestion proposes, with its source as evidence.
    pub(super) fn accept(&mut self) -> Step {
        let suggested =
            self.given().and_then(|answer| answer.suggested.clone()).filter(|_| self.state == State::Asking);
        let Some(suggestion) = suggested else {
            return self.trouble(Message::new("trouble-no-suggestion"));
        };
        let mut show = vec![self.recorded(&suggestion.value)];
        show.extend(self.change(|answer| {
            answer.value = Some(suggestion.value);
            answer.not_applicable = None;
            answer.carried = None;
            answer.suggested = None;
            if !answer.evidence.contains(&suggestion.from) {
                answer.evidence.push(suggestion.from);
            }
        }));
        self.after_answer(show)
    }

    /// On to the next question; an answer that was carried from an earlier round is thereby confirmed as it stands.
    pub(super) fn enter(&mut self) -> Step {
        if self.answered {
            let show = self.advance();
            return self.done(show);
        }
        let carried = self.given().filter(|answer| answer.carried_from().is_some());
        let said = carried.map(|answer| self.answer_in_words(self.here(), answer));
        let mut show = Vec::new();
        if let Some(said) = said {
            show.push(self.kept(&self.about_here("recorded-confirmed").with("value", said)));
            show.extend(self.change(|answer| answer.carried = None));
        }
        show.extend(self.next());
        self.done(show)
    }

    pub(super) fn not_applicable(&mut self, reason: &str) -> Step {
        let mut show = vec![self.kept(&self.about_here("recorded-not-applicable"))];
        let earlier = self.given().and_then(Answer::verdict).cloned();
        if let Some(earlier) = earlier {
            let was = self.value_in_words(self.here(), &earlier);
            show.push(self.tell(&Message::new("recorded-was").with("value", was)));
        }
        let said_by = (self.speaker != Speaker::default()).then(|| self.signed());
        show.extend(self.change(|answer| {
            answer.value = None;
            answer.not_applicable = Some(reason.to_owned());
            (answer.carried, answer.ask) = (None, None);
            if said_by.is_some() {
                answer.said_by = said_by;
            }
        }));
        self.after_answer(show)
    }

    pub(super) fn evidence(&mut self, source: &str) -> Step {
        let mut show = vec![self.kept(&self.about_here("recorded-evidence"))];
        show.extend(self.change(|answer| answer.evidence.push(source.to_owned())));
        self.done(show)
    }

    pub(super) fn planned(&mut self, by: Option<jiff::civil::Date>, what: &str) -> Step {
        let what = Some(what.trim().to_owned()).filter(|what| !what.is_empty());
        if by.is_none() && what.is_none() {
            return self.done(vec![self.told("recorded-nothing")]);
        }
        let planned = Planned { by, what };
        let said = self.planned_in_words(&planned);
        let mut show = vec![self.kept(&self.about_here("recorded-planned").with("planned", said))];
        show.extend(self.change(|answer| answer.planned = Some(planned)));
        self.done(show)
    }

    pub(super) fn mark(&mut self) -> Step {
        let marked = self.given().is_some_and(|answer| answer.marked);
        let key = if marked { "recorded-unmarked" } else { "recorded-marked" };
        let mut show = vec![self.kept(&self.about_here(key))];
        show.extend(self.change(|answer| answer.marked = !marked));
        self.done(show)
    }

    /// Takes away what a word names: the answer itself where there is none.
    pub(super) fn clear(&mut self, what: &str) -> Step {
        use super::Command;
        let agency = self.speaker.agency.clone();
        let (command, number) = match self.commands.command(what) {
            Some((command, rest)) => (Some(command), whole(rest)),
            None if what.is_empty() => (None, None),
            None => return self.trouble(Message::new("trouble-clear")),
        };
        let edit: Box<dyn FnOnce(&mut Answer)> = match command {
            None => Box::new(move |answer| match agency {
                Some(agency) => answer.agencies.retain(|said| said.agency != agency),
                None => {
                    (answer.value, answer.not_applicable, answer.agreed) = (None, None, None);
                    (answer.said_by, answer.carried) = (None, None);
                }
            }),
            Some(Command::Note) => Box::new(move |answer| match agency {
                Some(agency) if answer.agencies.iter().any(|said| said.agency == agency) => {
                    of_agency(answer, &agency).note = None;
                }
                _ => answer.note = None,
            }),
            Some(Command::Evidence) => Box::new(move |answer| match number {
                Some(number) if (1..=answer.evidence.len()).contains(&number) => {
                    answer.evidence.remove(number - 1);
                }
                Some(_) => {}
                None => answer.evidence.clear(),
            }),
            Some(Command::Planned) => Box::new(|answer| answer.planned = None),
            Some(Command::NotApplicable) => Box::new(|answer| answer.not_applicable = None),
            Some(Command::Ask) => Box::new(|answer| answer.ask = None),
            Some(Command::Mark) => Box::new(|answer| answer.marked = false),
            Some(Command::Agree) => Box::new(|answer| (answer.value, answer.agreed) = (None, None)),
            Some(_) => return self.trouble(Message::new("trouble-clear")),
        };
        let before = self.undo.len();
        let effects = self.change(edit);
        let is_changed = self.undo.len() > before;
        let mut show = vec![if is_changed {
            self.kept(&self.about_here("recorded-cleared"))
        } else {
            self.told("recorded-nothing")
        }];
        show.extend(effects);
        self.done(show)
    }

    pub(super) fn take_back(&mut self) -> Step {
        let Some((question, before)) = self.undo.pop() else {
            return self.trouble(Message::new("undo-nothing"));
        };
        let id = &self.catalog.questions[question].id;
        let mut show = vec![self.kept(&Message::new("undone").with("question", id))];
        show.extend(self.put(question, before));
        if self.is_asked(question) {
            show.extend(self.show_at(question));
        }
        self.done(show)
    }

    /// Who is answering, as of today.
    fn signed(&self) -> Speaker {
        Speaker { on: Some(self.today), ..self.speaker.clone() }
    }

    fn recorded(&self, value: &Value) -> Block {
        let shown = self.value_in_words(self.here(), value);
        self.kept(&self.about_here("recorded-value").with("value", shown))
    }
}

/// What an agency said, made where it had not spoken yet; the agencies stay in the order of their names.
pub(super) fn of_agency<'s>(answer: &'s mut Answer, agency: &str) -> &'s mut AgencyAnswer {
    let at = answer.agencies.partition_point(|said| said.agency.as_str() < agency);
    if answer.agencies.get(at).is_none_or(|said| said.agency != agency) {
        let new = AgencyAnswer { agency: agency.to_owned(), ..AgencyAnswer::default() };
        answer.agencies.insert(at, new);
    }
    &mut answer.agencies[at]
}
