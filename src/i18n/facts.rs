//! What is true of a language beside its words: direction, digits, marks, the order of names, dates and calendars. CLDR
//! knows it; where a word file of the language says otherwise, that counts.

use std::cmp::Ordering;
use std::fmt;

use fluent_bundle::FluentValue;
use icu_calendar::cal::{Buddhist, Persian};
use icu_calendar::{AnyCalendarKind, Date, Gregorian, Iso};
use icu_collator::{Collator, CollatorBorrowed, CollatorPreferences};
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::YMD;
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_locale::{Locale, LocaleExpander};
use unicode_script::Script;

use super::{Message, tag};
use crate::visible::is_seen;

/// What is true of a language.
pub(super) struct Facts {
    locale: Locale,
    pub(super) rtl: bool,
    /// The digit that stands for nothing; nine more follow it.
    zero: char,
    pub(super) decimal_mark: String,
    pub(super) percent_sign: char,
    pub(super) comma: String,
    pub(super) semicolon: String,
    calendar: Calendar,
    order: Option<CollatorBorrowed<'static>>,
}

/// A calendar in which a date is told beside the Gregorian one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Calendar {
    /// None.
    Gregorian,
    /// Solar Hijri, of Iran and Afghanistan.
    Persian,
    /// The Gregorian one with years of the Buddhist era, of Thailand.
    Buddhist,
}

/// What a sentence that is a setting may say, where it says something else: the settings are no words.
pub fn setting(key: &str, said: &str) -> Option<Message> {
    let wanted = match key {
        "calendar-beside" => "calendar-allowed",
        "list-comma" | "list-semicolon" | "decimal-mark" => "mark-allowed",
        _ => return None,
    };
    let is_mark = || (1..=3).contains(&said.chars().count()) && !said.contains(char::is_alphanumeric);
    let is_allowed = match wanted {
        "calendar-allowed" => ["gregorian", "persian", "buddhist"].contains(&said),
        _ => is_mark() && said.contains(is_seen),
    };
    (said != "auto" && !is_allowed).then(|| Message::new(wanted))
}

impl Facts {
    /// The facts of the language of a tag; `said` gives what its own word files say under a key; `auto`,
    /// and what is no setting, is what CLDR says.
    pub(super) fn of(tag: &str, said: impl Fn(&str) -> Option<String>) -> Self {
        let said = |key| said(key).filter(|said| said != "auto" && setting(key, said).is_none());
        let locale = tag::usual(tag).unwrap_or(Locale::UNKNOWN);
        let mut full = locale.clone();
        LocaleExpander::new_extended().maximize(&mut full.id);
        let (zero, decimal_mark) = figures(&locale);
        let script = full.id.script.map(|script| script.to_string()).unwrap_or_default();
        let (comma, semicolon) = match script.as_str() {
            "Arab" => ("، ", "؛ "),
            "Hans" | "Hant" | "Jpan" => ("、", "；"),
            "Mymr" => ("၊ ", "; "),
            _ => (", ", "; "),
        };
        let kind = |said: String| match said.as_str() {
            "persian" => Calendar::Persian,
            "buddhist" => Calendar::Buddhist,
            _ => Calendar::Gregorian,
        };
        let preferred = || match AnyCalendarKind::try_new((&full).into()) {
            Ok(AnyCalendarKind::Persian) => Calendar::Persian,
            Ok(AnyCalendarKind::Buddhist) => Calendar::Buddhist,
            _ => Calendar::Gregorian,
        };
        let mark = |key, usual: &str| said(key).map_or_else(|| usual.to_owned(), |mark| format!("{mark} "));
        Self {
            rtl: tag::is_rtl(tag),
            zero,
            decimal_mark: said("decimal-mark").unwrap_or(decimal_mark),
            percent_sign: if matches!(zero, '٠' | '۰') { '٪' } else { '%' },
            comma: mark("list-comma", comma),
            semicolon: mark("list-semicolon", semicolon),
            calendar: said("calendar-beside").map_or_else(preferred, kind),
            order: Collator::try_new(CollatorPreferences::from(&locale), Default::default()).ok(),
            locale,
        }
    }

