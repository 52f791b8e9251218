//! The state machine, driven by replies.

use proptest::strategy::Strategy;
use readiness::assessment::{Outcome, Scope, assess};
use readiness::checklist::Adaptation;
use readiness::i18n::Words;
use readiness::interview::{Only, Wish};

use super::session::{Plan, shipped, small};

/// Runs replies over the small checklist and returns the file they make.
fn file(replies: &[&str]) -> String {
    let (catalog, words) = (small(), Words::english());
    let mut talk = Plan::default().start(&catalog, &words);
    talk.say(replies).file()
}

#[test]
fn answers_by_number_letter_and_word_make_the_same_file() {
    for yes in ["3", "y", "yes", "Yes", " YES ", "ye"] {
        assert_eq!(file(&[yes]), "  G.1: \"yes\"\n", "{yes}");
    }
    assert_eq!(
        file(&["y", "45 %", "cam, fen", "two words", ".", "n"]),
        "  \
G.1: \"yes\"
  G.1.1: 45
  G.1.2: [cameras, fences]
  S.1: two words
  S.2: \"no\"
"
    );
    assert_eq!(file(&["y", "skip", "2-4"]), "  G.1: \"yes\"\n  G.1.2: [cards, cameras, fences]\n");
}

#[test]
fn what_is_not_understood_changes_nothing_and_says_what_would_be() {
    let (catalog, words) = (small(), Words::english());
    let mut talk = Plan::default().start(&catalog, &words);
    for (reply, says) in [
        ("maybe", "“maybe” is none of the options. Type a number from 1 to 3"),
        ("4", "none of the options"),
        ("1,2", "one answer only"),
        ("bakc", "Did you mean “back”?"),
        ("/nonsense", "There is no command"),
        ("go Q9", "no question or section “Q9”"),
        ("=", "Nothing is suggested"),
        ("undo", "Nothing was changed"),
        ("back", "the first question"),
        ("agree", "No agency has answered"),
        ("list what", "List what"),
        ("clear something", "Clear what"),
        ("planned 31.2.2027", "does not exist: that month has 28 days"),
        ("planned soon", "could not be understood"),
    ] {
        talk.say(&[reply]);
        assert!(talk.is_trouble(), "{reply}");
        talk.assert_shows(says);
    }
    talk.say(&["/again"]);
    assert_eq!(talk.file(), "");
    assert_eq!(talk.say(&["y", "140"]).file(), "  G.1: \"yes\"\n");
    talk.assert_shows("“140” is no whole number from 0 to 100.");
    assert_eq!(talk.say(&["5", "none, cameras"]).file(), "  G.1: \"yes\"\n  G.1.1: 5\n");
    talk.assert_shows("“None of these” cannot stand beside other answers.");
}

#[test]
fn a_term_is_taken_as_government_plans_word_it() {
    for (typed, by) in [
        ("planned до 2028 года: портал", "2027-12-31"),
        ("planned before July 2027 портал", "2027-06-30"),
        ("план IV кв. 2027 г. портал", "2027-12-31"),
        ("planned 2027–2028 годы, портал", "2028-12-31"),
    ] {
        let wanted = format!("  G.1:\n    planned:\n      by: {by}\n      what: портал\n");
        assert_eq!(file(&[typed]), wanted, "{typed}");
    }
}

#[test]
fn a_day_many_years_away_is_asked_for_again() {
    let (catalog, words) = (small(), Words::english());
    let mut talk = Plan::default().start(&catalog, &words);
    talk.say(&["planned 30.6.2570 a port"]);
    assert!(talk.is_trouble());
    talk.assert_shows("30 June 2570 is many years away from today.");
    assert_eq!(talk.file(), "");
    talk.say(&["30.6.2570 a port"]);
    assert_eq!(talk.file(), "  G.1:\n    planned:\n      by: 2570-06-30\n      what: a port\n");
}

