use chrono::NaiveDate;

use super::*;

fn field(code: &str) -> Field {
    Field {
        column: 1,
        kind: Kind::of(code),
        id: None,
        name: "Campo".to_owned(),
        since: None,
        choices: (code == "9").then(|| vec!["Terracería".into(), "Calle".into()]),
        table: None,
    }
}

/// What a column of a type makes of a text: what it writes, or what it says.
fn made(code: &str, text: &str) -> Result<String, &'static str> {
    match entry(&field(code), Value::Text(text.to_owned())) {
        Ok(Some(entry)) => Ok(entry.shown().to_owned()),
        Ok(None) => Ok(String::new()),
        Err(what) => Err(what.id),
    }
}

#[test]
fn each_type_takes_what_the_platform_takes() {
    let long = "ñ".repeat(4_000);
    for (code, text, written) in [
        ("1", " Texto \r\n corto ", "Texto\n corto"),
        ("1", &long[..300], &long[..300]),
        ("2", &long, &long),
        ("14", &long, &long),
        ("3", "0", "0"),
        ("3", "-12.5", "-12.5"),
        ("3", "999999999999.99", "999999999999.99"),
        ("4", "2022-07-01", "01/07/2022"),
        ("4", "1/7/2022", "01/07/2022"),
        ("13", "30/09/2022", "30/09/2022"),
        ("5", "09:30", "09:30"),
        ("6", "1500.00", "1500.00"),
        (
            "7",
            "https://example.org/datos?a=1#x",
            "https://example.org/datos?a=1#x",
        ),
        ("7", "HTTP://example.org", "HTTP://example.org"),
        ("9", "Calle", "Calle"),
        ("9", "terraceria", "Terracería"),
        ("12", "2022", "2022"),
        ("1", "  ", ""),
        ("77", "", ""),
    ] {
        assert_eq!(made(code, text), Ok(written.to_owned()), "{code} {text}");
    }
    let date = NaiveDate::from_ymd_opt(2022, 7, 1).expect("a day");
    for code in ["1", "4", "13"] {
        let entry = entry(&field(code), Value::Date(date)).expect("a day");
        assert_eq!(entry, Some(Entry::Text("01/07/2022".to_owned())));
    }
    for code in ["3", "6", "12"] {
        let entry = entry(&field(code), Value::Number("2022".to_owned())).expect("a number");
        assert_eq!(entry, Some(Entry::Number("2022".to_owned())), "{code}");
    }
    // A year in a column of text is a text, as formats have it.
    let year = entry(&field("1"), Value::Number("2022".to_owned()));
    assert_eq!(year, Ok(Some(Entry::Text("2022".to_owned()))));
}

#[test]
fn what_does_not_fit_is_refused() {
    let long = "ñ".repeat(4_001);
    for (code, text, said) in [
        ("1", &long[..302], "load-format-too-long"),
        ("2", &long, "load-format-too-long"),
        ("14", &long, "load-format-too-long"),
        ("3", "1,234", "load-format-no-number"),
        ("3", "12.345", "load-format-no-number"),
        ("3", "1e5", "load-format-no-number"),
        ("3", "1234567890123", "load-format-no-number"),
        ("3", "+5", "load-format-no-number"),
        ("3", "٣", "load-format-no-number"),
        ("3", "-", "load-format-no-number"),
        ("3", "5.", "load-format-no-number"),
        ("6", "$5", "load-format-no-number"),
        ("4", "31/02/2022", "load-format-no-date"),
        ("4", "07/2022", "load-format-no-date"),
        ("4", "hoy", "load-format-no-date"),
        ("13", "01/07/22", "load-format-no-date"),
        ("5", "25:00", "load-format-no-time"),
        ("7", "www.example.org", "load-format-no-link"),
        ("7", "ftp://example.org", "load-format-no-link"),
        ("7", "https://", "load-format-no-link"),
        ("7", "https:///a", "load-format-no-link"),
        ("7", "https://example.org/a b", "load-format-no-link"),
        (
            "7",
            "javascript:alert(1)//http://a.b",
            "load-format-no-link",
        ),
        ("9", "Carretera", "load-format-not-in-catalogue"),
        ("10", "1", "load-format-table-wants-rows"),
        ("12", "22", "load-format-no-year"),
        ("12", "1822", "load-format-no-year"),
        ("8", "a.pdf", "load-format-type-unknown"),
        ("11", "x", "load-format-type-unknown"),
        ("", "x", "load-format-type-unknown"),
        ("1", "a\u{7}b", "load-format-hidden"),
        ("2", "a\0b", "load-format-hidden"),
        ("2", "a\u{202e}b", "load-format-hidden"),
        ("2", "a\u{ffff}b", "load-format-hidden"),
    ] {
        assert_eq!(made(code, text), Err(said), "{code} {text:?}");
    }
    let without = Field {
        choices: None,
        ..field("9")
    };
    let refused = entry(&without, Value::Text("Calle".to_owned())).expect_err("no catalogue");
    assert_eq!(refused.id, "load-format-no-catalogue");
}

#[test]
fn a_long_catalogue_is_not_told_whole() {
    let many = Field {
        choices: Some((0..40).map(|n| format!("Valor {n}").into()).collect()),
        ..field("9")
    };
    let refused = entry(&many, Value::Text("Otro".to_owned())).expect_err("not in it");
    assert_eq!(refused.args[2], ("more", 28_usize.into()));
}
