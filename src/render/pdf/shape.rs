//! From text to glyphs: which face writes what, where each glyph stands, and what it says when copied.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::rc::Rc;
use std::sync::Arc;

use harfrust::{
    Buffer, BufferFlags, ClusterLevel, Direction, Language, ShapeOptions, ShapePlan, ShaperFont, Tag, shape,
};
use icu_segmenter::GraphemeClusterSegmenter;
use unicode_script::Script;

use super::font::{Face, Fonts, Wish};
use super::says::{Glyph, Shaped, Used, display, is_mute};
use super::script;
use super::text::is_invisible;

/// A word or part of a word in one face, ready to be drawn at any size.
#[derive(Debug, PartialEq)]
pub(super) struct Word {
    manner: Manner,
    /// From left to right, whatever the writing direction.
    pub(super) glyphs: Vec<Glyph>,
    /// In ems.
    pub(super) width: f32,
    /// How high its ink stands above the baseline, in ems.
    pub(super) top: f32,
    /// How deep its ink hangs below the baseline, in ems.
    pub(super) bottom: f32,
    /// What the word says, where the glyphs one by one say something else.
    pub(super) actual: Option<Box<str>>,
    /// Whether it can be told from the words on its left and on its right by the place of its glyphs.
    pub(super) edges: (bool, bool),
    /// Whether it is white space, which may hang over the end of a line.
    pub(super) blank: bool,
    /// What was shaped; clusters of the glyphs point into it.
    text: Box<str>,
}

/// How to read a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Manner {
    pub(super) face: usize,
    pub(super) script: Script,
    pub(super) rtl: bool,
}

/// Which face writes a cluster of characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Choice {
    /// This one.
    Face(usize),
    /// None: a symbol that is written as its code.
    Code,
}

/// Shapes the text of one document.
pub(super) struct Shaper<'a> {
    fonts: &'a Fonts,
    language: String,
    tag: Option<Language>,
    /// Faces in the order of their first use.
    pub(super) faces: Vec<Used>,
    /// Scripts that no font writes, with a character of each.
    pub(super) missing: BTreeMap<String, (Script, char)>,
    /// Whether text is only measured: characters that no font has are then as wide as a letter.
    pub(super) is_draft: bool,
    choices: HashMap<(Script, Wish), HashMap<Box<str>, Choice>>,
    plans: HashMap<Manner, ShapePlan>,
    buffer: Buffer,
}

impl<'a> Shaper<'a> {
    pub(super) fn new(fonts: &'a Fonts, language: &str) -> Self {
        Self {
            fonts,
            language: language.to_owned(),
            tag: Language::new(language),
            faces: Vec::new(),
            missing: BTreeMap::new(),
            is_draft: false,
            choices: HashMap::new(),
            plans: HashMap::new(),
            buffer: Buffer::new(),
        }
    }

    /// Chooses the face for one cluster of characters that stands among text of `script`.
    /// Only characters of a script of their `own` must have a font.
    pub(super) fn choose(&mut self, cluster: &str, own: Option<Script>, script: Script, wish: Wish) -> Choice {
        let known = self.choices.get(&(script, wish));
        if let Some(choice) = known.and_then(|known| known.get(cluster)) {
            return *choice;
        }
        let visible: Vec<char> = cluster.chars().filter(|c| !is_invisible(*c)).map(display).collect();
        let choice = match self.fonts.find(&visible, script, wish, &self.language) {
            Some(face) => Choice::Face(self.register(&face)),
            None => {
                let own = own.filter(|own| *own != Script::Unknown);
                match (own, visible.first()) {
                    (Some(own), Some(character)) => {
                        self.missing.entry(script::name(own)).or_insert((own, *character));
                    }
                    _ => self.fonts.miss(&visible),
                }
                Choice::Code
            }
        };
        let known = self.choices.entry((script, wish)).or_default();
        known.insert(Box::from(cluster), choice);
        choice
    }

