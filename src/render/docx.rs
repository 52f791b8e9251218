//! Word: a document with real styles, that people go on with.
//!
//! What Word lays out itself is left to it: pages and line breaks. The numbers in the contents are those of the PDF until
//! somebody has the field updated: a file that asked for that itself would open with a question. The parts of the file are
//! written as the standard ISO/IEC 29500 (transitional) has them; `body` sets the blocks, `package` puts the parts into one
//! file. It computes nothing and adds no sentence.

use crate::render::pdf;
use crate::render::tongue::Tongue;
use crate::report::Report;
use body::Body;
use package::Package;

mod body;
mod figure;
mod front;
mod marks;
mod package;
mod styles;
mod table;
mod theme;
mod words;

/// Turns a report into a Word file.
///
/// # Errors
///
/// When the logo is no picture that can be shown.
pub fn render(report: &Report) -> anyhow::Result<Vec<u8>> {
    let meta = &report.meta;
    let tongue = Tongue::of(&meta.language, &meta.title);
    let logo =
        meta.logo.as_deref().map(|bytes| Ok::<_, anyhow::Error>((bytes, pdf::size_of_logo(bytes)?))).transpose()?;
    let measured = pdf::measured(report);
    let percent = measured.percent;
    let mut body = Body::new(report, &tongue, measured);
    body.front(report, logo);
    body.blocks(&report.blocks);
    body.end();
    let feet = body.feet(meta);
    Package {
        meta,
        styles: styles::styles(&tongue, meta.pages, percent),
        numbering: styles::numbering(body.ordered),
        settings: styles::settings(&tongue),
        fonts: theme::fonts(&tongue),
        theme: theme::theme(&tongue),
        document: body.document(),
        feet,
        pictures: body.pictures,
    }
    .write()
}
