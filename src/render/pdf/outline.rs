//! The outline: the headings beside the pages, nested as they are.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, ObjectId, dictionary};

use super::flow::Pages;
use super::object::{destination, text};

/// Writes the nested outline.
pub(super) fn write(document: &mut Document, pages: &[ObjectId], laid: &Pages) -> Option<ObjectId> {
    if laid.headings.is_empty() {
        return None;
    }
    let root = document.new_object_id();
    let ids: Vec<ObjectId> = laid.headings.iter().map(|_| document.new_object_id()).collect();
    // For each heading, the nearest one before it that is higher.
    let mut parents: Vec<Option<usize>> = Vec::with_capacity(ids.len());
    let mut open: Vec<usize> = Vec::new();
    for (index, heading) in laid.headings.iter().enumerate() {
        while open.last().and_then(|last| laid.headings.get(*last)).is_some_and(|last| last.level >= heading.level) {
            open.pop();
        }
        parents.push(open.last().copied());
        open.push(index);
    }
    let mut children: BTreeMap<Option<usize>, Vec<usize>> = BTreeMap::new();
    for (index, parent) in parents.iter().enumerate() {
        children.entry(*parent).or_default().push(index);
    }
    let mut entries: Vec<Dictionary> = laid
        .headings
        .iter()
        .map(|heading| {
            let mut entry = dictionary! { "Title" => text(&heading.words) };
            if let Some(target) = destination(pages, laid.sheet, heading.page, heading.y) {
                entry.set("Dest", target);
            }
            entry
        })
        .collect();
    for (parent, list) in &children {
        let parent_id = parent.and_then(|parent| ids.get(parent)).copied().unwrap_or(root);
        for (place, index) in list.iter().enumerate() {
            let neighbour =
                |place: Option<usize>| place.and_then(|at| list.get(at)).and_then(|at| ids.get(*at)).copied();
            let (before, after) = (neighbour(place.checked_sub(1)), neighbour(place.checked_add(1)));
            if let Some(entry) = entries.get_mut(*index) {
                entry.set("Parent", parent_id);
                before.into_iter().for_each(|id| entry.set("Prev", id));
                after.into_iter().for_each(|id| entry.set("Next", id));
            }
        }
        let ends = list.first().zip(list.last()).and_then(|(first, last)| ids.get(*first).zip(ids.get(*last)));
        if let (Some(entry), Some((first, last))) = (parent.and_then(|parent| entries.get_mut(parent)), ends) {
            entry.set("First", *first);
            entry.set("Last", *last);
            // Closed: a reader opens what she wants to see.
            entry.set("Count", -i64::try_from(list.len()).unwrap_or_default());
        }
    }
    for (entry, id) in entries.into_iter().zip(&ids) {
        document.set_object(*id, entry);
    }
    let top = children.get(&None)?;
    let (first, last) = (ids.get(*top.first()?)?, ids.get(*top.last()?)?);
    let count = i64::try_from(top.len()).unwrap_or_default();
    document
        .set_object(root, dictionary! { "Type" => "Outlines", "First" => *first, "Last" => *last, "Count" => count });
    Some(root)
}
