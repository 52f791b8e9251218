//! What day it is.

use std::io::Write;
use std::process::Stdio;

use super::session::small_folder;
use crate::harness::Desk;

/// A file of the database of time zones: a place that is always as many hours ahead of Greenwich.
fn zone(hours: i8) -> Vec<u8> {
    let name = format!("{hours:+03}");
    let block = |version: u8| {
        let mut block = [b"TZif", &[version][..], &[0; 15]].concat();
        // No leap seconds and no changes; one kind of time, with a name of four bytes.
        [0, 0, 0, 0, 1, 4_u32].iter().for_each(|count| block.extend(count.to_be_bytes()));
        block.extend((i32::from(hours) * 3600).to_be_bytes());
        block.extend([0, 0]);
        block.extend(name.bytes().chain([0]));
        block
    };
    [block(b'2'), block(b'2'), format!("\n<{name}>{}\n", -hours).into_bytes()].concat()
}

/// At every moment it is a later day on Kiritimati than on Baker Island, 26 hours behind.
#[test]
fn today_is_the_day_where_the_user_is() {
    let desk = Desk::new();
    for (name, hours) in [("East", 14), ("West", -12)] {
        desk.write(&format!("zones/Pacific/{name}"), zone(hours));
    }
    let folder = small_folder();
    let arguments = ["--checklists", folder.to_str().unwrap(), "assess", "--country", "MN", "--round", "1"];
    let day = |name: &str| -> jiff::civil::Date {
        let file = format!("{name}.yaml");
        let mut command = desk.command(&arguments);
        command.arg(&file).env("TZ", format!("Pacific/{name}")).env("TZDIR", desk.path("zones"));
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::null()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(b"\n\nyes\n").unwrap();
        assert!(child.wait().unwrap().success());
        let text = desk.read(&file);
        let day = text.lines().find_map(|line| line.strip_prefix("assessed-on: "));
        day.unwrap_or_else(|| panic!("{text}")).parse().unwrap()
    };
    let (west, east) = (day("West"), day("East"));
    assert!(west < east, "{west}, {east}");
}
