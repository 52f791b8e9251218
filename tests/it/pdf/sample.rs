//! Reports to render: one with every kind of block, and the pieces to make others.

use readiness::report::*;

/// Plain words.
pub fn text(words: &str) -> Inlines {
    Inline::plain(words)
}

/// A link.
pub fn link(words: &str, to: &str) -> Inline {
    Inline::Link { text: words.to_owned(), to: Anchor(to.to_owned()) }
}

/// A heading with an anchor of its own.
pub fn heading(level: u8, words: &str, anchor: &str) -> Block {
    let anchor = (!anchor.is_empty()).then(|| Anchor(anchor.to_owned()));
    Block::Heading { level, text: text(words), anchor }
}

/// A column.
pub fn column(title: &str, align: Align, width: u16) -> Column {
    Column { title: title.to_owned(), align, width }
}

/// A report in English with cover and contents.
pub fn report(blocks: Vec<Block>) -> Report {
    let meta = Meta {
        pages: Pages::Portrait,
        title: "Readiness for cross-border paperless trade".to_owned(),
        subtitle: "Republic of Exampleland, second round".to_owned(),
        lines: vec![
            "Ministry of Trade and Digital Affairs".to_owned(),
            "14 March 2026".to_owned(),
            "Technical checklist 0.9, legal checklist 1.0".to_owned(),
        ],
        footer: "Draft for the national consultation – figures are this tool’s own".to_owned(),
        language: "en".to_owned(),
        date: Some("2026-03-14".to_owned()),
        contents: Some("Contents".to_owned()),
        most_pages: None,
        page_pattern: "Page {page} of {pages}".to_owned(),
        producer: "readiness 0.1.0".to_owned(),
        subject: "Assessment and draft action plan".to_owned(),
        logo: None,
        filter: None,
    };
    Report { meta, blocks, data: serde_json::Value::Null, sheet: None, book: Vec::new() }
}

/// A report without cover and contents.
pub fn short(blocks: Vec<Block>) -> Report {
    let mut report = report(blocks);
    report.meta.contents = None;
    report.meta.lines.clear();
    report
}

const LOREM: &str = "The national single window receives and answers declarations electronically, yet permits of the \
    quarantine service still travel on paper between the border posts and the capital. Agencies agree that re-engineering \
    comes before automation.";

/// Every kind of block, over several pages.
pub fn everything() -> Report {
    let mut blocks = vec![
        heading(1, "Summary", "summary"),
        Block::Callout(vec![
            vec![
                Inline::Strong("Not an entry test. ".to_owned()),
                Inline::Text(
                    "The checklists do not test whether a country may join the treaty; nothing needs to be modernized before joining."
                        .to_owned(),
                ),
            ],
            text("No official score exists for these checklists: every figure here is this tool’s own."),
        ]),
        Block::Paragraph(vec![
            Inline::Text(format!("{LOREM} See ")),
            link("gap A1.1", "gap-a1-1"),
            Inline::Text(" and the ".to_owned()),
            link("answers in full", "annex"),
            Inline::Text(". An assessor notes: ".to_owned()),
            Inline::Emphasis("the committee has slowed since 2019".to_owned()),
            Inline::Text(".".to_owned()),
            Inline::Break,
            Inline::Text("This line was broken by hand.".to_owned()),
        ]),
        heading(2, "Scores", "scores"),
        Block::Bars(bars()),
        Block::Paragraph(text(LOREM)),
        heading(2, "What to do first", ""),
        Block::List {
            ordered: true,
            items: vec![
                text("Give the committee a leader with authority over money and rules."),
                vec![Inline::Text("Close ".to_owned()), link("gap A1.1", "gap-a1-1"), Inline::Text(format!(". {LOREM}"))],
                text("Монгол Улсын Засгийн газар: өргөн мэдүүлэг, үйлчилгээ."),
            ],
        },
        Block::List { ordered: false, items: vec![text("Ελληνικά: η εθνική θυρίδα"), text(LOREM)] },
        Block::PageBreak,
        heading(1, "Gaps and actions", "gaps"),
        Block::Timeline(timeline()),
        heading(2, "Gap A1.1: governance", "gap-a1-1"),
        heading(3, "Action 1: a council with authority", "action-1"),
        Block::Fields(vec![
            ("Closes".to_owned(), vec![vec![link("A1.1 Governing structure", "answer-1")]]),
            ("Lead agency".to_owned(), vec![text("Ministry of Trade and Digital Affairs")]),
            ("Steps".to_owned(), vec![text(LOREM), text("Report to the cabinet twice a year.")]),
            ("Indicator".to_owned(), vec![]),
        ]),
        heading(4, "Evidence", ""),
        Block::Paragraph(text(LOREM)),
        Block::Table(scores()),
        heading(1, "Annex: all answers", "annex"),
    ];
    blocks.push(Block::Table(answers(60)));
    report(blocks)
}

