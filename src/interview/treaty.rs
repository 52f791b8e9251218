//! The country's standing towards the treaty, asked once in a new file: what the list says is proposed, and nothing is taken
//! for the team's own word that the team did not say.

use super::{Block, Interview, Step, choose};
use crate::answers::TreatyWord;
use crate::checklist::{Standing, Treaty};
use crate::i18n::Message;
use crate::lexicon::date;
use crate::lexicon::number::{ascii_digits, whole};
use crate::plan::{Known, PlanContext, Word, standing};

/// What can be said, in the order of the numbers that stand for it, with the words it is told in.
const CHOICES: [(Standing, &str); 3] = [
    (Standing::Party, "treaty-choice-party"),
    (Standing::Signed, "treaty-choice-signed"),
    (Standing::None, "treaty-choice-none"),
];

impl Interview<'_> {
    /// What the list says of the country, for which no answers were given yet.
    fn in_list(&self) -> Option<(&Treaty, Known)> {
        let lists = self.catalog.lists_with(|index| self.scope.includes(index));
        let treaty = self.catalog.treaty_of(&lists)?;
        let context =
            PlanContext { country: self.answers.country.clone(), from: Some(self.today), ..PlanContext::default() };
        Some((treaty, standing(treaty, &context)?))
    }

    /// Whether there is anything to ask.
    pub(super) fn has_treaty(&self) -> bool {
        self.in_list().is_some()
    }

    pub(super) fn treaty_prompt(&self) -> String {
        let Some((treaty, known)) = self.in_list() else { return String::new() };
        let word = self.word_of_list(treaty, known);
        let key = match (known.word, known.standing) {
            (Word::Secondary, _) => "treaty-proposal-secondary",
            (_, Standing::Party) => "treaty-proposal-party",
            (_, Standing::Signed) => "treaty-proposal-signed",
            (_, Standing::None) => "treaty-proposal-none",
        };
        let day = |day: Option<jiff::civil::Date>| day.map(|day| self.words.date(day)).unwrap_or_default();
        let proposal = Message::new(key)
            .with("source", word.source.unwrap_or_default())
            .with("as-of", day(Some(treaty.as_of)))
            .with("since", day(word.since));
        let ask = Message::new("ask-treaty")
            .with("treaty", &self.catalog.instruments[treaty.instrument].title)
            .saying("proposal", proposal);
        self.words.tell(&ask)
    }

    /// Takes a reply: a number or a word, then a date and a source if there are any; `=` for what the list says.
    pub(super) fn treaty(&mut self, line: &str) -> Result<Block, Step> {
        if self.is_left_open(line) {
            return Ok(self.told("treaty-left-open"));
        }
        let word = if line == "=" {
            self.in_list().map(|(treaty, known)| self.word_of_list(treaty, known))
        } else {
            self.typed(line)
        };
        let Some(word) = word else {
            return Err(self.trouble(Message::new("trouble-treaty").with("reply", choose::shortened(line))));
        };
        let choice = CHOICES.iter().find(|(standing, _)| *standing == word.standing).map_or("", |(_, key)| *key);
        let since = word.since.map_or_else(|| "none".to_owned(), |day| self.words.date(day));
        let source = word.source.clone().unwrap_or_else(|| "none".to_owned());
        let told = Message::new("recorded-treaty").saying("standing", Message::new(choice));
        self.answers.treaty = Some(word);
        Ok(self.kept(&told.with("since", since).with("source", source)))
    }

    fn is_left_open(&self, line: &str) -> bool {
        let unknown = self.words.say("treaty-choice-unknown");
        line.is_empty()
            || whole(line) == Some(CHOICES.len() + 1)
            || line.replace('’', "'").to_lowercase() == unknown.to_lowercase()
    }

    /// The list's word in the team's mouth, with where it stands.
    fn word_of_list(&self, treaty: &Treaty, known: Known) -> TreatyWord {
        let country = self.answers.country.as_deref().unwrap_or_default();
        let (party, signatory) = (treaty.party(country), treaty.signatory(country));
        let row = party.map(|party| &party.source).or(signatory.map(|row| &row.source));
        let (title, day) = row.map_or((&treaty.source, Some(treaty.as_of)), |source| (&source.title, source.day));
        TreatyWord {
            standing: known.standing,
            since: party.map(|party| party.effect).or(signatory.map(|row| row.date)),
            source: Some(day.map_or_else(|| title.clone(), |day| format!("{title}, {day}"))),
            declarations: Vec::new(),
            reservations: Vec::new(),
        }
    }

    fn typed(&self, line: &str) -> Option<TreatyWord> {
        let lower = ascii_digits(line).to_lowercase();
        let mut all = CHOICES.into_iter().enumerate().flat_map(|(at, (standing, key))| {
            [(at + 1).to_string(), standing.name().to_owned(), self.words.say(key).to_lowercase()]
                .map(|word| (standing, word))
        });
        let (standing, rest) = all.find_map(|(standing, word)| {
            let rest = lower.strip_prefix(&word)?;
            let ends = rest.chars().next().is_none_or(|next| !next.is_alphanumeric());
            // Lowering may change how many bytes letters take, not how many words there are.
            let rest = line.split_whitespace().skip(word.split_whitespace().count()).collect::<Vec<_>>().join(" ");
            ends.then_some((standing, rest))
        })?;
        let rest = rest.trim_start_matches([',', ':', ';', ' ']);
        let (since, rest) = match date::leading(rest, self.today, &self.lexicon) {
            Ok((day, rest)) => (Some(day), rest),
            // What begins like a date and is none is no source either.
            Err(_) if rest.starts_with(|first: char| first.is_numeric()) => return None,
            Err(_) => (None, rest),
        };
        let source = Some(rest.to_owned()).filter(|source| !source.is_empty());
        Some(TreatyWord { standing, since, source, declarations: Vec::new(), reservations: Vec::new() })
    }
}
