//! A language made with the program alone, from its first file to a document.

use serde_json::Value as Json;

use crate::harness::{Desk, home};

/// Fills the empty translations of a CSV table: the English in capitals; gaps, settings and the names in tables of words are
/// left as they are.
fn translated(table: &str) -> String {
    let mut out = String::new();
    for (place, record) in records(table).into_iter().enumerate() {
        let mut record = record;
        if place > 0 {
            let is_table = record[0].ends_with("-words");
            let (mut braces, mut is_name) = (0, is_table);
            let raised = record[2].chars().flat_map(|letter| {
                braces += i32::from(letter == '{') - i32::from(letter == '}');
                is_name = is_table && letter != ':' && (is_name || letter == '\n');
                if braces > 0 || is_name { vec![letter] } else { letter.to_uppercase().collect() }
            });
            let raised: String = raised.collect();
            record[3] = if record[2] == "auto" { record[2].clone() } else { raised };
        }
        let cells: Vec<String> = record.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
        out.push_str(&format!("{}\n", cells.join(",")));
    }
    out
}

/// The records of a CSV table.
fn records(table: &str) -> Vec<Vec<String>> {
    let (mut records, mut cells, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let table = table.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    let mut letters = table.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => cell.extend(letters.next()),
            '"' => quoted = !quoted,
            ',' | '\n' if !quoted => {
                cells.push(std::mem::take(&mut cell));
                if letter == '\n' {
                    records.push(std::mem::take(&mut cells));
                }
            }
            letter => cell.push(letter),
        }
    }
    records
}

#[test]
fn a_stranger_with_the_program_alone_makes_a_language() {
    let desk = Desk::new();
    let began = desk.run(&["translate", "new", "mn", "-o", "languages", "--scope", "quick"]);
    assert_eq!((began.code, began.out.as_str()), (0, ""), "{}", began.err);
    assert!(began.err.contains("languages/mn:") && began.err.contains("strings to translate"), "{}", began.err);
    let own = |arguments: &[&str]| desk.run(&[&["--lang-dir", "languages"], arguments].concat());

    // Begun, it is English, and the one line for each file says that it is still to be translated.
    let english = own(&["--lang", "mn", "score", &home("examples/mongolia-2019/answers.yaml").display().to_string()]);
    assert!(english.out.contains("Range if the rest were all no"), "{}{}", english.out, english.err);
    let check = own(&["check", "--allow", "outdated-data"]);
    assert!(!check.out.contains("is not translated into mn"), "{:.400}", check.out);
    assert!(
        check.err.lines().any(|line| line.contains("report.ftl") && line.contains("are not translated")),
        "{}",
        check.err
    );
    assert!(own(&["check", "--all"]).out.contains("is not translated into mn"));
    let status = |desk: &Desk| -> Json {
        let ran = desk.run(&["--lang-dir", "languages", "translate", "status", "mn", "--format", "json"]);
        serde_json::from_str(&ran.out).unwrap()
    };
    let before = status(&desk);
    assert_eq!((&before["format"], &before["uses"]["quick"]["done"]), (&Json::from(1), &Json::from(0)));

    // Out, translated by somebody, and back in.
    let out = own(&["translate", "export", "mn", "--scope", "quick", "-o", "mn.csv"]);
    assert_eq!(out.code, 0, "{}", out.err);
    desk.write("back.csv", translated(&desk.read("mn.csv")));
    let before = desk.all("languages");
    let dry = own(&["translate", "import", "mn", "back.csv", "--dry-run"]);
    assert!(dry.code == 0 && dry.err.contains("nothing was written"), "{:.400}{}", dry.out, dry.err);
    assert_eq!(desk.all("languages"), before);
    let taken = own(&["translate", "import", "mn", "back.csv"]);
    assert_eq!((taken.code, taken.out.as_str()), (0, ""), "{}", taken.err);
    let after = desk.all("languages");
    let again = own(&["translate", "import", "mn", "back.csv"]);
    assert!(again.err.contains(" 0 changed"), "{}", again.err);
    assert_eq!(desk.all("languages"), after);

    // The rest of the program is English still; what was translated is not.
    let told = status(&desk);
    assert_eq!(
        (&told["uses"]["quick"]["missing"], &told["uses"]["interview"]["words-left"]),
        (&Json::from(0), &Json::from(0))
    );
    assert!(told["uses"]["full"]["missing"].as_u64().unwrap() > 1000);
    let page = own(&["translate", "status", "mn"]).out;
    assert!(page.contains("The interview can be held") && page.contains("help.ftl"), "{page}");
    let answers = home("examples/mongolia-2019/answers.yaml").display().to_string();
    let plan = own(&["--lang", "mn", "plan", &answers, "-o", "plan.pdf"]);
    assert_eq!(plan.code, 0, "{}", plan.err);
    assert!(std::fs::read(desk.path("plan.pdf")).unwrap().starts_with(b"%PDF"));
    let plan = own(&["--lang", "mn", "plan", &answers, "--format", "md"]).out;
    assert!(plan.contains("DRAFT ACTION PLAN"), "{plan:.300}");
    assert!(own(&["--lang", "mn", "show", "A1.1"]).out.contains("DOES AN INTER-AGENCY BODY LEAD PAPERLESS TRADE?"));
}

