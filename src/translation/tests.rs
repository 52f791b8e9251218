//! All strings of the tool through every format, and what comes of rows.

use std::collections::BTreeMap;
use std::path::Path;

use proptest::prelude::*;

use super::cases::{Case, Keys, joined, whole, with_pattern};
use super::take::{Change, Fate, Files, Row, begun, put, take};
use super::*;
use crate::catalog::{self, CatalogFile};
use crate::checklist::translation::bases;
use crate::document::{Kind, Node, parse};
use crate::i18n::sentences::forms;
use crate::i18n::{Arg, FALLBACK, Message, OwnWords, Words};
use crate::source::{Sources, Syntax};

/// A language with the same plural forms as Russian, of which nothing ships.
const OTHER: &str = "uk";

/// The shipped checklists, and files that a team keeps.
struct Desk {
    sources: Sources,
    files: Vec<CatalogFile>,
    own: Vec<Own>,
}

impl Desk {
    fn new(tag: &str, kept: &Files) -> Self {
        let mut sources = Sources::new();
        let mut files = catalog::shipped(&mut sources);
        let mut own = Vec::new();
        for (path, text) in kept {
            let name = path.display().to_string().replace('\\', "/");
            match name.split_once('/') {
                None => own.push((tag.to_owned(), sources.add(name, text, Syntax::Lines))),
                Some((folder, name)) => {
                    let path = format!("{folder}/i18n/{tag}/{name}");
                    files.push(CatalogFile { source: sources.add(&path, text, Syntax::Yaml), path, borrowed: false });
                }
            }
        }
        Self { sources, files, own }
    }

    fn strings(&self, tag: &str) -> Strings {
        gather(tag, &self.sources, &self.files, &self.own, &Words::english())
    }

    fn put(&self, strings: &Strings, changes: &BTreeMap<usize, Change>, kept: &Files) -> Files {
        let tree = |file: &CatalogFile| parse(&self.sources, file.source, &mut Vec::new()).unwrap();
        let trees = bases(&self.files).map(|file| (file.path.clone(), tree(file))).collect();
        put(strings, changes, kept, &trees).unwrap()
    }
}

fn all(strings: &Strings) -> Vec<&Text> {
    strings.texts.iter().collect()
}

fn texts(strings: &Strings) -> BTreeMap<&str, (&str, &str)> {
    strings.texts.iter().map(|text| (text.id.as_str(), (text.source.as_str(), text.text.as_str()))).collect()
}

/// Every text below a node, by keys and ids; the English as it reads, however it is folded.
fn leaves(node: &Node, path: &str, found: &mut BTreeMap<String, String>) {
    match &node.kind {
        Kind::Map(entries) => {
            entries.iter().for_each(|entry| leaves(&entry.value, &format!("{path}/{}", entry.key), found))
        }
        Kind::List(items) => {
            items.iter().enumerate().for_each(|(at, item)| leaves(item, &format!("{path}/{at}"), found))
        }
        _ if path == "/format" => {}
        _ => {
            let text = node.text().unwrap_or_default();
            let text = if path.ends_with("/source") {
                text.split_whitespace().collect::<Vec<_>>().join(" ")
            } else {
                text.trim().to_owned()
            };
            found.insert(path.to_owned(), text);
        }
    }
}

