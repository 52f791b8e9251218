//! An empty questionnaire: every question with its options and its condition, ready to be filled in.

use std::fmt::Write;

use super::write::names;
use super::{Answers, Value};
use crate::assessment::Scope;
use crate::checklist::{AnswerKind, Catalog, Condition, Question};
use crate::document::emit::{quoted, scalar};
use crate::i18n::{Message, Words};
use crate::visible::visible_lines;

/// A field and what stands in it.
type Sample = (&'static str, &'static str);

/// The registers, whether their entries have keys, and fields of an entry with the choice that some have filled in.
const REGISTERS: [(&str, bool, &[Sample]); 7] = [
    (
        "laws",
        true,
        &[("title", ""), ("number", ""), ("date", ""), ("rank", "act"), ("status", "in-force"), ("link", "")],
    ),
    ("paper-requirements", false, &[("document", ""), ("agency", ""), ("provision", ""), ("rank-of-change", "order")]),
    ("systems", true, &[("name", ""), ("agency", ""), ("kind", ""), ("status", "live"), ("since", ""), ("users", "")]),
    ("exchanges", false, &[("document", ""), ("partner", ""), ("status", "pilot"), ("since", ""), ("legal-basis", "")]),
    ("union", false, &[("name", ""), ("what", "")]),
    ("tfa", false, &[("measure", ""), ("category", "C"), ("date", ""), ("assistance", "")]),
    ("figures", false, &[("kind", "cost"), ("what", ""), ("figure", ""), ("date", ""), ("source", "")]),
];

/// How a questionnaire is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Syntax {
    /// YAML.
    Yaml,
    /// TOML.
    Toml,
}

/// Writes the questionnaire for the questions in scope. Answers that are given already stand in their places; so do
/// suggestions, marked as such.
pub fn template(catalog: &Catalog, answers: &Answers, scope: &Scope, words: &Words, syntax: Syntax) -> String {
    let mut out = Writer { text: String::new(), catalog, words, syntax };
    out.head(answers, scope);
    for (list, section) in catalog.sections() {
        if !section.questions.clone().any(|index| scope.includes(index)) {
            continue;
        }
        out.line("");
        out.comment(&format!("{} · {} {}", list.title, section.id, section.title));
        for index in section.questions.clone().filter(|&index| scope.includes(index)) {
            out.question(&catalog.questions[index], answers.get(index).and_then(|answer| answer.suggested.as_ref()));
        }
    }
    out.text
}

/// A condition in what is typed into the file: `A3.2 = yes or A2.w1 = yes/partial`.
fn condition(catalog: &Catalog, words: &Words, condition: &Condition) -> String {
    let join = |parts: &[Condition], key| {
        let parts: Vec<String> = parts.iter().map(|part| self::condition(catalog, words, part)).collect();
        parts.join(&format!(" {} ", words.say(key)))
    };
    match condition {
        Condition::All(parts) => join(parts, "template-and"),
        Condition::Any(parts) => {
            let text = join(parts, "template-or");
            if parts.len() > 1 { format!("({text})") } else { text }
        }
        Condition::Is { question, any_of } => {
            let question = &catalog.questions[*question];
            format!("{} = {}", question.id, names(question, &Value::Options(any_of.from_highest().collect())).join("/"))
        }
    }
}

struct Writer<'a> {
    text: String,
    catalog: &'a Catalog,
    words: &'a Words,
    syntax: Syntax,
}

