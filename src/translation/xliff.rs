//! Rows as XLIFF 1.2, which most programs of translators read. Gaps stand in the text as they are.

use std::fmt::Write;

use roxmltree::Node;

use super::take::{Returned, Row};
use super::{State, Text};
use crate::document;
use crate::i18n::{FALLBACK, Message};
use crate::render::xml;
use crate::source::{Source, Syntax};
use crate::visible::visible;

const NAMESPACE: &str = "urn:oasis:names:tc:xliff:document:1.2";

/// What the target of a translation from an earlier English is called.
const STALE: &str = "needs-adaptation";

/// The strings as XLIFF, a `file` for each of the files that they are kept in.
pub fn write(tag: &str, texts: &[&Text]) -> String {
    let mut out =
        format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xliff version=\"1.2\" xmlns=\"{NAMESPACE}\">\n");
    for texts in texts.chunk_by(|one, other| one.file() == other.file()) {
        let file = texts.first().map_or("", |text| text.file());
        let _ = writeln!(
            out,
            "<file original=\"{}\" source-language=\"{FALLBACK}\" target-language=\"{tag}\" datatype=\"plaintext\"><body>",
            escaped(file)
        );
        for text in texts {
            unit(&mut out, text);
        }
        out.push_str("</body></file>\n");
    }
    out.push_str("</xliff>\n");
    out
}

fn unit(out: &mut String, text: &Text) {
    let most = text.most_letters.map_or_else(String::new, |most| format!(" maxwidth=\"{most}\" size-unit=\"char\""));
    let id = escaped(&text.id);
    let _ = writeln!(out, "<trans-unit id=\"{id}\" resname=\"{id}\" xml:space=\"preserve\"{most}>");
    let _ = writeln!(out, "<source>{}</source>", escaped(&text.source));
    if !text.text.is_empty() {
        let state = if text.state() == State::Stale { STALE } else { "translated" };
        let _ = writeln!(out, "<target state=\"{state}\">{}</target>", escaped(&text.text));
    }
    let mut note = |from: &str, words: &str| {
        if !words.is_empty() {
            let _ = writeln!(out, "<note from=\"{from}\">{}</note>", escaped(words));
        }
    };
    note("developer", &text.context);
    note("glossary", &text.terms);
    note("before", text.before());
    note("translator", &text.note);
    out.push_str("</trans-unit>\n");
}

/// Text whose lines stay lines.
fn escaped(text: &str) -> String {
    text.split('\n').map(xml::text).collect::<Vec<_>>().join("\n")
}

/// The units of an XLIFF file.
///
/// # Errors
///
/// A [`Message`] when it is no XML or no XLIFF 1.2.
pub fn read(bytes: &[u8]) -> Result<Returned, Message> {
    let text = std::str::from_utf8(bytes).map_err(|_| Message::new("translation-not-utf-8").with("format", "xliff"))?;
    let text = text.trim_start_matches('\u{feff}');
    let no_xliff = |reason: &dyn std::fmt::Display| Message::new("translation-no-xliff").with("reason", reason);
    let document = document::xml::parse(text).map_err(|error| no_xliff(&error))?;
    let root = document.root_element();
    if !root.has_tag_name((NAMESPACE, "xliff")) {
        let version = root.attribute("version").filter(|_| root.tag_name().name() == "xliff").unwrap_or_default();
        return Err(no_xliff(&visible(format!("{} {version}", root.tag_name().name()).trim())));
    }
    let named = |name: &'static str| document.descendants().filter(move |node| node.has_tag_name((NAMESPACE, name)));
    // Finding a line is quick where the beginnings of lines are known.
    let lines = Source::new(String::new(), text.as_bytes(), Syntax::Lines);
    Ok(Returned {
        languages: named("file").filter_map(|file| file.attribute("target-language")).map(str::to_owned).collect(),
        rows: named("trans-unit").map(|unit| row(&lines, unit)).collect(),
    })
}

fn row(lines: &Source, unit: Node<'_, '_>) -> Row {
    let child = |name: &str| unit.children().find(|node| node.has_tag_name((NAMESPACE, name)));
    let words = |node: Node<'_, '_>| {
        node.descendants().filter_map(|node| node.text().filter(|_| node.is_text())).collect::<String>()
    };
    let target = child("target");
    let notes = unit.children().filter(|node| node.has_tag_name((NAMESPACE, "note")));
    let ours = |node: &Node<'_, '_>| matches!(node.attribute("from"), Some("developer" | "glossary" | "before"));
    let notes: Vec<String> = notes.filter(|node| !ours(node)).map(|node| words(node).trim().to_owned()).collect();
    let state = target.and_then(|target| target.attribute("state")).unwrap_or_default();
    let is_open = state == "new" || state.starts_with("needs-");
    let says_no = |name: &str| unit.ancestors().find_map(|node| node.attribute(name)) == Some("no");
    Row {
        place: lines.line_and_column(target.unwrap_or(unit).range().start).0.to_string(),
        id: unit.attribute("id").unwrap_or_default().to_owned(),
        source: child("source").map(words).unwrap_or_default().trim().to_owned(),
        text: target.map(words).unwrap_or_default().trim().to_owned(),
        note: Some(notes.join("\n")),
        state: if is_open { State::Stale } else { State::Done }.name().to_owned(),
        is_unfinished: is_open || says_no("approved") || says_no("translate"),
        fault: None,
    }
}
