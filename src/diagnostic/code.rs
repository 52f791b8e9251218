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

/// A kind of fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[expect(missing_docs, reason = "each kind is explained on its page in docs/diagnostics, found by its name")]
pub enum Code {
    ActionCycle,
    ActionWithoutGap,
    AllowWithoutReason,
    AmbiguousScalar,
    AnswerNotAsked,
    BadCountry,
    BadDate,
    BadId,
    BadLedgerLine,
    BadLocale,
    BadTarget,
    BadValue,
    BadVersion,
    ByteOrderMark,
    CaseTwin,
    CommentInValue,
    ConditionCycle,
    ConditionKind,
    ConditionNeverTrue,
    ConditionOrder,
    ConditionShape,
    DateOrder,
    DatesReversed,
    DoubleQuestion,
    DroppedWithoutReason,
    DuplicateId,
    DuplicateKey,
    EmptyFile,
    EmptyText,
    GapWithoutAction,
    GoneTranslation,
    HorizonDates,
    HorizonOrder,
    IdenticalTranslation,
    ImpossibleValue,
    InvalidSyntax,
    InvisibleCharacter,
    LookAlikeCharacter,
    MisplacedId,
    MissingCriterion,
    MissingFile,
    MissingKey,
    MissingReason,
    MissingTarget,
    MissingTranslation,
    NeverAsked,
    NotNfc,
    NotUtf8,
    OptionCount,
    OptionsAlike,
    OutOfRange,
    OverLong,
    OwnActionOrder,
    PlaceholderMismatch,
    PointsOrder,
    RepeatedName,
    ReusedId,
    SectionMismatch,
    StaleTranslation,
    StrayFile,
    TabCharacter,
    TooDeep,
    UnbalancedPlaceholder,
    UnknownAction,
    UnknownAgency,
    UnknownChecklist,
    UnknownCode,
    UnknownInstrument,
    UnknownKey,
    UnknownOption,
    UnknownProfile,
    UnknownQuestion,
    UnknownScale,
    UnknownSection,
    UnrecordedId,
    UnscoredSection,
    UnsupportedFormat,
    UnusedAllow,
    UnusedScale,
    ValueAndNotApplicable,
    VanishedId,
    VersionMismatch,
    WrongType,
    YamlAlias,
}

use Severity::{Error, Warning};

