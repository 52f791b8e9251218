use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::str::FromStr;

use proc_macro2::{Delimiter, Ident, TokenStream, TokenTree};

use super::sentences::{Sentence, sentences};
use super::{Message, OwnWords, SHIPPED, Words};
use crate::diagnostic::Code;

fn shipped(tag: &str) -> BTreeMap<String, Sentence> {
    let texts = SHIPPED.iter().find(|language| language.tag == tag).unwrap().files;
    let mut all = BTreeMap::new();
    for (_, text) in texts {
        let (found, faults) = sentences(text);
        assert!(found.keys().all(|name| !all.contains_key(name)), "{tag}: a name stands in two files");
        assert!(faults.is_empty(), "{tag}: {:?}", faults.iter().map(|(at, _)| &text[at.clone()]).collect::<Vec<_>>());
        all.extend(found);
    }
    all
}

#[test]
fn every_language_has_the_same_sentences_with_the_same_gaps() {
    let english = shipped("en");
    assert!(english.len() > 300);
    for tag in Words::languages().skip(1) {
        let other = shipped(tag);
        let lacking: Vec<&String> = english.keys().filter(|name| !other.contains_key(*name)).collect();
        let added: Vec<&String> = other.keys().filter(|name| !english.contains_key(*name)).collect();
        assert!(lacking.is_empty() && added.is_empty(), "{tag} lacks {lacking:#?} and has {added:#?} of its own");
        for (name, sentence) in &english {
            assert_eq!(sentence.gaps, other[name].gaps, "{tag}: gaps of {name}");
        }
    }
}

#[test]
fn russian_plurals_take_three_forms() {
    let words = Words::shipped("ru").unwrap();
    let tell = |count| words.tell(&Message::new("wrote").with("file", "x").count("actions", count));
    let found: Vec<String> = [1, 2, 5, 11, 12, 21, 22, 25, 101, 111].map(tell).into();
    let forms: Vec<&str> = found.iter().filter_map(|line| line.rsplit(' ').next()).collect();
    let [one, few, many] = ["мероприятие", "мероприятия", "мероприятий"];
    assert_eq!(forms, [one, few, many, many, many, one, few, many, one, many]);
}

#[test]
fn numbers_and_dates_are_written_as_the_language_does() {
    let words = Words::shipped("ru-KG").unwrap();
    assert_eq!(words.tag(), "ru-KG");
    assert_eq!(words.decimal(8_495), "84,95");
    assert_eq!(words.quarter(jiff::civil::date(2027, 6, 30)), "II\u{a0}кв. 2027\u{a0}г.");
    assert_eq!(words.date(jiff::civil::date(2019, 5, 2)), "2\u{a0}мая 2019\u{a0}г.");
}

#[test]
fn percentages_are_whole_and_quarters_have_three_months() {
    let words = Words::english();
    assert_eq!(words.percent(85), "85\u{a0}%");
    let quarters = [1, 3, 4, 12].map(|month| words.quarter(jiff::civil::date(2027, month, 28)));
    assert_eq!(quarters, ["Q1", "Q1", "Q2", "Q4"].map(|quarter| format!("{quarter}\u{a0}2027")));
}

#[test]
fn hints_speak_of_the_system_that_the_reader_sits_at() {
    for tag in Words::languages() {
        let words = Words::shipped(tag).unwrap();
        let hint = |key, system| {
            let message = Message::new(key).with("packages", "fonts-x").with("system", system);
            words.tell_part(&message, "hint").unwrap()
        };
        for key in ["missing-fonts", "signs-without-font"] {
            assert!(hint(key, "linux").contains("fonts-x") && hint(key, "linux").contains("--font"), "{tag}");
            for other in ["windows", "macos"] {
                let hint = hint(key, other);
                assert!(!hint.contains("fonts-x") && !hint.contains("Debian") && hint.contains("--font"), "{hint}");
            }
        }
        assert!(hint("session-open", "linux").contains("`fg`"));
        assert!(!hint("session-open", "windows").contains(['`', ';', '{']), "{}", hint("session-open", "windows"));
    }
}

#[test]
fn braces_without_end_are_no_sentence() {
    let text = format!("a = {}x{}\n", "{".repeat(100_000), "}".repeat(100_000));
    assert!(sentences(&text).0.is_empty());
    let own = OwnWords::from([("km".to_owned(), vec![text])]);
    assert_eq!(Words::with_own("km", &own).unwrap().say("title-plan"), "Draft action plan");
}

