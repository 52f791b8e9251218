//! What a room needs of the interview: answers that stay, agencies by any name, and questions that nobody can answer yet.

use readiness::i18n::Words;
use readiness::interview::Only;

use super::session::{Plan, Talk, shipped, small};
use crate::harness::{Desk, home};

fn staying() -> Plan {
    Plan { stay: true, ..Plan::default() }
}

fn at(talk: &Talk<'_>) -> String {
    talk.interview.page(std::time::Duration::ZERO).map(|page| page.id).unwrap_or_default()
}

#[test]
fn what_is_said_after_an_answer_belongs_to_it_until_enter() {
    let (catalog, words) = (small(), Words::english());
    let mut talk = staying().start(&catalog, &words);
    talk.say(&["yes"]).assert_shows("G.1: Yes");
    talk.say(&["evidence Customs Code, art. 7"]).assert_shows("G.1: evidence kept.");
    talk.say(&["note At both gates."]).assert_shows("G.1: note kept.");
    talk.say(&["planned 30.6.2027 a third gate"]).assert_shows("G.1: planned 30 June 2027: a third gate");
    talk.say(&["mark"]).assert_shows("G.1: marked for discussion.");
    assert_eq!(at(&talk), "G.1");
    assert_eq!(at(talk.say(&[""])), "G.1.1");
    let expected = "  G.1:\n    value: \"yes\"\n    evidence:\n      - \"Customs Code, art. 7\"\n    note: At both gates.\n    planned:\n      by: 2027-06-30\n      what: a third gate\n    marked: true\n";
    assert_eq!(talk.file(), expected);
}

#[test]
fn the_answers_of_an_agency_and_of_the_team_stay_alike() {
    let (catalog, words) = (small(), Words::english());
    for replies in [&["customs: yes"][..], &["who customs", "yes"], &["yes"]] {
        let mut talk = staying().start(&catalog, &words);
        assert_eq!(at(talk.say(replies)), "G.1", "{replies:?}");
        assert_eq!(at(talk.say(&[""])), "G.1.1", "{replies:?}");
    }
}

#[test]
fn a_slip_founds_no_agency_and_a_new_one_is_added_on_purpose() {
    let (catalog, words) = (shipped(), Words::english());
    for (reply, says) in [
        ("who custms", "There is no agency “custms”. Did you mean Customs administration"),
        ("who knows", "There is no agency “knows”. `list agencies` shows those there are"),
        ("who trade", "“trade” may be "),
        ("trade: yes", "“trade” may be "),
        ("custms: yes", "There is no agency “custms”."),
        ("border: banana", "“banana” is none of the options."),
    ] {
        let mut talk = Plan { range: Some("A3"), ..staying() }.start(&catalog, &words);
        talk.say(&[reply]);
        assert!(talk.is_trouble(), "{reply}");
        talk.assert_shows(says);
        assert_eq!(talk.file(), "");
    }
    let mut talk = Plan { range: Some("A3"), ..staying() }.start(&catalog, &words);
    talk.say(&["who customs", "yes", "who bordr", "no"]);
    assert!(
        talk.is_trouble() && !talk.file().contains("\"no\""),
        "an answer is not taken for another's: {}",
        talk.file()
    );
    talk.say(&["who border", "no", "clear", "who customs", "clear"]);
    talk.say(&["who new Samoa Ports Authority", "yes", "who team", "samoa ports: no"]);
    assert_eq!(talk.file().matches("Samoa Ports Authority").count(), 1, "one name for one agency: {}", talk.file());
    talk.say(&["таможенной службы: да"]);
    assert!(talk.file().contains("\"customs\":"), "{}", talk.file());
    talk.say(&["list agencies"]).assert_shows("Samoa Ports Authority");
    talk.assert_shows("customs Customs administration");
}

/// The first comma does not end every name.
#[test]
fn the_name_of_an_agency_may_hold_a_comma() {
    let (catalog, words) = (shipped(), Words::english());
    let text =
        "format: 1\nanswers:\n  A3.2: { agencies: { \"Ministry of Trade, Industry and Ports\": { value: yes } } }\n";
    let mut talk = Plan { text, range: Some("A3"), ..staying() }.start(&catalog, &words);
    talk.say(&["who ministry of trade, industry and ports, Ms Bold", "no"]);
    let expected = "Ministry of Trade, Industry and Ports\":\n        value: \"no\"\n        name: Ms Bold\n";
    assert!(talk.file().contains(expected), "{}", talk.file());
}

