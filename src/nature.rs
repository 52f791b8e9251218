//! What a file is, by its name and by the keys it begins with. Every command that meets a file it was not told about asks
//! here, so that none counts what another leaves out.

use std::path::Path;

use crate::diagnostic::nearest;
use crate::document::{Node, Parsed, parse_torn};
use crate::i18n::Message;
use crate::save::is_producer;
use crate::settings;
use crate::source::{SourceId, Sources};

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nature {
    /// A questionnaire, sound or not.
    Answers,
    /// A plan that is kept by hand.
    Plan,
    /// `readiness.toml`.
    Settings,
    /// A part of a checklist: its head, a section, a translation, a profile, data.
    Checklist,
    /// A result that this program wrote for other programs.
    Result,
    /// A sound file whose keys are those of another program.
    Foreign,
    /// Nobody can tell: it is empty, broken, without keys, or in another encoding, and may well have been meant as a
    /// questionnaire.
    Unreadable,
}

impl Nature {
    /// What to call a file that is no questionnaire; `None` for one that is, or that may be meant as one.
    pub fn instead_of_answers(self) -> Option<Message> {
        let key = match self {
            Self::Plan => "nature-plan",
            Self::Settings => "nature-settings",
            Self::Checklist => "nature-checklist",
            Self::Result => "nature-result",
            Self::Answers | Self::Foreign | Self::Unreadable => return None,
        };
        Some(Message::new(key))
    }
}

/// What the file at a path is.
pub fn at(path: &Path) -> Nature {
    let mut sources = Sources::new();
    sources.read(path).map_or(Nature::Unreadable, |id| of(&sources, id))
}

/// What a file is that was read.
pub fn of(sources: &Sources, id: SourceId) -> Nature {
    let Some(source) = sources.get(id) else { return Nature::Unreadable };
    if Path::new(&source.name).file_name().is_some_and(|name| name == settings::FILE_NAME) {
        return Nature::Settings;
    }
    match parse_torn(sources, id, &mut Vec::new()) {
        Parsed::Whole(tree) | Parsed::Torn(tree) if is_result(&tree) => Nature::Result,
        Parsed::Whole(tree) if !tree.entries().is_empty() => by_keys(&keys(&tree)).unwrap_or(Nature::Foreign),
        Parsed::Whole(_) => Nature::Unreadable,
        Parsed::Torn(tree) => by_keys(&keys(&tree)).unwrap_or(Nature::Unreadable),
        Parsed::Nothing => by_keys(&keys_of_lines(&source.text)).unwrap_or(Nature::Unreadable),
    }
}

fn keys(tree: &Node) -> Vec<&str> {
    tree.entries().iter().map(|entry| entry.key.as_str()).collect()
}

/// Whether a file bears the mark of a result, or has the form of findings or of a line of results.
fn is_result(tree: &Node) -> bool {
    let is_marked = tree.get("producer").and_then(Node::text).is_some_and(is_producer);
    let has = |key| tree.get(key).is_some();
    is_marked || (has("findings") && (has("format") || has("input"))) || (has("digest") && has("checklists"))
}

/// What the lines of a text that nobody can parse begin with, as far as it may be a key.
fn keys_of_lines(text: &str) -> Vec<&str> {
    let key = |line| {
        let line = str::trim_start_matches(line, [' ', '\t', '{', '[', '"']);
        let end = line.find(['"', ':', '=', ']', ' '])?;
        let rest = line[end..].trim_start_matches(['"', ' ']);
        rest.starts_with([':', '=', ']']).then_some(&line[..end])
    };
    // The keys of an answers file stand at its beginning; a broken one of many megabytes says no more further down.
    text.lines().take(1000).filter_map(key).collect()
}

/// What a file with these keys is. A file of another program may share one key with ours, and hardly two.
fn by_keys(keys: &[&str]) -> Option<Nature> {
    const HEAD: [&str; 5] = ["country", "round", "assessed-on", "checklists", "profile"];
    // What only a plan has. Both have actions and objectives; those of a checklist stand in different files.
    const PLAN: [&str; 3] = ["own-actions", "last-run", "adopted-on"];
    const CHECKLIST: [&str; 10] = [
        "questions",
        "sections",
        "parts",
        "scales",
        "full-points",
        "instruments",
        "agencies",
        "countries",
        "averages",
        "parties",
    ];
    let has = |key: &str| keys.contains(&key);
    let any = |of: &[&str]| of.iter().any(|key| has(key));
    let near = |wanted: &'static str| keys.iter().any(|key| nearest(key, [wanted]).is_some());
    let ours = |key: &&str| *key == "format" || nearest(key, HEAD).is_some();
    if has("answers") {
        Some(Nature::Answers)
    } else if has("format") && any(&PLAN) {
        Some(Nature::Plan)
    } else if has("format") && any(&CHECKLIST) {
        Some(Nature::Checklist)
    } else if has("format") && has("actions") {
        Some(Nature::Plan)
    } else if has("format") && has("objectives") {
        Some(Nature::Checklist)
    } else if near("answers")
        || (near("format") && any(&HEAD))
        || (!keys.is_empty() && keys.iter().all(ours))
        || keys.iter().any(|key| is_question(key))
    {
        Some(Nature::Answers)
    } else {
        any(&["questions"]).then_some(Nature::Checklist)
    }
}