    /// A text with its digits as the language writes them.
    pub(super) fn in_digits(&self, text: &str) -> String {
        in_digits(text, self.zero)
    }

    /// How names are ordered by readers of the language.
    pub(super) fn compare(&self, one: &str, other: &str) -> Ordering {
        let order = self.order.as_ref().map_or(Ordering::Equal, |order| order.compare(one, other));
        order.then_with(|| one.cmp(other))
    }

    /// A date of the Gregorian calendar in running text, as CLDR writes it.
    pub(super) fn date(&self, day: jiff::civil::Date) -> Option<String> {
        let form = FixedCalendarDateTimeFormatter::try_new((&self.locale).into(), YMD::long()).ok()?;
        Some(form.format(&date(day)?.to_calendar(Gregorian)).to_string())
    }

    /// A date in the other calendar of the language, where it has one.
    pub(super) fn date_beside(&self, day: jiff::civil::Date) -> Option<String> {
        let locale = &self.locale;
        match self.calendar {
            Calendar::Gregorian => None,
            Calendar::Persian => {
                let form = FixedCalendarDateTimeFormatter::try_new(locale.into(), YMD::long()).ok()?;
                Some(form.format(&date(day)?.to_calendar(Persian)).to_string())
            }
            Calendar::Buddhist => {
                let form = FixedCalendarDateTimeFormatter::try_new(locale.into(), YMD::long()).ok()?;
                Some(form.format(&date(day)?.to_calendar(Buddhist)).to_string())
            }
        }
    }
}

impl Facts {
    /// Whether a year is one of the other calendar, near enough to today's to be meant: such years are far away in the
    /// Gregorian one.
    pub(super) fn counts_otherwise(&self, year: i16) -> bool {
        match self.calendar {
            Calendar::Gregorian => false,
            Calendar::Persian => (1350..1500).contains(&year),
            Calendar::Buddhist => (2500..2650).contains(&year),
        }
    }

    /// A day of the other calendar.
    pub(super) fn day_beside(&self, year: i16, month: i8, day: i8) -> Option<jiff::civil::Date> {
        let (year, month, day) = (i32::from(year), u8::try_from(month).ok()?, u8::try_from(day).ok()?);
        let found = match self.calendar {
            Calendar::Gregorian => return None,
            Calendar::Persian => Date::try_new(year.into(), month.into(), day, Persian).ok()?.to_calendar(Iso),
            Calendar::Buddhist => Date::try_new(year.into(), month.into(), day, Buddhist).ok()?.to_calendar(Iso),
        };
        let (month, day) = (found.month().number(), found.day_of_month().0);
        let year = i16::try_from(found.year().extended_year()).ok()?;
        jiff::civil::Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
    }
}

/// The words of dates as CLDR writes them.
#[derive(Debug, Default)]
pub struct DateWords {
    /// The names of the months, from the first on.
    pub months: Vec<Vec<String>>,
    /// What stands beside the names in every month: "of", "year".
    pub fillers: Vec<String>,
}

impl DateWords {
    /// Reads them off a date in each month.
    fn of(dates: Vec<String>) -> Self {
        let words = |date: &String| -> Vec<String> {
            let parts =
                date.split(|letter: char| letter.is_numeric() || letter.is_whitespace() || ".,/،".contains(letter));
            parts.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
        };
        let all: Vec<Vec<String>> = dates.iter().map(words).collect();
        let months_with = |word: &String| all.iter().filter(|words| words.contains(word)).count();
        let names = |words: &Vec<String>| {
            let names = words.iter().filter(|word| months_with(word) == 1);
            // The mark of a genitive in Dari, which few people write.
            names.flat_map(|name| [name.clone(), name.trim_end_matches('\u{654}').to_owned()]).collect()
        };
        let first = all.first().into_iter().flatten();
        Self {
            fillers: first.filter(|word| all.len() > 1 && months_with(word) == all.len()).cloned().collect(),
            months: all.iter().map(names).collect(),
        }
    }
}

