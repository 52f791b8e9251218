//! Fonts: the built-in one, files given by the user, and the system's, found by what they can write.
//!
//! Reads font files and nothing else. Which face writes a character depends on the character, the style and the
//! installed fonts alone, never on what was asked before, so that documents made in parallel stay the same.

use std::collections::{BTreeSet, HashMap};
use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use harfrust::font::Blob;
use harfrust::{Font, GlyphId};
use unicode_script::Script;

use super::script;
use crate::i18n::Message;
use crate::source;

/// The fonts a document can be set in; loaded once and shared by all documents of a batch.
pub struct Fonts {
    built_in: Vec<Arc<Face>>,
    given: fontdb::Database,
    /// Looked for only when something is neither in the built-in fonts nor in the given ones.
    system: OnceLock<fontdb::Database>,
    loaded: Mutex<Loaded>,
    coverage: OnceLock<Vec<Coverage>>,
    unshown: Mutex<BTreeSet<char>>,
}

/// Faces read so far; `None` for those that cannot be embedded.
type Loaded = HashMap<(Origin, fontdb::ID), Option<Arc<Face>>>;

/// Which database a face comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Origin {
    Given,
    System,
}

/// What a system face can write, as sorted ranges of characters.
struct Coverage {
    id: fontdb::ID,
    ranges: Vec<(u32, u32)>,
}

/// The style that is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub(super) struct Wish {
    pub(super) bold: bool,
    pub(super) italic: bool,
}

impl Fonts {
    /// Noto Sans alone: Latin, Greek and all of Cyrillic.
    pub fn built_in() -> Self {
        let faces = [
            (ttf_noto_sans::REGULAR, "NotoSans-Regular"),
            (ttf_noto_sans::BOLD, "NotoSans-Bold"),
            (ttf_noto_sans::ITALIC, "NotoSans-Italic"),
            (ttf_noto_sans::BOLD_ITALIC, "NotoSans-BoldItalic"),
        ];
        let built_in =
            faces.into_iter().filter_map(|(data, name)| Face::new(Blob::Static(data), 0, name)).map(Arc::new).collect();
        Self {
            built_in,
            given: fontdb::Database::new(),
            system: OnceLock::from(fontdb::Database::new()),
            loaded: Mutex::default(),
            coverage: OnceLock::new(),
            unshown: Mutex::default(),
        }
    }

    /// Noto Sans, then the font files in `extra`, then the system's fonts.
    ///
    /// # Errors
    ///
    /// A message that names the file among `extra` that cannot be read or is no font.
    pub fn with_system(extra: &[PathBuf]) -> Result<Self, Message> {
        let mut fonts = Self { system: OnceLock::new(), ..Self::built_in() };
        for path in extra {
            fonts.add(path)?;
        }
        Ok(fonts)
    }

    /// The signs of the documents set so far that no font has, and that were written as their codes.
    pub fn unshown(&self) -> Vec<char> {
        self.unshown.lock().unwrap_or_else(PoisonError::into_inner).iter().copied().collect()
    }

    /// Remembers what among `characters` could not be shown.
    pub(super) fn miss(&self, characters: &[char]) {
        let base = self.base(Wish::default());
        let missed = characters.iter().filter(|character| base.is_none_or(|face| !face.shows(**character)));
        self.unshown.lock().unwrap_or_else(PoisonError::into_inner).extend(missed);
    }

