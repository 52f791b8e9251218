//! When each action begins and ends.

use std::collections::HashMap;

use jiff::Span;
use jiff::civil::Date;

use super::{PlanContext, Step};
use crate::checklist::{ActionIndex, Effort, Horizon};

/// Where each horizon begins and ends on the time axis, in thousandths, where no dates are known.
const AXIS: [u16; 4] = [0, 200, 600, 1000];

/// Months in the five years that the time axis stands for where no dates are known.
const AXIS_MONTHS: u16 = 60;

/// Months in a quarter.
const QUARTER: u16 = 3;

/// What the dates of an action depend on beside its place in the plan.
pub(super) struct Work {
    /// How much work it is.
    pub(super) effort: Effort,
    /// The day from which it can be carried out at all, where there is one.
    pub(super) free: Option<Date>,
}

/// How many months an action takes.
fn months(effort: Effort) -> u16 {
    match effort {
        Effort::Low => 3,
        Effort::Medium => 6,
        Effort::High => 12,
    }
}

/// The last day of the quarter of the year in which a day lies.
pub fn quarter_end(day: Date) -> Date {
    let left = (3 - day.month() % 3) % 3;
    day.first_of_month().saturating_add(Span::new().months(left)).last_of_month()
}

/// The day before.
fn previous(day: Date) -> Date {
    day.saturating_sub(Span::new().days(1))
}

/// The day after.
fn next(day: Date) -> Date {
    day.saturating_add(Span::new().days(1))
}

/// A part of a horizon: a numerator and what it is out of.
type Share = (usize, usize);

/// Up to where each named action may take its horizon. The `k`-th of `n` in the order of use takes it up to `k / n`; but
/// the second of three that wait for each other no further than two thirds.
fn shares(steps: &[Step], place: &HashMap<ActionIndex, usize>) -> Vec<Share> {
    // How many actions of the same horizon come before each, and how many after it, along the longest chain.
    let mut before = vec![0_usize; steps.len()];
    let mut behind = vec![0_usize; steps.len()];
    let chained = |index: usize| {
        let step = &steps[index];
        let earlier = step.after.iter().filter_map(|action| place.get(action).copied());
        earlier.filter(move |&other| steps[other].horizon == step.horizon && !step.later)
    };
    for index in 0..steps.len() {
        before[index] = chained(index).map(|other| before[other] + 1).max().unwrap_or(0);
    }
    for index in (0..steps.len()).rev() {
        for other in chained(index) {
            behind[other] = behind[other].max(behind[index] + 1);
        }
    }
    let count = |steps: &[Step], of: &Step| steps.iter().filter(|s| s.horizon == of.horizon && !s.later).count();
    let share = |(index, step): (usize, &Step)| {
        let (spread, all) = (count(&steps[..index], step) + 1, count(steps, step).max(1));
        let (link, links) = (before[index] + 1, before[index] + behind[index] + 1);
        if spread * links <= link * all { (spread, all) } else { (link, links) }
    };
    steps.iter().enumerate().map(share).collect()
}

/// Spreads the actions that the plan names over their horizons. One that is left for later has no date but the one that
/// the answers plan.
pub(super) fn dates(steps: &mut [Step], work: &impl Fn(ActionIndex) -> Work, context: &PlanContext) {
    let place: HashMap<ActionIndex, usize> =
        steps.iter().enumerate().map(|(place, step)| (step.action, place)).collect();
    let shares = shares(steps, &place);
    let ends = Horizon::ALL.map(|horizon| context.dates.date(horizon, context.from));
    let begin = context.begin();
    let marks = axis(begin, ends);
    for (index, &share) in shares.iter().enumerate() {
        let step = &steps[index];
        if step.later {
            steps[index].end = step.planned;
            continue;
        }
        let horizon = step.horizon as usize;
        let earlier = || step.after.iter().map(|action| &steps[place[action]]);
        let (waits, waits_on_axis) =
            (earlier().filter_map(|step| step.end).max(), earlier().map(|step| step.span.1).max());
        let first = if horizon == 0 { begin } else { ends[horizon - 1] };
        let Work { effort, free } = work(step.action);
        let months = months(effort);
        // What cannot be carried out before some day has its time from that day, and is not spread.
        let free = free.filter(|day| begin.is_some_and(|begin| *day > begin));
        let waits = waits.max(free.map(previous));
        let full = free.map(|day| quarter_end(day.saturating_add(Span::new().months(months))));
        let (start, end) = match (begin, first, ends[horizon]) {
            (Some(begin), Some(first), Some(last)) => {
                let term = Term { begin, first, last };
                let (start, end) = term.place(share, months, waits, step.planned.or(full));
                (Some(start), Some(end))
            }
            _ => (None, step.planned.map(|planned| waits.map_or(planned, |waits| waits.max(planned)))),
        };
        let step = &mut steps[index];
        (step.start, step.end) = (start, end);
        step.span = undated(&marks[horizon..], share, months, waits_on_axis.unwrap_or(0));
        step.place(context);
    }
}

/// The time in which an action lies.
struct Term {
    /// First day of the plan.
    begin: Date,
    /// First day of the horizon.
    first: Date,
    /// Last day of the horizon.
    last: Date,
}

