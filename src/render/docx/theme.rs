//! The parts that Word looks for in every file: the fonts, and a theme with the colours that the styles have anyway.

use super::styles::{ACCENT, HEAD, INK, TINT, WORD};
use crate::render::tongue::Tongue;

/// The part with the fonts.
pub(super) fn fonts(tongue: &Tongue) -> String {
    let (latin, asian) = tongue.fonts();
    format!("{HEAD}<w:fonts {WORD}><w:font w:name=\"{latin}\"/><w:font w:name=\"{asian}\"/></w:fonts>")
}

/// The part with the theme: what somebody who goes on with the document is offered first.
pub(super) fn theme(tongue: &Tongue) -> String {
    let (latin, asian) = tongue.fonts();
    let dark = [("dk1", INK), ("lt1", "FFFFFF"), ("dk2", ACCENT), ("lt2", TINT)];
    let accents = (1..=6).map(|number| (format!("accent{number}"), ACCENT));
    let links = ["hlink", "folHlink"].map(|name| (name.to_owned(), ACCENT));
    let colors = dark.map(|(name, color)| (name.to_owned(), color)).into_iter().chain(accents).chain(links);
    let colors: String =
        colors.map(|(name, color)| format!("<a:{name}><a:srgbClr val=\"{color}\"/></a:{name}>")).collect();
    let fonts: String = ["majorFont", "minorFont"]
        .map(|name| {
            format!(
                "<a:{name}><a:latin typeface=\"{latin}\"/><a:ea typeface=\"{asian}\"/><a:cs typeface=\"{latin}\"/></a:{name}>"
            )
        })
        .concat();
    // Each list has to have three; none of the document's shapes goes by them.
    let fill = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>";
    let lists = [
        ("fillStyleLst", fill.to_owned()),
        ("lnStyleLst", format!("<a:ln>{fill}</a:ln>")),
        ("effectStyleLst", "<a:effectStyle><a:effectLst/></a:effectStyle>".to_owned()),
        ("bgFillStyleLst", fill.to_owned()),
    ];
    let lists: String = lists.map(|(name, entry)| format!("<a:{name}>{}</a:{name}>", entry.repeat(3))).concat();
    format!(
        "{HEAD}<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"Office\"><a:themeElements>\
         <a:clrScheme name=\"Office\">{colors}</a:clrScheme><a:fontScheme name=\"Office\">{fonts}</a:fontScheme>\
         <a:fmtScheme name=\"Office\">{lists}</a:fmtScheme></a:themeElements></a:theme>"
    )
}