    /// Adds one font file, which goes before the system's fonts.
    pub(super) fn add(&mut self, path: &Path) -> Result<(), Message> {
        let data = fs::read(path).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => Message::new("no-font-file").with("file", path.display()),
            _ => source::unreadable(path, &error),
        })?;
        let faces = self.given.load_font_source(fontdb::Source::Binary(Arc::new(data)));
        let usable = faces.iter().any(|id| self.load(Origin::Given, *id).is_some());
        if !usable {
            return Err(Message::new("not-a-font").with("file", path.display()));
        }
        Ok(())
    }

    /// The built-in face of a style.
    pub(super) fn base(&self, wish: Wish) -> Option<&Arc<Face>> {
        let index = usize::from(wish.bold) + 2 * usize::from(wish.italic);
        self.built_in.get(index).or(self.built_in.first())
    }

    /// The face that writes all of `characters`, which are of `script`.
    pub(super) fn find(&self, characters: &[char], script: Script, wish: Wish, language: &str) -> Option<Arc<Face>> {
        let covers = |face: &Arc<Face>| characters.iter().all(|character| face.shows(*character));
        if let Some(face) = self.base(wish).filter(|face| covers(face)) {
            return Some(Arc::clone(face));
        }
        let given = ranked(self.given.faces(), wish);
        if let Some(face) = given.into_iter().filter_map(|id| self.load(Origin::Given, id)).find(covers) {
            return Some(face);
        }
        // A sign looks the same whatever it stands among.
        let script =
            if characters.iter().all(|character| script::is_sign(*character)) { Script::Common } else { script };
        for family in script::families(script, language) {
            let faces = self.system().faces().filter(|face| face.families.iter().any(|(name, _)| *name == family));
            let found = ranked(faces, wish).into_iter().filter_map(|id| self.load(Origin::System, id)).find(covers);
            if found.is_some() {
                return found;
            }
        }
        self.any(characters, wish).filter(covers)
    }

    /// The fonts of the system.
    fn system(&self) -> &fontdb::Database {
        self.system.get_or_init(|| {
            let mut system = fontdb::Database::new();
            system.load_system_fonts();
            system
        })
    }

    /// Any face of the system that has `characters`: sans serif before others, then by name.
    fn any(&self, characters: &[char], wish: Wish) -> Option<Arc<Face>> {
        let coverage = self.coverage.get_or_init(|| self.survey());
        let able = coverage.iter().filter(|face| characters.iter().all(|character| face.has(*character)));
        let able: Vec<_> = able.filter_map(|face| self.system().face(face.id)).collect();
        let order = |face: &&fontdb::FaceInfo| {
            let family = face.families.first().map(|(name, _)| name.as_str()).unwrap_or_default();
            (!family.contains("Sans"), family.contains("Mono"), family.to_owned())
        };
        let best = able.iter().map(order).min()?;
        let family = able.into_iter().filter(|face| order(face) == best);
        ranked(family, wish).into_iter().find_map(|id| self.load(Origin::System, id))
    }

    /// Reads the character maps of all system fonts, once and only if a script is not found by name.
    fn survey(&self) -> Vec<Coverage> {
        let read = |face: &fontdb::FaceInfo| {
            let ranges = self.system().with_face_data(face.id, |data, index| {
                let face = Face::new(Blob::from(data.to_vec()), index, "")?;
                let mut characters: Vec<u32> = face.font.charmap().unicodes().map(|(character, _)| character).collect();
                characters.sort_unstable();
                Some(ranges(&characters))
            });
            Some(Coverage { id: face.id, ranges: ranges?? })
        };
        self.system().faces().filter_map(read).collect()
    }

    /// Reads a face once.
    fn load(&self, origin: Origin, id: fontdb::ID) -> Option<Arc<Face>> {
        let mut loaded = self.loaded.lock().unwrap_or_else(PoisonError::into_inner);
        let read = || {
            let database = match origin {
                Origin::Given => &self.given,
                Origin::System => self.system(),
            };
            let name = &database.face(id)?.post_script_name;
            let read = |data: &[u8], index| Face::new(Blob::from(data.to_vec()), index, name);
            database.with_face_data(id, read).flatten().map(Arc::new)
        };
        loaded.entry((origin, id)).or_insert_with(read).clone()
    }
}

impl fmt::Debug for Fonts {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Fonts").finish_non_exhaustive()
    }
}

/// Faces of one family, the one nearest to the wish first.
fn ranked<'a>(faces: impl Iterator<Item = &'a fontdb::FaceInfo>, wish: Wish) -> Vec<fontdb::ID> {
    let weight = if wish.bold { 700_u16 } else { 400 };
    let mut ranked: Vec<_> = faces
        .map(|face| {
            let italic = face.style != fontdb::Style::Normal;
            let stretch = face.stretch.to_number().abs_diff(fontdb::Stretch::Normal.to_number());
            let rank = (italic != wish.italic, stretch, face.weight.0.abs_diff(weight));
            (rank, face.post_script_name.as_str(), face.id)
        })
        .collect();
    ranked.sort_by(|a, b| (a.0, a.1).cmp(&(b.0, b.1)));
    ranked.into_iter().map(|(_, _, id)| id).collect()
}

impl Coverage {
    fn has(&self, character: char) -> bool {
        let character = u32::from(character);
        let after = self.ranges.partition_point(|(first, _)| *first <= character);
        after.checked_sub(1).and_then(|index| self.ranges.get(index)).is_some_and(|(_, last)| character <= *last)
    }
}

/// Joins sorted characters into ranges.
fn ranges(characters: &[u32]) -> Vec<(u32, u32)> {
    let mut ranges: Vec<(u32, u32)> = Vec::new();
    for character in characters {
        match ranges.last_mut() {
            Some((_, last)) if *character <= last.saturating_add(1) => *last = *character,
            _ => ranges.push((*character, *character)),
        }
    }
    ranges
}

/// One face, ready to shape and to embed.
pub(super) struct Face {
    /// For shaping.
    pub(super) font: Font,
    /// The file, for embedding.
    pub(super) data: Blob,
    /// Which face of a collection.
    pub(super) index: u32,
    /// PostScript name.
    pub(super) name: String,
    /// Units per em.
    pub(super) units: f32,
    /// Height above the baseline, in ems.
    pub(super) ascent: f32,
    /// Depth below the baseline, in ems, positive.
    pub(super) descent: f32,
    /// Whether its outlines are of the kind CFF.
    pub(super) is_cff: bool,
    /// A glyph without ink and width, if it has one.
    pub(super) blank: Option<u16>,
}