#[test]
fn what_nobody_knows_is_asked_for_with_a_name_and_a_day() {
    let (catalog, words) = (small(), Words::english());
    // The session is on Monday 4 May 2026.
    for (reply, by) in [
        ("ask customs by Friday", Some("2026-05-08")),
        ("do not know: customs, Friday", Some("2026-05-08")),
        ("спросить таможню к пятнице", Some("2026-05-08")),
        ("ask customs by Monday", Some("2026-05-11")),
        ("ask customs tomorrow", Some("2026-05-05")),
        ("ask customs by 30.6.2026", Some("2026-06-30")),
        ("ask customs", None),
    ] {
        let mut talk = staying().start(&catalog, &words);
        let by = by.map(|by| format!("      by: {by}\n")).unwrap_or_default();
        let expected = format!("  G.1:\n    ask:\n      agency: customs\n{by}");
        assert_eq!(talk.say(&[reply]).file(), expected, "{reply}");
        talk.say(&["list open"]).assert_shows("G.1 ");
        talk.say(&["list asked"]).assert_shows("One question that somebody is to find out");
        let left: Vec<String> =
            talk.interview.summary(Some("m.yaml"), None).iter().map(|block| format!("{block:?}")).collect();
        assert!(left.iter().any(|line| line.contains("To find out") && line.contains("G.1 – Customs")), "{left:?}");
        assert_eq!(
            talk.say(&["customs: yes"]).file(),
            "  G.1:\n    agencies:\n      \"customs\":\n        value: \"yes\"\n        on: 2026-05-04\n"
        );
        talk.say(&["undo"]);
        assert_eq!(talk.file(), expected, "undo asks again");
        assert_eq!(talk.say(&["no"]).file(), "  G.1: \"no\"\n", "an answer is what was asked for");
    }
    let mut talk = staying().start(&catalog, &words);
    talk.say(&["dk"]).assert_shows("Who finds out, and by when?");
    talk.say(&["new Harbour Board by Friday"]);
    assert_eq!(talk.file(), "  G.1:\n    ask:\n      agency: Harbour Board\n      by: 2026-05-08\n");
    talk.say(&["ask custms by Friday"]);
    talk.assert_shows("There is no agency “custms”. Did you mean Customs administration");
    // What is wrong is told of the part that is wrong, where the beginning of a name is a name as well.
    talk.say(&["ask customs of Samoa by Friday"]).assert_shows("There is no agency “customs of Samoa”");
    talk.say(&["ask customs by Fryday"]).assert_shows("The date “by Fryday” could not be understood.");
}

#[test]
fn an_answer_that_somebody_is_to_look_into_stays_and_is_listed() {
    let (catalog, words) = (small(), Words::english());
    let mut talk = staying().start(&catalog, &words);
    talk.say(&["partly", "ask customs by Friday", "list asked"]);
    talk.assert_shows("One question that somebody is to find out\nG.1 Is the gate electronic? – Customs");
    talk.say(&["list open"]);
    assert!(!talk.shown().contains("G.1 Is"), "it is answered: {}", talk.shown());
    talk.say(&["yes", "list asked"]).assert_shows("0 questions that somebody");
}

#[test]
fn the_page_says_of_a_quarrel_what_counts() {
    let (catalog, words) = (small(), Words::english());
    for (replies, says, done) in [
        (["customs: yes", "border: no"], "nothing counts yet", "0 of 1 done"),
        (["yes", "border: no"], "The team's answer counts", "1 of 3 done"),
    ] {
        let mut talk = staying().start(&catalog, &words);
        talk.say(&replies);
        let page = talk.interview.page(std::time::Duration::ZERO).unwrap();
        assert!(format!("{:?}", page.facts).contains(says), "{replies:?}: {:?}", page.facts);
        assert!(page.progress.contains(done), "{}", page.progress);
    }
}

#[test]
fn a_session_begins_by_saying_what_it_is_not() {
    let (catalog, words) = (small(), Words::english());
    for text in ["format: 1\n", STATES] {
        Plan { text, ..staying() }.start(&catalog, &words).assert_shows(
            "This is no test of whether a country may join the treaty. The figures are this program's own; \
             no official score exists.",
        );
    }
}

#[test]
fn a_long_search_is_narrowed_by_words_and_a_long_list_by_a_section() {
    let (catalog, words) = (shipped(), Words::english());
    let mut talk = staying().start(&catalog, &words);
    talk.say(&["find electronic"]).assert_shows("a further word narrows the search down");
    assert!(!talk.shown().contains("list open"));
    talk.say(&["list open"]).assert_shows("a section narrows the list down, such as `list open A3`");
}

