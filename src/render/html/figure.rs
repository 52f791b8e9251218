//! Bars and timelines as pictures beside their words.

use std::fmt::Write;

use super::body::Body;
use crate::render::figure::{self, Shows, Stretch};
use crate::render::xml;
use crate::report::{Bars, Inline, Timeline};

/// Height of a line of the axis.
const LINE: usize = 18;

impl Body<'_> {
    pub(super) fn bars(&mut self, bars: &Bars) {
        self.paragraph("p", " class=\"line\"", &Inline::plain(&bars.legend));
        let _ = writeln!(self.out, "<div class=\"figure bars\" role=\"img\" aria-label=\"{}\">", xml::text(&bars.alt));
        for bar in &bars.bars {
            self.out.push_str("<div class=\"row\">");
            self.paragraph("span", " class=\"label\"", &Inline::plain(&bar.label));
            let stretches = figure::of_bar(bar);
            self.strip(&[], &stretches);
            let class = if bar.length.is_some() { " class=\"value\"" } else { " class=\"value nothing\"" };
            self.paragraph("span", class, &Inline::plain(&bar.value));
            self.out.push_str("</div>\n");
        }
        self.out.push_str("</div>\n");
    }

    pub(super) fn timeline(&mut self, timeline: &Timeline) {
        self.out.push_str("<div class=\"figure timeline\">\n");
        self.paragraph("p", " class=\"unseen\"", &Inline::plain(&timeline.alt));
        let ticks: Vec<u16> = timeline.ticks.iter().map(|(place, _)| figure::place(*place)).collect();
        self.axis(timeline);
        self.out.push_str("<ul>\n");
        for span in &timeline.spans {
            let label = match &span.to {
                Some(to) => Inline::Link { text: span.label.clone(), to: to.clone() },
                None => Inline::Text(span.label.clone()),
            };
            self.out.push_str("<li class=\"row\">");
            self.paragraph("span", " class=\"label\"", &[label]);
            self.strip(&ticks, &[figure::of_span(span)]);
            self.out.push_str("</li>\n");
        }
        self.out.push_str("</ul>\n</div>\n");
    }

    /// The labels of the time axis, each on a line of its own, on the side of its mark that has more room.
    fn axis(&mut self, timeline: &Timeline) {
        let height = timeline.ticks.len() * LINE + 4;
        let _ = write!(
            self.out,
            "<div class=\"row axis\" aria-hidden=\"true\"><span></span><svg width=\"100%\" height=\"{height}\">"
        );
        for (line, (place, label)) in timeline.ticks.iter().enumerate() {
            let place = figure::place(*place);
            let (x, y) = (self.share(place), (line + 1) * LINE);
            let is_early = place <= figure::WIDE / 2;
            let (anchor, beside) = if is_early { ("start", 4) } else { ("end", -4) };
            let beside = if self.tongue.rtl { -beside } else { beside };
            let _ = write!(
                self.out,
                "<line class=\"tick\" x1=\"{x}\" x2=\"{x}\" y1=\"{}\" y2=\"{height}\"/>\
                 <text x=\"{x}\" dx=\"{beside}\" y=\"{}\" text-anchor=\"{anchor}\">{}</text>",
                y - LINE + 4,
                y - 4,
                xml::text(label)
            );
        }
        self.out.push_str("</svg></div>\n");
    }

    /// A picture of marks and of what lies over them, of which the words beside it say all.
    fn strip(&mut self, ticks: &[u16], stretches: &[Stretch]) {
        self.out.push_str("<svg width=\"100%\" height=\"18\" aria-hidden=\"true\">");
        for tick in ticks {
            let x = self.share(*tick);
            let _ = write!(self.out, "<line class=\"tick\" x1=\"{x}\" x2=\"{x}\" y1=\"0\" y2=\"18\"/>");
        }
        for Stretch { from, until, shows } in stretches {
            let (y, height, class) = match shows {
                Shows::Track => (3, 12, "track"),
                Shows::Nothing => (3, 12, "nothing"),
                Shows::Open => (3, 12, "open"),
                Shows::Bar => (6, 6, "full"),
                Shows::Due => (3, 12, "full"),
                Shows::Done => (3, 12, "done"),
            };
            let x = self.share(if self.tongue.rtl { *until } else { *from });
            let width = percent(until - from);
            let _ =
                write!(self.out, "<rect class=\"{class}\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"/>");
        }
        self.out.push_str("</svg>");
    }

    /// A place of a strip from the left of the picture.
    fn share(&self, place: u16) -> String {
        percent(if self.tongue.rtl { figure::WIDE - place } else { place })
    }
}

fn percent(place: u16) -> String {
    format!("{}.{:02}%", place / 100, place % 100)
}
