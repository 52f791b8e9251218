//! `readiness score`: how ready, section by section.

use std::path::PathBuf;
use std::str::FromStr;

use clap::Args;

use super::{Context, Exit, Loaded, Readers, format, place};
use crate::assessment::assess;
use crate::i18n::Message;
use crate::render::{Format, Work};
use crate::report::prose::Prose;
use crate::report::scores;
use crate::report::told::Told;
use crate::score::{Score, Scorecard, score};

/// Score an answers file by section, with coverage and range
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// Answers file
    answers: PathBuf,
    /// Show how the score of this checklist, part, section or question came about
    #[arg(long, value_name = "ID")]
    explain: Option<String>,
    /// File to write; its ending names the format. Printed if left out
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// How to print the scores
    #[arg(long, value_parser = format::parser(Work::Screen), default_value_t = Format::Table)]
    format: Format,
    /// Replace a file that this program did not write
    #[arg(long)]
    force: bool,
    /// Exit with 1 where a checklist scores less than this percentage, from 0 to 100, such as 80 or 78.73
    #[arg(long, value_name = "PERCENT")]
    fail_under: Option<Threshold>,
    /// Show confidential answers as well, and mark the output as confidential
    #[arg(long)]
    with_confidential: bool,
}

pub(crate) fn run(arguments: &Arguments, context: &mut Context) -> anyhow::Result<Exit> {
    let format = format::of_output(arguments.output.as_deref(), arguments.format)?;
    let readers = Readers::of(format);
    let Loaded { catalog, adaptation, answers, scope, .. } = context.load(&arguments.answers, readers)?;
    let prose = Prose { catalog: &catalog, adaptation: &adaptation, words: &context.words };
    let assessment = assess(&catalog, &adaptation, &answers, &scope);
    let scorecard = score(&catalog, &assessment);
    let told = Told::of(&catalog, &answers, &assessment, arguments.with_confidential);
    let report = match &arguments.explain {
        Some(id) => {
            let range = place(&catalog, id)?;
            scores::explain(&prose, &told, &assessment, range, id)
        }
        None => scores::report(&prose, &told, &scorecard, &scores::changes(&prose)),
    };
    context.hand_over(&report, format, arguments.output.as_deref(), arguments.force)?;
    let Some(wanted) = &arguments.fail_under else { return Ok(Exit::Fine) };
    let missed = missed(&prose, &scorecard, wanted);
    missed.iter().for_each(|line| context.remark(line));
    Ok(if missed.is_empty() { Exit::Fine } else { Exit::Findings })
}

/// A percentage that is wanted, as a fraction: it is not rounded.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Threshold {
    part: u64,
    of: u64,
    /// As it was typed.
    typed: String,
}

/// Most decimals that are read.
const DECIMALS: usize = 9;

impl FromStr for Threshold {
    type Err = String;

    fn from_str(typed: &str) -> Result<Self, String> {
        let (whole, decimals) = typed.split_once(['.', ',']).unwrap_or((typed, "0"));
        let is_number = |digits: &str| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        let scale = (decimals.len() <= DECIMALS).then(|| decimals.chars().fold(1, |scale, _| scale * 10));
        let found = scale.filter(|_| is_number(whole) && is_number(decimals)).and_then(|scale| {
            let (whole, decimals): (u64, u64) = (whole.parse().ok()?, decimals.parse().ok()?);
            let part = whole.checked_mul(scale)?.checked_add(decimals)?;
            (part <= 100 * scale).then(|| Self { part, of: 100 * scale, typed: typed.to_owned() })
        });
        found.ok_or_else(|| typed.to_owned())
    }
}

/// A score with its decimals: what falls short by less than one percent may look the same without them.
fn exact(prose: &Prose<'_>, score: Score) -> String {
    score.hundredths().map_or_else(String::new, |share| prose.words.percent(prose.words.decimal(share)))
}

/// A sentence for each checklist that misses the percentage. One in which nothing was scored reaches none.
fn missed(prose: &Prose<'_>, scorecard: &Scorecard, wanted: &Threshold) -> Vec<String> {
    let typed = prose.words.percent(wanted.typed.replace(['.', ','], prose.words.decimal_mark()));
    if scorecard.lists.is_empty() {
        return vec![prose.say("nothing-in-scope")];
    }
    let lines = scorecard.lists.iter().filter(|list| !list.total.score.reaches(wanted.part, wanted.of)).map(|list| {
        let (id, score) = (&prose.catalog.checklists[list.checklist].id, list.total.score);
        if score.possible == 0 {
            return prose.tell(&Message::new("nothing-to-reach").with("list", id).with("wanted", &typed));
        }
        let message = Message::new("score-missed").with("list", id).with("wanted", &typed);
        let message = message.with("earned", score.earned).with("possible", score.possible);
        prose.tell(&message.with("score", exact(prose, score)))
    });
    lines.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_threshold_is_a_percentage_with_a_point_or_a_comma() {
        let read = |typed: &str| typed.parse::<Threshold>().ok().map(|wanted| (wanted.part, wanted.of));
        assert_eq!(read("80"), Some((800, 1_000)));
        assert_eq!(read("78.73"), Some((7_873, 10_000)));
        assert_eq!(read("78,73"), Some((7_873, 10_000)));
        assert_eq!((read("0"), read("100")), (Some((0, 1_000)), Some((1_000, 1_000))));
        for typed in
            ["", "-1", "101", "100.01", "78.", ".5", "7a", "1.2.3", "+5", "0.0000000001", "99999999999999999999"]
        {
            assert_eq!(read(typed), None, "{typed}");
        }
    }
}
