//! Files bent out of shape, for every command: it ends soon, in little memory and with an exit code that is documented, names
//! the file it gives up on, and writes nothing but what it was to write.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

use super::mutate::mutated;
use super::share;
use crate::batch::made::Dice;
use crate::harness::{Desk, PROGRAM, Ran, home, patiently, scrubbed};

/// Bent files that are tried in all.
const ALL: usize = 20_000;

/// What a run may take: kilobytes of address space, and seconds of a processor.
const LIMITS: &str = "ulimit -v 1048576 && ulimit -t 10";

const SOUND: &str = "format: 1\ncountry: MN\nround: \"2024\"\nassessed-on: 2024-06-01\nchecklists: { own: 1.2.0 }\nanswers:\n  \
                     P1.1: none\n  P1.3: 10\n  P2.1: [locks]\n";
const OLD: &str = "# ours\nformat: 1\ncountry: XA\nround: r1\nassessed-on: 2026-01-15\nchecklists: { tech: 2.0.0 }\nanswers:\n  \
                   T1.1: yes\n  # asked\n  T1.2: no\n  T2.1: partial # seen\n  T2.9: 40\n  T2.2: [passwords, firewalls]\n";
const TEMPLATE: &str = "# {{ country }}\n{% for action in actions %}- {{ action.title | upper }}\n{% endfor %}\
                        {{ document | safe }}\n";
const REPLIES: &str = "go P1.1\nall\nnote said: yesterday\nevidence A law\ngo P1.3\n55\nmark\nundo\nlist owed\nq\n";

/// A command in a folder of the desk, what of its files is bent, and what it may write.
struct Case {
    folder: &'static str,
    bent: &'static [&'static str],
    /// `FILE` stands for the bent file; with `< FILE` it is piped in.
    line: &'static str,
    writes: &'static [&'static str],
}

const ANSWERS: &[&str] = &["answers/mn.yaml", "answers/mn.json", "answers/mn.toml"];
const LISTS: &[&str] = &[
    "own/P1-bodies.yaml",
    "own/P2-systems.yaml",
    "own/checklist.yaml",
    "own/crosswalk.yaml",
    "data/agencies.yaml",
    "data/countries.yaml",
    "data/instruments.yaml",
    "data/survey-averages.yaml",
    "data/treaty.yaml",
    "profiles/short.yaml",
    "ledger.txt",
];
const SETTINGS: &[&str] = &["readiness.toml"];
const PLAN: &[&str] = &["plan.yaml"];
const EDITIONS: &[&str] = &[
    "old.yaml",
    "editions/2.0.0/tech/T2-systems.yaml",
    "editions/2.0.0/tech/checklist.yaml",
    "tech/i18n/km/T1-bodies.yaml",
];
const SHIPPED: &[&str] = &["early-starter.yaml", "ru.yaml", "survey.yaml", "mongolia-2019.yaml"];

type Names = &'static [&'static str];

const fn case(folder: &'static str, bent: Names, line: &'static str, writes: Names) -> Case {
    Case { folder, bent, line, writes }
}

