//! The kinds of fault, each with a stable name.
//!
//! A code's name is its key in the word files and the stem of its page in `docs/diagnostics/`.

use std::str::FromStr;

use schemars::JsonSchema;
use serde::Serialize;

use crate::i18n::FALLBACK;

// `PAGES`: language, name and text of every page in `docs/diagnostics`, written by `build.rs`.
include!(concat!(env!("OUT_DIR"), "/pages.rs"));

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// The file cannot be used as it is.
    Error,
    /// The file can be used; a careful reader would still mend it.
    Warning,
}

impl Severity {
    /// The name used in machine output.
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// Declares the codes with their names and how grave they are, so that no list can lack what another has.
macro_rules! codes {
    ($($code:ident $name:literal $severity:ident,)*) => {
        /// A kind of fault.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[expect(missing_docs, reason = "each kind is explained on its page in docs/diagnostics, found by its name")]
        pub enum Code { $($code,)* }

        impl Code {
            /// All codes, in order of their names.
            pub fn all() -> impl Iterator<Item = Self> {
                [$(Self::$code,)*].into_iter()
            }

            /// The stable name, in kebab-case.
            pub fn name(self) -> &'static str {
                match self { $(Self::$code => $name,)* }
            }

            /// How grave a finding of this kind is.
            pub fn severity(self) -> Severity {
                match self { $(Self::$code => Severity::$severity,)* }
            }
        }
    };
}

// In order of the names.
codes! {
    ActionCycle "action-cycle" Error,
    ActionWithoutGap "action-without-gap" Warning,
    AllowWithoutReason "allow-without-reason" Error,
    AmbiguousScalar "ambiguous-scalar" Warning,
    AnswerNotAsked "answer-not-asked" Warning,
    AnsweredTwice "answered-twice" Error,
    BadCountry "bad-country" Error,
    BadDate "bad-date" Error,
    BadId "bad-id" Error,
    BadLedgerLine "bad-ledger-line" Error,
    BadLocale "bad-locale" Error,
    BadTarget "bad-target" Error,
    BadValue "bad-value" Error,
    BadVersion "bad-version" Error,
    ByteOrderMark "byte-order-mark" Warning,
    CaseTwin "case-twin" Error,
    CommentInValue "comment-in-value" Error,
    ConditionCycle "condition-cycle" Error,
    ConditionKind "condition-kind" Error,
    ConditionNeverTrue "condition-never-true" Error,
    ConditionOrder "condition-order" Error,
    ConditionShape "condition-shape" Error,
    DateOrder "date-order" Error,
    DatesReversed "dates-reversed" Error,
    DoubleQuestion "double-question" Warning,
    DroppedWithoutReason "dropped-without-reason" Error,
    DuplicateId "duplicate-id" Error,
    DuplicateKey "duplicate-key" Error,
    EarlierEdition "earlier-edition" Warning,
    EmptyFile "empty-file" Error,
    EmptyText "empty-text" Error,
    GapWithoutAction "gap-without-action" Warning,
    GoneTranslation "gone-translation" Error,
    HorizonDates "horizon-dates" Error,
    HorizonOrder "horizon-order" Error,
    IdenticalTranslation "identical-translation" Warning,
    ImpossibleValue "impossible-value" Error,
    InvalidSyntax "invalid-syntax" Error,
    InvisibleCharacter "invisible-character" Error,
    LookAlikeCharacter "look-alike-character" Error,
    MergeConflict "merge-conflict" Error,
    MisplacedId "misplaced-id" Error,
    MissingCriterion "missing-criterion" Error,
    MissingFile "missing-file" Error,
    MissingKey "missing-key" Error,
    MissingReason "missing-reason" Error,
    MissingTarget "missing-target" Error,
    MissingTranslation "missing-translation" Warning,
    NeverAsked "never-asked" Error,
    NotNfc "not-nfc" Warning,
    NotUtf8 "not-utf8" Error,
    OptionCount "option-count" Error,
    OptionsAlike "options-alike" Error,
    OutOfRange "out-of-range" Error,
    OutdatedData "outdated-data" Warning,
    OverLong "over-long" Warning,
    OwnActionOrder "own-action-order" Error,
    PlaceholderMismatch "placeholder-mismatch" Error,
    PlannedPast "planned-past" Warning,
    PluralForm "plural-form" Warning,
    PointsOrder "points-order" Error,
    RepeatedName "repeated-name" Error,
    RetiredId "retired-id" Warning,
    ReusedId "reused-id" Error,
    SectionMismatch "section-mismatch" Error,
    StaleTranslation "stale-translation" Error,
    StrayFile "stray-file" Warning,
    TabCharacter "tab-character" Error,
    TooDeep "too-deep" Error,
    UnbalancedPlaceholder "unbalanced-placeholder" Error,
    UnknownAction "unknown-action" Error,
    UnknownAgency "unknown-agency" Error,
    UnknownChecklist "unknown-checklist" Error,
    UnknownCode "unknown-code" Error,
    UnknownInstrument "unknown-instrument" Error,
    UnknownKey "unknown-key" Error,
    UnknownLaw "unknown-law" Error,
    UnknownObjective "unknown-objective" Error,
    UnknownOption "unknown-option" Error,
    UnknownProfile "unknown-profile" Error,
    UnknownQuestion "unknown-question" Error,
    UnknownScale "unknown-scale" Error,
    UnknownSection "unknown-section" Error,
    UnlikelyDate "unlikely-date" Warning,
    UnquotedId "unquoted-id" Error,
    UnrecordedId "unrecorded-id" Warning,
    UnscoredSection "unscored-section" Warning,
    UnsupportedFormat "unsupported-format" Error,
    UnusedAllow "unused-allow" Warning,
    UnusedScale "unused-scale" Warning,
    ValueAndNotApplicable "value-and-not-applicable" Error,
    VanishedId "vanished-id" Error,
    VersionMismatch "version-mismatch" Warning,
    WrongType "wrong-type" Error,
    YamlAlias "yaml-alias" Error,
}