/// Russian as it ships goes out in a format and comes in as another language, with every text; gives the files of that one.
fn goes_round(written: &dyn Fn(&Strings) -> Vec<u8>, read: &dyn Fn(&[u8]) -> Vec<Row>) -> Files {
    let desk = Desk::new(OTHER, &Files::new());
    let russian = desk.strings("ru");
    let open = russian.texts.iter().filter(|text| !matches!(text.state(), State::Done | State::Optional));
    assert_eq!(open.collect::<Vec<_>>(), Vec::<&Text>::new());
    let rows = read(&written(&russian));
    assert_eq!(rows.len(), russian.texts.len());
    let empty = desk.strings(OTHER);
    assert!(empty.texts.iter().all(|text| matches!(text.state(), State::Missing | State::Optional)));
    let (fates, changes) = take(&empty, &rows);
    let refused: Vec<_> =
        rows.iter().zip(&fates).filter(|(_, fate)| matches!(fate, Fate::Refused(_) | Fate::Stale)).collect();
    assert!(refused.is_empty(), "{refused:#?}");
    let kept = desk.put(&empty, &changes, &Files::new());
    let after = Desk::new(OTHER, &kept);
    let taken = after.strings(OTHER);
    assert_eq!(texts(&taken), texts(&russian));
    // The same file again changes nothing.
    let (fates, changes) = take(&taken, &rows);
    let changed: Vec<_> = rows.iter().zip(&fates).filter(|(_, fate)| **fate != Fate::Unchanged).collect();
    assert!(changed.is_empty() && changes.is_empty(), "{changed:#?}");
    kept
}

/// What came in as another language is what ships in Russian, however it was cut into rows on its way.
#[test]
fn what_comes_back_says_what_went_out() {
    let written = |strings: &Strings| csv::write(&all(strings)).into_bytes();
    let kept = goes_round(&written, &|bytes| csv::read(bytes).unwrap().rows);
    let (desk, after) = (Desk::new(OTHER, &Files::new()), Desk::new(OTHER, &kept));
    // The overlays are the shipped ones.
    let files = |desk: &Desk, tag: &str| -> BTreeMap<String, BTreeMap<String, String>> {
        let of_tag = format!("/i18n/{tag}/");
        let found = desk.files.iter().filter(|file| file.path.contains(&of_tag));
        let found = found.map(|file| {
            let mut texts = BTreeMap::new();
            leaves(&parse(&desk.sources, file.source, &mut Vec::new()).unwrap(), "", &mut texts);
            (file.path.replace(&of_tag, "/"), texts)
        });
        found.collect()
    };
    assert_eq!(files(&after, OTHER), files(&desk, "ru"));

    // The words say the same with whatever fills their gaps.
    let words: Vec<String> =
        kept.iter().filter(|(path, _)| path.extension().unwrap() == "ftl").map(|(_, text)| text.clone()).collect();
    let own = Words::with_own(OTHER, &OwnWords::from([(OTHER.to_owned(), words)])).unwrap();
    let shipped = Words::shipped("ru").unwrap();
    let mut compared = 0;
    for (_, text) in Words::files(FALLBACK) {
        let keys: Vec<&str> = text.split(['[', ']']).skip(1).step_by(2).filter(|key| key.len() < 20).collect();
        let mut values: Vec<Arg> = [0, 1, 2, 3, 5, 11, 14, 21, 22, 25, 100, 111].map(Arg::Count).into();
        values.extend(keys.iter().map(|key| Arg::Text((*key).to_owned())));
        for message in words::messages(text) {
            let gaps: Vec<String> = message.parts.iter().flat_map(|part| cases::gaps(&part.text)).collect();
            let key: &'static str = message.key.clone().leak();
            for turn in 0..values.len() {
                let value = |at: usize| values[(turn * (2 * at + 1) + at * 5) % values.len()].clone();
                let args = gaps.iter().enumerate().map(|(at, gap)| (&*gap.clone().leak(), value(at)));
                let told = Message { key, args: args.collect() };
                for part in &message.parts {
                    let say = |words: &Words| match &part.name {
                        None => Some(words.tell(&told)),
                        Some(name) => words.tell_part(&told, name),
                    };
                    assert_eq!(say(&own), say(&shipped), "{told:?}");
                    compared += 1;
                }
            }
        }
    }
    assert!(compared > 10_000);
}

#[test]
fn every_string_goes_through_a_workbook() {
    let written = |strings: &Strings| xlsx::write(&strings.tag, &all(strings), &Words::english()).unwrap();
    goes_round(&written, &|bytes| xlsx::read(bytes).unwrap().rows);
}

