//! Readiness for cross-border paperless trade: from checklists and answers to a draft action plan.

pub mod render;
pub mod report;
