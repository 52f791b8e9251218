//! What people write, in every shipped language at once: options, dates, numbers, agencies.
//!
//! The words stand in the word files, in tables of lines `name: word, word`. Nobody has to switch a language to be
//! understood, in a session, a file or an argument; the language that is set decides only what is said.

pub mod date;
pub mod number;
pub mod stem;

use std::sync::LazyLock;

use crate::i18n::Words;
use crate::plan::file::Status;

/// A line of a table: its name and the words it stands for.
pub(crate) type Row = (String, Vec<String>);

/// What stands between two words of a list, in whichever script it is written.
pub const SEPARATORS: [char; 7] = [',', ';', '،', '؛', '、', '，', '၊'];

/// The tables of all shipped languages.
#[derive(Debug)]
pub struct Lexicon {
    answers: Vec<Row>,
    months: Vec<Row>,
    /// The months of the other calendar.
    months_beside: Vec<Row>,
    dates: Vec<Row>,
    weekdays: Vec<Row>,
    team: Vec<Row>,
    agencies: Vec<Row>,
    statuses: Vec<(Status, String)>,
    /// What knows the calendar in which people may write dates beside the Gregorian one.
    calendar: Words,
}

impl Lexicon {
    /// The words of every shipped language.
    pub fn shipped() -> &'static Self {
        static SHIPPED: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::with(&Words::english()));
        &SHIPPED
    }

    /// The words of every shipped language, and those of a team's own language.
    pub fn with(words: &Words) -> Self {
        let languages = languages(words);
        let all = |key| all_rows(&languages, key);
        let [gregorian, beside] = words.date_words();
        let rows =
            |months: Vec<Vec<String>>| (1..).zip(months).map(|(number, names): (i8, _)| (number.to_string(), names));
        let fillers = [gregorian.fillers, beside.fillers].concat();
        Self {
            answers: all("answer-words"),
            months: all("month-words").into_iter().chain(rows(gregorian.months)).collect(),
            months_beside: rows(beside.months).collect(),
            dates: all("date-words").into_iter().chain(std::iter::once(("filler".to_owned(), fillers))).collect(),
            weekdays: all("weekday-words"),
            team: all("team-words"),
            agencies: all("agency-words"),
            statuses: languages
                .iter()
                .flat_map(|words| Status::ALL.map(|status| (status, plain(&words.say(status.title())))))
                .collect(),
            calendar: words.clone(),
        }
    }

    /// What people write for an option beside its label.
    pub fn words_of_option<'a>(&'a self, option: &'a str) -> impl Iterator<Item = &'a str> {
        self.answers.iter().filter(move |(id, _)| id == option).flat_map(|(_, words)| words).map(String::as_str)
    }

    /// The number of a month by its name or the beginning of it, three letters at least, and whether it is one of the
    /// other calendar.
    fn month(&self, word: &str) -> Option<(i8, bool)> {
        let fits = |known: &String| known == word || (word.chars().count() >= 3 && known.starts_with(word));
        let find = |rows: &[Row]| {
            let (name, _) = rows.iter().find(|(_, words)| words.iter().any(fits))?;
            name.parse().ok()
        };
        let gregorian = || find(&self.months).map(|month| (month, false));
        gregorian().or_else(|| find(&self.months_beside).map(|month| (month, true)))
    }

    /// The row of the table of date words that a word belongs to.
    fn date_word(&self, word: &str) -> Option<&str> {
        let (row, _) = self.dates.iter().find(|(_, words)| words.iter().any(|known| known == word))?;
        Some(row)
    }

    /// What people call an agency beside its id and its title in the language that is set.
    pub fn words_of_agency<'a>(&'a self, agency: &'a str) -> impl Iterator<Item = &'a str> {
        self.agencies.iter().filter(move |(id, _)| id == agency).flat_map(|(_, words)| words).map(String::as_str)
    }

    /// How far an action is, by its name in files or what people call it.
    pub fn status(&self, words: &str) -> Option<Status> {
        let words = plain(words);
        let named = Status::ALL.into_iter().find(|status| status.name() == words);
        named.or_else(|| self.statuses.iter().find(|(_, known)| *known == words).map(|(status, _)| *status))
    }

    /// Whether a word stands for the whole team.
    pub fn is_team(&self, word: &str) -> bool {
        self.team.iter().any(|(_, words)| words.iter().any(|known| known == word))
    }
}