#[test]
fn enter_at_an_answered_question_does_not_leave_it_open() {
    let (catalog, words) = (small(), Words::english());
    let keys = |talk: &Talk| talk.interview.page(std::time::Duration::ZERO).unwrap().keys;
    let mut talk = Plan { text: STATES, only: Only::OneVoice, ..staying() }.start(&catalog, &words);
    assert!(keys(&talk).starts_with("Enter: next question"), "{}", keys(&talk));
    talk.say(&["clear", "go G.1.1"]);
    assert!(keys(&talk).starts_with("Enter: leave open"), "{}", keys(&talk));
}

/// What a team writes into its settings it knows from the screen, and what is wrong there is answered with what it has.
#[test]
fn settings_take_the_names_that_are_shown_and_say_what_to_write_instead() {
    let desk = Desk::new();
    desk.write("m.yaml", "format: 1\ncountry: WS\nassessed-on: 2026-05-04\n");
    let run = |settings: &str, arguments: &[&str]| {
        desk.write("readiness.toml", settings);
        desk.run(arguments)
    };
    let named = "[agencies]\n\"Ministry of Justice\" = \"Justice and Courts\"\n\
                 [assign]\n\"Samoa Ports Authority\" = [\"A3\"]\n";
    let list = run(named, &["list", "agencies"]);
    for shown in ["justice-ministry", "Justice and Courts", "Samoa Ports Authority"] {
        assert!(list.out.contains(shown), "{shown} in {}{}", list.out, list.err);
    }
    let room = desk.pipe(&["assess", "m.yaml", "--section", "A3"], "samoa ports: yes\njustice and courts: no\nquit\n");
    for kept in ["A3.1, Samoa Ports Authority: Yes", "A3.1, Justice and Courts: No"] {
        assert!(room.out.contains(kept), "{kept} in {}", room.out);
    }
    for (settings, says) in [
        ("[agencies]\n\"Samoa Ports Authority\" = \"SPA\"\n", "an agency beside them is named in `[assign]`"),
        ("[agencies]\ncustms = \"Customs\"\n", "did you mean `customs`?"),
        ("[horizons]\nshort = 31.12.2027\n", "write \"31.12.2027\" in quotes, or 2027-12-31 without them"),
    ] {
        let ran = run(settings, &["score", "m.yaml"]);
        assert!(ran.err.contains(says), "{says} in {}", ran.err);
        assert!(!ran.err.contains("data/"), "no file that only the source has: {}", ran.err);
    }
}

#[test]
fn the_room_hears_no_word_that_the_glossary_keeps_out() {
    let glossary = std::fs::read_to_string(home("docs/glossary.md")).unwrap();
    let (_, room) = glossary.split_once("\n## In the room\n").unwrap();
    let rows = room.split("\n## ").next().unwrap().lines().filter(|line| line.starts_with("| ")).skip(1);
    let out: Vec<&str> = rows.map(|row| row.split('|').nth(1).unwrap().trim()).collect();
    assert!(out.len() >= 5, "{out:?}");
    for file in ["interview", "room"] {
        let words = std::fs::read_to_string(home("src/i18n/en").join(file).with_extension("ftl")).unwrap();
        // What is typed may be any word, and an option of the command line has its name.
        let is_said = |line: &&str| !line.starts_with("    unevidenced:") && !line.contains("--round");
        for line in words.lines().filter(is_said) {
            let said = line.split_once(" = ").map_or(line, |(_, said)| said).to_lowercase();
            let words = said.split_whitespace().filter(|word| !word.starts_with('$'));
            let words = words.map(|word| word.trim_matches(|letter: char| !letter.is_alphanumeric()));
            let said = format!(" {} ", words.collect::<Vec<_>>().join(" "));
            for word in &out {
                assert!(!said.contains(&format!(" {word} ")), "{file}: {word} in {line}");
            }
        }
    }
}

const STATES: &str = "format: 1\nanswers:\n  G.1:\n    agencies: { customs: { value: \"yes\" } }\n  G.1.1:\n    ask: { agency: customs }\n  G.1.2:\n    agencies: { customs: { value: [cards] }, carriers: { value: [cameras] } }\n  S.2: { value: \"no\", marked: true }\n";

