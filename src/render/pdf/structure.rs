//! The structure tree in the file: tags, what they hold, and the way back from the content of a page to its tag.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use super::object::{rounded, text};
use super::tag::{Element, Kid, Leaf, Note, Tags};

/// Writes the tree and returns its root.
pub(super) fn write(document: &mut Document, pages: &[ObjectId], tags: &Tags, annotations: &[ObjectId]) -> ObjectId {
    let root = document.new_object_id();
    let is_used = used(tags);
    let ids = is_used.iter().map(|used| used.then(|| document.new_object_id()));
    let ids: Vec<Option<ObjectId>> = ids.collect();
    let id_of = |index: usize| ids.get(index).copied().flatten();
    let mut parents: Vec<ObjectId> = vec![root; ids.len()];
    for (index, element) in tags.elements.iter().enumerate() {
        for kid in &element.kids {
            if let (Kid::Tag(tag), Some(id)) = (kid, id_of(index))
                && let Some(parent) = parents.get_mut(tag.index())
            {
                *parent = id;
            }
        }
    }
    for (index, (element, parent)) in tags.elements.iter().zip(&parents).enumerate() {
        if let Some(id) = id_of(index) {
            let dictionary = element_dictionary(element, *parent, tags, &ids, pages, annotations);
            document.set_object(id, dictionary);
        }
    }
    let count = pages.len() + annotations.len();
    let parent_tree = parent_tree(document, pages.len(), tags, &ids);
    let first: Vec<Object> = id_of(0).map(Object::Reference).into_iter().collect();
    let dictionary = dictionary! {
        "Type" => "StructTreeRoot",
        "K" => first,
        "ParentTree" => parent_tree,
        "ParentTreeNextKey" => i64::try_from(count).unwrap_or_default(),
    };
    document.set_object(root, dictionary);
    root
}

/// Which tags hold something. Cells count also when they are empty, as rows have to be of one length.
fn used(tags: &Tags) -> Vec<bool> {
    let mut is_used: Vec<bool> = vec![false; tags.elements.len()];
    // Tags come after the tags that hold them.
    for (index, element) in tags.elements.iter().enumerate().rev() {
        let mut holds = element.kids.iter().map(|kid| match kid {
            Kid::Tag(tag) => is_used.get(tag.index()).copied().unwrap_or_default(),
            Kid::Leaf(leaf) => !marks(tags, *leaf).is_empty(),
            Kid::Annotation(_) => true,
        });
        let stays = index == 0 || matches!(element.kind, "TD" | "TH" | "LBody") || element.alt.is_some();
        let is_one = stays || holds.any(|holds| holds);
        if let Some(used) = is_used.get_mut(index) {
            *used = is_one;
        }
    }
    is_used
}

/// The marked content of a leaf: page and number.
fn marks(tags: &Tags, leaf: Leaf) -> &[(usize, usize)] {
    tags.content(leaf).map_or(&[], |(_, marks)| marks.as_slice())
}

/// The way back: for each page the tags of its marked content, and for each link its tag.
fn parent_tree(document: &mut Document, pages: usize, tags: &Tags, ids: &[Option<ObjectId>]) -> ObjectId {
    let mut of_page: Vec<BTreeMap<usize, ObjectId>> = vec![BTreeMap::new(); pages];
    for (tag, marks) in &tags.leaves {
        for (page, number) in marks {
            if let (Some(page), Some(Some(id))) = (of_page.get_mut(*page), ids.get(tag.index())) {
                page.insert(*number, *id);
            }
        }
    }
    let mut of_annotation: BTreeMap<usize, ObjectId> = BTreeMap::new();
    for (element, id) in tags.elements.iter().zip(ids) {
        for kid in &element.kids {
            if let (Kid::Annotation(number), Some(id)) = (kid, id) {
                of_annotation.insert(*number, *id);
            }
        }
    }
    let mut numbers = Vec::new();
    for (index, marks) in of_page.into_iter().enumerate() {
        let list: Vec<Object> = marks.into_values().map(Object::Reference).collect();
        let list = document.add_object(list);
        numbers.push(Object::Integer(i64::try_from(index).unwrap_or_default()));
        numbers.push(Object::Reference(list));
    }
    for (number, id) in of_annotation {
        numbers.push(Object::Integer(i64::try_from(pages + number).unwrap_or_default()));
        numbers.push(Object::Reference(id));
    }
    document.add_object(dictionary! { "Nums" => numbers })
}

fn element_dictionary(
    element: &Element,
    parent: ObjectId,
    tags: &Tags,
    ids: &[Option<ObjectId>],
    pages: &[ObjectId],
    annotations: &[ObjectId],
) -> Dictionary {
    let mut dictionary = dictionary! { "Type" => "StructElem", "S" => element.kind, "P" => parent };
    let leaves = element.kids.iter().filter_map(|kid| match kid {
        Kid::Leaf(leaf) => Some(marks(tags, *leaf)),
        _ => None,
    });
    // Most tags are on one page, which then is named once.
    let mut on = leaves.flatten().map(|(page, _)| *page);
    let page = on.next().filter(|first| on.all(|page| page == *first));
    let mut kids = Vec::new();
    for kid in &element.kids {
        match kid {
            Kid::Tag(tag) => {
                kids.extend(ids.get(tag.index()).copied().flatten().map(Object::Reference));
            }
            Kid::Leaf(leaf) => {
                for (at, number) in marks(tags, *leaf) {
                    let number = i64::try_from(*number).unwrap_or_default();
                    kids.push(match pages.get(*at) {
                        Some(other) if page.is_none() => {
                            dictionary! { "Type" => "MCR", "Pg" => *other, "MCID" => number }.into()
                        }
                        _ => Object::Integer(number),
                    });
                }
            }
            Kid::Annotation(number) => {
                if let Some(id) = annotations.get(*number) {
                    kids.push(dictionary! { "Type" => "OBJR", "Obj" => *id }.into());
                }
            }
        }
    }
    if let Some(page) = page.and_then(|page| pages.get(page)) {
        dictionary.set("Pg", *page);
    }
    if !kids.is_empty() {
        dictionary.set("K", kids);
    }
    if let Some(alt) = &element.alt {
        dictionary.set("Alt", text(alt));
    }
    if let Some(attributes) = attributes(element) {
        dictionary.set("A", attributes);
    }
    dictionary
}

fn attributes(element: &Element) -> Option<Dictionary> {
    match element.note {
        Note::ColumnHead => Some(dictionary! { "O" => "Table", "Scope" => "Column" }),
        Note::Numbered => Some(dictionary! { "O" => "List", "ListNumbering" => "Decimal" }),
        Note::Bulleted => Some(dictionary! { "O" => "List", "ListNumbering" => "Disc" }),
        Note::None => element.area.filter(|_| !element.is_split).map(|(_, area)| {
            let area: Vec<Object> = area.iter().map(|edge| Object::Real(rounded(*edge))).collect();
            dictionary! { "O" => "Layout", "BBox" => area, "Placement" => "Block" }
        }),
    }
}
