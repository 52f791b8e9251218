//! Two languages that nobody speaks, made of the English words, through every command and format: `en-XA` has accents, is
//! longer and stands in brackets, `ar-XB` has Arabic letters and runs from right to left. What is left of plain English
//! stood in no word file, what lacks its last bracket was cut, and what stands in the wrong direction shows.

use std::collections::BTreeSet;
use std::fs;
use std::io::Read;
use std::path::Path;
use std::sync::LazyLock;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use readiness::diagnostic::Code;
use serde_yaml::Value;

#[cfg(unix)]
use crate::assess::terminal::Screen;
#[cfg(unix)]
use crate::harness::PROGRAM;
use crate::harness::{Desk, home};
use crate::pdf::reader::Reader;

const ACCENTED: &str = "en-XA";
const MIRRORED: &str = "ar-XB";

const PLAIN: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const ACCENTS: &str = "áƀçđéƒǧħíĵķłḿñóþɋřšŧúṽŵẋýžÁßÇĐÉƑǦĦÍĴĶŁḾÑÓÞɊŘŠŦÚṼŴẊÝŽ";
const ARABIC: &str = "ابتثجحخدذرزسشصضطظعغفقكلمنهابتثجحخدذرزسشصضطظعغفقكلمنه";

/// A word as the pseudo-language has it. Names of files, ids, options and abbreviations are the same in every language.
fn word(word: &str, letters: &str) -> String {
    if is_name(word) {
        return word.to_owned();
    }
    let other = |letter| PLAIN.chars().zip(letters.chars()).find(|(plain, _)| *plain == letter);
    word.chars().map(|letter| other(letter).map_or(letter, |(_, other)| other)).collect()
}

fn is_name(word: &str) -> bool {
    let inner = word.trim_matches(|letter: char| !letter.is_alphanumeric());
    let capitals = inner.chars().filter(|letter| letter.is_uppercase()).count();
    word.contains(|letter: char| letter.is_ascii_digit() || "/_={}<>`$\\@".contains(letter))
        || word.trim_start_matches(['(', '[']).starts_with("-")
        || inner.contains('.')
        || inner == "readiness"
        || capitals > 1
}

/// Words between blanks, without those in backticks; `is_code` says whether it begins between two of them.
fn text(text: &str, letters: &str, is_code: &mut bool) -> String {
    let mut out = String::new();
    for (place, piece) in text.split('`').enumerate() {
        if place > 0 {
            out.push('`');
            *is_code = !*is_code;
        }
        if *is_code {
            out.push_str(piece);
        } else {
            piece.split_inclusive(char::is_whitespace).for_each(|piece| out.push_str(&word(piece, letters)));
        }
    }
    out
}

/// A whole sentence: longer by two fifths, and between brackets that show where it was cut.
fn sentence(said: &str, letters: &str) -> String {
    format!("⟦{}{}⟧", text(said, letters, &mut false), padding(said))
}

fn padding(said: &str) -> String {
    " ó".repeat(said.chars().count() / 5)
}

fn pattern(of: &mut Pattern<String>, letters: &str) {
    let mut is_code = false;
    for element in &mut of.elements {
        match element {
            PatternElement::TextElement { value } => *value = text(value, letters, &mut is_code),
            PatternElement::Placeable { expression } => placeable(expression, letters),
        }
    }
}

fn placeable(expression: &mut Expression<String>, letters: &str) {
    match expression {
        Expression::Select { variants, .. } => {
            variants.iter_mut().for_each(|variant| pattern(&mut variant.value, letters));
        }
        Expression::Inline(InlineExpression::Placeable { expression }) => placeable(expression, letters),
        Expression::Inline(_) => {}
    }
}

fn bracketed(of: &mut Pattern<String>, letters: &str) {
    pattern(of, letters);
    let length = of.elements.iter().map(|element| match element {
        PatternElement::TextElement { value } => value.chars().count(),
        PatternElement::Placeable { .. } => 10,
    });
    let last = format!("{}⟧", padding(&" ".repeat(length.sum())));
    of.elements.insert(0, PatternElement::TextElement { value: "⟦".to_owned() });
    of.elements.push(PatternElement::TextElement { value: last });
}

