//! A Word file, unpacked and parsed.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use roxmltree::{Document, Node};

/// The names of elements of a text.
pub const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// The parts of a file by name.
pub struct Reader {
    parts: BTreeMap<String, Vec<u8>>,
    times: Vec<(u16, u8, u8, u8, u8, u8)>,
}

/// A row of a table.
pub struct TableRow {
    pub is_head: bool,
    pub is_whole: bool,
}

impl Reader {
    pub fn new(bytes: &[u8]) -> Self {
        let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        let (mut parts, mut times) = (BTreeMap::new(), Vec::new());
        for at in 0..zip.len() {
            let mut file = zip.by_index(at).unwrap();
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).unwrap();
            let time = file.last_modified().unwrap();
            times.push((time.year(), time.month(), time.day(), time.hour(), time.minute(), time.second()));
            let name = file.name().unwrap().into_owned();
            assert!(parts.insert(name.clone(), bytes).is_none(), "{name} is there twice");
        }
        Self { parts, times }
    }

    pub fn times(&self) -> Vec<(u16, u8, u8, u8, u8, u8)> {
        self.times.clone()
    }

    pub fn bytes(&self, name: &str) -> &[u8] {
        &self.parts[name]
    }

    pub fn part(&self, name: &str) -> &str {
        std::str::from_utf8(self.bytes(name)).unwrap()
    }

    /// Looks at the elements of a part.
    fn with<T>(&self, part: &str, look: impl Fn(&Document<'_>) -> T) -> T {
        look(&Document::parse(self.part(part)).unwrap_or_else(|error| panic!("{part}: {error}")))
    }

    fn body<T>(&self, look: impl Fn(&Document<'_>) -> T) -> T {
        self.with("word/document.xml", look)
    }

    /// The words of all parts that are XML, one text to a line.
    pub fn words(&self) -> String {
        let mut words = String::new();
        for name in self.parts.keys().filter(|name| name.ends_with(".xml")) {
            words += &self.with(name, |part| {
                let texts = part.descendants().filter(Node::is_text).filter_map(|node| node.text());
                texts.map(|text| format!("{text}\n")).collect::<String>()
            });
        }
        words
    }

    /// The words of the body but for its contents.
    pub fn body_words(&self) -> String {
        self.body(|document| {
            let in_contents = |node: &Node| node.ancestors().any(|above| is(&above, "sdt") && is_contents(above));
            of(document, "t").filter(|node| !in_contents(node)).filter_map(|node| node.text()).collect()
        })
    }

    /// The words of a part.
    pub fn part_words(&self, part: &str) -> String {
        self.with(part, |document| of(document, "t").filter_map(|node| node.text()).collect())
    }

    /// The paragraphs of a style, each with its words.
    pub fn paragraphs(&self, style: &str) -> Vec<String> {
        self.body(|document| {
            let styled = |node: &Node| child(*node, "pPr").and_then(|found| child(found, "pStyle")).and_then(value);
            let found = of(document, "p").filter(|node| styled(node).as_deref() == Some(style));
            found.map(words).collect()
        })
    }

    /// The styles that the body asks for.
    pub fn used_styles(&self) -> Vec<String> {
        ["pStyle", "rStyle", "tblStyle"].iter().flat_map(|name| self.attributes(name, "val")).collect()
    }

    pub fn style_ids(&self) -> Vec<String> {
        self.with("word/styles.xml", |document| {
            of(document, "style").filter_map(|node| named(node, "styleId")).collect()
        })
    }

    pub fn style_names(&self) -> Vec<String> {
        self.with("word/styles.xml", |document| of(document, "name").filter_map(value).collect())
    }

    /// The rows of the tables of a style.
    pub fn tables(&self, style: &str) -> Vec<Vec<TableRow>> {
        self.body(|document| {
            let styled = |node: &Node| child(*node, "tblPr").and_then(|found| child(found, "tblStyle")).and_then(value);
            let tables = of(document, "tbl").filter(|node| styled(node).as_deref() == Some(style));
            let row = |node: Node| {
                let has = |name| child(node, "trPr").is_some_and(|found| child(found, name).is_some());
                TableRow { is_head: has("tblHeader"), is_whole: has("cantSplit") }
            };
            tables.map(|table| table.children().filter(|node| is(node, "tr")).map(row).collect()).collect()
        })
    }

    pub fn bookmarks(&self) -> Vec<String> {
        self.attributes("bookmarkStart", "name")
    }

    pub fn links(&self) -> Vec<String> {
        self.attributes("hyperlink", "anchor")
    }

    /// Every bookmark has a number of its own and ends once, after it began.
    pub fn assert_marks_end(&self) {
        self.body(|document| {
            let mut open = Vec::new();
            let mut all = Vec::new();
            for node in document.descendants() {
                if is(&node, "bookmarkStart") {
                    let number = named(node, "id").unwrap();
                    assert!(!all.contains(&number), "{number} is there twice");
                    open.push(number.clone());
                    all.push(number);
                }
                if is(&node, "bookmarkEnd") {
                    let number = named(node, "id").unwrap();
                    let at = open.iter().position(|open| *open == number).expect("a bookmark ends that is not open");
                    open.remove(at);
                }
            }
            assert!(open.is_empty(), "{open:?}");
        });
    }

    /// An attribute of all elements of a name.
    pub fn attributes(&self, element: &str, attribute: &str) -> Vec<String> {
        self.body(|document| of(document, element).filter_map(|node| named(node, attribute)).collect())
    }

    pub fn count(&self, element: &str, attribute: &str, wanted: &str) -> usize {
        self.attributes(element, attribute).iter().filter(|found| *found == wanted).count()
    }

    /// How many elements of a name the body has.
    pub fn all_of(&self, element: &str) -> usize {
        self.body(|document| of(document, element).filter(is_of_words).count())
    }

    /// How many of them have another one, among their own or among their properties'.
    pub fn count_of(&self, element: &str, within: &str) -> usize {
        self.body(|document| {
            let has = |node: &Node| child(*node, within).or_else(|| child(child(*node, "pPr")?, within)).is_some();
            of(document, element).filter(is_of_words).filter(has).count()
        })
    }

    pub fn all_text(&self, element: &str) -> Vec<String> {
        self.body(|document| of(document, element).map(|node| node.text().unwrap_or_default().to_owned()).collect())
    }

    /// Width and height of the pages of each section.
    pub fn sections(&self) -> Vec<(u32, u32)> {
        self.body(|document| {
            let size = |node: Node| {
                let of = |name| named(node, name).unwrap().parse().unwrap();
                (of("w"), of("h"))
            };
            of(document, "pgSz").map(size).collect()
        })
    }

    /// What is said of each picture, and the part that holds it.
    pub fn pictures(&self) -> Vec<(String, String)> {
        let targets = self.targets("word/_rels/document.xml.rels");
        self.body(|document| {
            let all = |name: &'static str| document.descendants().filter(move |node| node.tag_name().name() == name);
            let said = all("docPr").map(|node| node.attribute("descr").unwrap().to_owned());
            let shown = all("blip").map(|node| node.attributes().next().unwrap().value().to_owned());
            said.zip(shown).map(|(said, id)| (said, targets[&id].clone())).collect()
        })
    }

    /// Width and height of each picture.
    pub fn extents(&self) -> Vec<(u64, u64)> {
        self.body(|document| {
            let found = document.descendants().filter(|node| node.tag_name().name() == "extent");
            let size = |node: Node, name| node.attribute(name).unwrap().parse().unwrap();
            found.map(|node| (size(node, "cx"), size(node, "cy"))).collect()
        })
    }

    fn targets(&self, part: &str) -> BTreeMap<String, String> {
        self.with(part, |document| {
            let found = document.descendants().filter(|node| node.tag_name().name() == "Relationship");
            found
                .map(|node| (node.attribute("Id").unwrap().to_owned(), node.attribute("Target").unwrap().to_owned()))
                .collect()
        })
    }

    /// Every part is sound XML or a picture, has a type, and is what a relation leads to; no relation leads nowhere.
    pub fn assert_whole(&self) {
        let types = self.part("[Content_Types].xml");
        let mut reached: Vec<String> = self.targets("_rels/.rels").into_values().collect();
        reached
            .extend(self.targets("word/_rels/document.xml.rels").into_values().map(|target| format!("word/{target}")));
        for target in &reached {
            assert!(self.parts.contains_key(target), "{target} is not there");
        }
        for name in self.parts.keys() {
            let ending = name.rsplit_once('.').unwrap().1;
            if matches!(ending, "xml" | "rels") {
                self.with(name, |_| ());
            }
            if ending == "rels" || name == "[Content_Types].xml" {
                continue;
            }
            assert!(reached.contains(name), "nothing leads to {name}");
            let is_named = types.contains(&format!("PartName=\"/{name}\""));
            assert!(is_named || ending != "xml" && types.contains(&format!("Extension=\"{ending}\"")), "{name}");
        }
        let ids = self.targets("word/_rels/document.xml.rels");
        let document = self.part("word/document.xml");
        for reference in document.split("r:id=\"").chain(document.split("r:embed=\"")).skip(1) {
            let id = reference.split('"').next().unwrap();
            assert!(ids.contains_key(id) || id.starts_with("<?xml"), "{id}");
        }
    }
}

fn is_contents(control: Node) -> bool {
    child(control, "sdtPr").is_some_and(|found| child(found, "docPartObj").is_some())
}

fn is(node: &Node, name: &str) -> bool {
    node.has_tag_name((WORD, name))
}

/// Runs of marks of fields, and paragraphs that part tables, have no words.
fn is_of_words(node: &Node) -> bool {
    let within = |name| node.ancestors().any(|above| is(&above, name));
    if is(node, "rPr") {
        node.next_sibling_element().is_some_and(|next| is(&next, "t"))
    } else {
        !within("sectPr") && !words(*node).is_empty()
    }
}

fn of<'a>(document: &'a Document<'_>, name: &str) -> impl Iterator<Item = Node<'a, 'a>> {
    document.descendants().filter(move |node| node.has_tag_name((WORD, name)))
}

fn child<'a>(node: Node<'a, 'a>, name: &str) -> Option<Node<'a, 'a>> {
    node.children().find(|node| is(node, name))
}

fn named(node: Node, attribute: &str) -> Option<String> {
    node.attribute((WORD, attribute)).map(str::to_owned)
}

fn value(node: Node) -> Option<String> {
    named(node, "val")
}

fn words(node: Node) -> String {
    let within = node.descendants().filter(|node| is(node, "t") || is(node, "tab"));
    within.map(|node| if is(&node, "tab") { "" } else { node.text().unwrap_or_default() }).collect()
}
