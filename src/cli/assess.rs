//! `readiness assess`: walk through the questions.
//!
//! The interview itself is in [`crate::interview`]; here are its terminal, its file and its clock.

mod input;
mod screen;
mod store;

use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};

use clap::Args;
use jiff::Zoned;

use super::{Context, Exit, place};
use crate::answers::Answers;
use crate::answers::load::Loader;
use crate::checklist::Catalog;
use crate::diagnostic::{self, Code, nearest};
use crate::i18n::{Message, Words};
use crate::interview::{Block, Interview, Only, Opening, Setup, Step, Wish, country};
use crate::source::Syntax;
use input::{Input, Reply};
use store::Store;

/// Walk through the questions
///
/// Creates the answers file or goes on with it. Every answer is saved as it is given. Lines can be typed or piped in.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// Answers file, in YAML
    file: PathBuf,
    /// Only the questions of this section, part or checklist
    #[arg(long, value_name = "ID")]
    section: Option<String>,
    /// Only questions without an answer
    #[arg(long, conflicts_with_all = ["only_marked", "review"])]
    only_open: bool,
    /// Only questions marked for discussion
    #[arg(long, conflicts_with = "review")]
    only_marked: bool,
    /// Go through the answers given so far
    #[arg(long)]
    review: bool,
    /// Only the questions of this profile, such as quick; all for every question again
    #[arg(long, value_name = "ID")]
    profile: Option<String>,
    /// Stay at a question after its answer until Enter
    #[arg(long)]
    stay: bool,
    /// Answers of an earlier round, to be shown beside the questions
    #[arg(long, value_name = "FILE")]
    earlier: Option<PathBuf>,
    /// Answers to begin a new file with
    #[arg(long, value_name = "FILE")]
    from: Option<PathBuf>,
    /// Country of a new file, by code or name
    #[arg(long, value_name = "COUNTRY")]
    country: Option<String>,
    /// Name of the round of a new file, such as the year
    #[arg(long, value_name = "NAME")]
    round: Option<String>,
    /// Day of the assessment in a new file
    #[arg(long, value_name = "DATE")]
    date: Option<jiff::civil::Date>,
}

pub(crate) fn run(arguments: &Arguments, context: &mut Context) -> anyhow::Result<Exit> {
    let path = &arguments.file;
    match Syntax::of(path) {
        Some(Syntax::Yaml) => {}
        Some(_) => {
            let yaml = path.with_extension("yaml");
            let message = Message::new("assess-yaml-only").with("file", path.display()).with("yaml", yaml.display());
            return Err(message.into());
        }
        None => return Err(Message::new("read-unknown-ending").with("file", path.display()).into()),
    }
    let settings = context.read_settings(Some(path))?;
    let catalog = context.catalog(settings.as_ref())?;
    let mut store = Store::open(path)?;
    let is_new = store.text().is_none();
    let mut answers = match store.text().map(<[u8]>::to_vec) {
        Some(_) if arguments.from.is_some() => {
            return Err(Message::new("assess-from-exists").with("file", path.display()).into());
        }
        Some(text) => read(context, &catalog, path, text)?,
        None => begin(arguments, context, &catalog)?,
    };
    store.begin(answers.clone());
    head(arguments, &catalog, &mut answers)?;
    let opening = if is_new && arguments.from.is_none() { opening(arguments, &answers) } else { Vec::new() };
    let scope = context.scope(&catalog, &answers)?;
    let range = arguments.section.as_deref().map(|id| place(&catalog, id)).transpose()?;
    let earlier = arguments.earlier.as_deref().map(|path| earlier(context, &catalog, path)).transpose()?;
    // The context is needed for files during the session, so the session has words of its own.
    let words = Words::shipped(&context.words.tag()).unwrap_or_else(Words::english);
    let only = match arguments {
        Arguments { only_open: true, .. } => Only::Open,
        Arguments { only_marked: true, .. } => Only::Marked,
        Arguments { review: true, .. } => Only::Given,
        _ => Only::All,
    };
    let today = Zoned::now().date();
    let stay = arguments.stay;
    let setup = Setup { catalog: &catalog, words: &words, answers, scope, range, only, stay, today, earlier, opening };
    let styled =
        context.color(io::stdout().is_terminal()) && std::env::var_os("TERM").is_none_or(|term| term != "dumb");
    let session = Session {
        catalog: &catalog,
        words: &words,
        interview: Interview::new(setup),
        store,
        path,
        styled,
        input: Input::open(),
        anew: arguments.from.is_some(),
        warned: false,
        failing: None,
    };
    session.run(context, is_new)
}

