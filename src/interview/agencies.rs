//! Who answers, who will find out, and which agencies there are.

use super::opening::no_date;
use super::{Block, Field, Interview, State, Step, choose};
use crate::answers::{Answer, Ask, Speaker};
use crate::checklist::{Named, Register};
use crate::i18n::Message;
use crate::lexicon::{SEPARATORS, date};

impl Interview<'_> {
    /// Every agency that can be named here: the roles, those that the team asks, and those that the answers name.
    fn register(&self) -> Register<'_> {
        let own = self.answers.agencies().chain(self.speaker.agency.as_deref());
        Register::new(self.catalog, &self.adaptation, &self.lexicon, own)
    }

    /// The agency that a name means; a new one where the name comes after the word for that.
    ///
    /// # Errors
    ///
    /// What to say where nobody has that name, or several have.
    pub(super) fn named_agency(&self, name: &str) -> Result<String, Message> {
        let name = name.trim();
        if let Some(new) = self.commands.new_agency(name) {
            // A new agency has not the name of one that is there.
            return Ok(match self.register().find(new) {
                Named::One(known) if self.agency(&known).to_lowercase() == new.to_lowercase() => known,
                _ => new.to_owned(),
            });
        }
        let reply = choose::shortened(name);
        match self.register().find(name) {
            Named::One(agency) => Ok(agency),
            Named::Several(titles) => {
                let among = Message::new("trouble-agency-several").with("reply", reply);
                Err(among.with("agencies", titles.join(" / ")))
            }
            Named::Nobody(near) => {
                let near = if near.is_empty() { "none".to_owned() } else { near.join(" / ") };
                Err(Message::new("trouble-agency").with("reply", reply).with("near", near))
            }
        }
    }

    /// Sets who is answering from here on: `agency, name`.
    pub(super) fn who(&mut self, line: &str) -> Step {
        // The name of an agency may hold a comma as well: the longest that somebody has counts.
        let split = |at: usize| (line[..at].trim(), line[at..].trim_start_matches(SEPARATORS).trim());
        let is_team = |agency: &str| agency.is_empty() || self.lexicon.is_team(&agency.to_lowercase());
        let is_known = |(agency, _): &(&str, &str)| is_team(agency) || self.named_agency(agency).is_ok();
        let ends = line.match_indices(SEPARATORS).map(|(at, _)| at).chain([line.len()]);
        let splits: Vec<(&str, &str)> = ends.map(split).collect();
        let known = splits.iter().rev().find(|split| is_known(split)).or(splits.first());
        let (agency, name) = known.copied().unwrap_or_default();
        let is_team = is_team(agency);
        let agency = match (!is_team).then(|| self.named_agency(agency)).transpose() {
            Ok(agency) => agency,
            Err(trouble) => {
                // It is asked for again: what is said next must not go under the name of whoever spoke before.
                self.state = State::Filling(Field::Who);
                return self.trouble(trouble);
            }
        };
        self.speaker = Speaker { agency, name: Some(name.to_owned()).filter(|name| !name.is_empty()), on: None };
        let show = match self.speaker_in_words(&self.speaker) {
            Some(who) => self.tell(&Message::new("who-now").with("who", who)),
            None => self.told("who-team"),
        };
        self.done(vec![show])
    }

    /// Records who will find out, and by when: `justice by Friday`. The question stays open.
    pub(super) fn ask_agency(&mut self, line: &str) -> Step {
        let ends = line.match_indices(' ').map(|(at, _)| at).chain([line.len()]);
        // What is before a day should be an agency, and what is behind an agency a day; a line is never without a name.
        let (mut no_agency, mut no_day) = (None, None);
        for (name, day) in ends.map(|end| line.split_at(end)) {
            let day = day.trim();
            let by = if day.is_empty() { Ok(None) } else { self.day_of(day).map(Some) };
            match (self.named_agency(name.trim_end_matches(|letter| letter == ' ' || SEPARATORS.contains(&letter))), by)
            {
                (Ok(agency), Ok(by)) => return self.asked_to_find_out(Ask { agency, by }),
                (Ok(_), Err(found)) => no_day = Some(found),
                (Err(found), Ok(Some(_))) => no_agency = no_agency.or(Some(found)),
                (Err(found), Ok(None)) if no_agency.is_none() && no_day.is_none() => no_agency = Some(found),
                (Err(_), _) => {}
            }
        }
        self.state = State::Filling(Field::Ask);
        let none = || Message::new("trouble-agency").with("reply", line).with("near", "none");
        self.trouble(no_agency.or(no_day).unwrap_or_else(none))
    }

    fn day_of(&self, text: &str) -> Result<jiff::civil::Date, Message> {
        let weekday = date::upcoming(text, self.today, &self.lexicon);
        weekday
            .map_or_else(|| date::read(text, Some(self.today), &self.lexicon), Ok)
            .map_err(|none| no_date(none, text))
    }

    fn asked_to_find_out(&mut self, ask: Ask) -> Step {
        let mut show = vec![self.kept(&self.about_here("recorded-ask").with("ask", self.ask_in_words(&ask)))];
        show.extend(self.change(|answer| answer.ask = Some(ask)));
        self.answered = true;
        self.state = State::Asking;
        self.done(show)
    }

    /// Who is to find out what about a question, in words; nothing where nobody is.
    pub(super) fn asks_in_words(&self, answer: Option<&Answer>) -> Option<String> {
        let asks = self.words.semicolons(answer?.asks().map(|ask| self.ask_in_words(ask)));
        (!asks.is_empty()).then_some(asks)
    }

    pub(super) fn ask_in_words(&self, ask: &Ask) -> String {
        let agency = self.agency(&ask.agency);
        match ask.by {
            Some(by) => {
                self.words.tell(&Message::new("ask-by").with("agency", agency).with("date", self.words.date(by)))
            }
            None => agency.to_owned(),
        }
    }

    /// Every agency with what it can be called by.
    pub(super) fn list_agencies(&mut self) -> Step {
        let mut show = vec![Block::Gap, Block::Heading(self.words.say("list-agencies"))];
        show.extend(self.register().all().map(|(id, title)| Block::Item(id.to_owned(), title.to_owned())));
        show.extend([Block::Text(self.words.say("list-agencies-new")), Block::Gap]);
        self.done(show)
    }
}
