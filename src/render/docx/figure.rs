//! Score bars and timelines: tables whose words are text, with a picture in each row.

use std::collections::BTreeMap;
use std::fmt::Write;

use anyhow::Context;
use unicode_width::UnicodeWidthStr;

use super::body::{Body, Shape};
use crate::render::figure::{self, Shows};
use crate::render::xml;
use crate::report::{Bar, Bars, Inline, Span, Timeline};

/// Width of a drawn strip in points of the picture, such that a tenth of a percent is one.
const WIDE: usize = 1_000;
/// Height of a drawn strip.
const HIGH: usize = 28;
/// Where a track begins and ends, from above.
const TRACK: (usize, usize) = (5, 23);
/// Where a bar begins and ends.
const BAR: (usize, usize) = (9, 19);
/// Height of a strip on the page, in units of which a point has 12 700.
const HEIGHT: u32 = 177_800;
/// Those units in a twentieth of a point.
const UNITS: u32 = 635;
/// The largest logo: width and height.
const LOGO: (u64, u64) = (2_286_000, 1_016_000);

/// What a point of a picture shows; places in [`COLORS`].
mod color {
    pub(super) const NOTHING: u8 = 0;
    pub(super) const TRACK: u8 = 1;
    pub(super) const OPEN: u8 = 2;
    pub(super) const FULL: u8 = 3;
    pub(super) const QUIET: u8 = 4;
    pub(super) const RULE: u8 = 5;
}

/// Red, green and blue of each.
const COLORS: [u8; 18] =
    [255, 255, 255, 0xE4, 0xEA, 0xEF, 0xAB, 0xCC, 0xDE, 0x0F, 0x4F, 0x73, 0x59, 0x63, 0x70, 0xC7, 0xD1, 0xDA];

/// The pictures of a document, each of them once.
#[derive(Debug, Default)]
pub(super) struct Pictures {
    numbers: BTreeMap<Vec<u8>, usize>,
    /// How many places show one.
    shown: usize,
    /// What went wrong, to be said at the end.
    fault: Option<png::EncodingError>,
}

impl Pictures {
    /// Pictures by their number.
    pub(super) fn numbered(self) -> anyhow::Result<Vec<(usize, Vec<u8>)>> {
        match self.fault {
            Some(fault) => Err(fault).context("cannot draw a figure"),
            None => Ok(self.numbers.into_iter().map(|(bytes, number)| (number, bytes)).collect()),
        }
    }

    fn add(&mut self, bytes: Vec<u8>) -> usize {
        let next = self.numbers.len() + 1;
        *self.numbers.entry(bytes).or_insert(next)
    }

    fn draw(&mut self, strip: &Strip) -> usize {
        let bytes = strip.png().unwrap_or_else(|fault| {
            self.fault.get_or_insert(fault);
            Vec::new()
        });
        self.add(bytes)
    }
}