/// Every code with its name and severity, in order of names.
const TABLE: &[(Code, &str, Severity)] = &[
    (Code::ActionCycle, "action-cycle", Error),
    (Code::ActionWithoutGap, "action-without-gap", Warning),
    (Code::AllowWithoutReason, "allow-without-reason", Error),
    (Code::AmbiguousScalar, "ambiguous-scalar", Warning),
    (Code::AnswerNotAsked, "answer-not-asked", Warning),
    (Code::BadCountry, "bad-country", Error),
    (Code::BadDate, "bad-date", Error),
    (Code::BadId, "bad-id", Error),
    (Code::BadLedgerLine, "bad-ledger-line", Error),
    (Code::BadLocale, "bad-locale", Error),
    (Code::BadTarget, "bad-target", Error),
    (Code::BadValue, "bad-value", Error),
    (Code::BadVersion, "bad-version", Error),
    (Code::ByteOrderMark, "byte-order-mark", Warning),
    (Code::CaseTwin, "case-twin", Error),
    (Code::CommentInValue, "comment-in-value", Error),
    (Code::ConditionCycle, "condition-cycle", Error),
    (Code::ConditionKind, "condition-kind", Error),
    (Code::ConditionNeverTrue, "condition-never-true", Error),
    (Code::ConditionOrder, "condition-order", Error),
    (Code::ConditionShape, "condition-shape", Error),
    (Code::DateOrder, "date-order", Error),
    (Code::DatesReversed, "dates-reversed", Error),
    (Code::DoubleQuestion, "double-question", Warning),
    (Code::DroppedWithoutReason, "dropped-without-reason", Error),
    (Code::DuplicateId, "duplicate-id", Error),
    (Code::DuplicateKey, "duplicate-key", Error),
    (Code::EmptyFile, "empty-file", Error),
    (Code::EmptyText, "empty-text", Error),
    (Code::GapWithoutAction, "gap-without-action", Warning),
    (Code::GoneTranslation, "gone-translation", Error),
    (Code::HorizonDates, "horizon-dates", Error),
    (Code::HorizonOrder, "horizon-order", Error),
    (Code::IdenticalTranslation, "identical-translation", Warning),
    (Code::ImpossibleValue, "impossible-value", Error),
    (Code::InvalidSyntax, "invalid-syntax", Error),
    (Code::InvisibleCharacter, "invisible-character", Error),
    (Code::LookAlikeCharacter, "look-alike-character", Error),
    (Code::MisplacedId, "misplaced-id", Error),
    (Code::MissingCriterion, "missing-criterion", Error),
    (Code::MissingFile, "missing-file", Error),
    (Code::MissingKey, "missing-key", Error),
    (Code::MissingReason, "missing-reason", Error),
    (Code::MissingTarget, "missing-target", Error),
    (Code::MissingTranslation, "missing-translation", Warning),
    (Code::NeverAsked, "never-asked", Error),
    (Code::NotNfc, "not-nfc", Warning),
    (Code::NotUtf8, "not-utf8", Error),
    (Code::OptionCount, "option-count", Error),
    (Code::OptionsAlike, "options-alike", Error),
    (Code::OutOfRange, "out-of-range", Error),
    (Code::OverLong, "over-long", Warning),
    (Code::OwnActionOrder, "own-action-order", Error),
    (Code::PlaceholderMismatch, "placeholder-mismatch", Error),
    (Code::PointsOrder, "points-order", Error),
    (Code::RepeatedName, "repeated-name", Error),
    (Code::ReusedId, "reused-id", Error),
    (Code::SectionMismatch, "section-mismatch", Error),
    (Code::StaleTranslation, "stale-translation", Error),
    (Code::StrayFile, "stray-file", Warning),
    (Code::TabCharacter, "tab-character", Error),
    (Code::TooDeep, "too-deep", Error),
    (Code::UnbalancedPlaceholder, "unbalanced-placeholder", Error),
    (Code::UnknownAction, "unknown-action", Error),
    (Code::UnknownAgency, "unknown-agency", Error),
    (Code::UnknownChecklist, "unknown-checklist", Error),
    (Code::UnknownCode, "unknown-code", Error),
    (Code::UnknownInstrument, "unknown-instrument", Error),
    (Code::UnknownKey, "unknown-key", Error),
    (Code::UnknownOption, "unknown-option", Error),
    (Code::UnknownProfile, "unknown-profile", Error),
    (Code::UnknownQuestion, "unknown-question", Error),
    (Code::UnknownScale, "unknown-scale", Error),
    (Code::UnknownSection, "unknown-section", Error),
    (Code::UnrecordedId, "unrecorded-id", Warning),
    (Code::UnscoredSection, "unscored-section", Warning),
    (Code::UnsupportedFormat, "unsupported-format", Error),
    (Code::UnusedAllow, "unused-allow", Warning),
    (Code::UnusedScale, "unused-scale", Warning),
    (Code::ValueAndNotApplicable, "value-and-not-applicable", Error),
    (Code::VanishedId, "vanished-id", Error),
    (Code::VersionMismatch, "version-mismatch", Warning),
    (Code::WrongType, "wrong-type", Error),
    (Code::YamlAlias, "yaml-alias", Error),
];

impl Code {
    /// All codes, in order of their names.
    pub fn all() -> impl Iterator<Item = Self> {
        TABLE.iter().map(|(code, _, _)| *code)
    }

    /// The stable name, in kebab-case.
    pub fn name(self) -> &'static str {
        TABLE[self as usize].1
    }

    /// The page that explains it: what it means, an example, and how to mend it; in English where it is not translated.
    pub fn page(self, language: &str) -> &'static str {
        let language = language.split('-').next().unwrap_or_default();
        let page = |language| PAGES.iter().find(|(of, name, _)| *of == language && *name == self.name());
        page(language).or_else(|| page(FALLBACK)).map_or("", |(_, _, page)| page)
    }

    /// How grave a finding of this kind is.
    pub fn severity(self) -> Severity {
        TABLE[self as usize].2
    }
}

impl FromStr for Code {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        TABLE.iter().find(|(_, known, _)| *known == name).map(|(code, _, _)| *code).ok_or(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_stands_in_the_order_of_the_enum_and_of_the_names() {
        for (place, (code, name, _)) in TABLE.iter().enumerate() {
            assert_eq!(*code as usize, place, "{name}");
            assert_eq!(name.parse(), Ok(*code));
        }
        assert!(TABLE.is_sorted_by_key(|(_, name, _)| *name));
    }

    #[test]
    fn every_kind_has_a_page_and_every_page_a_kind_in_every_language() {
        let codes: Vec<&str> = Code::all().map(Code::name).collect();
        for (language, severity, example, mend) in
            [("en", "Severity", "Example", "How to mend it"), ("ru", "Степень", "Пример", "Как исправить")]
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
