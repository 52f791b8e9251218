//! Pages through printpdf into a lopdf document.
//!
//! printpdf keeps every operation of every page in memory, which for a long annex would be many times the file. So it
//! gets the pages in portions; their content moves into a document that printpdf has made with fonts and empty pages.

use std::io::Write;

use anyhow::Context;
use flate2::Compression;
use flate2::write::ZlibEncoder;
use lopdf::{Document, Object, ObjectId, Stream, dictionary};
use printpdf::{Codepoint, Mm, Op, PdfDocument, PdfFontHandle, PdfPage, PdfSaveOptions, Pt, Rect, TextItem};
use rayon::prelude::*;

use super::embed::Embedded;
use super::flow::Pages;
use super::object::rounded;
use super::style::Sheet;
use super::tag::Tags;
use super::write::{self, Area};

/// How many pages printpdf gets at once.
const PORTION: usize = 24;

/// Writes the content of all pages, whose items are used up, and notes the areas of links.
pub(super) fn assemble(
    pages: &mut Pages,
    embedded: &[Embedded],
    tags: &mut Tags,
    areas: &mut Vec<Area>,
) -> anyhow::Result<Document> {
    let of = pages.sheet;
    // The fonts are written with the widths of the glyphs that are shown, so the first page shows them all for now.
    let mut sheets: Vec<PdfPage> = pages.pages.iter().map(|_| sheet(of, Vec::new())).collect();
    if let Some(first) = sheets.first_mut() {
        first.ops = embedded.iter().flat_map(specimen).collect();
    }
    let mut document = through_printpdf(sheets, embedded);
    let ids: Vec<ObjectId> = document.page_iter().collect();
    let mut number = 0;
    for portion in pages.pages.chunks_mut(PORTION) {
        let mut sheets = Vec::with_capacity(portion.len());
        for page in portion {
            let page = std::mem::take(page);
            sheets.push(sheet(of, write::page(of, number + sheets.len(), &page, embedded, tags, areas)));
        }
        let written = through_printpdf(sheets, embedded);
        let contents: Vec<Vec<u8>> = written.page_iter().map(|id| written.get_page_content(id)).collect();
        let packed: Vec<anyhow::Result<Stream>> = contents.into_par_iter().map(|content| packed(&content)).collect();
        for stream in packed {
            let page = ids.get(number).context("printpdf has lost a page")?;
            let place = document.get_dictionary(*page)?.get(b"Contents").and_then(Object::as_reference)?;
            document.set_object(place, stream?);
            number += 1;
        }
    }
    Ok(document)
}

/// The content of a page, made small.
fn packed(content: &[u8]) -> anyhow::Result<Stream> {
    // The best that can be done takes three times as long and saves one part in twenty-five.
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(content).context("cannot compress a page")?;
    let small = encoder.finish().context("cannot compress a page")?;
    Ok(Stream::new(dictionary! { "Filter" => "FlateDecode" }, small))
}

fn through_printpdf(sheets: Vec<PdfPage>, embedded: &[Embedded]) -> Document {
    let mut document = PdfDocument::new("");
    let fonts = embedded.iter().map(|face| (face.font_id(), face.font.clone()));
    document.resources.fonts.map.extend(fonts);
    document.pages = sheets;
    let options = PdfSaveOptions { optimize: false, subset_fonts: false, secure: true, image_optimization: None };
    document.to_lopdf_document(&options, &mut Vec::new())
}

/// All glyphs of a face.
fn specimen(face: &Embedded) -> [Op; 4] {
    let glyphs = face.codes().map(|code| Codepoint::new(code, 0.0)).collect();
    let font = PdfFontHandle::External(face.font_id());
    [
        Op::StartTextSection,
        Op::SetFont { font, size: Pt(1.0) },
        Op::ShowText { items: vec![TextItem::GlyphIds(glyphs)] },
        Op::EndTextSection,
    ]
}

/// A page of the file.
fn sheet(of: &Sheet, ops: Vec<Op>) -> PdfPage {
    let mut page = PdfPage::new(Mm(0.0), Mm(0.0), ops);
    let sheet = Rect::from_wh(Pt(rounded(of.width * of.zoom)), Pt(rounded(of.height * of.zoom)));
    page.media_box = sheet.clone();
    page.trim_box = sheet.clone();
    page.crop_box = sheet;
    page
}