/// The word files of a pseudo-language.
fn write_words(desk: &Desk, tag: &str, letters: &str) {
    for file in fs::read_dir(home("src/i18n/en")).unwrap() {
        let path = file.unwrap().path();
        let mut words = fluent_syntax::parser::parse(fs::read_to_string(&path).unwrap()).unwrap();
        for entry in &mut words.body {
            let Entry::Message(message) = entry else { continue };
            // What people type, and what is true of the language, is nothing to be said.
            let is_fact = |value: &Pattern<String>| matches!(value.elements.as_slice(), [PatternElement::TextElement { value }] if value == "auto");
            if message.id.name.ends_with("-words") && message.id.name != "outcome-words" {
                continue;
            }
            let facts = message.value.as_ref().is_some_and(is_fact);
            message.value.iter_mut().filter(|_| !facts).for_each(|value| bracketed(value, letters));
            message.attributes.iter_mut().for_each(|part| bracketed(&mut part.value, letters));
        }
        let name = path.file_name().unwrap().to_str().unwrap();
        desk.write(&format!("languages/{tag}/{name}"), fluent_syntax::serializer::serialize(&words));
    }
}

/// A desk whose checklists are translated into both pseudo-languages, and their words.
fn in_both_languages(desk: Desk) -> Desk {
    let folders = ["data", "law", "tech", "profiles"];
    let files = |folder: &Path| -> Vec<_> {
        let entries = fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap().path());
        entries.filter(|path| path.is_file()).collect()
    };
    for (folder, tag) in folders.iter().flat_map(|folder| [(folder, ACCENTED), (folder, MIRRORED)]) {
        for file in files(&desk.path("checklists").join(folder)) {
            let name = file.file_name().unwrap().to_str().unwrap();
            desk.write(&format!("languages/{tag}/{folder}/{name}"), "format: 1\n");
        }
    }
    let check = ["check", "checklists", "--lang-dir", "languages"];
    desk.run(&[&check[..], &["--fix", "--quiet"]].concat());
    for (tag, letters) in [(ACCENTED, ACCENTS), (MIRRORED, ARABIC)] {
        for path in folders.iter().flat_map(|folder| files(&desk.path("languages").join(tag).join(folder))) {
            let mut overlay: Value = serde_yaml::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
            fill(&mut overlay, letters);
            fs::write(&path, serde_yaml::to_string(&overlay).unwrap()).unwrap();
        }
    }
    let whole = desk.run(&[&check[..], &["--only", "missing-translation"]].concat());
    let lacking: Vec<&str> =
        whole.out.lines().filter(|line| line.contains(ACCENTED) || line.contains(MIRRORED)).collect();
    assert!(lacking.is_empty(), "{lacking:?}");
    write_words(&desk, ACCENTED, ACCENTS);
    write_words(&desk, MIRRORED, ARABIC);
    desk
}

/// Translates every text of an overlay.
fn fill(value: &mut Value, letters: &str) {
    let Value::Mapping(map) = value else { return };
    match map.get("source").and_then(Value::as_str).map(|source| sentence(source.trim(), letters)) {
        Some(text) if map.contains_key("text") => {
            map.insert("text".into(), text.into());
        }
        _ => map.iter_mut().for_each(|(_, below)| fill(below, letters)),
    }
}

/// A desk with both languages, the checklists and all kinds of files of the golden fixture.
static DESK: LazyLock<Desk> = LazyLock::new(|| {
    let desk = Desk::new();
    desk.copy("tests/fixtures/golden", "");
    in_both_languages(desk)
});

