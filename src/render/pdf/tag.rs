//! The logical structure of the document, for readers who listen instead of look.
//!
//! Tags are made in reading order while blocks are laid out; which pieces of which page belong to them becomes known
//! when pages are written.

/// A tag of the structure tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Tag(usize);

/// A stretch of content inside a tag. What belongs to none is decoration.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Leaf(u32);

impl Leaf {
    /// Its number, counted from zero in the order of creation.
    pub(super) fn index(self) -> usize {
        self.0 as usize
    }

    /// Decoration: rules, tints, page numbers.
    pub(super) const NONE: Self = Self(u32::MAX);
    /// Decoration at the foot of the page.
    pub(super) const FOOT: Self = Self(u32::MAX - 1);
}

/// What a tag holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kid {
    /// A tag within.
    Tag(Tag),
    /// Content.
    Leaf(Leaf),
    /// A link's active area, by its number.
    Annotation(usize),
}

/// One tag.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Element {
    /// Standard structure type, such as `P` or `H1`.
    pub(super) kind: &'static str,
    pub(super) kids: Vec<Kid>,
    /// The same in words, for a figure.
    pub(super) alt: Option<String>,
    /// What the tag is about, where its parent tag is not enough.
    pub(super) note: Note,
    /// Page and box of a figure: left, bottom, right, top. `None` also where it runs over several pages.
    pub(super) area: Option<(usize, [f32; 4])>,
    /// Whether an area was given for more than one page.
    pub(super) is_split: bool,
}

/// Attributes that assistive technology needs for some tags.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Note {
    /// None needed.
    #[default]
    None,
    /// A head cell of a column.
    ColumnHead,
    /// A list with numbers.
    Numbered,
    /// A list with bullets.
    Bulleted,
}

/// All tags of a document.
#[derive(Debug, Default)]
pub(super) struct Tags {
    pub(super) elements: Vec<Element>,
    /// Tag of each leaf, and the marked content of which it consists: page and number on it.
    pub(super) leaves: Vec<(Tag, Vec<(usize, usize)>)>,
}

impl Tags {
    /// The tag that holds all others.
    pub(super) const ROOT: Tag = Tag(0);

    pub(super) fn new() -> Self {
        let root = Element { kind: "Document", ..Element::default() };
        Self { elements: vec![root], leaves: Vec::new() }
    }

    /// Adds a tag at the end of `parent`.
    pub(super) fn child(&mut self, parent: Tag, kind: &'static str) -> Tag {
        let tag = Tag(self.elements.len());
        self.elements.push(Element { kind, ..Element::default() });
        self.push(parent, Kid::Tag(tag));
        tag
    }

    /// Adds a stretch of content at the end of `parent`.
    pub(super) fn leaf(&mut self, parent: Tag) -> Leaf {
        let leaf = u32::try_from(self.leaves.len()).map_or(Leaf::NONE, Leaf);
        self.leaves.push((parent, Vec::new()));
        self.push(parent, Kid::Leaf(leaf));
        leaf
    }

    /// Adds something at the end of `parent`.
    pub(super) fn push(&mut self, parent: Tag, kid: Kid) {
        if let Some(element) = self.elements.get_mut(parent.0) {
            element.kids.push(kid);
        }
    }

    /// A tag, to change it.
    pub(super) fn element(&mut self, tag: Tag) -> Option<&mut Element> {
        self.elements.get_mut(tag.0)
    }

    /// Extends the area of a figure.
    pub(super) fn extend(&mut self, tag: Tag, page: usize, area: [f32; 4]) {
        let Some(element) = self.elements.get_mut(tag.0) else {
            return;
        };
        match &mut element.area {
            Some((same, known)) if *same == page => {
                *known = [known[0].min(area[0]), known[1].min(area[1]), known[2].max(area[2]), known[3].max(area[3])];
            }
            Some(_) => element.is_split = true,
            None => element.area = Some((page, area)),
        }
    }

    /// Notes that the marked content `number` of `page` belongs to `leaf`.
    pub(super) fn mark(&mut self, leaf: Leaf, page: usize, number: usize) {
        if let Some((_, marks)) = self.leaves.get_mut(leaf.index()) {
            marks.push((page, number));
        }
    }

    /// The place of each leaf in reading order.
    pub(super) fn order(&self) -> Vec<usize> {
        let mut order = vec![0; self.leaves.len()];
        let mut next = 1;
        let mut open = vec![Kid::Tag(Self::ROOT)];
        while let Some(kid) = open.pop() {
            match kid {
                Kid::Tag(tag) => {
                    let kids = self.elements.get(tag.0).map(|element| element.kids.as_slice());
                    open.extend(kids.unwrap_or_default().iter().rev());
                }
                Kid::Leaf(leaf) => {
                    if let Some(place) = order.get_mut(leaf.index()) {
                        *place = next;
                        next += 1;
                    }
                }
                Kid::Annotation(_) => {}
            }
        }
        order
    }

    /// The tag that a leaf is in, and the content of which it consists.
    pub(super) fn content(&self, leaf: Leaf) -> Option<&(Tag, Vec<(usize, usize)>)> {
        self.leaves.get(leaf.index())
    }
}

impl Tag {
    /// Position in [`Tags::elements`].
    pub(super) fn index(self) -> usize {
        self.0
    }
}
