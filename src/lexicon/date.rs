//! Dates as people write them: one reader for sessions, arguments and files.

use jiff::ToSpan;
use jiff::civil::{Date, date};

use super::Lexicon;
use super::number::ascii_digits;
use crate::i18n::Words;

/// The rows of the table of date words, in their order.
#[cfg(test)]
pub(super) const ROWS: [&str; 13] =
    ["today", "quarter", "half", "1", "2", "3", "4", "before", "until", "whole", "not", "later", "filler"];

/// Why a text gives no date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoDate {
    /// Nobody can tell what is meant.
    Unclear,
    /// A day that its month does not have, which ends after so many days.
    NoSuchDay(i8),
}

impl NoDate {
    /// Why, in the word by which sentences choose what to say: `unclear` or `missing`.
    pub fn why(self) -> &'static str {
        match self {
            Self::Unclear => "unclear",
            Self::NoSuchDay(_) => "missing",
        }
    }

    /// How many days the month has, where a day is missing; otherwise 0.
    pub fn days(self) -> usize {
        match self {
            Self::Unclear => 0,
            Self::NoSuchDay(days) => usize::from(days.unsigned_abs()),
        }
    }
}

/// The date that a text means: `2027-06-30`, `30.6.2027`, `30 June 2027`, `2027年6月30日`. Where it names a month, a
/// quarter, a half or whole years, their last day; after "before", the day that comes before them. The day stands before
/// the month where both are numbers. "Today" means something only where there is such a day.
///
/// # Errors
///
/// [`NoDate`] where the text means no day.
pub fn read(text: &str, today: Option<Date>, lexicon: &Lexicon) -> Result<Date, NoDate> {
    let text = ascii_digits(text).to_lowercase();
    let text = text.trim();
    if lexicon.date_word(text) == Some("today") {
        return today.ok_or(NoDate::Unclear);
    }
    let said = Said::of(text, lexicon).ok_or(NoDate::Unclear)?;
    let (first, last) = said.days(lexicon)?;
    // "Before 1 July" is 30 June; «до 1 июля» and "until 1 July" may well mean that day, but of a year or a month nobody
    // means the end.
    let is_earlier = !said.whole && (said.before || said.until && first != last);
    if is_earlier { first.yesterday().map_err(|_| NoDate::Unclear) } else { Ok(last) }
}

/// The next day after today of that name: "by Friday". Said on a Friday, it is that of the week to come.
pub fn upcoming(text: &str, today: Date, lexicon: &Lexicon) -> Option<Date> {
    let text = text.to_lowercase();
    let mut words: Vec<&str> = text.split_whitespace().collect();
    let name = words.pop()?;
    let is_filler = |word: &&str| matches!(lexicon.date_word(word), Some("filler" | "until" | "before"));
    if !words.iter().all(is_filler) {
        return None;
    }
    let (number, _) = lexicon.weekdays.iter().find(|(_, names)| names.iter().any(|known| known == name))?;
    if number == "tomorrow" {
        return today.tomorrow().ok();
    }
    let weekday = jiff::civil::Weekday::from_monday_one_offset(number.parse().ok()?).ok()?;
    today.nth_weekday(1, weekday).ok()
}

/// The date that a line begins with, and what follows it.
///
/// # Errors
///
/// [`NoDate`] where the line begins with no date.
pub fn leading<'a>(line: &'a str, today: Date, lexicon: &Lexicon) -> Result<(Date, &'a str), NoDate> {
    let mut ends: Vec<usize> = line.match_indices(char::is_whitespace).map(|(at, _)| at).take(MOST_WORDS).collect();
    if ends.len() < MOST_WORDS {
        ends.push(line.len());
    }
    let mut trouble = NoDate::Unclear;
    for end in ends.iter().rev() {
        let (first, rest) = line.split_at(*end);
        match read(first.trim_end_matches([':', ',', ';']), Some(today), lexicon) {
            Ok(found) => return Ok((found, rest.trim_start_matches([':', ',', ';', ' ', '\u{a0}']).trim())),
            Err(NoDate::Unclear) => {}
            Err(found) => trouble = found,
        }
    }
    Err(trouble)
}

