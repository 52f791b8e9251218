//! When each horizon of a plan ends.

use jiff::Span;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Deserialize;

use crate::checklist::Horizon;

/// Target date of each horizon.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct HorizonDates {
    /// End of the short term.
    #[schemars(extend("format" = "date"), with = "Option<String>")]
    pub short: Option<Date>,
    /// End of the medium term.
    #[schemars(extend("format" = "date"), with = "Option<String>")]
    pub medium: Option<Date>,
    /// End of the long term.
    #[schemars(extend("format" = "date"), with = "Option<String>")]
    pub long: Option<Date>,
}

impl HorizonDates {
    /// Years after the day of assessment in which the horizons usually end.
    const YEARS: [i64; 3] = [1, 3, 5];

    /// The date of a horizon: the team's own, or the usual one where that fits between the team's others.
    pub fn date(&self, horizon: Horizon, from: Option<Date>) -> Option<Date> {
        let [short, medium, long] = self.ends(from);
        match horizon {
            Horizon::Short => short,
            Horizon::Medium => medium,
            Horizon::Long => long,
        }
    }

    /// Where each horizon ends. One that is not written keeps its usual distance from the day of assessment and from
    /// the horizon before it; where a later one is written that leaves less room, it takes its share of that.
    fn ends(&self, from: Option<Date>) -> [Option<Date>; 3] {
        let own = self.own();
        let Some(from) = from else { return own };
        let later = |day: Date, years| day.checked_add(Span::new().years(years)).ok();
        let mut ends = own;
        let (mut before, mut since) = (from, 0);
        for (place, years) in Self::YEARS.into_iter().enumerate() {
            let limit = own.iter().zip(Self::YEARS).skip(place + 1).find_map(|(date, years)| Some(((*date)?, years)));
            ends[place] = own[place].or_else(|| {
                let usual = later(from, years)?.max(later(before, years - since)?);
                match limit {
                    Some((limit, last)) if usual >= limit => {
                        let days = i64::from((limit - before).get_days()) * (years - since) / (last - since);
                        before.checked_add(Span::new().days(days)).ok()
                    }
                    _ => Some(usual),
                }
            });
            if let Some(end) = ends[place] {
                (before, since) = (end, years);
            }
        }
        ends
    }

    /// The first of the team's dates that is over on the day of assessment.
    pub fn passed(&self, from: Option<Date>) -> Option<(Horizon, Date)> {
        let dates = Horizon::ALL.into_iter().zip(self.own());
        dates
            .filter_map(|(horizon, date)| Some((horizon, date?)))
            .find(|(_, date)| from.is_some_and(|day| *date <= day))
    }

    fn own(&self) -> [Option<Date>; 3] {
        [self.short, self.medium, self.long]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ends(short: &str, medium: &str, long: &str) -> [String; 3] {
        let date = |text: &str| text.parse::<Date>().ok();
        let dates = HorizonDates { short: date(short), medium: date(medium), long: date(long) };
        Horizon::ALL.map(|horizon| dates.date(horizon, date("2026-03-12")).unwrap().to_string())
    }

    #[test]
    fn a_horizon_that_is_not_written_follows_from_those_that_are() {
        assert_eq!(ends("", "", ""), ["2027-03-12", "2029-03-12", "2031-03-12"]);
        assert_eq!(ends("2026-12-31", "", ""), ["2026-12-31", "2029-03-12", "2031-03-12"]);
        assert_eq!(ends("2030-01-01", "", ""), ["2030-01-01", "2032-01-01", "2034-01-01"]);
        assert_eq!(ends("", "2032-01-01", ""), ["2027-03-12", "2032-01-01", "2034-01-01"]);
        assert_eq!(ends("", "2026-09-12", ""), ["2026-05-12", "2026-09-12", "2031-03-12"]);
        assert_eq!(ends("", "", "2028-03-12"), ["2027-03-12", "2027-09-11", "2028-03-12"]);
        assert_eq!(ends("2030-01-01", "", "2031-01-01"), ["2030-01-01", "2030-07-02", "2031-01-01"]);
    }

    #[test]
    fn a_date_on_or_before_the_day_of_assessment_has_passed() {
        let date = |text: &str| text.parse::<Date>().unwrap();
        let dates = HorizonDates { short: Some(date("2026-03-12")), ..HorizonDates::default() };
        assert_eq!(dates.passed(Some(date("2026-03-12"))), Some((Horizon::Short, date("2026-03-12"))));
        assert_eq!(dates.passed(Some(date("2026-03-11"))), None);
        assert_eq!(dates.passed(None), None);
    }
}
