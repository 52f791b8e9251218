//! A reader of CSV after RFC 4180, as strict as the standard.

/// The rows with their cells.
pub fn read(text: &str) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    let mut row = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let (cell, after) = cell(rest);
        row.push(cell);
        rest = match after.strip_prefix(',') {
            Some(next) => next,
            None => {
                rows.push(std::mem::take(&mut row));
                after
                    .strip_prefix("\r\n")
                    .unwrap_or_else(|| panic!("neither a comma nor the end of a row: {after:.20}"))
            }
        };
    }
    rows
}

fn cell(text: &str) -> (String, &str) {
    let Some(mut rest) = text.strip_prefix('"') else {
        let end = text.find([',', '\r', '\n', '"']).unwrap_or(text.len());
        return (text[..end].to_owned(), &text[end..]);
    };
    let mut cell = String::new();
    loop {
        let end = rest.find('"').unwrap_or_else(|| panic!("a quoted cell without end: {cell}"));
        cell.push_str(&rest[..end]);
        rest = &rest[end + 1..];
        match rest.strip_prefix('"') {
            Some(next) => {
                cell.push('"');
                rest = next;
            }
            None => return (cell, rest),
        }
    }
}
