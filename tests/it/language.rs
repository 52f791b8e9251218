//! The tool in other languages: what decides which, Russian without a word of English, and a team's own language.

use serde_json::Value as Json;

use crate::harness::{Desk, Ran, home, run};

/// Runs in a folder with the given variables of the environment.
fn told(desk: &Desk, variables: &[(&str, &str)], arguments: &[&str]) -> String {
    Ran::of(desk.command(arguments).envs(variables.iter().copied())).out
}

const EXAMPLE: &str = "examples/ru/answers.yaml";

#[test]
fn the_option_counts_more_than_the_settings_and_these_more_than_the_locale() {
    let desk = Desk::new();
    let says = |variables: &[(&str, &str)], arguments: &[&str]| told(&desk, variables, arguments);
    let russian = [("LANG", "ru_KG.UTF-8")];
    assert!(says(&[], &["--help"]).contains("Usage:"));
    assert!(says(&russian, &["--help"]).contains("Вызов:"));
    assert!(says(&[("LANG", "ru_RU.UTF-8"), ("LC_ALL", "C.UTF-8")], &["--help"]).contains("Usage:"));
    assert!(says(&[("LC_MESSAGES", "ru_RU"), ("LANG", "en_US.UTF-8")], &["--help"]).contains("Вызов:"));
    assert!(says(&[("LANG", "xx_XX.UTF-8")], &["--help"]).contains("Usage:"), "a locale nobody translated");
    assert!(says(&russian, &["--lang", "en", "--help"]).contains("Usage:"));
    assert!(says(&[], &["score", "--lang=ru-KG", "--help"]).contains("Вызов: readiness score"));
    desk.write("readiness.toml", "language = \"ru\"\n");
    assert!(says(&[], &["--help"]).contains("Вызов:"));
    assert!(says(&[("LANG", "en_US.UTF-8")], &["list"]).contains("Правовая готовность"));
    assert!(says(&russian, &["--lang", "en", "list"]).contains("Legal readiness"));
}

#[test]
fn wrong_arguments_are_told_in_the_language_with_the_same_exit_code() {
    for (arguments, says) in [
        (&["--lang", "ru", "nonsense"][..], "команды `nonsense` не существует"),
        (&["--lang", "ru", "scor"], "возможно, имелось в виду `score`?"),
        (&["--lang", "ru", "score"], "вызов: readiness score [ПАРАМЕТРЫ] <ОТВЕТЫ>"),
        (&["--lang", "ru", "score", "x", "--format", "xml"], "возможны: table, md, html, json"),
        (&["--lang", "ru", "score", "x", "--fail-under"], "нужно значение"),
        (&["--lang", "ru", "plan", "x", "--as-of", "never"], "`--as-of never`: дату разобрать не удалось"),
        (&["--lang", "ru", "plan", "x", "--asof", "1"], "возможно, имелось в виду `--as-of`?"),
        (&["--lang", "ru", "plan", "x", "-o", "a.md", "-o", "b.md"], "стоит дважды"),
        (&["--lang", "ru", "list", "--quiet=3"], "не принимает значения"),
        (&["--lang", "xx", "list"], "there are no words in `xx`"),
    ] {
        let Ran { code, out, err } = run(arguments);
        assert_eq!((code, out.as_str()), (2, ""), "{arguments:?}");
        assert!(err.contains(says), "{arguments:?}: {err}");
    }
}

