//! Which fonts write which script: names to look for on each system, and the package to ask for.

use unicode_script::Script;

/// Families that write one script, best first, and the package that brings one of them on Debian and Ubuntu.
struct Entry {
    script: Script,
    package: &'static str,
    families: &'static [&'static str],
}

const NOTO: &str = "fonts-noto-core";
const CJK: &str = "fonts-noto-cjk";

/// Blocks of signs that belong to no script: money, arrows, mathematics, ticks, boxes, little pictures.
const SIGNS: [(char, char); 3] = [('\u{20A0}', '\u{20CF}'), ('\u{2100}', '\u{2BFF}'), ('\u{1F000}', '\u{1FBFF}')];

/// The scripts our teams write. Noto first, as it fits the Latin; then what Windows and macOS bring.
const ENTRIES: &[Entry] = &[
    Entry {
        script: Script::Arabic,
        package: NOTO,
        families: &["Noto Sans Arabic", "Noto Naskh Arabic", "Segoe UI", "Geeza Pro", "Arial", "Tahoma"],
    },
    Entry {
        script: Script::Armenian,
        package: NOTO,
        families: &["Noto Sans Armenian", "Segoe UI", "Sylfaen", "Mshtakan"],
    },
    Entry {
        script: Script::Bengali,
        package: NOTO,
        families: &["Noto Sans Bengali", "Nirmala UI", "Kohinoor Bangla", "Bangla Sangam MN", "Vrinda"],
    },
    Entry {
        script: Script::Devanagari,
        package: NOTO,
        families: &["Noto Sans Devanagari", "Nirmala UI", "Kohinoor Devanagari", "Mangal"],
    },
    Entry {
        script: Script::Georgian,
        package: NOTO,
        families: &["Noto Sans Georgian", "Segoe UI", "Sylfaen", "Helvetica Neue"],
    },
    Entry {
        script: Script::Khmer,
        package: "fonts-khmeros or fonts-noto-core",
        families: &["Noto Sans Khmer", "Khmer OS Siemreap", "Khmer OS", "Leelawadee UI", "Khmer UI", "Khmer Sangam MN"],
    },
    Entry {
        script: Script::Lao,
        package: NOTO,
        families: &["Noto Sans Lao", "Leelawadee UI", "Lao UI", "Lao Sangam MN"],
    },
    Entry { script: Script::Mongolian, package: NOTO, families: &["Noto Sans Mongolian", "Mongolian Baiti"] },
    Entry {
        script: Script::Myanmar,
        package: NOTO,
        families: &["Noto Sans Myanmar", "Myanmar Text", "Myanmar Sangam MN"],
    },
    Entry {
        script: Script::Sinhala,
        package: NOTO,
        families: &["Noto Sans Sinhala", "Nirmala UI", "Sinhala Sangam MN", "Iskoola Pota"],
    },
    Entry { script: Script::Thai, package: NOTO, families: &["Noto Sans Thai", "Leelawadee UI", "Thonburi", "Tahoma"] },
    Entry {
        script: Script::Hangul,
        package: CJK,
        families: &["Noto Sans CJK KR", "Noto Sans KR", "Malgun Gothic", "Apple SD Gothic Neo"],
    },
    Entry {
        script: Script::Hiragana,
        package: CJK,
        families: &["Noto Sans CJK JP", "Noto Sans JP", "Yu Gothic", "Hiragino Sans"],
    },
    Entry {
        script: Script::Katakana,
        package: CJK,
        families: &["Noto Sans CJK JP", "Noto Sans JP", "Yu Gothic", "Hiragino Sans"],
    },
    Entry {
        script: Script::Common,
        package: "fonts-dejavu-core and fonts-noto-core",
        families: &[
            "Noto Sans",
            "DejaVu Sans",
            "Noto Sans Symbols",
            "Noto Sans Symbols2",
            "Noto Sans Symbols 2",
            "Noto Sans Math",
            "Noto Emoji",
            "Segoe UI Symbol",
            "Apple Symbols",
            "Arial Unicode MS",
        ],
    },
    Entry {
        script: Script::Bopomofo,
        package: CJK,
        families: &["Noto Sans CJK TC", "Noto Sans TC", "Microsoft JhengHei", "PingFang TC"],
    },
    Entry {
        script: Script::Han,
        package: CJK,
        families: &[
            "Noto Sans CJK SC",
            "Noto Sans SC",
            "Source Han Sans SC",
            "Microsoft YaHei",
            "PingFang SC",
            "SimSun",
        ],
    },
];

/// Chinese characters have national shapes: what to look for first, by the document's language.
fn han(language: &str) -> &'static [&'static str] {
    let language = language.to_ascii_lowercase();
    let traditional = ["hant", "-tw", "-hk", "-mo"];
    match language.get(..2) {
        Some("ja") => &["Noto Sans CJK JP", "Noto Sans JP", "Yu Gothic", "Hiragino Sans"],
        Some("ko") => &["Noto Sans CJK KR", "Noto Sans KR", "Malgun Gothic", "Apple SD Gothic Neo"],
        Some("zh") if traditional.iter().any(|part| language.contains(part)) => {
            &["Noto Sans CJK TC", "Noto Sans TC", "Microsoft JhengHei", "PingFang TC"]
        }
        _ => &[],
    }
}

/// Families that write `script`, best first.
pub(super) fn families(script: Script, language: &str) -> Vec<String> {
    let mut families = Vec::new();
    if script == Script::Han {
        families.extend(han(language).iter().map(ToString::to_string));
    }
    match ENTRIES.iter().find(|entry| entry.script == script) {
        Some(entry) => families.extend(entry.families.iter().map(ToString::to_string)),
        None => families.push(format!("Noto Sans {}", name(script))),
    }
    families
}

/// Whether a character is a sign that belongs to no script.
pub(super) fn is_sign(character: char) -> bool {
    SIGNS.iter().any(|(first, last)| (*first..=*last).contains(&character))
}

/// What to install for `script` on Debian and Ubuntu.
pub(super) fn package(script: Script) -> &'static str {
    ENTRIES.iter().find(|entry| entry.script == script).map_or(NOTO, |entry| entry.package)
}

/// The script's name in English, as fonts and the Unicode Standard use it.
pub(super) fn name(script: Script) -> String {
    match script {
        Script::Han => "Chinese (Han)".to_owned(),
        Script::Myanmar => "Myanmar (Burmese)".to_owned(),
        other => other.full_name().replace('_', " "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_takes_the_shapes_of_the_documents_language() {
        assert_eq!(families(Script::Han, "zh-Hant-TW")[0], "Noto Sans CJK TC");
        assert_eq!(families(Script::Han, "zh-CN")[0], "Noto Sans CJK SC");
        assert_eq!(families(Script::Han, "en")[0], "Noto Sans CJK SC");
    }
}
