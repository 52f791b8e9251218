//! The treaty: one of the instruments, with dated lists of who belongs to it.

use std::collections::{HashMap, HashSet};

use jiff::Span as Time;
use jiff::civil::Date;

use super::data::once;
use super::{Check, Known, Seen};
use crate::checklist::country::is_code;
use crate::checklist::file::{PartyFile, Sure, TreatyHead, TreatyRowFile, TreatySourceFile};
use crate::checklist::files::ListFiles;
use crate::checklist::{Amendment, Note, NoteArticle, NotePoint, Party, Treaty, TreatyRow, TreatySource};
use crate::diagnostic::{Code, Diagnostic, nearest};
use crate::document::Node;
use crate::source::Span;

pub(super) fn treaty(check: &mut Check<'_>) {
    let Some(document) = &check.files.treaty else {
        return;
    };
    let file = &document.value;
    let head = document.tree.get("treaty");
    let span = head.map_or(document.tree.span, |node| node.span_of("instrument"));
    let found = check.resolve(Known::Instrument, &file.treaty.instrument, span);
    let nodes = |key| document.tree.list(key);
    let mut seen = Seen::default();
    for (source, node) in file.sources.iter().zip(nodes("sources")) {
        check.declare(&mut seen, &source.id, node.span_of("id"));
    }
    let limit = head.filter(|head| head.has("as-of")).map(|_| file.treaty.as_of);
    let rows = Rows { sources: &file.sources, limit };
    let mut seen = HashMap::new();
    for (party, node) in file.parties.iter().zip(nodes("parties")) {
        let date = party
            .date
            .filter(|_| rows.check(check, &mut seen, (&party.country, party.date, party.source.as_deref()), node));
        days(check, date, party.effect, node);
    }
    for (state, node) in file.signatories.iter().zip(nodes("signatories")) {
        rows.check(check, &mut seen, row(state), node);
    }
    let mut ids = Seen::default();
    for (amendment, node) in file.amendments.iter().zip(nodes("amendments")) {
        check.declare(&mut ids, &amendment.id, node.span_of("id"));
        let mut seen = HashMap::new();
        let nodes = node.list("accepted");
        for (state, node) in amendment.accepted.iter().zip(nodes) {
            rows.check(check, &mut seen, row(state), node);
        }
    }
    let Some(instrument) = found else { return };
    let row = |row: &TreatyRowFile| TreatyRow {
        country: row.country.clone(),
        date: row.date,
        source: source(&file.treaty, &file.sources, row.source.as_deref()),
    };
    check.catalog.treaty = Some(Treaty {
        instrument,
        caveat: file.treaty.caveat.clone(),
        joining: file.treaty.joining.clone(),
        as_of: file.treaty.as_of,
        source: file.treaty.source.clone(),
        parties: file.parties.iter().filter_map(|party| self::party(&file.treaty, &file.sources, party)).collect(),
        signatories: file.signatories.iter().map(row).collect(),
        amendments: (file.amendments.iter())
            .map(|amendment| Amendment {
                title: amendment.title.clone(),
                what: amendment.what.clone(),
                accepted: amendment.accepted.iter().map(row).collect(),
            })
            .collect(),
        note: None,
    });
}

/// Reads what the note on joining says; it names questions, so they are known by now.
pub(super) fn note(check: &mut Check<'_>) {
    let Some(document) = &check.files.treaty else { return };
    let (Some(file), Some(node)) = (&document.value.note, document.tree.get("note")) else { return };
    let mut articles = Vec::new();
    let mut seen = HashMap::new();
    for (article, node) in file.articles.iter().zip(node.list("articles")) {
        once(check, &mut seen, &article.id, node.span_of("id"));
        let mut stands = Vec::new();
        let mut seen = HashMap::new();
        for (stand, node) in article.stands.iter().zip(node.list("stands")) {
            let span = node.span_of("id");
            once(check, &mut seen, &stand.id, span);
            let question = check.resolve(Known::Question, &stand.id, span);
            stands.extend(question.map(|question| (question, stand.what.clone())));
        }
        articles.push(NoteArticle { number: article.id.clone(), asks: article.asks.clone(), stands });
    }
    for (key, points) in [("returns", &file.returns), ("steps", &file.steps)] {
        let mut seen = Seen::default();
        for (point, node) in points.iter().zip(node.list(key)) {
            check.declare(&mut seen, &point.id, node.span_of("id"));
        }
    }
    let Some(treaty) = &mut check.catalog.treaty else { return };
    treaty.note = Some(Note {
        status: file.status.clone(),
        articles,
        returns: file.returns.iter().map(NotePoint::from).collect(),
        steps: file.steps.iter().map(NotePoint::from).collect(),
        benefits: file.benefits.clone(),
    });
}

