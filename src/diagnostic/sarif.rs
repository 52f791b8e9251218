//! Findings as SARIF 2.1.0, which forges take in and show beside the lines of a change.

use std::io::Write;

use serde::Serialize;
use serde_json::{Value, json};

use super::json::{Each, Finding, Related, finding};
use super::{Code, Diagnostic};
use crate::i18n::Words;
use crate::render::json::Shown;
use crate::source::Sources;

/// Writes the whole log: one run with every kind of finding as a rule and every finding as a result.
///
/// # Errors
///
/// When it cannot be written.
pub fn write(out: impl Write, diagnostics: &[Diagnostic], sources: &Sources, words: &Words) -> serde_json::Result<()> {
    let rules: Vec<Value> = Code::all().map(|code| rule(code, words)).collect();
    let run = Run {
        tool: json!({ "driver": {
            "name": "readiness",
            "version": env!("CARGO_PKG_VERSION"),
            "semanticVersion": env!("CARGO_PKG_VERSION"),
            "rules": rules,
        } }),
        column_kind: "unicodeCodePoints",
        results: Each(diagnostics, |one: &Diagnostic| result(one.code, &finding(one, sources, words))),
    };
    let schema = "https://json.schemastore.org/sarif-2.1.0.json";
    serde_json::to_writer_pretty(Shown(out), &Log { schema, version: "2.1.0", runs: [run] })
}

#[derive(Serialize)]
struct Log<R> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [R; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run<L> {
    tool: Value,
    column_kind: &'static str,
    results: L,
}

fn rule(code: Code, words: &Words) -> Value {
    let page = code.page(words.tag());
    let title = page.split("\n\n").nth(1).unwrap_or_default().replace('\n', " ");
    json!({
        "id": code.name(),
        "shortDescription": { "text": title },
        "help": { "text": page, "markdown": page },
        "defaultConfiguration": { "level": code.severity().name() },
    })
}

fn result(code: Code, finding: &Finding) -> Value {
    let text = match &finding.hint {
        Some(hint) => format!("{}\n{hint}", finding.message),
        None => finding.message.clone(),
    };
    let place = location(&finding.file, finding.line, finding.column, finding.end_line, finding.end_column);
    let related: Vec<Value> = finding
        .related
        .iter()
        .enumerate()
        .map(|(id, Related { message, file, line, column, end_line, end_column })| {
            json!({
                "id": id,
                "physicalLocation": location(file, *line, *column, *end_line, *end_column),
                "message": { "text": message },
            })
        })
        .collect();
    json!({
        "ruleId": finding.code,
        "ruleIndex": code as usize,
        "level": finding.severity.name(),
        "message": { "text": text },
        "locations": [{ "physicalLocation": place }],
        "relatedLocations": related,
    })
}

fn location(file: &str, line: usize, column: usize, end_line: usize, end_column: usize) -> Value {
    json!({
        "artifactLocation": { "uri": uri(file) },
        "region": { "startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column },
    })
}

/// A path as a URI reference: forward slashes, and every other byte that a URI may not have written as `%xx`. A path from
/// a drive of Windows or from another machine on is a whole address, as one from the root is.
fn uri(path: &str) -> String {
    let path = path.strip_prefix(r"\\?\").unwrap_or(path).replace('\\', "/");
    let (begin, drive, rest) = match path.as_bytes() {
        [letter, b':', b'/', ..] if letter.is_ascii_alphabetic() => ("file:///", &path[..2], &path[2..]),
        [b'/', b'/', ..] => ("file:", "", &*path),
        [b'/', ..] => ("file://", "", &*path),
        _ => ("", "", &*path),
    };
    let mut out = [begin, drive].concat();
    for byte in rest.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => out.push(char::from(byte)),
            other => out.push_str(&format!("%{other:02X}")),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_become_uris() {
        assert_eq!(uri("a b/ё.yaml"), "a%20b/%D1%91.yaml");
        assert_eq!(uri("/x/y.yaml"), "file:///x/y.yaml");
        assert_eq!(uri("a\\b.yaml"), "a/b.yaml");
        assert_eq!(uri(r"C:\t 3\x.yaml"), "file:///C:/t%203/x.yaml");
        assert_eq!(uri("C:/x.yaml"), "file:///C:/x.yaml");
        assert_eq!(uri(r"\\?\D:\x.yaml"), "file:///D:/x.yaml");
        assert_eq!(uri(r"\\server\share\x.yaml"), "file://server/share/x.yaml");
        assert_eq!(uri("ab:/c"), "ab%3A/c", "a name and no drive");
    }
}
