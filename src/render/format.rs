//! The formats there are, and everything that is said of one: its name, its ending, its help, who reads it, and what can
//! be written in it. A new format is a line here, an arm in every `match`, and a file beside this one.

use std::fmt;
use std::path::Path;

/// Declares the enum together with the list of its variants, so that neither can lack a format that the other has.
macro_rules! formats {
    ($($(#[$doc:meta])* $format:ident,)*) => {
        /// A format of what the program writes.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Format { $($(#[$doc])* $format,)* }

        impl Format {
            /// All of them, in the order in which they are listed to people.
            pub const ALL: &[Self] = &[$(Self::$format,)*];
        }
    };
}

formats! {
    /// Tables as wide as the terminal.
    Table,
    /// Markdown.
    Md,
    /// PDF.
    Pdf,
    /// Word.
    Docx,
    /// Excel.
    Xlsx,
    /// A page for a browser.
    Html,
    /// JSON, one value.
    Json,
    /// Rows for a spreadsheet.
    Csv,
    /// JSON Lines.
    Jsonl,
    /// Parquet.
    Parquet,
    /// YAML, for an editor.
    Yaml,
    /// TOML, for an editor.
    Toml,
    /// A file of gettext.
    Po,
    /// XLIFF 1.2.
    Xliff,
}

/// What is to be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Work {
    /// A report on the terminal: `score`, `gaps`, `compare`.
    Screen,
    /// A report as a document: `plan`, `compare --output`, `batch --report`, `batch --plans`.
    Document,
    /// A questionnaire to fill in: `template`.
    Form,
    /// Strings for translators, and back from them: `translate`.
    Strings,
    /// Results on the terminal, a line each: `batch`.
    Lines,
    /// Results as tables in a folder: `batch --output`.
    Tables,
}

impl Format {
    /// Its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Table => "table",
            Self::Md => "md",
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
            Self::Html => "html",
            Self::Json => "json",
            Self::Csv => "csv",
            Self::Jsonl => "jsonl",
            Self::Parquet => "parquet",
            Self::Yaml => "yaml",
            Self::Toml => "toml",
            Self::Po => "po",
            Self::Xliff => "xliff",
        }
    }

    /// The endings of its files, without the dot. The first is the one that is written.
    fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Table => &["txt"],
            Self::Md => &["md", "markdown"],
            Self::Pdf => &["pdf"],
            Self::Docx => &["docx"],
            Self::Xlsx => &["xlsx"],
            Self::Html => &["html", "htm"],
            Self::Json => &["json"],
            Self::Csv => &["csv"],
            Self::Jsonl => &["jsonl"],
            Self::Parquet => &["parquet"],
            Self::Yaml => &["yaml", "yml"],
            Self::Toml => &["toml"],
            Self::Po => &["po"],
            Self::Xliff => &["xliff", "xlf"],
        }
    }

    /// What help says of it, in English; the sentence `help-format-…` says it in other languages.
    pub fn help(self) -> &'static str {
        match self {
            Self::Table => "Table for people",
            Self::Md => "Markdown as forges render it",
            Self::Pdf => "PDF: A4, or slides",
            Self::Docx => "Word, to be worked on",
            Self::Xlsx => "Excel, to be filled in",
            Self::Html => "Page for a browser, in one file",
            Self::Json => "JSON for programs",
            Self::Csv => "Rows for a spreadsheet",
            Self::Jsonl => "One JSON object a line, with its sections",
            Self::Parquet => "Typed columns for DuckDB, pandas and Spark",
            Self::Yaml => "YAML for an editor",
            Self::Toml => "TOML for an editor",
            Self::Po => "File of gettext, for Poedit, Weblate and the like",
            Self::Xliff => "XLIFF 1.2, for programs of translators",
        }
    }

    /// Whether this build of the program writes it: Parquet is a feature.
    pub fn is_built(self) -> bool {
        self != Self::Parquet || cfg!(feature = "parquet")
    }

    /// Whether programs read it: text without a translation is not marked then.
    pub fn is_for_programs(self) -> bool {
        match self {
            Self::Table | Self::Md | Self::Pdf | Self::Docx | Self::Xlsx | Self::Html | Self::Yaml | Self::Toml => {
                false
            }
            Self::Json | Self::Csv | Self::Jsonl | Self::Parquet | Self::Po | Self::Xliff => true,
        }
    }

    /// Whether its files say that this program wrote them.
    pub fn bears_mark(self) -> bool {
        match self {
            Self::Md | Self::Pdf | Self::Docx | Self::Xlsx | Self::Html | Self::Json | Self::Parquet => true,
            Self::Table | Self::Csv | Self::Jsonl | Self::Yaml | Self::Toml | Self::Po | Self::Xliff => false,
        }
    }

    /// Whether this can be written in it.
    pub fn can(self, work: Work) -> bool {
        let all: &[Work] = match self {
            Self::Table => &[Work::Screen],
            Self::Md | Self::Json => &[Work::Screen, Work::Document],
            Self::Html => &[Work::Screen, Work::Document, Work::Form],
            Self::Pdf | Self::Docx => &[Work::Document, Work::Form],
            Self::Xlsx => &[Work::Document, Work::Form, Work::Strings],
            Self::Csv => &[Work::Screen, Work::Document, Work::Lines, Work::Tables, Work::Strings],
            Self::Jsonl => &[Work::Lines, Work::Tables],
            Self::Parquet => &[Work::Tables],
            Self::Yaml | Self::Toml => &[Work::Form],
            Self::Po | Self::Xliff => &[Work::Strings],
        };
        all.contains(&work)
    }

    /// The formats in which this can be written.
    pub fn of(work: Work) -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(move |format| format.can(work))
    }

    /// The ending of its files, without the dot.
    pub fn ending(self) -> &'static str {
        self.endings().first().copied().unwrap_or_default()
    }

    /// The format that the name of a file stands for, among those in which this can be written.
    pub fn of_file(path: &Path, work: Work) -> Option<Self> {
        let ending = path.extension()?.to_str()?;
        Self::of(work).find(|format| format.endings().iter().any(|known| known.eq_ignore_ascii_case(ending)))
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_a_file_says_its_format_in_any_case_and_only_where_it_can_be_written() {
        let document = |name: &str| Format::of_file(Path::new(name), Work::Document);
        assert_eq!(document("a/plan.md"), Some(Format::Md));
        assert_eq!(document("PLAN.Markdown"), Some(Format::Md));
        assert_eq!(document("plan.CSV"), Some(Format::Csv));
        for name in ["plan.xls", "plan", "md", "plan.parquet", "plan.txt"] {
            assert_eq!(document(name), None, "{name}");
        }
    }

    #[test]
    fn no_two_formats_share_a_name_or_an_ending() {
        let mut names: Vec<&str> = Format::ALL.iter().map(|format| format.name()).collect();
        let mut endings: Vec<&str> = Format::ALL.iter().flat_map(|format| format.endings()).copied().collect();
        for all in [&mut names, &mut endings] {
            let count = all.len();
            all.sort_unstable();
            all.dedup();
            assert_eq!(all.len(), count, "{all:?}");
        }
    }
}
