//! The draft action plan as documents: a page for the minister, the plan that a meeting adopts, the report of what was
//! found, a sheet for every action, and an annex with every question. Every sentence is made from data.

mod actions;
mod annex;
mod book;
mod brief;
mod cards;
mod data;
mod decision;
mod filter;
mod findings;
mod followup;
mod note;
mod objectives;
pub mod origin;
mod sheet;
mod slides;
pub(in crate::report) mod treaty;

use super::prose::Prose;
use super::told::Told;
use super::{Anchor, Block, Inline, Inlines, Pages, Report};
use crate::assessment::Assessment;
use crate::checklist::Action;
use crate::gap::Gap;
use crate::i18n::Message;
use crate::plan::kept::{Kept, Proposal};
use crate::plan::{Plan, PlanContext, is_begun};
use crate::score::Scorecard;

/// Everything the document is made from.
#[derive(Debug)]
pub struct Inputs<'a> {
    /// What the team said.
    pub answers: &'a Told,
    /// What each question came to.
    pub assessment: &'a Assessment,
    /// The scores.
    pub scorecard: &'a Scorecard,
    /// The gaps, ranked.
    pub gaps: &'a [Gap],
    /// Claims without evidence.
    pub unevidenced: &'a [usize],
    /// The plan.
    pub plan: &'a Plan,
    /// What the plan was made for.
    pub context: &'a PlanContext,
    /// What the team decided by hand, where it keeps a plan file.
    pub kept: Option<&'a Kept>,
    /// What an adopted plan would have otherwise if it were drafted now.
    pub proposals: &'a [Proposal],
    /// Ministry or committee that issues the plan, and its own words for the cover.
    pub cover: Vec<String>,
    /// A picture for the cover.
    pub logo: Option<Vec<u8>>,
    /// Name and SHA-256 of every input file.
    pub digests: Vec<(String, String)>,
}

impl Inputs<'_> {
    /// What the team says of the document in a line, such as who issues it and that it is no official one.
    fn said(&self) -> Option<String> {
        Some(self.cover.join(" · ")).filter(|said| !said.is_empty())
    }
}

/// Which document is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The minister's page.
    Brief,
    /// The plan for adoption.
    Plan,
    /// What was found.
    Report,
    /// Every question with its answer.
    Annex,
    /// A sheet for every action.
    Sheets,
    /// Slides for a meeting.
    Slides,
    /// What joining the treaty would mean, or what it asks next.
    TreatyNote,
    /// How far the plan is, from the plan file alone.
    FollowUp,
    /// All of them in one.
    All,
}

impl Part {
    /// Whether a document of this part has another part in it.
    fn has(self, part: Self) -> bool {
        self == part || self == Self::All
    }
}