/// Words with a hyphen in the code that are no keys: keys of files, of JSON and of settings, and names of packages.
const OTHER_WORDS: [&str; 62] = [
    "actions-gone",
    "actions-per-agency",
    "adopted-on",
    "agencies-that-count",
    "answered-versions",
    "any-of",
    "applies-if",
    "as-of",
    "assessed-on",
    "changed-here",
    "changed-weights",
    "closed-by",
    "data-set",
    "dry-run",
    "exists-if",
    "first-dates",
    "first-step",
    "follow-up",
    "fonts-noto-cjk",
    "fonts-noto-core",
    "full-closed",
    "full-points",
    "half-closed",
    "in-force",
    "in-force-since",
    "last-run",
    "lead-instead-of",
    "left-out",
    "legal-basis",
    "needs-adaptation",
    "newly-answered",
    "no-longer-answered",
    "not-applicable",
    "not-asked",
    "not-begun",
    "not-comparable",
    "not-known",
    "not-yet",
    "on-file",
    "one-voice",
    "other-answer",
    "own-actions",
    "planned-in",
    "profile-title",
    "proposed-date",
    "rank-of-change",
    "roll-out",
    "said-by",
    "section-weights",
    "target-date",
    "target-language",
    "tfa-category",
    "tfa-date",
    "three-quarters",
    "to-be-confirmed",
    "traders-see",
    "trans-unit",
    "treaty-note",
    "under-way",
    "value-retired",
    "words-left",
    "yyyy-mm-dd",
];

/// What one file of the code says.
#[derive(Default)]
struct Said {
    file: PathBuf,
    /// Keys that stand where they are said, with the gaps that are filled there.
    at_once: Vec<(String, BTreeSet<String>)>,
    /// All other literals and codes: a key among them is said by way of a variable.
    other: BTreeSet<String>,
    /// Gaps that are filled in a sentence whose key does not stand there.
    filled: BTreeSet<String>,
}

impl Said {
    fn read(file: PathBuf) -> Self {
        let code = TokenStream::from_str(&std::fs::read_to_string(&file).unwrap()).unwrap();
        let mut said = Self { file, ..Self::default() };
        said.tokens(code);
        said
    }

    fn tokens(&mut self, code: TokenStream) {
        let code: Vec<TokenTree> = code.into_iter().collect();
        let mut at = 0;
        while at < code.len() {
            let rest = &code[at..];
            at += 1;
            match rest {
                // An attribute says nothing, and what is there for tests alone is left out.
                [TokenTree::Punct(hash), TokenTree::Group(attribute), after @ ..] if hash.as_char() == '#' => {
                    at += 1;
                    if attribute.stream().to_string().replace(' ', "") == "cfg(test)" {
                        let ends = |token: &TokenTree| match token {
                            TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
                            TokenTree::Punct(point) => point.as_char() == ';',
                            _ => false,
                        };
                        at += after.iter().position(ends).map_or(0, |end| end + 1);
                    }
                }
                [TokenTree::Ident(name), TokenTree::Group(given), after @ ..] => {
                    let of = at.checked_sub(4).and_then(|of| code.get(of)).map(ToString::to_string);
                    let fills_gap = fills(name);
                    let (name, of) = (name.to_string(), of.unwrap_or_default());
                    let given: Vec<TokenTree> = given.stream().into_iter().collect();
                    let key = match (name.as_str(), of.as_str(), given.as_slice()) {
                        ("say", _, [key]) => literal(key).filter(|key| !key.contains('\\')),
                        ("new", "Message", [key]) => literal(key),
                        ("new", "Diagnostic", [of, _, _, code, ..]) if of.to_string() == "Code" => code_name(code),
                        _ => None,
                    };
                    if let Some(key) = key {
                        // The key is taken, and what fills its gaps with it; what stands in the gaps is read below.
                        self.at_once.push((key, chained(after)));
                        self.tokens(given.into_iter().skip(1).collect());
                        at += 1;
                        while let [TokenTree::Punct(point), TokenTree::Ident(name), TokenTree::Group(given), ..] =
                            &code[at..]
                            && point.as_char() == '.'
                        {
                            self.tokens(given.stream().into_iter().skip(usize::from(fills(name))).collect());
                            at += 3;
                        }
                    } else if fills_gap && let Some(gap) = given.first().and_then(literal) {
                        self.filled.insert(gap);
                        self.tokens(given.into_iter().skip(1).collect());
                        at += 1;
                    }
                }
                [TokenTree::Group(group), ..] => self.tokens(group.stream()),
                [token, ..] => self.other.extend(literal(token)),
                [] => {}
            }
        }
    }
}

/// Whether a method fills the gap that its first argument names.
fn fills(method: &Ident) -> bool {
    ["with", "listing", "count", "saying"].iter().any(|name| method == name)
}

/// The gaps that are filled right behind the key: `.with("file", …).count("actions", …)`.
fn chained(mut after: &[TokenTree]) -> BTreeSet<String> {
    let mut gaps = BTreeSet::new();
    while let [TokenTree::Punct(point), TokenTree::Ident(name), TokenTree::Group(given), rest @ ..] = after
        && point.as_char() == '.'
    {
        if fills(name) {
            gaps.extend(given.stream().into_iter().next().as_ref().and_then(literal));
        }
        after = rest;
    }
    gaps
}

fn literal(token: &TokenTree) -> Option<String> {
    let TokenTree::Literal(literal) = token else { return None };
    Some(literal.to_string().strip_prefix('"')?.strip_suffix('"')?.to_owned())
}

fn code_name(token: &TokenTree) -> Option<String> {
    let name = token.to_string();
    Code::all().find(|code| format!("{code:?}") == name).map(|code| code.name().to_owned())
}