#[test]
fn every_string_goes_through_po() {
    goes_round(
        &|strings| po::write(&strings.tag, &all(strings), jiff::civil::date(2026, 5, 4)).into_bytes(),
        &|bytes| po::read(bytes).unwrap().rows,
    );
}

#[test]
fn every_string_goes_through_xliff() {
    goes_round(&|strings| xliff::write(&strings.tag, &all(strings)).into_bytes(), &|bytes| {
        xliff::read(bytes).unwrap().rows
    });
}

#[test]
fn a_row_stands_for_each_plural_form_of_the_language() {
    let rows = |tag: &str| -> Vec<String> {
        let strings = Desk::new(tag, &Files::new()).strings(tag);
        let of_key = strings.texts.iter().filter(|text| text.id.starts_with("words/cli.ftl:wrote["));
        of_key.map(|text| text.id.split(['=', ']']).nth(1).unwrap().to_owned()).collect()
    };
    assert_eq!(rows("mn"), ["one", "other"]);
    assert_eq!(rows("pl"), ["one", "few", "many"]);
    assert_eq!(rows("ar"), ["zero", "one", "two", "few", "many", "other"]);
    assert!(rows("km").is_empty(), "one form needs no rows of its own");
    let khmer = Desk::new("km", &Files::new()).strings("km");
    let wrote = khmer.texts.iter().find(|text| text.id == "words/cli.ftl:wrote").unwrap();
    assert_eq!(wrote.source, "{ $file }: { $actions } actions");
}

/// What comes of one row for Mongolian, of which these files are kept.
fn fate_of(kept: &Files, row: Row) -> (Fate, Files) {
    let desk = Desk::new("mn", kept);
    let strings = desk.strings("mn");
    let (fates, changes) = take(&strings, std::slice::from_ref(&row));
    let mut after = kept.clone();
    after.extend(desk.put(&strings, &changes, kept));
    (fates.into_iter().next().unwrap(), after)
}

fn row(id: &str, source: &str, text: &str) -> Row {
    Row { id: id.to_owned(), source: source.to_owned(), text: text.to_owned(), ..Row::default() }
}

const TITLE: &str = "words/report.ftl:title-plan";
const DRAFT: &str = "Draft action plan";

#[test]
fn what_cannot_be_taken_is_refused_with_the_reason() {
    let one = "words/cli.ftl:wrote[actions=one]";
    let (file, actions) = ("{ $file }: { $actions } action", "{ $file }: { $actions } actions");
    for (id, source, text, key) in [
        ("words/report.ftl:title-plam", DRAFT, "x", "translation-unknown"),
        (one, file, "{ $fil }: 1", "translation-gaps"),
        (one, file, "нэг", "translation-gaps"),
        (one, file, "{ $file }: { $actions } { $more }", "translation-gaps"),
        (one, file, "{ $file", "translation-no-fluent"),
        ("words/cli.ftl:wrote[actions=other]", actions, "{ $file }: } ", "translation-no-fluent"),
        (TITLE, DRAFT, "a\u{202e}b", "translation-control"),
        ("words/book.ftl:book-scores", "Scores", "Нэг мөрөнд багтахгүй маш урт нэр энд", "translation-long"),
        ("technical/A1-governance.yaml:title", "Governance bodies", "{x}", "translation-gaps"),
        ("words/general.ftl:list-comma", "auto", "авто", "translation-setting"),
        ("words/general.ftl:calendar-beside", "auto", "персид", "translation-setting"),
        ("words/interview.ftl:command-words", "", "help: тусламж\nнэмэх: x", "translation-rows"),
    ] {
        let (fate, after) = fate_of(&Files::new(), row(id, source, text));
        assert!(matches!(&fate, Fate::Refused(why) if why.key == key), "{id} {text}: {fate:?}");
        assert!(after.is_empty());
    }
    // A plural form may leave out its number, and nothing else.
    assert_eq!(fate_of(&Files::new(), row(one, file, "{ $file }: нэг ажил")).0, Fate::Changed);
}