/// Whether a checklist names the treaty. Another instrument is reported, and so is one that its folder does not know.
pub(super) fn named(check: &mut Check<'_>, list: &ListFiles) -> bool {
    let (Some(name), Some(document)) = (&list.head.value.treaty, &check.files.treaty) else { return false };
    let known = &document.value.treaty.instrument;
    // What a treaty of the folder itself names is looked up there.
    if name == known && !check.files.borrowed.contains(&document.tree.span.source) {
        return true;
    }
    let span = list.head.tree.span_of("treaty");
    let is_known = check.find(Known::Instrument, known).is_some();
    if check.resolve(Known::Instrument, name, span).is_some() && is_known && name != known {
        let near = nearest(name, [known.as_str()]).unwrap_or("none");
        let finding = Diagnostic::new(Code::BadValue, span).with("value", name).with("near", near);
        check.report(finding.with("known", known));
    }
    name == known
}

/// Country, day and source of a row.
type Row<'a> = (&'a str, Option<Date>, Option<&'a str>);

fn row(state: &TreatyRowFile) -> Row<'_> {
    (&state.country, Some(state.date), state.source.as_deref())
}

/// What rows are held against.
struct Rows<'a> {
    sources: &'a [TreatySourceFile],
    /// The day up to which the depositary's list is complete, where it could be read.
    limit: Option<Date>,
}

impl Rows<'_> {
    /// Reports what is wrong with a row; false where its day cannot be true.
    fn check<'r>(
        &self,
        check: &mut Check<'_>,
        seen: &mut HashMap<&'r str, Span>,
        (country, date, source): Row<'r>,
        node: &Node,
    ) -> bool {
        if node.has("country") {
            let codes: HashSet<&str> = (check.files.countries.iter())
                .flat_map(|file| &file.value.countries)
                .map(|entry| entry.code.as_str())
                .collect();
            let span = node.span_of("country");
            if !is_code(country) || (!codes.is_empty() && !codes.contains(country)) {
                check.report(Diagnostic::new(Code::BadCountry, span).with("code", country).with("near", "none"));
            }
            once(check, seen, country, span);
        }
        let known = source.map(|id| self.sources.iter().find(|known| known.id == id));
        if let (Some(None), Some(id)) = (known, source.filter(|_| node.has("source"))) {
            let names = || self.sources.iter().map(|known| known.id.as_str());
            let near = nearest(id, names()).unwrap_or("none");
            let finding = Diagnostic::new(Code::BadValue, node.span_of("source")).with("value", id);
            check.report(finding.with("near", near).listing("known", names()));
        }
        // Somebody else's word may tell what happened since the list was read, up to the day on which it was heard.
        let limit = match known {
            Some(Some(source)) if source.sure == Sure::Secondary => source.read,
            _ => self.limit,
        };
        let late = date.filter(|_| node.has("date")).zip(limit).filter(|(date, limit)| date > limit);
        if let Some((date, limit)) = late {
            let finding = Diagnostic::new(Code::DateOrder, node.span_of("date"));
            check.report(finding.with("date", date).with("limit", limit));
        }
        late.is_none()
    }
}

