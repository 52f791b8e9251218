//! The rest of the file, through printpdf's lopdf document: fonts, links, metadata, identity.

use std::collections::BTreeMap;

use anyhow::Context;
use lopdf::{Dictionary, Document, Object, ObjectId, SaveOptions, Stream, StringFormat, dictionary};
use sha2::{Digest, Sha256};

use super::embed::Embedded;
use super::flow::Pages;
use super::line::Link;
use super::object::{destination, rounded, text};
use super::picture::Picture;
use super::tag::{Kid, Tags};
use super::write::{Area, LOGO};
use super::{outline, structure};
use crate::render::xml;
use crate::report::Meta;

/// How many objects are compressed together: a reader that wants one of them has to unpack all.
const TOGETHER: usize = 400;

/// Everything that belongs to the document and not to one page.
pub(super) struct Parts<'a> {
    pub(super) meta: &'a Meta,
    pub(super) pages: &'a Pages,
    pub(super) tags: &'a mut Tags,
    pub(super) links: &'a [Link],
    pub(super) areas: &'a [Area],
    pub(super) embedded: &'a [Embedded],
    pub(super) logo: Option<Picture>,
}

/// Completes `document` and turns it into bytes.
pub(super) fn finish(mut document: Document, mut parts: Parts<'_>) -> anyhow::Result<Vec<u8>> {
    "1.7".clone_into(&mut document.version);
    let pages: Vec<ObjectId> = document.page_iter().collect();
    fonts(&mut document, &pages, parts.embedded)?;
    if let Some(logo) = parts.logo.take() {
        let id = document.add_object(logo.stream);
        let names = resources(&document, &pages, b"XObject")?;
        document.get_dictionary_mut(names)?.set(LOGO, id);
    }
    let annotations = annotations(&mut document, &pages, &mut parts);
    let tree = structure::write(&mut document, &pages, parts.tags, &annotations);
    let outline = outline::write(&mut document, &pages, parts.pages);
    let metadata = document.add_object(
        Stream::new(dictionary! { "Type" => "Metadata", "Subtype" => "XML" }, xmp(parts.meta).into_bytes())
            .with_compression(false),
    );
    let catalog = document.catalog_mut().context("the document has no catalog")?;
    catalog.set("Lang", text(&parts.meta.language));
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    catalog.set("StructTreeRoot", tree);
    catalog.set("Metadata", metadata);
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    if let Some(outline) = outline {
        catalog.set("Outlines", outline);
        catalog.set("PageMode", "UseOutlines");
    }
    info(&mut document, parts.meta)?;
    document.compress();
    save(document)
}

/// Writes the file, with an identity made from its own content.
fn save(mut document: Document) -> anyhow::Result<Vec<u8>> {
    // The identity has to be in the file that it is made from, so its place is held first and filled afterwards.
    let held = "0".repeat(32);
    let id = Object::String(vec![0; 16], StringFormat::Hexadecimal);
    document.trailer.set("ID", vec![id.clone(), id]);
    let options = SaveOptions::builder()
        .use_object_streams(true)
        .use_xref_streams(true)
        .max_objects_per_stream(TOGETHER)
        .compression_level(6)
        .build();
    let mut bytes = Vec::new();
    document.save_with_options(&mut bytes, options).context("cannot write the PDF")?;
    let hash = Sha256::digest(&bytes);
    let digits: String = hash.iter().take(16).map(|byte| format!("{byte:02X}")).collect();
    let place = format!("/ID[<{held}><{held}>]");
    let at = bytes.windows(place.len()).rposition(|window| window == place.as_bytes());
    let at = at.context("the PDF has no place for its identity")?;
    let filled = format!("/ID[<{digits}><{digits}>]");
    bytes.iter_mut().skip(at).zip(filled.bytes()).for_each(|(byte, digit)| *byte = digit);
    Ok(bytes)
}

/// The names of one kind of resources, which all pages share.
fn resources(document: &Document, pages: &[ObjectId], kind: &[u8]) -> anyhow::Result<ObjectId> {
    let first = pages.first().context("the document has no page")?;
    let resources = document.get_dictionary(*first)?.get(b"Resources")?.as_reference()?;
    Ok(document.get_dictionary(resources)?.get(kind)?.as_reference()?)
}

/// Completes what printpdf wrote about the fonts.
fn fonts(document: &mut Document, pages: &[ObjectId], embedded: &[Embedded]) -> anyhow::Result<()> {
    let names = resources(document, pages, b"Font")?;
    for font in embedded {
        let Ok(reference) = document.get_dictionary(names)?.get(font.id.as_bytes()) else {
            continue;
        };
        let id = reference.as_reference()?;
        let map = document.get_dictionary(id)?.get(b"ToUnicode")?.as_reference()?;
        let stream = Stream::new(Dictionary::new(), font.to_unicode.clone().into_bytes());
        document.set_object(map, stream);
        let Some(glyphs) = &font.to_glyphs else {
            continue;
        };
        let glyphs = document.add_object(Stream::new(Dictionary::new(), glyphs.clone()));
        let dictionary = document.get_dictionary_mut(id)?;
        let descendants = dictionary.get_mut(b"DescendantFonts")?.as_array_mut()?;
        for descendant in descendants.iter_mut().filter_map(|object| object.as_dict_mut().ok()) {
            descendant.set("CIDToGIDMap", glyphs);
        }
    }
    Ok(())
}

