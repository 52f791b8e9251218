//! Rows that came back from translators, held against the strings and put into the files of a language.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::PathBuf;

use super::cases::{Case, EMPTY, gaps, is_blank, joined, whole, with_pattern};
use super::words::{Entered, Entering, Message as Sentence, messages, written};
use super::{At, State, Strings, Text};
use crate::checklist::translation::{self, Filling, Fillings, filled, placeholders, unknown_rows};
use crate::document::Node;
use crate::i18n::{FALLBACK, Message, Words, setting, tag};
use crate::visible::{is_seen, steers, visible};

/// A row as a translator sends it back.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Row {
    /// Where its text stands: a cell or a line.
    pub place: String,
    /// Names the string.
    pub id: String,
    /// The English that the translator saw.
    pub source: String,
    /// The translation.
    pub text: String,
    /// The translator's remark, where the format has room for one.
    pub note: Option<String>,
    /// What the row calls its state; empty where it does not say.
    pub state: String,
    /// Whether its file says that nobody has finished the translation: a guess of a program, or one to be looked through.
    pub is_unfinished: bool,
    /// Why what stands there is no text, where it is none.
    pub fault: Option<Message>,
}

/// What a translator sends back.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Returned {
    /// The languages that it names as those of its translations; none where its format has no place for that.
    pub languages: BTreeSet<String>,
    /// Its rows.
    pub rows: Vec<Row>,
}

impl Returned {
    /// The rows, where they are of a language.
    ///
    /// # Errors
    ///
    /// A [`Message`] that names the other language that they are of.
    pub fn of(self, tag: &str) -> Result<Vec<Row>, Message> {
        match self.languages.iter().find(|named| !tag::is_same(named, tag)) {
            Some(other) => {
                Err(Message::new("translation-other-language").with("other", visible(other)).with("tag", tag))
            }
            None => Ok(self.rows),
        }
    }
}

/// What came of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// It says what is there already, or nothing.
    Unchanged,
    /// It was taken.
    Changed,
    /// It was taken, and is out of date: the translator saw an earlier English.
    Stale,
    /// It was not taken: its file says that it is not finished.
    Unfinished,
    /// It was not taken, and why.
    Refused(Message),
}

/// What is new of a string.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The translation.
    pub text: String,
    /// The English it was made from.
    pub made_from: String,
    /// The remark.
    pub note: String,
    /// Whether it stands for all branches of the sentence, and not for one.
    pub is_whole: bool,
}

/// What comes of the rows, one fate for each, and the changes by the place of the string.
pub fn take(strings: &Strings, rows: &[Row]) -> (Vec<Fate>, BTreeMap<usize, Change>) {
    let by_id: HashMap<&str, usize> =
        strings.texts.iter().enumerate().map(|(at, text)| (text.id.as_str(), at)).collect();
    let (mut changes, mut seen) = (BTreeMap::new(), BTreeSet::new());
    let fates = rows.iter().map(|row| {
        let Some(&at) = by_id.get(row.id.as_str()) else {
            if let Some((at, whole)) = in_one(strings, row) {
                return match fate(&whole, row) {
                    Ok((fate, change)) => {
                        changes.extend(change.map(|change| (at, Change { is_whole: true, ..change })));
                        fate
                    }
                    Err(why) => Fate::Refused(why),
                };
            }
            let forms = forms(strings, row);
            if !forms.is_empty() {
                return Fate::Refused(Message::new("translation-no-form").listing("forms", forms));
            }
            let near = crate::diagnostic::nearest(&row.id, by_id.keys().copied()).unwrap_or("none");
            return Fate::Refused(Message::new("translation-unknown").with("id", visible(&row.id)).with("near", near));
        };
        if !seen.insert(at) {
            return Fate::Refused(Message::new("translation-twice"));
        }
        match fate(&strings.texts[at], row) {
            Ok((fate, change)) => {
                changes.extend(change.map(|change| (at, change)));
                fate
            }
            Err(why) => Fate::Refused(why),
        }
    });
    (fates.collect(), changes)
}

/// The forms that a sentence has in the language, where a row gives another one: `actions=one`.
fn forms<'a>(strings: &'a Strings, row: &Row) -> Vec<&'a str> {
    let Some((sentence, _)) = row.id.split_once('[') else { return Vec::new() };
    let form = |text: &'a Text| text.id.strip_prefix(sentence)?.strip_prefix('[')?.strip_suffix(']');
    strings.texts.iter().filter_map(form).collect()
}

/// A row with a whole sentence that stands in several rows by now; with the place of the first of them.
fn in_one(strings: &Strings, row: &Row) -> Option<(usize, Text)> {
    let begin = format!("{}[", row.id);
    let mut rows = strings.texts.iter().enumerate().filter(|(_, text)| text.id.starts_with(&begin));
    let (at, first) = rows.next()?;
    let At::Words { file, key, part, .. } = &first.at else { return None };
    let (_, english) = Words::files(FALLBACK).iter().find(|(name, _)| name == file)?;
    let english = messages(english).into_iter().find(|message| message.key == *key)?;
    let source = english.part(part.as_deref())?.to_owned();
    Some((at, Text { gaps: gaps(&source), source, text: String::new(), made_from: None, ..first.clone() }))
}

