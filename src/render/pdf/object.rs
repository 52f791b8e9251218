//! Values as a PDF file has them: numbers, text and places.

use lopdf::{Object, ObjectId, StringFormat};

use super::style::Sheet;

/// Hundredths of a point are finer than any printer.
pub(super) fn rounded(value: f32) -> f32 {
    (value * 100.0).round() / 100.0
}

/// Text in UTF-16 with a byte order mark, as PDF wants it outside of page content.
pub(super) fn utf16(text: &str) -> Vec<u8> {
    let mark = [0xFE, 0xFF];
    mark.into_iter().chain(text.encode_utf16().flat_map(u16::to_be_bytes)).collect()
}

/// Text outside of page content.
pub(super) fn text(text: &str) -> Object {
    if text.is_ascii() {
        Object::String(text.as_bytes().to_vec(), StringFormat::Literal)
    } else {
        Object::String(utf16(text), StringFormat::Hexadecimal)
    }
}

/// Where a link or an outline entry leads.
pub(super) fn destination(pages: &[ObjectId], sheet: &Sheet, page: usize, y: f32) -> Option<Object> {
    let page = Object::Reference(*pages.get(page)?);
    let top = Object::Real(rounded((sheet.height - y + 4.0) * sheet.zoom));
    Some(Object::Array(vec![
        page,
        "XYZ".into(),
        Object::Real(rounded((sheet.margin - 10.0) * sheet.zoom)),
        top,
        Object::Null,
    ]))
}