/// A party is bound from some day on: one of its two days must be known, and nobody is bound before the deposit.
fn days(check: &mut Check<'_>, deposit: Option<Date>, effect: Option<Date>, node: &Node) {
    if !node.has("date") && !node.has("effect") {
        let faulty = ["date", "effect"].iter().any(|key| node.get(key).is_some_and(Node::is_faulty));
        if !faulty {
            check.report(Diagnostic::new(Code::MissingKey, node.head_span()).with("key", "date"));
        }
    }
    if let (Some(start), Some(target)) = (deposit, effect)
        && target < start
    {
        let finding = Diagnostic::new(Code::DatesReversed, node.span_of("effect"));
        check.report(finding.with("start", start).with("target", target));
    }
}

/// A party with the day from which it is bound: as it was read, or worked out from the deposit.
fn party(head: &TreatyHead, sources: &[TreatySourceFile], file: &PartyFile) -> Option<Party> {
    let wait = Time::new().days(i64::from(head.wait.unwrap_or(0)));
    let bound = |deposit: Date| deposit.checked_add(wait).ok().max(head.in_force);
    Some(Party {
        country: file.country.clone(),
        deposited: file.date,
        effect: file.effect.or_else(|| bound(file.date?))?,
        is_worked_out: file.effect.is_none(),
        kind: file.kind,
        reservations: file.reservations.clone(),
        source: source(head, sources, file.source.as_deref()),
    })
}

/// Where a row was read: the source it names, or the depositary's list.
fn source(head: &TreatyHead, sources: &[TreatySourceFile], id: Option<&str>) -> TreatySource {
    match id.and_then(|id| sources.iter().find(|source| source.id == id)) {
        None => TreatySource { title: head.source.clone(), sure: Sure::Verified, day: Some(head.as_of) },
        Some(source) => TreatySource {
            title: source.title.clone(),
            sure: source.sure,
            day: source.read.or((source.sure == Sure::Verified).then_some(head.as_of)),
        },
    }
}

#[cfg(test)]
mod tests {
    use crate::fixture;

    const NOTE: &str = "\
note:
  status: Ours
  articles:
    - { id: \"6\", asks: To have a body, stands: [{ id: T1.1, what: a body }, { id: L.A.a, what: a law }] }
    - { id: \"7\", asks: To have a system, stands: [] }
  steps:
    - { id: sign, text: Who signs?, standing: [signed] }
    - { id: read, text: Who read it?, article: \"18\" }
parties:";

    #[test]
    fn a_note_names_questions_and_for_whom_its_points_are() {
        let (catalog, findings) = fixture::changed(&[("data/treaty.yaml", "parties:", NOTE)], &[]);
        assert!(findings.is_empty(), "{findings:?}");
        let catalog = catalog.unwrap();
        let note = catalog.treaty.as_ref().unwrap().note.as_ref().unwrap();
        let stands = note.articles[0].stands.iter().map(|(question, _)| catalog.questions[*question].id.as_str());
        assert_eq!(stands.collect::<Vec<_>>(), ["T1.1", "L.A.a"]);
        use crate::checklist::file::TreatyCase::{None, Party, Signed};
        let is_for = |place: usize| [None, Signed, Party].map(|case| note.steps[place].is_for(case));
        assert_eq!((is_for(0), is_for(1)), ([false, true, false], [true; 3]));
    }

    #[test]
    fn what_is_wrong_in_a_note_is_found() {
        for (from, to, code) in [
            ("id: T1.1", "id: T9.9", "unknown-question"),
            ("id: L.A.a", "id: T1.1", "repeated-name"),
            ("id: \"7\"", "id: \"6\"", "repeated-name"),
            ("id: read", "id: sign", "duplicate-id"),
            ("asks: To have a body, ", "", "missing-key"),
            ("text: Who signs?", "text: \"\"", "empty-text"),
        ] {
            assert_eq!(NOTE.matches(from).count(), 1, "{from}");
            let text = NOTE.replace(from, to);
            let (_, findings) = fixture::changed(&[("data/treaty.yaml", "parties:", &text)], &[]);
            let codes: Vec<&str> = findings.iter().map(|finding| finding.code.name()).collect();
            assert_eq!(codes, [code], "{to}");
        }
    }
}
