//! Kinds of exchange, and what each side needs for them.

use super::conditions::condition;
use super::questions::references;
use super::{Check, Known, Seen};
use crate::checklist::exchange::{ExchangeKind, Exchanges, Requirement, RequirementIndex};
use crate::checklist::file::{ExchangeKindFile, PointFile, RequirementFile, Role};
use crate::diagnostic::{Code, Diagnostic, nearest};
use crate::document::Node;

/// Reads all kinds of exchange. Where anything in a borrowed file is unknown to the team's own folder, it says nothing
/// about it: half of what a document needs would make it look ready.
pub(super) fn exchanges(check: &mut Check<'_>) {
    let Some(document) = &check.files.exchanges else { return };
    let before = check.diagnostics.len();
    let file = &document.value;
    let ground = check.resolve_all(Known::Question, &file.ground, document.tree.get("ground"));
    let mut requirements = Vec::new();
    let mut seen = Seen::default();
    let common = read(check, &mut seen, &file.requirements, &document.tree, true, &mut requirements);
    let mut kinds = Vec::new();
    let mut ids = Seen::default();
    let nodes = document.tree.list("exchanges");
    for (kind, node) in file.exchanges.iter().zip(nodes) {
        check.declare(&mut ids, &kind.id, node.span_of("id"));
        check.resolve(Known::Agency, &kind.sender, node.span_of("sender"));
        check.resolve(Known::Agency, &kind.receiver, node.span_of("receiver"));
        without(check, kind, node, &file.requirements);
        let is_kept = |place: &RequirementIndex| !kind.without.contains(&requirements[*place].id);
        let mut needed: Vec<RequirementIndex> = common.iter().copied().filter(is_kept).collect();
        // The names of what every kind has are taken for each of them.
        let mut seen = Seen::default();
        for (requirement, node) in file.requirements.iter().zip(document.tree.list("requirements")) {
            seen.exact.insert(&requirement.id, node.span_of("id"));
        }
        needed.extend(read(check, &mut seen, &kind.requirements, node, false, &mut requirements));
        needed.sort_by_key(|place| requirements[*place].topic);
        let nearly = nearly(file.nearly as usize, needed.iter().map(|place| &requirements[*place]));
        kinds.push(valid(kind, needed, nearly));
    }
    let pilot = &file.pilot;
    let phases = pilot.phases.iter().map(|phase| phase.id.as_str()).collect();
    for (key, ids) in [("phases", phases), ("measures", ids_of(&pilot.measures)), ("lessons", ids_of(&pilot.lessons))] {
        let nodes = document.tree.get("pilot").map_or(&[][..], |pilot| pilot.list(key));
        let mut seen = Seen::default();
        for (id, node) in ids.into_iter().zip(nodes) {
            check.declare(&mut seen, id, node.span_of("id"));
        }
    }
    let is_borrowed = check.files.borrowed.contains(&document.tree.span.source);
    let is_whole =
        check.diagnostics.len() == before && requirements.len() == written(file.requirements.len(), &file.exchanges);
    if !kinds.is_empty() && (is_whole || !is_borrowed) {
        check.catalog.exchanges = Some(Exchanges {
            caveat: file.caveat.clone(),
            status: file.status.clone(),
            nearly: file.nearly as usize,
            ground,
            requirements,
            kinds,
            pilot: file.pilot.clone(),
        });
    }
}

fn ids_of(points: &[PointFile]) -> Vec<&str> {
    points.iter().map(|point| point.id.as_str()).collect()
}

/// How many requirements a file has.
fn written(common: usize, kinds: &[ExchangeKindFile]) -> usize {
    common + kinds.iter().map(|kind| kind.requirements.len()).sum::<usize>()
}

/// Reads a list of requirements behind those that were read before; their places.
fn read<'a>(
    check: &mut Check<'a>,
    seen: &mut Seen<'a>,
    files: &'a [RequirementFile],
    node: &Node,
    is_common: bool,
    requirements: &mut Vec<Requirement>,
) -> Vec<RequirementIndex> {
    let first = requirements.len();
    for (file, node) in files.iter().zip(node.list("requirements")) {
        check.declare(seen, &file.id, node.span_of("id"));
        let when = node.get("when").and_then(|node| condition(check, &file.when, node));
        let references = references(check, &file.references, node);
        let mut actions = check.resolve_all(Known::Action, &file.actions, node.get("actions"));
        let Some(when) = when else { continue };
        if file.actions.is_empty() {
            let closing =
                when.questions().into_iter().flat_map(|question| &check.catalog.questions[question].closed_by);
            actions = closing.copied().collect();
            actions.sort_unstable();
            actions.dedup();
        }
        requirements.push(Requirement {
            id: file.id.clone(),
            is_common,
            topic: file.topic,
            role: file.role,
            is_required: file.helpful != Some(true),
            title: file.title.clone(),
            when,
            references,
            actions,
        });
    }
    (first..requirements.len()).collect()
}

/// What a kind does without is something that every kind needs.
fn without(check: &mut Check<'_>, kind: &ExchangeKindFile, node: &Node, common: &[RequirementFile]) {
    let nodes = node.list("without");
    for (name, node) in kind.without.iter().zip(nodes) {
        if !name.is_empty() && !common.iter().any(|requirement| requirement.id == *name) {
            let known = || common.iter().map(|requirement| requirement.id.as_str());
            let finding = Diagnostic::new(Code::BadValue, node.span).with("value", name);
            let near = nearest(name, known()).unwrap_or("none").to_owned();
            check.report(finding.with("near", near).listing("known", known()));
        }
    }
}

