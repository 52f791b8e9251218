//! A font made for tests: the letters of Noto Sans under other characters.
//!
//! So tests can write scripts that the built-in font does not have on a machine without fonts. Nothing is joined or
//! stacked; that real fonts do this is tested where they are installed.

/// The tables of Noto Sans that are kept; those that join and place letters are not.
const TABLES: [&[u8; 4]; 9] = [b"OS/2", b"glyf", b"head", b"hhea", b"hmtx", b"loca", b"maxp", b"name", b"post"];

/// Noto Sans, whose characters of the ranges `[first, last]` look like its Latin letters.
pub fn with_ranges(ranges: &[[u32; 2]]) -> Vec<u8> {
    let base = ttf_noto_sans::REGULAR;
    let count = usize::from(u16::from_be_bytes([base[4], base[5]]));
    let mut tables: Vec<([u8; 4], Vec<u8>)> = vec![(*b"cmap", cmap(ranges))];
    for record in base[12..12 + 16 * count].chunks(16) {
        let long = |at: usize| u32::from_be_bytes(record[at..at + 4].try_into().unwrap()) as usize;
        let tag: [u8; 4] = record[..4].try_into().unwrap();
        if TABLES.contains(&&tag) {
            tables.push((tag, base[long(8)..long(8) + long(12)].to_vec()));
        }
    }
    tables.sort();
    let mut font = vec![0, 1, 0, 0];
    font.extend(u16::try_from(tables.len()).unwrap().to_be_bytes());
    font.extend([0; 6]);
    let mut offset = 12 + 16 * tables.len();
    for (tag, table) in &tables {
        font.extend(tag);
        font.extend([0; 4]);
        font.extend(u32::try_from(offset).unwrap().to_be_bytes());
        font.extend(u32::try_from(table.len()).unwrap().to_be_bytes());
        offset += table.len().next_multiple_of(4);
    }
    for (_, table) in &tables {
        font.extend(table);
        font.resize(font.len().next_multiple_of(4), 0);
    }
    font
}

/// A character map of format 12: each range starts at the glyph of `A`.
fn cmap(ranges: &[[u32; 2]]) -> Vec<u8> {
    let mut groups = ranges.to_vec();
    groups.sort_unstable();
    let mut table = vec![0, 0, 0, 1, 0, 3, 0, 10, 0, 0, 0, 12, 0, 12, 0, 0];
    table.extend(u32::try_from(16 + 12 * groups.len()).unwrap().to_be_bytes());
    table.extend(0_u32.to_be_bytes());
    table.extend(u32::try_from(groups.len()).unwrap().to_be_bytes());
    for [first, last] in groups {
        // In Noto Sans, `A` is glyph 36.
        for number in [first, last, 36] {
            table.extend(number.to_be_bytes());
        }
    }
    table
}
