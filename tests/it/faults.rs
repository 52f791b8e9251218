//! Faults that libraries and the operating system report, told in the language of the session.

use crate::harness::{Desk, Ran};

/// What may stand in Latin letters in a Russian sentence: names of formats and of systems.
const NAMES: &[&str] = &["YAML", "JSON", "TOML", "PDF", "UTF", "TrueType", "OpenType", "Debian", "Ubuntu", "Markdown"];

/// The words of Latin letters that are no name, id, option or file: what stands in backticks or brackets, begins with two
/// hyphens or holds a full stop, a slash or a digit is one of these, and so is a line of the file at fault.
fn latin(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    for line in text.lines().filter(|line| !line.contains(" | ")) {
        let spoken: String = line.split('`').step_by(2).collect();
        for word in spoken.split_whitespace() {
            let word = word.split('[').next().unwrap_or_default();
            let named = word.starts_with("--") || word.contains(['.', '/', '_']) || word.contains("fonts-");
            let word = word.trim_matches(|letter: char| !letter.is_alphanumeric());
            let named = named || word.chars().any(|letter| letter.is_ascii_digit()) || NAMES.contains(&word);
            if !named && word.chars().filter(char::is_ascii_alphabetic).count() > 1 {
                words.push(word.to_owned());
            }
        }
    }
    words
}

#[test]
fn a_russian_session_hears_no_english_from_libraries() {
    let desk = Desk::new();
    let answers = "format: 1\ncountry: KG\nround: \"1\"\nassessed-on: 2026-01-15\nanswers:\n  A1.1: no\n";
    desk.write("a.yaml", answers);
    for (name, text) in [
        ("quote.yaml", "а: \"б\n"),
        ("bracket.yaml", "а: [б, в\n"),
        ("indent.yaml", "а: \"б\nв\"\n"),
        ("colon.yaml", "а: б: в\n"),
        ("anchor.yaml", "а: *б\n"),
        ("value.json", "{\"а\": }"),
        ("comma.json", "{\"а\": 1 \"б\": 2}"),
        ("trailing.json", "{\"а\": 1,}"),
        ("open.json", "{\"а\": [1"),
        ("key.json", "{а: 1}"),
        ("escape.json", "{\"а\": \"\\я\"}"),
        ("after.json", "{} {}"),
        ("table.toml", "[а\n"),
        ("text.toml", "a = б\n"),
        ("quote.toml", "a = \"б\n"),
        ("no-value.toml", "a\n"),
        ("list.toml", "a = [1, 2\n"),
        ("filter.j2", "{{ round|бар }}"),
        ("block.j2", "{% for а in round %}"),
        ("end.j2", "{{ round"),
        ("call.j2", "{{ а() }}"),
        ("sum.j2", "{{ round + [] }}"),
        ("font.ttf", "не шрифт"),
    ] {
        desk.write(name, text);
    }
    let checked = ["yaml", "json", "toml"];
    let mut runs: Vec<Vec<String>> = Vec::new();
    for name in desk.names() {
        let words: &[&str] = match name.rsplit_once('.').map(|(_, ending)| ending) {
            Some(ending) if checked.contains(&ending) && name != "a.yaml" => &["check", &name],
            Some("j2") => &["plan", "a.yaml", "--template", &name],
            Some("ttf") => &["plan", "a.yaml", "-o", "a.pdf", "--font", &name],
            _ => continue,
        };
        runs.push(words.iter().map(|word| (*word).to_owned()).collect());
    }
    for words in [
        &["plan", "a.yaml", "-o", "a.pdf", "--font", "no.ttf"][..],
        &["score", "no.yaml"],
        &["score", "."],
        &["plan", "a.yaml", "-o", "no/a.md"],
    ] {
        runs.push(words.iter().map(|word| (*word).to_owned()).collect());
    }
    assert_eq!(runs.len(), 27);
    for words in runs {
        let arguments: Vec<&str> = words.iter().map(String::as_str).chain(["--lang", "ru"]).collect();
        let Ran { code, out, err } = desk.run(&arguments);
        // What `check` finds is its result.
        let heard = out + &err;
        assert_ne!(code, 0, "{arguments:?}: {heard}");
        assert!(heard.contains("ошибка") && latin(&heard).is_empty(), "{arguments:?}: {:?}\n{heard}", latin(&heard));
    }
}

#[test]
fn a_language_that_is_unknown_is_refused_in_that_of_the_machine() {
    let desk = Desk::new();
    let run = desk.command(&["list", "--lang", "xx"]).env("LC_ALL", "ru_KG.UTF-8").output().unwrap();
    let err = String::from_utf8(run.stderr).unwrap();
    assert!(run.status.code() == Some(2) && err.starts_with("ошибка: "), "{err}");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_called_one_where_a_result_is_printed() {
    let desk = Desk::new();
    let Ran { code, err, .. } = desk.shell("readiness list --lang ru > /dev/full");
    assert_eq!(code, 3, "{err}");
    assert!(err.contains("на диске нет места") && latin(&err).is_empty(), "{err}");
}