/// The whole number of required things in a percentage of them, and one at least. What both sides need is two.
fn nearly<'a>(percent: usize, needed: impl Iterator<Item = &'a Requirement>) -> usize {
    let required = needed.filter(|requirement| requirement.is_required);
    let count: usize = required.map(|requirement| if requirement.role == Role::Both { 2 } else { 1 }).sum();
    (count * percent / 100).max(1)
}

fn valid(file: &ExchangeKindFile, requirements: Vec<RequirementIndex>, nearly: usize) -> ExchangeKind {
    let names = file.names.iter().chain([&file.id, &file.title]);
    ExchangeKind {
        id: file.id.clone(),
        title: file.title.clone(),
        names: names.map(|name| name.to_lowercase()).collect(),
        purpose: file.purpose.clone(),
        data_set: file.data_set.clone(),
        standard: file.standard.clone(),
        route: file.route.clone(),
        sender: file.sender.clone(),
        receiver: file.receiver.clone(),
        source: file.source.clone(),
        requirements,
        nearly,
    }
}

#[cfg(test)]
mod tests {
    use crate::fixture::{self, EXCHANGES};

    const PATH: &str = "data/exchanges.yaml";

    #[test]
    fn kinds_have_what_all_need_and_what_they_need_themselves_in_the_order_of_topics() {
        let exchanges = fixture::with_exchanges().exchanges.unwrap();
        let needs = |place: usize| -> Vec<&str> {
            let kind = &exchanges.kinds[place];
            kind.requirements.iter().map(|place| exchanges.requirements[*place].id.as_str()).collect()
        };
        assert_eq!(needs(0), ["law", "writes", "reads", "sealed", "body"]);
        assert_eq!(needs(1), ["body"]);
        let catalog = fixture::with_exchanges();
        let actions = |id: &str| -> Vec<&str> {
            let found = exchanges.requirements.iter().find(|requirement| requirement.id == id).unwrap();
            found.actions.iter().map(|action| catalog.actions[*action].id.as_str()).collect()
        };
        assert_eq!((actions("law"), actions("sealed")), (vec!["recognise-signatures"], vec!["raise-security"]));
    }

    #[test]
    fn a_register_means_the_kind_of_which_the_longest_name_occurs_in_its_words() {
        let exchanges = fixture::with_exchanges().exchanges.unwrap();
        let cases = [
            ("Letters of credit", Some(0)),
            ("ПИСЬМО", Some(0)),
            ("by post", Some(0)),
            ("By Parcel Post", Some(1)),
            ("Declaration", None),
        ];
        for (document, kind) in cases {
            assert_eq!(exchanges.named(document), kind, "{document}");
        }
    }

    #[test]
    fn what_is_unknown_is_found_where_it_stands() {
        for (from, to, code) in [
            ("question: L.A.a", "question: L.A.x", "unknown-question"),
            ("ground: [T2.3]", "ground: [T9.9]", "unknown-question"),
            ("[partial, \"yes\"] }\n    references", "[partly] }\n    references", "unknown-option"),
            ("{ question: T1.1, any-of: [\"yes\"] }", "{ question: T2.3, any-of: [a] }", "condition-kind"),
            ("{ question: T1.1, any-of: [\"yes\"] }", "{ question: T1.1 }", "condition-shape"),
            ("actions: [raise-security]", "actions: [lower-security]", "unknown-action"),
            ("instrument: treaty", "instrument: treat", "unknown-instrument"),
            ("receiver: justice", "receiver: justices", "unknown-agency"),
            ("without: [law]", "without: [laws]", "bad-value"),
            ("id: parcel", "id: letter", "duplicate-id"),
            ("id: reads", "id: writes", "duplicate-id"),
            ("id: reads", "id: law", "duplicate-id"),
            ("title: Parcel", "title: \"\"", "empty-text"),
            ("    standard: Boxes\n", "", "missing-key"),
            ("title: A body leads", "title: A body {leads", "unbalanced-placeholder"),
        ] {
            assert_eq!(EXCHANGES.matches(from).count(), 1, "{from}");
            let text = EXCHANGES.replace(from, to);
            let (_, findings) = fixture::changed(&[], &[(PATH, &text, false)]);
            let codes: Vec<&str> = findings.iter().map(|finding| finding.code.name()).collect();
            assert_eq!(codes, [code], "{to}");
        }
    }

    #[test]
    fn a_borrowed_file_of_which_a_question_is_unknown_says_nothing() {
        let exchanges = |text: &str| {
            let (catalog, findings) = fixture::changed(&[], &[(PATH, text, true)]);
            assert!(findings.is_empty(), "{findings:?}");
            catalog.unwrap().exchanges
        };
        assert!(exchanges(EXCHANGES).is_some());
        assert!(exchanges(&EXCHANGES.replace("question: L.A.a", "question: L.A.x")).is_none());
    }

    #[test]
    fn a_file_without_kinds_is_none() {
        let (head, _) = EXCHANGES.split_once("exchanges:\n").unwrap();
        let (_, pilot) = EXCHANGES.split_once("pilot:\n").unwrap();
        let (catalog, findings) =
            fixture::changed(&[], &[(PATH, &format!("{head}exchanges: []\npilot:\n{pilot}"), false)]);
        assert!(findings.is_empty() && catalog.unwrap().exchanges.is_none());
    }
}
