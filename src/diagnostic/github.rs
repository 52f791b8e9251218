//! Findings as lines that a forge's job log turns into annotations: `::error file=…,line=…::message`.

use super::Diagnostic;
use super::json::{Finding, finding};
use crate::i18n::Words;
use crate::source::Sources;
use crate::visible::{visible, visible_lines};

/// One finding on one line.
pub fn line(diagnostic: &Diagnostic, sources: &Sources, words: &Words) -> String {
    let Finding { code, severity, message, file, line, column, end_line, end_column, hint, .. } =
        finding(diagnostic, sources, words);
    let text = match hint {
        Some(hint) => format!("{message}\n{hint}"),
        None => message,
    };
    // An end column is understood on the line of the first column only.
    let end = if end_line == line { format!(",endColumn={end_column}") } else { String::new() };
    format!(
        "::{} file={},line={line},endLine={end_line},col={column}{end},title={}::{}\n",
        severity.name(),
        property(&visible(&file)),
        property(code),
        escaped(&visible_lines(&text)),
    )
}

fn escaped(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    escaped(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Code;
    use crate::source::{Span, Syntax};

    #[test]
    fn nothing_in_a_path_or_a_message_ends_the_command() {
        let mut sources = Sources::new();
        let id = sources.add("a,b:c%.yaml", "x: y\nz", Syntax::Yaml);
        let finding = Diagnostic::new(Code::BadId, Span { source: id, start: 3, end: 4 }).with("id", "50%\n::error::");
        let line = line(&finding, &sources, &Words::english());
        assert_eq!(line.lines().count(), 1);
        assert!(line.starts_with("::error file=a%2Cb%3Ac%25.yaml,line=1,endLine=1,col=4,endColumn=5,title=bad-id::"));
        assert!(line.contains("50%25%0A::error::"));
    }
}
