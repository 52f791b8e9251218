//! What is wrong with the arguments, in the session's language.

use std::ffi::OsString;
use std::fmt;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::diagnostic::nearest;
use crate::i18n::Message;

/// Arguments that cannot be followed. A command that ends with this has exit code 2, with any other error 3.
#[derive(Debug)]
pub(crate) struct Usage(pub Message);

impl fmt::Display for Usage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for Usage {}

/// A sentence for what clap found.
pub(super) fn message(error: &clap::Error, command: &clap::Command, arguments: &[OsString]) -> Message {
    let all = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        _ => Vec::new(),
    };
    let one = |kind| all(kind).into_iter().next();
    let text = |kind| one(kind).unwrap_or_default();
    let or_none = |texts: Vec<String>| if texts.is_empty() { vec!["none".to_owned()] } else { texts };
    let values = all(ContextKind::ValidValue);
    let argument = text(ContextKind::InvalidArg);
    let name = called(error, command, arguments);
    let about = |key| Message::new(key).with("argument", &argument).with("command", &name);
    match error.kind() {
        ErrorKind::UnknownArgument => {
            let near = one(ContextKind::SuggestedArg).unwrap_or_else(|| "none".to_owned());
            about("usage-argument-unknown").with("near", near)
        }
        ErrorKind::InvalidSubcommand => {
            let typed = text(ContextKind::InvalidSubcommand);
            let near = nearest(&typed, command.get_subcommands().map(clap::Command::get_name)).unwrap_or("none");
            Message::new("usage-command-unknown").with("name", &typed).with("command", &name).with("near", near)
        }
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            about("usage-command-missing")
        }
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            Message::new("usage-argument-missing").with("arguments", &argument).with("usage", usage(error))
        }
        ErrorKind::MissingRequiredArgument => Message::new("usage-argument-missing")
            .listing("arguments", all(ContextKind::InvalidArg))
            .with("usage", usage(error)),
        ErrorKind::ArgumentConflict => match or_none(all(ContextKind::PriorArg)) {
            other if other == [argument.as_str()] => about("usage-argument-twice"),
            other => about("usage-argument-conflict").listing("other", other),
        },
        ErrorKind::TooManyValues => about("usage-value-unwanted").with("value", text(ContextKind::InvalidValue)),
        ErrorKind::InvalidUtf8 => Message::new("usage-not-text"),
        _ => match text(ContextKind::InvalidValue) {
            value if value.is_empty() => about("usage-value-missing").listing("known", or_none(values)),
            value => {
                let near = nearest(&value, values.iter().map(String::as_str)).unwrap_or("none");
                about("usage-value-bad")
                    .with("value", &value)
                    .with("near", near)
                    .listing("known", or_none(values.clone()))
            }
        },
    }
}

/// Asks for help in the other way where an option stands after `help`, which clap takes for the name of a command:
/// `readiness help plan --lang ru` is `readiness plan --lang ru --help`.
pub(super) fn help_with_options(error: &clap::Error, arguments: &[OsString]) -> Option<Vec<OsString>> {
    let typed = match error.get(ContextKind::InvalidSubcommand) {
        Some(ContextValue::String(typed)) if typed.starts_with('-') => OsString::from(typed),
        _ => return None,
    };
    let option = arguments.iter().position(|argument| *argument == typed)?;
    let help = arguments[..option].iter().rposition(|argument| argument == "help")?;
    let mut asked = arguments.to_vec();
    asked.remove(help);
    asked.retain(|argument| argument != "--help" && argument != "-h");
    asked.push("--help".into());
    Some(asked)
}

/// Whether what clap misses is the program's command, and not one below it.
pub(super) fn lacks_command(error: &clap::Error, command: &clap::Command) -> bool {
    let lacks = ContextValue::String(command.get_name().to_owned());
    error.kind() == ErrorKind::MissingSubcommand && error.get(ContextKind::InvalidSubcommand) == Some(&lacks)
}

/// The command line that clap shows as the right one, without its heading.
fn usage(error: &clap::Error) -> String {
    match error.get(ContextKind::Usage) {
        Some(ContextValue::StyledStr(usage)) => {
            let usage = usage.to_string();
            usage.split_once(": ").map_or(usage.clone(), |(_, rest)| rest.to_owned())
        }
        _ => String::new(),
    }
}

/// The command whose help says more: `readiness plan`.
fn called(error: &clap::Error, command: &clap::Command, arguments: &[OsString]) -> String {
    let usage = usage(error);
    let below = usage.split_whitespace().nth(1).and_then(|name| command.find_subcommand(name));
    // Of a bad value clap does not say which command it was given to.
    let typed = || arguments.iter().skip(1).find_map(|name| command.find_subcommand(name));
    let below = below.or_else(typed);
    match below {
        Some(below) => format!("{} {}", command.get_name(), below.get_name()),
        None => command.get_name().to_owned(),
    }
}
