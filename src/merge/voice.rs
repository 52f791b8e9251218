//! One more voice among those of agencies.

use crate::answers::AgencyAnswer;

/// Puts what an agency said among what is there, and says whether that changed anything.
///
/// Where the agency said nothing that contradicts it, both become one: notes and evidence are added. Otherwise it stands
/// beside the other, under the agency's name and that of the file it came in.
pub(super) fn place(agencies: &mut Vec<AgencyAnswer>, said: AgencyAnswer) -> bool {
    let names = (0_usize..).map(|place| match (&said.file, place) {
        (_, 0) => said.agency.clone(),
        (Some(file), 1) => format!("{} ({file})", said.agency),
        (Some(file), _) => format!("{} ({file}, {place})", said.agency),
        (None, _) => format!("{} ({})", said.agency, place + 1),
    });
    for name in names {
        let at = agencies.partition_point(|other| other.agency < name);
        match agencies.get_mut(at).filter(|other| other.agency == name) {
            Some(other) if is_compatible(other, &said) => return join(other, &said),
            Some(_) => {}
            None => {
                agencies.insert(at, AgencyAnswer { agency: name, ..said });
                return true;
            }
        }
    }
    false
}

/// Whether two things said can be one: the same person, position, plan and question to somebody else, as far as both name one.
fn is_compatible(one: &AgencyAnswer, other: &AgencyAnswer) -> bool {
    fn agree<T: PartialEq>(one: Option<T>, other: Option<T>) -> bool {
        one.is_none() || other.is_none() || one == other
    }
    agree(one.position(), other.position())
        && agree(one.planned.as_ref(), other.planned.as_ref())
        && agree(one.ask.as_ref(), other.ask.as_ref())
        && agree(one.name.as_ref(), other.name.as_ref())
}

/// Adds what one says to the other; what is there already stays as it is.
fn join(to: &mut AgencyAnswer, said: &AgencyAnswer) -> bool {
    let before = to.clone();
    to.value = to.value.take().or_else(|| said.value.clone());
    add_words(&mut to.not_applicable, said.not_applicable.as_deref());
    add_words(&mut to.note, said.note.as_deref());
    add_sources(&mut to.evidence, &said.evidence);
    to.planned = to.planned.take().or_else(|| said.planned.clone());
    to.ask = to.ask.take().or_else(|| said.ask.clone());
    to.name = to.name.take().or_else(|| said.name.clone());
    to.on = to.on.or(said.on);
    let is_changed = *to != before;
    // What was known already did not come in by this file.
    if is_changed && to.file.is_none() {
        to.file.clone_from(&said.file);
    }
    is_changed
}

/// Adds the paragraphs that are not there yet.
pub(super) fn add_words(to: &mut Option<String>, more: Option<&str>) {
    add_new_words(to, None, more);
}

/// Adds the paragraphs that neither are there yet nor were in the file that all went on from: what was taken out since is
/// not brought back.
pub(super) fn add_new_words(to: &mut Option<String>, base: Option<&str>, more: Option<&str>) {
    let Some(more) = more else { return };
    let Some(words) = to else {
        *to = Some(more.to_owned());
        return;
    };
    let mut known: Vec<String> = [Some(words.as_str()), base].into_iter().flatten().flat_map(paragraphs).collect();
    for paragraph in paragraphs(more) {
        if !known.contains(&paragraph) {
            *words = format!("{}\n\n{paragraph}", words.trim_end());
            known.push(paragraph);
        }
    }
}

fn paragraphs(text: &str) -> Vec<String> {
    text.split("\n\n").map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
}

/// Adds the sources that are not there yet.
pub(super) fn add_sources(to: &mut Vec<String>, more: &[String]) {
    for source in more {
        if !to.contains(source) {
            to.push(source.clone());
        }
    }
}
