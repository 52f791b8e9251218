//! The PDF renderer, judged by reading its files again with lopdf.

#[path = "pdf/sample.rs"]
mod sample;

use readiness::render::pdf::{Fonts, render};

/// Writes a file for a look, and for the checks of `tests/pdf_external.sh`.
fn keep(name: &str, bytes: &[u8]) {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR"));
    std::fs::write(folder.join(name), bytes).unwrap();
}

#[test]
fn every_kind_of_block_is_rendered() {
    let bytes = render(&sample::everything(), &Fonts::built_in()).unwrap();
    keep("everything.pdf", &bytes);
}

#[test]
#[ignore = "needs the system's fonts; see tests/pdf_external.sh"]
fn every_script_of_our_teams_is_shaped() {
    let bytes = render(&sample::scripts(), &Fonts::with_system(&[]).unwrap()).unwrap();
    keep("scripts.pdf", &bytes);
}