#[test]
fn the_place_the_options_and_the_reason_for_asking_are_shown() {
    let (catalog, words) = (small(), Words::english());
    let mut talk = Plan::default().start(&catalog, &words);
    talk.assert_shows("Port readiness · G Gates · 1 of 3");
    talk.assert_shows("How lorries come in.");
    talk.assert_shows("G.1 Is the gate electronic?\n\n1 No\n2 Partly\n3 Yes\n");
    assert_eq!(talk.last.prompt, "G.1 (1–3, ?)");
    talk.say(&["p"]);
    talk.assert_shows("G.1: Partly\nOpens one follow-up question: G.1.1");
    talk.assert_shows("Port readiness · G Gates · 2 of 4");
    talk.assert_shows("Asked because: G.1 is “Partly”");
    assert!(!talk.shown().contains("How lorries come in."), "an introduction is shown once");
    talk.say(&["back"]);
    talk.assert_shows("*2 Partly");
    talk.assert_shows("Answer: Partly");
    talk.say(&["."]);
    talk.assert_shows("Partly: Some lanes.");
    talk.assert_shows("What to look for: Look at the gate.");
    talk.assert_shows("Who usually knows: Customs administration, Port and airport operators");
    talk.say(&["??"]);
    talk.assert_shows("evidence a legal basis or a source");
    talk.say(&["go g.1.2"]);
    talk.assert_shows("G.1.2 is not asked. It is asked if G.1 is “Yes”.");
}

#[test]
fn moving_about_keeps_every_answer() {
    let (catalog, words) = (small(), Words::english());
    let mut talk = Plan::default().start(&catalog, &words);
    let at = |talk: &super::session::Talk<'_>| talk.question().map(str::to_owned);
    assert_eq!(at(talk.say(&["y"])).as_deref(), Some("G.1.1"));
    assert_eq!(at(talk.say(&[""])).as_deref(), Some("G.1.2"), "Enter leaves a question open");
    assert_eq!(at(talk.say(&["back"])).as_deref(), Some("G.1.1"));
    assert_eq!(at(talk.say(&["back"])).as_deref(), Some("G.1"));
    assert_eq!(at(talk.say(&["skip"])).as_deref(), Some("G.1.1"), "the next open one");
    assert_eq!(at(talk.say(&["go S"])).as_deref(), Some("S.1"));
    assert_eq!(at(talk.say(&["/go G.1"])).as_deref(), Some("G.1"));
    assert_eq!(at(talk.say(&["s.2"])).as_deref(), Some("S.2"), "an id alone is enough");
    assert_eq!(at(talk.say(&["go 2"])).as_deref(), Some("G.1.1"), "the second question that is asked");
    assert_eq!(at(talk.say(&["go S.2", "n"])), None);
    talk.assert_shows("That was the last question. 3 are still open");
    assert_eq!(talk.last.prompt, "Enter leaves (?)");
    assert_eq!(at(talk.say(&["skip"])).as_deref(), Some("G.1.1"));
    assert_eq!(at(talk.say(&["50", "none", "x", "."])), None);
    talk.assert_shows("Every question asked here is done.");
    assert_eq!(talk.say(&["y"]).file().lines().count(), 5);
    assert!(talk.is_trouble(), "after the end there is no question to answer");
    assert_eq!(talk.say(&[""]).last.wish, Wish::Leave);
}

#[test]
fn closed_answers_are_kept_and_count_again() {
    let (catalog, words) = (small(), Words::english());
    let mut talk = Plan::default().start(&catalog, &words);
    talk.say(&["y", "45", "3", "go G.1", "n"]);
    talk.assert_shows("2 follow-up questions are no longer asked: G.1.1, G.1.2");
    talk.assert_shows("Their 2 answers stay in the file and count again if they are asked again.");
    talk.assert_shows("It was: Yes");
    assert_eq!(talk.file(), "  G.1: \"no\"\n  G.1.1: 45\n  G.1.2: [cameras]\n");
    talk.say(&["go G.1", "p"]);
    talk.assert_shows("An earlier answer counts again: G.1.1");
    assert!(!talk.shown().contains("Opens"));
    talk.say(&["go G.1", "y"]);
    assert_eq!(talk.file(), "  G.1: \"yes\"\n  G.1.1: 45\n  G.1.2: [cameras]\n");
    talk.say(&["go G.1.1"]);
    talk.assert_shows("Answer: 45 %");
}

#[test]
fn a_suggestion_is_shown_and_accepted_with_one_key() {
    let (catalog, words) = (small(), Words::english());
    let text = "format: 1\nanswers:\n  G.1: { suggested: { value: partial, from: \"survey 2025\" } }\n";
    let mut talk = Plan { text, ..Plan::default() }.start(&catalog, &words);
    talk.assert_shows("Suggested: Partly (from survey 2025). Type = to accept it.");
    talk.say(&["="]);
    assert_eq!(talk.file(), "  G.1:\n    value: partial\n    evidence:\n      - survey 2025\n");
}

