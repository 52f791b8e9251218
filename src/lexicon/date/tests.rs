use super::*;

fn of(text: &str) -> Result<String, NoDate> {
    read(text, Some(date(2026, 5, 4)), Lexicon::shipped()).map(|date| date.to_string())
}

fn each_is(pairs: &[(&str, &str)]) {
    for (written, meant) in pairs {
        assert_eq!(of(written).as_deref(), Ok(*meant), "{written}");
    }
}

#[test]
fn dates_are_understood_as_people_write_them() {
    each_is(&[
        ("2027-06-30", "2027-06-30"),
        ("20270630", "2027-06-30"),
        ("2027/6/3", "2027-06-03"),
        ("2026-5-4", "2026-05-04"),
        ("30.06.2027", "2027-06-30"),
        ("30.6.2027.", "2027-06-30"),
        ("3/4/2027", "2027-04-03"),
        ("3.4.27", "2027-04-03"),
        ("30 June 2027", "2027-06-30"),
        ("June 30, 2027", "2027-06-30"),
        ("the 1st of Sept 2027", "2027-09-01"),
        ("june 2027", "2027-06-30"),
        ("2/2028", "2028-02-29"),
        ("2027-02", "2027-02-28"),
        ("Q2 2027", "2027-06-30"),
        ("2027Q4", "2027-12-31"),
        ("third quarter of 2027", "2027-09-30"),
        ("H1 2027", "2027-06-30"),
        ("by the end of the first half of the year 2027", "2027-06-30"),
        ("end of 2027", "2027-12-31"),
        ("during 2027", "2027-12-31"),
        ("no later than 30 June 2027", "2027-06-30"),
        ("2027", "2027-12-31"),
        ("today", "2026-05-04"),
        ("៣០/៦/២០២៧", "2027-06-30"),
        ("٣٠/٦/٢٠٢٧", "2027-06-30"),
    ]);
}

#[test]
fn the_terms_of_government_plans_in_russian_are_understood() {
    each_is(&[
        ("4 мая 2026 г.", "2026-05-04"),
        ("IV кв. 2027 г.", "2027-12-31"),
        ("IV квартал 2027 года", "2027-12-31"),
        ("4-й квартал 2027 г.", "2027-12-31"),
        ("ІІ квартал 2027 года", "2027-06-30"),
        ("I–III кварталы 2027 года", "2027-09-30"),
        ("во втором квартале 2027 года", "2027-06-30"),
        ("I полугодие 2027 г.", "2027-06-30"),
        ("2-е полугодие 2027 года", "2027-12-31"),
        ("во второй половине 2027 года", "2027-12-31"),
        ("в течение 2027 года", "2027-12-31"),
        ("на протяжении 2027–2028 годов", "2028-12-31"),
        ("2027–2028 годы", "2028-12-31"),
        ("2027 - 2028 гг.", "2028-12-31"),
        ("к концу 2027 года", "2027-12-31"),
        ("к 2028 году", "2028-12-31"),
        ("не позднее 30 июня 2027 года", "2027-06-30"),
        ("СЕГОДНЯ", "2026-05-04"),
    ]);
}

#[test]
fn before_a_stretch_of_time_is_the_day_before_it_begins() {
    each_is(&[
        ("до 2028 года", "2027-12-31"),
        ("до июля 2027", "2027-06-30"),
        ("до IV квартала 2027 года", "2027-09-30"),
        ("до 2-го полугодия 2027 г.", "2027-06-30"),
        ("до конца 2027 года", "2027-12-31"),
        ("до конца июня 2027 года", "2027-06-30"),
        ("до 2027 года включительно", "2027-12-31"),
        ("до 30 июня 2027 года", "2027-06-30"),
        ("before 2028", "2027-12-31"),
        ("before July 2027", "2027-06-30"),
        ("before Q4 2027", "2027-09-30"),
        ("before 1 July 2027", "2027-06-30"),
        ("before the end of 2027", "2027-12-31"),
        ("until 2028", "2027-12-31"),
        ("until 30 June 2027", "2027-06-30"),
        ("by 2028", "2028-12-31"),
    ]);
}

#[test]
fn what_is_no_date_stays_unclear() {
    for written in [
        "",
        "soon",
        "30.6",
        "13/13/2027",
        "32.1.2027",
        "0.6.2027",
        "Q5 2027",
        "H3 2027",
        "Q2 H1 2027",
        "IV 2027",
        "first June 2027",
        "June",
        "99999-01-01",
        "0000",
        "1 2 3 4 2027",
        "june july 2027",
        "2028–2027",
        "later than 2027",
        "not before 2028",
        "не до 2028 года",
        "позднее 2027 года",
        "2027-06-30 single",
        "300.6.2027",
        "99999999999999999999",
    ] {
        assert_eq!(of(written), Err(NoDate::Unclear), "{written}");
    }
    assert_eq!(read("today", None, Lexicon::shipped()), Err(NoDate::Unclear));
}

