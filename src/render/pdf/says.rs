//! What glyphs say when a reader copies, searches or listens to them.
//!
//! Programs read a page glyph by glyph in the order in which they stand, and turn around what runs from right to left.
//! So each glyph gets a code of its own for each text it says, and the glyphs of one letter share its characters such
//! that they come out in the right order. Where that cannot be, the word carries its text beside it.

use std::collections::HashMap;
use std::sync::Arc;

use super::font::Face;

/// A face in use, and the codes by which its glyphs are shown.
pub(super) struct Used {
    pub(super) face: Arc<Face>,
    /// Glyph and text of each code; the first is the glyph for missing characters.
    pub(super) codes: Vec<(u16, String)>,
    known: HashMap<(u16, Box<str>), u16>,
    /// How far the ink of each glyph reaches above and below the baseline, in ems.
    ink: HashMap<u16, (f32, f32)>,
}

/// A glyph as it was shaped.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Shaped {
    pub(super) id: u16,
    /// Byte in the word where its cluster starts.
    pub(super) cluster: u32,
    /// In ems, like the displacements.
    pub(super) advance: f32,
    pub(super) dx: f32,
    pub(super) dy: f32,
}

/// One glyph of a word.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Glyph {
    /// Index into [`Used::codes`].
    pub(super) code: u16,
    /// Byte in the word's text where its cluster starts.
    pub(super) cluster: u32,
    /// In ems.
    pub(super) advance: f32,
    /// Displacement to the right, in ems.
    pub(super) dx: f32,
    /// Displacement upwards, in ems.
    pub(super) dy: f32,
}

/// What a glyph says that says nothing by itself, since every glyph must say something: a zero-width space.
pub(super) const NOTHING: &str = "\u{200B}";

/// What to draw for a character that fonts leave out, though it looks like another one.
pub(super) fn display(character: char) -> char {
    match character {
        '\u{2010}' | '\u{2011}' => '-',
        other => other,
    }
}

/// Characters that play no part in shaping and are not copied: marks of direction, soft hyphens, tags.
pub(super) fn is_mute(character: char) -> bool {
    matches!(u32::from(character),
        0xAD | 0x61C | 0x200E | 0x200F | 0x202A..=0x202E | 0x2061..=0x206F | 0xFEFF | 0xE0000..=0xE007F)
}

impl Used {
    pub(super) fn new(face: Arc<Face>) -> Self {
        Self { face, codes: vec![(0, String::new())], known: HashMap::new(), ink: HashMap::new() }
    }

    /// How far a glyph reaches above and below the baseline.
    pub(super) fn ink(&mut self, id: u16) -> (f32, f32) {
        *self.ink.entry(id).or_insert_with(|| self.face.ink(id))
    }

    /// What the glyphs say one by one, in reading order.
    pub(super) fn read(&self, glyphs: &[Glyph], rtl: bool) -> String {
        let say = |glyph: &Glyph| match self.codes.get(usize::from(glyph.code)) {
            Some((_, says)) if !says.is_empty() => says.as_str(),
            _ => NOTHING,
        };
        if rtl { glyphs.iter().rev().map(say).collect() } else { glyphs.iter().map(say).collect() }
    }

    /// Gives each glyph of a word a code that says its share of the text.
    pub(super) fn encode(&mut self, shaped: &[Shaped], text: &str, rtl: bool) -> Vec<Glyph> {
        let mut starts: Vec<u32> = shaped.iter().map(|glyph| glyph.cluster).collect();
        starts.sort_unstable();
        starts.dedup();
        let mut glyphs = Vec::with_capacity(shaped.len());
        for cluster in shaped.chunk_by(|a, b| a.cluster == b.cluster) {
            let start = cluster.first().map_or(0, |glyph| glyph.cluster);
            let after = starts.partition_point(|at| *at <= start);
            let until = starts.get(after).map_or(text.len(), |end| *end as usize);
            let letters = text.get(start as usize..until).unwrap_or_default();
            let letters: Vec<char> = letters.chars().filter(|c| !is_mute(*c)).collect();
            self.encode_cluster(cluster, &letters, rtl, &mut glyphs);
        }
        glyphs
    }

    /// Shares the characters of one cluster among its glyphs: one each, and the rest to the last in reading order.
    fn encode_cluster(&mut self, cluster: &[Shaped], letters: &[char], rtl: bool, glyphs: &mut Vec<Glyph>) {
        let last = cluster.len().saturating_sub(1);
        for (index, glyph) in cluster.iter().enumerate() {
            let turn = if rtl { last - index } else { index };
            let until = if turn == last { letters.len() } else { turn + 1 };
            let share = letters.get(turn..until).unwrap_or_default();
            let (own, before) = match self.face.blank {
                // Programs that turn text around would turn a ligature's letters around as well.
                Some(blank) if rtl && share.len() > 1 => {
                    let (own, before) = share.split_at(share.len() - 1);
                    (before, Some((blank, own)))
                }
                _ => (share, None),
            };
            let code = self.code(glyph.id, &own.iter().collect::<String>());
            let Shaped { cluster, advance, dx, dy, .. } = *glyph;
            glyphs.push(Glyph { code, cluster, advance, dx, dy });
            for (blank, letter) in
                before.into_iter().flat_map(|(blank, rest)| rest.iter().rev().map(move |letter| (blank, letter)))
            {
                let code = self.code(blank, &letter.to_string());
                glyphs.push(Glyph { code, cluster, advance: 0.0, dx: 0.0, dy: 0.0 });
            }
        }
    }

    /// The code that shows `glyph` and says `says`. Fonts of the kind CFF have only one code for each glyph.
    fn code(&mut self, glyph: u16, says: &str) -> u16 {
        let key = (glyph, Box::from(if self.face.is_cff { "" } else { says }));
        if let Some(code) = self.known.get(&key) {
            return *code;
        }
        let Ok(code) = u16::try_from(self.codes.len()) else {
            // More texts than codes: the glyph is shown, and the word carries its text.
            let any = self.codes.iter().position(|(known, _)| *known == glyph);
            return any.and_then(|code| u16::try_from(code).ok()).unwrap_or_default();
        };
        self.codes.push((glyph, says.to_owned()));
        self.known.insert(key, code);
        code
    }
}