#[test]
fn undo_goes_back_change_by_change() {
    let (catalog, words) = (small(), Words::english());
    let mut talk = Plan::default().start(&catalog, &words);
    talk.say(&["y", "45", "undo"]);
    assert_eq!((talk.question(), talk.file().as_str()), (Some("G.1.1"), "  G.1: \"yes\"\n"));
    talk.say(&["undo"]);
    talk.assert_shows("Taken back: the last change of G.1.\n2 follow-up questions are no longer asked: G.1.1, G.1.2");
    assert_eq!((talk.question(), talk.file().as_str()), (Some("G.1"), ""));
    talk.say(&["undo"]);
    assert!(talk.is_trouble());
}

#[test]
fn the_score_of_a_section_stands_beside_its_coverage() {
    let (catalog, words) = (small(), Words::english());
    let mut talk = Plan::default().start(&catalog, &words);
    talk.say(&["score"]);
    talk.assert_shows("No question of this section that counts is answered yet.");
    talk.say(&["y", "50", "score"]);
    // G.1 counts twice: (2 × 100 + 50) of 300 points; with the measures 0 or 100 of 400.
    talk.assert_shows("G Gates\nScore: 83\u{a0}% of the points of its answered questions");
    talk.assert_shows("Answered: 2 of 3 questions that count (67\u{a0}%)");
    talk.assert_shows("Range: 63\u{a0}% if the rest were all no, 88\u{a0}% if all yes");
}

#[test]
fn lists_and_search_find_questions() {
    let (catalog, words) = (small(), Words::english());
    let mut talk = Plan::default().start(&catalog, &words);
    talk.say(&["y", "mark", "list open"]);
    talk.assert_shows("4 open questions\nG.1.1 What share");
    talk.say(&["list marked"]);
    talk.assert_shows("One question marked for discussion\nG.1.1");
    talk.say(&["list unevidenced"]);
    talk.assert_shows("One answer that needs evidence and has none\nG.1 Is the gate");
    talk.say(&["list open S"]);
    talk.assert_shows("2 open questions\nS.1");
    talk.say(&["find ELECTRONIC notice"]);
    talk.assert_shows("One question has these words\nS.2");
    talk.say(&["find", "zebra"]);
    talk.assert_shows("0 questions have these words");
}

#[test]
fn a_session_can_be_about_some_questions_only() {
    let (catalog, words) = (small(), Words::english());
    let text =
        "format: 1\nanswers:\n  G.1: \"yes\"\n  G.1.2: { marked: true }\n  S.2: { value: \"no\", marked: true }\n";
    let ids = |plan: Plan, replies: &[&str]| {
        let mut talk = plan.start(&catalog, &words);
        let mut seen: Vec<String> = talk.question().map(str::to_owned).into_iter().collect();
        for reply in replies {
            talk.say(&[reply]);
            seen.push(talk.question().unwrap_or("end").to_owned());
        }
        seen.join(" ")
    };
    assert_eq!(ids(Plan { text, only: Only::Open, ..Plan::default() }, &["", "", ""]), "G.1.1 G.1.2 S.1 end");
    assert_eq!(ids(Plan { text, only: Only::Marked, ..Plan::default() }, &["none", "y"]), "G.1.2 S.2 end");
    assert_eq!(ids(Plan { text, only: Only::Given, ..Plan::default() }, &["", "", ""]), "G.1 G.1.2 S.2 end");
    assert_eq!(ids(Plan { text, range: Some("S"), ..Plan::default() }, &["x", "."]), "S.1 end end");
    assert_eq!(ids(Plan { text, only: Only::Marked, range: Some("S.1"), ..Plan::default() }, &[]), "");
}

#[test]
fn an_earlier_round_is_shown_beside_the_question() {
    let (catalog, words) = (small(), Words::english());
    let earlier = Some("format: 1\nanswers:\n  G.1: partial\n  S.2: { not-applicable: no ships }\n");
    let mut talk = Plan { earlier, ..Plan::default() }.start(&catalog, &words);
    talk.assert_shows("In 2019: Partly");
    talk.say(&["go S.2"]);
    talk.assert_shows("In 2019: Not applicable: no ships");
}

#[test]
fn the_end_says_what_was_done_what_is_open_and_who_owes_it() {
    let (catalog, words) = (small(), Words::english());
    let mut talk = Plan::default().start(&catalog, &words);
    talk.say(&["y", "mark"]);
    talk.last.show = talk.interview.summary(Some("my land.yaml"), Some("my land.yaml.log"));
    talk.assert_shows("2 answers were given or changed.\nPort readiness: 1 of 5 questions done");
    talk.assert_shows(
        "Still open, by who usually knows\n\
         Port and airport operators: 2 questions: G.1.1, G.1.2\n",
    );
    talk.assert_shows("Customs administration: one question: S.2\n");
    talk.assert_shows("Marked for discussion: one question: G.1.1");
    talk.assert_shows("Evidence is missing: one question: G.1");
    talk.assert_shows("To make the plan: readiness plan \"my land.yaml\" -o plan.pdf");
}

