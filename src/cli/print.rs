//! What a command prints: results to the standard output, remarks and findings to the standard error stream.

use std::env::consts::OS;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};

use super::{Color, Context, say};
use crate::diagnostic::{self, Diagnostic, Severity};
use crate::i18n::Message;
use crate::render::pdf::{self, Fonts, MissingFonts};
use crate::render::terminal::Screen;
use crate::render::{Format, Means, render};
use crate::report::Report;
use crate::save;
use crate::source::SourceId;
use crate::visible::visible_lines;

/// Characters in a line where no terminal says otherwise.
const WIDTH: usize = 110;

/// Signs without a font that are named; further ones are only counted.
const SIGNS: usize = 10;

impl Context {
    /// Whether to colour what goes to a stream.
    pub fn color(&self, is_terminal: bool) -> bool {
        match self.options.color {
            Color::Always => true,
            Color::Never => false,
            Color::Auto => {
                let is_unwanted = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
                is_terminal && self.understands_colours && !is_unwanted
            }
        }
    }

    /// Prints a result.
    pub fn print(&self, text: &str) -> anyhow::Result<()> {
        self.print_bytes(text.as_bytes())
    }

    /// Prints a result that may not be text.
    pub fn print_bytes(&self, bytes: &[u8]) -> anyhow::Result<()> {
        let mut out = io::stdout().lock();
        out.write_all(bytes)?;
        out.flush()?;
        Ok(())
    }

    /// Prints a report in a format.
    pub fn show(&self, report: &Report, format: Format) -> anyhow::Result<()> {
        self.print_bytes(&self.render(report, format, &[])?)
    }

    /// Writes a report to a file, which is none of those that were read, or prints it.
    pub fn hand_over(&self, report: &Report, format: Format, file: Option<&Path>, force: bool) -> anyhow::Result<()> {
        let Some(file) = file else { return self.show(report, format) };
        self.refuse_input(file, &[])?;
        Ok(save::output(file, &self.render(report, format, &[])?, force)?)
    }

    /// What tables are shown on.
    fn screen(&self) -> Screen {
        let is_terminal = io::stdout().is_terminal();
        let width = if is_terminal { textwrap::termwidth() } else { WIDTH };
        Screen { width: width.clamp(40, 160), styled: self.color(is_terminal) }
    }

    /// Writes a report in a format, with the font files that a command was given; they are the same for all its documents.
    pub fn render(&self, report: &Report, format: Format, fonts: &[PathBuf]) -> anyhow::Result<Vec<u8>> {
        let fonts = match self.fonts.get() {
            Some(fonts) => fonts,
            None => {
                let read = Fonts::with_system(fonts)?;
                self.fonts.get_or_init(|| read)
            }
        };
        let done = render(report, format, Means { fonts, screen: self.screen() });
        done.map_err(|error| match error.downcast_ref::<MissingFonts>() {
            Some(MissingFonts(missing)) => {
                let scripts: Vec<&str> = missing.iter().map(|one| one.script.as_str()).collect();
                let packages: Vec<&str> = missing.iter().map(|one| one.package).collect();
                Message::new("missing-fonts")
                    .listing("scripts", scripts)
                    .listing("packages", packages)
                    .with("system", OS)
                    .into()
            }
            None => error,
        })
    }

    /// Says which signs of the documents no font has.
    pub fn tell_unshown(&self) {
        let unshown = self.fonts.get().map(Fonts::unshown).unwrap_or_default();
        if unshown.is_empty() || self.options.quiet {
            return;
        }
        let named = unshown.iter().take(SIGNS).map(|sign| format!("{sign} (U+{:04X})", u32::from(*sign)));
        let message = Message::new("signs-without-font").listing("signs", named).count("count", unshown.len());
        let message = message.with("packages", pdf::packages_of_signs()).with("system", OS);
        say(&self.words, "severity-warning", &message);
    }

    /// Prints a remark that is no result, unless it was asked to be quiet.
    pub fn remark(&self, text: &str) {
        if !self.options.quiet {
            let _ = writeln!(io::stderr(), "{}", visible_lines(text));
        }
    }

    /// Prints findings to the standard error stream.
    pub fn report(&self, diagnostics: &mut Vec<Diagnostic>) {
        diagnostic::sort(diagnostics);
        if self.options.quiet {
            diagnostics.retain(|finding| finding.severity() == Severity::Error);
        }
        let more = diagnostic::limit(diagnostics);
        let color = self.color(io::stderr().is_terminal());
        let mut err = io::stderr().lock();
        for finding in diagnostics.iter() {
            let _ = writeln!(err, "{}\n", diagnostic::show::human(finding, &self.sources, &self.words, color));
        }
        drop(err);
        self.tell_more(&more);
    }

    /// Says how many findings of which file were not shown.
    pub fn tell_more(&self, more: &[(SourceId, usize)]) {
        for (id, count) in more {
            let file = self.sources.get(*id).map_or("", |source| &source.name);
            self.remark(&self.words.tell(&Message::new("findings-more").count("count", *count).with("file", file)));
        }
    }

    /// Names files that nobody asked about and that are nothing for the command.
    pub fn tell_left_alone(&self, files: &[String]) {
        /// Files that are named.
        const NAMED: usize = 20;
        if files.is_empty() {
            return;
        }
        let named = &files[..files.len().min(NAMED)];
        let message = Message::new("left-alone").listing("files", named);
        self.remark(&self.words.tell(&message.count("more", files.len() - named.len())));
    }
}