#[test]
fn a_row_from_an_earlier_english_is_stale_and_never_replaces_a_newer_one() {
    let (fate, kept) = fate_of(&Files::new(), row(TITLE, "Action plan", "Төлөвлөгөө"));
    assert_eq!(fate, Fate::Stale);
    assert_eq!(kept[Path::new("report.ftl")], "# source: Action plan\ntitle-plan = Төлөвлөгөө\n");
    let state = |kept: &Files| {
        let strings = Desk::new("mn", kept).strings("mn");
        strings.texts.iter().find(|text| text.id == TITLE).unwrap().state()
    };
    assert_eq!(state(&kept), State::Stale);
    // Nothing said about it leaves it stale; that it still holds makes it done.
    assert_eq!(fate_of(&kept, row(TITLE, DRAFT, "Төлөвлөгөө")).0, Fate::Unchanged);
    let done = Row { state: "done".to_owned(), ..row(TITLE, DRAFT, "Төлөвлөгөө") };
    let (fate, kept) = fate_of(&kept, done);
    assert_eq!((fate, state(&kept)), (Fate::Changed, State::Done));
    let (fate, after) = fate_of(&kept, row(TITLE, "Action plan", "Өөр"));
    assert!(matches!(fate, Fate::Refused(why) if why.key == "translation-older"));
    assert_eq!(after, kept);
}

#[test]
fn the_same_holds_of_a_checklist_and_what_stands_around_it_stays() {
    let id = "technical/A1-governance.yaml:title";
    let path = Path::new("technical/A1-governance.yaml");
    let before = "# ours\ntitle: { source: Bodies, text: Байгууллага } # short\nintro:\n  source: Gone\n  text: Үг\n";
    let kept = Files::from([(path.to_path_buf(), before.to_owned())]);
    let remarked =
        Row { note: Some("why?\nsince when?".to_owned()), ..row(id, "Governance bodies", "Удирдлага") };
    let (fate, after) = fate_of(&kept, remarked);
    assert_eq!(fate, Fate::Changed);
    assert_eq!(
        after[path],
        "# ours\ntitle: { source: \"Governance bodies\", text: \"Удирдлага\", note: \"why?\\nsince when?\" } # short\nintro:\n  source: Gone\n  text: Үг\n"
    );
}

#[test]
fn a_branch_that_is_translated_alone_waits_for_the_others() {
    let (one, other) = ("words/cli.ftl:wrote[actions=one]", "words/cli.ftl:wrote[actions=other]");
    let (_, kept) = fate_of(&Files::new(), row(one, "{ $file }: { $actions } action", "{ $file }: нэг"));
    let says = |kept: &Files, count| {
        let own = OwnWords::from([("mn".to_owned(), vec![kept[Path::new("cli.ftl")].clone()])]);
        let words = Words::with_own("mn", &own).unwrap();
        words.tell(&Message::new("wrote").with("file", "a").count("actions", count))
    };
    assert_eq!((says(&kept, 1).as_str(), says(&kept, 2).as_str()), ("a: нэг", "a: 2 actions"));
    let (_, kept) = fate_of(&kept, row(other, "{ $file }: { $actions } actions", "{ $file }: олон"));
    assert_eq!((says(&kept, 1).as_str(), says(&kept, 2).as_str()), ("a: нэг", "a: олон"));
}

#[test]
fn remarks_of_translators_and_lines_around_stay_in_a_word_file() {
    let before = "### Ours\n\n# To be read by the ministry.\ntitle-plan = Эскиз\n\n## Rest\n\nmine = x\r\n";
    let kept = Files::from([("words.ftl".into(), before.to_owned())]);
    let strings = Desk::new("mn", &kept).strings("mn");
    let title = strings.texts.iter().find(|text| text.id == TITLE).unwrap();
    assert_eq!((title.note.as_str(), title.text.as_str()), ("To be read by the ministry.", "Эскиз"));
    let (_, after) = fate_of(&kept, Row { note: Some(title.note.clone()), ..row(TITLE, DRAFT, "Төсөл") });
    let line = "# To be read by the ministry.\r\n# source: Draft action plan\r\ntitle-plan = Төсөл";
    assert_eq!(
        after[Path::new("words.ftl")],
        before.replace("# To be read by the ministry.\ntitle-plan = Эскиз", line)
    );
}