/// Words that the longest way to write a date has: "by the end of the first half of the year 2027".
const MOST_WORDS: usize = 10;

/// Whether a day is so far from another one that a slip of the finger or the year of another calendar is more likely.
pub fn is_far(day: Date, from: Date) -> bool {
    let years = day.year() - from.year();
    !(-10..=30).contains(&years)
}

/// Parts of a year that have numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Unit {
    Quarter,
    Half,
}

impl Unit {
    fn months(self) -> i8 {
        match self {
            Self::Quarter => 3,
            Self::Half => 6,
        }
    }
}

/// What the words and numbers of a date say.
#[derive(Debug, Default)]
struct Said {
    /// Numbers of one, two or three digits in their order; ordinals among them.
    numbers: Vec<i8>,
    /// How many of the numbers are words or Roman, which only parts of a year have.
    ordinals: usize,
    years: Vec<i16>,
    /// Whether the first number of all is a year.
    year_first: bool,
    month: Option<i8>,
    /// Whether the month is one of the other calendar of the language.
    is_beside: bool,
    unit: Option<Unit>,
    before: bool,
    until: bool,
    whole: bool,
    not: bool,
    later: bool,
}

impl Said {
    /// `None` where something is said that belongs to no date.
    fn of(text: &str, lexicon: &Lexicon) -> Option<Self> {
        let mut said = Self::default();
        for piece in pieces(text) {
            if piece.starts_with(|first: char| first.is_ascii_digit()) {
                said.number(piece)?;
            } else if !piece.chars().all(is_between) {
                said.word(piece, lexicon)?;
            }
        }
        Some(said)
    }

    fn number(&mut self, digits: &str) -> Option<()> {
        self.year_first |= self.years.is_empty() && self.numbers.is_empty() && matches!(digits.len(), 4 | 8);
        match digits.len() {
            8 => {
                self.years.push(digits[..4].parse().ok()?);
                self.numbers.extend([digits[4..6].parse::<i8>().ok()?, digits[6..].parse().ok()?]);
            }
            4 => self.years.push(digits.parse().ok()?),
            _ => self.numbers.push(digits.parse().ok()?),
        }
        Some(())
    }

    fn word(&mut self, word: &str, lexicon: &Lexicon) -> Option<()> {
        match lexicon.date_word(word) {
            Some("quarter") => return self.unit.replace(Unit::Quarter).is_none().then_some(()),
            Some("half") => return self.unit.replace(Unit::Half).is_none().then_some(()),
            None => {
                let (month, is_beside) = lexicon.month(word)?;
                self.is_beside = is_beside;
                return self.month.replace(month).is_none().then_some(());
            }
            Some("before") => self.before = true,
            Some("until") => self.until = true,
            Some("whole") => self.whole = true,
            Some("not") => self.not = true,
            Some("later") => self.later = true,
            Some("filler") => {}
            Some(ordinal) => {
                self.numbers.push(ordinal.parse().ok()?);
                self.ordinals += 1;
            }
        }
        Some(())
    }

    /// The first and the last day of what is named.
    fn days(&self, lexicon: &Lexicon) -> Result<(Date, Date), NoDate> {
        use NoDate::Unclear;
        // "Not later than" names a last day; "later than" and "not before" name a first one, which is not asked for.
        if self.ordinals > 0 && self.unit.is_none() || self.not != self.later || self.not && self.before {
            return Err(Unclear);
        }
        let (year, last_year) = match *self.years.as_slice() {
            // Two years are a stretch of years, and nothing else is said beside them.
            [first, last] if first < last && self.numbers.is_empty() && self.month.is_none() => (first, last),
            [year] => (year, year),
            [] => return self.short(),
            _ => return Err(Unclear),
        };
        if year < 1 {
            return Err(Unclear);
        }
        if lexicon.calendar.counts_otherwise(year) {
            // A month has a name of this calendar, where its months have names of their own.
            let fits = self.month.is_none() || self.is_beside != lexicon.months_beside.is_empty();
            return if fits { self.days_beside(year, last_year, &lexicon.calendar) } else { Err(Unclear) };
        }
        if self.is_beside {
            return Err(Unclear);
        }
        match (self.unit, self.month, self.numbers.as_slice()) {
            (Some(unit), None, &[number]) => part(year, unit, number, number),
            (Some(unit), None, &[first, last]) if first < last => part(year, unit, first, last),
            (None, Some(month), &[day]) => self::day(year, month, day),
            (None, Some(month), []) | (None, None, &[month]) => months(year, month, month),
            // Year first means year, month, day; otherwise the day comes first.
            (None, None, &[month, day]) if self.year_first => self::day(year, month, day),
            (None, None, &[day, month]) => self::day(year, month, day),
            (None, None, []) => Ok((date(year, 1, 1), date(last_year, 12, 31))),
            _ => Err(Unclear),
        }
    }

