//! The office's civil time zone, laid over the instants that the log stores.

use chrono::{DateTime, Days, FixedOffset, NaiveDate, NaiveTime, Offset, TimeDelta, TimeZone};
use chrono_tz::Tz;

/// The first instant of a civil day and the first after it, in milliseconds
/// since the epoch.
pub fn civil_day(day: NaiveDate, timezone: &str) -> (i64, i64) {
    let zone = zone(timezone);
    let next = day.checked_add_days(Days::new(1)).unwrap_or(day);
    (beginning(day, zone), beginning(next, zone))
}

/// A stored instant, in the civil time of the office.
pub fn civil(millis: i64, timezone: &str) -> DateTime<FixedOffset> {
    let at = DateTime::from_timestamp_millis(millis).unwrap_or_default();
    let offset = zone(timezone).offset_from_utc_datetime(&at.naive_utc());
    at.with_timezone(&offset.fix())
}

fn zone(name: &str) -> Tz {
    name.parse().unwrap_or(chrono_tz::America::Mexico_City)
}

/// Where summer time begins at midnight, the day begins an hour later.
fn beginning(day: NaiveDate, zone: Tz) -> i64 {
    let midnight = day.and_time(NaiveTime::MIN);
    zone.from_local_datetime(&midnight)
        .earliest()
        .or_else(|| {
            zone.from_local_datetime(&(midnight + TimeDelta::hours(1)))
                .earliest()
        })
        .map_or_else(
            || midnight.and_utc().timestamp_millis(),
            |at| at.timestamp_millis(),
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_lasts_as_long_as_its_zone_says() {
        let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).expect("a day");
        let hours = |day, zone| {
            let (from, to) = civil_day(day, zone);
            (to - from) / 3_600_000
        };
        assert_eq!(hours(day(2026, 11, 21), "America/Mexico_City"), 24);
        assert_eq!(hours(day(2026, 3, 8), "America/Tijuana"), 23);
        assert_eq!(hours(day(2026, 11, 1), "America/Tijuana"), 25);
        // Havana's clocks go forward at midnight.
        assert_eq!(hours(day(2026, 3, 8), "America/Havana"), 23);
        let (from, _) = civil_day(day(2026, 11, 21), "America/Mexico_City");
        assert_eq!(
            civil(from, "America/Mexico_City").to_rfc3339(),
            "2026-11-21T00:00:00-06:00"
        );
    }
}