/// The answers that a file's text holds; a file with faults is left alone.
fn read(context: &mut Context, catalog: &Catalog, path: &Path, text: Vec<u8>) -> anyhow::Result<Answers> {
    let syntax = Syntax::of(path).unwrap_or(Syntax::Yaml);
    let id = context.sources.add(path.display().to_string(), text, syntax);
    let mut diagnostics = Vec::new();
    let answers = Loader::default().load(&context.sources, id, catalog, &mut diagnostics);
    let faulty = diagnostic::has_errors(&diagnostics);
    // Answers below a closed question are kept on purpose; the session says so where it matters.
    diagnostics.retain(|finding| finding.code != Code::AnswerNotAsked);
    context.report(&mut diagnostics);
    answers.filter(|_| !faulty).ok_or_else(|| Message::new("faulty-file").with("file", path.display()).into())
}

/// The answers of a new file: none, or those of another file.
fn begin(arguments: &Arguments, context: &mut Context, catalog: &Catalog) -> anyhow::Result<Answers> {
    if let Some(from) = &arguments.from {
        let text = crate::source::read_limited(from)?;
        if Syntax::of(from).is_none() {
            return Err(Message::new("read-unknown-ending").with("file", from.display()).into());
        }
        return read(context, catalog, from, text);
    }
    let mut answers = Answers::empty(catalog);
    let only = context.options.only.as_deref().and_then(|id| catalog.checklist(id));
    let asked = catalog.checklists.iter().filter(|list| only.map_or(list.by_default, |only| only.id == list.id));
    answers.checklists = asked.map(|list| (list.id.clone(), list.version.clone())).collect();
    answers.checklists.sort();
    answers.country.clone_from(&context.settings.country);
    Ok(answers)
}

/// Puts into the head of the file what the command line says about it.
fn head(arguments: &Arguments, catalog: &Catalog, answers: &mut Answers) -> anyhow::Result<()> {
    if let Some(name) = &arguments.country {
        let unknown = |_| Message::new("usage-unknown-country").with("name", name);
        answers.country = Some(country(&catalog.countries, name).map_err(unknown)?.code.clone());
    }
    if let Some(round) = &arguments.round {
        answers.round = Some(round.clone());
    }
    if let Some(date) = arguments.date {
        answers.assessed_on = Some(date);
    }
    match arguments.profile.as_deref() {
        None => {}
        Some("all") => answers.profile = None,
        Some(id) if catalog.profile(id).is_some() => answers.profile = Some(id.to_owned()),
        Some(id) => {
            let near = nearest(id, catalog.profiles.iter().map(|profile| profile.id.as_str())).unwrap_or("none");
            return Err(Message::new("usage-unknown-profile").with("name", id).with("near", near).into());
        }
    }
    Ok(())
}

/// What a new file is asked for: what the command line and the settings left open.
fn opening(arguments: &Arguments, answers: &Answers) -> Vec<Opening> {
    let mut opening = Vec::new();
    if answers.country.is_none() {
        opening.push(Opening::Country);
    }
    if arguments.round.is_none() {
        opening.push(Opening::Round);
    }
    if arguments.date.is_none() {
        opening.push(Opening::Date);
    }
    opening
}

