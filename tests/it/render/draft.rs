//! A draft action plan from the text of an answers file, by the same steps as `readiness plan`.

use readiness::answers::load::Loader;
use readiness::assessment::{Scope, assess};
use readiness::catalog::CatalogFile;
use readiness::checklist::{Adaptation, Catalog, load};
use readiness::i18n::Words;
use readiness::plan::{PlanContext, kept};
use readiness::report::Report;
use readiness::report::plan::{Inputs, Part};
use readiness::report::prose::Prose;
use readiness::report::told::Told;
use readiness::score::score;
use readiness::source::{Sources, Syntax};
use readiness::{gap, plan, report};

/// The checklists in English.
pub fn catalog(sources: &mut Sources, files: &[CatalogFile]) -> Catalog {
    let mut diagnostics = Vec::new();
    let catalog = load::load(sources, files, "en", &mut diagnostics);
    catalog.unwrap_or_else(|| panic!("{diagnostics:?}"))
}

/// Sound answers from the text of a file.
pub fn answers(sources: &mut Sources, catalog: &Catalog, text: &str) -> readiness::answers::Answers {
    let mut diagnostics = Vec::new();
    let id = sources.add("answers.yaml", text, Syntax::Yaml);
    let answers = Loader::default().load(sources, id, catalog, &mut diagnostics);
    answers.unwrap_or_else(|| panic!("{diagnostics:?}"))
}

/// The whole document, or a part of it: assess, score, find the gaps, plan, report.
pub fn report(
    catalog: &Catalog,
    words: &Words,
    answers: &readiness::answers::Answers,
    adaptation: &Adaptation,
    decided: Option<&kept::Kept>,
    part: Part,
) -> Report {
    let assessment = assess(catalog, adaptation, answers, &Scope::of(catalog, answers));
    let scorecard = score(catalog, &assessment);
    let gaps = gap::find(catalog, adaptation, &assessment);
    let context = PlanContext {
        country: answers.country.clone(),
        from: answers.assessed_on,
        as_of: answers.assessed_on,
        dropped: decided.map(kept::Kept::dropped).unwrap_or_default(),
        ..PlanContext::default()
    };
    let mut plan = plan::build(catalog, adaptation, &gaps, &scorecard, &context);
    if let Some(decided) = decided {
        decided.lay_over(&mut plan, &context);
    }
    let inputs = Inputs {
        answers: &Told::of(catalog, answers, &assessment, false),
        assessment: &assessment,
        scorecard: &scorecard,
        gaps: &gaps,
        unevidenced: &gap::unevidenced(catalog, answers, &assessment),
        plan: &plan,
        context: &context,
        kept: decided,
        proposals: &[],
        cover: Vec::new(),
        logo: None,
        digests: Vec::new(),
    };
    report::plan::build(&Prose { catalog, adaptation, words }, &inputs, part)
}
