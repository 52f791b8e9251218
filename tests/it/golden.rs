//! What documents say, by value: every figure and date of `tests/fixtures/golden/`, each worked out by hand in its
//! `working.md`.
//!
//! The texts are renewed by `UPDATE=1 cargo test --test it golden`. Whoever renews one works out again what
//! changed, and writes it down there.

mod lines;

use std::path::{Path, PathBuf};

use readiness::answers::Answers;
use readiness::answers::load::Loader;
use readiness::assessment::{Assessment, Scope, assess};
use readiness::batch::record::{Faults, Line, Record};
use readiness::batch::region::Region;
use readiness::catalog;
use readiness::checklist::{Catalog, load};
use readiness::gap::{self, Gap};
use readiness::i18n::Words;
use readiness::plan::kept::{self, Kept};
use readiness::plan::{self, PlanContext};
use readiness::report::compare::{self, Side};
use readiness::report::plan::{Inputs, Part};
use readiness::report::prose::Prose;
use readiness::report::{self, Report, gaps, region, scores};
use readiness::score::{Scorecard, score};
use readiness::settings::{self, Settings};
use readiness::source::Sources;

/// The day of the follow-up.
const AS_OF: &str = "2026-09-15";

fn place(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/golden").join(name)
}

/// Holds a text against the one that is kept, or keeps it where `UPDATE` says so.
fn assert_golden(name: &str, pieces: &[String]) {
    let found = pieces.join("\n\n") + "\n";
    let path = place("texts").join(name);
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &found).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap();
    let differs = kept.lines().zip(found.lines()).find(|(kept, found)| kept != found);
    assert!(kept == found, "{name} is another; the first line that differs: {differs:#?}");
}

/// What the fixture's files say.
struct Desk {
    sources: Sources,
    catalog: Catalog,
    settings: Settings,
    words: Words,
}

/// One questionnaire with all that is made of it.
struct Assessed {
    answers: Answers,
    scope: Scope,
    assessment: Assessment,
    scorecard: Scorecard,
    gaps: Vec<Gap>,
}

impl Desk {
    fn new() -> Self {
        let mut sources = Sources::new();
        let mut findings = Vec::new();
        let mut files = catalog::folder(&mut sources, &place("checklists")).unwrap();
        // What is shipped may change; nothing of it may show here.
        files.retain(|file| !file.borrowed);
        let mut catalog = load::load(&sources, &files, "en", &mut findings).unwrap();
        let id = sources.read(&place("readiness.toml")).unwrap();
        let (settings, tree) = settings::load(&sources, id, &mut findings).unwrap();
        settings::apply(&settings, &tree, &mut catalog, &mut findings);
        assert_eq!(findings, []);
        Self { sources, catalog, settings, words: Words::english() }
    }

    /// The team's plan file.
    fn kept(&mut self) -> Kept {
        let mut findings = Vec::new();
        let id = self.sources.read(&place("plan.yaml")).unwrap();
        let kept = kept::load(&self.sources, id, &mut self.catalog, &mut findings).unwrap();
        assert_eq!(findings, []);
        kept
    }

    fn assessed(&mut self, name: &str) -> Assessed {
        let id = self.sources.read(&place(name)).unwrap();
        // Files of earlier rounds are of other versions, which is told and no fault.
        let answers = Loader::default().load(&self.sources, id, &self.catalog, &mut Vec::new()).unwrap();
        let scope = Scope::of(&self.catalog, &answers);
        let assessment = assess(&self.catalog, &answers, &scope);
        let scorecard = score(&self.catalog, &answers, &scope);
        let gaps = gap::find(&self.catalog, &assessment);
        Assessed { answers, scope, assessment, scorecard, gaps }
    }

    fn prose(&self) -> Prose<'_> {
        Prose { catalog: &self.catalog, words: &self.words }
    }

    fn plan(&self, of: &Assessed, kept: Option<&Kept>, part: Part) -> Report {
        let context = PlanContext {
            country: of.answers.country.clone(),
            from: of.answers.assessed_on,
            as_of: kept.map(|_| AS_OF.parse().unwrap()),
            dates: kept.map(|_| self.settings.horizons.clone()).unwrap_or_default(),
            per_agency: self.settings.plan.per_agency(),
            dropped: kept.map(Kept::dropped).unwrap_or_default(),
        };
        let mut plan = plan::build(&self.catalog, &of.gaps, &of.scorecard, &context);
        if let Some(kept) = kept {
            kept.lay_over(&mut plan);
        }
        let inputs = Inputs {
            answers: &of.answers,
            scope: &of.scope,
            assessment: &of.assessment,
            scorecard: &of.scorecard,
            gaps: &of.gaps,
            unevidenced: &gap::unevidenced(&self.catalog, &of.answers, &of.assessment),
            plan: &plan,
            context: &context,
            kept,
            cover: self.settings.ministry.iter().chain(&self.settings.cover).cloned().collect(),
            logo: None,
            digests: vec![("now.yaml".to_owned(), "d1".to_owned()), ("plan.yaml".to_owned(), "d2".to_owned())],
        };
        report::plan::build(&self.prose(), &inputs, part)
    }

    fn compare(&self, all: &[(&str, &Assessed)]) -> Report {
        let side = |(file, of): &(&str, &'_ Assessed)| {
            let (file, digest) = ((*file).to_owned(), format!("digest of {file}"));
            (file, digest, of.answers.clone(), of.scope.clone())
        };
        let all: Vec<_> = all.iter().map(side).collect();
        let sides = all.iter().map(|(file, digest, answers, scope)| Side {
            file: file.clone(),
            digest: digest.clone(),
            answers,
            scope: scope.clone(),
        });
        compare::report(&self.prose(), &sides.collect::<Vec<_>>())
    }
}