#[test]
fn a_language_begun_has_every_english_text_of_its_scope_and_is_added_to() {
    let desk = Desk::new("mn", &Files::new());
    let strings = desk.strings("mn");
    let quick = desk.put(&strings, &begun(&strings, Scope::Quick), &Files::new());
    assert!(
        quick.contains_key(Path::new("interview.ftl"))
            && quick.contains_key(Path::new("legal/I.A-electronic-transactions.yaml"))
    );
    assert!(!quick.contains_key(Path::new("help.ftl")) && !quick.contains_key(Path::new("data/countries.yaml")));
    let legal = &quick[Path::new("legal/I.A-electronic-transactions.yaml")];
    assert!(legal.contains("  I.A.a:\n    prompt:\n      source:") && !legal.contains("  I.A.b:"));
    let (fate, taken) =
        fate_of(&quick, row("data/agencies.yaml:agencies.cabinet.title", "Office of the head of government", "Алба"));
    assert_eq!(fate, Fate::Changed);
    let agencies = &taken[Path::new("data/agencies.yaml")];
    let line = "      source: Office of the head of government\n      text:";
    assert_eq!(*agencies, quick[Path::new("data/agencies.yaml")].replace(line, &format!("{line} Алба")));
    // What is begun is still missing, and the rest comes beside it.
    let begun_desk = Desk::new("mn", &quick);
    let again = begun_desk.strings("mn");
    assert!(again.texts.iter().all(|text| matches!(text.state(), State::Missing | State::Optional)));
    let mut full = quick.clone();
    full.extend(begun_desk.put(&again, &begun(&again, Scope::Full), &quick));
    assert!(
        full.contains_key(Path::new("help.ftl"))
            && full[Path::new("legal/I.A-electronic-transactions.yaml")].contains("  I.A.b:")
    );
    let done = Desk::new("mn", &full);
    let strings = done.strings("mn");
    assert!(done.put(&strings, &begun(&strings, Scope::Full), &full).is_empty(), "nothing is left to begin");
}

#[test]
fn files_made_to_do_harm_are_refused() {
    let nested = format!("{}x{}", "<a>".repeat(100_000), "</a>".repeat(100_000));
    let bomb = "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><xliff>&b;</xliff>";
    for text in [nested.as_str(), bomb, "<xliff", "", "<html/>", "\u{0}"] {
        assert!(xliff::read(text.as_bytes()).is_err());
    }
    for text in ["msgid nothing\n", "msgid \"a\nmsgstr \"b\"\n", "msgid \"\\q\"\n", "nonsense\n", "\"a\"\n"] {
        assert!(po::read(text.as_bytes()).is_err(), "{text}");
    }
    let endless = format!("id,source,text\n\"{}", "a".repeat(200_000));
    for text in [endless.as_str(), "", "id,text\n", "\u{feff}\n"] {
        assert!(csv::read(text.as_bytes()).is_err());
    }
    assert!(csv::read(b"\xff\xfe").is_err() && po::read(b"\xff").is_err() && xlsx::read(b"PK").is_err());
    assert_eq!(csv::read("id;source;text\nx;a;\"b;\"\"c\"\"\"\r\n;;\n".as_bytes()).unwrap().rows[0].text, "b;\"c\"");
}

/// A unit of XLIFF, with what its tags say.
fn xliff_of(file: &str, unit: &str, target: &str) -> String {
    format!(
        "<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\"><file {file}><body>\
         <trans-unit id=\"{TITLE}\" {unit}><source>{DRAFT}</source><target {target}>Төсөл</target></trans-unit>\
         </body></file></xliff>"
    )
}

