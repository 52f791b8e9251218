//! The team's own file from two laptops.
//!
//! Without the file that both went on from, that file counts as empty: then whatever only one of them says is taken.

use super::form::{Form, Remark};
use super::voice::{add_new_words, add_sources, add_words, place};
use super::{Pick, head_differs};
use crate::answers::{AgencyAnswer, Answer, Answers};

/// Brings together what stands above the answers; what both changed stays as the team's file has it, and is told.
pub(super) fn head(base: &Answers, ours: &mut Answers, form: &Form) -> Vec<Remark> {
    let theirs = &form.answers;
    let mut told = Vec::new();
    let mut take = |key, pick| {
        if pick == Pick::Both {
            told.push(head_differs(form, key));
        }
        pick == Pick::Theirs
    };
    if take("country", Pick::of(&base.country, &ours.country, &theirs.country)) {
        ours.country.clone_from(&theirs.country);
    }
    if take("treaty", Pick::of(&base.treaty, &ours.treaty, &theirs.treaty)) {
        ours.treaty.clone_from(&theirs.treaty);
    }
    if take("round", Pick::of(&base.round, &ours.round, &theirs.round)) {
        ours.round.clone_from(&theirs.round);
    }
    if take("assessed-on", Pick::of(&base.assessed_on, &ours.assessed_on, &theirs.assessed_on)) {
        ours.assessed_on = theirs.assessed_on;
    }
    if take("profile", Pick::of(&base.profile, &ours.profile, &theirs.profile)) {
        ours.profile.clone_from(&theirs.profile);
    }
    match Pick::of(&base.registers, &ours.registers, &theirs.registers) {
        Pick::Ours => {}
        Pick::Theirs => ours.registers.clone_from(&theirs.registers),
        Pick::Both => {
            // An answer that comes from there may cite these laws.
            for (key, law) in &theirs.registers.laws {
                if ours.registers.law(key).is_none() {
                    ours.registers.laws.push((key.clone(), law.clone()));
                }
            }
            told.push(head_differs(form, "laws"));
        }
    }
    for (id, answer) in &theirs.retired {
        ours.retired.entry(id.clone()).or_insert_with(|| answer.clone());
    }
    told
}

/// What two laptops say about one question, brought together. What of the other one cannot stand in the team's answer
/// stands beside it, as an agency's voice would, under the name of its file.
pub(super) fn merge(
    base: Option<&Answer>,
    ours: Option<&Answer>,
    theirs: Option<&Answer>,
    file: &str,
) -> Option<Answer> {
    let owned = |answer: Option<&Answer>| answer.cloned().unwrap_or_default();
    let (base, ours, theirs) = (owned(base), owned(ours), owned(theirs));
    let mut merged = ours.clone();
    let mut beside = AgencyAnswer::default();
    let other_person = position(&base, &mut merged, &theirs, &mut beside, file);
    match Pick::of(&base.note, &ours.note, &theirs.note) {
        Pick::Ours => {}
        Pick::Theirs => merged.note.clone_from(&theirs.note),
        Pick::Both => add_new_words(&mut merged.note, base.note.as_deref(), theirs.note.as_deref()),
    }
    merged.evidence.retain(|source| theirs.evidence.contains(source) || !base.evidence.contains(source));
    let added = theirs.evidence.iter().filter(|source| !base.evidence.contains(source)).cloned();
    add_sources(&mut merged.evidence, &added.collect::<Vec<_>>());
    merged.laws.retain(|law| theirs.laws.contains(law) || !base.laws.contains(law));
    let added = theirs.laws.iter().filter(|law| !base.laws.contains(law) && !ours.laws.contains(law));
    merged.laws.extend(added.cloned());
    match Pick::of(&base.planned, &ours.planned, &theirs.planned) {
        Pick::Ours => {}
        Pick::Theirs => merged.planned.clone_from(&theirs.planned),
        Pick::Both => beside.planned.clone_from(&theirs.planned),
    }
    match Pick::of(&base.ask, &ours.ask, &theirs.ask) {
        Pick::Ours => {}
        Pick::Theirs => merged.ask.clone_from(&theirs.ask),
        Pick::Both => beside.ask.clone_from(&theirs.ask),
    }
    if Pick::of(&base.marked, &ours.marked, &theirs.marked) == Pick::Theirs {
        merged.marked = theirs.marked;
    }
    if Pick::of(&base.confidential, &ours.confidential, &theirs.confidential) == Pick::Theirs {
        merged.confidential = theirs.confidential;
    }
    match Pick::of(&base.suggested, &ours.suggested, &theirs.suggested) {
        Pick::Ours => {}
        Pick::Theirs => merged.suggested.clone_from(&theirs.suggested),
        // Neither is an answer; where the other came from is worth keeping.
        Pick::Both => {
            let from = theirs.suggested.as_ref().map(|suggestion| suggestion.from.as_str());
            add_words(&mut beside.note, from);
        }
    }
    agencies(&base, &mut merged, &theirs, file);
    if other_person || beside != AgencyAnswer::default() {
        let said_by = theirs.said_by.unwrap_or_default();
        let agency = said_by.agency.unwrap_or_else(|| file.to_owned());
        let file = Some(file.to_owned());
        place(&mut merged.agencies, AgencyAnswer { agency, name: said_by.name, on: said_by.on, file, ..beside });
    }
    Some(merged).filter(|answer| !answer.is_empty())
}

