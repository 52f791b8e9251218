//! `readiness translate`: a language out of the program, to translators and back.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use jiff::Zoned;

use super::usage::Usage;
use super::{Context, Exit, format, language};
use crate::catalog::{self, CatalogFile};
use crate::checklist::translation::bases;
use crate::document::{Node, parse};
use crate::i18n::{FALLBACK, Message, Words, tag};
use crate::render::{Format, Work};
use crate::report::translation::report;
use crate::save;
use crate::source::{found_below, is_folder, read_limited};
use crate::translation::status::Status;
use crate::translation::take::{Fate, Files, Returned, Row, begun, put, take};
use crate::translation::{Own, Scope, Strings, Text, csv, gather, po, xliff, xlsx};
use crate::visible::visible;

/// The largest file that is taken from a translator, many times as large as all strings.
const MOST_BYTES: u64 = 64 * 1024 * 1024;
/// The most rows of it.
const MOST_ROWS: usize = 100_000;

/// Begin a language, give its strings to translators, take them back, and see how far it is
///
/// A language is a folder with word files and translated checklists, which --lang-dir names. English stands in the program.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// What to do
    #[arg(value_enum)]
    what: What,
    /// Tag of the language, such as mn, uz-Latn or ru-KG
    tag: String,
    /// File that a translator sent back, for import
    file: Option<PathBuf>,
    /// Folder of languages, for new and import; file to write, for export
    #[arg(short, long, value_name = "PATH")]
    output: Option<PathBuf>,
    /// How much of it
    #[arg(long, value_enum, default_value_t = Part::Full)]
    scope: Part,
    /// Format, where the file's ending does not say
    #[arg(long, value_parser = format::among(|format| format.can(Work::Strings) || format.can(Work::Screen)))]
    format: Option<Format>,
    /// Tell what an import would change and write nothing
    #[arg(long)]
    dry_run: bool,
    /// Replace a file that this program did not write
    #[arg(long)]
    force: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum What {
    /// Write the files of a language, with the English beside what is to be translated; what is there stays
    New,
    /// Write a table of all strings for translators
    Export,
    /// Take a table back into the files of the language
    Import,
    /// Tell how far the language is: by file, and by what a team could do with it
    Status,
}

/// How much is translated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Part {
    /// The words of the interview and of reports
    Interview,
    /// Also the questions of the profile for half a day with their actions, and the words of plans and forms
    Quick,
    /// All
    Full,
}

impl Part {
    const fn scope(self) -> Scope {
        match self {
            Self::Interview => Scope::Interview,
            Self::Quick => Scope::Quick,
            Self::Full => Scope::Full,
        }
    }
}

/// The strings in a format for translators.
fn written(format: Format, tag: &str, texts: &[&Text], words: &Words) -> anyhow::Result<Vec<u8>> {
    Ok(match format {
        Format::Csv => csv::write(texts).into_bytes(),
        Format::Xlsx => xlsx::write(tag, texts, words)?,
        Format::Po => po::write(tag, texts, Zoned::now().date()).into_bytes(),
        Format::Xliff => xliff::write(tag, texts).into_bytes(),
        other => return Err(unfit(other, Work::Strings).into()),
    })
}

/// The rows of a language from a file in a format for translators.
fn read(format: Format, tag: &str, bytes: &[u8]) -> anyhow::Result<Vec<Row>> {
    let returned: Returned = match format {
        Format::Csv => csv::read(bytes),
        Format::Xlsx => xlsx::read(bytes),
        Format::Po => po::read(bytes),
        Format::Xliff => xliff::read(bytes),
        other => return Err(unfit(other, Work::Strings).into()),
    }?;
    let rows = returned.of(tag)?;
    if rows.len() > MOST_ROWS {
        return Err(Message::new("translation-many-rows").count("rows", MOST_ROWS).into());
    }
    Ok(rows)
}

/// That a format is none for what is to be done.
fn unfit(format: Format, work: Work) -> Usage {
    let fit: Vec<&str> = Format::of(work).map(Format::name).collect();
    Usage(Message::new("usage-translate-format").with("format", format).listing("formats", fit))
}