fn po_of(head: &str, flags: &str) -> String {
    format!("msgid \"\"\nmsgstr \"{head}\"\n\n{flags}msgctxt \"{TITLE}\"\nmsgid \"{DRAFT}\"\nmsgstr \"Төсөл\"\n")
}

#[test]
fn a_file_of_another_language_is_refused_and_one_that_names_none_is_taken() {
    let strings = Desk::new("mn", &Files::new()).strings("mn");
    let book =
        |tag| xlsx::read(&xlsx::write(tag, &all(&strings)[..3], &Words::shipped("ru").unwrap()).unwrap()).unwrap();
    let po = |named: &str| po::read(po_of(&format!("X: y\\n{named}\\n"), "").as_bytes()).unwrap();
    let xliff = |named: &str| xliff::read(xliff_of(named, "", "").as_bytes()).unwrap();
    for (returned, tag, other) in [
        (book("mn"), "fa", "mn"),
        (po("Language: mn"), "fa", "mn"),
        (po("Language: fa"), "prs", "fa"),
        (xliff("target-language=\"ru\""), "ru-KG", "ru"),
    ] {
        let why = returned.of(tag).unwrap_err();
        assert_eq!((why.key, why.gap("other"), why.gap("tag")), ("translation-other-language", Some(other), Some(tag)));
    }
    for returned in [
        book("mn"),
        po("Language: mn_MN"),
        po("Language: "),
        po("Language-Team: fa"),
        xliff("target-language=\"mn-MN\""),
        xliff(""),
        csv::read(csv::write(&all(&strings)[..3]).as_bytes()).unwrap(),
    ] {
        assert!(!returned.of("mn").unwrap().is_empty());
    }
}

#[test]
fn what_a_file_calls_unfinished_is_not_taken() {
    let po = |flags: &str| po::read(po_of("", flags).as_bytes()).unwrap().rows.remove(0);
    let xliff = |unit: &str, target: &str| xliff::read(xliff_of("", unit, target).as_bytes()).unwrap().rows.remove(0);
    let unfinished = [
        po("#, fuzzy\n"),
        po("#, no-wrap, fuzzy\n"),
        xliff("", "state=\"new\""),
        xliff("", "state=\"needs-translation\""),
        xliff("", "state=\"needs-review-translation\""),
        xliff("approved=\"no\"", ""),
        xliff("translate=\"no\"", "state=\"translated\""),
    ];
    let strings = Desk::new("mn", &Files::new()).strings("mn");
    for row in unfinished {
        let (fates, changes) = take(&strings, std::slice::from_ref(&row));
        assert!(fates == [Fate::Unfinished] && changes.is_empty(), "{row:?}");
    }
    for row in [po(""), xliff("", ""), xliff("approved=\"yes\"", "state=\"final\""), xliff("", "state=\"translated\"")]
    {
        assert_eq!(take(&strings, std::slice::from_ref(&row)).0, [Fate::Changed], "{row:?}");
    }
}

