//! A file read without a tree says what its tree says, whatever stands in it.

use std::cell::Cell;

use proptest::prelude::*;
use proptest::test_runner::TestRunner;

use super::*;
use crate::answers::write;
use crate::source::Syntax;
use crate::{catalog, checklist, fixture};

/// Holds the two ways to read a file against each other; says whether the quick one took it.
fn twin(catalog: &Catalog, text: &[u8], syntax: Syntax) -> bool {
    let mut sources = Sources::new();
    let id = sources.add("x", text, syntax);
    let Some(quick) = quick(sources.get(id).unwrap(), catalog) else { return false };
    let mut found = Vec::new();
    let told = Loader::default().load_tree(&sources, id, catalog, &mut found);
    let text = String::from_utf8_lossy(text);
    assert_eq!((told.map(|told| told.answers), found), (Some(quick), Vec::new()), "{text}\n{text:?}");
    true
}

/// What a file is made of before it is written down.
enum Thing {
    Nothing,
    Word(String),
    List(Vec<Thing>),
    Map(Vec<(String, Thing)>),
}

/// Choices that make a file; they are shrunk towards the first of everything.
struct Choices<'a>(std::slice::Iter<'a, u8>);

const HEAD: [&str; 6] = ["country", "round", "assessed-on", "profile", "checklists", "answers"];
const SAID: [&str; 8] = ["value", "not-applicable", "evidence", "note", "planned", "name", "on", "file"];
const REGISTERS: [&str; 8] =
    ["treaty", "laws", "paper-requirements", "systems", "exchanges", "union", "tfa", "figures"];
const LONG: [&str; 10] =
    ["value", "not-applicable", "evidence", "laws", "note", "planned", "said-by", "agencies", "agreed", "suggested"];
const IDS: [&str; 7] = ["T1.1", "T2.1", "T2.1.1", "T2.2", "T2.3", "L.A.1", "T2.9"];
const NAMES: [&str; 7] = ["customs", "ports", "", "null", "no", "$serde_json::private::RawValue", "a: b"];
const WORDS: [&str; 24] = [
    "words",
    "Two words",
    "2026-01-01",
    "40",
    "yes",
    "tokens",
    "é ខ្ញុំ",
    "a # b",
    "Form #5",
    "a:#5",
    "#5",
    "",
    " ",
    "null",
    "NULL",
    "~",
    "true",
    "1.10",
    "a\u{7f}b",
    "\u{a0} #5",
    "\u{2028}",
    "\u{feff}x",
    "a\n\n  b",
    "'\"\\",
];
const SLIPS: &[u8] = b" \n:#\"'-,[]{}&*!?0aZ~\r\t\x7f\\/";
const DATES: [&str; 5] = ["2026-01-01", "2026-02-30", "20260101", "2026-1-1", "2026-01-01T00:00"];