/// Words in Latin letters that are no English: names, ids, and what is typed.
fn foreign(text: &str) -> Vec<String> {
    // Anchors, code and file names are the same in every language.
    let mut plain = String::new();
    let mut code = false;
    for piece in text.split('`') {
        if !code {
            plain.push_str(piece);
        }
        code = !code;
    }
    let plain = plain.replace("<br>", " ").replace("<!-- written by", "");
    let mut words = Vec::new();
    for word in plain.split_whitespace() {
        let skipped = ["](#", "id=\"", "--", "readiness", "://", ".yaml", ".toml", ".md", "SHA-256"];
        // A comment for the program itself, and digests.
        if word.len() == 64 || skipped.iter().any(|mark| word.contains(mark)) {
            continue;
        }
        for word in word.split(|letter: char| !letter.is_alphabetic()) {
            let latin = word.len() >= 3 && word.bytes().all(|letter| letter.is_ascii_alphabetic());
            // Capitals alone are numbers of sections and names: III, ISO, EDIFACT.
            if latin && word.bytes().any(|letter| letter.is_ascii_lowercase()) {
                words.push(word.to_owned());
            }
        }
    }
    words.sort();
    words.dedup();
    words
}

#[test]
fn no_english_word_is_left_in_russian() {
    let names = ["ePhyto", "Phyto", "Markdown", "Jinja", "drawback", "Enter", "Ctrl"];
    for arguments in [
        &["score", EXAMPLE][..],
        &["score", EXAMPLE, "--explain", "A3"],
        &["gaps", EXAMPLE],
        &["plan", EXAMPLE],
        &["list"],
        &["list", "legal"],
        &["list", "technical"],
    ] {
        let mut all = vec!["--lang", "ru"];
        all.extend(arguments);
        let Ran { code, out, err } = run(&all);
        assert_eq!((code, err.as_str()), (0, ""), "{arguments:?}");
        // What stands in brackets behind a question is the id of its scale.
        let out: String = out.lines().map(|line| line.split("  [").next().unwrap_or(line).to_owned() + "\n").collect();
        let left: Vec<String> = foreign(&out).into_iter().filter(|word| !names.contains(&word.as_str())).collect();
        assert!(left.is_empty(), "{arguments:?}: {left:?}");
    }
}

/// Keys of a JSON text, numbers and ids, without what is said.
fn skeleton(value: &Json) -> Json {
    match value {
        Json::Object(map) => map.iter().map(|(key, value)| (key.clone(), skeleton(value))).collect(),
        Json::Array(list) => list.iter().map(skeleton).collect(),
        Json::String(text) if text.contains(' ') || !text.is_ascii() => Json::from("words"),
        // One word in one language may be several in another.
        Json::String(text) if text.chars().next().is_some_and(char::is_uppercase) && text.len() > 8 => {
            Json::from("words")
        }
        other => other.clone(),
    }
}

#[test]
fn machine_output_differs_in_its_words_only() {
    for arguments in [
        &["score", EXAMPLE, "--format", "json"][..],
        &["gaps", EXAMPLE, "--format", "json"],
        &["plan", EXAMPLE, "--format", "json"],
    ] {
        let read = |language| {
            let mut all = vec!["--lang", language];
            all.extend(arguments);
            let text = run(&all).out;
            (serde_json::from_str::<Json>(&text).unwrap(), text)
        };
        let ((english, _), (russian, text)) = (read("en"), read("ru"));
        let (english, russian) = (skeleton(&english), skeleton(&russian));
        assert_eq!(keys(&english), keys(&russian), "{arguments:?}");
        assert!(text.contains("готовность") || text.contains("Контрольные"));
        assert!(!text.contains("[en]"));
    }
}

/// Every path to a value with the value, where it is no text.
fn keys(value: &Json) -> Vec<String> {
    fn walk(value: &Json, path: &str, found: &mut Vec<String>) {
        match value {
            Json::Object(map) => map.iter().for_each(|(key, value)| walk(value, &format!("{path}.{key}"), found)),
            Json::Array(list) => list.iter().for_each(|value| walk(value, &format!("{path}[]"), found)),
            Json::String(_) => found.push(path.to_owned()),
            other => found.push(format!("{path}={other}")),
        }
    }
    let mut found = Vec::new();
    walk(value, "", &mut found);
    found
}