pub(crate) fn run(arguments: &Arguments, context: &mut Context) -> anyhow::Result<Exit> {
    context.read_settings(Some(Path::new("./.")))?;
    if arguments.file.is_some() != (arguments.what == What::Import) {
        return Err(Usage(Message::new("usage-translate-file")).into());
    }
    match arguments.what {
        What::New => new(arguments, context),
        What::Export => export(arguments, context),
        What::Import => import(arguments, context),
        What::Status => status(arguments, context),
    }
}

/// A language as it is now.
struct Language {
    strings: Strings,
    files: Vec<CatalogFile>,
    /// Its folder, where it is known.
    folder: Option<PathBuf>,
}

impl Language {
    /// Reads what there is of a language in the folder that was named, or in the one of the session.
    fn read(arguments: &Arguments, named: Option<&Path>, context: &mut Context) -> anyhow::Result<Self> {
        let languages = named.map(Path::to_path_buf).or_else(|| context.wish.folder.clone());
        let mut files = match &context.options.checklists {
            Some(folder) => catalog::folder(&mut context.sources, folder)?,
            None => catalog::shipped(&mut context.sources),
        };
        let wanted = arguments.tag.as_str();
        let countries = Vec::new();
        if wanted == FALLBACK {
            return Err(Usage(Message::new("usage-translate-english")).into());
        }
        if !tag::exists(wanted, &countries) {
            let near = tag::nearest(wanted, &countries).unwrap_or_else(|| "none".to_owned());
            return Err(Usage(Message::new("usage-no-tag").with("tag", visible(wanted)).with("near", near)).into());
        }
        let mut own: Vec<Own> = Vec::new();
        if let Some(folder) = &languages
            && is_folder(folder)?
        {
            files.extend(catalog::translations(&mut context.sources, folder)?);
            own = language::word_sources(&mut context.sources, folder).unwrap_or_default();
        }
        let strings = gather(wanted, &context.sources, &files, &own, &context.words);
        Ok(Self { strings, files, folder: languages.map(|folder| folder.join(wanted)) })
    }

    fn folder(&self) -> Result<&Path, Usage> {
        self.folder.as_deref().ok_or_else(|| Usage(Message::new("usage-translate-folder")))
    }

    /// Its files by their paths below its folder.
    fn kept(&self) -> anyhow::Result<Files> {
        let folder = self.folder()?;
        let mut kept = Files::new();
        if !is_folder(folder)? {
            return Ok(kept);
        }
        let wanted = |path: &Path| path.extension().is_some_and(|ending| ending == "ftl" || ending == "yaml");
        for path in found_below(folder, &wanted)? {
            let below = path.strip_prefix(folder).unwrap_or(&path).to_path_buf();
            let text = String::from_utf8(read_limited(&path)?);
            kept.insert(below, text.map_err(|_| Message::new("translation-not-utf-8").with("format", "ftl"))?);
        }
        Ok(kept)
    }

    /// Writes changes; gives the files that were written.
    fn change(
        &self,
        changes: &BTreeMap<usize, crate::translation::take::Change>,
        context: &Context,
        is_dry: bool,
    ) -> anyhow::Result<Files> {
        let trees: BTreeMap<String, Node> = bases(&self.files)
            .filter_map(|file| Some((file.path.clone(), parse(&context.sources, file.source, &mut Vec::new())?)))
            .collect();
        let before = self.kept()?;
        let after = put(&self.strings, changes, &before, &trees)?;
        if !is_dry {
            if self.kept()? != before {
                return Err(Message::new("translate-changed").with("folder", self.folder()?.display()).into());
            }
            for (path, text) in &after {
                let path = self.folder()?.join(path);
                if let Some(above) = path.parent() {
                    std::fs::create_dir_all(above).map_err(|error| save::failure(above, &error))?;
                }
                save::replace(&path, text.as_bytes())?;
            }
        }
        Ok(after)
    }
}

