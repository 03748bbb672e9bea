//! Folios, codes of sites and dates as they are typed.

use chrono::{Datelike, NaiveDate};
use folio::domain::dates::{parse_date, parse_written_date};
use folio::domain::folio::{Folio, FolioRef, SiteCode};

/// What is understood is understood again when it is written out, and means
/// the same.
pub fn probe(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let today = NaiveDate::from_ymd_opt(2026, 11, 18).expect("a day");
    if let Ok(site) = SiteCode::parse(&text) {
        assert_eq!(SiteCode::parse(site.as_str()), Ok(site));
    }
    if let Ok(reference) = FolioRef::parse(&text) {
        assert!(reference.number > 0);
        assert!(reference.turn != Some(0) && reference.entry != Some(0));
        let site = SiteCode::parse("SLP").expect("a site");
        let whole = reference.resolve(site, today.year());
        assert_eq!(whole.to_string().parse::<Folio>(), Ok(whole));
    }
    if let Ok(date) = parse_date(&text, today) {
        assert_eq!(parse_date(&date.to_string(), today), Ok(date));
        let spanish = date.format("%d/%m/%Y").to_string();
        assert_eq!(parse_written_date(&spanish), Ok(date));
    }
}
