//! Which options a reply means: numbers, ids, labels, the words of any language, or the beginning of one of them.

use crate::checklist::AnswerScale;
use crate::i18n::Message;
use crate::lexicon::number::{ascii_digits, whole};
use crate::lexicon::{Lexicon, SEPARATORS};

/// The option that a reply names fully. What is not clear yet may still be a command or a beginning.
pub(super) fn exactly(scale: &AnswerScale, lexicon: &Lexicon, reply: &str) -> Option<usize> {
    if let Some(number) = whole(reply) {
        return number.checked_sub(1).filter(|place| *place < scale.options.len());
    }
    scale.named(|| lexicon, reply)
}

/// The options that a reply means, or what is wrong with it.
pub(super) fn several(scale: &AnswerScale, lexicon: &Lexicon, reply: &str) -> Result<Vec<usize>, Message> {
    let mut places = match one(scale, lexicon, reply) {
        Ok(place) => vec![place],
        Err(trouble) => {
            let parts = parts(reply);
            // A single part failed already; its own message says it best.
            if parts.len() < 2 {
                return Err(trouble);
            }
            let mut places = Vec::new();
            let mut left = parts.as_slice();
            while let [part, rest @ ..] = left {
                left = rest;
                if let Some((place, behind)) = label_of_several(scale, part, rest) {
                    places.push(place);
                    left = behind;
                    continue;
                }
                match range(part).filter(|(_, last)| *last <= scale.options.len()) {
                    Some((first, last)) => places.extend(first - 1..last),
                    None => places.push(one(scale, lexicon, part)?),
                }
            }
            places
        }
    };
    places.sort_unstable();
    places.dedup();
    if places.len() > 1 {
        if !scale.many {
            return Err(Message::new("trouble-one-only"));
        }
        if let Some(alone) = places.iter().find(|place| scale.options[**place].exclusive) {
            return Err(Message::new("trouble-exclusive").with("label", &scale.options[*alone].label));
        }
    }
    Ok(places)
}

fn one(scale: &AnswerScale, lexicon: &Lexicon, reply: &str) -> Result<usize, Message> {
    if let Some(place) = exactly(scale, lexicon, reply) {
        return Ok(place);
    }
    let beginning = reply.to_lowercase();
    let fits = |place: &usize| {
        let option = &scale.options[*place];
        option.id.starts_with(&beginning)
            || option.label.to_lowercase().starts_with(&beginning)
            || lexicon.words_of_option(&option.id).any(|word| word.starts_with(&beginning))
    };
    let fitting: Vec<usize> = (0..scale.options.len()).filter(|place| !beginning.is_empty() && fits(place)).collect();
    match fitting.as_slice() {
        [place] => Ok(*place),
        [] => Err(Message::new("trouble-option").with("reply", shortened(reply)).count("count", scale.options.len())),
        several => {
            let labels: Vec<&str> = several.iter().map(|place| scale.options[*place].label.as_str()).collect();
            Err(Message::new("trouble-option-several").with("reply", shortened(reply)).listing("labels", labels))
        }
    }
}

/// A reply that is repeated in a complaint, short enough to be read there.
pub(super) fn shortened(reply: &str) -> String {
    let mut short: String = reply.chars().take(60).collect();
    if short.len() < reply.len() {
        short.push('…');
    }
    short
}

/// The parts of a reply that names several options: between commas, or between blanks where all are numbers.
fn parts(reply: &str) -> Vec<String> {
    let digits = ascii_digits(reply);
    let numbers =
        digits.chars().all(|letter| letter.is_ascii_digit() || " -–".contains(letter) || SEPARATORS.contains(&letter));
    let separates = |letter: char| SEPARATORS.contains(&letter) || (numbers && letter == ' ');
    let text = if numbers { &digits } else { reply };
    let mut parts: Vec<String> = text.split(separates).map(|part| part.trim().to_owned()).collect();
    parts.retain(|part| !part.is_empty());
    // `2-4` is one part and still several options.
    if parts.len() == 1 && range(&parts[0]).is_some() {
        parts.push(parts[0].clone());
    }
    parts
}