/// Lines piped into a session, and the answers file it leaves.
fn assess(arguments: &[&str], lines: &str) -> String {
    let desk = Desk::new();
    let mut all = vec!["assess", "a.yaml", "--country", "MN", "--round", "1", "--date", "2026-05-02"];
    all.extend(arguments);
    let ran = desk.pipe(&all, lines);
    assert_eq!(ran.code, 0, "{}", ran.err);
    desk.read("a.yaml")
}

#[test]
fn answers_are_understood_in_every_language_and_kept_by_id() {
    let lines = "да\nкомментарий Постановление есть.\nперейти A3.1\nчастично\nперейти A1.1\nНЕТ\nвыход\n";
    let english = assess(&["--lang", "en"], lines);
    let russian = assess(&["--lang", "ru"], "yes\nnote Постановление есть.\ngo A3.1\npartly\ngo A1.1\nno\nquit\n");
    for text in [&english, &russian] {
        for wanted in ["I.A.a: \"yes\"", "A3.1: partial", "A1.1: \"no\"", "Постановление есть."] {
            assert!(text.contains(wanted), "{wanted} in {text}");
        }
        assert!(!text.contains("частично") && !text.contains("partly"), "{text}");
    }
}

#[test]
fn a_team_s_own_language_needs_no_new_program() {
    let languages = home("tests/fixtures/languages").display().to_string();
    let mini = home("tests/fixtures/mini").display().to_string();
    let desk = Desk::new();
    desk.write("a.yaml", "format: 1\nanswers:\n  T2.1: yes\n");
    let own = |arguments: &[&str]| {
        let mut all = vec!["--lang", "km", "--lang-dir", &languages, "--checklists", &mini];
        all.extend(arguments);
        desk.run(&all)
    };
    // Its own words, its own translation of a checklist, and English for what it lacks.
    let score = own(&["score", "a.yaml"]);
    assert_eq!(score.code, 0, "{}", score.err);
    assert!(score.out.contains("ពិន្ទុ") && score.out.contains("T2  ប្រព័ន្ធ"), "{}", score.out);
    assert!(score.out.contains("Range if the rest were all no"), "{}", score.out);
    let missed = own(&["score", "a.yaml", "--fail-under", "99.5"]);
    assert!(missed.err.contains("99,5") || missed.out.contains("99,5"), "its own decimal mark: {}", missed.err);
    // In a checklist that is being translated, what nobody has translated is marked; programs get it as it is.
    let show = own(&["show", "T2.2"]).out;
    assert!(show.contains("Which security measures are in use?\u{a0}[en]"), "{show}");
    assert!(own(&["show", "T2.1"]).out.contains("តើមានគយអេឡិចត្រូនិកឬទេ?"));
    assert!(!own(&["gaps", "a.yaml", "--format", "json"]).out.contains("[en]"));
    assert!(!own(&["show", "L.A.1"]).out.contains("[en]"), "nobody has begun to translate this checklist");
    // Help, faults and answers.
    assert!(own(&["score", "--help"]).out.contains("គណនាពិន្ទុ"));
    assert!(own(&["scor"]).err.contains("គ្មានពាក្យបញ្ជា `scor`"));
    let file =
        assess(&["--lang", "km", "--lang-dir", &languages, "--checklists", &mini, "--section", "T2"], "បាទ\nquit\n");
    assert!(file.contains("T2.1: \"yes\""), "{file}");
    // The same by the settings, and by a folder beside the checklists.
    desk.write("readiness.toml", format!("language = \"km\"\nlanguages = {languages:?}\nchecklists = {mini:?}\n"));
    assert!(desk.run(&["score", "a.yaml"]).out.contains("T2  ប្រព័ន្ធ"));
    assert!(desk.run(&["score", "--help"]).out.contains("គណនាពិន្ទុ"));
}

#[test]
fn words_may_stand_beside_a_team_s_checklists() {
    let desk = Desk::new();
    desk.copy("tests/fixtures/mini", "own");
    desk.copy("tests/fixtures/languages", "own/words");
    let help = desk.run(&["score", "--help", "--checklists", "own", "--lang", "km"]);
    assert!(help.out.contains("គណនាពិន្ទុ"), "{}", help.err);
    let list = desk.run(&["list", "--checklists", "own", "--lang", "km"]);
    assert!(list.out.contains("ប្រព័ន្ធ"), "{}{}", list.out, list.err);
}