/// Whether the country has begun an action, as programs read it; `None` where the answers do not tell, or may not be told.
fn state(inputs: &Inputs<'_>, action: &Action) -> Option<&'static str> {
    is_begun(action, inputs.assessment).map(|begun| if begun { "begun" } else { "not-begun" })
}

/// A plan of more actions than this has more than a few pages, and contents.
const FEW: usize = 5;

/// Builds the document.
pub fn build(prose: &Prose<'_>, inputs: &Inputs<'_>, part: Part) -> Report {
    let mut meta = meta(prose, inputs, part);
    let mut blocks = Vec::new();
    let lists = inputs.scorecard.places();
    if part == Part::Slides {
        blocks.extend(slides::blocks(prose, inputs));
        meta.pages = Pages::Slides;
        meta.subtitle = slides::line(&meta.subtitle);
        // Every break begins a slide, and the first has none.
        meta.most_pages = Some(1 + blocks.iter().filter(|block| **block == Block::PageBreak).count());
    } else if part == Part::Brief {
        blocks.extend(brief::said(inputs));
        blocks.extend(brief::blocks(prose, inputs));
        blocks.extend(prose.caveat(&lists));
    } else if part == Part::TreatyNote {
        blocks.extend(prose.caveat(&lists));
        blocks.extend(prose.about(inputs.answers).into_iter().map(Block::paragraph));
        blocks.extend(note::blocks(prose, inputs));
    } else {
        blocks.extend(chapter(prose, "chapter-reading"));
        blocks.extend(prose.caveat(&lists));
        blocks.extend(prose.about(inputs.answers).into_iter().map(Block::paragraph));
    }
    if part == Part::All {
        blocks.push(Block::PageBreak);
        blocks.extend(chapter(prose, "chapter-summary"));
        blocks.extend(brief::blocks(prose, inputs));
        blocks.push(Block::PageBreak);
    }
    if part.has(Part::Plan) {
        blocks.extend(actions::blocks(prose, inputs));
        blocks.extend(followup::blocks(prose, inputs));
    }
    meta.filter = part.has(Part::Plan).then(|| filter::of(prose, inputs)).flatten();
    if part.has(Part::Report) {
        blocks.extend(findings::scores(prose, inputs));
        blocks.extend(findings::blocks(prose, inputs));
        blocks.extend(findings::agencies(prose, inputs));
        blocks.extend(findings::gaps(prose, inputs));
        blocks.extend(findings::people(prose, inputs));
        if part == Part::Report {
            // In the whole document they stand in the annex.
            blocks.extend(super::registers::blocks(prose, inputs.answers, inputs.assessment));
        }
    }
    if part.has(Part::Sheets) {
        blocks.extend(cards::blocks(prose, inputs));
    }
    if part.has(Part::Annex) {
        blocks.extend(annex::questions(prose, inputs));
        blocks.extend(super::registers::blocks(prose, inputs.answers, inputs.assessment));
    }
    if part == Part::Plan {
        blocks.extend(annex::method_in_short(prose, inputs));
    } else if part.has(Part::Report) || part == Part::Annex {
        blocks.extend(annex::method(prose, inputs));
    }
    let sheet = match part {
        Part::Annex => sheet::answers(prose, inputs),
        Part::TreatyNote => note::sheet(prose, inputs),
        _ => sheet::actions(prose, inputs),
    };
    Report {
        meta,
        blocks: linked(blocks),
        data: data::data(prose, inputs),
        sheet: Some(sheet),
        book: if matches!(part, Part::Annex | Part::TreatyNote) { Vec::new() } else { book::leaves(prose, inputs) },
    }
}

fn meta(prose: &Prose<'_>, inputs: &Inputs<'_>, part: Part) -> super::Meta {
    let title = prose.say(match part {
        Part::Brief => "title-brief",
        Part::Report => "title-report",
        Part::Annex => "title-annex",
        Part::Sheets => "title-sheets",
        Part::Slides => "title-slides",
        Part::TreatyNote => "title-note",
        Part::Plan | Part::FollowUp | Part::All => "title-plan",
    });
    let mut meta = prose.meta(title, inputs.answers, &inputs.scorecard.places());
    let mut lines = inputs.cover.clone();
    let lists: Vec<String> = inputs
        .scorecard
        .lists
        .iter()
        .map(|list| &prose.catalog.checklists[list.checklist])
        .map(|list| format!("{} {}", list.title, list.version))
        .collect();
    lines.push(lists.join(" · "));
    if let Some(profile) = inputs.answers.profile.as_deref().and_then(|id| prose.catalog.profile(id)) {
        lines.push(prose.tell(&Message::new("cover-profile").with("title", &profile.title)));
    }
    if let Some(date) = inputs.answers.assessed_on {
        lines.push(prose.tell(&Message::new("cover-assessed").with("date", prose.words.date(date))));
    }
    lines.push(prose.say("cover-draft"));
    lines.retain(|line| !line.is_empty());
    if !matches!(part, Part::Brief | Part::Slides | Part::TreatyNote) {
        meta.lines = lines;
        meta.logo.clone_from(&inputs.logo);
    }
    let has_contents = match part {
        Part::Brief | Part::Slides | Part::TreatyNote => false,
        Part::Plan => inputs.plan.named().count() > FEW,
        _ => true,
    };
    meta.contents = has_contents.then(|| prose.say("contents"));
    meta.most_pages = match part {
        Part::Brief => Some(1),
        Part::TreatyNote => Some(4),
        // More actions than usual take more pages.
        Part::Plan if inputs.plan.named().count() <= 40 => Some(15),
        _ => None,
    };
    meta
}

/// A chapter's heading.
pub(super) fn chapter(prose: &Prose<'_>, key: &'static str) -> Vec<Block> {
    vec![Block::Heading { level: 1, text: Inline::plain(prose.say(key)), anchor: Some(Anchor(key.to_owned())) }]
}

/// Takes away links whose target is not in this part of the document; the words stay.
fn linked(mut blocks: Vec<Block>) -> Vec<Block> {
    let mut targets = std::collections::HashSet::new();
    for block in &blocks {
        match block {
            Block::Heading { anchor: Some(anchor), .. } => {
                targets.insert(anchor.clone());
            }
            Block::Table(table) => targets.extend(table.rows.iter().filter_map(|row| row.anchor.clone())),
            _ => {}
        }
    }
    let mut mend = |text: &mut Inlines| {
        for inline in text {
            if let Inline::Link { text, to } = inline
                && !targets.contains(to)
            {
                *inline = Inline::Text(std::mem::take(text));
            }
        }
    };
    for block in &mut blocks {
        match block {
            Block::Heading { text, .. } | Block::Paragraph(text) => mend(text),
            Block::Callout(items) | Block::List { items, .. } => items.iter_mut().for_each(&mut mend),
            Block::Table(table) => {
                table.rows.iter_mut().flat_map(|row| &mut row.cells).flatten().for_each(&mut mend);
            }
            Block::Fields(fields) => fields.iter_mut().flat_map(|(_, text)| text).for_each(&mut mend),
            Block::Timeline(timeline) => {
                for span in &mut timeline.spans {
                    span.to = span.to.take().filter(|to| targets.contains(to));
                }
            }
            Block::Bars(_) | Block::PageBreak => {}
        }
    }
    blocks
}
