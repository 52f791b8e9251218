//! Actions as the answers call for them, in every document.

use serde_json::Value as Json;

use crate::harness::Desk;

/// The small checklists in a folder `lists`, with pieces of their files put otherwise.
fn desk(changes: &[(&str, &str, &str)]) -> Desk {
    let desk = Desk::new();
    desk.copy("tests/fixtures/mini", "lists");
    for (file, from, to) in changes {
        let path = format!("lists/{file}");
        let text = desk.read(&path);
        assert_eq!(text.matches(from).count(), 1, "{file}: {from}");
        desk.write(&path, text.replace(from, to));
    }
    desk
}

/// The output of a run that must be fine.
fn fine(desk: &Desk, arguments: &[&str]) -> String {
    let ran = desk.run(&[arguments, &["--checklists", "lists"]].concat());
    assert_eq!(ran.code, 0, "{}", ran.err);
    ran.out
}

/// An action of a plan in JSON.
fn action(json: &str, id: &str) -> Json {
    let json: Json = serde_json::from_str(json).unwrap();
    json["actions"].as_array().unwrap().iter().find(|action| action["id"] == id).unwrap().clone()
}

#[test]
fn a_country_that_has_begun_is_told_what_is_left_to_do_in_every_document() {
    let begun = "    horizon: medium\n    begun: { title: Finish customs, what: Buy the rest. }";
    let desk = desk(&[("tech/T2-systems.yaml", "    horizon: medium", begun)]);
    let head = "format: 1\nassessed-on: 2026-05-04\nanswers:\n";
    desk.write("none.yaml", format!("{head}  T2.1: no\n"));
    desk.write("some.yaml", format!("{head}  T2.1: partial\n"));
    for (file, said, unsaid, what, state) in [
        ("none.yaml", "Automate customs", "Finish customs", "Buy a system.", "not-begun"),
        ("some.yaml", "Finish customs", "Automate customs", "Buy the rest.", "begun"),
    ] {
        for format in ["md", "json", "csv"] {
            for part in ["summary", "plan", "all"] {
                let out = fine(&desk, &["plan", file, "--format", format, "--part", part]);
                assert!(out.contains(said) && !out.contains(unsaid), "{file} {format} {part}");
            }
        }
        let json = action(&fine(&desk, &["plan", file, "--format", "json"]), "automate-customs");
        assert_eq!((&json["title"], &json["what"], &json["state"]), (&said.into(), &what.into(), &state.into()));
        let kept = format!("plan-of-{file}");
        fine(&desk, &["plan", file, "--plan", &kept]);
        assert!(desk.read(&kept).contains(said) && !desk.read(&kept).contains(unsaid), "{file}");
    }
}