impl Term {
    /// First and last day of an action: it ends with the quarter of the year in which its share of the horizon ends, or
    /// on the `planned` day, but not before what it `waits` for.
    fn place(&self, (part, whole): Share, months: u16, waits: Option<Date>, planned: Option<Date>) -> (Date, Date) {
        let days = |from: Date, until: Date| i64::from((until - from).get_days()).max(0);
        let after = |count: usize| i64::try_from(count).unwrap_or(1);
        let spread = days(self.first, self.last) * after(part) / after(whole);
        let drafted = quarter_end(self.first.saturating_add(Span::new().days(spread))).min(self.last);
        let free = waits.map_or(self.begin, |waits| next(waits).max(self.begin));
        let mut end = planned.unwrap_or(drafted).max(waits.unwrap_or(Date::MIN));
        if planned.is_none() {
            // At least a quarter is left for the work, as far as the horizon has one.
            let full = free.saturating_add(Span::new().months(QUARTER)).saturating_sub(Span::new().days(1));
            let quarter = quarter_end(full);
            end = end.max(if free <= self.last { quarter.min(self.last) } else { quarter });
        }
        let longest = Span::new().days(days(self.first, self.last));
        let start = next(end).saturating_sub(Span::new().months(months)).max(next(end).saturating_sub(longest));
        // Nothing begins before the plan does.
        (start.max(free).min(end), end)
    }
}

/// Where an action lies on a time axis without dates, with the marks of its horizon.
fn undated(marks: &[u16], (part, whole): Share, months: u16, waits: u16) -> (u16, u16) {
    let part = usize::from(marks[1] - marks[0]) * part / whole;
    let until = marks[0] + u16::try_from(part).unwrap_or(0);
    let length = (months * 1000 / AXIS_MONTHS).min(marks[1] - marks[0]);
    (until.saturating_sub(length).max(waits).min(until), until)
}

/// Where the plan begins and where each horizon ends on the time axis, in thousandths.
pub fn axis(begin: Option<Date>, ends: [Option<Date>; 3]) -> [u16; 4] {
    let (Some(begin), [Some(short), Some(medium), Some(long)]) = (begin, ends) else { return AXIS };
    let days = |date: Date| i64::from((date - begin).get_days());
    let whole = days(long);
    if whole <= 0 || days(short) < 0 || days(medium) < days(short) {
        return AXIS;
    }
    let mark = |date| u16::try_from(days(date) * 1000 / whole).unwrap_or(1000).min(1000);
    [0, mark(short), mark(medium), 1000]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn a_quarter_ends_with_its_third_month() {
        let ends = ["2026-01-01", "2026-03-31", "2026-05-04", "2026-07-31", "2026-12-31", "2028-02-29"];
        let ends = ends.map(|day| quarter_end(date(day)).to_string());
        assert_eq!(ends, ["2026-03-31", "2026-03-31", "2026-06-30", "2026-09-30", "2026-12-31", "2028-03-31"]);
    }

    #[test]
    fn the_axis_is_marked_by_days_where_the_dates_follow_each_other() {
        let date = |text: &str| text.parse::<Date>().ok();
        let marks = |ends: [&str; 3]| axis(date("2026-01-01"), ends.map(date));
        // 10, 30 and 40 days after the beginning.
        assert_eq!(marks(["2026-01-11", "2026-01-31", "2026-02-10"]), [0, 250, 750, 1000]);
        assert_eq!(marks(["2026-01-01", "2026-01-31", "2026-02-10"]), [0, 0, 750, 1000]);
        assert_eq!(marks(["2026-01-11", "2026-01-11", "2026-02-10"]), [0, 250, 250, 1000]);
        for ends in [
            ["2025-12-31", "2026-01-31", "2026-02-10"],
            ["2026-01-11", "2026-01-10", "2026-02-10"],
            ["2026-01-01", "2026-01-01", "2026-01-01"],
            ["2026-01-11", "", "2026-02-10"],
        ] {
            assert_eq!(marks(ends), AXIS, "{ends:?}");
        }
    }

    #[test]
    fn an_action_ends_with_a_quarter_and_has_the_time_its_effort_takes() {
        let term = Term { begin: date("2026-05-04"), first: date("2026-05-04"), last: date("2027-05-04") };
        let place = |share, months, waits: &str, planned: &str| {
            let (start, end) = term.place(share, months, waits.parse().ok(), planned.parse().ok());
            format!("{start} {end}")
        };
        // A third of 365 days is 121: 2 September 2026.
        assert_eq!(place((1, 3), 3, "", ""), "2026-07-01 2026-09-30");
        assert_eq!(place((1, 3), 12, "", ""), "2026-05-04 2026-09-30", "not before the plan begins");
        assert_eq!(place((3, 3), 6, "", ""), "2026-11-05 2027-05-04", "not after the horizon ends");
        // A whole quarter is left after the end of September.
        assert_eq!(place((1, 3), 3, "2026-09-30", ""), "2026-10-01 2026-12-31");
        assert_eq!(place((3, 3), 3, "2027-03-31", ""), "2027-04-01 2027-05-04", "what is left of the horizon");
        assert_eq!(place((3, 3), 3, "2027-06-30", ""), "2027-07-01 2027-09-30", "what it waits for is too late");
        assert_eq!(place((1, 3), 3, "", "2028-02-01"), "2027-11-02 2028-02-01", "the day that the answers plan");
        assert_eq!(place((1, 3), 3, "2028-03-05", "2028-02-01"), "2028-03-05 2028-03-05");
        assert_eq!(place((1, 3), 3, "", "2026-05-01"), "2026-05-01 2026-05-01", "before the plan begins");
        // Three months from the end of April reach into the third quarter.
        let term = Term { begin: date("2026-04-30"), first: date("2026-04-30"), last: date("2027-04-30") };
        assert_eq!(term.place((1, 12), 6, None, None).1, date("2026-09-30"));
    }
}
