//! The pictures of a session that the documents show are what a terminal shows today.

use std::fmt::Write;
use std::fs;

use super::terminal::{Screen, is_ready};
use crate::harness::{Desk, PROGRAM, home};

/// Columns and rows of the terminal.
const SIZE: (u16, u16) = (84, 24);

/// Two agencies differ on the first question.
fn answers(evidence: &str) -> String {
    format!(
        "format: 1\ncountry: AA\nround: \"2026\"\nassessed-on: 2026-05-04\nanswers:\n  A3.1:\n    evidence:\n      - {evidence}\n    agencies:\n      \"customs\": {{ value: partly, on: 2026-05-04 }}\n      \"health-ministry\": {{ value: \"no\", on: 2026-05-04 }}\n"
    )
}

/// `UPDATE=1 cargo test` draws them anew.
#[test]
fn the_pictures_of_a_session_are_up_to_date() {
    for (language, evidence, name) in [
        ("en", "Survey of sites, March 2026", "docs/images/session.svg"),
        ("ru", "Обследование мест, март 2026 г.", "docs/images/session.ru.svg"),
    ] {
        let desk = Desk::new();
        desk.write("answers.yaml", answers(evidence));
        let arguments = ["--lang", language, "assess", "answers.yaml", "--section", "A3", "--only-differing"];
        let mut screen = Screen::sized(&desk, PROGRAM, &arguments, "xterm", SIZE);
        screen.wait(0, is_ready);
        let question = screen.send("\r");
        screen.wait(question, is_ready);
        let drawn = drawn(screen.terminal(0, SIZE).screen());
        screen.kill();
        assert!(drawn.contains("A3.1") && drawn.contains(evidence), "{drawn}");
        let path = home(name);
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&path, &drawn).unwrap();
        }
        let kept = fs::read_to_string(&path).unwrap_or_default();
        assert!(kept == drawn, "{name} is out of date: run UPDATE=1 cargo test --test it assess::picture");
    }
}

/// A screen as a drawing: each row a line of text that is as long as its columns whatever font there is.
fn drawn(screen: &vt100::Screen) -> String {
    let (columns, rows) = SIZE;
    let (width, height) = (columns * 9 + 32, rows * 20 + 32);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\">\n\
         <rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"#15202b\"/>\n\
         <g font-family=\"ui-monospace, Consolas, 'DejaVu Sans Mono', 'Noto Sans Mono', monospace\" font-size=\"15\" fill=\"#e6edf3\">\n"
    );
    for row in 0..rows {
        // Parts of a row that look alike, with the column where each begins.
        let mut parts: Vec<(u16, bool, String)> = Vec::new();
        for column in 0..columns {
            let cell = screen.cell(row, column).unwrap();
            let sign = if cell.has_contents() { cell.contents() } else { " " };
            match parts.last_mut() {
                Some((_, bold, text)) if *bold == cell.bold() => text.push_str(sign),
                _ => parts.push((column, cell.bold(), sign.to_owned())),
            }
        }
        for (column, bold, text) in parts {
            let text = text.trim_end();
            let blanks = text.len() - text.trim_start().len();
            let (text, column) = (&text[blanks..], column + u16::try_from(blanks).unwrap());
            if text.is_empty() {
                continue;
            }
            let length = text.chars().count() * 9;
            let (x, y) = (column * 9 + 16, row * 20 + 32);
            let weight = if bold { " font-weight=\"bold\"" } else { "" };
            let text = text.replace('&', "&amp;").replace('<', "&lt;");
            writeln!(
                out,
                "<text x=\"{x}\" y=\"{y}\" textLength=\"{length}\" xml:space=\"preserve\"{weight}>{text}</text>"
            )
            .unwrap();
        }
    }
    out + "</g>\n</svg>\n"
}
