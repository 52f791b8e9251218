//! A sound answers file straight to [`Answers`], without a tree: most files of a large batch, several times as fast.
//!
//! This room decides nothing of its own. It reads exactly the files in which [`load`](super::load) would find nothing
//! to say, not even a warning, and gives the same answers; every other file it leaves to that room.

mod parts;

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use serde::Deserialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::load::{is_country, said_from, value_from};
use super::{AgencyAnswer, Answer, Answers, Planned, Speaker, Suggestion, Value};
use crate::assessment::{Said, chosen, is_asked};
use crate::checklist::{Catalog, Question, QuestionIndex};
use crate::document::direct::yaml;
use crate::source::{Source, Syntax};
use parts::{Day, Long, Name, Pairs, Plain, Raw, TakeRaw, Text, Unkept, UnkeptText, stop};

/// The answers of a file in which there is nothing to find; `None` for every other file.
pub fn read(source: &Source, catalog: &Catalog) -> Option<Answers> {
    let (mut answers, given): (Answers, Vec<Option<Answer>>) = read_as(source, catalog)?;
    answers.given = given;
    all_asked(catalog, &Said::all(&answers)).then_some(answers)
}

/// The same for a score alone: the head of the answers, and what is said about each question. Evidence, notes and
/// names are judged like all else and not copied, which would take longer than all the arithmetic.
pub fn read_to_score(source: &Source, catalog: &Catalog) -> Option<(Answers, Vec<Said>)> {
    let (answers, said): (Answers, Vec<Said>) = read_as(source, catalog)?;
    all_asked(catalog, &said).then_some((answers, said))
}

/// Reads the head of a file, and from every answer what is wanted.
fn read_as<T: Wanted>(source: &Source, catalog: &Catalog) -> Option<(Answers, Vec<T>)> {
    if source.invalid_at.is_some() || source.byte_order_mark {
        return None;
    }
    // A comment beside a value may have been meant as a part of it; the tree knows.
    if source.syntax == Syntax::Yaml && has_comment_beside_value(&source.text) {
        return None;
    }
    let whole = Whole { catalog, wanted: PhantomData };
    match source.syntax {
        Syntax::Yaml => yaml(&source.text, whole).ok(),
        Syntax::Json => {
            let mut json = serde_json::Deserializer::from_str(&source.text);
            let read = whole.deserialize(&mut json).ok()?;
            json.end().ok()?;
            Some(read)
        }
        Syntax::Toml | Syntax::Lines => None,
    }
}

/// What is wanted of an answer.
trait Wanted: Default + Clone {
    /// What its words become.
    type Text<'t>: Deserialize<'t>;
    /// What its evidence becomes.
    type Evidence<'t>: Deserialize<'t>;

    /// What a value says about a question; `None` where there would be something to find.
    fn short(question: &Question, raw: &Raw<'_>) -> Option<Self>;

    /// What an answer with more than its value says.
    fn long<'t>(question: &Question, long: Long<'t, Self::Text<'t>, Self::Evidence<'t>>) -> Option<Self>;
}

impl Wanted for Option<Answer> {
    type Text<'t> = Text<'t>;
    type Evidence<'t> = Raw<'t>;

    fn short(question: &Question, raw: &Raw<'_>) -> Option<Self> {
        Some(Some(Answer { value: Some(value(question, raw)?), ..Answer::default() }))
    }

    fn long<'t>(question: &Question, long: Long<'t, Text<'t>, Raw<'t>>) -> Option<Self> {
        Some(Some(self::long(question, long)?).filter(|answer| !answer.is_empty()))
    }
}

impl Wanted for Said {
    type Text<'t> = UnkeptText;
    type Evidence<'t> = Unkept;

    fn short(question: &Question, raw: &Raw<'_>) -> Option<Self> {
        said(question, raw)
    }

