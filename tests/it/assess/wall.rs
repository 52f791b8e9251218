//! Questions as pages on a real terminal: what a wall shows, in every size and script.

use std::fmt::Write as _;

use super::terminal::{Screen, is_ready};
use crate::harness::{Desk, PROGRAM, home, patiently};

/// Sizes of terminals, columns first: the smallest that is promised, the usual one, a larger one.
const SIZES: [(u16, u16); 3] = [(60, 20), (80, 24), (100, 30)];

/// A language with its words: a question, three criteria, and what introduces the section.
type Script = (&'static str, &'static str, [&'static str; 3], &'static str);

const SCRIPTS: [Script; 6] = [
    (
        "en",
        "Does a law in force say that information is not denied legal effect merely because it is electronic?",
        [
            "No law in force contains the rule, or there is only a draft that nobody has laid before parliament yet.",
            "A law contains the rule, but only for some users, sectors or documents, or it still awaits its decrees.",
            "A law of general reach contains the rule; it is in force and needs no further decree or signature.",
        ],
        "Whether the law gives electronic documents the effect of paper, among traders and with public bodies.",
    ),
    (
        "ru",
        "Говорит ли действующий закон, что сведения не лишаются юридической силы лишь из-за электронной формы?",
        [
            "Ни один действующий закон не содержит этой нормы, или есть только проект, не внесённый в парламент.",
            "Закон содержит норму, но только для некоторых пользователей, отраслей или документов.",
            "Норму содержит закон общего действия; он в силе и не требует ни указа, ни особой подписи.",
        ],
        "Придаёт ли закон электронным документам силу бумажных – между участниками торговли и с ведомствами.",
    ),
    (
        "km",
        "តើបណ្តាញអ៊ីនធឺណិតគ្របដណ្តប់ច្រកព្រំដែន កំពង់ផែ និងព្រលានយន្តហោះទាំងអស់ដែរឬទេ?",
        [
            "គ្មានច្រកណាមួយមានការតភ្ជាប់ដែលអាចពឹងផ្អែកបានឡើយ។",
            "ច្រកមួយចំនួនគ្មានការតភ្ជាប់ ឬល្បឿនមិនគ្រប់គ្រាន់សម្រាប់ការងារប្រចាំថ្ងៃ។",
            "គ្រប់ច្រកទាំងអស់មានការតភ្ជាប់ដែលមានសុវត្ថិភាព និងល្បឿនគ្រប់គ្រាន់។",
        ],
        "ហេដ្ឋារចនាសម្ព័ន្ធសម្រាប់ពាណិជ្ជកម្មគ្មានក្រដាស។",
    ),
    (
        "ne",
        "के सञ्जाल सेवा हरेक सीमा नाका, बन्दरगाह र विमानस्थलमा पुगेको छ?",
        [
            "कुनै पनि नाकामा भरपर्दो सम्पर्क छैन।",
            "केही नाकामा सम्पर्क छैन, वा गति दैनिक कामका लागि अपुग छ।",
            "सबै नाकामा सुरक्षित र पर्याप्त सम्पर्क छ।",
        ],
        "कागजरहित व्यापारका लागि पूर्वाधार।",
    ),
    (
        "zh",
        "网络服务是否覆盖所有边境口岸、港口、机场和货物通关场所？",
        [
            "没有任何口岸具备可供贸易手续使用的连接。",
            "部分口岸没有连接，或者带宽不足以承担日常负荷。",
            "所有口岸均有安全连接，带宽可承担最繁忙时段。",
        ],
        "无纸贸易的信息通信基础设施。",
    ),
    (
        "fa",
        "آیا خدمات شبکه به همهٔ گذرگاه‌های مرزی، بندرها و فرودگاه‌ها می‌رسد؟",
        [
            "هیچ گذرگاهی اتصال قابل اتکا ندارد.",
            "برخی گذرگاه‌ها اتصال ندارند یا پهنای باند کافی نیست.",
            "همهٔ گذرگاه‌ها اتصال امن و کافی دارند.",
        ],
        "زیرساخت تجارت بدون کاغذ.",
    ),
];

/// A folder with a checklist of two questions in the words of a script.
fn checklist(desk: &Desk, (_, prompt, criteria, intro): &Script) -> String {
    desk.copy("tests/fixtures/port", "port");
    let quoted = |text: &str| serde_json::to_string(text).unwrap();
    let [no, partial, yes] = criteria.map(quoted);
    let criteria = format!("{{ \"no\": {no}, partial: {partial}, \"yes\": {yes} }}");
    let gates = desk.read("port/port/G-gates.yaml");
    let gates = gates.replace("Is the gate electronic?", &quoted(prompt));
    let gates = gates.replace("{ \"no\": Paper only., partial: Some lanes., \"yes\": Every lane. }", &criteria);
    desk.write("port/port/G-gates.yaml", gates.replace("How lorries come in.", &quoted(intro)));
    desk.path("port").display().to_string()
}

/// A session at its first screen, which is the question, or what is said before it.
pub(super) fn open(desk: &Desk, folder: &str, language: &str, size: (u16, u16)) -> Screen {
    let own = home("tests/fixtures/wall").display().to_string();
    let arguments = ["--lang", language, "--lang-dir", &own, "--checklists", folder, "assess", "m.yaml"];
    let screen = Screen::sized(desk, PROGRAM, &arguments, "xterm", size);
    screen.wait(0, is_ready);
    screen
}

/// A session of a new file at its first question.
fn begin(desk: &Desk, folder: &str, language: &str, size: (u16, u16)) -> Screen {
    desk.write("m.yaml", "format: 1\ncountry: MN\n");
    let mut screen = open(desk, folder, language, size);
    to_the_question(&mut screen, size);
    screen
}

/// Turns what is said before the question, where it has no room beside it.
fn to_the_question(screen: &mut Screen, size: (u16, u16)) {
    if !screen.seen(0, size)[0].contains('·') {
        screen.press("\r", "G.1");
    }
}

fn without_blanks(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace()).collect()
}