#[test]
fn what_a_spreadsheet_made_of_a_text_is_refused() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (column, name) in [(0, "id"), (1, "source"), (2, "text")] {
        sheet.write(0, column, name).unwrap();
    }
    for row in 1..=5 {
        sheet.write(row, 0, TITLE).unwrap().write(row, 1, DRAFT).unwrap();
    }
    let day = rust_xlsxwriter::ExcelDateTime::from_ymd(2027, 6, 30).unwrap();
    let as_day = rust_xlsxwriter::Format::new().set_num_format("yyyy-mm-dd");
    sheet.write_formula(2, 2, rust_xlsxwriter::Formula::new("=төсөл").set_result("#NAME?")).unwrap();
    sheet.write_number(3, 2, 1.0).unwrap();
    sheet.write_boolean(4, 2, true).unwrap();
    sheet.write_datetime_with_format(5, 2, &day, &as_day).unwrap();
    let mut rows = xlsx::read(&book.save_to_buffer().unwrap()).unwrap().rows;
    let strings = Desk::new("mn", &Files::new()).strings("mn");
    assert_eq!(take(&strings, &[rows.remove(1)]).0, [Fate::Changed], "a number may be meant");
    let expected = [("C3", "merge-no-words"), ("C5", "translation-no-text"), ("C6", "translation-no-text")];
    assert_eq!(rows.len(), expected.len());
    for (row, (place, key)) in rows.into_iter().zip(expected) {
        let (fates, changes) = take(&strings, std::slice::from_ref(&row));
        assert!(matches!(&fates[..], [Fate::Refused(why)] if why.key == key) && changes.is_empty(), "{row:?}");
        assert_eq!(row.place, place);
    }
    let (mark, _) = take(&strings, &[row(TITLE, DRAFT, "\u{200f}")]);
    assert!(matches!(&mark[..], [Fate::Refused(why)] if why.key == "translation-control"));
}

#[test]
fn torn_files_and_those_of_another_edition_are_told() {
    let whole = po_of("", "");
    let cut = |before: &str| po::read(&whole.as_bytes()[..whole.rfind(before).unwrap()]).unwrap_err().key;
    assert_eq!(
        (cut("msgid"), cut("msgstr"), cut("өл")),
        ("translation-torn", "translation-torn", "translation-broken-line")
    );
    let remark = format!("{whole}\n#. in rep");
    assert_eq!(po::read(remark.as_bytes()).unwrap_err().key, "translation-torn");
    assert!(po::read(format!("{whole}\n#, fuzzy\n#~ msgid \"gone\"\n").as_bytes()).is_ok());
    let two = "msgctxt \"a\"\nmsgid \"b\"\n\nmsgctxt \"c\"\nmsgid \"d\"\nmsgstr \"e\"\n";
    assert_eq!(po::read(two.as_bytes()).unwrap_err().args, [("line", Arg::Count(4))]);
    let second =
        "<xliff version=\"2.0\" xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" trgLang=\"mn\"><file/></xliff>";
    let why = xliff::read(second.as_bytes()).unwrap_err();
    assert_eq!((why.key, why.gap("reason")), ("translation-no-xliff", Some("xliff 2.0")));
    assert_eq!(xliff::read(b"\xff\xfe<\0").unwrap_err().gap("format"), Some("xliff"));
}

proptest! {
    /// Whatever is read as a sentence stands in a branch and is found there again.
    #[test]
    fn any_sentence_is_kept_as_it_is(pieces in proptest::collection::vec("[a-zа-я]|[ \\n]|[\\[*.#=\"\\\\-]|\\{ \\$file \\}|\\}|\\{", 1..12)) {
        let text = pieces.concat();
        let Some(text) = with_pattern(&text, whole) else { return Ok(()) };
        let english = "{ $n ->\n    [one] a\n   *[other] b\n}";
        let keys = with_pattern(english, |pattern| Keys::of(pattern, &["one", "few", "many"])).flatten().unwrap();
        let case = |form: &str| Case { choices: vec![("n".to_owned(), form.to_owned())], text: text.clone() };
        let cases = ["one", "few", "many"].map(case);
        let found = with_pattern(&joined(&cases), |pattern| keys.cases(pattern)).flatten();
        let is_blank = cases::is_blank(&text);
        prop_assert!(is_blank || found.as_deref() == Some(&cases[..]), "{:?}: {:?}", joined(&cases), found);
    }
}

#[test]
fn plural_forms_are_told_by_numbers() {
    let russian: Vec<_> = forms("ru-KG").into_iter().map(|(form, numbers)| (form, numbers[..3].to_vec())).collect();
    assert_eq!(russian, [("one", vec![1, 21, 31]), ("few", vec![2, 3, 4]), ("many", vec![0, 5, 6])]);
}
