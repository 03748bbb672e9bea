//! Tests of the folio: every form in which it is typed, and what is refused.

use proptest::prelude::*;

use super::*;
use crate::domain::test_scale::scaled;

fn site(code: &str) -> SiteCode {
    SiteCode::parse(code).unwrap()
}

fn typed(text: &str) -> Result<String, FolioError> {
    let folio_ref = FolioRef::parse(text)?;
    let mut whole = folio_ref.resolve(site("SLP"), 2026).to_string();
    if let Some(turn) = folio_ref.turn {
        whole += &format!("/{turn}");
    }
    if let Some(entry) = folio_ref.entry {
        whole += &format!("#{entry}");
    }
    Ok(whole)
}

#[test]
fn every_form_means_the_whole() {
    for (text, whole) in [
        ("SLP-2026-000255", "SLP-2026-000255"),
        (" slp-2026-255 ", "SLP-2026-000255"),
        ("hg2-2025-0000001", "HG2-2025-000001"),
        ("2025-255", "SLP-2025-000255"),
        ("255", "SLP-2026-000255"),
        ("000255", "SLP-2026-000255"),
        ("1234567", "SLP-2026-1234567"),
        ("255/2", "SLP-2026-000255/2"),
        ("2025-255#3", "SLP-2025-000255#3"),
        (" slp - 2026 - 255 / 02 ", "SLP-2026-000255/2"),
        ("2024-2025-1", "2024-2025-000001"),
    ] {
        assert_eq!(typed(text).as_deref(), Ok(whole), "{text:?}");
    }
}

#[test]
fn what_was_not_typed_is_absent() {
    let bare = FolioRef::parse("7").unwrap();
    assert_eq!(
        (bare.site, bare.year, bare.turn, bare.entry),
        (None, None, None, None)
    );
}

#[test]
fn what_is_no_folio_is_refused() {
    use FolioError::{Format, NotANumber, Site, TooLarge, Zero};
    for (text, error) in [
        ("", Format),
        ("   ", Format),
        ("/2", Format),
        ("2026-", Format),
        ("A-B-2026-1", Format),
        ("SLP", NotANumber(FolioPart::Number)),
        ("+255", NotANumber(FolioPart::Number)),
        ("-5", NotANumber(FolioPart::Year)),
        ("SLP-255", NotANumber(FolioPart::Year)),
        ("26-255", NotANumber(FolioPart::Year)),
        ("20260-255", TooLarge(FolioPart::Year)),
        ("0000-255", Zero(FolioPart::Year)),
        ("S-2026-1", Site),
        ("ABCDEFGHI-2026-1", Site),
        ("ÑUL-2026-1", Site),
        ("0", Zero(FolioPart::Number)),
        ("SLP-2026-000000", Zero(FolioPart::Number)),
        ("4294967296", TooLarge(FolioPart::Number)),
        ("255/0", Zero(FolioPart::Turn)),
        ("255#0", Zero(FolioPart::Entry)),
        ("255/99999999999", TooLarge(FolioPart::Turn)),
        ("255/", NotANumber(FolioPart::Turn)),
        ("255#x", NotANumber(FolioPart::Entry)),
        ("255/2#3", NotANumber(FolioPart::Turn)),
        ("255#3/2", NotANumber(FolioPart::Entry)),
    ] {
        assert_eq!(FolioRef::parse(text), Err(error), "{text:?}");
    }
}

#[test]
fn only_a_whole_folio_is_stored() {
    let folio: Folio = "slp-2026-255".parse().unwrap();
    let json = serde_json::to_string(&folio).unwrap();
    assert_eq!(json, r#""SLP-2026-000255""#);
    assert_eq!(serde_json::from_str::<Folio>(&json).unwrap(), folio);
    assert_eq!(serde_json::to_string(&folio.site).unwrap(), r#""SLP""#);
    for text in ["255", "2026-255", "SLP-2026-255/1", "SLP-2026-255#1"] {
        assert_eq!(text.parse::<Folio>(), Err(FolioError::Format), "{text}");
    }
    assert_eq!(format!("{folio:?}"), "Folio(SLP-2026-000255)");
}

fn folios() -> impl Strategy<Value = Folio> {
    ("[A-Z0-9]{2,8}", 1i32..=9999, 1u32..).prop_map(|(code, year, number)| Folio {
        site: site(&code),
        year,
        number,
    })
}

proptest! {
    #![proptest_config(scaled())]

    #[test]
    fn a_printed_folio_is_read_back(folio in folios()) {
        prop_assert_eq!(folio.to_string().parse(), Ok(folio));
        prop_assert_eq!(folio.to_string().to_lowercase().parse(), Ok(folio));
    }

    #[test]
    fn the_order_is_that_of_site_year_and_number(one in folios(), other in folios()) {
        let key = |f: Folio| (f.site.to_string(), f.year, f.number);
        prop_assert_eq!(one.cmp(&other), key(one).cmp(&key(other)));
    }

    #[test]
    fn no_text_panics(text in "[0-9A-Za-z/# -]{0,20}|.*") {
        let _ = (FolioRef::parse(&text), text.parse::<Folio>(), SiteCode::parse(&text));
    }
}
