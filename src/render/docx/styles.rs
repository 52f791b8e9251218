//! The look of a document: styles that its readers can change, lists, settings. Sizes and colours are those of the PDF.

use crate::render::tongue::Tongue;
use std::fmt::Write;

use crate::render::xml;
use crate::report::Pages;

/// What stands at the head of every part.
pub(super) const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
/// The names of elements of a text.
pub(super) const WORD: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

/// Running text.
pub(super) const INK: &str = "1C1F24";
/// Secondary text.
const QUIET: &str = "596370";
/// Headings, links, bars.
pub(super) const ACCENT: &str = "0F4F73";
/// Ground of head rows and callouts.
pub(super) const TINT: &str = "EFF3F6";
/// Thin lines.
const RULE: &str = "C7D1DA";

/// How large pages are set in tenths, and slides: running text of 18 points on A4, on its side.
const USUAL: u32 = 10;
const SLIDES: u32 = 18;

/// A style of paragraphs.
struct Style {
    id: &'static str,
    name: &'static str,
    /// What the next paragraph is, where somebody goes on writing.
    next: &'static str,
    /// In half points.
    size: u8,
    bold: bool,
    color: &'static str,
    /// Space above and below, in twentieths of a point.
    space: (u16, u16),
    /// Further properties of the paragraph, which stand before its spacing.
    before: &'static str,
    /// Further properties of the paragraph, which stand after its spacing.
    after: &'static str,
}

const fn style(id: &'static str, name: &'static str, size: u8, color: &'static str, space: (u16, u16)) -> Style {
    Style { id, name, next: id, size, bold: false, color, space, before: "", after: "" }
}

const fn heading(id: &'static str, name: &'static str, level: u8) -> Style {
    let (size, color, space, after) = match level {
        1 => (40, ACCENT, (600, 200), "<w:outlineLvl w:val=\"0\"/>"),
        2 => (28, ACCENT, (400, 100), "<w:outlineLvl w:val=\"1\"/>"),
        3 => (23, INK, (320, 80), "<w:outlineLvl w:val=\"2\"/>"),
        _ => (20, QUIET, (240, 60), "<w:outlineLvl w:val=\"3\"/>"),
    };
    let before = "<w:keepNext/><w:keepLines/>";
    Style { next: "Normal", bold: true, before, after, ..style(id, name, size, color, space) }
}

const STYLES: [Style; 23] = [
    style("Normal", "Normal", 20, INK, (0, 130)),
    heading("Heading1", "heading 1", 1),
    heading("Heading2", "heading 2", 2),
    heading("Heading3", "heading 3", 3),
    heading("Heading4", "heading 4", 4),
    Style { next: "Subtitle", bold: true, ..style("Title", "Title", 60, ACCENT, (0, 200)) },
    Style { next: "Normal", ..style("Subtitle", "Subtitle", 32, INK, (0, 560)) },
    style("CoverLine", "Cover Line", 21, QUIET, (0, 40)),
    Style { next: "TOC1", bold: true, ..style("TOCHeading", "TOC Heading", 40, ACCENT, (0, 200)) },
    Style { bold: true, ..style("TOC1", "toc 1", 21, INK, (180, 0)) },
    Style { after: "<w:ind w:left=\"280\"/>", ..style("TOC2", "toc 2", 19, INK, (30, 0)) },
    Style { after: "<w:ind w:left=\"560\"/>", ..style("TOC3", "toc 3", 18, QUIET, (10, 0)) },
    Style { next: "Normal", bold: true, before: "<w:keepNext/>", ..style("Caption", "caption", 18, INK, (280, 80)) },
    style("ListBullet", "List Bullet", 20, INK, (0, 70)),
    style("ListNumber", "List Number", 20, INK, (0, 70)),
    style("TableText", "Table Text", 18, INK, (60, 60)),
    Style { bold: true, before: "<w:keepNext/>", ..style("TableHead", "Table Head", 16, ACCENT, (60, 60)) },
    Style { bold: true, ..style("FieldName", "Field Name", 18, QUIET, (60, 60)) },
    style("FigureText", "Figure Text", 18, INK, (0, 60)),
    Style { after: "<w:ind w:right=\"160\"/>", ..style("FigureLabel", "Figure Label", 18, INK, (0, 60)) },
    Style {
        before: concat!(
            "<w:pBdr><w:left w:val=\"single\" w:sz=\"24\" w:space=\"10\" w:color=\"0F4F73\"/></w:pBdr>",
            "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"EFF3F6\"/>"
        ),
        after: "<w:ind w:left=\"240\" w:right=\"120\"/>",
        ..style("Callout", "Callout", 20, INK, (0, 130))
    },
    // What has to stand between two tables, and holds the end of a section.
    style("Gap", "Gap", 8, INK, (0, 0)),
    style("Footer", "footer", 16, QUIET, (0, 0)),
];

