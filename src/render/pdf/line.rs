//! Paragraphs to lines: where text may break, which words fit, and in which order they stand.

use std::collections::HashMap;
use std::ops::Range;
use std::rc::Rc;

use icu_segmenter::{GraphemeClusterSegmenter, GraphemeClusterSegmenterBorrowed, LineSegmenter, LineSegmenterBorrowed};
use unicode_bidi::{BidiInfo, Level, ParagraphBidiInfo};
use unicode_script::{Script, UnicodeScript};

use super::font::{Fonts, Wish};
use super::shape::{Choice, Manner, Shaper, Word};
use super::style::{ACCENT, Color, Sheet, TextStyle};
use super::tag::{Leaf, Tags};
use super::text::{self, Segment, Span};
use crate::i18n::{in_digits, tag};
use crate::render::tongue::runs_rtl;
use crate::report::{Anchor, Inline};

/// The longest piece of text that is shaped at once, in bytes.
const LONGEST: usize = 1500;

/// A line of text, set.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Line {
    /// In logical order.
    pub(super) words: Vec<Placed>,
    /// Without the white space at its end.
    pub(super) width: f32,
    /// From the top of the line to the baseline.
    pub(super) baseline: f32,
    /// From the top of the line to the top of the next one.
    pub(super) height: f32,
    /// Whether the paragraph runs from right to left.
    pub(super) rtl: bool,
}

impl Line {
    /// The same line as decoration of a kind.
    pub(super) fn decorated(mut self, leaf: Leaf) -> Self {
        for word in &mut self.words {
            word.leaf = leaf;
            word.link = None;
        }
        self
    }
}

/// A word in its place on a line.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Placed {
    pub(super) word: Rc<Word>,
    /// From the left end of the line's visible text.
    pub(super) x: f32,
    pub(super) size: f32,
    pub(super) color: Color,
    pub(super) leaf: Leaf,
    /// Index into [`Setter::links`].
    pub(super) link: Option<usize>,
}

/// A link in running text.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Link {
    pub(super) to: Anchor,
    pub(super) leaf: Leaf,
    pub(super) words: String,
}

/// Sets the text of one document.
pub(super) struct Setter<'a> {
    /// The page that is laid out.
    pub(super) sheet: &'static Sheet,
    pub(super) shaper: Shaper<'a>,
    /// Whether the document's own language runs from right to left.
    pub(super) rtl: bool,
    /// Tag of the document's own language.
    language: String,
    /// How large text is set, of its usual size.
    pub(super) scale: f32,
    /// All links, in the order of the text.
    pub(super) links: Vec<Link>,
    /// Whether a link leads anywhere; others are set as plain words.
    known: Box<dyn Fn(&Anchor) -> bool + 'a>,
    lines: LineSegmenterBorrowed<'static>,
    clusters: GraphemeClusterSegmenterBorrowed<'static>,
    /// Stretches of one look and direction, as reports repeat their words.
    known_words: HashMap<Before, HashMap<Box<str>, Shaped>>,
}

/// What decides how a stretch is shaped beside its text: the look, whether it runs from right to left, the script before it.
type Before = (Wish, bool, Script);

/// The words of a stretch, and the script behind it.
type Shaped = (Vec<Rc<Word>>, Script);

/// Text of one face, script, direction and look, shaped.
struct Piece {
    word: Rc<Word>,
    level: Level,
    /// Index of its span.
    span: usize,
    /// Whether a line may end after it.
    breakable: bool,
}

impl<'a> Setter<'a> {
    pub(super) fn new(
        fonts: &'a Fonts,
        language: &str,
        sheet: &'static Sheet,
        known: Box<dyn Fn(&Anchor) -> bool + 'a>,
    ) -> Self {
        Self {
            sheet,
            shaper: Shaper::new(fonts, language),
            rtl: tag::is_rtl(language),
            language: language.to_owned(),
            scale: 1.0,
            links: Vec::new(),
            known,
            lines: LineSegmenter::new_auto(Default::default()),
            clusters: GraphemeClusterSegmenter::new(),
            known_words: HashMap::new(),
        }
    }

    /// The number of a page or an item, in the digits of the language.
    pub(super) fn number(&self, number: usize) -> String {
        in_digits(&self.language, &number.to_string())
    }

