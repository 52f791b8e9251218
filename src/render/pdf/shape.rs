//! From text to glyphs: which face writes what, where each glyph stands, and what it says when copied.
//!
//! Shapes word by word and remembers each word, as reports repeat themselves.

use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;
use std::sync::Arc;

use harfrust::{Buffer, BufferFlags, Direction, Language, ShapeOptions, ShapePlan, ShaperFont, Tag, shape};
use unicode_script::Script;

use super::font::{Face, Fonts, Wish};
use super::script;
use super::text::is_invisible;

/// A word or part of a word in one face, ready to be drawn at any size.
#[derive(Debug, PartialEq)]
pub(super) struct Word {
    /// Index of the face in [`Shaper::faces`].
    pub(super) face: usize,
    /// From left to right, whatever the writing direction.
    pub(super) glyphs: Vec<Glyph>,
    /// In ems.
    pub(super) width: f32,
    /// What the word says, where the glyphs one by one say something else.
    pub(super) actual: Option<Box<str>>,
    /// Whether it is white space, which may hang over the end of a line.
    pub(super) blank: bool,
    /// What was shaped; clusters of the glyphs point into it.
    text: Box<str>,
}

/// One glyph of a word.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Glyph {
    pub(super) id: u16,
    /// Byte in the word's text where its cluster starts.
    cluster: u32,
    /// In ems.
    pub(super) advance: f32,
    /// Displacement to the right, in ems.
    pub(super) dx: f32,
    /// Displacement upwards, in ems.
    pub(super) dy: f32,
}

/// A face in use, and what each of its glyphs says.
pub(super) struct Used {
    pub(super) face: Arc<Face>,
    /// The text of each glyph used; empty for the second and later glyphs of one letter.
    pub(super) says: BTreeMap<u16, String>,
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
    choices: HashMap<(Box<str>, Script, Wish), Choice>,
    plans: HashMap<Manner, ShapePlan>,
    words: HashMap<Manner, HashMap<Box<str>, Rc<Word>>>,
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
            choices: HashMap::new(),
            plans: HashMap::new(),
            words: HashMap::new(),
            buffer: Buffer::new(),
        }
    }

    /// Chooses the face for one cluster of characters that stands among text of `script`.
    /// Only characters of a script of their `own` must have a font.
    pub(super) fn choose(&mut self, cluster: &str, own: Option<Script>, script: Script, wish: Wish) -> Choice {
        if let Some(choice) = self.choices.get(&(Box::from(cluster), script, wish)) {
            return *choice;
        }
        let visible: Vec<char> = cluster.chars().filter(|c| !is_invisible(*c)).map(display).collect();
        let choice = match self.fonts.find(&visible, script, wish, &self.language) {
            Some(face) => Choice::Face(self.register(&face)),
            None => {
                let own = own.filter(|own| *own != Script::Unknown);
                if let (Some(own), Some(character)) = (own, visible.first()) {
                    self.missing.entry(script::name(own)).or_insert((own, *character));
                }
                Choice::Code
            }
        };
        self.choices.insert((Box::from(cluster), script, wish), choice);
        choice
    }

    /// The number of a face, in the order of first use.
    fn register(&mut self, face: &Arc<Face>) -> usize {
        let known = self.faces.iter().position(|used| Arc::ptr_eq(&used.face, face));
        known.unwrap_or_else(|| {
            self.faces.push(Used { face: Arc::clone(face), says: BTreeMap::new() });
            self.faces.len() - 1
        })
    }

    /// Shapes `text`, which is all of one face, script and direction.
    pub(super) fn word(&mut self, text: &str, manner: Manner) -> Rc<Word> {
        if let Some(word) = self.words.get(&manner).and_then(|words| words.get(text)) {
            return Rc::clone(word);
        }
        let word = Rc::new(self.shape(text, text, manner));
        self.words.entry(manner).or_default().insert(Box::from(text), Rc::clone(&word));
        word
    }

    /// Writes characters that no font has as their codes, such as `[U+2713]`; copied, they are themselves.
    pub(super) fn code(&mut self, cluster: &str, wish: Wish) -> Option<Rc<Word>> {
        let base = Arc::clone(self.fonts.base(wish)?);
        let face = self.register(&base);
        let visible = cluster.chars().filter(|c| !is_invisible(*c));
        let shown: String = visible.map(|character| format!("[U+{:04X}]", u32::from(character))).collect();
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
        for (place, character) in shown.char_indices() {
            buffer.push(u32::from(display(character)), u32::try_from(place).unwrap_or(u32::MAX));
        }
        buffer.set_direction(direction);
        buffer.set_script(script);
        buffer.set_language(self.tag.clone());
        buffer.set_flags(BufferFlags::REMOVE_DEFAULT_IGNORABLES);
        if shape(&ShaperFont::new(&face.font), buffer, ShapeOptions::new().plan(Some(plan))).is_err() {
            return Word::empty(manner.face);
        }
        let glyphs: Vec<Glyph> = buffer
            .glyph_infos()
            .iter()
            .zip(buffer.glyph_positions())
            .map(|(info, position)| Glyph {
                id: u16::try_from(info.glyph_id).unwrap_or_default(),
                cluster: info.cluster,
                advance: position.x_advance as f32 / face.units,
                dx: position.x_offset as f32 / face.units,
                dy: position.y_offset as f32 / face.units,
            })
            .collect();
        used.learn(&glyphs, text);
        Word::new(manner.face, glyphs, text, &used.says)
    }

    /// Cuts a word that is wider than a line into parts of at most `width` ems, at letters.
    pub(super) fn cut(&self, word: &Word, width: f32) -> Vec<Rc<Word>> {
        let mut starts: Vec<u32> = word.glyphs.iter().map(|glyph| glyph.cluster).collect();
        starts.sort_unstable();
        starts.dedup();
        let mut widths: BTreeMap<u32, f32> = BTreeMap::new();
        for glyph in &word.glyphs {
            *widths.entry(glyph.cluster).or_default() += glyph.advance;
        }
        let mut parts: Vec<(u32, u32)> = Vec::new();
        let mut filled = 0.0;
        for (index, start) in starts.iter().enumerate() {
            let end = starts.get(index + 1).copied().unwrap_or(u32::MAX);
            let advance = widths.get(start).copied().unwrap_or_default();
            match parts.last_mut() {
                Some(part) if filled + advance <= width => part.1 = end,
                _ => {
                    parts.push((*start, end));
                    filled = 0.0;
                }
            }
            filled += advance;
        }
        let says = self.faces.get(word.face).map(|used| &used.says);
        let part = |(start, end): (u32, u32)| {
            let inside = word.glyphs.iter().filter(|glyph| (start..end).contains(&glyph.cluster));
            let glyphs = inside.map(|glyph| Glyph { cluster: glyph.cluster - start, ..*glyph }).collect();
            let from = start as usize;
            let until = word.text.len().min(end as usize);
            let text = word.text.get(from..until).unwrap_or_default();
            says.map(|says| Rc::new(Word::new(word.face, glyphs, text, says)))
        };
        parts.into_iter().filter_map(part).collect()
    }
}

