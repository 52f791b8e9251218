//! Fonts into the file: only the glyphs that are used, with what each of them says when copied.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use anyhow::Context;
use printpdf::{FontId, FontMetrics, ParsedFont, PdfFont};
use sha2::{Digest, Sha256};
use subsetter::GlyphRemapper;

use super::flow::{Item, Page};
use super::shape::Used;

/// A face as it is in the file.
pub(super) struct Embedded {
    /// Its name in the page resources.
    pub(super) id: String,
    /// New number of each glyph.
    glyphs: BTreeMap<u16, u16>,
    /// Width of each glyph by its old number, in thousandths of an em, as the file has it.
    widths: BTreeMap<u16, f32>,
    /// What printpdf embeds.
    pub(super) font: PdfFont,
    /// The map from glyphs to text.
    pub(super) to_unicode: String,
}

impl Embedded {
    pub(super) fn glyph(&self, old: u16) -> u16 {
        self.glyphs.get(&old).copied().unwrap_or_default()
    }

    pub(super) fn width(&self, old: u16) -> f32 {
        self.widths.get(&old).copied().unwrap_or_default()
    }

    pub(super) fn font_id(&self) -> FontId {
        FontId(self.id.clone())
    }
}

/// Embeds what `pages` use of `faces`.
pub(super) fn embed(faces: &[Used], pages: &[Page]) -> anyhow::Result<Vec<Embedded>> {
    let mut glyphs: Vec<BTreeSet<u16>> = vec![BTreeSet::new(); faces.len()];
    for item in pages.iter().flat_map(|page| &page.items) {
        if let Item::Text { line, .. } = item {
            for word in &line.words {
                if let Some(used) = glyphs.get_mut(word.word.face) {
                    used.extend(word.word.glyphs.iter().map(|glyph| glyph.id));
                }
            }
        }
    }
    faces.iter().zip(glyphs).enumerate().map(|(index, (face, glyphs))| face_of(index, face, &glyphs)).collect()
}

fn face_of(index: usize, used: &Used, glyphs: &BTreeSet<u16>) -> anyhow::Result<Embedded> {
    let face = &used.face;
    let mut remapper = GlyphRemapper::new();
    let numbers: BTreeMap<u16, u16> = glyphs.iter().map(|old| (*old, remapper.remap(*old))).collect();
    let program = subsetter::subset(&face.data, face.index, &remapper)
        .with_context(|| format!("cannot embed the font {}", face.name))?;
    let metrics = face.font.glyph_metrics();
    let mut advances = BTreeMap::new();
    let mut widths = BTreeMap::new();
    let mut says = BTreeMap::new();
    for (old, new) in &numbers {
        let advance = metrics.h_advance(harfrust::GlyphId::new(u32::from(*old))).clamp(0.0, 65535.0) as u16;
        advances.insert(*new, advance);
        // As printpdf rounds it, for glyphs have to stand where the reader's pen will be.
        widths.insert(*old, (f32::from(advance) * 1000.0 / face.units).trunc());
        says.insert(*new, used.says.get(old).map_or("", String::as_str));
    }
    let name = format!("{}+{}", prefix(&program), plain_name(&face.name));
    let line = |ems: f32| (ems * face.units).round() as i16;
    let mut font = ParsedFont::with_glyph_data(
        program,
        0,
        Some(name),
        BTreeMap::new(),
        advances,
        face.units as u16,
        FontMetrics { ascent: line(face.ascent), descent: line(-face.descent) },
    );
    let bounds = face.font.metrics().bounds;
    let edge = |value: f64| value.clamp(f64::from(i16::MIN), f64::from(i16::MAX)) as i16;
    font.pdf_font_metrics.x_min = edge(bounds.x_min.to_f64());
    font.pdf_font_metrics.y_min = edge(bounds.y_min.to_f64());
    font.pdf_font_metrics.x_max = edge(bounds.x_max.to_f64());
    font.pdf_font_metrics.y_max = edge(bounds.y_max.to_f64());
    let id = format!("T{index}");
    Ok(Embedded { id, glyphs: numbers, widths, font: PdfFont::new(font), to_unicode: to_unicode(&says) })
}

/// Six letters that stand for the subset, from its content.
fn prefix(program: &[u8]) -> String {
    let hash = Sha256::digest(program);
    hash.iter().take(6).map(|byte| char::from(b'A' + byte % 26)).collect()
}

/// A font's name with only the characters a PDF name may hold.
fn plain_name(name: &str) -> String {
    let plain: String = name.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').take(60).collect();
    if plain.is_empty() { "Font".to_owned() } else { plain }
}

/// The `ToUnicode` map. A glyph that says nothing by itself says a zero-width space, as every glyph must say something.
fn to_unicode(says: &BTreeMap<u16, &str>) -> String {
    let mut map = String::from(
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo <<\n/Registry (Adobe)\n\
         /Ordering (UCS)\n/Supplement 0\n>> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n\
         1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n",
    );
    let entries: Vec<_> = says.iter().filter(|(glyph, _)| **glyph != 0).collect();
    for chunk in entries.chunks(100) {
        // Writing into a string cannot fail.
        let _ = writeln!(map, "{} beginbfchar", chunk.len());
        for (glyph, text) in chunk {
            let text = if text.is_empty() { "\u{200B}" } else { text };
            let _ = write!(map, "<{glyph:04X}> <");
            for unit in text.encode_utf16() {
                let _ = write!(map, "{unit:04X}");
            }
            map.push_str(">\n");
        }
        map.push_str("endbfchar\n");
    }
    map.push_str("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    map
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_map_writes_pairs_and_characters_beyond_the_basic_plane() {
        let map = to_unicode(&BTreeMap::from([(1, "fi"), (2, "𝒶"), (3, "")]));
        assert!(map.contains("3 beginbfchar\n<0001> <00660069>\n<0002> <D835DCB6>\n<0003> <200B>\nendbfchar"));
    }

    #[test]
    fn a_hostile_font_name_cannot_leave_its_place() {
        assert_eq!(plain_name("Evil)/Name <<\n"), "EvilName");
        assert_eq!(plain_name("កខ"), "Font");
    }
}
