//! What stands beside an answer: evidence, notes, dates, reasons, and what agencies say.

use readiness::i18n::Words;

use super::session::{Plan, small};

#[test]
fn evidence_notes_plans_and_marks_stand_beside_the_answer() {
    let (catalog, words) = (small(), Words::english());
    let mut talk = Plan { stay: true, ..Plan::default() }.start(&catalog, &words);
    talk.say(&["evidence Order 12 of 2020", "evidence", "a photograph", "note", "First paragraph,", "two lines.", ""]);
    talk.say(&["Second paragraph.", "."]);
    talk.say(&["planned 30.6.2027: the last lanes", "mark", "y"]);
    assert_eq!(talk.question(), None, "the session stays at the question");
    assert_eq!(
        talk.file(),
        "  \
G.1:
    value: \"yes\"
    evidence:
      - Order 12 of 2020
      - a photograph
    note: |
      First paragraph,
      two lines.

      Second paragraph.
    planned:
      by: 2027-06-30
      what: the last lanes
    marked: true
"
    );
    talk.say(&["clear evidence 1", "clear note", "mark", "planned", "", "soon", "clear planned"]);
    assert_eq!(talk.file(), "  G.1:\n    value: \"yes\"\n    evidence:\n      - a photograph\n");
    talk.say(&["clear evidence", "clear"]);
    assert_eq!(talk.file(), "");
    talk.say(&["evidence", "", "na", "", "note", "."]);
    talk.assert_shows("Nothing was changed.");
    assert_eq!(talk.file(), "");
}

#[test]
fn a_date_may_be_asked_for_and_mended() {
    let (catalog, words) = (small(), Words::english());
    let mut talk = Plan::default().start(&catalog, &words);
    talk.say(&["planned", "31 February 2027"]);
    assert!(talk.is_trouble());
    talk.say(&["February 2027", "the last lanes"]);
    talk.assert_shows("G.1: planned 28 February 2027: the last lanes");
    assert_eq!(talk.file(), "  G.1:\n    planned:\n      by: 2027-02-28\n      what: the last lanes\n");
}

#[test]
fn a_second_note_is_a_paragraph_more_and_words_of_any_script_are_kept() {
    let (catalog, words) = (small(), Words::english());
    let mut talk = Plan::default().start(&catalog, &words);
    talk.say(&["note Сеть доходит не до всех постов", "note", "បណ្តាញអ៊ីនធឺណិត\n\n边境口岸", "شبكة", "।", "."]);
    assert_eq!(
        talk.file(),
        "  \
G.1:
    note: |
      Сеть доходит не до всех постов

      បណ្តាញអ៊ីនធឺណិត

      边境口岸
      شبكة
      ।
"
    );
}

#[test]
fn every_line_of_a_passage_is_recorded_before_the_next_and_can_be_left_out_whole() {
    let (catalog, words) = (small(), Words::english());
    let mut talk = Plan::default().start(&catalog, &words);
    talk.say(&["go S.1", "One captain says", "/path/to/nowhere"]);
    assert_eq!(talk.file(), "  S.1: |-\n    One captain says\n    /path/to/nowhere\n");
    talk.last = talk.interview.interrupt();
    talk.assert_shows("Left out");
    assert_eq!(talk.file(), "");
    talk.say(&["undo"]);
    assert!(talk.is_trouble(), "what was left out is not there to be taken back");
    talk.say(&["the pier", "is short", "/back"]);
    assert_eq!(talk.question(), Some("G.1"));
    assert_eq!(talk.file(), "  S.1: |-\n    the pier\n    is short\n");
}

#[test]
fn at_a_text_question_a_command_alone_or_with_a_slash_is_still_a_command() {
    let (catalog, words) = (small(), Words::english());
    let mut talk = Plan::default().start(&catalog, &words);
    talk.say(&["go S.1", "back"]);
    assert_eq!(talk.question(), Some("G.1"));
    talk.say(&["go S.1", "/note an aside", "next week the pier is mended", "."]);
    assert_eq!(talk.file(), "  S.1:\n    value: next week the pier is mended\n    note: an aside\n");
    talk.say(&["go G.1", "evidence", "back"]);
    assert_eq!(talk.question(), Some("S.2"));
}

#[test]
fn not_applicable_needs_a_reason_and_gives_way_to_an_answer() {
    let (catalog, words) = (small(), Words::english());
    let mut talk = Plan::default().start(&catalog, &words);
    talk.say(&["y", "back", "not applicable: no port"]);
    talk.assert_shows("G.1: does not apply\nIt was: Yes");
    assert_eq!(talk.file(), "  G.1:\n    not-applicable: no port\n");
    talk.say(&["go G.1", "p"]);
    assert_eq!(talk.file(), "  G.1: partial\n");
}

#[test]
fn one_body_stays_one_whatever_it_is_called() {
    let (catalog, words) = (small(), Words::shipped("ru").unwrap());
    for name in
        ["customs", "таможня", "ТАМОЖНЯ", "Таможенная служба", "таможенн", "customs ADMINISTRATION", "customs adm"]
    {
        let mut talk = Plan::default().start(&catalog, &words);
        talk.say(&[&format!("кто {name}"), "да"]);
        assert!(talk.file().contains("\"customs\":"), "{name}: {}", talk.file());
    }
    let mut talk = Plan::default().start(&catalog, &words);
    talk.say(&["кто Министерство", "да"]);
    assert!(talk.is_trouble() && talk.file().is_empty(), "what could be several is nobody's: {}", talk.file());
}

#[test]
fn agencies_answer_side_by_side_and_the_team_settles() {
    let (catalog, words) = (small(), Words::english());
    let mut talk = Plan { stay: true, ..Plan::default() }.start(&catalog, &words);
    talk.say(&["who customs, A. Person", "y"]);
    talk.assert_shows("G.1, Customs administration: Yes");
    assert_eq!(talk.last.prompt, "G.1 (1–3, ?) Customs administration");
    talk.say(&["note every lane", "who new Harbour Pilots", "1"]);
    talk.assert_shows("They differ: Harbour Pilots, Customs administration.");
    talk.say(&["again"]);
    talk.assert_shows("Customs administration (A. Person), 4 May 2026: Yes: every lane");
    talk.assert_shows("The agencies differ");
    talk.say(&["list differ"]);
    talk.assert_shows("One question where agencies differ\nG.1 Is the gate electronic?");
    talk.say(&["who", ""]);
    talk.assert_shows("the whole team");
    talk.say(&["agree partly", ""]);
    assert!(!talk.file().contains("agreed"), "no agreement without its reason");
    talk.say(&["agree", "partly", "two lanes are left"]);
    assert_eq!(
        talk.file(),
        "  \
G.1:
    value: partial
    agencies:
      \"Harbour Pilots\":
        value: \"no\"
        on: 2026-05-04
      \"customs\":
        value: \"yes\"
        note: every lane
        name: A. Person
        on: 2026-05-04
    agreed: two lanes are left
"
    );
    talk.say(&["port: y"]);
    talk.assert_shows("G.1, Port and airport operators: Yes\nThe team's answer stays and counts: Partly.");
    talk.say(&["nobody: y"]);
    assert!(talk.is_trouble());
    talk.say(&["yes"]);
    talk.assert_shows("Why do you settle on this?");
    talk.say(&["all lanes by now"]);
    assert!(talk.file().contains("value: \"yes\"\n    agencies"));
    assert!(talk.file().contains("agreed: all lanes by now"));
}