#[test]
fn what_is_wrong_with_a_table_is_told_by_its_cell() {
    let desk = Desk::new();
    desk.write(
        "mn.csv",
        "id,source,text\nwords/report.ftl:title-plan,Draft action plan,Төсөл\nwords/report.ftl:title-plam,x,y\n\
         words/cli.ftl:wrote[actions=one],{ $file }: { $actions } action,{ $fil }\n\
         words/cli.ftl:wrote[actions=few],{ $file }: { $actions } action,x\n",
    );
    let dry = desk.run(&["translate", "import", "mn", "mn.csv", "-o", "languages", "--dry-run"]);
    assert!(dry.out.starts_with("C2 words/report.ftl:title-plan: would change\n"), "{}", dry.out);
    let ran = desk.run(&["translate", "import", "mn", "mn.csv", "-o", "languages"]);
    assert_eq!(ran.code, 1, "{}", ran.err);
    let lines: Vec<&str> = ran.out.lines().collect();
    assert!(
        lines[0].starts_with("C3 words/report.ftl:title-plam: not taken:")
            && lines[0].contains("`words/report.ftl:title-plan`")
    );
    assert!(
        lines[1].starts_with("C4 words/cli.ftl:wrote[actions=one]: not taken:") && lines[1].contains("−file"),
        "{}",
        lines[1]
    );
    assert!(lines[2].ends_with("it has actions=one, actions=other"), "{}", lines[2]);
    assert!(
        ran.err.contains("1 changed, 0 out of date, 0 not finished in the file, 3 refused, 0 unchanged"),
        "{}",
        ran.err
    );
    assert_eq!(desk.read("languages/mn/report.ftl"), "# source: Draft action plan\ntitle-plan = Төсөл\n");
}

#[test]
fn what_is_no_language_is_refused_with_what_was_meant() {
    let desk = Desk::new();
    for (tag, says) in
        [("kz", "`kk`"), ("mon", "`mn`"), ("qq", "mn for Mongolian"), ("mongolian", "`mn`"), ("en", "translated from")]
    {
        let ran = desk.run(&["translate", "new", tag, "-o", "languages"]);
        assert!(ran.code == 2 && ran.err.contains(says), "{tag}: {}", ran.err);
    }
    assert!(desk.names().is_empty());
    for arguments in [
        &["translate", "import", "mn"][..],
        &["translate", "new", "mn", "x.csv"],
        &["translate", "new", "mn"],
        &["translate", "export", "mn", "--format", "html"],
        &["translate", "status", "mn", "--format", "po"],
        &["translate", "export", "mn", "-o", "mn.doc"],
    ] {
        assert_eq!(desk.run(arguments).code, 2, "{arguments:?}");
    }
}

#[test]
fn a_sentence_made_from_an_earlier_english_is_stale_for_the_check() {
    let desk = Desk::new();
    desk.write("own/mn/words.ftl", "# source: Action plan\ntitle-plan = Төлөвлөгөө\n");
    let found = desk.run(&["check", "--lang-dir", "own", "--only", "stale-translation", "--format", "json"]);
    let json: Json = serde_json::from_str(&found.out).unwrap();
    assert_eq!((&json["findings"][0]["line"], json["findings"].as_array().unwrap().len()), (&Json::from(2), 1));
}