    /// The same in the other calendar of the language.
    fn days_beside(&self, year: i16, last_year: i16, calendar: &Words) -> Result<(Date, Date), NoDate> {
        let day = |year: i16, month: i8, day: i8| calendar.day_beside(year, month, day).ok_or(NoDate::Unclear);
        let until = |year: i16, month: i8| {
            let next = if month < 12 { day(year, month + 1, 1) } else { day(year + 1, 1, 1) };
            next.and_then(|next| next.yesterday().map_err(|_| NoDate::Unclear))
        };
        let months = |first: i8, last: i8| Ok((day(year, first, 1)?, until(last_year, last)?));
        match (self.unit, self.month, self.numbers.as_slice()) {
            (None, None, []) => months(1, 12),
            (None, Some(month), []) | (None, None, &[month]) => months(month, month),
            (None, Some(month), &[of_month]) => day(year, month, of_month).map(|day| (day, day)),
            (None, None, &[first, second]) => {
                let (month, of_month) = if self.year_first { (first, second) } else { (second, first) };
                day(year, month, of_month).map(|day| (day, day))
            }
            (Some(unit), None, &[number]) if number >= 1 && number <= 12 / unit.months() => {
                months((number - 1) * unit.months() + 1, number * unit.months())
            }
            _ => Err(NoDate::Unclear),
        }
    }

    /// A day whose year has two digits, of this century.
    fn short(&self) -> Result<(Date, Date), NoDate> {
        match (self.unit, self.month, self.numbers.as_slice()) {
            (None, None, &[day, month, year]) => self::day(2000 + i16::from(year), month, day),
            (None, Some(month), &[day, year]) if !self.is_beside => self::day(2000 + i16::from(year), month, day),
            _ => Err(NoDate::Unclear),
        }
    }
}

fn day(year: i16, month: i8, day: i8) -> Result<(Date, Date), NoDate> {
    let days = Date::new(year, month, 1).map_err(|_| NoDate::Unclear)?.days_in_month();
    match Date::new(year, month, day) {
        Ok(found) => Ok((found, found)),
        Err(_) if (29..=31).contains(&day) => Err(NoDate::NoSuchDay(days)),
        Err(_) => Err(NoDate::Unclear),
    }
}

fn months(year: i16, first: i8, last: i8) -> Result<(Date, Date), NoDate> {
    let first = Date::new(year, first, 1).map_err(|_| NoDate::Unclear)?;
    let last = Date::new(year, last, 1).and_then(|last| last.checked_add(1.month())?.yesterday());
    Ok((first, last.map_err(|_| NoDate::Unclear)?))
}

/// Numbered parts of a year.
fn part(year: i16, unit: Unit, first: i8, last: i8) -> Result<(Date, Date), NoDate> {
    let length = unit.months();
    if first < 1 || last > 12 / length {
        return Err(NoDate::Unclear);
    }
    months(year, (first - 1) * length + 1, last * length)
}

/// Whether a letter stands between the parts of a date.
fn is_between(letter: char) -> bool {
    letter.is_whitespace() || "-–—/.,'’()".contains(letter)
}

/// Runs of digits, of letters, and of everything between them.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let kind = |letter: char| match letter {
        '0'..='9' => 0,
        _ if is_between(letter) => 1,
        _ => 2,
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
mod tests;
