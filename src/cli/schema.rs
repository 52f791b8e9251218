//! `readiness schema`: the JSON Schema of every kind of file, for editors and other programs.

use clap::Args;
use schemars::{JsonSchema, Schema, schema_for};

use super::usage::Usage;
use super::{Context, Exit};
use crate::answers::file::AnswersFile;
use crate::checklist::file::{
    AgenciesFile, AveragesFile, ChecklistFile, CountriesFile, CrosswalkFile, ExchangesFile, InstrumentsFile,
    ObjectivesFile, ProfileFile, SectionFile, TreatyFile,
};
use crate::checklist::translation::TranslationFile;
use crate::diagnostic::{json::Findings, nearest};
use crate::i18n::Message;
use crate::plan::file::PlanFile;
use crate::settings::Settings;

/// Print the JSON Schema of a kind of file
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// Kind of file, such as checklist, section, answers, settings or data; all kinds if left out
    kind: Option<String>,
}

/// One of the files in the folder `data`.
#[derive(JsonSchema)]
#[schemars(untagged)]
#[expect(dead_code, reason = "only its schema is wanted: each kind of data file is read as what it is")]
enum DataFile {
    Agencies(AgenciesFile),
    Instruments(InstrumentsFile),
    Objectives(ObjectivesFile),
    Treaty(TreatyFile),
    Exchanges(ExchangesFile),
    Countries(CountriesFile),
    Averages(AveragesFile),
}

/// Makes a schema.
type Make = fn() -> Schema;

/// Every kind of file with its schema, in order of names.
pub const SCHEMAS: &[(&str, Make)] = &[
    ("agencies", || schema_for!(AgenciesFile)),
    ("answers", || schema_for!(AnswersFile<'_>)),
    ("averages", || schema_for!(AveragesFile)),
    ("checklist", || schema_for!(ChecklistFile)),
    ("countries", || schema_for!(CountriesFile)),
    ("crosswalk", || schema_for!(CrosswalkFile)),
    ("data", || schema_for!(DataFile)),
    ("exchanges", || schema_for!(ExchangesFile)),
    ("findings", || schema_for!(Findings)),
    ("instruments", || schema_for!(InstrumentsFile)),
    ("objectives", || schema_for!(ObjectivesFile)),
    ("plan", || schema_for!(PlanFile)),
    ("profile", || schema_for!(ProfileFile)),
    ("section", || schema_for!(SectionFile)),
    ("settings", || schema_for!(Settings)),
    ("translation", || schema_for!(TranslationFile)),
    ("treaty", || schema_for!(TreatyFile)),
];

/// A schema as it is printed and as it stands in `docs/reference/schema`.
///
/// # Errors
///
/// When it cannot be written as JSON, which no schema of ours is.
pub fn text(make: Make) -> serde_json::Result<String> {
    Ok(serde_json::to_string_pretty(&make())? + "\n")
}

pub(crate) fn run(arguments: &Arguments, context: &mut Context) -> anyhow::Result<Exit> {
    let Some(kind) = &arguments.kind else {
        let names: String = SCHEMAS.iter().map(|(name, _)| format!("{name}\n")).collect();
        context.print(&names)?;
        return Ok(Exit::Fine);
    };
    let Some((_, make)) = SCHEMAS.iter().find(|(name, _)| name == kind) else {
        let near = nearest(kind, SCHEMAS.iter().map(|(name, _)| *name)).unwrap_or("none");
        let known: Vec<&str> = SCHEMAS.iter().map(|(name, _)| *name).collect();
        return Err(Usage(
            Message::new("usage-unknown-schema").with("name", kind).with("near", near).listing("known", known),
        )
        .into());
    };
    context.print(&text(*make)?)?;
    Ok(Exit::Fine)
}
