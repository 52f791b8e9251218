//! What a team repeats in every run: `readiness.toml`.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use jiff::Span;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Deserialize;

use crate::answers::value::for_users;
use crate::checklist::translation::{exists as locale_exists, nearest as nearest_locale};
use crate::checklist::{Catalog, Horizon, Overlay};
use crate::diagnostic::{Code, Diagnostic, Suggestions};
use crate::document::{self, Node};
use crate::i18n::Message;
use crate::source::{SourceId, Sources};

/// The file's name.
pub const FILE_NAME: &str = "readiness.toml";

/// The settings file as written.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Settings {
    /// ISO 3166-1 alpha-2, for answers files that do not name their country.
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
}

/// Target date of each horizon.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct HorizonDates {
    /// End of the short term.
    #[schemars(extend("format" = "date"), with = "Option<String>")]
    pub short: Option<Date>,
    /// End of the medium term.
    #[schemars(extend("format" = "date"), with = "Option<String>")]
    pub medium: Option<Date>,
    /// End of the long term.
    #[schemars(extend("format" = "date"), with = "Option<String>")]
    pub long: Option<Date>,
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

    /// The limit, if there is one.
    pub fn per_agency(&self) -> Option<usize> {
        let limit = self.per_agency.unwrap_or(Self::PER_AGENCY);
        usize::try_from(limit).ok().filter(|limit| *limit > 0)
    }
}

impl HorizonDates {
    /// Years after the day of assessment in which the horizons usually end.
    const YEARS: [i64; 3] = [1, 3, 5];

    /// The date of a horizon: the team's own, or the usual one where that fits between the team's others.
    pub fn date(&self, horizon: Horizon, from: Option<Date>) -> Option<Date> {
        let [short, medium, long] = self.ends(from);
        match horizon {
            Horizon::Short => short,
            Horizon::Medium => medium,
            Horizon::Long => long,
        }
    }

    /// Where each horizon ends. One that is not written keeps its usual distance from the day of assessment and from
    /// the horizon before it; where a later one is written that leaves less room, it takes its share of that.
    fn ends(&self, from: Option<Date>) -> [Option<Date>; 3] {
        let own = self.own();
        let Some(from) = from else { return own };
        let later = |day: Date, years| day.checked_add(Span::new().years(years)).ok();
        let mut ends = own;
        let (mut before, mut since) = (from, 0);
        for (place, years) in Self::YEARS.into_iter().enumerate() {
            let limit = own.iter().zip(Self::YEARS).skip(place + 1).find_map(|(date, years)| Some(((*date)?, years)));
            ends[place] = own[place].or_else(|| {
                let usual = later(from, years)?.max(later(before, years - since)?);
                match limit {
                    Some((limit, last)) if usual >= limit => {
                        let days = i64::from((limit - before).get_days()) * (years - since) / (last - since);
                        before.checked_add(Span::new().days(days)).ok()
                    }
                    _ => Some(usual),
                }
            });
            if let Some(end) = ends[place] {
                (before, since) = (end, years);
            }
        }
        ends
    }

    /// The first of the team's dates that is over on the day of assessment.
    pub fn passed(&self, from: Option<Date>) -> Option<(Horizon, Date)> {
        let dates = Horizon::ALL.into_iter().zip(self.own());
        dates
            .filter_map(|(horizon, date)| Some((horizon, date?)))
            .find(|(_, date)| from.is_some_and(|day| *date <= day))
    }

    fn own(&self) -> [Option<Date>; 3] {
        [self.short, self.medium, self.long]
    }
}

/// The settings file that holds for a place: the nearest one in its folder or above; a folder is a place of its own.
pub fn find(from: &Path) -> Option<PathBuf> {
    let folder = from.is_dir();
    let from = std::path::absolute(from).ok()?;
    from.ancestors().skip(usize::from(!folder)).map(|folder| folder.join(FILE_NAME)).find(|path| path.is_file())
}

