//! Whether the days of a file can be meant.

use jiff::civil::Date;

use crate::diagnostic::{Code, Diagnostic};
use crate::lexicon::date::is_far;
use crate::source::Span;

/// Years in which a day can be meant at all; others are those of another calendar, or lack a digit.
const YEARS: std::ops::RangeInclusive<i16> = 1900..=2200;

/// Asks about days that are many years away from the others: from `main`, the day that the file stands for, or from the
/// one in the middle where it names none.
pub fn check(main: Option<(Date, Span)>, mut days: Vec<(Date, Span)>, diagnostics: &mut Vec<Diagnostic>) {
    let is_possible = |(date, _): &(Date, Span)| YEARS.contains(&date.year());
    days.extend(main.filter(|main| !is_possible(main)));
    let (mut possible, mut unlikely): (Vec<_>, Vec<_>) = days.into_iter().partition(is_possible);
    possible.sort();
    let from = main.filter(is_possible).or_else(|| possible.get(possible.len() / 2).copied());
    if let Some(from) = from {
        let (far, near): (Vec<_>, Vec<_>) = possible.into_iter().partition(|(date, _)| is_far(*date, from.0));
        // Where all the others agree, it is the one that is wrong.
        if far.len() > 1 && near.is_empty() {
            unlikely.push(from);
        } else {
            unlikely.extend(far);
        }
    }
    let finding = |(date, place)| Diagnostic::new(Code::UnlikelyDate, place).with("date", date);
    diagnostics.extend(unlikely.into_iter().map(finding));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    /// The years that are asked about, of the days of a file by their years.
    fn asked(main: Option<i16>, years: &[i16]) -> Vec<String> {
        let mut sources = Sources::new();
        let source = sources.add("f", "", crate::source::Syntax::Yaml);
        let day = |year: i16| (jiff::civil::date(year, 5, 4), Span { source, start: 0, end: 0 });
        let mut found = Vec::new();
        check(main.map(day), years.iter().copied().map(day).collect(), &mut found);
        let gap = |finding: &Diagnostic| match &finding.message.args[..] {
            [(_, crate::i18n::Arg::Text(date))] => date[..4].to_owned(),
            _ => String::new(),
        };
        let mut years: Vec<String> = found.iter().map(gap).collect();
        years.sort();
        years
    }

    #[test]
    fn days_that_cannot_be_meant_are_asked_about() {
        assert!(asked(None, &[]).is_empty());
        assert!(asked(Some(2026), &[2016, 2027, 2056]).is_empty());
        assert_eq!(asked(Some(2569), &[2570, 2026]), ["2569", "2570"], "years of the Buddhist calendar");
        assert_eq!(asked(Some(26), &[2027]), ["0026"]);
        assert_eq!(asked(Some(2026), &[2083]), ["2083"], "a year of the Nepali calendar");
        assert_eq!(asked(Some(2026), &[2027, 2015]), ["2015"]);
        assert_eq!(asked(Some(2083), &[2026, 2027]), ["2083"], "all others agree");
        assert_eq!(asked(None, &[2027, 2030, 2083]), ["2083"]);
    }
}
