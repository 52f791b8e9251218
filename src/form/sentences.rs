//! The sentences that the script says.

use serde_json::{Map, Value as Json};

use crate::i18n::{Message, Words};

/// The sentences by the names that the script has for them: `form-next-open` is `nextOpen`. Gaps stay gaps, in braces.
pub(super) fn all(words: &Words) -> Json {
    let named = sentences().into_iter().map(|sentence| (name(sentence.key), words.tell(&sentence).into()));
    Json::Object(named.collect::<Map<_, _>>())
}

fn name(key: &str) -> String {
    let mut parts = key.split('-').skip(1);
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |name, part| {
        let mut letters = part.chars();
        let head = letters.next().map(|letter| letter.to_ascii_uppercase());
        name + &head.into_iter().chain(letters).collect::<String>()
    })
}

fn sentences() -> Vec<Message> {
    vec![
        Message::new("form-about"),
        Message::new("form-agency"),
        Message::new("form-ask-by"),
        Message::new("form-ask-whom"),
        Message::new("form-borderline"),
        Message::new("form-by-note").with("by", "{by}"),
        Message::new("form-clear"),
        Message::new("form-closed").with("questions", "{questions}"),
        Message::new("form-contents"),
        Message::new("form-empty"),
        Message::new("form-empty-sure"),
        Message::new("form-evidence"),
        Message::new("form-find"),
        Message::new("form-found").with("count", "{count}"),
        Message::new("form-guidance"),
        Message::new("form-how"),
        Message::new("form-is-answered"),
        Message::new("form-is-open"),
        Message::new("form-kept"),
        Message::new("form-name"),
        Message::new("form-next-open"),
        Message::new("form-not-applicable"),
        Message::new("form-not-kept"),
        Message::new("form-note"),
        Message::new("form-nothing-open"),
        Message::new("form-on"),
        Message::new("form-only-open"),
        Message::new("form-open"),
        Message::new("form-open-left").with("questions", "{questions}"),
        Message::new("form-open-other").with("file", "{file}").with("agency", "{agency}"),
        Message::new("form-open-replaces"),
        Message::new("form-open-wrong").with("file", "{file}"),
        Message::new("form-opened").with("questions", "{questions}"),
        Message::new("form-opened-file").with("file", "{file}"),
        Message::new("form-percent"),
        Message::new("form-percent-wrong"),
        Message::new("form-plan"),
        Message::new("form-planned-by"),
        Message::new("form-planned-what"),
        Message::new("form-print"),
        Message::new("form-progress").with("done", "{done}").with("asked", "{asked}"),
        Message::new("form-progress-label"),
        Message::new("form-reason"),
        Message::new("form-reason-missing"),
        Message::new("form-save"),
        Message::new("form-saved").with("file", "{file}"),
        Message::new("form-saved-without").with("questions", "{questions}"),
        Message::new("form-several"),
        Message::new("form-skip"),
        Message::new("form-text"),
        Message::new("form-unknown"),
        Message::new("form-unknown-note"),
    ]
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn the_script_has_every_sentence_that_it_says_and_says_every_one_that_it_has() {
        let script = [super::super::RULES.concat(), super::super::PAGE.concat()].concat();
        let between = |before: &str, after: &[char]| -> BTreeSet<String> {
            let said = script.split(before).skip(1).filter_map(|rest| rest.split(after).next());
            said.map(str::to_owned).collect()
        };
        let mut said: BTreeSet<String> =
            between("say(\"", &['"']).iter().map(|key| name(&format!("form-{key}"))).collect();
        said.extend(between("words.", &[' ', ',', ')', '.', ';']).into_iter().filter(|word| word.ends_with("Note")));
        let had: BTreeSet<String> = sentences().iter().map(|sentence| name(sentence.key)).collect();
        assert_eq!(said, had);
    }
}
