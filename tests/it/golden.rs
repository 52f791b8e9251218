//! What documents say, by value: every figure and date of `tests/fixtures/golden/`, each worked out by hand in its
//! `working.md`.
//!
//! The texts are renewed by `UPDATE=golden cargo test --test it golden::`. Whoever renews one works out again what
//! changed, and writes it down there.

mod lines;

use std::path::{Path, PathBuf};

use readiness::answers::Answers;
use readiness::answers::load::Loader;
use readiness::assessment::{Assessment, Scope, assess};
use readiness::batch::record::{Faults, Line, Record};
use readiness::batch::region::Region;
use readiness::catalog;
use readiness::checklist::{Adaptation, Catalog, load};
use readiness::gap::{self, Gap};
use readiness::i18n::Words;
use readiness::plan::kept::{self, Kept, Now};
use readiness::plan::{self, Plan, PlanContext};
use readiness::report::compare::{self, Side};
use readiness::report::plan::{Inputs, Part};
use readiness::report::prose::Prose;
use readiness::report::told::Told;
use readiness::report::{self, Report, gaps, questions, region, registers, scores};
use readiness::score::{Scorecard, score};
use readiness::settings::{self, Settings};
use readiness::source::Sources;

/// The day of the follow-up.
const AS_OF: &str = "2026-09-15";

fn place(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/golden").join(name)
}

/// Holds a text against the one that is kept, or keeps it where `UPDATE` says so: what is generated is renewed more lightly than figures.
fn assert_golden(name: &str, pieces: &[String]) {
    let found = pieces.join("\n\n") + "\n";
    let path = place("texts").join(name);
    if std::env::var("UPDATE").as_deref() == Ok("golden") {
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
    adaptation: Adaptation,
    settings: Settings,
    words: Words,
}

/// One questionnaire with all that is made of it.
struct Assessed {
    answers: Answers,
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
        let catalog = load::load(&sources, &files, "en", &mut findings).unwrap();
        let id = sources.read(&place("readiness.toml")).unwrap();
        let (settings, tree) = settings::load(&sources, id, &mut findings).unwrap();
        let adaptation = settings::adaptation(&settings, &tree, &catalog, &mut findings);
        assert_eq!(findings, []);
        Self { sources, catalog, adaptation, settings, words: Words::english() }
    }

    /// The team's plan file.
    fn kept(&mut self) -> Kept {
        let mut findings = Vec::new();
        let id = self.sources.read(&place("plan.yaml")).unwrap();
        let kept = kept::load(&self.sources, id, &self.catalog, &mut self.adaptation, &mut findings).unwrap();
        assert_eq!(findings, []);
        kept
    }

    fn assessed(&mut self, name: &str) -> Assessed {
        let id = self.sources.read(&place(name)).unwrap();
        // Files of earlier rounds are of other versions, which is told and no fault.
        let answers = Loader::default().load(&self.sources, id, &self.catalog, &mut Vec::new()).unwrap();
        let assessment = assess(&self.catalog, &self.adaptation, &answers, &Scope::of(&self.catalog, &answers));
        let scorecard = score(&self.catalog, &assessment);
        let gaps = gap::find(&self.catalog, &self.adaptation, &assessment);
        Assessed { answers, assessment, scorecard, gaps }
    }

    fn prose(&self) -> Prose<'_> {
        Prose { catalog: &self.catalog, adaptation: &self.adaptation, words: &self.words }
    }

    /// The plan, and what it is made for: the follow-up where the team keeps a file.
    fn draft(&self, of: &Assessed, kept: Option<&Kept>) -> (Plan, PlanContext) {
        let context = PlanContext {
            country: of.answers.country.clone(),
            from: of.answers.assessed_on,
            as_of: kept.map(|_| AS_OF.parse().unwrap()),
            dates: kept.map(|_| self.settings.horizons.clone()).unwrap_or_default(),
            per_agency: self.settings.plan.per_agency(),
            standing: of.answers.treaty.as_ref().map(|word| word.standing),
            joined: kept.and_then(|kept| kept.joined(&self.catalog)),
            dropped: kept.map(Kept::dropped).unwrap_or_default(),
            planned: of.answers.planned(),
            named: kept.map(Kept::named).unwrap_or_default(),
            begun: plan::begun(&self.catalog, &self.adaptation, &of.assessment),
            ..PlanContext::default()
        };
        let mut plan = plan::build(&self.catalog, &self.adaptation, &of.gaps, &of.scorecard, &context);
        if let Some(kept) = kept {
            kept.lay_over(&mut plan, &context);
        }
        (plan, context)
    }

    fn told(&self, of: &Assessed) -> Told {
        Told::of(&self.catalog, &of.answers, &of.assessment, false)
    }

    fn plan(&self, of: &Assessed, kept: Option<&Kept>, part: Part) -> Report {
        let (plan, context) = self.draft(of, kept);
        let inputs = Inputs {
            answers: &self.told(of),
            assessment: &of.assessment,
            scorecard: &of.scorecard,
            gaps: &of.gaps,
            unevidenced: &gap::unevidenced(&self.catalog, &of.answers, &of.assessment),
            plan: &plan,
            context: &context,
            kept,
            proposals: &[],
            cover: self.settings.ministry.iter().chain(&self.settings.cover).cloned().collect(),
            logo: None,
            digests: vec![("now.yaml".to_owned(), "d1".to_owned()), ("plan.yaml".to_owned(), "d2".to_owned())],
        };
        report::plan::build(&self.prose(), &inputs, part)
    }

    fn compare(&self, all: &[(&str, &Assessed)]) -> Report {
        let sides = all.iter().map(|(file, of)| Side {
            file: (*file).to_owned(),
            digest: format!("digest of {file}"),
            answers: self.told(of),
            edition: None,
            assessment: of.assessment.clone(),
        });
        compare::report(&self.prose(), &sides.collect::<Vec<_>>())
    }
}

