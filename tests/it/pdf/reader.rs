//! Reads a PDF again: where its words stand, what they say, and how they are tagged.

use std::collections::BTreeMap;

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, ObjectId};

/// An opened file.
pub struct Reader {
    pub document: Document,
    pages: Vec<ObjectId>,
}

/// Glyphs shown together, or a stretch with a text of its own.
#[derive(Debug, Clone, PartialEq)]
pub struct Shown {
    pub text: String,
    /// Left and right end, and baseline, in points from the bottom left corner.
    pub left: f32,
    pub right: f32,
    pub baseline: f32,
    pub size: f32,
    /// Number of the marked content; `None` for decoration.
    pub mark: Option<i64>,
}

/// A tag with what it holds.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Tag {
    pub kind: String,
    /// All text below it, in reading order.
    pub text: String,
    pub alt: Option<String>,
    pub scope: Option<String>,
    pub kids: Vec<Tag>,
    /// Links below it.
    pub links: usize,
}

/// An active link.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    pub page: usize,
    pub rect: [f32; 4],
    pub target: usize,
    pub words: String,
}

struct Font {
    widths: BTreeMap<u16, f32>,
    texts: BTreeMap<u16, String>,
}

/// Glyphs collected.
struct Run {
    texts: Vec<String>,
    left: f32,
    right: f32,
}

impl Run {
    fn new(pen: f32) -> Self {
        Self { texts: Vec::new(), left: pen, right: pen }
    }

    fn push(&mut self, text: &str, pen: f32) {
        self.texts.push(text.to_owned());
        self.right = self.right.max(pen);
    }

    /// As programs do, text that runs from right to left is turned around glyph by glyph.
    fn finish(mut self, baseline: f32, size: f32, mark: Option<i64>, is_told: bool) -> Shown {
        let is_rtl = |c: char| ('\u{590}'..'\u{900}').contains(&c) || ('\u{FB1D}'..'\u{FEFF}').contains(&c);
        if self.texts.concat().chars().any(is_rtl) {
            self.texts.reverse();
        }
        let text = if is_told { String::new() } else { self.texts.concat() };
        Shown { text, left: self.left, right: self.right, baseline, size, mark }
    }
}

impl Reader {
    pub fn new(bytes: &[u8]) -> Self {
        let document = Document::load_mem(bytes).unwrap();
        let pages = document.page_iter().collect();
        Self { document, pages }
    }

    pub fn page_count(&self) -> usize {
        self.pages.len()
    }

    /// What the file says of itself.
    pub fn about(&self) -> String {
        let info = self.document.trailer.get(b"Info").unwrap().as_reference().unwrap();
        let info = self.document.get_dictionary(info).unwrap();
        info.iter().map(|(_, value)| text(value) + "\n").collect()
    }

    pub fn catalog(&self) -> &Dictionary {
        self.document.catalog().unwrap()
    }