/// Reads a settings file, reporting what is wrong with it.
pub fn load(sources: &Sources, id: SourceId, diagnostics: &mut Vec<Diagnostic>) -> Option<(Settings, Node)> {
    let document = document::read::<Settings>(sources, id, diagnostics)?;
    let (settings, tree) = (document.value, document.tree);
    if let Some(country) = &settings.country
        && tree.has("country")
        && !(country.len() == 2 && country.chars().all(|letter| letter.is_ascii_uppercase()))
    {
        diagnostics.push(Diagnostic::new(Code::BadCountry, tree.span_of("country")).with("code", country));
    }
    if let Some(tag) = &settings.language
        && tree.has("language")
        && !locale_exists(tag, &[])
    {
        let near = nearest_locale(tag, &[]).unwrap_or_else(|| "none".to_owned());
        diagnostics
            .push(Diagnostic::new(Code::BadLocale, tree.span_of("language")).with("tag", tag).with("near", near));
    }
    if let Some(horizons) = tree.get("horizons") {
        ascending(&settings.horizons, horizons, diagnostics);
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
pub fn overlay(settings: &Settings, tree: &Node, catalog: &Catalog, diagnostics: &mut Vec<Diagnostic>) -> Overlay {
    let mut overlay = Overlay::default();
    if let Some(country) = &settings.country
        && tree.has("country")
        && country.len() == 2
        && !catalog.countries.is_empty()
        && catalog.country(country).is_none()
        && !for_users(country)
    {
        diagnostics.push(Diagnostic::new(Code::BadCountry, tree.span_of("country")).with("code", country));
    }
    let mut suggestions = Suggestions::default();
    for entry in tree.get("weights").map_or(&[][..], Node::entries) {
        let Some(Weight(weight)) = settings.weights.get(&entry.key) else {
            continue;
        };
        match catalog.question_by_id.get(&entry.key) {
            Some(&index) => {
                overlay.weights.insert(index, *weight);
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
    for entry in tree.get("agencies").map_or(&[][..], Node::entries) {
        let Some(name) = settings.agencies.get(&entry.key) else {
            continue;
        };
        if catalog.agencies.iter().any(|agency| agency.id == entry.key) {
            overlay.names.insert(entry.key.clone(), name.clone());
        } else {
            let near = suggestions.nearest(&entry.key, catalog.agencies.iter().map(|agency| agency.id.as_str()));
            diagnostics.push(
                Diagnostic::new(Code::UnknownAgency, entry.key_span)
                    .with("name", &entry.key)
                    .with("near", near.unwrap_or("none")),
            );
        }
    }
    overlay
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ends(short: &str, medium: &str, long: &str) -> [String; 3] {
        let date = |text: &str| text.parse::<Date>().ok();
        let dates = HorizonDates { short: date(short), medium: date(medium), long: date(long) };
        Horizon::ALL.map(|horizon| dates.date(horizon, date("2026-03-12")).unwrap().to_string())
    }

    #[test]
    fn a_horizon_that_is_not_written_follows_from_those_that_are() {
        assert_eq!(ends("", "", ""), ["2027-03-12", "2029-03-12", "2031-03-12"]);
        assert_eq!(ends("2026-12-31", "", ""), ["2026-12-31", "2029-03-12", "2031-03-12"]);
        assert_eq!(ends("2030-01-01", "", ""), ["2030-01-01", "2032-01-01", "2034-01-01"]);
        assert_eq!(ends("", "2032-01-01", ""), ["2027-03-12", "2032-01-01", "2034-01-01"]);
        assert_eq!(ends("", "2026-09-12", ""), ["2026-05-12", "2026-09-12", "2031-03-12"]);
        assert_eq!(ends("", "", "2028-03-12"), ["2027-03-12", "2027-09-11", "2028-03-12"]);
        assert_eq!(ends("2030-01-01", "", "2031-01-01"), ["2030-01-01", "2030-07-02", "2031-01-01"]);
    }

    #[test]
    fn a_date_on_or_before_the_day_of_assessment_has_passed() {
        let date = |text: &str| text.parse::<Date>().unwrap();
        let dates = HorizonDates { short: Some(date("2026-03-12")), ..HorizonDates::default() };
        assert_eq!(dates.passed(Some(date("2026-03-12"))), Some((Horizon::Short, date("2026-03-12"))));
        assert_eq!(dates.passed(Some(date("2026-03-11"))), None);
        assert_eq!(dates.passed(None), None);
    }
}