#[test]
fn a_day_that_its_month_does_not_have_is_told_as_that() {
    for (written, days) in
        [("29.2.2027", 28), ("2027-02-30", 28), ("31 февраля 2028", 29), ("31 June 2027", 30), ("20270431", 30)]
    {
        assert_eq!(of(written), Err(NoDate::NoSuchDay(days)), "{written}");
    }
}

#[test]
fn a_plan_may_follow_its_date() {
    let of = |line| leading(line, date(2026, 5, 4), Lexicon::shipped()).map(|(date, rest)| (date.to_string(), rest));
    assert_eq!(of("2027-06-30 single sign-on"), Ok(("2027-06-30".to_owned(), "single sign-on")));
    assert_eq!(of("30 June 2027: 3 sites"), Ok(("2027-06-30".to_owned(), "3 sites")));
    assert_eq!(of("2027, single sign-on"), Ok(("2027-12-31".to_owned(), "single sign-on")));
    assert_eq!(of("до конца IV квартала 2027 года: портал"), Ok(("2027-12-31".to_owned(), "портал")));
    assert_eq!(of("2027"), Ok(("2027-12-31".to_owned(), "")));
    assert_eq!(of("single sign-on 2027"), Err(NoDate::Unclear));
    assert_eq!(of("29.2.2027 single sign-on"), Err(NoDate::NoSuchDay(28)));
}

#[test]
fn years_of_another_calendar_and_slips_are_far() {
    let from = date(2026, 5, 4);
    for (year, far) in
        [(2569, true), (2083, true), (26, true), (2015, true), (2016, false), (2056, false), (2057, true)]
    {
        assert_eq!(is_far(date(year, 1, 15), from), far, "{year}");
    }
}

proptest::proptest! {
    #[test]
    fn nothing_that_is_written_breaks_the_reading(text in "\\PC*") {
        let _ = read(&text, Some(date(2026, 5, 4)), Lexicon::shipped());
        let _ = leading(&text, date(2026, 5, 4), Lexicon::shipped());
    }
}

/// By hand: the Solar Hijri year 1406 begins on 21 March 2027 and is no leap year; its first six months have 31 days.
#[test]
fn a_date_of_the_calendar_of_the_language_is_understood() {
    let words = |tag: &str| {
        let own = [(tag.to_owned(), vec!["title-plan = x".to_owned()])].into();
        Lexicon::with(&Words::with_own(tag, &own).unwrap())
    };
    let (persian, thai) = (words("prs"), words("th"));
    for (lexicon, written, meant) in [
        (&persian, "۱۴۰۶/۶/۳۱", "2027-09-22"),
        (&persian, "1406-01-01", "2027-03-21"),
        (&persian, "31.6.1406", "2027-09-22"),
        (&persian, "1406/6", "2027-09-22"),
        (&persian, "1406", "2028-03-19"),
        (&persian, "۳۱ سنبلهٔ ۱۴۰۶", "2027-09-22"),
        (&persian, "سنبله ۱۴۰۶", "2027-09-22"),
        (&persian, "۲۲ سپتمبر ۲۰۲۷", "2027-09-22"),
        (&persian, "2027-06-30", "2027-06-30"),
        (&thai, "30/6/2570", "2027-06-30"),
        (&thai, "2570", "2027-12-31"),
    ] {
        let read = read(written, None, lexicon).map(|date| date.to_string());
        assert_eq!(read.as_deref(), Ok(meant), "{written}");
    }
    // Azar is the ninth month, of 30 days: 1405 begins on 21 March 2026, and six months of 31 days and two of 30 go before.
    let iranian = words("fa");
    for (written, meant) in [("۸ آذر ۱۴۰۵", "2026-11-29"), ("آذر ۱۴۰۶", "2027-12-21")] {
        assert_eq!(read(written, None, &iranian).map(|day| day.to_string()).as_deref(), Ok(meant), "{written}");
    }
    for mixed in ["۸ آذر ۲۰۲۶", "8 June 1405", "۸ آذر ۰۵", "۳۱ آذر ۱۴۰۵"] {
        assert_eq!(read(mixed, None, &iranian), Err(NoDate::Unclear), "{mixed}");
    }
    assert_eq!(read("1406/7/31", None, &persian), Err(NoDate::Unclear), "the month has 30 days");
    assert_eq!(of("1406-01-01").as_deref(), Ok("1406-01-01"), "no other calendar is asked for");
}
