//! What the program does, seen from outside: one module for each room or command.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on should stop")]

mod assess;
mod batch;
mod check;
mod cli;
mod confidential;
mod content;
mod docs;
mod docx;
mod faults;
mod field;
mod form;
mod golden;
mod hard_wired;
mod harness;
mod house;
mod language;
mod merge;
mod nature;
mod note;
mod pair;
mod pdf;
mod plan;
mod pseudo;
#[cfg(unix)]
mod reliability;
mod render;
mod score;
mod state;
mod steering;
mod survey;
mod systems;
mod take;
mod translate;
mod treaty;
mod upgrade;
mod xlsx;
mod year;