/// Words as people compare them: without capitals, with one blank wherever there is any. Persian parts a word by a joiner that
/// nobody sees, where many type a blank.
pub fn plain(words: &str) -> String {
    words.to_lowercase().replace('\u{200c}', " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A category under the WTO Trade Facilitation Agreement. The Russian letters that look like these are on every keyboard there.
pub fn tfa_category(words: &str) -> Option<&'static str> {
    match words.to_uppercase().as_str() {
        "A" | "А" => Some("A"),
        "B" | "В" => Some("B"),
        "C" | "С" => Some("C"),
        _ => None,
    }
}

/// The words of every shipped language, then those that are set.
pub(crate) fn languages(words: &Words) -> Vec<Words> {
    let mut languages: Vec<Words> = Words::languages().filter_map(Words::shipped).collect();
    languages.push(words.clone());
    languages
}

/// A table of a word file, in several languages.
pub(crate) fn all_rows(languages: &[Words], key: &'static str) -> Vec<Row> {
    languages.iter().flat_map(|words| table(words, key)).collect()
}

/// Reads a table of a word file.
pub(crate) fn table(words: &Words, key: &'static str) -> Vec<Row> {
    rows(&words.say(key)).collect()
}

/// The rows of a table: a name and its words in each line.
pub(crate) fn rows(text: &str) -> impl Iterator<Item = Row> {
    text.lines().filter_map(|line| {
        let (name, words) = line.split_once(':')?;
        let words = words.split(SEPARATORS).map(|word| word.trim().to_lowercase()).filter(|word| !word.is_empty());
        Some((name.trim().to_owned(), words.collect()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_the_same_rows_of_months_and_date_words() {
        for words in Words::languages().filter_map(Words::shipped) {
            let names = |key| table(&words, key).into_iter().map(|(name, _)| name).collect::<Vec<_>>();
            assert_eq!(names("month-words"), (1..=12).map(|number: i32| number.to_string()).collect::<Vec<_>>());
            assert_eq!(names("date-words"), date::ROWS);
        }
    }

    #[test]
    fn words_are_the_same_with_a_joiner_or_a_blank() {
        for typed in ["انجام\u{200c}شده", "انجام شده", " انجام\u{a0} شده "] {
            assert_eq!(plain(typed), "انجام شده");
        }
        assert_eq!(Lexicon::shipped().status("Under\u{a0}WAY"), Some(Status::UnderWay));
    }

    #[test]
    fn every_shipped_agency_answers_to_its_title_and_no_word_stands_for_two() {
        let mut owners = std::collections::HashMap::new();
        for words in Words::languages().filter_map(Words::shipped) {
            let rows = table(&words, "agency-words");
            let mut sources = crate::source::Sources::new();
            let files = crate::catalog::shipped(&mut sources);
            let catalog = crate::checklist::load::load(&sources, &files, words.tag(), &mut Vec::new()).unwrap();
            assert_eq!(rows.len(), catalog.agencies.len());
            for agency in &catalog.agencies {
                let (_, names) = rows.iter().find(|(id, _)| *id == agency.id).unwrap();
                assert!(names.contains(&agency.title.to_lowercase()), "{}", agency.title);
            }
            for (id, word) in rows.iter().flat_map(|(id, words)| words.iter().map(move |word| (id, word))) {
                assert_eq!(owners.entry(word.clone()).or_insert_with(|| id.clone()), id, "{word}");
            }
        }
    }
}
