//! What narrows a table down: lists to choose from, which a script shows and obeys. Without it every row stands there.

use std::fmt::Write;

use super::body::Body;
use crate::render::xml;
use crate::report::{Anchor, Filter, Inline};

pub(super) const SCRIPT: &str = include_str!("filter.js");

impl Body<'_> {
    /// The lists above the table.
    pub(super) fn filter(&mut self, filter: &Filter) {
        let label = xml::text(&filter.label);
        let _ = writeln!(self.out, "<div class=\"filter\" role=\"group\" aria-label=\"{label}\" hidden>");
        for facet in &filter.facets {
            self.out.push_str("<label>");
            self.paragraph("span", "", &Inline::plain(&facet.label));
            self.out.push_str("<select autocomplete=\"off\">");
            self.paragraph("option", " value=\"\"", &Inline::plain(&filter.all));
            for (place, value) in facet.values.iter().enumerate() {
                // Nothing but text can stand in an option.
                let _ = write!(self.out, "<option value=\"{place}\">{}</option>", xml::text(value));
            }
            self.out.push_str("</select></label>\n");
        }
        let (shown, digits) = (xml::text(&filter.shown), self.tongue.in_digits("0123456789"));
        let _ = writeln!(self.out, "<output data-shown=\"{shown}\" data-digits=\"{digits}\"></output>\n</div>");
    }
}

/// What the script reads of a row.
pub(super) fn facets(filter: Option<&Filter>, anchor: Option<&Anchor>) -> String {
    let places = filter.zip(anchor).and_then(|(filter, anchor)| filter.rows.get(anchor));
    places.map_or_else(String::new, |places| {
        let places: Vec<String> = places.iter().map(ToString::to_string).collect();
        format!(" data-facets=\"{}\"", places.join(" "))
    })
}
