//! Help in the session's language.
//!
//! The English texts are the doc comments of the commands and their arguments. The file `help.ftl` of every language has
//! a sentence for each; the English one is made from the doc comments, so that translators find them all.

use std::any::TypeId;
use std::fmt::Write;

use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Arg, Command};

use crate::i18n::{Message, Words};
use crate::render::Format;

/// What clap itself adds, in our words.
const HELP: &str = "Print help; --help says more than -h";
const VERSION: &str = "Print the version";

/// The command with its help in a language.
pub fn command(words: &Words) -> Command {
    let mut command = super::command();
    command.build();
    if words.is_english() { command } else { translated(command, "readiness", words) }
}

/// The name of a sentence: what stands for a command, then what stands for an argument of it.
fn key(command: &str, rest: &[&str]) -> String {
    let mut key = format!("help-{command}");
    for name in rest {
        key.push('-');
        key.push_str(&name.replace('_', "-"));
    }
    key
}

/// The name of a sentence about a value of an argument. A format is the same wherever it can be chosen.
fn possible_key(owner: &str, argument: &Arg, value: &str) -> String {
    if argument.get_value_parser().type_id() == TypeId::of::<Format>() {
        return key("format", &[value]);
    }
    key(owner, &[argument.get_id().as_str(), value])
}

/// What an argument belongs to: options of every command are said once.
fn owner<'a>(command: &'a str, argument: &Arg) -> &'a str {
    let everywhere = argument.is_global_set() || matches!(argument.get_id().as_str(), "help" | "version");
    if everywhere { "options" } else { command }
}

/// The command for shells that complete arguments: what each value means is said in the language as well. It reads no
/// arguments, since its values are plain names.
pub fn for_completion(words: &Words) -> Command {
    let command = command(words);
    if words.is_english() { command } else { with_values(command, "readiness", words) }
}

fn with_values(command: Command, name: &str, words: &Words) -> Command {
    let explained = |argument: Arg| {
        let values = argument.get_possible_values();
        if values.is_empty() {
            return argument;
        }
        let owner = owner(name, &argument);
        let values = values.into_iter().map(|value| {
            let name = value.get_name().to_owned();
            let help = words.text(&possible_key(owner, &argument, &name));
            help.into_iter().fold(PossibleValue::new(name), PossibleValue::help)
        });
        let values = PossibleValuesParser::new(values.collect::<Vec<_>>());
        argument.value_parser(values)
    };
    command.mut_args(explained).mut_subcommands(|below| {
        let name = below.get_name().to_owned();
        with_values(below, &name, words)
    })
}

fn translated(command: Command, name: &str, words: &Words) -> Command {
    let mut command = command
        .subcommand_help_heading(words.say("heading-commands"))
        .mut_args(|argument| translated_argument(argument, name, words))
        .mut_subcommands(|below| {
            let name = below.get_name().to_owned();
            translated(below, &name, words)
        });
    if let Some(about) = words.text(&key(name, &[])) {
        command = command.about(about);
    }
    if let Some(long) = words.text(&key(name, &["long"])).filter(|_| command.get_long_about().is_some()) {
        command = command.long_about(long);
    }
    if let Some(after) = words.text(&key(name, &["after"])).filter(|_| command.get_after_help().is_some()) {
        command = command.after_help(after);
    }
    if let Some(value) = words.text("value-command") {
        command = command.subcommand_value_name(value);
    }
    let style = *command.get_styles().get_header();
    let heading = words.say("heading-usage");
    let usage = command.render_usage().to_string();
    let usage = usage.strip_prefix("Usage: ").unwrap_or(&usage).replace("[OPTIONS]", &words.say("placeholder-options"));
    command.override_usage(usage).help_template(format!(
        "{{before-help}}{{about-with-newline}}\n{style}{heading}:{style:#} {{usage}}\n\n{{all-args}}{{after-help}}"
    ))
}

