//! Dates and numbers as people type them.

use jiff::ToSpan;
use jiff::civil::{Date, date};

use super::lexicon::Lexicon;

/// The zeros of the digits that people type; nine more follow each.
const ZEROS: [char; 9] =
    ['0', '\u{660}', '\u{6f0}', '\u{966}', '\u{9e6}', '\u{e50}', '\u{1040}', '\u{17e0}', '\u{ff10}'];

/// The text with every decimal digit, of whichever script, as an ASCII digit.
pub(super) fn ascii_digits(text: &str) -> String {
    let digit = |letter: char| {
        let place = ZEROS.iter().find_map(|zero| u32::from(letter).checked_sub(u32::from(*zero)).filter(|at| *at < 10));
        place.and_then(|place| char::from_digit(place, 10)).unwrap_or(letter)
    };
    text.chars().map(digit).collect()
}

/// A whole percentage, with or without its sign.
pub(super) fn percent(text: &str) -> Option<u8> {
    let text = ascii_digits(text);
    let number = text.trim().trim_end_matches(['%', '٪', '％']).trim();
    let number = number.strip_suffix(".0").or_else(|| number.strip_suffix(",0")).unwrap_or(number);
    number.bytes().all(|byte| byte.is_ascii_digit()).then_some(())?;
    number.parse().ok().filter(|percent| *percent <= 100)
}

/// The date that a text means: `2027-06-30`, `30.6.2027`, `30 June 2027`, `2027年6月30日`. Where it names a month, a
/// quarter or a year only, its last day. The day stands before the month where both are numbers.
pub(super) fn read(text: &str, today: Date, lexicon: &Lexicon) -> Option<Date> {
    let text = ascii_digits(text).to_lowercase();
    let text = text.trim();
    if lexicon.is_date_word("today", text) {
        return Some(today);
    }
    let mut numbers: Vec<(i16, usize)> = Vec::new();
    let mut month = None;
    let mut quarter = false;
    for piece in pieces(text) {
        if piece.starts_with(|first: char| first.is_ascii_digit()) {
            if piece.len() == 8 {
                numbers.extend([(piece[..4].parse().ok()?, 4), (piece[4..6].parse().ok()?, 2)]);
                numbers.push((piece[6..].parse().ok()?, 2));
            } else {
                numbers.push((piece.parse().ok()?, piece.len()));
            }
        } else if let Some(found) = lexicon.month(piece) {
            month.replace(found).is_none().then_some(())?;
        } else if lexicon.is_date_word("quarter", piece) {
            quarter = true;
        } else if !lexicon.is_date_word("filler", piece) && !piece.chars().all(|letter| " -/.,'’".contains(letter)) {
            return None;
        }
    }
    let year_at = numbers.iter().position(|(_, digits)| *digits == 4);
    let year = year_at.map(|place| numbers.remove(place).0);
    let numbers: Vec<i8> = numbers.iter().map(|(number, _)| i8::try_from(*number)).collect::<Result<_, _>>().ok()?;
    let found = match (year, month, numbers.as_slice()) {
        (Some(year), None, [number]) if quarter && (1..=4).contains(number) => last_day(year, number * 3),
        _ if quarter => None,
        (Some(year), Some(month), [day]) => Date::new(year, month, *day).ok(),
        (Some(year), Some(month), []) => last_day(year, month),
        // Year first means year, month, day; otherwise the day comes first.
        (Some(year), None, [month, day]) if year_at == Some(0) => Date::new(year, *month, *day).ok(),
        (Some(year), None, [day, month]) => Date::new(year, *month, *day).ok(),
        (None, None, [day, month, short]) => Date::new(2000 + i16::from(*short), *month, *day).ok(),
        (None, Some(month), [day, short]) => Date::new(2000 + i16::from(*short), month, *day).ok(),
        (Some(year), None, [month]) => last_day(year, *month),
        (Some(year), None, []) => Some(date(year.clamp(1, 9999), 12, 31)),
        _ => None,
    };
    // A year before the first computers or far ahead is a slip of the finger.
    found.filter(|date| (1900..=2200).contains(&date.year()))
}

/// The date that a line begins with, and what follows it.
pub(super) fn leading<'a>(line: &'a str, today: Date, lexicon: &Lexicon) -> Option<(Date, &'a str)> {
    let mut ends: Vec<usize> = line.match_indices(char::is_whitespace).map(|(at, _)| at).take(6).collect();
    if ends.len() < 6 {
        ends.push(line.len());
    }
    ends.iter().rev().find_map(|end| {
        let (first, rest) = line.split_at(*end);
        let found = read(first.trim_end_matches([':', ',', ';']), today, lexicon)?;
        Some((found, rest.trim_start_matches([':', ',', ';', ' ', '\u{a0}']).trim()))
    })
}