#[test]
fn check_names_what_a_team_s_words_lack() {
    let desk = Desk::new();
    desk.write(
        "own/mn/words.ftl",
        "title-plan = Үйл ажиллагааны төлөвлөгөө\nwrote = { $file }\ntitle-plam = x\nno sentence\n",
    );
    let found = desk.run(&["check", "--lang-dir", "own", "--format", "json"]);
    let json: Json = serde_json::from_str(&found.out).unwrap();
    let findings: Vec<(&str, u64, &str)> = json["findings"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|finding| finding["file"].as_str().unwrap().ends_with("words.ftl"))
        .map(|finding| {
            let text = |key: &str| finding[key].as_str().unwrap_or_default();
            (text("code"), finding["line"].as_u64().unwrap(), text("message"))
        })
        .collect();
    let has = |code, line| findings.iter().any(|(found, at, _)| *found == code && *at == line);
    assert!(has("placeholder-mismatch", 2) && has("gone-translation", 3) && has("invalid-syntax", 4), "{findings:?}");
    let missing: Vec<_> = findings.iter().filter(|(code, ..)| *code == "missing-translation").collect();
    assert!(missing.len() > 300 && missing.iter().any(|(.., text)| text.contains("title-gaps")), "{}", missing.len());
    assert!(!missing.iter().any(|(.., text)| text.contains("`title-plan`")));
    assert_eq!(found.code, 1);
}

/// The translation of a checklist's head has the name of the head.
#[test]
fn a_language_is_no_checklist_whatever_its_files_are_called() {
    let desk = Desk::new();
    desk.write("desk/languages/mn/words.ftl", "title-plan = Төлөвлөгөө\n");
    desk.write(
        "desk/languages/mn/legal/checklist.yaml",
        "format: 1\ntitle: { source: Legal readiness, text: Хууль }\n",
    );
    desk.write("desk/mn.yaml", "format: 1\nanswers: {}\n");
    let Ran { code, err, .. } = desk.run(&["check", "desk"]);
    assert_eq!((code, err.lines().count()), (0, 2), "{err}");
    assert!(err.contains("nothing for this command: desk/languages/mn\n"), "{err}");
    assert!(err.contains("1 file,"), "{err}");
}

#[test]
fn check_names_faults_of_a_word_file_in_plain_words() {
    let desk = Desk::new();
    desk.write(
        "own/uk/words.ftl",
        "command-words =\n    next: далі\n    bcak: назад\ntitle-plam = x\nwrote = { $file ->\n    [one] x\n }\n",
    );
    desk.write("own/kz/words.ftl", "title-plan = x\n");
    desk.write("own/mongolian/words.ftl", "title-plan = x\n");
    let found = desk.run(&["check", "--lang-dir", "own", "--all"]);
    for said in [
        "there is no language or country with the tag `kz`",
        "did you mean `kk`?",
        "did you mean `mn`?",
        "`command-words: back` is not translated into uk",
        "the program says nothing called `bcak`",
        "did you mean `back`?",
        "the program says nothing called `title-plam`",
        "no form is marked with `*` as the one for all other cases",
    ] {
        assert!(found.out.contains(said), "{said}: {:.3000}", found.out);
    }
    assert!(!found.out.contains("`command-words: next`") && !found.out.contains("the checklist has nothing"));
    for (tag, near) in [("kz", "kk"), ("mongolian", "mn"), ("RU", "ru")] {
        let refused = desk.run(&["--lang", tag, "--lang-dir", "own", "list"]);
        assert_eq!(refused.code, 2, "{tag}");
        assert!(refused.err.contains(&format!("did you mean `{near}`?")), "{}", refused.err);
    }
}

