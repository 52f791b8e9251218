//! Markdown by a team's own template, in the language of Jinja.
//!
//! The template sees the report's data under the names of its JSON form, and `document`, the Markdown this tool would
//! have written. Every text it prints is escaped; what is Markdown already, such as `document`, is marked `| safe`.

use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use minijinja::value::Serde;
use minijinja::{AutoEscape, Environment, Value, context};

use super::markdown;
use crate::i18n::Message;
use crate::report::Report;

/// Steps a template may take before it is stopped: more than any report needs, less than a loop without end.
const FUEL: u64 = 5_000_000;

/// Bytes of memory that a template may take, for what the language itself does not count: a short text that is doubled
/// some thirty times is longer than any memory.
const MEMORY: usize = 512 * 1024 * 1024;

/// How long to wait before looking again how much it takes.
const PAUSE: Duration = Duration::from_millis(2);

/// Renders a report with a template.
///
/// # Errors
///
/// A [`Message`] that says on which line of the template something is wrong, or that it takes too much memory.
pub fn render(report: &Report, name: &str, template: &str) -> Result<String, Message> {
    let failed = |why| Message::new("template-failed").with("file", name).with("line", 1).saying("reason", why);
    let (document, data) = (markdown::render(report), report.data.clone());
    let (told, text) = (name.to_owned(), template.to_owned());
    let (sender, done) = mpsc::channel();
    let taken = || memory_stats::memory_stats().map_or(0, |memory| memory.physical_mem);
    let before = taken();
    // Nothing can stop what takes too much but the end of the program, so it is left alone with it.
    let work = move || sender.send(rendered(document, &data, &told, &text));
    thread::Builder::new()
        .stack_size(8 * 1024 * 1024)
        .spawn(work)
        .map_err(|error| failed(Message::of_system(&error)))?;
    loop {
        match done.recv_timeout(PAUSE) {
            Ok(text) => return text,
            Err(RecvTimeoutError::Timeout) if taken().saturating_sub(before) <= MEMORY => {}
            Err(_) => return Err(failed(Message::new("template-memory"))),
        }
    }
}

fn rendered(document: String, data: &serde_json::Value, name: &str, template: &str) -> Result<String, Message> {
    let failed = |error: minijinja::Error| {
        Message::new("template-failed")
            .with("file", name)
            .with("line", error.line().unwrap_or(1))
            .saying("reason", reason(&error))
    };
    let mut environment = Environment::new();
    environment.set_fuel(Some(FUEL));
    environment.set_undefined_behavior(minijinja::UndefinedBehavior::SemiStrict);
    environment.set_auto_escape_callback(|_| AutoEscape::Custom("markdown".into()));
    environment.set_formatter(|out, _, value| {
        let text = if value.is_safe() { value.to_string() } else { markdown::escape(&value.to_string()) };
        out.write_str(if value.is_none() { "" } else { &text })?;
        Ok(())
    });
    environment.add_template("template", template).map_err(failed)?;
    let values = context! { document => Value::from_safe_string(document), ..Value::from(Serde(data)) };
    let template = environment.get_template("template").map_err(failed)?;
    template.render(values).map_err(failed)
}

/// What is wrong with a template, by its kind; the crate's own words are English.
fn reason(error: &minijinja::Error) -> Message {
    use minijinja::ErrorKind as Kind;
    // The name comes second: `filter x is unknown`.
    let name = error.detail().and_then(|detail| detail.split_whitespace().nth(1)).unwrap_or_default();
    match error.kind() {
        Kind::SyntaxError => Message::new("template-syntax"),
        Kind::UnknownFilter => Message::new("template-filter").with("name", name),
        Kind::UnknownTest => Message::new("template-test").with("name", name),
        Kind::UnknownFunction | Kind::UnknownMethod => Message::new("template-function"),
        Kind::UndefinedError => Message::new("template-undefined"),
        Kind::TooManyArguments | Kind::MissingArgument => Message::new("template-arguments"),
        Kind::TemplateNotFound | Kind::BadInclude => Message::new("template-include"),
        Kind::OutOfFuel => Message::new("template-endless"),
        _ => Message::new("template-operation"),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::report::Meta;

    fn report() -> Report {
        let data = json!({ "country": "XA", "actions": [{ "title": "Build *it*", "budget": null }] });
        Report { meta: Meta::default(), blocks: Vec::new(), data, sheet: None, book: Vec::new() }
    }

    #[test]
    fn data_is_seen_under_its_json_names_and_stays_text() {
        let text = "{% for action in actions %}- {{ action.title }}{{ action.budget }} ({{ country }})\n{% endfor %}";
        assert_eq!(render(&report(), "t", text).unwrap(), "- Build \\*it\\* (XA)\n");
    }

    #[test]
    fn a_fault_is_named_with_its_line() {
        let error = render(&report(), "own.jinja", "one\n{% for %}").unwrap_err();
        assert!(error.args.contains(&("line", crate::i18n::Arg::Text("2".to_owned()))), "{error:?}");
        let error = render(&report(), "own.jinja", "{{ nothing.here }}").unwrap_err();
        assert_eq!(error.key, "template-failed");
    }

    #[test]
    fn a_loop_without_end_is_stopped() {
        let text = "{% for a in range(9999) %}{% for b in range(9999) %}{{ b }}{% endfor %}{% endfor %}";
        assert_eq!(render(&report(), "t", text).unwrap_err().key, "template-failed");
    }
}