    /// The number of a face, in the order of first use.
    fn register(&mut self, face: &Arc<Face>) -> usize {
        let known = self.faces.iter().position(|used| Arc::ptr_eq(&used.face, face));
        known.unwrap_or_else(|| {
            self.faces.push(Used::new(Arc::clone(face)));
            self.faces.len() - 1
        })
    }

    /// Shapes `text`, which is all of one face, script and direction.
    pub(super) fn word(&mut self, text: &str, manner: Manner) -> Rc<Word> {
        Rc::new(self.shape(text, text, manner))
    }

    /// Writes characters that no font has as their codes, such as `[U+2713]`; copied, they are themselves.
    pub(super) fn code(&mut self, cluster: &str, wish: Wish) -> Option<Rc<Word>> {
        let base = Arc::clone(self.fonts.base(wish)?);
        let face = self.register(&base);
        let visible = cluster.chars().filter(|c| !is_invisible(*c));
        let shown =
            |character| if self.is_draft { "n".to_owned() } else { format!("[U+{:04X}]", u32::from(character)) };
        let shown: String = visible.map(shown).collect();
        let manner = Manner { face, script: Script::Latin, rtl: false };
        let mut word = self.shape(&shown, &shown, manner);
        word.actual = Some(Box::from(cluster));
        Some(Rc::new(word))
    }

    /// Shapes without looking into memory.
    fn shape(&mut self, shown: &str, text: &str, manner: Manner) -> Word {
        let Some(used) = self.faces.get_mut(manner.face) else {
            return Word::empty(manner.face);
        };
        let face = Arc::clone(&used.face);
        let script =
            harfrust::Script::from_iso15924_tag(Tag::from_be_bytes(manner.script.as_iso15924_tag().to_be_bytes()));
        let direction = if manner.rtl { Direction::RightToLeft } else { Direction::LeftToRight };
        let plan = self
            .plans
            .entry(manner)
            .or_insert_with(|| ShapePlan::new(&face.font, direction, script, self.tag.as_ref(), &[]));
        let buffer = &mut self.buffer;
        buffer.clear();
        for (place, character) in shown.char_indices().filter(|(_, c)| !is_mute(*c)) {
            let place = u32::try_from(place).unwrap_or(u32::MAX);
            buffer.push(u32::from(display(character)), place);
        }
        buffer.set_direction(direction);
        buffer.set_script(script);
        buffer.set_language(self.tag.clone());
        buffer.set_flags(BufferFlags::PRESERVE_DEFAULT_IGNORABLES);
        buffer.set_cluster_level(ClusterLevel::MonotoneCharacters);
        let shaper = ShaperFont::new(&face.font);
        if shape(&shaper, buffer, ShapeOptions::new().plan(Some(plan))).is_err() {
            return Word::empty(manner.face);
        }
        let glyphs = buffer.glyph_infos().iter().zip(buffer.glyph_positions());
        let mut glyphs: Vec<Shaped> = glyphs
            .map(|(info, position)| Shaped {
                id: u16::try_from(info.glyph_id).unwrap_or_default(),
                cluster: info.cluster,
                advance: position.x_advance as f32 / face.units,
                dx: position.x_offset as f32 / face.units,
                dy: raised(position.y_offset as f32 / face.units),
            })
            .collect();
        hide(&face, shown, &mut glyphs);
        let glyphs = used.encode(&glyphs, text, manner.rtl);
        Word::new(manner, glyphs, text, used)
    }