impl Facts {
    /// The words of dates in the Gregorian calendar, and in the other one where its months have names of their own.
    pub(super) fn date_words(&self) -> [DateWords; 2] {
        let gregorian = (1..=12).filter_map(|month| self.date(jiff::civil::Date::new(2027, month, 22).ok()?));
        let has_own = self.calendar == Calendar::Persian;
        let days = (1..=12).filter(|_| has_own).filter_map(|month| self.day_beside(1406, month, 22));
        [gregorian.collect(), days.filter_map(|day| self.date_beside(day)).collect()].map(DateWords::of)
    }
}

impl fmt::Debug for Facts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Facts({})", self.locale)
    }
}

/// The digit for nothing and the decimal mark, read off a number that has both.
fn figures(locale: &Locale) -> (char, String) {
    let form = DecimalFormatter::try_new(locale.into(), Default::default()).ok();
    let mut nothing = Decimal::from(0);
    nothing.pad_end(-1);
    let written = form.map(|form| form.format(&nothing).to_string()).unwrap_or_default();
    let mut signs = written.chars();
    match (signs.next(), signs.next_back()) {
        (Some(zero), Some(_)) => (zero, signs.collect()),
        _ => ('0', ".".to_owned()),
    }
}

/// How counts in sentences are written in a language whose digits are not 0 to 9.
pub(super) fn counts<M>(tag: &str) -> Option<fn(&FluentValue<'_>, &M) -> Option<String>> {
    match figures(&tag::usual(tag)?).0 {
        '٠' => Some(count::<'٠', M>),
        '۰' => Some(count::<'۰', M>),
        '०' => Some(count::<'०', M>),
        '০' => Some(count::<'০', M>),
        '༠' => Some(count::<'༠', M>),
        '၀' => Some(count::<'၀', M>),
        _ => None,
    }
}

fn count<const ZERO: char, M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(in_digits(&number.as_string(), ZERO)),
        _ => None,
    }
}

/// A text with its digits as the language of a tag writes them.
pub fn in_digits_of(tag: &str, text: &str) -> String {
    in_digits(text, tag::usual(tag).map_or('0', |locale| figures(&locale).0))
}

/// A text with its digits counted from the one for nothing.
fn in_digits(text: &str, zero: char) -> String {
    let digit = |letter: char| {
        let value = letter.to_digit(10).filter(|_| zero != '0');
        value.and_then(|value| char::from_u32(u32::from(zero) + value)).unwrap_or(letter)
    };
    text.chars().map(digit).collect()
}

fn date(day: jiff::civil::Date) -> Option<Date<Iso>> {
    let (month, number) = (day.month().unsigned_abs(), day.day().unsigned_abs());
    Date::try_new_iso(i32::from(day.year()), month, number).ok()
}