/// Whether a key looks like the id of a question, such as `A1.1` or `I.A.c`: answers without a head.
fn is_question(key: &str) -> bool {
    let is_part = |part: &str| !part.is_empty() && part.len() <= 4 && part.bytes().all(|b| b.is_ascii_alphanumeric());
    key.starts_with(|first: char| first.is_ascii_uppercase()) && key.contains('.') && key.split('.').all(is_part)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(name: &str, text: impl AsRef<[u8]>) -> Nature {
        let mut sources = Sources::new();
        let syntax = crate::source::Syntax::of(Path::new(name)).unwrap();
        let id = sources.add(name, text, syntax);
        super::of(&sources, id)
    }

    #[test]
    fn a_questionnaire_is_known_whatever_is_wrong_with_it() {
        for text in [
            "format: 1\nanswers: {}\n",
            "format: 1\n",
            "format: 1\ncountry: MN\n",
            "format: 1\nanswer:\n  A1.1: yes\n",
            "anwers:\n  A1.1: yes\n",
            "fromat: 1\ncountry: MN\n",
            "format: 1\ncuontry: MN\n",
            "country: MN\n",
            "A1.1: yes\nI.A.c: no\n",
            "format: 1\nanswers:\n  A1.1: \"open\n",
        ] {
            assert_eq!(of("a.yaml", text), Nature::Answers, "{text}");
        }
        assert_eq!(of("a.json", "{\"format\": 1, \"answers\": {\"A1.1\": "), Nature::Answers);
        assert_eq!(of("a.toml", "format = 1\n[answers\n"), Nature::Answers);
    }

    #[test]
    fn what_nobody_can_read_is_no_strangers_file() {
        let utf_16: Vec<u8> = "format: 1\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(of("a.yaml", [&b"\xff\xfe"[..], &utf_16].concat()), Nature::Unreadable);
        for text in ["", " \n", "# nothing but this\n", "{", "- [a\n- b: \"\n", "nonsense", "[1, 2]"] {
            assert_eq!(of("a.yaml", text), Nature::Unreadable, "{text:?}");
        }
        assert_eq!(of("a.json", "{\"x\":"), Nature::Unreadable);
    }

    #[test]
    fn what_is_no_questionnaire_is_told_apart() {
        assert_eq!(of("x/readiness.toml", "country = \"MN\"\n"), Nature::Settings);
        assert_eq!(of("p.yaml", "format: 1\nactions:\n  lead-agency: { status: planned }\n"), Nature::Plan);
        assert_eq!(of("p.yaml", "format: 1\nlast-run: {}\nactions: {\n"), Nature::Plan);
        let own = "format: 1\nobjectives:\n  body: { note: Ours. }\nactions: {}\n";
        assert_eq!(of("p.yaml", own), Nature::Plan);
        assert_eq!(of("p.yaml", "format: 1\nadopted-on: 2026-05-04\nobjectives: {}\n"), Nature::Plan);
        assert_eq!(of("o.yaml", "format: 1\nobjectives:\n  - id: body\n"), Nature::Checklist);
        assert_eq!(of("t.yaml", "format: 1\nparties: []\nactions: []\n"), Nature::Checklist);
        assert_eq!(of("s.yaml", "format: 1\nid: A1\nquestions: []\nactions: []\n"), Nature::Checklist);
        assert_eq!(of("t.yaml", "title: x\nquestions: {}\n"), Nature::Checklist);
        assert_eq!(of("r.json", "{\"producer\": \"written by readiness 0.1.0\", \"actions\": []}"), Nature::Result);
        assert_eq!(of("f.json", "{\"format\": 1, \"findings\": []}"), Nature::Result);
        assert_eq!(of("l.json", "{\"input\": \"a\", \"digest\": \"\", \"checklists\": []}"), Nature::Result);
        for (name, text) in [
            ("package.json", "{\"name\": \"x\", \"version\": \"1.0.0\"}"),
            ("Cargo.toml", "[package]\nname = \"x\"\n"),
            ("ci.yml", "on: push\njobs: {}\n"),
            ("profile.yaml", "profile: fast\nlint: true\n"),
        ] {
            assert_eq!(of(name, text), Nature::Foreign, "{name}");
        }
    }
}