const CASES: &[Case] = &[
    case("base", ANSWERS, "check FILE", &[]),
    case("base", ANSWERS, "check FILE --format json", &[]),
    case("base", ANSWERS, "check answers --format sarif", &[]),
    case("base", ANSWERS, "score FILE", &[]),
    case("base", ANSWERS, "score FILE --explain own --lang ru", &[]),
    case("base", ANSWERS, "gaps FILE", &[]),
    case("base", ANSWERS, "plan FILE", &[]),
    case("base", ANSWERS, "plan FILE --part all -o out.md --with-confidential", &["out.md"]),
    case("base", ANSWERS, "plan FILE --plan plan.yaml -o out.docx", &["out.docx", "plan.yaml"]),
    case("base", ANSWERS, "plan FILE -o out.xlsx", &["out.xlsx"]),
    case("base", ANSWERS, "plan FILE -o out.pdf", &["out.pdf"]),
    case("base", ANSWERS, "plan FILE -o out.html", &["out.html"]),
    case("base", ANSWERS, "compare sound.yaml FILE -o out.csv", &["out.csv"]),
    case("base", ANSWERS, "compare FILE sound.yaml", &[]),
    case("base", ANSWERS, "merge sound.yaml FILE", &["sound.yaml", "sound.yaml.log"]),
    case("base", ANSWERS, "merge sound.yaml FILE --team --format json", &["sound.yaml", "sound.yaml.log"]),
    case("base", ANSWERS, "merge sound.yaml other.yaml --base FILE", &["sound.yaml", "sound.yaml.log"]),
    case(
        "base",
        &["answers/mn.yaml"],
        "merge FILE other.yaml -o out.md",
        &["out.md", "answers/mn.yaml", "answers/mn.yaml.log"],
    ),
    case("base", ANSWERS, "batch answers sound.yaml", &[]),
    case("base", ANSWERS, "batch answers -o out --plans=md --rank", &["out"]),
    case("base", &["lines.jsonl"], "batch - < FILE", &[]),
    case("base", &["lines.jsonl"], "batch FILE --format csv", &[]),
    case("base", &["lines.jsonl"], "check FILE", &[]),
    case("base", &["answers/mn.yaml"], "assess FILE < replies.txt", &["answers/mn.yaml", "answers/mn.yaml.log"]),
    case("base", ANSWERS, "assess new.yaml --from FILE --round 2026 < replies.txt", &["new.yaml", "new.yaml.log"]),
    case("base", ANSWERS, "upgrade FILE -o out.yaml", &["out.yaml"]),
    case("base", PLAN, "plan sound.yaml --plan FILE", &["plan.yaml"]),
    case("base", PLAN, "plan --plan FILE --part follow-up", &[]),
    case("base", PLAN, "plan --plan FILE --part sheets -o out.pdf", &["out.pdf"]),
    case("base", PLAN, "check FILE", &[]),
    case("mini", &["plan.yaml"], "upgrade old.yaml --checklists . --plan FILE --dry-run", &[]),
    case("base", SETTINGS, "score sound.yaml", &[]),
    case("base", SETTINGS, "plan sound.yaml -o out.pdf", &["out.pdf"]),
    case("base", SETTINGS, "template -o out.html", &["out.html"]),
    case("base", SETTINGS, "template --by-agency -o out", &["out"]),
    case("base", SETTINGS, "check FILE", &[]),
    case("base", SETTINGS, "list agencies", &[]),
    case("base", LISTS, "check .", &[]),
    case("base", LISTS, "check . --fix --lang ru", &["ledger.txt", "own/i18n"]),
    case("base", LISTS, "score sound.yaml", &[]),
    case("base", LISTS, "plan answers/mn.yaml --part all -o out.docx", &["out.docx"]),
    case("base", LISTS, "list", &[]),
    case("base", LISTS, "show P1.1", &[]),
    case("base", LISTS, "template -o out.pdf", &["out.pdf"]),
    case("base", LISTS, "template", &[]),
    case("base", LISTS, "assess sound.yaml < replies.txt", &["sound.yaml", "sound.yaml.log"]),
    case("mini", EDITIONS, "upgrade old.yaml --checklists .", &["old.yaml"]),
    case("mini", EDITIONS, "upgrade old.yaml --checklists . -o out.yaml", &["out.yaml"]),
    case("mini", EDITIONS, "score old.yaml --checklists . --lang ru", &[]),
    case("mini", EDITIONS, "compare old.yaml old.yaml --checklists .", &[]),
    case("base", &["own.j2"], "plan sound.yaml --template FILE", &[]),
    case("base", &["languages/mn/report.ftl"], "score sound.yaml --lang-dir languages --lang mn", &[]),
    case("base", &["languages/mn/report.ftl"], "list --lang-dir languages --lang mn", &[]),
    case("far", SHIPPED, "check FILE", &[]),
    case("far", SHIPPED, "plan FILE", &[]),
    case("far", SHIPPED, "batch FILE", &[]),
    case("far", &["survey.yaml"], "template --from-survey FILE -o out.yaml", &["out.yaml"]),
];