    /// Sets a paragraph in lines of at most `width`; its words become content of the tag `parent`.
    pub(super) fn paragraph(
        &mut self,
        inlines: &[Inline],
        style: TextStyle,
        width: f32,
        tags: &mut Tags,
        parent: Option<super::tag::Tag>,
    ) -> Vec<Line> {
        let style = style.scaled(self.scale);
        let rtl = runs_rtl(inlines.iter().filter_map(Inline::words), self.rtl);
        let segments = text::segments(inlines, rtl);
        let mut lines = Vec::new();
        let mut leaves = Leaves { parent, plain: None, link: None };
        for segment in &segments {
            let looks = self.looks(segment, style, tags, &mut leaves);
            let pieces = self.pieces(segment, style, rtl);
            self.fill(&pieces, &looks, style, width, rtl, &mut lines);
        }
        lines
    }

    /// The width of the longest unbreakable part of a paragraph.
    pub(super) fn longest(&mut self, inlines: &[Inline], style: TextStyle) -> f32 {
        let style = style.scaled(self.scale);
        let rtl = runs_rtl(inlines.iter().filter_map(Inline::words), self.rtl);
        let segments = text::segments(inlines, rtl);
        let mut longest = 0.0_f32;
        for segment in &segments {
            let mut width = 0.0;
            for piece in self.pieces(segment, style, rtl) {
                width += if piece.word.blank { 0.0 } else { piece.word.width * style.size };
                longest = longest.max(width);
                if piece.breakable {
                    width = 0.0;
                }
            }
        }
        longest
    }

    /// The width of a paragraph in one line, up to the writer's own breaks.
    pub(super) fn natural(&mut self, inlines: &[Inline], style: TextStyle) -> f32 {
        let style = style.scaled(self.scale);
        let rtl = runs_rtl(inlines.iter().filter_map(Inline::words), self.rtl);
        let segments = text::segments(inlines, rtl);
        let mut widest = 0.0_f32;
        for segment in &segments {
            let pieces = self.pieces(segment, style, rtl);
            widest = widest.max(pieces.iter().map(|piece| piece.word.width * style.size).sum());
        }
        widest
    }

    /// Colour, content tag and link of each span.
    fn looks(
        &mut self,
        segment: &Segment<'_>,
        style: TextStyle,
        tags: &mut Tags,
        leaves: &mut Leaves,
    ) -> Vec<(Color, Leaf, Option<usize>)> {
        let mut looks = Vec::with_capacity(segment.spans.len());
        for span in &segment.spans {
            let target = span.link.filter(|anchor| leaves.parent.is_some() && (self.known)(anchor));
            looks.push(match target {
                None => (style.color, leaves.plain(tags), None),
                Some(anchor) => {
                    let (leaf, is_new) = leaves.link(span.run, tags);
                    if is_new {
                        let words = segment.text.get(span.range.clone()).unwrap_or_default().to_owned();
                        self.links.push(Link { to: anchor.clone(), leaf, words });
                    }
                    (ACCENT, leaf, self.links.len().checked_sub(1))
                }
            });
        }
        looks
    }

    /// Cuts a segment into pieces of one look each and shapes them.
    fn pieces(&mut self, segment: &Segment<'_>, style: TextStyle, rtl: bool) -> Vec<Piece> {
        let levels = levels(&segment.text, rtl);
        let mut pieces = Vec::new();
        let mut start = 0;
        let mut script = Script::Common;
        let lines = self.lines;
        for end in lines.segment_str(&segment.text).skip_while(|end| *end == 0) {
            let stretch = segment.text.get(start..end).unwrap_or_default();
            let blank = stretch.len() - stretch.trim_end_matches(char::is_whitespace).len();
            let first = pieces.len();
            self.stretch(segment, start..end - blank, style, &levels, &mut script, &mut pieces);
            self.stretch(segment, end - blank..end, style, &levels, &mut script, &mut pieces);
            if pieces.len() > first
                && let Some(last) = pieces.last_mut()
            {
                last.breakable = true;
            }
            start = end;
        }
        pieces
    }