#[test]
fn the_plan() {
    let mut desk = Desk::new();
    let kept = desk.kept();
    let now = desk.assessed("now.yaml");
    let [all, brief, plan, annex] =
        [Part::All, Part::Brief, Part::Plan, Part::Annex].map(|part| desk.plan(&now, Some(&kept), part));
    assert_golden("plan.txt", &[lines::blocks(&all), lines::data(&all), lines::rows(&all)]);
    assert_golden(
        "parts.txt",
        &[lines::blocks(&brief), lines::outline(&plan), lines::outline(&annex), lines::rows(&annex)],
    );
}

#[test]
fn the_plan_file_notes_what_the_plan_is_now() {
    let mut desk = Desk::new();
    let kept = desk.kept();
    let now = desk.assessed("now.yaml");
    let (plan, context) = desk.draft(&now, Some(&kept));
    let now = Now {
        catalog: &desk.catalog,
        adaptation: &desk.adaptation,
        plan: &plan,
        gaps: &now.gaps,
        assessment: &now.assessment,
        country: now.answers.country.as_deref(),
        round: now.answers.round.as_deref(),
        as_of: context.as_of,
    };
    let before = std::fs::read_to_string(place("plan.yaml")).unwrap();
    let text = kept::rewrite(&before, &kept, &now, &desk.words).unwrap();
    let team = before.split("last-run").next().unwrap().trim_end();
    let added = text.strip_prefix(team).unwrap();
    // Marks of decisions say that something was decided, not what.
    let is_mark =
        |word: &str| word.len() == 10 && word.trim_matches('"').chars().all(|letter| letter.is_ascii_hexdigit());
    let shown = added.lines().map(|line| match line.rsplit_once(' ') {
        Some((name, word)) if is_mark(word) => format!("{name} (a mark)"),
        _ => line.to_owned(),
    });
    assert_golden("kept.txt", &[shown.collect::<Vec<_>>().join("\n")]);
}

#[test]
fn the_minister_s_page_by_standing() {
    let mut desk = Desk::new();
    let [signed, party, mut none] = ["early.yaml", "other.yaml", "undated.yaml"].map(|name| desk.assessed(name));
    none.answers.country = Some("XD".to_owned());
    let pages = [&signed, &party, &none].map(|of| lines::blocks(&desk.plan(of, None, Part::Brief)));
    assert_golden("pages.txt", &pages);
}

#[test]
fn the_registers_of_a_country() {
    let mut desk = Desk::new();
    let of = desk.assessed("registers.yaml");
    let without = desk.assessed("now.yaml");
    let (prose, told) = (desk.prose(), desk.told(&of));
    let annexes = Report {
        blocks: registers::blocks(&prose, &told, &of.assessment),
        data: registers::data(&prose, &told),
        meta: report::Meta::default(),
        sheet: None,
        book: Vec::new(),
    };
    assert_golden("registers.txt", &[lines::blocks(&annexes), lines::data(&annexes)]);
    let whole = lines::blocks(&desk.plan(&of, None, Part::All));
    let blocks = lines::blocks(&annexes);
    assert!(whole.contains(&blocks[blocks.find("page\n#").unwrap()..]), "they stand in the plan");
    assert!(registers::blocks(&prose, &desk.told(&without), &without.assessment).is_empty());
}

#[test]
fn questions_as_they_are_shown() {
    let desk = Desk::new();
    let report = questions::report(&desk.prose(), 0..desk.catalog.questions.len());
    assert_golden("questions.txt", &[lines::blocks(&report)]);
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
    let report = scores::report(&prose, &desk.told(&now), &now.scorecard, &scores::changes(&prose));
    let tech = desk.catalog.checklists[1].questions.clone();
    let explained = scores::explain(&prose, &desk.told(&now), &now.assessment, tech, "tech");
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
    let report = gaps::report(&desk.prose(), &desk.told(&now), &now.assessment, &now.gaps, &unevidenced);
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
    let undated = desk.assessed("undated.yaml");
    let line = |name: &str, of: &Assessed| {
        let record = Record::of(&desk.catalog, &of.answers, &of.assessment, &of.scorecard);
        let digest = format!("digest of {name}");
        let line = Line::Record(Box::new(Record { input: name.to_owned(), digest, ..record }));
        Line::read(&line.json()).unwrap()
    };
    let mut found = Region::new(&desk.catalog);
    all.iter().for_each(|(name, of)| found.add(&line(name, of)));
    found.add(&Line::Faults(Box::new(Faults::refused("broken.yaml", None, "invalid-syntax", String::new(), None))));
    let report = region::report(&desk.prose(), &found, true);
    assert_golden("region.txt", &[lines::blocks(&report), lines::data(&report), lines::rows(&report)]);
    let mut law = Region::new(&desk.catalog);
    law.add(&line("undated.yaml", &undated));
    let alone = region::report(&desk.prose(), &law, false);
    // As if there were more than can be listed.
    law.scored = 7;
    let many = region::report(&desk.prose(), &law, false);
    let pieces = [lines::blocks(&alone), lines::data(&alone), lines::rows(&alone), lines::outline(&many)];
    assert_golden("region-of-law.txt", &pieces);
}