fn translated_argument(argument: Arg, command: &str, words: &Words) -> Arg {
    let owner = owner(command, &argument);
    let id = argument.get_id().as_str().to_owned();
    let heading = if argument.is_positional() {
        words.say("heading-arguments")
    } else if argument.get_help_heading().is_some() {
        words.text("help-options").unwrap_or_default()
    } else {
        words.say("heading-options")
    };
    let names: Vec<String> = argument
        .get_value_names()
        .unwrap_or_default()
        .iter()
        .map(|name| words.text(&value_key(name)).unwrap_or_else(|| name.to_string()))
        .collect();
    let mut argument = argument.help_heading(heading);
    if !names.is_empty() && argument.get_action().takes_values() {
        argument = argument.value_names(names);
    }
    let Some(text) = words.text(&key(owner, &[&id])) else {
        return argument;
    };
    if !argument.get_action().takes_values() {
        return argument.help(text.clone()).long_help(text);
    }
    let (mut short, mut long) = (text.clone(), text);
    let values: Vec<String> = argument.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect();
    let default: Vec<String> =
        argument.get_default_values().iter().map(|value| value.to_string_lossy().into_owned()).collect();
    if !values.is_empty() {
        let _ = write!(long, "\n\n{}", words.say("possible-values-list"));
        for value in &values {
            let _ = write!(long, "\n- {value}");
            if let Some(text) = words.text(&possible_key(owner, &argument, value)) {
                let _ = write!(long, ": {text}");
            }
        }
        long.push('\n');
    }
    if !default.is_empty() {
        let default = words.tell(&Message::new("default-value").listing("value", default));
        let _ = write!(short, " {default}");
        let _ = write!(long, "{}{default}", if values.is_empty() { " " } else { "\n" });
    }
    if !values.is_empty() {
        let _ = write!(short, " {}", words.tell(&Message::new("possible-values").listing("values", values)));
    }
    argument.help(short).long_help(long).hide_default_value(true).hide_possible_values(true)
}

fn value_key(name: &str) -> String {
    format!("value-{}", name.to_lowercase().replace('_', "-"))
}

/// The English `help.ftl`, made from the doc comments.
pub fn source() -> String {
    let mut command = super::command();
    command.build();
    let mut out = String::from(
        "# What commands and arguments do. Made from the doc comments in src/cli; `UPDATE=1 cargo test --test it docs` writes\n# it anew. Other languages have the same names.\n",
    );
    let mut names = std::collections::BTreeSet::from(["COMMAND".to_owned()]);
    sentences(&command, "readiness", &mut out, &mut names);
    out.push_str("\n# Names of values, as they stand in `Usage`.\n\n");
    for name in names {
        let _ = writeln!(out, "{} = {name}", value_key(&name));
    }
    out.push_str("\n# Formats, wherever one can be chosen.\n\n");
    for format in Format::ALL {
        let _ = writeln!(out, "{} = {}", key("format", &[format.name()]), format.help());
    }
    out
}

fn sentences(command: &Command, name: &str, out: &mut String, names: &mut std::collections::BTreeSet<String>) {
    let mut say = |key: String, text: String| {
        let text = text.replace('\n', "\n    ");
        let _ = writeln!(out, "{key} = {text}");
    };
    let text = |text: Option<&clap::builder::StyledStr>| text.map(ToString::to_string);
    say(format!("\n{}", key(name, &[])), text(command.get_about()).unwrap_or_default());
    if let Some(long) = text(command.get_long_about()) {
        say(key(name, &["long"]), long);
    }
    if let Some(after) = text(command.get_after_help()) {
        say(key(name, &["after"]), after);
    }
    let root = name == "readiness";
    if root && let Some(heading) = command.get_arguments().find_map(Arg::get_help_heading) {
        say("help-options".to_owned(), heading.to_owned());
        say(key("options", &["help"]), HELP.to_owned());
        say(key("options", &["version"]), VERSION.to_owned());
    }
    for argument in command.get_arguments() {
        let (owner, id) = (owner(name, argument), argument.get_id().as_str());
        if matches!(id, "help" | "version") || (owner == "options" && !root) {
            continue;
        }
        say(key(owner, &[id]), text(argument.get_help()).unwrap_or_default());
        if !argument.get_action().takes_values() {
            continue;
        }
        names.extend(argument.get_value_names().unwrap_or_default().iter().map(ToString::to_string));
        for value in argument.get_possible_values() {
            let key = possible_key(owner, argument, value.get_name());
            if let Some(help) = text(value.get_help()).filter(|_| !key.starts_with("help-format-")) {
                say(key, help);
            }
        }
    }
    if name == "help" {
        return;
    }
    for below in command.get_subcommands() {
        sentences(below, below.get_name(), out, names);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whatever help prints is in the language, but for names of options and values.
    #[test]
    fn every_command_and_argument_is_explained_in_russian() {
        let mut root = command(&Words::shipped("ru").unwrap());
        let names: Vec<String> = root.get_subcommands().map(|below| below.get_name().to_owned()).collect();
        assert!(names.len() > 10);
        let mut texts = vec![root.render_help().to_string(), root.render_long_help().to_string()];
        for name in &names {
            let below = root.find_subcommand_mut(name).unwrap();
            texts.push(below.render_help().to_string());
            texts.push(below.render_long_help().to_string());
            for argument in below.get_arguments().filter(|_| name != "help") {
                let help = argument.get_help().map(ToString::to_string).unwrap_or_default();
                let id = argument.get_id();
                assert!(help.chars().any(|letter| ('а'..='я').contains(&letter)), "{name} {id}: {help}");
            }
        }
        for text in texts {
            for english in ["Usage", "Options", "Arguments:", "Commands:", "default:", "ossible values", "Print"] {
                assert!(!text.contains(english), "{english} in\n{text}");
            }
        }
    }
}