/// Score bars of every kind.
pub fn bars() -> Bars {
    let bar = |label: &str, length, range, value: &str| Bar {
        label: label.to_owned(),
        length,
        range,
        value: value.to_owned(),
    };
    Bars {
        legend: "How the bars are read".to_owned(),
        alt: "Technical 62.5 %, legal 40 % (could still reach 75 %), governance not yet answered.".to_owned(),
        bars: vec![
            bar("Technical readiness", Some(6250), None, "62.5 %"),
            bar("Legal readiness", Some(4000), Some((3000, 7500)), "40 %"),
            bar(
                "Harmonization and standardization of the data of all agencies at the border",
                Some(0),
                Some((0, 10000)),
                "0 %",
            ),
            bar("Governance", None, None, "–"),
            bar("Security", Some(10000), None, "100 %"),
        ],
    }
}

/// A timeline with a finished span.
pub fn timeline() -> Timeline {
    let span = |label: &str, to: Option<&str>, from, until, done| Span {
        label: label.to_owned(),
        to: to.map(|to| Anchor(to.to_owned())),
        from,
        until,
        done,
    };
    Timeline {
        alt: "A council with authority by June 2026, done; data harmonized by 2027; joining the treaty by 2028."
            .to_owned(),
        ticks: vec![
            (0, "today".to_owned()),
            (333, "short term: 12 months".to_owned()),
            (667, "24 months".to_owned()),
            (1000, "36 months".to_owned()),
        ],
        spans: vec![
            span("A council with authority", Some("action-1"), 0, 200, true),
            span(
                "Harmonize the data of all agencies that handle cross-border trade",
                Some("gap-a1-1"),
                100,
                667,
                false,
            ),
            span("Join the treaty", None, 333, 1000, false),
        ],
    }
}

fn scores() -> Table {
    let row = |name: &str, figures: [&str; 3], strong| Row {
        cells: std::iter::once(name).chain(figures).map(|cell| vec![text(cell)]).collect(),
        strong,
        anchor: None,
    };
    Table {
        caption: Some("Scores by section".to_owned()),
        columns: vec![
            column("Section", Align::Start, 1),
            column("Earned", Align::End, 0),
            column("Possible", Align::End, 0),
            column("Score", Align::End, 0),
        ],
        rows: vec![
            row("A1 Governance bodies", ["3", "4", "75.0 %"], false),
            row("A2 Level of automation", ["1,250", "10,000", "12.5 %"], false),
            row("Total", ["1,253", "10,004", "12.5 %"], true),
        ],
    }
}

/// A long table whose rows can be led to.
pub fn answers(count: usize) -> Table {
    let rows = (1..=count).map(|number| {
        let note =
            if number % 7 == 0 { vec![text(LOREM), text("Second assessor: agreed.")] } else { vec![text("–")] };
        Row {
            cells: vec![
                vec![text(&format!("A{}.{}", number / 10 + 1, number % 10))],
                vec![vec![
                    Inline::Text("A governing structure for paperless trade exists, see ".to_owned()),
                    link("action 1", "action-1"),
                ]],
                vec![text(if number % 3 == 0 { "partial" } else { "yes" })],
                note,
                vec![text(&format!("{}", number * 37))],
            ],
            strong: false,
            anchor: Some(Anchor(format!("answer-{number}"))),
        }
    });
    Table {
        caption: Some("All answers".to_owned()),
        columns: vec![
            column("No.", Align::Start, 0),
            column("Question", Align::Start, 3),
            column("Answer", Align::Start, 0),
            column("Note", Align::Start, 3),
            column("Points", Align::End, 0),
        ],
        rows: rows.collect(),
    }
}