    /// Cuts a word that is wider than a line into parts of at most `width` ems, at letters.
    pub(super) fn cut(&mut self, word: &Word, width: f32) -> Vec<Rc<Word>> {
        let Some(used) = self.faces.get_mut(word.manner.face) else {
            return Vec::new();
        };
        let letters = GraphemeClusterSegmenter::new().segment_str(&word.text);
        let letters: BTreeSet<u32> = letters.filter_map(|at| u32::try_from(at).ok()).collect();
        let mut widths: BTreeMap<u32, f32> = BTreeMap::new();
        for glyph in &word.glyphs {
            // Marks that have a cluster of their own go with their letter.
            let start = letters.range(..=glyph.cluster).next_back().copied().unwrap_or_default();
            *widths.entry(start).or_default() += glyph.advance;
        }
        let mut starts: Vec<u32> = Vec::new();
        let mut filled = 0.0;
        for (start, advance) in widths {
            if starts.is_empty() || filled + advance > width {
                starts.push(start);
                filled = 0.0;
            }
            filled += advance;
        }
        let part = |(index, start): (usize, &u32)| {
            let end = starts.get(index + 1).copied().unwrap_or(u32::MAX);
            let inside = word.glyphs.iter().filter(|glyph| (*start..end).contains(&glyph.cluster));
            let moved = |glyph: &Glyph| Glyph { cluster: glyph.cluster - start, ..*glyph };
            let until = word.text.len().min(end as usize);
            let text = word.text.get(*start as usize..until).unwrap_or_default();
            Rc::new(Word::new(word.manner, inside.map(moved).collect(), text, used))
        };
        starts.iter().enumerate().map(part).collect()
    }
}

/// A displacement that no one can see is none.
fn raised(dy: f32) -> f32 {
    if dy.abs() > 0.003 { dy } else { 0.0 }
}

/// Makes joiners and other invisible characters take no room, and drops them where the font would show them.
fn hide(face: &Face, shown: &str, glyphs: &mut Vec<Shaped>) {
    let invisible = shown.chars().filter(|c| is_invisible(*c));
    let ids: BTreeSet<u16> = invisible.map(|c| face.glyph(c).unwrap_or_default()).collect();
    if ids.is_empty() {
        return;
    }
    glyphs.retain(|glyph| !ids.contains(&glyph.id) || (glyph.id != 0 && face.is_blank(glyph.id)));
    for glyph in glyphs.iter_mut().filter(|glyph| ids.contains(&glyph.id)) {
        glyph.advance = 0.0;
        glyph.dx = 0.0;
    }
}

impl Word {
    fn new(manner: Manner, glyphs: Vec<Glyph>, text: &str, used: &mut Used) -> Self {
        let width = glyphs.iter().map(|glyph| glyph.advance).sum();
        let (mut top, mut bottom) = (0.0_f32, 0.0_f32);
        for glyph in &glyphs {
            let id = used.codes.get(usize::from(glyph.code)).map_or(0, |(id, _)| *id);
            let (above, below) = used.ink(id);
            top = top.max(above + glyph.dy);
            bottom = bottom.max(below - glyph.dy);
        }
        let is_said = |said: String| said.chars().eq(text.chars().filter(|c| !is_mute(*c)));
        let is_plain = is_said(used.read(&glyphs, manner.rtl));
        // Some programs take a mark above or below the line for a line or a word of its own. They are told what the
        // word says as a whole; from right to left they would turn this around.
        let is_moved = |glyph: &Glyph| glyph.dx.abs() > 0.02 || glyph.dy != 0.0 || glyph.advance <= 0.0;
        let is_whole = !manner.rtl && glyphs.iter().any(is_moved);
        let actual = (!is_plain || is_whole).then(|| Box::from(text));
        let is_edge = |glyph: Option<&Glyph>| glyph.is_none_or(|at| !is_moved(at));
        let edges = (is_edge(glyphs.first()), is_edge(glyphs.last()));
        let blank = text.chars().all(char::is_whitespace);
        Self { manner, glyphs, width, top, bottom, actual, edges, blank, text: Box::from(text) }
    }

    fn empty(face: usize) -> Self {
        Self {
            manner: Manner { face, script: Script::Common, rtl: false },
            glyphs: Vec::new(),
            width: 0.0,
            top: 0.0,
            bottom: 0.0,
            actual: None,
            edges: (true, true),
            blank: true,
            text: Box::default(),
        }
    }

    /// What it says.
    pub(super) fn says(&self) -> &str {
        self.actual.as_deref().unwrap_or(&self.text)
    }

    /// Whether it runs from right to left.
    pub(super) fn is_rtl(&self) -> bool {
        self.manner.rtl
    }

    /// Index of its face in [`Shaper::faces`].
    pub(super) fn face(&self) -> usize {
        self.manner.face
    }
}