fn new(arguments: &Arguments, context: &mut Context) -> anyhow::Result<Exit> {
    let language = Language::read(arguments, arguments.output.as_deref(), context)?;
    let changes = begun(&language.strings, arguments.scope.scope());
    let files = language.change(&changes, context, false)?;
    let words: usize = changes.keys().map(|at| language.strings.texts[*at].source.split_whitespace().count()).sum();
    let message = Message::new("translate-began").with("folder", language.folder()?.display());
    let message = message.count("files", files.len()).count("strings", changes.len()).count("words", words);
    context.remark(&context.words.tell(&message));
    Ok(Exit::Fine)
}

fn export(arguments: &Arguments, context: &mut Context) -> anyhow::Result<Exit> {
    let language = Language::read(arguments, None, context)?;
    let texts: Vec<&Text> =
        language.strings.texts.iter().filter(|text| text.scope <= arguments.scope.scope()).collect();
    let Some(output) = &arguments.output else {
        let format = arguments.format.unwrap_or(Format::Csv);
        context.print_bytes(&written(format, &arguments.tag, &texts, &context.words)?)?;
        return Ok(Exit::Fine);
    };
    let format = format::of_file(arguments.format, output, Work::Strings)?;
    let bytes = written(format, &arguments.tag, &texts, &context.words)?;
    context.refuse_input(output, &[])?;
    save::create(output, &bytes, arguments.force)?;
    let message = Message::new("translate-exported").with("file", output.display()).count("strings", texts.len());
    context.remark(&context.words.tell(&message));
    Ok(Exit::Fine)
}

fn status(arguments: &Arguments, context: &mut Context) -> anyhow::Result<Exit> {
    let language = Language::read(arguments, None, context)?;
    let output = arguments.output.as_deref();
    let (format, work) = match output {
        Some(file) => (format::of_document(arguments.format, file)?, Work::Document),
        None => (arguments.format.unwrap_or(Format::Table), Work::Screen),
    };
    if !format.can(work) {
        return Err(unfit(format, work).into());
    }
    let report = report(&arguments.tag, &Status::of(&language.strings), &context.words);
    context.hand_over(&report, format, output, arguments.force)?;
    Ok(Exit::Fine)
}

fn import(arguments: &Arguments, context: &mut Context) -> anyhow::Result<Exit> {
    let Some(file) = &arguments.file else { return Ok(Exit::Usage) };
    let language = Language::read(arguments, arguments.output.as_deref(), context)?;
    language.folder()?;
    let format = format::of_file(arguments.format, file, Work::Strings)?;
    let rows = read(format, &arguments.tag, &context.sources.read_bytes(file, MOST_BYTES)?)?;
    let (fates, changes) = take(&language.strings, &rows);
    let mut out = String::new();
    let (mut changed, mut stale, mut unfinished, mut refused) = (0, 0, 0, 0);
    for (row, fate) in rows.iter().zip(&fates) {
        let told = match fate {
            Fate::Unchanged => continue,
            Fate::Changed => {
                changed += 1;
                if !arguments.dry_run {
                    continue;
                }
                Message::new("translate-would-change")
            }
            Fate::Stale => {
                stale += 1;
                Message::new("translate-stale")
            }
            Fate::Unfinished => {
                unfinished += 1;
                Message::new("translate-unfinished")
            }
            Fate::Refused(why) => {
                refused += 1;
                Message::new("translate-refused").saying("why", why.clone())
            }
        };
        out.push_str(&format!("{} {}: {}\n", row.place, visible(&row.id), context.words.tell(&told)));
    }
    context.print(&out)?;
    let files = language.change(&changes, context, arguments.dry_run)?;
    let key = if arguments.dry_run { "translate-would-take" } else { "translate-took" };
    let message = Message::new(key).with("file", file.display()).count("changed", changed).count("stale", stale);
    let unchanged = fates.len() - changed - stale - unfinished - refused;
    let message = message.count("unfinished", unfinished).count("refused", refused).count("unchanged", unchanged);
    context.remark(&context.words.tell(&message.count("files", files.len())));
    Ok(if refused > 0 { Exit::Findings } else { Exit::Fine })
}