impl Face {
    /// Reads a face; `None` if it is broken, has no outlines that a PDF can hold, or forbids embedding.
    fn new(data: Blob, index: u32, name: &str) -> Option<Self> {
        let font = Font::new(data.clone(), index)?;
        let is_cff = table(&data, index, b"glyf").is_none();
        let has_outlines = !is_cff || table(&data, index, b"CFF ").is_some();
        if !has_outlines || is_restricted(&data, index) {
            return None;
        }
        let metrics = font.metrics();
        let units = f32::from(font.units_per_em());
        let line = metrics.hhea_line.or(metrics.typo_line).unwrap_or_default();
        let ascent = line.ascender.to_f64() as f32 / units;
        let descent = -line.descender.to_f64() as f32 / units;
        let mut face = Self { data, index, name: name.to_owned(), units, ascent, descent, is_cff, blank: None, font };
        let joiners = ['\u{200C}', '\u{200D}', '\u{200B}'].into_iter();
        let mut blank = joiners.filter_map(|joiner| face.glyph(joiner));
        face.blank = blank.find(|glyph| !is_cff && face.is_blank(*glyph) && face.advance(*glyph) == 0);
        Some(face)
    }

    /// Whether the face has a glyph for `character` that can be seen; some have pictures only, which a PDF cannot hold.
    fn shows(&self, character: char) -> bool {
        let glyph = self.glyph(character);
        glyph.is_some_and(|glyph| character.is_whitespace() || !self.is_blank(glyph))
    }

    /// The glyph that stands for `character` by itself.
    pub(super) fn glyph(&self, character: char) -> Option<u16> {
        let glyph = self.font.charmap().map_unicode(character)?;
        u16::try_from(glyph.to_u32()).ok()
    }

    /// The width of a glyph in the font's own units.
    pub(super) fn advance(&self, glyph: u16) -> u16 {
        let advance = self.font.glyph_metrics().h_advance(GlyphId::new(u32::from(glyph)));
        advance.clamp(0.0, 65535.0) as u16
    }

    /// How far a glyph reaches above and below the baseline, in ems.
    pub(super) fn ink(&self, glyph: u16) -> (f32, f32) {
        let extents = self.font.glyph_metrics().extents(GlyphId::new(u32::from(glyph)));
        let extents = extents.unwrap_or_default();
        (extents.y_bearing / self.units, (extents.height - extents.y_bearing) / self.units)
    }

    /// Whether a glyph shows nothing.
    pub(super) fn is_blank(&self, glyph: u16) -> bool {
        let extents = self.font.glyph_metrics().extents(GlyphId::new(u32::from(glyph)));
        extents.is_none_or(|extents| extents.width <= 0.0)
    }
}

/// A table of a font file, by its tag.
fn table<'a>(data: &'a [u8], index: u32, tag: &[u8; 4]) -> Option<&'a [u8]> {
    let long = |at: usize| {
        let bytes = data.get(at..at.checked_add(4)?)?;
        usize::try_from(u32::from_be_bytes(bytes.try_into().ok()?)).ok()
    };
    let start = match data.get(..4)? {
        b"ttcf" => long(12 + 4 * usize::try_from(index).ok()?)?,
        _ => 0,
    };
    let count = data.get(start.checked_add(4)?..start.checked_add(6)?)?;
    let count = usize::from(u16::from_be_bytes(count.try_into().ok()?));
    let mut records = (0..count).map(|number| start + 12 + 16 * number);
    let record = records.find(|record| data.get(*record..record + 4) == Some(tag.as_slice()))?;
    let offset = long(record + 8)?;
    data.get(offset..offset.checked_add(long(record + 12)?)?)
}

/// Whether the font's licence bits forbid embedding (`fsType` of the table OS/2).
fn is_restricted(data: &[u8], index: u32) -> bool {
    table(data, index, b"OS/2").and_then(|os2| os2.get(9)).is_some_and(|bits| bits & 0x0f == 0x02)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_fonts_write_mongolian_cyrillic_in_four_styles() {
        let fonts = Fonts::built_in();
        for (bold, italic) in [(false, false), (true, false), (false, true), (true, true)] {
            let face = fonts.base(Wish { bold, italic }).unwrap();
            assert!(['Ө', 'ү', 'ө', 'Ү'].iter().all(|character| face.shows(*character)), "{}", face.name);
            assert_eq!(face.name.contains("Bold"), bold);
            assert_eq!(face.name.contains("Italic"), italic);
        }
    }

    #[test]
    fn characters_become_ranges() {
        let coverage = Coverage { id: fontdb::ID::dummy(), ranges: ranges(&[65, 66, 66, 67, 97]) };
        assert_eq!(coverage.ranges, [(65, 67), (97, 97)]);
        assert!(coverage.has('B') && coverage.has('a'));
        assert!(!coverage.has('D') && !coverage.has('@') && !coverage.has('b'));
    }

    #[test]
    fn a_file_that_is_no_font_is_refused_by_name() {
        let file = tempfile::NamedTempFile::new().unwrap();
        fs::write(file.path(), b"not a font").unwrap();
        let error = Fonts::built_in().add(file.path()).unwrap_err().to_string();
        let name = file.path().display().to_string();
        assert!(error.contains(&name) && error.contains("not a font"), "{error}");
    }

    #[test]
    fn fonts_are_shared_between_threads() {
        fn shared<T: Send + Sync>() {}
        shared::<Fonts>();
    }
}