/// Makes the links active; returns the annotations by their number.
fn annotations(document: &mut Document, pages: &[ObjectId], parts: &mut Parts<'_>) -> Vec<ObjectId> {
    let sheet = parts.pages.sheet;
    let mut by_page: BTreeMap<usize, Vec<Object>> = BTreeMap::new();
    let mut annotations = Vec::new();
    for area in parts.areas {
        let Some(link) = parts.links.get(area.link) else {
            continue;
        };
        let target = parts.pages.anchors.get(&link.to);
        let target = target.and_then(|(page, y)| destination(pages, sheet, *page, *y));
        let (Some(target), Some((tag, _))) = (target, parts.tags.content(link.leaf)) else {
            continue;
        };
        let tag = *tag;
        let number = annotations.len();
        let key = i64::try_from(pages.len() + number).unwrap_or_default();
        let rect: Vec<Object> = area.area.iter().map(|edge| Object::Real(rounded(edge * sheet.zoom))).collect();
        let mut annotation = dictionary! {
            "Type" => "Annot",
            "Subtype" => "Link",
            "Rect" => rect,
            "Border" => vec![0.into(), 0.into(), 0.into()],
            "F" => 4,
            "Dest" => target,
            "Contents" => text(&link.words),
            "StructParent" => key,
        };
        if let Some(page) = pages.get(area.page) {
            annotation.set("P", *page);
        }
        let id = document.add_object(annotation);
        parts.tags.push(tag, Kid::Annotation(number));
        annotations.push(id);
        by_page.entry(area.page).or_default().push(Object::Reference(id));
    }
    for (index, page) in pages.iter().enumerate() {
        if let Ok(dictionary) = document.get_dictionary_mut(*page) {
            dictionary.set("StructParents", i64::try_from(index).unwrap_or_default());
            match by_page.remove(&index) {
                Some(links) => {
                    dictionary.set("Annots", links);
                    dictionary.set("Tabs", "S");
                }
                None => {
                    dictionary.remove(b"Annots");
                }
            }
        }
    }
    annotations
}

/// Writes the document information; printpdf's has dates and names of its own.
fn info(document: &mut Document, meta: &Meta) -> anyhow::Result<()> {
    let id = document.trailer.get(b"Info").and_then(Object::as_reference).context("the document has no information")?;
    let mut info = dictionary! { "Title" => text(&meta.title), "Producer" => text(&meta.producer) };
    if !meta.subject.is_empty() {
        info.set("Subject", text(&meta.subject));
    }
    if let Some(date) = meta.date.as_deref().and_then(pdf_date) {
        info.set("CreationDate", text(&date));
        info.set("ModDate", text(&date));
    }
    document.set_object(id, info);
    Ok(())
}

/// `2026-03-14` as `D:20260314`; anything that is no date is left out.
fn pdf_date(date: &str) -> Option<String> {
    let day = date.get(..10)?;
    let digits: String = day.split('-').collect();
    (digits.len() == 8 && digits.chars().all(|c| c.is_ascii_digit())).then(|| format!("D:{digits}"))
}

/// The metadata in XML.
fn xmp(meta: &Meta) -> String {
    let date = meta.date.as_deref().filter(|date| pdf_date(date).is_some()).and_then(|date| date.get(..10));
    let dates = date.map_or(String::new(), |date| {
        format!("   <xmp:CreateDate>{date}</xmp:CreateDate>\n   <xmp:ModifyDate>{date}</xmp:ModifyDate>\n")
    });
    let subject = if meta.subject.is_empty() {
        String::new()
    } else {
        format!(
            "   <dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">{}</rdf:li></rdf:Alt></dc:description>\n",
            xml::text(&meta.subject)
        )
    };
    format!(
        "<?xpacket begin=\"\u{FEFF}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n\
         <x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n  \
         <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
         xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" \
         xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n   \
         <dc:format>application/pdf</dc:format>\n   \
         <dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{title}</rdf:li></rdf:Alt></dc:title>\n   \
         <dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>\n{subject}{dates}   \
         <pdf:Producer>{producer}</pdf:Producer>\n   <pdfuaid:part>1</pdfuaid:part>\n  \
         </rdf:Description>\n </rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>",
        title = xml::text(&meta.title),
        language = xml::text(&meta.language),
        producer = xml::text(&meta.producer),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_dates_or_left_out() {
        assert_eq!(pdf_date("2026-03-14").as_deref(), Some("D:20260314"));
        assert_eq!(pdf_date("2026-03-14T10:00:00Z").as_deref(), Some("D:20260314"));
        assert_eq!(pdf_date("next spring"), None);
        assert_eq!(pdf_date("2026-3-14"), None);
        assert_eq!(pdf_date("é"), None);
    }
}
