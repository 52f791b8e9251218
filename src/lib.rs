//! Readiness for cross-border paperless trade: from checklists and answers to a draft action plan.

pub mod answers;
pub mod assessment;
pub mod batch;
pub mod catalog;
pub mod checklist;
pub mod cli;
pub mod diagnostic;
pub mod document;
#[cfg(test)]
mod fixture;
pub mod gap;
pub mod i18n;
pub mod interview;
pub mod plan;
pub mod render;
pub mod report;
pub mod save;
pub mod score;
pub mod settings;
pub mod source;
mod visible;