/// Another with the small checklists, which have documents to exchange and an earlier edition: two countries, a file from
/// before, and a form that came back.
static OFFICE: LazyLock<Desk> = LazyLock::new(|| {
    let desk = Desk::new();
    desk.copy("tests/fixtures/mini", "checklists");
    desk.copy("tests/fixtures/pair", "checklists/data");
    fs::remove_dir_all(desk.path("checklists/tech/i18n")).unwrap();
    let countries = desk.read("checklists/data/countries.yaml");
    let more = "  - { code: XA, name: Xanadu }\n  - { code: XB, name: Xiber }\n";
    desk.write("checklists/data/countries.yaml", countries + more);
    for (name, text) in OFFICE_FILES {
        desk.write(name, text);
    }
    in_both_languages(desk)
});

const OFFICE_FILES: [(&str, &str); 4] = [
    (
        "x.yaml",
        "format: 1\ncountry: MN\nassessed-on: 2026-01-01\nanswers: { T1.1: yes, T2.1: yes, T2.2: none, L.A.1: no }\n",
    ),
    ("y.yaml", "format: 1\ncountry: AM\nassessed-on: 2026-01-01\nanswers: { T1.1: no, T2.1: partial, L.A.1: yes }\n"),
    (
        "old.yaml",
        "format: 1\ncountry: MN\nchecklists: { tech: 2.0.0 }\nanswers: { T1.1: yes, T1.2: no, T2.1: partial, T2.9: 40 }\n",
    ),
    ("form.yaml", "format: 1\ncountry: MN\nagency: customs\nanswers: { T1.1: no, T2.3: zzz, T9: 1, T2.1: many }\n"),
];

/// Every command that says something to people, and each format of a document.
const COMMANDS: &[&[&str]] = &[
    &["--help"],
    &["plan", "--help"],
    &["assess", "-h"],
    &["score", "now.yaml"],
    &["score", "now.yaml", "--explain", "T1"],
    &["gaps", "now.yaml"],
    &["list"],
    &["list", "agencies"],
    &["list", "tech"],
    &["show", "T1.1"],
    &["plan", "now.yaml", "--part", "all"],
    &["plan", "now.yaml", "--part", "slides"],
    &["plan", "now.yaml", "--part", "brief"],
    &["plan", "now.yaml", "--part", "sheets"],
    &["plan", "now.yaml", "--part", "treaty-note"],
    &["plan", "now.yaml", "--plan", "plan.yaml", "--part", "follow-up", "--as-of", "2026-09-15"],
    &["compare", "before.yaml", "now.yaml"],
    &["batch", "before.yaml", "now.yaml", "--report", "-"],
    &["template"],
    // Arabic has more forms of counts than the English that its pseudo-language is made of.
    &["check", "now.yaml", "--allow", "plural-form"],
    &["nonsense"],
    &["score", "gone.yaml"],
    &["plan", "now.yaml", "--format", "nonsense"],
];

/// What is done in the office, in this order.
const OFFICE_COMMANDS: &[&[&str]] = &[
    &["help"],
    &["help", "merge"],
    &["help", "translate", "export"],
    &["pair", "x.yaml", "y.yaml"],
    &["pair", "x.yaml", "y.yaml", "--format", "md"],
    &["upgrade", "old.yaml", "--dry-run"],
    &["upgrade", "old.yaml", "-o", "new.yaml", "--force"],
    &["merge", "x.yaml", "form.yaml", "--dry-run"],
    &["merge", "x.yaml", "y.yaml", "--dry-run"],
    &["plan", "x.yaml", "--plan", "k.yaml", "-o", "actions.xlsx", "--force"],
    &["plan", "x.yaml", "--plan", "k.yaml", "--take", "actions.xlsx"],
    &["plan", "x.yaml", "--plan", "k.yaml", "--take", "form.yaml"],
    &["explain", "nonsense"],
    &["translate", "status", "en-XA"],
    &["translate", "status", "ar-XB"],
];