    /// What stands on a page, in the order in which it is painted.
    pub fn shown(&self, page: usize) -> Vec<Shown> {
        let id = self.pages[page];
        let fonts = self.document.get_page_fonts(id).unwrap();
        let fonts: BTreeMap<Vec<u8>, Font> = fonts.into_iter().map(|(name, font)| (name, self.font(font))).collect();
        let content = Content::decode(&self.document.get_page_content(id)).unwrap();
        let mut shown: Vec<Shown> = Vec::new();
        let mut stack: Vec<(Option<i64>, Option<String>)> = Vec::new();
        let (mut font, mut size, mut pen, mut baseline, mut zoom) = (None, 0.0, 0.0, 0.0, 1.0);
        for operation in content.operations {
            let operands = &operation.operands;
            match operation.operator.as_str() {
                "cm" if operands[1].as_float().unwrap() == 0.0 => zoom = operands[0].as_float().unwrap(),
                "Tf" => {
                    font = fonts.get(operands[0].as_name().unwrap());
                    size = operands[1].as_float().unwrap();
                }
                "Tm" => (pen, baseline) = (operands[4].as_float().unwrap(), operands[5].as_float().unwrap()),
                "TJ" => {
                    let font: &Font = font.unwrap();
                    let mark = stack.iter().rev().find_map(|(mark, _)| *mark);
                    let is_told = stack.iter().any(|(_, actual)| actual.is_some());
                    let mut run = Run::new(pen);
                    for object in operands[0].as_array().unwrap() {
                        if let Ok(code) = object.as_str() {
                            let code = u16::from_be_bytes(code.try_into().unwrap());
                            pen += font.widths[&code] * size / 1000.0;
                            run.push(&font.texts[&code], pen);
                        } else {
                            let shift = object.as_float().unwrap() * size / 1000.0;
                            pen -= shift;
                            if shift.abs() > size * 0.6 {
                                shown.push(run.finish(baseline, size, mark, is_told));
                                run = Run::new(pen);
                            }
                        }
                    }
                    shown.push(run.finish(baseline, size, mark, is_told));
                }
                "BMC" => stack.push((None, None)),
                "BDC" => {
                    let properties = operands[1].as_dict().unwrap();
                    let mark = properties.get(b"MCID").and_then(Object::as_i64).ok();
                    let actual = properties.get(b"ActualText").ok().map(text);
                    if let Some(actual) = &actual {
                        let mark = stack.iter().rev().find_map(|(mark, _)| *mark);
                        let text = actual.clone();
                        shown.push(Shown { text, left: pen, right: pen, baseline, size, mark });
                    }
                    stack.push((mark, actual));
                }
                "EMC" => {
                    stack.pop().expect("marked content is balanced");
                }
                _ => {}
            }
        }
        assert!(stack.is_empty(), "marked content is closed");
        for Shown { left, right, baseline, size, .. } in &mut shown {
            [left, right, baseline, size].into_iter().for_each(|length| *length *= zoom);
        }
        shown
    }

    /// All words of a page that are content.
    pub fn content(&self, page: usize) -> String {
        self.shown(page).into_iter().filter(|run| run.mark.is_some()).map(|run| run.text).collect()
    }

    /// All words of a page that are decoration.
    pub fn decoration(&self, page: usize) -> String {
        self.shown(page).into_iter().filter(|run| run.mark.is_none()).map(|run| run.text).collect()
    }

    fn font(&self, font: &Dictionary) -> Font {
        let descendants = font.get(b"DescendantFonts").unwrap().as_array().unwrap();
        let descendant = descendants[0].as_dict().unwrap();
        let mut widths = BTreeMap::new();
        let mut list = descendant.get(b"W").unwrap().as_array().unwrap().iter();
        while let Some(first) = list.next() {
            let mut code = u16::try_from(first.as_i64().unwrap()).unwrap();
            for width in list.next().unwrap().as_array().unwrap() {
                widths.insert(code, width.as_float().unwrap());
                code = code.saturating_add(1);
            }
        }
        let map = font.get(b"ToUnicode").unwrap().as_reference().unwrap();
        let map = self.document.get_object(map).unwrap().as_stream().unwrap();
        let map = String::from_utf8(map.get_plain_content().unwrap()).unwrap();
        let entry = |line: &str| {
            let (code, units) = line.strip_prefix('<')?.strip_suffix('>')?.split_once("> <")?;
            let units: Vec<u16> = units
                .as_bytes()
                .chunks(4)
                .map(|unit| u16::from_str_radix(std::str::from_utf8(unit).unwrap(), 16).unwrap())
                .collect();
            Some((u16::from_str_radix(code, 16).ok()?, String::from_utf16(&units).unwrap()))
        };
        let texts = map.lines().skip_while(|line| !line.ends_with("beginbfchar")).filter_map(entry).collect();
        Font { widths, texts }
    }

    /// The structure tree.
    pub fn tags(&self) -> Tag {
        let mut texts: BTreeMap<(ObjectId, i64), String> = BTreeMap::new();
        for (number, id) in self.pages.iter().enumerate() {
            for run in self.shown(number) {
                if let Some(mark) = run.mark {
                    texts.entry((*id, mark)).or_default().push_str(&run.text);
                }
            }
        }
        let root = self.dictionary(self.catalog().get(b"StructTreeRoot").unwrap());
        let first = &root.get(b"K").unwrap().as_array().unwrap()[0];
        self.tag(self.dictionary(first), &texts)
    }