impl Body<'_> {
    pub(super) fn logo(&mut self, bytes: &[u8], (width, height): (u32, u32), says: &str) {
        let (width, height) = (u64::from(width.max(1)), u64::from(height.max(1)));
        // As large as its room, in its own proportions.
        let by_width = (LOGO.0, LOGO.0 * height / width);
        let (width, height) = if by_width.1 > LOGO.1 { (LOGO.1 * width / height, LOGO.1) } else { by_width };
        let number = self.pictures.add(bytes.to_vec());
        self.out.push_str("<w:p>");
        self.picture(number, (width, height), says);
        self.out.push_str("</w:p>");
    }

    pub(super) fn bars(&mut self, bars: &Bars) {
        let longest = bars.bars.iter().map(|bar| bar.value.width()).max().unwrap_or_default();
        let measure = self.measure();
        let labels = measure * 2 / 5;
        let values = u32::try_from(longest).unwrap_or(u32::MAX).saturating_mul(105).saturating_add(240);
        let values = values.min(measure / 3);
        let widths = [labels, measure - labels - values, values];
        self.gap(true);
        self.paragraph(Shape { keep: true, ..Shape::of("FigureText") }, &Inline::plain(&bars.legend));
        self.begin_table("Figure", &widths, false, &bars.alt);
        for bar in &bars.bars {
            self.begin_row(true, false);
            self.cell(widths[0], 1, Shape::of("FigureLabel"), &[Inline::plain(&bar.label)]);
            self.strip(widths[1], 1, &Strip::of_bar(bar), &bar.value);
            let look = bar.length.is_some().then_some("Strong");
            let shape = Shape { align: crate::report::Align::End, look, ..Shape::of("FigureText") };
            self.cell(widths[2], 1, shape, &[Inline::plain(&bar.value)]);
            self.out.push_str("</w:tr>");
        }
        self.end_table();
    }

    pub(super) fn timeline(&mut self, timeline: &Timeline) {
        let measure = self.measure();
        let labels = measure * 2 / 5;
        let room = measure - labels;
        // The axis is parted at its marks, and each label ends at its own.
        let mut marks: Vec<u16> = timeline.ticks.iter().map(|(place, _)| (*place).min(1000)).collect();
        marks.extend([0, 1000]);
        marks.sort_unstable();
        marks.dedup();
        let at = |place: u16| room * u32::from(place) / 1000;
        let stretches: Vec<(u16, u32)> =
            marks.iter().zip(marks.iter().skip(1)).map(|(from, until)| (*until, at(*until) - at(*from))).collect();
        let mut widths = vec![labels];
        widths.extend(stretches.iter().map(|(_, width)| *width));
        self.gap(true);
        self.begin_table("Figure", &widths, false, &timeline.alt);
        self.begin_row(true, true);
        self.cell(labels, 1, Shape::of("FigureText"), &[]);
        let of = |wanted: u16| {
            let labels = timeline.ticks.iter().filter(move |(place, _)| (*place).min(1000) == wanted);
            labels.map(|(_, label)| Inline::plain(label))
        };
        for (place, (until, width)) in stretches.iter().enumerate() {
            self.begin_cell(*width, 1);
            if place == 0 {
                of(0).for_each(|words| self.paragraph(Shape::of("FigureText"), &words));
            }
            let end = Shape { align: crate::report::Align::End, ..Shape::of("FigureText") };
            of(*until).for_each(|words| self.paragraph(end, &words));
            if of(*until).next().is_none() {
                self.paragraph(end, &[]);
            }
            self.out.push_str("</w:tc>");
        }
        self.out.push_str("</w:tr>");
        for span in &timeline.spans {
            self.begin_row(true, false);
            let label = match &span.to {
                Some(to) => Inline::Link { text: span.label.clone(), to: to.clone() },
                None => Inline::Text(span.label.clone()),
            };
            self.cell(labels, 1, Shape::of("FigureLabel"), &[vec![label]]);
            self.strip(room, stretches.len(), &Strip::of_span(span, &marks), &span.label);
            self.out.push_str("</w:tr>");
        }
        self.end_table();
    }

    /// A cell with a picture that fills its width.
    fn strip(&mut self, width: u32, span: usize, strip: &Strip, says: &str) {
        let mirrored;
        let strip = if self.tongue.rtl {
            mirrored = strip.mirrored();
            &mirrored
        } else {
            strip
        };
        let number = self.pictures.draw(strip);
        self.begin_cell(width, span);
        self.properties(Shape::of("FigureText"), &[]);
        self.picture(number, (u64::from(width * UNITS), u64::from(HEIGHT)), says);
        self.out.push_str("</w:p></w:tc>");
    }

    fn picture(&mut self, number: usize, (width, height): (u64, u64), says: &str) {
        self.pictures.shown += 1;
        let shown = self.pictures.shown;
        let _ = write!(
            self.out,
            "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">\
             <wp:extent cx=\"{width}\" cy=\"{height}\"/><wp:docPr id=\"{shown}\" name=\"{shown}\" descr=\"{}\"/>\
             <a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic>\
             <pic:nvPicPr><pic:cNvPr id=\"{shown}\" name=\"{shown}\"/><pic:cNvPicPr/></pic:nvPicPr>\
             <pic:blipFill><a:blip r:embed=\"rIdPicture{number}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
             <pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{width}\" cy=\"{height}\"/></a:xfrm>\
             <a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>\
             </wp:inline></w:drawing></w:r>",
            xml::text(says)
        );
    }
}

/// A strip of a figure, point by point, row by row.
#[derive(Debug, Clone, PartialEq)]
struct Strip(Vec<u8>);

impl Strip {
    fn new() -> Self {
        Self(vec![color::NOTHING; WIDE * HIGH])
    }