/// The part with the styles; `percent` is how large text is set, of its usual size.
pub(super) fn styles(tongue: &Tongue, pages: Pages, percent: u16) -> String {
    let (font, asian) = tongue.fonts();
    let tag = xml::text(&tongue.tag);
    let mut out = format!(
        "{HEAD}<w:styles {WORD}><w:docDefaults><w:rPrDefault><w:rPr>\
         <w:rFonts w:ascii=\"{font}\" w:hAnsi=\"{font}\" w:eastAsia=\"{asian}\" w:cs=\"{font}\"/>\
         <w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/><w:lang w:val=\"{tag}\" w:eastAsia=\"{tag}\" w:bidi=\"{tag}\"/>\
         </w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
    );
    for style in &STYLES {
        let tenths = if pages == Pages::Slides && style.id != "Callout" { SLIDES } else { USUAL };
        paragraph(&mut out, style, tenths * u32::from(percent));
    }
    let rule = format!("<w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"{RULE}\"/>");
    let inner = format!("<w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"{RULE}\"/>");
    let _ = write!(
        out,
        "<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\">\
         <w:name w:val=\"Default Paragraph Font\"/><w:uiPriority w:val=\"1\"/><w:semiHidden/></w:style>\
         <w:style w:type=\"character\" w:styleId=\"Strong\"><w:name w:val=\"Strong\"/><w:qFormat/>\
         <w:rPr><w:b/><w:bCs/></w:rPr></w:style>\
         <w:style w:type=\"character\" w:styleId=\"Emphasis\"><w:name w:val=\"Emphasis\"/><w:qFormat/>\
         <w:rPr><w:i/><w:iCs/></w:rPr></w:style>\
         <w:style w:type=\"character\" w:styleId=\"Hyperlink\"><w:name w:val=\"Hyperlink\"/>\
         <w:rPr><w:color w:val=\"{ACCENT}\"/><w:u w:val=\"single\"/></w:rPr></w:style>\
         <w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/>\
         <w:uiPriority w:val=\"99\"/><w:semiHidden/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar>\
         <w:left w:w=\"100\" w:type=\"dxa\"/><w:right w:w=\"100\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>\
         <w:style w:type=\"table\" w:customStyle=\"1\" w:styleId=\"Table\"><w:name w:val=\"Table\"/>\
         <w:basedOn w:val=\"TableNormal\"/><w:qFormat/><w:tblPr><w:tblBorders>{rule}{inner}</w:tblBorders></w:tblPr>\
         <w:tblStylePr w:type=\"firstRow\"><w:tcPr><w:tcBorders>\
         <w:bottom w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"{ACCENT}\"/></w:tcBorders>\
         <w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{TINT}\"/></w:tcPr></w:tblStylePr></w:style>\
         <w:style w:type=\"table\" w:customStyle=\"1\" w:styleId=\"Fields\"><w:name w:val=\"Fields\"/>\
         <w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders>{rule}{inner}</w:tblBorders></w:tblPr></w:style>\
         <w:style w:type=\"table\" w:customStyle=\"1\" w:styleId=\"Figure\"><w:name w:val=\"Figure\"/>\
         <w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblCellMar><w:left w:w=\"0\" w:type=\"dxa\"/>\
         <w:right w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style></w:styles>"
    );
    out
}

fn paragraph(out: &mut String, style: &Style, thousandths: u32) {
    let Style { id, name, next, size, color, space: (above, below), before, after, .. } = style;
    let [size, above, below] = [u16::from(*size), *above, *below].map(|length| u32::from(length) * thousandths / 1000);
    let is_normal = *id == "Normal";
    let default = if is_normal { " w:default=\"1\"" } else { "" };
    let based = if is_normal { "" } else { "<w:basedOn w:val=\"Normal\"/>" };
    let bold = if style.bold { "<w:b/><w:bCs/>" } else { "" };
    let _ = write!(
        out,
        "<w:style w:type=\"paragraph\"{default} w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>{based}\
         <w:next w:val=\"{next}\"/><w:qFormat/><w:pPr>{before}\
         <w:spacing w:before=\"{above}\" w:after=\"{below}\" w:line=\"240\" w:lineRule=\"auto\"/>{after}</w:pPr>\
         <w:rPr>{bold}<w:color w:val=\"{color}\"/><w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/></w:rPr></w:style>"
    );
}

/// The part with the lists: the first is bulleted, and each of the `ordered` others counts from one.
pub(super) fn numbering(ordered: usize) -> String {
    let level = |id: usize, format: &str, text: &str| {
        format!(
            "<w:abstractNum w:abstractNumId=\"{id}\"><w:multiLevelType w:val=\"singleLevel\"/><w:lvl w:ilvl=\"0\">\
             <w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{text}\"/><w:lvlJc w:val=\"left\"/>\
             <w:pPr><w:ind w:left=\"400\" w:hanging=\"400\"/></w:pPr></w:lvl></w:abstractNum>"
        )
    };
    let (bullets, numbers) = (level(0, "bullet", "•"), level(1, "decimal", "%1."));
    let mut out = format!(
        "{HEAD}<w:numbering {WORD}>{bullets}{numbers}<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
    );
    for list in 0..ordered {
        let _ = write!(
            out,
            "<w:num w:numId=\"{}\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\">\
             <w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>",
            list + 2
        );
    }
    out.push_str("</w:numbering>");
    out
}

/// The part with the settings.
pub(super) fn settings(tongue: &Tongue) -> String {
    let tag = xml::text(&tongue.tag);
    format!(
        "{HEAD}<w:settings {WORD}><w:defaultTabStop w:val=\"720\"/><w:compat>\
         <w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/>\
         </w:compat><w:themeFontLang w:val=\"{tag}\" w:eastAsia=\"{tag}\" w:bidi=\"{tag}\"/></w:settings>"
    )
}
