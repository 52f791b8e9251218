//! Writes made-up questionnaires: `cargo run --release --example questionnaires -- FOLDER COUNT [yaml|json|toml|jsonl]`.
//!
//! With `catalog` in place of a format it writes what a script in another language needs to know of the checklists to
//! do the same arithmetic.

mod made;

use std::io::{BufWriter, Write};
use std::path::PathBuf;

use readiness::checklist::{AnswerKind, Catalog, Condition};
use serde_json::{Value as Json, json};

fn main() -> std::io::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let folder = PathBuf::from(arguments.next().unwrap_or_else(|| "questionnaires".to_owned()));
    let count: u64 = arguments.next().and_then(|count| count.parse().ok()).unwrap_or(100);
    let format = arguments.next().unwrap_or_else(|| "yaml".to_owned());
    let catalog = made::shipped();
    std::fs::create_dir_all(&folder)?;
    if format == "catalog" {
        return std::fs::write(folder.join("catalog.json"), facts(&catalog).to_string());
    }
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

/// Questions with their weights, points and conditions.
fn facts(catalog: &Catalog) -> Json {
    let questions = catalog.questions.iter().map(|question| {
        let list = &catalog.checklists[question.checklist];
        let (kind, points) = match &question.answer {
            AnswerKind::Scale(scale) => {
                let points = scale.options.iter().map(|option| (option.id.clone(), json!(option.points)));
                (if scale.many { "many" } else { "one" }, points.collect::<serde_json::Map<_, _>>())
            }
            AnswerKind::Percent => ("percent", serde_json::Map::new()),
            AnswerKind::Text => ("text", serde_json::Map::new()),
        };
        json!({
            "id": question.id,
            "checklist": list.id,
            "section": question.section,
            "kind": kind,
            "points": points,
            "full": list.full_points,
            "weight": question.weight,
            "if": question.applies_if.as_ref().map(|condition| self::condition(catalog, condition)),
        })
    });
    Json::Array(questions.collect())
}

fn condition(catalog: &Catalog, condition: &Condition) -> Json {
    match condition {
        Condition::Is { question, any_of } => {
            let question = &catalog.questions[*question];
            let options = question.answer.scale().map_or(&[][..], |scale| &scale.options);
            let any_of: Vec<&str> = any_of.places().map(|place| options[place].id.as_str()).collect();
            json!({ "question": question.id, "any-of": any_of })
        }
        Condition::All(parts) => {
            json!({ "all": parts.iter().map(|part| self::condition(catalog, part)).collect::<Vec<_>>() })
        }
        Condition::Any(parts) => {
            json!({ "any": parts.iter().map(|part| self::condition(catalog, part)).collect::<Vec<_>>() })
        }
    }
}
