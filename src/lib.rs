//! Readiness for cross-border paperless trade: from checklists and answers to a draft action plan.
//!
//! The program `readiness` is a thin binary over this library. Data goes one way: files are read into a [`Catalog`] of
//! questions and actions and into [`Answers`]; from these follow an [`Assessment`], a [`Scorecard`], [`Gap`]s and a
//! [`Plan`]. Reading collects findings and may fail; every step after it is a pure function of values.
//!
//! ```
//! use readiness::answers::load::Loader;
//! use readiness::assessment::{Scope, assess};
//! use readiness::checklist::Adaptation;
//! use readiness::plan::PlanContext;
//! use readiness::source::{Sources, Syntax};
//! use readiness::{catalog, checklist, gap, plan, score};
//!
//! let (mut sources, mut findings) = (Sources::new(), Vec::new());
//! let files = catalog::shipped(&mut sources);
//! let catalog = checklist::load::load(&sources, &files, "en", &mut findings).expect("shipped checklists are sound");
//!
//! let text = "format: 1\nanswers:\n  A1.1: \"no\"\n";
//! let file = sources.add("answers.yaml", text, Syntax::Yaml);
//! let answers = Loader::default().load(&sources, file, &catalog, &mut findings).expect("these answers are sound");
//!
//! // A team may have weights, names and actions of its own; this one has none.
//! let team = Adaptation::default();
//! let assessment = assess(&catalog, &team, &answers, &Scope::everything(&catalog));
//! let scorecard = score::score(&catalog, &assessment);
//! let gaps = gap::find(&catalog, &team, &assessment);
//! let plan = plan::build(&catalog, &team, &gaps, &scorecard, &PlanContext::default());
//!
//! // Nobody leads paperless trade here, which is the one gap, of the heaviest weight; some action closes it.
//! assert_eq!(gaps.len(), 1);
//! assert_eq!(catalog.questions[gaps[0].question].id, "A1.1");
//! assert_eq!(gaps[0].priority, 3 * 100);
//! assert!(plan.open.is_empty() && !plan.steps.is_empty());
//! ```
//!
//! [`Catalog`]: checklist::Catalog
//! [`Answers`]: answers::Answers
//! [`Assessment`]: assessment::Assessment
//! [`Scorecard`]: score::Scorecard
//! [`Gap`]: gap::Gap
//! [`Plan`]: plan::Plan

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
pub mod form;
pub mod gap;
pub mod i18n;
pub mod interview;
pub mod lexicon;
pub mod merge;
pub mod nature;
mod page;
pub mod pair;
pub mod pattern;
pub mod plan;
pub mod render;
pub mod report;
pub mod save;
pub mod score;
pub mod settings;
pub mod source;
pub mod translation;
mod visible;