    /// Shapes a stretch of text without a place to break, once for each way in which it may come out.
    fn stretch(
        &mut self,
        segment: &Segment<'_>,
        range: Range<usize>,
        style: TextStyle,
        levels: &[Level],
        script: &mut Script,
        pieces: &mut Vec<Piece>,
    ) {
        let text = segment.text.get(range.clone()).unwrap_or_default();
        let span = span_at(&segment.spans, range.start);
        let level = levels.get(range.start).copied().unwrap_or(Level::ltr());
        let look = segment.spans.get(span).filter(|look| range.end <= look.range.end);
        let levels_inside = levels.get(range.clone()).unwrap_or_default();
        let Some(look) = look.filter(|_| levels_inside.iter().all(|other| *other == level)) else {
            return self.cluster_by_cluster(segment, range, style, levels, script, pieces);
        };
        let before = (wish(look, style), level.is_rtl(), *script);
        if let Some((words, behind)) = self.known_words.get(&before).and_then(|known| known.get(text)) {
            *script = *behind;
            let piece = |word: &Rc<Word>| Piece { word: Rc::clone(word), level, span, breakable: false };
            return pieces.extend(words.iter().map(piece));
        }
        let first = pieces.len();
        self.cluster_by_cluster(segment, range, style, levels, script, pieces);
        let words = pieces.iter().skip(first).map(|piece| Rc::clone(&piece.word)).collect();
        self.known_words.entry(before).or_default().insert(Box::from(text), (words, *script));
    }

    /// Shapes a stretch afresh: each of its letters, with its marks, finds a face, and those of one manner are shaped at once.
    fn cluster_by_cluster(
        &mut self,
        segment: &Segment<'_>,
        range: Range<usize>,
        style: TextStyle,
        levels: &[Level],
        script: &mut Script,
        pieces: &mut Vec<Piece>,
    ) {
        let mut open: Option<(Range<usize>, Manner, Level, usize)> = None;
        let clusters = self.clusters;
        let words = segment.text.get(range.clone()).unwrap_or_default();
        let mut from = 0;
        for until in clusters.segment_str(words).skip_while(|end| *end == 0) {
            let place = range.start + from..range.start + until;
            let cluster = words.get(from..until).unwrap_or_default();
            from = until;
            let span = span_at(&segment.spans, place.start);
            let level = levels.get(place.start).copied().unwrap_or(Level::ltr());
            let wish = segment.spans.get(span).map_or(Wish::default(), |look| wish(look, style));
            let own = cluster.chars().map(|c| c.script()).find(|s| !matches!(s, Script::Common | Script::Inherited));
            *script = own.unwrap_or(*script);
            let choice = self.shaper.choose(cluster, own, *script, wish);
            let Choice::Face(face) = choice else {
                self.close(open.take(), segment, pieces);
                pieces.extend(self.shaper.code(cluster, wish).map(|word| Piece {
                    word,
                    level,
                    span,
                    breakable: false,
                }));
                continue;
            };
            let manner = Manner { face, script: *script, rtl: level.is_rtl() };
            match &mut open {
                Some((covered, same, at, look))
                    if *same == manner && *at == level && *look == span && covered.len() < LONGEST =>
                {
                    covered.end = place.end;
                }
                _ => {
                    self.close(open.take(), segment, pieces);
                    open = Some((place, manner, level, span));
                }
            }
        }
        self.close(open, segment, pieces);
    }

    /// Shapes a collected piece.
    fn close(
        &mut self,
        open: Option<(Range<usize>, Manner, Level, usize)>,
        segment: &Segment<'_>,
        pieces: &mut Vec<Piece>,
    ) {
        if let Some((range, manner, level, span)) = open {
            let word = self.shaper.word(segment.text.get(range).unwrap_or_default(), manner);
            pieces.push(Piece { word, level, span, breakable: false });
        }
    }

    /// Fills lines with pieces, as many as fit.
    fn fill(
        &mut self,
        pieces: &[Piece],
        looks: &[(Color, Leaf, Option<usize>)],
        style: TextStyle,
        width: f32,
        rtl: bool,
        lines: &mut Vec<Line>,
    ) {
        let mut line: Vec<(Rc<Word>, Level, usize)> = Vec::new();
        let mut filled = 0.0;
        let mut finish = |line: &mut Vec<(Rc<Word>, Level, usize)>| {
            lines.push(arrange(std::mem::take(line), looks, style, rtl));
        };
        let mut rest = pieces;
        while !rest.is_empty() {
            let count = rest.iter().position(|piece| piece.breakable).map_or(rest.len(), |at| at + 1);
            let (unit, after) = rest.split_at(count);
            rest = after;
            let visible: f32 = unit.iter().filter(|piece| !piece.word.blank).map(|piece| piece.word.width).sum();
            let visible = visible * style.size;
            if filled + visible > width && filled > 0.0 {
                finish(&mut line);
                filled = 0.0;
            }
            if visible <= width {
                for piece in unit {
                    filled += piece.word.width * style.size;
                    line.push((Rc::clone(&piece.word), piece.level, piece.span));
                }
                continue;
            }
            for piece in unit {
                for part in self.shaper.cut(&piece.word, width / style.size) {
                    let advance = part.width * style.size;
                    if filled + advance > width && filled > 0.0 && !part.blank {
                        finish(&mut line);
                        filled = 0.0;
                    }
                    filled += advance;
                    line.push((part, piece.level, piece.span));
                }
            }
        }
        finish(&mut line);
    }
}