/// What somebody types into a session, the slips too.
const TYPED: &str = "\nyes\n?\n??\nfind zzz\nlist open\nlist agencies\nwho customs, N\nevidence zzz\nnote zzz\n\
                     planned 30.6.2027 zzz\nplanned zzz\nask customs by friday\nask zzz\nundo\nback\ngo T2.1\ngo T9\n\
                     partly\n40\n101\nzzz\nna zzz\ndk\n\nmark\nlist marked\nsummary\ncustoms: no\nquit\n";

const IN_THE_LANGUAGE: [&str; 4] = ["--lang-dir", "languages", "--checklists", "checklists"];

fn ran(tag: &str, arguments: &[&str]) -> (String, String) {
    ran_on(&DESK, tag, arguments)
}

fn ran_on(desk: &Desk, tag: &str, arguments: &[&str]) -> (String, String) {
    let ran = desk.run(&[&["--lang", tag], &IN_THE_LANGUAGE[..], arguments].concat());
    (ran.out, ran.err)
}

/// A session and a rehearsal with everything typed, in a language.
fn sessions(tag: &str) -> [String; 2] {
    let name = format!("{tag}.yaml");
    let assess = ["assess", &name, "--country", "MN", "--round", "1", "--date", "2026-05-02"];
    [(&assess[..], TYPED), (&["assess", "--practice"], "\nyes\n?\n??\nevidence zzz\nzzz\nquit\n")].map(
        |(arguments, typed)| {
            let ran = OFFICE.pipe(&[&["--lang", tag], &IN_THE_LANGUAGE[..], arguments].concat(), typed);
            ran.out + "\n" + &ran.err
        },
    )
}

/// Words of the files that the team wrote, ids, and the names of commands, options, formats and columns.
static GIVEN: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    let mut given = BTreeSet::new();
    let mut take = |text: &str| given.extend(words(text).map(str::to_owned));
    for name in ["before.yaml", "now.yaml", "plan.yaml", "readiness.toml"] {
        take(&DESK.read(name));
    }
    Code::all().map(Code::name).for_each(&mut take);
    OFFICE_FILES.iter().for_each(|(_, text)| take(text));
    // An earlier edition, and the island of a rehearsal, are not among the strings of a language.
    for (path, content) in OFFICE.all("checklists").iter().filter(|(path, _)| path.starts_with("editions")) {
        assert!(path.extension().is_some());
        take(&String::from_utf8_lossy(content));
    }
    for content in DESK.all("checklists").values().chain(OFFICE.all("checklists").values()) {
        let text = String::from_utf8_lossy(content);
        text.split("id: ").skip(1).filter_map(|rest| rest.split([',', ' ', '\n']).next()).for_each(&mut take);
    }
    for name in ["command-line", "file-formats", "results"] {
        let reference = fs::read_to_string(home("docs/reference").join(name).with_extension("md")).unwrap();
        reference.split('`').skip(1).step_by(2).for_each(&mut take);
    }
    given
});

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphabetic()).filter(|word| !word.is_empty())
}

/// The words of a text that are plain English.
fn english(text: &str) -> BTreeSet<String> {
    let is_plain = |word: &&str| {
        word.len() > 2 && word.bytes().all(|letter| letter.is_ascii_lowercase()) && word.contains(['a', 'e', 'i', 'o'])
    };
    let pieces = text.split('`').step_by(2).flat_map(str::split_whitespace).filter(|piece| !is_name(piece));
    pieces.flat_map(words).filter(is_plain).filter(|word| !GIVEN.contains(*word)).map(str::to_owned).collect()
}

/// Nothing in English but what was typed, and no sentence without its end, unless it was shortened and says so.
fn assert_whole(of: &str, said: &str, typed: &str) {
    // What stands in brackets behind a question is the id of its scale.
    let said: String = said.lines().map(|line| line.split("  [").next().unwrap().to_owned() + "\n").collect();
    assert!(said.contains('⟦'), "{of}: {said}");
    let mut left = english(&said);
    left.retain(|word| !words(typed).any(|typed| typed == word));
    assert!(left.is_empty(), "{of}: {left:?}\n{said:.6000}");
    if !said.contains('…') {
        assert_eq!(said.matches('⟦').count(), said.matches('⟧').count(), "{of}: {said:.3000}");
    }
}