/// A row with its Persian digits as the others are.
fn in_latin_digits(row: &str) -> String {
    let latin = |sign: char| match sign {
        '۰'..='۹' => char::from(b'0' + u8::try_from(u32::from(sign) - u32::from('۰')).unwrap()),
        other => other,
    };
    row.chars().map(latin).collect()
}

/// A page: where we are on top, every option by its number, the foot with its keys, and the prompt in the last row.
fn assert_page(rows: &[String], id: &str, options: usize) {
    let rows: Vec<String> = rows.iter().map(|row| in_latin_digits(row)).collect();
    let all = rows.join("\n");
    assert!(rows[0].contains('·') && rows[1].contains("G:"), "the place stands on top:\n{all}");
    assert!(rows[rows.len() - 1].starts_with(&format!("{id} (")), "the prompt is the last row:\n{all}");
    assert!(rows[rows.len() - 2].starts_with("Enter"), "the keys stand above it:\n{all}");
    assert!(rows.iter().any(|row| row.starts_with(&format!("{id}  "))), "the question is on the page:\n{all}");
    for number in 1..=options {
        let is_option = |row: &&String| row.trim_start_matches('*').trim_start().starts_with(&format!("{number}  "));
        assert_eq!(rows.iter().filter(is_option).count(), 1, "option {number}:\n{all}");
    }
}