impl Choices<'_> {
    fn below(&mut self, most: usize) -> usize {
        usize::from(self.0.next().copied().unwrap_or(0)) % most
    }

    /// True once in so many times.
    fn rarely(&mut self, times: usize) -> bool {
        self.below(times) == times - 1
    }

    fn word(&mut self, of: &[&str]) -> Thing {
        // The first is the usual one, so that files without any fault are common.
        let at = if self.rarely(6) { self.below(of.len()) } else { self.below(of.len().min(3)) };
        Thing::Word(of[at].to_owned())
    }

    fn list(&mut self, of: &[&str]) -> Thing {
        Thing::List((0..self.below(3)).map(|_| self.word(of)).collect())
    }

    /// A map with some of these keys, seldom with one twice, misspelt, or without a value.
    fn map(&mut self, keys: &[&str], value: impl Fn(&mut Self, &str) -> Thing) -> Thing {
        let mut entries = Vec::new();
        for key in keys {
            let times = if self.rarely(2) { 1 + usize::from(self.rarely(24)) } else { 0 };
            for _ in 0..times {
                let thing = match self.below(40) {
                    39 => Thing::Nothing,
                    38 => self.list(&WORDS),
                    37 => Thing::Map(vec![("value".to_owned(), self.word(&WORDS))]),
                    36 => self.word(&WORDS),
                    _ => value(self, key),
                };
                entries.push((if self.rarely(60) { format!("{key}x") } else { (*key).to_owned() }, thing));
            }
        }
        Thing::Map(entries)
    }

    fn file(&mut self) -> Thing {
        let Thing::Map(mut entries) = self.map(&HEAD, |choices, key| match key {
            "country" => choices.word(&["XA", "QM", "ZZ", "xa", ""]),
            "assessed-on" => choices.word(&DATES),
            "profile" => choices.word(&["short", "short", "short", "quick"]),
            "checklists" => choices.map(&["tech", "law"], |choices, key| {
                choices.word(if key == "law" {
                    &["1.0.0", "1.0.0", "1.0.0", "2"]
                } else {
                    &["2.1.0", "2.1.0", "2.1.0", ""]
                })
            }),
            "answers" => choices.map(&IDS, Self::answer),
            _ => choices.word(&WORDS),
        }) else {
            return Thing::Nothing;
        };
        let format = if self.rarely(30) { "01" } else { "1" };
        entries.insert(0, ("format".to_owned(), Thing::Word(format.to_owned())));
        if self.rarely(3)
            && let Thing::Map(form) = self.map(&["agency", "name", "on"], Self::part(""))
        {
            entries.extend(form);
        }
        if self.rarely(2)
            && let Thing::Map(registers) = self.map(&REGISTERS, Self::register)
        {
            entries.extend(registers);
        }
        Thing::Map(entries)
    }

    fn register(&mut self, key: &str) -> Thing {
        match key {
            "treaty" => self.entry("standing", &["party", "signed", "none", "no"], &["since", "declarations"]),
            "laws" => self.map(&["edoc", "bill"], |choices, _| {
                choices.with("title", &WORDS, "status", &["in-force", "bill"], &["number", "date", "rank"])
            }),
            "paper-requirements" => {
                let items =
                    (0..self.below(3)).map(|_| self.entry("document", &WORDS, &["agency", "provision", "note"]));
                Thing::List(items.collect())
            }
            "systems" => self.map(&NAMES[..2], |choices, _| {
                choices.with("name", &WORDS, "status", &["live", "pilot"], &["agency", "users", "since", "joined"])
            }),
            "exchanges" => Thing::List(vec![self.with(
                "document",
                &WORDS,
                "partner",
                &["MN", "XB", "Mongolia", "EU"],
                &["status", "note"],
            )]),
            "union" => Thing::List(vec![self.entry("name", &["EU", "words", "x"], &["what"])]),
            "figures" => {
                let kinds = ["cost", "benefit", "loss"];
                Thing::List(vec![self.with("kind", &kinds, "what", &WORDS, &["figure", "date", "source"])])
            }
            _ => Thing::List(vec![self.with("measure", &WORDS, "category", &["A", "B", "C", "D"], &["date"])]),
        }
    }

    /// A map with a key that must be there and some that may.
    fn entry(&mut self, key: &str, words: &[&str], others: &[&str]) -> Thing {
        let Thing::Map(mut entries) = self.map(others, |choices, key| match key {
            "since" | "date" => choices.word(&DATES),
            "status" => choices.word(&["live", "pilot", "planned", "retired"]),
            "rank" => choices.word(&["act", "order", "decree", "law"]),
            "agency" => choices.word(&["customs", "Port authority", "custom"]),
            "joined" | "declarations" => choices.list(&WORDS),
            "provision" if choices.rarely(2) => choices.entry("law", &["edoc", "bill", "x"], &["article", "quote"]),
            _ => choices.word(&WORDS),
        }) else {
            return Thing::Nothing;
        };
        entries.push((key.to_owned(), self.word(words)));
        Thing::Map(entries)
    }

    /// The same with a second key that must be there.
    fn with(&mut self, key: &str, words: &[&str], second: &str, few: &[&str], others: &[&str]) -> Thing {
        let Thing::Map(mut entries) = self.entry(key, words, others) else { return Thing::Nothing };
        entries.push((second.to_owned(), self.word(few)));
        Thing::Map(entries)
    }

    fn answer(&mut self, id: &str) -> Thing {
        if self.rarely(3) {
            return self.value(id);
        }
        self.map(&LONG, |choices, key| match key {
            "value" => choices.value(id),
            "evidence" if choices.rarely(2) => choices.list(&WORDS),
            "laws" => Thing::List(vec![choices.entry("law", &["edoc", "bill", "x"], &["article", "quote"])]),
            "planned" => choices.map(&["by", "what"], Self::part(id)),
            "said-by" => choices.map(&["agency", "name", "on"], Self::part(id)),
            "suggested" => choices.map(&["value", "from"], Self::part(id)),
            "agencies" => choices.map(&NAMES, |choices, _| choices.map(&SAID, Self::part(id))),
            // Where a value stands as well, this is a fault; both are written seldom enough.
            _ => choices.word(&WORDS),
        })
    }

    fn part(id: &str) -> impl Fn(&mut Self, &str) -> Thing {
        move |choices, key| match key {
            "value" => choices.value(id),
            "by" | "on" => choices.word(&DATES),
            "evidence" => choices.list(&WORDS),
            "planned" => choices.map(&["by", "what"], Self::part(id)),
            _ => choices.word(&WORDS),
        }
    }

    fn value(&mut self, id: &str) -> Thing {
        match id {
            "T2.1.1" | "T2.9" => self.word(&["40", "0", "100", "40 %", "101", "4e1"]),
            "T2.2" if self.rarely(2) => self.list(&["tokens", "passwords", "audit", "none", "null"]),
            "T2.2" => self.word(&["tokens", "none", "audit", "x"]),
            "T2.3" => self.word(&WORDS),
            _ => self.word(&["yes", "partial", "yes", "no", "true"]),
        }
    }

    fn json(&mut self, thing: &Thing, out: &mut String) {
        let blank = ["", "", " ", "\n", "\t"][self.below(5)];
        out.push_str(blank);
        match thing {
            Thing::Nothing => out.push_str("null"),
            Thing::Word(word) => {
                let other =
                    matches!(word.as_str(), "null" | "true") || word.parse::<f64>().is_ok() && !word.starts_with('+');
                match (other, self.rarely(3)) {
                    (true, plain) if plain || word == "1" => out.push_str(word),
                    (false, true) => {
                        let escaped = word.chars().map(|letter| match u32::from(letter) {
                            letter @ 0..0x10000 => format!("\\u{letter:04x}"),
                            _ => letter.to_string(),
                        });
                        *out += &format!("\"{}\"", escaped.collect::<String>());
                    }
                    _ => *out += &serde_json::to_string(word).unwrap(),
                }
            }
            Thing::List(items) => {
                for (at, item) in items.iter().enumerate() {
                    out.push(if at == 0 { '[' } else { ',' });
                    self.json(item, out);
                }
                out.push_str(if items.is_empty() { "[]" } else { "]" });
            }
            Thing::Map(entries) => {
                for (at, (key, value)) in entries.iter().enumerate() {
                    *out += &format!("{}{}:", if at == 0 { "{" } else { "," }, serde_json::to_string(key).unwrap());
                    self.json(value, out);
                }
                out.push_str(if entries.is_empty() { "{}" } else { "}" });
            }
        }
    }

    /// A word in one of YAML's ways, not always a wise one.
    fn yaml_word(&mut self, word: &str) -> String {
        match self.below(8) {
            0 | 1 => serde_json::to_string(word).unwrap(),
            2 => format!("'{}'", word.replace('\'', "''")),
            3 => word.to_owned(),
            _ => crate::document::emit::scalar(word),
        }
    }

    fn yaml(&mut self, thing: &Thing, depth: usize, out: &mut String) {
        let pad = " ".repeat(depth);
        if self.rarely(60) {
            *out += ["#", " # a", "\n# b\n", " &a", "\n---\n"][self.below(5)];
        }
        match thing {
            Thing::Nothing => out.push_str(["", " ~", " null", " Null"][self.below(4)]),
            Thing::Word(word) if word.contains('\n') && self.rarely(2) => {
                *out += &format!(" |-\n{pad}  {}", word.replace('\n', &format!("\n{pad}  ")));
            }
            // A count that is quoted is none.
            Thing::Word(word) if word == "1" => out.push_str(" 1"),
            Thing::Word(word) => *out += &format!(" {}", self.yaml_word(word)),
            Thing::List(items) if items.is_empty() => out.push_str(" []"),
            Thing::Map(entries) if entries.is_empty() => out.push_str(" {}"),
            _ if depth > 1 && self.rarely(3) => self.flow(thing, out),
            Thing::List(items) => {
                let pad = if self.rarely(2) { pad } else { " ".repeat(depth.saturating_sub(2)) };
                for item in items {
                    *out += &format!("\n{pad}-");
                    self.yaml(item, depth + 2, out);
                }
            }
            Thing::Map(entries) => {
                for (key, value) in entries {
                    *out += &format!("\n{pad}{}:", self.yaml_word(key));
                    self.yaml(value, depth + 2, out);
                }
            }
        }
    }

    fn flow(&mut self, thing: &Thing, out: &mut String) {
        match thing {
            Thing::Nothing => {}
            Thing::Word(word) => *out += &self.yaml_word(word),
            Thing::List(items) => {
                out.push_str(" [");
                for item in items {
                    self.flow(item, out);
                    out.push_str(", ");
                }
                out.push(']');
            }
            Thing::Map(entries) => {
                out.push_str(" {");
                for (key, value) in entries {
                    *out += &format!("{}:{}", self.yaml_word(key), if self.rarely(20) { "" } else { " " });
                    self.flow(value, out);
                    out.push_str(if self.rarely(20) { " ," } else { ", " });
                }
                out.push('}');
            }
        }
    }

    /// Slips of the pen: characters changed, doubled, or left out.
    fn slips(&mut self, text: &mut Vec<u8>) {
        for _ in 0..self.below(8).saturating_sub(5) {
            let at = (self.below(256) << 8 | self.below(256)) % text.len().max(1);
            match self.below(3) {
                0 if at < text.len() => text[at] = SLIPS[self.below(SLIPS.len())],
                1 if at < text.len() => text.insert(at, text[at]),
                _ if at < text.len() => {
                    text.remove(at);
                }
                _ => {}
            }
        }
    }
}