#[test]
fn interrupting_twice_leaves_and_a_reply_between_starts_over() {
    let (catalog, words) = (small(), Words::english());
    let mut talk = Plan::default().start(&catalog, &words);
    assert_eq!(talk.interview.interrupt().wish, Wish::Ask);
    talk.say(&["y"]);
    assert_eq!(talk.interview.interrupt().wish, Wish::Ask);
    assert_eq!(talk.interview.interrupt().wish, Wish::Leave);
}

#[test]
fn control_characters_are_no_part_of_an_answer() {
    assert_eq!(file(&["\u{1b}y\u{7}"]), "  G.1: \"yes\"\n");
    assert_eq!(file(&["note tab\there\u{1b}[2J"]), "  G.1:\n    note: \"tab here[2J\"\n");
}

/// The whole of the legal and technical checklists, answered by a list of replies.
#[test]
fn a_scripted_session_answers_the_full_checklists() {
    let (catalog, words) = (shipped(), Words::english());
    let mut talk = Plan::default().start(&catalog, &words);
    let mut asked: usize = 0;
    while talk.last.prompt != "Enter leaves (?)" {
        let prompt = talk.last.prompt.clone();
        let replies: &[&str] = match prompt.split_once('(').map(|(_, kind)| kind) {
            Some(kind) if kind.starts_with("text") => &["In our own words,", "", "in two paragraphs.", "."],
            Some(kind) if kind.starts_with('0') => &["40"],
            Some(kind) if kind.starts_with("several") => &["2, 3"],
            Some(kind) if kind.starts_with("1–2") => &["2"],
            _ => &["3"],
        };
        talk.say(replies);
        asked += 1;
        assert!(asked < 1000, "the session does not end at {prompt}");
    }
    talk.assert_shows("Every question asked here is done.");
    let scope = Scope::of(&catalog, talk.interview.answers());
    let assessment = assess(&catalog, &Adaptation::default(), talk.interview.answers(), &scope);
    let outcomes = &assessment.outcomes;
    let done = outcomes.iter().filter(|outcome| matches!(outcome, Outcome::Scored(_) | Outcome::Recorded)).count();
    assert_eq!(asked, done);
    assert!(!outcomes.contains(&Outcome::Unanswered));
    // Follow-up questions on a shortfall are all that such good answers do not open.
    let hidden = outcomes.iter().filter(|outcome| **outcome == Outcome::Hidden).count();
    assert!(asked > 20 * hidden, "{asked} answered, {hidden} not asked");
    let text = readiness::answers::write::yaml(talk.interview.answers(), &catalog);
    assert_eq!(super::session::answers(&catalog, &text), *talk.interview.answers());
    let card = readiness::score::score(&catalog, &assessment);
    for list in &card.lists {
        assert_eq!(list.total.coverage.answered, list.total.coverage.asked);
    }
    talk.last.show = talk.interview.summary(Some("all.yaml"), Some("all.yaml.log"));
    assert!(!talk.shown().contains("Still open"));
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(if crate::harness::is_long() { 64 } else { 16 }))]
    #[test]
    fn no_reply_breaks_the_session_and_the_file_is_always_read_back(
        replies in proptest::collection::vec(
            proptest::prop_oneof![
                "\\PC{0,12}",
                proptest::sample::select(vec![
                    "y", "n", "1", "2,3", "45", "", ".", "?", "=", "back", "skip", "note", "note x", "evidence", "na",
                    "na y", "planned", "2027", "planned 2027 z", "who", "who customs, N", "team", "agree", "agree 1",
                    "clear", "clear note", "go", "go 3", "G.1", "S.1", "S.2", "find a", "list", "score", "undo",
                    "mark", "a\n\nb", "/back", "again", "save", "border: no", "reason",
                ]).prop_map(str::to_owned),
            ],
            0..40,
        )
    ) {
        let (catalog, words) = (small(), Words::english());
        let mut talk = Plan::default().start(&catalog, &words);
        for reply in &replies {
            talk.say(&[reply.as_str()]);
        }
        let text = readiness::answers::write::yaml(talk.interview.answers(), &catalog);
        proptest::prop_assert_eq!(&super::session::answers(&catalog, &text), talk.interview.answers());
    }
}