#[test]
fn the_plan() {
    let mut desk = Desk::new();
    let kept = desk.kept();
    let now = desk.assessed("now.yaml");
    let [all, summary, plan, annex] =
        [Part::All, Part::Summary, Part::Plan, Part::Annex].map(|part| desk.plan(&now, Some(&kept), part));
    assert_golden("plan.txt", &[lines::blocks(&all), lines::data(&all), lines::rows(&all)]);
    assert_golden(
        "parts.txt",
        &[lines::blocks(&summary), lines::outline(&plan), lines::outline(&annex), lines::rows(&annex)],
    );
}

#[test]
fn a_plan_without_dates_country_and_plan_file() {
    let mut desk = Desk::new();
    let undated = desk.assessed("undated.yaml");
    let report = desk.plan(&undated, None, Part::All);
    assert_golden("undated.txt", &[lines::blocks(&report), lines::data(&report), lines::rows(&report)]);
}

#[test]
fn scores_and_how_they_came_about() {
    let mut desk = Desk::new();
    let now = desk.assessed("now.yaml");
    let prose = desk.prose();
    let report = scores::report(&prose, &now.answers, &now.scorecard, &scores::changes(&prose));
    let tech = desk.catalog.checklists[1].questions.clone();
    let explained = scores::explain(&prose, &now.answers, &now.assessment, tech, "tech");
    assert_golden(
        "scores.txt",
        &[lines::blocks(&report), lines::data(&report), lines::rows(&report), lines::blocks(&explained)],
    );
}

#[test]
fn gaps_by_rank() {
    let mut desk = Desk::new();
    let now = desk.assessed("now.yaml");
    let unevidenced = gap::unevidenced(&desk.catalog, &now.answers, &now.assessment);
    let report = gaps::report(&desk.prose(), &now.answers, &now.assessment, &now.gaps, &unevidenced);
    assert_golden("gaps.txt", &[lines::blocks(&report), lines::data(&report), lines::rows(&report)]);
}

#[test]
fn rounds_and_countries_compared() {
    let mut desk = Desk::new();
    let [before, now, other] = ["before.yaml", "now.yaml", "other.yaml"].map(|name| desk.assessed(name));
    let rounds = desk.compare(&[("before.yaml", &before), ("now.yaml", &now)]);
    assert_golden("rounds.txt", &[lines::blocks(&rounds), lines::data(&rounds), lines::rows(&rounds)]);
    let countries = desk.compare(&[("now.yaml", &now), ("other.yaml", &other)]);
    assert_golden("countries.txt", &[lines::blocks(&countries), lines::data(&countries), lines::rows(&countries)]);
    let mut nameless = now;
    (nameless.answers.country, nameless.answers.round) = (None, None);
    let files = desk.compare(&[("a.yaml", &nameless), ("b.yaml", &nameless)]);
    assert_eq!(files.meta.subtitle, "a.yaml · b.yaml", "nothing but their files tells them apart");
}

#[test]
fn a_region() {
    let mut desk = Desk::new();
    let names = ["before.yaml", "early.yaml", "now.yaml", "other.yaml", "undated.yaml"];
    let all = names.map(|name| (name, desk.assessed(name)));
    let mut found = Region::new(&desk.catalog);
    for (name, of) in all {
        let record = Record::of(&desk.catalog, &of.answers, &of.assessment, &of.scorecard);
        let record = Line::Record(Box::new(Record { input: name.to_owned(), ..record }));
        found.add(&Line::read(&record.json()).unwrap());
    }
    found.add(&Line::Faults(Box::new(Faults::refused("broken.yaml", None, "invalid-syntax", String::new(), None))));
    let report = region::report(&desk.prose(), &found, true);
    assert_golden("region.txt", &[lines::blocks(&report), lines::data(&report), lines::rows(&report)]);
}