#[test]
fn whatever_is_read_without_a_tree_is_what_the_tree_says() {
    let catalog = fixture::catalog();
    for (syntax, least) in [(Syntax::Yaml, 300), (Syntax::Json, 300)] {
        let mut runner =
            TestRunner::new(ProptestConfig { cases: 3000, failure_persistence: None, ..Default::default() });
        let taken = Cell::new(0);
        let run = runner.run(&prop::collection::vec(any::<u8>(), 0..400), |choices| {
            let mut choices = Choices(choices.iter());
            let thing = choices.file();
            let mut text = String::new();
            match syntax {
                Syntax::Json => choices.json(&thing, &mut text),
                _ => choices.yaml(&thing, 0, &mut text),
            }
            let mut text = text.into_bytes();
            choices.slips(&mut text);
            if choices.rarely(40) {
                text.splice(..0, *b"\xef\xbb\xbf");
            }
            taken.set(taken.get() + usize::from(twin(&catalog, &text, syntax)));
            Ok(())
        });
        run.unwrap();
        assert!(taken.get() > least, "of {syntax:?} only {} were read without a tree", taken.get());
    }
}

#[test]
fn real_files_with_slips_are_read_alike() {
    let mut sources = Sources::new();
    let files = catalog::shipped(&mut sources);
    let catalog = checklist::load::load(&sources, &files, "en", &mut Vec::new()).unwrap();
    let id = sources.add("", include_str!("../../../examples/mongolia-2019/answers.yaml"), Syntax::Yaml);
    let answers = Loader::default().load_tree(&sources, id, &catalog, &mut Vec::new()).unwrap();
    let yaml = write::yaml(&answers.answers, &catalog);
    let json = serde_json::to_string(&serde_yaml::from_str::<serde_yaml::Value>(&yaml).unwrap()).unwrap();
    for (text, syntax) in [(yaml, Syntax::Yaml), (json, Syntax::Json)] {
        assert!(twin(&catalog, text.as_bytes(), syntax), "{syntax:?}");
        let mut runner = TestRunner::new(ProptestConfig { cases: 60, failure_persistence: None, ..Default::default() });
        let run = runner.run(&prop::collection::vec(any::<u8>(), 20), |choices| {
            let mut text = text.clone().into_bytes();
            Choices(choices.iter()).slips(&mut text);
            twin(&catalog, &text, syntax);
            Ok(())
        });
        run.unwrap();
    }
}
