//! The parts of a Word file, put into one archive in which every time is the same.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::figure::Pictures;
use super::styles::HEAD;
use crate::render::xml;
use crate::report::Meta;

/// Where kinds of parts and of relations have their names.
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";

/// Everything that goes into the file.
pub(super) struct Package<'a> {
    pub(super) meta: &'a Meta,
    pub(super) styles: String,
    pub(super) numbering: String,
    pub(super) settings: String,
    pub(super) fonts: String,
    pub(super) theme: String,
    pub(super) document: String,
    pub(super) feet: [String; 3],
    pub(super) pictures: Pictures,
}

impl Package<'_> {
    /// The bytes of the file.
    pub(super) fn write(self) -> anyhow::Result<Vec<u8>> {
        let pictures = self.pictures.numbered()?;
        let name = |number: usize, bytes: &[u8]| {
            let ending = if bytes.starts_with(b"\xFF\xD8") { "jpeg" } else { "png" };
            format!("media/picture{number}.{ending}")
        };
        let named: Vec<(usize, String)> =
            pictures.iter().map(|(number, bytes)| (*number, name(*number, bytes))).collect();
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let packed = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            // Wherever it was made: the same document is the same bytes.
            .system(zip::System::Unix)
            .last_modified_time(zip::DateTime::default());
        // What is packed already is put in as it is, and so is the part that says what wrote the file: it must be found
        // without unpacking.
        let plain = packed.compression_method(CompressionMethod::Stored);
        let mut part = |name: &str, bytes: &[u8], options: SimpleFileOptions| {
            zip.start_file(name, options)?;
            zip.write_all(bytes)?;
            Ok::<_, anyhow::Error>(())
        };
        part("[Content_Types].xml", content_types().as_bytes(), packed)?;
        part("_rels/.rels", relations_of_package().as_bytes(), packed)?;
        part("docProps/app.xml", application(self.meta).as_bytes(), plain)?;
        part("docProps/core.xml", properties(self.meta).as_bytes(), packed)?;
        part("word/document.xml", self.document.as_bytes(), packed)?;
        part("word/_rels/document.xml.rels", relations(&named).as_bytes(), packed)?;
        part("word/styles.xml", self.styles.as_bytes(), packed)?;
        part("word/numbering.xml", self.numbering.as_bytes(), packed)?;
        part("word/settings.xml", self.settings.as_bytes(), packed)?;
        part("word/fontTable.xml", self.fonts.as_bytes(), packed)?;
        part("word/theme.xml", self.theme.as_bytes(), packed)?;
        for (foot, number) in self.feet.iter().zip(1..) {
            part(&format!("word/footer{number}.xml"), foot.as_bytes(), packed)?;
        }
        for ((_, bytes), (_, name)) in pictures.iter().zip(&named) {
            part(&format!("word/{name}"), bytes, plain)?;
        }
        Ok(zip.finish()?.into_inner())
    }
}

fn content_types() -> String {
    let word = "application/vnd.openxmlformats-officedocument.wordprocessingml";
    let mut out = format!(
        "{HEAD}<Types xmlns=\"{PACKAGE}/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
         <Default Extension=\"png\" ContentType=\"image/png\"/><Default Extension=\"jpeg\" ContentType=\"image/jpeg\"/>\
         <Override PartName=\"/docProps/app.xml\" \
         ContentType=\"application/vnd.openxmlformats-officedocument.extended-properties+xml\"/>\
         <Override PartName=\"/docProps/core.xml\" \
         ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
    );
    let parts = [
        ("document", "document.main"),
        ("styles", "styles"),
        ("numbering", "numbering"),
        ("settings", "settings"),
        ("fontTable", "fontTable"),
        ("footer1", "footer"),
        ("footer2", "footer"),
        ("footer3", "footer"),
    ];
    for (part, kind) in parts {
        let _ = write!(out, "<Override PartName=\"/word/{part}.xml\" ContentType=\"{word}.{kind}+xml\"/>");
    }
    let theme = "application/vnd.openxmlformats-officedocument.theme+xml";
    let _ = write!(out, "<Override PartName=\"/word/theme.xml\" ContentType=\"{theme}\"/></Types>");
    out
}

fn relations_of_package() -> String {
    let core = format!("{PACKAGE}/relationships/metadata/core-properties");
    format!(
        "{HEAD}<Relationships xmlns=\"{PACKAGE}/relationships\">\
         <Relationship Id=\"rId1\" Type=\"{OFFICE}/relationships/officeDocument\" Target=\"word/document.xml\"/>\
         <Relationship Id=\"rId2\" Type=\"{core}\" Target=\"docProps/core.xml\"/>\
         <Relationship Id=\"rId3\" Type=\"{OFFICE}/relationships/extended-properties\" Target=\"docProps/app.xml\"/>\
         </Relationships>"
    )
}

fn relations(pictures: &[(usize, String)]) -> String {
    let mut out = format!("{HEAD}<Relationships xmlns=\"{PACKAGE}/relationships\">");
    let mut relation = |id: &str, kind: &str, target: &str| {
        let kind = format!("{OFFICE}/relationships/{kind}");
        let _ = write!(out, "<Relationship Id=\"{id}\" Type=\"{kind}\" Target=\"{target}\"/>");
    };
    for part in ["styles", "numbering", "settings", "fontTable", "theme"] {
        relation(&format!("rId{part}"), part, &format!("{part}.xml"));
    }
    for foot in 1..=3 {
        relation(&format!("rIdFoot{foot}"), "footer", &format!("footer{foot}.xml"));
    }
    for (number, name) in pictures {
        relation(&format!("rIdPicture{number}"), "image", name);
    }
    out.push_str("</Relationships>");
    out
}

/// What wrote the file.
fn application(meta: &Meta) -> String {
    format!(
        "{HEAD}<Properties xmlns=\"{OFFICE}/extended-properties\"><Application>{}</Application></Properties>",
        xml::text(&meta.producer)
    )
}

/// Title, subject, language and day.
fn properties(meta: &Meta) -> String {
    let mut out = format!(
        "{HEAD}<cp:coreProperties xmlns:cp=\"{PACKAGE}/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
    );
    let title = match meta.subtitle.as_str() {
        "" => meta.title.clone(),
        subtitle => format!("{} – {subtitle}", meta.title),
    };
    for (name, text) in [("title", title.as_str()), ("subject", &meta.subject), ("language", &meta.language)] {
        let _ = write!(out, "<dc:{name}>{}</dc:{name}>", xml::text(text));
    }
    let is_day = |day: &&str| day.parse::<jiff::civil::Date>().is_ok();
    if let Some(day) = meta.date.as_deref().and_then(|date| date.get(..10)).filter(is_day) {
        for name in ["created", "modified"] {
            let _ = write!(out, "<dcterms:{name} xsi:type=\"dcterms:W3CDTF\">{day}T00:00:00Z</dcterms:{name}>");
        }
    }
    out.push_str("</cp:coreProperties>");
    out
}