fn fate(text: &Text, row: &Row) -> Result<(Fate, Option<Change>), Message> {
    if let Some(fault) = &row.fault {
        return Err(fault.clone());
    }
    // Programs break the lines of a remark as they like.
    let is_new = |note: &&String| !translation::same(note, &text.note);
    let note = row.note.as_ref().filter(is_new).unwrap_or(&text.note).clone();
    let is_now = text.is_made_from(&row.source);
    if row.is_unfinished && !is_blank(&row.text) && row.text != text.text {
        return Ok((Fate::Unfinished, None));
    }
    let said = if is_blank(&row.text) { String::new() } else { sound(text, row)? };
    if said.is_empty() || said == text.text {
        // A translator who says that a translation is done has seen that it still holds.
        let is_confirmed =
            !said.is_empty() && is_now && text.state() == State::Stale && row.state == State::Done.name();
        if !is_confirmed && note == text.note {
            return Ok((Fate::Unchanged, None));
        }
        let made_from =
            if is_confirmed { text.source.clone() } else { text.made_from.clone().unwrap_or(text.source.clone()) };
        return Ok((Fate::Changed, Some(Change { text: text.text.clone(), made_from, note, is_whole: false })));
    }
    if !is_now && text.state() == State::Done {
        return Err(Message::new("translation-older"));
    }
    let made_from = if is_now { text.source.clone() } else { row.source.clone() };
    Ok((
        if is_now { Fate::Changed } else { Fate::Stale },
        Some(Change { text: said, made_from, note, is_whole: false }),
    ))
}

/// The translation of a row as it is kept.
///
/// # Errors
///
/// A [`Message`] that says why it cannot be taken.
fn sound(text: &Text, row: &Row) -> Result<String, Message> {
    let hides = |text: &str| text.contains(|letter| steers(letter) && letter != '\n');
    if hides(&row.text) || !row.text.contains(is_seen) || row.note.as_deref().is_some_and(hides) {
        return Err(Message::new("translation-control"));
    }
    let (told, found) = match &text.at {
        At::Words { .. } => {
            let told = with_pattern(&row.text, whole).ok_or_else(|| Message::new("translation-no-fluent"))?;
            let found = gaps(&told);
            (told, found)
        }
        At::Overlay { .. } => (row.text.clone(), placeholders(&row.text)),
    };
    // What the translator saw has its own gaps, where it is not the English of today.
    let wanted = match &text.at {
        _ if text.is_made_from(&row.source) => text.gaps.clone(),
        At::Words { .. } => gaps(&row.source),
        At::Overlay { .. } => placeholders(&row.source),
    };
    let lacking = wanted
        .iter()
        .filter(|name| !found.contains(*name) && !text.spare.contains(*name))
        .map(|name| format!("−{name}"));
    let added = found
        .iter()
        .filter(|name| !wanted.contains(*name) && !text.spare.contains(*name))
        .map(|name| format!("+{name}"));
    let difference: Vec<String> = lacking.chain(added).collect();
    if !difference.is_empty() {
        let shown = difference.iter().map(|name| visible(name));
        return Err(Message::new("translation-gaps").listing("difference", shown));
    }
    if let At::Words { key, part: None, .. } = &text.at {
        let strange = unknown_rows(key, &text.source, &told);
        if !strange.is_empty() {
            return Err(Message::new("translation-rows").listing("rows", strange.iter().map(|row| visible(row))));
        }
        if let Some(allowed) = setting(key, &told) {
            return Err(Message::new("translation-setting").saying("allowed", allowed));
        }
    }
    match text.most_letters.filter(|most| told.chars().count() > *most) {
        Some(most) => Err(Message::new("translation-long").count("most", most).count("letters", told.chars().count())),
        None => Ok(told),
    }
}

/// The files that a language keeps: the paths below its folder, and their texts.
pub type Files = BTreeMap<PathBuf, String>;

