//! How far a run is, for whoever watches: a bar on a terminal, a line now and then in a log, a summary at the end.

use std::io::{self, IsTerminal, Write};

use indicatif::{ProgressBar, ProgressStyle};

use crate::cli::{Context, Exit};
use crate::i18n::Message;

/// Files with faults that the summary names.
const NAMED: usize = 20;

/// Counts results and tells how far the run is.
pub(super) struct Tally<'a> {
    context: &'a Context,
    bar: ProgressBar,
    total: Option<usize>,
    done: usize,
    faulty: Vec<String>,
    faults: usize,
    /// Inputs that turned out to be no questionnaires.
    left: Vec<String>,
}

impl<'a> Tally<'a> {
    pub fn new(context: &'a Context, total: Option<usize>) -> Self {
        let shown = io::stderr().is_terminal() && !context.options.quiet;
        let bar = match total {
            _ if !shown => ProgressBar::hidden(),
            Some(total) => ProgressBar::new(total as u64).with_style(
                ProgressStyle::with_template("{bar:30} {pos}/{len}  {msg}  {eta}")
                    .unwrap_or_else(|_| ProgressStyle::default_bar()),
            ),
            None => ProgressBar::new_spinner(),
        };
        Self { context, bar, total, done: 0, faulty: Vec::new(), faults: 0, left: Vec::new() }
    }

    pub fn add(&mut self, name: &str, told: Option<&str>) {
        self.done += 1;
        if let Some(told) = told {
            self.faults += 1;
            if self.faulty.len() < NAMED {
                self.faulty.push(name.to_owned());
            }
            self.bar.suspend(|| {
                let _ = writeln!(io::stderr(), "{told}\n");
            });
        }
        self.bar.inc(1);
        // In a log, a line every tenth of the way, or every ten thousand where the end is not known.
        let step = self.total.map_or(10_000, |total| (total / 10).max(100));
        if self.bar.is_hidden() && self.done.is_multiple_of(step) && self.total != Some(self.done) {
            let message = match self.total {
                Some(total) => Message::new("batch-progress").count("total", total),
                None => Message::new("batch-progress-open"),
            };
            let message = message.count("done", self.done).count("faulty", self.faults);
            self.context.remark(&self.context.words.tell(&message));
        }
    }

    /// Notes an input that is no questionnaire.
    pub fn leave(&mut self, name: String) {
        self.left.push(name);
        self.bar.inc(1);
    }

    /// Whether there were files, and none of them was a questionnaire.
    pub fn only_left_alone(&self) -> bool {
        self.done == 0 && !self.left.is_empty()
    }

    /// Names what is no questionnaire.
    pub fn tell_left_alone(&self) {
        self.context.tell_left_alone(&self.left);
    }

    /// Ends the run with what was counted.
    pub fn finish(self) -> Exit {
        let (scored, faults, faulty) = (self.done - self.faults, self.faults, self.faulty.clone());
        self.end(scored, faults, &faulty, "batch-summary-more-told")
    }

    /// Ends the run with the counts of the whole run, of which an earlier part may have been finished before.
    pub fn finish_with(self, scored: usize, faults: usize, faulty: &[String]) -> Exit {
        self.end(scored, faults, faulty, "batch-summary-more")
    }

    /// `rest` says where those are named that the summary has no room for.
    fn end(self, scored: usize, faults: usize, faulty: &[String], rest: &'static str) -> Exit {
        self.bar.finish_and_clear();
        self.tell_left_alone();
        let words = &self.context.words;
        let summary = Message::new("batch-summary")
            .count("total", scored + faults)
            .count("scored", scored)
            .count("faulty", faults);
        self.context.remark(&words.tell(&summary));
        if faults == 0 {
            return Exit::Fine;
        }
        let named = &faulty[..faulty.len().min(NAMED)];
        let files = Message::new("batch-summary-faults").listing("files", named);
        self.context.remark(&words.tell(&files));
        if faults > named.len() {
            let more = Message::new(rest).count("count", faults - named.len());
            self.context.remark(&words.tell(&more));
        }
        Exit::Findings
    }
}
