//! Answers that come back: the forms of agencies and the files of other laptops, brought into the team's one file.
//!
//! Nothing is overwritten. What an agency said goes under its name, and what contradicts it stands beside it until the
//! room has settled it. Any order of the files gives the same answers, and the same files again change nothing.

pub(crate) mod cells;
pub mod form;
mod outside;
pub mod plan;
mod team;
#[cfg(test)]
mod tests;
mod voice;
mod workbook;

use crate::answers::{AgencyAnswer, Answer, Answers, Speaker};
use crate::checklist::QuestionIndex;
use crate::i18n::Message;

use form::{Form, Remark};

/// How often the same files are merged again; twice is rare already.
const MOST_TIMES: usize = 10;

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    /// The team's answers with everything that came in.
    pub answers: Answers,
    /// What each form brought, in the order in which the forms were given.
    pub tallies: Vec<Tally>,
    /// Questions about which the team's own file says something else than the file that all went on from.
    pub changed_here: Vec<QuestionIndex>,
    /// What stands otherwise above the answers of another laptop's file; the team's file stays as it is.
    pub told: Vec<Remark>,
}

/// What one form brought.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    /// Questions that it speaks of.
    pub said: usize,
    /// Questions about which it says what the team's file did not hold yet.
    pub new: usize,
    /// Questions about which it says something else than the file that all went on from, where that file is at hand.
    pub changed: Vec<QuestionIndex>,
}

/// Brings forms into the answers of a team. With the file that the team and the other laptops went on from, what only one
/// of them changed is taken from that one.
pub fn merge(ours: &Answers, base: Option<&Answers>, forms: &[Form]) -> Merged {
    let mut merged = once(ours, base, forms);
    // Where several laptops changed one thing in several ways, what one of them has displaced is known to the others only
    // the next time; the same files are merged until they change nothing any more.
    for _ in 0..MOST_TIMES {
        let again = once(&merged.answers, base, forms).answers;
        if again == merged.answers {
            break;
        }
        merged.answers = again;
    }
    merged
}

fn once(ours: &Answers, base: Option<&Answers>, forms: &[Form]) -> Merged {
    let nothing = Answers { given: vec![None; ours.given.len()], ..Answers::default() };
    let common = base.unwrap_or(&nothing);
    let mut merged = Merged {
        answers: ours.clone(),
        tallies: vec![Tally::default(); forms.len()],
        changed_here: Vec::new(),
        told: Vec::new(),
    };
    if base.is_some() {
        merged.changed_here = changed(common, ours);
    }
    let mut order: Vec<usize> = (0..forms.len()).collect();
    order.sort_by_key(|&at| (&forms[at].file, &forms[at].digest));
    let laptops = order.iter().filter(|&&at| forms[at].is_team);
    for &at in laptops {
        let form = &forms[at];
        if base.is_some() {
            merged.tallies[at].changed = changed(common, &form.answers);
        }
        merged.told.extend(team::head(common, &mut merged.answers, form));
        for question in 0..merged.answers.given.len() {
            let theirs = form.answers.get(question);
            merged.tallies[at].said += usize::from(theirs.is_some());
            let result = team::merge(common.get(question), merged.answers.get(question), theirs, &form.file);
            if result.as_ref() != merged.answers.get(question) {
                merged.tallies[at].new += 1;
                merged.answers.given[question] = result;
            }
        }
    }
    merged.voices(forms);
    merged
}