#[test]
fn a_section_fits_the_wall_in_every_size_and_script() {
    for script in &SCRIPTS {
        let (language, prompt, criteria, _) = script;
        for size in SIZES {
            let desk = Desk::new();
            let folder = checklist(&desk, script);
            let tag = if matches!(*language, "ru" | "km" | "fa") { language } else { "en" };
            let mut screen = begin(&desk, &folder, tag, size);
            let rows = screen.seen(0, size);
            assert_page(&rows, "G.1", 3);
            let page = without_blanks(&rows.join(""));
            for text in [prompt].into_iter().chain(criteria) {
                assert!(page.contains(&without_blanks(text)), "{language} {size:?} lost {text}:\n{}", rows.join("\n"));
            }
            screen.press("customs: 3\r", "G.1, ");
            screen.press("2\r", "Enter");
            screen.press("as said\r", "G.1: ");
            let rows = screen.seen(0, size);
            assert_page(&rows, "G.1", 3);
            assert!(rows.iter().any(|row| in_latin_digits(row).starts_with("*  2  ")), "{}", rows.join("\n"));
            screen.press("\r", "G.1.1");
            assert_page(&screen.seen(0, size), "G.1.1", 0);
            screen.press("?\r", "");
            let rows = screen.seen(0, size);
            assert!(rows.iter().any(|row| row.contains("??")), "short help is one screen:\n{}", rows.join("\n"));
            // Where it has no room beside the question, Enter goes back to it.
            if !rows.iter().any(|row| row.starts_with("G.1.1  ")) {
                screen.press("\r", "");
            }
            assert_page(&screen.seen(0, size), "G.1.1", 0);
            screen.press_until("quit\r", "plan m.yaml");
            assert_eq!(screen.code(), Some(0));
        }
    }
}

/// What stands on the wall as a section is gone through, screen by screen. The captures are there to be looked at: what
/// changes in them is judged before it is accepted.
#[test]
fn a_section_is_captured_in_four_languages_and_three_sizes() {
    for script in SCRIPTS.iter().filter(|(language, ..)| matches!(*language, "en" | "ru" | "km" | "fa")) {
        let mut all = String::new();
        for size in SIZES {
            let desk = Desk::new();
            let folder = checklist(&desk, script);
            let said = "customs: { value: \"yes\", on: 2026-05-04 }, carriers: { value: \"no\", name: B. Bold, on: 2026-05-05 }";
            desk.write("m.yaml", format!("format: 1\ncountry: MN\nanswers:\n  G.1: {{ agencies: {{ {said} }} }}\n"));
            let mut screen = open(&desk, &folder, script.0, size);
            let mut capture = |typed: &str, screen: &Screen| {
                let _ = writeln!(all, "{typed:─<width$}", width = usize::from(size.0));
                screen.seen(0, size).iter().for_each(|row| {
                    let _ = writeln!(all, "{row}");
                });
            };
            capture(&format!("{} × {} ", size.0, size.1), &screen);
            to_the_question(&mut screen, size);
            for (typed, words) in [
                ("3", "Enter"),
                ("Act 12 of 2025", "G.1: "),
                ("evidence Act 12 of 2025, article 7", "G.1: "),
                ("", "G.1.1"),
                ("?", "??"),
                ("", "G.1.1"),
                ("45", "G.1.1: 45"),
                ("", "G.1.2"),
                ("2,3", "G.1.2: "),
                (".", "G.1.2"),
            ] {
                // Enter turns what stands in the place of the question, and is no reply where nothing does.
                if typed.is_empty()
                    && screen.seen(0, size).iter().any(|row| row.starts_with("G.1.1  "))
                    && words == "G.1.1"
                {
                    continue;
                }
                screen.press(&format!("{typed}\r"), words);
                capture(&format!("> {typed} "), &screen);
            }
        }
        insta::assert_snapshot!(format!("wall_{}", script.0), all);
    }
}

#[test]
fn a_page_is_drawn_anew_in_another_size_and_what_is_typed_stays() {
    let desk = Desk::new();
    let folder = checklist(&desk, &SCRIPTS[0]);
    let mut screen = begin(&desk, &folder, "en", (100, 30));
    screen.press_until("part", "part");
    let before = screen.resize(60, 20);
    let rows = patiently(|| {
        let rows = screen.seen(before, (60, 20));
        if rows[19] == "G.1 (1–3, ?)> part" { Ok(rows) } else { Err(rows.join("\n")) }
    });
    assert_page(&rows, "G.1", 3);
    screen.press("ly\r", "G.1: Partly");
}