impl Writer<'_> {
    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    /// A comment, folded so that no line is wider than a page.
    fn comment(&mut self, text: &str) {
        let pad = if self.syntax == Syntax::Yaml && self.text.contains("\nanswers:") { "  # " } else { "# " };
        // The lines of one option's criterion stand under each other.
        let options = textwrap::Options::new(110).subsequent_indent(if text.starts_with(' ') { "    " } else { "" });
        let options = options.word_splitter(textwrap::WordSplitter::NoHyphenation).break_words(false);
        for line in textwrap::wrap(&held_together(&visible_lines(text)), options) {
            let _ = writeln!(self.text, "{pad}{}", line.replace(HELD, " "));
        }
    }

    fn head(&mut self, answers: &Answers, scope: &Scope) {
        self.comment(&format!("{}.", crate::save::begun()));
        for key in ["template-how", "template-long"] {
            self.comment(&self.words.say(key));
        }
        let places = self.catalog.lists_with(|index| scope.includes(index));
        for caveat in self.catalog.caveats(&places) {
            self.comment(caveat);
        }
        self.line("");
        let yaml = self.syntax == Syntax::Yaml;
        self.line(if yaml { "format: 1" } else { "format = 1" });
        let date = answers.assessed_on.map(|date| date.to_string());
        let mut entries = vec![
            ("country", &answers.country, "template-country"),
            ("round", &answers.round, "template-round"),
            ("assessed-on", &date, "template-date"),
        ];
        let speaker = &answers.speaker;
        if speaker.agency.is_some() {
            // Who fills it in, and when, is asked of an agency.
            entries.truncate(2);
            entries.push(("agency", &speaker.agency, "template-agency"));
            entries.extend([("name", &None, "template-name"), ("on", &None, "template-date")]);
        }
        for (key, value, remark) in entries {
            let remark = self.words.say(remark);
            let line = match (value, yaml) {
                (Some(value), true) => format!("{key}: {}  # {remark}", scalar(value)),
                (Some(value), false) if key == "assessed-on" => format!("{key} = {value}  # {remark}"),
                (Some(value), false) => format!("{key} = {}  # {remark}", quoted(value)),
                (None, true) => format!("{key}:  # {remark}"),
                (None, false) => format!("# {key} = \"\"  # {remark}"),
            };
            self.line(&line);
            if key == "country" && self.catalog.treaty_of(&places).is_some() {
                self.treaty();
            }
        }
        if let Some(profile) = &answers.profile {
            self.line(&if yaml {
                format!("profile: {}", scalar(profile))
            } else {
                format!("profile = {}", quoted(profile))
            });
        }
        let entries: Vec<String> = places
            .iter()
            .map(|&place| {
                let list = &self.catalog.checklists[place];
                if yaml {
                    format!("{}: {}", list.id, list.version)
                } else {
                    format!("{} = {}", list.id, quoted(&list.version))
                }
            })
            .collect();
        let entries = entries.join(", ");
        self.line(&if yaml { format!("checklists: {{ {entries} }}") } else { format!("checklists = {{ {entries} }}") });
        self.line("");
        self.registers();
        self.line("");
        self.line(if yaml { "answers:" } else { "[answers]" });
    }

    /// An empty entry of each register, behind a comment sign.
    fn registers(&mut self) {
        self.comment(&self.words.say("template-registers"));
        for (register, is_keyed, fields) in REGISTERS {
            let between = if self.syntax == Syntax::Yaml { ":" } else { " =" };
            let fields: Vec<String> =
                fields.iter().map(|(name, sample)| format!("{name}{between} {sample:?}")).collect();
            let fields = format!("{{ {} }}", fields.join(", "));
            let entry = if is_keyed { format!("{{ KEY{between} {fields} }}") } else { format!("[{fields}]") };
            self.line(&format!("# {register}{between} {entry}"));
        }
    }

    /// The place for the team's word on the treaty.
    fn treaty(&mut self) {
        let remark = self.words.say("template-treaty");
        self.line(&match self.syntax {
            Syntax::Yaml => format!("treaty:  # {remark}"),
            Syntax::Toml => format!("# treaty = {{ standing = \"\" }}  # {remark}"),
        });
    }

    fn question(&mut self, question: &Question, suggested: Option<&super::Suggestion>) {
        self.line("");
        self.comment(&format!("{}  {}", question.id, question.prompt));
        if let Some(applies_if) = &question.applies_if {
            let text =
                Message::new("template-asked-if").with("condition", condition(self.catalog, self.words, applies_if));
            self.comment(&self.words.tell(&text));
        }
        match &question.answer {
            AnswerKind::Scale(scale) => {
                if scale.many {
                    self.comment(&self.words.say("template-several"));
                }
                for (option, criterion) in scale.options.iter().zip(&question.criteria) {
                    self.comment(&format!(
                        "  {} – {}",
                        option.id,
                        if criterion.is_empty() { &option.label } else { criterion }
                    ));
                }
            }
            AnswerKind::Percent => self.comment(&self.words.say("template-percent")),
            AnswerKind::Text => self.comment(&self.words.say("template-text")),
        }
        let Some(suggestion) = suggested else {
            self.line(&match self.syntax {
                Syntax::Yaml => format!("  {}:", scalar(&question.id)),
                Syntax::Toml => format!("# {} = \"\"", quoted(&question.id)),
            });
            return;
        };
        let value = names(question, &suggestion.value).join(", ");
        self.line(&match self.syntax {
            Syntax::Yaml => format!(
                "  {}: {{ suggested: {{ value: {}, from: {} }} }}",
                scalar(&question.id),
                quoted(&value),
                quoted(&suggestion.from)
            ),
            Syntax::Toml => format!(
                "{} = {{ suggested = {{ value = {}, from = {} }} }}",
                quoted(&question.id),
                quoted(&value),
                quoted(&suggestion.from)
            ),
        });
    }
}

/// Stands for a blank at which no line may end; a character that no text has.
const HELD: char = '\u{f8ff}';

/// A sample between backticks is copied by hand, so it stays on one line.
fn held_together(text: &str) -> String {
    let held = |(place, part): (usize, &str)| match place % 2 {
        0 => part.to_owned(),
        _ => part.replace(' ', HELD.encode_utf8(&mut [0; 4])),
    };
    text.split('`').enumerate().map(held).collect::<Vec<_>>().join("`")
}
