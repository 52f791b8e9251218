//! A page for a browser: one file that needs neither a network nor a script to be read, on any screen and on paper.
//!
//! A table of actions can be narrowed down where scripts run. Every text is escaped. Colours, sizes and the look on paper
//! stand in `html/page.css`; nothing is said by colour alone.

use std::fmt::Write;

use crate::page::{Page, base64};
use crate::render::pdf;
use crate::render::tongue::Tongue;
use crate::report::{Block, Inline, Meta, Pages, Report};
use body::Body;

mod body;
mod figure;
mod filter;
mod words;

const STYLE: &str = include_str!("html/page.css");

/// Turns a report into an HTML file.
///
/// # Errors
///
/// When the logo is no picture that can be shown.
pub fn render(report: &Report) -> anyhow::Result<String> {
    let meta = &report.meta;
    let tongue = Tongue::of(&meta.language, &meta.title);
    let mut body = Body::new(report, &tongue);
    let is_slides = meta.pages == Pages::Slides;
    // The title is the first slide.
    body.out.push_str(if is_slides { "<main class=\"slides\">\n<section>\n" } else { "" });
    head(&mut body, meta)?;
    if let Some(title) = &meta.contents {
        contents(&mut body, title, &report.blocks);
    }
    body.out.push_str(if is_slides { "" } else { "<main>\n" });
    report.blocks.iter().for_each(|block| body.block(block));
    body.out.push_str(if is_slides { "</section>\n</main>\n" } else { "</main>\n" });
    if !meta.footer.is_empty() {
        body.out.push_str("<footer>");
        body.paragraph("p", "", &Inline::plain(&meta.footer));
        body.out.push_str("</footer>\n");
    }
    let titles = [&meta.title, &meta.subtitle].map(String::as_str);
    let titles: Vec<&str> = titles.into_iter().filter(|title| !title.is_empty()).collect();
    let style = format!(":root {{ --font: \"{}\"; }}\n{STYLE}{}", tongue.fonts().0, numbers(&tongue));
    let page = Page {
        language: &tongue.tag,
        rtl: tongue.rtl,
        title: &titles.join(" · "),
        generator: &meta.producer,
        style: &style,
        script: meta.filter.as_ref().map(|_| filter::SCRIPT),
        has_pictures: meta.logo.is_some(),
        body: &body.out,
    };
    Ok(page.write())
}

/// How lists are numbered in a language with digits of its own.
fn numbers(tongue: &Tongue) -> String {
    let digits = tongue.in_digits("0123456789");
    if digits.is_ascii() {
        return String::new();
    }
    let symbols: String = digits.chars().map(|digit| format!(" \"{digit}\"")).collect();
    format!("@counter-style digits {{ system: numeric; symbols:{symbols}; }}\nol {{ list-style-type: digits; }}\n")
}

/// Logo, title and the lines below it.
fn head(body: &mut Body<'_>, meta: &Meta) -> anyhow::Result<()> {
    body.out.push_str("<header>\n");
    if let Some(logo) = &meta.logo {
        let (width, height) = pdf::size_of_logo(logo)?;
        let kind = if logo.starts_with(b"\x89PNG") { "png" } else { "jpeg" };
        // Whose logo it is, the lines below say.
        let _ = writeln!(
            body.out,
            "<img src=\"data:image/{kind};base64,{}\" width=\"{width}\" height=\"{height}\" alt=\"\">",
            base64(logo)
        );
    }
    body.paragraph("h1", "", &Inline::plain(&meta.title));
    if !meta.subtitle.trim().is_empty() {
        body.paragraph("p", " class=\"subtitle\"", &Inline::plain(&meta.subtitle));
    }
    for line in &meta.lines {
        body.paragraph("p", " class=\"line\"", &Inline::plain(line));
    }
    body.out.push_str("</header>\n");
    Ok(())
}