#[test]
fn words_of_a_table_are_parted_as_its_language_does_and_help_lists_every_command() {
    let desk = Desk::new();
    desk.write(
        "own/fa/words.ftl",
        "command-words =\n    help: کمک، راهنما\n    leave: خروج\nanswer-words =\n    yes: بله، آری\n    no: نه، خیر\n",
    );
    let mini = home("tests/fixtures/mini").display().to_string();
    let all = ["--lang", "fa", "--lang-dir", "own", "--checklists", &mini];
    let assess = |typed: &str| {
        let arguments =
            [&all[..], &["assess", "a.yaml", "--country", "MN", "--round", "1", "--date", "2026-05-02"]].concat();
        let ran = desk.pipe(&arguments, typed);
        (ran.out + &ran.err, desk.path("a.yaml"))
    };
    let (told, file) = assess("\nآری\n??\nخروج\n");
    let written = std::fs::read_to_string(file).unwrap();
    assert!(written.contains("yes"), "{written}{told}");
    for word in ["کمک", "خروج", "back", "undo", "evidence"] {
        assert!(told.contains(word), "{word}: {told}");
    }
}

/// 8 Azar 1405 is 29 November 2026.
#[test]
fn numbers_and_dates_are_typed_and_told_as_in_persian() {
    let desk = Desk::new();
    desk.write("own/fa/words.ftl", "place-number = { $number } از { $total }\nprompt-one = { $id } ({ $count })\n");
    let typed = "mn\n۲ ۸ آذر ۱۴۰۵\n۱\n۸ آذر ۱۴۰۵\n۱\nquit\n";
    let ran = desk.pipe(&["--lang", "fa", "--lang-dir", "own", "assess", "a.yaml"], typed);
    assert!(ran.out.contains("۲ از ۸") && ran.out.contains("I.A.b (۳)"), "{}{}", ran.out, ran.err);
    let written = desk.read("a.yaml");
    for line in ["treaty: { standing: signed, since: 2026-11-29 }", "assessed-on: 2026-11-29", "I.A.a: \"no\""] {
        assert!(written.contains(line), "{line}: {written}");
    }
}

/// A folder that holds a handful of words for one country is enough; all else is said as in the language.
#[test]
fn the_terms_of_a_country_are_a_folder_of_few_words() {
    let desk = Desk::new();
    desk.write("own/ru-UZ/words.ftl", "title-plan = Дорожная карта\n");
    desk.write("own/prs/words.ftl", "title-plan = پلان عمل\n");
    desk.write("own/fa/words.ftl", "title-plan = برنامه\ntitle-gaps = شکاف‌ها\n");
    let title = |variables: &[(&str, &str)], command: &str, arguments: &[&str]| {
        let answers = home(EXAMPLE).display().to_string();
        let all = [&["--lang-dir", "own", command, &answers, "--format", "md"][..], arguments].concat();
        let out = told(&desk, variables, &all);
        out.lines().find_map(|line| line.strip_prefix("# ")).unwrap_or_default().to_owned()
    };
    assert!(title(&[], "plan", &["--lang", "ru-UZ"]).contains("Дорожная карта"));
    assert!(title(&[], "plan", &["--lang", "ru"]).contains("Проект плана"));
    assert!(title(&[("LANG", "ru_UZ.UTF-8")], "plan", &[]).contains("Дорожная карта"));
    assert!(title(&[("LANG", "ru_KG.UTF-8")], "plan", &[]).contains("Проект плана"));
    // Dari is the Persian of Afghanistan, and what it lacks is said in Persian.
    for variables in [[("LANG", "fa_AF.UTF-8")], [("LANG", "prs_AF.UTF-8")]] {
        assert!(title(&variables, "plan", &[]).contains("پلان عمل"));
        assert!(title(&variables, "gaps", &[]).contains("شکاف‌ها"));
    }
    assert!(title(&[("LANG", "fa_IR.UTF-8")], "plan", &[]).contains("برنامه"));
}

