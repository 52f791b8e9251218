//! Numbers as people write them.

/// The zeros of the digits that people type; nine more follow each.
const ZEROS: [char; 9] =
    ['0', '\u{660}', '\u{6f0}', '\u{966}', '\u{9e6}', '\u{e50}', '\u{1040}', '\u{17e0}', '\u{ff10}'];

/// The text with every decimal digit, of whichever script, as an ASCII digit.
pub fn ascii_digits(text: &str) -> String {
    let digit = |letter: char| {
        let place = ZEROS.iter().find_map(|zero| u32::from(letter).checked_sub(u32::from(*zero)).filter(|at| *at < 10));
        place.and_then(|place| char::from_digit(place, 10)).unwrap_or(letter)
    };
    text.chars().map(digit).collect()
}

/// A whole number that somebody typed, to count or to choose with.
pub fn whole(text: &str) -> Option<usize> {
    let text = ascii_digits(text.trim());
    (!text.is_empty() && text.len() <= 6 && text.bytes().all(|byte| byte.is_ascii_digit())).then_some(())?;
    text.parse().ok()
}

/// A whole percentage, with or without its sign.
pub fn percent(text: &str) -> Option<u8> {
    let text = ascii_digits(text);
    let number = text.trim().trim_end_matches(['%', '٪', '％']).trim();
    let number = number.strip_suffix(".0").or_else(|| number.strip_suffix(",0")).unwrap_or(number);
    number.bytes().all(|byte| byte.is_ascii_digit()).then_some(())?;
    number.parse().ok().filter(|percent| *percent <= 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_typed_in_the_digits_of_any_script() {
        for (typed, meant) in [("12", 12), (" ۱ ", 1), ("٢٠", 20), ("၃", 3), ("007", 7)] {
            assert_eq!(whole(typed), Some(meant), "{typed}");
        }
        for typed in ["", "+1", "-1", "1.5", "1a", "½", "1234567"] {
            assert_eq!(whole(typed), None, "{typed}");
        }
    }

    #[test]
    fn percentages_are_whole_and_within_bounds() {
        for (typed, meant) in [("45", 45), (" 45 % ", 45), ("100%", 100), ("0", 0), ("៤៥", 45), ("45.0", 45)] {
            assert_eq!(percent(typed), Some(meant), "{typed}");
        }
        for typed in ["", "%", "101", "-1", "4.5", "about 40", "+4", "999999999999"] {
            assert_eq!(percent(typed), None, "{typed}");
        }
    }
}
