//! Which encoding bytes look like that are not UTF-8, so that a user is told what to change. It is a guess, and good for a
//! hint alone: nothing is read by it.

/// Bytes at the beginning that are looked at.
const LOOKED_AT: usize = 64 * 1024;

/// The name of the encoding that bytes look like; `None` where they look like none of those known here.
pub(super) fn likely(bytes: &[u8]) -> Option<&'static str> {
    utf_16(bytes).or_else(|| cyrillic(bytes))
}

/// UTF-16, by its mark, or by a zero in every second place of what are mostly Latin letters and spaces.
pub(super) fn utf_16(bytes: &[u8]) -> Option<&'static str> {
    let name = "UTF-16";
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        return Some(name);
    }
    let looked_at = &bytes[..bytes.len().min(LOOKED_AT)];
    // Text has no zeros at all.
    if !looked_at.contains(&0) {
        return None;
    }
    let zeros = |odd: usize| looked_at.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    (even.max(odd) * 4 > looked_at.len() && even.min(odd) * 8 < even.max(odd)).then_some(name)
}

/// The encodings of Cyrillic before UTF-8, by the places at which they have the small letters: most letters are small.
fn cyrillic(bytes: &[u8]) -> Option<&'static str> {
    let looked_at = &bytes[..bytes.len().min(LOOKED_AT)];
    // Where most letters beyond ASCII stand alone among Latin ones, it is another language.
    let in_words = |pair: &&[u8]| !pair[0].is_ascii() && !pair[1].is_ascii();
    let pairs = looked_at.windows(2).filter(in_words).count();
    let beyond = looked_at.iter().filter(|byte| !byte.is_ascii()).count();
    if beyond < 4 || pairs * 2 < beyond {
        return None;
    }
    let among = |is_small: fn(u8) -> bool| looked_at.iter().filter(|byte| is_small(**byte)).count();
    let small = [
        ("Windows-1251", among(|byte| byte >= 0xe0)),
        ("KOI8-R", among(|byte| matches!(byte, 0xc0..=0xdf))),
        ("CP866", among(|byte| matches!(byte, 0xa0..=0xaf | 0xe0..=0xef))),
    ];
    // Another name has to be likelier than the first, the most common of them by far.
    let most = small.iter().rev().max_by_key(|(_, count)| *count)?;
    (most.1 * 2 > beyond).then_some(most.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodings_are_told_by_their_bytes() {
        let little = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
        let marked = [&b"\xff\xfe"[..], &little("страна: MN")].concat();
        assert_eq!(likely(&marked), Some("UTF-16"));
        assert_eq!(likely(&little("format: 1\nanswers:\n")), Some("UTF-16"));
        // \u{447}\u{442}\u{43e} \u{43d}\u{443}\u{436}\u{43d}\u{43e}, by the tables of the three encodings.
        assert_eq!(likely(b"note: \xf7\xf2\xee \xed\xf3\xe6\xed\xee"), Some("Windows-1251"));
        assert_eq!(likely(b"note: \xde\xd4\xcf \xce\xd5\xd6\xce\xcf"), Some("KOI8-R"));
        assert_eq!(likely(b"note: \xe7\xe2\xae \xad\xe3\xa6\xad\xae"), Some("CP866"));
        assert_eq!(likely(b"intro: F\xfcnf Stra\xdfen, \xfcberall Geb\xfchren"), None, "Latin-1");
        assert_eq!(likely(b"x: \xff"), None);
    }
}