/// Puts the words of a line in their places.
fn arrange(
    words: Vec<(Rc<Word>, Level, usize)>,
    looks: &[(Color, Leaf, Option<usize>)],
    style: TextStyle,
    rtl: bool,
) -> Line {
    let base = if rtl { Level::rtl() } else { Level::ltr() };
    let visible = words.iter().rposition(|(word, _, _)| !word.blank).map_or(0, |last| last + 1);
    let levels: Vec<Level> =
        words.iter().enumerate().map(|(at, (_, level, _))| if at < visible { *level } else { base }).collect();
    let overhang: f32 = words.iter().skip(visible).map(|(word, _, _)| word.width).sum::<f32>() * style.size;
    let mut x = if rtl { -overhang } else { 0.0 };
    let mut places = vec![0.0; words.len()];
    for index in BidiInfo::reorder_visual(&levels) {
        if let (Some(place), Some((word, _, _))) = (places.get_mut(index), words.get(index)) {
            *place = x;
            x += word.width * style.size;
        }
    }
    let top = words.iter().map(|(word, _, _)| word.top).fold(0.0, f32::max);
    let bottom = words.iter().map(|(word, _, _)| word.bottom).fold(0.0, f32::max);
    let width = if rtl { x } else { x - overhang };
    let placed = words.into_iter().zip(places).map(|((word, _, span), x)| {
        let (color, leaf, link) = looks.get(span).copied().unwrap_or((style.color, Leaf::NONE, None));
        Placed { word, x, size: style.size, color, leaf, link }
    });
    let (baseline, height) = spacing(style, top * style.size, bottom * style.size);
    Line { words: placed.collect(), width, baseline, height, rtl }
}

/// Baseline and height of a line: the style's, unless its ink stands higher or hangs lower.
fn spacing(style: TextStyle, top: f32, bottom: f32) -> (f32, f32) {
    // Noto Sans, which the scale is made for, reaches from 1.069 above to 0.293 below.
    let above = (style.leading - style.size * 1.362) / 2.0 + style.size * 1.069;
    let below = style.leading - above;
    let baseline = above.max(top + 0.5);
    (baseline, baseline + below.max(bottom + 0.5))
}

/// The embedding level of each byte.
fn levels(text: &str, rtl: bool) -> Vec<Level> {
    let base = if rtl { Level::rtl() } else { Level::ltr() };
    if !rtl && text.chars().all(|c| u32::from(c) < 0x590) {
        return vec![base; text.len()];
    }
    ParagraphBidiInfo::new(text, Some(base)).levels
}

/// The span that holds a byte.
fn span_at(spans: &[Span<'_>], place: usize) -> usize {
    spans.partition_point(|span| span.range.end <= place)
}

fn wish(span: &Span<'_>, style: TextStyle) -> Wish {
    Wish { bold: span.bold || style.bold, italic: span.italic }
}

/// Content tags of a paragraph: one for each stretch of words between links, one for each link.
struct Leaves {
    parent: Option<super::tag::Tag>,
    plain: Option<Leaf>,
    link: Option<(usize, Leaf)>,
}

impl Leaves {
    fn plain(&mut self, tags: &mut Tags) -> Leaf {
        let Some(parent) = self.parent else {
            return Leaf::NONE;
        };
        self.link = None;
        *self.plain.get_or_insert_with(|| tags.leaf(parent))
    }

    /// The tag of the link in run `run`, and whether it is new.
    fn link(&mut self, run: usize, tags: &mut Tags) -> (Leaf, bool) {
        let Some(parent) = self.parent else {
            return (Leaf::NONE, false);
        };
        self.plain = None;
        match self.link {
            Some((known, leaf)) if known == run => (leaf, false),
            _ => {
                let tag = tags.child(parent, "Link");
                let leaf = tags.leaf(tag);
                self.link = Some((run, leaf));
                (leaf, true)
            }
        }
    }
}
