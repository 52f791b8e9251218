//! Bars of characters, for formats that have no pictures.

use super::figure::{self, Shows};
use crate::report::Bar;

/// How many characters a bar has.
const WIDE: u16 = 20;

/// A bar: paler where its end can still move, and dots where nothing was measured, which is not zero.
pub fn gauge(bar: &Bar) -> String {
    let mut drawn = ["░"; WIDE as usize];
    for stretch in figure::of_bar(bar) {
        let [from, until] = [stretch.from, stretch.until].map(|place| usize::from((place + 250) / 500));
        let sign = match stretch.shows {
            Shows::Nothing => "·",
            Shows::Open => "▒",
            Shows::Bar | Shows::Due | Shows::Done => "█",
            Shows::Track => "░",
        };
        drawn.iter_mut().take(until).skip(from).for_each(|place| *place = sign);
    }
    drawn.concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_measured_is_not_zero_and_what_is_open_is_pale() {
        let drawn = |length, range| gauge(&Bar { label: String::new(), length, range, value: String::new() });
        assert_ne!(drawn(None, None), drawn(Some(0), None));
        assert_eq!(drawn(Some(10_000), None), "█".repeat(20));
        assert_eq!(drawn(Some(5_000), None), "██████████░░░░░░░░░░");
        assert_eq!(drawn(Some(5_000), Some((2_500, 7_500))), "██████████▒▒▒▒▒░░░░░");
    }
}