#[test]
fn no_sentence_of_any_command_is_english_and_none_is_cut() {
    for (desk, commands) in [(&DESK, COMMANDS), (&OFFICE, OFFICE_COMMANDS)] {
        for arguments in commands {
            let (out, err) = ran_on(desk, ACCENTED, arguments);
            assert_whole(&format!("{arguments:?}"), &(out + "\n" + &err), "");
        }
    }
}

#[test]
fn a_session_speaks_no_english() {
    // Commands are typed by their names as well, which `?` lists.
    let names = fs::read_to_string(home("src/i18n/en/interview.ftl")).unwrap();
    let (_, table) = names.split_once("command-words =\n").unwrap();
    let rows = table.lines().map_while(|line| line.strip_prefix("    ")?.split_once(':'));
    let names: String = rows.map(|(name, _)| format!("{name} ")).collect();
    // The island of the rehearsal, and who works there, are no texts of the checklists here.
    let island = ["practice/checklist", "practice/R1-ferry", "practice/R2-pier", "data/agencies"];
    let island = island.map(|name| {
        let [shipped, practice] =
            ["checklists", "examples/practice"].map(|folder| home(folder).join(name).with_extension("yaml"));
        fs::read_to_string(if shipped.exists() { shipped } else { practice }).unwrap()
    });
    let [session, rehearsal] = sessions(ACCENTED);
    assert_whole("assess", &session, &(names.clone() + TYPED));
    assert_whole("rehearsal", &rehearsal, &(names + TYPED + &island.concat()));
}

#[cfg(unix)]
#[test]
fn the_menu_speaks_no_english() {
    let settings = "language = \"en-XA\"\nlanguages = \"languages\"\nchecklists = \"checklists\"\n";
    OFFICE.write("readiness.toml", settings);
    let mut screen = Screen::sized(&OFFICE, PROGRAM, &[], "xterm", (120, 40));
    // The question, six things to do, and what to type.
    let menu = screen.wait(0, |out| String::from_utf8_lossy(out).matches('⟧').count() == 8);
    assert_whole("menu", &menu, "");
    screen.send("\r");
    assert_eq!(screen.code(), Some(0));
}

#[test]
fn every_format_says_all_in_the_language() {
    for name in ["all.md", "all.html", "all.docx", "all.xlsx", "form.html", "form.xlsx"] {
        let said = document(ACCENTED, name);
        let left = english(&said);
        assert!(said.contains('⟦') && left.is_empty(), "{name}: {left:?}");
    }
    let pdf = ran(ACCENTED, &["plan", "now.yaml", "--part", "all", "-o", "all.pdf"]);
    assert!(!pdf.1.contains("--font"), "{pdf:?}");
    let reader = Reader::new(&fs::read(DESK.path("all.pdf")).unwrap());
    let lines = (0..reader.page_count()).flat_map(|page| reader.shown(page)).map(|shown| shown.text);
    let said = lines.collect::<Vec<_>>().join(" ");
    let left = english(&said);
    assert!(said.matches('⟦').count() > 300 && left.is_empty(), "{left:?}");
    assert_eq!(said.matches('⟦').count(), said.matches('⟧').count());
}