/// One sentence in each script, with its language.
pub const SCRIPTS: &[(&str, &str)] = &[
    ("Latin", "Țara noastră a ratificat acordul în anul 2020; điện tử, čšž, İstanbul."),
    ("Cyrillic", "Монгол Улсын Засгийн газар өргөн мэдүүлэг үйлчилгээг цахимжуулав."),
    ("Greek", "Η εθνική ενιαία θυρίδα δέχεται ηλεκτρονικές διασαφήσεις."),
    ("Georgian", "ერთიანი ფანჯარა იღებს ელექტრონულ დეკლარაციებს."),
    ("Armenian", "Մեկ պատուհանը ընդունում է էլեկտրոնային հայտարարագրեր։"),
    ("Arabic", "قانون المعاملات الإلكترونية (رقم 15 لسنة 2019) يعترف بالتوقيع الإلكتروني."),
    ("Persian", "سامانه پنجره واحد تجارت فرامرزی می‌پذیرد که اظهارنامه‌ها الکترونیکی باشند."),
    ("Urdu", "الیکٹرانک لین دین کا قانون ۲۰۰۲ میں منظور ہوا۔"),
    ("Devanagari", "राष्ट्रिय एकद्वार प्रणालीले विद्युतीय घोषणापत्र स्वीकार गर्छ।"),
    ("Bengali", "জাতীয় একক জানালা ইলেকট্রনিক ঘোষণাপত্র গ্রহণ করে।"),
    ("Khmer", "ប្រព័ន្ធបញ្ជរតែមួយជាតិទទួលយកប្រតិវេទន៍គយអេឡិចត្រូនិក និងលិខិតអនុញ្ញាតរបស់ក្រសួង។"),
    ("Lao", "ລະບົບປະຕູດຽວແຫ່ງຊາດຮັບເອົາໃບແຈ້ງພາສີທາງເອເລັກໂຕຣນິກ."),
    ("Burmese", "အမျိုးသားတစ်ခုတည်းသောပြတင်းပေါက်သည် အီလက်ထရောနစ်ကြေညာချက်များကို လက်ခံသည်။"),
    ("Thai", "ระบบหน้าต่างเดียวแห่งชาติรับใบขนสินค้าทางอิเล็กทรอนิกส์และใบอนุญาตของทุกหน่วยงาน"),
    ("Sinhala", "ජාතික තනි කවුළුව විද්‍යුත් ප්‍රකාශන භාර ගනී."),
    ("Chinese", "国家单一窗口受理电子申报，并承认外国电子签名的法律效力。"),
];

/// A report in every script, alone and mixed in one line.
pub fn scripts() -> Report {
    let mut blocks = vec![heading(1, "Scripts", "scripts")];
    for (name, words) in SCRIPTS {
        blocks.push(heading(2, &format!("{name}: {words}"), ""));
        blocks.push(Block::Paragraph(vec![
            Inline::Text(format!("{words} ")),
            Inline::Strong(format!("{words} ")),
            Inline::Emphasis(format!("{words} ")),
            link(words, "scripts"),
        ]));
    }
    let mixed = "The Khmer term គយ and the Arabic word جمارك (customs, 海关) stand in one line with Thai ศุลกากร.";
    blocks.push(Block::Paragraph(text(mixed)));
    blocks.push(Block::Paragraph(text("تقرير عن Single Window المرحلة 2 (A1.1) في Exampleland.")));
    let cell = |words: &str| vec![text(words)];
    let rows = SCRIPTS.iter().map(|(name, words)| Row {
        cells: vec![cell(name), cell(words), cell("12.5 %")],
        strong: false,
        anchor: None,
    });
    blocks.push(Block::Table(Table {
        caption: None,
        columns: vec![
            column("Script", Align::Start, 0),
            column("Words", Align::Start, 1),
            column("Score", Align::End, 0),
        ],
        rows: rows.collect(),
    }));
    blocks
        .push(Block::List { ordered: false, items: vec![text("قائمة من اليمين"), text("from the left")] });
    report(blocks)
}
