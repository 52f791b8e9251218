//! Reads questionnaires and does nothing with them: what any tool would take at least.
//!
//! `parse_only granit FOLDER` and `parse_only serde-yaml FOLDER` parse every file below a folder; `parse_only serde-json
//! FILE` parses every line of a file; `parse_only read FOLDER` only reads the bytes.

use std::hint::black_box;
use std::io::{BufRead, Write};
use std::path::Path;

use readiness::source::files_below;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let (how, place) = (arguments.next().unwrap_or_default(), arguments.next().unwrap_or_default());
    let mut count = 0;
    if how == "serde-json" {
        let file = std::io::BufReader::new(std::fs::File::open(place)?);
        for line in file.lines() {
            black_box(serde_json::from_str::<serde_json::Value>(&line?)?);
            count += 1;
        }
    } else {
        for path in files_below(Path::new(&place))? {
            let text = std::fs::read_to_string(path)?;
            match how.as_str() {
                "granit" => {
                    for event in granit_parser::Parser::new_from_str(&text) {
                        black_box(event?);
                    }
                }
                "serde-yaml" => {
                    black_box(serde_yaml::from_str::<serde_yaml::Value>(&text)?);
                }
                _ => {
                    black_box(text);
                }
            }
            count += 1;
        }
    }
    writeln!(std::io::stdout(), "{count}")?;
    Ok(())
}