/// The option whose label begins here and itself holds what stands between options, and what follows it; the longest
/// label counts.
fn label_of_several<'p>(scale: &AnswerScale, part: &str, rest: &'p [String]) -> Option<(usize, &'p [String])> {
    let begins = |label: &str| {
        let label = label.to_lowercase();
        let mut pieces = label.split(SEPARATORS).map(str::trim).filter(|piece| !piece.is_empty());
        let is_first = pieces.next() == Some(&*part.to_lowercase());
        let pieces: Vec<&str> = pieces.collect();
        let follow = rest
            .get(..pieces.len())
            .is_some_and(|rest| pieces.iter().zip(rest).all(|(piece, part)| *piece == part.to_lowercase()));
        (is_first && follow && !pieces.is_empty()).then_some(pieces.len())
    };
    let labels = scale
        .options
        .iter()
        .enumerate()
        .flat_map(|(place, option)| option.labels.iter().chain([&option.label]).map(move |label| (place, label)));
    let (place, more) =
        labels.filter_map(|(place, label)| Some((place, begins(label)?))).max_by_key(|(_, more)| *more)?;
    Some((place, &rest[more..]))
}

fn range(part: &str) -> Option<(usize, usize)> {
    let (first, last) = part.split_once(['-', '–'])?;
    let (first, last) = (whole(first)?, whole(last)?);
    (first >= 1 && first <= last).then_some((first, last))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checklist::AnswerOption;

    fn scale(many: bool) -> AnswerScale {
        let option = |id: &str, label: &str, exclusive| AnswerOption {
            id: id.to_owned(),
            label: label.to_owned(),
            labels: Vec::new(),
            points: 0,
            exclusive,
        };
        let options = if many {
            vec![
                option("none", "None of these", true),
                option("role", "Personal accounts, by role", false),
                option("patching", "Security updates", false),
                option("physical", "Controlled entry", false),
            ]
        } else {
            vec![option("no", "No", false), option("partial", "Partly", false), option("yes", "Yes", false)]
        };
        AnswerScale { id: "s".to_owned(), many, options }
    }

    #[test]
    fn one_option_by_number_letter_or_word() {
        let lexicon = Lexicon::with(&crate::i18n::Words::english());
        let scale = scale(false);
        for (reply, place) in [
            ("1", 0),
            ("3", 2),
            ("៣", 2),
            ("y", 2),
            ("YES", 2),
            ("Partly", 1),
            ("p", 1),
            ("partial", 1),
            ("n", 0),
            ("par", 1),
            ("ye", 2),
        ] {
            assert_eq!(several(&scale, &lexicon, reply), Ok(vec![place]), "{reply}");
        }
        for (reply, key) in [
            ("4", "trouble-option"),
            ("0", "trouble-option"),
            ("maybe", "trouble-option"),
            ("", "trouble-option"),
            ("1,3", "trouble-one-only"),
            ("1-3", "trouble-one-only"),
            ("-1", "trouble-option"),
            ("99999999999999999999", "trouble-option"),
        ] {
            assert_eq!(several(&scale, &lexicon, reply).unwrap_err().key, key, "{reply}");
        }
    }

    #[test]
    fn several_options_by_numbers_ranges_and_words() {
        let lexicon = Lexicon::with(&crate::i18n::Words::english());
        let scale = scale(true);
        for (reply, places) in [
            ("2 4", vec![1, 3]),
            ("4,2,2", vec![1, 3]),
            ("2-4", vec![1, 2, 3]),
            ("2–3, 4", vec![1, 2, 3]),
            ("none", vec![0]),
            ("Personal accounts, by role", vec![1]),
            ("sec, contr", vec![2, 3]),
            ("Security updates; personal accounts; by role; controlled entry", vec![1, 2, 3]),
            ("៤、២", vec![1, 3]),
        ] {
            assert_eq!(several(&scale, &lexicon, reply), Ok(places), "{reply}");
        }
        for (reply, key) in [
            ("1,2", "trouble-exclusive"),
            ("p", "trouble-option-several"),
            ("2-9", "trouble-option"),
            ("2, maybe", "trouble-option"),
            ("4-2", "trouble-option"),
        ] {
            assert_eq!(several(&scale, &lexicon, reply).unwrap_err().key, key, "{reply}");
        }
    }
}