/// Whether letters of a script are shaped by rules of their own, many of them with marks far above and below the line: such a
/// script needs more room, and Word has fonts of its own for it. Digits and signs belong to no script.
pub fn is_complex(script: Script) -> bool {
    !matches!(
        script,
        Script::Common
            | Script::Inherited
            | Script::Latin
            | Script::Cyrillic
            | Script::Greek
            | Script::Armenian
            | Script::Georgian
            | Script::Han
            | Script::Hangul
            | Script::Hiragana
            | Script::Katakana
            | Script::Bopomofo
    )
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::setting;
    use crate::i18n::{Message, OwnWords, Words};

    fn with(tag: &str, text: &str) -> Words {
        Words::with_own(tag, &OwnWords::from([(tag.to_owned(), vec![text.to_owned()])])).unwrap()
    }

    /// By CLDR, and by hand from its tables.
    #[test]
    fn figures_are_written_as_the_language_does() {
        for (tag, decimal, percent) in [
            ("fa", "۴۷٫۸۳", "۸۵\u{a0}٪"),
            ("prs", "۴۷٫۸۳", "۸۵\u{a0}٪"),
            ("ne", "४७.८३", "८५\u{a0}%"),
            ("my", "၄၇.၈၃", "၈၅\u{a0}%"),
            ("kk", "47,83", "85\u{a0}%"),
            ("lo", "47,83", "85\u{a0}%"),
            ("mn", "47.83", "85\u{a0}%"),
        ] {
            let words = with(tag, "title-plan = x");
            assert_eq!((words.decimal(4783).as_str(), words.percent(85).as_str()), (decimal, percent), "{tag}");
        }
        let wrote = with("fa", "wrote = { $actions } { $file }");
        let told = wrote.tell(&Message::new("wrote").count("actions", 12).with("file", "a1.md"));
        assert_eq!(told, "۱۲ a1.md", "a name is left alone");
    }

    #[test]
    fn lists_have_the_marks_of_the_script_or_those_of_the_word_file() {
        for (tag, commas, semicolons) in
            [("fa", "a، b", "a؛ b"), ("zh", "a、b", "a；b"), ("ru", "a, b", "a; b"), ("my", "a၊ b", "a; b")]
        {
            let words = with(tag, "title-plan = x");
            assert_eq!(
                (words.commas(["a", "b"]).as_str(), words.semicolons(["a", "b"]).as_str()),
                (commas, semicolons)
            );
        }
        assert_eq!(with("fa", "list-comma = –").commas(["a", "b"]), "a– b");
        // In a sentence as in a row of its own; one that is still English has English marks.
        let told = |text: &str| with("fa", text).tell(&Message::new("left-alone").listing("files", ["a", "b"]));
        assert!(told("left-alone = { $files }").ends_with("a، b"), "{}", told("left-alone = { $files }"));
        assert!(told("title-plan = x").contains("a, b"), "{}", told("title-plan = x"));
        assert_eq!(with("fa", "list-comma = авто").commas(["a", "b"]), "a، b", "a word is no mark");
    }

    #[test]
    fn settings_are_no_words() {
        for (key, said) in [
            ("list-comma", "auto"),
            ("list-comma", "፣"),
            ("list-semicolon", "--"),
            ("decimal-mark", "·"),
            ("calendar-beside", "gregorian"),
            ("title-plan", "авто"),
        ] {
            assert_eq!(setting(key, said), None, "{key} {said}");
        }
        for (key, said) in
            [("list-comma", "авто"), ("decimal-mark", "5"), ("list-semicolon", "––––"), ("list-comma", "\u{200f}")]
        {
            assert_eq!(setting(key, said), Some(Message::new("mark-allowed")), "{key} {said}");
        }
        assert_eq!(setting("calendar-beside", "персидский"), Some(Message::new("calendar-allowed")));
    }

    /// 22 September 2027 is 31 Shahrivar 1406, the last day of summer, and lies in the year 2570 of the Buddhist era.
    #[test]
    fn a_date_is_told_in_the_calendar_of_the_country_too() {
        let day = date(2027, 9, 22);
        for (tag, told) in [
            ("fa", "۲۲ سپتامبر ۲۰۲۷ (۳۱ شهریور ۱۴۰۶)"),
            ("prs", "۲۲ سپتمبر ۲۰۲۷ (۳۱ سنبلهٔ ۱۴۰۶)"),
            ("kk", "2027\u{202f}ж. 22 қыркүйек"),
            ("mn", "2027\u{202f}оны есдүгээр сарын 22"),
        ] {
            assert_eq!(with(tag, "title-plan = x").date(day), told, "{tag}");
        }
        assert!(with("th", "title-plan = x").date(day).contains("2570"));
        assert!(with("lo", "calendar-beside = buddhist").date(day).contains("2570"));
        assert_eq!(with("fa", "calendar-beside = gregorian").date(day), "۲۲ سپتامبر ۲۰۲۷");
        let own = with("fa", "date = { $day }/{ $month }/{ $year }\nmonth-9 = m\ncalendar-beside = gregorian");
        assert_eq!(own.date(day), "۲۲/m/۲۰۲۷");
    }

    #[test]
    fn names_are_ordered_as_readers_expect() {
        for (tag, expected) in [
            ("en", ["Åland", "Albania", "Zambia"]),
            ("ru", ["Ёлка", "Ель", "Жук"]),
            ("kk", ["Ауыл", "Әбіл", "Бақ"]),
            ("sv", ["Albania", "Zambia", "Åland"]),
        ] {
            let words = with(tag, "title-plan = x");
            let mut names = expected;
            names.reverse();
            names.sort_by(|one, other| words.compare(one, other));
            assert_eq!(names, expected, "{tag}");
        }
    }
}
