//! `readiness assess` with lines piped in: its file, its log, and what other programs do to them meanwhile.

use std::io::{Read, Write};
use std::process::{Child, ChildStdin, Stdio};
use std::sync::{Arc, Mutex};

use super::session::small_folder;
use crate::harness::{Desk, patiently, version};

const HEAD: &str = "format: 1\ncountry: MN\nround: \"2026\"\nassessed-on: 2026-05-02\nchecklists:\n  port: 1.0.0\n";
const NEW: [&str; 6] = ["--country", "MN", "--round", "2026", "--date", "2026-05-02"];

/// A session whose lines are given one at a time.
pub(super) struct Live {
    child: Child,
    stdin: Option<ChildStdin>,
    out: Arc<Mutex<String>>,
}

impl Live {
    pub(super) fn start(place: &Desk, arguments: &[&str]) -> Self {
        let folder = small_folder();
        let mut all = vec!["--checklists", folder.to_str().unwrap(), "assess"];
        all.extend(arguments);
        let mut command = place.command(&all);
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let out = Arc::new(Mutex::new(String::new()));
        let (mut stdout, kept) = (child.stdout.take().unwrap(), Arc::clone(&out));
        std::thread::spawn(move || {
            let mut buffer = [0; 4096];
            while let Ok(read @ 1..) = stdout.read(&mut buffer) {
                kept.lock().unwrap().push_str(&String::from_utf8_lossy(&buffer[..read]));
            }
        });
        let stdin = child.stdin.take();
        let live = Self { child, stdin, out };
        live.wait_for("> ");
        live
    }

    /// Gives a line and waits until its answer contains some words.
    pub(super) fn say(&mut self, line: &str, answer: &str) {
        self.out.lock().unwrap().clear();
        writeln!(self.stdin.as_mut().unwrap(), "{line}").unwrap();
        self.wait_for(answer);
        // The prompt is the last of a step.
        self.wait_for("> ");
    }

    fn wait_for(&self, words: &str) {
        patiently(|| {
            let out = self.out.lock().unwrap();
            if out.contains(words) { Ok(()) } else { Err(format!("no {words:?} in {out}")) }
        });
    }

    /// Ends the input; the exit code and the standard error stream.
    pub(super) fn end(mut self) -> (i32, String) {
        drop(self.stdin.take());
        let mut err = String::new();
        self.child.stderr.take().unwrap().read_to_string(&mut err).unwrap();
        (self.child.wait().unwrap().code().unwrap(), err)
    }
}