/// Chapters, each with its parts.
fn contents(body: &mut Body<'_>, title: &str, blocks: &[Block]) {
    body.out.push_str("<nav aria-labelledby=\"part:0\">\n");
    body.paragraph("h2", " id=\"part:0\"", &Inline::plain(title));
    body.out.push_str("<ol>\n");
    let headings = blocks.iter().filter_map(|block| match block {
        Block::Heading { level, text, anchor } => Some((*level, text, anchor.as_ref())),
        _ => None,
    });
    let (mut in_chapter, mut in_parts) = (false, false);
    for (place, (level, text, anchor)) in headings.enumerate().filter(|(_, (level, ..))| *level <= 2) {
        let is_part = level == 2 && in_chapter;
        body.out.push_str(match (is_part, in_parts, in_chapter) {
            (true, true, _) => "</li>\n<li>",
            (true, false, _) => "\n<ol>\n<li>",
            (false, true, _) => "</li>\n</ol>\n</li>\n<li>",
            (false, false, true) => "</li>\n<li>",
            (false, false, false) => "<li>",
        });
        (in_chapter, in_parts) = (true, is_part);
        let id = body.place(anchor, place + 1);
        body.paragraph("a", &format!(" href=\"#{id}\""), &Inline::unlinked(text));
    }
    body.out.push_str(match (in_parts, in_chapter) {
        (true, _) => "</li>\n</ol>\n</li>\n",
        (false, true) => "</li>\n",
        (false, false) => "",
    });
    body.out.push_str("</ol>\n</nav>\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Align, Anchor, Bar, Bars, Column, Facet, Filter, Row, Span, Table, Timeline};

    fn page(language: &str, title: &str, blocks: Vec<Block>) -> String {
        let meta = Meta {
            title: title.to_owned(),
            language: language.to_owned(),
            contents: Some("Contents".to_owned()),
            producer: "written by readiness 0.0.0".to_owned(),
            ..Meta::default()
        };
        let report = Report { meta, blocks, data: serde_json::Value::Null, sheet: None, book: Vec::new() };
        render(&report).unwrap()
    }

    fn body(page: &str) -> &str {
        page.split_once("<body>\n").unwrap().1
    }

    #[test]
    fn contents_are_chapters_with_their_parts_and_lead_to_them() {
        let anchored = Block::Heading { level: 2, text: Inline::plain("B"), anchor: Some(Anchor("b_1".to_owned())) };
        let page =
            page("en", "T", vec![Block::heading(1, "A"), anchored, Block::heading(3, "C"), Block::heading(1, "D")]);
        let expected = "<ol>\n<li><a href=\"#part:1\">A</a>\n<ol>\n<li><a href=\"#b_5f_1\">B</a></li>\n</ol>\n</li>\n\
             <li><a href=\"#part:4\">D</a></li>\n</ol>\n</nav>\n<main>\n\
             <h2 id=\"part:1\">A</h2>\n<h3 id=\"b_5f_1\">B</h3>\n<h4 id=\"part:3\">C</h4>\n<h2 id=\"part:4\">D</h2>\n</main>";
        assert!(page.contains(expected), "{}", body(&page));
    }

    #[test]
    fn a_document_without_chapters_leaves_out_no_level() {
        let page = page("en", "T", vec![Block::heading(2, "A"), Block::heading(3, "B")]);
        assert!(page.contains("<h2 id=\"part:1\">A</h2>\n<h3 id=\"part:2\">B</h3>"), "{}", body(&page));
    }

    #[test]
    fn a_row_is_named_by_its_first_cell_and_a_link_that_leads_nowhere_is_words() {
        let link = |to: &str| vec![Inline::Link { text: to.to_owned(), to: Anchor(to.to_owned()) }];
        let row = Row { anchor: Some(Anchor("here".to_owned())), ..Row::of_lines([link("here"), link("gone")]) };
        let end = Column { align: Align::End, ..Column::start("N", 0) };
        let table = Table { caption: None, columns: vec![Column::start("A", 9), end], rows: vec![row] };
        let page = page("en", "T", vec![Block::heading(1, "H"), Block::Table(table)]);
        let expected = "<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-labelledby=\"part:1\">\n<table>\n<thead>\n\
             <tr><th scope=\"col\" class=\"wide\">A</th><th scope=\"col\" class=\"end\">N</th></tr>\n</thead>\n<tbody>\n\
             <tr id=\"here\"><th scope=\"row\" class=\"wide\"><a href=\"#here\">here</a></th><td class=\"end\">gone</td></tr>\n";
        assert!(page.contains(expected), "{}", body(&page));
    }

    #[test]
    fn a_figure_has_its_words_and_runs_the_way_of_its_language() {
        let bar = Bar { label: "A".to_owned(), length: Some(2_500), range: None, value: "25 %".to_owned() };
        let bars = Block::Bars(Bars { alt: "A: \"25 %\"".to_owned(), legend: "L".to_owned(), bars: vec![bar] });
        let span = Span { label: "S".to_owned(), to: None, from: 100, until: 200, done: false };
        let ticks = vec![(1000, "2030".to_owned())];
        let time = Block::Timeline(Timeline { alt: "S: 2030".to_owned(), ticks, spans: vec![span] });
        let english = page("en", "T", vec![bars.clone(), time.clone()]);
        for expected in [
            "<p class=\"line\">L</p><div",
            "role=\"img\" aria-label=\"A: &quot;25 %&quot;\"",
            "<rect class=\"full\" x=\"0.00%\" y=\"6\" width=\"25.00%\" height=\"6\"/>",
            "<p class=\"unseen\">S: 2030</p>",
            "<text x=\"100.00%\" dx=\"-4\" y=\"14\" text-anchor=\"end\">2030</text>",
            "<rect class=\"full\" x=\"10.00%\" y=\"3\" width=\"10.00%\" height=\"12\"/>",
        ] {
            assert!(english.contains(expected), "{expected}: {}", body(&english));
        }
        let persian = page("fa", "برنامه", vec![bars, time]);
        let numbers =
            "symbols: \"۰\" \"۱\" \"۲\" \"۳\" \"۴\" \"۵\" \"۶\" \"۷\" \"۸\" \"۹\"; }\nol { list-style-type: digits; }";
        assert!(persian.contains(numbers) && !english.contains("list-style-type: digits"), "{persian}");
        assert!(persian.starts_with("<!doctype html>\n<html lang=\"fa\" dir=\"rtl\">"), "{persian}");
        for expected in [
            "<rect class=\"full\" x=\"75.00%\" y=\"6\" width=\"25.00%\"",
            "<text x=\"0.00%\" dx=\"4\"",
            "<rect class=\"full\" x=\"80.00%\" y=\"3\" width=\"10.00%\"",
            "<span class=\"label\">A\u{200f}</span>",
        ] {
            assert!(persian.contains(expected), "{expected}: {}", body(&persian));
        }
    }

    #[test]
    fn slides_are_sections_of_which_the_title_is_the_first() {
        let meta = Meta { title: "T".to_owned(), pages: Pages::Slides, ..Meta::default() };
        let blocks = vec![Block::paragraph("A"), Block::PageBreak, Block::heading(2, "B")];
        let report = Report { meta, blocks, data: serde_json::Value::Null, sheet: None, book: Vec::new() };
        let expected = "<main class=\"slides\">\n<section>\n<header>\n<h1>T</h1></header>\n<p>A</p>\n</section>\n\
             <section>\n<h2 id=\"part:1\">B</h2>\n</section>\n</main>\n";
        assert!(body(&render(&report).unwrap()).starts_with(expected), "{}", body(&render(&report).unwrap()));
    }

    #[test]
    fn rows_can_be_narrowed_down_and_all_stand_there_without_a_script() {
        let facet = Facet { label: "Lead <b>".to_owned(), values: vec!["Customs".to_owned(), "\"Trade\"".to_owned()] };
        let rows = [("row-a", 1), ("row-b", 0)].map(|(row, place)| (Anchor(row.to_owned()), vec![place]));
        let filter = Filter {
            label: "Only".to_owned(),
            all: "all".to_owned(),
            shown: "{shown} of {all}".to_owned(),
            facets: vec![facet],
            rows: rows.into(),
        };
        let row = |anchor: &str| Row { anchor: Some(Anchor(anchor.to_owned())), ..Row::of_words(["x".to_owned()]) };
        let table =
            Table { caption: None, columns: vec![Column::start("A", 0)], rows: vec![row("row-a"), row("row-b")] };
        let meta = Meta { title: "T".to_owned(), filter: Some(filter), ..Meta::default() };
        let blocks = vec![Block::Table(table)];
        let report = Report { meta, blocks, data: serde_json::Value::Null, sheet: None, book: Vec::new() };
        let page = render(&report).unwrap();
        for expected in [
            "<div class=\"filter\" role=\"group\" aria-label=\"Only\" hidden>",
            "<label><span>Lead &lt;b&gt;</span><select autocomplete=\"off\">",
            "<option value=\"\">all</option><option value=\"0\">Customs</option><option value=\"1\">&quot;Trade&quot;</option>",
            "<output data-shown=\"{shown} of {all}\" data-digits=\"0123456789\"></output>",
            "<tr id=\"row-a\" data-facets=\"1\">",
            "<tr id=\"row-b\" data-facets=\"0\">",
            "; script-src 'sha256-",
        ] {
            assert!(page.contains(expected), "{expected}: {}", body(&page));
        }
    }

    #[test]
    fn no_text_is_markup() {
        let hostile = "</p><script>alert(1)</script>\u{202e}";
        let page = page("en", hostile, vec![Block::paragraph(hostile), Block::Callout(vec![Inline::plain(hostile)])]);
        assert!(!page.contains("<script") && !page.contains('\u{202e}'), "{}", body(&page));
        assert_eq!(page.matches("&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;\u{fffd}").count(), 4);
    }

    #[test]
    fn a_logo_stands_in_the_page_and_what_is_no_picture_is_refused() {
        let with = |logo: &[u8]| {
            let meta = Meta { logo: Some(logo.to_vec()), ..Meta::default() };
            render(&Report { meta, blocks: Vec::new(), data: serde_json::Value::Null, sheet: None, book: Vec::new() })
        };
        assert!(with(b"<svg onload=alert(1)>").is_err());
        let mut png = Vec::new();
        png::Encoder::new(&mut png, 1, 1).write_header().unwrap().write_image_data(&[0]).unwrap();
        let page = with(&png).unwrap();
        assert!(page.contains("img-src data:; "), "{page}");
        // The eight bytes that begin every PNG, and the length of its head.
        assert!(page.contains("<img src=\"data:image/png;base64,iVBORw0KGgoAAAAN"), "{page}");
    }
}