/// What the whole code says, tests left out.
fn said() -> Vec<Said> {
    let mut found = Vec::new();
    let mut waiting = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    while let Some(folder) = waiting.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let is_code = path.extension().is_some_and(|ending| ending == "rs");
            let is_test = ["tests", "tests.rs", "fixture.rs"].iter().any(|name| path.ends_with(name));
            if is_test {
                continue;
            }
            if path.is_dir() {
                waiting.push(path);
            } else if is_code {
                found.push(Said::read(path));
            }
        }
    }
    found
}

/// Whether a literal looks like the key of a sentence: words in small letters, joined by hyphens.
fn looks_like_a_key(text: &str) -> bool {
    let is_word = |word: &str| {
        !word.is_empty() && word.bytes().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit())
    };
    text.contains('-') && text.starts_with(|first: char| first.is_ascii_lowercase()) && text.split('-').all(is_word)
}

/// All gaps of a sentence and of its parts.
fn gaps<'a>(english: &'a BTreeMap<String, Sentence>, key: &str) -> BTreeSet<&'a String> {
    let part = format!("{key}.");
    let of = english.iter().filter(|(name, _)| *name == key || name.starts_with(&part));
    of.flat_map(|(_, sentence)| &sentence.gaps).collect()
}

#[test]
fn everything_that_is_said_has_a_sentence_and_every_sentence_is_said() {
    let (english, said) = (shipped("en"), said());
    let at_once: BTreeSet<&str> = said.iter().flat_map(|said| &said.at_once).map(|(key, _)| key.as_str()).collect();
    let other: BTreeSet<&str> = said.iter().flat_map(|said| &said.other).map(String::as_str).collect();
    assert!(at_once.len() > 250);
    let wanting: Vec<&&str> = at_once.iter().filter(|key| !english.contains_key(**key)).collect();
    assert!(wanting.is_empty(), "no sentence for {wanting:#?}");
    // A key that goes through a variable has a hyphen, so that it can be told from all other words.
    let is_known = |text: &str| english.contains_key(text) || OTHER_WORDS.contains(&text);
    let wanting: Vec<&&str> = other.iter().filter(|text| looks_like_a_key(text) && !is_known(text)).collect();
    assert!(wanting.is_empty(), "no sentence for {wanting:#?}; if they are no keys, they belong to OTHER_WORDS");
    let idle: Vec<&&str> = OTHER_WORDS.iter().filter(|word| !other.contains(**word)).collect();
    assert!(idle.is_empty(), "nothing is called {idle:#?} any more");
    let is_said = |key: &str| {
        let by_variable = looks_like_a_key(key) && other.contains(key);
        // Another sentence may hold it.
        let within = SHIPPED[0].files.iter().any(|(_, text)| text.contains(&format!("{{ {key} }}")));
        // The keys of these are put together from names of commands, arguments and kinds of finding, each of which has a
        // test of its own.
        let made = within || key.starts_with("help-") || key.starts_with("value-") || key.parse::<Code>().is_ok();
        at_once.contains(key) || by_variable || made
    };
    let idle: Vec<&String> = english.keys().filter(|key| !key.contains('.') && !is_said(key)).collect();
    assert!(idle.is_empty(), "nobody says {idle:#?}");
    for code in Code::all().map(Code::name) {
        assert!(english.contains_key(code) && english.contains_key(&format!("{code}.hint")), "{code}");
    }
}

/// Whether a gap is filled somewhere in the room that a file belongs to.
fn is_filled(all: &[Said], said: &Said, gap: &str) -> bool {
    let room = |said: &Said| {
        let below = said.file.strip_prefix(Path::new(env!("CARGO_MANIFEST_DIR")).join("src")).unwrap();
        Path::new(below.components().next().unwrap().as_os_str()).with_extension("")
    };
    all.iter().any(|other| other.filled.contains(gap) && room(other) == room(said))
}

#[test]
fn every_gap_of_a_sentence_is_filled_and_nothing_is_filled_in_vain() {
    let english = shipped("en");
    let mut faults = Vec::new();
    let all = said();
    for said in &all {
        for (key, given) in &said.at_once {
            let wanted = gaps(&english, key);
            let in_vain = given.iter().filter(|gap| !wanted.contains(gap));
            // The rest of a sentence may be filled in later, in the same room.
            let open = wanted.iter().copied().filter(|gap| !given.contains(*gap) && !is_filled(&all, said, gap));
            let file = said.file.display();
            faults.extend(in_vain.map(|gap| format!("{file}: {key} has no gap {gap}")));
            faults.extend(open.map(|gap| format!("{file}: {key} leaves {gap} open")));
        }
        let by_variable = |text: &&String| looks_like_a_key(text) && text.parse::<Code>().is_err();
        for key in said.other.iter().filter(by_variable) {
            let open = gaps(&english, key).into_iter().filter(|gap| !is_filled(&all, said, gap));
            faults.extend(open.map(|gap| format!("{}: {key} leaves {gap} open", said.file.display())));
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}
