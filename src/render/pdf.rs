//! PDF: a typeset, tagged document from a report.
//!
//! Lays the blocks out on pages, shapes every script, and writes the same bytes for the same report and fonts. It
//! computes nothing and adds no sentence. Only this module knows printpdf, lopdf and the shaping crates.
//!
//! The way of a block: `text` makes words safe, `shape` turns them into glyphs, `line` into lines, `block`,
//! `table` and `figure` into strips, `flow` into pages, `write`, `embed` and `assemble` into printpdf's document, and
//! `finish` adds what belongs to the document as a whole.

#![expect(clippy::float_arithmetic, reason = "layout is geometry; no score is computed here")]

use std::fmt;

use super::anchors;
use crate::report::{Anchor, Block, Report};
use block::Builder;
use flow::Pages;
use line::Setter;
use picture::Picture;
use style::Sheet;
use tag::{Tag, Tags};

mod assemble;
mod block;
mod embed;
mod figure;
mod finish;
mod flow;
mod font;
mod front;
mod line;
mod object;
mod outline;
mod picture;
mod says;
mod script;
mod shape;
mod structure;
mod style;
mod table;
mod tag;
mod text;
mod write;

pub use font::Fonts;
pub(super) use picture::size as size_of_logo;
pub(super) use table::share;

/// The packages of Debian and Ubuntu that bring most of the signs of no script.
pub fn packages_of_signs() -> &'static str {
    script::package(unicode_script::Script::Common)
}

/// Scripts of a report that none of the fonts can write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissingFonts(pub Vec<MissingFont>);

/// A script that none of the fonts can write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissingFont {
    /// Its English name.
    pub script: String,
    /// The package of Debian and Ubuntu that brings a font for it.
    pub package: &'static str,
    /// A character of the report in this script.
    pub example: char,
}

impl fmt::Display for MissingFonts {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, missing) in self.0.iter().enumerate() {
            if index > 0 {
                writeln!(formatter)?;
            }
            let MissingFont { script, package, example } = missing;
            let code = u32::from(*example);
            write!(
                formatter,
                "no font for {script} (such as {example}, U+{code:04X}): install the package {package}, or give a font file with --font"
            )?;
        }
        Ok(())
    }
}

impl std::error::Error for MissingFonts {}

/// Turns a report into a PDF. Fails with [`MissingFonts`] if a script of the report cannot be written.
pub fn render(report: &Report, fonts: &Fonts) -> anyhow::Result<Vec<u8>> {
    let meta = &report.meta;
    let anchors = anchors(report);
    let known = |anchor: &Anchor| anchors.contains(anchor) || front::is_heading_anchor(anchor);
    let mut setter = Setter::new(fonts, &meta.language, Sheet::of(meta.pages), Box::new(known));
    let logo = meta.logo.as_deref().map(picture::read).transpose()?;
    let (mut tags, mut pages, first) = fitted(report, logo.as_ref(), &mut setter);
    front::feet(&mut pages, meta, &mut setter, &mut tags, first);
    if setter.rtl {
        pages.mirror();
    }
    pages.sort(&tags.order());
    if !setter.shaper.missing.is_empty() {
        return Err(missing(&setter).into());
    }
    let embedded = embed::embed(&setter.shaper.faces)?;
    let mut areas = Vec::new();
    let document = assemble::assemble(&mut pages, &embedded, &mut tags, &mut areas)?;
    let parts = finish::Parts {
        meta,
        pages: &pages,
        tags: &mut tags,
        links: &setter.links,
        areas: &areas,
        embedded: &embedded,
        logo,
    };
    finish::finish(document, parts)
}

/// What another format that has pages takes over from the PDF, as it is set in the fonts that come with the program.
pub(super) struct Measured {
    /// The page on which each heading stands, from 1, in text of its usual size.
    pub(super) headings: Vec<usize>,
    /// How large text is set so that a document without a cover has no more pages than it may, in percent.
    pub(super) percent: u16,
    /// For the columns of each table the least room, in points, and the weight.
    pub(super) tables: Vec<Vec<(f32, u16)>>,
}

pub(super) fn measured(report: &Report) -> Measured {
    let (fonts, meta) = (Fonts::built_in(), &report.meta);
    let mut setter = Setter::new(&fonts, &meta.language, Sheet::of(meta.pages), Box::new(|_| true));
    setter.shaper.is_draft = true;
    let tables = report.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(setter.needs(table)),
        _ => None,
    });
    let tables = tables.collect();
    let (pages, _) = lay(report, None, &mut setter, &mut Tags::new(), meta.contents.as_deref());
    let headings = pages.headings.iter().map(|heading| heading.page + 1).collect();
    if meta.lines.is_empty() {
        setter.links.clear();
        fitted(report, None, &mut setter);
    }
    Measured { headings, percent: (setter.scale * 100.0).round() as u16, tables }
}

/// Lays a document out, smaller where it would have more pages than it may.
fn fitted(report: &Report, logo: Option<&Picture>, setter: &mut Setter<'_>) -> (Tags, Pages, Tag) {
    let mut tags = Tags::new();
    // Where pages are counted, none is for the contents: the outline has them.
    let contents = report.meta.contents.as_deref().filter(|_| report.meta.most_pages.is_none());
    let (mut pages, mut first) = lay(report, logo, setter, &mut tags, contents);
    for scale in setter.sheet.smaller {
        if report.meta.most_pages.is_none_or(|most| pages.pages.len() <= most) {
            break;
        }
        tags = Tags::new();
        setter.links.clear();
        setter.scale = *scale;
        (pages, first) = lay(report, logo, setter, &mut tags, contents);
    }
    (tags, pages, first)
}

/// Lays out cover, contents and body; the tag is that of the first page's part.
fn lay(
    report: &Report,
    logo: Option<&Picture>,
    setter: &mut Setter<'_>,
    tags: &mut Tags,
    contents: Option<&str>,
) -> (Pages, Tag) {
    let meta = &report.meta;
    if meta.contents.is_none() && meta.lines.is_empty() {
        let body = tags.child(Tags::ROOT, "Sect");
        let mut builder = Builder::new(setter, tags);
        if !matches!(report.blocks.first(), Some(Block::Heading { .. })) {
            front::title(meta, &mut builder, body);
        }
        report.blocks.iter().for_each(|block| builder.block(block, body));
        let flows = builder.flows;
        return (Pages::lay(flows, setter.sheet, tags), body);
    }
    let [cover, listed, body] = [(); 3].map(|()| tags.child(Tags::ROOT, "Sect"));
    let mut pages = front::cover(meta, logo, setter, tags, cover);
    let mut builder = Builder::new(setter, tags);
    report.blocks.iter().for_each(|block| builder.block(block, body));
    let flows = builder.flows;
    let mut laid = Pages::lay(flows, setter.sheet, tags);
    front::anchor_headings(&mut laid);
    if let Some(title) = contents {
        let listing = front::contents(title, &laid.headings, pages.pages.len(), setter, tags, listed);
        pages.append(listing);
    }
    pages.append(laid);
    (pages, cover)
}

fn missing(setter: &Setter<'_>) -> MissingFonts {
    let missing = setter.shaper.missing.iter();
    MissingFonts(
        missing
            .map(|(name, (script, example))| MissingFont {
                script: name.clone(),
                package: script::package(*script),
                example: *example,
            })
            .collect(),
    )
}