/// A desk with files of every kind, all sound. The settings of its folder name the checklists of its folder; `far` has the
/// shipped ones.
fn desk() -> Desk {
    let desk = Desk::new();
    desk.copy("tests/fixtures/base", "base");
    desk.copy("tests/fixtures/mini", "mini");
    desk.copy("examples/languages", "base/languages");
    desk.write("far/readiness.toml", "language = \"en\"\n");
    for name in ["early-starter", "ru", "survey", "mongolia-2019"] {
        let text = fs::read(home("examples").join(name).join("answers.yaml")).unwrap();
        desk.write(&format!("far/{name}.yaml"), text);
    }
    let json = "{ \"format\": 1, \"country\": \"MN\", \"round\": \"2025\", \"checklists\": { \"own\": \"1.2.0\" }, \"answers\": {\n  \
                \"P1.1\": \"some\",\n  \"P1.2\": { \"value\": \"none\", \"evidence\": [\"The law\"], \"note\": \"No line.\" },\n  \
                \"P1.3\": 40,\n  \"P2.1\": [\"locks\", \"guards\"] } }\n";
    desk.write("base/answers/mn.json", json);
    desk.write("base/lines.jsonl", format!("{0}\n{0}\n{0}\n", json.replace('\n', "")));
    desk.write(
        "base/answers/mn.toml",
        "format = 1\ncountry = \"MN\"\nround = \"2025\"\nchecklists = { own = \"1.2.0\" }\n\n[answers]\n\"P1.1\" = \"some\"\n\
         \"P1.3\" = 40\n\"P2.1\" = [\"locks\", \"guards\"]\n\n[answers.\"P1.2\"]\nvalue = \"none\"\nnote = \"No line.\"\n",
    );
    desk.write("base/sound.yaml", SOUND);
    desk.write("base/other.yaml", SOUND.replace("P1.3: 10", "P1.3: 20"));
    desk.write("mini/old.yaml", OLD);
    desk.write("mini/readiness.toml", "language = \"en\"\n");
    desk.write("mini/plan.yaml", "format: 1\nactions:\n  set-up-body: { status: done }\n  gone: { status: planned }\n");
    desk.write("base/own.j2", TEMPLATE);
    for folder in ["base", "mini"] {
        desk.write(&format!("{folder}/replies.txt"), REPLIES);
    }
    desk
}

type Files = BTreeMap<PathBuf, Vec<u8>>;

/// Makes the desk what it was.
fn restore(desk: &Desk, sound: &Files) {
    let now = desk.all("");
    for path in now.keys().filter(|path| !sound.contains_key(*path)) {
        fs::remove_file(desk.folder().join(path)).unwrap();
    }
    for (path, bytes) in sound.iter().filter(|(path, bytes)| now.get(*path) != Some(bytes)) {
        fs::write(desk.folder().join(path), bytes).unwrap();
    }
}

