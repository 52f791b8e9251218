//! Files bent out of shape: bytes, lines, words and structure are changed, the same for the same dice.

use crate::batch::made::Dice;
use crate::check::hostile::PIECES;

/// A text with one to four changes.
pub fn mutated(text: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut bent = text.to_vec();
    for _ in 0..=dice.roll(4) {
        match dice.roll(4) {
            0 => bytes(&mut bent, dice),
            1 => lines(&mut bent, dice),
            2 => words(&mut bent, dice),
            _ => structure(&mut bent, dice),
        }
    }
    bent
}

/// A byte is changed, put in or taken out, or the end is cut off.
fn bytes(bent: &mut Vec<u8>, dice: &mut Dice) {
    let at = dice.roll(bent.len() + 1);
    let byte = u8::try_from(dice.roll(256)).unwrap();
    match dice.roll(4) {
        0 => bent.truncate(at),
        1 => bent.insert(at, byte),
        2 if at < bent.len() => drop(bent.remove(at)),
        _ if at < bent.len() => bent[at] ^= byte,
        _ => bent.push(byte),
    }
}

/// A line is repeated, left out, moved, indented otherwise, or ends otherwise.
fn lines(bent: &mut Vec<u8>, dice: &mut Dice) {
    let mut lines: Vec<Vec<u8>> = bent.split(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect();
    let (at, to) = (dice.roll(lines.len()), dice.roll(lines.len()));
    match dice.roll(6) {
        0 => lines.insert(to, lines[at].clone()),
        1 => drop(lines.remove(at)),
        2 => lines.swap(at, to),
        3 => lines[at].splice(0..0, *b"  ").for_each(drop),
        4 if lines[at].starts_with(b"  ") => drop(lines[at].drain(..2)),
        _ => lines[at].push(b'\r'),
    }
    *bent = lines.join(&b'\n');
}

/// A word becomes another one of the file, or something that files are made of, or goes on without an end.
fn words(bent: &mut Vec<u8>, dice: &mut Dice) {
    let is_of_word = |byte: u8| byte.is_ascii_alphanumeric() || b".-_".contains(&byte) || byte >= 0x80;
    let mut found = Vec::new();
    let mut begin = None;
    for (at, byte) in bent.iter().copied().chain([b' ']).enumerate() {
        match (is_of_word(byte), begin) {
            (true, None) => begin = Some(at),
            (false, Some(from)) => {
                found.push(from..at);
                begin = None;
            }
            _ => {}
        }
    }
    if found.is_empty() {
        return;
    }
    let word = found[dice.roll(found.len())].clone();
    let instead = match dice.roll(3) {
        0 => bent[found[dice.roll(found.len())].clone()].to_vec(),
        1 => PIECES[dice.roll(PIECES.len())].as_bytes().to_vec(),
        _ => bent[word.clone()].repeat(1 + dice.roll(2_000)),
    };
    bent.splice(word, instead);
}

/// A stretch of lines is moved or repeated elsewhere, one level further in or out; a value becomes a list, a map or nothing.
fn structure(bent: &mut Vec<u8>, dice: &mut Dice) {
    let mut lines: Vec<Vec<u8>> = bent.split(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect();
    let from = dice.roll(lines.len());
    let until = (from + 1 + dice.roll(6)).min(lines.len());
    if dice.roll(2) == 0 {
        let mut block = lines[from..until].to_vec();
        if dice.roll(2) == 0 {
            lines.drain(from..until);
        }
        let further = dice.roll(2) == 0;
        for line in &mut block {
            if further {
                line.splice(0..0, *b"    ");
            } else {
                let blanks = line.iter().take_while(|byte| **byte == b' ').count().min(2);
                line.drain(..blanks);
            }
        }
        let to = dice.roll(lines.len() + 1);
        lines.splice(to..to, block);
    } else if let Some(at) = lines[from].iter().position(|byte| matches!(byte, b':' | b'=')) {
        let value = lines[from].split_off(at + 1);
        let around: [(&[u8], &[u8]); 5] = [(b" [", b"]"), (b" {", b"}"), (b" \"", b"\""), (b"", b""), (b" - ", b"")];
        let (before, after) = around[dice.roll(around.len())];
        let value = if before.is_empty() { Vec::new() } else { [before, &value, after].concat() };
        lines[from].extend(value);
    }
    *bent = lines.join(&b'\n');
}