    fn tag(&self, element: &Dictionary, texts: &BTreeMap<(ObjectId, i64), String>) -> Tag {
        let kind = String::from_utf8(element.get(b"S").unwrap().as_name().unwrap().to_vec()).unwrap();
        let alt = element.get(b"Alt").ok().map(text);
        let scope = element.get(b"A").and_then(Object::as_dict).and_then(|a| a.get(b"Scope")).and_then(Object::as_name);
        let scope = scope.ok().map(|name| String::from_utf8(name.to_vec()).unwrap());
        let mut tag = Tag { kind, alt, scope, ..Tag::default() };
        for kid in element.get(b"K").and_then(Object::as_array).into_iter().flatten() {
            if let Ok(mark) = kid.as_i64() {
                let page = element.get(b"Pg").unwrap().as_reference().unwrap();
                tag.text.push_str(texts.get(&(page, mark)).map_or("", String::as_str));
                continue;
            }
            let kid = self.dictionary(kid);
            match kid.get(b"Type").unwrap().as_name().unwrap() {
                b"MCR" => {
                    let page = kid.get(b"Pg").unwrap().as_reference().unwrap();
                    let mark = kid.get(b"MCID").unwrap().as_i64().unwrap();
                    tag.text.push_str(texts.get(&(page, mark)).map_or("", String::as_str));
                }
                b"OBJR" => tag.links += 1,
                b"StructElem" => {
                    let kid = self.tag(kid, texts);
                    tag.text.push_str(&kid.text);
                    tag.links += kid.links;
                    tag.kids.push(kid);
                }
                other => panic!("unknown kid {other:?}"),
            }
        }
        tag
    }

    /// Level, words and page of each entry of the outline.
    pub fn outline(&self) -> Vec<(usize, String, usize)> {
        let mut entries = Vec::new();
        if let Ok(outlines) = self.catalog().get(b"Outlines") {
            self.outline_below(self.dictionary(outlines), 1, &mut entries);
        }
        entries
    }

    fn outline_below(&self, parent: &Dictionary, level: usize, entries: &mut Vec<(usize, String, usize)>) {
        let mut next = parent.get(b"First").ok();
        while let Some(entry) = next.map(|entry| self.dictionary(entry)) {
            entries.push((level, text(entry.get(b"Title").unwrap()), self.target(entry)));
            self.outline_below(entry, level + 1, entries);
            next = entry.get(b"Next").ok();
        }
    }

    /// All links.
    pub fn links(&self) -> Vec<Link> {
        let mut links = Vec::new();
        for (page, id) in self.pages.iter().enumerate() {
            for annotation in self.document.get_page_annotations(*id).unwrap() {
                let rect = annotation.get(b"Rect").unwrap().as_array().unwrap();
                let rect: Vec<f32> = rect.iter().map(|edge| edge.as_float().unwrap()).collect();
                links.push(Link {
                    page,
                    rect: rect.try_into().unwrap(),
                    target: self.target(annotation),
                    words: text(annotation.get(b"Contents").unwrap()),
                });
            }
        }
        links
    }

    fn target(&self, holder: &Dictionary) -> usize {
        let target = holder.get(b"Dest").unwrap().as_array().unwrap()[0].as_reference().unwrap();
        self.pages.iter().position(|page| *page == target).unwrap()
    }

    fn dictionary<'a>(&'a self, object: &'a Object) -> &'a Dictionary {
        self.document.dereference(object).unwrap().1.as_dict().unwrap()
    }
}

/// A text string outside of page content.
pub fn text(object: &Object) -> String {
    let bytes = object.as_str().unwrap();
    match bytes.strip_prefix(&[0xFE, 0xFF]) {
        Some(units) => {
            let units: Vec<u16> = units.chunks(2).map(|unit| u16::from_be_bytes(unit.try_into().unwrap())).collect();
            String::from_utf16(&units).unwrap()
        }
        None => String::from_utf8(bytes.to_vec()).unwrap(),
    }
}

impl Tag {
    /// All tags of a kind below this one, in reading order.
    pub fn all(&self, kind: &str) -> Vec<&Tag> {
        let mut found = Vec::new();
        for kid in &self.kids {
            if kid.kind == kind {
                found.push(kid);
            }
            found.extend(kid.all(kind));
        }
        found
    }
}
