//! What a team repeats in every run: `readiness.toml`.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Deserialize;

use crate::checklist::country;
use crate::checklist::{Adaptation, Catalog, QuestionIndex, Register};
use crate::diagnostic::{Code, Diagnostic, Suggestions};
use crate::document::{self, Kind, Node};
use crate::i18n::{Message, tag};
use crate::lexicon::Lexicon;
use crate::plan::HorizonDates;
use crate::source::{SourceId, Sources, Span, nearest_above};

/// The file's name.
pub const FILE_NAME: &str = "readiness.toml";

/// The settings file as written.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Settings {
    /// ISO 3166-1 alpha-2 or a name, for answers files that do not name their country.
    pub country: Option<String>,
    /// Language of the tool's words and of the checklists, such as `en`.
    pub language: Option<String>,
    /// Folder of the team's own languages, relative to this file.
    pub languages: Option<String>,
    /// Folder of the team's own checklists, relative to this file.
    pub checklists: Option<String>,
    /// Ministry or committee that issues the plan; printed on its cover.
    pub ministry: Option<String>,
    /// Further lines for the cover.
    #[serde(default)]
    pub cover: Vec<String>,
    /// A picture for the cover, PNG or JPEG, relative to this file.
    pub logo: Option<String>,
    /// How the plan is made.
    #[serde(default)]
    pub plan: PlanSettings,
    /// The country's own names of the roles in `data/agencies.yaml`.
    #[serde(default)]
    pub agencies: BTreeMap<String, String>,
    /// Roles that criteria mean by "the agencies that count", where they are not those of the checklists.
    #[serde(default)]
    pub agencies_that_count: Vec<String>,
    /// Whom the team asks, in the place of who usually knows: checklists, parts, sections and questions by the agency that
    /// answers them, a role or a name of the team's own.
    #[serde(default)]
    pub assign: BTreeMap<String, Vec<String>>,
    /// Target date of each horizon.
    #[serde(default)]
    pub horizons: HorizonDates,
    /// Weights that the team changed, by question id.
    #[serde(default)]
    pub weights: BTreeMap<String, Weight>,
}

/// How the plan is made.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct PlanSettings {
    /// How many actions one agency is asked to lead within one horizon; 8 if left out, 0 for no limit.
    #[schemars(range(min = 0, max = 1000))]
    pub per_agency: Option<u32>,
    /// How many actions the plan names; 40 if left out, 0 for all.
    #[schemars(range(min = 0, max = 1000))]
    pub most: Option<u32>,
}

/// A question's weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub struct Weight(pub u32);

impl JsonSchema for Weight {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Weight".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "integer", "minimum": 0, "maximum": 5 })
    }
}

impl PlanSettings {
    /// How many actions one agency leads within one horizon, if nobody says otherwise: about one every six weeks of
    /// the short term.
    const PER_AGENCY: u32 = 8;

    /// How many actions the plan names, if nobody says otherwise: as many as a committee can follow.
    pub const MOST: u32 = 40;

    /// How many actions one agency leads within one horizon, if there is a limit.
    pub fn per_agency(&self) -> Option<usize> {
        Self::limit(self.per_agency, Self::PER_AGENCY)
    }

    /// A limit as it is set, or as it usually is; 0 is none.
    pub fn limit(set: Option<u32>, usual: u32) -> Option<usize> {
        usize::try_from(set.unwrap_or(usual)).ok().filter(|limit| *limit > 0)
    }
}

/// The settings file that holds for a place: the nearest one in its folder or above; a folder is a place of its own.
///
/// # Errors
///
/// A [`Message`] when the system cannot tell whether there is one.
pub fn find(from: &Path) -> Result<Option<PathBuf>, Message> {
    nearest_above(from, FILE_NAME)
}

/// Reads a settings file, reporting what is wrong with it. One without a word, or whose lines are all comments, sets
/// nothing.
pub fn load(sources: &Sources, id: SourceId, diagnostics: &mut Vec<Diagnostic>) -> Option<(Settings, Node)> {
    let Some(document) = document::read::<Settings>(sources, id, diagnostics) else {
        let nothing = diagnostics.pop_if(|finding| finding.code == Code::EmptyFile)?;
        return Some((Settings::default(), Node { kind: Kind::Map(Vec::new()), span: nothing.span() }));
    };
    let (settings, tree) = (document.value, document.tree);
    if let Some(language) = &settings.language
        && tree.has("language")
        && !tag::exists(language, &[])
    {
        let near = tag::nearest(language, &[]).unwrap_or_else(|| "none".to_owned());
        diagnostics
            .push(Diagnostic::new(Code::BadLocale, tree.span_of("language")).with("tag", language).with("near", near));
    }
    if let Some(horizons) = tree.get("horizons") {
        ascending(&settings.horizons, horizons, diagnostics);
        let dates = &settings.horizons;
        let named = [("short", dates.short), ("medium", dates.medium), ("long", dates.long)];
        let days = named.into_iter().filter_map(|(key, day)| Some((day?, horizons.span_of(key))));
        document::days::check(None, days.collect(), diagnostics);
    }
    Some((settings, tree))
}