#[test]
fn a_piped_session_makes_the_file_and_ends_with_its_input() {
    let place = Desk::new();
    let ran =
        place.assess(&["m.yaml"], &["mongol", "", "2026", "2 May 2026", "y", "45", "2,3", "Long queues", "at noon."]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    assert_eq!(
        place.read("m.yaml"),
        format!(
            "{HEAD}answers:\n  G.1: \"yes\"\n  G.1.1: 45\n  G.1.2: [cards, cameras]\n  S.1: |-\n    Long queues\n    at noon.\n"
        )
    );
    assert!(ran.out.contains("G.1 (1–3, ?)> y\nG.1: Yes\n"), "replies are shown again:\n{}", ran.out);
    assert!(ran.out.contains("To make the plan: readiness plan m.yaml -o plan.pdf\n"));
    assert!(!ran.out.contains('\u{1b}'));
    assert!(ran.out.lines().all(|line| line.chars().count() <= 80));
    assert_eq!(place.names(), ["m.yaml", "m.yaml.log"]);
}

#[test]
fn what_the_head_asks_for_can_be_mended_and_left_out() {
    let place = Desk::new();
    let lines = ["?", "Atlantis", "mongola", "mn", "?", "member", "", "undo", "", "31 February", "-", "y"];
    let ran = place.assess(&["m.yaml"], &lines);
    assert!(ran.out.contains("“Atlantis” is not found in the UN list of countries."), "{}", ran.out);
    assert!(ran.out.contains("Did you mean Mongolia?"));
    assert!(ran.out.contains("“member” is none of these."), "{}", ran.out);
    assert!(ran.out.contains("“undo” is a command, and there is no question yet."), "{}", ran.out);
    assert!(ran.out.contains("The date “31 February” could not be understood."));
    assert_eq!(place.read("m.yaml"), "format: 1\ncountry: MN\nchecklists:\n  port: 1.0.0\nanswers:\n  G.1: \"yes\"\n");
    assert_eq!(place.assess(&["n.yaml"], &["xa", "quit"]).code, 0);
    assert!(place.read("n.yaml").contains("country: XA\n"));
}

#[test]
fn a_file_that_may_not_be_written_is_refused_at_the_door() {
    let place = Desk::new();
    place.write("m.yaml", "format: 1\ncountry: MN\n");
    let mut permissions = std::fs::metadata(place.path("m.yaml")).unwrap().permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(place.path("m.yaml"), permissions).unwrap();
    let ran = place.assess(&["m.yaml"], &["y"]);
    assert!(ran.code == 3 && ran.err.contains("m.yaml may not be written"), "{}", ran.err);
    assert_eq!(place.names(), ["m.yaml"]);
}

#[test]
fn what_a_file_says_of_itself_is_not_changed_by_arguments() {
    let place = Desk::new();
    let text = "format: 1\ncountry: MN\nround: \"2026\"\nassessed-on: 2026-05-02\nanswers:\n  G.1: \"yes\"\n";
    place.write("m.yaml", text);
    for (arguments, said) in [
        (["--country", "XA"], ["country: MN", "--country", "XA"]),
        (["--round", "9"], ["round: 2026", "--round", "`9`"]),
        (["--date", "2020-01-01"], ["assessed-on: 2026-05-02", "--date", "2020-01-01"]),
    ] {
        let ran = place.assess(&["m.yaml", arguments[0], arguments[1]], &["45"]);
        assert_eq!((ran.code, ran.out.as_str()), (3, ""), "{}", ran.err);
        assert!(said.iter().all(|part| ran.err.contains(part)) && ran.err.contains("m.yaml"), "{}", ran.err);
        assert_eq!((place.read("m.yaml").as_str(), place.names()), (text, vec!["m.yaml".to_owned()]));
    }
    let same = ["m.yaml", "--country", "Mongolia", "--round", "2026", "--date", "2026-05-02"];
    assert_eq!(place.assess(&same, &["45"]).code, 0);
    place.write("n.yaml", "format: 1\ncountry: MN\nanswers:\n  G.1: \"yes\"\n");
    assert_eq!(place.assess(&["n.yaml", "--round", "2026"], &["45"]).code, 0);
    assert!(place.read("n.yaml").contains("round: \"2026\""), "what is missing may be added");
}

#[test]
fn the_log_holds_what_stood_there_before_and_after() {
    let place = Desk::new();
    place.assess(&[&["m.yaml"], &NEW[..]].concat(), &["y", "back", "n"]);
    let log = place.read("m.yaml.log");
    let lines: Vec<serde_json::Value> = log.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), 2);
    assert_eq!(lines[0]["before"], serde_json::Value::Null);
    assert_eq!(lines[1]["question"], "G.1");
    assert_eq!(lines[1]["before"], "  G.1: \"yes\"\n");
    assert_eq!(lines[1]["after"], "  G.1: \"no\"\n");
}

#[test]
fn a_session_without_a_word_leaves_nothing_behind() {
    let place = Desk::new();
    let ran = place.pipe(&["assess", "m.yaml"], "");
    assert_eq!(ran.code, 0);
    assert_eq!(place.names(), [""; 0]);
}

#[test]
fn a_session_goes_on_where_the_last_one_ended() {
    let place = Desk::new();
    place.assess(&[&["m.yaml"], &NEW[..]].concat(), &["y", "45"]);
    let ran = place.assess(&["m.yaml"], &[]);
    assert!(ran.out.contains("Port readiness: 2 of 5 questions done"));
    assert!(ran.out.contains("G.1.2  Which measures guard it?"));
    assert!(ran.out.contains("No answer was changed."));
    let ran = place.assess(&["m.yaml", "--review"], &["", "50", ""]);
    assert!(ran.out.contains("Answer: Yes") && ran.out.contains("It was: 45 %"), "{}", ran.out);
    assert!(place.read("m.yaml").ends_with("answers:\n  G.1: \"yes\"\n  G.1.1: 50\n"));
}

