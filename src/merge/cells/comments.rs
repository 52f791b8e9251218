//! Comments beside the cells of a workbook, which calamine does not read.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use roxmltree::Node;
use zip::ZipArchive;

use crate::document;

type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// For each comment the title of its sheet, its cell and its words.
///
/// # Errors
///
/// When a part that another one names cannot be read. How much is unpacked was bounded before.
pub(super) fn of(bytes: &[u8]) -> anyhow::Result<Vec<[String; 3]>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes))?;
    let parts = links(&mut archive, "xl/workbook.xml")?;
    let book = text(&mut archive, "xl/workbook.xml")?;
    let book = document::xml::parse(&book)?;
    let mut found = Vec::new();
    for sheet in named(book.root(), "sheet") {
        let link = sheet.attributes().find(|attribute| attribute.name() == "id").map(|id| id.value());
        let Some((_, part)) = link.and_then(|link| parts.get(link)) else { continue };
        for (_, part) in links(&mut archive, part)?.values().filter(|(kind, _)| kind.ends_with("/comments")) {
            let comments = text(&mut archive, part)?;
            let comments = document::xml::parse(&comments)?;
            found.extend(named(comments.root(), "comment").map(|comment| {
                let words: String = named(comment, "t").filter_map(|words| words.text()).collect();
                let told = [sheet.attribute("name"), comment.attribute("ref"), Some(words.trim())];
                told.map(|told| told.unwrap_or_default().to_owned())
            }));
        }
    }
    Ok(found)
}

/// The elements of a name below one, in whichever namespace: that of strict workbooks is another.
fn named<'a, 'input: 'a>(node: Node<'a, 'input>, name: &'a str) -> impl Iterator<Item = Node<'a, 'input>> {
    node.descendants().filter(move |node| node.is_element() && node.tag_name().name() == name)
}

/// What a part names by its keys: the kind of link and the part it leads to. Nothing where it names none.
fn links(archive: &mut Archive<'_>, part: &str) -> anyhow::Result<BTreeMap<String, (String, String)>> {
    let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
    let Ok(links) = text(archive, &format!("{folder}/_rels/{name}.rels")) else { return Ok(BTreeMap::new()) };
    let links = document::xml::parse(&links)?;
    let found = named(links.root(), "Relationship").filter_map(|link| {
        let [key, kind, target] = ["Id", "Type", "Target"].map(|name| link.attribute(name));
        Some((key?.to_owned(), (kind?.to_owned(), resolved(folder, target?))))
    });
    Ok(found.collect())
}

/// The part that a link within a folder leads to.
fn resolved(folder: &str, target: &str) -> String {
    if let Some(whole) = target.strip_prefix('/') {
        return whole.to_owned();
    }
    let mut parts: Vec<&str> = folder.split('/').collect();
    for part in target.split('/') {
        match part {
            ".." => drop(parts.pop()),
            "." => {}
            part => parts.push(part),
        }
    }
    parts.join("/")
}

fn text(archive: &mut Archive<'_>, part: &str) -> anyhow::Result<String> {
    let mut text = String::new();
    archive.by_name(part)?.read_to_string(&mut text)?;
    Ok(text)
}