impl Merged {
    /// Puts what agencies said under their names: the earliest first, so that the order of the forms does not matter.
    fn voices(&mut self, forms: &[Form]) {
        let mut voices: Vec<(QuestionIndex, Voice, usize)> = Vec::new();
        for (at, form) in forms.iter().enumerate().filter(|(_, form)| !form.is_team) {
            for (question, answer) in form.answers.given.iter().enumerate() {
                let Some(answer) = answer else { continue };
                self.tallies[at].said += 1;
                voices.extend(voices_of(form, answer).into_iter().map(|voice| (question, voice, at)));
            }
        }
        voices.sort_by(|(one, first, _), (other, second, _)| (one, first.rank()).cmp(&(other, second.rank())));
        let mut new: Vec<(usize, QuestionIndex)> = Vec::new();
        for (question, voice, at) in voices {
            let answer = self.answers.given[question].get_or_insert_default();
            let before = (answer.marked, answer.confidential);
            answer.marked |= voice.marked;
            answer.confidential |= voice.confidential;
            let is_raised = before != (answer.marked, answer.confidential);
            let is_placed = voice.said.is_some_and(|said| voice::place(&mut answer.agencies, said));
            if is_placed || is_raised {
                new.push((at, question));
            }
            if answer.is_empty() {
                self.answers.given[question] = None;
            }
        }
        new.sort_unstable();
        new.dedup();
        for (at, _) in new {
            self.tallies[at].new += 1;
        }
    }
}

/// What one agency says about a question, and the marks that its form puts there.
struct Voice {
    said: Option<AgencyAnswer>,
    marked: bool,
    confidential: bool,
}

impl Voice {
    /// Earlier days go first, then those without a day.
    fn rank(&self) -> impl Ord + '_ {
        let said = self.said.as_ref();
        let on = said.and_then(|said| said.on);
        (said.map(|said| &said.agency), on.is_none(), on, said, self.marked, self.confidential)
    }
}

/// What a form says about one question, by agency.
fn voices_of(form: &Form, answer: &Answer) -> Vec<Voice> {
    let plain = |said| Voice { said, marked: false, confidential: false };
    let mut voices = vec![Voice { said: own_voice(form, answer), ..plain(None) }];
    voices[0].marked = answer.marked;
    voices[0].confidential = answer.confidential;
    voices.extend(answer.agencies.iter().map(|said| {
        let file = said.file.clone().or_else(|| Some(form.file.clone()));
        plain(Some(AgencyAnswer { file, ..said.clone() }))
    }));
    voices
}

/// What the agency says for which a form speaks, if anything.
fn own_voice(form: &Form, answer: &Answer) -> Option<AgencyAnswer> {
    let Speaker { agency, name, on } = answer.said_by.clone().unwrap_or_default();
    let speaker = &form.answers.speaker;
    let mut said = AgencyAnswer {
        value: answer.value.clone(),
        not_applicable: answer.not_applicable.clone(),
        // The laws that it cites stand in its own register, which the team's file does not have.
        evidence: form.answers.grounds(&Answer { agencies: Vec::new(), ..answer.clone() }),
        note: answer.note.clone(),
        planned: answer.planned.clone(),
        ask: answer.ask.clone(),
        ..AgencyAnswer::default()
    };
    // An agency settles nothing for the team: why it would is one more word of its own.
    voice::add_words(&mut said.note, answer.agreed.as_deref());
    if said == AgencyAnswer::default() && answer.said_by.is_none() {
        return None;
    }
    said.agency = agency.or_else(|| speaker.agency.clone())?;
    said.name = name.or_else(|| speaker.name.clone());
    said.on = on.or(speaker.on);
    said.file = Some(form.file.clone());
    Some(said)
}

/// The questions about which two files say different things.
fn changed(before: &Answers, after: &Answers) -> Vec<QuestionIndex> {
    (0..after.given.len()).filter(|&question| before.get(question) != after.get(question)).collect()
}

/// The part of a three-way merge that wins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Pick {
    /// What stands in the team's file.
    Ours,
    /// What stands in the other file: only that one changed it.
    Theirs,
    /// Both changed it, and not alike.
    Both,
}

impl Pick {
    fn of<T: PartialEq + ?Sized>(base: &T, ours: &T, theirs: &T) -> Self {
        if ours == theirs || theirs == base {
            Self::Ours
        } else if ours == base {
            Self::Theirs
        } else {
            Self::Both
        }
    }
}

/// That something stands otherwise above the answers of another laptop's file.
fn head_differs(form: &Form, key: &'static str) -> Remark {
    Remark { file: form.path.clone(), place: None, why: Message::new("merge-head-differs").with("key", key) }
}