#[test]
fn articles_are_cited_as_the_language_does() {
    let russian = |question: &str| told(&Desk::new(), &[], &["--lang", "ru", "show", question]).replace('\u{a0}', " ");
    let unfolded = |question: &str| russian(question).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(unfolded("I.A.a").contains("статья 5 Типового закона об электронной торговле;"), "{}", unfolded("I.A.a"));
    assert!(
        unfolded("I.A.b").contains("пункт 2 статьи 9 Конвенции об электронных сообщениях"),
        "{}",
        unfolded("I.A.b")
    );
    let english = told(&Desk::new(), &[], &["--lang", "en", "show", "I.A.b"]);
    assert!(english.contains("MLEC 6; ECC 9(2)"), "{english}");

    // A country has the form of a name that it uses, and what stands under another key or was made from another name is told.
    let desk = Desk::new();
    let own = |source: &str, key: &str| {
        let text = format!("format: 1\ninstruments:\n  mlec:\n    {key}: {{ source: {source}, text: ТЗЭТ }}\n");
        desk.write("own/ru-KG/data/instruments.yaml", text);
        let said = told(&desk, &[], &["--lang", "ru-KG", "--lang-dir", "own", "show", "I.A.a"]);
        let found = desk.run(&["check", "--lang-dir", "own"]).out;
        (said.replace('\u{a0}', " ").contains("статья 5 ТЗЭТ"), found)
    };
    let (is_said, found) = own("MLEC", "cited");
    assert!(is_said && !found.contains("ru-KG"), "{found}");
    let (is_said, found) = own("Model", "cited");
    assert!(!is_said && found.contains("stale-translation"), "{found}");
    let (_, found) = own("MLEC", "cite");
    assert!(found.contains("unknown-key") && found.contains("`cited`"), "{found}");

    // It goes to translators as any other string.
    let table = told(&desk, &[], &["--lang-dir", "own", "translate", "export", "ru-KG", "--format", "csv"]);
    let row = table.lines().find(|line| line.starts_with("data/instruments.yaml:instruments.cpta.cited,"));
    assert!(row.is_some_and(|row| row.contains(",CPTA,Рамочного соглашения,")), "{row:?}");
}

#[test]
fn a_folder_without_languages_is_named() {
    let desk = Desk::new();
    let none = desk.run(&["--lang-dir", ".", "list"]);
    assert_eq!(none.code, 2);
    assert!(none.err.contains(". holds no languages"), "{}", none.err);
    let gone = desk.run(&["--lang-dir", "gone", "list"]);
    assert_eq!(gone.code, 3);
    assert!(gone.err.contains("gone does not exist"), "{}", gone.err);
}

/// Nothing that ships in Russian is missing, out of date or left over.
#[test]
fn the_shipped_translations_are_whole() {
    let desk = Desk::new();
    let kinds = "missing-translation,stale-translation,gone-translation,identical-translation,placeholder-mismatch";
    let found = desk.run(&["check", "--only", kinds, "--deny", "warnings"]);
    assert_eq!((found.code, found.out.as_str()), (0, ""), "{}", found.err);
    let marked = desk.run(&["--lang", "ru", "show", "technical"]).out;
    assert!(marked.len() > 10_000 && !marked.contains("[en]"));
}

#[test]
fn the_samples_of_an_empty_questionnaire_can_be_copied() {
    for language in ["en", "ru"] {
        let Ran { code, out, .. } = run(&["template", "--lang", language]);
        assert_eq!(code, 0);
        let sample = "planned: { by: 2027-06-30, what: \"…\" } }";
        assert!(out.lines().any(|line| line.starts_with("# ") && line.contains(sample)), "{language}: {out:.900}");
    }
}

#[test]
fn a_shell_is_told_what_values_mean_in_the_language() {
    for shell in ["zsh", "fish"] {
        let Ran { out, .. } = run(&["completions", shell, "--lang", "ru"]);
        assert!(out.contains("В терминале, если не задана переменная NO_COLOR") && !out.contains("On a terminal"));
    }
}