#[test]
fn nothing_runs_the_wrong_way() {
    let in_the_office = ["pair", "upgrade", "merge", "translate"];
    let in_the_office = OFFICE_COMMANDS.iter().filter(|arguments| in_the_office.contains(&arguments[0]));
    let all =
        COMMANDS.iter().map(|arguments| (&DESK, arguments)).chain(in_the_office.map(|arguments| (&OFFICE, arguments)));
    for (desk, arguments) in all {
        let (out, err) = ran_on(desk, MIRRORED, arguments);
        assert!(!out.contains('→') && !err.contains('→'), "{arguments:?}");
    }
    document(MIRRORED, "form.html");
    assert!(DESK.read("ar-XB-form.html").contains("<html lang=\"ar-XB\" dir=\"rtl\">"));
    let (gaps, _) = ran(MIRRORED, &["gaps", "now.yaml"]);
    assert!(gaps.contains('←'), "{gaps}");
    let markdown = document(MIRRORED, "all.md");
    assert!(markdown.contains("<div dir=\"rtl\">\n\n# ") && markdown.ends_with("\n</div>\n"), "{markdown:.300}");
    document(MIRRORED, "all.html");
    let page = DESK.read("ar-XB-all.html");
    assert!(page.contains("<html lang=\"ar-XB\" dir=\"rtl\">"));
    let is_arabic = |text: &str| text.contains(|letter| ('\u{620}'..='\u{64a}').contains(&letter));
    for turned in page.split(" dir=\"ltr\">").skip(1) {
        let words = turned.split("</p>").next().unwrap();
        assert!(!is_arabic(words), "{words:.300}");
    }
    document(MIRRORED, "all.docx");
    let body = part(&DESK.path("ar-XB-all.docx"), |name| name == "word/document.xml");
    for paragraph in body.split("<w:p>").skip(1).filter(|paragraph| is_arabic(&stripped(paragraph))) {
        assert!(paragraph.split("</w:pPr>").next().unwrap().contains("<w:bidi/>"), "{paragraph:.400}");
    }
    assert_eq!(body.matches("<w:tbl>").count(), body.matches("<w:bidiVisual/>").count());
    document(MIRRORED, "all.xlsx");
    let sheets = part(&DESK.path("ar-XB-all.xlsx"), |name| name.starts_with("xl/worksheets/sheet"));
    // All but the hidden one, from which cells are chosen.
    assert_eq!(sheets.matches("<worksheet").count() - 1, sheets.matches("rightToLeft=\"1\"").count());
}

/// What a document says, without its markup.
fn document(tag: &str, name: &str) -> String {
    let file = format!("{tag}-{name}");
    let (_, err) = match name.strip_prefix("form") {
        Some(_) => ran(tag, &["template", "-o", &file]),
        None => ran(tag, &["plan", "now.yaml", "--part", "all", "-o", &file]),
    };
    let path = DESK.path(&file);
    assert!(path.exists(), "{file}: {err}");
    let is_text = |name: &str| name == "word/document.xml" || name == "xl/sharedStrings.xml";
    match name.rsplit('.').next().unwrap() {
        // The first line is for the program itself.
        "md" => DESK.read(&file).split_once('\n').unwrap().1.to_owned(),
        "html" => {
            let page = DESK.read(&file);
            let body = page.split_once("<body>").unwrap().1;
            stripped(body.split("<script").next().unwrap())
        }
        // A cell of one word in small letters is the key of a column.
        "xlsx" => {
            let cells = part(&path, is_text);
            let cells: Vec<String> =
                cells.split("</si>").map(stripped).filter(|cell| cell.trim().contains(' ')).collect();
            cells.join(" ")
        }
        _ => stripped(&part(&path, is_text)),
    }
}

/// The text of the parts of an archive.
fn part(path: &Path, wanted: impl Fn(&str) -> bool) -> String {
    let mut archive = zip::ZipArchive::new(fs::File::open(path).unwrap()).unwrap();
    let mut text = String::new();
    for place in 0..archive.len() {
        let mut file = archive.by_index(place).unwrap();
        if wanted(&file.name().unwrap()) {
            file.read_to_string(&mut text).unwrap();
        }
    }
    text
}

/// Text between the marks of a markup language; the words of a paragraph stay together.
fn stripped(markup: &str) -> String {
    let markup = markup.replace("</w:p>", " ").replace("</si>", " ").replace("</", " </").replace("<br>", " ");
    markup.split('<').filter_map(|piece| piece.split_once('>').map(|(_, text)| text)).collect()
}