    /// Fills a box.
    fn fill(&mut self, (left, right): (usize, usize), (top, bottom): (usize, usize), color: u8) {
        for row in self.0.chunks_mut(WIDE).take(bottom).skip(top) {
            row.iter_mut().take(right).skip(left).for_each(|point| *point = color);
        }
    }

    /// Track, range and bar; an empty dashed track where nothing was measured.
    fn of_bar(bar: &Bar) -> Self {
        let mut strip = Self::new();
        for stretch in figure::of_bar(bar) {
            let place = (at(stretch.from), at(stretch.until));
            match stretch.shows {
                Shows::Track => strip.fill(place, TRACK, color::TRACK),
                Shows::Open => strip.fill(place, TRACK, color::OPEN),
                Shows::Bar | Shows::Due | Shows::Done => strip.fill(place, BAR, color::FULL),
                Shows::Nothing => {
                    for dash in (place.0..place.1).step_by(16) {
                        strip.fill((dash, dash + 8), (TRACK.0, TRACK.0 + 2), color::QUIET);
                        strip.fill((dash, dash + 8), (TRACK.1 - 2, TRACK.1), color::QUIET);
                    }
                }
            }
        }
        strip
    }

    /// The marks of the axis and a span: full where it is still to do, hollow where it is done.
    fn of_span(span: &Span, marks: &[u16]) -> Self {
        let mut strip = Self::new();
        for mark in marks.iter().filter(|mark| **mark > 0) {
            let at = usize::from(*mark);
            strip.fill((at.saturating_sub(2), at), (0, HIGH), color::RULE);
        }
        let stretch = figure::of_span(span);
        let (from, until) = (at(stretch.from), at(stretch.until));
        strip.fill((from, until), TRACK, color::FULL);
        if stretch.shows == Shows::Done {
            strip.fill((from + 3, until - 3), (TRACK.0 + 3, TRACK.1 - 3), color::OPEN);
        }
        strip
    }

    /// The same, running from right to left.
    fn mirrored(&self) -> Self {
        Self(self.0.chunks(WIDE).flat_map(|row| row.iter().rev().copied()).collect())
    }

    fn png(&self) -> Result<Vec<u8>, png::EncodingError> {
        let mut bytes = Vec::new();
        let (wide, high) = (WIDE as u32, HIGH as u32);
        let mut encoder = png::Encoder::new(&mut bytes, wide, high);
        encoder.set_color(png::ColorType::Indexed);
        encoder.set_depth(png::BitDepth::Eight);
        encoder.set_palette(COLORS.as_slice());
        // The page shines through where nothing is drawn.
        encoder.set_trns([0].as_slice());
        let mut writer = encoder.write_header()?;
        writer.write_image_data(&self.0)?;
        writer.finish()?;
        Ok(bytes)
    }
}

/// The point of a strip at one of its places.
fn at(place: u16) -> usize {
    usize::from(place) * WIDE / usize::from(figure::WIDE)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn middle(strip: &Strip) -> &[u8] {
        &strip.0[WIDE * (HIGH / 2)..][..WIDE]
    }

    #[test]
    fn a_bar_is_as_long_as_its_figure_and_nothing_is_not_zero() {
        let bar = |length, range| Bar { label: String::new(), length, range, value: String::new() };
        let drawn = Strip::of_bar(&bar(Some(6_140), Some((5_000, 7_000))));
        assert_eq!(middle(&drawn)[613..615], [color::FULL, color::OPEN]);
        assert_eq!(middle(&drawn)[699..701], [color::OPEN, color::TRACK]);
        assert_eq!(middle(&drawn.mirrored())[385..387], [color::OPEN, color::FULL]);
        assert_ne!(Strip::of_bar(&bar(None, None)), Strip::of_bar(&bar(Some(0), None)));
    }

    #[test]
    fn a_span_can_always_be_seen_and_one_that_is_done_is_hollow() {
        let span = |from, until, done| Span { label: String::new(), to: None, from, until, done };
        let last = Strip::of_span(&span(1000, 1000, false), &[0, 1000]);
        assert_eq!(middle(&last)[991..993], [color::NOTHING, color::FULL]);
        let done = Strip::of_span(&span(100, 200, true), &[0, 500, 1000]);
        assert_eq!(middle(&done)[100..104], [color::FULL, color::FULL, color::FULL, color::OPEN]);
        assert_eq!(middle(&done)[498..500], [color::RULE; 2]);
    }
}