#[test]
fn each_state_has_its_list_and_its_walk() {
    let (catalog, words) = (small(), Words::english());
    for (only, list, ids) in [
        (Only::OneVoice, "list one agency", "G.1"),
        (Only::Asked, "list asked", "G.1.1"),
        (Only::Differing, "list differ", "G.1.2"),
        (Only::Marked, "list marked", "S.2"),
    ] {
        let mut talk = Plan { text: STATES, only, ..staying() }.start(&catalog, &words);
        assert_eq!(at(&talk), ids);
        talk.say(&[list]).assert_shows(&format!("{ids} "));
        talk.assert_shows("One ");
        talk.say(&["next"]);
        assert_eq!(at(&talk), "", "{list} is about one question");
    }
}

#[test]
fn settling_clears_the_mark() {
    let (catalog, words) = (small(), Words::english());
    let mut talk = staying().start(&catalog, &words);
    talk.say(&["customs: yes", "border: no", "mark", "agree partly", "Half of the lanes"]);
    assert!(talk.file().contains("agreed: Half of the lanes") && !talk.file().contains("marked"), "{}", talk.file());
    let mut talk = Plan { text: STATES, only: Only::Marked, ..staying() }.start(&catalog, &words);
    assert!(!talk.say(&["yes"]).file().contains("marked"));
}

#[test]
fn half_typed_dates_and_plans_are_kept_whatever_comes_next() {
    let (catalog, words) = (small(), Words::english());
    let kept = "  G.1:\n    planned:\n      by: 2027-06-30\n";
    for next in ["", "mark", "?", "go S", "quit"] {
        let mut talk = staying().start(&catalog, &words);
        talk.say(&["planned", "30.6.2027", next]);
        assert!(talk.file().starts_with(kept), "{next}: {}", talk.file());
    }
    let mut talk = staying().start(&catalog, &words);
    talk.say(&["planned", "30.6.2027"]);
    talk.interview.interrupt();
    assert_eq!(talk.file(), kept);
    let mut talk = staying().start(&catalog, &words);
    talk.say(&["planned", "30.6.2027", "evidence of a plan"]).assert_shows("Taken as words.");
    talk.say(&["undo"]);
    assert_eq!(talk.file(), kept);
    let mut talk = staying().start(&catalog, &words);
    talk.say(&["customs: yes", "no", "mark"]).assert_shows("not settled on No, since no reason was given");
}

#[test]
fn help_is_eight_lines_first_and_everything_on_the_next_key() {
    let (catalog, words) = (small(), Words::english());
    let mut talk = staying().start(&catalog, &words);
    talk.say(&["?"]);
    assert_eq!(talk.last.show.len(), 8);
    talk.assert_shows("?? shows every command");
    talk.say(&["??"]).assert_shows("read the file again after another program changed it");
    assert!(talk.last.show.len() > 20);
}

#[test]
fn leaving_is_one_screen() {
    let (catalog, words) = (shipped(), Words::english());
    let talk = staying().start(&catalog, &words);
    let lines = talk.interview.summary(Some("country.yaml"), Some("country.yaml.log")).len();
    assert!(lines <= 22, "{lines}");
}

#[test]
fn several_sections_and_agencies_in_any_case_and_a_file_without_its_ending() {
    let desk = Desk::new();
    desk.write("m.yaml", "format: 1\ncountry: MN\n");
    let ran = desk.assess(&["m", "--section", "s,g.1"], &["y", "", "go 1", "quit"]);
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    assert!(desk.read("m.yaml").contains("G.1: \"yes\""));
    assert!(ran.out.contains("S.1  What do captains") && !ran.out.contains("G.1.1  What share"), "{}", ran.out);
    desk.write("n.yaml", "format: 1\ncountry: MN\n");
    let ran = desk.assess(&["n", "--agency", "customs"], &["", "", "quit"]);
    assert!(ran.out.contains("S.2  Is the notice") && !ran.out.contains("S.1  What do captains"), "{}", ran.out);
    let ran = desk.assess(&["n", "--agency", "custms"], &[]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("did you mean Customs administration"), "{}", ran.err);
}

#[test]
fn a_rehearsal_keeps_nothing() {
    let desk = Desk::new();
    for language in ["en", "ru"] {
        let lines = ["yes", "evidence Harbour web site", "ask transport by Friday", "go R1.3", "customs: yes", "quit"];
        let ran = desk.pipe(&["--lang", language, "assess", "--practice"], lines.join("\n") + "\n");
        assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
        assert!(desk.names().is_empty());
        assert!(!ran.out.contains("rehearsal.yaml"), "no file is left to go on with: {}", ran.out);
    }
}