    fn long<'t>(question: &Question, long: Long<'t, UnkeptText, Unkept>) -> Option<Self> {
        if let Some(suggested) = &long.suggested {
            said(question, &suggested.value)?;
        }
        // What every agency says alike counts where the team says nothing.
        let mut alike: Option<(Self, &Raw<'_>)> = None;
        let mut differ = false;
        for (_, agency) in &long.agencies.0 {
            let Some(raw) = &agency.value else { continue };
            let now = said(question, raw)?;
            match &alike {
                None => alike = Some((now, raw)),
                Some((before, words)) => differ |= *before != now || (now == Self::Words && *words != raw),
            }
        }
        match (&long.value, &long.not_applicable) {
            (Some(_), Some(_)) => None,
            (None, Some(_)) => Some(Self::NotApplicable),
            (Some(raw), None) => said(question, raw),
            (None, None) => Some(alike.filter(|_| !differ).map(|(said, _)| said).unwrap_or_default()),
        }
    }
}

fn said(question: &Question, raw: &Raw<'_>) -> Option<Said> {
    match raw {
        Raw::One(one) => said_from(question, std::slice::from_ref(one), false),
        Raw::Many(many) => said_from(question, many, true),
    }
}

/// Whether every question with an answer is asked, as [`not_asked`](super::load::not_asked) finds at greater length. The
/// first one that is not would follow from answers that stand as they are said.
fn all_asked(catalog: &Catalog, said: &[Said]) -> bool {
    let chosen = chosen(said);
    catalog.questions.iter().zip(said).all(|(question, own)| !own.is_value() || is_asked(question, &chosen))
}

/// Whether a `#` follows a space with something before it on its line.
fn has_comment_beside_value(text: &str) -> bool {
    text.match_indices('#').any(|(at, _)| {
        let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
        let before = &text[start..at];
        before.ends_with([' ', '\t']) && !before.trim().is_empty()
    })
}

/// The whole file.
struct Whole<'c, T> {
    catalog: &'c Catalog,
    wanted: PhantomData<T>,
}

impl<'de, T: Wanted> DeserializeSeed<'de> for Whole<'_, T> {
    type Value = (Answers, Vec<T>);

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Self::Value, D::Error> {
        from.deserialize_map(self)
    }
}

impl<'de, T: Wanted> Visitor<'de> for Whole<'_, T> {
    type Value = (Answers, Vec<T>);

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a completed questionnaire")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        const KEYS: [&str; 7] = ["format", "country", "round", "assessed-on", "profile", "checklists", "answers"];
        let text = |text: Option<Text<'_>>| text.map(|Text(text)| text.into_owned());
        let mut answers = Answers::default();
        let mut given = Vec::new();
        let mut seen = [false; KEYS.len()];
        while let Some(Name(key)) = map.next_key()? {
            let place = KEYS.iter().position(|known| *known == key).ok_or_else(stop)?;
            if std::mem::replace(&mut seen[place], true) {
                return Err(stop());
            }
            match place {
                0 if map.next_value::<u64>()? == 1 => {}
                1 => answers.country = text(map.next_value()?),
                2 => answers.round = text(map.next_value()?),
                3 => answers.assessed_on = map.next_value::<Option<Day>>()?.map(|Day(date)| date),
                4 => answers.profile = text(map.next_value()?),
                5 => {
                    let Pairs(versions) = map.next_value::<Pairs<'de, Text<'de>>>()?;
                    answers.checklists = versions
                        .into_iter()
                        .map(|(id, Text(version))| (id.into_owned(), version.into_owned()))
                        .collect();
                }
                6 => given = map.next_value_seed(Given { catalog: self.catalog, wanted: PhantomData })?,
                _ => return Err(stop()),
            }
        }
        if !seen[6] {
            given = vec![T::default(); self.catalog.questions.len()];
        }
        if seen[0] && self.is_usual(&answers) { Ok((answers, given)) } else { Err(stop()) }
    }
}

impl<T> Whole<'_, T> {
    /// Whether everything the head of the file names is known.
    fn is_usual(&self, answers: &Answers) -> bool {
        answers.country.as_deref().is_none_or(|code| is_country(self.catalog, code))
            && answers.profile.as_deref().is_none_or(|profile| self.catalog.profile(profile).is_some())
            && (answers.checklists.iter())
                .all(|(id, version)| self.catalog.checklist(id).is_some_and(|list| list.version == *version))
    }
}

/// The map of answers.
struct Given<'c, T> {
    catalog: &'c Catalog,
    wanted: PhantomData<T>,
}

