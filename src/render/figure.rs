//! Score bars and timelines as figures: what each stretch of a strip shows. Every format that draws sets these.

use crate::report::{Bar, Span};

/// Width of a strip, by which its places count.
pub(super) const WIDE: u16 = 10_000;
/// The least that a span takes of it, so that it can be seen.
const LEAST: u16 = 80;

/// What a stretch shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shows {
    /// The ground on which a bar lies.
    Track,
    /// Nothing was measured: an empty dashed box.
    Nothing,
    /// Where the end of a bar can still move.
    Open,
    /// A bar.
    Bar,
    /// What is still to do.
    Due,
    /// What is done: hollow.
    Done,
}

/// A part of a strip, in ten thousandths of its width.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stretch {
    pub(super) from: u16,
    /// Not before `from`.
    pub(super) until: u16,
    pub(super) shows: Shows,
}

/// A bar: the later stretches lie on the earlier ones.
pub(super) fn of_bar(bar: &Bar) -> Vec<Stretch> {
    let ground = if bar.length.is_some() { Shows::Track } else { Shows::Nothing };
    let range = bar.range.filter(|(low, high)| low < high).map(|(low, high)| (low, high, Shows::Open));
    let length = bar.length.filter(|length| *length > 0).map(|length| (0, length, Shows::Bar));
    let stretch =
        |(from, until, shows): (u16, u16, Shows)| Stretch { from: from.min(WIDE), until: until.min(WIDE), shows };
    [Some((0, WIDE, ground)), range, length].into_iter().flatten().map(stretch).collect()
}

/// A span of a timeline.
pub(super) fn of_span(span: &Span) -> Stretch {
    let from = place(span.from).min(WIDE - LEAST);
    let until = place(span.until).max(from + LEAST);
    Stretch { from, until, shows: if span.done { Shows::Done } else { Shows::Due } }
}

/// A place on the axis of a timeline, as a place of a strip.
pub(super) fn place(thousandth: u16) -> u16 {
    thousandth.min(1000) * 10
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_lies_on_its_range_and_nothing_measured_has_neither() {
        let bar = |length, range| Bar { label: String::new(), length, range, value: String::new() };
        let stretch = |from, until, shows| Stretch { from, until, shows };
        let drawn = of_bar(&bar(Some(6_140), Some((5_000, 12_000))));
        let expected =
            [stretch(0, 10_000, Shows::Track), stretch(5_000, 10_000, Shows::Open), stretch(0, 6_140, Shows::Bar)];
        assert_eq!(drawn, expected);
        assert_eq!(of_bar(&bar(Some(0), Some((0, 0)))), [stretch(0, 10_000, Shows::Track)]);
        assert_eq!(of_bar(&bar(None, None)), [stretch(0, 10_000, Shows::Nothing)]);
    }

    #[test]
    fn a_span_can_always_be_seen() {
        let span = |from, until, done| of_span(&Span { label: String::new(), to: None, from, until, done });
        assert_eq!(span(1000, 1000, false), Stretch { from: 9_920, until: 10_000, shows: Shows::Due });
        assert_eq!(span(100, 200, true), Stretch { from: 1_000, until: 2_000, shows: Shows::Done });
    }
}
