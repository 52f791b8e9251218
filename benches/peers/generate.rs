//! Writes made-up questionnaires: `cargo run --release --example questionnaires -- FOLDER COUNT [yaml|json|toml|jsonl]`.

mod made;

use std::io::{BufWriter, Write};
use std::path::PathBuf;

fn main() -> std::io::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let folder = PathBuf::from(arguments.next().unwrap_or_else(|| "questionnaires".to_owned()));
    let count: u64 = arguments.next().and_then(|count| count.parse().ok()).unwrap_or(100);
    let format = arguments.next().unwrap_or_else(|| "yaml".to_owned());
    let catalog = made::shipped();
    std::fs::create_dir_all(&folder)?;
    if format == "jsonl" {
        let mut out = BufWriter::new(std::fs::File::create(folder.join("all.jsonl"))?);
        for number in 0..count {
            writeln!(out, "{}", made::as_json(&catalog, number))?;
        }
        return out.flush();
    }
    for number in 0..count {
        let text = match format.as_str() {
            "json" => made::as_json(&catalog, number),
            "toml" => made::as_toml(&catalog, number),
            _ => made::as_yaml(&catalog, number),
        };
        std::fs::write(folder.join(format!("{number:06}.{format}")), text)?;
    }
    Ok(())
}
