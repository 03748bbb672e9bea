//! Tests of the CURP: the vectors of `fixtures/curp_vectors.csv`, and what the
//! check digit does and does not notice.

use proptest::prelude::*;

use super::*;
use crate::domain::test_scale::scaled;

const VALID: &str = "PEGJ900512HJCRRS04";

fn date(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, day)
}

#[test]
fn the_vectors_are_judged_as_expected() {
    let vectors = include_str!("../../fixtures/curp_vectors.csv");
    let mut reader = csv::Reader::from_reader(vectors.as_bytes());
    let mut seen = 0;
    for record in reader.records() {
        let record = record.unwrap();
        let (text, digit_fits, valid) = (&record[0], &record[1] == "si", &record[2] == "valida");
        let characters: Vec<char> = text.chars().collect();
        assert_eq!(
            check_digit(&characters) == characters[17],
            digit_fits,
            "{text}"
        );
        assert_eq!(Curp::parse(text).is_ok(), valid, "{text}");
        assert!(Curp::parse_unverified(text).is_ok(), "{text}");
        seen += 1;
    }
    assert_eq!(seen, 18);
}

#[test]
fn typing_habits_are_forgiven() {
    let curp = Curp::parse(&format!("  {}\n", VALID.to_lowercase())).unwrap();
    assert_eq!(curp.as_str(), VALID);
    let decomposed = Curp::parse_unverified("n\u{303}EGJ900512HJCRRS04").unwrap();
    assert_eq!(decomposed.as_str(), "ÑEGJ900512HJCRRS04");
}

#[test]
fn each_mistake_is_named() {
    for (text, error) in [
        ("", CurpError::Length),
        ("PEGJ900512HJCRRS0", CurpError::Length),
        ("PEGJ900512HJCRRS045", CurpError::Length),
        ("PEGJ9ß0512HJCRRS04", CurpError::Alphabet { position: 6 }),
        ("PEG-900512HJCRRS04", CurpError::Alphabet { position: 4 }),
        ("PBGJ900512HJCRRS04", CurpError::Structure),
        ("PEGJ9O0512HJCRRS04", CurpError::Structure),
        ("PEGJ900512KJCRRS04", CurpError::Structure),
        ("PEGJ900512HJCARS04", CurpError::Structure),
        ("PEGJ900512HJCRRS0A", CurpError::Structure),
        ("PEGJ901312HJCRRS04", CurpError::Date),
        ("PEGJ900512HZZRRS01", CurpError::Entity),
        (
            "PEGJ900512HJCRRS05",
            CurpError::CheckDigit { expected: '4' },
        ),
    ] {
        assert_eq!(Curp::parse(text).unwrap_err(), error, "{text}");
    }
}

#[test]
fn it_tells_sex_and_birth_date() {
    let told = |text: &str| {
        let curp = Curp::parse_unverified(text).unwrap();
        (curp.sex(), curp.birth_date())
    };
    assert_eq!(told(VALID), (Some('H'), date(1990, 5, 12)));
    assert_eq!(told("FIXA010115MSPCTNA7"), (Some('M'), date(2001, 1, 15)));
    assert_eq!(told("NUXL991231XTLBRS02"), (Some('X'), date(1999, 12, 31)));
    assert_eq!(told("MOCJ000229HOCNRNA0"), (Some('H'), date(2000, 2, 29)));
    assert_eq!(told("MOCJ700229KOCNRN02"), (None, None));
    assert_eq!(told("AAAAAAAAAAAAAAAAAA"), (None, None));
}

#[test]
fn its_debug_form_tells_nothing_and_its_json_is_the_text() {
    let curp = Curp::parse(VALID).unwrap();
    assert_eq!(format!("{curp:?}"), "Curp(…)");
    let json = serde_json::to_string(&curp).unwrap();
    assert_eq!(json, format!("\"{VALID}\""));
    assert!(serde_json::from_str::<Curp>(&json).unwrap() == curp);
    assert!(serde_json::from_str::<Curp>("\"PEGJ\"").is_err());
}

/// A CURP of an invented person, with the digit that fits.
fn curps() -> impl Strategy<Value = String> {
    let parts = (
        "[A-ZÑ][AEIOUX][A-ZÑ]{2}",
        (0u32..100, 1u32..=12, 1u32..=28),
        "[HMX]",
        prop::sample::select(vec!["SP", "JC", "DF", "OC", "NE"]),
        "[B-DF-HJ-NÑP-TV-Z]{3}[0-9A-Z]",
    );
    parts.prop_map(|(name, (year, month, day), sex, entity, rest)| {
        let first = format!("{name}{year:02}{month:02}{day:02}{sex}{entity}{rest}");
        let digit = check_digit(&first.chars().collect::<Vec<_>>());
        format!("{first}{digit}")
    })
}

proptest! {
    #![proptest_config(scaled())]

    #[test]
    fn what_fits_is_accepted(text in curps()) {
        let curp = Curp::parse(&text);
        prop_assert!(curp.is_ok_and(|c| c.as_str() == text && c.birth_date().is_some()));
    }

    #[test]
    fn one_changed_character_is_noticed_unless_its_weight_hides_it(
        text in curps(),
        index in 0usize..17,
        other in 0usize..37,
    ) {
        let mut characters: Vec<char> = text.chars().collect();
        let before = value(characters[index]).unwrap();
        characters[index] = ALPHABET.chars().nth(other).unwrap();
        let difference = before.abs_diff(other) * (LENGTH - index);
        let hidden = difference.is_multiple_of(10);
        prop_assert_eq!(check_digit(&characters) == characters[17], hidden);
        let changed: String = characters.iter().collect();
        if !hidden {
            prop_assert!(Curp::parse(&changed).is_err());
        }
    }

    #[test]
    fn no_text_panics(text in ".{0,20}|[0-9A-ZÑ]{18}") {
        if let Ok(curp) = Curp::parse_unverified(&text) {
            let _ = (curp.verify(), curp.sex(), curp.birth_date());
        }
    }
}