/// Each horizon ends after the one before it, where both are given.
fn ascending(dates: &HorizonDates, node: &Node, diagnostics: &mut Vec<Diagnostic>) {
    let all = [("short", dates.short), ("medium", dates.medium), ("long", dates.long)];
    let mut before: Option<(&str, Date)> = None;
    for (name, date) in all.into_iter().filter_map(|(name, date)| Some((name, date?))) {
        match before {
            Some((earlier, limit)) if date <= limit => {
                let finding = Diagnostic::new(Code::HorizonDates, node.span_of(name));
                diagnostics.push(finding.related(node.span_of(earlier), Message::new("other-here")));
            }
            _ => before = Some((name, date)),
        }
    }
}

/// What the settings lay over a catalog: the team's weights and its country's names. Reports names that the catalog does
/// not know.
pub fn adaptation(
    settings: &Settings,
    tree: &Node,
    catalog: &Catalog,
    diagnostics: &mut Vec<Diagnostic>,
) -> Adaptation {
    let mut adaptation = Adaptation::default();
    if let Some(country) = &settings.country
        && tree.has("country")
        && country::code_of(&catalog.countries, country).is_none()
    {
        diagnostics.push(country::unknown(&catalog.countries, country, tree.span_of("country")));
    }
    let mut suggestions = Suggestions::default();
    for entry in tree.get("weights").map_or(&[][..], Node::entries) {
        let Some(Weight(weight)) = settings.weights.get(&entry.key) else {
            continue;
        };
        match catalog.question_by_id.get(&entry.key) {
            Some(&index) => {
                adaptation.weights.insert(index, *weight);
            }
            None if catalog.retired.contains(&entry.key) => {
                diagnostics.push(Diagnostic::new(Code::RetiredId, entry.key_span).with("id", &entry.key));
            }
            None => {
                let known = catalog.question_by_id.keys().map(String::as_str);
                let near = suggestions.nearest(&entry.key, known).unwrap_or("none");
                diagnostics.push(
                    Diagnostic::new(Code::UnknownQuestion, entry.key_span).with("name", &entry.key).with("near", near),
                );
            }
        }
    }
    // A role by its id or by whatever people call it; behind its names, by those of the country as well.
    let mut role = |name: &str, place: Span, named: &Adaptation| {
        let known = role_called(catalog, named, name);
        if known.is_none() {
            let near = suggestions.nearest(name, catalog.agencies.iter().map(|agency| agency.id.as_str()));
            let finding = Diagnostic::new(Code::UnknownAgency, place).with("name", name);
            diagnostics.push(finding.with("near", near.unwrap_or("own")));
        }
        known
    };
    let as_shipped = Adaptation::default();
    for entry in tree.get("agencies").map_or(&[][..], Node::entries) {
        if let Some(name) = settings.agencies.get(&entry.key)
            && let Some(id) = role(&entry.key, entry.key_span, &as_shipped)
        {
            adaptation.names.insert(id, name.clone());
        }
    }
    let nodes = tree.list("agencies-that-count");
    for (id, node) in settings.agencies_that_count.iter().zip(nodes).filter(|(_, node)| !node.is_faulty()) {
        if let Some(id) = role(id, node.span, &adaptation).filter(|id| !adaptation.counting.contains(id)) {
            adaptation.counting.push(id);
        }
    }
    adaptation.assigned = assign(settings, tree, catalog, &adaptation, diagnostics);
    adaptation
}

/// The role that is called by a whole name, the country's own among them.
fn role_called(catalog: &Catalog, named: &Adaptation, name: &str) -> Option<String> {
    Register::new(catalog, named, Lexicon::shipped(), std::iter::empty()).called(name)
}