impl<'de, T: Wanted> DeserializeSeed<'de> for Given<'_, T> {
    type Value = Vec<T>;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Self::Value, D::Error> {
        from.deserialize_map(self)
    }
}

impl<'de, T: Wanted> Visitor<'de> for Given<'_, T> {
    type Value = Vec<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("answers by question")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let questions = &self.catalog.questions;
        let mut given = vec![T::default(); questions.len()];
        let mut seen = vec![false; questions.len()];
        let mut next = 0;
        while let Some(Plain(id)) = map.next_key()? {
            let index = self.find(&id, next).ok_or_else(stop)?;
            next = index + 1;
            if std::mem::replace(&mut seen[index], true) {
                return Err(stop());
            }
            given[index] = map.next_value_seed(One { question: &questions[index], wanted: PhantomData })?;
        }
        Ok(given)
    }
}

impl<T> Given<'_, T> {
    /// The question behind an id. Most files answer in the order of the checklists, so it is one of the next.
    fn find(&self, id: &str, next: QuestionIndex) -> Option<QuestionIndex> {
        let near = self.catalog.questions.get(next..).unwrap_or(&[]);
        match near.iter().take(8).position(|question| question.id == id) {
            Some(ahead) => Some(next + ahead),
            None => self.catalog.question_by_id.get(id).copied(),
        }
    }
}

/// One answer, made at once of what stands in the file: whatever is moved or kept on the way costs as much as the rest.
struct One<'c, T> {
    question: &'c Question,
    wanted: PhantomData<T>,
}

impl<'de, T: Wanted> DeserializeSeed<'de> for One<'_, T> {
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<T, D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de, T: Wanted> Visitor<'de> for One<'_, T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an answer")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        T::short(self.question, &Raw::One(Cow::Borrowed(text))).ok_or_else(stop)
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<T, E> {
        T::short(self.question, &TakeRaw.visit_u64(number)?).ok_or_else(stop)
    }

    fn visit_unit<E>(self) -> Result<T, E> {
        Ok(T::default())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, items: A) -> Result<T, A::Error> {
        T::short(self.question, &TakeRaw.visit_seq(items)?).ok_or_else(stop)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
        let long = Long::deserialize(MapAccessDeserializer::new(map))?;
        T::long(self.question, long).ok_or_else(stop)
    }
}

fn long<'t>(question: &Question, long: Long<'t, Text<'t>, Raw<'t>>) -> Option<Answer> {
    if long.not_applicable.is_some() && long.value.is_some() {
        return None;
    }
    let text = |text: Option<Text<'_>>| text.map(|Text(text)| text.into_owned());
    let day = |day: Option<Day>| day.map(|Day(date)| date);
    let maybe = |raw: Option<Raw<'_>>| match raw {
        None => Some(None),
        Some(raw) => value(question, &raw).map(Some),
    };
    let agencies = long.agencies.0.into_iter().map(|(agency, said)| {
        Some(AgencyAnswer {
            agency: agency.into_owned(),
            value: maybe(said.value)?,
            note: text(said.note),
            name: text(said.name),
            on: day(said.on),
        })
    });
    Some(Answer {
        value: maybe(long.value)?,
        not_applicable: text(long.not_applicable),
        evidence: match long.evidence {
            None => Vec::new(),
            Some(Raw::One(one)) => vec![one.into_owned()],
            Some(Raw::Many(many)) => many.into_iter().map(Cow::into_owned).collect(),
        },
        note: text(long.note),
        planned: long.planned.map(|planned| Planned { by: day(planned.by), what: text(planned.what) }),
        said_by: (long.said_by).map(|said| Speaker {
            agency: text(said.agency),
            name: text(said.name),
            on: day(said.on),
        }),
        agencies: agencies.collect::<Option<_>>()?,
        agreed: text(long.agreed),
        marked: long.marked.unwrap_or(false),
        suggested: match long.suggested {
            None => None,
            Some(suggested) => {
                Some(Suggestion { value: value(question, &suggested.value)?, from: suggested.from.0.into_owned() })
            }
        },
    })
}

fn value(question: &Question, raw: &Raw<'_>) -> Option<Value> {
    match raw {
        Raw::One(one) => value_from(question, std::slice::from_ref(one), false),
        Raw::Many(many) => value_from(question, many, true),
    }
}