/// The team's position, with who took it, why it was settled on and whether it was carried: these go together. Says whether
/// somebody else signed there.
fn position(base: &Answer, merged: &mut Answer, theirs: &Answer, beside: &mut AgencyAnswer, file: &str) -> bool {
    let of = |answer: &Answer| (answer.value.clone(), answer.not_applicable.clone());
    let pick = Pick::of(&of(base), &of(merged), &of(theirs));
    match pick {
        Pick::Ours => {}
        Pick::Theirs => (merged.value, merged.not_applicable) = of(theirs),
        Pick::Both => {
            (beside.value, beside.not_applicable) = of(theirs);
            add_words(&mut beside.note, theirs.agreed.as_deref());
            return theirs.said_by.is_some() && theirs.said_by != base.said_by;
        }
    }
    let mut other_person = false;
    match (Pick::of(&base.said_by, &merged.said_by, &theirs.said_by), pick) {
        (Pick::Ours, _) => {}
        (Pick::Theirs, _) => merged.said_by.clone_from(&theirs.said_by),
        (Pick::Both, Pick::Theirs) => {
            let ours = std::mem::replace(&mut merged.said_by, theirs.said_by.clone()).unwrap_or_default();
            let agency = ours.agency.unwrap_or_else(|| file.to_owned());
            let replaced = AgencyAnswer { agency, name: ours.name, on: ours.on, ..AgencyAnswer::default() };
            place(&mut merged.agencies, replaced);
        }
        (Pick::Both, _) => {
            (beside.value, beside.not_applicable) = of(theirs);
            other_person = true;
        }
    }
    match Pick::of(&base.agreed, &merged.agreed, &theirs.agreed) {
        Pick::Ours => {}
        Pick::Theirs => merged.agreed.clone_from(&theirs.agreed),
        Pick::Both => add_new_words(&mut merged.agreed, base.agreed.as_deref(), theirs.agreed.as_deref()),
    }
    if pick == Pick::Theirs || Pick::of(&base.carried, &merged.carried, &theirs.carried) == Pick::Theirs {
        merged.carried.clone_from(&theirs.carried);
    }
    other_person
}

/// What agencies said, agency by agency.
fn agencies(base: &Answer, merged: &mut Answer, theirs: &Answer, file: &str) {
    let of = |answer: &Answer, agency: &str| answer.agencies.iter().find(|said| said.agency == agency).cloned();
    let names = [base, theirs].into_iter().flat_map(|answer| &answer.agencies).map(|said| said.agency.as_str());
    let mut names: Vec<&str> = names.collect();
    names.sort_unstable();
    names.dedup();
    for name in names {
        let their_voice = of(theirs, name);
        let pick = Pick::of(&of(base, name), &of(merged, name), &their_voice);
        if pick == Pick::Ours {
            continue;
        }
        let before = merged.agencies.clone();
        if pick == Pick::Theirs {
            merged.agencies.retain(|said| said.agency != name);
        }
        if let Some(said) = their_voice {
            let came_in = said.file.clone().or_else(|| Some(file.to_owned()).filter(|_| pick == Pick::Both));
            place(&mut merged.agencies, AgencyAnswer { file: came_in, ..said });
        }
        // Each took something out: that is not brought back.
        if pick == Pick::Both && of(merged, name) == of(base, name) {
            merged.agencies = before;
        }
    }
}