/// What to draw for a character that fonts leave out, though it looks like another one.
fn display(character: char) -> char {
    match character {
        '\u{2010}' | '\u{2011}' => '-',
        other => other,
    }
}

impl Used {
    /// Records what the glyphs say, unless they said something before.
    fn learn(&mut self, glyphs: &[Glyph], text: &str) {
        let mut starts: Vec<u32> = glyphs.iter().map(|glyph| glyph.cluster).collect();
        starts.sort_unstable();
        starts.dedup();
        let mut clusters: BTreeMap<u32, Vec<u16>> = BTreeMap::new();
        for glyph in glyphs {
            clusters.entry(glyph.cluster).or_default().push(glyph.id);
        }
        for (index, start) in starts.iter().enumerate() {
            let from = *start as usize;
            let until = starts.get(index + 1).map_or(text.len(), |end| *end as usize);
            let letters = text.get(from..until).unwrap_or_default();
            if let Some(ids) = clusters.get(start) {
                self.learn_cluster(ids, letters);
            }
        }
    }

    /// One glyph says the whole cluster. Of several, each says the character it stands for by itself, and the first
    /// one without such a character says what is left.
    fn learn_cluster(&mut self, ids: &[u16], letters: &str) {
        let visible = letters.chars().filter(|c| !is_invisible(*c)).map(|c| match display(c) {
            '\u{A0}' => ' ',
            other => other,
        });
        let mut left: Vec<char> = visible.collect();
        if let [id] = ids {
            self.says.entry(*id).or_insert_with(|| left.into_iter().collect());
            return;
        }
        let charmap = self.face.font.charmap();
        let mut unnamed = Vec::new();
        for id in ids {
            let is_own = |c: &char| charmap.map_unicode(*c).is_some_and(|glyph| glyph.to_u32() == u32::from(*id));
            match left.iter().position(is_own) {
                Some(place) => {
                    let own = left.remove(place).to_string();
                    self.says.entry(*id).or_insert(own);
                }
                None => unnamed.push(*id),
            }
        }
        for id in unnamed {
            let rest: String = left.drain(..).collect();
            self.says.entry(id).or_insert(rest);
        }
    }
}

impl Word {
    fn new(face: usize, glyphs: Vec<Glyph>, text: &str, says: &BTreeMap<u16, String>) -> Self {
        let width = glyphs.iter().map(|glyph| glyph.advance).sum();
        let said: String = glyphs.iter().filter_map(|glyph| says.get(&glyph.id)).map(String::as_str).collect();
        let actual = (said != text).then(|| Box::from(text));
        let blank = text.chars().all(char::is_whitespace);
        Self { face, glyphs, width, actual, blank, text: Box::from(text) }
    }

    fn empty(face: usize) -> Self {
        Self { face, glyphs: Vec::new(), width: 0.0, actual: None, blank: true, text: Box::default() }
    }
}