/// What changes make of the files of a language. `bases` are the files that overlays translate.
///
/// # Errors
///
/// A [`Message`] that names a file into which a change cannot be put.
pub fn put(
    strings: &Strings,
    changes: &BTreeMap<usize, Change>,
    files: &Files,
    bases: &BTreeMap<String, Node>,
) -> Result<Files, Message> {
    let mut after = Files::new();
    let failed = |path: &PathBuf| Message::new("translation-not-put").with("file", path.display());
    let mut overlays: BTreeMap<PathBuf, (&str, Fillings)> = BTreeMap::new();
    let mut sentences: BTreeSet<(&str, &str)> = BTreeSet::new();
    for (at, change) in changes {
        match &strings.texts[*at].at {
            At::Words { file, key, .. } => {
                sentences.insert((file, key));
            }
            At::Overlay { file, path, is_names } => {
                let filling = if *is_names {
                    Filling::Names(
                        change
                            .text
                            .lines()
                            .map(|line| line.trim().to_owned())
                            .filter(|name| !name.is_empty())
                            .collect(),
                    )
                } else {
                    Filling::Text {
                        source: change.made_from.clone(),
                        text: change.text.clone(),
                        note: change.note.clone(),
                    }
                };
                overlays.entry(PathBuf::from(file)).or_insert((file, Fillings::new())).1.insert(path.clone(), filling);
            }
        }
    }
    for (path, (file, fillings)) in overlays {
        let base = bases.get(file).ok_or_else(|| failed(&path))?;
        let now = filled(base, files.get(&path).map(String::as_str), &fillings).ok_or_else(|| failed(&path))?;
        after.insert(path, now);
    }
    let is_words = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "ftl");
    let kept: Vec<(PathBuf, Vec<Sentence>)> =
        files.iter().filter(|(path, _)| is_words(path)).map(|(path, text)| (path.clone(), messages(text))).collect();
    let mut entered: BTreeMap<PathBuf, Vec<Entered>> = BTreeMap::new();
    let mut by_key: HashMap<(&str, &str), Vec<(usize, &Text)>> = HashMap::new();
    for (at, text) in strings.texts.iter().enumerate() {
        if let At::Words { file, key, .. } = &text.at {
            by_key.entry((file, key)).or_default().push((at, text));
        }
    }
    for sentence in strings.texts.iter().filter_map(|text| match &text.at {
        At::Words { file, key, .. } if sentences.remove(&(*file, key.as_str())) => Some((*file, key.as_str())),
        _ => None,
    }) {
        let found = kept.iter().rev().find_map(|(path, messages)| {
            messages.iter().rev().find(|message| message.key == sentence.1).map(|message| (path.clone(), message))
        });
        let rows = by_key.remove(&sentence).unwrap_or_default();
        let path = found.as_ref().map_or_else(|| PathBuf::from(sentence.0), |(path, _)| path.clone());
        entered.entry(path).or_default().push(entry(sentence.1, &rows, changes, found.map(|(_, message)| message)));
    }
    for (path, entries) in entered {
        let before = files.get(&path).map_or("", String::as_str);
        let now = written(before, &entries).ok_or_else(|| failed(&path))?;
        after.insert(path, now);
    }
    after.retain(|path, now| files.get(path) != Some(now));
    Ok(after)
}

/// A sentence with its changes.
fn entry(key: &str, rows: &[(usize, &Text)], changes: &BTreeMap<usize, Change>, before: Option<&Sentence>) -> Entered {
    let mut parts: Vec<Entering> = Vec::new();
    let mut notes: Vec<&str> = Vec::new();
    let mut sources: Vec<Vec<Case>> = Vec::new();
    let mut whole_in: BTreeSet<Option<String>> = BTreeSet::new();
    for (at, text) in rows {
        let At::Words { part, choices, .. } = &text.at else { continue };
        if parts.last().is_none_or(|last| last.name != *part) {
            parts.push(Entering { name: part.clone(), ..Entering::default() });
            sources.push(Vec::new());
        }
        let change = changes.get(at);
        if change.is_some_and(|change| change.is_whole) {
            whole_in.insert(part.clone());
        } else if whole_in.contains(part) {
            continue;
        }
        let choices = if whole_in.contains(part) { Vec::new() } else { choices.clone() };
        let case = |text: &str| Case { choices: choices.clone(), text: text.to_owned() };
        let (Some(last), Some(source)) = (parts.last_mut(), sources.last_mut()) else { continue };
        last.cases.push(case(change.map_or(&text.text, |change| &change.text)));
        let made_from = change.map(|change| &change.made_from).or(text.made_from.as_ref()).unwrap_or(&text.source);
        source.push(case(if made_from.is_empty() { EMPTY } else { made_from }));
        let note = change.map_or(text.note.as_str(), |change| &change.note);
        if !note.is_empty() && !notes.contains(&note) {
            notes.push(note);
        }
    }
    for (part, source) in parts.iter_mut().zip(&sources) {
        part.made_from = Some(joined(source));
    }
    let note = if rows.iter().any(|(at, _)| changes.contains_key(at)) || before.is_none() {
        notes.join("\n")
    } else {
        String::new()
    };
    Entered { key: key.to_owned(), note, parts }
}

/// The changes that begin a translation: all that is missing of a scope, with nothing translated.
pub fn begun(strings: &Strings, scope: super::Scope) -> BTreeMap<usize, Change> {
    let texts = strings.texts.iter().enumerate();
    let wanted = texts.filter(|(_, text)| text.scope <= scope && text.state() == State::Missing);
    wanted
        .map(|(at, text)| {
            (
                at,
                Change {
                    text: String::new(),
                    made_from: text.source.clone(),
                    note: text.note.clone(),
                    is_whole: false,
                },
            )
        })
        .collect()
}