#[test]
fn a_file_with_faults_is_shown_and_left_alone() {
    let place = Desk::new();
    let text = "format: 1\nanswers:\n  G.1: perhaps\n  G.9: 1\n";
    place.write("m.yaml", text);
    let ran = place.assess(&["m.yaml"], &["y"]);
    assert_eq!(ran.code, 3);
    assert!(ran.err.contains("impossible-value") && ran.err.contains("m.yaml:3:8"), "{}", ran.err);
    assert!(ran.err.contains("unknown-question") && ran.err.contains("nothing was done"));
    assert_eq!(place.read("m.yaml"), text);
    assert_eq!(place.names(), ["m.yaml"]);
}

#[test]
fn comments_order_and_form_of_a_hand_written_file_stay() {
    let place = Desk::new();
    let text = "# Our file.\nformat: 1\nanswers:\n    # Ships first.\n    S.2: no     # asked by phone\n\n    # Gates:\n    \
                G.1:\n        value: yes # see photograph\n        note: >\n            a # is no comment\n            here\n\n\
                # The end.\n";
    place.write("m.yaml", text);
    let ran = place.assess(&["m.yaml"], &["45"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    // A new answer follows the question before it, indented as its neighbours are.
    let with_new = text.replace("            here\n", "            here\n    G.1.1: 45\n");
    assert_eq!(place.read("m.yaml"), with_new);
    place.assess(&["m.yaml", "--review"], &["skip", "go G.1", "p", "go S.2", "y"]);
    assert_eq!(
        place.read("m.yaml"),
        "# Our file.\nformat: 1\nanswers:\n    # Ships first.\n    # asked by phone\n    S.2: \"yes\"\n\n    # Gates:\n    \
         # see photograph\n    G.1:\n      value: partial\n      note: |\n        a # is no comment here\n    G.1.1: 45\n\n\
         # The end.\n"
    );
    let log = place.read("m.yaml.log");
    assert!(log.contains("S.2: no     # asked by phone"), "the log keeps what stood there: {log}");
}

#[test]
fn a_session_keeps_the_registers_of_a_file_to_the_byte() {
    let place = Desk::new();
    let registers = "treaty:\n    standing: signed\n    declarations: # two\n    - On seals.\n    - 'On stamps.'\n\
                     laws:\n    # The act.\n    edoc: {title: Documents Act,   number: 14, status: in-force} # in force\n\n\
                     paper-requirements:\n- document: Invoice\n  provision: {law: edoc, article: 7}\n";
    let more = "systems: # all\n  entry: {name: Entry, status: live, since: 2018, joined: [Port, Bank]}\n\
                exchanges:\n  - {document: Manifest, partner: XB, status: pilot} # the first\n\
                union: [{name: Union}]\ntfa:\n  - measure: 10.4\n    category: C\n# The end.\n";
    let cited = "  G.1:\n    value: yes\n    laws:\n    - {law: edoc, article: 8}\n";
    let text = format!("format: 1\n{registers}answers:\n{cited}{more}");
    place.write("m.yaml", &text);
    let ran = place.assess(&["m.yaml"], &["45"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!(place.read("m.yaml"), text.replace(cited, &format!("{cited}  G.1.1: 45\n")));
    // Where the answer itself changes, it still cites what it cited.
    place.assess(&["m.yaml", "--review"], &["go G.1", "p"]);
    let changed = "  G.1:\n    value: partial\n    laws:\n      - law: edoc\n        article: \"8\"\n  G.1.1: 45\n";
    assert_eq!(place.read("m.yaml"), format!("format: 1\n{registers}answers:\n{changed}{more}"));
    // A new round begins with the registers of the one before it.
    place.assess(&["n.yaml", "--from", "m.yaml", "--round", "2", "--date", "2026-05-04"], &[]);
    let next = place.read("n.yaml");
    for kept in ["\"On stamps.\"", "    title: Documents Act\n", "  - document: Manifest\n", "  - name: Union\n"] {
        assert!(next.contains(kept), "no {kept:?} in {next}");
    }
    assert!(next.contains("  G.1:\n    value: partial\n    laws:\n      - law: edoc\n"), "{next}");
}

#[test]
fn a_file_in_another_form_is_written_anew_once_with_a_copy_beside_it() {
    let place = Desk::new();
    let text = "format: 1\nanswers: { G.1: no } # in one line\n";
    place.write("m.yaml", text);
    let ran = place.assess(&["m.yaml"], &["x", ".", "n"]);
    assert_eq!(ran.code, 0);
    assert_eq!(ran.out.matches("written anew in the usual order").count(), 1, "{}", ran.out);
    let copy = place.names().into_iter().find(|name| name.starts_with("m.yaml.before-")).unwrap();
    assert_eq!(place.read(&copy), text);
    assert_eq!(place.read("m.yaml"), "format: 1\nanswers:\n  G.1: \"no\"\n  S.1: x\n  S.2: \"no\"\n");
}

#[test]
fn an_empty_questionnaire_is_filled_in_place() {
    let place = Desk::new();
    assert_eq!(place.pipe(&["template", "-o", "m.yaml"], "").code, 0);
    let before = place.read("m.yaml");
    assert_eq!(
        place
            .pipe(
                &["assess", "m.yaml"],
                "Mongolia\n1 2022-10-25 notification\n2026: first\n2/5/2026\ny\nnote here\n2\n"
            )
            .code,
        0
    );
    let after = place.read("m.yaml");
    let changed: Vec<&str> = after.lines().filter(|line| !before.lines().any(|known| known == *line)).collect();
    assert_eq!(
        changed,
        [
            "# two capital letters, ISO 3166-1",
            "country: MN",
            "# the country's standing towards the treaty, if you know it: { standing: party, signed or none; since: a date; source: where it stands }",
            "treaty: { standing: party, since: 2022-10-25, source: \"notification\" }",
            "# the team's name for this round, such as a year",
            "round: \"2026: first\"",
            "# year-month-day",
            "assessed-on: 2026-05-02",
            "  I.A.a: \"yes\"",
            "    value: partial",
            "    note: here",
        ]
    );
    assert_eq!(after.lines().filter(|line| line.trim_start().starts_with('#')).count(), before.matches("# ").count());
    assert_eq!(place.names(), ["m.yaml", "m.yaml.log"]);
}

#[test]
fn line_breaks_of_windows_stay() {
    let place = Desk::new();
    place.write("m.yaml", "\u{feff}format: 1\r\n# ours\r\nanswers:\r\n  G.1: \"no\"\r\n");
    assert_eq!(place.assess(&["m.yaml"], &["x\r", ".\r"]).code, 0);
    assert_eq!(place.read("m.yaml"), "format: 1\r\n# ours\r\nanswers:\r\n  G.1: \"no\"\r\n  S.1: x\r\n");
}

#[test]
fn toml_and_json_are_taken_over_and_never_overwritten() {
    let place = Desk::new();
    let toml = "format = 1\n[answers]\n\"G.1\" = \"no\"\n";
    place.write("m.toml", toml);
    let ran = place.assess(&["m.toml"], &["y"]);
    assert_eq!(ran.code, 3);
    assert!(ran.err.contains("`readiness assess m.yaml --from m.toml`"), "{}", ran.err);
    let ran = place.assess(&["m.yaml", "--from", "m.toml"], &["x", "."]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!(place.read("m.yaml"), "format: 1\nanswers:\n  G.1: \"no\"\n  S.1: x\n");
    assert_eq!(place.read("m.toml"), toml);
    let ran = place.assess(&["m.yaml", "--from", "m.toml"], &["y"]);
    assert!(ran.code == 3 && ran.err.contains("exists already"), "{}", ran.err);
    let ran = place.assess(&["n.yaml", "--from", "m.toml"], &[]);
    assert_eq!((ran.code, place.read("n.yaml").as_str()), (0, "format: 1\nanswers:\n  G.1: \"no\"\n"));
}

#[test]
fn a_new_file_takes_dates_and_countries_in_the_words_that_people_use() {
    for (date, country, head) in [
        ("4.5.2026", "Republic of Korea", "country: KR\nassessed-on: 2026-05-04\n"),
        ("4 мая 2026 г.", "Киргизия", "country: KG\nassessed-on: 2026-05-04\n"),
        ("2026-5-4", "Western Samoa", "country: WS\nassessed-on: 2026-05-04\n"),
    ] {
        let place = Desk::new();
        let ran = place.assess(&["m.yaml", "--date", date, "--country", country, "--round", "1"], &["y"]);
        assert_eq!(ran.code, 0, "{}", ran.err);
        let text = place.read("m.yaml").replace("round: \"1\"\n", "");
        assert!(text.contains(head), "{date} {country}: {text}");
    }
    let place = Desk::new();
    let refused = |arguments: &[&str]| place.assess(arguments, &["y"]).err;
    let said = refused(&["m.yaml", "--date", "29.2.2027"]);
    assert!(said.contains("`--date 29.2.2027`: there is no such day, that month has 28 days"), "{said}");
    assert!(refused(&["m.yaml", "--date", "soon"]).contains("write it like 2026-05-04, 4.5.2026"));
    let said = refused(&["m.yaml", "--country", "Korea"]);
    assert!(said.contains("country `Korea` is not found in the UN list"), "{said}");
    assert!(said.contains("did you mean Democratic People's Republic of Korea / Republic of Korea?"), "{said}");
}

#[test]
fn wrong_arguments_are_bad_usage_and_touch_nothing() {
    let place = Desk::new();
    for (arguments, code) in [
        (&["m.yaml", "--section", "Q"][..], 2),
        (&["m.yaml", "--profile", "slow"], 2),
        (&["m.yaml", "--country", "Atlantis"], 2),
        (&["m.yaml", "--only-open", "--review"], 2),
        (&["m.yaml", "--date", "2026-02-31"], 2),
        (&["m.txt"], 3),
        (&["no/such/m.yaml"], 3),
        (&["m.yaml", "--earlier", "none.yaml"], 3),
    ] {
        let ran = place.assess(arguments, &["y"]);
        assert_eq!(ran.code, code, "{arguments:?}: {}", ran.err);
        assert!(!ran.err.is_empty());
        assert_eq!(place.names(), [""; 0], "{arguments:?}");
    }
}

#[test]
fn a_profile_is_written_into_a_new_file_and_lifted_again() {
    let place = Desk::new();
    let new: Vec<&str> = ["assess", "m.yaml", "--profile", "quick"].into_iter().chain(NEW).collect();
    assert_eq!(place.pipe(&new, "y\n").code, 0);
    let text = place.read("m.yaml");
    let lists = ["legal", "technical"].map(|list| format!("  {list}: {}\n", version(list))).concat();
    assert!(text.contains(&format!("profile: quick\nchecklists:\n{lists}answers:\n  I.A.a")), "{text}");
    let quick = place.pipe(&["assess", "m.yaml"], "").out;
    let all = place.pipe(&["assess", "m.yaml", "--profile", "all"], "").out;
    assert!(!place.read("m.yaml").contains("profile"));
    let asked = |out: &str| -> usize {
        let line = out.lines().find(|line| line.starts_with("Legal readiness: 1 of")).unwrap();
        line.split(' ').nth(4).unwrap().parse().unwrap()
    };
    assert!(asked(&quick) * 2 < asked(&all), "{quick}\n{all}");
}

#[test]
fn words_of_all_scripts_go_in_and_out_intact() {
    let place = Desk::new();
    let note = "Связь есть не везде; បណ្តាញអ៊ីនធឺណិត; 边境口岸的网络; सीमा चौकी; الشبكة بطيئة";
    let ran = place.assess(&[&["m.yaml"], &NEW[..]].concat(), &[&format!("note {note}"), "again"]);
    assert!(place.read("m.yaml").contains(note));
    for word in note.split(['；', ';', ' ']) {
        assert!(ran.out.contains(word), "{word} in\n{}", ran.out);
    }
}

#[test]
fn a_line_that_is_no_text_is_refused_and_the_next_one_heard() {
    let place = Desk::new();
    let folder = small_folder();
    let arguments = ["--checklists", folder.to_str().unwrap(), "assess", "m.yaml", "--country", "MN", "--round", "1"];
    let ran = place.pipe(&[&arguments[..], &["--date=2026-05-02"]].concat(), b"\xff\xfe\ny");
    assert!(ran.out.contains("was not UTF-8"));
    assert!(place.read("m.yaml").ends_with("G.1: \"yes\"\n"), "a last line without its break counts");
}