/// Whom the team asks. A name that is nearly one of a role is taken for a slip, any other for an agency of the team's own.
fn assign(
    settings: &Settings,
    tree: &Node,
    catalog: &Catalog,
    named: &Adaptation,
    diagnostics: &mut Vec<Diagnostic>,
) -> BTreeMap<QuestionIndex, BTreeSet<String>> {
    let mut suggestions = Suggestions::default();
    let mut assigned: BTreeMap<QuestionIndex, BTreeSet<String>> = BTreeMap::new();
    for entry in tree.get("assign").map_or(&[][..], Node::entries) {
        let Some(places) = settings.assign.get(&entry.key) else { continue };
        let role = role_called(catalog, named, &entry.key);
        let roles = catalog.agencies.iter().map(|agency| agency.id.as_str());
        if role.is_none()
            && let Some(near) = suggestions.nearest(&entry.key, roles)
        {
            let finding = Diagnostic::new(Code::UnknownAgency, entry.key_span).with("name", &entry.key);
            diagnostics.push(finding.with("near", near));
            continue;
        }
        let agency = role.unwrap_or_else(|| entry.key.clone());
        for (id, node) in places.iter().zip(entry.value.items()).filter(|(_, node)| !node.is_faulty()) {
            let Some(questions) = catalog.place(id) else {
                let known: Vec<&str> = catalog.places().collect();
                let near = suggestions.nearest(id, known.into_iter()).unwrap_or("none");
                diagnostics.push(Diagnostic::new(Code::UnknownQuestion, node.span).with("name", id).with("near", near));
                continue;
            };
            for question in questions {
                assigned.entry(question).or_default().insert(agency.clone());
            }
        }
    }
    assigned
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::assessment::{Scope, assess};
    use crate::fixture::{answers, catalog, changed};
    use crate::i18n::Words;
    use crate::plan::{PlanContext, build};
    use crate::report::Inline;
    use crate::report::prose::Prose;
    use crate::report::scores::{changed_weights, changes, section_weights};
    use crate::score::{Coverage, Score, score};
    use crate::source::Syntax;
    use crate::{gap, plan::Plan};

    fn overlay_of(text: &str, catalog: &Catalog) -> Adaptation {
        let mut sources = Sources::new();
        let id = sources.add(FILE_NAME, text, Syntax::Toml);
        let mut diagnostics = Vec::new();
        let (settings, tree) = load(&sources, id, &mut diagnostics).unwrap();
        let adaptation = adaptation(&settings, &tree, catalog, &mut diagnostics);
        assert_eq!(diagnostics, []);
        adaptation
    }

    #[test]
    fn a_file_whose_lines_are_all_comments_sets_nothing() {
        for text in ["", "\n", "# language = \"ru\"\n# [weights]\n"] {
            let mut sources = Sources::new();
            let id = sources.add(FILE_NAME, text, Syntax::Toml);
            let mut diagnostics = Vec::new();
            let (settings, _) = load(&sources, id, &mut diagnostics).unwrap();
            assert_eq!((settings.language, settings.weights.len(), diagnostics), (None, 0, vec![]), "{text:?}");
        }
    }

    #[test]
    fn a_team_s_weights_change_the_score_the_gaps_and_the_plan_and_are_told() {
        let catalog = catalog();
        // T1.1 counts 3 in its checklist, T2.1 and T2.2 count 2, T2.1.1 counts 1.
        let adaptation = overlay_of("[weights]\n\"T1.1\" = 5\n\"T2.1\" = 2\n\"T2.2\" = 0\n\"T2.1.1\" = 4\n", &catalog);
        let answers = answers(&catalog, "T1.1: no\nT2.1: yes\nT2.1.1: 90\nT2.2: none");
        let made = |adaptation: &Adaptation| {
            let assessment = assess(&catalog, adaptation, &answers, &Scope::of(&catalog, &answers));
            let scorecard = score(&catalog, &assessment);
            let gaps = gap::find(&catalog, adaptation, &assessment);
            let Plan { steps, .. } = build(&catalog, adaptation, &gaps, &scorecard, &PlanContext::default());
            let tech = scorecard.lists.into_iter().find(|list| list.checklist == 1).unwrap().total;
            let gaps: Vec<_> =
                gaps.iter().map(|gap| (catalog.questions[gap.question].id.clone(), gap.weight, gap.priority)).collect();
            let steps: Vec<_> = steps.iter().map(|step| (catalog.actions[step.action].id.clone(), step.gain)).collect();
            (tech.score, tech.coverage, gaps, steps)
        };
        let named = |id: &str, number| (id.to_owned(), number);
        // By the checklists: 0 of 300, 200 of 200, 90 of 100 and 0 of 200. The target of T2.2 is 60, so 60 × 2 are missing.
        let (total, coverage, gaps, steps) = made(&Adaptation::default());
        assert_eq!(total, Score { earned: 290, possible: 800 });
        assert_eq!(coverage, Coverage { answered: 4, carried: 0, asked: 4, not_applicable: 0 });
        assert_eq!(gaps, [("T1.1".to_owned(), 3, 300), ("T2.2".to_owned(), 2, 120)]);
        assert_eq!(steps, [named("set-up-body", 300), named("raise-security", 120)]);
        // By the team: 0 of 500, 200 of 200 and 360 of 400; T2.2 is asked and not counted.
        let (total, coverage, gaps, steps) = made(&adaptation);
        assert_eq!(total, Score { earned: 560, possible: 1_100 });
        assert_eq!(coverage, Coverage { answered: 3, carried: 0, asked: 3, not_applicable: 0 });
        assert_eq!(gaps, [("T1.1".to_owned(), 5, 500)]);
        assert_eq!(steps, [named("set-up-body", 500)]);

        let words = Words::english();
        let prose = Prose { catalog: &catalog, adaptation: &adaptation, words: &words };
        // The weight of T2.1 is written and is what it was.
        let told = [("T1.1", 3, 5), ("T2.1.1", 1, 4), ("T2.2", 2, 0)]
            .map(|(id, was, now)| Inline::plain(format!("Weight of {id} changed by the team from {was} to {now}")));
        assert_eq!(changes(&prose), told);
        let expected = json!({
            "T1.1": { "weight": 5, "was": 3 },
            "T2.1.1": { "weight": 4, "was": 1 },
            "T2.2": { "weight": 0, "was": 2 },
        });
        assert_eq!(changed_weights(&prose), expected);
    }

    #[test]
    fn a_section_s_weight_multiplies_those_of_its_questions_whoever_set_them() {
        let (catalog, _) =
            changed(&[("tech/T2-systems.yaml", "intro: What runs.", "intro: What runs.\nweight: 3")], &[]);
        let catalog = catalog.unwrap();
        let made = |adaptation: &Adaptation| {
            let answers = answers(&catalog, "T1.1: no\nT2.1: yes\nT2.1.1: 90\nT2.2: none");
            let assessment = assess(&catalog, adaptation, &answers, &Scope::of(&catalog, &answers));
            let list = score(&catalog, &assessment).lists.into_iter().find(|list| list.checklist == 1).unwrap();
            let sections: Vec<Score> = list.parts[0].sections.iter().map(|section| section.unwrap().score).collect();
            let gaps = gap::find(&catalog, adaptation, &assessment);
            let gap = |gap: &gap::Gap| (catalog.questions[gap.question].id.clone(), gap.weight, gap.priority);
            let gaps: Vec<(String, u32, u64)> = gaps.iter().map(gap).collect();
            (list.total.score, sections, gaps)
        };
        // T1: 0 of 300. T2, times 3: 200 of 200, 90 of 100 and 0 of 200 are 870 of 1500. Of T2.2, 60 × 2 × 3 are missing.
        let (total, sections, gaps) = made(&Adaptation::default());
        assert_eq!(total, Score { earned: 870, possible: 1_800 });
        assert_eq!(sections, [Score { earned: 0, possible: 300 }, Score { earned: 870, possible: 1_500 }]);
        assert_eq!(gaps, [("T2.2".to_owned(), 6, 360), ("T1.1".to_owned(), 3, 300)]);
        // The team's weight of T2.2 is 1: 200 + 90 of 200 + 100 + 100, times 3; 60 × 1 × 3 are missing.
        let adaptation = overlay_of("[weights]\n\"T2.2\" = 1\n", &catalog);
        let (total, _, gaps) = made(&adaptation);
        assert_eq!(total, Score { earned: 870, possible: 1_500 });
        assert_eq!(gaps, [("T1.1".to_owned(), 3, 300), ("T2.2".to_owned(), 3, 180)]);
        let words = Words::english();
        let prose = Prose { catalog: &catalog, adaptation: &adaptation, words: &words };
        let told = "The weights of the questions of these sections are multiplied: T2 × 3.";
        assert_eq!(section_weights(&prose).as_deref(), Some(told));
        assert_eq!(changed_weights(&prose), json!({ "T2.2": { "weight": 1, "was": 2 } }));
    }

    #[test]
    fn a_team_s_agencies_that_count_take_the_place_of_those_of_the_checklists() {
        let counts = |id: &str| format!("{{ id: {id}, ");
        let marked = ["customs", "justice"].map(|id| (counts(id), format!("{}counts: true, ", counts(id))));
        let changes = marked.each_ref().map(|(from, to)| ("data/agencies.yaml", from.as_str(), to.as_str()));
        let (catalog, _) = changed(&changes, &[]);
        let catalog = catalog.unwrap();
        let counting =
            |adaptation: &Adaptation| adaptation.agencies_that_count(&catalog).map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(counting(&Adaptation::default()), ["customs", "justice"]);
        let own = overlay_of("agencies-that-count = [\"unit\", \"customs\", \"unit\"]\n", &catalog);
        assert_eq!(counting(&own), ["unit", "customs"]);
    }

    #[test]
    fn a_country_s_name_of_a_role_stands_beside_that_of_the_checklists() {
        let catalog = catalog();
        let adaptation = overlay_of("[agencies]\ncabinet = \"Office of the Prime Minister\"\n", &catalog);
        let name = |id| adaptation.agency(&catalog, id).to_owned();
        assert_eq!([name("cabinet"), name("customs")], ["Office of the Prime Minister", "Customs"]);
        assert_eq!(catalog.agency("cabinet"), "Cabinet");
    }
}