/// The answers of an earlier round, and what to call it.
fn earlier(context: &mut Context, catalog: &Catalog, path: &Path) -> anyhow::Result<(String, Answers)> {
    let text = crate::source::read_limited(path)?;
    if Syntax::of(path).is_none() {
        return Err(Message::new("read-unknown-ending").with("file", path.display()).into());
    }
    let answers = read(context, catalog, path, text)?;
    let file = path.file_stem().map(|name| name.to_string_lossy().into_owned());
    let year = answers.assessed_on.map(|date| date.year().to_string());
    Ok((answers.round.clone().or(year).or(file).unwrap_or_default(), answers))
}

struct Session<'a> {
    catalog: &'a Catalog,
    words: &'a Words,
    interview: Interview<'a>,
    store: Store,
    path: &'a Path,
    styled: bool,
    input: Input,
    /// Whether the file is to be written although nothing changed.
    anew: bool,
    /// Whether it was said that answers would be lost.
    warned: bool,
    /// Why the last save failed, so that the same is not said at length again.
    failing: Option<Message>,
}

impl Session<'_> {
    fn run(mut self, context: &mut Context, is_new: bool) -> anyhow::Result<Exit> {
        let mut step = self.interview.begin();
        if is_new {
            let message = Message::new("start-new").with("file", self.path.display());
            step.show.insert(0, Block::Text(self.words.tell(&message)));
        }
        loop {
            let failed = self.save();
            self.show(&step.show)?;
            match failed {
                Ok(None) => {}
                Ok(Some(told)) => self.show(&[Block::Text(self.words.tell(&told))])?,
                // What was asked for next says for itself that nothing is saved yet.
                Err(why) if step.wish == Wish::Ask => self.not_saved(&why)?,
                Err(_) => {}
            }
            let next = match std::mem::replace(&mut step.wish, Wish::Ask) {
                Wish::Ask => None,
                Wish::Leave => {
                    if self.may_leave()? {
                        break;
                    }
                    None
                }
                Wish::Save => self.save_again()?,
                Wish::Copy(to) => self.copy(&to)?,
                Wish::Reload => Some(self.reload(context)?),
            };
            if let Some(next) = next {
                step = next;
                continue;
            }
            match self.input.read(&step.prompt)? {
                Reply::Line(line) => step = self.interview.reply(&line),
                Reply::Unreadable => step = self.interview.unreadable(),
                Reply::Interrupt => step = self.interview.interrupt(),
                // The key that ends the input ends a passage first, where there is a person to go on.
                Reply::End if self.input.is_terminal() && self.interview.is_writing() => {
                    step = self.interview.reply(".");
                }
                Reply::End => break,
            }
        }
        self.leave()
    }

    fn show(&self, blocks: &[Block]) -> io::Result<()> {
        let mut out = io::stdout().lock();
        out.write_all(screen::render(blocks, width(), self.styled).as_bytes())?;
        out.flush()
    }

    fn save(&mut self) -> Result<Option<Message>, Message> {
        let done = self.store.save(self.catalog, self.interview.answers(), self.anew);
        if done.is_ok() {
            (self.anew, self.warned, self.failing) = (false, false, None);
        }
        done
    }

    fn not_saved(&mut self, why: &Message) -> io::Result<()> {
        let told = Message::new("not-saved").with("why", self.words.tell(why));
        let mut show = vec![Block::Trouble(self.words.tell(&told))];
        if self.failing.as_ref() != Some(why) {
            show.extend(self.words.tell_part(why, "hint").map(Block::Text));
            show.extend([Block::Text(self.words.say("not-saved-hint")), Block::Gap]);
        }
        self.failing = Some(why.clone());
        self.show(&show)
    }

    /// Saves because it was asked for, even where the file is gone.
    fn save_again(&mut self) -> io::Result<Option<Step>> {
        self.anew = true;
        match self.save() {
            Ok(_) => {
                let message = Message::new("saved-here").with("file", self.path.display());
                self.show(&[Block::Done(self.words.tell(&message))])?;
            }
            Err(why) => self.not_saved(&why)?,
        }
        self.anew = false;
        Ok(None)
    }

    fn copy(&mut self, to: &str) -> io::Result<Option<Step>> {
        let to = Path::new(to.trim_matches('"'));
        match self.store.copy(self.catalog, self.interview.answers(), to) {
            Ok(()) => {
                let message = Message::new("saved-copy").with("file", to.display());
                self.show(&[Block::Done(self.words.tell(&message))])?;
            }
            Err(why) => self.tell_fault(&why)?,
        }
        Ok(None)
    }

    fn tell_fault(&self, why: &Message) -> io::Result<()> {
        let mut show = vec![Block::Trouble(self.words.tell(why))];
        show.extend(self.words.tell_part(why, "hint").map(Block::Text));
        self.show(&show)
    }

    /// Takes in what another program changed, and puts this session's unsaved answers on top.
    fn reload(&mut self, context: &mut Context) -> anyhow::Result<Step> {
        let text = match self.store.read_again() {
            Ok(Some(text)) => text,
            Ok(None) => {
                self.tell_fault(&Message::new("file-gone").with("file", self.path.display()))?;
                return Ok(self.interview.resume(Vec::new()));
            }
            Err(why) => {
                self.tell_fault(&why)?;
                return Ok(self.interview.resume(Vec::new()));
            }
        };
        let Ok(theirs) = read(context, self.catalog, self.path, text.clone()) else {
            self.tell_fault(&Message::new("file-faulty").with("file", self.path.display()))?;
            return Ok(self.interview.resume(Vec::new()));
        };
        let merged = self.store.merge(text, theirs, self.interview.answers());
        let mut show = Vec::new();
        let questions = self.interview.ids(&merged.changed);
        let told = Message::new("reloaded").count("count", merged.changed.len()).with("questions", questions);
        show.push(Block::Done(self.words.tell(&told)));
        for (question, ours) in &merged.conflicts {
            let told = Message::new("reload-conflict")
                .with("question", &self.catalog.questions[*question].id)
                .with("theirs", self.interview.in_words(*question, merged.answers.get(*question)))
                .with("ours", self.interview.in_words(*question, ours.as_ref()));
            show.push(Block::Trouble(self.words.tell(&told)));
        }
        self.interview.replace(merged.answers);
        Ok(self.interview.resume(show))
    }

    /// Whether nothing would be lost; said once, not asked for ever.
    fn may_leave(&mut self) -> io::Result<bool> {
        let unsaved = self.store.unsaved(self.interview.answers());
        if unsaved == 0 || self.warned {
            return Ok(true);
        }
        self.warned = true;
        let told = Message::new("unsaved-leave").count("count", unsaved);
        self.show(&[Block::Trouble(self.words.tell(&told))])?;
        Ok(false)
    }

    fn leave(mut self) -> anyhow::Result<Exit> {
        let log = self.store.log_path().display().to_string();
        let summary = self.interview.summary(&self.path.display().to_string(), &log);
        self.show(&summary)?;
        if self.store.unsaved(self.interview.answers()) == 0 || self.warned {
            return Ok(Exit::Fine);
        }
        // Nobody is there to say where to: the nearest place that takes a file.
        let name = self.path.with_extension("unsaved.yaml");
        let name = name.file_name().unwrap_or_default();
        for folder in [PathBuf::from("."), std::env::temp_dir()] {
            let copy = folder.join(name);
            if self.store.copy(self.catalog, self.interview.answers(), &copy).is_ok() {
                let message = Message::new("unsaved-rescued").with("file", self.path.display());
                return Err(message.with("copy", copy.display()).into());
            }
        }
        Err(Message::new("unsaved-lost").with("file", self.path.display()).into())
    }
}

/// Columns of the terminal, asked for anew each time: windows change.
fn width() -> usize {
    if io::stdout().is_terminal() { textwrap::termwidth() } else { 80 }
}
