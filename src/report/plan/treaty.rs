//! The country's standing towards the treaty, always with its source and date beside it.

use jiff::civil::Date;
use serde_json::{Value as Json, json};

use super::Inputs;
use crate::answers::Answers;
use crate::checklist::{Party, PartyKind, Standing, Treaty};
use crate::i18n::Message;
use crate::plan::{Known, PlanContext, Word};
use crate::report::prose::Prose;
use crate::report::{Inline, Inlines};

/// Where a standing comes from.
pub(in crate::report) struct Grounds {
    /// Whose word it is, where that has a name.
    pub source: Option<String>,
    /// The day up to which the source reaches, on which it was read or given.
    pub day: Option<Date>,
    /// Since when the standing holds.
    pub since: Option<Date>,
}

/// Where a country's standing comes from: its answers, what its plan is made for, or the list.
pub(in crate::report) fn grounds(
    prose: &Prose<'_>,
    (answers, context): (&Answers, &PlanContext),
    treaty: &Treaty,
    known: Known,
) -> Grounds {
    let country = answers.country.as_deref().unwrap_or_default();
    match known.word {
        Word::Team => {
            let word = answers.treaty.as_ref();
            Grounds {
                source: word.and_then(|word| word.source.clone()),
                day: answers.assessed_on,
                since: word.and_then(|word| word.since),
            }
        }
        Word::Done(action) => {
            let action = prose.action(action);
            let source = format!("{} {}", action.number, action.title);
            Grounds { source: Some(source), day: context.day(), since: None }
        }
        Word::List | Word::OldList | Word::Secondary => {
            let (party, signatory) = (treaty.party(country), treaty.signatory(country));
            let row = party.map(|party| &party.source).or(signatory.map(|row| &row.source));
            Grounds {
                source: Some(row.map_or(&treaty.source, |source| &source.title).clone()),
                day: row.map_or(Some(treaty.as_of), |source| source.day),
                since: party.map(|party| party.effect).or(signatory.map(|row| row.date)),
            }
        }
    }
}

/// The treaty, where a checklist that the plan is about names it.
pub(super) fn named<'a>(prose: &Prose<'a>, inputs: &Inputs<'_>) -> Option<&'a Treaty> {
    prose.catalog.treaty_of(&inputs.scorecard.places())
}

/// The standing in a sentence or more; nothing where the plan is about no treaty.
pub(super) fn told(prose: &Prose<'_>, inputs: &Inputs<'_>) -> Option<String> {
    let treaty = named(prose, inputs)?;
    let Some(known) = inputs.plan.standing else { return Some(prose.say("treaty-unknown")) };
    let country = inputs.answers.country.as_deref().unwrap_or_default();
    let party = treaty.party(country);
    let Grounds { source, day, since } = grounds(prose, (inputs.answers, inputs.context), treaty, known);
    let date = |day: Option<Date>| day.map_or_else(|| "none".to_owned(), |day| prose.words.date(day));
    // What a country did after the day of the plan it had not done on that day.
    let early = since.zip(inputs.context.day()).filter(|(since, day)| since > day);
    let key = match (known.word, known.standing) {
        (Word::Team, Standing::Party) if early.is_some() => "treaty-team-party-later",
        (Word::Team, Standing::Party) => "treaty-team-party",
        (Word::Team, Standing::Signed) => "treaty-team-signed",
        (Word::Team, Standing::None) => "treaty-team-none",
        (Word::Done(_), _) => "treaty-done",
        (Word::List, Standing::Party) if early.is_some() => "treaty-party-later",
        (Word::List, Standing::Party) => "treaty-party",
        (Word::List, Standing::Signed) => "treaty-signed",
        (Word::List, Standing::None) => "treaty-none",
        (Word::OldList, Standing::Signed) => "treaty-old-signed",
        (Word::OldList, _) => "treaty-old",
        (Word::Secondary, Standing::Signed) => "treaty-secondary-signed",
        (Word::Secondary, _) => "treaty-secondary",
    };
    let message = Message::new(key)
        .with("country", prose.country(inputs.answers).unwrap_or_else(|| prose.say("treaty-the-country")))
        .with("treaty", &prose.catalog.instruments[treaty.instrument].title)
        .with("source", source.unwrap_or_else(|| "none".to_owned()))
        .with("as-of", date(day))
        .with("since", date(since))
        .with("day", date(inputs.context.day()))
        .with("joining", treaty.joining.as_deref().unwrap_or("none"))
        .with("deposited", date(party.and_then(|party| party.deposited)))
        .with("kind", prose.say(kind(party)))
        .with("worked-out", if party.is_some_and(|party| party.is_worked_out) { "yes" } else { "no" });
    Some(prose.tell(&message))
}

/// The same with the reservations of a party and the amendments it accepted or did not, in paragraphs.
pub(super) fn whole(prose: &Prose<'_>, inputs: &Inputs<'_>) -> Vec<Inlines> {
    let mut paragraphs: Vec<String> = told(prose, inputs).into_iter().collect();
    let country = inputs.answers.country.as_deref().unwrap_or_default();
    if inputs.plan.standing.is_some_and(|known| known.standing == Standing::Party)
        && let Some(treaty) = named(prose, inputs)
        && let Some(party) = treaty.party(country)
    {
        paragraphs.extend(more(prose, treaty, party).iter().map(|more| prose.tell(more)));
    }
    paragraphs.into_iter().map(Inline::plain).collect()
}

fn kind(party: Option<&Party>) -> &'static str {
    match party.and_then(|party| party.kind) {
        Some(PartyKind::Accession) => "party-accession",
        Some(PartyKind::Ratification) => "party-ratification",
        Some(PartyKind::Approval) => "party-approval",
        None => "party-instrument",
    }
}

/// The reservations of a party, and whether it accepted the amendments.
fn more(prose: &Prose<'_>, treaty: &Treaty, party: &Party) -> Vec<Message> {
    let mut found = Vec::new();
    if !party.reservations.is_empty() {
        found.push(Message::new("treaty-reservation").with("articles", prose.words.commas(&party.reservations)));
    }
    for amendment in &treaty.amendments {
        let accepted = amendment.accepted.iter().find(|row| row.country == party.country);
        let message = match accepted {
            Some(row) => Message::new("treaty-amendment-accepted").with("date", prose.words.date(row.date)),
            None => Message::new("treaty-amendment-open").with("as-of", prose.words.date(treaty.as_of)),
        };
        found.push(message.with("title", &amendment.title).with("what", &amendment.what));
    }
    found
}

/// The standing for machines; null where the plan is about no treaty.
pub(super) fn data(prose: &Prose<'_>, inputs: &Inputs<'_>) -> Json {
    let Some(treaty) = named(prose, inputs) else { return Json::Null };
    let Some(known) = inputs.plan.standing else {
        let as_of = treaty.as_of.to_string();
        return json!({ "standing": null, "word": null, "source": null, "as-of": as_of, "since": null });
    };
    let Grounds { source, day, since } = grounds(prose, (inputs.answers, inputs.context), treaty, known);
    let word = match known.word {
        Word::Team => "team",
        Word::Done(_) => "plan",
        Word::List => "list",
        Word::OldList => "outdated",
        Word::Secondary => "secondary",
    };
    json!({
        "standing": known.standing.name(),
        "word": word,
        "source": source,
        "as-of": day.map(|day| day.to_string()),
        "since": since.map(|day| day.to_string()),
    })
}