/// What a bent file came to that it should not have; nothing where all is well.
fn trouble(case: &Case, bent: &str, desk: &Desk, sound: &Files, aside: &Desk) -> Vec<String> {
    let before = desk.all("");
    let line = case.line.replace("FILE", bent);
    let (arguments, input) = line.split_once(" < ").unwrap_or((&line, ""));
    let script = format!("{LIMITS} && exec \"$0\" \"$@\"");
    let mut command = scrubbed("sh");
    command.args(["-c", &script, PROGRAM]).args(arguments.split(' ')).current_dir(desk.path(case.folder));
    if !input.is_empty() {
        command.stdin(File::open(desk.path(case.folder).join(input)).unwrap());
    }
    let streams = ["out", "err"].map(|name| File::create(aside.path(name)).unwrap());
    let [out, err] = streams;
    let mut run = command.stdout(out).stderr(err).spawn().unwrap();
    let status = patiently(|| run.try_wait().unwrap().ok_or_else(|| line.clone()));
    let text = |name: &str| String::from_utf8_lossy(&fs::read(aside.path(name)).unwrap()).into_owned();
    let (out, err) = (text("out"), text("err"));
    let mut found = Vec::new();
    let code = status.code();
    if !matches!(code, Some(0..=3)) || err.contains("panicked") {
        found.push(format!("ended with {status}"));
    }
    let name = Path::new(bent).file_name().unwrap().to_string_lossy();
    // What a checklist lacks is found where another one of its files asks for it.
    let named = err.contains(&*name) || matches!(case.bent, LISTS | EDITIONS) && err.contains(".yaml");
    if code == Some(3) && !named {
        found.push(format!("{name} is not named"));
    }
    let steers = |sign: char| sign.is_control() && !matches!(sign, '\n' | '\t') || "\u{202e}\u{2066}".contains(sign);
    if err.contains(steers) || out.contains(|sign| steers(sign) && sign != '\r') {
        found.push("what is printed steers the terminal".to_owned());
    }
    let after = desk.all("");
    let is_meant = |path: &Path| case.writes.iter().any(|place| path.starts_with(Path::new(case.folder).join(place)));
    let differing = before.keys().chain(after.keys()).filter(|path| before.get(*path) != after.get(*path));
    for path in differing {
        if !is_meant(path) || code.is_none_or(|code| code > 1) {
            found.push(format!("{} was changed", path.display()));
        }
    }
    restore(desk, sound);
    if !found.is_empty() {
        found.push(format!("{line}\n{out}\n{err}"));
    }
    found
}

#[test]
fn files_bent_out_of_shape_end_in_a_report_and_harm_nothing() {
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    let troubles: Vec<String> = std::thread::scope(|scope| {
        let work = |worker: usize| {
            move || {
                let (desk, aside) = (desk(), Desk::new());
                let sound = desk.all("");
                let mut troubles = Vec::new();
                for number in (worker..share(ALL)).step_by(workers) {
                    let mut dice = Dice::new(number as u64);
                    let case = &CASES[number % CASES.len()];
                    let bent = case.bent[dice.roll(case.bent.len())];
                    let path = Path::new(case.folder).join(bent);
                    let text = mutated(&sound[&path], &mut dice);
                    fs::write(desk.folder().join(&path), &text).unwrap();
                    let found = trouble(case, bent, &desk, &sound, &aside);
                    if !found.is_empty() {
                        let shown: String = String::from_utf8_lossy(&text).chars().take(3_000).collect();
                        troubles.push(format!("number {number}: {}\n{}", found.join("; "), shown.escape_debug()));
                    }
                }
                troubles
            }
        };
        let running: Vec<_> = (0..workers).map(|worker| scope.spawn(work(worker))).collect();
        running.into_iter().flat_map(|worker| worker.join().unwrap()).collect()
    });
    let shown = troubles.iter().take(20).map(String::as_str).collect::<Vec<_>>().join("\n\n");
    assert!(troubles.is_empty(), "{} of {}:\n{shown}", troubles.len(), share(ALL));
}

/// Every case means what it says: with sound files it works.
#[test]
fn every_case_works_with_sound_files() {
    let (desk, aside) = (desk(), Desk::new());
    let sound = desk.all("");
    for case in CASES {
        let line = case.line.replace("FILE", case.bent[0]);
        let ran =
            Ran::of(scrubbed("sh").args(["-c", &format!("readiness {line}")]).current_dir(desk.path(case.folder)));
        assert!(matches!(ran.code, 0 | 1), "{line}: {}", ran.err);
        restore(&desk, &sound);
        assert_eq!(trouble(case, case.bent[0], &desk, &sound, &aside), Vec::<String>::new());
    }
}