fn last_day(year: i16, month: i8) -> Option<Date> {
    let first = Date::new(year, month, 1).ok()?;
    first.checked_add(1.month()).ok()?.checked_sub(1.day()).ok()
}

/// Runs of digits, of letters, and of everything between them.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let kind = |letter: char| {
        if letter.is_ascii_digit() {
            0
        } else if " -/.,'’".contains(letter) {
            1
        } else {
            2
        }
    };
    let mut rest = text;
    std::iter::from_fn(move || {
        let first = kind(rest.chars().next()?);
        let end = rest.find(|letter| kind(letter) != first).unwrap_or(rest.len());
        let (piece, after) = rest.split_at(end);
        rest = after;
        Some(piece)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Option<String> {
        read(text, date(2026, 5, 4), &Lexicon::with(&crate::i18n::Words::english())).map(|date| date.to_string())
    }

    #[test]
    fn dates_are_understood_as_people_type_them() {
        for (typed, meant) in [
            ("2027-06-30", "2027-06-30"),
            ("20270630", "2027-06-30"),
            ("2027/6/3", "2027-06-03"),
            ("30.06.2027", "2027-06-30"),
            ("30.6.2027.", "2027-06-30"),
            ("3/4/2027", "2027-04-03"),
            ("3.4.27", "2027-04-03"),
            ("30 June 2027", "2027-06-30"),
            ("June 30, 2027", "2027-06-30"),
            ("the 1st of Sept 2027", "2027-09-01"),
            ("june 2027", "2027-06-30"),
            ("2/2028", "2028-02-29"),
            ("2027-02", "2027-02-28"),
            ("Q2 2027", "2027-06-30"),
            ("end of 2027", "2027-12-31"),
            ("2027", "2027-12-31"),
            ("today", "2026-05-04"),
            ("៣០/៦/២០២៧", "2027-06-30"),
            ("٣٠/٦/٢٠٢٧", "2027-06-30"),
        ] {
            assert_eq!(of(typed).as_deref(), Some(meant), "{typed}");
        }
    }

    #[test]
    fn what_is_no_date_stays_none() {
        for typed in [
            "",
            "soon",
            "31 February 2027",
            "2027-02-30",
            "30.6",
            "13/13/2027",
            "Q5 2027",
            "June",
            "99999-01-01",
            "0000",
            "1 2 3 4 2027",
            "june july 2027",
            "2027-06-30 single",
            "300.6.2027",
            "99999999999999999999",
        ] {
            assert_eq!(of(typed), None, "{typed}");
        }
    }

    #[test]
    fn a_plan_may_follow_its_date() {
        let lexicon = Lexicon::with(&crate::i18n::Words::english());
        let today = date(2026, 5, 4);
        let of = |line| leading(line, today, &lexicon).map(|(date, rest)| (date.to_string(), rest));
        assert_eq!(of("2027-06-30 single sign-on"), Some(("2027-06-30".to_owned(), "single sign-on")));
        assert_eq!(of("30 June 2027: 3 sites"), Some(("2027-06-30".to_owned(), "3 sites")));
        assert_eq!(of("2027, single sign-on"), Some(("2027-12-31".to_owned(), "single sign-on")));
        assert_eq!(of("2027"), Some(("2027-12-31".to_owned(), "")));
        assert_eq!(of("single sign-on 2027"), None);
    }

    #[test]
    fn percentages_are_whole_and_within_bounds() {
        for (typed, meant) in [("45", 45), (" 45 % ", 45), ("100%", 100), ("0", 0), ("៤៥", 45), ("45.0", 45)] {
            assert_eq!(percent(typed), Some(meant), "{typed}");
        }
        for typed in ["", "%", "101", "-1", "4.5", "about 40", "+4", "999999999999"] {
            assert_eq!(percent(typed), None, "{typed}");
        }
    }

    proptest::proptest! {
        #[test]
        fn nothing_that_is_typed_breaks_the_reading(text in "\\PC*") {
            let lexicon = Lexicon::with(&crate::i18n::Words::english());
            let _ = read(&text, date(2026, 5, 4), &lexicon);
            let _ = leading(&text, date(2026, 5, 4), &lexicon);
            let _ = percent(&text);
        }
    }
}
