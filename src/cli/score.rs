//! `readiness score`: how ready, section by section.

use std::path::PathBuf;

use clap::Args;

use super::{Context, Exit, Loaded, Readers, format, place};
use crate::assessment::assess;
use crate::render::{Format, Work};
use crate::report::prose::Prose;
use crate::report::scores;
use crate::score::{Scorecard, score};

/// Score an answers file by section, with coverage and range
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// Answers file
    answers: PathBuf,
    /// Show how the score of this checklist, part, section or question came about
    #[arg(long, value_name = "ID")]
    explain: Option<String>,
    /// How to print the scores
    #[arg(long, value_parser = format::parser(Work::Screen), default_value_t = Format::Table)]
    format: Format,
    /// Exit with 1 where a checklist scores less than this percentage
    #[arg(long, value_name = "PERCENT", value_parser = clap::value_parser!(u8).range(0..=100))]
    fail_under: Option<u8>,
}

pub(crate) fn run(arguments: &Arguments, context: &mut Context) -> anyhow::Result<Exit> {
    let readers = Readers::of(arguments.format);
    let Loaded { catalog, adaptation, answers, scope, .. } = context.load(&arguments.answers, readers)?;
    let prose = Prose { catalog: &catalog, adaptation: &adaptation, words: &context.words };
    let assessment = assess(&catalog, &adaptation, &answers, &scope);
    let scorecard = score(&catalog, &assessment);
    let report = match &arguments.explain {
        Some(id) => {
            let range = place(&catalog, id)?;
            scores::explain(&prose, &answers, &assessment, range, id)
        }
        None => scores::report(&prose, &answers, &scorecard, &scores::changes(&prose)),
    };
    context.show(&report, arguments.format)?;
    Ok(missed(&scorecard, arguments.fail_under))
}

/// A checklist in which nothing was scored reaches no percentage.
fn missed(scorecard: &Scorecard, wanted: Option<u8>) -> Exit {
    let Some(wanted) = wanted else { return Exit::Fine };
    let reached = |list: &crate::score::ListScore| {
        list.total.score.hundredths().is_some_and(|hundredths| hundredths >= u64::from(wanted) * 100)
    };
    if scorecard.lists.iter().all(reached) { Exit::Fine } else { Exit::Findings }
}
