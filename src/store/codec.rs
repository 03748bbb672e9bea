//! Stored forms: facts as versioned JSON, days and instants as integers.

use chrono::{DateTime, FixedOffset, NaiveDate, TimeDelta};
use serde::{Deserialize, Serialize};

use super::failure;
use crate::domain::fact::{FACT_VERSION, Fact};
use crate::error::{Error, Kind, Result};
use crate::msg;

#[derive(Serialize)]
struct Versioned<'f> {
    v: u8,
    #[serde(flatten)]
    fact: &'f Fact,
}

#[derive(Deserialize)]
struct Version {
    v: u8,
}

/// A fact as the log stores it.
pub fn encode_fact(fact: &Fact) -> Result<String> {
    serde_json::to_string(&Versioned {
        v: FACT_VERSION,
        fact,
    })
    .map_err(|error| Error::new(Kind::Failed, msg!("store-failed")).caused_by(error))
}

/// A stored fact. Its version is asked for only when it is not the present
/// one, since the present one is nearly always what is there.
pub fn decode_fact(stored: &str) -> Result<Fact> {
    let present = format!("{{\"v\":{FACT_VERSION},");
    if !stored.starts_with(&present) {
        let version: Version =
            serde_json::from_str(stored).map_err(|error| failure::damaged().caused_by(error))?;
        if version.v > FACT_VERSION {
            return Err(
                Error::new(Kind::Failed, msg!("store-newer")).hint(msg!("store-newer-hint"))
            );
        }
    }
    serde_json::from_str(stored).map_err(|error| failure::damaged().caused_by(error))
}

/// Days since 1970-01-01.
pub fn day(date: NaiveDate) -> i64 {
    date.signed_duration_since(NaiveDate::default()).num_days()
}

/// The date of so many days since 1970-01-01.
///
/// # Errors
/// [`Kind::Damaged`] for a day that no calendar has.
pub fn date(day: i64) -> Result<NaiveDate> {
    TimeDelta::try_days(day)
        .and_then(|span| NaiveDate::default().checked_add_signed(span))
        .ok_or_else(failure::damaged)
}

/// An instant as milliseconds since the epoch and minutes of offset.
pub fn instant(at: DateTime<FixedOffset>) -> (i64, i64) {
    (
        at.timestamp_millis(),
        i64::from(at.offset().local_minus_utc() / 60),
    )
}

/// The instant that [`instant`] stored.
///
/// # Errors
/// [`Kind::Damaged`] for an instant or an offset that no clock shows.
pub fn recorded(millis: i64, offset_minutes: i64) -> Result<DateTime<FixedOffset>> {
    let offset = offset_minutes
        .checked_mul(60)
        .and_then(|seconds| i32::try_from(seconds).ok())
        .and_then(FixedOffset::east_opt);
    let at = DateTime::from_timestamp_millis(millis);
    offset
        .zip(at)
        // Near the ends of the calendar the local time can fall out of it.
        .filter(|(offset, at)| at.naive_utc().checked_add_offset(*offset).is_some())
        .map(|(offset, at)| at.with_timezone(&offset))
        .ok_or_else(failure::damaged)
}
