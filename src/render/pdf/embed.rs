//! Fonts into the file: only the glyphs that are used, with what each of them says when copied.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use anyhow::Context;
use printpdf::{FontId, FontMetrics, ParsedFont, PdfFont};
use sha2::{Digest, Sha256};
use subsetter::GlyphRemapper;

use super::says::{NOTHING, Used};

/// A face as it is in the file.
pub(super) struct Embedded {
    /// Its name in the page resources.
    pub(super) id: String,
    /// Width of each code in thousandths of an em, as the file has it.
    widths: Vec<f32>,
    /// What printpdf embeds.
    pub(super) font: PdfFont,
    /// The map from codes to text.
    pub(super) to_unicode: String,
    /// The map from codes to glyphs, two bytes each; fonts of the kind CFF have none.
    pub(super) to_glyphs: Option<Vec<u8>>,
}

impl Embedded {
    /// How far the reader's pen moves after the glyph of a code.
    pub(super) fn width(&self, code: u16) -> f32 {
        self.widths.get(usize::from(code)).copied().unwrap_or_default()
    }

    /// All codes but that of the glyph for missing characters.
    pub(super) fn codes(&self) -> impl Iterator<Item = u16> {
        (1..=u16::MAX).take(self.widths.len().saturating_sub(1))
    }

    pub(super) fn font_id(&self) -> FontId {
        FontId(self.id.clone())
    }
}

/// Embeds the faces in use.
pub(super) fn embed(faces: &[Used]) -> anyhow::Result<Vec<Embedded>> {
    faces.iter().enumerate().map(|(index, used)| one(index, used)).collect()
}

fn one(index: usize, used: &Used) -> anyhow::Result<Embedded> {
    let face = &used.face;
    let mut remapper = GlyphRemapper::new();
    // In the order of the codes, so that the glyphs of a CFF font are numbered like its codes.
    let numbers: Vec<u16> = used.codes.iter().map(|(glyph, _)| remapper.remap(*glyph)).collect();
    let program = subsetter::subset(&face.data, face.index, &remapper)
        .with_context(|| format!("cannot embed the font {}", face.name))?;
    let advances = used.codes.iter().map(|(glyph, _)| face.advance(*glyph));
    let advances: BTreeMap<u16, u16> = (0..=u16::MAX).zip(advances).collect();
    // As printpdf rounds it, for glyphs have to stand where the reader's pen will be.
    let widths = advances.values().map(|width| (f32::from(*width) * 1000.0 / face.units).trunc());
    let widths = widths.collect();
    let to_glyphs = numbers.iter().flat_map(|number| number.to_be_bytes()).collect();
    let name = format!("{}+{}", prefix(&program), plain_name(&face.name));
    let line = |ems: f32| (ems * face.units).round() as i16;
    let metrics = FontMetrics { ascent: line(face.ascent), descent: line(-face.descent) };
    let mut font =
        ParsedFont::with_glyph_data(program, 0, Some(name), BTreeMap::new(), advances, face.units as u16, metrics);
    let bounds = face.font.metrics().bounds;
    let edge = |value: f64| value.clamp(f64::from(i16::MIN), f64::from(i16::MAX)) as i16;
    font.pdf_font_metrics.x_min = edge(bounds.x_min.to_f64());
    font.pdf_font_metrics.y_min = edge(bounds.y_min.to_f64());
    font.pdf_font_metrics.x_max = edge(bounds.x_max.to_f64());
    font.pdf_font_metrics.y_max = edge(bounds.y_max.to_f64());
    Ok(Embedded {
        id: format!("T{index}"),
        widths,
        font: PdfFont::new(font),
        to_unicode: to_unicode(&used.codes),
        to_glyphs: (!face.is_cff).then_some(to_glyphs),
    })
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

/// The `ToUnicode` map.
fn to_unicode(codes: &[(u16, String)]) -> String {
    let mut map = String::from(
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo <<\n/Registry (Adobe)\n\
         /Ordering (UCS)\n/Supplement 0\n>> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n\
         1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n",
    );
    let entries: Vec<_> = codes.iter().enumerate().skip(1).collect();
    for chunk in entries.chunks(100) {
        // Writing into a string cannot fail.
        let _ = writeln!(map, "{} beginbfchar", chunk.len());
        for (code, (_, text)) in chunk {
            let text = if text.is_empty() { NOTHING } else { text.as_str() };
            let _ = write!(map, "<{code:04X}> <");
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
        let map = to_unicode(&[(0, ""), (9, "fi"), (8, "𝒶"), (9, "")].map(|(glyph, text)| (glyph, text.to_owned())));
        assert!(map.contains("3 beginbfchar\n<0001> <00660069>\n<0002> <D835DCB6>\n<0003> <200B>\nendbfchar"));
    }

    #[test]
    fn a_hostile_font_name_cannot_leave_its_place() {
        assert_eq!(plain_name("Evil)/Name <<\n"), "EvilName");
        assert_eq!(plain_name("កខ"), "Font");
    }
}