impl Code {
    /// The page that explains it: what it means, an example, and how to mend it; in English where it is not translated.
    pub fn page(self, language: &str) -> &'static str {
        let language = language.split('-').next().unwrap_or_default();
        let page = |language| PAGES.iter().find(|(of, name, _)| *of == language && *name == self.name());
        page(language).or_else(|| page(FALLBACK)).map_or("", |(_, _, page)| page)
    }
}

impl FromStr for Code {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        Self::all().find(|code| code.name() == name).ok_or(())
    }
}

#[cfg(test)]
mod tests {
    use super::Severity::{Error, Warning};
    use super::*;

    #[test]
    fn the_codes_stand_in_the_order_of_their_names_and_are_found_by_them() {
        assert!(Code::all().is_sorted_by_key(Code::name));
        assert!(Code::all().all(|code| code.name().parse() == Ok(code)));
    }

    #[test]
    fn every_kind_has_a_page_and_every_page_a_kind_in_every_language() {
        let codes: Vec<&str> = Code::all().map(Code::name).collect();
        for (language, severity, example, mend) in
            [("en", "Severity", "Example", "How to mend it"), ("ru", "Уровень", "Пример", "Как исправить")]
        {
            let words = crate::i18n::Words::shipped(language).unwrap();
            let pages: Vec<_> = PAGES.iter().filter(|(of, _, _)| *of == language).collect();
            assert_eq!(pages.iter().map(|(_, name, _)| *name).collect::<Vec<_>>(), codes, "{language}");
            for (_, name, page) in pages {
                assert!(page.starts_with(&format!("# {name}\n\n")), "{language}/{name}: the page begins with its name");
                let grave = words.say(match name.parse::<Code>().unwrap().severity() {
                    Error => "severity-error",
                    Warning => "severity-warning",
                });
                let line = format!("\n\n{severity}: {grave}.\n");
                assert!(page.contains(&line), "{language}/{name}: the page says how grave it is");
                assert!(page.contains(&format!("\n## {example}\n")), "{language}/{name}");
                assert!(page.contains(&format!("\n## {mend}\n")), "{language}/{name}");
            }
        }
        assert!(PAGES.iter().all(|(language, _, _)| matches!(*language, "en" | "ru")));
    }
}
