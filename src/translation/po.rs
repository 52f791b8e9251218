//! Rows as a PO file of gettext, for Poedit, Weblate and the like. Each row is an entry of its own, its id the context; what
//! is out of date is fuzzy.

use std::fmt::Write;

use jiff::civil::Date;

use super::take::{Returned, Row};
use super::{State, Text};
use crate::i18n::Message;

/// The strings as a PO file, as they are on a day.
pub fn write(tag: &str, texts: &[&Text], today: Date) -> String {
    let mut out = String::from("msgid \"\"\nmsgstr \"\"\n");
    for line in [
        "Project-Id-Version: readiness",
        &format!("PO-Revision-Date: {today} 00:00+0000"),
        "Last-Translator: ",
        "Language-Team: ",
        &format!("Language: {}", tag.replace('-', "_")),
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=UTF-8",
        "Content-Transfer-Encoding: 8bit",
    ] {
        let _ = writeln!(out, "\"{line}\\n\"");
    }
    for text in texts {
        out.push('\n');
        remark(&mut out, "# ", &text.note);
        remark(&mut out, "#. ", &text.context);
        remark(&mut out, "#. ", &text.terms);
        if let Some(most) = text.most_letters {
            let _ = writeln!(out, "#. ≤ {most}");
        }
        let _ = writeln!(out, "#: {}", text.file());
        if text.state() == State::Stale {
            out.push_str("#, fuzzy\n");
            field(&mut out, "#| ", "msgid", text.made_from.as_deref().unwrap_or_default());
        }
        field(&mut out, "", "msgctxt", &text.id);
        field(&mut out, "", "msgid", &text.source);
        field(&mut out, "", "msgstr", &text.text);
    }
    out
}

fn remark(out: &mut String, mark: &str, text: &str) {
    for line in text.lines() {
        let _ = writeln!(out, "{mark}{line}");
    }
}

/// A text in quotes; of several lines each stands on its own.
fn field(out: &mut String, mark: &str, key: &str, text: &str) {
    let quoted = |text: &str| {
        text.replace('\\', "\\\\").replace('"', "\\\"").replace('\t', "\\t").replace('\r', "\\r").replace('\n', "\\n")
    };
    if !text.contains('\n') {
        let _ = writeln!(out, "{mark}{key} \"{}\"", quoted(text));
        return;
    }
    let _ = writeln!(out, "{mark}{key} \"\"");
    for line in text.split_inclusive('\n') {
        let _ = writeln!(out, "{mark}\"{}\"", quoted(line));
    }
}

/// An entry as far as it has been read.
#[derive(Default)]
struct Growing {
    row: Row,
    note: Vec<String>,
    is_fuzzy: bool,
    /// Whether something stands above it that programs write for an entry.
    is_begun: bool,
    /// How many of [`KEYS`] have come, or were passed over.
    keys: usize,
}

/// What an entry has, in this order.
const KEYS: [&str; 3] = ["msgctxt", "msgid", "msgstr"];

/// The entries of a PO file.
///
/// # Errors
///
/// A [`Message`] when it is not UTF-8, a line is none of such a file, or an entry breaks off.
pub fn read(bytes: &[u8]) -> Result<Returned, Message> {
    let text = std::str::from_utf8(bytes).map_err(|_| Message::new("translation-not-utf-8").with("format", "po"))?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let (mut returned, mut entry) = (Returned::default(), Growing::default());
    let mut last = 0;
    for (number, line) in text.lines().enumerate() {
        last = number + 1;
        let line = line.trim();
        let broken = || Message::new("translation-broken-line").count("line", number + 1);
        let is_next =
            line.is_empty() || line.starts_with('#') || line.starts_with("msgctxt") || line.starts_with("msgid");
        if entry.keys == KEYS.len() && is_next {
            finish(std::mem::take(&mut entry), &mut returned);
        }
        // What stands above an entry that is given up belongs to it.
        if line.starts_with("#~") && entry.keys == 0 {
            entry = Growing::default();
        }
        if line.is_empty() || line.starts_with("#~") || line.starts_with("#|") {
            continue;
        }
        if let Some(remark) = line.strip_prefix('#') {
            entry.is_begun |= remark.starts_with(['.', ':', ',']);
            match remark.chars().next() {
                Some(',') => entry.is_fuzzy = remark.split([',', ' ']).any(|flag| flag == "fuzzy"),
                Some('.' | ':') => {}
                _ => entry.note.push(remark.trim().to_owned()),
            }
            continue;
        }
        let quoted = if line.starts_with('"') {
            line
        } else {
            let (key, quoted) = line.split_once(' ').ok_or_else(broken)?;
            let place = KEYS.iter().position(|known| *known == key).ok_or_else(broken)?;
            // What begins anew before its text has come is two entries, the first of them torn.
            if place < entry.keys {
                return Err(broken());
            }
            entry.keys = place + 1;
            quoted.trim()
        };
        let told = unquoted(quoted).ok_or_else(broken)?;
        match entry.keys {
            1 => entry.row.id.push_str(&told),
            2 => entry.row.source.push_str(&told),
            3 => {
                if entry.row.place.is_empty() {
                    entry.row.place = (number + 1).to_string();
                }
                entry.row.text.push_str(&told);
            }
            _ => return Err(broken()),
        }
    }
    if entry.keys < KEYS.len() && (entry.keys > 0 || entry.is_begun) {
        return Err(Message::new("translation-torn").count("line", last));
    }
    finish(entry, &mut returned);
    Ok(returned)
}

/// Takes an entry up; the head of the file tells its language.
fn finish(entry: Growing, returned: &mut Returned) {
    let Growing { mut row, note, is_fuzzy, keys, .. } = entry;
    if keys < KEYS.len() {
        return;
    }
    if row.id.is_empty() && row.source.is_empty() {
        let named = row.text.lines().find_map(|line| line.strip_prefix("Language:")).map(str::trim);
        returned.languages.extend(named.filter(|named| !named.is_empty()).map(str::to_owned));
        return;
    }
    row.note = Some(note.join("\n").trim().to_owned());
    row.text = row.text.trim().to_owned();
    row.state = if is_fuzzy { State::Stale } else { State::Done }.name().to_owned();
    row.is_unfinished = is_fuzzy;
    returned.rows.push(row);
}

fn unquoted(text: &str) -> Option<String> {
    let inside = text.strip_prefix('"')?.strip_suffix('"')?;
    let (mut out, mut letters) = (String::new(), inside.chars());
    while let Some(letter) = letters.next() {
        out.push(match letter {
            '\\' => match letters.next()? {
                'n' => '\n',
                't' => '\t',
                'r' => '\r',
                other @ ('"' | '\\') => other,
                _ => return None,
            },
            '"' => return None,
            letter => letter,
        });
    }
    Some(out)
}