#[test]
fn a_long_answer_of_the_program_is_turned_page_by_page() {
    let desk = Desk::new();
    let folder = checklist(&desk, &SCRIPTS[0]);
    let mut screen = begin(&desk, &folder, "en", (80, 24));
    screen.press("list agencies\r", "Enter: more");
    assert_eq!(screen.seen(0, (80, 24))[22], "Enter: more");
    let mut turned = 1;
    while screen.seen(0, (80, 24))[22] == "Enter: more" {
        screen.press("\r", "Enter: ");
        turned += 1;
    }
    assert!(turned > 1);
    assert_eq!(screen.seen(0, (80, 24))[22], "Enter: to the question");
    screen.press("\r", "Enter: leave open");
    assert_page(&screen.seen(0, (80, 24)), "G.1", 3);
    assert_eq!(desk.read("m.yaml"), "format: 1\ncountry: MN\n", "turning pages answers nothing");
}

#[test]
fn a_start_without_arguments_opens_a_menu_that_begins_goes_on_and_rehearses() {
    let desk = Desk::new();
    let mut screen = Screen::sized(&desk, PROGRAM, &[], "xterm", (80, 24));
    screen.wait_for(0, "rehearse, with made-up questions");
    screen.press_until("1\r", "Name of the new file");
    screen.press_until("country\r", "Country: its code or name");
    screen.press_until("XA\r", "is the country a party?");
    screen.press_until("quit\r", "What do you want to do?");
    assert!(desk.read("country.yaml").contains("country: XA"));
    screen.press_until("2\r", "Enter: leave open");
    screen.press_until("quit\r", "What do you want to do?");
    screen.press_until("6\r", "A rehearsal on a made-up island");
    screen.press_until("quit\r", "What do you want to do?");
    screen.send("\r");
    assert_eq!(screen.code(), Some(0));
    assert!(!desk.names().iter().any(|name| name.contains("rehearsal")), "{:?}", desk.names());
}

#[test]
fn options_alone_open_the_menu_and_hold_for_what_is_chosen() {
    let desk = Desk::new();
    let mut screen = Screen::sized(&desk, PROGRAM, &["--lang", "ru"], "xterm", (80, 24));
    screen.wait_for(0, "Что сделать?");
    screen.press_until("1\r", "Имя нового файла");
    screen.press_until("страна\r", "Страна: код");
    screen.press_until("XA\r", "4 не знаем");
    screen.press_until("quit\r", "Что сделать?");
    screen.send("\r");
    assert_eq!(screen.code(), Some(0));
    // A command that lacks one of its own is told so.
    let screen = Screen::sized(&desk, PROGRAM, &["--lang", "ru", "translate"], "xterm", (80, 24));
    assert_eq!(screen.code(), Some(2));
}

/// After some answers the page says how long the rest takes at this pace; before, nobody knows it.
#[test]
fn the_page_says_how_long_the_rest_takes_once_there_is_a_pace() {
    let desk = Desk::new();
    desk.write("answers.yaml", "format: 1\ncountry: AA\nround: \"2026\"\nassessed-on: 2026-05-04\n");
    let arguments = ["--lang", "en", "assess", "answers.yaml", "--section", "I.A"];
    let mut screen = Screen::sized(&desk, PROGRAM, &arguments, "xterm", SIZES[1]);
    screen.wait(0, is_ready);
    let mut told = Vec::new();
    for _ in 0..7 {
        // To the next question, and its first option.
        for keys in ["\r", "1\r"] {
            let before = screen.send(keys);
            screen.wait(before, is_ready);
        }
        told.push(screen.terminal(0, SIZES[1]).screen().contents().contains(" min left"));
    }
    screen.kill();
    assert!(!told[0] && told[6], "{told:?}");
}
